"""Pictures and paths in a PDF: image objects (ISO 32000-1, 8.9), path operators (8.5) and opacity (8.4.5).

Plain texts and bytes: the writer puts them into its objects, the content stream into its operators.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from masthead.errors import WriteError
from masthead.pages import Glyphs, Image, Page, Path, Steps
from masthead.picture import Picture
from masthead.pictures import opaque
from masthead.pictures.jpeg import read_jpeg
from masthead.pictures.png import CHANNELS, PALETTE
from masthead.write.pdf.syntax import color, number, numbers

_GREY, _RGB = "/DeviceGray", "/DeviceRGB"  # RGB is sRGB: the output intent says so
_PNG_PREDICTORS = 15
_PALETTE_LIMIT = 256


class ImageObject(NamedTuple):
    """An image XObject. entries: its dictionary in PDF's syntax, Filter included, Length not. data: as it is stored."""

    entries: dict[str, str]
    data: bytes


@dataclass(slots=True)
class Graphics:
    """What the pages' pictures and paths need besides operators, under the names that these use.

    images: a name for each different picture, by its bytes. opacities: a name for each opacity below 1.
    """

    images: dict[bytes, tuple[str, Picture]] = field(default_factory=dict)
    opacities: dict[float, str] = field(default_factory=dict)

    def states(self) -> dict[str, str]:
        """The graphics state dictionaries (ExtGState) by name, in PDF's syntax."""
        return {name: f"<</Type/ExtGState/ca {number(at)}/CA {number(at)}>>" for at, name in self.opacities.items()}

    def objects(self) -> Iterator[tuple[str, ImageObject]]:
        """The image XObjects by name."""
        return ((name, image_object(picture)) for name, picture in self.images.values())

    def add(self, item: Image | Path) -> None:
        if isinstance(item, Image):
            if item.picture.data not in self.images:
                self.images[item.picture.data] = (f"Im{len(self.images) + 1}", item.picture)
        elif item.opacity < 1 and item.opacity not in self.opacities:
            self.opacities[item.opacity] = f"G{len(self.opacities) + 1}"


def graphics_used(pages: Iterable[Page]) -> Graphics:
    """The pictures and opacities of a document in the order of their first use."""
    graphics = Graphics()
    for page in pages:
        for placed in (*page.placed, *page.turned):
            for item in placed.items:
                # Nearly all items are glyphs.
                if not isinstance(item, Glyphs) and isinstance(item, Image | Path):
                    graphics.add(item)
    return graphics


def image_object(picture: Picture) -> ImageObject:
    """A picture as an image XObject: the rows of a PNG and the data of a JPEG as they are where PDF takes them so."""
    if picture.kind == "svg":
        raise WriteError("an SVG is no image object", where=picture.name, hint="compose turns it into paths.")
    if picture.kind == "jpeg":
        jpeg = read_jpeg(picture.data, picture.name)
        space = _GREY if jpeg.components == 1 else _RGB
        return ImageObject(_entries(jpeg.columns, jpeg.rows, 8, space) | {"Filter": "/DCTDecode"}, picture.data)
    png = opaque(picture)
    channels = CHANNELS[png.colors]
    space = _palette(png.palette) if png.colors == PALETTE else _GREY if channels == 1 else _RGB
    parameters = (
        f"<</Predictor {_PNG_PREDICTORS}/Colors {channels}/BitsPerComponent {png.depth}/Columns {png.columns}>>"
    )
    entries = _entries(png.columns, png.rows, png.depth, space)
    return ImageObject(entries | {"Filter": "/FlateDecode", "DecodeParms": parameters}, png.packed)


def image_operators(image: Image, height: float, graphics: Graphics) -> str:
    """The operators that draw a picture. height: the page's, from whose foot PDF counts."""
    name, _ = graphics.images[image.picture.data]
    bottom = height - image.y - image.height
    return f"q {numbers(image.width, 0, 0, image.height, image.x, bottom)} cm /{name} Do Q"


def path_operators(path: Path, height: float, graphics: Graphics) -> Iterator[str]:
    """The operators that draw a path; they leave the graphics state as it was. None where nothing is seen."""
    stroke = bool(path.stroke) and path.weight > 0
    if not path.steps or not (path.fill or stroke):
        return
    left, top = path.x, height - path.y
    yield "q"
    if path.clip:
        yield f"{_steps(path.clip, left, top)} W n"
    if path.opacity < 1:
        yield f"/{graphics.opacities[path.opacity]} gs"
    if path.fill:
        yield f"{color(path.fill)} rg"
    if stroke:
        dash = f"[{numbers(*path.dash)}]0 d" if path.dash else "[]0 d"
        yield f"{color(path.stroke)} RG {number(path.weight)} w {dash} {path.cap} J {path.join} j"
    paint = {(True, True): "B", (True, False): "f", (False, True): "S"}[bool(path.fill), stroke]
    yield f"{_steps(path.steps, left, top)} {paint}{'*' if path.even_odd and path.fill else ''}"
    yield "Q"


def _steps(steps: Steps, left: float, top: float) -> str:
    parts: list[str] = []
    for name, *values in steps:
        places = [top - float(value) if at % 2 else left + float(value) for at, value in enumerate(values)]
        parts.append(f"{numbers(*places)} {name}" if places else str(name))
    return " ".join(parts)


def _entries(columns: int, rows: int, bits: int, space: str) -> dict[str, str]:
    return {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": str(columns),
        "Height": str(rows),
        "BitsPerComponent": str(bits),
        "ColorSpace": space,
    }


def _palette(palette: bytes) -> str:
    colors = palette[: 3 * _PALETTE_LIMIT]
    return f"[/Indexed {_RGB} {len(colors) // 3 - 1} <{colors.hex()}>]"
