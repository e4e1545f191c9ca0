"""Finds the bodies that a line of a letter names: those of the packs, and ministries by their pattern.

A ministry is also named by the title of its head ("Minister of Inland Waters"), formed from
its name by the words of `bodies.csv`. Names of the packs come before patterns, longer ones
before shorter, full ones before short.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

from msgspec import Struct

from triage.model.fold import Folded, folded
from triage.model.letter import Body
from triage.model.packs import Named, Packs

_WORD = re.compile(r"[^\W_]+(?:['.][^\W_]+)*")
_CYRILLIC = re.compile(r"[а-яіїєґ]+")
_CLITICS = ("و", "ب", "ل", "لل")
"""Arabic words written together with the next: and, by, to."""
_STYLES = frozenset(("سرپرست", "acting", "caretaker", "مرستیال", "محترم", "محترمه", "محترمی"))
"""Folded words that may stand inside a title or name: `د … سرپرست وزیر`, `وزارت محترم …`."""
_EMPTY = frozenset(
    (
        "of", "for", "the", "and", "de", "la", "le", "les", "des", "du", "der", "die", "das", "für", "und", "y", "e", "et",
        "del", "los", "las", "и", "та", "й", "у", "و", "او", "د", "په", "ته", "به", "چارو", "امور", "affairs", "affaires",
        "asuntos", "isleri", "дел", "справ", "republic", "federation", "republik", "république", "república",
    )
)  # fmt: skip
"""Words that tell no ministry from another."""
_UNSPACED = re.compile(r"[\u3400-\u9fff]{3,}")
"""Names in Chinese, whose words are not parted by spaces."""
_LONGEST_CORE = 7
_SHORTEST_NAME = 8
"""Letters of a name of one word, below which it may be a word of the text."""


class _Name(Struct, frozen=True):
    """One spelling of a pack's row, as words."""

    words: tuple[str, ...]
    row: Named
    short: bool
    title: bool


class _Pattern(Struct, frozen=True):
    """How one language forms the name of a kind of body."""

    language: str
    kind: str
    after: bool
    names: tuple[tuple[str, ...], ...]
    titles: tuple[tuple[str, ...], ...]


@cache
def _patterns() -> tuple[_Pattern, ...]:
    """Read `bodies.csv`."""
    lines = Path(__file__).with_name("bodies.csv").read_text("utf-8").splitlines()
    return tuple(
        _Pattern(
            row["language"], row["kind"], row["order"] == "after",
            tuple(_words(word) for word in row["name"].split("|")),
            tuple(_words(word) for word in row["title"].split("|")),
        )
        for row in csv.DictReader(line for line in lines if not line.startswith("#"))
    )  # fmt: skip


def _words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text."""
    return tuple(_WORD.findall(folded(text)))


class Bodies:
    """The names of a case's packs, ready for look-up."""

    def __init__(self, packs: Packs) -> None:
        """Index institutions, their heads' titles, and states by the beginning of their first word."""
        self._index: dict[str, list[_Name]] = {}
        self._unspaced: list[_Name] = []
        self._rows = packs.institutions
        for row in (*packs.institutions, *(row for row in packs.names if row.kind == "state")):
            for name in _spellings(row):
                if len(name.words) == 1 and _UNSPACED.fullmatch(name.words[0]):
                    self._unspaced.append(name)
                elif len(name.words) > 1 or (name.words and len(name.words[0]) >= _SHORTEST_NAME):
                    self._index.setdefault(name.words[0][:3], []).append(name)
        for names in self._index.values():
            names.sort(key=lambda name: (-len(name.words), name.short, name.row.pack != "case"))
        self._unspaced.sort(key=lambda name: (-len(name.words[0]), name.short))

    def named(self, line: str, *, strict: bool) -> tuple[Body, ...]:
        """Return the bodies that a line names, in its order.

        Args:
            line: as written.
            strict: True for a letterhead, where names stand uninflected: a form that is
                nearly the official one is then `near`.
        """
        fold = Folded(line)
        spans = [m for m in _WORD.finditer(fold.text) if m[0] not in _STYLES]
        words = [m[0] for m in spans]
        found: list[tuple[int, int, Body]] = list(self._known(fold, spans, words, strict=strict))
        unspaced = next((n for n in self._unspaced if n.words[0] in fold.text), None)
        if unspaced is not None:
            at = fold.text.index(unspaced.words[0])
            found.append((0, 0, _body(unspaced, fold.words(at, at + len(unspaced.words[0])))))
        taken = {place for first, last, _ in found for place in range(first, last)}
        for first, last, body in _by_pattern(fold, spans, words):
            if not taken & set(range(first, last)):
                taken |= set(range(first, last))
                found.append((first, last, self._near(body, words[first:last]) if strict else body))
        return tuple(body for _, _, body in sorted(found, key=lambda f: f[:2]))

    def _known(
        self, fold: Folded, spans: list[re.Match[str]], words: list[str], *, strict: bool
    ) -> Iterator[tuple[int, int, Body]]:
        """Yield the pack's names on the line; where one name fits, those inside it are passed over."""
        at = 0
        while at < len(words):
            name = next((n for n in self._starting(words[at]) if _fits(n.words, words[at:], strict=strict)), None)
            if name is None:
                at += 1
                continue
            end = at + len(name.words)
            text = fold.words(spans[at].start(), spans[end - 1].end())
            yield at, end, _body(name, text)
            at = end

    def _starting(self, word: str) -> Iterator[_Name]:
        """Yield the names whose first word may be this one."""
        yield from self._index.get(word[:3], ())
        for clitic in _CLITICS:
            if word.startswith(clitic):
                yield from self._index.get(word[len(clitic) :][:3], ())

    def _near(self, body: Body, words: list[str]) -> Body:
        """Return a body found by pattern as nearly one of the packs, where it is."""
        if body.by_title:
            return body
        for row in self._rows:
            if row.kind == body.kind and any(_nearly(_words(name), words) for name in row.spellings):
                return Body(
                    text=body.text, core=body.core, kind=row.kind, language=row.language, thing=row.thing,
                    official=row.name, near=True, sourced=row.sourced,
                )  # fmt: skip
        return body


