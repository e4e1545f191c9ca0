"""Joins the voices on one text: the letters and CLD2 always, the heavier ones only where these two leave it open.

A voice that is absent is passed over and the next stands in; `Identified.voices` shows who
was asked. What they cannot settle is `sure=False` with the alternatives, never a coin toss.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from triage.derive.spoken import cld2, langdetect, langid
from triage.derive.spoken.letters import Evidence, evidence
from triage.model.derived import Voice
from triage.model.languages import UNKNOWN, Identified

LETTERS = "letters"

FEWEST_LETTERS = 20
"""Below this only script and letters may tell; measured by `tests.benchmarks.language --short`."""

MOST_CHARACTERS = 6_000
"""Characters of one text asked about: two pages."""

SURE_SHARE = 0.7
"""Share of the text that CLD2 must give to its first language to be believed alone."""

SURE_LETTERS = 100
"""Below this CLD2 is sometimes wrong although it calls itself reliable (6 of 739 snippets of 50 characters, none
of 150), so it is believed only where the letters decide for the same language."""

LEAN_LETTERS = 40
"""From here on letters that only lean to CLD2's language are enough beside its firm word."""

STRONG = 0.9
"""py3langid's own probability (of several languages, with its temperature) from which its word weighs double."""

TWINS = (frozenset({"sr", "hr", "bs"}), frozenset({"id", "ms"}), frozenset({"no", "da"}))
"""Languages that neither letters nor any of the voices tell apart well; Serbian in Cyrillic is not meant."""

MOST_OTHERS = 4
"""Alternatives named."""

_DOUBLE, _MIDDLE, _SINGLE, _DEAF = 2.0, 1.25, 1.0, 0.25
"""A voice that is firm; CLD2 firm on a short text, where py3langid is the better (shared/research/libraries.md); others;
one that does not know the language that CLD2 named."""


class _Said(Struct, frozen=True):
    """One voice's first answer and what it weighs."""

    voice: Voice
    weight: float
    also: tuple[str, ...] = ()


def identified(text: str) -> Identified:
    """Tell the language of one text, a paragraph or more.

    Args:
        text: any text; only the first `MOST_CHARACTERS` are looked at.

    Returns:
        The language, or `und` where there is too little text: then the alternatives hold
        what the voices would have said.
    """
    text = cld2.clean(text[:MOST_CHARACTERS])
    shown = evidence(text)
    if not shown.letters:
        return Identified(language=UNKNOWN, sure=False)
    said: list[_Said] = []
    for one in _asked(text, shown):
        said.append(one)
        if _is_settled(said, shown):
            break
    return _answer(said, shown)


def _asked(text: str, shown: Evidence) -> Iterator[_Said]:
    """Ask one voice after the other; the letters come second in the list, but cost nothing."""
    vote = cld2.ask(text)
    if vote is not None:
        is_firm = vote.reliable and vote.share >= SURE_SHARE
        if not vote.languages:
            vote = cld2.ask(text, guess=True) or vote
        tag = _brought(vote.languages[0] if vote.languages else UNKNOWN, shown)
        yield _Said(Voice(name=cld2.NAME, language=tag), _weight(is_firm=is_firm, shown=shown), vote.languages[1:])
    yield _Said(Voice(name=LETTERS, language=shown.language), _DOUBLE)
    ranked = langid.told(text)
    if ranked:
        (tag, weight), *others = ranked
        also = tuple(_brought(other, shown) for other, share in others if share >= 0.05)
        first = vote.languages[0] if vote is not None and vote.languages else tag
        heavy = _DOUBLE if weight >= STRONG else _SINGLE
        weight = heavy if langid.knows(first, shown.script) else _DEAF
        yield _Said(Voice(name=langid.NAME, language=_brought(tag, shown)), weight, also)
    if shown.scores and not set(shown.scores) & langdetect.KNOWN:
        return
    third = langdetect.told(text)
    if third is not None:
        yield _Said(Voice(name=langdetect.NAME, language=third), _SINGLE)


def _weight(*, is_firm: bool, shown: Evidence) -> float:
    """Return the weight of CLD2's word."""
    if not is_firm:
        return _SINGLE
    return _DOUBLE if shown.letters >= SURE_LETTERS else _MIDDLE


def _brought(tag: str, shown: Evidence) -> str:
    """Bring CLD2's and others' `ku` in Arabic letters to Sorani; Kurmanji in Latin stays `ku`."""
    return "ckb" if tag == "ku" and shown.script == "Arab" else tag


