"""Who a message says it is from, in all the places where it says so.

Looks at
    From against Sender, Reply-To, Return-Path, the domain of the Message-ID and addresses
    inside the display name; each domain of the message against the others and against a
    domain in the claimed issuer's name, for look-alikes.
Why it matters
    Mail programs show the display name and hide the address. Impostors put the trusted
    address into the name, register a domain that differs by one letter or ending, or have
    answers go elsewhere.
Innocent reasons
    Mailing lists, newsletters, ticket systems and assistants send for others; organisations
    own several domains; hosts name themselves in the Message-ID as they like. Mail of lists
    and bulk senders is held only against the display name's look-alikes.
What to do next
    Read the address itself, letter by letter, and compare with earlier mail of the sender.
Cannot see
    A mailbox that was taken over, an invented From on an unsigned message whose other headers
    were invented alike. Which domains belong together is judged by their last two or three
    labels only; no list of public suffixes is used.
References
    shared/research/casebook.md, 1.40, 1.43 and 1.44; RFC 5322, 3.6.2; Unicode TS 39.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.domains import IN_TEXT, is_look_alike, is_mixed, named_alike, organisation, same_organisation
from triage.model.facts import Where
from triage.model.findings import Seen, Severity, Step, person, seen
from triage.model.mail import Address, MailFacts

_READ = Step("Read the address letter by letter and compare it with earlier mail from the same sender.")
_ASK = Step(
    "Ask the person by a number you already had whether they sent it; this reveals that you hold the message.",
    exposes=True,
)
_SERVICE = "A newsletter, ticket or form service sent the message for somebody else."
_SEVERAL = "The organisation owns several domains, or changed its domain."

CODES = {
    "display-name-shows-other-address": Code(
        max=Severity.MEDIUM,
        message="The sender's name shows the address {shown}, the message is from {address}.",
        innocent=("A person moved to another provider and kept the old address as a name.", _SERVICE),
        next=(_READ, _ASK),
    ),
    "display-name-shows-other-domain": Code(
        max=Severity.LOW,
        message="The sender's name shows the domain {shown}, the message is from {address}.",
        innocent=(_SERVICE, _SEVERAL),
        next=(_READ, _ASK),
    ),
    "look-alike-domain": Code(
        max=Severity.MEDIUM,
        message="The sender's domain {domain} looks like {other} and is another one.",
        innocent=("Two unrelated names that happen to be nearly alike.", "A spelling mistake in a header or claim."),
        next=(_READ, _ASK),
    ),
    "mixed-script-domain": Code(
        max=Severity.MEDIUM,
        message="The sender's domain {domain} mixes letters of several scripts that look alike.",
        innocent=("A brand name written in two scripts.",),
        next=(_READ, _ASK),
    ),
    "same-name-other-ending": Code(
        max=Severity.LOW,
        message="The sender's domain {domain} has the name of {other} under another ending.",
        innocent=("An organisation that owns its name under several endings.",),
        next=(_READ, _ASK),
    ),
    "free-mail-address": Code(
        claim="issuer",
        max=Severity.LOW,
        message="The message is said to come from an institution and was sent from {address}, a free mail service.",
        innocent=("Staff who use private mail, which is common in many offices and countries.",),
        next=(_READ, _ASK),
    ),
    "reply-to-elsewhere": Code(
        max=Severity.LOW,
        message="Answers go to {other}, the message is from {address}.",
        innocent=(_SERVICE, "A person who reads mail elsewhere than they write it.", _SEVERAL),
        next=(_READ, _ASK),
    ),
    "sender-differs": Code(
        max=Severity.NOTE,
        message="The message is from {address} and was sent by {other}.",
        innocent=(_SERVICE, "An assistant or a shared mailbox sent it."),
        next=(_READ,),
    ),
    "return-path-elsewhere": Code(
        max=Severity.NOTE,
        message="The message is from {address}, failure notices go to {other}.",
        innocent=(_SERVICE, "Forwarding services rewrite this address."),
        next=(_READ,),
    ),
    "message-id-elsewhere": Code(
        max=Severity.NOTE,
        message="The message is from {address}, its Message-ID names the host {other}.",
        innocent=("Mail programs and services put any host name there, often that of a computer.", _SERVICE),
        next=(_READ,),
    ),
    "from-missing-or-many": Code(
        max=Severity.LOW,
        message="The message names {count} usable sender addresses, not one.",
        innocent=("A draft or an export that left the address out.", "A message of several authors, which is allowed."),
        next=(_READ,),
    ),
}

_NAMES_OF_FREE = (
    "gmail.com googlemail.com yahoo.com hotmail.com outlook.com live.com aol.com icloud.com "
    "mail.ru yandex.ru gmx.de gmx.net web.de proton.me protonmail.com mail.com qq.com"
)
_FREE = frozenset(_NAMES_OF_FREE.split())
"""Large free mail services. Basis: knowledge, to be verified; a missing one only keeps the check silent."""


@check("mail.identity", title="Sender named differently in different places", needs="mail", codes=CODES)
def identity(mail: MailFacts, case: Case) -> Iterator[Seen]:
    """Yield what differs, heaviest kinds first; other codes need exactly one usable From address."""
    usable = {a.address.lower(): a for a in mail.senders if a.domain}
    if len(usable) != 1:
        place = mail.senders[0].where if mail.senders else Where(header="From")
        yield seen("from-missing-or-many", place, count=len(usable))
    for sender in list(usable.values())[:5]:
        yield from _display(sender, mail)
        yield from _look_alikes(sender, mail, case)
        if not (mail.list_mail or mail.resent):
            yield from _elsewhere(sender, mail)


def _display(sender: Address, mail: MailFacts) -> Iterator[Seen]:
    """Addresses and domains inside the display name that are not the sender's."""
    address = person(sender.address)
    for match in IN_TEXT.finditer(sender.display):
        if same_organisation(match["domain"].lower(), sender.domain) or mail.list_mail:
            continue
        code = "display-name-shows-other-address" if match["local"] else "display-name-shows-other-domain"
        yield seen(code, sender.where, shown=person(match[0]), address=address)
        return


