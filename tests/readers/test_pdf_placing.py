"""Places on a page count from the corner that is displayed."""

from __future__ import annotations

import io

import pytest

from triage.readers.pdf.placing import placing

pikepdf = pytest.importorskip("pikepdf")


@pytest.mark.parametrize(("of_tree", "expected"), [(True, (50.0, 40.0)), (False, (50.0, 40.0))])
def test_crop_box(of_tree: bool, expected: tuple[float, float]) -> None:
    """A crop box counts alike whether the page has it itself or from the tree above it."""
    import pypdfium2

    made = pikepdf.new()
    made.add_blank_page(page_size=(600, 800))
    holder = made.Root.Pages if of_tree else made.pages[0].obj
    holder.CropBox = pikepdf.Array([50, 60, 550, 740])
    data = io.BytesIO()
    made.save(data)
    page = pypdfium2.PdfDocument(data.getvalue())[0]
    # (100, 700) in the page's own space: 50 right of the crop box's left side, 40 below its top.
    assert expected == placing(page)(100, 700)
