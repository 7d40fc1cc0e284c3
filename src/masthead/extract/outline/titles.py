"""The title: which lines make it, its tag 【…】, and the break between its first and its second line."""

from __future__ import annotations

import re
from itertools import accumulate

from masthead.extract.clause_words import clause_words
from masthead.extract.clauses import clauses
from masthead.extract.language import is_han
from masthead.extract.outline.marks import find_mark
from masthead.extract.outline.shapes import unspaced
from masthead.extract.stretch import Stretch, spanning, stretch
from masthead.patterns import regex
from masthead.report import Title
from masthead.source import Block, Source

_TAG = regex(r"[【\[]([^【】\[\]]{1,20})[】\]]\s*")
_BLANKS = regex(r"[ \u3000]+")
_ENDS, _BEGINS = frozenset("”’》）!！?？"), frozenset("“‘《（")
_KIND = regex(
    "(?:函|通知|意见|决定|决议|报告|方案|办法|规定|细则|规划|计划|批复|请示|通报|公告|通告|议案|命令|纪要|要点|公报|条例|简报)$"
)
# No line of a title ends so where the title does.
_GOES_ON = ("的", "和", "与", "及", "、")
# 我受市人民政府委托
_SENT = regex(r"^(?:我们?)?受.{2,20}委托$")

# A status that belongs to the title, as rules for official documents have it: （征求意见稿）, （试行）, (draft).
_STATUS = regex(
    r"[（(](?:[^（）()]{0,16}(?:稿|草案|试行|暂行|修订|修正|版|本|摘要|节选|年)|[^()]{0,30}"
    r"\b(?:draft|consultation|version|provisional|revised|abridged|edition|summary)\b[^()]{0,30})[）)]",
    re.IGNORECASE,
)

_LONGEST = 45
_SHORTEST_LINE = 6
_MOST_LINES = 5


def title_lines(lines: list[Block], named: str | None) -> int:
    """How many of these adjacent lines make up one title that was wrapped.

    named: the title as a field of the page's head gives it; 0 if these lines are another text. Without it, a title
    is wrapped if only a later line names the kind of document (函, 通知, …), as the rules for official documents
    ask it to.
    """
    if named is not None:
        joined = accumulate(block.text.replace(" ", "") for block in lines[:_MOST_LINES])
        return next((count for count, text in enumerate(joined, start=1) if text == named.replace(" ", "")), 0)
    if _KIND.search(lines[0].text):
        return 1
    kinds = [count for count, block in enumerate(lines[:_MOST_LINES], start=1) if _KIND.search(block.text)]
    starts = any(block.text.startswith(("关于", "印发")) for block in lines[1:_MOST_LINES])
    goes_on = lines[0].text.endswith(_GOES_ON)
    return kinds[0] if kinds and (starts or goes_on) else 1


def is_status(text: str) -> bool:
    """A line in brackets below a title that says what state the document is in."""
    return bool(_STATUS.fullmatch(text))


def title(source: Source, blocks: list[Block], second: Block | None) -> Title:
    """The title that these lines make. second: a line below it that is its second line."""
    first = Stretch(source, blocks[0], 0, len(blocks[0].text))
    last = second or blocks[-1]
    span = spanning(first, Stretch(source, last, 0, len(last.text)))
    tag = _TAG.match(blocks[0].text)
    lines = [unspaced(block.text) for block in blocks]
    text = "".join(f" {line}" if line.startswith("(") and number else line for number, line in enumerate(lines))
    tag = tag if tag and len(text) > tag.end() else None
    text = text[tag.end() :] if tag else text
    main, below = _parted(text)
    return Title(
        text=unspaced(main),
        kicker=tag[1] if tag else None,
        second=" ".join(line for line in (below, second.text if second else "") if line) or None,
        span=span,
    )


def _parted(text: str) -> tuple[str, str]:
    """A headline's lines: a blank between Chinese characters parts them if both lines are long enough for one."""
    for gap in _BLANKS.finditer(text):
        before, after = text[: gap.start()], text[gap.end() :]
        long = min(len(before), len(after)) >= _SHORTEST_LINE
        if long and _parts(before[-1], after[0]) and unspaced(text) == text:
            return before, after
    return text, ""


def _parts(last: str, first: str) -> bool:
    """Whether the blank between two characters parts Chinese text."""
    begins = is_han(first) or first in _BEGINS
    return begins if last.isdecimal() else (begins or first.isdecimal()) and (is_han(last) or last in _ENDS)


def title_from_field(value: Stretch) -> Title:
    """The title that only a field of the page names."""
    return Title(text=value.text, span=value.span)


def title_from_prose(source: Source, block: Block | None, language: str) -> Title:
    """For a text without a title: the first clause that says more than who sent its speaker, else the file's name.

    A clause that depends on the next is no title.
    """
    if block and block.kind == "paragraph" and not find_mark(block.text) and language == "zh-CN":
        told = (clause for clause in clauses(block.text, language) if not _SENT.search(block.text[: clause.end]))
        clause = next(told, None)
        piece = stretch(source, block, clause.start, clause.end) if clause else None
        depends = piece and clause_words(language).reaches_on.search(piece.text)
        if piece and not depends and len(piece.text) <= _LONGEST:
            return Title(text=piece.text, span=piece.span)
    return Title(text=source.name.rsplit(".", 1)[0] or source.name)
