"""The cryptography of one signature: digest of the covered bytes, signature over it, certificate, time stamp.

pyHanko's functions without its chain of trust: whether the digest is the signed one and
whether the certificate's key made the signature are told apart, and nothing is asked of the
network. `adbe.x509.rsa_sha1`, which pyHanko does not check, is checked with cryptography.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import islice
from typing import Any

from msgspec import structs

from triage.model.moments import Moment
from triage.model.signatures import Signature
from triage.readers import timestamps
from triage.readers.gather import Gather
from triage.readers.pdf.guard import stage
from triage.readers.pdf.signing import loading, rsa
from triage.readers.pdf.signing.coverage import inside
from triage.readers.pdf.signing.found import Found

LONGEST_NAME = 500
"""Characters kept of a name in a certificate."""
_NAMED = ("common_name", "organization_name", "email_address")
MOST_STAMPS = 5
"""Time stamps looked at over one signature."""
_DETACHED = {"adbe.pkcs7.detached", "ETSI.CAdES.detached"}
_KNOWN = {*_DETACHED, "adbe.pkcs7.sha1", "adbe.x509.rsa_sha1", "ETSI.RFC3161"}
is_installed = loading.is_installed


def checked(data: bytes, one: Found, made: Signature, into: Gather) -> Signature:
    """Add integrity, certificate and times; what cannot be computed is said in `problem`.

    Args:
        data: the file.
        one: the signature's dictionary; ranges outside the file cannot hold what was signed.
        made: what is known of it so far.
        into: where a time stamp that cannot be read is recorded.
    """
    if one.form not in _KNOWN:
        return structs.replace(made, problem="its form (SubFilter) is none that can be checked")
    if one.form == "adbe.x509.rsa_sha1":
        return rsa.checked(data, one, made)
    with loading.without_network():
        from asn1crypto import cms
        from pyhanko.sign.general import CMSExtractionError, extract_certificate_info, extract_signer_info
    try:
        signed = cms.ContentInfo.load(one.contents)["content"]
        info, certificate = extract_signer_info(signed), extract_certificate_info(signed).signer_cert
        made = described(structs.replace(made, digest=_digest_name(info)), certificate)
    except CMSExtractionError:
        return structs.replace(made, problem="it names no signer, several, or one without a certificate")
    except Exception as error:
        return structs.replace(made, problem=f"its contents are not built like a signature ({type(error).__name__})")
    made = structs.replace(made, stated=_signing_time(info) or made.stated, stamped=_stamped(info, one, into))
    return _integrity(data, one, made, signed, info, certificate)


def described(made: Signature, certificate: Any) -> Signature:
    """Add what an asn1crypto certificate says of itself."""
    validity = certificate["tbs_certificate"]["validity"]
    return structs.replace(
        made,
        signer=_named(certificate.subject.native),
        issuer=_named(certificate.issuer.native),
        self_issued=certificate.subject == certificate.issuer,
        serial=f"{certificate.serial_number:x}"[:80],
        not_before=_moment(validity["not_before"].native),
        not_after=_moment(validity["not_after"].native),
    )


def _named(subject: dict[str, Any]) -> str:
    """Return name, organisation and address out of a subject; all of its values where it has none of these."""
    chosen = [subject[key] for key in _NAMED if key in subject] or list(subject.values())
    parts = [part for value in chosen for part in (value if isinstance(value, list) else [value])]
    return ", ".join(map(str, parts))[:LONGEST_NAME]


def digest_of(data: bytes, ranges: tuple[int, ...], name: str) -> bytes:
    """Return the digest of the covered bytes; raises ValueError for a digest that is not known."""
    made = hashlib.new(name)
    view = memoryview(data)
    for at, length in zip(ranges[::2], ranges[1::2], strict=True):
        made.update(view[at : at + length])
    return made.digest()


def _integrity(data: bytes, one: Found, made: Signature, signed: Any, info: Any, certificate: Any) -> Signature:
    """Tell whether the covered bytes are those signed, and whether the signature holds."""
    with loading.without_network():
        from pyhanko.sign.general import CMSStructuralError
        from pyhanko.sign.validation.errors import SignatureValidationError
        from pyhanko.sign.validation.generic_cms import validate_sig_integrity
    if not inside(data, one.ranges):
        return structs.replace(made, intact=False)
    wrapped = signed["encap_content_info"]
    content = _content(wrapped)
    if one.form in _DETACHED and content is not None:
        return structs.replace(made, malformed="it carries content of its own although its form forbids that")
    if one.form not in _DETACHED and content is None:
        return structs.replace(made, malformed="it lacks the digest of the document that its form demands")
    try:
        covered = _same_digest(data, one, wrapped, content)
        own = (
            digest_of(data, one.ranges, made.digest) if content is None else hashlib.new(made.digest, content).digest()
        )
        intact, holds = validate_sig_integrity(info, certificate, wrapped["content_type"].native, own)
    except (SignatureValidationError, CMSStructuralError):
        return structs.replace(made, malformed="what it says of its own certificate, digest or content does not agree")
    except Exception as error:
        return structs.replace(made, problem=f"its algorithms cannot be computed here ({type(error).__name__})")
    return structs.replace(made, intact=bool(intact and covered), holds=bool(holds))


def _same_digest(data: bytes, one: Found, wrapped: Any, content: bytes | None) -> bool:
    """Whether the digest that a signature carries as its content is that of the covered bytes."""
    if content is None:
        return True
    if one.form == "ETSI.RFC3161":
        return bool(_imprinted(wrapped["content"].parsed, lambda name: digest_of(data, one.ranges, name)))
    return content == digest_of(data, one.ranges, "sha1")


def _content(wrapped: Any) -> bytes | None:
    """Return what a signature encapsulates; None for nothing."""
    from asn1crypto import core

    content = wrapped["content"]
    return None if content is core.VOID or content.native is None else bytes(content)


def _imprinted(token: Any, computed: Any) -> bool:
    """Whether a time stamp's imprint is the digest that `computed` gives for its algorithm."""
    imprint = token["message_imprint"]
    name = imprint["hash_algorithm"]["algorithm"].native
    return bool(imprint["hashed_message"].native == computed(name))


