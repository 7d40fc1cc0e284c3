"""Figures: every number a document states, with its unit, what loosens it and what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from msgspec.structs import replace

from masthead.extract.figures.figures_en import english_figures
from masthead.extract.figures.figures_zh import chinese_figures
from masthead.extract.figures.found_figure import FoundFigure
from masthead.extract.figures.table_figures import table_figures
from masthead.report import Figure, Span
from masthead.source import Block, Source

_SHARES = ("percent", "points", "money", "fraction")  # the same one in two places is seldom the same thing


class _Place(NamedTuple):
    """A figure, the block it stands in, and whether that is the title or another heading."""

    block: Block
    found: FoundFigure
    heading: bool


@dataclass(slots=True)
class _Group:
    """The places that state one figure, and what it counts where one of them says so."""

    places: list[_Place]
    counts: str | None


class _Made(NamedTuple):
    """A figure, where in the raw text its places begin, and where the figure begins that it is a part of."""

    figure: Figure
    starts: tuple[int, ...]
    total: int | None


def find_figures(source: Source, language: str) -> tuple[Figure, ...]:
    """Every figure of the source in source order, ids f1, f2, …; what is stated again is a mention.

    A figure stands where the running text first states it; the title and headings are mentions where they can be.
    """
    scan = chinese_figures if language.startswith("zh") else english_figures
    groups: dict[tuple[object, ...], list[_Group]] = {}
    tabled = table_figures(source.blocks, language, scan)
    for number, block in enumerate(source.blocks):
        heading = number == 0 or block.kind == "heading"
        for found in tabled[number] if number in tabled else scan(block.text):
            key = (number, found.start) if number in tabled else _key(found)  # no cell says what another one says
            _join(groups.setdefault(key, []), _Place(block, found, heading))
    made = [_figure(source, group) for same in groups.values() for group in same]
    made.sort(key=lambda one: one.figure.span.start if one.figure.span else 0)
    ids = {start: f"f{number}" for number, one in enumerate(made, start=1) for start in one.starts}
    return tuple(
        replace(one.figure, id=f"f{number}", part_of=ids.get(one.total) if one.total is not None else None)
        for number, one in enumerate(made, start=1)
    )


def _key(found: FoundFigure) -> tuple[object, ...]:
    """What two mentions of a figure have in common; for shares, sums, ordinals and phrases, what they count, too.

    Only a count may leave its things unsaid the second time: 10% here is seldom 10% there.
    """
    said = None if found.form == "count" else found.counts
    value = found.fraction or (found.value, found.upper)
    return found.form, value, found.unit, found.qualifier, found.end - found.start, said


def _join(groups: list[_Group], place: _Place) -> None:
    """Put the place with the figure it states again, or start a new one."""
    found = place.found
    if not found.counts and found.form in _SHARES:
        groups.append(_Group([place], found.counts))
        return
    for group in groups:
        if group.counts == found.counts:
            group.places.append(place)
            return
        if found.form == "count" and None in (group.counts, found.counts):
            group.places.append(place)
            group.counts = group.counts or found.counts
            return
    groups.append(_Group([place], found.counts))


def _figure(source: Source, group: _Group) -> _Made:
    main = next((place for place in group.places if not place.heading), group.places[0])
    found = main.found
    figure = Figure(
        id="f0",
        text=main.block.text[found.start : found.end],
        value=found.value,
        unit=found.unit,
        qualifier=found.qualifier,
        counts=group.counts,
        lead=found.lead,
        form=found.form,
        upper=found.upper,
        fraction=found.fraction,
        change=found.change,
        compared=found.compared,
        span=_span(source, main),
        mentions=tuple(_span(source, place) for place in group.places if place is not main),
    )
    starts = tuple(place.block.raw(place.found.start) for place in group.places)
    return _Made(figure, starts, None if found.total is None else main.block.raw(found.total))


def _span(source: Source, place: _Place) -> Span:
    return source.span(place.block, place.found.start, place.found.end)
