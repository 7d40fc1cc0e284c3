"""The trace in memory: the runs of a document that is being made, and the texts of its email.

A run of a field prints the model's words, one with a `ref` a fact. What is left are the template's own words: numbers
that the composition counts are known by their places, all others must be the report's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from masthead.check.numbers import missing_numbers
from masthead.check.trace.computed import check_computed
from masthead.check.trace.known import Known, dated
from masthead.check.trace.mentions import Mention, around, mentions
from masthead.check.trace.nearest import nearest_text
from masthead.document import COMPUTED, Document, Figure, Paragraph, Run
from masthead.errors import Diagnostic
from masthead.field_path import steps_of, value_at
from masthead.patterns import regex
from masthead.picture import Chart
from masthead.reading_order import figure_words, leaves

_MAYBE = regex(r"\d|[二两三四五六七八九十百千万亿〇]")
_COUNTED_STYLES = frozenset(("point-number", "toc"))  # numbers that composition writes, as wholes
# A number that begins a heading or a point, that of an attachment, a figure or a table, a note's mark.
_LAID_OUT = regex(
    r"(?:^|(?<=\n))\s*(?:[（(]?[一二三四五六七八九十百]+[）)、]|[（(]\d{1,3}[）)]|\d{1,3}(?:、|[.．](?!\d)|(?=\s|$)))"
    r"|附件(?:\s?\d{1,2}|：\d{1,2}[.．])|[图表圖]\s?\d{1,3}|\b(?:Annex|Attachment|Figure|Table)\s\d{1,3}"
)
_OWN_HINT = "A template prints figures with figure(…), and computes with total and share; take the number out of it."
_LOST_HINT = "Print the field or the figure itself, or compute it with total or share, which name their figures."
_UNGROUPED = regex(r"[,\s]+")
_REACH = 2  # characters beside a number by which it is found in a template's own words

Words = Callable[[], Sequence[str]]


def trace_document(document: Document, known: Known, where: str, words: Words = tuple) -> Iterator[Diagnostic]:
    """What of a document's numbers is neither the report's nor counted nor computed of facts that are named.

    where: what findings call the output. words: the stretches of text that the template itself holds; asked for only
    where a number of no field is met. Errors number-from-template, number-untraced and computed-differs; notes
    computed.
    """
    for number, leaf in enumerate(leaves(document.blocks), 1):
        place = f"{where}, paragraph {number}"
        if isinstance(leaf, Paragraph):
            if leaf.style not in _COUNTED_STYLES:
                yield from _paragraph(leaf, known, place, words)
        else:
            yield from _figure(leaf, known, place)
    for name in ("footer", "header", "watermark"):
        yield from _own(getattr(document, name), known, f"{where}, {name}", words)


def trace_message(texts: Sequence[tuple[str, str]], known: Known, where: str) -> Iterator[Diagnostic]:
    """Errors number-untraced for the numbers of an email, (part, text) by (part, text), that the report does not
    hold."""
    for part, text in texts:
        for number, line in enumerate(text.split("\n"), 1):
            bare = _LAID_OUT.sub("", line) if _MAYBE.search(line) else ""
            if bare and not known.holds(bare):
                for missing in known.missing(bare):
                    yield _untraced(missing, bare, known, f"{where}, {part}, line {number}")


def _paragraph(leaf: Paragraph, known: Known, where: str, words: Words) -> Iterator[Diagnostic]:
    for run in leaf.runs:
        if run.number or run.note or not _MAYBE.search(run.text):
            continue
        if run.ref.startswith(COMPUTED):
            yield from check_computed(run.ref, run.text, known, where)
        elif run.field:
            yield from _of_field(run, known, where)
        elif not (run.ref and _is_of_fact(run, known)):
            yield from _own(_unfielded(leaf, run), known, where, words)


def _unfielded(leaf: Paragraph, run: Run) -> str:
    """The run's text; behind other words of its paragraph it begins with none of the paragraph's numbers."""
    return run.text if leaf.runs[0] is run else f"\u2060{run.text}"


def _of_field(run: Run, known: Known, where: str) -> Iterator[Diagnostic]:
    """A filter may have cut a number, or changed it."""
    value = value_at(known.report, steps_of(run.field))
    if not isinstance(value, str) or run.text == value:
        return
    if run.text in value and not (_is_digit(run.text[:1]) or _is_digit(run.text[-1:])):
        return
    for number in missing_numbers(run.text, f"{value} {dated(value)}"):
        yield _untraced(number, run.text, known, f"{where} ({run.field})")


def _is_digit(char: str) -> bool:
    return "0" <= char <= "9"


def _is_of_fact(run: Run, known: Known) -> bool:
    """A figure's number and its unit may print apart, and thousands grouped."""
    figure = known.figures.get(run.ref)
    wanted = re.escape(_UNGROUPED.sub("", run.text))
    said = _UNGROUPED.sub("", f"{figure.text}\n{figure.counts}\n{figure.lead}\n{figure.unit}") if figure else ""
    return re.search(rf"(?<![\d.]){wanted}(?!\.?\d)" if _is_digit(run.text[:1]) else wanted, said) is not None


def _figure(leaf: Figure, known: Known, where: str) -> Iterator[Diagnostic]:
    """A chart's words are its data's; pictures are a person's own."""
    if isinstance(leaf.content, Chart):
        for word in figure_words(leaf):
            for number in known.missing(word) if _MAYBE.search(word) else ():
                yield _untraced(number, word, known, where)


def _own(text: str, known: Known, where: str, words: Words) -> Iterator[Diagnostic]:
    """The numbers of words that are of no field."""
    if not _MAYBE.search(text):
        return
    text = _LAID_OUT.sub(lambda found: "\u2060" * len(found[0]), text)
    for one in mentions(text):
        if _is_written(text, one, words()):
            what = f"the template itself states {one.text!r}, in {around(text, one.start, one.end)!r}"
            yield Diagnostic("error", "number-from-template", what, where, _OWN_HINT)
        elif missing_numbers(one.text, known.counts):  # that the report holds it somewhere says nothing of this one
            yield _untraced(one.text, text, known, where)


def _is_written(text: str, one: Mention, words: Sequence[str]) -> bool:
    """Whether the number stands so in one of the template's own words."""
    shown = text.replace("\u2060", "")
    if shown.strip() == one.text:
        return any(stretch.strip() == one.text for stretch in words)
    window = text[max(one.start - _REACH, 0) : one.end + _REACH].replace("\u2060", "").strip()
    return any(window in stretch for stretch in words)


def _untraced(number: str, text: str, known: Known, where: str) -> Diagnostic:
    text = text.replace("\u2060", "")
    at = max(text.find(number), 0)
    shown = around(text, at, at + len(number))
    what = f"{number!r} comes from nothing in the report, in {shown!r}{nearest_text(text, known)}"
    return Diagnostic("error", "number-untraced", what, where, _LOST_HINT)
