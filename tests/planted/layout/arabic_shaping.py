"""Pashto, Dari and Arabic set by programs without the script; well-set pages and lists of letters beside them."""

from __future__ import annotations

from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import memos, placed, typeset

PASHTO = (
    "SPECIMEN د داخلي اوبو وزارت، د ګودام اداره",
    "د سیند د بندونو کلنۍ پلټنه د شمال له دروازې پیل کېږي، ټول مسولین دې د اوبو د کچې کتابونه",
    "له ځان سره راوړي او د پلټونکي پلاوي مشر ته دې سپاري. هر څوک چې نه شي راتلای خبر دې ورکړي.",
)
ARABIC = (
    "SPECIMEN وزارة المياه الداخلية، مكتب المستودع",
    "تبدأ الجولة السنوية على السدود من البوابة الشمالية، وعلى كل رئيس قسم أن يحضر إلى هذا المكتب",
    "الدفاتر والمفاتيح، وأن يقدم التقرير الذي طلب منه على الفور.",
)
DARI = (
    "SPECIMEN ریاست گدام، وزارت آب‌های داخلی",
    "این ریاست اعلان می‌کند که تفتیش سالانه برای همه بندها از دروازه شمالی آغاز شده است و این مکتوب برای",
    "اطلاع وزارت است.",
)
SHAPES = {
    **dict(zip("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "ﺍﺏﺕﺙﺝﺡﺥﺩﺫﺭﺯﺱﺵﺹﺽﻁﻅﻉﻍﻑﻕﻙﻝﻡﻥﻩﻭﻱ", strict=True)),
    "ة": "ﺓ",
    "ى": "ﻯ",
}


def backwards(text: str) -> str:
    """Each Arabic-script word in reverse, and the words in reverse order."""
    return " ".join(word if word.isascii() else word[::-1] for word in reversed(text.split(" ")))


def shapes(text: str) -> str:
    """Every letter as its isolated shape."""
    return "".join(SHAPES.get(sign, sign) for sign in text)


def browser(folder: Path, *lines: str) -> Path:
    """Printed by Chromium, which knows the script."""
    rows = "".join(f"<p>{line}</p>" for line in lines)
    return typeset.printed(folder, f"<meta charset=utf-8><body dir=rtl style=\"font:13pt 'DejaVu Sans'\">{rows}")


CASES = (
    Planted(
        name="pashto-without-shaping",
        part=Part.OBVIOUS,
        chain="reportlab",
        build=lambda folder: placed.pdf(folder, *placed.plain(*PASHTO, face="DejaVu")),
        code="one-shape-per-letter",
        severity="medium",
        where={"page": 1},
    ),
    Planted(
        name="arabic-as-shapes",
        part=Part.OBVIOUS,
        chain="python-docx",
        build=lambda folder: memos.word(folder, "memo", *map(shapes, ARABIC)),
        code="presentation-forms",
        severity="medium",
        where={"line": 1},
    ),
    Planted(
        name="dari-backwards",
        part=Part.ORDINARY,
        chain="python-docx",
        build=lambda folder: memos.word(folder, "memo", *map(backwards, DARI)),
        code="words-backwards",
        severity="medium",
        where={"line": 1},
    ),
    Planted(
        name="letters-of-a-title-apart",
        part=Part.SUBTLE,
        chain="text",
        build=lambda folder: memos.text(folder, "memo", "د س ی ن د و ز ا ر ت", *PASHTO),
        code="letters-apart",
        severity="medium",
        where={"line": 1},
    ),
    Planted(
        name="pashto-by-a-browser",
        part=Part.TWIN,
        chain="Chromium, pikepdf",
        build=lambda folder: browser(folder, *PASHTO),
    ),
    Planted(
        name="pashto-by-an-office-program",
        part=Part.TWIN,
        chain="LibreOffice",
        build=lambda folder: memos.office(memos.word(folder, "memo", *PASHTO), "pdf"),
    ),
    Planted(
        name="arabic-as-letters",
        part=Part.TWIN,
        chain="python-docx",
        build=lambda folder: memos.word(folder, "memo", *ARABIC),
    ),
    Planted(
        name="dari-forwards",
        part=Part.TWIN,
        chain="text",
        build=lambda folder: memos.text(folder, "memo", *DARI),
    ),
    Planted(
        name="alphabet-and-basmala",
        part=Part.LOOK_ALIKE,
        chain="text",
        build=lambda folder: memos.text(folder, "memo", "\ufdfd", "ا ب ت ث ج ح خ", *ARABIC),
    ),
    Planted(
        name="short-heading-without-shaping",
        part=Part.LOOK_ALIKE,
        chain="reportlab",
        build=lambda folder: placed.pdf(
            folder, *placed.plain("SPECIMEN د اوبو وزارت", "Memo on the locks", face="DejaVu")
        ),
    ),
)
