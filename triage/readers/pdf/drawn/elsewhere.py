"""Other places of a file that hold redacted words: the parts that a page's bar does not reach.

A title in the outline, a file name, a metadata value, the value of a form field, the text for
those who cannot see, an earlier revision. Words are compared without case and marks; a phrase
needs six letters or digits, and of a long passage four words in a row are enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct, structs

from triage.model.drawn import Cover, Redaction
from triage.model.facts import Where
from triage.model.text import words_of
from triage.readers.gather import Gather
from triage.readers.pdf.drawn.signs import signs
from triage.readers.pdf.drawn.things import Box
from triage.readers.pdf.objects import MAX_DEPTH, MAX_NODES, get, identity, mapping, root, sequence, text
from triage.readers.pdf.reading_order import is_right_to_left, text_among

LEAST = 6
"""Letters and digits of a phrase that is looked for; shorter ones stand everywhere."""
RUN = 4
"""Words in a row of a long passage that are looked for."""
MOST_PHRASES = 300
MOST_PLACES = 10
"""Places kept for one redaction."""
MOST_TEXT = 400_000
"""Characters of one other place that are looked through."""
MOST_REVISIONS = 5
"""Earlier revisions whose words are looked at, the latest first."""
_TEXTS = ("/ActualText", "/Alt", "/E")
"""What stands in a structure element for those who cannot see the page (ISO 32000-2, 14.9)."""


class _Place(Struct):
    """One other place and its words."""

    where: Where
    words: str
    """Words parted and framed by single spaces."""


def with_places(marks: list[Redaction], reader: Any, into: Gather) -> list[Redaction]:
    """Return the redactions, each with the other places of its words.

    Args:
        marks: what was found on the pages.
        reader: pypdf's document, or None.
        into: its metadata and members are looked through.
    """
    if not any(mark.text for mark in marks):
        return marks
    places = [_Place(where, f" {' '.join(words_of(words[:MOST_TEXT]))} ") for where, words in _places(reader, into)]
    made = []
    for number, mark in enumerate(marks):
        phrases = _phrases(mark.text) if number < MOST_PHRASES else []
        found = [
            structs.replace(place.where, text=phrase)
            for place in places
            if (phrase := next((p for p in phrases if f" {p} " in place.words), None))
        ]
        made.append(structs.replace(mark, elsewhere=tuple(found[:MOST_PLACES])))
    return made


def _phrases(untrusted_text: str) -> list[str]:
    """Return what to look for: the whole phrase, also without its first or last word; runs of a long passage."""
    words = words_of(untrusted_text)
    if len(words) > RUN:
        runs = [words[at : at + RUN] for at in range(min(len(words) - RUN + 1, 100))]
    else:
        runs = [words] + [part for part in (words[1:], words[:-1]) if len(part) > 1]
    return [" ".join(run) for run in runs if len("".join(run)) >= LEAST]


def _places(reader: Any, into: Gather) -> Iterator[tuple[Where, str]]:
    """Yield the places of the file beside its pages, with their words."""
    for one in into.fields:
        if one.origin in ("info", "xmp"):
            yield one.where, one.value
    for number, member in enumerate(into.members, 1):
        name = member.file.name or f"member {number}"
        yield Where(part=name), name.replace("_", " ")
        for line in member.text:
            yield Where(part=name, line=line.where.line), line.text
    if reader is None:
        return
    yield from _outline(reader)
    yield from _form_values(mapping(get(root(reader), "/AcroForm")).get("/Fields"))
    yield from _alternatives(get(root(reader), "/StructTreeRoot"))


def _outline(reader: Any) -> Iterator[tuple[Where, str]]:
    """Yield the titles of the outline."""
    for node in _walk([mapping(get(root(reader), "/Outlines")).get("/First")], ("/First", "/Next")):
        if title := text(node.get("/Title")):
            yield Where(field="bookmark", object=identity(node)), title


def _form_values(fields: Any) -> Iterator[tuple[Where, str]]:
    """Yield the values of form fields."""
    for node in _walk(sequence(fields), ("/Kids",)):
        if value := text(node.get("/V")):
            yield Where(field=f"form/{text(node.get('/T')) or ''}", object=identity(node)), value


def _alternatives(tree: Any) -> Iterator[tuple[Where, str]]:
    """Yield the texts of the structure tree for those who cannot see the page."""
    for node in _walk([tree], ("/K",)):
        for key in _TEXTS:
            if value := text(node.get(key)):
                yield Where(field=f"structure{key}", object=identity(node)), value


def _walk(start: list[Any], ways: tuple[str, ...]) -> Iterator[dict[Any, Any]]:
    """Yield the dictionaries of a tree, bounded and without loops."""
    waiting = [(node, 0) for node in reversed(start)]
    seen: set[str] = set()
    for _ in range(4 * MAX_NODES):
        if not waiting:
            return
        value, depth = waiting.pop()
        known = identity(value)
        node = mapping(value)
        if not node or (known is not None and known in seen):
            continue
        seen.add(known or "")
        yield node
        for way in ways:
            below = node.get(way)
            kids = sequence(below) or [below]
            deeper = depth + (way != "/Next")
            waiting += [(kid, deeper) for kid in reversed(kids) if kid is not None and deeper <= MAX_DEPTH * 5]


def taken_out(
    bars: list[tuple[int, Box, Where]], data: bytes, ends: tuple[int, ...], password: str | None
) -> list[Redaction]:
    """Return the bars whose words are gone from the page, but stand there in an earlier revision.

    Args:
        bars: page, box in page space and place of each.
        data: the file.
        ends: where its revisions end, the oldest first.
        password: what opened it.
    """
    import pypdfium2

    made: dict[tuple[int, Box], Redaction] = {}
    for revision in range(len(ends) - 1, 0, -1)[:MOST_REVISIONS] if bars else ():
        try:
            earlier = pypdfium2.PdfDocument(data[: ends[revision - 1]], password=password or None)
        except pypdfium2.PdfiumError:
            continue  # an earlier revision that does not open by itself is told by the history
        try:
            for number, box, where in bars:
                if (number, box) not in made and number <= len(earlier) and (words := _words_at(earlier, number, box)):
                    place = structs.replace(where, revision=revision, text=words)
                    made[number, box] = Redaction(cover=Cover.SHAPE, text="", where=where, elsewhere=(place,))
        finally:
            earlier.close()
    return list(made.values())


def _words_at(document: Any, number: int, box: Box) -> str:
    """Return the words that stand in a box of a page."""
    page = document[number - 1]
    try:
        words = page.get_textpage()
        try:
            inside = [sign for sign in signs(words) if _is_in(sign.box, box)]
            if len(inside) < 2:
                return ""
            stretch = range(inside[0].index, inside[-1].index + 1)[:500]
            plain = str(words.get_text_bounded(*box))
            return " ".join((text_among(words.raw, stretch) if is_right_to_left(plain) else plain).split())
        finally:
            words.close()
    finally:
        page.close()


def _is_in(letter: Box, box: Box) -> bool:
    """Whether the middle of a letter lies in a box."""
    return box[0] <= (letter[0] + letter[2]) / 2 <= box[2] and box[1] <= (letter[1] + letter[3]) / 2 <= box[3]
