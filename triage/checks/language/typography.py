"""Marks of punctuation, numbers and dates that the language of the text does not use, or that change inside it.

Looks at
    Quotation marks, decimal and thousands marks, the order of day and month, spaces before
    ; : ! and ?, signs for "number", ¿, the comma and question mark of each script, accents
    typed for apostrophes, and dashes: line by line, against the conventions of that line's
    language and its regions, and within the text against one another.
Why it matters
    Programs set such marks by the language they are switched to, and typists by the keyboard
    they learnt on. «…» in English prose or a decimal comma among decimal points may show
    where a text, or a part of it, was typed.
Innocent reasons
    Software set to another language than the text; staff abroad; a translation; quotations
    and numbers pasted from elsewhere; the style of one house. These are habits of millions.
What to do next
    Compare with other papers of the same hand. Where the marks change, read which passages
    carry which, and ask from where they may have been pasted.
Cannot see
    Straight quotes, hyphens for dashes, plain spaces in numbers, which every keyboard sets.
    Forms met only once or twice, tables, program text, quoted mail, lists of literature.
References
    Unicode CLDR; shared/research/casebook.md, L8 and sections 6.1 to 6.9.
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.conventions import Conventions, Sign, Standing, Use, uses
from triage.model.derived import Spoken
from triage.model.facts import TextLine
from triage.model.findings import Confidence, Seen, Severity, Step, quote, seen

_SET = "The program or keyboard was set to another language than the text's."
_TRANSLATED = "A translator, or staff who learnt to type in another language."
_PASTED = "Passages were pasted from different papers, or written by several people."
_OTHERS = Step("Compare with other papers of the same hand and of the same office.")
_READ = Step("Read which passages carry which form, and compare their wording.")


def _foreign(what: str, severity: Severity = Severity.LOW) -> Code:
    """A code for a form that the language does not use."""
    return Code(
        max=severity,
        confidence=Confidence.MEDIUM,
        message=f"The {{language}} text has {what} {{form}} {{count}} times, as in {{example}}. {{whose}}",
        innocent=(_SET, _TRANSLATED),
        next=(_OTHERS,),
    )


def _changing(what: str, severity: Severity = Severity.LOW) -> Code:
    """A code for two forms in one text."""
    return Code(
        max=severity,
        confidence=Confidence.MEDIUM,
        message=f"The {{language}} text changes between {what} {{form}} ({{count}} times, as in {{example}}) and "
        "{other} ({others} times, as in {contrast}).",
        innocent=(_PASTED, _SET),
        next=(_READ, _OTHERS),
    )


CODES = {
    "quotes-of-another-language": _foreign("the quotation marks"),
    "quotes-changing": _changing("the quotation marks"),
    "decimal-marks-of-another-language": _foreign("the decimal mark"),
    "decimal-marks-changing": _changing("the decimal marks"),
    "thousands-marks-of-another-language": _foreign("the thousands mark"),
    "thousands-marks-changing": _changing("the thousands marks"),
    "date-order-of-another-language": _foreign("dates in the order"),
    "date-order-changing": _changing("dates in the orders"),
    "space-before-punctuation": _foreign("before semicolons, colons, exclamation or question marks a"),
    "number-sign-of-another-language": _foreign("for a number the sign"),
    "inverted-marks-of-another-language": _foreign("the mark"),
    "inverted-marks-missing": _foreign("questions opened with", Severity.NOTE),
    "punctuation-of-another-script": _foreign("commas or question marks of the kind"),
    "punctuation-changing": _changing("commas and question marks of the kinds", Severity.NOTE),
    "accent-for-apostrophe": _foreign("for an apostrophe the accent"),
    "dashes-changing": _changing("dashes in the form", Severity.NOTE),
}

_SHOWN = 5
_LEAST = 3
"""Instances of a foreign form: fewer may be citations."""
_LEAST_RARE = 2
"""Of forms that hardly come about by citation: numbers, dates, №, accents."""
_RARE = {Sign.DECIMAL, Sign.THOUSANDS, Sign.DATES, Sign.NUMBER, Sign.APOSTROPHE, Sign.INVERTED}
_FOREIGN = {
    Sign.QUOTES: "quotes-of-another-language",
    Sign.DECIMAL: "decimal-marks-of-another-language",
    Sign.THOUSANDS: "thousands-marks-of-another-language",
    Sign.DATES: "date-order-of-another-language",
    Sign.SPACE: "space-before-punctuation",
    Sign.NUMBER: "number-sign-of-another-language",
    Sign.INVERTED: "inverted-marks-of-another-language",
    Sign.MARKS: "punctuation-of-another-script",
    Sign.APOSTROPHE: "accent-for-apostrophe",
}
_CHANGING = {
    Sign.QUOTES: "quotes-changing",
    Sign.DECIMAL: "decimal-marks-changing",
    Sign.THOUSANDS: "thousands-marks-changing",
    Sign.DATES: "date-order-changing",
    Sign.MARKS: "punctuation-changing",
    Sign.DASH: "dashes-changing",
}
_FULL_STOP = "Urdu full stop"
"""Stands beside commas of every script, and so excludes none."""
_SPOKEN = {"space": "plain space", "nbsp": "no-break space", "none": "no mark", "a—b": "—"}
"""Forms of the table that need words."""


@check(
    "language.typography",
    title="Marks of punctuation, numbers and dates against the language",
    needs=("text", "derived.spoken", "derived.conventions"),
    codes=CODES,
)
def typography(text: tuple[TextLine, ...], spoken: Spoken, conventions: Conventions, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each form foreign to the language it stands in, and for each pair of forms that change."""
    for group in uses(conventions, text, spoken.by_line, spoken.main, case.claims.country):
        if group[0].sign is Sign.SPACE:
            yield from _spaces(group)
        else:
            yield from _weighed(group[0].sign, group)


