"""The labels of values: what the PDF prints beside or below the marks (c:dLbls, ECMA-376 part 1, 21.2.2.49)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from masthead.picture import Value, value_text
from masthead.write.docx.charts.lettering import Lettering, rich_text, text_properties
from masthead.write.docx.charts.number_format import number_format
from masthead.write.docx.charts.places import native_middle, position
from masthead.write.docx.charts.views import View
from masthead.write.docx.charts.words import Word
from masthead.write.docx.drawings import Pen, fill, outline
from masthead.write.docx.elements import clean, tag

GENERAL = "General"
_BARE = tag("c:spPr", None, fill("") + outline())
_LEADER = Pen("#7F7F7F", 0.5)
_LINE = 1.4  # em: more than lines are apart
# What Word 2013 added to labels: [MS-ODRAWXML] 2.24.3.
_EXTENSION = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
_WORD_2013 = "http://schemas.microsoft.com/office/drawing/2012/chart"


class _Row(NamedTuple):
    """The labels of a series. number: the series'. code: the number format of most of them."""

    view: View
    number: int
    look: Lettering
    code: str

    @property
    def values(self) -> Sequence[Value]:
        return self.view.chart.series[self.number].values

    @property
    def words(self) -> Sequence[Word | None]:
        return self.view.values[self.number]

    @property
    def pie(self) -> bool:
        return self.view.chart.kind == "pie"

    def wrap(self, words: Sequence[Word | None]) -> str:
        """Whether the lines of labels are broken: where the PDF has more of them than there are texts."""
        least = 2 if self.pie else 1
        lines = [word.height / word.size for word in words if word and not word.turned]
        return "square" if any(count > least * _LINE for count in lines) else "none"

    def offset(self, at: int) -> tuple[float, float]:
        """How far from its native place the PDF has a label, as shares of the chart's width and height."""
        word, native = self.words[at], native_middle(self.view, self.number, at)
        if word is None or native is None:
            return 0.0, 0.0
        (x, y), area = word.middle, self.view.area
        return (x - native[0]) / area.width, (y - native[1]) / area.height


def labels(view: View, number: int, look: Lettering) -> str:
    """The c:dLbls of a series: each value as the PDF prints it, none where the source states no number."""
    row = _Row(view, number, look, common_format(view, number))
    made = "".join(_label(row, at) for at in range(len(row.values)) if _is_own(row, at))
    if all(_is_gone(row, at) for at in range(len(row.values))):
        return tag("c:dLbls", None, made + '<c:delete val="1"/>')
    return tag("c:dLbls", None, made + _looks(row, row.code) + _leaders(row))


def common_format(view: View, number: int) -> str:
    """The number format of most values of a series."""
    codes = Counter(filter(None, map(number_format, view.chart.series[number].values)))
    return codes.most_common(1)[0][0] if codes else GENERAL


def _is_gone(row: _Row, at: int) -> bool:
    return row.values[at].number is None or row.words[at] is None


def _is_own(row: _Row, at: int) -> bool:
    """Whether a value's label differs from those of its series."""
    differs = _is_gone(row, at) or number_format(row.values[at]) != row.code or row.offset(at) != (0.0, 0.0)
    return differs or position(row.view, at) != position(row.view)


def _label(row: _Row, at: int) -> str:
    """A c:dLbl. One of a value without a number is taken away: Word would label it with nought on editing."""
    word, index = row.words[at], tag("c:idx", {"val": at})
    if word is None or _is_gone(row, at):
        return tag("c:dLbl", None, index + '<c:delete val="1"/>')
    x, y = row.offset(at)
    moved = tag("c:x", {"val": f"{x:.5f}"}) + tag("c:y", {"val": f"{y:.5f}"})
    parts = index + tag("c:layout", None, tag("c:manualLayout", None, moved) if x or y else "")
    code = number_format(row.values[at])
    if not code:
        lines = [row.view.chart.categories[at] if row.pie else "", value_text(row.values[at])]
        text = rich_text(row.look, [clean(line) for line in lines if line], wrap=row.wrap([word]))
        parts += tag("c:tx", None, text)
    return tag("c:dLbl", None, parts + _looks(row, code or row.code, at) + _size(row, word))


def _looks(row: _Row, code: str, at: int | None = None) -> str:
    """What labels, or one of them, show, and how."""
    parts = tag("c:numFmt", {"formatCode": code, "sourceLinked": 0}) + _BARE
    parts += text_properties(row.look, wrap=row.wrap(row.words if at is None else [row.words[at]]))
    parts += tag("c:dLblPos", {"val": position(row.view, at)})
    named = row.pie and (at is None or bool(row.view.chart.categories[at]))
    shown = {"LegendKey": 0, "Val": 1, "CatName": int(named), "SerName": 0, "Percent": 0, "BubbleSize": 0}
    parts += "".join(tag(f"c:show{name}", {"val": on}) for name, on in shown.items())
    return parts + (tag("c:separator", None, "\n") if row.pie else "")


def _size(row: _Row, word: Word) -> str:
    """The size of a pie's label, which Word would break into lines of a fifth of the chart's width."""
    if not row.pie:
        return ""
    area = row.view.area
    shares = {"w": (word.width + word.size) / area.width, "h": (word.height + word.size / 2) / area.height}
    sizes = "".join(tag(f"c:{name}", {"val": f"{share:.5f}"}) for name, share in shares.items())
    return _extended(tag("c15:layout", {"xmlns:c15": _WORD_2013}, tag("c:manualLayout", None, sizes)))


def _leaders(row: _Row) -> str:
    """The lines that lead from the slices of a pie to their words; none to labels that stand in rows."""
    if row.pie:
        return '<c:showLeaderLines val="1"/>' + tag("c:leaderLines", None, tag("c:spPr", None, outline(_LEADER)))
    return _extended(tag("c15:showLeaderLines", {"xmlns:c15": _WORD_2013, "val": 0}))


def _extended(xml: str) -> str:
    return tag("c:extLst", None, tag("c:ext", {"uri": _EXTENSION}, xml))
