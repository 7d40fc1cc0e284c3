"""What one rendering may use. A template is data from outside: it must end, and end soon."""

from __future__ import annotations

from jinja2 import UndefinedError

STEPS = 2_000_000  # a report of a thousand sections takes a tenth of it; a loop for ever ends in seconds
CALL_STEPS = 10  # a macro takes as long as ten rounds of an empty loop
CHARACTERS = 20_000_000


class RefusedError(UndefinedError):
    """A template did what it may not do. The message holds what is wrong and, on a second line, what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.what, _, self.hint = message.partition("\n")


class Budget:
    """Counts loop rounds, calls and characters of one rendering."""

    def __init__(self) -> None:
        self.steps = 0
        self.characters = 0

    def step(self, count: int = 1) -> None:
        """Take `count` rounds, calls or filters. Raises RefusedError when there are too many."""
        self.steps += count
        if self.steps > STEPS:
            raise RefusedError(f"more than {STEPS:,} loop rounds and calls\nRemove nested loops or a recursive macro.")

    def text(self, count: int) -> None:
        """Take `count` characters that are printed, joined or kept. Raises RefusedError when there are too many."""
        self.characters += count
        if self.characters > CHARACTERS:
            raise RefusedError(f"more than {CHARACTERS:,} characters of text\nPrint less, or split the report.")
