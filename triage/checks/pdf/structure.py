"""Bytes of a PDF that an ordinary program does not write.

Looks at
    The file's bytes by a scan of its own, without any parser: what lies before the header and
    behind the last end marker, whether the cross-reference table finds the objects it names
    and from where it misses them, objects that one saving wrote twice, blocks overwritten with
    one byte, catalogues, content that nothing points at with words that no page shows.
Why it matters
    Programs count bytes right. Who changes a PDF by hand, blanks a part of it or hides a
    second file in it leaves a table that misses from that place on, a run of zeros, a tail.
    Of 147 ordinary PDFs of the corpus one had bytes behind its end and none any medium sign.
Innocent reasons
    Downloads cut short, mail gateways, web servers that add a line, transfer that converts
    line ends, old or small programs that count wrongly.
What to do next
    Get the file again from where it came and compare its size; look at the place named with
    a hex viewer, on a machine kept apart.
Cannot see
    Changes that keep every length, and changes by programs that write the whole file anew.
    Content left over in encrypted files; blocks in pictures.
References
    ISO 32000-2, 7.5. shared/research/peers-documents.md, sections 1.0 and 3 no. 15.
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.findings import Seen, Severity, Step, quote, seen
from triage.model.pdf import PdfFacts

MOST_WORDS = 300
"""Characters of left-over words that are quoted."""

_AGAIN = Step("Get the file once more by the way it came, and compare size and hash.")
_LOOK = Step("Look at the place with a hex viewer, on a machine kept apart.")
_ASK = Step(
    "Ask the sender for the file as the program saved it; that tells them that you doubt this copy.", exposes=True
)
_TRANSFER = "A download cut short, a mail gateway or a web server changed the file on its way."
_PROGRAM = "An old or small program counts or cleans up wrongly."
_MEDIUM, _LOW, _NOTE = Severity.MEDIUM, Severity.LOW, Severity.NOTE


def _code(max: Severity, message: str, *innocent: str) -> Code:
    """Make one code; all have the same next steps."""
    return Code(max=max, message=message, innocent=innocent or (_TRANSFER, _PROGRAM), next=(_LOOK, _AGAIN, _ASK))


CODES = {
    "file-after-end": _code(_MEDIUM, "Behind the end marker of the PDF lies another file: {detail}.", _TRANSFER),
    "bytes-after-end": _code(_LOW, "Behind the end marker of the PDF lie more bytes: {detail}."),
    "tail-after-end": _code(_NOTE, "Behind the end marker of the PDF lie more bytes: {detail}.", _TRANSFER),
    "file-before-header": _code(_MEDIUM, "Before the header of the PDF lies another file: {detail}.", _TRANSFER),
    "bytes-before-header": _code(_LOW, "Before the header of the PDF lie bytes: {detail}."),
    "offsets-from-a-place": _code(
        _MEDIUM,
        "The table of objects is right up to object {object} and misses from there on: {detail}. "
        "Bytes were put into or taken out of that place without a program that keeps the table.",
        "A script or an editor of text mended one value.",
    ),
    "table-off": _code(_LOW, "The table of objects misses some of them: {detail}.", _PROGRAM),
    "table-shifted": _code(_NOTE, "The table of objects misses all of them by shifted offsets: {detail}."),
    "entries-to-nothing": _code(_NOTE, "The table names objects that the file does not hold: {detail}.", _PROGRAM),
    "table-unlinked": _code(_LOW, "The file holds {detail} that its chain of revisions does not reach."),
    "length-off": _code(_LOW, "Stated lengths of streams do not lead to their ends: {detail}."),
    "generation": _code(_LOW, "Objects took the numbers of deleted ones: {detail}.", "Early editors reuse numbers."),
    "content-twice": _code(
        _MEDIUM,
        "Object {object} with content stands twice in one saving, each time with other content: {detail}.",
        _PROGRAM,
        "Two files were put together.",
    ),
    "object-twice": _code(
        _LOW, "Object {object} stands twice in one saving, each time with other content: {detail}.", _PROGRAM
    ),
    "blanked": _code(_MEDIUM, "The content of object {object} was overwritten in place: {detail} in a row.", _TRANSFER),
    "blanked-object": _code(_MEDIUM, "Where object {object} must be lie only blanks or zeros.", _TRANSFER),
    "two-roots": _code(_MEDIUM, "One saving names two catalogues: {detail}.", "Two files were put together."),
    "second-catalogue": _code(_NOTE, "Object {object} is a second catalogue that is not in use.", _PROGRAM),
    "version-odd": _code(_NOTE, "The header is odd: {detail}."),
    "no-end-marker": _code(_NOTE, "The file does not end as a PDF: {detail}."),
    "linearised-changed": _code(
        _NOTE,
        "The file was arranged for the web and its length changed afterwards: {detail}.",
        "Signing, commenting or filling in appends to the file.",
    ),
    "repaired": _code(_NOTE, "The file is damaged and was read from a repaired copy: {detail}."),
    "orphan-words": _code(
        _MEDIUM,
        "Object {object} is content that no page uses, with {detail} words that no page shows: {words}.",
        "A program that takes out pages or layers leaves their content behind.",
        "A template brought content along.",
    ),
}


@check("pdf.structure", title="Bytes that an ordinary program does not write", needs="pdf", codes=CODES)
def structure(pdf: PdfFacts, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each oddity that is known by its code."""
    for oddity in pdf.oddities:
        if oddity.kind not in CODES:
            continue
        values = {"detail": oddity.detail, "object": oddity.where.object or ""}
        words = {"words": quote(_cut(oddity.words))} if oddity.words else {}
        yield seen(oddity.kind, oddity.where, **values, **words)


def _cut(words: str) -> str:
    """Cut words that are long."""
    return words if len(words) <= MOST_WORDS else words[: MOST_WORDS - 2] + " …"