def core(words: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """Return the words that tell a body from others of its kind."""
    return tuple(word for word in words if word not in _EMPTY and len(word) > 1)


def _body(name: _Name, text: str) -> Body:
    """Make the record of a pack's name."""
    row = name.row
    return Body(
        text=text, core=core(name.words), kind=row.kind, language=row.language, thing=row.thing, official=row.name,
        short=name.short, sourced=row.sourced, by_title=name.title,
    )  # fmt: skip


def _spellings(row: Named) -> Iterator[_Name]:
    """Yield every form of a row, with the titles of its head formed from the names."""
    yield from (_Name((f"{_words(s)[0]}长",), row, False, True) for s in row.spellings if s.endswith("部"))
    for words, short in [*((_words(s), False) for s in row.spellings), *((_words(s), True) for s in row.short)]:
        yield _Name(words, row, short, False)
        for pattern in _patterns():
            if pattern.kind != row.kind or (row.language and not row.language.startswith(pattern.language)):
                continue
            for name, title in product(pattern.names, pattern.titles):
                if (words[-len(name) :] if pattern.after else words[: len(name)]) == name:
                    made = (*words[: -len(name)], *title) if pattern.after else (*title, *words[len(name) :])
                    yield _Name(tuple(w for w in made if w not in _STYLES), row, short, True)


def _by_pattern(fold: Folded, spans: list[re.Match[str]], words: list[str]) -> Iterator[tuple[int, int, Body]]:
    """Yield the ministries that a line names by the pattern of a language."""
    for pattern in _patterns():
        for forms, by_title in ((pattern.names, False), (pattern.titles, True)):
            for form, at in product(forms, range(len(words) - len(forms[0]) + 1)):
                if tuple(words[at : at + len(form)]) != form:
                    continue
                first, last = _stretch(fold.text, spans, at, at + len(form), pattern)
                named = core(words[first:at] if pattern.after else words[at + len(form) : last])
                if named:
                    text = fold.words(spans[first].start(), spans[last - 1].end())
                    yield first, last, Body(
                        text=text, core=named, kind=pattern.kind, language=pattern.language, by_title=by_title
                    )  # fmt: skip


def _stretch(text: str, spans: list[re.Match[str]], first: int, last: int, pattern: _Pattern) -> tuple[int, int]:
    """Return how far a name reaches from its own words: to a stop, a dash or so many words."""
    if pattern.after:
        begin = first
        while begin and first - begin < _LONGEST_CORE and _joined(text, spans, begin - 1):
            begin -= 1
            if pattern.language == "ps" and spans[begin][0] == "د" and (not begin or spans[begin - 1][0] != "او"):
                break
        return begin, last
    end = last
    while end < len(spans) and end - last < _LONGEST_CORE and _joined(text, spans, end - 1):
        if pattern.language == "en" and spans[end][0] == "of":
            break
        end += 1
    return first, end


def _joined(text: str, spans: list[re.Match[str]], at: int) -> bool:
    """Whether nothing but a space or comma stands between a word and the next."""
    return not text[spans[at].end() : spans[at + 1].start()].strip(" ,،'")


def _fits(name: tuple[str, ...], words: list[str], *, strict: bool) -> bool:
    """Whether a line goes on with the words of a name."""
    if len(words) < len(name):
        return False
    return all(_same(a, b, strict=strict, first=n == 0) for n, (a, b) in enumerate(zip(name, words, strict=False)))


def _same(name: str, word: str, *, strict: bool, first: bool) -> bool:
    """Whether a word of a line is that of a name, in another case where that is allowed."""
    if name == word or (first and word.endswith(name) and word[: -len(name)] in _CLITICS):
        return True
    if strict or not (_CYRILLIC.fullmatch(name) and _CYRILLIC.fullmatch(word)) or len(name) < 5:
        return False
    return name[: max(4, len(name) - 3)] == word[: max(4, len(name) - 3)]


def _nearly(name: tuple[str, ...], words: list[str]) -> bool:
    """Whether words are a name but for the endings of one or two of them."""
    if len(name) != len(words):
        return False
    other = [(a, b) for a, b in zip(name, words, strict=True) if a != b]
    return 0 < len(other) <= 2 < len(name) + 1 and all(_alike(a, b) for a, b in other)


def _alike(one: str, other: str) -> bool:
    """Whether two words begin alike for at least four letters and most of their length."""
    common = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return common >= 4 and common >= 0.6 * max(len(one), len(other))
