"""Reports whose documents are edited in tests of reading back."""

from __future__ import annotations

from masthead.report import Date, Figure, Issue, Origin, Passage, Point, Report, Section, Span, Title

LEAD = "5月初至5月底,七个排查组分赴东城、西城等6个区检查。"
ROWS = (("区", "泵站"), ("东城", "33"), ("西城", "9"))


def quoted(text: str) -> Span:
    return Span(start=0, end=len(text), quote=text)


CHINESE = Report(
    title=Title(text="城区防汛排查告一段落", second="七个排查组完成首轮检查", kicker="防汛"),
    language="zh-CN",
    origin=Origin(file="a.txt", sha256="0" * 64),
    issue=Issue(
        series="防汛工作简报",
        number="3",
        issuer="防汛办公室",
        date="2031年6月3日",
        recipients=("各区人民政府", "各街道办事处"),
        report_to=("市政府", "市防指"),
        copies=60,
    ),
    lead=(Passage(text=LEAD, span=quoted(LEAD)), Passage(text="各组随后交换了意见。")),
    sections=(
        Section(
            heading="排查取得明显成效",
            paragraphs=(Passage(text='首轮共召开座谈会128个,发放"明白卡"1万余份。'), Passage(rows=ROWS, head=1)),
            points=(
                Point(label="压实防汛责任。", text="各区把责任落到岗位,层层签字。"),
                Point(label="疏通排水管网。", text="清理雨水口5764个。另有42处待查。"),
            ),
        ),
        Section(heading="问题整改紧盯不放", paragraphs=(Passage(text="排查发现了一批问题。"),)),
    ),
    figures=(
        Figure(id="f1", text="6个", value=6, unit="个", span=Span(start=20, end=22, quote="6个")),
        Figure(id="f2", text="5764个", value=5764, unit="个"),
    ),
    dates=(Date(text="5月初至5月底"),),
)
ENGLISH = Report(
    title=Title(text="River checks: first round ends"),
    language="en",
    origin=Origin(file="a.txt", sha256="0" * 64),
    issue=Issue(series="Inspection Brief", number="3", issuer="Office", recipients=("Board", "Council"), date="3 June"),
    lead=(Passage(text='Teams worked in "six" districts -- and cleared 5764 drains.'),),
    sections=(
        Section(heading="Results", points=(Point(label="Public duty", text="Duties were assigned. More followed."),)),
        Section(heading="Annex", paragraphs=(Passage(rows=(("District", "Pumps"), ("East", "12")), head=1),)),
    ),
)
