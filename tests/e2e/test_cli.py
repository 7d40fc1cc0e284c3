"""The command line: what it makes, prints and exits with."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from email import message_from_bytes, policy
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from shutil import copytree

import pikepdf
import pytest

import masthead
from masthead.cli import _tell_outcome
from masthead.errors import Artifact, Diagnostic, Outcome
from masthead.fonts.folders import font_files, font_folders
from tests.e2e.command import Done, Run, contents, run_in

RESULTS = [
    "briefing.docx",
    "briefing.pdf",
    "manifest.json",
    "message.eml",
    "one-page.docx",
    "one-page.pdf",
    "report.yaml",
]


@pytest.fixture
def workplace(made: tuple[Path, Done], tmp_path: Path) -> Path:
    """A copy of a folder in which `make` has run, to change."""
    return copytree(made[0], tmp_path / "workplace")


def test_make_gives_everything_and_tells_each_file(made: tuple[Path, Done]) -> None:
    folder, done = made
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (folder / "output" / "通报").iterdir()) == RESULTS
    lines = done.stdout.splitlines()
    assert sorted(Path(line.split()[0]).name for line in lines) == RESULTS
    assert lines[0].startswith("output/通报/briefing.pdf ")
    assert lines[0].endswith((" 1 page", " pages"))
    assert lines[2] == "output/通报/one-page.pdf   1 page"


def test_two_runs_give_the_same_bytes(made: tuple[Path, Done], run: Run, tmp_path: Path) -> None:
    """In another folder, at another time, with another seed for the order of sets."""
    done = run(
        "make", "通报.txt", "--set", "series=消防简报", "--set", "number=第1期", PYTHONHASHSEED="7", TZ="Asia/Shanghai"
    )
    assert done.returncode == 0, done.stderr
    assert contents(tmp_path) == contents(made[0])


def test_a_second_run_in_the_same_folder_changes_nothing(workplace: Path, made: tuple[Path, Done]) -> None:
    run_in(workplace, "make", "通报.txt", "--set", "series=消防简报", "--set", "number=第1期")
    assert contents(workplace) == contents(made[0])


def test_the_manifest_tells_what_was_made_from_what(made: tuple[Path, Done]) -> None:
    text = (made[0] / "output" / "通报" / "manifest.json").read_text(encoding="utf-8")
    manifest = json.loads(text)
    assert str(made[0]) not in text
    assert manifest["source"]["file"] == "通报.txt"
    assert [entry["name"] for entry in manifest["templates"]] == ["jianbao", "one-page"]
    assert [entry["name"] for entry in manifest["files"]] == [name for name in RESULTS if name != "manifest.json"]
    assert all(entry["fonts"] for entry in manifest["templates"])


def test_the_message_carries_the_documents(made: tuple[Path, Done]) -> None:
    results = made[0] / "output" / "通报"
    message = message_from_bytes((results / "message.eml").read_bytes(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    files = {file.get_filename(): file.get_content() for file in message.iter_attachments()}
    title = "关于全市消防安全检查第一阶段情况的通报"
    assert list(files) == [f"{label}（{title}）.{end}" for label in ("简报", "一页纸") for end in ("pdf", "docx")]
    assert files[f"简报（{title}）.pdf"] == (results / "briefing.pdf").read_bytes()
    assert title in message["Subject"]


def test_make_as_json(run: Run, tmp_path: Path) -> None:
    done = run("make", "通报.txt", "-o", "out", "-f", "pdf", "-t", "one-page", "--json")
    outcome = json.loads(done.stdout)
    assert outcome["exit_code"] == done.returncode == 0
    assert outcome["folder"] == "out"
    assert [file["name"] for file in outcome["files"]] == [
        "one-page.pdf",
        "report.yaml",
        "message.eml",
        "manifest.json",
    ]
    assert outcome["files"][0] == {
        "name": "one-page.pdf",
        "bytes": (tmp_path / "out" / "one-page.pdf").stat().st_size,
        "pages": 1,
        "template": "one-page",
    }
    assert {"severity", "code", "message", "where", "hint"} == set(outcome["diagnostics"][0])


def test_settings_are_in_the_report(made: tuple[Path, Done]) -> None:
    report = masthead.load_report(made[0] / "output" / "通报" / "report.yaml")
    assert (report.issue.series, report.issue.number) == ("消防简报", "第1期")


def test_settings_stay_without_being_given_again(workplace: Path, made: tuple[Path, Done]) -> None:
    done = run_in(workplace, "make", "通报.txt")
    assert contents(workplace) == contents(made[0])
    assert "report" not in done.stderr.replace("report.yaml", "")
    run_in(workplace, "make", "通报.txt", "--fresh", "--set", "number=第2期", "-f", "pdf", "-t", "one-page")
    report = masthead.load_report(workplace / "output" / "通报" / "report.yaml")
    assert (report.issue.series, report.issue.number) == ("消防简报", "第2期")


def test_files_of_an_earlier_report_are_told(workplace: Path) -> None:
    run_in(workplace, "templates", "new", "mine", "--from", "one-page")
    report = workplace / "output" / "通报" / "report.yaml"
    arguments = ("render", "output/通报/report.yaml", "-t", "jianbao", "-f", "pdf")
    assert "stale-file" not in run_in(workplace, *arguments).stderr
    report.write_text("# checked\n" + report.read_text(encoding="utf-8"), encoding="utf-8")
    (report.parent / "one-page.docx").unlink()
    (line,) = [line for line in run_in(workplace, *arguments).stderr.splitlines() if "stale-file" in line]
    assert line.startswith("warning: made from an earlier report, not from this one: briefing.docx, one-page.pdf. ")
    assert "stale-file" in (report.parent / "manifest.json").read_text(encoding="utf-8")
    assert "stale-file" not in run_in(workplace, "render", "output/通报/report.yaml").stderr


def test_notes_are_few_on_the_screen_and_whole_in_json(run: Run) -> None:
    arguments = ("make", "通报.txt", "-f", "pdf", "-t", "one-page", "--set", "series=简报")
    lines = run(*arguments).stderr.splitlines()
    assert "note: not set: number, issuer, date (issue). Give --set NAME=VALUE, or set them in report.yaml" in lines[0]
    assert all(len(line) < 120 for line in lines if "[font-substituted]" in line)
    codes = [one["code"] for one in json.loads(run(*arguments, "--json").stdout)["diagnostics"]]
    assert codes.count("issue-unset") == 3


def test_lines_are_broken_as_the_run_says_and_the_manifest_tells(run: Run, tmp_path: Path) -> None:
    for lines in ("styled", "fitted"):
        assert run("make", "通报.txt", "-o", lines, "--lines", lines).returncode == 0
    manifests = [json.loads((tmp_path / lines / "manifest.json").read_bytes()) for lines in ("styled", "fitted")]
    assert [[one["lines"] for one in told["templates"]] for told in manifests] == [["styled"] * 2, ["fitted"] * 2]
    assert manifests[0]["fingerprint"] != manifests[1]["fingerprint"]
    assert run("make", "通报.txt", "--lines", "other").returncode == 2


def test_of_what_gave_way_eight_lines_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    notes = tuple(Diagnostic("note", "gave-way", f"row {number} left out") for number in range(20))
    for files, end in (((), "… and 12 more"), ((Artifact("manifest.json", b""),), "… and 12 more, see manifest.json")):
        _tell_outcome(Outcome("out", files, notes), as_json=False)
        lines = capsys.readouterr().err.splitlines()
        assert (len(lines), lines[-1]) == (9, end)


def test_a_folder_of_fonts_that_is_not_there(run: Run, tmp_path: Path) -> None:
    missing = str(tmp_path / "none")
    done = run("make", "通报.txt", "-f", "pdf", "-t", "one-page", MASTHEAD_FONTS=missing)
    assert done.returncode == 0
    assert f"warning: {missing}: MASTHEAD_FONTS names a folder that is not there." in done.stderr
    assert missing not in (tmp_path / "output" / "通报" / "manifest.json").read_text(encoding="utf-8")


def test_a_font_file_that_is_cut_short(run: Run, tmp_path: Path) -> None:
    whole = Path(font_files(font_folders())["liberationserif-regular.ttf"]).read_bytes()
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    (fonts / "simfang.ttf").write_bytes(whole[:5000])
    (fonts / "whole.ttf").write_bytes(whole)
    done = run("make", "通报.txt", "-f", "pdf", "-t", "one-page", MASTHEAD_FONTS=str(fonts))
    assert done.returncode == 0
    assert f"warning: {fonts / 'simfang.ttf'}: the font file is cut short; it is not used." in done.stderr
    assert "simfang.ttf" in run("fonts", MASTHEAD_FONTS=str(fonts)).stderr
    assert "whole.ttf" not in done.stderr


def test_a_source_whose_name_is_dots(run: Run, tmp_path: Path) -> None:
    (tmp_path / "..txt").write_text("Report\n\nInspectors visited 120 sites.\n", encoding="utf-8")
    run("make", "..txt", "-f", "pdf", "-t", "one-page-en")
    assert [path.name for path in (tmp_path / "output").iterdir()] == ["..txt"]


def test_the_order_of_recipients_is_kept(run: Run, tmp_path: Path) -> None:
    run(
        "make",
        "通报.txt",
        "-o",
        "out",
        "-f",
        "pdf",
        "-t",
        "one-page",
        "--to",
        "王某 <b@example.org>",
        "--to",
        "a@example.org",
    )
    message = message_from_bytes((tmp_path / "out" / "message.eml").read_bytes(), policy=policy.default)
    assert [one.addr_spec for one in message["To"].addresses] == ["b@example.org", "a@example.org"]


def test_two_templates_of_one_role_do_not_take_each_other_s_names(run: Run, tmp_path: Path) -> None:
    run("templates", "new", "mine", "--from", "one-page")
    done = run("make", "通报.txt", "-o", "out", "-f", "pdf", "-t", "one-page", "-t", "mine", "-t", "jianbao")
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (tmp_path / "out").glob("*.pdf")) == [
        "briefing.pdf",
        "mine.pdf",
        "one-page.pdf",
    ]


def test_an_edited_report_survives_the_next_run(workplace: Path) -> None:
    report = workplace / "output" / "通报" / "report.yaml"
    edited = "# checked\n" + report.read_text(encoding="utf-8").replace("全市消防安全检查第一阶段", "一季度消防检查", 1)
    report.write_text(edited, encoding="utf-8")
    for _ in range(2):
        done = run_in(workplace, "make", "通报.txt")
        assert done.returncode == 0, done.stderr
        assert "[report-edited]" in done.stderr
        assert report.read_text(encoding="utf-8") == edited
    assert sorted(path.name for path in report.parent.iterdir()) == RESULTS


def test_fresh_keeps_a_copy_of_the_edited_report(workplace: Path) -> None:
    results = workplace / "output" / "通报"
    first = (results / "report.yaml").read_bytes()
    (results / "report.yaml").write_bytes(b"# checked\n" + first)
    done = run_in(workplace, "make", "通报.txt", "--fresh", "--set", "series=消防简报", "--set", "number=第1期")
    assert "report.kept-1.yaml" in done.stderr
    assert (results / "report.yaml").read_bytes() == first
    assert (results / "report.kept-1.yaml").read_bytes() == b"# checked\n" + first


def test_a_changed_source_does_not_pass_over_an_edited_report(workplace: Path) -> None:
    results = workplace / "output" / "通报"
    with (results / "report.yaml").open("a", encoding="utf-8") as file:
        file.write("# checked\n")
    with (workplace / "通报.txt").open("a", encoding="utf-8") as file:
        file.write("\n（二）适时复查。\n")
    before = contents(workplace)
    done = run_in(workplace, "make", "通报.txt")
    assert done.returncode == 9
    assert "masthead render output/通报/report.yaml" in done.stderr
    assert "--fresh" in done.stderr
    assert contents(workplace) == before


def test_a_docx_edited_by_hand_is_kept(workplace: Path) -> None:
    results = workplace / "output" / "通报"
    (results / "briefing.docx").write_bytes(b"edited in Word")
    done = run_in(workplace, "make", "通报.txt")
    assert "briefing.kept-1.docx" in done.stderr
    assert (results / "briefing.kept-1.docx").read_bytes() == b"edited in Word"
    assert (results / "briefing.docx").read_bytes().startswith(b"PK")


def test_render_gives_the_same_documents(workplace: Path, made: tuple[Path, Done]) -> None:
    """And leaves the report alone, so that the next `make` knows whether it was edited."""
    done = run_in(workplace, "render", "output/通报/report.yaml")
    assert done.returncode == 0, done.stderr
    now, before = contents(workplace), contents(made[0])
    for name in ("briefing.docx", "one-page.docx", "report.yaml"):
        assert now[f"output/通报/{name}"] == before[f"output/通报/{name}"], name
    for name in ("briefing.pdf", "one-page.pdf"):
        drawn, drawn_before = (drawn_in(files[f"output/通报/{name}"]) for files in (now, before))
        assert drawn == drawn_before
        assert attached_to(before[f"output/通报/{name}"]) == {"report.yaml": "/Data", "通报.txt": "/Source"}
        assert attached_to(now[f"output/通报/{name}"]) == {"report.yaml": "/Data"}

    assert "[report-edited]" not in run_in(workplace, "make", "通报.txt").stderr


def drawn_in(data: bytes) -> list[bytes]:
    """The content streams of a PDF's pages."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return [page.Contents.read_bytes() for page in pdf.pages]


