"""Pictures: bytes from outside, looked through under limits; SVG as plain paths, PNG as a writer can use it.

The only place that knows Pillow, svglib and ReportLab's shapes. `fill` reads pictures, `compose` draws SVG, the writers
ask for pixels.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from masthead.errors import ReadError, shortened
from masthead.picture import Picture
from masthead.pictures.files import picture_bytes
from masthead.pictures.jpeg import SIGNATURE as JPEG
from masthead.pictures.jpeg import Jpeg, read_jpeg
from masthead.pictures.limits import MAX_BYTES, natural_size
from masthead.pictures.png import SIGNATURE as PNG
from masthead.pictures.png import Png, read_png
from masthead.pictures.svg import is_svg, read_svg

__all__ = ["opaque", "picture_file", "read_picture"]

_BYTE = 8


def picture_file(name: str, folders: Iterable[Path]) -> Picture:
    """The picture in the file of that name, in one of the folders or below. Raises ReadError."""
    return read_picture(picture_bytes(name, folders), name)


def read_picture(data: bytes, name: str) -> Picture:
    """The picture in these bytes: whole, upright, in grey or sRGB, without data on who took it and where.

    Raises ReadError where it is none of PNG, JPEG and SVG, broken, cut short, too large, or an SVG that would run or
    fetch anything. name: what errors call it.
    """
    name = shortened(name)
    if len(data) > MAX_BYTES:
        raise ReadError(f"the picture is larger than {MAX_BYTES:,} bytes", where=name, hint="Scale it down.")
    if data.startswith(PNG):
        return _png(data, name)
    if data.startswith(JPEG):
        return _jpeg(data, name)
    if is_svg(data):
        return _svg(data, name)
    raise ReadError("the file is neither PNG, JPEG nor SVG", where=name, hint="Save the picture as one of these.")


def opaque(picture: Picture) -> Png:
    """A PNG picture whose packed rows a PDF can take as they are: at most 8 bits a channel, not interlaced, nothing
    clear in it; where something is, it is set on white, as the paper is. Raises ReadError."""
    png = read_png(picture.data, picture.name)
    if not (png.interlaced or png.clear or png.depth > _BYTE):
        return png
    from masthead.pictures.raster import opaque_png

    return read_png(opaque_png(picture), picture.name)


def _svg(data: bytes, name: str) -> Picture:
    svg = read_svg(data, name)
    from masthead.pictures.vector import Words, svg_drawing

    picture = Picture("svg", data, svg.width, svg.height, name)
    parts = svg_drawing(picture).parts
    if not parts:
        hint = "Open it in a browser to see whether it is the right one, and save it again."
        raise ReadError("the SVG shows nothing", where=name, hint=hint)
    words = tuple(part.text for part in parts if isinstance(part, Words))
    return replace(picture, words=words)


def _png(data: bytes, name: str) -> Picture:
    png = read_png(data, name)
    if png.profile and png.colors:
        from masthead.pictures.raster import is_srgb, plain_png

        if not is_srgb(png.profile):
            data = plain_png(data, png.profile, name)
    size = natural_size(png.columns, png.rows, png.per_inch)
    return Picture("png", data, *size, name, (png.columns, png.rows))


def _jpeg(data: bytes, name: str) -> Picture:
    from masthead.pictures.raster import check_jpeg, is_srgb, is_turned, plain_jpeg

    jpeg = read_jpeg(data, name)
    check_jpeg(jpeg.bare, name)
    foreign = bool(jpeg.profile) and jpeg.components == 3 and not is_srgb(jpeg.profile)
    odd = jpeg.components == 4 or (jpeg.components == 3 and not jpeg.ycc)
    if not (foreign or odd or (jpeg.exif and is_turned(data, name))):
        return _plain(jpeg, name)
    profile = jpeg.profile if foreign or jpeg.components == 4 else b""
    return _plain(read_jpeg(plain_jpeg(data, profile, name), name)._replace(per_inch=jpeg.per_inch), name)


def _plain(jpeg: Jpeg, name: str) -> Picture:
    size = natural_size(jpeg.columns, jpeg.rows, jpeg.per_inch)
    return Picture("jpeg", jpeg.bare, *size, name, (jpeg.columns, jpeg.rows))
