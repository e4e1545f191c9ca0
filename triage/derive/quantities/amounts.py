"""Finds figures that are spelt out beside them: `5,000 (five thousand)`, `five thousand (5,000)`, `in words: …`.

Words are compared only where every one of them is understood, so a slip of spelling is no
difference. A bracket that names another unit than the figure has (`100 afghanis (two
dollars)`) restates nothing and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from msgspec import structs

from triage.derive.quantities.counts import NOUN, UNITS
from triage.derive.quantities.figures import FIGURE, values
from triage.derive.quantities.lines import Line
from triage.derive.quantities.listings import ARTICLES
from triage.derive.quantities.numberwords import AND
from triage.derive.quantities.spelling import known, spelt
from triage.model.quantities import Amount

_CURRENCIES = {
    "dollar": "dollar dollars usd доллар доллара долларов долари доларів долара dólar dólares dolar دالر دلار دالره دولار دولارا دولارات ډالر ډالره 美元",
    "euro": "euro euros eur евро євро avro یورو 欧元",
    "pound": "pound pounds sterling gbp фунт фунтов livre livres libras sterlin پوند",
    "afghani": "afghani afghanis afn afs афгани افغانی افغانۍ افغانیو افغانی 阿富汗尼",
    "rouble": "rouble roubles ruble rubles rub рубль рубля рублей рублям",
    "hryvnia": "hryvnia hryvnias uah гривня гривні гривень",
    "rupee": "rupee rupees pkr inr روپیه کلدار کلداری",
    "rial": "rial rials irr ریال ریالا",
    "toman": "toman tomans تومان",
    "dirham": "dirham dirhams aed درهم درهما دراهم",
    "lira": "lira liras try tl لیره",
    "yuan": "yuan rmb cny 人民币 元 圆",
    "franc": "franc francs chf franken",
}
_UNIT_OF = {word: unit for unit, words in _CURRENCIES.items() for word in words.split()}
_SIGNS = {
    "$": "dollar",
    "€": "euro",
    "£": "pound",
    "؋": "afghani",
    "₽": "rouble",
    "₴": "hryvnia",
    "₺": "lira",
    "¥": "yuan",
}
_NOISE_WORDS = (
    "only exactly just say us united states american in words the sum of amount total solo netto nur exactement seulement "
    "только ровно сша цілком тільки فقط صرف امریکایی امریکائی امریکی نقد مبلغ معادل لا غیر yalnız yalniz 整 正"
)
_NOISE = frozenset(_NOISE_WORDS.split())
_CENTS = re.compile(
    r"(?<!\w)(?:cents?|pence|centimes?|céntimos|копе\w+|копій\w+|kuruş|پول|پیسه|سنت|سنتا|فلسا|角|分)(?!\w)"
)
_HUNDREDTHS = re.compile(r"(?:\b(?:and|et|und|y)\s+)?\d{1,2}\s?/\s?100\b")
_SCALES = {
    **dict.fromkeys(("thousand", "тыс", "тысяч", "тисяч", "mille", "mil", "tausend", "bin", "هزار", "الف", "زره", "千"), 1000),
    **dict.fromkeys(("lakh", "لک"), 10**5), "万": 10**4, "亿": 10**8,
    **dict.fromkeys(("million", "millions", "mn", "млн", "миллион", "миллиона", "миллионов", "мільйон", "мільйонів", "millionen", "mio",
                     "millones", "millón", "milyon", "میلیون", "ملیون"), 10**6),
    **dict.fromkeys(("billion", "bn", "млрд", "миллиард", "миллиарда", "миллиардов", "мільярд", "milliard", "milliards", "milliarden",
                     "mrd", "milyar", "میلیارد", "ملیارد", "ملیار"), 10**9),
}  # fmt: skip
_BRACKET = re.compile(r"\(([^()]{1,200})\)")
_BARE_FIGURE = re.compile(
    rf"\s*(?P<sign>[$€£؋₽₴₺¥])?\s?(?P<figure>{FIGURE})\s?(?:[$€£؋₽₴₺¥]|/-|/=|-)?\s*(?P<unit>[^\W\d_]*)\W*"
)
_FIGURE_BEFORE = re.compile(
    rf"(?<![\d.,/:-])(?<![^\W_\u4e00-\u9fff])(?P<sign>[$€£؋₽₴₺¥])?\s?(?P<figure>{FIGURE})\s?[$€£؋₽₴₺¥]?(?P<between>(?:\s*[^\W\d_]+\.?){{0,3}})\s*[:=-]?\s*$"
)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_IN_WORDS = re.compile(
    r"(?<!\w)(?:(?:amount |sum )?in words|amount in letters|прописью|словами|en (?:toutes )?lettres|in worten|en letras|yaziyla|"
    r"به حروف|به حرف|بحروف|په حروفو|په تورو|کتابه|بالحروف|大写)\s*[:)]?\s*"
)
_FIGURE_IN = re.compile(rf"(?<![\w.,/:-])(?P<sign>[$€£؋₽₴₺¥])?\s?(?P<figure>{FIGURE})(?![\w/:-]|[.,]\d)")
_SURE = 10
"""From here on number words before or behind a bracketed figure are not mere words of the sentence."""
_NAMED = re.compile(
    rf"(?:{ARTICLES}|group|table|figure|part|phase|level|class|номер|группа|gruppe|groupe|گروه|شماره|گروپ)\.?\s*$"
)
_NEAR = 2
"""Lines around an amount `in words` in which its figure may stand."""
MOST = 1000
"""Amounts read of one document."""
MOST_IN_LINE = 40
"""Brackets looked at in one line."""
_REACH = 400
"""Characters beside a bracket that are looked at."""
_AROUND = 8
"""Lines around a single number word in which its language must show."""
_COMMON = {
    language: re.compile(rf"(?<!\w)(?:{words})(?!\w)")
    for language, words in (
        ("en", "the|of|and|to|is|for"), ("fr", "le|la|les|des|du|et|est|pour"), ("de", "der|die|und|das|mit|für|von"),
        ("es", "el|los|las|del|por|para|y"), ("tr", "ve|bir|için|ile|olarak|bu"),
    )
}  # fmt: skip
_JOINING = frozenset(word for words in AND.values() for word in words)


def amounts_of(lines: tuple[Line, ...]) -> tuple[Amount, ...]:
    """Return every figure that is spelt out, in the order of the text."""
    found: list[Amount] = []
    for line in lines:
        text = line.text
        if "(" in text:
            for bracket in islice(_BRACKET.finditer(text), MOST_IN_LINE):
                made = _spelt_in(line, bracket) or _figure_in(line, bracket)
                if made is not None and (made.agree or _is_spoken(made, line, lines)):
                    found.append(made)
        label = _IN_WORDS.search(text)
        if label is not None:
            found += _labelled(line, label, lines)
        if len(found) >= MOST:
            break
    return tuple(found)


def _is_spoken(made: Amount, line: Line, lines: tuple[Line, ...]) -> bool:
    """Whether words of the language stand around a single number word: `on` is ten in Turkish only."""
    if made.language not in _COMMON or len(_WORD.findall(made.words)) > 1:
        return True
    near = " ".join(one.text[:_REACH] for one in lines[max(0, line.index - _AROUND) : line.index + _AROUND + 1])
    return len(set(_COMMON[made.language].findall(near))) >= 2


def _spelt_in(line: Line, bracket: re.Match[str]) -> Amount | None:
    """`5,000 dollars (five thousand)`: the words stand in the bracket."""
    before = _FIGURE_BEFORE.search(line.text[max(0, bracket.start() - 80) : bracket.start()])
    if before is None:
        return None
    between = _WORD.findall(before["between"])
    units = {_UNIT_OF[word] for word in between if word in _UNIT_OF} | {_SIGNS[s] for s in (before["sign"],) if s}
    allowed = _NOISE | set(_UNIT_OF) | frozenset(between if between and between[-1] not in _SCALES else ())
    read = _read(bracket[1], frozenset(allowed), units)
    if read is None:
        return None
    if read[0] < _SURE and between and between[0] not in _SCALES and not units and not NOUN.match(between[-1]):
        return None
    scale = next((_SCALES[word] for word in between[:1] if word in _SCALES), 1)
    start = bracket.start() - len(line.text[max(0, bracket.start() - 80) : bracket.start()]) + before.start("figure")
    return _made(line, before["figure"], scale, read, (start, start + len(before["figure"])), bracket.span(1))


def _figure_in(line: Line, bracket: re.Match[str]) -> Amount | None:
    """`five thousand dollars (5,000)` or, in Dari and Pashto, `(5000) five thousand`: the figure stands in the bracket."""
    match = _BARE_FIGURE.fullmatch(bracket[1])
    if match is None or (match["unit"] and match["unit"] not in _UNIT_OF and match["unit"] not in _SCALES):
        return None
    at = (bracket.start(1) + match.start("figure"), bracket.start(1) + match.end("figure"))
    units = {_SIGNS[s] for s in (match["sign"],) if s} | {_UNIT_OF[u] for u in (match["unit"],) if u in _UNIT_OF}
    scale = _SCALES.get(match["unit"], 1)
    before, behind = _run(line.text, 0, bracket.start(), units), None
    if before is None and line.text[: bracket.start()].strip():
        behind = _run(line.text, bracket.end(), len(line.text), units)
    for run, is_near in ((before, _noun_follows(line.text, bracket.end())), (behind, False)):
        if run is not None:
            made = _made(line, match["figure"], scale, (Decimal(run[0]), None, run[1]), at, run[2])
            if made.agree or ((run[0] >= _SURE or is_near) and not _is_name(line.text, run[2][0])):
                return made
    return None


def _noun_follows(text: str, end: int) -> bool:
    """Whether something that is counted stands right behind a bracket: `two (2) copies`, `six (6) months`."""
    word = _WORD.match(text, end + 1)
    return word is not None and any((word.group() in _UNIT_OF, NOUN.match(word.group()), UNITS.match(word.group())))


def _is_name(text: str, start: int) -> bool:
    """Whether number words belong to a name: `section twenty (4)`, `group three (12)`."""
    return _NAMED.search(text[:start]) is not None


def _run(text: str, start: int, end: int, units: set[str]) -> tuple[int, str, tuple[int, int]] | None:
    """Return the number words at the end (or start) of a stretch of text: value, language, span.

    Behind a bracket the stretch begins at `start` > 0 and the run is taken from its front.
    """
    words = list(_WORD.finditer(text, start or max(0, end - _REACH), min(end, start + _REACH) if start else end))
    if start:
        words = words[:24]
        taken: list[re.Match[str]] = []
        at = start
        for word in words:
            if text[at : word.start()].strip(" -") or not (
                _counts(word.group()) or (taken and word.group() in _JOINING)
            ):
                break
            taken.append(word)
            at = word.end()
    else:
        words = words[-25:]
        if words and words[-1].group() in _UNIT_OF and not (units and _UNIT_OF[words[-1].group()] not in units):
            end = words.pop().start()
        taken, at = [], end
        for word in reversed(words):
            if text[word.end() : at].strip(" -") or not (_counts(word.group()) or (taken and word.group() in _JOINING)):
                break
            taken.insert(0, word)
            at = word.start()
    while taken and taken[0].group() in _JOINING:
        taken = taken[1:]
    while taken and taken[-1].group() in _JOINING:
        taken = taken[:-1]
    read = spelt(text[taken[0].start() : taken[-1].end()]) if taken else None
    return None if read is None else (*read, (taken[0].start(), taken[-1].end()))


def _counts(word: str) -> bool:
    """Whether a word is part of a number, also behind the Arabic `و`."""
    return known(word) or (word[:1] == "و" and known(word[1:]))


def _labelled(line: Line, label: re.Match[str], lines: tuple[Line, ...]) -> Iterator[Amount]:
    """`In words: five thousand only`, with one figure on the same line or near it."""
    read = _read(line.text[label.end() :].split("(")[0], _NOISE | set(_UNIT_OF), set())
    if read is None:
        return
    near = lines[max(0, line.index - _NEAR) : line.index + 1 + _NEAR]
    figures = [
        (one, match) for one in near for match in _FIGURE_IN.finditer(one.text)
        if (match["sign"] or len(match["figure"]) > 2) and one.page == line.page
    ]  # fmt: skip
    money = [(one, match) for one, match in figures if match["sign"] or _has_unit(one.text, match)]
    chosen = money or figures
    if len({match["figure"] for _, match in chosen}) == 1:
        one, match = chosen[0]
        made = _made(one, match["figure"], 1, read, match.span("figure"), None)
        words = line.quoted(label.end(), len(line.text.rstrip()))
        yield _with_words(made, words)


def _has_unit(text: str, match: re.Match[str]) -> bool:
    """Whether a currency's name stands right behind a figure, or right before it."""
    behind, before = _WORD.match(text[match.end() :].strip()), _WORD.findall(text[: match.start()])
    return bool((behind and behind.group() in _UNIT_OF) or (before and before[-1] in _UNIT_OF))


