"""Pictures, charts and codes of a template: what they become, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from masthead.document import Figure, Run
from masthead.errors import TemplateError
from masthead.fill import fill
from masthead.picture import Chart, Code, Picture, Series, Value
from masthead.report import Report
from masthead.units import MM
from tests.unit.fill.conftest import MakeTemplate
from tests.unit.pictures.made import png, svg

BAR = '<chart kind="bar" alt="检查单位数" unit="单位：家"><series name="本年">{}</series></chart>'
VALUES = '<value label="甲区" number="12" text="12家" ref="f1"/><value label="乙区" text="—"/>'


FillFigure = Callable[..., Figure]


def page(body: str) -> str:
    return f"<document><figure>{body}</figure></document>"


@pytest.fixture
def figure(chinese: Report, template: MakeTemplate, tmp_path: Path) -> FillFigure:
    """`figure(markup)` fills it; a picture map.png is beside the report, a logo.svg in the template's folder."""
    beside = tmp_path / "report"
    beside.mkdir()
    (beside / "map.png").write_bytes(png())
    (beside / "broken.png").write_bytes(png()[:-20])

    def fill_it(body: str, fingerprint: str = "") -> Figure:
        made = template(page(body))
        (made.folder / "logo.svg").write_bytes(svg('<rect width="9" height="9"/>'))
        (block,) = fill(chinese, made, folder=beside, fingerprint=fingerprint).blocks
        assert isinstance(block, Figure)
        return block

    return fill_it


def test_a_picture_has_its_words_width_and_caption(figure: FillFigure) -> None:
    found = figure('<img src="map.png" alt=" 示意图 " width="60mm"/><caption>图1　<b>位置</b></caption>')
    assert isinstance(found.content, Picture)
    assert (found.alt, found.style, found.floats) == ("示意图", "figure", False)
    assert found.width == pytest.approx(170.08, abs=0.01)
    assert found.caption == (Run("图1　"), Run("位置", ("strong",)))
    assert figure('<img src="logo.svg" alt="标志" width="50%"/>').width == pytest.approx(85 * MM)
    assert figure('<img src="logo.svg" alt="标志"/>').width == 0


def test_a_chart_says_all_its_data_in_its_own_words(figure: FillFigure) -> None:
    found = figure(BAR.format(VALUES))
    series = (Series("本年", (Value(12.0, "12家", "f1"), Value(None, "—"))),)
    assert found.content == Chart("bar", ("甲区", "乙区"), series, "单位：家")
    assert found.alt == "检查单位数：单位：家；甲区：本年 12家；乙区：本年 —"


def test_codes_print_a_text_or_the_fingerprint(figure: FillFigure) -> None:
    assert figure('<qr text="https://a.example/b" alt="链接"/>').content == Code("https://a.example/b")
    assert figure('<qr what="fingerprint" alt="指纹"/>', "ab12").content == Code("ab12")


@pytest.mark.parametrize(
    ("body", "fault", "hint"),
    [
        ("", "a figure shows one thing", "<img>"),
        ('<qr text="a" alt="b"/><qr text="a" alt="b"/>', "a figure shows one thing", "<img>"),
        ('<img src="map.png"/>', "the attribute 'alt' is missing", "alt"),
        ('<img src="map.png" alt=" "/>', "the alt of this <img> is empty", "cannot see"),
        ('<img alt="a"/>', "the attribute 'src' is missing", "src"),
        ('<img src="none.png" alt="a"/>', "none.png: there is no such picture", "beside the report"),
        ('<img src="../secret.png" alt="a"/>', "names no picture", "beside the report"),
        ('<img src="broken.png" alt="a"/>', "broken.png: the PNG is cut short", "another"),
        ('<img src="map.png" alt="a" width="wide"/>', "width='wide' is not right", "80mm"),
        ('<qr alt="a"/>', "either what or text", "fingerprint"),
        ('<qr what="fingerprint" text="b" alt="a"/>', "either what or text", "fingerprint"),
        ('<qr what="fingerprint" alt="a"/>', "no fingerprint here", "masthead make"),
        ('<chart kind="radar" alt="a"/>', "kind='radar' is not right", "bar, line"),
        ('<chart kind="bar" alt="a"/>', "a chart without a number", "a number"),
        (BAR.format('<value label="甲" number="1e5"/>'), "number='1e5' is not right", "12.5"),
        (BAR.format('<value label="甲" text="多"/>'), "a chart without a number", "a number"),
        (BAR.format(VALUES).replace("bar", "pie").replace('"12"', '"-1"'), "a negative value", "bar"),
        (
            (
                '<chart kind="line" alt="a"><series><value label="甲" number="1"/></series>'
                '<series><value label="乙" number="1"/></series></chart>'
            ),
            "not those of the first series",
            "same labels",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place(figure: FillFigure, body: str, fault: str, hint: str) -> None:
    with pytest.raises(TemplateError) as caught:
        figure(body)
    assert fault in caught.value.what
    assert "line 1" in caught.value.where
    assert hint in caught.value.hint


def test_two_pictures_of_one_name_are_told_apart(figure: FillFigure, tmp_path: Path) -> None:
    (tmp_path / "report" / "logo.svg").write_bytes(svg(""))
    with pytest.raises(TemplateError, match="a picture each of this name"):
        figure('<img src="logo.svg" alt="标志"/>')
