"""Finds page labels (`Page 3 of 7`) and what the text refers to: annexes, sections, figures, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from triage.derive.quantities.lines import Line
from triage.model.quantities import PageLabel, Reference

_LABEL = re.compile(
    r"(?<!\w)(?:(?:page|pg|p|seite|s|página|pagina|pág|стр|страница|сторінка|стор|лист|sayfa|strona|صفحه|الصفحه|مخ|پاڼه|پانه)\b\.?"
    r"\s*:?\s*(?:no\.?\s*)?(?P<n>\d{1,4})\s*(?:of|out of|von|de|sur|из|з|із|/|z|di|van|من|از|له|د|-dan)\s*(?P<of>\d{1,4})"
    r"|(?:page|sayfa)\s*(?P<n2>\d{1,4})\s*/\s*(?P<of2>\d{1,4})"
    r"|第\s*(?P<n3>\d{1,4})\s*[页頁]\s*[,，/]?\s*共\s*(?P<of3>\d{1,4})\s*[页頁])(?!\w|[.,]\d)"
)
_NUMBER = r"(?:no\.?|nr\.?|№|n°|شماره|رقم|گنه)?\s*(?P<number>\d{1,2}(?:\.\d{1,2}){0,2}|[a-h](?![\w'])|[ivx]{1,4}(?!\w))(?![\w%]|[.,/-]\d)"
_KINDS = {
    "annex": "annex|annexe|appendix|attachment|enclosure|anlage|anhang|beilage|anexo|приложение|приложении|приложению|приложения|"
    "додаток|додатку|додатка|ek|ضمیمه|پیوست|الملحق|ملحق|المرفق|مرفق|附件|附录",
    "section": "section|abschnitt|sección|раздел|разделе|розділ|розділі|bölüm|بخش|القسم",
    "figure": "figure|fig|abbildung|abb|figura|рис|рисунок|рисунке|şekil|شکل|الشکل|图",
    "table": "table|tabelle|tableau|tabla|таблица|таблице|таблиця|таблиці|tablo|جدول|الجدول|表",
}
_REFERENCES = {kind: re.compile(rf"(?<!\w)(?:{words})\.?\s{{0,2}}{_NUMBER}") for kind, words in _KINDS.items()}
_ANY = re.compile("|".join(f"(?:{words})" for words in _KINDS.values()))
_ELSEWHERE = re.compile(
    r"\s*[,(]?\s*(?:of|to|from|under|zu|zum|zur|der|des|du|de|à|al|к|до|از|من)\b(?!\s+(?:this|the present|dies|ce\b|cette))"
)
"""Words behind a reference that send the reader to another paper."""
_SHORT = 100
"""Characters of a heading or caption at most."""
_PAGES = re.compile(
    r"(?<!\w)(?:(?:number of pages|pages|no\. of pages|seitenzahl|anzahl der seiten|nombre de pages|número de páginas|"
    r"количество страниц|количество листов|кількість сторінок|sayfa sayısı|تعداد صفحات|شمار صفحات|عدد الصفحات|د پاڼو شمېر|页数)"
    r"\s*[:=]\s*(?P<n>\d{1,3})|(?:this|the present) (?:letter|document|report|memo(?:randum)?|message|fax) "
    r"(?:has|consists of|comprises|contains|is) (?P<m>\d{1,3}) pages)(?!\w|[.,]\d|\s*(?:of|[/-])\s*\d)"
)


def page_label(text: str) -> tuple[int, int] | None:
    """Return number and count of a page label in a folded line; None where it has none."""
    match = _LABEL.search(text)
    return None if match is None else _pair(match)


def _pair(match: re.Match[str]) -> tuple[int, int]:
    """Number and count, whichever branch matched."""
    return int(match["n"] or match["n2"] or match["n3"]), int(match["of"] or match["of2"] or match["of3"])


def page_labels_of(lines: tuple[Line, ...]) -> tuple[PageLabel, ...]:
    """Return every page label, in the order of the text."""
    found = []
    for line in lines:
        for match in _LABEL.finditer(line.text):
            number, of = _pair(match)
            where = line.place(line.quoted(match.start(), match.end()))
            found.append(PageLabel(number=number, of=of, page=line.page, line=line.index, where=where))
    return tuple(found)


def references_of(lines: tuple[Line, ...]) -> tuple[Reference, ...]:
    """Return annexes, sections, figures and tables spoken of, those that begin, and stated numbers of pages."""
    return tuple(one for line in lines for one in _in_line(line))


def _in_line(line: Line) -> Iterator[Reference]:
    """Yield what one line refers to."""
    text = line.text
    for match in _PAGES.finditer(text):
        yield _made("pages", match["n"] or match["m"], line, match)
    if not _ANY.search(text):
        return
    for kind, pattern in _REFERENCES.items():
        for match in pattern.finditer(text):
            begins = not text[: match.start()].strip(" -*|[(") and len(text) <= _SHORT
            if begins or not _ELSEWHERE.match(text, match.end()):
                yield _made(kind, match["number"], line, match, begins=begins)


def _made(kind: str, number: str, line: Line, match: re.Match[str], *, begins: bool = False) -> Reference:
    """Make one reference."""
    where = line.place(line.quoted(match.start(), match.end()))
    return Reference(kind=kind, number=number, begins=begins, where=where, page=line.page)
