"""Reading order: the paragraphs and figures of a lowered document, one after the other, and their numbers."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.document import Block, Columns, Contents, Document, Figure, Group, Paragraph, Runs, Table, Turned
from masthead.picture import Chart, Picture

Leaf = Paragraph | Figure


def leaves(blocks: tuple[Block, ...]) -> Iterator[Leaf]:
    """The paragraphs and figures of a lowered document in reading order: those in tables row by row, captions before
    what they belong to, a footnote's behind the paragraph that has its mark. Their numbers count from 0."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            yield from _notes(block.runs)
        elif isinstance(block, Figure):
            yield from _caption(block.caption)
            yield block
        elif isinstance(block, Group | Columns | Turned):
            yield from leaves(block.blocks)
        elif isinstance(block, Contents):
            yield from leaves(_contents(block))
        elif isinstance(block, Table):
            yield from _caption(block.caption)
            for row in block.rows:
                for cell in row.cells:
                    yield from leaves(cell.blocks)


def _caption(caption: Runs) -> Iterator[Leaf]:
    if caption:
        yield from leaves((Paragraph("caption", caption),))


def _notes(runs: Runs) -> Iterator[Leaf]:
    for run in runs:
        if run.note:
            yield from leaves(run.note.blocks)


def _contents(contents: Contents) -> tuple[Paragraph, ...]:
    title = (Paragraph("toc-title", contents.title),) if contents.title else ()
    return (*title, *contents.entries)


def paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """The paragraphs among the leaves of a lowered document."""
    return (leaf for leaf in leaves(blocks) if isinstance(leaf, Paragraph))


def figure_words(figure: Figure) -> tuple[str, ...]:
    """What a figure says in letters, in the order it is read: the words of a chart, the texts of an SVG. Pixels and
    codes have none; what they say is in the figure's alternative text."""
    content = figure.content
    words = content.words if isinstance(content, Chart | Picture) else ()
    return tuple(word for word in words if word.strip())


def leaf_text(leaf: Leaf) -> str:
    """What is printed of a paragraph or figure."""
    return "\n".join(figure_words(leaf)) if isinstance(leaf, Figure) else leaf.marker + leaf.text


def plain_text(document: Document) -> str:
    """The text of a lowered document, a line a paragraph, markers included; a figure's words a line each."""
    texts = ((leaf, leaf_text(leaf)) for leaf in leaves(document.blocks))
    return "\n".join(text for leaf, text in texts if text or isinstance(leaf, Paragraph))
