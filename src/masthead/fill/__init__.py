"""Fills a template with a report: what is printed, in which order, under which style name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from masthead.document import Document
from masthead.errors import TemplateError
from masthead.fill.message import Message, render_message
from masthead.fill.near import did_you_mean
from masthead.fill.own_words import own_words
from masthead.fill.schema import vocabulary_schema
from masthead.fill.template import (
    Template,
    default_templates,
    load_named_theme,
    load_template,
    shipped_folder,
    template_names,
)
from masthead.fill.traditional import worded
from masthead.report import Report

__all__ = [
    "Message",
    "Template",
    "check_needs",
    "default_templates",
    "fill",
    "load_named_theme",
    "load_template",
    "own_words",
    "render_message",
    "template_names",
    "unset",
    "vocabulary_schema",
]


def fill(report: Report, template: Template, *, folder: Path | None = None, fingerprint: str = "") -> Document:
    """The document that the template makes of the report. Raises TemplateError, and nothing else.

    folder: the report file's, where pictures are looked for besides the template's own. fingerprint: of what the
    document is made of, for templates that print it as a code.
    """
    # Jinja2 is loaded here: it costs more than all the rest of a start.
    from masthead.fill.build import build_document
    from masthead.fill.figure_elements import Given
    from masthead.fill.filters import report_filters, report_functions
    from masthead.fill.markup import parse_markup
    from masthead.fill.render import render, report_values
    from masthead.fill.sandbox import Sandbox
    from masthead.fill.told import told_report

    check_needs(report, template)
    told = told_report(report)
    sandbox = Sandbox(
        template.folder,
        template.name,
        filters=report_filters(told),
        functions=report_functions(told),
        worded=worded(report.language if template.folder.is_relative_to(shipped_folder()) else ""),
    )
    markup = render(sandbox, template.entry, report_values(told))
    given = Given((template.folder, folder) if folder else (template.folder,), fingerprint)
    root = parse_markup(markup, f"{template.name}/{template.entry}", tuple(sandbox.fields))
    return build_document(root, template.theme, report.language, given)


def unset(report: Report, template: Template) -> tuple[str, ...]:
    """The fields of the issue that the template expects and the report does not have. "official.date" is there, too,
    where lines of the source state it. Raises TemplateError for no such field."""
    return tuple(
        path.replace("official.", "issue.")
        for path in template.expects
        if _value(_holder(report, path), template, path, "expects") in (None, "", ())
    )


def _holder(report: Report, path: str) -> Any:
    """What a path starts from."""
    from masthead.fill.official import stated_issue

    return stated_issue(report) if path.startswith("official.") else report


def check_needs(report: Report, template: Template) -> None:
    """Raises TemplateError where the report has not what the template cannot do without."""
    for path in template.needs:
        if not _value(report, template, path, "needs"):
            hint = f"Set {path} in the report, or use another template."
            raise TemplateError(f"template {template.name!r} needs {path}", where=path, hint=hint)


def _value(holder: Any, template: Template, path: str, key: str) -> Any:
    """What stands at a dotted path of the model; None where what should hold it is absent."""
    value = holder
    for name in path.removeprefix("official.").split("."):
        known = getattr(type(value), "__struct_fields__", ())
        if name not in known:
            where = f"{template.name}/template.toml, {key}"
            raise TemplateError(f"no model field {path!r}", where=where, hint=did_you_mean(name, known))
        value = getattr(value, name)
        if not value:
            return value
    return value
