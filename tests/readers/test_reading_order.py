"""Lines of right-to-left text in the order of reading, whichever program drew them."""

from __future__ import annotations

import re
import shutil
import unicodedata
from html import escape
from pathlib import Path

import pytest

from tests.planted import MissingToolError
from tests.planted.build import memos
from tests.planted.build.typeset import printed
from tests.planted.samples.word_files import element, new
from triage.readers import read
from triage.readers.gather import Source
from triage.readers.limits import Limits
from triage.readers.pdf import reading_order

LINES = (
    "التاريخ: ٢١ ربيع الأول ١٤٤٧هـ الموافق ١٣ سبتمبر ٢٠٢٥م",
    "رقم الكتاب: ٦١٨/١٤٤٧ (نسخة ثانية)",
    "المبلغ ١٢٥٠٫٥٠ دينار (ألف ومئتان وخمسون)",
    "هاتف: 020-123-4567 بريد: registry@ministry.example",
    "تاریخ: ۱۴۰۴/۰۶/۲۲ شماره: ۴۵/ب/۱۲۳۴",
    "گزارش Microsoft Word 2016 درباره پروژه «آب» منتشر شد",
    "ساعت 10:30 تا 12:45 روز 13/9/2025",
    "שרת המים, ירושלים, 13.9.2025 (מסמך 618/1447)",
    "نېټه: شنبه، ۲۰ ربیع الاول ۱۴۴۷ هـ ق (۲۲ وږی ۱۴۰۴ هـ ش)",
    "لا إله إلا الله محمد رسول الله والسلام عليكم",
    "۱- عبدالودود ولد خیرمحمد",
    "2) دوم (الف) – سوم",
    "۱۲-۳۴-۵۶ و 12-34-56",
)


def plain(line: str) -> str:
    """A line without spaces, joiners and the shapes of letters."""
    kept = "".join(sign for sign in unicodedata.normalize("NFKC", line) if unicodedata.category(sign) != "Cf")
    return re.sub(r"\s", "", kept).replace("ی", "ي")


def lines_of(path: Path) -> list[str]:
    """The lines that the reader gives."""
    document = read(Source(data=path.read_bytes(), name=path.name), Limits(), wanted=frozenset())
    return [line.text for line in document.text]


@pytest.mark.slow
@pytest.mark.parametrize("face", ["DejaVu Sans", "Noto Naskh Arabic"])
def test_chromium(face: str, tmp_path: Path) -> None:
    """A browser draws a line in pieces, the last read one first, and figures apart."""
    if shutil.which("chromium") is None:
        pytest.skip("chromium is not installed")
    style = f"<style>body {{ font: 12px '{face}', 'DejaVu Sans'; direction: rtl }} p {{ white-space: nowrap }}</style>"
    page = f"<!doctype html><meta charset=utf-8>{style}" + "".join(f"<p>{escape(line)}</p>" for line in LINES)
    assert [plain(line) for line in LINES] == [plain(line) for line in lines_of(printed(tmp_path, page))]


@pytest.mark.slow
def test_libreoffice(tmp_path: Path) -> None:
    """A word processor draws what stands between two changes of direction at once."""
    pytest.importorskip("docx")
    document = new()
    for line in LINES:
        paragraph = document.add_paragraph()
        paragraph._p.get_or_add_pPr().append(element("<w:bidi></w:bidi>"))
        paragraph.add_run(line)._r.get_or_add_rPr().append(element("<w:rtl></w:rtl>"))
    document.save(str(tmp_path / "memo.docx"))
    try:
        made = memos.office(tmp_path / "memo.docx", "pdf")
    except MissingToolError as error:
        pytest.skip(f"{error} is not installed")
    assert [plain(line) for line in LINES] == [plain(line) for line in lines_of(made)]


def test_what_reads_from_the_right() -> None:
    """Letters count, figures and Latin words do not."""
    assert reading_order.is_right_to_left("SPECIMEN نمونه")
    assert not reading_order.is_right_to_left("SPECIMEN ۱۴۴۷ ١٤٤٧")
