"""Pictures at fixed places of the sheet, such as a logo: drawn once, and put on the pages they stand on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from masthead.compose.atoms import Setter
from masthead.compose.drawings import draw_svg
from masthead.compose.figures import coarse
from masthead.compose.strips import furniture, moved
from masthead.errors import Diagnostic
from masthead.pages import Image, Item, Placed
from masthead.picture import Picture
from masthead.theme import PagePicture, Theme
from masthead.theme_page import stands_on

_ROUNDING = 0.1


def draw_pictures(setter: Setter) -> tuple[dict[str, tuple[Item, ...]], tuple[Diagnostic, ...]]:
    """What is drawn of each of the theme's page pictures, from its own top left corner, and what was found."""
    drawn: dict[str, tuple[Item, ...]] = {}
    found: list[Diagnostic] = []
    for name, placed in setter.theme.page_pictures.items():
        picture, where = setter.theme.pictures[name], f"page picture {name}"
        width, height = size_of(placed, picture)
        if picture.kind == "svg":
            sketch, left_out = draw_svg(setter, picture, width)
            drawn[name] = sketch.items
            messages = (f"not drawn as the SVG has it: {what}" for what in left_out)
            found += (Diagnostic("warning", "picture-simplified", message, where) for message in messages)
        else:
            drawn[name] = (Image(0.0, 0.0, width, height, picture),)
            found += coarse(picture, width, where)
        if _meets_text(setter.theme, placed, width, height):
            hint = "Make it smaller or the page's margin wider, unless it shall lie behind the text."
            found.append(Diagnostic("warning", "picture-behind-text", "it reaches into the type area", where, hint))
    return drawn, tuple(found)


def placed_pictures(theme: Theme, drawn: Mapping[str, tuple[Item, ...]], number: int) -> Iterator[Placed]:
    """The pictures of a page; the first is 1."""
    for name, placed in theme.page_pictures.items():
        if stands_on(placed.pages, first=number == 1):
            size = size_of(placed, theme.pictures[name])
            x, y = placed.corner(theme.page, *size, even=number % 2 == 0)
            yield furniture(*(moved(item, x, y) for item in drawn[name]))


def size_of(placed: PagePicture, picture: Picture) -> tuple[float, float]:
    """Width and height in points."""
    width = placed.width or picture.width
    return width, width * picture.height / picture.width


def _meets_text(theme: Theme, placed: PagePicture, width: float, height: float) -> bool:
    """Whether it reaches into the type area of a page that it stands on."""
    page = theme.page
    x, y = placed.corner(page, width, height, even=False)
    beside = x + width <= page.left + _ROUNDING or x >= page.width - page.right - _ROUNDING
    numbers = (number for number in (1, 2) if stands_on(placed.pages, first=number == 1))
    tops = [(page.top_of(number), page.top_of(number) + page.depth_of(number)) for number in numbers]
    return not beside and any(y + height > top + _ROUNDING and y < end - _ROUNDING for top, end in tops)
