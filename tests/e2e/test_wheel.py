"""What `pip install` gives: a masthead command that has its templates with it, wherever it is called from."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel is installed; the dependencies come from the environment of the tests."""
    wheels, site = tmp_path_factory.mktemp("wheels"), tmp_path_factory.mktemp("site")
    pip("wheel", "--no-build-isolation", "--wheel-dir", str(wheels), str(ROOT))
    pip("install", "--target", str(site), *map(str, wheels.glob("masthead-*.whl")))
    return site


def pip(command: str, *arguments: str) -> None:
    options = ("--no-deps", "--no-index", "--disable-pip-version-check", "--quiet")
    subprocess.run([sys.executable, "-m", "pip", command, *options, *arguments], check=True)


def run(command: list[str | Path], site: Path, folder: Path) -> str:
    environment = {**os.environ, "PYTHONPATH": str(site)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_package_is_the_wheel_s_own(site: Path, tmp_path: Path) -> None:
    found = run([sys.executable, "-c", "import masthead; print(masthead.__file__)"], site, tmp_path)
    assert Path(found.strip()) == site / "masthead" / "__init__.py"


def test_every_file_of_the_templates_is_in_the_wheel(site: Path) -> None:
    shipped = {path.relative_to(ROOT / "templates") for path in (ROOT / "templates").rglob("*") if path.is_file()}
    installed = {
        path.relative_to(site / "masthead/templates")
        for path in (site / "masthead/templates").rglob("*")
        if path.is_file()
    }
    assert installed == shipped
    assert shipped


def test_the_templates_are_listed_from_any_folder(site: Path, tmp_path: Path) -> None:
    listed = run([site / "bin" / "masthead", "templates", "list"], site, tmp_path)
    for settings in (ROOT / "templates").glob("*/template.toml"):
        assert settings.parent.name in listed


def test_the_example_is_made_from_any_folder(site: Path, tmp_path: Path) -> None:
    run([site / "bin" / "masthead", "make", ROOT / "examples" / "zh-inspection.txt", "-o", "made"], site, tmp_path)
    for name in ("briefing.pdf", "one-page.pdf"):
        assert (tmp_path / "made" / name).read_bytes().startswith(b"%PDF-")
    for name in ("briefing.docx", "one-page.docx"):
        assert (tmp_path / "made" / name).read_bytes().startswith(b"PK")
