"""People: names, roles and who speaks; rather no name than a false one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from masthead.extract.people.people import find_people
from masthead.source import Source

CHINESE = [
    ("组长由副县长秦东担任。", "秦东", ("组长", "副县长"), False),
    ("组长为某大学教授柳青。", "柳青", ("组长", "某大学教授"), False),
    ("同意你校校长由樊荣变更为施琴。", "樊荣", ("你校校长",), False),
    ("齐云山同志因到龄退休，免去其工会主席职务。", "齐云山", ("工会主席",), False),
    ("因与被告姜大勇签订的合同起诉。", "姜大勇", ("被告",), False),
    ("当班瓦检员常小兵违章作业。", "常小兵", ("当班瓦检员",), False),
    ("由审判员薛琳独任审理。", "薛琳", ("审判员",), False),
    ("副外长白宇鸿同来访的客人举行了磋商。", "白宇鸿", ("副外长",), False),
    ("尊敬的司徒建国校长：", "司徒建国", ("校长",), False),
    ("市委常委、市委秘书长、应急指挥部指挥长助理兼组长何建平强调，要抓紧。", "何建平", None, True),
    ("县委副书记、县长李明华主持会议。", "李明华", ("县委副书记", "县长"), False),
    (
        "省委委员、市委书记、市应急委员会主任王某某指出，责任要压实。",
        "王某某",
        ("省委委员", "市委书记", "市应急委员会主任"),
        True,
    ),
    ("会议由副市长、公安局局长赵铁军主持。", "赵铁军", ("副市长", "公安局局长"), False),
    ("市水利局局长　陈立", "陈立", ("市水利局局长",), False),
    ("欧阳文山副省长率队调研。", "欧阳文山", ("副省长",), False),
    ("张海燕同志表示，将认真整改。", "张海燕", (), True),
    ("局新闻发言人周敏介绍，进展顺利。", "周敏", ("局新闻发言人",), True),
    ("由孙国强市长带队检查。", "孙国强", ("市长",), False),
    ("区委书记刘洋、区长高宁出席。", "刘洋", ("区委书记",), False),
    ("集团董事长司马青云致辞。", "司马青云", ("集团董事长",), False),
    ("代市长沙玉明到会。", "沙玉明", ("代市长",), False),
    ("市水利局副局长邢大山连续三天守在堤上。", "邢大山", ("市水利局副局长",), False),
    ("副组长：周宁　市财政局局长", "周宁", ("副组长", "市财政局局长"), False),
    ("任命宋佳音为市统计局局长。", "宋佳音", ("市统计局局长",), False),
    ("办公室主任由翁晓同志兼任。", "翁晓", ("办公室主任",), False),
    ("阿依古丽·买买提（区教育局局长）发言。", "阿依古丽·买买提", ("区教育局局长",), False),
    ("（记者 沈佳 通讯员 唐鸣）", "沈佳", ("记者",), False),
    ("审计组组长：田野　主审：石磊", "田野", ("审计组组长",), False),
    ("市委副书记、市长，市防汛指挥部总指挥叶青致辞。", "叶青", ("市委副书记", "市长", "市防汛指挥部总指挥"), False),
    ("该院院长、主任医师谢家栋教授到场。", "谢家栋", ("该院院长", "主任医师", "教授"), False),
    ("法院审理被告人何建一案。", "何建", ("被告人",), False),
    ("市交通局桥梁科科长解放介绍，桥已合龙。", "解放", ("市交通局桥梁科科长",), True),
    ("自治区副主席次仁多吉、秘书长白玛出席。", "次仁多吉", ("自治区副主席",), False),
    ("死者分别为钢筋工侯某甲（男）和塔吊司机牛某。", "侯某甲", ("钢筋工",), False),
    ("种粮大户雷二喜的120亩地收完了。", "雷二喜", ("种粮大户",), False),
    ("水电工乔大江背着工具包上门。", "乔大江", ("水电工",), False),
    ("项目经理：凌峰\n", "凌峰", ("项目经理",), False),
    ("指导教师为巢国栋。", "巢国栋", ("指导教师",), False),
    ("州长吉克阿呷颁发证书。", "吉克阿呷", ("州长",), False),
    ("县委书记尼玛扎西调研。", "尼玛扎西", ("县委书记",), False),
    ("联合国秘书长古特雷斯发表声明。", "古特雷斯", ("联合国秘书长",), False),
    ("巴基斯坦驻华大使阿西夫·汗在会上致辞。", "阿西夫·汗", ("巴基斯坦驻华大使",), False),
    ("执行主席别林业主持会议。", "别林业", ("执行主席",), False),
    ("省文旅厅厅长房玄参观了展区。", "房玄", ("省文旅厅厅长",), False),
    ("车文涛，男，汉族，1976年4月生，现任市水务局副局长。", "车文涛", ("市水务局副局长",), False),
    ("王建军，生前系森林消防大队副大队长，在扑火时牺牲。", "王建军", ("森林消防大队副大队长",), False),
    ("范文茵到龄退休，不再担任图书馆馆长职务。", "范文茵", ("图书馆馆长",), False),
    ("免去滑国忠同志办公室主任职务。", "滑国忠", ("办公室主任",), False),
    ("聘请原市政协副主席谯正国为名誉会长。", "谯正国", ("原市政协副主席", "名誉会长"), False),
    ("其父亲解德胜到场。", "解德胜", (), False),
    ("大队接到居民荣某报警，班长靳磊系好安全绳。", "荣某", ("居民",), False),
    ("现场，班长靳磊系好安全绳下井。", "靳磊", ("班长",), False),
    ("市发改委　端木青　副主任\n", "端木青", ("副主任",), False),
    ("予以表彰：邝丽丝（市一中）、穆清（市实验小学）。", "邝丽丝", (), False),
    ("席慕白、佟掌珠等12人当选副主席。", "席慕白", ("副主席",), False),
    ("推选甘棠为市工商联（总商会）第九届执委会主席。", "甘棠", ("市工商联（总商会）第九届执委会主席",), False),
    ("委托代理人：阳光，律师", "阳光", ("委托代理人", "律师"), False),
]


@pytest.mark.parametrize(("text", "name", "roles", "speaker"), CHINESE)
def test_a_chinese_name(
    source: Callable[[str], Source], text: str, name: str, roles: tuple[str, ...] | None, speaker: bool
) -> None:
    found = find_people(source(text), "zh-CN")[0]
    assert (found.name, found.speaker) == (name, speaker)
    if roles is not None:
        assert found.roles == roles


def test_each_of_a_list_has_the_role_that_it_is_given(source: Callable[[str], Source]) -> None:
    text = (
        "决定任命：\n时惠民为市教育局局长；\n瞿长河为市财政局局长。\n"
        "任命糜芳同志为财务部部长、束文同志为审计部副部长。大会选举况国华为会长，乌日娜、肇玉珍为副会长。"
    )
    assert [(person.name, person.roles) for person in find_people(source(text), "zh-CN")] == [
        ("时惠民", ("市教育局局长",)),
        ("瞿长河", ("市财政局局长",)),
        ("糜芳", ("财务部部长",)),
        ("束文", ("审计部副部长",)),
        ("况国华", ("会长",)),
        ("乌日娜", ("副会长",)),
        ("肇玉珍", ("副会长",)),
    ]


ENGLISH = [
    ("Present: Cllr T Marsh (Chair), Cllr J Wood.", "Cllr T Marsh", ("Chair",), False),
    (
        "Dr Anna Weiss, Director of Public Health, presented the plan.",
        "Dr Anna Weiss",
        ("Director of Public Health",),
        False,
    ),
    ("The plan works, said Maria Lopez, Head of Operations.", "Maria Lopez", ("Head of Operations",), True),
    ("Peter O'Neill, the Deputy Mayor, said repairs had begun.", "Peter O'Neill", ("Deputy Mayor",), True),
    ("Ms. Ruth Adeyemi: Thank you, Chair.", "Ms. Ruth Adeyemi", (), True),
    ("Jane Hill (Clerk) took the minutes.", "Jane Hill", ("Clerk",), False),
]


@pytest.mark.parametrize(("text", "name", "roles", "speaker"), ENGLISH)
def test_an_english_name(
    source: Callable[[str], Source], text: str, name: str, roles: tuple[str, ...], speaker: bool
) -> None:
    found = find_people(source(text), "en")[0]
    assert (found.name, found.roles, found.speaker) == (name, roles, speaker)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("以林向前同志为核心的团队。", "zh-CN"),
        ("会议指出，方案强调，文件要求。", "zh-CN"),
        ("各级党委书记要负总责。", "zh-CN"),
        ("主任委员会议研究部署。", "zh-CN"),
        ("选举代表和组长。", "zh-CN"),
        ("四川省长江上游生态屏障。", "zh-CN"),
        ("王建军（，第二号）", "zh-CN"),  # an empty part in brackets
        ("市长高度重视，各组长单位落实。", "zh-CN"),
        ("有关部门负责同志参加。", "zh-CN"),
        ("工程进度款按月支付，施工安全员持证上岗。", "zh-CN"),
        ("拖欠职工权益、居民水电费用，市民生实事。", "zh-CN"),
        ("师范院校学生食堂、教师公寓，会计师事务所。", "zh-CN"),
        ("局长应带头落实，校长全程跟踪，候选人公示。", "zh-CN"),
        ("各级党委书记和乡长要亲自抓，副局长以上干部参加。", "zh-CN"),
        ("Thank you, Mr. Chair. The Council said no.", "en"),
        ("The General Meeting was held in May.", "en"),
    ],
)
def test_no_name(source: Callable[[str], Source], text: str, language: str) -> None:
    assert find_people(source(text), language) == ()


def test_title_and_surname_of_one_full_name_are_one_person(source: Callable[[str], Source]) -> None:
    text = "Dr Finch said it works.\nPresent: Dr Nora Finch (Chair), Mr Hugh Reed (Clerk), Mrs Reed."
    people = find_people(source(text), "en")
    assert [(person.name, person.speaker) for person in people] == [
        ("Dr Nora Finch", True),
        ("Mr Hugh Reed", False),
        ("Mrs Reed", False),
    ]


def test_a_name_with_and_without_its_title_is_one_person(source: Callable[[str], Source]) -> None:
    text = "Present: Mr Hugh Reed.\nHugh Reed said it works.\nNora Finch said no.\nMs Finch: Thank you."
    people = find_people(source(text), "en")
    assert [(person.name, person.speaker) for person in people] == [("Mr Hugh Reed", True), ("Nora Finch", True)]


def test_a_surname_with_another_title_stays_apart(source: Callable[[str], Source]) -> None:
    people = find_people(source("Present: Mr Hugh Reed, Mrs Reed."), "en")
    assert [person.name for person in people] == ["Mr Hugh Reed", "Mrs Reed"]


def test_a_surname_of_two_people_stays_apart(source: Callable[[str], Source]) -> None:
    people = find_people(source("Present: Mr A Reed, Mr B Reed.\nMr Reed said no."), "en")
    assert [person.name for person in people] == ["Mr A Reed", "Mr B Reed", "Mr Reed"]


def test_mentions_of_one_person_are_joined(source: Callable[[str], Source]) -> None:
    (person,) = find_people(source("县长李明华出席。\n县委副书记李明华指出，要落实。"), "zh-CN")
    assert (person.roles, person.speaker) == (("县长", "县委副书记"), True)
    assert person.span is not None
    assert person.span.start == 2
