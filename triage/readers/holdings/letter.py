"""What a message holds beside attachments: its headers, as they were sent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from triage.model.facts import Where
from triage.model.holdings import HeldKind
from triage.readers.gather import Gather, Source, Tools
from triage.readers.holdings import Taken, made


def holdings(source: Source, into: Gather, tools: Tools) -> Iterator[Taken]:
    """Yield everything before the first empty line."""
    headers = re.split(rb"\r?\n\r?\n", source.data, maxsplit=1)[0]
    yield made(HeldKind.METADATA, "headers.txt", headers + b"\n", Where(field="headers"))
