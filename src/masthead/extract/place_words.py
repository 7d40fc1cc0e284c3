# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Words beside and inside Chinese names of places: data for places."""

from __future__ import annotations

from masthead.extract.official_words import PARTICLES

# Before a name: what leads to a place. After it: what goes on in the sentence.
LEADS = "社在赴到由从自往至经与和及以等向为对去抵离是含如即于驻沿内外距将把被给据对并或的了过着中因随同来指"
FOLLOWS = "等和与及至到的在是为以两三四五六七八九十各地籍等共已将也均全境市省未首驻外于因发就对向从则占较比同"

# Between names and what is said of them.
BOUNDS = PARTICLES + "致年月日底初末旬、前后期内际时等各名个"
# Bounds that also begin names: 和平镇, 向阳村.
NAME_STARTS = frozenset("和向都无应从比新前")

# What a name with a division's character at its end is not followed by: 市场, 区域, 镇级, 村民.
NOT_FOLLOWED = {
    "市": "场民容级域间值占面长区",
    "县": "域城级长内区处",
    "区": "域间别块划长位级分内情段",
    "旗": "帜下舰号袍手",
    "镇": "化级域长村街区静压",
    "乡": "级域村镇亲土愁情长贤间音",
    "村": "民级域干组两庄镇委长务务头里口屯容规社集",
    "州": "长级",
    "街道": "两级层口路",
    "社区": "工矫服治医居民养戒团",
    "屯": "村镇乡",
}

# What begins names though its first character may go on a word: 南京市长江路, 昆明市民政局.
BEGIN_NAMES = ("长江", "长安", "长征", "长城", "长虹", "长兴", "民政", "民族", "民主", "民权", "民生路", "民防")

# Short names that are words as well: places only beside others.
ALSO_WORDS = frozenset(
    (
        "大同 安康 朝阳 来宾 日照 白银 百色 长治 保定 中山 黄山 红河 三明 通化 大理 大庆 四平 吉安 海东 海西 海北 "
        "黄南 山南 文山 巴中 河池 定西 内江 金昌 常德 平凉 新余 新乡 白山 松原 东营 永州 安顺 广安 广元 宜春 河源 "
        "阳江 海南州 振兴 和平 新华 长安 平安 永安 安定 向阳 友好 江北 江南 江东 河东 河西 东风 前进 前锋 光明 "
        "东方 中原 平原 城关 兴隆 兴业 太平 同心 永福 通道 安宁 凤凰 宽城 南部 红旗 解放 西山 东山 高新 新城 新市 "
        "海港 港口 资源 开发 铁路 工业 民权 兴国 永丰 上城 下城 海城 开平 开原 富民 富裕 建宁 政和 正定 无极 元宝 "
        "爱民 道外 道里 平谷 滨海 灵台 民乐 中牟 新安 新乐 新民 海地 中卫 固原 武威 兴安 昌吉 清远 云浮 开封 周口 "
        "天水 六安 泰安 安庆 延安 宁德 和田 玉溪 怀化 双河"
    ).split()
)
# Cities below a prefecture whose short names are words, rivers or mountains as well: places only beside others.
NOT_ALONE = frozenset(
    (
        "南宫 沙河 安国 河间 高平 永济 孝义 凤城 灯塔 榆树 磐石 临江 大安 五常 铁力 同江 宁安 北安 嫩江 安达 海安 兴化 "
        "建德 瑞安 平湖 永康 江山 临海 无为 天长 明光 界首 宁国 广德 福安 乐平 庐山 高安 德兴 龙口 海阳 灵宝 应城 石首 "
        "利川 天门 常宁 英德 东兴 化州 四会 兴宁 阳春 北流 合山 万宁 江油 开远 弥勒 会理 赤水 兴义 福泉 水富 神木 华亭 "
        "玉门 同仁 合作 灵武 沙湾 新星 北屯 昆玉 五指山 井冈山 武夷山 峨眉山 韶山 都江堰 赤壁 三河 东港 东台 扬中 津市 "
        "洪湖 巢湖 新密 信宜 尚志 海林 海伦 和龙 集安 高密 兴平 子长 广水 泰兴 平果 平度 平泉 阿尔山 调兵山 潜山 台山 "
        "鹤山 文昌 开平 胡杨河 铁门关 大石桥 五家渠 五大连池"
    ).split()
)

