"""The lines that close a document: its annexes, who signed on which day, whom to ask, a note in brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.extract.outline.credits import stated_date
from masthead.extract.outline.marks import find_mark
from masthead.extract.outline.shapes import ends_open, is_note, is_short
from masthead.patterns import regex
from masthead.source import Block

_MOST = 6
_MOST_ANNEXES = 20
_ANNEX = regex(
    r"附(?:件|表|图)?\s*[一二三四五六七八九十\d]{0,2}\s*[：:]|(?:Annex(?:es)?|Appendi(?:x|ces)|Enclosures?):"
)
_CONTACT = regex(
    r"[（(]?(?:联\s*系\s*人|联系方式|联系电话|咨询电话|监督电话|举报电话|电子邮箱|媒体联系人?)\s*[：:]"
    r"|(?:(?:Press|Media|News|Further) )?(?:Contacts?|Enquiries|Inquiries|Information)(?: person)?:\s",
    re.IGNORECASE,
)
# How a report, a letter, a request ends.
_FORMULA = regex(
    r"(?:特此|专此)(?:报告|函达|函复|函告|通知|通报|公告|通告|请示|批复|说明|证明|汇报|奉达)[。！]?"
    r"|(?:妥否|当否|可否|是否妥当|以上(?:请示|意见|报告|方案)?(?:妥否|当否|如无不妥)?)[，,]?\s*(?:请|敬请|恳请).{0,6}(?:批示|批复|审定|审议|函复|复函|指示)[。！]?"
)
_REMARK = regex(r"(?:备?注|说明|附注|Notes?)\s*[\d一二三四五]{0,2}\s*[：:](?!$)")
_LONGEST_CONTACT = 160


def part_closing(blocks: Sequence[Block], language: str) -> tuple[Sequence[Block], Sequence[Block]]:
    """The text, and the lines that close it, if one of them can be nothing else."""
    start = len(blocks)
    while start and len(blocks) - start < _MOST and _may_close(blocks[start - 1], language):
        start -= 1
    annexes = _annexes(blocks, start)
    closing = blocks[annexes:]
    sure = annexes < start or any(_must_close(block, language) for block in closing)
    return (blocks[:annexes], closing) if sure else (blocks, ())


def _annexes(blocks: Sequence[Block], end: int) -> int:
    """Where the list of annexes that ends before `end` begins; `end` without one."""
    at = end
    while at and end - at < _MOST_ANNEXES and blocks[at - 1].kind == "paragraph":
        at -= 1
        if _ANNEX.match(blocks[at].text):
            return at
        if not find_mark(blocks[at].text) or not ends_open(blocks[at].text):
            break
    return end


def _must_close(block: Block, language: str) -> bool:
    return _says_itself(block) or bool(stated_date(block.text, language))


def _may_close(block: Block, language: str) -> bool:
    if block.kind != "paragraph" or find_mark(block.text):
        return False
    if _says_itself(block):
        return True
    return is_short(block.text, language) and ends_open(block.text) and not _ANNEX.match(block.text)


def _says_itself(block: Block) -> bool:
    """A note in brackets, a remark (注：…), whom to ask, the formula that ends a letter."""
    return (
        bool(_FORMULA.fullmatch(block.text))
        or is_note(block.text)
        or bool(_REMARK.match(block.text))
        or _is_contact(block)
    )


def _is_contact(block: Block) -> bool:
    return bool(_CONTACT.match(block.text)) and len(block.text) <= _LONGEST_CONTACT
