"""What a run is given is checked before any work."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from masthead.errors import DeliverError, ReadError
from masthead.pipeline import make, render
from masthead.pipeline.inputs import read_source


def test_what_is_no_regular_file(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    for path in (tmp_path / "loop.txt", tmp_path / "pipe.txt", Path("/dev/null"), Path("-")):
        with pytest.raises(ReadError, match="this is no regular file"):
            read_source(path)


def test_other_faults_are_told_as_reading_tells_them(tmp_path: Path) -> None:
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "nothing")
    for name in ("nothing.txt", "dangling.txt", ".", "x" * 300, "nul\0.txt"):
        with pytest.raises(ReadError) as caught:
            read_source(tmp_path / name)
        assert "regular" not in caught.value.what


def test_a_recipient_that_is_none_is_told_first(tmp_path: Path) -> None:
    for run in (make, render):
        with pytest.raises(DeliverError, match="no mail address"):
            run(tmp_path / "nothing", to=["a@example.org", "not an address"])
