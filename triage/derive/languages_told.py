"""Which languages were read, and how sure, as the facts of a report say it: one line for each language."""

from __future__ import annotations

from msgspec import Struct

from triage.model.derived import Spoken, SpokenPassage
from triage.model.facts import Where
from triage.reference.language.offices import named

TOO_SHORT = "too short to tell"
MOST, LEAST_SHARE = 6, 0.02
"""Languages told, and the share of the letters below which one is not: names, titles, single words."""
_UNKNOWN = "und"


class LanguageTold(Struct, frozen=True):
    """One language in words."""

    words: str
    """`Pashto (ps), 62 % of the letters`, `…, not sure, or: Persian/Dari (fa), Urdu (ur)`."""
    where: Where | None
    """Its largest passage; None where nothing could be told."""


def languages_told(spoken: Spoken | None) -> tuple[LanguageTold, ...]:
    """Word what was told of a text, the largest part first.

    Args:
        spoken: `derived.spoken`; None where there was too little to tell.
    """
    if spoken is None:
        return (LanguageTold(TOO_SHORT, None),)
    by_tag: dict[str, list[SpokenPassage]] = {}
    for passage in spoken.passages:
        by_tag.setdefault(passage.language, []).append(passage)
    shares = {tag: sum(one.share for one in some) for tag, some in by_tag.items()}
    tags = sorted((tag for tag in shares if shares[tag] >= LEAST_SHARE), key=lambda tag: (-shares[tag], tag))
    return tuple(_told(tag, shares[tag], by_tag[tag], spoken) for tag in tags[:MOST])


def _told(tag: str, share: float, some: list[SpokenPassage], spoken: Spoken) -> LanguageTold:
    """One language: its share, whether that is sure, and what else it may be."""
    largest = max(some, key=lambda one: one.share)
    if tag == _UNKNOWN:
        return LanguageTold(f"not told, {_percent(share)} of the letters", largest.where)
    is_main = tag == spoken.main
    is_sure = spoken.sure if is_main else sum(one.share for one in some if one.sure) * 2 >= share
    others = dict.fromkeys((*(spoken.alternatives if is_main else ()), *largest.alternatives))
    also = ", ".join(named(other) for other in others if other != tag)
    unsure = "" if is_sure else ", not sure"
    either = f", or: {also}" if also else ""
    return LanguageTold(f"{named(tag)}, {_percent(share)} of the letters{unsure}{either}", largest.where)


def _percent(share: float) -> str:
    """Return `62 %`."""
    return f"{100 * share:.0f} %"
