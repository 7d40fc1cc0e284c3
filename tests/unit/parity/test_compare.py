"""Comparisons of pages: what counts as alike, and what is told of the rest."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from masthead.parity import Comparison, PageText, compare, parity_fields, parity_table
from masthead.parity.alignment import align


def page(*lines: str, around: str = "") -> PageText:
    text = "".join(lines)
    return PageText(lines[0][:12], lines, text, around)


def test_equal_pages_are_alike() -> None:
    pages = [page("各县（市、区）人民政府，", "市政府各部门：", around="1"), page("请认真贯彻执行。", around="2")]
    found = compare(pages, pages)
    assert (found.pages, found.alike, found.lines, found.lines_alike) == ((2, 2), 2, 3, 3)
    assert (found.lost, found.added, found.differences, found.exit_code) == ("", "", (), 0)


def test_a_line_that_starts_elsewhere_is_shown_beside_the_one_it_is_in() -> None:
    found = compare([page("一二三四", "五六七八", "九十")], [page("一二三四五", "六七八", "九十")])
    assert (found.lines, found.lines_alike) == (3, 2)
    (difference,) = found.differences
    assert difference == ("line", 1, 2, "五六七八", "一二三四五")
    assert found.exit_code == 0  # each page starts alike, and nothing is lost


def test_a_line_that_the_docx_has_more_is_counted() -> None:
    found = compare([page("一二三四", "五六七八九", "十")], [page("一二三四", "五六七八", "九", "十")])
    assert (found.lines, found.lines_alike, found.exit_code) == (4, 3, 0)
    (difference,) = found.differences
    assert difference == ("more", 1, 2, "五六七八九", "九")
    assert "page 1, line 2, one more in the DOCX: PDF 五六七八九 | DOCX 九" in parity_table({"jianbao": found})


def test_a_page_that_starts_elsewhere_is_an_error() -> None:
    found = compare([page("一二三四", "五六"), page("七八")], [page("一二三四"), page("五六", "七八")])
    assert (found.alike, found.lines_alike, found.exit_code) == (1, 3, 1)
    assert [(one.kind, one.page, one.pdf, one.docx) for one in found.differences] == [("page", 2, "七八", "五六")]


def test_a_page_starts_alike_where_only_its_first_line_ends_elsewhere() -> None:
    assert compare([page("一二三四", "五六")], [page("一二", "三四五六")]).exit_code == 0
    assert compare([page("一二三四")], [PageText("", (), "", "")]).alike == 0


def test_a_page_more_is_an_error() -> None:
    found = compare([page("一二三四")], [page("一二三四"), page("五")])
    assert (found.pages, found.alike, found.exit_code, found.added) == ((1, 2), 1, 1, "五")


def test_lost_and_added_characters_are_counted_whatever_their_order() -> None:
    found = compare([page("一二三四", "五六，")], [page("五六", "一二三四！")])
    assert (found.lost, found.added, found.exit_code) == ("，", "！", 1)


def test_the_hyphen_of_a_divided_word_is_no_character_of_the_text() -> None:
    found = compare([page("infor-", "mation")], [page("informa-", "tion")])
    assert (found.lost, found.added) == ("", "")
    assert compare([page("infor-", "mation")], [page("information")]).lost == ""
    assert compare([page("a-b", "c")], [page("ab", "c")]).lost == "-"


def test_what_stands_around_a_page_is_compared() -> None:
    found = compare([page("一", around="—1—")], [page("一", around="—2—")])
    assert (found.lost, found.added, found.exit_code) == ("1", "2", 1)
    assert [(one.kind, one.page) for one in found.differences] == [("around", 1)]


def test_lines_of_cells_in_another_order_are_found() -> None:
    cells = ["项目名称及内容说明", "完成时限", "各县区分别报送进展情况", "六月底前"]
    found = compare([page(*cells)], [page(*(cells[at] for at in (0, 2, 1, 3)))])
    assert found.lines_alike == 4


def test_the_table_tells_a_template_a_line_and_at_most_a_dozen_differences() -> None:
    ours = [page(*(f"{number}甲乙" for number in range(30)))]
    theirs = [page("".join(ours[0].lines) + "丁")]
    told = parity_table({"jianbao": compare(ours, theirs)}).splitlines()
    assert told[0].split() == ["template", "pages", "start", "alike", "lines", "start", "alike", "characters"]
    assert told[1].split() == ["jianbao", "1", "/", "1", "1", "30", "1", "(3.3", "%)", "1", "added", "(丁)"]
    assert told[4].startswith("  page 1, line 2: PDF 1甲乙 | DOCX 0甲乙1甲乙")
    assert told[-1] == "  … and 17 more, see --json"
    assert len(told) == 4 + 12 + 1


def test_json_has_all_of_it() -> None:
    compared = compare([page("一"), page("二")], [page("一")])
    fields = parity_fields({"jianbao": compared})
    assert fields["exit_code"] == 1
    (template,) = fields["templates"]
    assert template["pages"] == {"pdf": 2, "docx": 1, "start_alike": 1}
    assert template["characters"] == {"lost": "二", "added": ""}
    assert template["differences"][0] == {"kind": "page", "page": 2, "line": 0, "pdf": "二", "docx": ""}


def test_documents_without_a_line_are_alike() -> None:
    found: Comparison = compare([], [])
    assert (found.share, found.exit_code) == (100.0, 0)


@given(st.text("甲乙丙", max_size=60), st.text("甲乙丙", max_size=60))
def test_no_place_is_given_twice_and_each_has_the_same_character(ours: str, theirs: str) -> None:
    found = align(ours, theirs)
    placed = [place for place in found if place >= 0]
    assert len(set(placed)) == len(placed)
    assert all(ours[at] == theirs[place] for at, place in enumerate(found) if place >= 0)
    missing = sum(max(0, ours.count(one) - theirs.count(one)) for one in "甲乙丙")
    assert found.count(-1) == missing


@given(st.text("一二三四五六七八九十甲乙丙丁", min_size=1, max_size=200))
def test_a_text_is_found_in_itself_in_place(text: str) -> None:
    assert align(text, text) == list(range(len(text)))
