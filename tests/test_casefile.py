"""Case files: packs by path, small tables in the case itself, errors with file, line and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from triage.casefile import read_case
from triage.errors import InvalidFileError

HOLDERS = """claims: {date: 2025-09-13}
packs: [our-region/]
office_holders:
  - {office: Minister of Inland Waters, titles: [د دننیو اوبو وزیر], name: Edric Polwarne, also: [ادریک پولورن],
     honorific: [Sir], from: 2023-06-15, to: null, source: "gazette 12/2023"}
institutions:
  - {name: Ministry of Inland Waters, kind: ministry, language: en, short: [Ministry of Waters],
     from: 2019, to: null, source: "gazette 1/2019"}
"""


def written(folder: Path, text: str) -> str:
    """Write a case file and return its path."""
    path = folder / "case.yaml"
    path.write_text(text, "utf-8")
    return str(path)


def test_packs_and_tables(tmp_path: Path) -> None:
    """Paths are relative to the case file; rows become rows of a pack."""
    case = read_case(written(tmp_path, HOLDERS))
    assert (str(tmp_path / "our-region"),) == case.packs
    [holder], [title], [named] = case.own.offices, case.own.titles, case.own.institutions
    assert ("Edric Polwarne", "ادریک پولورن") == holder.spellings
    assert ("2023-06-15 to …", "case", True) == (holder.validity.shown, holder.pack, holder.sourced)
    assert (("Sir",), title.office) == (holder.honorific, holder.office)
    assert "… to …" == title.validity.shown
    assert ("Minister of Inland Waters", "د دننیو اوبو وزیر") == title.spellings
    assert (("Ministry of Waters",), "ministry") == (named.short, named.kind)


@pytest.mark.parametrize(
    ("row", "key"),
    [
        ("{office: A, name: B, from: 2023, to: null}", "office_holders[0].source"),
        ("{office: A, name: B, to: null, source: x}", "office_holders[0].from"),
        ("{office: A, name: B, from: soon, to: null, source: x}", "office_holders[0].from"),
        ("{office: A, name: B, from: 2023-05-01, to: 2022-05-01, source: x}", "office_holders[0].to"),
        ("{name: B, from: 2023, to: null, source: x}", "office_holders[0].office"),
        ("{office: A, name: B, from: 2023, to: null, source: x, colour: blue}", "office_holders[0].colour"),
    ],
)
def test_refused(tmp_path: Path, row: str, key: str) -> None:
    """The line and the dotted key are named."""
    with pytest.raises(InvalidFileError) as caught:
        read_case(written(tmp_path, f"claims: {{date: 2025}}\noffice_holders:\n  - {row}\n"))
    assert (3, key) == (caught.value.line, caught.value.key)
