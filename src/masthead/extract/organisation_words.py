# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""How the names of organisations begin and end: data for organisations."""

from __future__ import annotations

from masthead.extract.official_words import VERBS

# What a body's name begins with where no place stands there. A single character is a level: 省, 市, 县.
LEVELS = frozenset("省市县区州旗镇乡盟")
STARTS = (
    "民革 民盟 民建 民进 农工党 致公党 九三学社 台盟 全国 国家 中央 国务院 中共 中国 自治区 最高人民 联合国 世界 国际 "
    "亚洲 黄河 长江 淮河 珠江 海河 太湖 松辽 党中央 解放军 武警 审计署 国网"
).split()
# A level is none behind these: 全市, 城市, 各县.
NO_LEVELS_BEHIND = frozenset(
    "全我本该各两跨外副每某原老首直城都超股楼门夜集地社景园灾山新校片特辖开小矿林牧库郊农几多厂乡村省市县区"
)
# A level is none before these: 市场, 区域, 县级.
NO_LEVELS_BEFORE = frozenset("份场域级间民容长别块内外辖镇村省市县区两")
# Though these are bodies of a level: 市市场监管局, 市民政局.
LEVEL_WORDS = (
    "市场",
    "民政",
    "民族",
    "民宗",
    "民防",
    "民营",
    "民革",
    "民盟",
    "民建",
    "民进",
    "级机关",
    "外事",
    "外办",
    "外汇",
    "外侨",
    "区域",
    "容环",
)
# Levels that stand at the very beginning: 东州 and 红旗 are names.
ONLY_FIRST = frozenset("州旗盟镇乡")

