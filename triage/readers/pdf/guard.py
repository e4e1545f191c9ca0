"""Stages of reading that may fail by themselves, and silence from parsers that chatter."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from triage.model.facts import Where, Why
from triage.readers.gather import Gather

_WHY = {
    "LimitReachedError": Why.LIMIT,
    "TangledError": Why.LIMIT,
    "MemoryError": Why.LIMIT,
    "FileNotDecryptedError": Why.LOCKED,
    "WrongPasswordError": Why.LOCKED,
    "DependencyError": Why.MISSING_PART,
    "ModuleNotFoundError": Why.MISSING_PART,
    "NotImplementedError": Why.UNSUPPORTED,
}
"""Exceptions of pypdf and Python by name → what they mean; every other one is damage."""

_DETAIL = {
    Why.LIMIT: "it is larger than the limits allow",
    Why.LOCKED: "it is encrypted and was not unlocked",
    Why.MISSING_PART: "a part that decrypts, decodes or reads it is not installed",
    Why.UNSUPPORTED: "it is written in a way that the parser does not know",
}


def reason(error: BaseException) -> tuple[Why, str]:
    """Return why a parser's exception kept a part from being read, and one clause about it."""
    why = _WHY.get(type(error).__name__, Why.DAMAGED)
    return why, _DETAIL.get(why, f"the parser stopped with {type(error).__name__}")


@contextmanager
def stage(into: Gather, what: str, where: Where | None = None) -> Iterator[None]:
    """Run one stage; an exception ends the stage and becomes `Unread`.

    pypdf raises its own errors and ValueError, KeyError, TypeError, AttributeError,
    RecursionError and more on damaged files (shared/research/libraries.md, section 1).
    """
    try:
        yield
    except Exception as error:
        why, detail = reason(error)
        into.add_unread(what, why, detail, where)


@contextmanager
def quiet() -> Iterator[None]:
    """Keep pypdf, pypdfium2 and pyHanko from writing warnings about the file anywhere."""
    loggers = [logging.getLogger(name) for name in ("pypdf", "pypdfium2", "pyhanko", "pikepdf", "pikepdf._core")]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)
