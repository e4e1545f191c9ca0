"""Names are found whole, the longest first, however they were typed."""

from __future__ import annotations

import pytest

from tests.facts import lines
from triage.model.phrases import Line, Part, Phrases, meant_as_coming, meant_as_past, parts

BOOK = Phrases(
    (name, name)
    for name in (
        "Republic of Riverland", "Democratic Republic of Riverland", "ریاست عمومی آب‌ها", "وزارت آب", "FCDO", "河流共和国",
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the REPUBLIC  of Riverland", ["REPUBLIC  of Riverland"]),
        ("Democratic Republic of Riverland", ["Democratic Republic of Riverland"]),
        ("Republic of Riverlander", []),
        ("the FCDO wrote", ["FCDO"]),
        ("a fcdo, Fcdo", []),
        ("وزارت آبیاری", []),
        ("د وزارت آب ته", ["وزارت آب"]),
        ("رياست عمومى آبها", ["رياست عمومى آبها"]),
        ("根据河流共和国法律", ["河流共和国"]),
        ("", []),
    ],
)
def test_find(text: str, expected: list[str]) -> None:
    """Quoted as written."""
    assert expected == [found.text for found in BOOK.find(Line(text))]


@pytest.mark.parametrize(
    ("text", "past", "coming"),
    [
        ("the former Republic of Riverland", True, False),
        ("бывшая Republic of Riverland", True, False),
        ("Republic of Riverland سابق", True, False),
        ("the future Republic of Riverland", False, True),
        ("Republic of Riverland", False, False),
        ("it will become the Republic of Riverland", False, True),
        ("they will form a Republic of Riverland", False, True),
        ("the Republic of Riverland will be set up in May", False, True),
        ("Republic of Riverland, to be founded in May", False, True),
        ("you will recall what the Republic of Riverland wrote", False, False),
        ("its boats are to be counted, as the Republic of Riverland has asked", False, False),
    ],
)
def test_meant(text: str, past: bool, coming: bool) -> None:
    """Words beside the name tell what the writer knows."""
    line = Line(text)
    [found] = BOOK.find(line)
    assert (past, coming) == (meant_as_past(line, found), meant_as_coming(line, found))


def test_parts() -> None:
    """Short lines at either end are head and foot, running text is neither."""
    body = "word " * 20
    text = lines("Republic of Riverland", "", "No 12", body, body, "With regards", "A. Person")
    found = parts(text)
    assert [Part.HEAD, Part.BODY, Part.HEAD, Part.BODY, Part.BODY, Part.FOOT, Part.FOOT] == found
