"""Signatures appended byte by byte, with ranges of any shape, and others' CMS or bare RSA inside."""

from __future__ import annotations

import re
from collections.abc import Callable
from hashlib import sha1

from tests.planted.build.signed import AUTHORITY, SIGNER, VALID, certificate, private_key

ROOM = 4096
"""Hexadecimal digits kept for /Contents."""
_BLANK = "0000000000 0000000000 0000000000 0000000000"

Shape = Callable[[int, int, int], list[int]]
"""Makes ranges of: offset of `<` of /Contents, offset behind its `>`, end of the file."""
Maker = Callable[[bytes], bytes]
"""Makes /Contents of the covered bytes."""


def whole(start: int, stop: int, end: int) -> list[int]:
    """All but the signature itself."""
    return [0, start, stop, end - stop]


def detached(covered: bytes) -> bytes:
    """A detached CMS signature without attributes, by cryptography."""
    return _cms(covered, detach=True)


def enclosing(covered: bytes) -> bytes:
    """A CMS signature over the SHA-1 digest, which it carries (`adbe.pkcs7.sha1`)."""
    return _cms(sha1(covered).digest(), detach=False)


def enclosing_all(covered: bytes) -> bytes:
    """A CMS signature that carries what it signs."""
    return _cms(covered, detach=False)


def bare(covered: bytes) -> bytes:
    """A bare RSA signature (`adbe.x509.rsa_sha1`)."""
    return _bare(covered, "signer")


def bare_of_another(covered: bytes) -> bytes:
    """A bare RSA signature by a key that is not the certificate's."""
    return _bare(covered, "another")


def nothing(covered: bytes) -> bytes:
    """No signature."""
    return b"\0" * 64


def signed_by_hand(
    data: bytes,
    *,
    shape: Shape = whole,
    make: Maker = detached,
    form: str = "adbe.pkcs7.detached",
    more: str = "",
    room: int = ROOM,
    flags: int = 3,
    stated: str = "D:20250903080000Z",
) -> bytes:
    """Append a revision with a signature to a PDF by reportlab.

    Args:
        data: the PDF.
        shape: ranges to state.
        make: what to put into /Contents.
        form: SubFilter; "" for none.
        more: further entries of the signature's dictionary.
        room: hexadecimal digits kept for /Contents.
        flags: SigFlags.
        stated: /M.
    """
    # With /Cert as pypdf reads it, the array of one string is as good as the string.
    cert = f"/Cert <{certificate(SIGNER, AUTHORITY, VALID).dump().hex()}> " if form == "adbe.x509.rsa_sha1" else ""
    sub = f"/SubFilter /{form} " if form else ""
    size = int(re.findall(rb"/Size (\d+)", data)[-1])
    dictionary = f"<< /Type /Sig /Filter /Adobe.PPKLite {sub}{cert}/M ({stated}) /ByteRange [{_BLANK}] /Contents <{'0' * room}> {more} >>"
    field = f"<< /FT /Sig /T (Signature1) /V {size} 0 R /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /F 132 >>"
    out = appended(
        data,
        {size: dictionary.encode(), size + 1: field.encode(), **_catalogue(data, size + 1, flags)},
    )
    start = out.rindex(b"/Contents <") + len(b"/Contents ")
    stop = start + room + 2
    return _filled(out, shape(start, stop, len(out)), make, start, room)


def appended(data: bytes, objects: dict[int, bytes], entries: str = "") -> bytes:
    """Append a revision with these objects and a table of their places."""
    root, size = re.findall(rb"/Root (\d+ \d+ R)", data)[-1], int(re.findall(rb"/Size (\d+)", data)[-1])
    previous = re.findall(rb"startxref\s+(\d+)", data)[-1]
    out, table = data if data.endswith(b"\n") else data + b"\n", b"xref\n"
    for number, body in sorted(objects.items()):
        table += b"%d 1\n%010d 00000 n \n" % (number, len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    trailer = b"trailer\n<< /Size %d /Root %s /Prev %s %s >>\n" % (
        max(size, *(n + 1 for n in objects)),
        root,
        previous,
        entries.encode(),
    )
    return out + table + trailer + b"startxref\n%d\n%%%%EOF\n" % len(out)


def body(data: bytes, number: int) -> bytes:
    """The newest wording of an object that stands by itself."""
    found = re.findall(rb"(?:^|\n)%d 0 obj\s(.*?)\sendobj" % number, data, re.DOTALL)
    return bytes(found[-1])


def catalogue_number(data: bytes) -> int:
    """The number of the catalogue."""
    return int(re.findall(rb"/Root (\d+) \d+ R", data)[-1])


def _catalogue(data: bytes, field: int, flags: int) -> dict[int, bytes]:
    """The catalogue with a form of one field."""
    number = catalogue_number(data)
    form = b"/AcroForm << /Fields [%d 0 R] /SigFlags %d >> >>" % (field, flags)
    return {number: body(data, number).rstrip().removesuffix(b">>") + form}


def _filled(out: bytes, ranges: list[int], make: Maker, start: int, room: int) -> bytes:
    """Write the ranges and the signature into their places."""
    stated = " ".join(f"{n:010}" for n in ranges).encode().ljust(len(_BLANK))
    out = out.replace(b"/ByteRange [" + _BLANK.encode(), b"/ByteRange [" + stated)
    pairs = zip(ranges[::2], ranges[1::2], strict=False)
    digits = make(b"".join(out[at : at + length] for at, length in pairs)).hex().encode()
    if len(digits) > room:
        raise ValueError(f"{len(digits)} digits need more room")
    return out[: start + 1] + digits.ljust(room, b"0") + out[start + 1 + room :]


def _cms(content: bytes, *, detach: bool) -> bytes:
    """A CMS structure by cryptography."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.serialization import Encoding, pkcs7

    own = x509.load_der_x509_certificate(certificate(SIGNER, AUTHORITY, VALID).dump())
    options = [pkcs7.PKCS7Options.Binary, pkcs7.PKCS7Options.NoAttributes]
    options += [pkcs7.PKCS7Options.DetachedSignature] if detach else []
    builder = pkcs7.PKCS7SignatureBuilder().set_data(content)
    return builder.add_signer(own, private_key("signer"), hashes.SHA256()).sign(Encoding.DER, options)


def _bare(covered: bytes, word: str) -> bytes:
    """An RSA signature in an octet string."""
    from asn1crypto import core
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15

    made = private_key(word).sign(covered, PKCS1v15(), hashes.SHA1())
    return bytes(core.OctetString(made).dump())
