"""Tables of contents: an entry for each heading, and the pages they stand on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from masthead.compose.atoms import Setter
from masthead.document import Block, Columns, Contents, Group, Paragraph, Run, Runs, Turned, whole
from masthead.errors import ComposeError


def with_entries(blocks: Sequence[Block], headings: Sequence[Paragraph], setter: Setter) -> Iterator[Block]:
    """The blocks, their tables of contents with an entry for each heading that has an anchor."""
    for block in blocks:
        if isinstance(block, Contents):
            chosen = (heading for heading in headings if heading.level <= block.levels)
            yield replace(block, entries=tuple(_entry(heading, setter) for heading in chosen))
        elif isinstance(block, Group | Columns | Turned):
            yield replace(block, blocks=tuple(with_entries(block.blocks, headings, setter)))
        else:
            yield block


def heading_text(runs: Runs) -> str:
    """A heading's words in one line, as outlines and tables of contents have it: without the marks of its notes."""
    return "".join(run.text for run in runs if not run.note).replace("\n", "").replace("\t", " ")


def entry_anchor(entry: Paragraph) -> str:
    """The anchor of the heading that an entry lists."""
    return entry.runs[0].href[1:] if entry.runs else ""


def paged(entry: Paragraph, page: str) -> Paragraph:
    """The entry with its page at the end of its line."""
    last = Run(page, href=f"#{entry_anchor(entry)}")
    return replace(entry, runs=(*entry.runs, Run("\t"), last))


def _entry(heading: Paragraph, setter: Setter) -> Paragraph:
    style = f"toc-{heading.level}"
    if style not in setter.theme.styles:
        raise ComposeError(
            f"theme {setter.theme.name!r} has no style {style!r} for the table of contents",
            hint=f"Add [styles.{style}] to the theme, or list fewer levels.",
        )
    runs = (
        run._replace(text=run.text.replace("\n", "").replace("\t", " "), href=f"#{heading.anchor}", number=0, field="")
        for run in whole(heading.runs)
        if not run.note
    )
    return Paragraph(style, tuple(run for run in runs if run.text))
