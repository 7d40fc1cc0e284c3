"""What a DOCX file says of its charts: their parts, and the workbooks in them."""

from __future__ import annotations

import re
import zipfile
from collections import deque
from io import BytesIO
from typing import Any, NamedTuple

from lxml import etree

from masthead.picture import Chart, Value, value_text

_NAMES = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "cdr": "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
}
_ESCAPED = re.compile("_x([0-9A-F]{4})_")  # ECMA-376 part 1, 22.9.2.19
_STRINGS = "xl/sharedStrings.xml"
_NUMBER = re.compile(r"#,##0(\.0+)?|0(\.0+)?")


def _parsed(data: bytes) -> Any:
    return etree.fromstring(data)


def _all(node: Any, path: str) -> list[Any]:
    """What a path finds that gives nodes or texts."""
    return list(node.xpath(path, namespaces=_NAMES))


def _text(node: Any, path: str) -> str:
    return str(node.xpath(f"string({path})", namespaces=_NAMES))


class Part(NamedTuple):
    """A chart. space: the root of its part. shapes: the words that stand in it besides. cells: of its workbook."""

    space: Any
    shapes: list[str]
    cells: dict[str, str | float]

    def find(self, path: str) -> list[Any]:
        return _all(self.space, path)

    def one(self, path: str) -> Any:
        (found,) = self.find(path)
        return found

    @property
    def kind(self) -> str:
        """The element that draws it."""
        return str(etree.QName(self.one("//c:plotArea/*[c:ser]")).localname)


def chart_parts(data: bytes) -> list[Part]:
    """The charts of a DOCX file, in the order of their numbers."""
    with zipfile.ZipFile(BytesIO(data)) as opened:
        names = [name for name in opened.namelist() if name.startswith("word/charts/chart")]
        return [_part(opened, name) for name in sorted(names, key=lambda name: int(re.sub(r"\D", "", name)))]


def _part(opened: zipfile.ZipFile, name: str) -> Part:
    relations = _parsed(opened.read(f"word/charts/_rels/{name.rpartition('/')[2]}.rels"))
    targets = {one.get("Id"): one.get("Target").replace("..", "word") for one in relations}
    space = _parsed(opened.read(name))
    book = _all(space, "c:externalData/@r:id")[0]
    shapes = _all(space, "c:userShapes/@r:id")
    drawn = _parsed(opened.read(targets[shapes[0]])) if shapes else None
    bodies = drawn.iter(f"{{{_NAMES['cdr']}}}txBody") if drawn is not None else ()
    said = ["\n".join(_paragraphs(body)) for body in bodies]
    return Part(space, said, workbook_cells(opened.read(targets[book])))


def _paragraphs(body: Any) -> list[str]:
    return ["".join(_all(line, ".//a:t/text()")) for line in body.iter(f"{{{_NAMES['a']}}}p")]


def workbook_cells(data: bytes) -> dict[str, str | float]:
    """The cells of a workbook's first sheet; a formula fails."""
    with zipfile.ZipFile(BytesIO(data)) as opened:
        sheet = _parsed(opened.read("xl/worksheets/sheet1.xml"))
        shared = _parsed(opened.read("xl/sharedStrings.xml")) if _STRINGS in opened.namelist() else ()
        texts = [_ESCAPED.sub(lambda match: chr(int(match[1], 16)), "".join(item.itertext())) for item in shared]
    assert not _all(sheet, "//s:f")
    cells: dict[str, str | float] = {}
    for cell in sheet.iter(f"{{{_NAMES['s']}}}c"):
        for value in _all(cell, "s:v"):
            cells[cell.get("r")] = texts[int(value.text)] if cell.get("t") == "s" else float(value.text)
    return cells


def cached(reference: Any) -> dict[int, str]:
    """The points of a c:strRef or c:numRef."""
    points = _all(reference, ".//c:pt")
    return {int(point.get("idx")): _text(point, "c:v") for point in points}


