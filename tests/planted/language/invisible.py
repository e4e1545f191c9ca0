"""Invisible characters and turned lines in four groups of scripts, beside those that spelling and emoji need."""

from __future__ import annotations

from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import memos

ENGLISH = (
    "SPECIMEN. Ministry of Invented Affairs, registry.",
    "The payment for the second quarter was sent to the provincial office on Monday.",
    "Please confirm the receipt of 12500 and return the signed form named annex before the end of the month.",
)
RUSSIAN = (
    "ОБРАЗЕЦ (SPECIMEN). Министерство вымышленных дел, канцелярия.",
    "Оплата за второй квартал была отправлена в областное управление в понедельник.",
    "Просим подтвердить получение суммы 12500 и вернуть подписанную форму до конца месяца.",
)
PERSIAN = (
    "نمونه (SPECIMEN). وزارت امور خیالی، مدیریت اسناد.",
    "پرداخت ربع دوم روز دوشنبه به ریاست ولایت فرستاده شد و نامه‌ها ضمیمه می‌باشد.",
    "لطفاً رسید مبلغ ۱۲۵۰۰ افغانی را تا پایان ماه بفرستید.",
)
CHINESE = (
    "样本（SPECIMEN）。虚构事务部办公室。",
    "第二季度的款项已于星期一汇至省级办事处，请确认收到并退回签字的表格。",
    "附件为合同文本，金额为12500元。",
)
JOINERS = (
    "SPECIMEN نمونه: می‌شود، خانه‌ها، نمی‌دانم؛ ئه‌م نامه‌یه‌ بۆ وه‌زاره‌ته‌؛ د دفتر خبره ‌ وشوه؛ یہ خط ہے۔",
    "क्\u200dष, र्\u200dय और প্রত্\u200dয; ภาษา\u200bไทย\u200bง่าย; ភាសា\u200bខ្មែរ; 日本\u200b語の文章。",
    "تلفن \u200e+93 70 000 0000\u200e و \u202bمتن\u202c \u2066ISO 9001\u2069",
)
SCOTLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
TYPESETTING = (
    "\ufeffSPECIMEN. Die Auf\u200clage der Ver\u00adfas\u00adsung, 5\u00a0km; « Oui\u202f» dit-il\u202f: 10\u202f000\u202fhabitants\u202f!",
    "https://www.ministry.example/\u200bdocuments/\u200b2025/\u200bannex-to-the-letter-of-the-ministry.html",
    "\U0001f469\u200d\U0001f680 \u2764\ufe0f\u200d\U0001f525 1\ufe0f\u20e3 " + SCOTLAND,
)
HEBREW = (
    "\u202bדוגמה (SPECIMEN). המשרד שלח 250 טפסים\u202c\u200f",
    "\u200fמספר \u200e12/2025\u200f הועבר אל \u2067המחלקה\u2069",
)
PHONES = ("SPECIMEN. Call the registry at \u202d+49 30 1234567\u202c or \u202a+44 20 7946 0000\u202c.",)


def with_sign(lines: tuple[str, ...], sign: str, *words: str) -> tuple[str, ...]:
    """The lines with a sign after the second letter of each of these words."""
    made = "\n".join(lines)
    for word in words:
        assert word in made, word
        made = made.replace(word, word[:2] + sign + word[2:])
    return tuple(made.split("\n"))


def tags(words: str) -> str:
    """ASCII as tag characters."""
    return "".join(chr(0xE0000 + ord(c)) for c in words)


def swapped(lines: tuple[str, ...], old: str, new: str) -> tuple[str, ...]:
    """The lines with one word exchanged."""
    made = "\n".join(lines)
    assert old in made, old
    return tuple(made.replace(old, new).split("\n"))


MARK = "\u200b\u200c\u200c\u200b\u200c\u200b\u200b\u200b\u200c\u200c\u200b\u200c"
"""Twelve bits, as a copy would be numbered."""
MAKERS = {"plain text": memos.text, "python-docx": memos.word, "message by hand": memos.message}
TEXT, WORD, MAIL = MAKERS
IN_WORDS, COPY, RUN = "zero-width-in-words", "invisible-characters-may-mark-the-copy", "invisible-run"
HIDDEN, TURNED, NAME = "hidden-text-in-invisible-characters", "direction-overridden", "file-name-in-another-order"


def case(name: str, part: Part, chain: str, lines: tuple[str, ...], code: str = "", **where: str | int) -> Planted:
    """One memo of these lines, written by one of the tools of `memos`; every flaw is meant at medium."""
    make = MAKERS[chain]
    return Planted(
        name=name,
        part=part,
        chain=chain,
        build=lambda folder: make(folder, "memo", *lines),
        code=code,
        severity="medium" if code else "",
        where=where,
    )


