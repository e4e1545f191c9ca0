"""Signs out of what readers noted as traces, out of declared languages and out of faces."""

from __future__ import annotations

import locale
import re
from collections.abc import Iterator

from triage.derive.tooling.words import languages_of
from triage.model.facts import DeclaredLanguage, FontUse
from triage.model.tooling import Family, ToolingSign, ToolingTrace

LEAST_CHARACTERS = 20
"""Characters so marked, or set in a face, from which they count; fewer are a stray key or a bullet."""

_KINDS = {
    "style id": ("style id", "id of a style", Family.TEMPLATE),
    "style name": ("style name", "name of a style", Family.TEMPLATE),
    "role": ("style name", "name of a style", Family.TEMPLATE),
    "theme": ("theme", "name of the theme", Family.TEMPLATE),
    "part heading": ("part heading", "word for the parts of the file", Family.PROGRAM),
    "sheet": ("sheet", "name that the program gives to sheets", Family.PROGRAM),
    "object": ("object", "name that the program gives to objects", Family.PROGRAM),
    "layer": ("layer", "name that the program gives to layers", Family.PROGRAM),
    "country version": ("country version", "country of the program's version", Family.PROGRAM),
    "charset": ("code page", "character set", Family.CODE_PAGE),
    "code page": ("code page", "code page", Family.CODE_PAGE),
    "font charset": ("code page", "character set of the main face", Family.CODE_PAGE),
}
"""Kind of a trace → kind in the table, how it is called, family."""

_NUMBERED_IDS = {"Normal": "a", "Default Paragraph Font": "a0", "Normal Table": "a1", "No List": "a2"}
"""Ids that Word makes where a name has no Latin letter; elsewhere `a` may be anybody's short name."""
_PROGRAMS_OWN = {"east asian": ("zh", "ja", "ko", "en"), "complex script": ("ar", "he", "hi", "th", "en")}
"""Languages that programs declare for these scripts wherever they are sold, Word also on text typed without a keyboard's tag."""
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z]{4})?(?:[-_]([A-Za-z]{2}))?(?:[-_.]\w+)*")
_FOR = {
    "document": "the document",
    "text": "its text",
    "default": "text by default",
    "complex script": "complex script",
}


def from_traces(traces: tuple[ToolingTrace, ...]) -> Iterator[ToolingSign]:
    """Yield a sign for each trace whose word is in the table."""
    for trace in traces:
        if trace.kind == "install language":
            yield from _installed(trace)
            continue
        table, called, family = _KINDS.get(trace.kind, ("", "", Family.PROGRAM))
        if trace.of == "Normal" and trace.kind == "style name":
            table = "normal name"
        if len(trace.text) <= 2 and trace.kind == "style id" and _NUMBERED_IDS.get(trace.of) != trace.text:
            continue
        languages = languages_of(table, trace.text) if table else ()
        if languages:
            yield ToolingSign(family=family, kind=called, text=trace.text, languages=languages, where=trace.where)


def _installed(trace: ToolingTrace) -> Iterator[ToolingSign]:
    """The language id under which Word was installed."""
    tag = locale.windows_locale.get(int(trace.text, 16), "").replace("_", "-")
    if tag:
        yield ToolingSign(
            family=Family.PROGRAM,
            kind="language in which the program was installed",
            text=tag,
            languages=(tag.partition("-")[0],),
            where=trace.where,
        )


def from_declared(declared: tuple[DeclaredLanguage, ...]) -> Iterator[ToolingSign]:
    """Yield a sign for each language declared by default, or for enough text; not for what programs always declare."""
    for one in declared:
        match = _TAG.fullmatch(one.tag.strip())
        few = one.characters is not None and one.characters < LEAST_CHARACTERS
        if match is None or few or match[1].lower() in _PROGRAMS_OWN.get(one.of, ()):
            continue
        yield ToolingSign(
            family=Family.PROOFING,
            kind=f"language declared for {_FOR.get(one.of, one.of)}",
            text=one.tag,
            languages=(match[1].lower(),),
            region=(match[2] or "").upper(),
            where=one.where,
        )


def from_fonts(fonts: tuple[FontUse, ...]) -> Iterator[ToolingSign]:
    """Yield a sign for each face made for one language in which enough text is set."""
    for font in fonts:
        languages = languages_of("font", font.name)
        if languages and (font.characters is None or font.characters >= LEAST_CHARACTERS):
            yield ToolingSign(family=Family.FONT, kind="face", text=font.name, languages=languages, where=font.where)
