"""A report file from its text, and its text from a report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, Literal

import msgspec

from masthead.errors import ModelError, describe
from masthead.report import Report
from masthead.report_file.faults import Fault, faults, place
from masthead.report_file.yaml_change import Steps, changed_yaml
from masthead.report_file.yaml_read import Lines, read_yaml
from masthead.report_file.yaml_write import write_yaml

Format = Literal["yaml", "json"]

MAX_BYTES = 20_000_000
MAX_FAULTS = 10

_ENDINGS: dict[str, Format] = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}
_OTHER = "Name another file, or a PDF or DOCX that Masthead made."


def load_report(path: Path) -> Report:
    """The report in a YAML or JSON file, told apart by its ending.

    Raises ModelError, naming file, line and field, for anything that is not a valid model; several faults are
    told together.
    """
    return parse_report(_read(path), report_format(path), str(path))


def parse_report(text: str, format: Format, where: str) -> Report:  # noqa: A002 (the word of the interface)
    """The report in a text. where: what errors name. Raises ModelError."""
    if format == "json":
        from masthead.report_file.json_read import json_lines, read_json

        return _convert(read_json(text, where), lambda: json_lines(text, where), where)
    value, lines = read_yaml(text, where)
    return _convert(value, lambda: lines, where)


def dump_report(report: Report, format: Format = "yaml") -> str:  # noqa: A002 (the word of the interface)
    """The text of a report file; loading it gives the same report. Raises ModelError where it breaks the model."""
    values = _values(report)
    try:
        text = write_yaml(values) if format == "yaml" else _json_text(values)
        text.encode()
    except ValueError as error:  # a number that is not finite, or a lone surrogate
        raise ModelError(f"the report cannot be written down: {error}", hint="Correct the value.") from None
    return text


def change_report(text: str, report: Report, texts: Mapping[Steps, str]) -> str | None:
    """A report.yaml that says what the report says, with its comments and its layout; None where that is not to be had.

    texts: those that differ, by their paths. Edits that are new stand at the end.
    """
    before = parse_report(text, "yaml", "report")
    kept = zip(before.edits, report.edits, strict=False)
    changes = dict(texts) | {
        ("edits", at, "now"): new.now for at, (old, new) in enumerate(kept) if new.now and old != new
    }
    edits = _values(report).get("edits", [])[len(before.edits) :]
    try:
        changed = changed_yaml(text, changes, edits)
        return changed if parse_report(changed, "yaml", "report") == report else None
    except (KeyError, ModelError):
        return None


def report_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a report file, for editors."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Masthead report",
        **msgspec.json.schema(Report),
    }
    for part in schema["$defs"].values():
        if "description" in part:
            part["description"] = " ".join(part["description"].split())
    return schema


def report_format(path: Path, hint: str = _OTHER) -> Format:
    """Which format a report file's ending names. Raises ModelError for another ending. hint: what to do then."""
    if path.suffix.lower() not in _ENDINGS:
        raise ModelError("a report file ends in .yaml, .yml or .json", where=str(path), hint=hint)
    return _ENDINGS[path.suffix.lower()]


def _read(path: Path) -> str:
    try:
        if not path.is_file():
            raise ModelError(_no_file(path), where=str(path), hint="Name a report.yaml or report.json.")
        if path.stat().st_size > MAX_BYTES:
            raise ModelError(f"larger than {MAX_BYTES // 1_000_000} MB", where=str(path), hint="Name a report file.")
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ModelError(f"not UTF-8 at byte {error.start}", where=str(path), hint="Save it as UTF-8.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        hint = "Check the name and your rights to the file."
        raise ModelError(f"cannot be read: {reason}", where=str(path), hint=hint) from None


def _no_file(path: Path) -> str:
    """Why there is nothing to read at a path."""
    if path.is_dir():
        return "is a folder"
    return "is no regular file" if path.exists() or path.is_symlink() else "no such file"


def _convert(value: Any, lines: Callable[[], Lines], where: str) -> Report:
    try:
        return msgspec.convert(value, Report, strict=True)
    except msgspec.ValidationError:
        found = list(islice(faults(value, Report), MAX_FAULTS + 1))
        raise _model_error(found, lines(), where) from None


def _values(report: Report) -> dict[str, Any]:
    """The report as plain values, absent fields left out.

    Read back first: that checks it, and fields that equal their default become the default itself, which is how
    msgspec tells what to leave out.
    """
    checked = _convert(msgspec.to_builtins(report), dict, "report")
    values = {key: value for key, value in msgspec.to_builtins(checked).items() if value != {}}
    return {"masthead": checked.masthead, **values}


def _json_text(values: dict[str, Any]) -> str:
    import json

    return json.dumps(values, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _model_error(found: list[Fault], lines: Lines, where: str) -> ModelError:
    spots = [_spot(fault, lines) for fault in found]
    if len(found) == 1:
        return ModelError(found[0].what, where=", ".join(filter(None, (where, spots[0]))), hint=found[0].hint)
    told = [describe(fault.what, spot, fault.hint) for spot, fault in zip(spots, found, strict=True)][:MAX_FAULTS]
    count = f"more than {MAX_FAULTS} faults, the first" if len(found) > MAX_FAULTS else f"{len(found)} faults"
    return ModelError("\n  ".join([f"{count}:", *told]), where=where)


def _spot(fault: Fault, lines: Lines) -> str:
    """'line 12, issue.number', as far as known; a key that is missing has the line of what it is missing from."""
    path = fault.path
    starts = (path[:length] for length in range(len(path), -1, -1))
    line = next((f"line {lines[start]}" for start in starts if start in lines), "")
    return ", ".join(filter(None, (line, place(path))))
