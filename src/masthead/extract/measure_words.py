# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Chinese measure words, units and the words that loosen a number: data for figures."""

from __future__ import annotations

# 万 and 亿 belong to the number, not to the unit: 3.2亿元 is 3.2亿 and 元.
MONEY = "元人民币 元 美元 欧元 港元 日元 英镑 卢布 港币 人民币 块钱 分钱 角钱".split()

PERCENT = "% ％ ‰ 成".split()
POINTS = "个百分点 百分点".split()

# Units of measure and measure words that count. A word that is also the start of a longer, unrelated word
# carries the characters that may not follow it.
COUNT = (
    "平方公里 平方千米 平方米 立方米 公里 千米 海里 厘米 毫米 微米 米 公顷 平米 平方 亩 公斤 千克 克 毫克 微克 公吨 吨 "
    "千瓦时 千瓦 兆瓦 瓦 千伏安 千伏 伏 度电 万千瓦 升 毫升 桶 箱 袋 瓶 ℃ 摄氏度 度 分贝 帕 毫克 微克 担 斤 两 尺 寸 "
    "人次 户次 辆次 件次 场次 班次 架次 车次 轮次 人份 人天 人日 人年 人月 座次 席位 名次 位次 "
    "批次 项次 家次 例次 台次 艘次 个次 频次 剂次 针次 台套 台班 课时 学时 床位 张床位 倍 周岁 岁 分钟 小时 车公里 "
    "秒 个半月 个月 个工作日 工作日 个小时 个星期 星期 周 年 省市区 省市 省区 省区市 省份 市县 县区 县市区 县市 区县 "
    "乡镇 "
    "街镇 村居 部门 部委 国家 地市 个 名 位 人 家 户 所 座 栋 幢 间 套 台 辆 艘 架 条 件 起 宗 项 份 篇 本 册 部 卷 张 "
    "幅 封 次 场 批 轮 类 种 支 队 组 对 只 头 匹 株 棵 粒 块 片 处 口 根 扇 门 节 课 例 笔 单 枚 盏 面 道 层 期 省 "
    "市 县 "
    "区 乡 镇 村 国 天 字 页 词 款 孔 眼 尊 趟 遍 剂 针 副 堆 羽 尾 盘 帧 句 段 则 样 班 届 通 桩 幕 站 阵 回 档 级 "
    "票 席 床 "
    "分 颗 滴 筐 罐 顿 餐 桌 池 群 伙 窝 串 路口 线 院 校 馆 厂 店 站点 车 船 标箱 标准箱 车道 车位 泊位 平方英尺 英里 "
    "mm cm dm m km m² ㎡ km² ㎞ ㎜ m³ ha mg g kg t L ml mL kW MW GW kWh MWh kV kVA Hz MHz GHz MB GB TB PB Mbps Gbps bp "
    "dB(A) dB mg/L mg/m³ μg/m³ ug/m3 mg/kg μg/L mg/m3 °C Pa kPa MPa TEU "
).split()
SHORT_OR = "套次户处座件家人组头只艘"  # what a unit may be instead: 台（套）

# What an amount is reckoned by: 元/吨, 立方米每秒.
PER = (
    "平方公里 平方米 立方米 公里 公斤 千克 小时 分钟 工作日 吨 人次 人 天 日 月 年 亩 公顷 户 台 秒 升 次 件 套 生 "
    "班 床 "
    "kg km km² L m³ m² h d t s a"
).split()

# After these a measure word is another word: 5部门 is no 部, 3人民 no 人.
NOT_BEFORE = {
    "个": "人性案",
    "人": "民大口均才工力事社",
    "家": "庭具",
    "户": "籍外口",
    "部": "门委分署长队",
    "处": "理置罚级于在",
    "分": "之别类批工步期级局公院校行管析布享摊配流开段阶层会店支厂为成",
    "期": "工程间限内货末中",
    "批": "准示复评发",
    "级": "别",
    "起": "来",
    "台": "州湾账",
    "区": "间域别块",
    "市": "场值民容政级区委",
    "国": "务有际内道防土",
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
    "次": "日年月序生要列",
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
    "年": "度代级内来份初底末中以制龄轻薪会检终",
    "周": "边围期转密",
    "度": "假过量",
    "平方": "公千米厘",
    "两": "委级岸会个",
    "线": "路上下索",
    "路口": "",
    "院": "长士",
    "校": "长园区企",
    "馆": "长员",
    "厂": "区房长",
    "店": "铺长",
    "车": "辆间站道险",
    "船": "舶员",
    "票": "据价房",
    "席": "位",
    "床": "位",
    "群": "众体",
    "斤": "两",
    "秒": "杀",
    "米": "粉面",
    "升": "级学值至旗",
    "克": "服难",
    "池": "塘",
    "瓦": "斯",
    "担": "任当保心负",
    "工作日": "志",
    "小时": "候",
}

# Measure words that a single numeral in words may stand before: the others make idioms (四面, 八方, 三头).
WORDS = (
    "人次 轮次 批次 省市区 省市 市县 县区 乡镇 部门 部委 个 名 位 人 家 户 所 座 栋 套 台 辆 艘 架 条 "
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
MEASURES = frozenset(
    (
        "倍 周岁 岁 分钟 小时 个小时 秒 天 年 周 个月 个工作日 工作日 ℃ °C 度 摄氏度 分贝 毫克 微克 分 mg/L mg/m³ "
        "μg/m³ dB dB(A)"
    ).split()
)

BEFORE = (
    "不少于 不低于 不超过 不超出 不高于 不多于 不大于 不小于 不足 不到 不满 未满 超过 超出 约 大约 大概 将近 接近 逾 "
    "至少 最多 至多 最少 突破 高于 低于 多于 少于 约为 约占 约合 约达 约有 大于 小于 不下"
).split()
VAGUE = "上 数 几 好几 成".split()  # before a bare scale: 上百名, 数千家, 成百
INFIX = "余多来几"
AFTER = "及以上 及以下 以上 以下 以内 之内 左右 上下 不等 开外 之多".split()

# Phrases that begin with a numeral in which it counts nothing.
IDIOMS = (
    "三番五次 三三两两 四面八方 五位一体 三位一体 四位一体 五湖四海 一心一意 三心二意 三言两语 七嘴八舌 千家万户 "
    "千方百计 万无一失 一举两得 两个人样 一五一十 四通八达 三令五申 三五成群 百花齐放 百家争鸣 五花八门 一分为二 "
    "二位一体 千言万语 千头万绪 千变万化 一清二楚 三下五除二 九牛一毛 十全十美 一成不变 三人成虎 一条龙 一个样 "
    "两张皮 八个样"
).split()
