"""Paragraphs with all that belongs to them: their lines, footnotes, and leaders to what stands at the right edge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from masthead.compose.atoms import Setter
from masthead.compose.contents import entry_anchor
from masthead.compose.glyph_runs import EM_ASCENT
from masthead.compose.lines import natural_width, set_lines
from masthead.compose.strips import (
    Ending,
    Strip,
    baseline,
    furniture,
    grid_line,
    list_style,
    moved,
    paragraph_strips,
    space_of,
)
from masthead.document import Note, Paragraph, Runs
from masthead.pages import Glyphs, Item, Link, Placed, Rule
from masthead.theme import ParagraphStyle

# The room kept free at the end of a line with a leader for what stands at the right edge, and the blank before that.
_ROOM = 2.5
_BLANK = 0.5
# A leader's dots: how far apart, how large, how high above the baseline; a shorter leader is left out. All in em.
_PITCH = 0.4
_DOT = 0.09
_RISE = 0.1
_SHORTEST = 1.0


class Ground(NamedTuple):
    """What paragraphs stand on. measure: the page's, in which its footnotes are set. depth: of its type area."""

    setter: Setter
    measure: float
    depth: float


def set_paragraph(
    ground: Ground, paragraph: Paragraph, number: int, measure: float, style: ParagraphStyle | None = None
) -> list[Strip]:
    """The strips of a paragraph in `measure` points, its footnotes with the lines that have their marks.

    number: its place in reading order; its footnotes have the next ones. style: where it is not its own.
    """
    style = style or ground.setter.theme.style(paragraph.style)
    if style.leader:
        strips = _led(ground.setter, paragraph, number, measure, style)
    else:
        strips = paragraph_strips(ground.setter, paragraph, number, measure, style)
    if any(run.note for run in paragraph.runs):
        _add_notes(ground, paragraph, number, strips)
    return strips


def leaf_count(paragraph: Paragraph) -> int:
    """How many numbers of the reading order a paragraph takes, its footnotes' counted."""
    return 1 + sum(leaf_count(block) for run in paragraph.runs if run.note for block in run.note.blocks)


def entry_strips(ground: Ground, entry: Paragraph, number: int, measure: float) -> list[Strip]:
    """An entry of a table of contents; its page comes when all pages are known."""
    style = ground.setter.theme.style(entry.style)
    if not style.leader:
        style = replace(style, leader=True)
    strips = set_paragraph(ground, entry, number, measure, style)
    strips[-1].ending = _ending(ground.setter, entry.runs[:1], number, measure, style, strips[-1], entry_anchor(entry))
    return strips


def ending_parts(setter: Setter, ending: Ending, text: str) -> tuple[Placed, Placed]:
    """The leader, and the text at the right edge."""
    runs = tuple(run._replace(text=text) for run in ending.runs)
    return _ended(setter, ending, runs)


def _led(setter: Setter, paragraph: Paragraph, number: int, measure: float, style: ParagraphStyle) -> list[Strip]:
    """Lines that leave room at their end, with the leader and what stands behind the tab on the last of them."""
    left, right = _parted(paragraph.runs)
    flat = replace(style, left=0.0, right=0.0, indent=0.0)
    room = max(_ROOM * style.size, natural_width(setter, right, flat) + _BLANK * style.size if right else 0.0)
    room = min(room, (measure - style.left - style.right) / 2)
    narrow = replace(style, right=style.right + room)
    strips = paragraph_strips(setter, replace(paragraph, runs=left), number, measure, narrow)
    if right:
        ending = _ending(setter, (), number, measure, style, strips[-1], "")
        strips[-1].placed += _ended(setter, ending, right)
    return strips


def _parted(runs: Runs) -> tuple[Runs, Runs]:
    """What stands before the last tab, and what behind it."""
    for at in range(len(runs) - 1, -1, -1):
        before, tab, after = runs[at].text.rpartition("\t")
        if tab:
            left = (*runs[:at], runs[at]._replace(text=before.replace("\t", " ")))
            right = (runs[at]._replace(text=after), *runs[at + 1 :])
            return left, tuple(run for run in right if run.text)
    return runs, ()


