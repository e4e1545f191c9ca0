"""Characters that cannot be seen, and text shown in another order than it is stored.

Looks at
    Zero-width characters, variation selectors, tag characters, controls, private-use
    characters and letters that look blank; marks and overrides of direction, for which the
    order on screen is worked out and held against the order without them; names of
    attachments. Joiners in Persian, Urdu, Kurdish and the scripts of India, zero-width spaces
    in Thai, Khmer, Chinese and Japanese, emoji, flags, soft hyphens, a byte order mark at the
    start of a line and marks of direction beside right-to-left letters are left out.
Why it matters
    Such characters hide words from a search, carry text that nobody sees, show a file name or
    an amount turned round, and can differ from copy to copy.
Innocent reasons
    Web pages, messengers and editors put zero-width spaces in when text is copied; newsletters
    pad their first line with them; telephones wrap numbers in marks of direction; typefaces of
    one's own use private codes.
What to do next
    Show the characters with an editor that names them. Compare the same lines in another copy
    before anything of the file is published or passed on.
Cannot see
    What a PDF or a picture shows in another order than its text layer; marks made of ordinary
    blanks, spellings or line breaks.
References
    Unicode Standard Annex 9 and Technical Reports 36 and 51; N. Boucher and R. Anderson, Trojan
    Source (CVE-2021-42574); shared/research/casebook.md, L2, L10 and 6.9.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from msgspec import structs

from triage.checking import Code, check
from triage.model.bidi import CONTROLS, OVERRIDES, has_right_to_left, is_left_open, turned
from triage.model.case import Case
from triage.model.document import Document
from triage.model.facts import Origin, TextLine, Where
from triage.model.findings import Concern, Confidence, Seen, Severity, Step, Value, quote, seen
from triage.model.unseen import (
    LIGATURES,
    SELECTORS,
    SOFT_HYPHEN,
    TAGS,
    ZERO_WIDTH,
    is_broken_address,
    is_flag,
    is_letter,
    is_needed,
    is_periodic,
    names,
    selector_text,
    tag_text,
)

_COPIED = "Put in by a web page, messenger or editor when the text was copied."
_PADDING = "Padding of a newsletter, which keeps the first line of its preview empty."
_PHONE = "A telephone or an address book wraps numbers and names in such marks."
_RTL_OFFICE = "Written with a program set up for Arabic, Persian or Hebrew."
_SHOW = Step("Open the text in an editor that names invisible characters, and see where they stand.")
_SEARCH = Step("Search the document for the words typed by hand, and see which occurrences are not found.")
_COPY = Step("Compare the same lines in another copy: whether the characters stand in the same places.")
_RETYPE = Step("Before anything is published or passed on, type the text anew: a copy takes the characters along.")
_ORDER = Step("Read the line character by character in a plain editor without right-to-left support.")

CODES = {
    "zero-width-in-words": Code(
        max=Severity.MEDIUM,
        message="{count} words hold characters without a width ({characters}), among them {words}.",
        innocent=(_COPIED, "A web page lets long words break there.", "Words disguised against a search or a filter."),
        next=(_SHOW, _SEARCH),
    ),
    "invisible-characters-may-mark-the-copy": Code(
        max=Severity.MEDIUM,
        confidence=Confidence.MEDIUM,
        concern=Concern.SOURCE,
        message="{count} characters that cannot be seen stand where no writing needs them: room enough to number a copy.",
        innocent=(_COPIED, _PADDING),
        next=(_RETYPE, _COPY),
    ),
    "invisible-run": Code(
        max=Severity.MEDIUM,
        message="{count} characters that cannot be seen follow one another, of {kinds} kinds ({characters}).",
        innocent=(_PADDING, "A text hidden in such characters as a game or an exercise."),
        next=(_SHOW, _COPY),
    ),
    "hidden-text-in-invisible-characters": Code(
        max=Severity.MEDIUM,
        message="Characters that cannot be seen spell {text}.",
        innocent=(
            "A flag or emoji written wrongly.",
            "Instructions to a language model, put into a page that was copied.",
        ),
        next=(_SHOW, _RETYPE),
    ),
    "direction-overridden": Code(
        max=Severity.MEDIUM,
        message="The text is stored as {stored} and shown as {shown}, turned round by an override of direction.",
        innocent=("An example of such characters, or a joke.", "An old program for Hebrew or Arabic wrote it so."),
        next=(_ORDER, _SEARCH),
    ),
    "order-on-screen-differs": Code(
        max=Severity.MEDIUM,
        message="The text is stored as {stored} and shown as {shown}. It holds no right-to-left letters.",
        innocent=(_RTL_OFFICE, "An example of such characters."),
        next=(_ORDER, _SEARCH),
    ),
    "file-name-in-another-order": Code(
        max=Severity.MEDIUM,
        concern=Concern.HANDLING,
        message="The file name {stored} is shown as {shown}; its real ending is {ending}.",
        innocent=("A name with Arabic or Hebrew words, put together by a program.",),
        next=(Step("Do not open it. Rename a copy with a name of your own and look at its real type."),),
    ),
    "zero-width-in-a-word": Code(
        max=Severity.LOW,
        message="{count} words hold characters without a width ({characters}): {words}.",
        innocent=(_COPIED, "A web page lets a long word break there."),
        next=(_SHOW, _SEARCH),
    ),
    "zero-width-beside-words": Code(
        max=Severity.NOTE,
        message="{count} characters without a width stand beside words or blanks ({characters}).",
        innocent=(_COPIED, _PADDING),
        next=(_SHOW,),
    ),
    "direction-marks-without-need": Code(
        max=Severity.NOTE,
        message="{count} lines without right-to-left letters hold marks of direction ({characters}); no letter moves.",
        innocent=(_PHONE, _RTL_OFFICE, _COPIED),
        next=(Step("Think of where the lines may have been copied from: the marks often come from there."),),
    ),
    "direction-left-open": Code(
        max=Severity.NOTE,
        message="{count} lines open a change of direction and do not close it, or close one that was not opened.",
        innocent=("A line was cut in two when the text was copied or read.", _RTL_OFFICE),
        next=(_ORDER,),
    ),
    "narrow-blanks-between-words": Code(
        max=Severity.NOTE,
        message="{count} pairs of words are parted by a narrow no-break space (U+202F), among them {words}.",
        innocent=("A typesetter or an editor put them in.", "Text pasted from a writing assistant or a web page."),
        next=(Step("See whether all of the text or only one passage holds them."),),
    ),
    "private-use-characters": Code(
        max=Severity.NOTE,
        message="The text holds {count} private-use characters ({characters}), which mean something in one typeface only.",
        innocent=(
            "Signs of a typeface of one's own, icons, old national letters.",
            "A PDF that maps its glyphs oddly.",
        ),
        next=(Step("Look at the place as it is shown: what the sign is, and in which typeface."),),
    ),
    "control-characters": Code(
        max=Severity.NOTE,
        message="The text holds {count} control characters ({characters}).",
        innocent=("Remains of another program's format, of a terminal or of a printer.",),
        next=(_SHOW,),
    ),
    "blank-looking-letters": Code(
        max=Severity.NOTE,
        message="The text holds {count} letters that look like a blank ({characters}).",
        innocent=("Spacing in posts and player names, where ordinary blanks are cut off.", "Old Korean, or Braille."),
        next=(_SHOW,),
    ),
}

_ODD = re.compile(
    f"[{ZERO_WIDTH}{''.join(CONTROLS)}{SOFT_HYPHEN}\u2800\u202f\ue000-\uf8ff\U000e0000-\U0010ffff\x00-\x08\x0e-\x1f\x7f]"
)
_RUN = re.compile(f"[{ZERO_WIDTH}]+")
_CUT = re.compile(rf"(?<![^\W\d_])[^\W\d_]{{0,30}}(?:{SOFT_HYPHEN}[^\W\d_]){{3,}}")
"""A word parted after single letters, three times or more: no hyphenation does that."""
_BLANK = re.compile("[\u3164\uffa0]|(?<![\u2800-\u28ff])\u2800(?![\u2800-\u28ff])")
_NARROW = re.compile("(?<![^\\W\\d_])[A-Za-z\u00c0-\u024f]{2,20}\u202f(?![AP]M\\b|[ap]m\\b)[A-Za-z\u00c0-\u024f]{2,20}")
_PRIVATE = re.compile("[\ue000-\uefff\uf100-\uf8fe\U000f0000-\U0010ffff]")
"""U+F000 to U+F0FF are what Windows writes for the signs of Symbol and Wingdings, U+F8FF is Apple's sign."""
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_OWN_CONTROLS = frozenset(("doc", "pdf", "ppt", "xls"))
"""Formats whose text uses control characters as marks of its own, or maps glyphs to them."""
_SEVERAL, _LONG_RUN, _NARROW_PLACES = 3, 8, 3
"""Words, characters in a row and places from which one slip or paste no longer explains them."""
_SHOWN = 5
"""Places, words and findings of one kind that are shown."""
_MOST_LINES = 20
"""Lines turned round that are spoken of: more have one cause."""


