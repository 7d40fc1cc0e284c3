"""A theme from an office's own Word file."""

from __future__ import annotations

from pathlib import Path

from masthead.deliver import deliver
from masthead.deliver.kept import kept_copies
from masthead.errors import Artifact, ConfigError, Diagnostic, Outcome, TemplateError
from masthead.input_file import file_bytes
from masthead.office_file import LARGEST_FILE

_LARGE = "Save a copy of it without what is not needed, such as large pictures."


def theme_from_docx(house: Path | str, output: Path | str, inherits: str = "") -> Outcome:
    """A theme.toml that makes templates look like a Word file, its pictures beside it; copies are kept of what stood
    there.

    inherits: the theme that it changes; by default that of the template whose folder it goes to, else the one that
    briefings of the file's language have. Raises ReadError, TemplateError, ConfigError and DeliverError.
    """
    from masthead.fill import load_named_theme
    from masthead.house import house_theme, read_house

    source, target = Path(house), Path(output)
    if target.suffix != ".toml":
        raise ConfigError(
            "a theme's file ends in .toml", where=str(target), hint="Write it like -o my-brief/theme.toml."
        )
    look = read_house(file_bytes(source, LARGEST_FILE, _LARGE), source.name)
    name = inherits or _theme_of(target.parent) or ("jianbao" if look.chinese else "briefing-note")
    made = house_theme(look, load_named_theme(name, target.parent), name)
    artifacts = (Artifact(target.name, made.text.encode()), *(Artifact(*picture) for picture in made.pictures))
    kept = kept_copies(artifacts, target.parent)
    deliver((*artifacts, *kept), target.parent)
    hint = _BASIS if (target.parent / "template.toml").is_file() else f"{_BASIS} {_ALONE}"
    basis = Diagnostic("note", "theme-inherits", f"it changes the theme {name}", hint=hint)
    return Outcome(str(target.parent), artifacts, (basis, *made.found, *map(_kept, kept)))


_BASIS = "Name another one with --inherits, for a copy of another template."
_ALONE = "There is no template beside it yet: masthead templates new NAME --from TEMPLATE makes one in a new folder."


def _theme_of(folder: Path) -> str:
    """The theme that the template in a folder was made with; "" where no template is there."""
    from masthead.fill import load_named_theme, load_template

    if not (folder / "template.toml").is_file():
        return ""
    name = load_template(folder).theme.name
    try:
        load_named_theme(name, folder)
    except TemplateError:
        hint = "Say with --inherits which theme the new one shall change."
        raise TemplateError(f"the theme {name} is this template's alone", where=str(folder), hint=hint) from None
    return name


def _kept(copy: Artifact) -> Diagnostic:
    message = "another file stood there; a copy of it is kept"
    return Diagnostic("note", "copy-kept", message, where=copy.name)
