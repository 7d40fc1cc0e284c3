"""The command line. The only module that prints.

Results go to files, what was made to standard output, findings and errors to standard error.
"""

from __future__ import annotations

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from masthead.arguments import parse_arguments
from masthead.errors import DeliverError, MastheadError, Outcome
from masthead.telling import counts, error_fields, file_lines, finding_lines, outcome_fields

INTERNAL_ERROR = 70  # EX_SOFTWARE of sysexits.h
INTERRUPTED = 130  # 128 + SIGINT, as shells have it
BROKEN_PIPE = 141  # 128 + SIGPIPE


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
            _print_json({"error": error_fields(error), "exit_code": error.exit_code})
        return error.exit_code
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 (the last resort of the program)
        return _tell_fault(error)


def _make(arguments: Namespace) -> int:
    from masthead.pipeline import make

    outcome = make(
        arguments.sources,
        arguments.output,
        templates=arguments.templates,
        formats=arguments.formats,
        settings=arguments.settings,
        lines=arguments.lines,
        to=arguments.to,
        fresh=arguments.fresh,
        names=arguments.names,
    )
    return _tell_outcome(outcome, as_json=arguments.json)


def _render(arguments: Namespace) -> int:
    from masthead.pipeline import render

    outcome = render(
        arguments.report,
        arguments.output,
        templates=arguments.templates,
        formats=arguments.formats,
        lines=arguments.lines,
        to=arguments.to,
    )
    return _tell_outcome(outcome, as_json=arguments.json)


def _read(arguments: Namespace) -> int:
    from masthead.pipeline.report import read_report, save_report, unsaved

    model = read_report(*arguments.sources, names=arguments.names)
    if arguments.output is None:
        outcome = Outcome("", (), (*model.findings, *unsaved(model)))
        for line in finding_lines(outcome):
            _tell(line)
        _print(model.yaml.decode())
        return outcome.exit_code
    return _tell_outcome(save_report(model, arguments.output), as_json=False)


def _check(arguments: Namespace) -> int:
    from masthead.pipeline.report import check_report

    outcome = check_report(
        arguments.report, arguments.sources, arguments.templates, words=arguments.words, fix=arguments.fix
    )
    if not arguments.json:
        _print(f"{arguments.report}: {counts(outcome)}\n")
    return _tell_outcome(outcome, as_json=arguments.json)


def _trace(arguments: Namespace) -> int:
    from masthead.pipeline.trace_page import trace

    outcome = trace(arguments.report, arguments.output, arguments.sources, arguments.templates)
    return _tell_outcome(outcome, as_json=arguments.json)


def _inspect(arguments: Namespace) -> int:
    from masthead.inspect import inspection_fields, inspection_table
    from masthead.pipeline.inspect import inspect

    inspection = inspect(arguments.pdf, arguments.form or "")
    if arguments.json:
        _print_json(inspection_fields(inspection))
    else:
        _print(inspection_table(inspection))
    return inspection.exit_code


def _parity(arguments: Namespace) -> int:
    from masthead.parity import parity_fields, parity_table
    from masthead.pipeline.parity import parity

    compared = parity(arguments.report, arguments.templates, lines=arguments.lines)
    if arguments.json:
        _print_json(parity_fields(compared))
    else:
        _print(parity_table(compared))
    return max(one.exit_code for one in compared.values())


def _sign(arguments: Namespace) -> int:
    from masthead.pipeline.signing import SealFile, check_signatures, sign_file

    if arguments.check:
        return _tell_outcome(check_signatures(arguments.pdf), as_json=arguments.json)
    seal = SealFile(arguments.seal, arguments.page, arguments.at, arguments.size) if arguments.seal else None
    password = _password(arguments)
    outcome = sign_file(arguments.pdf, arguments.cert, password, arguments.output, reason=arguments.reason, seal=seal)
    return _tell_outcome(outcome, as_json=arguments.json)


def _password(arguments: Namespace) -> str | None:
    """The password of a key file: from a file, from the environment, or asked for where somebody sits at a terminal."""
    from masthead.pipeline.signing import PASSWORD_VARIABLE, read_password

    if arguments.password_file is not None:
        return read_password(arguments.password_file)
    if PASSWORD_VARIABLE in os.environ:
        return os.environ[PASSWORD_VARIABLE]
    if not sys.stdin.isatty():
        return None
    from getpass import getpass

    return getpass(f"Password of {arguments.cert}: ")


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
        _print(f"{arguments.template}: {counts(outcome)}\n")
        return _tell_outcome(outcome, as_json=False)
    else:
        _print(templates.listing())
    return 0


def _theme(arguments: Namespace) -> int:
    from masthead.pipeline.house import theme_from_docx

    outcome = theme_from_docx(arguments.house, arguments.output, arguments.inherits)
    return _tell_outcome(outcome, as_json=arguments.json)


def _fonts(_arguments: Namespace) -> int:
    from masthead.pipeline.templates import font_listing
    from masthead.pipeline.typeset import font_folder_notes

    _print(font_listing())
    for note in font_folder_notes():
        _tell(str(note))
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
    "trace": _trace,
    "render": _render,
    "inspect": _inspect,
    "parity": _parity,
    "sign": _sign,
    "templates": _templates,
    "theme": _theme,
    "fonts": _fonts,
    "schema": _schema,
}


def _tell_outcome(outcome: Outcome, *, as_json: bool) -> int:
    for line in finding_lines(outcome):
        _tell(line)
    if as_json:
        _print_json(outcome_fields(outcome))
    else:
        _print("".join(f"{line}\n" for line in file_lines(outcome)))
    return outcome.exit_code


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
