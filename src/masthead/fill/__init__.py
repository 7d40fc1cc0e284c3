"""Fills a template with a report: what is printed, in which order, under which style name."""

from __future__ import annotations

from typing import Any

from masthead.document import Document
from masthead.errors import TemplateError
from masthead.fill.message import Message, render_message
from masthead.fill.near import did_you_mean
from masthead.fill.schema import vocabulary_schema
from masthead.fill.template import Template, default_templates, load_template, template_names
from masthead.report import Report

__all__ = [
    "Message",
    "Template",
    "default_templates",
    "fill",
    "load_template",
    "render_message",
    "template_names",
    "vocabulary_schema",
]


def fill(report: Report, template: Template) -> Document:
    """The document that the template makes of the report. Raises TemplateError, and nothing else."""
    # Jinja2 is loaded here: it costs more than all the rest of a start.
    from masthead.fill.build import build_document
    from masthead.fill.filters import report_filters, report_functions
    from masthead.fill.markup import parse_markup
    from masthead.fill.render import render, report_values
    from masthead.fill.sandbox import Sandbox

    _check_needs(report, template)
    sandbox = Sandbox(
        template.folder, template.name, filters=report_filters(report), functions=report_functions(report)
    )
    markup = render(sandbox, template.entry, report_values(report))
    return build_document(parse_markup(markup, f"{template.name}/{template.entry}"), template.theme, report.language)


def _check_needs(report: Report, template: Template) -> None:
    for path in template.needs:
        value: Any = report
        for name in path.split("."):
            known = getattr(type(value), "__struct_fields__", ())
            if name not in known:
                where = f"{template.name}/template.toml, needs"
                raise TemplateError(f"no model field {path!r}", where=where, hint=did_you_mean(name, known))
            value = getattr(value, name)
            if not value:
                hint = f"Set {path} in the report, or use another template."
                raise TemplateError(f"template {template.name!r} needs {path}", where=path, hint=hint)
