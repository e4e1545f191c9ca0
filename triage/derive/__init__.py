"""Facts computed from facts, shared by several checks, made once and only on demand.

`derive(name, document, case)` runs `triage/derive/<name>.py`, whose function of that name
takes the document and the case and returns the derived record, or None where there is
nothing to compute it from.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from triage.model.case import Case
from triage.model.document import Document

TABLES: dict[str, tuple[str, ...]] = {"releases": ("programs",)}
"""Reference tables that a derived fact needs."""


def derive(name: str, document: Document, case: Case) -> Any:
    """Compute one derived fact; None where the document gives nothing to compute it from."""
    function: Callable[[Document, Case], Any] = getattr(import_module(f"{__name__}.{name}"), name)
    return function(document, case)
