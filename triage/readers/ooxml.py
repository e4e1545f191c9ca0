"""Word, Excel and PowerPoint files since 2007 (OOXML, ISO/IEC 29500): bytes → facts.

Properties first, then text, then what can run: where a later part stops the reader, the
metadata stay. Parts are found by their relationships, not by their names.
"""

from __future__ import annotations

from triage.model.facts import Where, Why
from triage.readers.gather import Gather, Source, Tools
from triage.readers.office import Draft
from triage.readers.ooxml_active import read_active
from triage.readers.ooxml_package import Package
from triage.readers.ooxml_properties import read_app, read_core, read_custom, read_settings
from triage.readers.ooxml_sheets import read_sheets
from triage.readers.ooxml_slides import read_slides
from triage.readers.ooxml_word import read_word
from triage.readers.tooling_ooxml import read_tooling
from triage.readers.zipfiles import ZipError, open_zip

_MAIN = {"word": read_word, "xl": read_sheets, "ppt": read_slides}


def read(source: Source, into: Gather, tools: Tools) -> None:
    """Read one package; what is damaged, locked or too large is noted and the rest goes on."""
    try:
        container = open_zip(source.data, tools.limits)
    except ZipError as error:
        into.add_unread("the whole package", error.why, error.detail)
        return
    package, draft = Package(container, into), Draft()
    draft.put(into)
    read_core(package, into, draft)
    read_app(package, into, draft)
    read_custom(package, into)
    main = package.main_part()
    if main is None:
        into.add_unread("the document's text", Why.DAMAGED, "the package names no main part")
    else:
        read_settings(package, main, into, draft)
        read_tooling(package, main, into)
        draft.put(into)
        _read_main(package, main, into, tools, draft)
    read_active(package, into, tools)


def _read_main(package: Package, main: str, into: Gather, tools: Tools, draft: Draft) -> None:
    """Read the main part by the kind of its content, as the folder or the format says."""
    family = {"d": "word", "x": "xl", "p": "ppt"}.get(into.format[:1], "")
    reader = _MAIN.get(main.partition("/")[0]) or _MAIN.get(family)
    if package.zip.find(main) is None:
        into.add_unread("the document's text", Why.DAMAGED, "the main part is missing", Where(part=main))
    elif reader is None:
        into.add_unread("the document's text", Why.UNSUPPORTED, "packages of this kind are not read")
    else:
        reader(package, main, into, tools, draft)
