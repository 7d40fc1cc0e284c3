"""What is compared of people, organisations, places and quotations. The docstrings say how they are annotated."""

from __future__ import annotations

from masthead.report import Report


def people_lines(report: Report) -> list[str]:
    """name | role; role, of everybody who is named; - where no role stands beside the name.

    name: as first written, with the title of an English name (Dr, Mrs, Cllr), without that of a Chinese one; the
    blank of 李　明 stays. A full name and one by title and surname (Mr Hall) are one. Each once, with all roles.
    role: in the source's words, in the order in which they stand, with the body it is a role in where that stands
    beside it (市应急管理局党委书记; 局长), 原 and 时任 kept, without an article. Titles parted by 、 are several roles,
    and one before several names is that of each. Offices before an English name are roles (Mayor Ana Diaz; Finance
    Minister), styles and ranks are part of the name (Dr, Cllr, Lord, Professor, Superintendent). A label before a name
    is a role where it names what somebody does there (主持人, 组长, 记录人, 联系人, Chair), none where it says who came
    (出席, 参会人员, Present). 记者 and 通讯员 are roles. Roles that are given or taken in the sentence count (任组长,
    任命…为…, 免去…职务). No people: names inside set phrases and inside names of places, works and bodies, titles
    without a name.
    """
    return [f"{one.name} | {'; '.join(one.roles) or '-'}" for one in report.people]


def organisation_lines(report: Report) -> list[str]:
    """name | short form; short form, of every body with a name of its own, once, as first written; - for no short form.

    short form: only where the text says that it is one: （以下简称“…”）, (WHO), (hereinafter "the Agency"); under it
    the body is the same. A body of a level is one with the level (市教育局, 县委, 省政府办公厅), also inside a title
    (市教育局局长), the party's committees in titles aside (市委书记). The longest name counts
    (市公安局交警支队, not 市公安局 beside it). No organisations: 有关部门, 领导小组, 督查组, the Council, the Board.
    """
    return [f"{one.name} | {'; '.join(one.short_forms) or '-'}" for one in report.organisations]


def place_lines(report: Report) -> list[str]:
    """name | code, of every division, town, village, state and region that is named, once, as first written.

    What stands together is one name (辽宁省沈阳市和平区; 慈溪市观海卫镇), with the code of the lowest division of
    GB/T 2260 in it; - where there is none (towns alone, states, zones, regions such as 京津冀, all English names) or
    where several divisions bear the name and the text does not say which. No places: those inside names of bodies
    (沈阳市公安局), works and houses, roads, rivers, mountains, stations; 本市, 全省, 城区.
    """
    return [f"{one.name} | {one.code or '-'}" for one in report.places]


def quotation_lines(report: Report) -> list[str]:
    """text | speaker | kind, of what somebody says.

    direct: in quotation marks, without them, with the mark that ends it inside them. reported: what is told behind
    指出，, 强调，, 表示，, 要求，, said that …, to the end of its sentence (English: or semicolon), without the mark
    that ends it. speaker: the person's name as in people, the body, 会议, or who it is in the source's words; of
    he and 他, whoever that is; - where nobody is named. Terms in quotation marks, titles and slogans are none.
    """
    return [
        f"{one.text.rstrip('。；;.') if one.kind == 'reported' else one.text} | {one.speaker or '-'} | {one.kind}"
        for one in report.quotations
    ]
