"""Planted for pdf.info_xmp: one store of metadata edited, the other left."""

from __future__ import annotations

from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build.typeset import edited, two_stores, typeset

_CREATED = "2025-09-01T09:30:00+04:30"
_BOTH = {"CreationDate": "D:20250901093000+04'30'", "ModDate": "D:20250903161500+04'30'", "Author": "A. Karimzad"}
_PACKET: dict[str, str | list[str]] = {
    "xmp:CreateDate": _CREATED,
    "xmp:ModifyDate": "2025-09-03T16:15:00+04:30",
    "dc:creator": ["A. Karimzad"],
    "pdf:Producer": "Fictive Press 4.1",
}


def _created_a_month_earlier(folder: Path) -> Path:
    """Typst's file with another creation date in Info."""
    return edited(typeset(folder), "PDF:CreateDate=2025:08:01 09:30:00Z", "PDF:ModifyDate=2025:08:01 09:30:00Z")


def _other_author(folder: Path) -> Path:
    """Typst's file with another author in Info."""
    return edited(typeset(folder), "PDF:Author=B. Ostrander")


def _author_of_the_packet(folder: Path) -> Path:
    """Typst's file with another author in XMP."""
    return edited(typeset(folder), "XMP-dc:Creator=B. Ostrander")


def _modified_two_days_later(folder: Path) -> Path:
    """Info's last change lies two days after XMP's, all else agrees."""
    info = _BOTH | {"ModDate": "D:20250905161500+04'30'", "Producer": "Fictive Press 4.1"}
    return two_stores(folder, info, _PACKET)


def _other_title(folder: Path) -> Path:
    """Another title in Info."""
    return edited(typeset(folder), "PDF:Title=SPECIMEN decree on harbours")


def _third_author(folder: Path) -> Path:
    """XMP lists a second author of whom Info knows nothing."""
    return edited(typeset(folder), "XMP-dc:Creator=A. Karimzad", "XMP-dc:Creator=B. Ostrander")


def _other_company(folder: Path) -> Path:
    """A company in Info, and another in the mirror that its program keeps in XMP."""
    return two_stores(folder, _BOTH | {"Company": "Ferry Office"}, _PACKET | {"pdfx:Company": "Dyke Office"})


def _both_authors(folder: Path) -> Path:
    """Both stores list both authors, as Typst writes them."""
    return typeset(folder, authors=("A. Karimzad", "B. Ostrander"))


def _whole(folder: Path) -> Path:
    """Typst's file as it was written."""
    return typeset(folder)


def _whole_by_hand(folder: Path) -> Path:
    """Both stores filled from one source."""
    return two_stores(folder, _BOTH | {"Producer": "Fictive Press 4.1"}, _PACKET)


def _first_of_two_authors(folder: Path) -> Path:
    """Info has room for one author, XMP lists both."""
    return two_stores(folder, _BOTH, _PACKET | {"dc:creator": ["A. Karimzad", "B. Ostrander"]})


def _in_utc(folder: Path) -> Path:
    """The same instants, written in UTC in XMP and without a zone in Info."""
    info = _BOTH | {"CreationDate": "D:20250901093000"}
    packet = _PACKET | {"xmp:CreateDate": "2025-09-01T05:00:00Z", "xmp:ModifyDate": "2025-09-03T11:45:00Z"}
    return two_stores(folder, info, packet)


def _stamped_later(folder: Path) -> Path:
    """A stamping program wrote its name and its date into Info only."""
    info = _BOTH | {"ModDate": "D:20250920100000+04'30'", "Producer": "Fictive Stamper 2"}
    return two_stores(folder, info, _PACKET)


def _entities(folder: Path) -> Path:
    """The title with an entity in Info and cut short."""
    packet: dict[str, str | list[str]] = {"dc:title": "SPECIMEN: ferries & harbours of the northern lakes"}
    return two_stores(folder, {"Title": "SPECIMEN: ferries &amp; harbours of the nor"}, packet)


_EXIFTOOL, _PIKEPDF = "Typst, exiftool", "reportlab, pikepdf"

CASES: tuple[Planted, ...] = (
    Planted(
        name="created-a-month-earlier", part=Part.OBVIOUS, chain=_EXIFTOOL, build=_created_a_month_earlier,
        code="created-apart", severity="medium", where={"field": "Info/CreationDate"},
    ),
    Planted(
        name="other-author", part=Part.ORDINARY, chain=_EXIFTOOL, build=_other_author,
        code="author-differs", severity="medium", where={"field": "Info/Author"},
    ),
    Planted(
        name="author-of-the-packet", part=Part.ORDINARY, chain=_EXIFTOOL, build=_author_of_the_packet,
        code="author-differs", severity="medium", where={"field": "XMP/dc:creator"},
    ),
    Planted(
        name="modified-two-days-later", part=Part.SUBTLE, chain=_PIKEPDF, build=_modified_two_days_later,
        code="modified-apart", severity="medium", where={"field": "XMP/xmp:ModifyDate"},
    ),
    Planted(
        name="other-title", part=Part.SUBTLE, chain=_EXIFTOOL, build=_other_title,
        code="title-differs", severity="low", where={"field": "Info/Title"},
    ),
    Planted(
        name="author-added-in-xmp", part=Part.SUBTLE, chain=_EXIFTOOL, build=_third_author,
        code="more-authors", severity="low", where={"field": "XMP/dc:creator[2]"},
    ),
    Planted(
        name="another-company", part=Part.ORDINARY, chain=_PIKEPDF, build=_other_company,
        code="property-differs", severity="low", where={"field": "Info/Company"},
    ),
    Planted(name="two-authors-by-typst", part=Part.TWIN, chain="Typst", build=_both_authors),
    Planted(name="typst-as-written", part=Part.TWIN, chain="Typst", build=_whole),
    Planted(name="pikepdf-as-written", part=Part.TWIN, chain=_PIKEPDF, build=_whole_by_hand),
    Planted(name="first-of-two-authors", part=Part.LOOK_ALIKE, chain=_PIKEPDF, build=_first_of_two_authors),
    Planted(name="same-instants-in-utc", part=Part.LOOK_ALIKE, chain=_PIKEPDF, build=_in_utc),
    Planted(name="stamped-later", part=Part.LOOK_ALIKE, chain=_PIKEPDF, build=_stamped_later),
    Planted(name="title-with-entity", part=Part.LOOK_ALIKE, chain=_PIKEPDF, build=_entities),
)  # fmt: skip
