"""The report as JSON, `triage-report/1`: keys in the order of the contract.

The text is UTF-8, but control characters, line separators and invisible formatting are
written as escapes, so that a report printed to a terminal cannot steer it.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec

from triage.model.report import Report
from triage.render.blocks import RenderOptions

_STEERING = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""C1 controls, bidirectional and other invisible formatting. C0 controls are escaped by JSON itself."""


def render(report: Report, options: RenderOptions) -> str:
    """Return the report as indented JSON; pictures only where they were asked for, now or when it was shared."""
    return json_text(report if options.pictures or report.shared else msgspec.structs.replace(report, pictures=()))


def json_text(record: msgspec.Struct) -> str:
    """Return any record as indented JSON that cannot steer a terminal."""
    try:
        data = msgspec.json.encode(record)
    except UnicodeEncodeError:
        # Half a surrogate pair has no UTF-8; the broken character is shown as one.
        data = msgspec.json.encode(_mended(msgspec.to_builtins(record)))
    text = msgspec.json.format(data, indent=2).decode()
    return _STEERING.sub(_escaped, text) + "\n"


def _escaped(match: re.Match[str]) -> str:
    r"""A character as `\uXXXX`, beyond the first plane as a surrogate pair; it stands inside a string always."""
    units = match.group().encode("utf-16-be")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def _mended(tree: Any) -> Any:
    """The same tree with lone surrogates replaced."""
    if isinstance(tree, str):
        return tree.encode("utf-8", "replace").decode() if not tree.isascii() else tree
    if isinstance(tree, dict):
        return {_mended(name): _mended(value) for name, value in tree.items()}
    if isinstance(tree, list | tuple):
        return [_mended(value) for value in tree]
    return tree
