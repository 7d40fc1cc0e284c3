"""A report's sections as the forms need them: numbered, nested, and as rows of a one-page summary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile, zip_longest
from typing import NamedTuple

from masthead.fill.labels import short_labels
from masthead.fill.told import kept
from masthead.fill.wording import first_sentence, last_sentence, level_mark, trim_stop
from masthead.patterns import regex
from masthead.report import Event, Passage, Point, Report, Section

_LINES = {"zh-CN": 54, "zh-Hant": 54, "en": 110}  # characters that two lines of the text column hold
_HALF_LINE = {"zh-CN": 17, "zh-Hant": 17, "en": 33}  # characters of a label that half the measure holds
_MOST_SENTENCES = 3  # rows of a band whose section has paragraphs only
_HEADS = {
    "zh-CN": {"results": "成效", "rectification": "整改", "directions": "下一步"},
    "zh-Hant": {"results": "成效", "rectification": "整改", "directions": "下一步"},
    "en": {"results": "Results", "rectification": "Rectification", "directions": "Next"},
}
_SHORT_HEAD = {"zh-CN": 4, "zh-Hant": 4, "en": 26}  # a heading that stands beside its band as it is
_MOST_MOMENTS, _FEW_MOMENTS, _LEAST_MOMENTS = 6, 4, 3
_WIDEST_CAPTION = 66  # columns: four lines of a caption
_ENDS = "。！？.!?；;：:"
_RELATIVE = regex(r"明年|今年|去年|前年|后年|本年|(?:next|this|last) year", re.IGNORECASE)
_YEAR = regex(r"(?<!\d)(?:19|20)\d{2}(?!\d)|[一二〇○零]{1,2}[一二三四五六七八九〇○零]{2,3}年")


class Numbered(NamedTuple):
    """A section where it stands: level from 1 without gaps at the top, mark the number before its heading or ""."""

    section: Section
    level: int
    mark: str


def numbered(sections: Sequence[Section]) -> list[Numbered]:
    """The sections with the numbers of their headings; a heading without siblings has none. The titles of attached
    texts are numbered by themselves: 附件1：, or Annex 1:."""
    attached = [section for section in sections if section.kind == "attachment"]
    top = min((section.level for section in sections if section.heading), default=1)
    found: list[Numbered] = []
    counts: dict[int, int] = {}
    for index, section in enumerate(sections):
        level = section.level - top + 1
        mark = ""
        if section.kind == "attachment":
            mark = _attachment_mark(section, attached)
            counts = {}
        elif section.heading:
            counts = {deeper: count for deeper, count in counts.items() if deeper <= level}
            counts[level] = counts.get(level, 0) + 1
            mark = level_mark(level, counts[level]) if _has_sibling(sections, index) else ""
        found.append(Numbered(section, max(level, 1), mark))
    return found


def _attachment_mark(section: Section, attached: Sequence[Section]) -> str:
    number = "" if len(attached) == 1 else next(at for at, one in enumerate(attached, 1) if one is section)
    if any("\u4e00" <= char <= "\u9fff" for char in section.heading or ""):
        return f"附件{number}："
    return f"Annex {number}: " if number else "Annex: "


def _has_sibling(sections: Sequence[Section], index: int) -> bool:
    """Whether another heading of this level stands under the same heading, in the same text."""
    level = sections[index].level
    for side in (range(index + 1, len(sections)), range(index - 1, -1, -1)):
        for other in (sections[at] for at in side):
            if other.kind == "attachment" or (other.heading and other.level < level):
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
    """A section as one zone of a page. head: what stands beside it. lead: the sentence before its rows, or "".

    columns: in how many its labels can stand side by side, each on one line.
    """

    kind: str
    head: str
    lead: str
    rows: list[BandRow]
    columns: int

    @property
    def labelled(self) -> bool:
        """Whether labels alone could stand for its rows."""
        return bool(self.rows) and all(row.label for row in self.rows)


def bands(report: Report) -> list[Band]:
    """The report's main sections, each with its points and the sections under it as rows. Attached texts have none."""
    sections = list(takewhile(lambda section: section.kind != "attachment", report.sections))
    top = min((section.level for section in sections if section.heading), default=1)
    groups: list[list[Section]] = []
    for section in sections:
        if groups and section.heading and section.level > top:
            groups[-1].append(section)
        else:
            groups.append([section])
    if any(group[0].heading for group in groups):  # lines that close the document are for the briefing
        groups = [group for group in groups if group[0].heading or group[0].points]
    kinds = [group[0].kind for group in groups]
    found = [_band(group, kinds.count(group[0].kind) == 1, report.language) for group in groups]
    return [band for band in found if band.rows]


def _band(group: list[Section], alone: bool, language: str) -> Band:
    main, *under = group
    texts = list(_told(main.paragraphs))
    points = [*main.points, *(_as_point(section, language) for section in under)]
    lead = (
        kept(last_sentence(texts[-1], language), texts[-1]) if texts and points and main.kind == "rectification" else ""
    )
    if not points:
        points = [Point(text=text) for text in texts[:_MOST_SENTENCES]]
    rows = [
        BandRow(kept(trim_stop(label), point.label), clauses(point, language))
        for point, label in zip(points, short_labels(points, language), strict=True)
    ]
    head = main.heading or ""
    if alone and len(head) > _SHORT_HEAD[language]:  # the form's own word, where it tells the section from the others
        head = _HEADS[language].get(main.kind, head)
    rows = [row for row in rows if row.label or row.clauses]
    columns = 1 if any(len(row.label) > _HALF_LINE[language] for row in rows) else 2
    return Band(main.kind, head, lead, rows, columns)


def _told(passages: Sequence[Passage]) -> Iterator[str]:
    """The texts that say something: a line above a table that is no sentence is its caption."""
    for passage, following in zip_longest(passages, passages[1:]):
        heads = following is not None and following.rows and passage.text[-1:] not in _ENDS
        if passage.text and not heads:
            yield passage.text


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
        sentence = kept(trim_stop(first_sentence(text, language)), text)
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
    text: str = kept(trim_stop(clause.strip().rstrip("，；、,;")), clause)
    return text


class Moment(NamedTuple):
    """An event of a timeline. spare: it goes when there is room for few only."""

    event: Event
    spare: bool


def clause_texts(found: Sequence[Band]) -> list[str]:
    """What the rows of the bands say, clause by clause."""
    return [clause.text for band in found for row in band.rows for clause in row.clauses]


def timeline(events: Sequence[Event]) -> list[Moment]:
    """The events that a timeline shows, in the report's order; [] where there are too few for one.

    An event told at length is left to the text: its caption would be higher than the timeline.
    """
    events = [event for event in events if _width(event.what) <= _WIDEST_CAPTION]
    shown, kept = _chosen(events, _MOST_MOMENTS), _chosen(events, _FEW_MOMENTS)
    moments = [Moment(events[index], index not in kept) for index in sorted(shown)]
    return moments if len(moments) >= _LEAST_MOMENTS else []


def _width(text: str) -> int:
    """In half-width columns: a Chinese character is as wide as two letters."""
    return sum(2 if char > "\u2e80" else 1 for char in text)


def _chosen(events: Sequence[Event], most: int) -> set[int]:
    """Which events to show: what is planned first of all, then what was done last."""
    planned = [index for index, event in enumerate(events) if event.state == "planned"]
    done = [index for index, event in enumerate(events) if event.state == "done"]
    ahead = planned[: max(most // 2, most - len(done))]
    return {*ahead, *done[max(len(done) - (most - len(ahead)), 0) :]}


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
