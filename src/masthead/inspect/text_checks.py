"""GB/T 9704-2012, 7.3.3: the text, its indents and its levels of headings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.inspect import standard
from masthead.inspect.families import FANG, HEI, KAI, serves
from masthead.inspect.finding import Finding, absent, judged
from masthead.inspect.measured import size_asked, size_is, stand_in
from masthead.inspect.page_checks import continues, is_flush
from masthead.inspect.parts import Parts, first_han
from masthead.inspect.rows import Row, is_han

# The number of a level at the start of a paragraph, and the family it asks for.
LEVELS = (
    ("一、", re.compile(r"[一二三四五六七八九十百]+、"), HEI),
    ("（一）", re.compile(r"[（(][一二三四五六七八九十百]+[）)]"), KAI),
    ("1.", re.compile(r"\d{1,2}[.．](?!\d)"), FANG),
    ("（1）", re.compile(r"[（(]\d{1,2}[）)]"), FANG),
)

_INDENT_TOLERANCE = 0.1  # 字


def text_checks(parts: Parts, _form: str) -> Iterator[Finding]:
    """Page 1 shows text; paragraphs are indented by two characters; each level has its face."""
    shown = [row for row in parts.main if row.page == 1 and size_is(row.size, "三号")]
    count = f"{len(shown)} line{'' if len(shown) == 1 else 's'} of text"
    yield Finding("7.3.3", "page 1", count, "shows text", judged(bool(shown)), 1)
    yield _indent(parts)
    openings = list(_openings(parts))
    for name, pattern, family in LEVELS:
        found = [(row, _label(row, pattern)) for row in openings if pattern.match(row.text)]
        yield from _level(name, family, found)


def _indent(parts: Parts) -> Finding:
    """Of paragraphs that turn: their first line begins to the right of the next."""
    asked = "2 字"
    firsts = [
        above
        for above, below in zip(parts.text, parts.text[1:], strict=False)
        if continues(parts, above, below) and 1 < _indented(parts, above) < 5
    ]
    if not firsts:
        flush = list(_unindented(parts))
        if len(flush) > 1:
            return Finding("7.3.3", "indent", "0.00 字", asked, "fail", flush[0].page)
        return Finding("7.3.3", "indent", "no paragraph of two lines", asked, "n/a")
    worst = max(firsts, key=lambda row: abs(_indented(parts, row) - standard.INDENT))
    measured = _indented(parts, worst)
    good = abs(measured - standard.INDENT) <= _INDENT_TOLERANCE
    return Finding("7.3.3", "indent", f"{measured:.2f} 字", asked, judged(good), 0 if good else worst.page)


def _unindented(parts: Parts) -> Iterator[Row]:
    """Lines at the text's edge that begin a paragraph: the one above does not go on in them, the one below does."""
    for before, row, after in zip(parts.main, parts.main[1:], parts.main[2:], strict=False):
        if is_flush(parts, row) and not continues(parts, before, row) and continues(parts, row, after):
            yield row


def _indented(parts: Parts, row: Row) -> float:
    """字 that a row begins to the right of the edge; a bracket at its start may have lost of its blank half."""
    found = parts.measures
    off = (row.left - found.left) / found.cell
    if row.text[0] in "（〔【《〈「『“‘":
        return min(max(off, float(standard.INDENT)), off + 0.5)
    return off


def _openings(parts: Parts) -> Iterator[Row]:
    """Lines of the text that begin two characters in, but those of a table of contents, which end in a page."""
    for row in parts.text:
        listed = len(row.pieces) > 1 and row.pieces[-1].text.isdecimal()
        if not listed and abs(_indented(parts, row) - standard.INDENT) < 0.6:
            yield row


def _level(name: str, family: str, found: list[tuple[Row, tuple[str, ...]]]) -> Iterator[Finding]:
    """found: the lines of a level, and the faces of their numbers."""
    what = f"level {name}"
    if not found:
        yield absent("7.3.3", what, family)
        return
    wrong = [(row, face) for row, faces in found for face in faces[:1] if not serves(face, family)]
    row, face = wrong[0] if wrong else (found[0][0], next(iter(found[0][1]), "no Chinese characters"))
    count = f" ({len(wrong) or len(found)} of {len(found)})" if len(found) > 1 else ""
    page = row.page if wrong else 0
    yield Finding("7.3.3", what, face + count, family, judged(not wrong), page, stand_in(face, family))
    odd = next((row for row, _ in found if not size_is(row.size, "三号")), None)
    if odd is not None:
        measured = f"{odd.size:.1f} pt"
        yield Finding("7.3.3", f"{what}, size", measured, size_asked("三号"), "fail", odd.page)


def _label(row: Row, pattern: re.Pattern[str]) -> tuple[str, ...]:
    """The faces of a level's number; of the first characters after it where it has no Han."""
    match = pattern.match(row.text)
    length = match.end() if match else 0
    own = tuple(glyph.face.name for glyph in row.glyphs[:length] if is_han(glyph.text))
    return own or first_han(row, 2)
