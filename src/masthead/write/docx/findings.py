"""What a DOCX shows otherwise than the PDF does, as findings."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.document import Figure
from masthead.errors import Diagnostic, shortened
from masthead.pages import Item, Pages, Path
from masthead.picture import Picture
from masthead.reading_order import leaves

_EPSILON = 0.01  # points


def docx_findings(pages: Pages) -> tuple[Diagnostic, ...]:
    """A finding for each figure that Word cannot be given as the PDF has it. Cheap: it looks at figures alone."""
    figures = {number: leaf for number, leaf in enumerate(leaves(pages.document.blocks)) if isinstance(leaf, Figure)}
    if not figures:
        return ()
    drawn: dict[int, list[Item]] = {number: [] for number in figures}
    for page in pages.pages:
        for placed in (*page.placed, *page.turned):
            if placed.block in drawn:
                drawn[placed.block].extend(placed.items)
    return tuple(finding for number, items in drawn.items() for finding in _findings(figures[number], items))


def _findings(figure: Figure, items: list[Item]) -> Iterator[Diagnostic]:
    where = f"figure “{shortened(figure.alt)}”"
    if not items and not (isinstance(figure.content, Picture) and figure.content.kind != "svg"):
        message = "the DOCX has the words that stand for it in its place"
        yield Diagnostic("warning", "docx-figure-left-out", message, where)
    if any(isinstance(item, Path) and _is_cut(item) for item in items):
        message = "the DOCX shows parts of it that the PDF cuts off"
        yield Diagnostic("note", "docx-figure-simplified", message, where, "Word has no shapes with other edges.")


def _is_cut(path: Path) -> bool:
    """Whether a path reaches beyond its clip: beyond the rectangle around that."""
    if not path.clip or not path.steps:
        return False
    return any(
        min(own) < min(clip) - _EPSILON or max(own) > max(clip) + _EPSILON
        for own, clip in ((_numbers(path.steps, axis), _numbers(path.clip, axis)) for axis in (0, 1))
    )


def _numbers(steps: tuple[tuple[str | float, ...], ...], axis: int) -> list[float]:
    """All x (axis 0) or y (axis 1) of a path's steps."""
    return [float(number) for step in steps for number in step[1 + axis :: 2]] or [0.0]
