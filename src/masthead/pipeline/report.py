"""Report files by themselves: read from a document, and checked against it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from masthead.deliver import deliver
from masthead.deliver.kept import kept_copies
from masthead.errors import Artifact, Outcome
from masthead.pipeline.model_file import ModelFile, carried_source, carries_model, model_file
from masthead.report_file import dump_report, report_format


def read_report(*sources: Path | str) -> ModelFile:
    """What a document says, or several that make one report; of a PDF made here, the very model that it carries, and of
    a DOCX that with the edits in it. Raises ReadError, ExtractError and ModelError."""
    path, *others = map(Path, sources)
    if not others and carries_model(path):
        from masthead.check import check_person

        model = model_file(path)
        return model._replace(findings=(*check_person(model.report), *model.findings))
    from masthead.extract import extract
    from masthead.pipeline.inputs import read_sources

    source = read_sources([path, *others])
    report = extract(source)
    data = dump_report(report).encode()
    return ModelFile(report, data, data, source.notes)


def save_report(model: ModelFile, path: Path | str) -> Outcome:
    """A report in a file, YAML or JSON by its ending; a copy is kept of what stood there. Raises DeliverError."""
    from masthead.pipeline import copy_note

    path = Path(path)
    is_yaml = report_format(path, "Write it like -o report.yaml.") == "yaml"
    made = Artifact(path.name, model.yaml if is_yaml else dump_report(model.report, "json").encode())
    kept = kept_copies([made], path.parent)
    deliver([made, *kept], path.parent)
    return Outcome(str(path.parent), (made,), (*model.findings, *map(copy_note, kept)))


def check_report(report_path: Path | str, sources: Sequence[Path | str] = ()) -> Outcome:
    """What `check` finds in a report file, against its sources where they are named, or where a PDF carries it. Raises
    ModelError and ReadError."""
    from masthead.check import check
    from masthead.pipeline.inputs import read_sources

    path = Path(report_path)
    model = model_file(path)
    report = model.report
    source = read_sources(list(map(Path, sources))) if sources else carried_source(path, report)
    return Outcome(str(path.parent), (), (*model.findings, *check(report, source)))
