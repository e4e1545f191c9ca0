"""HTML pages: text by block, metadata of <meta>, Office properties, traces in comments, active parts."""

from __future__ import annotations

import re

from triage.model.facts import Active, DeclaredLanguage, Event, Identifies, Role, Tool, Where, Why
from triage.model.moments import Moment
from triage.readers.encodings import decode
from triage.readers.gather import Gather, Source, Tools
from triage.readers.markup import Markup, Named, declared_charset, office_properties, read_markup
from triage.readers.outward import add_external
from triage.readers.textlines import add_lines, numbered
from triage.readers.timestamps import from_iso, from_mail, from_pdf
from triage.readers.tooling_markup import charset, style_names

_WIDEST = 4
_EVENTS = {
    "dcterms.created": Event.CREATED,
    "created": Event.CREATED,
    "creation_date": Event.CREATED,
    "article:published_time": Event.CREATED,
    "dcterms.modified": Event.MODIFIED,
    "changed": Event.MODIFIED,
    "last-modified": Event.MODIFIED,
    "article:modified_time": Event.MODIFIED,
    "Created": Event.CREATED,
    "LastSaved": Event.MODIFIED,
    "LastPrinted": Event.PRINTED,
}
"""<meta> names (lower case) and Office properties (as written) that carry a date of the page itself."""
_PEOPLE = {
    "author": Role.AUTHOR,
    "dc.creator": Role.AUTHOR,
    "dcterms.creator": Role.AUTHOR,
    "changedby": Role.LAST_MODIFIED_BY,
    "Author": Role.AUTHOR,
    "LastAuthor": Role.LAST_MODIFIED_BY,
    "Company": Role.ORGANISATION,
    "Manager": Role.MANAGER,
}
_TRACE = re.compile(
    r"generat|creat(?:ed|or) (?:by|with|using)|saved (?:from|with|by)|mirrored from|exported|made with|built with",
    re.IGNORECASE,
)
_LONGEST_TRACE = 300


def read(source: Source, into: Gather, tools: Tools) -> None:
    """Gather everything a page says of itself, then its text."""
    most = tools.limits.text_characters * _WIDEST
    decoded = decode(source.data[:most], declared_charset(source.data))
    if len(source.data) > most:
        into.add_unread("the rest of the page", Why.LIMIT, f"more than {most} bytes")
    into.add_field("text", "encoding", decoded.encoding + ("" if decoded.sure else " (guessed)"))
    charset(declared_charset(source.data), Where(field="html/charset"), into)
    style_names(decoded.text, None, into)
    page = read_markup(decoded.text)
    _gather_named(page.meta, "meta", into)
    _gather_named(office_properties(page.comments), "office", into)
    _gather_rest(page, into)
    add_lines(into, numbered(page.lines), tools.limits)


def _gather_named(values: tuple[Named, ...] | list[Named], origin: str, into: Gather) -> None:
    """Fields, dates, people and programs out of <meta> or Office properties."""
    for value in values:
        where = Where(field=f"{origin}/{value.name}", line=value.line)
        role = _PEOPLE.get(value.name)
        identifies = Identifies.PERSON if role or "author" in value.name.lower() else Identifies.NONE
        into.add_field(origin, value.name, value.value, where, identifies)
        if role:
            into.add_person(role, value.value, origin, where)
        if value.name in _EVENTS:
            into.add_stamp(_EVENTS[value.name], _moment(value.value), origin, where)
        if value.name == "generator":
            into.add_software(Tool.CREATOR, value.value, origin, where)
        if value.name in {"content-language", "language", "dc.language"}:
            into.languages.append(DeclaredLanguage(tag=value.value, of="document", origin=origin, where=where))


def _moment(raw: str) -> Moment | None:
    """ISO 8601, the date of a header, or the `20091012;13451200` of OpenOffice."""
    if match := re.fullmatch(r"(\d{8});(\d{6})\d*", raw):
        return from_pdf(match.group(1) + match.group(2))
    return from_iso(raw) or from_mail(raw)


def _gather_rest(page: Markup, into: Gather) -> None:
    """Title, language, comments with traces, active parts."""
    if page.title:
        into.add_field("html", "title", page.title)
    if page.language:
        where = Where(field="html/lang")
        into.languages.append(DeclaredLanguage(tag=page.language, of="text", origin="html", where=where))
    if page.remote:
        into.add_field("html", "pictures and style sheets from elsewhere", page.remote)
    for comment in page.comments:
        trace = " ".join(comment.text.split())
        if _TRACE.search(trace[:_LONGEST_TRACE]) and "<o:" not in trace:
            where = Where(field="html/comment", line=comment.line)
            into.add_field("html", "comment", trace[:_LONGEST_TRACE], where, Identifies.PLACE)
    for out in page.outside:
        where = Where(line=out.line, field=f"html/{out.kind}")
        add_external(into, out.kind, out.target, where, automatic=True, hidden=out.hidden)
    for part in page.active:
        where = Where(line=part.line, field=f"html/{part.kind}")
        into.active.append(Active(kind=part.kind, detail=part.detail, automatic=part.automatic, where=where))
