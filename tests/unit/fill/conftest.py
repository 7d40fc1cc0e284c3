"""Reports written for these tests, and templates made in a temporary folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from masthead.fill import Template, load_template
from masthead.report import (
    Credit,
    Event,
    Figure,
    Issue,
    Origin,
    Passage,
    Point,
    Report,
    Section,
    Span,
    Summary,
    Title,
)

MakeTemplate = Callable[..., Template]
Quoting = Callable[[Report], Report]
ORIGIN = Origin(file="a.txt", sha256="0" * 64)


def _clause(start: int, text: str) -> Passage:
    return Passage(text=text, span=Span(start=start, end=start + len(text), quote=text))


@pytest.fixture(scope="session")
def chinese() -> Report:
    """A report with every part that the Chinese forms print."""
    return Report(
        title=Title(text="城区防汛排查告一段落", second="七个排查组完成首轮检查", kicker="防汛"),
        language="zh-CN",
        origin=Origin(
            file="a.txt",
            sha256="0" * 64,
            credits=(Credit(name="河岸快报", role="author"), Credit(name="城区发布(hecheng)", role="republisher")),
        ),
        issue=Issue(
            series="防汛工作简报",
            number="3",
            issuer="防汛办公室",
            date="2031年6月3日",
            report_to=("市政府", "市防指"),
            send_to=("各区",),
            distribute_to=("各街道",),
            copies=60,
        ),
        lead=(Passage(text="5月初至5月底,七个排查组分赴东城、西城等6个区检查。"),),
        sections=(
            Section(
                heading="排查取得明显成效",
                kind="results",
                paragraphs=(
                    Passage(text="首轮共召开各类座谈会128个,发放问卷1万余份。"),
                    Passage(rows=(("区", "泵站"), ("东城", "12"), ("西城", "9")), head=1),
                ),
                points=(
                    Point(label="进一步推动压实防汛责任", text="各区把责任落到岗位,层层签字。"),
                    Point(label="进一步推动疏通排水管网", text="清理雨水口5764个。另有42处待查。"),
                ),
            ),
            Section(
                heading="问题整改紧盯不放",
                kind="rectification",
                paragraphs=(Passage(text="排查发现了一批问题。下一步,防汛办将会同各组逐一销账。"),),
                points=(
                    Point(
                        label="在值班值守上整改到位",
                        text='要落实"双人双岗",补齐记录,力争6月中旬前完成。',
                        brief=(_clause(70, "力争6月中旬前完成。"), _clause(50, '要落实"双人双岗",')),
                    ),
                    Point(
                        label="在物资储备上整改到位",
                        text="要补足沙袋。",
                        paragraphs=(Passage(text="沙袋由各区自备。"),),
                    ),
                ),
            ),
            Section(
                heading="方向更加明确",
                kind="directions",
                points=(
                    Point(label="紧盯重点,强化巡查", text="要加密巡查。"),
                    Point(label="着眼长远,完善机制", text="明年将适时开展第二轮排查。"),
                ),
            ),
        ),
        summary=Summary(
            conclusion=(Passage(text="首轮排查已告一段落"), Passage(text="明年将适时开展第二轮排查。")),
            scope=Passage(text="东城、西城等6个区。"),
            figures=("f1", "f2", "f3", "f4"),
            next=(Passage(text="明年将适时开展第二轮排查。"), Passage(text="力争6月中旬前完成整改。")),
        ),
        figures=(
            Figure(id="f1", text="128个", value=128, unit="个", counts="各类座谈会"),
            Figure(id="f2", text="1万余份", value=10000, unit="份", qualifier="余", counts="问卷"),
            Figure(id="f3", text="12个", value=12, unit="个", counts="泵站", lead="共检查"),
            Figure(id="f4", text="9个", value=9, unit="个", counts="闸门", lead="共检查"),
        ),
        events=(
            Event(when="5月初至5月底", what="首轮排查"),
            Event(when="6月中旬", what="力争完成整改", state="planned"),
            Event(when="明年", what="将适时开展第二轮排查", state="planned"),
        ),
    )


@pytest.fixture(scope="session")
def english() -> Report:
    return Report(
        title=Title(text="River checks: first round ends"),
        language="en",
        origin=Origin(
            file="a.txt",
            sha256="0" * 64,
            published="2031-06-03",
            credits=(Credit(name="Harbour Gazette", role="author"),),
        ),
        issue=Issue(series="Inspection Brief", number="3", issuer="Office", recipients=("Board", "Council")),
        lead=(Passage(text='Teams worked in "six" districts -- and cleared 5764 drains.'),),
        sections=(
            Section(
                heading="Results",
                kind="results",
                points=(
                    Point(label="Public duty", text="Duties were assigned. More followed."),
                    Point(label="Drains", text="Crews cleared 5764 drains."),
                ),
            ),
            Section(
                heading="Annex",
                paragraphs=(
                    Passage(rows=(("District", "Pumps"), ("East", "12", "leased")), head=1),
                    Passage(text="The list is not final."),
                ),
            ),
        ),
        summary=Summary(
            conclusion=(Passage(text="The first round has ended."), Passage(text="A second may follow")),
            figures=("f1", "f2"),
            next=(Passage(text="A third round may follow when funds allow."),),
        ),
        figures=(
            Figure(id="f1", text="5764", value=5764, counts="drains cleared"),
            Figure(id="f2", text="$46.1 billion", form="money", counts="spent"),
        ),
        events=(
            Event(when="May", what="First round"),
            Event(when="June", what="Second round planned"),
            Event(when="Autumn", what="Third round when funds allow", state="planned"),
        ),
    )


@pytest.fixture(scope="session")
def sparse() -> Report:
    return Report(
        title=Title(text="停水通知"),
        language="zh-CN",
        origin=ORIGIN,
        sections=(Section(paragraphs=(Passage(text="今日东城停水。"),)),),
    )


def _quoted(part: Any) -> Any:
    """The part, and those below it, with spans that quote their texts."""
    if isinstance(part, tuple):
        return tuple(map(_quoted, part))
    if not isinstance(part, msgspec.Struct):
        return part
    fields = {name: _quoted(getattr(part, name)) for name in part.__struct_fields__}
    if "span" in fields:
        text = msgspec.json.encode(part).decode()
        fields["span"] = Span(start=0, end=len(text), quote=text)
    return type(part)(**fields)


@pytest.fixture(scope="session")
def quoting() -> Quoting:
    """`quoting(report)`: the report as if each of its parts had been read as it stands."""
    return _quoted


@pytest.fixture
def template(tmp_path: Path) -> MakeTemplate:
    """Makes and loads a template of one document file, and of other files given by name."""

    def make(document: str, settings: str = 'theme = "one-page"\n', **files: str) -> Template:
        folder = tmp_path / "brief"
        folder.mkdir(exist_ok=True)
        (folder / "template.toml").write_text(settings, encoding="utf-8")
        (folder / "document.xml.j2").write_text(document, encoding="utf-8")
        for name, text in files.items():
            (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")
        return load_template(folder)

    return make
