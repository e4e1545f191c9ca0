"""Producer strings as real programs write them, against rows of the shipped table picked by hand."""

from __future__ import annotations

import pytest

from tests.facts import case, doc
from triage.derive.releases import PRE_RELEASE_DAYS, releases
from triage.model.derived import DatedSoftware
from triage.model.facts import Software, Tool, Where
from triage.reference import load

CASE = case(tables={"programs": load("programs")})


def found(text: str) -> list[DatedSoftware]:
    """What is known of one program's name."""
    named = Software(tool=Tool.PRODUCER, text=text, origin="info", where=Where(field="Info/Producer"))
    return list(releases(doc(software=(named,)), CASE) or ())


TABLE = [
    ("LibreOffice 7.4", "LibreOffice", "7.4", "2022-07-10"),
    (
        "LibreOffice/7.4.2.3$Windows_X86_64 LibreOffice_project/382eef1f22670f7f4118c8c2dd222ec7ad009daf",
        "LibreOffice",
        "7.4",
        "2022-07-10",
    ),
    ("OpenOffice.org 2.1", "OpenOffice", "2.0", "2005-10-20"),
    ("GPL Ghostscript 9.54.0", "Ghostscript", "9.54", "2021-03-19"),
    ("GPL Ghostscript 9.17", "Ghostscript", "9.16", "2015-03-30"),
    ("GPL Ghostscript 10.05.1", "Ghostscript", "10.05.1", "2025-04-29"),
    ("Microsoft® Office Word 2007", "Microsoft Office", "2007", "2007-01-27"),
    ("Microsoft® Word 2010", "Microsoft Office", "2010", "2010-04-15"),
    ("Microsoft® Excel® 2013", "Microsoft Office", "2013", "2013-01-09"),
    ("Microsoft® Word LTSC", "Microsoft Office", "LTSC", "2021-09-16"),
    ("Microsoft® PowerPoint® for Office 365", "Microsoft Office", "Office 365", "2018-09-01"),
    ("Microsoft® Word for Microsoft 365", "Microsoft Office", "Microsoft 365", "2020-04-21"),
    ("Microsoft® Word для Microsoft 365", "Microsoft Office", "Microsoft 365", "2020-04-21"),
    ("Microsoft® Word pour Microsoft\u00a0365", "Microsoft Office", "Microsoft 365", "2020-04-21"),
    ("Microsoft® Word Microsoft 365용", "Microsoft Office", "Microsoft 365", "2020-04-21"),
    ("适用于 Microsoft 365 的 Microsoft® Word", "Microsoft Office", "Microsoft 365", "2020-04-21"),
    ("Microsoft Office Word 16.0000", "Microsoft Office (build number)", "16.0", "2015-09-22"),
    ("Microsoft Macintosh Word 14.0000", "Microsoft Office (build number)", "14.0", "2010-04-15"),
    ("Microsoft Outlook IMO, Build 9.0.2416 (9.0.2911.0)", "Microsoft Office (build number)", "9.0", "1999-06-07"),
    ("Microsoft: Print To PDF", "Microsoft Print To PDF", "", "2015-07-29"),
    ("WPS Office 2052-11.1.0.10132", "WPS Office", "11.1", "2018-01-01"),
    ("Mac OS X 10.11.6 Quartz PDFContext", "macOS", "10.11", "2015-09-30"),
    ("macOS Version 10.15.5 (Build 19F101) Quartz PDFContext, AppendMode 1.1", "macOS", "10.15", "2019-10-07"),
    ("macOS Versie 10.14.6 (build 18G2022) Quartz PDFContext", "macOS", "10.14", "2018-09-24"),
    ("macOS 版本26.1（版号25B78） Quartz PDFContext", "macOS", "26", "2025-09-15"),
    ("iOS Version 17.1 (Build 21B74) Quartz PDFContext", "iOS", "17", "2023-09-18"),
    ("Skia/PDF m140", "Chrome or Skia/PDF", "140", "2025-09-02"),
    ("Skia/PDF m103 Google Docs Renderer", "Google Docs Renderer", "103", "2022-06-21"),
    ("Acrobat Distiller 11.0 (Windows)", "Adobe Acrobat", "11", "2012-10-15"),
    ("Acrobat PDFMaker 22 for Word", "Adobe Acrobat", "22", "2022-01-01"),
    ("Adobe PDF Library 22.1.174", "Adobe PDF Library", "22", "2022-01-01"),
    ("Adobe PDF Library 15.0", "Adobe PDF Library", "15", "2015-04-01"),
    ("Adobe InDesign CS3 (5.0.4)", "Adobe InDesign", "5", "2007-04-01"),
    ("Adobe InDesign CC 13.1 (Macintosh)", "Adobe InDesign", "13", "2017-10-18"),
    ("Adobe InDesign CC 2015 (Macintosh)", "Adobe InDesign", "11", "2015-06-15"),
    ("Adobe Photoshop CS5.1 Macintosh", "Adobe Photoshop", "12", "2010-04-01"),
    ("Adobe Photoshop 21.0 (Windows)", "Adobe Photoshop", "21", "2019-11-04"),
    ("iText 2.1.7 by 1T3XT", "iText", "2.1.7", "2009-07-01"),
    ("FPDF 1.7", "FPDF", "1.70", "2011-06-18"),
    ("wkhtmltopdf 0.12.5", "wkhtmltopdf", "0.12.5", "2018-06-11"),
    ("Qt 5.3.2", "Qt", "5.2", "2013-12-12"),
    ("pdfTeX-1.40.21", "pdfTeX", "1.40.21", "2020-01-01"),
    ("This is XeTeX, Version 3.14159265-2.6-0.99998", "XeTeX", "0.99992", "2015-01-01"),
    ("cairo 1.16.0 (https://cairographics.org)", "cairo", "1.16", "2018-10-19"),
    ("intsig.com pdf producer", "CamScanner", "", "2010-11-01"),
    ("Canva", "Canva", "", "2013-08-01"),
    # newer than the newest row: the newest of the series, or the first of the series before
    ("iText 9.7.0", "iText", "9.0", "2024-11-01"),
    ("LibreOffice 27.2", "LibreOffice", "26.2", "2026-02-04"),
    ("GPL Ghostscript 11.00.0", "Ghostscript", "10.00", "2022-09-21"),
    # the text's own date
    ("xdvipdfmx (20140317)", "xdvipdfmx", "", "2014-03-17"),
    ("libtiff / tiff2pdf - 20150912", "libtiff", "", "2015-09-12"),
    ("Adobe XMP Core 5.6-c140 79.160451, 2017/05/06-01:08:21", "Adobe XMP Core", "5.6", "2017-05-06"),
    ("Adobe XMP Core 7.0-c000 1.000000, 0000/00/00-00:00:00", "Adobe XMP Core", "7.0", "2021-01-01"),
    ("iTextSharp™ 5.4.4 ©2000-2013 1T3XT BVBA", "iText", "5.4.4", "2013-01-01"),
]


