"""Draws a comparison: the same sections in every format, out of the blocks of the report.

What differs is said as such ("differs", "only in A"); which of the two is right is not a
question that this page answers.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from msgspec import structs

from triage.errors import UsageError
from triage.model.comparison import Comparison, FactDifference, Looks, PagePair, Side, TextDifference
from triage.model.facts import Identifies, Where
from triage.model.identifiers import Eraser
from triage.model.report import FactValue
from triage.model.revisions import Change
from triage.render import to_html, to_json, to_markdown, to_terminal
from triage.render.blocks import Block, Bullets, Card, Grid, Layout, Paragraph, RenderOptions, Row, Section, Shot, Sides
from triage.render.words import Line, View, Words, place, plain

TEXT_SHOWN = 15
"""Places where the words differ, on the terminal without --verbose."""
FACTS_SHOWN = 20
"""Facts of one group, on the terminal without --verbose."""
VALUES_SHOWN = 6
"""Values of one fact on one side."""
MOST_LETTERS = 5
"""Differing letters that are named one by one."""
NOTICE = "WHAT DIFFERS BETWEEN A AND B. Which of the two is right is not said here."

FOOTER = (
    "Every difference: --verbose. Names, devices and places: --show-identifiers.",
    "Pages side by side, with what differs marked: --output comparison.html",
)

_GROUPS = {
    "file": "The file",
    "dates": "Dates",
    "programs": "Programs",
    "people": "People and organisations",
    "devices": "Devices",
    "fonts": "Fonts",
    "languages": "Languages",
    "contents": "What it holds",
    "metadata": "Other metadata",
}


def render(comparison: Comparison, format: str, options: RenderOptions) -> str:
    """Draw a comparison.

    Args:
        comparison: as made, or as made to be shared.
        format: terminal, json, markdown or html.
        options: how it is drawn.

    Raises:
        UsageError: there is no such format.
    """
    if format == "json":
        kept = (
            comparison if comparison.shared else structs.replace(comparison, pictures=(), pages=_unpictured(comparison))
        )
        return to_json.json_text(kept)
    by_kind = format == "terminal" and not options.show_identifiers
    layout = lay_out(
        comparison,
        by_kind=by_kind,
        full=format != "terminal" or options.verbose,
        draws=format == "html",
        lettered=format == "terminal",
    )
    if format == "html":
        return to_html.draw(layout, shared=comparison.shared)
    if format == "markdown":
        return to_markdown.draw(layout)
    if format == "terminal":
        return to_terminal.draw(layout, options)
    raise UsageError("There is no format of that name; there are terminal, json, markdown and html.")


def _unpictured(comparison: Comparison) -> tuple[PagePair, ...]:
    """The pairs of pages without ids of pictures that are not there."""
    return tuple(structs.replace(pair, pictures=()) for pair in comparison.pages)


def lay_out(
    comparison: Comparison, *, by_kind: bool = False, full: bool = True, draws: bool = False, lettered: bool = False
) -> Layout:
    """Lay a comparison out.

    Args:
        comparison: as made, or as made to be shared.
        by_kind: name identifying values by kind only.
        full: fold nothing away.
        draws: whether pictures are drawn.
        lettered: whether A and B stand before values in tables, as a terminal draws no heads.
    """
    view = View(erase=Eraser(_secrets(comparison) if by_kind else ()), by_kind=by_kind, full=full)
    bodies = [
        ("WHAT DIFFERS IN WORDS", *_words(comparison, view)),
        ("WHAT THE LATER REVISION CHANGED BESIDE WORDS", *_changes(comparison, view)),
        ("HOW THE PAGES LOOK", *_pages(comparison, view, draws=draws)),
        ("WHAT DIFFERS IN FACTS", *_facts(comparison, view, lettered=lettered)),
        ("WHAT WAS NOT COMPARED", *_gaps(comparison, view)),
    ]
    present = [body for body in bodies if body[1] or body[2]]
    sections = [
        Section(number=n, title=title, lead=lead, blocks=tuple(blocks))
        for n, (title, lead, blocks) in enumerate(present, 1)
    ]
    return Layout(
        title=_title(comparison),
        header=f"{view.name(comparison.tool.name)} {view.name(comparison.tool.version)} | comparison",
        notice=NOTICE,
        opening=(Row(label="A", line=_side(comparison.a, view)), Row(label="B", line=_side(comparison.b, view))),
        first=tuple(sections),
        annex=(),
        footer=() if full else FOOTER,
    )


def _secrets(comparison: Comparison) -> Iterator[tuple[str, Identifies]]:
    """Every value that identifies somebody or something."""
    for one in comparison.facts:
        yield from ((value.value, value.identifies) for value in (*one.a, *one.b))


def _title(comparison: Comparison) -> str:
    """What it is, and whether it may be passed on."""
    if comparison.shared:
        return "triage: what differs between two documents"
    return "CAN LEAD TO YOUR SOURCE, DO NOT FORWARD. triage: what differs between two documents"


def _side(side: Side, view: View) -> Line:
    """`PDF, 2 pages, 20 123 bytes; revision 1 of 3; file name “…”`."""
    pages = "" if side.pages is None else f", {_counted(side.pages, 'page')}"
    told = f"{view.name(side.format.upper())}{pages}, {side.size} bytes"
    if side.revision is not None:
        told += f"; revision {side.revision} of {side.revisions}"
    elif (side.revisions or 1) > 1:
        told += f"; the last of {side.revisions} saved revisions"
    line: Line = (Words(told),)
    return line if view.by_kind or not side.name else (*line, Words("; file name "), view.quote(side.name))


def _counted(count: int, word: str) -> str:
    """`1 page`, `2 pages`."""
    return f"{count} {word}{'' if count == 1 else 's'}"


_Body = tuple[Line, list[Block]]


def _words(comparison: Comparison, view: View) -> _Body:
    """One card for each place where the words differ."""
    a, b = comparison.a.words, comparison.b.words
    if not a or not b:
        return (), []
    count = len(comparison.text) + comparison.text_left_out
    if not count:
        return plain(f"The words are the same in both ({_counted(a, 'word')})."), []
    shown = comparison.text if view.full else comparison.text[:TEXT_SHOWN]
    blocks: list[Block] = [_text(one, str(n), view) for n, one in enumerate(shown, 1)]
    if count > len(shown):
        more = (
            f"{_counted(count - len(shown), 'more place')} {'listed by --verbose' if not view.full else 'not listed'}."
        )
        blocks.append(Paragraph(line=plain(more)))
    lead = f"{_counted(count, 'place')}; A has {_counted(a, 'word')}, B {_counted(b, 'word')}."
    return plain(lead), blocks


def _text(one: TextDifference, mark: str, view: View) -> Card:
    """Both wordings, and the lines around them where those say more."""
    message = (
        *(Words("A: "), view.quote(one.a) if one.a else Words("nothing")),
        *(Words(". B: "), view.quote(one.b) if one.b else Words("nothing"), Words(".")),
    )
    rows = []
    for letter, line, said in (("A", one.line_a, one.a), ("B", one.line_b, one.b)):
        if line and line.strip() != said.strip():
            rows.append(Row(label=f"{'Line' if said else 'After the line'} in {letter}", line=(view.quote(line),)))
    if told := _letters(one.a, one.b):
        rows.append(Row(label="Letters", line=plain(told)))
    return Card(mark=mark, title=_at(one, view), tag="", weight="note", message=message, rows=tuple(rows))


def _letters(a: str, b: str) -> str:
    """Name the characters in which two wordings differ that may look alike: letters of two scripts; "" otherwise."""
    pairs = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    if len(a) != len(b) or not 1 <= len(pairs) <= MOST_LETTERS:
        return ""
    if any(not x.isalnum() or not y.isalnum() or _script(x) == _script(y) for x, y in pairs):
        return ""
    return "; ".join(f"A has U+{ord(x):04X} ({_script(x)}), B has U+{ord(y):04X} ({_script(y)})" for x, y in pairs)


def _script(letter: str) -> str:
    """The first word of a character's name in Unicode, which for letters is their script."""
    return unicodedata.name(letter, "unnamed").split(" ")[0].lower()


