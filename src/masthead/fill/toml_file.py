"""TOML files that know on which line each key stands, for errors a person can act on."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from masthead.errors import TemplateError, shortened
from masthead.patterns import regex

_HEADER = regex(r"\s*\[+([^\[\]]+)\]")
_KEY = regex(r"\s*([\w.\"'-]+)\s*=")
_FAULT_LINE = regex(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")


class TomlFile(NamedTuple):
    """A parsed file. label: how errors name it (its folder and name). folder: where it is."""

    label: str
    text: str
    tables: dict[str, Any]
    folder: Path

    def line(self, dotted: str) -> int:
        """The line of a dotted key ("styles.body.size") or of the table that holds it; 0 if it is not here."""
        best, best_depth, table = 0, 0, ""
        wanted = dotted.split(".")
        for number, line in enumerate(self.text.splitlines(), 1):
            if header := _HEADER.match(line):
                table, path = _plain(header[1]), _plain(header[1])
            elif key := _KEY.match(line):
                path = f"{table}.{_plain(key[1])}" if table else _plain(key[1])
            else:
                continue
            parts = path.split(".")
            if len(parts) > best_depth and parts == wanted[: len(parts)]:
                best, best_depth = number, len(parts)
        return best

    def place(self, dotted: str) -> str:
        line = self.line(dotted)
        return f"{self.label}, line {line}, {dotted}" if line else f"{self.label}, {dotted}"


def read_toml(path: Path) -> TomlFile:
    """The file's tables. Raises TemplateError with file and line."""
    label = f"{path.parent.name}/{path.name}"
    try:
        text = path.read_text(encoding="utf-8")
        return TomlFile(label, text, tomllib.loads(text), path.parent)
    except tomllib.TOMLDecodeError as error:
        raise _syntax_error(label, text, str(error)) from None
    except UnicodeDecodeError:
        raise TemplateError("not UTF-8 text", where=label, hint="Save it as UTF-8.") from None
    except ValueError as error:  # an integer of thousands of digits
        raise TemplateError(shortened(str(error)), where=label, hint="Write a smaller number.") from None
    except RecursionError:
        raise TemplateError("nested too deep", where=label, hint="Check the brackets.") from None
    except OSError as error:
        hint = "Check the name and your rights to the file."
        raise TemplateError(f"cannot be read: {error.strerror}", where=label, hint=hint) from None


def _syntax_error(label: str, text: str, message: str) -> TemplateError:
    match = _FAULT_LINE.search(message)
    line = int(match[1]) if match and match[1] else text.count("\n") + 1
    fault = _FAULT_LINE.sub("", message)
    near = (text.splitlines() or [""])[min(line, text.count("\n") + 1) - 1 : line]
    hint = f"Correct the TOML near {near[0].strip()!r}." if near and near[0].strip() else "Correct the TOML."
    return TemplateError(f"not valid TOML: {fault[:1].lower()}{fault[1:]}", where=f"{label}, line {line}", hint=hint)


def _plain(key: str) -> str:
    return key.strip().replace('"', "").replace("'", "")
