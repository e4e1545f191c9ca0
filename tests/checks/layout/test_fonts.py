"""Figures and names set apart from their line; labels, styles and small capitals are not."""

from __future__ import annotations

import pytest

from tests.facts import codes, run
from triage.checks.layout.fonts import fonts
from triage.model.facts import Where
from triage.model.typeset import TypesetLine, TypesetRun

TIMES, ARIAL, COURIER = "Times New Roman", "Arial", "Courier New"
BEFORE, AFTER = "The commission named ", " persons for the course at the depot."


def r(text: str, face: str = TIMES, size: float = 12, colour: str = "000000", **more: object) -> TypesetRun:
    """A run."""
    return TypesetRun(text=text, face=face, size=size, colour=colour, **more)  # type: ignore[arg-type]  # more is typed by TypesetRun


def line(*runs: TypesetRun, n: int = 1) -> TypesetLine:
    """A line of page 1."""
    return TypesetLine(runs=runs, where=Where(page=1, line=n))


def amid(*runs: TypesetRun, face: str = TIMES, **more: object) -> TypesetLine:
    """Runs between two stretches of one face."""
    return line(r(BEFORE, face, **more), *runs, r(AFTER, face, **more))  # type: ignore[arg-type]  # as above


def many(count: int, *runs: TypesetRun) -> tuple[TypesetLine, ...]:
    """Several lines alike."""
    return tuple(amid(*runs) for _ in range(count))


PLAIN = line(r("In 2024 there were 18 of them in 3 places, as reported on 4 May."))
ARABIC = "Scheherazade"

TABLE = [
    # flag
    ((amid(r("22", ARIAL)),), ["digits-apart"]),
    ((amid(r("22", size=13)),), ["digits-apart"]),
    ((amid(r("13.09.2025", ARIAL)),), ["digits-apart"]),
    ((line(r("Sums to 1"), r("9", ARIAL), r("50 afghani, to be paid at the depot")),), ["number-in-two-looks"]),
    ((amid(r("Karimzad", ARIAL)),), ["name-apart"]),
    ((amid(r("22", colour="202060")),), ["colour-apart"]),
    ((amid(r("22", ARIAL)), line(r("Heading of the annexed table", ARIAL))), ["used-elsewhere"]),
    (
        (
            line(r("In 2024 there were 18 persons named", "AAAAAA+Calibri")),
            amid(r("22", "BBBBBB+Calibri"), face="AAAAAA+Calibri"),
            *(line(r("More text in the same face, long and even.", "AAAAAA+Calibri")) for _ in range(3)),
        ),
        ["second-subset"],
    ),
    (
        (
            line(r("۱۴۰۴ ۲۲ ۱۵", ARABIC)),
            line(r("د زده کړیالانو شمېر چې ټاکل شوي ", ARABIC), r("۲۲", "Nazanin"), r(" تنه دي او نن راځي", ARABIC)),
        ),
        ["digits-apart"],
    ),
    # clear
    ((PLAIN,), []),
    ((amid(r("22")),), []),
    # look-alike: bold of the same family, a raised figure, a link, a symbol, a label, a trailing blank filled in
    ((amid(r("22", "Times New Roman Bold")),), []),
    ((amid(r("2", size=7, raised=True)),), []),
    ((amid(r("22", ARIAL, apart=True)),), []),
    ((amid(r("✓", "Segoe UI Symbol")),), []),
    ((line(r("No. 22", ARIAL), r(" of the register of the commission")),), []),
    ((line(r("The name of the person applying: "), r("Karimzad 22", ARIAL)),), []),
    # look-alike: many alike are a style; small capitals; sizes that rounding explains; a longer quotation
    (many(3, r("22", ARIAL)), []),
    ((line(r("THE ", size=9), r("U", size=12), r("NITED STATES DISTRICT COURTS OF", size=9)),), []),
    ((amid(r("22", size=12.3)),), []),
    ((amid(r("print 22 words at most", COURIER)),), []),
    # look-alike: figures that the face of the letters never sets, and a subset that draws half the paper
    ((line(r("د زده کړیالانو شمېر چې ټاکل شوي ", ARABIC), r("22", "Arial"), r(" تنه دي او نن راځي", ARABIC)),), []),
    (
        (
            line(r("In 2024 there were 18 persons named", "AAAAAA+Calibri")),
            amid(r("22", "BBBBBB+Calibri"), face="AAAAAA+Calibri"),
            line(r("All of the second half of the paper, joined from another", "BBBBBB+Calibri")),
        ),
        [],
    ),
]


@pytest.mark.parametrize(("lines", "expected"), TABLE)
def test_codes(lines: tuple[TypesetLine, ...], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(fonts, lines)


def test_place() -> None:
    """The run's own box and words are pointed at."""
    [found] = run(fonts, (amid(r("22", ARIAL, box=(10.0, 20.0, 30.0, 32.0))),))
    assert (1, (10.0, 20.0, 30.0, 32.0), "22") == (found.where[0].page, found.where[0].box, found.where[0].text)
    assert ("Arial", TIMES) == (found.values["look"].text, found.values["main"].text)
