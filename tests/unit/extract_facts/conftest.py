"""Sources for the tests: a paragraph a line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from masthead.source import Block, Source


def make_source(text: str) -> Source:
    blocks, position = [], 0
    for number, line in enumerate(text.split("\n"), start=1):
        stripped = line.strip()
        if stripped:
            blocks.append(Block("paragraph", stripped, ((0, position + line.index(stripped)),), number))
        position += len(line) + 1
    return Source("case.txt", "0" * 64, "txt", "utf-8", text, tuple(blocks))


@pytest.fixture(scope="session")
def source() -> Callable[[str], Source]:
    return make_source
