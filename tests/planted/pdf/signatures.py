"""Planted for pdf.signatures: signed papers, altered after signing in every way that a signature should tell."""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.planted import MissingToolError, Part, Planted
from tests.planted.build import handsigned as hand
from tests.planted.build import signed as made

_O, _M, _S = Part.OBVIOUS, Part.ORDINARY, Part.SUBTLE
_LATER = (datetime(2025, 10, 1, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC))
_OVER = (datetime(2020, 1, 1, tzinfo=UTC), datetime(2025, 1, 1, tzinfo=UTC))
_MORE = b"q 1 1 1 rg 70 670 400 25 re f Q BT /F1 12 Tf 72 680 Td (The ferry office pays 92,000 for the landing stage.) Tj ET"


def _paper() -> bytes:
    """The paper that is signed."""
    return made.paper()


def _form() -> bytes:
    """The paper with two fields to fill in."""
    return made.paper(form=True)


# --- what is done after signing -------------------------------------------------------------------------------------


def _overlaid(writer: Any) -> None:
    """pypdf: other words over those on page 1."""
    from pypdf.generic import ArrayObject, DecodedStreamObject, NameObject

    stream = DecodedStreamObject()
    stream.set_data(_MORE)
    page = writer.pages[0]
    old = page.raw_get("/Contents")
    page[NameObject("/Contents")] = ArrayObject([old, writer._add_object(stream)])


def _reworded(writer: Any) -> None:
    """pyHanko: the content of page 1 in other words."""
    from pyhanko.pdf_utils.generic import StreamObject, pdf_name

    page = writer.root["/Pages"]["/Kids"][0]
    old = page.get_object()["/Contents"].data
    stream = StreamObject(stream_data=old.replace(b"22,000", b"32,000"))
    page.get_object()[pdf_name("/Contents")] = writer.add_object(stream)
    writer.update_container(page.get_object())


def _second_page(writer: Any) -> None:
    """pypdf: an annex."""
    writer.add_blank_page(595, 842)


def _commented(writer: Any) -> None:
    """pypdf: a note on page 1."""
    from pypdf.annotations import Text

    writer.add_annotation(0, Text(rect=(50, 550, 200, 650), text="SPECIMEN: is this the final figure?", open=False))


def _filled_in(writer: Any, name: str = "Receiver") -> None:
    """pypdf: a field filled in, value and drawing."""
    writer.update_page_form_field_values(writer.pages[0], {name: "B. Ostrander"}, auto_regenerate=False)


def _value_set(writer: Any) -> None:
    """pyHanko: a value in the field Amount."""
    from pyhanko.pdf_utils.generic import TextStringObject, pdf_name

    for reference in writer.root["/AcroForm"]["/Fields"]:
        field = reference.get_object()
        if field["/T"] == "Amount":
            field[pdf_name("/V")] = TextStringObject("92,000")
            writer.update_container(field)


def _locked_filled(writer: Any) -> None:
    """pypdf: the locked field filled in."""
    _filled_in(writer, "Amount")


def _opens_elsewhere(writer: Any) -> None:
    """pypdf: an action on opening."""
    from pypdf.generic import ArrayObject, NameObject, NumberObject

    page = writer.pages[0].indirect_reference
    writer._root_object[NameObject("/OpenAction")] = ArrayObject([page, NameObject("/FitH"), NumberObject(500)])


def _viewed_otherwise(writer: Any) -> None:
    """pyHanko: the catalogue with preferences of viewing."""
    objects: Any = import_module("pyhanko.pdf_utils.generic")
    hidden = {objects.pdf_name("/HideToolbar"): objects.BooleanObject(True)}
    writer.root["/ViewerPreferences"] = objects.DictionaryObject(hidden)
    writer.update_root()


def _labelled_by_hand(data: bytes) -> bytes:
    """By hand: the catalogue with labels of pages."""
    number = hand.catalogue_number(data)
    body = hand.body(data, number).rstrip().removesuffix(b">>")
    return hand.appended(data, {number: body + b"/PageLabels << /Nums [0 << /S /r >>] >> >>"})


