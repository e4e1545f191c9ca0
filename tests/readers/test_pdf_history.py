"""The history of a PDF: plain updates, odd ones, and those made to mislead a reader."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject

from tests.planted import MissingToolError
from tests.planted.build import specimens
from tests.planted.build.appended import (
    Append,
    Edit,
    by_hand,
    by_hand_as_hybrid,
    by_hand_as_stream,
    by_pyhanko,
    by_pypdf,
    content_of,
    drawn_over,
    rewritten,
    set_content,
    several,
)
from triage.model.facts import Unread, Why
from triage.model.pdf import PdfFacts
from triage.model.revisions import Change, ChangeKind, Revision
from triage.readers.gather import Gather, Source, Tools
from triage.readers.limits import Limits
from triage.readers.pdf import history, structure
from triage.readers.pdf.guard import quiet

DIGIT = rewritten("pays 22 crowns", "pays 32 crowns")
QUIET = {ChangeKind.METADATA, ChangeKind.STRUCTURE}
TEXT, PICTURE, DRAWING = ChangeKind.PAGE_TEXT, ChangeKind.PAGE_PICTURE, ChangeKind.PAGE_DRAWING


def read(data: bytes, password: str | None = None) -> tuple[list[Revision], list[Unread]]:
    """Read the history of these bytes."""
    source = Source(data=data, name="circular.pdf")
    into = Gather(format="pdf", media_type="application/pdf", file=source.facts())
    into.pdf = PdfFacts(version="1.4")
    with quiet():
        history.read_history(source, structure.count_revisions(data).ends, password, into, Tools(limits=Limits()))
    return into.history, into.unread


def changes(data: bytes, password: str | None = None) -> list[Change]:
    """What the last revision changed."""
    revisions, unread = read(data, password)
    assert not unread
    return list(revisions[-1].changes)


def said(found: list[Change]) -> list[tuple[ChangeKind, str, str]]:
    """Kind, old and new wording of each change, metadata and structure aside."""
    return [(c.kind, c.before, c.after) for c in found if c.kind not in QUIET]


@pytest.mark.parametrize("append", [by_pypdf, by_pyhanko, by_hand, by_hand_as_stream, by_hand_as_hybrid])
@pytest.mark.parametrize("base", [specimens.letter, lambda: specimens.linearised(specimens.letter())])
def test_one_digit_by_every_writer(append: Append, base: Callable[[], bytes]) -> None:
    """Old and new wording, page, revision and box are the same whoever appended."""
    data = append(base(), DIGIT)
    [change] = changes(data)
    assert (TEXT, "22", "32", True) == (change.kind, change.before, change.after, change.visible)
    assert (1, 2) == (change.where.page, change.where.revision)
    left, top, right, bottom = change.where.box or (0, 0, 0, 0)
    # The line's baseline lies 842 - 696 points from the top; the figures begin behind the words before them.
    assert specimens.left_of(1, "22") == pytest.approx(left, abs=1.5)
    assert top < 842 - specimens.baseline(1) <= bottom + 1
    assert right - left < 16
    assert "The ferry office at Lower Quay pays 32 crowns for each crossing." == change.context


def test_revisions_end_where_their_bytes_do() -> None:
    """The bytes up to an end are the document as it was; the stores of metadata are those of each revision."""
    base = specimens.letter()
    data = by_hand(by_pypdf(base, specimens.info(Title="SPECIMEN second")), DIGIT)
    revisions, _ = read(data)
    assert [len(base), len(by_pypdf(base, specimens.info(Title="SPECIMEN second"))), len(data)] == [
        revision.end for revision in revisions
    ]
    titles = [next(f.value for f in revision.info if f.name == "Title") for revision in revisions]
    assert ["SPECIMEN circular on ferries", "SPECIMEN second", "SPECIMEN second"] == titles
    assert [(), (ChangeKind.METADATA,), (TEXT,)] == [tuple(c.kind for c in r.changes) for r in revisions]


def test_one_revision_has_no_changes() -> None:
    """A linearised file is one revision."""
    for data in (specimens.letter(), specimens.linearised(specimens.letter())):
        revisions, unread = read(data)
        assert [(1, len(data), ())] == [(r.number, r.end, r.changes) for r in revisions]
        assert not unread


def test_persian_figures_have_a_box(tmp_path: Path) -> None:
    """On a page written from the right the wording is in reading order and the box is that of the word."""
    try:
        base = specimens.arabic(tmp_path)
    except MissingToolError as error:
        pytest.skip(f"{error} is not installed")
    [change] = changes(by_pypdf(base, specimens.glyph_exchanged("۲", "۳")))
    assert ("۲۲", "۳۲") == (change.before, change.after)
    assert change.where.box is not None
    left, top, right, bottom = change.where.box
    assert right - left < 30
    assert bottom - top < 45
    assert left > 297  # the line begins at the right


@pytest.mark.parametrize(("angle", "wide", "high"), [(90, 842, 595), (180, 595, 842), (270, 842, 595), (0, 595, 842)])
def test_turned_pages_are_placed_as_displayed(angle: int, wide: int, high: int) -> None:
    """The box counts from the top left corner of the page as it is shown."""

    def turn(writer: Any) -> None:
        """Turn the page before anything else is changed."""
        writer.pages[0][NameObject("/Rotate")] = NumberObject(angle)

    [change] = changes(by_hand(by_pypdf(specimens.letter(), turn), DIGIT))
    x, y = specimens.left_of(1, "22"), specimens.baseline(1)
    at = {0: (x, high - y), 90: (y, x), 180: (wide - x, y), 270: (wide - y, high - x)}[angle]
    left, top, right, bottom = change.where.box or (0, 0, 0, 0)
    assert left - 2 <= at[0] <= right + 2
    assert top - 2 <= at[1] <= bottom + 2
    assert ("22", "32") == (change.before, change.after)


def test_cropped_page_is_placed_in_its_crop() -> None:
    """The crop box's corner is the page's corner."""

    def crop(writer: Any) -> None:
        """Cut 50 points off the left and 100 off the top."""
        writer.pages[0][NameObject("/CropBox")] = ArrayObject(NumberObject(n) for n in (50, 0, 595, 742))

    [change] = changes(by_hand(by_pypdf(specimens.letter(), crop), DIGIT))
    left, top, _, bottom = change.where.box or (0, 0, 0, 0)
    assert specimens.left_of(1, "22") - 50 == pytest.approx(left, abs=1.5)
    assert top < 742 - specimens.baseline(1) <= bottom + 1


def _covering(colour: str) -> Edit:
    """A box over line 3."""
    return drawn_over(f"{colour} 60 {specimens.baseline(3) - 4} 360 15 re f")


@pytest.mark.parametrize("colour", ["1 g", "0 g", "0.5 0 0 rg"])
def test_words_no_longer_in_sight(colour: str) -> None:
    """Words under a box stay in the text, and are told as covered."""
    [change] = changes(by_hand(specimens.letter(), _covering(colour)))
    assert (DRAWING, specimens.LINES[3]) == (change.kind, change.covered)


def test_a_line_under_words_covers_none() -> None:
    """A stroke that touches words takes no ink away."""
    y = specimens.baseline(3)
    [change] = changes(by_hand(specimens.letter(), drawn_over(f"72 {y - 1} m 380 {y - 1} l S")))
    assert (DRAWING, "") == (change.kind, change.covered)


def test_a_stamp_over_words_covers_none() -> None:
    """Large red letters across a line leave it readable: words are added, none is exchanged."""
    over = f"1 0 0 rg BT /F1 14 Tf 80 {specimens.baseline(3)} Td (COPY) Tj ET"
    [change] = changes(by_hand(specimens.letter(), drawn_over(over)))
    assert ("", "COPY", "") == (change.before, change.after, change.covered)


def test_words_over_a_white_box_are_an_exchange() -> None:
    """What was covered is the old wording."""
    x, y = specimens.left_of(1, "22"), specimens.baseline(1)
    over = f"1 g {x - 1} {y - 3} 15 13 re f 0 g BT /F1 12 Tf {x} {y} Td (32) Tj ET"
    assert (TEXT, "22", "32") in said(changes(by_hand(specimens.letter(), drawn_over(over))))


def test_two_figures_that_change_places() -> None:
    """The page has the same words as before."""
    swap = several(rewritten("22", "%%"), rewritten("47", "22"), rewritten("%%", "47"))
    assert [(TEXT, "22", "47"), (TEXT, "47", "22")] == said(changes(by_hand(specimens.letter(), swap)))


def test_text_behind_a_scan_is_not_in_sight() -> None:
    """The picture of the page stays as it is."""
    [change] = changes(by_hand(specimens.scan(), DIGIT))
    assert ("22", "32", False) == (change.before, change.after, change.visible)


def _layered(writer: Any) -> None:
    """Put line 4 into a layer that is shown."""
    layer = writer._add_object(DictionaryObject({NameObject("/Type"): NameObject("/OCG")}))
    page = writer.pages[0]
    page["/Resources"][NameObject("/Properties")] = DictionaryObject({NameObject("/L"): layer})
    line = f"({specimens.LINES[4]}) Tj".encode()
    content = content_of(writer, 1)
    before, _, after = content.partition(line)
    start = before.rindex(b"BT")
    end = after.index(b"ET") + 2
    inner = before[start:] + line + after[:end]
    set_content(writer, 1, before[:start] + b"/OC /L BDC " + inner + b" EMC" + after[end:])
    shown = DictionaryObject({NameObject("/ON"): ArrayObject([layer])})
    writer._root_object[NameObject("/OCProperties")] = DictionaryObject(
        {NameObject("/OCGs"): ArrayObject([layer]), NameObject("/D"): shown}
    )


def _hide_layer(writer: Any) -> None:
    """Turn the layer off; the page itself is not touched."""
    settings = writer._root_object["/OCProperties"]
    settings[NameObject("/D")] = DictionaryObject({NameObject("/OFF"): ArrayObject([settings["/OCGs"][0]])})


def test_a_layer_turned_off_hides_words() -> None:
    """The page's own objects stay as they are."""
    base = by_pypdf(specimens.letter(), _layered)
    found = changes(by_hand(base, _hide_layer))
    assert [specimens.LINES[4]] == [change.covered for change in found if change.kind is DRAWING]


