"""Papers in another language than claimed; close languages, bilingual offices and quoted names beside them."""

from __future__ import annotations

from tests.planted import Part, Planted
from tests.planted.build import memos

ENGLISH = (
    "SPECIMEN. Ministry of Invented Affairs, registry.",
    "The provincial office asks all departments to send their yearly figures before the end of the month.",
    "Departments that have not answered the first letter are asked to do so in writing and without delay.",
    "The figures will be put before the council at its next meeting together with the report of the auditors.",
)
RUSSIAN = (
    "Областное управление просит все отделы прислать годовые показатели до конца месяца.",
    "Отделы, которые не ответили на первое письмо, должны сделать это письменно и без задержки.",
    "Показатели будут представлены совету на следующем заседании вместе с отчётом ревизоров.",
)
DARI = (
    "نمونه (SPECIMEN). وزارت امور خیالی، مدیریت اوراق.",
    "ریاست ولایت از همه شعبات می‌خواهد که ارقام سالانه خود را تا پایان ماه بفرستند و پاسخ رسمی بدهند.",
    "شعباتی که به مکتوب نخست پاسخ نداده‌اند باید بدون تأخیر و به صورت کتبی پاسخ خود را ارسال کنند.",
    "ارقام یادشده در جلسه آینده شورا همراه با گزارش مفتشان ارائه خواهد شد تا در باره آن تصمیم گرفته شود.",
)
PASHTO = (
    "نمونه (SPECIMEN). د خیالي چارو وزارت، د پاڼو مدیریت.",
    "د ولایت ریاست له ټولو څانګو څخه غواړي چې خپل کلني شمېرې د میاشتې تر پای پورې راولېږي.",
    "هغه څانګې چې لومړي مکتوب ته یې ځواب نه دی ورکړی باید پرته له ځنډه لیکلی ځواب راولېږي.",
    "شمېرې به د شورا په راتلونکې غونډه کې د پلټونکو له راپور سره یوځای وړاندې شي.",
)
UKRAINIAN = (
    "ЗРАЗОК (SPECIMEN). Міністерство вигаданих справ, канцелярія.",
    "Обласне управління просить усі відділи надіслати річні показники до кінця місяця.",
    "Відділи, які не відповіли на перший лист, повинні зробити це письмово і без зволікання.",
    "Показники буде подано раді на наступному засіданні разом зі звітом ревізорів.",
)
NAMES = (*ENGLISH, "Copies: Иван Вымышленный, Пётр Несуществующий.")

CASES = (
    Planted(
        name="russian-said-to-be-english",
        part=Part.OBVIOUS,
        chain="plain text",
        build=lambda folder: memos.text(folder, "memo", "SPECIMEN", *RUSSIAN),
        code="language-differs",
        severity="medium",
        claims={"language": "en"},
    ),
    Planted(
        name="dari-said-to-be-arabic",
        part=Part.ORDINARY,
        chain="python-docx",
        build=lambda folder: memos.word(folder, "memo", *DARI),
        code="language-differs",
        severity="medium",
        claims={"language": "ar"},
    ),
    Planted(
        name="ukrainian-said-to-be-russian",
        part=Part.SUBTLE,
        chain="reportlab",
        build=lambda folder: memos.pdf(folder, "memo", *UKRAINIAN),
        code="language-differs",
        severity="medium",
        claims={"language": "ru"},
    ),
    Planted(
        name="russian-passage-in-english",
        part=Part.SUBTLE,
        chain="python-docx, LibreOffice",
        build=lambda folder: memos.office(memos.word(folder, "memo", *ENGLISH, *RUSSIAN[:2]), "odt"),
        code="passages-in-another-language",
        severity="low",
        claims={"language": "en"},
    ),
    Planted(
        name="twin-english",
        part=Part.TWIN,
        chain="plain text",
        build=lambda folder: memos.text(folder, "memo", *ENGLISH),
        claims={"language": "en-GB"},
    ),
    Planted(
        name="twin-ukrainian",
        part=Part.TWIN,
        chain="reportlab",
        build=lambda folder: memos.pdf(folder, "memo", *UKRAINIAN),
        claims={"language": "uk"},
    ),
    Planted(
        name="dari-by-its-own-tag",
        part=Part.LOOK_ALIKE,
        chain="python-docx",
        build=lambda folder: memos.word(folder, "memo", *DARI),
        claims={"language": "prs"},
    ),
    Planted(
        name="office-of-two-languages",
        part=Part.LOOK_ALIKE,
        chain="python-docx",
        build=lambda folder: memos.word(folder, "memo", *PASHTO, *DARI),
        claims={"language": "ps", "country": "AF"},
    ),
    Planted(
        name="foreign-names",
        part=Part.LOOK_ALIKE,
        chain="plain text",
        build=lambda folder: memos.text(folder, "memo", *NAMES),
        claims={"language": "en"},
    ),
)
