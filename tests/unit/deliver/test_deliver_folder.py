"""Results come whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from masthead.deliver import deliver
from masthead.deliver.folder import _move
from masthead.deliver.kept import content_of
from masthead.errors import Artifact, DeliverError

ARTIFACTS = (Artifact("briefing.pdf", b"pdf"), Artifact("简报.docx", b"docx"))


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_artifact_is_there_and_nothing_else(tmp_path: Path) -> None:
    deliver(ARTIFACTS, tmp_path / "a" / "b")
    assert contents(tmp_path) == {"a/b/briefing.pdf": b"pdf", "a/b/简报.docx": b"docx"}
    assert sorted(path.name for path in (tmp_path / "a" / "b").iterdir()) == ["briefing.pdf", "简报.docx"]


def test_what_was_there_is_replaced_and_other_files_stay(tmp_path: Path) -> None:
    (tmp_path / "briefing.pdf").write_bytes(b"old")
    (tmp_path / "notes.txt").write_bytes(b"mine")
    deliver(ARTIFACTS, tmp_path)
    assert contents(tmp_path) == {"briefing.pdf": b"pdf", "简报.docx": b"docx", "notes.txt": b"mine"}


def test_files_have_the_modes_that_new_files_have(tmp_path: Path) -> None:
    (tmp_path / "ordinary").touch()
    deliver(ARTIFACTS, tmp_path)
    modes = {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("ordinary", "briefing.pdf", "简报.docx")}
    assert len(modes) == 1


@pytest.mark.parametrize(
    "name", ["", ".", "..", "../x", "a/../b", "a/b/c", "a//b", "a/", "a\\b", "/x", "x\0", "x" * 300, "x\ud800"]
)
def test_names_that_no_result_may_have(name: str, tmp_path: Path) -> None:
    with pytest.raises(DeliverError):
        deliver((*ARTIFACTS, Artifact(name, b"")), tmp_path / "new")
    assert contents(tmp_path) == {}
    assert not (tmp_path / "new").exists()


PICTURES = (*ARTIFACTS, Artifact("pictures/map.png", b"map"), Artifact("old/x.png", b"x"))


def test_a_folder_in_the_folder(tmp_path: Path) -> None:
    for _ in range(2):
        deliver(PICTURES, tmp_path)
        assert contents(tmp_path) == {artifact.name: artifact.data for artifact in PICTURES}


def test_a_folder_in_the_folder_goes_again_on_failure(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"mine")
    with pytest.raises(DeliverError, match="results cannot be written"):
        deliver(PICTURES, tmp_path)
    assert contents(tmp_path) == {"old": b"mine"}
    assert not (tmp_path / "pictures").exists()


def test_a_link_in_the_place_of_a_folder_in_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "pictures").symlink_to(tmp_path / "outside")
    with pytest.raises(DeliverError, match="a link stands"):
        deliver(PICTURES, tmp_path / "out")
    assert list((tmp_path / "outside").iterdir()) == []


def test_a_file_in_the_folder_s_place(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"mine")
    for folder in (tmp_path / "out", tmp_path / "out" / "deeper"):
        with pytest.raises(DeliverError) as caught:
            deliver(ARTIFACTS, folder)
        assert caught.value.hint == "Take the file out of the way, or name another folder."
        assert caught.value.where == str(folder)
    assert contents(tmp_path) == {"out": b"mine"}


def test_a_folder_in_a_result_s_place_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "briefing.pdf").write_bytes(b"old")
    (tmp_path / "简报.docx").mkdir()
    with pytest.raises(DeliverError, match="a folder stands where a result goes"):
        deliver(ARTIFACTS, tmp_path)
    assert contents(tmp_path) == {"briefing.pdf": b"old"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(DeliverError, match="Permission denied"):
        deliver(ARTIFACTS, tmp_path)
    assert contents(tmp_path) == {}


def test_a_folder_whose_name_is_too_long_is_told_before_and_after_the_work(tmp_path: Path) -> None:
    folder = tmp_path / ("x" * 300)
    with pytest.raises(DeliverError, match=r"a name is too long\. Name a shorter folder"):
        content_of(folder / "report.yaml")
    with pytest.raises(DeliverError, match=r"a name is too long\. Name a shorter folder"):
        deliver(ARTIFACTS, folder)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_folders_that_cannot_be_made_or_named() -> None:
    for folder in ("/dev/full/x", "/proc/none/x", "x" * 300, "nul\0", "x\ud800"):
        with pytest.raises(DeliverError):
            deliver(ARTIFACTS, Path(folder))


def test_a_disk_that_fills_up_while_writing(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    (tmp_path / "briefing.pdf").write_bytes(b"old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(DeliverError, match="File too large"):
            deliver((*ARTIFACTS, Artifact("large.pdf", b"x" * 2000)), tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert contents(tmp_path) == {"briefing.pdf": b"old"}
    assert [path.name for path in tmp_path.iterdir()] == ["briefing.pdf"]


def test_a_failure_while_moving_puts_everything_back(tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    (tmp_path / "briefing.pdf").write_bytes(b"old")
    (work / "briefing.pdf").write_bytes(b"new")
    with pytest.raises(FileNotFoundError):
        _move(["briefing.pdf", "gone.docx"], work, tmp_path)
    assert (tmp_path / "briefing.pdf").read_bytes() == b"old"
    assert not (tmp_path / "gone.docx").exists()


def test_a_link_is_replaced_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(b"mine")
    (tmp_path / "briefing.pdf").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "简报.docx").symlink_to(tmp_path / "nowhere")
    deliver(ARTIFACTS, tmp_path)
    assert contents(tmp_path) == {"briefing.pdf": b"pdf", "简报.docx": b"docx", "elsewhere": b"mine"}
    assert not (tmp_path / "nowhere").exists()
