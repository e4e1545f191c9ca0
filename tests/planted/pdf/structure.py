"""Planted for pdf.structure: files changed byte by byte, with twins saved by programs."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import bytewise as made
from tests.planted.build.typeset import edited, typeset


def _archive() -> bytes:
    """A ZIP archive with one text."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr(zipfile.ZipInfo("note.txt", (1980, 1, 1, 0, 0, 0)), "SPECIMEN note")
    return out.getvalue()


def _sum_changed_by_hand(folder: Path) -> Path:
    """A figure grew by two digits in an editor; the table stayed."""
    return made.bytewise(made.reportlab(folder), made.replaced(b"4 200", b"94 200.00"))


def _word_cut_in_qpdf_file(folder: Path) -> Path:
    """A word taken out of content that qpdf wrote plainly."""
    path = made.qpdf(made.reportlab(folder), "--stream-data=uncompress", "--object-streams=disable")
    return made.bytewise(path, made.replaced(b"first of ", b""))


def _archive_behind(folder: Path) -> Path:
    """A ZIP archive behind the end."""
    return made.bytewise(typeset(folder), lambda data: data + _archive())


def _script_before(folder: Path) -> Path:
    """A harmless script before the header."""
    return made.bytewise(
        made.reportlab(folder),
        lambda data: b"#!/bin/sh\n# SPECIMEN: prints a line and nothing else\necho specimen\nexit 0\n" + data,
    )


def _blanked(folder: Path) -> Path:
    """Zeros over the midst of a page's content."""
    long = ("SPECIMEN", *(f"Line {n} of the order {n * n * 7919 % 10007}" for n in range(60)))
    path = made.qpdf(made.reportlab(folder, *long), "--compress-streams=y", "--object-streams=disable")
    return made.bytewise(path, made.zeroed(b"/FlateDecode", 100))


def _blanked_typst(folder: Path) -> Path:
    """Zeros over the midst of a font that Typst embedded."""
    return made.bytewise(typeset(folder), made.zeroed(b"/FlateDecode", 70))


def _object_twice(folder: Path) -> Path:
    """The old content left in the file before the new one, in one saving."""

    def change(data: bytes) -> bytes:
        start = data.index(b"xref\n0")
        old = zlib.compress(b"BT /F1 12 Tf 72 700 Td (SPECIMEN: the sum of 9 900) Tj ET")
        number = data[: data.index(b"stream")].rindex(b" 0 obj")
        name = data[:number].split()[-1]
        entry = (
            name + b" 0 obj\n<</Length %d/Filter/FlateDecode>>\nstream\n" % len(old) + old + b"\nendstream\nendobj\n"
        )
        table, end = data[start:].split(b"startxref\n")
        position, _, rest = end.partition(b"\n")
        return data[:start] + entry + table + b"startxref\n%d\n" % (int(position) + len(entry)) + rest

    return made.bytewise(made.reportlab(folder), change)


def _page_left_over(folder: Path) -> Path:
    """pypdf takes a page out of the tree and leaves its content in the file."""

    def change(writer: object) -> None:
        tree = writer.root_object["/Pages"]  # type: ignore[attr-defined]  # pypdf's writer
        del tree["/Kids"][1]
        from pypdf.generic import NameObject, NumberObject

        tree[NameObject("/Count")] = NumberObject(1)

    path = made.reportlab(folder, compressed=True)
    _other_words_on_second(path)
    return made.pypdf(path, change)


def _other_words_on_second(path: Path) -> None:
    """Give the second page words of its own, through pikepdf."""
    pikepdf = made.pikepdf()
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        words = b"BT /F1 12 Tf 72 700 Td (Dissenting opinion of counsellor Brandt: refuse payment altogether) Tj ET"
        pdf.pages[1].Contents = pdf.make_stream(words)
        pdf.save(path, deterministic_id=True)


def _two_roots(folder: Path) -> Path:
    """A second trailer in one saving that names another catalogue."""

    def change(data: bytes) -> bytes:
        start = data.rindex(b"trailer")
        return data[:start] + b"trailer\n<< /Size 3 /Root 2 0 R >>\n" + data[start:]

    return made.bytewise(made.reportlab(folder), change)


def _text_behind(folder: Path) -> Path:
    """A line of text behind the end."""
    return made.bytewise(typeset(folder), lambda data: data + b"checked by the third department, see folder 88")


def _by_qpdf(folder: Path) -> Path:
    """The changed sum written by a program: qpdf repairs the table."""
    return made.qpdf(made.reportlab(folder, *[w.replace("4 200", "94 200.00") for w in made.WORDS]))


def _whole(folder: Path) -> Path:
    """reportlab's file as it is."""
    return made.reportlab(folder)


def _whole_typst(folder: Path) -> Path:
    """Typst's file as it is."""
    return typeset(folder)


