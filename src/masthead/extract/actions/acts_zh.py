# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Words that what is to be done begins with in Chinese, verbs and what stands before them: data for actions."""

from __future__ import annotations

from masthead.extract.official_words import MODIFIERS, VERBS
from masthead.patterns import regex

# Verbs that tell what is or comes by itself, not what somebody does.
_STATES = frozenset(
    (
        "达到 增长 下降 上升 同比 环比 涉及 包括 包含 设有 拥有 现有 共有 来自 分别 全部 累计 "
        "总计 合计 共计 "
        "指出 强调 表示 认为 介绍 起到 占 共 居 达 死亡 受伤 失踪 遇难 伤亡 受灾 倒塌 损失 增至 降至 升至 满意 "
        "合格 达标 存在 "
        "结束 按期 如期 当选 超过 处于 位居 相继 先后 直接 间接 主要 基本 顺利 有效 需要 需 分为 努力 负担 "
        "获得 荣获 生产"
    ).split()
)
_MORE = (
    "增开 增设 增派 增配 增强 增补 投运 上线 下线 停止 暂停 恢复 延长 缩短 压减 压缩 腾退 退回 发起 发动 打造 "
    "打通 打击 "
    "打好 打赢 "
    "攻坚 攻克 巩固 拓展 拓宽 深化 细化 做好 做实 做大 做强 做优 抓好 抓紧 抓实 抓住 抓牢 紧盯 盯紧 紧扣 聚焦 "
    "瞄准 守住 "
    "守牢 守好 严守 "
    "坚守 坚持 树立 牢记 牢固 压实 夯实 筑牢 织密 扎紧 用好 用足 管好 管住 建好 建强 选好 配齐 配强 讲好 办好 "
    "开好 学好 "
    "护航 维护 "
    "保护 保障 保证 确保 确定 明确 规范 规划 谋划 部署 编印 起草 拟定 拟订 修编 修改 修复 重建 翻建 迁建 新增 新建 "
    "补齐 补足 补植 补充 "
    "补办 补签 补缴 追回 追究 追责 追踪 跟踪 跟进 查找 查清 查明 摸清 摸底 厘清 梳理 汇总 总结 提炼 分析 研判 评估 "
    "评审 评议 评价 考核 "
    "考察 考评 论证 验收 抽验 复核 复查 复检 核实 核定 核对 核准 核销 清算 清偿 清缴 清退 清运 清淤 疏浚 疏通 疏导 "
    "疏散 撤离 撤销 撤回 "
    "注销 变更 更新 更正 纠正 改正 改进 改善 改革 改扩建 革新 升级 提质 降低 减负 减排 节约 严惩 严打 严查 严控 严管 "
    "严防 严格 从严 "
    "从重 防范 防止 防控 预防 杜绝 遏制 制止 制裁 惩处 惩治 依法 依规 依纪 依托 依照 履行 执行 遵守 遵照 遵循 服从 "
    "贯彻 学习 传达 领会 "
    "把握 掌握 了解 听取 征求 采纳 吸收 吸取 汲取 吸引 招引 招募 招收 招聘 聘请 选聘 选拔 选树 培养 培训 教育 引导 "
    "教导 劝导 劝返 "
    "劝阻 提醒 提示 告知 通知 报告 报备 报请 报批 呈报 呈送 抄送 寄送 送达 送交 递交 递送 交付 移送 移交 交由 退役 "
    "托管 接管 接续 "
    "承接 承担 承办 主办 协办 协助 协调 协同 协商 配套 支持 扶持 资助 赞助 奖励 奖补 补助 补偿 赔偿 减征 减收 免收 "
    "免除 免征 缴纳 "
    "缴存 征收 征集 征用 收储 出让 转让 流转 盘活 处分 处理 处以 罚没 吊销 取缔 查扣 没收 封存 封闭 封控 管控 管制 "
    "管理 看管 巡护 "
    "巡查 巡逻 巡检 值守 值班 监督 监管 监测 监控 监护 预警 演练 排练 抢修 抢险 抢收 抢种 救援 搜救 转运 储备 调拨 "
    "调配 调度 调处 "
    "调用 调取 抽调 选调 选任 轮岗 任用 免职 停职 停业 停产 停运 停用 复工 复产 复课 复学 开学 开业 开馆 开园 开考 "
    "开标 招标 投标 "
    "中标 签署 续签 解除 终止 中止 延期 推迟 推行 推送 推荐 推举 推选 遴选 公示 公告 公布 披露 刊登 刊发 播放 拍摄 "
    "制作 制订 印制 "
    "张挂 设置 设计 设定 架设 搭建 组建 筹建 筹备 筹办 创设 创优 创建 培优 扩大 扩容 扩招 扩面 提速 提级 提档 提高 "
    "提升 优先 优化 "
    "精简 简化 合并 整合 融合 统筹 兼顾 衔接 联系 联络 对接 对标 对照 结合 围绕 立足 突出 彰显 强化 注重 重视 关注 "
    "关心 关爱 照顾 "
    "照料 看望 陪同 探访 遍访 家访 入户 登门 上门 蹲点 驻点 包保 包联 挂联 结对 对口 承诺 践行 弘扬 发扬 传承 倡导 "
    "提倡 鼓励 激发 "
    "激活 释放 畅通 贯通 开辟 开发 开拓 研发 研制 试点 试行 试种 示范 推介 宣介 营造 净化 美化 亮化 绿化 硬化 清洗 "
    "消毒 消杀 消除 "
    "排除 排干 加固 加装 加派 加密 加密 加大 加固 加速 赶制 赶工 倒排 挂图 销号 逐项 逐一 逐步 限期 立即 尽快 抓早 "
    "备足 备齐 备好 "
    "备案 存档 归档 建档 立卷 填报 填写 申报 申领 申请 核发 换发 颁发 颁布 施行 举一反三 出具 出动 出席 参会 到场 "
    "报到 领取 携带 "
    "佩戴 登录 拨打 前往 绕行 避让 减速 停放 停靠 驶离 乘坐 预约 预订 购买 退票 改签 储水 节水 用电 断电 限产 限电 "
    "限行 限载 禁行 "
    "谢绝 拒绝 抵制 举报 投诉 反映 咨询 回函 复函 函告 书面 反馈 答复 说明 解释 解读 澄清 辟谣 道歉 自查 自纠 互查 "
    "检修 检视 检讨 "
    "反思 反省 警醒 警示 引以为戒 认领 领办 包抓 主抓 统揽 统管 把关 把好 审定 审计 审查 审改 会审 会签 会同 联动 "
    "联合 派驻 派遣 委派 "
    "委托 授权 指定 指派 指导 督导 督战 问效 通水 供水 供电 供热 供气 送电 蓄水 放水 泄洪 错峰 削峰 启用 停水 停电 "
    "迁移 迁入 搬离 "
    "拆迁 征迁 安排 安装 保留 保存 保管 退出 转为 转产 转型 争创 争取 力争 冲刺 实行 兑现 兑付 发展 壮大 培植 规避 "
    "化解 处突 维稳 接访 "
    "下访 约访 息诉 稳控 稳定 稳住 统计 核算 测算 勘测 勘察 测量 测绘 绘制 编纂 出版 翻译 授予 追授 记功 表彰 表扬 "
    "嘉奖 通报 批评 诫勉 "
    "函询 谈话 留置 双开 免予 从轻 减轻 不予 加紧 赶紧 加倍 带头 率先 自觉 主动 积极 认真 切实 深入 全面 全力 全程 "
    "定期 随时 及时 按时 "
    "准时 提前 提早 务必 一律 坚决 妥善 合理 科学 谨慎 审慎 稳妥 有序 有力 从速 从快 从实 如实 如数 足额 足量 统一 "
    "集中 专项 专题 专门 "
    "重点 着重 着力 大力 持续 不断 继续 进一步 适时 视情 择机 择优 同步 同时 一并 分批 分级 分类 分步 分期 陆续 "
    "依次 轮流 每周 每月 每日 "
    "每天 每年 每季度 每半年 每学期 充分 高度 高效 高质量 高标准 扎实 有效 精准 精心 精细 严肃 严密 迅速 正式 尽早 "
    "尽量 尽可能 再次 首次 共同 "
    "相互 互相 分别 始终 随即 免费 无偿 公开 平稳 安全 文明 理性 依规依纪 不折不扣 第一时间 因地制宜 多措并举 "
    "全力以赴 上门 试运行 拿出 列出 管控 查看 常态化 全覆盖 全链条 全过程 全天候 滚动 动态 择期 定向 高起点 宣判 开庭 "
    "予以 加以 受理 审结 立案 起诉 上诉 仲裁 调解 减少"
).split()

