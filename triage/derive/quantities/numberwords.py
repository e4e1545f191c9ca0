"""Words for numbers in twelve languages, each with its value.

text2num, the one kept library that reads number words, knows four of them (English, French,
German, Spanish); so all are read by one small grammar (`spelling`) over these tables, which
tests hold against num2words for thousands of numbers. Dari and Persian share a table (`fa`),
with the Afghan forms `یکصد`, `دوصد`, `پنجصد`, `لک`. The Pashto and Chinese tables have no
such second witness and wait for a reader of the language (basis K).
"""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import product

from triage.model.fold import folded


def _from_zero(words: str) -> dict[str, int]:
    """Return word → place in the row, from 0."""
    return {word: number for number, word in enumerate(words.split())}


def _all(words: str, value: int) -> dict[str, int]:
    """Return one value for every word of a row."""
    return dict.fromkeys(words.split(), value)


_ENGLISH = {
    **_from_zero("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
       "fifteen sixteen seventeen eighteen nineteen"),
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "hundred": 100, "thousand": 1000, "lakh": 100_000, "million": 10**6, "crore": 10**7, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
_FRENCH = {
    **_from_zero("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
       "seize"),
    "une": 1, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
    "huitante": 80, "octante": 80, "nonante": 90, "cent": 100, "cents": 100, "mille": 1000, "mil": 1000,
    "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9,
}  # fmt: skip
_GERMAN = {
    **_from_zero("null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
       "fünfzehn sechzehn siebzehn achtzehn neunzehn"),
    **_all("ein eine einen einem einer", 1), "zwo": 2, "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40,
    "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90, "hundert": 100, "tausend": 1000,
    "million": 10**6, "millionen": 10**6, "milliarde": 10**9, "milliarden": 10**9,
    "fuenf": 5, "zwoelf": 12, "fuenfzehn": 15, "fuenfzig": 50,
}  # fmt: skip
_SPANISH = {
    **_from_zero("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
       "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco "
       "veintiséis veintisiete veintiocho veintinueve"),
    "un": 1, "una": 1, "veintiún": 21, "veintiuna": 21, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60,
    "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100, "ciento": 100, "mil": 1000, "millón": 10**6, "millones": 10**6,
    **{stem + end: n for (stem, n), end in product((("doscient", 200), ("trescient", 300), ("cuatrocient", 400),
       ("quinient", 500), ("seiscient", 600), ("setecient", 700), ("ochocient", 800), ("novecient", 900)), ("os", "as"))},
}  # fmt: skip
_TURKISH = {
    **_from_zero("sıfır bir iki üç dört beş altı yedi sekiz dokuz on"),
    "yirmi": 20, "otuz": 30, "kırk": 40, "elli": 50, "altmış": 60, "yetmiş": 70, "seksen": 80, "doksan": 90,
    "yüz": 100, "bin": 1000, "milyon": 10**6, "milyar": 10**9,
}  # fmt: skip


def _russian() -> dict[str, int]:
    """Cardinals in every case: announcements put them in the genitive and dative too."""
    words = {
        "ноль": 0, "нуль": 0, **_all("один одна одно одного одной одному одним одну", 1),
        **_all("два две двух двум двумя", 2), **_all("три трех трёх трем трём тремя", 3),
        **_all("четыре четырех четырёх четырем четырём четырьмя", 4), "восемь": 8, "восьми": 8, "восемью": 8,
        **_all("сорок сорока", 40), "девяносто": 90, "девяноста": 90, "сто": 100, "ста": 100,
        **_all("двести двухсот двумстам", 200), **_all("триста трехсот трёхсот тремстам", 300),
        **_all("четыреста четырехсот четырёхсот четыремстам", 400),
        **_all("тысяча тысячи тысяч тысяче тысячу тысячам", 1000),
        **_all("миллион миллиона миллионов миллиону", 10**6),
        **_all("миллиард миллиарда миллиардов", 10**9),
    }  # fmt: skip
    soft = {5: "пят", 6: "шест", 7: "сем", 9: "девят", 10: "десят", 11: "одиннадцат", 12: "двенадцат", 13: "тринадцат",
            14: "четырнадцат", 15: "пятнадцат", 16: "шестнадцат", 17: "семнадцат", 18: "восемнадцат", 19: "девятнадцат",
            20: "двадцат", 30: "тридцат"}  # fmt: skip
    words |= {stem + end: n for (n, stem), end in product(soft.items(), ("ь", "и", "ью"))}
    for n, whole, oblique in ((5, "пять", "пяти"), (6, "шесть", "шести"), (7, "семь", "семи"), (8, "восемь", "восьми"),
                              (9, "девять", "девяти")):  # fmt: skip
        words |= {whole + "сот": n * 100, oblique + "сот": n * 100, oblique + "стам": n * 100}
        if n < 9:
            words |= {whole + "десят": n * 10, oblique + "десяти": n * 10, oblique + "десятью": n * 10}
    return words


def _ukrainian() -> dict[str, int]:
    """Cardinals in the nominative, genitive and dative."""
    words = {
        "нуль": 0, **_all("один одна одне одного одній одному одну", 1),
        **_all("два дві двох двом", 2), **_all("три трьох трьом", 3),
        **_all("чотири чотирьох чотирьом", 4), **_all("сорок сорока", 40),
        "дев'яносто": 90, "дев'яноста": 90, "сто": 100, "ста": 100, "двісті": 200, "двохсот": 200, "триста": 300, "трьохсот": 300,
        "чотириста": 400, "чотирьохсот": 400, **_all("тисяча тисячі тисяч тисячу тисячам", 1000),
        **_all("мільйон мільйона мільйони мільйонів", 10**6),
        **_all("мільярд мільярда мільярди мільярдів", 10**9),
    }  # fmt: skip
    soft = {5: "п'ят", 6: "шіст", 7: "сім", 8: "вісім", 9: "дев'ят", 10: "десят", 11: "одинадцят", 12: "дванадцят",
            13: "тринадцят", 14: "чотирнадцят", 15: "п'ятнадцят", 16: "шістнадцят", 17: "сімнадцят", 18: "вісімнадцят",
            19: "дев'ятнадцят", 20: "двадцят", 30: "тридцят"}  # fmt: skip
    for n, stem in soft.items():
        hard = "" if n in (7, 8) else "ь"
        words |= {stem + hard: n, stem + "и": n, stem + "ьох": n, stem + "ьом": n}
    words |= {"шести": 6, "шістьох": 6, "семи": 7, "сімох": 7, "восьми": 8, "вісьмох": 8}
    for n, whole in ((5, "п'ят"), (6, "шіст"), (7, "сім"), (8, "вісім"), (9, "дев'ят")):
        words[whole + "сот"] = n * 100
        if n < 9:
            words |= {whole + "десят": n * 10, whole + "десяти": n * 10, whole + "десятьох": n * 10}
    return words


_PERSIAN = {
    **_from_zero("صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده "
       "نوزده بیست"),
    "هیجده": 18, "هژده": 18, "هفتده": 17, "سی": 30, "چهل": 40, "پنجاه": 50, "شصت": 60, "هفتاد": 70, "هشتاد": 80, "نود": 90,
    "صد": 100, "یکصد": 100, "دویست": 200, "دوصد": 200, "سیصد": 300, "سهصد": 300, "چهارصد": 400, "پانصد": 500, "پنجصد": 500,
    "ششصد": 600, "شش صد": 600, "هفتصد": 700, "هشتصد": 800, "نهصد": 900, "هزار": 1000, "لک": 100_000, "میلیون": 10**6,
    "ملیون": 10**6, "کرور": 10**7, "میلیارد": 10**9, "ملیارد": 10**9, "بیلیون": 10**9,
}  # fmt: skip


def _pashto() -> dict[str, int]:
    """Cardinals; between 21 and 99 the unit is written before the ten, joined or apart."""
    units = {1: "یو", 2: "دوه", 3: "درې", 4: "څلور", 5: "پنځه", 6: "شپږ", 7: "اووه", 8: "اته", 9: "نهه"}
    tens = {30: "دېرش", 40: "څلوېښت", 50: "پنځوس", 60: "شپېته", 70: "اویا", 80: "اتیا", 90: "نوي"}
    words = {w: n for n, w in (units | tens).items()} | {
        "صفر": 0, "یوه": 1, "دوې": 2, "دری": 3, "پنځو": 5, "اوه": 7, "نه": 9, "لس": 10, "یوولس": 11, "دولس": 12, "دوولس": 12,
        "دیارلس": 13, "څوارلس": 14, "پنځلس": 15, "شپاړس": 16, "اوولس": 17, "اتلس": 18, "نولس": 19, "نونس": 19, "شل": 20, "ویشت": 20,
        "دیرش": 30, "څلویښت": 40, "شپیته": 60, "سل": 100, "سوه": 100, "زر": 1000, "زره": 1000, "لک": 100_000, "میلیون": 10**6,
        "ملیون": 10**6, "میلیونه": 10**6, "میلیارد": 10**9,
    }  # fmt: skip
    joined = units | {3: "در", 4: "څلېر", 7: "اوو"}
    words |= {joined[n] + "ویشت": 20 + n for n in units} | {"څلرویشت": 24, "څلیرویشت": 24, "درېویشت": 23, "اوویشت": 27}
    for (n, unit), (ten, name) in product({**units, 3: "دری"}.items(), tens.items()):
        words[unit + name] = ten + n
    return words


def _arabic() -> dict[str, int]:
    """Cardinals in both genders and cases, with the many spellings of the hundreds."""
    words = {
        "صفر": 0, **_all("واحد واحدة أحد إحدى احدى", 1),
        **_all("اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي إثنان إثنين إثنا", 2),
        **_all("ثلاثة ثلاث", 3), **_all("أربعة أربع", 4), **_all("خمسة خمس", 5),
        **_all("ستة ست", 6), **_all("سبعة سبع", 7),
        **_all("ثمانية ثماني ثمان", 8), **_all("تسعة تسع", 9),
        **_all("عشرة عشر", 10), **_all("ألف ألفا آلاف الاف", 1000),
        **_all("ألفان ألفين", 2000),
        **_all("مليون مليونا ملايين", 10**6), **_all("مليار مليارا مليارات بليون", 10**9),
        **_all("مليونان مليونين", 2 * 10**6),
    }  # fmt: skip
    for n, stem in (
        (20, "عشر"),
        (30, "ثلاث"),
        (40, "أربع"),
        (50, "خمس"),
        (60, "ست"),
        (70, "سبع"),
        (80, "ثمان"),
        (90, "تسع"),
    ):
        words |= {stem + "ون": n, stem + "ين": n}
    for hundred in ("مائة", "مئة", "مية"):
        words[hundred] = 100
        for n, stem in (
            (3, "ثلاث"),
            (4, "أربع"),
            (5, "خمس"),
            (6, "ست"),
            (7, "سبع"),
            (8, "ثمان"),
            (8, "ثماني"),
            (9, "تسع"),
        ):
            words |= {stem + hundred: 100 * n}
    return words | _all("مائتان مائتين مئتان مئتين مائتا مئتا", 200)


TABLES: dict[str, dict[str, int]] = {
    "en": _ENGLISH, "fr": _FRENCH, "de": _GERMAN, "es": _SPANISH, "tr": _TURKISH, "ru": _russian(), "uk": _ukrainian(),
    "fa": _PERSIAN, "ps": _pashto(), "ar": _arabic(),
}  # fmt: skip
"""Language → word as usually written → value. Chinese is read sign by sign, see `CHINESE`."""

AND = {
    "en": {"and"}, "fr": {"et"}, "de": {"und"}, "es": {"y"}, "tr": {"ve"}, "ru": {"и"}, "uk": {"і", "та"}, "fa": {"و"},
    "ps": {"او", "و"}, "ar": {"و"},
}  # fmt: skip
"""Words that join the parts of a number."""

CHINESE = {
    **{sign: n for n, signs in enumerate(("零〇", "一壹", "二贰貳两兩", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"))
       for sign in signs},
    "十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8,
}  # fmt: skip
"""Everyday and financial signs; `一` to `九` count, the rest multiply."""

_LATIN = {"en", "fr", "de", "es", "tr"}


@cache
def words_of(language: str) -> dict[str, int]:
    """Return a language's table with folded words; Latin ones also without their accents."""
    table = {folded(word): value for word, value in TABLES[language].items()}
    if language in _LATIN:
        table |= {bare(word): value for word, value in table.items()}
    return table


@cache
def languages_of() -> dict[str, tuple[str, ...]]:
    """Return folded word → the languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for language in TABLES:
        for word in words_of(language):
            found[word] = (*found.get(word, ()), language)
    return found


def bare(word: str) -> str:
    """Return a Latin word without accents."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))