@pytest.mark.parametrize("name", ["/P", "/Parent", "/Next", "/Popup", "/Dest"])
def test_no_name_of_a_resource_hides_it(name: str) -> None:
    """A group drawn under a name that elsewhere leads back is still looked into."""

    def grouped(words: str) -> Edit:
        """Draw words through a group."""

        def edit(writer: Any) -> None:
            """Make or change the group."""
            page = writer.pages[0]
            content = f"BT /F1 12 Tf 72 500 Td ({words}) Tj ET"
            shape = specimens._stream(content)
            shape[NameObject("/Type")], shape[NameObject("/Subtype")] = NameObject("/XObject"), NameObject("/Form")
            shape[NameObject("/BBox")] = ArrayObject(NumberObject(n) for n in (0, 0, 595, 842))
            shape[NameObject("/Resources")] = DictionaryObject(
                {NameObject("/Font"): page["/Resources"].raw_get("/Font")}
            )
            groups = page["/Resources"]["/XObject"]
            if name in groups:
                writer._replace_object(groups.raw_get(name), shape)
                return
            groups[NameObject(name)] = writer._add_object(shape)
            set_content(writer, 1, content_of(writer, 1) + f"\n{name} Do".encode())

        return edit

    base = by_pypdf(specimens.letter(), grouped("SPECIMEN 22"))
    assert (TEXT, "22", "32") in said(changes(by_hand(base, grouped("SPECIMEN 32"))))


