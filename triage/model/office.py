"""What only an Office document has: tracked changes, comments, counts of editing."""

from __future__ import annotations

from msgspec import Struct

from triage.model.facts import Where
from triage.model.moments import Moment


class TrackedChange(Struct, frozen=True, kw_only=True):
    """An insertion, deletion, move or format change that was left in the document."""

    kind: str
    """insertion, deletion, move, formatting."""
    author: str | None
    moment: Moment | None
    text: str
    """The words inserted or deleted; "" for formatting."""
    where: Where
    adjoins: bool = False
    """True where no kept text lies between it and the change before it."""


class Comment(Struct, frozen=True, kw_only=True):
    """A reviewer's comment left in the document."""

    author: str | None
    moment: Moment | None
    text: str
    where: Where


class OfficeFacts(Struct, frozen=True, kw_only=True):
    """What only an Office document (OOXML, ODF, OLE, RTF) has."""

    changes: tuple[TrackedChange, ...] = ()
    comments: tuple[Comment, ...] = ()
    tracking: bool = False
    """True where recording of changes is switched on."""
    application: str | None = None
    app_version: str | None = None
    template: str | None = None
    editing_minutes: int | None = None
    revision_number: int | None = None
    words: int | None = None
