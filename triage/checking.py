"""What a check is: an id, a title, what it needs, its codes, and one pure generator.

A check file holds a manual (its module docstring), a table `CODES`, and a function under
`@check`. The decorator makes a frozen `Check` of the function; nothing is registered by
side effect: `triage.checks.all_checks()` finds the files.

    @check("pdf.info_xmp", title="…", needs="pdf", codes=CODES)
    def info_xmp(pdf: PdfFacts, case: Case) -> Iterator[Seen]: ...

`needs` names one part of the document, or several; they become the first arguments in that
order, and `case` is the last. Where a part is absent the runner says "not applicable" with
the sentence from `PARTS`: a body never returns early for that.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from triage.model.findings import Concern, Confidence, Seen, Severity, Step

HEADINGS = (
    "Looks at",
    "Why it matters",
    "Innocent reasons",
    "What to do next",
    "Cannot see",
    "References",
)
"""The headings of every manual, in this order."""

PARTS: dict[str, str] = {
    "document": "",
    "pdf": "the file is not a PDF",
    "office": "the file is not an Office document",
    "mail": "the file is not an e-mail message",
    "picture": "it is no picture, or none that could be opened",
    "stamps": "its metadata carry no dates",
    "people": "its metadata name nobody",
    "software": "its metadata name no program",
    "devices": "its metadata name no camera, phone or scanner",
    "fonts": "no font could be read",
    "pages": "it has no pages of a fixed size",
    "text": "no text could be read",
    "runs": "how its text is set could not be read",
    "history": "it is no PDF whose saved revisions can be read",
    "drawn": "it has no pages whose drawing can be followed",
    "profiles": "it has no pages whose making can be compared",
    "font_programs": "it uses no font that could be read",
    "signatures": "no signature, and no trace of one, could be read in it",
    "languages": "it declares no language",
    "tooling": "it carries no trace of the language of its program",
    "packs": "no reference pack was loaded",
    "known": "no list of known documents was given (--known)",
    "claims.date": "no date was claimed (--claim date=…)",
    "claims.received": "no date of receipt was claimed (--claim received=…)",
    "claims.country": "no country was claimed (--claim country=…)",
    "claims.place": "no place was claimed (--claim place=…)",
    "claims.language": "no language was claimed (--claim language=…)",
    "claims.issuer": "no issuer was claimed (--claim issuer=…)",
    "derived.tooling": "it carries no trace of the language of its program",
    "derived.scripts": "too little text to tell its script",
    "derived.spoken": "too little text to tell its language",
    "derived.readability": "its running text has not four passages of 150 words in one language to compare",
    "derived.varieties": "no text in a language whose varieties or spellings are in the tables",
    "derived.expected": "no language, country or known issuer was claimed (--claim language=…)",
    "derived.releases": "no program named in it is in the table of releases",
    "derived.offsets": "none of its dates states an offset from UTC",
    "derived.dated": "no date was claimed (--claim date=…), and its text bears none that is sure",
    "derived.dates": "no date was found in its text",
    "derived.letter": "its text has not the parts of a letter",
    "derived.quantities": "no text could be read",
    "derived.generation": "",
    "derived.fingerprint": "nothing could be compared",
    "derived.keyboards": "too little text to tell its language",
    "derived.contacts": "no telephone number with its country code, web or e-mail address was found in its text",
    "derived.conventions": "no text could be read",
    "derived.damage": "no text could be read",
    "derived.calques": "no phrases are listed for its language",
    "derived.residue": "no text could be read",
    "derived.typewriting": "it is neither said to be typewritten nor to be from before word processors",
    "tables.fonts": "the table of fonts is absent",
    "tables.formats": "the table of formats is absent",
    "tables.ooxml": "the table of Word's namespaces is absent",
    "tables.pdf_versions": "the table of PDF versions is absent",
    "tables.terms": "the table of terms is absent",
    "tables.unicode": "the table of Unicode versions is absent",
    "tables.devices": "the table of devices is absent",
    "tables.programs": "the table of programs is absent",
}
"""What a check may ask for, and what the report says where it is absent.

`derived.*` is computed on demand by the derive room, `tables.*` are reference tables,
`claims.*` what the user said of the document; the rest are members of `Document`.
"""


class Code(Struct, frozen=True, kw_only=True):
    """One distinct thing a check can say; permanent, apart from its prose."""

    max: Severity
    """The catalogue's maximum: the heaviest this may ever be."""
    confidence: Confidence = Confidence.HIGH
    concern: Concern = Concern.AUTHENTICITY
    message: str
    """At most two sentences, with values in braces."""
    innocent: tuple[str, ...]
    next: tuple[Step, ...]
    claim: str = ""
    """The claim without which this code cannot speak, where the check itself speaks without it; a run
    without that claim measures no rate for it."""
    missing: str = ""
    """What the sign shows to be absent from this copy, as a thing to ask for: it goes to sufficiency too."""


class SupportCode(Struct, frozen=True, kw_only=True):
    """One thing a check can say that agrees; never shown without its limits."""

    confidence: Confidence = Confidence.HIGH
    message: str
    limits: tuple[str, ...]


CodeTable = Mapping[str, Code | SupportCode]
"""A check's codes by name."""


class Check(Struct, frozen=True, kw_only=True):
    """A check, ready to be run."""

    id: str
    title: str
    needs: tuple[str, ...]
    codes: CodeTable
    run: Callable[..., Iterator[Seen]]
    manual: str
    """The module docstring."""

    @property
    def tables(self) -> tuple[str, ...]:
        """Names of the reference tables it needs."""
        return tuple(n.removeprefix("tables.") for n in self.needs if n.startswith("tables."))


def check(
    id: str, *, title: str, needs: str | tuple[str, ...] = "document", codes: CodeTable
) -> Callable[[Callable[..., Iterator[Seen]]], Check]:
    """Make a `Check` of a generator function.

    Args:
        id: `family.name`, the module's path below `triage/checks/`.
        title: what is seen, in a few neutral words.
        needs: keys of `PARTS`, in the order of the function's arguments.
        codes: the module's `CODES`.
    """
    parts = (needs,) if isinstance(needs, str) else needs

    def wrap(run: Callable[..., Iterator[Seen]]) -> Check:
        """Read the manual from the function's module and freeze the check."""
        manual = sys.modules[run.__module__].__doc__ or ""
        return Check(id=id, title=title, needs=parts, codes=codes, run=run, manual=manual)

    return wrap


def sections(manual: str) -> dict[str, str]:
    """Split a manual into its headings and their texts."""
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for line in manual.splitlines()[1:]:
        if line.strip() in HEADINGS and not line.startswith(" "):
            current = found.setdefault(line.strip(), [])
        else:
            current.append(line.strip())
    return {heading: " ".join(filter(None, lines)) for heading, lines in found.items()}


def slots(message: str) -> set[str]:
    """Return the names in braces of a message template."""
    return set(re.findall(r"\{(\w+)\}", message))


def worded(message: str, values: dict[str, Any]) -> str:
    """Fill a message template; a missing value is a defect and raises KeyError."""
    return re.sub(r"\{(\w+)\}", lambda match: str(values[match.group(1)]), message)
