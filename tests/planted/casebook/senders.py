"""Cases 1.6 to 1.10: letterhead against signature, official names, numbers and what an issuer's papers bear."""

from __future__ import annotations

from tests.planted.casebook import Paper, Reenacted
from tests.planted.casebook.papers import CASE, Lines, text, with_case, with_pack, word

_HEADS = "issuer,element,order,need,language,words,from,until,basis,source,note\n"
_SHAPES = "issuer,labels,pattern,restarts,from,until,basis,source,note\n"
_GAZETTE = 'from: 2001-01-01, to: null, source: "gazette 1/2001 (invented)"'
_RIVER = (
    "Відповідно до запиту надаємо відомості про стан гребель та шлюзів за останнє півріччя у розрізі басейнів.",
    "Начальникам дільниць доручено завершити огляд затворів до кінця місяця та подати журнали черговому секретарю.",
)
"""Running text of an invented Ukrainian-speaking state."""

# 1.6: ministry's letterhead, signed by the commander-in-chief; losses told and no marking.
_FLEET = """institutions:
  - {{name: Міністерство річкової оборони, thing: river-ministry, {kind}language: uk, {gazette}}}
  - {{name: Головне командування річкових сил, also: [Головнокомандувач річкових сил], thing: river-command, language: uk,
     {gazette}}}
"""
_BODIES = with_case(_FLEET.format(kind="", gazette=_GAZETTE))
_MARKED = with_pack(
    _FLEET.format(kind="kind: ministry, ", gazette=_GAZETTE),
    letterheads=f"{_HEADS}river-ministry,marking,0,expected,uk,Таємно|Для службового користування,2001-01-01,..,S,invented,\n",
    markings="scheme,scale,level,language,words,also,meaning,from,until,basis,source,note\n"
    "river,secrecy,2,uk,Таємно,,,2001-01-01,..,S,invented,\n",
)
_FLEET_CLAIMS = {"date": "2022-09-15", "language": "uk"}


def _losses(*foot: str, above: Lines = ()) -> Lines:
    """The letter on losses."""
    return (
        *above,
        "Міністерство річкової оборони",
        "Вих. № 220/1145",
        "15 вересня 2022 року",
        "Секретарю Ради річкової безпеки",
        "SPECIMEN",
        "Тема: відомості про втрати річкових сил",
        *_RIVER,
        "З повагою",
        *foot,
    )


_COMMANDER = ("Головнокомандувач річкових сил", "Всеволод Очеретяний")
_MINISTER = ("Міністр річкової оборони", "Любомир Верболоз")

# 1.7: one service's letter on the letterhead of the other, to which it goes.
_SERVICES = with_case(
    f"""institutions:
  - {{name: Служба охорони шлюзів, thing: guard, kind: service, language: uk, {_GAZETTE}}}
  - {{name: Служба зовнішніх вод, thing: abroad, kind: service, language: uk, {_GAZETTE}}}
"""
)
_SERVICE_CLAIMS = {"date": "2024-04-12", "language": "uk"}


def _service(head: str, *foot: str) -> Lines:
    """The letter to the other service."""
    return (
        head,
        "Вих. № 31/7-204",
        "12 квітня 2024 року",
        "Керівнику Служби зовнішніх вод",
        "SPECIMEN",
        "Тема: перевірка осіб",
        *_RIVER,
        "З повагою",
        *foot,
    )


# 1.8: the ministry's name in the singular; no number.
_COMMS = f"""institutions:
  - {{name: Міністерство річок та водних комунікацій, thing: water-ministry, kind: ministry, language: uk, {_GAZETTE}}}
"""
_NAME = with_case(_COMMS)
_NUMBERED = with_pack(
    _COMMS, letterheads=f"{_HEADS}water-ministry,number,2,expected,uk,Вих. №,2023-10-01,..,S,invented,\n"
)
_SIGNED = with_pack(
    _COMMS,
    letterheads=f"{_HEADS}water-ministry,e-signature,0,expected,uk,Підписано електронним підписом|QR-код,2023-10-01,..,S,invented,\n",
)
_COMMS_CLAIMS = {"date": "2025-06-05", "language": "uk"}


