"""Numbers of headings and points: where they stand, and of which level they are."""

from __future__ import annotations

from operator import attrgetter

from masthead.document import Runs
from masthead.fill.markup import Node

_NUMBER = attrgetter("number")


def with_level(runs: Runs, level: int) -> Runs:
    """The runs of a heading, its number of its own level; level: 0 for a paragraph that is none."""
    if level and runs and runs[0].number:
        return (runs[0]._replace(number=level), *runs[1:])
    return runs


def check_numbers(node: Node, runs: Runs) -> None:
    """Raises TemplateError for a number that its paragraph does not begin with."""
    if len(runs) > 1 and any(map(_NUMBER, runs[1:])):
        raise node.error("a <number> stands behind other text", "Begin the heading or paragraph with it.")
