# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""How the names of organisations begin and end: data for organisations."""

from __future__ import annotations

from masthead.extract.divisions import PROVINCES

LEVELS = "全国 中央 国家 国务院 中共中央 中共 中国 最高人民 党中央 自治区 省 市 县 区 州 旗 镇 乡".split()
STARTS = (*LEVELS, *PROVINCES, *PROVINCES.values())

ENDS = (
    "领导小组 委员会 常委会 管委会 安委会 居委会 村委会 办公室 办公厅 指挥部 监管局 管理局 总局 分局 监察局 "
    "督导组 督察组 巡视组 巡察组 检查组 调查组 工作组 考核组 专家组 研究院 研究所 大学 学院 医院 协会 学会 "
    "联合会 总工会 人民法院 法院 检察院 人民政府 人大常委会 人大 政协 银行 基金会 有限责任公司 股份有限公司 "
    "有限公司 集团公司 公司 集团 日报社 出版社 通讯社 委办 建设兵团 政法委 纪委监委 纪委 监委 党委 组织部 宣传部 "
    "统战部 财政部 商务部 教育部 公安部 应急管理部 农业农村部 生态环境部 交通运输部 水利部 司法部 民政部 科技部"
).split()

KINDS = (
    "Ministry Department Office Bureau Council Committee Commission Agency Organization Organisation Authority "
    "Board Institute University Bank Fund Association Federation Union Company Corporation Foundation Trust "
    "Court Programme Secretariat"
).split()
