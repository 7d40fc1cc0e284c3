"""Picture files are found in their folders and nowhere else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from masthead.errors import ReadError
from masthead.pictures import picture_file
from tests.unit.pictures.made import png


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    first, second = tmp_path / "template", tmp_path / "report"
    for folder in (first, second):
        folder.mkdir()
    (first / "logo.png").write_bytes(png())
    (second / "pictures").mkdir()
    (second / "pictures" / "map.png").write_bytes(png())
    (tmp_path / "secret.png").write_bytes(png())
    return first, second


def test_a_picture_is_found_in_either_folder_and_below(folders: tuple[Path, Path]) -> None:
    assert picture_file("logo.png", folders).name == "logo.png"
    assert picture_file("pictures/map.png", folders).pixels == (33, 17)


@pytest.mark.parametrize(
    "name",
    [
        "../secret.png", "pictures/../../secret.png", "/etc/hostname", "..\\secret.png", "file:secret.png",
        "http://a.example/b.png", "data:image/png;base64,AA", "", " ", "a\0b", "a\nb", "x" * 2000,
    ],
)  # fmt: skip
def test_a_name_that_leads_elsewhere_names_nothing(folders: tuple[Path, Path], name: str) -> None:
    with pytest.raises(ReadError, match="names no picture"):
        picture_file(name, folders)


def test_links_that_lead_outside_are_not_followed(folders: tuple[Path, Path]) -> None:
    (folders[0] / "link.png").symlink_to("../secret.png")
    (folders[0] / "linked").symlink_to("..")
    (folders[0] / "loop.png").symlink_to("loop.png")
    for name in ("link.png", "linked/secret.png"):
        with pytest.raises(ReadError, match="link that leads outside"):
            picture_file(name, folders)
    with pytest.raises(ReadError, match="no such picture"):
        picture_file("loop.png", folders)


def test_what_is_missing_twofold_or_no_file_is_told(folders: tuple[Path, Path]) -> None:
    (folders[1] / "logo.png").write_bytes(png())
    os.mkfifo(folders[0] / "pipe.png")
    for name, fault in (
        ("none.png", "no such picture"),
        ("logo.png", "a picture each"),
        ("pipe.png", "no regular file"),
        ("pictures", "no regular file"),
    ):
        with pytest.raises(ReadError, match=fault):
            picture_file(name, folders)


def test_a_file_that_is_too_large_is_not_read(folders: tuple[Path, Path]) -> None:
    with (folders[0] / "large.png").open("wb") as file:
        file.truncate(40_000_000)
    with pytest.raises(ReadError, match="larger than"):
        picture_file("large.png", folders)
