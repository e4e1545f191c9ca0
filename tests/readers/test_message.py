"""Messages: raw headers with their number, decoded people, the body in any form, attachments, and hostile ones."""

from __future__ import annotations

import base64
import time
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from tests.readers.packages import opened, packed
from triage.model.document import Document
from triage.model.facts import Event, Identifies, Role, Tool, Why
from triage.model.limits import Limits
from triage.readers.mailheaders import addresses, from_pairs, words

HEAD = (
    b"Return-Path: <anna@mail.ministry.example>\r\n"
    b"Received: from mx.paper.example (mx [192.0.2.7]) by in.paper.example; Sat, 13 Sep 2025 05:46:00 +0000 (UTC)\r\n"
    b"Received: from pc7 (pc7.ministry.example [192.0.2.3])\r\n\tby mx.paper.example; Sat, 13 Sep 2025 10:15:31 +0430\r\n"
    b"From: =?utf-8?q?Anna_T=C3=B6ll?= <anna@ministry.example>\r\n"
    b'Sender: "Post, Room" <post@ministry.example>\r\n'
    b"Reply-To: desk@quickpost.example\r\n"
    b"To: news@paper.example, Boris (night desk) <boris@paper.example>\r\n"
    b"Cc: undisclosed-recipients:;\r\n"
    b"Date: Sat, 13 Sep 2025 10:15:00 +0430\r\n"
    b"Subject: =?utf-8?b?2KfZiNio2Yc=?=\r\n =?utf-8?b?INin?=\r\n"
    b"Message-ID: <77@pc7.ministry.example>\r\n"
    b"X-Mailer: Quickpost 4.2\r\n"
    b"Content-Language: ps\r\n"
    b"DKIM-Signature: v=1; d=ministry.example; s=a; t=1757742300; x=1758347100; b=AAAA\r\n"
)
PLAIN = HEAD + b"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSPECIMEN\r\n\r\nsecond\r\n"


def read(data: bytes, **limits: int) -> Document:
    """Read a message."""
    return opened(data, Limits(**limits), name="message.eml")


def sent(*attached: tuple[str, str, bytes]) -> bytes:
    """A message by the email package with these attachments: type, name, bytes."""
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Message-ID"] = "a@ministry.example", "b@paper.example", "<1@x.example>"
    message["MIME-Version"] = "1.0"
    message.set_content("SPECIMEN body")
    for kind, name, data in attached:
        main, _, sub = kind.partition("/")
        message.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return message.as_bytes()


def test_headers_are_fields_with_their_number() -> None:
    """As written, unfolded, in their order; encoded words a second time, readable."""
    found = read(PLAIN)
    headers = [f for f in found.fields if f.origin == "headers"]
    assert ["Return-Path", "Received", "Received", "From"] == [f.name for f in headers[:4]]
    assert ["Return-Path", "Received #1", "Received #2", "From"] == [f.where.header for f in headers[:4]]
    assert "from pc7 (pc7.ministry.example [192.0.2.3]) by mx" in headers[2].value
    decoded = {f.name: f.value for f in found.fields if f.origin == "headers decoded"}
    assert {"From": "Anna Töll <anna@ministry.example>", "Subject": "اوبه ا"} == decoded


def test_what_leads_to_people_is_marked() -> None:
    """Everything but the few headers known to be harmless."""
    marks = {f.name: f.identifies for f in read(PLAIN).fields if f.origin == "headers"}
    for name in ("Return-Path", "Received", "From", "To", "Reply-To", "Message-ID", "Subject", "DKIM-Signature"):
        assert Identifies.PERSON is marks[name]
    assert {Identifies.NONE} == {marks[name] for name in ("Date", "X-Mailer", "MIME-Version", "Content-Type")}