def _store(writer: Any) -> None:
    """pyHanko: the store with the certificate of the authority."""
    objects: Any = import_module("pyhanko.pdf_utils.generic")
    name = objects.pdf_name
    root = made.certificate(made.AUTHORITY, made.AUTHORITY, made.VALID, "authority")
    held = writer.add_object(objects.StreamObject(stream_data=root.dump()))
    store = objects.DictionaryObject({name("/Type"): name("/DSS"), name("/Certs"): objects.ArrayObject([held])})
    writer.root["/DSS"] = writer.add_object(store)
    writer.update_root()


# --- how signatures are taken out -----------------------------------------------------------------------------------


def _emptied(pdf: Any) -> None:
    """pikepdf: the field without its signature, its drawing left."""
    for field in pdf.Root.AcroForm.Fields:
        if "/V" in field:
            del field["/V"]


def _formless(writer: Any) -> None:
    """pypdf: no form any more."""
    del writer._root_object["/AcroForm"]


def _formless_pikepdf(pdf: Any) -> None:
    """pikepdf: no form any more, the rest left."""
    del pdf.Root["/AcroForm"]


def _flags_only(pdf: Any) -> None:
    """pikepdf: a form without fields."""
    import pikepdf

    pdf.Root.AcroForm["/Fields"] = pikepdf.Array([])


# --- what is done to the signature itself ---------------------------------------------------------------------------


def _other_value(signed: Any) -> None:
    """The signature's value with one bit turned."""
    info = signed["signer_infos"][0]
    value = bytearray(info["signature"].native)
    value[40] ^= 1
    info["signature"] = bytes(value)


def _other_time(signed: Any) -> None:
    """The signed time moved by a year."""
    from asn1crypto import cms

    for attribute in signed["signer_infos"][0]["signed_attrs"]:
        if attribute["type"].native == "signing_time":
            attribute["values"] = [cms.Time({"utc_time": datetime(2024, 9, 3, 8, 0, tzinfo=UTC)})]


def _other_certificate(signed: Any) -> None:
    """A certificate of another name with the same number and issuer in place of the signer's."""
    from asn1crypto import cms

    other = made.certificate("SPECIMEN Ostrander", made.AUTHORITY, made.VALID)
    other["tbs_certificate"]["serial_number"] = signed["signer_infos"][0]["sid"].chosen["serial_number"].native
    signed["certificates"] = [cms.CertificateChoices({"certificate": other})]


def _with_content(signed: Any) -> None:
    """Content of its own in a detached signature."""
    signed["encap_content_info"]["content"] = b"SPECIMEN"


def _qpdf(data: bytes) -> bytes:
    """Written anew by qpdf."""
    program = shutil.which("qpdf")
    if program is None:
        raise MissingToolError("qpdf")
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder, "a.pdf"), Path(folder, "b.pdf")
        before.write_bytes(data)
        subprocess.run([program, "--deterministic-id", str(before), str(after)], check=True, timeout=60)
        return after.read_bytes()


def _pypdf_anew(data: bytes) -> bytes:
    """Written anew by pypdf."""
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=io.BytesIO(data))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _flip(data: bytes) -> bytes:
    """The figure exchanged in its place."""
    return made.exchanged(data, b"22,000", b"32,000")


def _behind(data: bytes, close: bytes = b"") -> bytes:
    """Objects behind the end marker, without a table."""
    stream = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(_MORE), _MORE)
    return data + b"4 0 obj\n<< /Type /Page /Contents 90 0 R >>\nendobj\n90 0 obj\n" + stream + b"\nendobj\n" + close


def _behind_with_old_start() -> bytes:
    """The same, closed by the signed revision's own start of the table."""
    data = hand.signed_by_hand(_paper())
    return _behind(data, data[data.rindex(b"startxref") :])


def _signed_field_locked() -> bytes:
    """A form that awaits a signature: pyHanko's empty field with a lock."""

    def prepare(writer: Any) -> None:
        """Add the field."""
        from pyhanko.sign import fields

        lock = fields.FieldMDPSpec(fields.FieldMDPAction.ALL)
        fields.append_signature_field(writer, fields.SigFieldSpec("Signature1", field_mdp_spec=lock))

    return made.rewritten(_form(), prepare)


_PH, _PYPDF, _PIKE, _HAND = "pyHanko", "pyHanko, pypdf", "pyHanko, pikepdf", "by hand, cryptography"
_PHH, _QPDF, _BYTES = "pyHanko, by hand", "pyHanko, qpdf", "pyHanko, bytes exchanged"


