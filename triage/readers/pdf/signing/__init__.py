"""Signatures of a PDF, checked without any network: what holds, what is covered, what came after.

Three sources are kept apart: the ranges are measured here against the ends of the file's
revisions, the cryptography and the level of later changes are pyHanko's, and the words of
later changes are those of the file's own history. No chain of certificates is followed and
no revocation asked for: who signed is not established here. Source of the choice:
shared/research/libraries.md, section 1; shared/research/peers-documents.md, section 3 row 12.
"""

from __future__ import annotations

from typing import Any

from msgspec import structs

from triage.model.facts import Event, Identifies, Where, Why
from triage.model.signatures import Signature, Signatures, SignatureTrace
from triage.readers.gather import Gather
from triage.readers.pdf.guard import stage
from triage.readers.pdf.signing import cms, coverage, later, permissions, traces
from triage.readers.pdf.signing.found import Found, signed_fields
from triage.readers.pdf.structure import names_signature

MOST_SIGNATURES = 50
"""Signatures checked of one file."""
MISSING = 'checking signatures needs pyHanko: pip install "document-triage[signatures]"'


def read_signing(data: bytes, reader: Any, ends: tuple[int, ...], password: str | None, into: Gather) -> None:
    """Fill `into.signatures`; stays None where nothing in the file speaks of a signature.

    Args:
        data: the file.
        reader: pypdf's reader, unlocked.
        ends: where each saved revision ends, oldest first.
        password: what unlocked the file.
        into: its history, where it was read, tells what came after a signature.
    """
    found = signed_fields(data, reader)
    made = _signatures(data, reader, found, ends, password, into)
    left: tuple[SignatureTrace, ...] = ()
    with stage(into, "what removed signatures left behind"):
        left = traces.traces(data, reader, ends, found)
    if made or left:
        unchecked = "" if not made or cms.is_installed() else MISSING
        into.signatures = Signatures(signatures=made, traces=left, unchecked=unchecked)


def _signatures(
    data: bytes, reader: Any, found: list[Found], ends: tuple[int, ...], password: str | None, into: Gather
) -> tuple[Signature, ...]:
    """Return the signatures with everything known of each; what cannot be checked stays measured."""
    if len(found) > MOST_SIGNATURES:
        into.add_unread("its other signatures", Why.LIMIT, f"only the first {MOST_SIGNATURES} are checked")
    installed = cms.is_installed()
    if found and not installed:
        into.add_unread("the signatures", Why.MISSING_PART, MISSING)
    made = [_measured(data, one, ends) for one in found[:MOST_SIGNATURES]]
    if installed:
        for number, one in enumerate(found[:MOST_SIGNATURES]):
            with stage(into, f"signature {number + 1}", one.where):
                made[number] = _checked(data, one, made[number], into)
    with stage(into, "what was changed after signing"):
        return later.after_signing(
            data, reader, password, found[: len(made)], tuple(made), tuple(into.history), installed
        )
    return tuple(made)


def speaks_of_signature(data: bytes) -> bool:
    """Whether the bytes name a signature's ranges: then the history of the file is worth reading too."""
    return names_signature(data)


def _measured(data: bytes, one: Found, ends: tuple[int, ...]) -> Signature:
    """What the dictionary and the ranges say, without cryptography."""
    ranged = coverage.measured(data, one.ranges, one.contents, ends)
    return Signature(
        field=one.field,
        where=structs.replace(one.where, revision=ranged.revision, offset=ranged.offset),
        kind=one.kind,
        form=one.form,
        revision=ranged.revision,
        revisions=len(ends),
        coverage=ranged.coverage,
        fault=ranged.fault,
        loose=ranged.loose,
        covered_bytes=ranged.covered,
        file_bytes=len(data),
        empty=not one.contents.strip(b"\0"),
        elsewhere=one.elsewhere,
        stated=one.stated,
        permission=permissions.worded(one),
    )


def _checked(data: bytes, one: Found, made: Signature, into: Gather) -> Signature:
    """Add what cryptography says, and the certificate's names to the facts of the file."""
    if made.empty:
        return structs.replace(made, problem="the place for the signature holds nothing")
    made = cms.checked(data, one, made, into)
    where = Where(field=f"{one.field or 'Signature'}/Contents", object=one.where.object)
    for name, value in (("Signer", made.signer), ("Issuer", made.issuer), ("Serial", made.serial)):
        if value:
            into.add_field("signature", name, value, where, Identifies.PERSON)
    if made.digest:
        into.add_field("signature", "Digest", made.digest, where)
    into.add_stamp(Event.SIGNED, made.stamped, "time stamp", where)
    return made
