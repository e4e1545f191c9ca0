"""Files as programs of another language leave them: Word, RTF, PDF and mail, by rewriting plain ones."""

from __future__ import annotations

import zipfile
from pathlib import Path

from tests.planted import MissingToolError
from tests.planted.build import wordparts

_IDS = ("Normal", "DefaultParagraphFont", "TableNormal", "NoList", "Heading1")
IDS = {
    "de": ("Standard", "Absatz-Standardschriftart", "NormaleTabelle", "KeineListe", "berschrift1"),
    "fr": ("Normal", "Policepardfaut", "TableauNormal", "Aucuneliste", "Titre1"),
    "es": ("Normal", "Fuentedeprrafopredeter", "Tablanormal", "Sinlista", "Ttulo1"),
    "none": ("a", "a0", "a1", "a2", "1"),
}
"""Ids of the built-in styles by the language of Word; `none` for those whose names have no Latin letter."""
_CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="v">'
    '<property name="KSOProductBuildVer"><vt:lpwstr>{}</vt:lpwstr></property></Properties>'
)


def word(
    path: Path,
    *,
    ids: str = "",
    theme: str = "",
    colours: str = "",
    heading: str = "",
    language: str = "",
    bidi: str = "",
) -> Path:
    """Rewrite a file of `memos.word` in place as a Word of another language would have written it.

    Args:
        path: the file.
        ids: a key of `IDS`.
        theme: name of the theme.
        colours: name of its set of colours.
        heading: the word for "Title" in app.xml.
        language: the default language of Latin and Cyrillic text.
        bidi: that of right-to-left text.
    """
    styles = dict(zip(_IDS, IDS.get(ids, _IDS), strict=True))
    changed = {
        "word/styles.xml": [
            *((f'w:styleId="{old}"', f'w:styleId="{new}"') for old, new in styles.items()),
            *((f'w:val="{old}"/>', f'w:val="{new}"/>') for old, new in styles.items() if old in {"Heading1", "TableNormal"}),
            ('w:lang w:val="en-US"', f'w:lang w:val="{language or "en-US"}"'),
            ('w:bidi="ar-SA"', f'w:bidi="{bidi or "ar-SA"}"'),
        ],
        "word/theme/theme1.xml": [
            ('name="Office Theme"', f'name="{theme or "Office Theme"}"'),
            ('clrScheme name="Office"', f'clrScheme name="{colours or "Office"}"'),
        ],
        "docProps/app.xml": [("<vt:lpstr>Title</vt:lpstr>", f"<vt:lpstr>{heading or 'Title'}</vt:lpstr>")],
    }  # fmt: skip
    with zipfile.ZipFile(path) as container:
        members = {info.filename: container.read(info) for info in container.infolist()}
    for name, pairs in changed.items():
        text = members[name].decode()
        for old, new in pairs:
            text = text.replace(old, new)
        members[name] = text.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as container:
        for name, data in members.items():
            container.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return path


def wps(path: Path, build: str) -> Path:
    """Add the property by which WPS Office names its build, as `2052-11.1.0.10700`."""
    wordparts.rewritten(path, more={"docProps/custom.xml": _CUSTOM.format(build).encode()})
    return path


def rtf(folder: Path, name: str, *lines: str, page: int, language: int, charset: int = 0) -> Path:
    """An RTF file: Windows code page, default language id, character set of its one face."""
    body = "".join(f"{_escaped(line)}\\par\n" for line in lines)
    head = f"{{\\rtf1\\ansi\\ansicpg{page}\\deff0\\deflang{language}{{\\fonttbl{{\\f0\\fnil\\fcharset{charset} Arial;}}}}\\f0 "
    path = folder / f"{name}.rtf"
    path.write_bytes(f"{head}{body}}}".encode("ascii"))
    return path


def _escaped(text: str) -> str:
    """Characters beyond ASCII as `\\u`."""
    return "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in text)


def pdf(path: Path, *, creator: str = "", title: str = "", language: str = "") -> Path:
    """Put program, title and language into a PDF of `memos.pdf`, in place."""
    try:
        from pypdf import PdfReader, PdfWriter
        from pypdf.generic import NameObject, TextStringObject
    except ImportError as error:
        raise MissingToolError("pypdf") from error
    writer = PdfWriter(clone_from=PdfReader(str(path)))
    # reportlab's fixed date, 2000, lies before these programs
    writer.add_metadata({"/CreationDate": "D:20250901100000Z", "/ModDate": "D:20250901100000Z"})
    writer.add_metadata({key: value for key, value in (("/Creator", creator), ("/Title", title)) if value})
    if language:
        writer.root_object[NameObject("/Lang")] = TextStringObject(language)
    with path.open("wb") as out:
        writer.write(out)
    return path


def mail(
    folder: Path, name: str, *lines: str, charset: str, subject: str = "SPECIMEN", headers: tuple[str, ...] = ()
) -> Path:
    """A message in this character set."""
    import base64

    coded = base64.b64encode(subject.encode(charset)).decode()
    head = (
        "From: Registry <registry@ministry.example>",
        "To: News Desk <desk@paper.example>",
        f"Subject: {subject if subject.isascii() else f'=?{charset}?B?{coded}?='}",
        "Date: Mon, 01 Sep 2025 10:00:00 +0000",
        "Message-ID: <specimen.2@ministry.example>",
        "MIME-Version: 1.0",
        f"Content-Type: text/plain; charset={charset}",
        "Content-Transfer-Encoding: 8bit",
        *headers,
    )
    path = folder / f"{name}.eml"
    path.write_bytes("\r\n".join((*head, "", *lines, "")).encode(charset))
    return path
