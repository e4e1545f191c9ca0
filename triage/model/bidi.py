"""In which order a line with right-to-left letters or direction controls is shown on screen.

The rules of Unicode Standard Annex 9 (version 15) for one line: explicit levels X1 to X8, weak
types W1 to W7, neutrals N1 and N2, levels I1 and I2, order L2. Left out are the pairing of
brackets (N0) and mirrored signs, which move no letter and no figure.
"""

from __future__ import annotations

import unicodedata

from msgspec import Struct

CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
OVERRIDES = frozenset("\u202d\u202e")
OPENING = frozenset("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
"""Controls that must be closed: embeddings and overrides by U+202C, isolates by U+2069."""

LONGEST_LINE = 5_000
"""Characters of a line that are put in order; longer ones are data."""
_DEEPEST = 125
"""UAX 9, BD2: levels beyond are ignored."""
_ISOLATING = ("LRI", "RLI", "FSI")
_STRONG = {"L", "R", "AL"}
_NEUTRAL = {"B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"}
_DROPPED = {"LRE", "RLE", "LRO", "RLO", "PDF", "BN"}
"""UAX 9, X9: taken out before anything is resolved."""


class _Status(Struct, frozen=True):
    """One entry of the stack of UAX 9, X1."""

    level: int
    override: str
    isolate: bool


def has_right_to_left(text: str) -> bool:
    """True where a letter of a right-to-left script stands in the text."""
    return not text.isascii() and any(unicodedata.bidirectional(c) in ("R", "AL") and c not in CONTROLS for c in text)


def shown_order(text: str, base: int) -> list[int]:
    """Return the places of the characters in the order in which they are shown from left to right.

    Args:
        text: one line; what lies beyond `LONGEST_LINE` is left out.
        base: level of the paragraph, 0 where it runs from left to right, 1 from right to left.

    Returns:
        Indices into `text`; controls that are dropped (X9) are not among them.
    """
    types = [unicodedata.bidirectional(c) or "L" for c in text[:LONGEST_LINE]]
    levels = _explicit(types, base)
    kept = [n for n, kind in enumerate(types) if kind not in _DROPPED]
    for run, before, after in _runs(kept, types, levels, base):
        _weak(run, types, before)
        _neutral(run, types, (before, "R" if levels[run[0]] % 2 else "L", after))
    for n in kept:
        odd = levels[n] % 2
        if types[n] in ("AN", "EN"):
            levels[n] += 1 if odd else 2
        elif types[n] == ("L" if odd else "R"):
            levels[n] += 1
    return _reordered(kept, levels)


def _explicit(types: list[str], base: int) -> list[int]:
    """Set the levels of embeddings, overrides and isolates (X1 to X8); overridden types are changed in place."""
    stack = [_Status(base, "", False)]
    levels = []
    for n, kind in enumerate(types):
        top = stack[-1]
        levels.append(top.level)
        if kind in ("LRE", "RLE", "LRO", "RLO", "LRI", "RLI", "FSI"):
            right = kind.startswith("R") or (kind == "FSI" and _first_strong(types[n + 1 :]) != "L")
            deeper = top.level + 1 + ((top.level + 1) % 2 != right)
            if deeper <= _DEEPEST:
                override = {"LRO": "L", "RLO": "R"}.get(kind, "")
                stack.append(_Status(deeper, override, kind.endswith("I")))
        elif kind == "PDF" and len(stack) > 1 and not top.isolate:
            stack.pop()
        elif kind == "PDI" and any(status.isolate for status in stack):
            while not stack.pop().isolate:
                pass
            levels[n] = stack[-1].level
        elif top.override and kind not in _DROPPED:
            types[n] = top.override
    return levels


def _first_strong(types: list[str]) -> str:
    """Return `L` where the first strong type is from left to right or none is there, else `R`."""
    return "R" if next((kind for kind in types if kind in _STRONG), "L") != "L" else "L"


def _runs(kept: list[int], types: list[str], levels: list[int], base: int) -> list[tuple[list[int], str, str]]:
    """Split the line into runs of one level, joined across isolates, each with the directions at its ends (X10)."""
    runs: list[tuple[list[int], int, int]] = []
    open_isolates: list[int] = []
    start = 0
    while start < len(kept):
        end = start + 1
        while end < len(kept) and levels[kept[end]] == levels[kept[start]]:
            end += 1
        before = levels[kept[start - 1]] if start else base
        after = levels[kept[end]] if end < len(kept) and types[kept[end - 1]] not in _ISOLATING else base
        if types[kept[start]] == "PDI" and open_isolates:
            number = open_isolates.pop()
            runs[number] = ([*runs[number][0], *kept[start:end]], runs[number][1], after)
        else:
            number = len(runs)
            runs.append((kept[start:end], before, after))
        if types[kept[end - 1]] in _ISOLATING:
            open_isolates.append(number)
        start = end
    return [(run, _side(before, levels[run[0]]), _side(after, levels[run[0]])) for run, before, after in runs]


def _side(neighbour: int, own: int) -> str:
    """Return the direction at the edge between two levels: that of the deeper one."""
    return "R" if max(neighbour, own) % 2 else "L"


def _weak(run: list[int], types: list[str], edge: str) -> None:
    """Resolve figures and the signs between them (W1 to W7), in place."""
    strong = before = edge
    for place, n in enumerate(run):
        kind = types[n]
        if kind == "NSM":
            kind = before
        if kind in _STRONG:
            strong = kind
        if kind == "EN" and strong == "AL":
            kind = "AN"
        following = types[run[place + 1]] if place + 1 < len(run) else ""
        following = "AN" if following == "EN" and strong == "AL" else following
        if kind in ("ES", "CS") and before == following and before in (("EN",) if kind == "ES" else ("EN", "AN")):
            kind = before
        before = types[n] = "R" if kind == "AL" else kind
    _signs(run, types)
    strong = edge
    for n in run:
        strong = types[n] if types[n] in ("L", "R") else strong
        if types[n] == "EN" and strong == "L":
            types[n] = "L"


def _signs(run: list[int], types: list[str]) -> None:
    """Join signs of currency and percentage to the figures beside them (W5); what is left is neutral (W6)."""
    for order in (run, run[::-1]):
        beside = False
        for n in order:
            if types[n] == "ET" and beside:
                types[n] = "EN"
            beside = types[n] == "EN"
    for n in run:
        if types[n] in ("ET", "ES", "CS"):
            types[n] = "ON"


def _neutral(run: list[int], types: list[str], sides: tuple[str, str, str]) -> None:
    """Give blanks and signs the direction of what surrounds them, else that of the run (N1, N2), in place.

    Args:
        run: places of the run's characters.
        types: types by place.
        sides: the direction before the run, its own, and the one after it.
    """
    before, own, after = sides
    waiting: list[int] = []
    for n in [*run, -1]:
        kind = types[n] if n >= 0 else after
        if n >= 0 and kind in _NEUTRAL:
            waiting.append(n)
            continue
        side = "R" if kind in ("EN", "AN") else kind
        for place in waiting:
            types[place] = side if side == before else own
        before, waiting = side, []


def _reordered(kept: list[int], levels: list[int]) -> list[int]:
    """Turn every stretch of a level and above, from the deepest to the first odd one (L2)."""
    order = list(kept)
    for level in range(max((levels[n] for n in kept), default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = max(end, start + 1)
    return order


class Turned(Struct, frozen=True, kw_only=True):
    """A part of a line whose letters or figures controls have moved."""

    stored: str
    """As the file has it, without the controls."""
    shown: str
    """As it is seen, from left to right."""


def turned(text: str, base: int) -> Turned | None:
    """Return the part of a line that is shown in another order than it would be without its controls.

    Args:
        text: one line.
        base: level of the paragraph, as for `shown_order`.

    Returns:
        None where no letter and no figure is moved.
    """
    places = [n for n, c in enumerate(text[:LONGEST_LINE]) if c not in CONTROLS]
    plain = "".join(text[n] for n in places)
    without = [places[n] for n in shown_order(plain, base)]
    known = set(without)
    moved = [n for n in shown_order(text, base) if n in known]
    if [n for n in moved if text[n].isalnum()] == [n for n in without if text[n].isalnum()]:
        return None
    differing = [at for at, pair in enumerate(zip(moved, without, strict=False)) if pair[0] != pair[1]]
    first, last = differing[0], differing[-1] + 1
    stored = "".join(text[n] for n in sorted(without[first:last]))
    return Turned(stored=stored, shown="".join(text[n] for n in moved[first:last]))


def is_left_open(text: str) -> bool:
    """True where a line opens a direction and does not close it, or closes one that it did not open."""
    waiting = []
    for c in text if CONTROLS & set(text) else "":
        if c in OPENING:
            waiting.append("\u2069" if c >= "\u2066" else "\u202c")
        elif c in "\u202c\u2069" and (not waiting or waiting.pop() != c):
            return True
    return bool(waiting)
