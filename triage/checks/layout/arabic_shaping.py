"""Arabic script set by a program that does not know it.

Looks at
    Presentation forms (one code for each shape of a letter) where text should hold the
    letters themselves; single letters with spaces between; words that run backwards; and, in
    PDFs, faces that draw one shape for each letter, however its neighbours are.
Why it matters
    Whoever cannot read the script does not see that its letters stand apart or backwards.
    Picture editors and page makers without support for it set it so, and a paper assembled
    in them shows it.
Innocent reasons
    Old converters and text copied out of a PDF; spaced letters for emphasis, or a list of
    letters; a program of the office that is just as old.
What to do next
    Show the page to a person who reads the script. Compare with other papers of the office.
Cannot see
    Pictures of pages; what a transcript set right. Of PDFs the order of letters is not
    judged, as they are drawn in any order and read back by rule.
References
    shared/research/casebook.md, 2.4 F7; The Unicode Standard, 9.2, on presentation forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import structs

from triage.checking import Code, check
from triage.model.arabic import ALPHABETS, APART, COMMON, FORM, LETTER
from triage.model.case import Case
from triage.model.document import Document
from triage.model.facts import FontUse, Origin, TextLine
from triage.model.findings import Seen, Severity, Step, quote, seen

_CONVERTED = "An old converter wrote the text, or it was copied out of a PDF."
_READER = Step("Show the place to a person who reads the script.")
_OTHERS = Step("Compare with other papers of the same office, which may use the same old program.")


def _code(message: str, *innocent: str) -> Code:
    """A code with the steps that all of these share."""
    return Code(max=Severity.MEDIUM, message=message, innocent=innocent, next=(_READER, _OTHERS))


CODES = {
    "presentation-forms": _code(
        "Of {letters} Arabic-script letters {forms} are stored as finished shapes, as in {words}. "
        "Programs that know the script store letters.",
        _CONVERTED,
    ),
    "letters-apart": _code(
        "Letters that should join stand apart with spaces between: {words}.",
        "The writer spaced the letters for emphasis, or they are abbreviations.",
        _CONVERTED,
    ),
    "words-backwards": _code(
        "{count} common words run backwards, as in {words}; {forward} run as they should.", _CONVERTED
    ),
    "one-shape-per-letter": _code(
        "{letters} letters that change their shape are drawn in one shape each, in the face {face}.",
        "The program that made the PDF does not know the script.",
        "A decorative face with one shape for each letter.",
    ),
}

LEAST_FORMS, FORM_SHARE = 20, 0.3
"""A few come from symbol tables and old keyboards."""
LEAST_BACKWARDS = 3
LEAST_ONE_SHAPE = 10
"""Different letters: by chance a short text holds as many, each in one place in a word."""
LEAST_TEXT = 60
"""Letters of text: each then occurs some six times, and not always beside the same neighbours."""


@check("layout.arabic_shaping", title="Arabic script set without its rules", needs=("document", "text"), codes=CODES)
def arabic_shaping(document: Document, text: tuple[TextLine, ...], case: Case) -> Iterator[Seen]:
    """Yield at most one `Seen` of each kind."""
    lines = [line for line in text if line.origin is Origin.FILE and not line.text.isascii()]
    letters = sum(len(LETTER.findall(line.text)) for line in lines)
    if document.format == "pdf":
        if letters >= LEAST_TEXT:
            yield from _one_shape(document.fonts)
        return
    yield from _forms(lines, letters)
    yield from _letters_apart(lines)
    yield from _backwards(lines)


def _one_shape(fonts: tuple[FontUse, ...]) -> Iterator[Seen]:
    """The largest face, where no face draws a letter in two shapes."""
    drawn = [(*use.joining, use) for use in fonts if use.joining]
    if drawn and all(letters == glyphs for letters, glyphs, _ in drawn):
        letters, _, use = max(drawn, key=lambda one: one[0])
        if letters >= LEAST_ONE_SHAPE:
            yield seen("one-shape-per-letter", use.where, letters=letters, face=use.name)


def _forms(lines: list[TextLine], letters: int) -> Iterator[Seen]:
    """Finished shapes, where they are more than a few and a good part of the letters."""
    held = [(line, len(FORM.findall(line.text))) for line in lines]
    forms = sum(count for _, count in held)
    if forms >= LEAST_FORMS and forms >= FORM_SHARE * (letters + forms):
        first = next(line for line, count in held if count)
        words = " ".join(word for word in first.text.split() if FORM.search(word))[:40]
        where = structs.replace(first.where, text=words)
        yield seen("presentation-forms", where, letters=letters + forms, forms=forms, words=quote(words))


def _letters_apart(lines: list[TextLine]) -> Iterator[Seen]:
    """Single letters in a row; the alphabet itself is left out."""
    for line in lines:
        for found in APART.finditer(line.text):
            joined = found.group().replace(" ", "")
            if not any(joined in alphabet for alphabet in ALPHABETS):
                yield seen("letters-apart", structs.replace(line.where, text=found.group()), words=quote(found.group()))
                return


def _backwards(lines: list[TextLine]) -> Iterator[Seen]:
    """Common words in reverse, where they outnumber those the right way round."""
    forward, reverse = set(COMMON), {word[::-1] for word in COMMON}
    ahead, back = 0, list[tuple[TextLine, str]]()
    for line in lines:
        words = re.findall("[\u0620-\u06d3]+", line.text)
        ahead += sum(word in forward for word in words)
        back += [(line, word) for word in words if word in reverse]
    if len(back) >= LEAST_BACKWARDS and len(back) > ahead:
        where = [structs.replace(line.where, text=word) for line, word in back[:5]]
        quoted = " ".join(dict.fromkeys(word for _, word in back[:5]))
        yield seen("words-backwards", *where, count=len(back), forward=ahead, words=quote(quoted))
