"""Input that is wrong: a clear word on standard error, the exit code of its kind, and no file half made."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.e2e.command import TEXT, Done, Run, contents

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENGLISH = b"Report on inspections\n\nInspectors visited 120 sites.\n"


def refused(run: Run, folder: Path, code: int, *arguments: str | Path) -> str:
    """Run a command that must fail: what it says. The folder must be as it was."""
    before = contents(folder)
    done: Done = run(*arguments)
    assert done.returncode == code, done.stderr
    assert done.stdout == ""
    assert done.stderr.startswith("masthead: ")
    assert done.stderr.count("\n") == 1 or "faults" in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(folder) == before
    assert not (folder / "output").exists()
    return done.stderr


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.md", b" \n\n\t\n", "no text|empty"),
        ("binary.txt", bytes(range(256)) * 10, "binary.txt"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(100), "picture.txt"),
        ("word.txt", b"PK\x03\x04" + bytes(100), "ZIP"),
        ("empty.docx", b"", "the file is empty"),
        ("word.docx", b"PK\x03\x04" + bytes(100), "no office file"),
        ("old.docx", OLE + bytes(600), "old Office form"),
        ("locked.docx", OLE + "EncryptedPackage".encode("utf-16-le") + bytes(600), "protected with a password"),
        ("old.doc", OLE + bytes(600), "save it as .docx"),
        ("surrogate.txt", b"\xed\xa0\x80" + ENGLISH, "UTF-8"),
        ("page.xyz", b"<p>text</p>", "Formats that are read"),
        ("page.docx", b"<html><p>text</p></html>", "Rename it, so that it ends in .html"),
        ("page.txt", b"<html><p>text</p></html>", "Rename it, so that it ends in .html"),
        ("none", b"text", "Formats that are read"),
    ],
)
def test_a_source_that_is_no_document(name: str, data: bytes, words: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    said = refused(run, tmp_path, 3, "make", name)
    assert name in said
    assert any(word in said for word in words.split("|"))
    refused(run, tmp_path, 3, "read", name, "-o", "report.yaml")


def test_a_source_that_is_not_there_or_no_file(run: Run, tmp_path: Path) -> None:
    for name in ("nothing.txt", ".", "x" * 300 + ".txt", "x" * 300 + ".docx", "通报.txt/deeper.txt", ""):
        refused(run, tmp_path, 3, "make", name)
        refused(run, tmp_path, 3, "read", name)


def test_a_source_that_is_far_too_large(run: Run, tmp_path: Path) -> None:
    with (tmp_path / "hole.txt").open("wb") as file:
        file.truncate(100_000_000)
    (tmp_path / "long.txt").write_bytes(TEXT.encode() * (100_000_000 // len(TEXT.encode())))
    for name in ("hole.txt", "long.txt"):
        done = run("make", name)
        assert (done.returncode, "MB" in done.stderr) == (3, True)
        (tmp_path / name).unlink()
    assert list(contents(tmp_path)) == ["通报.txt"]


def test_control_characters_do_not_get_into_the_documents(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bell.txt").write_text("Title\x07 of it\n\nText\x01 with\x0b marks\x7f in it.\n", encoding="utf-8")
    done = run("make", "bell.txt", "-o", "out")
    assert done.returncode in (0, 3), done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "out").exists() == (done.returncode == 0)


def test_a_character_that_no_font_has(run: Run, tmp_path: Path) -> None:
    (tmp_path / "odd.txt").write_text(
        "Report on\ue000 inspections\n\nInspectors visited 120 sites.\n", encoding="utf-8"
    )
    said = refused(run, tmp_path, 7, "make", "odd.txt")
    assert "U+E000" in said


@pytest.mark.skipif(os.name != "posix", reason="names as bytes are POSIX's")
def test_a_name_that_is_no_text(run: Run, tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (tmp_path / name).write_bytes(ENGLISH)
    done = run("make", name, "-f", "pdf", "-t", "briefing-note")
    assert done.returncode == 0, done.stderr
    assert "output/caf\\udce9/briefing.pdf" in done.stdout
    assert (tmp_path / "output" / os.fsdecode(b"caf\xe9") / "report.yaml").is_file()
    assert refused(run, tmp_path / "output", 3, "make", os.fsdecode(b"none\xe9.txt")).startswith(
        "masthead: none\\udce9"
    )


def test_names_with_blanks_quotes_and_dashes(run: Run, tmp_path: Path) -> None:
    name = "a 'b' “c” -d.txt"
    (tmp_path / name).write_bytes(ENGLISH)
    done = run("make", name, "-f", "pdf", "-t", "briefing-note")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "output" / "a 'b' “c” -d" / "briefing.pdf").is_file()


def write_report(folder: Path, text: str) -> None:
    head = "title: {text: Report}\nlanguage: en\norigin: {file: a.txt, sha256: ab}\n"
    (folder / "report.yaml").write_text(head + text, encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("issue:\n  number: 12\n", "report.yaml, line 5, issue.number: expected text, found 12. Put it in quotes."),
        ("issue:\n  seris: x\n", "report.yaml, line 5, issue.seris: unknown key 'seris'. Did you mean 'series'?"),
        ("title: {text: x}\n", "report.yaml, line 4: key 'title' stands here again, first on line 1."),
        ("lead: [\n", "report.yaml, line 5: not YAML"),
        ("lead: &a [*a]\n", "report.yaml, line 4: alias *a."),
        ("lead: 1\nsections: 2\n", "2 faults:\n  line 4, lead: expected a list, found 1\n  line 5, sections"),
    ],
)
def test_a_report_that_is_no_model(text: str, words: str, run: Run, tmp_path: Path) -> None:
    write_report(tmp_path, text)
    assert words in refused(run, tmp_path, 5, "render", "report.yaml", "-o", "out")
    assert words in refused(run, tmp_path, 5, "check", "report.yaml")


def test_a_report_that_is_not_there_or_of_another_kind(run: Run, tmp_path: Path) -> None:
    (tmp_path / "binary.yaml").write_bytes(bytes(range(256)))
    for name in ("none.yaml", ".", "通报.txt", "binary.yaml"):
        refused(run, tmp_path, 5, "render", name)


def write_template(folder: Path, markup: str, settings: str = "") -> None:
    folder.mkdir()
    (folder / "template.toml").write_text(
        f'name = "own"\nlanguage = "en"\ntheme = "briefing-note"\n{settings}', encoding="utf-8"
    )
    (folder / "document.xml.j2").write_text(markup, encoding="utf-8")


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<document>{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}</document>", "own"),
        ("<document><p>{{ report.__class__ }}</p></document>", "__class__"),
        ("<document><p>{{ ''.__class__.__mro__ }}</p></document>", "__class__"),
        ("<document>\n<p>{{ report.titel.text }}</p>\n</document>", "titel"),
        ("<document><p>{{ undefined_thing }}</p></document>", "undefined_thing"),
        ("<document>{% include '../../secret' %}</document>", "secret"),
        ("<document><script>x</script></document>", "script"),
        ("<document><p>never closed</document>", "own"),
        ("<document>{% if %}</document>", "own"),
        ("<document><p class='nothing'>x</p></document>", "nothing"),
        ("", "own"),
    ],
)
def test_a_template_that_is_wrong(markup: str, words: str, run: Run, tmp_path: Path) -> None:
    write_template(tmp_path / "own", markup)
    write_report(tmp_path, "")
    assert words in refused(run, tmp_path, 6, "render", "report.yaml", "-t", "own", "-o", "out")


def test_a_template_s_fault_has_its_line(run: Run, tmp_path: Path) -> None:
    write_template(tmp_path / "own", "<document>\n<p>{{ report.titel.text }}</p>\n</document>")
    write_report(tmp_path, "")
    said = refused(run, tmp_path, 6, "render", "report.yaml", "-t", "own", "-o", "out")
    assert "document.xml.j2, line 2" in said or "document.xml.j2:2" in said


def test_templates_that_are_not_there_or_not_whole(run: Run, tmp_path: Path) -> None:
    (tmp_path / "half").mkdir()
    (tmp_path / "half" / "template.toml").write_text("name = ", encoding="utf-8")
    for name in ("nothing", "half", "通报.txt", "x" * 300, ""):
        refused(run, tmp_path, 6, "make", "通报.txt", "-t", name)
        refused(run, tmp_path, 6, "templates", "check", name)


def test_values_that_are_wrong(run: Run, tmp_path: Path) -> None:
    """Before any work: the document that is named need not even be there."""
    for arguments, words in (
        (("-f", "pdf,odt"), "Known formats: pdf, docx"),
        (("-f", "html"), "unknown format 'html'"),
        (("-f", ","), "no format is named"),
        (("--set", "seris=x"), "Did you mean series?"),
        (("--set", "foo=1"), "unknown setting 'foo'. Known settings: series"),
        (("--set", "copies=many"), "whole number"),
        (("--set", "copies=" + "9" * 6000), "copies is '9999"),
        (("--set", "send_to=a", "--set", "send-to=b"), "send_to is set twice"),
        (("--to", "not an address"), "'not an address' is no mail address. Write it as name@example.org."),
        (("--to", "x@example.org\nBcc: y@example.org"), "no mail address"),
    ):
        done = run("make", "nothing.txt", *arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert words in done.stderr.splitlines()[-1]
        assert len(done.stderr.splitlines()[-1]) < 400
    assert list(contents(tmp_path)) == ["通报.txt"]


def test_a_summary_that_names_no_figure(run: Run, tmp_path: Path) -> None:
    write_report(tmp_path, "summary: {figures: [f999]}\n")
    said = refused(run, tmp_path, 5, "render", "report.yaml", "-t", "nothing")
    assert said.startswith("masthead: report.yaml, summary.figures[0]: there is no figure f999. ")


def test_what_is_no_regular_file(run: Run, tmp_path: Path) -> None:
    for command in ("make", "read"):
        assert "this is no regular file" in refused(run, tmp_path, 3, command, "/dev/null")
        assert "this is no regular file" in refused(run, tmp_path, 3, command, "-")
    assert "is no regular file" in refused(run, tmp_path, 5, "render", "/dev/null")


def test_a_folder_in_which_nothing_can_be_put(run: Run, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine", encoding="utf-8")
    for folder in ("taken", "taken/deeper", "x" * 300):
        said = refused(run, tmp_path, 9, "make", "通报.txt", "-o", folder, "-f", "pdf", "-t", "one-page")
        assert "Take the file out of the way" in said or "Name a shorter folder" in said or "name another" in said
    (tmp_path / "out" / "message.eml").mkdir(parents=True)
    refused(run, tmp_path, 9, "make", "通报.txt", "-o", "out", "-f", "pdf", "-t", "one-page")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir(mode=0o500)
    said = refused(run, tmp_path, 9, "make", "通报.txt", "-o", "locked", "-f", "pdf", "-t", "one-page")
    assert "Permission denied" in said


def test_errors_as_json(run: Run) -> None:
    done = run("make", "nothing.txt", "--json")
    assert done.returncode == 3
    assert json.loads(done.stdout)["error"]["kind"] == "ReadError"
    assert json.loads(done.stdout)["exit_code"] == 3


def test_an_epoch_that_is_no_number(run: Run, tmp_path: Path) -> None:
    """Whichever stage is the first to want a date."""
    done = run("make", "通报.txt", "-f", "pdf", "-t", "one-page", SOURCE_DATE_EPOCH="yesterday")
    assert (done.returncode, "SOURCE_DATE_EPOCH" in done.stderr) == (10, True)
    assert list(contents(tmp_path)) == ["通报.txt"]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("broken.png", b"\x89PNG\r\n\x1a\n" + bytes(40), "broken.png"),
        ("cut.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "cut short"),
        ("script.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script>run()</script></svg>', "a script"),
        ("far.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><use href="file:///a.svg#b"/></svg>', "a reference to"),
        ("other.gif", b"GIF89a" + bytes(40), "neither PNG, JPEG nor SVG"),
    ],
)
def test_a_picture_that_cannot_be_used(name: str, data: bytes, words: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    report = 'title: {text: a}\nlanguage: en\norigin: {file: a.txt, sha256: ""}\n'
    (tmp_path / "report.yaml").write_text(f"{report}pictures: [{{file: {name}, alt: A map}}]\n")
    said = refused(run, tmp_path, 5, "render", "report.yaml")
    assert words in said
    assert "pictures[0].file" in said
