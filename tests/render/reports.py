"""Example reports, built by hand: a small one, a full one, one read by machine, an empty and a hostile one.

People, ministries and files in them are invented.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec import structs

from triage.model.facts import Identifies, Unread, Where, Why
from triage.model.findings import (
    BaseRate,
    Concern,
    Confidence,
    Finding,
    Outcome,
    Severity,
    Step,
    Support,
    Value,
    person,
    quote,
)
from triage.model.report import (
    CheckInfo,
    ChecklistInfo,
    ClaimInfo,
    DocumentInfo,
    FactValue,
    ItemInfo,
    Picture,
    Report,
    Sufficiency,
    TimelineEntry,
    ToolInfo,
)

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="
"""A PNG of one pixel."""

PERSIAN = "وزارت آب‌های داخلی"


def finding(check: str = "dates.order", code: str = "modified-before-created", **given: Any) -> Finding:
    """A finding with everything set."""
    values: dict[str, Any] = {
        "key": f"{check}/{code}",
        "check": check,
        "code": code,
        "title": "Dates in an order that cannot be",
        "message": "The file says it was last modified 2025-09-01T10:00:00Z, before it was created 2025-09-13T10:00:00Z.",
        "severity": Severity.HIGH,
        "confidence": Confidence.HIGH,
        "concern": Concern.AUTHENTICITY,
        "where": (Where(field="info/ModDate"), Where(field="info/CreationDate")),
        "innocent": ("A copy tool set a new creation date.", "The clock of one computer was wrong."),
        "next": (
            Step("Compare with the dates of attachments."),
            Step("Ask the issuer when it was written; that tells them which letter you hold.", exposes=True),
        ),
        "base_rate": BaseRate(corpus="core 1", population="PDF, public offices", flagged=1, of=392, fits="yes"),
    }
    return Finding(**{**values, **given})


def support(**given: Any) -> Support:
    """Something that agrees."""
    values: dict[str, Any] = {
        "key": "text.dates/agree",
        "check": "text.dates",
        "code": "agree",
        "title": "Dates in two calendars agree",
        "message": "22 Sunbula 1404 is Saturday 13 September 2025.",
        "confidence": Confidence.HIGH,
        "where": (Where(page=1, line=3),),
        "limits": ("Any date converter gives a forger the same.",),
    }
    return Support(**{**values, **given})


def empty() -> Report:
    """A report in which nothing was seen and nothing could be compared."""
    return Report(
        tool=ToolInfo("triage", "0.1.0"),
        as_of=date(2025, 9, 15),
        document=DocumentInfo(
            name="memo.pdf", size=34812, sha256="0" * 64, format="pdf", media_type="application/pdf", pages=1
        ),
        checklist=ChecklistInfo(id="leaked-document", version="1", sha256="1" * 64, title="A leaked document"),
        claims=(),
        sufficiency=Sufficiency(
            level="good",
            generation="original",
            text_from="file",
            confirmed=True,
            assessed=(),
            not_assessable=(),
            exemplars=0,
            missing=(),
            reasons=(),
        ),
        findings=(),
        supports=(),
        checks=(),
        items=(),
        timeline=(),
        facts={},
        unread=(),
        environment={},
    )


def small() -> Report:
    """A few lines of everything: what the golden files show."""
    return structs.replace(
        empty(),
        claims=(ClaimInfo(key="date", value="2025-09-13", origin="given"),),
        sufficiency=structs.replace(
            empty().sufficiency,
            level="part",
            assessed=("dates.order", "text.dates"),
            not_assessable=("mail.route",),
            missing=("the paper",),
            reasons=("Nothing to compare with: no known letters of this office were given.",),
        ),
        findings=(finding(),),
        supports=(support(),),
        checks=(
            CheckInfo(check="dates.order", outcome=Outcome.FLAGGED, reason="", trial=False, title="Order of dates"),
            CheckInfo(
                check="mail.route",
                outcome=Outcome.NOT_APPLICABLE,
                reason="the file is not an e-mail message",
                trial=False,
                title="Route of a message",
            ),
        ),
        items=(
            ItemInfo(
                id="5", ask="How did it reach you?", outcome=Outcome.FOR_A_PERSON, checks=(), section="Provenance"
            ),
        ),
        timeline=(
            TimelineEntry(
                when="2025-09-13T10:00:00Z",
                precision="second",
                zone="Z",
                what="created",
                where=Where(field="info/CreationDate"),
            ),
            TimelineEntry(
                when="2025-09-01T10:00:00Z",
                precision="second",
                zone="Z",
                what="modified",
                where=Where(field="info/ModDate"),
            ),
        ),
        facts={
            "info": {
                "Author": (
                    FactValue(value="Edric Polwarne", where=Where(field="info/Author"), identifies=Identifies.PERSON),
                ),
                "Producer": (
                    FactValue(value="Quill 3.1", where=Where(field="info/Producer"), identifies=Identifies.NONE),
                ),
            }
        },
        start_with=("5",),
    )


def full() -> Report:
    """Every part filled, with right-to-left words, all concerns and severities, pictures and a review."""
    return structs.replace(
        small(),
        claims=(
            ClaimInfo(key="kind", value="memo", origin="given"),
            ClaimInfo(key="issuer", value=PERSIAN, origin="given"),
            ClaimInfo(key="country", value="AF", origin="given"),
            ClaimInfo(key="date", value="2025-09-13", origin="given"),
            ClaimInfo(key="signatory", value="Edric Polwarne", origin="read", where=Where(page=1, line=33)),
        ),
        sufficiency=structs.replace(
            small().sufficiency,
            generation="re-made by a messenger",
            reasons=(
                "This copy was re-made (a messenger): what its metadata do not show means little.",
                "Nothing to compare with: no known letters of this office were given.",
            ),
            missing=("the file as the camera made it", "three or more known papers of the same office and month"),
        ),
        findings=_findings(),
        supports=(
            support(),
            support(key="s2", title="State names fit the period", limits=("Both are on public letters.",)),
        ),
        checks=(
            *small().checks,
            CheckInfo(
                check="image.grid",
                outcome=Outcome.NOT_RUN,
                reason="the time for one check ran out",
                trial=False,
                title="Grid of the picture's compression",
            ),
            CheckInfo(check="text.odd", outcome=Outcome.FLAGGED, reason="", trial=True, title="Odd words"),
        ),
        items=_items(),
        timeline=_timeline(),
        unread=(
            Unread(
                what="attachment invoice.zip",
                why=Why.LOCKED,
                detail="it needs a password",
                where=Where(part="invoice.zip"),
            ),
        ),
        environment={
            "ocr": {"present": False, "add": "apt install tesseract-ocr"},
            "isolation": {"active": ["rlimits", "seccomp"], "absent": {"landlock": "the kernel has none"}},
            "tables": {"fonts": "2025-06-30"},
        },
        pictures=(
            Picture(id="crop1", page=1, box=(72, 90, 300, 120), media_type="image/png", sha256="2" * 64, data=PIXEL),
            Picture(id="odd", page=1, box=None, media_type="image/svg+xml", sha256="3" * 64, data="PHN2Zz4="),
        ),
        review={
            "reviewers": ["R. Brandwick"],
            "answers": {"5": "By post; every hand-over is known."},
            "judgements": {
                "dates.order/modified-before-created": {"judgement": "dismissed", "note": "clock of the scanner"}
            },
            "signed_off": None,
        },
        facts_left_out={"xmp/History": 12},
    )


def _findings() -> tuple[Finding, ...]:
    """One or more of each severity and concern."""
    return (
        finding(
            template="The file says it was last modified {earlier}, before it was created {later}.",
            values={
                "earlier": Value(text="2025-09-01T10:00:00Z", time=True),
                "later": Value(text="2025-09-13T10:00:00Z", time=True),
            },
        ),
        finding(
            "text.letter",
            "names-differ",
            title="Letterhead and stamp name two offices",
            message="",
            template="The letterhead reads {letterhead}, the stamp reads {stamp}.",
            values={"letterhead": quote(PERSIAN), "stamp": quote("Ministry of Inland Waters")},
            severity=Severity.MEDIUM,
            confidence=Confidence.MEDIUM,
            where=(Where(page=1, line=1, text=PERSIAN), Where(page=1, line=35, picture="crop1")),
            base_rate=BaseRate(corpus="core 1", population="letters", flagged=2, of=160, fits="partly"),
        ),
        finding(
            "source.identity",
            "names",
            title="Names in the metadata",
            message="",
            template="The metadata name {who} as author.",
            values={"who": person("Edric Polwarne")},
            severity=Severity.NOTE,
            concern=Concern.SOURCE,
            where=(Where(field="info/Author"),),
            base_rate=None,
        ),
        finding(
            "active.content",
            "script",
            title="A script runs when it is opened",
            message="A script in object 12 0 runs when the file is opened.",
            severity=Severity.MEDIUM,
            concern=Concern.HANDLING,
            where=(Where(object="12 0"),),
            base_rate=None,
        ),
        finding(
            "text.counts",
            "count-differs",
            title="Number announced and list differ",
            message="The text says 22 persons; the rows are numbered 1 to 21.",
            severity=Severity.LOW,
            where=(Where(page=1, line=8),),
            base_rate=None,
            weighed="lowered by the checklist: lists of this office are cut off often",
        ),
        finding(
            "text.odd",
            "odd",
            title="Odd words",
            message="One word is odd.",
            severity=Severity.NOTE,
            where=(Where(page=1),),
        ),
        finding("pdf.saves", "many", title="Saved more than once", message="Saved 3 times.", severity=Severity.NOTE),
    )


def _items() -> tuple[ItemInfo, ...]:
    """Three questions of three kinds."""
    return (
        ItemInfo(
            id="1",
            ask="Can opening it do harm or call out?",
            outcome=Outcome.FLAGGED,
            checks=("active.content",),
            section="Before opening",
            who="automatic",
        ),
        *small().items,
        ItemInfo(
            id="4",
            ask="Who holds this copy; would printing, searching or asking name them?",
            outcome=Outcome.FOR_A_PERSON,
            checks=(),
            section="Before opening",
            why="A copy list can be short.",
        ),
        ItemInfo(
            id="24",
            ask="Has a former clerk compared it with letters of that month?",
            outcome=Outcome.NOT_RUN,
            checks=("text.letter",),
            section="Comparison",
            who="prepared",
        ),
    )


def _timeline() -> tuple[TimelineEntry, ...]:
    """Dates before and after the claimed one, of several precisions."""
    dates = (
        ("2025-08-30", "created", "core/created"),
        ("2025-09-12T22:15:00+04:30", "modified", "core/modified"),
        ("2025-09", "printed", "core/lastPrinted"),
        ("2025-09-14T06:02:11Z", "sent", "headers/Date"),
    )
    more = tuple(
        TimelineEntry(when=when, precision="day", zone="", what=what, where=Where(field=field))
        for when, what, field in dates
    )
    return (*small().timeline, *more)


def ocr() -> Report:
    """A photograph read by machine, its reading not confirmed."""
    report = full()
    lowered = structs.replace(report.findings[4], where=(Where(page=1, line=8, text="22 persons"),))
    return structs.replace(
        report,
        document=structs.replace(report.document, format="jpeg", media_type="image/jpeg"),
        sufficiency=structs.replace(report.sufficiency, text_from="ocr", confirmed=False),
        findings=(lowered, *report.findings[5:]),
    )


HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(2)> javascript:alert(3) </style></title></textarea>--> "
    "\x1b[31m\x1b]0;owned\x07 \x9b2J \x00 \u202eevil\u2066\u200b\u2028 | a | b | ``` `x` [l](javascript:alert(4)) "
    "![i](http://evil.example/x.png) http://evil.example www.evil.example me@evil.example &lt;b&gt; {{7*7}} {% raw %} "
    "[bold red]x[/bold red] *e* _e_ ~~s~~ $x$ \n# heading\n- item\n> quote\n\ud800 \U000e0041 پارسی "
)

LONG = HOSTILE + "x" * 100_000


def hostile() -> Report:
    """Every text of every record is an attack of 100 kB."""
    made: Report = _poisoned(full())
    worded = finding(
        "hostile.values",
        template="One {a}, two {b}, three {c}.",
        values={"a": quote(LONG), "b": person(LONG), "c": Value(text=LONG)},
        where=(Where(text=LONG),),
    )
    return structs.replace(made, schema="triage-report/1", findings=(*made.findings, worded))


def _poisoned(tree: Any) -> Any:
    """The same record with every plain string, key and bound member replaced."""
    if isinstance(tree, (Severity, Confidence, Concern, Outcome, Identifies, Why)):
        return tree
    if isinstance(tree, str):
        return LONG
    if isinstance(tree, tuple | list):
        return type(tree)(_poisoned(one) for one in tree)
    if isinstance(tree, dict):
        return {f"{name}{HOSTILE}": _poisoned(value) for name, value in tree.items()}
    if hasattr(tree, "__struct_fields__"):
        return structs.replace(tree, **{name: _poisoned(getattr(tree, name)) for name in tree.__struct_fields__})
    return tree


BUILDERS = {"empty": empty, "small": small, "full": full, "ocr": ocr, "hostile": hostile}
"""Every example by name."""
