"""The oldest form of PDF signature, `adbe.x509.rsa_sha1`: a bare RSA signature beside its certificate.

ISO 32000-1, 12.8.3.2; deprecated since PDF 2.0. The digest is taken back out of the signature,
so that altered bytes and a signature of another key can be told apart.
"""

from __future__ import annotations

from typing import Any

from msgspec import structs

from triage.model.signatures import Signature
from triage.readers.pdf.objects import get, resolved, sequence
from triage.readers.pdf.signing.coverage import inside
from triage.readers.pdf.signing.found import Found, string_bytes

_SHA1_BYTES = 20


def checked(data: bytes, one: Found, made: Signature) -> Signature:
    """Add integrity and certificate; what cannot be computed is said in `problem`."""
    from asn1crypto import core, x509

    from triage.readers.pdf.signing.cms import described, digest_of

    try:
        certificate = x509.Certificate.load(_certificate(one))
        made = described(structs.replace(made, digest="sha1"), certificate)
        signature = core.OctetString.load(one.contents).native
        recovered = _recovered(certificate.public_key.dump(), signature)
    except Exception as error:
        return structs.replace(made, problem=f"its contents are not built like a signature ({type(error).__name__})")
    if not inside(data, one.ranges):
        return structs.replace(made, intact=False)
    if recovered is None:
        return structs.replace(made, holds=False)
    return structs.replace(made, holds=True, intact=recovered == digest_of(data, one.ranges, "sha1"))


def _certificate(one: Found) -> bytes:
    """Return the signer's certificate: /Cert is a string, or an array whose first it is."""
    several = sequence(get(one.raw, "/Cert"))
    return string_bytes(resolved(several[0]) if several else get(one.raw, "/Cert"))


def _recovered(key: bytes, signature: bytes) -> bytes | None:
    """Return the SHA-1 digest inside an RSA signature; None where the key did not make it."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
    from cryptography.hazmat.primitives.hashes import SHA1
    from cryptography.hazmat.primitives.serialization import load_der_public_key

    public: Any = load_der_public_key(key)
    try:
        recovered: bytes = public.recover_data_from_signature(signature, PKCS1v15(), SHA1())  # noqa: S303 (the form's own digest)
    except InvalidSignature:
        return None
    return recovered if len(recovered) == _SHA1_BYTES else None
