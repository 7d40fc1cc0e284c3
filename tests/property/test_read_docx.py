"""Nothing that a person writes into a DOCX is lost: it is in the model that comes back, or a finding quotes it."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from masthead.carried import CarriedModel
from masthead.compose import compose
from masthead.fill import fill, load_template
from masthead.fonts import load_fonts
from masthead.read.docx import returned, with_edits
from masthead.report import Report
from masthead.report_file import dump_report, parse_report
from masthead.write.docx import write_docx
from tests.edited_reports import CHINESE, ENGLISH

MAIN = "word/document.xml"
TEMPLATES = ("jianbao", "gongwen", "one-page", "jiyao", "briefing-note")
_TEXT = re.compile("(<w:t[^>]*>)([^<]*)(</w:t>)")


@cache
def parts(name: str) -> dict[str, bytes]:
    template = load_template(name)
    report = report_for(name)
    pages = compose(fill(report, template), template.theme, load_fonts(template.theme.fonts))
    data = write_docx(pages, CarriedModel(dump_report(report).encode(), name, "0"))
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {part: file.read(part) for part in file.namelist()}


def report_for(name: str) -> Report:
    if load_template(name).language == "en":
        return ENGLISH
    return replace(CHINESE, issue=replace(CHINESE.issue, document_number="防汛〔2031〕3号", note="此件公开"))


def come_back(name: str, body: str) -> tuple[Report, str]:
    """The report, and all that the findings say."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for part, data in parts(name).items():
            file.writestr(part, body if part == MAIN else data)
    back = returned(out.getvalue(), "x.docx")
    report, findings = with_edits(parse_report(back.model.decode(), "yaml", "x"), back, "x.docx")
    return report, "\n".join(map(str, findings))


def said(report: Report) -> str:
    return "".join(dump_report(replace(report, edits=())).split())


@settings(max_examples=150, deadline=None)
@given(st.data(), st.sampled_from(TEMPLATES))
def test_what_is_written_into_a_text_is_in_the_model_or_told(data: st.DataObject, name: str) -> None:
    body = parts(name)[MAIN].decode()
    texts = list(_TEXT.finditer(body))
    words = [f"增补{chr(0x4E00 + at * 7)}处" for at in range(data.draw(st.integers(1, 4)))]
    for word, number in sorted(
        zip(words, data.draw(st.permutations(range(len(texts)))), strict=False), key=lambda item: -item[1]
    ):
        start, end = texts[number].span(2)
        at = data.draw(st.integers(start, end))
        body = body[:at] + word + body[at:]
    if data.draw(st.booleans()):  # a program that keeps no bookmarks
        body = re.sub(r"<w:bookmark(?:Start|End) [^>]*/>", "", body)
    report, findings = come_back(name, body)
    for word in words:
        assert word in said(report) or word in findings


@settings(max_examples=100, deadline=None)
@given(st.data(), st.sampled_from(TEMPLATES))
def test_what_is_taken_out_is_out_of_the_model_or_told(data: st.DataObject, name: str) -> None:
    """A paragraph that is gone: each of its texts that printed a field is among the edits, or told."""
    body = parts(name)[MAIN].decode()
    paragraphs = [one for one in re.finditer("<w:p>(?:(?!<w:p>).)*?</w:p>", body) if "_Field" in one[0]]
    gone = paragraphs[data.draw(st.integers(0, len(paragraphs) - 1))]
    report, findings = come_back(name, body[: gone.start()] + "<w:p/>" + body[gone.end() :])
    assert report.edits or findings


@settings(max_examples=100, deadline=None)
@given(st.data(), st.sampled_from(TEMPLATES))
def test_a_paragraph_that_is_new_is_in_the_model_or_told(data: st.DataObject, name: str) -> None:
    body = parts(name)[MAIN].decode()
    ends = [match.end() for match in re.finditer("</w:p>(?!</w:txbxContent>)", body)]
    at = ends[data.draw(st.integers(0, len(ends) - 1))]
    new = '<w:p><w:r><w:t xml:space="preserve">新增的一段。</w:t></w:r></w:p>'
    report, findings = come_back(name, body[:at] + new + body[at:])
    assert "新增的一段。" in said(report) or "新增的一段。" in findings
