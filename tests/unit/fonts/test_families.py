"""The table of known families, held to the fonts that this machine has."""

from __future__ import annotations

import pytest

from masthead.fonts.families import SERIES, known_files, split_family
from masthead.fonts.folders import font_files, font_folders
from masthead.fonts.opentype import open_face

# Families under the names that the font files themselves give.
OWN_NAMES = ("Fandol", "Noto", "Source", "Liberation", "DejaVu")


@pytest.mark.parametrize("family", [entry.families[0] for entry in SERIES if entry.families[0].startswith(OWN_NAMES)])
def test_files_hold_the_family_they_are_listed_under(family: str) -> None:
    files = font_files(font_folders())
    for name, index in known_files(family, "regular") or ():
        if name in files:
            face = open_face(files[name], index)
            assert face is not None
            assert face.family == family


@pytest.mark.parametrize(
    ("wanted", "family", "style"),
    [
        ("仿宋", "仿宋", "regular"),
        ("Source Sans Pro:SemiBold", "Source Sans Pro", "semibold"),
        ("Arial: Bold Italic", "Arial", "bolditalic"),
        ("Arial:Demi-Bold", "Arial", "semibold"),
    ],
)
def test_family_and_style(wanted: str, family: str, style: str) -> None:
    assert split_family(wanted) == (family, style)


def test_names_in_both_languages_mean_the_same_files() -> None:
    assert known_files("SimHei", "regular") == known_files("黑体", "regular") == [("simhei.ttf", 0), ("黑体.ttf", 0)]


def test_collections_say_which_face() -> None:
    assert known_files("noto serif cjk sc", "black") == [("notoserifcjk-black.ttc", 2), ("notoserifcjksc-black.otf", 0)]


def test_unknown_family_is_told_from_an_absent_style() -> None:
    assert known_files("Comic Unknown", "regular") is None
    assert known_files("FandolFang", "bold") == []
