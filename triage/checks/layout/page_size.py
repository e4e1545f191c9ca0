"""Paper that is unusual for the claimed country, or that changes inside the document.

Looks at
    The size of each page as displayed, either way up, within 2.5 mm: ISO paper (A3 to A5, B4,
    B5) against American (Letter, Legal, Tabloid, Executive), the commonest paper against the
    claimed country's, and from three pages on each page against the size of most.
Why it matters
    Offices print on what their country sells. Letter paper in a letter from a ministry that
    has only A4, or one Letter page among A4 pages, shows another origin of that page.
Innocent reasons
    Programs set up for America; a template from abroad; hand-cropped scans; covers, photos.
What to do next
    Compare with other papers of the office; look whether the odd page differs otherwise too.
Cannot see
    Pages scaled to the paper of the reader's country, and pictures without a paper size.
References
    Unicode CLDR 46, paperSize; ISO 216; ANSI/ASME Y14.1; shared/research/casebook.md, S18.
    Of 244 corpus PDFs one mixes sizes, none mixes ISO and American paper.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.facts import Page, Where
from triage.model.findings import Seen, Severity, Step, seen
from triage.model.paper import AMERICAN, POINTS_PER_MM, is_unusual, paper_of, usual_paper

UNLIKE = 12 * POINTS_PER_MM
"""Points; pages of one scan differ by less."""
FEW_PAGES = 3
"""From so many pages on there is a size of most pages."""
MOST_SHOWN = 10
"""Places in one finding."""

_SET_UP = "The program that wrote it was set up for the other paper, as many are when installed."
_OFFICE = Step("Compare with the paper of other documents from the same office.")
_LOOK = Step("Look at these pages: do fonts, margins and letterhead go on as before?")

CODES = {
    "paper-of-elsewhere": Code(
        claim="country",
        max=Severity.LOW,
        message="{pages} of {of} pages are {paper}; the paper of {country} is {usual}.",
        innocent=(_SET_UP, "It was written or converted abroad, or with a template from there."),
        next=(_OFFICE,),
    ),
    "two-paper-families": Code(
        max=Severity.LOW,
        message="The document mixes ISO and American paper: {few} on {few_pages} of its pages, else mostly {many}.",
        innocent=("An enclosure from abroad was joined to it.", "Pages came from two scanners or two programs."),
        next=(_LOOK, _OFFICE),
    ),
    "page-of-other-size": Code(
        max=Severity.NOTE,
        message="{few_pages} of {of} pages differ in size from most others; the first of them measures {size} mm.",
        innocent=("Covers, fold-out tables, plans and photographs have their own size.", "Scans cropped by hand."),
        next=(_LOOK,),
    ),
}


@check("layout.page_size", title="Unusual or mixed paper", needs="pages", codes=CODES)
def page_size(pages: tuple[Page, ...], case: Case) -> Iterator[Seen]:
    """Yield unusual paper where a country is claimed, and mixed paper in any case."""
    papers = {page.number: paper_of(page.width, page.height) for page in pages}
    if case.claims.country:
        yield from _elsewhere(pages, papers, case.claims.country)
    american = [p for p in pages if papers[p.number] in AMERICAN]
    iso = [p for p in pages if papers[p.number] and papers[p.number] not in AMERICAN]
    if american and iso:
        few, many = sorted((american, iso), key=len)
        names = {"few": papers[few[0].number] or "", "many": papers[many[0].number] or ""}
        yield seen("two-paper-families", *_places(few), few_pages=len(few), **names)
    elif odd := _odd(pages):
        size = " x ".join(str(round(side / POINTS_PER_MM)) for side in (odd[0].width, odd[0].height))
        yield seen("page-of-other-size", *_places(odd), few_pages=len(odd), of=len(pages), size=size)


def _elsewhere(pages: tuple[Page, ...], papers: dict[int, str | None], country: str) -> Iterator[Seen]:
    """Hold the commonest paper against that of the claimed country."""
    paper = Counter(papers.values()).most_common(1)[0][0]
    if paper and is_unusual(paper, country):
        on = [p for p in pages if papers[p.number] == paper]
        numbers = {"pages": len(on), "of": len(pages)}
        usual = usual_paper(country)
        yield seen("paper-of-elsewhere", *_places(on), paper=paper, country=country, usual=usual, **numbers)


def _odd(pages: tuple[Page, ...]) -> list[Page]:
    """Pages after the cover unlike most pages, fold-outs (A3 in A4) aside; none where no size is that of most."""
    sizes = [tuple(sorted((round(p.width), round(p.height)))) for p in pages]
    (short, long), count = Counter(sizes).most_common(1)[0]
    if len(pages) < FEW_PAGES or count * 2 <= len(pages):
        return []
    fold_outs = ((short, long), (long, 2 * short), (long / 2, short))
    return [
        page
        for page, size in zip(pages[1:], sizes[1:], strict=True)
        if all(max(abs(size[0] - a), abs(size[1] - b)) > UNLIKE for a, b in fold_outs)
    ]


def _places(pages: list[Page]) -> list[Where]:
    """The first of these pages as places."""
    return [Where(page=p.number) for p in pages[:MOST_SHOWN]]
