"""Titles, styles and names of office-holders in the lines of a text, and which belong together.

A title and a person belong together where the person is a known holder of that office and
both stand in one line, or in one block of short lines as at the foot of a letter. Single
names are never looked for.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from triage.model.packs import Holder, Packs, Style
from triage.model.phrases import LONGEST_LINE, Found, Line, Phrases

_APART = 8
"""Words that may stand between title and name in one line: honorifics, commas, a rank."""
_BLOCK = 2
"""Lines between title and name in a signature block."""
_FARTHEST = 8
"""Lines between them, empty ones counted."""

_OF_ANOTHER = frozenset(
    [
        "deputy",
        "vice",
        "assistant",
        "adviser",
        "advisor",
        "secretary",
        "spokesman",
        "spokesperson",
        "spokeswoman",
        "office",
        "aide",
        "representative",
        "معین",
        "معاون",
        "مرستیال",
        "نائب",
        "نایب",
        "مشاور",
        "سلاکار",
        "سکرتر",
        "سخنگوی",
        "ویاند",
        "وکیل",
        "دفتر",
        "رئیس",
        "دفتر",
        "заместитель",
        "заместителя",
        "заместителю",
        "помощник",
        "советник",
        "заступник",
        "радник",
        "adjoint",
        "conseiller",
        "stellvertretender",
        "berater",
        "viceministro",
        "asesor",
        "yardımcısı",
        "danışmanı",
        "نائب",
        "مستشار",
        "副",
        "秘书",
    ]
)
"""Words that make of a title that of somebody else: a deputy, an adviser."""
_BEFORE, _BEHIND = 3, 1
"""How many words before and behind a title they may stand."""
_BODIES = frozenset(("وزارت", "وزاره", "ریاست", "министерство", "міністерство", "ministry", "ministere", "ministère"))
_SIGNIFICANT, _STEM = 3, 5


class Post(Struct, frozen=True):
    """A title found in a line, with the words of style at it."""

    line: int
    found: Found[str]
    styles: tuple[Style, ...] = ()


class Person(Struct, frozen=True):
    """A known holder's full name found in a line."""

    line: int
    found: Found[Holder]


def posts(lines: list[Line], packs: Packs) -> list[Post]:
    """Titles in all lines, with a style before, behind or inside them; ministries only where they bear one."""
    styled = Phrases((words, style) for style in packs.styles for words in style.words)
    titles = Phrases(_titles(packs))
    made = []
    for number, line in enumerate(lines):
        styles = styled.find(line)
        for found in titles.find(line):
            if _is_of_another(line, found):
                continue
            near = tuple(style for at in styles for style in at.what if _touches(at, style, found))
            made.append(Post(number, found, near))
    return made


def _titles(packs: Packs) -> Iterator[tuple[str, str]]:
    """Titles with their offices, plain and with each style of their language inside: `د ملي دفاع سرپرست وزیر`."""
    for title in packs.titles:
        for spelling in title.spellings:
            yield spelling, title.office
            for style in packs.styles:
                if title.language in {"", style.language}:
                    yield from ((variant, title.office) for word in style.words for variant in _inside(spelling, word))
    for row in packs.institutions:
        if row.kind == "ministry":
            yield from ((spelling, row.thing) for spelling in row.spellings)


def _inside(title: str, style: str) -> Iterator[str]:
    """A title with the style put between its words."""
    words = title.split()
    return (" ".join((*words[:n], style, *words[n:])) for n in range(1, len(words)))


def _touches(at: Found[Style], style: Style, title: Found[str]) -> bool:
    """Whether a style stands inside a title or beside it; in English not behind it (`the minister acting for …`)."""
    behind = title.last + (style.language != "en")
    return title.first - 1 <= at.last and at.first <= behind


def people(lines: list[Line], packs: Packs) -> list[Person]:
    """Full names of holders in all lines; single names are never looked for."""
    names = Phrases((s, holder) for holder in packs.offices for s in holder.spellings if len(s.split()) > 1)
    return [Person(number, found) for number, line in enumerate(lines) for found in names.find(line)]


