"""Cases 1.32 to 1.39: papers of an invented ministry of Afghanistan; state, calendars and what papers bear are real."""

from __future__ import annotations

from tests.planted.casebook import Control, Paper, Reenacted
from tests.planted.casebook.papers import CASE, KNOWN, Lines, message, pdf, text, with_case, with_known, word

_WATERS = with_case(
    """institutions:
  - {name: د داخلي اوبو وزارت, thing: waters, kind: ministry, language: ps, from: 2001-01-01, to: null, source: "invented"}
  - {name: وزارت آبهای داخلی, thing: waters, kind: ministry, language: fa, from: 2001-01-01, to: null, source: "invented"}
"""
)
_STATE_PS, _STATE_FA = "د افغانستان اسلامي امارت", "امارت اسلامی افغانستان"
_PS, _FA = "د داخلي اوبو وزارت", "وزارت آبهای داخلی"
_BASMALA = "بسم الله الرحمن الرحیم"

# 1.32: one text with another buyer's name in it.
_THREAT = (
    "SPECIMEN",
    _STATE_PS,
    "د سیندونو د امنیت کمېسیون",
    "د لوړې کلا اوسېدونکي نصیر ولد بشیر ته خبر ورکول کېږي چې تا د بېړیو له بهرني شرکت سره کار کړی دی او د سیند د خلکو ګټې دې نه دي ساتلې.",
    "ته مخکې هم دوه ځله خبر شوی یې چې دا کار پرېږدې خو تا زموږ خبره ونه منله او د شرکت په دفتر کې دې خپل کار ته دوام ورکړ.",
    "که د دې لیک تر رسېدو وروسته په لسو ورځو کې کمېسیون ته حاضر نه شې نو ستا په اړه به پرېکړه وشي او بیا به ګیله نه کوې.",
    "د سیندونو د امنیت کمېسیون مسوول",
)
_OTHER_BUYER = tuple(line.replace("نصیر ولد بشیر", "کبیر ولد ظهیر") for line in _THREAT)
_SUMMONS = (
    *_THREAT[:3],
    "د لوړې کلا د جومات ملا امام ته دې معلومه وي چې د پسرلي د اوبو وېش د جمعې په ورځ د لمانځه وروسته د کلي په مرکز کې کېږي.",
    "هر کور دې یو سپین ږیری راولېږي چې د وېش په وخت کې حاضر وي او د تېر کال د ویالو د پاکولو حساب له ځان سره راوړي.",
    "کوم کورونه چې د ویالې د پاکولو برخه نه وي ورکړې د وېش په پای کې به یې نوبت راځي او د مرآب خبره به منل کېږي.",
    _THREAT[6],
)
_LIST = with_known("fake", *_THREAT)

# 1.33: a directorate's letter without number and addressee; and the lunar date that runs a day behind.
_CURFEW = {"date": "2024-05-26", "country": "AF"}


def _curfew(*reference: str, lunar: str = "۱۷", to: Lines = ("د سیندونو د کچې محترم ریاست ته!",)) -> Lines:
    """The letter on traffic at night."""
    return (
        _BASMALA,
        "SPECIMEN",
        _STATE_PS,
        _PS,
        "د سیندونو د کشف ریاست",
        *to,
        *reference,
        f"نېټه: {lunar} ذوالقعده ۱۴۴۵ هـ ق (۶ جوزا ۱۴۰۳ هـ ش)",
        "موضوع: د شپې له خوا د بېړیو تګ راتګ",
        "السلام علیکم ورحمة الله وبرکاته! وروسته له سلامه: د شپې له لسو بجو وروسته د بېړیو تګ راتګ بند دی تر څو نوی هدایت راځي.",
        "د بندونو له مسوولینو غوښتنه کېږي چې دروازې په ټاکلي وخت وتړي او د نوکریوال کاتب په کتاب کې یې ثبت کړي.",
        "په درنښت",
        "ارشاد خیالوند",
    )


_NUMBER = "ګڼه: ۶۱۸/۱۴۴۵"

# 1.35: an old order used again, with its old date and with an event that came later.
_ORDER_CLAIMS = {"country": "AF"}


def _order(told: str, day: str = "تاریخ: ۲۵ حمل ۱۳۹۸") -> Lines:
    """The order that dissolves an office."""
    return (
        "SPECIMEN",
        "جمهوری اسلامی افغانستان",
        _FA,
        "شماره: ۴۱۷",
        day,
        "موضوع: لغو اداره بندها",
        told,
        "تشکیلات اداره بندها لغو است و کارمندان آن به ریاست سطح دریاها معرفی می‌شوند و معاشات شان از همان ریاست پرداخته می‌شود.",
        "دفاتر و اسناد اداره مذکور در مدت یک ماه به آرشیف وزارت سپرده شود و از اجراآت به این مقام اطمینان داده شود.",
        "با احترام",
        "ارشاد خیالوند",
    )


