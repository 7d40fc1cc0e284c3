"""Names and date at the end of a document: where GB/T 9704-2012, 7.3.5 puts them."""

from __future__ import annotations

import pytest

from masthead.compose import compose
from masthead.document import Document, Group, Table
from masthead.fonts import load_fonts
from masthead.pages import Glyphs
from masthead.theme import Theme
from masthead.theme_file import changed
from masthead.units import MM
from tests.unit.compose.conftest import paragraph

CHARACTER = 15.79
LEFT, RIGHT = 28 * MM, 184 * MM
Place = tuple[float, float, float]


@pytest.fixture(scope="session")
def signed(jianbao: Theme) -> Theme:
    styles = {
        "signature": {"align": "left", "right": "2字"},
        "signature-date": {"base": "signature", "right": "4字", "snap": False},
    }
    groups = {"sealed": {"seals": "sealed", "seal": "45mm", "before": "2L"}, "unsealed": {"seals": "unsealed"}}
    return changed(jianbao, {"styles": styles, "groups": groups, "tables": {"signature": {"cell": "signature"}}})


def places(theme: Theme, kind: str, names: list[str], date: str = "") -> dict[str, Place]:
    """Text to (start, end, baseline) of each line, in points from the sheet's left and top."""
    blocks = [paragraph(name, "signature") for name in names]
    blocks += [paragraph(date, "signature-date")] if date else []
    pages = compose(Document("", "zh-CN", (Group(kind, tuple(blocks)),)), theme, load_fonts(theme.fonts))
    found = {}
    for placed in pages.pages[0].placed:
        glyphs = [item for item in placed.items if isinstance(item, Glyphs)]
        if placed.block >= 0 and glyphs:
            text = "".join(char for item in glyphs for char in item.texts)
            found[text] = (glyphs[0].x, glyphs[-1].x + sum(glyphs[-1].advances), glyphs[0].y)
    return found


def middle(place: Place) -> float:
    return (place[0] + place[1]) / 2


def test_unsealed_the_date_starts_two_characters_right_of_the_name(signed: Theme) -> None:
    found = places(signed, "unsealed", ["云栖市安全生产委员会办公室"], "2031年4月8日")
    name, date = found.values()
    assert name[1] == pytest.approx(RIGHT - 2 * CHARACTER, abs=0.1)
    assert date[0] - name[0] == pytest.approx(2 * CHARACTER, abs=0.1)
    assert date[2] - name[2] == pytest.approx(10.227 * MM, abs=0.1)


def test_unsealed_a_date_longer_than_the_name_stands_two_characters_from_the_right(signed: Theme) -> None:
    name, date = places(signed, "unsealed", ["某局"], "2031年12月28日").values()
    assert RIGHT - date[1] == pytest.approx(4 * CHARACTER - 2 * CHARACTER, abs=0.1)
    assert date[0] - name[0] == pytest.approx(2 * CHARACTER, abs=0.1)


def test_unsealed_several_names_start_below_each_other(signed: Theme) -> None:
    found = places(signed, "unsealed", ["云栖市教育局", "云栖市卫生健康委员会"], "2031年4月8日")
    first, second, date = found.values()
    assert first[0] == pytest.approx(second[0])
    assert second[1] == pytest.approx(RIGHT - 2 * CHARACTER, abs=0.1)
    assert date[0] - first[0] == pytest.approx(2 * CHARACTER, abs=0.1)


@pytest.mark.parametrize("name", ["某局", "云栖市安全生产委员会办公室"])
def test_sealed_the_name_is_centred_over_the_date(signed: Theme, name: str) -> None:
    found = places(signed, "sealed", [name], "2031年4月8日")
    assert RIGHT - found["2031年4月8日"][1] == pytest.approx(4 * CHARACTER, abs=0.1)
    assert middle(found[name]) == pytest.approx(middle(found["2031年4月8日"]), abs=0.1)


def test_sealed_a_name_too_long_moves_both_to_the_left(signed: Theme) -> None:
    long = "云栖市安全生产和应急救援工作领导小组办公室"
    name, date = places(signed, "sealed", [long], "2031年4月8日").values()
    assert name[1] == pytest.approx(RIGHT, abs=0.1)
    assert middle(name) == pytest.approx(middle(date), abs=0.1)


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_sealed_several_names_leave_room_for_their_seals(signed: Theme, count: int) -> None:
    names = [f"云栖市第{number}局" for number in "一二三四五"[:count]]
    found = places(signed, "sealed", names, "2031年4月8日")
    date = found.pop("2031年4月8日")
    assert list(found) == names
    assert middle(found[names[-1]]) == pytest.approx(middle(date), abs=0.1)
    spots = [(middle(place), place[2]) for place in found.values()]
    apart = [
        max(abs(one[0] - other[0]), abs(one[1] - other[1])) for at, one in enumerate(spots) for other in spots[:at]
    ]
    assert min(apart) > 44.9 * MM
    assert all(LEFT + 21 * MM < x < RIGHT - 21 * MM for x, _ in spots)


def test_sealed_names_too_long_for_two_in_a_row_stand_below_each_other(signed: Theme) -> None:
    names = ["云栖市安全生产和应急救援工作领导小组办公室", "云栖市住房保障和城乡建设管理委员会"]
    found = places(signed, "sealed", names, "2031年4月8日")
    assert found[names[1]][2] - found[names[0]][2] == pytest.approx(45 * MM, abs=0.1)


def test_rows_of_names_are_no_table_to_a_reader(signed: Theme) -> None:
    blocks = (paragraph("甲局", "signature"), paragraph("乙局", "signature"))
    document = compose(Document("", "zh-CN", (Group("sealed", blocks),)), signed, load_fonts(signed.fonts)).document
    (group,) = document.blocks
    assert isinstance(group, Group)
    (table,) = group.blocks
    assert isinstance(table, Table)
    assert table.layout


@pytest.mark.parametrize("kind", ["sealed", "unsealed"])
@pytest.mark.parametrize(("names", "date"), [(["某局"], ""), ([], "2031年4月8日"), (["甲局", "乙局"], "")])
def test_what_is_not_there_leaves_no_gap(signed: Theme, kind: str, names: list[str], date: str) -> None:
    assert list(places(signed, kind, names, date)) == [*names, *([date] if date else [])]


@pytest.mark.parametrize("kind", ["sealed", "unsealed"])
def test_a_name_longer_than_the_line_is_broken(signed: Theme, kind: str) -> None:
    found = places(signed, kind, ["局" * 40], "2031年4月8日")
    assert all(start >= LEFT - 0.1 and end <= RIGHT + 0.1 for start, end, _ in found.values())
    assert sum(text.count("局") for text in found) == 40
