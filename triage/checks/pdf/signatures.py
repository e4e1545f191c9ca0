"""Digital signatures: what holds, which bytes they cover, what was changed after signing, what was taken out.

Looks at
    Each signature and time stamp over the document, by itself: whether the covered bytes are
    those that were signed, whether the certificate's key made the signature, whether the
    ranges cover the file as it was then, and what later revisions changed and were allowed
    to. Also what a signature leaves behind when it is removed.
Why it matters
    A signature is the one thing in a PDF that fails when a byte is exchanged. Attacks leave
    it whole and move what is shown out of the covered bytes, or into a later revision.
Innocent reasons
    A second signer, a filled form, data for long-term checking and comments append revisions
    by design. Saving a signed file anew, printing it to PDF or joining it with others breaks
    or drops its signature without any change of its words.
What to do next
    Write the signed revision out (`triage extract`) and read it beside the newest one
    (`triage compare FILE@1 FILE@2`).
Cannot see
    Whether the certificate belongs to whom it names: no chain is followed, no revocation is
    asked for, nothing is fetched. A stolen key, and what a later visible signature or form
    value was laid over on the page.
References
    ISO 32000-2, 12.8; ETSI EN 319 142-1. C. Mainka and others, "1 Trillion Dollar Refund" (ACM
    CCS 2019). shared/research: peers-documents.md, section 3 row 12; casebook.md, S3.
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.checking import Code, SupportCode, check
from triage.model.case import Case
from triage.model.findings import Seen, Severity, Step, Value, person, quote, seen
from triage.model.moments import Moment
from triage.model.revisions import Change
from triage.model.signatures import Coverage, LaterChange, Signature, Signatures, SignatureTrace

_COMPARE = Step("Write the signed revision out and lay it beside the newest: triage extract FILE -o FOLDER.")
_OTHER_COPY = Step("Look for another copy of the same file among what you hold, and check its signature.")
_READ = Step("Read the places named here, and what else the file says of how it was saved.")
_ASK = Step(
    "Ask the sender for the file as it was signed; that tells them that you hold it and look at its signature.",
    exposes=True,
)
_SAVED = "A program saved, printed or joined the signed file anew; no word need have changed."
_SIGNER = "The certificate belongs to somebody else of the same name, or was made by the signer for tests."
_HIGH, _MEDIUM, _LOW, _NOTE = Severity


def _code(max: Severity, message: str, *innocent: str) -> Code:
    """Make one code; all have the same next steps."""
    return Code(max=max, message=message, innocent=innocent, next=(_COMPARE, _OTHER_COPY, _READ, _ASK))


_LIMITS = (
    "Who signed is not established: the certificate was neither traced to an authority nor looked up as withdrawn.",
    "Anybody can make a certificate in any name; one issued to itself has no other word than its own.",
    "A stolen or lent key signs too, and so does a program that signs all that passes through it.",
    "The stated time is that of the signer's own clock; that of a time stamp is its issuer's, who is not established either.",
    "It says that these bytes have not changed since, not that what they say is so.",
)

CODES: dict[str, Code | SupportCode] = {
    "signature-holds": SupportCode(
        message="The {kind} in the name of {signer} ({issued}, stated time {time}) covers the whole file but for itself, "
        "and its bytes are those that were signed.",
        limits=_LIMITS,
    ),
    "signature-holds-for-revision": SupportCode(
        message="The {kind} in the name of {signer} ({issued}, stated time {time}) covers revision {number} of {of}, "
        "whose bytes are those that were signed. Later, {later}.",
        limits=("What was appended later is not covered: see what the newest revision shows.", *_LIMITS),
    ),
    "signature-broken": _code(
        _HIGH,
        "The bytes that the {kind} in the name of {signer} covers differ from those that were signed.",
        "The file was damaged, or a server rewrote line ends in transfer.",
        _SAVED,
    ),
    "signature-left-behind": _code(
        _MEDIUM,
        "The {kind} in the name of {signer} does not lie where it says, and covers other bytes than were signed: {fault}.",
        _SAVED,
    ),
    "signature-does-not-verify": _code(
        _HIGH,
        "The {kind} in the name of {signer} was not made with the key of the certificate that it carries.",
        "A signing program put the wrong certificate beside the signature.",
    ),
    "signature-malformed": _code(
        _MEDIUM,
        "The {kind} in the name of {signer} contradicts its own form: {fault}.",
        "A signing program that departs from the standard.",
    ),
    "signature-covers-part": _code(
        _HIGH,
        "The {kind} in the name of {signer} leaves bytes uncovered that can be changed without breaking it: {fault}.",
        "A signing program that counts its bytes wrongly.",
    ),
    "signature-ranges": _code(
        _MEDIUM,
        "The {kind} in the field {field} states ranges that no ordinary program writes: {fault}.",
        "A program filled in a sample, or counted its bytes wrongly.",
    ),
    "changed-after-signing-content": _code(
        _HIGH,
        "After {signer} signed revision {number} of {of}, {what}.",
        "A registry added page numbers or a stamp after signing.",
        "A form was filled in by a program that writes values into the page.",
    ),
    "changed-after-signing-unexplained": _code(
        _MEDIUM,
        "After {signer} signed revision {number} of {of}, objects were changed that neither signing, filling in a form "
        "nor commenting explains.",
        "A program that writes more than it needs when it saves.",
    ),
    "changed-against-permission": _code(
        _HIGH,
        "The {kind} in the name of {signer} allows {allowed}, and yet after revision {number} of {of} {what}.",
        "A program that does not heed what a signature allows.",
    ),
    "annotations-after-signing": _code(
        _LOW,
        "After {signer} signed revision {number} of {of}, annotations were added or changed; the signature says nothing of them.",
        "The signed paper was commented on.",
    ),
    "changed-after-signing-permitted": _code(
        _NOTE,
        "After {signer} signed revision {number} of {of}, {what}, which the signature allows.",
        "A second signer, a filled form, or data for checking the signature later.",
    ),
    "changed-after-signing-unknown": _code(
        _NOTE,
        "After {signer} signed revision {number} of {of}, something was appended; it could not be worked out what.",
        "Another signature or data for checking it, in a form that could not be read.",
    ),
    "objects-behind-signature": _code(
        _MEDIUM,
        "Behind the bytes that the {kind} in the name of {signer} covers stand {count} objects that no cross-reference lists; "
        "some viewers show them all the same.",
        "A later saving was cut off.",
    ),
    "signature-removed": _code(
        _MEDIUM,
        "The file has what a signature leaves behind, and not the signature: {what}.",
        "The signer took the signature back to sign again.",
        _SAVED,
    ),
    "signature-flags-left": _code(
        _LOW,
        "The file has an entry that only signing needs, and no signature: {what}.",
        "A form was prepared for signing and not signed, or made out of a signed one.",
    ),
    "signature-empty": _code(
        _LOW,
        "The field {field} holds a place for a signature that states what it covers, and no signature.",
        "Signing was begun and failed, or the file is a draft of a signing program.",
    ),
    "signed-before-certificate": _code(
        _MEDIUM,
        "The {kind} in the name of {signer} states {time}; its certificate is valid only from {bound}.",
        "The clock of the signer's computer was slow.",
        _SIGNER,
    ),
    "signed-after-certificate": _code(
        _LOW,
        "The {kind} in the name of {signer} states {time}; its certificate was valid until {bound}.",
        "The signer had not renewed the certificate.",
        "The clock of the signer's computer was fast.",
    ),
    "values-elsewhere": _code(
        _LOW,
        "The {kind} in the field {field} keeps {what} in another object, where a later revision can exchange it.",
        "A signing program that departs from the standard.",
    ),
    "weak-digest": _code(
        _NOTE,
        "The {kind} in the name of {signer} rests on {digest}, for which two files with the same digest can be made.",
        "It was usual when the file was signed.",
    ),
    "uncheckable": _code(
        _NOTE, "The {kind} in the field {field} could not be checked: {why}.", "An old or rare way of signing."
    ),
}

_WEAK = {"md2", "md5", "sha1"}
_STRONG_TRACES = {
    "drawing of a signature": "a signature field without a signature that still draws one",
    "store without signature": "the store of data for checking signatures",
    "permissions without signature": "the permissions that a certifying signature sets",
    "signature in an earlier revision": "a signature in an earlier revision that the newest does not have",
    "signature that no field names": "a signature that no field names",
}
_FAINT_TRACES = {
    "flags without signature": "the flag that saving it whole would break a signature",
    "extension without signature": "the extension that signing programs declare",
    "empty field": "an empty signature field with a lock",
}
_LONGEST = 200
"""Characters of a wording that are shown."""


@check("pdf.signatures", title="Digital signatures and what came after them", needs="signatures", codes=CODES)
def signatures(signatures: Signatures, case: Case) -> Iterator[Seen]:
    """Yield what each signature shows, then what removed ones left behind."""
    for one in signatures.signatures:
        yield from _one(one, signatures.unchecked)
    yield from _left(signatures.traces)


def _one(one: Signature, unchecked: str) -> Iterator[Seen]:
    """Yield what one signature shows."""
    named: dict[str, str | Value] = {"kind": one.kind, "signer": person(_cut(one.signer) or one.field or "nobody")}
    field = quote(one.field or "without a name")
    if one.empty:
        yield seen("signature-empty", one.where, field=field)
    elif one.problem or unchecked:
        yield seen("uncheckable", one.where, kind=one.kind, field=field, why=one.problem or unchecked)
    yield from _integrity(one, named)
    if one.intact is None and one.coverage in {Coverage.PART, Coverage.UNCLEAR}:
        yield seen("signature-ranges", one.where, kind=one.kind, field=field, fault=one.fault)
    if one.elsewhere:
        yield seen("values-elsewhere", one.where, kind=one.kind, field=field, what=", ".join(one.elsewhere))
    if one.loose:
        yield seen("objects-behind-signature", one.where, count=one.loose, **named)
    if not one.empty:
        yield from _after(one, named)
    yield from _dates(one, named)
    if one.digest in _WEAK:
        yield seen("weak-digest", one.where, digest=one.digest.upper(), **named)


def _integrity(one: Signature, named: dict[str, str | Value]) -> Iterator[Seen]:
    """Yield whether it holds, and over what."""
    odd = one.coverage in {Coverage.PART, Coverage.UNCLEAR}
    if one.malformed:
        yield seen("signature-malformed", one.where, fault=one.malformed, **named)
    elif one.intact is False:
        if odd:
            yield seen("signature-left-behind", one.where, fault=one.fault, **named)
        else:
            yield seen("signature-broken", one.where, **named)
    elif one.holds is False:
        yield seen("signature-does-not-verify", one.where, **named)
    elif one.intact and odd:
        yield seen("signature-covers-part", one.where, fault=one.fault, **named)
    elif one.intact:
        yield from _holding(one, named)


def _holding(one: Signature, named: dict[str, str | Value]) -> Iterator[Seen]:
    """Yield the support that a signature gives; its limits stand beside it."""
    issued = "issued to itself" if one.self_issued else "issued in another name"
    told: dict[str, str | Value | Moment] = {"issued": issued, "time": one.stamped or one.stated or "none", **named}
    if one.coverage is Coverage.WHOLE_FILE:
        yield seen("signature-holds", one.where, **told)
    else:
        of = {"number": one.revision or 1, "of": one.revisions}
        yield seen("signature-holds-for-revision", one.where, later=one.later.value, **of, **told)


def _after(one: Signature, named: dict[str, str | Value]) -> Iterator[Seen]:
    """Yield what came after signing."""
    if one.coverage is not Coverage.OWN_REVISION or one.revision == one.revisions:
        return
    of: dict[str, str | int | Value] = {"signer": named["signer"], "number": one.revision or 1, "of": one.revisions}
    places = (*(change.where for change in one.changes[:10]), one.where)
    if one.later is LaterChange.CONTENT:
        yield seen("changed-after-signing-content", *places, what=_first(one.changes), **of)
    elif one.later is LaterChange.OTHER:
        yield seen("changed-after-signing-unexplained", *places, **of)
    elif one.later is LaterChange.UNKNOWN:
        yield seen("changed-after-signing-unknown", *places, **of)
    elif one.permitted is False:
        allowed = {"allowed": one.permission or "none of that", "kind": one.kind}
        yield seen("changed-against-permission", *places, what=one.later.value, **allowed, **of)
    elif one.later is LaterChange.ANNOTATION and one.permitted is None:
        yield seen("annotations-after-signing", *places, **of)
    elif one.later is not LaterChange.NONE:
        yield seen("changed-after-signing-permitted", *places, what=one.later.value, **of)


def _first(changes: tuple[Change, ...]) -> Value:
    """Put the first change into words, and say how many more there are."""
    if not changes:
        return Value(text="what its pages show was changed")
    first = changes[0]
    page = f" (page {first.where.page})" if first.where.page else ""
    told = f"{first.kind.value}{page} changed"
    if first.before or first.after:
        told += f": {_cut(first.before) or 'nothing'} → {_cut(first.after) or 'nothing'}"
    return quote(told + (f", and {len(changes) - 1} more changes" if len(changes) > 1 else ""))


def _cut(words: str) -> str:
    """Cut a long wording."""
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"


def _dates(one: Signature, named: dict[str, str | Value]) -> Iterator[Seen]:
    """Yield a stated or stamped time outside the validity of the certificate."""
    when = one.stamped or one.stated
    if when is None:
        return
    if one.not_before is not None and when.is_before(one.not_before):
        yield seen("signed-before-certificate", one.where, time=when, bound=one.not_before, **named)
    if one.not_after is not None and one.not_after.is_before(when):
        yield seen("signed-after-certificate", one.where, time=when, bound=one.not_after, **named)


def _left(traces: tuple[SignatureTrace, ...]) -> Iterator[Seen]:
    """Yield what removed signatures left: a strong trace or two faint ones together weigh more than one faint one."""
    strong = [trace for trace in traces if trace.kind in _STRONG_TRACES]
    faint = [trace for trace in traces if trace.kind in _FAINT_TRACES]
    words = list(dict.fromkeys((_STRONG_TRACES | _FAINT_TRACES)[trace.kind] for trace in strong + faint))
    places = tuple(trace.where for trace in (strong + faint)[:10])
    if strong or len({trace.kind for trace in faint}) > 1:
        yield seen("signature-removed", *places, what=", ".join(words))
    elif any(trace.kind != "empty field" for trace in faint):
        yield seen("signature-flags-left", *places, what=words[0])
