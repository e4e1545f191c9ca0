"""JSON: round trip, keys of the contract in their order, valid by its own schema, harmless on a terminal."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable

import jsonschema
import msgspec
import pytest

from tests.render.reports import BUILDERS, full, hostile, small
from triage.model.report import Report
from triage.render import RenderOptions, render
from triage.render.schema import schema, schema_text

CONTRACT = [
    "schema",
    "tool",
    "as_of",
    "document",
    "checklist",
    "claims",
    "sufficiency",
    "findings",
    "supports",
    "checks",
    "items",
    "timeline",
    "facts",
    "unread",
    "environment",
    "pictures",
    "review",
]

FINDING = [
    "key",
    "check",
    "code",
    "title",
    "message",
    "severity",
    "confidence",
    "concern",
    "where",
    "innocent",
    "next",
    "base_rate",
    "related",
]

ALL = RenderOptions(pictures=True)


@pytest.mark.parametrize("name", ["empty", "small", "full", "ocr"])
def test_round_trip(name: str) -> None:
    """Decoded, it is the same report."""
    report = BUILDERS[name]()
    assert msgspec.json.decode(render(report, "json", ALL), type=Report) == report


def test_keys_in_the_order_of_the_contract() -> None:
    """Further keys stand at the end."""
    data = json.loads(render(full(), "json"))
    assert list(data)[: len(CONTRACT)] == CONTRACT
    assert all(list(finding)[: len(FINDING)] == FINDING for finding in data["findings"])


@pytest.mark.parametrize("name", BUILDERS)
def test_valid_by_the_schema(name: str) -> None:
    """Every example, the hostile one too."""
    jsonschema.Draft202012Validator(schema()).validate(json.loads(render(BUILDERS[name](), "json", ALL)))


def test_schema_is_one_and_tells_every_key() -> None:
    """It is valid itself, has its id, and describes the keys of the contract."""
    made = schema()
    jsonschema.Draft202012Validator.check_schema(made)
    assert made["$id"] == "triage-report/1"
    report = made["$defs"]["Report"]["properties"]
    assert all("description" in report[key] for key in CONTRACT)
    assert all("description" in made["$defs"]["Finding"]["properties"][key] for key in FINDING)
    assert json.loads(schema_text()) == json.loads(json.dumps(made))


def test_schema_refuses_what_is_no_report() -> None:
    """A severity that is none."""
    data = json.loads(render(small(), "json"))
    data["findings"][0]["severity"] = "certain"
    assert not jsonschema.Draft202012Validator(schema()).is_valid(data)


def test_harmless_on_a_terminal() -> None:
    """Nothing in the text steers: no control but line ends, no invisible formatting."""
    text = render(hostile(), "json")
    steering = {c for c in set(text) if c != "\n" and unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}
    assert not steering - {"\u200c", "\u200d"}
    json.loads(text)


def test_pictures_on_request() -> None:
    """Left out unless asked for."""
    assert json.loads(render(full(), "json"))["pictures"] == []
    assert len(json.loads(render(full(), "json", ALL))["pictures"]) == 2


def test_golden(golden: Callable[[str, str], None]) -> None:
    """The small report, its findings and supports alone: the rest is in the other golden files."""
    kept = json.loads(render(small(), "json"))
    golden("report.json", json.dumps({key: kept[key] for key in ("schema", "findings", "supports")}, indent=1) + "\n")
    assert re.fullmatch(r"\{\n  \"schema\": .*\}\n", render(small(), "json"), re.DOTALL)
