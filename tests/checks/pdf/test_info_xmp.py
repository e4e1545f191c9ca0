"""Info and XMP must say the same, allowing for what ordinary programs lose or round."""

from __future__ import annotations

import pytest

from tests.facts import codes, moment, run
from triage.checks.pdf.info_xmp import info_xmp
from triage.model.facts import Event, Field, Stamp, Where
from triage.model.findings import Value
from triage.model.pdf import PdfFacts

EVENTS = {
    "CreationDate": Event.CREATED,
    "ModDate": Event.MODIFIED,
    "xmp:CreateDate": Event.CREATED,
    "xmp:ModifyDate": Event.MODIFIED,
}


def pdf(info: dict[str, str], xmp: dict[str, str | list[str]]) -> PdfFacts:
    """PDF facts with these values; dates are written in ISO 8601 in both stores."""
    pairs = [(k, v) for k, value in xmp.items() for v in ([value] if isinstance(value, str) else value)]
    return PdfFacts(
        version="1.7",
        info=tuple(field("info", k, v) for k, v in info.items()),
        xmp=tuple(field("xmp", k, v) for k, v in pairs),
        info_stamps=tuple(stamp("info", k, v) for k, v in info.items() if k in EVENTS),
        xmp_stamps=tuple(stamp("xmp", k, v) for k, v in pairs if k in EVENTS),
    )


def field(origin: str, name: str, value: str) -> Field:
    """One metadata value."""
    return Field(origin=origin, name=name, value=value, where=Where(field=f"{origin}/{name}"))


def stamp(origin: str, name: str, value: str) -> Stamp:
    """One date."""
    return Stamp(event=EVENTS[name], moment=moment(value), origin=origin, where=Where(field=f"{origin}/{name}"))


C, X = "CreationDate", "xmp:CreateDate"
M, Y = "ModDate", "xmp:ModifyDate"

