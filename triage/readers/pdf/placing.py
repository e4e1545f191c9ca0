"""Page space of a PDF → points from the top left corner of the page as displayed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def placing(page: Any) -> Callable[[float, float], tuple[float, float]]:
    """Return a function from page space to points from the top left corner as displayed (rotation applied).

    Args:
        page: pdfium's page.
    """
    # Not get_cropbox, which leaves out a box that the page has from the tree above it.
    left, bottom, right, top = page.get_bbox()
    return {
        0: lambda x, y: (x - left, top - y),
        90: lambda x, y: (y - bottom, x - left),
        180: lambda x, y: (right - x, y - bottom),
        270: lambda x, y: (top - y, right - x),
    }[page.get_rotation() % 360]
