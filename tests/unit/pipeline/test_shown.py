"""Pictures, charts and the fingerprint of a run, from the report file to its results."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from masthead.deliver.manifest import Inputs, PictureEntry, SourceEntry
from masthead.errors import ModelError
from masthead.pipeline import render
from tests.unit.pictures.made import png, svg

REPORT = """\
title: {text: 检查结束}
language: zh-CN
origin: {file: a.txt, sha256: ""}
lead: [{text: 检查单位120家。}]
figures: [{id: f1, text: 120家, value: 120, unit: 家, counts: 检查单位}]
"""
TEMPLATE = """\
<document><p>{{ title.text }}</p><figure><qr what="fingerprint" alt="指纹"/></figure></document>
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    (tmp_path / "map.png").write_bytes(png())
    (tmp_path / "evil.svg").write_bytes(svg("<script>run()</script>"))
    (tmp_path / "report.yaml").write_text(REPORT, encoding="utf-8")
    return tmp_path / "report.yaml"


def with_part(path: Path, part: str) -> Path:
    path.write_text(REPORT + part, encoding="utf-8")
    return path


def manifest(path: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((path.parent / "manifest.json").read_bytes())
    return found


def test_pictures_and_charts_of_a_report_are_printed(report: Path) -> None:
    with_part(
        report,
        "pictures: [{file: map.png, alt: 示意图, caption: 图1, width: 40mm}]\n"
        "charts: [{kind: bar, alt: 单位, figures: [f1]}, "
        "{kind: line, alt: 起数, categories: [1月, 2月], series: [{values: [3, 4.5]}, {values: [1, 未报]}]}]\n",
    )
    outcome = render(report, templates=["jianbao", "one-page"])
    assert [found.where for found in outcome.diagnostics if found.code == "figures-not-shown"] == ["template one-page"]
    assert {artifact.name for artifact in outcome.artifacts} >= {"briefing.pdf", "briefing.docx"}
    pictures = manifest(report)["pictures"]
    assert isinstance(pictures, list)
    assert [picture["file"] for picture in pictures] == ["map.png"]


@pytest.mark.parametrize(
    ("part", "where", "fault"),
    [
        ("pictures: [{file: none.png, alt: a}]", "pictures[0].file", "no such picture"),
        ("pictures: [{file: map.png, alt: a}, {file: evil.svg, alt: a}]", "pictures[1].file", "a script"),
        ("pictures: [{file: ../map.png, alt: a}]", "pictures[0].file", "names no picture"),
        ("pictures: [{file: map.png, alt: ' '}]", "pictures[0].alt", "alt is empty"),
        ("pictures: [{file: map.png}]", "pictures[0]", "key 'alt' is missing"),
        ("pictures: [{file: map.png, alt: a, width: wide}]", "pictures[0].width", "expected a width such as 80mm"),
        ("charts: [{kind: bar, alt: a, figures: [f7]}]", "charts[0]", "there is no figure f7"),
        ("charts: [{kind: bar, alt: a, categories: [b], series: [{values: [多]}]}]", "charts[0]", "without a number"),
        ("charts: [{kind: radar, alt: a, figures: [f1]}]", "charts[0].kind", "expected one of bar, line, pie"),
    ],
)
def test_what_cannot_be_shown_is_told_with_its_place(report: Path, part: str, where: str, fault: str) -> None:
    before = sorted(report.parent.iterdir())
    with pytest.raises(ModelError) as caught:
        render(with_part(report, part + "\n"))
    assert where in str(caught.value)
    assert fault in str(caught.value)
    assert sorted(report.parent.iterdir()) == before


def test_the_fingerprint_changes_with_what_results_are_made_of(report: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "template.toml").write_text('theme = "jianbao"\n', encoding="utf-8")
    (folder / "document.xml.j2").write_text(TEMPLATE, encoding="utf-8")
    seen = set()

    def fingerprint() -> str:
        render(report, templates=[str(folder)])
        found = manifest(report)["fingerprint"]
        assert isinstance(found, str)
        seen.add(found)
        return found

    first = fingerprint()
    assert len(first) == 64
    assert fingerprint() == first
    with_part(report, "pictures: [{file: map.png, alt: a}]\n")
    assert fingerprint() != first
    (report.parent / "map.png").write_bytes(png("L"))
    fingerprint()
    (folder / "document.xml.j2").write_text(TEMPLATE + "\n", encoding="utf-8")
    fingerprint()
    (folder / "theme.toml").write_text('inherits = "jianbao"\n[grid]\nlatin-gap = 0.1\n', encoding="utf-8")
    fingerprint()
    (folder / "pictures").mkdir()
    (folder / "pictures" / "map.png").write_bytes(png())
    fingerprint()
    (folder / "pictures" / "map.png").write_bytes(png("L"))
    fingerprint()
    assert len(seen) == 7


def test_a_fingerprint_is_the_hash_of_canonical_json() -> None:
    source = SourceEntry(file="a.txt", sha256="00")
    inputs = Inputs(version="1", source=source, report="11", pictures=(PictureEntry(file="b.png", sha256="22"),))
    text = (
        '{"masthead":1,"pictures":[{"file":"b.png","sha256":"22"}],"report":"11",'
        '"source":{"file":"a.txt","sha256":"00"},"templates":[],"version":"1"}'
    )
    from hashlib import sha256

    assert inputs.fingerprint == sha256(text.encode()).hexdigest()
