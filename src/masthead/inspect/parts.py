"""The elements of an official document, found on its pages by what they say and where they stand."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from masthead.inspect.measures import Measures, measures
from masthead.inspect.rows import Row, is_han, sheet_rows
from masthead.inspect.sheet import Rule, Sheets, is_black, is_red, merged
from masthead.units import MM

NUMBER = re.compile(r"[一-鿿A-Za-z]{1,16}[〔［\[【（(]\d{2,4}[〕］\]】）)]第?\d+号")
ISSUE = re.compile(r"(?:总?第)?[\d〇一二三四五六七八九十百]+期|增刊.*|（?总?第\d+期）?")
SECRECY = re.compile(r"(?:绝密|机密|秘密)(?:★.*)?")
URGENCY = re.compile(r"特急|加急|特提|平急|急件|紧急")
COPY = re.compile(r"(?:№|No\.?)?\d{1,9}")
ANNEX = re.compile(r"附件\d*[：:]?")
_IMPRINT = re.compile(r"(?:抄送|主送|抄报|报|送|发)[：:].*|.*印发|共印\d+份")

_WIDE = 100 * MM  # rules of the head and the imprint are wider
_MARK_SIZE = 24.0
_RED_MARK_SIZE = 20.0
_TALLEST_IMPRINT_ROW = 90 * MM
_BLANK = 2.0  # em


@dataclass(frozen=True, slots=True)
class Parts:
    """head_rules: the red rules of page 1. doubles: pairs of them close together, as letters have.

    control: 份号, 密级 and 紧急程度. imprint_rules: from top to bottom. annexes: rows that open an attachment.
    text: rows of the text proper: no mark, head, title, recipients, imprint, table or page number.
    """

    sheets: Sheets
    rows: tuple[Row, ...]
    measures: Measures
    mark: tuple[Row, ...] = ()
    control: tuple[Row, ...] = ()
    number: Row | None = None
    issue: Row | None = None
    head_rules: tuple[Rule, ...] = ()
    doubles: tuple[tuple[Rule, Rule], ...] = ()
    title: tuple[Row, ...] = ()
    recipients: tuple[Row, ...] = ()
    imprint: tuple[Row, ...] = ()
    imprint_rules: tuple[Rule, ...] = ()
    annexes: tuple[Row, ...] = ()
    text: tuple[Row, ...] = ()

    @property
    def rule(self) -> Rule | None:
        """The red rule that ends the head; None in a letter."""
        if self.doubles or not self.head_rules:
            return None
        below = [rule for rule in self.head_rules if not self.mark or rule.top > self.mark[-1].y]
        return below[0] if below else None

    @property
    def main(self) -> tuple[Row, ...]:
        """The text before the attachments."""
        if not self.annexes:
            return self.text
        first = (self.annexes[0].page, self.annexes[0].y)
        return tuple(row for row in self.text if (row.page, row.y) < first)


def find_parts(sheets: Sheets) -> Parts:
    """The elements of a PDF with at least one row of text."""
    rows = tuple(row for sheet in sheets.pages for row in sheet_rows(sheet))
    found = measures(sheets, rows)
    first = [row for row in rows if row.page == 1 and row not in found.numbers]
    red = merged(rule for rule in sheets.pages[0].rules if is_red(rule.color) and rule.width > _WIDE)
    doubles = _doubles(red)
    mark = _mark(first)
    above = list(itertools.takewhile(lambda row: row in mark or not _is_title(row, found), first))
    number = next((row for row in above if _is_number(row)), None)
    issue = next((row for row in above if _is_issue(row)), None)
    control = tuple(row for row in first[:8] if row not in mark and _is_control(row, found, doubles))
    head = [*mark, *control, *(row for row in (number, issue) if row)]
    title = _title(first, head, _head_end(red, doubles, head), found)
    recipients = _recipients(first, title, found)
    imprint, imprint_rules = _imprint(sheets, rows, found)
    taken = {id(row) for row in (*head, *title, *recipients, *imprint)}
    top = _text_top(title, recipients, red, doubles, head)
    text = tuple(row for row in found.body if id(row) not in taken and (row.page > 1 or row.top >= top))
    annexes = tuple(row for row in rows if ANNEX.fullmatch(row.text) and row not in imprint)
    return Parts(
        sheets, rows, found, mark, control, number, issue, red, doubles, title, recipients, imprint, imprint_rules,
        annexes, text,
    )  # fmt: skip


def _doubles(rules: Sequence[Rule]) -> tuple[tuple[Rule, Rule], ...]:
    return tuple((above, below) for above, below in itertools.pairwise(rules) if 0 <= below.top - above.bottom < 3 * MM)


def _mark(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The largest red type of the upper half of page 1; failing that, type larger than any title."""
    upper = [row for row in rows if row.y < 150 * MM and row.han]
    red = [row for row in upper if is_red(row.color) and row.size > _RED_MARK_SIZE]
    if red:
        largest = max(row.size for row in red)
        return tuple(row for row in red if row.size > 0.7 * largest)
    return tuple(row for row in upper if row.size > _MARK_SIZE)[:1]


def _is_number(row: Row) -> bool:
    return any(NUMBER.fullmatch(part.text) for part in row.pieces)


