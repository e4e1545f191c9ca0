"""Marks that programs left when they changed a PDF.

Looks at
    Edited text marked by Acrobat, names that programs give to what they add to a finished
    page, headers and watermarks put on by Acrobat, private data of drawing programs, the edit
    history in XMP and what it was derived from, blocks appended by metadata tools, pages
    changed on different days, text typed over a page as annotations, drawn pages of other files.
Why it matters
    They say that the file went through more than the program which it names as its maker,
    and sometimes when and on which page. Acrobat's marks of edited text stood on 2 % of
    ordinary PDFs (peers-documents.md, section 3 no. 11).
Innocent reasons
    Prepress, accessibility work, stamping by registries, journals and archives, forms filled
    in by typing over them, drawings made with Illustrator.
What to do next
    Look at the page named, and ask who worked on the file with that program.
Cannot see
    Programs that write the whole file anew and leave no name; which words were edited.
References
    ISO 32000-2, 12.5.6.6 and 14.5; XMP Specification, part 1. peers-documents.md, 3 no. 11.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.findings import Seen, Severity, Step, Value, quote, seen
from triage.model.pdf import EditingTrace, PdfFacts

MOST_PLACES = 10
"""Places given of one kind of trace."""

_LOOK = Step("Look at the page named, and at what stands out there in face, place or spacing.")
_WHO = Step("Ask who worked on the file with that program; that tells them what you look at.", exposes=True)
_OFFICE = "A registry, journal or archive stamps every file like this."
_LAYOUT = "The file was laid out, tagged or prepared for print with that program."


def _code(max: Severity, message: str, *innocent: str) -> Code:
    """Make one code; all have the same next steps."""
    return Code(max=max, message=message, innocent=innocent, next=(_LOOK, _WHO))


CODES = {
    "touch-up": _code(
        Severity.LOW, "Text on {pages} bears Acrobat's mark of having been edited there.", "A misprint was corrected."
    ),
    "added-to-page": _code(Severity.LOW, "Something was added to {pages} after it was made, by {agent}.", _OFFICE),
    "added-by-acrobat": _code(Severity.LOW, "Acrobat added a header, footer or watermark: {what}, {when}.", _OFFICE),
    "metadata-block": _code(
        Severity.LOW,
        "{agent} appended a block of metadata to the file.",
        "Photographers and archives add descriptions.",
    ),
    "history": _code(Severity.LOW, "The edit history names several programs: {agents}, {when}.", _LAYOUT),
    "typed-over": _code(
        Severity.LOW, "Text was typed over {pages} with a typewriter tool, {when}.", "A form was filled in."
    ),
    "piece-info": _code(Severity.NOTE, "{agents} left private data in the file, {when}.", _LAYOUT),
    "derived-from": _code(Severity.NOTE, "The file says that it was derived from {what}.", _LAYOUT),
    "page-from-another-file": _code(
        Severity.NOTE, "A whole page of another file, {what}, is drawn on {pages}.", "Papers were put together."
    ),
    "pages-changed-apart": _code(
        Severity.NOTE, "Pages were changed on different days: {when}.", "Pages were put together."
    ),
    "viewer-saved": _code(Severity.NOTE, "{agents} saved or marked the file, {when}.", "A reader commented on it."),
    "text-box": _code(Severity.NOTE, "Text boxes lie over {pages}, {when}.", "A reader commented on it."),
}


@check("pdf.editing_traces", title="Marks of programs that changed the file", needs="pdf", codes=CODES)
def editing_traces(pdf: PdfFacts, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` a kind of trace and program."""
    groups: defaultdict[tuple[str, str], list[EditingTrace]] = defaultdict(list)
    for trace in pdf.traces:
        each = trace.agent if trace.kind in {"added-to-page", "piece-info", "viewer-saved"} else ""
        groups[trace.kind, each].append(trace)
    for (kind, _), traces in groups.items():
        code = "pages-changed-apart" if kind == "page-changed" else kind
        if code in CODES and _tells(code, traces):
            yield seen(code, *(trace.where for trace in traces[:MOST_PLACES]), **_values(traces))


def _tells(code: str, traces: list[EditingTrace]) -> bool:
    """Whether traces of one kind say anything: a history of one program and pages of one day do not."""
    if code == "pages-changed-apart":
        return len({t.moment.day_stated for t in traces if t.moment is not None}) > 1
    return code != "history" or len(_agents(traces)) > 1


def _values(traces: list[EditingTrace]) -> dict[str, str | Value]:
    """Return everything that a message may name."""
    what = "; ".join(dict.fromkeys(t.detail for t in traces if t.detail))
    return {
        "agent": traces[0].agent,
        "agents": ", ".join(_agents(traces)[:5]),
        "what": quote(what[:200]),
        "when": _when(traces),
        "pages": _pages(traces),
    }


def _agents(traces: list[EditingTrace]) -> list[str]:
    """Return the programs named, versions and platforms apart, in their order."""
    return list(dict.fromkeys(t.agent for t in traces if t.agent))


def _when(traces: list[EditingTrace]) -> Value:
    """Return first and last date of traces."""
    moments = sorted((t.moment for t in traces if t.moment is not None), key=lambda m: m.local)
    if not moments:
        return Value(text="without a date")
    shown = [moments[0].shown(), moments[-1].shown()]
    return Value(text=" to ".join(dict.fromkeys(shown)), time=True)


def _pages(traces: list[EditingTrace]) -> str:
    """Return `page 2`, or `pages 2, 3, 7 …`."""
    numbers = sorted({t.where.page for t in traces if t.where.page is not None})
    shown = ", ".join(str(n) for n in numbers[:5]) + (" …" if len(numbers) > 5 else "")
    return f"page{'s' * (len(numbers) > 1)} {shown}" if numbers else "a page"
