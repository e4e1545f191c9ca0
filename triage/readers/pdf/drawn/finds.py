"""From unseen passages to facts: hidden words, failed redactions, layers of recognised text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from triage.model.drawn import Cover, HiddenText, Hiding, Redaction
from triage.model.facts import Where
from triage.readers.pdf.drawn.causes import PATH, PICTURE
from triage.readers.pdf.drawn.notes import Over
from triage.readers.pdf.drawn.passages import Page, Passage, is_dark, layer
from triage.readers.pdf.drawn.signs import Sign
from triage.readers.pdf.drawn.things import Box, Colour, Thing, around, overlap
from triage.readers.pdf.objects import mended
from triage.readers.pdf.reading_order import is_right_to_left, text_among

LEAST_LETTERS = 4
"""Letters and digits of a hidden passage; fewer are blanks, marks and leftovers of a layout."""
LEAST_REDACTED = 2
"""Of one covered passage: `No`, `22`."""
DARK = 0.72
"""How dark the place of a failed redaction is shown; hatched and grey bars are as dark."""
MOST_OF_PAGE = 0.5
"""Of the page: a larger dark shape is a background."""
MOST_VISIBLE = 0.2
"""Share of the letters within a shape that may be seen; in a table head or on a slide most are."""
LONGEST_LABEL = 12
"""Letters and digits of a label that is written on a bar: `REDACTED`."""
LONGEST = 2_000
"""Characters kept of one passage."""
LEAST_BAR = (6.0, 40.0)
"""Least and greatest height of a bar over a line, in points."""
MOST_ROWS = 200
"""Places kept of one page and kind."""


def redactions(found: list[Passage], page: Page, number: int, raw: Any) -> tuple[list[Redaction], set[int]]:
    """Return the failed redactions of a page, one for each cover, and the identities of the passages that they explain."""
    by_cover: dict[int, list[Passage]] = {}
    for passage in found:
        if len(passage.signs) >= LEAST_REDACTED and _is_redacted(passage, page):
            by_cover.setdefault(id(passage.by) if passage.by is not None else id(passage), []).append(passage)
    made, explained = [], set[int]()
    for group in by_cover.values():
        signs = [sign for passage in group for sign in passage.signs]
        explained |= {id(passage) for passage in group}
        text = " ".join(text_of(raw, passage) for passage in group)[:LONGEST]
        box = around([sign.box for sign in signs])
        made.append(
            Redaction(
                cover=_cover(group[0]),
                text=text,
                where=_where(page, number, box, text),
                colour=_hex(page.views.ground(box)),
            )
        )
    return made[:MOST_ROWS], explained


def _is_redacted(passage: Passage, page: Page) -> bool:
    """Whether words lie at a dark place made to hide them: a bar, a dark picture or annotation, a bar in a scan."""
    views, box = page.views, passage.box
    if passage.hiding not in (Hiding.COVERED, Hiding.SAME_COLOUR, Hiding.INVISIBLE_MODE):
        return False
    if passage.recognised:
        return len(passage.signs) >= LEAST_LETTERS and views.darkness(box) >= 0.85 and views.is_black(box)
    by = passage.by
    if by is None or passage.hiding is Hiding.INVISIBLE_MODE or views.darkness(box) < DARK:
        return False
    if isinstance(by, Over):
        return True
    if by.kind != PICTURE and not is_dark(by.colour, by.alpha):
        return False
    small = overlap(by.box, views.box) <= MOST_OF_PAGE * page.area
    return small and views.darkness(by.box) >= 0.6 and _visible_share(by, page) <= MOST_VISIBLE


def _visible_share(by: Thing, page: Page) -> float:
    """Return the share of the letters at a cover that are seen; a short label on the bar, as `(b)(6)`, is left out."""
    inside = [sign for sign in page.signs if _middle_in(sign, by.box)]
    seen = [sign for sign in inside if page.is_seen(sign)]
    label = all(page.texts[sign.address].order > by.order for sign in seen) and len(seen) <= LONGEST_LABEL
    return 0.0 if label else len(seen) / max(1, len(inside))


def _middle_in(sign: Sign, box: Box) -> bool:
    """Whether the middle of a letter lies in a box."""
    x, y = (sign.box[0] + sign.box[2]) / 2, (sign.box[1] + sign.box[3]) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _cover(passage: Passage) -> Cover:
    """Return what hides redacted words."""
    if isinstance(passage.by, Over):
        return passage.by.cover if passage.by.cover is not Cover.UNAPPLIED else Cover.ANNOTATION
    if passage.by is not None and passage.by.kind != PICTURE:
        return Cover.SHAPE
    return Cover.SCANNED if passage.recognised else Cover.PICTURE


def bars(page: Page, number: int) -> Iterator[tuple[Box, Where]]:
    """Yield the dark bars of a page on and beneath which no letter stands: redactions whose words are gone, or rules."""
    for fill in page.fills:
        left, bottom, right, top = fill.box
        bar = LEAST_BAR[0] <= top - bottom <= LEAST_BAR[1] and right - left >= top - bottom
        dark = bar and fill.kind == PATH and is_dark(fill.colour, fill.alpha)
        if dark and not any(_middle_in(sign, fill.box) for sign in page.signs):
            yield fill.box, _where(page, number, fill.box, "")


def unapplied(page: Page, number: int, raw: Any) -> Iterator[Redaction]:
    """Yield the redaction marks of a page that still have words beneath them."""
    for note in page.notes:
        if note.cover is Cover.UNAPPLIED:
            for box in note.boxes[:MOST_ROWS]:
                beneath = [sign for sign in page.signs if _middle_in(sign, box)]
                if len(beneath) >= LEAST_REDACTED:
                    text = _joined(raw, beneath)
                    yield Redaction(cover=Cover.UNAPPLIED, text=text, where=_where(page, number, box, text))


def hidden(found: list[Passage], page: Page, number: int, raw: Any) -> Iterator[HiddenText]:
    """Yield the passages that are hidden and neither recognised text nor explained by a redaction."""
    for passage in [one for one in found if not one.recognised][:MOST_ROWS]:
        instead = _instead(passage, page, raw)
        if len(passage.signs) < LEAST_LETTERS and not (instead and _is_whole(passage, instead, raw)):
            continue
        text = text_of(raw, passage)
        yield HiddenText(
            hiding=passage.hiding,
            text=text,
            where=_where(page, number, passage.box, text),
            letters=len(passage.signs),
            detail=_detail(passage, page),
            instead=instead,
        )


def _is_whole(passage: Passage, instead: str, raw: Any) -> bool:
    """Whether a few covered letters are whole words, or figures of a number that others stand for now."""
    import pypdfium2.raw as pdfium

    before, after = passage.signs[0].index - 1, passage.signs[-1].index + 1
    beside = [chr(pdfium.FPDFText_GetUnicode(raw, index) or 32) if index >= 0 else " " for index in (before, after)]
    old, new = "".join(sign.text for sign in passage.signs), "".join(filter(str.isalnum, instead))
    return not any(sign.isalnum() for sign in beside) or (old.isdigit() and new.isdigit())


def _detail(passage: Passage, page: Page) -> str:
    """Return colour, size or layer."""
    if passage.hiding is Hiding.SAME_COLOUR:
        return f"{_hex(passage.thing.colour)} on {_hex(page.views.ground(passage.box))}"
    if passage.hiding is Hiding.TINY:
        return f"{max(sign.size for sign in passage.signs):.1f} pt"
    if passage.hiding is Hiding.LAYER_OFF:
        return layer(passage.thing)[:100]
    if isinstance(passage.by, Thing):
        return "a picture" if passage.by.kind == PICTURE else f"a shape in {_hex(passage.by.colour)}"
    return "an annotation" if isinstance(passage.by, Over) else ""


def _instead(passage: Passage, page: Page, raw: Any) -> str:
    """Return the words drawn after a cover at the place of the words that it covers."""
    if isinstance(passage.by, Over):
        return passage.by.words[:LONGEST]
    if passage.hiding is not Hiding.COVERED or passage.by is None:
        return ""
    order, row = passage.by.order, passage.box
    later = [
        sign
        for sign in page.signs
        if (thing := page.texts.get(sign.address)) is not None
        and thing.order > order
        and thing.mode < 3
        and _beside(sign, row)
        and page.is_seen(sign)
    ]
    return _joined(raw, later) if later else ""


def _beside(sign: Sign, row: Box) -> bool:
    """Whether a letter stands where a passage does: on its line, within its width or what is left and right of it."""
    height = row[3] - row[1]
    y, x = (sign.box[1] + sign.box[3]) / 2, (sign.box[0] + sign.box[2]) / 2
    return row[1] - 0.5 * height <= y <= row[3] + 0.5 * height and row[0] - height <= x <= row[2] + height


def text_of(raw: Any, passage: Passage) -> str:
    """Return the words of a passage, in the order of reading."""
    return _text(raw, passage.stretch)


def _joined(raw: Any, signs: list[Sign]) -> str:
    """Return the words of letters that need not stand in a row."""
    parts, start, last = [], signs[0].index, signs[0].index
    for sign in signs[1:]:
        if sign.index - last > 3:
            parts.append(_text(raw, range(start, last + 1)))
            start = sign.index
        last = sign.index
    parts.append(_text(raw, range(start, last + 1)))
    return " ".join(parts)[:LONGEST]


def _text(raw: Any, stretch: range) -> str:
    """Return characters of a page as text, turned into the order of reading where they run from the right."""
    import pypdfium2.raw as pdfium

    text = "".join(chr(pdfium.FPDFText_GetUnicode(raw, index) or 0xFFFD) for index in stretch[:LONGEST])
    if is_right_to_left(text):
        text = text_among(raw, stretch[:LONGEST])
    return " ".join(mended(text).split())


def _where(page: Page, number: int, box: Box, text: str) -> Where:
    """Return a place on a page."""
    return Where(page=number, box=page.views.displayed(box), text=text[:LONGEST] or None)


def _hex(colour: Colour) -> str:
    """Return a colour as six hexadecimal digits."""
    return "".join(f"{part:02x}" for part in colour)
