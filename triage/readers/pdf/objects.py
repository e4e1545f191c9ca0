"""pypdf's objects as plain values: resolved, of the kind asked for, or nothing.

Any value of a damaged PDF may be of any kind. These accessors give an empty value for a
wrong kind, so that the readers need no test at every step.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

MAX_NODES = 5_000
"""Nodes walked of one name tree or field tree, and entries of one array."""
MAX_DEPTH = 20
"""Levels walked of one tree."""
MOST_REFUSED = 5
"""Streams of a file that may be too large to decode before large ones are no longer tried."""
LARGE = 4 * 1024
"""Stored bytes of a stream from which it is called large: deflated, up to 4 MiB."""


def resolved(value: Any) -> Any:
    """Follow an indirect reference; None for a null object and for nothing."""
    from pypdf.generic import IndirectObject, NullObject

    if isinstance(value, IndirectObject):
        value = value.get_object()
    return None if isinstance(value, NullObject) else value


def get(holder: Any, key: str) -> Any:
    """Return the resolved value of a dictionary or stream; None where there is none."""
    return resolved(holder.get(key)) if isinstance(holder, dict) else None


def mapping(value: Any) -> dict[Any, Any]:
    """Return a dictionary (streams are dictionaries), or an empty one."""
    value = resolved(value)
    return value if isinstance(value, dict) else {}


def sequence(value: Any) -> list[Any]:
    """Return an array's first entries, or an empty list."""
    value = resolved(value)
    return value[:MAX_NODES] if isinstance(value, list) else []


def forget_tables(reader: Any) -> None:
    """Let pypdf forget the cross-reference streams that it met while opening a file.

    It keeps each under its object number, and gives it out for a newer object of that number,
    such as the content of a page; pypdf's own incremental writer uses these numbers again.
    """
    for key, made in list(reader.resolved_objects.items()):
        if isinstance(made, dict) and made.get("/Type") == "/XRef":
            del reader.resolved_objects[key]


def root(reader: Any) -> dict[Any, Any]:
    """Return the document catalogue."""
    return mapping(reader.trailer.get("/Root"))


def identity(value: Any) -> str | None:
    """Return `12 0` for a reference or for an object that knows its own; None for a direct one."""
    reference = value if hasattr(value, "idnum") else getattr(value, "indirect_reference", None)
    return None if reference is None else f"{reference.idnum} {reference.generation}"


def text(value: Any) -> str | None:
    """Return a string, name, number or boolean as text; None for every other kind.

    Strings in UTF-16 and PDFDocEncoding are decoded by pypdf; UTF-8 with a mark (PDF 2.0,
    7.9.2.2) and byte strings are decoded here.
    """
    value = resolved(value)
    if isinstance(value, bytes):
        return mended(_decoded(value))
    if isinstance(value, str):
        marked = value.startswith("\u00ef\u00bb\u00bf")
        return mended(_decoded(value.encode("latin-1", "replace")) if marked else str(value))
    if isinstance(value, (bool, int, float)) or type(value).__name__ == "BooleanObject":
        return str(value)
    return None


def mended(untrusted_text: str) -> str:
    """Replace lone surrogates, which no encoding can write."""
    return untrusted_text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _decoded(untrusted_bytes: bytes) -> str:
    """Decode a byte string: UTF-8, and Latin-1 where it is none."""
    try:
        return untrusted_bytes.decode("utf-8-sig")
    except UnicodeDecodeError:
        return untrusted_bytes.decode("latin-1")


def data_of(stream: Any) -> bytes:
    """Return a stream's decoded bytes, b"" for what is no stream; raises what the decoder raises.

    One that is too large is refused from then on without being decoded again: decoding up to the
    limit takes a quarter of a second, and two hundred pages may share it. After `MOST_REFUSED` of
    them the file is made to swell, and no further stream of more than `LARGE` bytes is decoded.
    """
    from pypdf.errors import LimitReachedError
    from pypdf.generic import DecodedStreamObject

    class Refused(DecodedStreamObject):
        """Stands in for the decoded bytes."""

        def get_data(self) -> bytes:
            """Raise at once."""
            raise LimitReachedError("refused before")

    holder = mapping(stream)
    if not hasattr(holder, "get_data"):
        return b""
    reader = getattr(getattr(holder, "indirect_reference", None), "pdf", None)
    refused = getattr(reader, "triage_refused", 0)
    undecoded = getattr(holder, "decoded_self", True) is None
    try:
        if undecoded and refused >= MOST_REFUSED and len(getattr(holder, "_data", b"")) > LARGE:
            raise LimitReachedError("the file is made to swell")
        data: bytes = holder.get_data()
    except LimitReachedError:
        if undecoded:
            holder.decoded_self = Refused()  # type: ignore[attr-defined]  # pypdf's stream is a dict
            if reader is not None:
                reader.triage_refused = refused + 1
        raise
    return data


def name_tree(tree: Any) -> Iterator[tuple[str, Any]]:
    """Yield (name, value not resolved) of a name tree (ISO 32000-2, 7.9.6), bounded and without loops."""
    waiting: list[Any] = [tree]
    seen: set[str] = set()
    for _ in range(MAX_NODES):
        if not waiting:
            return
        node = waiting.pop()
        known = identity(node)
        if known is not None and known in seen:
            continue
        seen.add(known or "")
        node = mapping(node)
        names = sequence(node.get("/Names"))
        yield from ((text(name) or "", value) for name, value in zip(names[::2], names[1::2], strict=False))
        waiting.extend(reversed(sequence(node.get("/Kids"))))