# A character before a province's or a state's short name that makes another word of its first: 制造福建, 隆重庆祝.
TORN = {
    "福建": "造幸祝",
    "重庆": "隆",
    "广东": "推宽",
    "广西": "推宽",
    "上海": "网线以岛",
    "海南": "上沿东渤",
    "海东": "上",
    "河南": "黄运辽淮银长",
    "河北": "黄运辽淮银",
    "山西": "中泰佛唐鞍黄名",
    "山东": "中泰佛唐鞍黄名",
    "江西": "长镇九浙闽",
    "江苏": "长镇",
    "湖南": "太环沿",
    "湖北": "太环沿",
    "天津": "今当每",
    "日本": "今昨明当每近节假次连生工平",
    "越南": "翻穿跨超",
    "朝鲜": "王",
    "安徽": "",
    "云南": "",
}
# States by two characters that are parts of no other words.
PLAIN_STATES = frozenset(
    (
        "美国 英国 法国 德国 韩国 泰国 日本 缅甸 印度 越南 朝鲜 老挝 巴西 秘鲁 埃及 伊朗 瑞士 瑞典 挪威 芬兰 丹麦 荷兰 "
        "波兰 希腊 古巴 捷克 阿曼 冰岛 斐济"
    ).split()
)
# What makes another name of a short one: 四川大学, 青岛港, 北京路, 广西话.
NOT_AFTER_SHORT = (
    r"大学|学院|路|街|大道|大桥|日报|晚报|银行|航空|海关|话|菜|籍|港|站|机场|南站|北站|东站|西站|火车站|方言|戏|剧|"
    r"酒|茶|人|舰|号(?!召)|高铁|高速|铁路|电视台|卫视|湖|河[道段流]|江|山脉|海峡"
)
# Works and houses that are called after the place: 上海虹桥站, 南京长江大桥. Of a province only the first
# kind is one; 黑龙江坑口电厂 are several.
_OWN = r"(?!大型|中型|小型|大中型|重点)[^\W\d_在至到赴对来驻开发往设建有新各多部全两几与和及的]{0,4}?"
STATIONS = (
    rf"{_OWN}(?:(?<![电水气查测务油泵象送库护助给验作兽广驿网车])站(?![点位长台岗])|国际机场|机场|大桥|特大桥|"
    r"(?<![易贸息流空陆内])港(?![口区澳元资股商人]))"
)
WORKS = (
    rf"{_OWN}(?:隧道|水库|[水核火]电站|[电钢水]厂|公园|广场|大厦|体育[场馆]|体育中心|博物[馆院]|纪念馆|会展中心|会议中心|展览馆|"
    r"植物园|动物园|大剧院|煤矿|油田|大坝|高速公路|高铁)"
)
# What makes something else of a foreign name: 西班牙语, 墨西哥湾, 加拿大元.
NOT_ABROAD = (
    "湾|洋|元(?![旦首月])|语|文(?![化物旅])|族|裔|盾|镑|法郎|卢布|比索|式|运?河(?![内谷])|高原|平原|沙漠|"
    "股市|综合征|热|鼠|大?使馆|总?领事?馆"
)

