"""Choosing: which of the ways to break a paragraph is taken."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.compose.breaking import Break, first_fit, short_last_line
from masthead.compose.characters import Kind
from masthead.compose.cutting import clusters, lines_at, with_long_stretches_open, with_pieces
from masthead.compose.headline import balanced
from masthead.compose.hyphens import divisions
from masthead.compose.justify import even_gaps, first_room
from masthead.compose.mending import mended
from masthead.compose.text import Text
from masthead.compose.total_fit import LOOSE, STUB, Fitter
from masthead.compose.word_breaks import word_spots
from masthead.theme import ParagraphStyle

# Total fit is taken where its strain is at most this part of first fit's. Word breaks as first fit does, and the DOCX
# keeps to the PDF's lines: what is as good is not broken otherwise.
BETTER = 0.9
# A ragged line filled less than this looks like a mistake.
_RAG_FILLED = 0.7


def chosen_lines(
    text: Text, style: ParagraphStyle, measure: float, *, as_word: bool = False
) -> tuple[Text, list[Break]]:
    """The lines of a paragraph, and the text they count in, in which words that are divided are two atoms.

    Headlines are shaped. Chinese text is set by first fit, unless that leaves a loose line or a short last one, and
    total fit does better. Justified Latin text, and any in which words may be divided, is set by total fit.
    as_word: the lines are those of Word, so far as CLREQ allows it.
    """
    if style.balance and (found := balanced(text, measure)):
        return text, found
    if as_word and not style.hyphens:  # Word divides no words of its own
        return _word_lines(text, style, measure)
    flush = style.align == "justify"
    lines = first_fit(text, measure, style.indent)
    if len(lines) > 1:
        parts = divisions(text, words=style.hyphens and not style.balance and not style.keep_next)
        always = bool(parts) or (flush and text.latin)
        if always or short_last_line(text.atoms, lines) or _bad(text, lines, style, measure):
            text, lines = _total(text, lines, Fitter(text, measure, style.indent, parts, ragged=not flush), always)
    return _flush(text, lines, style, measure)


def _word_lines(text: Text, style: ParagraphStyle, measure: float) -> tuple[Text, list[Break]]:
    """The lines that Word makes, mended; where that cannot be, those of total fit that keep to Word's as they can."""
    spots = word_spots(text, measure, style.indent)
    lines = mended(text, spots, style, measure)
    if lines is None:
        kept = [spot.atom for spot in spots if not spot.inner]
        parts = divisions(text, words=False)
        fitter = Fitter(text, measure, style.indent, parts, ragged=style.align != "justify", kept=kept)
        text, lines = _total(text, first_fit(text, measure, style.indent), fitter, always=True)
    return _flush(text, lines, style, measure)


def _flush(text: Text, lines: list[Break], style: ParagraphStyle, measure: float) -> tuple[Text, list[Break]]:
    """The lines, of which none in a justified paragraph has one glyph alone."""
    if style.align == "justify" and len(lines) > 1 and (lonely := _lonely(text, lines)) is not None:
        return _opened(text, lonely, style, measure)
    return text, lines


def _total(text: Text, lines: list[Break], fitter: Fitter, always: bool) -> tuple[Text, list[Break]]:
    """Total fit's lines where there are any and they are better, else the given ones."""
    found = fitter.fit()
    if found is None:
        text = with_long_stretches_open(text, fitter.measure)
        lines = first_fit(text, fitter.measure, fitter.indent)
        fitter = Fitter(text, fitter.measure, fitter.indent, {}, ragged=fitter.ragged)
        found = fitter.fit()
    if found is None or (not always and found[0] > BETTER * fitter.strain_of(lines)):
        return text, lines
    return lines_at(text, found[1])


def _bad(text: Text, lines: Sequence[Break], style: ParagraphStyle, measure: float) -> bool:
    if style.align == "justify":
        return any(_is_loose(text, start, end, style, measure) for start, end in lines[:-1])
    return text.latin and _bad_rag(text, lines, measure)


def _is_loose(text: Text, start: int, end: int, style: ParagraphStyle, measure: float) -> bool:
    """Whether the gaps of a line must widen by more than looks well."""
    most, gaps = LOOSE * style.size, end - start - 1
    slack = measure - (style.indent if start == 0 else 0.0) - text.widths[end] + text.widths[start]
    if not text.spaces and slack <= most * (gaps - len(text.tight)):
        return False
    if text.atoms[end - 1].kind is Kind.BREAK:
        return False
    slack = measure - (style.indent if start == 0 else 0.0) - text.natural(start, end)
    end = text.trimmed(start, end)
    return slack - first_room(text, start, end) > most * even_gaps(text, start, end)


def _bad_rag(text: Text, lines: Sequence[Break], measure: float) -> bool:
    """Whether a line is much shorter than the measure, or the last one a stub."""
    widths = [text.natural(start, end) for start, end in lines if text.atoms[end - 1].kind is not Kind.BREAK]
    return any(width < _RAG_FILLED * measure for width in widths[:-1]) or widths[-1:] < [STUB * measure]


def _lonely(text: Text, lines: Sequence[Break]) -> int | None:
    """The atom behind a line of one glyph, which cannot be flush; None where there is no such line."""
    for start, end in lines[:-1]:
        one = end - start == 1 or text.trimmed(start, end) - start == 1
        if one and len(text.atoms[start].glyphs) < 2 and text.atoms[end - 1].kind is not Kind.BREAK:
            return end
    return None


def _opened(text: Text, at: int, style: ParagraphStyle, measure: float) -> tuple[Text, list[Break]]:
    """The lines where what stands behind a line of one glyph may be cut: the word, or the number from its unit.

    Nothing else would make that line flush; so it is done, as with words longer than the line.
    """
    end = at + 1
    while end < len(text.atoms) and not text.may_break[end]:
        end += 1
    pieces = {place: clusters(text.atoms[place]) for place in range(at, end) if len(text.atoms[place].glyphs) > 1}
    opened = with_pieces(text, pieces, breakable=True)
    for place in range(at, end + len(opened.atoms) - len(text.atoms)):
        before, after = opened.atoms[place - 1], opened.atoms[place]
        opened.may_break[place] = not (after.no_start or before.no_end or after.kind in (Kind.SPACE, Kind.BREAK))
    lines = first_fit(opened, measure, style.indent)
    if (lonely := _lonely(opened, lines)) is not None and lonely > at:
        return _opened(opened, lonely, style, measure)
    return opened, lines
