"""Turns of phrase that speakers of one language carry into another: the rows of the table, and what was found.

A row's pattern is a phrase in small letters, word by word, matched on folded text:
`interessier*` any ending, `(the|a|)` one of several or, with an empty one, none, `_` any one
word, `#` a number. `WordPattern` makes a regular expression of it and of a plain word it
needs, so that a text without that word costs no search.
"""

from __future__ import annotations

import re
from functools import cached_property

from msgspec import Struct

from triage.model.facts import Where
from triage.model.fold import folded

_HAN = re.compile(r"[\u3400-\u9fff\u3040-\u30ff]")
_ARABIC = re.compile(r"^[\u0600-\u06ff]")
_AHEAD = "?(?:)"
"""Ends an optional word at the beginning; the empty group only marks the place."""
_TOKEN = re.compile(r"\([^()]*\)|[^\s()]+")
_GAP = r"[ \n]{1,3}"
"""Between two words: a blank, or the end of a line and a blank."""
_LOOSE = r"[ \n,.!?:;]{1,4}"
"""The same with signs that end a sentence or part one."""


class WordPattern:
    """A phrase to be found in folded text."""

    def __init__(self, pattern: str, *, loose: bool = False) -> None:
        """Take a phrase as a table has it.

        Args:
            pattern: the phrase.
            loose: whether commas and full stops may stand between its words.

        Raises:
            ValueError: no word of it is always there.
        """
        self._tokens = _TOKEN.findall(pattern)
        self._gap = _LOOSE if loose else _GAP
        self._solid = bool(_HAN.search(pattern))
        choices = [_words_of(token) for token in self._tokens]
        self.needed: tuple[str, ...] = max(choices, key=_shortest, default=())
        """One of these stands in every text that matches."""
        if not _shortest(self.needed):
            raise ValueError(f"no word of the phrase is always there: {pattern}")

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        """The regular expression; bounded repeats only."""
        if self._solid:
            return re.compile(" ?".join(re.escape(folded(t)) for t in self._tokens))
        made = ""
        for token in self._tokens:
            branches = [_word(b) for b in token[1:-1].split("|")] if token[0] == "(" else [_word(token)]
            wanted = "|".join(b for b in branches if b)
            is_optional = "" in branches
            if not made or made.endswith(_AHEAD):
                # Nothing that must be there stands before it: what is optional brings the gap behind it along.
                made += f"(?:(?:{wanted}){self._gap}){_AHEAD}" if is_optional else f"(?:{wanted})"
                continue
            # A zero-width non-joiner, which folding leaves out, parts many words of Persian.
            may_cling = _ARABIC.search(wanted) and not wanted.startswith("\\w")
            gap = self._gap.replace("{1,", "{0,") if may_cling else self._gap
            made += f"(?:{gap}(?:{wanted}))" + ("?" if is_optional else "")
        return re.compile(rf"(?<![\w'-]){made}(?![\w'])")

    def begins(self, text: str) -> bool:
        """Whether a folded text begins with it."""
        return any(word in text for word in self.needed) and self._regex.match(text) is not None

    def is_whole(self, text: str) -> bool:
        """Whether a folded text is nothing else."""
        return any(word in text for word in self.needed) and self._regex.fullmatch(text) is not None

    def finditer(self, text: str) -> list[tuple[int, int]]:
        """Return where it stands in a folded text."""
        if not any(word in text for word in self.needed):
            return []
        return [m.span() for m in self._regex.finditer(text)]


def _words_of(token: str) -> tuple[str, ...]:
    """Return the longest plain word of each branch of a token, folded; "" for a branch without any."""
    branches = token[1:-1].split("|") if token[0] == "(" else [token]
    plain = [[folded(w.strip("*")) for w in branch.split(" ") if w not in "_#"] for branch in branches]
    return tuple(max(words, key=len, default="") for words in plain)


def _shortest(words: tuple[str, ...]) -> int:
    """Return the length of the shortest word; 0 for none."""
    return min(map(len, words), default=0)


def _word(text: str) -> str:
    """Regular expression of one word or, inside a choice, of several."""
    return _GAP.join(_single(word) for word in text.split())


def _single(word: str) -> str:
    """Regular expression of one word of a pattern."""
    if word == "_":
        return r"\w{1,30}"
    if word == "#":
        return r"\d{1,8}"
    stem = re.escape(folded(word.strip("*")))
    return (r"\w{0,20}" if word.startswith("*") else "") + stem + (r"\w{0,12}" if word.endswith("*") else "")


class Calque(Struct, frozen=True, kw_only=True):
    """One row: a turn of phrase, the language it is carried into, and those it may come from."""

    language: str
    """BCP 47 primary tag of the text."""
    first: tuple[str, ...]
    """Tags of the languages whose speakers put it so, the likeliest first."""
    kind: str = "phrase"
    """phrase, or agreement for a slip of grammar that is listed by itself."""
    pattern: str
    strength: int
    """2 where a native writer hardly ever puts it so, 1 where some do."""
    instead: str
    """What a native writer would put."""
    basis: str
    source: str
    note: str = ""


class Turn(Struct, frozen=True, kw_only=True):
    """One such phrase as it stands in the text."""

    row: Calque
    words: str
    """As written."""
    where: Where


class Articles(Struct, frozen=True, kw_only=True):
    """How many articles the running English prose has."""

    words: int
    articles: int
    """a, an, the."""
    prepositions: int
    """of, in, to, for, on, at, by, with, from."""
    where: Where
    """Its first line."""


class Calques(Struct, frozen=True, kw_only=True):
    """`derived.calques`: every listed turn of phrase in the text, in its order; () where none was found."""

    words: int
    """Words of the lines whose language has rows."""
    turns: tuple[Turn, ...] = ()
    articles: Articles | None = None
    """None where the text has no English prose to count in."""