# Bodies of a level: their names begin with it or with a place. Single characters: behind at least two others.
BODIES = (
    "学联 青联 台联 侨办 台办 外办 台港澳办 少年宫 青少年宫 文化宫 科技馆 美术馆 纪念馆 展览馆 规划馆 方志馆 林场 农场 "
    "牧场 渔场 种畜场 良种场 苗圃 监狱 戒毒所 看守所 拘留所 福利院 养老院 养护院 光荣院 敬老院 干休所 救助站 消防站 "
    "救援站 血站 监督站 监理站 质监站 边检站 边防检查站 计量站 管护站 "
    "大使馆 领事馆 联络处 联络办 武装部 人武部 军分区 警备区 军区 管理处 管理所 管理办 事务处 水管处 "
    "水管所 海事处 航道处 工程处 收费处 仲裁院 仲裁委 公证处 交易所 机关党委 机关工委 团工委 妇工委 党总支 经济合作社 "
    "股份合作社 经联社 省委会 市委会 区委会 县委会 州委会 交响乐团 歌舞团 话剧团 杂技团 民乐团 芭蕾舞团 京剧团 越剧团 "
    "豫剧团 艺术团 演出团 文工团 剧团 新华书店 保健院 保健所 防治院 防治所 监测所 检验所 检定所 "
    "卫生所 中医院 人民医院 医院 中学 小学 幼儿园 党史馆 党史研究室 方志办 编委会 编委办 机要局 档案局 农信社 "
    "农商行 烟草公司 水务集团 城投集团 交投集团 公交集团 公交公司 救灾办 侦查大队 巡视组 学院 大学 "
    "政务服务大厅 行政服务大厅 电视台 杂志社 评审委 督查室 研究室 政研室 督导室 "
    "信息室 档案馆 文化馆 体育馆 工程院 社科院 农科院 医学院 画院 剧院 领导小组 工作专班 委员会 常委会 管委会 安委会 "
    "居委会 村委会 办公室 办公厅 指挥部 监管局 管理局 总局 分局 监察局 督导组 督查组 督察组 巡视组 巡察组 检查组 "
    "调查组 工作组 考核组 专家组 审计组 评估组 纪检监察组 领导组 人民法院 中级人民法院 法院 检察院 人民政府 人大常委会 "
    "人大 政协 日报社 建设兵团 政法委 纪委监委 纪委 监委 党委 党组 党工委 工委 组织部 宣传部 统战部 总工会 工会 妇联 "
    "团委 工商联 残联 文联 科协 侨联 红十字会 慈善总会 促进会 研究会 联谊会 商务会 公会 理事会 董事会 监事会 网信办 "
    "国资委 巡察办 国安办 安委办 防指 安办 支队 大队 总队 中队 调查队 救援队 执法队 政府 办事处 特派员办事处 服务中心 "
    "指挥中心 管理中心 监测中心 交易中心 疾控中心 中心 监督所 派出所 监管所 管理站 监测站 服务站 气象台 证监会 监管局 "
    "海关 海事局 税务局 学校 党校 行政学院 博物馆 图书馆 供销合作社 联合社 供电公司 党支部 消协 作协 记协 律协 贸促会 "
    "稽查处 监管处 执法处 综合处 法规处 审批处 合作司 规划司 财务司 法规司 人事司 教育司 管理司 监管司 政策司 保护司 "
    "运输司 发展司 服务司 监督司 安全司 综合司 新闻司 标准司 科技司 统计司 代表处 种子站 农技站 兽医站 水文站 林业站 "
    "植保站 水利站 文化站 气象站 防疫站 检疫站 推广站 财政所 司法所 职业技术学院 职业学院 技师学院 师范学院 开放大学 "
    "办案组 专班 监会 总署 行政公署 农办 编办"
).split()
SHORT_BODIES = frozenset("局厅部委办")
# Houses with names of their own: 北岭大学, 海川云图科技有限公司.
HOUSES = (
    "仲裁委员会 仲裁委 边检站 边防检查站 卫生服务站 青年联会 妇女联会 同乡联谊会 印刷厂 修理厂 加工厂 家具厂 服装厂 "
    "砖厂 砖瓦厂 石料厂 预制厂 钢铁厂 钢厂 药厂 酒厂 茶厂 纸厂 糖厂 化肥厂 玻璃厂 陶瓷厂 电池厂 皮革厂 塑料厂 木器厂 "
    "五金厂 电镀厂 橡胶厂 油厂 面粉厂 饲料厂 屠宰场 农场 林场 牧场 养殖场 养猪场 养鸡场 酒店 宾馆 饭店 大饭店 招待所 "
    "超市 大药房 药房 药店 商行 经营部 批发部 门市部 饭庄 酒楼 诊所 门诊部 加油站 加气站 旅行社 俱乐部 杂志社 书店 "
    "传媒集团 职业高中 高级中学 高中 专科学校 卫校 技校 保健院 疗养院 防治院 康复中心 交易所 联社 农商行 农商银行 "
    "家庭农场 专业合作社 农机合作社 产业联盟 大使馆 总领事馆 领事馆 救援站 监理公司 工程局 养老院 福利院 护理院 驾校 "
    "研究会 促进会 慈善会 公益中心 社工中心 服务社 工程队 施工队 监狱 戒毒所 附属医院 艺术团 剧团 有限责任公司 "
    "股份有限公司 有限公司 集团公司 总公司 分公司 公司 集团 大学 学院 中学 小学 学校 幼儿园 医院 研究院 研究所 "
    "研究中心 设计院 科学院 协会 学会 商会 联合会 基金会 总会 银行 分行 支行 信用社 合作社 联合社 日报社 晚报社 报社 "
    "出版社 通讯社 电视台 广播电台 卫生院 敬老院 事务所 海关 港务集团 总院 分院 职业技术学院 培训学校 勘查院 勘察院 "
    "规划院 检验院 检测院 测绘院 艺术院 管委会 实验室 物流园 科技园 化工厂 机械厂 纺织厂 造纸厂 水泥厂 食品厂 制药厂 "
    "救援队 志愿服务队"
).split()
# Words that end so name no body: 大厅, 承办.
NO_BODIES = frozenset(
    (
        "常委 政委 全委 部署 全部 内部 外部 干部 总部 分部 本部 局部 中部 东部 西部 南部 北部 举办 承办 主办 督办 "
        "查办 协办 交办 创办 开办 兴办 合办 联办 全局 布局 结局 格局 大局 开局 当局 大厅 客厅 展厅 餐厅 舞厅 顶部 "
        "底部 根部 腹部 头部 党部 门部 各部 大部 半部 西北部"
    ).split()
)
# A house by these alone is none in particular.
GENERAL = (
    "平价 蔬菜 水果 现代化 小时 保障 生鲜 无人 智慧 乡村 实体 特色 网红 24 劳动人事争议 劳动争议 劳动 人事 出入境 姊妹 "
    "兄弟 友好 结对 共建 手拉手 联合 内 无 有 上 下 律师 会计师 税务师 大型 小型 微型 连锁 五星级 四星级 三星级 星级 "
    "高档 快捷 品牌 便民 村 养老 托养 定点 驻外 外国 各国 家庭 国有 集体 废旧 废品 收购 汽车 摩托车 机动车 船舶 农产品 "
    "食品 药品 化工 电子 农贸 批发 零售 沿街 临街 路边 连锁 餐饮 住宿 娱乐 夜间 无证 黑 公安 人武 驾驶员 规模 规模化 "
    "标准化 示范 现代 高标准 外贸 内贸 地方性 全国性 区域性 股份制 商业性 本市 我市 我县 我省 我区 首家 多家 三家 五家 "
    "十家 若干 旅游 休闲 观光 亲子 普惠性 普惠 南方 北方 省份 哨点 开发区 新区 园区 景区 高新区 经开区 各 该 本 我 其 "
    "某 部分 多家 几家 两家 民办 公办 定点 三甲 综合 专科 乡镇 社区 商业 政策性 国有 民营 上市 外资 物业 保险 建筑 "
    "施工 监理 有关 相关 所属 下属 重点 中心 母 子 总 分 涉事 涉案 当地 所在 有限 责任 股份 开发 投资 运输 贸易 担保 "
    "管理 服务 专业 农民 党 社会 行业 群团 基层 全国 全省 全市 全县 全区 小 中 大 党的 产业 企业 龙头 骨干 大型 中小 "
    "高等 职业 技工 特殊 义务教育 公立 私立 二级 三级 县级 市级 省级 中医 村级 股份制 地方 城市 农村 金融 信托 证券 "
    "典当 租赁 家政 一级 所有 全部 其他 另一 第一 第二 第三 教育 医疗 培训 科研 领导 党员 标杆 跨国 央属 省属 市属 "
    "县属 区属 校 院 供水 供电 供气 供热 燃气 公交 物流 快递 绿色 文明 应急 民兵 综合 消防 水上 国际 志愿 青年 小型 "
    "涉危 沿江 沿河 周边 附近 停产 违法 非法 排查 检查 关停 文明 先进 示范 平安 美丽 优秀 优质 甲等 薄弱 寄宿制 民族 "
    "普通 职教 开放 私人 个体"
).split()
# Bodies of the state that stand for themselves.
NATIONAL = (
    "国务院 党中央 中央军委 中央纪委 国家监委 中央组织部 中央宣传部 中央统战部 中央政法委 全国人大 全国政协 "
    "最高人民法院 最高人民检察院 外交部 国防部 教育部 科技部 工业和信息化部 公安部 国家安全部 民政部 司法部 财政部 "
    "人力资源社会保障部 人力资源和社会保障部 自然资源部 生态环境部 住房城乡建设部 住房和城乡建设部 交通运输部 "
    "水利部 农业农村部 商务部 文化和旅游部 退役军人事务部 退役军人部 应急管理部 审计署 海关总署 税务总局 "
    "市场监管总局 金融监管总局 证监会 广电总局 体育总局 银保监会 共青团中央 欧盟委员会 新华社 人民日报社 国资委 "
    "国务院国资委"
).split()
# Short ones that no other ending gives.
NAMED = (
    "金砖国家新开发银行 新开发银行 上合组织 上海合作组织 亚投行 亚太经合组织 石油输出国组织 欧佩克 北约 非盟 阿盟 "
    "国际刑警组织 国际奥委会 中央文明办 中央网信办 世界银行 世界贸易组织 世贸组织 粮农组织 国际货币基金组织 欧盟 东盟 "
    "国新办 国台办 国务院新闻办 中央文明办 中宣部 中组部 新华社 世界卫生组织 红十字国际委员会"
).split()

