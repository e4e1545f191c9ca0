"""Languages of the programs behind the document against the language of its text.

Looks at
    What programs leave in their own language: ids and names of built-in styles, the name of
    the theme, words for the parts of the file, default titles and names, error messages in
    the text, code pages, declared languages, faces. Those that fit neither the text, nor the
    claimed language, nor a language of the claimed country's offices, nor English, are named.
Why it matters
    Style ids and theme names outlast the removal of metadata, and name the language of the
    copy of Word in which a file or its template was born. A file leaked in 2016 bore error
    messages in Russian under English text, others of 2017 were saved by a Russian Excel.
Innocent reasons
    Templates of a consultant, an aid agency or a colleague trained abroad; second-hand or
    imported software, as Russian Windows in Central Asia; a translator, reporter or converter
    who saved the file again; a bilingual office; a trace that was put there to be found.
    English is written on software of every language: without a claimed country only error
    messages weigh more than low.
What to do next
    Compare with files that surely came from the same office, and ask who saved this one.
Cannot see
    Programs in English, the language of most; libraries that write no localised names; words
    that are not in the table. What was typed is not looked at.
References
    shared/research/casebook.md, M5, M6, 1.18, 1.19 and section 4.4 (UI-language fossils).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.derived import Spoken
from triage.model.findings import Confidence, Seen, Severity, Step, quote, seen
from triage.model.tooling import Family, Tooling, ToolingSign, by_language, named, spread

_TEMPLATE = "A template came from abroad, from a consultant, an aid agency or an international organisation."
_SOFTWARE = "The office uses second-hand or imported software, or a colleague's own computer."
_RESAVED = "A translator, a reporter or a conversion service saved the file on the way."
_PLANTED = "A trace can be put in to be found."
_COMPARE = Step("Look whether files that surely came from the same office carry the same traces.")
_HANDS = Step("Ask through whose hands the file went before it reached you, and for the file as first received.")
_TRACES = "The text is in {text}; what its programs left ({traces}) fits {language}."


def _code(most: Severity, message: str, *innocent: str) -> Code:
    """A code whose next steps are those of all."""
    return Code(max=most, confidence=Confidence.MEDIUM, message=message, innocent=innocent, next=(_COMPARE, _HANDS))


CODES = {
    "interface-of-another-language": _code(Severity.MEDIUM, _TRACES, _TEMPLATE, _SOFTWARE, _RESAVED, _PLANTED),
    "error-string-of-another-language": _code(
        Severity.MEDIUM,
        "The text is in {text} and holds an error message that a program shows in {language}: {traces}.",
        _RESAVED, _SOFTWARE, "The message is quoted or part of instructions.", _PLANTED,
    ),
    "interface-behind-english": _code(Severity.LOW, _TRACES, "English is written on software of every language.", _TEMPLATE),
    "one-trace-of-another-language": _code(Severity.LOW, _TRACES, _TEMPLATE, _SOFTWARE, _RESAVED, _PLANTED),
    "code-page-of-another-language": _code(
        Severity.LOW,
        "The text is in {text}, its code page ({traces}) is one of {language}.",
        "The code page is that of the computer, whatever is written on it.", _SOFTWARE, _RESAVED,
    ),
    "proofing-language-of-another": _code(
        Severity.LOW,
        "The text is in {text}, the file declares {language} ({traces}).",
        "Word marks text with the language of the keyboard, and keeps that of the template.", _TEMPLATE, _SOFTWARE,
    ),
    "proofing-language-behind-english": _code(
        Severity.NOTE,
        "The text is in English, the file declares {language} ({traces}).",
        "English is written with settings of every language.",
    ),
    "proofing-region-of-another-country": _code(
        Severity.NOTE,
        "The file declares {traces}, the form of the language in another country than the claimed one.",
        "Programs offer few regions: many lack Dari, Pashto or the claimed country.",
    ),
    "language-common-there": _code(
        Severity.NOTE,
        "What programs left ({traces}) fits {language}, in which software is common where {text} is written.",
        "Russian Windows in Central Asia and French programs in the Maghreb are ordinary.",
    ),
    "eastern-font-defaults": _code(
        Severity.NOTE,
        "Text in {text} is set in a face made for {language} ({traces}).",
        "Programs and templates set such faces by default, also outside East Asia.",
    ),
}  # fmt: skip

LEAST_SHARE = 0.02
"""Share of the letters from which a language counts as one of the text's."""
AROUND = 3
"""Letters of a passage for each of an error message in it, from which the passage is more than the message's line."""
MOST_SHOWN = 4
"""Traces named in a message."""

