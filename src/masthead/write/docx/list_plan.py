"""The plan of a file's lists: which numbers Word counts, in which list, and where a count starts anew.

Word is let count only what it will count rightly. The plan counts along as Word does, and where the document's number
is not the next one, its level restarts there (w:startOverride). What cannot be counted stays text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from masthead.document import Document, Paragraph, Run
from masthead.reading_order import paragraphs
from masthead.theme import Theme
from masthead.write.docx.elements import clean
from masthead.write.docx.formatting import hang_of, indents
from masthead.write.docx.list_marks import BULLET, Mark, bullet_mark, number_mark
from masthead.write.docx.lists import LEVELS, Hang, Level, Listed, Lists, ListStyle, Num
from masthead.write.docx.looks import look_of
from masthead.write.docx.pieces import HAN_MARKS, meet
from masthead.write.docx.setup import Setup

_LIST = "List"  # of Word's style of this name there are kinds for bullets and for numbers, of five levels
_KINDS = {True: "List Bullet", False: "List Number"}
_KIND_LEVELS = 5


class _Item(NamedTuple):
    """A paragraph with a mark, of a level from 0. family: marks of one family are counted together."""

    paragraph: Paragraph
    mark: Mark
    level: int
    hang: Hang
    family: str


@dataclass(slots=True)
class _Template:
    """A w:abstractNum in the making. base: the w:num in which all its levels start at 1.

    counts: of each level, since a higher one was counted. nums: the w:num in which each level was counted last.
    passed: levels below which something was counted before they were: programs differ in what comes next there.
    """

    number: int
    base: int
    levels: dict[int, Level]
    counts: dict[int, int] = field(default_factory=dict)
    nums: dict[int, int] = field(default_factory=dict)
    passed: set[int] = field(default_factory=set)


def planned(setup: Setup, document: Document) -> Lists:
    """The lists of a document. Headings and points are counted together, list items by themselves, what stands in
    notes never."""
    shown = list(paragraphs(document.blocks))
    notes = {id(block) for part in shown for run in part.runs if run.note for block in run.note.blocks}
    shown = [part for part in shown if id(part) not in notes]
    plan = _Plan(setup)
    found = [(part, plan.listed(part)) for part in shown]
    plan.lists.heads = _are_heads(found)
    if not plan.lists.heads and _prints_heads(setup.theme):
        plan = _Plan(setup)
        found = [(part, None if part.level == 1 else plan.listed(part)) for part in shown]
    for paragraph, listed in found:
        if listed or paragraph.style in plan.lists.styles or _is_marked(paragraph):
            plan.lists.put(paragraph, plan.settled(paragraph, listed))
    return plan.lists


class _Plan:
    """Goes through the paragraphs in reading order, counting as Word will."""

    def __init__(self, setup: Setup) -> None:
        self.setup = setup
        self.lists = Lists()
        self.families: dict[str, list[_Template]] = {}
        self.taken = {name.id for name in setup.paragraphs.values()}

    def listed(self, paragraph: Paragraph) -> Listed | None:
        """Where a paragraph is counted; None where it has no mark, or one that Word cannot write."""
        item = _item(self.setup, paragraph) if _is_marked(paragraph) else None
        template = self.template(item) if item else None
        if item is None or template is None:
            return None
        num = self.counted(template, item)
        if paragraph.level:
            self.link(template, item, num)
        style = self.own_style(template, item) if item.level < _KIND_LEVELS else None
        return Listed(num, item.level, hang=template.levels[item.level].hang, style=style.id if style else "")

    def settled(self, paragraph: Paragraph, listed: Listed | None) -> Listed | None:
        """What a paragraph says, when it is known what its style says."""
        own = next((style for style in self.lists.own_styles if listed and style.id == listed.style), None)
        style = own or self.lists.styles.get(paragraph.style)
        if listed is None:
            return self.lists.uncounted() if style else None
        if style and (style.num, style.level) == (listed.num, listed.level):
            return listed._replace(said=False, hang=style.hang)
        return listed

    def template(self, item: _Item) -> _Template | None:
        """The list whose level has this mark, or has none yet; None where the numbers of higher levels in the mark are
        not those that count there."""
        family = self.families.setdefault(item.family, [])
        for template in family:
            level = template.levels.get(item.level)
            if (level is None or level.mark[:3] == item.mark[:3]) and _stands(template, item):
                break
        else:
            if len(item.mark.counts) > 1:
                return None
            self.lists.templates.append({})
            self.lists.nums.append(Num(len(self.lists.templates) - 1, {}))
            template = _Template(len(self.lists.templates) - 1, len(self.lists.nums), self.lists.templates[-1])
            family.append(template)
        font = self.setup.paragraph_style(item.paragraph.style).font
        template.levels.setdefault(item.level, Level(item.mark, item.hang, font, bool(item.paragraph.marker)))
        return template

    def counted(self, template: _Template, item: _Item) -> int:
        """The w:num in which the item's number is the next one; one that restarts at it where there is none."""
        level, counts = item.level, template.counts
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        template.passed -= set(range(level + 1, LEVELS))
        if not item.mark.counts:
            return template.base
        template.passed |= set(range(level)) - counts.keys()
        value = item.mark.counts[-1].value
        if level in counts and value == counts[level] + 1:
            num = template.nums[level]
        elif level not in counts and value == 1 and level not in template.passed:
            num = template.base
        else:
            self.lists.nums.append(Num(template.number, {level: value}))
            num = len(self.lists.nums)
        counts[level], template.nums[level] = value, num
        template.passed.discard(level)
        return num

    def link(self, template: _Template, item: _Item, num: int) -> None:
        """Make a heading's style the one of its level, so that the next heading someone adds is counted."""
        name, level = item.paragraph.style, template.levels[item.level]
        if (num == template.base or item.level == 0) and not level.style and name not in self.lists.styles:
            style = self.setup.paragraphs[name].id
            template.levels[item.level] = level._replace(style=style)
            self.lists.styles[name] = ListStyle(style, num, item.level, item.hang)

    def own_style(self, template: _Template, item: _Item) -> ListStyle | None:
        """List Bullet, List Number 2 and so on, for items in the style List; None where another style has the name."""
        base, level = self.setup.paragraphs[item.paragraph.style], template.levels[item.level]
        if not item.paragraph.marker or base.name != _LIST or template is not self.families[item.family][0]:
            return None
        for style in self.lists.own_styles:
            if style.id == level.style:
                return style
        name = _KINDS[item.mark.format == BULLET] + (f" {item.level + 1}" if item.level else "")
        style = ListStyle(name.replace(" ", ""), template.base, item.level, item.hang, base.id, name)
        if style.id in self.taken:
            return None
        self.taken.add(style.id)
        self.lists.own_styles.append(style)
        template.levels[item.level] = level._replace(style=style.id)
        return style


