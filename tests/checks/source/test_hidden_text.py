"""Words that are not seen are told by page and way of hiding; words in another's place by themselves."""

from __future__ import annotations

import pytest

from tests.facts import codes, run
from triage.checks.source.hidden_text import CODES, hidden_text
from triage.model.drawn import Cover, Drawn, HiddenText, Hiding, OcrLayer, Redaction
from triage.model.facts import Where

TRAVEL = "unseen-words-travel"


def unseen(hiding: Hiding, text: str = "Karimzad", page: int = 1, instead: str = "", detail: str = "x") -> HiddenText:
    """Words on a page."""
    where = Where(page=page, box=(72, 90, 140, 102), text=text)
    return HiddenText(hiding=hiding, text=text, where=where, letters=len(text), instead=instead, detail=detail)


def drawn(*hidden: HiddenText, recognised: OcrLayer | None = None, redacted: tuple[Redaction, ...] = ()) -> Drawn:
    """Two pages with these."""
    return Drawn(pages=2, hidden=hidden, recognised=recognised, redactions=redacted)


TABLE = [
    # flag
    (drawn(unseen(Hiding.COVERED, "22", instead="32")), [TRAVEL, "words-overpainted"]),
    (drawn(unseen(Hiding.COVERED)), ["covered-words", TRAVEL]),
    (drawn(unseen(Hiding.SAME_COLOUR)), ["same-colour-words", TRAVEL]),
    (drawn(unseen(Hiding.TINY)), ["tiny-words", TRAVEL]),
    (drawn(unseen(Hiding.TRANSPARENT)), ["transparent-words", TRAVEL]),
    (drawn(unseen(Hiding.INVISIBLE_MODE)), ["invisible-words", TRAVEL]),
    (drawn(unseen(Hiding.CLIPPED)), ["clipped-words", TRAVEL]),
    (drawn(unseen(Hiding.OFF_PAGE)), ["off-page-words", TRAVEL]),
    (drawn(unseen(Hiding.LAYER_OFF, detail="")), ["layer-off-words", TRAVEL]),
    # flag: once for each page and way of hiding
    (drawn(unseen(Hiding.TINY), unseen(Hiding.TINY, "Delawari")), ["tiny-words", TRAVEL]),
    (drawn(unseen(Hiding.TINY), unseen(Hiding.TINY, page=2)), ["tiny-words", "tiny-words", TRAVEL]),
    # clear
    (drawn(), []),
    # look-alike: a recognised scan; a redaction, which another check tells
    (drawn(recognised=OcrLayer(pages=(1, 2))), []),
    (drawn(redacted=(Redaction(cover=Cover.SHAPE, text="Karimzad", where=Where(page=1)),)), []),
    # look-alike: the same words drawn twice, with something in between
    (drawn(unseen(Hiding.COVERED, "22 boats", instead="22  Boats")), ["covered-words", TRAVEL]),
]


@pytest.mark.parametrize(("facts", "expected"), TABLE)
def test_codes(facts: Drawn, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(hidden_text, facts)


def test_both_wordings() -> None:
    """Words in another's place are quoted with those that they cover, at their place."""
    exchanged, _ = run(hidden_text, drawn(unseen(Hiding.COVERED, "22", 2, "32")))
    assert ("22", "32") == (exchanged.values["old"].text, exchanged.values["new"].text)
    assert exchanged.values["old"].quote
    assert [(2, (72, 90, 140, 102))] == [(where.page, where.box) for where in exchanged.where]


def test_name_of_a_layer_is_a_quotation() -> None:
    """A layer's name is words of the document; a layer without a name has none."""
    for name in ("Draft", ""):
        found = run(hidden_text, drawn(unseen(Hiding.LAYER_OFF, detail=name)))[0]
        assert found.values["detail"].quote
        assert found.values["detail"].text


def test_many_pages() -> None:
    """Ten pages are told for one way of hiding; the last code counts all of them."""
    found = run(hidden_text, drawn(*(unseen(Hiding.TINY, page=page) for page in range(1, 31))))
    assert 11 == len(found)
    assert "30" == found[-1].values["count"].text


def test_concerns() -> None:
    """What the words may tell of the source is one code, and what they tell of the paper are the others."""
    assert [TRAVEL] == [name for name, code in CODES.items() if getattr(code, "concern", None) == "source"]
