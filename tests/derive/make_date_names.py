"""Make `triage/derive/dates/names.csv`: months and weekdays of twelve languages in three calendars.

`python -m tests.derive.make_date_names` writes it anew. Gregorian names come from CLDR through
babel; the rest, and what CLDR has otherwise than Afghanistan writes it, from the casebook,
section 5, as said in each row. Rows of source `hand` are forms that writers use beside
those: oblique cases, spellings without accents, older names.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

TABLE = Path(__file__).resolve().parents[2] / "triage" / "derive" / "dates" / "names.csv"
COLUMNS = ("kind", "calendar", "number", "form", "style", "strength", "source")

STYLES = ("en", "ru", "uk", "fr", "de", "es", "tr", "ar", "ar_SY", "ar_DZ", "ar_MA", "fa", "fa_AF", "ps")

HAND_GREGORIAN = """
en | 9 | sept
en | 1 | jan; 2 | feb; 3 | mar; 4 | apr; 6 | jun; 7 | jul; 8 | aug; 10 | oct; 11 | nov; 12 | dec
ru | 1 | янв; 2 | фев; 2 | февр; 9 | сен; 10 | октяб; 11 | ноя; 11 | нояб
uk | 1 | січ; 2 | лют; 3 | берез; 4 | кві; 5 | тра; 6 | чер; 8 | сер; 9 | верес; 10 | жов; 11 | лис; 12 | гру; 9 | вересн; 11 | листоп; 3 | берез; 6 | червн
fr | 2 | fevrier; 8 | aout; 12 | decembre; 1 | janv; 2 | fév; 9 | septembre
de | 1 | jänner; 2 | feber; 3 | maerz; 9 | sep; 3 | mrz
es | 9 | setiembre; 9 | sep; 9 | set
tr | 2 | subat; 5 | mayis; 8 | agustos; 9 | eylul; 11 | kasim; 12 | aralik
ar | 1 | كانون ثاني; 10 | تشرين اول; 11 | تشرين ثاني; 12 | كانون اول; 4 | ابريل; 8 | اغسطس; 10 | اكتوبر; 9 | ايلول; 7 | يولية; 6 | يونية
fa | 1 | ژانویه; 2 | فوریه; 5 | مه; 7 | ژوئیه; 7 | جولای; 8 | آگوست; 7 | ژوییه; 9 | سپتمبر; 10 | اکتوبر; 4 | اپریل
fa_AF | 8 | آگست; 8 | اگوست; 7 | جولائی; 11 | نوامبر; 12 | دیسمبر; 9 | سپتامبر; 10 | اکتبر; 5 | مئی; 2 | فبرورى
ps | 5 | مې; 9 | سپټمبر; 9 | سېپټمبر; 9 | سپتمبر; 8 | اگست; 2 | فېبروري; 12 | ډسمبر; 11 | نومبر; 1 | جنورۍ; 2 | فبرورۍ; 7 | جولایي; 7 | جولاى
"""

SOLAR = """
fa-AF | حمل | ثور | جوزا | سرطان | اسد | سنبله | میزان | عقرب | قوس | جدی | دلو | حوت
ps | وری;وري | غویی;غوایی;غویي;غوایي;غوايي | غبرګولی;غبرګلی;غبرګولي;غبرگولی | چنګاښ | زمری;زمري | وږی;وږي | تله;تلې | لړم | لیندۍ;لېندۍ;لیندی | مرغومی;مرغومي | سلواغه;سلواغې | کب
ps-dari | - | - | - | - | - | سنبلې;سنبلی | - | - | - | - | - | -
fa-IR | فروردین | اردیبهشت | خرداد | تیر | مرداد;امرداد | شهریور | مهر | آبان | آذر | دی | بهمن | اسفند
en-AF | Hamal | Sawr;Saur;Thawr | Jawza;Jauza;Jowza | Saratan | Asad | Sunbula;Sunbulah;Sonbola;Sunbola | Mizan | Aqrab | Qaws;Qows | Jadi;Jaddi | Dalw;Dalwa | Hut;Hoot
en-ps | Wray;Wrai | Ghwayay | Ghbargolay | Changash | Zmaray;Zmarai | Wazhay;Wagai;Wazhai | Tala | Laram | Lindey;Lindai;Linday | Marghumay;Marghomai | Salwagha | Kab
en-IR | Farvardin | Ordibehesht | Khordad | Tir | Mordad | Shahrivar | Mehr | Aban | Azar | Dey | Bahman | Esfand
tr-IR | Ferverdin | Ordibeheşt | Hordad | Tir | Mordad | Şehriver | Mehr | Aban | Azer | Dey | Behmen | Esfend
tr-AF | Hamel | Sevr | Cevza | Seretan | Esed | Sünbüle | Mizan | Akrep | Kavs | Cedi | Delv | Hut
de-IR | Farwardin | Ordibehescht | Chordad | Tir | Mordad | Schahriwar;Schahrivar | Mehr | Aban | Azar | Dey | Bahman | Esfand
de-AF | Hamal | Saur | Dschauza | Saratan | Assad | Sunbula;Sonbola | Misan | Aqrab | Qaus | Dschadi | Dalwa | Hut
fr-IR | Farvardine | Ordibehecht | Khordad | Tir | Mordad | Chahrivar;Shahrivar | Mehr | Aban | Azar | Dey | Bahman | Esfand
fr-AF | Hamal | Sawr | Djawza | Saratan | Assad | Sonbola;Sunbula;Sonboulah | Mizan | Aqrab | Qaws | Jadi | Dalwa | Hout
uk-AF | хамал;хамалу | саур;сауру | джауза;джаузи | саратан;саратану | асад;асаду | сунбула;сунбули | мізан;мізану | акраб;акрабу | каус;каусу | джаді | далв;далву | хут;хуту
uk-IR | фарвардін;фарвардіна | ордібегешт;ордібехешт | хордад;хордада | тір | мордад;мордада | шахрівар;шахрівара;шагрівар | мехр;мехра | абан;абана | азар;азара | дей;дея | бахман;бахмана | есфанд;есфанда
ru-AF | хамал;хамаля | савр;саур;саура;савра | джауза;джавза;джаузы | саратан;саратана | асад;асада | сунбула;сунбулы;сонбола | мизан;мизана | акраб;акраба | кавс;каус;кавса | джади;джадди | далв;далва | хут;хута
ru-IR | фарвардин;фарвардина | ордибехешт;ордибехешта | хордад;хордада | тир | мордад;мордада | шахривар;шахривара | мехр;мехра | абан;абана | азар;азара | дей;дея | бахман;бахмана | эсфанд;эсфанда
"""

LUNAR = """
ar | المحرم;محرم;محرم الحرام;المحرم الحرام | صفر;صفر الخير;صفر المظفر | ربيع الأول;ربیع الاول | ربيع الآخر;ربيع الثاني;ربیع الاخر;ربیع الثانی | جمادى الأولى;جمادى الاولى;جمادی الاول;جمادى الأول | جمادى الآخرة;جمادى الثانية;جمادی الثانی;جمادى الثاني;جمادی الآخر | رجب;رجب المرجب | شعبان;شعبان المعظم | رمضان;رمضان المبارك | شوال;شوال المكرم | ذو القعدة;ذي القعدة;ذوالقعدة;ذی القعده;ذیقعده;ذوالقعده الحرام;ذيالقعدة | ذو الحجة;ذي الحجة;ذوالحجة;ذی الحجه;ذیحجه;ذوالحجه الحرام;ذيالحجة
ps | - | سفره | لومړۍ خور | دویمه خور | دریمه خور | څلورمه خور | - | - | روژې;روژه | - | - | -
fa | - | - | ربیع‌الاول | ربیع‌الثانی | جمادی‌الاول;جمادی‌الاولی | جمادی‌الثانی;جمادی‌الآخر;جمادی‌الثانیه | - | - | - | - | ذی‌القعده | ذی‌الحجه
en | Muharram;Moharram | Safar | Rabi al-Awwal;Rabi' al-Awwal;Rabi ul-Awwal;Rabi I;Rabi al-Awal;Rabi-ul-Awal | Rabi al-Thani;Rabi' al-Thani;Rabi al-Akhir;Rabi' al-Akhir;Rabi II;Rabi ul-Thani;Rabi us-Sani;Rabi al-Sani | Jumada al-Ula;Jumada al-Awwal;Jumada I;Jumadi al-Awwal;Jamadi al-Awwal | Jumada al-Thani;Jumada al-Akhirah;Jumada al-Akhira;Jumada II;Jamadi al-Thani | Rajab | Shaban;Sha'ban;Shaaban | Ramadan;Ramazan | Shawwal;Shawal | Dhu al-Qadah;Dhu al-Qa'dah;Dhul Qadah;Dhu al-Qada;Dhul-Qi'dah;Zulqada;Zul Qada | Dhu al-Hijjah;Dhu al-Hijja;Dhul Hijjah;Dhul-Hijja;Zulhijja;Zul Hijja
fr | Mouharram;mouharrem;muharram | Safar | Rabi al-aoual;Rabia al awal;rabia al-awwal;rabi al-awwal;rabia I | Rabi ath-thani;Rabia ath-thani | Joumada al-oula;Joumada I | Joumada ath-thania;Joumada II | Rajab | Chaabane | Ramadan | Chawwal | Dhou al-qi'da | Dhou al-hijja
tr | Muharrem | Safer;Sefer | Rebiülevvel | Rebiülahir | Cemaziyelevvel | Cemaziyelahir | Recep | Şaban | Ramazan | Şevval | Zilkade | Zilhicce
ru | мухаррам;мухаррама | сафар;сафара | раби аль-авваль;раби аль-авваля;раби уль-авваль;раби I | раби ас-сани;раби аль-ахир;раби II | джумада аль-уля;джумада I | джумада ас-сани;джумада аль-ахира;джумада II | раджаб;раджаба | шаабан;шаабана | рамадан;рамадана;рамазана | шавваль;шавваля | зуль-каада;зу-ль-каада;зуль-каады | зуль-хиджа;зу-ль-хиджа;зуль-хиджи;зуль-хиджжа
uk | мухаррам;мухаррама | сафар;сафара | рабі аль-авваль;рабі аль-авваля | рабі ас-сані | джумада аль-уля | джумада ас-сані | раджаб;раджаба | шаабан;шаабана | рамадан;рамадану | шавваль;шавваля | зуль-каада;зуль-каади | зуль-хіджа;зуль-хіджі
de | Muharram;Muharrem | Safar | Rabi al-auwal;Rabi al-awwal;Rabi' al-awwal;Rabi' al-auwal | Rabi' ath-thani;Rabi ath-thani | Dschumada l-ula | Dschumada th-thaniya | Radschab | Schaban | Ramadan | Schauwal | Dhu l-qada | Dhu l-hiddscha
es | Muharram;Muhárram | Safar | Rabi al-Awwal | Rabi al-Thani | Yumada al-Ula;Yumada I | Yumada al-Thani;Yumada II | Rayab | Shaabán;Shabán | Ramadán | Shawwal | Du al-Qada | Du al-Hiyya
"""

WEEKDAYS = """
en | Mon | Tue;Tues | Wed | Thu;Thur;Thurs | Fri | Sat | Sun
ru | понедельника | вторника | среды;среду | четверга | пятницы;пятницу | субботы;субботу | воскресенья
uk | понеділка | вівторка | середи;середу | четверга | п'ятниці;п'ятницю;п'ятниця | суботи;суботу | неділі;неділю
fr | - | - | - | - | - | - | -
de | - | - | - | - | - | Sonnabend | -
es | - | - | miercoles | - | - | sabado | -
tr | - | salı günü | çarsamba | persembe | - | - | -
ar | الإثنين;اثنين;يوم الاثنين | الثلاثا;الثلثاء | الاربعاء | - | - | - | الاحد
fa | دو شنبه | سه شنبه;سه‌شنبه | چهار شنبه | پنج شنبه;پنج‌شنبه | جمعه;آدینه | شنبه | یک شنبه;یک‌شنبه
ps | دوشنبه;دوشنبې;ګل;پیر | سه شنبه;سې شنبه;سه شنبې;سې شنبې;نهه | چهارشنبه;چهارشنبې;چارشنبه;چارشنبې;شورو | پنجشنبه;پنجشنبې;زیارت | جمعه;جمعې | شنبه;شنبې;خالي | یکشنبه;یکشنبې;اتوار
"""

ORDINARY = {
    *("may", "march", "mars", "mai", "mar", "set", "dec", "jan", "ara", "oca", "per", "dic", "mart", "ocak", "ekim"),
    *("лютий", "лютого", "мая", "май", "асад", "асада", "тир", "дей", "хут", "азар", "абан", "мехр"),
    *("مارس", "آب", "می", "مه", "مې", "مۍ", "جون", "ماي", "آذار", "اوت", "جول", "جنو", "دسم", "أوت"),
    *("حمل", "ثور", "سرطان", "اسد", "میزان", "عقرب", "قوس", "جدی", "دلو", "تیر", "مهر", "دی", "بهمن", "آذر", "آبان"),
    *("وری", "وري", "غویی", "زمری", "زمري", "تله", "تلې", "لړم", "کب", "مرغومی", "چنګاښ", "سلواغه", "خرداد", "مرداد"),
    *(
        "محرم",
        "صفر",
        "رجب",
        "شعبان",
        "رمضان",
        "شوال",
        "سفره",
        "روژه",
        "روژې",
        "hut",
        "kab",
        "tala",
        "tir",
        "dey",
        "azar",
    ),
    *(
        "mehr",
        "aban",
        "mizan",
        "asad",
        "jadi",
        "bahman",
        "safar",
        "rajab",
        "ramadan",
        "recep",
        "ramazan",
        "şaban",
        "safer",
    ),
    *(
        "рамадан",
        "рамадана",
        "лип",
        "груд",
        "трав",
        "вер",
        "бер",
        "лист",
        "серп",
        "сер",
        "каус",
        "savr",
        "hamal",
        "mart",
    ),
    *(
        "asad",
        "assad",
        "esed",
        "hout",
        "cedi",
        "akrep",
        "misan",
        "saur",
        "саур",
        "sevr",
        "рамазана",
        "рамадану",
        "ramadán",
        "muharrem",
        "لړم",
        "ژوئن",
        "وږي",
        "دی",
    ),
}
"""Forms that are also ordinary words or names: they count only with a day and a year beside them."""


FOLK = "ګل;پیر;نهه;شورو;زیارت;خالي;اتوار;pazar;salı"
"""Weekdays that are other words first (flower, nine, shrine, market): they count only with ورځ behind them, or not at all."""


def rows() -> list[tuple[str, ...]]:
    """Every row of the table, without repetitions, in a fixed order."""
    made = [
        *_gregorian(),
        *_block(SOLAR, "month", "solar", "casebook 5.1"),
        *_block(LUNAR, "month", "lunar", "casebook 5.2"),
    ]
    made += [
        *_slavic_cases(made),
        *_with_mah(made),
        *_weekdays(),
        *_block(WEEKDAYS, "weekday", "", "casebook 5.3; hand"),
    ]
    made = [each for row in made for each in (_joined(row) if row[0] == "weekday" else [row])]
    seen: dict[tuple[str, ...], tuple[str, ...]] = {}
    for row in made:
        seen.setdefault((row[0], row[1], row[2], row[3].casefold(), row[4]), row)
    return list(seen.values())


def main() -> None:
    """Write the table."""
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows())


def _gregorian() -> list[tuple[str, ...]]:
    """Months of the Gregorian calendar."""
    import babel
    from babel import Locale

    made = []
    for style in STYLES:
        months = Locale.parse(style).months
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, form in months[context][width].items():
                    made.append(_row("month", "gregorian", number, form, style, f"CLDR by babel {babel.__version__}"))
    for line in filter(None, HAND_GREGORIAN.splitlines()):
        style, rest = line.split("|", 1)
        for pair in rest.split(";"):
            number, form = pair.split("|")
            made.append(_row("month", "gregorian", int(number), form, style.strip(), "hand; casebook 5.3"))
    return [row for row in made if not row[3][0].isdigit()]


def _slavic_cases(made: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The other cases of Russian and Ukrainian months: в ноябре, до листопада, з березнем."""
    cases = []
    for row in made:
        for style, nominative, endings in (
            ("ru", "ь", "я ю ем ём е"),
            ("ru", "т", "та ту том те"),
            ("uk", "ень", "ня ню нем ні"),
        ):
            if row[1] == "gregorian" and row[4] == style and row[3].endswith(nominative) and len(row[3]) > 3:
                stem = row[3].removesuffix(nominative)
                cases += [
                    _row("month", "gregorian", int(row[2]), stem + ending, style, "hand") for ending in endings.split()
                ]
    cases += [_row("month", "gregorian", 5, form, "ru", "hand") for form in ("мае", "маю", "маем")]
    return cases + [
        _row("month", "gregorian", n, f, "uk", "hand") for n, f in ((11, "листопаду"), (11, "листопаді"), (2, "лютому"))
    ]


