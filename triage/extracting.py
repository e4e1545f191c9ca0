"""The one verb behind `triage extract`: a document goes in, a folder of what it holds comes out.

This process takes bytes from the cage and writes them; it parses none. Names are made here
from what triage knows, with what the document says only as a harmless ending. The folder is
written beside its place under another name and put there in one step.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct, structs

from triage import __version__
from triage.cage.protocol import Holding, Job, LeftOut, Locked, Message, Piece, Refused
from triage.cage.supervisor import Ended, run
from triage.errors import OutputError, UnreadableError
from triage.intake import CHUNK, Intake, take
from triage.model.case import Case
from triage.model.facts import Unread, Why
from triage.model.holdings import ExtractedFrom, Extraction, Held, Part
from triage.model.limits import Limits
from triage.model.report import ToolInfo
from triage.naming import file_name, is_risky
from triage.render.to_json import json_text

WARNING = (
    "These files come out of a document that nobody has vouched for: open them on an offline machine only. "
    "What a double click could start has the ending .untrusted."
)
MANIFEST = "manifest.json"
ANY_DAY = date(2000, 1, 1)
"""A job names a day for its checks; this one has none."""
HEAD = 16
"""First bytes of a file by which programs are known."""
MOST_FILES = 4_000
"""Files written; the cage sends fewer, unless it is not itself."""
WRITTEN = 4
"""Times `Limits.unpacked_bytes` that are written in all, revisions included."""

Progress = Callable[[str], None]


class Request(Struct, frozen=True, kw_only=True):
    """One extraction, as asked for."""

    path: str
    """The document, or `-` for standard input."""
    folder: str
    """Where the files go: not there yet, or empty."""
    password: str | None = None
    limits: Limits = Limits()


def extract(request: Request, progress: Progress = lambda _: None) -> Extraction:
    """Write out what a document holds.

    Raises:
        UnreadableError: the document could not be read at all.
        OutputError: the folder could not be written; nothing half-written stays.
    """
    folder = Path(request.folder)
    _refuse_if_in_the_way(folder)
    progress("reading the file")
    with take(request.path, request.limits.file_bytes) as intake:
        try:
            temporary = Path(tempfile.mkdtemp(prefix=".triage-", dir=folder.absolute().parent))
        except OSError as error:
            raise OutputError(f"{folder} could not be written: {error.strerror}.") from None
        try:
            made = _Writing(request, intake, temporary).all(progress)
            temporary.replace(folder)
        except OSError as error:
            raise OutputError(f"{folder} could not be written: {error.strerror}.") from None
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
    return made


def _refuse_if_in_the_way(folder: Path) -> None:
    """Raise OutputError where something lies in the folder's place already."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise OutputError(f"{folder} is there already and is no folder; nothing was written.")
    try:
        if folder.is_dir() and any(folder.iterdir()):
            raise OutputError(f"{folder} is there already and is not empty; nothing was written.")
    except PermissionError:
        raise OutputError(f"{folder} is there already and cannot be looked into; nothing was written.") from None
    if not folder.absolute().parent.is_dir():
        raise OutputError(f"{folder} cannot be written: there is no folder {folder.absolute().parent}.")


class _Open:
    """A file while its bytes come."""

    def __init__(self, held: Held, path: Path) -> None:
        """Make it, for its owner alone; raises OSError where that name is taken."""
        self.held, self.path = held, path
        self.handle: BinaryIO = os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
        self.digest, self.head, self.written = sha256(), b"", 0

    def write(self, data: bytes) -> None:
        """Add bytes, never more than were announced."""
        data = data[: self.held.size - self.written]
        self.handle.write(data)
        self.digest.update(data)
        self.head = self.head or data[:HEAD]
        self.written += len(data)


