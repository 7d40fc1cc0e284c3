"""Organisations, each once, with what the source calls it after its name (以下简称…)."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from masthead.extract.organisations.organisations_en import english_organisations
from masthead.extract.organisations.organisations_zh import FoundOrganisation, chinese_organisations
from masthead.extract.places.place_pieces import pieces
from masthead.extract.running_text import RunningText
from masthead.report import Name
from masthead.source import Source


def find_organisations(source: Source, language: str) -> tuple[Name, ...]:
    """The organisations a source names, in order of their first mention; under a short form it is the same one."""
    running = RunningText(source)
    if language.startswith("zh"):
        return named_organisations(running, chinese_organisations(running.text, pieces(running.text)))
    return named_organisations(running, english_organisations(running.text))


def named_organisations(running: RunningText, found: Iterable[FoundOrganisation]) -> tuple[Name, ...]:
    """Each of these once. A name that the text gives to another as its short form stands for that one."""
    names: dict[str, Name] = {}
    for one in found:
        name = running.text[one.start : one.end]
        key = name.casefold().removesuffix(".") if " " in name else name  # WHO is not who
        known = names.get(key)
        if known is None:
            names[key] = Name(name=name, short_forms=one.short_forms, span=running.span(one.start, one.end))
        elif one.short_forms:
            names[key] = replace(known, short_forms=tuple(dict.fromkeys((*known.short_forms, *one.short_forms))))
    short = {form for name in names.values() for form in name.short_forms}
    return tuple(name for name in names.values() if name.name not in short)
