"""Words and numbers of the program's own language in Word and Excel files before 2007.

Word keeps the names of its built-in styles in the language of its interface, and the
language it was installed in; Excel keeps two telephone country codes.
Source: [MS-DOC] 2.5.2 (FibBase.lid), 2.9.271 (STSH), 2.9.258 (STD); [MS-XLS] 2.4.63 (Country).
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.model.facts import Where
from triage.readers.gather import Gather

_MOST_STYLES = 500
_USER_DEFINED = 0x0FFE
"""The `sti` of a style that is not built in."""
_BUILT_IN = {0: "Normal", 1: "heading 1", 65: "Default Paragraph Font", 105: "Normal Table", 107: "No List"}
"""`sti` of the built-in styles whose names are kept ([MS-DOC] 2.9.260)."""
COUNTRY = 0x008C
"""Type of the Country record of a workbook."""


def word_tooling(main: bytes, styles: bytes, into: Gather) -> None:
    """The install language out of the FIB, and names of styles out of the style sheet (STSH)."""
    number = _short(main, 6)
    if number:
        into.add_tooling("install language", f"0x{number:04x}", "fib", Where(field="fib/lid"))
    for sti, name in style_names(styles):
        if sti in _BUILT_IN or sti == _USER_DEFINED:
            of = _BUILT_IN.get(sti, "")
            into.add_tooling("style name", name, "styles", Where(field=f"styles/{of or 'own'}"), of)


def style_names(styles: bytes) -> Iterator[tuple[int, str]]:
    """Yield (sti, name) of each style; a damaged table ends the list."""
    if len(styles) < 8:
        return
    at, count, base = 2 + _short(styles, 0), _short(styles, 2), _short(styles, 4)
    for _ in range(min(count, _MOST_STYLES)):
        size = _short(styles, at)
        one, at = styles[at + 2 : at + 2 + size], at + 2 + size
        if at > len(styles):
            return
        length = 2 * _short(one, base)
        name = one[base + 2 : base + 2 + length]
        if name and len(name) == length:
            yield _short(one, 0) & 0x0FFF, name.decode("utf-16-le", "replace").partition(",")[0]


def sheet_tooling(record: bytes, into: Gather) -> None:
    """The country of the version of Excel; the second number, of Windows' settings, says nothing of language."""
    if len(record) >= 4 and _short(record, 0):
        into.add_tooling("country version", str(_short(record, 0)), "workbook", Where(field="workbook/Country"))


def _short(data: bytes, at: int) -> int:
    """An unsigned 16-bit number; 0 beyond the end."""
    return int.from_bytes(data[at : at + 2], "little")