def _is_settled(said: list[_Said], shown: Evidence) -> bool:
    """Whether nobody else need be asked: CLD2 is firm and the letters do not speak against it, or two voices agree."""
    first = said[0]
    if len(said) == 2 and first.voice.name == cld2.NAME:
        tag = first.voice.language
        if tag == UNKNOWN or shown.language not in {tag, UNKNOWN} or shown.contradicts(tag):
            return _same(tag, shown.language)
        is_long, is_firm = shown.letters >= SURE_LETTERS, first.weight > _SINGLE
        return shown.language == tag or (is_firm and (is_long or _leans(shown, tag)))
    named = [one.voice.language for one in said if one.voice.language != UNKNOWN]
    return any(_same(a, b) and not shown.contradicts(a) for n, a in enumerate(named) for b in named[:n])


def _leans(shown: Evidence, tag: str) -> bool:
    """Whether the letters, though they do not decide, lean to a language in a text of some words."""
    return shown.letters >= LEAN_LETTERS and shown.language == UNKNOWN and shown.leans_to(tag)


def _same(one: str, other: str) -> bool:
    """Whether two tags are one, or twins."""
    return one == other != UNKNOWN or any({one, other} <= twins for twins in TWINS)


def _answer(said: list[_Said], shown: Evidence) -> Identified:
    """Add up the weights; langdetect only strengthens what another voice named."""
    sums: dict[str, float] = {}
    for one in said:
        tag = one.voice.language
        if tag == UNKNOWN or (one.voice.name == langdetect.NAME and (tag not in langdetect.KNOWN or tag not in sums)):
            continue
        weight = one.weight / 4 if shown.contradicts(tag) else one.weight
        sums[tag] = sums.get(tag, 0.0) + weight
    ranked = sorted(sums, key=lambda tag: -sums[tag])
    language = ranked[0] if ranked else UNKNOWN
    sure = language != UNKNOWN and _is_sure(language, ranked, sums, said, shown)
    backed = sum(_same(one.voice.language, language) for one in said) >= 2
    is_open = not sure and (shown.letters < FEWEST_LETTERS or (not backed and _opposed(said, language)))
    return Identified(
        language=UNKNOWN if is_open else language,
        sure=sure,
        script=shown.script,
        alternatives=tuple(_twins(language, shown) if sure else _others(ranked, is_open, said, shown)),
        voices=tuple(one.voice for one in said),
    )


def _others(ranked: list[str], is_open: bool, said: list[_Said], shown: Evidence) -> list[str]:
    """Return what else an unsure text may be: other voices' answers, their second ones, what the letters put first."""
    told = ranked[:1]
    also = [tag for one in said for tag in one.also]
    every = [*ranked, *(twin for tag in told for twin in _twins(tag, shown)), *also, *list(shown.scores)[:2]]
    kept = [tag for tag in dict.fromkeys(every) if tag != UNKNOWN and (is_open or tag not in told)]
    return kept[:MOST_OTHERS]


def _is_sure(language: str, ranked: list[str], sums: dict[str, float], said: list[_Said], shown: Evidence) -> bool:
    """Whether the first is backed well and nobody firm speaks for another."""
    if shown.contradicts(language):
        return False
    rivals = [tag for tag in ranked[1:] if not _same(tag, language)]
    if rivals and sums[rivals[0]] * 2 > sums[language]:
        return False
    if shown.language == language and shown.letters < FEWEST_LETTERS:
        return True
    if shown.letters < SURE_LETTERS and _opposed(said, language) and shown.language != language:
        return False
    backers = sum(_same(one.voice.language, language) for one in said) + _leans(shown, language)
    firm = any(one.weight >= _DOUBLE and one.voice.language == language for one in said)
    return backers >= 2 or (firm and shown.letters >= SURE_LETTERS)


def _opposed(said: list[_Said], language: str) -> bool:
    """Whether a voice that can be believed names another language."""
    return any(
        one.weight >= _SINGLE and one.voice.language != UNKNOWN and not _same(one.voice.language, language)
        for one in said
        if one.voice.name != langdetect.NAME or language in langdetect.KNOWN
    )


def _twins(language: str, shown: Evidence) -> list[str]:
    """Return the languages that no voice tells from this one in this script."""
    if shown.script not in {"Latn", "Zzzz"}:
        return []
    return sorted(tag for twins in TWINS if language in twins for tag in twins - {language})
