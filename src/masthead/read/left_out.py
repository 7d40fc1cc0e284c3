"""What an office file has besides its text: gathered while it is read, and told afterwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from masthead.errors import Diagnostic, shortened

_MOST_QUOTED = 5
_CHANGES = {"ins": "insertion", "del": "deletion", "moveTo": "move", "moveFrom": ""}  # a move has both its ends


@dataclass(slots=True)
class LeftOut:
    """place: where the reader is now, as a `Place` tells it. struck: what is struck out, each with its place. changes:
    tracked ones, by the names of their elements. drawings: what can't be shown as text or picture. pictures: why each
    one of those that can't be taken was left out."""

    place: str = ""
    hidden: list[str] = field(default_factory=list)
    struck: list[tuple[str, str]] = field(default_factory=list)
    readings: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    formulas: list[str] = field(default_factory=list)
    faces: set[str] = field(default_factory=set)
    changes: Counter[str] = field(default_factory=Counter)
    drawings: Counter[str] = field(default_factory=Counter)
    pictures: list[str] = field(default_factory=list)
    prompts: int = 0
    comments: int = 0
    slides: int = 0
    contents: bool = False
    macros: bool = False
    made_here: bool = False

    def strike(self, text: str) -> None:
        """Note a text that is struck out: it is no longer said, and would join the number put in its place."""
        self.struck.append((text, self.place))

    def told(self, where: str) -> tuple[Diagnostic, ...]:
        """A finding for each kind of thing. where: what they call the file."""
        return (
            *(Diagnostic("note", code, message, where, hint) for code, message, hint in self._notes()),
            *struck_out(self.struck, where),
            *(Diagnostic("warning", code, message, where, hint) for code, message, hint in self._warnings()),
        )

    def _notes(self) -> Iterator[tuple[str, str, str]]:
        changes = ", ".join(_counted(self.changes[name], word) for name, word in _CHANGES.items() if word)
        said = (
            (self.made_here, "made-here", "Masthead made this file; it is read as any other document is", _RENDER),
            (any(self.changes.values()), "changes-accepted", f"tracked changes read as accepted: {changes}", _CHANGE),
            (self.hidden, "hidden-text", f"hidden text is left out: {quoted(self.hidden)}", ""),
            (self.comments, "comments", f"{_counted(self.comments, 'comment')} left out", ""),
            (self.contents, "contents", "a table of contents or index is left out; its lines are the headings'", ""),
            (self.prompts, "prompts", f"{_counted(self.prompts, 'prompt')} that nobody has filled in left out", ""),
            (self.readings, "readings", f"readings set above the text are left out: {quoted(self.readings)}", ""),
            (self.beside, "page-furniture", f"header or footer, left out: {quoted(self.beside)}", ""),
            (self.slides, "hidden-slides", f"{_counted(self.slides, 'hidden slide')} left out", ""),
            (self.macros, "macros", "the file has macros, which were not run", ""),
        )
        return ((code, message, hint) for there, code, message, hint in said if there)

    def _warnings(self) -> Iterator[tuple[str, str, str]]:
        for why, count in Counter(self.pictures).items():
            times = f" ({count} times)" if count > 1 else ""
            hint = "Save it as PNG, JPEG or SVG, and add it to the report's pictures."
            yield "picture-left-out", f"a picture is left out: {why}{times}", hint
        for what, count in self.drawings.items():
            hint = "Write what it says into the text, or add it to the report as a picture."
            yield "drawing-left-out", f"left out: {_counted(count, what)}", hint
        if self.formulas:
            yield "formula", f"formulas that are not understood are left out: {quoted(self.formulas)}", ""
        if self.faces:
            message = f"characters of symbol faces that are not known stand as □: {', '.join(sorted(self.faces))}"
            yield "symbols", message, "Look for □ in the report, and put in what is meant."


_RENDER = "To go on with the report that it carries, edits included: masthead render FILE."
_CHANGE = "Accept or reject them in Word to have it otherwise."


def struck_out(found: Iterable[tuple[str, str]], where: str) -> tuple[Diagnostic, ...]:
    """A finding that text is left out since it is struck out, which readers of all formats tell in these words; none
    where nothing is. found: each text with its place, "" where the format tells none."""
    said = _listed((text, f" ({place})" if place else "") for text, place in found)
    return (Diagnostic("note", "struck-out", f"text that is struck out is left out: {said}", where),) if said else ()


def quoted(texts: Iterable[str]) -> str:
    """The first of some texts, shortened, and how many more there are."""
    return _listed((text, "") for text in texts)


def _listed(found: Iterable[tuple[str, str]]) -> str:
    """Texts in quotes, each with what is to stand behind it."""
    said = list(dict.fromkeys((folded, behind) for text, behind in found if (folded := " ".join(text.split()))))
    more = f" and {len(said) - _MOST_QUOTED} more" if len(said) > _MOST_QUOTED else ""
    return "; ".join(f"“{shortened(text)}”{behind}" for text, behind in said[:_MOST_QUOTED]) + more


def _counted(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"
