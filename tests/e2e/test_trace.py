"""The trace from end to end: templates of one's own, finished files that somebody changed."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest

from masthead.cli import main
from masthead.errors import ReadError
from masthead.pipeline import make
from masthead.pipeline import templates as template_runs
from masthead.pipeline.report import check_report

TEXT = "排查情况通报\n全市共排查企业641家，发现问题214个，整改38个。\n一、下一步\n6月底前完成整改。\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def own_template(tmp_path: Path, body: str) -> str:
    """A template copied from a shipped one, with other content."""
    folder = tmp_path / "own"
    template_runs.copy("jianbao", str(folder))
    markup = f"<document>\n<title>{{{{ title.text }}}}</title>\n{body}\n</document>\n"
    (folder / "document.xml.j2").write_text(markup, encoding="utf-8")
    return str(folder)


def test_a_template_that_states_a_number(source: Path, tmp_path: Path) -> None:
    template = own_template(tmp_path, "<p>共641家，约合<b>3万</b>人。</p>")
    outcome = make(source, tmp_path / "out", templates=[template], formats=["pdf"])
    found = [one for one in outcome.diagnostics if one.code == "number-from-template"]
    assert [one.message.split(",")[0] for one in found] == [
        "the template itself states '641'",
        "the template itself states '3万'",
    ]
    assert outcome.exit_code == 1
    assert main(["templates", "check", template]) == 1


def test_a_template_that_computes(source: Path, tmp_path: Path) -> None:
    body = (
        '{% set found = figures | selectattr("unit", "eq", "个") | list %}<p>共{{ found | total }}，'
        "整改占{{ found[1] | share(found[0], 1) }}。</p>"
    )
    outcome = make(source, tmp_path / "out", templates=[own_template(tmp_path, body)], formats=["pdf"])
    assert [one.message for one in outcome.diagnostics if one.code == "computed"] == [
        "computed: 214个 + 38个 = 252个",
        "computed: 38个 / 214个 = 17.8%",
    ]
    assert outcome.exit_code == 0


@pytest.fixture
def made(source: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    make(source, folder, settings={"series": "督查简报", "number": "3", "date": "2031年5月6日"})
    return folder


def errors(path: Path) -> list[tuple[str, str]]:
    found = [one for one in check_report(path).diagnostics if one.severity in ("error", "warning")]
    return [(one.code, one.where.partition(",")[0]) for one in found]


def test_finished_files_print_what_the_report_says(made: Path) -> None:
    for name in ("report.yaml", "briefing.pdf", "briefing.docx", "one-page.pdf", "one-page.docx", "message.eml"):
        assert errors(made / name) == []


def rewritten(path: Path, old: str, new: str) -> None:
    """A DOCX in which a person typed over a text, in the body or a header."""
    document = docx.Document(str(path))
    sections = [side for one in document.sections for side in (one.footer, one.header)]
    for paragraph in (*document.paragraphs, *(one for side in sections for one in side.paragraphs)):
        for run in paragraph.runs:
            if old in run.text:
                run.text = run.text.replace(old, new)
    document.save(str(path))


def test_a_digit_changed_in_a_finished_docx(made: Path) -> None:
    rewritten(made / "briefing.docx", "641", "614")
    assert errors(made / "report.yaml") == [("number-changed", "briefing.docx")]
    assert main(["check", str(made / "report.yaml")]) == 1


def test_a_date_changed_and_a_sentence_taken_out(made: Path) -> None:
    rewritten(made / "briefing.docx", "6月底前", "9月底前")
    rewritten(made / "briefing.docx", "整改38个", "整改")
    assert sorted(errors(made / "report.yaml")) == [
        ("date-changed", "briefing.docx"),
        ("number-missing", "briefing.docx"),
    ]


def test_a_pdf_of_another_report(made: Path, source: Path, tmp_path: Path) -> None:
    source.write_text(TEXT.replace("214", "241"), encoding="utf-8")
    make(source, tmp_path / "other", settings={"series": "督查简报", "number": "3", "date": "2031年5月6日"})
    (made / "briefing.pdf").write_bytes((tmp_path / "other/briefing.pdf").read_bytes())
    (found,) = [one for one in check_report(made / "report.yaml").diagnostics if one.severity == "error"]
    assert (found.code, found.where.split(",")[:2]) == ("number-changed", ["briefing.pdf", " page 1"])
    assert "prints '241' where the report gives '214'" in found.message


def test_an_email_that_says_another_number(made: Path) -> None:
    message = message_from_bytes((made / "message.eml").read_bytes(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    message.replace_header("subject", str(message["subject"]).replace("3", "4"))
    for part in message.walk():
        if part.get_content_type() in ("text/plain", "text/html") and isinstance(part, EmailMessage):
            kind = part.get_content_type().partition("/")[2]
            part.set_content(part.get_content().replace("641", "461"), subtype=kind)
    (made / "message.eml").write_bytes(message.as_bytes())
    found = [one for one in check_report(made / "report.yaml").diagnostics if one.severity == "error"]
    places = [one.where.removeprefix("message.eml, ").partition(",")[0] for one in found]
    assert {one.code for one in found} == {"number-changed"}
    assert set(places) == {"subject", "text", "HTML"}


def test_a_file_in_an_email_that_is_another_than_the_one_beside_it(made: Path, source: Path, tmp_path: Path) -> None:
    source.write_text(TEXT.replace("214", "241"), encoding="utf-8")
    make(source, tmp_path / "other", settings={"series": "督查简报", "number": "3", "date": "2031年5月6日"})
    message = message_from_bytes((made / "message.eml").read_bytes(), policy=policy.default)
    (part,) = [one for one in message.walk() if re.fullmatch("简报.*[.]pdf", str(one.get_filename()))]
    part.set_payload(b64encode((tmp_path / "other/briefing.pdf").read_bytes()).decode())
    (made / "message.eml").write_bytes(message.as_bytes())
    expected = [("number-changed", "message.eml")]
    assert (errors(made / "report.yaml"), errors(made / "message.eml")) == (expected, expected)
    part.set_payload(b64encode(b"no PDF").decode())
    (made / "message.eml").write_bytes(message.as_bytes())
    with pytest.raises(ReadError, match=r"message\.eml, .*\.pdf"):
        check_report(made / "report.yaml")


def test_a_figure_that_was_hidden_in_a_finished_docx(made: Path) -> None:
    document = docx.Document(str(made / "briefing.docx"))
    for run in (one for paragraph in document.paragraphs for one in paragraph.runs if "641" in one.text):
        run.font.hidden = True
    document.save(str(made / "briefing.docx"))
    assert ("number-missing", "briefing.docx") in errors(made / "report.yaml")


def test_files_that_are_missing_or_not_listed(made: Path) -> None:
    (made / "one-page.pdf").unlink()
    assert errors(made / "report.yaml") == [("output-missing", "one-page.pdf")]
    (made / "manifest.json").unlink()
    (note,) = [one for one in check_report(made / "report.yaml").diagnostics if one.code == "outputs-unlisted"]
    assert "briefing.docx, briefing.pdf, message.eml, one-page.docx" in note.message


def test_without_its_template_a_file_is_traced_by_the_report(source: Path, tmp_path: Path) -> None:
    template = own_template(tmp_path, "<p>{{ lead[0].text }}</p>")
    make(source, tmp_path / "out", templates=[template])
    rewritten(tmp_path / "out/briefing.docx", "641", "614")
    report = tmp_path / "out/report.yaml"
    codes = {(one.severity, one.code) for one in check_report(report).diagnostics if one.code != "issue-unset"}
    assert codes == {("note", "template-unknown"), ("error", "number-untraced")}
    named = check_report(report, templates=[template])
    assert [one.code for one in named.diagnostics if one.severity == "error"] == ["number-changed"]


def test_the_page_of_a_trace(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rewritten(made / "briefing.docx", "641", "614")
    assert main(["trace", str(made / "report.yaml")]) == 1
    assert "trace.html" in capsys.readouterr().out
    text = (made / "trace.html").read_text(encoding="utf-8")
    mentions = json.loads(text.split('id="data">')[1].split("</script>")[0])["mentions"]
    assert {one["kind"] for one in mentions} == {"fact", "person", "counted", "error"}
    (wrong,) = [one for one in mentions if one["kind"] == "error"]
    assert "prints '614' where the report gives '641'" in wrong["steps"][0]
    assert not [one["text"] for one in mentions if one["kind"] in ("unknown", "template")]


def test_the_page_of_one_finished_file(made: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert main(["trace", str(made / "briefing.pdf"), "-o", str(page)]) == 0
    assert page.read_text(encoding="utf-8").count("<svg") == 1
    assert main(["trace", str(made / "message.eml"), "-o", str(page)]) == 0
    assert "<svg" not in page.read_text(encoding="utf-8")
    assert main(["trace", str(made / "nothing.pdf")]) == 5


@pytest.mark.parametrize(("name", "megabytes"), [("briefing.docx", 64), ("briefing.pdf", 256), ("message.eml", 64)])
def test_a_finished_file_that_is_too_large_is_refused_unread(made: Path, name: str, megabytes: int) -> None:
    with (made / name).open("r+b") as file:
        file.truncate(megabytes * 1024 * 1024 + 1)
    with pytest.raises(ReadError, match="at most") as caught:
        check_report(made / "report.yaml")
    assert caught.value.where == str(made / name)
