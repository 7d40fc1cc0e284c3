"""Families by the names inside font files: the slow way, for families that the table of known files lacks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from masthead.fonts.families import normal_style
from masthead.fonts.folders import font_files

# OpenType name table: name ids of family, subfamily, full name, typographic family and subfamily.
_FAMILY, _STYLE, _FULL, _TYPOGRAPHIC_FAMILY, _TYPOGRAPHIC_STYLE = 1, 2, 4, 16, 17

Key = tuple[str, str]


@cache
def fonts_by_name(folders: tuple[str, ...]) -> dict[Key, tuple[str, int]]:
    """(casefolded family in any language, style) → file and face number, of all fonts below the folders.

    The first in the order of the folders counts; files that cannot be read are left out.
    """
    found: dict[Key, tuple[str, int]] = {}
    for path in font_files(folders).values():
        for index, key in _keys(path):
            found.setdefault(key, (path, index))
    return found


def _keys(path: str) -> Iterator[tuple[int, Key]]:
    import uharfbuzz as hb  # type: ignore[import-untyped]  # it ships no types

    try:
        blob = hb.Blob.from_file_path(path)
        count = hb.Face(blob).count
    except hb.HarfBuzzError:
        return
    for index in range(count):
        names = _names(hb.Face(blob, index))
        style = normal_style(next(iter(names[_TYPOGRAPHIC_STYLE] or names[_STYLE]), ""))
        legacy = normal_style(next(iter(names[_STYLE]), ""))
        yield from ((index, (family, style)) for family in names[_TYPOGRAPHIC_FAMILY])
        yield from ((index, (family, legacy)) for family in names[_FAMILY])
        yield from ((index, (name, "regular")) for name in names[_FULL])


def _names(face: object) -> dict[int, list[str]]:
    """Name id → its casefolded texts, English first."""
    names: dict[int, list[str]] = {i: [] for i in (_FAMILY, _STYLE, _FULL, _TYPOGRAPHIC_FAMILY, _TYPOGRAPHIC_STYLE)}
    entries = [(int(entry.name_id), entry.language) for entry in face.list_names()]  # type: ignore[attr-defined]  # it ships no types
    for name_id, language in sorted(entries, key=lambda entry: entry[1] != "en"):
        if name_id in names:
            names[name_id].append((face.get_name(name_id, language) or "").casefold())  # type: ignore[attr-defined]  # it ships no types
    return names
