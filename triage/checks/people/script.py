"""Names in the metadata in a script that the text does not use.

Looks at
    The letters of the names under author, last modified by, manager, organisation, comments
    and tracked changes, against the scripts of the text. Default account names of
    localised systems (Пользователь, 用户) have a code of their own.
Why it matters
    An account named in Cyrillic under an English memo tells of a computer other than the
    memo's. Leaks were re-saved that way in 2016 and 2017, by slip or to be found.
Innocent reasons
    Minorities, émigrés and foreign staff; a shared or corporate computer; a reporter or a
    conversion service that saved the file again; a template; a name planted to be found.
    Names in Latin letters are used everywhere and never reported.
What to do next
    Ask through whose hands the file went before it reached you, and for the file as first
    received.
Cannot see
    Names written in the script of the text, whatever their language. Files without names.
References
    shared/research/casebook.md, M4, 1.18 and 1.19.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.derived import Scripts
from triage.model.facts import Person, Role, Where
from triage.model.findings import Seen, Severity, Step, person, seen

_RESAVED = "The file was saved again on the way: by a reporter, an assistant, a conversion service."
_STAFF = "Minorities, émigrés and foreign staff keep their own names on their computers."
_PLANTED = "A name can be put in to be found."
_HANDS = Step("Ask through whose hands the file went before it reached you, and for the file as first received.")
_TEMPLATE = Step("Look whether other files of the same office carry the same name (a template).")

CODES = {
    "name-in-other-script": Code(
        max=Severity.MEDIUM,
        message="The file names {name} ({role}) in {script} letters, of which the text has none or hardly any.",
        innocent=(_STAFF, _RESAVED, "A template brought the name along.", _PLANTED),
        next=(_TEMPLATE, _HANDS),
    ),
    "default-account-name": Code(
        max=Severity.MEDIUM,
        message="The file names {name} ({role}): the account name of a system set up in {script} letters, which the "
        "text does not use.",
        innocent=("The office works on computers bought or set up abroad.", _RESAVED, _PLANTED),
        next=(_TEMPLATE, _HANDS),
    ),
}

_ROLES = frozenset(Role) - {Role.SENDER, Role.RECIPIENT, Role.OWNER}
"""Who worked on the file; senders and recipients are part of a message's content."""
USED = 0.01
"""Share of the letters from which a script counts as used in the text."""
MOST_NAMES = 20
"""Names reported; a file with more tells its story with these."""

_SCRIPTS = {
    "CYRILLIC": ("Cyrillic", "Cyrl"), "ARABIC": ("Arabic", "Arab"), "HEBREW": ("Hebrew", "Hebr"),
    "GREEK": ("Greek", "Grek"), "CJK": ("Chinese", "Hani Hira Kana Hang"), "HIRAGANA": ("Japanese", "Hira Kana Hani"),
    "KATAKANA": ("Japanese", "Hira Kana Hani"), "HANGUL": ("Korean", "Hang"), "DEVANAGARI": ("Devanagari", "Deva"),
    "BENGALI": ("Bengali", "Beng"), "THAI": ("Thai", "Thai"), "GEORGIAN": ("Georgian", "Geor"),
    "ARMENIAN": ("Armenian", "Armn"), "TAMIL": ("Tamil", "Taml"), "GURMUKHI": ("Gurmukhi", "Guru"),
}  # fmt: skip
"""First word of a letter's Unicode name → the script in words, and the codes of scripts written by the same people."""

_DEFAULTS = frozenset(
    """пользователь|пользователь windows|администратор|админ|юзер|користувач|адміністратор|карыстальнік|потребител|
    корисник|пайдаланушы|用户|微软用户|管理员|微软中国|windows 用户|用戶|使用者|系統管理員|windows 使用者|ユーザー|
    windows ユーザー|管理者|사용자|windows 사용자|관리자|کاربر|مدیر|مستخدم|المستخدم|مستخدم windows|مسؤول|משתמש|
    מנהל|χρήστης|χρήστης των windows|διαχειριστής|ผู้ใช้|उपयोगकर्ता""".replace("\n    ", "").split("|")
)
"""Account names that Windows and Office set by themselves, and the words for "user" and "administrator".
K: from localised systems as known to us; not complete."""


@check(
    "people.script",
    title="Names in a script that the text does not use",
    needs=("people", "derived.scripts"),
    codes=CODES,
)
def script(people: tuple[Person, ...], scripts: Scripts, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each name in a script with less than `USED` of the text's letters."""
    places: dict[str, list[Where]] = defaultdict(list)
    roles: dict[str, Role] = {}
    for one in people:
        if one.role in _ROLES and _is_foreign(one.name, scripts):
            places[one.name].append(one.where)
            roles.setdefault(one.name, one.role)
    for name in list(places)[:MOST_NAMES]:
        code = "default-account-name" if name.strip().casefold() in _DEFAULTS else "name-in-other-script"
        words = _SCRIPTS[_script(name)][0]
        yield seen(code, *places[name], name=person(name), role=roles[name].value, script=words)


def _is_foreign(name: str, scripts: Scripts) -> bool:
    """True where most letters of the name are of a listed script that the text does not use."""
    if _script(name) not in _SCRIPTS:
        return False
    codes = _SCRIPTS[_script(name)][1].split()
    return sum(scripts.shares.get(code, 0.0) for code in codes) < USED


def _script(name: str) -> str:
    """Return the first word of the Unicode names of most letters, "" for none; `Windows` does not count."""
    letters = [c for c in name[:200].casefold().replace("windows", "") if c.isalpha()]
    counts = Counter(unicodedata.name(c, "?").split()[0] for c in letters)
    return counts.most_common(1)[0][0] if counts else ""
