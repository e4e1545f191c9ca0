"""Letters of another alphabet inside words, in text, Word and PDF; units, formulas and slips of the keyboard beside them."""

from __future__ import annotations

from tests.planted import Part, Planted
from tests.planted.build import memos

ENGLISH = (
    "SPECIMEN. Ministry of Invented Affairs, registry.",
    "The payment for the second quarter was sent to the provincial office on Monday.",
    "Please confirm the receipt and return the signed form before the end of the month.",
    "The government has agreed to the schedule that was attached to our last letter.",
)
RUSSIAN = (
    "ОБРАЗЕЦ (SPECIMEN). Министерство вымышленных дел, канцелярия.",
    "Оплата за второй квартал была отправлена в областное управление в понедельник.",
    "Просим подтвердить получение и вернуть подписанную форму до конца месяца.",
)
UNITS = (
    "SPECIMEN. The coil has 5 kΩ and 10 μH; ΔT stayed below 3 K, at a wavelength of 5 µm.",
    "IT-отдел отправил SMS-сообщение и e-почту; файл открыт Windowsом на Wi-Fi-роутере.",
)
GERMAN = (
    "MUSTER (SPECIMEN). Landesamt für erfundene Angelegenheiten, Registratur.",
    "Die Auszahlung für das zweite Quartal wurde am Montag angewiesen.",
    "Bitte bestätigen Sie den Empfang an registratur@landesamt.example.",
)
UKRAINIAN = (
    "ЗРАЗОК (SPECIMEN). Міністерство вигаданих справ, канцелярія.",
    "Оплату за другий квартал надіслано до обласного управління в понеділок.",
    "Просимо підтвердити отримання за адресою office@vidomstvo.example.",
)
PERSIAN = (
    "نمونه (SPECIMEN). وزارت امور خیالی، مدیریت اسناد.",
    "پرداخت ربع دوم روز دوشنبه از طریق شرکت Microtrade به ریاست ولایت فرستاده شد.",
    "لطفاً رسید آن را به نشانی office@wezarat.example بفرستید.",
)
CHINESE = (
    "样本（SPECIMEN）。虚构事务部办公室。",
    "第二季度的款项已于星期一通过Microtrade公司汇出。",
    "请将回执发送至office@gongwen.example。",
)
PERSIAN_WITH_LOANS = (
    "نمونه (SPECIMEN). وزارت امور خیالی، دیپارتمنت تکنالوژی.",
    "فایل‌های PDF و CDهای پروژه ERP از طریق Wi-Fi و VPNها در اختیار IT منیجر قرار گرفت؛ α-توکوفرول و CO₂ در جدول آمده است.",
)
BRANDS = (
    "ОБРАЗЕЦ (SPECIMEN). Сотрудники АвтоVAZ и ВКонтакте получили iPhone'ы; отчёт сделан в Яндекс.Metrika.",
    "Форма № 1-Т: вода, СО₂, рН и NаCl; самолёт Т-34, номер А123ВС, XХ век, КуZбасс, SMSка от IT-отдела.",
)
SERBIAN = (
    "УЗОРАК (SPECIMEN). Министарство измишљених послова обавештава ministarstvo iz susedne države.",
    "Uplata za drugi kvartal izvršena je u ponedeljak; потврду доставити до краја месеца.",
)
JAPANESE = (
    "見本（SPECIMEN）。架空省総務課。",
    "ＡＢＣ株式会社のｗindows用ソフトとＮＥＣ製プリンター、μSDカード、カタログ２部を受領した。",
)
BELARUSIAN = ("УЗОР (SPECIMEN). Мiнiстэрства выдуманых спраў паведамляе аб лiквiдацыi сiтуацыi.",)


def swapped(lines: tuple[str, ...], *swaps: tuple[str, str]) -> tuple[str, ...]:
    """The lines with these words exchanged."""
    made = "\n".join(lines)
    for old, new in swaps:
        assert old in made, old
        made = made.replace(old, new)
    return tuple(made.split("\n"))


CYRILLIC = swapped(ENGLISH, ("payment", "p\u0430yment"), ("receipt", "r\u0435ceipt"))
OMICRON = swapped(ENGLISH, ("government", "g\u03bfvernment"))
ONE = swapped(ENGLISH, ("schedule", "schedul\u0435"))
LATIN = swapped(RUSSIAN, ("управление", "упр\u0061вл\u0065ние"))
WHOLE = swapped(ENGLISH, ("payment", "\u0441\u043e\u0441\u043e\u0430"))

GERMAN_WORD = swapped(GERMAN, ("Auszahlung", "\u0410\u0443szahlung"))
GERMAN_ADDRESS = swapped(GERMAN, ("registratur@landesamt", "registratur@l\u0430ndes\u0430mt"))
STYLED = swapped(GERMAN, ("Auszahlung", "\U0001d400uszahlung"), ("Empfang", "\U0001d404mpfang"))
UKRAINIAN_WORDS = swapped(UKRAINIAN, ("управління", "упрaвлiння"), ("понеділок", "пoнедiлок"))
UKRAINIAN_ADDRESS = swapped(UKRAINIAN, ("vidomstvo", "vid\u043emstv\u043e"))
PERSIAN_NAME = swapped(PERSIAN, ("Microtrade", "Micr\u043etr\u0430de"))
PERSIAN_ADDRESS = swapped(PERSIAN, ("wezarat", "wez\u0430rat"))
PERSIAN_WORD = swapped(PERSIAN, ("وزارت", "وزlرت"))
CHINESE_NAME = swapped(CHINESE, ("Microtrade", "\u041cicrotr\u0430de"))
CHINESE_ADDRESS = swapped(CHINESE, ("office@gongwen", "\u043effice@gongwen"))
CHINESE_WHOLE = swapped(CHINESE, ("office@gongwen.example", "www.\u0430\u0440\u0440\u04cf\u0435.com"))


