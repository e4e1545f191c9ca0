"""Info and XMP, the two stores of metadata in a PDF, say different things.

Looks at
    Creation and modification date, author, title, subject, keywords, creating program,
    producing program and the state of trapping in the Info dictionary, and values of a
    program's own that both stores keep, each against its counterpart in XMP. Dates are
    compared as instants, names word by word; text that one store cut short, wrote with
    entities or could not encode counts as equal.
Why it matters
    Most programs write both stores from one source; who edits one often leaves the other.
    Of 75 corpus PDFs with both creation dates none differed, of 36 with both authors one.
Innocent reasons
    Tools that update one store only; converters and archives; another list of authors; a
    time zone that one store lacks or gets wrong; seconds of rounding.
What to do next
    Read both stores side by side and ask which program would have written only one.
Cannot see
    Changes made in both stores, and files with one store only.
References
    ISO 32000-2, 14.3. shared/research: peers-documents.md, 1.0 and section 3; casebook.md, M2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from triage.checking import Code, check
from triage.model.agreement import apart, is_zone_slip, texts_agree
from triage.model.case import Case
from triage.model.facts import Event, Field
from triage.model.findings import Seen, Severity, Step, Value, person, quote, seen
from triage.model.pdf import PdfFacts

FAR = timedelta(days=1)
"""Beyond every slip of zone or clock."""

MOST_OWN = 100
"""Values of Info that are held against a mirror of theirs."""
_ONE_STORE = "A later program updated one store and left the other as it was."
_READ = Step("Read both stores side by side, and look which other values only one of them has.")
_SAME = Step("Compare with other files from the same office and program.")


def _code(max: Severity, message: str, *innocent: str) -> Code:
    """Make one code; every difference between the stores has the same next steps."""
    return Code(max=max, message=message, innocent=(*innocent, _ONE_STORE), next=(_READ, _SAME))


_LIST, _FORM = "One store lists other or more authors.", "A template or converter filled in one store."
_CREATED = "Info says the file was created {info}, XMP says {xmp}."
_MODIFIED = "Info says the file was last modified {info}, XMP says {xmp}."
_LAST = "Info names {info} as producer and {changed} as last change, XMP {xmp} and {xmp_changed}."
_HOURS = "Info says {info}, XMP says {xmp}: whole or half hours apart."

CODES = {
    "created-apart": _code(Severity.MEDIUM, _CREATED, "A copy tool set a new creation date in one store."),
    "created-near": _code(Severity.LOW, _CREATED, "The program read its clock twice while it wrote."),
    "modified-apart": _code(Severity.MEDIUM, _MODIFIED, "An archive stamped the date of its copy in one store."),
    "modified-near": _code(Severity.LOW, _MODIFIED, "The program read its clock twice while it wrote."),
    "zone-slip": _code(Severity.LOW, _HOURS, "Summer time or zone was taken wrongly."),
    "left-behind": _code(Severity.LOW, _LAST, "Signing, stamping or joining programs write their name in Info only."),
    "author-differs": _code(Severity.MEDIUM, "Info names {info} as author, XMP names {xmp}.", _LIST, _FORM),
    "more-authors": _code(Severity.LOW, "Info names {info} as author, XMP names {xmp}: one store names more.", _LIST),
    "title-differs": _code(Severity.LOW, "Info gives the title {info}, XMP gives {xmp}.", _FORM),
    "subject-differs": _code(Severity.LOW, "Info gives the subject {info}, XMP gives {xmp}.", _FORM),
    "keywords-differ": _code(Severity.LOW, "Info gives the keywords {info}, XMP gives {xmp}.", _FORM),
    "producer-differs": _code(Severity.LOW, "Info says {info} wrote the file, XMP says {xmp}."),
    "creator-differs": _code(Severity.LOW, "Info names {info} as the creating program, XMP names {xmp}."),
    "trapped-differs": _code(Severity.NOTE, "Info says {info} of trapping (a step before printing), XMP says {xmp}."),
    "property-differs": _code(
        Severity.LOW,
        "Info gives {info} for {name}, XMP gives {xmp}.",
        "A document system renewed its own values in one store.",
    ),
}

_DATES = ((Event.CREATED, "created"), (Event.MODIFIED, "modified"))
_TEXTS = (
    ("Author", ("dc:creator",), "author-differs"),
    ("Title", ("dc:title",), "title-differs"),
    ("Subject", ("dc:description",), "subject-differs"),
    ("Keywords", ("pdf:Keywords", "dc:subject"), "keywords-differ"),
    ("Producer", ("pdf:Producer",), "producer-differs"),
    ("Creator", ("xmp:CreatorTool",), "creator-differs"),
    ("Trapped", ("pdf:Trapped",), "trapped-differs"),
)
"""(key of Info, its counterparts in XMP, code). Source of the pairs: ISO 19005-1, 6.7.3."""


@check("pdf.info_xmp", title="Two stores of metadata differ", needs="pdf", codes=CODES)
def info_xmp(pdf: PdfFacts, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` a differing pair; producer and last change together are one, of the last program."""
    found = {what: made for event, what in _DATES if (made := _date(pdf, event, what))}
    found |= {key: made for key, names, code in _TEXTS if (made := _text(pdf, key, names, code))}
    if "modified" in found and "Producer" in found:
        change, tool = found.pop("modified"), found.pop("Producer")
        values = {"changed": change.values["info"], "xmp_changed": change.values["xmp"], **tool.values}
        yield seen("left-behind", *tool.where, *change.where, **values)
    yield from found.values()
    if more := _more_authors(pdf):
        yield more
    yield from _own_properties(pdf)


