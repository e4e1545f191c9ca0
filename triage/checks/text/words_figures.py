"""Amounts in figures against the same amounts in words.

Looks at
    A figure and the words in brackets beside it, words and the figure in brackets beside
    them, and an amount "in words" with its figure on the same line or near it: in English,
    French, German, Spanish, Turkish, Russian, Ukrainian, Arabic, Dari and Persian, Pashto
    and Chinese.
Why it matters
    Amounts are written twice so that a change of one shows. Cheques that were put about in
    2023 gave one sum in words and another in figures.
Innocent reasons
    A slip in an honest paper, of which the words are the safer half in law; an amount that
    was corrected in one place only; two different things that merely stand side by side.
What to do next
    Read both on the page. Where the figure is the odd one, look at its digits closely.
Cannot see
    Words with one it does not know, which are left alone. Fractions and ordinals.
References
    shared/research/casebook.md, 1.36 and I4 in section 2.5.
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.findings import Seen, Severity, Step, quote, seen
from triage.model.quantities import Quantities

CODES = {
    "words-differ-from-figure": Code(
        max=Severity.HIGH,
        message="The figure {figure} stands beside the words {words}, which say {spelt}.",
        innocent=(
            "A slip of the writer, or an amount that was corrected in one of the two places.",
            "The two mean different things and merely stand side by side.",
        ),
        next=(
            Step("Read both on the page, and look closely at the digits of the figure."),
            Step("Compare with the same amount in other papers."),
        ),
    ),
}


@check("text.words_figures", title="Amounts in words against figures", needs="derived.quantities", codes=CODES)
def words_figures(quantities: Quantities, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each figure that the words beside it contradict."""
    for amount in quantities.amounts:
        if not amount.agree:
            yield seen(
                "words-differ-from-figure", amount.where, figure=quote(amount.figure), words=quote(amount.words),
                spelt=f"{amount.spelt:f}",
            )  # fmt: skip
