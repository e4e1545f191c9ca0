"""Signs out of metadata values and out of the text: names of programs, default titles, folders, error messages."""

from __future__ import annotations

import locale
import re
from collections.abc import Iterator

from triage.derive.tooling.words import languages_of, phrases, plain, without_number
from triage.model.facts import Field, FileFacts, Software, TextLine, Where
from triage.model.tooling import Family, ToolingSign

MOST_CHARACTERS = 400_000
"""Characters of text that are searched for error messages."""

_TITLES = {"title", "dc:title", "xmp:title", "subject"}
_PRINTED = re.compile(r"^Microsoft (?:Word|Excel|PowerPoint) - ", re.IGNORECASE)
_ENDING = re.compile(r"\.[A-Za-z0-9]{2,5}$")
_PATH = re.compile(r"[\\/]")
_BRACKETS = re.compile(r"\([^()]{4,60}\)")
_PREFIX = re.compile(r"^\s*([^\W\d_]{2,6})(?:\[\d{1,2}\])?\s?[:：]")
_DASHED = re.compile(r"^[-\s]{3,}(?P<words>[^-]{4,40})[-\s]{3,}$")


def from_fields(fields: tuple[Field, ...]) -> Iterator[ToolingSign]:
    """Yield the signs of each metadata value, by its name."""
    for field in fields:
        name, value = field.name.lower(), field.value[:1000]
        if name in _TITLES:
            yield from _title(value, field.where)
        if name == "subject":
            yield from _prefix(value, field.where)
        elif name == "codepage" and value.lstrip("-").isdigit():
            page = str(int(value) & 0xFFFF)
            yield from _sign("code page", page, Family.CODE_PAGE, "code page of the properties", field.where)
        elif name == "ksoproductbuildver":
            yield from _build(value, field.where)
        elif name == "date":
            for found in _BRACKETS.findall(value):
                yield from _sign("zone name", found, Family.PROGRAM, "name of a time zone", field.where)
        if _PATH.search(value) and len(value) < 400:
            yield from _folders(value, field.where)


def from_software(software: tuple[Software, ...]) -> Iterator[ToolingSign]:
    """Yield a sign for each program that names itself in its own language."""
    for one in software:
        yield from _sign("program", one.text, Family.PROGRAM, "name that the program gives itself", one.where)


def from_name(file: FileFacts) -> Iterator[ToolingSign]:
    """Yield a sign for a name that a system gives to a new file."""
    stem = _ENDING.sub("", file.name)
    yield from _sign("default name", without_number(stem), Family.PROGRAM, "name of a new file", Where(field="name"))


def from_text(lines: tuple[TextLine, ...], *, message: bool) -> Iterator[ToolingSign]:
    """Yield a sign for each error message of a program, and in messages for the words above a quoted one."""
    known = phrases("error")
    pattern = re.compile("|".join(re.escape(phrase) for phrase in known))
    left = MOST_CHARACTERS
    for line in lines:
        left -= len(line.text)
        if left < 0:
            return
        if "!" in line.text or "！" in line.text or "?" in line.text or ":" in line.text or "." in line.text:
            found = pattern.search(plain(line.text))
            if found:
                yield ToolingSign(
                    family=Family.ERROR, kind="error message in the text", text=found[0],
                    languages=known[found[0]], where=line.where,
                )  # fmt: skip
        dashed = _DASHED.match(line.text[:120]) if message else None
        if dashed:
            words = dashed["words"].strip()
            yield from _sign("quoted message", words, Family.PROGRAM, "words above a quoted message", line.where)


def _title(value: str, where: Where) -> Iterator[ToolingSign]:
    """A title that a program gave to a new document; `Microsoft Word - ` stands before those of printed ones."""
    stem = without_number(_ENDING.sub("", _PRINTED.sub("", value)))
    yield from _sign("default name", stem, Family.PROGRAM, "title that the program gave", where)


def _prefix(value: str, where: Where) -> Iterator[ToolingSign]:
    """What a mail program puts before the subject of an answer."""
    match = _PREFIX.match(value)
    if match:
        yield from _sign("subject prefix", match[1], Family.PROGRAM, "word before the subject", where)


def _build(value: str, where: Where) -> Iterator[ToolingSign]:
    """`2052-11.1.0.10700`: WPS Office of the Chinese edition."""
    number = value.partition("-")[0]
    tag = locale.windows_locale.get(int(number), "") if number.isdigit() and len(number) < 6 else ""
    if tag:
        language = (tag.partition("_")[0],)
        yield ToolingSign(
            family=Family.PROGRAM, kind="edition of WPS Office", text=value[:40], languages=language, where=where
        )


def _folders(value: str, where: Where) -> Iterator[ToolingSign]:
    """Folders that a system names in its own language; only the folder's name is kept of the path."""
    for part in _PATH.split(value)[1:-1][:20]:
        yield from _sign("folder", part, Family.PROGRAM, "name of a folder", where)


def _sign(table: str, text: str, family: Family, called: str, where: Where) -> Iterator[ToolingSign]:
    """Yield a sign where the table knows the word."""
    languages = languages_of(table, text)
    if languages:
        yield ToolingSign(family=family, kind=called, text=text[:100], languages=languages, where=where)
