"""A report.yaml with some of its texts changed, and all else as it stands: comments, order, layout."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from masthead.report_file.yaml_write import write_scalar, write_yaml

Steps = tuple[str | int, ...]
_EDITS = "edits"


class _Spot(NamedTuple):
    """Where a value stands in the text. in_flow: between brackets."""

    start: int
    end: int
    in_flow: bool


def changed_yaml(text: str, values: Mapping[Steps, str], edits: Sequence[Mapping[str, Any]]) -> str:
    """The text with other scalars at these paths, and with these records at the end of `edits`.

    text: a report file that was read. Raises KeyError for a path where no scalar stands.
    """
    spots = _spots(text)
    new = [(spots[path], write_scalar(value, flow=spots[path].in_flow)) for path, value in values.items()]
    changes = [(spot.start, spot.end, value + _tail(text[spot.start : spot.end])) for spot, value in new]
    if edits:
        changes.append(_appended(text, spots, edits))
    for start, end, value in sorted(changes, reverse=True):
        text = text[:start] + value + text[end:]
    return text


def _tail(written: str) -> str:
    """The line breaks that a block scalar ends with, which are no part of what follows."""
    return written[len(written.rstrip()) :]


def _appended(text: str, spots: Mapping[Steps, _Spot], edits: Sequence[Mapping[str, Any]]) -> tuple[int, int, str]:
    """The change that puts the records behind those that stand there."""
    block = write_yaml({_EDITS: list(edits)})
    last = [spot for path, spot in spots.items() if path[:1] == (_EDITS,) and len(path) > 1]
    if not last:
        return len(text), len(text), ("" if text.endswith("\n") else "\n") + "\n" + block
    end = max(spot.end for spot in last)
    at = text.find("\n", end)
    lines = block.partition("\n")[2]
    return (len(text), len(text), "\n" + lines) if at < 0 else (at + 1, at + 1, lines)


def _spots(text: str) -> dict[Steps, _Spot]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    events = iter(yaml.parse(text, Loader=loader))
    found: dict[Steps, _Spot] = {}
    for event in events:
        if isinstance(event, yaml.MappingStartEvent):
            found.update(_of_mapping(events, (), in_flow=bool(event.flow_style)))
    return found


def _of_mapping(events: Iterator[Any], path: Steps, *, in_flow: bool) -> Iterator[tuple[Steps, _Spot]]:
    import yaml

    while not isinstance(event := next(events), yaml.MappingEndEvent):
        yield from _of_value(events, next(events), (*path, event.value), in_flow=in_flow)


def _of_value(events: Iterator[Any], event: Any, path: Steps, *, in_flow: bool) -> Iterator[tuple[Steps, _Spot]]:
    import yaml

    if isinstance(event, yaml.MappingStartEvent):
        yield from _of_mapping(events, path, in_flow=in_flow or bool(event.flow_style))
    elif isinstance(event, yaml.SequenceStartEvent):
        number = 0
        while not isinstance(inner := next(events), yaml.SequenceEndEvent):
            yield from _of_value(events, inner, (*path, number), in_flow=in_flow or bool(event.flow_style))
            number += 1
    else:
        yield path, _Spot(event.start_mark.index, event.end_mark.index, in_flow)
