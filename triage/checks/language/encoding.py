"""Text that was written in one encoding and read in another, and what that left.

Looks at
    Words that make sense only when they are read in another encoding (UTF-8, the code pages
    of Windows and DOS, KOI8, GBK, Shift-JIS …), U+FFFD in place of letters, question marks
    in place of letters, entities of HTML, quoted-printable, UTF-7 and percent-encoding left
    in the text. Lines that speak of encodings are passed over.
Why it matters
    The pair of encodings names a code page that one computer on the way was set to, and so
    perhaps the language of its system. Damage in one passage only shows where it was pasted.
Innocent reasons
    Old mail programs, converters and databases do this every day; forwarding can do it twice.
    Where a plain text does not declare its encoding, triage itself may have read it wrongly;
    in a PDF the font may lack the table that tells which letters its glyphs are.
What to do next
    Ask for the text in its first form. Read the words put right, and see whether the damage
    is in the whole text or in passages of it.
Cannot see
    Damage of single letters in most Western code pages, words of fewer than four letters,
    and damage that was put right by hand.
References
    RFC 3629; WHATWG Encoding Standard; ftfy, used as a detector; shared/research/casebook.md,
    section 6.9 no. 10.
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.damage import Damage, Damaged, Harm
from triage.model.findings import Confidence, Seen, Severity, Step, quote, seen

_PATH = "A mail program, converter or database on the way was set to another encoding."
_COPY = "The words were copied from a page or file that was damaged before."
_OURS = "The file does not say its encoding, and triage guessed it: the reading may be wrong, not the file."
_FONT = "A font of the PDF does not tell which letters its glyphs stand for."
_FIRST = Step("Ask for the text in its first form, before it was forwarded or converted.")
_PASSAGES = Step("See whether the damage is in the whole text or in passages, which may have been pasted.")

CODES = {
    "mojibake": Code(
        max=Severity.LOW,
        message="{count} words were written as {written} and read as {read}: {text} was {repaired}.",
        innocent=(_PATH, _COPY),
        next=(_PASSAGES, _FIRST),
    ),
    "mojibake-once": Code(
        max=Severity.NOTE,
        confidence=Confidence.MEDIUM,
        message="One word seems to have been written as {written} and read as {read}: {text} was {repaired}.",
        innocent=(_PATH, _COPY),
        next=(_PASSAGES,),
    ),
    "mojibake-as-read": Code(
        max=Severity.NOTE,
        confidence=Confidence.LOW,
        message="As read by triage in {guessed}, which it had to guess, {count} words make sense only if they were "
        "written as {written} and read as {read}: {text} was {repaired}.",
        innocent=(_OURS, _PATH),
        next=(Step("Open the file in an editor that lets you choose the encoding, and try {written} there."), _FIRST),
    ),
    "replacement-characters": Code(
        max=Severity.LOW,
        message="The text holds the replacement character U+FFFD in {count} words, as in {text}.",
        innocent=(_PATH, _COPY),
        next=(_PASSAGES, _FIRST),
    ),
    "replacement-characters-as-read": Code(
        max=Severity.NOTE,
        confidence=Confidence.LOW,
        message="As read by triage, the text has U+FFFD in place of letters in {count} words, as in {text}.",
        innocent=(_FONT, _OURS),
        next=(Step("Open the file and see whether the letters are to be seen there."),),
    ),
    "question-marks-for-letters": Code(
        max=Severity.LOW,
        confidence=Confidence.MEDIUM,
        message="Question marks stand in place of letters in {count} places, as in {text}.",
        innocent=(_PATH, "Question marks set on purpose, for words left out or to be filled in."),
        next=(_PASSAGES, _FIRST),
    ),
    "entities-left": Code(
        max=Severity.NOTE,
        message="The text shows {count} entities of HTML as they are written, as {text}.",
        innocent=("The text speaks of HTML, or was copied from the source of a page.", _PATH),
        next=(_PASSAGES,),
    ),
    "transfer-encoding-left": Code(
        max=Severity.NOTE,
        message="The text shows {count} pieces of {read}, a way of sending text, as {text}.",
        innocent=("The source of a message was copied instead of its text.", _PATH),
        next=(_FIRST,),
    ),
    "percent-encoding-left": Code(
        max=Severity.NOTE,
        message="The text shows {count} percent-encoded words outside of addresses, as {text}, which reads {repaired}.",
        innocent=("A name was copied out of the address line of a browser.",),
        next=(_PASSAGES,),
    ),
}

_LEAST = 2
"""Damaged words below which there is a note at most."""
_LEAST_QUESTIONED = 3
"""Places with question marks: one or two are doubt or emphasis."""
_LESSER = {
    Harm.ENTITIES: "entities-left",
    Harm.TRANSFER: "transfer-encoding-left",
    Harm.PERCENT: "percent-encoding-left",
}


@check("language.encoding", title="Text read in the wrong encoding", needs="derived.damage", codes=CODES)
def encoding(damage: Damage, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each kind of damage and each pair of encodings."""
    for damaged in damage.damaged:
        code = _code(damaged, damage)
        if code:
            yield seen(
                code, *damaged.where, count=damaged.count, text=quote(damaged.text), repaired=quote(damaged.repaired),
                written=damaged.written, read=damaged.read, guessed=damage.guessed,
            )  # fmt: skip


def _code(damaged: Damaged, damage: Damage) -> str:
    """Return the code of one kind of damage, "" where there is too little of it."""
    if damaged.harm is Harm.MOJIBAKE:
        once = "mojibake-once" if damaged.count < _LEAST else "mojibake"
        return "mojibake-as-read" if damage.guessed else once
    if damaged.harm is Harm.REPLACED:
        is_ours = damage.guessed or damage.mapped or damaged.count < _LEAST
        return "replacement-characters-as-read" if is_ours else "replacement-characters"
    if damaged.harm is Harm.QUESTIONED:
        return "question-marks-for-letters" if damaged.count >= _LEAST_QUESTIONED else ""
    return _LESSER[damaged.harm] if damaged.count >= _LEAST else ""
