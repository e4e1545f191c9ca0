"""Memos that name things before they had their name; the same words later, and older words beside them."""

from __future__ import annotations

from tests.planted import Part, Planted
from tests.planted.build import memos, placed

NEW, MEMORY = "term-not-yet-in-use", "term-by-memory"
HEAD = "SPECIMEN. Ministry of Inland Waters, depot office."

CASES = (
    Planted(
        name="covid-in-2018",
        part=Part.OBVIOUS,
        chain="python-docx",
        build=lambda folder: memos.word(
            folder, "memo", HEAD, "The locks stay shut because of COVID-19 among the crews."
        ),
        code=NEW,
        severity="medium",
        claims={"date": "2018-05-04"},
        where={"line": 2, "text": "COVID-19"},
    ),
    Planted(
        name="covid-in-dari",
        part=Part.ORDINARY,
        chain="text",
        build=lambda folder: memos.text(
            folder, "memo", "SPECIMEN وزارت آب‌های داخلی", "به دلیل کووید-۱۹ دروازه‌ها بسته است."
        ),
        code=NEW,
        severity="medium",
        claims={"date": "2019-05-04"},
        where={"line": 2},
    ),
    Planted(
        name="brexit-in-russian",
        part=Part.ORDINARY,
        chain="reportlab",
        build=lambda folder: memos.pdf(folder, "memo", "SPECIMEN. Справка", "О последствиях Брексита для судоходства."),
        code=NEW,
        severity="medium",
        claims={"date": "2009-03"},
        where={"page": 1},
    ),
    Planted(
        name="drafted-by-chatgpt",
        part=Part.SUBTLE,
        chain="text",
        build=lambda folder: memos.message(
            folder, "memo", HEAD, "The draft came out of chatgpt and is to be shortened."
        ),
        code=NEW,
        severity="medium",
        claims={"date": "2022-10"},
    ),
    Planted(
        name="whatsapp-in-2007",
        part=Part.SUBTLE,
        chain="text",
        build=lambda folder: memos.text(folder, "memo", HEAD, "Send the list to the group on WhatsApp."),
        code=MEMORY,
        severity="low",
        claims={"date": "2007-05-04"},
        where={"line": 2},
    ),
    Planted(
        name="covid-in-2021",
        part=Part.TWIN,
        chain="python-docx",
        build=lambda folder: memos.word(
            folder, "memo", HEAD, "The locks stay shut because of COVID-19 among the crews."
        ),
        claims={"date": "2021-05-04"},
    ),
    Planted(
        name="influenza-in-2018",
        part=Part.TWIN,
        chain="text",
        build=lambda folder: memos.text(
            folder, "memo", HEAD, "The locks stay shut because of influenza among the crews."
        ),
        claims={"date": "2018-05-04"},
    ),
    Planted(
        name="words-that-hold-a-term",
        part=Part.LOOK_ALIKE,
        chain="reportlab",
        build=lambda folder: placed.pdf(
            folder, *placed.plain(HEAD, "On unselfielike conduct, covidium and the lock Covidly-19b.")
        ),
        claims={"date": "1995-05-04"},
    ),
    Planted(
        name="on-the-day-it-was-named",
        part=Part.LOOK_ALIKE,
        chain="text",
        build=lambda folder: memos.text(folder, "memo", HEAD, "Measures against COVID-19, first notice."),
        claims={"date": "2020-02-11"},
    ),
)
