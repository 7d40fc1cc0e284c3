"""How large a picture may be, and the error that says so."""

from __future__ import annotations

from masthead.errors import ReadError

# A page of A4 at 600 dots an inch has 35 million pixels; nothing printed needs more.
MAX_BYTES = 32_000_000
MAX_SVG_BYTES = 4_000_000
MAX_SIDE = 30_000
MAX_PIXELS = 40_000_000
# Rows, filter bytes included, of a picture once it is unpacked: pixels × channels × depth.
MAX_UNPACKED = 160_000_000

# Points a pixel where the file does not say how large it is: 96 dots an inch, as browsers have it.
PIXEL = 0.75
_RESOLUTIONS = (20.0, 2400.0)
_INCH = 72.0


def broken(what: str, name: str) -> ReadError:
    """The error of a picture that cannot be used. name: as it was asked for."""
    return ReadError(what, where=name, hint="Save the picture again with another program, or take another one.")


def check_size(columns: int, rows: int, bits: int, name: str) -> None:
    """Raises ReadError for a picture without pixels, or with more than may be unpacked. bits: of one pixel."""
    if not columns or not rows:
        raise broken("the picture has no pixels", name)
    if max(columns, rows) > MAX_SIDE or columns * rows > MAX_PIXELS or columns * rows * bits > MAX_UNPACKED * 8:
        raise ReadError(
            f"the picture is too large: {columns:,} by {rows:,} pixels",
            where=name,
            hint=f"Scale it down; at most {MAX_PIXELS // 1_000_000} million pixels can be placed.",
        )


def natural_size(columns: int, rows: int, per_inch: tuple[float, float]) -> tuple[float, float]:
    """Width and height in points, by the resolution where that is a likely one."""
    low, high = _RESOLUTIONS
    if not all(low <= value <= high for value in per_inch):
        return columns * PIXEL, rows * PIXEL
    return columns * _INCH / per_inch[0], rows * _INCH / per_inch[1]
