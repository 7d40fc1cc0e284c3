"""Results into a folder, whole or not at all."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from os.path import lexists
from pathlib import Path

from masthead.errors import Artifact, DeliverError

_HINTS = {
    errno.ENOSPC: "Free some space on the disk, or name another folder.",
    errno.EDQUOT: "Free some space on the disk, or name another folder.",
    errno.ENOTDIR: "Take the file out of the way, or name another folder.",
    errno.EEXIST: "Take the file out of the way, or name another folder.",
    errno.ENAMETOOLONG: "Name a shorter folder.",
}
_DEEPEST = 2  # parts of a name
_DEFAULT_HINT = "Name a folder whose files you may read and write."


def deliver(artifacts: Iterable[Artifact], folder: Path) -> None:
    """Write every artifact into the folder, or into one in it ("pictures/map.png"); each is made where it is missing.

    All are written beside their places first and then moved there. If anything fails, what was there before is put
    back and nothing new stays. Raises DeliverError.
    """
    files = {artifact.name: artifact.data for artifact in artifacts}
    with _told(folder):
        for name in files:
            _check_name(name, folder)
        _write(files, folder)


def _write(files: Mapping[str, bytes], folder: Path) -> None:
    folders = dict.fromkeys((folder / name).parent for name in files)
    with ExitStack() as made:
        for one in (folder, *folders):
            made.enter_context(_made(one))
        work = made.enter_context(_workplace(folder))
        for name, data in files.items():
            (work / name).parent.mkdir(exist_ok=True)
            (work / name).write_bytes(data)
        _move(list(files), work, folder)


def _check_name(name: str, folder: Path) -> None:
    parts = name.split("/")
    if len(parts) > _DEEPEST or any(part in ("", ".", "..") or "\\" in part or "\0" in part for part in parts):
        hint = "Use a name without slashes, or with one."
        raise DeliverError(f"{name!r} is no name for a file", where=str(folder), hint=hint)
    if len(parts) == _DEEPEST and (folder / parts[0]).is_symlink():
        what = "a link stands where a folder of results goes"
        raise DeliverError(what, where=str(folder / parts[0]), hint="Take it away.")
    if (folder / name).is_dir():
        raise DeliverError("a folder stands where a result goes", where=str(folder / name), hint="Take it away.")


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """What the system refuses, as a DeliverError."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise refusal(error, folder, "results cannot be written") from None


def refusal(error: OSError | ValueError, path: Path, what: str) -> DeliverError:
    """What the system refuses to do, in plain words. ValueError: a path that no file system can hold."""
    if not isinstance(error, OSError):
        return DeliverError("no file or folder can have this name", where=repr(str(path)), hint=_DEFAULT_HINT)
    reason = "a name is too long" if error.errno == errno.ENAMETOOLONG else error.strerror or str(error)
    hint = _HINTS.get(error.errno or 0, _DEFAULT_HINT)
    return DeliverError(f"{what}: {reason}", where=str(path), hint=hint)


@contextmanager
def _made(folder: Path) -> Iterator[None]:
    """The folder and its parents, taken away again on failure as far as they were made here."""
    made = [parent for parent in (folder, *folder.parents) if not parent.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        with suppress(OSError):  # not made yet, or somebody has put something there
            for parent in made:
                parent.rmdir()
        raise


@contextmanager
def _workplace(folder: Path) -> Iterator[Path]:
    """A hidden folder in the same file system, so that moving out of it is one step."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix=".masthead-", dir=folder) as work:
        yield Path(work)


def _move(names: list[str], work: Path, folder: Path) -> None:
    """Move the new files to their places; on failure move all back. Old ones wait in the workplace meanwhile."""
    old = work / "old"
    while old.name in names or any(name.startswith(f"{old.name}/") for name in names):
        old = old.with_name(old.name + "_")
    for name in names:
        (old / name).parent.mkdir(parents=True, exist_ok=True)
    moved: list[tuple[Path, Path]] = []
    try:
        for name in names:
            steps = [(work / name, folder / name)]
            if lexists(folder / name):
                steps.insert(0, (folder / name, old / name))
            for start, end in steps:
                start.rename(end)
                moved.append((start, end))
    except BaseException:
        for start, end in reversed(moved):
            end.rename(start)
        raise
