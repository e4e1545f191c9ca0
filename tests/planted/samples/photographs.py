"""Pictures that look like a sheet photographed on a table: HTML by Chromium, then Pillow.

Chromium's rendering differs a little between versions, so the committed picture is the
exhibit; everything after it is seeded and repeats itself.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import tempfile
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter

from tests.planted import MissingToolError

SIZE = (960, 1280)
"""Width and height of every picture, in pixels: what messengers make of a phone's photo."""

SHEET = (900, 1240)
"""The sheet in CSS pixels, drawn at twice this."""

_CHROMIUM = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-device-scale-factor=2",
    f"--window-size={SHEET[0]},{SHEET[1]}",
)


def photograph(html: str, *, seed: int, turn: float, paper: tuple[int, int, int]) -> Image.Image:
    """Return a picture of the page on a table.

    Args:
        html: the page, laid out for `SHEET`.
        seed: of the noise.
        turn: degrees, anticlockwise.
        paper: colour of the sheet.
    """
    dice = random.Random(seed)
    sheet = ImageChops.multiply(_drawn(html), Image.new("RGB", (SHEET[0] * 2, SHEET[1] * 2), paper))
    scene = _table(dice)
    shape = Image.new("L", sheet.size, 255)
    sheet, shape = (_seen_at_an_angle(layer, turn) for layer in (sheet, shape))
    shadow = Image.new("RGB", scene.size, (38, 33, 30))
    scene.paste(shadow, (10, 14), shape.filter(ImageFilter.GaussianBlur(14)))
    scene.paste(sheet, (0, 0), shape)
    scene = scene.resize(SIZE, Image.Resampling.LANCZOS).filter(ImageFilter.GaussianBlur(0.35))
    return _noisy(_unevenly_lit(scene), dice, amount=0.045)


def _drawn(html: str) -> Image.Image:
    """Return the page as Chromium draws it."""
    program = shutil.which("chromium")
    if program is None:
        raise MissingToolError("chromium")
    with tempfile.TemporaryDirectory() as folder:
        page, picture = Path(folder, "page.html"), Path(folder, "page.png")
        page.write_text(html, encoding="utf-8")
        options = (*_CHROMIUM, f"--user-data-dir={folder}/profile", f"--screenshot={picture}")
        subprocess.run([program, *options, page.as_uri()], check=True, capture_output=True, timeout=120)
        with Image.open(picture) as drawn:
            return drawn.convert("RGB")


def _table(dice: random.Random) -> Image.Image:
    """Return a wooden surface of twice `SIZE`: long grain along the picture's width."""
    width, height = SIZE[0] * 2, SIZE[1] * 2
    grain = Image.frombytes("L", (12, 320), dice.randbytes(12 * 320))
    grain = grain.resize((width, height), Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(3))
    return Image.merge("RGB", [grain.point([base + v // 9 for v in range(256)]) for base in (92, 66, 46)])


def _seen_at_an_angle(layer: Image.Image, turn: float) -> Image.Image:
    """Return the layer placed on the scene: turned, the far edge a little narrower."""
    width, height = SIZE[0] * 2, SIZE[1] * 2
    blank: tuple[int, ...] | int = 0 if layer.mode == "L" else (0, 0, 0)
    scene = Image.new(layer.mode, (width, height), blank)
    scene.paste(layer, ((width - layer.width) // 2, (height - layer.height) // 2))
    scene = scene.rotate(turn, Image.Resampling.BICUBIC, fillcolor=blank)
    corners = (-14, -8, 6, height + 6, width - 10, height - 4, width + 16, -12)
    return scene.transform((width, height), Image.Transform.QUAD, corners, Image.Resampling.BICUBIC, fillcolor=blank)


def _unevenly_lit(scene: Image.Image) -> Image.Image:
    """Return the scene lit from the upper left, with a soft shadow at the lower right."""
    light = Image.linear_gradient("L").rotate(35, Image.Resampling.BICUBIC, expand=True)
    middle = light.width // 2
    light = light.crop((middle - 88, middle - 88, middle + 88, middle + 88)).resize(SIZE, Image.Resampling.BICUBIC)
    dimmed = light.point([255 - v // 4 for v in range(256)])
    return ImageChops.multiply(scene, Image.merge("RGB", [dimmed] * 3))


def _noisy(scene: Image.Image, dice: random.Random, amount: float) -> Image.Image:
    """Return the scene with a sensor's grain: `amount` of it is noise."""
    grain = [Image.frombytes("L", SIZE, dice.randbytes(SIZE[0] * SIZE[1])) for _ in range(3)]
    return Image.blend(scene, Image.merge("RGB", grain).filter(ImageFilter.GaussianBlur(0.5)), amount)


def scribble(seed: int, width: int, height: int) -> str:
    """Return an SVG path that looks like a signature: one run of loops, the same for a seed."""
    dice = random.Random(seed)
    x, path = 6.0, f"M6,{height * 0.6:.0f}"
    while x < width - 20:
        x += dice.uniform(9, 20)
        up, down = dice.uniform(2, height * 0.4), dice.uniform(height * 0.55, height - 2)
        path += f" C{x - 14:.0f},{up:.0f} {x + 8:.0f},{up:.0f} {x - 4:.0f},{down:.0f}"
        path += f" S{x + 4:.0f},{height * 0.5:.0f} {x:.0f},{height * 0.5:.0f}"
    return f"{path} S{width - 12},{height * 0.9:.0f} {width},{height * 0.25:.0f}"
