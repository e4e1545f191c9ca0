"""What is fetched by itself weighs more than what waits; messages and pages may load their pictures."""

from __future__ import annotations

import pytest

from tests.facts import codes, doc, run
from triage.checks.handling.external import MOST_PLACES, external
from triage.model.external import External
from triage.model.facts import Identifies, Where
from triage.model.findings import Concern

WEB = "https://ministry.example/x"


def out(
    kind: str,
    target: str = WEB,
    *,
    automatic: bool = True,
    remote: bool = True,
    hidden: bool = False,
    **more: Identifies,
) -> External:
    """One reference."""
    where = Where(field=kind)
    return External(kind=kind, target=target, automatic=automatic, remote=remote, where=where, hidden=hidden, **more)


TABLE = [
    # flag
    ("docx", out("template"), ["template-elsewhere"]),
    ("docx", out("picture"), ["fetched-on-opening"]),
    ("odt", out("frame"), ["fetched-on-opening"]),
    ("pdf", out("stream"), ["fetched-on-opening"]),
    ("pdf", out("stream", "map.dat", remote=False), ["fetched-on-opening"]),
    ("pdf", out("link"), ["opens-elsewhere"]),
    ("pdf", out("file", "annex.pdf", remote=False), ["opens-elsewhere"]),
    ("eml", out("picture", hidden=True), ["unseen-picture"]),
    ("html", out("picture"), ["loads-when-shown"]),
    ("html", out("frame", "menu.html", remote=False), ["loads-when-shown"]),
    ("docx", out("object", r"C:\x.xlsx", automatic=False, remote=False), ["tied-to-a-file"]),
    ("xlsx", out("data", automatic=False), ["tied-to-a-file"]),
    ("docx", out("picture", "../x.png", remote=False), ["tied-to-a-file"]),
    ("pdf", out("link", automatic=False), ["links-out"]),
    ("pdf", out("file", "annex.pdf", automatic=False, remote=False), ["links-out"]),
    # look-alike: no address at all
    ("pdf", out("link", ""), []),
]


@pytest.mark.parametrize(("format", "item", "expected"), TABLE)
def test_codes(format: str, item: External, expected: list[str]) -> None:
    """Each kind has its code."""
    assert expected == codes(external, doc(format=format, external=(item,)))


def test_clear() -> None:
    """A document that draws on nothing outside says nothing."""
    assert [] == codes(external, doc())


def test_one_finding_for_each_kind() -> None:
    """Forty links to two places are one finding with the first places; all codes concern handling."""
    many = tuple(out("link", f"https://{n % 2}.example/", automatic=False) for n in range(40))
    [found] = run(external, doc(external=many))
    assert (MOST_PLACES, "2") == (len(found.where), found.values["count"].text)
    assert all(code.concern is Concern.HANDLING for code in external.codes.values())  # type: ignore[union-attr]  # no supports here


@pytest.mark.parametrize("kind", [Identifies.PERSON, Identifies.DEVICE, Identifies.NONE])
def test_targets_are_marked(kind: Identifies) -> None:
    """A target that leads to somebody can be taken out for sharing."""
    [found] = run(external, doc(format="docx", external=(out("template", identifies=kind),)))
    assert (kind, True) == (found.values["targets"].identifies, found.values["targets"].quote)
