"""The content is not of the kind that the name or the declared type says.

Looks at
    The format read from the bytes, against the ending of the file's name and against the
    media type under which a message or archive carries it; two endings of which the last
    one runs; and bytes that programs of two formats would both open.
Why it matters
    A file under another kind's name was renamed by hand or by a program that did not look,
    or wants to be opened by something else than the reader thinks. A file that is two
    formats at once shows different things to different programs.
Innocent reasons
    Old Word writes RTF under `.doc`; web exports write HTML under `.xls` and `.doc`;
    messengers, phones and web pages give pictures any ending; mail programs that do not
    know a type declare a general one. Such names are only a note or not reported.
What to do next
    Work on a copy under the right ending, and look at what carried the file.
Cannot see
    Files whose content and name were changed together; formats that no reader knows.
References
    shared/research/peers-documents.md, section 3 row 15; IANA media types; PRONOM.
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.document import Document
from triage.model.facts import Where
from triage.model.findings import Concern, Seen, Severity, Step, quote, seen

_COPY = Step("Work on a copy under the ending of what it is, on a machine that may be lost.")
_CARRIER = Step("Look at the message, page or archive that carried it: who named it?")

CODES = {
    "content-not-as-named": Code(
        max=Severity.MEDIUM,
        message="The name {name} ends like {named}, the content is {is_}.",
        innocent=("It was renamed by hand, or saved by a program that did not look at the content.",),
        next=(_COPY, _CARRIER),
    ),
    "near-kind-as-named": Code(
        max=Severity.NOTE,
        message="The name {name} ends like {named}, the content is {is_}, which the same programs open.",
        innocent=("Exports, phones, messengers and old programs name such files this way.",),
        next=(_CARRIER,),
    ),
    "macros-under-plain-name": Code(
        max=Severity.MEDIUM,
        message="The name {name} is that of a document without programs in it, the content is {is_}, which may hold some.",
        innocent=("It was renamed so that a mail filter lets it through.",),
        next=(_COPY, _CARRIER),
    ),
    "content-not-as-declared": Code(
        max=Severity.LOW,
        message="{name} is carried as {declared}, the content is {is_}.",
        innocent=("The sending program takes the type from the name, or knows too few types.",),
        next=(_CARRIER,),
    ),
    "two-formats-at-once": Code(
        max=Severity.MEDIUM,
        message="The bytes of {name} are {is_}, and programs for {also} would open them too.",
        innocent=("A self-unpacking archive, or a picture to which a program appended data.",),
        next=(Step("Open it as each of the two, on a machine that may be lost, and compare."), _COPY),
    ),
    "ending-that-runs": Code(
        max=Severity.MEDIUM,
        concern=Concern.HANDLING,
        message="The name {name} shows one ending and has another behind it, {ending}, which systems run.",
        innocent=("A program pack that was named after the document it came with.",),
        next=(Step("Do not open it by a double click, and set the system to show endings."), _CARRIER),
    ),
}

_ENDINGS = {
    "pdf": "pdf", "docx": "docx", "docm": "docm", "dotx": "dotx", "dotm": "dotm", "xlsx": "xlsx", "xlsm": "xlsm", "xlsb": "xlsb",
    "xltx": "xltx", "pptx": "pptx", "pptm": "pptm", "ppsx": "ppsx", "potx": "potx", "odt": "odt", "ods": "ods", "odp": "odp",
    "odg": "odg", "ott": "ott", "doc": "doc", "dot": "doc", "xls": "xls", "xlt": "xls", "ppt": "ppt", "pps": "ppt", "rtf": "rtf",
    "msg": "msg", "eml": "eml", "mbox": "mbox", "jpg": "jpeg", "jpeg": "jpeg", "jpe": "jpeg", "jfif": "jpeg", "png": "png",
    "tif": "tiff", "tiff": "tiff", "heic": "heic", "heif": "heif", "webp": "webp", "gif": "gif", "bmp": "bmp", "avif": "avif",
    "svg": "svg", "htm": "html", "html": "html", "zip": "zip", "tar": "tar", "gz": "gz", "tgz": "gz", "bz2": "bz2", "xz": "xz",
}  # fmt: skip
"""Ending → the format it promises. Any other ending promises nothing."""

_FAMILIES = (
    frozenset({"jpeg", "png", "tiff", "heic", "heif", "webp", "gif", "bmp", "avif"}),
    frozenset({"doc", "docx", "rtf", "html", "txt", "odt", "dotx", "xml"}),
    frozenset({"xls", "xlsx", "html", "txt", "ods", "xltx"}),
    frozenset({"ppt", "pptx", "ppsx", "potx", "odp"}),
    frozenset({"eml", "msg", "mbox", "txt", "html"}),
    frozenset({"gz", "tar", "bz2", "xz"}),
    frozenset({"doc", "xls", "ppt", "ole"}),
    frozenset({"odt", "ott"}),
)
"""Formats that the same programs open under each other's endings."""

_MACROS = {"docm", "dotm", "xlsm", "pptm", "xlsb"}
_RUNS = {"exe", "scr", "com", "bat", "cmd", "js", "jse", "vbs", "vbe", "wsf", "hta", "lnk", "pif", "ps1", "jar", "msi"}
"""Endings that Windows runs on a double click."""

_SAYS_NOTHING = (
    "application/octet-stream",
    "application/x-",
    "application/force-download",
    "multipart/",
    "message/",
    "text/",
)
"""Declared types that general mail programs use for anything."""


@check("file.type", title="Content and name of different kinds", codes=CODES)
def type_(document: Document, case: Case) -> Iterator[Seen]:
    """Yield what the name and the declared type say otherwise, polyglots, and endings that run."""
    name = document.file.name
    here = Where(field="name", text=name[:200])
    if code := _against_name(document):
        yield seen(code, here, name=quote(name), named=_ENDINGS[_ending(name)], is_=document.format)
    if not _fits_declared(document):
        yield seen(
            "content-not-as-declared",
            here,
            name=quote(name),
            declared=str(document.file.declared_type)[:80],
            is_=document.format,
        )
    if document.file.also:
        yield seen(
            "two-formats-at-once",
            Where(offset=0),
            name=quote(name),
            is_=document.format,
            also=", ".join(document.file.also),
        )
    if _ending(name) in _RUNS and "." in name.rpartition(".")[0]:
        yield seen("ending-that-runs", here, name=quote(name), ending=f".{_ending(name)}")


def _ending(name: str) -> str:
    """The last ending of a name in small letters; "" where it has none."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def _against_name(document: Document) -> str:
    """The code for a name that promises another format; "" where it fits or promises nothing."""
    promised = _ENDINGS.get(_ending(document.file.name))
    if promised is None or promised == document.format:
        return ""
    if document.format in _MACROS and promised not in _MACROS:
        return "macros-under-plain-name"
    near = any({promised, document.format} <= family for family in _FAMILIES)
    return "near-kind-as-named" if near else "content-not-as-named"


def _fits_declared(document: Document) -> bool:
    """True where the declared type is absent, general, or of the same family as the content."""
    declared = (document.file.declared_type or "").lower()
    if not declared or declared.startswith(_SAYS_NOTHING):
        return True
    if (
        declared == document.media_type
        or declared.partition("/")[0] == document.media_type.partition("/")[0] == "image"
    ):
        return True
    office = ("officedocument", "opendocument", "ms-", "msword", "rtf", "macroenabled", "ole-storage")
    return any(word in declared for word in office) and any(word in document.media_type.lower() for word in office)
