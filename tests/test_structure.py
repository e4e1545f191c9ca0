"""What is true of every check, code, checklist and module, so that nobody has to remember it."""

from __future__ import annotations

import ast
import inspect
import re
import typing
from pathlib import Path

import pytest

from triage.checking import HEADINGS, PARTS, Check, Code, SupportCode, sections, slots
from triage.checklist import load, shipped
from triage.checks import RETIRED, all_checks, check_ids
from triage.cli import COMMANDS
from triage.model import (
    calques,
    case,
    contacts,
    conventions,
    damage,
    dates,
    derived,
    document,
    drawn,
    expected,
    facts,
    fontprograms,
    keyboards,
    letter,
    mail,
    moments,
    office,
    packs,
    pdf,
    picture,
    profiles,
    quantities,
    readability,
    residue,
    revisions,
    signatures,
    tooling,
    typeset,
    varieties,
)

ROOT = Path(__file__).resolve().parents[1]
CHECKS = all_checks()
ISSUE_TWO = {
    "dates.order",
    "dates.future",
    "dates.claimed",
    "dates.offsets",
    "software.released_later",
    "people.script",
    "file.type",
    "file.washed",
    "file.known",
    "pdf.info_xmp",
    "office.tracked_changes",
    "mail.identity",
    "layout.page_size",
    "language.claimed",
    "language.lookalikes",
    "anachronism.font",
    "text.identifiers",
    "image.dates",
    "source.identity",
    "handling.active_content",
}

FORBIDDEN = re.compile(
    r"\b(fake|forged|forgery|genuine|authentic|authenticity|verified|passed|safe|clean|proves?|suspicious|consistent with|"
    r"score|probability|verdict)\b",
    re.IGNORECASE,
)
"""Contract, section 3: never in a title, message or heading."""

TYPES: dict[str, object] = {
    "document": document.Document,
    "pdf": pdf.PdfFacts,
    "office": office.OfficeFacts,
    "mail": mail.MailFacts,
    "picture": picture.PictureFacts,
    "stamps": tuple[facts.Stamp, ...],
    "people": tuple[facts.Person, ...],
    "software": tuple[facts.Software, ...],
    "devices": tuple[facts.Device, ...],
    "fonts": tuple[facts.FontUse, ...],
    "pages": tuple[facts.Page, ...],
    "text": tuple[facts.TextLine, ...],
    "history": tuple[revisions.Revision, ...],
    "drawn": drawn.Drawn,
    "profiles": tuple[profiles.PageProfile, ...],
    "font_programs": tuple[fontprograms.FontProgram, ...],
    "signatures": signatures.Signatures,
    "languages": tuple[facts.DeclaredLanguage, ...],
    "tooling": tuple[tooling.ToolingTrace, ...],
    "known": tuple[case.Known, ...],
    "packs": packs.Packs,
    "claims.date": moments.DateRange,
    "claims.received": moments.DateRange,
    "claims.country": str,
    "claims.place": str,
    "claims.language": str,
    "claims.issuer": str,
    "derived.tooling": tooling.Tooling,
    "derived.scripts": derived.Scripts,
    "derived.spoken": derived.Spoken,
    "derived.readability": readability.Readability,
    "derived.varieties": tuple[varieties.Varieties, ...],
    "derived.expected": expected.Expected,
    "derived.releases": tuple[derived.DatedSoftware, ...],
    "derived.dated": derived.Dated,
    "derived.letter": letter.Letter,
    "derived.dates": tuple[dates.DateMention, ...],
    "derived.generation": derived.Generation,
    "derived.fingerprint": derived.Fingerprint,
    "derived.quantities": quantities.Quantities,
    "derived.offsets": tuple[derived.StatedOffset, ...],
    "tables.formats": case.Table,
    "runs": tuple[typeset.TypesetLine, ...],
    "derived.keyboards": keyboards.Keyboards,
    "derived.contacts": tuple[contacts.Contact, ...],
    "derived.conventions": conventions.Conventions,
    "derived.damage": damage.Damage,
    "derived.calques": calques.Calques,
    "derived.residue": residue.Residues,
    "derived.typewriting": typeset.Typewriting,
    "tables.ooxml": case.Table,
    "tables.pdf_versions": case.Table,
    "tables.terms": case.Table,
    "tables.unicode": case.Table,
    "tables.fonts": case.Table,
    "tables.devices": case.Table,
    "tables.programs": case.Table,
}
"""Part → the type of the argument that a check gets for it."""


def ids(check: Check) -> str:
    """Name a parametrised case."""
    return check.id


def path_of(check: Check, under: str, prefix: str = "") -> Path:
    """The mirrored path of a check."""
    family, name = check.id.split(".")
    return ROOT / under / family / f"{prefix}{name}.py"


def test_the_twenty_checks_are_there() -> None:
    """The checks of the main job exist."""
    assert set(check_ids()) >= ISSUE_TWO


def test_ids_are_unique_and_never_retired() -> None:
    """An id means one check for ever."""
    assert len(set(check_ids())) == len(check_ids())
    assert not set(check_ids()) & set(RETIRED)


def test_every_id_stands_in_no_other_form() -> None:
    """`family.name`, small letters, digits and underscores."""
    assert all(re.fullmatch(r"[a-z]+\.[a-z][a-z0-9_]*", id) for id in check_ids())


@pytest.mark.parametrize("check", CHECKS, ids=ids)
def test_manual_has_all_headings(check: Check) -> None:
    """All six headings, in order, none empty."""
    found = sections(check.manual)
    assert HEADINGS == tuple(found)
    assert all(text.strip() for text in found.values())


