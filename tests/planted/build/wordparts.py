"""Parts of Word files rewritten by hand: runs, tracked changes, a comment, further relationships."""

from __future__ import annotations

import zipfile
from pathlib import Path

_BY = 'w:id="90" w:author="Ilsa Brask" w:date="2025-09-01T12:00:00Z"'
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def kept(text: str) -> str:
    """A run."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def deleted(text: str) -> str:
    """A run that was deleted with recording on."""
    return f'<w:del {_BY}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def inserted(text: str) -> str:
    """A run that was inserted with recording on."""
    return f"<w:ins {_BY}>{kept(text)}</w:ins>"


def rewritten(
    path: Path,
    changes: dict[str, tuple[str, str]] | None = None,
    *,
    comment: str = "",
    more: dict[str, bytes] | None = None,
    related: tuple[tuple[str, str, bool], ...] = (),
) -> Path:
    """Rewrite a Word file in place.

    Args:
        path: a file of `memos.word`.
        changes: member → (word of a run of its own, the WordprocessingML that takes that run's place).
        comment: words of a comment to add.
        more: further members.
        related: further relationships of the main part: kind, target, whether it is external.
    """
    with zipfile.ZipFile(path) as container:
        members = {info.filename: container.read(info) for info in container.infolist()}
    for name, (word, markup) in (changes or {}).items():
        members[name] = members[name].replace(f"<w:r><w:t>{word}</w:t></w:r>".encode(), markup.encode())
    if comment:
        body = f"<w:comment {_BY}><w:p>{kept(comment)}</w:p></w:comment>"
        members["word/comments.xml"] = f'<w:comments xmlns:w="{_W}">{body}</w:comments>'.encode()
        related = (*related, ("comments", "comments.xml", False))
    rows = "".join(
        f'<Relationship Id="rIdX{n}" Type="{_OFFICE}/{kind}" Target="{target}"{" TargetMode=" + chr(34) + "External" + chr(34) if out else ""}/>'
        for n, (kind, target, out) in enumerate(related)
    )
    links = "word/_rels/document.xml.rels"
    members[links] = members[links].replace(b"</Relationships>", rows.encode() + b"</Relationships>")
    with zipfile.ZipFile(path, "w") as container:
        for name, data in (members | (more or {})).items():
            container.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return path
