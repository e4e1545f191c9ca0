"""Planted for handling.locked: memos behind a password, and memos that only look so."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.planted import MissingToolError, Part, Planted
from tests.planted.build import memos

_WORDS = ("Ministry of Inland Waters. SPECIMEN. Memorandum 12/2025.", "Edric Polwarne, Office of Dykes")


def _pdf(folder: Path, user: str, program: str = "pikepdf") -> Path:
    """A PDF memo locked with these words, by pikepdf or by qpdf."""
    made, path = memos.pdf(folder, "plain", *_WORDS), folder / "memo.pdf"
    if program == "qpdf":
        found = shutil.which("qpdf")
        if found is None:
            raise MissingToolError("qpdf")
        options = [
            "--static-id",
            "--static-aes-iv",
            "--encrypt",
            user,
            "owner",
            "128",
            "--use-aes=y",
            "--print=none",
            "--",
        ]
        subprocess.run([found, *options, str(made), str(path)], check=True, capture_output=True, timeout=60)
    else:
        try:
            import pikepdf
        except ImportError as error:
            raise MissingToolError("pikepdf") from error
        with pikepdf.open(made) as pdf:
            pdf.save(path, encryption=pikepdf.Encryption(user=user, owner="owner", R=4), deterministic_id=False)
    made.unlink()
    return path


def _needs_password(folder: Path) -> Path:
    """A password is needed to read it."""
    return _pdf(folder, "reed")


def _needs_password_qpdf(folder: Path) -> Path:
    """The same by qpdf."""
    return _pdf(folder, "reed", "qpdf")


def _against_changes(folder: Path) -> Path:
    """It opens without a password, and forbids printing."""
    return _pdf(folder, "", "qpdf")


def _message(folder: Path) -> Path:
    """A message encrypted with OpenPGP."""
    return memos.message(folder, "pgp", "-----BEGIN PGP MESSAGE-----", "", "U1BFQ0lNRU4=", "-----END PGP MESSAGE-----")


def _plain_pdf(folder: Path) -> Path:
    """The PDF memo without a lock."""
    return memos.pdf(folder, "memo", *_WORDS)


def _plain_message(folder: Path) -> Path:
    """The message in clear."""
    return memos.message(folder, "clear", "The memorandum follows. SPECIMEN.")


def _talk(folder: Path) -> Path:
    """Words about locks and keys."""
    return memos.pdf(folder, "memo", *_WORDS, "The password and /Encrypt are words here.")


def _damaged(folder: Path) -> Path:
    """A Word file cut off in the middle: unread, but not locked."""
    path = memos.word(folder, "memo", *_WORDS)
    path.write_bytes(path.read_bytes()[:8000])
    return path


CASES = (
    Planted(name="needs-password", part=Part.OBVIOUS, chain="reportlab, pikepdf", build=_needs_password, code="not-examined", severity="note"),
    Planted(name="needs-password-by-qpdf", part=Part.ORDINARY, chain="reportlab, qpdf", build=_needs_password_qpdf, code="not-examined", severity="note"),
    Planted(name="against-changes", part=Part.SUBTLE, chain="reportlab, qpdf", build=_against_changes, code="locked-against-changes", severity="note"),
    Planted(name="openpgp", part=Part.ORDINARY, chain="by hand", build=_message, code="not-examined", severity="note"),
    Planted(name="plain-pdf", part=Part.TWIN, chain="reportlab", build=_plain_pdf),
    Planted(name="plain-message", part=Part.TWIN, chain="by hand", build=_plain_message),
    Planted(name="words-about-locks", part=Part.LOOK_ALIKE, chain="reportlab", build=_talk),
    Planted(name="cut-off", part=Part.LOOK_ALIKE, chain="python-docx", build=_damaged),
)  # fmt: skip
