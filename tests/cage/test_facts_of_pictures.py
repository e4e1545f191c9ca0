"""What pictures inside a document say of themselves stands among its facts, apart from its own."""

from __future__ import annotations

from tests.facts import doc
from triage.cage.work import _facts
from triage.model.facts import EmbeddedPicture, Field, Identifies, Where


def field(origin: str, name: str, value: str) -> Field:
    """One metadata value of a device."""
    where = Where(page=2, field=f"{origin}/{name}")
    return Field(origin=origin, name=name, value=value, where=where, identifies=Identifies.DEVICE)


def test_apart() -> None:
    """The same store of the document and of its picture are two origins; the marks stay."""
    picture = EmbeddedPicture(
        format="jpeg", width=9, height=9, where=Where(page=2), fields=(field("exif", "Model", "Lake 7"),)
    )
    facts, left_out = _facts(doc(fields=(field("exif", "Model", "Lake 8"),), pictures=(picture,)))
    assert ["Lake 8"] == [v.value for v in facts["exif"]["Model"]]
    [value] = facts["picture exif"]["Model"]
    assert ("Lake 7", Identifies.DEVICE, 2) == (value.value, value.identifies, value.where.page)
    assert {} == left_out
