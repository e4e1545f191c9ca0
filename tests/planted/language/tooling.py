"""Papers born in programs of another language than theirs, by group of the interface; innocent mixtures beside them.

Latin: French, German, Spanish interfaces under Pashto, Arabic, Dari and English. Cyrillic: Russian under Pashto and English.
Arabic script: Arabic and Persian under English, French, Dari. Chinese under Pashto, English, French, Russian.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import localised, memos
from tests.planted.language.claimed import DARI, ENGLISH, PASHTO, RUSSIAN

ARABIC = (
    "نموذج (SPECIMEN). وزارة الشؤون الخيالية، قلم المحفوظات.",
    "يطلب مكتب المحافظة من جميع الأقسام إرسال أرقامها السنوية قبل نهاية الشهر الجاري.",
    "على الأقسام التي لم ترد على الكتاب الأول أن تجيب كتابة ودون أي تأخير.",
    "ستعرض هذه الأرقام على المجلس في جلسته القادمة مع تقرير مدققي الحسابات.",
)
FRENCH = (
    "SPECIMEN. Ministère des Affaires inventées, bureau du courrier.",
    "Le bureau régional demande à tous les services d’envoyer leurs chiffres annuels avant la fin du mois.",
    "Les services qui n’ont pas répondu à la première lettre sont priés de le faire par écrit et sans délai.",
    "Les chiffres seront présentés au conseil lors de sa prochaine séance avec le rapport des vérificateurs.",
)
GERMAN = (
    "SPECIMEN. Ministerium für erfundene Angelegenheiten, Poststelle.",
    "Das Landesamt bittet alle Abteilungen, ihre Jahreszahlen vor dem Ende des Monats einzusenden.",
    "Abteilungen, die auf das erste Schreiben nicht geantwortet haben, werden gebeten, dies schriftlich nachzuholen.",
)
KAZAKH = (
    "ҮЛГІ (SPECIMEN). Ойдан шығарылған істер министрлігі, кеңсе.",
    "Облыстық басқарма барлық бөлімдерден жылдық көрсеткіштерін айдың соңына дейін жіберуді сұрайды.",
    "Бірінші хатқа жауап бермеген бөлімдер мұны жазбаша түрде және кідіріссіз жасауы керек.",
    "Көрсеткіштер кеңестің келесі отырысында тексерушілердің есебімен бірге ұсынылады.",
)
Build = Callable[[Path], Path]
_AF = {"country": "AF"}
_GB = {"country": "GB"}


def _docx(*lines: str, **traces: str) -> Build:
    """A Word file with these traces of its interface."""
    return lambda folder: localised.word(memos.word(folder, "memo", *lines), **traces)


def _wps(*lines: str, build: str, **traces: str) -> Build:
    """The same, saved by WPS Office."""
    return lambda folder: localised.wps(localised.word(memos.word(folder, "memo", *lines), **traces), build)


def _rtf(*lines: str, page: int, language: int, charset: int = 0) -> Build:
    """An RTF file."""
    return lambda folder: localised.rtf(folder, "memo", *lines, page=page, language=language, charset=charset)


def _pdf(*lines: str, **traces: str) -> Build:
    """A PDF."""
    return lambda folder: localised.pdf(memos.pdf(folder, "memo", *lines), **traces)


def _mail(*lines: str, charset: str, subject: str = "SPECIMEN", headers: tuple[str, ...] = ()) -> Build:
    """A message."""
    return lambda folder: localised.mail(folder, "memo", *lines, charset=charset, subject=subject, headers=headers)


def _flaw(
    name: str,
    part: Part,
    chain: str,
    build: Build,
    code: str,
    severity: str,
    claims: dict[str, str],
    where: dict[str, str | int],
) -> Planted:
    """A case with a flaw."""
    return Planted(
        name=name, part=part, chain=chain, build=build, code=code, severity=severity, claims=claims, where=where
    )


def _plain(name: str, part: Part, chain: str, build: Build, **claims: str) -> Planted:
    """A case without."""
    return Planted(name=name, part=part, chain=chain, build=build, claims=claims)


_DOCX, _RTF, _PDF, _MAIL = "python-docx", "RTF by hand", "reportlab, pypdf", "mail by hand"
_INTERFACE, _ERROR, _ONE = (
    "interface-of-another-language",
    "error-string-of-another-language",
    "one-trace-of-another-language",
)
_PAGE, _PROOFING, _REGION = (
    "code-page-of-another-language",
    "proofing-language-of-another",
    "proofing-region-of-another-country",
)

_LATIN = (
    _flaw("french-word-under-pashto", Part.OBVIOUS, _DOCX, _docx(*PASHTO, ids="fr", theme="Thème Office", heading="Titre", language="fr-FR"),
          _INTERFACE, "medium", _AF, {"part": "word/styles.xml"}),
    _flaw("german-word-under-english", Part.ORDINARY, _DOCX, _docx(*ENGLISH, ids="de", heading="Titel"),
          _INTERFACE, "medium", _AF, {"part": "docProps/app.xml"}),
    _flaw("spanish-word-behind-english-pdf", Part.ORDINARY, _PDF,
          _pdf(*ENGLISH, creator="Microsoft® Word para Microsoft 365", language="es-ES"),
          _INTERFACE, "medium", _GB, {"field": "Catalog/Lang"}),
    _flaw("german-mail-program-under-english", Part.SUBTLE, _MAIL,
          _mail(*ENGLISH, charset="utf-8", subject="AW: SPECIMEN", headers=("Content-Language: de-DE",)),
          _INTERFACE, "medium", {"country": "US"}, {"header": "Subject"}),
    _flaw("french-error-in-arabic", Part.SUBTLE, _DOCX, _docx(*ARABIC, "Erreur ! Source du renvoi introuvable."),
          _ERROR, "medium", {"country": "IQ"}, {"part": "word/document.xml", "line": 5}),
    _flaw("french-theme-under-dari", Part.SUBTLE, _DOCX, _docx(*DARI, theme="Thème Office"),
          _ONE, "low", _AF, {"part": "word/theme/theme1.xml"}),
    _plain("twin-pashto", Part.TWIN, _DOCX, _docx(*PASHTO), **_AF),
    _plain("twin-english-pdf", Part.TWIN, _PDF, _pdf(*ENGLISH, creator="Microsoft® Word for Microsoft 365", language="en-GB"), **_GB),
    _plain("twin-english-mail", Part.TWIN, _MAIL,
           _mail(*ENGLISH, charset="utf-8", subject="RE: SPECIMEN", headers=("Content-Language: en-US",)), country="US"),
    _plain("twin-arabic", Part.TWIN, _DOCX, _docx(*ARABIC, "Error! Reference source not found."), country="IQ"),
)  # fmt: skip
_CYRILLIC = (
    _flaw("russian-word-under-pashto", Part.OBVIOUS, _DOCX,
          _docx(*PASHTO, ids="none", theme="Тема Office", colours="Стандартная", language="ru-RU"),
          _INTERFACE, "medium", _AF, {"part": "word/theme/theme1.xml"}),
    _flaw("russian-settings-under-english", Part.ORDINARY, _RTF, _rtf(*ENGLISH, page=1251, language=1049, charset=204),
          _INTERFACE, "medium", {"country": "US"}, {"field": "body/ansicpg"}),
    _flaw("russian-error-in-english", Part.ORDINARY, _DOCX, _docx(*ENGLISH, "See Ошибка! Недопустимый объект гиперссылки."),
          _ERROR, "medium", {}, {"part": "word/document.xml", "line": 5}),
    _flaw("russian-title-of-english-pdf", Part.SUBTLE, _PDF, _pdf(*ENGLISH, title="Microsoft Word - Документ1"),
          _ONE, "low", {"country": "US"}, {"field": "Info/Title"}),
    _flaw("cyrillic-charset-of-english-mail", Part.SUBTLE, _MAIL, _mail(*ENGLISH, charset="windows-1251"),
          _PAGE, "low", _GB, {"part": "text/plain"}),
    _flaw("russian-default-under-dari", Part.SUBTLE, _DOCX, _docx(*DARI, language="ru-RU"),
          _PROOFING, "low", _AF, {"field": "styles/lang/val"}),
    _plain("twin-english-rtf", Part.TWIN, _RTF, _rtf(*ENGLISH, page=1252, language=1033), country="US"),
    _plain("twin-english-named-pdf", Part.TWIN, _PDF, _pdf(*ENGLISH, title="Microsoft Word - Document1"), country="US"),
    _plain("twin-english-word", Part.TWIN, _DOCX, _docx(*ENGLISH, "See Error! Hyperlink reference not valid.")),
)  # fmt: skip
_ARABIC = (
    _flaw("arabic-word-under-english", Part.OBVIOUS, _DOCX, _docx(*ENGLISH, ids="none", theme="نسق Office", language="ar-IQ"),
          _INTERFACE, "medium", {"country": "US"}, {"part": "word/theme/theme1.xml"}),
    _flaw("persian-settings-under-french", Part.ORDINARY, _RTF, _rtf(*FRENCH, page=1256, language=1065),
          _INTERFACE, "medium", {"country": "FR"}, {"field": "body/deflang"}),
    _flaw("arabic-word-under-dari", Part.SUBTLE, _DOCX, _docx(*DARI, theme="نسق Office", heading="أوراق العمل"),
          _INTERFACE, "medium", _AF, {"part": "docProps/app.xml"}),
    _flaw("arabic-charset-of-english-mail", Part.SUBTLE, _MAIL, _mail(*ENGLISH, charset="windows-1256"),
          _PAGE, "low", _GB, {"part": "text/plain"}),
    _flaw("iranian-default-under-dari", Part.SUBTLE, _DOCX, _docx(*DARI, bidi="fa-IR"),
          _REGION, "note", _AF, {"field": "styles/lang/bidi"}),
    _plain("twin-french-rtf", Part.TWIN, _RTF, _rtf(*FRENCH, page=1252, language=1036), country="FR"),
    _plain("twin-dari", Part.TWIN, _DOCX, _docx(*DARI), **_AF),
    _plain("twin-english-mail-in-utf-8", Part.TWIN, _MAIL, _mail(*ENGLISH, charset="utf-8"), **_GB),
)  # fmt: skip
_CHINESE = (
    _flaw("chinese-wps-under-pashto", Part.OBVIOUS, _DOCX, _wps(*PASHTO, build="2052-11.1.0.10700", ids="none", theme="Office 主题"),
          _INTERFACE, "medium", _AF, {"part": "docProps/custom.xml"}),
    _flaw("chinese-word-under-english", Part.ORDINARY, _DOCX, _docx(*ENGLISH, ids="none", theme="Office 主题", heading="标题"),
          _INTERFACE, "medium", _GB, {"part": "docProps/app.xml"}),
    _flaw("chinese-wps-behind-french-pdf", Part.ORDINARY, _PDF, _pdf(*FRENCH, creator="WPS 文字", language="zh-CN"),
          _INTERFACE, "medium", {"country": "FR"}, {"field": "Info/Creator"}),
    _flaw("chinese-mail-program-under-english", Part.SUBTLE, _MAIL, _mail(*ENGLISH, charset="gb2312", subject="答复: SPECIMEN"),
          _INTERFACE, "medium", _GB, {"header": "Subject"}),
    _flaw("chinese-code-page-under-russian", Part.SUBTLE, _RTF, _rtf("SPECIMEN", *RUSSIAN, page=936, language=1049),
          _PAGE, "low", {}, {"field": "body/ansicpg"}),
    _plain("twin-wps-in-english", Part.TWIN, _DOCX, _wps(*PASHTO, build="1033-11.1.0.10700"), **_AF),
    _plain("twin-russian-rtf", Part.TWIN, _RTF, _rtf("SPECIMEN", *RUSSIAN, page=1251, language=1049, charset=204)),
    _plain("twin-french-pdf", Part.TWIN, _PDF, _pdf(*FRENCH, creator="WPS Writer", language="fr-FR"), country="FR"),
)  # fmt: skip
_RUSSIAN_WORD = {"ids": "none", "theme": "Тема Office", "colours": "Стандартная", "language": "ru-RU"}
_LOOK_ALIKES = (
    _plain("default-template-of-a-library", Part.LOOK_ALIKE, "python-docx", lambda f: memos.word(f, "memo", *DARI), **_AF),
    _plain("libreoffice-defaults", Part.LOOK_ALIKE, "python-docx, LibreOffice",
           lambda f: memos.office(memos.word(f, "memo", *PASHTO), "odt"), **_AF),
    _plain("russian-word-in-a-kazakh-office", Part.LOOK_ALIKE, _DOCX, _docx(*KAZAKH, **_RUSSIAN_WORD), country="KZ"),
    _plain("russian-word-under-kazakh-unclaimed", Part.LOOK_ALIKE, _DOCX, _docx(*KAZAKH, **_RUSSIAN_WORD)),
    _plain("russian-word-in-a-tajik-office", Part.LOOK_ALIKE, _DOCX, _docx(*ENGLISH, **_RUSSIAN_WORD), country="TJ"),
    _plain("french-word-in-an-algerian-office", Part.LOOK_ALIKE, _DOCX,
           _docx(*ARABIC, ids="fr", theme="Thème Office", heading="Titre", language="fr-FR"), country="DZ"),
    _plain("english-on-german-word-unclaimed", Part.LOOK_ALIKE, _DOCX, _docx(*ENGLISH, ids="de", heading="Titel", language="de-DE")),
    _plain("german-on-german-word", Part.LOOK_ALIKE, _DOCX, _docx(*GERMAN, ids="de", heading="Titel", language="de-DE"), country="DE"),
    _plain("dari-and-pashto-office", Part.LOOK_ALIKE, _DOCX, _docx(*PASHTO, ids="none", bidi="prs-AF", language="fa-IR"), **_AF),
    _plain("english-from-a-french-office", Part.LOOK_ALIKE, _DOCX,
           _docx(*ENGLISH, ids="fr", theme="Thème Office", heading="Titre"), country="FR"),
    _plain("russian-mail-quoted-in-english", Part.LOOK_ALIKE, _MAIL,
           _mail(*ENGLISH, "-----Исходное сообщение-----", *RUSSIAN, charset="windows-1251"), **_GB),
)  # fmt: skip
CASES = (*_LATIN, *_CYRILLIC, *_ARABIC, *_CHINESE, *_LOOK_ALIKES)
