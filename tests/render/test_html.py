"""HTML: one inert file; parsed, not searched."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from msgspec import structs

from tests.render.reports import BUILDERS, PERSIAN, full, hostile, small
from triage.render import render

ALLOWED = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "header",
    "main",
    "section",
    "article",
    "h1",
    "h2",
    "h3",
    "p",
    "div",
    "span",
    "small",
    "bdi",
    "q",
    "dl",
    "dt",
    "dd",
    "ul",
    "li",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "figure",
    "figcaption",
    "img",
    "svg",
    "rect",
    "line",
    "circle",
    "text",
}


class Elements(HTMLParser):
    """Collects every element with its attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("name", BUILDERS)
def test_inert(name: str) -> None:
    """Only our own elements; no handler, link, form or address but pictures inside the file."""
    for tag, attributes in Elements(render(BUILDERS[name](), "html")).found:
        assert tag in ALLOWED
        for attribute, value in attributes.items():
            assert not attribute.startswith("on")
            assert attribute not in {"style", "href", "action", "srcdoc"}
            assert "javascript:" not in (value or "") or attribute == "alt"
            if attribute == "src":
                assert re.fullmatch(r"data:image/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+", value or "")


def test_policy() -> None:
    """The policy comes before the style and allows exactly that one."""
    text = render(small(), "html")
    tags = [tag for tag, _ in Elements(text).found]
    policies = [a["content"] or "" for t, a in Elements(text).found if a.get("http-equiv") == "Content-Security-Policy"]
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style
    assert len(policies) == 1
    assert tags.index("meta") < tags.index("style")
    assert "default-src 'none'" in policies[0]
    assert "script" not in policies[0]
    assert b64encode(sha256(style[1].encode()).digest()).decode() in policies[0]


def test_words_of_the_document_are_isolated() -> None:
    """Right-to-left words stand in an element with a direction of its own."""
    assert f'<q dir="auto">{PERSIAN}</q>' in render(full(), "html")


def test_warning() -> None:
    """In the title, in the first lines and on every printed page; not where the report was shared."""
    text = render(small(), "html")
    assert re.search(r"<title>CAN LEAD TO YOUR SOURCE", text)
    assert re.search(r"<body>\s*<p class=\"warning\">", text)
    assert "@top-center" in text
    shared = render(structs.replace(small(), shared=True), "html")
    assert "LEAD TO YOUR SOURCE" not in shared.upper()


def test_only_harmless_pictures_are_drawn() -> None:
    """The PNG is drawn beside its finding and in the gallery, the SVG is not."""
    images = [a for tag, a in Elements(render(full(), "html")).found if tag == "img"]
    assert len(images) == 2
    assert not [tag for tag, _ in Elements(render(hostile(), "html")).found if tag == "img"]


def test_timeline_is_drawn() -> None:
    """Every date of the timeline, and the claimed one."""
    found = Elements(render(full(), "html")).found
    marks = [a for tag, a in found if tag == "circle" or a.get("class") == "span"]
    assert len(marks) == len(full().timeline)
    assert [a for tag, a in found if tag == "rect" and a["class"] == "claimed"]


def test_golden(golden: Callable[[str, str], None]) -> None:
    """The small report, without its style."""
    text = render(small(), "html")
    golden("report.html", re.sub(r"<style>.*?</style>|style-src '[^']*'", "", text, flags=re.DOTALL))
