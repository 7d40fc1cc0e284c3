"""The model a run starts from: read from the source, or as a person has edited it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from masthead.deliver.kept import content_of
from masthead.deliver.manifest import digest, read_manifest
from masthead.errors import ConfigError, DeliverError, Diagnostic
from masthead.pipeline.settings import with_settings
from masthead.report import Report
from masthead.report_file import dump_report, load_report
from masthead.source import Source

REPORT = "report.yaml"


class Draft(NamedTuple):
    """data: the content of report.yaml. generated: the hash of the one the program last wrote, None if never."""

    report: Report
    data: bytes
    generated: str | None
    notes: tuple[Diagnostic, ...] = ()


def draft(source: Source, folder: Path, settings: Mapping[str, str], *, fresh: bool) -> Draft:
    """The report of a source. A report.yaml in the folder that a person has edited goes before what the source
    gives, unless fresh.

    Raises DeliverError where the source has changed since the edit, ConfigError where settings would change an
    edited file, and the errors of reading.
    """
    manifest = read_manifest(folder)
    generated = manifest.report.generated if manifest else None
    path = folder / REPORT
    old = None if fresh else content_of(path)
    if old is not None and digest(old) != generated:
        return Draft(_edited(path, source, settings), old, generated, (_NOTE,))
    from masthead.extract import extract

    report = with_settings(extract(source), settings)
    data = dump_report(report).encode()
    return Draft(report, data, digest(data))


_NOTE = Diagnostic(
    severity="note",
    code="report-edited",
    message="the report was edited by hand and is used as it is",
    where=REPORT,
    hint="--fresh reads the source anew.",
)


def _edited(path: Path, source: Source, settings: Mapping[str, str]) -> Report:
    report = load_report(path)
    if report.origin.sha256 != source.sha256:
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
