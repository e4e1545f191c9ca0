"""Headers of a message → fields, dates, people, programs and `MailFacts`.

Shared by the readers of eml and msg. Headers come in as raw pairs, in their order; encoded
words (RFC 2047), addresses and dates are read here, tolerantly: hostile headers make the
standard library's own decoders raise.
"""

from __future__ import annotations

import binascii
import quopri
import re
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from triage.model.facts import DeclaredLanguage, Event, Identifies, Role, Stamp, Tool, Where, Why
from triage.model.mail import Address, MailFacts
from triage.readers.encodings import decode
from triage.readers.gather import Gather
from triage.readers.limits import Limits
from triage.readers.timestamps import from_mail
from triage.readers.tooling_markup import charsets_of_words

_NAMES_OF_HARMLESS = (
    "date mime-version content-type content-transfer-encoding content-language content-disposition x-mailer "
    "user-agent x-mimeole importance priority x-priority x-msmail-priority precedence auto-submitted "
    "resent-date x-spam-level x-spam-flag lines status x-status content-length"
)
_HARMLESS = frozenset(_NAMES_OF_HARMLESS.split())
"""Headers whose values lead to nobody. Every other may: hosts, addresses and accounts stand anywhere."""
_BULK = frozenset(("list-id", "list-post", "list-unsubscribe", "mailing-list", "x-mailing-list", "x-beenthere"))
_BULK_WORDS = re.compile(r"\b(bulk|list|junk)\b", re.IGNORECASE)
_MAILERS = frozenset(("x-mailer", "user-agent", "x-newsreader"))
_TELLING = frozenset(("subject", "from", "reply-to", "content-type", "content-disposition"))
"""Headers that the sender's own program writes; their character sets are traces of its language."""
_MOST_ADDRESSES = 1000
_LONGEST = 20_000
"""Characters of one header that are looked into; real ones (long To lists) stay below."""

_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
_BETWEEN_WORDS = re.compile(r"(?<=\?=)[ \t\r\n]+(?==\?)")


class Header(Struct, frozen=True):
    """One header."""

    name: str
    """As written."""
    value: str
    """Unfolded; encoded words as they stand."""
    where: Where

    @property
    def key(self) -> str:
        """The name in lower case."""
        return self.name.lower()


def from_pairs(pairs: Iterable[tuple[str, str]]) -> tuple[Header, ...]:
    """Number repeated headers from the top (`Received #2`) and unfold values."""
    listed = [(name.strip(), _unfolded(value)) for name, value in pairs]
    totals = Counter(name.lower() for name, _ in listed)
    met: Counter[str] = Counter()
    made = []
    for name, value in listed:
        met[name.lower()] += 1
        place = f"{name} #{met[name.lower()]}" if totals[name.lower()] > 1 else name
        made.append(Header(name, value, Where(header=place)))
    return tuple(made)


def gather_headers(headers: tuple[Header, ...], into: Gather, limits: Limits, origin: str = "headers") -> None:
    """Add everything the headers say; `into.mail` is set last."""
    _add_fields(headers, into, limits, origin)
    received = [stamp for h in headers if h.key == "received" and (stamp := _hop(h, origin))]
    for header in headers:
        if header.key in {"date", "resent-date"}:
            into.add_stamp(Event.SENT, from_mail(header.value), origin, header.where)
        elif header.key in _MAILERS:
            into.add_software(Tool.MAILER, words(header.value), origin, header.where)
        elif header.key == "content-language" and header.value:
            into.languages.append(DeclaredLanguage(tag=header.value, of="document", origin=origin, where=header.where))
    into.stamps.extend(received)
    into.mail = _mail_facts(headers, tuple(received))
    _add_people(headers, into, origin)


def words(value: str) -> str:
    """Decode encoded words (RFC 2047); what cannot be decoded stays as it is."""
    joined = _BETWEEN_WORDS.sub("", value)
    return _join_same(joined) if "=?" in joined else value


def addresses(header: Header) -> tuple[Address, ...]:
    """Read the mailboxes of an address header; text without an address becomes a bare display name."""
    made = []
    for piece in _split(header.value[:_LONGEST])[:_MOST_ADDRESSES]:
        display, address = _mailbox(piece)
        if display or address:
            made.append(Address(display=display, address=address, where=header.where))
    return tuple(made)


def _unfolded(value: str) -> str:
    """One line; bytes that were no ASCII are decoded."""
    line = re.sub(r"\r?\n[ \t]*|\r[ \t]*", " ", value).strip()
    if line.isascii():
        return line
    raw = line.encode("utf-8", "surrogateescape") if _has_surrogates(line) else None
    return decode(raw).text if raw is not None else line


def _has_surrogates(text: str) -> bool:
    """True where the parser kept undecoded bytes, and nothing that cannot be turned back."""
    return any("\udc80" <= c <= "\udcff" for c in text) and not any("\ud800" <= c < "\udc80" for c in text)


def _add_fields(headers: tuple[Header, ...], into: Gather, limits: Limits, origin: str) -> None:
    """Every header a field, and a second one where encoded words say something readable."""
    for header in headers[: limits.fields]:
        identifies = Identifies.NONE if header.key in _HARMLESS else Identifies.PERSON
        into.add_field(origin, header.name, header.value, header.where, identifies)
        if header.key in _TELLING:
            charsets_of_words(header.value, header.where, into)
        readable = words(header.value)
        if readable != header.value:
            into.add_field(f"{origin} decoded", header.name, readable, header.where, identifies)
        if header.key == "dkim-signature":
            for tag in re.finditer(r"(?:^|;)\s*([tx])\s*=\s*(\d{1,12})", header.value):
                into.add_field("dkim", tag.group(1), tag.group(2), header.where)
    if len(headers) > limits.fields:
        into.add_unread("the rest of the headers", Why.LIMIT, f"{len(headers)} headers in all")


