"""A marking of secrecy in another form than the issuer's papers bore, or two of them on one page.

Looks at
    Lines that are a marking of the packs and nothing else, in capitals where the marking is
    written so. Two of different degree of one scheme on one page; with a claimed country one
    that only other countries' papers bear; with a claimed date one that its scheme did not
    have then. Lists of degrees and forms to tick are left out.
Why it matters
    Markings change by decree and are the same on every desk of a state, so that a stranger
    takes an old or a foreign one: the British scheme of 2014 did away with RESTRICTED, the
    Iranian form for Persian is not the Afghan one.
Innocent reasons
    An enclosure with a marking of its own; a page marked down by hand; papers of an alliance;
    old stamps used up.
What to do next
    Compare with other marked papers of the same issuer and year.
Cannot see
    Markings in pictures without a transcript or that no pack lists, and whether the content
    calls for a marking at all.
References
    shared/research/casebook.md, 1.6, 1.48, 2.4 row F10 and 4.8; a source for each row of the packs.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.facts import TextLine
from triage.model.findings import Seen, Severity, Step, seen
from triage.model.markings import marking_of
from triage.model.packs import Marking, Packs

_ENCLOSED = "An enclosure or a quoted paper has a marking of its own."
_ROW = "The pack's row waits to be confirmed."
_OTHERS = Step("Compare with other marked papers of the same issuer and year.")

CODES = {
    "two-markings": Code(
        max=Severity.MEDIUM,
        message="One page bears two different markings, {one} and {other}.",
        innocent=(_ENCLOSED, "The page was marked up or down, and the old marking was left."),
        next=(Step("Look which of the two was put on later."), _OTHERS),
    ),
    "two-markings-unsure": Code(
        max=Severity.LOW,
        message="One page bears two markings, {one} and {other}, which differ by rows that wait to be confirmed.",
        innocent=(_ENCLOSED, _ROW),
        next=(_OTHERS,),
    ),
    "marking-of-elsewhere": Code(
        max=Severity.MEDIUM,
        message="The marking {one} is one of another scheme ({scheme}) than that of the claimed country, {country}.",
        innocent=("The paper came from there, or answers one that did.", "A translation took over the marking."),
        next=(_OTHERS,),
        claim="country",
    ),
    "marking-of-elsewhere-unsure": Code(
        max=Severity.LOW,
        message="The marking {one} is known from another scheme ({scheme}) than that of the claimed country, {country}, "
        "by a row that waits to be confirmed.",
        innocent=("The paper came from there, or answers one that did.", _ROW),
        next=(_OTHERS,),
        claim="country",
    ),
    "marking-of-other-period": Code(
        max=Severity.MEDIUM,
        message="The marking {one} was in use {period}; the document is said to be of {dated}.",
        innocent=("Old stamps and templates were used up.", _ENCLOSED),
        next=(_OTHERS,),
        claim="date",
    ),
    "marking-of-other-period-unsure": Code(
        max=Severity.LOW,
        message="The marking {one} was in use {period}, by a row that waits to be confirmed; the document is said to be "
        "of {dated}.",
        innocent=("Old stamps and templates were used up.", _ROW),
        next=(_OTHERS,),
        claim="date",
    ),
}

_SCHEMES = {"GB": "uk"}
"""Countries whose scheme the packs do not name by their code."""
_SHARED = frozenset(("nato", "eu", "un"))
"""Schemes that papers of many countries bear."""
_A_LIST = 3
"""So many different markings on one page are a list of them."""
_GRACE = 365
"""Days for which stamps are used up."""


class _Marked(Struct, frozen=True):
    """A line that is a marking."""

    number: int
    """The line's number in the text."""
    line: TextLine
    rows: tuple[Marking, ...]

    @property
    def degrees(self) -> frozenset[tuple[str, int]]:
        """Scheme and level of every row that it may be."""
        return frozenset((row.scheme, row.level) for row in self.rows)

    @property
    def sourced(self) -> bool:
        """Whether one of its rows waits for nothing to be verified."""
        return any(row.sourced for row in self.rows)