def test_a_middle_revision_that_names_another_table() -> None:
    """An older revision whose last `startxref` lies is read along the chain, not by its own last word."""
    first = specimens.letter()
    second = by_hand(first, specimens.info(Title="SPECIMEN second"))
    old = structure.count_revisions(first).starts[0]
    head, _, tail = second.rpartition(b"startxref\n")
    true = int(tail.split()[0])
    lied = head + b"startxref\n%0*d\n%%%%EOF\n" % (len(str(true)), 0)
    assert len(second) == len(lied)
    third = by_hand(second, DIGIT)
    data = lied + third[len(second) :]
    assert (old, true) == structure.count_revisions(data).starts[:2]
    revisions, unread = read(data)
    assert not unread
    assert [(), (ChangeKind.METADATA,), (TEXT,)] == [tuple(c.kind for c in r.changes) for r in revisions]


def test_a_page_that_cannot_be_read_hides_no_other() -> None:
    """The first page's resources are broken; the second page's change is still found."""

    def edit(writer: Any) -> None:
        """Break one page and change the next."""
        rewritten("Crossing 1: 107", "Crossing 1: 207", 2)(writer)
        drawn_over("(", 1)(writer)

    data = by_hand(specimens.letter(), edit)
    revisions, _ = read(data)
    assert ("107", "207") in [(c.before, c.after) for c in revisions[-1].changes]


