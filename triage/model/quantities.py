"""`derived.quantities`: what a document counts, lists, adds up, spells out and refers to.

Each record keeps the place of the line it stands in. Nothing is judged here: a record says
what is written, and checks hold one against the other.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from triage.model.facts import Where


class Listing(Struct, frozen=True, kw_only=True):
    """Lines that are counted up: rows of a list or table, paragraphs, articles, notes."""

    style: str
    """What stands around the number: `#.`, `#)`, `(#)`, `[#]`, `#-`, `#:`, `# ` (a column), `a)`, or a word (`article`)."""
    prefix: str = ""
    """Numbers of the levels above: `2.` for 2.1, 2.2."""
    numbers: tuple[int, ...]
    """In the order of the text; letters count from 1 for a."""
    lines: tuple[int, ...]
    """Index in `document.text` of the line of each."""
    places: tuple[Where, ...]
    """Place of each; `text` holds the number as written."""
    pages: tuple[int | None, ...]
    """Page of each, where the text has pages."""
    cells: bool = False
    """True where each number stands alone in its line, as in a cell of a table."""
    widest: int
    """Most lines from one number to the next."""
    last_line: int
    """Index of the last line that belongs to the last row, as far as lines of the same kind tell."""
    runs_out: bool = False
    """True where the page or the text ends with it: rows may be missing that once followed."""

    @property
    def size(self) -> int:
        """Rows that are there."""
        return len(self.numbers)

    @property
    def counted_up(self) -> bool:
        """Whether it goes 1, 2, 3 … without gap or doublet."""
        return self.numbers == tuple(range(1, len(self.numbers) + 1))

    @property
    def gaps(self) -> tuple[tuple[int, int], ...]:
        """Positions (before, behind) between which numbers are left out."""
        return tuple((i, i + 1) for i in range(len(self.numbers) - 1) if self.numbers[i + 1] > self.numbers[i] + 1)

    @property
    def doublets(self) -> tuple[tuple[int, int], ...]:
        """Positions (first, second) that carry the same number."""
        return tuple((i, i + 1) for i in range(len(self.numbers) - 1) if self.numbers[i + 1] == self.numbers[i])


class Announced(Struct, frozen=True, kw_only=True):
    """A number of people or things that the text says there are, and the list that it belongs to."""

    value: int
    text: str
    """Number and noun as written."""
    where: Where
    line: int
    """Index in `document.text`."""
    tie: str
    """What ties it to the list: `following` (the announcement says so), `title` (it heads the list),
    `total` (a line of totals behind it), `alone` (the only list, of about that size)."""
    listing: int
    """Index in `Quantities.listings`."""


class Amount(Struct, frozen=True, kw_only=True):
    """A figure and the words that spell it out beside it."""

    figure: str
    """As written."""
    words: str
    """As written."""
    value: Decimal
    """What the figure says, its scale word counted in."""
    spelt: Decimal
    """What the words say."""
    language: str
    """BCP 47 primary tag of the words."""
    agree: bool
    """True where both say the same in one reading at least."""
    where: Where


class Sum(Struct, frozen=True, kw_only=True):
    """A total in a table, held against the numbers that it may be the sum of."""

    label: str
    """The word for the total, as written; "" for the last column of a row."""
    stated: str
    """The total as written."""
    computed: str
    """The nearest sum, written plainly."""
    rows: int
    """Numbers added."""
    agrees: bool
    """True where one of the sums it may state fits, rounding allowed for."""
    backed: int
    """Other totals of the same table that do agree: they show what is added here."""
    unlike: int = 0
    """Other totals of the same table that do not: something else may be added here."""
    share: bool = False
    """True for percentages."""
    where: Where
    """The total's line; `text` holds the number."""
    first: Where
    """The first number added."""


class PageLabel(Struct, frozen=True, kw_only=True):
    """`Page 3 of 7`, in any of the languages."""

    number: int
    of: int
    page: int | None
    """The page on which it stands."""
    line: int
    where: Where


class Reference(Struct, frozen=True, kw_only=True):
    """An annex, section, figure or table that the text speaks of or that begins there."""

    kind: str
    """annex, section, figure, table, pages, annexes (the last two: how many the text says there are)."""
    number: str
    """Folded: `3`, `b`, `2.1`; "" for the only one."""
    begins: bool
    """True where the line begins with it: a heading or caption."""
    where: Where
    page: int | None


class Quantities(Struct, frozen=True, kw_only=True):
    """Everything counted, listed, added, spelt out and referred to."""

    listings: tuple[Listing, ...] = ()
    announced: tuple[Announced, ...] = ()
    amounts: tuple[Amount, ...] = ()
    sums: tuple[Sum, ...] = ()
    page_labels: tuple[PageLabel, ...] = ()
    references: tuple[Reference, ...] = ()
    page_count: int | None = None
    """Pages the file has."""