TABLE = [
    # flag
    ({C: "2025-09-13T10:00:00Z"}, {X: "2025-09-11T10:00:00Z"}, ["created-apart"]),
    ({C: "2025-09-13"}, {X: "2025-09-01"}, ["created-apart"]),
    ({C: "2025-09-13T10:00:00+04:30"}, {X: "2025-09-13T10:07:11+04:30"}, ["created-near"]),
    ({C: "2015-03-10T17:19:20+01:00"}, {X: "2015-03-10T17:19:21+01:00"}, ["created-near"]),
    ({M: "2025-09-13T10:00:00Z"}, {Y: "2025-09-20T10:00:00Z"}, ["modified-apart"]),
    ({M: "2025-09-13T10:00:00Z"}, {Y: "2025-09-13T10:00:09Z"}, ["modified-near"]),
    ({M: "2020-07-24T10:51:34+01:00"}, {Y: "2020-07-24T10:51:34+02:00"}, ["zone-slip"]),
    ({C: "2025-09-13T10:00:00+04:30"}, {X: "2025-09-13T10:00:01Z"}, ["zone-slip"]),
    ({"Author": "A. Karimzad"}, {"dc:creator": "B. Ostrander"}, ["author-differs"]),
    ({"Author": "Office_One"}, {"dc:creator": "Office One"}, ["author-differs"]),
    ({"Title": "Order on schools"}, {"dc:title": "Order on clinics"}, ["title-differs"]),
    ({"Subject": "Schools"}, {"dc:description": "Clinics"}, ["subject-differs"]),
    ({"Keywords": "budget"}, {"pdf:Keywords": "tender"}, ["keywords-differ"]),
    ({"Producer": "Fictive PDF 1.0"}, {"pdf:Producer": "Press Maker 9"}, ["producer-differs"]),
    ({"Creator": "Fictive Writer"}, {"xmp:CreatorTool": "Press Maker"}, ["creator-differs"]),
    # flag: what the last program did is said once
    (
        {M: "2025-09-20T10:00:00Z", "Producer": "Stamper 2"},
        {Y: "2025-09-13T10:00:00Z", "pdf:Producer": "Press Maker 9"},
        ["left-behind"],
    ),
    # flag: one store names authors whom the other lacks
    ({"Author": "Office of Roads"}, {"dc:creator": ["Office of Roads", "B. Ostrander"]}, ["more-authors"]),
    ({"Trapped": "/True"}, {"pdf:Trapped": "False"}, ["trapped-differs"]),
    ({"Company": "Ferry Office"}, {"pdfx:Company": "Dyke Office"}, ["property-differs"]),
    # clear
    ({"Trapped": "/False"}, {"pdf:Trapped": "False"}, []),
    ({"Company": "Ferry Office"}, {"pdfx:Company": "Ferry Office"}, []),
    ({C: "2025-09-13T10:00:00+04:30"}, {X: "2025-09-13T05:30:00Z"}, []),
    ({"Author": "A. Karimzad"}, {"dc:creator": "A. Karimzad"}, []),
    ({C: "2025-09-13T10:00:00Z", "Author": "A. Karimzad"}, {}, []),
    ({"Author": "A. Karimzad"}, {"xmp:CreatorTool": "Press Maker"}, []),
    # look-alike: a store without zone or seconds
    ({C: "2025-09-13T14:30:00"}, {X: "2025-09-13T10:00:00Z"}, []),
    ({C: "2025-09-13T10:00:00"}, {X: "2025-09-13T10:00:00+04:30"}, []),
    ({C: "2025-09-13T10:00Z"}, {X: "2025-09-13T10:00:31Z"}, []),
    # look-alike: the first of several authors, in another order, cut short, with entities, garbled, not encoded
    ({"Author": "Office of Roads; Bridge Unit"}, {"dc:creator": ["Office of Roads", "Bridge Unit"]}, []),
    ({"Author": "Karimzad, Ali; Ostrander, B."}, {"dc:creator": ["B. Ostrander", "Ali Karimzad"]}, []),
    ({"Title": "Report on roads and brid"}, {"dc:title": "Report on roads and bridges"}, []),
    ({"Title": "Roads &amp; bridges "}, {"dc:title": "Roads & bridges"}, []),
    ({"Author": "M\u00c3\u00bcller"}, {"dc:creator": "M\u00fcller"}, []),
    ({"Author": "M?ller"}, {"dc:creator": "M\u00fcller"}, []),
    ({"Title": "???? ?????"}, {"dc:title": "\u062f \u0648\u0632\u0627\u0631\u062a \u0644\u06cc\u06a9"}, []),
    # look-alike: nobody filled one store in
    ({"Title": "Microsoft Word - memo.doc"}, {"dc:title": "Order on schools"}, []),
    ({"Title": "Untitled"}, {"dc:title": "Order on schools"}, []),
    ({"Keywords": ""}, {"pdf:Keywords": "()"}, []),
    # look-alike: one name is the longer form of the other
    ({"Producer": "Press Maker 9; modified using Stamper"}, {"pdf:Producer": "Press Maker 9"}, []),
]


@pytest.mark.parametrize(("info", "xmp", "expected"), TABLE)
def test_codes(info: dict[str, str], xmp: dict[str, str | list[str]], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(info_xmp, pdf(info, xmp))


def test_places_and_person() -> None:
    """Both fields are pointed at, and an author is a person."""
    [found] = run(info_xmp, pdf({"Author": "A. Karimzad"}, {"dc:creator": "B. Ostrander"}))
    assert ["info/Author", "xmp/dc:creator"] == [w.field for w in found.where]
    assert {"person"} == {v.identifies.value for v in found.values.values()}


def test_left_behind_points_at_four_fields() -> None:
    """The last program's name and date, in both stores."""
    facts = pdf({M: "2025-09-20", "Producer": "Stamper"}, {Y: "2025-09-13", "pdf:Producer": "Press Maker"})
    [found] = run(info_xmp, facts)
    assert 4 == len(found.where)
    assert Value(text="2025-09-20", time=True) == found.values["changed"]
