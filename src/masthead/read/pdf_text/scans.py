"""Pages that are pictures, read with OCR: rapidocr with the models in its package, and onnxruntime (extra `ocr`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from statistics import median
from typing import Any

from masthead.errors import ReadError
from masthead.pdf_pages.channel import Allowed, open_pdf
from masthead.pdf_pages.page import SCANNED, Glyph, Look, Page
from masthead.pdf_pages.rendering import Rendered
from masthead.read import limits
from masthead.read.formats import not_installed
from masthead.read.pdf_text.wording import is_wide

_DOTS = 200
_SURE = 0.85
_TAKEN = 0.3  # a line that is less sure is told, and left out
_EM = 0.78  # of a line's box
_BELOW = 0.2  # of a line's box, under the baseline
# From which part of the height of most lines on which size is meant: measured heights are not exact.
_SIZES = ((2.0, 2.3), (1.4, 1.6), (0.7, 1.0), (0.0, 0.7))


@dataclass(frozen=True)
class Scanned:
    """pages: what was read, by number. doubtful: page, text and how sure it is, from 0 to 1. unread: pages that were
    not read, and why."""

    pages: dict[int, Page] = field(default_factory=dict)
    doubtful: tuple[tuple[int, str, float], ...] = ()
    unread: tuple[int, ...] = ()
    why: str = ""


def read_scans(data: bytes, where: str, numbers: Sequence[int], *, required: bool) -> Scanned:
    """What the pictures of these pages say. required: the document has no other text, so that it is an error where they
    cannot be read. Raises ReadError."""
    missing = [name for name in ("rapidocr", "onnxruntime") if find_spec(name) is None]
    if missing and required:
        raise not_installed(missing[0], "ocr", "a PDF whose pages are pictures, as of a scan,", where)
    if missing:
        return Scanned(unread=tuple(numbers), why=f"{missing[0]} is not installed")
    limits.too_many(len(numbers), limits.OCR_PAGES, "pages that are pictures", where)
    deadline = limits.Deadline(where, limits.OCR_SECONDS)
    engine = _engine()
    if engine is None:
        what = "the installed rapidocr does not hold its models"
        raise ReadError(what, where=where, hint="Install it anew: pip install 'masthead[ocr]'.")
    found: list[tuple[int, Rendered, list[_Line]]] = []
    with open_pdf(
        data, where, Allowed(limits.PDF_MEMORY, limits.OCR_SECONDS, limits.PDF_OBJECTS, limits.CHARACTERS)
    ) as pdf:
        for number in numbers:
            deadline.check()
            picture = pdf.picture(number, _DOTS)
            lines = list(_lines(engine, picture))
            found.append((number, picture._replace(pixels=b""), lines))
    heights = [line.bottom - line.top for _, _, lines in found for line in lines]
    usual = median(heights) if heights else 1.0
    pages = {number: _page(number, picture, lines, usual) for number, picture, lines in found}
    doubtful = [(number, line.text, line.score) for number, _, lines in found for line in lines if line.score < _SURE]
    return Scanned(pages, tuple(doubtful))


@dataclass(frozen=True)
class _Line:
    """A line in a picture, in points: its box, its text, and how sure that is."""

    left: float
    top: float
    right: float
    bottom: float
    text: str
    score: float


@cache
def _engine() -> Any:
    """OCR with the models that the package holds, each named, so that none is fetched; it writes no log. None where the
    package does not hold them."""
    from pathlib import Path

    import rapidocr

    models = Path(rapidocr.__file__).parent / "models"
    paths = {part: sorted(models.glob(f"*_{part.lower()}_*.onnx")) for part in ("Det", "Cls", "Rec")}
    if not all(paths.values()):
        return None
    params = {f"{part}.model_path": str(found[0]) for part, found in paths.items()}
    return rapidocr.RapidOCR(params={**params, "Global.log_level": "critical", "Global.text_score": 0.0})


def _lines(engine: Any, picture: Rendered) -> Iterator[_Line]:
    import numpy

    grey = numpy.frombuffer(picture.pixels, numpy.uint8).reshape(picture.height, picture.width)
    found = engine(numpy.repeat(grey[:, :, None], 3, axis=2))
    if found.boxes is None or found.txts is None:
        return
    for box, text, score in zip(found.boxes, found.txts, found.scores, strict=True):
        xs, ys = [float(x) / picture.scale for x, _ in box], [float(y) / picture.scale for _, y in box]
        if text.strip():
            yield _Line(min(xs), min(ys), max(xs), max(ys), text.strip(), float(score))


def _page(number: int, picture: Rendered, lines: Sequence[_Line], usual: float) -> Page:
    """usual: the height of most lines of the document."""
    glyphs = tuple(glyph for line in lines if line.score >= _TAKEN for glyph in _glyphs(line, usual))
    return Page(number, picture.width / picture.scale, picture.height / picture.scale, glyphs)


def _glyphs(line: _Line, usual: float) -> Iterator[Glyph]:
    """The characters of a line, spread over its box: where each stands exactly is not known."""
    height = line.bottom - line.top
    size = next(size for least, size in _SIZES if height >= least * usual)
    look = Look(round(size * usual * _EM, 1), SCANNED, bold=False, turn=0, red=False, seen=True)
    widths = [1.0 if is_wide(character) else 0.55 for character in line.text]
    step = (line.right - line.left) / sum(widths)
    at = line.left
    for character, width in zip(line.text, widths, strict=True):
        yield Glyph(character, at, at + width * step, line.bottom - _BELOW * height, look)
        at += width * step