_Read = tuple[Decimal, Decimal | None, str]
"""Whole amount, hundredths where they are spelt too, language."""


def _read(text: str, allowed: frozenset[str], units: set[str]) -> _Read | None:
    """Read spelt words with units around them; None where a word is unknown or another unit is named."""
    named = {_UNIT_OF[word] for word in _WORD.findall(text) if word in _UNIT_OF}
    if units and named and not units & named:
        return None
    text = _HUNDREDTHS.sub(" ", text)
    cents = None
    if _CENTS.search(text):
        words = list(_WORD.finditer(text))
        cut = next((word for word in words if word.group() in _UNIT_OF), None)
        if cut is None:
            return None
        part = spelt(_CENTS.sub(" ", text[cut.end() :]), allowed | _JOINING)
        text, cents = text[: cut.start()], None if part is None else Decimal(part[0])
    whole = spelt(text, allowed)
    return None if whole is None else (Decimal(whole[0]), cents, whole[1])


def _made(
    line: Line, figure: str, scale: int, read: _Read, at: tuple[int, int], words: tuple[int, int] | None
) -> Amount:
    """Make the record; figure and words agree where one reading of the figure does."""
    whole, cents, language = read
    readings = [one * factor for one in values(figure) for factor in {1, scale}]
    agree = any(
        int(one) == whole and (cents is None or one == int(one) or (one - int(one)) * 100 == cents) for one in readings
    )
    best = next((one for one in readings if int(one) == whole), max(readings, default=Decimal(0)))
    return Amount(
        figure=line.quoted(*at), words=line.quoted(*words) if words else "", value=best, spelt=whole + (cents or Decimal(0)) / 100,
        language=language, agree=agree or not readings, where=line.place(line.quoted(*at)),
    )  # fmt: skip


def _with_words(amount: Amount, words: str) -> Amount:
    """Return the amount with the words of another line."""
    return structs.replace(amount, words=words)
