"""The saved revisions of a file, and what each of them changed.

A revision is what one saving appended to a PDF (ISO 32000-2, 7.5.6): the bytes up to its end
are a document of their own. What was changed is classed, because signing, commenting and
filling in a form append a revision as innocently as an edit of the words does otherwise.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from triage.model.facts import Field, Stamp, Where


class ChangeKind(StrEnum):
    """What a revision changed; one change has one kind, the first that fits in this order."""

    PAGE_TEXT = "words on a page"
    PAGE_PICTURE = "a picture on a page"
    PAGE_DRAWING = "lines or shapes on a page"
    PAGES = "pages added, removed or put in another order"
    FONT = "a font"
    FORM_VALUE = "the value of a form field"
    ANNOTATION = "an annotation"
    SIGNATURE = "a signature"
    VALIDATION = "data for checking signatures"
    """The document security store (DSS) and time stamps over the document."""
    ATTACHMENT = "an attachment"
    METADATA = "metadata"
    STRUCTURE = "structure only"


class Change(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thing that a revision changed."""

    kind: ChangeKind
    where: Where
    """Revision number always; page, box (of the new wording, else of the old), object where known."""
    before: str = ""
    """The old words, value or name of a picture object; "" where it was not there."""
    after: str = ""
    """The new ones; "" where it is gone."""
    context: str = ""
    """The new line around the words, for text; the words of a page that came or went, or that a drawing touches."""
    visible: bool = True
    """False for words that changed behind a page that looks the same at that place, as in a layer of recognised text."""
    covered: str = ""
    """Words that the page still holds, were in sight before, and are no more after this change."""


class Revision(Struct, frozen=True, kw_only=True):
    """One revision; the first is number 1."""

    number: int
    end: int
    """Bytes of the file up to its end: `data[:end]` is the document as it was then."""
    objects: tuple[str, ...] = ()
    """Objects that it wrote anew or changed in content, as `12 0`; for the first: none listed."""
    changes: tuple[Change, ...] = ()
    """Against the revision before; none for the first."""
    signed: bool = False
    """Whether it added a signature with a /ByteRange that ends with it."""
    info: tuple[Field, ...] = ()
    xmp: tuple[Field, ...] = ()
    """Its two stores of metadata, each place with the revision's number."""
    stamps: tuple[Stamp, ...] = ()
    producer: str = ""
    """Producer of its Info dictionary."""