# Verbs that also stand in the names of bodies: 发展改革委, 检查组, 建设局.
_IN_NAMES = frozenset(
    (
        "隔离 调解 安全 福利 妇幼 保健 防疫 演艺 演出 建设 组织 监督 检查 督导 督查 督办 调查 调研 审计 保障 服务 投资 "
        "运输 生产 销售 培训 检测 检验 规划 执法 治理 整治 整改 安置 救助 扶贫 帮扶 采购 登记 统计 研究 宣传 联合 审批 "
        "接待 交流 合作 开发 设计 施工 监理 评估 协调 指导 救援 保护 监测 巡视 处置 运行 管理 核查 抽查 发展 使用 利用 "
        "供应 供给 创新 收治 抽检 采样 排查 招聘 就业 融资 贷款 捐赠 清理 清查 脱贫 搬迁 绿化 修复 改造 维修 种植 安装 "
        "安全 集中 统一 排放 开放 转移 共同 直接 主要 基本 需 占 共 居 达 全面 编制 深化 动员 通信 联动 落户 督促 强化 "
        "审核 审议 信访 公开 运营 备案 立案 约谈 查处 查办 办理 受理 交办 移交"
    ).split()
)
# What ends before a name begins: verbs of official prose, and others that hand something to a body.
CUTS = frozenset(VERBS) - _IN_NAMES | frozenset(
    (
        "会同 协同 要求 责成 委托 请示 报请 报送 抄送 抄报 主送 邀请 陪同 联系 审定 批准 同意 决定 负责 牵头 参加 出席 "
        "列席 担任 以及 其中 包括 根据 按照 依据 经 书记 主任 局长 市长 县长 区长 省长 厅长 部长 组长 主席 新设 增设 "
        "参股 收购 支持 鼓励 建议 位于 隶属 来自 登记在 推进 推动 促进 新建 组建 做实 抓好 确保 积极 进一步 "
        "标称 规范 打造 签署 缔结 结成 结为 共建 通报 认为 指控 测定 派出 造成 导致 致使 给予 调派 设有 提请 提醒 核查 "
        "交由 转交 移交 函告 致函 所称 是指 均为 分为 包含 涉及 训诫 面向 走进 抵达 造访 拜访 看望 联手 携手 指派 委派 "
        "聘请 状告 出资 注资 企业 首家 单位 业主 甲方 乙方 丙方 原告 被告 申请人 上诉人 中标人 采购人 供应商 选派 抽调 "
        "借调 考入 考取 转入 转院 送往 送至 入住 经办 主办 承办 协办 赞助 冠名 挂靠 位列 接管 更名 改制 新增 增设 下设 "
        "内设 现任 曾任 历任 时任 拟任 范围 做大 做强 扶持 部门 两级 三级 简称 下称 统称 分别 先后 已 均 并 由 随后 "
        "当即 立即 日前 近日 昨日 今日 同时 此外 目前 现 原 到访 访问 造访 下属 所属 辖区"
    ).split()
)

