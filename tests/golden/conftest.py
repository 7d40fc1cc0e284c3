"""The check against an expected file, or its update."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Expect = Callable[[Path, str], None]


@pytest.fixture
def expect(pytestconfig: pytest.Config) -> Expect:
    """`expect(path, text)`: the file must hold the text; with --update-golden it is made to."""
    update = pytestconfig.getoption("--update-golden")

    def check(path: Path, text: str) -> None:
        if update:
            path.write_text(text, encoding="utf-8")
        assert path.exists(), f"{path} is not there; --update-golden writes it"
        assert text == path.read_text(encoding="utf-8"), f"{path.parent.name}/{path.name} differs"

    return check
