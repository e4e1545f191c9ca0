"""Letterhead, signature, addresses and number that name different senders.

Looks at
    The bodies that the letterhead (or a line From) names against those in the block of the
    signature, also by the title of their head: a ministry against another ministry, a
    service against another service. Internet domains of the head against those of the
    block; a ministry that signs a message from a free mailbox; a number of the shape that
    the packs know as that of another issuer.
Why it matters
    Who makes a letter out of parts takes the letterhead from one paper and the signatory
    from another. A letter "of" one agency was once published on the letterhead of the
    addressee.
Innocent reasons
    One who signs for another, or another who agreed (such words in the block end the
    comparison); joint letters; an office that was moved from one ministry to another; paper of the host at a visit.
What to do next
    Read head and foot side by side; compare with other papers of both bodies.
Cannot see
    Bodies that no pack names and no pattern shows, letterheads and stamps in pictures
    without a transcript, and a sender who is wrong in every place.
References
    shared/research/casebook.md, 1.7, 1.10, 1.44 and 2.5 row I8.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.document import Document
from triage.model.domains import IN_TEXT, organisation
from triage.model.findings import Confidence, Seen, Severity, Step, quote, seen
from triage.model.fold import folded
from triage.model.letter import Body, Element, How, Letter, LetterPart, issuer_keys, share_words

_JOINT = "It is a joint letter, or one body wrote it for the other."
_MOVED = "The office was moved from one body to the other, and old paper was used up."
_FOOT = Step("Read head and foot side by side, and compare with other papers of both bodies.")
_STAMP = Step("Look whose stamp it bears.")

CODES = {
    "letterhead-against-signature": Code(
        max=Severity.HIGH,
        message="The letterhead is that of {head}; the block of the signature names {foot}.",
        innocent=(_JOINT, _MOVED, "The signatory held both posts."),
        next=(_FOOT, _STAMP),
    ),
    "letterhead-against-signature-unsure": Code(
        max=Severity.LOW,
        confidence=Confidence.MEDIUM,
        message="The letterhead seems to name {head}, the block of the signature {foot}.",
        innocent=(_JOINT, "Both are names of one body, or what stands above is the address of the recipient.", _MOVED),
        next=(_FOOT, _STAMP),
    ),
    "domains-differ": Code(
        max=Severity.LOW,
        message="The letterhead gives addresses at {head}, the block of the signature at {foot}.",
        innocent=("A person's own mailbox, or that of another post.", "A body with several domains."),
        next=(Step("Compare with the domains on other papers of the sender."),),
    ),
    "ministry-from-free-mailbox": Code(
        max=Severity.LOW,
        message="The message is signed for {body} and was sent from a mailbox at {domain}, which is open to everybody.",
        innocent=("Small and poor offices use free mailboxes.", "A clerk wrote from home."),
        next=(Step("Compare with other messages of the same office."),),
    ),
    "number-of-another-issuer": Code(
        max=Severity.LOW,
        message="The number {number} has the shape of the numbers of another issuer ({issuer}).",
        innocent=("Both number alike, or the pack's row is too wide.", "It is the number of the other's letter."),
        next=(Step("Compare with numbers on other papers of both issuers."),),
    ),
}

_FREE = re.compile(
    r"^(?:gmail\.com|googlemail\.com|(?:hotmail|outlook|live|yahoo|ymail|aol|gmx|icloud|msn|proton|protonmail|zoho|inbox|"
    r"mail|yandex)\.(?:com|net|de|fr|es|ru|ua|me|co\.uk|com\.tr|org)|bk\.ru|list\.ru|rambler\.ru|ukr\.net|i\.ua|web\.de|"
    r"t-online\.de|163\.com|126\.com|qq\.com|sina\.com)$"
)
"""Domains at which anybody gets a mailbox. Knowledge, to be verified; the sign is a low one."""
_SURE = 2
"""Lines without a label between date and greeting that are surely an address."""
_MOST_OF_LINE = 0.6
"""Share of a line of the letterhead that a name fills, where it is no address in another body's house."""
_HEADS = (Element.LETTERHEAD, Element.SENDER)


@check("text.sender", title="Different senders named", needs=("document", "derived.letter"), codes=CODES)
def sender(document: Document, letter: Letter, case: Case) -> Iterator[Seen]:
    """Yield at most one `Seen` for each code."""
    if not letter.deputy:
        yield from _bodies(letter)
        yield from _domains(letter)
    yield from _mailbox(document, letter)
    yield from _number(letter, case)


