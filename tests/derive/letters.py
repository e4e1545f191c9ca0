"""Makes letters of lines for the tests of what is derived from them."""

from __future__ import annotations

from typing import Any

from tests.facts import case, doc, lines
from triage.derive.letter import letter
from triage.model.case import Case
from triage.model.facts import Origin
from triage.model.letter import Letter
from triage.model.packs import Named, Packs, Validity, edge


def made(*texts: str, of: Case | None = None, origin: Origin = Origin.FILE, **parts: Any) -> Letter:
    """The letter of these lines."""
    found = letter(doc(text=lines(*texts, origin=origin), **parts), of or case())
    assert found is not None
    return found


def body(thing: str, language: str, name: str, *, basis: str = "S", kind: str = "ministry", **more: Any) -> Named:
    """A row of institutions or names."""
    since = more.pop("since", "2001-01-01")
    until = more.pop("until", None)
    validity = Validity(edge(since), edge(until) if until else None)
    return Named(
        thing=thing, kind=kind, language=language, name=name, validity=validity, basis=basis, source="invented", **more
    )


WATERS = (
    body("waters", "en", "Ministry of Inland Waters"),
    body("waters", "ps", "د داخلي اوبو وزارت"),
    body("waters", "fa", "وزارت آبهای داخلی"),
    body("waters", "ru", "Министерство внутренних вод"),
    body("waters", "uk", "Міністерство внутрішніх вод та річкових комунікацій"),
    body("waters", "zh", "内河水务部"),
)
MILLS = (
    body("mills", "en", "Ministry of Mills and Bakeries"),
    body("mills", "ps", "د ژرندو او تنورونو وزارت"),
    body("mills", "fa", "وزارت آسیاب‌ها و نانوایی‌ها"),
    body("mills", "ru", "Министерство мельниц и пекарен"),
)
ROADS = (body("roads", "en", "Ministry of Roads and Ways", basis="K"), body("roads", "fa", "وزارت راه‌ها", basis="K"))
TABLE = Packs(institutions=WATERS + MILLS + ROADS)
"""Three invented ministries; the rows of the third wait to be confirmed."""