def attached_to(data: bytes) -> dict[str, str]:
    """The files in a PDF, and what they are to it."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return {name: str(file.relationship) for name, file in pdf.attachments.items()}


def test_render_of_some_leaves_the_others(workplace: Path, made: tuple[Path, Done]) -> None:
    done = run_in(workplace, "render", "output/通报/report.yaml", "-t", "one-page", "-f", "pdf")
    assert [line.split()[0] for line in done.stdout.splitlines()] == [
        f"output/通报/{name}" for name in ("one-page.pdf", "message.eml", "manifest.json")
    ]
    assert contents(workplace)["output/通报/briefing.docx"] == contents(made[0])["output/通报/briefing.docx"]


def test_read_prints_the_report(run: Run) -> None:
    done = run("read", "通报.txt")
    assert done.returncode == 0
    assert done.stdout.startswith("masthead: 1\n\ntitle:\n  text: 关于全市消防安全检查第一阶段情况的通报\n")


def test_read_into_a_file_of_either_format(run: Run, tmp_path: Path) -> None:
    for name in ("report.yaml", "deep/report.json"):
        assert run("read", "通报.txt", "-o", name).stdout == f"{name}\n"
    report = masthead.load_report(tmp_path / "report.yaml")
    assert masthead.load_report(tmp_path / "deep" / "report.json") == report
    assert run("render", "deep/report.json", "-o", "out", "-t", "one-page", "-f", "docx").returncode == 0


def test_read_keeps_a_copy_of_what_it_replaces(run: Run, tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text("mine", encoding="utf-8")
    assert "report.kept-1.yaml" in run("read", "通报.txt", "-o", "report.yaml").stderr
    assert "Write it like -o report.yaml" in run("read", "通报.txt", "-o", "report.txt").stderr
    assert (tmp_path / "report.kept-1.yaml").read_text(encoding="utf-8") == "mine"


def test_check_counts_its_findings(workplace: Path) -> None:
    done = run_in(workplace, "check", "output/通报/report.yaml", "--source", "通报.txt")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("output/通报/report.yaml: no errors")
    outcome = json.loads(run_in(workplace, "check", "output/通报/report.yaml", "--json").stdout)
    assert outcome["exit_code"] == 0


def test_check_finds_a_figure_that_its_source_does_not_state(workplace: Path) -> None:
    report = workplace / "output" / "通报" / "report.yaml"
    report.write_text(report.read_text(encoding="utf-8").replace("text: 356处", "text: 365处"), encoding="utf-8")
    done = run_in(workplace, "check", "output/通报/report.yaml", "--source", "通报.txt")
    assert "365处" in done.stderr
    assert run_in(workplace, "make", "通报.txt").returncode == done.returncode


def test_templates_are_listed_shown_copied_and_checked(run: Run, tmp_path: Path) -> None:
    assert {"jianbao", "one-page"} <= {line.split()[0] for line in run("templates", "list").stdout.splitlines()}
    assert run("templates").stdout == run("templates", "list").stdout
    assert "role         briefing\n" in run("templates", "show", "jianbao").stdout
    assert run("templates", "new", "mine", "--from", "one-page").stdout.startswith("mine: from one-page\nmine/")
    assert 'name = "mine"' in (tmp_path / "mine" / "template.toml").read_text(encoding="utf-8")
    assert run("templates", "check", "mine").stdout.startswith("mine: no errors")
    again = run("templates", "new", "mine")
    assert (again.returncode, "Choose another name" in again.stderr) == (9, True)


def test_every_shipped_template_passes_its_check(run: Run) -> None:
    for line in run("templates", "list").stdout.splitlines():
        done = run("templates", "check", line.split()[0])
        assert done.returncode == 0, done.stderr


def test_fonts_and_schemas(run: Run) -> None:
    assert any(line.split()[:3] == ["jianbao", "body", "han"] for line in run("fonts").stdout.splitlines())
    assert json.loads(run("schema").stdout)["title"] == "Masthead report"
    assert run("schema", "--markup").stdout.startswith("<?xml")


def test_help_and_version(run: Run) -> None:
    assert run("--version").stdout == f"masthead {masthead.__version__}\n"
    for arguments in ([], ["make"], ["read"], ["check"], ["render"], ["templates"], ["fonts"], ["schema"]):
        done = run(*arguments, "--help")
        assert (done.returncode, done.stderr) == (0, "")
    assert "examples:" in run("--help").stdout


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["mak"],
        ["make"],
        ["make", "a", "--set", "series"],
        ["make", "a", "--set", "=x"],
        ["make", "a", "--set", "series=x", "--set", "series=x"],
        ["render", "a", "b"],
        ["read", "-x"],
    ],
)
def test_wrong_usage_exits_with_2(arguments: list[str], run: Run) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("usage: masthead")


def test_a_fault_of_the_program_is_told_in_a_line(tmp_path: Path) -> None:
    """A pipeline that is broken stands for such a fault."""
    (tmp_path / "broken.py").write_text("import masthead.pipeline\nmasthead.pipeline.make = None\n", encoding="utf-8")
    code = "import broken, sys; from masthead.cli import main; sys.exit(main(['make', 'x']))"
    for debug in ("", "1"):
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=tmp_path,
            env={**os.environ, "MASTHEAD_DEBUG": debug, "PYTHONPATH": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 70
        assert done.stderr.startswith("masthead: a fault of the program: TypeError: ")
        assert ("Traceback" in done.stderr) == bool(debug)


def test_a_reader_that_goes_away_is_no_fault(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "masthead", "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), errors) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_output_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        command = [sys.executable, "-m", "masthead", "schema"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, cwd=tmp_path, check=False)
    assert done.returncode == 9
    assert done.stderr == "masthead: standard output cannot be written: No space left on device\n"


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_an_interrupted_run_leaves_nothing(tmp_path: Path) -> None:
    """The key is pressed while the PDF is being written."""
    (tmp_path / "通报.txt").write_text("通报\n\n正文。\n", encoding="utf-8")
    code = (
        "import os, signal, sys, masthead.write.pdf as pdf\n"
        "write = pdf.write_pdf\n"
        "pdf.write_pdf = lambda *given: os.kill(os.getpid(), signal.SIGINT) or write(*given)\n"
        "from masthead.cli import main\n"
        "sys.exit(main(['make', '通报.txt']))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (128 + signal.SIGINT, "")
    assert list(contents(tmp_path)) == ["通报.txt"]


def test_the_public_names(tmp_path: Path) -> None:
    """Each is there whatever was imported before, although some stages' packages have their function's name."""
    names = "read extract check fill compose write_pdf write_docx make render deliver build_message load_report Report"
    code = (
        "import masthead, masthead.read.text, masthead.pipeline, masthead.fill\n"
        f"for name in {names.split()!r}:\n"
        "    assert callable(getattr(masthead, name)), name\n"
        "from masthead import read\n"
        "assert read is masthead.read and read.__module__ == 'masthead.read'\n"
        "assert all(hasattr(masthead, name) for name in dir(masthead))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = masthead.nothing
