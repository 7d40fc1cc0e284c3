"""Report files by themselves: read from a document, and checked against it."""

from __future__ import annotations

from pathlib import Path

from masthead.deliver import deliver
from masthead.deliver.kept import kept_copies
from masthead.errors import Artifact, Outcome
from masthead.pipeline.model_file import ModelFile, carried_source, is_docx, is_pdf, model_file
from masthead.report_file import dump_report, report_format


def read_report(source_path: Path | str) -> ModelFile:
    """What a document says; of a PDF made here, the very model that it carries, and of a DOCX that with the edits in
    it. Raises ReadError, ExtractError and ModelError."""
    path = Path(source_path)
    if is_pdf(path) or is_docx(path):
        from masthead.check import check_person

        model = model_file(path)
        return model._replace(findings=(*check_person(model.report), *model.findings))
    from masthead.extract import extract
    from masthead.pipeline.inputs import read_source

    report = extract(read_source(path))
    data = dump_report(report).encode()
    return ModelFile(report, data, data)


def save_report(model: ModelFile, path: Path | str) -> Outcome:
    """A report in a file, YAML or JSON by its ending; a copy is kept of what stood there. Raises DeliverError."""
    from masthead.pipeline import copy_note

    path = Path(path)
    is_yaml = report_format(path, "Write it like -o report.yaml.") == "yaml"
    made = Artifact(path.name, model.yaml if is_yaml else dump_report(model.report, "json").encode())
    kept = kept_copies([made], path.parent)
    deliver([made, *kept], path.parent)
    return Outcome(str(path.parent), (made,), (*model.findings, *map(copy_note, kept)))


def check_report(report_path: Path | str, source_path: Path | str | None = None) -> Outcome:
    """What `check` finds in a report file, against its source where one is named, or where a PDF carries it. Raises
    ModelError and ReadError."""
    from masthead.check import check
    from masthead.pipeline.inputs import read_source

    path = Path(report_path)
    model = model_file(path)
    report = model.report
    source = read_source(Path(source_path)) if source_path is not None else carried_source(path, report)
    return Outcome(str(path.parent), (), (*model.findings, *check(report, source)))
