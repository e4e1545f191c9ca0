"""Glyphs that are drawn as one figure or letter and extracted as another.

Only figures and Latin letters weigh: ligatures, small capitals, alternates, old-style and
foreign figures, presentation forms are other names of the same sign. Where a good part of a
font disagrees, its names are no evidence (fonts made unreadable on purpose, private names).
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from itertools import pairwise

from triage.model.fontprograms import Lie
from triage.readers.pdf.fontprograms.codes import Glyphs

AGREEING = 2.0
"""So many agreeing signs there must be for each that disagrees; a pair exchanged in a date leaves four or more."""
KEPT_ORDER = 8
"""Letters of one case in alphabetical order that show a program to keep the order of its face: subsets numbered by
first use have no such run."""
IN_ORDER = 4
"""Others of the same row (figures, capitals, small letters) that must stand in order."""
ROW = 64
"""Glyphs around the middle of a row in which its letters lie; a letter far from there (an I with serifs) was added later."""
MOST_LIES = 4
"""More are a font with its own ways."""
ORDER, OUTLINE = "the order of its glyphs", "the same outline as {}"
_ALIKE = {frozenset(pair) for pair in ("0o", "1l", "1i", "il", "5s", "2z")}
"""Signs, folded, that faces and recognition programs take for each other."""


def lies_of(mapped: dict[int, str], glyphs: Glyphs) -> tuple[Lie, ...]:
    """Return the glyphs whose character in the map is not what they draw.

    Args:
        mapped: code → text, as extracted.
        glyphs: what is known of the codes.
    """
    named = _by_name(mapped, glyphs) or _by_order(mapped, glyphs)
    known = {frozenset((lie.drawn, lie.extracted)) for lie in named}
    return (*named, *(lie for lie in _by_outline(mapped, glyphs) if frozenset((lie.drawn, lie.extracted)) not in known))


def _by_name(mapped: dict[int, str], glyphs: Glyphs) -> tuple[Lie, ...]:
    """Hold the map against names and the program's own map."""
    agreeing, found = 0, list[Lie]()
    for code, text in mapped.items():
        drawn, how = glyphs.drawn.get(code, ("", ""))
        one, other = _sign(drawn), _sign(text)
        if not one or not other:
            continue
        if one == other:
            agreeing += 1
        elif not _alike(drawn, text):
            found.append(Lie(drawn=drawn, extracted=text, evidence=how))
    return _few(found, agreeing)


def _by_order(mapped: dict[int, str], glyphs: Glyphs) -> tuple[Lie, ...]:
    """Hold the map against the order of glyphs, where a program keeps that of its characters."""
    if glyphs.glyph is None:
        return ()
    rows: defaultdict[str, dict[int, str]] = defaultdict(dict)
    for code, text in mapped.items():
        if len(text) == 1 and text.isascii() and text.isalnum():
            rows[_class(text)][glyphs.glyph.get(code, 0)] = text
    shifts = {row: _shift(signs) for row, signs in rows.items()}
    if max((agreeing for row, (_, agreeing) in shifts.items() if row != "figure"), default=0) < KEPT_ORDER:
        return ()
    found, agreed = list[Lie](), 0
    for row, (shift, agreeing) in shifts.items():
        agreed += agreeing
        is_told = agreeing >= IN_ORDER and not (row != "figure" and _is_rising(rows[row]))
        for glyph, text in rows[row].items() if is_told else ():
            meant = chr(min(max(glyph + shift, 0), 0x7F))
            if meant != text and meant.isalnum() and _class(meant) == row:
                found.append(Lie(drawn=meant, extracted=text, evidence=ORDER))
    kept = [lie for lie in found if not _alike(lie.drawn, lie.extracted) and not _stands_elsewhere(lie, rows, found)]
    return _few(kept, agreed)


def _stands_elsewhere(lie: Lie, rows: dict[str, dict[int, str]], found: list[Lie]) -> bool:
    """Whether the sign said to be drawn is extracted from another glyph that is in order: a font has each sign once."""
    exchanged = {other.extracted for other in found}
    return lie.drawn in rows[_class(lie.drawn)].values() and lie.drawn not in exchanged


def _is_rising(signs: dict[int, str]) -> bool:
    """Whether the letters still stand in alphabetical order: then a face has a further glyph between two of them."""
    middle = sorted(signs)[len(signs) // 2]
    near = [signs[glyph] for glyph in sorted(signs) if abs(glyph - middle) <= ROW]
    return all(one < other for one, other in pairwise(near))


def _shift(signs: dict[int, str]) -> tuple[int, int]:
    """Return the distance from glyph to character that most signs of a row have, and how many have it."""
    return Counter(ord(sign) - glyph for glyph, sign in signs.items()).most_common(1)[0]


def _by_outline(mapped: dict[int, str], glyphs: Glyphs) -> tuple[Lie, ...]:
    """Find one outline under two figures, or two letters of one case."""
    if glyphs.outline is None:
        return ()
    drawn: defaultdict[bytes, set[str]] = defaultdict(set)
    seen = 0
    for code, text in mapped.items():
        if _sign(text) and (outline := glyphs.outline(code)):
            drawn[outline].add(unicodedata.normalize("NFKC", text))
            seen += 1
    pairs = [sorted(signs) for signs in drawn.values() if len(signs) > 1]
    found = [
        Lie(drawn=one, extracted=other, evidence=OUTLINE.format(one))
        for one, other in (pair for pair in pairs if len(pair) == 2)
        if _class(one) == _class(other) and not _alike(one, other)
    ]
    # Many shared outlines are blank or boxed glyphs of a layer of text.
    return _few(found, seen - 2 * len(pairs)) if len(pairs) == len(found) else ()


def _few(found: list[Lie], agreeing: int) -> tuple[Lie, ...]:
    """Return them if they are few beside what agrees."""
    return tuple(found) if len(found) <= MOST_LIES and agreeing >= AGREEING * len(found) else ()


def _alike(one: str, other: str) -> bool:
    """Whether two signs are often taken for each other."""
    return frozenset((_sign(one), _sign(other))) in _ALIKE


def _sign(text: str) -> str:
    """Return a figure of any script as its value, a Latin letter folded, "" for all else."""
    plain = unicodedata.normalize("NFKC", text)
    if len(plain) != 1:
        return ""
    if plain.isdecimal():
        return str(unicodedata.decimal(plain))
    return plain.casefold() if plain.isascii() and plain.isalpha() else ""


def _class(sign: str) -> str:
    """Figure, capital or small letter."""
    return "figure" if sign.isdecimal() else "capital" if sign.isupper() else "small"
