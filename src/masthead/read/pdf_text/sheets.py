"""A page turned so that most of its text is level, and what of its text is not read in that way."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from masthead.pdf_pages.page import SLANTED, Glyph, Page, Rule
from masthead.read.pdf_text.lines import Line, as_rows, joined_line, pieces

_COVERS = 0.5  # of the page, for a picture to be a scan of it
_FEW = 20  # characters that a scan may have besides, such as a page number
_OUTSIDE = 2.0  # points
_LARGE = 72.0  # points, of the shorter side of a picture that is more than an ornament, a logo or a code


@dataclass(frozen=True)
class Sheet:
    """page: with the glyphs that are read as its text. turned: lines that stand otherwise on it. unseen: text without
    ink, or beside the page. slanted: text across it, such as a watermark. picture: its text is in a picture, or drawn
    as one. behind: its text has no ink, and stands behind a scan that shows it. shown: how many pictures stand on it
    beside its text, too large to be ornaments."""

    page: Page
    turned: tuple[Line, ...] = ()
    unseen: str = ""
    slanted: str = ""
    picture: bool = False
    behind: bool = False
    shown: int = 0


def sheet(page: Page) -> Sheet:
    """The page as it is read."""
    covered = any(_area(picture) >= _COVERS * page.width * page.height for picture in page.pictures)
    # Behind a scan, text without ink is what another program read from it.
    seen = [glyph for glyph in page.glyphs if glyph.look.seen or covered]
    turns = Counter(glyph.look.turn for glyph in seen if glyph.look.turn != SLANTED)
    turn = turns.most_common(1)[0][0] if turns else 0
    upright = _turned(page, turn)
    inside = [glyph for glyph in seen if glyph.look.turn == turn and _is_on(glyph, upright)]
    others = [glyph for glyph in seen if glyph.look.turn not in (turn, SLANTED)]
    kept = {id(glyph) for glyph in (*inside, *others)}
    slanted = [glyph for glyph in seen if glyph.look.turn == SLANTED]
    unseen = [glyph for glyph in page.glyphs if id(glyph) not in kept and glyph.look.turn != SLANTED]
    count = sum(not glyph.text.isspace() for glyph in (*inside, *others))
    is_picture = count <= _FEW and (covered or (not count and page.objects > 0))
    return Sheet(
        upright._replace(glyphs=tuple(inside)),
        tuple(_lines(page.number, others)),
        _plain(unseen),
        _plain(slanted),
        is_picture,
        covered and any(not glyph.look.seen for glyph in inside),
        0 if is_picture or covered else sum(map(_is_large, page.pictures)),
    )


def _lines(number: int, glyphs: list[Glyph]) -> list[Line]:
    by_turn = (([glyph for glyph in glyphs if glyph.look.turn == turn]) for turn in (3, 1, 2, 0))
    return [joined_line(row) for group in by_turn for row in as_rows(pieces(number, group))]


def _plain(glyphs: list[Glyph]) -> str:
    return "".join(glyph.text for glyph in glyphs).strip()


def _area(box: Rule) -> float:
    return (box.right - box.left) * (box.bottom - box.top)


def _is_large(box: Rule) -> bool:
    return min(box.right - box.left, box.bottom - box.top) >= _LARGE


def _is_on(glyph: Glyph, page: Page) -> bool:
    return (
        glyph.right > -_OUTSIDE
        and glyph.left < page.width + _OUTSIDE
        and -_OUTSIDE < glyph.base < page.height + glyph.look.size
    )


def _turned(page: Page, turn: int) -> Page:
    """The page as its text is read: glyphs are so already."""
    if not turn:
        return page
    width, height = (page.height, page.width) if turn % 2 else (page.width, page.height)
    rules, pictures = (tuple(_turned_box(box, page, turn) for box in boxes) for boxes in (page.rules, page.pictures))
    return page._replace(width=width, height=height, rules=rules, pictures=pictures)


def _turned_box(box: Rule, page: Page, turn: int) -> Rule:
    left, top, right, bottom = box
    if turn == 1:
        return Rule(top, page.width - right, bottom, page.width - left)
    if turn == 2:
        return Rule(page.width - right, page.height - bottom, page.width - left, page.height - top)
    return Rule(page.height - bottom, left, page.height - top, right)
