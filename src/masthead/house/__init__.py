"""House: the look of an office's own Word file, as changes of a theme."""

from __future__ import annotations

from typing import NamedTuple

from masthead.errors import Diagnostic
from masthead.house.faces import families
from masthead.house.fitting import house_tables
from masthead.house.lines import Ground
from masthead.house.parts import OfficeFile
from masthead.house.passages import passages
from masthead.house.placing import named_logos
from masthead.house.roles import is_chinese, roles_of
from masthead.house.ruled import ruled
from masthead.house.sheet import main_sheet
from masthead.house.sides import sides_of
from masthead.house.styles import Styles
from masthead.house.toml import toml_text
from masthead.house.values import child
from masthead.house.wanted import House
from masthead.theme import Theme

__all__ = ["House", "HouseTheme", "house_theme", "read_house"]


class HouseTheme(NamedTuple):
    """text: a theme.toml. pictures: (name, bytes) of the files that it names. found: what was taken from direct
    formatting, and what could not be taken over."""

    text: str
    pictures: tuple[tuple[str, bytes], ...]
    found: tuple[Diagnostic, ...]


def read_house(data: bytes, where: str) -> House:
    """What a Word file (.docx) looks like: its sheet, the look of each kind of paragraph as most of the text has it,
    header, footer, pictures and tables. where: what errors call it. Raises ReadError for a file that is no such file,
    is damaged, or beyond the limits of `office_file`."""
    file = OfficeFile(data, where)
    styles = Styles(file)
    body = child(file.document, "body")
    found = list(passages(file.document if body is None else body, styles))
    sheet = main_sheet(file, found)
    chinese = is_chinese(found)
    roles = roles_of(found, chinese=chinese)
    ground = Ground(chinese, sheet.pitch)
    notes = file.related("footnotes")
    return House(
        chinese=chinese,
        sheet=sheet,
        ground=ground,
        styles=styles,
        roles=roles,
        sides=sides_of(file, styles, sheet, ground),
        tables=ruled(file.document, styles),
        families=families(file.related("fontTable")),
        notes=tuple(
            one for note in (() if notes is None else notes) for one in passages(note, styles) if one.text.strip()
        ),
    )


def house_theme(house: House, base: Theme, inherits: str) -> HouseTheme:
    """A theme's file that changes `base`, which it inherits by that name, to the house's look: only what differs."""
    tables, found = house_tables(house, base)
    named = set(tables.get("page-pictures", {}))
    pictures = tuple((file, logo.data) for name, file, logo in named_logos(house) if name in named)
    return HouseTheme(toml_text({"inherits": inherits, **tables}), pictures, found)
