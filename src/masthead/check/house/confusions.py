"""Words that are often written with a wrong character: only such as are no word otherwise.

After the standard forms of 《现代汉语词典》(7th edition) and of GF 1001-2001, 第一批异形词整理表.
"""

from __future__ import annotations

from collections.abc import Iterator

from masthead.check.house.slip import Slip, Text
from masthead.patterns import regex

_ACCOUNT_BEFORE, _ACCOUNT_BEHIND = "台记结查对转挂呆建入做欠赖", "户目本簿款单号册面务"
CONFUSED = {
    **{f"{word}帐": f"{word}账" for word in _ACCOUNT_BEFORE},
    **{f"帐{word}": f"账{word}" for word in _ACCOUNT_BEHIND},
    "座落": "坐落",
    "既使": "即使",
    "布署": "部署",
    "部暑": "部署",
    "布暑": "部署",
    "按装": "安装",
    "按排": "安排",
    "松驰": "松弛",
    "渡假": "度假",
    "欢渡": "欢度",
    "再接再励": "再接再厉",
    "走头无路": "走投无路",
    "重迭": "重叠",
    "不径而走": "不胫而走",
    "迫不急待": "迫不及待",
    "一愁莫展": "一筹莫展",
    "竟竟业业": "兢兢业业",
    "严竣": "严峻",
    "峻工": "竣工",
    "冶理": "治理",
    "幅射": "辐射",
    "供献": "贡献",
    "寒喧": "寒暄",
    "膨涨": "膨胀",
    "通涨": "通胀",
    "侯选": "候选",
    "时侯": "时候",
    "气侯": "气候",
    "粗旷": "粗犷",
    "气慨": "气概",
    "脉博": "脉搏",
    "己经": "已经",
    "复盖": "覆盖",
    "必恭必敬": "毕恭毕敬",
    "震憾": "震撼",
    "一如继往": "一如既往",
    "变本加利": "变本加厉",
    "破斧沉舟": "破釜沉舟",
    "趋之若骛": "趋之若鹜",
    "甘败下风": "甘拜下风",
    "委屈求全": "委曲求全",
    "巧夺天功": "巧夺天工",
    "谈笑风声": "谈笑风生",
    "鼎立相助": "鼎力相助",
    "世外桃园": "世外桃源",
    "默守成规": "墨守成规",
    "出奇不意": "出其不意",
    "悬梁刺骨": "悬梁刺股",
    "天翻地复": "天翻地覆",
}
# Where two words meet, the same characters may stand: 自己经营, 时时侯, 蚊帐单.
_NOT_HERE = {"己经": "自知", "帐单": "蚊", "帐面": "蚊", "冶理": "冶陶", "按排": "", "复盖": "重反恢"}
_WORD = regex("|".join(sorted(CONFUSED, key=len, reverse=True)))


def confusions(text: Text) -> Iterator[Slip]:
    """A slip for each of these words."""
    for match in _WORD.finditer(text.open):
        before = text.open[match.start() - 1 : match.start()]
        if not before or before not in _NOT_HERE.get(match[0], "自"):
            yield Slip("house-confused-word", match.start(), match.end(), CONFUSED[match[0]])
