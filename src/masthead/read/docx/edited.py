"""A model with the edits that a person made in a document of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from masthead.errors import Diagnostic, ReadError, shortened
from masthead.field_path import Steps, path_of, steps_of, value_at
from masthead.read.docx.body import Change
from masthead.read.docx.facts import fact_findings
from masthead.read.docx.merge import Merger
from masthead.read.docx.package import Returned
from masthead.read.docx.reading import Added, Odd, Reading, Said, read_lines
from masthead.read.docx.rows import NewCell, NewRow, in_tables
from masthead.read.docx.shape import Shape
from masthead.read.docx.stretches import flat
from masthead.read.docx.words import place_words
from masthead.report import Edit, Report

_SET = frozenset(("title", "issue", "lead", "sections", "summary", "events", "actions", "pictures", "charts"))
_MOST_EDITS = 5000
_LONGEST = 4000  # characters of a text that a finding quotes
_MOST_TOLD = 500  # tracked changes, and comments
_BY_HAND = "Make the change in report.yaml by hand."


class Edited(NamedTuple):
    """report: with its edits. findings: what could not be put into the model, facts that lost their
    words, tracked changes, comments."""

    report: Report
    findings: tuple[Diagnostic, ...]


class _Made(NamedTuple):
    """An edit that was made. steps: of its field before all changes; of what was added, its list and its number among
    those that are new there. column: of a cell in a row that was added."""

    steps: Steps
    was: str | None
    now: str | None
    line: int | None
    column: int | None = None


def edited(report: Report, back: Returned, file: str) -> Edited:
    """The report that the file carries, as the file says it now. file: its name."""
    reading = read_lines(back.printed, back.body.lines)
    work = _Work(report, file, back.body.changes)
    for field, said in reading.said.items():
        work.field(field, said)
    for added in in_tables(report, reading.cells, reading.added):
        work.added(added)
    for odd in reading.odd:
        work.odd(odd)
    for field in reading.moved:
        work.tell("moved", f"the text {_quoted(_text_of(report, field))} stands elsewhere now", place_words(field))
    for text in back.beside:
        what = f"{_whole(text)} was written beside the text: in a note, a text box, a header or a footer"
        work.tell("edit-not-read", what, file)
    for text in list(dict.fromkeys(back.body.unread))[:_MOST_TOLD]:
        work.tell("edit-not-read", f"{_whole(text)} is no text that is read: a formula, a symbol or the like", file)
    finished, edits = work.finished()
    findings = (*work.findings, *fact_findings(report, finished, edits), *_tracked(back, reading, file))
    return Edited(finished, findings)


class _Work:
    """Edits, one after the other."""

    def __init__(self, report: Report, file: str, changes: Sequence[Change]) -> None:
        self.report = report
        self.file = file
        self.authors: dict[int | None, set[tuple[str, str]]] = defaultdict(set)  # of the changes of each line
        for change in changes:
            self.authors[change.line].add((change.author, change.date))
        self.shape = Shape(report)
        self.merger = Merger()
        self.made: list[_Made] = []
        self.findings: list[Diagnostic] = []

    def tell(self, code: str, what: str, where: str) -> None:
        self.findings.append(Diagnostic("warning", code, what, where, _BY_HAND))

    def field(self, field: str, said: Sequence[Said]) -> None:
        """What the places of one field say now, put into the model."""
        changed = [one for one in said if one.now is None or flat(one.now) != flat(one.printed)]
        if not changed:
            return
        steps, where = steps_of(field), place_words(field)
        value = value_at(self.report, steps)
        kept = [one for one in changed if one.now is not None and one.now.strip()]
        if not isinstance(value, str) or steps[0] not in _SET:
            self.tell("edit-not-read", f"{_changed(changed[0])} has no place in the model", where)
        elif kept:
            self.change(steps, value, kept)
            if len({flat(one.now or "") for one in kept if one.printed == kept[0].printed}) > 1:
                texts = ", ".join(dict.fromkeys(_whole(one.now or "") for one in kept))
                self.tell("edits-differ", f"one field says different things now: {texts}; the first is taken", where)
        elif len(changed) < len(said):
            what = f"{_quoted(value)} was taken out at one place and stands at another; the model keeps it"
            self.tell("edits-differ", what, where)
        elif self.shape.take_out(steps):
            self.make(_Made(steps, value, None, changed[0].line))
        else:
            self.tell("edit-not-read", f"{_quoted(value)} was taken out, which the model cannot do without", where)

    def change(self, steps: Steps, value: str, said: Sequence[Said]) -> None:
        now, read = value, False
        seen: set[str] = set()
        for one in said:
            if one.printed in seen:  # a second place of the same text says nothing new
                continue
            seen.add(one.printed)
            merged = self.merger.merged(now, flat(one.printed), flat(one.now or ""))
            if merged is None:
                what = f"{_changed(one)} cannot be led back into {_quoted(value)}"
                self.tell("edit-not-read", what, place_words(path_of(steps)))
            else:
                now, read = merged, True
        if not read:
            return
        self.shape.put(steps, now)
        self.make(_Made(steps, value, now, said[0].line))

    def make(self, made: _Made) -> None:
        self.made.append(made)
        if len(self.made) > _MOST_EDITS:
            what = f"more than {_MOST_EDITS:,} texts are not what was printed"
            raise ReadError(what, where=self.file, hint="Take the report file itself.")

    def added(self, added: NewCell | NewRow | Added) -> None:
        """A paragraph that was added: to a table, or behind the text of a field."""
        if isinstance(added, NewCell):
            self.shape.put(added.steps, added.added.text)
            self.make(_Made(added.steps, "", added.added.text, added.added.line))
            return
        if isinstance(added, NewRow):
            place = self.shape.insert(added.place, added.cells)
            for one in added.added:
                self.make(_Made(place, None, one.text, one.line, one.cell.column if one.cell else 0))
            return
        behind = steps_of(added.behind)
        made = None if added.cell or not behind else self.shape.add(behind, added.text)
        if made is None:
            near = f"{self.file}, behind {place_words(added.behind)}" if added.behind else self.file
            self.tell("edit-not-read", f"the text {_whole(added.text)} was added where the model has no place", near)
        else:
            self.make(_Made(made, None, added.text, added.line))

    def odd(self, odd: Odd) -> None:
        near = f"{self.file}, by {place_words(odd.near)}" if odd.near else self.file
        if odd.was and odd.now:
            what = f"the template's words {_quoted(odd.was)} are {_whole(odd.now)} now"
        elif odd.now:
            what = f"the text {_whole(odd.now)} was added where the model has no place"
        else:
            what = f"the template's words {_quoted(odd.was)} were taken out"
        self.tell("edit-not-read", what, near)

    def finished(self) -> tuple[Report, list[Edit]]:
        """The report with its edits, and those of this time."""
        report = self.shape.finished()
        edits = [self.edit(made) for made in self.made]
        return replace(report, edits=(*report.edits, *edits)) if edits else report, edits

    def edit(self, made: _Made) -> Edit:
        if made.was is None:
            steps = self.shape.added_at(made.steps[:-1], int(made.steps[-1]))
            field = path_of((*steps, "text" if made.column is None else made.column))
        else:
            field = path_of(made.steps if made.now is None else self.shape.now_at(made.steps))
        by = self.authors.get(made.line, set())
        author, date = next(iter(by)) if len(by) == 1 else ("", "")
        return Edit(field=field, file=self.file, was=made.was, now=made.now, author=author or None, date=date or None)


def _changed(said: Said) -> str:
    now = "nothing" if said.now is None else _whole(said.now)
    return f"{now}, which was {_quoted(said.printed)},"


def _tracked(back: Returned, reading: Reading, file: str) -> Iterator[Diagnostic]:
    """Tracked changes and comments."""
    taken = "It is taken as accepted; a change that you reject is rejected in the file."
    for change in back.body.changes[:_MOST_TOLD]:
        text = "the end of a paragraph" if change.text == "¶" else _quoted(change.text)
        where = f"{file}, {_line_words(change.line, reading)}"
        what = f"{_by(change.author, change.date)}: {change.kind} {text}"
        yield Diagnostic("warning", "tracked-change", what, where, taken)
    if back.body.formats:
        what = f"{back.body.formats} tracked changes of format are not read"
        yield Diagnostic("note", "tracked-format", what, file)
    lines = {number: at for at, line in reversed(list(enumerate(back.body.lines))) for number in line.comments}
    for remark in back.remarks[:_MOST_TOLD]:
        about = back.body.quoted.get(remark.number, "")
        what = f"{_by(remark.author, remark.date)}: {_whole(remark.text)}{f' on {_quoted(about)}' if about else ''}"
        where = f"{file}, {_line_words(lines[remark.number], reading)}" if remark.number in lines else file
        yield Diagnostic("note", "comment", what, where)
    more = max(len(back.body.changes), len(back.remarks)) - _MOST_TOLD
    if more > 0:
        what = f"there are {more} more tracked changes or comments"
        yield Diagnostic("warning", "tracked-change", what, file, "Look at them in the file.")


def _by(author: str, date: str) -> str:
    return f"{author or 'somebody'}, {date}" if date else author or "somebody"


def _line_words(line: int, reading: Reading) -> str:
    field = reading.at.get(line, "")
    return place_words(field) if field else f"paragraph {line + 1} of the file"


def _text_of(report: Report, field: str) -> str:
    value = value_at(report, steps_of(field))
    return value if isinstance(value, str) else field


def _quoted(text: str) -> str:
    """A text that stands elsewhere too: some of it says which."""
    return repr(shortened(" ".join(text.split())))


def _whole(text: str) -> str:
    """A text that nothing but the finding has."""
    return repr(" ".join(text.split())[:_LONGEST])
