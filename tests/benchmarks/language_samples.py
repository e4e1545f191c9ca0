"""The labelled texts of the language benchmark: which file is in which language, and how it is cut.

Labels are from file names and manifests of the corpus, and from the names of our own files in
`language_sentences/`. A label is a BCP 47 tag with a script or region where we measure both
forms of one language (`uz-Cyrl`, `fa-AF`, `zh-Hant`); right is the primary tag.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from tests.calibration.measure import held_out

LENGTHS = (50, 150, 500)
"""Characters of a snippet."""

SHORT = (15, 20, 25, 30, 40)
"""Shorter ones, by which the floors were chosen."""

MOST = 40
"""Snippets of one label and length, both halves together."""

OWN = Path(__file__).with_name("language_sentences")

_REQUIRED = (
    "en fr de es pt it pl tr ru uk be bg sr-Cyrl sr-Latn ar fa fa-AF ps ur ckb he uz-Latn uz-Cyrl tg kk az "
    "zh-Hans zh-Hant ja ko hi"
)
REQUIRED = _REQUIRED.split()
"""What the product must tell; other labels of the corpus are measured apart."""

_UDHR = {
    "azj_latn": "az",
    "ben": "bn",
    "ckb": "ku",  # the file is Kurmanji in Latin letters, whatever its name says
    "cmn_hans": "zh-Hans",
    "eng": "en",
    "fin": "fi",
    "heb": "he",
    "hye": "hy",
    "amh": "am",
    "kor": "ko",
    "mya": "my",
    "nld": "nl",
    "pes_1": "fa",
    "pol": "pl",
    "por_PT": "pt",
    "ron": "ro",
    "rus": "ru",
    "spa": "es",
    "srp_cyrl": "sr-Cyrl",
    "swh": "sw",
    "tam": "ta",
    "tuk_cyrl": "tk-Cyrl",
    "tur": "tr",
    "uzn_cyrl": "uz-Cyrl",
    "vie": "vi",
}
"""Name of a Declaration in the corpus → label; `pbu` is left out, it holds only an English note."""

_OTHERS = {"pus-ps_sikaram": "ps", "pes-fa_seraji": "fa"}
_SPEECHES = "US presidential address"


class Text(Struct, frozen=True):
    """One text whose language is known."""

    label: str
    source: str
    lines: tuple[str, ...]


class Snippet(Struct, frozen=True):
    """One piece to be told."""

    label: str
    length: int
    half: int
    text: str


def own_texts() -> list[Text]:
    """Return our own sentences; each file is one text, memos and news in turn, so that both halves have both."""
    made = []
    for path in sorted(OWN.glob("*.tsv")):
        rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
        memos, news = ([text for kind, text in rows if kind == wanted] for wanted in ("memo", "news"))
        halves = [*memos[::2], *news[::2], *memos[1::2], *news[1::2]]
        made.append(Text(path.stem, f"own/{path.name}", tuple(halves)))
    return made


def corpus_texts(corpus: Path, part: str = "tune") -> list[Text]:
    """Return the labelled texts of the corpus.

    Args:
        corpus: its folder.
        part: `tune` without the rows that are held out from all tuning, `held-out`, or `all`.
    """
    made = []
    with (corpus / "manifest.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            label = _label(row)
            if label and (part == "all" or held_out(row["id"]) is (part == "held-out")):
                made.append(Text(label, row["path"], _lines(corpus / row["path"])))
    if part != "held-out":
        with (corpus / "language" / "manifest.csv").open(encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                path = corpus / "language" / row["path"]
                made.append(Text(row["language"], f"language/{row['path']}", _lines(path)))
    return made


def _label(row: dict[str, str]) -> str | None:
    """Return the label of a row of the corpus manifest; None for what has none."""
    if not row["path"].startswith("text/"):
        return None
    if row["what"].startswith(_SPEECHES):
        return "en"
    name = Path(row["path"]).stem.partition("-")[2]
    if name.startswith("udhr-"):
        return _UDHR.get(name.removeprefix("udhr-"))
    return next((tag for start, tag in _OTHERS.items() if name.startswith(start)), None)


def _lines(path: Path) -> tuple[str, ...]:
    """Return the lines of a text that hold letters, without the blanks around them."""
    return tuple(line for line in map(str.strip, path.read_text("utf-8").splitlines()) if any(map(str.isalpha, line)))


def snippets(texts: list[Text], lengths: tuple[int, ...] = LENGTHS) -> Iterator[Snippet]:
    """Cut each half of each text; a label's places are shared out among its texts."""
    labels: dict[str, list[Text]] = {}
    for text in texts:
        labels.setdefault(text.label, []).append(text)
    for label, own in labels.items():
        for length in lengths:
            for half in (1, 2):
                yield from _of_half(label, own, length, half)


def _of_half(label: str, own: list[Text], length: int, half: int) -> Iterator[Snippet]:
    """Yield up to half of `MOST` different snippets: the first of each text, then the second …"""
    pools = [_cuts(text, length, half, MOST // 2) for text in own]
    met: set[str] = set()
    for rank in range(MOST // 2):
        for pool in pools:
            if rank < len(pool) and len(met) < MOST // 2 and pool[rank] not in met:
                met.add(pool[rank])
                yield Snippet(label, length, half, pool[rank])


def _cuts(text: Text, length: int, half: int, most: int) -> list[str]:
    """Return up to `most` pieces of exactly `length` characters of one half, each begun at a line.

    Begins are spread evenly; at the end of the half it goes on from its beginning, so that
    a short text yields overlapping pieces of 500 characters.
    """
    middle = len(text.lines) // 2
    lines = text.lines[:middle] if half == 1 else text.lines[middle:]
    if sum(map(len, lines)) < length:
        return []
    starts = sorted({len(lines) * n // most for n in range(most)})
    return [_joined(lines, start, length) for start in starts]


def _joined(lines: tuple[str, ...], start: int, length: int) -> str:
    """Join lines from one on until there are enough characters, and cut."""
    made, at = lines[start], start + 1
    while len(made) < length:
        made = f"{made} {lines[at % len(lines)]}"
        at += 1
    return made[:length]
