# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Lists of people in English documents: Present: …; Chair: …; a name and a role in the cells of a row; signatures."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from masthead.extract.people.people_names_en import Written, is_plural_office
from masthead.extract.people.people_roles_en import whole_role
from masthead.patterns import regex

_CAME = (
    r"Present|Also present|In attendance|Also in attendance|Attendees?|Attendance|Attending|"
    r"Apologies(?: for absence)?|Apologies received(?: from)?|(?:Committee |Board |Panel |"
    r"Other )?Members?(?: present)?|Participants?|Absent|Not present|Contacts?(?: person| details)?|(?:Media|"
    r"Press) contacts?|For (?:more|further) information(?:,? contact)?|Speakers?|Panel(?:lists)?|Signed|"
    r"\(Signed\)|(?:Signed|Prepared|Compiled|Written|Approved|Reviewed|Authori[sz]ed|Submitted|Drafted|Checked|"
    r"Issued|Witnessed|Proposed|Seconded|Moved)(?: by)?|Authors?|Actions?(?: by)?|Leads?|Owner|Responsible|From|"
    r"FROM|To|TO|cc|Cc|CC|Copy|Copies(?: to)?|Attention|Attn|Before|BEFORE|PRESENT|IN ATTENDANCE|APOLOGIES|"
    r"(?:Officers|Staff|Guests?|Observers|Trustees|Directors|Governors|Councillors?)(?: in attendance|"
    r" present)?|Delegates?|Witnesses|Minutes|Full name|Names?|Winners?|Nominees?|Candidates?|Elected|Appointed|"
    r"Gold|Silver|Bronze|By|Byline|Photo|Team|Tellers|Ayes|Noes|For|Against|Abstained|Abstentions?|Interviewees?|"
    r"Counsel|Parties|Reporting officer|Editors?"
)
# A label at the head of a line, a sentence or a cell; in lines that run on, one that says who came.
_LABEL = regex(
    r"(?:^|\n|(?<=[.;] )|\t|(?<= )(?=(?:In attendance|Apologies|Also present|Present|Absent):))"
    rf"[ \t•*–-]{{0,6}}(?P<label>(?:(?:{_CAME})|[A-Z][A-Za-z’'-]+(?: [A-Za-z’'-]+){{0,5}}))"
    r"(?P<mark> ?:[ \t]*| [–—-] |\t+|[ \t]*(?=\n))"
)
# Offices that companies hold as often: Contractor: …, Agent: ….
_COMPANIES_TOO = frozenset(
    (
        "contractor subcontractor supplier developer agent publisher broker owner operator employer builder "
        "partner sponsor donor applicant auditor client consultant architect engineer manager lead leader trustee "
        "retailer trader member winner nominee recipient beneficiary seller vendor buyer tenant landlord proposer "
        "claimant defendant respondent appellant plaintiff petitioner investor handler keeper carrier receiver "
        "designer producer brewer author principal head master executive surveyor planner facilitator observer "
        "merchant"
    ).split()
)
_WHO_CAME = regex(rf"(?:{_CAME})")
_BULLET = regex(r"\n[ \t]*(?:[•*–-]|\(?[0-9a-z]{1,2}[.)])?[ \t]*")
_TO_NEXT_LINE = regex(r",?(?: [A-Z]{2,4}){0,3}[ \t]*\n[ \t]*")


def listed(
    text: str, names: Sequence[Written], starts: Mapping[int, bool], bodies: Sequence[tuple[int, int]]
) -> dict[int, tuple[str, ...]]:
    """The names that stand in lists, by where they start, each with what the label or cell beside it says it is."""
    found: dict[int, tuple[str, ...]] = {}
    begins = [one.start for one in names]
    for label in _LABEL.finditer(text):
        office = whole_role(text, *label.span("label"), starts, bodies)
        came = bool(_WHO_CAME.fullmatch(label["label"])) or is_plural_office(label["label"].split()[-1])
        if not office and not came:
            continue
        end = text.find("\n", label.end())
        end = len(text) if end < 0 else end
        first = bisect_left(begins, label.end())
        if office and not came:
            if label["mark"].strip(" ") and (label.end() in starts or _labels_somebody(label, begins)):
                found[label.end()] = (label["label"],)
        elif label["mark"].strip():
            found |= {one: found.get(one, ()) for one in begins[first : bisect_left(begins, end)]}
        else:
            found |= {one: found.get(one, ()) for one in _lines_below(text, begins, first, label.end())}
    for one in names:
        role = _cell_or_line_behind(text, one, starts, bodies)
        if role:
            found[one.start] = (*found.get(one.start, ()), role)
    return found


def _labels_somebody(label: re.Match[str], begins: Sequence[int]) -> bool:
    """Whether a name of no usual kind behind a label and a colon is somebody's: Headteacher: …; but Contractor: …."""
    at = bisect_left(begins, label.end())
    named = at < len(begins) and begins[at] == label.end()
    return named and ":" in label["mark"] and label["label"].split()[-1].lower() not in _COMPANIES_TOO


def _lines_below(text: str, begins: Sequence[int], at: int, end: int) -> Iterator[int]:
    """The names in the lines below text[:end], as far as each begins with a name."""
    while (bullet := _BULLET.match(text, end)) and at < len(begins) and begins[at] == bullet.end():
        end = text.find("\n", bullet.end())
        end = len(text) if end < 0 else end
        while at < len(begins) and begins[at] < end:
            yield begins[at]
            at += 1


def _cell_or_line_behind(
    text: str, name: Written, starts: Mapping[int, bool], bodies: Sequence[tuple[int, int]]
) -> str | None:
    """The role that fills the cell behind the cell, or the line below the line, that a name fills."""
    if name.start and text[name.start - 1] not in "\n\t":
        return None
    if text[name.end : name.end + 1] == "\t":
        begin = name.end + 1
    else:
        line = _TO_NEXT_LINE.match(text, name.end)
        if not line or (name.start and text[name.start - 1] == "\t"):
            return None
        begin = line.end()
    end = next((at for at in range(begin, min(len(text), begin + 120)) if text[at] in "\t\n"), len(text))
    return text[begin:end] if whole_role(text, begin, end, starts, bodies) else None
