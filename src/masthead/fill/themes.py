"""Finds a theme by name and resolves what it inherits from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from masthead.errors import ReadError, TemplateError
from masthead.fill.toml_file import TomlFile, read_toml
from masthead.picture import Picture
from masthead.theme import PagePicture, Theme
from masthead.theme_file import build_theme, merge


def load_theme(name: str, folder: Path, shipped: Path) -> Theme:
    """The theme of the template in `folder`: its own theme.toml, or the one that `name` names.

    A name is a template folder beside this one or a shipped one that has a theme.toml, or a file in the shipped
    `themes` folder. Raises TemplateError with file, line and key.
    """
    own = folder / "theme.toml"
    return _theme(own if own.is_file() else _find(name, folder, shipped, folder.name), shipped)


def _theme(path: Path, shipped: Path) -> Theme:
    """The theme of a file, with all that it inherits."""
    chain = _chain(path, shipped)
    tables = chain[-1].tables
    for file in reversed(chain[:-1]):
        tables = merge(tables, file.tables)
    try:
        theme = build_theme({key: value for key, value in tables.items() if key != "inherits"}, chain[0].label)
        return _with_pictures(theme, chain) if theme.page_pictures else theme
    except TemplateError as error:
        raise _placed(error, chain) from None


def _with_pictures(theme: Theme, chain: list[TomlFile]) -> Theme:
    """The theme with the pictures that its page shows, each from the folder of the file that names it."""
    pictures = {}
    for name, placed in theme.page_pictures.items():
        key = f"page-pictures.{name}.file"
        pictures[name] = picture = _picture(placed, _setting(chain, key).folder, key)
        width = placed.width or picture.width
        height = width * picture.height / picture.width
        x, y = placed.corner(theme.page, width, height, even=False)
        if min(x, y) < 0 or x + width > theme.page.width or y + height > theme.page.height:
            hint = "Make its width smaller, or its distance from the edge."
            raise TemplateError("the picture falls off the page", where=f"page-pictures.{name}", hint=hint)
    return replace(theme, pictures=pictures)


def _picture(placed: PagePicture, folder: Path, key: str) -> Picture:
    """The picture; one that has words in fonts is refused: LibreOffice loses them in headers and footers."""
    from masthead.pictures import picture_file

    try:
        picture = picture_file(placed.file, (folder,))
    except ReadError as error:
        what = f"{error.where}: {error.what}" if error.where else error.what
        raise TemplateError(what, where=key, hint=error.hint) from None
    if picture.words:
        hint = "Turn its text into paths in the program that drew it, and save it again."
        raise TemplateError(f"{picture.name}: the SVG has text in a font", where=key, hint=hint)
    return picture


def named_theme(name: str, folder: Path, shipped: Path) -> Theme:
    """The theme that a theme.toml in the folder inherits by that name. Raises TemplateError."""
    return _theme(_find(name, folder, shipped, "theme", folder / "theme.toml"), shipped)


def _chain(path: Path, shipped: Path) -> list[TomlFile]:
    """The theme's file and those it inherits from, nearest first."""
    paths, chain = [path], [read_toml(path)]
    while name := chain[-1].tables.get("inherits"):
        where = chain[-1].place("inherits")
        path = _find(name, paths[-1].parent, shipped, where, paths[-1])
        if path in paths:
            raise TemplateError(f"theme {name!r} inherits from itself", where=where, hint="Name another theme.")
        paths.append(path)
        chain.append(read_toml(path))
    return chain


def _find(name: object, folder: Path, shipped: Path, where: str, heir: Path | None = None) -> Path:
    """heir: the file that asks, which never means itself: a copy of jianbao may be called jianbao, too."""
    known = _themes(folder, shipped, heir and heir.resolve())
    if not isinstance(name, str) or name not in known:
        hint = f"Themes there are: {', '.join(sorted(known))}."
        raise TemplateError(f"no theme {name!r}", where=where, hint=hint)
    return known[name]


def _themes(folder: Path, shipped: Path, heir: Path | None) -> dict[str, Path]:
    """Names to files but for the heir's; a folder beside the template goes before a shipped one."""
    known = {path.stem: path for path in sorted((shipped / "themes").glob("*.toml"))}
    for parent in (shipped, folder.resolve().parent):
        found = (path for path in sorted(parent.glob("*/theme.toml")) if path.resolve() != heir)
        known |= {path.parent.name: path for path in found}
    return known


def _placed(error: TemplateError, chain: list[TomlFile]) -> TemplateError:
    """The error at the file and line that sets the key, the nearest in the chain that does."""
    key = error.where.rpartition(", ")[2]
    return TemplateError(error.what, where=_setting(chain, key).place(key), hint=error.hint)


def _setting(chain: list[TomlFile], key: str) -> TomlFile:
    """The nearest file that sets a dotted key, or the most of it."""
    return max(chain, key=lambda file: (_depth(file, key), -chain.index(file)))


def _depth(file: TomlFile, key: str) -> int:
    """How much of a dotted key the file sets."""
    table: object = file.tables
    for depth, part in enumerate(key.split(".")):
        if not isinstance(table, dict) or part not in table:
            return depth
        table = table[part]
    return key.count(".") + 1
