"""Draws a report: one record in, one text out, the same for a fresh report and a saved one.

`render(report, "html", options)` finds the renderer by format. Each renderer is imported
only when it draws.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from triage.errors import UsageError
from triage.model.report import Report
from triage.render.blocks import RenderOptions

__all__ = ["FORMATS", "RenderOptions", "render"]

FORMATS = {
    "terminal": "triage.render.to_terminal",
    "json": "triage.render.to_json",
    "markdown": "triage.render.to_markdown",
    "html": "triage.render.to_html",
}
"""Format → the module that draws it."""


def render(report: Report, format: str, options: RenderOptions | None = None) -> str:
    """Draw a report.

    Args:
        report: the report, as made or as loaded.
        format: a key of `FORMATS`.
        options: how it is drawn; the defaults draw the first screen for 80 columns.

    Raises:
        UsageError: there is no such format.
    """
    if format not in FORMATS:
        raise UsageError(f"There is no format of that name; there are {', '.join(FORMATS)}.")
    draw: Callable[[Report, RenderOptions], str] = import_module(FORMATS[format]).render
    return draw(report, options or RenderOptions())
