"""The command line. The only module that prints.

Results go to files, what was made to standard output, findings and errors to standard error.
"""

from __future__ import annotations

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from masthead.arguments import parse_arguments
from masthead.errors import DeliverError, Diagnostic, MastheadError, Outcome

INTERNAL_ERROR = 70  # EX_SOFTWARE of sysexits.h
INTERRUPTED = 130  # 128 + SIGINT, as shells have it
BROKEN_PIPE = 141  # 128 + SIGPIPE

_MOST_GAVE_WAY = 8


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. argv: without the program's name. Gives the exit code."""
    _set_up_streams()
    gc.disable()  # a run is short and makes hardly any cycles; looking for them takes a twentieth of it
    try:
        return _run(parse_arguments(argv))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has gone; Python would flush at exit, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    finally:
        gc.enable()


def _run(arguments: Namespace) -> int:
    try:
        return _COMMANDS[arguments.command](arguments)
    except MastheadError as error:
        _tell(f"masthead: {error}")
        if getattr(arguments, "json", False):
            _print_json({"error": _error_fields(error), "exit_code": error.exit_code})
        return error.exit_code
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 (the last resort of the program)
        return _tell_fault(error)


def _make(arguments: Namespace) -> int:
    from masthead.pipeline import make

    outcome = make(
        arguments.source,
        arguments.output,
        templates=arguments.templates,
        formats=arguments.formats,
        settings=arguments.settings,
        to=arguments.to,
        fresh=arguments.fresh,
    )
    return _tell_outcome(outcome, as_json=arguments.json)


def _render(arguments: Namespace) -> int:
    from masthead.pipeline import render

    outcome = render(
        arguments.report,
        arguments.output,
        templates=arguments.templates,
        formats=arguments.formats,
        to=arguments.to,
    )
    return _tell_outcome(outcome, as_json=arguments.json)


def _read(arguments: Namespace) -> int:
    from masthead.pipeline.report import read_report, save_report
    from masthead.report_file import dump_report

    report = read_report(arguments.source)
    if arguments.output is None:
        _print(dump_report(report))
        return 0
    return _tell_outcome(save_report(report, arguments.output), as_json=False)


def _check(arguments: Namespace) -> int:
    from masthead.pipeline.report import check_report

    outcome = check_report(arguments.report, arguments.source)
    if not arguments.json:
        _print(f"{arguments.report}: {_counts(outcome)}\n")
    return _tell_outcome(outcome, as_json=arguments.json)


def _inspect(arguments: Namespace) -> int:
    from masthead.inspect import inspection_fields, inspection_table
    from masthead.pipeline.inspect import inspect

    inspection = inspect(arguments.pdf, arguments.form)
    if arguments.json:
        _print_json(inspection_fields(inspection))
    else:
        _print(inspection_table(inspection))
    return inspection.exit_code


def _templates(arguments: Namespace) -> int:
    from masthead.pipeline import templates

    if arguments.action == "show":
        _print(templates.describe(arguments.template))
    elif arguments.action == "new":
        outcome = templates.copy(arguments.origin, arguments.folder)
        _print(f"{arguments.folder}: from {arguments.origin}\n")
        return _tell_outcome(outcome, as_json=False)
    elif arguments.action == "check":
        outcome = templates.check(arguments.template)
        _print(f"{arguments.template}: {_counts(outcome)}\n")
        return _tell_outcome(outcome, as_json=False)
    else:
        _print(templates.listing())
    return 0


def _fonts(_arguments: Namespace) -> int:
    from masthead.pipeline.templates import font_listing

    _print(font_listing())
    return 0


def _schema(arguments: Namespace) -> int:
    if arguments.markup:
        from masthead.fill import vocabulary_schema

        _print(vocabulary_schema())
    else:
        from masthead.report_file import report_schema

        _print_json(report_schema())
    return 0


_COMMANDS: Mapping[str, Callable[[Namespace], int]] = {
    "make": _make,
    "read": _read,
    "check": _check,
    "render": _render,
    "inspect": _inspect,
    "templates": _templates,
    "fonts": _fonts,
    "schema": _schema,
}


