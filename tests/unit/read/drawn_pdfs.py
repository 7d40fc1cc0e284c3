"""PDFs drawn with ReportLab, as other programs make them: text at places, rules, pictures of pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]  # it ships no types
from reportlab.pdfbase.cidfonts import UnicodeCIDFont  # type: ignore[import-untyped]  # it ships no types
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth  # type: ignore[import-untyped]  # it ships no types
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]  # it ships no types

SONG = "STSong-Light"
WIDTH, HEIGHT = A4
Drawing = Callable[[Any], object]


@cache
def _registered() -> str:
    registerFont(UnicodeCIDFont(SONG))
    return SONG


def drawn(*pages: Drawing, **options: Any) -> bytes:
    """A PDF with a page for each drawing."""
    _registered()
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4, **options)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def put(canvas: Canvas, x: float, down: float, text: str, size: float = 10, font: str = "Helvetica") -> None:
    """A line of text, from the left and from the top."""
    canvas.setFont(font, size)
    canvas.drawString(x, HEIGHT - down, text)


def centred(canvas: Canvas, down: float, text: str, size: float, font: str = "Helvetica") -> None:
    put(canvas, (WIDTH - stringWidth(text, font, size)) / 2, down, text, size, font)


def column(canvas: Canvas, x: float, down: float, width: float, texts: Sequence[str], size: float = 10) -> float:
    """Paragraphs of English, broken to a width, with a blank line between; how far down they end."""
    for text in texts:
        for line in broken(text, width, size):
            put(canvas, x, down, line, size)
            down += 1.3 * size
        down += 0.8 * size
    return down


def broken(text: str, width: float, size: float = 10) -> list[str]:
    """English as lines that are no wider."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if stringWidth(longer, "Helvetica", size) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def chinese(canvas: Canvas, down: float, texts: Sequence[str], size: float = 16, left: float = 80) -> float:
    """Paragraphs of Chinese, each with an indent of two characters, on lines of 27; how far down they end."""
    for text in texts:
        rest = f"\u3000\u3000{text}"
        while rest:
            put(canvas, left, down, rest[:27], size, SONG)
            rest, down = rest[27:], down + 28
    return down


def ruled(canvas: Canvas, xs: Sequence[float], ys: Sequence[float]) -> None:
    """The rules of a grid."""
    canvas.grid(list(xs), [HEIGHT - y for y in ys])
