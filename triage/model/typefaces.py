"""Names of typefaces, made comparable: `ABCDEF+Calibri-BoldItalic`, `Calibri,Bold` and `calibri` are one family.

A face is looked for under its whole name first (`Calibri Light` is younger than `Calibri`),
then with its style words taken off the end, one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from triage.model.case import Release

LONGEST_NAME = 200
"""Longer names are cut before they are looked at; no real face comes near."""

_SUBSET = re.compile(r"^[A-Z]{6}\+")
"""ISO 32000-2, 9.9.2: six capitals and a plus sign before the name of a subset."""

_STYLES = re.compile(
    r"(?:(?:extra|ultra|semi|demi)?(?:bold|light|black)|bolditalic|italic|ital|it|oblique|regular|roman|normal|medium|"
    r"book|thin|heavy|hairline|condensed|cond|cn|bd|psmt|ps|mt|w\d|vf|(?:wght|opsz).*)$"
)
"""Words for weight, width and slope, and the marks of PostScript names, at the end of a folded name."""


def folded(name: str) -> str:
    """Return a face's name without subset prefix, case, spaces, hyphens, underscores and commas."""
    return re.sub(r"[\s\-_,]+", "", _SUBSET.sub("", name[:LONGEST_NAME])).casefold()


def family_keys(name: str) -> tuple[str, ...]:
    """Return the folded names under which to look for a face, the most exact first."""
    keys = [folded(name)]
    # Five words are the most that real names carry: "semibold condensed italic PS MT".
    for _ in range(5):
        shorter = _STYLES.sub("", keys[-1])
        if len(shorter) < 3 or shorter == keys[-1]:
            break
        keys.append(shorter)
    return tuple(keys)


METRIC_CLONES = frozenset(
    {
        *("Carlito", "Caladea", "Liberation Sans", "Liberation Serif", "Liberation Mono", "Liberation Sans Narrow"),
        *("Arimo", "Tinos", "Cousine"),
    }
)
"""Faces that LibreOffice, Chrome OS and servers set for Microsoft's (casebook 4.1, rule b), named as in the table."""

FALLBACKS = frozenset(
    {
        *("DejaVu Sans", "DejaVu Serif", "DejaVu Sans Mono", "Noto Sans", "Noto Color Emoji", "Cambria Math"),
        *("Segoe UI", "Segoe UI Symbol", "Segoe UI Emoji", "Segoe UI Historic", "Segoe MDL2 Assets"),
        *("Segoe Fluent Icons", "Microsoft Sans Serif"),
    }
)
"""Faces that systems fall back on for signs another face lacks, named as in the table."""


def by_folded_name(rows: Iterable[Release]) -> dict[str, Release]:
    """Index the rows of the table of fonts by every folded name; of rows with one name the earliest counts."""
    faces: dict[str, Release] = {}
    for row in rows:
        for name in (row.name, *row.also):
            key = folded(name)
            if key not in faces or row.not_before < faces[key].not_before:
                faces[key] = row
    return faces


def find(name: str, faces: Mapping[str, Release]) -> Release | None:
    """Look a face up: whole name, then a row ending in `*` that it begins like, then without style words."""
    whole, *shorter = family_keys(name)
    if whole in faces:
        return faces[whole]
    for key, row in faces.items():
        if key.endswith("*") and whole.startswith(key[:-1]):
            return row
    return next((faces[key] for key in shorter if key in faces), None)