class _Writing:
    """One extraction while it is written."""

    def __init__(self, request: Request, intake: Intake, folder: Path) -> None:
        """Nothing written yet."""
        self.request, self.intake, self.folder = request, intake, folder
        self.parts: list[Part] = []
        self.left_out: list[Unread] = []
        self.isolation: Locked = Locked((), {"all": "the reading process ended before it was locked up"})
        self.ended = ""
        self.room = WRITTEN * request.limits.unpacked_bytes
        self.open: _Open | None = None

    def all(self, progress: Progress) -> Extraction:
        """Take everything from the cage, then write the list of it."""
        limits = self.request.limits
        # Bytes travel as base64, four characters for three, beside what announces them.
        most = limits.output_bytes + limits.unpacked_bytes * 4 // 3
        job = Job(
            name=self.intake.name if self.request.path != "-" else "",
            descriptor=self.intake.descriptor,
            limits=structs.replace(limits, output_bytes=most),
            case=Case(as_of=ANY_DAY),
            checks=(),
            password=self.request.password,
            entry="triage.cage.extraction:extract",
        )
        try:
            for message in run(job, self.intake.descriptor):
                self._take(message, progress)
        finally:
            self._drop()
        made = self._described()
        (self.folder / MANIFEST).write_text(json_text(made), "utf-8")
        return made

    def _take(self, message: Message | Ended, progress: Progress) -> None:
        """Keep one message."""
        match message:
            case Locked():
                self.isolation = message
            case Refused():
                raise UnreadableError(message.sentence)
            case LeftOut():
                self.left_out.append(message.unread)
            case Holding():
                self._drop()
                self._begin(message.held)
                progress(f"writing {len(self.parts)} files")
            case Piece():
                self._add(message.data)
            case Ended():
                self.ended = message.why

    def _begin(self, held: Held) -> None:
        """Open the file of what was announced; a revision is copied out of the document itself."""
        if held.size < 0 or held.size > self.room or len(self.parts) >= MOST_FILES:
            detail = "it goes beyond what is written of one document"
            self.left_out.append(Unread(what=f"a {held.kind.value}", why=Why.LIMIT, detail=detail, where=held.where))
            return
        self.room -= held.size
        path = self._path(held)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.open = _Open(held, path)
        if held.end is not None:
            for block in _start_of(self.intake, held.end):
                self._add(block)
        elif held.size == 0:
            self._add(b"")

    def _path(self, held: Held) -> Path:
        """A path that is new: folders by number of attachment, names that lead nowhere."""
        number = 1 + sum(p.kind is held.kind and _inside(p.file) == _folders(held) for p in self.parts)
        return self.folder / _folders(held) / file_name(held, number)

    def _add(self, data: bytes) -> None:
        """Add bytes to the open file; when it is whole, keep it."""
        if self.open is None:
            return  # bytes of something that was left out
        self.open.write(data)
        if self.open.written < self.open.held.size:
            return
        finished, self.open = self.open, None
        self.parts.append(self._kept(finished))

    def _kept(self, finished: _Open) -> Part:
        """Close a whole file, give it its ending and describe it."""
        finished.handle.close()
        held, path = finished.held, finished.path
        risky = is_risky(path.name, finished.head)
        if risky:
            path = path.rename(path.with_name(path.name + ".untrusted"))
        return Part(
            file=path.relative_to(self.folder).as_posix(),
            kind=held.kind,
            name=held.name,
            where=held.where,
            size=finished.written,
            sha256=finished.digest.hexdigest(),
            untrusted=risky,
            note=held.note,
        )

    def _drop(self) -> None:
        """Take away a file that did not become whole."""
        if self.open is None:
            return
        held = self.open.held
        self.open.handle.close()
        self.open.path.unlink(missing_ok=True)
        self.open = None
        detail = "its bytes did not come whole"
        self.left_out.append(Unread(what=f"a {held.kind.value}", why=Why.DAMAGED, detail=detail, where=held.where))

    def _described(self) -> Extraction:
        """The list of what was written."""
        return Extraction(
            tool=ToolInfo("triage", __version__),
            warning=WARNING,
            document=ExtractedFrom(name=self.intake.name, size=self.intake.size, sha256=self.intake.sha256),
            parts=tuple(self.parts),
            left_out=tuple(self.left_out),
            ended=self.ended,
            isolation={"active": list(self.isolation.active), "absent": self.isolation.absent},
        )


def _start_of(intake: Intake, end: int) -> Iterator[bytes]:
    """Yield the first bytes of the document."""
    at = 0
    while at < end:
        block = os.pread(intake.descriptor, min(CHUNK, end - at), at)
        if not block:
            return
        at += len(block)
        yield block


def _folders(held: Held) -> str:
    """The folder of what lies inside attachments: `in-attachment-2/in-attachment-1`; "" for the document's own."""
    return "/".join(f"in-attachment-{number}" for number in held.path)


def _inside(file: str) -> str:
    """The folder part of a written file's path."""
    return file.rpartition("/")[0]
