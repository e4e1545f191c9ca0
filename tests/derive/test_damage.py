"""`derived.damage`: which pair of encodings, what the words read, and what is no damage at all."""

from __future__ import annotations

import sys
import time

import pytest

from tests.facts import case, doc, lines
from tests.planted.language import encoding as memos
from tests.planted.language.encoding import misread
from triage.derive.damage import damage
from triage.model.damage import Damaged, Harm
from triage.model.facts import Field, Where

PAIRS = [
    (memos.FRENCH, "utf-8", "cp1252", "UTF-8", "Windows-1252"),
    (memos.FRENCH, "utf-8", "mac_roman", "UTF-8", "Mac Roman"),
    (memos.FRENCH, "utf-8", "cp437", "UTF-8", "DOS code page 437"),
    (memos.FRENCH, "cp1252", "cp1251", "Windows-1252", "Windows-1251"),
    (memos.POLISH, "cp1250", "cp1252", "Windows-1250", "Windows-1252"),
    (memos.TURKISH, "cp1254", "cp1252", "Windows-1254", "Windows-1252"),
    (memos.RUSSIAN, "utf-8", "cp1252", "UTF-8", "Windows-1252"),
    (memos.RUSSIAN, "utf-8", "latin_1", "UTF-8", "ISO 8859-1"),
    (memos.RUSSIAN, "utf-8", "cp1251", "UTF-8", "Windows-1251"),
    (memos.RUSSIAN, "utf-8", "koi8_r", "UTF-8", "KOI8-R"),
    (memos.RUSSIAN, "utf-8", "cp866", "UTF-8", "DOS code page 866"),
    (memos.RUSSIAN, "cp1251", "cp1252", "Windows-1251", "Windows-1252"),
    (memos.RUSSIAN, "koi8_r", "cp1252", "KOI8-R", "Windows-1252"),
    (memos.RUSSIAN, "koi8_r", "cp1251", "KOI8-R", "Windows-1251"),
    (memos.RUSSIAN, "cp1251", "koi8_r", "Windows-1251", "KOI8-R"),
    (memos.RUSSIAN, "cp866", "cp1251", "DOS code page 866", "Windows-1251"),
    (memos.RUSSIAN, "cp1251", "cp866", "Windows-1251", "DOS code page 866"),
    (memos.UKRAINIAN, "cp1251", "cp1252", "Windows-1251", "Windows-1252"),
    (memos.ARABIC, "utf-8", "cp1252", "UTF-8", "Windows-1252"),
    (memos.ARABIC, "utf-8", "cp1256", "UTF-8", "Windows-1256"),
    (memos.ARABIC, "cp1256", "cp1252", "Windows-1256", "Windows-1252"),
    (memos.ARABIC, "cp1256", "cp1251", "Windows-1256", "Windows-1251"),
    (memos.ARABIC, "iso8859_6", "latin_1", "ISO 8859-6", "Windows-1252"),
    (memos.DARI, "utf-8", "cp1252", "UTF-8", "Windows-1252"),
    (memos.PASHTO, "utf-8", "cp1256", "UTF-8", "Windows-1256"),
    (memos.CHINESE, "utf-8", "cp1252", "UTF-8", "Windows-1252"),
    (memos.CHINESE, "utf-8", "gbk", "UTF-8", "GBK"),
    (memos.CHINESE, "gbk", "cp1252", "GBK", "Windows-1252"),
    (memos.JAPANESE, "utf-8", "cp932", "UTF-8", "Shift-JIS"),
    (memos.JAPANESE, "euc_jp", "cp1252", "EUC-JP", "Windows-1252"),
    (memos.KOREAN, "utf-8", "cp1252", "UTF-8", "Windows-1252"),
    (memos.KOREAN, "euc_kr", "cp1252", "EUC-KR", "Windows-1252"),
]


def made(*words: str) -> list[Damaged]:
    """What is found in these lines."""
    result = damage(doc(format="txt", text=lines(*words)), case())
    assert result is not None
    return list(result.damaged)


@pytest.mark.parametrize(("memo", "codec", "wrong", "written", "read"), PAIRS)
def test_pairs(memo: tuple[str, ...], codec: str, wrong: str, written: str, read: str) -> None:
    """The commonest explanation is the pair that made it, and the words put right stand in the memo."""
    found = [one for one in made(*misread(memo, codec, wrong)) if one.harm is Harm.MOJIBAKE]
    best = max(found, key=lambda one: one.count)
    assert (written, read) == (best.written, best.read)
    first = best.repaired.split()[0].strip("\ufffd")
    assert first.split("\ufffd")[0] in "\n".join(memo)


