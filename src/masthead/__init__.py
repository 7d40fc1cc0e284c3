"""Masthead: from a document to a print-ready briefing.

Every stage is a function over plain values; `make` and `render` run them all. Names are imported when they are first
used, so that `import masthead` costs next to nothing.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from masthead.attachment import Attachment as Attachment
    from masthead.check import check as check
    from masthead.compose import compose as compose
    from masthead.deliver import build_message as build_message
    from masthead.deliver import deliver as deliver
    from masthead.document import Document as Document
    from masthead.errors import Artifact as Artifact
    from masthead.errors import Diagnostic as Diagnostic
    from masthead.errors import MastheadError as MastheadError
    from masthead.errors import Outcome as Outcome
    from masthead.extract import extract as extract
    from masthead.fill import fill as fill
    from masthead.fill import load_template as load_template
    from masthead.fill import render_message as render_message
    from masthead.fonts import load_fonts as load_fonts
    from masthead.inspect import Inspection as Inspection
    from masthead.inspect import inspect as inspect
    from masthead.pages import Pages as Pages
    from masthead.pipeline import make as make
    from masthead.pipeline import render as render
    from masthead.pipeline.house import theme_from_docx as theme_from_docx
    from masthead.read import read as read
    from masthead.report import Report as Report
    from masthead.report_file import dump_report as dump_report
    from masthead.report_file import load_report as load_report
    from masthead.report_file import report_schema as report_schema
    from masthead.sign import load_identity as load_identity
    from masthead.sign import sign as sign
    from masthead.source import Source as Source
    from masthead.theme import Theme as Theme
    from masthead.write.docx import write_docx as write_docx
    from masthead.write.pdf import write_pdf as write_pdf

__version__ = "0.1.0"

_HOMES = {
    "Artifact": "errors",
    "Attachment": "attachment",
    "Diagnostic": "errors",
    "Document": "document",
    "Inspection": "inspect",
    "MastheadError": "errors",
    "Outcome": "errors",
    "Pages": "pages",
    "Report": "report",
    "Source": "source",
    "Theme": "theme",
    "build_message": "deliver",
    "check": "check",
    "compose": "compose",
    "deliver": "deliver",
    "dump_report": "report_file",
    "extract": "extract",
    "fill": "fill",
    "inspect": "inspect",
    "load_fonts": "fonts",
    "load_identity": "sign",
    "load_report": "report_file",
    "load_template": "fill",
    "make": "pipeline",
    "read": "read",
    "render": "pipeline",
    "render_message": "fill",
    "report_schema": "report_file",
    "sign": "sign",
    "theme_from_docx": "pipeline.house",
    "write_docx": "write.docx",
    "write_pdf": "write.pdf",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'masthead' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"masthead.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*_HOMES, "__version__"])


class _Face(ModuleType):
    """A stage's package has the name of its function. The import system binds the package; the function goes
    in its place, so that `masthead.read` is the function whatever was imported before."""

    def __setattr__(self, name: str, value: object) -> None:
        is_stage = isinstance(value, ModuleType) and name in _HOMES
        super().__setattr__(name, getattr(value, name, value) if is_stage else value)


sys.modules[__name__].__class__ = _Face
