"""Document-authenticity triage: observations about a document for human reviewers.

`examine(path, case)` returns a `Report`; everything else promised to library users is
named in `__all__`. Names are loaded when first used, so that `triage --version` costs
little more than the interpreter.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from triage.examining import examine
    from triage.model.case import Case, Claims
    from triage.model.findings import Concern, Confidence, Finding, Severity
    from triage.model.report import Report

__all__ = [
    "Case",
    "Claims",
    "Concern",
    "Confidence",
    "Finding",
    "Report",
    "Severity",
    "__version__",
    "examine",
]

_HOMES = {
    "examine": "triage.examining",
    "Case": "triage.model.case",
    "Claims": "triage.model.case",
    "Concern": "triage.model.findings",
    "Confidence": "triage.model.findings",
    "Finding": "triage.model.findings",
    "Severity": "triage.model.findings",
    "Report": "triage.model.report",
}


def __getattr__(name: str) -> Any:
    """Import the module that holds `name` the first time somebody asks for it."""
    if name not in _HOMES:
        raise AttributeError(f"module 'triage' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