def _tell_outcome(outcome: Outcome, *, as_json: bool) -> int:
    for line in _finding_lines(outcome):
        _tell(line)
    if as_json:
        _print_json(_outcome_fields(outcome))
    else:
        _print("".join(f"{line}\n" for line in _file_lines(outcome)))
    return outcome.exit_code


def _finding_lines(outcome: Outcome) -> Iterator[str]:
    """A line a finding, those of one kind together; kinds that come in numbers are cut short."""
    kinds: dict[str, list[Diagnostic]] = {}
    for found in outcome.diagnostics:
        kinds.setdefault(found.code, []).append(found)
    for code, group in kinds.items():
        if code == "issue-unset":
            yield _unset_line(group)
            continue
        shown = group[:_MOST_GAVE_WAY] if code == "gave-way" else group
        yield from map(str, shown)
        if len(shown) < len(group):
            listed = any(made.name == "manifest.json" for made in outcome.artifacts)
            yield f"… and {len(group) - len(shown)} more{', see manifest.json' if listed else ''}"


def _unset_line(group: Sequence[Diagnostic]) -> str:
    names = ", ".join(found.where.removeprefix("issue.") for found in group)
    hint = "Give --set NAME=VALUE, or set them in report.yaml"
    return str(Diagnostic("note", "issue-unset", f"not set: {names} (issue)", hint=hint))


def _counts(outcome: Outcome) -> str:
    """'no errors, 1 warning, 2 notes'."""
    found = [diagnostic.severity for diagnostic in outcome.diagnostics]
    counts = [(found.count(severity), severity) for severity in ("error", "warning", "note")]
    return ", ".join(f"{count or 'no'} {severity}{'' if count == 1 else 's'}" for count, severity in counts)


def _file_lines(outcome: Outcome) -> list[str]:
    """A line a file: its path from the current folder, and its pages."""
    folder = _from_here(Path(outcome.folder))
    paths = [str(folder / artifact.name) for artifact in outcome.artifacts]
    width = max(map(len, paths), default=0)
    pages = [{0: "", 1: "1 page"}.get(made.pages, f"{made.pages} pages") for made in outcome.artifacts]
    return [f"{path:{width}}  {count}".rstrip() for path, count in zip(paths, pages, strict=True)]


def _from_here(path: Path) -> Path:
    try:
        return path.absolute().relative_to(Path.cwd())
    except (ValueError, OSError):  # elsewhere, or the current folder is gone
        return path


def _outcome_fields(outcome: Outcome) -> dict[str, Any]:
    files = [
        {"name": made.name, "bytes": len(made.data), "pages": made.pages, "template": made.template}
        for made in outcome.artifacts
    ]
    return {
        "folder": outcome.folder,
        "files": files,
        "diagnostics": [_diagnostic_fields(found) for found in outcome.diagnostics],
        "exit_code": outcome.exit_code,
    }


def _diagnostic_fields(found: Diagnostic) -> dict[str, str]:
    return {name: getattr(found, name) for name in ("severity", "code", "message", "where", "hint")}


def _error_fields(error: MastheadError) -> dict[str, str]:
    return {"kind": type(error).__name__, "what": error.what, "where": error.where, "hint": error.hint}


def _tell_fault(error: Exception) -> int:
    """An exception that no stage should let through: a word on it, the traceback only for who asks."""
    _tell(f"masthead: a fault of the program: {type(error).__name__}: {error}")
    _tell("Please report it, with the input. MASTHEAD_DEBUG=1 shows where it happened.")
    if os.environ.get("MASTHEAD_DEBUG") == "1":
        from traceback import print_exception

        print_exception(error)
    return INTERNAL_ERROR


def _set_up_streams() -> None:
    """UTF-8 wherever the output goes; what is no text, such as a byte of a file's name, is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _print_json(value: Any) -> None:
    import json

    _print(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def _print(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise DeliverError(f"standard output cannot be written: {error.strerror}") from None


def _tell(line: str) -> None:
    print(line, file=sys.stderr)
