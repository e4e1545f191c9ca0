"""How each letter is typed in one hand: counts, stretches in the order of the text, and words typed in two ways."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from msgspec import Struct, structs

from triage.derive.keyboards.hands import Hand
from triage.model.facts import Where
from triage.model.keyboards import ACCENTS, MOST_STRETCHES, Form, Letter, LetterUse, Stretch, Twice
from triage.reference.language.letters import own_forms

MOST_TWICE = 5
"""Words typed in two ways that are kept as examples."""
_BARE = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c\u200d]")
"""Vowel signs, tatweel and joiners, in which spellings of one word may differ."""
_APART = re.compile("[A-Za-zÀ-ɏͰ-ϿЀ-ԯḀ-ỿ][\u0300-\u036f]|[\u3040-\u30ff][\u3099\u309a]|[\u1100-\u1112][\u1161-\u1175]")
"""A letter and a mark, or two Hangul letters, that Unicode has as one sign as well."""
_HANGUL = re.compile("[\uac00-\ud7a3]")


class _Met(Struct, frozen=True):
    """One word with the ways in which one letter is typed in it."""

    key: str
    """The word with every letter in the language's own form: the same however it is typed."""
    keys: tuple[int, ...]
    """For each occurrence, which way."""
    signs: str
    word: str
    where: Where


class _Run(Struct):
    """A stretch that is being counted."""

    way: int
    count: int
    first: _Met


def letter_use(hand: Hand, letter: Letter) -> LetterUse | None:
    """Return how a letter is typed in a hand; None where only as the language itself does."""
    ways = {sign: number for number, key in enumerate(letter.keys) for sign in key.forms}
    if not any(sign in line.text for line in hand.lines for sign in ways if ways[sign]):
        return None
    names = [(key.keyboard, key.own) for key in letter.keys]
    return _use(hand, letter.name, letter.slight, names, _met(hand, letter, ways))


def accent_use(hand: Hand) -> LetterUse | None:
    """Return how accents are stored in a hand; None where no letter has its accent apart."""
    if not any(_APART.search(line.text) for line in hand.lines):
        return None
    words = list(hand.words())
    split = {made for word, _ in words for made, apart in _accented(word) if apart}
    met = (_accents_of(word, where, split) for word, where in words)
    return _use(hand, ACCENTS, False, [("one sign", True), ("letter and accent apart", False)], (m for m in met if m))


def _met(hand: Hand, letter: Letter, ways: dict[str, int]) -> Iterator[_Met]:
    """Yield the words of a hand that hold the letter beside another letter of its script."""
    after = re.compile(f"(?<=[{letter.after}])" if letter.after else "")
    sign = re.compile(f"{after.pattern}[{''.join(map(re.escape, ways))}]")
    rest = re.compile(f"[{letter.script}]")
    first, plain = letter.keys[0].forms, own_forms(hand.language)
    is_mark = not first[0].isalpha() or unicodedata.category(first[0]) == "Lm"
    for written, where in hand.words():
        word = written.rstrip("'’ʼ‘`´") if is_mark and not letter.after else written
        found = sign.findall(word)
        others = sign.sub("", word)
        if found and (is_mark or rest.search(others)):
            key = _BARE.sub("", word).translate(plain).casefold()
            yield _Met(key, tuple(ways[one] for one in found), "".join(found), word, where)


def _accented(word: str) -> Iterator[tuple[str, bool]]:
    """Yield the letters of a word that may be stored in two ways, whole, and whether each is apart."""
    if word.isascii():
        return
    whole = unicodedata.normalize("NFC", word)
    if _APART.search(word):
        for match in _APART.finditer(word):
            made = unicodedata.normalize("NFC", match.group())
            if len(made) == 1:
                yield ("가" if _HANGUL.match(made) else made), True
    rest = _APART.sub("", word) if whole != word else word
    for sign in rest:
        if _HANGUL.match(sign):
            yield "가", False
        elif sign > "\x7f" and len(unicodedata.normalize("NFD", sign)) > 1:
            yield sign, False


def _accents_of(word: str, where: Where, split: set[str]) -> _Met | None:
    """Return a word with its accented letters of the kinds that are apart somewhere."""
    found = [(made, apart) for made, apart in _accented(word) if made in split]
    if not found:
        return None
    whole = unicodedata.normalize("NFC", word)
    return _Met(whole.casefold(), tuple(int(apart) for _, apart in found), "".join(m for m, _ in found), word, where)


def _use(hand: Hand, name: str, slight: bool, names: list[tuple[str, bool]], met: Iterable[_Met]) -> LetterUse | None:
    """Count, and find the stretches and the words typed twice; None where only the first way is met."""
    counts, signs = [0] * len(names), [""] * len(names)
    runs: list[_Run] = []
    words: dict[str, dict[tuple[int, ...], _Met]] = {}
    for one in met:
        words.setdefault(one.key, {}).setdefault(one.keys, one)
        for way, sign in zip(one.keys, one.signs, strict=True):
            counts[way] += 1
            signs[way] = signs[way] or sign
            if not runs or runs[-1].way != way:
                runs.append(_Run(way, 0, one))
            runs[-1].count += 1
    order = sorted((way for way in range(len(names)) if counts[way]), key=lambda way: -counts[way])
    if not order or (len(order) == 1 and names[order[0]][1]):
        return None
    twice = list(_twice(words, order[0]))
    return LetterUse(
        language=hand.language, letter=name, slight=slight,
        forms=tuple(Form(sign=signs[w], keyboard=names[w][0], own=names[w][1], count=counts[w]) for w in order),
        stretches=tuple(_stretch(run, names[run.way][0]) for run in runs[:MOST_STRETCHES]), stretch_count=len(runs),
        twice=tuple(twice[:MOST_TWICE]), twice_count=len(twice),
    )  # fmt: skip


def _stretch(run: _Run, keyboard: str) -> Stretch:
    """Return a stretch with the place of its first word."""
    return Stretch(keyboard=keyboard, count=run.count, where=structs.replace(run.first.where, text=run.first.word))


def _twice(words: dict[str, dict[tuple[int, ...], _Met]], common: int) -> Iterator[Twice]:
    """Yield the words met in two ways, the commoner way first."""
    for ways in words.values():
        if len(ways) > 1:
            one, other, *_ = sorted(
                ways.values(), key=lambda met: sum(way != common for way in met.keys) / len(met.keys)
            )
            places = (structs.replace(one.where, text=one.word), structs.replace(other.where, text=other.word))
            yield Twice(words=(one.word, other.word), where=places)
