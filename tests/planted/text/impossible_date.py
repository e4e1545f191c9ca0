"""Planted: days that their calendar does not have, in four languages and three calendars."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import memos

CODE = "no-such-day"


def french(folder: Path, name: str, day: str) -> Path:
    """A notice of an invented office, by reportlab."""
    return memos.pdf(folder, name, "SPECIMEN", "Office des eaux intérieures", f"Le registre est clos {day} à midi.")


def ukrainian(folder: Path, name: str, day: str) -> Path:
    """A certificate in Ukrainian, by python-docx."""
    return memos.word(folder, name, "SPECIMEN", "Управління внутрішніх вод", f"Довідка дійсна до {day} включно.")


def pashto(folder: Path, name: str, day: str) -> Path:
    """A letter in Pashto, as plain text."""
    return memos.text(folder, name, "SPECIMEN", "د داخلي اوبو وزارت", f"د تړون د پای نېټه {day} ده.")


def message(folder: Path, name: str, day: str) -> Path:
    """A message in Arabic."""
    return memos.message(folder, name, "SPECIMEN", f"ينتهي العقد في {day} في مقر الإدارة.")


CASES = (
    Planted(
        name="31-june",
        part=Part.OBVIOUS,
        chain="reportlab",
        build=partial(french, name="31-june", day="le 31 juin 2025"),
        code=CODE,
        severity="medium",
        where={"page": 1, "line": 3},
    ),
    Planted(
        name="leap-day-that-was-not",
        part=Part.ORDINARY,
        chain="python-docx",
        build=partial(ukrainian, name="leap-day-that-was-not", day="29.02.2023"),
        code=CODE,
        severity="medium",
    ),
    Planted(
        name="30-kab-of-a-common-year",
        part=Part.SUBTLE,
        chain="plain text",
        build=partial(pashto, name="30-kab-of-a-common-year", day="۳۰ کب ۱۴۰۴"),
        code=CODE,
        severity="medium",
        where={"line": 3},
    ),
    Planted(
        name="31-of-a-lunar-month",
        part=Part.ORDINARY,
        chain="message",
        build=partial(message, name="31-of-a-lunar-month", day="٣١ ربيع الأول ١٤٤٧هـ"),
        code=CODE,
        severity="medium",
    ),
    Planted(
        name="30-june", part=Part.TWIN, chain="reportlab", build=partial(french, name="30-june", day="le 30 juin 2025")
    ),
    Planted(
        name="leap-day-that-was",
        part=Part.TWIN,
        chain="python-docx",
        build=partial(ukrainian, name="leap-day-that-was", day="29.02.2024"),
    ),
    Planted(
        name="30-kab-of-a-leap-year",
        part=Part.TWIN,
        chain="plain text",
        build=partial(pashto, name="30-kab-of-a-leap-year", day="۳۰ کب ۱۴۰۳"),
    ),
    Planted(
        name="30-of-a-lunar-month",
        part=Part.LOOK_ALIKE,
        chain="message",
        build=partial(message, name="30-of-a-lunar-month", day="٣٠ ربيع الأول ١٤٤٧هـ"),
    ),
    Planted(
        name="file-number",
        part=Part.LOOK_ALIKE,
        chain="reportlab",
        build=partial(french, name="file-number", day="sous le dossier 31.06.2025-4, tél. 31-06-20-25,"),
    ),
)