def _flaw(
    part: Part, code: str, name: str, chain: str, make: Callable[[], bytes], severity: str = "high", **where: Any
) -> Planted:
    """One flaw; it is found in the signature's field unless another place is given."""
    return Planted(
        name=name, part=part, chain=chain, build=made.written(name, make), code=code, severity=severity, where=where
    )


def _fine(part: Part, name: str, chain: str, make: Callable[[], bytes], code: str = "") -> Planted:
    """One twin or look-alike."""
    return Planted(name=name, part=part, chain=chain, build=made.written(name, make), code=code)


_F: dict[str, Any] = {"field": "Signature1"}

_SPOILT = (
    _flaw(_O, "signature-broken", "figure-exchanged", _BYTES, lambda: _flip(made.signed(_paper())), **_F),
    _flaw(
        _M, "signature-broken", "figure-exchanged-stamped", _BYTES,
        lambda: _flip(made.signed(_paper(), stamped=made.WHEN, form="adbe.pkcs7.detached")), **_F,
    ),
    _flaw(
        _S, "signature-broken", "stated-time-exchanged", _HAND,
        lambda: made.exchanged(
            hand.signed_by_hand(_paper(), make=hand.bare, form="adbe.x509.rsa_sha1"), b"20250903", b"20240903"
        ), **_F,
    ),
    _flaw(
        _S, "signature-broken", "figure-exchanged-sha1", _HAND,
        lambda: _flip(hand.signed_by_hand(_paper(), make=hand.enclosing, form="adbe.pkcs7.sha1")), **_F,
    ),
    _flaw(_O, "signature-left-behind", "saved-by-pikepdf", _PIKE, lambda: made.resaved(made.signed(_paper())), "medium"),
    _flaw(_M, "signature-left-behind", "saved-by-qpdf", _QPDF, lambda: _qpdf(made.signed(_paper())), "medium"),
    _flaw(_S, "signature-left-behind", "saved-by-pypdf", _PYPDF, lambda: _pypdf_anew(made.signed(_paper())), "medium"),
    _flaw(_O, "signature-does-not-verify", "other-value", _PHH, lambda: made.with_cms(made.signed(_paper()), _other_value), **_F),
    _flaw(_M, "signature-does-not-verify", "other-time", _PHH, lambda: made.with_cms(made.signed(_paper(), form="adbe.pkcs7.detached"), _other_time), **_F),
    _flaw(
        _S, "signature-does-not-verify", "other-key", _HAND,
        lambda: hand.signed_by_hand(_paper(), make=hand.bare_of_another, form="adbe.x509.rsa_sha1"), **_F,
    ),
    _flaw(_O, "signature-malformed", "content-of-its-own", _PHH, lambda: made.with_cms(made.signed(_paper(), form="adbe.pkcs7.detached"), _with_content), "medium", **_F),
    _flaw(_M, "signature-malformed", "other-certificate", _PHH, lambda: made.with_cms(made.signed(_paper()), _other_certificate), "medium", **_F),
    _flaw(_S, "signature-malformed", "encloses-all", _HAND, lambda: hand.signed_by_hand(made.paper("SPECIMEN"), make=hand.enclosing_all, room=16384), "medium", **_F),
)  # fmt: skip

