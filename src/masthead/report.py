"""Report: what a document says, as a person reviews it. The model behind report.yaml.

Every text stays as the source has it. A field that the source does not state is absent. `span.start` and
`span.end` count Unicode code points of the source's raw text, end exclusive; `quote` is that text to the character.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from masthead.report_base import WIDTH, Id, IsoDate, Language, Model, Span
from masthead.report_facts import Action, Date, Event, Figure, Name, Person, Quotation

__all__ = [
    "Action",
    "Chart",
    "ChartSeries",
    "Credit",
    "Date",
    "Edit",
    "Event",
    "Figure",
    "Id",
    "IsoDate",
    "Issue",
    "Language",
    "Model",
    "Name",
    "Origin",
    "OtherFile",
    "Passage",
    "Person",
    "Picture",
    "Point",
    "Quotation",
    "Report",
    "Section",
    "Span",
    "Summary",
    "Title",
]


class Title(Model, frozen=True, kw_only=True):
    """kicker: the tag before the title (【…】 without its brackets). second: the title's second line."""

    text: str
    kicker: str | None = None
    second: str | None = None
    span: Span | None = None


Role = Literal["author", "republisher", "editor"]


class Credit(Model, frozen=True, kw_only=True):
    """A house or person named with the text: who wrote it, who published it again, who edited or approved it."""

    name: str
    role: Role
    span: Span | None = None


class OtherFile(Model, frozen=True, kw_only=True):
    """A further file that a report was read from."""

    file: str
    sha256: str


class Origin(Model, frozen=True, kw_only=True):
    """The file the report was read from, and others besides. `published` only where the source states it."""

    file: str
    sha256: str
    others: tuple[OtherFile, ...] = ()
    published: IsoDate | None = None
    credits: tuple[Credit, ...] = ()


class Passage(Model, frozen=True, kw_only=True):
    """A piece of running text, or a table (`rows`, the first `head` of which are headings)."""

    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    head: int = 0
    span: Span | None = None


class Point(Model, frozen=True, kw_only=True):
    """A labelled point. `text` is the text without its label; `paragraphs` follow before the next point.

    brief: the whole clauses of the text that stand for it on one page, most telling first.
    """

    text: str = ""
    label: str | None = None
    paragraphs: tuple[Passage, ...] = ()
    brief: tuple[Passage, ...] = ()
    span: Span | None = None


class Section(Model, frozen=True, kw_only=True):
    """A heading with what stands under it up to the next heading. level: 1 for 一、, 2 for （一） and so on.

    The heading is without its number. Paragraphs stand before the points, as in the source. kind: "attachment" is a
    text attached to the document, under its title; what follows belongs to it, up to the next attachment.
    """

    heading: str | None = None
    level: Annotated[int, Meta(ge=1, le=4)] = 1
    kind: Literal["results", "rectification", "directions", "attachment", "other"] = "other"
    paragraphs: tuple[Passage, ...] = ()
    points: tuple[Point, ...] = ()
    span: Span | None = None


class Summary(Model, frozen=True, kw_only=True):
    """What a one-page summary says first.

    conclusion: a sentence of the source, or whole clauses of it. scope: where or what it covers.
    figures: the ids of the key figures, in the order they print. next: what comes next, hedges kept.
    """

    headline: str | None = None
    conclusion: tuple[Passage, ...] = ()
    scope: Passage | None = None
    figures: tuple[Id, ...] = ()
    next: tuple[Passage, ...] = ()


class Picture(Model, frozen=True, kw_only=True):
    """A picture of the source, or one that a person adds. file: PNG, JPEG or SVG, beside the report file or in a folder
    there.

    alt: what is said in its place to who cannot see it. width: as it is printed; the natural one where absent.
    """

    file: str
    alt: str
    caption: str | None = None
    width: Annotated[str, Meta(pattern=WIDTH, description="a width such as 80mm, 12cm, 200pt or 50%")] | None = None


class ChartSeries(Model, frozen=True, kw_only=True):
    """Values in the order of the chart's categories. A text prints as it stands; it is drawn where it is a number,
    perhaps with a unit that all of the series have. Nothing: the value is not known."""

    values: tuple[str | int | float | None, ...]
    name: str | None = None


class Chart(Model, frozen=True, kw_only=True):
    """A chart that a person adds: of the report's figures, by their ids, or of values with their categories.

    unit: of all values, printed above them. kind "multiples": a small chart for each series, or each figure set large.
    """

    kind: Literal["bar", "line", "pie", "stacked", "multiples"]
    alt: str
    caption: str | None = None
    unit: str | None = None
    figures: tuple[Id, ...] = ()
    categories: tuple[str, ...] = ()
    series: tuple[ChartSeries, ...] = ()


class Issue(Model, frozen=True, kw_only=True):
    """What the issuing office adds. Nothing here is ever read from a source.

    series: the name in the head (督查简报, ××市人民政府文件). number: of the issue (第3期). co_issuers: who else issues
    it, in order. document_number: 发文字号. signers: 签发人. secrecy_term: how long `classification` holds (1年).
    report_to, send_to, distribute_to: 报, 送, 发. recipients: 主送. copy_to: 抄送. attachments: titles of what is
    attached. note: 附注, without its brackets. signature: the name at the end, where not the issuer's. sealed: whether
    it is to have a seal. printed_by, print_date: 印发. present, absent, observers: 出席, 请假, 列席.
    """

    series: str | None = None
    number: str | None = None
    issuer: str | None = None
    date: str | None = None
    co_issuers: tuple[str, ...] = ()
    document_number: str | None = None
    signers: tuple[str, ...] = ()
    classification: str | None = None
    secrecy_term: str | None = None
    urgency: str | None = None
    copy_number: str | None = None
    report_to: tuple[str, ...] = ()
    send_to: tuple[str, ...] = ()
    distribute_to: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    copy_to: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    note: str | None = None
    signature: str | None = None
    sealed: bool | None = None
    printed_by: str | None = None
    print_date: str | None = None
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    observers: tuple[str, ...] = ()
    copies: int | None = None


class Edit(Model, frozen=True, kw_only=True):
    """A text that a person changed in a document made of the report, and that was read back from it.

    field: where it stands here, such as sections[0].paragraphs[1].text; of a text that was taken out, where it stood.
    was: absent where the text is new. now: absent where it was taken out. file: the document. author, date: whose
    tracked change it was, and when.
    """

    field: str
    file: str
    was: str | None = None
    now: str | None = None
    author: str | None = None
    date: str | None = None


class Report(Model, frozen=True, kw_only=True):
    """The model. `masthead` is the version of its form."""

    masthead: Literal[1] = 1
    title: Title
    language: Language
    origin: Origin
    issue: Issue = Issue()
    lead: tuple[Passage, ...] = ()
    sections: tuple[Section, ...] = ()
    summary: Summary = Summary()
    figures: tuple[Figure, ...] = ()
    dates: tuple[Date, ...] = ()
    events: tuple[Event, ...] = ()
    actions: tuple[Action, ...] = ()
    people: tuple[Person, ...] = ()
    organisations: tuple[Name, ...] = ()
    places: tuple[Name, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    pictures: tuple[Picture, ...] = ()
    charts: tuple[Chart, ...] = ()
    edits: tuple[Edit, ...] = ()
