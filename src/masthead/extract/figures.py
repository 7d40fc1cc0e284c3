"""Figures: every number a document states, with its unit, what loosens it and what it counts."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from masthead.extract.figures_en import english_figures
from masthead.extract.figures_zh import chinese_figures
from masthead.extract.found_figure import FoundFigure
from masthead.report import Figure
from masthead.source import Block, Source


class _Place(NamedTuple):
    """A figure, the block it stands in, and whether that is the title or another heading."""

    block: Block
    found: FoundFigure
    heading: bool


def find_figures(source: Source, language: str) -> tuple[Figure, ...]:
    """Every figure of the source in source order, ids f1, f2, …; what is stated again is a mention.

    A figure stands where the running text first states it; the title and headings are mentions where they can be.
    """
    scan = chinese_figures if language.startswith("zh") else english_figures
    groups: list[list[_Place]] = []
    open_groups: dict[tuple[object, ...], list[list[_Place]]] = {}
    for number, block in enumerate(source.blocks):
        for found in scan(block.text):
            place = _Place(block, found, number == 0 or block.kind == "heading")
            group = _same(open_groups.setdefault(_key(found), []), found)
            if group is None:
                group = []
                open_groups[_key(found)].append(group)
                groups.append(group)
            group.append(place)
    figures = [_figure(source, group) for group in groups]
    figures.sort(key=lambda figure: figure.span.start if figure.span else 0)
    return tuple(_numbered(figure, number) for number, figure in enumerate(figures, start=1))


def _key(found: FoundFigure) -> tuple[object, ...]:
    return found.form, found.value, found.unit, found.qualifier, found.end - found.start


def _same(groups: list[list[_Place]], found: FoundFigure) -> list[_Place] | None:
    """The group that states the same figure: of the same things, or one of the two leaves them unsaid.

    Shares and sums are the same only where both say of what: 10% here is seldom 10% there.
    """
    for group in groups:
        counts = next((place.found.counts for place in group if place.found.counts), None)
        if counts == found.counts and (counts or found.form not in ("percent", "money")):
            return group
        if found.form not in ("percent", "money") and (counts is None or found.counts is None):
            return group
    return None


def _figure(source: Source, group: list[_Place]) -> Figure:
    main = next((place for place in group if not place.heading), group[0])
    counts = main.found.counts or next((place.found.counts for place in group if place.found.counts), None)
    spans = [source.span(place.block, place.found.start, place.found.end) for place in group]
    return Figure(
        id="f0",
        text=main.block.text[main.found.start : main.found.end],
        value=main.found.value,
        unit=main.found.unit,
        qualifier=main.found.qualifier,
        counts=counts,
        lead=main.found.lead,
        form=main.found.form,
        span=spans[group.index(main)],
        mentions=tuple(span for place, span in zip(group, spans, strict=True) if place is not main),
    )


def _numbered(figure: Figure, number: int) -> Figure:
    return replace(figure, id=f"f{number}")
