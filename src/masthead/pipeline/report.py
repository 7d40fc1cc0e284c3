"""Report files by themselves: read from a document, and checked against it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from masthead.attachment import MODEL_NAME
from masthead.deliver import deliver
from masthead.deliver.kept import kept_copies
from masthead.errors import Artifact, Diagnostic, Outcome
from masthead.pipeline.finished import finished_files, trace_finished, traced_files
from masthead.pipeline.model_file import ModelFile, as_made, carried_source, carries_model, model_file
from masthead.pipeline.shown import with_pictures
from masthead.report_base import NameFinder
from masthead.report_file import dump_report, report_format


def read_report(*sources: Path | str, names: NameFinder = "rules") -> ModelFile:
    """What a document says, or several that make one report; of a PDF made here, the very model that it carries, and of
    a DOCX that with the edits in it. names: as in `extract`.

    Raises ReadError, ExtractError, ConfigError and ModelError.
    """
    path, *others = map(Path, sources)
    if not others and carries_model(path):
        from masthead.check import check_person

        model = model_file(path)
        return model._replace(findings=(*check_person(model.report), *model.findings))
    from masthead.extract import extract
    from masthead.pipeline.inputs import read_sources

    source = read_sources([path, *others])
    shown = with_pictures(extract(source, names=names), source, MODEL_NAME)
    data = dump_report(shown.report).encode()
    return ModelFile(shown.report, data, data, (*source.notes, *shown.notes), shown.files)


def save_report(model: ModelFile, path: Path | str) -> Outcome:
    """A report in a file, YAML or JSON by its ending, with the pictures of its source beside it; a copy is kept of what
    stood there. Raises DeliverError."""
    from masthead.pipeline import copy_note

    path = Path(path)
    is_yaml = report_format(path, "Write it like -o report.yaml.") == "yaml"
    made = Artifact(path.name, model.yaml if is_yaml else dump_report(model.report, "json").encode())
    files = (made, *model.pictures)
    kept = kept_copies(files, path.parent)
    deliver([*files, *kept], path.parent)
    return Outcome(str(path.parent), files, (*model.findings, *map(copy_note, kept)))


def unsaved(model: ModelFile) -> tuple[Diagnostic, ...]:
    """A note where a report that goes into no file names pictures."""
    if not model.pictures:
        return ()
    message = f"the document's pictures, {len(model.pictures)} in number, are not written"
    return (Diagnostic("note", "pictures-not-written", message, hint="-o report.yaml writes them beside it."),)


def check_report(
    report_path: Path | str,
    sources: Sequence[Path | str] = (),
    templates: Sequence[str] = (),
    *,
    words: Path | str | None = None,
    fix: bool = False,
) -> Outcome:
    """What `check` and the house rules find in a report file, against its sources where they are named, or where a PDF
    carries it; and in the finished files that the manifest beside it lists, or in the one that is named itself: a PDF,
    a DOCX or an email.

    templates: those that the files were made with, where they are one's own. words: an office's own list. fix: puts the
    fixes of the house rules into the file first; the findings are those that stay, and the files, which are to be made
    again, are not looked at. Raises ModelError, ReadError, ConfigError and DeliverError.
    """
    from masthead.check import check
    from masthead.check.house import check_house
    from masthead.pipeline.house_rules import mend, read_word_list
    from masthead.pipeline.inputs import read_sources

    path = Path(report_path)
    listed = None if words is None else read_word_list(Path(words))
    holder, names = traced_files(path)
    model = model_file(holder)
    source = read_sources(list(map(Path, sources))) if sources else carried_source(holder, model.report)
    model, made, notes = mend(model, holder, listed) if fix else (model, (), [])
    finished = finished_files(as_made(holder, model), path.parent, () if made else names, templates)
    found = (*check(model.report, source), *check_house(model.report, source, listed))
    traced = trace_finished(finished, model.report)
    return Outcome(str(path.parent), made, (*model.findings, *notes, *found, *traced))
