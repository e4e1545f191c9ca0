"""Totals in tables against the numbers that they add up.

Looks at
    Rows that call themselves a total (in twelve languages) against the numbers above them,
    and the last number of each row against the ones before it where most rows add up.
    Only tables in which every number can be read count, with three numbers or more.
Why it matters
    Who changes a figure in a real paper often leaves the total, as in the casualty table
    among the papers of 2023 that went round in two versions.
Innocent reasons
    Rounding, which is allowed for; rows that hold parts of other rows; rows left out of an
    excerpt; a slip in an honest paper.
What to do next
    Add up the column on the page itself. Where one digit explains the difference, look at
    that digit closely: its face, size and place.
Cannot see
    Totals whose parts stand elsewhere. Cells of Excel files, whose numbers are not read, and
    of Word tables that hold one cell a line. A change of both a number and its total.
References
    shared/research/casebook.md, 1.28 and I5 in section 2.5.
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.findings import Seen, Severity, Step, quote, seen
from triage.model.quantities import Quantities, Sum

_ADD = Step("Add the numbers up on the page itself.")
_DIGIT = Step("Look for the one digit that would explain the difference, and at its face, size and place on the line.")
_OTHERS = Step("Compare with the same figures in other papers.")
_PARTS = "Some rows are parts of other rows, or belong to another total."
_SLIP = "A slip of whoever made the table, or an excerpt that kept the total of the whole."

CODES = {
    "column-total-differs": Code(
        max=Severity.MEDIUM,
        message="The row {label} states {stated}; the {rows} numbers above it add up to {computed}.",
        innocent=(_PARTS, _SLIP),
        next=(_ADD, _DIGIT, _OTHERS),
    ),
    "row-total-differs": Code(
        max=Severity.MEDIUM,
        message="The last number of a row is {stated}; the {rows} before it add up to {computed}, while {backed} other rows add up.",
        innocent=(_SLIP, "The row has a part that stands in no column of its own."),
        next=(_ADD, _DIGIT, _OTHERS),
    ),
    "percentages-add-up-otherwise": Code(
        max=Severity.MEDIUM,
        message="The row {label} states {stated}; the {rows} shares above it add up to {computed} %.",
        innocent=("Several answers were allowed, or shares of different wholes stand in one column.", _SLIP),
        next=(_ADD, _DIGIT, _OTHERS),
    ),
}  # fmt: skip


@check("text.sums", title="Totals in tables", needs="derived.quantities", codes=CODES)
def sums(quantities: Quantities, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each total that states no sum it could."""
    for one in quantities.sums:
        if not one.agrees and _is_understood(one):
            code = "percentages-add-up-otherwise" if one.share else "column-total-differs"
            yield seen(
                code if one.label else "row-total-differs", one.where, one.first, label=quote(one.label),
                stated=quote(one.stated), computed=one.computed, rows=one.rows, backed=one.backed,
            )  # fmt: skip


def _is_understood(one: Sum) -> bool:
    """Whether the other totals of the table show that it adds up as supposed, or there are none to tell."""
    return one.unlike == 0 or one.backed > one.unlike
