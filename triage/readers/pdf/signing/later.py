"""What was changed after signing, and whether the signature allowed it.

pyHanko clears each object that a later revision wrote, or does not: what it clears is a new
signature, a filled field, validation data or metadata. What it does not clear it cannot name,
and many honest programs write such objects; so the file's own history then says whether words,
pictures or pages changed, or annotations alone.
"""

from __future__ import annotations

import io
from typing import Any

from msgspec import structs

from triage.model.revisions import Change, ChangeKind, Revision
from triage.model.signatures import Coverage, LaterChange, Signature
from triage.readers.pdf.signing import loading, permissions
from triage.readers.pdf.signing.found import Found

MOST_OBJECTS = 50_000
"""Objects of a file that pyHanko is asked to compare: it reads all of a signed revision."""
MOST_COMPARED = 40
"""Pairs of a signed revision and a later one that it compares: 0.15 s each in a file of 500 pages."""
MOST_CHANGES = 20
"""Changes kept of one signature."""
_CONTENT = frozenset(
    {
        ChangeKind.PAGE_TEXT,
        ChangeKind.PAGE_PICTURE,
        ChangeKind.PAGE_DRAWING,
        ChangeKind.PAGES,
        ChangeKind.FONT,
        ChangeKind.ATTACHMENT,
    }
)
_BY_KIND = (
    (ChangeKind.ANNOTATION, LaterChange.ANNOTATION),
    (ChangeKind.FORM_VALUE, LaterChange.FORM_FILLING),
    (ChangeKind.SIGNATURE, LaterChange.FORM_FILLING),
    (ChangeKind.VALIDATION, LaterChange.VALIDATION_DATA),
)
"""The history's kinds, the weightiest first."""
_QUIET = (LaterChange.NONE, LaterChange.VALIDATION_DATA)


def after_signing(
    data: bytes,
    reader: Any,
    password: str | None,
    found: list[Found],
    made: tuple[Signature, ...],
    history: tuple[Revision, ...],
    installed: bool,
) -> tuple[Signature, ...]:
    """Return the signatures with what came after each.

    Args:
        data: the file.
        reader: pypdf's reader.
        password: what unlocks it.
        found: the dictionaries of the signatures, in the order of `made`.
        made: the signatures.
        history: the file's revisions with their changes; empty where they were not read.
        installed: whether pyHanko may be asked.
    """
    asked = _reader(data, password) if installed and any(_has_later(one) for one in made) else None
    told, compared = [], 0
    for one, signature in zip(found, made, strict=True):
        if _has_later(signature):
            compared += signature.revisions - (signature.revision or 1)
            level = _level(asked, one) if asked is not None and compared <= MOST_COMPARED else None
            told.append(_judged(one, signature, level, history, reader))
        elif signature.coverage is Coverage.WHOLE_FILE or (signature.coverage is Coverage.OWN_REVISION):
            told.append(structs.replace(signature, later=LaterChange.NONE, permitted=True))
        else:
            told.append(structs.replace(signature, later=LaterChange.UNKNOWN))
    return tuple(told)


def _has_later(signature: Signature) -> bool:
    """Whether the signature covers its own revision and others follow."""
    return signature.coverage is Coverage.OWN_REVISION and (signature.revision or 1) < signature.revisions


def _judged(
    one: Found, signature: Signature, level: LaterChange | None, history: tuple[Revision, ...], reader: Any
) -> Signature:
    """Bring pyHanko's level and the file's history together."""
    after = [revision for revision in history if revision.number > (signature.revision or 1)]
    changes = [change for revision in after for change in revision.changes]
    values = [change for change in changes if change.kind is ChangeKind.FORM_VALUE]
    later, weighty = level or LaterChange.UNKNOWN, values
    if level in {None, LaterChange.OTHER}:
        later, weighty = _from_history(level, changes)
    locks = permissions.locks(one)
    held = permissions.locked_objects(reader, locks)
    broken = any(held & set(revision.objects) for revision in after)
    return structs.replace(
        signature,
        later=later,
        permitted=_is_permitted(later, permissions.level(one), broken),
        changes=tuple([c for c in values if broken and locks.cover(c.where.field or "")] or weighty)[:MOST_CHANGES],
    )


def _from_history(level: LaterChange | None, changes: list[Change]) -> tuple[LaterChange, list[Change]]:
    """Class what pyHanko did not clear, or was not asked about, and give the changes that decide."""
    content = [c for c in changes if c.kind in _CONTENT]
    if content:
        return LaterChange.CONTENT, content
    for kind, later in _BY_KIND:
        of_kind = [c for c in changes if c.kind is kind]
        # Only annotations explain what pyHanko does not clear: it knows the others.
        if of_kind and (level is None or later is LaterChange.ANNOTATION):
            return later, of_kind
    return level or LaterChange.UNKNOWN, [c for c in changes if c.kind is ChangeKind.STRUCTURE]


def _is_permitted(later: LaterChange, level: int | None, locked: bool) -> bool | None:
    """Whether a class of change was allowed; None where the signature does not say."""
    if later in _QUIET:
        return True
    if later is LaterChange.FORM_FILLING:
        return not locked and level != 1
    if later is LaterChange.ANNOTATION:
        return None if level is None else level == 3
    return None if later is LaterChange.UNKNOWN else False


def _reader(data: bytes, password: str | None) -> Any:
    """Open with pyHanko; None where it cannot, or where comparing would take too long."""
    with loading.without_network():
        from pyhanko.pdf_utils.reader import PdfFileReader
    try:
        reader = PdfFileReader(io.BytesIO(data), strict=False)
        if reader.encrypted:
            reader.decrypt((password or "").encode())
        return reader if int(reader.trailer["/Size"]) <= MOST_OBJECTS else None
    except Exception:  # the level of change is then unknown, and is said to be
        return None


def _level(reader: Any, one: Found) -> LaterChange | None:
    """Return pyHanko's level of the changes made after one signature; None where it cannot say."""
    with loading.without_network():
        from pyhanko.pdf_utils import generic
        from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY, DiffResult
        from pyhanko.sign.fields import MDPPerm
    number, _, generation = (one.where.object or "").partition(" ")
    level = permissions.level(one)
    try:
        reference = generic.Reference(int(number), int(generation), reader)
        revision = reader.xrefs.get_last_change(reference)
        perm = MDPPerm(level) if level else None
        # Locked fields are looked at here: pyHanko takes fields for changed that were not.
        result = DEFAULT_DIFF_POLICY.review_file(reader, revision, field_mdp_spec=None, doc_mdp=perm)
    except Exception:  # a file that pyHanko stumbles over: the level is unknown, and is said to be
        return None
    if not isinstance(result, DiffResult):
        return LaterChange.OTHER
    return _LEVELS[result.modification_level.name]


_LEVELS = {
    "NONE": LaterChange.NONE,
    "LTA_UPDATES": LaterChange.VALIDATION_DATA,
    "FORM_FILLING": LaterChange.FORM_FILLING,
    "ANNOTATIONS": LaterChange.ANNOTATION,
    "OTHER": LaterChange.OTHER,
}
"""pyHanko's levels by name."""
