"""Loads a saved JSON report; old ones keep loading, as records only grow."""

from __future__ import annotations

from pathlib import Path

from msgspec import DecodeError, ValidationError, json

from triage.errors import InvalidFileError, UsageError
from triage.model.report import SCHEMA, Report

LARGEST = 256 * 1024 * 1024
"""Bytes: a report with pictures."""


def load(path: str) -> Report:
    """Read a report from a file.

    Raises:
        UsageError, InvalidFileError: it cannot be read, or is not a report of a known schema.
    """
    try:
        size = Path(path).stat().st_size
        data = Path(path).read_bytes() if size <= LARGEST else b""
    except FileNotFoundError:
        raise UsageError(f"There is no report {path}.") from None
    except OSError as error:
        raise UsageError(f"The report {path} could not be read: {error.strerror}.") from None
    if not data:
        raise InvalidFileError(path, None, "", "a saved report is a JSON file of 1 byte to 256 MiB")
    try:
        report = json.decode(data, type=Report)
    except ValidationError as error:
        raise InvalidFileError(path, None, "", f"this is not a saved report of triage ({error})") from None
    except (DecodeError, UnicodeDecodeError, RecursionError):
        raise InvalidFileError(path, None, "", "this is not JSON") from None
    if report.schema != SCHEMA:
        raise InvalidFileError(path, None, "schema", f"expected {SCHEMA}; a newer triage may have made this report")
    return report
