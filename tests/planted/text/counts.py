"""Letters that announce 22 trainees over a list of 21, in several languages; full lists and look-alikes beside them."""

from __future__ import annotations

from tests.planted import Part, Planted
from tests.planted.build.counted import ARABIC, PERSIAN, Builder, message, odt, pdf, printed, rows, table, text, word

CODE, CUT, MISSING = "count-differs-from-list", "list-may-be-cut", "announced-row-missing"
PASHTO = ("SPECIMEN د اوبو د چارو اداره", "لاندې ۲۲ تنه کسان د زده‌کړې لپاره معرفي کېږي:")
PASHTO_END = ("پورته کسان دې د سې‌شنبې تر ورځې پورې حاضر شي.", "د ادارې رئیس")
DARI = ("SPECIMEN ادارهٔ امور آب", "به تعداد بیست‌ودو تن محصلین قرار ذیل جهت آموزش معرفی می‌گردند:")
DARI_END = ("اشخاص فوق الی روز سه‌شنبه حاضر گردند.", "رئیس اداره")
ENGLISH = (
    "SPECIMEN. Depot Office of the Inland Waters.",
    "The following twenty-two (22) trainees are introduced to the course:",
)
ENGLISH_END = ("They report to the clerk on Tuesday.", "Head of the Depot Office")
RUSSIAN = ("SPECIMEN. Управление внутренних вод.", "На курсы направляются следующие двадцать два человека:")
RUSSIAN_END = ("Прибыть во вторник.", "Начальник управления")
FRENCH = ("SPECIMEN. Direction des eaux.", "Les vingt-deux personnes suivantes sont désignées :")
FRENCH_END = ("Elles se présenteront mardi.", "Le directeur")
ARABIC_HEAD = ("SPECIMEN دائرة المياه", "يرسل الأشخاص التالية أسماؤهم وعددهم اثنان وعشرون متدربا:")
ARABIC_END = ("عليهم الحضور يوم الثلاثاء.", "مدير الدائرة")


def _pashto(count: int) -> tuple[str, ...]:
    return (*PASHTO, *rows(count, "{n}. زمری د سمندر زوی، د ګلستان ولایت", PERSIAN), *PASHTO_END)


def _dari(count: int) -> tuple[str, ...]:
    return (*DARI, *rows(count, "{n}- زمری ولد سمندر، ولایت گلستان", PERSIAN), *DARI_END)


def _english(count: int, row: str = "{n}. Maren Tull, lock {n}") -> tuple[str, ...]:
    return (*ENGLISH, *rows(count, row), *ENGLISH_END)


def _russian(count: int) -> tuple[str, ...]:
    return (*RUSSIAN, *rows(count, "{n}) Тулл Марен, шлюз {n}"), *RUSSIAN_END)


def _table(count: int) -> Builder:
    cells = (("No", "Name", "Lock"), *((str(n), "Edric Polwarne", f"Lock {n}") for n in range(1, count + 1)))
    head = (ENGLISH[0], "List of 22 trainees")
    return table(head, cells, ENGLISH_END)


def _flaw(
    name: str, part: Part, chain: str, build: Builder, code: str = CODE, severity: str = "high", **where: int
) -> Planted:
    return Planted(name=name, part=part, chain=chain, build=build, code=code, severity=severity, where=dict(where))


def _innocent(name: str, chain: str, build: Builder, part: Part = Part.TWIN) -> Planted:
    return Planted(name=name, part=part, chain=chain, build=build)


FAR = ("SPECIMEN. 22 trainees travel in spring.", "Their particulars stand in the annex.", "Head of the Depot Office", "Annex 1",
       "Name and lock", "in the order of the alphabet")  # fmt: skip
HANDED = ("SPECIMEN.", "The following documents were handed to 3 persons:", *rows(5, "{n}. Log book {n}"), *ENGLISH_END)
DAYS = ("SPECIMEN.", "Within 10 days the following must be done:", *rows(5, "{n}. Clear lock {n}."), *ENGLISH_END)
PARTS = ("SPECIMEN.", "The following 14 men and 8 women are sent:", *rows(22, "{n}. Maren Tull"), *ENGLISH_END)

CASES = (
    _flaw("pashto-text", Part.OBVIOUS, "plain text", text(*_pashto(21)), line=2),
    _flaw("dari-word", Part.OBVIOUS, "python-docx", word(*_dari(21)), line=2),
    _flaw("english-pdf", Part.OBVIOUS, "reportlab", pdf(*_english(21)), page=1),
    _flaw("russian-pdf", Part.ORDINARY, "reportlab", pdf(*_russian(23)), page=1),
    _flaw("french-odt", Part.ORDINARY, "LibreOffice", odt(*FRENCH, *rows(21, "{n}. Maren Tull"), *FRENCH_END)),
    _flaw("arabic-message", Part.ORDINARY, "message by hand",
          message(*ARABIC_HEAD, *rows(21, "{n}) سمير البحر", ARABIC), *ARABIC_END)),
    _flaw("english-printed", Part.ORDINARY, "Chromium", printed(_english(21)), page=1),
    _flaw("word-table", Part.SUBTLE, "python-docx", _table(21)),
    _flaw("bare-numbers", Part.SUBTLE, "reportlab", pdf(*_english(23, "{n} Maren Tull lock")), page=1),
    _flaw("only-list", Part.SUBTLE, "plain text", text(*FAR, *rows(21, "{n}. Maren Tull"), *ENGLISH_END), line=1),
    _flaw("total-behind", Part.SUBTLE, "plain text", text("SPECIMEN", *rows(21, "{n}. Maren Tull"), "Total: 22 persons", "Seal")),
    _flaw("row-left-out", Part.SUBTLE, "plain text",
          text(*ENGLISH, *rows(22, "{n}. Maren Tull", without=14), *ENGLISH_END), MISSING, "medium", line=2),
    _flaw("cut", Part.SUBTLE, "reportlab", pdf(*ENGLISH, *rows(15, "{n}. Maren Tull, lock {n}")), CUT, "low", page=1),
    _innocent("twin-pashto", "plain text", text(*_pashto(22))),
    _innocent("twin-dari", "python-docx", word(*_dari(22))),
    _innocent("twin-english", "reportlab", pdf(*_english(22))),
    _innocent("twin-russian", "reportlab", pdf(*_russian(22))),
    _innocent("twin-table", "python-docx", _table(22)),
    _innocent("handed-to-three", "plain text", text(*HANDED), Part.LOOK_ALIKE),
    _innocent("ten-days", "python-docx", word(*DAYS), Part.LOOK_ALIKE),
    _innocent("parts-of-a-whole", "reportlab", pdf(*PARTS), Part.LOOK_ALIKE),
    _innocent("other-list", "plain text", text(*FAR, *rows(9, "{n}. Clear lock {n}."), *ENGLISH_END), Part.LOOK_ALIKE),
)  # fmt: skip
