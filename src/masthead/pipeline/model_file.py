"""The model a person hands in: a report file, or a PDF or DOCX made here, which carries one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from masthead.attachment import MODEL_NAME
from masthead.deliver.kept import content_of
from masthead.deliver.manifest import digest
from masthead.errors import Artifact, Diagnostic, ModelError, ReadError
from masthead.input_file import LARGEST_PDF, file_bytes
from masthead.report import Report
from masthead.report_file import dump_report, load_report, parse_report, report_format
from masthead.source import Source, joined

_LARGEST_MODEL = 20_000_000
_PRODUCER = b"<pdf:Producer>Masthead"
_ITSELF = "Take the report file itself."
_ELSEWHERE = "Make a report of it first: masthead read FILE -o report.yaml."


class ModelFile(NamedTuple):
    """data: the model as it stands in the file. yaml: the same as report.yaml. findings: what a person did to a DOCX
    since it was made. pictures: of the document that the model was read from, which are not beside it yet."""

    report: Report
    data: bytes
    yaml: bytes
    findings: tuple[Diagnostic, ...] = ()
    pictures: tuple[Artifact, ...] = ()


def model_file(path: Path) -> ModelFile:
    """The model in report.yaml, report.json, a PDF or a DOCX, of that with the edits in it. Raises ModelError, and
    ReadError for a PDF or DOCX that carries none."""
    if is_pdf(path):
        data = _carried(path)
        if data is None:
            what = f"the PDF carries no {MODEL_NAME}: Masthead did not make it"
            raise ReadError(what, where=str(path), hint=_ELSEWHERE)
        return ModelFile(_parsed(data, path, "PDF"), data, data)
    if is_docx(path):
        return _edited(path)
    report = load_report(path)
    data = content_of(path) or b""
    return ModelFile(report, data, data if report_format(path) == "yaml" else dump_report(report).encode())


def as_made(path: Path, model: ModelFile) -> ModelFile:
    """The model that a file was made from: of a DOCX the one that it carries, without the edits in it."""
    if is_pdf(path) or not is_docx(path):
        return model
    from masthead.office_file import LARGEST_FILE
    from masthead.read.docx import returned

    data = returned(file_bytes(path, LARGEST_FILE, _ITSELF), str(path)).model
    return ModelFile(_parsed(data, path, "DOCX"), data, data)


def _edited(path: Path) -> ModelFile:
    """The model of a DOCX, with what a person changed there."""
    from masthead.office_file import LARGEST_FILE
    from masthead.read.docx import returned, with_edits

    back = returned(file_bytes(path, LARGEST_FILE, _ITSELF), str(path))
    first = _parsed(back.model, path, "DOCX")
    report, findings = with_edits(first, back, path.name)
    data = back.model if report == first else dump_report(report).encode()
    return ModelFile(report, data, data, findings)


def _parsed(data: bytes, path: Path, kind: str) -> Report:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        what = f"{MODEL_NAME} in the {kind} is not UTF-8 at byte {error.start}"
        raise ModelError(what, where=str(path), hint=_ITSELF) from None
    return parse_report(text, "yaml", f"{path}, {MODEL_NAME}")


def carried_source(path: Path, report: Report) -> Source | None:
    """The documents that a report was read from, where the report's PDF carries them too; None where it carries none.
    Raises ReadError where it carries others."""
    from masthead.read import read_bytes
    from masthead.read.pdf import carried_file

    if not is_pdf(path):
        return None
    pdf = file_bytes(path, LARGEST_PDF, _ITSELF)
    found = []
    for name, sha256 in _read_from(report):
        data = carried_file(pdf, name, LARGEST_PDF, str(path))
        where = f"{path}, {name}"
        if data is not None and digest(data) != sha256:
            what = "the document in the PDF is not the one its report was read from"
            raise ReadError(what, where=where, hint="Name the document: --source FILE.")
        if data is not None:
            found.append(read_bytes(data, name, where))
    return joined(found) if found else None


def _read_from(report: Report) -> list[tuple[str, str]]:
    origin = report.origin
    return [(origin.file, origin.sha256), *((other.file, other.sha256) for other in origin.others)]


def carries_model(path: Path) -> bool:
    """Whether there is a PDF or DOCX that Masthead made. Raises ReadError for one that is broken."""
    if is_pdf(path):
        return _is_made(file_bytes(path, LARGEST_PDF, _ITSELF), str(path))
    return is_docx(path) and path.suffix.lower() == ".docx" and _is_returned(path)


def _is_made(pdf: bytes, where: str) -> bool:
    from masthead.read.pdf import carries_file

    try:
        return carries_file(pdf, MODEL_NAME, where)
    except ReadError:
        if _PRODUCER in pdf:
            raise
        return False  # made elsewhere; whoever reads its text says what is wrong with it


def refuse_made(paths: Sequence[Path]) -> None:
    """Raises ReadError where the only document of a run was made from a model that it carries: what it prints says less
    than that."""
    if len(paths) == 1 and carries_model(paths[0]):
        hint = f"Set it anew: masthead render {paths[0]}. Or take its model: masthead read {paths[0]} -o report.yaml."
        raise ReadError("Masthead made this, and it carries its model", where=str(paths[0]), hint=hint)


def _is_returned(path: Path) -> bool:
    from masthead.office_file import LARGEST_FILE, office_parts
    from masthead.read.docx import carries_report

    if (_beginning(path) or b"")[:2] not in (b"PK", b"\xd0\xcf"):
        return False  # whoever reads its text says what it is instead
    return carries_report(office_parts(file_bytes(path, LARGEST_FILE, _ITSELF), str(path)), str(path))


def is_pdf(path: Path) -> bool:
    """Whether there is a file that begins as a PDF does, whatever its name."""
    return b"%PDF-" in (_beginning(path) or b"")


def is_docx(path: Path) -> bool:
    """Whether there is a file that begins as a zip does, whatever its name: no other kind that is read here does. Also
    one that is named as a DOCX and is none, so that what is wrong is said of it as a DOCX."""
    beginning = _beginning(path)
    return beginning is not None and (beginning.startswith(b"PK\x03\x04") or path.suffix.lower() == ".docx")


def _beginning(path: Path) -> bytes | None:
    """Nothing of what is no file, or cannot be read."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return file.read(1024)
    except (OSError, ValueError):
        return None


def _carried(path: Path) -> bytes | None:
    from masthead.read.pdf import carried_file

    return carried_file(file_bytes(path, LARGEST_PDF, _ITSELF), MODEL_NAME, _LARGEST_MODEL, str(path))
