"""The small tables of a newsroom that knows the invented ministry: who led it when, and what it is called."""

from __future__ import annotations

from msgspec import Struct


class Minister(Struct, frozen=True):
    """An invented minister: name, and first and last day in office as a case file has them."""

    name: str
    begins: str
    ends: str
    ministry: str = "waters"


BEFORE = Minister("مولوي بازګل ژرندوال", "2021-09-07", "2024-11-20")
"""Left ten months before the memo."""
NOW = Minister("مولوي سمندر سیندیار", "2024-11-21", "2026-03-02")
"""In office on 13 September 2025."""
AFTER = Minister("مولوي نورګل اوبه وال", "2026-03-03", "null")
"""Came half a year after the memo."""
OF_PORTS = Minister("مولوي شاه زمان بندروال", "2021-09-07", "null", "ports")
"""Leads another ministry."""

_TITLES = {
    "waters": ("Minister of Inland Waters", "د داخلي اوبو وزیر", "وزیر آبهای داخلی"),
    "ports": ("Minister of River Ports", "د سیندي بندرونو وزیر", "وزیر بنادر دریایی"),
}
_MINISTRIES = (
    ("waters", "en", "Ministry of Inland Waters", "Ministry of Waters"),
    ("waters", "ps", "د داخلي اوبو وزارت", "د اوبو وزارت"),
    ("waters", "fa-AF", "وزارت آبهای داخلی", "وزارت آبها"),
    ("ports", "en", "Ministry of River Ports", "Ministry of Ports"),
    ("ports", "ps", "د سیندي بندرونو وزارت", "د بندرونو وزارت"),
    ("ports", "fa-AF", "وزارت بنادر دریایی", "وزارت بنادر"),
)
"""Thing, language, official name, a form that falls short of it."""
_SOURCE = "invented for this exhibit"
CLAIMS = ("--claim", "date=2025-09-13", "--claim", "country=AF")


def case() -> str:
    """Return the case file."""
    holders = "".join(_holder(minister) for minister in (BEFORE, NOW, AFTER, OF_PORTS))
    return f"office_holders:\n{holders}institutions:\n{''.join(_ministry(*row) for row in _MINISTRIES)}"


def _holder(minister: Minister) -> str:
    """Return one row of `office_holders`."""
    office, *titles = _TITLES[minister.ministry]
    # A newsroom's table has the name alone; the memo puts an honorific before it.
    name = minister.name.removeprefix("مولوي ")
    return (
        f"  - {{office: {office}, titles: [{', '.join(titles)}], name: {name}, from: {minister.begins}, "
        f"to: {minister.ends}, source: {_SOURCE}}}\n"
    )


def _ministry(thing: str, language: str, name: str, short: str) -> str:
    """Return one row of `institutions`."""
    return (
        f"  - {{thing: case-{thing}, kind: ministry, language: {language}, name: {name}, short: [{short}], "
        f"from: 2019, to: null, source: {_SOURCE}}}\n"
    )
