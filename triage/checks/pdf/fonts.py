"""Fonts inside a PDF that are not what the text around them leads to expect.

Looks at
    The fonts that pages use and what each sets: one face under several subsets, or embedded
    here and not there, within a line; a face that alone is not embedded; glyphs drawn as one
    figure or letter and extracted as another, by their names, the program's own map, the
    order of its glyphs or their outlines; font programs changed after the file was.
Why it matters
    A program that changes a finished file brings its own subset, or none. A map from glyphs
    to characters that was edited lets a reader see one number and a search find another.
Innocent reasons
    Joined files, forms filled in by another program, page numbers and stamps; a correction
    before sending; a font that was made badly; wrong clocks.
What to do next
    Look at the place enlarged, copy the words out and compare them with what is seen.
Cannot see
    Changes set in the very subset of the text; glyphs without names, map or order of their
    own; scans. Figures from a second subset amid a line are said by layout.fonts.
References
    ISO 32000-2, 9.6 to 9.10; OpenType 1.9, head. shared/research: peers-documents.md, 1.0
    (one real PDF in 17 has a face under several subsets); casebook.md, S17.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta

from msgspec import structs

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.facts import Where
from triage.model.findings import Seen, Severity, Step, Value, quote, seen
from triage.model.fontprograms import FontProgram, Lie, Usage
from triage.model.pdf import PdfFacts
from triage.model.typefaces import folded
from triage.model.typeset import TypesetLine, TypesetRun, islands

_FILLED = "A form, stamp or mail merge program set this place with a font of its own."
_JOINED = "Parts of several files were joined, or the writer corrected the word before sending."
_BADLY = "The program that wrote the font made its map badly; this happens to whole fonts more than to one figure."
_ENLARGE = Step("Look at the place enlarged: weight, height and spacing against the same letters elsewhere.")
_COPY = Step("Copy the words out, and compare them with what is seen on the page.")
_COMPARE = Step("Compare with other files from the same office and program.")


def _code(severity: Severity, message: str, innocent: tuple[str, ...], *steps: Step) -> Code:
    """A code with the step that all of these share."""
    return Code(max=severity, message=message, innocent=innocent, next=(*steps, _COMPARE))


CODES = {
    "odd-subset": _code(
        Severity.MEDIUM,
        "{words} is drawn from {odd}, which sets {count} signs in all; its line is drawn from {main}.",
        (_JOINED, _FILLED), _ENLARGE,
    ),
    "embedded-apart": _code(
        Severity.MEDIUM,
        "{words} is set in {odd}, the rest of its line in {main}, which is the same face.",
        (_FILLED, _JOINED), _ENLARGE,
    ),
    "lone-unembedded": _code(
        Severity.LOW,
        "{words} is set in {odd}, the only face of the file that is not embedded.",
        (_FILLED, "A stamp, number or date added by a registry or a document system."), _ENLARGE,
    ),
    "type3-in-line": _code(
        Severity.MEDIUM,
        "{words} is set in a font drawn glyph by glyph (Type 3), the rest of its line in {main}.",
        ("A program that could not embed the face drew these signs as shapes.", _JOINED), _ENLARGE,
    ),
    "type3-word-in-line": _code(
        Severity.LOW,
        "{words} is set in a font drawn glyph by glyph (Type 3), the rest of its line in {main}.",
        ("A browser that may not embed the face of a word (a name in code, a link) draws it as shapes.", _JOINED), _ENLARGE,
    ),
    "mapped-otherwise": _code(
        Severity.MEDIUM,
        "In {words} the font {font} draws {drawn} where {extracted} is extracted; known by {evidence}.",
        (_BADLY,), _COPY, _ENLARGE,
    ),
    "one-outline-two-signs": _code(
        Severity.MEDIUM,
        "The font {font} draws {drawn} and {extracted} with one and the same outline; {words} holds one of them.",
        (_BADLY,), _COPY, _ENLARGE,
    ),
    "program-changed-later": _code(
        Severity.MEDIUM,
        "The font program {font} says it was changed {changed}, after the last date of the file, {last}.",
        ("The clock of the computer that made the font, or the file, was wrong.",
         "A later program embedded the font anew and kept the old dates of the file."),
        Step("Look which other dates of the file are set by hand with ease: those of the metadata are."),
    ),
}  # fmt: skip

MOST_INK = 20
"""Signs that an odd font sets in all: a few sums, dates or names."""
MOST_SHARE = 0.05
"""Of what the main font of the page sets in all."""
MOST_PAGES = 2
LEAST_BESIDE = 3
"""Signs of the same face beside the odd ones in their line."""
LEVEL = 1.5
"""Points within which two baselines are on one height."""
LATER = timedelta(days=2)
"""Beyond every zone and slip between a font's and a file's clock."""

_TELLING = re.compile(r"\d|[^\W\d_]{3,}")
_STANDARD = re.compile(r"(helvetica|arial|times(newroman)?|courier(new)?|symbol|zapfdingbats)", re.IGNORECASE)
"""The standard 14 and the faces put for them (ISO 32000-1, 9.6.2.2): readers have them."""


@check("pdf.fonts", title="Fonts at odds with their text", needs=("font_programs", "runs", "pdf"), codes=CODES)
def fonts(
    font_programs: tuple[FontProgram, ...], runs: tuple[TypesetLine, ...], pdf: PdfFacts, case: Case
) -> Iterator[Seen]:
    """Yield one `Seen` for each odd font, each glyph mapped otherwise, and the latest program changed later."""
    rows = _Rows(runs)
    yield from _odd_ones(font_programs, rows)
    yield from _lone(font_programs, rows)
    if any(program.kind == "Type3" for program in font_programs):
        yield from _drawn_ones(runs)
    for program in font_programs:
        for lie in program.lies:
            yield from _lie(program, lie, rows)
    yield from _later(font_programs, pdf, case)


class _Rows:
    """The lines of all pages, to find words again by page and face."""

    def __init__(self, lines: tuple[TypesetLine, ...]) -> None:
        """Sort lines by page."""
        self._by_page: defaultdict[int | None, list[TypesetLine]] = defaultdict(list)
        for line in lines:
            self._by_page[line.where.page].append(line)

    def ink(self, name: str) -> int:
        """Count what a face sets in all lines."""
        return sum(
            r.ink for lines in self._by_page.values() for line in lines for r in line.runs if _same(r.face, name)
        )

    def find(self, page: int | None, name: str, words: str) -> tuple[TypesetLine, TypesetRun] | None:
        """Return line and run that hold these words (without white space) in a face, a run of just them first.

        Args:
            page: where to look; None for everywhere.
            name: of the face, with or without a subset prefix.
            words: as extracted.
        """
        lines = self._by_page[page] if page else [line for on in self._by_page.values() for line in on]
        places = [(line, run) for line in lines for run in line.runs if _same(run.face, name)]
        texts = ["".join(run.text.split()) for _, run in places]
        exact = (place for place, text in zip(places, texts, strict=True) if text == words)
        held = (place for place, text in zip(places, texts, strict=True) if words in text)
        return next(exact, None) or next(held, None)

    def beside(self, line: TypesetLine, words: str, name: str) -> bool:
        """Whether more is set in the face on the height of a line, its own words left out."""
        level = {round(run.baseline / LEVEL) for run in line.runs if run.baseline is not None}
        near = {step + slip for step in level for slip in (-1, 0, 1)}
        ink = sum(
            run.ink
            for other in self._by_page[line.where.page]
            for run in other.runs
            if _same(run.face, name) and run.baseline is not None and round(run.baseline / LEVEL) in near
        )
        return ink - len("".join(words.split())) >= LEAST_BESIDE


def _same(face: str, name: str) -> bool:
    """Whether two names are of one face, subset prefixes left out."""
    return face == name or folded(face) == folded(name)


def _odd_ones(programs: tuple[FontProgram, ...], rows: _Rows) -> Iterator[Seen]:
    """Find fonts of few signs beside another font of the same face in one line."""
    groups: defaultdict[str, list[tuple[FontProgram, Usage]]] = defaultdict(list)
    for program in programs:
        if program.usage is not None and program.name:
            groups[folded(program.name)].append((program, program.usage))
    for group in groups.values():
        main, much = max(group, key=lambda pair: pair[1].characters)
        for odd, usage in group:
            if odd is main or not _is_odd(usage, much):
                continue
            found = _first(odd.name, usage, rows)
            if found is None or not rows.beside(found[0], found[2], odd.name) or _said_elsewhere(*found):
                continue
            line, run, words = found
            looks = {"odd": _named(odd, main), "main": _named(main, odd)}
            where = structs.replace(_place(line, run), object=odd.where.object)
            if odd.embedded is not main.embedded:
                yield seen("embedded-apart", where, words=quote(words), **looks)
            else:
                yield seen("odd-subset", where, words=quote(words), count=usage.characters, **looks)


def _is_odd(usage: Usage, main: Usage) -> bool:
    """Whether a font sets few signs, on a page or two, that the main font could have set."""
    signs = {sign for sign in usage.signs if sign.isalnum()}
    return (
        usage.characters <= min(MOST_INK, MOST_SHARE * main.characters)
        and len(usage.pages) <= MOST_PAGES
        and set(usage.pages) <= set(main.pages)
        and 2 * len(signs & set(main.signs)) >= len(signs)
    )


def _first(name: str, usage: Usage, rows: _Rows) -> tuple[TypesetLine, TypesetRun, str] | None:
    """Return line, run and words of the first telling stretch that a font sets."""
    for words in usage.words:
        if _TELLING.search(words):
            for page in usage.pages:
                if found := rows.find(page, name, words):
                    shown = found[1].text.strip()
                    return (*found, shown if len("".join(shown.split())) == len(words) else words)
    return None


def _said_elsewhere(line: TypesetLine, run: TypesetRun, words: str) -> bool:
    """Whether these are figures amid a line, of which layout.fonts speaks."""
    return not re.search(r"[^\W\d_]", words) and any(i.run == run and i.subset for i in islands([line]))


def _lone(programs: tuple[FontProgram, ...], rows: _Rows) -> Iterator[Seen]:
    """Find the one face that is not embedded and sets a few signs only."""
    absent = [(p, p.usage) for p in programs if not p.embedded and p.usage is not None and p.name]
    embedded = {folded(p.name) for p in programs if p.embedded}
    if len(absent) != 1 or folded(absent[0][0].name) in embedded or _STANDARD.match(folded(absent[0][0].name)):
        return
    program, usage = absent[0]
    rest = sum(rows.ink(other) for other in {p.name for p in programs if p.embedded})
    found = _first(program.name, usage, rows)
    if found and usage.characters <= min(MOST_INK, MOST_SHARE * rest) and len(usage.pages) <= MOST_PAGES:
        line, run, words = found
        where = structs.replace(_place(line, run), object=program.where.object)
        yield seen("lone-unembedded", where, words=quote(words), odd=program.name)


def _drawn_ones(lines: tuple[TypesetLine, ...]) -> Iterator[Seen]:
    """Find a few figures or a word in a nameless font amid lines in named ones."""
    places = [(line, run) for line in lines for run in line.runs if not run.face and run.ink]
    if sum(run.ink for _, run in places) > MOST_INK or len({line.where.page for line, _ in places}) > MOST_PAGES:
        return
    for line, run in places:
        beside = next((r for r in line.runs if r.face and r.ink >= LEAST_BESIDE and _is_alike(run, r)), None)
        if beside is not None and re.search(r"\d{2}|[^\W\d_]{3,}", run.text):
            # Two of some hundred pages printed from a browser have a word in such a font, none a figure.
            code = "type3-word-in-line" if re.search(r"[^\W\d_]", run.text) else "type3-in-line"
            yield seen(code, _place(line, run), words=quote(run.text.strip()), main=beside.name)
            return


def _is_alike(run: TypesetRun, beside: TypesetRun) -> bool:
    """Whether two runs are of one script, or one has figures only: browsers draw other scripts with what font has them."""
    scripts = [{unicodedata.name(s, "").partition(" ")[0] for s in one.text if s.isalpha()} for one in (run, beside)]
    return not scripts[0] or bool(scripts[0] & scripts[1])


def _lie(program: FontProgram, lie: Lie, rows: _Rows) -> Iterator[Seen]:
    """Point at the first place where the sign is set; a sign that no page shows is none."""
    found = rows.find(None, program.name, lie.extracted)
    if found is None:
        return
    line, run = found
    values: dict[str, str | Value] = {
        "font": program.name,
        "drawn": quote(lie.drawn),
        "extracted": quote(lie.extracted),
    }
    where = structs.replace(_place(line, run), object=program.where.object)
    words = quote(next((w for w in run.text.split() if lie.extracted in w), run.text.strip())[:60])
    if lie.evidence.startswith("the same outline"):
        yield seen("one-outline-two-signs", where, words=words, **values)
    else:
        yield seen("mapped-otherwise", where, words=words, evidence=lie.evidence, **values)


def _later(programs: tuple[FontProgram, ...], pdf: PdfFacts, case: Case) -> Iterator[Seen]:
    """Find the program changed last, if that was after every date of the file and is no date to come."""
    dates = [s for s in (*pdf.info_stamps, *pdf.xmp_stamps) if not s.moment.is_clock_start]
    changed = [(p, p.modified) for p in programs if p.modified and p.modified.day_stated <= case.as_of]
    late = [(p, m) for p, m in changed if all(d.moment.stated_gap_before(m) > LATER for d in dates)]
    if dates and late:
        program, moment = max(late, key=lambda pair: pair[1].local)
        last = max(dates, key=lambda d: d.moment.local)
        where = (program.where, last.where)
        yield seen("program-changed-later", *where, font=program.name, changed=moment, last=last.moment)


def _place(line: TypesetLine, run: TypesetRun) -> Where:
    """Point at a run."""
    return structs.replace(line.where, text=run.text.strip(), box=run.box or line.where.box)


def _named(program: FontProgram, other: FontProgram) -> str:
    """Name a font so that it is told from another of its face: `the subset ABCDEF of Arial`, `Arial, not embedded`."""
    prefix, plus, face = program.name.rpartition("+")
    if program.embedded is not other.embedded:
        return f"{face}, {'embedded' if program.embedded else 'not embedded'}"
    if plus and prefix != other.name.rpartition("+")[0]:
        return f"the subset {prefix} of {face}"
    return f"{face} in object {program.where.object or '?'}"
