"""Word files by python-docx, with the properties that the caller wants and no clock in them."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any

from msgspec import Struct

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
"""What Word writes into the container (casebook 4.4)."""
_THUMBNAIL = re.compile(rb'<Relationship [^>]*thumbnail[^>]*/>|<Default [^>]*"jpeg"[^>]*/>')


class Properties(Struct, frozen=True, kw_only=True):
    """What a Word file says of itself."""

    title: str
    author: str
    last_modified_by: str
    created: datetime
    """UTC, without a zone, as python-docx wants it."""
    modified: datetime
    application: str = "Microsoft Office Word"
    app_version: str = "16.0000"
    template: str = "Normal.dotm"
    company: str = ""


def new(paper_mm: tuple[float, float] = (210.0, 297.0)) -> Any:
    """Return an empty document on this paper, A4 unless said; its type comes from an untyped library."""
    import docx
    from docx.shared import Mm

    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(paper_mm[0]), Mm(paper_mm[1])
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(12)
    return document


def element(markup: str) -> Any:
    """Return WordprocessingML, whose prefix is `w`, as an element of python-docx."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    return parse_xml(markup.replace(">", f" {nsdecls('w')}>", 1))


def deleted(text: str, by: str, at: str, *, right_to_left: bool = False) -> Any:
    """Return a deletion that tracked changes recorded."""
    return element(f'<w:del w:id="901" {_by(by, at)}>{_run("delText", text, right_to_left)}</w:del>')


def inserted(text: str, by: str, at: str, *, right_to_left: bool = False) -> Any:
    """Return an insertion that tracked changes recorded."""
    return element(f'<w:ins w:id="902" {_by(by, at)}>{_run("t", text, right_to_left)}</w:ins>')


def save(document: Any, path: Path, properties: Properties) -> None:
    """Write the document with these properties; the same bytes each time."""
    core = document.core_properties
    core.title, core.author, core.last_modified_by = properties.title, properties.author, properties.last_modified_by
    core.created, core.modified, core.revision = properties.created, properties.modified, 3
    core.comments, core.keywords = "", "SPECIMEN"
    stored = io.BytesIO()
    document.save(stored)
    with zipfile.ZipFile(stored) as old, zipfile.ZipFile(path, "w") as container:
        for name in old.namelist():
            if name != "docProps/thumbnail.jpeg":
                data = _app(properties) if name == "docProps/app.xml" else _THUMBNAIL.sub(b"", old.read(name))
                container.writestr(zipfile.ZipInfo(name, _ZIP_TIME), data, zipfile.ZIP_DEFLATED)


def _by(author: str, at: str) -> str:
    """Return the attributes of a change."""
    return f'w:author="{escape(author)}" w:date="{at}"'


def _run(kind: str, text: str, right_to_left: bool) -> str:
    """Return a run of text."""
    style = "<w:rPr><w:rtl/></w:rPr>" if right_to_left else ""
    return f'<w:r>{style}<w:{kind} xml:space="preserve">{escape(text)}</w:{kind}></w:r>'


def _app(properties: Properties) -> bytes:
    """Return `docProps/app.xml`."""
    names = {
        "Template": properties.template,
        "Application": properties.application,
        "Company": properties.company,
        "AppVersion": properties.app_version,
    }
    rows = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in names.items() if value)
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="{space}">{rows}</Properties>'.encode()
