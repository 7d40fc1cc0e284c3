"""YAML text as plain values with the line of each.

The YAML of report files is YAML 1.2's core schema without what a person's report never needs and an attacker
would: no aliases, no tags, one document, keys once, a limited depth. 2026-09-30, yes and no are texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from masthead.errors import ModelError, shortened

Lines = dict[tuple[str | int, ...], int]

# Deeper than any report, shallower than any stack.
MAX_DEPTH = 40
# Python reads no longer decimal texts as int.
MAX_DIGITS = 4000

# YAML 1.2.2, 10.3.2.
_CONSTANTS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


class Content(NamedTuple):
    """value: dicts, lists and scalars. lines: the line, from 1, of each path of keys and positions."""

    value: Any
    lines: Lines


def read_yaml(text: str, where: str) -> Content:
    """The only document of a YAML text. where: what errors name. Raises ModelError."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _Builder(yaml.parse(text, Loader=loader), where).content()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise ModelError(
            f"not YAML: {error.problem or error.context}",
            where=f"{where}, line {mark.line + 1}" if mark else where,
            hint="Check indentation, colons and quotes there; put a text with special characters in quotes.",
        ) from None
    except yaml.reader.ReaderError as error:
        raise ModelError(
            f"not YAML: {error.reason}",
            where=f"{where}, line {text.count(chr(10), 0, _position(text, error)) + 1}",
            hint="Take out the control character.",
        ) from None
    except UnicodeEncodeError as error:
        raise ModelError(f"not Unicode text: {error.reason}", where=where, hint="Take out the character.") from None


def _position(text: str, error: Any) -> int:
    """ReaderError counts bytes in libyaml and characters in Python: the first bad character is found anew."""
    match = re.search("[^\t\n\r\x20-\x7e\x85\xa0-\ufffd\U00010000-\U0010ffff]", text)
    return match.start() if match else min(int(error.position), len(text))


class _Builder:
    """Builds values from parser events, keeping lines."""

    def __init__(self, events: Iterator[Any], where: str) -> None:
        self.events = events
        self.where = where
        self.lines: Lines = {}

    def content(self) -> Content:
        from yaml import DocumentStartEvent, StreamEndEvent

        value: Any = None
        documents = 0
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self.wrong(event, "a second document starts", "Keep one report a file.")
                value = self.value(next(self.events), ())
            elif isinstance(event, StreamEndEvent) and not documents:
                raise ModelError("the file is empty", where=self.where, hint="Name another report file.")
        return Content(value, self.lines)

    def value(self, event: Any, path: tuple[str | int, ...]) -> Any:
        from yaml import AliasEvent, MappingStartEvent, SequenceStartEvent

        self.lines.setdefault(path, _line(event))
        if isinstance(event, AliasEvent):
            raise self.wrong(
                event, f"alias *{shortened(str(event.anchor))}", "Write the value out; aliases are not read."
            )
        if event.tag is not None:
            raise self.wrong(event, f"tag {shortened(str(event.tag))}", "Leave tags out; put a text in quotes.")
        if len(path) > MAX_DEPTH:
            raise self.wrong(event, f"nested deeper than {MAX_DEPTH} levels", "Check the brackets and indentation.")
        if isinstance(event, MappingStartEvent):
            return self.mapping(path)
        return self.sequence(path) if isinstance(event, SequenceStartEvent) else self.scalar(event)

    def mapping(self, path: tuple[str | int, ...]) -> dict[str, Any]:
        from yaml import MappingEndEvent, ScalarEvent

        values: dict[str, Any] = {}
        while not isinstance(event := next(self.events), MappingEndEvent):
            if not isinstance(event, ScalarEvent):
                raise self.wrong(event, "a key that is no text", "Write keys as plain words.")
            inner = (*path, event.value)
            if event.value in values:
                again = f"key {shortened(event.value)!r} stands here again, first on line {self.lines[inner]}"
                raise self.wrong(event, again, "Keep one of them.")
            self.lines[inner] = _line(event)
            values[event.value] = self.value(next(self.events), inner)
        return values

    def sequence(self, path: tuple[str | int, ...]) -> list[Any]:
        from yaml import SequenceEndEvent

        items: list[Any] = []
        while not isinstance(event := next(self.events), SequenceEndEvent):
            items.append(self.value(event, (*path, len(items))))
        return items

    def scalar(self, event: Any) -> Any:
        text: str = event.value
        if event.style:
            return text
        if text in _CONSTANTS:
            return _CONSTANTS[text]
        if _INT.fullmatch(text) and len(text) <= MAX_DIGITS:
            return int(text)
        number = float(text) if _FLOAT.fullmatch(text) else None
        if number in (float("inf"), float("-inf")):
            what = f"number {shortened(text)} is too large"
            raise self.wrong(event, what, "Correct the number, or put it in quotes.")
        return text if number is None else number

    def wrong(self, event: Any, what: str, hint: str) -> ModelError:
        return ModelError(what, where=f"{self.where}, line {_line(event)}", hint=hint)


def _line(event: Any) -> int:
    line: int = event.start_mark.line
    return line + 1