def test_facts() -> None:
    """Dates, people, program, language and the parts that checks need by name."""
    found = read(PLAIN)
    assert [
        (Event.SENT, "2025-09-13T10:15:00+04:30", "Date"),
        (Event.RECEIVED, "2025-09-13T05:46:00+00:00", "Received #1"),
        (Event.RECEIVED, "2025-09-13T10:15:31+04:30", "Received #2"),
    ] == [(s.event, s.moment.shown().replace("Z", "+00:00"), s.where.header) for s in found.stamps]
    assert [
        (Role.SENDER, "Anna Töll <anna@ministry.example>"),
        (Role.SENDER, "Post, Room <post@ministry.example>"),
        (Role.RECIPIENT, "news@paper.example"),
        (Role.RECIPIENT, "Boris (night desk) <boris@paper.example>"),
    ] == [(p.role, p.name) for p in found.people]
    assert [(Tool.MAILER, "Quickpost 4.2")] == [(s.tool, s.text) for s in found.software]
    assert ["ps"] == [tongue.tag for tongue in found.languages]
    assert {("t", "1757742300"), ("x", "1758347100")} == {(f.name, f.value) for f in found.fields if f.origin == "dkim"}
    mail = found.mail
    assert mail is not None
    assert mail.sender is not None
    assert mail.return_path is not None
    assert ["ministry.example", "ministry.example", "mail.ministry.example", "quickpost.example"] == [
        a.domain for a in (mail.senders[0], mail.sender, mail.return_path, mail.reply_to[0])
    ]
    assert ("<77@pc7.ministry.example>", 2, False, False) == (
        mail.message_id, len(mail.received), mail.list_mail, mail.resent,
    )  # fmt: skip


def test_body_lines() -> None:
    """Numbered from the first line of the body."""
    assert [("SPECIMEN", 1), ("second", 3)] == [(t.text, t.where.line) for t in read(PLAIN).text]


@pytest.mark.parametrize(
    ("header", "flags"),
    [
        (b"List-Id: <stations.lists.example>", (True, False)),
        (b"Precedence: bulk", (True, False)),
        (b"Auto-Submitted: auto-generated", (True, False)),
        (b"Auto-Submitted: no", (False, False)),
        (b"Resent-From: a@b.example", (False, True)),
        (b"Priority: bulk", (False, False)),
    ],
)
def test_list_and_resent(header: bytes, flags: tuple[bool, bool]) -> None:
    """What makes differing addresses ordinary."""
    mail = read(header + b"\r\n" + PLAIN).mail
    assert mail is not None
    assert flags == (mail.list_mail, mail.resent)


def part(kind: str, body: bytes) -> bytes:
    """One part of a multipart body."""
    return b"--b\r\nContent-Type: " + kind.encode() + b"\r\n\r\n" + body + b"\r\n"


def multi(subtype: str, *parts: bytes) -> bytes:
    """A multipart message."""
    kind = f'Content-Type: multipart/{subtype}; boundary="b"\r\n\r\n'.encode()
    return HEAD + b"MIME-Version: 1.0\r\n" + kind + b"".join(parts) + b"--b--\r\n"


def test_plain_text_before_html() -> None:
    """Of two versions the plain one is the text; what runs in the other is said all the same."""
    html = part("text/html", b"<html lang=fa><body onload='x()'><p>as HTML</p></body></html>")
    found = read(multi("alternative", part("text/plain", b"as text"), html))
    assert ["as text"] == [t.text for t in found.text]
    assert ["script"] == [a.kind for a in found.active]
    assert ["ps", "fa"] == [tongue.tag for tongue in found.languages]


def test_html_alone_and_an_empty_plain_version() -> None:
    """Then the HTML is the text; pictures from elsewhere are counted only."""
    html = part(
        "text/html; charset=windows-1251", "<p>Список<p>станций<img src='https://a.example/x'>".encode("cp1251")
    )
    for data in (multi("alternative", html), multi("alternative", part("text/plain", b" \r\n"), html)):
        found = read(data)
        assert ["Список", "станций"] == [t.text for t in found.text]
        assert "1" in [f.value for f in found.fields if f.origin == "html"]


@pytest.mark.parametrize(
    ("head", "body", "text"),
    [
        ("Content-Type: text/plain; charset=x-unknown", "Записка SPECIMEN".encode(), "Записка SPECIMEN"),
        ("Content-Type: text/plain; charset=koi8-r", "Записка".encode("koi8-r"), "Записка"),
        ("Content-Type: text/plain", "Записка".encode(), "Записка"),
        ("Content-Transfer-Encoding: base64", base64.b64encode(b"SPECIMEN"), "SPECIMEN"),
        ("Content-Transfer-Encoding: base64", b"U1BFQ0l!!!NRU4", "SPECIMEN"),
        ("Content-Transfer-Encoding: quoted-printable", b"SPEC=\r\nIMEN", "SPECIMEN"),
        ("Content-Transfer-Encoding: nonsense", b"SPECIMEN", "SPECIMEN"),
    ],
)
def test_charsets_and_transfer_encodings(head: str, body: bytes, text: str) -> None:
    """Tolerant to unknown, absent and broken declarations."""
    assert [text] == [t.text for t in read(HEAD + head.encode() + b"\r\n\r\n" + body).text]


