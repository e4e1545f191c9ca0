"""Word, Excel and PowerPoint files before 2007, and anything else in OLE storage: bytes → facts.

The property streams first, then the text by format, then what can run. Encrypted files,
OOXML ones too, are opened with the given password, or with the one that Excel and
PowerPoint try by themselves; what comes out is read as a document and its facts taken over.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from triage.model.document import Document
from triage.model.facts import Where, Why
from triage.readers.gather import Gather, Source, Tools
from triage.readers.office import Draft
from triage.readers.ole_objects import open_ole, read_objects, read_stream, stream_names
from triage.readers.ole_sheets import is_locked_workbook, read_workbook
from triage.readers.ole_slides import read_presentation
from triage.readers.ole_summary import read_summary
from triage.readers.ole_word import is_locked_word, read_word_binary

_BUILT_IN = ("VelvetSweatshop", "/01Hannes Ruescher/01")
"""Passwords that Excel and PowerPoint try before they ask ([MS-OFFCRYPTO] 2.3.7.2 and [MS-PPT] 2.3.7)."""
_RIGHTS = "\tdrmcontent"


def read(source: Source, into: Gather, tools: Tools) -> None:
    """Read one file; what is damaged or locked is noted and the rest goes on."""
    draft = Draft()
    draft.put(into)
    try:
        opened = open_ole(source.data)
    except Exception as error:
        into.add_unread("the whole file", Why.DAMAGED, f"its storage cannot be read ({type(error).__name__})")
        return
    with opened as ole:
        names = {name.lower(): name for name in stream_names(ole)}
        if _is_locked(ole, names, tools) and _read_unlocked(source, into, tools, managed=_is_managed(names)):
            return
        read_summary(ole, names, into, draft)
        draft.put(into)
        if not any(u.why in {Why.LOCKED, Why.MISSING_PART} for u in into.unread):
            _read_text(ole, names, into, tools, draft)
        draft.put(into)
        read_objects(ole, into, tools, "")


def _is_locked(ole: Any, names: dict[str, str], tools: Tools) -> bool:
    """True for each of the ways in which Office encrypts."""
    if names.keys() & {"encryptedpackage", "encryptioninfo", "encryptedsummary", _RIGHTS}:
        return True
    if "worddocument" in names:
        return is_locked_word(read_stream(ole, names["worddocument"], 4096))
    workbook = names.get("workbook") or names.get("book")
    return workbook is not None and is_locked_workbook(read_stream(ole, workbook, tools.limits.part_bytes))


def _is_managed(names: Iterable[str]) -> bool:
    """True for rights management ([MS-OFFCRYPTO] 2.2): a licence from a server opens it, no password."""
    return any(name == _RIGHTS or "drmencrypted" in name for name in names)


def _read_unlocked(source: Source, into: Gather, tools: Tools, *, managed: bool) -> bool:
    """Decrypt, read and take over the facts. Returns False where it stays shut; that is noted.

    The decrypted bytes go back through `tools.read_member`: they may be any format, and the
    depth that it counts ends a chain of files encrypted inside each other.
    """
    if managed:
        into.add_unread("the document", Why.LOCKED, "it is under rights management")
        return False
    plain = _decrypted(source.data, into, tools)
    if plain is None or tools.read_member is None:
        return False
    inner = tools.read_member(Source(data=plain, name=source.name), tools.depth + 1)
    if not isinstance(inner, Document):
        into.add_unread("the decrypted document", inner.why, inner.detail)
        return False
    _take_over(into, inner)
    return True


def _decrypted(data: bytes, into: Gather, tools: Tools) -> bytes | None:
    """Try the given password and the built-in ones; None where none of them opens it."""
    try:
        import msoffcrypto
    except ImportError:
        detail = 'opening encrypted Office files needs the extra "office"'
        into.add_unread("the document", Why.MISSING_PART, detail)
        return None
    for password in filter(None, (tools.password, *_BUILT_IN)):
        out = BytesIO()
        try:
            office = msoffcrypto.OfficeFile(BytesIO(data))
            office.load_key(password=password)
            office.decrypt(out)
        except Exception as error:  # a wrong password, rights management, or damage: msoffcrypto does not tell apart
            reason = type(error).__name__
            continue
        if len(out.getvalue()) > 0 and out.getvalue() != data:
            if password in _BUILT_IN:
                into.add_field("encryption", "password", "built-in: opens without asking")
            return out.getvalue()
        reason = "nothing came out"
    detail = "it is protected by a password" + (" other than the one given" if tools.password else "")
    into.add_unread("the document", Why.LOCKED, f"{detail} ({reason})")
    return None


def _take_over(into: Gather, inner: Document) -> None:
    """Make the decrypted document's facts those of this one."""
    into.format, into.media_type = inner.format, inner.media_type
    for name in ("fields", "stamps", "people", "software", "fonts", "pages", "text", "languages", "pictures"):
        getattr(into, name).extend(getattr(inner, name))
    for name in ("active", "external", "unread", "members", "tooling"):
        getattr(into, name).extend(getattr(inner, name))
    into.page_count = inner.page_count
    into.office = inner.office


def _read_text(ole: Any, names: dict[str, str], into: Gather, tools: Tools, draft: Draft) -> None:
    """Read the main stream by its format."""
    try:
        if "worddocument" in names:
            read_word_binary(ole, names, into, tools, draft)
        elif "workbook" in names:
            read_workbook(read_stream(ole, names["workbook"], tools.limits.part_bytes), into, tools, draft)
        elif "powerpoint document" in names:
            data = read_stream(ole, names["powerpoint document"], tools.limits.part_bytes)
            read_presentation(data, into, tools, draft)
        else:
            into.add_unread("the document's text", Why.UNSUPPORTED, "storage of this kind is not read")
    except Exception as error:
        detail = f"its main stream is damaged ({type(error).__name__})"
        into.add_unread("the rest of the text", Why.DAMAGED, detail, Where(part="main stream"))
