"""Signatures of PDFs: the plain ones, the odd ones, the corrupt ones; without a network."""

from __future__ import annotations

import io
import re
import socket
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from tests.planted.build import handsigned as hand
from tests.planted.build import signed as made
from triage.model.document import Document
from triage.model.facts import Event, Identifies, Why
from triage.model.signatures import Coverage, LaterChange, Signature
from triage.readers import read as read_document
from triage.readers.gather import Source
from triage.readers.limits import Limits
from triage.readers.pdf.signing import cms, coverage

pytest.importorskip("pyhanko")
WANTED = frozenset({"signatures"})


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens a connection fails the test; the builders' event loops need a pair of sockets only."""

    def refuse(*args: object, **options: object) -> None:
        """Refuse."""
        raise AssertionError("a connection was tried")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def read(data: bytes, password: str | None = None) -> Document:
    """Read a PDF with its signatures."""
    document = read_document(Source(data=data, name="memo.pdf"), Limits(), password, wanted=WANTED)
    assert isinstance(document, Document)
    return document


def signatures(data: bytes, password: str | None = None) -> tuple[Signature, ...]:
    """The signatures of a PDF."""
    found = read(data, password).signatures
    return found.signatures if found is not None else ()


def test_plain() -> None:
    """One signature over the whole file, with all that its certificate says."""
    document = read(made.signed(made.paper()))
    assert document.signatures is not None
    [one] = document.signatures.signatures
    assert (True, True, Coverage.WHOLE_FILE, LaterChange.NONE) == (one.intact, one.holds, one.coverage, one.later)
    assert (2, 2, "Signature1", "sha256") == (one.revision, one.revisions, one.field, one.digest)
    assert "SPECIMEN Karimzad" in one.signer
    assert "SPECIMEN Root" in one.issuer
    assert not one.self_issued
    assert one.stated is not None
    assert "2025-09-03T08:00:00Z" == one.stated.shown()
    assert one.stamped is None
    named = {field.name: field.identifies for field in document.fields if field.origin == "signature"}
    assert Identifies.PERSON is named["Signer"]
    assert document.pdf is not None
    assert document.pdf.signed


@pytest.mark.parametrize("form", ["adbe.pkcs7.detached", "ETSI.CAdES.detached"])
@pytest.mark.parametrize("digest", ["sha256", "sha512"])
def test_forms_of_pyhanko(form: str, digest: str) -> None:
    """Both detached forms, with a time stamp that holds."""
    document = read(made.signed(made.paper(), form=form, digest=digest, stamped=made.WHEN))
    assert document.signatures is not None
    [one] = document.signatures.signatures
    assert (True, True, digest, form) == (one.intact, one.holds, one.digest, one.form)
    assert one.stamped is not None
    assert any(stamp.event is Event.SIGNED and stamp.origin == "time stamp" for stamp in document.stamps)


BY_HAND: list[tuple[hand.Maker, str, str]] = [
    (hand.detached, "adbe.pkcs7.detached", "sha256"),
    (hand.enclosing, "adbe.pkcs7.sha1", "sha256"),
    (hand.bare, "adbe.x509.rsa_sha1", "sha1"),
]


@pytest.mark.parametrize(("make", "form", "digest"), BY_HAND)
def test_forms_by_hand(make: hand.Maker, form: str, digest: str) -> None:
    """What pyHanko does not write holds too, and breaks with one byte."""
    data = hand.signed_by_hand(made.paper(), make=make, form=form)
    [one] = signatures(data)
    assert (True, True, Coverage.WHOLE_FILE, digest) == (one.intact, one.holds, one.coverage, one.digest)
    [spoilt] = signatures(made.exchanged(data, b"22,000", b"32,000"))
    assert spoilt.intact is False


def test_document_time_stamp() -> None:
    """It is told apart from a signature; the one before it holds for its revision."""
    first, stamp = signatures(made.document_stamp(made.signed(made.paper())))
    assert ("signature", "time stamp") == (first.kind, stamp.kind)
    assert (Coverage.OWN_REVISION, Coverage.WHOLE_FILE) == (first.coverage, stamp.coverage)
    assert (LaterChange.VALIDATION_DATA, True) == (first.later, first.permitted)
    assert (True, True) == (stamp.intact, stamp.holds)


def test_certified_with_locks() -> None:
    """Kind and permissions are said in words."""
    [one] = signatures(made.signed(made.paper(form=True), certify=2, lock=("Amount",)))
    assert "certification" == one.kind
    assert "filling in forms and signing, some fields locked" == one.permission


@pytest.mark.parametrize("shape", [hand.whole, lambda a, b, end: [0, a], lambda a, b, end: [0, a, b, end - b - 40]])
def test_ours_and_pyhankos_coverage_agree(shape: Callable[[int, int, int], list[int]]) -> None:
    """Two computations, one answer."""
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.fields import enumerate_sig_fields
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

    names = {
        "ENTIRE_FILE": Coverage.WHOLE_FILE,
        "ENTIRE_REVISION": Coverage.OWN_REVISION,
        "CONTIGUOUS_BLOCK_FROM_START": Coverage.PART,
        "UNCLEAR": Coverage.UNCLEAR,
    }
    plain = hand.signed_by_hand(made.paper(), shape=shape)
    for data in (plain, hand.appended(plain, {90: b"(SPECIMEN)"})):
        reader = PdfFileReader(io.BytesIO(data), strict=False)
        [(name, _, field)] = enumerate_sig_fields(reader, filled_status=True)
        theirs = EmbeddedPdfSignature(reader, field, name).evaluate_signature_coverage()
        [ours] = signatures(data)
        assert names[theirs.name] is ours.coverage