_LATER = "جلسه انتخاب شورای بندها که به تاریخ ۶ میزان ۱۳۹۸ برگزار شد، نتیجه آن را تایید نمود."
_EARLIER = "جلسه انتخاب شورای بندها که به تاریخ ۱۵ حمل ۱۳۹۸ برگزار شد، نتیجه آن را تایید نمود."
_COMING = "جلسه انتخاب شورای بندها به تاریخ ۶ میزان ۱۳۹۸ برگزار خواهد شد و نتیجه آن اعلان می‌گردد."
_OLD_FAKE = _order(_EARLIER)
_LISTED = with_known("fake", *_OLD_FAKE)
_SAME_HEAD = (
    *_OLD_FAKE[:4],
    "تاریخ: ۷ میزان ۱۳۹۸",
    "موضوع: معاینه سالانه بندها",
    "معاینه سالانه بندهای آب از دروازه شمالی آغاز می‌گردد و مانند هر سال در آسیاب پایین به پایان می‌رسد و گزارش آن نوشته می‌شود.",
    "از مسئولین بندها خواهش می‌شود تا کتاب‌های ثبت و کلیدهای دروازه‌ها را با خود بیاورند و به کاتب نوکریوال مراجعه نمایند.",
    *_OLD_FAKE[-2:],
)
_DEBUNKED_AGAIN = tuple(line.replace("شماره: ۴۱۷", "شماره: ۱۱۰۲") for line in _OLD_FAKE)

# 1.36: a cheque whose words and figures disagree.


def _cheque(figure: str, words: str, more: Lines = ()) -> Lines:
    """A cheque in Dari."""
    return (
        "SPECIMEN",
        "بانک رودخانه – شعبه بندر",
        "چک شماره ۰۰۴۴۱۷",
        "به حامل این چک بپردازید: سمندر سیندیار",
        f"مبلغ: {figure} ({words}) افغانی",
        *more,
        "امضا: ارشاد خیالوند",
    )


def _check(figure: str, words: str) -> Lines:
    """The same in English."""
    return (
        "SPECIMEN",
        "River Bank of Upper Varnholt, harbour branch",
        "Cheque no. 004417",
        "Pay to the order of Corwin Tessaly",
        f"USD {figure} ({words} dollars)",
        "Signed: E. Polwarne",
    )


