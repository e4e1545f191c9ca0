"""Long papers of one make with a passage of another, in four groups of scripts; even papers and known exceptions beside them.

Every paper is made of sentences of two hands: `official`, long and full of nouns, and `plain`,
short and told by somebody. A paper is one hand throughout, with or without a passage of the other.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from tests.planted import Part, Planted
from tests.planted.build import memos


class Hand(Struct, frozen=True):
    """How one person writes one language."""

    sentences: tuple[str, ...]
    """With `{0}` and `{1}` for two of `things`."""
    things: tuple[str, ...]
    each: int
    """Sentences in a paragraph."""
    space: str = " "


EN_OFFICIAL = Hand(
    (
        "With reference to the instruction issued in the second quarter, the department responsible for {0} is requested to submit, not later than the end of the reporting period, a consolidated statement concerning {1}.",
        "It is further noted that the implementation of the measures relating to {0} remains subject to the availability of appropriations, and that the allocation for {1} has been approved in principle by the supervisory council.",
        "In accordance with the applicable regulations, expenditure incurred in connection with {0} shall be certified by the authorised officer, countersigned by the head of administration, and entered in the register of {1}.",
        "The commission established for the examination of {0} has concluded its deliberations and has recommended that the procedure governing {1} be amended with effect from the following financial year.",
        "The provincial offices are accordingly instructed to ensure the uninterrupted supervision of {0}, to report any irregularity affecting {1} without delay, and to retain the supporting documentation for inspection.",
        "Pending the adoption of the revised schedule, the arrangements in force for {0} continue to apply, except where the supervisory council has expressly determined otherwise in respect of {1}.",
    ),
    ("regional storage facilities", "the procurement of spare parts", "vehicle maintenance", "the training of registry personnel", "water distribution", "the inventory of movable property", "building safety", "the payment of allowances", "statistical returns", "the archive of correspondence", "the lease of office premises"),
    3,
)  # fmt: skip
EN_PLAIN = Hand(
    (
        "We got there late and {0} was shut.",
        "Nobody told us what to do with {1}, so we just waited.",
        "I asked him about {0} twice and he only laughed.",
        "Then my brother called and said {1} was gone.",
        "It felt wrong, but what can you do?",
        "They took {0} in the night and left the door open.",
        "She knew about {1}, you could see it.",
        "So I went home, had some tea and tried to sleep.",
        "In the morning {0} was back, as if nothing had been.",
        "You don't ask twice when a man like that looks at {1}.",
    ),
    ("the old shed", "his lorry", "my key", "the cash box", "her phone", "the blue door", "that dog", "the big gate"),
    8,
)
DE_OFFICIAL = Hand(
    (
        "Unter Bezugnahme auf die im zweiten Quartal ergangene Weisung wird die für {0} zuständige Abteilung ersucht, bis zum Ablauf des Berichtszeitraums eine zusammenfassende Darstellung über {1} vorzulegen.",
        "Ferner wird darauf hingewiesen, dass die Durchführung der Maßnahmen im Bereich {0} unter dem Vorbehalt verfügbarer Haushaltsmittel steht und die Zuweisung für {1} vom Aufsichtsrat grundsätzlich gebilligt wurde.",
        "Nach Maßgabe der geltenden Vorschriften sind Ausgaben im Zusammenhang mit {0} durch den bevollmächtigten Beamten zu bescheinigen, vom Verwaltungsleiter gegenzuzeichnen und im Verzeichnis für {1} nachzuweisen.",
        "Die zur Prüfung der Angelegenheiten von {0} eingesetzte Kommission hat ihre Beratungen abgeschlossen und empfohlen, das Verfahren für {1} mit Wirkung vom folgenden Haushaltsjahr zu ändern.",
        "Die nachgeordneten Dienststellen werden angewiesen, die ununterbrochene Überwachung von {0} sicherzustellen, Unregelmäßigkeiten bei {1} unverzüglich anzuzeigen und die Unterlagen zur Einsichtnahme bereitzuhalten.",
    ),
    ("Liegenschaftsverwaltung", "Ersatzteilbeschaffung", "Fahrzeuginstandhaltung", "Registraturfortbildung", "Wasserverteilung", "Bestandsaufnahme", "Gebäudesicherheit", "Zulagenabrechnung", "Schriftgutverwaltung"),
    3,
)  # fmt: skip
DE_PLAIN = Hand(
    (
        "Wir kamen spät an und {0} war zu.",
        "Keiner hat uns gesagt, was mit {1} los ist.",
        "Ich habe ihn zweimal nach {0} gefragt, er hat nur gelacht.",
        "Dann rief mein Bruder an: {1} ist weg!",
        "Das war nicht gut, aber was willst du tun?",
        "Sie haben {0} in der Nacht geholt und sind ab.",
        "Also ging ich heim, trank Tee und lag wach.",
        "Am Tag drauf stand {0} wieder da, als wäre nie was gewesen.",
        "Da fragst du nicht noch mal nach {1}.",
    ),
    ("der alte Hof", "sein Lkw", "die Kasse", "das Tor", "ihr Hund", "der Schuppen", "mein Rad"),
    8,
)
RU_OFFICIAL = Hand(
    (
        "Во исполнение указания, изданного во втором квартале, подразделению, ответственному за {0}, надлежит до окончания отчётного периода представить сводную справку, содержащую сведения относительно состояния работы по направлению «{1}».",
        "Одновременно сообщается, что осуществление мероприятий, предусмотренных планом по направлению «{1}», обусловлено наличием бюджетных ассигнований, а выделение средств на {0} в целом одобрено наблюдательным советом.",
        "В соответствии с действующими нормативными положениями расходы на {0} подлежат удостоверению уполномоченным должностным лицом, согласованию с руководителем администрации и внесению в реестр «{1}».",
        "Комиссия, образованная для рассмотрения вопросов, касающихся расходов на {0}, завершила работу и рекомендовала внести изменения в порядок, регулирующий направление «{1}», с начала следующего финансового года.",
        "Территориальным управлениям предписывается обеспечить непрерывный контроль за расходами на {0}, незамедлительно информировать о выявленных нарушениях по направлению «{1}» и хранить подтверждающую документацию для проверки.",
    ),
    ("содержание складских помещений", "закупку запасных частей", "техническое обслуживание транспорта", "подготовку сотрудников канцелярии", "распределение водоснабжения", "инвентаризацию имущества", "безопасность зданий", "выплату надбавок", "ведение архива переписки"),
    3,
)  # fmt: skip
RU_PLAIN = Hand(
    (
        "Мы приехали поздно, и {0} был уже закрыт.",
        "Никто нам не сказал, что делать, и мы просто ждали.",
        "Я спросил его раз, спросил два, а он только смеялся.",
        "Потом позвонил брат и сказал: {1} пропал!",
        "Мне это не нравилось, но что тут сделаешь?",
        "Ночью они забрали {0} и ушли.",
        "Она всё знала, это было видно.",
        "Я пошёл домой, выпил чаю и лёг спать.",
        "Утром {1} стоял на месте, будто ничего и не было.",
        "Тут два раза не спросишь, сам знаешь.",
    ),
    ("старый сарай", "его грузовик", "мой ключ", "тот пёс", "их дом", "синий мяч"),
    8,
)
UK_OFFICIAL = Hand(
    (
        "На виконання вказівки, виданої у другому кварталі, підрозділу, відповідальному за {0}, належить до завершення звітного періоду подати зведену довідку, що містить відомості щодо стану роботи за напрямом «{1}».",
        "Одночасно повідомляється, що здійснення заходів, передбачених планом за напрямом «{1}», зумовлене наявністю бюджетних асигнувань, а виділення коштів на {0} загалом схвалено наглядовою радою.",
        "Відповідно до чинних нормативних положень видатки на {0} підлягають посвідченню уповноваженою посадовою особою, погодженню з керівником адміністрації та внесенню до реєстру «{1}».",
        "Комісія, утворена для розгляду питань, що стосуються видатків на {0}, завершила роботу та рекомендувала внести зміни до порядку, який регулює напрям «{1}», від початку наступного фінансового року.",
        "Територіальним управлінням доручається забезпечити безперервний контроль за видатками на {0}, невідкладно інформувати про виявлені порушення за напрямом «{1}» та зберігати підтвердну документацію для перевірки.",
    ),
    ("утримання складських приміщень", "закупівлю запасних частин", "технічне обслуговування транспорту", "навчання працівників канцелярії", "розподіл водопостачання", "інвентаризацію майна", "безпеку будівель", "виплату надбавок", "ведення архіву листування"),
    3,
)  # fmt: skip
UK_PLAIN = Hand(
    (
        "Ми приїхали пізно, і {0} був уже замкнений.",
        "Ніхто нам не сказав, що робити, то ми й чекали.",
        "Я спитав його раз, спитав два, а він лише сміявся.",
        "Потім подзвонив брат і каже: {1} зник!",
        "Мені це не до душі, але що тут зробиш?",
        "Уночі вони забрали {0} й пішли.",
        "Вона все знала, то було видно.",
        "Я пішов додому, випив чаю й ліг спати.",
        "Зранку {1} стояв на місці, ніби нічого й не було.",
        "Тут двічі не спитаєш, сам знаєш.",
    ),
    ("старий сарай", "той ключ", "мій пес", "їхній дім", "синій м'яч", "його віз"),
    8,
)
FA_OFFICIAL = Hand(
    (
        "با اشاره به هدایت صادرشده در ربع دوم سال مالی، آمریت مسئول {0} مکلف است تا ختم دوره گزارش‌دهی، گزارش جامع و مستند در باره وضعیت {1} ترتیب و به مقام محترم وزارت تقدیم نماید.",
        "همچنان خاطرنشان می‌گردد که تطبیق تدابیر پیش‌بینی‌شده در عرصه {0} مشروط به موجودیت تخصیصات بودجوی بوده و تخصیص مورد نیاز {1} از طرف شورای نظارت به صورت اصولی منظور گردیده است.",
        "مطابق احکام مقررات نافذ، مصارف مربوط به {0} باید از جانب کارمند ذیصلاح تصدیق، توسط رئیس اداره تأیید و در دفتر ثبت {1} درج گردد.",
        "کمیسیون مؤظف بررسی امور {0} جلسات خویش را تکمیل نموده و سفارش کرده است که طرزالعمل مربوط به {1} از آغاز سال مالی آینده تعدیل گردد.",
        "به ریاست‌های ولایات هدایت داده می‌شود تا نظارت دوامدار از {0} را تأمین، هر نوع تخلف در عرصه {1} را بدون تأخیر گزارش و اسناد مربوطه را جهت بررسی حفظ نمایند.",
    ),
    ("نگهداری گدام‌های ولایتی", "تدارکات پرزه‌جات", "ترمیم وسایط نقلیه", "آموزش کارمندان اوراق", "توزیع آب", "فهرست‌برداری اموال منقول", "مصئونیت ساختمان‌ها", "پرداخت امتیازات مالی", "آرشیف مکاتبات رسمی"),
    3,
)  # fmt: skip
FA_PLAIN = Hand(
    (
        "ما دیر رسیدیم و {0} بسته بود.",
        "کسی به ما نگفت چه کنیم.",
        "من دو بار پرسیدم و او خندید!",
        "باز بیادرم زنگ زد و گفت {1} نیست.",
        "دلم نمی‌خواست، مگر چه می‌شد کرد؟",
        "شب آمدند و {0} را بردند.",
        "او خبر داشت، از رویش دیدم.",
        "من خانه رفتم، چای خوردم و خواب شدم.",
        "صبح {1} سر جایش بود.",
        "تو دیگر از {0} نپرس!",
    ),
    ("در کهنه", "موتر او", "کلید من", "سگ ما", "دکان"),
    9,
)
PS_OFFICIAL = Hand(
    (
        "د مالي کال په دویمه ربعه کې د صادر شوي هدایت په اساس، د {0} مسئول آمریت مکلف دی چې د راپور ورکولو د مودې تر پای پورې د {1} د وضعیت په اړه جامع او مستند راپور ترتیب او د وزارت محترم مقام ته یې وړاندې کړي.",
        "همدارنګه یادونه کېږي چې د {0} په برخه کې د وړاندوینه شوو تدابیرو تطبیق د بودجوي تخصیصونو په شتون پورې تړلی دی او د {1} لپاره اړین تخصیص د نظارت شورا له خوا په اصولي توګه منظور شوی دی.",
        "د نافذو مقرراتو د احکامو سره سم، د {0} اړوند لګښتونه باید د واکمن کارکوونکي له خوا تصدیق، د اداري رئیس له خوا تایید او د {1} د ثبت په دفتر کې درج شي.",
        "د {0} د چارو د ارزونې موظف کمېسیون خپلې غونډې بشپړې کړې او سپارښتنه یې کړې ده چې د {1} اړوند کړنلاره دې د راتلونکي مالي کال له پیله تعدیل شي.",
        "د ولایتونو ریاستونو ته هدایت ورکول کېږي چې د {0} دوامداره نظارت تأمین، د {1} په برخه کې هر ډول سرغړونه بې له ځنډه راپور او اړوند اسناد د پلټنې لپاره وساتي.",
    ),
    ("ولایتي ګودامونو", "پرزه‌جاتو د تدارکاتو", "نقلیه وسایطو د ترمیم", "اوراقو د کارکوونکو د روزنې", "اوبو د وېش", "منقولو اموالو د لېست", "ودانیو د خوندیتوب", "مالي امتیازونو د ورکړې", "رسمي مکاتبو د ارشیف"),
    3,
)  # fmt: skip
PS_PLAIN = Hand(
    (
        "موږ ناوخته ورسېدو، {0} بند و.",
        "چا راته ونه ویل چې څه وکړو.",
        "ما دوه ځله وپوښتل، هغه وخندل!",
        "بیا مې ورور زنګ وواهه، ویې ویل {1} نشته.",
        "زړه مې نه غوښتل، خو څه مې کولای شول؟",
        "شپه راغلل، {0} یې یووړ.",
        "هغه خبر و، له مخه یې ښکارېده.",
        "زه کور ته لاړم، چای مې وڅښه او ویده شوم.",
        "سهار {1} پر خپل ځای ولاړ و.",
        "ته نور د {0} پوښتنه مه کوه!",
    ),
    ("زوړ ور", "د هغه موټر", "زما سپی", "زموږ دوکان", "لوی ډنډ"),
    9,
)
ZH_OFFICIAL = Hand(
    (
        "根据第二季度下发的有关通知要求，负责{0}工作的主管部门应当于报告期结束之前，就{1}的落实情况形成综合性书面材料，并按照规定程序报送审核。",
        "同时，有关{0}的各项措施须在预算资金得到保障的前提下组织实施，{1}所需经费已经监督委员会原则批准，并纳入年度统筹安排。",
        "依照现行管理规定，与{0}相关的支出应当由授权人员予以核实，经行政负责人审批后，统一登记于{1}台账，以备检查。",
        "为审议{0}事项而设立的专门委员会已经完成审议工作，并建议自下一财政年度起对{1}的管理办法进行修订和完善。",
        "各地方机构应当切实加强对{0}的日常监督管理，对{1}方面发现的问题及时上报，并妥善保存相关证明材料。",
    ),
    ("仓储设施", "零部件采购", "车辆维护", "档案人员培训", "供水调配", "动产清查", "建筑安全", "津贴发放", "来往公文归档"),
    3,
    "",
)  # fmt: skip
ZH_PLAIN = Hand(
    (
        "我们到得晚，{0}早关了。",
        "没人告诉我们怎么办，我们就坐着等啊等。",
        "我问了他两回，他光笑，不吭声！",
        "后来我哥打电话来，说{1}没了。",
        "心里不是滋味，可你又能怎么样呢？",
        "夜里他们把{0}拉走了，门都没带上。",
        "她早就知道，瞧她那脸就明白。",
        "我回了家，喝口茶，躺下睡了。",
        "天一亮，{1}又在那儿了，像啥事都没有。",
        "你可别再打听{0}了。",
    ),
    ("老院门", "他那辆车", "我的钥匙", "那条狗", "小店", "红箱子"),
    9,
    "",
)
JA_OFFICIAL = Hand(
    (
        "第二四半期に発出された通知に基づき、{0}を所管する部署は、報告期間の終了までに、{1}の実施状況に関する総括資料を作成し、所定の手続に従って提出するものとする。",
        "また、{0}に係る各種措置の実施については、予算の確保を前提とし、{1}に必要な経費は、監督委員会において原則として承認されたところである。",
        "現行の規程に従い、{0}に関する支出については、権限を有する職員が確認し、管理責任者の承認を経て、{1}の台帳に登録しなければならない。",
        "{0}の審議のために設置された委員会は、審議を終了し、次年度より{1}の管理方法を改正することを勧告した。",
        "各地方機関は、{0}の監督を継続的に実施し、{1}に関する不備を速やかに報告するとともに、関係書類を適切に保存するものとする。",
    ),
    ("倉庫施設", "部品調達", "車両整備", "文書担当者研修", "給水調整", "動産調査", "建物安全", "手当支給", "往復文書保管"),
    3,
    "",
)  # fmt: skip
JA_PLAIN = Hand(
    (
        "ぼくらは遅れて着いたんだ。{0}はもう閉まってた。",
        "だれも何も言わないから、ただ待ってたよ。",
        "二回きいたのに、あいつは笑うだけ！",
        "それから兄ちゃんが電話してきてさ、{1}がないって言うんだ。",
        "いやな感じだったけど、どうしようもないよね？",
        "夜のうちに{0}を持って行っちゃった。",
        "あの子は知ってたんだよ、顔でわかった。",
        "うちに帰ってお茶をのんで、すぐねたよ。",
        "朝になったら{1}がまたそこにあったんだ。",
        "もう{0}のことはきかないでね。",
    ),
    ("古い門", "あいつの車", "ぼくのかぎ", "あの犬", "小さな店", "赤い箱"),
    9,
    "",
)


def written(hand: Hand, paragraphs: int, start: int = 0) -> tuple[str, ...]:
    """Paragraphs of one hand, their sentences in turn, each with other things."""
    made = []
    for number in range(start, start + paragraphs):
        some = []
        for at in range(number * hand.each, (number + 1) * hand.each):
            turn = at // len(hand.sentences)
            first = (at * 2 + turn) % len(hand.things)
            second = (first + 1 + turn % (len(hand.things) - 1)) % len(hand.things)
            some.append(hand.sentences[at % len(hand.sentences)].format(hand.things[first], hand.things[second]))
        made.append(hand.space.join(some))
    return tuple(made)


HEADING = "SPECIMEN, invented ministry"


def spliced(most: Hand, other: Hand, *, before: int, passage: int, after: int) -> tuple[str, ...]:
    """A paper of one hand with a passage of another between."""
    return (HEADING, *written(most, before), *written(other, passage), *written(most, after, before))


def even(hand: Hand, paragraphs: int) -> tuple[str, ...]:
    """A paper of one hand."""
    return (HEADING, *written(hand, paragraphs))


def text(lines: tuple[str, ...]) -> Callable[[Path], Path]:
    """The builder of a text file, an empty line between paragraphs."""
    return lambda folder: memos.text(folder, "paper", *"\n\n".join(lines).split("\n"))


def word(lines: tuple[str, ...]) -> Callable[[Path], Path]:
    """The builder of a Word file."""
    return lambda folder: memos.word(folder, "paper", *lines)


def odt(lines: tuple[str, ...]) -> Callable[[Path], Path]:
    """The builder of an OpenDocument file."""
    return lambda folder: memos.office(memos.word(folder, "paper", *lines), "odt")


def flaw(name: str, part: Part, chain: str, build: Callable[[Path], Path], **where: str | int) -> Planted:
    """A paper in which a passage must be found."""
    return Planted(
        name=name, part=part, chain=chain, build=build, code="passage-stands-apart", severity="low", where=where
    )


def innocent(name: str, part: Part, chain: str, build: Callable[[Path], Path]) -> Planted:
    """A paper in which nothing may be found."""
    return Planted(name=name, part=part, chain=chain, build=build)


EN, DE, RU, UK = (EN_OFFICIAL, EN_PLAIN), (DE_OFFICIAL, DE_PLAIN), (RU_OFFICIAL, RU_PLAIN), (UK_OFFICIAL, UK_PLAIN)
FA, PS, ZH, JA = (FA_OFFICIAL, FA_PLAIN), (PS_OFFICIAL, PS_PLAIN), (ZH_OFFICIAL, ZH_PLAIN), (JA_OFFICIAL, JA_PLAIN)


def blended(official: Hand, plain: Hand) -> tuple[str, ...]:
    """An official paper with a passage in which every plain paragraph ends in an official sentence."""
    ends = (one.format(*official.things[:2]) for one in official.sentences)
    passage = (official.space.join(pair) for pair in zip(written(plain, 3), ends, strict=False))
    return (HEADING, *written(official, 6), *passage, *written(official, 6, 6))


LISTED = (
    HEADING,
    *written(EN_OFFICIAL, 4),
    *(
        f"{number}. {thing}, one set, received."
        for number, thing in enumerate((*EN_PLAIN.things, *EN_OFFICIAL.things), 1)
    ),
    *written(EN_OFFICIAL, 4, 4),
)
QUOTED = (HEADING, *written(EN_OFFICIAL, 5), *(f"“{one}”" for one in written(EN_PLAIN, 3)), *written(EN_OFFICIAL, 5, 5))
APPENDIX = (HEADING, *written(EN_OFFICIAL, 8), *written(DE_OFFICIAL, 2))
SHORT = (HEADING, *written(RU_OFFICIAL, 2), *written(RU_PLAIN, 2))

CASES = (
    # Latin
    flaw(
        "plain-in-official-english",
        Part.OBVIOUS,
        "plain text",
        text(spliced(*EN, before=5, passage=3, after=6)),
        line=17,
    ),
    flaw(
        "official-in-plain-german", Part.ORDINARY, "python-docx", word(spliced(*DE[::-1], before=7, passage=3, after=7))
    ),
    flaw("blended-english", Part.SUBTLE, "python-docx, LibreOffice", odt(blended(*EN))),
    # Cyrillic
    flaw("plain-in-official-russian", Part.OBVIOUS, "python-docx", word(spliced(*RU, before=5, passage=3, after=6))),
    flaw(
        "official-in-plain-ukrainian",
        Part.ORDINARY,
        "plain text",
        text(spliced(*UK[::-1], before=7, passage=3, after=7)),
    ),
    flaw("blended-russian", Part.SUBTLE, "plain text", text(blended(*RU))),
    # Arabic script
    flaw(
        "plain-in-official-dari",
        Part.OBVIOUS,
        "python-docx, LibreOffice",
        odt(spliced(*FA, before=5, passage=3, after=6)),
    ),
    flaw(
        "official-in-plain-pashto", Part.ORDINARY, "python-docx", word(spliced(*PS[::-1], before=7, passage=3, after=7))
    ),
    flaw("blended-dari", Part.SUBTLE, "plain text", text(blended(*FA))),
    # Chinese and Japanese
    flaw(
        "plain-in-official-chinese",
        Part.OBVIOUS,
        "plain text",
        text(spliced(*ZH, before=5, passage=3, after=6)),
        line=13,
    ),
    flaw(
        "official-in-plain-japanese",
        Part.ORDINARY,
        "python-docx",
        word(spliced(*JA[::-1], before=7, passage=3, after=7)),
    ),
    flaw("blended-chinese", Part.SUBTLE, "plain text", text(blended(*ZH))),
    # without the flaw
    innocent("twin-english", Part.TWIN, "plain text", text(even(EN_OFFICIAL, 14))),
    innocent("twin-english-odt", Part.TWIN, "python-docx, LibreOffice", odt(even(EN_OFFICIAL, 12))),
    innocent("twin-german", Part.TWIN, "python-docx", word(even(DE_PLAIN, 17))),
    innocent("twin-russian", Part.TWIN, "python-docx", word(even(RU_OFFICIAL, 14))),
    innocent("twin-ukrainian", Part.TWIN, "plain text", text(even(UK_PLAIN, 17))),
    innocent("twin-dari", Part.TWIN, "python-docx, LibreOffice", odt(even(FA_OFFICIAL, 14))),
    innocent("twin-pashto", Part.TWIN, "python-docx", word(even(PS_PLAIN, 17))),
    innocent("twin-chinese", Part.TWIN, "plain text", text(even(ZH_OFFICIAL, 14))),
    innocent("twin-japanese", Part.TWIN, "python-docx", word(even(JA_PLAIN, 17))),
    # a list, a quotation, an appendix in another language, a paper too short to tell
    innocent("a-list-inside", Part.LOOK_ALIKE, "python-docx", word(LISTED)),
    innocent("a-quotation-inside", Part.LOOK_ALIKE, "plain text", text(QUOTED)),
    innocent("a-foreign-appendix", Part.LOOK_ALIKE, "python-docx", word(APPENDIX)),
    innocent("a-short-paper", Part.LOOK_ALIKE, "plain text", text(SHORT)),
)