def _at(one: TextDifference, view: View) -> str:
    """`page 2, line 4` where both stand in the same place, else both places."""
    a, b = (
        place(_line_only(where), view) if where is not None else "the beginning" for where in (one.where_a, one.where_b)
    )
    return a if a == b else f"A {a}; B {b}"


def _line_only(where: Where) -> Where:
    """The place without a box, which a person cannot go to without a ruler."""
    return structs.replace(where, box=None)


def _changes(comparison: Comparison, view: View) -> _Body:
    """A table of what a revision changed: kind, place, before, after."""
    if not comparison.changes:
        return (), []
    rows = tuple(_change(one, view) for one in comparison.changes)
    return (), [Grid(heads=("What", "Where", "In A", "In B"), rows=rows)]


def _change(one: Change, view: View) -> tuple[Line, ...]:
    """One row."""
    where = structs.replace(one.where, revision=None)
    before, after = ((view.quote(said),) if said else plain("–") for said in (one.before, one.after))
    return plain(one.kind.value), plain(place(where, view)), before, after


def _pages(comparison: Comparison, view: View, *, draws: bool) -> _Body:
    """What can be said of all pages in a sentence, then each pair that looks different."""
    if not comparison.pages:
        return (), []
    same = sum(pair.looks is Looks.SAME for pair in comparison.pages)
    others = [pair for pair in comparison.pages if pair.looks is not Looks.SAME]
    lead = f"{_counted(same, 'pair')} of pages look the same; {len(others)} other."
    shots = {one.id: one for one in comparison.pictures} if draws else {}
    unit = "points" if comparison.a.format == "pdf" else "pixels"
    blocks: list[Block] = []
    for pair in others:
        blocks.append(Paragraph(line=plain(_pair(pair, unit))))
        both = [shots[id] for id in pair.pictures if id in shots]
        if len(both) == 2:
            titles = f"A, page {pair.a}", f"B, page {pair.b}"
            blocks.append(
                Sides(
                    shots=tuple(
                        Shot(title=t, media_type=s.media_type, data=s.data) for t, s in zip(titles, both, strict=True)
                    )
                )
            )
    return plain(lead), blocks


