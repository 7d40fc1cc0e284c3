"""Lowering: what every writer sees. Bands become tables, tables get their widths, headings and notes their numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from masthead.compose.atoms import Setter
from masthead.compose.bands import zone_table
from masthead.compose.contents import with_entries
from masthead.compose.numbers import HeadingNumbers, note_mark
from masthead.compose.seals import signed
from masthead.compose.table_widths import table_widths
from masthead.document import (
    Block,
    Columns,
    Contents,
    Document,
    Figure,
    Group,
    KeyFigures,
    Note,
    Paragraph,
    Points,
    Row,
    Run,
    Runs,
    Table,
    Timeline,
    Turned,
    Zone,
)
from masthead.errors import ComposeError


def lower(document: Document, setter: Setter) -> Document:
    """The document with the blocks that writers know only; all tables with column widths.

    Headings and footnotes are numbered as the theme says, and a table of contents has its entries, without pages.
    Columns and turned pages that stand in something else than the document itself are set there as running text.
    """
    lowering = _Lowering(setter, anchored=_has_contents(document.blocks))
    blocks = tuple(lowering.blocks(document.blocks, setter.theme.page.measure))
    if lowering.anchored:
        blocks = tuple(with_entries(blocks, lowering.headings, setter))
    return replace(document, blocks=blocks)


def column_width(setter: Setter, count: int, measure: float) -> float:
    """The width of each of `count` columns. Raises ComposeError where it has no room for two characters."""
    theme = setter.theme
    width = (measure - theme.columns.gap * (count - 1)) / count
    if width < 2 * (theme.styles["body"].size if "body" in theme.styles else theme.grid.line):
        raise ComposeError(
            f"{count} columns leave a line {max(width, 0.0):.0f} pt",
            where=f"theme {theme.name}",
            hint="Use fewer columns, or make columns.gap smaller.",
        )
    return width


class _Lowering:
    """Goes through a document in reading order, counting. headings: those that a table of contents may list."""

    def __init__(self, setter: Setter, *, anchored: bool) -> None:
        self.setter = setter
        self.anchored = anchored
        self.headings: list[Paragraph] = []
        self.numbers = HeadingNumbers()
        self.notes = 0

    def blocks(self, blocks: Sequence[Block], measure: float, *, outermost: bool = True) -> Iterator[Block]:
        for block in blocks:
            if isinstance(block, Paragraph):
                yield self.noted(self.heading(block) if block.level else block)
            elif isinstance(block, Group):
                style = self.setter.theme.groups[block.kind]
                inner = measure - style.inset
                block = signed(block, self.setter, measure) if style.seals else block
                yield replace(block, blocks=tuple(self.blocks(block.blocks, inner, outermost=False)))
            elif isinstance(block, Table):
                yield from self.table(block, measure)
            elif isinstance(block, Columns | Turned):
                yield from self.framed(block, measure, outermost=outermost)
            elif isinstance(block, Zone | KeyFigures | Points | Timeline):
                zone = block if isinstance(block, Zone) else Zone((), (block,))
                yield self.cells(zone_table(zone, self.setter, measure))
            elif isinstance(block, Figure):
                yield replace(block, caption=self.runs(block.caption))
            elif isinstance(block, Contents):
                yield replace(block, title=self.runs(block.title))
            else:
                yield block

    def framed(self, block: Columns | Turned, measure: float, *, outermost: bool) -> Iterator[Block]:
        """Columns, and pages that are turned; inside anything else, what they hold."""
        if not outermost:
            yield from self.blocks(block.blocks, measure, outermost=False)
        elif isinstance(block, Turned):
            depth = self.setter.theme.page.depth
            yield replace(block, blocks=tuple(self.turned(block.blocks, depth)))
        else:
            count = max(block.count, 1)
            inner = column_width(self.setter, count, measure)
            yield replace(block, count=count, blocks=tuple(self.blocks(block.blocks, inner, outermost=False)))

    def turned(self, blocks: Sequence[Block], measure: float) -> Iterator[Block]:
        """Columns stand on turned pages too; a page turned twice is turned once."""
        for block in blocks:
            yield from self.blocks((block,), measure, outermost=isinstance(block, Columns))

    def heading(self, paragraph: Paragraph) -> Paragraph:
        """A heading with its number, and with the anchor that a table of contents links to."""
        style = self.setter.theme.style(paragraph.style)
        number = self.numbers.next(paragraph.level, style.number)
        if number:
            paragraph = replace(paragraph, runs=(Run(number, number=paragraph.level), *paragraph.runs))
        if self.anchored:
            anchor = paragraph.anchor or f"heading-{len(self.headings) + 1}"
            paragraph = replace(paragraph, anchor=anchor)
            self.headings.append(paragraph)
        return paragraph

    def noted(self, paragraph: Paragraph) -> Paragraph:
        runs = self.runs(paragraph.runs)
        return paragraph if runs is paragraph.runs else replace(paragraph, runs=runs)

    def runs(self, runs: Runs) -> Runs:
        """The runs, footnotes counted; the very same where there is none."""
        for run in runs:
            if run.note:
                return tuple(self.note(run) if run.note else run for run in runs)
        return runs

    def note(self, run: Run) -> Run:
        """The run of a footnote's mark; the note's first paragraph has the mark before it, each links to the other."""
        assert run.note is not None  # noqa: S101 - the caller looked
        self.notes += 1
        look, name = self.setter.theme.notes, f"note-{self.notes}"
        mark = note_mark(self.setter, self.notes)
        first, *rest = map(self.noted, run.note.blocks or (Paragraph(look.style, ()),))
        first = replace(first, marker=mark, list_depth=1, anchor=name)
        styles = (*run.styles, look.mark) if look.mark in self.setter.theme.runs else run.styles
        return run._replace(text=mark, styles=styles, href=f"#{name}", note=Note((first, *rest), mark))

    def table(self, table: Table, measure: float) -> Iterator[Block]:
        """A table with its widths; of one without rows, the caption."""
        if table.rows:
            table = self.cells(_clamped(table))
            yield replace(table, widths=table.widths or table_widths(self.setter, table, measure))
        elif table.caption:
            yield self.noted(Paragraph("caption", table.caption))

    def cells(self, table: Table) -> Table:
        """The table with the footnotes of its caption and cells counted."""
        caption = self.runs(table.caption)
        if any(run.note for row in table.rows for cell in row.cells for block in cell.blocks for run in block.runs):
            rows = tuple(
                Row(tuple(replace(cell, blocks=tuple(map(self.noted, cell.blocks))) for cell in row.cells), row.fit)
                for row in table.rows
            )
            return replace(table, caption=caption, rows=rows)
        return table if caption is table.caption else replace(table, caption=caption)


def _has_contents(blocks: Sequence[Block]) -> bool:
    return any(
        isinstance(block, Contents) or (isinstance(block, Group | Columns | Turned) and _has_contents(block.blocks))
        for block in blocks
    )


def _clamped(table: Table) -> Table:
    """The table without spans that reach below its last row, as they do where rows gave way."""
    count, head = len(table.rows), min(table.head, len(table.rows))
    rows = list(table.rows)
    for at, row in enumerate(rows):
        if any(cell.rowspan > count - at for cell in row.cells):
            rows[at] = replace(row, cells=tuple(replace(c, rowspan=min(c.rowspan, count - at)) for c in row.cells))
    return replace(table, rows=tuple(rows), head=head)
