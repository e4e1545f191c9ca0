"""Planted for pdf.revisions: an update changes what a page says or shows, or only what updates are made for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from tests.planted import Part, Planted
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
from tests.planted.build.signed import signed
from tests.planted.build.specimens import (
    FIGURES,
    LINES,
    arabic,
    baseline,
    encrypted,
    filled,
    form,
    glyph_exchanged,
    info,
    kids,
    left_of,
    letter,
    linearised,
    note,
    page_added,
    picture_added,
    picture_exchanged,
    scan,
)
from tests.planted.build.typeset import edited

_OWNER = "SPECIMEN"
_CHAINS: dict[Append, str] = {
    by_pypdf: "pypdf",
    by_pyhanko: "pyHanko",
    by_hand: "by hand, table",
    by_hand_as_stream: "by hand, cross-reference stream",
    by_hand_as_hybrid: "by hand, hybrid",
}


def _written(folder: Path, data: bytes) -> Path:
    """Write the file."""
    path = folder / "circular.pdf"
    path.write_bytes(data)
    return path


def _on_letter(edit: Edit, append: Append, pages: int = 2) -> Callable[[Path], Path]:
    """Build the letter with an edit appended."""
    return lambda folder: _written(folder, append(letter(pages), edit))


def _on(base: Callable[[], bytes], edit: Edit, append: Append) -> Callable[[Path], Path]:
    """Build another base with an edit appended."""
    return lambda folder: _written(folder, append(base(), edit))


def _on_arabic(edit: Edit, append: Append) -> Callable[[Path], Path]:
    """Build the letter printed by Chromium with an edit appended."""
    return lambda folder: _written(folder, append(arabic(folder), edit))


def _flaw(
    name: str,
    part: Part,
    code: str,
    edit: Edit,
    append: Append,
    *,
    severity: str = "high",
    page: int = 1,
    build: Callable[[Path], Path] | None = None,
    base: str = "reportlab",
    pages: int = 2,
) -> Planted:
    """One flawed file."""
    return Planted(
        name=name, part=part, chain=f"{base}, {_CHAINS.get(append, 'pyHanko')}", code=code, severity=severity,
        build=build or _on_letter(edit, append, pages), where={"page": page, "revision": 2} if page else {"revision": 2},
    )  # fmt: skip


def _innocent(name: str, part: Part, chain: str, build: Callable[[Path], Path]) -> Planted:
    """One file without a flaw."""
    return Planted(name=name, part=part, chain=chain, build=build)


_DIGIT = rewritten("pays 22 crowns", "pays 32 crowns")
_DATE = rewritten("3 March 2025", "3 March 2024")
_CONSENT = rewritten("No boat may leave without the harbour master's consent.", "")
_PLACES = several(rewritten("22", "%%"), rewritten("47", "22"), rewritten("%%", "47"))
_FIGURES = several(*(rewritten(line, line.replace(" carts", " sacks"), 2) for line in FIGURES))


def _box(line: int, left: float, right: float, grey: float) -> str:
    """A filled box over a part of a line."""
    return f"{grey} g {left:.2f} {baseline(line) - 4} {right - left:.2f} 15 re f"


def _box_over(line: int, words: str) -> str:
    """A white box over some words of a line."""
    left = left_of(line, words)
    return _box(line, left - 1, left + 6.7 * len(words) + 1, 1.0)


def _printed(words: str, line: int, left: float) -> str:
    """Black words on a line."""
    return f"0 g BT /F1 12 Tf {left:.2f} {baseline(line)} Td ({words}) Tj ET"


def _in_white(line: int) -> Edit:
    """Write a line in white."""
    return rewritten(f"({LINES[line]}) Tj", f"1 g ({LINES[line]}) Tj 0 g")


def _amount_under_a_box(writer: Any) -> None:
    """Draw a white box over the amount."""
    drawn_over(_box_over(1, "22"))(writer)


def _new_amount_over_a_box(writer: Any) -> None:
    """Draw a white box over the amount and another amount upon it."""
    drawn_over(_box_over(1, "22") + " " + _printed("32", 1, left_of(1, "22")))(writer)


def _without_picture(writer: Any) -> None:
    """Draw the picture no more; it stays in the resources."""
    content = content_of(writer, 1)
    head, _, tail = content.rpartition(b" Do")
    set_content(writer, 1, head[: head.rindex(b"/")] + tail)


def _without_box(writer: Any) -> None:
    """Draw the empty box beside `agreed` no more."""
    content = content_of(writer, 1)
    assert b"12 12 re S" in content
    set_content(writer, 1, content.replace(b"12 12 re S", b"0 0 re n"))


def _written_anew(writer: Any) -> None:
    """Write the same content with other blanks, as a program does that saves all pages."""
    set_content(writer, 1, b"q\n" + content_of(writer, 1).replace(b" Tj T*", b"  Tj  T*") + b"\nQ")


def _numbered(writer: Any) -> None:
    """Stamp a number on each page."""
    for page in range(1, len(writer.pages) + 1):
        drawn_over(f"BT /F1 9 Tf 480 24 Td (LQ {page:06}) Tj ET", page)(writer)


def _compressed(writer: Any) -> None:
    """Store the first page's content compressed."""
    from pypdf.generic import NameObject

    page = writer.pages[0]
    page[NameObject("/Contents")] = writer._add_object(page.get_contents().flate_encode())


