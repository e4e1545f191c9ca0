"""What a file uses against its claimed date; a later save named in the file, and copies of paper, weigh little."""

from __future__ import annotations

from typing import Any

import pytest

from tests.facts import case, codes, days, doc, run, stamp
from triage.checks.anachronism.format import format
from triage.model.document import Document
from triage.model.facts import Event, Field, Where
from triage.model.pdf import PdfFacts
from triage.model.picture import PictureFacts
from triage.reference import load

FORMATS, VERSIONS, OOXML = load("formats"), load("pdf_versions"), load("ooxml")
NEW, YOUNG, SAVED = "not-yet-public", "younger-feature", "saved-again"
W16DU = "http://schemas.microsoft.com/office/word/2023/wordml/word16du"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"


def pdf(version: str, **parts: Any) -> Document:
    """A PDF of this version."""
    return doc(pdf=PdfFacts(version=version), **parts)


def word(*fields: tuple[str, str, str], **parts: Any) -> Document:
    """A Word file with these fields (origin, name, value)."""
    made = tuple(Field(origin=o, name=n, value=v, where=Where(field=f"{o}/{n}")) for o, n, v in fields)
    return doc("memo.docx", "docx", fields=made, **parts)


def picture(kind: str, exif: str = "") -> Document:
    """A picture, with an Exif version."""
    fields = (Field(origin="exif", name="ExifVersion", value=exif, where=Where(field="exif")),) if exif else ()
    return doc(f"p.{kind}", kind, fields=fields, picture=PictureFacts(width=10, height=10))


TABLE = [
    # flag
    (pdf("1.7"), "2001-05-04", {"medium": "born-digital"}, [NEW]),
    (pdf("2.0"), "2015-05-04", {"medium": "born-digital"}, [NEW]),
    (word(("namespaces", "w16du", W16DU)), "2019-05-04", {"medium": "born-digital"}, [NEW]),
    (word(("namespaces", "w15", W15), ("namespaces", "w16du", W16DU)), "2010-01-01", {"medium": "born-digital"}, [NEW]),
    (word(("theme", "accent1", "156082")), "2019-05-04", {"medium": "born-digital"}, [NEW]),
    (pdf("1.7"), "2001-05-04", {}, [YOUNG]),
    (word(), "1999-05-04", {"medium": "born-digital"}, [YOUNG]),
    (picture("heic"), "2012-05-04", {"medium": "born-digital"}, [YOUNG]),
    (picture("jpeg", "0232"), "2012-05-04", {}, [SAVED]),
    (pdf("1.7", stamps=(stamp(Event.MODIFIED, "2015-02-03"),)), "2001-05-04", {"medium": "born-digital"}, [SAVED]),
    (pdf("1.7"), "1972-05-04", {"medium": "scan"}, [SAVED]),
    (pdf("1.7"), "1972-05-04", {"medium": "typewritten"}, [SAVED]),
    # clear
    (pdf("1.4"), "2001-05-04", {"medium": "born-digital"}, []),
    (pdf("9.9"), "2001-05-04", {"medium": "born-digital"}, []),
    (word(("namespaces", "w15", W15)), "2013-05-04", {"medium": "born-digital"}, []),
    (word(("theme", "accent1", "123456")), "2013-05-04", {"medium": "born-digital"}, []),
    # look-alike: within the margin of a table that knows the year only; in the public preview
    (pdf("1.7"), "2005-03-01", {"medium": "born-digital"}, []),
    (word(("namespaces", "w15", W15)), "2012-08-01", {"medium": "born-digital"}, []),
    (word(), "2006-09-16", {"medium": "born-digital"}, []),
]


@pytest.mark.parametrize(("document", "claimed", "claims", "expected"), TABLE)
def test_codes(document: Document, claimed: str, claims: dict[str, Any], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    made = case(**claims)
    assert expected == codes(format, document, days(claimed), FORMATS, VERSIONS, OOXML, case=made)


def test_place_and_value() -> None:
    """The youngest namespace is pointed at."""
    document = word(("namespaces", "w15", W15), ("namespaces", "w16du", W16DU))
    [found] = run(format, document, days("2010-01-01"), FORMATS, VERSIONS, OOXML)
    assert ("namespaces/w16du", "2023") == (found.where[0].field, found.values["since"].text)