@pytest.mark.parametrize(("text", "name", "version", "earliest"), TABLE)
def test_found(text: str, name: str, version: str, earliest: str) -> None:
    """One program, the row that stands for its version, and the day of that row."""
    [made] = found(text)
    assert (name, version, earliest) == (made.release.name, made.release.version, made.release.earliest.isoformat())


UNKNOWN = [
    "",
    "Writer",
    "Microsoft Word",
    "Microsoft Word 97",
    "Microsoft Outlook Express 6.00.2900",
    "iTextSharp 4.1.2 by 1T3XT",
    "iText1.3 by lowagie.com",
    "FPDF 1.53",
    "PDFsharp 1.32.2608",
    "Adobe Photoshop Elements 3.0",
    "Adobe Photoshop Lightroom Classic 7.4 (Macintosh)",
    "cairo 1.4.10",
    "libtiff / tiff2pdf - 20159912",
    "GPL Ghostscript " + "9" * 600,
]


@pytest.mark.parametrize("text", UNKNOWN)
def test_unknown(text: str) -> None:
    """What the table does not know says nothing, also where a number is near one it knows."""
    assert [] == found(text)


def test_several_in_one() -> None:
    """A chain of tools is several programs; a user agent is browser and system."""
    chain = found("LibreOffice 4.4; modified using iText® 5.5.13 ©2000-2018 iText Group NV")
    assert ["LibreOffice", "iText"] == [d.release.name for d in chain]
    agent = "Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0.0.0 Safari/537.36"
    assert ["Windows", "Chrome or Skia/PDF"] == [d.release.name for d in found(agent)]


def test_pre_release() -> None:
    """A pre-release may be older than its release, so it gets more doubt."""
    [final] = found("LibreOffice/7.4.2.3$Linux_X86_64 LibreOffice_project/1")
    [alpha] = found("LibreOfficeDev/7.4.0.0.alpha1$Linux_X86_64 LibreOffice_project/1")
    assert PRE_RELEASE_DAYS == (final.release.not_before - alpha.release.not_before).days


def test_as_found() -> None:
    """The version stays as found, and the fact is kept with its place."""
    [made] = found("GPL Ghostscript 9.54.0")
    assert ("9.54.0", "Info/Producer") == (made.version, made.software.where.field)


def test_nothing() -> None:
    """No program, or no table."""
    assert releases(doc(), CASE) is None
    named = Software(tool=Tool.PRODUCER, text="Canva", origin="info", where=Where(field="x"))
    assert releases(doc(software=(named,)), case()) is None
