"""Texts that a person set in a document made of the report: they are the person's own, and said to be."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.errors import Diagnostic, shortened
from masthead.field_path import steps_of, value_at
from masthead.report import Edit, Report

# What stands as the file of an edit that no person made.
FIXED_BY = "masthead check --fix"


def check_person(report: Report) -> Iterator[Diagnostic]:
    """A note set-by-person for each of these texts that still stands as the person left it, and for each that was taken
    out; house-fixed for each that house rules changed."""
    for edit in report.edits:
        if edit.file == FIXED_BY:
            yield from _fixed(report, edit)
        elif edit.now is None:
            what = f"taken out by a person in {edit.file}: {shortened(edit.was or '')!r}"
            yield Diagnostic("note", "set-by-person", what, edit.field)
        elif _stands(report, edit):
            was = "it is new" if edit.was is None else f"it was {shortened(edit.was)!r}"
            what = f"set by a person in {edit.file}: {shortened(edit.now)!r}; {was}"
            yield Diagnostic("note", "set-by-person", what, edit.field)


def _fixed(report: Report, edit: Edit) -> Iterator[Diagnostic]:
    if _stands(report, edit):
        what = f"mended by {FIXED_BY}: {shortened(edit.now or '')!r}; it was {shortened(edit.was or '')!r}"
        yield Diagnostic("note", "house-fixed", what, edit.field)


def own_texts(report: Report) -> frozenset[str]:
    """The fields whose texts are a person's, or were mended by house rules, by their paths."""
    return frozenset(edit.field for edit in report.edits if _stands(report, edit))


def _stands(report: Report, edit: Edit) -> bool:
    return edit.now is not None and value_at(report, steps_of(edit.field) or ("",)) == edit.now
