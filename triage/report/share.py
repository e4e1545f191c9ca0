"""Takes out of a report what could lead to the source (contract, section 4).

`shared` returns a new report that can be drawn in any format and passed on: identifying
values are replaced by their kind wherever they stand, messages are worded again from their
templates, and whatever is not known to be harmless is left out. The kinds of things that
were left out are listed, never how many there were.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from msgspec import Struct, structs

from triage.model.facts import Identifies, Unread, Where
from triage.model.findings import BaseRate, Concern, Finding, Json, Support, Value
from triage.model.identifiers import CLAIMS, KINDS, Eraser, bracketed, secrets_in, slot_pieces
from triage.model.report import ClaimInfo, FactValue, ItemInfo, Picture, Report, Sufficiency, TimelineEntry
from triage.report import scrub

DROPPED_CLAIMS = frozenset({"received", "recipient", "timezone"})
"""Claims that say how the document travelled; a zone is a time finer than a day, and a place."""

JUDGEMENTS = frozenset({"confirmed", "dismissed", "open", "unclear", "explained", "unexplained"})
"""Words of a judgement that stay; anything else a reviewer wrote is a note."""

_PLACEHOLDERS = {scrub.LEFT_OUT, scrub.WORDS_LEFT_OUT, *map(bracketed, KINDS)}
"""What stands where something was taken out already."""

SHORTEST_NAME = 5
"""Characters of a file's name that is struck out where it stands: shorter ones are ordinary words."""

ANSWERED = "answered"
"""What stays of an answer."""

ALWAYS = (
    "the file's own name, its exact size and its hash",
    "registration and copy numbers, copy lists",
    "times finer than a day",
    "names, paths and addresses wherever they stood",
)
"""Left out of every shared report, whether or not the document held any."""


def shared(report: Report, *, pictures: bool = False, quotes: bool = False) -> Report:
    """Return the report without what could lead to the source.

    Args:
        report: the report as made.
        pictures: put the pictures back (`--share-pictures`).
        quotes: put words of the document back (`--share-quotes`), without numbers.
    """
    hide = _Hiding(_eraser(report), report.document.name, _picture_names(report) if pictures else {}, quotes)
    keys = _new_keys(report)
    return structs.replace(
        report,
        document=structs.replace(report.document, name="document", sha256="", size=_rounded(report.document.size)),
        checklist=structs.replace(report.checklist, sha256=""),
        claims=tuple(hide.claim(claim) for claim in report.claims if claim.key not in DROPPED_CLAIMS),
        sufficiency=hide.sufficiency(report.sufficiency),
        findings=_first_of_key(hide.finding(finding, keys) for finding in report.findings),
        supports=tuple(hide.support(support, keys) for support in report.supports),
        checks=tuple(structs.replace(check, reason=hide.clause(check.reason)) for check in report.checks),
        items=tuple(_item(item) for item in report.items),
        timeline=_once(hide.entry(entry) for entry in report.timeline),
        facts=hide.facts(report),
        unread=_once(hide.unread(part) for part in report.unread),
        environment=hide.tree(_with_shipped_packs(report.environment)),
        pictures=tuple(hide.picture(picture) for picture in report.pictures) if pictures else (),
        review=_review(report.review, keys),
        shared=True,
        left_out=_left_out(report, pictures=pictures, quotes=quotes),
        facts_left_out={},
    )


OWN_PACK = "a pack of the newsroom's own"
"""What stands for the id of a reference pack that does not travel with triage: it can name the newsroom or the case."""


def _with_shipped_packs(environment: Json) -> Json:
    """The environment with the ids of the newsroom's own packs struck out."""
    from triage.reference.packs import shipped

    packs = environment.get("packs")
    if not isinstance(packs, dict):
        return environment
    known = shipped()
    return {**environment, "packs": {(name if name in known else OWN_PACK): day for name, day in packs.items()}}