def _weighed(sign: Sign, group: tuple[Use, ...]) -> Iterator[Seen]:
    """Yield what one sign gives in one language: foreign where the foreign form leads, else changing."""
    ordered = sorted(group, key=lambda use: -len(use.found))
    at_home = sum(len(use.found) for use in group if use.standing is not None)
    said = []
    for use in ordered:
        if _is_foreign(sign, use, at_home):
            said.append(use)
            is_missing = sign is Sign.INVERTED and use.form == "none"
            yield _said("inverted-marks-missing" if is_missing else _FOREIGN[sign], use)
    pair = _pair(sign, [use for use in ordered if use not in said])
    if pair is not None:
        yield _both(_CHANGING[sign], *pair)


def _is_foreign(sign: Sign, use: Use, at_home: int) -> bool:
    """Whether a form is foreign, met often enough, and leads over the forms that are at home where they exclude it."""
    if sign is Sign.DASH or use.standing is not None:
        return False
    rare = sign in _RARE and not (sign is Sign.INVERTED and use.form == "none")
    if len(use.found) < (_LEAST_RARE if rare else _LEAST):
        return False
    return len(use.found) > at_home or sign not in _CHANGING or use.form == _FULL_STOP


def _pair(sign: Sign, ordered: list[Use]) -> tuple[Use, Use] | None:
    """Return two forms, each met often enough, that one hand would not both set; the commoner first."""
    if sign not in _CHANGING:
        return None
    least = 1 if sign is Sign.DATES else _LEAST_RARE if sign in _RARE else _LEAST
    able = [use for use in ordered if len(use.found) >= least and use.standing not in {Standing.INNER, Standing.HABIT}]
    able = [use for use in able if use.form != _FULL_STOP]
    for at, one in enumerate(able):
        for other in able[at + 1 :]:
            if (sign is not Sign.DATES or len(one.found) + len(other.found) >= _LEAST) and _differ(sign, one, other):
                return one, other
    return None


def _differ(sign: Sign, one: Use, other: Use) -> bool:
    """Whether two forms exclude each other: dashes by their length, other signs where one of them is at home."""
    if sign is Sign.DASH:
        return ("—" in one.form) != ("—" in other.form)
    return one.standing is not None or other.standing is not None


def _spaces(group: tuple[Use, ...]) -> Iterator[Seen]:
    """Yield foreign spaces before punctuation, unless all marks stand loose, as text taken from a page may have them."""
    loose = sum(len(use.found) for use in group if use.form == "loose")
    for use in group:
        if use.form != "loose" and use.standing is None and len(use.found) >= max(_LEAST, 2 * loose + 1):
            yield _said("space-before-punctuation", use)


def _said(code: str, use: Use) -> Seen:
    """One foreign form with its first places."""
    whose = f"It is usual in {', '.join(use.of)}." if use.of else "The language does not use it."
    places = [found.where for found in use.found[:_SHOWN]]
    return seen(
        code, *places, language=use.language, form=_named(use.form), count=len(use.found),
        example=quote(use.found[0].text), whose=whose,
    )  # fmt: skip


def _both(code: str, one: Use, other: Use) -> Seen:
    """Two forms, each with its first places."""
    places = [found.where for use in (one, other) for found in use.found[:2]]
    return seen(
        code, *places, language=one.language, form=_named(one.form), count=len(one.found),
        example=quote(one.found[0].text), other=_named(other.form), others=len(other.found),
        contrast=quote(other.found[0].text),
    )  # fmt: skip


def _named(form: str) -> str:
    """Return a form as people read it."""
    return _SPOKEN.get(form, form.replace("a", "").replace("b", "").strip() if form.startswith("a ") else form)
