r"""Code pages of an RTF file: that of the whole (`\ansicpg`), and those of the faces that set its text."""

from __future__ import annotations

from collections.abc import Mapping

from triage.model.facts import Where
from triage.readers.gather import Gather

_LEAST_SHARE = 0.5
"""Share of the counted characters from which a face is that of the text."""


def charset_of_text(faces: Mapping[int, tuple[str, str]], used: Mapping[str, tuple[int, Where]], into: Gather) -> None:
    """Name the code page of the face in which most of the text is set.

    Args:
        faces: number → (name, Python codec), "" for the document's own.
        used: name → (characters set in it, first place).
        into: where it goes.
    """
    total = sum(count for count, _ in used.values())
    for name, (count, where) in used.items():
        codecs = {codec for face, codec in faces.values() if face == name}
        if len(codecs) == 1 and total and count / total >= _LEAST_SHARE:
            into.add_tooling("font charset", codecs.pop(), "fonts", where)
