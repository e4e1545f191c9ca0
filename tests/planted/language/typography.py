"""Marks of another language in memos of four groups of scripts, and texts that only look so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import memos

Make = Callable[..., Path]

ENGLISH = (
    "SPECIMEN. Ministry of Invented Affairs, registry of the northern office.",
    "The director called the new schedule “a step in the right direction” and asked for comments.",
    "According to the annex, the share of late reports fell by 3.5 % to 12.4 % in the second quarter.",
    "The office described the delay as “the result of the weather” and promised to report by 13/09/2025.",
    "Please note: the forms must be signed; copies are kept in the registry until 22/09/2025.",
    "Is the list complete? The clerk wrote that “the last page is in the post” and closed letter No. 14.",
    "The answer to letter No. 15 was received on 25/09/2025, and it wasn’t discussed in the meeting.",
)
RUSSIAN = (
    "ОБРАЗЕЦ (SPECIMEN). Министерство вымышленных дел, канцелярия.",
    "Директор назвал новый график «шагом в верном направлении» и попросил прислать замечания.",
    "Согласно приложению, доля поздних отчётов снизилась на 3,5 % и составила 12,4 % за второй квартал.",
    "Управление назвало причиной задержки «погодные условия» и обещало ответить до 13.09.2025.",
    "Просим учесть: формы должны быть подписаны; копии хранятся в канцелярии до 22.09.2025.",
    "Полон ли список? Сотрудник сообщил, что «последний лист в почте», и закрыл письмо № 14.",
)
ARABIC = (
    "نموذج (SPECIMEN). وزارة الشؤون المتخيلة، قلم الوزارة.",
    "طلب المدير إرسال الملاحظات، وأشار إلى أن الجدول الجديد «خطوة في الاتجاه الصحيح»، وشكر الموظفين.",
    "وبحسب المرفق، انخفضت نسبة التقارير المتأخرة في الربع الثاني، ووعد المكتب بالرد في 13/09/2025.",
    "يرجى توقيع الاستمارات، وإعادتها إلى القلم، وحفظ نسخة منها حتى 22/09/2025.",
    "هل القائمة كاملة؟ كتب الموظف أن «الصفحة الأخيرة في البريد»، ثم أغلق الملف.",
)
PERSIAN = (
    "نمونه (SPECIMEN). وزارت امور خیالی، دفتر ثبت نامه‌ها.",
    "مدیر برنامه تازه را «گامی در راه درست» خواند، و از همه خواست نظر خود را بنویسند.",
    "اداره دلیل تأخیر را «وضع هوا» دانست، و وعده داد تا تاریخ ۱۳/۰۹/۲۰۲۵ پاسخ بدهد.",
    "آیا فهرست کامل است؟ کارمند نوشت که «برگ آخر در پست است»، و پرونده را بست.",
)
CHINESE = (
    "样本（SPECIMEN）。虚构事务部登记处。",
    "主任称新的时间表是“正确方向上的一步”，并请各科室提出意见。",
    "根据附件，第二季度迟交报告的比例下降，办公室答应在月底之前答复。",
    "请注意，表格必须签字，复印件由登记处保存，直到明年年底。",
    "名单完整吗？办事员写道“最后一页已经寄出”，并把“缺页的案卷”归档。",
)
JAPANESE = (
    "見本（SPECIMEN）。架空省登録課。",
    "課長は新しい日程を「正しい方向への一歩」と呼び、意見を求めました。",
    "添付資料によれば、遅れた報告の割合は減り、事務所は月末までに答えると約束しました。",
    "名簿は完全ですか？係員は「最後の頁は郵送中」と書き、書類を閉じました。",
)


def swapped(lines: tuple[str, ...], *swaps: tuple[str, str]) -> tuple[str, ...]:
    """The lines with these words exchanged wherever they stand."""
    made = "\n".join(lines)
    for old, new in swaps:
        assert old in made, old
        made = made.replace(old, new)
    return tuple(made.split("\n"))


LOOK_ALIKES: tuple[tuple[str, Make, str, tuple[str, ...]], ...] = (
    (
        "french-titles-in-english",
        memos.word,
        "python-docx",
        (
            *ENGLISH,
            "The clipping from «Le Courrier imaginaire» and the one from «La Gazette de Nulle-Part» were added.",
            "A third article, «Les délais du ministère», is in French and is cited in the annex.",
        ),
    ),
    (
        "british-single-quotes",
        memos.text,
        "plain text",
        swapped(ENGLISH, ("“", "‘"), ("”", "’")),
    ),
    (
        "swiss-numbers",
        memos.pdf,
        "reportlab",
        (
            "MUSTER (SPECIMEN). Amt für erfundene Angelegenheiten, Kanzlei.",
            "Die Kosten stiegen auf 1'250'000 Franken, und der Anteil der späten Berichte sank um 3.5 Prozent.",
            "Das Amt nannte den Plan «einen Schritt in die richtige Richtung» und dankte für 1'430'500 Franken.",
            "Der Direktor bat um «baldige Antwort» und sprach von «guten Aussichten» für das nächste Jahr.",
        ),
    ),
    (
        "indian-lakhs",
        memos.word,
        "python-docx",
        (
            *ENGLISH,
            "The estimate was raised from Rs 1,00,000 to Rs 12,50,000, of which Rs 3,00,00,000 are for roads.",
            "Call +91 11 5555 0100 or write to the office, section 3,5 and 7, on any of the days 1,2,3.",
        ),
    ),
    (
        "hebrew-gershayim",
        memos.text,
        "plain text",
        (
            "דוגמה (SPECIMEN). משרד לעניינים בדויים, לשכת הרישום.",
            "מנכ״ל המשרד ציין כי ״הלוח החדש הוא צעד בכיוון הנכון״ וביקש הערות עד סוף החודש.",
            'דו"ח הרבעון נשלח ליו"ר הוועדה, והמשרד השיב כי ”העיכוב נגרם בשל מזג האוויר“ בלבד.',
        ),
    ),
    (
        "persian-with-latin-quotes",
        memos.text,
        "plain text",
        swapped(PERSIAN, ("«", "“"), ("»", "”")),
    ),
    (
        "list-of-letters",
        memos.message,
        "message by hand",
        (
            *ENGLISH,
            "a ) the forms b ) the copies c ) the list of names",
            "Name : Registry",
            "Place : Nowhere",
            "Room : 14",
            "> Vous avez reçu la liste ? Est-elle complète ? Merci de répondre ; c’est urgent !",
            "> La part a baissé de 3,5 % et de 12,4 % : voir la lettre n° 14 et la lettre n° 15.",
        ),
    ),
    (
        "literature-and-law",
        memos.pdf,
        "reportlab",
        (
            *ENGLISH,
            "Muster, A. (ed.), «Die Kanzlei und der Brief», Nr. 14, vol. 3, pp. 14-22, and Nr. 15, pp. 23-40.",
            "See Art. 5 of Regulation (EU) n° 1049 and Art. 7 of Regulation (EU) n° 1050, versions 3,5 and 3,6.",
        ),
    ),
    (
        "french-as-the-french-write",
        memos.word,
        "python-docx",
        (
            "SPÉCIMEN (SPECIMEN). Ministère des affaires inventées, greffe.",
            "Le directeur a parlé d’« un pas dans la bonne direction » ; il a demandé des remarques.",
            "La part des rapports tardifs a baissé de 3,5 % : elle est de 12,4 % ! La lettre n° 14 le dit.",
            "La liste est-elle complète ? Le greffier a écrit que « la dernière page est à la poste ».",
        ),
    ),
    (
        "formulas",
        memos.text,
        "plain text",
        (
            *ENGLISH,
            "f(x,y) = 3,5 x + 12,4 y ; g(x) = |x| ; P(A|B) = 0,5 ? 1 : 0 ;",
            "The pump of version 3.5.12 runs at 192.168.100.200 and was built to drawing 1.250.000.17 in 2024.",
        ),
    ),
)

FLAWS: tuple[tuple[str, Part, Make, str, str, str, tuple[str, ...]], ...] = (
    # Latin
    ("latin-guillemets-in-english", Part.OBVIOUS, memos.text, "plain text", "quotes-of-another-language", "low",
     swapped(ENGLISH, ("“", "«"), ("”", "»"))),
    ("latin-german-quotes-in-english", Part.ORDINARY, memos.pdf, "reportlab", "quotes-of-another-language", "low",
     swapped(ENGLISH, ("“", "„"), ("”", "“"))),
    ("latin-english-quotes-in-german", Part.ORDINARY, memos.word, "python-docx", "quotes-of-another-language", "low", (
        "MUSTER (SPECIMEN). Amt für erfundene Angelegenheiten, Kanzlei.",
        "Der Direktor nannte den Plan “einen Schritt in die richtige Richtung” und bat um Anmerkungen.",
        "Das Amt sprach von “den Folgen des Wetters” und versprach, bis Ende des Monats zu antworten.",
        "Die Schreiberin vermerkte, dass “die letzte Seite in der Post” sei, und schloss die Akte.",
    )),
    ("latin-french-spaces-in-english", Part.ORDINARY, memos.word, "python-docx", "space-before-punctuation", "low",
     swapped(ENGLISH, ("note:", "note\u00a0:"), ("signed;", "signed\u202f;"), ("complete?", "complete\u202f?"))),
    ("latin-two-date-orders", Part.SUBTLE, memos.pdf, "reportlab", "date-order-changing", "low",
     swapped(ENGLISH, ("22/09/2025", "09/22/2025"))),
    ("latin-month-first-in-german", Part.SUBTLE, memos.text, "plain text", "date-order-of-another-language", "low", (
        "MUSTER (SPECIMEN). Amt für erfundene Angelegenheiten, Kanzlei.",
        "Der Direktor bat um Anmerkungen zum Plan bis zum 09/22/2025 und dankte für die gute Arbeit.",
        "Das Amt versprach, bis zum 09/30/2025 zu antworten, und schloss die Akte ohne weitere Fragen.",
    )),
    ("latin-decimal-commas-in-english", Part.ORDINARY, memos.message, "message by hand",
     "decimal-marks-of-another-language", "low", swapped(ENGLISH, ("3.5 %", "3,5 %"), ("12.4 %", "12,4 %"))),
    ("latin-decimal-marks-change", Part.SUBTLE, memos.word, "python-docx", "decimal-marks-changing", "low",
     (*ENGLISH, "In the third quarter the share rose by 2,7 % and reached 15,1 % of all the reports received.")),
    ("latin-dotted-thousands", Part.SUBTLE, memos.text, "plain text", "thousands-marks-of-another-language", "low",
     (*ENGLISH, "The costs rose from 1.250.000 to 1.430.500 in the year, as the office wrote in its report.")),
    ("latin-thousands-change", Part.SUBTLE, memos.word, "python-docx", "thousands-marks-changing", "low",
     (*ENGLISH, "The costs rose from 1.250.000 to 1.430.500 in the year, as the office wrote in its report.",
      "The estimate was 1,250,000 at first and 1,400,000 in the second letter of the same office.")),
    ("latin-numero-in-english", Part.ORDINARY, memos.word, "python-docx", "number-sign-of-another-language", "low",
     swapped(ENGLISH, ("No. ", "№ "))),
    ("latin-accents-in-english", Part.SUBTLE, memos.text, "plain text", "accent-for-apostrophe", "low",
     (*swapped(ENGLISH, ("wasn’t", "wasn´t")), "The clerk didn´t know that the director´s letter had been sent.")),
    ("latin-inverted-marks-missing", Part.ORDINARY, memos.word, "python-docx", "inverted-marks-missing", "note", (
        "MUESTRA (SPECIMEN). Ministerio de Asuntos Inventados, registro.",
        "El director pidió comentarios. Está completa la lista? El empleado no respondió a la carta.",
        "Cuándo llegará la última página? La oficina prometió una respuesta para el final del mes.",
        "Quién firmó los formularios? Las copias se guardan en el registro hasta el año próximo.",
    )),
    ("latin-inverted-marks-in-english", Part.SUBTLE, memos.text, "plain text", "inverted-marks-of-another-language",
     "low", (*ENGLISH, "¿Is the list complete? The clerk did not answer the letter of the office.",
             "¿When will the last page arrive? The office promised an answer by the end of the month.")),
    # Cyrillic
    ("cyrillic-english-quotes-in-russian", Part.OBVIOUS, memos.word, "python-docx", "quotes-of-another-language", "low",
     swapped(RUSSIAN, ("«", "“"), ("»", "”"))),
    ("cyrillic-month-first-in-russian", Part.SUBTLE, memos.text, "plain text", "date-order-of-another-language", "low",
     swapped(RUSSIAN, ("13.09.2025", "09/13/2025"), ("22.09.2025", "09/22/2025"))),
    ("cyrillic-decimal-marks-change", Part.ORDINARY, memos.pdf, "reportlab", "decimal-marks-changing", "low",
     (*RUSSIAN, "В третьем квартале доля выросла на 2.7 % и составила 15.1 % всех полученных отчётов.")),
    ("cyrillic-spaces-in-russian", Part.ORDINARY, memos.message, "message by hand", "space-before-punctuation", "low",
     swapped(RUSSIAN, ("подписаны;", "подписаны\u00a0;"), ("учесть:", "учесть\u00a0:"), ("список?", "список\u00a0?"))),
    ("cyrillic-numero-abroad", Part.SUBTLE, memos.word, "python-docx", "number-sign-of-another-language", "low",
     (*RUSSIAN, "Письмо Nr. 15 получено, письмо Nr. 16 отправлено в областное управление для ответа.")),
    # Arabic script
    ("arabic-latin-commas", Part.OBVIOUS, memos.word, "python-docx", "punctuation-of-another-script", "low",
     swapped(ARABIC, ("،", ","), ("؟", "?"))),
    ("arabic-urdu-full-stops", Part.SUBTLE, memos.text, "plain text", "punctuation-of-another-script", "low",
     tuple(line[:-1] + "۔" if line.endswith(".") else line for line in ARABIC)),
    ("arabic-german-quotes-in-persian", Part.ORDINARY, memos.message, "message by hand",
     "quotes-of-another-language", "low", swapped(PERSIAN, ("«", "„"), ("»", "“"))),
    ("arabic-month-first", Part.SUBTLE, memos.text, "plain text", "date-order-of-another-language", "low",
     swapped(ARABIC, ("13/09/2025", "09/13/2025"), ("22/09/2025", "09/22/2025"))),
    ("arabic-commas-change", Part.ORDINARY, memos.word, "python-docx", "punctuation-changing", "note",
     (*ARABIC, "طلب المكتب توقيع الاستمارات, وإعادتها, وحفظ نسخة منها, ثم أغلق الملف بعد أسبوع.")),
    # Chinese and Japanese
    ("han-latin-commas", Part.OBVIOUS, memos.text, "plain text", "punctuation-of-another-script", "low",
     swapped(CHINESE, ("，", ","), ("？", "?"))),
    ("han-corner-quotes", Part.ORDINARY, memos.word, "python-docx", "quotes-changing", "low",
     (*CHINESE, "主任还说「这份文件不完整」，办事员认为「应当补寄」，科室则写道「等到月底」。")),
    ("han-full-width-in-english", Part.SUBTLE, memos.word, "python-docx", "punctuation-of-another-script", "low",
     (*swapped(ENGLISH, ("annex, ", "annex，"), ("signed; ", "signed；"), ("note: ", "note："),
               ("complete? ", "complete？")),
      "According to the clerk，the list is complete，and the office will answer by the end of the month.")),
    ("han-german-quotes-in-japanese", Part.SUBTLE, memos.text, "plain text", "quotes-of-another-language", "low",
     (*swapped(JAPANESE, ("「", "„"), ("」", "“")), "課長は„次の週に„は答えるとは書かず、„来月には答える“と書きました。")),
)  # fmt: skip

TWINS: tuple[tuple[str, Make, str, tuple[str, ...]], ...] = (
    ("latin", memos.text, "plain text", ENGLISH),
    ("latin-word", memos.word, "python-docx", ENGLISH),
    ("latin-pdf", memos.pdf, "reportlab", ENGLISH),
    ("cyrillic", memos.word, "python-docx", RUSSIAN),
    ("cyrillic-pdf", memos.pdf, "reportlab", RUSSIAN),
    ("arabic", memos.word, "python-docx", ARABIC),
    ("persian", memos.message, "message by hand", PERSIAN),
    ("chinese", memos.text, "plain text", CHINESE),
    ("japanese", memos.word, "python-docx", JAPANESE),
)


def _built(make: Make, lines: tuple[str, ...]) -> Callable[[Path], Path]:
    """What builds a memo of these lines."""
    return lambda folder: make(folder, "memo", *lines)


def _where(chain: str, lines: tuple[str, ...]) -> dict[str, str | int]:
    """The page of a PDF; other places differ from flaw to flaw."""
    return {"page": 1} if chain == "reportlab" else {}


CASES = (
    *(
        Planted(
            name=name,
            part=part,
            chain=chain,
            build=_built(make, lines),
            code=code,
            severity=severity,
            where=_where(chain, lines),
        )
        for name, part, make, chain, code, severity, lines in FLAWS
    ),
    *(
        Planted(name=f"twin-{name}", part=Part.TWIN, chain=chain, build=_built(make, lines))
        for name, make, chain, lines in TWINS
    ),
    *(
        Planted(name=name, part=Part.LOOK_ALIKE, chain=chain, build=_built(make, lines))
        for name, make, chain, lines in LOOK_ALIKES
    ),
)
