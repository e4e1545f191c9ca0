"""What claims lead one to expect: the claimed language, the offices of the country, the issuer's own names."""

from __future__ import annotations

from typing import Any

import pytest

from tests.facts import case, doc
from triage.derive.expected import expected
from triage.model.expected import Expected, Standing
from triage.reference.language.offices import named, names, offices


def made(**claims: Any) -> Expected:
    """What these claims lead to."""
    told = expected(doc(), case(**claims))
    assert told is not None
    return told


def test_country_claimed() -> None:
    """Its rows, official languages first."""
    told = made(country="af")
    assert "AF" == told.country
    assert {"AF"} == {row.country for row in told.offices}
    official = [row for row in told.offices if row.standing is Standing.OFFICIAL]
    assert [("fa", "ps")] == [row.languages for row in official]


def test_pashto_alone_means_afghan_offices_but_claims_no_country() -> None:
    """Its offices write Dari too."""
    told = made(language="ps-AF")
    assert told.country is None
    assert {"AF"} == {row.country for row in told.offices}
    assert () == made(language="fr").offices


@pytest.mark.parametrize("claims", [{}, {"issuer": "An office of which no pack knows"}])
def test_nothing_claimed(claims: dict[str, Any]) -> None:
    """Nothing is expected."""
    assert expected(doc(), case(**claims)) is None


def test_tables_hold_together() -> None:
    """Every language of an office has a name; countries are two capitals; each row has its source."""
    countries = {"AF", "RU", "UA", "IQ", "CN", "ZA", "BO", "IN"}
    rows = [row for country in countries for row in offices(country)]
    assert countries == {row.country for row in rows}
    assert all(row.source and row.basis in {"S", "K"} for row in rows)
    unnamed = {tag for row in rows for tag in row.languages} - set(names())
    assert not unnamed - {"lbe"}
    assert "Pashto (ps)" == named("ps")
    assert "qqq" == named("qqq")
    assert () == offices("ZZ")