_ACTS = (frozenset(VERBS) | frozenset(_MORE)) - _STATES
# A single character before the verb: 于 6 月底前, 对…进行.
_BEFORE = frozenset("于在对按从以为向把就给再将要须")
_TWO_BEFORE = frozenset(("会同", "会商", "不得", "不准", "不再", "必须", "根据", "应当", "应该"))
# Verbs that are as often part of a noun: 整改情况, 建设项目.
_NOUNS_TOO = frozenset(MODIFIERS) | frozenset(("发展", "安全", "保障", "保护", "监测", "考核", "学习", "统一", "规划"))
# Verbs that names of bodies and people begin with: 审计机关, 检验科, 施工单位.
_IN_NAMES = frozenset(
    (
        "审计 统计 检验 检察 检查 监督 监察 监管 执法 研究 组织 宣传 督导 督查 督察 巡视 巡察 指导 调查 承办 "
        "主办 协办 牵头 配合 负责 管理 "
        "经营 登记 审批 服务 救援 保障 规划 设计 培训 教育 学习 发展 国家 公安 招标 投标 采购 评审 评估 检测 "
        "监测 接待 建设 施工 运输 生产 销售 "
        "使用 运营 投资 申报 申请 值班 值守 管护 抽查 审查 审核 工作 养护 联合 属地 安置 就业 科研 托管"
    ).split()
)

