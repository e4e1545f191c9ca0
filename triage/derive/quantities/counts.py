"""Finds announced numbers of people and things, and ties each to the list that it announces.

A number is tied to a list where the words say so: it stands with "the following" or a colon
right before the list, in the list's own title, in a line of totals right behind it, or where
the list is the only one and about that long.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from triage.derive.quantities.lines import Line
from triage.derive.quantities.listings import BARE, mark_of
from triage.derive.quantities.numberwords import AND, languages_of
from triage.derive.quantities.spelling import known, spelt
from triage.model.quantities import Announced, Listing

_PEOPLE = (
    "persons|people|individuals|trainees|students|officers|men|women|employees|candidates|participants|members|soldiers|names|"
    "applicants|detainees|prisoners|cadets|recruits|passengers|victims|suspects|delegates|fighters|volunteers|graduates|"
    "teachers|doctors|engineers|specialists|pilots|nominees|staff|workers|inspectors|clerks|keepers|experts|guests|citizens|"
    "человек[аи]?|человека|лиц[оа]?|лицам|курсант\\w*|слушател\\w*|сотрудник\\w*|офицер\\w*|военнослужащ\\w*|кандидат\\w*|"
    "осіб|особи|особам|особа|людей|слухач\\w*|курсантів|працівник\\w*|офіцер\\w*|"
    "personnes|stagiaires|agents|candidats|élèves|officiers|participants|employés|étudiants|membres|"
    "personen|teilnehmer\\w*|beamte\\w*|mitarbeiter\\w*|offiziere\\w*|kandidaten|bewerber\\w*|schüler|studenten|mitglieder\\w*|"
    "personas|alumnos|candidatos|oficiales|participantes|empleados|miembros|becarios|"
    "kişi\\w*|kişi|personel\\w*|aday\\w*|öğrenci\\w*|subay\\w*|kursiyer\\w*|"
    "شخصا|اشخاص|متدربا|متدربین|متدرب|ضابطا|ضباط|موظفا|موظفین|طالبا|طلاب|افراد|فردا|فرد|مرشحا|مرشحین|"
    "تن|نفر|کس|شخص|محصل|کارآموز|کارمند|افسر|منسوب|منسوبین|داوطلب|"
    "تنه|تنو|کسان|کسانو|کس|تنه کسان|افسران|محصلین|زده کوونکی|زده کوونکو|زدهکوونکی|روزونکی"
)
_THINGS = (
    "items|points|documents|annexes|questions|vehicles|measures|recommendations|demands|copies|conditions|reasons|steps|"
    "units|directorates|offices|districts|provinces|schools|files|boxes|weapons|tasks|rules|principles|"
    "документ\\w*|пункт\\w*|вопрос\\w*|мер\\w*|единиц\\w*|предложени\\w*|питан\\w*|заход\\w*|"
    "points|mesures|questions|pièces|articles|conditions|véhicules|punkte\\w*|maßnahmen|massnahmen|fragen|dokumente\\w*|fahrzeuge\\w*|"
    "unterlagen|puntos|medidas|preguntas|documentos|condiciones|vehículos|madde\\w*|belge\\w*|soru\\w*|"
    "نقاط|نقطه|بنود|وثائق|مورد|موارد|سند|اسناد|ماده|عراده|قطعه|جلد|عدد|سوال|مادې|سندونه|شیان|ټکي"
)
_MEASURES = "名|人|位|项|項|条|點|点|份|件|个|個|辆"
_FOLLOWING = (
    r"following|as follows|listed below|named below|below|the names of|whose names|"
    r"следующ\w*|ниже|перечисленн\w*|нижеперечисленн\w*|поименованн\w*|наступн\w*|нижче|такі|"
    r"suivant\w*|ci-dessous|ci-après|folgende\w*|nachstehend\w*|unten|siguiente\w*|a continuación|aşağıda\w*|şu|"
    r"التالیه|التالی|الاتیه|الاتی|ادناه|التالیین|ذیل|زیر|آتی|قرار ذیل|لاندې|لاندینی|لاندینیو|"
    r"以下|如下|下列"
)
_TITLE = (
    r"list|roster|nominal roll|список|перечень|перелік|liste|namensliste|verzeichnis|lista|relación|listesi|"
    r"قائمه|کشف|جدول|فهرست|لست|لیست|نوملړ|名单|名單|清单"
)
_TOTAL = (
    r"total|in all|altogether|всего|итого|разом|усього|всього|insgesamt|gesamt|summe|au total|en total|toplam|"
    r"المجموع|الاجمالی|المجموعه|مجموع|مجموعا|جمله|جمعا|ټولټال|ټول|合计|共计|总计|共"
)
UNITS = re.compile(
    r"^(?:days?|weeks?|months?|years?|hours?|minutes?|per ?cent|percent|million|billion|thousand|dollars?|euros?|pages?|"
    r"дн\w*|недел\w*|месяц\w*|лет|года?|час\w*|процент\w*|тыс\w*|млн|руб\w*|рок\w*|годин\w*|"
    r"jours?|semaines?|mois|ans?|heures?|tage?n?|wochen?|monate?n?|jahre?n?|stunden?|días?|semanas?|meses|años?|horas?|"
    r"gün|hafta|ay|yıl|saat|یوما|ایام|روز|هفته|ماه|سال|ساعت|ورځ\w*|میاشت\w*|کال|کلونه|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)$"
)
_DIGITS = r"(?<![\d.,/:№#-])(?<![^\W_\u4e00-\u9fff])(?<!no\. )(?<!article )(?<!ماده )\(?(?P<digits>\d{1,4})\)?(?![.,/:-]?\d|\s*(?:%|[.)]\d))"
NOUN = re.compile(rf"(?:{_PEOPLE}|{_THINGS})(?!\w)")
_PERSON = re.compile(rf"(?:{_PEOPLE})(?!\w)|[名人位]")
_NUMBER = re.compile(_DIGITS)
_CUE = re.compile(rf"(?<!\w)(?:{_FOLLOWING})(?!\w)|以下|如下|下列")
_LISTED = re.compile(rf"(?<!\w)(?:{_TITLE})(?!\w)|名单|名單|清单")
_ADDED = re.compile(rf"^\W*(?:{_TOTAL})(?!\w)|^\W*[合共总]")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_HAN = re.compile(rf"[一二三四五六七八九十百千两]+(?=\s?(?:{_MEASURES}))")
BEFORE = 4
"""Lines before a list in which its announcement may stand."""
BEHIND = 3
"""Lines behind a list in which its total may stand."""
LONGEST_STEP = 14
"""Lines from one row to the next at most: the cells of a table row, or a long entry."""
SHORTEST = 3
"""Rows of a list at least."""
ALONE = 6
"""Rows from which on the only list is taken for the one meant."""


class _Count(Struct, frozen=True):
    """A number with its noun in a line."""

    value: int
    line: Line
    start: int
    end: int
    is_person: bool


def announced_of(lines: tuple[Line, ...], listings: tuple[Listing, ...]) -> tuple[Announced, ...]:
    """Return the announcements of lists, at most one tie for each list."""
    lists = [n for n, one in enumerate(listings) if _is_list(one)]
    found = [made for n in lists if (made := _tied(n, listings[n], lines)) is not None]
    if len(lists) == 1 and not found:
        found += _alone(lists[0], listings[lists[0]], lines)
    return tuple(found)


def _is_list(one: Listing) -> bool:
    """Whether a listing is close enough together to be a list rather than numbered text."""
    return one.size >= SHORTEST and one.widest <= LONGEST_STEP and not one.prefix and one.numbers[0] == 1


def _tied(number: int, listing: Listing, lines: tuple[Line, ...]) -> Announced | None:
    """Return the announcement right before a list, in its title, or the total right behind it."""
    first, last = listing.lines[0], listing.last_line
    before = lines[max(0, first - BEFORE) : first]
    for line in reversed(before):
        tie = _tie(line)
        counts = [one for one in _counts(line) if not _is_of_another(one)] if tie else []
        if counts:
            return _chosen(counts, listing, number, tie)
    for line in lines[last + 1 : last + 1 + BEHIND]:
        if _ADDED.search(line.text) and (counts := [one for one in _counts(line) if one.is_person]):
            return _chosen(counts, listing, number, "total")
    return None


def _is_of_another(one: _Count) -> bool:
    """Whether "the following" stands with another noun: `the following documents were given to 3 persons`."""
    cue = _CUE.search(one.line.text, 0, one.start)
    if cue is None:
        return False
    between = one.line.text[cue.end() : one.start]
    words = _WORD.findall(between)[:2]
    is_counted = any(sign.isdigit() for sign in between) or any(_is_number_word(word) for word in words)
    return not is_counted and any(NOUN.match(word) for word in words)


def _tie(line: Line) -> str:
    """Return how a line before a list announces it; "" where it does not."""
    text = line.text.strip()
    if _CUE.search(text) or text.endswith((":", "：")):
        return "following"
    return "title" if _LISTED.search(text) and len(text) < 120 else ""


def _chosen(counts: list[_Count], listing: Listing, number: int, tie: str) -> Announced:
    """Return the count that fits, or else the first; parts of a whole (14 men and 8 women) count together."""
    fits = [one for one in counts if one.value == listing.size]
    whole = sum(one.value for one in counts)
    one = fits[0] if fits else counts[0]
    value = listing.size if not fits and len(counts) > 1 and whole == listing.size else one.value
    text = one.line.quoted(one.start, one.end)
    return Announced(
        value=value, text=text, where=one.line.place(text), line=one.line.index, tie=tie, listing=number
    )  # fmt: skip


def _alone(number: int, listing: Listing, lines: tuple[Line, ...]) -> Iterator[Announced]:
    """Yield the one number of people in a text that has one list, of about that size."""
    if listing.size < ALONE:
        return
    inside = range(listing.lines[0], listing.last_line + 1)
    counts = [one for line in lines if line.index not in inside for one in _counts(line) if one.is_person]
    near = [one for one in counts if abs(one.value - listing.size) <= max(1, listing.size // 8)]
    if near and len({one.value for one in counts}) == 1:
        yield _chosen(near[:1], listing, number, "alone")


def _counts(line: Line) -> list[_Count]:
    """Return every number in a line that counts people or things, in figures or in words."""
    text = line.text
    mark = mark_of(line)
    start = len(text) - len(text.lstrip()) + len(mark.written) if mark and mark.style != BARE else 0
    found = [_count(line, int(m["digits"]), m.start(), m.end()) for m in _NUMBER.finditer(text, start)]
    found += [_count(line, value, start, end) for value, start, end in _in_words(text)]
    found += [_count(line, read[0], m.start(), m.end()) for m in _HAN.finditer(text) if (read := spelt(m.group()))]
    kept: list[_Count] = []
    for one in sorted(filter(None, found), key=lambda one: one.start):
        # `22 (twenty-two) persons` is one count.
        if not kept or one.start >= kept[-1].end or one.value != kept[-1].value:
            kept.append(one)
    return kept


def _count(line: Line, value: int, start: int, end: int) -> _Count | None:
    """Make a count of a number where a noun that is counted stands right behind it, at most two words on."""
    rest = line.text[end:]
    glued = re.match(rf"\s?(?:{_MEASURES})", rest)
    if glued:
        return _Count(value, line, start, end + glued.end(), bool(_PERSON.search(glued.group())))
    rest_from = re.match(r"\s*(?:\([^()]{1,60}\)\s*)?", rest)
    offset = rest_from.end() if rest_from else 0
    for number, word in enumerate(_WORD.finditer(rest, offset)):
        if number > 2 or re.search(r"[.;:(),]", rest[offset : word.start()]) or UNITS.match(word.group()):
            return None
        noun = NOUN.match(rest, word.start())
        if noun:
            return _Count(value, line, start, end + noun.end(), bool(_PERSON.match(noun.group())))
    return None


def _in_words(text: str) -> Iterable[tuple[int, int, int]]:
    """Yield (value, start, end) of every longest run of number words."""
    run: list[re.Match[str]] = []
    words = list(_WORD.finditer(text))
    for position, word in enumerate([*words, None]):
        joins = word is not None and run and word.group() in _JOINING and position + 1 < len(words)
        if word is not None and (_is_number_word(word.group()) or joins):
            run.append(word)
            continue
        while run and run[-1].group() in _JOINING:
            run.pop()
        if run:
            read = spelt(text[run[0].start() : run[-1].end()])
            if read is not None and read[0] > 1:
                yield read[0], run[0].start(), run[-1].end()
        run = []


_JOINING = frozenset(word for words in AND.values() for word in words)


def _is_number_word(word: str) -> bool:
    """Whether a word is a number, a joined one, or an Arabic one behind `و`."""
    return word in languages_of() or (word[:1] == "و" and word[1:] in languages_of()) or known(word)
