"""PDFs with both stores of metadata: typeset by Typst, edited by exiftool, or written by pikepdf."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.planted import MissingToolError

WORDS = "SPECIMEN. Ministry of Inland Lakes, circular on the upkeep of ferries."


def typeset(
    folder: Path,
    *papers: str,
    title: str = "SPECIMEN circular on ferries",
    authors: tuple[str, ...] = ("A. Karimzad",),
) -> Path:
    """A PDF by Typst, one page on each of these papers (`a4`, `us-letter`), dated 1 September 2025, 09:30 UTC."""
    try:
        import typst
    except ImportError as error:
        raise MissingToolError("typst") from error
    names = "".join(f'"{name}", ' for name in authors)
    date = "datetime(year: 2025, month: 9, day: 1, hour: 9, minute: 30, second: 0)"
    pages = "\n".join(f'#page(paper: "{paper}")[Page {n}. {WORDS}]' for n, paper in enumerate(papers or ("a4",), 1))
    source = f'#set document(title: "{title}", author: ({names}), date: {date})\n{pages}\n'
    written = folder / "memo.typ"
    written.write_text(source, encoding="utf-8")
    path = folder / "memo.pdf"
    path.write_bytes(typst.compile(str(written)))
    written.unlink()
    return path


def edited(path: Path, *tags: str) -> Path:
    """The same file after exiftool has set these tags, as `PDF:Author=…` (Info) or `XMP-dc:Creator=…`."""
    program = shutil.which("exiftool")
    if program is None:
        raise MissingToolError("exiftool")
    command = [program, "-q", "-overwrite_original", *[f"-{tag}" for tag in tags], str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    return path


def two_stores(folder: Path, info: dict[str, str], xmp: dict[str, str | list[str]], paper: str = "A4") -> Path:
    """A PDF by reportlab with these values put into Info and XMP by pikepdf; nothing else is in either."""
    try:
        import pikepdf
        from reportlab.lib import pagesizes
        from reportlab.pdfgen.canvas import Canvas
    except ImportError as error:
        raise MissingToolError("reportlab and pikepdf") from error
    path = folder / "memo.pdf"
    canvas = Canvas(str(path), invariant=1, pagesize=getattr(pagesizes, paper))
    canvas.drawString(72, 700, WORDS)
    canvas.save()
    with pikepdf.open(path, allow_overwriting_input=True) as made:
        del made.docinfo
        for key, value in info.items():
            made.docinfo[f"/{key}"] = value
        with made.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as packet:
            for key, several in xmp.items():
                packet[key] = several
        made.save(path, deterministic_id=True)
    return path


def printed(folder: Path, html: str) -> Path:
    """A PDF printed by Chromium from this page of HTML; its dates are taken out by pikepdf, so that builds agree."""
    try:
        import pikepdf
    except ImportError as error:
        raise MissingToolError("pikepdf") from error
    program = shutil.which("chromium")
    if program is None:
        raise MissingToolError("Chromium")
    page, path = folder / "memo.html", folder / "memo.pdf"
    page.write_text(html, encoding="utf-8")
    options = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-pdf-header-footer",
    ]
    profile = folder / "profile"
    command = [program, *options, f"--user-data-dir={profile}", f"--print-to-pdf={path}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    shutil.rmtree(profile, ignore_errors=True)
    page.unlink()
    with pikepdf.open(path, allow_overwriting_input=True) as made:
        for key in ("/CreationDate", "/ModDate"):
            if key in made.docinfo:
                del made.docinfo[key]
        made.save(path, deterministic_id=True)
    return path
