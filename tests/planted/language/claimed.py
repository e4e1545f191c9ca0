"""Papers in another language than claimed; close languages, bilingual offices and quoted names beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

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
FRENCH = (
    "SPECIMEN. Ministère des affaires inventées, service du courrier.",
    "Le bureau provincial demande à tous les services d'envoyer leurs chiffres annuels avant la fin du mois.",
    "Les services qui n'ont pas répondu à la première lettre sont priés de le faire par écrit et sans délai.",
    "Les chiffres seront soumis au conseil lors de sa prochaine séance, avec le rapport des vérificateurs.",
)
POLISH = (
    "WZÓR (SPECIMEN). Ministerstwo Spraw Wymyślonych, kancelaria.",
    "Urząd wojewódzki prosi wszystkie wydziały o przesłanie danych rocznych przed końcem miesiąca.",
    "Wydziały, które nie odpowiedziały na pierwsze pismo, proszone są o pisemną odpowiedź bez zwłoki.",
    "Dane zostaną przedstawione radzie na najbliższym posiedzeniu wraz ze sprawozdaniem rewidentów.",
)
BULGARIAN = (
    "ОБРАЗЕЦ (SPECIMEN). Министерство на измислените дела, деловодство.",
    "Областната управа моли всички отдели да изпратят годишните си показатели до края на месеца.",
    "Отделите, които не са отговорили на първото писмо, трябва да го направят писмено и без отлагане.",
    "Показателите ще бъдат представени на съвета на следващото заседание заедно с доклада на ревизорите.",
)
ARABIC = (
    "نموذج (SPECIMEN). وزارة الشؤون الخيالية، قسم السجلات.",
    "يطلب مكتب المحافظة من جميع الإدارات إرسال أرقامها السنوية قبل نهاية الشهر الجاري دون تأخير.",
    "على الإدارات التي لم تجب عن الرسالة الأولى أن ترسل جوابها كتابة في أقرب وقت ممكن إلى المكتب.",
    "ستعرض الأرقام على المجلس في جلسته القادمة مع تقرير المراجعين ليتخذ القرار المناسب في شأنها.",
)
URDU = (
    "نمونہ (SPECIMEN)۔ وزارت برائے خیالی امور، شعبہ ریکارڈ۔",
    "صوبائی دفتر تمام شعبوں سے درخواست کرتا ہے کہ وہ اپنے سالانہ اعداد و شمار مہینے کے آخر تک بھیج دیں۔",
    "جن شعبوں نے پہلے خط کا جواب نہیں دیا ہے وہ بغیر کسی تاخیر کے تحریری طور پر اپنا جواب ارسال کریں۔",
    "یہ اعداد و شمار آڈیٹروں کی رپورٹ کے ساتھ کونسل کے اگلے اجلاس میں پیش کیے جائیں گے۔",
)
CHINESE = (
    "样本（SPECIMEN）。虚构事务部，文书处。",
    "省级办公室要求各部门在本月底之前报送年度统计数据，并附上负责人签字的书面说明，以便统一汇总。",
    "尚未答复第一封来函的部门，应当立即以书面形式作出答复，说明未能按时报送的原因以及补报的具体日期。",
    "上述数据将连同审计人员的报告一并提交委员会下次会议审议，届时各部门负责人应当到会说明有关情况。",
    "各部门报送的材料应当真实完整，不得遗漏重要事项，如有疑问可以向文书处咨询并及时更正有关内容。",
    "本通知自发布之日起执行，请各部门认真组织落实，并指定专人负责此项工作，确保按期完成任务。",
)
JAPANESE = (
    "見本（SPECIMEN）。架空省、文書課。",
    "県事務所は、すべての部署に対し、月末までに年間の統計を書面で提出するようお願いいたします。",
    "最初の書簡に回答していない部署は、提出が遅れた理由を添えて、ただちに書面で回答してください。",
    "これらの数字は監査人の報告書とともに、次回の会議において委員会に提出される予定となっております。",
    "ご不明な点がありましたら文書課までお問い合わせください。担当者が詳しくご説明いたします。",
    "また、提出された資料は返却いたしませんので、必要な場合はあらかじめ写しを取っておいてください。",
)
KOREAN = (
    "견본 (SPECIMEN). 가상부 문서과.",
    "도 사무소는 모든 부서에 이달 말까지 연간 통계를 서면으로 제출하여 주시기를 요청합니다.",
    "첫 번째 서신에 답하지 않은 부서는 지체 없이 그 사유를 적어 서면으로 회신하여 주시기 바랍니다.",
    "이 수치는 감사 보고서와 함께 다음 회의에서 위원회에 제출될 예정이며 각 부서의 책임자가 참석하여야 합니다.",
    "제출된 자료는 돌려드리지 않으므로 필요한 경우에는 미리 사본을 만들어 두시기 바랍니다.",
    "문의 사항이 있으면 문서과로 연락하여 주시기 바라며 담당자가 자세히 안내하여 드리겠습니다.",
)
LOANS = (
    "نمونه (SPECIMEN). وزارت امور خیالی، مدیریت تکنالوژی معلوماتی.",
    "تیم تخنیکی راپور می‌دهد که سیستم Windows Server و نرم‌افزار Microsoft Office در تمام کمپیوترها نصب شد.",
    "کارمندان باید ایمیل رسمی خود را از طریق Outlook چک نموده و پسورد خود را هر ماه آپدیت نمایند.",
    "برای مشکلات انترنت و پرنتر با هلپ دسک به تماس شوید تا تکت شما در دیتابیس ثبت و تعقیب گردد.",
)
QUOTING = (
    "ОБРАЗЕЦ (SPECIMEN). Министерство вымышленных дел, канцелярия.",
    *RUSSIAN,
    "В ответе партнёров сказано: «We confirm receipt of your letter». Просим принять это к сведению.",
    "Ответственным исполнителям надлежит подготовить проект ответа и согласовать его с юридическим отделом.",
)
LATIN = (
    "SPECIMEN. Ministry of Invented Affairs, legal department.",
    "The court held, obiter dictum, that the rule audi alteram partem applies mutatis mutandis to the committee.",
    "It follows a fortiori that nemo iudex in causa sua; the decision was therefore void ab initio and set aside.",
    "The parties remain bound, pacta sunt servanda, until the registry has received the instrument of withdrawal.",
)
LIST = (*(f"{number}. {name}" for number, name in enumerate((
    "Ivan Vymyshlennyi", "Petra Nesushchestvuyushchaya", "Abdul Khayali", "Gulnara Yasalma", "Jean Inventé",
    "Hans Erfunden", "Maria Inventada", "Olena Vyhadana", "Taro Kakuu", "Li Xugou", "Rashid Wahmi", "Zarina Khayoli",
), 1)),)  # fmt: skip
APPENDIX = (*ENGLISH, *ENGLISH[1:], "Annex. " + FRENCH[1])
NAMES = (*ENGLISH, "Copies: Иван Вымышленный, Пётр Несуществующий.")

PASSAGES = "passages-in-another-language"
_SEVERITIES = {"language-differs": "medium", "no-office-language": "medium"}


def text(lines: tuple[str, ...]) -> Callable[[Path], Path]:
    """The builder of a text file."""
    return lambda folder: memos.text(folder, "memo", *lines)


def word(lines: tuple[str, ...]) -> Callable[[Path], Path]:
    """The builder of a Word file."""
    return lambda folder: memos.word(folder, "memo", *lines)


def pdf(lines: tuple[str, ...]) -> Callable[[Path], Path]:
    """The builder of a PDF."""
    return lambda folder: memos.pdf(folder, "memo", *lines)


def odt(lines: tuple[str, ...]) -> Callable[[Path], Path]:
    """The builder of an OpenDocument file."""
    return lambda folder: memos.office(memos.word(folder, "memo", *lines), "odt")


def claims(language: str, country: str) -> dict[str, str]:
    """The claims that are made."""
    return {key: value for key, value in (("language", language), ("country", country)) if value}


def flaw(
    name: str,
    part: Part,
    chain: str,
    build: Callable[[Path], Path],
    code: str,
    language: str = "",
    country: str = "",
    **where: str | int,
) -> Planted:
    """A paper that is not in the language it is said to be in."""
    return Planted(
        name=name,
        part=part,
        chain=chain,
        build=build,
        code=code,
        severity=_SEVERITIES.get(code, "low"),
        claims=claims(language, country),
        where=where,
    )


def innocent(
    name: str, part: Part, chain: str, build: Callable[[Path], Path], language: str = "", country: str = ""
) -> Planted:
    """A paper in a language that goes with what is said of it."""
    return Planted(name=name, part=part, chain=chain, build=build, claims=claims(language, country))


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
    # Latin
    flaw("french-said-to-be-english", Part.OBVIOUS, "plain text", text(FRENCH), "language-differs", "en"),
    flaw("polish-office-of-portugal", Part.ORDINARY, "python-docx", word(POLISH), "no-office-language", country="PT"),
    flaw(
        "french-passage-in-english", Part.SUBTLE, "plain text", text((*ENGLISH, *FRENCH[1:3])), PASSAGES, "en", line=5
    ),
    flaw("french-office-of-afghanistan", Part.SUBTLE, "reportlab", pdf(FRENCH), "working-language", country="AF"),
    # Cyrillic
    flaw(
        "bulgarian-office-of-kazakhstan",
        Part.OBVIOUS,
        "python-docx",
        word(BULGARIAN),
        "no-office-language",
        country="KZ",
    ),
    flaw("bulgarian-said-to-be-serbian", Part.ORDINARY, "plain text", text(BULGARIAN), "language-differs", "sr"),
    flaw(
        "ukrainian-passage-in-russian",
        Part.SUBTLE,
        "plain text",
        text((*RUSSIAN, *RUSSIAN, *UKRAINIAN[1:])),
        PASSAGES,
        "ru",
        line=7,
    ),
    flaw("ukrainian-said-so-of-tajikistan", Part.SUBTLE, "reportlab", pdf(UKRAINIAN), "claims-at-odds", "uk", "TJ"),
    # Arabic script
    flaw("urdu-said-to-be-pashto", Part.OBVIOUS, "plain text", text(URDU), "language-differs", "ps"),
    flaw("pashto-office-of-iraq", Part.ORDINARY, "python-docx", word(PASHTO), "no-office-language", country="IQ"),
    flaw(
        "arabic-passage-in-dari",
        Part.SUBTLE,
        "python-docx, LibreOffice",
        odt((*DARI, *DARI[1:], *ARABIC[1:])),
        PASSAGES,
        "prs",
    ),
    # Chinese, Japanese, Korean
    flaw("japanese-said-to-be-chinese", Part.OBVIOUS, "plain text", text(JAPANESE), "language-differs", "zh"),
    flaw("korean-office-of-japan", Part.ORDINARY, "python-docx", word(KOREAN), "no-office-language", country="JP"),
    flaw(
        "japanese-passage-in-chinese",
        Part.SUBTLE,
        "plain text",
        text((*CHINESE, *JAPANESE[1:4])),
        PASSAGES,
        "zh-Hans",
        line=7,
    ),
    innocent("twin-french", Part.TWIN, "plain text", text(FRENCH), "fr-FR"),
    innocent("twin-polish-of-poland", Part.TWIN, "python-docx", word(POLISH), country="PL"),
    innocent("twin-bulgarian", Part.TWIN, "python-docx", word(BULGARIAN), "bg", "BG"),
    innocent("twin-ukrainian-of-ukraine", Part.TWIN, "reportlab", pdf(UKRAINIAN), country="UA"),
    innocent("twin-urdu", Part.TWIN, "plain text", text(URDU), "ur", "PK"),
    innocent("twin-pashto-of-afghanistan", Part.TWIN, "python-docx", word(PASHTO), country="AF"),
    innocent("twin-arabic", Part.TWIN, "python-docx, LibreOffice", odt(ARABIC), "ar", "IQ"),
    innocent("twin-chinese", Part.TWIN, "plain text", text(CHINESE), "zh-Hans", "CN"),
    innocent("twin-japanese", Part.TWIN, "plain text", text(JAPANESE), "ja", "JP"),
    innocent("twin-korean", Part.TWIN, "python-docx", word(KOREAN), "ko-KP", "KP"),
    innocent("dari-full-of-loan-words", Part.LOOK_ALIKE, "python-docx", word(LOANS), "prs", "AF"),
    innocent("russian-quoting-english", Part.LOOK_ALIKE, "plain text", text(QUOTING), "ru", "RU"),
    innocent("legal-latin", Part.LOOK_ALIKE, "reportlab", pdf(LATIN), "en", "GB"),
    innocent("a-list-of-names", Part.LOOK_ALIKE, "plain text", text(LIST), "en", "KZ"),
    innocent("a-foreign-annex", Part.LOOK_ALIKE, "python-docx", word(APPENDIX), "en", "CA"),
    innocent(
        "belgian-office-in-two-languages",
        Part.LOOK_ALIKE,
        "plain text",
        text((*FRENCH, "Bijlage. Zie ommezijde.")),
        "nl",
        "BE",
    ),
    innocent("kazakh-office-in-russian", Part.LOOK_ALIKE, "plain text", text(RUSSIAN), "kk", "KZ"),
)
