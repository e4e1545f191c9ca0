"""A number or name in another face or size than the line around it.

Looks at
    How the text of PDF and Word files is set: runs of at most twelve characters that differ
    in face, size or colour from a line otherwise uniform, with text of that line on both
    sides; and digits drawn from a second subset of the same face.
Why it matters
    Whoever changes a date, a sum or a name in a finished paper has to set it anew, and the
    program at hand often lacks the face, guesses the size or brings a subset of its own.
    By estimate one real PDF in a hundred has digits set apart in a line.
Innocent reasons
    A clerk's correction before sending; a form or mail merge that fills its blanks in
    another face; small capitals, formulas and program names; a program that takes figures
    from another face than letters.
What to do next
    Look at the place enlarged. Hold the word against the same word elsewhere in the paper,
    and the number against what it should be.
Cannot see
    Changes set in the very same face; scans, whose letters have no face; text drawn as
    curves; what differs on more than a few places, which is taken for the paper's style.
References
    shared/research/peers-documents.md, section 3 row 9; casebook 2.4, F4.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from msgspec import structs

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.findings import Seen, Severity, Step, quote, seen
from triage.model.typeset import Island, TypesetLine, TypesetRun, islands

_FILLED = "A form, template or mail merge fills this place in a face of its own."
_CORRECTED = "The writer corrected or pasted the word before sending."
_STYLE = "A style of the office for figures, abbreviations or product names."
_ENLARGE = Step("Look at the place enlarged: weight, height and spacing against the same letters elsewhere.")
_COMPARE = Step("Ask what the number or name should be, and compare with other papers on the same matter.")


def _code(message: str, severity: Severity) -> Code:
    """A code with the reasons and steps that all of these share."""
    return Code(max=severity, message=message, innocent=(_FILLED, _CORRECTED, _STYLE), next=(_ENLARGE, _COMPARE))


CODES = {
    "number-in-two-looks": _code(
        "Part of one number, {words}, is set in {look}, the rest of it in {main}.", Severity.MEDIUM
    ),
    "digits-apart": _code("The figures {words} are set in {look}, the rest of their line in {main}.", Severity.MEDIUM),
    "name-apart": _code("The name or word {words} is set in {look}, the rest of its line in {main}.", Severity.MEDIUM),
    "second-subset": _code(
        "The figures {words} are drawn from {look}, the rest of their line from {main}.", Severity.MEDIUM
    ),
    "colour-apart": _code("The figures {words} are coloured {look}, the rest of their line {main}.", Severity.LOW),
    "used-elsewhere": _code(
        "{words} is set in {look}, which other lines of the paper use, amid a line in {main}.", Severity.LOW
    ),
}

MOST_ALIKE = 2
"""Islands in one look: a change or two; three and more are how the paper is made."""
MOST_OF_SUBSET = 0.05
"""A second subset that draws more of the text than this comes from joining pages, not from a change."""


@check("layout.fonts", title="A number or name set apart from its line", needs="runs", codes=CODES)
def fonts(runs: tuple[TypesetLine, ...], case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each island that carries figures or a name, unless the paper has many alike."""
    found = [(island, code) for island in islands(runs) if (code := _code_of(island))]
    alike = Counter((island.run.look, island.subset) for island, _ in found)
    if not found:
        return
    mains = Counter(line.main.family for line in runs)
    drawn = Counter[str]()
    digits = Counter[tuple[str, str]]()
    for run in (run for line in runs for run in line.runs):
        drawn[run.face] += run.ink
        digits[run.face, _script(run.text)] += len(re.findall(r"\d", run.text))
    for island, code in found:
        if alike[island.run.look, island.subset] > MOST_ALIKE or not _could_be_set(island, code, drawn, digits):
            continue
        elsewhere = code in {"digits-apart", "name-apart"} and island.family and mains[island.run.family]
        yield _seen(island, "used-elsewhere" if elsewhere else code)


def _code_of(island: Island) -> str | None:
    """Name what an island is; None for what is ordinary."""
    text, has_digits = island.run.text.strip(), bool(re.search(r"\d", island.run.text))
    if has_digits and island.in_word and re.search(r"\d$", island.before) and (island.family or island.size):
        return "number-in-two-looks"
    if has_digits and not re.search(r"[^\W\d_]", text) and not (island.in_word and not re.search(r"\d", text)):
        if island.family or island.size:
            return "digits-apart"
        return "second-subset" if island.subset else "colour-apart"
    whole_name = re.fullmatch(r"[^\W\d_]{3,}(?:[ .-]+[^\W\d_]+)*", text) and text[0].isupper() and not text.isupper()
    same_script = _script(text) == _script(island.main.text)
    return "name-apart" if whole_name and same_script and island.family and not island.in_word else None


def _could_be_set(island: Island, code: str, drawn: Counter[str], digits: Counter[tuple[str, str]]) -> bool:
    """Whether the face of the rest does set such figures elsewhere, so that no lack of signs explains the change."""
    script = _script(island.run.text)
    if code == "second-subset":
        return (
            drawn[island.run.face] <= MOST_OF_SUBSET * drawn[island.main.face] and digits[island.main.face, script] > 0
        )
    if code in {"digits-apart", "colour-apart"} and _script(island.main.text) != "LATIN":
        return digits[island.main.face, script] > 0
    return True


def _script(text: str) -> str:
    """Return the script of the first letter or digit, as Unicode names it; figures by themselves count as LATIN."""
    names = (unicodedata.name(sign, "").split(" ")[0] for sign in text if sign.isalnum())
    first = next(names, "")
    return "LATIN" if first == "DIGIT" else "ARABIC" if first == "EXTENDED" else first


def _seen(island: Island, code: str) -> Seen:
    """Point at the run and name both looks."""
    where = structs.replace(
        island.line.where, text=island.run.text.strip(), box=island.run.box or island.line.where.box
    )
    look, main = _named(island.run, island, code), _named(island.main, island, code)
    return seen(code, where, words=quote(island.run.text.strip()), look=look, main=main)


def _named(run: TypesetRun, island: Island, code: str) -> str:
    """Name a look by what differs: `Arial 11 pt`, `#ff0000`, `the subset ABCDEF of Arial`."""
    if code == "colour-apart":
        return f"#{run.colour}"
    if code == "second-subset":
        return f"the subset {run.subset} of {run.name}" if run.subset else f"{run.name}, which is no subset"
    face = run.name or "a face without a name"
    return f"{face}, {run.size:g} pt" if run.size and island.size else face
