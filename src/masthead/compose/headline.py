"""Headlines: few lines, broken at phrases, shaped as a trapezoid or diamond (GB/T 9704-2012, 7.3.1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from masthead.compose.breaking import Break
from masthead.compose.characters import Kind
from masthead.compose.text import Atom, Text

# How many lines are tried, and how many break places: beyond these a headline is set as running text.
_LINES_MAX = 3
_PLACES_MAX = 80
# Strain: of a break inside a phrase, of lines that differ in length, of a bad shape; of a line more than needed.
_INSIDE_PHRASE = 0.12
_BAD_SHAPE = 0.15
# Of a character: lines that differ by less are equally long to the eye.
_ALIKE = 0.3
# Words that open a phrase: a headline likes to break before them, and not inside them.
_WORDS = frozenset(
    re.findall(
        "..",
        "关于推进加强开展举行召开做好通报情况工作意见通知会议发展管理安全反馈问题整改检查督查建设政务媒体活动实施方案"
        "關於推進加強開展舉行召開做好通報情況工作意見通知會議發展管理安全反饋問題整改檢查督查建設政務媒體活動實施方案",
    )
)
# Words of official titles that are not broken either.
_WHOLE = _WORDS | frozenset(
    re.findall(
        "..",
        "人民政府办公部门单位机关委员应急公安财政教育卫生健康住房城乡交通运输农业农村生态环境自然资源市场监督水务气象"
        "转发印发批转进一一步做好防范应对风险隐患排查治理内涝汛期灾后恢复重建救援抢险事故生产企业项目工程资金预算改革"
        "创新服务质量标准规划计划制度机制责任落实贯彻执行保障支持促进提升完善优化加快推动深化规范全面重点专项行动年度"
        "季度总体若干有关开放经济社会基层群众干部人才科技文化旅游网络数据信息平台试点示范",
    )
)
# Behind these a phrase ends as well.
_VERBS = frozenset(("印发", "转发", "批转", "发布", "做好", "印發", "轉發", "批轉", "發布"))
# Characters that end the name of a place or an office: a headline is not broken before them.
_NAME_END = frozenset("省市县縣区區镇鎮乡鄉村州局厅廳部委办辦院处處组組司署")
_NUMBERED = 2  # atoms of 一、
_PHRASE_END = frozenset("的和与及对在为将、，：；” 》）")
_NUMERALS = frozenset("一二三四五六七八九十百千万亿两几第各全")


def balanced(text: Text, measure: float) -> list[Break] | None:
    """The breaks of a headline, each of its own lines in as few lines as it needs; None where one is too long.

    Lines that grow (trapezoid), shrink (inverted) or swell in the middle (diamond) are well shaped.
    """
    forced = [at + 1 for at, atom in enumerate(text.atoms) if atom.kind is Kind.BREAK]
    lines: list[Break] = []
    for start, end in pairwise([0, *forced, len(text.atoms)]):
        part = _balanced_part(text, start, end, measure)
        if part is None:
            return None
        lines.extend(part)
    return lines


def _balanced_part(text: Text, start: int, end: int, measure: float) -> list[Break] | None:
    if text.natural(start, end) <= measure:
        return [(start, end)]
    places = [at for at in range(start + 1, end) if text.may_break[at]]
    if len(places) > _PLACES_MAX:
        return None
    alike: list[Break] | None = None
    for lines in range(2, _LINES_MAX + 1):
        best = _best(text, (start, end), measure, places, lines)
        if best and not _are_alike([text.natural(*line) for line in best], best):
            return best
        alike = alike or best
    return alike


def _best(text: Text, ends: Break, measure: float, places: list[int], lines: int) -> list[Break] | None:
    strains = {place: _cut_strain(text.atoms, place) for place in places}
    best: tuple[float, list[Break]] | None = None
    for cuts in combinations(places, lines - 1):
        breaks = list(pairwise((ends[0], *cuts, ends[1])))
        widths = [text.natural(start, end) for start, end in breaks]
        if max(widths) > measure:
            continue
        strain = _shape_strain(widths, measure) + sum(map(strains.__getitem__, cuts))
        if _are_alike(widths, breaks):
            strain += _BAD_SHAPE
        if best is None or strain < best[0]:
            best = (strain, breaks)
    return best[1] if best else None


def _are_alike(widths: Sequence[float], breaks: Sequence[Break]) -> bool:
    """Whether lines make a rectangle: they differ by less than a third of a character."""
    spread = max(widths) - min(widths)
    return spread < _ALIKE * sum(widths) / (breaks[-1][1] - breaks[0][0])


def _shape_strain(widths: list[float], measure: float) -> float:
    """Lines should differ a little, not much, and not be narrow in the middle or end in a stub."""
    uneven = (max(widths) - min(widths)) / measure
    steps = [later - earlier for earlier, later in pairwise(widths)]
    waist = len(steps) == 2 and steps[0] < 0 < steps[1]
    return uneven * uneven + (_BAD_SHAPE if waist else 0.0)


def _cut_strain(atoms: Sequence[Atom], cut: int) -> float:
    """A break at a mark or space is free; between two Han characters it may split a word, behind a numeral it does."""
    before = atoms[cut - 1]
    if cut == _NUMBERED and before.text == "、":
        return -_INSIDE_PHRASE  # 一、 may stand above a short head
    if before.text in _NUMERALS or before.text + atoms[cut].text in _WHOLE:
        return 3 * _INSIDE_PHRASE
    if cut > 1 and atoms[cut - 2].text + before.text in _VERBS:
        return 0.0
    if atoms[cut].text in _NAME_END and before.kind is Kind.HAN:
        return 3 * _INSIDE_PHRASE
    if "".join(atom.text for atom in atoms[cut : cut + 2]) in _WORDS or _ends_date(atoms, cut):
        return _INSIDE_PHRASE / 3
    if before.kind in (Kind.SPACE, Kind.COMMA, Kind.STOP, Kind.CLOSE) or before.text in _PHRASE_END:
        return 0.0
    return 0.0 if Kind.LATIN in (before.kind, atoms[cut].kind) else _INSIDE_PHRASE


def _ends_date(atoms: Sequence[Atom], cut: int) -> bool:
    return cut > 1 and atoms[cut - 1].text in ("日", "月", "年") and atoms[cut - 2].kind is Kind.DIGIT
