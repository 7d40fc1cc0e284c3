"""Renders one file of a template. Nothing but TemplateError comes out of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import TemplateNotFound, TemplateSyntaxError

from masthead.errors import TemplateError
from masthead.fill.budget import RefusedError
from masthead.fill.near import did_you_mean
from masthead.fill.sandbox import Sandbox
from masthead.report import Report

Place = Callable[[str, int], str]


def report_values(report: Report) -> dict[str, Any]:
    """What a template sees: the report, and each of its fields by name."""
    return {"report": report} | {name: getattr(report, name) for name in report.__struct_fields__}


def _line(file: str, line: int) -> str:
    return f"{file}, line {line}"


def render(sandbox: Sandbox, entry: str, values: Mapping[str, Any], place: Place = _line) -> str:
    """The text that the file gives for these values. place: what errors call a line of a file. Raises TemplateError."""
    try:
        return "".join(sandbox.get_template(entry).generate(**values))
    except TemplateError:
        raise
    except TemplateSyntaxError as error:
        raise _syntax_error(sandbox, error, place) from None
    except RecursionError as error:
        hint = "Look for a macro that calls itself or a file that includes itself."
        raise TemplateError(
            "the template nests too deep", where=_where(sandbox, error, entry, place), hint=hint
        ) from None
    except Exception as error:  # noqa: BLE001  whatever a template's expression raises is that template's fault
        where = _where(sandbox, error, entry, place)
        raise _unknown_name(sandbox, str(error), where) or _runtime_error(error, where) from None


def _syntax_error(sandbox: Sandbox, error: TemplateSyntaxError, place: Place) -> TemplateError:
    where = place(str(error.filename or error.name), error.lineno)
    message = re.sub(r"^unexpected char '(.+)' at \d+$", r"unexpected character \1", error.message or "wrong syntax")
    return _unknown_name(sandbox, message, where) or TemplateError(
        _lowered(message), where=where, hint="Correct the Jinja2 syntax."
    )


def _unknown_name(sandbox: Sandbox, message: str, where: str) -> TemplateError | None:
    """The error of a filter or test that does not exist. Jinja2 finds it while compiling, or not before it runs."""
    match = re.match("No (filter|test) named '([^']*)'", message)
    if not match:
        return None
    known = sandbox.filters if match[1] == "filter" else sandbox.tests
    hint = did_you_mean(match[2], sorted(name for name in known if name[:1].isalpha()))
    return TemplateError(_lowered(match[0]), where=where, hint=hint)


def _lowered(message: str) -> str:
    return message[:1].lower() + message[1:].rstrip(".")


def _runtime_error(error: Exception, where: str) -> TemplateError:
    if isinstance(error, RefusedError):
        return TemplateError(error.what, where=where, hint=error.hint)
    if isinstance(error, TemplateNotFound):
        what = error.message or f"no file {error.name!r} in the template's folder"
        return TemplateError(what, where=where, hint="Include files of the template's own folder only.")
    return TemplateError(_plain(error), where=where, hint="Correct the expression there.")


def _plain(error: Exception) -> str:
    """What Python or Jinja2 found wrong, in the words of a template's writer."""
    message = str(error)
    if isinstance(error, ZeroDivisionError):
        return "division by zero"
    if "unpack" in message:
        return "several names are set from something that is no list of as many items"
    if "not supported between" in message:
        return "two values of these kinds cannot be compared"
    if message.startswith("macro "):
        return _lowered(message)
    return "the expression cannot be worked out"


def _where(sandbox: Sandbox, error: Exception, entry: str, place: Place) -> str:
    """The innermost template file and line that the error came through."""
    where, trace = f"{sandbox.label}/{entry}", error.__traceback__
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if file in sandbox.files:
            where = place(file, trace.tb_lineno)
        trace = trace.tb_next
    return where
