"""Facts of two documents side by side: only what one has and the other has not, and how many are alike.

What formats share (dates, programs, people, fonts) is compared across formats. Single metadata
fields are compared only between stores of the same kind; a store that only one of the two has
is named with the number of its fields.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from triage.model.comparison import FactDifference
from triage.model.document import Document
from triage.model.facts import Identifies, Where
from triage.model.report import FactValue

MOST_VALUES = 100
"""Values listed of one fact on one side."""
LONGEST_VALUE = 2_000
"""Characters kept of one value."""

_SHOWN = frozenset({"attachments", "archive"})
"""Stores whose fields only name what `contents` lists."""

Facts = dict[tuple[str, str], list[FactValue]]
"""(group, name) → values, in the document's order."""


def differences(a: Document, b: Document) -> tuple[tuple[FactDifference, ...], int]:
    """Return the facts that differ, group by group, and how many do not."""
    left, right = _facts(a), _facts(b)
    _meet(left, right)
    found: list[FactDifference] = []
    alike = 0
    for key in dict.fromkeys([*left, *right]):
        only_a, only_b = (
            _without(left.get(key, []), right.get(key, [])),
            _without(right.get(key, []), left.get(key, [])),
        )
        if only_a or only_b:
            found.append(FactDifference(group=key[0], name=key[1], a=only_a, b=only_b))
        else:
            alike += 1
    order = {group: place for place, group in enumerate(dict.fromkeys(group for group, _ in [*left, *right]))}
    found.sort(key=lambda one: order[one.group])
    return tuple(found), alike


def _without(values: list[FactValue], others: list[FactValue]) -> tuple[FactValue, ...]:
    """Return the values that are not, or not so often, among the others."""
    rest = Counter(one.value for one in others)
    kept = []
    for one in values:
        if rest[one.value]:
            rest[one.value] -= 1
        else:
            kept.append(one)
    return tuple(kept[:MOST_VALUES])


def _facts(document: Document) -> Facts:
    """Collect the facts of one document under neutral names."""
    facts: Facts = {}
    for group, name, value, where, identifies in _each(document):
        shown = FactValue(value=value[:LONGEST_VALUE], where=where, identifies=identifies)
        facts.setdefault((group, name), []).append(shown)
    return facts


_Fact = tuple[str, str, str, Where, Identifies]


def _each(document: Document) -> Iterator[_Fact]:
    """Yield (group, name, value, place, whom it could lead to)."""
    none, whole = Identifies.NONE, Where(field="file")
    yield "file", "format", document.format, whole, none
    if document.page_count is not None:
        yield "file", "pages", str(document.page_count), whole, none
    if document.pdf is not None:
        yield "file", "PDF version", document.pdf.version, whole, none
    sizes = Counter(f"{page.width:.0f} × {page.height:.0f} points" for page in document.pages)
    for size, count in sizes.items():
        yield "file", "page sizes", f"{size} ({count} page{'' if count == 1 else 's'})", whole, none
    if document.picture is not None:
        yield "file", "size in pixels", f"{document.picture.width} × {document.picture.height}", whole, none
    for stamp in document.stamps:
        yield "dates", f"{stamp.event.value} ({stamp.origin})", stamp.moment.shown(), stamp.where, none
    for program in document.software:
        yield "programs", f"{program.tool.value} ({program.origin})", program.text, program.where, none
    for person in document.people:
        yield "people", f"{person.role.value} ({person.origin})", person.name, person.where, Identifies.PERSON
    for device in document.devices:
        yield "devices", device.origin, f"{device.make} {device.model}".strip(), device.where, Identifies.DEVICE
    yield from _contents(document)
    yield from _fields(document)


def _contents(document: Document) -> Iterator[_Fact]:
    """Yield fonts, languages, pictures, attachments and what can run."""
    none = Identifies.NONE
    fonts = {font.name: font.where for font in reversed(document.fonts)}
    yield from (("fonts", "faces in use", name, fonts[name], none) for name in sorted(fonts))
    for language in {one.tag: one for one in document.languages}.values():
        yield "languages", "declared", language.tag, language.where, none
    if document.pictures:
        yield "contents", "pictures", str(len(document.pictures)), Where(field="file"), none
    for member in document.members:
        name = member.file.name or "one without a name"
        value = f"{name} ({member.file.size} bytes, SHA-256 {member.file.sha256[:16]}…)"
        yield "contents", "attachments", value, Where(part=member.file.name or "attachment"), none
    for active in document.active:
        yield "contents", "what can run or load", f"{active.kind}: {active.detail}", active.where, none


def _fields(document: Document) -> Iterator[_Fact]:
    """Yield the metadata fields that no other group has shown."""
    shown = {(stamp.origin, stamp.where) for stamp in document.stamps}
    shown |= {(program.origin, program.where) for program in document.software}
    shown |= {(person.origin, person.where) for person in document.people}
    for one in document.fields:
        if one.origin not in _SHOWN and (one.origin, one.where) not in shown:
            yield "metadata", f"{one.origin}/{one.name}", one.value, one.where, one.identifies


def _meet(left: Facts, right: Facts) -> None:
    """Fold a store of metadata that only one of the two has into one fact."""
    stores = [{name.partition("/")[0] for group, name in side if group == "metadata"} for side in (left, right)]
    for side, only in ((left, stores[0] - stores[1]), (right, stores[1] - stores[0])):
        for store in sorted(only):
            keys = [key for key in side if key[0] == "metadata" and key[1].partition("/")[0] == store]
            count = sum(len(side.pop(key)) for key in keys)
            value = FactValue(value=str(count), where=Where(field=store), identifies=Identifies.NONE)
            side["metadata", f"fields of the store {store}"] = [value]
