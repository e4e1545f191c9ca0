"""Is there enough to judge? Which copy this is, whether its text could be read, what is missing.

Incompleteness is how leaks arrive: nothing here is held against the document.
"""

from __future__ import annotations

from msgspec import Struct

from triage.cage.protocol import Opened
from triage.model.facts import Why
from triage.model.findings import CheckResult, Outcome
from triage.model.report import Sufficiency

_SPOKE = {Outcome.FLAGGED, Outcome.CLEAR}

_PICTURES = {"jpeg", "png", "tiff", "heic", "heif", "webp", "gif", "bmp", "avif"}
"""Formats without text of their own."""


class Ran(Struct, frozen=True, kw_only=True):
    """What the report is made from."""

    opened: Opened
    results: tuple[CheckResult, ...]
    absent: tuple[str, ...] = ()
    """Parts of the paper that are not in this copy, as things to ask for."""
    exemplars: int = 0


def sufficiency(ran: Ran) -> Sufficiency:
    """Judge what there is, by rules that stand in `reasons`."""
    reasons = (*_copy(ran), *_text(ran), *_parts(ran), *_comparison(ran))
    return Sufficiency(
        level=_level(ran),
        generation=ran.opened.generation.kind,
        text_from=ran.opened.text_from,
        confirmed=ran.opened.text_from != "ocr",
        assessed=tuple(r.check for r in ran.results if r.outcome in _SPOKE),
        not_assessable=tuple(r.check for r in ran.results if r.outcome not in _SPOKE),
        exemplars=ran.exemplars,
        missing=_missing(ran),
        reasons=reasons,
    )


def _level(ran: Ran) -> str:
    """poor without any text; part for a re-made copy, a transcript or unread parts; else good."""
    if ran.opened.text_from == "none":
        return "poor"
    if ran.opened.generation.washed_by or ran.opened.text_from == "transcript" or ran.opened.unread or ran.absent:
        return "part"
    return "good"


def _copy(ran: Ran) -> tuple[str, ...]:
    """Which copy this is."""
    by = ran.opened.generation.washed_by
    if by is None:
        return ()
    return (f"This copy was re-made ({by}): what its metadata do not show means little.",)


def _text(ran: Ran) -> tuple[str, ...]:
    """Where the text comes from."""
    if ran.opened.text_from == "transcript":
        return ("The text is a person's reading of the page; what it misreads, the checks misread.",)
    if ran.opened.text_from == "none" and ran.opened.format in _PICTURES:
        return ("No text: this is a picture. Write down what it says and give it with --transcript.",)
    if ran.opened.text_from == "none":
        return ("No text could be read: nothing said in words was checked.",)
    return ()


def _parts(ran: Ran) -> tuple[str, ...]:
    """Parts that could not be examined."""
    words = {
        Why.LOCKED: "Part of it is locked; --password-file FILE opens it.",
        Why.DAMAGED: "Part of it is damaged and was read as far as it goes.",
        Why.LIMIT: "Part of it lies beyond the limits of one inspection; --limits FILE raises them.",
        Why.UNSUPPORTED: "Part of it is in a form that no reader of triage knows.",
        Why.MISSING_PART: "An optional part of triage is not installed; `triage doctor` names it.",
    }
    present = {one.why for one in ran.opened.unread}
    cut = tuple(f"Not in this copy: {what}. Leaks often come in part." for what in ran.absent)
    return cut + tuple(sentence for why, sentence in words.items() if why in present)


def _comparison(ran: Ran) -> tuple[str, ...]:
    """What it could be compared with."""
    if ran.exemplars:
        return ()
    return ("Nothing to compare with: no known letters of this office were given.",)


def _missing(ran: Ran) -> tuple[str, ...]:
    """What to ask for."""
    asks = [*ran.absent, *ran.opened.generation.ask_for]
    if ran.opened.text_from == "none":
        asks.append("a transcript of the page, made by a person")
    if not ran.exemplars:
        asks.append("three or more known papers of the same office and month")
    return tuple(asks)
