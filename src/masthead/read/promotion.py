"""Lines before and behind an article that ask its readers to follow, share or scan: no part of what it says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.errors import Diagnostic
from masthead.patterns import regex
from masthead.read.left_out import quoted
from masthead.source import Block

_HEAD, _TAIL = 5, 16  # blocks that are looked at
_LONGEST = 48
_DECORATED = r"[\s↑↓▲▼△▽👆👇⬆⬇☟☝→＞>《》「」“”\"'【】\[\]（）()·•…—–\-~～！!。.|｜*]*"
_ASKS = (
    r"(?:请|快|欢迎)?(?:微信)?(?:长按|扫码|扫描|扫一扫|识别).{0,14}(?:二维码|关注|小程序|公众号|入群|进群|加入).{0,16}",
    r".{0,8}(?:长按|扫描|识别)(?:上方|下方|图中)?二维码.{0,12}",
    r"(?:请)?(?:点击|戳)(?:上方|下方|左下角|右下角|文末|这里)?(?:蓝[色]?[字体]{1,2}|阅读原文|名片|卡片|关注).{0,14}",
    r"(?:上方|下方)?蓝[色]?字.{0,4}关注.{0,12}",
    r"欢迎(?:关注|转发|分享|扫码).{0,18}",
    r"关注(?:我们|本号|我)",
    r"[^。\d]{0,16}点赞[、，,和+ ]{0,2}[“”]?(?:在看|转发|分享|收藏)[^。\d]{0,20}",
    r"[^。\d]{0,16}点(?:个|亮|下)[“”「」]?(?:赞|在看)[^。\d]{0,20}",
    r"[^。\d]{0,16}(?:(?:分享|转发|收藏)[、，,和+ ]{0,2}(?:点赞|在看)|一键三连)[^。\d]{0,20}",
    r"阅读原文",
    r"原标题\s*[：:].{1,44}",
    r".{0,12}转载(?:请|须|需)(?:注明|联系).{0,20}",
    r"(?:Please )?(?:scan|long[- ]press) (?:the|this) QR[- ]?code.{0,24}",
    r"(?:Follow|Like|Find) us on .{1,28}",
    r"(?:Please )?like,? (?:and )?share.{0,20}",
    r"(?:Subscribe to|Sign up (?:for|to)) our (?:newsletter|channel|mailing list).{0,20}",
)
_PROMOTION = regex(rf"{_DECORATED}(?:{'|'.join(_ASKS)}){_DECORATED}", re.IGNORECASE)
# What heads the titles of other articles, at the end of one.
_OTHERS = regex(
    rf"{_DECORATED}(?:往期(?:推荐|回顾|精选|精彩|文章)|(?:精彩|热门)推荐|推荐阅读|猜你喜欢|You may also like)"
    rf"[：:]?{_DECORATED}",
    re.IGNORECASE,
)
_SENTENCE = regex(r"[。；]|[.!?]\s")


def without_promotion(blocks: Sequence[Block], where: str) -> tuple[tuple[Block, ...], tuple[Diagnostic, ...]]:
    """The blocks without such lines, and a note that quotes them."""
    tail = max(len(blocks) - _TAIL, 0)
    places = [at for at in range(len(blocks)) if at < _HEAD or at >= tail]
    gone = {at for at in places if _is_plain(blocks[at]) and _PROMOTION.fullmatch(blocks[at].text)}
    others = next((at for at in places if at >= tail and _OTHERS.fullmatch(blocks[at].text)), len(blocks))
    if all(_is_title(block) for block in blocks[others + 1 :]):
        gone |= {*range(others, len(blocks))}
    if not gone or len(gone) == len(blocks):
        return tuple(blocks), ()
    told = quoted(blocks[at].text for at in sorted(gone))
    note = Diagnostic("note", "promotion-left-out", f"lines that ask to follow or share are left out: {told}", where)
    return tuple(block for at, block in enumerate(blocks) if at not in gone), (note,)


def _is_plain(block: Block) -> bool:
    return block.kind not in ("row", "note") and len(block.text) <= _LONGEST


def _is_title(block: Block) -> bool:
    return block.kind not in ("row", "note") and len(block.text) <= 2 * _LONGEST and not _SENTENCE.search(block.text)
