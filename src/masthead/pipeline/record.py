"""The manifest of a run."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.deliver.manifest import (
    NAME,
    FileEntry,
    FontEntry,
    Inputs,
    Manifest,
    ReportEntry,
    TemplateEntry,
    TemplateInput,
    digest,
    manifest_bytes,
)
from masthead.errors import Artifact, Diagnostic
from masthead.pipeline.draft import Draft
from masthead.pipeline.typeset import Composed, substitutions


def record(
    start: Draft,
    made_of: Inputs,
    composed: Sequence[Composed],
    artifacts: Sequence[Artifact],
    found: Sequence[Diagnostic],
    earlier: Manifest | None,
) -> Artifact:
    """manifest.json. Files that an earlier run made and this one did not stay listed, with the report they show."""
    report = digest(start.data)
    files = {entry.name: entry for entry in (earlier.files if earlier else ())}
    files |= {artifact.name: _file_entry(artifact, report) for artifact in artifacts}
    manifest = Manifest(
        version=made_of.version,
        fingerprint=made_of.fingerprint,
        source=made_of.source,
        report=ReportEntry(sha256=report, generated=start.generated),
        templates=tuple(map(_template_entry, composed, made_of.templates)),
        pictures=made_of.pictures,
        files=tuple(files[name] for name in sorted(files)),
        substitutions=tuple(
            FontEntry(role=one.role, script=one.script, wanted=one.wanted, used=one.used)
            for one in substitutions(composed)
        ),
        diagnostics=tuple(found),
    )
    return Artifact(NAME, manifest_bytes(manifest))


def _template_entry(one: Composed, made_of: TemplateInput) -> TemplateEntry:
    return TemplateEntry(
        name=one.template.name,
        theme=one.pages.theme.name,
        pages=len(one.pages.pages),
        sha256=made_of.sha256,
        lines=one.pages.theme.lines,
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
