"""Plain text: lines with numbers, pages at form feeds, and how the bytes were written."""

from __future__ import annotations

from tests.readers.packages import opened
from triage.model.document import Document
from triage.model.facts import Why
from triage.model.limits import Limits


def fields(document: Document) -> dict[str, str]:
    """Metadata by `origin/name`."""
    return {f"{f.origin}/{f.name}": f.value for f in document.fields}


def test_lines_and_their_numbers() -> None:
    """Blank lines are counted and left out."""
    found = opened(b"SPECIMEN\r\n\r\nsecond\r\n", name="memo.txt")
    assert ("txt", "text/plain") == (found.format, found.media_type)
    assert [("SPECIMEN", 1), ("second", 3)] == [(line.text, line.where.line) for line in found.text]
    assert {"text/encoding": "ascii", "text/line ends": "CRLF 3"} == fields(found)


def test_form_feeds_begin_pages() -> None:
    """Lines are numbered by page; the feed at the end begins none."""
    found = opened(b"one\ntwo\n\fthree\n\f", name="listing.txt")
    assert [("one", 1, 1), ("two", 1, 2), ("three", 2, 1)] == [(t.text, t.where.page, t.where.line) for t in found.text]
    assert found.page_count == 2


def test_mark_mixed_line_ends_and_a_guess() -> None:
    """What programs leave in the bytes is reported."""
    found = fields(opened("\ufeffeins\nzwei\r\ndrei\rvier".encode("utf-16-le"), name="x.txt"))
    assert ("utf-16-le", "yes", "CRLF 1, LF 1, CR 1") == (
        found["text/encoding"],
        found["text/byte order mark"],
        found["text/line ends"],
    )
    guessed = fields(opened("Министерство внутренних вод просит списки.\n".encode("koi8-r") * 5, name="x.txt"))
    assert guessed["text/encoding"].endswith(" (guessed)")


def test_csv_and_source_are_text() -> None:
    """Any ending, any kind of text."""
    assert opened(b"name;sum\na;1\n", name="list.csv").format == "txt"
    assert opened(b'{"a": [1, 2]}', name="a.json").format == "txt"
    assert opened(b"From here on the river is wide.\n", name="notes.md").format == "txt"


def test_limits_are_said() -> None:
    """Characters, bytes and pages beyond a bound."""
    long = opened(b"word\n" * 100, Limits(text_characters=40), name="x.txt")
    assert 10 == len(long.text)
    assert {Why.LIMIT} == {u.why for u in long.unread}
    paged = opened(b"p\f" * 30, Limits(pages=5), name="x.txt")
    assert (30, 5) == (paged.page_count, len(paged.text))
    assert [Why.LIMIT] == [u.why for u in paged.unread]


def test_broken_utf_8_is_said() -> None:
    """Bytes that fit no declared form are replaced and named."""
    found = opened(b"\xef\xbb\xbfabc \xff\xfe def ghi jkl mno pqr stu vwx yz\n" + b"word " * 50, name="x.txt")
    assert [Why.DAMAGED] == [u.why for u in found.unread]


def test_one_line_beyond_the_bound_is_cut() -> None:
    """The beginning of a text without line ends is kept, the rest is said."""
    found = opened(b"word " * 1_000, Limits(text_characters=100), name="x.txt")
    assert ["word " * 20] == [line.text for line in found.text]
    assert {Why.LIMIT} == {one.why for one in found.unread}
