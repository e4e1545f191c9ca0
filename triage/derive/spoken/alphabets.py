"""Letters and function words of languages, by script: the evidence that needs no library.

Letters follow the main and auxiliary exemplar characters of Unicode CLDR 45 for each language
(Unicode licence), written by hand from there; Southern Uzbek, Kurmanji and Cyrillic Turkmen
follow their official alphabets. Arabic yeh and kaf stand for both their forms, because old
keyboards lack one or the other. Words are the most frequent function words, from general
knowledge of each language; none decides alone.
"""

from __future__ import annotations

ARABIC = {
    "ar": "ابتثجحخدذرزسشصضطظعغفقکلمنهویءأإآؤئةٱ",
    "fa": "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنهویءأآؤئۀ",
    "ps": "ابپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګگلمنڼهویېۍءأآؤئۀ",
    "ur": "ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےأآؤئۂۃۓ",
    "ckb": "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنهەھوۆیێ",
    "ug": "ئابپتجچخدرزژسشغفقکگڭلمنهھوۇۆۈۋېیە",
    "sd": "ابٻڀتٿٺٽثپفڦگڳڱکڪخدڌڏڊذرڙزسشصضطظعغقلمنڻوهھجڄڃڇچحیئءآ",
    "uz": "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنڭهوۉۇیېءآئ",
}

CYRILLIC = {
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "bg": "абвгдежзийѝклмнопрстуфхцчшщъьюя",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ",
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "ky": "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
    "tg": "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя",
    "uz": "абвгғдеёжзийкқлмнопрстуўфхҳцчшъьэюя",
    "tt": "аәбвгдеёжҗзийклмнңоөпрстуүфхһцчшщъыьэюя",
    "ba": "аәбвгғдҙеёжзийкҡлмнңоөпрҫстуүфхһцчшщъыьэюя",
    "mn": "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя",
    "tk": "абвгдеёжҗзийклмнңоөпрстуүфхцчшщыьэәюя",
}

LATIN_EXTRA = {
    "en": "",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "de": "äöüß",
    "es": "áéíñóúü",
    "pt": "áâãàçéêíóôõúü",
    "it": "àéèìîòóù",
    "nl": "áäéëíïóöúü",
    "pl": "ąćęłńóśźż",
    "cs": "áčďéěíňóřšťúůýž",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "hu": "áéíóöőúüű",
    "ro": "ăâîșțşţ",
    "tr": "çğıöşüâîû",
    "az": "əçğıöşü",
    "uz": "",
    "tk": "çäžňöşüý",
    "ku": "çêîşû",
    "hr": "čćđšž",
    "sl": "čšž",
    "sq": "çë",
    "sv": "åäöé",
    "da": "åæøé",
    "no": "åæøéòô",
    "fi": "åäöšž",
    "et": "äöõüšž",
    "lv": "āčēģīķļņšūž",
    "lt": "ąčęėįšųūž",
    "id": "",
    "vi": "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ",
    "ca": "àçéèíïóòúü",
    "sw": "",
    "so": "",
    "tl": "áñ",
    "la": "",
    "af": "éêëîïôöû",
    "gl": "áéíñóúü",
    "eu": "ñ",
    "cy": "âêîôûŵŷ",
    "ga": "áéíóú",
    "is": "áðéíóúýþæö",
}
"""Beyond a to z, which any of these may use in names. `hr` stands for Serbian and Bosnian in Latin letters too."""

