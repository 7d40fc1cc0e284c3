"""A briefing gives its model back: `masthead read`, `check` and `render` take the PDF."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from tests.e2e.command import Done, Run


@pytest.fixture
def briefing(made: tuple[Path, Done], tmp_path: Path) -> Path:
    """A copy of a made briefing in the folder where `run` runs."""
    path = tmp_path / "briefing.pdf"
    path.write_bytes((made[0] / "output/通报/briefing.pdf").read_bytes())
    return path


def test_read_gives_the_very_model_back(made: tuple[Path, Done], run: Run, briefing: Path) -> None:
    model = (made[0] / "output/通报/report.yaml").read_bytes()
    done = run("read", briefing.name)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.encode() == model
    assert run("read", briefing.name, "-o", "model.yaml").returncode == 0
    assert (briefing.parent / "model.yaml").read_bytes() == model


def test_a_model_that_was_edited_comes_back_with_its_comments(run: Run, briefing: Path) -> None:
    run("read", briefing.name, "-o", "report.yaml")
    edited = b"# checked by hand\n" + (briefing.parent / "report.yaml").read_bytes()
    (briefing.parent / "report.yaml").write_bytes(edited)
    assert run("render", "report.yaml", "-o", "again", "-t", "jianbao", "-f", "pdf").returncode == 0
    assert run("read", "again/briefing.pdf").stdout.encode() == edited


def test_a_model_comes_back_as_json_too(run: Run, briefing: Path) -> None:
    assert run("read", briefing.name, "-o", "model.json").returncode == 0
    assert run("read", briefing.name, "-o", "model.yaml").returncode == 0
    assert run("check", "model.json").stdout == run("check", "model.yaml").stdout.replace(".yaml", ".json")


def test_a_pdf_is_checked_against_the_document_it_carries(made: tuple[Path, Done], run: Run, briefing: Path) -> None:
    source = ("--source", str(made[0] / "通报.txt"))
    done = run("check", briefing.name)
    assert done.stdout.replace("briefing.pdf", "") == run("check", briefing.name, *source).stdout.replace(
        "briefing.pdf", ""
    )
    with pikepdf.open(briefing, allow_overwriting_input=True) as pdf:
        pdf.attachments["通报.txt"] = b"another text"
        pdf.save(briefing)
    done = run("check", briefing.name)
    assert done.returncode == 3
    assert "not the one its report was read from" in done.stderr
    assert run("check", briefing.name, *source).returncode in (0, 1)


def test_a_pdf_is_set_anew_from_its_model(made: tuple[Path, Done], run: Run, briefing: Path) -> None:
    done = run("render", briefing.name, "-o", "anew")
    assert done.returncode == 0, done.stderr
    folder = briefing.parent / "anew"
    assert (folder / "briefing.docx").read_bytes() == (made[0] / "output/通报/briefing.docx").read_bytes()
    assert run("read", "anew/one-page.pdf").stdout == run("read", briefing.name).stdout


def test_a_pdf_made_elsewhere_without_text_is_refused_with_what_to_do(run: Run, tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "other.pdf")
    for command in ("read", "make"):
        done = run(command, "other.pdf")
        assert done.returncode == 3
        assert "the PDF has no text" in done.stderr
    for command in ("check", "render"):
        done = run(command, "other.pdf")
        assert done.returncode == 3
        assert "carries no report.yaml" in done.stderr
        assert "masthead read FILE" in done.stderr


def test_a_document_is_not_made_of_what_was_made_from_it(run: Run, briefing: Path) -> None:
    done = run("make", briefing.name)
    assert done.returncode == 3
    assert "masthead render briefing.pdf" in done.stderr


def test_a_report_is_made_of_a_pdf_made_elsewhere(run: Run, briefing: Path) -> None:
    with pikepdf.open(briefing, allow_overwriting_input=True) as pdf:
        del pdf.attachments["report.yaml"]
        pdf.save(briefing)
    done = run("make", briefing.name, "-f", "pdf")
    assert done.returncode in (0, 1), done.stderr
    assert "running-heads" in done.stderr
    model = (briefing.parent / "output/briefing/report.yaml").read_text(encoding="utf-8")
    assert "at: page 1" in model


def carrying(data: bytes) -> bytes:
    with pikepdf.new() as pdf:
        pdf.attachments["report.yaml"] = data
        file = BytesIO()
        pdf.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("model", "code", "words"),
    [
        (b"masthead: 1\ntitle: [", 5, "briefing.pdf, report.yaml"),
        (b"masthead: 99\n", 5, "report.yaml"),
        (b"\xff\xfe", 5, "not UTF-8"),
        (b"a: &a [*a, *a]\n", 5, "report.yaml"),
        (bytes(20_000_001), 3, "larger than 20 MB"),
    ],
)
def test_a_wrong_model_in_a_pdf_is_refused(run: Run, tmp_path: Path, model: bytes, code: int, words: str) -> None:
    (tmp_path / "briefing.pdf").write_bytes(carrying(model))
    done = run("read", "briefing.pdf")
    assert done.returncode == code
    assert done.stdout == ""
    assert words in done.stderr
    assert "Traceback" not in done.stderr