def _ending(
    setter: Setter, runs: Runs, number: int, measure: float, style: ParagraphStyle, strip: Strip, anchor: str
) -> Ending:
    glyphs = [item for part in strip.placed for item in part.items if isinstance(item, Glyphs)]
    end = max((item.x + sum(item.advances) for item in glyphs), default=style.left)
    fitted = list_style(style, 0, measure)
    return Ending(anchor, number, runs, style, end, measure - fitted.right, baseline(style, grid_line(setter)))


def _ended(setter: Setter, ending: Ending, runs: Runs) -> tuple[Placed, Placed]:
    style = replace(ending.style, left=0.0, right=0.0, indent=0.0, align="left", balance=False)
    width = natural_width(setter, runs, style)
    start = ending.right - width
    line = set_lines(setter, runs, style, width + style.size)[0]
    items = tuple(moved(item, start, ending.y) for item in line.items)
    return furniture(*_leader(ending, start)), Placed(ending.number, items)


def _leader(ending: Ending, start: float) -> Iterator[Item]:
    """Dots up to `start`, which stand below each other from line to line: they are counted from the right edge."""
    em = ending.style.size
    pitch, dot = _PITCH * em, _DOT * em
    first = ending.end + _BLANK * em
    count = int((start - _BLANK * em - first) / pitch)
    if count * _PITCH < _SHORTEST:
        return
    x = ending.right - int((ending.right - first) / pitch) * pitch
    y = ending.y - _RISE * em
    yield Rule(x, y, x + (count - 1) * pitch + dot, y, dot, ending.style.color, (dot, pitch - dot))


def _add_notes(ground: Ground, paragraph: Paragraph, number: int, strips: Sequence[Strip]) -> None:
    """Give each footnote to the line that has its mark, and the mark an anchor."""
    notes: dict[str, list[Strip]] = {}
    number += 1
    for run in paragraph.runs:
        if run.note:
            notes[run.href] = _note_strips(ground, run.note, number)
            number += sum(map(leaf_count, run.note.blocks))
    for strip in strips:
        for href in _hrefs(strip):
            if href in notes:
                _give(strip, href, notes.pop(href))
    for href, lines in notes.items():
        _give(strips[-1], href, lines)


def _give(strip: Strip, href: str, lines: list[Strip]) -> None:
    strip.notes += (lines,)
    strip.anchors += (f"{href[1:]}-mark",)


def _hrefs(strip: Strip) -> list[str]:
    items = [item for part in strip.placed for item in part.items]
    return [item.href for item in items if isinstance(item, Glyphs | Link) and item.href]


def _note_strips(ground: Ground, note: Note, number: int) -> list[Strip]:
    """A footnote's lines, those of footnotes inside it behind them; its mark links back to its place."""
    strips: list[Strip] = []
    inner: list[Strip] = []
    after = 0.0
    for block in note.blocks:
        lines = set_paragraph(ground, block, number, ground.measure)
        number += leaf_count(block)
        lines[0].before += after
        after = space_of(block, ground.setter.theme.style(block.style))[1]
        strips += lines
        inner += [line for strip in lines for lines_of_note in strip.notes for line in lines_of_note]
        for strip in lines:
            strip.notes = ()
    strips[0].placed = tuple(map(_linked, strips[0].placed, [f"#{note.blocks[0].anchor}-mark"] * len(strips[0].placed)))
    return strips + inner


def _linked(part: Placed, href: str) -> Placed:
    """A note's mark with the link back to its place in the text."""
    glyphs = [item for item in part.items if isinstance(item, Glyphs)]
    if not part.label or not glyphs:
        return part
    first, last = glyphs[0], glyphs[-1]
    width = last.x + sum(last.advances) - first.x
    link = Link(first.x, first.y - EM_ASCENT * first.size, width, first.size, href)
    return part._replace(items=(*(glyph._replace(href=href) for glyph in glyphs), link))
