"""Sheets: pages while they are filled, from the top with text and from the foot with footnotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from masthead.compose.strips import Strip, furniture, level_rule, moved_placed
from masthead.pages import Anchor, Bookmark, Page, Placed
from masthead.theme import NoteStyle, Theme


class Area(NamedTuple):
    """The type area of a page as it is read. bottom: where its foot usually is, from the area's top down."""

    left: float
    top: float
    measure: float
    depth: float
    bottom: float
    turned: bool


def area_of(theme: Theme, number: int, *, turned: bool) -> Area:
    """The type area of a page, the first being 1. Turned, the sheet's binding edge is the page's top, its foot the
    page's left side (GB/T 9704-2012, 8)."""
    page = theme.page
    if turned:
        return Area(page.bottom, page.left, page.depth, page.measure, page.measure, turned=True)
    top = page.top_of(number)
    return Area(page.left, top, page.measure, page.depth_of(number), page.height - page.bottom - top, turned=False)


@dataclass(slots=True)
class Sheet:
    """y: how far down it is filled. sunk: how much of its depth what stands at its bottom takes. foot: how much its
    footnotes take, their rule included. floated: its top was opened with floats."""

    area: Area
    placed: list[Placed] = field(default_factory=list)
    bookmarks: list[Bookmark] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    y: float = 0.0
    sunk: float = 0.0
    foot: float = 0.0
    notes: list[Strip] = field(default_factory=list)
    floated: bool = False

    @property
    def limit(self) -> float:
        """How far down text may go."""
        return self.area.depth - self.sunk - self.foot

    @property
    def used(self) -> bool:
        return bool(self.y or self.notes)

    def place(self, strip: Strip, x: float, y: float) -> None:
        """Put a strip's items, outline entry and anchors at a place of the type area."""
        area = self.area
        self.placed += moved_placed(strip.placed, area.left + x, area.top + y)
        if not (strip.level or strip.anchors):
            return
        top = 0.0 if area.turned else area.top + y
        if strip.level:
            self.bookmarks.append(Bookmark(strip.title, strip.level, top))
        for name in strip.anchors:
            self.anchors.append(Anchor(name, top))

    def note_height(self, line: Strip, style: NoteStyle) -> float:
        """What a line of a footnote takes, the rule above the first one included."""
        if self.notes:
            return line.before + line.height
        return separator(style) + line.height

    def add_note(self, line: Strip, style: NoteStyle) -> None:
        self.foot += self.note_height(line, style)
        self.notes.append(line)

    def close(self, style: NoteStyle) -> None:
        """Put the footnotes at the foot, above what stands at the bottom of the type area."""
        if not self.notes:
            return
        y = self.limit + style.before
        if style.rule:
            rule = level_rule(style.rule, 0.0, style.rule_width or self.area.measure, y + style.rule.weight / 2)
            self.place(Strip(0.0, (furniture(rule),)), 0.0, 0.0)
            y += style.rule.weight
        y += style.after
        for at, line in enumerate(self.notes):
            y += line.before if at else 0.0
            self.place(line, 0.0, y)
            y += line.height

    def page(self, theme: Theme) -> Page:
        width, height = theme.page.width, theme.page.height
        placed, turned = ((), tuple(self.placed)) if self.area.turned else (tuple(self.placed), ())
        return Page(width, height, placed, tuple(self.bookmarks), tuple(self.anchors), turned)


def separator(style: NoteStyle) -> float:
    """The height of the rule above footnotes with its blanks."""
    return style.before + style.after + (style.rule.weight if style.rule else 0.0)


def notes_height(strips: Sequence[Strip], style: NoteStyle) -> float:
    """What the footnotes of strips take of a page that has none yet."""
    lines = [line for strip in strips for note in strip.notes for line in note]
    return separator(style) + sum(line.before + line.height for line in lines) if lines else 0.0
