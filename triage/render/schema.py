"""The JSON Schemas of the report and of what else is written, made from the records themselves, each key with its meaning."""

from __future__ import annotations

import ast
import inspect
import re
from functools import cache
from types import ModuleType
from typing import Any

import msgspec

from triage.model import comparison, facts, findings, holdings, revisions
from triage.model import report as records
from triage.model.report import SCHEMA, Report

DRAFT = "https://json-schema.org/draft/2020-12/schema"

KEYS = {
    "schema": "Kind and version of this report.",
    "tool": "The program that made the report.",
    "as_of": "The day the report is made as of.",
    "document": "The questioned document.",
    "checklist": "The list of questions that was used.",
    "claims": "What the document is said to be, by the user (given) or by itself (read).",
    "sufficiency": "Is there enough to judge?",
    "findings": "What was seen: by severity, confidence, base rate, check id and place.",
    "supports": "What agrees, each with what that does not show.",
    "checks": "Every check and how it ended.",
    "items": "The questions of the checklist, in its order.",
    "timeline": "Dates of the metadata, and at most 100 of the text.",
    "facts": "Metadata as found: origin, then name, then values. Never page text.",
    "unread": "What could not be examined.",
    "environment": "Optional parts and layers that shaped this report.",
    "pictures": "Pages and crops; empty unless they were asked for.",
    "review": "What reviewers answered and judged; null until somebody has.",
}
"""Meaning of the keys of the whole (contract, section 2)."""

FINDING = {
    "key": "Stable: same document, same finding, same key; reviewers' judgements hang on it.",
    "check": "Id of the check.",
    "code": "What the check saw, apart from its prose.",
    "title": "Title of the check.",
    "message": "What was seen, with the values and the place.",
    "severity": "high: cannot both be so; medium: ask before publication; low: unusual; note: context.",
    "confidence": "How surely it was read.",
    "concern": "authenticity: is it what it is said to be; source: could it expose who gave it; handling: could opening it do harm.",
    "where": "Places in the document.",
    "innocent": "The ordinary reasons for it.",
    "next": "What a person does now to confirm or dismiss it; exposes is true where that leaves the newsroom.",
    "base_rate": "How often the code shows on documents known to be what they say; null below 50 of them.",
    "related": "Keys of other findings.",
    "limits": "What it does not show, and what it would take to produce the same.",
}
"""Meaning of the keys of a finding and of a support (contract, section 2)."""


OTHERS: dict[str, tuple[type[msgspec.Struct], str, str]] = {
    "comparison": (comparison.Comparison, comparison.COMPARISON_SCHEMA, "Comparison of triage"),
    "extraction": (holdings.Extraction, holdings.EXTRACTION_SCHEMA, "List of what triage took out of a document"),
}
"""Name → record, id and title of what else is written as JSON."""


def schema(name: str = "report") -> dict[str, Any]:
    """Return the JSON Schema of a report, or of another record out of `OTHERS`."""
    record, id, title = OTHERS.get(name, (Report, SCHEMA, "Report of triage"))
    made = msgspec.json.schema(record)
    definitions: dict[str, Any] = made["$defs"]
    for each, definition in definitions.items():
        known = {"Report": KEYS, "Finding": FINDING, "Support": FINDING}.get(each, {})
        _describe(definition, {**_documented().get(each, {}), **known})
    definitions[record.__name__]["properties"]["schema"]["const"] = id
    return {"$schema": DRAFT, "$id": id, "title": title, **made}


def schema_text(name: str = "report") -> str:
    """Return a JSON Schema as indented JSON."""
    return msgspec.json.format(msgspec.json.encode(schema(name)), indent=2).decode()


def _describe(definition: dict[str, Any], meanings: dict[str, str]) -> None:
    """Put the meaning of each key beside it."""
    for key, meaning in meanings.items():
        if key in definition.get("properties", {}):
            definition["properties"][key]["description"] = meaning


@cache
def _documented() -> dict[str, dict[str, str]]:
    """Record → member → the text below the member in the source of the model."""
    found: dict[str, dict[str, str]] = {}
    for module in (facts, findings, records, comparison, holdings, revisions):
        for node in _tree(module).body:
            if isinstance(node, ast.ClassDef):
                found[node.name] = _members(node)
    return found


def _tree(module: ModuleType) -> ast.Module:
    """The module's syntax tree; an empty one where its source is not at hand."""
    try:
        return ast.parse(inspect.getsource(module))
    except OSError:
        return ast.Module(body=[], type_ignores=[])


def _members(record: ast.ClassDef) -> dict[str, str]:
    """Member → the string that follows it."""
    meanings: dict[str, str] = {}
    for member, after in zip(record.body, record.body[1:], strict=False):
        if not (isinstance(member, ast.AnnAssign) and isinstance(member.target, ast.Name)):
            continue
        told = after.value if isinstance(after, ast.Expr) else None
        if isinstance(told, ast.Constant) and isinstance(told.value, str):
            meanings[member.target.id] = re.sub(r"\s+", " ", told.value).strip()
    return meanings
