"""Letters in which machines and templates left something, in twelve languages; forms, quotations and text about machines beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import memos

Lines = tuple[str, ...]
Build = Callable[[Path], Path]

ASSISTANT, CITATION, PLACE = "assistant-phrase", "citation-residue", "placeholder"
MARKDOWN, TRANSLATED, LINK = "markdown-left", "translation-residue", "assistant-link"

ENGLISH: Lines = (
    "SPECIMEN. Ministry of Inland Lakes, department of ferries.",
    "Dear colleagues,",
    "The council met on Monday and decided to close the old landing until the repairs of the northern ferries are finished.",
    "Please send us your figures before the end of the month, so that we can put them before the auditors in time.",
)
FRENCH: Lines = (
    "SPECIMEN. Ministère des Lacs intérieurs, service des bacs.",
    "Le conseil a délibéré lundi sur l'état des bacs du nord et a décidé de fermer l'ancien embarcadère jusqu'à la fin des travaux.",
    "Nous demandons à tous les services d'envoyer leurs chiffres avant la fin du mois, afin que les contrôleurs les examinent.",
)
GERMAN: Lines = (
    "SPECIMEN. Ministerium für Binnenseen, Abteilung Fähren.",
    "Der Rat hat am Montag über den Zustand der nördlichen Fähren beraten und die alte Anlegestelle bis auf Weiteres gesperrt.",
    "Bitte senden Sie uns Ihre Zahlen bis zum Ende des Monats, damit sie den Prüfern rechtzeitig vorgelegt werden können.",
)
SPANISH: Lines = (
    "SPECIMEN. Ministerio de Lagos Interiores, departamento de barcas.",
    "El consejo se reunió el lunes y decidió cerrar el antiguo embarcadero hasta que terminen las obras de las barcas del norte.",
    "Les rogamos que nos envíen sus cifras antes de fin de mes para que los auditores puedan examinarlas a tiempo.",
)
RUSSIAN: Lines = (
    "SPECIMEN. Министерство внутренних озёр, отдел паромов.",
    "В понедельник совет обсудил состояние северных паромов и решил закрыть старую пристань на время ремонта.",
    "Просим прислать показатели до конца месяца, чтобы ревизоры успели рассмотреть их на ближайшем заседании.",
)
UKRAINIAN: Lines = (
    "SPECIMEN. Міністерство внутрішніх озер, відділ поромів.",
    "У понеділок рада обговорила стан північних поромів і вирішила закрити стару пристань на час ремонту.",
    "Просимо надіслати показники до кінця місяця, щоб ревізори могли їх розглянути на наступному засіданні.",
)
DARI: Lines = (
    "SPECIMEN. وزارت دریاچه‌های داخلی، آمریت کشتی‌ها.",
    "شورا روز دوشنبه وضعیت کشتی‌های شمال را بررسی کرد و فیصله نمود که بندرگاه کهنه تا پایان ترمیم بسته بماند.",
    "خواهشمندیم ارقام را تا ختم ماه بفرستید تا مفتشین در جلسه آینده آن را ببینند. با احترام، مدیریت اوراق",
)
PASHTO: Lines = (
    "SPECIMEN. د کورنیو جهيلونو وزارت، د کښتیو آمریت.",
    "شورا د دوشنبې په ورځ د شمالي کښتیو حالت وڅېړه او پرېکړه یې وکړه چې زوړ بندر به د رغونې تر پایه پورې تړلی وي.",
    "له ټولو څانګو څخه غواړو چې خپلې شمېرې د میاشتې تر پایه راولېږي، څو یې پلټونکي په راتلونکې غونډه کې وګوري.",
)
ARABIC: Lines = (
    "SPECIMEN. وزارة البحيرات الداخلية، قسم العبّارات.",
    "ناقش المجلس يوم الاثنين حالة العبّارات الشمالية وقرر إغلاق المرسى القديم إلى أن تنتهي أعمال الإصلاح.",
    "نرجو إرسال البيانات قبل نهاية الشهر ليطلع عليها المدققون في جلستهم القادمة، وتفضلوا بقبول فائق الاحترام.",
)
CHINESE: Lines = (
    "SPECIMEN 内湖部渡船处",
    "理事会星期一讨论了北部渡船的状况，决定在修理完成之前关闭旧码头，费用从储备金中支付。",
    "请各部门在月底之前报送数据，以便审计人员在下次会议上审阅。登记处",
)
JAPANESE: Lines = (
    "SPECIMEN 内湖省渡船課",
    "理事会は月曜日に北部の渡船の状況を検討し、修理が終わるまで旧桟橋を閉鎖することを決定した。",
    "各部署は月末までに数値を提出し、監査担当者が次回の会議で確認できるようにしてください。",
)
MARKED: Lines = (
    "SPECIMEN. Ministry of Inland Lakes, department of ferries.",
    "## Decision of the council",
    "The council met on Monday and decided to close the **old landing** until the repairs of the ferries are finished.",
    "The work is paid for out of the **reserve**, and the figures are due before the end of the month.",
)
RULE: Lines = (
    *RUSSIAN,
    "| Паром | Срок |",
    "|---|---|",
    "| Первый | до **1 октября** |",
)
ABOUT: Lines = (
    "SPECIMEN. Newsletter of the lake library: reading what chatbots write.",
    "Large language models leave traces. Phrases such as “As an AI language model” or “Certainly! Here is a” are well known.",
    "Teachers who know ChatGPT look for marks like :contentReference[oaicite:0]{index=0}, which OpenAI puts behind a sentence.",
    "As an AI language model has no opinions, a chatbot that is asked for one says so; language models differ in how they do it.",
)
FORM: Lines = (
    "SPECIMEN. Application form for a berth",
    "Name: ____________________  Date: ____________________",
    "Ferry: ____________________  Landing: ____________________",
    "[Your Name], [Your Address], [Date] and [Company Name] are to be entered by the applicant in block letters.",
)
JINJA: Lines = (
    "SPECIMEN. How the lake portal writes its letters.",
    "{% for ferry in ferries %}",
    "  <li>{{ ferry.name }}</li>",
    "{% endfor %}",
    "The loop above prints one line for every ferry, and {{ date }} gives the day on which the page was made.",
    "$ pip install lake-portal",
)
DEVELOPERS: Lines = (
    "Hello, SPECIMEN,",
    "## What changed",
    "The **reader** now takes `--limit`; see [the notes](https://lake.example/notes) for more.",
    "```",
    "reader --limit 5",
    "```",
)
QUOTING: Lines = (
    *RUSSIAN,
    "Ревизор пишет, что в черновике стояли слова «Как языковая модель, я не могу», и просит объяснений.",
)


def _case(name: str, part: Part, how: str, build: Build, code: str = "", line: int | None = None) -> Planted:
    """One planted file; a flaw has its code, the severity that belongs to it, and its line."""
    severity = "" if not code else "medium" if code in (ASSISTANT, CITATION, PLACE) else "low"
    where: dict[str, str | int] = {} if line is None else {"line": line}
    return Planted(name=name, part=part, chain=how, build=build, code=code, severity=severity, where=where)


def _text(*lines: str) -> Build:
    """A text file."""
    return lambda folder: memos.text(folder, "memo", *lines)


def _word(*lines: str) -> Build:
    """A Word file."""
    return lambda folder: memos.word(folder, "memo", *lines)


def _odt(*lines: str) -> Build:
    """An OpenDocument file by LibreOffice."""
    return lambda folder: memos.office(memos.word(folder, "memo", *lines), "odt")


def _mail(*lines: str) -> Build:
    """A message."""
    return lambda folder: memos.message(folder, "memo", *lines)


def _pdf(*lines: str) -> Build:
    """A PDF."""
    return lambda folder: memos.pdf(folder, "memo", *lines)


_O, _N, _S, _T, _L = Part.OBVIOUS, Part.ORDINARY, Part.SUBTLE, Part.TWIN, Part.LOOK_ALIKE
_WORD, _ODT, _PDF, _MAIL, _TEXT = "python-docx", "python-docx, LibreOffice", "reportlab", "mail", "plain text"

CASES = (
    # Latin
    _case(
        "english-opening",
        _O,
        _WORD,
        _word("Certainly! Here is a formal memo for your ministry:", *ENGLISH),
        ASSISTANT,
        1,
    ),
    _case(
        "english-itself", _N, _PDF, _pdf(*ENGLISH, "As an AI language model, I cannot sign this letter."), ASSISTANT, 5
    ),
    _case("english-source-marks", _O, _TEXT, _text(*ENGLISH, "The pier was built in 1911.【4†source】"), CITATION, 5),
    _case(
        "english-source-marks-pdf",
        _S,
        _PDF,
        _pdf(*ENGLISH, "The pier was built in 1911. citeturn0search3"),
        CITATION,
        5,
    ),
    _case("english-name-not-filled-in", _N, _WORD, _word(*ENGLISH, "Yours sincerely,", "[Your Name]"), PLACE, 6),
    _case("english-merge-field", _S, _MAIL, _mail("Dear {{first_name}},", *ENGLISH[2:], "SPECIMEN"), PLACE),
    _case("english-markdown", _N, _ODT, _odt(*MARKED), MARKDOWN, 2),
    _case("english-translated", _S, _PDF, _pdf("Machine Translated by Google", *ENGLISH), TRANSLATED, 1),
    _case("english-link", _S, _TEXT, _text(*ENGLISH, "https://lake.example/pier?utm_source=chatgpt.com"), LINK, 5),
    _case(
        "french-itself",
        _O,
        _WORD,
        _word(*FRENCH, "En tant que modèle de langage, je ne peux pas signer."),
        ASSISTANT,
        4,
    ),
    _case("german-place", _N, _WORD, _word(*GERMAN, "Mit freundlichen Grüßen", "[Ihr Name]"), PLACE, 5),
    _case("spanish-opening", _S, _MAIL, _mail("¡Claro! Aquí tiene una carta formal:", *SPANISH), ASSISTANT),
    _case("twin-english", _T, _WORD, _word(*ENGLISH, "Yours sincerely,", "A. Karimzad")),
    _case("twin-french", _T, _WORD, _word(*FRENCH)),
    _case("twin-german", _T, _WORD, _word(*GERMAN, "Mit freundlichen Grüßen", "A. Karimzad")),
    _case("twin-spanish", _T, _MAIL, _mail(*SPANISH)),
    # Cyrillic
    _case(
        "russian-itself",
        _O,
        _WORD,
        _word(*RUSSIAN, "Как языковая модель, я не могу подписать это письмо."),
        ASSISTANT,
        4,
    ),
    _case("russian-place", _N, _PDF, _pdf(*RUSSIAN, "Срок исполнения: [Укажите дату]"), PLACE, 4),
    _case("russian-markdown", _S, _WORD, _word(*RULE), MARKDOWN),
    _case("ukrainian-opening", _N, _TEXT, _text("Звичайно! Ось приклад офіційного листа:", *UKRAINIAN), ASSISTANT, 1),
    _case(
        "ukrainian-source-marks", _S, _MAIL, _mail(*UKRAINIAN, "Пристань збудовано 1911 року. turn0search1"), CITATION
    ),
    _case("twin-russian", _T, _WORD, _word(*RUSSIAN)),
    _case("twin-ukrainian", _T, _TEXT, _text(*UKRAINIAN)),
    # Arabic script
    _case(
        "dari-itself", _O, _WORD, _word(*DARI, "به عنوان یک مدل زبانی نمی‌توانم این مکتوب را امضا کنم."), ASSISTANT, 4
    ),
    _case("arabic-place", _N, _WORD, _word(*ARABIC, "التوقيع: [أدخل اسم المدير]"), PLACE, 4),
    _case("arabic-itself", _O, _TEXT, _text(*ARABIC, "بصفتي نموذجًا لغويًا لا أستطيع توقيع هذه الرسالة."), ASSISTANT, 4),
    _case("pashto-place", _S, _MAIL, _mail(*PASHTO, "په درنښت، [ستاسو نوم]"), PLACE),
    _case("dari-place", _S, _ODT, _odt(*DARI, "[نام شما]"), PLACE, 4),
    _case("twin-dari", _T, _WORD, _word(*DARI)),
    _case("twin-arabic", _T, _WORD, _word(*ARABIC)),
    _case("twin-pashto", _T, _MAIL, _mail(*PASHTO)),
    # Chinese, Japanese
    _case("chinese-itself", _O, _WORD, _word(*CHINESE, "作为一个人工智能语言模型，我无法签署此函。"), ASSISTANT, 4),
    _case("chinese-place", _S, _TEXT, _text(*CHINESE, "【您的姓名】"), PLACE, 4),
    _case("japanese-opening", _N, _WORD, _word("もちろんです。以下は正式な文書です。", *JAPANESE), ASSISTANT, 1),
    _case("twin-chinese", _T, _WORD, _word(*CHINESE)),
    _case("twin-japanese", _T, _WORD, _word(*JAPANESE)),
    # innocent
    _case("text-about-assistants", _L, _WORD, _word(*ABOUT)),
    _case("blank-form", _L, _WORD, _word(*FORM)),
    _case("documentation-of-templates", _L, _PDF, _pdf(*JINJA)),
    _case("mail-by-developers", _L, _MAIL, _mail(*DEVELOPERS)),
    _case("letter-that-quotes", _L, _WORD, _word(*QUOTING)),
    _case(
        "index-in-brackets", _L, _TEXT, _text(*ENGLISH, "See [1], [ibid.], [sic] and the list [12] on the next page.")
    ),
)
