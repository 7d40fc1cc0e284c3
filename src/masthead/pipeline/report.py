"""Report files by themselves: read from a document, and checked against it."""

from __future__ import annotations

from pathlib import Path

from masthead.deliver import deliver
from masthead.deliver.kept import kept_copies
from masthead.errors import Artifact, Outcome
from masthead.report import Report
from masthead.report_file import dump_report, load_report, report_format


def read_report(source_path: Path | str) -> Report:
    """What a document says. Raises ReadError and ExtractError."""
    from masthead.extract import extract
    from masthead.pipeline.inputs import read_source

    return extract(read_source(Path(source_path)))


def save_report(report: Report, path: Path | str) -> Outcome:
    """A report in a file, YAML or JSON by its ending; a copy is kept of what stood there. Raises DeliverError."""
    from masthead.pipeline import copy_note

    path = Path(path)
    made = Artifact(path.name, dump_report(report, report_format(path)).encode())
    kept = kept_copies([made], path.parent)
    deliver([made, *kept], path.parent)
    return Outcome(str(path.parent), (made,), tuple(map(copy_note, kept)))


def check_report(report_path: Path | str, source_path: Path | str | None = None) -> Outcome:
    """What `check` finds in a report file, against its source where one is named. Raises ModelError and ReadError."""
    from masthead.check import check
    from masthead.pipeline.inputs import read_source

    report = load_report(Path(report_path))
    source = read_source(Path(source_path)) if source_path is not None else None
    return Outcome(str(Path(report_path).parent), (), tuple(check(report, source)))
