"""What an article asks of its readers is left out, and told; what a document says is not."""

from __future__ import annotations

import pytest

from masthead.read import read_bytes
from masthead.source import Source

BODY = "今年以来，全市共检查水库41座，整改隐患12处。"


def source_of(*lines: str) -> Source:
    return read_bytes("\n\n".join(lines).encode(), "a.txt", "a.txt")


@pytest.mark.parametrize(
    "line",
    [
        "扫码关注我们",
        "长按识别二维码关注",
        "↓↓↓点击阅读原文",
        "点击上方蓝字关注我们",
        "点赞、在看，让更多人看到",
        "觉得不错，点个“在看”吧",
        "原标题：《水库检查》",
        "欢迎关注本公众号",
        "转载请注明出处",
        "Follow us on social media",
        "Scan the QR code to join",
    ],
)
def test_a_line_that_asks_to_follow_is_left_out_and_told(line: str) -> None:
    source = source_of("水库检查完成", BODY, line)
    assert [block.text for block in source.blocks] == ["水库检查完成", BODY]
    (note,) = source.notes
    assert (note.code, note.severity) == ("promotion-left-out", "note")
    assert source.raw.endswith(line)


def test_the_titles_of_other_articles_go_with_what_heads_them() -> None:
    source = source_of("水库检查完成", BODY, "往期推荐", "河道清淤完成", "泵站检修开始")
    assert [block.text for block in source.blocks] == ["水库检查完成", BODY]


@pytest.mark.parametrize(
    "line",
    [
        "社会各界广泛关注水库安全",
        "便民服务获群众点赞",
        "欢迎社会各界监督",
        "推荐做法：扫码登记后领取物资，全市共设点41处，覆盖所有乡镇，并由专人值守。",
        "阅读材料见附件",
        "分享经验，推广做法",
    ],
)
def test_what_a_document_says_stays(line: str) -> None:
    source = source_of("水库检查完成", BODY, line)
    assert [block.text for block in source.blocks][-1] == line
    assert source.notes == ()


def test_a_document_of_nothing_else_is_left_as_it_is() -> None:
    assert [block.text for block in source_of("扫码关注我们").blocks] == ["扫码关注我们"]
