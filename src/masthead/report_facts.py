"""The facts of the model: what a document states, each with the words it came from."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from masthead.report_base import Id, IsoDate, Model, Span


class Figure(Model, frozen=True, kw_only=True):
    """A number with the words it came from.

    text: number, qualifier and unit as written ("1万余份"). value: the number it states (10000), a lower bound
    where the qualifier says so; absent where no single value is stated. unit: the measure word ("份").
    qualifier: the words that loosen it ("余", "约", "以上"). counts: what is counted, in the source's words.
    lead: the words that a run of figures shares ("共下沉到"). form: how it is written; "points" are percentage points,
    "fraction" is one in words (三分之二), "ordinal" numbers a thing (第三次), "words" is a number in words or in a set
    phrase: the last two are kept apart from counts. upper: where a range ends (3至5个), `value` being where it begins.
    fraction: of a fraction, as 2/3. change, compared: what it says of a change, and with what it compares, in the
    source's words (同比, 比上年, year on year). part_of: the id of the figure that it is stated to be a part of.
    mentions: other places that state the same figure.
    """

    id: Id
    text: str
    value: int | float | None = None
    unit: str | None = None
    qualifier: str | None = None
    counts: str | None = None
    lead: str | None = None
    form: Literal["count", "percent", "points", "money", "fraction", "ordinal", "words"] = "count"
    upper: int | float | None = None
    fraction: Annotated[str, Meta(pattern=r"^\d+/\d+$")] | None = None
    change: Literal["up", "down", "same"] | None = None
    compared: str | None = None
    part_of: Id | None = None
    span: Span | None = None
    mentions: tuple[Span, ...] = ()


class Date(Model, frozen=True, kw_only=True):
    """A date or period. start, end: only what is stated; both absent where it hangs on an unstated date (明年).
    tied: the stated date on which a relative one (次日, 同月) was reckoned."""

    text: str
    start: IsoDate | None = None
    end: IsoDate | None = None
    tied: Span | None = None
    span: Span | None = None


class Event(Model, frozen=True, kw_only=True):
    """Something that happened or is planned, for a timeline. when and what are the source's words."""

    when: str
    what: str
    state: Literal["done", "planned"] = "done"
    span: Span | None = None


class Person(Model, frozen=True, kw_only=True):
    name: str
    roles: tuple[str, ...] = ()
    speaker: bool = False
    span: Span | None = None


class Name(Model, frozen=True, kw_only=True):
    """An organisation or a place. short_forms: what the source calls an organisation after (以下简称…), in its words.
    code: of a place, its administrative division's (GB/T 2260), where only one of that name can be meant."""

    name: str
    short_forms: tuple[str, ...] = ()
    code: Annotated[str, Meta(pattern=r"^\d{6}$")] | None = None
    span: Span | None = None


class Action(Model, frozen=True, kw_only=True):
    """Something to be done. owner and deadline only where they are stated for this very action.

    hedge: the word that limits the promise (适时, 力争, "aims to"). status: "done" only where the document says so.
    kind: "commitment" is what somebody says they will do, "decision" what a meeting settled. mentions: other places
    that state its owner, its deadline or its status, such as the cells and lines of a list.
    """

    what: str
    owner: str | None = None
    deadline: str | None = None
    hedge: str | None = None
    status: Literal["open", "done"] = "open"
    span: Span | None = None
    kind: Literal["action", "commitment", "decision"] = "action"
    mentions: tuple[Span, ...] = ()


class Quotation(Model, frozen=True, kw_only=True):
    """What somebody says. kind: "direct" stands in quotation marks, "reported" is told (指出，…)."""

    text: str
    speaker: str | None = None
    kind: Literal["direct", "reported"] = "direct"
    span: Span | None = None
