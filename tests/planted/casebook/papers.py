"""Builders of the re-enacted papers: text, message, Word and PDF of given lines, with what lies beside them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path

from tests.planted.build import memos, stamped
from tests.planted.casebook import Build

Lines = tuple[str, ...]

CASE = ("--case", "{folder}/case.yaml")
KNOWN = ("--known", "{folder}/known.csv")
_NONE = "0" * 64
_WORD_16 = 2016
"""From when on papers are written with Word 2016, before it with Word 2007."""


def text(*lines: str) -> Build:
    """A text file."""
    return lambda folder: memos.text(folder, "paper", *lines)


def message(when: str, *lines: str) -> Build:
    """A message, sent on a day (ISO)."""
    sent = format_datetime(datetime.fromisoformat(f"{when}T10:00:00+00:00"))

    def built(folder: Path) -> Path:
        """Write it, then set its day."""
        path = memos.message(folder, "paper", *lines)
        path.write_bytes(re.sub(rb"(?m)^Date: [^\r\n]*", f"Date: {sent}".encode(), path.read_bytes(), count=1))
        return path

    return built


def rtf(when: str, *lines: str, face: str) -> Build:
    """A file in Rich Text Format, made on a day (ISO), of ASCII text in one face."""
    year, month, day = when.split("-")
    made = f"{{\\creatim\\yr{year}\\mo{int(month)}\\dy{int(day)}\\hr10\\min0}}"
    head = f"{{\\rtf1\\ansi\\deff0{{\\fonttbl{{\\f0\\fswiss {face};}}}}{{\\info{{\\author Registry}}{made}}}"
    body = "".join(f"\\pard\\f0\\fs22 {line}\\par\n" for line in lines)

    def built(folder: Path) -> Path:
        """Write it."""
        path = folder / "paper.rtf"
        path.write_text(f"{head}\n{body}}}\n", encoding="ascii")
        return path

    return built


def word(when: str, *lines: str, face: str = "Times New Roman") -> Build:
    """A Word file in one face, made on a day (ISO) by a version of Word of that time."""
    version = ("Microsoft Office Word", "12.0000" if int(when[:4]) < _WORD_16 else "16.0000")
    return lambda folder: stamped.word(
        folder, *((face, line) for line in lines), when=f"{when}T10:00:00", program=version
    )


def pdf(when: str, *lines: str, face: str = "Times-Roman", renamed: str = "") -> Build:
    """A PDF of Latin text, made on a day (ISO); `renamed` is the name that the face bears in the file."""
    info = {"CreationDate": f"D:{when.replace('-', '')}100000Z", "Author": "Registry"}
    page = tuple((face, line) for line in lines)
    return lambda folder: stamped.pdf(folder, page, faces={face: renamed} if renamed else None, info=info)


def beside(build: Build, **files: str) -> Build:
    """The same with files beside it, by names in which `__` stands for the full stop."""

    def built(folder: Path) -> Path:
        """Write the files, then the paper."""
        for name, content in files.items():
            (folder / name.replace("__", ".")).write_text(content, encoding="utf-8")
        return build(folder)

    return built


def with_case(case: str) -> Callable[[Build], Build]:
    """Put a case file beside papers."""
    return lambda build: beside(build, case__yaml=case)


def with_pack(case: str, **tables: str) -> Callable[[Build], Build]:
    """Put a case file and the pack that it names beside papers; `tables` are its CSV files."""

    def wrap(build: Build) -> Build:
        """Add the pack to one paper."""

        def built(folder: Path) -> Path:
            """Write the pack, then the paper."""
            pack = folder / "pack"
            pack.mkdir()
            about = "id: invented\ntitle: Invented\ncountries: []\nlicence: none\nknowledge_ends: 2026-01-01\n"
            (pack / "about.yaml").write_text(about, encoding="utf-8")
            for name, content in tables.items():
                (pack / f"{name}.csv").write_text(content, encoding="utf-8")
            return beside(build, case__yaml=f"{case}packs: [pack]\n")(folder)

        return built

    return wrap


def with_known(label: str, *lines: str) -> Callable[[Build], Build]:
    """Put a list of known documents beside papers, with one row: `fake` or `original`, and its text."""
    row = f"label,sha256,text,source\n{label},{_NONE},listed.txt,archive note 7 (invented)\n"
    return lambda build: beside(build, known__csv=row, listed__txt="\n".join(lines) + "\n")
