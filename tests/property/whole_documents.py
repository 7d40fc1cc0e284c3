"""Generated documents of every kind of block, in every kind of text, and what they say, counted without `compose`."""

from __future__ import annotations

import string
from collections.abc import Iterable, Iterator

from hypothesis import strategies as st

from masthead.document import (
    Block,
    Cell,
    Columns,
    Contents,
    Document,
    Figure,
    Group,
    KeyFigures,
    Node,
    Note,
    PageBreak,
    Paragraph,
    PointRow,
    Points,
    Row,
    Run,
    Runs,
    Table,
    Tile,
    Timeline,
    Turned,
    Zone,
)
from masthead.picture import Chart, ChartKind, Series, Value
from masthead.reading_order import figure_words

_HAN = "发展改革工作部署检查督促落实整改问题群众基层组织建设责任单位，。；：、（）《》“”‘’——……·〇"
_RARE = "𠮷𡧛㐂龘﹏〔〕％℃"
_PIECE = st.one_of(
    st.text(_HAN, min_size=1, max_size=30),
    st.text(_HAN, min_size=1, max_size=30),
    st.text(string.ascii_letters, min_size=1, max_size=24),
    st.from_regex(r"[0-9]{1,3}(,[0-9]{3})?(\.[0-9]{1,2})?( ?(%|km|万元|kg/m²))?", fullmatch=True),
    st.sampled_from(
        [
            "office fluffy",
            "e.g. “quoted”",
            "well-known",
            "café",
            "№ 5",
            "a\u00a0b",
            "AVAVA",
            "https://example.com/a/b?c=d",
        ]
    ),
    st.sampled_from(_RARE),
    st.sampled_from([" ", "\n"]),
)
TEXT = st.lists(_PIECE, min_size=1, max_size=8).map("".join).filter(lambda text: text.strip() != "")
SHORT = st.text("发展改革工作部署检查AVfi12", min_size=1, max_size=10)
_LOOK = st.sampled_from([(), (), (), ("strong",), ("em",), ("sup",), ("strong", "sub")])
_HREF = st.sampled_from(["", "", "", "https://example.com/a", "#place"])
_LANG = st.sampled_from(["", "", "", "en", "zh-CN"])
_RUN = st.builds(lambda text, look, href, lang: Run(text, look, href, lang=lang), TEXT, _LOOK, _HREF, _LANG)
RUNS: st.SearchStrategy[Runs] = st.lists(_RUN, min_size=1, max_size=4).map(tuple)
_NOTE = st.lists(RUNS.map(lambda runs: Paragraph("footnote", runs)), min_size=1, max_size=2).map(
    lambda blocks: Run("", note=Note(tuple(blocks)))
)
_NOTED = st.builds(lambda before, note, after: (*before, note, *after), RUNS, _NOTE, st.one_of(st.just(()), RUNS))
_STYLE = st.sampled_from(["body", "flush", "point", "signature"])


def numbered(number: str, level: int, text: str) -> Runs:
    """A heading's or a point's runs; "" for no number."""
    return (*([Run(number, number=level)] if number else []), Run(text))


PARAGRAPH = st.builds(Paragraph, _STYLE, st.one_of(RUNS, RUNS, RUNS, _NOTED))
ANCHOR = st.builds(lambda runs: Paragraph("body", runs, anchor="place"), RUNS)
_NUMBER = st.sampled_from(["", "一、", "二、", "（一）", "（二）", "1.", "2.", "（1）", "1.1 ", "附件1：", "甲、"])
HEADING = st.builds(
    lambda level, number, text: Paragraph(f"heading-{level}", numbered(number, level, text), level),
    *(st.integers(1, 4), _NUMBER, SHORT),
)
POINT = st.builds(
    lambda level, number, text: Paragraph("point", numbered(number, level, text)), st.integers(1, 9), _NUMBER, TEXT
)
_MARKER = st.sampled_from(["•", "1.", "（一）", ""])
_ITEM = st.builds(lambda runs, mark, deep: Paragraph("list", runs, 0, mark, deep), RUNS, _MARKER, st.integers(1, 3))
LIST = st.lists(_ITEM, min_size=1, max_size=6)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Tables of up to 25 rows; some float, some have cells of two columns or of several rows."""
    columns = draw(st.integers(1, 5))
    cell = st.builds(lambda runs, align: Cell((Paragraph("table-cell", runs),), align=align), RUNS, _ALIGN)
    filled = draw(st.lists(st.lists(cell, min_size=columns, max_size=columns), min_size=1, max_size=draw(_ROWS)))
    rows = [Row(tuple(cells)) for cells in filled]
    if columns > 1 and draw(st.booleans()):
        first = rows[0].cells
        rows[0] = Row((Cell(first[0].blocks, colspan=2), *first[2:]))
    if columns > 1 and len(rows) > 3 and draw(st.booleans()):
        span = draw(st.integers(2, len(rows) - 1))
        rows[1] = Row((Cell(rows[1].cells[0].blocks, rowspan=span), *rows[1].cells[1:]))
        rows[2 : 1 + span] = [Row(row.cells[1:]) for row in rows[2 : 1 + span]]
    caption = draw(st.one_of(st.just(()), RUNS))
    return Table("plain", tuple(rows), draw(st.integers(0, 1)), caption=caption, floats=draw(st.booleans()))


_ALIGN = st.sampled_from(["", "", "left", "center", "right", "decimal"])
_ROWS = st.sampled_from([3, 25])


_CHARTS: tuple[ChartKind, ...] = ("bar", "line", "pie", "stacked", "multiples")


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Charts, whose words are the document's too."""
    count = draw(st.integers(1, 4))
    kind: ChartKind = draw(st.sampled_from(_CHARTS))
    value = st.builds(lambda number: Value(number, f"{number}件"), st.integers(1, 900))
    values = st.lists(value, min_size=count, max_size=count).map(tuple)
    series = draw(st.lists(st.builds(Series, SHORT, values), min_size=1, max_size=1 if kind == "pie" else 3))
    names = tuple(draw(st.lists(SHORT, min_size=count, max_size=count, unique=True)))
    chart = Chart(kind, names, tuple(series), draw(st.sampled_from(["", "件"])))
    caption = draw(st.one_of(st.just(()), RUNS))
    return Figure(chart, draw(SHORT), caption, floats=draw(st.booleans()))


