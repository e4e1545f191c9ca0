"""The report as one HTML file: no script, nothing loaded, readable on screen and on paper.

The template escapes everything; a content security policy in the file lets a browser load
nothing but the one style sheet (known by its hash) and pictures that stand in the file.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from triage.model.report import Report
from triage.render.blocks import Layout, RenderOptions
from triage.render.layout import lay_out
from triage.render.words import SEVERITIES

if TYPE_CHECKING:
    from jinja2 import Template

WARNING = "This report can lead to your source. Do not forward it."
"""Stands on every printed page of a report that was not made to be shared."""


def render(report: Report, options: RenderOptions) -> str:
    """Return the whole report: the first screen, then everything else."""
    return draw(lay_out(report, options, by_kind=False, full=True), shared=report.shared)


def draw(layout: Layout, *, shared: bool) -> str:
    """Return anything laid out as one HTML file; without `shared` it carries the warning on every page."""
    style = _read("report.css") + ("" if shared else _running_header())
    return _template().render(
        layout=layout, style=style, policy=_policy(style), warning="" if shared else WARNING, scale=SEVERITIES
    )


def _policy(style: str) -> str:
    """Nothing may be loaded; this style and pictures inside the file may be used."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"


def _running_header() -> str:
    """A line at the head of every printed page."""
    return f'\n@page {{ @top-center {{ content: "{WARNING}"; font: bold 9pt sans-serif; }} }}\n'


def _read(name: str) -> str:
    """A file that lies beside this module."""
    return (files("triage.render") / name).read_text(encoding="utf-8")


@cache
def _template() -> Template:
    """Compile the template, with escaping on and unknown names an error."""
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    # The style sheet is a file of the package: the one text that goes in as it is.
    environment.filters["style"] = Markup
    return environment.from_string(_read("report.html.jinja"))