EXPECTED = {
    "Arab": {
        "ps": ("ټځڅډړږښڼېۍګ", 0.02),
        "ur": ("ٹڈڑںےہھ", 0.08),
        "ckb": ("ەێۆڕڵ", 0.10),
        "ug": ("ۇۆۈېەڭ", 0.10),
        "sd": ("ٻڀٿٺٽڦڳڱڪڌڏڊڙڻڄڃڇ", 0.05),
        "uz": ("ۉۇېڭ", 0.01),
        "fa": ("پچژگ", 0.015),
    },
    "Cyrl": {
        "ru": ("ыэё", 0.015),
        "uk": ("іїєґ", 0.05),
        "be": ("іў", 0.06),
        "bg": ("ъ", 0.008),
        "sr": ("јљњђћџ", 0.04),
        "mk": ("ј", 0.02),
        "kk": ("әғқңөұүһ", 0.07),
        "ky": ("ңөү", 0.04),
        "tg": ("ғӣқӯҳҷ", 0.03),
        "uz": ("ўқғҳ", 0.04),
        "tt": ("әҗңөүһ", 0.06),
        "ba": ("әғҙҡңөҫүһ", 0.10),
        "mn": ("өү", 0.04),
        "tk": ("әҗңөү", 0.04),
    },
    "Latn": {
        "az": ("ə", 0.05),
        "tr": ("ığşöüç", 0.04),
        "tk": ("çäžňöşüý", 0.05),
        "ku": ("çêîşû", 0.04),
        "pl": ("ąćęłńóśźż", 0.03),
        "cs": ("áčďéěíňóřšťúůýž", 0.06),
        "sk": ("áäčďéíĺľňóôŕšťúýž", 0.05),
        "hu": ("áéíóöőúüű", 0.06),
        "ro": ("ăâîșț", 0.03),
        "vi": ("đăâêôơưàáạảấầậếềệốộớờợ", 0.10),
        "lv": ("āčēģīķļņšūž", 0.05),
        "lt": ("ąčęėįšųūž", 0.04),
        "et": ("äöõü", 0.02),
        "fi": ("äö", 0.02),
        "sv": ("åäö", 0.025),
        "da": ("åæø", 0.015),
        "no": ("åæø", 0.015),
        "is": ("áðéíóúýþæö", 0.06),
        "sq": ("çë", 0.03),
        "sl": ("čšž", 0.01),
        "fr": ("àâçéèêëîïôœùû", 0.012),
        "pt": ("áâãàçéêíóôõú", 0.012),
    },
}
"""Letters that a text of each language can hardly do without, and the least share of them: about half of what they
have in the first halves of the benchmark's texts, or in common knowledge where it has none."""

