"""PDFs made by several programs and then changed byte by byte, and what each chain needs for it."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.planted import MissingToolError

WORDS = (
    "SPECIMEN. Ministry of Inland Lakes, order on ferries",
    "The sum of 4 200 is to be paid to the harbour of Oster.",
    "Signed at Oster on the first of September.",
)
Change = Callable[[bytes], bytes]


def reportlab(folder: Path, *texts: str, pages: int = 2, compressed: bool = False) -> Path:
    """Pages by reportlab, their content readable in the bytes unless compressed."""
    try:
        from reportlab.pdfgen.canvas import Canvas
    except ImportError as error:
        raise MissingToolError("reportlab") from error
    path = folder / "memo.pdf"
    canvas = Canvas(str(path), invariant=1, pageCompression=int(compressed))
    for number in range(pages):
        for line, text in enumerate((*(texts or WORDS), f"page {number + 1}")):
            canvas.drawString(72, 760 - 15 * line, text)
        canvas.showPage()
    canvas.save()
    return path


def pikepdf() -> Any:
    """The module."""
    try:
        import pikepdf as module
    except ImportError as error:
        raise MissingToolError("pikepdf") from error
    return module


def qpdf(path: Path, *options: str) -> Path:
    """The same file written again by qpdf."""
    program = shutil.which("qpdf")
    if program is None:
        raise MissingToolError("qpdf")
    command = [program, "--static-id", *options, str(path), "--replace-input"]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    return path


def pypdf(path: Path, change: Callable[[Any], None], *, incremental: bool = False) -> Path:
    """The same file after pypdf has changed and written it."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(io.BytesIO(path.read_bytes()), incremental=True) if incremental else PdfWriter()
    if not incremental:
        writer.append(PdfReader(io.BytesIO(path.read_bytes())))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    path.write_bytes(out.getvalue())
    return path


def bytewise(path: Path, change: Change) -> Path:
    """The same file with its bytes changed."""
    path.write_bytes(change(path.read_bytes()))
    return path


def replaced(old: bytes, new: bytes) -> Change:
    """Replace the first of some bytes, and say so where it is not there."""

    def change(data: bytes) -> bytes:
        assert old in data, old
        return data.replace(old, new, 1)

    return change


def zeroed(kind: bytes, count: int = 200) -> Change:
    """Overwrite bytes in the midst of the longest stream whose dictionary holds these bytes."""

    def change(data: bytes) -> bytes:
        heads = re.finditer(re.escape(kind) + rb"[^>]{0,200}>>\s*stream\r?\n", data)
        spans = [(head.end(), data.index(b"endstream", head.end())) for head in heads]
        first, end = max(spans, key=lambda span: span[1] - span[0])
        start = first + (end - first - count) // 2
        assert start > first
        return data[:start] + bytes(count) + data[start + count :]

    return change
