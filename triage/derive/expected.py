"""`derived.expected`: the languages in which a document is expected to be, after language, country and issuer claimed."""

from __future__ import annotations

from triage.model.case import Case
from triage.model.document import Document
from triage.model.expected import Expected
from triage.model.fold import folded
from triage.model.packs import Named

_OF_ONE_COUNTRY = {"ps": "AF", "prs": "AF"}
"""Languages whose papers are of one country unless another is claimed."""


def expected(document: Document, case: Case) -> Expected | None:
    """Return what the claims lead one to expect; None where neither language, country nor a known issuer was claimed."""
    from triage.reference.language.offices import names, offices

    claims = case.claims
    issuer = _issuer(case) if claims.issuer else ()
    country = (claims.country or _country(issuer) or "").upper()
    if claims.language is None and not country and not issuer:
        return None
    said = (claims.language or "").replace("_", "-").partition("-")[0].lower()
    return Expected(
        language=claims.language,
        country=country or None,
        offices=offices(country or _OF_ONE_COUNTRY.get(said, "")),
        issuer=tuple(sorted({row.language.partition("-")[0] for row in issuer if row.language})),
        names=names(),
    )


def _issuer(case: Case) -> tuple[Named, ...]:
    """Return all rows of the packs that name the claimed issuer."""
    asked = folded(case.claims.issuer or "").strip()
    things = {
        row.thing
        for row in case.packs.institutions
        if asked and any(folded(name).strip() == asked for name in (*row.spellings, *row.short))
    }
    return tuple(row for row in case.packs.institutions if row.thing in things)


def _country(issuer: tuple[Named, ...]) -> str:
    """Return the country with which the key of an institution begins, `af-ministry-defence`; "" where none or several."""
    begins = {row.thing.partition("-")[0] for row in issuer}
    only = begins.pop() if len(begins) == 1 else ""
    return only.upper() if len(only) == 2 and only.isalpha() else ""
