"""A report's sections as the forms need them: numbered, nested, and as rows of a one-page summary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from masthead.fill.labels import short_labels
from masthead.fill.wording import first_sentence, level_mark, trim_stop
from masthead.report import Event, Passage, Point, Report, Section

_LINES = {"zh-CN": 54, "en": 110}  # characters that two lines of the text column hold
_RELATIVE = re.compile(r"明年|今年|去年|前年|后年|本年|(?:next|this|last) year", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)|[一二〇○零]{1,2}[一二三四五六七八九〇○零]{2,3}年")


class Numbered(NamedTuple):
    """A section where it stands: level from 1 without gaps at the top, mark the number before its heading or ""."""

    section: Section
    level: int
    mark: str


def numbered(sections: Sequence[Section]) -> list[Numbered]:
    """The sections with the numbers of their headings; a heading without siblings has none."""
    top = min((section.level for section in sections if section.heading), default=1)
    found: list[Numbered] = []
    counts: dict[int, int] = {}
    for index, section in enumerate(sections):
        level = section.level - top + 1
        mark = ""
        if section.heading:
            counts = {deeper: count for deeper, count in counts.items() if deeper <= level}
            counts[level] = counts.get(level, 0) + 1
            mark = level_mark(level, counts[level]) if _has_sibling(sections, index) else ""
        found.append(Numbered(section, max(level, 1), mark))
    return found


def _has_sibling(sections: Sequence[Section], index: int) -> bool:
    """Whether another heading of this level stands under the same heading."""
    level = sections[index].level
    for side in (sections[index + 1 :], sections[:index][::-1]):
        for other in side:
            if other.heading and other.level < level:
                break
            if other.heading and other.level == level:
                return True
    return False


class Clause(NamedTuple):
    """main: the one clause that stays when there is room for one only."""

    text: str
    main: bool


class BandRow(NamedTuple):
    """A row of a band: a short label ("" for none) and clauses of its text in the order of the source."""

    label: str
    clauses: list[Clause]


class Band(NamedTuple):
    """A section as one zone of a page. lead: the sentence before its points, "" for none."""

    kind: str
    heading: str
    lead: str
    rows: list[BandRow]


def bands(report: Report) -> list[Band]:
    """The report's main sections, each with its points and the sections under it as rows."""
    top = min((section.level for section in report.sections if section.heading), default=1)
    groups: list[list[Section]] = []
    for section in report.sections:
        if groups and section.heading and section.level > top:
            groups[-1].append(section)
        else:
            groups.append([section])
    found = [_band(group, report.language) for group in groups]
    return [band for band in found if band.rows or band.lead]


def _band(group: list[Section], language: str) -> Band:
    main, *under = group
    points = [*main.points, *(_as_point(section, language) for section in under)]
    rows = [
        BandRow(trim_stop(label), clauses(point, language))
        for point, label in zip(points, short_labels(points, language), strict=True)
    ]
    rows = [row for row in rows if row.label or row.clauses]
    texts = [passage.text for passage in main.paragraphs if passage.text]
    lead = first_sentence(texts[0], language) if texts else ""
    return Band(main.kind, main.heading or "", lead, rows)


def _as_point(section: Section, language: str) -> Point:
    """A section under another one as a point: its heading, and its first sentence or its points' labels."""
    labels = [label for label in short_labels(section.points, language) if label]
    texts = [passage.text for passage in section.paragraphs if passage.text]
    if texts or not labels:
        return Point(label=section.heading, text=texts[0] if texts else "")
    return Point(label=section.heading, brief=tuple(Passage(text=label) for label in labels))


def clauses(point: Point, language: str) -> list[Clause]:
    """The point's short form: the clauses of `brief` that two lines hold, else the first sentence of its text."""
    brief = [passage for passage in point.brief if passage.text.strip()]
    if not brief:
        text = point.text or next((passage.text for passage in point.paragraphs if passage.text), "")
        sentence = trim_stop(first_sentence(text, language))
        return [Clause(sentence, True)] if sentence else []
    chosen, room = brief[:1], _LINES[language] - len(brief[0].text)
    for passage in brief[1:]:
        room -= len(passage.text) + 1
        if room < 0:
            break
        chosen.append(passage)
    ordered = sorted(chosen, key=lambda passage: passage.span.start if passage.span else brief.index(passage))
    return [Clause(_without_mark(passage.text), passage is brief[0]) for passage in ordered]


def _without_mark(clause: str) -> str:
    return trim_stop(clause.strip().rstrip("，；、,;"))


def timeline(events: Sequence[Event], most: int) -> list[Event]:
    """At most `most` events in the report's order: the planned ones first of all, then the latest done."""
    planned = [event for event in events if event.state == "planned"][: max(most // 2, 1)]
    done = [event for event in events if event.state == "done"]
    kept = [*done[max(len(done) - (most - len(planned)), 0) :], *planned]
    return [event for event in events if any(event is other for other in kept)]


def undated_words(report: Report) -> list[str]:
    """Words such as 明年 that the report uses while it states no year at all, in the order they appear."""
    texts = list(_texts(report))
    stated = [date for item in report.dates for date in (item.start, item.end) if date]
    if report.origin.published or any(not date.startswith("-") for date in stated) or any(map(_YEAR.search, texts)):
        return []
    summary = [report.summary.headline or "", *(item.text for item in report.summary.conclusion + report.summary.next)]
    shown = [event.when for event in report.events] + summary
    found = [match[0] for text in shown for match in _RELATIVE.finditer(text)]
    return list(dict.fromkeys(word.lower() for word in found))


def _texts(report: Report) -> Iterable[str]:
    yield from (report.title.text, report.title.second or "", report.title.kicker or "")
    yield from (date.text for date in report.dates)
    for section in (Section(paragraphs=report.lead), *report.sections):
        passages = [*section.paragraphs, *(passage for point in section.points for passage in point.paragraphs)]
        yield section.heading or ""
        yield from (passage.text for passage in passages)
        yield from (cell for passage in passages for row in passage.rows for cell in row)
        yield from (text for point in section.points for text in (point.label or "", point.text))