def _with_mah(made: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Solar and Persian months joined with ماه, as in آبان‌ماه."""
    persian = [row for row in made if row[4] in {"fa-IR", "fa-AF", "fa"} and " " not in row[3]]
    return [(*row[:3], f"{row[3]}‌ماه", row[4], "plain", "hand") for row in persian]


def _joined(row: tuple[str, ...]) -> list[tuple[str, ...]]:
    """A weekday of several words, also written as one: سه شنبه, سه‌شنبه."""
    return [row, (*row[:3], row[3].replace(" ", ""), *row[4:])] if " " in row[3] and row[4] in {"fa", "ps"} else [row]


def _weekdays() -> list[tuple[str, ...]]:
    """Weekdays of CLDR, 0 for Monday."""
    import babel
    from babel import Locale

    made = []
    for style in STYLES:
        days = Locale.parse(style).days
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, form in days[context][width].items():
                    made.append(_row("weekday", "", number, form, style, f"CLDR by babel {babel.__version__}"))
    return made


def _block(block: str, kind: str, calendar: str, source: str) -> list[tuple[str, ...]]:
    """Rows of a block written above: style, then the forms of each month or day."""
    made = []
    for line in filter(None, block.splitlines()):
        style, *cells = (cell.strip() for cell in line.split("|"))
        for number, cell in enumerate(cells, 0 if kind == "weekday" else 1):
            made += [_row(kind, calendar, number, form, style, source) for form in cell.split(";") if form.strip(" -")]
    return made


def _row(kind: str, calendar: str, number: int, form: str, style: str, source: str) -> tuple[str, ...]:
    """One row; a full stop after an abbreviation is left off, ezafe hamza as in ژانویهٔ too."""
    form = re.sub(r"[.\u0654]", "", form.strip())
    short = (len(form) <= 4 and form.isascii()) or (len(form) <= 3 and style in {"ru", "uk", "fr", "de", "es", "tr"})
    known = {o.casefold() for o in (*ORDINARY, *(FOLK.split(";") if kind == "weekday" and style == "ps" else ()))}
    strength = "ordinary" if form.casefold() in known else "short" if short else "plain"
    return (kind, calendar, str(number), form, style.replace("_", "-"), strength, source)


if __name__ == "__main__":
    main()
