"""What only an e-mail message has: its addresses and its route."""

from __future__ import annotations

from msgspec import Struct

from triage.model.facts import Stamp, Where


class Address(Struct, frozen=True, kw_only=True):
    """One mailbox of a message header."""

    display: str
    """Display name, decoded; "" where there is none."""
    address: str
    """`local@domain`; "" where it could not be parsed."""
    where: Where

    @property
    def domain(self) -> str:
        """The domain in lower case; "" where there is none."""
        return self.address.rpartition("@")[2].lower() if "@" in self.address else ""


class MailFacts(Struct, frozen=True, kw_only=True):
    """What only an e-mail message has."""

    senders: tuple[Address, ...] = ()
    """The From header."""
    sender: Address | None = None
    """The Sender header."""
    reply_to: tuple[Address, ...] = ()
    return_path: Address | None = None
    recipients: tuple[Address, ...] = ()  # To and Cc
    message_id: str | None = None
    received: tuple[Stamp, ...] = ()
    """Received headers as written, newest first."""
    attachments: tuple[str, ...] = ()
    """Names of the attachments."""
    list_mail: bool = False
    """True where headers show a mailing list or bulk sender (List-Id, Precedence: bulk or list)."""
    resent: bool = False
    """True where Resent-* headers are present."""