_UNTOLD = frozenset({"und", "la"})
"""Text of which no language can be told, and blind text in Latin."""

_ONE_FORM = frozenset({"en", "ar", "ru"})
"""Languages of which programs offer one country's form by default everywhere."""


@check(
    "language.tooling",
    title="Languages of the programs against the language of the text",
    needs=("derived.tooling", "derived.spoken"),
    codes=CODES,
)
def tooling(tools: Tooling, spoken: Spoken, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each language that nothing explains, and notes on regions and faces."""
    if spoken.main in _UNTOLD or not spoken.sure:
        return
    known = _known(spoken, tools.signs) | spread(tools.expected)
    foreign = [sign for sign in tools.signs if not known & spread(sign.languages)]
    is_english = spoken.main == "en" and not case.claims.country
    usual = spread((*tools.usual, *tools.beside.get(spoken.main, ())))
    for languages, signs in by_language([s for s in foreign if s.family is not Family.FONT]):
        code = "language-common-there" if usual & languages else _weight(signs, is_english=is_english)
        yield _said(code, signs, languages, spoken)
    for languages, signs in by_language([s for s in foreign if s.family is Family.FONT]):
        yield _said("eastern-font-defaults", signs, languages, spoken)
    abroad = [sign for sign in tools.signs if sign not in foreign and _is_abroad(sign, spoken, case.claims.country)]
    if abroad:
        yield _said("proofing-region-of-another-country", abroad, frozenset(abroad[0].languages), spoken)


def _known(spoken: Spoken, signs: Sequence[ToolingSign]) -> frozenset[str]:
    """All languages that the text may be in; an error message's own words are no passage of the text."""
    known = {spoken.main, *spoken.alternatives}
    for passage in spoken.passages:
        errors = (s for s in signs if s.family is Family.ERROR and passage.language in s.languages)
        least = max(LEAST_SHARE * spoken.letters, AROUND * sum(len(error.text) for error in errors))
        if passage.share * spoken.letters >= least:
            known |= {passage.language, *passage.alternatives}
    return spread(known)


def _weight(signs: Sequence[ToolingSign], *, is_english: bool) -> str:
    """The code for the signs of one language, by how many independent families they are of."""
    families = {sign.family for sign in signs}
    if Family.ERROR in families:
        return "error-string-of-another-language"
    if len(families) > 1:
        return "interface-behind-english" if is_english else "interface-of-another-language"
    if families == {Family.PROOFING}:
        return "proofing-language-behind-english" if is_english else "proofing-language-of-another"
    return "code-page-of-another-language" if families == {Family.CODE_PAGE} else "one-trace-of-another-language"


def _is_abroad(sign: ToolingSign, spoken: Spoken, country: str | None) -> bool:
    """True for the text's own language in the form of another country than the claimed one."""
    own = spoken.main in spread(sign.languages) and spoken.main not in _ONE_FORM
    return own and bool(country and sign.region) and sign.region != (country or "").upper()


def _said(code: str, signs: Sequence[ToolingSign], languages: frozenset[str], spoken: Spoken) -> Seen:
    """Word one group: one sign of each family, then of each kind, those that fit fewest languages first."""
    narrow = sorted(signs, key=lambda sign: len(sign.languages))
    families = {sign.family: sign for sign in reversed(narrow)}
    kinds = {sign.kind: sign for sign in reversed(narrow)}
    shown = list(dict.fromkeys((*families.values(), *kinds.values(), *narrow)))[:MOST_SHOWN]
    traces = quote(", ".join(f"{sign.kind}: {sign.text}" for sign in shown))
    likely = [named(tag) for tag in narrow[0].languages if tag in languages]
    language = " or ".join(likely[:3]) + (" or another" if len(likely) > 3 else "")
    return seen(code, *(sign.where for sign in shown), text=named(spoken.main), traces=traces, language=language)