@pytest.mark.parametrize("check", CHECKS, ids=ids)
def test_arguments_have_the_types_of_the_needs(check: Check) -> None:
    """One argument for each need, of its type, then the case."""
    assert set(check.needs) <= set(PARTS) == set(TYPES)
    hints = typing.get_type_hints(check.run)
    names = list(inspect.signature(check.run).parameters)
    assert [*[TYPES[need] for need in check.needs], case.Case] == [hints[name] for name in names]


@pytest.mark.parametrize("check", CHECKS, ids=ids)
def test_test_and_planted_cases_stand_at_the_mirrored_path(check: Check) -> None:
    """Knowing one of the four paths is knowing all."""
    assert path_of(check, "tests/checks", "test_").is_file()
    assert path_of(check, "tests/planted").is_file()


@pytest.mark.parametrize("check", CHECKS, ids=ids)
def test_every_code_is_tested_and_every_yielded_code_declared(check: Check) -> None:
    """Codes occur in the test; string codes in the source are declared."""
    test = path_of(check, "tests/checks", "test_").read_text("utf-8")
    for name in check.codes:
        assert f'"{name}"' in test, name
        assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name)
    source = path_of(check, "triage/checks").read_text("utf-8")
    yielded = set(re.findall(r'\bseen\(\s*"([a-z0-9-]+)"', source))
    assert yielded <= set(check.codes)


@pytest.mark.parametrize("check", CHECKS, ids=ids)
def test_words_shown_to_people(check: Check) -> None:
    """No forbidden word in a title or message; at most two sentences; slots are filled by name."""
    assert not FORBIDDEN.search(check.title)
    for code in check.codes.values():
        assert not FORBIDDEN.search(code.message), code.message
        assert len(re.findall(r"[.!?](?:\s|$)", re.sub(r"\{\w+\}", "x", code.message))) <= 2, code.message
        assert slots(code.message) <= set(re.findall(r"\w+", path_of(check, "triage/checks").read_text("utf-8")))


_LEAVES_THE_NEWSROOM = re.compile(
    r"\b(online|internet|search engine|upload|virustotal|whois|look[- ]?up service|registry|registrar|call|telephone|e-mail the|"
    r"write to|contact|ask (the|its|their) (issuer|sender|ministry|office|company|bank|author|person|signatory|owner|recipient))",
    re.IGNORECASE,
)


@pytest.mark.parametrize("check", CHECKS, ids=ids)
def test_no_next_step_burns_the_source(check: Check) -> None:
    """A step that leaves the newsroom is marked, comes after the others, and says what it would reveal."""
    for code in check.codes.values():
        if isinstance(code, SupportCode):
            assert code.limits
            continue
        assert code.innocent
        assert code.next
        exposes = [step.exposes for step in code.next]
        assert exposes == sorted(exposes), "offline steps come first"
        for step in code.next:
            if step.exposes:
                assert re.search(r"reveal|tells?|shows?|learns?|discloses?|lets .* know", step.do), step.do
            else:
                assert not _LEAVES_THE_NEWSROOM.search(step.do), step.do


@pytest.mark.parametrize("check", CHECKS, ids=ids)
def test_severity_is_argued_in_the_catalogue(check: Check) -> None:
    """No code is heavier than its check's maximum in the catalogue."""
    catalogue = ROOT.parent / "shared" / "catalogue.md"
    if not catalogue.is_file():
        pytest.skip("../shared/catalogue.md is not here")
    row = next(line for line in catalogue.read_text("utf-8").splitlines() if line.startswith(f"| `{check.id}`"))
    words = row.split("|")[3]
    top = next(w for w in ("high", "medium", "low", "note") if w in words)
    order = ["high", "medium", "low", "note"]
    for code in check.codes.values():
        if isinstance(code, Code):
            assert order.index(code.max.value) >= order.index(top), code.message


@pytest.mark.parametrize("check", CHECKS, ids=ids)
def test_codes_that_rest_on_a_claim_say_so(check: Check) -> None:
    """A check that reads an optional claim names it in a code: its rate cannot be measured without."""
    source = path_of(check, "triage/checks").read_text("utf-8")
    needed = {need.removeprefix("claims.") for need in check.needs if need.startswith("claims.")}
    read = set(re.findall(r"case\.claims\.(\w+)", source)) - needed - {"medium", "timezone", "country", "kind"}
    assert read <= {code.claim for code in check.codes.values() if isinstance(code, Code)}


@pytest.mark.parametrize("name", shipped())
def test_shipped_checklists_load(name: str) -> None:
    """Every shipped list names existing checks and avoids the forbidden words."""
    checklist = load(name, check_ids())
    assert name == checklist.id
    for item in checklist.items:
        assert item.who == "person" or not FORBIDDEN.search(item.ask)


def test_default_checklist_has_every_check_and_at_most_thirty_items() -> None:
    """The default list answers with all twenty checks."""
    checklist = load("leaked-document", check_ids())
    assert len(checklist.items) <= 30
    assert set(checklist.checks) >= ISSUE_TWO


def test_every_module_and_public_name_has_a_docstring() -> None:
    """Held here for the package; the linter holds it for functions."""
    for path in (ROOT / "triage").rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        assert ast.get_docstring(tree), path
        for node in tree.body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                assert ast.get_docstring(node), f"{path}: {node.name}"


def test_sizes() -> None:
    """No file over 400 lines, no function over 60."""
    for path in (ROOT / "triage").rglob("*.py"):
        text = path.read_text("utf-8")
        assert text.count("\n") <= 400, path
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                assert (node.end_lineno or 0) - node.lineno + 1 <= 60, f"{path}: {node.name}"


def test_the_list_of_commands_is_the_folder() -> None:
    """Every command has its module, and every command module its line of help."""
    modules = {path.stem for path in (ROOT / "triage" / "cli").glob("*.py")} - {"__init__", "output", "progress"}
    assert set(COMMANDS) == modules