def _look_alikes(sender: Address, mail: MailFacts, case: Case) -> Iterator[Seen]:
    """The sender's domain against every other domain of the message and of the claimed issuer."""
    domain = person(sender.domain)
    if is_mixed(sender.domain, _twin):
        yield seen("mixed-script-domain", sender.where, domain=domain)
    others = {
        other: where for other, where in _others(sender, mail, case) if not same_organisation(other, sender.domain)
    }
    for other, where in others.items():
        if is_look_alike(sender.domain, other, _twin):
            yield seen("look-alike-domain", sender.where, where, domain=domain, other=person(other))
            return
    for other, where in others.items():
        if named_alike(sender.domain, other) and not mail.list_mail:
            yield seen("same-name-other-ending", sender.where, where, domain=domain, other=person(other))
            return
    if case.claims.issuer and organisation(sender.domain) in _FREE:
        yield seen("free-mail-address", sender.where, address=person(sender.address))


def _others(sender: Address, mail: MailFacts, case: Case) -> Iterator[tuple[str, Where]]:
    """Every other domain the message or the claim names, with its place, at most a hundred."""
    for match in IN_TEXT.finditer(case.claims.issuer or ""):
        yield match["domain"].lower(), sender.where
    for match in IN_TEXT.finditer(sender.display):
        yield match["domain"].lower(), sender.where
    for address in (mail.sender, mail.return_path, *mail.reply_to[:20], *mail.recipients[:80]):
        if address and address.domain:
            yield address.domain, address.where


def _elsewhere(sender: Address, mail: MailFacts) -> Iterator[Seen]:
    """Other headers that lead to another organisation."""
    address = person(sender.address)
    listed = (
        ("reply-to-elsewhere", next(iter(mail.reply_to), None)),
        ("sender-differs", mail.sender),
        ("return-path-elsewhere", mail.return_path),
    )
    for code, other in listed:
        if other and other.domain and not same_organisation(other.domain, sender.domain):
            yield seen(code, other.where, sender.where, address=address, other=person(other.address))
    host = re.search(r"@([\w.-]+)>?\s*$", mail.message_id or "")
    named = [a.domain for a in (sender, mail.sender, mail.return_path) if a and a.domain]
    if host and "." in host[1] and not any(same_organisation(host[1].lower(), d) for d in named):
        yield seen("message-id-elsewhere", Where(header="Message-ID"), address=address, other=person(host[1]))


@cache
def _twin(character: str) -> str:
    """The ASCII letter that reads like a character, "" where there is none. Source: Unicode TS 39, confusables."""
    from confusable_homoglyphs.confusables import confusables_data

    twins = (row["c"].lower() for row in confusables_data.get(character, ()))
    return next((t for t in twins if len(t) == 1 and t.isascii() and t.isalnum()), "")