_E_SIGNED = "Підписано електронним підписом, сертифікат 58E2D9E7-0417"


def _comms(
    head: str = "Міністерство річок та водних комунікацій", number: str = "Вих. № 6/12-25", foot: Lines = ()
) -> Lines:
    """The letter on digs at a weir."""
    return (
        head,
        *((number,) if number else ()),
        "5 червня 2025 року",
        "Директору нижнього шлюзу",
        "SPECIMEN",
        "Тема: пошукові роботи біля греблі",
        *_RIVER,
        "З повагою",
        "Любомир Верболоз",
        *foot,
    )


# 1.9: a number of a shape that the registry does not have; a department as it is not called.
_FOREST = f"""institutions:
  - {{name: Агентство заплавних лісів, thing: forest, kind: service, language: uk, {_GAZETTE}}}
  - {{name: Департамент лісових шляхів та інспекції, short: [Департамент лісових доріг, Департамент доріг],
     thing: forest-roads, kind: office, language: uk, {_GAZETTE}}}
"""
_SHAPED = with_pack(
    _FOREST, numbers=f"{_SHAPES}forest,Вих.,\\d{{2}}-\\d{{2}}/\\d{{3}}-\\d{{2}},never,2001-01-01,..,S,invented,\n"
)
_NAMED = with_case(_FOREST)
_FOREST_CLAIMS = {"date": "2025-02-11", "language": "uk"}


def _forest(number: str, department: str = "Департамент лісових шляхів та інспекції", more: Lines = ()) -> Lines:
    """The letter of the invented forest agency."""
    return (
        "Агентство заплавних лісів",
        department,
        f"Вих. № {number}",
        *more,
        "11 лютого 2025 року",
        "Директору нижнього шлюзу",
        "SPECIMEN",
        "Тема: рубка лісу вздовж каналу",
        *_RIVER,
        "З повагою",
        "Остап Лозовик",
    )


# 1.10: the court administration's deputy on the ministry's letterhead, by a post that had been renamed; a number without the year.
_COURT = """institutions:
  - {{name: وزارت داد و آب, thing: water-justice, {kind}language: fa, {gazette}}}
  - {{name: قوه داوری رودها, thing: river-courts, language: fa, {gazette}}}
"""
_POSTS = """  - {{name: معاون امور داوران, kind: office, language: fa, from: 2004-05-01, to: 2014-03-01, source: "gazette 3/2014 (invented)"}}
  - {{name: معاون منابع داوری, kind: office, language: fa, from: 2014-03-01, to: null, source: "gazette 3/2014 (invented)"}}
"""
_PLAIN = with_case(_COURT.format(kind="", gazette=_GAZETTE))
_RENAMED = with_case((_COURT + _POSTS).format(kind="", gazette=_GAZETTE))
_FILED = with_pack(
    _COURT.format(kind="kind: ministry, ", gazette=_GAZETTE),
    numbers=f"{_SHAPES}water-justice,شماره,(?:13)?9\\d/\\d+/\\d+,solar year,2011-03-21,..,S,invented,\n",
)
_COURT_CLAIMS = {"date": "2018-05-12", "language": "fa"}


def _exam(*foot: str, number: str = "۹۷/۱۱۴/۲۲", head: str = "وزارت داد و آب") -> Lines:
    """The letter on examination papers."""
    return (
        head,
        f"شماره: {number}",
        "تاریخ: ۲۲ اردیبهشت ۱۳۹۷",
        "به: ریاست محترم آموزش کارآموزان",
        "SPECIMEN",
        "موضوع: آزمون کارآموزان",
        "با توجه به گزارش‌های رسیده درباره آزمون کارآموزان، خواهشمند است بررسی لازم انجام و نتیجه به این دفتر اعلام شود.",
        "کارشناسان موظف هستند پاسخنامه‌ها را تا پایان ماه نگهداری کنند و به هیچ کس نسخه‌ای از آن ندهند.",
        "با احترام",
        *foot,
    )