@check(
    "language.invisible",
    title="Characters that cannot be seen, and text shown in another order than stored",
    needs=("text", "document"),
    codes=CODES,
)
def invisible(text: tuple[TextLine, ...], document: Document, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each line that is turned round or spells a hidden text, and one for each list of characters."""
    lines = [line for line in text if line.origin is Origin.FILE and _ODD.search(line.text)]
    yield from _names(document)
    yield from _hidden(lines)
    yield from _zero_width(lines)
    yield from _directions(lines, text, is_pdf=document.format == "pdf")
    yield from _listed("private-use-characters", _PRIVATE, lines)
    yield from _listed("blank-looking-letters", _BLANK, lines)
    if document.format not in _OWN_CONTROLS:
        yield from _listed("control-characters", _CONTROL, lines)
    narrow = [(match[0], line.where) for line in lines for match in _NARROW.finditer(line.text)]
    if len(narrow) >= _NARROW_PLACES:
        yield seen("narrow-blanks-between-words", *_where(narrow), count=len(narrow), words=_words(narrow))


def _names(document: Document) -> Iterator[Seen]:
    """Yield one `Seen` for each name of a file whose ending is shown elsewhere than at its end."""
    attachments = document.mail.attachments if document.mail is not None else ()
    # Of an attachment the message speaks: a part carries the type that the message declares for it.
    own = () if document.file.declared_type else (document.file.name,)
    for name in dict.fromkeys((*own, *attachments)):
        found = turned(name, 0) if CONTROLS & set(name) else None
        if found and (OVERRIDES & set(name) or not has_right_to_left(name)):
            where = Where(part=name, text=name)
            plain = "".join(c for c in name if c not in CONTROLS)
            values = {"stored": quote(plain), "shown": quote(plain.replace(found.stored, found.shown, 1))}
            yield seen("file-name-in-another-order", where, **values, ending=quote(plain.rpartition(".")[2]))


def _hidden(lines: list[TextLine]) -> Iterator[Seen]:
    """Yield one `Seen` for each text spelled with tag characters or variation selectors."""
    for line in lines:
        spelled = [tag_text(match[2]) for match in TAGS.finditer(line.text) if not is_flag(match[1], match[2])]
        spelled += [selector_text(match[0]) for match in SELECTORS.finditer(line.text)]
        for words in spelled[:_SHOWN]:
            yield seen("hidden-text-in-invisible-characters", line.where, text=quote(words))


def _zero_width(lines: list[TextLine]) -> Iterator[Seen]:
    """Yield what there is to say of characters without a width: in words, beside words, in long runs."""
    inside: list[tuple[str, Where]] = []
    beside: list[tuple[str, Where]] = []
    signs: Counter[str] = Counter()
    runs: list[tuple[str, Where]] = []
    for line in lines:
        for match in _RUN.finditer(SELECTORS.sub("", line.text)):
            start, end = match.span()
            run, before, after = match[0], match.string[max(0, start - 1) : start], match.string[end : end + 1]
            if len(run) >= _LONG_RUN and len(set(run)) > 1 and not is_periodic(run):
                runs.append((run, line.where))
            elif _is_idle(match, before, after):
                continue
            elif is_letter(before) and is_letter(after):
                inside.append((_token(match), line.where))
                signs.update(run)
            else:
                beside.append((run, line.where))
        inside += [(match[0], line.where) for match in _CUT.finditer(line.text)]
    yield from _said(inside, beside, runs, "".join(signs) or SOFT_HYPHEN)


def _said(
    inside: list[tuple[str, Where]], beside: list[tuple[str, Where]], runs: list[tuple[str, Where]], signs: str
) -> Iterator[Seen]:
    """Word what was found of characters without a width; the lists hold words or runs with their places."""
    for run, where in runs[:_SHOWN]:
        yield seen("invisible-run", where, count=len(run), kinds=len(set(run)), characters=names(run))
    if inside:
        code = "zero-width-in-words" if len(inside) >= _SEVERAL else "zero-width-in-a-word"
        yield seen(code, *_where(inside), count=len(inside), characters=names(signs), words=_words(inside))
    if runs or len(inside) >= _SEVERAL:
        hits = [*runs, *inside]
        total = sum(len(run) for run, _ in runs) + len(inside)
        yield seen("invisible-characters-may-mark-the-copy", *_where(hits), count=total)
    if beside:
        together = "".join(run for run, _ in beside)
        yield seen("zero-width-beside-words", *_where(beside), count=len(together), characters=names(together))


def _is_idle(match: re.Match[str], before: str, after: str) -> bool:
    """True where a run needs no word: a writing needs it, a page lets a token break there, or it begins the line."""
    run = match[0]
    if is_needed(run, before, after) or (run == "\ufeff" and match.start() == 0):
        return True
    if run == "\u200b" and is_broken_address(_token(match), before, after):
        return True
    return LIGATURES.match(before + run + after) is not None


def _token(match: re.Match[str]) -> str:
    """Return the characters around a match up to the next blanks, at most 40 to each side."""
    text, start, end = match.string, match.start(), match.end()
    head = re.split(r"\s", text[max(0, start - 40) : start])[-1]
    return head + match[0] + re.split(r"\s", text[end : end + 40])[0]


def _directions(lines: list[TextLine], text: tuple[TextLine, ...], *, is_pdf: bool) -> Iterator[Seen]:
    """Yield one `Seen` for each line whose letters are moved, and one for marks of direction that move none."""
    marked = [line for line in lines if CONTROLS & set(line.text)]
    right_to_left = bool(marked) and any(has_right_to_left(line.text) for line in text)
    idle: list[tuple[str, Where]] = []
    left_open: list[tuple[str, Where]] = []
    said = 0
    for line in marked:
        own = has_right_to_left(line.text)
        overridden = _is_overridden(line.text)
        if (overridden or not right_to_left) and said < _MOST_LINES:
            found = turned(line.text, 1 if own and _begins_right_to_left(line.text) else 0)
            if found:
                said += 1
                where = structs.replace(line.where, text=found.stored[:80])
                code = "direction-overridden" if overridden else "order-on-screen-differs"
                yield seen(code, where, stored=quote(found.stored), shown=quote(found.shown))
                continue
        signs = "".join(c for c in line.text if c in CONTROLS)
        if not own:
            idle.append((signs, line.where))
        if not is_pdf and is_left_open(line.text):
            left_open.append((signs, line.where))
    if idle:
        together = "".join(signs for signs, _ in idle)
        yield seen("direction-marks-without-need", *_where(idle), count=len(idle), characters=names(together))
    if left_open:
        yield seen("direction-left-open", *_where(left_open), count=len(left_open))


def _begins_right_to_left(text: str) -> bool:
    """True where the first letter of a line runs from right to left (UAX 9, P2)."""
    kinds = (unicodedata.bidirectional(c) for c in text if c not in CONTROLS)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"


def _is_overridden(text: str) -> bool:
    """True where a right-to-left override turns letters that run from left to right, or figures.

    A telephone wraps numbers in left-to-right overrides, which turn nothing; old Hebrew programs stored whole
    lines in the order of the screen under one.
    """
    spans = re.findall("\u202e([^\u202c\u2069]*)", text)
    return any(re.search("[^\\W_\u0590-\u08ff\ufb1d-\ufefc]{2}|\\d{2}", span) for span in spans)


def _listed(code: str, form: re.Pattern[str], lines: list[TextLine]) -> Iterator[Seen]:
    """Yield one `Seen` for all characters of one form, if there are any."""
    hits = [(sign, line.where) for line in lines for sign in form.findall(line.text)]
    if hits:
        yield seen(code, *_where(hits), count=len(hits), characters=names("".join(sign for sign, _ in hits)))


def _where(hits: list[tuple[str, Where]]) -> list[Where]:
    """Return the places of the first hits."""
    return [where for _, where in hits[:_SHOWN]]


def _words(hits: list[tuple[str, Where]]) -> Value:
    """Return the first different words as one quotation."""
    return quote(", ".join(list(dict.fromkeys(word for word, _ in hits))[:_SHOWN]))
