"""Templates drawn in Word: a .docx with Jinja2 tags in it, filled with a report.

The file is opened under limits and cleaned; its tags, which Word cuts into runs, are joined; docxtpl fills it in the
sandbox of all templates; what comes out is packed again, equal input into equal bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from lxml.etree import tostring

from masthead.errors import Diagnostic, MastheadError, TemplateError
from masthead.fill.filters import report_filters, report_functions
from masthead.fill.render import report_values
from masthead.fill.word.drawn_file import TEXT_KINDS, open_drawn
from masthead.fill.word.engine import Engine
from masthead.fill.word.joining import Joiner
from masthead.fill.word.pictures import picture_function
from masthead.fill.word.sandbox import WordSandbox
from masthead.fill.word.tags import Tag
from masthead.office_file import xml_root
from masthead.office_package import OfficePart, packed, packed_package
from masthead.report import Report
from masthead.stated_time import moment, stated_time

_BROKEN = "Open it in Word, save it anew as .docx, and try again."


class Filled(NamedTuple):
    """A DOCX file, and what was found in the drawn one."""

    data: bytes
    findings: tuple[Diagnostic, ...]


def fill_file(report: Report, data: bytes, label: str, folders: Sequence[Path] = ()) -> Filled:
    """The DOCX that a drawn file makes of the report. label: what errors call the drawn file. folders: where the
    report's pictures are looked for. Raises TemplateError for what is wrong in the file, ConfigError for a
    SOURCE_DATE_EPOCH that is no time."""
    try:
        return _filled(report, _prepared(data, label), label, folders)
    except MastheadError:
        raise
    except Exception as error:  # noqa: BLE001  python-docx and docxtpl raise what they like for a file that is not whole
        what = f"the file cannot be filled: {type(error).__name__}"
        raise TemplateError(what, where=label, hint=_BROKEN) from None


class _Prepared(NamedTuple):
    """A drawn file with marks in the place of its tags. tags: by the numbers of their marks."""

    data: bytes
    tags: tuple[Tag, ...]
    findings: tuple[Diagnostic, ...]


@lru_cache(4)  # it takes longer than to fill the file
def _prepared(data: bytes, label: str) -> _Prepared:
    drawn = open_drawn(data, label)
    joiner = Joiner(label)
    joined = [_joined(part, joiner) for part in drawn.parts]
    return _Prepared(packed(joined, drawn.relationships), tuple(joiner.tags), drawn.findings)


def _filled(report: Report, prepared: _Prepared, label: str, folders: Sequence[Path]) -> Filled:
    sources: dict[str, str] = {}
    engine = Engine(prepared.data, prepared.tags, label, sources)
    sandbox = WordSandbox(
        sources,
        label,
        report.language,
        filters=report_filters(report),
        functions=report_functions(report) | {"picture": picture_function(engine, folders)},
    )
    engine.render(report_values(report), sandbox)
    _state_properties(engine, report)
    findings = [*prepared.findings]
    if not any(tag.code and not tag.word for tag in prepared.tags):
        findings.append(_no_tags(label))
    elif (report.pictures or report.charts) and not engine.pictures:
        findings.append(_not_shown(label))
    return Filled(packed_package(engine.docx.part.package), tuple(findings))


def _no_tags(label: str) -> Diagnostic:
    message = "no tag prints anything of the report"
    hint = "Type tags such as {{ title.text }} where its text shall stand."
    return Diagnostic("warning", "no-tags", message, label, hint)


def _not_shown(label: str) -> Diagnostic:
    message = "the report's pictures and charts are not printed"
    hint = "A tag {{ picture(p) }} prints a picture; charts need a document.xml.j2."
    return Diagnostic("note", "figures-not-shown", message, label, hint)


def _joined(part: OfficePart, joiner: Joiner) -> OfficePart:
    """The part with marks in the place of its tags."""
    if part.content_type not in TEXT_KINDS:
        return part
    root = xml_root(part.data, part.name, TemplateError)
    joiner.join(root, TEXT_KINDS[part.content_type])
    return part._replace(data=tostring(root, encoding="UTF-8", standalone=True))


def _state_properties(engine: Engine, report: Report) -> None:
    """What the file says of itself: its title and issuer, and no time but SOURCE_DATE_EPOCH or 1980."""
    epoch = stated_time()
    stamp = datetime(1980, 1, 1, tzinfo=UTC) if epoch is None else moment(epoch)
    properties = engine.docx.core_properties
    properties.title = _property(report.title.text)
    properties.author = properties.last_modified_by = _property(report.issue.issuer or "")
    properties.language = report.language
    properties.created = properties.modified = stamp


def _property(text: str) -> str:
    """A text on one line, as long as python-docx takes it."""
    return "".join(char if char.isprintable() else " " for char in text)[:255]
