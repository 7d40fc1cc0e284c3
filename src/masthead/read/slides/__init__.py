"""Slides (.pptx, .ppsx, .pptm; ECMA-376 part 1, 19), read slide by slide."""

from __future__ import annotations

from masthead.read.content import Content


def read_content(data: bytes, where: str) -> Content:
    """The slides' text, blocks and pictures. Raises ReadError."""
    from masthead.read.slides.reading import content

    return content(data, where)
