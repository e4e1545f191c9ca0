"""Differing senders are reported by what differs; lists, services and neighbours in one domain are not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.facts import case, codes, run
from triage.checks.mail.identity import identity
from triage.model.facts import Where
from triage.model.mail import Address, MailFacts


def at(address: str, display: str = "", header: str = "From") -> Address:
    """A mailbox in a header."""
    return Address(display=display, address=address, where=Where(header=header))


def mail(*senders: Address, **parts: Any) -> MailFacts:
    """A message from these senders."""
    return MailFacts(senders=senders, **parts)


TOLL = "anna@inlandwaters.gov.xx"

TABLE: list[tuple[MailFacts, list[str]]] = [
    # flag
    (mail(at("x@quickpost.example", "anna@inlandwaters.gov.xx")), ["display-name-shows-other-address"]),
    (mail(at("x@quickpost.example", "Anna Toll (inlandwaters.gov.xx)")), ["display-name-shows-other-domain"]),
    (
        mail(at("a@inlandwaters.gov.xx"), return_path=at("a@in1andwaters.gov.xx")),
        ["look-alike-domain", "return-path-elsewhere"],
    ),
    (mail(at("a@rninlock.example"), recipients=(at("b@minlock.example", header="To"),)), ["look-alike-domain"]),
    (mail(at("a@inlandwatres.example"), recipients=(at("b@inlandwaters.example"),)), ["look-alike-domain"]),
    (mail(at("a@inlandwater.example"), recipients=(at("b@inlandwaters.example"),)), ["look-alike-domain"]),
    # Cyrillic dotted i in place of the Latin one, as Unicode and as Punycode
    (mail(at("a@mіnistry.example")), ["mixed-script-domain"]),
    (mail(at("a@xn--mnistry-rog.example")), ["mixed-script-domain"]),
    (
        mail(at("a@mіnistry.example"), recipients=(at("b@ministry.example"),)),
        ["look-alike-domain", "mixed-script-domain"],
    ),
    (mail(at("a@inlandwaters.com"), recipients=(at("b@inlandwaters.org"),)), ["same-name-other-ending"]),
    (mail(at(TOLL), reply_to=(at("desk@quickpost.example", header="Reply-To"),)), ["reply-to-elsewhere"]),
    (mail(at(TOLL), sender=at("robot@tickets.example")), ["sender-differs"]),
    (mail(at(TOLL), return_path=at("bounce@tickets.example")), ["return-path-elsewhere"]),
    (mail(at(TOLL), message_id="<123@host.quickpost.example>"), ["message-id-elsewhere"]),
    (mail(), ["from-missing-or-many"]),
    (mail(at("", "Registry")), ["from-missing-or-many"]),
    (mail(at(TOLL), at("boris@inlandwaters.gov.xx")), ["from-missing-or-many"]),
    # clear
    (mail(at(TOLL, "Anna Toll")), []),
    (
        mail(
            at(TOLL, "Anna Toll"),
            return_path=at(TOLL),
            reply_to=(at(TOLL),),
            message_id="<1@inlandwaters.gov.xx>",
            recipients=(at("b@quickpost.example"),),
        ),
        [],
    ),
    # look-alike: the same address as its name, a host of the same organisation, one sender twice
    (mail(at(TOLL, TOLL)), []),
    (mail(at(TOLL), return_path=at("bounces@mail.inlandwaters.gov.xx"), message_id="<1@pc7.inlandwaters.gov.xx>"), []),
    (mail(at(TOLL), at(TOLL.upper())), []),
    # look-alike: a host without a domain, as home computers name themselves
    (mail(at(TOLL), message_id="<1@localhost>"), []),
    # look-alike: two short names, two numbered servers, two offices under one government ending
    (mail(at("a@abc.example"), recipients=(at("b@abd.example"),)), []),
    (mail(at("a@mailhost1.example"), recipients=(at("b@mailhost2.example"),)), []),
    (mail(at("a@works.gov.xx"), recipients=(at("b@mines.gov.xx"),)), []),
    # look-alike: a list that rewrites From and sends for others; a message passed on
    (
        mail(
            at("list@lists.example", "anna@inlandwaters.gov.xx via list"),
            sender=at("bounce@host.example"),
            reply_to=(at("x@other.example"),),
            list_mail=True,
        ),
        [],
    ),
    (mail(at(TOLL), sender=at("boris@quickpost.example"), resent=True), []),
    # look-alike: words with a dot in a name
    (mail(at(TOLL, "Anna M.Toll")), []),
]


@pytest.mark.parametrize(("facts", "expected"), TABLE)
def test_codes(facts: MailFacts, expected: list[str]) -> None:
    """Each message gives exactly its codes."""
    assert expected == codes(identity, facts)


@pytest.mark.parametrize(
    ("address", "issuer", "expected"),
    [
        ("works.ministry@gmail.com", "Ministry of Inland Waters", ["free-mail-address"]),
        ("a@in1andwaters.gov.xx", "Ministry of Inland Waters, inlandwaters.gov.xx", ["look-alike-domain"]),
        ("a@inlandwaters.com", "inlandwaters.gov.xx", ["same-name-other-ending"]),
        ("a@inlandwaters.gov.xx", "inlandwaters.gov.xx", []),
        ("a@quickpost.example", "Ministry of Inland Waters", []),
    ],
)
def test_against_the_claimed_issuer(address: str, issuer: str, expected: list[str]) -> None:
    """A claim adds what the message alone cannot tell."""
    assert expected == codes(identity, mail(at(address)), case=case(issuer=issuer))


def test_free_mail_alone_is_nothing() -> None:
    """Without a claimed issuer a free mail address says nothing."""
    assert [] == codes(identity, mail(at("anna.toll@gmail.com")))


def test_places() -> None:
    """The header that leads elsewhere comes first, then the one it is held against."""
    [found] = run(identity, mail(at(TOLL), reply_to=(at("desk@quickpost.example", header="Reply-To"),)))
    assert ["Reply-To", "From"] == [place.header for place in found.where]
