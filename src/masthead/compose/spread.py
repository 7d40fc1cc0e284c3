"""A name spread over the measure: a bulletin's, or the mark of an official document (GB/T 9704-2012, 7.2.4).

Several names stand below each other, equally wide, with what follows a tab beside them, halfway down: 文件.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from masthead.compose.atoms import Setter
from masthead.compose.glyph_runs import glyph_items
from masthead.compose.headline import balanced
from masthead.compose.justify import plain
from masthead.compose.text import Text
from masthead.document import Run, Runs, whole
from masthead.pages import Item
from masthead.theme import ParagraphStyle

# Gaps are at most this wide, in em; the blank between names and what stands beside them is as wide.
_GAP_MOST = 0.5
# One name that would be set smaller than this, of its style's size, is set in two lines.
_SMALLEST = 0.45
# Several lines: their pitch, and how high they may be together, in the size.
_PITCH, _HIGHEST = 1.2, 3.0


class Row(NamedTuple):
    """What stands on one line of a spread name: its glyphs, and how wide they are."""

    items: tuple[Item, ...]
    width: float


class _Name(NamedTuple):
    """rows: the lines. beside: what stands to their right; empty for nothing."""

    rows: tuple[Runs, ...]
    beside: Runs


class Hugged(NamedTuple):
    """A spread name at the size that fits: in two lines where one would be small, its leading as much smaller."""

    runs: Runs
    style: ParagraphStyle


def hugged(setter: Setter, runs: Runs, style: ParagraphStyle, measure: float) -> Hugged:
    """A name for `spread_rows`, with a style that is no higher than it."""
    inner = measure - style.left - style.right
    runs = _in_two(setter, runs, style, inner)
    name = _parted(runs)
    scale = _scale(setter, name, style, inner)
    pitch = 1.0
    if len(name.rows) > 1:
        pitch = _PITCH
        scale = min(scale, _HIGHEST / (_PITCH * len(name.rows)))
    return Hugged(runs, replace(style, size=style.size * scale, leading=style.leading * scale * pitch))


def spread_rows(setter: Setter, runs: Runs, style: ParagraphStyle, inner: float, y: float) -> tuple[Row, ...]:
    """The lines of a spread name, each with its baseline at y."""
    name = _parted(runs)
    scale = _scale(setter, name, style, inner)
    if scale < 1:
        style = replace(style, size=style.size * scale)
    texts = [setter.text(row, style) for row in name.rows]
    beside = setter.text(name.beside, style)
    aside = _natural(beside) + _GAP_MOST * style.size if beside.atoms else 0.0
    width = min(inner - aside, max(_natural(text) + _gaps(text) * _GAP_MOST * style.size for text in texts))
    left = style.left + (inner - aside - width) / 2
    rows = [Row(_set(text, left, width, y), inner) for text in texts]
    if beside.atoms:
        x, halfway = left + width + aside - _natural(beside), (len(rows) - 1) / 2 * style.leading
        items = glyph_items(beside, 0, len(beside.atoms), plain(beside, 0, len(beside.atoms)), x, y - halfway)
        rows[-1] = rows[-1]._replace(items=(*rows[-1].items, *items))
    return tuple(rows)


def _set(text: Text, left: float, width: float, y: float) -> tuple[Item, ...]:
    """One line spread from `left` on over `width`."""
    count = len(text.atoms)
    if not count:
        return ()
    setting = plain(text, 0, count)
    gap = (width - _natural(text)) / max(_gaps(text), 1)
    for at in range(count - 1):
        setting.after[at] = setting.after.get(at, 0.0) + gap
    if count == 1:
        left += (width - _natural(text)) / 2
    return tuple(glyph_items(text, 0, count, setting, left, y))


def _in_two(setter: Setter, runs: Runs, style: ParagraphStyle, inner: float) -> Runs:
    """One name that would be set too small, with a line break at a phrase near its middle."""
    rows, beside = _parted(runs)
    whole = setter.text(rows[0], style)
    if len(rows) > 1 or beside or _natural(whole) * _SMALLEST < inner:
        return runs
    breaks = balanced(whole, 0.55 * _natural(whole)) or ()
    cut = sum(len(atom.text) for atom in whole.atoms[: breaks[0][1]]) if len(breaks) > 1 else 0
    return _broken(rows[0], cut) if cut else runs


def _parted(runs: Runs) -> _Name:
    """The runs line by line, and those behind a tab; white space is one blank."""
    parts: list[list[Run]] = [[]]
    beside = False
    for run in whole(runs):
        for number, part in enumerate(run.text.replace("\t", "\n\t").split("\n")):
            if number:
                parts.append([])
            beside = beside or part.startswith("\t")
            parts[-1].append(run._replace(text=" ".join(part.split())))
    last = tuple(parts.pop()) if beside else ()
    return _Name(tuple(map(tuple, parts)) or ((),), last)


def _broken(runs: Runs, at: int) -> Runs:
    """The runs with a line break after `at` characters."""
    made: list[Run] = []
    for run in runs:
        text = f"{run.text[:at]}\n{run.text[at:]}" if 0 < at <= len(run.text) else run.text
        made.append(run._replace(text=text))
        at -= len(run.text)
    return tuple(made)


def _scale(setter: Setter, name: _Name, style: ParagraphStyle, inner: float) -> float:
    """How much smaller than its style's size a name is set, so that it fits."""
    wide = max(_natural(setter.text(row, style)) for row in name.rows)
    if name.beside:
        wide += _natural(setter.text(name.beside, style)) + _GAP_MOST * style.size
    return min(inner / wide, 1.0) if wide else 1.0


def _gaps(text: Text) -> int:
    return max(len(text.atoms) - 1, 0)


def _natural(text: Text) -> float:
    return text.natural(0, len(text.atoms))
