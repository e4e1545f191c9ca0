"""The voice of script and letters: what the writing itself shows, without any library.

Each language that is written in the text's main script gains for letters and function words
that few of the others have, and loses for letters that it has not. The sums are in natural
logarithms, so that one letter that a single language of eight has weighs about 2.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from math import log

from msgspec import Struct

from triage.derive.spoken.alphabets import ARABIC, CYRILLIC, EXPECTED, FORMS, LATIN_EXTRA, ONE_SCRIPT, WORDS
from triage.model.languages import UNKNOWN

FOREIGN = 3.0
"""What one letter costs a language that has it not: a name may hold one, a sentence holds more."""

LEAST_LEAD = 4.5
"""By how much the first must lead the second to decide: one letter that only one language has, or three of its words."""

MOST_MISSING = 20.0
"""What the lack of letters that a language can hardly do without costs at most."""

LEAST_LEAN = 1.5
"""The lead that suffices beside another voice: one word or letter of its own."""

LEAST_LEAD_PER_LETTER = 0.02
"""And this for each letter of the text, so that a quoted name decides nothing in a long text."""

MOST_OF_WORD, MOST_COUNTED = 2.0, 2
"""What one word gives at most, and how often it is counted in a short text (in a long one, once for each 100 letters):
another language may have it too, beyond these lists."""

MOST_CHARACTERS = 6_000
"""Characters looked at: two pages; letters and words repeat."""

LEAST_HAN = 20
"""Characters without any kana that are Chinese: Japanese sentences of that length have kana."""

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_FOLD = str.maketrans("يىكŞşŢţʻʼ‘’`", "ییکȘșȚț'''''")
"""Forms that keyboards confuse; also applied to the tables."""
_LATIN_I = re.compile("(?<=[\u0400-\u04ff])i|i(?=[\u0400-\u04ff])")
"""Latin i in a Cyrillic word: old Belarusian and Ukrainian keyboards had no other."""
_SIMPLIFIED = frozenset(FORMS[0::3])
_TRADITIONAL = frozenset(FORMS[1::3])


class Evidence(Struct, frozen=True):
    """What the writing shows."""

    script: str
    """ISO 15924 of most letters, as in `Identified.script`; "" without letters."""
    letters: int
    """Letters of that script that were looked at."""
    language: str
    """The language that the letters decide, or `und`."""
    scores: dict[str, float]
    """Every language known for the script, best first; empty where the script is unknown."""

    def contradicts(self, tag: str) -> bool:
        """Whether the writing speaks against a language: another script, or far behind the first."""
        if not self.scores:
            return False
        if tag not in self.scores:
            return tag in _scripts_of() and self.script not in _scripts_of()[tag]
        lead = max(self.scores.values()) - self.scores[tag]
        return lead >= _least_lead(self.letters)

    def leans_to(self, tag: str) -> bool:
        """Whether a language comes first by at least one word or letter that few others have."""
        if tag not in self.scores or len(self.scores) < 2:
            return tag == self.language
        others = max(score for other, score in self.scores.items() if other != tag)
        return self.scores[tag] - others >= LEAST_LEAN


def evidence(text: str) -> Evidence:
    """Weigh the letters and words of a text; lines of other scripts in it count for nothing."""
    text = _LATIN_I.sub("і", unicodedata.normalize("NFC", text[:MOST_CHARACTERS]).lower())
    counts = Counter(text)
    script, own = main_script(counts)
    letters = own.total()
    if script in ONE_SCRIPT:
        known = ONE_SCRIPT[script]
        scores = {tag: -float(n) for n, tag in enumerate(known)}
        sole = len(known) == 1 or script == "Hebr"
        return Evidence("Kore" if script == "Hang" else script, letters, known[0] if sole else UNKNOWN, scores)
    if script == "Jpan":
        return Evidence(script, letters, "ja", {"ja": float(letters)})
    if script == "Hani":
        return _of_characters(own, letters)
    if script not in WORDS:
        return Evidence(script, letters, UNKNOWN, {})
    scores = _scores(script, own, text)
    return Evidence(script, letters, _decided(scores, letters), scores)


def main_script(counts: Counter[str]) -> tuple[str, Counter[str]]:
    """Return the script of most letters and how often each of its letters stands there; kana beside Han is `Jpan`."""
    by_script: dict[str, Counter[str]] = {}
    for character, count in counts.items():
        if character.isalpha():
            by_script.setdefault(script_of(character), Counter())[character] = count
    kana = by_script.pop("Kana", Counter())
    han = by_script.get("Hani", Counter())
    if kana and kana.total() * 12 >= han.total():
        by_script["Jpan"] = kana + by_script.pop("Hani", Counter())
    if not by_script:
        return "", Counter()
    script = max(by_script, key=lambda code: by_script[code].total())
    return script, by_script[script]


@cache
def script_of(letter: str) -> str:
    """Return ISO 15924 for a letter by its Unicode name; "Zzzz" for scripts without a row here; kana are `Kana`."""
    first = unicodedata.name(letter, "").partition(" ")[0].partition("-")[0]
    return _NAMED.get(first, "Zzzz")


_NAMED = {
    "LATIN": "Latn", "FULLWIDTH": "Latn", "CYRILLIC": "Cyrl", "ARABIC": "Arab", "CJK": "Hani", "HIRAGANA": "Kana",
    "KATAKANA": "Kana", "HALFWIDTH": "Kana", "HANGUL": "Hang", "HEBREW": "Hebr", "GREEK": "Grek", "ARMENIAN": "Armn",
    "GEORGIAN": "Geor", "THAI": "Thai", "LAO": "Laoo", "KHMER": "Khmr", "MYANMAR": "Mymr", "TAMIL": "Taml",
    "TELUGU": "Telu", "KANNADA": "Knda", "MALAYALAM": "Mlym", "GUJARATI": "Gujr", "GURMUKHI": "Guru", "ORIYA": "Orya",
    "SINHALA": "Sinh", "THAANA": "Thaa", "BENGALI": "Beng", "DEVANAGARI": "Deva", "ETHIOPIC": "Ethi", "TIBETAN": "Tibt",
}  # fmt: skip


def _of_characters(own: Counter[str], letters: int) -> Evidence:
    """Characters without kana are Chinese from `LEAST_HAN` on; a heading of a few may be Japanese."""
    language = "zh" if letters >= LEAST_HAN else UNKNOWN
    scores = {"zh": float(letters), "ja": 0.0 if language == "zh" else float(letters - 1)}
    return Evidence(_form(own), letters, language, scores)


def _form(own: Counter[str]) -> str:
    """Return `Hans` or `Hant` where one kind of character is clearly the more frequent, else `Hani`."""
    simplified = sum(count for character, count in own.items() if character in _SIMPLIFIED)
    traditional = sum(count for character, count in own.items() if character in _TRADITIONAL)
    if max(simplified, traditional) >= max(1, 3 * min(simplified, traditional)):
        return "Hans" if simplified > traditional else "Hant"
    return "Hani"


def _scores(script: str, own: Counter[str], text: str) -> dict[str, float]:
    """Sum up for each language of a script, best first."""
    weights, words, common = _tables(script)
    scores = dict.fromkeys(weights, 0.0)
    folded: Counter[str] = Counter()
    for character, count in own.items():
        letter = character.translate(_FOLD)
        if letter not in common:
            folded[letter] += count
    for tag, letters in weights.items():
        scores[tag] += sum(letters.get(letter, -FOREIGN) * count for letter, count in folded.items())
    for tag, (marks, share) in EXPECTED[script].items():
        missing = share * own.total() - sum(count for letter, count in folded.items() if letter in marks)
        scores[tag] -= min(max(missing, 0.0), MOST_MISSING)
    most = max(MOST_COUNTED, own.total() // 100)
    for word, count in Counter(_words(text)).items():
        for tag, weight in words.get(word, {}).items():
            scores[tag] += weight * min(count, most)
    return dict(sorted(scores.items(), key=lambda item: -item[1]))


def _words(text: str) -> list[str]:
    """Return the words of a text, apostrophes inside them kept."""
    import regex

    found: list[str] = regex.findall(r"\p{L}[\p{L}\p{M}\u200c]*(?:'\p{L}[\p{L}\p{M}]*)*", text.translate(_FOLD))
    return found


@cache
def _tables(script: str) -> tuple[dict[str, dict[str, float]], dict[str, dict[str, float]], frozenset[str]]:
    """Return for a script: language → letter → weight, word → language → weight, and the letters that all have."""
    alphabets = _alphabets(script)
    spread = Counter(letter for alphabet in alphabets.values() for letter in alphabet)
    weights = {tag: {letter: log(len(alphabets) / spread[letter]) for letter in own} for tag, own in alphabets.items()}
    holders: dict[str, set[str]] = {}
    for tag, line in WORDS[script].items():
        for word in line.translate(_FOLD).split():
            holders.setdefault(word, set()).add(tag)
    words = {
        word: dict.fromkeys(own, min(MOST_OF_WORD, log(len(alphabets) / len(own)))) for word, own in holders.items()
    }
    common = frozenset(letter for letter, number in spread.items() if number == len(alphabets))
    return weights, words, common


def _alphabets(script: str) -> dict[str, set[str]]:
    """Return the letters of each language of a script, folded."""
    if script == "Latn":
        return {tag: set((_LATIN + extra).translate(_FOLD)) for tag, extra in LATIN_EXTRA.items()}
    return {tag: set(own.translate(_FOLD)) for tag, own in (ARABIC if script == "Arab" else CYRILLIC).items()}


@cache
def _scripts_of() -> dict[str, set[str]]:
    """Return the scripts in which each language of the tables is written."""
    scripts: dict[str, set[str]] = {tag: {"Hani", "Hans", "Hant"} for tag in ("zh", "ja", "ko")}
    scripts["ja"].add("Jpan")
    scripts["ko"].add("Kore")
    for script, tags in (("Arab", ARABIC), ("Cyrl", CYRILLIC), ("Latn", LATIN_EXTRA)):
        for tag in tags:
            scripts.setdefault(tag, set()).add(script)
    for script, known in ONE_SCRIPT.items():
        for tag in known:
            scripts.setdefault(tag, set()).add(script)
    for tag in ("sr", "bs"):
        scripts.setdefault(tag, set()).update({"Latn", "Cyrl"})
    for tag in ("kk", "az", "ku", "pa", "tg"):
        scripts.setdefault(tag, set()).add("Arab")
    for tag in ("az", "ku", "ro"):
        scripts.setdefault(tag, set()).add("Cyrl")
    for tag in ("kk", "tt", "ky", "mn"):
        scripts.setdefault(tag, set()).add("Latn")
    return scripts


def _least_lead(letters: int) -> float:
    """Return by how much one language must lead another in a text of so many letters."""
    return max(LEAST_LEAD, LEAST_LEAD_PER_LETTER * letters)


def _decided(scores: dict[str, float], letters: int) -> str:
    """Return the language that leads far enough, or `und`."""
    (first, best), (_, second), *_ = scores.items()
    return first if best - second >= _least_lead(letters) else UNKNOWN