_CASES_OF_SIX = (
    Reenacted(
        number="1.6",
        what="ministry's letterhead, signed by the commander-in-chief",
        check="text.sender",
        code="letterhead-against-signature",
        severity="high",
        where={"line": 1},
        flawed=Paper(_BODIES(word("2022-09-15", *_losses(*_COMMANDER))), _FLEET_CLAIMS, CASE),
        twin=Paper(_BODIES(word("2022-09-15", *_losses(*_MINISTER))), _FLEET_CLAIMS, CASE),
        look_alike=Paper(
            _BODIES(word("2022-09-15", *_losses("За дорученням Міністра річкової оборони", *_COMMANDER))),
            _FLEET_CLAIMS,
            CASE,
        ),
    ),
    Reenacted(
        number="1.6",
        what="no marking where the issuer's papers on losses bear one",
        check="layout.letterhead",
        code="elements-missing",
        severity="low",
        flawed=Paper(_MARKED(text(*_losses(*_MINISTER))), _FLEET_CLAIMS, CASE),
        twin=Paper(_MARKED(text(*_losses(*_MINISTER, above=("Таємно",)))), _FLEET_CLAIMS, CASE),
        look_alike=Paper(
            _MARKED(text(*_losses(*_MINISTER, above=("Для службового користування",)))), _FLEET_CLAIMS, CASE
        ),
    ),
)
CASES: tuple[Reenacted, ...] = (
    *_CASES_OF_SIX,
    Reenacted(
        number="1.7",
        what="one service's letter on the letterhead of its addressee",
        check="text.sender",
        code="letterhead-against-signature",
        severity="high",
        where={"line": 1},
        flawed=Paper(
            _SERVICES(word("2024-04-12", *_service("Служба зовнішніх вод", "Служба охорони шлюзів", "Остап Лозовик"))),
            _SERVICE_CLAIMS,
            CASE,
        ),
        twin=Paper(
            _SERVICES(word("2024-04-12", *_service("Служба охорони шлюзів", "Служба охорони шлюзів", "Остап Лозовик"))),
            _SERVICE_CLAIMS,
            CASE,
        ),
        look_alike=Paper(
            _SERVICES(
                word(
                    "2024-04-12",
                    "Служба охорони шлюзів",
                    *_service("Служба зовнішніх вод", "Служба охорони шлюзів", "Служба зовнішніх вод"),
                )
            ),
            _SERVICE_CLAIMS,
            CASE,
        ),
    ),
    Reenacted(
        number="1.8",
        what="ministry named in the singular",
        check="layout.letterhead",
        code="name-near-official",
        severity="medium",
        where={"line": 1},
        flawed=Paper(
            _NAME(word("2025-06-05", *_comms("Міністерство річок та водної комунікації"))), _COMMS_CLAIMS, CASE
        ),
        twin=Paper(_NAME(word("2025-06-05", *_comms())), _COMMS_CLAIMS, CASE),
        look_alike=Paper(
            _NAME(word("2025-06-05", *_comms("МІНІСТЕРСТВО РІЧОК ТА ВОДНИХ КОМУНІКАЦІЙ"))), _COMMS_CLAIMS, CASE
        ),
    ),
    Reenacted(
        number="1.8",
        what="no registration number",
        check="layout.letterhead",
        code="elements-missing",
        severity="low",
        flawed=Paper(_NUMBERED(text(*_comms(number=""))), _COMMS_CLAIMS, CASE),
        twin=Paper(_NUMBERED(text(*_comms())), _COMMS_CLAIMS, CASE),
        look_alike=Paper(
            _NUMBERED(text(*(line.replace("2025", "2022") for line in _comms(number="")))),
            {**_COMMS_CLAIMS, "date": "2022-06-05"},
            CASE,
        ),
    ),
    Reenacted(
        number="1.8",
        what="no words of the electronic signature that its letters carry since 2023 (1.7 has the same)",
        check="layout.letterhead",
        code="elements-missing",
        severity="low",
        flawed=Paper(_SIGNED(word("2025-06-05", *_comms())), _COMMS_CLAIMS, CASE),
        twin=Paper(_SIGNED(word("2025-06-05", *_comms(foot=(_E_SIGNED,)))), _COMMS_CLAIMS, CASE),
        look_alike=Paper(
            _SIGNED(word("2022-06-05", *(line.replace("2025", "2022") for line in _comms()))),
            {**_COMMS_CLAIMS, "date": "2022-06-05"},
            CASE,
        ),
    ),
    Reenacted(
        number="1.9",
        what="registration number of a shape that the registry does not have",
        check="text.reference_number",
        code="shape-differs",
        severity="low",
        flawed=Paper(_SHAPED(word("2025-02-11", *_forest("1140/Л"))), _FOREST_CLAIMS, CASE),
        twin=Paper(_SHAPED(word("2025-02-11", *_forest("04-12/311-25"))), _FOREST_CLAIMS, CASE),
        look_alike=Paper(
            _SHAPED(word("2025-02-11", *_forest("04-12/311-25", more=("На № 1140/Л від 3 лютого 2025 року",)))),
            _FOREST_CLAIMS,
            CASE,
        ),
    ),
    Reenacted(
        number="1.9",
        what="department in a form that is not its name",
        check="anachronism.name",
        code="short-of-official-name",
        severity="low",
        where={"line": 2},
        flawed=Paper(_NAMED(text(*_forest("04-12/311-25", "Департамент лісових доріг"))), _FOREST_CLAIMS, CASE),
        twin=Paper(_NAMED(text(*_forest("04-12/311-25"))), _FOREST_CLAIMS, CASE),
        look_alike=Paper(_NAMED(text(*_forest("04-12/311-25", "Сектор огляду доріг"))), _FOREST_CLAIMS, CASE),
    ),
    Reenacted(
        number="1.10",
        what="the courts' deputy on a ministry's letterhead",
        check="text.sender",
        code="letterhead-against-signature",
        severity="high",
        where={"line": 1},
        flawed=Paper(_PLAIN(word("2018-05-12", *_exam("آرمان دریابان", "معاون قوه داوری رودها"))), _COURT_CLAIMS, CASE),
        twin=Paper(_PLAIN(word("2018-05-12", *_exam("آرمان دریابان", "معاون وزارت داد و آب"))), _COURT_CLAIMS, CASE),
        look_alike=Paper(
            _PLAIN(word("2018-05-12", *_exam("از طرف وزارت داد و آب", "آرمان دریابان", "معاون قوه داوری رودها"))),
            _COURT_CLAIMS,
            CASE,
        ),
    ),
    Reenacted(
        number="1.10",
        what="signatory's post as it was called until four years before",
        check="anachronism.name",
        code="name-no-longer-in-use",
        severity="medium",
        flawed=Paper(
            _RENAMED(text(*_exam("آرمان دریابان", "معاون امور داوران", head="قوه داوری رودها"))), _COURT_CLAIMS, CASE
        ),
        twin=Paper(
            _RENAMED(text(*_exam("آرمان دریابان", "معاون منابع داوری", head="قوه داوری رودها"))), _COURT_CLAIMS, CASE
        ),
        look_alike=Paper(
            _RENAMED(
                text(
                    *_exam(
                        "آرمان دریابان", "معاون منابع داوری", "رونوشت: معاون سابق امور داوران", head="قوه داوری رودها"
                    )
                )
            ),
            _COURT_CLAIMS,
            CASE,
        ),
    ),
    Reenacted(
        number="1.10",
        what="number that does not begin with the year",
        check="text.reference_number",
        code="shape-differs",
        severity="low",
        where={"line": 2},
        flawed=Paper(_FILED(text(*_exam("آرمان دریابان", number="۴۱۷/۱۱۴/۲۲"))), _COURT_CLAIMS, CASE),
        twin=Paper(_FILED(text(*_exam("آرمان دریابان"))), _COURT_CLAIMS, CASE),
        look_alike=Paper(_FILED(text(*_exam("آرمان دریابان", number="۱۳۹۷/۱۱۴/۲۲"))), _COURT_CLAIMS, CASE),
    ),
)
