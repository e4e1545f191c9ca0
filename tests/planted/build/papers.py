"""What the planted letters of invented bodies share: a table of the bodies, a pack of markings and numbers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

_ROW = 'from: 2001-01-01, to: null, source: "gazette 1/2001 (invented)"'
_NAMES = (
    ("waters", "en", "Ministry of Inland Waters"),
    ("waters", "ps", "د داخلي اوبو وزارت"),
    ("waters", "fa", "وزارت آبهای داخلی"),
    ("waters", "ru", "Министерство внутренних вод"),
    ("waters", "uk", "Міністерство внутрішніх вод та річкових комунікацій"),
    ("waters", "fr", "Ministère des Eaux intérieures"),
    ("mills", "en", "Ministry of Mills and Bakeries"),
    ("mills", "ps", "د ژرندو او تنورونو وزارت"),
    ("mills", "fa", "وزارت آسیاب‌ها و نانوایی‌ها"),
    ("mills", "ru", "Министерство мельниц и пекарен"),
    ("mills", "fr", "Ministère des Moulins et des Fours"),
)
TABLE = "institutions:\n" + "".join(
    f'  - {{name: "{name}", thing: {thing}, kind: ministry, language: {language}, {_ROW}}}\n'
    for thing, language, name in _NAMES
)
"""Two invented ministries in six languages, as a case file has them."""

WITH_PACK = TABLE + "packs: [pack]\n"
"""The same with the pack of `with_pack`."""

_ABOUT = "id: invented\ntitle: Invented\ncountries: []\nlicence: none\nknowledge_ends: 2026-01-01\n"
_MARKINGS = """scheme,scale,level,language,words,also,meaning,from,until,basis,source,note
ru,secrecy,2,ru,Секретно,,,1993-09-21,..,S,invented,
ru,secrecy,3,ru,Совершенно секретно,,,1993-09-21,..,S,invented,
uk,secrecy,2,en,RESTRICTED,,,..,2014-04-02,S,invented,
uk,secrecy,2,en,OFFICIAL,,,2014-04-02,..,S,invented,
uk,secrecy,3,en,SECRET,,,..,..,S,invented,
af,secrecy,2,fa-AF,محرم,,,..,..,S,invented,
af,secrecy,3,fa-AF,اشد محرم,,,..,..,S,invented,
ir,secrecy,2,fa-IR,محرمانه,,,..,..,S,invented,
"""
_NUMBERS = """issuer,labels,pattern,restarts,from,until,basis,source,note
waters,No,iw-\\d+/\\d{4},gregorian year,2001-01-01,..,S,invented,
mills,No,mb/\\d+,never,2001-01-01,..,S,invented,
"""


def with_pack(build: Callable[[Path], Path]) -> Callable[[Path], Path]:
    """Build a letter with the invented pack beside it; its case must be `WITH_PACK`."""

    def built(folder: Path) -> Path:
        """Write the pack, then the letter."""
        pack = folder / "pack"
        pack.mkdir()
        for name, content in (("about.yaml", _ABOUT), ("markings.csv", _MARKINGS), ("numbers.csv", _NUMBERS)):
            (pack / name).write_text(content, encoding="utf-8")
        return build(folder)

    return built
