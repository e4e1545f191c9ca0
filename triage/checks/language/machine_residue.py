"""What machines and templates leave in a text.

Looks at
    Words in which an assistant speaks of itself or hands over its work ("As an AI language
    model", "Certainly! Here is a …", in some fifteen languages); the marks by which its window
    shows sources; places that nobody filled in ([Your Name], {{date}}, [Укажите дату],
    [نام شما]); signs of Markdown in Word, OpenDocument and PDF files; the marks of translating
    programs; the prompts of Word's empty fields.
Why it matters
    A finished letter that was signed, stamped and sent was read by someone first. What is left
    over of its making says with which tool, and that nobody read it to the end.
Innocent reasons
    Drafts, templates, forms and serial letters; people who let an assistant tidy up or
    translate what they wrote themselves; text about such programs; names that were taken out
    before the file was passed on, with [name] put for them.
What to do next
    Read the place in its sentence. Ask in which state the file left the office, and for the
    copy that was sent.
Cannot see
    Text without such residue says nothing on how it was written: one who reads through once
    leaves none. Dashes, lists and a smooth tone are no signs and are not looked at. In mail
    and plain text Markdown is ordinary.
References
    shared/research/casebook.md, L10 and 6.1; triage/reference/language/residue.csv. Of 402
    genuine files one had an unfilled place outside a form, none an assistant's words or marks
    (most are older than such programs).
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.document import Document
from triage.model.findings import Confidence, Seen, Severity, Step, Value, quote, seen
from triage.model.residue import Residue, Residues, Sign

_TIDIED = "The writer let an assistant tidy up or translate a text of their own."
_DRAFT = "It is a draft, or the file from which the letter was made."
_ABOUT = "The text is about such programs, or quotes them."
_READ = Step("Read the place in its sentence.")
_SENT = Step("Look for the copy that was sent, and whether it has the same place.")

CODES = {
    "assistant-phrase": Code(
        max=Severity.MEDIUM,
        message="The text has words with which an assistant program speaks of itself or hands over its work: {words}.",
        innocent=(_TIDIED, _ABOUT),
        next=(_READ, _SENT),
    ),
    "citation-residue": Code(
        max=Severity.MEDIUM,
        message="The text has marks by which the window of an assistant program shows its sources: {words}.",
        innocent=(
            _TIDIED,
            "A passage was copied from a program's answer into a paper that is otherwise the writer's.",
            _ABOUT,
        ),
        next=(_READ, Step("Follow up the sources that the sentence names, as such a mark had one behind it.")),
    ),
    "placeholder": Code(
        max=Severity.MEDIUM,
        message="Places in an otherwise complete text were not filled in: {words}.",
        innocent=(
            _DRAFT,
            "Names were taken out before the file was passed on.",
            "A serial letter whose list lacked an entry.",
        ),
        next=(_SENT, Step("Ask in which state the file was when it was copied.")),
    ),
    "assistant-link": Code(
        max=Severity.LOW,
        message="An address in the text was copied out of an assistant program's window: {words}.",
        innocent=("The page was looked for with such a program, and the text written by hand.", _ABOUT),
        next=(_READ,),
    ),
    "markdown-left": Code(
        max=Severity.LOW,
        confidence=Confidence.MEDIUM,
        message="Signs of Markdown stand in the text of a {format} file: {words}.",
        innocent=(
            "Notes, wikis and messengers write so too, and their text was pasted.",
            _TIDIED,
            "A paper about software.",
        ),
        next=(_READ,),
    ),
    "translation-residue": Code(
        max=Severity.LOW,
        message="The text has the mark of a translating program or site: {words}.",
        innocent=("It is openly a translation, made to be read.", "A web page was printed or copied with its buttons."),
        next=(_READ, Step("Ask for the text in its first language.")),
    ),
    "word-prompt-left": Code(
        max=Severity.NOTE,
        message="A field of a Word template was left as it came: {words}.",
        innocent=("Forms have fields that need not be filled in.",),
        next=(_READ,),
    ),
    "placeholders-of-form": Code(
        max=Severity.NOTE,
        confidence=Confidence.MEDIUM,
        message="Places to be filled in: {words}.",
        innocent=("It is a form, a template or a sample.", "Names were taken out before the file was passed on."),
        next=(_READ,),
    ),
    "filler-text": Code(
        max=Severity.NOTE,
        message="The text has dummy words that stand for words to come: {words}.",
        innocent=("A sample, a template or a trial of a layout.",),
        next=(_READ,),
    ),
    "residue-unsure": Code(
        max=Severity.NOTE,
        confidence=Confidence.LOW,
        message="Words or marks that assistant programs leave are in the text, but may be quoted or a person's own: {words}.",
        innocent=(_ABOUT, "People write such sentences to each other."),
        next=(_READ,),
    ),
}

MOST_PLACES = 3
"""Different unfilled places of a letter that somebody finished; with more it is a template."""
MOST_BLANKS = 3
"""Rows of underscores or dots; with more it is a form."""
LEAST_WORDS = 25
"""Fewer are a label or a title page."""
LEAST_MARKDOWN = 3
"""Signs of one kind; of two kinds one each is enough."""
MOST_QUOTED = 6

_TYPESET = frozenset(["docx", "docm", "doc", "odt", "rtf", "pdf"])
"""Formats in which nobody writes Markdown on purpose."""
_PLAIN = {
    Sign.TRANSLATION: "translation-residue",
    Sign.PROMPT: "word-prompt-left",
    Sign.FILLER: "filler-text",
    Sign.LINK: "assistant-link",
}


@check(
    "language.machine_residue",
    title="What machines and templates leave in a text",
    needs=("document", "derived.residue"),
    codes=CODES,
)
def machine_residue(document: Document, residue: Residues, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each kind of thing that was left, with all its places."""
    kept: dict[Sign, list[Residue]] = {sign: [] for sign in Sign}
    unsure: list[Residue] = []
    for one in residue.found:
        is_own = not one.mentioned and not (residue.about_assistants and one.sign in (Sign.ASSISTANT, Sign.CITATION))
        (kept[one.sign] if is_own or one.sign in _PLAIN else unsure).append(one)
    markdown = kept[Sign.MARKDOWN] if _is_markdown(document, residue, kept[Sign.MARKDOWN]) else []
    beside = bool(markdown or kept[Sign.CITATION] or any(one.kind != "common" for one in kept[Sign.ASSISTANT]))
    if not beside:
        unsure += kept[Sign.ASSISTANT]
        kept[Sign.ASSISTANT] = []
    yield from _all("assistant-phrase", kept[Sign.ASSISTANT])
    yield from _all("citation-residue", kept[Sign.CITATION])
    yield from _places(residue, kept[Sign.FIELD], kept[Sign.FIELD_UNSURE])
    yield from _all("markdown-left", markdown, format=document.format)
    for sign, code in _PLAIN.items():
        yield from _all(code, kept[sign])
    yield from _all("residue-unsure", unsure)


