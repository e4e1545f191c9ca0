"""Numbers in Arabic-Indic digits come out of a PDF as they were written, whole dates and decimals included."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.readers.packages import opened
from triage.readers.pdf.numbers_forward import with_numbers_forward

TABLE = [
    ("۴۰۴۱", "۱۴۰۴"),
    ("۷۴۴۱/۸۱۶ شماره", "۶۱۸/۱۴۴۷ شماره"),
    ("٥٢,٢١", "١٢,٢٥"),
    ("ماده ۲۱-۳۱", "ماده ۱۳-۱۲"),
    # look-alikes: ASCII digits, a mark at the end, letters alone
    ("1404/6/22", "1404/6/22"),
    ("۲۲- عبدالودود", "۲۲- عبدالودود"),
    ("تاریخ", "تاریخ"),
]


@pytest.mark.parametrize(("given", "expected"), TABLE)
def test_numbers(given: str, expected: str) -> None:
    """Only the order inside a number changes."""
    assert expected == with_numbers_forward(given)


@pytest.mark.slow
def test_a_page_by_libreoffice(tmp_path: Path, program: Callable[[str], str]) -> None:
    """Date line and register number read as they were typed."""
    from docx import Document
    from docx.oxml import OxmlElement

    office = program("soffice")
    document = Document()
    for text in ("SPECIMEN", "تاریخ: شنبه، ۲۰ ربیع الاول ۱۴۴۷", "شماره: ۶۱۸/۱۴۴۷"):
        paragraph = document.add_paragraph()
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
        paragraph.add_run(text)._r.get_or_add_rPr().append(OxmlElement("w:rtl"))
    document.save(str(tmp_path / "memo.docx"))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    convert = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "memo.docx"),
    ]
    subprocess.run(convert, check=True, capture_output=True, timeout=180)
    lines = " ".join(line.text for line in opened((tmp_path / "memo.pdf").read_bytes(), name="memo.pdf").text)
    assert "۶۱۸/۱۴۴۷" in lines
    assert "۲۰" in lines
    assert "۱۴۴۷" in lines
