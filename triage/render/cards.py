"""Findings as cards: message, place, ordinary reasons, what to do, how often."""

from __future__ import annotations

import re
from string import ascii_lowercase

from triage.model.findings import Concern, Confidence, Finding, Severity, Step, Support
from triage.model.report import Picture, Report
from triage.render.blocks import Card, Row, Shot
from triage.render.reviewed import judgement
from triage.render.words import CONFIDENCES, SEVERITIES, Line, View, Words, place, places, plain, rate, said

DRAWN = frozenset({"image/png", "image/jpeg", "image/webp"})
"""Picture types that a report draws; anything else is listed only."""

CROPS = 4
"""Pictures drawn beside one finding."""

_BASE64 = re.compile(r"[A-Za-z0-9+/\s]+={0,2}\s*")

_CONCERNS = (Concern.HANDLING, Concern.SOURCE, Concern.AUTHENTICITY)


class Cards:
    """Makes the cards of one report, and remembers which finding has already been shown in full."""

    def __init__(self, report: Report, view: View) -> None:
        """Order the findings and learn which checks are on trial."""
        self.report, self.view = report, view
        self.findings = sorted(report.findings, key=_order)
        self.shown: set[int] = set()
        """What stands on the first screen, by `id()`."""
        self._trial = {check.check for check in report.checks if check.trial}
        self._pictures = {picture.id: picture for picture in report.pictures}
        # The cards of section 4 begin with a; what stands in sections 1 and 2 comes after.
        lettered = sorted(self.findings, key=lambda finding: finding.concern is not Concern.AUTHENTICITY)
        self._marks = {id(finding): mark(number) for number, finding in enumerate(lettered)}

    def of(self, concern: Concern) -> list[Finding]:
        """Findings of one concern, the heaviest first."""
        return [finding for finding in self.findings if finding.concern is concern]

    def on_trial(self, finding: Finding) -> bool:
        """True where no shipped checklist names the check yet: told apart, without weight."""
        return finding.check in self._trial

    def weighing(self, severity: str, found: list[Finding]) -> list[Finding]:
        """Those of one severity that have weight."""
        return [f for f in found if f.severity is Severity(severity) and not self.on_trial(f)]

    def rests_on_reading(self, finding: Finding) -> bool:
        """True for what was seen in machine-read text that nobody has confirmed."""
        enough = self.report.sufficiency
        heavy = finding.severity in {Severity.HIGH, Severity.MEDIUM, Severity.NOTE}
        if enough.text_from != "ocr" or enough.confirmed or heavy or self.on_trial(finding):
            return False
        return any(where.line is not None or where.text is not None for where in finding.where)

    def short(self, finding: Finding) -> Card:
        """A finding as the first screen shows it: in full, or with the first step only where the rest is folded."""
        self.shown.add(id(finding))
        if self.view.full:
            return self.whole(finding)
        return self._card(finding, self._steps(finding.next[:1]), self._told(finding))

    def whole(self, finding: Finding) -> Card:
        """A finding with every step, its check and how surely it was read."""
        about = (*self._told(finding), Row(label="Check", line=plain(self._check(finding.check, finding.code))))
        return self._card(finding, self._steps(finding.next), about)

    def support(self, support: Support) -> Card:
        """Something that agrees, with what it does not show."""
        self.shown.add(id(support))
        rows: tuple[Row, ...] = (Row(label="How little", line=self._joined(support.limits or ("Not known.",))),)
        if self.view.full:
            rows += (Row(label="Check", line=plain(self._check(support.check, support.code))),)
        return Card(
            mark="",
            title=self.view.name(support.title),
            tag=place(support.where[0], self.view) if support.where else "",
            weight="agrees",
            message=said(support.message, support.template, support.values, self.view),
            rows=rows,
        )

    def _card(self, finding: Finding, steps: tuple[Row, ...], after: tuple[Row, ...]) -> Card:
        """Put one card together."""
        rows: tuple[Row, ...] = ()
        if self._places_say_more(finding):
            rows += (Row(label="Where", line=places(finding.where, self.view, _quoted(finding))),)
        if finding.innocent:
            rows += (Row(label="Ordinary", line=self._joined(finding.innocent)),)
        return Card(
            mark=self._marks[id(finding)],
            title=self.view.name(finding.title),
            tag=self._tag(finding),
            weight=finding.severity.value,
            message=said(finding.message, finding.template, finding.values, self.view),
            rows=(*rows, *steps, *after),
            shots=self._shots(finding),
        )

    def _tag(self, finding: Finding) -> str:
        """`unusual, page 1, line 8`: the severity in words and the first place."""
        word = "on trial" if self.on_trial(finding) else SEVERITIES[finding.severity]
        told = place(finding.where[0], self.view) if finding.where else ""
        return f"{word}, {told}" if told else word

    def _places_say_more(self, finding: Finding) -> bool:
        """True where the tag and the message do not already tell every place and its words."""
        said_already = _quoted(finding)
        texts = [where.text for where in finding.where if where.text]
        return len(finding.where) > 1 or any(text not in said_already for text in texts)

    def _steps(self, steps: tuple[Step, ...]) -> tuple[Row, ...]:
        """Steps in their order; one that leaves the newsroom says so first."""
        rows = []
        for step in steps:
            leaves = "Leaves the newsroom, decide about the source first: " if step.exposes else ""
            rows.append(Row(label="Do", line=plain(leaves + self.view.sentence(step.do))))
        return tuple(rows)

    def _told(self, finding: Finding) -> tuple[Row, ...]:
        """How often it shows, how surely it was read, why it weighs less, what a reviewer made of it."""
        rows = [Row(label="How often", line=plain(rate(finding.base_rate)))]
        if finding.confidence is not Confidence.HIGH:
            rows.append(Row(label="How surely read", line=plain(CONFIDENCES[finding.confidence])))
        if finding.weighed:
            rows.append(Row(label="Weight", line=plain(self.view.sentence(finding.weighed))))
        judged = judgement(self.report, finding.key)
        if judged:
            rows.append(Row(label="Reviewer", line=plain(self.view.sentence(judged))))
        return tuple(rows)

    def _joined(self, sentences: tuple[str, ...]) -> Line:
        """Several sentences as one line."""
        return (Words(" ".join(self.view.sentence(sentence) for sentence in sentences[:8])),)

    def _check(self, check: str, code: str) -> str:
        """`dates.order, modified-before-created`."""
        return f"{self.view.name(check)}, {self.view.name(code)}"

    def _shots(self, finding: Finding) -> tuple[Shot, ...]:
        """The crops that belong to its places."""
        ids = dict.fromkeys(where.picture for where in finding.where if where.picture)
        wanted = [self._pictures[one] for one in ids if one in self._pictures]
        return tuple(shot for picture in wanted[:CROPS] if (shot := drawn(picture, self.view)))


def drawn(picture: Picture, view: View) -> Shot | None:
    """A picture of a harmless type and harmless characters; None for any other."""
    if picture.media_type not in DRAWN or not _BASE64.fullmatch(picture.data):
        return None
    page = "" if picture.page is None else f", page {picture.page}"
    title = f"{view.name(picture.id)}{page}"
    return Shot(title=title, media_type=picture.media_type, data="".join(picture.data.split()))


def _quoted(finding: Finding) -> str:
    """The values that the message tells."""
    return "\n".join(value.text for value in finding.values.values())


def mark(number: int) -> str:
    """0 → a, 25 → z, 26 → aa."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = ascii_lowercase[rest] + letters
    return letters


def _order(finding: Finding) -> tuple[object, ...]:
    """Handling, source, authenticity; then severity, confidence, base rate, check id, place (contract, section 2)."""
    base = finding.base_rate
    first = finding.where[0] if finding.where else None
    return (
        _CONCERNS.index(finding.concern),
        finding.severity.rank,
        finding.confidence.rank,
        base.flagged / base.of if base is not None and base.of else 1.0,
        finding.check,
        (first.page or 0, first.part or "", first.line or 0) if first else (0, "", 0),
    )
