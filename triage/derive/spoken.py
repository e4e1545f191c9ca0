"""`derived.spoken`: which languages a text is written in, by CLD2.

CLD2 was chosen by trial (shared/research/libraries.md, section 2). It tells no Dari from
Iranian Persian (both are `fa` here) and some close pairs badly (Bosnian, Croatian, Serbian;
Indonesian, Malay; the two Norwegians): whoever compares tags must allow for that.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from triage.model.case import Case
from triage.model.derived import Spoken, SpokenPassage, Voice
from triage.model.document import Document
from triage.model.facts import TextLine

LEAST_LETTERS = 40
"""Below this CLD2 is often wrong although it calls itself reliable."""

MOST_CHARACTERS = 400_000
"""Characters looked at, from the beginning: about 150 pages, and 0.3 s."""

MOST_PASSAGES = 200
"""Passages kept, largest first."""

LONGEST_GAP = 400
"""Bytes of an unknown run that may take the language of its neighbour: two to four lines."""

UNKNOWN = "und"

_TAGS = {"iw": "he", "jw": "jv", "in": "id", "mo": "ro", "sh": "sr", "un": UNKNOWN, "xxx": UNKNOWN, "tlh": UNKNOWN}
"""Codes of CLD2 that are not the BCP 47 primary tags of today; jokes and "ignore" are unknown."""

_PERSIAN_FORMS = str.maketrans("يك", "یک")
"""Arabic yeh and kaf, which old keyboards put for the Persian letters."""


_NOT_ARABIC = "پچژگټډړښۍ"
"""Letters of Persian and Pashto that Arabic lacks; keyboards that lack yeh and kaf have them."""


_Run = tuple[int, int, str]
"""First byte, byte after the last, tag."""


class _Vote(Struct, frozen=True):
    """What CLD2 answers on one text."""

    reliable: bool
    languages: tuple[str, ...]
    """Tags of up to three languages, largest first."""
    runs: tuple[_Run, ...]
    """In the order of the text."""


def spoken(document: Document, case: Case) -> Spoken | None:
    """Tell the languages of the document's text.

    Returns:
        None where there are fewer than `LEAST_LETTERS` letters, or where pycld2 is not
        installed. Where CLD2 is unsure, `sure` is False.
    """
    lines = _bounded(document.text)
    text = "\n".join(_clean(line.text) for line in lines)
    letters = _letters(text)
    if letters < LEAST_LETTERS:
        return None
    vote = _vote(text)
    if vote is None:
        return None
    passages = tuple(_passages(text, lines, vote, letters))
    main = _main(vote, passages)
    largest = sorted(passages, key=lambda p: -p.share)[:MOST_PASSAGES]
    tags = _by_line(text, vote)
    return Spoken(
        main=main,
        sure=vote.reliable and main != UNKNOWN,
        letters=letters,
        passages=tuple(largest),
        by_line=tags + (UNKNOWN,) * (len(document.text) - len(tags)),
        voices=(Voice(name="CLD2", language=main),),
    )


def _by_line(text: str, vote: _Vote) -> tuple[str, ...]:
    """Return the tag of the run in which the middle of each line lies."""
    data = text.encode()
    runs = _joined(_adopted(data, vote.runs))
    starts = [first for first, _, _ in runs]
    tags: list[str] = []
    for begin, line in zip(_line_starts(text), text.split("\n"), strict=True):
        at = bisect_right(starts, begin + len(line.encode()) // 2) - 1
        tags.append(runs[at][2] if at >= 0 else UNKNOWN)
    return tuple(tags)


def _bounded(lines: tuple[TextLine, ...]) -> list[TextLine]:
    """Return the first lines, up to `MOST_CHARACTERS` in all; a longer first line is cut by `_clean`."""
    kept: list[TextLine] = []
    size = 0
    for line in lines:
        if kept and size + len(line.text) > MOST_CHARACTERS:
            break
        kept.append(line)
        size += len(line.text) + 1
    return kept


def _clean(text: str) -> str:
    """Blank what CLD2 refuses: control characters, lone surrogates, code points without a character."""
    import regex

    blank: str = regex.sub(r"[\p{Cc}\p{Cs}\p{Cn}]", " ", text[:MOST_CHARACTERS])
    return blank


def _letters(text: str) -> int:
    """Count letters of any script."""
    return sum(map(str.isalpha, text))


def _vote(text: str) -> _Vote | None:
    """Ask CLD2, and once more with Persian letter forms where Arabic ones may have misled it.

    The second vote counts only where letters that Arabic lacks show the text to be none.
    """
    as_written = _ask(text)
    if as_written is None or (as_written.reliable and "ar" not in as_written.languages):
        return as_written
    if not any(letter in text for letter in _NOT_ARABIC):
        return as_written
    persian_forms = _ask(text.translate(_PERSIAN_FORMS))
    if persian_forms is not None and persian_forms.reliable and persian_forms.languages[:1] in (("fa",), ("ps",)):
        return persian_forms
    return as_written


def _ask(text: str) -> _Vote | None:
    """One call of CLD2 without hints; None where it is not installed."""
    try:
        import pycld2
    except ImportError:
        return None
    reliable, _, details, vectors = pycld2.detect(text, isPlainText=True, returnVectors=True)
    languages = tuple(_tag(code) for _, code, percent, _ in details if percent and _tag(code) != UNKNOWN)
    return _Vote(reliable, languages, tuple((start, start + size, _tag(code)) for start, size, _, code in vectors))


def _tag(code: str) -> str:
    """Return the BCP 47 primary tag for a CLD2 code; `xx-…` is only a script, `zz…` a joke."""
    primary = code.partition("-")[0]
    if primary == "xx" or primary.startswith("zz"):
        return UNKNOWN
    return _TAGS.get(primary, primary)


def _passages(text: str, lines: list[TextLine], vote: _Vote, letters: int) -> Iterator[SpokenPassage]:
    """Yield CLD2's runs, neighbours of one language joined, each with its share and first line."""
    data = text.encode()
    starts = _line_starts(text)
    for first, after, tag in _joined(_adopted(data, vote.runs)):
        own = _letters(data[first:after].decode(errors="ignore"))
        if own:
            line = lines[bisect_right(starts, _first_letter(data, first)) - 1]
            yield SpokenPassage(language=tag, share=own / letters, where=line.where)


