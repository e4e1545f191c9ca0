"""Said to be typewritten, or older than programs that set curly quotes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.facts import case, days, doc
from triage.derive.typewriting import typewriting
from triage.model.typeset import Typewriting

TABLE = [
    ({"medium": "typewritten"}, Typewriting(claimed=True, last=None)),
    ({"date": days("1972-05-04")}, Typewriting(claimed=False, last=date(1972, 5, 4))),
    ({"date": days("1972-01-01", "1983-12-31")}, Typewriting(claimed=False, last=date(1983, 12, 31))),
    ({"date": days("1983-01-01", "1984-12-31")}, None),
    ({"medium": "scan", "date": days("2004-05-04")}, None),
    ({}, None),
]


@pytest.mark.parametrize(("claims", "expected"), TABLE)
def test_typewriting(claims: dict[str, Any], expected: Typewriting | None) -> None:
    """Each row gives exactly its record."""
    assert expected == typewriting(doc(), case(**claims))
