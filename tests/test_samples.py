"""The committed exhibits: each has a key that holds, says SPECIMEN, names nobody real, and is small."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import zipfile
from importlib import import_module
from pathlib import Path

import msgspec
import pytest
import yaml
from pypdf import PdfReader

from tests.planted import MissingToolError
from tests.planted.samples import notice
from tests.planted.samples.exhibit import KEY_SUFFIX, TRANSCRIPT_SUFFIX, Exhibit, Flaw, Key
from tests.planted.samples.exhibits import EXHIBITS
from tests.planted.samples.memo_text import NAMES, memo
from triage.checks import check_ids
from triage.model.case import Claims
from triage.model.facts import Where
from triage.model.findings import Concern, Severity
from triage.model.report import Report

SAMPLES = Path(__file__).parents[1] / "samples"
COMPANIONS = (KEY_SUFFIX, TRANSCRIPT_SUFFIX, ".case.yaml", "README.md")
FILES = sorted(p for p in SAMPLES.iterdir() if not p.name.endswith(COMPANIONS))
PICTURES = [p for p in FILES if p.suffix == ".jpg"]
AS_OF = "2026-11-24"
HEAVY = {Severity.HIGH, Severity.MEDIUM}
LARGEST, LARGEST_TOGETHER = 200_000, 1_500_000

REAL = (
    *("Mujahid", "Yaqub", "Akhund", "Haqqani", "Muttaqi", "Ghani", "Karzai", "مجاهد", "محمد یعقوب", "آخند", "حقانی"),
    *("ملي دفاع", "دفاع ملی", "کورنیو چارو", "امور داخله", "بهرنیو چارو", "امور خارجه", "استخبارات", "انرژی و آب"),
    *("اوبو او انرژۍ", "Ministry of Defence", "Ministry of National", "Ministry of Interior", "Ministry of Foreign"),
)
"""Names of persons and ministries that exist (casebook 5.8 and 5.9)."""
VERDICTS = re.compile(
    r"\b(fake|forge[dr]|forgery|genuine|authentic|verified|passed|safe|proves|suspicious)\b", re.IGNORECASE
)
IRANIAN = ("شهریور", "سپتامبر", "نامه", "برنامه", "فرمانده", "اداره کل", "استان", "پرسنل", "می‌شود")
"""Iranian forms that an Afghan office does not write (casebook 5.1, 5.3, 5.10)."""


def key_of(path: Path) -> Key:
    """The answer key beside an exhibit."""
    return msgspec.convert(yaml.safe_load(path.with_name(path.name + KEY_SUFFIX).read_text(encoding="utf-8")), Key)


def words_of(path: Path) -> str:
    """What a person reads in an exhibit; of a picture its transcript."""
    if path.suffix == ".jpg":
        return path.with_name(path.name + TRANSCRIPT_SUFFIX).read_text(encoding="utf-8")
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as container:
            return re.sub(r"<[^>]+>", "", container.read("word/document.xml").decode("utf-8"))
    if path.suffix == ".pdf":
        return "".join(page.extract_text() for page in PdfReader(path).pages)
    return path.read_text(encoding="utf-8")


KEYS = {path.name: key_of(path) for path in FILES}
PLANTED = [(name, flaw) for name, key in KEYS.items() for flaw in key.planted]


def test_each_is_whole() -> None:
    """The folder holds every exhibit with its key and nothing without one."""
    assert sorted(e.key.exhibit for e in EXHIBITS) == [p.name for p in FILES]
    assert {p.name for p in SAMPLES.glob(f"*{KEY_SUFFIX}")} == {p.name + KEY_SUFFIX for p in FILES}
    assert {p.name for p in SAMPLES.glob(f"*{TRANSCRIPT_SUFFIX}")} == {p.name + TRANSCRIPT_SUFFIX for p in PICTURES}


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_key(path: Path) -> None:
    """A key names its file, claims that exist, its transcript and a twin that names it back."""
    key = KEYS[path.name]
    assert path.name == key.exhibit
    assert set(key.claims) <= set(Claims.__struct_fields__)
    assert (path.name + TRANSCRIPT_SUFFIX if path in PICTURES else "") == key.transcript
    assert path.name == KEYS[key.twin].twin
    assert bool(key.planted) != bool(KEYS[key.twin].planted)
    assert bool(key.planted) != bool(key.agrees)
    assert key.title
    assert key.told


@pytest.mark.parametrize(("name", "flaw"), PLANTED)
def test_flaw(name: str, flaw: Flaw) -> None:
    """A planted flaw names a check, a severity, a place and what to notice."""
    assert (flaw.check in check_ids()) != flaw.later
    assert flaw.check not in check_ids() or not flaw.later, "its check is there: take the mark `later` away"
    assert flaw.severity in set(Severity)
    assert flaw.where
    assert set(flaw.where) <= set(Where.__struct_fields__)
    assert flaw.what
    assert flaw.notice


@pytest.mark.parametrize(("name", "flaw"), [(n, f) for n, f in PLANTED if f.code])
def test_code(name: str, flaw: Flaw) -> None:
    """A code in a key is one that its check can say, with the severity the key gives as its maximum."""
    codes = import_module(f"triage.checks.{flaw.check}").CODES
    assert codes[flaw.code].max == Severity(flaw.severity)


@pytest.mark.parametrize(("name", "flaw"), [(n, f) for n, f in PLANTED if "line" in f.where])
def test_line(name: str, flaw: Flaw) -> None:
    """A line in a key holds the words that the key quotes."""
    line = words_of(SAMPLES / name).splitlines()[int(flaw.where["line"]) - 1]
    assert str(flaw.where["text"]) in line


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_fictional(path: Path) -> None:
    """SPECIMEN stands on its face; no real person or ministry and no verdict in it or its key."""
    words = words_of(path)
    key = path.with_name(path.name + KEY_SUFFIX).read_text(encoding="utf-8")
    assert "SPECIMEN" in words
    assert [] == [name for name in REAL if name in words + key]
    assert None is VERDICTS.search(key)


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_inspected(path: Path) -> None:
    """Every flaw that has its check is found by it at the severity of the key; an unflawed twin is not marked."""
    key = KEYS[path.name]
    claims = [option for name, value in key.claims.items() for option in ("--claim", f"{name}={value}")]
    reading = ["--transcript", str(SAMPLES / key.transcript)] if key.transcript else []
    command = [sys.executable, "-m", "triage", "inspect", str(path), "--format", "json", "--as-of", AS_OF]
    reading += ["--case", str(SAMPLES / key.case)] if key.case else []
    done = subprocess.run([*command, *claims, *reading], capture_output=True, timeout=120, check=True)
    report = msgspec.json.decode(done.stdout, type=Report)
    found = {(f.check, f.code, f.severity) for f in report.findings}
    marked = [f for f in report.findings if f.severity in HEAVY and f.concern is Concern.AUTHENTICITY]
    meant = {(f.check, f.code, Severity(f.severity)) for f in key.planted if not f.later}
    assert set() == meant - found
    assert key.planted or not marked


def test_sizes() -> None:
    """Small enough to travel in the package."""
    sizes = {p.name: p.stat().st_size for p in SAMPLES.iterdir()}
    assert [] == [name for name, size in sizes.items() if size > LARGEST]
    assert sum(sizes.values()) <= LARGEST_TOGETHER


def test_memo_counts() -> None:
    """22 announced and listed; flawed, 21 listed."""
    assert (22, 21) == (len(memo(flawed=False).rows), len(memo(flawed=True).rows))
    assert 22 == len(set(NAMES))
    assert memo(flawed=False).rows[-1].startswith("۲۲-")
    assert memo(flawed=True).rows[-1].startswith("۲۱-")
    assert 4 == sum(line.count("(۲۲)") for line in memo(flawed=True).lines)


def test_memo_dates() -> None:
    """The unflawed dates are those of 13 September 2025; the flawed lunar one is five days from Umm al-Qura."""
    hijridate = pytest.importorskip("hijridate")
    lunar = hijridate.Gregorian(2025, 9, 13).to_hijri().datetuple()
    assert (1447, 3, 21) == lunar
    plain, flawed = ("\n".join(memo(flawed=f).lines) for f in (False, True))
    assert 2 == plain.count("شنبه، ۲۰ ربیع الاول ۱۴۴۷")
    assert 2 == flawed.count("دوشنبه، ۱۶ ربیع الاول ۱۴۴۷")


def test_memo_register() -> None:
    """Pashto with its own letters, Dari with Afghan words, no Arabic kaf, no Urdu letters, one digit shape."""
    words = "\n".join(memo(flawed=False).lines)
    assert [] == [letter for letter in "ټځڅډړږښګڼېۍئ" if letter not in words]
    assert [] == [word for word in IRANIAN if word in words]
    assert not re.search("[كىٹڈڑںےھ٠-٩0-9]", words)


def test_transcripts() -> None:
    """A transcript has the lines of its page, and the one-page memo fits the picture it was read from."""
    for exhibit in (e for e in EXHIBITS if e.transcript):
        assert list(exhibit.transcript) == words_of(SAMPLES / exhibit.key.exhibit).splitlines()


def test_iban() -> None:
    """Of the two account numbers one has the check digits that ISO 7064 gives, the other not."""
    iban = pytest.importorskip("stdnum.iban")
    assert iban.is_valid(notice.RIGHT_IBAN, check_country=False)
    assert not iban.is_valid(notice.WRONG_IBAN, check_country=False)


@pytest.mark.parametrize("exhibit", [e for e in EXHIBITS if not e.transcript], ids=lambda e: e.key.exhibit)
def test_rebuilt(exhibit: Exhibit, tmp_path: Path) -> None:
    """Built twice, a file, its key and its properties are the same bytes."""
    pytest.importorskip("docx")
    pytest.importorskip("pikepdf")
    pytest.importorskip("reportlab")
    built = [_built(exhibit, tmp_path / turn) for turn in ("first", "second")]
    assert built[0] == built[1]
    committed = SAMPLES / (exhibit.key.exhibit + KEY_SUFFIX)
    assert committed.read_text(encoding="utf-8") == built[0][committed.name].decode("utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("exhibit", [e for e in EXHIBITS if e.transcript], ids=lambda e: e.key.exhibit)
def test_pictures_are_drawn(exhibit: Exhibit, tmp_path: Path) -> None:
    """Where Chromium is, the picture can be made anew, of the size that a messenger gives."""
    if shutil.which("chromium") is None:
        pytest.skip("chromium is not installed")
    pytest.importorskip("piexif")
    from PIL import Image

    files = _built(exhibit, tmp_path)
    with Image.open(tmp_path / exhibit.key.exhibit) as picture:
        assert (960, 1280) == picture.size
    assert len(files[exhibit.key.exhibit]) <= LARGEST
    committed = SAMPLES / (exhibit.key.exhibit + KEY_SUFFIX)
    assert committed.read_text(encoding="utf-8") == files[committed.name].decode("utf-8")


def _built(exhibit: Exhibit, folder: Path) -> dict[str, bytes]:
    """Build an exhibit into a folder and return its files; skip where a program or font is absent."""
    folder.mkdir(exist_ok=True)
    try:
        exhibit.write(folder)
    except MissingToolError as error:
        pytest.skip(f"{error} is not installed")
    return {p.name: p.read_bytes() for p in folder.iterdir()}