_UNCOVERED = (
    _flaw(_O, "signature-covers-part", "first-range-only", _HAND, lambda: hand.signed_by_hand(_paper(), shape=lambda a, b, end: [0, a]), **_F),
    _flaw(_M, "signature-covers-part", "gap-too-wide", _HAND, lambda: hand.signed_by_hand(_paper(), shape=lambda a, b, end: [0, a - 30, b, end - b]), **_F),
    _flaw(_S, "signature-covers-part", "tail-left-out", _HAND, lambda: hand.signed_by_hand(_paper(), shape=lambda a, b, end: [0, a, b, end - b - 40]), **_F),
    _flaw(
        _S, "signature-covers-part", "tail-left-out-bare", "by hand, RSA",
        lambda: hand.signed_by_hand(_paper(), make=hand.bare, form="adbe.x509.rsa_sha1", shape=lambda a, b, end: [0, a, b, end - b - 9]), **_F,
    ),
    _flaw(_O, "signature-ranges", "covers-nothing", _HAND, lambda: hand.signed_by_hand(_paper(), shape=lambda a, b, end: [0, 0, 0, 0], form="Fictive.Form"), "medium", **_F),
    _flaw(_M, "signature-ranges", "beyond-the-file", _HAND, lambda: hand.signed_by_hand(_paper(), shape=lambda a, b, end: [0, a, b, end], form="Fictive.Form"), "medium", **_F),
    _flaw(_S, "signature-ranges", "gap-one-byte-wide", "by hand", lambda: hand.signed_by_hand(_paper(), shape=lambda a, b, end: [0, a - 1, b, end - b], form=""), "medium", **_F),
    _flaw(_O, "objects-behind-signature", "objects-behind", _PHH, lambda: _behind(made.signed(_paper())), "medium", **_F),
    _flaw(_M, "objects-behind-signature", "objects-and-end-behind", _HAND, lambda: _behind(hand.signed_by_hand(_paper()), b"%%EOF\n"), "medium", **_F),
    _flaw(
        _S, "objects-behind-signature", "objects-and-old-start-behind", _HAND,
        _behind_with_old_start, "medium", **_F,
    ),
)  # fmt: skip

_AFTER = (
    _flaw(_O, "changed-after-signing-content", "words-laid-over", _PYPDF, lambda: made.updated(made.signed(_paper()), _overlaid), page=1, revision=3),
    _flaw(_M, "changed-after-signing-content", "page-added", _PYPDF, lambda: made.updated(made.signed(_paper()), _second_page), page=2),
    _flaw(_S, "changed-after-signing-content", "one-figure-reworded", _PH, lambda: made.rewritten(made.signed(_paper(), certify=2), _reworded), page=1, revision=3),
    _flaw(_S, "changed-after-signing-content", "reworded-then-signed-again", _PH, lambda: made.signed(made.rewritten(made.signed(_paper()), _reworded), field="Second"), page=1),
    _flaw(_O, "changed-after-signing-unexplained", "opens-elsewhere", _PYPDF, lambda: made.updated(made.signed(_paper()), _opens_elsewhere), "medium"),
    _flaw(_M, "changed-after-signing-unexplained", "viewed-otherwise", _PH, lambda: made.rewritten(made.signed(_paper()), _viewed_otherwise), "medium"),
    _flaw(_S, "changed-after-signing-unexplained", "pages-labelled", _PHH, lambda: _labelled_by_hand(hand.signed_by_hand(_paper())), "medium"),
    _flaw(_O, "changed-against-permission", "filled-in-though-final", _PYPDF, lambda: made.updated(made.signed(_form(), certify=1), _filled_in)),
    _flaw(_M, "changed-against-permission", "value-set-though-final", _PH, lambda: made.rewritten(made.signed(_form(), certify=1), _value_set)),
    _flaw(_M, "changed-against-permission", "commented-though-certified", _PYPDF, lambda: made.updated(made.signed(_paper(), certify=2), _commented), page=1),
    _flaw(_S, "changed-against-permission", "locked-field-filled-in", _PYPDF, lambda: made.updated(made.signed(_form(), lock=("Amount",)), _locked_filled)),
    _flaw(_M, "annotations-after-signing", "commented-after-signing", _PYPDF, lambda: made.updated(made.signed(_paper()), _commented), "low", page=1),
)  # fmt: skip

_GONE = (
    _flaw(_O, "signature-removed", "drawing-left", _PIKE, lambda: made.resaved(made.signed(_paper(), visible=True), _emptied), "medium", **_F),
    _flaw(_M, "signature-removed", "store-left", _PIKE, lambda: made.resaved(made.rewritten(made.signed(_paper()), _store), _formless_pikepdf), "medium"),
    _flaw(_S, "signature-removed", "form-taken-out-in-a-revision", _PYPDF, lambda: made.updated(made.signed(_paper()), _formless), "medium", revision=2),
    _flaw(_S, "signature-removed", "permissions-left", _PIKE, lambda: made.resaved(made.signed(_paper(), certify=2), _formless_pikepdf), "medium"),
    _flaw(_S, "signature-removed", "flags-and-extension-left", _PIKE, lambda: made.resaved(made.signed(_paper()), _flags_only), "medium"),
    _flaw(
        _M, "signature-flags-left", "flags-left", _PIKE,
        lambda: made.resaved(made.signed(_paper(), form="adbe.pkcs7.detached"), _flags_only), "low",
    ),
    _flaw(_M, "signature-empty", "never-filled", "by hand", lambda: hand.signed_by_hand(_paper(), make=hand.nothing), "low", **_F),
)  # fmt: skip

