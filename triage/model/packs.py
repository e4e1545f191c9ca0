"""Reference packs: what the world, a country or a newsroom knows of names, offices, calendars and papers.

Every row states from when and until when it holds, on what it rests and where that can be
read. A check compares a day with a row's `validity`, and chooses its code by `sourced`: a
row that rests on knowledge to be verified (basis K) never gives more than low.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from msgspec import Struct


class Edge(Struct, frozen=True):
    """One day on which something began or ended, as finely as it is known."""

    shown: str
    """As the pack states it: `2016-05-19`, `2016-02`, `2013`, `2010~` (about)."""
    first: date
    """The earliest day that may be meant, margins included."""
    last: date
    """The latest day that may be meant, margins included."""


_MARGINS = {10: 0, 7: 31, 4: 365}
"""Length of the text of a date → days of doubt on either side. Source: casebook, section 4."""
_DATE = re.compile(r"[12][0-9]{3}(-[0-9]{2}){0,2}")
_ABOUT = 730
"""Days of doubt of a date marked `~`."""


def edge(text: str) -> Edge:
    """Read one date of a pack: `2016-05-19`, `2016-02`, `2013`, each with `~` behind it for about.

    Raises:
        ValueError: it is none of these, or no such day exists.
    """
    plain = text.removesuffix("~")
    if not _DATE.fullmatch(plain):
        raise ValueError(f"no date of a pack: {text}")
    first = date.fromisoformat(f"{plain}-01-01"[:10])
    last = {10: first, 7: _month_after(first), 4: date(first.year, 12, 31)}[len(plain)]
    doubt = timedelta(days=_ABOUT if plain != text else _MARGINS[len(plain)])
    return Edge(shown=text, first=first - doubt, last=last + doubt)


def _month_after(first: date) -> date:
    """The last day of the month that begins on `first`."""
    return (first.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)


class Validity(Struct, frozen=True):
    """From when until when something held; None where that is open or not known."""

    begins: Edge | None = None
    ends: Edge | None = None

    def not_yet(self, day: date, grace: int = 0) -> bool:
        """Whether it surely had not begun on a day, nor within `grace` days after it."""
        return self.begins is not None and day + timedelta(days=grace) < self.begins.first

    def over(self, day: date, grace: int = 0) -> bool:
        """Whether it surely had ended on a day, and more than `grace` days before it."""
        return self.ends is not None and day - timedelta(days=grace) > self.ends.last

    def may_cover(self, day: date, grace: int = 0) -> bool:
        """Whether it may have held on a day, give or take `grace` days."""
        return not self.not_yet(day, grace) and not self.over(day, grace)

    def covers(self, day: date) -> bool:
        """Whether it surely held on a day: its beginning is known and past, its end not reached."""
        begun = self.begins is not None and day >= self.begins.last
        return begun and (self.ends is None or day < self.ends.first)

    @property
    def shown(self) -> str:
        """Return `2001-12-22 to 2014-09-29`, with `…` where an end is open or not known."""
        return f"{self.begins.shown if self.begins else '…'} to {self.ends.shown if self.ends else '…'}"


class Row(Struct, frozen=True, kw_only=True):
    """What every row of every pack says beside its own matter."""

    validity: Validity = Validity()
    basis: str
    """S sourced, K knowledge to be verified, C computed; `S/K` where a row rests on both."""
    source: str
    note: str = ""
    pack: str = ""
    """Id of the pack it came from; `case` for rows of a case file."""

    @property
    def sourced(self) -> bool:
        """Whether nothing in it waits to be verified."""
        return "K" not in self.basis


class Named(Row, frozen=True, kw_only=True):
    """One name of one thing, in one language, for as long as it was its name.

    Used for `names` (states, places, organisations, currencies), `institutions`, `terms`
    and `domains`. Rows with the same `thing` are its other names: in other languages, or
    at other times.
    """

    thing: str
    """Key of the thing named: `af`, `af-ministry-defence`, `currency-afghani`."""
    kind: str
    """state, place, organisation, currency, sign, ministry, court, service, unit, office, term, ending, host, network …"""
    language: str = ""
    """BCP 47; "" where the name is the same in all."""
    name: str
    also: tuple[str, ...] = ()
    """Other spellings, equally right."""
    short: tuple[str, ...] = ()
    """Forms in use that fall short of the official name."""

    @property
    def spellings(self) -> tuple[str, ...]:
        """The name and its other spellings."""
        return (self.name, *self.also)


class CalendarRule(Row, frozen=True, kw_only=True):
    """Which calendar the papers of a country carry, and how far its dates may run from the computed ones."""

    calendar: str
    """gregorian, solar, lunar."""
    role: str
    """state: that of the state; ordered: every paper must carry it; usual: often beside another."""
    reckoning: str = ""
    """What dates are compared with: `umm-al-qura`, `iran-astronomical`; "" where there is but one."""
    agrees: tuple[int, int] = (0, 0)
    """Days from the computed date, lowest and highest, that agree."""
    mention: tuple[int, int] = (0, 0)
    """Days from the computed date that are worth a note and no more; holds `agrees`."""


class Holiday(Row, frozen=True, kw_only=True):
    """One day on which offices rest, every week or every year."""

    name: str
    country: str = ""
    """ISO 3166-1 alpha-2; "" where the pack's own."""
    calendar: str
    """week, gregorian, solar, lunar."""
    month: int | None = None
    """None for a day of the week."""
    day: int
    """Day of the month; for a day of the week 0 (Monday) to 6 (Sunday)."""
    days: int = 1
    """How many days from then."""
    margin: int = 0
    """Days by which it may fall earlier or later, as it waits for the moon."""
    rest: str = "whole"
    """whole or half; none where it is kept without rest."""


