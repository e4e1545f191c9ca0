"""Paper: names of sizes, and which family of paper a country uses.

Sizes: ISO 216 and ANSI/ASME Y14.1. Countries: Unicode CLDR 46, supplementalData,
measurementData, paperSize (Letter in the listed ones, A4 in the rest of the world).
"""

from __future__ import annotations

POINTS_PER_MM = 72 / 25.4
TOLERANCE = 2.5 * POINTS_PER_MM
"""Points; programs round, and 6 mm lie between Letter and A4."""

LETTER_COUNTRIES = frozenset(("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"))
"""Where Letter is the usual paper; ISO 3166-1 alpha-2."""
LETTER_ONLY = frozenset(("CA", "PR", "US"))
"""Of these, where A4 is rare; in the others offices use both."""
AMERICAN = frozenset(("Letter", "Legal", "Tabloid", "Executive"))

_MM = {
    "A3": (297, 420),
    "A4": (210, 297),
    "A5": (148, 210),
    "B4": (250, 353),
    "B5": (176, 250),
    "Letter": (215.9, 279.4),
    "Legal": (215.9, 355.6),
    "Tabloid": (279.4, 431.8),
    "Executive": (184.2, 266.7),
}


def paper_of(width: float, height: float) -> str | None:
    """Name the paper of a page of this size in points, either way up; None for every other size."""
    for name, millimetres in _MM.items():
        sides = zip(sorted((width, height)), millimetres, strict=True)
        if all(abs(side - mm * POINTS_PER_MM) <= TOLERANCE for side, mm in sides):
            return name
    return None


def is_unusual(paper: str, country: str) -> bool:
    """Whether this paper is of the family that the country does not use."""
    if paper in AMERICAN:
        return country not in LETTER_COUNTRIES
    return country in LETTER_ONLY


def usual_paper(country: str) -> str:
    """The usual paper of a country."""
    return "Letter" if country in LETTER_COUNTRIES else "A4"
