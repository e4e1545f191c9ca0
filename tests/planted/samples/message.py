"""An e-mail with an attachment; flawed, its sender, its way and its attachment are not what they say.

Its domains end in `.example` (RFC 2606) or in `.xx`, a code that ISO 3166 leaves to users and that
is no top-level domain; its address is from a documentation block (RFC 5737).
"""

from __future__ import annotations

import base64
import textwrap
from pathlib import Path

from tests.planted.samples.letter import attachment

DOMAIN = "inlandwaters.gov.xx"
LOOK_ALIKE = "in1andwaters.gov.xx"
ELSEWHERE = "desk@quickpost.example"

_PLAIN = {
    "sender": f'"Registry" <registry@{DOMAIN}>',
    "return_path": f"registry@{DOMAIN}",
    "reply_to": "",
    "received": "Sat, 13 Sep 2025 04:42:31 +0000",
    "file": "programme.pdf",
    "type": "application/pdf",
}
_FLAWED = {
    "sender": f'"registry@{DOMAIN}" <registry@{LOOK_ALIKE}>',
    "return_path": f"registry@{LOOK_ALIKE}",
    "reply_to": f"Reply-To: {ELSEWHERE}\r\n",
    "received": "Thu, 11 Sep 2025 04:42:31 +0000",
    "file": "programme.docx",
    "type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
_BODY = """\
SPECIMEN

Dear colleagues,

attached you find the programme of the training for river gauging. Twenty-two persons will
take part. Please tell us before the end of the month whether the rooms at the Upper Lock
are still free, and how many beds there are.

With regards,
Registry
Ministry of Inland Waters
"""


def build(path: Path, *, flawed: bool) -> None:
    """Write the message, headers as a server leaves them."""
    words = _FLAWED if flawed else _PLAIN
    host = words["return_path"].partition("@")[2]
    head = (
        f"Return-Path: <{words['return_path']}>\r\n"
        f"Received: from mail.{host} (mail.{host} [192.0.2.25])\r\n"
        f"\tby mx.portansley.example with ESMTPS id 4cP8Qd2xkz9r;\r\n\t{words['received']}\r\n"
        f"From: {words['sender']}\r\n"
        f"{words['reply_to']}"
        "To: lockkeeper@portansley.example\r\n"
        "Subject: SPECIMEN: programme of the training\r\n"
        "Date: Sat, 13 Sep 2025 09:12:04 +0430\r\n"
        f"Message-ID: <20250913044204.7F1C2@mail.{host}>\r\n"
        "MIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed; boundary="specimen-7f1c2"\r\n\r\n'
    )
    text = "--specimen-7f1c2\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + _BODY.replace("\n", "\r\n")
    coded = "\r\n".join(textwrap.wrap(base64.b64encode(attachment()).decode(), 76))
    part = (
        f'--specimen-7f1c2\r\nContent-Type: {words["type"]}; name="{words["file"]}"\r\n'
        f'Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="{words["file"]}"\r\n\r\n'
        f"{coded}\r\n--specimen-7f1c2--\r\n"
    )
    path.write_bytes(f"{head}{text}{part}".encode())
