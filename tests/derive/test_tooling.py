"""Traces, declared languages, faces, metadata and text give signs; what is not in the table gives none."""

from __future__ import annotations

from typing import Any

import pytest

from tests.facts import case, doc, lines
from triage.derive.tooling import tooling
from triage.derive.tooling.words import beside, countries, languages_of, plain, without_number
from triage.model.facts import DeclaredLanguage, Field, FileFacts, FontUse, Identifies, Software, Tool, Where
from triage.model.mail import MailFacts
from triage.model.tooling import Family, ToolingSign, ToolingTrace, by_language, named, spread

HERE = Where(part="word/styles.xml")


def trace(kind: str, text: str, of: str = "") -> ToolingTrace:
    """A trace as a reader notes it."""
    return ToolingTrace(kind=kind, text=text, of=of, origin="styles", where=HERE)


def field(name: str, value: str, origin: str = "info") -> Field:
    """A metadata value."""
    return Field(
        origin=origin, name=name, value=value, where=Where(field=f"{origin}/{name}"), identifies=Identifies.NONE
    )


def declared(tag: str, of: str = "default", characters: int | None = None) -> DeclaredLanguage:
    """A declared language."""
    return DeclaredLanguage(tag=tag, of=of, characters=characters, origin="styles", where=HERE)


def told(**parts: Any) -> list[tuple[str, str]]:
    """First language and text of each sign of a document of these parts."""
    made = tooling(doc(**parts), case())
    return [(sign.languages[0], sign.text) for sign in made.signs] if made else []


TRACES = [
    (trace("style id", "Policepardfaut", "Default Paragraph Font"), ["fr"]),
    (trace("style id", "TableNormal", "Normal Table"), []),
    (trace("style id", "a0", "Default Paragraph Font"), ["ru"]),
    # a short name of somebody's own, and WPS Office's numbers
    (trace("style id", "a0", "header"), []),
    (trace("style id", "1", "Normal"), []),
    (trace("style name", "Überschrift 1 Zchn"), ["de"]),
    (trace("style name", "Heading 1 Char"), []),
    # LibreOffice calls the style so in every language; Word writes it where its name is localised
    (trace("style name", "Standard"), []),
    (trace("role", "Standard"), []),
    (trace("style name", "Standard", "Normal"), ["de"]),
    (trace("theme", "Office\u200b 主题"), ["zh"]),
    (trace("theme", "Office Theme"), []),
    (trace("part heading", "Название"), ["ru"]),
    (trace("sheet", "Feuil"), ["fr"]),
    (trace("object", "Textfeld"), ["de"]),
    (trace("layer", "Слой"), ["ru"]),
    (trace("country version", "86"), ["zh"]),
    (trace("install language", "0x0419"), ["ru"]),
    (trace("install language", "0xffff"), []),
    (trace("charset", "KOI8-R"), ["ru"]),
    (trace("charset", "utf-8"), []),
    (trace("font charset", "cp1256"), ["ar"]),
    (trace("nothing known", "Обычный"), []),
]


@pytest.mark.parametrize(("one", "expected"), TRACES)
def test_traces(one: ToolingTrace, expected: list[str]) -> None:
    """Each trace fits its language, or none."""
    made = tooling(doc(tooling=(one,)), case())
    assert made is not None
    assert expected == [sign.languages[0] for sign in made.signs]


FIELDS = [
    (field("Title", "Microsoft Word - Документ1"), [("ru", "Документ")]),
    (field("Title", "Microsoft Word - Document1"), []),
    (field("title", "PowerPoint-Präsentation", "core"), [("de", "PowerPoint-Präsentation")]),
    (field("Subject", "AW: SPECIMEN", "headers"), [("de", "AW")]),
    (field("Subject", "RE: SPECIMEN", "headers"), []),
    (field("codepage", "1251", "summary"), [("ru", "1251")]),
    (field("codepage", "-535", "summary"), []),
    (field("KSOProductBuildVer", "2052-11.1.0.10700", "custom"), [("zh", "2052-11.1.0.10700")]),
    (field("KSOProductBuildVer", "nonsense", "custom"), []),
    (field("Date", "Mon, 1 Sep 2025 10:00:00 +0200 (Mitteleuropäische Sommerzeit)", "headers"),
     [("de", "(Mitteleuropäische Sommerzeit)")]),
    # only the folder's name is kept of a path
    (field("Template", r"C:\Users\someone\Рабочий стол\form.dotx", "app"), [("ru", "Рабочий стол")]),
    (field("Template", r"C:\Users\someone\Desktop\form.dotx", "app"), []),
    (field("note", "Bureau", "app"), []),
]  # fmt: skip


@pytest.mark.parametrize(("one", "expected"), FIELDS)
def test_fields(one: Field, expected: list[tuple[str, str]]) -> None:
    """Metadata values by their names."""
    assert expected == told(fields=(one,))


