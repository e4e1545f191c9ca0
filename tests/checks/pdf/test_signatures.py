"""What a signature shows, and what removed ones leave: one code for each sign."""

from __future__ import annotations

from typing import Any

import pytest

from tests.facts import codes, moment, run
from triage.checking import SupportCode
from triage.checks.pdf.signatures import CODES, signatures
from triage.model.facts import Identifies, Where
from triage.model.revisions import Change, ChangeKind
from triage.model.signatures import Coverage, LaterChange, Signature, Signatures, SignatureTrace

WHOLE, OWN, PART, UNCLEAR = Coverage.WHOLE_FILE, Coverage.OWN_REVISION, Coverage.PART, Coverage.UNCLEAR
AFTER: dict[str, Any] = {"coverage": OWN, "revision": 2, "revisions": 3}
HOLDS = "signature-holds-for-revision"


def signature(**values: Any) -> Signature:
    """A signature that holds and covers the whole file, but for these values."""
    usual: dict[str, Any] = {
        "field": "Signature1",
        "where": Where(field="Signature1", object="12 0"),
        "coverage": WHOLE,
        "intact": True,
        "holds": True,
        "signer": "SPECIMEN Karimzad, SPECIMEN Ministry",
        "stated": moment("2025-09-03T08:00:00Z"),
        "not_before": moment("2025-01-01T00:00:00Z"),
        "not_after": moment("2030-01-01T00:00:00Z"),
        "digest": "sha256",
        "permitted": True,
    }
    return Signature(**usual | values)


def changed(kind: ChangeKind, page: int | None = 1) -> tuple[Change, ...]:
    """One change in revision 3."""
    return (Change(kind=kind, where=Where(revision=3, page=page), before="22,000", after="32,000"),)


TABLE: list[tuple[dict[str, Any], list[str]]] = [
    # supports
    ({}, ["signature-holds"]),
    (AFTER | {"revision": 3}, [HOLDS]),
    # flag: the signature itself
    ({"intact": False}, ["signature-broken"]),
    ({"intact": False, "holds": False}, ["signature-broken"]),
    ({"intact": False, "coverage": UNCLEAR, "fault": "its ranges overlap"}, ["signature-left-behind"]),
    ({"holds": False}, ["signature-does-not-verify"]),
    ({"intact": None, "holds": False}, ["signature-does-not-verify"]),
    ({"intact": None, "holds": None, "malformed": "it carries content"}, ["signature-malformed"]),
    ({"coverage": PART, "fault": "it ends 40 bytes early"}, ["signature-covers-part"]),
    ({"coverage": UNCLEAR, "fault": "one range"}, ["signature-covers-part"]),
    (
        {"intact": None, "holds": None, "coverage": PART, "problem": "no such form"},
        ["signature-ranges", "uncheckable"],
    ),
    ({"intact": None, "holds": None, "problem": "no such form"}, ["uncheckable"]),
    ({"intact": None, "holds": None, "empty": True, "problem": "nothing"}, ["signature-empty"]),
    ({"elsewhere": ("Reason",)}, ["signature-holds", "values-elsewhere"]),
    ({"coverage": OWN, "loose": 2}, ["objects-behind-signature", HOLDS]),
    ({"digest": "sha1"}, ["signature-holds", "weak-digest"]),
    # flag: dates
    ({"stated": moment("2024-12-01T08:00:00Z")}, ["signature-holds", "signed-before-certificate"]),
    ({"stamped": moment("2024-12-01T08:00:00Z")}, ["signature-holds", "signed-before-certificate"]),
    ({"stated": moment("2031-01-01T08:00:00Z")}, ["signature-holds", "signed-after-certificate"]),
    # look-alike: a time without a zone in the first hours of the certificate; a slow clock beside a time stamp
    ({"stated": moment("2024-12-31T20:00:00")}, ["signature-holds"]),
    ({"stated": moment("2024-12-01T08:00:00Z"), "stamped": moment("2025-09-03T08:00:00Z")}, ["signature-holds"]),
    # flag: after signing
    (
        AFTER | {"later": LaterChange.CONTENT, "permitted": False, "changes": changed(ChangeKind.PAGE_TEXT)},
        ["changed-after-signing-content", HOLDS],
    ),
    (AFTER | {"later": LaterChange.OTHER, "permitted": False}, ["changed-after-signing-unexplained", HOLDS]),
    (AFTER | {"later": LaterChange.UNKNOWN, "permitted": None}, ["changed-after-signing-unknown", HOLDS]),
    (AFTER | {"later": LaterChange.FORM_FILLING, "permitted": False}, ["changed-against-permission", HOLDS]),
    (AFTER | {"later": LaterChange.ANNOTATION, "permitted": False}, ["changed-against-permission", HOLDS]),
    (AFTER | {"later": LaterChange.ANNOTATION, "permitted": None}, ["annotations-after-signing", HOLDS]),
    # look-alike: what signatures allow
    (AFTER | {"later": LaterChange.FORM_FILLING}, ["changed-after-signing-permitted", HOLDS]),
    (AFTER | {"later": LaterChange.VALIDATION_DATA}, ["changed-after-signing-permitted", HOLDS]),
    (AFTER | {"later": LaterChange.ANNOTATION}, ["changed-after-signing-permitted", HOLDS]),
    (AFTER | {"later": LaterChange.NONE}, [HOLDS]),
]