def _updated(folder: Path) -> Path:
    """Metadata changed by exiftool, which appends a revision."""
    return edited(typeset(folder), "PDF:Subject=SPECIMEN order")


def _linearised(folder: Path) -> Path:
    """Arranged for the web by qpdf, with object streams."""
    return made.qpdf(made.reportlab(folder), "--linearize", "--object-streams=generate")


def _line_ends(folder: Path) -> Path:
    """Sent through a transfer that converts line ends: every offset is off."""
    return made.bytewise(made.reportlab(folder), lambda data: data.replace(b"\n", b"\r\n"))


def _mail_tail(folder: Path) -> Path:
    """A boundary of a message behind the end."""
    return made.bytewise(typeset(folder), lambda data: data + b"\r\n------=_NextPart_000_0012_01DA--\r\n")


def _cut_short(folder: Path) -> Path:
    """A download that ended early."""
    return made.bytewise(typeset(folder, "a4", "a4", "a4"), lambda data: data[: len(data) * 4 // 5])


def _padded(folder: Path) -> Path:
    """Zeros behind the end, from a copy in blocks."""
    return made.bytewise(made.reportlab(folder), lambda data: data.ljust(-(-len(data) // 4096) * 4096, b"\0"))


def _added_by_pypdf(folder: Path) -> Path:
    """An update by pypdf that replaces metadata only."""
    return made.pypdf(made.reportlab(folder), lambda w: w.add_metadata({"/Title": "SPECIMEN"}), incremental=True)


_HAND, _QPDF, _TYPST = "reportlab, by hand", "reportlab, qpdf, by hand", "Typst, by hand"

CASES: tuple[Planted, ...] = (
    Planted(
        name="archive-behind",
        part=Part.OBVIOUS,
        chain=_TYPST,
        build=_archive_behind,
        code="file-after-end",
        severity="medium",
    ),
    Planted(
        name="script-before",
        part=Part.OBVIOUS,
        chain=_HAND,
        build=_script_before,
        code="file-before-header",
        severity="medium",
        where={"offset": 0},
    ),
    Planted(
        name="sum-changed-by-hand",
        part=Part.ORDINARY,
        chain=_HAND,
        build=_sum_changed_by_hand,
        code="offsets-from-a-place",
        severity="medium",
    ),
    Planted(
        name="word-cut",
        part=Part.SUBTLE,
        chain=_QPDF,
        build=_word_cut_in_qpdf_file,
        code="offsets-from-a-place",
        severity="medium",
    ),
    Planted(name="blanked-content", part=Part.ORDINARY, chain=_QPDF, build=_blanked, code="blanked", severity="medium"),
    Planted(
        name="blanked-stream-of-typst",
        part=Part.SUBTLE,
        chain=_TYPST,
        build=_blanked_typst,
        code="blanked",
        severity="medium",
    ),
    Planted(
        name="content-twice",
        part=Part.SUBTLE,
        chain=_HAND,
        build=_object_twice,
        code="content-twice",
        severity="medium",
        where={"revision": 1},
    ),
    Planted(
        name="page-left-over",
        part=Part.ORDINARY,
        chain="reportlab, pikepdf, pypdf",
        build=_page_left_over,
        code="orphan-words",
        severity="medium",
    ),
    Planted(
        name="two-roots",
        part=Part.SUBTLE,
        chain=_HAND,
        build=_two_roots,
        code="two-roots",
        severity="medium",
        where={"revision": 1},
    ),
    Planted(
        name="text-behind", part=Part.ORDINARY, chain=_TYPST, build=_text_behind, code="bytes-after-end", severity="low"
    ),
    Planted(name="sum-changed-by-program", part=Part.TWIN, chain="reportlab, qpdf", build=_by_qpdf),
    Planted(name="whole", part=Part.TWIN, chain="reportlab", build=_whole),
    Planted(name="whole-typst", part=Part.TWIN, chain="Typst", build=_whole_typst),
    Planted(name="updated", part=Part.LOOK_ALIKE, chain="Typst, exiftool", build=_updated),
    Planted(name="updated-by-pypdf", part=Part.LOOK_ALIKE, chain="reportlab, pypdf", build=_added_by_pypdf),
    Planted(name="linearised", part=Part.LOOK_ALIKE, chain="reportlab, qpdf", build=_linearised),
    Planted(name="line-ends", part=Part.LOOK_ALIKE, chain=_HAND, build=_line_ends),
    Planted(name="mail-tail", part=Part.LOOK_ALIKE, chain=_TYPST, build=_mail_tail),
    Planted(name="cut-short", part=Part.LOOK_ALIKE, chain=_TYPST, build=_cut_short),
    Planted(name="padded", part=Part.LOOK_ALIKE, chain=_HAND, build=_padded),
)
