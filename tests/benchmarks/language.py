"""Accuracy of language identification: `python -m tests.benchmarks.language --corpus ../shared/corpus`.

Prints one table a length (50, 150, 500 characters): per label and macro, for ours and for
every other identifier that is installed. Ours was tuned on the first half of each text; the
closing table shows both halves, so that the second can be held against the first.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from tests.benchmarks.language_identifiers import Identifier, identifiers, is_right
from tests.benchmarks.language_samples import LENGTHS, REQUIRED, SHORT, Snippet, corpus_texts, own_texts, snippets

TOLD_APART = ("ps", "fa", "ar", "ur", "uk", "ru")
"""Languages that the issue asks to be told apart at 150 characters in 95 %."""


class Tally(Struct):
    """How often one identifier was right, and what it said where it was not."""

    right: Counter[tuple[str, int, int]]
    """By label, length, half."""
    asked: Counter[tuple[str, int, int]]
    wrong: Counter[tuple[str, int, str]]
    """By label, length, answer."""

    def share(self, label: str, length: int, half: int | None = None) -> float | None:
        """Return the share of right answers; None where nothing was asked."""
        keys = [(label, length, n) for n in ((1, 2) if half is None else (half,))]
        asked = sum(self.asked[key] for key in keys)
        return sum(self.right[key] for key in keys) / asked if asked else None

    def macro(self, labels: Iterable[str], length: int, half: int | None = None) -> float:
        """Return the mean over the labels that were measured."""
        shares = [s for label in labels if (s := self.share(label, length, half)) is not None]
        return sum(shares) / len(shares) if shares else 0.0


def tallied(identifier: Identifier, pieces: list[Snippet]) -> Tally:
    """Ask one identifier for every snippet."""
    tally = Tally(Counter(), Counter(), Counter())
    for piece in pieces:
        key = (piece.label, piece.length, piece.half)
        answer = identifier(piece.text)
        tally.asked[key] += 1
        tally.right[key] += is_right(piece.label, answer)
        if not is_right(piece.label, answer):
            tally.wrong[piece.label, piece.length, answer] += 1
    return tally


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, help="the corpus; without it only our own sentences are asked")
    parser.add_argument("--part", choices=["tune", "held-out", "all"], default="tune", help="rows of the corpus")
    parser.add_argument("--only", help="identifiers, parted by commas")
    parser.add_argument("--wrong", action="store_true", help="list what ours answered where it was not right")
    parser.add_argument("--short", action="store_true", help="only how ours does on 15 to 40 characters, first halves")
    options = parser.parse_args()
    texts = (corpus_texts(options.corpus, options.part) if options.corpus else []) + own_texts()
    if options.short:
        _print_short([piece for piece in snippets(texts, SHORT) if piece.half == 1 and piece.label in REQUIRED])
        return
    pieces = list(snippets(texts))
    every = identifiers()
    chosen = {name: one for name, one in every.items() if not options.only or name in options.only.split(",")}
    tallies = {name: tallied(one, pieces) for name, one in chosen.items() if one is not None}
    print("not installed:", ", ".join(n for n, one in chosen.items() if one is None) or "none")
    labels = list(dict.fromkeys(text.label for text in texts))
    required = [label for label in REQUIRED if label in labels]
    print("required and not measured:", " ".join(sorted(set(REQUIRED) - set(labels))) or "none")
    print("known to the voices and not measured:", " ".join(_unmeasured(labels)))
    for length in LENGTHS:
        _print_length(tallies, required, [label for label in labels if label not in REQUIRED], length)
    _print_halves(tallies, required)
    _print_forms(pieces)
    if options.wrong and "ours" in tallies:
        for (label, length, answer), count in sorted(tallies["ours"].wrong.items()):
            print(f"ours: {label} at {length} called {answer}: {count}")


def _unmeasured(labels: list[str]) -> list[str]:
    """Return the tags that CLD2, langdetect or the letters know and no text here is in."""
    import pycld2

    from triage.derive.spoken.alphabets import ONE_SCRIPT, WORDS
    from triage.derive.spoken.cld2 import tag_of
    from triage.derive.spoken.langdetect import KNOWN

    letters = {tag for known in WORDS.values() for tag in known} | {
        tag for known in ONE_SCRIPT.values() for tag in known
    }
    every = {tag_of(code) for _, code in pycld2.LANGUAGES} | KNOWN | letters
    return sorted(every - {label.partition("-")[0] for label in labels} - {"und"})


def _print_length(tallies: dict[str, Tally], required: list[str], others: list[str], length: int) -> None:
    """One table: labels down, identifiers across."""
    print(f"\n{length} characters, % right")
    print(f"{'':26}" + "".join(f"{name:>16}" for name in tallies) + f"{'n':>6}")
    for label in [*required, *others]:
        _row(f"{label}{'' if label in REQUIRED else ' (not required)'}", tallies, [label], length)
    _row("macro, required", tallies, required, length)
    _row("macro, all", tallies, [*required, *others], length)
    _row("told apart: " + " ".join(TOLD_APART), tallies, list(TOLD_APART), length)


def _row(name: str, tallies: dict[str, Tally], labels: list[str], length: int) -> None:
    """One line of a table."""
    first = next(iter(tallies.values()))
    asked = sum(first.asked[label, length, half] for label in labels for half in (1, 2))
    cells = "".join(f"{100 * tally.macro(labels, length):16.1f}" for tally in tallies.values())
    print(f"{name:26}{cells}{asked:6}")


def _print_halves(tallies: dict[str, Tally], required: list[str]) -> None:
    """Macro accuracy of each half."""
    print("\nmacro, required: first half (tuned on) / second half (not tuned on)")
    for name, tally in tallies.items():
        cells = [f"{100 * tally.macro(required, n, 1):.1f} / {100 * tally.macro(required, n, 2):.1f}" for n in LENGTHS]
        print(f"{name:18}" + "".join(f"{cell:>18}" for cell in cells))


def _print_forms(pieces: list[Snippet]) -> None:
    """How often simplified and traditional Chinese are told apart by `identified(…).script`."""
    from triage.derive.spoken import identified

    print("\nsimplified and traditional Chinese by their characters, % right")
    for label in ("zh-Hans", "zh-Hant"):
        for length in LENGTHS:
            asked = [piece for piece in pieces if (piece.label, piece.length) == (label, length)]
            right = sum(f"zh-{identified(piece.text).script}" == label for piece in asked)
            if asked:
                print(f"{label} at {length}: {100 * right / len(asked):.1f} of {len(asked)}")


def _print_short(pieces: list[Snippet]) -> None:
    """What ours says of very short texts: how much it leaves untold, how much it tells wrongly."""
    from triage.derive.spoken import identified

    print(f"{'characters':>10}{'n':>6}{'right':>8}{'untold':>8}{'wrong':>8}{'sure':>8}{'right of sure':>15}")
    for length in SHORT:
        asked = [(piece, identified(piece.text)) for piece in pieces if piece.length == length]
        right = [is_right(piece.label, found.language) for piece, found in asked]
        untold = sum(found.language == "und" for _, found in asked)
        sure = [ok for ok, (_, found) in zip(right, asked, strict=True) if found.sure]
        shares = (sum(right), untold, len(asked) - sum(right) - untold, len(sure))
        cells = "".join(f"{100 * share / len(asked):8.1f}" for share in shares)
        print(f"{length:10}{len(asked):6}{cells}{100 * sum(sure) / max(1, len(sure)):15.1f}")


if __name__ == "__main__":
    main()