# 参会人员, 起草单位
_OF_THOSE = regex(
    "(?:人员|人|者|单位|部门|机关|机构|企业|公司|代表|主体|队伍|干部|同志|班子|中心|小组|方)(?!为)"
    "|组(?![织合成建装])|队|科(?![学技研])|办(?![理法好公学案])|庭|站(?![位立])|段(?!落)|所(?![有需在属得涉述])"
    "|院(?![士落校])|局(?!部)|厅|委(?![托派任])|处(?![理置于罚分])|室(?![内外])|社(?!会)|部(?![署分])|厂(?!房)"
)


def _sizes() -> dict[str, tuple[int, ...]]:
    """How long the verbs are that begin with a character, the longest first."""
    found: dict[str, set[int]] = {}
    for word in _ACTS:
        found.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in found.items()}


_SIZES = _sizes()


def begins_act(text: str, at: int) -> bool:
    """Whether what somebody does, or is to do, begins at this place."""
    return text[at : at + 1] in _BEFORE or text[at : at + 2] in _TWO_BEFORE or verb_at(text, at) > 0


def verb_at(text: str, at: int) -> int:
    """How long the verb, or the adverb before one, is that begins at this place; 0 where none does."""
    sizes = _SIZES.get(text[at : at + 1])
    return next((size for size in sizes if text[at : at + size] in _ACTS), 0) if sizes else 0


def may_be_noun(text: str, at: int) -> bool:
    """Whether the verb at this place may be part of a noun instead."""
    return text[at : at + 2] in _NOUNS_TOO or text[at : at + 2] in _IN_NAMES


def begins_name(text: str, at: int) -> bool:
    """Whether a name may begin at this place: no verb does, or one that names begin with."""
    if (
        not begins_act(text, at)
        or text.startswith(("发展改革", "对口", "对外", "对方"), at)
        or _OF_THOSE.match(text, at + 2)
    ):
        return True
    return text[at : at + 2] in _IN_NAMES and not begins_act(text, at + 2)