def _stamped(info: Any, one: Found, into: Gather) -> Moment | None:
    """Return the time of the first time stamp over this signature that holds; None for none."""
    for token in islice(_tokens(info), MOST_STAMPS):
        when = None
        with stage(into, "a time stamp over a signature", one.where):
            when = _token_time(token, info["signature"].native)
        if when is not None:
            return when
    return None


def _tokens(info: Any) -> Iterator[Any]:
    """Yield the time stamp tokens among the attributes that are not signed."""
    from pyhanko.sign.general import find_cms_attribute_iter

    for token in find_cms_attribute_iter(info["unsigned_attrs"], "signature_time_stamp_token"):
        yield token["content"]


def _token_time(signed: Any, signature: bytes) -> Moment | None:
    """Return a token's time where its imprint is that of the signature and it holds itself."""
    from pyhanko.sign.general import extract_certificate_info, extract_signer_info
    from pyhanko.sign.validation.generic_cms import validate_sig_integrity

    wrapped = signed["encap_content_info"]
    token, info = wrapped["content"].parsed, extract_signer_info(signed)
    certificate = extract_certificate_info(signed).signer_cert
    own = hashlib.new(_digest_name(info), bytes(wrapped["content"])).digest()
    fits = _imprinted(token, lambda name: hashlib.new(name, signature).digest())
    if fits and all(validate_sig_integrity(info, certificate, "tst_info", own)):
        return _moment(token["gen_time"].native)
    return None


def _signing_time(info: Any) -> Moment | None:
    """Return the time among the signed attributes; None for none."""
    from pyhanko.sign.validation.generic_cms import extract_self_reported_ts

    return _moment(extract_self_reported_ts(info))


def _digest_name(info: Any) -> str:
    """Return the digest algorithm by its short name."""
    return str(info["digest_algorithm"]["algorithm"].native).lower()


def _moment(when: Any) -> Moment | None:
    """Turn a datetime into a `Moment`."""
    return timestamps.from_datetime(when.isoformat(), when) if when is not None else None