def test_the_content_takes_the_number_of_an_old_table() -> None:
    """pypdf's writer gives a new content the number of the last cross-reference stream."""
    base = by_pypdf(specimens.letter(), specimens.note("Text", "SPECIMEN", (300, 600, 320, 620)))
    assert [(TEXT, "22", "32")] == said(changes(by_pypdf(base, DIGIT)))


def test_a_page_replaced_by_another_object_is_compared() -> None:
    """A page of the same place under another number is the same page, changed."""

    def edit(writer: Any) -> None:
        """Copy the page, change the copy and put it in the place of the page."""
        DIGIT(writer)
        copy = DictionaryObject({k: writer.pages[0].raw_get(k) for k in writer.pages[0]})
        made = writer._add_object(copy)
        specimens.kids(lambda listed: [made, *listed[1:]])(writer)

    assert [(TEXT, "22", "32")] == said(changes(by_pypdf(specimens.letter(), edit)))


def test_pages_that_came_and_went_are_quoted() -> None:
    """Their first words are told."""
    [gone] = changes(by_hand(specimens.letter(3), specimens.kids(lambda listed: listed[:2])))
    assert (ChangeKind.PAGES, "removed", "SPECIMEN. Annex 1 to circular 14.") == (gone.kind, gone.after, gone.context)
    [came] = changes(by_pypdf(specimens.letter(), specimens.page_added("SPECIMEN. Annex 2a.", 2)))
    assert (2, "added", "SPECIMEN. Annex 2a.") == (came.where.page, came.after, came.context)


def test_pictures_have_their_own_box() -> None:
    """Also where other parts of the page changed."""
    edit = several(DIGIT, specimens.picture_exchanged("MILLS"))
    found = changes(by_hand(specimens.letter(), edit))
    [picture] = [change for change in found if change.kind is PICTURE]
    assert (400, 842 - 240, 520, 842 - 150) == pytest.approx(picture.where.box, abs=1.5)
    assert picture.before
    assert picture.after


def test_a_picture_written_anew_that_looks_the_same() -> None:
    """Another compression of the same picture is no exchange."""
    edit = specimens.picture_exchanged("LAKES", quality=89)
    assert [ChangeKind.STRUCTURE] == [change.kind for change in changes(by_hand(specimens.letter(), edit))]


def test_a_form_is_told_by_field_and_page() -> None:
    """Its value before and after, and the page that shows it."""
    [change] = changes(by_pypdf(specimens.form(), specimens.filled("B. Ostrander")))
    assert (ChangeKind.FORM_VALUE, "", "B. Ostrander") == (change.kind, change.before, change.after)
    assert ("keeper", 1) == (change.where.field, change.where.page)


