"""Typefaces by the names that files give them."""

from __future__ import annotations

import pytest

from masthead.inspect.families import BIAO, FANG, HEI, KAI, SONG, family, is_open, serves


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("FangSong_GB2312", FANG),
        ("仿宋_GB2312", FANG),
        ("FangSong", FANG),
        ("STFangsong", FANG),
        ("FZFSK--GBK1-0", FANG),
        ("华文仿宋", FANG),
        ("FandolFang-Regular", FANG),
        ("SimHei", HEI),
        ("黑体", HEI),
        ("FZHTK--GBK1-0", HEI),
        ("MicrosoftYaHei-Bold", HEI),
        ("NotoSansCJKsc-Medium", HEI),
        ("SourceHanSansSC-Bold", HEI),
        ("KaiTi_GB2312", KAI),
        ("楷体", KAI),
        ("STKaiti", KAI),
        ("LXGWWenKai-Regular", KAI),
        ("SimSun", SONG),
        ("NSimSun", SONG),
        ("STSong-Light", SONG),
        ("FZSSK--GBK1-0", SONG),
        ("NotoSerifCJKsc-Regular", SONG),
        ("FandolSong-Regular", SONG),
        ("方正小标宋简体", BIAO),
        ("FZXBSJW--GB1-0", BIAO),
        ("FZXiaoBiaoSong-B05S", BIAO),
        ("STZhongsong", BIAO),
        ("NotoSerifCJKjp-Bold-VKana", BIAO),
        ("FandolSong-Bold", BIAO),
        ("TimesNewRomanPSMT", ""),
        ("LiberationSerif", ""),
        ("Arial", ""),
        ("", ""),
    ],
)
def test_a_name_tells_the_family(name: str, expected: str) -> None:
    assert family(name) == expected


def test_an_open_face_stands_in_for_its_family_and_song_for_fangsong() -> None:
    assert serves("FandolFang-Regular", FANG)
    assert serves("NotoSerifSC-Light", FANG)
    assert serves("NotoSerifSC-Light", SONG)
    assert not serves("NotoSerifSC-Light", KAI)
    assert not serves("SimSun", FANG)
    assert is_open("NotoSerifSC-Light")
    assert not is_open("SimSun")
