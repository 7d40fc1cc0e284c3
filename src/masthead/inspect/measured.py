"""How measures are judged and written: millimetres, lines, characters, within the standard's tolerance."""

from __future__ import annotations

from collections.abc import Iterable

from masthead.inspect import standard
from masthead.inspect.families import is_open, serves
from masthead.inspect.finding import Finding, judged
from masthead.inspect.parts import Parts
from masthead.inspect.rows import Row, is_han
from masthead.units import MM


def mm(points: float) -> str:
    return f"{points / MM:.1f} mm"


def within(points: float, asked_mm: float, tolerance_mm: float = standard.TOLERANCE) -> bool:
    """Whether a length is what is asked; a hundredth of a millimetre is left for rounding."""
    return abs(points / MM - asked_mm) <= tolerance_mm + 0.01


def line_pitch(parts: Parts) -> float:
    """一行 in points: the document's own where it is one that gives 22 lines, else that of 3.2."""
    own = parts.measures.pitch
    return own if 9.5 * MM <= own <= 11.0 * MM else standard.CELL * standard.LEADING_PARTS * MM


def blank_lines(parts: Parts, gap: float, count: int) -> tuple[bool, str]:
    """Whether a gap between em boxes, in points, is `count` blank lines, and the gap in words.

    A line is a character and the leading (3.2); the leading may be counted on one side of the blank lines or on both.
    """
    pitch = line_pitch(parts)
    leading = max(pitch - parts.measures.size, 0)
    least, most = count * pitch - standard.TOLERANCE * MM, count * pitch + leading + standard.TOLERANCE * MM
    lines = (gap - leading / 2) / pitch
    return least <= gap <= most, f"{mm(gap)} ({lines:.1f} lines)"


def lines_asked(count: int) -> str:
    return f"{count} blank line{'' if count == 1 else 's'}"


def size_finding(clause: str, what: str, row: Row, asked: str) -> Finding:
    """asked: a size by its name, such as 三号."""
    return Finding(clause, what, f"{row.size:.1f} pt", size_asked(asked), judged(size_is(row.size, asked)), row.page)


def size_is(size: float, asked: str) -> bool:
    return abs(size - standard.SIZES[asked]) <= standard.SIZE_TOLERANCE


def size_asked(asked: str) -> str:
    return f"{asked} ({standard.SIZES[asked]:.0f} pt)"


def face_finding(clause: str, what: str, rows: Iterable[Row], asked: str) -> Finding:
    """The face of the Han characters of rows; at least one row. A recognised open stand-in passes, with a note."""
    rows = tuple(rows)
    names: dict[str, int] = {}
    for row in rows:
        for glyph in row.glyphs:
            if is_han(glyph.text):
                names[glyph.face.name] = names.get(glyph.face.name, 0) + 1
    if not names:
        return Finding(clause, what, "no Chinese characters", asked, "n/a", rows[0].page)
    name = max(names, key=lambda name: names[name])
    return Finding(
        clause, what, name or "no name", asked, judged(serves(name, asked)), rows[0].page, stand_in(name, asked)
    )


def stand_in(name: str, asked: str) -> str:
    return f"{name} stands in for {asked}" if is_open(name) and serves(name, asked) else ""


def centre_finding(clause: str, what: str, rows: Iterable[Row], middle: float) -> Finding:
    """Rows centred on a place; by their em boxes or, where a mark at an end has a blank half, by their ink."""
    rows = tuple(rows)
    offs = [min((row.centre - middle, (row.ink.left + row.ink.right) / 2 - middle), key=abs) for row in rows]
    worst = max(offs, key=abs)
    side = "right" if worst > 0 else "left"
    measured = "centred" if abs(worst) < 0.1 * MM else f"{mm(abs(worst))} to the {side}"
    good = abs(worst) <= standard.TOLERANCE * MM + 0.03
    page = rows[offs.index(worst)].page
    return Finding(clause, what, measured, "centred", judged(good), page)


def chars(parts: Parts, points: float) -> str:
    """A horizontal length in 字."""
    return f"{points / parts.measures.cell:.1f} 字"


def middle(parts: Parts) -> float:
    """The middle of the type area, in points."""
    return (parts.measures.left + right_edge(parts)) / 2


def right_edge(parts: Parts) -> float:
    """The right edge of the text; the standard's own where no line is full."""
    nominal = parts.measures.left + standard.AREA[0] * MM
    own = parts.measures.right
    alike = sum(abs(row.right - own) < 1 for row in parts.measures.body)
    return own if alike > 1 and abs(own - nominal) < 12 * MM else nominal


def bottom_edge() -> float:
    return standard.BOTTOM_EDGE * MM
