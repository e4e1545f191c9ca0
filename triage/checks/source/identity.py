r"""Names, accounts, hosts and addresses in the metadata that could lead to the source.

Looks at
    The people named in the metadata, also in those of pictures inside, account names in paths (C:\Users\…, /home/…), mail
    addresses, and the names and numbers of computers in network paths and message headers.
Why it matters
    Whoever gets the file, or sees it on a website, reads them too. A name, an account or a
    machine can lead to the person who wrote, saved or handed on the file.
Innocent reasons
    Nearly every office file and every message has them. They may name the author, who is
    known anyway, or a template's owner.
What to do next
    Do not forward or publish the file itself. Publish a retyped text or a new picture, and
    share this report only in its form for sharing.
Cannot see
    Names in the text, on pictures or in file names; marks that tell copies apart; serial
    numbers and positions, which have checks of their own.
References
    shared/research/peers-documents.md, section 3 row 19; casebook.md, P3 and P8.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.document import Document
from triage.model.facts import Field, Identifies, Where
from triage.model.findings import Concern, Seen, Severity, Step, Value, device, person, seen

_KEEP = Step("Do not forward or publish the file itself: publish a retyped text or a new picture of it.")
_SHARE = Step("Share this report only in its form for sharing (--share).")
_WHO = Step("Work out whether any of these could be the source before you show the file to anyone.")


def _code(message: str, *innocent: str) -> Code:
    """A note for the sake of the source."""
    return Code(
        max=Severity.NOTE,
        concern=Concern.SOURCE,
        message=message,
        innocent=innocent,
        next=(_WHO, _KEEP, _SHARE),
    )


CODES = {
    "names-in-metadata": _code(
        "Named in the metadata: {names} ({count} in all).",
        "Nearly every office file names its author and its last editor.",
    ),
    "account-in-path": _code(
        "Accounts in paths of the metadata: {accounts} ({count} in all).",
        "Programs store the paths of templates and pictures.",
    ),
    "mail-address": _code(
        "Mail addresses in the metadata: {addresses} ({count} in all).",
        "A message names its sender and its recipients.",
    ),
    "host-in-metadata": _code(
        "Computers or network addresses named in the metadata: {hosts} ({count} in all).",
        "Every server that a message passes leaves its name and number.",
    ),
}

SHOWN = 5
"""Values named in a message; all of them stand under the facts."""
MOST_PLACES = 20
"""Places pointed at for one kind."""
_LONGEST = 2_000
"""Characters of a value that are searched."""
_LONGEST_NAME = 100
"""A longer value is no name."""

_ACCOUNT = re.compile(
    r"(?i)(?:[A-Z]:)?(?:\\|/|%5C)(?:Users|Documents and Settings|home)(?:\\|/|%5C)"
    r"(?!(?:Public|Default|All Users|Shared|runneradmin|runner)\b)[^\\/:*?\"<>|%\s][^\\/:*?\"<>|%\n]{0,40}"
)
_ADDRESS = re.compile(r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.[A-Za-z]{2,24}")
_HOST = re.compile(
    r"(?i)(?<![\w\\])\\\\[\w.-]{2,60}(?:\\[^\\/:*?\"<>|\n]{1,40})?"
    r"|\b(?:DESKTOP|LAPTOP|WIN|PC)-[A-Z0-9]{4,15}\b"
    r"|\b[\w-]{1,60}(?:\.[\w-]{1,60}){0,4}\.(?:local|lan|internal|corp|intranet|home)\b"
    r"|(?<![\w.])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\w.])"
)
_PASSED = re.compile(r"(?i)\b(?:from|by)\s+([\w-]{1,60}(?:\.[\w-]{1,60}){1,5})")
"""Servers in a Received header (RFC 5321, 4.4)."""
_ADDRESS_HEADERS = re.compile(
    r"(?i)(?:resent-|x-|x-original-|x-envelope-|envelope-)?(?:from|to|cc|bcc|sender)|reply-to|return-path|delivered-to"
    r"|received|errors-to|disposition-notification-to"
)
"""Headers whose @ is a mailbox; in others (Message-ID, References) it is none."""

_NAME_FIELD = re.compile(
    r"(?i)author|creator$|artist|owner|by(?:line)?$|company|manager|organi[sz]ation|editor|user|copyright|credit|contact"
)
"""Fields meant for names, by their own names; descriptions and comments are not."""
_NOBODY = frozenset(
    {"anonymous", "(anonymous)", "unknown", "unspecified", "(unspecified)", "user", "author", "admin", "administrator"}
    | {"root", "owner", "python-docx", "openpyxl", "microsoft office user", "windows user", "microsoft"}
)
"""Names that programs and systems set by themselves, in small letters."""

_Found = list[tuple[str, Where]]
_Mark = Callable[[str], Value]


@check("source.identity", title="Names, accounts, hosts and addresses in the metadata", codes=CODES)
def identity(document: Document, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each kind, with its values and places."""
    fields = [*document.fields, *(field for picture in document.pictures for field in picture.fields)]
    marked = [field for field in fields if field.identifies is not Identifies.NONE]
    kinds: tuple[tuple[str, str, _Found, _Mark], ...] = (
        ("names-in-metadata", "names", _names(document, marked), person),
        ("account-in-path", "accounts", _matches(_ACCOUNT, fields), person),
        ("mail-address", "addresses", _addresses(document, marked), person),
        ("host-in-metadata", "hosts", _hosts(marked), device),
    )
    for code, slot, found, mark in kinds:
        first: dict[str, Where] = {}
        for value, where in found:
            first.setdefault(value.strip(), where)
        if first:
            shown = mark("; ".join(list(first)[:SHOWN]))
            yield seen(code, *list(first.values())[:MOST_PLACES], **{slot: shown}, count=len(first))


def _names(document: Document, marked: list[Field]) -> _Found:
    """People, and values of fields meant for names; neither programs nor words that stand for nobody."""
    people = [(one.name, one.where) for one in document.people]
    others = [
        (field.value, field.where)
        for field in marked
        if field.identifies is Identifies.PERSON
        and field.where.header is None
        and len(field.value) <= _LONGEST_NAME
        and _NAME_FIELD.search(field.name)
    ]
    nobody = {one.text for one in document.software} | _NOBODY
    plain = [(_ADDRESS.sub("", name).replace("mailto:", "").strip(" <>\"'"), where) for name, where in people + others]
    return [
        (name, where)
        for name, where in plain
        if any(c.isalpha() for c in name) and name.lower() not in nobody and name not in nobody and "\\" not in name
    ]


def _addresses(document: Document, marked: list[Field]) -> _Found:
    """Addresses among the people and in metadata; in a message's headers only where a mailbox belongs."""
    people = [(found, one.where) for one in document.people for found in _ADDRESS.findall(one.name[:_LONGEST])]
    boxes = [f for f in marked if f.where.header is None or _ADDRESS_HEADERS.fullmatch(f.name)]
    return people + _matches(_ADDRESS, boxes)


def _hosts(marked: list[Field]) -> _Found:
    """Computers in network paths, as numbers, and as servers that a message went through."""
    passed = [
        (host, field.where)
        for field in marked
        if field.name.lower() == "received"
        for host in _PASSED.findall(field.value[:_LONGEST])
    ]
    return passed + _matches(_HOST, marked)


def _matches(pattern: re.Pattern[str], fields: Iterable[Field]) -> _Found:
    """All matches in these values, with their places."""
    return [(match.group(), field.where) for field in fields for match in pattern.finditer(field.value[:_LONGEST])]
