"""Reports and documents as offices write them, made up from a seed: sections, points, tables, notes, figures.

Equal seeds give equal documents on every machine: `random.Random` promises that for `random` and `choice`.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from masthead.document import (
    Block,
    Cell,
    Columns,
    Contents,
    Document,
    Figure,
    Group,
    Note,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Runs,
    Table,
    Turned,
)
from masthead.picture import Chart, Series, Value
from masthead.report import Issue, Language, Origin, Passage, Point, Report, Section, Title

_WHO = (
    "各县（市、区）",
    "市直有关部门",
    "各行业主管部门",
    "各乡镇（街道）",
    "市安委会办公室",
    "有关企业",
    "各级领导干部",
)
_DOES = ("逐级压实工作责任", "逐项对照整改清单", "深入开展“回头看”", "建立健全长效机制", "加强统筹协调和督促检查",
         "全面摸清底数", "依法从严查处违法行为", "及时报送进展情况", "完善预警、会商、处置机制")  # fmt: skip
_WITH = (
    "截至3月底，",
    "坚持问题导向，",
    "按照《实施方案》要求，",
    "在此基础上，",
    "针对存在的问题，",
    "2025年以来，",
    "",
)
_COUNT = (
    "排查单位1280家，发现隐患356处，整改率达97.5%",
    "投入资金2.4亿元，惠及群众13万余人",
    "开展培训46场次、覆盖5700余人",
    "办结群众来信来访1156件，满意率98.2%",
    "GDP同比增长6.8%，其中第三产业增长7.1%",
    "新建、改建道路总里程1200公里",
)
_HEAD = (
    "提高思想认识",
    "突出工作重点",
    "基本情况",
    "主要做法和成效",
    "存在的问题",
    "下一步工作安排",
    "强化组织领导，确保工作落实",
)
_SHORT = (
    "已完成",
    "责任单位：市住建局",
    "6月底前",
    "正在推进",
    "1280",
    "97.5%",
    "进展情况良好，按计划推进",
    "县（市、区）政府",
)
_EN_WHO = ("The council", "The regional office", "Each county", "The working group", "The audit team", "Local partners")
_EN_DOES = (
    "reviewed the implementation plan",
    "agreed to publish the quarterly figures",
    "reported 1,280 inspections and 356 findings",
    "asked for a revised timetable by 30 June 2026",
    "noted that 97.5 per cent of the measures were complete",
    "will coordinate with the well-established network of volunteers",
)
_EN_WITH = ("In March 2026, ", "At the same time, ", "As requested, ", "After a short discussion, ", "")
_EN_HEAD = (
    "Background",
    "Main results",
    "Open questions",
    "Next steps",
    "Findings of the review and what follows from them",
)
_EN_SHORT = ("done", "Housing office", "by 30 June", "in progress", "1,280", "97.5%", "on schedule, no risks known")


class Writer:
    """Prose from a seed, in Chinese or English."""

    def __init__(self, seed: int, language: Language) -> None:
        self.random = Random(seed)  # noqa: S311 (documents for tests)
        self.chinese = language != "en"

    def one(self, choices: Sequence[str]) -> str:
        return self.random.choice(choices)

    def often(self, share: float) -> bool:
        return self.random.random() < share

    def number(self, least: int, most: int) -> int:
        return least + int(self.random.random() * (most - least + 1))

    def sentence(self) -> str:
        if not self.chinese:
            return f"{self.one(_EN_WITH)}{self.one(_EN_WHO)} {self.one(_EN_DOES)}. "
        middle = "、".join(self.one(_DOES) for _ in range(self.number(1, 3)))
        tail = f"，{self.one(_COUNT)}" if self.often(0.4) else ""
        return f"{self.one(_WITH)}{self.one(_WHO)}要{middle}{tail}。"

    def prose(self, most: int = 8) -> str:
        return "".join(self.sentence() for _ in range(self.number(1, most))).strip()

    def heading(self) -> str:
        return self.one(_HEAD if self.chinese else _EN_HEAD)

    def short(self) -> str:
        return self.one(_SHORT if self.chinese else _EN_SHORT)


def document(seed: int, language: Language = "zh-CN") -> Document:
    """A document of about two to twelve pages, with every kind of block that stands in a flow."""
    maker = _Maker(Writer(seed, language))
    return Document("关于进展情况的通报" if language != "en" else "Progress report", language, tuple(maker.blocks()))


class _Maker:
    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.often = writer.often
        self.number = writer.number

    def blocks(self) -> list[Block]:
        writer = self.writer
        made: list[Block] = [
            Paragraph("title", (Run("关于进展情况的通报" if writer.chinese else "Progress report"),), 1)
        ]
        if self.often(0.15):
            made.append(Contents(2, (Run("目录" if writer.chinese else "Contents"),)))
        for _ in range(self.number(2, 7)):
            made += self.section()
        if writer.chinese and self.often(0.4):
            made.append(
                Group(
                    "imprint",
                    tuple(Paragraph("imprint", (Run(f"送：{writer.prose(2)}"),)) for _ in range(self.number(1, 3))),
                )
            )
        return made

    def section(self) -> list[Block]:
        level = self.number(1, 2)
        made: list[Block] = [Paragraph(f"heading-{level}", (Run(self.writer.heading()),), level)]
        for _ in range(self.number(1, 5)):
            made += self.part()
        return made

    def part(self) -> list[Block]:
        kind = self.number(0, 19)
        if kind < 11:
            return [self.paragraph()]
        if kind < 13:
            return [
                Paragraph("list", (Run(self.writer.prose(2)),), marker=f"{at}.", list_depth=1)
                for at in range(1, self.number(2, 7))
            ]
        if kind < 16:
            return [self.table()]
        if kind == 16:
            return [self.figure()]
        if kind == 17:
            return (
                [Columns((self.paragraph(), self.paragraph(), self.paragraph()), 2)]
                if self.often(0.5)
                else [self.noted()]
            )
        if kind == 18:
            return [PageBreak(), self.paragraph()] if self.often(0.3) else [self.noted()]
        return [Turned((self.table(),))] if self.often(0.3) else [self.noted()]

    def paragraph(self) -> Paragraph:
        return Paragraph("body", (Run(self.writer.prose()),))

    def noted(self) -> Paragraph:
        note = Note((Paragraph("footnote", (Run(self.writer.prose(3)),)),))
        return Paragraph("body", (Run(self.writer.prose(4)), Run("", note=note), Run(self.writer.prose(3))))

    def table(self) -> Table:
        columns, rows = self.number(2, 5), self.number(1, 60) if self.often(0.3) else self.number(1, 9)
        long = self.often(0.4)
        made = [self.row(columns, 0.0)] + [self.row(columns, 0.3 if long else 0.0) for _ in range(rows)]
        return Table("plain", tuple(made), 1, caption=self.caption())

    def row(self, columns: int, long: float) -> Row:
        texts = [self.writer.prose(3) if self.often(long) else self.writer.short() for _ in range(columns)]
        return Row(tuple(Cell((Paragraph("table-cell", (Run(text),)),)) for text in texts))

    def caption(self) -> Runs:
        return (
            (Run(f"{'表' if self.writer.chinese else 'Table '}{self.number(1, 9)} {self.writer.heading()}"),)
            if self.often(0.5)
            else ()
        )

    def figure(self) -> Figure:
        names = tuple(
            f"{year}年" if self.writer.chinese else str(year) for year in range(2020, 2020 + self.number(2, 6))
        )
        values = tuple(Value(value, str(value)) for value in (self.number(1, 900) for _ in names))
        return Figure(Chart("bar", names, (Series("", values),), ""), "chart", self.caption())


def report(seed: int, language: Language = "zh-CN") -> Report:
    """A report with all that the official forms and bulletins print."""
    writer = Writer(seed, language)
    sections = tuple(_section(writer, level) for level in _levels(writer))
    title = "关于全市安全生产大检查进展情况的通报" if writer.chinese else "Progress of the county inspections"
    lead = (Passage(text=writer.prose(3)),) if writer.often(0.7) else ()
    return Report(title=Title(text=title), language=language, origin=Origin(file="a.txt", sha256="0" * 64),
                  issue=_issue(writer), lead=lead, sections=sections)  # fmt: skip


def _levels(writer: Writer) -> list[int]:
    return [1, *(writer.number(1, 2) for _ in range(writer.number(1, 5)))]


def _section(writer: Writer, level: int) -> Section:
    passages = tuple(_passage(writer) for _ in range(writer.number(0, 3)))
    points = tuple(
        Point(label=writer.heading() if writer.often(0.7) else None, text=writer.prose(4))
        for _ in range(writer.number(0, 4))
    )
    return Section(
        heading=writer.heading(), level=level, paragraphs=passages or (Passage(text=writer.prose(3)),), points=points
    )


def _passage(writer: Writer) -> Passage:
    if writer.often(0.15):
        columns = writer.number(2, 4)
        rows = tuple(tuple(writer.short() for _ in range(columns)) for _ in range(writer.number(2, 12)))
        return Passage(rows=rows, head=1)
    return Passage(text=writer.prose())


def _issue(writer: Writer) -> Issue:
    if not writer.chinese:
        return Issue(series="Regional briefing", number="5", issuer="Regional office", date="20 March 2026")
    many = writer.often(0.5)
    return Issue(
        series="市人民政府文件", number="第5期", issuer="市人民政府办公室", date="2026年3月20日",
        document_number="云政办发〔2026〕5号", recipients=("各县（市、区）人民政府", "市政府各部门"),
        send_to=("市委办公室", "市人大常委会办公室") if many else (), copy_to=("市委各部门", "市监委") if many else (),
        attachments=("责任分工表", "整改清单") if writer.often(0.3) else (), copies=30 if many else None,
        present=("张建国", "李卫东", "王小红") if many else (), sealed=writer.often(0.5),
    )  # fmt: skip
