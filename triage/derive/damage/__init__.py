"""`derived.damage`: finds text that was written in one encoding and read in another, and what other paths left in it.

Cheap expressions first: most lines are dismissed without any decoding, and ftfy is loaded
only where a line holds the letters that UTF-8 leaves when it is read as Latin. Lines beside
a line that speaks of encodings by name are passed over: they show damage on purpose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from triage.derive.damage.hits import Hit
from triage.derive.damage.pages import mixed_up
from triage.derive.damage.residue import left_over
from triage.derive.damage.utf8 import misread
from triage.model.case import Case
from triage.model.damage import Damage, Damaged, Harm
from triage.model.document import Document
from triage.model.facts import Origin, TextLine

LONGEST_LINE = 20_000
"""Characters of one line that are searched."""
MOST = 5_000
"""Damaged words kept."""
_SHOWN, _LONGEST_SHOWN = 5, 80
_THROUGH = {"pdf", "rtf", "doc", "xls", "ppt", "msg", "eml", "mbox"}
"""Formats whose letters triage decodes by fonts or code pages: a U+FFFD may be its own."""
_NEAR = 2
"""Lines on either side of one that names an encoding."""

_ABOUT = re.compile(
    r"mojibake|utf-?(?:7|8|16)|unicode|charset|char set|code ?page|windows-125|cp125|iso.?8859|koi-?8|gbk|gb2312|shift.?jis"
    r"|\bencod(?:ing|ed|e)s?\b|кодиров|кодуван|ترميز|کدگذاری|乱码|亂碼|文字化け|\bcodage|\bencodage|kodierung|zeichensatz"
    r"|\bcodificaci|\bcodifica\b|kodowani|quoted-printable|html entit",
    re.IGNORECASE,
)

_ENCODED_WORD = re.compile(r"=\?[\w-]{2,20}\?[BbQq]\?")
"""Its charset is not spoken of, but left over."""


def damage(document: Document, case: Case) -> Damage | None:
    """Return what was found; None where there is no text."""
    if not document.text:
        return None
    lines = [(line, line.text[:LONGEST_LINE]) for line in document.text]
    spared = _spared(lines)
    usable = [
        (line, text) for n, (line, text) in enumerate(lines) if n not in spared and line.origin is Origin.FILE and text
    ]
    is_markup = any("<" in text and re.search(r"</?[a-z]{1,10}[ >/]", text, re.IGNORECASE) for _, text in usable)
    hits = list(_hits(usable, is_source=is_markup))[:MOST]
    encoding = next((f.value for f in document.fields if (f.origin, f.name) == ("text", "encoding")), "")
    return Damage(
        damaged=tuple(_joined(hits)),
        guessed=encoding.removesuffix(" (guessed)") if encoding.endswith("(guessed)") else "",
        mapped=document.format in _THROUGH,
    )


def _spared(lines: list[tuple[TextLine, str]]) -> frozenset[int]:
    """Return the numbers of lines that stand near one that speaks of encodings."""
    about = [n for n, (_, text) in enumerate(lines) if _ABOUT.search(_ENCODED_WORD.sub("", text))]
    return frozenset(m for n in about for m in range(n - _NEAR, n + _NEAR + 1))


def _hits(lines: list[tuple[TextLine, str]], *, is_source: bool) -> Iterator[Hit]:
    """Yield every damaged word: what UTF-8 leaves first, then other mix-ups in the lines it left alone."""
    rest = []
    for line, text in lines:
        if text.isascii():
            yield from left_over(line, text, is_source=is_source)
            continue
        found = [*misread(line, text)]
        yield from found
        if not found:
            rest.append((line, text))
        yield from left_over(line, text, is_source=is_source)
    yield from mixed_up(rest)


def _joined(hits: list[Hit]) -> Iterator[Damaged]:
    """Put hits of one kind and one pair of encodings together."""
    groups: dict[tuple[Harm, str, str], list[Hit]] = {}
    for hit in hits:
        groups.setdefault((hit.harm, hit.written, hit.read), []).append(hit)
    for (harm, written, read), group in groups.items():
        shown = list({hit.text: hit for hit in group}.values())[:_SHOWN]
        yield Damaged(
            harm=harm,
            count=len(group),
            where=tuple(dict.fromkeys(hit.line.where for hit in group))[:_SHOWN],
            text=" ".join(hit.text for hit in shown)[:_LONGEST_SHOWN],
            repaired=" ".join(hit.repaired for hit in shown)[:_LONGEST_SHOWN],
            written=written,
            read=read,
        )
