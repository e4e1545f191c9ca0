"""The head of a letter: letterhead, marking, number, date, addressee, subject, greeting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct, structs

from triage.derive.letter.bodies import Bodies
from triage.derive.letter.labels import label_at
from triage.derive.letter.lines import Line
from triage.model.fold import Folded
from triage.model.letter import Element, How, LetterPart
from triage.model.markings import marking_of
from triage.model.packs import Packs

MOST_HEAD = 40
"""Lines in which the head of a letter lies."""
_MOST_LETTERHEAD = 18
_LONG = 90
"""Characters from which a line is running text, and not a line of a head."""
_LONGEST_QUOTE = 240

_ABOVE = frozenset(
    (
        Element.NUMBER, Element.NUMBER_FILE, Element.NUMBER_THEIRS, Element.DATE, Element.ADDRESSEE, Element.SENDER,
        Element.SUBJECT, Element.GREETING, Element.COPIES, Element.ANNEXES,
    )
)  # fmt: skip
_NUMBERS = frozenset((Element.NUMBER, Element.NUMBER_FILE, Element.NUMBER_THEIRS))
_VALUE = re.compile(
    r"[\s:：.№#-]*(?P<value>[\w(〔\[][^\s,;،]*(?:\s?[/#-]\s?[^\s,;،]+|\s(?!of\b|from\b|от\b|від\b|vom\b|du\b|del\b|den\b|dated\b|date\b)[^\s,;،]{1,14}){0,4})"
)
_BEHIND_NUMBER = re.compile(r"\s+(?:of|from|от|від|vom|du|del|dated|date|المورخ|مورخ|تاریخ|نېټه|tarih)\b.*$")
_CHINESE_NUMBER = re.compile(r"(?P<value>[\u4e00-\u9fff]{1,8}\s?[〔\[(]\d{4}[〕\])]\s?第?\d{1,5}\s?号)")
_ALONE_IN_BODY = frozenset((Element.ADDRESSEE, Element.NUMBER, Element.NUMBER_FILE, Element.NUMBER_THEIRS))


class Head(Struct):
    """What was found, and where the head ends."""

    parts: list[LetterPart]
    end: int
    """Number (in the list of lines) of the first line behind the head."""


def head(lines: list[Line], bodies: Bodies, packs: Packs, dated: frozenset[int]) -> Head:
    """Find the parts of the head.

    Args:
        lines: of the letter.
        bodies: names to look for.
        packs: for the markings.
        dated: numbers in `document.text` of lines that state the letter's own day.
    """
    parts: list[LetterPart] = []
    plain: list[tuple[int, Line]] = []
    end = running = 0
    for number, line in enumerate(lines[:MOST_HEAD]):
        if number and _closes(line):
            break
        found = _parts_of(line, packs, dated, running=running > 0)
        begun = any(part.element in {Element.SUBJECT, Element.GREETING} for part in parts)
        if begun and any(part.element is Element.COPIES for part in found):
            break
        if found:
            parts += found
            end = number + 1
        elif len(line.text) > _LONG:
            running += 1
        elif not running:
            plain.append((number, line))
        if running > 2:
            break
    first = next((p.line_index for p in parts if p.element in _ABOVE), None)
    parts += _letterhead(lines, plain, first, bodies)
    parts += _recipient(plain, parts)
    parts += _subject(plain, parts)
    return Head([_with_bodies(part, bodies) for part in parts], end)


def _closes(line: Line) -> bool:
    """Whether a line is a closing formula: a short letter's foot begins there."""
    label = label_at(line.fold) if len(line.text) <= _LONG else None
    return label is not None and label.element == "closing"


def _parts_of(line: Line, packs: Packs, dated: frozenset[int], *, running: bool) -> list[LetterPart]:
    """Return the labelled parts of one line, its marking or its date."""
    marking = marking_of(line.text, packs.markings)
    if marking is not None:
        return [part_of(Element.MARKING, line, How.WORDS)]
    found = [part for cell in line.cells for part in _labelled(cell, line, running=running)]
    whole = [] if len(line.cells) == 1 or found else list(_labelled(line.text, line, running=running))
    found += whole
    if not found and (chinese := _CHINESE_NUMBER.search(line.fold.text)) and len(line.text) < _LONG:
        found.append(
            structs.replace(part_of(Element.NUMBER, line, How.WORDS), value=line.fold.words(*chinese.span("value")))
        )
    if line.index in dated and not any(p.element is Element.DATE for p in found) and len(line.text) <= _LONG:
        found.append(part_of(Element.DATE, line, How.ORDER))
    return found


