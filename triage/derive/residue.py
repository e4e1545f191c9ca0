"""`derived.residue`: what machines and templates leave in a text.

Phrases come from a table, marks with a fixed shape from the patterns below. All patterns
have bounded repeats and are tried only on lines that hold a sign they need.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from triage.model.case import Case
from triage.model.document import Document
from triage.model.facts import TextLine, Where
from triage.model.fold import Folded, folded
from triage.model.residue import Residue, Residues, Sign

MOST_CHARACTERS = 400_000
"""Characters looked at, from the beginning: about 150 pages."""
MOST_FOUND, MOST_OF_ONE = 200, 20
"""Things kept in all, and of one phrase or line."""
MOST_BRACKETS = 2_000
"""Different texts in brackets that are looked at."""

_CITATIONS = re.compile(
    r"【[^】\n]{0,20}†[^】\n]{0,80}】|:?contentReference\[oaicite:\d{1,4}\](?:\{index=\d{1,4}\})?|\boai_?cit(?:e|ation)\b[^\s]{0,20}|"
    r"\b(?:cite)?turn\d{1,3}(?:search|news|view|image|file|fetch|forecast|finance|sports|product|business|academia)\d{1,3}\b|"
    r"\[cite(?:_start|_end|: ?\d{1,4}(?:, ?\d{1,4}){0,12})\]|</?(?:grok_card|antArtifact|antml:)[^>\n]{0,80}>|\bgrok_card\b|\ue200\w{1,12}\ue202"
)
_LINKS = re.compile(
    r"(?:utm_source=(?:chatgpt\.com|openai(?:\.com)?|copilot\.com|perplexity(?:\.ai)?|claude\.ai)|referrer=grok\.com)",
    re.IGNORECASE,
)
_BRACKETS = re.compile(
    r"(?<![\w\]])\[\s?([^\[\]\n]{2,60})\](?![\[(\]])|【([^【】†\n]{2,40})】|<<\s?([^<>\n]{2,40}?)\s?>>"
)
"""Text in brackets that may ask to be replaced; no link, no index, no list of lists."""
_MERGE = re.compile(
    r"\{\{ ?[A-Za-z_][\w .-]{0,40} ?\}\}|<< ?(?:[A-Z][A-Z_ ]{1,40}|[A-Za-z]{1,20}_[A-Za-z_]{1,30}) ?>>|\$\{[A-Za-z_][\w.]{0,40}\}|%%[A-Za-z_]{2,40}%%|@@[A-Za-z_]{2,40}@@|"
    r"«(?:[A-Za-z]{2,20}_[A-Za-z_0-9]{1,30}|(?:First|Last|Company)?(?:Name|Address))»|\{ ?MERGEFIELD [^{}\n]{1,60}\}|\bMERGEFIELD \w{2,40}"
)
_UNSURE = re.compile(
    r"(?<![\w-])[XХ]{4,12}(?![\w-])|(?<![\w.])(?:XX|__)[./-](?:XX|__)[./-](?:XXXX|20XX)|(?<!\w)20[XХ]{2}(?!\w)|"
    r"(?<![\w%{$])\{\d\}(?![\w}])|%\(\w{1,30}\)s"
)
_MARKDOWN = {
    "bold": re.compile(r"(?<![\w*/\\])\*\*(?=[^\s*])[^*\n]{1,120}(?<=[^\s*])\*\*(?![\w*/])"),
    "heading": re.compile(r"^\s{0,3}#{2,6} (?=[^\W\d_])[^\n]{2,120}$"),
    "fence": re.compile(r"^\s{0,3}```[a-z]{0,12}\s*$"),
    "rule": re.compile(r"^\s{0,9}\|?(?:\s{0,9}:?-{3,40}:?\s{0,9}\|){1,20}(?:\s{0,9}:?-{3,40}:?\s{0,9})?$"),
    "link": re.compile(r"(?<!!)\[[^\[\]\n]{1,80}\]\(https?://[^()\s]{1,200}\)"),
}
_NEEDED = {"bold": "**", "heading": "##", "fence": "```", "rule": "---", "link": "]("}

_BLANK = re.compile(r"_{3,}|\.{6,}|…{2,}")
_FORM = re.compile(
    r"\b(?:templates?|forms?|samples?|examples?|vorlagen?|muster|formular\w*|mod[eè]les?|formulaires?|plantillas?|formularios?|modelos?|modul[oi]|modell[oi]|"
    r"szablon|wz[oó]r|formularz|şablon|örnek|formu?|шаблон\w*|образ[еэ]?ц\w*|бланк\w*|форма|зраз\w*|فرم|فورم\w*|نمونه|نموذج|قالب|استماره|بېلګه|فورمه)\b"
    r"|模板|样本|樣本|表格|テンプレート|様式|雛形"
)
_ASSISTANTS = re.compile(
    r"chat ?gpt|\bgpt-?\d|openai|language models?|chatbots?|\bllms?\b|\bgenerative ai|\bprompts?\b|нейросет|чат-?бот|языков\w{1,4} модел|мовн\w{1,4} модел|"
    r"sprachmodell|modèles? de lang|modelos? de leng|modello linguist|dil modeli|مدل زبانی|هوش مصنوعی|نموذج لغوی|الذکا\w? الاصطناعی|مصنوعی ځیرک|人工智能|大模型|语言模型|言語モデル"
)
_CODE = re.compile(
    r"\{%|%\}|</?\w{1,12}(?: [a-z-]{1,20}=|>)|\);\s*$|^\s*(?:def|import|from \S+ import|class|function|var|const|let|public|private|#include|sudo|pip|git|npm) |"
    r"\\(?:begin|end|section|usepackage|newcommand)\b|^\s*[$>#] ?\w+ |[=!]=|->|=>|^\s*\}\s*$|\{\s*$"
)
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_QUOTES = "\"'«»“”„‘’‹›「」『』`"
_SPOKEN_OF = re.compile(
    r"\b(?:phrases?|words|wording|expressions?|such as|for example|e\.g|like|says?|said|wrote|writes|typical|strings?|formulations?|"
    r"фраз\w*|слов\w*|например|типа|такие как|наприклад|формулировк\w*|expressions?|comme|par exemple|formule\w*|wendung\w*|floskel\w*|wie|z\.b|frases?|como|"
    r"عباره|عبارات|مثل|جمله|عبارت|مانند|جملې)\b|例如|诸如|这样的"
)


def residue(document: Document, case: Case) -> Residues | None:
    """Find what was left; None where there is no text."""
    lines = _bounded(document.text)
    if not lines:
        return None
    text = _Text(lines)
    found = [*_phrases(text)]
    known: dict[str, Sign | None] = {}
    for number, line in enumerate(lines):
        found += [(number, one) for one in _shaped(line.text, line.where, known)]
    # One place may be both in brackets and a field of a program.
    found = list({(number, one.words): (number, one) for number, one in reversed(found)}.values())[::-1]
    found.sort(key=lambda pair: pair[0])
    return Residues(
        words=len(text.text.split()) + len(_HAN.findall(text.text)) // 2,
        found=tuple(one for _, one in found[:MOST_FOUND]),
        blanks=sum(len(_BLANK.findall(line.text)) for line in lines),
        is_form=_is_form(document, lines),
        about_assistants=len(_ASSISTANTS.findall(text.text)) > sum(one.sign is Sign.ASSISTANT for _, one in found) + 2,
        has_code=sum(bool(_CODE.search(line.text[:300])) for line in lines) > 2,
    )


def _bounded(lines: tuple[TextLine, ...]) -> list[TextLine]:
    """The lines up to the limit of characters."""
    kept, left = [], MOST_CHARACTERS
    for line in lines:
        left -= len(line.text)
        if left < 0:
            break
        kept.append(line)
    return kept


class _Text:
    """All lines as one folded text, with the way back."""

    def __init__(self, lines: list[TextLine]) -> None:
        """Fold and join."""
        self.lines = lines
        self.folded = [folded(line.text) for line in lines]
        self.starts: list[int] = []
        at = 0
        for one in self.folded:
            self.starts.append(at)
            at += len(one) + 1
        self.text = "\n".join(self.folded)
        self._lines_met: dict[int, Folded] = {}

    def written(self, number: int, start: int, end: int) -> str:
        """The words as they stand, from one folded place to another, beginning in a line."""
        made = []
        while number < len(self.lines) and self.starts[number] < end:
            low, high = max(0, start - self.starts[number]), min(len(self.folded[number]), end - self.starts[number])
            if low < high:
                if number not in self._lines_met:
                    self._lines_met[number] = Folded(self.lines[number].text)
                made.append(self._lines_met[number].words(low, high))
            number += 1
        return " ".join(made)


_SIGNS = {
    "assistant": Sign.ASSISTANT,
    "opening": Sign.ASSISTANT,
    "translation": Sign.TRANSLATION,
    "prompt": Sign.PROMPT,
    "filler": Sign.FILLER,
}


def _phrases(text: _Text) -> Iterator[tuple[int, Residue]]:
    """Yield the table's phrases with the number of the line in which they begin."""
    from triage.reference.residue import residue as rows

    for row, pattern in rows():
        if row.kind not in _SIGNS:
            continue
        for start, end in pattern.finditer(text.text)[:MOST_OF_ONE]:
            number = bisect_right(text.starts, start) - 1
            before = text.folded[number][: start - text.starts[number]]
            if row.kind == "opening" and re.search(r"\w", before):
                continue
            behind = text.text[end : end + 2]
            mentioned = _is_mentioned(before, behind)
            words = text.written(number, start, end)
            kind = "" if row.strength > 1 else "common"
            where = text.lines[number].where
            yield number, Residue(sign=_SIGNS[row.kind], kind=kind, words=words, mentioned=mentioned, where=where)


