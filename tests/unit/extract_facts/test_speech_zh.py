"""Who says what in Chinese: the subject of a verb of speech, wherever it stands, and what only looks like speech."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from masthead.extract.names import find_names
from masthead.source import Source

MakeSource = Callable[[str], Source]


def _said(source: Source) -> list[tuple[str | None, str]]:
    return [(one.speaker, one.text) for one in find_names(source, "zh-CN").quotations]


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("会上，市长李明华就下一步工作强调，要抓早抓小。", "李明华", "要抓早抓小。"),
        ("市长李明华对随行干部说，要抓早抓小。", "李明华", "要抓早抓小。"),
        ("在县长王建国陪同下，市长李明华来到河口村，指出，要抓早抓小。", "李明华", "要抓早抓小。"),
        ("会议由市长李明华主持。他强调，要抓早抓小。", "李明华", "要抓早抓小。"),
        ("会议听取了局长李明华的汇报，要求，要抓早抓小。", "会议", "要抓早抓小。"),
        ("市长李明华在“双百”行动推进会上强调，要抓早抓小。", "李明华", "要抓早抓小。"),
        ("据市教育局介绍，新学期将新增学位两千个。", "市教育局", "新学期将新增学位两千个。"),
        ("市纪委监委通报称，该案已移送审查起诉。", "市纪委监委", "该案已移送审查起诉。"),
        ("在市长李明华看来，关键是抓早抓小。", "李明华", "关键是抓早抓小。"),
        ("办案民警提醒广大市民，切勿转账。", "办案民警", "切勿转账。"),
        ("省委、省政府要求，各地要抓早抓小。", "省委、省政府", "各地要抓早抓小。"),
        ("“路通了，日子好过了！”说起变化，村民赵大爷笑得合不拢嘴。", "赵大爷", "路通了，日子好过了！"),
        ("村民老马竖起大拇指：“路通了，日子好过了！”", "村民老马", "路通了，日子好过了！"),
        ("老人握着民警的手：“要不是你们，我就没命了！”", "老人", "要不是你们，我就没命了！"),
        ("市场监管局通报称：“该批次产品不合格。”", "市场监管局", "该批次产品不合格。"),
        ("大会发出倡议：“节约用水，从我做起。”", "大会", "节约用水，从我做起。"),
        ("发言人和霖出席。和霖表示，供应充足。", "和霖", "供应充足。"),
        ("镇长周启明作了发言，他表示，将抓早抓小。", "周启明", "将抓早抓小。"),
        ("县长的话掷地有声：“不完成任务不收兵。”", "县长", "不完成任务不收兵。"),
    ],
)
def test_who_speaks(source: Callable[[str], Source], text: str, speaker: str, said: str) -> None:
    assert (speaker, said) in _said(source(text))


@pytest.mark.parametrize(
    "text",
    [
        "各单位要按照会议要求，认真抓好落实。",
        "代表们提出意见建议，有关部门已作出承诺，正在办理。",
        "总的来说，形势较好。实践证明，这条路走对了。换句话说，成本降低了。",
        "广泛动员群众举报，为专项行动提供了支撑。",
        "市审计局认真落实市政府要求，逐项整改。",
        "墙上写着“安全生产，人人有责，警钟长鸣。”几个大字。",
        "这一做法被称“小事不出村、大事不出镇、矛盾不上交”。",
        "县里鼓励“大众创业、万众创新”，出台了办法。",
    ],
)
def test_what_is_no_speech(source: MakeSource, text: str) -> None:
    assert _said(source(text)) == []


def test_a_quotation_goes_on_behind_its_speaker(source: MakeSource) -> None:
    text = "“先把账算清，”村支书罗大成说，“再把钱花好。”随后，“一户一策”帮扶方案出台。"
    assert _said(source(text)) == [("罗大成", "先把账算清，"), ("罗大成", "再把钱花好。")]


def test_one_sentence_tells_what_two_people_say(source: MakeSource) -> None:
    text = "李明华说自己从未收到通知，王建国则称，通知早已张贴。"
    assert _said(source(text)) == [("李明华", "自己从未收到通知"), ("王建国", "通知早已张贴。")]
