"""The third voice: langdetect, seeded, and only among the 55 languages that it knows.

It never says "unknown": Pashto comes back as Persian, Belarusian as Russian. So it is asked
only where it can be right, and its answer counts only for a language that another voice
named already.
"""

from __future__ import annotations

from triage.model.languages import UNKNOWN

NAME = "langdetect"

MOST_CHARACTERS = 2_000
"""Characters asked about; it tells some 100,000 in a second."""

_CODES = (
    "af ar bg bn ca cs cy da de el en es et fa fi fr gu he hi hr hu id it ja kn ko lt lv mk ml mr ne nl no pa pl pt ro "
    "ru sk sl so sq sv sw ta te th tl tr uk ur vi zh"
)
KNOWN = frozenset(_CODES.split())
"""Its 55 profiles by their primary tags (its zh-cn and zh-tw are `zh`)."""


def told(text: str) -> str | None:
    """Return the tag it gives a text, `und` where it finds nothing to go by; None where it is not installed."""
    try:
        import langdetect
    except ImportError:
        return None
    langdetect.DetectorFactory.seed = 0
    try:
        code: str = langdetect.detect(text[:MOST_CHARACTERS])
    except langdetect.LangDetectException:
        return UNKNOWN
    return code.partition("-")[0]
