"""The second voice: py3langid, a naive Bayes model of 140 languages; needs numpy, 0.4 s and 130 MB, so it is asked late."""

from __future__ import annotations

import os
from functools import cache
from io import BytesIO
from types import SimpleNamespace
from typing import Any

from triage.model.languages import UNKNOWN

NAME = "py3langid"

MOST_CHARACTERS = 3_000
"""Characters asked about: more change nothing."""

_TAGS = {
    "hbo": "he",
    "arz": "ar",
    "ary": "ar",
    "sdh": "ckb",
    "uzs": "uz",
    "wuu": "zh",
    "yue": "zh",
    "pcm": "en",
    "nb": "no",
    "nn": "no",
    "zxx": UNKNOWN,
}
"""Its labels → the tags used here: Egyptian and Moroccan Arabic are Arabic, Southern Kurdish in Arabic letters Sorani,
Southern Uzbek Uzbek, Cantonese and Wu in characters Chinese."""


_OTHER_SCRIPT = {
    ("tk", "Cyrl"),
    ("az", "Cyrl"),
    ("az", "Arab"),
    ("ku", "Cyrl"),
    ("kk", "Arab"),
    ("tg", "Arab"),
    ("mn", "Mong"),
}
"""Languages that it knows in one script only."""


def knows(tag: str, script: str) -> bool:
    """Whether it could have named a language in this script; True where it is not installed."""
    model = _model()
    return model is None or ((tag in model.labels or tag == "ckb") and (tag, script) not in _OTHER_SCRIPT)


def told(text: str) -> tuple[tuple[str, float], ...] | None:
    """Return up to three tags with the model's own probability, best first; None where it is not installed."""
    model = _model()
    if model is None:
        return None
    sums: dict[str, float] = {}
    for label, weight in model.rank(text[:MOST_CHARACTERS])[:6]:
        tag = _TAGS.get(label, label)
        if tag != UNKNOWN:
            sums[tag] = sums.get(tag, 0.0) + float(weight)
    return tuple(sorted(sums.items(), key=lambda item: -item[1])[:3])


@cache
def _model() -> Any:
    """Load the model, once; None where it is not installed or cannot be loaded in the bounds of the cage.

    py3langid unpacks its model into a temporary file, which the cage refuses; here it gets
    memory in that file's place. One thread of OpenBLAS is enough and maps no memory for others.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        from py3langid import langid, modelio
    except ImportError:
        return None
    files, modelio.tempfile = modelio.tempfile, SimpleNamespace(TemporaryFile=lambda suffix="": BytesIO())
    try:
        return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
    except (OSError, MemoryError, ValueError):  # another layout of the model, or no room: this voice is not heard
        return None
    finally:
        modelio.tempfile = files