def test_twice() -> None:
    """Two rounds are named."""
    [found] = made(*misread(misread(memos.FRENCH, "utf-8", "latin_1"), "utf-8", "latin_1"))
    assert found.read == "ISO 8859-1, 2 times over"
    assert found.repaired.startswith("ministère")


@pytest.mark.parametrize("lines_", [lines_ for _, _, _, lines_ in memos.TWINS])
def test_sound_text(lines_: tuple[str, ...]) -> None:
    """Nothing is found in text of many languages as it should be."""
    assert made(*lines_) == []


REST = [
    ("&nbsp;Hello &#1086;&#1087; world", Harm.ENTITIES, 2),
    ("Le minist=C3=A8re a =C3=A9t=C3=A9", Harm.TRANSFER, 3),
    ("Hello +BB8EQAQ4BDIENQRC- world", Harm.TRANSFER, 1),
    ("Subject: =?utf-8?B?0L/RgNC4?= x", Harm.TRANSFER, 1),
    ("file %D0%BF%D1%80%D0%B8 sent", Harm.PERCENT, 1),
    ("????????? ?????? ??? ????????", Harm.QUESTIONED, 4),
    ("og?osi?o ko?ca miesi?ca", Harm.QUESTIONED, 3),
    ("caf\ufffd and d\ufffdj\ufffd", Harm.REPLACED, 2),
    ("附件名为锟斤拷锟斤拷。", Harm.MOJIBAKE, 1),
]


@pytest.mark.parametrize(("text", "harm", "count"), REST)
def test_left_over(text: str, harm: Harm, count: int) -> None:
    """Each piece is counted."""
    assert [(harm, count)] == [(one.harm, one.count) for one in made(text)]


@pytest.mark.parametrize(
    "text",
    [
        "When UTF-8 is read as Windows-1252, été becomes Ã©tÃ©.",
        "Flow 5 m³/h ± 3 %, note¹ and m³s, ÀÈÌÒÙ",
        "What??? Really?! https://a.example/x?y=%D0%BF%D1%80%D0%B8 and R&D; AT&T;",
        "• bullet \ufffd alone",
        "Tel. +4930-1234567 and +1-555-0100, 3=33, x=AB",
        "SÃO PAULO, IRMÃ» e «MANHû",
    ],
)
def test_look_alikes(text: str) -> None:
    """Text about damage, units, addresses, telephone numbers, capitals."""
    assert made(text) == []


def test_pages_that_show_their_tags_may_have_entities() -> None:
    """The source of a page is made of them."""
    assert made("<p>One&nbsp;two</p>", "&nbsp;&eacute;") == []


def test_guess_and_fonts_are_told() -> None:
    """The guessed encoding is named; a PDF maps letters by fonts."""
    guess = Field(origin="text", name="encoding", value="cp1252 (guessed)", where=Where(field="text/encoding"))
    plain = damage(doc(format="txt", text=lines("a"), fields=(guess,)), case())
    page = damage(doc(text=lines("a")), case())
    assert plain is not None
    assert page is not None
    assert (plain.guessed, plain.mapped, page.guessed, page.mapped) == ("cp1252", False, "", True)


def test_no_text() -> None:
    """Without text there is nothing to find."""
    assert damage(doc(), case()) is None


def test_ftfy_is_loaded_only_where_a_line_looks_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sound text of any script costs no import."""
    for name in [name for name in sys.modules if name.split(".")[0] == "ftfy"]:
        monkeypatch.delitem(sys.modules, name)
    for memo in (memos.FRENCH, memos.RUSSIAN, memos.UKRAINIAN, memos.ARABIC, memos.CHINESE):
        made(*memo)
    assert "ftfy" not in sys.modules


@pytest.mark.parametrize("sign", ["Р", "Ã", "?", "&#1086;", "=D0", "%D0", "\ufffd", "‚", "涓", "ÀÁÂÃ", "░", "+A", "? "])
def test_linear(sign: str) -> None:
    """A hundred thousand characters of any of the signs looked for stay below two seconds."""
    begin = time.process_time()
    made(*((sign * 10_000)[:10_000],) * 10)
    assert time.process_time() - begin < 2
