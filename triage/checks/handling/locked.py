"""Parts that are locked, and so were not examined.

Looks at
    Encryption and passwords of the file, of attachments and of members of an archive,
    messages encrypted with S/MIME or OpenPGP, Office files under rights management, and PDF
    files that open without a password but are encrypted all the same.
Why it matters
    What is locked was not examined: silence about it means nothing. A lock can also tell who
    may open the file, and some keep a record of each opening.
Innocent reasons
    Offices protect payrolls, contracts and personal data as a matter of course; printers'
    copies carry a lock on changes that needs no password to read.
What to do next
    Ask whoever brought the file for the password, and inspect it again with it.
Cannot see
    What lies behind the lock, and a volume or message that does not look encrypted.
References
    ISO 32000-2, 7.6; [MS-OFFCRYPTO]; RFC 8551; RFC 9580; ODF 1.3, part 2, 4.
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.document import Document
from triage.model.facts import Unread, Where, Why
from triage.model.findings import Concern, Seen, Severity, Step, quote, seen

_PASSWORD = Step("Ask whoever brought the file for the password and inspect it again (--password-file).")
_RIGHTS = Step(
    "Opening it in its program asks the rights server for leave, which tells it who asked, when and from where.",
    exposes=True,
)
_ROUTINE = "Offices lock payrolls, contracts and personal data as a matter of course."


def _code(message: str, *innocent: str, next: tuple[Step, ...] = (_PASSWORD,)) -> Code:
    """A note for whoever handles the file."""
    return Code(max=Severity.NOTE, concern=Concern.HANDLING, message=message, innocent=innocent, next=next)


CODES = {
    "not-examined": _code("Locked, and so not examined: {what} ({count} in all).", _ROUTINE),
    "rights-managed": _code(
        "The file is under rights management: opening it asks a server for leave.", _ROUTINE, next=(_RIGHTS,)
    ),
    "locked-against-changes": _code(
        "The file is encrypted but opens without a password; its lock forbids {forbidden}.",
        "Publishers lock their files against changes.",
        next=(Step("Nothing is needed to read it: the text was examined."),),
    ),
    "opened-with-password": _code(
        "The file is encrypted, and was examined with the password given.",
        _ROUTINE,
        next=(Step("Keep the password apart from the file."),),
    ),
}

SHOWN = 3
"""Parts named in a message; the places point at more."""
MOST_PLACES = 20
_RIGHTS_WORDS = "rights management"


@check("handling.locked", title="Locked parts that were not examined", codes=CODES)
def locked(document: Document, case: Case) -> Iterator[Seen]:
    """Yield what is locked, rights management, and the kind of a PDF's lock."""
    shut = [one for one in document.unread if one.why is Why.LOCKED]
    managed = [one for one in shut if _RIGHTS_WORDS in one.detail]
    if managed:
        yield seen("rights-managed", *_places(managed))
    if shut:
        what = "; ".join(dict.fromkeys(one.what for one in shut[:SHOWN]))
        yield seen("not-examined", *_places(shut), what=quote(what), count=len(shut))
    elif document.pdf is not None and document.pdf.encrypted:
        where = Where(field="Encrypt")
        if document.pdf.unlocked_with == "no password":
            forbidden = ", ".join(document.pdf.forbidden) or "nothing"
            yield seen("locked-against-changes", where, forbidden=forbidden)
        else:
            yield seen("opened-with-password", where)


def _places(parts: list[Unread]) -> list[Where]:
    """Where the first of them lie; the file as a whole where that is not said."""
    return [one.where or Where(field="file") for one in parts[:MOST_PLACES]]