def _are_heads(found: Sequence[tuple[Paragraph, Listed | None]]) -> bool:
    """Whether a running head can print the numbers of all headings of level 1. Word prints 0 for those that have none,
    and leaves out a full stop behind a number (ECMA-376 part 1, 17.16.5.59)."""
    heads = [(paragraph, listed) for paragraph, listed in found if paragraph.level == 1]
    return all(listed and paragraph.runs and paragraph.runs[0].text[-1:] != "." for paragraph, listed in heads)


def _prints_heads(theme: Theme) -> bool:
    sides = (side for side in (theme.header, theme.footer) if side)
    return any("{heading}" in f"{side.left}{side.center}{side.right}{side.outer}" for side in sides)


def _stands(template: _Template, item: _Item) -> bool:
    """Whether the numbers of higher levels in a mark are those that stand there, written as they are."""
    for at, count in enumerate(reversed(item.mark.counts[:-1]), 1):
        level = template.levels.get(item.level - at)
        if not level or level.mark.format != count.format or template.counts.get(item.level - at) != count.value:
            return False
    return True


def _is_marked(paragraph: Paragraph) -> bool:
    return bool(paragraph.marker) or (bool(paragraph.runs) and bool(paragraph.runs[0].number))


def _item(setup: Setup, paragraph: Paragraph) -> _Item | None:
    """A paragraph's mark, its own text or its first run; None for one that Word would write otherwise."""
    style = setup.paragraph_style(paragraph.style)
    if paragraph.marker:
        level = max(1, paragraph.list_depth) - 1
        counted = number_mark(paragraph.marker, level)
        mark = counted or bullet_mark(paragraph.marker)
        hang = Hang(*hang_of(style, paragraph.list_depth))
        family = f"{paragraph.style} {'numbers' if counted else 'bullets'}"
    else:
        level = paragraph.runs[0].number - 1
        mark = number_mark(paragraph.runs[0].text, level) if _is_even(setup, paragraph) else None
        own = indents(style)
        hang, family = Hang(own.left, own.first), ""
    return _Item(paragraph, mark, level, hang, family) if mark and level < LEVELS else None


def _is_even(setup: Setup, paragraph: Paragraph) -> bool:
    """Whether Word can write a number as it stands: in one face, with no blank inside or behind it. Between Han and
    Latin LibreOffice sets one in text, and none in numbers."""
    number, follows = (*paragraph.runs, Run(""))[:2]
    style, text = setup.paragraph_style(paragraph.style), number.text
    mixed = setup.chinese and not text.isascii() and any(char.isascii() for char in text)
    mixed = mixed and look_of(setup, style, number.styles).font in setup.bold_latin
    parted = any(setup.run_style(name).gap for name in follows.styles) or follows.number
    odd = number.href or number.note or number.lang
    return not (mixed or parted or odd or style.align == "spread") and _is_even_text(text, follows.text[:1])


@lru_cache(1000)
def _is_even_text(number: str, follows: str) -> bool:
    """Whether a number and the first character behind it are even, whatever their styles."""
    parted = any(meet(*pair) for pair in pairwise(number + follows))
    return not (parted or HAN_MARKS.search(number) or clean(number) != number)
