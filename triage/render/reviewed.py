"""What reviewers answered and judged, as `triage review` keeps it in the report."""

from __future__ import annotations

from typing import Any

from triage.model.report import ItemInfo, Report


def answer(item: ItemInfo, report: Report) -> str:
    """A reviewer's answer to an item, from the item or from the review; "" where there is none."""
    return item.answer or _text(_kept(report, "answers", item.id))


def judgement(report: Report, key: str) -> str:
    """What a reviewer made of a finding; "" where nobody has judged it."""
    return _text(_kept(report, "judgements", key))


def _kept(report: Report, member: str, key: str) -> Any:
    """One entry of an object inside the review; None where it is absent or of another shape."""
    entries = (report.review or {}).get(member)
    return entries.get(key) if isinstance(entries, dict) else None


def _text(kept: Any) -> str:
    """An entry in words: a text as it is, an object as `dismissed; note …; by …`."""
    if isinstance(kept, dict):
        bare = {"answer", "judgement"}
        return "; ".join(str(value) if name in bare else f"{name} {value}" for name, value in kept.items() if value)
    return "" if kept is None else str(kept)