def _adopted(data: bytes, runs: tuple[_Run, ...]) -> Iterator[_Run]:
    """Give short unknown runs the language of the neighbour in the same script, the next one first.

    CLD2 leaves a piece unknown where two languages meet, although its alphabet tells.
    """
    scripts = [_script(data[first:after]) for first, after, _ in runs]
    for at, (first, after, tag) in enumerate(runs):
        beside = [n for n in (at + 1, at - 1) if 0 <= n < len(runs) and scripts[n] == scripts[at]]
        is_short = tag == UNKNOWN and after - first <= LONGEST_GAP
        yield first, after, runs[beside[0]][2] if is_short and beside else tag


def _script(data: bytes) -> str:
    """Return the script of the first letter, as the first word of its Unicode name; "" for none."""
    letter = next((c for c in data[:LONGEST_GAP].decode(errors="ignore") if c.isalpha()), "")
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""


def _joined(runs: Iterable[_Run]) -> list[_Run]:
    """Join neighbours of one language."""
    joined: list[_Run] = []
    for first, after, tag in runs:
        if joined and joined[-1][2] == tag:
            joined[-1] = (joined[-1][0], after, tag)
        else:
            joined.append((first, after, tag))
    return joined


def _line_starts(text: str) -> list[int]:
    """Return the byte at which each line of the joined text begins."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line.encode()) + 1)
    return starts[:-1]


def _first_letter(data: bytes, start: int) -> int:
    """Step over the blanks with which CLD2 begins a run, so that its line is the right one."""
    while start < len(data) and data[start : start + 1].isspace():
        start += 1
    return min(start, len(data) - 1)


def _main(vote: _Vote, passages: tuple[SpokenPassage, ...]) -> str:
    """Return the language with most letters among those that CLD2 names for the whole text."""
    sums: Counter[str] = Counter()
    for passage in passages:
        sums[passage.language] += round(passage.share * 1_000_000)
    named = [tag for tag in vote.languages if tag in sums]
    if not named:
        return vote.languages[0] if vote.languages else UNKNOWN
    return max(named, key=lambda tag: sums[tag])
