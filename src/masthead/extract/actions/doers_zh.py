# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Who may be charged with something in Chinese: names of bodies and people by how they end."""

from __future__ import annotations

from collections.abc import Iterable

from masthead.extract.actions.acts_zh import begins_act, begins_name, verb_at
from masthead.extract.organisations.organisation_words import NO_BODIES
from masthead.extract.people.role_words import ROLES
from masthead.patterns import regex

_ENDS = tuple(
    (
        "组 办 委 局 厅 部 会 院 处 科 室 队 署 校 厂 司 社 公司 集团 单位 部门 机关 机构 政府 企业 银行 支行 "
        "分行 总行 中心 支部 专班 "
        "政协 人大 妇联 工会 残联 团委 海关 班子 党委 党组 监狱 商家 家庭 学院 大学 中学 小学 队伍 班组 车间 "
        "班级 标段 主体 "
        "省 市 县 区 州 盟 旗 镇 乡 村 街道 社区 地区 各地 各方 国家 兵团 网格 战线 医院 诊所 幼儿园 电视台 "
        "气象台 门店 酒店 "
        "商场 农场 林场 牧场 科协 文联 侨联 工商联 高校 "
        "供电所 派出所 司法所 财政所 研究所 事务所 卫生所 税务所 监管所 监督所 看守所 托育所 服务所 管护所 "
        "检测所 收费所 "
        "管理站 服务站 监测站 工作站 气象站 水文站 检查站 收费站 供水站 农技站 防疫站 血站 救助站 加油站 "
        "加气站 火车站 客运站 "
        "汽车站 文化站 水利站 图书馆 文化馆 博物馆 档案馆 美术馆 体育馆 科技馆 "
        "人 员 者 同志 干部 群众 职工 员工 师生 考生 新生 学生 毕业生 实习生 居民 市民 村民 农民 渔民 牧民 "
        "网民 公民 股民 商户 农户 "
        "住户 用户 业户 租户 客户 储户 贫困户 经营户 养殖户 种植户 家长 车主 房东 车辆 船舶 船只 战士 官兵 "
        "民警 干警 医护 一把手 党组织 社会组织 基层组织 同胞 被告 原告 朋友 公众 网友 代表团 团队 访问团 "
        "考察团 参访团 乐团 剧团 义工 "
        "工友 业委会 "
        "居委会 村委会 全体 双方 各方面 军民 党群 党派 "
        "甲方 乙方 丙方 买方 卖方 租方 包方 托方 供方 需方 资方 校方 院方 警方 军方 我方 对方 办方 "
        "运营方 施工方 建设方 承运方 投资方 出资方 组织方 管理方 使用方 责任方 服务方 供应方 采购方 "
        "监理方 设计方 中标方 转让方 受让方 "
        "省财政 市财政 县财政 区财政 州财政 旗财政 镇财政 乡财政 中央财政 级财政 地方财政 "
        "工务段 机务段 车务段 电务段 供电段 通信段 客运段 货运段 列车段 车辆段 动车段 检修段 工电段 站段 养路段 "
        "车站 站点 网点 物业 超市 农贸市场 批发市场 交易市场 市场主体 药店 药房 煤矿 矿山 水库 电站 电厂 "
        "港口 码头 工地 "
        "会组织 团组织 级组织 业组织 治组织 我馆 本馆 我站 本站 我所 本所 我行 本行 展馆 场馆 使馆 "
        "法庭 审判庭 仲裁庭 合议庭 防总 防指 指挥部 企事业 媒体"
    ).split()
) + tuple(ROLES)
_NO_ENDS = tuple(sorted(NO_BODIES - {"常委", "政委", "干部"})) + tuple(
    (
        "大会 机会 晚会 动员会 运动会 博览会 交易会 座谈会 发布会 推进会 部署会 现场会 培训会 听证会 例会 年会 "
        "例行会 会议 调度会 视频会 "
        "本次会 此次会 届会 全社会 社会 新区 旧城区 老城区 新城区 主城区 棚户区 棚改区 灾区 山区 本市 此处 "
        "之处 全省 全市 全县 全区 "
        "全国 全州 全镇 全乡 全村 法律法规 本人 法人 他人 有人 无人 每人 机组 题组 学科 城市 上市 夜市 农村 乡村 进村 "
        "违者 期者 规者 反者 法者 重者 格者 "
        "一处 两处 三处 多处 教室 病房室 动员 复员 超员 满员 定员 工厂 或者 再者 前者 后者 记者会 收费 大厦 用人 发言人"
    ).split()
)