def case(
    name: str, part: Part, chain: str, lines: tuple[str, ...], code: str = "", severity: str = "", **where: str | int
) -> Planted:
    """One memo of these lines, written by one of the tools of `memos`."""
    makers = {"plain text": memos.text, "python-docx": memos.word, "message by hand": memos.message}
    make = makers[chain]
    return Planted(
        name=name,
        part=part,
        chain=chain,
        build=lambda folder: make(folder, "memo", *lines),
        code=code,
        severity=severity,
        where=where,
    )


MIXED, LAYOUTS, HOST = "look-alike-letters", "look-alike-letters-two-layouts", "address-of-two-alphabets"
TEXT, WORD, MAIL = "plain text", "python-docx", "message by hand"

GROUPS = (
    case("german-word", Part.OBVIOUS, WORD, GERMAN_WORD, MIXED, "high"),
    case("german-address", Part.ORDINARY, MAIL, GERMAN_ADDRESS, HOST, "high"),
    case("german-styled-letters", Part.SUBTLE, TEXT, STYLED, "styled-letters-in-a-word", "medium", line=2),
    case("twin-german", Part.TWIN, MAIL, GERMAN),
    case("ukrainian-words", Part.ORDINARY, TEXT, UKRAINIAN_WORDS, LAYOUTS, "medium", line=2),
    case("ukrainian-address", Part.SUBTLE, MAIL, UKRAINIAN_ADDRESS, HOST, "high"),
    case("twin-ukrainian", Part.TWIN, MAIL, UKRAINIAN),
    case("persian-name", Part.OBVIOUS, WORD, PERSIAN_NAME, MIXED, "high"),
    case("persian-address", Part.ORDINARY, MAIL, PERSIAN_ADDRESS, HOST, "high"),
    case("persian-word", Part.SUBTLE, TEXT, PERSIAN_WORD, LAYOUTS, "medium", line=1),
    case("twin-persian", Part.TWIN, MAIL, PERSIAN),
    case("chinese-name", Part.OBVIOUS, WORD, CHINESE_NAME, MIXED, "high"),
    case("chinese-address", Part.ORDINARY, MAIL, CHINESE_ADDRESS, HOST, "high"),
    case("chinese-whole-address", Part.SUBTLE, TEXT, CHINESE_WHOLE, "address-in-look-alikes", "medium", line=3),
    case("twin-chinese", Part.TWIN, WORD, CHINESE),
    case("dari-full-of-loan-words", Part.LOOK_ALIKE, WORD, PERSIAN_WITH_LOANS),
    case("brands-and-formulas", Part.LOOK_ALIKE, TEXT, BRANDS),
    case("serbian-in-two-scripts", Part.LOOK_ALIKE, MAIL, SERBIAN),
    case("japanese-full-width", Part.LOOK_ALIKE, TEXT, JAPANESE),
)

CASES = (
    *GROUPS,
    Planted(
        name="cyrillic-letters-in-text",
        part=Part.OBVIOUS,
        chain="plain text",
        build=lambda folder: memos.text(folder, "memo", *CYRILLIC),
        where={"line": 2},
        code="look-alike-letters",
        severity="high",
    ),
    Planted(
        name="greek-letter-in-word",
        part=Part.ORDINARY,
        chain="python-docx",
        build=lambda folder: memos.word(folder, "memo", *OMICRON),
        code="look-alike-letters",
        severity="high",
    ),
    Planted(
        name="one-letter-in-pdf",
        part=Part.SUBTLE,
        chain="reportlab",
        build=lambda folder: memos.pdf(folder, "memo", *ONE),
        where={"page": 1},
        code="look-alike-letters",
        severity="high",
    ),
    Planted(
        name="one-letter-in-message",
        part=Part.ORDINARY,
        chain="message by hand",
        build=lambda folder: memos.message(folder, "memo", *ONE),
        code="look-alike-letters",
        severity="high",
    ),
    Planted(
        name="latin-letters-in-cyrillic",
        part=Part.ORDINARY,
        chain="python-docx, LibreOffice",
        build=lambda folder: memos.office(memos.word(folder, "memo", *LATIN), "odt"),
        code="look-alike-letters-two-layouts",
        severity="medium",
    ),
    Planted(
        name="whole-word",
        part=Part.SUBTLE,
        chain="plain text",
        build=lambda folder: memos.text(folder, "memo", *WHOLE),
        code="whole-word-look-alike",
        severity="medium",
        where={"line": 2},
    ),
    Planted(
        name="twin-text", part=Part.TWIN, chain="plain text", build=lambda folder: memos.text(folder, "memo", *ENGLISH)
    ),
    Planted(
        name="twin-word", part=Part.TWIN, chain="python-docx", build=lambda folder: memos.word(folder, "memo", *ENGLISH)
    ),
    Planted(
        name="twin-pdf", part=Part.TWIN, chain="reportlab", build=lambda folder: memos.pdf(folder, "memo", *ENGLISH)
    ),
    Planted(
        name="twin-cyrillic",
        part=Part.TWIN,
        chain="python-docx, LibreOffice",
        build=lambda folder: memos.office(memos.word(folder, "memo", *RUSSIAN), "odt"),
    ),
    Planted(
        name="units-and-joined-words",
        part=Part.LOOK_ALIKE,
        chain="reportlab",
        build=lambda folder: memos.pdf(folder, "memo", *UNITS),
    ),
    Planted(
        name="belarusian-with-latin-i",
        part=Part.LOOK_ALIKE,
        chain="python-docx",
        build=lambda folder: memos.word(folder, "memo", *BELARUSIAN),
    ),
)
