"""The user's own files beside the document: case, list of known documents, transcript, limits.

All are read by the parent, validated with file, line and key in every error, and sent into
the cage as data. Paths in a case file are relative to it.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any

from msgspec import Struct, structs

from triage.claims import claims_from
from triage.errors import InvalidFileError, UsageError
from triage.model.case import Known, KnownLabel
from triage.model.limits import Limits
from triage.model.packs import Edge, Holder, Named, Packs, Title, Validity, edge
from triage.yamlfile import Mapping, parse, read_text

_PAGE = re.compile(r"##\s*page\s+(\d+)\s*", re.IGNORECASE)
_SHA256 = re.compile(r"[0-9a-fA-F]{64}")
_DHASH = re.compile(r"[0-9a-fA-F]{16}")
_KNOWN_COLUMNS = ("label", "sha256", "perceptual_hash", "text", "source")


class CaseFile(Struct, frozen=True, kw_only=True):
    """What a case file says; paths already made absolute."""

    claims: dict[str, str]
    transcript: str | None = None
    known: str | None = None
    packs: tuple[str, ...] = ()
    """Folders of reference packs."""
    own: Packs = Packs()
    """Rows of the small tables in the case file itself."""


def read_case(path: str) -> CaseFile:
    """Read a case file (`--case`).

    Raises:
        UsageError, InvalidFileError: it cannot be read or does not validate.
    """
    root = Mapping(parse(read_text(path, "case file"), path), path)
    claims = root.mapping("claims")
    given = {name: claims.text(name) for name in claims.names()} if claims else {}
    try:
        claims_from(given)
    except UsageError as error:
        line = claims.line if claims else None
        raise InvalidFileError(path, line, "claims", error.sentence) from None
    case = CaseFile(
        claims=given,
        transcript=_beside(path, root.text("transcript")),
        known=_beside(path, root.text("known")),
        packs=tuple(str(Path(path).parent / name) for name in root.texts("packs")),
        own=_own_tables(root),
    )
    root.done()
    return case


def _own_tables(root: Mapping) -> Packs:
    """Read `office_holders` and `institutions`: rows of a pack that stand in the case itself."""
    titles, holders = [], []
    for number, row in enumerate(root.mappings("office_holders"), 1):
        office, about = f"case-office-{number}", _about(row)
        title, name = row.text("office", required=True), row.text("name", required=True)
        spellings, honorifics = row.texts("also"), row.texts("honorific")
        # How long the office itself was so called is not said: its title counts at any time.
        open_ended = about | {"validity": Validity()}
        titles.append(Title(office=office, title=title, also=row.texts("titles"), **open_ended))
        holders.append(
            Holder(office=office, name=name, also=spellings, style=row.text("style"), honorific=honorifics, **about)
        )
        row.done()
    institutions = [_institution(row) for row in root.mappings("institutions")]
    return Packs(titles=tuple(titles), offices=tuple(holders), institutions=tuple(institutions))


def _institution(row: Mapping) -> Named:
    """Read one row of `institutions`."""
    name = row.text("name", required=True)
    made = Named(
        thing=row.text("thing") or name,
        kind=row.text("kind") or "organisation",
        language=row.text("language"),
        name=name,
        also=row.texts("also"),
        short=row.texts("short"),
        **_about(row),
    )
    row.done()
    return made


def _about(row: Mapping) -> dict[str, Any]:
    """Read what every row says beside its own matter; a row of the case counts as sourced, as it names its source."""
    return {"validity": _validity(row), "basis": "S", "source": row.text("source", required=True), "pack": "case"}


def _validity(row: Mapping) -> Validity:
    """Read `from` and `to`; each must be there, null where it has no end."""
    for name in ("from", "to"):
        if name not in row.names():
            raise row.fail(name, "this key is required: a date such as 2023-06-15, or null")
    begins, ends = _edge(row, "from"), _edge(row, "to")
    if begins and ends and ends.last < begins.first:
        raise row.fail("to", "expected a date after that of from")
    return Validity(begins, ends)


def _edge(row: Mapping, name: str) -> Edge | None:
    """Read one date of a row."""
    text = row.text(name)
    try:
        return edge(text) if text else None
    except ValueError:
        raise row.fail(name, "expected a date such as 2023-06-15, 2023-06, 2023, 2023~ (about), or null") from None


def _beside(path: str, name: str) -> str | None:
    """A path relative to the case file; None where none is given."""
    return str(Path(path).parent / name) if name else None


def read_transcript(path: str) -> tuple[tuple[str, ...], ...]:
    """Read a transcript: one line per line of the page, `## page 2` between pages.

    Returns:
        Lines by page; a page that is not mentioned is empty.
    """
    pages: list[list[str]] = [[]]
    for number, line in enumerate(read_text(path, "transcript").splitlines(), 1):
        match = _PAGE.fullmatch(line.strip())
        if match is None:
            pages[-1].append(line)
            continue
        page = int(match.group(1))
        if page == 1 and len(pages) == 1 and not any(pages[0]):
            continue
        if page <= len(pages) or page > 10_000:
            raise InvalidFileError(path, number, "", f"page {page} follows page {len(pages)}: pages count upwards")
        pages.extend([] for _ in range(page - len(pages)))
    if not any(line.strip() for page in pages for line in page):
        raise InvalidFileError(path, None, "", "the transcript holds no text")
    return tuple(tuple(page) for page in pages)


def read_known(path: str) -> tuple[Known, ...]:
    """Read the newsroom's list of known documents (`--known`): CSV with a header line.

    Columns: label (fake or original), sha256, and optionally perceptual_hash, text (a file
    beside the list) and source.
    """
    rows = csv.DictReader(read_text(path, "list of known documents").splitlines())
    columns = rows.fieldnames or []
    if not {"label", "sha256"} <= set(columns) or set(columns) - set(_KNOWN_COLUMNS):
        raise InvalidFileError(
            path, 1, "", f"expected the columns {', '.join(_KNOWN_COLUMNS)}; the last three may be absent"
        )
    return tuple(_known(path, rows.line_num, row) for row in rows)


def _known(path: str, line: int, row: dict[str, str | None]) -> Known:
    """Validate one row."""
    label = (row.get("label") or "").strip()
    if label not in list(KnownLabel):
        raise InvalidFileError(path, line, "label", f"expected one of {', '.join(KnownLabel)}")
    digest = (row.get("sha256") or "").strip()
    if not _SHA256.fullmatch(digest):
        raise InvalidFileError(path, line, "sha256", "expected 64 hexadecimal digits")
    picture = (row.get("perceptual_hash") or "").strip()
    if picture and not _DHASH.fullmatch(picture):
        raise InvalidFileError(path, line, "perceptual_hash", "expected 16 hexadecimal digits")
    name = (row.get("text") or "").strip()
    return Known(
        label=KnownLabel(label),
        sha256=digest.lower(),
        perceptual_hash=picture.lower() or None,
        text=read_text(str(Path(path).parent / name), "text of a known document") if name else None,
        source=(row.get("source") or "").strip(),
    )


def read_limits(path: str) -> Limits:
    """Read bounds (`--limits`): YAML with names of `Limits` and whole numbers above zero."""
    root = Mapping(parse(read_text(path, "limits file"), path), path)
    known = Limits.__struct_fields__
    values: dict[str, int] = {}
    for name in root.names():
        if name not in known:
            raise root.fail(name, "unknown limit; expected one of " + ", ".join(known))
        node = root.node(name)
        if node is None or not isinstance(node.value, int) or isinstance(node.value, bool) or node.value < 1:
            raise root.fail(name, "expected a whole number above zero")
        values[name] = node.value
    return structs.replace(Limits(), **values)


def read_password(path: str) -> str:
    """Read a password: the first line of the file, without its end."""
    lines = read_text(path, "password file").splitlines()
    if not lines or not lines[0]:
        raise InvalidFileError(path, 1, "", "the first line of a password file is the password; it is empty")
    return lines[0]
