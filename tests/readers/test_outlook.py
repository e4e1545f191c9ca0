"""Outlook messages: properties, transport headers, bodies in three forms, attachments, messages inside."""

from __future__ import annotations

import struct
from io import BytesIO

import pytest

from tests.readers.packages import ole, opened
from triage.model.facts import Event, FileFacts, Role, Why
from triage.model.limits import Limits
from triage.readers.gather import Gather, Tools
from triage.readers.mapi import Properties, unpacked_rtf
from triage.readers.outlook import _read_message, _Reading

TICKS = 134022159000000000
"""2025-09-13 05:45:00 UTC as a FILETIME: (1757742300 + 11644473600) * 10**7."""

RTF = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a0072637067313235423 20af32068656c090020627705b06c647d0a800fa0".replace(
        " ", ""
    )
)
"""The first example of [MS-OXRTFCP], 3.1."""


def table(header: int, *entries: tuple[int, int, int]) -> bytes:
    """A property stream: (id, type, value)."""
    return bytes(header) + b"".join(struct.pack("<HHIQ", kind, number, 6, value) for number, kind, value in entries)


def text(number: int, value: str) -> tuple[str, bytes]:
    """A Unicode property."""
    return f"__substg1.0_{number:04X}001F", value.encode("utf-16-le")


BASE = {
    "__properties_version1.0": table(32, (0x0039, 0x40, TICKS), (0x3007, 0x40, TICKS), (0x3FFD, 3, 1251)),
    **dict((text(0x0037, "SPECIMEN memo"), text(0x0042, "Maren Tull"), text(0x3FFA, "Edric Polwarne"))),
}
HEADERS = (
    "Microsoft Mail Internet Headers Version 2.0\r\nReceived: from a by b; Sat, 13 Sep 2025 05:46:00 +0000\r\n"
    "From: Maren Tull <maren@ministry.example>\r\nReply-To: x@quickpost.example\r\nMessage-ID: <7@ministry.example>\r\n"
    "Date: Sat, 13 Sep 2025 10:15:00 +0430\r\nX-Mailer: Quickpost 4.2\r\n"
)


def test_from_properties() -> None:
    """A message that never left its server: names, internet addresses, times, recipients, who saved it."""
    recipient = "__recip_version1.0_#00000000/"
    found = opened(
        ole(
            BASE
            | dict(
                (
                    text(0x5D02, "maren@ministry.example"),
                    text(0x1000, "SPECIMEN\r\n\r\nsecond"),
                    text(0x1035, "<7@x.example>"),
                )
            )
            | {recipient + "__properties_version1.0": table(8)}
            | {recipient + name: value for name, value in (text(0x3001, "Boris"), text(0x39FE, "boris@paper.example"))}
        ),
        name="memo.msg",
    )
    assert ("msg", [("SPECIMEN", 1), ("second", 3)]) == (found.format, [(t.text, t.where.line) for t in found.text])
    assert [
        (Role.LAST_MODIFIED_BY, "Edric Polwarne"),
        (Role.SENDER, "Maren Tull <maren@ministry.example>"),
        (Role.RECIPIENT, "Boris <boris@paper.example>"),
    ] == [(p.role, p.name) for p in found.people]
    assert [(Event.SENT, "2025-09-13T05:45:00Z"), (Event.CREATED, "2025-09-13T05:45:00Z")] == [
        (s.event, s.moment.shown()) for s in found.stamps
    ]
    assert found.mail is not None
    assert ("<7@x.example>", "ministry.example") == (found.mail.message_id, found.mail.senders[0].domain)
    assert "SPECIMEN memo" in [f.value for f in found.fields]


def test_from_transport_headers() -> None:
    """Then the headers count, as in an eml; Outlook's own first line is no header."""
    found = opened(ole(BASE | dict((text(0x007D, HEADERS), text(0x1000, "SPECIMEN")))))
    assert found.mail is not None
    assert ["quickpost.example", "ministry.example"] == [found.mail.reply_to[0].domain, found.mail.senders[0].domain]
    assert ["Received"] == [stamp.where.header for stamp in found.mail.received]
    assert ["Quickpost 4.2"] == [s.text for s in found.software]


