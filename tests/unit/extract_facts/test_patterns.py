"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import gc
import pkgutil
import re
from importlib import import_module

import pytest

from masthead.patterns import regex


def test_a_pattern_that_waits_does_what_a_compiled_one_does() -> None:
    waiting, compiled = regex("(a)(b)?", re.IGNORECASE), re.compile("(a)(b)?", re.IGNORECASE)
    text = "xabAB a"

    assert waiting.pattern == compiled.pattern
    assert (waiting.flags, waiting.groups, waiting.groupindex) == (compiled.flags, 2, {})
    assert [match.span() for match in waiting.finditer(text)] == [match.span() for match in compiled.finditer(text)]
    assert waiting.findall(text) == compiled.findall(text)
    assert waiting.split(text) == compiled.split(text)
    assert waiting.sub("-", text) == compiled.sub("-", text)
    assert waiting.subn("-", text) == compiled.subn("-", text)
    assert waiting.match(text, 1, 2) is not None
    assert waiting.search("xyz") is None
    assert waiting.fullmatch("AB") is not None


def test_a_pattern_has_no_names_but_those_of_patterns() -> None:
    with pytest.raises(AttributeError, match="find"):
        regex("a").find("a")  # type: ignore[attr-defined]  # that is the test


def test_every_pattern_of_the_rules_can_be_compiled() -> None:
    for module in pkgutil.iter_modules(import_module("masthead.extract").__path__, "masthead.extract."):
        import_module(module.name)
    waiting = [one for one in gc.get_objects() if type(one) is type(regex(""))]

    assert len(waiting) > 300
    for one in waiting:
        assert len(one.split("")) >= 1
