"""The seed exhibit: an invented ministry's memo of 13 September 2025 in Pashto and Dari, whole and with single flaws.

Persons, directorates and the ministry are invented; state, calendars and orders are real.
Held against the checks of head and foot; those of dates and counts have tests of their own.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.derive.letters import body
from tests.facts import case, days
from tests.planted import MissingToolError
from tests.planted.build import memos
from triage.checks import load
from triage.derive import derive
from triage.derive.letter import letter
from triage.model.case import Case
from triage.model.document import Document
from triage.model.facts import FileFacts, Origin, TextLine, Where
from triage.model.findings import Seen
from triage.model.letter import Element
from triage.model.limits import Limits
from triage.model.packs import Packs, merged
from triage.readers import read
from triage.readers.gather import Source
from triage.reference.packs import load_packs
from triage.running import Subject, run

CHECKS = ("layout.letterhead", "layout.marking", "text.sender", "text.reference_number", "text.names")

MEMO = """بسم الله الرحمن الرحیم
SPECIMEN – بېلګه – نمونه
د افغانستان اسلامي امارت
د داخلي اوبو وزارت
د تخنیکي چارو معینیت
د کدرونو د روزنې ریاست
امارت اسلامی افغانستان
وزارت آبهای داخلی
معینیت امور تخنیکی
ریاست تربیه کدرها
محرم
د سیندونو د کچې محترم ریاست ته!
به ریاست محترم سطح دریاها!
ګڼه / شماره: ۶۱۸/۱۴۴۷
نېټه: شنبه، ۲۰ ربیع الاول ۱۴۴۷ هـ ق (۲۲ وږی ۱۴۰۴ هـ ش)
تاریخ: شنبه، ۲۰ ربیع الاول ۱۴۴۷ هـ ق (۲۲ سنبله ۱۴۰۴ هـ ش)
مل پاڼې: نه لري – ضمایم: ندارد
موضوع: د تعلیمي پروګرام لپاره د (۲۲) تنو ټاکل
موضوع: انتخاب (۲۲) تن برای پروگرام تعلیمی
السلام علیکم ورحمة الله وبرکاته! وروسته له سلامه:
د داخلي اوبو وزارت د مقام د هدایت له مخې، د سیندونو د کچې اندازه کولو لپاره شپږ میاشتنی تعلیمي پروګرام جوړېږي. په دې اړه اجراآت وکړئ.
السلام علیکم ورحمة الله وبرکاته! بعد از سلام:
به اساس هدایت مقام وزارت آبهای داخلی، یک پروگرام تعلیمی شش ماهه برای اندازه گیری سطح دریاها دایر میگردد. در زمینه اجراآت نمایید.
د ټاکل شویو کسانو نوملړ / فهرست اشخاص انتخاب شده:
۱- عبدالودود ولد خیرمحمد
۲- نقیب الله ولد شیرآغا
کاپي / کاپی به:
۱- د بېړۍ چلولو مدیریت / مدیریت کشتی رانی
۲- د سیندونو د څارنې آمریت / آمریت نظارت دریاها
په درنښت، والسلام
مولوي سمندر سیندیار
د داخلي اوبو وزیر
وزیر آبهای داخلی
SPECIMEN MINISTRY OF INLAND WATERS – بېلګه""".splitlines()

OWN = Packs(
    institutions=(
        body("af-waters", "ps", "د داخلي اوبو وزارت", short=("د اوبو وزارت",)),
        body("af-waters", "fa", "وزارت آبهای داخلی", short=("وزارت آبها",)),
        body("af-waters", "en", "Ministry of Inland Waters"),
        body("af-mills", "ps", "د ژرندو او تنورونو وزارت"),
        body("af-mills", "fa", "وزارت آسیاب‌ها و نانوایی‌ها"),
    )
)
"""The small table of the exhibit's own ministries, as its case file has it."""


def of(own: Packs = OWN) -> Case:
    """The case of the exhibit, with the packs of the world and of Afghanistan."""
    return case(
        date(2026, 11, 24), packs=merged(own, load_packs(("AF",))), date=days("2025-09-13"), country="AF",
        issuer="Ministry of Inland Waters", kind="memo",
    )  # fmt: skip


def changed(old: str, new: str) -> list[str]:
    """The memo with one flaw."""
    assert any(old in line for line in MEMO), old
    return [line.replace(old, new) for line in MEMO]


def transcribed(lines: list[str]) -> Document:
    """The photographed exhibit through its transcript."""
    text = tuple(
        TextLine(text=line, where=Where(page=1, line=number), origin=Origin.TRANSCRIPT)
        for number, line in enumerate(lines, 1)
    )
    return Document(
        file=FileFacts(name="memo.jpg", size=9, sha256="0" * 64), format="jpeg", media_type="image/jpeg", text=text
    )


def as_text(lines: list[str], folder: Path) -> Document:
    """The exhibit as a text file."""
    path = memos.text(folder, "memo", *lines)
    return read(Source(data=path.read_bytes(), name=path.name), Limits())


