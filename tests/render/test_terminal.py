"""The terminal: inert, 80 columns, no colour needed, identifiers by kind, right-to-left words apart."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from msgspec import structs
from rich.cells import cell_len

from tests.render.reports import BUILDERS, PERSIAN, empty, finding, full, ocr, small
from triage.model.findings import Severity
from triage.render import RenderOptions, render

NAME = "Edric Polwarne"


@pytest.mark.parametrize("verbose", [False, True])
@pytest.mark.parametrize("name", BUILDERS)
def test_inert_and_narrow(name: str, verbose: bool) -> None:
    """No control, escape or bidi character but line ends, and no line over 80 cells."""
    text = render(BUILDERS[name](), "terminal", RenderOptions(verbose=verbose))
    assert not {c for c in text if c != "\n" and unicodedata.category(c) in {"Cc", "Cs"}}
    assert not {c for c in text if unicodedata.category(c) == "Cf"} - {"\u200c", "\u200d"}
    assert max(cell_len(line) for line in text.split("\n")) <= 80
    text.encode("utf-8")


def test_golden(golden: Callable[[str, str], None]) -> None:
    """The small report."""
    golden("terminal.txt", render(small(), "terminal"))


def test_order_of_the_first_screen() -> None:
    """Handling, source, enough, observations, agrees, people."""
    text = render(full(), "terminal")
    heads = ["1 HANDLING", "2 SOURCE", "3 IS THERE", "4 WHAT CANNOT", "ASK BEFORE", "UNUSUAL", "5 AGREES", "6 ONLY"]
    assert sorted(heads, key=text.index) == heads


def test_warning_about_the_source() -> None:
    """It stands there unless the report was shared."""
    warning = "THIS REPORT CAN LEAD TO YOUR SOURCE"
    assert warning in render(small(), "terminal")
    assert warning not in render(structs.replace(small(), shared=True), "terminal")


def test_identifiers_by_kind() -> None:
    """Names are printed on request only, on the first screen and in the whole report."""
    for verbose in (False, True):
        assert NAME not in render(full(), "terminal", RenderOptions(verbose=verbose))
    assert NAME in render(full(), "terminal", RenderOptions(verbose=True, show_identifiers=True))


def test_right_to_left_words_end_their_line() -> None:
    """Nothing left-to-right follows them in the same line."""
    lines = [line for line in render(full(), "terminal").split("\n") if PERSIAN in line]
    assert len(lines) == 2
    assert all(line.rstrip("”").endswith(PERSIAN) for line in lines)


def test_at_most_five_before_the_fold() -> None:
    """The others are named, and stand in full with --verbose."""
    many = tuple(finding(key=f"k{n}", title=f"Title {n:02}", message=f"Message {n:02}.") for n in range(9))
    report = structs.replace(small(), findings=many)
    short = render(report, "terminal")
    assert short.count("Message") == 5
    assert all(f"Title {n:02}" in short for n in range(9))
    assert render(report, "terminal", RenderOptions(verbose=True)).count("Message") == 9


def test_low_findings_and_notes_are_named() -> None:
    """None is hidden."""
    text = render(full(), "terminal")
    titles = ["Number announced and list differ", "Odd words", "Saved more than once", "Names in the metadata"]
    assert all(title in text for title in titles)


def test_machine_read_text_is_to_be_read_first() -> None:
    """What rests on an unconfirmed reading has its own heading."""
    text = render(ocr(), "terminal")
    assert "4 READ THESE YOURSELF FIRST" in text
    confirmed = structs.replace(ocr(), sufficiency=structs.replace(ocr().sufficiency, confirmed=True))
    assert "READ THESE" not in render(confirmed, "terminal")


def test_nothing_seen_names_what_could_not_run() -> None:
    """An empty list says so, with those that could not run beside it."""
    report = structs.replace(full(), findings=())
    text = " ".join(render(report, "terminal").split())
    assert text.count("Nothing seen by the checks that ran. Could not run: Grid of the picture's compression.") == 2
    assert "No check ran." in render(empty(), "terminal")


def test_colour_only_on_request() -> None:
    """Escape sequences are ours alone, and never a colour."""
    plain = render(BUILDERS["hostile"](), "terminal")
    coloured = render(BUILDERS["hostile"](), "terminal", RenderOptions(colour=True))
    assert "\x1b" not in plain
    assert coloured.replace("\x1b[1m", "").replace("\x1b[0m", "") == plain


def test_only_commands_that_exist() -> None:
    """A command is recommended where it is there."""
    assert "triage review" not in render(ocr(), "terminal")
    text = render(ocr(), "terminal", RenderOptions(commands=("inspect", "render", "review")))
    assert "triage review" in text
    assert "transcribe" not in text


def test_every_severity_is_a_word() -> None:
    """No severity is told by its key."""
    for severity in Severity:
        report = structs.replace(small(), findings=(finding(severity=severity),))
        assert f"[{severity.value}" not in render(report, "terminal", RenderOptions(verbose=True))
