"""Templates: folders that say what is printed. `template.toml`, `document.xml.j2` or `document.docx` or both, perhaps a
`theme.toml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from masthead.errors import TemplateError, shortened
from masthead.fill.themes import load_theme, named_theme
from masthead.fill.toml_file import TomlFile, read_toml
from masthead.report import Language
from masthead.theme import Theme

SETTINGS = "template.toml"
ENTRY = "document.xml.j2"
DRAWN = "document.docx"
_KEYS = ("name", "role", "language", "description", "needs", "expects", "page-limit", "theme")
# What a head prints of the issue, where a template does not say what its own does.
_EXPECTED = ("issue.series", "issue.number", "issue.issuer", "issue.date")
_ROLES = ("", "briefing", "one-page")
_LANGUAGES = ("", "zh-CN", "zh-Hant", "en")


class Template(NamedTuple):
    """role: what its files are named for; empty: for the template. language: what it is worded in; empty: any.

    needs: dotted paths of model fields ("issue.series") without which it cannot be filled. expects: those of the issue
    that its form asks for; where one is not set, a finding says so.
    page_limit: 0 where there is none. entry: the Jinja2 file in `folder` that renders the document; "" where it is
    drawn in Word alone. drawn: the Word file in `folder` that gives the DOCX; "" where the document does.
    """

    name: str
    role: str
    language: str
    description: str
    needs: tuple[str, ...]
    expects: tuple[str, ...]
    page_limit: int
    theme: Theme
    folder: Path
    entry: str = ENTRY
    drawn: str = ""


@cache
def shipped_folder() -> Path:
    """Where the shipped templates are: beside the package's modules in a wheel, at the root of a source tree."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "templates"
    return inside if inside.is_dir() else package.parents[1] / "templates"


def template_names() -> list[str]:
    """The names of the shipped document templates, in order."""
    return sorted(entry.parent.name for entry in shipped_folder().glob(f"*/{ENTRY}"))


def default_templates(language: Language) -> tuple[str, str]:
    """The briefing and the one-page template for a report in this language."""
    return ("briefing-note", "one-page-en") if language == "en" else ("jianbao", "one-page")


def load_template(name_or_path: str | Path) -> Template:
    """A shipped template by name, or any template by the path of its folder. Raises TemplateError."""
    folder = _folder(str(name_or_path))
    file = read_toml(folder / SETTINGS)
    _check_keys(file)
    language = _text(file, "language", "", _LANGUAGES)
    entry, drawn = (name if _is_file(folder / name) else "" for name in (ENTRY, DRAWN))
    # What is drawn in Word alone needs no theme; where it names none, it has that of its language's briefing.
    own = folder.name if entry else default_templates("en" if language == "en" else "zh-CN")[0]
    theme_name = _text(file, "theme", own)
    return Template(
        name=_text(file, "name", folder.name),
        role=_text(file, "role", "", _ROLES),
        language=language,
        description=_text(file, "description", ""),
        needs=_paths(file, "needs", ()),
        expects=_paths(file, "expects", _EXPECTED),
        page_limit=_page_limit(file),
        theme=load_theme(theme_name, folder, shipped_folder()),
        folder=folder,
        entry=entry,
        drawn=drawn,
    )


def load_named_theme(name: str, folder: Path) -> Theme:
    """The theme that a theme.toml in the folder inherits by that name. Raises TemplateError."""
    return named_theme(name, folder, shipped_folder())


def _folder(wanted: str) -> Path:
    if wanted in template_names():
        return shipped_folder() / wanted
    folder = Path(wanted)
    for needed in ((SETTINGS,), (ENTRY, DRAWN)):
        if not any(_is_file(folder / name) for name in needed):
            names = ", ".join(template_names())
            fault = f"no {' or '.join(needed)} in it" if _is_folder(folder) else "no such name or folder"
            raise TemplateError(
                f"unknown template {shortened(wanted)!r}: {fault}",
                where=shortened(wanted),
                hint=f"Name one of {names}, or the folder of a template of your own.",
            )
    return folder


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name that no file system takes: too long, or with a NUL in it
        return False


def _is_folder(path: Path) -> bool:
    try:
        return bool(path.name) and path.is_dir()
    except (OSError, ValueError):
        return False


def _check_keys(file: TomlFile) -> None:
    for key in file.tables:
        if key not in _KEYS:
            raise TemplateError(
                f"unknown key {shortened(key)!r}", where=file.place(key), hint=f"Known keys: {', '.join(_KEYS)}."
            )


def _text(file: TomlFile, key: str, default: str, choices: tuple[str, ...] = ()) -> str:
    value: Any = file.tables.get(key, default)
    if not isinstance(value, str):
        raise TemplateError(
            f"expected a text, found {shortened(repr(value))}", where=file.place(key), hint="Write it in quotes."
        )
    if choices and value not in choices:
        known = ", ".join(filter(None, choices))
        raise TemplateError(
            f"{shortened(value)!r} is not one of {known}", where=file.place(key), hint="Choose one, or leave it out."
        )
    return value


def _paths(file: TomlFile, key: str, default: tuple[str, ...]) -> tuple[str, ...]:
    value: Any = file.tables.get(key, list(default))
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        hint = f'Write it as an array of field paths: {key} = ["title.text"].'
        raise TemplateError(f"expected field paths, found {shortened(repr(value))}", where=file.place(key), hint=hint)
    return tuple(value)


def _page_limit(file: TomlFile) -> int:
    value: Any = file.tables.get("page-limit", 0)
    if type(value) is not int or value < 0:
        hint = "Write the number of pages: page-limit = 1."
        raise TemplateError(
            f"expected a number of pages, found {shortened(repr(value))}", where=file.place("page-limit"), hint=hint
        )
    return value
