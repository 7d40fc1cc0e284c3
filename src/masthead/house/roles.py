"""Which paragraphs are running text, title and headings: by their styles, and where a file is formatted directly, by
what they say and how they stand."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from masthead.house.looks import han_count
from masthead.house.passages import Passage, Words

_HAN_MARKS = (
    (1, re.compile("[一二三四五六七八九十]{1,3}、")),
    (2, re.compile("[（(][一二三四五六七八九十]{1,3}[）)]")),
    (3, re.compile(r"\d{1,2}[.．、](?!\d)")),
    (4, re.compile(r"[（(]\d{1,2}[）)]")),
)
_RUNNING = {True: 25, False: 60}  # characters that a paragraph of running text has at least
_SHORT = {True: 40, False: 90}  # and those that a heading has at most
_NAMED = re.compile(r"title|subtitle|heading \d|caption|toc .*|header|footer|footnote .*")
_LOUD = 1.15  # a title is that much larger than running text


class Roles(NamedTuple):
    """by_style: paragraphs by the names of their styles; found: by roles that were told from the text. styled: whether
    the file has headings or a title by style."""

    by_style: Mapping[str, list[Passage]]
    found: Mapping[str, list[Passage]]
    styled: bool


def roles_of(passages: Sequence[Passage], *, chinese: bool) -> Roles:
    by_style: dict[str, list[Passage]] = defaultdict(list)
    found: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        if passage.text.strip():
            by_style[passage.style].append(passage)
            if passage.place:
                found["table-head" if passage.place == "head" else "table-cell"].append(passage)
    styled = any(re.fullmatch(r"title|heading \d", name) for name in by_style)
    free = [one for one in passages if not one.place and one.text.strip() and not _NAMED.fullmatch(one.style)]
    body = _running([one for one in free if not _is_item(one)], chinese=chinese)
    found["body"] = body
    if body and "title" not in by_style:
        found |= _title(free[: free.index(body[0])] if body[0] in free else [], body)
    if body and not styled:
        found |= _marked_headings(free, body) if chinese else _loud_headings(free, body, found)
    return Roles(by_style, {role: some for role, some in found.items() if some}, styled)


def _is_item(passage: Passage) -> bool:
    """Whether a paragraph is one of a list, by its style or its number."""
    return passage.style.startswith("list") or (passage.shape.get("numbered") or ("0", ""))[0] != "0"


def _running(free: Sequence[Passage], *, chinese: bool) -> list[Passage]:
    """The longer paragraphs, of those styles alone that most of the running text has."""
    long = [one for one in free if len(one.text) >= _RUNNING[chinese]] or list(free)
    weights: Counter[str] = Counter()
    for one in long:
        weights[one.style] += len(one.text)
    if not long:
        return []
    style = max(weights, key=weights.__getitem__)
    return [one for one in long if one.style == style]


def _size(passage: Passage) -> float:
    return max((float(one.look["size"]) for one in passage.words), default=0.0)


def is_red(passage: Passage) -> bool:
    colors = (str(one.look["color"]) for one in passage.words)
    parts = [[int(color[at : at + 2], 16) for at in (1, 3, 5)] for color in colors]
    return bool(parts) and all(red > 0x90 and max(green, blue) < 0x60 for red, green, blue in parts)


def _title(opening: Sequence[Passage], body: Sequence[Passage]) -> dict[str, list[Passage]]:
    """The largest of what stands above the running text, and the red mark of the issuer."""
    found = {}
    marks = [one for one in opening if is_red(one) and _size(one) > _size(body[0])]
    loud = [one for one in opening if not is_red(one) and _size(one) >= _size(body[0]) * _LOUD]
    if loud:
        largest = max(map(_size, loud))
        found["title"] = [one for one in loud if _size(one) == largest]
    if marks:
        found["mark"] = marks[:1]
    return found


def _marked_headings(free: Sequence[Passage], body: Sequence[Passage]) -> dict[str, list[Passage]]:
    """Headings by the marks 一、 （一） 1. （1）: whole paragraphs, or the first sentence of longer ones."""
    found: dict[str, list[Passage]] = defaultdict(list)
    plain = _face(body[0].words[-1])
    for passage in free:
        text = passage.text.lstrip()
        level = next((level for level, mark in _HAN_MARKS if mark.match(text)), 0)
        if not level:
            continue
        if len(text) <= _SHORT[True]:
            found[f"heading-{level}"].append(passage)
        elif _face(passage.words[0]) != plain:
            found[f"heading-{level}"].append(passage._replace(words=_first_sentence(passage.words)))
    return found


def _face(words: Words) -> tuple[object, ...]:
    return words.look["han"], words.look["bold"]


def _first_sentence(words: Sequence[Words]) -> tuple[Words, ...]:
    kept = []
    for one in words:
        before, stop, _ = one.text.partition("。")
        kept.append(one._replace(text=before + stop))
        if stop:
            break
    return tuple(kept)


def _loud_headings(
    free: Sequence[Passage], body: Sequence[Passage], found: Mapping[str, list[Passage]]
) -> dict[str, list[Passage]]:
    """Short lines in bold or larger type, the largest first."""
    titles = found.get("title", [])
    ways: dict[tuple[float, bool], list[Passage]] = defaultdict(list)
    for passage in free[free.index(body[0]) :] if body[0] in free else ():
        bold = all(one.look["bold"] for one in passage.words)
        text = passage.text.strip()
        loud = bold or _size(passage) > _size(body[0])
        if loud and len(text) <= _SHORT[False] and text[-1] not in ".;,:" and passage not in titles:
            ways[_size(passage), bold].append(passage)
    ranked = sorted(ways, reverse=True)[:3]
    return {f"heading-{level}": ways[key] for level, key in enumerate(ranked, 1)}


def is_chinese(passages: Sequence[Passage]) -> bool:
    """Whether a fifth of the text or more is Han; of a file without text, whether its styles name a Chinese face."""
    text = "".join(one.text for one in passages)
    return han_count(text) * 5 >= len(text.strip()) > 0