class _Hiding(Struct, frozen=True):
    """What is hidden, and how each record of a report looks without it."""

    erase: Eraser
    name: str
    """The document's own name."""
    pictures: dict[str, str]
    """Id of a picture that stays → its new id."""
    quotes: bool

    def clause(self, text: str) -> str:
        """A sentence of triage's own."""
        if len(self.name) >= SHORTEST_NAME:
            text = text.replace(self.name, scrub.LEFT_OUT)
        # Paths go whole before names are struck out of them.
        return self.erase(scrub.clause(text))

    def quote(self, text: str) -> str:
        """Words out of the document: left out, or put back without what is known to identify."""
        return scrub.numbers(self.clause(text)) if self.quotes else scrub.WORDS_LEFT_OUT

    def where(self, where: Where, *, names_source: bool = False) -> Where:
        """A place without words, and without names of parts and fields that somebody chose."""
        words = where.text is not None and self.quotes and not names_source
        return structs.replace(
            where,
            text=self.quote(where.text) if words and where.text is not None else None,
            part=scrub.part(where.part) if where.part is not None else None,
            field=scrub.field(where.field) if where.field is not None else None,
            header=scrub.field_name("headers", where.header) if where.header is not None else None,
            object=self.clause(where.object) if where.object is not None else None,
            offset=None,
            picture=self.pictures.get(where.picture) if where.picture is not None else None,
        )

    def value(self, value: Value, *, names_source: bool = False) -> Value:
        """A value of a message."""
        if value.identifies is not Identifies.NONE:
            return Value(text=bracketed(value.identifies))
        if value.text in _PLACEHOLDERS:
            return value
        if names_source:
            return Value(text=scrub.LEFT_OUT)
        if value.time:
            return Value(text=scrub.day(value.text), time=True)
        if value.quote:
            return Value(text=self.quote(value.text), quote=self.quotes)
        return Value(text=self.clause(value.text))

    def worded(self, title: str, template: str, values: Mapping[str, Value]) -> str:
        """The message anew; without a template nothing is known of it, and the title stands in."""
        try:
            pieces = list(slot_pieces(template, values))
        except KeyError:
            pieces = []
        return "".join(p if isinstance(p, str) else f"“{p.text}”" if p.quote else p.text for p in pieces) or title

    def finding(self, finding: Finding, keys: Mapping[str, str]) -> Finding:
        """A finding with its message worded anew."""
        names_source = finding.concern is Concern.SOURCE
        values = {name: self.value(value, names_source=names_source) for name, value in finding.values.items()}
        return structs.replace(
            finding,
            key=keys[finding.key],
            message=self.worded(finding.title, finding.template, values),
            values=values,
            where=_once(self.where(where, names_source=names_source) for where in finding.where),
            related=tuple(keys[key] for key in finding.related if key in keys),
            weighed=self.clause(finding.weighed),
            base_rate=self.rate(finding.base_rate),
        )

    def rate(self, base: BaseRate | None) -> BaseRate | None:
        """A base rate; a newsroom's own corpus may be named by a path."""
        if base is None:
            return None
        return structs.replace(base, corpus=self.clause(base.corpus), population=self.clause(base.population))

    def support(self, support: Support, keys: Mapping[str, str]) -> Support:
        """Something that agrees, with its message worded anew."""
        values = {name: self.value(value) for name, value in support.values.items()}
        return structs.replace(
            support,
            key=keys[support.key],
            message=self.worded(support.title, support.template, values),
            values=values,
            where=_once(self.where(where) for where in support.where),
        )

    def claim(self, claim: ClaimInfo) -> ClaimInfo:
        """A claim; one read in the document is words of the document."""
        identifies = CLAIMS.get(claim.key, Identifies.NONE)
        dated = claim.key in {"date", "language", "country", "pages", "medium", "kind"}
        if identifies is not Identifies.NONE:
            value = bracketed(identifies)
        else:
            value = self.clause(claim.value) if dated or claim.origin == "given" else self.quote(claim.value)
        where = None if claim.where is None else self.where(claim.where)
        return structs.replace(claim, value=value, where=where)

    def sufficiency(self, enough: Sufficiency) -> Sufficiency:
        """Its sentences."""
        return structs.replace(
            enough,
            generation=self.clause(enough.generation),
            missing=tuple(map(self.clause, enough.missing)),
            reasons=tuple(map(self.clause, enough.reasons)),
        )

    def entry(self, entry: TimelineEntry) -> TimelineEntry:
        """A date, to the day."""
        fine = entry.precision in {"minute", "second"}
        return structs.replace(
            entry,
            when=scrub.day(entry.when),
            precision="day" if fine else scrub.clause(entry.precision),
            zone="",
            what=scrub.event(entry.what, entry.where),
            where=self.where(entry.where, names_source=True),
        )

    def facts(self, report: Report) -> dict[str, dict[str, tuple[FactValue, ...]]]:
        """Metadata: each value once, so that a list does not tell how many there were."""
        kept: dict[str, dict[str, tuple[FactValue, ...]]] = {}
        for origin, lists in report.facts.items():
            store = scrub.field(origin)
            for name, values in lists.items():
                shown = scrub.field_name(origin, name)
                before = kept.setdefault(store, {}).get(shown, ())
                kept[store][shown] = _once([*before, *(self.fact(origin, name, value) for value in values)])
        return kept

    def fact(self, origin: str, name: str, fact: FactValue) -> FactValue:
        """A metadata value: its kind, or itself where it is a program, triage's own words or known to lead nowhere."""
        program = name in scrub.PROGRAMS
        if fact.value in _PLACEHOLDERS:
            value = fact.value
        elif (origin, name) == scrub.LANGUAGE:
            value = self.clause(fact.value)
        elif fact.identifies is Identifies.NONE:
            value = scrub.numbers(self.clause(fact.value)) if program else scrub.fact(self.erase(fact.value))
        else:
            value = bracketed(fact.identifies)
        return structs.replace(fact, value=value, where=self.where(fact.where, names_source=True))

    def unread(self, part: Unread) -> Unread:
        """A part that could not be examined, by its kind."""
        where = None if part.where is None else self.where(part.where, names_source=True)
        return structs.replace(part, what=scrub.unread(part.what), detail=self.clause(part.detail), where=where)

    def tree(self, tree: Any) -> Any:
        """A JSON value without identifiers, paths and times."""
        if isinstance(tree, str):
            return self.clause(tree)
        if isinstance(tree, dict):
            return {self.clause(name): self.tree(value) for name, value in tree.items()}
        return [self.tree(value) for value in tree] if isinstance(tree, list | tuple) else tree

    def picture(self, picture: Picture) -> Picture:
        """A picture under its new id, without its hash."""
        return structs.replace(picture, id=self.pictures[picture.id], sha256="")