def _pair(pair: PagePair, unit: str) -> str:
    """`Page 2 looks different in 2 regions, the largest 72 to 300 points from the left, …`."""
    if pair.looks in {Looks.ONLY_A, Looks.ONLY_B}:
        return f"Page {pair.a or pair.b} is {pair.looks.value}."
    pages = f"Page {pair.a}" if pair.a == pair.b else f"Page {pair.a} of A beside page {pair.b} of B"
    if not pair.regions:
        return f"{pages} {pair.looks.value}."
    left, top, right, bottom = (f"{side:.0f}" for side in pair.regions[0])
    where = f"{left} to {right} {unit} from the left, {top} to {bottom} from the top"
    count = len(pair.regions)
    return f"{pages} {pair.looks.value} in {_counted(count, 'region')}{', the largest' if count > 1 else ':'} {where}."


def _facts(comparison: Comparison, view: View, *, lettered: bool) -> _Body:
    """A table for each group of facts."""
    alike = f"{_counted(comparison.facts_alike, 'fact')} the same in both."
    if comparison.same_bytes:
        return plain("The two are the same bytes."), []
    rows: list[tuple[Line, ...]] = []
    for group in dict.fromkeys(one.group for one in comparison.facts):
        members = [one for one in comparison.facts if one.group == group]
        shown = members if view.full else members[:FACTS_SHOWN]
        rows += [
            (plain(f"{_GROUPS.get(group, group)}: {view.name(one.name)}"), *_both(one, view, lettered=lettered))
            for one in shown
        ]
        if len(members) > len(shown):
            rows.append(
                (plain(f"{_GROUPS.get(group, group)}: {len(members) - len(shown)} more with --verbose"), (), ())
            )
    if not rows:
        return plain(f"No fact differs; {alike}"), []
    return plain(f"{_counted(len(comparison.facts), 'fact')} differ; {alike}"), [
        Grid(heads=("Fact", "A", "B"), rows=tuple(rows))
    ]


def _both(one: FactDifference, view: View, *, lettered: bool) -> tuple[Line, Line]:
    """The values of either side."""
    a, b = ("A: ", "B: ") if lettered else ("", "")
    return _values(one.a, a, view), _values(one.b, b, view)


def _values(values: tuple[FactValue, ...], start: str, view: View) -> Line:
    """`“…”, “…” and 3 more`; where values are named by kind only, how many there are."""
    if not values:
        return (Words(f"{start}–"),)
    line: list[Words] = [Words(start)] if start else []
    for number, one in enumerate(values[:VALUES_SHOWN]):
        line += [Words(", ")] if number else []
        line.append(view.value(one.value, one.identifies))
    if len(values) > VALUES_SHOWN:
        line.append(Words(f" and {len(values) - VALUES_SHOWN} more"))
    return tuple(line)


def _gaps(comparison: Comparison, view: View) -> _Body:
    """What was not looked at, and what could not be read on either side."""
    told = [view.sentence(one) for one in comparison.not_compared]
    if comparison.ended:
        told.append(f"The rest: {view.sentence(comparison.ended)}.")
    told += _unread("A", comparison.a, view)
    told += _unread("B", comparison.b, view)
    if comparison.left_out:
        told.append("Left out to protect the source: " + "; ".join(map(view.sentence, comparison.left_out)) + ".")
    blocks: Iterable[Block] = [Bullets(lines=tuple(plain(one) for one in told))] if told else []
    return (), list(blocks)


def _unread(letter: str, side: Side, view: View) -> list[str]:
    """Parts of one document that could not be examined."""
    return [
        f"{letter}: {view.name(one.what)} could not be examined ({one.why.value}: {view.sentence(one.detail)})."
        for one in side.unread
    ]
