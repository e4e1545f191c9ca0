"""The work inside the cage for `triage compare`: both documents are read here, and compared here."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import ExitStack
from difflib import SequenceMatcher
from hashlib import sha256
from typing import Any

from msgspec import Struct, structs

from triage.cage.protocol import Differences, Job, Message
from triage.cage.work import refuse_unless_readable, unread_of
from triage.derive.difference import facts, words
from triage.errors import UnreadableError, UsageError
from triage.model.comparison import Box, Compared, Looks, PagePair, SideRead, TextDifference
from triage.model.document import Document
from triage.model.facts import Where
from triage.model.report import Picture
from triage.model.revisions import Change
from triage.readers import read
from triage.readers.gather import Source
from triage.readers.kinds import recognise
from triage.readers.pdf.guard import quiet
from triage.readers.pdf.history import then
from triage.readers.pdf.structure import Counted, count_revisions
from triage.readers.sides import pictured, wording
from triage.readers.sides.revisions import between

MOST_TEXT = 500
"""Places listed where the words differ."""
LONGEST = 1_000
"""Characters kept of one wording or line."""
MOST_DRAWN = 12
"""Pairs of pages that go into the report as pictures."""
DRAWING_SHARE = 0.4
"""Share of the CPU limit that drawing pages may take."""


class _Side(Struct, kw_only=True):
    """One of the two documents, open."""

    letter: str
    source: Source
    reader: str
    """Module below `triage.readers` that knows the format."""
    document: Document
    whole: bytes
    """The file as it is; `source` has the revision that is meant."""
    number: int
    """That revision, from 1; 0 for other formats than PDF."""
    revisions: tuple[int, ...]
    """Ends of the saved revisions of the file; empty for other formats than PDF."""
    words: list[wording.Word] = []
    second: Any = None
    """pdfium's document, where it gave the words."""

    def told(self) -> SideRead:
        """What the report says of it."""
        return SideRead(
            size=len(self.source.data),
            sha256=sha256(self.source.data).hexdigest(),
            format=self.document.format,
            media_type=self.document.media_type,
            pages=self.document.page_count,
            revisions=len(self.revisions) or None,
            words=len(self.words),
            unread=unread_of(self.document),
        )


def compare(job: Job, data: bytes) -> Iterator[Message]:
    """Compare facts and words, then what a later revision changed, then pages as they look; each is sent at once."""
    assert job.other is not None  # a job of this kind names two documents
    with os.fdopen(job.other.descriptor, "rb") as stream:
        other = stream.read(job.limits.file_bytes + 1)
    a = _side("A", job.name, data, job.other.revisions[0], job)
    b = _side("B", job.other.name, other, job.other.revisions[1], job)
    with ExitStack() as stack, quiet():
        for side in (a, b):
            _add_words(side, job, stack)
        found, alike = facts.differences(a.document, b.document)
        texts, beyond, spaces = _texts(a, b)
        compared = Compared(
            a=a.told(), b=b.told(), facts=found, facts_alike=alike, text=texts, text_left_out=beyond,
            not_compared=_not_compared(a, b, spaces),
        )  # fmt: skip
        yield Differences(compared)
        compared = _with_changes(compared, a, b, job)
        yield Differences(compared)
        yield Differences(_with_pages(compared, a, b, job))


def _side(letter: str, name: str, whole: bytes, revision: int | None, job: Job) -> _Side:
    """Read one document, or one revision of it."""
    try:
        refuse_unless_readable(whole, job.limits)
        kind = recognise(whole, name)
        is_pdf = kind is not None and kind.reader == "pdf"
        counted = count_revisions(whole) if is_pdf else Counted(())
        data = whole if revision is None else _as_it_was(whole, revision, counted, letter)
        source = Source(data=data, name=name)
        document = read(source, job.limits, job.password, wanted=frozenset())
    except UnreadableError as error:
        raise UnreadableError(f"{letter}: {error.sentence}") from None
    return _Side(
        letter=letter,
        source=source,
        reader=kind.reader if kind is not None else "",
        document=document,
        whole=whole,
        number=revision or counted.revisions,
        revisions=counted.ends,
    )


