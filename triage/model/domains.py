"""Internet domains: which belong together, which look alike.

No list of public suffixes is used: under two-letter country codes a short second label
(`co.uk`, `gov.af`, `com.pl`) counts as part of the ending. So `a.gov.af` and `b.gov.af` are two
organisations, and two customers of a hosting company under one domain are taken for one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

Twin = Callable[[str], str]
"""Gives the ASCII letter that reads like a character, "" where there is none (Unicode TS 39)."""

_SECOND_LEVEL = frozenset(
    ("ac", "co", "com", "edu", "gob", "gouv", "gov", "govt", "mil", "ne", "net", "or", "org", "sch")
)
"""Second labels that registries of countries use as part of the ending."""
_SHORTEST = 5
"""Letters a name must have before one differing letter counts: short names are alike by chance."""
_PAIRS = (("rn", "m"), ("vv", "w"), ("0", "o"), ("1", "l"), ("5", "s"), ("-", ""))
"""ASCII that reads alike in common typefaces. Source: Unicode TS 39, confusables; ICANN SSAC reports on homoglyphs."""

IN_TEXT = re.compile(
    r"(?P<local>[\w.+-]{1,64}@)?(?<![\w.-])(?P<domain>(?:[^\W_][\w-]{0,62}\.){1,5}"
    r"(?:com|org|net|gov|mil|edu|int|info|biz|eu|xn--[a-z0-9-]{1,59}|[a-z]{2}))(?![\w-]|\.\w)",
    re.IGNORECASE,
)
"""An e-mail address (`local` set) or a domain in running text. Groups: local, domain."""


def organisation(domain: str) -> str:
    """Return the part of a domain that its owner registered, as far as can be told without a list."""
    labels = domain.strip(".").lower().split(".")
    country = len(labels[-1]) == 2 and len(labels) > 2 and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3:] if country else labels[-2:])


def same_organisation(one: str, other: str) -> bool:
    """True where two domains are one, one lies in the other, or both in one registered domain."""
    one, other = one.strip(".").lower(), other.strip(".").lower()
    return organisation(one) == organisation(other) or one.endswith(f".{other}") or other.endswith(f".{one}")


def named_alike(one: str, other: str) -> bool:
    """True where two registered domains have one name under different endings (`x.com`, `x.org`)."""
    first, second = organisation(one), organisation(other)
    return first != second and _name(first) == _name(second) and len(_name(first)) >= _SHORTEST


def is_look_alike(one: str, other: str, twin: Twin) -> bool:
    """True where the registered names differ but read alike: homoglyphs, or one letter more, fewer or changed.

    Names that differ only in digits (`mail1`, `mail2`) are series, not look-alikes.
    """
    first, second = _readable(_name(organisation(one))), _readable(_name(organisation(other)))
    if first == second or min(len(first), len(second)) < _SHORTEST:
        return False
    if _skeleton(first, twin) == _skeleton(second, twin):
        return True
    series = re.sub(r"\d", "", first) == re.sub(r"\d", "", second)
    return not series and _one_step(first, second)


def is_mixed(domain: str, twin: Twin) -> bool:
    """True where one label mixes ASCII letters with letters of another script that look like ASCII ones."""
    return any(_mixes(_readable(label), twin) for label in domain.split("."))


def _name(registered: str) -> str:
    """The first label of a registered domain."""
    return registered.partition(".")[0]


def _readable(label: str) -> str:
    """A label as people see it: Punycode decoded, compatibility forms folded."""
    if label.startswith("xn--"):
        try:
            label = label[4:].encode("ascii").decode("punycode")
        except (UnicodeError, ValueError):
            return label
    return unicodedata.normalize("NFKC", label).lower()


def _mixes(label: str, twin: Twin) -> bool:
    """ASCII letters beside letters for which ASCII look-alikes exist, accented Latin left out."""
    ascii_letters = any(c.isascii() and c.isalpha() for c in label)
    return ascii_letters and any(not c.isascii() and not _is_latin(c) and twin(c) for c in label)


def _is_latin(character: str) -> bool:
    """By its Unicode name."""
    return unicodedata.name(character, "").startswith("LATIN ")


def _skeleton(label: str, twin: Twin) -> str:
    """The label with every look-alike replaced by one form."""
    plain = "".join(c if c.isascii() else twin(c) or _unaccented(c) for c in label)
    for shown, meant in _PAIRS:
        plain = plain.replace(shown, meant)
    return plain


def _unaccented(character: str) -> str:
    """The letter below its accents."""
    return unicodedata.normalize("NFD", character)[0]


def _one_step(one: str, other: str) -> bool:
    """True where one letter added, left out, changed or swapped with its neighbour makes one of the other."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) < len(other):
        return one[start:] == other[start + 1 :]
    rest, last = one[start + 1 :], other[start + 1 :]
    swapped = one[start : start + 2] == other[start : start + 2][::-1] and one[start + 2 :] == other[start + 2 :]
    return rest == last or swapped
