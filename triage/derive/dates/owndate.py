"""Which date is the document's own: behind a label for it, or alone in the head of a letter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from triage.derive.dates.names import weekdays
from triage.derive.dates.tokens import tokens, word_set
from triage.model.dates import DateMention
from triage.model.fold import folded
from triage.model.moments import Precision

HEAD = 20
"""Lines of a document's head, in which its date stands."""
FOOT = 6
"""Last lines, where a Chinese letter has its date."""

_LONGEST_REST = 12
_LONGEST_LABEL = 80
_LONGEST_ALONE = 240
"""Characters of a line that holds nothing but one day in three calendars and two scripts."""

_LABEL = re.compile(
    r"(?:^|[\s:/|،,(\]])(?:date(?: of issue| of letter| of memo)?|dated|issued(?: on)?|дата|дата документа|date d'émission|datum|"
    r"fecha|tarih(?:i)?|التاریخ|تاریخ(?: صدور| مکتوب| نامه)?|مورخ|مورخه|نېټه|نیټه|د نېټې|د صدور نېټه|日期|发文日期|签发日期|成文日期)"
    r"\s?[:：\-.]\s?(?:\W{0,3})$"
)
_NOT_OWN = re.compile(
    r"birth|due|expir|valid|received|рожд|оплат|получ|действ|народж|оплат|отрим|naissance|échéance|réception|geburt|eingang|"
    r"fällig|nacimiento|vencim|recib|doğum|geliş|ولاد|میلاد|میلادی[هة]|استلام|انتها|تولد|ورود|ختم|اعتبار|زېږ|پای|رسیدو|出生|到期|收"
)
_PLACE = re.compile(
    r"^(?:[^\W\d]{1,3}\. ?)?[^\W\d]{2,20}(?: (?:à )?[^\W\d]{2,20})?\s?[,،]\s?(?:den|le|am|el|the|a|)\s?\W{0,2}$"
)
_REGISTERED = re.compile(r"^(?:от|від|vom|du|(?:исх|вих)?\.? ?no ?\S+ (?:от|від))\s?\W{0,2}$")
_ALONE = word_set(
    "the le el den am of the г года р року هجری شمسی قمری لمریز سپوږمیز میلادی زېږدیز زیږدیز خورشیدی ه ق ش م ل س ع د کال سال روز ورځ "
    "نېټه نیټه تاریخ مورخ برابر با به سره سمون لري لری مطابق الموافق الموافقه موافق مصادف corresponding to day ah ad h sh"
)


MOST_ALONE = 2
"""Different days that may stand alone without a label; more are a list or a table."""


def own(mentions: Sequence[DateMention], lines: Sequence[str], *, mail: bool) -> list[bool]:
    """Tell for each mention whether it is the document's own date.

    Where some stand behind a label, only those are.

    Args:
        mentions: in the order of the text, grouped.
        lines: the document's lines as written.
        mail: whether it is an e-mail, whose date stands in its headers.
    """
    if mail:
        # What looks like a date line there belongs to a message quoted below.
        return [False] * len(mentions)
    full = [m for m in mentions if m.until is None and m.precision is Precision.DAY]
    chosen = {m.group for m in full if _is_labelled(m, lines)}
    if not chosen:
        chosen = {m.group for m in full if _stands_alone(m, full, lines)}
        if len({m.first for m in full if m.group in chosen}) > MOST_ALONE * 2 or len(chosen) > MOST_ALONE:
            chosen = set()
    return [m.until is None and m.precision is Precision.DAY and m.group in chosen for m in mentions]


def _is_labelled(mention: DateMention, lines: Sequence[str]) -> bool:
    """Whether a label for the date of the document stands before it, in head or foot."""
    at_an_end = mention.line_index < HEAD or mention.line_index >= len(lines) - FOOT
    if not at_an_end:
        return False
    head = folded(lines[mention.line_index][max(0, mention.span[0] - _LONGEST_LABEL) : mention.span[0]])
    bare = _without_weekday(head)
    registered = mention.line_index < HEAD and bool(_REGISTERED.match(bare))
    return registered or (bool(_LABEL.search(bare)) and not _NOT_OWN.search(head[-40:]))


def _stands_alone(mention: DateMention, mentions: Sequence[DateMention], lines: Sequence[str]) -> bool:
    """Whether a date stands alone in its line in the head, or behind a place; in Chinese in the foot too."""
    line = list(lines[mention.line_index])
    if len(line) > _LONGEST_ALONE or HEAD <= mention.line_index < len(lines) - FOOT:
        return False
    for other in mentions:
        if other.line_index == mention.line_index and other.group == mention.group and other is not mention:
            line[slice(*other.span)] = " " * (other.span[1] - other.span[0])
    head, behind = (
        folded("".join(line[: mention.span[0]])),
        folded("".join(line[mention.span[1] :]).replace(mention.weekday_text, "")),
    )
    rest = [t.text for t in tokens(behind) if t.text.isalpha() and t.text not in _ALONE and not _is_weekday(t.text)]
    if rest or len(tokens(behind)) > _LONGEST_REST:
        return False
    in_foot = mention.names == "zh" and mention.line_index >= len(lines) - FOOT
    alone = not _letters(_without_weekday(head)) or bool(_PLACE.match(head))
    return alone and (mention.line_index < HEAD or in_foot)


def _without_weekday(head: str) -> str:
    """Leave off a weekday at the end of what stands before a date."""
    words = tokens(head)
    while words and (_is_weekday(words[-1].text) or words[-1].text in {",", "،", "روز", "ورځ", "د"}):
        head, words = head[: words[-1].start], words[:-1]
    return head


def _is_weekday(word: str) -> bool:
    """Whether a word is, or begins, the full name of a weekday."""
    return any(name.strength == "plain" for name in weekdays().get(word, ()))


def _letters(head: str) -> bool:
    """Whether words or numbers stand before a date that are no part of how dates are written."""
    return any(t.text.isalnum() and t.text not in _ALONE for t in tokens(head))
