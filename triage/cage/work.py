"""The work inside the cage: bytes → facts → derived facts → what the checks see.

Everything leaves as it comes: first what the report says of the document in any case, then
one message a check.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from triage.cage.protocol import Checked, Job, Message, Opened, Started
from triage.checks import load
from triage.derive import derive
from triage.derive.languages_told import LanguageTold, languages_told
from triage.errors import UnreadableError
from triage.model.document import Document
from triage.model.facts import Field, Identifies, Origin, TextLine, Unread, Where
from triage.model.limits import Limits
from triage.model.report import FactValue, TimelineEntry
from triage.readers import read
from triage.readers.gather import COSTLY, Source
from triage.running import OverBudgetError, Subject, budget, run

MOST_VALUES = 200
"""Values of one metadata field that a report lists (contract, section 2)."""
LONGEST_VALUE = 2_000
"""Characters of one metadata value that a report keeps."""


def examine(job: Job, data: bytes) -> Iterator[Message]:
    """Read the document, then run each check of the job on it."""
    document = _document(job, data)
    subjects = [Subject(inner, job.case, derive, path) for path, inner in document.walk()]
    yield _opened(document, subjects, job.limits.check_cpu_seconds)
    for id in job.checks:
        yield Started(id)
        yield Checked(run(load(id), subjects, job.limits.check_cpu_seconds))


def _document(job: Job, data: bytes) -> Document:
    """Read the bytes; a transcript takes the place of the text."""
    refuse_unless_readable(data, job.limits)
    needs = {need for id in job.checks for need in load(id).needs}
    # A check that takes the whole document may look how its text is set, and nothing dearer.
    wanted = COSTLY & (needs | {"runs"} if "document" in needs else needs)
    document = read(Source(data=data, name=job.name), job.limits, job.password, wanted=wanted)
    if job.transcript is None:
        return document
    return structs.replace(document, text=transcribed(job.transcript))


def refuse_unless_readable(data: bytes, limits: Limits) -> None:
    """Raise UnreadableError for a file without bytes, and for one beyond the limit."""
    if not data:
        raise UnreadableError("This file is empty: it has no bytes to read.")
    if len(data) > limits.file_bytes:
        raise UnreadableError(
            f"This file is larger than the limit of {limits.file_bytes} bytes; --limits FILE can raise it."
        )


def transcribed(pages: tuple[tuple[str, ...], ...]) -> tuple[TextLine, ...]:
    """Turn a person's reading into lines of text."""
    return tuple(
        TextLine(text=line, where=Where(page=page, line=number), origin=Origin.TRANSCRIPT)
        for page, lines in enumerate(pages, 1)
        for number, line in enumerate(lines, 1)
        if line.strip()
    )


def _opened(document: Document, subjects: list[Subject], cpu_seconds: int) -> Opened:
    """Gather what the report says whatever the checks find."""
    facts, left_out = _facts(document)
    if languages := _languages(subjects, cpu_seconds):
        facts.setdefault("text", {})["language"] = languages
    texts = [inner.text for _, inner in document.walk() if inner.text]
    origin = texts[0][0].origin if texts else None
    return Opened(
        format=document.format,
        media_type=document.media_type,
        pages=document.page_count,
        text_from=origin.value if origin else "none",
        characters=sum(len(line.text) for text in texts for line in text),
        generation=subjects[0].part("derived.generation"),
        timeline=_timeline(document),
        facts=facts,
        facts_left_out=left_out,
        unread=unread_of(document),
    )


def _timeline(document: Document) -> tuple[TimelineEntry, ...]:
    """All dates of the metadata, earliest first; members' dates carry their path."""
    entries = [
        (
            stamp.moment.local,
            TimelineEntry(
                when=stamp.moment.shown(),
                precision=stamp.moment.precision.value,
                zone=stamp.moment.zone,
                what=f"{stamp.event.value} ({stamp.origin})",
                where=_at(stamp.where, path),
            ),
        )
        for path, inner in document.walk()
        for stamp in inner.stamps
    ]
    entries.sort(key=lambda pair: (pair[0], pair[1].what, str(pair[1].where)))
    return tuple(entry for _, entry in entries[:1_000])


def _at(where: Where, path: str) -> Where:
    """The place, inside its member."""
    if not path:
        return where
    return structs.replace(where, part=f"{path}/{where.part}" if where.part else path)


def _facts(document: Document) -> tuple[dict[str, dict[str, tuple[FactValue, ...]]], dict[str, int]]:
    """Metadata by origin and name, as found; long lists and values are cut and counted."""
    lists: dict[str, dict[str, list[FactValue]]] = {}
    left_out: dict[str, int] = {}
    for path, inner in document.walk():
        for field in (*inner.fields, *_of_pictures(inner)):
            values = lists.setdefault(field.origin, {}).setdefault(field.name, [])
            if len(values) >= MOST_VALUES:
                name = f"{field.origin}/{field.name}"
                left_out[name] = left_out.get(name, 0) + 1
                continue
            values.append(
                FactValue(
                    value=field.value[:LONGEST_VALUE],
                    where=_at(field.where, path),
                    identifies=Identifies(field.identifies),
                )
            )
    return {o: {n: tuple(v) for n, v in names.items()} for o, names in lists.items()}, left_out


def _of_pictures(document: Document) -> Iterator[Field]:
    """Yield the metadata of pictures inside, under origins of their own: `picture exif`."""
    for picture in document.pictures:
        yield from (structs.replace(field, origin=f"picture {field.origin}") for field in picture.fields)


def _languages(subjects: list[Subject], cpu_seconds: int) -> tuple[FactValue, ...]:
    """Which languages the text is in, and how surely that was told; of members too."""
    told = [(subject, one) for subject in subjects if subject.document.text for one in _told(subject, cpu_seconds)]
    return tuple(
        FactValue(
            value=one.words,
            where=_at(one.where or subject.document.text[0].where, subject.path),
            identifies=Identifies.NONE,
        )
        for subject, one in told[:MOST_VALUES]
    )


def _told(subject: Subject, cpu_seconds: int) -> tuple[LanguageTold, ...]:
    """Tell the languages of one document; what goes wrong there must not cost the report."""
    try:
        with budget(cpu_seconds):
            return languages_told(subject.part("derived.spoken"))
    except (OverBudgetError, Exception):  # as for checks: hostile text may raise anything
        return (LanguageTold("could not be told: the identifiers failed on this text", None),)


def unread_of(document: Document) -> tuple[Unread, ...]:
    """Everything that could not be examined, members' with their path."""
    return tuple(
        structs.replace(one, where=_at(one.where or Where(), path)) if path else one
        for path, inner in document.walk()
        for one in inner.unread
    )
