"""What of these cases no check can find in one paper and the tables, each with its reason."""

from __future__ import annotations

from tests.planted.casebook import Unseen

_PICTURE = "a picture of seal, stamp or signature must be held against dated pictures of real ones (exemplars.marks, not yet built)"
_LANGUAGE = "takes a dictionary or known papers of the issuer (language.calques, exemplars.language, not yet built)"
_WORLD = "takes knowledge of the matter that stands in no table"

UNSEEN: tuple[Unseen, ...] = (
    Unseen(number="1.1", what="obsolete seal, poorly copied signature", why=_PICTURE),
    Unseen(number="1.1", what="tonnage that controls made impossible", why=_WORLD),
    Unseen(number="1.2", what="seal that came into use after the paper's date", why=_PICTURE),
    Unseen(number="1.2", what="general denied his signature; translation made elsewhere", why="only people can say so"),
    Unseen(
        number="1.4",
        what="wrong first name of a publicly known person",
        why="names are looked for in full: a name that is not in the table, or nearly, may be another person's",
    ),
    Unseen(
        number="1.4",
        what="event in the text that became public within a year after the date, under a name of its own",
        why="anachronism.name lets names stand in running text for a year before they were official; words with a day of "
        "their own (anachronism.term) have no such year",
    ),
    Unseen(number="1.6", what="grammar of a translation from Russian", why=_LANGUAGE),
    Unseen(
        number="1.6",
        what="secret subject without marking, where no pack says that the issuer's papers bear one",
        why="whether a subject calls for a marking is a judgement",
    ),
    Unseen(
        number="1.7",
        what="electronic signature missing that leaves no words, or where no pack says that it must be there; traces of editing",
        why="a paper printed and photographed has none either; traces of editing are for the image checks",
    ),
    Unseen(
        number="1.7",
        what="the same where sender and addressee are of different kinds, as a service on the paper of an embassy",
        why="bodies of two kinds may share paper, so only bodies of one kind are compared; rows of a case file without "
        "`kind` are of one kind",
    ),
    Unseen(number="1.8", what="stamp and QR code missing that are pictures without words", why=_PICTURE),
    Unseen(
        number="1.9",
        what="signatory without authority, a letter where the office issues resolutions",
        why="takes a table of who may sign what, which no pack has",
    ),
    Unseen(
        number="1.9",
        what="department under a name that never was",
        why="what the table does not know is never marked; near forms are looked for in names of ministries only",
    ),
    Unseen(number="1.11", what="no original was ever produced", why="not in the file; the checklist asks for it"),
    Unseen(
        number="1.12",
        what="whole case",
        why="plausibility is nothing that a program can see; a control: nothing is marked",
    ),
    Unseen(
        number="1.13", what="the face in a scan", why="letters in a picture have no face's name; a person must look"
    ),
    Unseen(
        number="1.14",
        what="line breaks and widths equal to a word processor's, in a scan",
        why="takes setting the text anew and laying it over the picture (image checks, not yet built)",
    ),
    Unseen(number="1.15", what="paper, ink, binding, initials in a mail-order face", why="for a laboratory"),
    Unseen(
        number="1.15", what="errors shared with a book that is not on the newsroom's list", why="needs the book's text"
    ),
    Unseen(
        number="1.16",
        what="whole case",
        why="physical: belongs to a laboratory, which no report of the program says yet",
    ),
    Unseen(number="1.32", what="same stamp in several papers", why=_PICTURE),
    Unseen(
        number="1.32",
        what="country of destination named",
        why="an honest paper may name one; nothing in a table is broken",
    ),
    Unseen(number="1.33", what="spelling mistakes", why=_LANGUAGE),
    Unseen(number="1.33", what="subject of another ministry; not enforced; denied", why=_WORLD),
    Unseen(number="1.34", what="whole case: writing mistakes, denied by both sides", why=_LANGUAGE),
    Unseen(number="1.35", what="logo of the agency", why=_PICTURE),
    Unseen(number="1.36", what="signature of another person than the one named", why=_PICTURE),
    Unseen(
        number="1.36",
        what="words of the amount on a line of their own without the words `in words` or `به حروف`",
        why="nothing says which figure they restate",
    ),
    Unseen(
        number="1.37",
        what="whole case: small differences from the standard form",
        why="takes known papers of the same office (exemplars.layout, not yet built)",
    ),
    Unseen(number="1.38", what="whole case: style, and denials", why="only people can say so"),
    Unseen(number="1.39", what="whole case", why="a control: papers of many kinds, of which nothing is marked"),
)
