"""The pipeline: the only place where the stages meet.

Every stage runs before the first file is written, so that a run gives all of its results or none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from os.path import lexists
from pathlib import Path
from typing import NamedTuple

from masthead.attachment import Attachment
from masthead.deliver import deliver
from masthead.deliver.kept import kept_copies
from masthead.deliver.manifest import Manifest, digest, read_manifest
from masthead.errors import Artifact, Diagnostic, Outcome
from masthead.output_names import default_folder
from masthead.pipeline.attached import attached
from masthead.pipeline.draft import REPORT, Draft, draft
from masthead.pipeline.drawn import check_drawn
from masthead.pipeline.fingerprint import inputs
from masthead.pipeline.inputs import check_addresses, check_printable, contents, read_sources
from masthead.pipeline.model_file import model_file, refuse_made
from masthead.pipeline.record import record
from masthead.pipeline.shown import beside
from masthead.pipeline.typeset import (
    FORMATS,
    Beside,
    Composed,
    check_formats,
    diagnostics,
    font_folder_notes,
    typeset_in,
    wanted_templates,
    write,
)
from masthead.report import Report
from masthead.report_base import NameFinder

__all__ = ["FORMATS", "make", "render"]


def make(
    sources: Path | str | Sequence[Path | str],
    folder: Path | str | None = None,
    *,
    templates: Sequence[str] = (),
    formats: Sequence[str] = FORMATS,
    settings: Mapping[str, str] | None = None,
    lines: str = "",
    to: Sequence[str] = (),
    fresh: bool = False,
    names: NameFinder = "rules",
) -> Outcome:
    """Everything from a document, or from several that make one report: report.yaml, the documents, message.eml
    and manifest.json in the folder.

    folder: output/<the first source's name> where none is named. templates: names or folders; the language's own two
    where none is named. settings: fields of the issue. lines: "styled" or "fitted", whatever the themes say. to:
    the email's recipients. fresh: read the source anew although report.yaml was edited by hand. names: as in `extract`.
    Raises the MastheadError of the stage that fails; then nothing has been written.
    """
    from masthead.check import check

    check_formats(formats)
    check_addresses(to)
    paths = [Path(sources)] if isinstance(sources, Path | str) else list(map(Path, sources))
    folder = Path(folder) if folder is not None else default_folder(paths[0])
    refuse_made(paths)
    source = read_sources(paths)
    start = draft(source, folder, settings or {}, fresh=fresh, names=names)
    findings = (*source.notes, *start.notes, *check(start.report, source))
    attachments = attached(start.report, start.data, contents(source, paths))
    with beside(start.pictures, folder) as place:
        wanted = Wanted(folder, templates, formats, lines, to, place, attachments)
        return _publish(start, [Artifact(REPORT, start.data), *start.pictures], findings, wanted)


def render(
    report_path: Path | str,
    folder: Path | str | None = None,
    *,
    templates: Sequence[str] = (),
    formats: Sequence[str] = FORMATS,
    lines: str = "",
    to: Sequence[str] = (),
) -> Outcome:
    """The documents, message.eml and manifest.json from a report file, or a PDF or DOCX that carries one, which is left
    as it is.

    folder: the report's own where none is named. Else as `make`.
    """
    from masthead.check import check

    check_formats(formats)
    check_addresses(to)
    path = Path(report_path)
    folder = Path(folder) if folder is not None else path.parent
    model = model_file(path)
    check_printable(model.report, path)
    manifest = read_manifest(folder)
    start = Draft(model.report, model.data, manifest.report.generated if manifest else None)
    carried = attached(model.report, model.yaml, {})
    wanted = Wanted(folder, templates, formats, lines, to, path.parent, carried)
    return _publish(start, [], (*model.findings, *check(model.report, None)), wanted)


class Wanted(NamedTuple):
    """What a run is to make, and where. beside: the folder of the report file, in which its pictures are.
    attachments: what each PDF carries."""

    folder: Path
    templates: Sequence[str]
    formats: Sequence[str]
    lines: str
    to: Sequence[str]
    beside: Path
    attachments: Sequence[Attachment]


def _publish(start: Draft, more: list[Artifact], findings: Sequence[Diagnostic], wanted: Wanted) -> Outcome:
    """Set, write and deliver. more: artifacts besides the documents, the message and the manifest."""
    from masthead.pipeline.message import message, written_message
    from masthead.pipeline.tracing import trace_made

    templates = wanted_templates(start.report, wanted.templates, wanted.lines)
    check_drawn(templates, wanted.formats)
    made_of = inputs(start.report, start.data, templates, wanted.beside)
    composed = typeset_in(start.report, templates, Beside(wanted.beside, made_of.fingerprint), wanted.formats)
    documents = write(composed, wanted.formats, wanted.attachments)
    written = written_message(start.report, [document.name for document in documents])
    artifacts = [*documents, *more, message(start.report, written, documents, wanted.to)]
    earlier = read_manifest(wanted.folder)
    found = (
        *_findings(findings, start.report, composed),
        *diagnostics(composed, wanted.formats),
        *trace_made(start.report, composed, written),
        *_stale(earlier, start, artifacts, wanted.folder),
    )
    artifacts.append(record(start, made_of, composed, artifacts, found, earlier))
    kept = kept_copies(artifacts, wanted.folder)
    deliver([*artifacts, *kept], wanted.folder)
    return Outcome(str(wanted.folder), tuple(artifacts), (*found, *font_folder_notes(), *map(copy_note, kept)))


def _findings(findings: Sequence[Diagnostic], report: Report, composed: Sequence[Composed]) -> Iterator[Diagnostic]:
    """The findings; which fields are unset is said of those that the templates ask for."""
    from masthead.check import issue_unset
    from masthead.fill import unset

    yield from (found for found in findings if found.code != "issue-unset")
    fields = dict.fromkeys(path for one in composed for path in unset(report, one.template))
    yield from (issue_unset(path.removeprefix("issue.")) for path in fields)


def _stale(
    earlier: Manifest | None, start: Draft, artifacts: Sequence[Artifact], folder: Path
) -> tuple[Diagnostic, ...]:
    """A warning where results stay in the folder that an earlier run made from another report."""
    made = {REPORT, *(artifact.name for artifact in artifacts)}
    stale = earlier.stale(digest(start.data)) if earlier else ()
    names = [name for name in stale if name not in made and lexists(folder / name)]
    if not names:
        return ()
    message = f"made from an earlier report, not from this one: {', '.join(names)}"
    return (Diagnostic("warning", "stale-file", message, hint="Make them again or take them away; do not send them."),)


def copy_note(kept: Artifact) -> Diagnostic:
    message = "a file was changed since the last run; a copy of it is kept"
    return Diagnostic("note", "copy-kept", message, where=kept.name)
