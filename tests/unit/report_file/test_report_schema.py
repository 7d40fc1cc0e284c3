"""The JSON Schema that editors read."""

from __future__ import annotations

import json

from masthead.report import Report
from masthead.report_file import report_schema


def test_the_schema_names_itself_and_every_field() -> None:
    schema = report_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == "Masthead report"
    report = schema["$defs"]["Report"]
    assert list(report["properties"]) == list(Report.__struct_fields__)
    assert report["required"] == ["title", "language", "origin"]
    assert report["additionalProperties"] is False


def test_every_part_is_described_in_one_line() -> None:
    for part in report_schema()["$defs"].values():
        assert "\n" not in part.get("description", "")
    assert report_schema()["$defs"]["Span"]["description"].startswith("Where a fact stands in the source.")


def test_the_schema_is_json_and_the_same_each_time() -> None:
    assert json.dumps(report_schema()) == json.dumps(report_schema())


def test_a_part_without_words_of_its_own_has_no_description() -> None:
    assert "description" not in report_schema()["$defs"]["Person"]
