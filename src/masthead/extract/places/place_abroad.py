"""Chinese names of places outside China: parts and towns behind the name of a state, by how they sound and end."""

from __future__ import annotations

from masthead.patterns import regex

# Characters that foreign names are written with and that begin no word of the sentence behind a state.
_SOUNDS = (
    "阿埃艾奥巴班贝比彼波伯勃博布查茨达戴丹道得德迪蒂顿厄尔俄恩法凡费芬弗福盖冈戈哥格瓜圭哈汉杭赫胡怀霍基吉加贾捷津卡凯坎康科克肯库夸"
    "拉莱赖兰朗劳勒雷黎里利立丽列林琳龙卢鲁路伦罗洛吕马麦曼玛迈毛梅蒙米密摩莫姆穆纳娜奈瑙内尼涅宁纽努诺帕潘庞佩彭皮匹普奇恰切钦琼丘"
    "萨塞赛桑瑟森沙珊绍舍申什圣施史士舒斯司松苏索塔泰坦汤唐特滕提廷图土托陀瓦万威韦维魏温翁沃乌锡香谢辛欣休叙雅亚延扬耶叶伊因"
    "英尤于约扎泽詹兹佐木甘堡亨娅琅邦兹伐贡柯葛莎莉娃妮蓬庇聂廖珀"
)
_PART_WORDS = "自治州|自治区|联邦区|边疆区|大区|州|省|群岛|半岛|岛(?![县市])|市|郡|县|地区|地带"
_NOT_BEHIND = r"(?![级长内区场民容值面委府])"
_PART = regex(
    rf"[{_SOUNDS}西多南东北山大新下上戏高安]{{1,9}}?(?:{_PART_WORDS}){_NOT_BEHIND}"
    rf"|(?![各全每多几数两本该海离城超股楼都])[^\W\d_一二三四五六七八九十东南西北中内外沿各部个小半列群诸的和与及在]{{1,3}}(?:州|省|县|岛){_NOT_BEHIND}"
    r"|北海道|东京都|大阪府|京都府|京畿道|江原道|(?:忠清|全罗|庆尚|咸镜|平安|黄海)[南北]道"
)
_BARE = regex(rf"[{_SOUNDS}]{{2,9}}")
# Houses that are called behind their state, and words that these characters make.
_NO_TOWNS = regex(
    "诺基亚|雷诺|达索|特斯拉|阿斯麦|道达尔|拜耳|巴斯夫|英特尔|泰雷兹|马士基|路透|雷曼|力图|立马|马上|马克|卢布|比索|欧元|图谋|法郎|坦言|坦承|特使|特派"
    "|法新|共同|香|泰语|比|约|于|因|提|加(?!利|拿|里|尔|沙)"
)
_LONGER = regex(rf"(?:州|府|省|市|县|都(?!市)|半岛|群岛|岛|地带|地区){_NOT_BEHIND}")


def part_abroad(text: str, start: int) -> int | None:
    """Where a part or an island that begins at start, right behind its state, ends: 日本福岛县, 印度尼西亚巴厘岛."""
    part = _PART.match(text, start)
    return part.end() if part else None


def town_abroad(text: str, start: int) -> int | None:
    """Where a town that begins there ends by its sounds: 德国杜伊斯堡. What follows is for the caller to look at."""
    town = _BARE.match(text, start)
    return town.end() if town and not _NO_TOWNS.match(text, start) else None


def with_its_class(text: str, end: int) -> int:
    """The end of a city's name with what it is: 纽约州, 首尔市, 加沙地带."""
    longer = _LONGER.match(text, end)
    return longer.end() if longer else end
