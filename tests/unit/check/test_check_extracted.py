"""What extract gives passes check: on any text, and on real documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.check import check
from masthead.errors import MastheadError
from masthead.extract import extract
from masthead.read import read
from masthead.source import Block, Source

CORPUS = Path(__file__).resolve().parents[3] / "../shared/corpus"
TESTS = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted(CORPUS.glob("*/*.txt"))
OWN = [*sorted(TESTS.glob("golden/*/input.*")), *sorted((TESTS.parent / "examples").glob("*-*.*"))]
WORDS = [
    "工作组", "共", "走访", "5", "个", "市", "、", "31个县", "320家", "企业", "。", "，", "：", "一、", "（一）",
    "——", "要", "明年", "10月12日", "召开会议", "1万余份", "“", "”", "\n", "**", "-", "|", "来源",
]  # fmt: skip


@settings(deadline=None)  # a shared machine is sometimes slow
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map("".join))
def test_any_text(text: str) -> None:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    blocks = tuple(Block("paragraph", line, ((0, text.index(line)),), 1) for line in lines)
    source = Source("a.txt", "0" * 64, "txt", "utf-8", text, blocks)
    try:
        report = extract(source)
    except MastheadError:
        return
    assert not [found for found in check(report, source) if found.severity == "error"]


@pytest.mark.parametrize("path", [*DOCUMENTS, *OWN], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_real_documents(path: Path) -> None:
    source = read(path)
    report = extract(source)
    found = [one for one in (*check(report, source), *check(report)) if one.severity != "note"]
    assert not [one for one in found if one.code != "title-not-in-source" or report.title.span]


def test_without_documents() -> None:
    if not DOCUMENTS:
        pytest.skip("the corpus is not there")