def _linearised_only(folder: Path) -> Path:
    """No update at all."""
    return _written(folder, linearised(letter()))


def _two_tables(folder: Path) -> Path:
    """A second, empty table at the end, as Microsoft Word writes it."""
    base = letter()
    old = base.rpartition(b"startxref")[2].split()[0]
    trailer = base[base.rindex(b"trailer") : base.rindex(b"startxref")].replace(b">>", b"/Prev " + old + b">>")
    end = b"xref\n0 0\n" + trailer + b"startxref\n%d\n%%%%EOF\n" % len(base)
    return _written(folder, base + end)


def _by_exiftool(folder: Path) -> Path:
    """Metadata set by exiftool, which appends."""
    return edited(_written(folder, letter()), "PDF:Title=SPECIMEN circular 14", "PDF:Producer=Fictive Press 4.1")


def _signed(folder: Path) -> Path:
    """Signed by pyHanko."""
    return _written(folder, signed(letter()))


def _with_two_updates(folder: Path) -> Path:
    """A comment first, then the digit."""
    base = by_pypdf(letter(), note("Text", "SPECIMEN: asked the quay", (300, 600, 320, 620)))
    return _written(folder, by_hand(base, _DIGIT))


_HIGH, _MEDIUM = "high", "medium"
_EXCHANGED, _OUT, _COVERED = "words-exchanged", "words-taken-out", "words-covered"
_OPAQUE = "1 g 0 0 60 16 re f 0 g BT /F1 12 Tf 2 4 Td (32) Tj ET"
_ENCRYPTED = partial(by_pyhanko, password=_OWNER)

