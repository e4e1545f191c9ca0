"""Names of files that come out of a document."""

from __future__ import annotations

import pytest

from triage.model.facts import Where
from triage.model.holdings import Held, HeldKind
from triage.naming import file_name, is_risky


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("memo.docx", "attachment-1-memo.docx"),
        ("../../memo.docx", "attachment-1-memo.docx"),
        ("C:\\temp\\memo.docx", "attachment-1-memo.docx"),
        ("", "attachment-1"),
        ("..", "attachment-1"),
        (".bashrc", "attachment-1-bashrc"),
        ("a b:c?.txt", "attachment-1-a_b_c_.txt"),
        ("نامه\u200f.pdf", "attachment-1-نامه.pdf"),
        ("x\u202egpj.exe", "attachment-1-xgpj.exe"),
        ("memo.pdf. . .", "attachment-1-memo.pdf"),
        ("\x00\x1b[2J", "attachment-1-2J"),
    ],
)
def test_names(name: str, expected: str) -> None:
    """Only what is harmless is kept."""
    assert expected == file_name(Held(kind=HeldKind.ATTACHMENT, name=name, size=0, where=Where()), 1)


def test_long_names_keep_their_ending() -> None:
    """Cut in bytes, never inside a character."""
    made = file_name(Held(kind=HeldKind.ATTACHMENT, name="ا" * 300 + ".pdf", size=0, where=Where()), 12)
    assert made.endswith(".pdf")
    assert len(made.encode()) <= 120


@pytest.mark.parametrize(
    ("name", "head", "risky"),
    [
        ("a.pdf", b"%PDF-1.7", False), ("a.PDF", b"%PDF", False), ("a.txt", b"hello", False), ("a.jpg", b"MZ\x90", True),
        ("a.exe", b"", True), ("a.html", b"<html>", True), ("a.docm", b"PK", True), ("a.desktop", b"", True),
        ("a", b"text", True), ("a.txt", b"#!/bin/sh", True), ("a.pdf.js", b"", True),
    ],
)  # fmt: skip
def test_what_a_double_click_could_start(name: str, head: bytes, risky: bool) -> None:
    """Only endings known to be opened for reading stay as they are."""
    assert risky is is_risky(name, head)
