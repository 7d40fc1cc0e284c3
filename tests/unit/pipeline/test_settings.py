"""Fields of the issue, set from the command line."""

from __future__ import annotations

import pytest

from masthead.errors import ConfigError
from masthead.pipeline.sample import sample_report
from masthead.pipeline.settings import with_settings

REPORT = sample_report("zh-CN")


def test_texts_lists_and_numbers() -> None:
    issue = with_settings(REPORT, {"series": " 督查简报 ", "send-to": "甲；乙; 丙；", "copies": "50"}).issue
    assert (issue.series, issue.send_to, issue.copies) == ("督查简报", ("甲", "乙", "丙"), 50)
    assert issue.number == REPORT.issue.number


def test_an_empty_text_takes_a_field_away() -> None:
    issue = with_settings(REPORT, {"series": "", "report_to": " ", "copies": ""}).issue
    assert (issue.series, issue.report_to, issue.copies) == (None, (), None)


def test_an_unknown_field_is_told_with_those_known() -> None:
    with pytest.raises(ConfigError) as caught:
        with_settings(REPORT, {"seris": "x"})
    assert caught.value.what == "unknown setting 'seris'"
    assert caught.value.hint.startswith("Did you mean series? Known settings: series, number, issuer, date,")


@pytest.mark.parametrize("text", ["0", "-1", "1.5", "many", "３", "1" * 5000])
def test_copies_are_a_whole_number(text: str) -> None:
    with pytest.raises(ConfigError, match="Write a whole number"):
        with_settings(REPORT, {"copies": text})


def test_yes_and_no() -> None:
    assert [with_settings(REPORT, {"sealed": text}).issue.sealed for text in ("yes", "否", "")] == [True, False, None]
    with pytest.raises(ConfigError, match="yes or no"):
        with_settings(REPORT, {"sealed": "perhaps"})


@pytest.mark.parametrize("field", ["signers", "co-issuers", "copy_to", "attachments", "present", "absent", "observers"])
def test_lists_of_an_official_document(field: str) -> None:
    issue = with_settings(REPORT, {field: "甲；乙"}).issue
    assert getattr(issue, field.replace("-", "_")) == ("甲", "乙")


def test_no_settings_change_nothing() -> None:
    assert with_settings(REPORT, {}) == REPORT
