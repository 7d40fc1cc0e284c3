"""Which face stands for which role and character."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from masthead.errors import ConfigError
from masthead.face import FontSet, Substitution
from masthead.fonts import describe_fonts, load_fonts
from masthead.fonts.folders import font_files, font_folders
from masthead.theme import FontRole


def role(han: str = "", latin: str = "") -> FontRole:
    """A role from families with commas between them."""
    return FontRole(tuple(filter(None, han.split(", "))), tuple(filter(None, latin.split(", "))), "宋体", "Arial")


def system_file(name: str) -> Path:
    return Path(font_files(font_folders())[name.casefold()])


def name_of(fonts: FontSet, role_name: str, char: str, *, han: bool = True) -> str:
    face = fonts.pick(role_name, char, han=han)
    return face.name if face else ""


def folder_of(tmp_path: Path, *names: str) -> Path:
    for name in names:
        shutil.copy(system_file(name), tmp_path / name)
    return tmp_path


def test_first_family_that_is_there_stands_for_the_role() -> None:
    fonts = load_fonts({"body": role("不存在的字体, FandolFang, Noto Serif CJK SC", "Liberation Serif")})
    assert name_of(fonts, "body", "国") == "FandolFang-Regular"
    assert name_of(fonts, "body", "n", han=False) == "LiberationSerif"
    assert fonts.substitutions == (Substitution("body", "han", "不存在的字体", "FandolFang"),)


def test_weight_is_part_of_what_is_asked_for() -> None:
    fonts = load_fonts({"title": role("Noto Serif CJK SC:Bold", "Source Sans Pro:Semibold")})
    assert name_of(fonts, "title", "国") == "NotoSerifCJKsc-Bold"
    assert name_of(fonts, "title", "n", han=False) == "SourceSansPro-Semibold"
    assert fonts.substitutions == ()


@pytest.mark.parametrize("style", ["Bold Italic", "BoldItalic", "bold-italic", "Bold Oblique"])
def test_styles_may_be_spelled_freely(style: str) -> None:
    fonts = load_fonts({"body": role("", f"Liberation Serif:{style}")})
    assert name_of(fonts, "body", "n", han=False) == "LiberationSerif-BoldItalic"


def test_absent_weight_is_an_absent_family() -> None:
    fonts = load_fonts({"title": role("FandolFang:Bold, FandolHei:Bold")})
    assert fonts.substitutions == (Substitution("title", "han", "FandolFang:Bold", "FandolHei Bold"),)


@pytest.mark.parametrize("char", "啰瞭镕喆堃昇㎡²£")
def test_character_that_a_family_lacks_comes_from_the_next(char: str) -> None:
    fonts = load_fonts({"body": role("FandolFang, Noto Serif CJK SC")})
    assert name_of(fonts, "body", char) == "NotoSerifCJKsc-Regular"


def test_fallback_goes_through_the_script_the_role_the_set_and_last_resorts() -> None:
    roles = {"body": role("FandolFang", "Source Serif Pro"), "other": role("FandolKai", "Liberation Serif")}
    fonts = load_fonts(roles)
    assert name_of(fonts, "body", "ß") == "SourceSerifPro-Regular"
    assert name_of(fonts, "body", "☺", han=False) == "LiberationSerif"
    assert name_of(fonts, "body", "堃") == "NotoSerifCJKsc-Regular"
    assert fonts.pick("body", "\U000e0fff", han=True) is None


def test_fallback_prefers_the_weight_of_the_role() -> None:
    fonts = load_fonts({"title": role("FandolHei:Bold"), "body": role("FandolFang"), "strong": role("FandolSong:Bold")})
    assert name_of(fonts, "title", "堃") == "NotoSerifCJKsc-Bold"
    assert name_of(fonts, "body", "堃") == "NotoSerifCJKsc-Regular"


def test_rare_han_outside_the_first_plane() -> None:
    fonts = load_fonts({"body": role("FandolFang, Noto Serif CJK SC")})
    assert name_of(fonts, "body", "𠮷") == "NotoSerifCJKsc-Regular"


def test_no_face_has_a_lone_surrogate() -> None:
    fonts = load_fonts({"body": role("FandolFang", "Liberation Serif")})
    assert fonts.pick("body", "\ud800", han=True) is None


def test_unknown_role() -> None:
    fonts = load_fonts({"body": role("FandolFang")})
    with pytest.raises(ConfigError, match=r"no font role 'boddy'.*body"):
        fonts.pick("boddy", "国", han=True)


def test_role_without_any_font_says_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"仿宋, Arial.*fonts-noto-cjk") as caught:
        load_fonts({"body": role("仿宋", "Arial")}, (str(tmp_path), str(tmp_path / "absent")))
    assert caught.value.where == "fonts.body"


@pytest.mark.parametrize("kept", [0, 3, 11, 1000, 3_000_000])
def test_broken_file_gives_way_to_the_next_family(tmp_path: Path, kept: int) -> None:
    folder = folder_of(tmp_path, "FandolSong-Regular.otf")
    whole = system_file("FandolFang-Regular.otf").read_bytes()
    (folder / "FandolFang-Regular.otf").write_bytes(whole[:kept])
    fonts = load_fonts({"body": role("FandolFang, FandolSong")}, (str(folder),))
    assert name_of(fonts, "body", "国") == "FandolSong-Regular"
    assert fonts.substitutions == (Substitution("body", "han", "FandolFang", "FandolSong"),)


def test_file_that_is_no_font_is_passed_over(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, "FandolSong-Regular.otf")
    (folder / "FandolFang-Regular.otf").write_text("<html>404</html>" * 99)
    (folder / "note.ttf").mkdir()
    fonts = load_fonts({"body": role("FandolFang, Some Unlisted Family, FandolSong")}, (str(folder),))
    assert name_of(fonts, "body", "国") == "FandolSong-Regular"


def test_unlisted_family_is_found_by_the_names_in_files(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, "SourceSansPro-SemiboldIt.otf")
    for family in ("Source Sans Pro Semibold:Italic", "Source Sans Pro Semibold Italic"):
        fonts = load_fonts({"body": role("", family)}, (str(folder),))
        assert name_of(fonts, "body", "n", han=False) == "SourceSansPro-SemiboldIt"
        assert fonts.substitutions == ()


def test_configured_folder_may_hold_a_known_family_under_any_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(system_file("FandolKai-Regular.otf"), tmp_path / "楷.otf")
    monkeypatch.setenv("MASTHEAD_FONTS", f"{tmp_path / 'absent'}{os.pathsep}{tmp_path}")
    fonts = load_fonts({"body": role("FandolKai")}, (str(tmp_path),))
    assert name_of(fonts, "body", "国") == "FandolKai-Regular"


def test_configured_folder_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = folder_of(tmp_path, "FandolKai-Regular.otf")
    monkeypatch.setenv("MASTHEAD_FONTS", str(folder))
    assert [use.path for use in describe_fonts({"body": role("FandolKai")})] == [str(folder / "FandolKai-Regular.otf")]


def test_folders_that_link_to_themselves(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, "FandolKai-Regular.otf")
    (folder / "again").symlink_to(folder)
    assert font_files((str(folder),)) == {"fandolkai-regular.otf": str(folder / "FandolKai-Regular.otf")}


def test_description_names_what_is_wanted_and_used() -> None:
    uses = describe_fonts({"title": role("方正小标宋简体, Noto Serif CJK SC:Bold", "Liberation Serif")})
    assert [(use.role, use.script, use.wanted, use.used) for use in uses][1:] == [
        ("title", "latin", "Liberation Serif", "Liberation Serif")
    ]
    assert uses[0].wanted == "方正小标宋简体"
    assert Path(uses[0].path).is_file()
