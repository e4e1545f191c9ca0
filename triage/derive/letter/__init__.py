"""`derived.letter`: finds the parts of a letter by labels, formulas, order and place.

The head is read line by line until its running text begins: labels part it, what stands
above the first label is letterhead, what stands short between date and greeting is the
addressee. The block of the signature follows the closing formula, or ends the text. A
letter ends there: what follows (a quoted message, the next letter) is not read.
"""

from __future__ import annotations

from msgspec import structs

from triage.derive.letter.bodies import Bodies
from triage.derive.letter.foot import foot
from triage.derive.letter.head import MOST_HEAD, head
from triage.derive.letter.lines import Line, lines_of
from triage.model.case import Case
from triage.model.dates import DateMention, own_dates
from triage.model.document import Document
from triage.model.findings import Confidence
from triage.model.letter import Element, How, Letter, LetterPart, days_of

_TELLING = (
    frozenset((Element.NUMBER, Element.NUMBER_FILE)), frozenset((Element.DATE,)), frozenset((Element.ADDRESSEE,)),
    frozenset((Element.SUBJECT,)), frozenset((Element.GREETING,)), frozenset((Element.CLOSING,)),
    frozenset((Element.SIGNATURE,)), frozenset((Element.COPIES,)), frozenset((Element.SENDER,)),
)  # fmt: skip
"""Parts of which a paper has several where it is a letter."""
_FEWEST, _MANY = 3, 5
_KINDS = frozenset(("memo", "letter", "notice", "order", "circular", "decree", "e-mail"))
"""Claimed kinds of which two parts are enough."""


def letter(document: Document, case: Case) -> Letter | None:
    """Return the parts of a letter; None where the text has too few of them to be one."""
    lines = lines_of(document)
    if not lines:
        return None
    bodies = Bodies(case.packs)
    dates = _dates(document, lines, case)
    above = head(lines, bodies, case.packs, frozenset(mention.line_index for mention in dates))
    below, deputy = foot(lines, above, bodies)
    parts = sorted((*_emblems(document), *above.parts, *below), key=lambda part: part.line_index)
    kinds = sum(any(part.element in some for part in parts) for some in _TELLING)
    if kinds < (_FEWEST - 1 if _expected(document, case) else _FEWEST):
        return None
    return Letter(
        parts=tuple(parts),
        body=_body(lines, parts),
        dates=dates,
        days=days_of(dates, case.claims.date),
        deputy=deputy,
        confidence=_confidence(kinds, parts),
    )


def _expected(document: Document, case: Case) -> bool:
    """Whether the paper is said to be a letter, or is a message."""
    return document.mail is not None or (case.claims.kind or "").lower() in _KINDS


def _dates(document: Document, lines: list[Line], case: Case) -> tuple[DateMention, ...]:
    """Return the dates of the head that state the letter's own day.

    Only the first lines are searched: the letter's day stands there, and dates are costly to find.
    """
    from triage.derive.dates import dates

    some = lines[:MOST_HEAD]
    first = structs.replace(document, text=tuple(document.text[line.index] for line in some))
    return tuple(
        structs.replace(mention, line_index=some[mention.line_index].index)
        for mention in own_dates(dates(first, case) or ())
    )


def _emblems(document: Document) -> list[LetterPart]:
    """Return pictures in a header, and those at the top of the first page where their place is known."""
    found = []
    for picture in document.pictures:
        where = picture.where
        heights = {page.number: page.height for page in document.pages}
        top = where.box is not None and where.page == 1 and where.box[3] < 0.3 * heights.get(1, 0.0)
        if top or "header" in (where.part or ""):
            found.append(LetterPart(element=Element.EMBLEM, text="", where=where, line_index=-1, how=How.PLACE))
    return found


def _body(lines: list[Line], parts: list[LetterPart]) -> tuple[int, int] | None:
    """Return the first and last line of running text: between the head's last part and the first of the foot."""
    above = [part.line_index for part in parts if part.element in {Element.SUBJECT, Element.GREETING, Element.DATE}]
    below = [part.line_index for part in parts if part.element in {Element.CLOSING, Element.SIGNATURE, Element.COPIES}]
    taken = {part.line_index for part in parts if part.element is not Element.GREETING}
    begin = max((index for index in above if not below or index < max(below)), default=-1)
    end = min((index for index in below if index > begin), default=lines[-1].index + 1)
    running = [line.index for line in lines if begin <= line.index < end and line.index not in taken]
    return (running[0], running[-1]) if running else None


def _confidence(kinds: int, parts: list[LetterPart]) -> Confidence:
    """By how many kinds of parts were found, and whether there is a head at all."""
    headed = any(part.element is Element.LETTERHEAD for part in parts)
    if kinds >= _MANY and headed:
        return Confidence.HIGH
    return Confidence.MEDIUM if kinds > _FEWEST else Confidence.LOW