def is_meant(style: Style, post: Post) -> bool:
    """Whether a style is about one of the offices that the title may mean."""
    return any(office.startswith(style.offices) for office in post.found.what)


def pairs(titles: list[Post], names: list[Person], lines: list[Line]) -> Iterator[tuple[Post, Person]]:
    """Title and name of one of its holders, in one line or in one block of short lines."""
    with_post = {p.line for p in titles}
    with_name: dict[int, list[Person]] = {}
    for name in names:
        with_name.setdefault(name.line, []).append(name)
    for post in titles:
        for near in range(post.line - _FARTHEST, post.line + _FARTHEST + 1):
            for name in with_name.get(near, ()):
                if not any(row.office in post.found.what for row in name.found.what):
                    continue
                if near == post.line:
                    if _gap(post.found, name.found) <= _APART:
                        yield post, name
                elif post.line not in with_name and near not in with_post and _in_block(post.line, near, lines):
                    yield post, name


def honorific(name: Person, lines: list[Line], words: Phrases[Holder]) -> str:
    """The honorific right before a name, as written; "" where there is none that any pack knows."""
    line = lines[name.line]
    return next((f.text for f in words.find(line) if f.last == name.found.first - 1), "")


def near_title(name: Person, office: str, lines: list[Line], packs: Packs) -> tuple[int, str, str] | None:
    """A title in the block of a name that is that of the office but for one word.

    Returns:
        The line, its words as written without the name, and the title as the pack has it.
    """
    official = [(t.title, _significant(t.title)) for t in packs.titles if t.office == office]
    for number in _neighbours(name.line, lines):
        line = lines[number]
        left = [
            w for n, w in enumerate(line.words) if number != name.line or n < name.found.first or n > name.found.last
        ]
        words = [w.text for w in left if len(w.text) > _SIGNIFICANT]
        for title, wanted in official:
            if len(wanted) >= _SIGNIFICANT and len(words) == len(wanted) and _one_differs(words, wanted):
                return number, line.folded.words(left[0].start, left[-1].end), title
    return None


def _significant(title: str) -> list[str]:
    """The longer words of a title."""
    return [word.text for word in Line(title).words if len(word.text) > _SIGNIFICANT]


def _one_differs(words: list[str], wanted: list[str]) -> bool:
    """Whether all words but one are the same, and that one is no other form of its word, nor a body's name."""
    apart = [(a, b) for a, b in zip(words, wanted, strict=True) if a != b]
    return len(apart) == 1 and apart[0][0][:_STEM] != apart[0][1][:_STEM] and not _BODIES & set(apart[0])


def _neighbours(number: int, lines: list[Line]) -> list[int]:
    """The line itself and the short lines next to it, empty ones passed over."""
    found = [number]
    for step in (1, -1):
        at = number + step
        while 0 <= at < len(lines) and not lines[at].words and abs(at - number) < _FARTHEST:
            at += step
        if 0 <= at < len(lines):
            found.append(at)
    return [at for at in found if 0 < len(lines[at].words) <= LONGEST_LINE]


def _is_of_another(line: Line, title: Found[str]) -> bool:
    """Whether a word beside a title makes it that of a deputy or adviser."""
    before = line.words[max(0, title.first - _BEFORE) : title.first]
    behind = line.words[title.last + 1 : title.last + 1 + _BEHIND]
    return any(word.text in _OF_ANOTHER for word in (*before, *behind))


def _gap(one: Found[str], other: Found[Holder]) -> int:
    """Words between two phrases of one line."""
    return max(one.first - other.last, other.first - one.last) - 1


def _in_block(one: int, other: int, lines: list[Line]) -> bool:
    """Whether two lines lie close together among short lines, empty ones not counted."""
    between = [line for line in lines[min(one, other) : max(one, other) + 1] if line.words]
    return len(between) <= _BLOCK + 1 and all(len(line.words) <= LONGEST_LINE for line in between)