def _by_last(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The words by their last characters."""
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[-1], []).append(word)
    return {last: tuple(ends) for last, ends in found.items()}


_ENDS_BY_LAST, _NO_ENDS_BY_LAST = _by_last(_ENDS), _by_last(_NO_ENDS)
_BRACKET = regex("（[㐀-鿿、]{1,12}）$")
_OF_NAMES = regex(r"[㐀-鿿、（）“”·A-Za-z\d]{1,26}")
# What stands before a name and is no part of it.
_LEADS = regex(
    r"(?:(?:下一步|下阶段|下一阶段|接下来|今后|未来|今年|明年|去年|本月|下月|近期|目前|当前|同时|此外|另外"
    r"|为此|因此|其中|随后|届时|原则上"
    r"|年内|现|经研究|会议(?:强调|要求|指出)|(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|[上中下]旬)?(?:年?底|月底"
    r"|末)?[之以]?前)[起,，]?)+"
)
_NO_START = regex(
    r"对(?![口外]|方(?!案))|[是在把并还也将由与及其从为如若凡因使让给向至到]|被(?![告审巡督检申执监考征])|报(?=[市县区省州上国我])"
    r"|[送交](?=[由市县区省])"
    r"|该(?=项|类|[^㐀-鿿]|$)|各(?:项|种|类|自|行各业|方面)|这|那"
)
_NEVER_INSIDE = regex("[由将要拟已了是]|把(?!手)|被(?![告审巡督检申执监考征])")
# What a name does not hold, unless it is of those who do so: 同意方案的部门.
_ACTING = regex(
    "(?:同意|通过|听取|审议|要求|指出|强调|完成|开展|推进|加强|推动|实施|落实|确保|做好|抓好|会同|进一步|加快"
    "|提高|完善|制定|召开|责成|责令|督促|约谈|提交|报送|决定"
    "|批准|印发|下发|邀请|协助|联合(?!会|体|国|工会|社)|陪同|带领|率领|通报|反馈|移交|委托|授权)(?![^的]*的)"
)
# 各考点, 各施工现场: whoever is meant, but no work, measure or matter.
_EACH = regex("各(?!项|种|类|自|行|方面|有|级|地|相)[㐀-鿿]{1,7}")
_NOBODYS = tuple(
    (
        "工作 任务 措施 指标 方面 环节 项目 制度 政策 领域 要素 因素 问题 数据 资金 课程 阶段 层次 指数 系统 "
        "要求 内容 建设 情况 事项 目标 责任 "
        "流程 程序 步骤 岗位 时段 路段 费用 款项"
    ).split()
)
# 全市各养殖场, 沿线各站点
_WHERE = tuple("省市县区州盟旗镇乡村国内外上下属线岸级东西南北")
_SHORTEST, _LONGEST = 2, 24
_TITLED_BODIES = frozenset("组队部室处科办局委站所司厅署")


def is_doer(name: str) -> bool:
    """Whether a name is that of somebody who may be charged: 市水务局, 各乡镇（街道）, 沿线居民, 检验科."""
    each = name.find("各")
    if each >= 0 and _EACH.fullmatch(name, each) and not name.endswith(_NOBODYS):
        if any(verb_at(name, at) and not begins_name(name, at) for at in range(each + 2, len(name))):
            return False
        if not each or (begins_name(name, 0) and name[:each].endswith(_WHERE)):
            return True
    bare = (_BRACKET.sub("", name) if name.endswith("）") else name).removesuffix("”")
    last = bare[-1:]
    if (
        len(name) < _SHORTEST
        or not bare.endswith(_ENDS_BY_LAST.get(last, ()))
        or bare.endswith(_NO_ENDS_BY_LAST.get(last, ()))
    ):
        return False
    if not _OF_NAMES.fullmatch(name) or _NO_START.match(name) or _NEVER_INSIDE.search(name) or _ACTING.search(name):
        return False
    return (begins_name(name, 0) or "的" in name) and name.count("“") == name.count("”")


def without_lead(text: str) -> str:
    """A text without words of time and the like that it opens with (下一步市水务局)."""
    lead = _LEADS.match(text)
    return text[lead.end() :] if lead else text


def doer_from(text: str, at: int, end: int) -> str | None:
    """The name that begins at this place, before text[:end] goes on with what is done; None where there is none."""
    for stop in range(at + 1, min(end, at + _LONGEST) + 1):
        if text[stop - 1] not in _ENDS_BY_LAST and text[stop - 1] not in "”）":
            continue
        if begins_act(text, stop) and is_doer(text[at:stop]) and not _goes_on(text, at, stop):
            return text[at:stop]
    return None


def _goes_on(text: str, at: int, stop: int) -> bool:
    """Whether the verb behind a name is part of a longer one: 市委 before 组织部, 省 before 发展改革委, 董事
    before 会同意."""
    if text.startswith(("发展改革", "会同意"), stop):
        return True
    longer = stop + 3
    return text[longer - 1 : longer] in _TITLED_BODIES and begins_act(text, longer) and is_doer(text[at:longer])