def _is_issue(row: Row) -> bool:
    return bool(ISSUE.fullmatch(row.text.strip("（）")))


def _is_title(row: Row, found: Measures) -> bool:
    """Whether a row that is no mark is of a title: black type larger than the text's. 发文字号 and issues of the head
    stand above; below, they are words of the text."""
    return row.size > found.size + 1.5 and not is_red(row.color) and not _is_number(row) and not _is_issue(row)


def _is_control(row: Row, found: Measures, doubles: Sequence[tuple[Rule, Rule]]) -> bool:
    if abs(row.left - found.left) > 1.5 * found.size or row.page != 1:
        return False
    first = row.pieces[0].text
    if SECRECY.fullmatch(first) or URGENCY.fullmatch(first):
        return True
    below = doubles[0][1].bottom if doubles else 0.0
    return bool(COPY.fullmatch(first)) and row.top < max(60 * MM, below + 20 * MM)


def _head_end(red: Sequence[Rule], doubles: Sequence[tuple[Rule, Rule]], head: Sequence[Row]) -> float:
    lowest = max((row.bottom for row in head), default=0.0)
    if doubles:
        return max(lowest, doubles[0][1].bottom)
    return max([lowest, *(rule.bottom for rule in red if rule.top < 150 * MM)])


def _title(rows: Iterable[Row], head: Sequence[Row], top: float, found: Measures) -> tuple[Row, ...]:
    """The first run of larger type below the head; without one, a first centred row."""
    below = [row for row in rows if row.top > top - 2 and row not in head]
    middle = (found.left + found.right) / 2
    large = next((i for i, row in enumerate(below) if row.size > found.size + 1.5 and row.han), None)
    if large is None:
        large = 0 if below and _is_centred(below[0], middle, found) else None
    if large is None or large > 4:
        return ()
    run = [below[large]]
    for row in below[large + 1 :]:
        if abs(row.size - run[0].size) > 0.6 or row.top - run[-1].bottom > 1.5 * row.size:
            break
        if row.size < found.size + 1.5 and not _is_centred(row, middle, found):
            break
        run.append(row)
    return tuple(run)


def _is_centred(row: Row, middle: float, found: Measures) -> bool:
    return abs(row.centre - middle) < 2 * MM and row.left > found.left + 2.5 * found.size


def _recipients(rows: Sequence[Row], title: Sequence[Row], found: Measures) -> tuple[Row, ...]:
    """The flush rows under the title, up to one that ends in a colon."""
    if not title:
        return ()
    run: list[Row] = []
    for row in rows:
        if row.y <= title[-1].y:
            continue
        if abs(row.left - found.left) > 0.55 * found.size or abs(row.size - found.size) > 1 or len(run) == 8:
            return ()
        run.append(row)
        if row.text[-1] in "：:":
            return tuple(run)
        if row.text[-1] in "。；":
            return ()
    return ()


def _imprint(sheets: Sheets, rows: Sequence[Row], found: Measures) -> tuple[tuple[Row, ...], tuple[Rule, ...]]:
    """The rows and rules at the foot of the last page that has text."""
    page = max((row.page for row in rows if row not in found.numbers), default=1)
    here = [row for row in rows if row.page == page and row not in found.numbers]
    wide = merged(rule for rule in sheets.pages[page - 1].rules if is_black(rule.color) and rule.width > _WIDE)
    rules: list[Rule] = []
    inside: list[Row] = []
    for rule in reversed(wide):
        if rules:
            between = [row for row in here if rule.top < row.y < rules[0].bottom]
            if not _is_imprint(between, rule, rules[0], found):
                break
            inside[:0] = between
        rules.insert(0, rule)
    if inside and any(_IMPRINT.fullmatch(row.text) for row in inside):
        return tuple(inside), tuple(rules)
    last = [row for row in here if row.y > 200 * MM and _IMPRINT.fullmatch(row.text) and row.size < found.size - 1]
    if not last:
        return (), ()
    return tuple(row for row in here if row.y >= last[0].y), ()


def _is_imprint(rows: Sequence[Row], above: Rule, below: Rule, found: Measures) -> bool:
    """Whether the rows between two rules are of an imprint: they fill what is between, in smaller type."""
    if not rows or below.top - above.bottom > _TALLEST_IMPRINT_ROW:
        return False
    if rows[0].top - above.bottom > _BLANK * rows[0].size or below.top - rows[-1].bottom > _BLANK * rows[-1].size:
        return False
    return all(row.size < found.size - 1 or _IMPRINT.fullmatch(row.text) for row in rows)


def _text_top(
    title: Sequence[Row],
    recipients: Sequence[Row],
    red: Sequence[Rule],
    doubles: Sequence[tuple[Rule, Rule]],
    head: Sequence[Row],
) -> float:
    """Where the text of page 1 may begin."""
    last = (*title, *recipients)[-1:]
    return last[0].bottom - 2 if last else _head_end(red, doubles, head) - 2


def first_han(row: Row, count: int = 4) -> tuple[str, ...]:
    """The faces of a row's first Han characters."""
    return tuple(glyph.face.name for glyph in row.glyphs if is_han(glyph.text))[:count]
