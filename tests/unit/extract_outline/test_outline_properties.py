"""What holds for any document: spans hold and nothing is lost."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from .outlines import assert_nothing_lost, assert_spans_hold, assert_texts_stand_in_their_spans, outlined

_LINES = st.sampled_from(
    [
        "",
        "　　各县区要在本月内完成自查，并把结果报市供水办。共检查水厂38座。",
        "【供水】首轮督查圆满收官 七个组带回明白账",
        "来源: 栗川发布/lc",
        "作者：闻竹笙",
        "首轮督查取得实效",
        "一、总体要求",
        "二、关于水价问题。（略）",
        "（一）指导思想。",
        "（二）查清底数。共查38座，但仍有2座未查。",
        "1.坚持先通后优。先急后缓。",
        "1.",
        "（1）",
        "——",
        "——查清底数,压实责任。共查38座。",
        "--2030年2月5日在会议上",
        "一是查清“底数。",
        "各位代表：",
        "发文机关：",
        "发布日期：2030年1月5日",
        "标 题：首轮督查",
        "2030年1月5日",
        "（此件公开发布）",
        "附件2",
        "附件：1.隐患清单",
        "澜政办〔2030〕15号",
        "市长　　闻竹笙",
        "# Heading",
        "- Label: text and 38 more.",
        "• None",
        "59.   To receive apologies",
        "Next Steps",
        "The river fell by two metres in the night, but it may rise again by Friday.",
        "| a | b |",
        "|---|---|",
        "Source: Delta Office",
        "\x00\u200b。",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(_LINES, min_size=1, max_size=14), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_plain_text(lines: list[str], end: str) -> None:
    raw = end.join(lines)
    if not raw.strip("\x00\u200b\u3000 \r\n"):
        return
    found = outlined(raw)
    assert found.title.text
    assert_spans_hold(found)
    assert_texts_stand_in_their_spans(found)
    assert_nothing_lost(found)


@settings(max_examples=150, deadline=None)
@given(st.lists(_LINES, min_size=1, max_size=14))
def test_markdown(lines: list[str]) -> None:
    raw = "\n".join([*lines, "text"])
    found = outlined(raw, "a.md")
    assert found.title.text
    assert_spans_hold(found)
    assert_nothing_lost(found)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="一二是要、。，：:（）()1.— -\n\u3000水厂将力争明年ab“”【】", min_size=1, max_size=120))
def test_any_characters(raw: str) -> None:
    if raw.strip():
        found = outlined(raw)
        assert_spans_hold(found)
        assert_nothing_lost(found)
