"""Signed PDFs: pyHanko with certificates made here, and signatures written by hand.

Keys come from fixed words, so that a file is the same each time and no key lies in the
repository. Names are SPECIMEN names; nobody trusts these certificates.
"""

from __future__ import annotations

import io
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest.mock import patch

from tests.planted import MissingToolError

WHEN = datetime(2025, 9, 3, 8, 0, tzinfo=UTC)
"""The time of every signature that states no other."""
VALID = (datetime(2025, 1, 1, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC))
SIGNER, AUTHORITY, CLOCK = "SPECIMEN Karimzad", "SPECIMEN Root of Inland Lakes", "SPECIMEN Clock of Inland Lakes"
LINES = ("SPECIMEN. Ministry of Inland Lakes", "The ferry office pays 22,000 for the upkeep of the landing stage.")
_LOCK = threading.Lock()
"""Only one thread at a time may hold the clock and the dice of pyHanko still."""


def paper(*lines: str, form: bool = False, pages: int = 1) -> bytes:
    """A PDF by reportlab, not compressed, on request with a field of a form."""
    try:
        from reportlab.pdfgen.canvas import Canvas
    except ImportError as error:
        raise MissingToolError("reportlab") from error
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1, pageCompression=0)
    for number in range(pages):
        for place, line in enumerate(lines or LINES):
            canvas.drawString(72, 700 - 20 * place, line)
        if form and number == 0:
            canvas.acroForm.textfield(name="Receiver", x=72, y=500, width=200, height=20, value="")
            canvas.acroForm.textfield(name="Amount", x=72, y=460, width=200, height=20, value="22,000")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def signed(
    data: bytes,
    *,
    field: str = "Signature1",
    when: datetime = WHEN,
    valid: tuple[datetime, datetime] = VALID,
    name: str = SIGNER,
    issuer: str = "",
    key: str = "signer",
    form: str = "ETSI.CAdES.detached",
    certify: int | None = None,
    lock: tuple[str, ...] = (),
    digest: str = "sha256",
    stamped: datetime | None = None,
    visible: bool = False,
    password: str | None = None,
) -> bytes:
    """Sign with pyHanko, appending a revision.

    Args:
        data: the PDF.
        field: name of the signature's field.
        when: time stated.
        valid: validity of the certificate.
        name: whom the certificate names.
        issuer: who issued it; `AUTHORITY` where none is given, itself where it is the name.
        key: word that the signing key is made of; the certificate is for the key "signer".
        form: SubFilter.
        certify: DocMDP level of a certification.
        lock: fields locked by the signature.
        digest: digest algorithm.
        stamped: time of a time stamp over the signature.
        visible: whether the signature is drawn on the page.
        password: what opens the PDF.
    """
    with _still(when):
        from pyhanko.keys import load_private_key_from_pemder_data as load_key
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
        from pyhanko.sign import fields, signers

        root = certificate(AUTHORITY, AUTHORITY, VALID, "authority")
        own = certificate(name, issuer or AUTHORITY, valid)
        store = import_module("pyhanko_certvalidator.registry").SimpleCertificateStore()
        store.register(root)
        signer = signers.SimpleSigner(own, load_key(_der(key), None), store)
        metadata = signers.PdfSignatureMetadata(
            field_name=field,
            subfilter=fields.SigSeedSubFilter(f"/{form}"),
            md_algorithm=digest,
            certify=certify is not None,
            docmdp_permissions=fields.MDPPerm(certify or 2),
            name=name,
        )
        writer = IncrementalPdfFileWriter(io.BytesIO(data))
        if password is not None:
            opened(writer).encrypt(password.encode())
        locked = fields.FieldMDPSpec(fields.FieldMDPAction.INCLUDE, list(lock)) if lock else None
        box = (72, 300, 272, 350) if visible else None
        if lock or visible:
            fields.append_signature_field(writer, fields.SigFieldSpec(field, box=box, field_mdp_spec=locked))
        clock = _clock(stamped) if stamped else None
        out = signers.PdfSigner(metadata, signer, timestamper=clock).sign_pdf(writer)
        return bytes(out.getvalue())


def document_stamp(data: bytes, when: datetime = WHEN) -> bytes:
    """Append a time stamp over the document (pyHanko)."""
    with _still(when):
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
        from pyhanko.sign import signers

        out = signers.PdfTimeStamper(_clock(when), field_name="Stamp1").timestamp_pdf(
            IncrementalPdfFileWriter(io.BytesIO(data)), md_algorithm="sha256"
        )
        return bytes(out.getvalue())


def rewritten(data: bytes, change: Callable[[Any], None]) -> bytes:
    """Append a revision by pyHanko's incremental writer after `change` has had it."""
    with _still(WHEN):
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

        writer = IncrementalPdfFileWriter(io.BytesIO(data))
        change(writer)
        out = io.BytesIO()
        opened(writer).write(out)
        return out.getvalue()


def opened(writer: Any) -> Any:
    """The same; pyHanko's writers have methods without types."""
    return writer