def with_attachment(folder: Path, name: str) -> Path:
    """A message with an attachment of this name."""
    from email.message import EmailMessage

    message = EmailMessage()
    message["From"], message["To"] = "Registry <registry@ministry.example>", "News Desk <desk@paper.example>"
    message["Subject"], message["Date"] = "SPECIMEN", "Mon, 01 Sep 2025 10:00:00 +0000"
    message["Message-ID"] = "<specimen.2@ministry.example>"
    message.set_content("SPECIMEN. Please see the annex.")
    message.add_attachment(b"SPECIMEN", maintype="application", subtype="octet-stream", filename=name)
    message.set_boundary("specimen")
    path = folder / "memo.eml"
    path.write_bytes(message.as_bytes())
    return path


CASES = (
    # Latin
    case(
        "words-in-text",
        Part.OBVIOUS,
        TEXT,
        with_sign(ENGLISH, "\u200b", "payment", "second", "Monday"),
        IN_WORDS,
        line=2,
    ),
    case("run-in-word-file", Part.ORDINARY, WORD, swapped(ENGLISH, "Monday.", f"Monday.{MARK}"), RUN),
    case("tags-in-message", Part.SUBTLE, MAIL, swapped(ENGLISH, "receipt", f"receipt{tags('copy 7')}"), HIDDEN),
    case(
        "isolate-in-text",
        Part.SUBTLE,
        TEXT,
        (*ENGLISH, "Pay \u206710 - 250\u2069 now."),
        "order-on-screen-differs",
        line=4,
    ),
    case("copy-in-message", Part.ORDINARY, MAIL, swapped(ENGLISH, "registry.", f"registry.{MARK}"), COPY),
    case("file-name-in-text", Part.ORDINARY, WORD, swapped(ENGLISH, "annex", "annex\u202efdp.exe\u202c"), TURNED),
    Planted(
        name="words-in-pdf",
        part=Part.ORDINARY,
        chain="reportlab",
        build=lambda folder: memos.pdf(
            folder, "memo", *with_sign(ENGLISH, "\u2060", "payment", "second", "Monday", "confirm")
        ),
        code=IN_WORDS,
        severity="medium",
        where={"page": 1},
    ),
    case("twin-text", Part.TWIN, TEXT, ENGLISH),
    case("twin-word", Part.TWIN, WORD, ENGLISH),
    Planted(
        name="attachment-turned",
        part=Part.OBVIOUS,
        chain="email (Python)",
        build=lambda folder: with_attachment(folder, "annex\u202efdp.exe"),
        code=NAME,
        severity="medium",
    ),
    Planted(
        name="twin-attachment",
        part=Part.TWIN,
        chain="email (Python)",
        build=lambda folder: with_attachment(folder, "annex.pdf"),
    ),
    Planted(
        name="attachment-with-persian-name",
        part=Part.LOOK_ALIKE,
        chain="email (Python)",
        build=lambda folder: with_attachment(folder, "\u202bگزارش\u202c 1404.pdf"),
    ),
    # Cyrillic
    case(
        "russian-words", Part.OBVIOUS, WORD, with_sign(RUSSIAN, "\u2060", "Оплата", "квартал", "отправлена"), IN_WORDS
    ),
    case("russian-digits-turned", Part.ORDINARY, TEXT, swapped(RUSSIAN, "12500", "\u202e00521\u202c"), TURNED, line=3),
    case("russian-tags", Part.SUBTLE, MAIL, swapped(RUSSIAN, "форму", f"форму{tags('EKZ2')}"), HIDDEN),
    case("twin-russian", Part.TWIN, WORD, RUSSIAN),
    # Arabic script
    case(
        "persian-words",
        Part.OBVIOUS,
        TEXT,
        with_sign(PERSIAN, "\u200b", "پرداخت", "ریاست", "فرستاده"),
        IN_WORDS,
        line=2,
    ),
    case("persian-amount-turned", Part.ORDINARY, WORD, swapped(PERSIAN, "۱۲۵۰۰", "\u202e۱۲۵۰۰\u202c"), TURNED),
    case("persian-run", Part.SUBTLE, MAIL, swapped(PERSIAN, "ولایت", f"ولایت{MARK}"), COPY),
    case("twin-persian", Part.TWIN, WORD, PERSIAN),
    # Chinese
    case(
        "chinese-words",
        Part.OBVIOUS,
        TEXT,
        with_sign(CHINESE, "\u200d", "第二季度", "星期一", "办事处"),
        IN_WORDS,
        line=2,
    ),
    case("chinese-run", Part.ORDINARY, WORD, swapped(CHINESE, "办公室。", f"办公室。{MARK}"), RUN),
    case("chinese-tags", Part.SUBTLE, MAIL, swapped(CHINESE, "合同", f"合同{tags('No 12')}"), HIDDEN),
    case("twin-chinese", Part.TWIN, WORD, CHINESE),
    # Look-alikes
    case("joiners-of-spelling", Part.LOOK_ALIKE, WORD, JOINERS),
    case("joiners-of-spelling-in-text", Part.LOOK_ALIKE, TEXT, JOINERS),
    case("typesetting-and-emoji", Part.LOOK_ALIKE, MAIL, TYPESETTING),
    case("hebrew-marks", Part.LOOK_ALIKE, TEXT, HEBREW),
    case("telephones", Part.LOOK_ALIKE, MAIL, PHONES),
)
