"""Official forms: whatever a person sets, all of it is printed, in order, and page 1 shows text."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.pages import Glyphs, Page
from masthead.pipeline.typeset import typeset
from masthead.report import Issue, Origin, Passage, Report, Section, Title
from tests.office import model_text

ORIGIN = Origin(file="a.txt", sha256="0" * 64)
NAME = st.text("云栖市局、（）“”·ab1 \t\n", max_size=30) | st.sampled_from(["某局", "字" * 120, "a" * 90])
NAMES = st.lists(NAME, max_size=12).map(tuple)
MAYBE = st.none() | NAME
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    **dict.fromkeys(("series", "number", "issuer", "document_number", "classification", "secrecy_term"), MAYBE),
    **dict.fromkeys(("urgency", "copy_number", "note", "signature", "printed_by", "print_date", "date"), MAYBE),
    **dict.fromkeys(("co_issuers", "signers", "recipients", "copy_to", "attachments"), NAMES),
    **dict.fromkeys(("present", "absent", "observers"), NAMES),
    "sealed": st.none() | st.booleans(),
}
ISSUES = st.fixed_dictionaries({}, optional=FIELDS).map(lambda fields: Issue(**fields))
TEXTS = st.lists(
    st.sampled_from(["请认真贯彻执行。", "各县（市、区）要逐一排查，建立清单。" * 6]), min_size=1, max_size=9
)


def printed(page: Page) -> str:
    """The text of a page, furniture aside, without white space."""
    found = (
        char
        for placed in page.placed
        if placed.block >= 0
        for item in placed.items
        if isinstance(item, Glyphs)
        for char in item.texts
    )
    return "".join("".join(found).split())


@settings(max_examples=25, deadline=None)
@given(ISSUES, TEXTS, st.sampled_from(["gongwen", "xinhan", "jiyao"]))
def test_all_that_is_set_is_printed_in_order(issue: Issue, texts: list[str], form: str) -> None:
    section = Section(heading="要求", paragraphs=tuple(Passage(text=text) for text in texts))
    report = Report(title=Title(text="通知"), language="zh-CN", origin=ORIGIN, issue=issue, sections=(section,))
    pages = typeset(report, [form])[0].pages
    whole = "".join(map(printed, pages.pages))
    assert sorted(whole) == sorted("".join(model_text(pages.document)))
    if not issue.signers:  # a column of them may fill a page
        assert "通知" in printed(pages.pages[0])
