"""Words on a page that its reader does not see.

Looks at
    Text that is covered by a shape, picture or annotation drawn later, has the colour of what
    lies behind it, is smaller than 2 points, fully transparent, set to be invisible, clipped
    away, outside the page, or in a layer that is switched off. The page is drawn with and
    without its words, so that white words on a dark ground are not taken for hidden. The layer
    of a text recognition is recognised as such and is none of these.
Why it matters
    Words put over covered words are the commonest way to change a figure or a name in a PDF.
    Words that nobody sees also travel with the file: an older wording, a mark that tells one
    copy from another, instructions to a machine that reads it. Of 147 ordinary PDFs of the corpus none
    had words in another's place; one had words outside the page, one words under an annotation.
Innocent reasons
    Slides lay things over each other, page programs leave notes beside the page, figures are
    cropped, maps and plans have layers, templates keep their placeholders, programs for the
    blind add text.
What to do next
    Read the words. Ask which of two wordings was sent, and look for both in other papers.
Cannot see
    A page written anew without the old words; words drawn as outlines or pixels; words hidden
    in a layer of recognised text; Word and other Office files.
References
    shared/research: casebook.md, S16 and P4; peers-documents.md, 1.1 and section 3 no. 6.
    ISO 32000-2, 8.11 (layers) and 9.3.6 (text rendering mode).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.drawn import Drawn, HiddenText, Hiding
from triage.model.findings import Concern, Seen, Severity, Step, Value, quote, seen

_READ = Step("Read the words: select and copy the text at that place in a PDF program.")
_BOTH = Step("Look for both wordings in other papers about the same matter.")
_COPY = Step("Do not pass the file on: words that nobody sees may tell this copy from others. Retype what you need.")
_ASK = Step("Ask the sender which wording went out; that tells them that you hold the file.", exposes=True)


def _code(max: Severity, message: str, *innocent: str) -> Code:
    """Make one code about words that are not seen."""
    return Code(max=max, message=message, innocent=innocent, next=(_READ, _BOTH, _COPY, _ASK))


def _plain(max: Severity, how: str, *innocent: str) -> Code:
    """Make the code of one way to hide."""
    return _code(max, f"On page {{page}} words are not seen, as {how}: {{words}}.", *innocent)


CODES = {
    "words-overpainted": _code(
        Severity.MEDIUM,
        "On page {page} the words {old} are covered, and {new} is drawn on top in their place.",
        "A mistake was corrected by laying the right words over the wrong ones.",
        "A template's placeholder was covered and filled in; a slide shows one thing after another.",
    ),
    "covered-words": _plain(
        Severity.LOW,
        "{detail} was drawn over them later",
        "A program paints white over what it replaces, or a picture lies over part of a text.",
    ),
    "same-colour-words": _plain(
        Severity.MEDIUM,
        "they have the colour of what is behind them ({detail})",
        "A template hides its instructions; a program for the blind adds text; a mark for a signing service.",
    ),
    "tiny-words": _plain(
        Severity.MEDIUM,
        "they are set in {detail}",
        "A drawing, chart or page was made very small with its text.",
    ),
    "transparent-words": _plain(
        Severity.MEDIUM, "they are fully transparent", "A web page was printed with text made for selecting only."
    ),
    "invisible-words": _plain(
        Severity.MEDIUM,
        "they are set to be neither filled nor stroked, and no scan lies at their place",
        "A picture with a layer of recognised text was taken off the page; a program adds text for searching.",
    ),
    "clipped-words": _plain(Severity.LOW, "they are clipped away", "A figure or a page was cropped."),
    "off-page-words": _plain(
        Severity.LOW,
        "they lie outside the page",
        "Notes beside a page for the printer; a page cut out of a larger one.",
    ),
    "layer-off-words": _plain(
        Severity.LOW,
        "their layer {detail} is switched off",
        "Plans, maps and papers in several languages have layers to be switched.",
    ),
    "unseen-words-travel": Code(
        max=Severity.LOW,
        concern=Concern.SOURCE,
        message="The file holds {letters} letters and digits that its reader does not see (pages: {count}).",
        innocent=("They are leftovers of how the page was made.",),
        next=(_READ, _COPY),
    ),
}

_CODE_OF = {
    Hiding.COVERED: "covered-words",
    Hiding.SAME_COLOUR: "same-colour-words",
    Hiding.TINY: "tiny-words",
    Hiding.TRANSPARENT: "transparent-words",
    Hiding.INVISIBLE_MODE: "invisible-words",
    Hiding.CLIPPED: "clipped-words",
    Hiding.OFF_PAGE: "off-page-words",
    Hiding.LAYER_OFF: "layer-off-words",
}
MOST_EXCHANGES = 10
"""Exchanged wordings told one by one."""
MOST_PAGES = 10
"""Pages told for one way to hide; the others are counted with the last code."""
MOST_PLACES = 50
_LONGEST = 300
"""Characters of words that are shown."""


@check("source.hidden_text", title="Words on a page that its reader does not see", needs="drawn", codes=CODES)
def hidden_text(drawn: Drawn, case: Case) -> Iterator[Seen]:
    """Yield each exchanged wording, one `Seen` for each page and way to hide, and one for the source."""
    exchanged = [one for one in drawn.hidden if _is_exchange(one)]
    for one in exchanged[:MOST_EXCHANGES]:
        old, new = quote(_cut([one.text])), quote(_cut([one.instead]))
        yield seen("words-overpainted", one.where, page=one.where.page or 1, old=old, new=new)
    groups: dict[Hiding, dict[int, list[HiddenText]]] = {}
    for one in drawn.hidden:
        if not _is_exchange(one):
            groups.setdefault(one.hiding, {}).setdefault(one.where.page or 1, []).append(one)
    for hiding, pages in groups.items():
        for page, found in list(pages.items())[:MOST_PAGES]:
            yield _together(_CODE_OF[hiding], page, found)
    if drawn.hidden:
        letters, places = sum(one.letters for one in drawn.hidden), tuple(one.where for one in drawn.hidden)
        yield seen(
            "unseen-words-travel", *places[:MOST_PLACES], letters=letters, count=len({where.page for where in places})
        )


def _is_exchange(one: HiddenText) -> bool:
    """Whether other words are drawn in the place of covered ones."""
    old, new = _plain_words(one.text), _plain_words(one.instead)
    return one.hiding is Hiding.COVERED and bool(new) and new != old


def _plain_words(text: str) -> str:
    """Return the letters and digits of a text, in small letters."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def _together(code: str, page: int, found: list[HiddenText]) -> Seen:
    """Make one `Seen` of what is hidden in one way on one page."""
    values: dict[str, int | str | Value] = {"page": page, "words": quote(_cut([one.text for one in found]))}
    if "{detail}" in CODES[code].message:
        detail = found[0].detail or "without a name"
        values["detail"] = quote(detail) if code == "layer-off-words" else detail
    return seen(code, *(one.where for one in found[:MOST_PLACES]), **values)


def _cut(texts: Sequence[str]) -> str:
    """Return wordings in a row, cut where they are long."""
    joined = " / ".join(texts)
    return joined if len(joined) <= _LONGEST else joined[: _LONGEST - 1] + "…"
