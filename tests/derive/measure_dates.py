"""Counts what the finder of dates finds: `python -m tests.derive.measure_dates [--part tune|unseen] [--show]`.

Each sentence is a document of its own, so that no other sentence settles an ambiguous order.
A mention is right when calendar, numbers, ambiguity, end of the range, existence and weekday
are all as labelled. Bare years are neither labelled nor counted.
"""

from __future__ import annotations

import argparse
from collections import Counter
from datetime import date

from msgspec import Struct

from tests.derive.dates_labelled.labels import LANGUAGES, PARTS, Answer, Numbers, Sentence, sentences
from tests.facts import case, doc, lines
from triage.derive.dates import dates
from triage.model.dates import DateMention, Reading

AS_OF = date(2026, 1, 15)
"""The day of the report, by which short years are read."""


class Tally(Struct):
    """Counts over some sentences."""

    right: int = 0
    found: int = 0
    expected: int = 0
    near: int = 0
    """Sentences without a date."""
    near_hit: int = 0
    """Those among them in which a date was found."""

    def add(self, other: Tally) -> None:
        """Add the counts of another tally to this one."""
        self.right += other.right
        self.found += other.found
        self.expected += other.expected
        self.near += other.near
        self.near_hit += other.near_hit

    @property
    def precision(self) -> float:
        """The part of what was found that is right, 0 to 1."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The part of what was to be found that was, 0 to 1."""
        return self.right / self.expected if self.expected else 1.0

    def shown(self, name: str) -> str:
        """Return one line of the table."""
        return (
            f"{name:8} precision {self.precision:6.1%}  recall {self.recall:6.1%}  "
            f"right {self.right:3} of {self.found:3} found, {self.expected:3} expected; "
            f"near-dates taken for dates {self.near_hit} of {self.near}"
        )


def found_in(text: str) -> Counter[Answer]:
    """Return what the finder finds in one sentence, in the form of the labels."""
    mentions = dates(doc(text=lines(text)), case(AS_OF)) or ()
    return Counter(_answer(mention) for mention in mentions if mention.reading.month is not None)


def tally(row: Sentence) -> Tally:
    """Count one sentence."""
    found, expected = found_in(row.text), Counter(row.answers)
    near = not row.answers
    return Tally(
        right=(found & expected).total(),
        found=found.total(),
        expected=expected.total(),
        near=near,
        near_hit=near and bool(found),
    )


def measure(part: str) -> dict[str, Tally]:
    """Count one half of the set by language, with the sum under `all`."""
    made = {language: Tally() for language in (*LANGUAGES, "all")}
    for language in LANGUAGES:
        for row in sentences(language, part):
            counted = tally(row)
            made[language].add(counted)
            made["all"].add(counted)
    return made


def main() -> None:
    """Print the table; with --show, on the half for tuning only, each sentence that went wrong."""
    parser = argparse.ArgumentParser(description="Precision and recall of the finder of dates.")
    parser.add_argument("--part", choices=PARTS, default="tune")
    parser.add_argument("--show", action="store_true", help="print the sentences that went wrong (tune only)")
    wanted = parser.parse_args()
    if wanted.show and wanted.part != "tune":
        parser.error("the unseen half stays unseen")
    for name, counted in measure(wanted.part).items():
        print(counted.shown(name))
    if wanted.show:
        for language in LANGUAGES:
            _show(language)


def _show(language: str) -> None:
    """Print the sentences of the half for tuning that went wrong, with what was found and what was not."""
    for row in sentences(language, "tune"):
        found, expected = found_in(row.text), Counter(row.answers)
        if found != expected:
            print(f"\n{row.id}  {row.text}")
            print(*(f"  wrong   {answer}\n" for answer in found - expected), sep="", end="")
            print(*(f"  missing {answer}\n" for answer in expected - found), sep="", end="")


def _answer(mention: DateMention) -> Answer:
    """Return a mention in the form of the labels."""
    return Answer(
        calendar=mention.calendar.value[0],
        readings=frozenset(_numbers(reading) for reading in mention.readings),
        until=_numbers(mention.until) if mention.until else None,
        exists=mention.exists,
        weekday=None if mention.weekday is None else mention.weekday + 1,
    )


def _numbers(reading: Reading) -> Numbers:
    """Return a reading's numbers; an unsaid year is 0, which no label has."""
    return reading.year or 0, reading.month or 0, reading.day


if __name__ == "__main__":
    main()
