"""What a laid-out report is made of: plain data that every renderer can draw.

Each block names its `kind`, by which a renderer chooses how to draw it. All text in it is
already inert and bounded.
"""

from __future__ import annotations

from msgspec import Struct

from triage.render.words import Line


class RenderOptions(Struct, frozen=True, kw_only=True):
    """How a report is drawn."""

    verbose: bool = False
    """Terminal: everything, not only the first screen."""
    show_identifiers: bool = False
    """Terminal: values that lead to somebody, and not only their kind."""
    pictures: bool = False
    """JSON: keep the pictures."""
    colour: bool = False
    """Terminal: bold and dim by escape sequences."""
    width: int = 80
    """Terminal: columns."""
    commands: tuple[str, ...] = ("inspect", "render")
    """Commands that this triage has: only these are recommended."""


class Row(Struct, frozen=True, kw_only=True):
    """A line with a label before it."""

    label: str
    line: Line


class Paragraph(Struct, frozen=True, kw_only=True):
    """A sentence or several."""

    line: Line
    kind: str = "paragraph"


class Pairs(Struct, frozen=True, kw_only=True):
    """Labelled lines, labels in a column of their own."""

    rows: tuple[Row, ...]
    kind: str = "pairs"


class Heading(Struct, frozen=True, kw_only=True):
    """A heading inside a section."""

    text: str
    aside: str = ""
    kind: str = "heading"


class Shot(Struct, frozen=True, kw_only=True):
    """A picture that may be drawn: its type and characters are known to be harmless."""

    title: str
    media_type: str
    data: str
    """Base64."""


class Card(Struct, frozen=True, kw_only=True):
    """One finding or one thing that agrees."""

    mark: str
    """Letter by which people can speak of it."""
    title: str
    tag: str
    """Severity in words, and the first place."""
    weight: str
    """high, medium, low, note; agrees."""
    message: Line
    rows: tuple[Row, ...]
    shots: tuple[Shot, ...] = ()
    kind: str = "card"


class Bullets(Struct, frozen=True, kw_only=True):
    """A list of lines."""

    lines: tuple[Line, ...]
    kind: str = "bullets"


class Ask(Struct, frozen=True, kw_only=True):
    """One question of the checklist."""

    ask: Line
    item: str
    done: bool
    notes: tuple[Row, ...] = ()


class Asks(Struct, frozen=True, kw_only=True):
    """Questions of the checklist, with a box before each."""

    asks: tuple[Ask, ...]
    kind: str = "asks"


class Grid(Struct, frozen=True, kw_only=True):
    """A table."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    kind: str = "grid"


class Tick(Struct, frozen=True, kw_only=True):
    """A year or day under the axis of the timeline."""

    x: float
    text: str


class Dot(Struct, frozen=True, kw_only=True):
    """One date in the timeline."""

    x: float
    until: float
    """Where a date that is stated as a day, month or year ends; `x` for a point in time."""
    y: float
    label: str
    when: str


class Chart(Struct, frozen=True, kw_only=True):
    """Dates of the document along one axis, against the claimed date; coordinates in pixels."""

    width: int
    height: int
    left: float
    right: float
    bottom: float
    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    claimed: tuple[float, float, str] | None
    """Left edge, width and text of the claimed date."""
    undrawn: int
    """Dates that are in the table only."""
    kind: str = "chart"


class Gallery(Struct, frozen=True, kw_only=True):
    """Pictures of pages and crops."""

    shots: tuple[Shot, ...]
    undrawn: int
    """Pictures in a form that is not drawn."""
    kind: str = "gallery"


class Sides(Struct, frozen=True, kw_only=True):
    """Two pictures beside each other."""

    shots: tuple[Shot, ...]
    kind: str = "sides"


Block = Paragraph | Pairs | Heading | Card | Bullets | Asks | Grid | Chart | Gallery | Sides


class Section(Struct, frozen=True, kw_only=True):
    """One numbered part of the report."""

    number: int
    title: str
    lead: Line = ()
    """What stands beside the title."""
    blocks: tuple[Block, ...] = ()


class Layout(Struct, frozen=True, kw_only=True):
    """The whole report in the order in which people read it."""

    title: str
    header: str
    notice: str
    opening: tuple[Row, ...]
    first: tuple[Section, ...]
    """The first screen."""
    annex: tuple[Section, ...]
    """Everything else; empty where only the first screen was asked for."""
    footer: tuple[str, ...]
    """Commands that come next."""
