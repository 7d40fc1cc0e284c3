# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Names that Chinese characters only spell: those of China's minorities that stand without a surname (扎西顿珠, 布音,
热依汗古丽), those of the Yi behind the name of a clan (吉克阿呷), and foreign ones (普京)."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.patterns import regex

# Characters of names from Mongolian, Tibetan and Uyghur.
SOUNDS = frozenset(
    "巴特尔扎布次仁多吉卓玛达娃格桑旺杰央金尼罗平措边普顿珠洛丹增索朗德白阿土登赤列强旦嘎哈斯其木乌云娜图雅苏日勒赫宝力"
    "额敦朝鲁都拉古不热合曼买提吾肯江依克孜别汗努尔帕热木沙吐逊艾再克里穆罕默迪蒙丽姆"
)
# What such names are made of: Tibetan, Mongolian, Uyghur and Kazakh.
PARTS = (
    "扎西 次仁 才仁 泽仁 卓玛 多吉 多杰 尼玛 达娃 格桑 旺堆 旺姆 旺久 旺杰 旺扎 平措 顿珠 登珠 丹增 旦增 索朗 索南 "
    "德吉 白玛 央金 央宗 洛桑 罗布 土登 图登 赤列 赤烈 嘎玛 尕玛 强巴 边巴 普布 普琼 拉姆 拉巴 拉毛 拉加 仁青 仁增 "
    "贡布 贡嘎 贡桑 贡觉 阿旺 久美 晋美 吉美 曲珍 曲扎 曲培 曲吉 群培 群宗 坚参 坚赞 加措 措姆 卓嘎 欧珠 桑杰 桑珠 "
    "桑布 益西 益希 西热 西绕 云丹 巴桑 巴珠 米玛 次旦 次珍 次旺 次平 次登 格列 格勒 格来 格玛 班觉 班旦 江白 江村 "
    "泽旺 降央 降初 绒布 登巴 邓珠 洛松 向巴 四郎 嘎松 东珠 才让 才旦 扎巴 扎桑 扎堆 南杰 南加 东智 华旦 完玛 完德 "
    "卓么 旦正 豆格 尕藏 昂青 昂旺 更尕 更登 根敦 项欠 布周 白珍 玉珍 珠扎 加布 桑姆 旦巴 旦珠 元旦 阿桑 阿追 巴特尔 "
    "查干 巴根 布仁 朝伦 满达 莎日娜 莎仁 索布德 乌尼尔 "
    "巴图 宝音 布音 布和 毕力格 格日乐 格日勒 其其格 琪琪格 其木格 高娃 娜仁 乌兰 乌日娜 乌云 乌仁 萨日娜 塔娜 苏和 "
    "苏日 斯琴 斯日 图雅 托娅 哈斯 呼和 呼格 额尔敦 额尔德 敖登 敖特根 阿拉坦 阿古拉 阿木尔 阿斯 青格勒 青格乐 吉日 "
    "吉木斯 朝鲁 朝格 朝克 孟克 那日松 那日苏 那顺 那木 那仁 牧仁 满都拉 莫日根 特木尔 铁木尔 特格希 图门 图力古尔 "
    "旭日干 新吉乐 扎木苏 达来 达古拉 达林 道尔吉 德力格尔 僧格 散丹 色音 锡林 希日 伊日 伊德 照日格图 朝木 巴雅尔 "
    "巴彦 包勒 胡和 哈达 吉雅 萨如拉 萨仁 赛音 赛罕 斯仁 陶格 乌力吉 乌恩 吉布 勿日 阿力木 艾力 艾山 艾合买提 艾尼 "
    "艾克拜尔 艾比 热依汗 热依木 热孜 热西 热合曼 古丽 阿依 阿不都 阿卜杜 阿布都 阿迪力 阿曼 娜尔 帕提 玉山 玉素甫 "
    "吐尔逊 吐尔洪 吐尔 买买提 麦麦提 买合木提 买提 努尔 哈力 卡德尔 克里木 库尔班 肉孜 如孜 沙拉 塔依尔 外力 亚森 "
    "牙生 依明 依米提 伊力 伊敏 哈木 图尔荪 吾守尔 斯马义 司马义 迪丽 迪力 木拉提 拉提 叶尔 巴合提 别克 哈那提 达吾 "
    "赛力克 赛里克 加娜 加玛 努拉 米热 米尔 祖丽 祖力 胡达 尼牙孜 尼亚孜 尼沙 阿孜 阿娜 木江 吐鲁 萨迪 萨拉 塔力 托合 "
    "托乎 乌斯曼 奥斯曼 玛依 玛力 玛丽 姑丽 合甫"
).split()
# Clans of the Yi, whose members have two or three characters behind it.
CLANS = (
    "吉克 吉木 吉伙 吉子 吉好 吉史 吉勒 吉则 吉伍 沙马 沙玛 阿苏 阿余 阿尔 阿约 阿的 阿库 阿支 阿牛 阿加 阿迪 阿说 "
    "阿吉 曲木 曲比 马海 马黑 俄木 俄尔 俄狄 勒古 勒格 海来 贾巴 贾萨 加巴 尔古 尔布 石一 苏呷 毛呷 邱莫 罗洪 洛古 "
    "木苦 木乃 约布 补约 的日 的莫 瓦其 瓦渣 热柯 甲巴 甲拉 杰觉 乃古 且沙 克其 克惹 约其 依火 依伙 海日 莫色 金古 "
    "鲁克"
).split()
# Japanese surnames that no Chinese text uses otherwise.
JAPANESE = (
    "佐藤 佐野 铃木 高桥 伊藤 渡边 渡部 加藤 吉田 斋藤 松本 松尾 桥本 阿部 冈田 冈本 冈崎 藤田 "
    "藤井 藤原 藤本 后藤 坂本 坂井 安藤 酒井 柴田 菅原 武田 菊地 菊池 樱井 饭田 樋口 岸田 石破 "
    "鸠山 麻生 须藤 泷泽 黑泽 宫泽 柳泽 深泽 相泽 荻野 饭岛 鹿岛"
).split()
# Characters that spell foreign names.
FOREIGN = (
    "阿埃艾安奥澳巴班邦保鲍贝本比别彬宾波博伯勃布查戴丹道德登邓迪蒂丁杜多厄恩尔法范菲费芬佛弗福富盖冈戈格根贡古瓜哈海汉"
    "豪赫亨胡华怀霍基吉济加贾简杰金津京卡凯坎康考科克肯库夸奎昆拉莱赖兰朗劳勒雷黎里理丽利列林琳留龙卢鲁路伦罗洛马玛迈麦"
    "曼茂梅门蒙孟米密明缪摩莫默姆穆纳娜乃奈南内尼宁纽努诺欧帕派潘庞培佩彭皮平坡珀普奇齐恰乔切琴丘热仁荣茹瑞若撒萨塞赛桑"
    "瑟森沙山尚绍舍申圣施什史士舒朔斯思松苏索塔泰坦汤唐陶特滕提廷图吐托瓦旺威韦维温翁沃乌武西希锡夏香肖歇谢辛欣休许逊雅"
    "亚延扬耶叶伊依因英尤于约泽扎詹哲朱祖佐兹滋冯雪莎妮蕾娅琪芙莉露薇婕妲黛茜芭蓓伽伐俄喀嘉圭宗帝拿捷昂柏槟涅窦策绥耿蒲"
    "蔡蓬迦邱采铎阮隆颇魏岸"
)

