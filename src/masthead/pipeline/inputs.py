"""What a run is given, checked before any work."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Sequence
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from masthead.deliver import mail_address
from masthead.deliver.kept import content_of
from masthead.deliver.manifest import digest
from masthead.errors import ModelError, ReadError
from masthead.report import Report
from masthead.report_file import load_report
from masthead.source import Source, joined


def read_source(path: Path) -> Source:
    """The document at a path. Raises ReadError, also for what is there and is no file: a device, a pipe, a loop of
    links."""
    refuse_odd(path, "Save the document as a file, such as report.txt, and name that.")
    from masthead.read import read

    return read(path)


def read_sources(paths: Sequence[Path]) -> Source:
    """The documents at these paths, as one source. Raises ReadError."""
    return joined([read_source(path) for path in paths])


def contents(source: Source, paths: Sequence[Path]) -> dict[str, bytes | None]:
    """The content of each file by its name in the source; files in files aside."""
    named = iter(source.files)
    found = {}
    for path in paths:
        data = content_of(path)
        name = next((file.name for file in named if data is None or file.sha256 == digest(data)), path.name)
        found[name] = data
    return found


def refuse_odd(path: Path, hint: str) -> None:
    """Raises ReadError for a device, a pipe, a loop of links, and for "-", which means standard input by custom."""
    if _is_odd(path):
        raise ReadError("this is no regular file", where=str(path), hint=hint)


def _is_odd(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return error.errno == errno.ELOOP or str(path) == "-"  # standard input, by custom
    except ValueError:
        return False
    return not (S_ISREG(mode) or S_ISDIR(mode))


def printable_report(path: Path) -> Report:
    """The report in a file, whose summary names only figures that it has, whose charts can be drawn and whose pictures
    are there. Raises ModelError."""
    report = load_report(path)
    check_printable(report, path)
    return report


def check_printable(report: Report, path: Path) -> None:
    """Raises ModelError, as `printable_report`. path: the file it is from, beside which its pictures are."""
    known = {figure.id for figure in report.figures}
    for number, wanted in enumerate(report.summary.figures):
        if wanted not in known:
            hint = "Name the id of a figure in the list, or take it out of the summary."
            raise ModelError(f"there is no figure {wanted}", where=f"{path}, summary.figures[{number}]", hint=hint)
    if report.charts or report.pictures:
        _check_shown(report, path)


def _check_shown(report: Report, path: Path) -> None:
    """Raises ModelError for the first picture that cannot be used, and the first chart that cannot be drawn."""
    from masthead.fill.budget import RefusedError
    from masthead.fill.charts import report_chart
    from masthead.pictures import picture_file

    alts = {"pictures": [one.alt for one in report.pictures], "charts": [one.alt for one in report.charts]}
    for kind, found in alts.items():
        for number, alt in enumerate(found):
            if not alt.strip():
                hint = "Say what it shows, for who cannot see it."
                raise ModelError("the alt is empty", where=f"{path}, {kind}[{number}].alt", hint=hint)
    for number, picture in enumerate(report.pictures):
        try:
            picture_file(picture.file, (path.parent,))
        except ReadError as error:
            what = f"{error.where}: {error.what}" if error.where else error.what
            raise ModelError(what, where=f"{path}, pictures[{number}].file", hint=error.hint) from None
    for number, chart in enumerate(report.charts):
        try:
            report_chart(chart, report)
        except RefusedError as error:
            raise ModelError(error.what, where=f"{path}, charts[{number}]", hint=error.hint) from None


def check_addresses(to: Iterable[str]) -> None:
    """Raises DeliverError for a recipient that is no mail address."""
    for address in to:
        mail_address(address)
