"""YAML of the user's: lines in errors, no surprises."""

from __future__ import annotations

import pytest

from triage.errors import InvalidFileError
from triage.yamlfile import Mapping, parse

BROKEN = [
    ("a: 1\na: 2\n", 2, "a"),
    ("a: [1, 2\nb: 3\n", 2, ""),
    ("", 1, ""),
    ("a: &x 1\nb: *x\n", 1, "b"),
    ("? [1]\n: 2\n", 1, ""),
]


@pytest.mark.parametrize(("text", "line", "key"), BROKEN)
def test_errors_name_line_and_key(text: str, line: int, key: str) -> None:
    """Duplicate keys, broken syntax, empty files, aliases and odd keys are refused at their line."""
    with pytest.raises(InvalidFileError) as caught:
        parse(text, "list.yaml")
    assert (line, key) == (caught.value.line, caught.value.key)


def test_no_surprises() -> None:
    """NO stays Norway, 1.10 a version, a date text; whole numbers are numbers."""
    root = Mapping(parse("country: NO\nversion: 1.10\ndate: 2025-09-13\ncount: 7\non: yes\n", "x"), "x")
    values = {name: root.node(name) for name in root.names()}
    assert {"country": "NO", "version": "1.10", "date": "2025-09-13", "count": 7, "on": "yes"} == {
        name: node.value for name, node in values.items() if node
    }


def test_unknown_keys_are_refused() -> None:
    """A typing error does not pass in silence."""
    root = Mapping(parse("good: 1\nbda: 2\n", "x"), "x")
    root.text("good")
    with pytest.raises(InvalidFileError) as caught:
        root.done()
    assert (2, "bda") == (caught.value.line, caught.value.key)
