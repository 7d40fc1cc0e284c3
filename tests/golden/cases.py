"""The golden cases and the examples, and the documents that each gives, made once in a process."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from masthead.extract import extract
from masthead.fill import default_templates
from masthead.pages import Pages
from masthead.pipeline.attached import attached
from masthead.pipeline.message import message, written_message
from masthead.pipeline.settings import with_settings
from masthead.pipeline.typeset import FORMATS, typeset, write
from masthead.read import read
from masthead.reading_order import plain_text
from masthead.report import Language, Report
from masthead.report_file import dump_report
from masthead.source import Source

FOLDER = Path(__file__).parent
_EXAMPLES = FOLDER.parents[1] / "examples"
_HAN = re.compile("[\u4e00-\u9fff]")
_FORMS = {"zh-notice": "gongwen", "zh-letter": "xinhan", "zh-minutes": "jiyao"}
# What the office sets for an example, by its name.
_SET: dict[str, dict[str, str]] = tomllib.loads((FOLDER / "examples.toml").read_text(encoding="utf-8"))


class Case(NamedTuple):
    """An input and what the office sets for it."""

    name: str
    path: Path

    @property
    def settings(self) -> dict[str, str]:
        issue = self.path.with_name("issue.toml")
        return tomllib.loads(issue.read_text(encoding="utf-8")) if issue.exists() else _SET.get(self.name, {})

    @property
    def language(self) -> Language:
        """As the templates name it. Told from the input, so that tests can be listed without running the program."""
        return "zh-CN" if _HAN.search(self.path.read_text(encoding="utf-8")) else "en"

    @property
    def templates(self) -> list[str]:
        """The two of its language, and the official form that it is the text of."""
        form = _FORMS.get(self.name)
        return [*default_templates(self.language), *([form] if form else [])]


class Printed(NamedTuple):
    """One template's document. text: a line a paragraph."""

    pages: Pages
    pdf: bytes
    docx: bytes
    text: str


class Made(NamedTuple):
    """All that a run makes of a case. files: by the names that `make` gives them, the manifest aside."""

    source: Source
    report: Report
    printed: dict[str, Printed]
    files: dict[str, bytes]


GOLDEN = tuple(Case(path.parent.name, path) for path in sorted(FOLDER.glob("*/input.*")))
EXAMPLES = tuple(Case(path.stem, path) for path in sorted(_EXAMPLES.iterdir()) if path.name != "README.md")
ALL = (*EXAMPLES, *GOLDEN)
ALL_BY_TEMPLATE = [(case, template) for case in ALL for template in case.templates]


def name_of(value: Case | str) -> str:
    """The name of a test's parameter."""
    return value.name if isinstance(value, Case) else value


@cache
def read_case(case: Case) -> tuple[Source, Report]:
    source = read(case.path)
    return source, with_settings(extract(source), case.settings)


@cache
def make_case(case: Case) -> Made:
    """The documents and the email of a case, as `masthead make` makes them."""
    source, report = read_case(case)
    composed = typeset(report, case.templates)
    model = dump_report(report).encode()
    artifacts = write(composed, FORMATS, attached(report, model, {case.path.name: case.path.read_bytes()}))
    data = {(artifact.template, artifact.name.rpartition(".")[2]): artifact.data for artifact in artifacts}
    printed = {
        one.template.name: Printed(
            one.pages,
            data[one.template.name, "pdf"],
            data[one.template.name, "docx"],
            plain_text(one.pages.document),
        )
        for one in composed
    }
    email = message(report, written_message(report, [artifact.name for artifact in artifacts]), artifacts, ())
    files = {artifact.name: artifact.data for artifact in (*artifacts, email)}
    files["report.yaml"] = model
    return Made(source, report, printed, files)
