"""Chinese figures: what is a figure, what is not, and what each one counts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from masthead.extract.figures.figures import find_figures
from masthead.report import Figure
from masthead.source import Source

MakeSource = Callable[[str], Source]


def figures(source: MakeSource, text: str) -> tuple[Figure, ...]:
    return find_figures(source(text), "zh-CN")


# text, then of its one figure: text, value, unit, qualifier, counts
COUNTS = [
    ("全县共排查加油站58座。", "58座", 58, "座", None, "加油站"),
    ("检查组走访了412名企业职工。", "412名", 412, "名", None, "企业职工"),
    ("印发宣传手册3万余份。", "3万余份", 30000, "份", "余", "宣传手册"),
    ("约300家企业复工。", "约300家", 300, "家", "约", "企业"),
    ("近5万名群众受益。", "近5万名", 50000, "名", "近", "群众"),
    ("超过1200名志愿者参加。", "超过1200名", 1200, "名", "超过", "志愿者"),
    ("抽检样本2.5万份。", "2.5万份", 25000, "份", None, "样本"),
    ("对三百二十家单位开展检查。", "三百二十家", 320, "家", None, "单位"),
    ("新建厂房12.6万平方米。", "12.6万平方米", 126000, "平方米", None, "厂房"),
    ("培训人员１２０名。", "１２０名", 120, "名", None, "人员"),
    ("排查隐患1,280处。", "1,280处", 1280, "处", None, "隐患"),
    ("安排3至5个项目。", "3至5个", 3, "个", None, "项目"),
    ("设置10—15个点位。", "10—15个", 10, "个", None, "点位"),
    ("100人以上的企业须报备。", "100人以上", 100, "人", "以上", None),
    ("参会人员不少于50人。", "不少于50人", 50, "人", "不少于", "参会人员"),
    ("覆盖乡镇至少8个。", "至少8个", 8, "个", "至少", "乡镇"),
    ("不足10家企业完成改造。", "不足10家", 10, "家", "不足", "企业"),
    ("逾2000名师生到场。", "逾2000名", 2000, "名", "逾", "师生"),
    ("百余家商户签约。", "百余家", 100, "家", "余", "商户"),
    ("约40人左右。", "约40人左右", 40, "人", "约…左右", None),
    ("受理群众来信31件。", "31件", 31, "件", None, "群众来信"),
    ("实现新增就业4100人。", "4100人", 4100, "人", None, "新增就业"),
    ("铺设供水管道26公里。", "26公里", 26, "公里", None, "供水管道"),
    ("共22个工作组下沉一线。", "22个", 22, "个", None, "工作组"),
    ("12个重点建设项目开工。", "12个", 12, "个", None, "重点建设项目"),
    ("7个整改任务按期完成。", "7个", 7, "个", None, "整改任务"),
    ("6省区开展试点。", "6省区", 6, "省区", None, None),
    ("出动执法车辆86辆次。", "86辆次", 86, "辆次", None, "执法车辆"),
    ("接待游客突破90万人次。", "突破90万人次", 900000, "人次", "突破", "游客"),
    ("31个省、自治区、直辖市参加。", "31个", 31, "个", None, None),
    ("规模以上工业企业新增15家。", "15家", 15, "家", None, "规模以上工业企业新增"),
    ("有15个的确需要关注。", "15个", 15, "个", None, None),
    ("排放量2 万 亿 吨。", "2 万 亿 吨", 2 * 10**12, "吨", None, "排放量"),
    ("处理事项5 件。", "5 件", 5, "件", None, "事项"),
    ("至少有7处渗漏。", "至少有7处", 7, "处", "至少", "渗漏"),
    ("近有40家商户停业。", "近有40家", 40, "家", "近", "商户"),
    ("7个县（市、区）签约。", "7个", 7, "个", None, "县（市、区）"),
    ("检查在建泵站8座。", "8座", 8, "座", None, "在建泵站"),
    ("查处无牌船只8艘。", "8艘", 8, "艘", None, "无牌船只"),
    ("走访到农户30户。", "30户", 30, "户", None, "农户"),
    ("新建过街天桥2座。", "2座", 2, "座", None, "过街天桥"),
    ("港口到发集装箱90箱。", "90箱", 90, "箱", None, "港口到发集装箱"),
    ("候船旅客最多时达900人。", "900人", 900, "人", None, "候船旅客最多时"),
    ("4座堰塘尚未清淤。", "4座", 4, "座", None, "堰塘"),
    ("31个自然村通自来水。", "31个", 31, "个", None, "自然村"),
    ("3座水闸视水情开启。", "3座", 3, "座", None, "水闸"),
    ("查处违法行为上百起。", "上百起", 100, "起", "上", "违法行为"),
    ("换证原则上不超过30天。", "不超过30天", 30, "天", "不超过", "换证"),
    ("每季度检查不得少于15次。", "不得少于15次", 15, "次", "不得少于", "每季度检查"),
    ("每村至少配备12名护林员。", "至少配备12名", 12, "名", "至少", "护林员"),
    ("今年以来投诉120件。", "120件", 120, "件", None, "投诉"),
    ("18所学校均已放假。", "18所", 18, "所", None, "学校"),
]


@pytest.mark.parametrize(("text", "figure", "value", "unit", "qualifier", "counts"), COUNTS)
def test_a_count(
    source: MakeSource,
    text: str,
    figure: str,
    value: float | None,
    unit: str,
    qualifier: str | None,
    counts: str | None,
) -> None:
    (found,) = figures(source, text)
    assert (found.text, found.value, found.unit, found.qualifier, found.counts, found.form) == (
        *(figure, value, unit, qualifier, counts),
        "count",
    )


OTHER_FORMS = [
    ("地区生产总值完成186.5亿元。", "money", "186.5亿元", 18650000000, "元", "地区生产总值"),
    ("投资4300万元。", "money", "4300万元", 43000000, "元", "投资"),
    ("出口总额达到12.4亿美元。", "money", "12.4亿美元", 1240000000, "美元", "出口总额"),
    ("补贴资金约3.2亿元。", "money", "约3.2亿元", 320000000, "元", "补贴资金"),
    ("同比增长9.1%。", "percent", "9.1%", 9.1, "%", "同比增长"),
    ("整改率93.5％。", "percent", "93.5％", 93.5, "％", "整改率"),
    ("城镇登记失业率为3.8%。", "percent", "3.8%", 3.8, "%", "城镇登记失业率"),
    ("满意度提高2.3个百分点。", "points", "2.3个百分点", 2.3, "个百分点", "满意度提高"),
    ("覆盖率超过百分之八十五。", "percent", "超过百分之八十五", 85, "百分之", "覆盖率"),
    ("30%的企业未达标。", "percent", "30%", 30, "%", "企业"),
    ("增速6%左右。", "percent", "6%左右", 6, "%", "增速"),
    ("罚款总额7.2万元。", "money", "7.2万元", 72000, "元", "罚款总额"),
    ("各镇按每亩80元补助。", "money", "80元", 80, "元", "每亩"),
    ("运量比上月提高2.3个百分点。", "points", "2.3个百分点", 2.3, "个百分点", "运量比上月提高"),
    ("利润下降-2.4%。", "percent", "-2.4%", -2.4, "%", None),
    ("召开第五次联席会议。", "ordinal", "第五次", 5, "次", None),
    ("第二轮检查结束。", "ordinal", "第二轮", 2, "轮", None),
    ("第3至第6工作组出发。", "ordinal", "第3至第6工作组", None, "工作组", None),
    ("开展第一、二批试点。", "ordinal", "第一、二批", None, "批", None),
    ("居全省第4位。", "ordinal", "第4位", 4, "位", None),
    ("十七届一中全会。", "ordinal", "十七届", 17, "届", None),
    ("坚持“三个优先”。", "words", "三个", 3, "个", "优先"),
    ("省、市、县三级联动。", "words", "三级", 3, "级", None),
    ("市县两级政府。", "words", "两级", 2, "级", None),
    ("村“两委”换届。", "words", "两委", 2, "委", None),
    ("数百名游客滞留。", "words", "数百名", None, "名", "游客"),
    ("抓好四项任务。", "words", "四项", 4, "项", "任务"),
    ("提出十条措施。", "words", "十条", 10, "条", "措施"),
    ("三分之二以上代表到会。", "fraction", "三分之二以上", None, None, None),
]


@pytest.mark.parametrize(("text", "form", "figure", "value", "unit", "counts"), OTHER_FORMS)
def test_other_forms_are_told_apart(
    source: MakeSource, text: str, form: str, figure: str, value: float | None, unit: str | None, counts: str | None
) -> None:
    (found,) = figures(source, text)
    assert (found.form, found.text, found.value, found.unit) == (form, figure, value, unit)
    if counts:
        assert found.counts == counts


@pytest.mark.parametrize(
    "text",
    [
        "8月底至9月底开展。",
        "2026年9月30日前完成。",
        "按照3年为期的部署。",
        "一抓到底，一批一些，一把手负责。",
        "进一步统一思想，一步到位，万分重要。",
        "国办发〔2018〕123号",
        "（一）个别地区。",
        "1.个别地区。",
        "三、户籍改革。",
        "咨询电话：0512-12345678。",
        "网址 http://example.com/2020/12 可查。",
        "上午9时30分开始。",
        "下午三点开会。",
        "五位一体总体布局。",
        "千家万户，四面八方，三番五次。",
        "全省前3名。",
        "入住5G产业园，购买4S店车辆。",
        "第一责任人到位。",
        "三级调研员到会。",
        "红十字会捐款。",
        "一个一个解决，一次做好。",
    ],
)
def test_what_is_no_figure(source: MakeSource, text: str) -> None:
    assert figures(source, text) == ()


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("力争年底前完成80%以上。", None),
        ("力争年底前整改率达到80%以上。", "整改率"),
        ("比去年同期下降三成左右。", "比去年同期下降"),
        ("全市渔船事故起数比去年同期下降三成左右。", "渔船事故起数比去年同期下降"),
        ("月末在岗职工减少两成。", "月末在岗职工减少"),
    ],
)
def test_a_share_is_of_no_time(source: MakeSource, text: str, counts: str | None) -> None:
    assert figures(source, text)[0].counts == counts


def test_a_run_without_separators(source: MakeSource) -> None:
    found = figures(source, "工作组共走访了12个区48个镇306个村，收集意见2千余条。")
    assert [(figure.text, figure.value, figure.unit, figure.lead) for figure in found] == [
        ("12个", 12, "个", "工作组共走访了"),
        ("48个", 48, "个", "工作组共走访了"),
        ("306个", 306, "个", "工作组共走访了"),
        ("2千余条", 2000, "条", None),
    ]
    assert found[3].counts == "意见"


def test_a_run_with_separators(source: MakeSource) -> None:
    found = figures(source, "覆盖9个市、31个县和204个乡镇。")
    assert [(figure.text, figure.lead) for figure in found] == [
        ("9个", "覆盖"),
        ("31个", "覆盖"),
        ("204个", "覆盖"),
    ]


def test_names_before_numbers_in_a_row(source: MakeSource) -> None:
    found = figures(source, "新建学校5所、医院3家，打掉团伙14个。")
    assert [(figure.text, figure.counts) for figure in found] == [("5所", "学校"), ("3家", "医院"), ("14个", "团伙")]


def test_a_list_before_the_number_is_not_claimed_for_its_last_name(source: MakeSource) -> None:
    (found,) = figures(source, "累计开通国内、国际及地区航线53条。")
    assert found.counts is None


def test_the_same_figure_is_one_with_mentions(source: MakeSource) -> None:
    text = "7个工作组出发\n全省派出7个工作组下沉。\n7个工作组听取汇报，7个问题整改。"
    first, second = figures(source, text)
    assert (first.text, first.counts, len(first.mentions)) == ("7个", "工作组", 2)
    assert (second.text, second.counts) == ("7个", "问题")
    assert first.span is not None
    assert first.span.start == text.index("派出7个") + 2
    assert [mention.start for mention in first.mentions] == [0, text.rindex("7个工作组")]


def test_shares_are_not_joined_without_their_names(source: MakeSource) -> None:
    found = figures(source, "其中，10%。\n另外，10%。")
    assert len(found) == 2


def test_qualified_and_plain_figures_stay_apart(source: MakeSource) -> None:
    assert [figure.text for figure in figures(source, "300家企业。\n约300家企业。")] == ["300家", "约300家"]


def test_ids_count_in_source_order(source: MakeSource) -> None:
    found = figures(source, "3个县\n5个市和3个县参加，8个村列席。")
    assert [figure.id for figure in found] == [f"f{n}" for n in range(1, len(found) + 1)]
    starts = [figure.span.start for figure in found if figure.span]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("text", "figure", "qualifier"),
    [
        ("铅含量不超过正常值的5%。", "不超过正常值的5%", "不超过"),
        ("中标价不得低于最高限价的八成。", "不得低于最高限价的八成", "不得低于"),
        ("绿地不足全部用地的三分之一。", "不足全部用地的三分之一", "不足"),
        ("最多不得超过50人。", "最多不得超过50人", "最多不得超过"),
        ("每人最多可申请3次。", "最多可申请3次", "最多"),
        ("每个行政村至少配备护林员2名。", "至少配备护林员2名", "至少"),
        ("增幅达到或超过10%。", "达到或超过10%", "达到或超过"),
        ("误差控制在正负2%以内。", "正负2%以内", "正负…以内"),
        ("参加人数近5000，创新高。", "近5000", "近"),
        ("最高可补助200万元。", "最高可补助200万元", "最高"),
        ("最高气温35℃。", "35℃", None),
        ("到会200人不止。", "200人不止", "不止"),
        ("排队车辆最多时达900辆。", "900辆", None),
    ],
)
def test_words_that_loosen_a_number_stay_with_it(
    source: MakeSource, text: str, figure: str, qualifier: str | None
) -> None:
    (found,) = figures(source, text)
    assert (found.text, found.qualifier) == (figure, qualifier)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("项目容积率2.8，绿化较好。", 2.8, None),
        ("死亡率同比下降0.11。", 0.11, None),
        ("利率下降38个基点。", 38, "个基点"),
        ("报名人数5000，创新高。", 5000, None),
    ],
)
def test_numbers_without_a_measure_word(source: MakeSource, text: str, value: float, unit: str | None) -> None:
    (found,) = figures(source, text)
    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "24小时书店、12345热线、110指挥中心、三峡工程、五一路、G7峰会、COVID-19、波音737客机。",
        "二十国集团、二十四节气、318国道、5A级景区、4S店、PM2.5监测站。",
        "地点在A座12层1203室。",
    ],
)
def test_numbers_that_name_things(source: MakeSource, text: str) -> None:
    assert [one.text for one in figures(source, text) if one.form not in ("ordinal", "words")] == []


@pytest.mark.parametrize(
    "name",
    [
        "居住用地",
        "共享单车",
        "应收账款",
        "退耕还林面积",
        "并网容量",
        "合并报表企业",
        "被征地农民",
        "自由贸易试验区",
        "就诊人数",
        "意向投资额",
        "到位资金",
        "有机肥",
        "有轨电车",
        "过闸船舶",
        "虚拟电厂",
        "不锈钢产量",
        "未婚人员",
        "在孵企业",
        "出让面积",
        "给水管网",
        "饱和度",
        "反对票",
        "占地面积",
        "经济总量",
        "经营主体",
        "已婚育龄妇女",
        "共产党员",
        "采购经理指数",
        "投资者",
        "建设用地",
        "检测机构",
        "需求量",
        "城镇居民人均可支配收入",
        "GDP总量",
        "空气质量优良天数比率",
    ],
)
def test_what_is_counted_is_no_torn_word(source: MakeSource, name: str) -> None:
    (found,) = figures(source, f"全市{name}达到5000万元。")
    assert found.counts == name


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("PM2.5平均浓度下降12%。", None),
        ("单位GDP能耗下降3.2%。", "单位GDP能耗下降"),
        ("并入集中供热面积175万平方米。", "供热面积"),
        ("惠及市场主体18.3万户。", "市场主体"),
        ("发放不良贷款5000笔。", "不良贷款"),
        ("女性占比38.5%。", "女性"),
        ("民生支出占一般公共预算支出的73.6%。", "民生支出占一般公共预算支出"),
        ("目前已完成总工程量的六成。", "完成总工程量"),
        ("审结17031件，结案率92%。", "审结"),
        ("开展5次，效果较好。", None),
        ("解决3948人的饮水问题。", None),
        ("事故造成7人受伤，无人死亡。", "受伤"),
        ("抽查市场监管所6个。", "市场监管所"),
        ("城镇登记失业率控制在4%以内。", "城镇登记失业率"),
        ("增设停车位500个，清退办公用房300间。", "停车位"),
    ],
)
def test_what_a_figure_counts_is_bounded_by_whole_words(source: MakeSource, text: str, counts: str | None) -> None:
    assert figures(source, text)[0].counts == counts
