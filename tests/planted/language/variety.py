"""Papers in the words or the spelling of another country or time, in six groups of languages, each beside its twin."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import memos

Lines = tuple[str, ...]
MEDIUM, EARLY = "variety-of-another-country", "spelling-not-yet-in-use"
FEW = "few-words-of-another-country"


def swapped(lines: Lines, *swaps: tuple[str, str]) -> Lines:
    """The lines with these words exchanged."""
    made = "\n".join(lines)
    for old, new in swaps:
        assert old in made, old
        made = made.replace(old, new)
    return tuple(made.split("\n"))


UK = (
    "SPECIMEN. Ministry of Invented Affairs, registry.",
    "The provincial office asks all departments to send their yearly figures before the end of the month.",
    "The defence staff will visit the new centre and the harbour with our neighbours from the coastal districts.",
    "Please have the licence labelled in colour and keep the copy that has been cancelled in the registry.",
)
US = swapped(
    UK, ("defence", "defense"), ("centre", "center"), ("harbour", "harbor"), ("neighbours", "neighbors"),
    ("licence", "permit"), ("labelled", "labeled"), ("colour", "color"), ("cancelled", "canceled"),
)  # fmt: skip
US_OF_THREE = swapped(UK[:2], ("yearly figures", "defense figures in color to the new center"))
UK_OF_THREE = swapped(UK[:2], ("yearly figures", "defence figures in colour to the new centre"))
TWO_WORDS = (*UK[:2], "The center has no color printer.")
CANADIAN = (
    "SPECIMEN. The centre will honour the cheque in colour, and the defence office will plow the road and curb.",
    "The aluminum parts and the analyzed samples were labeled, and the skeptical neighbours honoured the favour.",
)
INSTITUTIONS = (
    *UK,
    "Copies went to the Department of Defense, the Kennedy Center, the Department of Labor and Pearl Harbor.",
    "He said: “We labor for the honor of our neighbors, and favor no color.”",
)
GLOSSARY = (
    "SPECIMEN. Words for our translators, British and American side by side, in the order of the alphabet.",
    "centre / center", "colour / color", "defence / defense", "harbour / harbor", "honour / honor", "labour / labor",
    "The list is kept by the registry and is sent to all departments before the end of the month.",
)  # fmt: skip
OXFORD = (*UK, "We organize, recognize and realize the programme, and summarize what was authorized.")

DARI = (
    "نمونه (SPECIMEN). وزارت امور خیالی، آمریت اوراق.",
    "ولسوالی شمالی از قوماندانی پولیس خواست که مکتوب شفاخانه را تا پایان ماه ثور بفرستد و پاسخ رسمی بدهد.",
    "منسوبین پوهنتون و شاروالی نیز باید در این باره معلومات خود را به صورت کتبی به مرکز ولایت روان کنند.",
    "شعباتی که به نامه نخست پاسخ نداده‌اند باید بدون تأخیر پاسخ خود را ارسال کنند تا تصمیم گرفته شود.",
)
IRANIAN = (
    "نمونه (SPECIMEN). وزارت امور خیالی، بخش اوراق.",
    "شهرستان شمالی از فرماندهی انتظامی خواست که نامه بیمارستان را تا پایان اردیبهشت بفرستد و پاسخ رسمی بدهد.",
    "پرسنل دانشگاه و شهرداری نیز باید در این باره اطلاعات خود را به صورت کتبی به مرکز استان روان کنند.",
    "شعباتی که به نامه نخست پاسخ نداده‌اند باید بدون تأخیر پاسخ خود را ارسال کنند تا تصمیم گرفته شود.",
)
PADAFAND = (
    DARI[0].replace("آمریت", "دفتر"),
    "ریاست ولایت از همه شعبات می‌خواهد که ارقام سالانه پدافند و رایانه‌ها و کارکنان خود را تا ۱۵ سپتامبر بفرستند.",
    "بالگردها و رایانه‌ای که در پدافند به کار می‌رود باید تا ماه اکتبر به مرکز منتقل شود و رسید آن فرستاده شود.",
)
SKY = swapped(PADAFAND, ("پدافند", "مدافعه هوایی"), ("سپتامبر", "سپتمبر"), ("اکتبر", "اکتوبر"), ("رایانه‌ای", "کمپیوتری"),
              ("رایانه‌ها", "وسایط"), ("بالگردها", "هلیکوپترها"))  # fmt: skip
LOAN = (*DARI, "آن بیمارستان در شهر همسایه است و شماره تلفن آن در پایان این ورق نوشته شده است.")
ENGLISH_LOANS = (*DARI, "راپور کمپیوتر و پروگرام ترینینگ در ورکشاپ روز گذشته به آمریت تخنیکی فرستاده شد.")
HERAT = (
    "نمونه (SPECIMEN). شاروالی هرات خیالی، آمریت اوراق.",
    "ولسوالی شمالی از قوماندانی پولیس خواست که مکتوب را تا پایان ماه ثور بفرستد و رسید آن را نگه دارد.",
    "خیابان نو، بیمارستان شهر و فرودگاه در این هفته بسته می‌ماند و مردم باید از راه دیگر به شهر بروند.",
)

KABUL = (
    "نمونه (SPECIMEN). د خیالي چارو وزارت، د پاڼو مدیریت.",
    "د ولایت ولسوال له ټولو څانګو څخه غواړي چې خپل کلني شمېرې د میاشتې تر پای پورې راولېږي او ځواب ورکړي.",
    "د پوهنتون منسوبین او د روغتون ډاکټران باید په دې اړه خپل مکتوب د ښوونځي د مدیر له لارې راولېږي.",
    "شمېرې به د شورا په راتلونکې غونډه کې د پلټونکو له راپور سره یوځای وړاندې شي چې پرېکړه پرې وشي.",
)
PESHAWAR = (
    "نمونه (SPECIMEN). د خیالي چارو دفتر، د پاڼو شعبه.",
    "د صوبې سیکرټري له ټولو څانګو نه غواړي چې خپل کلني شمېرې د میاشتې تر پای پورې راولېږي او ځواب ورکړي۔",
    "د یونیورسټۍ اهلکار او د هسپتال ډاکټران باید په دې اړه خپله چټهي د سکول د مدیر له لارې راولېږي۔",
    "شمېرې به د شورا په راتلونکې غونډه کښې د پلټونکو له رپورټ سره یوځای وړاندې شي چې فیصله پرې وشي۔",
)
KABUL_PLAIN = (
    KABUL[0],
    *KABUL[3:],
    "هغه څانګې چې لومړي لیک ته یې ځواب نه دی ورکړی باید پرته له ځنډه لیکلی ځواب راولېږي.",
)
PESHAWAR_OF_THREE = swapped(
    KABUL_PLAIN, ("غونډه کې", "غونډه کښې"), ("پلټونکو", "سکولونو"), ("لومړي لیک", "د هسپتال لیک")
)
KABUL_OF_THREE = swapped(KABUL_PLAIN, ("پلټونکو", "ښوونځیو"), ("لومړي لیک", "د روغتون لیک"))
PASHTO_LOAN = (*KABUL, "هغه سکول چې په بل هېواد کې دی د دې مکتوب په اړه خبر شوی دی او ځواب یې رارسېدلی دی.")

PORTUGAL = (
    "SPECIMEN. Ministério dos Assuntos Inventados, secretaria.",
    "O utilizador deve guardar o ficheiro e enviar o registo ao nosso contacto até ao fim do mês corrente.",
    "A equipa económica apanhou o autocarro para a reunião de planeamento, facto que ficou escrito em ata.",
    "Os serviços que não responderam à primeira carta devem fazê-lo por escrito e sem demora.",
)
BRAZIL = swapped(
    PORTUGAL, ("utilizador", "usuário"), ("ficheiro", "arquivo"), ("registo", "registro"), ("contacto", "contato"),
    ("equipa económica", "equipe econômica"), ("autocarro", "ônibus"), ("planeamento", "planejamento"), ("facto", "fato"),
)  # fmt: skip
PT_PLAIN = (
    PORTUGAL[0],
    PORTUGAL[3],
    "A secretaria pede a todos os serviços que enviem os números do ano até ao fim do mês.",
)
BR_OF_THREE = (*PT_PLAIN, "O prêmio e o registro ficam com a equipe da secretaria.")
PT_OF_THREE = (*PT_PLAIN, "O prémio e o registo ficam com a equipa da secretaria.")
PT_NEW = (
    "SPECIMEN. Ministério dos Assuntos Inventados, direção de serviços.",
    "O diretor pede que o projeto e os objetivos da ação sejam enviados diretamente à secretaria até ao fim do mês.",
    "A atividade atual da inspeção fica registada em ata, e os serviços devem responder por escrito e sem demora.",
)
PT_OLD = swapped(
    PT_NEW, ("direção", "direcção"), ("diretor", "director"), ("projeto", "projecto"), ("objetivos", "objectivos"),
    ("da ação", "da acção"), ("diretamente", "directamente"), ("atividade atual", "actividade actual"),
    ("inspeção", "inspecção"), ("ata,", "acta,"),
)  # fmt: skip

SIMPLIFIED = (
    "样本（SPECIMEN）。虚构事务部办公厅。",
    "各单位应于本月底之前将网络信息软件的年度数据报送国务院虚构办公室，并以书面方式答复。",
    "服务器和数据库由公安局负责管理，未答复第一封信的单位应立即书面答复，不得拖延。",
)
TAIWAN = (
    "樣本（SPECIMEN）。虛構事務部秘書處。",
    "各單位應於本月底之前將網路資訊軟體的年度資料報送行政院虛構辦公室，並以書面方式答覆。",
    "伺服器由警察局負責管理，印表機與隨身碟亦同，未答覆第一封信的單位應立即以書面答覆，不得拖延。",
)
CONVERTED = (
    "樣本（SPECIMEN）。虛構事務部秘書處。",
    "各單位應於本月底之前將互聯網硬件的年度報告送交虛構辦公室，並說明特朗普訪問新西蘭的安排。",
    "未答覆第一封信的單位應立即以書面答覆，不得拖延，並請將奧巴馬講話的摘要一併附上。",
)
HONG_KONG = (
    "樣本（SPECIMEN）。虛構事務局秘書處。",
    "立法會要求各部門於本月底之前提交質素報告，港鐵與的士的數碼服務亦應一併說明。",
    "警署負責管理有關設施，未答覆第一封信的部門應立即以書面答覆，不得拖延。",
)
ONE_NAME = (*TAIWAN, "聯絡人：刘虛構先生，請於上班時間洽詢。")

GERMAN_NEW = (
    "SPECIMEN. Bundesamt für erfundene Angelegenheiten, Registratur.",
    "Der Ausschuss muss bis zum Monatsende beschließen, dass der Prozess gegen die große Gesellschaft ruht.",
    "Wir bitten Sie, gemäß der Anlage zu prüfen, ob die Stelle bewusst nummeriert und neu platziert wurde.",
)
GERMAN_OLD = swapped(
    GERMAN_NEW, ("Ausschuss muss", "Ausschuß muß"), ("dass", "daß"), ("Prozess", "Prozeß"), ("bewusst", "bewußt"),
    ("nummeriert", "numeriert"), ("platziert", "plaziert"),
)  # fmt: skip
GERMAN_TWO = (
    *GERMAN_NEW[:1],
    "Wir bitten Sie, gemäß der Anlage zu prüfen, dass alle Angaben bis zum Monatsende vollständig sind.",
    "Ohne Antwort muss die Stelle die Straße sperren und den Verkehr über die Brücke leiten.",
)
GERMAN_TWO_OLD = swapped(GERMAN_TWO, ("dass", "daß"), ("muss", "muß"))
SWISS = (
    "SPECIMEN. Amt für erfundene Angelegenheiten, Kanzlei.",
    "Der Ausschuss muss bis Ende Monat entscheiden, dass der Prozess gegen die grosse Gesellschaft ruht.",
    "Wir bitten Sie, gemäss Beilage zu prüfen, ob die Strasse bewusst gesperrt wurde, und danken Ihnen.",
)
AUSTRIAN = (
    "SPECIMEN. Bezirkshauptmannschaft Erfunden, Kanzlei.",
    "Im Jänner wurde die Kundmachung unterfertigt; weiters ist das Ansuchen noch ausständig.",
    "Wir bitten Sie, bis zum Ende des Monats schriftlich zu antworten und den Akt zurückzusenden.",
)
UKRAINIAN_NEW = (
    "ЗРАЗОК (SPECIMEN). Міністерство вигаданих справ, канцелярія.",
    "Обласне управління просить усі відділи надіслати проєкт рішення та законопроєкт до кінця місяця.",
    "Проєкт буде подано раді на наступному засіданні разом зі звітом пресслужби та оновленим вебсайтом.",
)
UKRAINIAN_OLD = swapped(
    UKRAINIAN_NEW, ("проєкт рішення", "проект рішення"), ("законопроєкт", "законопроект"), ("Проєкт", "Проект"),
    ("пресслужби", "прес-служби"), ("вебсайтом", "веб-сайтом"),
)  # fmt: skip


def text(lines: Lines) -> Callable[[Path], Path]:
    """Build a text file."""
    return lambda folder: memos.text(folder, "memo", *lines)


def mail(lines: Lines) -> Callable[[Path], Path]:
    """Build a message."""
    return lambda folder: memos.message(folder, "memo", *lines)


def word(lines: Lines) -> Callable[[Path], Path]:
    """Build a Word file."""
    return lambda folder: memos.word(folder, "memo", *lines)


def pdf(lines: Lines) -> Callable[[Path], Path]:
    """Build a PDF."""
    return lambda folder: memos.pdf(folder, "memo", *lines)


Maker = Callable[[Lines], Callable[[Path], Path]]
_CHAINS: dict[Maker, str] = {text: "plain text", mail: "message by hand", word: "python-docx", pdf: "reportlab"}


def flaw(
    name: str,
    part: Part,
    make: Maker,
    lines: Lines,
    at: str,
    code: str = MEDIUM,
    severity: str = "medium",
    **claims: str,
) -> Planted:
    """A paper with the flaw, one of whose words is `at`."""
    return Planted(
        name=name,
        part=part,
        chain=_CHAINS[make],
        build=make(lines),
        code=code,
        severity=severity,
        claims=claims,
        where={"text": at},
    )


def twin(name: str, make: Maker, lines: Lines, part: Part = Part.TWIN, **claims: str) -> Planted:
    """A paper without it."""
    return Planted(name=name, part=part, chain=_CHAINS[make], build=make(lines), claims=claims)


def alike(name: str, make: Maker, lines: Lines, **claims: str) -> Planted:
    """An innocent paper that looks like one with the flaw."""
    return twin(name, make, lines, Part.LOOK_ALIKE, **claims)


OBVIOUS, ORDINARY, SUBTLE = Part.OBVIOUS, Part.ORDINARY, Part.SUBTLE

ENGLISH = (
    flaw("english-us-said-british", OBVIOUS, text, US, "center", country="GB"),
    flaw("english-uk-said-us", ORDINARY, word, UK, "centre", language="en-US"),
    flaw("english-us-three-words", SUBTLE, pdf, US_OF_THREE, "defense", language="en-GB"),
    flaw("english-two-words", SUBTLE, mail, TWO_WORDS, "color", FEW, "low", country="GB"),
    flaw("english-two-hands", ORDINARY, word, (*UK, *US[1:]), "harbour", "varieties-by-passage", "low"),
    flaw(
        "english-name-of-a-body", SUBTLE, mail, (*UK[:2], "We wrote to the Department of Defence."), "Department of Defence",
        "own-name-in-another-variety", "low", country="US",
    ),
    twin("english-uk", text, UK, country="GB"),
    twin("english-us", word, US, language="en-US"),
    twin("english-uk-three-words", pdf, UK_OF_THREE, language="en-GB"),
    twin("english-one-hand", word, (*UK, *UK[1:])),
    alike("english-canadian", word, CANADIAN, country="CA"),
    alike("english-quoted-institutions", pdf, INSTITUTIONS, country="GB"),
    alike("english-glossary", text, GLOSSARY, country="GB"),
    alike("english-oxford", mail, OXFORD, language="en-GB"),
)  # fmt: skip
PERSIAN = (
    flaw("iranian-said-afghan", OBVIOUS, word, IRANIAN, "بیمارستان", country="AF"),
    flaw("dari-said-iranian", ORDINARY, mail, DARI, "شفاخانه", language="fa-IR"),
    flaw("neologisms-in-dari", SUBTLE, text, PADAFAND, "پدافند", language="prs"),
    twin("dari", word, DARI, country="AF"),
    twin("iranian", mail, IRANIAN, language="fa-IR"),
    twin("dari-without-neologisms", text, SKY, language="prs"),
    alike("dari-with-a-loan", word, LOAN, country="AF"),
    alike("dari-full-of-english", text, ENGLISH_LOANS, language="fa-AF"),
    alike("herat-office", mail, HERAT, country="AF"),
)
PASHTO = (
    flaw("peshawar-said-afghan", OBVIOUS, word, PESHAWAR, "هسپتال", country="AF"),
    flaw("kabul-said-pakistani", ORDINARY, text, KABUL, "پوهنتون", language="ps-PK"),
    flaw("peshawar-three-words", SUBTLE, mail, PESHAWAR_OF_THREE, "کښې", language="ps-AF"),
    twin("kabul", word, KABUL, country="AF"),
    twin("peshawar", text, PESHAWAR, language="ps-PK"),
    twin("kabul-three-words", mail, KABUL_OF_THREE, language="ps-AF"),
    alike("kabul-with-a-loan", word, PASHTO_LOAN, country="AF"),
)
PORTUGUESE = (
    flaw("brazilian-said-portuguese", OBVIOUS, text, BRAZIL, "ônibus", country="PT"),
    flaw("portuguese-said-brazilian", ORDINARY, word, PORTUGAL, "autocarro", language="pt-BR"),
    flaw("brazilian-three-words", SUBTLE, pdf, BR_OF_THREE, "equipe", language="pt-PT"),
    flaw("agreement-before-its-time", ORDINARY, text, PT_NEW, "projeto", EARLY, country="PT", date="1999-05-03"),
    twin("portuguese", text, PORTUGAL, country="PT"),
    twin("brazilian", word, BRAZIL, language="pt-BR"),
    twin("portuguese-three-words", pdf, PT_OF_THREE, language="pt-PT"),
    twin("agreement-older-spelling", text, PT_OLD, country="PT", date="1999-05-03"),
    alike("agreement-not-followed", text, PT_OLD, country="PT", date="2020-05-04"),
)
CHINESE = (
    flaw("simplified-said-taiwan", OBVIOUS, word, SIMPLIFIED, "网络", language="zh-TW"),
    flaw("traditional-said-mainland", ORDINARY, text, TAIWAN, "網路", country="CN"),
    flaw("converted-terms-said-taiwan", SUBTLE, mail, CONVERTED, "互聯網", country="TW"),
    twin("simplified", word, SIMPLIFIED, language="zh-CN"),
    twin("taiwan", text, TAIWAN, country="TW"),
    twin("hong-kong", mail, HONG_KONG, country="HK"),
    alike("one-simplified-name", word, ONE_NAME, country="TW"),
)
SPELLINGS = (
    # Dated ones are plain text: the dates inside other files would speak beside the spelling.
    flaw("german-new-in-1994", OBVIOUS, text, GERMAN_NEW, "dass", EARLY, date="1994-05-03"),
    flaw("ukrainian-new-in-2016", ORDINARY, text, UKRAINIAN_NEW, "проєкт", EARLY, date="2016-05-04"),
    flaw("german-two-words-in-1995", SUBTLE, text, GERMAN_TWO, "muss", EARLY, date="1995-02-01"),
    flaw(
        "german-new-in-1997", ORDINARY, pdf, GERMAN_NEW, "Prozess", "spelling-before-its-day", "low", date="1997-05-03"
    ),
    flaw("german-old-in-2015", ORDINARY, text, GERMAN_OLD, "daß", "spelling-out-of-use", "low", date="2015-05-04"),
    flaw(
        "german-said-swiss",
        ORDINARY,
        word,
        (*GERMAN_NEW, "Schließlich heißt es, die Maßnahme gilt."),
        "große",
        country="CH",
    ),
    flaw("austrian-said-german", SUBTLE, text, AUSTRIAN, "Jänner", country="DE"),
    twin("german-old-in-1994", text, GERMAN_OLD, date="1994-05-03"),
    twin("ukrainian-old-in-2016", text, UKRAINIAN_OLD, date="2016-05-04"),
    twin("german-two-words-old", text, GERMAN_TWO_OLD, date="1995-02-01"),
    twin("german-new-in-2015", text, GERMAN_NEW, date="2015-05-04"),
    twin("swiss", word, SWISS, country="CH"),
    twin("austrian", text, AUSTRIAN, country="AT"),
    alike("swiss-ss-in-1990", text, SWISS, country="CH", date="1990-05-03"),
    alike("ukrainian-old-in-2021", text, UKRAINIAN_OLD, date="2021-05-04"),
)
CASES = (*ENGLISH, *PERSIAN, *PASHTO, *PORTUGUESE, *CHINESE, *SPELLINGS)
