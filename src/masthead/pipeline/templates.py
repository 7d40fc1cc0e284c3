"""Templates and fonts, as the command line shows them."""

from __future__ import annotations

import os
import re
from os.path import lexists
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import msgspec

from masthead.deliver import deliver
from masthead.deliver.kept import content_of
from masthead.errors import Artifact, DeliverError, Outcome
from masthead.pipeline.fingerprint import template_files
from masthead.pipeline.sample import sample_report
from masthead.pipeline.typeset import diagnostics, typeset

if TYPE_CHECKING:
    from masthead.fill import Template
    from masthead.fonts import FontUse


def listing() -> str:
    """A line a shipped template: name, language, description."""
    return _table([(one.name, one.language or "any", one.description) for one in _shipped()])


def describe(name: str) -> str:
    """What a template is, needs and consists of, a line each. Raises TemplateError."""
    from masthead.fill import load_template

    template = load_template(name)
    docx = f"DOCX from {template.drawn or template.entry}"
    # What is drawn in Word alone has no look but its own.
    theme = template.theme if template.entry else None
    rows = [
        ("name", template.name),
        ("description", template.description),
        ("role", template.role),
        ("language", template.language or "any"),
        ("needs", ", ".join(template.needs)),
        ("page limit", str(template.page_limit or "none")),
        ("gives", f"PDF from {template.entry}, {docx}" if template.entry else docx),
        ("theme", theme.name if theme else ""),
        ("font roles", ", ".join(sorted(theme.fonts)) if theme else ""),
        ("folder", str(template.folder)),
        ("files", ", ".join(template_files(template.folder))),
    ]
    return _table([(label, value) for label, value in rows if value])


def copy(origin: str, folder: str) -> Outcome:
    """A copy of a template, its pictures included, under a new name. Raises DeliverError where something of that name
    is there."""
    from masthead.fill import load_template

    target = Path(folder)
    if lexists(target):
        raise DeliverError("there is something of this name already", where=folder, hint="Choose another name.")
    source = load_template(origin).folder
    artifacts = tuple(_copied(source, name, target.name) for name in template_files(source))
    for inside in sorted({PurePosixPath(artifact.name).parent for artifact in artifacts}):
        own = [artifact for artifact in artifacts if PurePosixPath(artifact.name).parent == inside]
        deliver([Artifact(PurePosixPath(artifact.name).name, artifact.data) for artifact in own], target / inside)
    return Outcome(folder, artifacts)


def check(folder: str) -> Outcome:
    """Whether a template works: it is loaded, filled with a sample report and set, and prints no number but the
    report's. Raises TemplateError."""
    from masthead.check.trace.known import Known
    from masthead.fill import load_template
    from masthead.pipeline.tracing import trace_documents

    language = load_template(folder).language
    report = sample_report("en" if language == "en" else "zh-CN")
    composed = typeset(report, [folder])
    return Outcome(folder, (), (*diagnostics(composed), *trace_documents(Known(report), composed)))


def font_listing() -> str:
    """A line for each theme, role and script: the font in use, its file, and which it stands in for."""
    from masthead.fonts import describe_fonts

    return _table(
        [
            (template.theme.name, use.role, use.script, use.used, use.path, _stands_in(use))
            for template in _shipped()
            for use in describe_fonts(template.theme.fonts)
        ]
    )


def _stands_in(use: FontUse) -> str:
    wanted = use.wanted.replace(":", " ")
    return "" if use.used == wanted else f"for {wanted}"


def _shipped() -> list[Template]:
    from masthead.fill import load_template, template_names

    return [load_template(name) for name in template_names()]


def _copied(folder: Path, file: str, name: str) -> Artifact:
    data = content_of(folder / file) or b""
    if file == "template.toml":
        # JSON's escapes are TOML's too.
        line = b"name = " + msgspec.json.encode(os.fsencode(name).decode("utf-8", "replace"))
        data = re.sub(rb"(?m)^name\s*=.*$", lambda _: line, data)
    return Artifact(file, data)


def _table(rows: list[tuple[str, ...]]) -> str:
    """Columns two blanks apart, the last one ragged."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "".join(f"{line}\n" for line in lines)