def _hop(header: Header, origin: str) -> Stamp | None:
    """The date after the last semicolon of a Received header."""
    moment = from_mail(header.value.rpartition(";")[2].strip())
    if moment is None:
        return None
    return Stamp(event=Event.RECEIVED, moment=moment, origin=origin, where=header.where)


def _mail_facts(headers: tuple[Header, ...], received: tuple[Stamp, ...]) -> MailFacts:
    """The parts that checks of mail need by name."""

    def all_of(*keys: str) -> tuple[Address, ...]:
        """Addresses of these headers, in their order."""
        return tuple(a for h in headers if h.key in keys for a in addresses(h))[:_MOST_ADDRESSES]

    message_id = next((h.value for h in headers if h.key == "message-id" and h.value), None)
    return MailFacts(
        senders=all_of("from"),
        sender=next(iter(all_of("sender")), None),
        reply_to=all_of("reply-to"),
        return_path=next(iter(all_of("return-path")), None),
        recipients=all_of("to", "cc", "bcc"),
        message_id=message_id,
        received=received,
        list_mail=any(_is_bulk(h) for h in headers),
        resent=any(h.key.startswith("resent-") for h in headers),
    )


def _is_bulk(header: Header) -> bool:
    """List headers, `Precedence: bulk`, and mail that says a program sent it (RFC 3834)."""
    if header.key in {"precedence", "x-precedence"}:
        return _BULK_WORDS.search(header.value) is not None
    if header.key == "auto-submitted":
        return header.value.strip().lower() not in {"", "no"}
    return header.key in _BULK


def _add_people(headers: tuple[Header, ...], into: Gather, origin: str) -> None:
    """Senders and recipients, each address once for its role."""
    said: set[tuple[Role, str]] = set()
    for header in headers:
        role = _ROLES.get(header.key)
        for address in addresses(header) if role else ():
            name = f"{address.display} <{address.address}>" if address.display and address.address else ""
            name = name or address.display or address.address
            if role and (role, name) not in said and len(said) < _MOST_ADDRESSES:
                said.add((role, name))
                into.add_person(role, name, origin, header.where)


_ROLES = {
    "from": Role.SENDER,
    "sender": Role.SENDER,
    "to": Role.RECIPIENT,
    "cc": Role.RECIPIENT,
    "bcc": Role.RECIPIENT,
}


def _join_same(text: str) -> str:
    """Decode each run of neighbouring words together: multi-byte characters are cut across words."""
    pieces: list[str] = []
    held, charset, end = b"", "", 0
    for match in _WORD.finditer(text):
        name = match.group(1).partition("*")[0].lower()
        if held and (match.start() != end or name != charset):
            pieces.append(_as_text(held, charset))
            held = b""
        pieces.append(text[end : match.start()])
        held, charset, end = held + _word_bytes(match.group(2), match.group(3)), name, match.end()
    pieces.append(_as_text(held, charset))
    return "".join(pieces) + text[end:]


def _word_bytes(form: str, body: str) -> bytes:
    """The bytes of one encoded word; a broken one gives what can be had."""
    raw = body.encode("utf-8", "replace")
    if form in "qQ":
        return quopri.decodestring(raw.replace(b"_", b" "), header=False)
    try:
        return binascii.a2b_base64(raw + b"=" * (-len(raw) % 4)) or raw
    except binascii.Error:
        return raw


def _as_text(held: bytes, charset: str) -> str:
    """Decode a run of words; line ends inside are blanks."""
    return re.sub(r"[\r\n]+", " ", decode(held, charset).text) if held else ""


def _split(value: str) -> list[str]:
    """Split at commas and semicolons that stand outside quotes, comments and angle brackets; drop group names."""
    pieces, current = [], ""
    quoted, depth, angle, escaped = False, 0, False, False
    for c in value:
        plain = not (quoted or depth or angle or escaped)
        if plain and c in ",;":
            pieces.append(current)
            current = ""
            continue
        if plain and c == ":" and "@" not in current:
            current = ""
            continue
        current += c
        if escaped:
            escaped = False
        elif c == "\\" and (quoted or depth):
            escaped = True
        elif c == '"' and not depth:
            quoted = not quoted
        elif not quoted:
            depth = max(0, depth + (c == "(") - (c == ")"))
            angle = (angle or c == "<") and c != ">"
    return [piece.strip() for piece in [*pieces, current] if piece.strip()]


def _mailbox(piece: str) -> tuple[str, str]:
    """`"Name" <a@b>`, `a@b (Name)`, `a@b` → display name and address, each "" where there is none."""
    opened = piece.rfind("<")
    if opened >= 0:
        address = piece[opened + 1 :].partition(">")[0].strip()
        display = piece[:opened]
    else:
        comment = re.search(r"\(([^()]*)\)\s*$", piece)
        display = comment.group(1) if comment else ""
        address = piece[: comment.start()].strip() if comment else piece
        if "@" not in address:
            display, address = display or address, ""
    return _display(display), re.sub(r"\s+", "", address.strip('"')) if "@" in address else ""


def _display(raw: str) -> str:
    """A display name without its quotes, decoded."""
    name = raw.strip()
    if len(name) >= 2 and name[0] == name[-1] == '"':
        name = re.sub(r"\\(.)", r"\1", name[1:-1])
    return words(name).strip()