# Words that end in a division's character and name no place.
COMMON_NOUNS = tuple(
    (
        "城市 都市 超市 股市 楼市 上市 门市 夜市 集市 地市 省市 县市 全市 各市 我市 本市 该市 直辖市 副省级市 "
        "设区市 县级市 地级市 自治区 入市 地区 景区 园区 灾区 城区 市区 山区 新区 校区 片区 特区 辖区 开发区 小区 "
        "矿区 林区 牧区 库区 "
        "高新区 老区 郊区 农区 疫区 厂区 院区 战区 军区 病区 街区 城乡 老城区 旧城区 新城区 沙区 湖区 渔区 港区 "
        "站区 展区 全区 各区 我区 本区 雨区 专区 分区 跨区 误区 禁区 时区 选区 盲区 雷区 县区 市县 区县 郡县 全县 "
        "各县 我县 本县 全省 各省 我省 本省 城镇 乡镇 村镇 集镇 小镇 古镇 重镇 名镇 全镇 各镇 市镇 强镇 同盟 联盟 "
        "加盟 结盟 本州 全州 农村 乡村 全村 各村 行政村 城中村 空心村 家乡 下乡 返乡 异乡 回乡 离乡 还乡 民族乡 "
        "镇乡 镇街道 各街道 街区"
    ).split()
)
# These only as the whole name.
COMMON_WORDS = frozenset(
    ("山村 渔村 新村 驻村 入村 进村 到村 小村 水乡 老乡 故乡 同乡 国旗 党旗 红旗 锦旗 彩旗 旌旗 小山村").split()
)
# What a thing is, before 区, 县, 村 …: 示范区, 试点县, 行政村.
KINDS = tuple(
    (
        "主产 产 主销 销 垦 涉农 建制 示范 试点 试验 贫困 脱贫 重点 中心 特色 行政 自然 "
        "文明 先进 百强 智慧 和谐 安置 美丽 卫生 旅游 工业 农业 "
        "生态 经济 核心 先行 服务 工作 缓冲 作业 施工 生活 办公 隔离 警戒 深水 控制 管控 监管 生产 储存 装卸 加工 "
        "产业 集中 教学 住宿 商务 文化 历史 风景 名胜 保护 功能 合作 居民 商业 棚户 协作 水淹 保税 自贸 聚集 集聚 "
        "度假 拓展 引领 受灾 危险 高发 易发 多发 蓄滞洪 滞洪 限制 禁止 禁养 建成 规划 拆迁 搬迁 安全 责任 网格 "
        "管理 自治 边境 沿海 沿边 内陆 资源 人口 产粮 种植 养殖 牧业 少数民族 民族 革命 深度 非 无 一 两 三 大 强 "
        "小 穷 名 副省级 地级 县级 省级 国家级 均衡 整 换届 容 涣散 互助 先锋 帮扶 结对 包联 联系 驻点 对口 所 "
        "后进 软弱 智能 宜居 健康 平安 幸福 试验 创建 达标 整治 改造 未 已 涉案 案发 事发 涉事 所在 相关 有关 其他 "
        "部分 个别 上述 多数 少数 部份 周边 附近 相邻 临近 毗邻 主要 主 副 老 新 旧 中 上 下 本 该 每 几 数 多 余 "
        "几个 城 乡 镇 村"
    ).split()
)
# What a small town is, before a word for such towns: 传统村镇. Right behind a county, others are names: 顾村镇, 沙集镇.
KINDS_OF_TOWNS = frozenset("农村 传统 新型 新 古 老 大 沿江 沿湖 特大 历史 一般 所有 周围".split())
# Prefectures whose last character begins a word: 在大连片区, 到海口岸.
RUN_ON = frozenset("大连 南通 海口 北海 丽水 珠海 汉中 长春 无锡 长沙 济宁 南平 德州 台州 本溪 眉山 金华".split())
# Characters that names of places do not have.
NOT_IN_NAMES = frozenset("届散率性式型类员者项费额策措务换整们您被把将给让怎吗呢吧啊很更最这那哪什么")
# Verbs before a name or a level, beside those of official prose.
LEADING_VERBS = (
    "贯彻 执行 学习 传达 遵照 服从 拥护 支持 会同 协同 指导 协调 邀请 委托 围绕 保障 服务 走进 走向 驶往 驶向 驶入 "
    "考察 参观 观摩 视察 撤销 合并 途经 到访 访问 出访 来访 奔赴 途径 入驻 抵达 到达 离开 返回 位于 坐落 发生 发源 "
    "流经 毗邻 地处 管辖 下辖 所辖 "
    "隶属 划归 属于 迁往 运往 运抵 辐射 巡察 巡视 暗访 查看 察看 踏访 勘察 勘查 赶往 来到 走到 回到 开往 发往 "
    "送往 调往 派往 驶抵 飞抵 飞往 转至 移至 迁至 搬至 搬到 驻守 穿越 横跨 贯穿 连接 串联 援助 支援 援建 结对 托管 "
    "代管 接壤 紧邻 邻接 靠近 撤离 逃往 遣返 出口 进口 销往 远销 登陆 出海 出境 入境 始发 作案 落网 就读 打工 "
    "务工 务农 经商 居住 出生 定居 办厂 开庭 宣判 开幕 闭幕 揭幕 开赛 奠基 发车 经停 中转 停靠 靠泊 起飞 降落 着陆 "
    "先行 率先 居首 垫底 实行 推行 试行 政府驻 驻地 选定 选址 落地 "
    "覆盖 除 按 报 送 重点 其中 例如 比如 包括 以及 特别 尤其 目前 近日 昨日 今日 日前 近期 上午 下午 晚 随后 当天 "
    "当晚 会后 先后 分别 一是 二是"
).split()
# What a name does not begin with: 全市, 本县; 按照区委.
NO_STARTS = tuple(
    (
        "一 二 三 四 五 六 七 八 九 十 各 全 我 本 该 几 多 每 整 跨 第 个 某 按照 构建 确保 依托 围绕 立足 根据 "
        "关于 打造 深化 依靠 所在 大城 中小 大中 小城 推行 实行 撤销 省 市 县 区"
    ).split()
)
# Verbs before a level: 报市住建局, 转县林业局.
HANDS = frozenset("报呈送转请抄致函经由向受归随入驻进出到下回返离")

# A district in all but name, after the place that has it.
ZONES = (
    "(?:(?!建设|加快|推进|打造|设立|申报|支持|国家|省级|市级|等|获批|新设|创建|进入|[的和与及在、])[^\\W\\d_]{2})??"
    "(?:经济技术开发区|经济开发区|高新技术产业开发区|新技术开发区|高新技术开发区|综合保税区|保税区|高新区|经开区)|"
    "高新开发区|开发区|自由贸易试验区|自贸试验区|产业园区|工业园区|示范区|新区|林区"
)
