"""Fixes put into a report: texts by the rules, each with a record of what stood there.

No fix touches a number or a name. What it makes is found right by the same rules: a second run changes nothing.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from masthead.check.house.findings import house_slips
from masthead.check.house.slip import Slip
from masthead.check.house.words import Words
from masthead.check.person import FIXED_BY
from masthead.field_path import steps_of, value_at, with_value
from masthead.patterns import regex
from masthead.report import Edit, Report

_REACH = 32  # characters beside a slip in which a number may go on
_ROUNDS = 5  # one fix may show what another hid
_NUMBER = regex("[0-9〇一二三四五六七八九十百千万亿]+(?:[.][0-9]+)?")
_LIST = regex("([一二三四五六七八九])、(?=[一二三四五六七八九])")


class Fix(NamedTuple):
    """field: a text's path. was, now: all of it. codes: of the rules that it broke."""

    field: str
    was: str
    now: str
    codes: tuple[str, ...]


def mended(report: Report, words: Words | None = None) -> tuple[Report, tuple[Fix, ...]]:
    """The report with every fix in it that can be made, and these. The report says itself what was changed: in its
    `edits`, beside what a person set, which stays the person's."""
    names = _names(report)
    first, fixes = report, dict[str, Fix]()
    for _ in range(_ROUNDS):
        changed = False
        for found in house_slips(report, words):
            field, text = found.printed.field, found.printed.text
            now, codes = _mended(text, found.slips, names)
            if now != text:
                changed = True
                before = fixes[field].codes if field in fixes else ()
                fixes[field] = Fix(field, value_at(first, steps_of(field)), now, tuple(dict.fromkeys(before + codes)))
                report = with_value(report, steps_of(field), now)
        if not changed:
            break
    made = tuple(fixes.values())
    return with_value(report, ("edits",), _edits(report.edits, made)), made


def _mended(text: str, slips: Sequence[Slip], names: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The text with each fix that changes no number and no name, and the codes of these."""
    reach = max(_REACH, *map(len, names), 0)
    codes: list[str] = []
    pieces: list[str] = []
    begun = len(text)
    for slip in sorted(slips, key=lambda slip: (slip.start, slip.end), reverse=True):
        if slip.now is None or slip.end > begun:
            continue
        before, behind = text[max(0, slip.start - reach) : slip.start], text[slip.end : slip.end + reach]
        was, now = before + text[slip.start : slip.end] + behind, before + slip.now + behind
        if was != now and _says_the_same(was, now, names):
            pieces += (text[slip.end : begun], slip.now)
            begun = slip.start
            codes.append(slip.code)
    mended_text = "".join((text[:begun], *reversed(pieces)))
    return (mended_text, tuple(codes)) if _says_the_same(text, mended_text, names) else (text, ())


def _says_the_same(was: str, now: str, names: Sequence[str]) -> bool:
    return numbers_of(now) == numbers_of(was) and all(now.count(name) == was.count(name) for name in names)


def numbers_of(text: str) -> list[str]:
    """The numbers that a reader sees, each form of a digit as one: ３ is 3, ○ is 〇, 三、四 is 三四."""
    plain = unicodedata.normalize("NFKC", text).translate(str.maketrans("零○", "〇〇"))
    return _NUMBER.findall(_LIST.sub(r"\1", plain))


def _names(report: Report) -> list[str]:
    people = {person.name for person in report.people} | {credit.name for credit in report.origin.credits}
    return sorted((people | {one.name for one in (*report.organisations, *report.places)}) - {""})


def _edits(edits: tuple[Edit, ...], fixes: Iterable[Fix]) -> tuple[Edit, ...]:
    """The edits with the fixes; what a person set, or an earlier run mended, is now what this one made of it."""
    made = {fix.field: fix for fix in fixes}
    kept = []
    for edit in edits:
        fix = made.get(edit.field)
        if fix and edit.now == fix.was:
            edit = replace(edit, now=fix.now)
            if edit.file == FIXED_BY:
                del made[edit.field]
        kept.append(edit)
    return (*kept, *(Edit(field=fix.field, file=FIXED_BY, was=fix.was, now=fix.now) for fix in made.values()))
