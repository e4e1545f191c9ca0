"""Shipped packs read and keep their promises; broken ones are refused with file, line and column."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from triage.errors import InvalidFileError, UsageError
from triage.model.packs import Packs
from triage.reference.packs import FILES, TAIL, folder_of, load_packs, read_pack, shipped

ABOUT = "id: rivers\ntitle: Rivers\ncountries: [AF]\nknowledge_ends: 2025-01-01\n"
NAMES = "thing,kind,language,name,also,short,from,until,basis,source,note\n"
ROW = "rl,state,en,Republic of Riverland,,,2011-07-09,..,S,gazette 1/2011,\n"


def pack(folder: Path, rows: str = ROW, *, about: str = ABOUT, file: str = "names", head: str = NAMES) -> Path:
    """Write a pack of one file."""
    (folder / "about.yaml").write_text(about, "utf-8")
    (folder / f"{file}.csv").write_text("# a comment\n" + head + rows, "utf-8")
    return folder


@pytest.mark.parametrize("name", shipped())
def test_shipped(name: str) -> None:
    """Every row has a basis and a source, and every file says what its columns hold."""
    folder = folder_of(name)
    read = read_pack(folder)
    assert read.about.id == name
    assert read.about.rows == sum(map(len, read.rows.values())) > 0
    for file in read.rows:
        head = (folder / f"{file}.csv").read_text("utf-8").split("\n" + ",".join((*FILES[file][1], *TAIL)))[0]
        for column in (*FILES[file][1], *TAIL):
            assert re.search(rf"^# {column}\b|, {column}\b", head, re.MULTILINE), (file, column)
    assert all(row.source.strip() and row.pack == name for rows in read.rows.values() for row in rows)


def test_world_always_country_when_named() -> None:
    """The pack of a country comes with its code only."""
    assert {"world"} == {about.id for about in load_packs().about}
    assert {"world", "afghanistan"} == {about.id for about in load_packs(("AF",)).about}
    assert Packs() != load_packs()


def test_reference_facts_of_the_casebook() -> None:
    """What the seed case rests on is sourced; guesses are not."""
    packs = load_packs(("AF",))
    states = {(row.name, row.validity.shown): row.sourced for row in packs.names if row.thing == "af"}
    assert states["Islamic Republic of Afghanistan", "2004-01-26 to 2021-08-15"]
    assert states["د افغانستان اسلامي امارت", "2021-08-15 to …"]
    assert not states["Kingdom of Afghanistan", "1964 to 1973-07-17"]
    [style] = {row.validity.shown for row in packs.styles}
    assert "… to 2025-08-15" == style
    assert any(rule.restarts == "lunar year" and rule.sourced for rule in packs.numbers)
    assert {4} == {
        row.day for row in packs.holidays if row.calendar == "week" and row.rest == "whole" and not row.country
    }


def test_own_pack_comes_first_and_may_take_a_shipped_ones_place(tmp_path: Path) -> None:
    """A newsroom's folder is used by its path."""
    (tmp_path / "a").mkdir()
    own = pack(tmp_path / "a")
    packs = load_packs((), (str(own),))
    assert ["rivers", "world"] == [about.id for about in packs.about]
    assert "Republic of Riverland" == packs.names[0].name
    copy = tmp_path / "world"
    shutil.copytree(folder_of("world"), copy)
    (copy / "names.csv").write_text(NAMES + ROW, "utf-8")
    assert ["Republic of Riverland"] == [row.name for row in load_packs((), (str(copy),)).names]


@pytest.mark.parametrize(
    ("rows", "line", "key"),
    [
        ("rl,state,en,Riverland,,,2011,..,,gazette,\n", 3, "basis"),
        ("rl,state,en,Riverland,,,2011,..,X,gazette,\n", 3, "basis"),
        ("rl,state,en,Riverland,,,2011,..,S,,\n", 3, "source"),
        ("rl,state,en,Riverland,,,,..,S,gazette,\n", 3, "from"),
        ("rl,state,en,Riverland,,,2011,soon,S,gazette,\n", 3, "until"),
        ("rl,state,en,Riverland,,,2011,2009-01-01,S,gazette,\n", 3, "until"),
        ("rl,state,en,,,,2011,..,S,gazette,\n", 3, "name"),
        (ROW + "rl,state,en,Riverland\n", 4, ""),
        (ROW + 'rl,"state"x,en,Riverland,,,2011,..,S,gazette,\n', 4, ""),
    ],
)
def test_broken_rows(tmp_path: Path, rows: str, line: int, key: str) -> None:
    """The error names the line and the column."""
    with pytest.raises(InvalidFileError) as caught:
        read_pack(pack(tmp_path, rows))
    assert (line, key) == (caught.value.line, caught.value.key)
    assert caught.value.path.endswith("names.csv")


@pytest.mark.parametrize(
    ("file", "head", "row", "key"),
    [
        ("calendars", "calendar,role,reckoning,agrees,mention", "lunar,state,,1..-1,", "agrees"),
        ("calendars", "calendar,role,reckoning,agrees,mention", "moon,state,,,", "calendar"),
        ("holidays", "name,country,calendar,month,day,days,margin,rest", "Friday,,week,,x,,,whole", "day"),
        ("holidays", "name,country,calendar,month,day,days,margin,rest", "Flood day,,solar,13,1,,,whole", "month"),
        ("numbers", "issuer,labels,pattern,restarts", "rl,,(,", "pattern"),
        ("wording", "sense,variety,words,only", "river,fa-AF,,yes", "words"),
        ("wording", "sense,variety,words,only", "river,fa-AF,دریا,perhaps", "only"),
    ],
)
def test_broken_cells(tmp_path: Path, file: str, head: str, row: str, key: str) -> None:
    """Each kind of cell says what it takes."""
    with pytest.raises(InvalidFileError) as caught:
        read_pack(pack(tmp_path, f"{row},..,..,S,gazette,\n", file=file, head=f"{head},{','.join(TAIL)}\n"))
    assert (3, key) == (caught.value.line, caught.value.key)


def test_columns_in_any_order_and_a_byte_order_mark(tmp_path: Path) -> None:
    """A spreadsheet program may have saved it."""
    pack(tmp_path)
    (tmp_path / "names.csv").write_text(
        "\ufeffsource,name,thing,kind,language,also,short,from,until,basis,note\ngazette,Riverland,rl,state,,,,2011,?,S,\n",
        "utf-8",
    )
    assert "Riverland" == load_packs((), (str(tmp_path),)).names[0].name


def test_other_refusals(tmp_path: Path) -> None:
    """A folder that is none, a file no pack has, columns missing, an about.yaml cut short."""
    with pytest.raises(UsageError):
        folder_of(str(tmp_path / "nowhere"))
    with pytest.raises(UsageError):
        read_pack(tmp_path)
    with pytest.raises(InvalidFileError, match="expected one of"):
        read_pack(pack(tmp_path, file="rivers"))
    (tmp_path / "rivers.csv").unlink()
    with pytest.raises(InvalidFileError, match="expected the columns"):
        read_pack(pack(tmp_path, head="thing,name\n"))
    with pytest.raises(InvalidFileError) as caught:
        read_pack(pack(tmp_path, about="id: rivers\ntitle: Rivers\nknowledge_ends: soon\n"))
    assert (3, "knowledge_ends") == (caught.value.line, caught.value.key)
    with pytest.raises(InvalidFileError, match="unknown key"):
        read_pack(pack(tmp_path, about=ABOUT + "colour: blue\n"))
