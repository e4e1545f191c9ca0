"""Letters whose annexes or pages are not there, and one with two page counts; whole ones beside them."""

from __future__ import annotations

from tests.planted import Part, Planted
from tests.planted.build.counted import Builder, message, pdf, text, word

ANNEX, SECTION, PAGES, CONTRADICT, BEYOND = (
    "annex-absent",
    "section-absent",
    "stated-pages-differ",
    "page-counts-contradict",
    "page-beyond-count",
)
HEAD, END = "SPECIMEN. Letter of the Depot Office.", "The clerk on duty"


def _english(*annexes: str) -> tuple[str, ...]:
    return (HEAD, "The keys are listed in Annex 1, the lamps in Annex 2.", END, *annexes)


def _dari(*annexes: str) -> tuple[str, ...]:
    return ("SPECIMEN مکتوب اداره", "فهرست کلیدها در ضمیمه ۱ و فهرست چراغ‌ها در ضمیمه ۲ است.", "آمر اداره", *annexes)


def _russian(*annexes: str) -> tuple[str, ...]:
    return (HEAD, "Перечень ключей дан в приложении № 1.", "Дежурный", *annexes)


def _labels(*labels: str) -> tuple[str, ...]:
    return (HEAD, labels[0], "The inspection of the weirs begins on Tuesday.", END, *labels[1:])


def _flaw(
    name: str, part: Part, chain: str, build: Builder, code: str, severity: str = "note", **where: int
) -> Planted:
    return Planted(name=name, part=part, chain=chain, build=build, code=code, severity=severity, where=dict(where))


def _innocent(name: str, chain: str, build: Builder, part: Part = Part.TWIN) -> Planted:
    return Planted(name=name, part=part, chain=chain, build=build)


LAW = (HEAD, "As Annex I to the Waters Act says, locks close at dusk; see also section 9 of that Act.", END)
SECTIONS = (HEAD, "Section 1. Keys", "Section 2. Lamps", "Section 3. Boats, as in section 5", END)

CASES = (
    _flaw("english-annex", Part.OBVIOUS, "plain text", text(*_english("Annex 1", "Keys")), ANNEX, line=2),
    _flaw("dari-annex", Part.ORDINARY, "python-docx", word(*_dari("ضمیمه ۱", "کلیدها")), ANNEX, line=2),
    _flaw("russian-annex", Part.ORDINARY, "message by hand", message(*_russian()), ANNEX),
    _flaw("section", Part.SUBTLE, "plain text", text(*SECTIONS), SECTION, line=4),
    _flaw("stated-pages", Part.ORDINARY, "reportlab", pdf(*_labels("Number of pages: 3")), PAGES, page=1),
    _flaw(
        "two-counts", Part.ORDINARY, "reportlab", pdf(*_labels("Page 1 of 2", "Page 1 of 3")), CONTRADICT, "low", page=1
    ),
    _flaw(
        "two-counts-dari",
        Part.SUBTLE,
        "plain text",
        text(*_labels("تعداد صفحات: ۲", "صفحه ۱ از ۳")),
        CONTRADICT,
        "low",
        line=2,
    ),
    _flaw("beyond", Part.SUBTLE, "python-docx", word(*_labels("Page 4 of 3")), BEYOND, "low"),
    _innocent("twin-english", "plain text", text(*_english("Annex 1", "Keys", "Annex 2", "Lamps"))),
    _innocent("twin-dari", "python-docx", word(*_dari("ضمیمه ۱", "کلیدها", "ضمیمه ۲", "چراغ‌ها"))),
    _innocent("twin-counts", "reportlab", pdf(*_labels("Page 1 of 1", "Page 1 of 1"))),
    _innocent("law", "plain text", text(*LAW), Part.LOOK_ALIKE),
)
