"""Labelled points: where the label of a marked paragraph ends."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.extract.outline.labelled import tag_end
from masthead.extract.outline.shapes import SHORT_EN, SHORT_ZH, ends_open
from masthead.extract.stretch import Piece, Stretch, is_footnote, spanning, stretch
from masthead.patterns import regex
from masthead.report import Point
from masthead.source import Block, Source

_CLOSE = {"“": "”", "（": "）", "(": ")", "《": "》"}
_END_ZH = regex(r"[“（(《]|[。：]|:(?!\d)|[！？；!?;]")
_END_EN = regex(r":\s|\.\s+(?=[A-Z“\"(])|\s[–—-]\s")
_VERB = regex(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did)\b"
)
_NEAR = 20
_WORDS = 8
_NAME = 2


class Draft:
    """A point while its paragraphs are gathered. `whole` runs from the label to the end of the text.

    start: where its mark ends. numbered: the number before the label is part of it.
    """

    def __init__(self, source: Source, block: Block, language: str, start: int, *, numbered: bool = False) -> None:
        self.is_marked = start > 0 or block.kind == "item"
        whole = stretch(source, block, start) or stretch(source, block)
        if whole is None:
            raise AssertionError("a block is never blank")
        self.whole: Stretch = whole
        self.label, self.text = parted(self.whole, language)
        if self.label and numbered:
            self.label = Stretch(source, block, 0, self.label.end)
            self.whole = Stretch(source, block, 0, whole.end)
        self.paragraphs: list[Piece] = []

    def add(self, piece: Piece) -> None:
        """A paragraph under the point. A short line above it turns out to be a label, and it may be its text."""
        label_follows = self.label is None and not self.paragraphs and not is_footnote(piece)
        if label_follows and self.text and _names(self.text.text):
            self.label, self.text = self.text, None
            if isinstance(piece, Stretch) and _is_value(piece, self.label):
                self.text = piece
                return
        self.paragraphs.append(piece)

    def cut(self, kept: int) -> list[Piece]:
        """Takes off the paragraphs after so many, but notes and those that are indented as the item's own."""
        while kept < len(self.paragraphs) and _is_own(self.paragraphs[kept]):
            kept += 1
        self.paragraphs, rest = self.paragraphs[:kept], self.paragraphs[kept:]
        return rest

    def pieces(self) -> Iterator[Stretch]:
        """The text and the paragraphs, tables and notes left out."""
        yield from [self.text] if self.text else []
        yield from (piece for piece in self.paragraphs if isinstance(piece, Stretch) and not is_footnote(piece))

    def own(self, *, ends_list: bool) -> tuple[Stretch, ...]:
        """The pieces without those that only come after a list and belong to none of its items.

        ends_list: the point is the last of several, and none before it has paragraphs. The line right under a label
        is its value, and all there is to say.
        """
        if self.text and (ends_list or self.text.block is not self.whole.block):
            return (self.text,)
        value = next(iter(self.paragraphs), None)
        if not self.text and isinstance(value, Stretch) and ends_open(value.text):
            return (value,)
        item = self.whole.block.kind == "item"
        return tuple(piece for piece in self.pieces() if not item or piece.block.level)

    def point(self, brief: tuple[Stretch, ...]) -> Point:
        return Point(
            text=self.text.text if self.text else "",
            label=self.label.text if self.label else None,
            paragraphs=tuple(piece.passage() for piece in self.paragraphs),
            brief=tuple(piece.passage() for piece in brief),
            span=spanning(self.whole, self.text or self.whole),
        )


def parted(whole: Stretch, language: str) -> tuple[Stretch | None, Stretch | None]:
    """The label and the text of a point. A label without a text is a point of its own; a text needs no label."""
    end = label_end(whole.text, language)
    if end:
        label = stretch(whole.source, whole.block, whole.start, whole.start + end[0])
        return label, stretch(whole.source, whole.block, whole.start + end[1], whole.end)
    alone = language == "zh-CN" and ends_open(whole.text) and len(whole.text) <= SHORT_ZH
    return (whole, None) if alone else (None, whole)


def label_end(text: str, language: str) -> tuple[int, int] | None:
    """Where the label ends and where the text after it begins; None without a label or without a text.

    In Chinese the label runs to the first full stop or colon and may hold commas; in English to the first colon,
    dash or full stop, and it is no sentence; behind a dash and a small letter its sentence goes on, but after a name.
    """
    tag = tag_end(text)
    end = (tag, tag) if tag else _chinese_end(text) if language == "zh-CN" else _english_end(text)
    return end if end and text[end[1] :].strip() and text[: end[0]].strip() else None


def _is_value(piece: Stretch, label: Stretch) -> bool:
    """Whether a line is all that the label right above it says."""
    return piece.block.line == label.block.line + 1 and ends_open(piece.text) and len(piece.text) <= SHORT_EN


def _is_own(piece: Piece) -> bool:
    """Whether a paragraph is indented as the item's own, or a note of it."""
    return isinstance(piece, Stretch) and (piece.block.level > 0 or is_footnote(piece))


def _names(text: str) -> bool:
    return ends_open(text) and len(text.split()) <= _WORDS and len(text) <= SHORT_EN and not _VERB.search(text)


def _chinese_end(text: str) -> tuple[int, int] | None:
    position = 0
    while mark := _END_ZH.search(text, position):
        position = mark.end()
        if mark[0] in _CLOSE:
            position = 1 + max(text.find(_CLOSE[mark[0]], position), position - 1)
            continue
        limit = {"。": SHORT_ZH, "：": _NEAR, ":": _NEAR}.get(mark[0], 0)
        return mark.span() if mark.start() <= limit else None
    return None


def _english_end(text: str) -> tuple[int, int] | None:
    mark = _END_EN.search(text)
    if not mark:
        return None
    label = text[: mark.start()]
    sentence = mark[0].startswith(".") and _VERB.search(label)
    named = len(label.split()) <= _NAME and not _VERB.search(label)
    aside = not mark[0].startswith((".", ":")) and text[mark.end() : mark.end() + 1].islower() and not named
    return None if len(label.split()) > _WORDS or sentence or aside else mark.span()