CASES: tuple[Planted, ...] = (
    _flaw("amount-in-thousands", Part.OBVIOUS, _EXCHANGED, rewritten("22 crowns", "3,200 crowns"), by_pypdf),
    _flaw("another-year", Part.ORDINARY, _EXCHANGED, _DATE, by_pyhanko),
    _flaw("one-digit", Part.SUBTLE, _EXCHANGED, _DIGIT, by_hand),
    _flaw("one-digit-as-stream", Part.SUBTLE, _EXCHANGED, _DIGIT, by_hand_as_stream),
    _flaw("one-digit-hybrid", Part.SUBTLE, _EXCHANGED, _DIGIT, by_hand_as_hybrid),
    _flaw(
        "one-digit-after-linearising", Part.SUBTLE, _EXCHANGED, _DIGIT, by_hand, base="reportlab, qpdf linearised",
        build=_on(lambda: linearised(letter()), _DIGIT, by_hand),
    ),
    _flaw(
        "one-digit-encrypted", Part.SUBTLE, _EXCHANGED, _DIGIT, by_pyhanko, base="reportlab, qpdf encrypted",
        build=_on(lambda: encrypted(letter(), _OWNER), _DIGIT, _ENCRYPTED),
    ),
    _flaw(
        "one-persian-digit", Part.SUBTLE, _EXCHANGED, _DIGIT, by_pypdf, base="Chromium",
        build=_on_arabic(glyph_exchanged("۲", "۳"), by_pypdf),
    ),
    _flaw(
        "persian-year", Part.ORDINARY, _EXCHANGED, _DIGIT, by_hand, base="Chromium",
        build=_on_arabic(glyph_exchanged("۴", "۳"), by_hand),
    ),
    _flaw("two-amounts-change-places", Part.SUBTLE, _EXCHANGED, _PLACES, by_pypdf),
    _flaw(
        "written-over-a-white-box", Part.SUBTLE, _EXCHANGED,
        _new_amount_over_a_box, by_hand,
    ),
    Planted(
        name="after-a-comment", part=Part.ORDINARY, chain="reportlab, pypdf, by hand", code=_EXCHANGED, severity=_HIGH,
        build=_with_two_updates, where={"page": 1, "revision": 3},
    ),
    _flaw("a-sentence-gone", Part.OBVIOUS, _OUT, _CONSENT, by_pypdf),
    _flaw("half-a-sentence-gone", Part.ORDINARY, _OUT, rewritten(" at Lower Quay", ""), by_pyhanko),
    _flaw("one-word-gone", Part.SUBTLE, _OUT, rewritten("No boat may leave without", "No boat may without"), by_hand),
    _flaw("a-white-box", Part.OBVIOUS, _COVERED, drawn_over(_box(3, 60, 420, 1.0)), by_pypdf),
    _flaw("a-black-box", Part.ORDINARY, _COVERED, drawn_over(_box(2, 60, 300, 0.0)), by_hand_as_stream),
    _flaw("a-line-in-white", Part.SUBTLE, _COVERED, _in_white(4), by_pyhanko),
    _flaw("a-white-box-over-one-word", Part.SUBTLE, _COVERED, _amount_under_a_box, by_hand),
    _flaw("another-seal", Part.OBVIOUS, "picture-exchanged", picture_exchanged("MILLS"), by_pypdf),
    _flaw("another-seal-hybrid", Part.ORDINARY, "picture-exchanged", picture_exchanged("QUAYS"), by_hand_as_hybrid),
    _flaw("one-letter-of-the-seal", Part.SUBTLE, "picture-exchanged", picture_exchanged("LAKED"), by_pyhanko),
    _flaw("seal-gone", Part.OBVIOUS, "picture-taken-out", _without_picture, by_pypdf),
    _flaw("seal-gone-pyhanko", Part.ORDINARY, "picture-taken-out", _without_picture, by_pyhanko),
    _flaw("seal-gone-stream", Part.SUBTLE, "picture-taken-out", _without_picture, by_hand_as_stream),
    _flaw(
        "a-paragraph-more", Part.OBVIOUS, "words-put-in",
        drawn_over(_printed("The keeper of the mill was paid in advance.", 6, 72)), by_pypdf, severity=_MEDIUM,
    ),
    _flaw("a-clause-more", Part.ORDINARY, "words-put-in", rewritten("mill at Upper", "mill and the smithy at Upper"), by_pyhanko,
          severity=_MEDIUM),
    _flaw("one-word-more", Part.SUBTLE, "words-put-in", rewritten("were agreed", "were not agreed"), by_hand,
          severity=_MEDIUM),
    _flaw("all-figures", Part.OBVIOUS, "more-words-changed", _FIGURES, by_pypdf, severity=_MEDIUM, page=2),
    _flaw("all-figures-pyhanko", Part.ORDINARY, "more-words-changed", _FIGURES, by_pyhanko, severity=_MEDIUM, page=2),
    _flaw("all-figures-hybrid", Part.SUBTLE, "more-words-changed", _FIGURES, by_hand_as_hybrid, severity=_MEDIUM, page=2),
    *(
        _flaw(f"behind-a-scan-{n}", part, "unseen-words-changed", edit, append, severity=_MEDIUM, base="reportlab scan",
              build=_on(scan, edit, append))
        for n, (part, edit, append) in enumerate(
            ((Part.OBVIOUS, rewritten("Upper", "Lower"), by_pypdf), (Part.ORDINARY, _DATE, by_pyhanko),
             (Part.SUBTLE, _DIGIT, by_hand)), 1
        )
    ),
    _flaw("seal-added", Part.OBVIOUS, "picture-put-in", picture_added("PAID", "120 0 0 90 72 200"), by_pypdf,
          severity=_MEDIUM),
    _flaw("seal-added-pyhanko", Part.ORDINARY, "picture-put-in", picture_added("PAID", "60 0 0 45 300 400"),
          by_pyhanko, severity=_MEDIUM),
    _flaw("small-seal-added", Part.SUBTLE, "picture-put-in", picture_added("PAID", "20 0 0 15 300 400", 2),
          by_hand_as_hybrid, severity=_MEDIUM, page=2),
    _flaw("a-cross-in-the-box", Part.OBVIOUS, "drawing-changed", drawn_over("73 301 m 83 311 l 73 311 m 83 301 l S"),
          by_pypdf, severity=_MEDIUM),
    _flaw("a-stroke-under-a-line", Part.ORDINARY, "drawing-changed",
          drawn_over(f"72 {baseline(2) - 6} m 250 {baseline(2) - 6} l S"), by_pyhanko, severity=_MEDIUM),
    _flaw("box-gone", Part.SUBTLE, "drawing-changed", _without_box, by_hand, severity=_MEDIUM),
    *(
        _flaw(f"page-gone-{n}", part, "pages-taken-out", kids(lambda listed: listed[:-1]), append, severity=_MEDIUM,
              page=0, pages=3)
        for n, (part, append) in enumerate(
            ((Part.OBVIOUS, by_pypdf), (Part.ORDINARY, by_pyhanko), (Part.SUBTLE, by_hand_as_stream)), 1
        )
    ),
    *(
        _flaw(f"page-added-{n}", part, "pages-put-in", page_added("SPECIMEN. Annex 2a.", at), append, severity=_MEDIUM,
              page=at)
        for n, (part, at, append) in enumerate(
            ((Part.OBVIOUS, 3, by_pypdf), (Part.ORDINARY, 2, by_pyhanko), (Part.SUBTLE, 1, by_hand)), 1
        )
    ),
    *(
        _flaw(f"pages-turned-{n}", part, "pages-reordered", kids(change), append, severity=_MEDIUM, page=0, pages=4)
        for n, (part, change, append) in enumerate(
            (
                (Part.OBVIOUS, lambda listed: listed[::-1], by_pypdf),
                (Part.ORDINARY, lambda listed: [listed[1], listed[0], *listed[2:]], by_pyhanko),
                (Part.SUBTLE, lambda listed: [*listed[:2], listed[3], listed[2]], by_hand_as_hybrid),
            ), 1,
        )
    ),
    *(
        _flaw(f"label-over-the-amount-{n}", part, "words-under-annotation",
              note(kind, words, (222, baseline(1) - 4, 282, baseline(1) + 12), drawing), append, severity=_MEDIUM)
        for n, (part, kind, words, drawing, append) in enumerate(
            (
                (Part.OBVIOUS, "FreeText", "32", _OPAQUE, by_pypdf),
                (Part.ORDINARY, "Stamp", "", "0 g 0 0 60 16 re f", by_pyhanko),
                (Part.SUBTLE, "Square", "", "1 g 0 0 60 16 re f", by_hand),
            ), 1,
        )
    ),
    _flaw("numbered-at-the-edge", Part.ORDINARY, "words-stamped", _numbered, by_pypdf, severity="low"),
    _flaw("another-author", Part.ORDINARY, "metadata-exchanged", info(Author="B. Ostrander"), by_pyhanko,
          severity="low", page=0),
    _innocent("metadata-only", Part.TWIN, "reportlab, pypdf", _on_letter(info(Title="SPECIMEN"), by_pypdf)),
    _innocent("comment-only", Part.TWIN, "reportlab, by hand",
              _on_letter(note("Text", "SPECIMEN: ask the quay", (300, 600, 320, 620)), by_hand)),
    _innocent("comment-only-pyhanko", Part.TWIN, "reportlab, pyHanko",
              _on_letter(note("FreeText", "SPECIMEN: seen", (300, 600, 400, 620)), by_pyhanko)),
    _innocent("form-filled", Part.TWIN, "reportlab, pypdf", _on(form, filled("B. Ostrander"), by_pypdf)),
    _innocent("signed", Part.TWIN, "reportlab, pyHanko", _signed),
    _innocent("persian-comment-only", Part.TWIN, "Chromium, pypdf",
              _on_arabic(note("Text", "SPECIMEN", (300, 600, 320, 620)), by_pypdf)),
    _innocent("encrypted-metadata-only", Part.TWIN, "reportlab, qpdf encrypted, pyHanko",
              _on(lambda: encrypted(letter(), _OWNER), info(Title="SPECIMEN"), _ENCRYPTED)),
    _innocent("linearised-metadata-only", Part.TWIN, "reportlab, qpdf linearised, by hand",
              _on(lambda: linearised(letter()), info(Title="SPECIMEN"), by_hand_as_stream)),
    _innocent("linearised-only", Part.LOOK_ALIKE, "reportlab, qpdf", _linearised_only),
    _innocent("second-empty-table", Part.LOOK_ALIKE, "reportlab, by hand", _two_tables),
    _innocent("updated-by-exiftool", Part.LOOK_ALIKE, "reportlab, exiftool", _by_exiftool),
    _innocent("same-content-written-anew", Part.LOOK_ALIKE, "reportlab, pypdf", _on_letter(_written_anew, by_pypdf)),
    _innocent("same-content-compressed", Part.LOOK_ALIKE, "reportlab, pyHanko", _on_letter(_compressed, by_pyhanko)),
    _innocent("same-seal-less-sharp", Part.LOOK_ALIKE, "reportlab, by hand",
              _on_letter(picture_exchanged("LAKES", quality=89), by_hand)),
    _innocent("highlight-over-words", Part.LOOK_ALIKE, "reportlab, pypdf",
              _on_letter(note("Highlight", "SPECIMEN", (72, baseline(1) - 4, 300, baseline(1) + 12),
                              "1 1 0.6 rg 0 0 0 0 re f"), by_pypdf)),
    _innocent("numbers-and-hybrid", Part.LOOK_ALIKE, "reportlab, by hand, hybrid",
              _on_letter(several(_numbered, info(Title="SPECIMEN")), by_hand_as_hybrid)),
)  # fmt: skip