_DATES = (
    _flaw(_O, "signed-before-certificate", "signed-before-valid", _PH, lambda: made.signed(_paper(), valid=_LATER), "medium", **_F),
    _flaw(_M, "signed-before-certificate", "stamped-before-valid", _PH, lambda: made.signed(_paper(), valid=_LATER, stamped=made.WHEN, form="adbe.pkcs7.detached"), "medium", **_F),
    _flaw(_S, "signed-before-certificate", "stated-before-valid", _HAND, lambda: hand.signed_by_hand(_paper(), stated="D:20241230080000Z"), "medium", **_F),
    _flaw(_M, "signed-after-certificate", "signed-after-valid", _PH, lambda: made.signed(_paper(), valid=_OVER), "low", **_F),
    _flaw(_M, "weak-digest", "bare-sha1", _HAND, lambda: hand.signed_by_hand(_paper(), make=hand.bare, form="adbe.x509.rsa_sha1"), "note", **_F),
    _flaw(_M, "uncheckable", "unknown-form", _HAND, lambda: hand.signed_by_hand(_paper(), form="Fictive.Form"), "note", **_F),
    _flaw(_M, "values-elsewhere", "reason-elsewhere", _HAND, lambda: hand.signed_by_hand(_paper(), more="/Reason 2 0 R"), "low", **_F),
)  # fmt: skip

_INNOCENT = (
    _fine(Part.TWIN, "signed-whole", _PH, lambda: made.signed(_paper()), "signature-holds"),
    _fine(Part.TWIN, "signed-stamped-visible", _PH, lambda: made.signed(_paper(), stamped=made.WHEN, visible=True, form="adbe.pkcs7.detached")),
    _fine(Part.TWIN, "signed-by-hand", _HAND, lambda: hand.signed_by_hand(_paper())),
    _fine(Part.TWIN, "signed-bare", "by hand, RSA", lambda: hand.signed_by_hand(_paper(), make=hand.bare, form="adbe.x509.rsa_sha1")),
    _fine(Part.TWIN, "signed-sha1", _HAND, lambda: hand.signed_by_hand(_paper(), make=hand.enclosing, form="adbe.pkcs7.sha1")),
    _fine(Part.TWIN, "certified", _PH, lambda: made.signed(_form(), certify=1)),
    _fine(Part.TWIN, "never-signed", "reportlab", _form),
    _fine(Part.LOOK_ALIKE, "second-signature", _PH, lambda: made.signed(made.signed(_paper()), field="Second")),
    _fine(Part.LOOK_ALIKE, "signed-thrice-and-stamped", _PH, lambda: made.document_stamp(made.signed(made.signed(made.signed(_paper()), field="Second"), field="Third"))),
    _fine(Part.LOOK_ALIKE, "filled-in-after", _PYPDF, lambda: made.updated(made.signed(_form()), _filled_in)),
    _fine(Part.LOOK_ALIKE, "certified-form-filled-in", _PYPDF, lambda: made.updated(made.signed(_form(), certify=2), _filled_in)),
    _fine(Part.LOOK_ALIKE, "other-field-filled-in", _PYPDF, lambda: made.updated(made.signed(_form(), lock=("Amount",)), _filled_in)),
    _fine(Part.LOOK_ALIKE, "store-added", _PH, lambda: made.rewritten(made.signed(_paper()), _store)),
    _fine(Part.LOOK_ALIKE, "document-stamped", _PH, lambda: made.document_stamp(made.signed(_paper(), certify=1))),
    _fine(Part.LOOK_ALIKE, "form-awaiting-signature", _PH, _signed_field_locked),
    _fine(Part.LOOK_ALIKE, "blank-lines-behind", _PHH, lambda: made.signed(_paper()) + b"\r\n\r\n"),
)  # fmt: skip

CASES: tuple[Planted, ...] = (*_SPOILT, *_UNCOVERED, *_AFTER, *_GONE, *_DATES, *_INNOCENT)
