"""Memos of four groups of scripts read in the wrong encoding, and what other paths leave; texts that only look so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import memos

Make = Callable[..., Path]

FRENCH = (
    "SPÉCIMEN (SPECIMEN). Registre du ministère inventé.",
    "Le ministère a été informé de la réunion prévue à Genève au début de l’année.",
    "Veuillez confirmer la réception des pièces dès que possible et les renvoyer signées.",
)
ENGLISH = (
    "SPECIMEN. Registry of an invented ministry.",
    "The ministry’s letter of March wasn’t answered, and the director’s office asked “for patience”.",
    "Please confirm the receipt of the forms and return them before the end of the month.",
)
TURKISH = (
    "ÖRNEK (SPECIMEN). Hayali bir bakanlığın kaydı.",
    "Bakanlık, kuzey bölgesinde bir toplantı yapılacağını ve başka şehirlerin de katılacağını açıkladı.",
    "Belgelerin alındığını ay sonuna kadar onaylayın ve imzalı bir kopyasını şubeye gönderin.",
)
POLISH = (
    "WZÓR (SPECIMEN). Kancelaria zmyślonego ministerstwa.",
    "Ministerstwo ogłosiło spotkanie w połowie miesiąca i poprosiło o przesłanie uwag.",
    "Prosimy o potwierdzenie odbioru i zwrot podpisanych dokumentów, które były załączone.",
)
RUSSIAN = (
    "SPECIMEN. Канцелярия вымышленного министерства.",
    "Министерство сообщает о проведении совещания в северном районе в конце месяца.",
    "Просим подтвердить получение документов и вернуть подписанные формы.",
)
UKRAINIAN = (
    "SPECIMEN. Канцелярія вигаданого міністерства.",
    "Міністерство повідомляє про проведення наради в північному районі наприкінці місяця.",
    "Просимо підтвердити отримання документів і повернути підписані форми.",
)
ARABIC = (
    "SPECIMEN. قلم وزارة متخيلة.",
    "تعلن الوزارة عن عقد اجتماع في المنطقة الشمالية في نهاية الشهر الجاري.",
    "يرجى تأكيد استلام الوثائق وإعادة الاستمارات الموقعة.",
)
DARI = (
    "SPECIMEN. دفتر ثبت یک وزارت خیالی.",
    "وزارت از برگزاری جلسه در شمال کشور در آخر ماه خبر داد.",
    "لطفا رسیدن اسناد را تایید کنید و فورمه های امضا شده را بفرستید.",
)
PASHTO = (
    "SPECIMEN. د يوه خيالي وزارت دفتر.",
    "وزارت د هېواد په شمال کې د مياشتې په پای کې د غونډې خبر ورکړ.",
    "هيله ده چې د اسنادو ترلاسه کول تاييد کړئ او لاسليک شوې فورمې راولېږئ.",
)
CHINESE = (
    "SPECIMEN。虚构部门登记处。",
    "本部宣布将于月底在北部地区举行会议，并请各单位派人参加。",
    "请在月底之前确认收到文件，并将签字的表格寄回办公室。",
)
JAPANESE = (
    "SPECIMEN。架空の省の登録課。",
    "省は月末に北部で会議を開くと発表し、各課に出席を求めました。",
    "書類の受け取りを確認してから、署名した用紙をお送りください。",
)
KOREAN = (
    "SPECIMEN. 가상의 부처 등록과.",
    "부처는 월말에 북부 지역에서 회의를 연다고 발표하고 참석을 요청했다.",
    "서류를 받았는지 확인하고 서명한 양식을 사무실로 보내 주시기 바랍니다.",
)


def misread(lines: tuple[str, ...], written: str, read: str) -> tuple[str, ...]:
    """The lines but the first, written in one encoding and read in another; open bytes become C1 controls."""
    return (lines[0], *(_read(line.encode(written, "replace"), read) for line in lines[1:]))


def _read(data: bytes, codec: str) -> str:
    """Read bytes as editors do: what a code page of one byte leaves open stands as a control, others become U+FFFD."""
    if codec in {"gbk", "cp932"}:
        return data.decode(codec, "replace")
    made = []
    for value in data:
        try:
            made.append(bytes([value]).decode(codec))
        except UnicodeDecodeError:
            made.append(chr(value))
    return "".join(made)


def asked(lines: tuple[str, ...], codec: str) -> tuple[str, ...]:
    """The lines stored in an encoding that lacks their letters."""
    return (lines[0], *(line.encode(codec, "replace").decode(codec) for line in lines[1:]))


M, ONCE = "mojibake", "mojibake-once"
FLAWS: tuple[tuple[str, Part, Make, str, str, str, tuple[str, ...]], ...] = (
    # Latin
    ("latin-utf8-as-1252", Part.OBVIOUS, memos.text, "plain text", M, "low", misread(FRENCH, "utf-8", "cp1252")),
    ("latin-quotes-as-1252", Part.ORDINARY, memos.word, "python-docx", M, "low", misread(ENGLISH, "utf-8", "cp1252")),
    ("latin-twice", Part.ORDINARY, memos.text, "plain text", M, "low",
     misread(misread(FRENCH, "utf-8", "latin_1"), "utf-8", "latin_1")),
    ("latin-1252-as-1251", Part.SUBTLE, memos.pdf, "reportlab", M, "low", misread(FRENCH, "cp1252", "cp1251")),
    ("latin-1254-as-1252", Part.SUBTLE, memos.word, "python-docx", M, "low", misread(TURKISH, "cp1254", "cp1252")),
    ("latin-1250-as-1252", Part.SUBTLE, memos.message, "message by hand", M, "low", misread(POLISH, "cp1250", "cp1252")),
    ("latin-utf8-as-437", Part.ORDINARY, memos.text, "plain text", M, "low", misread(FRENCH, "utf-8", "cp437")),
    ("latin-one-word", Part.SUBTLE, memos.word, "python-docx", ONCE, "note",
     (*ENGLISH, "The clerkâ€™s note was added to the file of the office.")),
    ("latin-question-marks", Part.ORDINARY, memos.word, "python-docx", "question-marks-for-letters", "low",
     asked(POLISH, "ascii")),
    ("latin-entities", Part.ORDINARY, memos.word, "python-docx", "entities-left", "note",
     (*ENGLISH, "The minist&egrave;re wrote&nbsp;again, and the r&eacute;union was put off.")),
    ("latin-quoted-printable", Part.ORDINARY, memos.text, "plain text", "transfer-encoding-left", "note",
     (*ENGLISH, "Le minist=C3=A8re a =C3=A9t=C3=A9 inform=C3=A9 de la r=C3=A9union.=20")),
    ("latin-replaced", Part.ORDINARY, memos.word, "python-docx", "replacement-characters", "low",
     tuple(line.encode("cp1252", "replace").decode("utf-8", "replace") for line in FRENCH)),
    # Cyrillic
    ("cyrillic-utf8-as-1252", Part.OBVIOUS, memos.word, "python-docx", M, "low", misread(RUSSIAN, "utf-8", "cp1252")),
    ("cyrillic-utf8-as-1251", Part.ORDINARY, memos.text, "plain text", M, "low", misread(UKRAINIAN, "utf-8", "cp1251")),
    ("cyrillic-1251-as-1252", Part.ORDINARY, memos.pdf, "reportlab", M, "low", misread(RUSSIAN, "cp1251", "cp1252")),
    ("cyrillic-koi8-as-1251", Part.SUBTLE, memos.text, "plain text", M, "low", misread(RUSSIAN, "koi8_r", "cp1251")),
    ("cyrillic-1251-as-koi8", Part.SUBTLE, memos.message, "message by hand", M, "low",
     misread(RUSSIAN, "cp1251", "koi8_r")),
    ("cyrillic-866-as-1251", Part.SUBTLE, memos.text, "plain text", M, "low", misread(RUSSIAN, "cp866", "cp1251")),
    ("cyrillic-1251-as-866", Part.SUBTLE, memos.word, "python-docx", M, "low", misread(RUSSIAN, "cp1251", "cp866")),
    ("cyrillic-question-marks", Part.ORDINARY, memos.word, "python-docx", "question-marks-for-letters", "low",
     asked(RUSSIAN, "ascii")),
    ("cyrillic-percent", Part.ORDINARY, memos.text, "plain text", "percent-encoding-left", "note",
     (*RUSSIAN, "Файл назван %D0%BF%D1%80%D0%B8%D0%BA%D0%B0%D0%B7, второй %D0%BF%D0%B8%D1%81%D1%8C%D0%BC%D0%BE.")),
    ("cyrillic-entities", Part.SUBTLE, memos.word, "python-docx", "entities-left", "note",
     (*RUSSIAN, "&#1055;&#1088;&#1080;&#1082;&#1072;&#1079; и &#1087;&#1080;&#1089;&#1100;&#1084;&#1086;.")),
    # Arabic script
    ("arabic-utf8-as-1252", Part.OBVIOUS, memos.text, "plain text", M, "low", misread(ARABIC, "utf-8", "cp1252")),
    ("arabic-1256-as-1252", Part.ORDINARY, memos.word, "python-docx", M, "low", misread(ARABIC, "cp1256", "cp1252")),
    ("arabic-utf8-as-1256", Part.SUBTLE, memos.text, "plain text", M, "low", misread(PASHTO, "utf-8", "cp1256")),
    ("arabic-dari-as-1252", Part.ORDINARY, memos.message, "message by hand", M, "low",
     misread(DARI, "utf-8", "cp1252")),
    ("arabic-1256-as-1251", Part.SUBTLE, memos.text, "plain text", M, "low", misread(ARABIC, "cp1256", "cp1251")),
    ("arabic-question-marks", Part.ORDINARY, memos.text, "plain text", "question-marks-for-letters", "low",
     asked(DARI, "ascii")),
    # Chinese, Japanese, Korean
    ("han-utf8-as-gbk", Part.OBVIOUS, memos.word, "python-docx", M, "low", misread(CHINESE, "utf-8", "gbk")),
    ("han-gbk-as-1252", Part.ORDINARY, memos.word, "python-docx", M, "low", misread(CHINESE, "gbk", "cp1252")),
    ("han-sjis-as-1252", Part.SUBTLE, memos.text, "plain text", M, "low", misread(JAPANESE, "cp932", "cp1252")),
    ("han-utf8-as-sjis", Part.ORDINARY, memos.word, "python-docx", M, "low", misread(JAPANESE, "utf-8", "cp932")),
    ("han-euckr-as-1252", Part.SUBTLE, memos.text, "plain text", M, "low", misread(KOREAN, "euc_kr", "cp1252")),
    ("han-kun-jin-kao", Part.ORDINARY, memos.word, "python-docx", M, "low",
     (*CHINESE, "附件名为锟斤拷锟斤拷，另一份为锟斤拷锟斤拷锟斤拷。")),
)  # fmt: skip

TWINS: tuple[tuple[str, Make, str, tuple[str, ...]], ...] = (
    ("french", memos.text, "plain text", FRENCH),
    ("english", memos.word, "python-docx", ENGLISH),
    ("turkish", memos.word, "python-docx", TURKISH),
    ("polish", memos.message, "message by hand", POLISH),
    ("russian", memos.pdf, "reportlab", RUSSIAN),
    ("ukrainian", memos.text, "plain text", UKRAINIAN),
    ("arabic", memos.word, "python-docx", ARABIC),
    ("dari", memos.message, "message by hand", DARI),
    ("pashto", memos.text, "plain text", PASHTO),
    ("chinese", memos.text, "plain text", CHINESE),
    ("japanese", memos.word, "python-docx", JAPANESE),
    ("korean", memos.text, "plain text", KOREAN),
)
LOOK_ALIKES: tuple[tuple[str, Make, str, tuple[str, ...]], ...] = (
    (
        "about-mojibake",
        memos.word,
        "python-docx",
        (
            *ENGLISH,
            "When UTF-8 is read as Windows-1252, the word été becomes Ã©tÃ© and it’s becomes itâ€™s.",
            "In the same way Russian text turns into РџСЂРёРІРµС‚ or Ïðèâåò, and lost bytes into ??????? or ï¿½.",
        ),
    ),
    (
        "formulas-and-units",
        memos.pdf,
        "reportlab",
        (
            *ENGLISH,
            "The pump delivers 3 m³/h ± 5 %, at 20 °C ± 1 °C; ΔT is ½ of that, and the section is 4 m².",
            "Note¹ and remark³ belong to page 7; ÀÈÌÒÙ are the accented capitals of the form.",
        ),
    ),
    (
        "doubt-and-addresses",
        memos.message,
        "message by hand",
        (
            *ENGLISH,
            "What??? Really?! See https://office.example/list.php?name=%D0%BF%D1%80%D0%B8&x=%C3%A9%C3%A8%C3%A0",
            "Name of the clerk: ????? (not known yet)",
            "The budget for R&D and for Q&A is +5-7 %; AT&T; was a slip.",
        ),
    ),
    (
        "icelandic",
        memos.text,
        "plain text",
        (
            "SNIÐMÁT (SPECIMEN). Skrifstofa ímyndaðs ráðuneytis.",
            "Ráðuneytið segir að fundurinn verði haldinn í lok mánaðarins og það bað um athugasemdir.",
            "Vinsamlegast staðfestið móttöku skjalanna og sendið þau undirrituð til baka.",
        ),
    ),
    (
        "capitals-and-cyrillic-abbreviations",
        memos.text,
        "plain text",
        (
            *RUSSIAN,
            "ГосНИИ и МинФин обсудили план СПбГУ: «СССР», «РСФСР» и «США» остались в сносках; Рівне, Сімферополь.",
            "Сотрудник ВНИИДАД прислал письмо № 5 § 3 ¶ 2 «О мерах» — 10 ¤, 20 °C ± 1.",
        ),
    ),
    (
        "vietnamese",
        memos.word,
        "python-docx",
        (
            "MẪU (SPECIMEN). Văn phòng của một bộ hư cấu.",
            "Bộ thông báo sẽ tổ chức cuộc họp ở miền bắc vào cuối tháng và đề nghị gửi ý kiến.",
            "Đề nghị xác nhận đã nhận tài liệu và gửi lại các mẫu đã ký trước cuối tháng.",
        ),
    ),
    (
        "rare-chinese-signs",
        memos.text,
        "plain text",
        (*CHINESE, "鍥介闄嗗湪璇峰等字在字典中属于生僻字，鑫淼、焱垚、驫麤也是。"),
    ),
)


def _built(make: Make, lines: tuple[str, ...]) -> Callable[[Path], Path]:
    """What builds a memo of these lines."""
    return lambda folder: make(folder, "memo", *lines)


def _where(chain: str, lines: tuple[str, ...]) -> dict[str, str | int]:
    """The page of a PDF; of a text the second line, or the fourth where that was added to a memo of three."""
    at = {"reportlab": {"page": 1}, "plain text": {"line": 2 if len(lines) == 3 else 4}}
    return dict(at.get(chain, {}))


CASES = (
    *(
        Planted(
            name=name, part=part, chain=chain, build=_built(make, lines), code=code, severity=severity,
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
)  # fmt: skip
