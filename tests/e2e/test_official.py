"""The official forms as they are printed: measured in the finished PDF, clause by clause of GB/T 9704-2012."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from masthead.document import Group
from masthead.inspect import Inspection, inspect_data
from masthead.pages import Pages
from masthead.pipeline.typeset import typeset
from masthead.report import Issue, Origin, Passage, Point, Report, Section, Title
from masthead.write.pdf import write_pdf
from tests.golden.facts import pdf_text

FORMS = ("gongwen", "xinhan", "jiyao", "jianbao")
ORIGIN = Origin(file="a.txt", sha256="0" * 64)
SENTENCE = (
    "各县（市、区）要对下沉式立交、地下空间、低洼院落、在建工地等重点部位逐一排查，建立问题清单、措施清单和责任清单，"
    "6月10日前完成首轮排查，汛期内每半月复查一次。"
)
ISSUE = {
    "issuer": "云栖市人民政府",
    "date": "2031年4月8日",
    "copy_to": ("市委办公室", "市人大常委会办公室"),
    "printed_by": "云栖市人民政府办公室",
    "print_date": "2031年4月9日",
}
OWN: dict[str, dict[str, Any]] = {
    "gongwen": {"document_number": "云政〔2031〕5号"},
    "xinhan": {"document_number": "云政函〔2031〕5号"},
    "jiyao": {
        "series": "云栖市人民政府专题会议纪要",
        "number": "6",
        "present": ("市政府办公室张三", "市教育局李四", "市公安局王五", "市财政局赵六"),
        "absent": ("钱七",),
        "observers": ("孙八",),
    },
    "jianbao": {"series": "督查简报", "number": "6", "report_to": ("市委", "市政府"), "copies": 30},
}


def passages(*texts: str) -> tuple[Passage, ...]:
    return tuple(Passage(text=text) for text in texts)


def sections(count: int, lines: int = 0) -> tuple[Section, ...]:
    """So many sections of two points and two paragraphs or a few more, so that pages end anywhere in them, and one with
    so many paragraphs of a line."""
    points = (Point(label="落实责任。", text=SENTENCE), Point(label="强化检查。", text=SENTENCE * 2))
    made = [
        Section(
            heading=f"第{number}项工作",
            paragraphs=passages(SENTENCE, SENTENCE * 2, *["请抓紧落实。"] * (at % 3)),
            points=points,
        )
        for at, number in enumerate("一二三四五六七八九"[:count])
    ]
    if lines:
        made.append(Section(heading="其他", paragraphs=passages(*["请认真贯彻执行。"] * lines)))
    return tuple(made)


def report(
    form: str, title: str = "关于做好城市内涝防范应对工作的通知", text: tuple[Section, ...] | None = None, **issue: Any
) -> Report:
    return Report(
        title=Title(text=title),
        language="zh-CN",
        origin=ORIGIN,
        issue=Issue(**{**ISSUE, **OWN[form], **issue}),
        lead=passages("各县（市、区）人民政府，市直有关单位：", SENTENCE),
        sections=sections(2) if text is None else text,
    )


def pages(made: Report, form: str) -> Pages:
    return typeset(made, [form])[0].pages


def measured(made: Report, form: str) -> Inspection:
    return inspect_data(write_pdf(pages(made, form)), form)


def failures(found: Inspection) -> list[tuple[str, str, str]]:
    return [(one.clause, one.what, one.measured) for one in found.failures]


LONG_NAME = "城市内涝风险点排查整治台账填报说明以及城市内涝风险点分类分级标准和认定程序（试行）"
ATTACHED = (
    *sections(1),
    Section(heading="城市内涝风险点排查整治台账", kind="attachment", paragraphs=passages(SENTENCE)),
    Section(heading="填报说明", paragraphs=passages(SENTENCE * 3)),
    Section(heading="应急抢险队伍统计表", kind="attachment", paragraphs=passages(SENTENCE * 12)),
)
CASES: dict[str, dict[str, Any]] = {
    "plain": {},
    "short": {"text": ()},
    "long": {"text": sections(9)},
    "title of two lines": {"title": "关于进一步做好2031年汛期城市内涝防范应对和灾后恢复重建工作的通知"},
    "title of three lines": {
        "title": "云栖市人民政府办公室转发市应急管理局等部门关于进一步做好2031年汛期城市内涝防范应对和灾后恢复重建"
        "工作实施意见的通知"
    },
    "marks above": {"copy_number": "000012", "classification": "机密", "secrecy_term": "1年", "urgency": "特急"},
    "a long list of copies": {"copy_to": tuple(f"市第{number}局办公室" for number in range(1, 26))},
    "many addressees": {"recipients": tuple(f"市第{number}局办公室" for number in range(1, 31))},
    "attachments": {"attachments": (LONG_NAME, "应急抢险队伍统计表"), "note": "联系人：张三；电话：0000-1234"},
    "one attachment": {"attachments": (LONG_NAME,)},
    "eleven attachments": {"attachments": tuple(f"第{number}号统计表" for number in range(1, 12))},
    "attached texts": {"text": ATTACHED},
    "sealed": {"sealed": True},
    "sealed, a long name": {"sealed": True, "signature": "云栖市安全生产和应急救援工作领导小组办公室"},
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", CASES)
def test_every_clause_passes(form: str, name: str) -> None:
    found = measured(report(form, **CASES[name]), form)
    assert found.form == form
    assert failures(found) == []


@pytest.mark.parametrize("form", ["gongwen", "xinhan", "jiyao"])
@pytest.mark.parametrize("count", [0, 3, 8, 14, 17, 21])
def test_a_mark_of_any_length(form: str, count: int) -> None:
    name = "云栖市安全生产和应急救援工作领导小组防汛抗旱专项办"[:count]
    made = report(form, series=name + {"gongwen": "文件", "xinhan": "某局", "jiyao": "纪要"}[form])
    found = measured(made, form)
    assert (found.form, failures(found)) == (form, [])


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("lines", range(1, 24))
def test_text_that_ends_anywhere_on_a_page(form: str, lines: int) -> None:
    made = report(form, text=sections(1, lines), sealed=lines % 2 == 0)
    found = measured(made, form)
    assert failures(found) == []
    last = pdf_text(write_pdf(pages(made, form)), 35 * 72 / 25.4)[-1]
    assert sum(last.count(words) for words in ("请认真贯彻执行。", "出席：", "请假：", "列席：")) >= min(lines, 2)


@pytest.mark.parametrize(
    "names", [["张三"], ["张三", "欧阳子明", "李四五"], [f"王{name}" for name in "甲乙丙丁戊己庚"]]
)
def test_signers(names: list[str]) -> None:
    made = report("gongwen", signers=tuple(names))
    assert failures(measured(made, "gongwen")) == []
    text = "".join("".join(pdf_text(write_pdf(pages(made, "gongwen")), 0)[0]).split())
    number, first, last = (text.index(part) for part in ("云政〔2031〕5号", "签发人：", names[-1]))
    assert number < last
    assert (number < first) == (len(names) == 1)


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("sealed", [True, False])
def test_several_issuers(count: int, sealed: bool) -> None:
    more = ("云栖市卫生健康委员会", "云栖市公安局", "云栖市住房和城乡建设局")[:count]
    made = report("gongwen", issuer="云栖市教育局", co_issuers=more, sealed=sealed)
    found = measured(made, "gongwen")
    assert (found.form, failures(found)) == ("gongwen", [])
    (kind,) = {"sealed", "unsealed"} & {
        block.kind for block in pages(made, "gongwen").document.blocks if isinstance(block, Group)
    }
    assert kind == ("sealed" if sealed else "unsealed")


@cache
def bare(form: str) -> str:
    """What is printed where nothing is set."""
    made = Report(title=Title(text="关于有关问题的通知"), language="zh-CN", origin=ORIGIN, lead=passages(SENTENCE))
    return "".join("".join(pdf_text(write_pdf(pages(made, form)), 0)).split())


@pytest.mark.parametrize("form", FORMS)
def test_what_nobody_set_is_not_printed(form: str) -> None:
    own = bare(form).replace("—1—", "")
    assert own == "关于有关问题的通知" + SENTENCE