def _eraser(report: Report) -> Eraser:
    """Knows every value that identifies, and the reviewers."""
    named = (report.review or {}).get("reviewers")
    reviewers = [(str(name), Identifies.PERSON) for name in named] if isinstance(named, list) else []
    return Eraser((*secrets_in(report), *reviewers))


def _picture_names(report: Report) -> dict[str, str]:
    """Old id → `picture 1`."""
    return {picture.id: f"picture {number}" for number, picture in enumerate(report.pictures, 1)}


def _first_of_key(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """One finding of each key."""
    kept: dict[str, Finding] = {}
    for finding in findings:
        kept.setdefault(finding.key, finding)
    return tuple(kept.values())


def _new_keys(report: Report) -> dict[str, str]:
    """Old key → new key, made of check, code and running number: nothing of the document goes in."""
    numbers: Counter[tuple[str, str]] = Counter()
    keys: dict[str, str] = {}
    every: tuple[Finding | Support, ...] = (*report.findings, *report.supports)
    for said in every:
        kind = said.check, said.code
        text = "\x1f".join((*kind, str(numbers[kind])))
        keys[said.key] = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        # One finding a name would tell how many names there are: those about the source share one key.
        numbers[kind] += 0 if isinstance(said, Finding) and said.concern is Concern.SOURCE else 1
    return keys


def _rounded(size: int) -> int:
    """One digit and noughts: an exact size finds the file in the records of a mail or print server."""
    digits = str(max(size, 0))
    return int(digits[0] + "0" * (len(digits) - 1))


def _item(item: ItemInfo) -> ItemInfo:
    """A question with the fact that it was answered, not the answer: it may tell who gave the document."""
    return structs.replace(item, answer=ANSWERED if item.answer else None)


def _review(review: Json | None, keys: Mapping[str, str]) -> Json | None:
    """What was judged and answered, without names, notes and words of the reviewers."""
    if review is None:
        return None
    judged, answers = review.get("judgements"), review.get("answers")
    return {
        "reviewers": [],
        "answers": dict.fromkeys(map(str, answers), ANSWERED) if isinstance(answers, dict) else {},
        "judgements": _judgements(judged, keys) if isinstance(judged, dict) else {},
        "signed_off": bool(review.get("signed_off")),
    }


def _judgements(judged: Json, keys: Mapping[str, str]) -> Json:
    """New key → the word of the judgement."""
    kept: Json = {}
    for key, value in judged.items():
        word = value.get("judgement") if isinstance(value, dict) else value
        if key in keys:
            kept[keys[key]] = word if isinstance(word, str) and word in JUDGEMENTS else "judged"
    return kept


def _left_out(report: Report, *, pictures: bool, quotes: bool) -> tuple[str, ...]:
    """The kinds of things that are not in the shared report."""
    present = {identifies for _, identifies in secrets_in(report)}
    kinds: list[tuple[bool, str]] = [
        (Identifies.PERSON in present, "names of persons"),
        (Identifies.DEVICE in present, "devices"),
        (Identifies.PLACE in present, "places"),
        (not quotes, "words of the document"),
        (not pictures, "pictures"),
        (any(claim.key in DROPPED_CLAIMS for claim in report.claims), "how and when it was received"),
        (report.review is not None, "names and notes of reviewers"),
    ]
    told = [words for there, words in kinds if there]
    return tuple(dict.fromkeys((*report.left_out, *ALWAYS, *told)))


def _once(records: Iterable[Any]) -> tuple[Any, ...]:
    """The records in their order, equal ones once."""
    kept: list[Any] = []
    for record in records:
        if record not in kept:
            kept.append(record)
    return tuple(kept)