def _as_it_was(whole: bytes, revision: int, counted: Counted, letter: str) -> bytes:
    """The document as it was in a revision; raises UsageError where there is none of that number."""
    if not counted.ends:
        raise UsageError(f"{letter}: only a PDF has saved revisions; leave @{revision} away.")
    if not 1 <= revision <= counted.revisions:
        raise UsageError(f"{letter}: there is no revision {revision}; this file has {counted.revisions}.")
    return then(whole, counted.ends, counted.starts, revision)


def _add_words(side: _Side, job: Job, stack: ExitStack) -> None:
    """Take the words from pdfium where it opens the file, as it knows their places; else as they were read."""
    if side.reader == "pdf":
        import pypdfium2

        try:
            side.second = pypdfium2.PdfDocument(side.source.data, password=job.password or None)
            stack.callback(side.second.close)
            side.words = wording.words_of_pdf(side.second, job.limits.pages)
            return
        except pypdfium2.PdfiumError:
            side.second = None
    side.words = wording.words_of(side.document)


def _texts(a: _Side, b: _Side) -> tuple[tuple[TextDifference, ...], int, int]:
    """Return the places where the words differ, how many more there are, and in how many only the spaces do."""
    if not a.words or not b.words:
        return (), 0, 0
    in_a, in_b = [words.key(w.text) for w in a.words], [words.key(w.text) for w in b.words]
    every = words.differing(in_a, in_b)
    ranges = [one for one in every if not words.only_spaces(in_a, in_b, one)]
    shown = tuple(_text(a, b, one) for one in ranges[:MOST_TEXT])
    return shown, max(len(ranges) - MOST_TEXT, 0), len(every) - len(ranges)


def _text(a: _Side, b: _Side, found: words.Range) -> TextDifference:
    """Describe one place."""
    in_a, where_a, line_a = _said(a, found[0], found[1])
    in_b, where_b, line_b = _said(b, found[2], found[3])
    return TextDifference(a=in_a, b=in_b, where_a=where_a, where_b=where_b, line_a=line_a, line_b=line_b)


def _said(side: _Side, start: int, end: int) -> tuple[str, Where | None, str]:
    """Return some words of one side, their place with a box where there is one, and the line around them."""
    if end > start:
        some = side.words[start:end]
        where = some[0].where
        if side.second is not None:
            where = structs.replace(where, box=wording.box(side.second, some))
        return " ".join(w.text for w in some)[:LONGEST], where, some[0].line[:LONGEST]
    if start == 0:
        return "", None, ""
    before = side.words[start - 1]
    return "", before.where, before.line[:LONGEST]


def _with_changes(compared: Compared, a: _Side, b: _Side, job: Job) -> Compared:
    """Add what a later revision changed; where its objects cannot be read, say so."""
    try:
        return structs.replace(compared, changes=_changes(a, b, job))
    except Exception as error:  # pypdf raises anything on damaged revisions
        told = f"What one revision changed in the other: the parser stopped with {type(error).__name__}."
        return structs.replace(compared, not_compared=(*compared.not_compared, told))


def _changes(a: _Side, b: _Side, job: Job) -> tuple[Change, ...]:
    """What a later revision changed, where both are revisions of one file; seen from A, whichever is the later."""
    longer, shorter = (a, b) if len(a.whole) >= len(b.whole) else (b, a)
    if a.number == b.number or not a.number or not b.number:
        return ()
    if len(shorter.whole) not in longer.revisions or not longer.whole.startswith(shorter.whole):
        return ()
    found = between(longer.whole, longer.revisions, (a.number, b.number), job.password)
    if a.number < b.number:
        return found
    return tuple(structs.replace(one, before=one.after, after=one.before) for one in found)


def _with_pages(compared: Compared, a: _Side, b: _Side, job: Job) -> Compared:
    """Add how the pages look beside each other."""
    drawing = _Drawing(job)
    with (
        pictured.pages_of(a.source, a.reader, job.limits, job.password) as left,
        pictured.pages_of(b.source, b.reader, job.limits, job.password) as right,
    ):
        if left is None or right is None:
            return compared
        pairs = [drawing.pair(left, right, one, two) for one, two in _paired(a, b, left.count, right.count)]
    if drawing.undrawn:
        told = f"How {drawing.undrawn} more pairs of pages look was not compared: drawing them would take too long."
        compared = structs.replace(compared, not_compared=(*compared.not_compared, told))
    if drawing.unshown:
        told = f"{drawing.unshown} more pairs of pages that look different are not shown as pictures."
        compared = structs.replace(compared, not_compared=(*compared.not_compared, told))
    return structs.replace(compared, pages=tuple(p for p in pairs if p is not None), pictures=tuple(drawing.shots))


