"""Texts taken out of a model and put into it: what goes with them, and where everything stands afterwards."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from masthead.field_path import Steps, value_at, with_value
from masthead.report import Passage, Point, Report

_OPTIONAL = frozenset(("label", "heading", "second", "kicker", "headline", "caption"))


class Shape:
    """Changes of one report, at the places that it had before them."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.gone: set[Steps] = set()  # items of lists
        self.new: dict[Steps, list[tuple[int, Any]]] = defaultdict(list)  # by list: behind which item, and what

    def put(self, steps: Steps, text: str) -> None:
        self.report = with_value(self.report, steps, text)

    def take_out(self, steps: Steps) -> bool:
        """Take out the text there, and what is nothing without it. Whether the model can do without."""
        holder, name = value_at(self.report, steps[:-1]), steps[-1]
        if isinstance(holder, Passage) and name == "text" and not holder.rows:
            if not isinstance(steps[-2], int):
                self.report = with_value(self.report, steps[:-1], None)
            self.gone.add(steps[:-1])
        elif isinstance(holder, Passage | Point) and name == "text":
            self.put(steps, "")
        elif steps[0] == "issue" and isinstance(name, int):
            self.gone.add(steps)
        elif steps[0] == "issue" or name in _OPTIONAL:
            self.report = with_value(self.report, steps, None)
        elif len(steps) > 2 and steps[-3] == "rows":
            self.put(steps, "")
            self.without_empty_row(steps[:-1])
        else:
            return False
        if isinstance(holder, Point):
            self.without_empty_point(steps[:-1])
        return True

    def without_empty_row(self, row: Steps) -> None:
        """A row of which nothing is left goes, and a table of which no row is."""
        if any(value_at(self.report, row)):
            return
        self.gone.add(row)
        rows = value_at(self.report, row[:-1])
        if all((*row[:-1], at) in self.gone for at in range(len(rows))):
            self.gone.add(row[:-2])

    def without_empty_point(self, steps: Steps) -> None:
        point = value_at(self.report, steps)
        kept = any((*steps, "paragraphs", at) not in self.gone for at in range(len(point.paragraphs)))
        if not (point.label or point.text or kept):
            self.gone.add(steps)

    def add(self, behind: Steps, text: str) -> Steps | None:
        """Put a paragraph behind the text of a field, as `insert`; None where the model has no room for it there."""
        place = _place_behind(behind)
        if place is None or value_at(self.report, place[:-1]) is None:
            return None
        return self.insert(place, Passage(text=text))

    def insert(self, place: Steps, item: Any) -> Steps:
        """Put an item behind another of its list: -1 is before the first. Gives the list, and the item's number among
        those that are new in it."""
        steps = place[:-1]
        self.new[steps].append((int(place[-1]), item))
        return (*steps, len(self.new[steps]) - 1)

    def finished(self) -> Report:
        """The report with all changes; lists within lists first, so that places hold."""
        report = self.report
        lists = {steps[:-1] for steps in self.gone if isinstance(steps[-1], int)} | set(self.new)
        for steps in sorted(lists, key=len, reverse=True):
            if steps[-1] == "rows":
                head = value_at(report, (*steps[:-1], "head"))
                gone = sum(1 for at in range(head) if (*steps, at) in self.gone)
                new = sum(1 for behind, _ in self.new.get(steps, ()) if behind < head - 1)
                report = with_value(report, (*steps[:-1], "head"), head - gone + new)
            report = with_value(report, steps, self._changed(report, steps))
        return report

    def _changed(self, report: Report, steps: Steps) -> tuple[Any, ...]:
        items: list[Any] = [new for behind, new in self.new.get(steps, ()) if behind < 0]
        for at, item in enumerate(value_at(report, steps)):
            if (*steps, at) not in self.gone:
                items.append(item)
            items += (new for behind, new in self.new.get(steps, ()) if behind == at)
        return tuple(items)

    def now_at(self, steps: Steps) -> Steps:
        """Where what stood there stands in the finished report."""
        made: list[str | int] = []
        for at, step in enumerate(steps):
            made.append(step + self._shift(steps[:at], step) if isinstance(step, int) else step)
        return tuple(made)

    def _shift(self, steps: Steps, at: int) -> int:
        new = sum(1 for behind, _ in self.new.get(steps, ()) if behind < at)
        return new - sum(1 for gone in self.gone if gone[:-1] == steps and isinstance(gone[-1], int) and gone[-1] < at)

    def added_at(self, steps: Steps, number: int) -> Steps:
        """Where the `number`th of the paragraphs that were added to a list, counted from 0, stands."""
        behind = self.new[steps][number][0]
        before = sum(1 for at, (other, _) in enumerate(self.new[steps]) if (other, at) < (behind, number))
        kept = sum(1 for at in range(behind + 1) if (*steps, at) not in self.gone)
        return (*self.now_at(steps), kept + before)


def _place_behind(steps: Steps) -> Steps | None:
    """A list of paragraphs, and the number of the one behind which another stands: -1 for none."""
    match steps:
        case ("lead", int(at), *_):
            return ("lead", at)
        case ("title", *_) | ("issue", "recipients", *_):
            return ("lead", -1)
        case ("sections", int(), "heading"):
            return (*steps[:2], "paragraphs", -1)
        case ("sections", int(), "paragraphs", int(at), *_):
            return (*steps[:3], at)
        case ("sections", int(), "points", int(), "paragraphs", int(at), *_):
            return (*steps[:5], at)
        case ("sections", int(), "points", int(), "label" | "text"):
            return (*steps[:4], "paragraphs", -1)
    return None
