"""`masthead sign`: key, password and seal in files, a signed PDF beside the PDF, refusals that change nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from tests.e2e.command import Run, contents
from tests.unit.sign.keys import PASSWORD, briefing, key_file, plain_pdf, seal_picture

EPOCH = "1795773600"  # 2026-11-27 10:00 UTC


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "briefing.pdf").write_bytes(briefing())
    (tmp_path / "key.p12").write_bytes(key_file())
    (tmp_path / "password.txt").write_text(f"{PASSWORD}\r\n", encoding="utf-8")
    (tmp_path / "seal.png").write_bytes(seal_picture())
    return tmp_path


SIGN = ("sign", "briefing.pdf", "--cert", "key.p12")


def test_a_signed_pdf_stands_beside_the_pdf(run: Run, folder: Path) -> None:
    done = run(*SIGN, "--password-file", "password.txt", SOURCE_DATE_EPOCH=EPOCH)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "briefing-signed.pdf\n"
    assert (folder / "briefing.pdf").read_bytes() == briefing()
    first = (folder / "briefing-signed.pdf").read_bytes()
    assert first.startswith(briefing())
    again = run(*SIGN, "-o", "again.pdf", MASTHEAD_P12_PASSWORD=PASSWORD, SOURCE_DATE_EPOCH=EPOCH)
    assert again.returncode == 0, again.stderr
    assert (folder / "again.pdf").read_bytes() == first


def test_a_seal_and_a_reason(run: Run, folder: Path) -> None:
    seal = ("--seal", "seal.png", "--page", "1", "--at", "150,250.5", "--size", "40", "--reason", "批准印发", "--json")
    done = run(*SIGN, *seal, MASTHEAD_P12_PASSWORD=PASSWORD, SOURCE_DATE_EPOCH=EPOCH)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["files"][0]["name"] == "briefing-signed.pdf"
    with pikepdf.open(folder / "briefing-signed.pdf") as pdf:
        field = pdf.Root.AcroForm.Fields[0]
        assert str(field.V.Reason) == "批准印发"
        left, _, right, top = map(float, field.Rect)
        assert (right - left) * 25.4 / 72 == pytest.approx(40)
        assert (left + right) / 2 * 25.4 / 72 == pytest.approx(150)
        assert (float(pdf.pages[0].mediabox[3]) - top) * 25.4 / 72 == pytest.approx(230.5, abs=0.01)


def test_the_pdf_itself_is_signed_only_where_it_is_named(run: Run, folder: Path) -> None:
    done = run(*SIGN, "-o", "briefing.pdf", MASTHEAD_P12_PASSWORD=PASSWORD, SOURCE_DATE_EPOCH=EPOCH)
    assert done.returncode == 0, done.stderr
    assert (folder / "briefing.pdf").read_bytes().startswith(briefing())
    assert not (folder / "briefing-signed.pdf").exists()


def test_without_a_stated_time_the_clock_s_is_taken(run: Run, folder: Path) -> None:
    done = run(*SIGN, "-o", str(folder / "now.pdf"), MASTHEAD_P12_PASSWORD=PASSWORD, SOURCE_DATE_EPOCH="")
    # Whether the key's certificate is valid by the clock of this machine is not for a test to say.
    assert done.returncode in (0, 10)
    assert done.returncode == 0 or "certificate" in done.stderr


@pytest.mark.parametrize(
    ("code", "words", "arguments", "environment"),
    [
        (10, "the password does not open the key file", (), {"MASTHEAD_P12_PASSWORD": "falsch"}),
        (10, "needs a password", (), {}),
        (10, "no PKCS#12 file", ("--cert", "seal.png"), {"MASTHEAD_P12_PASSWORD": PASSWORD}),
        (10, "there is no such file", ("--cert", "none.p12"), {"MASTHEAD_P12_PASSWORD": PASSWORD}),
        (10, "there is no such file", ("--password-file", "none.txt"), {}),
        (10, "is not valid before", (), {"MASTHEAD_P12_PASSWORD": PASSWORD, "SOURCE_DATE_EPOCH": "1600000000"}),
        (10, "expired on", (), {"MASTHEAD_P12_PASSWORD": PASSWORD, "SOURCE_DATE_EPOCH": "1900000000"}),
        (10, "SOURCE_DATE_EPOCH", (), {"MASTHEAD_P12_PASSWORD": PASSWORD, "SOURCE_DATE_EPOCH": "soon"}),
        (10, "neither PNG", ("--seal", "key.p12"), {"MASTHEAD_P12_PASSWORD": PASSWORD}),
        (10, "there is no such file", ("--seal", "none.png"), {"MASTHEAD_P12_PASSWORD": PASSWORD}),
        (10, "no page 7", ("--seal", "seal.png", "--page", "7"), {"MASTHEAD_P12_PASSWORD": PASSWORD}),
    ],
)
def test_what_cannot_sign_is_refused(
    run: Run, folder: Path, code: int, words: str, arguments: tuple[str, ...], environment: dict[str, str]
) -> None:
    before = contents(folder)
    done = run(*SIGN, *arguments, **{"SOURCE_DATE_EPOCH": EPOCH, **environment})
    assert done.returncode == code, done.stderr
    assert words in done.stderr
    assert PASSWORD not in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(folder) == before


@pytest.mark.parametrize(
    "arguments",
    [("--page", "0x1"), ("--at", "12"), ("--at", "a,b"), ("--size", "0"), ("--size", "-4"), ("--size", "nan")],
)
def test_a_wrong_option_is_wrong_usage(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*SIGN, *arguments).returncode == 2


def test_a_pdf_that_cannot_be_signed_is_refused(run: Run, folder: Path) -> None:
    (folder / "briefing.pdf").write_bytes(plain_pdf(encryption=pikepdf.Encryption(owner="a", user="b")))
    done = run(*SIGN, MASTHEAD_P12_PASSWORD=PASSWORD, SOURCE_DATE_EPOCH=EPOCH)
    assert done.returncode == 3
    assert "encrypted" in done.stderr
    done = run("sign", "none.pdf", "--cert", "key.p12", MASTHEAD_P12_PASSWORD=PASSWORD, SOURCE_DATE_EPOCH=EPOCH)
    assert (done.returncode, "no such file" in done.stderr) == (3, True)


def test_an_earlier_signed_pdf_is_not_overwritten(run: Run, folder: Path) -> None:
    (folder / "briefing-signed.pdf").write_bytes(b"signed by somebody")
    done = run(*SIGN, MASTHEAD_P12_PASSWORD=PASSWORD, SOURCE_DATE_EPOCH=EPOCH)
    assert done.returncode == 9
    assert (folder / "briefing-signed.pdf").read_bytes() == b"signed by somebody"


def test_signatures_are_checked(run: Run, folder: Path) -> None:
    assert run(*SIGN, MASTHEAD_P12_PASSWORD=PASSWORD, SOURCE_DATE_EPOCH=EPOCH).returncode == 0
    done = run("sign", "briefing-signed.pdf", "--check")
    assert (done.returncode, done.stdout) == (0, "")
    assert "signature-intact" in done.stderr
    signed = folder / "briefing-signed.pdf"
    signed.write_bytes(signed.read_bytes().replace(b"%PDF-1.7", b"%PDF-1.6", 1))
    done = run("sign", "briefing-signed.pdf", "--check", "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["diagnostics"][0]["code"] == "signature-broken"
    assert run("sign", "briefing.pdf", "--check").returncode == 3
    assert run("sign", "briefing.pdf").returncode == 2


def test_without_the_extra_the_command_says_what_to_install(folder: Path) -> None:
    code = (
        "import sys; sys.modules['pyhanko'] = None; from masthead.cli import main;"
        "sys.exit(main(['sign', 'briefing.pdf', '--cert', 'key.p12', '--password-file', 'password.txt']))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 10
    assert "pip install 'masthead[sign]'" in done.stderr
