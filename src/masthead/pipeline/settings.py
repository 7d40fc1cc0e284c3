"""What the issuing office sets: the fields of a report's issue, as texts from the command line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from masthead.errors import ConfigError, shortened
from masthead.report import Issue, Report

_LISTS = tuple(field.name for field in msgspec.structs.fields(Issue) if field.default == ())
_NUMBERS = ("copies",)
_FLAGS = ("sealed",)
_WORDS = {"yes": True, "true": True, "是": True, "no": False, "false": False, "否": False}


def with_settings(report: Report, settings: Mapping[str, str]) -> Report:
    """The report with issue fields set. Lists are separated by ； or ;, an empty text takes a field away.

    Raises ConfigError for an unknown field, for a number of copies that is none, and for what is neither yes nor no.
    """
    changes = dict(setting(name, text) for name, text in settings.items())
    return msgspec.structs.replace(report, issue=msgspec.structs.replace(report.issue, **changes))


class Setting(NamedTuple):
    """A field of the issue and its value."""

    field: str
    value: str | int | bool | tuple[str, ...] | None


def setting(name: str, text: str) -> Setting:
    """What a name and a text set. Raises ConfigError as `with_settings`."""
    field = _field(name)
    return Setting(field, _value(field, text.strip()))


def _field(name: str) -> str:
    field = name.strip().replace("-", "_")
    if field not in Issue.__struct_fields__:
        from difflib import get_close_matches

        close = get_close_matches(field, Issue.__struct_fields__, n=1)
        guess = f"Did you mean {close[0]}? " if close else ""
        known = f"Known settings: {', '.join(Issue.__struct_fields__)}."
        raise ConfigError(f"unknown setting {shortened(name)!r}", hint=guess + known)
    return field


def _value(field: str, text: str) -> str | int | bool | tuple[str, ...] | None:
    if field in _LISTS:
        return tuple(part.strip() for part in re.split("[;；]", text) if part.strip())
    if not text:
        return None
    if field in _NUMBERS:
        if not re.fullmatch(r"[0-9]{1,9}", text) or not int(text):
            raise ConfigError(f"{field} is {shortened(text)!r}", hint="Write a whole number, such as 30.")
        return int(text)
    if field in _FLAGS:
        if text.lower() not in _WORDS:
            raise ConfigError(f"{field} is {shortened(text)!r}", hint="Write yes or no.")
        return _WORDS[text.lower()]
    return text