def _is_mentioned(before: str, behind: str) -> bool:
    """Whether quotation marks stand around the words, or the line says that it speaks of words."""
    near = before[-2:]
    return any(q in near for q in _QUOTES) or behind[:1] in ('"', "»", "”") or bool(_SPOKEN_OF.search(before[-80:]))


def _shaped(line: str, where: Where, known: dict[str, Sign | None]) -> Iterator[Residue]:
    """Yield what has a fixed shape; `known` holds the brackets decided so far."""
    if "†" in line or "cite" in line or "turn" in line or "grok" in line or "\ue200" in line or "antA" in line:
        yield from (
            Residue(sign=Sign.CITATION, words=m[0], mentioned=_held(line, m), where=where)
            for m in _CITATIONS.finditer(line)
        )
    if "utm_source=" in line or "referrer=" in line:
        yield from (Residue(sign=Sign.LINK, words=m[0], where=where) for m in _LINKS.finditer(line))
    if any(sign in line for sign in ("[", "【", "<<")):
        yield from _bracketed(line, where, known)
    if any(sign in line for sign in ("{", "<<", "%%", "@@", "«", "MERGEFIELD")):
        yield from (
            Residue(sign=Sign.FIELD, kind="merge", words=m[0], mentioned=_held(line, m), where=where)
            for m in _MERGE.finditer(line)
        )
    if "X" in line or "Х" in line or "{" in line or "%(" in line:
        yield from (Residue(sign=Sign.FIELD_UNSURE, words=m[0], where=where) for m in _UNSURE.finditer(line))
    for kind, pattern in _MARKDOWN.items():
        if _NEEDED[kind] in line:
            yield from (Residue(sign=Sign.MARKDOWN, kind=kind, words=m[0], where=where) for m in pattern.finditer(line))


