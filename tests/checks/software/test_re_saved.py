"""Programs that change files are told apart from those that write, print or scan them."""

from __future__ import annotations

import re

import pytest

from tests.facts import codes, doc, run
from triage.checks.software.re_saved import re_saved
from triage.model.facts import Field, Software, Tool, Where
from triage.model.picture import PictureFacts
from triage.model.revisions import Revision
from triage.reference import load

PROGRAMS = load("programs")


def software(*texts: str) -> tuple[Software, ...]:
    """Programs as Info names them."""
    return tuple(Software(tool=Tool.PRODUCER, text=t, origin="info", where=Where(field="Info/Producer")) for t in texts)


TABLE = [
    # flag
    ("iLovePDF", ["online-service"]),
    ("RAD PDF 3.36.8.5 - https://www.radpdf.com", ["online-service"]),
    ("macOS Version 10.15.7 (Build 19H2) Quartz PDFContext, AppendMode 1.1", ["pdf-editor"]),
    ("PDF-XChange Editor 9.5.366.0", ["pdf-editor"]),
    ("pdftk 2.02 - www.pdftk.com", ["merger"]),
    ("Adobe Photoshop CS6 (Windows)", ["image-editor"]),
    ("Image::ExifTool 12.57", ["metadata-tool"]),
    ("PyPDF2", ["library"]),
    ("Press Maker 9; modified using iText 2.1.7 by 1T3XT", ["library"]),
    # clear: what papers are written, printed and scanned with
    ("Microsoft® Word 2016", []),
    ("LibreOffice 7.4", []),
    ("Acrobat Distiller 9.0.0 (Windows)", []),
    ("macOS Version 10.15.7 (Build 19H2) Quartz PDFContext", []),
    ("Skia/PDF m96", []),
    ("RICOH IM C3000", []),
    # look-alike: names that hold the letters of another
    ("iText 7.1.5", []),
    ("Drawing Office 2", []),
    ("PDFLib+PDI 9", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_codes(text: str, expected: list[str]) -> None:
    """Each program gives its code."""
    assert expected == codes(re_saved, doc(), software(text), PROGRAMS)


def test_a_picture_saved_by_an_editor_is_a_note() -> None:
    """Cropping is what most pictures go through."""
    picture = doc(format="jpeg", picture=PictureFacts(width=9, height=9))
    assert ["picture-edited"] == codes(re_saved, picture, software("GIMP 2.10"), PROGRAMS)


def test_programs_of_one_kind_are_one_finding() -> None:
    """Both are named."""
    [found] = run(re_saved, doc(), software("pdftk 2.02", "PDFsam Basic"), PROGRAMS)
    assert "pdftk 2.02; PDFsam Basic" == found.values["programs"].text


def state(number: int, producer: str) -> Revision:
    """A saved state with a producer."""
    where = Where(field="Info/Producer", revision=number)
    field = Field(origin="info", name="Producer", value=producer, where=where)
    return Revision(number=number, end=number * 100, producer=producer, info=(field,) if producer else ())


HISTORIES = [
    (("Press Maker 9.1", "Stamper 2"), [2]),
    (("Press Maker 9.1", "Press Maker 9.1; modified using Stamper 2"), [2]),
    (("Press Maker 9.1", "Press Maker 10.0"), []),
    (("Press Maker 9.1", ""), []),
    (("Press Maker 9.1",), []),
]


@pytest.mark.parametrize(("producers", "expected"), HISTORIES)
def test_states(producers: tuple[str, ...], expected: list[int]) -> None:
    """A state saved by a program of another name is pointed at; another version of the same is none."""
    history = tuple(state(n, p) for n, p in enumerate(producers, 1))
    found = run(re_saved, doc(history=history), software("Press Maker 9.1"), PROGRAMS)
    assert expected == [s.where[0].revision for s in found]
    assert {"other-program-later"} >= {s.code for s in found}


def test_the_table() -> None:
    """Every pattern compiles, and no name stands twice in one kind."""
    assert len({(k.kind, k.name) for k in PROGRAMS.kinds}) == len(PROGRAMS.kinds) > 50
    assert all(re.compile(k.regex, re.IGNORECASE) for k in PROGRAMS.kinds)
