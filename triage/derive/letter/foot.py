"""The foot of a letter: closing formula, block of the signature, stamp, annexes, copies."""

from __future__ import annotations

import re

from msgspec import structs

from triage.derive.letter.bodies import Bodies
from triage.derive.letter.head import Head, part_of
from triage.derive.letter.labels import Found, label_at, says_deputy
from triage.derive.letter.lines import Line
from triage.model.letter import Element, How, LetterPart

_MOST_BLOCK = 7
"""Lines of a signature's block: name, post, office, place, date."""
_LONGEST = 80
"""Characters of such a line."""
_LONGEST_CLOSING = 130
_GAP = 6
"""Empty lines after which something else begins."""
_CLOSE = 8
"""Lines within which two closing formulas belong to one letter in two languages."""
_MOST_COPIES = 20
_LIST = re.compile(r"^\s*(?:[\W_]*\d{1,2}\s?[.)\-–ـ]|[-–•*·])")
_SENTENCE = re.compile(r"[.!?؟。]\s*$")

_Block = tuple[list[LetterPart], bool]


def foot(lines: list[Line], head: Head, bodies: Bodies) -> _Block:
    """Find the parts of the foot, and whether the block says that one signs for another."""
    found: list[LetterPart] = []
    deputy = False
    closings = 0
    last = len(lines)
    for number in range(min(head.end, len(lines)), len(lines)):
        line = lines[number]
        label = None if line.margin else _label(line)
        if label is None:
            continue
        if closings and number > last + _CLOSE and label.element in {"closing", "number", "greeting", "subject"}:
            break
        if label.element == "closing":
            closings, last = closings + 1, number
            found.append(structs.replace(part_of(Element.CLOSING, line, How.WORDS), label=label.label))
            block, for_another = _block(lines, number + 1)
            found += block
            deputy = deputy or for_another or says_deputy(line.text[len(label.label) :])
        elif label.element == "copies":
            found += _copies(lines, number, label)
        elif label.element in {"annexes", "stamp", "signature"} and len(line.text) <= _LONGEST:
            found.append(_labelled(line, label))
    if not any(part.element is Element.SIGNATURE for part in found):
        block, deputy = _last_block(lines, head, bodies)
        found += block
    found = _once(found)
    return [_with_bodies(part, bodies) for part in found], deputy


def _label(line: Line) -> Found | None:
    """Return a label of the foot, where the line is short enough to bear one."""
    if len(line.text) > _LONGEST_CLOSING:
        return None
    return label_at(line.fold)


def _labelled(line: Line, label: Found) -> LetterPart:
    """Make a part of a labelled line."""
    value = line.fold.words(label.start, len(line.fold.text)).strip() if label.start < len(line.fold.text) else ""
    return structs.replace(
        part_of(Element(label.element), line, How.LABEL), label=label.label, value=value, language=label.language
    )


def _block(lines: list[Line], start: int) -> _Block:
    """Return the short lines behind a closing formula."""
    found: list[LetterPart] = []
    deputy = False
    for number in range(start, min(start + _MOST_BLOCK, len(lines))):
        line = lines[number]
        if line.margin or not _goes_on(lines[number - 1], line) or len(line.text) > _LONGEST:
            break
        label = label_at(line.fold)
        if label is not None and label.element not in {"signature", "deputy", "date", "stamp", "closing"}:
            break
        if label is not None and label.element in {"closing", "stamp", "date"}:
            continue
        deputy = deputy or says_deputy(line.text)
        found.append(part_of(Element.SIGNATURE, line, How.ORDER))
    return found, deputy


def _goes_on(one: Line, other: Line) -> bool:
    """Whether a line follows on another without a wide gap."""
    (page, before), (next_page, after) = one.place, other.place
    if page != next_page or before is None or after is None:
        return True
    return after - before <= _GAP


def _last_block(lines: list[Line], head: Head, bodies: Bodies) -> _Block:
    """Return the short last lines of a letter without a closing formula, where one of them names a post or body."""
    rest = [line for line in lines[head.end :] if not line.margin]
    while rest and label_at(rest[-1].fold) is not None:
        rest.pop()
    tail: list[Line] = []
    for line in reversed(rest[-_MOST_BLOCK:]):
        if len(line.text) > 60 or _SENTENCE.search(line.text) or _LIST.match(line.text):
            break
        tail.insert(0, line)
    if not tail or len(tail) == len(rest) or not any(bodies.named(line.text, strict=False) for line in tail):
        return [], False
    found = [part_of(Element.SIGNATURE, line, How.ORDER) for line in tail]
    return found, any(says_deputy(line.text) for line in tail)


def _copies(lines: list[Line], number: int, label: Found) -> list[LetterPart]:
    """Return the line that announces the copies and the list below it."""
    found = [_labelled(lines[number], label)]
    for line in lines[number + 1 : number + 1 + _MOST_COPIES]:
        if line.margin or not _LIST.match(line.text) or len(line.text) > _LONGEST_CLOSING:
            break
        found.append(part_of(Element.COPIES, line, How.ORDER))
    return found


def _once(parts: list[LetterPart]) -> list[LetterPart]:
    """Keep the first part of each line: two closings may claim the same lines."""
    seen: set[int] = set()
    kept = []
    for part in parts:
        if part.line_index not in seen:
            seen.add(part.line_index)
            kept.append(part)
    return kept


def _with_bodies(part: LetterPart, bodies: Bodies) -> LetterPart:
    """Add the bodies that the block of the signature names; names stand there in any case."""
    if part.element is not Element.SIGNATURE:
        return part
    return structs.replace(part, bodies=bodies.named(part.text, strict=False))