FLOW = st.one_of(PARAGRAPH, PARAGRAPH, HEADING, POINT, tables(), figures())
MANY = st.lists(FLOW, min_size=1, max_size=4).map(tuple)
GROUP = st.builds(Group, st.sampled_from(["masthead", "signature", "imprint"]), MANY)
COLUMNS = st.builds(Columns, MANY, st.integers(1, 3))
TURNED = st.builds(Turned, st.lists(st.one_of(FLOW, COLUMNS), min_size=1, max_size=3).map(tuple))
CONTENTS = st.builds(Contents, st.integers(1, 4), st.sampled_from([(), (Run("目录"),)]))
_PART = st.one_of(FLOW, FLOW, ANCHOR, GROUP, COLUMNS, TURNED, CONTENTS, st.builds(PageBreak)).map(lambda block: [block])
BLOCKS = st.lists(st.one_of(_PART, _PART, LIST), min_size=1, max_size=8).map(
    lambda parts: tuple(block for part in parts for block in part)
)
DOCUMENT = st.builds(
    lambda blocks, header: Document("题目", "zh-CN", blocks, header=header), BLOCKS, st.sampled_from(["", "简报"])
)

_TILE = st.builds(Tile, st.from_regex(r"[1-9][0-9]{0,3}", fullmatch=True), st.sampled_from(["", "件", "万元"]), SHORT)
_LINE = st.builds(lambda text: (Run(text),), SHORT)
_BAND = st.one_of(
    st.builds(KeyFigures, st.lists(_TILE, min_size=1, max_size=5).map(tuple)),
    st.builds(Points, st.lists(st.builds(PointRow, _LINE, _LINE), min_size=1, max_size=4).map(tuple)),
    st.builds(Timeline, st.lists(st.builds(Node, _LINE, _LINE, st.booleans()), min_size=2, max_size=5).map(tuple)),
)
ZONE = st.builds(Zone, _LINE, st.lists(_BAND, min_size=1, max_size=2).map(tuple))
ONE_PAGE = st.lists(ZONE, min_size=1, max_size=3).map(lambda zones: Document("题目", "zh-CN", tuple(zones)))


def said(blocks: Iterable[Block]) -> Iterator[str]:
    """The texts of a document as they were put in, in reading order; the marks of notes, the pages in a table of
    contents and the numbers of points are not put in. A timeline's dates come before its captions."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.marker
            yield from _runs(block.runs)
        elif isinstance(block, Figure):
            yield from _runs(block.caption)
            yield from figure_words(block)
        elif isinstance(block, Table):
            yield from _runs(block.caption)
            yield from said(paragraph for row in block.rows for cell in row.cells for paragraph in cell.blocks)
        elif isinstance(block, Group | Columns | Turned):
            yield from said(block.blocks)
        elif isinstance(block, Contents):
            yield from _runs(block.title)
        else:
            yield from _band(block)


def _band(block: Block) -> Iterator[str]:
    if isinstance(block, Zone):
        yield from _runs(block.head)
        yield from said(block.blocks)
    elif isinstance(block, KeyFigures):
        yield from (text for tile in block.tiles for text in (tile.number, tile.unit, tile.label))
    elif isinstance(block, Points):
        yield from (run.text for row in block.rows for run in (*row.label, *row.text))
    elif isinstance(block, Timeline):
        yield from (run.text for node in block.nodes for run in node.date)
        yield from (run.text for node in block.nodes for run in node.caption)


def _runs(runs: Runs) -> Iterator[str]:
    yield from (run.text for run in runs)
    for run in runs:
        if run.note:
            yield from said(run.note.blocks)
