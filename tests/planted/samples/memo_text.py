"""The words of the ministry memo: Pashto, then Dari, in the order in which the page is read.

Register and vocabulary: casebook 5.9 and 5.10 (مکتوب، منسوبین، اجراآت، پروگرام …), months 5.1
and 5.2, weekdays 5.3. 13 September 2025 is Saturday, 22 Wazhay (Sunbula) 1404, and 20 or 21
Rabi I 1447 in Afghan usage (casebook 5.4 and 5.5). Ministry, offices and persons are invented.
"""

from __future__ import annotations

from msgspec import Struct

COUNT = "(۲۲)"
"""How many trainees the memo announces, as it writes it."""

NAMES = (
    ("عبدالودود", "خیرمحمد"),
    ("نقیب الله", "شیرآغا"),
    ("زلمی", "دین محمد"),
    ("محمدنعیم", "عبدالغفار"),
    ("حشمت الله", "نورآغا"),
    ("سمیع الله", "ګل احمد"),
    ("عبدالبصیر", "غلام نبي"),
    ("اسدالله", "محمدظاهر"),
    ("روح الله", "عبدالستار"),
    ("فضل احمد", "محمدانور"),
    ("عبدالواسع", "جمعه ګل"),
    ("شفیق الله", "محمدکریم"),
    ("توریالی", "میرزمان"),
    ("بریالی", "عبدالجبار"),
    ("محمدصابر", "غلام رسول"),
    ("وحیدالله", "سیدآغا"),
    ("عبدالناصر", "محمدایوب"),
    ("لعل محمد", "بازمحمد"),
    ("حمیدالله", "نیک محمد"),
    ("میرویس", "عبدالقیوم"),
    ("صفت الله", "محمدهاشم"),
    ("ایمل", "عبدالمتین"),
)
"""Invented trainees: name and father's name."""


class Memo(Struct, frozen=True, kw_only=True):
    """The memo in blocks; blocks that stand side by side are read right one first."""

    basmala: str
    band: str
    head_pashto: tuple[str, ...]
    head_dari: tuple[str, ...]
    addressee: tuple[str, ...]
    reference: tuple[str, ...]
    subject: tuple[str, ...]
    body_pashto: tuple[str, ...]
    body_dari: tuple[str, ...]
    list_title: str
    rows: tuple[str, ...]
    copies: tuple[str, ...]
    signature: tuple[str, ...]
    stamp: str
    note: str

    @property
    def lines(self) -> tuple[str, ...]:
        """Every line of the page in reading order, as a transcript has them."""
        head = (self.basmala, self.band, *self.head_pashto, *self.head_dari)
        letter = (*self.addressee, *self.reference, *self.subject, *self.body_pashto, *self.body_dari)
        return (
            *head,
            *letter,
            self.list_title,
            *self.rows,
            *self.copies,
            *self.signature,
            f"{self.stamp} – بېلګه",
            self.note,
        )


def memo(*, flawed: bool) -> Memo:
    """Return the memo; flawed: 21 names, Monday, 16 Rabi I, "acting" minister."""
    weekday, lunar = ("دوشنبه", "۱۶") if flawed else ("شنبه", "۲۰")
    return Memo(
        basmala="بسم الله الرحمن الرحیم",
        band="SPECIMEN – بېلګه – نمونه",
        head_pashto=(
            "د افغانستان اسلامي امارت",
            "د داخلي اوبو وزارت",
            "د تخنیکي چارو معینیت",
            "د کدرونو د روزنې ریاست",
        ),
        head_dari=(
            "امارت اسلامی افغانستان",
            "وزارت آبهای داخلی",
            "معینیت امور تخنیکی",
            "ریاست تربیه کدرها",
        ),
        addressee=(
            "محرم",
            "د سیندونو د کچې محترم ریاست ته!",
            "به ریاست محترم سطح دریاها!",
        ),
        reference=(
            "ګڼه / شماره: ۶۱۸/۱۴۴۷",
            f"نېټه: {weekday}، {lunar} ربیع الاول ۱۴۴۷ هـ ق (۲۲ وږی ۱۴۰۴ هـ ش)",
            f"تاریخ: {weekday}، {lunar} ربیع الاول ۱۴۴۷ هـ ق (۲۲ سنبله ۱۴۰۴ هـ ش)",
            "مل پاڼې: نه لري – ضمایم: ندارد",
        ),
        subject=(
            f"موضوع: د تعلیمي پروګرام لپاره د {COUNT} تنو ټاکل",
            f"موضوع: انتخاب {COUNT} تن برای پروگرام تعلیمی",
        ),
        body_pashto=_BODY_PASHTO,
        body_dari=_BODY_DARI,
        list_title="د ټاکل شویو کسانو نوملړ / فهرست اشخاص انتخاب شده:",
        rows=_rows(21 if flawed else 22),
        copies=(
            "کاپي / کاپی به:",
            "۱- د بېړۍ چلولو مدیریت / مدیریت کشتی رانی",
            "۲- د سیندونو د څارنې آمریت / آمریت نظارت دریاها",
            "۳- د اسنادو د خوندي ساتلو آمریت / آمریت حفظ اسناد",
        ),
        signature=(
            "په درنښت، والسلام",
            "مولوي سمندر سیندیار",
            *(_ACTING if flawed else _MINISTER),
        ),
        stamp="SPECIMEN MINISTRY OF INLAND WATERS",
        note="Routing note: SPECIMEN for training; the persons, offices and ministry are invented.",
    )


_BODY_PASHTO = (
    "السلام علیکم ورحمة الله وبرکاته! وروسته له سلامه:",
    "د داخلي اوبو وزارت د مقام د هدایت له مخې، د سیندونو د کچې اندازه کولو لپاره شپږ میاشتنی",
    "تعلیمي پروګرام جوړېږي. تاسو ته هدایت درکول کېږي چې په دې پروګرام کې د ګډون لپاره له خپلو",
    f"منسوبینو څخه د لاندې نوملړ سره سم {COUNT} تنه وټاکئ، نوموړي کسان د لسو ورځو په موده کې",
    "د کدرونو د روزنې ریاست ته وروپېژنئ او د دوی بشپړ شهرت ولېږئ. په دې اړه اجراآت وکړئ.",
)

_BODY_DARI = (
    "السلام علیکم ورحمة الله وبرکاته! بعد از سلام:",
    "به اساس هدایت مقام وزارت آبهای داخلی، یک پروگرام تعلیمی شش ماهه برای اندازه گیری سطح دریاها",
    "دایر میگردد. به شما هدایت داده میشود تا برای اشتراک در این پروگرام از جمله منسوبین خویش",
    f"مطابق فهرست ذیل {COUNT} تن را انتخاب نموده، اشخاص مذکور را در مدت ده روز به ریاست تربیه",
    "کدرها معرفی نمایید و شهرت مکمل شان را ارسال دارید. در زمینه اجراآت نمایید.",
)

_MINISTER = ("د داخلي اوبو وزیر", "وزیر آبهای داخلی")
_ACTING = ("د داخلي اوبو سرپرست وزیر", "سرپرست وزارت آبهای داخلی")


def _rows(many: int) -> tuple[str, ...]:
    """Return the first `many` numbered rows of the list."""
    return tuple(f"{_digits(n)}- {name} ولد {father}" for n, (name, father) in enumerate(NAMES[:many], 1))


def _digits(number: int) -> str:
    """Return the number in the digits that Pashto and Dari use (U+06F0 to U+06F9)."""
    return str(number).translate({ord("0") + n: 0x06F0 + n for n in range(10)})
