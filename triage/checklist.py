"""A checklist: the reviewer's questions in the reviewer's order, loaded and validated.

Checks answer some of the questions, people the others. A newsroom copies a shipped list,
edits it and uses it by its path. Format, one file:

    id: leaked-document
    version: 1
    title: A leaked document
    start_with: [5, 4, 24]            questions for people that come first
    items:
      - id: 11
        section: Metadata, structure
        ask: Do dates, zones and programs fit each other and the claim?
        why: …
        who: automatic | prepared | person
        checks: [dates.order, …]
        weigh: {dates.order: low}     only ever lower, with a reason
        because: …

Errors name the file, the line, the key and what was expected.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from triage.errors import UsageError
from triage.model.findings import Severity
from triage.yamlfile import Mapping, parse, read_text

WHO = ("automatic", "prepared", "person")


class Item(Struct, frozen=True, kw_only=True):
    """One question."""

    id: str
    ask: str
    section: str
    why: str
    who: str
    checks: tuple[str, ...]
    weigh: dict[str, Severity]
    """Check → the heaviest its findings may be under this list."""
    because: str


class Checklist(Struct, frozen=True, kw_only=True):
    """A list of questions."""

    id: str
    version: str
    title: str
    about: str
    sha256: str
    items: tuple[Item, ...]
    start_with: tuple[str, ...]

    @property
    def checks(self) -> tuple[str, ...]:
        """Ids of the checks it names, each once, in its order."""
        return tuple(dict.fromkeys(id for item in self.items for id in item.checks))

    def weight(self, check: str) -> tuple[Severity, str] | None:
        """The heaviest a check's findings may be, with the reason; None where nothing is said."""
        for item in self.items:
            if check in item.weigh:
                return item.weigh[check], item.because
        return None


def folder() -> Path:
    """Where the shipped checklists lie: in the package, or beside it in a checkout."""
    inside = Path(__file__).with_name("_checklists")
    return inside if inside.is_dir() else Path(__file__).resolve().parents[1] / "checklists"


def shipped() -> tuple[str, ...]:
    """Names of the shipped checklists."""
    return tuple(sorted(path.stem for path in folder().glob("*.yaml")))


def load(name_or_path: str, known: tuple[str, ...]) -> Checklist:
    """Load a shipped checklist by its name, or any by its path.

    Args:
        name_or_path: `leaked-document`, or a file that ends in .yaml or .yml or holds a slash.
        known: ids of all checks there are.
    """
    if name_or_path in shipped():
        return _loaded(str(folder() / f"{name_or_path}.yaml"), known)
    if name_or_path.endswith((".yaml", ".yml")) or "/" in name_or_path or Path(name_or_path).is_file():
        return _loaded(name_or_path, known)
    raise UsageError(
        f"There is no checklist {name_or_path}: choose {', '.join(shipped())}, or give the path of a file."
    )


def _loaded(path: str, known: tuple[str, ...]) -> Checklist:
    """Read and validate one file."""
    text = read_text(path, "checklist")
    root = Mapping(parse(text, path), path)
    checklist = Checklist(
        id=root.text("id", required=True),
        version=root.text("version", required=True),
        title=root.text("title", required=True),
        about=root.text("about"),
        sha256=sha256(text.encode()).hexdigest(),
        start_with=root.texts("start_with"),
        items=tuple(_item(entry, known) for entry in root.mappings("items")),
    )
    root.done()
    _check_whole(root, checklist)
    return checklist


def _item(entry: Mapping, known: tuple[str, ...]) -> Item:
    """Validate one question."""
    item = Item(
        id=entry.text("id", required=True),
        ask=entry.text("ask", required=True),
        section=entry.text("section"),
        why=entry.text("why"),
        who=entry.text("who", required=True),
        checks=entry.texts("checks"),
        weigh=_weights(entry),
        because=entry.text("because"),
    )
    entry.done()
    if item.who not in WHO:
        raise entry.fail("who", f"expected one of {', '.join(WHO)}")
    for id in item.checks:
        if id not in known:
            raise entry.fail("checks", f"there is no check {id}; `triage checks` lists them")
    if item.who == "automatic" and not item.checks:
        raise entry.fail("checks", "an automatic question names at least one check")
    if item.who == "person" and item.checks:
        raise entry.fail("who", "a question with checks is automatic or prepared")
    return item


def _weights(entry: Mapping) -> dict[str, Severity]:
    """Validate `weigh`: known words, only for checks of this item, with a reason."""
    weigh = entry.mapping("weigh")
    if weigh is None:
        return {}
    weights = {}
    for id in weigh.names():
        word = weigh.text(id)
        if word not in list(Severity):
            raise weigh.fail(id, f"expected one of {', '.join(Severity)}")
        if id not in entry.texts("checks"):
            raise weigh.fail(id, "only checks named in this question's `checks` can be weighed")
        weights[id] = Severity(word)
    if not entry.text("because"):
        raise entry.fail("weigh", "a lowered weight needs a reason in `because`, which the report prints")
    return weights


def _check_whole(root: Mapping, checklist: Checklist) -> None:
    """Ids unique, `start_with` names questions, at least one question."""
    ids = [item.id for item in checklist.items]
    if not ids:
        raise root.fail("items", "a checklist has at least one question")
    for id in ids:
        if ids.count(id) > 1:
            raise root.fail("items", f"two questions carry the id {id}")
    for id in checklist.start_with:
        if id not in ids:
            raise root.fail("start_with", f"there is no question {id} in `items`")
