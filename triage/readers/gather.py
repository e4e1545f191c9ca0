"""Where a reader puts what it reads, so that nothing is lost when it stumbles.

A reader gets a `Gather` and adds facts as it goes; whatever happens later, what was added
before stays. `Source` is what it reads from, `Tools` what it may use.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Any

from msgspec import Struct, field, structs

from triage.model.document import Document
from triage.model.facts import (
    Event,
    Field,
    FileFacts,
    Identifies,
    Person,
    Role,
    Software,
    Stamp,
    TextLine,
    Tool,
    Unread,
    Where,
    Why,
)
from triage.model.moments import Moment
from triage.model.tooling import ToolingTrace
from triage.model.typeset import TypesetLine
from triage.readers.limits import Limits

COSTLY = frozenset({"runs", "history", "drawn", "profiles", "font_programs", "signatures"})
"""Parts of a `Document` that cost milliseconds a page or more: read only where a check needs them."""
MOST_TRACES = 200
"""Traces of the language of programs kept of one document; the more a file has, the less each adds."""
LONGEST_TRACE = 100
"""Characters kept of one trace."""


class Source(Struct, frozen=True, kw_only=True):
    """The bytes to read, and the name under which they came."""

    data: bytes
    name: str
    """Base name; "" where there is none."""
    declared_type: str | None = None
    """Media type given by a container."""
    where: Where | None = None
    """Its place in the container, as far as that says more than the name."""

    def facts(self, also: tuple[str, ...] = ()) -> FileFacts:
        """Hash and measure."""
        return FileFacts(
            name=self.name,
            size=len(self.data),
            sha256=sha256(self.data).hexdigest(),
            declared_type=self.declared_type,
            also=also,
        )


class Tools(Struct, frozen=True, kw_only=True):
    """What a reader may use beside the bytes."""

    limits: Limits
    password: str | None = None
    wanted: frozenset[str] = COSTLY
    """Those parts of `Document` out of `COSTLY` that a selected check asks for."""
    depth: int = 0
    """How many containers this document lies inside."""
    read_member: Callable[[Source, int], Document | Unread] | None = None
    """Reads a document inside this one at the given depth; handed in, so that readers import no reader."""


class Gather(Struct, kw_only=True):
    """Facts collected so far. Lists grow; `freeze` makes the `Document`."""

    format: str
    media_type: str
    file: FileFacts
    fields: list[Field] = field(default_factory=list)
    stamps: list[Stamp] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    software: list[Software] = field(default_factory=list)
    devices: list[Any] = field(default_factory=list)
    fonts: list[Any] = field(default_factory=list)
    pages: list[Any] = field(default_factory=list)
    page_count: int | None = None
    text: list[TextLine] = field(default_factory=list)
    runs: list[TypesetLine] = field(default_factory=list)
    history: list[Any] = field(default_factory=list)
    drawn: Any = None
    profiles: list[Any] = field(default_factory=list)
    font_programs: list[Any] = field(default_factory=list)
    signatures: Any = None
    languages: list[Any] = field(default_factory=list)
    tooling: list[ToolingTrace] = field(default_factory=list)
    pictures: list[Any] = field(default_factory=list)
    active: list[Any] = field(default_factory=list)
    external: list[Any] = field(default_factory=list)
    attached: list[Any] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    members: list[Document] = field(default_factory=list)
    pdf: Any = None
    office: Any = None
    mail: Any = None
    picture: Any = None

    def add_field(
        self,
        origin: str,
        name: str,
        value: object,
        where: Where | None = None,
        identifies: Identifies = Identifies.NONE,
    ) -> Field:
        """Add a metadata value; its place defaults to `origin/name`."""
        made = Field(
            origin=origin,
            name=name,
            value=str(value),
            where=where or Where(field=f"{origin}/{name}"),
            identifies=identifies,
        )
        self.fields.append(made)
        return made

    def add_stamp(self, event: Event, moment: Moment | None, origin: str, where: Where) -> None:
        """Add a date; None (not understood) adds nothing, the raw text stands in `fields`."""
        if moment is not None:
            self.stamps.append(Stamp(event=event, moment=moment, origin=origin, where=where))

    def add_person(self, role: Role, name: str, origin: str, where: Where) -> None:
        """Add a name, unless it is empty."""
        if name.strip():
            self.people.append(Person(role=role, name=name, origin=origin, where=where))

    def add_software(self, tool: Tool, text: str, origin: str, where: Where) -> None:
        """Add a program, unless its name is empty."""
        if text.strip():
            self.software.append(Software(tool=tool, text=text, origin=origin, where=where))

    def add_tooling(self, kind: str, text: str, origin: str, where: Where, of: str = "") -> None:
        """Add a trace of a program's language, up to `MOST_TRACES`; an empty or repeated one adds nothing."""
        made = ToolingTrace(kind=kind, text=text.strip()[:LONGEST_TRACE], of=of[:60], origin=origin, where=where)
        known = any((t.kind, t.text, t.of) == (kind, made.text, made.of) for t in self.tooling)
        if made.text and not known and len(self.tooling) < MOST_TRACES:
            self.tooling.append(made)

    def add_unread(self, what: str, why: Why, detail: str, where: Where | None = None) -> None:
        """Add a part that could not be examined; the same one is said once."""
        made = Unread(what=what, why=why, detail=detail, where=where)
        if made not in self.unread:
            self.unread.append(made)

    def told_of(self, page: int) -> bool:
        """Whether some part of a page, counted from 1, is among what could not be examined: it is not told twice."""
        return any(one.where is not None and one.where.page == page for one in self.unread)

    def freeze(self) -> Document:
        """Return everything gathered as a frozen `Document`."""
        values: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in structs.asdict(self).items()
        }
        return Document(**values)