class Title(Row, frozen=True, kw_only=True):
    """What an office is called in one language."""

    office: str
    """Key of the office: `af-minister-defence`."""
    language: str = ""
    title: str
    also: tuple[str, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """The title and its other spellings."""
        return (self.title, *self.also)


class Holder(Row, frozen=True, kw_only=True):
    """Who held an office, from when until when."""

    office: str
    name: str
    also: tuple[str, ...] = ()
    """The full name in other spellings and scripts."""
    style: str = ""
    """acting, standing in; "" for the office itself."""
    honorific: tuple[str, ...] = ()
    """Every honorific that is right for the person: ملا, مولوي, Haji; empty where that is not known."""

    @property
    def spellings(self) -> tuple[str, ...]:
        """The name and its other spellings."""
        return (self.name, *self.also)


class Style(Row, frozen=True, kw_only=True):
    """A word that stands before a title, for as long as it was to be used."""

    style: str
    """acting."""
    language: str = ""
    words: tuple[str, ...]
    offices: str = ""
    """Offices whose keys begin so; "" for all of the pack's country."""


class LetterheadElement(Row, frozen=True, kw_only=True):
    """One thing that stands on the papers of an issuer, in its order from the top."""

    issuer: str
    """Key of an institution, or the beginning of several keys."""
    element: str
    """blessing, emblem, state, ministry, deputy, directorate, section, number, date, annexes, marking,
    addressee, greeting, opening, closing, signature, stamp, copies."""
    order: int = 0
    """Place from the top, from 1; 0 where it has none of its own."""
    need: str = "usual"
    """expected or usual."""
    language: str = ""
    words: tuple[str, ...] = ()
    """How it is written or what labels it; empty where it carries no fixed words."""


class NumberRule(Row, frozen=True, kw_only=True):
    """How an issuer numbers its papers."""

    issuer: str
    labels: tuple[str, ...] = ()
    """The words before the number: ګڼه, شماره, No."""
    pattern: str = ""
    """Regular expression of the whole number, matched on folded text; "" where no shape is known."""
    restarts: str = ""
    """lunar year, solar year, gregorian year, never; "" where not known."""


class Marking(Row, frozen=True, kw_only=True):
    """One marking of secrecy or urgency."""

    scheme: str
    """Whose: `af`, `uk`, `nato` …"""
    scale: str
    """secrecy or urgency."""
    level: int
    """Higher is more secret or more urgent; levels of different schemes are not comparable."""
    language: str = ""
    words: str
    also: tuple[str, ...] = ()
    meaning: str = ""

    @property
    def spellings(self) -> tuple[str, ...]:
        """The words and their other spellings."""
        return (self.words, *self.also)


class Wording(Row, frozen=True, kw_only=True):
    """How one sense is put in one variety of a language, beside the other varieties in the pack."""

    sense: str
    """Key of the sense: `command`, `province`."""
    variety: str
    """fa-AF, fa-IR, ps-AF, ps-PK."""
    words: tuple[str, ...]
    only: bool = True
    """False where the words are used in other varieties too and tell nothing."""


class ContactRule(Row, frozen=True, kw_only=True):
    """A telephone prefix or the shape of numbers and postcodes in a country."""

    country: str
    """ISO 3166-1 alpha-2."""
    kind: str
    """calling-code, mobile-prefix, number-length, postcode."""
    value: str
    """The prefix as dialled in the country, or a regular expression of the whole number."""


class PackInfo(Struct, frozen=True, kw_only=True):
    """What a pack says of itself."""

    id: str
    title: str
    countries: tuple[str, ...] = ()
    """ISO 3166-1 alpha-2; empty where it is for all."""
    licence: str = ""
    knowledge_ends: date | None = None
    """Nothing after this day is in it."""
    rows: int = 0


class Packs(Struct, frozen=True, kw_only=True):
    """All rows of the packs chosen for a case, a newsroom's own before the shipped ones."""

    about: tuple[PackInfo, ...] = ()
    calendars: tuple[CalendarRule, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    institutions: tuple[Named, ...] = ()
    titles: tuple[Title, ...] = ()
    offices: tuple[Holder, ...] = ()
    styles: tuple[Style, ...] = ()
    letterheads: tuple[LetterheadElement, ...] = ()
    numbers: tuple[NumberRule, ...] = ()
    markings: tuple[Marking, ...] = ()
    wording: tuple[Wording, ...] = ()
    names: tuple[Named, ...] = ()
    terms: tuple[Named, ...] = ()
    domains: tuple[Named, ...] = ()
    contacts: tuple[ContactRule, ...] = ()


def merged(first: Packs, second: Packs) -> Packs:
    """Return the rows of both, those of `first` before those of `second`."""
    rows: dict[str, Any] = {name: getattr(first, name) + getattr(second, name) for name in Packs.__struct_fields__}
    return Packs(**rows)
