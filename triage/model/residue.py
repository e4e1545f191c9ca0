"""What machines and templates leave in a text: unfilled places, an assistant's words, marks of citations, Markdown."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from triage.model.facts import Where


class Sign(StrEnum):
    """What was left."""

    ASSISTANT = "assistant"
    """Words in which an assistant speaks of itself or hands over its work."""
    CITATION = "citation"
    """Marks by which an assistant's window shows sources."""
    LINK = "link"
    """An address that an assistant's window marked as its own."""
    FIELD = "field"
    """A place to be filled: `[Your Name]`, `{{date}}`."""
    FIELD_UNSURE = "field unsure"
    """What may be one: `[name]`, `XXXX`."""
    FILLER = "filler"
    """Dummy text."""
    TRANSLATION = "translation"
    """The mark of a translating program or site."""
    PROMPT = "prompt"
    """What Word shows in an empty field."""
    MARKDOWN = "markdown"


class ResiduePhrase(Struct, frozen=True, kw_only=True):
    """One row of the table."""

    kind: str
    """assistant, opening, translation, prompt, filler, field, noun."""
    language: str
    strength: int
    phrase: str
    basis: str
    source: str


class Residue(Struct, frozen=True, kw_only=True):
    """One such thing in the text."""

    sign: Sign
    words: str
    """As written."""
    kind: str = ""
    """Finer: of Markdown bold, heading, fence, rule, link; `merge` for a field in programs' brackets; `common` for words
    that people write to each other too."""
    mentioned: bool = False
    """True where it stands in quotation marks or as an example of such words."""
    where: Where


class Residues(Struct, frozen=True, kw_only=True):
    """`derived.residue`: all of them, in the order of the text, and what kind of text it is."""

    words: int
    found: tuple[Residue, ...] = ()
    blanks: int = 0
    """Rows of underscores or dots to be written on."""
    is_form: bool = False
    """True where its name, title or heading calls it a form, template or sample."""
    about_assistants: bool = False
    """True where it speaks of such programs again and again."""
    has_code: bool = False
    """True where several of its lines are program code or markup."""
