"""What the tests of the outline share: sources from texts, and the rule that nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from masthead.extract.language import detect_language
from masthead.extract.outline.attached import MARK
from masthead.extract.outline.credits import stated_date
from masthead.extract.outline.marks import find_mark
from masthead.extract.outline.outline import find_outline
from masthead.extract.outline.sections import sections
from masthead.extract.outline.windows import Windows
from masthead.extract.summary.summary import find_summary
from masthead.read.markdown import markdown_blocks
from masthead.read.text import text_blocks
from masthead.report import Credit, Language, Passage, Point, Section, Span, Summary, Title
from masthead.source import Source


class Outlined(NamedTuple):
    source: Source
    language: Language
    title: Title
    credits: tuple[Credit, ...]
    published: str | None
    lead: tuple[Passage, ...]
    sections: tuple[Section, ...]
    summary: Summary

    @property
    def points(self) -> list[Point]:
        return [point for section in self.sections for point in section.points]


def source_of(raw: str, name: str = "a.txt") -> Source:
    blocks = markdown_blocks(raw) if name.endswith(".md") else text_blocks(raw)
    return Source(name=name, sha256="", format=name[-2:].strip("."), encoding="utf-8", raw=raw, blocks=blocks)


def outlined(raw: str, name: str = "a.txt") -> Outlined:
    return outline_of(source_of(raw, name))


def outline_of(source: Source) -> Outlined:
    language = detect_language(source.raw)
    outline = find_outline(source, language)
    windows = Windows(language)
    return Outlined(
        source,
        language,
        outline.title,
        outline.credits,
        outline.published,
        tuple(piece.passage() for piece in outline.lead),
        sections(outline.sections, language, windows),
        find_summary(outline, (), (), language, (), windows),
    )


def passages(found: Outlined) -> Iterator[Passage]:
    """Every passage the outline prints; briefs and the summary repeat parts of them."""
    yield from found.lead
    for section in found.sections:
        yield from section.paragraphs
        for point in section.points:
            yield from point.paragraphs


def repeated(found: Outlined) -> Iterator[Passage]:
    for point in found.points:
        yield from point.brief
    yield from found.summary.conclusion
    yield from found.summary.next
    yield from [found.summary.scope] if found.summary.scope else []


def spans(found: Outlined) -> Iterator[Span]:
    """The spans of everything the outline prints, once each."""
    every: list[Span | None] = [found.title.span]
    every += [credit.span for credit in found.credits]
    every += [passage.span for passage in passages(found)]
    every += [section.span for section in found.sections]
    every += [point.span for point in found.points]
    yield from (span for span in every if span)


def assert_spans_hold(found: Outlined) -> None:
    for span in (*spans(found), *(passage.span for passage in repeated(found) if passage.span)):
        assert found.source.raw[span.start : span.end] == span.quote
        assert span.quote


def assert_texts_stand_in_their_spans(found: Outlined) -> None:
    """Plain text only: blanks aside, a text is the raw text of its span, without what no page can show."""
    for passage in (*passages(found), *repeated(found)):
        if not passage.rows and passage.span:
            assert _bare(passage.text) == _bare(passage.span.quote)
    for point in found.points:
        assert point.span
        whole = _bare(point.span.quote)
        assert whole.startswith(_bare(point.label or ""))
        assert whole.endswith(_bare(point.text))
        assert len(whole) - len(_bare((point.label or "") + point.text)) <= 1


def _bare(text: str) -> str:
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f\u200b\ufeff\ud800-\udfff]", "", text)


def assert_nothing_lost(found: Outlined) -> None:
    """Each visible character stands in the outline, but for marks, what ends a label, labels of credits, and 附件."""
    covered = bytearray(len(found.source.raw))
    for span in spans(found):
        covered[span.start : span.end] = b"\1" * (span.end - span.start)
    for block in found.source.blocks:
        missed = "".join(
            char if not covered[block.raw(at)] and not char.isspace() else "\n" for at, char in enumerate(block.text)
        )
        rest = [part for part in missed.split("\n") if part]
        credit = any(credit.name in block.text for credit in found.credits)
        date = found.published == stated_date(block.text, found.language) is not None
        attached = bool(MARK.fullmatch(block.text.strip()))
        assert credit or date or attached or all(_may_be_left(part, block.text) for part in rest), (block.text, rest)


def _may_be_left(part: str, text: str) -> bool:
    mark = find_mark(text)
    tight = re.match(r"\d{1,2}\.(?=\d)", text)  # of an item such as 1.2个县…
    return part in "。：:.–—-" or bool(mark and part in text[: mark.length]) or bool(tight and part == tight[0])
