"""Planted for file.known: files beside a list of known documents, `known.csv`."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import memos, pictures

_KNOWN = ("--known", "{folder}/known.csv")
_ORDER = (
    "SPECIMEN. Ministry of Inland Waters, Depot Office, to the heads of the locks.",
    "The yearly inspection of the weirs begins on Sunday at the northern gate and ends four days later at the harbour.",
    "Each head brings the log books, the keys of the sluices and the list of the men on duty, signed by the clerk.",
    "Boats that carry grain are let through before noon, all others wait below the second basin until evening.",
    "Repairs above 4200 marks need the consent of the office, smaller ones are entered in the green book and paid from the chest.",
    "Whoever finds a leak in a gate reports it on the same day and sets a lantern on the bank.",
)
_OTHER = (
    "SPECIMEN. Ministry of Inland Waters, Depot Office, to the heads of the locks.",
    "From the coming month the tolls for timber rafts are raised by one tenth, which the clerk announces at every basin.",
    "Rafts that were tied up before the first of the month pay the older toll on showing the slip of their last passage.",
    "Each head brings the log books, the keys of the sluices and the list of the men on duty, signed by the clerk.",
    "Complaints are heard on Tuesdays by the deputy in the room above the boat house, in the order of arrival.",
)
_NONE = "0" * 64


def _listed(path: Path, label: str, digest: str = _NONE, *, picture: str = "", text: tuple[str, ...] = ()) -> Path:
    """Write the list beside the document, with one row."""
    name = ""
    if text:
        name = "listed.txt"
        (path.parent / name).write_text("\n".join(text), encoding="utf-8")
    row = f"label,sha256,perceptual_hash,text,source\n{label},{digest},{picture},{name},archive note 7\n"
    (path.parent / "known.csv").write_text(row, encoding="utf-8")
    return path


def _digest(path: Path) -> str:
    """SHA-256 of a file."""
    return sha256(path.read_bytes()).hexdigest()


def _hash(path: Path) -> str:
    """Difference hash of a picture file, as the newsroom's list holds it."""
    from PIL import Image

    from triage.readers.picture import difference_hash

    with Image.open(path) as opened:
        return difference_hash(opened) or ""


def _changed(old: str, new: str) -> tuple[str, ...]:
    """The order with a word changed."""
    return tuple(line.replace(old, new) for line in _ORDER)


def _same_file(folder: Path) -> Path:
    path = memos.pdf(folder, "memo", *_ORDER)
    return _listed(path, "fake", _digest(path))


def _same_text_as_word(folder: Path) -> Path:
    return _listed(memos.word(folder, "memo", *_ORDER), "fake", text=_ORDER)


def _same_text_but_a_date(folder: Path) -> Path:
    return _listed(memos.message(folder, "memo", *_changed("Sunday", "Monday")), "fake", text=_ORDER)


def _smaller_picture(folder: Path) -> Path:
    whole = pictures.face(1600, 1200)
    known = folder / "listed.png"
    whole.save(known)
    return _listed(
        pictures.jpeg(folder / "memo.jpg", whole.resize((400, 300)), quality=60), "fake", picture=_hash(known)
    )


def _one_sum_changed(folder: Path) -> Path:
    return _listed(memos.word(folder, "memo", *_changed("4200", "9200")), "original", text=_ORDER)


def _word_left_out(folder: Path) -> Path:
    return _listed(memos.text(folder, "memo", *_changed(" all others wait", " others wait")), "original", text=_ORDER)


def _the_original(folder: Path) -> Path:
    path = memos.text(folder, "memo", *_ORDER)
    return _listed(path, "original", _digest(path))


def _twin(folder: Path) -> Path:
    return _listed(memos.word(folder, "memo", *_ORDER), "original", text=_ORDER)


def _another_order(folder: Path) -> Path:
    return _listed(memos.word(folder, "memo", *_OTHER), "fake", text=_ORDER)


def _another_picture(folder: Path) -> Path:
    from PIL import ImageOps

    known = folder / "listed.png"
    ImageOps.mirror(pictures.face(640, 480)).save(known)
    return _listed(pictures.jpeg(folder / "memo.jpg", pictures.face(640, 480)), "fake", picture=_hash(known))


CASES: tuple[Planted, ...] = (
    Planted(
        name="same-file", part=Part.OBVIOUS, chain="reportlab", build=_same_file, options=_KNOWN,
        code="listed-debunked-same-file", severity="high",
    ),
    Planted(
        name="same-text-as-word", part=Part.ORDINARY, chain="python-docx", build=_same_text_as_word, options=_KNOWN,
        code="listed-debunked-same-text", severity="high",
    ),
    Planted(
        name="same-text-but-a-date", part=Part.SUBTLE, chain="text", build=_same_text_but_a_date, options=_KNOWN,
        code="listed-debunked-same-text", severity="high",
    ),
    Planted(
        name="smaller-picture", part=Part.ORDINARY, chain="Pillow", build=_smaller_picture, options=_KNOWN,
        code="listed-debunked-similar-picture", severity="medium",
    ),
    Planted(
        name="one-sum-changed", part=Part.ORDINARY, chain="python-docx", build=_one_sum_changed, options=_KNOWN,
        code="differs-from-listed-original", severity="medium",
    ),
    Planted(
        name="word-left-out", part=Part.SUBTLE, chain="text", build=_word_left_out, options=_KNOWN,
        code="differs-from-listed-original", severity="medium",
    ),
    Planted(
        name="the-original", part=Part.ORDINARY, chain="text", build=_the_original, options=_KNOWN,
        code="listed-original-same-file",
    ),
    Planted(name="twin", part=Part.TWIN, chain="python-docx", build=_twin, options=_KNOWN),
    Planted(name="another-order", part=Part.LOOK_ALIKE, chain="python-docx", build=_another_order, options=_KNOWN),
    Planted(name="another-picture", part=Part.LOOK_ALIKE, chain="Pillow", build=_another_picture, options=_KNOWN),
)  # fmt: skip
