"""Lines of right-to-left text from where their letters stand on the page.

The content of a page draws letters in the order in which they are seen, and programs differ
in how much of a line they draw at once, so that text taken from the content has its figures
turned round (`۷۴۴۱` for ۱۴۴۷) or the parts of a line exchanged. Here each letter is put where
pdfium says it stands; then the order of seeing is turned into that of reading, by the rules of
the Unicode bidirectional algorithm (UAX 9) backwards: the line is turned round, and words of
Latin letters and figures in it back again. Lines and columns keep the order of drawing.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from msgspec import Struct, structs

MOST_CHARACTERS = 20_000
"""Of one page, at some ten microseconds each; a page of a newspaper has as many."""
SAME_LINE = 0.4
"""Baselines up to this part of the height apart are one line."""
CELL_GAP = 2.2
"""A gap of this many heights parts two columns."""
WORD_GAP = 0.105
"""A gap of this part of the height between two letters is a space, where the page draws no blanks."""
WIDE_GAP = 0.3
"""The same where it does."""
_BELOW = 0.3
"""Part of a letter's height that lies below its baseline."""
_BLANKS = 0.05
"""Blanks for each letter from which on a page draws them."""
_RIGHT = re.compile(r"[\u0590-\u05ff\u0600-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Hebrew, Arabic and Syriac letters; figures are none."""
_MIRROR = str.maketrans("()[]{}«»<>", ")(][}{»«><")


class _Sign(Struct, frozen=True):
    """One character where it stands, in points; a ligature's characters stand at one place."""

    order: int
    """Of drawing."""
    text: str
    origin: float
    """Where the pen was set down."""
    left: float
    right: float
    baseline: float
    height: float


def is_right_to_left(text: str) -> bool:
    """Whether a text has letters that are written from the right."""
    return bool(_RIGHT.search(text))


def page_text(second: Any, number: int) -> str:
    """Return the text of a page by pdfium, line by line, each in the order of reading.

    Args:
        second: pdfium's document.
        number: of the page, from 1.

    Raises:
        MemoryError: more characters than are looked at.
    """
    return "\n".join(line for line, _ in page_lines(second, number))


class Spot(Struct, frozen=True):
    """What stands between two gaps of a line: its letters, in no order, and its box in page space."""

    letters: tuple[str, ...]
    box: tuple[float, float, float, float]
    """Left, bottom, right, top."""


def page_lines(second: Any, number: int) -> list[tuple[str, list[Spot]]]:
    """Return each line of a page in the order of reading, with the places of its words from left to right.

    Args and Raises: as `page_text`.
    """
    page = second[number - 1]
    try:
        words = page.get_textpage()
        try:
            count = words.count_chars()
            if count > MOST_CHARACTERS:
                raise MemoryError(count)
            signs = list(_signs(words.raw, count))
        finally:
            words.close()
    finally:
        page.close()
    blanks = sum(sign.text.isspace() for sign in signs)
    gap = WIDE_GAP if blanks > _BLANKS * len(signs) else WORD_GAP
    cells = _cells(signs)
    seen = [_spaced(cell, gap) for cell in cells]
    right = sum(len(_RIGHT.findall("".join(line))) for line in seen)
    from_right = 2 * right > sum(len(text) for line in seen for text in line if text.strip())
    lines = _mended_brackets([_read("".join(line), line, from_right) for line in seen])
    return [(line, list(_spots(cell, gap))) for line, cell in zip(lines, cells, strict=True)]


def _spots(cell: list[_Sign], gap: float) -> Iterator[Spot]:
    """Part a cell where it has a blank or a gap."""
    height = max(sign.height for sign in cell)
    group: list[_Sign] = []
    for sign in [*cell, None]:
        blank = sign is None or not sign.text.strip()
        if group and (blank or (sign is not None and sign.left - group[-1].right > gap * height)):
            low = min(s.baseline for s in group)
            sides = min(s.left for s in group), low - _BELOW * height, max(s.right for s in group)
            yield Spot(tuple(sorted("".join(s.text for s in group))), (*sides, low + (1 - _BELOW) * height))
            group = []
        if sign is not None and not blank:
            group.append(sign)


def text_among(raw: Any, wanted: range) -> str:
    """Return the text of a stretch of a page's characters in the order of reading, its lines parted by spaces.

    Args:
        raw: pdfium's text page.
        wanted: indices of characters.
    """
    lines = [_spaced(cell, WORD_GAP) for cell in _cells(list(_together(_drawn(raw, wanted))))]
    right = sum(len(_RIGHT.findall("".join(line))) for line in lines)
    from_right = 2 * right > sum(len(text) for line in lines for text in line if text.strip())
    return " ".join(_mended_brackets([_read("".join(line), line, from_right) for line in lines]))


def _signs(raw: Any, count: int) -> Iterator[_Sign]:
    """Yield the characters that the page draws, those of a ligature together and in the order of reading."""
    yield from _together(_drawn(raw, range(count)))


def _together(drawn: Iterator[_Sign]) -> Iterator[_Sign]:
    """Make one sign of those of a ligature, which stand at one place."""
    together: list[_Sign] = []
    for sign in drawn:
        if together and (sign.origin, sign.baseline) != (together[0].origin, together[0].baseline):
            yield _as_one(together)
            together = []
        together.append(sign)
    if together:
        yield _as_one(together)


def _drawn(raw: Any, wanted: range) -> Iterator[_Sign]:
    """Yield each of these characters of a page by itself, in pdfium's order."""
    import pypdfium2.raw as pdfium

    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    for index in wanted:
        text = chr(pdfium.FPDFText_GetUnicode(raw, index) or 0xFFFD)
        # A blank that no object draws is one that pdfium put in, at no place of its own.
        if text in "\r\n" or (text.isspace() and not pdfium.FPDFText_GetTextObject(raw, index)):
            continue
        pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
        pdfium.FPDFText_GetLooseCharBox(raw, index, box)
        yield _Sign(index, text, x.value, box.left, box.right, y.value, box.top - box.bottom)


def _as_one(signs: list[_Sign]) -> _Sign:
    """Return the characters of one ligature as one sign; a character alone as it is."""
    if len(signs) == 1:
        return signs[0]
    left, right = min(sign.left for sign in signs), max(sign.right for sign in signs)
    text, height = _ligature("".join(sign.text for sign in signs)), max(sign.height for sign in signs)
    return _Sign(signs[0].order, text, signs[0].origin, left, right, signs[0].baseline, height)


def _ligature(letters: str) -> str:
    """Return the letters of one ligature in the order of reading; pdfium gives those from the right either way.

    It gives most turned round. Lam before alef and the name of God show where it does not.
    """
    if not _RIGHT.search(letters):
        return letters
    turned = letters[::-1]
    return letters if re.search(r"\u0644[\u0622\u0623\u0625\u0627]|\u0644\u0647$", letters) else turned


def _cells(signs: list[_Sign]) -> list[list[_Sign]]:
    """Put characters that stand on one line and near each other together, from left to right; in order of drawing."""
    rows: list[list[_Sign]] = []
    for sign in sorted(signs, key=lambda s: -s.baseline):
        if rows and abs(rows[-1][0].baseline - sign.baseline) <= SAME_LINE * max(s.height for s in rows[-1]):
            rows[-1].append(sign)
        else:
            rows.append([sign])
    cells = [cell for row in rows for cell in _parted(_with_marks(sorted(row, key=lambda s: (s.origin, s.order))))]
    return sorted(cells, key=lambda cell: min(sign.order for sign in cell))


def _with_marks(row: list[_Sign]) -> list[_Sign]:
    """Join vowel signs and hamzas, drawn over or under a letter, to the letter they stand in."""
    made: list[_Sign] = []
    for sign in row:
        last = made[-1] if made else None
        if last and unicodedata.combining(sign.text[0]) and sign.origin < last.right and _RIGHT.search(last.text):
            made[-1] = structs.replace(last, text=last.text + sign.text)
        else:
            made.append(sign)
    return made


def _parted(row: list[_Sign]) -> Iterator[list[_Sign]]:
    """Part a row at its wide gaps; blanks are drawn at places of their own and belong to none."""
    cell: list[_Sign] = []
    edge, height = 0.0, max(sign.height for sign in row)
    for sign in row:
        if cell and sign.text.strip() and sign.left - edge > CELL_GAP * height:
            yield cell
            cell = []
        if cell or sign.text.strip():
            cell.append(sign)
        if sign.text.strip():
            edge = sign.right if len(cell) == 1 else max(edge, sign.right)
    if cell:
        yield cell


def _spaced(cell: list[_Sign], gap: float) -> list[str]:
    """Return the characters of a cell from left to right, with a space where there is a gap."""
    made, height = [cell[0].text], max(sign.height for sign in cell)
    for one, other in pairwise(cell):
        blank = not one.text.strip() or not other.text.strip()
        if not blank and other.left - one.right > gap * height:
            made.append(" ")
        made.append(other.text)
    return made


def _read(line: str, signs: list[str], from_right: bool) -> str:
    """Turn a line in the order of seeing into that of reading."""
    right = len(_RIGHT.findall(line))
    if not right:
        return line.strip()
    if not from_right and 2 * right < sum(sign.isalpha() for sign in line):
        return "".join(_right_runs(signs)).strip()
    return "".join(_left_runs(signs[::-1])).strip()


def _left_runs(signs: list[str]) -> Iterator[str]:
    """Turn the figures and Latin words of a line that was turned round back again."""
    at, strong = 0, "R"
    while at < len(signs):
        end = _run_end(signs, at, strong)
        if end > at:
            yield from signs[at:end][::-1]
            strong = "L" if any(_kind(sign) == "L" for sign in signs[at:end]) else strong
            at = end
            continue
        kind = _kind(signs[at])
        strong = kind if kind in {"AL", "R", "L"} else strong
        yield signs[at]
        at += 1


def _run_end(signs: list[str], start: int, strong: str) -> int:
    """Return where a run that reads from the left ends: `start` where none begins.

    Figures go on over one point, comma, stroke or colon between two of them; over a hyphen too,
    unless Arabic letters stand before (UAX 9, rules W2, W4). Latin words go on over what
    stands between two of them, and figures beside them (W7, N1).
    """
    latin = _latin_end(signs, start)
    if latin > start:
        return latin
    end = start
    while end < len(signs) and _kind(signs[end]) in {"EN", "AN"}:
        end += 1
        joins = {"CS"} if strong == "AL" or _kind(signs[end - 1]) == "AN" else {"CS", "ES"}
        if end + 1 < len(signs) and _kind(signs[end]) in joins and _kind(signs[end + 1]) in {"EN", "AN"}:
            end += 1
    return end


def _latin_end(signs: list[str], start: int) -> int:
    """Return the end of a run of Latin words and what stands between them, read backwards here."""
    if _kind(signs[start]) not in {"L", "EN"}:
        return start
    end, at = start, start
    while at < len(signs) and _kind(signs[at]) not in {"AL", "R", "AN"}:
        at += 1
        if _kind(signs[at - 1]) == "L":
            end = at
    return end


def _right_runs(signs: list[str]) -> Iterator[str]:
    """Turn the right-to-left words of a line that reads from the left round, figures in them aside."""
    at = 0
    while at < len(signs):
        end = at
        for number in range(at, len(signs)):
            kind = _kind(signs[number])
            if kind == "L" or (number == at and kind not in {"AL", "R"}):
                break
            if kind in {"AL", "R"}:
                end = number + 1
        if end > at:
            yield from _left_runs(signs[at:end][::-1])
            at = end
        else:
            yield signs[at]
            at += 1


def _kind(sign: str) -> str:
    """Return the bidirectional class of a character; of a ligature that of its first."""
    return unicodedata.bidirectional(sign[0])


def _mended_brackets(lines: list[str]) -> list[str]:
    """Exchange the brackets of the right-to-left lines where that leaves fewer of them without their other half.

    Some programs write the bracket that is seen, some the one that is meant.
    """
    turned = [line.translate(_MIRROR) if is_right_to_left(line) else line for line in lines]
    return turned if _unpaired(turned) < _unpaired(lines) else lines


def _unpaired(lines: list[str]) -> int:
    """Count closing brackets before which none was opened in their line."""
    wrong = 0
    for line in lines:
        opened = 0
        for sign in line if is_right_to_left(line) else "":
            opened += sign in "([{«"
            if sign in ")]}»":
                wrong, opened = wrong + (not opened), max(0, opened - 1)
    return wrong
