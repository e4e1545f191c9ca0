"""Planted for mail.identity: an address in the name, a look-alike domain, answers that go elsewhere."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP
from functools import partial
from pathlib import Path

from tests.planted import Part, Planted

_HOME = "inlandwaters.gov.xx"
_BODY = (
    "SPECIMEN",
    "",
    "Dear colleagues,",
    "the annual inspection of the gauging stations begins on Monday. Please send the lists of",
    "your stations to the registry before noon.",
    "",
    "Maren Tull, Registry",
)
_HEADERS = {
    "From": f"Maren Tull <maren.tull@{_HOME}>",
    "To": f"Edric Polwarne <edric.polwarne@{_HOME}>",
    "Date": "Sat, 13 Sep 2025 10:15:00 +0430",
    "Subject": "SPECIMEN: lists of stations",
    "Message-ID": f"<a1b2c3@{_HOME}>",
}


def _by_library(folder: Path, headers: dict[str, str]) -> Path:
    """A message by Python's email package, which encodes names and folds headers."""
    message = EmailMessage(policy=SMTP)
    for name, value in (_HEADERS | headers).items():
        message[name] = value
    message.set_content("\n".join(_BODY))
    path = folder / "message.eml"
    path.write_bytes(message.as_bytes())
    return path


def _by_hand(folder: Path, headers: dict[str, str]) -> Path:
    """A message written line by line, as a script that speaks SMTP does."""
    path = folder / "message.eml"
    lines = [f"{name}: {value}" for name, value in (_HEADERS | headers).items()]
    path.write_bytes("\r\n".join([*lines, "", *_BODY, ""]).encode())
    return path


_NAME = {"From": f'"maren.tull@{_HOME}" <office4471@quickpost.example>', "Message-ID": "<77@quickpost.example>"}
_ENCODED_NAME = {
    "From": "=?utf-8?b?TWFyZW4gVHVsbCAobWFyZW4udHVsbEBpbmxhbmR3YXRlcnMuZ292Lnh4KQ==?= <office4471@quickpost.example>",
    "Message-ID": "<77@quickpost.example>",
}
_ONE_LETTER = {"From": "Maren Tull <maren.tull@inlandwatres.gov.xx>", "Message-ID": "<77@inlandwatres.gov.xx>"}
# The first letter of the domain is the Cyrillic one that looks like i.
_PUNYCODE = {"From": "Maren Tull <maren.tull@xn--nlandwaters-yvj.gov.xx>", "Message-ID": "<77@host>"}
_ANSWERS = {"Reply-To": "Maren Tull <maren.tull@quickpost.example>"}
_LIST = {
    "From": f'"maren.tull@{_HOME} via stations" <stations@lists.example>',
    "Sender": "stations-bounces@lists.example",
    "Reply-To": f"maren.tull@{_HOME}",
    "List-Id": "<stations.lists.example>",
    "Message-ID": "<77@lists.example>",
}
_NEWSLETTER = {
    "From": f"Ministry of Inland Waters <news@news.{_HOME}>",
    "Return-Path": "<bounce-77@sender7.quickpost.example>",
    "Message-ID": "<77@sender7.quickpost.example>",
    "List-Unsubscribe": "<https://quickpost.example/u/77>",
}
_ASSISTANT = {"Sender": f"Orsolya Finch <orsolya.finch@mail.{_HOME}>", "Return-Path": f"<maren.tull@{_HOME}>"}
_FORWARDED = {"Return-Path": "<forward-77@alumni.example>", "To": "edric@alumni.example"}

CASES: tuple[Planted, ...] = (
    Planted(
        name="address-in-the-name",
        part=Part.OBVIOUS,
        chain="Python email",
        build=partial(_by_library, headers=_NAME),
        code="display-name-shows-other-address",
        severity="medium",
        where={"header": "From"},
    ),
    Planted(
        name="address-in-an-encoded-name",
        part=Part.ORDINARY,
        chain="written by hand",
        build=partial(_by_hand, headers=_ENCODED_NAME),
        code="display-name-shows-other-address",
        severity="medium",
        where={"header": "From"},
    ),
    Planted(
        name="two-letters-swapped",
        part=Part.ORDINARY,
        chain="Python email",
        build=partial(_by_library, headers=_ONE_LETTER),
        code="look-alike-domain",
        severity="medium",
        where={"header": "From"},
    ),
    Planted(
        name="cyrillic-letter-as-punycode",
        part=Part.SUBTLE,
        chain="written by hand",
        build=partial(_by_hand, headers=_PUNYCODE),
        code="look-alike-domain",
        severity="medium",
        where={"header": "From"},
    ),
    Planted(
        name="answers-go-elsewhere",
        part=Part.SUBTLE,
        chain="Python email",
        build=partial(_by_library, headers=_ANSWERS),
        code="reply-to-elsewhere",
        severity="low",
        where={"header": "Reply-To"},
    ),
    Planted(
        name="domain-like-the-claimed-one",
        part=Part.SUBTLE,
        chain="written by hand",
        build=partial(_by_hand, headers=_ONE_LETTER | {"To": "desk@paper.example"}),
        code="look-alike-domain",
        severity="medium",
        claims={"issuer": f"Ministry of Inland Waters, {_HOME}"},
        where={"header": "From"},
    ),
    Planted(name="one-sender", part=Part.TWIN, chain="Python email", build=partial(_by_library, headers={})),
    Planted(name="one-sender-by-hand", part=Part.TWIN, chain="written by hand", build=partial(_by_hand, headers={})),
    Planted(
        name="list-that-rewrites-from",
        part=Part.LOOK_ALIKE,
        chain="Python email",
        build=partial(_by_library, headers=_LIST),
    ),
    Planted(
        name="newsletter-by-a-service",
        part=Part.LOOK_ALIKE,
        chain="written by hand",
        build=partial(_by_hand, headers=_NEWSLETTER),
    ),
    Planted(
        name="sent-by-an-assistant",
        part=Part.LOOK_ALIKE,
        chain="Python email",
        build=partial(_by_library, headers=_ASSISTANT),
    ),
    Planted(
        name="forwarded-by-an-alumni-service",
        part=Part.LOOK_ALIKE,
        chain="written by hand",
        build=partial(_by_hand, headers=_FORWARDED),
    ),
)