def updated(data: bytes, change: Callable[[Any], None]) -> bytes:
    """Append a revision by pypdf's incremental writer after `change` has had it."""
    from pypdf import PdfWriter

    writer = PdfWriter(io.BytesIO(data), incremental=True)
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def resaved(data: bytes, change: Callable[[Any], None] | None = None) -> bytes:
    """The file written anew by pikepdf, after `change` has had it."""
    try:
        import pikepdf
    except ImportError as error:
        raise MissingToolError("pikepdf") from error
    out = io.BytesIO()
    with warnings.catch_warnings(), pikepdf.open(io.BytesIO(data)) as made:
        warnings.simplefilter("ignore")  # pikepdf warns of widgets without a form: that is the case here
        if change is not None:
            change(made)
        made.save(out, deterministic_id=True)
    return out.getvalue()


def exchanged(data: bytes, old: bytes, new: bytes) -> bytes:
    """The file with bytes exchanged for as many others, once."""
    if data.count(old) < 1 or len(old) != len(new):
        raise ValueError(f"{old!r} cannot be exchanged")
    return data.replace(old, new, 1)


def written(name: str, make: Callable[[], bytes]) -> Callable[[Path], Path]:
    """A builder of a planted case that writes what `make` returns."""

    def build(folder: Path) -> Path:
        """Write the file."""
        path = folder / f"{name}.pdf"
        path.write_bytes(make())
        return path

    return build


def contents(data: bytes) -> tuple[int, int]:
    """Where the last signature's /Contents stand: first byte behind `<`, and that of `>`."""
    start = data.index(b"<", data.rfind(b"/Contents")) + 1
    return start, data.index(b">", start)


def with_cms(data: bytes, change: Callable[[Any], None]) -> bytes:
    """Change the last signature's CMS structure in its place; the covered bytes stay."""
    from asn1crypto import cms

    start, stop = contents(data)
    made = cms.ContentInfo.load(bytes.fromhex(data[start:stop].decode()))
    change(made["content"])
    digits: bytes = made.dump(force=True).hex().encode()
    return data[:start] + digits.ljust(stop - start, b"0") + data[stop:]


def certificate(name: str, issuer: str, valid: tuple[datetime, datetime], key: str = "signer") -> Any:
    """A certificate for the key of a word, signed with that of the issuer's name, as asn1crypto has it."""
    from asn1crypto import x509 as plain
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.x509.oid import NameOID

    def named(text: str) -> x509.Name:
        """A name with an organisation."""
        office = x509.NameAttribute(NameOID.ORGANIZATION_NAME, "SPECIMEN Ministry of Inland Lakes")
        return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text), office])

    usages = [x509.oid.ExtendedKeyUsageOID.TIME_STAMPING] if name == CLOCK else []
    builder = (
        x509.CertificateBuilder()
        .subject_name(named(name))
        .issuer_name(named(issuer))
        .public_key(private_key(key).public_key())
        .serial_number(int(sha256(name.encode()).hexdigest()[:12], 16))
        .not_valid_before(valid[0])
        .not_valid_after(valid[1])
    )
    if usages:
        builder = builder.add_extension(x509.ExtendedKeyUsage(usages), critical=True)
    made = builder.sign(private_key(key if issuer == name else "authority"), hashes.SHA256())
    return plain.Certificate.load(made.public_bytes(serialization.Encoding.DER))


@cache
def private_key(word: str) -> Any:
    """An RSA key whose primes are the first behind numbers made of the word."""
    try:
        from cryptography.hazmat.primitives.asymmetric import rsa
    except ImportError as error:
        raise MissingToolError("cryptography") from error
    p, q = (_prime(f"SPECIMEN {word} {half}") for half in ("p", "q"))
    e, d = 65537, pow(65537, -1, (p - 1) * (q - 1))
    numbers = rsa.RSAPublicNumbers(e, p * q)
    return rsa.RSAPrivateNumbers(
        p, q, d, rsa.rsa_crt_dmp1(d, p), rsa.rsa_crt_dmq1(d, q), rsa.rsa_crt_iqmp(p, q), numbers
    ).private_key()


def _prime(word: str) -> int:
    """The first prime of 1024 bits behind a number made of the word (Fermat, eight bases)."""
    start = int("".join(sha256(f"{word} {n}".encode()).hexdigest() for n in range(4)), 16)
    number = start | 1 | 3 << 1022
    while any(number % small == 0 for small in (3, 5, 7, 11, 13, 17, 19, 23)) or any(
        pow(base, number - 1, number) != 1 for base in (2, 3, 5, 7, 11, 13, 17, 19)
    ):
        number += 2
    return number


def _der(word: str) -> bytes:
    """The key of a word in PKCS #8."""
    from cryptography.hazmat.primitives import serialization

    return bytes(
        private_key(word).private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )


def _clock(when: datetime) -> Any:
    """A time stamper in the same process, whose clock stands still."""
    from pyhanko.keys import load_private_key_from_pemder_data as load_key
    from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper

    own = certificate(CLOCK, AUTHORITY, VALID)
    return DummyTimeStamper(own, load_key(_der("signer"), None), fixed_dt=when, include_nonce=False)


@contextmanager
def _still(when: datetime) -> Iterator[None]:
    """Hold pyHanko's clock and dice still."""
    try:
        from pyhanko.sign.signers import pdf_signer
    except ImportError as error:
        raise MissingToolError("pyhanko") from error

    class Standing(datetime):
        """A clock that stands."""

        @classmethod
        def now(cls, tz: Any = None) -> datetime:  # type: ignore[override]  # its own type is not needed here
            """The one time."""
            return when

    with _LOCK, patch.object(pdf_signer, "datetime", Standing), patch("os.urandom", lambda size: b"\x5a" * size):
        yield
