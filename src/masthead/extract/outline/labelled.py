"""Paragraphs that open with a label without any mark before it; only a run of them shows what they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from masthead.extract.outline.shapes import ends_open, is_labelled
from masthead.patterns import regex
from masthead.source import Block

_TAG = regex(r"【[^【】]{1,12}】(?=.{4})")
# 精准识别对象。依托大数据平台……
_LEAD_IN = regex(r"[^。；：，、,;:（）()\d]{4,14}。(?=[^。]{8})")


# Recommendation 1: The council should …
_NUMBERED = regex(r"[A-Z][a-z]+(?: [a-z]+)? (?:\d{1,2}|[A-Z]): (?=[A-Z].*[.!?]$)")


class _Form(NamedTuple):
    """least: how many paragraphs of this form in a row are labelled ones."""

    name: str
    least: int


def labelled(blocks: Sequence[Block], plain: Sequence[bool], first: int, language: str) -> Iterator[int]:
    """The numbers of the blocks that are labelled. plain: which of them are plain text. first: of those under a
    heading."""
    run: list[int] = []
    form: _Form | None = None
    for at, block in enumerate(blocks):
        found = _form(block, under_heading=at >= first, language=language) if plain[at] else None
        if found != form:
            yield from run if form and len(run) >= form.least else ()
            run, form = [], found
        run.append(at)
    yield from run if form and len(run) >= form.least else ()


def _form(block: Block, *, under_heading: bool, language: str) -> _Form | None:
    """责任单位：… 整改时限：… under a heading, and anywhere where sentences follow; 【雨情】…; 精准识别。…"""
    text = block.text
    if block.kind != "paragraph":
        return None
    if is_labelled(text):
        return _Form("field", 2) if under_heading else None if ends_open(text) else _Form("sentence", 3)
    if _NUMBERED.match(text):
        return _Form("numbered", 2)
    if _TAG.match(text):
        return _Form("tag", 2)
    return _Form("lead-in", 3) if language == "zh-CN" and _LEAD_IN.match(text) else None


def tag_end(text: str) -> int:
    """Where the tag that a text opens with ends; 0 without one."""
    tag = _TAG.match(text)
    return tag.end() if tag else 0