def _held(line: str, match: re.Match[str]) -> bool:
    """Whether quotation marks stand right around a match."""
    return any(
        sign in _QUOTES for sign in (line[match.start() - 1 : match.start()] + line[match.end() : match.end() + 1])
    )


def _bracketed(line: str, where: Where, known: dict[str, Sign | None]) -> Iterator[Residue]:
    """Yield brackets whose whole text asks for something, or names what belongs there."""
    for match in islice(_BRACKETS.finditer(line), MOST_OF_ONE):
        inside = next(filter(None, match.groups()), "").strip()
        if inside not in known and len(known) < MOST_BRACKETS:
            known[inside] = _asks(inside)
        sign = known.get(inside)
        if sign is not None:
            yield Residue(sign=sign, words=match[0], mentioned=_held(line, match), where=where)


def _asks(inside: str) -> Sign | None:
    """Return what a text in brackets is: a field, perhaps one, or neither."""
    from triage.reference.residue import residue as rows

    plain = folded(inside)
    for row, pattern in rows():
        if row.kind == "field" and pattern.begins(plain):
            return Sign.FIELD
        if row.kind == "noun" and pattern.is_whole(plain):
            # `[name]` in small letters often stands for what was taken out.
            return Sign.FIELD_UNSURE if inside.islower() else Sign.FIELD
    return None


def _is_form(document: Document, lines: list[TextLine]) -> bool:
    """Whether its name, its title or a short line at its head calls it a form, template or sample."""
    titles = [
        field.value for field in document.fields if "title" in field.name.lower() or "template" == field.name.lower()
    ]
    heads = [line.text for line in lines[:6] if len(line.text.split()) <= 6]
    named = re.sub(r"[_\-.]|(?<=[a-z])(?=[A-Z])", " ", document.file.name)
    return any(_FORM.search(folded(text[:300])) for text in (named, *titles, *heads))
