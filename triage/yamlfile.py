"""YAML that a person wrote: values with the line of every key, no surprises.

Differs from plain YAML in four ways: duplicate keys are refused, aliases are refused, every
scalar stays text unless it is a whole number, `null`, `true` or `false` (so `NO` is Norway
and `1.10` a version), and each value knows its line. Source of the method: libraries.md,
section 3 (PyYAML's `compose` with its C scanner).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

from triage.errors import InvalidFileError, UsageError

_LARGEST = 4 * 1024 * 1024
"""Bytes of a checklist, case or limits file."""
_WHOLE_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_QUOTED = {"'", '"', "|", ">"}
_WORDS = {"null": None, "~": None, "": None, "true": True, "false": False}


class Node(Struct, frozen=True):
    """One value and the line it stands on."""

    value: Any
    """None, bool, int, str, list[Node] or dict[str, Node]."""
    line: int


def read_text(path: str, what: str) -> str:
    """Read one of the user's own text files as UTF-8.

    Args:
        path: as the user named it.
        what: what it is, for the sentence: "checklist", "case file" …
    """
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        raise UsageError(f"There is no {what} {path}.") from None
    except OSError as error:
        raise UsageError(f"The {what} {path} could not be read: {error.strerror}.") from None
    if len(data) > _LARGEST:
        raise InvalidFileError(path, None, "", f"a {what} is at most {_LARGEST} bytes long")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise InvalidFileError(path, line, "", f"a {what} is UTF-8 text; this line is not") from None


def parse(text: str, path: str) -> Node:
    """Parse one YAML document.

    Raises:
        InvalidFileError: broken YAML, a duplicate key, an alias, a key that is no text.
    """
    loader = yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader
    try:
        root = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise InvalidFileError(path, line, "", f"this is not valid YAML ({error.problem})") from None
    except (yaml.YAMLError, RecursionError):
        raise InvalidFileError(path, None, "", "this is not valid YAML") from None
    if root is None:
        raise InvalidFileError(path, 1, "", "the file is empty")
    return _converted(root, path, "", set())


def _converted(node: yaml.Node, path: str, key: str, above: set[int]) -> Node:
    """Turn a composed node into plain values with lines."""
    line = node.start_mark.line + 1
    if id(node) in above:
        raise InvalidFileError(path, line, key, "aliases (*name) are not used here")
    above.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        return Node(_scalar(node), line)
    if isinstance(node, yaml.SequenceNode):
        return Node([_converted(n, path, f"{key}[{i}]", above) for i, n in enumerate(node.value)], line)
    assert isinstance(node, yaml.MappingNode)
    pairs: dict[str, Node] = {}
    for name, value in node.value:
        if not isinstance(name, yaml.ScalarNode):
            raise InvalidFileError(path, name.start_mark.line + 1, key, "a key must be plain text")
        if name.value in pairs:
            raise InvalidFileError(
                path,
                name.start_mark.line + 1,
                name.value,
                f"this key stands here a second time (first on line {pairs[name.value].line})",
            )
        pairs[name.value] = _converted(value, path, f"{key}.{name.value}" if key else name.value, above)
    return Node(pairs, line)


def _scalar(node: yaml.ScalarNode) -> Any:
    """Text, unless it is unquoted and a whole number, null, true or false."""
    text = str(node.value)
    if node.style in _QUOTED:
        return text
    if text in _WORDS:
        return _WORDS[text]
    return int(text) if _WHOLE_NUMBER.fullmatch(text) else text


class Mapping:
    """A YAML mapping to be read key by key, with errors that name file, line, key."""

    def __init__(self, node: Node, path: str, key: str = "") -> None:
        """Take a node that must be a mapping."""
        self.path, self.key, self.line = path, key, node.line
        if not isinstance(node.value, dict):
            raise InvalidFileError(path, node.line, key, "expected keys with values here")
        self._pairs: dict[str, Node] = node.value
        self._left = set(self._pairs)

    def fail(self, name: str, expected: str) -> InvalidFileError:
        """Make the error for one key."""
        node = self._pairs.get(name)
        return InvalidFileError(self.path, node.line if node else self.line, self._full(name), expected)

    def node(self, name: str) -> Node | None:
        """Take a value as it is; None where the key is absent or null."""
        self._left.discard(name)
        node = self._pairs.get(name)
        return None if node is None or node.value is None else node

    def text(self, name: str, *, required: bool = False) -> str:
        """Take a text; "" where it is absent and may be."""
        node = self.node(name)
        if node is None:
            if required:
                raise self.fail(name, "this key is required, with a text")
            return ""
        if isinstance(node.value, list | dict):
            raise self.fail(name, "expected a text")
        return str(node.value)

    def texts(self, name: str) -> tuple[str, ...]:
        """Take a list of texts; empty where it is absent."""
        node = self.node(name)
        if node is None:
            return ()
        if not isinstance(node.value, list) or any(isinstance(n.value, list | dict) for n in node.value):
            raise self.fail(name, "expected a list of texts: [one, two]")
        return tuple(str(n.value) for n in node.value)

    def mapping(self, name: str) -> Mapping | None:
        """Take a mapping; None where it is absent."""
        node = self.node(name)
        return None if node is None else Mapping(node, self.path, self._full(name))

    def mappings(self, name: str) -> list[Mapping]:
        """Take a list of mappings; empty where it is absent."""
        node = self.node(name)
        if node is None:
            return []
        if not isinstance(node.value, list):
            raise self.fail(name, "expected a list, each entry with a dash")
        return [Mapping(n, self.path, f"{self._full(name)}[{i}]") for i, n in enumerate(node.value)]

    def names(self) -> tuple[str, ...]:
        """All keys, in their order."""
        return tuple(self._pairs)

    def done(self) -> None:
        """Refuse keys that nobody asked for."""
        for name in self._pairs:
            if name in self._left:
                raise self.fail(name, "unknown key; expected " + ", ".join(sorted(set(self._pairs) - self._left)))

    def _full(self, name: str) -> str:
        """The dotted key."""
        return f"{self.key}.{name}" if self.key else name
