"""Where font files are: folders, in the order in which they are searched, and the files in them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

# Python packages that carry fonts, and the folder inside them.
_PACKAGES = (("pylopdf_fonts_zh_cn", ""), ("font_source_sans_pro", "files"), ("font_source_serif_pro", "files"))
_SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")
_FANDOL = "fonts/opentype/public/fandol"


def configured_folders() -> tuple[str, ...]:
    """The folders that the environment variable MASTHEAD_FONTS names."""
    return tuple(filter(None, os.environ.get("MASTHEAD_FONTS", "").split(os.pathsep)))


def font_folders() -> tuple[str, ...]:
    """Every folder to search, the configured ones first; some may not exist."""
    own = str(Path(sys.prefix, "share/fonts/masthead"))
    return (*configured_folders(), own, *_system_folders(), *_tex_folders(), *_package_folders())


@cache
def font_files(folders: tuple[str, ...]) -> dict[str, str]:
    """The font files below these folders: casefolded file name → path. The first of a name counts.

    Read once in a process: fonts that are installed later are not seen.
    """
    found: dict[str, str] = {}
    seen: set[str] = set()
    for folder in folders:
        for path in _walk(folder, seen):
            found.setdefault(os.path.basename(path).casefold(), path)  # noqa: PTH119 - a Path per font costs more than the walk
    return found


def _system_folders() -> Iterator[str]:
    home = Path.home()
    yield from map(str, (home / ".local/share/fonts", home / ".fonts", home / "Library/Fonts"))
    yield from ("/usr/local/share/fonts", "/usr/share/fonts", "/Library/Fonts", "/System/Library/Fonts")
    yield "/Applications/Microsoft Word.app/Contents/Resources/DFonts"
    if "LOCALAPPDATA" in os.environ:
        yield str(Path(os.environ["LOCALAPPDATA"], "Microsoft/Windows/Fonts"))
    if "WINDIR" in os.environ:
        yield str(Path(os.environ["WINDIR"], "Fonts"))


def _tex_folders() -> Iterator[str]:
    yield from (f"/usr/share/{tree}/{_FANDOL}" for tree in ("texlive/texmf-dist", "texmf-dist"))
    years = sorted(Path("/usr/local/texlive").glob("2*"), reverse=True)
    yield from (str(year / "texmf-dist" / _FANDOL) for year in years)


def _package_folders() -> Iterator[str]:
    for package, folder in _PACKAGES:
        spec = find_spec(package)
        if spec and spec.submodule_search_locations:
            yield str(Path(spec.submodule_search_locations[0], folder))


def _walk(folder: str, seen: set[str]) -> Iterator[str]:
    """Font files below a folder, in the order of their names. seen: real paths, so that links cannot go round."""
    real = os.path.realpath(folder)
    if real in seen:
        return
    seen.add(real)
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.lower().endswith(_SUFFIXES):
            yield entry.path
        elif entry.is_dir():
            yield from _walk(entry.path, seen)
