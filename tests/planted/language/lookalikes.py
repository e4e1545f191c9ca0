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

CASES = (
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