def test_encrypted() -> None:
    """/Contents alone is not encrypted in an encrypted file."""
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.pdf_utils.writer import copy_into_new_writer

    out = io.BytesIO()
    writer: Any = copy_into_new_writer(PdfFileReader(io.BytesIO(made.paper())))
    writer.encrypt("owner", "lake")
    writer.write(out)
    data = made.signed(out.getvalue(), password="lake")
    [one] = signatures(data, "lake")
    assert (True, True, Coverage.WHOLE_FILE) == (one.intact, one.holds, one.coverage)
    assert () == signatures(data, "wrong")


def test_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ranges are measured, the missing part is named, nothing is said to hold."""
    monkeypatch.setattr(cms, "is_installed", lambda: False)
    document = read(made.signed(made.paper()))
    assert document.signatures is not None
    [one] = document.signatures.signatures
    assert (None, None, Coverage.WHOLE_FILE) == (one.intact, one.holds, one.coverage)
    assert "document-triage[signatures]" in document.signatures.unchecked
    assert [Why.MISSING_PART] == [unread.why for unread in document.unread]


def test_unsigned_file_says_nothing() -> None:
    """And a form that awaits a signature is no removed one."""
    assert read(made.paper(form=True)).signatures is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (rb"/ByteRange \[[^]]*\]", b"/ByteRange [0 99999999999 9999999999999 8]"),
        (rb"/ByteRange \[[^]]*\]", b"/ByteRange [-5 10 -20 8]"),
        (rb"/ByteRange \[[^]]*\]", b"/ByteRange [0 1 0 (no number)]"),
        (rb"/ByteRange \[[^]]*\]", b"/ByteRange [" + b"0 9000 " * 700 + b"]"),
        (rb"/Contents <[^>]*>", b"/Contents (SPECIMEN)"),
        (rb"/Contents <[^>]*>", b"/Contents <308006092A864886F70D010702A0803080>"),
        (rb"/Contents <[^>]*>", b"/Contents <" + b"30803080" * 400 + b">"),
        (rb"/SubFilter /adbe.pkcs7.detached", b"/SubFilter 12"),
        (rb"/V \d+ 0 R", b"/V [ 1 ]"),
    ],
)
def test_corrupt(old: bytes, new: bytes) -> None:
    """Any bytes give a document; nothing corrupt holds."""
    data = hand.signed_by_hand(made.paper())
    spoilt, count = re.subn(old, lambda match: new, data)
    assert count
    assert not any(one.intact and one.holds and one.coverage is Coverage.WHOLE_FILE for one in signatures(spoilt))


def test_no_noise(caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    """pyHanko logs a trace for each change that it does not clear; none of it gets out."""
    from pypdf.annotations import Text

    note = Text(rect=(50, 550, 200, 650), text="SPECIMEN")
    data = made.updated(made.signed(made.paper()), lambda writer: writer.add_annotation(0, note))
    caplog.clear()
    [one] = signatures(data)
    assert LaterChange.ANNOTATION is one.later
    assert not [record for record in caplog.records if record.name.startswith("pyhanko")]
    assert ("", "") == capfd.readouterr()


def test_cut_short() -> None:
    """A file that ends inside its signature is read as far as it goes."""
    data = made.signed(made.paper())
    for keep in (len(data) - 700, len(data) // 2, 40):
        assert not any(one.intact and one.holds for one in signatures(data[:keep]))


def test_ranges_longer_than_the_file_are_not_hashed() -> None:
    """Thousands of ranges over the whole file would be hashed for hours."""
    assert not coverage.inside(b"x" * 100, (0, 60, 0, 60))
    assert coverage.inside(b"x" * 100, (0, 60, 60, 40))
    assert not coverage.inside(b"x" * 100, (0, 60, 60))


def test_no_network_client_is_loaded() -> None:
    """Reading a signed file leaves aiohttp out of the process."""
    script = (
        "import sys; from triage.readers import read; from triage.readers.gather import Source;"
        "from triage.readers.limits import Limits;"
        "d = read(Source(data=sys.stdin.buffer.read(), name='a.pdf'), Limits(), None, wanted=frozenset({'signatures'}));"
        "assert d.signatures.signatures[0].holds; assert not any(m.startswith('aiohttp') for m in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], input=made.signed(made.paper()), check=True, timeout=60)


def test_pyhanko_is_not_loaded_for_unsigned_files() -> None:
    """It costs a third of a second."""
    script = (
        "import sys; from triage.readers import read; from triage.readers.gather import Source;"
        "from triage.readers.limits import Limits;"
        "read(Source(data=sys.stdin.buffer.read(), name='a.pdf'), Limits(), None, wanted=frozenset({'signatures'}));"
        "assert 'pyhanko' not in sys.modules and 'asn1crypto' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], input=made.paper(form=True), check=True, timeout=60)
