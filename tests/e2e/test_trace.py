"""The trace from end to end: templates of one's own, finished files that somebody changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from masthead.cli import main
from masthead.pipeline import make
from masthead.pipeline import templates as template_runs

TEXT = "排查情况通报\n全市共排查企业641家，发现问题214个，整改38个。\n一、下一步\n6月底前完成整改。\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def own_template(tmp_path: Path, body: str) -> str:
    """A template copied from a shipped one, with other content."""
    folder = tmp_path / "own"
    template_runs.copy("jianbao", str(folder))
    markup = f"<document>\n<title>{{{{ title.text }}}}</title>\n{body}\n</document>\n"
    (folder / "document.xml.j2").write_text(markup, encoding="utf-8")
    return str(folder)


def test_a_template_that_states_a_number(source: Path, tmp_path: Path) -> None:
    template = own_template(tmp_path, "<p>共641家，约合<b>3万</b>人。</p>")
    outcome = make(source, tmp_path / "out", templates=[template], formats=["pdf"])
    found = [one for one in outcome.diagnostics if one.code == "number-from-template"]
    assert [one.message.split(",")[0] for one in found] == [
        "the template itself states '641'",
        "the template itself states '3万'",
    ]
    assert outcome.exit_code == 1
    assert main(["templates", "check", template]) == 1


def test_a_template_that_computes(source: Path, tmp_path: Path) -> None:
    body = (
        '{% set found = figures | selectattr("unit", "eq", "个") | list %}<p>共{{ found | total }}，'
        "整改占{{ found[1] | share(found[0], 1) }}。</p>"
    )
    outcome = make(source, tmp_path / "out", templates=[own_template(tmp_path, body)], formats=["pdf"])
    assert [one.message for one in outcome.diagnostics if one.code == "computed"] == [
        "computed: 214个 + 38个 = 252个",
        "computed: 38个 / 214个 = 17.8%",
    ]
    assert outcome.exit_code == 0
