"""All slips of a report, text by text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from masthead.check.house.confusions import confusions
from masthead.check.house.english import english_headings, english_marks
from masthead.check.house.marks import captions, headings, marks, ordinals, prose_marks, titles
from masthead.check.house.numerals import numerals
from masthead.check.house.pairs import unpaired
from masthead.check.house.sentences import long_sentences
from masthead.check.house.slip import Family, Slip, Text
from masthead.check.house.sparing import spared
from masthead.check.house.texts import Printed, printed_texts
from masthead.check.house.words import Words, unwanted
from masthead.report import Report

_CHINESE: tuple[Family, ...] = (marks, titles, numerals, confusions)
_PROSE = ("prose", "again", "label")


class Slips(NamedTuple):
    """The slips of one printed text, in order."""

    printed: Printed
    slips: tuple[Slip, ...]


def house_slips(report: Report, words: Words | None = None) -> tuple[Slips, ...]:
    """Every text of a report that breaks a rule. words: the office's own list."""
    spare = names_of_sources(report)
    quoted = [one.text for one in report.quotations if one.kind == "direct"]
    found = []
    for printed in printed_texts(report):
        text = spared(printed.text, (*spare, *(words for words in quoted if words in printed.text)))
        slips = tuple(sorted(set(slips_of(printed, text, report.language, words)), key=lambda slip: slip[1:3]))
        if slips:
            found.append(Slips(printed, slips))
    return tuple(found)


def names_of_sources(report: Report) -> tuple[str, ...]:
    """The houses and people that are credited, and the files."""
    return tuple(name for name in (*(credit.name for credit in report.origin.credits), report.origin.file) if name)


def slips_of(printed: Printed, text: Text, language: str, words: Words | None) -> Iterator[Slip]:
    """The slips of one text, in the rules of its language and of what it is."""
    if language == "zh-CN":
        yield from _chinese(printed, text)
    elif language == "en":
        yield from _english(printed, text)
    if printed.role not in ("again", "cell"):
        yield from _pairs(printed, language)
    if words:
        yield from unwanted(text, words)


def _chinese(printed: Printed, text: Text) -> Iterator[Slip]:
    families: Sequence[Family] = _CHINESE
    if printed.role in _PROSE:
        families = (*families, prose_marks, ordinals)
    elif printed.role == "heading":
        families = (*families, headings)
    elif printed.role == "caption":
        families = (*families, headings, captions)
    for family in families:
        yield from family(text)
    if printed.role == "prose":
        yield from long_sentences(text, "zh")


def _english(printed: Printed, text: Text) -> Iterator[Slip]:
    yield from english_marks(text)
    if printed.role == "heading":
        yield from english_headings(text)
    if printed.role == "prose":
        yield from long_sentences(text, "en")


def _pairs(printed: Printed, language: str) -> Iterator[Slip]:
    """Marks without partners; not where the text that prints beside it has them."""
    slips = tuple(unpaired(printed.text, apostrophes=language == "en"))
    if slips and printed.beside:
        behind = printed.role == "prose" or printed.field == "title.second"
        joined = printed.beside + printed.text if behind else printed.text + printed.beside
        slips = slips if any(unpaired(joined, apostrophes=language == "en")) else ()
    yield from slips
