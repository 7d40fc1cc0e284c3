# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Chinese measure words, units and the words that loosen a number: data for figures."""

from __future__ import annotations

# 万 and 亿 belong to the number, not to the unit: 3.2亿元 is 3.2亿 and 元.
MONEY = "元人民币 元 美元 欧元 港元 日元 英镑 卢布 港币 人民币 块钱 分钱 角钱".split()

PERCENT = "个百分点 百分点 % ％ ‰ 成".split()

# Units of measure and measure words that count. A word that is also the start of a longer, unrelated word
# carries the characters that may not follow it.
COUNT = (
    "平方公里 平方千米 平方米 立方米 公里 千米 海里 厘米 毫米 米 公顷 平米 亩 公斤 千克 克 公吨 吨 千瓦时 千瓦 "
    "兆瓦 度电 升 桶 箱 袋 瓶 ℃ 摄氏度 分贝 毫克/立方米 微克/立方米 人次 户次 辆次 件次 场次 班次 架次 车次 轮次 "
    "批次 项次 家次 例次 台次 艘次 个次 频次 剂次 针次 台套 台班 课时 学时 人天 人日 床位 张床位 倍 岁 分钟 小时 "
    "秒 个小时 省市区 省市 省区 省区市 省份 市县 县区 县市区 县市 区县 乡镇 街镇 村居 部门 部委 国家 个 名 位 人 "
    "家 户 所 座 栋 幢 间 套 台 辆 艘 架 条 件 起 宗 项 份 篇 本 册 部 卷 张 幅 封 次 场 批 轮 类 种 支 队 组 对 "
    "只 头 匹 株 棵 粒 块 片 处 口 根 扇 门 节 课 例 笔 单 枚 盏 面 道 层 期 省 市 县 区 乡 镇 村 国 天 字 页 词 "
    "款 孔 眼 尊 趟 遍 剂 针 副 堆 株 羽 尾 盘 帧 句 段 则 样 班 届 通 桩 幕 站 阵 回 档"
).split()

# After these a measure word is another word: 5部门 is no 部, 3人民 no 人.
NOT_BEFORE = {
    "个": "月人性案",
    "人": "民大口均才工",
    "家": "庭具",
    "户": "籍外口",
    "部": "门委分署长队",
    "处": "理置罚级于在",
    "分": "之别类批工步期级",
    "期": "工程间限内货末中",
    "批": "准示复评发",
    "级": "别",
    "起": "来",
    "台": "州湾账",
    "区": "间域别块",
    "市": "场值民容政级区委",
    "国": "务有际内",
    "天": "然津气",
    "对": "于照外口应",
    "本": "市省区县级",
    "通": "过知报",
    "面": "积对向",
    "道": "路德",
    "层": "面级次",
    "组": "织成长",
    "门": "诊户口",
    "样": "本",
    "班": "子次",
    "字": "样",
    "单": "位元独",
    "村": "民庄委",
    "县": "级域城委",
    "成": "立效果员为功本熟都长绩品形人",
    "元": "旦素件首",
    "口": "径头号岸才",
    "条": "件例约款",
    "所": "有在属得以谓",
    "间": "接隔断",
    "次": "日年月序生要",
    "名": "称单额誉",
    "位": "于置",
    "种": "植养",
    "点": "名评击",
    "套": "取",
    "支": "持付出部撑",
    "队": "伍员",
    "站": "位点",
    "场": "所馆地",
    "类": "似别",
    "回": "复访应收报顾",
    "阵": "地",
    "段": "落",
    "幕": "后",
    "只": "有要是能为",
    "根": "据本",
    "头": "脑部",
    "节": "约能日假点",
    "课": "程题堂",
    "省": "级委略",
}

# Measure words that a single numeral in words may stand before: the others make idioms (四面, 八方, 三头).
WORDS = (
    "个百分点 人次 轮次 批次 省市区 省市 市县 县区 乡镇 部门 部委 个 名 位 人 家 户 所 座 栋 套 台 辆 艘 架 条 "
    "件 起 宗 项 份 篇 册 封 次 场 轮 类 种 支 只 处 例 笔 枚 级 委 会 批 点 省 市 县 区 国 样 款"
).split()

ORDINAL = "次 届 轮 批 期 位 名 个 号 组 季度 阶段 版 集 卷 产业 方阵 梯队 档 例 起 家 站 场 类 种 回 代 任 年".split()
ORDINAL_BODY = (
    "督导组 督察组 巡视组 巡察组 检查组 调查组 工作组 指导组 考核组 专家组 小组 组 分队 大队 支队 中队 分局 标段 工区"
).split()

# Units that are the thing counted themselves.
NOUNS = frozenset(
    "省市区 省市 省区 省区市 省份 市县 县区 县市区 县市 区县 乡镇 街镇 村居 部门 部委 国家 省 市 县 区 乡 镇 村 "
    "国 委 会".split()
)

# Units that measure: what is measured stands before them, if anywhere.
MEASURES = frozenset("倍 岁 分钟 小时 个小时 秒 天 ℃ 摄氏度 分贝 毫克/立方米 微克/立方米".split())

BEFORE = (
    "不少于 不低于 不超过 不高于 不多于 不足 不到 超过 超 近 约 大约 大概 将近 接近 逾 至少 最多 至多 最少 突破 "
    "高于 低于 多于 少于 约为 约占 约合 约达 大于 小于"
).split()
VAGUE = "上 数 几 好几".split()  # before a bare scale: 上百名, 数千家
INFIX = "余多来几"
AFTER = "以上 以下 以内 之内 左右 不等".split()

# Phrases that begin with a numeral in which it counts nothing.
IDIOMS = (
    "三番五次 三三两两 四面八方 五位一体 三位一体 四位一体 五湖四海 一心一意 三心二意 三言两语 七嘴八舌 千家万户 "
    "千方百计 万无一失 一举两得 两个人样 一五一十 四通八达 三令五申 三五成群 百花齐放 百家争鸣 五花八门 一分为二 "
    "二位一体 千言万语 千头万绪 千变万化 一清二楚 三下五除二 九牛一毛 十全十美 一成不变 三人成虎 一条龙 一个样 "
    "两张皮 八个样"
).split()
