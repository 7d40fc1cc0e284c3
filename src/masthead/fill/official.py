"""The elements of an official document, apart: to whom, the text, what is attached, who signed when, who was there.

What a person set for the issue goes before what lines of the source state. A line that states none of them stays
in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from masthead.fill.outline import Numbered, numbered
from masthead.fill.told import kept, made_of
from masthead.fill.traditional import worded
from masthead.patterns import regex
from masthead.report import Issue, Language, Passage, Report, Section

# A line that ends with a colon and yet leads on to what follows, instead of naming whom the document is for.
_LEADS_ON = regex(
    "(?:如下|下列|以下|指出|强调|认为|要求|表示|提出|议定|明确|决定|通知|时间|地点|主持人?|出席|列席|请假|参加人员|记录人?)[：:]$"
)
_SENTENCE = regex("[。！？；]")
_ATTACHMENT = regex(r"附\s*件\s*[：:]\s*(?P<rest>.*)", re.DOTALL)
_NUMBERED = regex(r"\s*\d{1,2}\s*[.．、]\s*(?P<title>.+)", re.DOTALL)
_DATE = regex(
    r"\s*(?:\d{4}|[二〇○零一三四五六七八九]{4})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日\s*"
)
_NOTE = regex(r"[（(](?P<text>.+)[）)]", re.DOTALL)
_PRESENT = regex(r"(?P<kind>出席|[请請]假|列席)(?:人员)?\s*[：:]\s*(?P<names>.+)", re.DOTALL)
_LONGEST_ADDRESS, _LONGEST_NAME = 300, 40
_KINDS = (("出席", "present"), ("请假", "absent"), ("列席", "observers"))


class Attached(NamedTuple):
    """A text attached to the document. mark: 附件 or 附件2; sections: its text, under the title."""

    mark: str
    title: str
    sections: list[Numbered]


class Attendance(NamedTuple):
    """kind: 出席, 请假 or 列席 (請假 in traditional Chinese)."""

    kind: str
    names: str


class Official(NamedTuple):
    """addressed: with the colon at its end. attachments: titles. names, date: who signs, and when. note: without its
    brackets. Empty where neither a person nor the source states them."""

    addressed: str
    lead: list[Passage]
    sections: list[Numbered]
    attachments: list[str]
    attached: list[Attached]
    names: list[str]
    date: str
    note: str
    attendance: list[Attendance]


class _Closing(NamedTuple):
    """What the lines that close the source state, and those that state nothing of the kind."""

    attachments: list[str]
    names: list[str]
    date: str
    note: str
    rest: list[Passage]


def official(report: Report) -> Official:
    """The report's elements as an official document has them (GB/T 9704-2012, 7.3)."""
    issue = report.issue
    lead, address = _without_address(report.lead)
    main, attached = _attached(report.sections)
    closing = _closing(main[-1].paragraphs) if main and _is_closing(main[-1]) else _Closing([], [], "", "", [])
    if main and _is_closing(main[-1]):
        main = [*main[:-1], *([replace(main[-1], paragraphs=tuple(closing.rest))] if closing.rest else [])]
    lead, attendance = _attendance(lead, issue, report.language)
    titles = list(issue.attachments) or [part.title for part in attached] or closing.attachments
    signed = [name for name in (issue.signature or issue.issuer, *issue.co_issuers) if name]
    return Official(
        addressed=made_of(f"{'，'.join(issue.recipients)}：", issue.recipients) if issue.recipients else address,
        lead=lead,
        sections=numbered(main),
        attachments=titles,
        attached=attached,
        names=signed if issue.signature or issue.co_issuers or not closing.names else closing.names,
        date=issue.date or closing.date,
        note=issue.note or closing.note,
        attendance=attendance,
    )


def stated_issue(report: Report) -> Issue:
    """The issue, with what lines of the source state of it where a person set nothing."""
    found = official(report)
    return replace(
        report.issue,
        date=found.date or None,
        signature="、".join(found.names) or None,
        note=found.note or None,
        recipients=(found.addressed[:-1],) if found.addressed else (),
        attachments=tuple(found.attachments),
    )


def _without_address(lead: Sequence[Passage]) -> tuple[list[Passage], str]:
    """The lead without a first line that names whom the document is for, and that line."""
    if lead and _is_address(lead[0].text):
        return list(lead[1:]), kept(lead[0].text.strip()[:-1] + "：", lead[0].text)
    return list(lead), ""


def _is_address(text: str) -> bool:
    text = text.strip()
    named = text.endswith(("：", ":")) and len(text) <= _LONGEST_ADDRESS
    return named and not _SENTENCE.search(text) and not _LEADS_ON.search(text)


def _attached(sections: Sequence[Section]) -> tuple[list[Section], list[Attached]]:
    """The main text's sections, and the attached texts, each from its section to the next one's."""
    main: list[Section] = []
    texts: list[list[Section]] = []
    for section in sections:
        if section.kind == "attachment":
            texts.append([section])
        else:
            (texts[-1] if texts else main).append(section)
    return main, [
        Attached(f"附件{number}" if len(texts) > 1 else "附件", text[0].heading or "", numbered(_untitled(text)))
        for number, text in enumerate(texts, 1)
    ]


def _untitled(text: Sequence[Section]) -> list[Section]:
    """An attached text without its title, which stands above it."""
    first, *rest = text
    body = [replace(first, heading=None)] if first.paragraphs or first.points else []
    return [*body, *rest]


def _is_closing(section: Section) -> bool:
    return not section.heading and not section.points


def _closing(lines: Iterable[Passage]) -> _Closing:
    """The closing lines, one after the other. A name is one only where a date follows it."""
    attachments: list[str] = []
    rest: list[Passage] = []
    open_names: list[Passage] = []
    names: list[str] = []
    date = note = ""
    for line in lines:
        text = kept(line.text.strip(), line.text)
        if found := _ATTACHMENT.fullmatch(text):
            attachments.append(kept(_title(found["rest"]), line.text))
        elif attachments and not open_names and not date and (found := _NUMBERED.fullmatch(text)):
            attachments.append(kept(found["title"].strip(), line.text))
        elif _DATE.fullmatch(text) and not date:
            date = text
            names, open_names = [kept(name.text.strip(), name.text) for name in open_names], []
        elif (found := _NOTE.fullmatch(text)) and not note:
            note = kept(found["text"].strip(), line.text)
        elif (
            text and not line.rows and not date and len(text) <= _LONGEST_NAME and not re.search("[，。；：！？]", text)
        ):
            open_names.append(line)
        else:
            rest += [*open_names, line]
            open_names = []
    return _Closing([title for title in attachments if title], names, date, note, rest + open_names)


def _title(text: str) -> str:
    """A title of 附件：1.… without its number."""
    found = _NUMBERED.fullmatch(text)
    return (found["title"] if found else text).strip()


def _attendance(lead: Sequence[Passage], issue: Issue, language: Language) -> tuple[list[Passage], list[Attendance]]:
    """Who was there, and the lead without the lines that say so."""
    stated: dict[str, str] = {}
    rest = []
    for line in lead:
        found = _PRESENT.fullmatch(line.text.strip())
        kind = found["kind"].replace("請", "请") if found else ""
        if found and kind not in stated:
            stated[kind] = kept(found["names"].strip(), line.text)
        else:
            rest.append(line)
    named = [(kind, _listed(getattr(issue, field)) or stated.get(kind, "")) for kind, field in _KINDS]
    printed = worded(language)
    return rest, [Attendance(printed(kind), names) for kind, names in named if names]


def _listed(names: Sequence[str]) -> str:
    return made_of("、".join(names), names)