_SHORTEST, _LONGEST = 3, 6
_PARTS = regex(f"(?:{'|'.join(sorted(PARTS, key=len, reverse=True))}){{1,3}}[江汗肯孜]?")
_FOREIGN = regex(f"[{FOREIGN}]{{2,6}}")
_LAST_PART = regex(f"[{FOREIGN}{''.join(sorted(SOUNDS))}]{{1,7}}")
_FIRST_OF_PARTS = frozenset(part[0] for part in PARTS)
FIRST = SOUNDS | _FIRST_OF_PARTS


def ends_by_sound(text: str, start: int) -> Iterator[int]:
    """Where a name may end that begins at text[start:] and is made of known parts, or of such characters alone."""
    first = text[start : start + 1]
    parts = _PARTS.match(text, start) if first in _FIRST_OF_PARTS else None
    if parts and parts.end() - start <= _LONGEST:
        yield parts.end()
    end = start
    while text[end : end + 1] in SOUNDS and text[end : end + 1] and end - start < _LONGEST - 1:
        end += 1
    yield from range(end, start + _SHORTEST - 1, -1)


def is_spelled(name: str) -> bool:
    """Whether a name is made of the parts of such names."""
    return bool(_PARTS.fullmatch(name))


def foreign_end(text: str, start: int) -> int | None:
    """Where a foreign name ends behind a foreign title: all characters that spell one; None where those are none."""
    match = _FOREIGN.match(text, start)
    return match.end() if match and "·" not in text[start : start + 8] else None


def last_part_end(text: str, start: int) -> int:
    """Where the last part of a name of several parts most likely ends that begins at text[start:]."""
    match = _LAST_PART.match(text, start)
    return match.end() if match else start