TRACES: list[tuple[list[str], list[str]]] = [
    (["drawing of a signature"], ["signature-removed"]),
    (["store without signature"], ["signature-removed"]),
    (["permissions without signature"], ["signature-removed"]),
    (["signature in an earlier revision"], ["signature-removed"]),
    (["signature that no field names"], ["signature-removed"]),
    (["flags without signature", "extension without signature"], ["signature-removed"]),
    (["flags without signature"], ["signature-flags-left"]),
    (["extension without signature"], ["signature-flags-left"]),
    # look-alike: a form that awaits its signature
    (["empty field", "empty field"], []),
    ([], []),
]


@pytest.mark.parametrize(("values", "expected"), TABLE)
def test_codes(values: dict[str, Any], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(signatures, Signatures(signatures=(signature(**values),)))


@pytest.mark.parametrize(("kinds", "expected"), TRACES)
def test_traces(kinds: list[str], expected: list[str]) -> None:
    """Two faint traces together weigh as much as a strong one."""
    left = tuple(SignatureTrace(kind=kind, where=Where(field="AcroForm")) for kind in kinds)
    assert expected == codes(signatures, Signatures(traces=left))


def test_not_installed() -> None:
    """Without pyHanko the ranges are judged all the same, and nothing supports."""
    told = Signatures(signatures=(signature(intact=None, holds=None, coverage=PART),), unchecked="not installed")
    assert ["signature-ranges", "uncheckable"] == codes(signatures, told)


def test_places_and_person() -> None:
    """The changed page comes first, then the signature; the signer is a person, the words are quoted."""
    values = AFTER | {"later": LaterChange.CONTENT, "changes": changed(ChangeKind.PAGE_TEXT, 4)}
    [found] = [
        one
        for one in run(signatures, Signatures(signatures=(signature(**values),)))
        if one.code == "changed-after-signing-content"
    ]
    assert [4, None] == [where.page for where in found.where]
    assert "Signature1" == found.where[1].field
    assert Identifies.PERSON is found.values["signer"].identifies
    assert "SPECIMEN Karimzad, SPECIMEN Ministry" == found.values["signer"].text
    assert found.values["what"].quote


def test_supports_name_their_limits() -> None:
    """That trust is not established, that a stolen key signs too, whose clock it was: always said."""
    supports = [code for code in CODES.values() if isinstance(code, SupportCode)]
    assert 2 == len(supports)
    for code in supports:
        said = " ".join(code.limits)
        assert all(word in said for word in ("not established", "stolen", "clock", "issued to itself"))
