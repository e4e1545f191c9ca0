"""Small zip and OLE containers for the tests of Office readers, built by code."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

from triage.model.document import Document
from triage.model.limits import Limits
from triage.readers import read
from triage.readers.gather import Source

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_MIME = "application/vnd.openxmlformats-officedocument"


def packed(members: dict[str, str | bytes]) -> bytes:
    """A zip of these members."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as container:
        for name, data in members.items():
            container.writestr(zipfile.ZipInfo(name, (2025, 9, 1, 10, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def relations(*entries: tuple[str, str] | tuple[str, str, bool]) -> str:
    """A relationships part: (kind, target, external)."""
    rows = ""
    for number, (kind, target, *external) in enumerate(entries, 1):
        mode = ' TargetMode="External"' if external and external[0] else ""
        kind_uri = _CORE if kind == "core-properties" else f"{_OFFICE}/{kind}"
        rows += f'<Relationship Id="rId{number}" Type="{kind_uri}" Target="{target}"{mode}/>'
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def word(
    body: str, *more: tuple[str, str] | tuple[str, str, bool], parts: dict[str, str | bytes] | None = None
) -> bytes:
    """A Word package with this body, these relationships of the main part, and these further parts."""
    types = f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="{_MIME}.wordprocessingml.document.main+xml"/></Types>'
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": types,
        "_rels/.rels": relations(
            ("officeDocument", "word/document.xml"),
            ("core-properties", "docProps/core.xml"),
            ("extended-properties", "docProps/app.xml"),
        ),
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": relations(*more),
    }
    return packed(members | (parts or {}))


def paragraph(inner: str) -> str:
    """A Word paragraph."""
    return f"<w:p>{inner}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A Word run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def opened(data: bytes, limits: Limits | None = None, password: str | None = None, name: str = "x") -> Document:
    """Read through the dispatcher."""
    return read(Source(data=data, name=name), limits or Limits(), password)


def ole(streams: dict[str, bytes]) -> bytes:
    """A minimal OLE file ([MS-CFB], version 3): every stream is padded beyond the small-stream limit.

    Names may hold one `/` for a storage. Directory siblings hang as a chain to the right,
    which readers that walk the tree accept.
    """
    sector, free, end = 512, 0xFFFFFFFF, 0xFFFFFFFE
    names: list[tuple[str, str]] = [(n.rpartition("/")[0], n.rpartition("/")[2]) for n in streams]
    storages = list(dict.fromkeys(folder for folder, _ in names if folder))
    bodies = [data.ljust(4096, b"\x00") for data in streams.values()]
    entries: list[tuple[str, int, str, int, int]] = [("Root Entry", 5, "?", end, 0)]
    entries += [(folder, 1, "", 0, 0) for folder in storages]
    counts = [-(-len(body) // sector) for body in bodies]
    directory_sectors = -(-(len(entries) + len(names)) // 4)
    at = 1 + directory_sectors
    chains = [0xFFFFFFFD] + [i + 2 for i in range(directory_sectors - 1)] + [end]
    for (folder, name), body, count in zip(names, bodies, counts, strict=True):
        entries.append((name, 2, folder, at, len(body)))
        chains += [at + i + 1 for i in range(count - 1)] + [end]
        at += count
    assert len(chains) <= sector // 4, "one sector of the allocation table is enough for tests"
    return (
        _header()
        + struct.pack("<128I", *chains, *[free] * (128 - len(chains)))
        + _directory(entries, directory_sectors)
        + b"".join(body.ljust(count * sector, b"\x00") for body, count in zip(bodies, counts, strict=True))
    )


def _header() -> bytes:
    """The header: allocation table in sector 0, directory from sector 1, no small streams."""
    fixed = struct.pack("<8s16xHHHHH6xIIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096,
                        0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)  # fmt: skip
    return (fixed + struct.pack("<108I", *[0xFFFFFFFF] * 108)).ljust(512, b"\xff")


def _directory(entries: list[tuple[str, int, str, int, int]], sectors: int) -> bytes:
    """Directory entries; the children of a storage form one chain to the right."""
    none = 0xFFFFFFFF
    children: dict[str, list[int]] = {}
    for number, (_, kind, folder, _, _) in enumerate(entries):
        if kind != 5:
            children.setdefault(folder, []).append(number)
    out = b""
    for number, (name, kind, folder, start, size) in enumerate(entries):
        siblings = children.get(folder, []) if kind != 5 else []
        following = [s for s in siblings if s > number]
        own = children.get("" if kind == 5 else name, []) if kind in {1, 5} else []
        raw = (name + "\x00").encode("utf-16-le")
        out += struct.pack("<64sHBBIII16xI8x8xII4x", raw, len(raw), kind, 1, none, following[0] if following else none,
                           own[0] if own else none, 0, start, size)  # fmt: skip
    return out.ljust(sectors * 512, b"\x00")