KINDS = (
    "Ministry Department Office Bureau Council Committee Commission Agency Organization Organisation Authority "
    "Board Institute University Bank Fund Association Federation Union Company Corporation Foundation Trust "
    "Court Programme Secretariat Society Service Services Unit Inspectorate Directorate Taskforce Ombudsman Tribunal "
    "Assembly Academy College Hospital Branch Division Laboratory Museum Constabulary Partnership Consortium Chamber "
    "Network Alliance Coalition"
).split() + [
    f"{kind} School" for kind in ("Primary", "Secondary", "High", "Grammar", "Infant", "Junior", "Middle", "Elementary")
]
COMPANIES = "Ltd Limited Inc plc PLC LLC LLP GmbH AG Holdings Group Nations Police Pty".split()
# Bodies that are named by these letters or words alone.
KNOWN = (
    "UN|WHO|UNICEF|UNHCR|UNFPA|UNDP|UNEP|UNESCO|OCHA|UNOCHA|WFP|FAO|IOM|ILO|IMF|WTO|OECD|NATO|ASEAN|IFRC|ICRC|MSF|"
    "IAEA|UNAIDS|USAID|ECOWAS|Save the Children|Doctors Without Borders|Médecins Sans Frontières|Red Cross|"
    "Red Crescent|Oxfam|World Vision|World Bank|Islamic Relief|Caritas|Norwegian Refugee Council|"
    "Danish Refugee Council|Mercy Corps|Ofsted|Ofgem|Ofcom|Ofwat|Interpol|Europol|Eurostat|HM Treasury|"
    "Treasury(?! [Bb]ill| [Bb]ond| [Nn]ote| yield)|European Commission|European Parliament|European Union"
)
