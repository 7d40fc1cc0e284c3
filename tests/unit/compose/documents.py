"""Generated documents of every kind of block, and what must hold of their pages."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from hypothesis import strategies as st

from masthead.document import (
    Block,
    Cell,
    Columns,
    Contents,
    Document,
    Figure,
    Group,
    Note,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Table,
    Turned,
)
from masthead.pages import Glyphs, Page, Pages, Placed
from masthead.reading_order import Leaf, figure_words, leaves

WORDS = "发展改革工作部署检查督促落实整改问题群众基层组织建设责任单位"
TEXT = st.integers(1, 120).map(lambda size: (WORDS * 5)[:size] + "。")
LONG = st.integers(1, 1500).map(lambda size: (WORDS * 60)[:size] + "。")


def noted(text: str, note: str) -> tuple[Run, ...]:
    return (Run(text), Run("", note=Note((Paragraph("footnote", (Run(note),)),))), Run("后文。"))


RUNS = st.one_of(TEXT.map(lambda text: (Run(text),)), st.builds(noted, TEXT, TEXT), st.builds(noted, TEXT, LONG))
PARAGRAPH = st.builds(Paragraph, st.sampled_from(["body", "point", "list"]), RUNS)
HEADING = st.tuples(st.integers(1, 3), TEXT).map(
    lambda pair: Paragraph(f"heading-{pair[0]}", (Run(pair[1][:20]),), level=pair[0])
)
CELL = st.builds(lambda runs: Cell((Paragraph("table-cell", runs),)), RUNS)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Tables of up to 30 rows, some with cells of several rows or columns, some of which float."""
    columns = draw(st.integers(1, 4))
    filled = draw(st.lists(st.lists(CELL, min_size=columns, max_size=columns), min_size=1, max_size=30))
    rows = [Row(tuple(cells)) for cells in filled]
    if columns > 1 and draw(st.booleans()):  # the first row's first two cells are one
        first = rows[0].cells
        rows[0] = Row((Cell(first[0].blocks, colspan=2), *first[2:]))
    if len(rows) > 3 and draw(st.booleans()):  # one cell beside all rows from the second on
        spanning = draw(st.integers(2, len(rows) - 1))
        rows[1] = Row((Cell(rows[1].cells[0].blocks, rowspan=spanning), *rows[1].cells[1:]))
        rows[2 : 1 + spanning] = [Row(row.cells[1:]) for row in rows[2 : 1 + spanning]]
    caption = draw(st.one_of(st.just(()), RUNS))
    return Table("plain", tuple(rows), head=draw(st.integers(0, 1)), caption=caption, floats=draw(st.booleans()))


FLOW = st.one_of(PARAGRAPH, PARAGRAPH, HEADING, tables())
GROUP = st.builds(Group, st.sampled_from(["masthead", "signature", "imprint"]), st.lists(FLOW, max_size=3).map(tuple))
COLUMNS = st.builds(Columns, st.lists(st.one_of(FLOW, st.builds(PageBreak)), max_size=6).map(tuple), st.integers(1, 3))
TURNED = st.lists(st.one_of(FLOW, COLUMNS), max_size=3).map(lambda blocks: Turned(tuple(blocks)))
CONTENTS = st.builds(Contents, st.integers(1, 3), st.sampled_from([(), (Run("目录"),)]))
BLOCK: st.SearchStrategy[Block] = st.one_of(FLOW, FLOW, FLOW, GROUP, COLUMNS, TURNED, CONTENTS, st.builds(PageBreak))
DOCUMENT = st.lists(BLOCK, min_size=1, max_size=12).map(lambda blocks: Document("题目", "zh-CN", tuple(blocks)))
# Of styles and groups that the English themes have too.
ENGLISH = st.lists(st.one_of(HEADING, tables(), COLUMNS, TURNED, CONTENTS), min_size=1, max_size=10).map(
    lambda blocks: Document("Title", "en", tuple(blocks))
)


def parts(pages: Pages) -> list[tuple[Page, Placed]]:
    """What stands on the pages for the document's leaves, in the order it was put down."""
    return [(page, part) for page in pages.pages for part in (*page.placed, *page.turned) if part.block >= 0]


def text_of(part: Placed) -> str:
    return "".join("".join(item.texts) for item in part.items if isinstance(item, Glyphs))


def lines_of(page: Page) -> list[tuple[float, str]]:
    """(baseline, text) of each line of a page's paragraphs, with its marker and the marks of its notes."""
    found: list[tuple[float, str]] = []
    label = ""
    for part in page.placed:
        glyphs = [item for item in part.items if isinstance(item, Glyphs) and item.glyphs]
        if part.label:
            label = text_of(part)
        elif part.block >= 0 and glyphs:
            found.append((max(glyphs, key=lambda item: item.size).y, label + text_of(part)))
            label = ""
    return found


def said(leaf: Leaf) -> str:
    return "".join(figure_words(leaf)) if isinstance(leaf, Figure) else leaf.marker + leaf.text


def assert_whole(pages: Pages) -> None:
    """Each leaf's text stands in its parts, once and in order; nothing else has a number."""
    found: dict[int, str] = {}
    for _, part in parts(pages):
        found[part.block] = found.get(part.block, "") + text_of(part)
    wanted = {number: said(leaf) for number, leaf in enumerate(leaves(pages.document.blocks))}
    squeezed = {number: "".join(text.split()) for number, text in found.items()}
    assert {n: t for n, t in squeezed.items() if t} == {n: "".join(t.split()) for n, t in wanted.items() if t.split()}


def assert_inside(pages: Pages) -> None:
    """Every glyph's em box stands inside the type area."""
    page = pages.theme.page
    for sheet in pages.pages:
        for placed, left, top, measure, depth in (
            (sheet.placed, page.left, page.top, page.measure, page.depth),
            (sheet.turned, page.bottom, page.left, page.depth, page.measure),
        ):
            for part in placed:
                for item in part.items if part.block >= 0 else ():
                    if isinstance(item, Glyphs):
                        assert top - 1 <= item.y - 0.9 * item.size, (part.block, text_of(part), item.y - top)
                        assert item.y <= top + depth + 0.5, (part.block, text_of(part), item.y - top)
                        assert left - 1 <= item.x
                        assert item.x + sum(item.advances) <= left + measure + item.size


def assert_apart(pages: Pages) -> None:
    """No two lines of text lie over each other."""
    for page in pages.pages:
        for placed in (page.placed, page.turned):
            spans: dict[float, list[tuple[float, float]]] = {}
            for part in placed:
                for item in part.items:
                    if isinstance(item, Glyphs) and item.glyphs:
                        spans.setdefault(round(item.y, 1), []).append((item.x, item.x + sum(item.advances)))
            for row in spans.values():
                row.sort()
                assert all(end <= start + 1 for (_, end), (start, _) in pairwise(row))


def counted(pages: Pages) -> Counter[str]:
    """How often each anchor stands on the pages."""
    return Counter(anchor.name for page in pages.pages for anchor in page.anchors)


# Text whose page breaks are the composer's own: no paragraph is as long as a page, no table row higher than some lines.
PLAIN = st.lists(
    st.one_of(
        st.builds(Paragraph, st.sampled_from(["body", "flush", "list"]), TEXT.map(lambda text: (Run(text),))),
        st.builds(Paragraph, st.just("body"), st.builds(noted, TEXT, TEXT)),
        HEADING,
    ),
    min_size=20,
    max_size=60,
).map(tuple)
