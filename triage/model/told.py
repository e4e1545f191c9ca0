"""Words beside a date that tell whether it is of something done, or of something still due.

Only forms that leave no doubt are listed, in the languages of the date finder; all are
matched on folded text directly before or behind the date.
"""

from __future__ import annotations

import re

from triage.model.fold import folded

_DONE_BEFORE = re.compile(
    r"(?:took place|was (?:held|signed|opened|adopted|received)|were (?:held|signed|received)|met|convened|состоял(?:ось|ась|ся|ись)|"
    r"проведен[оаы]?|прошл[оаи]|відбу(?:лося|лася|вся|лися)|a eu lieu|s'est (?:tenue?|réunie?)|fand|se (?:celebró|reunió)|tuvo lugar|"
    r"انعقد(?:ت)?|عقد(?:ت)?|جرى|جرت)\s(?:(?:on|in|le|el|am|в|у|во|la|den|dem|فی|یوم|بتاریخ|the)\s?)?[\w,،]{0,14}\W{0,3}$"
)
_DONE_AFTER = re.compile(
    r"^\W{0,3}(?:(?:г|года|р|року|tarihinde|günü|نېټه|کې|در|روز|به|ورځ|م|ه|ش|ق|کال|على|في|فی)\W{0,2}\s?){0,3}[^.!?؟]{0,24}?"
    r"(?:took place|was held|состоял(?:ось|ась|ся)|відбу(?:лося|лася|вся)|stattgefunden|statt\b|a eu lieu|yapildi|gerçekleşti|"
    r"برگزار (?:شد|گردید)|دایر (?:شد|گردید)|(?:جوړه|ترسره|جوړ|لاسلیک) شو[هې]?|وشو[هې]?|举行了|召开了)(?!\w)"
)
_DEADLINE = re.compile(
    r"(?:no later than|not later than|at the latest (?:by|on)|deadline(?: is|:)|не позднее|не позже|в срок до|срок(?: исполнения)? ?[-:]? ?до|"
    r"не пізніше|у строк до|spätestens(?: bis| am)?(?: zum)?|bis spätestens(?: zum)?|au plus tard le|a más tardar el|"
    r"en geç|فی موعد اقصاه|موعد اقصاه|حداکثر تا(?: تاریخ)?|الی تاریخ|不迟于|截止日期为)\W{0,3}(?:[^\W\d_]{1,12}\W{1,3}){0,2}$"
)
_TOLD = re.compile(
    r"(?<!\w)(?:was|were|had|been|did|был[аои]?|был|мал[аио]|була|було|були|hatte|war|waren|wurde|était|étaient|avait|devait|"
    r"fue|fueron|era|debía|idi|edilmişti|بود|بودند|کان|کانت|وو|وه|شوی|曾|过)(?!\w)"
)


def told_as_done(before: str, after: str) -> bool:
    """Whether the words around a date, as written, tell that something happened on it."""
    return bool(_DONE_BEFORE.search(folded(before)) or _DONE_AFTER.search(folded(after)))


def set_as_deadline(before: str, after: str) -> bool:
    """Whether the words before a date set it as a deadline, and none around it tells of the past."""
    before, after = folded(before), folded(after)
    return bool(_DEADLINE.search(before)) and not _TOLD.search(before) and not _TOLD.search(after)
