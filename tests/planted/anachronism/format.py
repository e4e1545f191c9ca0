"""Files said to be the first copy that use what came later; files of their time and copies of old papers beside them."""

from __future__ import annotations

from pathlib import Path

from tests.planted import MissingToolError, Part, Planted
from tests.planted.build import memos, placed, stamped

NEW, YOUNG = "not-yet-public", "younger-feature"
BORN = {"medium": "born-digital"}
LINES = ("SPECIMEN. Ministry of Inland Waters, circular.", "The yearly inspection begins at the northern gate.")
W16DU = b'xmlns:w16du="http://schemas.microsoft.com/office/word/2023/wordml/word16du" '
W15 = b'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '


def pdf(folder: Path, version: str, info: dict[str, str] | None = None) -> Path:
    """A PDF of this version by reportlab and pikepdf."""
    try:
        import pikepdf
    except ImportError as error:
        raise MissingToolError("pikepdf") from error
    path = stamped.pdf(folder, tuple(("Times-Roman", line) for line in LINES), info=info)
    with pikepdf.open(path, allow_overwriting_input=True) as made:
        made.save(path, deterministic_id=True, force_version=version)
    return path


def word(folder: Path, when: str, declared: bytes = b"", accent: bytes = b"") -> Path:
    """A Word file that declares a namespace, or has this accent colour in its theme."""

    def change(name: str, data: bytes) -> bytes:
        if name == "word/document.xml":
            return data.replace(b"<w:document ", b"<w:document " + declared, 1)
        return data.replace(b"4F81BD", accent) if accent and name.startswith("word/theme/") else data

    path = placed.word(folder, *placed.plain(*LINES), when=when)
    return placed.repacked(path, change)


def office(folder: Path) -> Path:
    """A PDF by LibreOffice, which writes 1.7."""
    return memos.office(memos.text(folder, "memo", *LINES), "pdf")


CASES = (
    Planted(
        name="namespace-of-2023-in-2019",
        part=Part.OBVIOUS,
        chain="python-docx",
        build=lambda folder: word(folder, "2019-05-02T09:00:00", W16DU),
        code=NEW,
        severity="medium",
        claims={"date": "2019-05-02", **BORN},
        where={"part": "word/document.xml"},
    ),
    Planted(
        name="pdf-2-of-2012",
        part=Part.OBVIOUS,
        chain="reportlab, pikepdf",
        build=lambda folder: pdf(folder, "2.0"),
        code=NEW,
        severity="medium",
        claims={"date": "2012-05-02", **BORN},
    ),
    Planted(
        name="theme-of-2023-in-2021",
        part=Part.ORDINARY,
        chain="python-docx",
        build=lambda folder: word(folder, "2021-05-02T09:00:00", accent=b"156082"),
        code=NEW,
        severity="medium",
        claims={"date": "2021-05-02", **BORN},
    ),
    Planted(
        name="namespace-of-2012-in-2010",
        part=Part.SUBTLE,
        chain="python-docx",
        build=lambda folder: word(folder, "2010-11-02T09:00:00", W15),
        code=NEW,
        severity="medium",
        claims={"date": "2010-11-02", **BORN},
    ),
    Planted(
        name="word-file-of-1999",
        part=Part.SUBTLE,
        chain="python-docx",
        build=lambda folder: word(folder, "1999-11-02T09:00:00"),
        code=YOUNG,
        severity="low",
        claims={"date": "1999-11-02"},
    ),
    Planted(
        name="namespace-of-2023-in-2024",
        part=Part.TWIN,
        chain="python-docx",
        build=lambda folder: word(folder, "2024-05-02T09:00:00", W16DU),
        claims={"date": "2024-05-02", **BORN},
    ),
    Planted(
        name="pdf-1-4-of-2012",
        part=Part.TWIN,
        chain="reportlab, pikepdf",
        build=lambda folder: pdf(folder, "1.4"),
        claims={"date": "2012-05-02", **BORN},
    ),
    Planted(
        name="saved-again-by-its-own-account",
        part=Part.LOOK_ALIKE,
        chain="python-docx",
        build=lambda folder: word(folder, "2024-05-02T09:00:00", W16DU),
        claims={"date": "2019-05-02", **BORN},
    ),
    Planted(
        name="copy-of-a-typewritten-page",
        part=Part.LOOK_ALIKE,
        chain="LibreOffice",
        build=office,
        claims={"date": "1972-05-02", "medium": "typewritten"},
    ),
    Planted(
        name="within-the-margin-of-the-table",
        part=Part.LOOK_ALIKE,
        chain="reportlab, pikepdf",
        build=lambda folder: pdf(folder, "1.7"),
        claims={"date": "2005-09", **BORN},
    ),
)
