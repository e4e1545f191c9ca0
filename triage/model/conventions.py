"""`derived.conventions`: which marks of punctuation, number and date a text uses, and whose they are."""

from __future__ import annotations

import re
from enum import StrEnum

from msgspec import Struct

from triage.model.facts import TextLine, Where


class Sign(StrEnum):
    """What can be written by one language's convention or another's."""

    QUOTES = "quotes"
    DECIMAL = "decimal"
    THOUSANDS = "thousands"
    DATES = "dates"
    SPACE = "space"
    """Before ; : ! and ?"""
    NUMBER = "number"
    """The sign or word before the number of a paper."""
    INVERTED = "inverted"
    """¿ before a question: written, none, or missing where the language asks for it."""
    MARKS = "marks"
    """Comma and question mark: ASCII, Arabic, full-width, Urdu full stop."""
    APOSTROPHE = "apostrophe"
    DASH = "dash"
    WORDS = "words"
    """The commonest short words, by which a cited title is told from prose."""


class Standing(StrEnum):
    """How a form stands in a language."""

    USUAL = "usual"
    INNER = "inner"
    """Inside another pair of quotation marks."""
    ALSO = "also"
    HABIT = "habit"
    """Of keyboards, not of print."""
    REGIONAL = "regional"
    """Counts only where that country is claimed."""


class Convention(Struct, frozen=True, kw_only=True):
    """One row of `reference/language/conventions.csv`."""

    language: str
    """BCP 47 primary tag."""
    name: str
    """The language in English."""
    region: str
    """ISO 3166-1 alpha-2; "" where it holds everywhere."""
    sign: Sign
    forms: tuple[str, ...]
    standing: Standing
    basis: str
    source: str
    note: str = ""


class Found(Struct, frozen=True, kw_only=True):
    """One form met once in the text."""

    sign: Sign
    form: str
    """As the table has it; `space` and `nbsp` before punctuation, `a—b`, `a – b` and `a — b` for dashes."""
    line_index: int
    """The line's number in `Document.text`, from 0."""
    where: Where
    text: str
    """The words around it, or between the quotation marks."""


class Conventions(Struct, frozen=True, kw_only=True):
    """`derived.conventions`: every form met, and the table to hold it against."""

    found: tuple[Found, ...]
    """In the order of the text, sign by sign within a line."""
    table: tuple[Convention, ...]
    """Rows of the languages; empty where nothing was found."""


class Use(Struct, frozen=True, kw_only=True):
    """One form of one sign in the lines of one language."""

    language: str
    """English name of the language of the lines."""
    sign: Sign
    form: str
    standing: Standing | None
    """How it stands in that language; None where the table does not know it there: it is foreign."""
    found: tuple[Found, ...]
    of: tuple[str, ...] = ()
    """English names of languages that usually write so."""


LEAST_LETTERS = 120
"""Letters of a language in the text below which it is not looked at: a title or an address, often told wrongly."""
_NAMED = 4
"""Languages named as the home of a form."""
_WORD = re.compile(r"[^\W\d_]+")


def uses(
    conventions: Conventions, text: tuple[TextLine, ...], tags: tuple[str, ...], main: str, country: str | None
) -> tuple[tuple[Use, ...], ...]:
    """Put what was found together by language and sign, and say how each form stands there.

    Args:
        conventions: what was found, with the table.
        text: the document's lines.
        tags: the language of each of them.
        main: the language of lines of which it could not be told.
        country: ISO 3166-1 alpha-2 of the claimed country, for rows that hold only there.

    Returns:
        One tuple for each language and sign that the table has rows for; forms in the order of their first place.
    """
    letters: dict[str, int] = {}
    for line, tag in zip(text, tags, strict=False):
        letters[tag] = letters.get(tag, 0) + sum(map(str.isalpha, line.text))
    grouped: dict[tuple[str, Sign], dict[str, list[Found]]] = {}
    for found in conventions.found:
        tag = tags[found.line_index] if found.line_index < len(tags) else main
        tag = main if tag == "und" else tag
        if letters.get(tag, 0) >= LEAST_LETTERS:
            grouped.setdefault((tag, found.sign), {}).setdefault(found.form, []).append(found)
    made = (_group(conventions.table, tag, sign, forms, country) for (tag, sign), forms in grouped.items())
    return tuple(group for group in made if group)


def _group(
    table: tuple[Convention, ...], tag: str, sign: Sign, forms: dict[str, list[Found]], country: str | None
) -> tuple[Use, ...]:
    """Return the forms of one sign in one language; none where the table knows nothing of it."""
    rows = [row for row in table if row.language == tag and row.sign in {sign, Sign.WORDS}]
    own = [row for row in rows if row.sign is sign]
    if not own and sign is not Sign.DASH:
        return ()
    words = frozenset(word for row in rows if row.sign is Sign.WORDS for word in row.forms)
    name = next((row.name for row in rows), tag)
    made = []
    for form, met in forms.items():
        standing = _standing(own, form, country)
        cited = sign is Sign.QUOTES and standing is None
        found = [one for one in met if not cited or _is_prose(one.text, words)]
        if found:
            of = _whose(table, sign, form, tag) if standing is None else ()
            made.append(Use(language=name, sign=sign, form=form, standing=standing, found=tuple(found), of=of))
    return tuple(made)


def _standing(rows: list[Convention], form: str, country: str | None) -> Standing | None:
    """Return how a form stands; inner before all others, so that nested quotation marks are no change."""
    known = {row.standing for row in rows if form in row.forms}
    if Standing.REGIONAL in known and not any(
        row.region == country and row.standing is Standing.REGIONAL and form in row.forms for row in rows
    ):
        known.discard(Standing.REGIONAL)
    order = (Standing.INNER, Standing.USUAL, Standing.ALSO, Standing.HABIT, Standing.REGIONAL)
    return next((standing for standing in order if standing in known), None)


def _whose(table: tuple[Convention, ...], sign: Sign, form: str, but: str) -> tuple[str, ...]:
    """Name languages that usually write a form, in the order of the table."""
    at_home = {Standing.USUAL, Standing.HABIT}
    rows = (r for r in table if r.sign is sign and form in r.forms and r.standing in at_home and r.language != but)
    return tuple(dict.fromkeys(row.name for row in rows))[:_NAMED]


def _is_prose(words: str, common: frozenset[str]) -> bool:
    """Whether quoted words are of the text's language: a cited title keeps the quotation marks of its own.

    Told by a common short word, or by plain small letters; always true where the table lists no such words.
    """
    if not common:
        return True
    plain = words.strip().removesuffix(",").removesuffix(".")
    return any(word.lower() in common for word in _WORD.findall(plain)) or (
        plain.islower() and plain.isascii() and bool(_WORD.search(plain))
    )
