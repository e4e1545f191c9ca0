"""Cases 1.13 to 1.15: a face, signs and a text that the writer could not have had on the stated day."""

from __future__ import annotations

from pathlib import Path

from tests.planted.build import memos, placed
from tests.planted.build.placed import Piece
from tests.planted.casebook import Build, Paper, Reenacted
from tests.planted.casebook.papers import KNOWN, beside, pdf, rtf, text, with_known

_DEED = (
    "SPECIMEN",
    "Declaration of trust",
    "The undersigned holds the shares of Heron Wharf Limited for the benefit of the settlor named in the schedule.",
    "Dated 4 February 2006 in the presence of the clerk of the wharf, who has signed below in his own hand.",
)
_IN_2006, _IN_2009 = {"date": "2006-02-04"}, {"date": "2009-02-04"}
_LATER = tuple(line.replace("2006", "2009") for line in _DEED)

_FILE_MEMO = (
    "MEMO TO FILE                                    SPECIMEN",
    "1. I ordered that Ensign Marlow be stood down from duty on the river as he did not meet the standard of the squadron.",
    '2. He calls it "a matter of words" -- I have told him that the surgeon\'s report of 1971-1972 will be kept on file.',
    "3. I conveyed my verbal orders to the commander of the river wing, who has been asked for a board of officers.",
)
_TYPESET = tuple(
    line.replace('"a', "\u201ca").replace('words"', "words\u201d").replace(" -- ", " \u2014 ").replace("'s", "\u2019s")
    for line in _FILE_MEMO
)
_TYPED = {"date": "1972-05-19", "medium": "typewritten"}
_ALONE = {"date": "1972-05-19"}
_PRINTED = {"date": "1995-05-19"}


def _raised(*pieces: Piece) -> Build:
    """The memo with a line of pieces behind it."""
    return lambda folder: placed.pdf(folder, *placed.plain(*_FILE_MEMO, face="Courier", size=10), pieces)


_LINE = (
    Piece("4. Copy to the 9", face="Courier"),
    Piece("th", face="Courier", size=7, up=4),
    Piece(" wing.", face="Courier"),
)
_FLAT = (Piece("4. Copy to the 9th wing.", face="Courier"),)
_NOTE = (
    Piece("4. Copy to the wing", face="Courier"),
    Piece("1", face="Courier", size=7, up=4),
    Piece(".", face="Courier"),
)

# 1.15: a diary that repeats a printed chronicle, its errors included.
_CHRONICLE = (
    "On the third of April the Count opened the new lock at Heron Wharf and spoke before four thousand bargemen of the town.",
    "On the ninth he received a telegram from General Ashgrove on the fiftieth year of his service, and sent him his thanks.",
    "On the twentieth the court kept his birthday with a boat parade below the castle and a dinner for the keepers of the weirs.",
    "In the first week of May he travelled to the mills in the lower valley and came back by the night train on the eighth.",
)
_OWN = (
    "Got up late, the physician came and forbade me the cold bath again, which I took all the same before he had left.",
    "Ashgrove has written, fifty years now in the service; I ought to thank him and have asked Ismene to find a fitting card.",
    "They made much noise below the castle for my birthday and I was glad when the last of the boats was round the bend.",
    "To the mills and back; slept badly in the train, and thought the whole night of the leak in the second gate at the wharf.",
)
_TAKEN = (*_CHRONICLE[:3], _CHRONICLE[3].replace("night train", "last train"))
_QUOTING = (*_OWN, "The Wharf Chronicle has it that he spoke before four thousand bargemen of the town.")
_CHRONICLED = with_known("original", *_CHRONICLE)


def _transcript(folder: Path) -> Path:
    """A picture of the typewritten page, with what a person read on it beside it."""
    from PIL import Image

    path = folder / "page.png"
    Image.new("L", (600, 800), 245).save(path)
    return path


CASES: tuple[Reenacted, ...] = (
    Reenacted(
        number="1.13",
        what="declaration of 2006 set in a face on sale since 2007 (RTF)",
        check="anachronism.font",
        code="font-not-yet-public",
        severity="high",
        flawed=Paper(rtf("2006-02-04", *_DEED, face="Calibri"), _IN_2006),
        twin=Paper(rtf("2006-02-04", *_DEED, face="Verdana"), _IN_2006),
        look_alike=Paper(rtf("2009-02-04", *_LATER, face="Calibri"), _IN_2009),
    ),
    Reenacted(
        number="1.13",
        what="the same as a PDF",
        check="anachronism.font",
        code="font-not-yet-public",
        severity="high",
        where={"page": 1},
        flawed=Paper(pdf("2006-02-04", *_DEED, face="Helvetica", renamed="Calibri"), _IN_2006),
        twin=Paper(pdf("2006-02-04", *_DEED, face="Helvetica", renamed="Verdana"), _IN_2006),
        look_alike=Paper(
            pdf("2006-02-04", *_DEED, "Colour of the seal: calibri blue.", face="Helvetica", renamed="Verdana"),
            _IN_2006,
        ),
    ),
    Reenacted(
        number="1.14",
        what="curly quotes and long dash in a memo said to be typewritten in 1972",
        check="layout.autocorrect",
        code="typographic-signs",
        severity="medium",
        flawed=Paper(text(*_TYPESET), _TYPED),
        twin=Paper(text(*_FILE_MEMO), _TYPED),
        look_alike=Paper(
            beside(_transcript, read__txt="\n".join(_TYPESET)), _TYPED, ("--transcript", "{folder}/read.txt")
        ),
    ),
    Reenacted(
        number="1.14",
        what="raised th in a memo said to be typewritten",
        check="layout.autocorrect",
        code="raised-ordinals",
        severity="medium",
        where={"page": 1, "text": "9th"},
        flawed=Paper(_raised(*_LINE), {"medium": "typewritten"}),
        twin=Paper(_raised(*_FLAT), {"medium": "typewritten"}),
        look_alike=Paper(_raised(*_NOTE), {"medium": "typewritten"}),
    ),
    Reenacted(
        number="1.14",
        what="the same signs, the day alone being stated",
        check="layout.autocorrect",
        code="signs-before-programs",
        severity="low",
        flawed=Paper(text(*_TYPESET), _ALONE),
        twin=Paper(text(*_FILE_MEMO), _ALONE),
        look_alike=Paper(text(*_TYPESET), _PRINTED),
    ),
    Reenacted(
        number="1.15",
        what="diary that repeats a printed chronicle (on the newsroom's list)",
        check="file.known",
        code="differs-from-listed-original",
        severity="medium",
        flawed=Paper(_CHRONICLED(lambda f: memos.text(f, "diary", "SPECIMEN", *_TAKEN)), {}, KNOWN),
        twin=Paper(_CHRONICLED(lambda f: memos.text(f, "diary", "SPECIMEN", *_OWN)), {}, KNOWN),
        look_alike=Paper(_CHRONICLED(lambda f: memos.text(f, "diary", "SPECIMEN", *_QUOTING)), {}, KNOWN),
    ),
)
