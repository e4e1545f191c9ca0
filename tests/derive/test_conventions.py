"""`derived.conventions`: which forms are met, and which lines are passed over."""

from __future__ import annotations

import time

import pytest

from tests.facts import case, doc, lines
from triage.derive.conventions import conventions
from triage.model.conventions import Convention, Conventions, Found, Sign, Standing, uses
from triage.model.facts import Origin

TABLE = [
    ("He called the plan “a step”, the other «un pas», „ein Schritt“ and ”ett steg” in all.", Sign.QUOTES, ["“”", "«»", "„“", "””"]),
    ("The share of the late ones was 3.5 % or € 4,20 and 12,4 km of the road.", Sign.DECIMAL, [".", ",", ","]),
    ("The costs of the whole were 1.250.000 or 1,250,000 or 1'250'000 in that year.", Sign.THOUSANDS, [".", ",", "’"]),
    ("On 13/09/2025, 09/13/2025, 13.09.2025, 03/04/2025, 31/31/2025 and 22/09/1404", Sign.DATES, ["DMY", "MDY", "DMY"]),
    ("Was the list complete ? It was\u00a0! The clerk of the office wrote it down.", Sign.SPACE, ["space", "nbsp"]),
    ("Letter № 5, Nr. 6, n° 7", Sign.NUMBER, ["№", "Nr.", "n°"]),
    ("¿Está completa la lista? Quién firmó la carta de la oficina?", Sign.INVERTED, ["¿", "none"]),
    ("don´t", Sign.APOSTROPHE, ["´"]),
    ("The list—of the office – and the clerk — was long enough for all.", Sign.DASH, ["a—b", "a – b", "a — b"]),
    ("请注意，表格必须签字,复印件由登记处保存", Sign.MARKS, ["ASCII", "full-width"]),
]  # fmt: skip


def forms(text: str, sign: Sign) -> list[str]:
    """Forms of one sign in a line."""
    made = conventions(doc(text=lines(text)), case())
    assert made is not None
    return [found.form for found in made.found if found.sign is sign]


@pytest.mark.parametrize(("text", "sign", "expected"), TABLE)
def test_forms(text: str, sign: Sign, expected: list[str]) -> None:
    """Each form is met, in its order."""
    assert expected == forms(text, sign)


@pytest.mark.parametrize(
    "text",
    [
        "> He called the plan «a step in the right direction» today ?",
        "x = «a step in the right direction» ; the other way round",
        "Muster, A. (ed.), «The office and the letter of the clerk», vol. 3, pp. 1-2.",
        "Name\tPlace\t«a step in the right direction» of the office",
    ],
)
def test_lines_passed_over(text: str) -> None:
    """Quoted mail, program text, literature and tables give nothing."""
    made = conventions(doc(text=lines(text)), case())
    assert made == Conventions(found=(), table=())


def test_recognised_text_is_passed_over() -> None:
    """What a program read off a picture sets its own marks."""
    text = lines("He called the plan «a step in the right direction» today.", origin=Origin.OCR)
    assert conventions(doc(text=text), case()) == Conventions(found=(), table=())


def test_no_text() -> None:
    """Without text there is nothing to find."""
    assert conventions(doc(), case()) is None


def test_inner_marks_stand_before_all_others() -> None:
    """A form that is both usual in a region and inner elsewhere is inner: nesting is no change."""
    rows = tuple(
        Convention(language="en", name="English", region=r, sign=Sign.QUOTES, forms=("‘’",), standing=s, basis="K", source="x")
        for r, s in (("GB", Standing.USUAL), ("", Standing.INNER))
    )  # fmt: skip
    text = lines("word " * 40)
    met = Found(sign=Sign.QUOTES, form="‘’", line_index=0, where=text[0].where, text="word")
    [[use]] = uses(Conventions(found=(met,), table=rows), text, ("en",), "en", None)
    assert use.standing is Standing.INNER


@pytest.mark.parametrize("sign", ["«", "„a", "1,", "1.250", "a ?", "№ ", "¿", "A?", "。", "“", "a—", "€ 1", "A b "])
def test_linear(sign: str) -> None:
    """A hundred thousand characters of any of the signs looked for stay below two seconds."""
    begin = time.process_time()
    conventions(doc(text=lines(*(("the word and more of it " + sign * 10_000)[:10_000],) * 10)), case())
    assert time.process_time() - begin < 2