def test_eight_bit_text_and_html() -> None:
    """Text in the message's code page; HTML as bytes, with what runs in it."""
    html = "<p>Записка</p><script>x()</script>".encode("cp1251")
    found = opened(ole(BASE | {"__substg1.0_0070001E": "Записка".encode("cp1251"), "__substg1.0_10130102": html}))
    assert ["Записка"] == [t.text for t in found.text]
    assert ["script"] == [a.kind for a in found.active]
    assert "Записка" in [f.value for f in found.fields]


def test_compressed_rtf() -> None:
    """The example of the specification, and a body that has nothing else."""
    assert b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n" == unpacked_rtf(RTF, 1000)
    assert b"{\\rtf1" == unpacked_rtf(RTF, 6)
    crossing = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")
    assert b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}" == unpacked_rtf(crossing, 1000)
    assert ["hello world"] == [t.text.strip() for t in opened(ole(BASE | {"__substg1.0_10090102": RTF})).text]


@pytest.mark.parametrize("data", [b"", b"short", RTF[:8] + b"XXXX" + RTF[12:]])
def test_rtf_of_no_known_form(data: bytes) -> None:
    """Refused with a ValueError, which the reader says as damage."""
    with pytest.raises(ValueError, match=r"header|compression"):
        unpacked_rtf(data, 1000)
    if data:
        found = opened(ole(BASE | {"__substg1.0_10090102": data.ljust(16, b"\1")}))
        assert [Why.DAMAGED] == [u.why for u in found.unread]


def test_attachments_are_documents() -> None:
    """With their long name and declared type."""
    place = "__attach_version1.0_#00000000/"
    found = opened(
        ole(
            BASE
            | {place + "__properties_version1.0": table(8), place + "__substg1.0_37010102": b"SPECIMEN " * 600}
            | {
                place + n: v
                for n, v in (text(0x3707, "long name.txt"), text(0x3704, "LONG~1.TXT"), text(0x370E, "text/plain"))
            }
        )
    )
    assert [("long name.txt", "txt", "text/plain")] == [
        (m.file.name, m.format, m.file.declared_type) for m in found.members
    ]
    assert found.mail is not None
    assert ("long name.txt",) == found.mail.attachments


class Storages:
    """Streams by path, with the part of olefile that the reader uses; nests storages as deep as wanted."""

    def __init__(self, streams: dict[str, bytes]) -> None:
        self.streams = streams

    def exists(self, path: list[str]) -> bool:
        """A stream, or a storage above one."""
        wanted = "/".join(path)
        return any(name == wanted or name.startswith(f"{wanted}/") for name in self.streams)

    def openstream(self, path: list[str]) -> BytesIO:
        """The bytes of a stream."""
        return BytesIO(self.streams["/".join(path)])

    def listdir(self, *, streams: bool, storages: bool) -> list[list[str]]:
        """All storages."""
        assert (streams, storages) == (False, True)
        parts = [name.split("/")[:-1] for name in self.streams]
        return [list(p) for p in {tuple(part[:n]) for part in parts for n in range(1, len(part) + 1)}]


def test_messages_inside() -> None:
    """A message kept as a storage is read too, to a bounded depth."""
    place = "__attach_version1.0_#00000000/__substg1.0_3701000D/"
    streams = dict(BASE)
    for level in range(1, 5):
        streams |= {place * level + "__properties_version1.0": table(24)}
        streams |= {place * level + n: v for n, v in (text(0x1000, f"level {level}"), text(0x0042, "Boris"))}
    into = Gather(format="msg", media_type="", file=FileFacts(name="", size=0, sha256=""))
    _read_message(_Reading(Storages(streams), (), into, Tools(limits=Limits(depth=2))))
    found = into.freeze()
    assert [[], ["level 1"], ["level 2"]] == [[t.text for t in d.text] for _, d in found.walk()]
    assert [Why.LIMIT] == [u.why for _, d in found.walk() for u in d.unread]


def test_damage() -> None:
    """Cut short, at every length a document; and a stream that cannot be read is said."""
    whole = ole(BASE | dict((text(0x1000, "SPECIMEN"),)))
    for size in range(600, len(whole), 3000):
        assert opened(whole[:size], name="memo.msg").format in {"msg", "ole", "txt"}

    class Broken(Storages):
        """Streams that raise."""

        def openstream(self, path: list[str]) -> BytesIO:
            """Raises."""
            raise OSError(path)

    own = Properties(Broken(BASE), (), 32)
    assert ("", 2) == (own.text(0x0037), len(own.damage))
