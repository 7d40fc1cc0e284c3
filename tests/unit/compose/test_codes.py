"""QR codes: what is printed is what a telephone reads."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path as FilePath

import pytest
import segno
from PIL import Image

from masthead.compose import compose
from masthead.compose.codes import draw_code
from masthead.document import Document, Figure
from masthead.errors import ComposeError
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Path
from masthead.picture import Code
from masthead.write.pdf import write_pdf

TEXT = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"


def modules(path: Path, count: int, width: float) -> list[list[int]]:
    """The dark squares of a code's path, quiet zone left off."""
    side = width / (count + 8)
    found = [[0] * count for _ in range(count)]
    for at in range(0, len(path.steps), 5):
        (_, left, top), (_, right, _) = path.steps[at], path.steps[at + 1]
        row = round(float(top) / side) - 4
        for column in range(round(float(left) / side) - 4, round(float(right) / side) - 4):
            found[row][column] = 1
    return found


@pytest.mark.parametrize("text", [TEXT, "https://a.example/b?c=1", "二维码", "x"])
def test_the_squares_are_those_of_the_text(text: str) -> None:
    drawn = draw_code(Code(text), 60.0, "code")
    (path,) = drawn.items
    assert isinstance(path, Path)
    matrix = [list(row) for row in segno.make_qr(text, error="m", boost_error=False).matrix]
    assert modules(path, len(matrix), 60.0) == matrix
    assert (drawn.width, drawn.height) == (60, 60)


@pytest.mark.parametrize("text", ["", "x" * 5000])
def test_no_text_and_too_long_a_text_make_no_code(text: str) -> None:
    with pytest.raises(ComposeError, match="QR code"):
        draw_code(Code(text), 60.0, "code")


@pytest.mark.needs("pdftoppm")
def test_a_printed_code_has_the_squares_of_its_text(tmp_path: FilePath) -> None:
    """The page as pixels, read square by square: 20 mm wide, with four modules of white around."""
    theme = load_template("jianbao").theme
    pages = compose(Document("t", "zh-CN", (Figure(Code(TEXT), "指纹"),)), theme, load_fonts(theme.fonts))
    (tmp_path / "a.pdf").write_bytes(write_pdf(pages))
    command = ["pdftoppm", "-r", "300", "-gray", "-singlefile", "a.pdf", "page"]
    subprocess.run(command, cwd=tmp_path, check=True)
    image = Image.open(io.BytesIO((tmp_path / "page.pgm").read_bytes()))
    matrix = segno.make_qr(TEXT, error="m", boost_error=False).matrix
    dark = image.point(lambda value: 255 if value < 128 else 0).crop((0, 0, image.width, image.height // 2))
    left, top, right, bottom = dark.getbbox() or (0, 0, 0, 0)
    side = (right - left) / len(matrix)
    assert side * (len(matrix) + 8) / 300 * 25.4 == pytest.approx(20, abs=0.3)
    assert (bottom - top) == pytest.approx(right - left, abs=2)
    for row, cells in enumerate(matrix):
        for column, cell in enumerate(cells):
            place = (int(left + (column + 0.5) * side), int(top + (row + 0.5) * side))
            value = image.getpixel(place)
            assert isinstance(value, int)
            assert (value < 128) is bool(cell), (row, column)