def as_word(lines: list[str], folder: Path) -> Document:
    """The exhibit as a Word file."""
    try:
        path = memos.word(folder, "memo", *lines)
    except MissingToolError as error:
        pytest.skip(f"{error} is not installed")
    return read(Source(data=path.read_bytes(), name=path.name), Limits())


def found(document: Document, of: Case, *checks: str) -> list[tuple[str, str, Seen]]:
    """What the checks see: check, severity, sighting."""
    seen = []
    for id in checks or CHECKS:
        check = load(id)
        result = run(check, [Subject(document, of, derive)], 20)
        assert result.outcome.value != "failed", result.reason
        seen += [(id, check.codes[one.code].max.value, one) for one in result.seen]  # type: ignore[union-attr]  # none is support
    return seen


def test_the_memo_without_a_flaw(tmp_path: Path) -> None:
    """Nothing at all from any of the five, in none of the forms, with or without the case's own table."""
    for document in (transcribed(MEMO), as_text(MEMO, tmp_path), as_word(MEMO, tmp_path)):
        for own in (OWN, Packs()):
            assert [] == found(document, of(own))


def test_the_shipped_samples() -> None:
    """The samples, where this tree has them."""
    samples = Path(__file__).resolve().parents[2] / "samples"
    names = (
        "memo-unflawed.docx",
        "letter-unflawed.pdf",
        "message-unflawed.eml",
        "notice-unflawed.txt",
        "minutes-unflawed.docx",
    )
    for name in names:
        if (samples / name).is_file():
            document = read(Source(data=(samples / name).read_bytes(), name=name), Limits())
            assert [] == [(id, severity) for id, severity, _ in found(document, of()) if severity in {"high", "medium"}]


def test_the_parts_of_the_memo() -> None:
    """Each is what it is."""
    made = letter(transcribed(MEMO), of())
    assert made is not None
    lines = {element: [part.where.line for part in made.all(element)] for element in Element}
    assert list(range(1, 11)) == lines[Element.LETTERHEAD]
    assert ([11], [14], [15, 16]) == tuple(lines[e] for e in (Element.MARKING, Element.NUMBER, Element.DATE))
    assert ([12, 13], [18, 19], [20, 22]) == tuple(
        lines[e] for e in (Element.ADDRESSEE, Element.SUBJECT, Element.GREETING)
    )
    assert ([27, 28, 29], [30], [31, 32, 33, 34]) == tuple(
        lines[e] for e in (Element.COPIES, Element.CLOSING, Element.SIGNATURE)
    )
    assert {"af-waters"} == {
        b.thing for b, _ in made.bodies(Element.LETTERHEAD, Element.SIGNATURE) if b.kind != "state"
    }


FLAWS = [
    ("text.reference_number", "year-not-of-the-register", "medium", changed("۶۱۸/۱۴۴۷", "۶۱۸/۱۴۴۶"), 14),
    ("text.reference_number", "series-of-other-calendar", "low", changed("۶۱۸/۱۴۴۷", "۶۱۸/۱۴۰۴"), 14),
    (
        "text.sender", "letterhead-against-signature", "high",
        [line for line in changed("د داخلي اوبو وزیر", "د ژرندو او تنورونو وزیر") if "وزیر آبهای" not in line and "WATERS" not in line], 32,
    ),
    ("layout.letterhead", "halves-name-different-bodies", "high", ["وزارت آسیاب‌ها و نانوایی‌ها" if n == 7 else line for n, line in enumerate(MEMO)], 8),
    ("layout.letterhead", "two-names-of-the-state", "high", changed("امارت اسلامی افغانستان", "جمهوری اسلامی افغانستان"), 7),
    ("layout.letterhead", "elements-missing", "low", [line for line in MEMO if "شماره" not in line], 1),
]  # fmt: skip


@pytest.mark.parametrize(("check", "code", "severity", "flawed", "line"), FLAWS, ids=[flaw[1] for flaw in FLAWS])
def test_single_flaws(check: str, code: str, severity: str, flawed: list[str], line: int, tmp_path: Path) -> None:
    """Each is found with its line, and nothing else is, through the transcript and as a text file."""
    for document in (transcribed(flawed), as_text(flawed, tmp_path)):
        [(id, weight, one)] = found(document, of())
        assert (check, code, severity) == (id, one.code, weight)
        assert line in [where.line for where in one.where]


def test_a_ministry_short_of_its_official_name() -> None:
    """The short form of the exhibit's table in the letterhead is found by `anachronism.name`, and by no check of the five."""
    flawed = transcribed(changed("د داخلي اوبو وزارت", "د اوبو وزارت"))
    assert [] == found(flawed, of())
    short = [one for _, severity, one in found(flawed, of(), "anachronism.name") if severity in {"low", "note"}]
    assert 4 in [where.line for one in short for where in one.where]
