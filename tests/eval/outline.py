"""What is compared of outlines and summaries: a line for each of their parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from masthead.report import Passage, Report, Section

_CHARACTERS, _WORDS = 8, 3


def outline_lines(report: Report) -> Iterator[str]:
    """Title, second, kicker, published, credit; then of the lead, of each section and point: what it opens with.

    "h2 | heading", "attachment | its title", "point | label"; "item | opening" for a point without a label; "lead |
    opening" for a passage before the first heading, "apart | opening" for one of a section that has no heading;
    "table | 3x4" wherever a table stands.
    """
    yield f"title | {report.title.text}"
    named = (("second", report.title.second), ("kicker", report.title.kicker), ("published", report.origin.published))
    yield from (f"{name} | {text}" for name, text in named if text)
    yield from (f"credit | {credit.role} | {credit.name}" for credit in report.origin.credits)
    yield from _passages("lead", report.lead, report.language)
    for section in report.sections:
        yield from _section(section, report.language)


def _section(section: Section, language: str) -> Iterator[str]:
    if section.heading:
        yield f"{'attachment' if section.kind == 'attachment' else f'h{section.level}'} | {section.heading}"
    yield from _passages("" if section.heading else "apart", section.paragraphs, language)
    for point in section.points:
        yield f"point | {point.label}" if point.label else f"item | {_opening(point.text, language)}"
        yield from _passages("", point.paragraphs, language)


def _passages(name: str, passages: Sequence[Passage], language: str) -> Iterator[str]:
    """name: empty where running text is what it should be, and only tables are told."""
    for passage in passages:
        if passage.rows:
            yield f"table | {len(passage.rows)}x{len(passage.rows[0])}"
        elif name:
            yield f"{name} | {_opening(passage.text, language)}"


def _opening(text: str, language: str) -> str:
    return text[:_CHARACTERS] if language.startswith("zh") else " ".join(text.split()[:_WORDS])


def summary_lines(report: Report) -> Iterator[str]:
    """The conclusion's first passage, the next steps, the key figures."""
    yield from (f"conclusion | {passage.text.rstrip('。.')}" for passage in report.summary.conclusion[:1])
    yield from (f"next | {passage.text}" for passage in report.summary.next)
    texts = {figure.id: figure.text for figure in report.figures}
    yield from (f"figure | {texts[number]}" for number in report.summary.figures)