def formatted(number: float, code: str) -> str:
    """A number in one of the formats that charts have: literals around digits, a second section for negative ones."""
    if code == "General":
        return f"{number:.15g}"
    positive, _, negative = code.partition(";")
    section = negative if number < 0 and negative else positive
    literals = re.split('"', section)
    made = []
    for at, part in enumerate(literals):
        match = _NUMBER.search(part) if at % 2 == 0 else None
        if match is None:
            made.append(part)
            continue
        digits = len((match[1] or match[2] or ".")[1:])
        sign = "-" if number < 0 and not negative else ""
        shown = f"{abs(number):{',' if part.startswith('#') else ''}.{digits}f}"
        made.append(part[: match.start()] + sign + shown + part[match.end() :])
    return "".join(made)


def label_text(series: Any, at: int, value: float, category: str) -> str | None:
    """What the label of a value shows; None for one that is taken away."""
    own = _all(series, f"c:dLbls/c:dLbl[c:idx/@val='{at}']")
    label = own[0] if own else _all(series, "c:dLbls")[0]
    if _all(label, "c:delete/@val") == ["1"]:
        return None
    rich = _all(label, "c:tx/c:rich")
    if rich:
        return "\n".join(_paragraphs(rich[0]))
    named = _all(label, "c:showCatName/@val") == ["1"]
    shown = formatted(value, _all(label, "c:numFmt/@formatCode")[0])
    return f"{category}\n{shown}" if named else shown


def check_part(part: Part, chart: Chart, *, unit: bool = True) -> None:
    """The part shows every word and value of the chart, and its workbook has them where the part says."""
    shapes = deque(part.shapes)
    titles = [_paragraphs(title) for title in part.find("//c:valAx/c:title")]
    if unit and chart.unit.strip():
        assert (shapes.popleft() if chart.kind == "pie" else titles[0][0]) == chart.unit
    else:
        assert titles == []
    series = part.find("//c:ser")
    assert len(series) == len(chart.series)
    if not (part.find("//c:legend") or part.find("c:chart/c:title")):
        names = [one.name for one in chart.series if one.name.strip()]
        assert [shapes.popleft() for _ in names] == names
    for number, (element, wanted) in enumerate(zip(series, chart.series, strict=True)):
        _check_series(part, chart, number, element)
        for at, value in enumerate(wanted.values):
            _check_value(chart, element, at, value, shapes)
    assert not shapes


def _check_value(chart: Chart, element: Any, at: int, value: Value, shapes: deque[str]) -> None:
    pie = chart.kind == "pie" and chart.categories[at]
    text = f"{chart.categories[at]}\n{value_text(value)}" if pie else value_text(value)
    if value.number is not None and text.strip():
        assert label_text(element, at, value.number, chart.categories[at]) == text
        return
    assert label_text(element, at, 0.0, "") is None
    if text.strip() and value.number is None:
        assert shapes.popleft().strip() == text.strip()


def _check_series(part: Part, chart: Chart, number: int, element: Any) -> None:
    """Names, categories and numbers, in the part and in the cells that it names."""
    letter, wanted = "BCDEFG"[number], chart.series[number]
    rows = len(chart.categories)
    name, categories, values = (_all(element, f"c:{what}")[0] for what in ("tx", "cat", "val"))
    formulas = [_text(one, ".//c:f") for one in (name, categories, values)]
    assert formulas == [f"Sheet1!${letter}$1", f"Sheet1!$A$2:$A${rows + 1}", f"Sheet1!${letter}$2:${letter}${rows + 1}"]
    assert cached(name) == ({0: wanted.name} if wanted.name else {})
    assert cached(categories) == {at: text for at, text in enumerate(chart.categories) if text}
    numbers = {at: value.number for at, value in enumerate(wanted.values) if value.number is not None}
    assert {at: float(text) for at, text in cached(values).items()} == numbers
    assert part.cells.get("A1", "") == chart.unit
    assert part.cells.get(f"{letter}1", "") == wanted.name
    for at, (category, value) in enumerate(zip(chart.categories, wanted.values, strict=True)):
        assert part.cells.get(f"A{at + 2}", "") == category
        text = "" if chart.kind == "line" else value.text
        assert part.cells.get(f"{letter}{at + 2}", "") == (text if value.number is None else value.number)
