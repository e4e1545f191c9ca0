"""Memos with phrases carried over from another language, in eleven languages; plain ones and international English beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import memos

Lines = tuple[str, ...]
Build = Callable[[Path], Path]

PHRASES, ARTICLES, SLIPS = "phrases-of-one-language", "few-articles-and-phrases", "agreement-slips"

ENGLISH: Lines = (
    "SPECIMEN. Ministry of Inland Lakes, department of ferries.",
    "Dear colleagues,",
    "The council met on Monday and discussed the most pressing question of the season, the state of the northern ferries.",
    "It was decided to close the old landing until the repairs are finished and to pay for them out of the reserve.",
    "Please send us your figures before the end of the month, so that we can put them before the auditors in time.",
    "Yours sincerely, the registry",
)
BY_RUSSIAN: Lines = (
    "SPECIMEN. Ministry of Inland Lakes, department of ferries.",
    "Respected colleagues,",
    "The council took participation in the discussion of the most actual question of the season, the northern ferries.",
    "It was accepted the decision to close the old landing in connection with above stated damage to the pier.",
    "Please send us your figures before the end of the month, so that we can put them before the auditors in time.",
)
BY_ARAB: Lines = (
    "SPECIMEN. Ministry of Inland Lakes, department of ferries.",
    "Good greetings and after: the brother engineer at the northern landing has told us of the damage to the pier.",
    "We request from you to send the figures before the end of the month, so that the auditors can see them in time.",
    "Please accept our highest respect and appreciation.",
)
BY_GERMAN: Lines = (
    "SPECIMEN. Ministry of Inland Lakes, department of ferries.",
    "The northern landing is closed since three months, and we still wait for the experts to tell us the cause of it.",
    "In the attachment you will find the list. The missing forms must be sent until Friday to the registry of the port.",
    "With friendly greetings, the registry",
)
BY_PERSIAN: Lines = (
    "SPECIMEN. Ministry of Inland Lakes, department of ferries.",
    "To the respected directorate of landings: after presenting our greetings, the plan which we received it is approved.",
    "The ferries in the north are to be repaired before the winter, and the council will pay for it out of the reserve.",
    "Please send the figures before the end of the month so that the auditors can see them before their next meeting.",
)
FEW: Lines = (
    "SPECIMEN. Ministry of Inland Lakes, department of ferries.",
    "Council met on Monday in main building and discussed state of northern ferries with head of port and with engineers.",
    "Old landing will be closed until repair is finished, and money for repair will be taken from reserve of ministry.",
    "Commission has found that pier was damaged by ice in winter and that work of previous contractor was of poor quality.",
    "Head of department will prepare report for minister and will send copy of report to office of auditors before Friday.",
    "Director of port is responsible for safety of passengers and must inform ministry about each incident on water.",
    "Success of plan depends from weather in spring and from arrival of new parts that were ordered by port in January.",
)
GERMAN: Lines = (
    "SPECIMEN. Ministerium für Binnenseen, Abteilung Fähren.",
    "Sehr geehrte Damen und Herren,",
    "der Rat hat am Montag über den Zustand der nördlichen Fähren beraten und die alte Anlegestelle bis auf Weiteres gesperrt.",
    "Bitte senden Sie uns Ihre Zahlen bis zum Ende des Monats, damit sie den Prüfern rechtzeitig vorgelegt werden können.",
    "Mit freundlichen Grüßen, die Registratur",
)
MADE_GERMAN: Lines = (
    "SPECIMEN. Ministerium für Binnenseen, Abteilung Fähren.",
    "Lieber Herr oder Frau, ich hoffe, diese Nachricht findet Sie gut.",
    "Der Rat hat am Montag über den Zustand der nördlichen Fähren beraten und die alte Anlegestelle bis auf Weiteres gesperrt.",
    "Bitte fühlen Sie sich frei, uns Ihre Zahlen bis zum Ende des Monats zu senden, damit die Prüfer sie rechtzeitig sehen.",
)
MADE_FRENCH: Lines = (
    "SPECIMEN. Ministère des Lacs intérieurs, service des bacs.",
    "Cher Monsieur ou Madame, j'espère que ce message vous trouve bien.",
    "Le conseil a délibéré lundi sur l'état des bacs du nord et a décidé de fermer l'ancien embarcadère jusqu'à la fin des travaux.",
    "Nous demandons à tous les services d'envoyer leurs chiffres avant la fin du mois. Sincèrement vôtre, le greffe",
)
FRENCH: Lines = (
    "SPECIMEN. Ministère des Lacs intérieurs, service des bacs.",
    "Madame, Monsieur,",
    "Le conseil a délibéré lundi sur l'état des bacs du nord et a décidé de fermer l'ancien embarcadère jusqu'à la fin des travaux.",
    "Nous demandons à tous les services d'envoyer leurs chiffres avant la fin du mois; n'hésitez pas à nous écrire.",
)
MADE_SPANISH: Lines = (
    "SPECIMEN. Ministerio de Lagos Interiores, departamento de barcas.",
    "Espero que este mensaje le encuentre bien. La reunión tomó lugar el lunes en la sala del puerto con todos los jefes.",
    "El consejo decidió cerrar el antiguo embarcadero hasta que terminen las obras y pagarlas con cargo a la reserva.",
    "Siéntase libre de enviarnos sus cifras antes de fin de mes. Sinceramente suyo, el registro",
)
SPANISH: Lines = (
    "SPECIMEN. Ministerio de Lagos Interiores, departamento de barcas.",
    "Estimados señores: la reunión tuvo lugar el lunes en la sala del puerto con todos los jefes de las barcas del norte.",
    "El consejo decidió cerrar el antiguo embarcadero hasta que terminen las obras y pagarlas con cargo a la reserva.",
    "Les rogamos que nos envíen sus cifras antes de fin de mes. Atentamente, el registro",
)
UKRAINIAN: Lines = (
    "SPECIMEN. Міністерство внутрішніх озер, відділ поромів.",
    "Начальники переправ мають узяти участь у нараді з питання ремонту північної пристані протягом поточного місяця.",
    "Відповідно до рішення ради стару пристань буде закрито, а кошти на ремонт виділено з резерву міністерства.",
    "Просимо надіслати показники до кінця місяця, щоб ревізори могли їх розглянути на наступному засіданні.",
)
BY_RUSSIAN_UK: Lines = (
    "SPECIMEN. Міністерство внутрішніх озер, відділ поромів.",
    "Начальники переправ приймають участь у нараді по питанню ремонту північної пристані на протязі місяця.",
    "Згідно наказу міністра проводяться слідуючі міроприємства, а стару пристань буде закрито до кінця ремонту.",
    "Просимо надіслати показники до кінця місяця, щоб ревізори могли їх розглянути на засіданні.",
)
SUBTLE_UK: Lines = (
    *UKRAINIAN[:3],
    "Показники, надіслані по адресу канцелярії, буде розглянуто за виключенням тих, що надійшли після строку.",
)
RUSSIAN: Lines = (
    "SPECIMEN. Министерство внутренних озёр, отдел паромов.",
    "Уважаемые коллеги! В понедельник совет обсудил состояние северных паромов и решил закрыть старую пристань на время ремонта.",
    "Просим прислать показатели до конца месяца, чтобы ревизоры успели рассмотреть их на ближайшем заседании.",
    "С уважением, канцелярия",
)
MADE_RUSSIAN: Lines = (
    "SPECIMEN. Министерство внутренних озёр, отдел паромов.",
    "Дорогой сэр или мадам, надеюсь, что это письмо найдёт вас в добром здравии.",
    "В понедельник совет решил закрыть старую пристань и адресовать эту проблему в ходе ремонта северных паромов.",
    "Пожалуйста, чувствуйте себя свободно связаться с нами. Искренне ваш, канцелярия",
)
SUBTLE_RU: Lines = (
    *RUSSIAN[:3],
    "В соответствии с нашим пониманием, заседание взяло место в порту, и план сделает разницу для жителей севера.",
)
ARABIC: Lines = (
    "SPECIMEN. وزارة البحيرات الداخلية، قسم العبّارات.",
    "تحية طيبة وبعد، فقد ناقش المجلس يوم الاثنين حالة العبّارات الشمالية وقرر إغلاق المرسى القديم إلى أن تنتهي أعمال الإصلاح.",
    "نرجو إرسال البيانات قبل نهاية الشهر ليطلع عليها المدققون في جلستهم القادمة، وتفضلوا بقبول فائق الاحترام.",
)
MADE_ARABIC: Lines = (
    "SPECIMEN. وزارة البحيرات الداخلية، قسم العبّارات.",
    "عزيزي السيد المدير، آمل أن تجدك هذه الرسالة بخير. ناقش المجلس يوم الاثنين حالة العبّارات الشمالية وقرر إغلاق المرسى القديم.",
    "نرجو إرسال البيانات قبل نهاية الشهر ليطلع عليها المدققون في جلستهم القادمة. أفضل التحيات، قلم التسجيل",
)
DARI: Lines = (
    "SPECIMEN. وزارت دریاچه‌های داخلی، آمریت کشتی‌ها.",
    "شورا روز دوشنبه وضعیت کشتی‌های شمال را بررسی کرد و فیصله نمود که بندرگاه کهنه تا پایان ترمیم بسته بماند.",
    "خواهشمندیم ارقام را تا ختم ماه بفرستید تا مفتشین در جلسه آینده آن را ببینند. با احترام، مدیریت اوراق",
)
BY_ARAB_FA: Lines = (
    "SPECIMEN. وزارت دریاچه‌های داخلی، آمریت کشتی‌ها.",
    "تحیت طیبه و بعد، معالی وزیر روز دوشنبه در اطار پلان جدید وضعیت کشتی‌های شمال را بررسی کرد و بندرگاه کهنه بسته شد.",
    "خواهشمندیم ارقام را تا ختم ماه بفرستید تا مفتشین در جلسه آینده آن را ببینند. با احترام، مدیریت اوراق",
)
DARI_LOANS: Lines = (
    "SPECIMEN. وزارت دریاچه‌های داخلی، آمریت لوژستیک و پروژه‌ها.",
    "راپور تخنیکی پروژه از طریق ایمیل به کمیسیون رسید و انجنیران کمپنی در ورکشاپ هفته گذشته پریزنتیشن خود را ارائه کردند.",
    "کنترول کیفیت، بودیجه، کانترکت و پلان تدارکات تا ختم ماه از سوی تیم آدیت ارزیابی خواهد شد. با احترام",
)
PASHTO: Lines = (
    "SPECIMEN. د کورنیو جهيلونو وزارت، د کښتیو آمریت.",
    "شورا د دوشنبې په ورځ د شمالي کښتیو حالت وڅېړه او پرېکړه یې وکړه چې زوړ بندر به د رغونې تر پایه پورې تړلی وي.",
    "له ټولو څانګو څخه غواړو چې خپلې شمېرې د میاشتې تر پایه راولېږي، څو یې پلټونکي په راتلونکې غونډه کې وګوري.",
)
BY_PERSIAN_PS: Lines = (
    "SPECIMEN. د کورنیو جهيلونو وزارت، د کښتیو آمریت.",
    "ریاست محترم! شورا د دوشنبې په ورځ د شمالي کښتیو حالت وڅېړه او پرېکړه یې قرار ذیل می باشد چې زوړ بندر به تړلی وي.",
    "له ټولو څانګو څخه غواړو چې خپلې شمېرې د میاشتې تر پایه راولېږي، څو یې پلټونکي په راتلونکې غونډه کې وګوري.",
)
SLIPS_PS: Lines = (
    "SPECIMEN. د کورنیو جهيلونو وزارت، د کښتیو آمریت.",
    "شورا د دوشنبې په ورځ د کارونه راپور وڅېړه او د پلانونه په اړه یې پرېکړه وکړه چې زوړ بندر به تړلی وي.",
    "له ټولو څانګو څخه غواړو چې د مکتوبونه شمېرې د میاشتې تر پایه راولېږي، څو یې پلټونکي په راتلونکې غونډه کې وګوري.",
)
CHINESE: Lines = (
    "SPECIMEN 内湖部渡船处",
    "尊敬的各位同事：理事会星期一讨论了北部渡船的状况，决定在修理完成之前关闭旧码头，费用从储备金中支付。",
    "请各部门在月底之前报送数据，以便审计人员在下次会议上审阅。此致敬礼",
)
MADE_CHINESE: Lines = (
    "SPECIMEN 内湖部渡船处",
    "亲爱的先生或女士，我希望这封邮件能找到你。理事会星期一讨论了北部渡船的状况，决定在修理完成之前关闭旧码头。",
    "请各部门在月底之前报送数据，如有问题请不要犹豫联系我们。最好的问候，登记处",
)
INTERNATIONAL: Lines = (
    "SPECIMEN. Joint committee of the lake authorities, working party on ferries.",
    "In the framework of the programme, the competent authorities of the member states shall adopt the necessary measures.",
    "The Committee, having regard to the concrete proposals of the Commission, invites the parties to submit their comments.",
    "The actual costs incurred on the territory of each member state shall be reimbursed in accordance with the agreement.",
    "I have the honour to renew to Your Excellency the assurances of my highest consideration.",
)
TELEGRAM: Lines = (
    "SPECIMEN. Landing closed until further notice. Repairs under way. Parts expected Friday. Report follows by mail.",
    *(
        f"Ferry {n} out of service, crew of ferry {n} on leave until Monday and not to be called before."
        for n in range(1, 9)
    ),
)


def _case(name: str, part: Part, how: str, build: Build, code: str = "", line: int | None = None) -> Planted:
    """One planted file; a flaw has its code and the line of its first phrase."""
    where: dict[str, str | int] = {} if line is None else {"line": line}
    return Planted(name=name, part=part, chain=how, build=build, code=code, severity="low" if code else "", where=where)


def _text(lines: Lines) -> Build:
    """A text file."""
    return lambda folder: memos.text(folder, "memo", *lines)


def _word(lines: Lines) -> Build:
    """A Word file."""
    return lambda folder: memos.word(folder, "memo", *lines)


def _odt(lines: Lines) -> Build:
    """An OpenDocument file by LibreOffice."""
    return lambda folder: memos.office(memos.word(folder, "memo", *lines), "odt")


def _mail(lines: Lines) -> Build:
    """A message."""
    return lambda folder: memos.message(folder, "memo", *lines)


def _pdf(lines: Lines) -> Build:
    """A PDF, its long lines broken after 90 signs."""
    broken = tuple(piece for line in lines for piece in _broken(line))
    return lambda folder: memos.pdf(folder, "memo", *broken)


def _broken(line: str) -> list[str]:
    """Break a line between words."""
    pieces = [""]
    for word in line.split():
        if len(pieces[-1]) + len(word) > 90:
            pieces.append("")
        pieces[-1] = f"{pieces[-1]} {word}".strip()
    return pieces


_O, _N, _S, _T, _L = Part.OBVIOUS, Part.ORDINARY, Part.SUBTLE, Part.TWIN, Part.LOOK_ALIKE

CASES = (
    # Latin
    _case("russian-hand-in-english", _O, "plain text", _text(BY_RUSSIAN), PHRASES, 2),
    _case("arab-hand-in-english", _N, "python-docx", _word(BY_ARAB), PHRASES, 2),
    _case("german-hand-in-english-pdf", _N, "reportlab", _pdf(BY_GERMAN), PHRASES, 2),
    _case("persian-hand-in-english", _N, "mail", _mail(BY_PERSIAN), PHRASES),
    _case("few-articles-and-one-phrase", _S, "python-docx", _word(FEW), ARTICLES),
    _case("english-in-german", _O, "python-docx", _word(MADE_GERMAN), PHRASES, 2),
    _case("english-in-french", _N, "reportlab", _pdf(MADE_FRENCH), PHRASES, 2),
    _case("english-in-spanish", _N, "python-docx, LibreOffice", _odt(MADE_SPANISH), PHRASES, 2),
    _case("twin-english", _T, "plain text", _text(ENGLISH)),
    _case("twin-german", _T, "python-docx", _word(GERMAN)),
    _case("twin-french", _T, "reportlab", _pdf(FRENCH)),
    _case("twin-spanish", _T, "python-docx, LibreOffice", _odt(SPANISH)),
    _case("international-english", _L, "reportlab", _pdf(INTERNATIONAL)),
    _case("telegram", _L, "mail", _mail(TELEGRAM)),
    # Cyrillic
    _case("russian-in-ukrainian", _O, "plain text", _text(BY_RUSSIAN_UK), PHRASES, 2),
    _case("russian-in-ukrainian-two", _S, "reportlab", _pdf(SUBTLE_UK), PHRASES),
    _case("english-in-russian", _N, "python-docx", _word(MADE_RUSSIAN), PHRASES, 2),
    _case("english-in-russian-two", _S, "mail", _mail(SUBTLE_RU), PHRASES),
    _case("twin-ukrainian", _T, "plain text", _text(UKRAINIAN)),
    _case("twin-russian", _T, "python-docx", _word(RUSSIAN)),
    _case(
        "russian-that-quotes-english", _L, "mail", _mail((*RUSSIAN, "«The most actual question», сказано в их письме."))
    ),
    # Arabic script
    _case("english-in-arabic", _O, "python-docx", _word(MADE_ARABIC), PHRASES, 2),
    _case("arabic-in-dari", _N, "plain text", _text(BY_ARAB_FA), PHRASES, 2),
    _case("persian-in-pashto", _N, "python-docx", _word(BY_PERSIAN_PS), PHRASES, 2),
    _case("slips-in-pashto", _S, "mail", _mail(SLIPS_PS), SLIPS),
    _case("twin-arabic", _T, "python-docx", _word(ARABIC)),
    _case("twin-dari", _T, "plain text", _text(DARI)),
    _case("twin-pashto", _T, "mail", _mail(PASHTO)),
    _case("dari-with-loan-words", _L, "python-docx, LibreOffice", _odt(DARI_LOANS)),
    # Chinese
    _case("english-in-chinese", _O, "python-docx", _word(MADE_CHINESE), PHRASES, 2),
    _case("twin-chinese", _T, "python-docx", _word(CHINESE)),
)