@check("layout.marking", title="Marking of secrecy", needs=("text", "packs"), codes=CODES)
def marking(text: tuple[TextLine, ...], packs: Packs, case: Case) -> Iterator[Seen]:
    """Yield at most one `Seen` for each kind of sign."""
    secrecy = [row for row in packs.markings if row.scale == "secrecy"]
    rows = ((number, line, marking_of(line.text, secrecy)) for number, line in enumerate(text))
    marked = [_Marked(number, line, found) for number, line, found in rows if found]
    lists = {
        page
        for page in {m.line.where.page for m in marked}
        if _is_list([m for m in marked if m.line.where.page == page])
    }
    marked = [one for one in marked if one.line.where.page not in lists]
    yield from _two(marked)
    yield from _elsewhere(marked, secrecy, case)
    yield from _period(marked, case)


def _is_list(marked: list[_Marked]) -> bool:
    """Whether a page lists markings: many of them, or two on neighbouring lines in one language."""
    neighbours = any(
        b.number == a.number + 1
        and a.degrees != b.degrees
        and {r.language for r in a.rows} & {r.language for r in b.rows}
        for a, b in pairwise(marked)
    )
    return neighbours or len({one.rows[0].words for one in marked}) >= _A_LIST


def _two(marked: list[_Marked]) -> Iterator[Seen]:
    """Look for two degrees of one scheme on one page."""
    for one in marked:
        for other in marked:
            schemes = {s for s, _ in one.degrees} & {s for s, _ in other.degrees}
            same_page = one.line.where.page == other.line.where.page and one.number < other.number
            if same_page and schemes and not one.degrees & other.degrees:
                code = "two-markings" if one.sourced and other.sourced else "two-markings-unsure"
                yield seen(code, one.line.where, other.line.where, one=_words(one), other=_words(other))
                return


def _elsewhere(marked: list[_Marked], known: list[Marking], case: Case) -> Iterator[Seen]:
    """Look for a marking of another country in the languages of the claimed one, where its degrees are known so far.

    In another language it may be a translation, or that of a firm ("CONFIDENTIAL").
    """
    country = case.claims.country
    scheme = _SCHEMES.get(country or "", (country or "").lower())
    own = [row for row in known if row.scheme == scheme]
    levels, languages = {row.level for row in own}, {_primary(row) for row in own}
    for one in marked if country and len(levels) > 1 else ():
        schemes = {row.scheme for row in one.rows}
        comparable = any(row.level <= max(levels) and _primary(row) in languages for row in one.rows)
        if country and comparable and not schemes & (_SHARED | {scheme}):
            code = "marking-of-elsewhere" if one.sourced else "marking-of-elsewhere-unsure"
            yield seen(code, one.line.where, one=_words(one), scheme=", ".join(sorted(schemes)), country=country)
            return


def _primary(row: Marking) -> str:
    """The language without its region."""
    return row.language.partition("-")[0]


def _period(marked: list[_Marked], case: Case) -> Iterator[Seen]:
    """Look for a marking that its scheme did not have at the claimed date."""
    dated, country = case.claims.date, case.claims.country
    scheme = _SCHEMES.get(country or "", (country or "").lower())
    for one in marked if dated else ():
        rows = [row for row in one.rows if row.scheme == scheme]
        if (
            dated
            and rows
            and not any(
                r.validity.may_cover(dated.first, _GRACE) or r.validity.may_cover(dated.last, _GRACE) for r in rows
            )
        ):
            code = "marking-of-other-period" if one.sourced else "marking-of-other-period-unsure"
            yield seen(code, one.line.where, one=_words(one), period=rows[0].validity.shown, dated=dated)
            return


def _words(marked: _Marked) -> str:
    """The marking as the pack has it: not a word of the source's, so that it stays when shared."""
    return marked.rows[0].words
