"""The memo as a photographed sheet: letterhead, letter, list, round stamp over a signature."""

from __future__ import annotations

from html import escape
from pathlib import Path

from tests.planted.samples.memo_text import Memo, memo
from tests.planted.samples.photographs import SHEET, photograph, scribble

# Noto Naskh Arabic 2.004 gives 4, 6 and 7 their Urdu shapes unless told Persian: hence no `locl`.
_QUALITY = 74
"""Keeps a noisy 960 x 1280 picture below 200 kB."""

_STYLE = """
* { margin: 0; box-sizing: border-box }
body { width: WIDTHpx; height: HEIGHTpx; padding: 22px 60px 14px; background: #fff; color: #16161c;
       font: 17.5px/24.6px 'Noto Naskh Arabic', 'DejaVu Sans', serif; direction: rtl; overflow: hidden;
       font-feature-settings: 'locl' 0 }
p { white-space: nowrap } .centre { text-align: center }
.basmala { font-size: 19px; line-height: 27px }
.band { font: bold 19px/25px 'DejaVu Sans', 'Noto Naskh Arabic'; color: #a2232c; letter-spacing: normal;
        border: 2px solid #a2232c; width: 430px; margin: 2px auto 5px }
.band .latin { letter-spacing: 5px }
.side { display: flex; justify-content: space-between; align-items: flex-start }
.head p { font-weight: bold; text-align: center; line-height: 25px } .head svg { margin-top: 2px }
.rule { border-top: 1.5px solid #333; margin: 4px 0 5px }
.reference p { font-size: 16px; line-height: 24px } .addressee p { font-weight: bold }
.addressee p:first-child { color: #a2232c; line-height: 22px }
.subject { text-align: center; font-weight: bold; margin: 3px 0 3px }
.body p { text-align-last: justify; font-size: 18.6px } .body p:first-child, .body p:last-child { text-align-last: auto }
.body { margin-bottom: 4px } .dari { line-height: 24.5px }
.list { padding-right: 26px; font-size: 15.5px; line-height: 20.6px }
.title { font-weight: bold; font-size: 16.5px }
.foot { margin-top: 4px; position: relative } .copies p { font-size: 14.5px; line-height: 22px }
.signature { text-align: center; width: 330px; font-weight: bold; line-height: 24px }
.mark { position: absolute; left: 0; top: -144px }
.note { direction: ltr; font: 11.5px/14px 'DejaVu Sans'; text-align: left; color: #444; margin-top: 5px }
"""

_EMBLEM = (
    '<svg width="96" height="96" viewBox="0 0 96 96" fill="none" stroke="#1d3a5f" stroke-width="2.2">'
    '<circle cx="48" cy="48" r="44"/><circle cx="48" cy="48" r="38" stroke-width="1"/>'
    '<path d="M20,40 q7,-9 14,0 t14,0 t14,0 t14,0 M20,53 q7,-9 14,0 t14,0 t14,0 t14,0"/>'
    '<path d="M20,66 q7,-9 14,0 t14,0 t14,0 t14,0 M48,16 l7,12 h-14 z"/></svg>'
)
"""Waves under a triangle: an emblem of no state."""


def build(path: Path, *, flawed: bool) -> None:
    """Write the photographed memo, without metadata, as a messenger leaves it."""
    seed, turn = (22, 0.9) if flawed else (21, -0.7)
    picture = photograph(_html(memo(flawed=flawed)), seed=seed, turn=turn, paper=(247, 243, 231))
    picture.save(path, "JPEG", quality=_QUALITY, optimize=True)


def _html(words: Memo) -> str:
    """Return the page; each line of the memo is a line of the page."""
    style = _STYLE.replace("WIDTH", str(SHEET[0])).replace("HEIGHT", str(SHEET[1]))
    latin, _, rest = words.band.partition(" ")
    foot = _lines(words.copies, "copies") + _lines(words.signature, "signature") + _mark(words.stamp)
    parts = (
        _lines((words.basmala,), "basmala centre"),
        f'<p class="band centre"><bdi class="latin">{latin}</bdi> {escape(rest)}</p>',
        f'<div class="side head">{_lines(words.head_pashto)}{_EMBLEM}{_lines(words.head_dari)}</div>',
        '<div class="rule"></div>',
        f'<div class="side">{_lines(words.addressee, "addressee")}{_lines(words.reference, "reference")}</div>',
        _lines(words.subject, "subject"),
        _lines(words.body_pashto, "body"),
        _lines(words.body_dari, "body dari"),
        _lines((words.list_title,), "title"),
        _lines(words.rows, "list"),
        f'<div class="side foot">{foot}</div>',
        _lines((words.note,), "note"),
    )
    return f'<!doctype html><html lang="ps"><meta charset="utf-8"><style>{style}</style><body>{"".join(parts)}</body>'


def _lines(lines: tuple[str, ...], kind: str = "") -> str:
    """Return a block with a paragraph for each line."""
    return f'<div class="{kind}">' + "".join(f"<p>{escape(line)}</p>" for line in lines) + "</div>"


def _mark(words: str) -> str:
    """Return the round stamp, turned, and the signature across it."""
    return (
        '<svg class="mark" width="340" height="170" viewBox="0 0 340 170" fill="none">'
        '<g stroke="#31409b" fill="#31409b" opacity=".78" transform="translate(112 84) rotate(-14)">'
        '<circle r="66" fill="none" stroke-width="3"/><circle r="45" fill="none" stroke-width="1.4"/>'
        '<path id="ring" d="M0,51 A51,51 0 1 1 0.1,51" fill="none" stroke="none"/>'
        f'<text stroke="none" direction="ltr" font-family="DejaVu Sans" font-size="11.5" textLength="308"><textPath href="#ring">{escape(words)}'
        '</textPath></text><text stroke="none" font-family="Noto Naskh Arabic" font-weight="bold" font-size="25" '
        'text-anchor="middle" y="9">بېلګه</text></g>'
        f'<path d="{scribble(7, 190, 70)}" transform="translate(118 66) rotate(-8)" stroke="#1b1f56" '
        'stroke-width="2.4" stroke-linecap="round"/></svg>'
    )
