from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masthead.document import Run
from masthead.fill.runs import finished, finished_text

CHINESE = [
    ("首轮结束,共检查6个区;发现问题:泵站老化!", "首轮结束，共检查6个区；发现问题：泵站老化！"),
    ("完成了吗?完成了", "完成了吗？完成了"),
    ("东城发布(dongcheng)", "东城发布（dongcheng）"),
    ("World Health Organization (WHO), see page 3", "World Health Organization (WHO), see page 3"),
    ("世卫组织 (WHO) 指出", "世卫组织（WHO）指出"),
    ("共5,764个,占12.5%,用时10:30", "共5,764个，占12.5%，用时10:30"),
    ("见https://a.example/b?c=1,d:2。再见", "见https://a.example/b?c=1,d:2。再见"),
    ("写信给a.b@c.example,谢谢", "写信给a.b@c.example，谢谢"),
    ('落实"双岗"制度,"双人"值守', "落实“双岗”制度，“双人”值守"),
    ("他说\"要'双岗'\"。", "他说“要‘双岗’”。"),
    ('一个"引号不成对', '一个"引号不成对'),
    ("Chang'an发布", "Chang'an发布"),
    ('27"屏幕', '27"屏幕'),
    ("-- 一线声音", "——一线声音"),
    ("(一)总体要求", "（一）总体要求"),
    ("1)排查 2)整改", "1）排查 2）整改"),
    ("“保护”,继续", "“保护”，继续"),
    ("５７６４个ＡＢ", "５７６４个ＡＢ"),
    ("中国, 日本", "中国，日本"),
]
ENGLISH = [
    ('"Yes," she said, "it\'s done."', "“Yes,” she said, “it’s done.”"),
    ("the '90s and the providers' view", "the ’90s and the providers’ view"),
    ("a 'quoted' word", "a ‘quoted’ word"),
    ("one -- two", "one – two"),
    ("one--two", "one—two"),
    ("pages 10--20", "pages 10–20"),
    ("-- item", "– item"),
    ("use --flag", "use --flag"),
    ("and so on...", "and so on…"),
    ("5'10\" tall", "5'10\" tall"),
    ("see http://a.example/b--c...d", "see http://a.example/b--c...d"),
    ("1,000; 2:30 (a)", "1,000; 2:30 (a)"),
]


@pytest.mark.parametrize(("text", "printed"), CHINESE)
def test_chinese(text: str, printed: str) -> None:
    assert finished_text(text, "zh-CN") == printed


@pytest.mark.parametrize(("text", "printed"), ENGLISH)
def test_english(text: str, printed: str) -> None:
    assert finished_text(text, "en") == printed


@pytest.mark.parametrize(("text", "language"), [(t, "zh-CN") for t, _ in CHINESE] + [(t, "en") for t, _ in ENGLISH])
def test_second_pass_changes_nothing_and_words_stay(text: str, language: str) -> None:
    once = finished_text(text, language)
    assert finished_text(once, language) == once
    assert re.findall(r"\w", once) == re.findall(r"\w", text)


def test_a_pair_of_quotes_spans_runs() -> None:
    runs = finished([Run('他说"你', ("em",)), Run('好"', ("strong",)), Run(" \n ,再")], "zh-CN")
    assert [(run.text, run.styles) for run in runs] == [("他说“你", ("em",)), ("好”", ("strong",)), ("，再", ())]


def test_an_edit_over_three_runs() -> None:
    runs = finished([Run("a ", ("em",)), Run(" \n", ("strong",)), Run(" b")], "en")
    assert [run.text for run in runs] == ["a ", "b"]


@pytest.mark.parametrize(
    "text", ["(" * 50_000, '"' * 50_000, "中," * 50_000, "a" * 100_000, "a.b@" * 20_000, "--" * 50_000]
)
@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_long_odd_texts_end(text: str, language: str) -> None:
    assert finished_text(text, language)


def test_what_prints_nothing_is_left_out_and_accents_join_their_letters() -> None:
    assert finished_text("调\u200b查\ufeff组\ufe0f", "zh-CN") == "调查组"
    assert finished_text("cafe\u0301 re\u00adport", "en") == "caf\u00e9 report"


@given(st.text("中发展10a,:;?! .\"'()-&@，。", max_size=12), st.integers(0, 12))
def test_the_short_way_gives_what_the_long_one_gives(text: str, cut: int) -> None:
    plain = tuple(Run(part) for part in (text[:cut], text[cut:]))
    labelled = (Run(text[:cut], ("label",)), Run(text[cut:]))
    # A language of its own, the document's, takes the long way.
    long_way = finished(tuple(run._replace(lang="zh-CN") for run in labelled), "zh-CN")
    assert finished(labelled, "zh-CN") == tuple(run._replace(lang="") for run in long_way)
    assert "".join(run.text for run in finished(plain, "zh-CN")) == "".join(run.text for run in long_way)