def _paired(a: _Side, b: _Side, in_a: int, in_b: int) -> list[tuple[int | None, int | None]]:
    """Lay pages beside each other: those with the same words first, the others in their order between these."""
    pairs: list[tuple[int | None, int | None]] = []
    for _, i, j, k, m in SequenceMatcher(None, _by_page(a, in_a), _by_page(b, in_b), autojunk=False).get_opcodes():
        for step in range(max(j - i, m - k)):
            pairs.append((i + step + 1 if i + step < j else None, k + step + 1 if k + step < m else None))
    return pairs


def _by_page(side: _Side, count: int) -> list[str]:
    """Return the words of each page as one text."""
    pages: list[list[str]] = [[] for _ in range(count)]
    for word in side.words:
        if word.where.page is not None and word.where.page <= count:
            pages[word.where.page - 1].append(words.key(word.text))
    return [" ".join(page) for page in pages]


class _Drawing:
    """Draws pairs of pages within a budget of CPU time."""

    def __init__(self, job: Job) -> None:
        """Nothing drawn yet."""
        self._until = time.process_time() + DRAWING_SHARE * job.limits.cpu_seconds
        self._wanted = job.other is not None and job.other.pictures
        self.shots: list[Picture] = []
        self.undrawn = self.unshown = 0

    def pair(self, left: pictured.Pages, right: pictured.Pages, one: int | None, two: int | None) -> PagePair | None:
        """Compare one pair; None where the budget is spent."""
        if one is None or two is None:
            return PagePair(looks=Looks.ONLY_B if one is None else Looks.ONLY_A, a=one, b=two)
        if time.process_time() > self._until:
            self.undrawn += 1
            return None
        try:
            a, b = left.draw(one), right.draw(two)
        except Exception:  # damaged pages: told as such, pair by pair
            return PagePair(looks=Looks.NOT_DRAWN, a=one, b=two)
        if not pictured.is_same_shape(a, b):
            return PagePair(looks=Looks.OTHER_SHAPE, a=one, b=two, pictures=self._shown(a, b, (), one, two))
        boxes = pictured.regions(a, b)
        if not boxes:
            return PagePair(looks=Looks.SAME, a=one, b=two)
        if pictured.cover(boxes, a):
            return PagePair(looks=Looks.THROUGHOUT, a=one, b=two, pictures=self._shown(a, b, (), one, two))
        placed, shown = pictured.in_points(boxes, a.scale), self._shown(a, b, boxes, one, two)
        return PagePair(looks=Looks.DIFFERS, a=one, b=two, regions=placed, pictures=shown)

    def _shown(
        self, a: pictured.Drawing, b: pictured.Drawing, boxes: tuple[Box, ...], one: int, two: int
    ) -> tuple[str, ...]:
        """Keep both drawings, marked, and return their ids."""
        if not self._wanted:
            return ()
        if len(self.shots) >= 2 * MOST_DRAWN:
            self.unshown += 1
            return ()
        ids = f"A-{one}", f"B-{two}"
        self.shots += [pictured.shot(a, boxes, a, ids[0], one), pictured.shot(b, boxes, a, ids[1], two)]
        return ids


def _not_compared(a: _Side, b: _Side, spaces: int) -> tuple[str, ...]:
    """Say what this comparison does not look at."""
    told = [f"Spaces between words: they differ in {spaces} more places, which are not listed."] if spaces else []
    for side, other in ((a, b), (b, a)):
        if not side.words and other.words:
            told.append(f"Words: {side.letter} gives no text (it may be a picture of a page), so none were compared.")
    if not a.words and not b.words:
        told.append("Words: neither document gives any text.")
    undrawn = [side.letter for side in (a, b) if side.reader not in {"pdf", "picture"}]
    if undrawn:
        named = f"{undrawn[0]} is" if len(undrawn) == 1 else "A and B are"
        told.append(f"How pages look: only PDF and picture files are drawn, and {named} of another kind.")
    if a.document.members or b.document.members:
        told.append("What attachments say: only their names, sizes and hashes; `triage extract` takes them out.")
    return tuple(told)
