"""Small files whose metadata dates are set: PDF by reportlab or Chromium with pikepdf, DOCX by python-docx,
ODT by LibreOffice, messages as text. Each writes SPECIMEN and the dates it is given, nothing of the clock."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from tests.planted import MissingToolError

TEXT = (
    "SPECIMEN. Ministry of Inland Waters, Depot Office.",
    "To the heads of the locks: the yearly inspection of the weirs begins at the northern gate.",
    "Bring the log books and the keys of the sluices, and report to the clerk on duty.",
)
"""An innocent order of an invented ministry."""

QUARTZ = "macOS Version 13.5 (Build 22G74) Quartz PDFContext"


def pdf(path: Path, *, info: dict[str, str], producer: str | None = None) -> Path:
    """A page by reportlab, its Info dictionary set by pikepdf."""
    import pikepdf
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
    for number, line in enumerate(TEXT):
        canvas.drawString(72, 740 - 20 * number, line)
    canvas.save()
    with pikepdf.open(path, allow_overwriting_input=True) as opened:
        _set_info(opened, info | ({"/Producer": producer} if producer else {}))
        opened.save(path, deterministic_id=True)
    return path


def chromium_pdf(path: Path, *, info: dict[str, str]) -> Path:
    """The same page printed by Chromium, its Info dictionary set by pikepdf."""
    import pikepdf

    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        raise MissingToolError("chromium")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text("<meta charset=utf-8>" + "".join(f"<p>{line}</p>" for line in TEXT), "utf-8")
        command = [
            browser,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            f"--user-data-dir={folder}/profile",
            "--no-pdf-header-footer",
            f"--print-to-pdf={path}",
            page.as_uri(),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    with pikepdf.open(path, allow_overwriting_input=True) as opened:
        _set_info(opened, info)
        opened.save(path, deterministic_id=True)
    return path


def _set_info(opened: object, info: dict[str, str]) -> None:
    """Replace the Info dictionary's values; "" takes a key away."""
    import pikepdf

    assert isinstance(opened, pikepdf.Pdf)
    for key, value in info.items():
        if value:
            opened.docinfo[key] = pikepdf.String(value)
        elif key in opened.docinfo:
            del opened.docinfo[key]


def docx(path: Path, *, created: str, modified: str, printed: str = "", comment: str = "") -> Path:
    """A memo by python-docx; dates are ISO texts without a zone, which the format takes as UTC."""
    from docx import Document

    document = Document()
    for line in TEXT:
        paragraph = document.add_paragraph(line)
    properties = document.core_properties
    properties.author = properties.last_modified_by = "Edric Polwarne"
    properties.created, properties.modified = datetime.fromisoformat(created), datetime.fromisoformat(modified)
    if printed:
        properties.last_printed = datetime.fromisoformat(printed)
    if comment:
        document.add_comment(paragraph.runs, text="Check the gate number.", author="Maren Tull", initials="MT")
    document.save(str(path))
    if comment:
        rewrite(path, {"word/comments.xml": (r'w:date="[^"]*"', f'w:date="{comment}"')})
    return path


def odt(path: Path, *, created: str, modified: str) -> Path:
    """The memo converted by LibreOffice, its dates set in meta.xml."""
    office = shutil.which("soffice")
    if office is None:
        raise MissingToolError("soffice")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "memo.txt"
        source.write_text("\n".join(TEXT), "utf-8")
        command = [
            office,
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "odt:writer8",
            "--outdir",
            folder,
            str(source),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        shutil.copyfile(Path(folder) / "memo.odt", path)
    dates = f"<meta:creation-date>{created}</meta:creation-date><dc:date>{modified}</dc:date>"
    cleared = r"<meta:creation-date>[^<]*</meta:creation-date>|<dc:date>[^<]*</dc:date>"
    rewrite(path, {"meta.xml": (cleared, "")})
    rewrite(path, {"meta.xml": (r"</office:meta>", f"{dates}</office:meta>")})
    return path


def rewrite(path: Path, changes: dict[str, tuple[str, str]]) -> None:
    """Replace text in members of a zip package; the other members and their order stay."""
    with zipfile.ZipFile(path) as source:
        members = [(info, source.read(info)) for info in source.infolist()]
    with zipfile.ZipFile(path, "w") as target:
        for info, data in members:
            changed = data
            if info.filename in changes:
                pattern, replacement = changes[info.filename]
                changed = re.sub(pattern, replacement, data.decode("utf-8")).encode("utf-8")
            target.writestr(zipfile.ZipInfo(info.filename, (1980, 1, 1, 0, 0, 0)), changed, info.compress_type)


def message(path: Path, *, date: str, received: str = "") -> Path:
    """A plain message of an invented office."""
    lines = (
        [
            f"Received: from gate.inland-waters.example by mx.inland-waters.example with ESMTP id 77aa; {received}",
        ]
        if received
        else []
    )
    lines += [
        "From: Maren Tull <maren.tull@inland-waters.example>",
        "To: Edric Polwarne <edric.polwarne@inland-waters.example>",
        "Subject: SPECIMEN: inspection of the weirs",
        f"Date: {date}",
        "Message-ID: <a1b2c3@inland-waters.example>",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "",
        *TEXT,
        "",
    ]
    path.write_bytes("\r\n".join(lines).encode())
    return path


def pdf_date(iso: str) -> str:
    """`2025-09-13T10:00:00+04:30` as a PDF writes it."""
    when = datetime.fromisoformat(iso)
    text = when.strftime("D:%Y%m%d%H%M%S")
    away = when.utcoffset()
    if away is None:
        return text
    if when.tzinfo is UTC or not away:
        return f"{text}Z"
    sign, minutes = ("-", -away) if away.total_seconds() < 0 else ("+", away)
    total = int(minutes.total_seconds() // 60)
    return f"{text}{sign}{total // 60:02}'{total % 60:02}'"
