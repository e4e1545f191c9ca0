"""Orders to pay whose amount in words is another than in figures; sound ones and look-alikes beside them."""

from __future__ import annotations

from tests.planted import Part, Planted
from tests.planted.build.counted import Builder, message, odt, pdf, printed, text, word

CODE = "words-differ-from-figure"
HEAD = "SPECIMEN. Order to pay, Depot Office."


def _dari(words: str) -> tuple[str, ...]:
    return ("SPECIMEN امر تادیه", f"مبلغ ۵۰۰۰۰ ({words}) افغانی به آورنده پرداخت شود.", "آمر مالی")


def _cheque(words: str) -> tuple[str, ...]:
    return ("SPECIMEN چک", "مبلغ به عدد: ۵۰۰۰۰ افغانی", f"مبلغ به حروف: {words} افغانی", "امضا")


def _english(words: str) -> tuple[str, ...]:
    return (HEAD, f"Pay the bearer the sum of {words} dollars ($5,200.00).", "The clerk of accounts")


def _russian(words: str) -> tuple[str, ...]:
    return (HEAD, f"Выплатить 5 500 ({words}) рублей.", "Главный бухгалтер")


def _german(words: str) -> tuple[str, ...]:
    return (HEAD, f"Auszuzahlen sind 1.500 Euro (in Worten: {words} Euro).", "Die Kasse")


def _flaw(name: str, part: Part, chain: str, build: Builder, **where: int) -> Planted:
    return Planted(name=name, part=part, chain=chain, build=build, code=CODE, severity="high", where=dict(where))


def _innocent(name: str, chain: str, build: Builder, part: Part = Part.TWIN) -> Planted:
    return Planted(name=name, part=part, chain=chain, build=build)


ASIDE = (HEAD, "22 persons (two women) came, and 100 afghanis (two dollars) were paid.", "Clause two (3) stays.")
CENTS = (
    HEAD,
    "Pay 100.50 dollars (one hundred dollars and fifty cents).",
    "Pay 1.5 million (one million five hundred thousand).",
)
SPELLING = (HEAD, "Pay 44 dollars (fourty-four dollars) and 14 euros (forteen euros).")

CASES = (
    _flaw("dari-text", Part.OBVIOUS, "plain text", text(*_dari("پانزده هزار")), line=2),
    _flaw("dari-cheque", Part.ORDINARY, "python-docx", word(*_cheque("پانزده هزار")), line=2),
    _flaw("english-pdf", Part.ORDINARY, "reportlab", pdf(*_english("five thousand three hundred")), page=1),
    _flaw("russian-message", Part.ORDINARY, "message by hand", message(*_russian("пять тысяч шестьсот"))),
    _flaw("german-odt", Part.SUBTLE, "LibreOffice", odt(*_german("eintausendsechshundert"))),
    _flaw("english-printed", Part.SUBTLE, "Chromium", printed(_english("five thousand two hundred and two")), page=1),
    _innocent("twin-dari", "plain text", text(*_dari("پنجاه هزار"))),
    _innocent("twin-cheque", "python-docx", word(*_cheque("پنجاه هزار"))),
    _innocent("twin-english", "reportlab", pdf(*_english("five thousand two hundred"))),
    _innocent("twin-russian", "message by hand", message(*_russian("пять тысяч пятьсот"))),
    _innocent("twin-german", "LibreOffice", odt(*_german("eintausendfünfhundert"))),
    _innocent("aside", "reportlab", pdf(*ASIDE), Part.LOOK_ALIKE),
    _innocent("cents-and-millions", "plain text", text(*CENTS), Part.LOOK_ALIKE),
    _innocent("misspelt", "plain text", text(*SPELLING), Part.LOOK_ALIKE),
)