def _is_markdown(document: Document, residue: Residues, found: list[Residue]) -> bool:
    """Whether there is enough of it, in a format where it does not belong, and no program code."""
    enough = len(found) >= LEAST_MARKDOWN or len({one.kind for one in found}) > 1
    return enough and document.format in _TYPESET and not residue.has_code


def _places(residue: Residues, sure: list[Residue], unsure: list[Residue]) -> Iterator[Seen]:
    """Unfilled places of a finished letter, or those of a form."""
    if residue.has_code:
        sure = [one for one in sure if one.kind != "merge"]
    different = {one.words.casefold() for one in sure}
    is_form = residue.is_form or residue.blanks > MOST_BLANKS or len(different) > MOST_PLACES
    if different and not is_form and residue.words >= LEAST_WORDS:
        yield from _all("placeholder", sure)
        sure = []
    yield from _all("placeholders-of-form", sure + ([] if residue.has_code else unsure))


def _all(code: str, found: list[Residue], **values: str) -> Iterator[Seen]:
    """One `Seen` with every place; nothing where nothing was found."""
    if found:
        yield seen(code, *(one.where for one in found), words=_quoted(found), **values)


def _quoted(found: list[Residue]) -> Value:
    """Return the different words of the first few, parted by bars."""
    return quote(" | ".join(list(dict.fromkeys(one.words for one in found))[:MOST_QUOTED]))
