"""The memo with one flaw at a time, and with changes that are no flaw and must not be marked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct, structs

from tests.planted.samples.memo_text import Memo, memo
from tests.planted.seed.casefile import AFTER, BEFORE, NOW, OF_PORTS

Change = Callable[[Memo], Memo]


class Flaw(Struct, frozen=True, kw_only=True):
    """One flaw, planted alone."""

    name: str
    """Short, kebab-case."""
    change: Change
    found_by: str
    """`check/code` of the finding that is meant."""
    severity: str
    """The severity it is meant to have."""
    words: tuple[str, ...]
    """Words of a line in which it stands, as the flawed memo has them; in one language or the other."""
    read_off: str = ""
    """Where it differs in a transcript: `check/code severity`, as whoever read the page may have misread it."""
    wanted: bool = True
    """True where issue 3 asks for it; the others are beside."""


class Innocent(Struct, frozen=True, kw_only=True):
    """A change that is no flaw: nothing about authenticity may be marked medium or high."""

    name: str
    change: Change
    asks: str = ""
    """A word that the list of what is missing must hold; "" where nothing is."""


def swapped(*pairs: tuple[str, str]) -> Change:
    """Return a change that puts words in place of others, which must be there."""

    def change(words: Memo) -> Memo:
        """Replace in every block."""
        for old, new in pairs:
            before, words = words, _replaced(words, old, new)
            if words == before:
                raise ValueError(f"the memo has no {old}")
        return words

    return change


def _replaced(words: Memo, old: str, new: str) -> Memo:
    """Return the memo with words replaced in every text."""
    fields: dict[str, Any] = {name: getattr(words, name) for name in Memo.__struct_fields__}
    for name, value in fields.items():
        one = isinstance(value, str)
        fields[name] = value.replace(old, new) if one else tuple(line.replace(old, new) for line in value)
    return Memo(**fields)


def with_lines(block: str, *lines: str, at: int | None = None) -> Change:
    """Return a change that puts further lines into a block, at its end unless said."""

    def change(words: Memo) -> Memo:
        """Put them in."""
        there = list(getattr(words, block))
        there[len(there) if at is None else at : len(there) if at is None else at] = lines
        return structs.replace(words, **{block: tuple(there)})

    return change


def both(*changes: Change) -> Change:
    """Return one change after the other."""

    def change(words: Memo) -> Memo:
        """Apply all."""
        for one in changes:
            words = one(words)
        return words

    return change


def _rows(*numbers: int) -> Change:
    """Return a change that leaves rows of the list out."""
    return lambda words: structs.replace(
        words, rows=tuple(row for n, row in enumerate(words.rows, 1) if n not in numbers)
    )


def _head(field: str, line: int, text: str) -> Change:
    """Return a change that puts another line into one half of the letterhead."""

    def change(words: Memo) -> Memo:
        """Replace the line."""
        there = list(getattr(words, field))
        there[line] = text
        return structs.replace(words, **{field: tuple(there)})

    return change


FLAWLESS: Change = swapped()

FLAWS = (
    Flaw(
        name="weekday",
        change=swapped((" شنبه،", " دوشنبه،")),
        found_by="text.weekday/other-weekday",
        severity="medium",
        words=("دوشنبه",),
    ),
    Flaw(
        name="solar-one-day-later",
        change=swapped(("۲۲ وږی", "۲۳ وږی"), ("۲۲ سنبله", "۲۳ سنبله")),
        found_by="text.weekday/other-weekday",
        severity="medium",
        words=("۲۳ وږی", "۲۳ سنبله"),
    ),
    Flaw(
        name="solar-one-day-earlier",
        change=swapped(("۲۲ وږی", "۲۱ وږی"), ("۲۲ سنبله", "۲۱ سنبله")),
        found_by="text.weekday/other-weekday",
        severity="medium",
        words=("۲۱ وږی", "۲۱ سنبله"),
    ),
    Flaw(
        name="solar-off-beside-gregorian",
        change=swapped(
            ("۲۲ وږی ۱۴۰۴ هـ ش", "۲۳ وږی ۱۴۰۴ هـ ش، ۱۳/۹/۲۰۲۵ م"),
            ("۲۲ سنبله ۱۴۰۴ هـ ش", "۲۳ سنبله ۱۴۰۴ هـ ش، ۱۳/۹/۲۰۲۵ م"),
        ),
        found_by="text.calendars/solar-gregorian",
        severity="high",
        words=("۲۳ وږی", "۲۳ سنبله"),
        read_off="text.calendars/solar-gregorian-beside medium",
    ),
    Flaw(
        name="lunar-five-days-earlier",
        change=swapped(("۲۰ ربیع", "۱۶ ربیع")),
        found_by="text.calendars/lunar-differs",
        severity="medium",
        words=("۱۶ ربیع",),
    ),
    Flaw(
        name="lunar-five-days-later",
        change=swapped(("۲۰ ربیع", "۲۵ ربیع")),
        found_by="text.calendars/lunar-differs",
        severity="medium",
        words=("۲۵ ربیع",),
    ),
    Flaw(
        name="no-such-day",
        change=swapped(
            ("په دې اړه اجراآت", "راپور تر ۳۱ تلې ۱۴۰۴ پورې ولېږئ. په دې اړه اجراآت"),
            ("در زمینه اجراآت", "راپور را الی ۳۱ میزان ۱۴۰۴ ارسال نمایید. در زمینه اجراآت"),
        ),
        found_by="text.impossible_date/no-such-day",
        severity="medium",
        words=("۳۱ میزان", "۳۱ تلې"),
    ),
    Flaw(
        name="friday",
        change=swapped((" شنبه،", " جمعه،"), ("۲۰ ربیع", "۱۹ ربیع"), ("۲۲ وږی", "۲۱ وږی"), ("۲۲ سنبله", "۲۱ سنبله")),
        found_by="text.day_off/weekly-holiday",
        severity="low",
        words=("۲۱ وږی",),
    ),
    Flaw(
        name="number-of-other-lunar-year",
        change=swapped(("۶۱۸/۱۴۴۷", "۶۱۸/۱۴۴۵")),
        found_by="text.reference_number/year-not-of-the-register",
        severity="medium",
        words=("۶۱۸/۱۴۴۵",),
    ),
    Flaw(
        name="twenty-one-listed",
        change=_rows(22),
        found_by="text.counts/count-differs-from-list",
        severity="high",
        words=("۲۱- ",),
    ),
    Flaw(
        name="row-left-out",
        change=_rows(13),
        found_by="text.counts/announced-row-missing",
        severity="medium",
        words=("۲۲- ",),
        wanted=False,
    ),
    Flaw(
        name="minister-not-yet",
        change=swapped((NOW.name, AFTER.name)),
        found_by="anachronism.office_holder/not-yet-in-office",
        severity="high",
        words=(AFTER.name,),
    ),
    Flaw(
        name="minister-no-longer",
        change=swapped((NOW.name, BEFORE.name)),
        found_by="anachronism.office_holder/no-longer-in-office",
        severity="high",
        words=(BEFORE.name,),
    ),
    Flaw(
        name="acting-after-order",
        change=swapped(
            ("د داخلي اوبو وزیر", "د داخلي اوبو سرپرست وزیر"), ("وزیر آبهای داخلی", "سرپرست وزارت آبهای داخلی")
        ),
        found_by="anachronism.office_holder/style-after-order",
        severity="low",
        words=("سرپرست",),
    ),
    Flaw(
        name="state-of-other-period",
        change=swapped(
            ("د افغانستان اسلامي امارت", "د افغانستان اسلامي جمهوریت"),
            ("امارت اسلامی افغانستان", "جمهوری اسلامی افغانستان"),
        ),
        found_by="anachronism.name/name-no-longer-in-use",
        severity="medium",
        words=("جمهوری اسلامی", "اسلامي جمهوریت"),
    ),
    Flaw(
        name="state-of-other-period-in-one-half",
        change=swapped(("امارت اسلامی افغانستان", "جمهوری اسلامی افغانستان")),
        found_by="layout.letterhead/two-names-of-the-state",
        severity="high",
        words=("جمهوری اسلامی",),
        wanted=False,
    ),
    Flaw(
        name="ministry-short",
        change=both(_head("head_pashto", 1, "د اوبو وزارت"), _head("head_dari", 1, "وزارت آبها")),
        found_by="anachronism.name/short-of-official-name",
        severity="low",
        words=("وزارت آبها", "د اوبو وزارت"),
    ),
    Flaw(
        name="ministry-misspelt",
        change=_head("head_dari", 1, "وزارت آبهای داخله"),
        found_by="layout.letterhead/name-near-official",
        severity="medium",
        words=("وزارت آبهای داخله",),
        read_off="layout.letterhead/name-near-official-unsure low",
        wanted=False,
    ),
    Flaw(
        name="other-ministry-signs",
        change=swapped(
            (NOW.name, OF_PORTS.name),
            ("د داخلي اوبو وزیر", "د سیندي بندرونو وزیر"),
            ("وزیر آبهای داخلی", "وزیر بنادر دریایی"),
            ("MINISTRY OF INLAND WATERS", "MINISTRY OF RIVER PORTS"),
        ),
        found_by="text.sender/letterhead-against-signature",
        severity="high",
        words=("وزیر بنادر", "بندرونو وزیر"),
    ),
    Flaw(
        name="halves-of-two-ministries",
        change=_head("head_dari", 1, "وزارت بنادر دریایی"),
        found_by="layout.letterhead/halves-name-different-bodies",
        severity="high",
        words=("بنادر",),
        wanted=False,
    ),
    Flaw(
        name="two-page-counts",
        change=both(
            with_lines("reference", "مخ ۱ له ۲ / صفحه ۱ از ۲"), with_lines("copies", "مخ ۱ له ۳ / صفحه ۱ از ۳", at=0)
        ),
        found_by="text.references/page-counts-contradict",
        severity="low",
        words=("صفحه ۱ از ۳",),
    ),
    Flaw(
        name="words-against-figure",
        change=swapped(("ذیل (۲۲) تن", "ذیل (۲۲) بیست و یک تن")),
        found_by="text.words_figures/words-differ-from-figure",
        severity="high",
        words=("بیست و یک",),
        wanted=False,
    ),
    Flaw(
        name="deadline-before-the-date",
        change=swapped(("در زمینه اجراآت", "راپور را الی تاریخ ۵ سنبله ۱۴۰۴ ارسال نمایید. در زمینه اجراآت")),
        found_by="text.date_sequence/deadline-before",
        severity="medium",
        words=("۵ سنبله",),
        wanted=False,
    ),
    Flaw(
        name="range-backwards",
        change=swapped(("در زمینه اجراآت", "پروگرام از ۱۵ میزان ۱۴۰۴ الی ۵ میزان ۱۴۰۴ دایر میگردد. در زمینه اجراآت")),
        found_by="text.date_sequence/range-backwards",
        severity="medium",
        words=("۱۵ میزان",),
        wanted=False,
    ),
)

INNOCENT = (
    Innocent(name="flawless", change=FLAWLESS),
    Innocent(name="lunar-as-umm-al-qura", change=swapped(("۲۰ ربیع", "۲۱ ربیع"))),
    Innocent(name="lunar-two-behind", change=swapped(("۲۰ ربیع", "۱۹ ربیع"))),
    Innocent(name="arabic-keyboard", change=swapped(("ک", "ك"), ("ی ", "ي "))),
    Innocent(
        name="thirtieth-of-mizan",
        change=swapped(("در زمینه اجراآت", "راپور را الی تاریخ ۳۰ میزان ۱۴۰۴ ارسال نمایید. در زمینه اجراآت")),
    ),
    Innocent(name="words-agree", change=swapped(("ذیل (۲۲) تن", "ذیل (۲۲) بیست و دو تن"))),
    Innocent(
        name="predecessor-mentioned",
        change=swapped(
            ("در زمینه اجراآت", f"پروگرام قبلی را {BEFORE.name} وزیر پیشین آبهای داخلی دایر نموده بود. در زمینه اجراآت")
        ),
    ),
    Innocent(
        name="annexes-absent",
        change=swapped(
            ("مل پاڼې: نه لري – ضمایم: ندارد", "مل پاڼې: (۲) پاڼې – ضمایم: (۲) ورق"),
            ("در زمینه", "جزئیات در ضمیمه ۱ و ضمیمه ۲ درج است. در زمینه"),
        ),
        asks="annex",
    ),
    Innocent(name="first-of-three-pages", change=with_lines("reference", "مخ ۱ له ۳ / صفحه ۱ از ۳"), asks="page"),
)


def words_of(change: Change) -> Memo:
    """Return the memo, changed."""
    return change(memo(flawed=False))
