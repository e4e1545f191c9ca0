"""Running text of an invented ministry's registry, for planted cases about how it was typed: three to five lines a language."""

from __future__ import annotations

import unicodedata

Lines = tuple[str, ...]

DARI = (
    "نمونه (SPECIMEN). وزارت امور خیالی، مدیریت تحریرات و اداره.",
    "به تمام ریاست های مرکزی و ولایتی اطلاع داده می شود که پروگرام کاری سال نو نهایی گردیده و یک کاپی آن به هر شعبه ارسال شده است.",
    "کارکنان مکلف اند که گزارش های ماهوار خویش را تا آخر هر ماه به مدیریت تحریرات بسپارند و یک کاپی آن را نزد خود نگهدارند.",
    "کمیسیون مشترک روز یکشنبه در تالار وزارت تشکیل جلسه می دهد و در مورد ترمیم سرک های مرکز کشور تصمیم می گیرد.",
    "مصارف این کار از بودجه انکشافی پرداخته می شود و کنترول آن به دوش هیئت موظف است که یک بار در هر ماه گزارش می دهد.",
)
PASHTO = (
    "نمونه (SPECIMEN). د خیالي چارو وزارت، د تحریراتو او ادارې مدیریت.",
    "د خیالي چارو وزارت ټولو ریاستونو ته خبر ورکوي چې د نوي کال کاري پلان بشپړ شوی او یوه کاپي یې هرې څانګې ته لېږل شوې ده.",
    "کارکوونکي مکلف دي چې خپل میاشتني راپورونه د هرې میاشتې تر پایه د تحریراتو مدیریت ته وسپاري او یوه کاپي یې له ځان سره وساتي.",
    "ګډ کمېسیون به د یکشنبې په ورځ د وزارت په تالار کې غونډه کوي او د هېواد د مرکزي سړکونو د رغولو په اړه به پرېکړه کوي.",
    "د دې کار لګښت له پراختیايي بودیجې ورکول کېږي او څارنه یې د هغې ډلې په غاړه ده چې هره میاشت یو ځل راپور ورکوي.",
)
ARABIC = (
    "نموذج (SPECIMEN). وزارة الشؤون الخيالية، مديرية التحرير والإدارة.",
    "تبلغ الوزارة جميع المديريات في المركز والمحافظات أن برنامج العمل للسنة الجديدة قد اكتمل وأن نسخة منه سترسل إلى كل شعبة قريبا.",
    "يكلف الموظفون بتقديم تقاريرهم الشهرية إلى مديرية التحرير قبل نهاية كل شهر وبالاحتفاظ بنسخة منها لديهم في مكاتبهم.",
    "تعقد اللجنة المشتركة اجتماعا يوم الأحد في قاعة الوزارة وتبحث في إصلاح طرق مركز المدينة وتتخذ قرارا بشأن ذلك كله.",
    "تدفع كلفة هذا العمل من ميزانية التنمية وتكون مراقبته على عاتق هيئة مكلفة تقدم تقريرا كل شهر إلى مكتب الوزير.",
)
URDU = (
    "نمونہ (SPECIMEN)۔ وزارت امور خیالی، شعبہ تحریر و انتظام۔",
    "تمام مرکزی اور صوبائی دفاتر کو اطلاع دی جاتی ہے کہ نئے سال کا کام کا پروگرام مکمل ہو گیا ہے اور اس کی ایک نقل ہر شعبے کو بھیج دی گئی ہے۔",
    "ملازمین پر لازم ہے کہ وہ اپنی ماہانہ رپورٹ ہر مہینے کے آخر تک شعبہ تحریر کو جمع کرائیں اور اس کی ایک نقل اپنے پاس رکھیں۔",
    "مشترکہ کمیشن اتوار کے دن وزارت کے ہال میں اجلاس کرے گا اور ملک کی مرکزی سڑکوں کی مرمت کے بارے میں فیصلہ کرے گا۔",
    "اس کام کا خرچ ترقیاتی بجٹ سے ادا کیا جائے گا اور اس کی نگرانی ایک مقررہ کمیٹی کے ذمے ہے جو ہر مہینے ایک بار رپورٹ دے گی۔",
)
SORANI = (
    "نموونە (SPECIMEN). وەزارەتی کاروباری خەیاڵی، بەڕێوەبەرایەتی نووسین.",
    "وەزارەت بە هەموو بەڕێوەبەرایەتییەکان ڕادەگەیەنێت کە بەرنامەی کاری ساڵی نوێ تەواو بووە و کۆپییەکی بۆ هەر بەشێک نێردراوە.",
    "هەموو فەرمانبەرێک دەبێت ڕاپۆرتی مانگانەی خۆی تا کۆتایی هەر مانگێک بداتە بەشی نووسین و کۆپییەکی لای خۆی بهێڵێتەوە.",
)
ROMANIAN = (
    "SPECIMEN. Ministerul Afacerilor Închipuite, serviciul de registratură.",
    "Vă înștiințăm că plata pentru al doilea trimestru a fost făcută și că situația conturilor va fi prezentată ședinței următoare.",
    "Toate direcțiile și secțiile sunt obligate să își trimită rapoartele lunare și să păstreze câte o copie în arhiva secției.",
    "Comisia se întrunește duminică în sala de ședințe și hotărăște asupra reparației drumurilor și a podurilor din județ.",
    "Cheltuielile acestei lucrări și ale celor următoare se plătesc din fondul de dezvoltare și sunt urmărite de specialiști.",
)
GERMAN = (
    "SPECIMEN. Ministerium für erdachte Angelegenheiten, Registratur.",
    "Die Straße zum nördlichen Tor wird ab Montag gesperrt, und die großen Wagen fahren bis zum Abend außen herum.",
    "Gemäß der Anordnung vom ersten September heißt die alte Gasse nun Mühlenstraße; die Schilder sind gemäß dem Muster zu setzen.",
    "Außerdem schließt die Registratur ab nächster Woche um vier Uhr, und die großen Akten bleiben im Keller.",
)
FRENCH = (
    "SPECIMEN. Ministère des Affaires inventées, service du greffe.",
    "Le ministère a décidé que les réunions du comité de contrôle se tiendraient désormais à la préfecture, dans la grande salle du premier étage.",
    "Les employés sont priés de déposer leurs rapports au greffe avant la fin de l'année et d'en garder une copie numérotée.",
    "Les dépenses liées à cette opération ont été réglées sur le crédit réservé aux années précédentes et vérifiées par un délégué désigné.",
)
ENGLISH = (
    "SPECIMEN. Ministry of Invented Affairs, registry.",
    "The payment for the second quarter was sent to the provincial office on Monday and has been entered in the books.",
    "Please confirm the receipt and return the signed form before the end of the month.",
)
RUSSIAN = (
    "ОБРАЗЕЦ (SPECIMEN). Министерство вымышленных дел, канцелярия.",
    "Министерство сообщает, что новый рабочий план и общий порядок выдачи копий утверждены и направлены в каждый отдел.",
    "Каждый сотрудник обязан сдать свой ежемесячный отчёт в районную канцелярию и сохранить второй экземпляр у себя до конца года.",
    "Общая комиссия соберётся в зелёный зал и примет решение о ремонте дорог, ведущих к южной и северной окраинам.",
    "Расходы на этот второй этап оплачиваются из районной казны; за ними следит строгий и опытный контролёр, который подаёт отчёт каждый месяц.",
)
UKRAINIAN = (
    "ЗРАЗОК (SPECIMEN). Міністерство вигаданих справ, канцелярія.",
    "Міністерство повідомляє, що робочий план на новий рік затверджено і копії його надіслано до кожного відділу міністерства.",
    "Кожен працівник зобов'язаний подати свій місячний звіт до канцелярії і зберегти другий примірник у себе до кінця року.",
    "Спільна комісія збереться в неділю в залі міністерства і вирішить питання про ремонт доріг у центрі міста та на околицях.",
    "Витрати на цю роботу сплачуються з коштів розвитку, а наглядає за ними окрема комісія, яка щомісяця подає звіт міністрові.",
)
SERBIAN = (
    "УЗОРАК (SPECIMEN). Министарство измишљених послова, писарница.",
    "Министарство обавештава да је нови план рада који важи од јануара усвојен и да је његов препис послат сваком одељењу.",
    "Сваки службеник који ради у писарници дужан је да преда свој месечни извештај и да један препис задржи код себе.",
    "Заједничка комисија састаје се у недељу у сали министарства и одлучује о поправци путева који воде ка јужној капији.",
)
CHINESE = (
    "样本（SPECIMEN）。虚构事务部登记处通知。",
    "各处室应于每月月底以前将工作报告送交登记处，并自行保存副本一份，以备检查之用。",
    "本项工作所需经费由发展基金支付，由专门小组负责监督，并按时提出书面报告。",
)
JAPANESE = (
    "見本（SPECIMEN）。架空省文書課からのお知らせです。",
    "各課は毎月の終わりまでに報告書を文書課へ提出し、写しを一部それぞれの課で保管してください。",
    "この作業にかかる費用は開発基金から支払われ、担当の委員会が毎月その使い方を確認します。",
)
KOREAN = (
    "견본 (SPECIMEN). 가상부 문서과에서 알려 드립니다.",
    "각 부서는 매달 말까지 보고서를 문서과에 제출하고 사본 한 부를 부서에서 보관하여 주시기 바랍니다.",
    "이 작업에 드는 비용은 개발 기금에서 지급되며 담당 위원회가 매달 그 사용을 확인합니다.",
)

TO_ARABIC = str.maketrans("کیہ", "كيه")
"""An Arabic keyboard under Persian, Pashto or Urdu."""
TO_PERSIAN = str.maketrans("كي", "کی")
"""A Persian keyboard under Arabic."""
TO_URDU = str.maketrans("ټډړه", "ٹڈڑہ")
"""An Urdu keyboard under Pashto."""
TO_CEDILLA = str.maketrans("șțȘȚ", "şţŞŢ")
"""A Turkish keyboard under Romanian."""


def apart(text: str) -> str:
    """Store accents apart from their letters."""
    return unicodedata.normalize("NFD", text)


def retyped(lines: Lines, first: int, after: int, table: dict[int, int]) -> Lines:
    """The lines from `first` up to `after` typed on another keyboard."""
    return (*lines[:first], *(line.translate(table) for line in lines[first:after]), *lines[after:])


def swapped(lines: Lines, number: int, old: str, new: str) -> Lines:
    """One word of one line exchanged."""
    assert old in lines[number], old
    return (*lines[:number], lines[number].replace(old, new, 1), *lines[number + 1 :])
