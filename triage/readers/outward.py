"""References out of a document as facts, for the readers of all formats. Nothing is fetched."""

from __future__ import annotations

import re

from triage.model.external import External
from triage.model.facts import Identifies, Where, Why
from triage.readers.gather import Gather

MOST = 1_000
"""References kept of one document; as many again of those that are fetched without a click."""
RECENT = 50
"""Earlier references looked through for the same one: a list of links names each place several times in a row."""
LONGEST = 2_000
"""Characters kept of a target; browsers take no longer address."""

_PATH = re.compile(
    r"^(?:[A-Za-z]:[\\/]|\\\\|file:|/(?:home|Users)/)|[\\/]Users[\\/]|Documents and Settings", re.IGNORECASE
)
_PERSONAL = re.compile(r"auth|user|owner|mail|name|person|creator|editor|operator|manager|company", re.IGNORECASE)
_REMOTE = re.compile(
    r"^(?:https?:|ftp:|\\\\|//|file:(?://|/{4,5})(?!/|[A-Za-z]:|localhost/)[^/]|file:/{0,3}\\\\|mhtml:|webdav:|smb:)",
    re.IGNORECASE,
)


def add_external(
    into: Gather, kind: str, target: str, where: Where, *, automatic: bool, hidden: bool = False, remote: bool = False
) -> None:
    """Add one reference, unless one of the last `RECENT` is the same, up to `MOST`.

    Args:
        into: where the facts go.
        kind: see `External.kind`.
        target: address or path as written.
        where: its place.
        automatic: whether some program fetches or opens it without a click.
        hidden: whether it is a picture too small to be seen.
        remote: whether it lies elsewhere for a reason that the target does not show.
    """
    kept = target.strip()[:LONGEST]
    if any((e.kind, e.target, e.automatic) == (kind, kept, automatic) for e in into.external[-RECENT:]):
        return
    if len(into.external) >= (2 * MOST if automatic else MOST):
        into.add_unread("more references to elsewhere", Why.LIMIT, f"more than {MOST} are not listed")
        return
    into.external.append(
        External(
            kind=kind,
            target=kept,
            automatic=automatic,
            remote=remote or is_remote(kept),
            where=where,
            hidden=hidden,
            identifies=leads_to("", kept),
        )
    )


def leads_to(name: str, value: str) -> Identifies:
    """Whom a metadata value of no fixed meaning could lead to, by its name and its look.

    Paths and addresses name accounts and machines; a value that cannot be judged counts as
    harmless only where neither its name nor its look speaks against it.
    """
    if value.startswith(("\\\\", "//")):
        return Identifies.DEVICE
    if "@" in value or _PATH.search(value) or _PERSONAL.search(name):
        return Identifies.PERSON
    return Identifies.NONE


def is_remote(target: str) -> bool:
    """True for a target on another machine: a web or network address, not a path on a disk."""
    return bool(_REMOTE.match(target.strip()))
