"""The model a run starts from: read from the source, or as a person has edited it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from masthead.attachment import MODEL_NAME
from masthead.deliver.kept import content_of
from masthead.deliver.manifest import digest, read_manifest
from masthead.errors import Artifact, ConfigError, DeliverError, Diagnostic, ModelError
from masthead.pipeline.inputs import printable_report
from masthead.pipeline.settings import with_settings
from masthead.pipeline.shown import with_pictures
from masthead.report import Issue, Report
from masthead.report_base import NameFinder
from masthead.report_file import dump_report, load_report
from masthead.source import Source

REPORT = MODEL_NAME


class Draft(NamedTuple):
    """data: the content of report.yaml. generated: the hash of the one the program last wrote, None if never. pictures:
    of the source, where it was read anew."""

    report: Report
    data: bytes
    generated: str | None
    notes: tuple[Diagnostic, ...] = ()
    pictures: tuple[Artifact, ...] = ()


def draft(
    source: Source, folder: Path, settings: Mapping[str, str], *, fresh: bool, names: NameFinder = "rules"
) -> Draft:
    """The report of a source. A report.yaml in the folder that a person has edited goes before what the source
    gives, unless fresh. What the office set for the issue of this document is kept in any case.

    names: as in `extract`.
    Raises DeliverError where the source has changed since the edit, ConfigError where settings would change an
    edited file, and the errors of reading.
    """
    manifest = read_manifest(folder)
    generated = manifest.report.generated if manifest else None
    path = folder / REPORT
    old = content_of(path)
    if not fresh and old is not None and digest(old) != generated:
        return Draft(_edited(path, source, settings), old, generated, (_NOTE,))
    from masthead.extract import extract

    issue, notes = (Issue(), ()) if old is None else _issue(path, source)
    shown = with_pictures(extract(source, names=names), source, REPORT)
    report = with_settings(replace(shown.report, issue=issue), settings)
    data = dump_report(report).encode()
    return Draft(report, data, digest(data), (*notes, *shown.notes), shown.files)


def _issue(path: Path, source: Source) -> tuple[Issue, tuple[Diagnostic, ...]]:
    """The issue's fields in an earlier report of the document; of one that cannot be read, only the word that they
    are lost."""
    try:
        report = load_report(path)
    except ModelError:
        return Issue(), (_LOST,)
    return (report.issue if report.origin.file == source.name else Issue()), ()


_LOST = Diagnostic(
    severity="warning",
    code="issue-lost",
    message="the earlier report cannot be read, so what was set for its issue is not in the new one",
    where=REPORT,
    hint="Give --set NAME=VALUE; the copy of the earlier report shows what was set.",
)


_NOTE = Diagnostic(
    severity="note",
    code="report-edited",
    message="the report was edited by hand and is used as it is",
    where=REPORT,
    hint="--fresh reads the source anew.",
)


def _edited(path: Path, source: Source, settings: Mapping[str, str]) -> Report:
    report = printable_report(path)
    read_from = [report.origin.sha256, *(other.sha256 for other in report.origin.others)]
    if read_from != [file.sha256 for file in source.files]:
        raise DeliverError(
            "the report was edited by hand, and it was not read from the source as it is now",
            where=str(path),
            hint=f"To use the edited report: masthead render {path}. To read the source anew: add --fresh; "
            "a copy of the edited report is kept.",
        )
    if with_settings(report, settings) != report:
        raise ConfigError(
            "the report was edited by hand, and setting fields would rewrite it",
            where=str(path),
            hint="Write the fields under issue in that file, or add --fresh; a copy of the edited report is kept.",
        )
    return report
