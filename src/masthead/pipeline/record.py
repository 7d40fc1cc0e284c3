"""The manifest of a run."""

from __future__ import annotations

from collections.abc import Sequence

import masthead
from masthead.deliver.manifest import (
    NAME,
    FileEntry,
    FontEntry,
    Manifest,
    ReportEntry,
    SourceEntry,
    TemplateEntry,
    digest,
    manifest_bytes,
)
from masthead.errors import Artifact, Diagnostic
from masthead.pipeline.draft import Draft
from masthead.pipeline.typeset import Composed, substitutions


def record(
    start: Draft,
    composed: Sequence[Composed],
    artifacts: Sequence[Artifact],
    found: Sequence[Diagnostic],
    earlier: Manifest | None,
) -> Artifact:
    """manifest.json. Files that an earlier run made and this one did not stay listed, with the report they show."""
    origin = start.report.origin
    report = digest(start.data)
    files = {entry.name: entry for entry in (earlier.files if earlier else ())}
    files |= {artifact.name: _file_entry(artifact, report) for artifact in artifacts}
    manifest = Manifest(
        version=masthead.__version__,
        source=SourceEntry(file=origin.file, sha256=origin.sha256),
        report=ReportEntry(sha256=report, generated=start.generated),
        templates=tuple(_template_entry(one) for one in composed),
        files=tuple(files[name] for name in sorted(files)),
        substitutions=tuple(
            FontEntry(role=one.role, script=one.script, wanted=one.wanted, used=one.used)
            for one in substitutions(composed)
        ),
        diagnostics=tuple(found),
    )
    return Artifact(NAME, manifest_bytes(manifest))


def _template_entry(one: Composed) -> TemplateEntry:
    return TemplateEntry(
        name=one.template.name,
        theme=one.pages.theme.name,
        pages=len(one.pages.pages),
        gave_way=one.pages.gave_way,
        fonts=one.fonts,
    )


def _file_entry(artifact: Artifact, report: str) -> FileEntry:
    return FileEntry(
        name=artifact.name,
        sha256=digest(artifact.data),
        bytes=len(artifact.data),
        pages=artifact.pages,
        report=report,
    )
