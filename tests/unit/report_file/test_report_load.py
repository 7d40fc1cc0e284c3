"""Report files that are wrong: every fault is told, with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from masthead.errors import ModelError
from masthead.report_file import load_report, parse_report

HEAD = "title: {text: 通报}\nlanguage: zh-CN\norigin: {file: a.txt, sha256: ab}\n"


def fault(text: str, format_name: str = "yaml") -> ModelError:
    with pytest.raises(ModelError) as caught:
        parse_report(text, "json" if format_name == "json" else "yaml", "report.yaml")
    return caught.value


def test_a_wrong_type_has_its_line_field_and_remedy() -> None:
    error = fault(HEAD + "issue:\n  series: 简报\n  number: 12\n")
    assert error.where == "report.yaml, line 6, issue.number"
    assert error.what == "expected text, found 12"
    assert error.hint == "Put it in quotes."


def test_an_unknown_key_has_its_line_and_the_nearest_known_one() -> None:
    error = fault(HEAD + "issue:\n  seris: 简报\n")
    assert error.where == "report.yaml, line 5, issue.seris"
    assert error.what == "unknown key 'seris'"
    assert error.hint == "Did you mean 'series'?"


def test_an_unknown_key_like_no_other_lists_those_known() -> None:
    assert fault(HEAD + "title2: x\nissue: {zzzz: 1}\n").what.count("Known keys: series, number") == 1


def test_a_missing_key_is_told_at_the_mapping_it_is_missing_from() -> None:
    error = fault(HEAD + "figures:\n  - id: f1\n    text: 3个\n  - id: f2\n")
    assert (error.where, error.what) == ("report.yaml, line 7, figures[1]", "key 'text' is missing")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("sections: [{level: 9}]", "expected a whole number from 1 to 4, found 9"),
        (
            "sections: [{kind: result}]",
            "expected one of results, rectification, directions, attachment, other, found 'result'",
        ),
        ("sections: {}", "expected a list, found a mapping"),
        ("figures: [{id: F1, text: x}]", "expected text matching ^[a-z]+\\d+$, found 'F1'"),
        ("figures: [{id: f1, text: x, value: many}]", "expected a number, found 'many'"),
        ("figures: [{id: f1, text: x, value: yes}]", "expected a number, found 'yes'"),
        ("issue: {copies: 1.5}", "expected a whole number, found 1.5"),
        ("people: [{name: x, speaker: 1}]", "expected true or false, found 1"),
        ("people: [x]", "expected a mapping with name, roles, speaker, span, found 'x'"),
        ("lead:", "expected a list, found nothing"),
        ("lead: [{text: [x]}]", "expected text, found a list"),
        ("lead: [{text: true}]", "expected text, found true"),
        ("masthead: 2", "expected 1, found 2"),
    ],
)
def test_what_was_expected_and_found(line: str, expected: str) -> None:
    assert fault(f"{HEAD}{line}\n").what == expected


def test_a_date_must_be_one() -> None:
    error = fault(HEAD + "dates: [{text: 九月, start: 2026/09}]\n")
    assert error.what.startswith("expected ISO 8601 with only what the source states")


def test_all_faults_are_told_at_once() -> None:
    error = fault("title: {text: 1}\nlanguage: fr\norigin: {file: a}\nissu: {}\n")
    assert error.where == "report.yaml"
    assert error.what.splitlines() == [
        "4 faults:",
        "  line 1, title.text: expected text, found 1. Put it in quotes.",
        "  line 2, language: expected one of zh-CN, zh-Hant, en, found 'fr'",
        "  line 3, origin: key 'sha256' is missing. Add it: text.",
        "  line 4, issu: unknown key 'issu'. Did you mean 'issue'?",
    ]


def test_of_many_faults_the_first_ten_are_told() -> None:
    lines = fault(HEAD + "lead:\n" + "  - {txt: x}\n" * 50).what.splitlines()
    assert lines[0] == "more than 10 faults, the first:"
    assert len(lines) == 11
    assert lines[10].startswith("  line 14, lead[9].txt:")


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("", "report.yaml", "the file is empty"),
        ("# nothing\n", "report.yaml", "the file is empty"),
        (
            "title: {text: a}\ntitle: {text: b}\n",
            "report.yaml, line 2",
            "key 'title' stands here again, first on line 1",
        ),
        ("title: &a {text: x}\nlead: *a\n", "report.yaml, line 2", "alias *a"),
        ("title: !!python/name:os.system x\n", "report.yaml, line 1", "tag tag:yaml.org,2002:python/name:os.system"),
        ("a: 1\n---\nb: 2\n", "report.yaml, line 2", "a second document starts"),
        ("x: " + "[" * 200 + "]" * 200, "report.yaml, line 1", "nested deeper than 40 levels"),
        ("x: " + "[" * 100_000, "report.yaml, line 1", "nested deeper than 40 levels"),
        ("x: 1\ny: a\x01b\n", "report.yaml, line 2", "not YAML: control characters are not allowed"),
        ("x: 1e999\n", "report.yaml, line 1", "number 1e999 is too large"),
        ("x: [1,\n", "report.yaml, line 2", "not YAML: did not find expected node content"),
        ("[a]: 1\n", "report.yaml, line 1", "a key that is no text"),
    ],
)
def test_yaml_that_is_refused(text: str, where: str, what: str) -> None:
    error = fault(text)
    assert (error.where, error.what) == (where, what)
    assert error.hint


@pytest.mark.parametrize("text", ["x: [1,\n", "x: 1\ny: a\x01b\n", "a: 1\na: 2\n", "x: " + "[" * 200, ""])
def test_without_libyaml_the_faults_have_the_same_places(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with_it = fault(text).where
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    assert fault(text).where == with_it


def test_aliases_that_would_grow_without_end_are_refused() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    assert fault(bomb).what == "alias *a"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('{"title": {"text": "a"}, "title": 1}', "key 'title' stands twice in one object"),
        ('{"title": NaN}', "NaN is not a number a report can state"),
        ('{"title": 1e999}', "number 1e999 is too large"),
        ("[" * 60 + "]" * 60, "nested deeper than 40 levels"),
        ("[" * 100_000, "nested too deep"),
        ("{", "not JSON: Expecting property name enclosed in double quotes"),
    ],
)
def test_json_that_is_refused(text: str, what: str) -> None:
    assert fault(text, "json").what == what


def test_a_lone_surrogate_in_json_is_refused() -> None:
    assert "surrogates" in fault('{"title": {"text": "\\ud800"}}', "json").what


def test_json_faults_have_lines_too() -> None:
    error = fault(
        '{\n  "title": {"text": 5},\n  "language": "en",\n  "origin": {"file": "a", "sha256": "b"}\n}', "json"
    )
    assert error.where == "report.yaml, line 2, title.text"


def test_words_and_dates_are_texts() -> None:
    report = parse_report(
        HEAD + "issue: {series: no, number: on, issuer: 1:30, date: 2026-09-30}\n"
        "figures: [{id: f1, text: ~x, value: 1e3}]\n",
        "yaml",
        "report.yaml",
    )
    assert report.issue.series == "no"
    assert report.issue.number == "on"
    assert report.issue.issuer == "1:30"
    assert report.issue.date == "2026-09-30"
    assert report.figures[0].value == 1000.0


def test_a_file_with_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "r.YAML").write_bytes(b"\xef\xbb\xbf" + HEAD.encode())
    assert load_report(tmp_path / "r.YAML").title.text == "通报"


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "gbk.yaml").write_bytes("title: 通报".encode("gbk"))
    (tmp_path / "large.yaml").touch()
    with (tmp_path / "large.yaml").open("wb") as file:
        file.truncate(100_000_000)
    expected = {
        "none.yaml": "no such file",
        "x.txt": "no such file",
        ".": "is a folder",
        "gbk.yaml": "not UTF-8 at byte 9",
        "large.yaml": "larger than 20 MB",
        "nul\0.yaml": "no such file",
    }
    for name, what in expected.items():
        with pytest.raises(ModelError, match=what):
            load_report(tmp_path / name)


def test_another_ending_is_refused(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(HEAD, encoding="utf-8")
    with pytest.raises(ModelError, match=r"ends in \.yaml"):
        load_report(tmp_path / "report.txt")


@pytest.mark.parametrize("format_name", ["yaml", "json"])
@pytest.mark.parametrize(
    "value", ["1" * 6000, "1" * 4000, "1" * 6000 + ".5", '"' + "x" * 6000 + '"'], ids=["long", "whole", "point", "text"]
)
def test_of_a_long_value_only_the_beginning_is_told(value: str, format_name: str) -> None:
    error = fault(f'{{"title": {{"text": "x", "second": [{value}]}}, "masthead": {value}}}', format_name)
    assert len(str(error)) < 500
    assert "sys." not in str(error)


def test_of_a_long_key_only_the_beginning_is_told() -> None:
    assert len(str(fault(HEAD + "x" * 1000 + ": 1\n"))) < 500
    assert len(str(fault(f"a: *{'x' * 900}\n"))) < 300
    assert len(str(fault(f"a: !{'x' * 900} b\n"))) < 300


def test_what_is_no_regular_file(tmp_path: Path) -> None:
    (tmp_path / "loop.yaml").symlink_to(tmp_path / "loop.yaml")
    for path in (tmp_path / "loop.yaml", Path("/dev/null")):
        with pytest.raises(ModelError, match="is no regular file"):
            load_report(path)
