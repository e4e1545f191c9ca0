"""Digital signatures in a document: what holds, what is covered, what came after.

Four things are kept apart, as none implies another: whether the signed bytes are unaltered,
whether the signature over them holds, whom the certificate names (never established here, as
nothing is fetched), and what was changed after signing.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from triage.model.facts import Where
from triage.model.moments import Moment
from triage.model.revisions import Change


class Coverage(StrEnum):
    """Which bytes a signature covers."""

    WHOLE_FILE = "the whole file"
    OWN_REVISION = "the file as it was when it was signed; more was appended later"
    PART = "only a part of the bytes of its own revision"
    UNCLEAR = "bytes in an order that no ordinary program writes"


class LaterChange(StrEnum):
    """The weightiest class of change made after signing; pyHanko's levels of modification, and one of our own."""

    NONE = "nothing was changed"
    VALIDATION_DATA = "nothing but data for checking signatures, or metadata, was added or changed"
    FORM_FILLING = "form fields were filled in or signed"
    ANNOTATION = "annotations were added or changed"
    CONTENT = "what its pages show, or its attachments, was changed"
    """From the file's own history."""
    OTHER = "something else was changed"
    UNKNOWN = "it could not be worked out what was changed"


class Signature(Struct, frozen=True, kw_only=True):
    """One signature, or one time stamp over the document."""

    field: str
    """Name of the form field; "" for none."""
    where: Where
    """Field, object, revision."""
    kind: str = "signature"
    """signature, certification, time stamp."""
    form: str = ""
    """How it is built (SubFilter), as `ETSI.CAdES.detached`."""
    revision: int | None = None
    """The revision that it was added with."""
    revisions: int = 1
    """Revisions of the whole file."""
    coverage: Coverage = Coverage.UNCLEAR
    fault: str = ""
    """What is unusual about the ranges of bytes that it covers, in one clause; "" for nothing."""
    covered_bytes: int = 0
    file_bytes: int = 0
    loose: int = 0
    """Objects in bytes behind the covered ones that no cross-reference lists: repairing viewers read them."""
    empty: bool = False
    """Whether the place for the signature holds nothing."""
    elsewhere: tuple[str, ...] = ()
    """Keys of its dictionary whose value stands in another object, where a later revision can exchange it."""
    intact: bool | None = None
    """Whether the digest of the covered bytes is the signed one; None where it could not be computed."""
    holds: bool | None = None
    """Whether the signature over the digest fits the certificate's key; None where that could not be computed."""
    problem: str = ""
    """Why it could not be checked, in one clause without text out of the document."""
    malformed: str = ""
    """What in it contradicts its own form, in one clause; "" where nothing does."""
    signer: str = ""
    """Name, organisation and e-mail address out of the certificate's subject; so for the issuer."""
    issuer: str = ""
    self_issued: bool = False
    serial: str = ""
    stated: Moment | None = None
    """Time stated by the signing program: its own clock."""
    stamped: Moment | None = None
    """Time of a time stamp that holds and covers the signature; its authority is not established."""
    not_before: Moment | None = None
    not_after: Moment | None = None
    """Validity of the certificate."""
    digest: str = ""
    """Digest algorithm, as `sha256`."""
    later: LaterChange = LaterChange.NONE
    permitted: bool | None = None
    """Whether what was changed later was allowed by the signature's own permissions; None where unknown."""
    changes: tuple[Change, ...] = ()
    """The weightiest changes made later, from the file's own history."""
    permission: str = ""
    """In words: `no changes`, `filling in forms and signing`, `annotations as well`, "" where none is stated."""


class SignatureTrace(Struct, frozen=True, kw_only=True):
    """Something that a signature leaves when it is taken out."""

    kind: str
    """`empty field`, `drawing of a signature`, `flags without signature`, `store without signature`,
    `permissions without signature`, `signature in an earlier revision`, `signature that no field names`."""
    where: Where
    detail: str = ""
    """Name of the field, or which revision."""


class Signatures(Struct, frozen=True, kw_only=True):
    """`signatures`: all that the document says of signatures; absent where it says nothing."""

    signatures: tuple[Signature, ...] = ()
    traces: tuple[SignatureTrace, ...] = ()
    unchecked: str = ""
    """Why nothing could be checked cryptographically (extra not installed), "" where it could."""
