"""Days and years written in words, as runs of folded words: `twenty second`, `две тысячи двадцать пятого`.

Numerals are grammar, not data of the world: the lists hold what each language's school
grammar gives. Day words are ordinals and cardinals as dates use them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product

from triage.derive.dates.tokens import Token, tokens
from triage.model.fold import folded

Numerals = dict[str, tuple[tuple[tuple[str, ...], int], ...]]
"""First word → (words, value), the longest first."""

_DAYS = """
first,second,third,fourth,fifth,sixth,seventh,eighth,ninth,tenth,eleventh,twelfth,thirteenth,fourteenth,fifteenth,sixteenth,seventeenth,eighteenth,nineteenth,twentieth,twenty first,twenty second,twenty third,twenty fourth,twenty fifth,twenty sixth,twenty seventh,twenty eighth,twenty ninth,thirtieth,thirty first
первого,второго,третьего,четвертого,пятого,шестого,седьмого,восьмого,девятого,десятого,одиннадцатого,двенадцатого,тринадцатого,четырнадцатого,пятнадцатого,шестнадцатого,семнадцатого,восемнадцатого,девятнадцатого,двадцатого,двадцать первого,двадцать второго,двадцать третьего,двадцать четвертого,двадцать пятого,двадцать шестого,двадцать седьмого,двадцать восьмого,двадцать девятого,тридцатого,тридцать первого
першого,другого,третього,четвертого,п'ятого,шостого,сьомого,восьмого,дев'ятого,десятого,одинадцятого,дванадцятого,тринадцятого,чотирнадцятого,п'ятнадцятого,шістнадцятого,сімнадцятого,вісімнадцятого,дев'ятнадцятого,двадцятого,двадцять першого,двадцять другого,двадцять третього,двадцять четвертого,двадцять п'ятого,двадцять шостого,двадцять сьомого,двадцять восьмого,двадцять дев'ятого,тридцятого,тридцять першого
premier,deux,trois,quatre,cinq,six,sept,huit,neuf,dix,onze,douze,treize,quatorze,quinze,seize,dix sept,dix huit,dix neuf,vingt,vingt et un,vingt deux,vingt trois,vingt quatre,vingt cinq,vingt six,vingt sept,vingt huit,vingt neuf,trente,trente et un
ersten,zweiten,dritten,vierten,fünften,sechsten,siebten,achten,neunten,zehnten,elften,zwölften,dreizehnten,vierzehnten,fünfzehnten,sechzehnten,siebzehnten,achtzehnten,neunzehnten,zwanzigsten,einundzwanzigsten,zweiundzwanzigsten,dreiundzwanzigsten,vierundzwanzigsten,fünfundzwanzigsten,sechsundzwanzigsten,siebenundzwanzigsten,achtundzwanzigsten,neunundzwanzigsten,dreißigsten,einunddreißigsten
primero,dos,tres,cuatro,cinco,seis,siete,ocho,nueve,diez,once,doce,trece,catorce,quince,dieciséis,diecisiete,dieciocho,diecinueve,veinte,veintiuno,veintidós,veintitrés,veinticuatro,veinticinco,veintiséis,veintisiete,veintiocho,veintinueve,treinta,treinta y uno
bir,iki,üç,dört,beş,altı,yedi,sekiz,dokuz,on,on bir,on iki,on üç,on dört,on beş,on altı,on yedi,on sekiz,on dokuz,yirmi,yirmi bir,yirmi iki,yirmi üç,yirmi dört,yirmi beş,yirmi altı,yirmi yedi,yirmi sekiz,yirmi dokuz,otuz,otuz bir
الأول,الثاني,الثالث,الرابع,الخامس,السادس,السابع,الثامن,التاسع,العاشر,الحادي عشر,الثاني عشر,الثالث عشر,الرابع عشر,الخامس عشر,السادس عشر,السابع عشر,الثامن عشر,التاسع عشر,العشرين,الحادي والعشرين,الثاني والعشرين,الثالث والعشرين,الرابع والعشرين,الخامس والعشرين,السادس والعشرين,السابع والعشرين,الثامن والعشرين,التاسع والعشرين,الثلاثين,الحادي والثلاثين
اول,دوم,سوم,چهارم,پنجم,ششم,هفتم,هشتم,نهم,دهم,یازدهم,دوازدهم,سیزدهم,چهاردهم,پانزدهم,شانزدهم,هفدهم,هجدهم,نوزدهم,بیستم,بیست و یکم,بیست و دوم,بیست و سوم,بیست و چهارم,بیست و پنجم,بیست و ششم,بیست و هفتم,بیست و هشتم,بیست و نهم,سی‌ام,سی و یکم
لومړۍ,دویمه,درېیمه,څلورمه,پنځمه,شپږمه,اوومه,اتمه,نهمه,لسمه,یوولسمه,دوولسمه,دیارلسمه,څوارلسمه,پنځلسمه,شپاړسمه,اوولسمه,اتلسمه,نولسمه,شلمه,یوویشتمه,دوه ویشتمه,درویشتمه,څلیرویشتمه,پنځه ویشتمه,شپږویشتمه,اوه ویشتمه,اته ویشتمه,نهه ویشتمه,دېرشمه,یودېرشمه
"""
_ALSO = {
    1: "первое|перше|erste|erster|uno|یکم|۱م|العشرون",
    2: "второе|друге|دوهمه|دوهم",
    3: "третье|третє|درییمه|دريمه|دریمه",
    7: "siebenten|هفتم",
    9: "نهمه",
    12: "دولسمه|دوازده",
    13: "тринадцатое|тринадцяте|سیزده",
    18: "هژدهم|هیجدهم",
    20: "العشرون|двадцатое",
    21: "الحادي والعشرون|یو ویشتمه|يوويشتمه|veintiun",
    22: "الثاني والعشرون|دوویشتمه|دوه‌ویشتمه|veintidos",
    23: "الثالث والعشرون|درې ویشتمه|درېویشتمه|veintitres",
    24: "الرابع والعشرون|څلورویشتمه|څلور ویشتمه",
    25: "الخامس والعشرون|پنځه‌ویشتمه|پنځویشتمه",
    26: "السادس والعشرون|شپږ ویشتمه|veintiseis",
    27: "السابع والعشرون|اوه‌ویشتمه",
    28: "الثامن والعشرون|اته‌ویشتمه",
    29: "التاسع والعشرون|نهه‌ویشتمه",
    30: "الثلاثون|سی ام|سی‌م|دیرشمه|dreissigsten",
    31: "الحادي والثلاثون|یو دېرشمه|یودیرشمه|einunddreissigsten",
}


@cache
def day_words() -> Numerals:
    """Return the words for 1 to 31."""
    pairs = [(form, n) for line in _DAYS.split("\n") if line for n, form in enumerate(line.split(","), 1)]
    pairs += [(form, n) for n, forms in _ALSO.items() if n != 1 for form in forms.split("|")]
    pairs += [(form, 1) for form in _ALSO[1].split("|")[:-2]]
    return _index(pairs)


@cache
def year_words() -> Numerals:
    """Return the words for the years 1900 to 2059, 1360 to 1419 and 1430 to 1459."""
    years = [*range(1900, 2060), *range(1360, 1420), *range(1430, 1460)]
    return _index([(form, year) for year in years for form in _year_forms(year)])


def numeral_at(index: Numerals, line: list[Token], at: int) -> tuple[int, int] | None:
    """Return the value of the longest numeral that begins at a token, and the index behind it."""
    for words, value in index.get(line[at].text, ()):
        behind: int | None = at
        for count, word in enumerate(words):
            while count and behind is not None and behind < len(line) and line[behind].text in {"-", "،"}:
                behind += 1
            behind = behind + 1 if behind is not None and behind < len(line) and line[behind].text == word else None
            if behind is None:
                break
        if behind is not None:
            return value, behind
    return None


def _index(pairs: list[tuple[str, int]]) -> Numerals:
    """Index (words, value) pairs by the first word."""
    found: dict[str, dict[tuple[str, ...], int]] = {}
    for form, value in pairs:
        words = tuple(token.text for token in tokens(folded(form)) if token.text != "-")
        found.setdefault(words[0], {})[words] = value
    return {first: tuple(sorted(forms.items(), key=lambda f: -len(f[0]))) for first, forms in found.items()}


_ONES = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
    "de": "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
    "es": "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve",
    "tr": "bir iki üç dört beş altı yedi sekiz dokuz on on-bir on-iki on-üç on-dört on-beş on-altı on-yedi on-sekiz on-dokuz",
    "fa": "یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده",
    "ps": "یو دوه درې څلور پنځه شپږ اووه اته نهه لس یوولس دولس دیارلس څوارلس پنځلس شپاړس اوولس اتلس نولس",
    "ar": "واحد اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة أحد-عشر اثني-عشر ثلاثة-عشر أربعة-عشر خمسة-عشر ستة-عشر سبعة-عشر ثمانية-عشر تسعة-عشر",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "fr": "vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "tr": "yirmi otuz kırk elli altmış yetmiş seksen doksan",
    "fa": "بیست سی چهل پنجاه شصت هفتاد هشتاد نود",
    "ps": "شل دېرش څلوېښت پنځوس شپېته اویا اتیا نوي",
    "ar": "عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين",
    "ru": "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
    "uk": "двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто",
}
_PS_TWENTIES = "یوویشت دوه-ویشت درویشت څلورویشت پنځه-ویشت شپږویشت اوه-ویشت اته-ویشت نهه-ویشت"
_SLAVIC_TENTHS = {
    "ru": "двадцатого тридцатого сорокового пятидесятого шестидесятого семидесятого восьмидесятого девяностого",
    "uk": "двадцятого тридцятого сорокового п'ятдесятого шістдесятого сімдесятого вісімдесятого дев'яностого",
}


def _below_hundred(language: str, number: int) -> str:
    """Return a number from 1 to 99 in words."""
    ones = _ONES[language].split()
    if number < 20:
        return ones[number - 1]
    tens, one = _TENS[language].split()[number // 10 - 2], number % 10
    if language == "fr":
        return _french(number, tens, ones)
    if one == 0:
        return tens
    unit = ones[one - 1]
    if language == "de":
        return ("ein" if one == 1 else unit) + "und" + tens
    if language == "es":
        return "veinti" + unit if number < 30 else f"{tens} y {unit}"
    if language == "ps" and number < 30:
        return _PS_TWENTIES.split()[one - 1]
    return f"{unit} و{tens}" if language == "ar" else f"{tens} و {unit}" if language == "fa" else f"{tens} {unit}"


def _french(number: int, tens: str, ones: list[str]) -> str:
    """Return a French number from 20 to 99: soixante-dix-sept, quatre-vingts, vingt et un."""
    rest = number - {7: 60, 9: 80}.get(number // 10, number // 10 * 10)
    if number == 80:
        return "quatre-vingts"
    if rest == 0:
        return tens
    return f"{tens} et {ones[rest - 1]}" if rest in {1, 11} and number < 80 else f"{tens} {ones[rest - 1]}"


_THOUSANDS: dict[str, dict[int, tuple[str, ...]]] = {
    "en": {1900: ("nineteen", "one thousand nine hundred", "nineteen hundred"), 2000: ("two thousand", "twenty")},
    "fr": {1900: ("mille neuf cent", "mil neuf cent", "dix-neuf cent"), 2000: ("deux mille", "deux mil")},
    "de": {1900: ("neunzehnhundert", "eintausendneunhundert"), 2000: ("zweitausend",)},
    "es": {1900: ("mil novecientos",), 2000: ("dos mil", "el dos mil")},
    "tr": {1900: ("bin dokuz yüz", "bin dokuzyüz"), 2000: ("iki bin", "ikibin")},
    "ar": {1900: ("ألف وتسعمائة", "ألف وتسعمئة"), 2000: ("ألفين", "ألفان"), 1400: ("ألف وأربعمائة", "ألف وأربعمئة")},
    "fa": {
        1900: ("هزار و نهصد", "یک هزار و نهصد"),
        2000: ("دو هزار", "دوهزار"),
        1300: ("هزار و سیصد", "یک هزار و سیصد", "یکهزار و سیصد", "هزار و سه صد", "یک هزار و سه صد"),
        1400: ("هزار و چهارصد", "یک هزار و چهارصد", "یکهزار و چهارصد", "هزار و چهار صد", "یک هزار و چهار صد"),
    },
    "ps": {
        1900: ("نولس سوه", "زر نهه سوه"),
        2000: ("دوه زره",),
        1300: ("زر درې سوه", "یو زر درې سوه", "دیارلس سوه"),
        1400: ("زر څلور سوه", "یو زر څلور سوه", "څوارلس سوه"),
    },
}
_JOINS = {
    "en": (" ", " and "),
    "fr": (" ", " et "),
    "de": ("", "und"),
    "ar": (" و",),
    "fa": (" و ",),
    "ps": (" ", " او "),
}
_SLAVIC_THOUSANDS = {
    "ru": {1900: "тысяча девятьсот", 2000: "две тысячи"},
    "uk": {1900: "тисяча дев'ятсот", 2000: "дві тисячі"},
}


def _year_forms(year: int) -> Iterator[str]:
    """Yield a year in the words of each language that has such years."""
    century, rest = year // 100 * 100, year % 100
    for language, thousands in _THOUSANDS.items():
        for start in thousands.get(century, ()):
            if rest == 0:
                yield start
                continue
            if language == "en" and start == "twenty" and rest < 10:
                continue
            for join in _JOINS.get(language, (" ",)):
                yield start + join + _below_hundred(language, rest)
    yield from _slavic(century, rest)


def _slavic(century: int, rest: int) -> Iterator[str]:
    """Yield a Russian and Ukrainian year, its last word an ordinal in three cases."""
    if century not in {1900, 2000}:
        return
    if (century, rest) == (2000, 0):
        yield from ("двухтысячного", "двотисячного")
    rows = [line.split(",") for line in _DAYS.split("\n") if line]
    for language, ordinals in (("ru", rows[1]), ("uk", rows[2])):
        if rest == 0:
            continue
        tens, ones = divmod(rest, 10)
        last = (
            ordinals[rest - 1]
            if rest < 20
            else ordinals[ones - 1]
            if ones
            else _SLAVIC_TENTHS[language].split()[tens - 2]
        )
        before = _TENS[language].split()[tens - 2] + " " if rest > 20 and ones else ""
        for start, ending in product((_SLAVIC_THOUSANDS[language][century],), ("ого", "ому", "ом", "ый", "ий")):
            yield (
                f"{start} {before}{last.removesuffix('ого')}{ending}"
                if last.endswith("ого")
                else f"{start} {before}{last}"
            )
