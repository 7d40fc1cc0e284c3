"""QR codes (ISO/IEC 18004) as one path of squares."""

from __future__ import annotations

from masthead.compose.charts.sketch import Drawn
from masthead.errors import ComposeError
from masthead.pages import Path
from masthead.picture import Code

# ISO/IEC 18004, 9.1: four modules of white around the code.
_QUIET = 4
_ERROR_LEVEL = "m"  # 15 % may be soiled


def draw_code(code: Code, width: float, where: str) -> Drawn:
    """The code with its quiet zone, `width` wide. Raises ComposeError for no text and for one that no code holds."""
    import segno

    try:
        if not code.text:
            raise ValueError("no text")
        matrix = segno.make_qr(code.text, error=_ERROR_LEVEL, boost_error=False).matrix
    except ValueError:
        fault = "a QR code of no text" if not code.text else f"a text of {len(code.text)} characters is too long"
        raise ComposeError(
            f"{fault} for a QR code", where=where, hint="Give it a text of a few hundred letters."
        ) from None
    side = width / (len(matrix) + 2 * _QUIET)
    steps = tuple(step for row, cells in enumerate(matrix) for step in _row(cells, (row + _QUIET) * side, side))
    return Drawn((Path(0.0, 0.0, steps, "#000000"),), width, width)


def _row(cells: bytearray, y: float, side: float) -> list[tuple[str | float, ...]]:
    """A rectangle for each stretch of dark modules in a row."""
    steps: list[tuple[str | float, ...]] = []
    start = -1
    for at, dark in enumerate((*cells, 0)):
        if dark and start < 0:
            start = at
        elif not dark and start >= 0:
            left, right = (start + _QUIET) * side, (at + _QUIET) * side
            corners = (("m", left, y), ("l", right, y), ("l", right, y + side), ("l", left, y + side))
            steps += (*corners, ("h",))
            start = -1
    return steps
