"""`derived.conventions`: which quotation marks, decimal marks, spaces and date orders stand where in a text.

Only what no keyboard sets by itself is looked for: straight quotes, a hyphen for a dash and
a plain space in a number tell nothing. Quoted mail, addresses of the web, program text,
lists of literature and tables are passed over. Which form belongs to which language is in
the table; which language a line is in, the check knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from triage.model.case import Case
from triage.model.conventions import Conventions, Found, Sign
from triage.model.document import Document
from triage.model.facts import Origin, TextLine

LONGEST_LINE = 20_000
"""Characters of one line that are searched; longer ones are tables of numbers or attacks."""
MOST = 20_000
"""Forms kept of one document."""
_AROUND = 24
"""Characters shown on either side."""

_ADDRESS = re.compile(r"://|www\.|@|\.(?:com|org|net|gov|html?)\b")
_TOKEN = re.compile(r"\S+")
_PASSED_OVER = re.compile(
    r"^\s{0,20}(?:>|\|)|[{}\\<>=`]|^\s{0,20}[#$]|\(\)|::|->|;\s*$|\t.*\t|(?<! ) {3,20}\S{1,40} {3,20}"
    r"|\b(?:ISBN|ISSN|doi|DOI|arXiv|[Ii]bid|[Hh]rsg|et al)\b|\b(?:[Ee]ds?\.|[Vv]ol\.|pp?\. ?\d)"
)
"""Quoted mail, program text, tables, lists of literature."""
_PAPERS = re.compile(r"\b(?:Art|Abs|arts?|Reg|Regulation|Directive|L|C)\b\.?|§|\((?:EC|EU|CE|UE|EG|CEE|EEC)\)")
"""Citations of law keep the number sign of their own language."""

_SPACES, _LETTER = "\u0020\u00a0\u202f\u2009", r"[^\W\d_]"
_ALPHABETS = "A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f"
_ARABIC, _HAN = "\u0620-\u064a\u066e-\u06d3\u06d5", "\u3040-\u30ff\u3400-\u9fff"

_QUOTES = re.compile(
    "«[^«»]{1,300}»|»[^«»]{1,300}[«»]|„[^„“”«»]{1,300}[“”]|“[^“”„]{1,300}”|(?<!\\S)”(?=\\S)[^“”„]{1,300}[”“]"
    "|「[^「」]{1,300}」|『[^『』]{1,300}』"
)
_UNITS = (
    r"%|‰|€|°C|km|kg|cm|mm|ha|mg|ml|kW|MW|[GMT]B|[MG]Hz|percent|per cent|pct|[mb]illion|million|milliard|Mi[ol]|Mrd|Prozent"
    r"|pour cent|por ciento|per cento|mil[hl]|bilh|procent|процент|відсот|млн|млрд|тыс|тис|кг|км|см|мм|га\b|руб|грн|тонн|т\b"
)
_DECIMAL = re.compile(
    rf"(?<![\d.,/:\-–§])(?P<before>[€$£] ?)?(?P<whole>\d{{1,3}})(?P<mark>[.,٫])(?P<part>\d{{1,2}})(?![\d.,/:-]*\d)"
    rf"(?P<unit>[{_SPACES}]?(?:{_UNITS}))?"
)
_THOUSANDS = re.compile(r"(?<![\d.,/+:'’-])\d{1,3}(?P<mark>[.,'’٬])\d{3}(?:(?P=mark)\d{3})+(?![\d'’])(?![.,]\d{3})")
_NETWORK = re.compile(r"(?:\d{1,3}\.){3}\d{1,3}")
_DATES = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:19|20)\d{2}(?![\d/-])")
_SPACED = re.compile(rf"(?<={_LETTER}{_LETTER})[{_SPACES}](?P<mark>[;:!?,.])(?=\s|$)")
_NUMBER = re.compile(r"№|\b[Nn]r\.?(?=[ \u00a0]?\d)|\b[Nn][°º](?=[ \u00a0]?\d)|\bn\.[º°](?=[ \u00a0]?\d)")
_QUESTION = re.compile(r"(?:^|(?<=[.!?…])\s)\s{0,3}(?P<start>[¿A-ZÁÉÍÓÚÑ])[^.!?…¿]{6,200}\?")
_ACCENT = re.compile(r"(?<=[A-Za-z])´(?=[A-Za-z])")
_DASHES = re.compile(rf"{_LETTER}(?P<dash>—| – | — ){_LETTER}")
_MARKS = (
    ("ASCII", re.compile(f"[{_ARABIC}] ?[,;?](?=\\s|$)|[{_HAN}][,;?!](?!\\d)")),
    ("Arabic", re.compile(f"[{_ARABIC}{_ALPHABETS}] ?[،؛؟]")),
    ("full-width", re.compile(f"[{_HAN}{_ALPHABETS}] ?[，；？！。、]")),
    ("Urdu full stop", re.compile(f"[{_ARABIC}] ?۔")),
)
_LEAST_WORDS = 4
_SENTENCE = re.compile(
    rf"\b(?:{_LETTER}{{2,40}}\W{{1,5}}){{{_LEAST_WORDS - 1}}}{_LETTER}{{2}}|[{_HAN}]{{6}}|[{_HAN}]{{2,}}[，,。]"
)

_Form = tuple[Sign, str, int, int]
"""Sign, form, start and end within the line."""


def conventions(document: Document, case: Case) -> Conventions | None:
    """Return every form met, with the table of conventions; None where there is no text."""
    if not document.text:
        return None
    found: list[Found] = []
    for index, line in enumerate(document.text):
        if len(found) >= MOST:
            break
        if line.origin is Origin.FILE:
            found += _in_line(index, line)
    if not found:
        return Conventions(found=(), table=())
    from triage.reference.conventions import conventions as table

    return Conventions(found=tuple(found[:MOST]), table=table())


def _in_line(index: int, line: TextLine) -> Iterator[Found]:
    """Yield the forms of one line, unless it is of the kind that is passed over."""
    text = line.text[:LONGEST_LINE]
    if _PASSED_OVER.search(text):
        return
    if _ADDRESS.search(text):
        text = _TOKEN.sub(lambda match: " " * len(match[0]) if _ADDRESS.search(match[0]) else match[0], text)
    searchers = [_dates, _numbers, _accents]
    if _is_running(text):
        searchers += [_quotes, _decimals, _thousands, _spaces, _questions, _dashes, _marks]
    for searcher in searchers:
        for sign, form, start, end in searcher(text):
            shown = text[start:end] if sign is Sign.QUOTES else text[max(0, start - _AROUND) : end + _AROUND]
            yield Found(sign=sign, form=form, line_index=index, where=line.where, text=shown.strip()[:120])


def _is_running(text: str) -> bool:
    """Whether a line is of sentences: several words, and letters more than two fifths of what is not space."""
    letters = sum(map(str.isalpha, text))
    return letters * 5 > 2 * (len(text) - text.count(" ")) and bool(_SENTENCE.search(text))


def _quotes(text: str) -> Iterator[_Form]:
    """Pairs of quotation marks; the form is the opening and the closing mark."""
    for match in _QUOTES.finditer(text):
        yield Sign.QUOTES, text[match.start()] + text[match.end() - 1], match.start() + 1, match.end() - 1


def _decimals(text: str) -> Iterator[_Form]:
    """Decimal fractions that a unit or a sign of money beside them shows to be none of versions or sections."""
    for match in _DECIMAL.finditer(text):
        if match["unit"] or match["before"]:
            yield Sign.DECIMAL, match["mark"], match.start(), match.end()


def _thousands(text: str) -> Iterator[_Form]:
    """Numbers of two and more groups of three figures; addresses of networks are none."""
    for match in _THOUSANDS.finditer(text):
        if not _NETWORK.fullmatch(match[0]) or "000" in match[0]:
            mark = match["mark"].replace("'", "’")  # The straight one is what keyboards have for it.
            yield Sign.THOUSANDS, mark, match.start(), match.end()


def _dates(text: str) -> Iterator[_Form]:
    """Dates in figures of which a day above 12 decides the order."""
    for match in _DATES.finditer(text):
        one, other = int(match[1]), int(match[3])
        if 1 <= min(one, other) <= 12 < max(one, other) <= 31:
            yield Sign.DATES, "DMY" if one > other else "MDY", match.start(), match.end()


def _spaces(text: str) -> Iterator[_Form]:
    """Spaces before ; : ! ?, and `loose` before comma and full stop, where all marks of a text stand loose."""
    for match in _SPACED.finditer(text):
        if match["mark"] in ",.":
            yield Sign.SPACE, "loose", match.start(), match.end()
        elif text[match.start()] != " ":
            yield Sign.SPACE, "nbsp", match.start(), match.end()
        elif match["mark"] != ":" or text.count(" ", 0, match.start()) >= 5:
            yield Sign.SPACE, "space", match.start(), match.end()


def _numbers(text: str) -> Iterator[_Form]:
    """№, Nr., n° before a number; none in citations of law."""
    if not _PAPERS.search(text):
        for match in _NUMBER.finditer(text):
            yield Sign.NUMBER, match[0], match.start(), match.end()


def _questions(text: str) -> Iterator[_Form]:
    """Questions that begin and end in the line, opened with ¿ or not."""
    for match in _QUESTION.finditer(text):
        yield Sign.INVERTED, "¿" if match["start"] == "¿" else "none", match.start("start"), match.end()


def _accents(text: str) -> Iterator[_Form]:
    """Acute accents standing for apostrophes."""
    for match in _ACCENT.finditer(text):
        yield Sign.APOSTROPHE, "´", match.start(), match.end()


def _dashes(text: str) -> Iterator[_Form]:
    """Dashes between words, by their length and the spaces around them."""
    for match in _DASHES.finditer(text):
        yield Sign.DASH, f"a{match['dash']}b", match.start("dash"), match.end("dash")


def _marks(text: str) -> Iterator[_Form]:
    """Commas, semicolons, question marks and full stops of one script behind letters of it or of another."""
    for form, regex in _MARKS:
        for match in regex.finditer(text):
            yield Sign.MARKS, form, match.start(), match.end()
