"""The errors a user may meet, each with its sentence and its exit status.

The statuses are those of the contract, section 1. A `TriageError` carries one plain
sentence, ready to print; it never holds text out of the document.
"""

from __future__ import annotations

from enum import IntEnum


class ExitStatus(IntEnum):
    """What the command line answers to the shell."""

    REPORT = 0
    """A report was made, whatever it found."""
    FAIL_ON = 1
    """A report was made and `--fail-on` was reached; outranks INCOMPLETE."""
    USAGE = 2
    """Wrong use: an option, a claim, a checklist or a case that does not validate."""
    UNREADABLE = 3
    """The file could not be read at all."""
    INCOMPLETE = 4
    """A report was made, but some part could not be examined."""
    DEFECT = 70
    """A defect of triage itself."""
    OUTPUT = 73
    """An output could not be written."""
    INTERRUPTED = 130
    """Stopped from the keyboard."""


class TriageError(Exception):
    """Base of every error with a sentence for the user.

    Args:
        sentence: what went wrong and what to do, in one or two plain sentences.
    """

    status = ExitStatus.DEFECT

    def __init__(self, sentence: str) -> None:
        """Keep the sentence; it is what gets printed."""
        super().__init__(sentence)
        self.sentence = sentence


class UsageError(TriageError):
    """The command, an option or one of the user's own files is wrong."""

    status = ExitStatus.USAGE


class InvalidFileError(UsageError):
    """A checklist, case, transcript or table of the user's does not validate.

    Args:
        path: the file as the user named it.
        line: line in it, from 1; None when the whole file is meant.
        key: the key concerned, dotted, or "".
        expected: what would have been right, as the end of a sentence.
    """

    def __init__(self, path: str, line: int | None, key: str, expected: str) -> None:
        """Word the place and the expectation in one line."""
        place = path if line is None else f"{path}:{line}"
        self.path, self.line, self.key, self.expected = path, line, key, expected
        super().__init__(f"{place}: {key}: {expected}" if key else f"{place}: {expected}")


class UnreadableError(TriageError):
    """The document could not be read at all."""

    status = ExitStatus.UNREADABLE


class OutputError(TriageError):
    """An output could not be written; nothing half-written stays."""

    status = ExitStatus.OUTPUT