def test_an_annotation_over_words() -> None:
    """An opaque one tells which words it hides; one beside words tells none."""
    y, box = specimens.baseline(1), "1 g 0 0 80 16 re f"
    rect = (int(specimens.left_of(1, "22")) - 2, y - 4, int(specimens.left_of(1, "22")) + 78, y + 12)
    [over] = changes(by_hand(specimens.letter(), specimens.note("FreeText", "32", rect, box)))
    assert (ChangeKind.ANNOTATION, "FreeText: 32") == (over.kind, over.after)
    assert over.covered.startswith("22")
    assert (rect[0], 842 - rect[3], rect[2], 842 - rect[1]) == pytest.approx(over.where.box, abs=0.2)
    [beside] = changes(by_hand(specimens.letter(), specimens.note("FreeText", "32", (300, 20, 380, 36), box)))
    assert beside.covered == ""


def test_the_same_content_in_another_writing() -> None:
    """Blanks and compression do not count."""

    def edit(writer: Any) -> None:
        """Write the content again."""
        set_content(writer, 1, b"q\n" + content_of(writer, 1) + b"\nQ")

    assert [ChangeKind.STRUCTURE] == [change.kind for change in changes(by_hand(specimens.letter(), edit))]


def test_encrypted_files_need_their_password() -> None:
    """With the empty user password all is compared."""
    base = specimens.encrypted(specimens.letter(), "SPECIMEN")
    data = by_pyhanko(base, DIGIT, "SPECIMEN")
    assert [(TEXT, "22", "32")] == said(changes(data))


def test_a_locked_file_says_so() -> None:
    """Revisions that cannot be opened stand without changes."""
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(specimens.letter())) as made:
        made.save(
            out, static_id=True, encryption=pikepdf.Encryption(owner="a", user="b", R=3, aes=False, metadata=False)
        )
    data = by_pyhanko(out.getvalue(), DIGIT, "b")
    revisions, unread = read(data)
    assert [(), ()] == [revision.changes for revision in revisions]
    assert {Why.LOCKED} == {one.why for one in unread}
    assert [(TEXT, "22", "32")] == said(changes(data, "b"))


@pytest.mark.parametrize("cut", [0.2, 0.5, 0.8, 0.95])
def test_damaged_bytes_raise_nothing(cut: float) -> None:
    """A file cut short, or with a block of zeros, gives a history of some kind."""
    data = by_pypdf(by_hand(specimens.letter(), DIGIT), specimens.info(Title="SPECIMEN"))
    at = int(cut * len(data))
    for broken in (data[:at], data[:at] + bytes(200) + data[at + 200 :]):
        revisions, _ = read(broken)
        assert revisions
        assert revisions[-1].end == len(broken)


def test_a_page_of_equal_words_costs_little() -> None:
    """Thousands of the same words in another rhythm do not take quadratic time."""
    words = ["a b " * 1500, "b a " * 1500]

    def edit(writer: Any) -> None:
        """One long line."""
        set_content(writer, 1, b"BT /F1 4 Tf 72 700 Td (%s) Tj ET" % words.pop(0).encode())

    base = by_pypdf(specimens.letter(1), edit)
    data = by_hand(base, lambda w: set_content(w, 1, b"BT /F1 4 Tf 72 700 Td (x %s) Tj ET" % words[0].encode()))
    started = time.process_time()
    revisions, _ = read(data)
    assert time.process_time() - started < 5
    assert TEXT in {change.kind for change in revisions[-1].changes}


def test_many_revisions_are_bounded() -> None:
    """The newest are compared, and what is left out is said."""
    data = specimens.letter(1)
    for number in range(history.MOST_REVISIONS + 3):
        data = by_hand(data, specimens.info(Title=f"SPECIMEN {number}"))
    revisions, unread = read(data)
    assert history.MOST_REVISIONS + 4 == len(revisions)
    assert [Why.LIMIT] == [one.why for one in unread]
    assert [ChangeKind.METADATA] == [change.kind for change in revisions[-1].changes]