def test_attachments_are_documents() -> None:
    """Each with its name and declared type; what no reader knows is said."""
    found = read(sent(("text/csv", "list.csv", b"a;b\n"), ("application/zip", "x.zip", packed({"a.txt": "A"})),
                      ("application/octet-stream", "d.bin", bytes(range(256)) * 9)))  # fmt: skip
    assert [("list.csv", "txt", "text/csv"), ("x.zip", "zip", "application/zip")] == [
        (m.file.name, m.format, m.file.declared_type) for m in found.members
    ]
    assert [("d.bin", Why.UNSUPPORTED)] == [(u.where and u.where.part, u.why) for u in found.unread]
    assert found.mail is not None
    assert ("list.csv", "x.zip", "d.bin") == found.mail.attachments
    assert ["SPECIMEN body"] == [t.text for t in found.text]


def test_an_empty_attachment_is_a_field() -> None:
    """It has no kind that could be told, and its name is still among the attachments."""
    found = read(sent(("application/msword", "list.doc", b"")))
    assert ((), ()) == (found.members, found.unread)
    assert ["list.doc"] == [f.value for f in found.fields if f.name == "empty part"]
    assert found.mail is not None
    assert ("list.doc",) == found.mail.attachments


def test_messages_inside_are_read_to_a_bounded_depth() -> None:
    """Forwarded as attachments, four deep."""
    data = PLAIN
    for _ in range(4):
        data = HEAD + b"MIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n" + data
    found = read(data, depth=2)
    assert ["eml", "eml", "eml"] == [d.format for _, d in found.walk()]
    assert [Why.LIMIT] == [u.why for _, d in found.walk() for u in d.unread]


def test_more_attachments_than_are_read() -> None:
    """The rest is counted."""
    found = read(sent(*(("text/csv", f"{n}.csv", b"x;y\n") for n in range(7))), members=3)
    assert 3 == len(found.members)
    assert [("4 more attachments", Why.LIMIT)] == [(u.what, u.why) for u in found.unread]
    assert found.mail is not None
    assert 7 == len(found.mail.attachments)


@pytest.mark.parametrize(
    "data",
    [
        HEAD + b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\n\r\nMIIB",
        multi("encrypted", part("application/pgp-encrypted", b"Version: 1"), part("application/octet-stream", b"x")),
        HEAD + b"\r\nfor you\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n-----END PGP MESSAGE-----\r\n",
    ],
)
def test_encrypted_parts_are_locked(data: bytes) -> None:
    """Said, with the headers still there."""
    found = read(data)
    assert [Why.LOCKED] == [u.why for u in found.unread]
    assert found.mail is not None
    assert "ministry.example" == found.mail.senders[0].domain


def test_signatures_are_no_attachments() -> None:
    """A detached signature is a field."""
    found = read(multi("signed", part("text/plain", b"SPECIMEN"), part("application/pgp-signature; name=s.asc", b"iQ")))
    assert ((), ()) == (found.members, found.unread)
    assert ["application/pgp-signature"] == [f.value for f in found.fields if f.origin == "parts"]


def test_envelope_line_and_mark_before_the_headers() -> None:
    """A saved message of a mailbox, and one that an editor saved."""
    line = read(b"From anna@ministry.example Sat Sep 13 10:15:31 2025\r\n" + PLAIN)
    assert ("eml", "From_") == (line.format, line.fields[0].name)
    mark = read(b"\xef\xbb\xbf" + PLAIN)
    assert "Return-Path" == mark.fields[0].name


