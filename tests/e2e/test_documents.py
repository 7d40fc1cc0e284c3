"""Documents as their readers get them: PDF and DOCX say the same, nothing is invented, a second run changes nothing."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

import docx
import pikepdf
import pytest

from masthead.document import Block, Group, Paragraph, Table
from masthead.fill import load_template, template_names
from masthead.pages import Pages
from masthead.reading_order import paragraphs
from masthead.report import Issue
from tests.golden.cases import ALL, ALL_BY_TEMPLATE, Case, Printed, make_case, name_of, read_case
from tests.golden.facts import bookmarks, fonts, links, pdf_foot, pdf_text
from tests.office import docx_text, model_text

every_document = pytest.mark.parametrize(("case", "template"), ALL_BY_TEMPLATE, ids=name_of)

# What a form numbers by itself: headings (GB/T 9704-2012, 7.3.3, and the bands of a summary), rows of points.
_HEADING_NUMBER = re.compile(r"^(?:\d{1,2}\.|（\d{1,2}）|\d (?=[A-Z]))")
_NUMBER = re.compile(r"\d+")
_THOUSANDS = re.compile(r"(?<=\d)[,，](?=\d{3}(?!\d))")


def document(case: Case, template: str) -> Printed:
    return make_case(case).printed[template]


def closed(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def test_every_shipped_template_is_tested() -> None:
    assert {template for _, template in ALL_BY_TEMPLATE} == set(template_names())
    assert all(read_case(case)[1].language == case.language for case in ALL)


@every_document
def test_pdf_docx_and_model_say_the_same_in_the_same_order(case: Case, template: str) -> None:
    made = document(case, template)
    model = model_text(made.pages.document)
    assert docx_text(made.docx) == model
    assert closed("".join(pdf_text(made.pdf, made.pages.theme.page.bottom))) == "".join(model)


@every_document
@pytest.mark.needs("pdftotext")
def test_poppler_reads_the_same_text(case: Case, template: str, tmp_path: Path) -> None:
    made = document(case, template)
    page = made.pages.theme.page
    path = tmp_path / "document.pdf"
    path.write_bytes(made.pdf)
    area = [str(part) for part in ("-x", 0, "-y", 0, "-W", round(page.width), "-H", round(page.height - page.bottom))]
    run = subprocess.run(["pdftotext", "-raw", *area, str(path), "-"], capture_output=True, check=True)
    assert not run.stderr
    assert closed(run.stdout.decode()) == "".join(model_text(made.pages.document))


@every_document
def test_every_font_is_embedded_and_subset(case: Case, template: str) -> None:
    found = fonts(document(case, template).pdf)
    assert found
    for name, embedded in found.items():
        assert embedded, name
        assert re.match(r"[A-Z]{6}\+", name), name
        assert "Helvetica" not in name


@every_document
def test_properties_and_language(case: Case, template: str) -> None:
    made = document(case, template)
    report = make_case(case).report
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        assert str(pdf.Root.Lang) == report.language
        assert str(pdf.docinfo.Title) == made.pages.document.title
        assert str(pdf.docinfo.get("/Author", "")) == made.pages.document.author == (report.issue.issuer or "")
    properties = docx.Document(BytesIO(made.docx)).core_properties
    assert properties.title == made.pages.document.title
    assert properties.language == report.language
    assert closed(report.title.text) in closed(made.pages.document.title)


@every_document
def test_bookmarks_are_the_headings(case: Case, template: str) -> None:
    made = document(case, template)
    headings = [part for part in paragraphs(made.pages.document.blocks) if part.level]
    marks = bookmarks(made.pdf)
    assert [mark["title"] for mark in marks] == [re.sub("[\n\t]", "", part.text) for part in headings]
    assert [mark["page"] for mark in marks] == sorted(mark["page"] for mark in marks)
    texts = pdf_text(made.pdf, 0)
    for mark in marks:
        assert closed(mark["title"]) in closed(texts[mark["page"] - 1])


@every_document
def test_links_are_those_of_the_document(case: Case, template: str) -> None:
    made = document(case, template)
    wanted = {run.href for part in paragraphs(made.pages.document.blocks) for run in part.runs if run.href}
    assert set(links(made.pdf)) == wanted


@every_document
@pytest.mark.needs("qpdf")
def test_qpdf_finds_nothing_wrong(case: Case, template: str, tmp_path: Path) -> None:
    path = tmp_path / "document.pdf"
    path.write_bytes(document(case, template).pdf)
    run = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")


@every_document
def test_pages_are_as_many_as_promised(case: Case, template: str) -> None:
    pages = document(case, template).pages.pages
    assert len(pages) <= (load_template(template).page_limit or 10)
    assert all(page.placed for page in pages)


@every_document
def test_no_number_is_invented(case: Case, template: str) -> None:
    made = make_case(case)
    known = numbers([made.source.raw, *issue_texts(made.report.issue)])
    printed = made.printed[template]
    for line in printed_lines(printed.pages):
        assert numbers([line]) <= known, line
    numbered = [part.marker for part in paragraphs(printed.pages.document.blocks) if part.marker not in ("", "•")]
    assert numbered == [f"{number}." for number in range(1, len(numbered) + 1)]


@every_document
def test_what_stands_below_the_type_area_is_the_page_number_and_the_form_s_own_words(case: Case, template: str) -> None:
    made = document(case, template)
    pages, footer = len(made.pages.pages), made.pages.document.footer
    numbers = [f"— {page} —" for page in range(1, pages + 1)]
    wanted = {
        **dict.fromkeys(("jianbao", "gongwen", "jiyao"), numbers),
        "xinhan": ["", *numbers[1:]],
        "briefing-note": [f"{footer} Page {page} of {pages}".strip() for page in range(1, pages + 1)],
    }
    assert pdf_foot(made.pdf, made.pages.theme.page.bottom) == wanted.get(template, [""] * pages)


@pytest.mark.parametrize("case", ALL, ids=name_of)
def test_another_run_gives_the_same_bytes(case: Case, second_run: Path) -> None:
    again = {path.name: path.read_bytes() for path in (second_run / case.name).iterdir()}
    first = make_case(case).files
    assert sorted(again) == sorted([*first, "manifest.json"])
    assert [name for name in first if again[name] != first[name]] == []


@pytest.fixture(scope="session")
def second_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder a case, made in a process with another order of sets, another time zone and another language."""
    folder = tmp_path_factory.mktemp("second")
    settings = {case.name: (str(case.path), case.settings, case.templates) for case in ALL}
    script = (
        "from masthead import make\n"
        f"for name, (path, settings, templates) in {settings!r}.items():\n"
        "    make(path, name, settings=settings, templates=templates)\n"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONUTF8": "1"}
    subprocess.run([sys.executable, "-W", "error", "-c", script], cwd=folder, env=environment, check=True)
    return folder


def printed_lines(pages: Pages) -> Iterator[str]:
    """What is printed of the source and of the issue, a paragraph at a time, without the numbers that a form gives."""
    for part in paragraphs(pages.document.blocks):
        if part.style != "point-number":
            yield _HEADING_NUMBER.sub("", part.text) if numbered_by_form(part) else part.text
    yield pages.document.title
    yield pages.document.footer


def numbered_by_form(part: Paragraph) -> bool:
    """Headings, and the points of a 简报."""
    return bool(part.level) or part.style == "point"


def numbers(texts: Iterable[str]) -> set[str]:
    """The runs of digits, thousands written together: 5,764 is 5764."""
    return {number for text in texts for number in _NUMBER.findall(_THOUSANDS.sub("", text))}


def issue_texts(issue: Issue) -> list[str]:
    return [str(getattr(issue, name)) for name in issue.__struct_fields__]


def test_rows_of_points_are_numbered_from_one() -> None:
    for case, template in ALL_BY_TEMPLATE:
        for table in tables(document(case, template).pages.document.blocks):
            cells = [part for row in table.rows for cell in row.cells for part in cell.blocks]
            found = [part.text for part in cells if part.style == "point-number"]
            assert found == [str(number) for number in range(1, len(found) + 1)]


def tables(blocks: Iterable[Block]) -> Iterator[Table]:
    for block in blocks:
        if isinstance(block, Table):
            yield block
        elif isinstance(block, Group):
            yield from tables(block.blocks)