def test_programs_and_names() -> None:
    """A program that names itself in its language, a file with the name of a new one."""
    word = Software(tool=Tool.CREATOR, text="Microsoft® Word\u00a0für Microsoft\u00a0365", origin="info", where=HERE)
    new = FileFacts(name="Новый документ (3).docx", size=1, sha256="0" * 64)
    assert told(software=(word,))[0][0] == "de"
    assert told(file=new) == [("ru", "Новый документ")]


DECLARED = [
    (declared("ru-RU"), ["ru"]),
    (declared("de_CH", "document"), ["de"]),
    (declared("zh-Hant-TW", "document"), ["zh"]),
    (declared("fa-IR", "complex script"), ["fa"]),
    (declared("fa-IR", "complex script", 300), ["fa"]),
    (declared("fr-FR", "text", 300), ["fr"]),
    # what programs declare everywhere, a stray key, and no tag at all
    (declared("ar-SA", "complex script"), []),
    (declared("hi-IN", "complex script"), []),
    (declared("ja-JP", "east asian"), []),
    (declared("zh-CN", "east asian", 300), []),
    (declared("ar-SA", "complex script", 300), []),
    (declared("fr-FR", "text", 3), []),
    (declared("Language", "document"), []),
]


@pytest.mark.parametrize(("one", "expected"), DECLARED)
def test_declared(one: DeclaredLanguage, expected: list[str]) -> None:
    """Defaults and enough marked text count; defaults of all programs do not."""
    made = tooling(doc(languages=(one,)), case())
    assert expected == ([sign.languages[0] for sign in made.signs] if made else [])


def test_region() -> None:
    """The region is read from the tag, whatever its spelling."""
    made = tooling(doc(languages=(declared("fa_IR", "document"),)), case())
    assert made is not None
    assert [sign.region for sign in made.signs] == ["IR"]


def test_faces() -> None:
    """A face made for a language, where enough is set in it."""
    used, listed = (FontUse(name="SimSun", characters=n, where=HERE) for n in (200, 3))
    assert told(fonts=(used,)) == [("zh", "SimSun")]
    assert told(fonts=(listed,)) == []


def test_text() -> None:
    """Error messages in any text, with their line; the words above a quoted message only in mail."""
    text = lines("See Ошибка! Закладка не определена. above", "-----Ursprüngliche Nachricht-----", "Ошибка в расчёте")
    assert [t[0] for t in told(text=text)] == ["ru"]
    assert [t[0] for t in told(text=text, mail=MailFacts())] == ["ru", "de"]
    made = tooling(doc(text=text), case())
    assert made is not None
    assert (made.signs[0].family, made.signs[0].where.line) == (Family.ERROR, 1)
    assert [t[0] for t in told(text=lines("错误！未找到引用源。"))] == ["zh"]


def test_expected_by_the_claims() -> None:
    """English, the claimed language and those of the offices; software of the region apart."""
    kazakh = tooling(doc(tooling=(trace("theme", "Тема Office"),)), case(country="kz", language="de-AT"))
    tajik = tooling(doc(tooling=(trace("theme", "Тема Office"),)), case(country="UZ"))
    nowhere = tooling(doc(tooling=(trace("theme", "Тема Office"),)), case())
    assert kazakh is not None
    assert tajik is not None
    assert nowhere is not None
    assert (kazakh.expected, kazakh.beside) == (("en", "de", "kk", "ru"), {})
    assert (tajik.expected, tajik.usual) == (("en", "uz"), ("ru",))
    assert "ru" in nowhere.beside["kk"]
    assert "en" not in nowhere.beside


def test_nothing_to_tell() -> None:
    """A document without traces gives None, one whose traces are English an empty list of signs."""
    made = tooling(doc(tooling=(trace("theme", "Office Theme"),)), case())
    assert tooling(doc(), case()) is None
    assert made is not None
    assert made.signs == ()


def test_tables_are_whole() -> None:
    """Every row has a basis and languages, and can be asked for."""
    from triage.derive.tooling import words

    rows = words._rows("ui_language")
    assert {row["match"] for row in rows} == {"is", "start", "end", "in"}
    assert all(row["languages"] and row["values"] and row["basis"] and row["source"] for row in rows)
    assert languages_of("theme", "") == ()
    assert (plain("A\u200b  b！"), without_number("文档 (2)")) == ("a b!", "文档")
    assert countries()["AF"].offices == ("ps", "fa")
    assert set(beside()["ps"]) >= {"fa"}


def test_groups() -> None:
    """Signs of one language come together, the language that most fit first; twins of a tag count as one."""
    wide, ru, fr = (
        ToolingSign(family=Family.PROGRAM, kind="k", text=tags, languages=tuple(tags.split()), where=HERE)
        for tags in ("ru zh ar", "ru uk", "fr")
    )
    groups = list(by_language((fr, wide, ru)))
    assert groups == [(frozenset({"ru"}), (wide, ru)), (frozenset({"fr"}), (fr,))]
    assert (named("ps"), named("xx")) == ("Pashto", "xx")
    assert spread(["prs"]) >= {"fa", "prs"}
