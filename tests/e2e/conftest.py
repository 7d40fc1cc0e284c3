"""Folders in which the command has run, or can."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.command import TEXT, Done, Run, run_in


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """`run(*arguments)` runs the command in tmp_path, where 通报.txt is."""
    (tmp_path / "通报.txt").write_text(TEXT, encoding="utf-8")
    return lambda *arguments, **environment: run_in(tmp_path, *arguments, **environment)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Done]:
    """A folder in which `make 通报.txt` has run, for tests that only look; and what it printed."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "通报.txt").write_text(TEXT, encoding="utf-8")
    return folder, run_in(folder, "make", "通报.txt", "--set", "series=消防简报", "--set", "number=第1期")