def _bodies(letter: Letter) -> Iterator[Seen]:
    """Hold the bodies of the letterhead against those of the block; where any is the same, nothing is said."""
    # A title above the text is that of whoever approved the paper.
    heads = [(body, part) for body, part in letter.bodies(*_HEADS) if body.kind != "state" and not body.by_title]
    feet = [(body, part) for body, part in letter.bodies(Element.SIGNATURE) if body.kind != "state"]
    if any(_same(head, foot) for head, _ in heads for foot, _ in feet):
        return
    pairs = [(h, f) for h in heads for f in feet if h[0].kind == f[0].kind and _comparable(h[0], f[0])]
    if not pairs:
        return
    (head, above), (foot, below) = min(pairs, key=lambda pair: not (pair[0][0].sure and pair[1][0].sure))
    alone = len(head.text) >= _MOST_OF_LINE * len(above.value or above.text)
    sure = head.sure and foot.sure and alone and _is_letterhead(above, letter)
    code = "letterhead-against-signature" if sure else "letterhead-against-signature-unsure"
    yield seen(code, above.where, below.where, head=quote(head.text), foot=quote(foot.text))


def _same(one: Body, other: Body) -> bool:
    """Whether two names are of one body, as far as can be told."""
    if one.thing and one.thing == other.thing:
        return True
    return one.language == other.language and one.kind == other.kind and not _differ(one, other)


def _differ(one: Body, other: Body) -> bool:
    """Whether two names in one language are surely of two bodies."""
    return bool(one.thing and other.thing) or not share_words(one.core, other.core)


def _comparable(one: Body, other: Body) -> bool:
    """Names in two languages can be compared only where the packs know both."""
    return bool(one.thing and other.thing) or one.language == other.language


def _is_letterhead(part: LetterPart, letter: Letter) -> bool:
    """Whether the line is surely the sender's: in a header, behind From, or above lines that are the addressee's.

    One short line without a label between date and greeting may be the subject, and no addressee.
    """
    if part.in_margin or part.element is Element.SENDER:
        return True
    below = [p for p in letter.all(Element.ADDRESSEE) if p.line_index > part.line_index]
    return len(below) >= _SURE or any(p.how is not How.ORDER for p in below)


def _domains(letter: Letter) -> Iterator[Seen]:
    """Hold the domains of the letterhead against those of the block of the signature."""
    above = {organisation(m["domain"]): p for p in letter.all(*_HEADS) for m in IN_TEXT.finditer(p.text)}
    # The recipient's private mailbox may stand above the date.
    above = {domain: part for domain, part in above.items() if not _FREE.match(domain)}
    below = {organisation(m["domain"]): p for p in letter.all(Element.SIGNATURE) for m in IN_TEXT.finditer(p.text)}
    if above and below and not above.keys() & below.keys():
        head, foot = next(iter(above)), next(iter(below))
        yield seen("domains-differ", above[head].where, below[foot].where, head=quote(head), foot=quote(foot))


def _mailbox(document: Document, letter: Letter) -> Iterator[Seen]:
    """Look whether a message signed for a ministry or service came from a free mailbox."""
    address = next((a for a in (document.mail.senders if document.mail else ()) if _FREE.match(a.domain)), None)
    named = [(body, part) for body, part in letter.bodies(Element.SIGNATURE) if body.kind in {"ministry", "service"}]
    if address is not None and named:
        body, part = named[0]
        yield seen(
            "ministry-from-free-mailbox", address.where, part.where, body=quote(body.text), domain=address.domain
        )


def _number(letter: Letter, case: Case) -> Iterator[Seen]:
    """Look for a number of a shape that only another issuer's numbers have."""
    keys = issuer_keys(letter, case.packs, case.claims)
    rules = [rule for rule in case.packs.numbers if rule.pattern]
    own = [rule for rule in rules if any(key.startswith(rule.issuer) for key in keys)]
    for part in letter.all(Element.NUMBER) if own else ():
        number = folded(part.value)
        fitting = [rule for rule in rules if re.fullmatch(rule.pattern, number)]
        if fitting and not any(rule in own for rule in fitting):
            yield seen("number-of-another-issuer", part.where, number=quote(part.value), issuer=fitting[0].issuer)
            return