CASES: tuple[Reenacted, ...] = (
    Reenacted(
        number="1.32",
        what="threat sold twice: the text of a listed one, another name",
        check="file.known",
        code="listed-debunked-same-text",
        severity="high",
        flawed=Paper(_LIST(word("2023-07-11", *_OTHER_BUYER)), {}, KNOWN),
        twin=Paper(_LIST(word("2023-07-11", *_SUMMONS)), {}, KNOWN),
        look_alike=Paper(_LIST(word("2023-07-11", *_SUMMONS[:4], _THREAT[5], _SUMMONS[5], _THREAT[6])), {}, KNOWN),
    ),
    Reenacted(
        number="1.33",
        what="number and addressee missing that papers of ministries bear",
        check="layout.letterhead",
        code="elements-missing",
        severity="low",
        flawed=Paper(_WATERS(word("2024-05-26", *_curfew(to=()))), _CURFEW, CASE),
        twin=Paper(_WATERS(word("2024-05-26", *_curfew(_NUMBER))), _CURFEW, CASE),
        look_alike=Paper(
            _WATERS(
                word(
                    "2024-05-26",
                    *(line for line in _curfew(_NUMBER) if line not in {_BASMALA, "د سیندونو د کشف ریاست"}),
                )
            ),
            _CURFEW,
            CASE,
        ),
    ),
    Reenacted(
        number="1.33",
        what="lunar date five days off (the look-alike: one behind, as in the case)",
        check="text.calendars",
        code="lunar-differs",
        severity="medium",
        flawed=Paper(_WATERS(text(*_curfew(_NUMBER, lunar="۱۲"))), _CURFEW, CASE),
        twin=Paper(_WATERS(text(*_curfew(_NUMBER, lunar="۱۸"))), _CURFEW, CASE),
        look_alike=Paper(_WATERS(text(*_curfew(_NUMBER))), _CURFEW, CASE),
    ),
    Reenacted(
        number="1.35",
        what="order of April tells as done what was in September",
        check="text.date_sequence",
        code="told-as-done",
        severity="medium",
        flawed=Paper(word("2019-10-01", *_order(_LATER)), _ORDER_CLAIMS),
        twin=Paper(word("2019-10-01", *_order(_EARLIER)), _ORDER_CLAIMS),
        look_alike=Paper(word("2019-10-01", *_order(_COMING)), _ORDER_CLAIMS),
    ),
    Reenacted(
        number="1.35",
        what="text of an order debunked before, sent as a message",
        check="file.known",
        code="listed-debunked-same-text",
        severity="high",
        flawed=Paper(_LISTED(message("2019-10-01", *_DEBUNKED_AGAIN)), _ORDER_CLAIMS, KNOWN),
        twin=Paper(_LISTED(message("2019-10-01", *_SAME_HEAD)), _ORDER_CLAIMS, KNOWN),
        look_alike=Paper(
            _LISTED(message("2019-10-01", "SPECIMEN", "درباره مکتوب لغو اداره بندها:", _OLD_FAKE[7], *_SAME_HEAD[5:8])),
            _ORDER_CLAIMS,
            KNOWN,
        ),
    ),
    Reenacted(
        number="1.36",
        what="cheque in Dari: words and figure differ",
        check="text.words_figures",
        code="words-differ-from-figure",
        severity="high",
        where={"line": 5},
        flawed=Paper(word("2023-07-11", *_cheque("۵۰٬۰۰۰", "پنج هزار")), {"country": "AF"}),
        twin=Paper(word("2023-07-11", *_cheque("۵۰٬۰۰۰", "پنجاه هزار")), {"country": "AF"}),
        look_alike=Paper(
            word("2023-07-11", *_cheque("۵۰٬۰۰۰", "پنجاه هزار", ("از حساب ۵۰۰ (شعبه بندر) کشیده شود",))),
            {"country": "AF"},
        ),
    ),
    Reenacted(
        number="1.36",
        what="the same in English, as a PDF",
        check="text.words_figures",
        code="words-differ-from-figure",
        severity="high",
        where={"page": 1, "line": 5},
        flawed=Paper(pdf("2023-07-11", *_check("70,000", "seventeen thousand"))),
        twin=Paper(pdf("2023-07-11", *_check("70,000", "seventy thousand"))),
        look_alike=Paper(pdf("2023-07-11", *_check("70,000.00", "seventy thousand and 00/100"))),
    ),
)

_LEAK = {"date": "2025-02-05", "country": "AF"}
CONTROLS: tuple[Control, ...] = (
    Control(
        number="1.39",
        what="leak: a ministry's letter in Pashto and Dari",
        paper=Paper(
            _WATERS(
                word(
                    "2025-02-05",
                    _BASMALA,
                    "SPECIMEN",
                    _STATE_PS,
                    _PS,
                    _STATE_FA,
                    _FA,
                    "د سیندونو د کچې محترم ریاست ته!",
                    "ګڼه / شماره: ۳۱۱/۱۴۴۶",
                    "نېټه: چهارشنبه، ۶ شعبان ۱۴۴۶ هـ ق (۱۷ سلواغه ۱۴۰۳ هـ ش)",
                    "موضوع: د بندونو کتنه",
                    "د اوبو د بندونو کلنۍ کتنه له شمالي دروازې پیل کېږي او د هر کال په څېر په ښکتنۍ ژرنده کې پای ته رسېږي او راپور یې لیکل کېږي.",
                    "په درنښت",
                    "ارشاد خیالوند",
                    "د داخلي اوبو وزیر",
                )
            ),
            _LEAK,
            CASE,
        ),
    ),
    Control(
        number="1.39",
        what="leak: a list of pay in Dari, without a letterhead",
        paper=Paper(
            text(
                "SPECIMEN",
                "جدول معاش ماه جدی ۱۴۰۳",
                "۱- نقیب الله ولد شیرآغا ۹۲۰۰ افغانی",
                "۲- زلمی ولد دین محمد ۸۴۰۰ افغانی",
                "۳- حشمت الله ولد نورآغا ۷۱۰۰ افغانی",
                "مجموع: ۲۴۷۰۰ افغانی",
            ),
            _LEAK,
        ),
    ),
    Control(
        number="1.39",
        what="leak: a short note in English of a directorate",
        paper=Paper(
            message(
                "2025-02-05",
                "Dear colleagues,",
                "please send the list of the boats that were let through in August to the clerk before the end of the week.",
                "With regards,",
                "Directorate of River Levels",
            ),
            _LEAK,
        ),
    ),
)
