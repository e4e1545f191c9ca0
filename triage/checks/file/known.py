"""The same as, or nearly the same as, a document on the newsroom's own list.

Looks at
    The file's SHA-256, the difference hash of a picture, and the words of the text, against
    each row of the list given with --known: documents already debunked, and originals.
Why it matters
    Debunked documents come back, often converted or with another date; and the most
    convincing ones are originals with a few words changed.
Innocent reasons
    A row entered by mistake; a template or form whose text is mostly fixed; two pictures of
    the same page; a text layer that another program or OCR wrote.
What to do next
    Read the row's source, then put both documents side by side.
Cannot see
    Copies that were reworded, translated or photographed anew, texts under 30 words, and
    one changed word in a text of under 45: it moves a fifth of all runs of five words.
References
    shared/research/casebook.md, S20 and 1.35. Text: A. Broder, On the resemblance and
    containment of documents (1997); of 22,155 pairs of 211 corpus texts each that shares 80 %
    is one text in two files, and one text in several formats may share only half. Pictures:
    N. Krawetz, "Kind of Like That" (2013); of 5,055 pairs of corpus pictures and rendered pages
    none with different content lies within 8 of 64 bits, copies lie within 5.
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.checking import Code, CodeTable, SupportCode, check
from triage.model.case import Case, Known, KnownLabel
from triage.model.derived import Fingerprint
from triage.model.facts import Where
from triage.model.findings import Confidence, Seen, Severity, Step, Value, quote, seen
from triage.model.text import RUN, overlap, shingles_of

SAME_TEXT = 0.8
"""Shared part of the runs of five words from which two texts count as nearly the same."""
LEAST_WORDS = 30
"""Below this, two letters of one form look the same."""
SIMILAR_BITS = 6
"""Bits of 64 by which two difference hashes may differ; see the measurement under References."""

_ROW = Step("Read the row of the list and the source it names.")
_BESIDE = Step("Put both documents side by side.")
_MISTAKE = "The row was entered by mistake, or for another reason than the content."

CODES: CodeTable = {
    "listed-debunked-same-file": Code(
        max=Severity.HIGH,
        message="The newsroom's list names this very file as debunked ({row}).",
        innocent=(_MISTAKE,),
        next=(_ROW,),
    ),
    "listed-debunked-same-text": Code(
        max=Severity.HIGH,
        message="The text agrees with one that the newsroom's list names as debunked ({row}): {share} of its runs.",
        innocent=(_MISTAKE, "Both were filled into the same form or circular."),
        next=(_ROW, _BESIDE),
    ),
    "listed-debunked-similar-picture": Code(
        max=Severity.MEDIUM,
        confidence=Confidence.MEDIUM,
        message="The picture differs by {bits} of 64 points from one that the newsroom's list names as debunked ({row}).",
        innocent=(_MISTAKE, "Another picture of the same page, form or scene."),
        next=(_ROW, _BESIDE),
    ),
    "differs-from-listed-original": Code(
        max=Severity.MEDIUM,
        message="The text is nearly, but not wholly, that of an original on the newsroom's list ({row}): {share} agrees.",
        innocent=(
            "Another version, a corrected copy or a later circular of the same office.",
            "Page numbers, hyphens or OCR that were read differently.",
        ),
        next=(Step("Compare the two texts word by word (triage compare)."), _ROW),
    ),
    "listed-original-same-file": SupportCode(
        message="The newsroom's list names this very file as an original ({row}).",
        limits=(
            "It says that the two files are the same, and nothing of how the listed one was confirmed.",
            "What an original says need not be true.",
        ),
    ),
}

_WHOLE = Where(part="the whole file")


@check("file.known", title="Known from the newsroom's list", needs=("derived.fingerprint", "known"), codes=CODES)
def known(fingerprint: Fingerprint, known: tuple[Known, ...], case: Case) -> Iterator[Seen]:
    """Yield at most one `Seen` for each row of the list, the closest kind of likeness."""
    for row in known:
        if row.sha256.lower() == fingerprint.sha256.lower():
            same = "listed-original-same-file" if row.label is KnownLabel.ORIGINAL else "listed-debunked-same-file"
            yield seen(same, _WHOLE, row=_row(row))
        elif row.label is KnownLabel.FAKE:
            yield from _like_debunked(fingerprint, row)
        else:
            share = _shared(fingerprint, row)
            if SAME_TEXT <= share < 1:
                yield seen("differs-from-listed-original", _WHOLE, row=_row(row), share=_percent(share))


def _like_debunked(ours: Fingerprint, row: Known) -> Iterator[Seen]:
    """The same text, or else a similar picture."""
    share = _shared(ours, row)
    bits = _bits(ours.perceptual_hash, row.perceptual_hash)
    if share >= SAME_TEXT:
        yield seen("listed-debunked-same-text", _WHOLE, row=_row(row), share=_percent(share))
    elif bits is not None and bits <= SIMILAR_BITS:
        yield seen("listed-debunked-similar-picture", _WHOLE, row=_row(row), bits=bits)


def _shared(ours: Fingerprint, row: Known) -> float:
    """The shared part of both texts' runs of words; 0 where either is too short or absent."""
    least = LEAST_WORDS - RUN + 1
    if not row.text or ours.words < LEAST_WORDS:
        return 0.0
    theirs = shingles_of(row.text)
    return overlap(ours.shingles, theirs) if min(len(ours.shingles), len(theirs)) >= least else 0.0


def _bits(one: str | None, other: str | None) -> int | None:
    """Bits by which two hashes differ; None where either is missing or no 64-bit hexadecimal number."""
    try:
        return (int(one, 16) ^ int(other, 16)).bit_count() if one and other else None
    except ValueError:
        return None


def _row(row: Known) -> Value:
    """How the row is named: by its source, or by the start of its hash."""
    return quote(row.source or f"SHA-256 {row.sha256[:12]}…")


def _percent(share: float) -> str:
    """`87 %`, rounded down so that a difference never reads as 100 %."""
    return f"{int(100 * share)} %"
