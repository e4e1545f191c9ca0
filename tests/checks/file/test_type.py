"""Another kind under a name is reported, a near kind is a note, an ending that promises nothing is none."""

from __future__ import annotations

import pytest

from tests.facts import codes, doc
from triage.checks.file.type import type_
from triage.model.facts import FileFacts

PDF, DOCX = "application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

TABLE: list[tuple[str, str, str, str | None, tuple[str, ...], list[str]]] = [
    # name, format, media type, declared type, other formats, expected
    # flag
    ("letter.docx", "pdf", PDF, None, (), ["content-not-as-named"]),
    ("photo.jpg", "pdf", PDF, None, (), ["content-not-as-named"]),
    ("memo.docx", "docm", "application/vnd.ms-word.document.macroEnabled.12", None, (), ["macros-under-plain-name"]),
    ("letter.pdf", "pdf", PDF, "image/png", (), ["content-not-as-declared"]),
    ("photo.jpg", "jpeg", "image/jpeg", None, ("zip",), ["two-formats-at-once"]),
    ("letter.pdf.exe", "txt", "text/plain", None, (), ["ending-that-runs"]),
    ("photo.jpg", "png", "image/png", None, (), ["near-kind-as-named"]),
    ("old.doc", "rtf", "application/rtf", None, (), ["near-kind-as-named"]),
    # clear
    ("letter.pdf", "pdf", PDF, PDF, (), []),
    ("memo.DOCX", "docx", DOCX, None, (), []),
    # look-alike: no ending, an unknown one, a general type, a text of any kind, another image type, a dot in the name
    ("letter", "pdf", PDF, None, (), []),
    ("letter.bak", "pdf", PDF, None, (), []),
    ("letter.pdf", "pdf", PDF, "application/octet-stream", (), []),
    ("table.csv", "txt", "text/plain", "text/csv", (), []),
    ("photo.jpg", "jpeg", "image/jpeg", "image/jpg", (), []),
    ("memo.v2.docx", "docx", DOCX, "application/msword", (), []),
    ("", "pdf", PDF, None, (), []),
    ("set-up.exe", "txt", "text/plain", None, (), []),
]


@pytest.mark.parametrize(("name", "format_", "media", "declared", "also", "expected"), TABLE)
def test_codes(
    name: str, format_: str, media: str, declared: str | None, also: tuple[str, ...], expected: list[str]
) -> None:
    """Each file gives exactly its codes."""
    file = FileFacts(name=name, size=1, sha256="", declared_type=declared, also=also)
    assert expected == codes(type_, doc(file=file, format=format_, media_type=media))
