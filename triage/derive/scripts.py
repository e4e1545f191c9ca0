"""`derived.scripts`: which writing systems the letters of a text belong to."""

from __future__ import annotations

from collections import Counter

from triage.model.case import Case
from triage.model.derived import Scripts
from triage.model.document import Document

LEAST_LETTERS = 40
"""Below this a share says little: one name more or less would move it by several per cent."""

OTHER = "Zzzz"
"""ISO 15924 for a script that is not in the list below."""

_LISTED = (
    "Latn Cyrl Arab Grek Hebr Hani Hira Kana Hang Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Thai Laoo Tibt "
    "Mymr Geor Armn Ethi Khmr Mong Thaa Syrc Nkoo Cans Cher Tfng Bopo Yiii Java Bali Adlm Rohg"
)
"""ISO 15924 codes of scripts in modern use; also valid values of the Unicode Script property."""


def scripts(document: Document, case: Case) -> Scripts | None:
    """Count the letters of the document's text by script.

    Letters are characters of the general categories L*; those that Unicode gives to no one
    script (the micro sign, mathematical alphabets, some modifiers) are left out.

    Returns:
        The shares, largest first, or None below `LEAST_LETTERS` letters.
    """
    seen: Counter[str] = Counter()
    for line in document.text:
        seen.update(line.text)
    counts = _by_script(seen)
    letters = counts.total()
    if letters < LEAST_LETTERS:
        return None
    return Scripts(letters=letters, shares={code: n / letters for code, n in counts.most_common()})


def _by_script(seen: Counter[str]) -> Counter[str]:
    """Add up how often each distinct character occurs under its script; a text has few distinct ones."""
    import regex

    left = "".join(c for c in seen if c.isalpha())
    left = regex.sub(r"[\p{Script=Zyyy}\p{Script=Zinh}]+", "", left)
    counts: Counter[str] = Counter()
    for code in _LISTED.split():
        if not left:
            break
        own = regex.findall(rf"\p{{Script={code}}}", left)
        if own:
            counts[code] = sum(seen[c] for c in own)
            left = regex.sub(rf"\p{{Script={code}}}+", "", left)
    if left:
        counts[OTHER] = sum(seen[c] for c in left)
    return counts
