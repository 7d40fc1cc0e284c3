"""What can go wrong, and what a run reports.

    MastheadError
    ├── ReadError       the input cannot be read as a document        exit 3
    ├── ExtractError    the document holds nothing a report needs     exit 4
    ├── ModelError      a report file is not a valid model            exit 5
    ├── TemplateError   a template or theme is wrong                  exit 6
    ├── ComposeError    the content cannot be set in type             exit 7
    ├── WriteError      a PDF or DOCX cannot be written               exit 8
    ├── DeliverError    a result cannot be put where it should go     exit 9
    └── ConfigError     the set-up is wrong: a missing font, a value  exit 10

Errors carry data; `describe` is the one place that turns them into text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal


class MastheadError(Exception):
    """A failure a person can act on.

    what: what is wrong, one sentence without its full stop.
    where: the file, line, field or page it was found at; empty if nowhere in particular.
    hint: what to do about it, one sentence; empty if nothing can be said.
    """

    exit_code: ClassVar[int] = 3

    def __init__(self, what: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        return describe(self.what, self.where, self.hint)


class ReadError(MastheadError):
    exit_code = 3


class ExtractError(MastheadError):
    exit_code = 4


class ModelError(MastheadError):
    exit_code = 5


class TemplateError(MastheadError):
    exit_code = 6


class ComposeError(MastheadError):
    exit_code = 7


class WriteError(MastheadError):
    exit_code = 8


class DeliverError(MastheadError):
    exit_code = 9


class ConfigError(MastheadError):
    exit_code = 10


Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding that is no failure.

    code: a stable short name, such as "font-substituted", for filters and tests. fix: what would stand at the place
    that the message quotes, where a fix can be made.
    """

    severity: Severity
    code: str
    message: str
    where: str = ""
    hint: str = ""
    fix: str = ""

    def __str__(self) -> str:
        return f"{self.severity}: {describe(self.message, self.where, self.hint)} [{self.code}]"


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file that a run made. `name` is relative to the output folder; `pages` is 0 where pages mean nothing."""

    name: str
    data: bytes = field(repr=False)
    template: str = ""
    pages: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What every run gives: its files and its findings."""

    folder: str
    artifacts: tuple[Artifact, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def exit_code(self) -> int:
        """0, or 1 where a finding has severity error."""
        return int(any(found.severity == "error" for found in self.diagnostics))


_QUOTED_CHARS = 60


def shortened(text: str) -> str:
    """What an error quotes of a text from outside: at most 60 characters of it, so that the error can be read."""
    return text if len(text) <= _QUOTED_CHARS else f"{text[: _QUOTED_CHARS - 1]}…"


def describe(what: str, where: str = "", hint: str = "") -> str:
    """'where: what. hint' with the parts that are there."""
    text = f"{where}: {what}" if where else what
    if hint:
        text = f"{text.rstrip('.')}. {hint}"
    return text
