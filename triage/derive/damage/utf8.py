"""UTF-8 that was read as something else: `Ð¿Ñ€Ð¸Ð²ÐµÑ‚`, `РїСЂРёРІРµС‚`, `â€™`, `涓枃`.

UTF-8 has so strict a form that runs of three and more characters that decode are no
chance. Single ones (`Ã©` in a French word) are left to ftfy, which weighs them.
Source: RFC 3629, section 4; ftfy 6.3 (Apache-2.0), used as a detector only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from triage.derive.damage.hits import CODECS, Hit, narrow, script
from triage.model.damage import Harm
from triage.model.facts import TextLine

_READ = ("cp1252", "latin_1", "cp1251", "koi8_r", "cp866", "cp1256", "mac_roman", "cp437", "cp1250", "cp1254")
_OTHERS = ("cp437", "mac_roman", "cp1251", "cp1250")
_LEAST = 3
"""Characters of a run."""
_SCRIPTS = {
    "CYRILLIC", "ARABIC", "GREEK", "HEBREW", "CJK", "HANGUL", "THAI", "DEVANAGARI", "GEORGIAN", "ARMENIAN", "BENGALI", "TAMIL",
}  # fmt: skip

_SUSPECT = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122]"
    "|[РСЩШ\u0440\u0441пя╨╤┬╘╙╪┘طظذرÐÑ√\u2248\u0413\u0412в][^\\sA-Za-z0-9]"
)
"""A first and a second byte of UTF-8 as common code pages show them."""
_TRAIL = "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u20ac\u2013-\u2122\u0104\u015a\u0164\u0179"
_LATIN = re.compile(
    f"[ÂÃÄÅĂĹĽâÎ][{_TRAIL}]|[ĂÄĹ][\u0100-\u017f]|(?<![А-яЁё])[ГДЕ][Ђ-џ\u00a0-\u00bb\u2013-\u2122]|вЂ[Ђ-џ\u00a0-\u00bb\u2013-\u2122]"
    "|√[\u00a0-\u00ff\u2013-\u2265]|[├┼─][\u00a0-\u00ff\u0192\u2310-\u2593]|ΓÇ|‚Ä"
)
"""One accented letter or sign of punctuation in UTF-8, as code pages of the West, Cyrillic ones, Mac and DOS show it."""
_WIDE = re.compile("[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff00-\uff9f\ue000-\uf8ff\ufffd\u20ac]{4,}")
_CONTROLS = re.compile("[\u0080-\u009f]")
_WORD = re.compile(r"\S+")


def misread(line: TextLine, text: str) -> Iterator[Hit]:
    """Yield each word of the line that is UTF-8 read in another encoding."""
    for match in re.finditer("锟斤拷[锟斤拷]*", text):
        yield Hit(Harm.MOJIBAKE, line, match[0], "\ufffd\ufffd", CODECS["utf_8"], CODECS["gb18030"])
    wide = [*_wide(line, text)]
    yield from wide
    if wide or not (_SUSPECT.search(text) or _LATIN.search(text)):
        return
    best = max((_runs(line, text, codec) for codec in _READ), key=_repaired_length)
    yield from best
    if not best and _LATIN.search(text):
        yield from [*_weighed(line, text)] or max((_singles(line, text, codec) for codec in _OTHERS), key=len)


def _repaired_length(hits: list[Hit]) -> int:
    """Return how many characters were put right: the code page that explains most was the one."""
    return sum(len(hit.repaired) for hit in hits)


@cache
def _run(codec: str, least: int = _LEAST) -> re.Pattern[str]:
    """Return the expression of so many and more characters of UTF-8 as a code page shows them."""
    trail = _shown(codec, range(0x80, 0xC0))
    two, three, four = (_shown(codec, r) for r in (range(0xC3, 0xE0), range(0xE0, 0xF0), range(0xF0, 0xF4)))
    return re.compile(f"(?:[{two}][{trail}]|[{three}][{trail}]{{2}}|[{four}][{trail}]{{3}}){{{least},}}")


def _shown(codec: str, values: range) -> str:
    """Return the characters that a code page shows for bytes, ready for brackets; C1 controls for open ones."""
    made = []
    for value in values:
        try:
            made.append(bytes([value]).decode(codec))
        except UnicodeDecodeError:
            made.append(chr(value))
    # Spaces between words may have taken the place of a no-break space.
    return "".join(map(re.escape, made))


def _runs(line: TextLine, text: str, codec: str) -> list[Hit]:
    """Return the words that a code page explains: runs that decode to letters of one script other than Latin."""
    found = []
    for match in _run(codec).finditer(text):
        data = narrow(match[0], codec)
        try:
            repaired = data.decode() if data else ""
        except UnicodeDecodeError:
            continue
        letters = sum(map(str.isalpha, repaired))
        if letters >= _LEAST and letters * 2 > len(repaired) and script(repaired) in _SCRIPTS:
            found.append(Hit(Harm.MOJIBAKE, line, match[0], repaired, CODECS["utf_8"], CODECS[codec]))
    return found


def _wide(line: TextLine, text: str) -> Iterator[Hit]:
    """Yield runs of Chinese signs that are the bytes of UTF-8 read as GBK or Shift-JIS."""
    for match in _WIDE.finditer(text):
        for codec in ("gb18030", "cp932"):
            repaired = _decoded(match[0], codec)
            letters = "".join(filter(str.isalpha, repaired))
            # Bytes that had no sign were lost; of words that were no UTF-8 hardly any character decodes.
            if len(letters) >= _LEAST and len(letters) > 2 * repaired.count("\ufffd") and script(letters) in _SCRIPTS:
                yield Hit(Harm.MOJIBAKE, line, match[0], repaired, CODECS["utf_8"], CODECS[codec])
                break


def _decoded(run: str, codec: str) -> str:
    """Return a run put right, with U+FFFD for what was lost."""
    whole = run.replace("\ufffd", "")
    data = whole.encode(codec, "ignore")
    kept = data.decode(codec, "ignore")
    return data.decode("utf-8", "replace") if len(kept) * 10 >= len(whole) * 9 else ""


def _weighed(line: TextLine, text: str) -> Iterator[Hit]:
    """Ask ftfy about a line, and yield the words that it would change, with the two encodings it names."""
    import ftfy

    # Characters only: quotation marks, widths and line ends are no damage here.
    result = ftfy.fix_encoding_and_explain(text)
    steps = [step for step in result.explanation or () if step.action in {"encode", "decode"}]
    if result.text == text or not steps:
        return
    read = next((s.parameter for s in steps if s.action == "encode"), "cp1252").removeprefix("sloppy-")
    written = next((s.parameter for s in steps if s.action == "decode"), "utf-8")
    rounds = sum(step.action == "encode" for step in steps)
    named = f"{_title(read, text)}, {rounds} times over" if rounds > 1 else _title(read, text)
    for match in _WORD.finditer(text):
        fixed = ftfy.fix_encoding(match[0])
        if fixed != match[0]:
            yield Hit(Harm.MOJIBAKE, line, match[0], fixed, _title(written), named)


def _singles(line: TextLine, text: str, codec: str) -> list[Hit]:
    """Return Latin words with single letters or quotation marks of UTF-8, by code pages that ftfy tries late or never."""
    found = []
    for match in _WORD.finditer(text):
        repaired = _run(codec, 1).sub(lambda one: _latin_of(one[0], codec), match[0])
        if repaired != match[0] and re.search("[A-Za-z]", match[0]):
            # The quotation marks of both Windows code pages look alike; the Western one is the commoner.
            shared = codec == "cp1250" and narrow(match[0], "cp1252") == narrow(match[0], codec)
            read = CODECS["cp1252" if shared else codec]
            found.append(Hit(Harm.MOJIBAKE, line, match[0], repaired, CODECS["utf_8"], read))
    return found


def _latin_of(run: str, codec: str) -> str:
    """Return a run put right where that gives Latin letters or quotation marks and dashes, else as it is."""
    try:
        made = (narrow(run, codec) or b"").decode()
    except UnicodeDecodeError:
        return run
    return made if made and all("\u00c0" <= c <= "\u017f" or "\u2010" <= c <= "\u203a" for c in made) else run


def _title(codec: str, text: str = "\x80") -> str:
    """Return ftfy's name of an encoding as people call it; `text` is what was read in it."""
    plain = codec.replace("windows-", "cp").replace("-variants", "").replace("-", "_").replace("iso_8859", "iso8859")
    if plain == "latin_1" and not _CONTROLS.search(text):
        plain = "cp1252"  # Without C1 controls the two cannot be told apart; the wider one is the usual.
    return CODECS.get(plain, {"macroman": "Mac Roman"}.get(plain, codec))
