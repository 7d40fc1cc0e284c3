"""Line rules of W3C CLREQ, measured: what may not begin or end a line, flush edges, last lines of one character."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.inspect.finding import Finding, judged
from masthead.inspect.page_checks import continues
from masthead.inspect.parts import Parts
from masthead.inspect.rows import Row, is_han
from masthead.units import MM

# CLREQ 6.1.1 (prohibition rules for line start and line end), with … · / as the strict level has them.
NOT_AT_START = frozenset("、，。：；！？”’）〕】》〉」』·～…%％℃")
NOT_AT_END = frozenset("“‘（〔【《〈「『¥￥")

_OWN = "Masthead"
_OWN_TOLERANCE = 0.1  # pt
_TOLERANCE = 1.0 * MM
_PUNCTUATION = frozenset("、，。：；！？”’）〕】》〉」』…—")


def line_checks(parts: Parts, _form: str) -> Iterator[Finding]:
    """Of the text's lines; tables and headings in shape are not looked at."""
    turned = [
        (above, below)
        for above, below in zip(parts.text, parts.text[1:], strict=False)
        if continues(parts, above, below)
    ]
    yield _starts(turned)
    yield _ends(turned)
    yield _flush(parts, turned)
    yield _last_lines(parts)


def _starts(turned: list[tuple[Row, Row]]) -> Finding:
    wrong = [below for _, below in turned if below.text[0] in NOT_AT_START]
    return _of_lines("line starts", wrong, len(turned), [row.text[0] for row in wrong])


def _ends(turned: list[tuple[Row, Row]]) -> Finding:
    wrong = [above for above, _ in turned if above.text[-1] in NOT_AT_END]
    return _of_lines("line ends", wrong, len(turned), [row.text[-1] for row in wrong])


def _of_lines(what: str, wrong: list[Row], count: int, marks: list[str]) -> Finding:
    asked = "no prohibited mark"
    if not count:
        return Finding("CLREQ", what, "no turned line", asked, "n/a")
    measured = f"{len(wrong)} of {count} lines" + (f": {' '.join(dict.fromkeys(marks))}" if wrong else "")
    return Finding("CLREQ", what, measured, asked, judged(not wrong), wrong[0].page if wrong else 0)


def _flush(parts: Parts, turned: list[tuple[Row, Row]]) -> Finding:
    """The worst distance from the right edge. A mark at the end may have given its blank half. A line that ends before
    a word too long for it may stay short: that is a choice, and no fault."""
    what = "right edge"
    own = parts.sheets.producer.startswith(_OWN)
    tolerance = _OWN_TOLERANCE if own else _TOLERANCE
    asked = "flush within 0.1 pt" if own else "flush within 1 mm"
    lines = [(above, _off(parts, above)) for above, below in turned if not _stays_short(parts, above, below)]
    short = len(turned) - len(lines)
    if not lines:
        return Finding("CLREQ", what, "no full line", asked, "n/a")
    row, worst = max(lines, key=lambda pair: pair[1])
    count = sum(off > tolerance + 0.005 for _, off in lines)
    measured = f"{worst:.2f} pt off at worst" + (f", {count} of {len(lines)} lines" if count else "")
    note = f"{short} short before a word too long for the line" if short else ""
    return Finding("CLREQ", what, measured, asked, judged(not count), row.page if count else 0, note)


def _off(parts: Parts, row: Row) -> float:
    """From the edge of the em box, or of the cell that tracking makes of it."""
    found = parts.measures
    edge, last = found.right, row.glyphs[-1]
    ends = [row.right, last.x + last.size] if is_han(last.text) else [row.right]  # ink may reach out of the em box
    if last.text in _PUNCTUATION:
        ends += [row.right - last.size / 2, last.ink.right]
        if last.ink.right <= edge + 0.01 <= row.right:
            return 0.0  # the mark's blank, or part of it, stands in the margin
    edges = {edge, edge + max(found.cell - last.size, 0.0)} if abs(found.cell - last.size) < 1 else {edge}
    return min(abs(end - other) for end in ends for other in edges)


def _stays_short(parts: Parts, above: Row, below: Row) -> bool:
    missing = parts.measures.right - above.right
    word = 0
    for glyph in below.glyphs:
        if is_han(glyph.text) or glyph.text in _PUNCTUATION:
            break
        word += 1
    return missing > parts.measures.size and word > 1 and below.glyphs[word - 1].right - below.left > missing


def _last_lines(parts: Parts) -> Finding:
    """Of paragraphs that turned: at least two Han characters, or a word."""
    asked = "two characters at least"
    wrong, count = [], 0
    rows = parts.text
    for index in range(1, len(rows)):
        row = rows[index]
        goes_on = index + 1 < len(rows) and continues(parts, row, rows[index + 1])
        if goes_on or not continues(parts, rows[index - 1], row):
            continue
        count += 1
        letters = [glyph for glyph in row.glyphs if glyph.text not in _PUNCTUATION]
        if len(letters) < 2:
            wrong.append(row)
    if not count:
        return Finding("CLREQ", "last lines", "no turned paragraph", asked, "n/a")
    measured = f"{len(wrong)} of {count} have one" if wrong else f"{count} paragraphs"
    return Finding("CLREQ", "last lines", measured, asked, judged(not wrong), wrong[0].page if wrong else 0)
