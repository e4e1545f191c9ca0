"""Sharing: every planted secret is gone from every format, and what is useful stays."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from msgspec import structs

from tests.render.reports import BUILDERS, PIXEL, finding, full, small, support
from triage.model.facts import Identifies, Unread, Where, Why
from triage.model.findings import BaseRate, Concern, Value, device, person, place, quote
from triage.model.identifiers import Eraser
from triage.model.report import ClaimInfo, FactValue, Picture, Report, TimelineEntry
from triage.render import FORMATS, RenderOptions, render
from triage.report import scrub
from triage.report.share import OWN_PACK, shared

NAMES = (
    "Edric Polwarne",
    "Polwarne",
    "Edric",
    "Ysolde",
    "Маргарита Крут",
    "کریم‌خان زرگری",
    "R. Brandwick",
    "Brandwick",
)
DEVICES = ("SN-77120-QX", "PRN-LOBBY-9", "192.168.77.13")
PLACES = ("Wexcombe", "34.51234", "69.17123")
NUMBERS = ("1404/22-817", "copy 3 of 5", "Annex Tulip")
PATHS = (r"C:\Users\polwarne\memo.docx", "/home/ysolde/leak/memo.pdf", "ysolde@waters.example", "wexcombe.zip")
TIMES = ("10:41:07", "T10:41", "+04:30")
FILE = ("memo-of-ysolde.pdf", "deadbeef" * 8, "348217")
WORDS = ("withdraw the twenty-two names", "Sealed orders")
NOTES = ("handed over by the night porter", "met at the bridge")
RECEIVED = ("2025-09-14", "The Daily Quire")

SECRETS = (*NAMES, *DEVICES, *PLACES, *NUMBERS, *PATHS, *TIMES, *FILE, *WORDS, *NOTES, *RECEIVED)

WHEN = "2025-09-12T10:41:07+04:30"


def fact(value: str, identifies: Identifies = Identifies.NONE, **where: Any) -> FactValue:
    """A metadata value."""
    return FactValue(value=value, where=Where(**(where or {"field": "info/Author"})), identifies=identifies)


def planted() -> Report:
    """A report with a secret in every member that may hold one."""
    hidden = Where(
        page=2,
        line=4,
        field="custom/Ysolde copy",
        part="wexcombe.zip",
        header="X-Wexcombe",
        text=WORDS[0],
        picture="crop-Ysolde",
    )
    values = {
        "who": person(NAMES[0]),
        "printer": device(DEVICES[1]),
        "town": place(PLACES[0]),
        "words": quote(f"{WORDS[0]} {NUMBERS[0]}"),
        "when": Value(text=WHEN, time=True),
        "plain": Value(text=f"{PATHS[1]} of {NAMES[3]} on {DEVICES[2]} at {WHEN}"),
        "count": Value(text="3"),
    }
    template = "By {who} with {printer} in {town}: {words}, {when}, {plain}, {count}."
    message = " ".join(value.text for value in values.values())
    leads: dict[str, Any] = {"message": message, "template": template, "values": values, "where": (hidden,)}
    findings = (
        finding(**leads, weighed=f"lowered by the checklist: {NAMES[0]} uses {PATHS[0]}"),
        finding(
            key="2",
            message=message,
            where=(hidden,),
            base_rate=BaseRate(corpus=PATHS[1], population="p", flagged=1, of=200),
        ),
        finding("source.identity", "names", key="3", concern=Concern.SOURCE, **leads),
        finding("source.identity", "names", key="4", concern=Concern.SOURCE, **{**leads, "where": (Where(page=3),)}),
    )
    return structs.replace(
        full(),
        document=structs.replace(full().document, name=FILE[0], sha256=FILE[1], size=int(FILE[2])),
        checklist=structs.replace(full().checklist, sha256=FILE[1]),
        claims=_claims(hidden),
        sufficiency=structs.replace(
            full().sufficiency, reasons=(f"{NAMES[0]} at {WHEN}: {PATHS[0]}.",), missing=(PATHS[3],)
        ),
        findings=findings,
        supports=(support(**leads),),
        checks=tuple(structs.replace(check, reason=f"{PATHS[1]}: {NAMES[3]} {TIMES[0]}") for check in full().checks),
        items=tuple(structs.replace(item, answer=NOTES[0]) for item in full().items),
        timeline=(
            TimelineEntry(when=WHEN, precision="second", zone="+04:30", what="created", where=hidden),
            TimelineEntry(when="2025-09-13", precision="day", zone="", what=f"date {WORDS[1]}", where=hidden),
            TimelineEntry(when=f"about {NAMES[3]}", precision="day", zone="", what="modified", where=Where(page=1)),
        ),
        facts=_facts(),
        unread=(
            Unread(what=f"attachment {PATHS[3]}", why=Why.LOCKED, detail=f"no password for {NAMES[3]}", where=hidden),
        ),
        environment={"tables": {PATHS[1]: WHEN}, "exemplars": [PATHS[0], NAMES[0]], "ended": f"{FILE[1]} {FILE[0]}"},
        pictures=(Picture(id="crop-Ysolde", page=1, box=None, media_type="image/png", sha256=FILE[1], data=PIXEL),),
        review={
            "reviewers": [NAMES[6]],
            "answers": {"5": NOTES[0]},
            "judgements": {"2": {"judgement": "dismissed", "note": NOTES[1], "by": NAMES[6]}, "3": NOTES[0]},
            "signed_off": NAMES[6],
            "more": NOTES[1],
        },
        facts_left_out={"custom/Ysolde copy": 3},
    )


def _claims(where: Where) -> tuple[ClaimInfo, ...]:
    """Claims that name somebody, something, some place or the way it came, and one that may stay."""
    given = {
        "signatory": NAMES[0],
        "recipient": RECEIVED[1],
        "received": RECEIVED[0],
        "device": DEVICES[0],
        "place": PLACES[0],
        "timezone": "Asia/Kabul",
        "kind": "memo",
    }
    claims = tuple(ClaimInfo(key=key, value=value, origin="given") for key, value in given.items())
    return (*claims, ClaimInfo(key="issuer", value=WORDS[1], origin="read", where=where))


def _facts() -> dict[str, dict[str, tuple[FactValue, ...]]]:
    """Metadata of several stores."""
    return {
        "info": {
            "Author": tuple(fact(name, Identifies.PERSON) for name in NAMES[:6]),
            "Title": (fact(WORDS[1]),),
            "Producer": (fact("Quill 3.1"), fact(f"Quill for {NAMES[3]}")),
            "CreationDate": (fact("D:20250912104107+04'30'"), fact(WHEN)),
            NAMES[0]: (fact("x"),),
        },
        "exif": {
            "SerialNumber": (fact(DEVICES[0], Identifies.DEVICE),),
            "HostComputer": (fact(DEVICES[2], Identifies.DEVICE),),
            "GPSLatitude": (fact(PLACES[1], Identifies.PLACE), fact(PLACES[2], Identifies.PLACE)),
            "Printer": (fact(DEVICES[1], Identifies.DEVICE),),
            "Town": (fact(PLACES[0], Identifies.PLACE),),
        },
        "custom": {"Ysolde copy": (fact(NUMBERS[1]), fact(NUMBERS[0]), fact(NUMBERS[2]))},
        "headers": {"X-Wexcombe": (fact(PATHS[2], Identifies.PERSON),), "Subject": (fact(WORDS[0]),)},
    }


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("options", [{}, {"pictures": True}, {"quotes": True}])
def test_no_secret_in_any_format(format: str, options: dict[str, bool]) -> None:
    """Searched without regard to case, as words and inside them; quotes may be put back, nothing else."""
    text = render(
        shared(planted(), **options),
        format,
        RenderOptions(verbose=True, show_identifiers=True, pictures=True, width=2000),
    )
    flat = " ".join(text.replace("\\", "").casefold().split())
    allowed = WORDS if options.get("quotes") else ()
    searched = [secret for secret in SECRETS if secret not in allowed]
    assert not [secret for secret in searched if secret.replace("\\", "").casefold() in flat]


def test_secrets_are_there_before() -> None:
    """The search above would find each of them."""
    text = msgspec.json.decode(render(planted(), "json", RenderOptions(pictures=True)))
    flat = msgspec.json.encode(text).decode().replace("\\", "")
    assert not [secret for secret in SECRETS if secret.replace("\\", "") not in flat]


def test_pictures_only_on_request() -> None:
    """Put back without hash and under a new id, which their findings follow."""
    assert shared(planted()).pictures == ()
    report = shared(planted(), pictures=True)
    assert [(p.id, p.sha256, p.data) for p in report.pictures] == [("picture 1", "", PIXEL)]
    assert report.findings[0].where[0].picture == "picture 1"


def test_quotes_only_on_request() -> None:
    """Words come back, their numbers do not."""
    assert WORDS[0] not in shared(planted()).findings[0].message
    again = shared(planted(), quotes=True).findings[0]
    assert WORDS[0] in again.message
    assert NUMBERS[0] not in again.message
    assert again.where[0].text == WORDS[0]


def test_what_is_useful_stays() -> None:
    """Days, pages, fields, programs, severities, outcomes, rates and steps."""
    before, after = full(), shared(full())
    assert "modified 2025-09-01, before it was created 2025-09-13" in after.findings[0].message
    assert [f.where for f in after.findings] == [
        tuple(structs.replace(w, text=None, picture=None) for w in f.where) for f in before.findings
    ]
    assert [(f.severity, f.next, f.base_rate) for f in after.findings] == [
        (f.severity, f.next, f.base_rate) for f in before.findings
    ]
    assert after.facts["info"]["Producer"][0].value == "Quill 3.1"
    assert [(c.check, c.outcome, c.reason) for c in after.checks] == [
        (c.check, c.outcome, c.reason) for c in before.checks
    ]
    assert {e.when for e in after.timeline} == {e.when[:10] for e in before.timeline}
    assert {c.key for c in after.claims} == {c.key for c in before.claims}


def test_keys_are_made_anew() -> None:
    """Unique, of nothing that the document holds; judgements and relations follow them."""
    report = structs.replace(
        full(), findings=tuple(structs.replace(f, related=(full().findings[0].key,)) for f in full().findings)
    )
    after = shared(report)
    keys = [f.key for f in after.findings]
    assert len(set(keys)) == len(keys)
    assert not set(keys) & {f.key for f in full().findings}
    assert all(f.related == (keys[0],) for f in after.findings)
    assert after.review
    assert after.review["judgements"] == {keys[0]: "dismissed"}
    elsewhere = structs.replace(
        report, findings=tuple(structs.replace(f, key=f"other {f.key}") for f in report.findings)
    )
    assert [f.key for f in shared(elsewhere).findings] == keys


def test_never_how_many() -> None:
    """Six names or one: the same report, and the same list of what was left out."""
    one = structs.replace(
        planted(),
        facts={**_facts(), "info": {**_facts()["info"], "Author": _facts()["info"]["Author"][:1]}},
        findings=planted().findings[:3],
    )
    many, few = shared(planted()), shared(one)
    assert many.facts == few.facts
    assert many.left_out == few.left_out
    assert many.findings == few.findings
    assert not any(character.isdigit() for kind in many.left_out for character in kind)


def test_no_template_no_message() -> None:
    """Where it is not known what in a message is a value, the title stands in."""
    after = shared(structs.replace(small(), findings=(finding(message="Secret.", template=""),)))
    assert after.findings[0].message == after.findings[0].title


def test_shared_twice_is_shared_once() -> None:
    """Nothing more to take out."""
    for report in (full(), planted()):
        assert shared(shared(report)) == shared(report)


@pytest.mark.parametrize("name", BUILDERS)
def test_any_report_can_be_shared(name: str) -> None:
    """The empty and the hostile one too; the original is as it was."""
    report = BUILDERS[name]()
    after = shared(report)
    assert after.shared
    assert after.left_out
    assert report == BUILDERS[name]()
    assert after.document.name == "document"
    assert after.document.sha256 == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("read /home/ysolde/x.pdf now", "read [left out] now"),
        (r"at C:\Users\a b", "at [left out] b"),
        ("from a.b@c.example today", "from [left out] today"),
        ("at 2025-09-12T10:41:07+04:30, then", "at 2025-09-12, then"),
        ("host 10.0.0.7 asked", "host [left out] asked"),
        ("see invoice.zip", "see [left out]"),
        (
            "the check dates.order, word/document.xml, pages 3-4, 60 %",
            "the check dates.order, word/document.xml, pages 3-4, 60 %",
        ),
    ],
)
def test_clause(text: str, expected: str) -> None:
    """Paths, addresses, files and times go; ids of checks, parts, pages and shares stay."""
    assert scrub.clause(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("4", "4"),
        ("16.0.1", "16.0.1"),
        ("ps-AF", "ps-AF"),
        ("D:20250912104107+04'30'", "2025-09-12"),
        ("2025:09:12 10:41:07", "2025-09-12"),
        ("Sealed orders", scrub.LEFT_OUT),
        ("1404/22-817", scrub.LEFT_OUT),
        ("Bob", scrub.LEFT_OUT),
        ("10.0.0.7", scrub.LEFT_OUT),
        ("20250912", scrub.LEFT_OUT),
        ("2025-22-81", scrub.LEFT_OUT),
    ],
)
def test_fact(value: str, expected: str) -> None:
    """Only what is known to lead nowhere passes."""
    assert scrub.fact(value) == expected


@pytest.mark.parametrize(
    ("secret", "text", "expected"),
    [
        ("Jane Doe", "by JANE DOE, twice", "by [a person], twice"),
        ("Jane Wren", "wren.docx", "[a person].docx"),
        ("jane@wren.example", "<Jane at wren> jane@wren.example", "<[a person] at [a person]> [a person]"),
        ("张伟", "由张伟起草", "由[a person]起草"),
        ("Microsoft Office User", "Microsoft Word", "Microsoft Word"),
        ("Al", "Albert and Al", "Albert and [a person]"),
        ("", "nothing", "nothing"),
    ],
)
def test_eraser(secret: str, text: str, expected: str) -> None:
    """Whole values, parts of names, scripts without spaces; never words that name nobody."""
    assert Eraser([(secret, Identifies.PERSON)])(text) == expected


def test_the_newsrooms_own_packs_are_not_named() -> None:
    """The id of a pack that does not travel with triage goes out, also where two go to one line; shipped ones stay."""
    packs = {"our-secret-region": "2025-12-31", "world": "2025-12-31"}
    kept = shared(structs.replace(small(), environment={"packs": packs})).environment["packs"]
    assert {OWN_PACK, "world"} == set(kept)


def test_the_languages_of_the_text_stay() -> None:
    """They are triage's own words; what else stands under that name is left out."""
    told = "Pashto (ps), 62 % of the letters"
    facts = {"text": {"language": (fact(told),), "encoding": (fact("utf-8"),)}, "core": {"language": (fact("Pashto"),)}}
    after = shared(structs.replace(planted(), facts=facts))
    assert [told] == [one.value for one in after.facts["text"]["language"]]
    assert ["[left out]"] == [one.value for one in after.facts["core"]["language"]]
