"""Addresses in the text under an ending, or of a service, that is younger than the document.

Looks at
    Web and e-mail addresses in the text, and names of services written as words, against
    the day on which their ending was delegated or the service opened, and that day against
    the claimed date or the document's own date line.
Why it matters
    Addresses slip into letterheads, footers and sign-offs without a thought for the date.
    An ending that the root zone did not hold cannot have been printed.
Innocent reasons
    A later copy or conversion with the footer of its own day; a template; a file name with
    a dot that looks like an address; a service that had another owner before.
What to do next
    Look the ending or service up in the pack and read its source; look whether the address
    stands in the running text or in a footer that a program added.
Cannot see
    When a single domain under an older ending was registered (that takes a look-up outside
    the newsroom), endings and services in no pack, addresses behind links without text.
References
    triage/reference/packs/world/domains.csv (a source per row); IANA root zone database;
    shared/research/casebook.md, 1.43 and 4.9.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.derived import Dated
from triage.model.facts import TextLine
from triage.model.findings import Seen, Severity, Step, quote, seen
from triage.model.packs import Named, Packs
from triage.model.phrases import Line, Phrases, meant_as_coming

_COPY = "The file is a later copy, with the footer or signature of its own day."
_TEMPLATE = "A template of later date was used for an older text."
_ROW = Step("Look the ending or service up in its pack (`triage packs show world domains`) and read the source.")
_WHERE = Step("Look whether the address stands in the running text or in a footer that a program may have added.")
_REGISTRY = Step(
    "Look up online when this domain was registered, which shows the registry what is looked for.", exposes=True
)

CODES = {
    "domain-not-yet-there": Code(
        max=Severity.HIGH,
        message="The text has {address}; {what} was not there before {since}. The document is of {dated}.",
        innocent=(_COPY, _TEMPLATE),
        next=(_ROW, _WHERE, _REGISTRY),
    ),
    "domain-not-yet-there-unsourced": Code(
        max=Severity.LOW,
        message="The text has {address}; by a row that waits to be confirmed {what} was not there before {since}. "
        "The document is of {dated}.",
        innocent=(_COPY, _TEMPLATE, "The row of the pack is wrong."),
        next=(_ROW, _WHERE, _REGISTRY),
    ),
}

_ADDRESS = re.compile(r"(?<![\w.-])(?P<domain>(?:[^\W_](?:[\w-]{0,61}\w)?\.){1,6}[^\W\d_][\w-]{1,24})(?![\w-]|\.\w)")
"""Words with dots between: an address, or a file name, or a space left out."""
_SURE = re.compile(r"(?:[\w.+-]{1,64}@|https?://|www\.)(?P<domain>(?:[\w-]{1,63}\.){1,6}[^\W\d_][\w-]{1,24})")
"""What is surely an address."""


@check(
    "anachronism.domain",
    title="An address or service younger than the document",
    needs=("text", "packs", "derived.dated"),
    codes=CODES,
)
def domain(text: tuple[TextLine, ...], packs: Packs, dated: Dated, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each ending, host and service that came later, at its first line."""
    late = [row for row in packs.domains if row.validity.not_yet(dated.days.last)]
    services = Phrases((spelling, row) for row in late if row.kind == "service" for spelling in row.spellings)
    said: set[str] = set()
    for line in text:
        for address, rows in (*_addresses(line.text, late), *_services(line.text, services)):
            strongest = min(rows, key=lambda row: not row.sourced)
            if strongest.name not in said:
                said.add(strongest.name)
                code = "domain-not-yet-there" if strongest.sourced else "domain-not-yet-there-unsourced"
                since = strongest.validity.begins.shown if strongest.validity.begins else ""
                what, shown = strongest.name, dated.shown
                yield seen(code, line.where, address=quote(address), what=what, since=since, dated=shown)


def _addresses(line: str, late: list[Named]) -> Iterator[tuple[str, list[Named]]]:
    """Addresses in a line under a late ending (where it surely is an address) or of a late host."""
    if "." not in line:
        return
    for match in _ADDRESS.finditer(line):
        yield from _matching(match["domain"], [row for row in late if row.kind == "host"])
    for match in _SURE.finditer(line):
        yield from _matching(match["domain"], [row for row in late if row.kind == "ending"])


def _matching(address: str, rows: list[Named]) -> Iterator[tuple[str, list[Named]]]:
    """The rows whose name the address ends with, if any."""
    padded = f".{address.lower()}"
    if fitting := [row for row in rows if any(padded.endswith(f".{n.strip('.').lower()}") for n in row.spellings)]:
        yield address, fitting


def _services(line: str, services: Phrases[Named]) -> Iterator[tuple[str, list[Named]]]:
    """Services named in words, where they are not spoken of as something to come."""
    words = Line(line)
    for found in services.find(words):
        if not meant_as_coming(words, found):
            yield found.text, list(found.what)
