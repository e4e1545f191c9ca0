"""A standard or version that a PDF names and its content contradicts.

Looks at
    Claims to follow PDF/A, PDF/UA-1 or PDF/X in the metadata, held against a dozen rules that
    can be told for sure: encryption, actions, fonts that are not embedded, LZW, transparency
    and streams in PDF/A-1, attached files, colours without an output intent, tags, titles;
    and features that are newer than the version which the file states.
Why it matters
    Programs that write a standard keep it. Who edits such a file with another program often
    leaves the claim and breaks it. Of 10 ordinary files of the corpus with a claim one did.
Innocent reasons
    Converters that promise more than they do; a stamp or signature added to an archived
    file; old programs that keep the version of the file they changed.
What to do next
    Run a validator (veraPDF, offline) over the file, and look for a program in its metadata
    that does not write the standard.
Cannot see
    Most rules of these standards: this is no validator, and a file without a finding may
    still break its claim.
References
    ISO 19005-1 to -4; ISO 14289-1; ISO 15930; ISO 32000-1. Clauses are named in findings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.findings import Seen, Severity, Step, seen
from triage.model.pdf import Conformance, PdfFacts

MOST_TOLD = 5
"""Features named of one claim."""

_VALIDATE = Step("Run veraPDF or another validator over the file, offline.")
_PROGRAM = Step("Look which program in its metadata does not write that standard.")
_CONVERTER = "A converter promises more than it does."
_AFTER = "A stamp, a signature or a comment was added to an archived file."


def _code(max: Severity, message: str, *innocent: str) -> Code:
    """Make one code; all have the same next steps."""
    return Code(max=max, message=message, innocent=innocent, next=(_VALIDATE, _PROGRAM))


_SAYS = "The file says that it follows {standard}, and holds or lacks what that rules out: {features} ({rules})."

CODES = {
    "pdfa-contradicted": _code(Severity.LOW, _SAYS, _CONVERTER, _AFTER),
    "pdfua-contradicted": _code(Severity.LOW, _SAYS, _CONVERTER, _AFTER),
    "pdfx-contradicted": _code(Severity.LOW, _SAYS, _CONVERTER, _AFTER),
    "newer-than-version": _code(
        Severity.NOTE,
        "The file states {standard} and uses what came later: {features} ({rules}).",
        "Programs that change a file often keep the version in its header.",
    ),
}


@check("pdf.conformance", title="A standard named and contradicted", needs="pdf", codes=CODES)
def conformance(pdf: PdfFacts, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` a standard or version that is contradicted."""
    groups: defaultdict[str, list[Conformance]] = defaultdict(list)
    for found in pdf.conformance:
        if found.feature:
            groups[found.standard].append(found)
    for standard, several in groups.items():
        features = list(dict.fromkeys(found.feature for found in several))
        rules = list(dict.fromkeys(found.rule for found in several))
        more = f" and {len(features) - MOST_TOLD} more" if len(features) > MOST_TOLD else ""
        yield seen(
            _code_of(standard),
            *(found.where for found in several[:MOST_TOLD]),
            standard=standard,
            features=", ".join(features[:MOST_TOLD]) + more,
            rules="; ".join(rules[:MOST_TOLD]),
        )


def _code_of(standard: str) -> str:
    """Return the code for a standard."""
    for prefix, code in (("PDF/A", "pdfa"), ("PDF/UA", "pdfua"), ("PDF/X", "pdfx")):
        if standard.startswith(prefix):
            return f"{code}-contradicted"
    return "newer-than-version"
