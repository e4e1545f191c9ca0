"""What re-made the file, so that silence elsewhere means little.

Looks at
    Signs that the file is not as its first program saved it: names that messengers give,
    programs that print to PDF, pages that are only pictures, metadata that the format
    normally carries and this file does not.
Why it matters
    Most traces are gone from such a file, and "nothing seen" then says nearly nothing. It is
    never held against the document: who protects a source takes metadata out, and should.
Innocent reasons
    Care for a source (mat2, Dangerzone, "inspect document", printing again); messengers strip
    pictures of their own accord; many programs never wrote metadata.
What to do next
    Ask for a better generation, over a channel that is safe for the person asked, or work on
    with what the content itself shows.
Cannot see
    A copy whose metadata were kept or written anew, and what was in those taken out.
References
    shared/research/casebook.md, section 2 (M14) and section 4.10; mat2 and Dangerzone manuals.
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.derived import Generation, GenerationKind
from triage.model.findings import Seen, Severity, Step, seen

_READ_ON = Step("Give weight to what the content shows; what checks of metadata did not see means little here.")
_ASK = "Ask for {better} if that is safe for the source: the question tells the person asked that you hold the file."
_CARE = "Someone protected a source, which is good practice."


def _code(message: str, *innocent: str, better: str) -> Code:
    """A note on how the file was re-made; only the words differ."""
    ask = Step(_ASK.format(better=better), exposes=True)
    return Code(max=Severity.NOTE, message=message, innocent=innocent, next=(_READ_ON, ask))


CODES = {
    "stripped": _code(
        "The file carries none of the metadata that its format usually has; {washed_by} made or saved it.",
        _CARE,
        "Its program never wrote any.",
        better="an earlier copy",
    ),
    "re-made-by-messenger": _code(
        "The picture seems to have gone through {washed_by}, which makes it smaller and drops its metadata.",
        "Messengers do this to every picture.",
        better="the picture sent as a file",
    ),
    "printed-to-pdf": _code(
        "The PDF was made by {washed_by}, so it shows when it was printed and not when it was written.",
        "Printing to PDF is the usual way to make a PDF in many programs.",
        _CARE,
        better="the file it was printed from",
    ),
    "pages-as-pictures": _code(
        "The pages are pictures without text and metadata, as {washed_by} leaves them.",
        _CARE,
        "An office scanner that writes no metadata.",
        better="the file or paper it was made from",
    ),
    "saved-again": _code(
        "The file was saved again by {washed_by}, so older metadata may be gone.",
        "Pages were joined, turned or made smaller before sending.",
        better="the file before that program",
    ),
}

_BY_KIND = {
    GenerationKind.STRIPPED: "stripped",
    GenerationKind.MESSENGER: "re-made-by-messenger",
    GenerationKind.PRINTED: "printed-to-pdf",
    GenerationKind.PAGES_AS_PICTURES: "pages-as-pictures",
    GenerationKind.RESAVED: "saved-again",
}


@check("file.washed", title="Metadata removed or made anew", needs="derived.generation", codes=CODES)
def washed(generation: Generation, case: Case) -> Iterator[Seen]:
    """Yield one note where something shows that the file was re-made."""
    code = _BY_KIND.get(GenerationKind(generation.kind))
    if code and generation.washed_by and generation.signs:
        yield seen(code, *generation.signs, washed_by=generation.washed_by)
