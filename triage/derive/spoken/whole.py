"""A whole document: its passages, the language of each line, and the main language.

CLD2 gives runs of one language by bytes. They are cut at the lines, put right where the
letters of a line speak against them, and joined to passages; each larger passage is then
told by all the voices that it needs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from msgspec import Struct

from triage.derive.spoken import cld2
from triage.derive.spoken.joined import LETTERS, SURE_LETTERS, identified
from triage.derive.spoken.letters import evidence
from triage.derive.spoken.runs import Piece, pieces, size
from triage.model.case import Case
from triage.model.derived import Spoken, SpokenPassage, Voice
from triage.model.document import Document
from triage.model.facts import TextLine
from triage.model.languages import UNKNOWN, Identified

LEAST_LETTERS = 20
"""Below this there is no fact unless script or letters decide (Hangul, ښ). Of snippets of 15 characters 78 % were told
rightly and 1 % wrongly, of 20 characters 87 and 0.5 %, of 40 characters 99 and 0.2 %; the rest is left open (tests.benchmarks.language
--short)."""

MOST_CHARACTERS = 400_000
"""Characters looked at, from the beginning: about 150 pages."""

MOST_PASSAGES = 200
"""Passages kept, largest first."""

ASK_LETTERS, ASK_SHARE = 60, 0.03
"""A passage of so many letters and this share of the text is told by all the voices it needs; smaller ones
(names, headings) keep what CLD2 and the letters say, and a second model is not loaded for them."""

MOST_GROUPS = 4_000
"""Small passages whose letters are looked at; a text with more has no passages to speak of."""

ENOUGH = 6_000
"""Letters of one tag that are told together, from the beginning."""

SURE_PART, WHOLE_PART = 0.5, 0.8
"""Shares of the letters that must lie in passages that are sure, and, where CLD2 does not call its answer on the
whole reliable, in the main language, for the whole to be sure."""

LEAST_MAIN = 0.25
"""The main language has at least this much of what is unknown: a few English words in lists of names are no more."""

SURE_PASSAGE = 40
"""Letters from which a passage is told like all those of its tag together."""


class _Group(Struct, frozen=True):
    """Neighbouring pieces that CLD2 and the letters gave one tag, or that are unknown and of one script."""

    key: str
    pieces: tuple[Piece, ...]

    @property
    def tag(self) -> str:
        """The tag, `und` for unknown ones."""
        return self.pieces[0].tag

    @property
    def letters(self) -> int:
        """Letters of all its pieces."""
        return sum(piece.letters for piece in self.pieces)

    def fits(self, whole: Identified) -> bool:
        """Whether what was told of all like it is true of this one: the same tag, or a sure one for the unknown."""
        return whole.language == self.tag or (self.tag == UNKNOWN and whole.sure)


class _Passage(Struct, frozen=True):
    """Neighbouring pieces of one language."""

    pieces: tuple[Piece, ...]
    letters: int
    told: Identified


def spoken(document: Document, case: Case) -> Spoken | None:
    """Tell the languages of the document's text.

    Returns:
        None where there are fewer than `LEAST_LETTERS` letters and the letters themselves do
        not decide. Where the voices differ, `sure` is False and `alternatives` says what else
        it may be.
    """
    lines = _bounded(document.text)
    texts = [cld2.clean(line.text[:MOST_CHARACTERS]) for line in lines]
    letters = sum(map(size, texts))
    if letters < LEAST_LETTERS:
        return _short(document, "\n".join(texts), letters)
    found, is_reliable = pieces(texts)
    passages = _merged(_told(found, letters))
    main = _main(passages)
    first = max((p for p in passages if p.told.language == main), key=lambda p: p.letters)
    sure = sum(p.letters for p in passages if p.told.sure)
    own = sum(p.letters for p in passages if p.told.language == main)
    return Spoken(
        main=main,
        sure=first.told.sure and sure >= SURE_PART * letters and (is_reliable or own >= WHOLE_PART * letters),
        letters=letters,
        passages=_kept(passages, lines, letters),
        by_line=_by_line(passages, len(document.text)),
        alternatives=first.told.alternatives,
        voices=first.told.voices,
    )


def _short(document: Document, text: str, letters: int) -> Spoken | None:
    """A text of a few words: told by its letters or not at all."""
    shown = evidence(text)
    if shown.language == UNKNOWN:
        return None
    line = next(line for line in document.text if size(line.text))
    return Spoken(
        main=shown.language,
        sure=True,
        letters=letters,
        passages=(SpokenPassage(language=shown.language, share=1.0, where=line.where),),
        by_line=(shown.language,) * len(document.text),
        voices=(Voice(name=LETTERS, language=shown.language),),
    )


def _bounded(lines: tuple[TextLine, ...]) -> list[TextLine]:
    """Return the first lines, up to `MOST_CHARACTERS` in all; a longer first line is cut by the caller."""
    kept: list[TextLine] = []
    held = 0
    for line in lines:
        if kept and held + len(line.text) > MOST_CHARACTERS:
            break
        kept.append(line)
        held += len(line.text) + 1
    return kept


def _told(found: list[Piece], letters: int) -> list[_Passage]:
    """Join pieces of one language to passages and tell each: those of one tag together, and one by one if that fails."""
    groups = [_Group(key, tuple(own)) for key, own in groupby(found, key=lambda piece: piece.group)]
    together = _together(groups, letters)
    first = max(range(len(groups)), key=lambda n: groups[n].letters)
    told: dict[int, Identified] = {}
    for n, group in enumerate(groups):
        whole = together.get(group.key)
        if whole is not None and group.letters >= SURE_PASSAGE and group.fits(whole):
            told[n] = whole
        elif n == first or _is_worth(group.letters, letters):
            told[n] = identified(_text(group.pieces))
    for n, group in enumerate(groups):
        if n not in told:
            near = [told[m].language for m in (n - 1, n + 1) if m in told]
            told[n] = _small(group, near) if n < MOST_GROUPS else Identified(language=group.tag, sure=False)
    return [_Passage(group.pieces, group.letters, told[n]) for n, group in enumerate(groups)]


def _together(groups: list[_Group], letters: int) -> dict[str, Identified]:
    """Tell all that has one tag (or is unknown and of one script) as one text, by key; only what is large enough."""
    sums: Counter[str] = Counter()
    held: dict[str, list[Piece]] = {}
    for group in groups:
        if sums[group.key] < ENOUGH:
            held.setdefault(group.key, []).extend(group.pieces)
        sums[group.key] += group.letters
    worth = [key for rank, (key, own) in enumerate(sums.most_common()) if rank == 0 or _is_worth(own, letters)]
    return {key: identified(_text(held[key])) for key in worth}


def _is_worth(own: int, letters: int) -> bool:
    """Whether a passage, or all those of one tag, is large enough to ask every voice."""
    return own >= ASK_LETTERS and own >= ASK_SHARE * letters


def _text(found: Iterable[Piece]) -> str:
    """Return the pieces as one text."""
    return "\n".join(piece.text for piece in found)


def _small(group: _Group, near: list[str]) -> Identified:
    """Leave a small passage as it was told, sure where the letters decide the same or CLD2 had enough of it.

    One of a few words that its own letters do not decide goes with a neighbour (`near`), as a
    heading does, unless they speak against that.
    """
    tag, letters = group.tag, group.letters
    shown = evidence(_text(group.pieces))
    fitting = [other for other in near if other != UNKNOWN and not shown.contradicts(other) and shown.scores]
    if letters < ASK_LETTERS and shown.language == UNKNOWN and fitting:
        return Identified(language=fitting[0], sure=False)
    sure = tag != UNKNOWN and (shown.language == tag or (letters >= SURE_LETTERS and not shown.contradicts(tag)))
    others = () if sure else tuple(other for other in list(shown.scores)[:3] if other != tag)
    return Identified(language=tag, sure=sure, alternatives=others)


def _merged(passages: list[_Passage]) -> list[_Passage]:
    """Join neighbours that turned out to be of one language; the larger one speaks for both."""
    merged: list[_Passage] = []
    for passage in passages:
        if merged and merged[-1].told.language == passage.told.language:
            before = merged.pop()
            told = max(before, passage, key=lambda p: p.letters).told
            merged.append(_Passage(before.pieces + passage.pieces, before.letters + passage.letters, told))
        else:
            merged.append(passage)
    return merged


def _main(passages: list[_Passage]) -> str:
    """Return the language with most letters, unless nearly all is unknown."""
    sums: Counter[str] = Counter()
    for passage in passages:
        sums[passage.told.language] += passage.letters
    unknown = sums.pop(UNKNOWN, 0)
    main = max(sums, key=lambda tag: sums[tag], default=UNKNOWN)
    return main if sums[main] >= LEAST_MAIN * unknown else UNKNOWN


def _kept(passages: list[_Passage], lines: list[TextLine], letters: int) -> tuple[SpokenPassage, ...]:
    """Return the passages that hold letters, each with its share and first line, largest first."""
    made = [
        SpokenPassage(
            language=passage.told.language,
            share=passage.letters / letters,
            where=lines[next(piece.line for piece in passage.pieces if piece.letters)].where,
            sure=passage.told.sure,
            alternatives=passage.told.alternatives,
        )
        for passage in passages
        if passage.letters
    ]
    return tuple(sorted(made, key=lambda passage: -passage.share)[:MOST_PASSAGES])


def _by_line(passages: list[_Passage], count: int) -> tuple[str, ...]:
    """Return for each line the language of most of its letters; a line of figures has that of its passage."""
    held: list[Counter[str]] = [Counter() for _ in range(count)]
    for passage in passages:
        for piece in passage.pieces:
            held[piece.line][passage.told.language] += piece.letters * 2 + 1
    return tuple(max(sums, key=lambda tag: sums[tag]) if sums else UNKNOWN for sums in held)