@pytest.mark.parametrize(
    ("value", "pairs"),
    [
        ("Anna <a@x.example>", [("Anna", "a@x.example")]),
        ('"a@y.example" <b@x.example>', [("a@y.example", "b@x.example")]),
        ("a@y.example <b@x.example>", [("a@y.example", "b@x.example")]),
        ('"Toll, \\"A\\"" <a@x.example>, b@x.example', [('Toll, "A"', "a@x.example"), ("", "b@x.example")]),
        ("a@x.example (Anna)", [("Anna", "a@x.example")]),
        ("Desk: a@x.example, b@x.example;", [("", "a@x.example"), ("", "b@x.example")]),
        ("undisclosed-recipients:;", []),
        ("Anna", [("Anna", "")]),
        ("<>", []),
        ("<anna", [("", "")][:0]),
        ('"unclosed <a@x.example>', [('"unclosed', "a@x.example")]),
        ("a@@x.example", [("", "a@@x.example")]),
        ("=?utf-8?b?0JDQvdC90LA=?= <a@x.example>", [("Анна", "a@x.example")]),
    ],
)
def test_addresses(value: str, pairs: list[tuple[str, str]]) -> None:
    """Every way in which mailboxes are written, wrong ones too."""
    [header] = from_pairs([("From", value)])
    assert pairs == [(a.display, a.address) for a in addresses(header)]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("=?iso-8859-1?q?caf=E9_x?=", "café x"),
        ("=?utf-8?b?0JDQ?= =?utf-8?b?vdC90LA=?=", "Анна"),
        ("=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=", "日本"),
        ("=?utf-8?b?%%%?=", "%%%"),
        ("=?x-none?q?abc?=", "abc"),
        ("a =?utf-8?q?b?= c", "a b c"),
        ("=?utf-8*en?q?b?=", "b"),
        ("no words =?", "no words =?"),
    ],
)
def test_encoded_words(raw: str, text: str) -> None:
    """A character may be cut across two words; broken words give what can be had."""
    assert text == words(raw)


def test_raw_bytes_in_headers() -> None:
    """Unencoded UTF-8 and Windows-1251 in a subject."""
    for data in ("Записка".encode(), "Записка министерства вод".encode("cp1251")):
        found = read(b"Subject: " + data + b"\r\n" + PLAIN)
        assert "\udcc7" not in found.fields[0].value
        assert found.fields[0].value.encode()


def test_headers_beyond_the_limit() -> None:
    """Counted, not listed."""
    found = read(b"X-A: b\r\n" * 300 + PLAIN, fields=100)
    assert [Why.LIMIT] == [u.why for u in found.unread]
    assert 100 == len([f for f in found.fields if f.origin == "headers"])


NESTED = b"Content-Type: message/rfc822\r\n\r\n"


@pytest.mark.parametrize(
    "data",
    [
        HEAD + NESTED * 3000,
        HEAD + b"".join(b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (n, n) for n in range(500)),
        HEAD + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n' + b"--b\r\n\r\n" * 20_000,
        HEAD + b"Content-Type: multipart/mixed; boundary=\r\n\r\n--\r\n--\r\n",
        HEAD + b"Content-Type: text/plain; charset*=''%FF; name*0*=x''%E9; name*2=\r\n\r\nx",
        HEAD + b"Content-Disposition: attachment; filename*=utf-99'x'%FF%FE\r\n\r\nx",
        HEAD + b"To: " + b"<" * 60_000 + b"\r\n\r\nx",
        HEAD + b"To: " + b'"\\' * 30_000 + b"\r\n\r\nx",
        HEAD + b"To: " + b"a@b.example," * 30_000 + b"\r\n\r\nx",
        HEAD + b"Subject: " + b"=?utf-8?q?x?= " * 20_000 + b"\r\n\r\nx",
        HEAD + b"Subject: " + b"=?" * 50_000 + b"\r\n\r\nx",
        HEAD + b"Date: , 99 Xyz 99999999999999999 99:99 +99999\r\nReceived: ;;;;\r\nFrom:\r\nSender: ,,,\r\n\r\nx",
        HEAD,
        HEAD[:300],
    ],
)
def test_hostile_messages(data: bytes) -> None:
    """A document each time, soon, with the first headers in it."""
    start = time.process_time()
    found = read(data)
    assert time.process_time() - start < 8
    assert "Return-Path" == found.fields[0].name
    assert found.mail is not None


def test_too_deep_for_the_parser_is_said() -> None:
    """The headers are had, the body is unread."""
    found = read(HEAD + NESTED * 3000)
    assert [Why.DAMAGED] == [u.why for u in found.unread][:1]
    assert found.mail is not None
    assert found.mail.senders
