"""The report as a whole."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from masthead.errors import ExtractError
from masthead.extract import extract
from masthead.read import read
from masthead.report import Issue, Report
from masthead.source import Block, BlockKind, Source

_EXAMPLES = Path(__file__).resolve().parents[3] / "examples"


@pytest.mark.parametrize("name", ["zh-inspection.txt", "en-situation.md"])
def test_the_same_source_gives_the_same_report(name: str) -> None:
    source = read(_EXAMPLES / name)
    report = extract(source)
    assert extract(source) == report
    assert (report.origin.file, report.origin.sha256) == (name, source.sha256)
    assert report.issue == Issue()
    assert {figure.id for figure in report.figures} >= set(report.summary.figures)
    assert len(report.summary.figures) == 10
    assert msgspec.json.decode(msgspec.json.encode(report), type=Report) == report


def test_a_source_without_text_is_refused() -> None:
    with pytest.raises(ExtractError):
        extract(Source(name="a.txt", sha256="", format="txt", encoding="utf-8", raw="", blocks=()))


def test_a_footnote_is_no_conclusion() -> None:
    texts = ("Ferry Piers of the Sound", "The office inspected 14 piers and found 37 faults.", "[1] All are open.")
    kinds: tuple[BlockKind, ...] = ("heading", "paragraph", "note")
    raw = ""
    blocks: list[Block] = []
    for text, kind in zip(texts, kinds, strict=True):
        blocks.append(Block(kind, text, ((0, len(raw)),), len(blocks) + 1, int(kind == "heading")))
        raw += f"{text}\n"
    report = extract(Source("a.docx", "0" * 64, "docx", "", raw, tuple(blocks)))
    assert [passage.text for passage in report.summary.conclusion] == [texts[1]]