WORDS = {
    "Arab": {
        "ar": "من فی علی إلی التی الذی هذا هذه أن إن عن مع کان لم بین ذلک قد بعد کل أو",
        "fa": "از که را این است با به در برای آن شد شده می های خود تا یک بود هم گردد نماید باید",
        "ps": "د په چې چی کې کی له دی ده سره یې یی او ته تر څخه دا دې باندې شوی لپاره پر وو نه کړی شی",
        "ur": "کے کی کا میں سے ہے اور کو نے پر یہ کہ ہیں تھا گیا ایک جو لیے اس تھے نہیں",
        "ckb": "لە بە بۆ کە و ئەم ئەو لەسەر دەکات هەموو لەگەڵ یان نێوان دوای له به بو که ئه‌م ئه‌و",
        "ug": "بىلەن بیلەن ۋە بۇ ئۈچۈن بىر بیر ھەم دەپ بولغان",
        "uz": "بیلن اوچون بولگن قیلیش ایدی هم بیر بو",
    },
    "Cyrl": {
        "ru": "и в не на что с по для как это из за от к о был было года также его при или все",
        "uk": "і в не на що з до для та як це із за від у про року також його при або є був було щодо",
        "be": "і ў не на што з да для як гэта за ад у пра года таксама яго пры або быў было каб",
        "bg": "и в не на че с за от да се по като са това до при беше е който ще или също",
        "sr": "и у не на да се је за од су са као који која што по из до или о нису није",
        "mk": "и во не на дека со за од да се по како ова до при беше е кој што ќе или",
        "kk": "және мен бұл үшін бар деп болып бір де да осы ол еді керек туралы бойынша",
        "ky": "жана менен бул үчүн бар деп болуп бир эле да ушул ал керек",
        "tg": "ва дар аз ба ки барои бо ин аст он то низ шуд мекунад буд бояд карда ҳам",
        "uz": "ва бу билан учун бўлган ҳам деб бир эди керак йил тўғрисида бўлиб",
        "tt": "һәм белән бу өчен дип бер булган да",
        "mn": "ба нь энэ байна юм байгаа тухай болон гэж",
        "tk": "ве билен бу үчин дип бир эди хем",
    },
    "Latn": {
        "en": "the of and to in a is that for it was on with as be by this are from at which not have we they an or his their were has will you your can no all when",
        "fr": "le la les de des du et à un une en est que qui dans pour par sur au aux ce il ne pas avec sont",
        "de": "der die das und in zu den von mit ist des dem für auf ein eine nicht auch im sich wird als an",
        "es": "el la los las de del y en que un una por con para se es no al lo su como más",
        "pt": "o a os as de do da dos das e em que um uma por com para se não no na ao mais foi",
        "it": "il la i gli le di del della e in che un una per con si non è da al sono nel come",
        "nl": "de het een en van in is dat op te voor met niet zijn aan door ook als er",
        "pl": "i w z na do nie się że o jest dla przez od po przy oraz jak to za ze są",
        "cs": "a v na se je že do s z o pro jako za od by při byl které podle není",
        "sk": "a v na sa je že do s z o pre ako za od by pri bol ktoré podľa nie",
        "hu": "a az és hogy nem egy is van meg ki el volt csak vagy mint ez",
        "ro": "și şi în de la cu pe a o să nu este din pentru că un mai care sau fost",
        "tr": "ve bir bu için ile de da olarak olan gibi daha çok en ne kadar sonra tarafından her",
        "az": "və bir bu üçün ilə də da olan kimi daha çox ki hər o edir olunur",
        "uz": "va bu bilan uchun bir ham deb bo'lgan bo'lib edi kerak haqida yil har o'z yo'q bo'yicha to'g'risida",
        "tk": "we bu bilen üçin bir hem diýip bolan",
        "ku": "û ku li ji bi de di ê jî ev bo ya yên her",
        "hr": "i u na je se da za od su s sa kao koji koja što po iz do ili o nije biti",
        "sl": "in je na za se da z v so ki pa tudi po od pri ni kot",
        "sq": "të e në i dhe për me një se nga është që më si",
        "sv": "och i att det som en på är av för med den till inte om ett har de",
        "da": "og i at det som en på er af for med den til ikke om et har de",
        "no": "og i at det som en på er av for med den til ikke om et har de",
        "fi": "ja on ei että se oli ovat mutta kun joka myös sekä tai jos",
        "et": "ja on ei et see oli ka mis kui oma või aga",
        "lv": "un ir no par ar ka uz lai kas tas vai bet pie",
        "lt": "ir yra kad į su iš ne kaip tai buvo už dėl per ar",
        "id": "yang dan di untuk dengan ini itu dari pada dalam tidak adalah akan ke oleh juga",
        "vi": "và của là có trong được các cho một không người những với này",
        "ca": "el la els les de del i en que un una per amb no és al a com més",
        "sw": "ya na wa kwa ni katika la za cha kama kila au hii haki",
        "so": "iyo oo ka ku in waa uu ee la ayaa si",
        "tl": "ang ng sa na mga at ay para hindi",
        "la": "et in est non ad cum ut qui quod sed ex per de vel pro",
        "af": "die van en in is dat te het nie vir met om wat hy deur aan op",
        "gl": "o a os as de do da dos das e en que un unha por con para se non no na ao máis",
        "eu": "eta da ez du bat dira den duen edo hau",
        "cy": "yn y a yr o i ar mae ac wedi gan fod am",
        "ga": "agus an na ar i go le is de do ag",
        "is": "og að í er á sem til var um við með",
    },
}

