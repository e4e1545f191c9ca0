"""Pages that pdfium would not come back from, kept from it: forms that draw each other, content without end.

pdfium reads every form that a page draws as often as it is drawn, when the page is opened:
forty forms that each draw the next one twice are a billion readings, a form that draws itself
is as bad. It cannot be stopped in the midst of it, so what a page would make it read is weighed
before. Seen with pypdfium2 5.15, tests/readers/test_pdf_hostile.py: some 75 MiB a second.
"""

from __future__ import annotations

import re
from typing import Any

from triage.readers.pdf.objects import data_of, get, identity, mapping, sequence, text

MOST_PAGE = 64 * 1024 * 1024
"""Bytes of content that opening one page may make pdfium read, forms counted as often as they are drawn."""
MOST_ALL = 128 * 1024 * 1024
"""The same of all openings of pages of one document."""
_EACH = 256
"""Bytes that drawing a form counts beside its content."""

_DRAWS = re.compile(rb"/([^\s/\[\]<>(){}%]{1,127})\s+Do\b")


class TangledError(ValueError):
    """The page would make pdfium read more than the limits allow."""


class Tangles:
    """Weighs pages; each page and form is looked at once."""

    def __init__(self, reader: Any) -> None:
        """Take pypdf's document; None where there is none, and then nothing is weighed."""
        self._reader = reader
        self._forms: dict[str, int] = {}
        self._pages: dict[int, int] = {}
        self._spent = 0

    def refuse(self, index: int) -> None:
        """Raise TangledError for a page, counted from 0, that weighs too much; what pypdf cannot read weighs nothing."""
        if self._reader is None:
            return
        if index not in self._pages:
            self._pages[index] = self._page(index)
        weight = self._pages[index]
        if weight > MOST_PAGE or self._spent + weight > MOST_ALL:
            raise TangledError
        self._spent += weight

    def _page(self, index: int) -> int:
        """Return a page's weight, more than the limit where pypdf says that it is too much for it."""
        try:
            return self._weight(self._reader.pages[index], {})
        except (RecursionError, TangledError):
            return MOST_PAGE + 1
        except Exception:  # the damage is told where the page is read; pdfium may still read it
            return 0

    def _weight(self, holder: Any, outer: dict[Any, Any]) -> int:
        """Return the bytes that a page or form makes pdfium read."""
        resources = mapping(get(holder, "/Resources")) or outer
        content = _content(holder)
        forms = {
            str(name): value
            for name, value in mapping(resources.get("/XObject")).items()
            if text(get(mapping(value), "/Subtype")) == "/Form"
        }
        total = len(content)
        for found in _DRAWS.findall(content) if forms else ():
            form = forms.get("/" + found.decode("latin-1"))
            if form is not None and total <= MOST_PAGE:
                total += _EACH + self._form(form, resources)
        return total

    def _form(self, form: Any, outer: dict[Any, Any]) -> int:
        """Return a form's weight; one that is met inside itself weighs too much."""
        known = identity(form) or ""
        if known not in self._forms:
            self._forms[known] = MOST_PAGE + 1
            self._forms[known] = self._weight(mapping(form), outer)
        return self._forms[known]


def bounded(data: bytes, password: str | None, reader: Any) -> Any:
    """Open a file with pdfium so that tangled pages are refused; raises PdfiumError where it cannot."""
    import pypdfium2

    tangles = Tangles(reader)

    class Bounded(pypdfium2.PdfDocument):  # type: ignore[misc]  # pypdfium2 has no types
        """pdfium's document, which refuses tangled pages."""

        def get_page(self, index: int) -> Any:
            """Return a page, counted from 0; raises TangledError."""
            tangles.refuse(index)
            return super().get_page(index)

    return Bounded(data, password=password or None)


def _content(holder: Any) -> bytes:
    """Return the content of a page or form; raises TangledError where decoding it passes pypdf's limit."""
    from pypdf.errors import LimitReachedError

    contents = (
        [holder] if hasattr(holder, "get_data") else sequence(holder.get("/Contents")) or [holder.get("/Contents")]
    )
    streams = [mapping(part) for part in contents]
    try:
        return b"\n".join(data_of(stream) for stream in streams)
    except LimitReachedError as error:
        raise TangledError from error
