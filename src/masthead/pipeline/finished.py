"""The trace of finished files: each is held against the same one made again from its report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from masthead.attachment import MODEL_NAME
from masthead.deliver.manifest import NAME as MANIFEST
from masthead.deliver.manifest import Manifest, read_manifest
from masthead.errors import Artifact, Diagnostic, TemplateError
from masthead.input_file import file_bytes
from masthead.output_names import attachment_name
from masthead.output_text import OutputLine
from masthead.pipeline.attached import attached
from masthead.pipeline.message import NAME, message, written_message
from masthead.pipeline.model_file import ModelFile, is_docx, is_pdf
from masthead.pipeline.typeset import FORMATS, Beside, Composed, typeset_in, wanted_templates, write
from masthead.report import Report

_ENDINGS = tuple(f".{name}" for name in FORMATS)


class FinishedFile(NamedTuple):
    """A finished file and its lines. made: the lines of the same one made again; None where its template is not
    known."""

    name: str
    data: bytes
    lines: tuple[OutputLine, ...]
    made: tuple[OutputLine, ...] | None


class Finished(NamedTuple):
    """All that stands beside a report. composed: its documents, made again."""

    files: tuple[FinishedFile, ...]
    composed: tuple[Composed, ...]
    findings: tuple[Diagnostic, ...]


def finished_files(model: ModelFile, folder: Path, names: Sequence[str], templates: Sequence[str] = ()) -> Finished:
    """The files of these names in the folder. templates: those they were made with, where the manifest does not tell.
    Raises ReadError for a file that is damaged."""
    from masthead.read.output import attached_files

    manifest = read_manifest(folder)
    if not names:
        return Finished((), (), () if manifest else tuple(_unlisted(folder)))
    composed, findings = _made_again(model, folder, manifest, templates)
    made = _artifacts(model, composed, [entry.name for entry in manifest.files] if manifest else names)
    found = {name: data for name in names if (data := _content(folder / name)) is not None}
    findings += [_missing(name) for name in names if name not in found]
    files = [_finished(name, name, data, folder, made) for name, data in found.items()]
    titles = {attachment_name(name, model.report.title.text, model.report.language): name for name in made}
    for mail, data in found.items():
        for one in attached_files(data, mail, str(folder / mail)):
            name = titles.get(one.name, "")
            beside = found[name] if name in found else _content(folder / name)
            if name and one.data != beside:  # what is sent is not what stands beside the email
                files.append(_finished(f"{mail}, {one.name}", name, one.data, folder, made))
    return Finished(tuple(files), tuple(composed), tuple(findings))


def _content(path: Path) -> bytes | None:
    """What a finished file holds, None where there is none. Raises ReadError for one that is larger than files of its
    format may be."""
    from masthead.read.formats import FORMATS as READ
    from masthead.read.limits import TEXT_BYTES

    known = READ.get(path.suffix.lower())
    limit = known.limit if known else TEXT_BYTES
    return file_bytes(path, limit, "Make it again: masthead render.") if path.is_file() else None


def _finished(called: str, name: str, data: bytes, folder: Path, made: dict[str, bytes]) -> FinishedFile:
    """A file, or one in an email. called: what findings call it. name: its own."""
    from masthead.read.output import output_lines

    again = output_lines(made[name], name, f"{name}, made again") if name in made else None
    return FinishedFile(called, data, output_lines(data, name, str(folder / called)), again)


def _missing(name: str) -> Diagnostic:
    hint = "Make it again: masthead render."
    return Diagnostic("warning", "output-missing", "it is listed as made, and is not there", name, hint)


def _unlisted(folder: Path) -> Iterator[Diagnostic]:
    """A note where finished files may stand beside a report, and nothing tells which they are."""
    names = sorted(path.name for path in folder.glob("*") if path.name == NAME or path.suffix in (".pdf", ".docx"))
    if names:
        what = f"there is no {MANIFEST} that lists the finished files, so none is traced; here stand {', '.join(names)}"
        hint = "Name one of them: masthead check FILE. Or make them again: masthead render."
        yield Diagnostic("note", "outputs-unlisted", what, hint=hint)


def traced_files(path: Path) -> tuple[Path, Sequence[str]]:
    """The file that holds the model, and the names of the finished files beside it: those that the manifest lists, or
    the one that is named itself, a PDF, a DOCX or an email."""
    if path.suffix.lower() == ".eml":
        return path.with_name(MODEL_NAME), [path.name]
    return path, [path.name] if is_pdf(path) or is_docx(path) else _outputs_beside(path.parent)


def _outputs_beside(folder: Path) -> list[str]:
    manifest = read_manifest(folder)
    names = [entry.name for entry in manifest.files] if manifest else []
    return [name for name in names if name == NAME or (name.endswith(_ENDINGS) and name == Path(name).name)]


def trace_finished(finished: Finished, report: Report) -> Iterator[Diagnostic]:
    """What the finished files say that the report does not give, and what of it they do not print."""
    from masthead.check.trace.finished import differences, told
    from masthead.check.trace.known import Known
    from masthead.check.trace.left_out import left_out
    from masthead.check.trace.printed import trace_message

    known = Known(report)
    yield from finished.findings
    for file in finished.files:
        if not file.name.endswith(".docx"):  # it says what its PDF does
            yield from left_out(file.lines, known, file.name)
        if file.made is None:
            yield from trace_message([(line.place, line.text) for line in file.lines], known, file.name)
            continue
        for one in differences(file.lines, file.made, known):
            yield told(one, file.lines, known, file.name)


def _made_again(
    model: ModelFile, folder: Path, manifest: Manifest | None, templates: Sequence[str]
) -> tuple[list[Composed], list[Diagnostic]]:
    listed = {entry.name: entry.lines for entry in manifest.templates} if manifest else {}
    wanted, findings = [], []
    for name in templates or listed or ("",):
        try:
            wanted += wanted_templates(model.report, [name] if name else [], listed.get(name, ""))
        except TemplateError:
            what = f"the template {name!r} is not known here, so its files are traced by the report alone"
            hint = "Name its folder: -t FOLDER."
            findings.append(Diagnostic("note", "template-unknown", what, hint=hint))
    return typeset_in(model.report, wanted, Beside(folder)), findings


def _artifacts(model: ModelFile, composed: Sequence[Composed], names: Sequence[str]) -> dict[str, bytes]:
    """The files made again, those of these names and the email that carries them."""
    formats = [name for name in FORMATS if any(one.endswith(f".{name}") for one in names)]
    documents = write(composed, formats or FORMATS, attached(model.report, model.yaml, {}))
    known = {one.name for one in documents}
    others = [name for ending in _ENDINGS for name in names if name.endswith(ending) and name not in known]
    unknown = [Artifact(name, b"") for name in sorted(others, key=lambda name: name.rpartition(".")[0])]
    carried = [*(one for one in documents if one.name in names), *unknown] or documents
    email = message(model.report, written_message(model.report, [one.name for one in carried]), carried, ())
    return {one.name: one.data for one in (*documents, email)}