ONE_SCRIPT = {
    "Hebr": ("he", "yi"),
    "Grek": ("el",),
    "Armn": ("hy",),
    "Geor": ("ka",),
    "Hang": ("ko",),
    "Thai": ("th",),
    "Laoo": ("lo",),
    "Khmr": ("km",),
    "Mymr": ("my",),
    "Taml": ("ta",),
    "Telu": ("te",),
    "Knda": ("kn",),
    "Mlym": ("ml",),
    "Gujr": ("gu",),
    "Guru": ("pa",),
    "Orya": ("or",),
    "Sinh": ("si",),
    "Thaa": ("dv",),
    "Beng": ("bn", "as"),
    "Deva": ("hi", "mr", "ne", "sa"),
    "Ethi": ("am", "ti"),
    "Tibt": ("bo", "dz"),
}
"""Scripts with one language of state or nearly so, the commonest first; with several the script alone decides nothing."""

FORMS = (
    "国國 学學 会會 来來 时時 说說 对對 这這 们們 个個 为為 发發 经經 动動 过過 还還 进進 种種 开開 关關 问問 题題 长長 门門 间間 "
    "东東 车車 书書 见見 现現 实實 应應 当當 机機 电電 业業 产產 给給 报報 务務 员員 设設 让讓 认認 议議 记記 许許 论論 证證 评評 "
    "该該 请請 读讀 调調 谈談 语語 词詞 译譯 试試 话話 详詳 误誤 课課 难難 变變 节節 军軍 农農 办辦 单單 卫衛 华華 协協 团團 园園 "
    "围圍 图圖 场場 块塊 处處 备備 复復 头頭 妇婦 宁寧 宝寶 审審 导導 将將 层層 岁歲 师師 带帶 帮幫 庆慶 库庫 庙廟 张張 强強 归歸 "
    "录錄 从從 战戰 户戶 护護 担擔 择擇 据據 损損 换換 摄攝 数數 断斷 无無 旧舊 显顯 术術 权權 条條 极極 构構 标標 树樹 样樣 桥橋 "
    "检檢 欢歡 气氣 济濟 没沒 测測 湾灣 满滿 灾災 点點 热熱 爱愛 状狀 独獨 环環 疗療 监監 码碼 确確 离離 积積 称稱 稳穩 穷窮 竞競 "
    "类類 红紅 约約 级級 纪紀 纸紙 线線 组組 细細 织織 终終 结結 绝絕 统統 继繼 续續 维維 网網 罗羅 职職 联聯 胜勝 脑腦 药藥 营營 "
    "虽雖 补補 规規 视視 观觀 觉覺 计計 订訂 训訓 讯訊 访訪 识識 诉訴 费費 资資 贸貿 质質 购購 责責 财財 败敗 货貨 贵貴 赛賽 转轉 "
    "轻輕 较較 输輸 边邊 达達 迁遷 运運 远遠 连連 选選 邮郵 释釋 钱錢 铁鐵 银銀 错錯 镇鎮 阳陽 阶階 际際 陆陸 陈陳 险險 随隨 隐隱 "
    "顺順 须須 领領 频頻 风風 飞飛 饭飯 馆館 马馬 验驗 鱼魚 鸟鳥 龙龍 两兩 严嚴 丽麗 举舉 习習 乡鄉 买買 亚亞 亲親 亿億 仅僅 优優 "
    "伟偉 传傳 伤傷 价價 众眾 党黨 兴興 写寫 决決 况況 减減 划劃 则則 创創 别別 剧劇 劳勞 势勢 区區 医醫 历歷 压壓 县縣 参參 双雙 "
    "听聽 启啟 响響"
)
"""Simplified characters each with its traditional one (Unihan kSimplifiedVariant); pairs that Japanese or either
writing shares with another sense are left out."""
