"""Equal hash, nearly equal text, a similar picture; formulas shared by letters of one office are no likeness."""

from __future__ import annotations

import pytest

from tests.facts import case, codes, run
from triage.checks.file.known import known
from triage.model.case import Known, KnownLabel
from triage.model.derived import Fingerprint
from triage.model.findings import Value
from triage.model.text import shingles_of, words_of

WORDS = [f"word{n}" for n in range(100)]
TEXT = " ".join(WORDS)
ONE_CHANGED = " ".join([*WORDS[:50], "other", *WORDS[51:]])
"""96 runs, five of them changed: 91 of 101 are shared, 90 %."""
FIVE_CHANGED = " ".join("other" if n % 20 == 10 else word for n, word in enumerate(WORDS))
"""25 of 96 runs changed: 71 of 121 are shared, 58 %."""
FORMULA = " ".join([*WORDS[:50], *(f"own{n}" for n in range(50))])
OURS, THEIRS = "a" * 64, "b" * 64
HASH = "0f0f39d1c5131f0f"
SIX_BITS = "0f0f39d1c5131f30"
"""0x0f ^ 0x30 = 0x3f: six bits."""
SEVEN_BITS = "0f0f39d1c5131f70"


def ours(text: str = "", picture: str | None = None) -> Fingerprint:
    """The questioned document."""
    return Fingerprint(sha256=OURS, perceptual_hash=picture, shingles=shingles_of(text), words=len(words_of(text)))


def fake(sha256: str = THEIRS, text: str | None = None, picture: str | None = None) -> tuple[Known, ...]:
    """A row of a debunked document."""
    return (Known(label=KnownLabel.FAKE, sha256=sha256, text=text, perceptual_hash=picture, source="row 1"),)


def original(sha256: str = THEIRS, text: str | None = None, picture: str | None = None) -> tuple[Known, ...]:
    """A row of an original."""
    return (Known(label=KnownLabel.ORIGINAL, sha256=sha256, text=text, perceptual_hash=picture),)


TABLE = [
    # flag
    (ours(), fake(OURS), ["listed-debunked-same-file"]),
    (ours(), fake(OURS.upper()), ["listed-debunked-same-file"]),
    (ours(TEXT), fake(text=TEXT), ["listed-debunked-same-text"]),
    (ours(TEXT.upper()), fake(text=ONE_CHANGED), ["listed-debunked-same-text"]),
    (ours(picture=HASH), fake(picture=SIX_BITS), ["listed-debunked-similar-picture"]),
    (ours(TEXT), original(text=ONE_CHANGED), ["differs-from-listed-original"]),
    # agrees
    (ours(TEXT), original(OURS, text=TEXT), ["listed-original-same-file"]),
    # the same row is said once, by its closest likeness
    (ours(TEXT, HASH), fake(OURS, TEXT, HASH), ["listed-debunked-same-file"]),
    # clear
    (ours(TEXT, HASH), fake(), []),
    (ours(TEXT), original(text=TEXT), []),
    (ours(picture=HASH), original(picture=HASH), []),
    # look-alike: formulas of one office, five places changed, a picture seven bits away
    (ours(TEXT), fake(text=FORMULA), []),
    (ours(TEXT), original(text=FIVE_CHANGED), []),
    (ours(picture=HASH), fake(picture=SEVEN_BITS), []),
    # look-alike: two short notes
    (ours("Received with thanks by the depot office"), fake(text="Received with thanks by the depot office"), []),
    # nothing to compare with
    (ours(TEXT, HASH), fake(picture="no hash"), []),
    (ours(), fake(text=""), []),
]


@pytest.mark.parametrize(("fingerprint", "rows", "expected"), TABLE)
def test_codes(fingerprint: Fingerprint, rows: tuple[Known, ...], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(known, fingerprint, rows, case=case(known=rows))


def test_values() -> None:
    """91 of 101 runs are 90 %; the row is named by its source, or else by its hash."""
    [found] = run(known, ours(TEXT), fake(text=ONE_CHANGED))
    assert "90 %" == found.values["share"].text
    assert Value(text="row 1", quote=True) == found.values["row"]
    [found] = run(known, ours(), original(OURS))
    assert "SHA-256 aaaaaaaaaaaa…" == found.values["row"].text


def test_places() -> None:
    """It is the file as a whole."""
    [found] = run(known, ours(), fake(OURS))
    assert ["the whole file"] == [w.part for w in found.where]
