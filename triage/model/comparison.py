"""What differs between two documents, A and B: facts, words, pages as they look. Never a judgement of either."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct, field

from triage.model.facts import Unread, Where
from triage.model.report import FactValue, Picture, ToolInfo
from triage.model.revisions import Change

COMPARISON_SCHEMA = "triage-comparison/1"

Box = tuple[float, float, float, float]


class FactDifference(Struct, frozen=True, kw_only=True):
    """One fact that is not the same in both; only the values that the other has not."""

    group: str
    """file, dates, programs, people, devices, fonts, languages, contents, metadata."""
    name: str
    a: tuple[FactValue, ...]
    b: tuple[FactValue, ...]


class TextDifference(Struct, frozen=True, kw_only=True):
    """Words of A in whose place B has others; "" where one of them has none there."""

    a: str
    b: str
    where_a: Where | None
    """Page, line and box of A's words; where A has none, of the word before the place; None at the very beginning."""
    where_b: Where | None
    line_a: str
    """The line around them."""
    line_b: str


class Looks(StrEnum):
    """How a page of A looks beside its counterpart in B."""

    SAME = "looks the same"
    DIFFERS = "looks different"
    THROUGHOUT = "looks different throughout"
    """As two photographs of one paper do, or two papers: frames around everything would say nothing."""
    OTHER_SHAPE = "has other proportions"
    ONLY_A = "only in A"
    ONLY_B = "only in B"
    NOT_DRAWN = "could not be drawn"


class PagePair(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Two pages that were laid beside each other; numbers from 1."""

    looks: Looks
    a: int | None = None
    b: int | None = None
    regions: tuple[Box, ...] = ()
    """Where they differ, on A's page: points from its top left corner; of a picture file its pixels."""
    pictures: tuple[str, ...] = ()
    """Ids of the two pictures, A's first; empty where they were not asked for."""


class SideRead(Struct, frozen=True, kw_only=True):
    """What the reading process says of one document."""

    size: int
    sha256: str
    format: str
    media_type: str
    pages: int | None
    revisions: int | None
    """Saved revisions of the file; None where the format has none."""
    words: int
    unread: tuple[Unread, ...]
    """What could not be examined, and so was not compared."""


class Compared(Struct, frozen=True, kw_only=True):
    """What came out of the reading process."""

    a: SideRead
    b: SideRead
    facts: tuple[FactDifference, ...] = ()
    facts_alike: int = 0
    """Facts that have the same values in both."""
    text: tuple[TextDifference, ...] = ()
    text_left_out: int = 0
    """Further places where the words differ."""
    changes: tuple[Change, ...] = ()
    """For two revisions of one file: what the later one changed, apart from words on pages."""
    pages: tuple[PagePair, ...] = ()
    not_compared: tuple[str, ...] = ()
    """What was not looked at, each in a sentence."""
    pictures: tuple[Picture, ...] = ()


class Side(Struct, frozen=True, kw_only=True):
    """One of the two documents."""

    name: str
    revision: int | None
    """The saved revision that was compared; None for the file as it is."""
    revisions: int | None
    size: int
    sha256: str
    format: str
    media_type: str
    pages: int | None
    words: int
    unread: tuple[Unread, ...]


class Comparison(Struct, frozen=True, kw_only=True):
    """What differs between A and B."""

    schema: str = COMPARISON_SCHEMA
    tool: ToolInfo
    a: Side
    b: Side
    same_bytes: bool
    facts: tuple[FactDifference, ...]
    facts_alike: int
    text: tuple[TextDifference, ...]
    text_left_out: int
    changes: tuple[Change, ...]
    pages: tuple[PagePair, ...]
    not_compared: tuple[str, ...]
    isolation: dict[str, list[str] | dict[str, str]] = field(default_factory=dict)
    ended: str = ""
    """Why the reading process ended early; "" where it did not."""
    pictures: tuple[Picture, ...] = ()
    shared: bool = False
    """True where what could lead to the source has been taken out (`--share`)."""
    left_out: tuple[str, ...] = ()
    """The kinds of things that sharing took out."""
