"""A title that was broken into several paragraphs by hand, as titles over two lines mostly are: put together again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from masthead.read.word.stories import Row, Said

_SMALLEST, _LARGEST = 36, 52  # half points: 小二 to 一号; below stands running text, above the name of an office
_MOST_LINES = 4
_HEAD = 40  # paragraphs in which a title stands
# A second line of its own, a date, or the number of an issue.
_OWN = re.compile(r"[—–\-（(【\[]|[\d〇一二三四五六七八九十年月日第期总号\s.\-—]+$")
_ENDED = re.compile(r"[。！？；：.!?;:]\s*$")


def with_titles(items: Iterable[Said | Row]) -> Iterator[Said | Row]:
    """The paragraphs and rows; large lines in the middle of the page that follow each other, of one size and near the
    beginning, are one paragraph with breaks in it."""
    held: Said | None = None
    lines = 1
    for at, one in enumerate(items):
        if held and isinstance(one, Said) and lines < _MOST_LINES and at < _HEAD and _go_on(held, one):
            held = held._replace(text=f"{held.text}\n{one.text}", joined=True)
            lines += 1
            continue
        if held:
            yield held
        held, lines = (one, 1) if isinstance(one, Said) and _is_line(one) else (None, 1)
        if held is None:
            yield one
    if held:
        yield held


def _is_line(said: Said) -> bool:
    plain = not (said.notes or said.pictures or said.mark or said.caption)
    return plain and said.apart and _SMALLEST <= said.size <= _LARGEST and bool(said.text.strip())


def _go_on(before: Said, said: Said) -> bool:
    alike = (before.kind, before.level, before.size) == (said.kind, said.level, said.size)
    return alike and _is_line(said) and not _OWN.match(said.text.strip()) and not _ENDED.search(before.text)