def _labelled(cell: str, line: Line, *, running: bool) -> Iterator[LetterPart]:
    """Yield what the label at the beginning of a cell says it is."""
    fold = Folded(cell)
    label = label_at(fold)
    if label is None or label.element in {"deputy", "closing", "signature"}:
        return
    element = Element(label.element)
    in_text = len(cell) > _LONG or (running and element in _ALONE_IN_BODY)
    if label.form != "colon" and in_text and element is not Element.GREETING:
        return
    value = fold.words(label.start, len(fold.text)).strip() if label.start < len(fold.text) else ""
    if element in _NUMBERS:
        value = _number(fold, label.start)
        if not value:
            return
    how = How.LABEL if label.form in {"colon", "bare"} else How.WORDS
    yield structs.replace(part_of(element, line, how, cell), label=label.label, value=value, language=label.language)


def _number(fold: Folded, start: int) -> str:
    """Return the number behind a label as written; "" where no figure stands there."""
    match = _VALUE.match(fold.text, start)
    if match is None:
        return ""
    value = _BEHIND_NUMBER.sub("", match["value"])
    words = value.split(" ")
    while words and not re.search(r"\d", words[-1]):
        words.pop()
    value = " ".join(words).rstrip(".:)") if words else ""
    return fold.words(match.start("value"), match.start("value") + len(value)) if value else ""


def _letterhead(
    lines: list[Line], plain: list[tuple[int, Line]], first: int | None, bodies: Bodies
) -> list[LetterPart]:
    """Return the short lines above the first labelled one, headers, and footers that name a body."""
    found = [part_of(Element.LETTERHEAD, line, How.PLACE) for line in lines if line.margin and _names(line, bodies)]
    above = [line for _, line in plain if not line.margin and (first is None or line.index < first)]
    if first is None:
        above = [line for line in above[:6] if _names(line, bodies)]
    return found + [part_of(Element.LETTERHEAD, line, How.ORDER) for line in above[:_MOST_LETTERHEAD]]


def _names(line: Line, bodies: Bodies) -> bool:
    """Whether a line names a body or stands in a header."""
    return "header" in (line.source.where.part or "") or bool(bodies.named(line.text, strict=True))


def _recipient(plain: list[tuple[int, Line]], parts: list[LetterPart]) -> list[LetterPart]:
    """Return the short lines between date or number and greeting or subject, where no label says to whom it goes."""
    known = [part for part in parts if part.element is Element.ADDRESSEE]
    if known:
        return _rest_of_address(plain, parts, known[0]) if not known[0].value and known[0].label else []
    begin = max((p.line_index for p in parts if p.element in {Element.DATE, *_NUMBERS}), default=None)
    until = min((p.line_index for p in parts if p.element in {Element.GREETING, Element.SUBJECT}), default=None)
    if begin is None or until is None or until < begin:
        return []
    between = [line for _, line in plain if begin < line.index < until and not line.margin]
    return [part_of(Element.ADDRESSEE, line, How.ORDER) for line in between[:6]]


def _rest_of_address(plain: list[tuple[int, Line]], parts: list[LetterPart], first: LetterPart) -> list[LetterPart]:
    """Return the lines below one that says no more than To or Frau, up to the next part."""
    following = min((p.line_index for p in parts if p.line_index > first.line_index), default=None)
    below = [line for _, line in plain if first.line_index < line.index < (following or 0) and not line.margin]
    return [part_of(Element.ADDRESSEE, line, How.ORDER) for line in below[:6]]


def _subject(plain: list[tuple[int, Line]], parts: list[LetterPart]) -> list[LetterPart]:
    """Return the one line between addressee and greeting, where no label says what it is about."""
    if any(part.element is Element.SUBJECT for part in parts):
        return []
    begin = max(
        (p.line_index for p in parts if p.element is Element.ADDRESSEE and p.how is not How.ORDER), default=None
    )
    until = min((p.line_index for p in parts if p.element is Element.GREETING), default=None)
    if begin is None or until is None:
        return []
    between = [line for _, line in plain if begin < line.index < until and not line.margin]
    return [part_of(Element.SUBJECT, line, How.ORDER) for line in between if len(between) == 1]


def part_of(element: Element, line: Line, how: How, words: str = "") -> LetterPart:
    """Make a part of a line or of one of its cells."""
    text = (words or line.text)[:_LONGEST_QUOTE]
    return LetterPart(
        element=element,
        text=text,
        where=structs.replace(line.source.where, text=text),
        line_index=line.index,
        how=how,
        in_margin=line.margin,
        origin=line.source.origin,
    )


def _with_bodies(part: LetterPart, bodies: Bodies) -> LetterPart:
    """Add the bodies that a letterhead, sender or addressee names."""
    if part.element not in {Element.LETTERHEAD, Element.SENDER, Element.ADDRESSEE}:
        return part
    named = bodies.named(part.text, strict=part.element is Element.LETTERHEAD)
    return structs.replace(part, bodies=named)