def _date(pdf: PdfFacts, event: Event, what: str) -> Seen | None:
    """Compare one date; None where a store lacks it or both may mean the same instant."""
    info = next((s for s in pdf.info_stamps if s.event is event), None)
    xmp = next((s for s in pdf.xmp_stamps if s.event is event), None)
    if info is None or xmp is None or not (gap := apart(info.moment, xmp.moment)):
        return None
    code = f"{what}-apart" if gap > FAR else "zone-slip" if is_zone_slip(gap) else f"{what}-near"
    return seen(code, info.where, xmp.where, info=info.moment, xmp=xmp.moment)


def _text(pdf: PdfFacts, key: str, names: tuple[str, ...], code: str) -> Seen | None:
    """Compare one text; None where a store lacks it or both say the same."""
    info = next((f for f in pdf.info if f.name == key), None)
    xmp = [f for f in pdf.xmp if f.name in names]
    if info is None or not xmp or texts_agree(info.value, (f.value for f in xmp)):
        return None
    shown = person if key == "Author" else quote
    joined = "; ".join(dict.fromkeys(f.value for f in xmp))
    return seen(code, info.where, xmp[0].where, info=shown(info.value), xmp=shown(joined))


def _more_authors(pdf: PdfFacts) -> Seen | None:
    """Authors whom one store lists and the other lacks altogether, where they agree otherwise.

    Info has room for one text, in which programs join all names; a name that shares no word
    with it is missing there.
    """
    info = next((f for f in pdf.info if f.name == "Author"), None)
    xmp = [f for f in pdf.xmp if f.name == "dc:creator"]
    if info is None or len(xmp) < 2 or not (there := _words(info.value)):
        return None
    missing = [f for f in xmp if (named := _words(f.value)) and not named & there]
    if not missing or len(missing) == len(xmp):
        return None
    names = person("; ".join(dict.fromkeys(f.value for f in xmp)))
    return seen("more-authors", info.where, missing[0].where, info=person(info.value), xmp=names)


def _own_properties(pdf: PdfFacts) -> Iterator[Seen]:
    """Values that a program keeps in Info under a name of its own, and again in XMP (pdfx)."""
    mirrored = {f.name.removeprefix("pdfx:"): f for f in pdf.xmp if f.name.startswith("pdfx:")}
    for info in pdf.info[:MOST_OWN]:
        xmp = mirrored.get(info.name)
        if xmp is not None and not texts_agree(info.value, (xmp.value,)):
            values = {"info": _shown(info), "xmp": _shown(xmp)}
            yield seen("property-differs", info.where, xmp.where, name=quote(info.name), **values)


def _shown(field: Field) -> Value:
    """A value with whom it leads to."""
    return Value(text=field.value, identifies=field.identifies, quote=True)


def _words(text: str) -> set[str]:
    """The words of a name, in small letters; initials tell nobody apart."""
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 1}
