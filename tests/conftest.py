"""What all tests share: a program that is missing skips a test at a desk and fails it in CI."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

# In CI every run tries the same examples; at a desk each run tries new ones.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write what tests/golden expects anew; then review it"
    )


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Hold each test to its marks: @pytest.mark.needs("soffice", "qpdf")."""
    for mark in item.iter_markers("needs"):
        missing = [name for name in mark.args if not (shutil.which(name) or Path(name).is_file())]
        if not missing:
            continue
        message = f"needs {', '.join(missing)}; `make setup` installs it or says how"
        if os.environ.get("CI") == "true":
            pytest.fail(message, pytrace=False)
        pytest.skip(message)
