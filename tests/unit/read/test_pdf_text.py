"""PDFs made elsewhere: paragraphs, columns, tables, running heads, notes, in the order in which they are read."""

from __future__ import annotations

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption  # type: ignore[import-untyped]  # it ships no types
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]  # it ships no types

from masthead.errors import ReadError
from masthead.read import read_bytes
from masthead.source import Source
from tests.unit.read.drawn_pdfs import HEIGHT, SONG, WIDTH, Drawing, broken, centred, chinese, column, drawn, put, ruled

HARBOUR = (
    "The harbour office inspected nine ferries in March and found that two of them carried life jackets past their "
    "date. Both were taken out of service the same day and returned after a second visit."
)
TIMETABLE = (
    "The timetable was kept on most days. Crossings were cancelled when the wind was above forty knots, which the "
    "office announced at the piers an hour before."
)
STAFF = (
    "Crews asked for a second mate on night crossings. The operator has agreed to try this on one route until the end "
    "of the season and will report what it costs."
)
ROADS = "县交通运输局今年以来组织养护公路一百二十公里，更换护栏三十六处，雨季前完成全部桥梁检查，群众出行条件持续改善。"
BRIDGE = "石桥镇便民桥于五月建成通车，两岸八个村的学生上学不再绕行。"
SIGNS = "目前仍有少数路段标志不全，夜间行车存在隐患，计划第三季度补齐，并同步更新限速牌。"


def source(pdf: bytes) -> Source:
    return read_bytes(pdf, "a.pdf", "a.pdf")


def texts(pdf: bytes, *kinds: str) -> list[str]:
    return [block.text for block in source(pdf).blocks if not kinds or block.kind in kinds]


def refused(pdf: bytes) -> ReadError:
    with pytest.raises(ReadError) as caught:
        source(pdf)
    return caught.value


def codes(pdf: bytes) -> list[str]:
    return [note.code for note in source(pdf).notes]


def test_lines_are_joined_into_paragraphs_with_blanks_between_english_words() -> None:
    pdf = drawn(lambda canvas: column(canvas, 72, 80, 300, [HARBOUR, TIMETABLE]))
    assert texts(pdf) == [HARBOUR, TIMETABLE]


def test_chinese_lines_are_joined_without_blanks_and_indents_begin_paragraphs() -> None:
    pdf = drawn(lambda canvas: chinese(canvas, 100, [ROADS, SIGNS, ROADS]))
    assert texts(pdf) == [ROADS, SIGNS, ROADS]


def test_a_paragraph_goes_on_over_a_page() -> None:
    def first(canvas: Canvas) -> None:
        chinese(canvas, 100, [SIGNS])
        put(canvas, 80, 200, f"\u3000\u3000{ROADS}"[:27], 16, SONG)

    def second(canvas: Canvas) -> None:
        rest = f"\u3000\u3000{ROADS}"[27:]
        put(canvas, 80, 100, rest[:27], 16, SONG)
        put(canvas, 80, 128, rest[27:], 16, SONG)
        chinese(canvas, 156, [SIGNS])

    found = source(drawn(first, second))
    assert [block.text for block in found.blocks] == [SIGNS, ROADS, SIGNS]
    assert [block.place.page for block in found.blocks] == [1, 1, 2]


def test_two_columns_are_read_one_after_the_other_below_a_title_across_both() -> None:
    def draw(canvas: Canvas) -> None:
        centred(canvas, 80, "Ferries of the Lower Sound in Spring", 18, "Helvetica-Bold")
        column(canvas, 60, 120, 220, [HARBOUR, TIMETABLE, STAFF])
        column(canvas, 310, 120, 220, [STAFF, HARBOUR, TIMETABLE])
        column(canvas, 60, 420, 470, [TIMETABLE])

    title, *rest = source(drawn(draw)).blocks
    assert (title.kind, title.level, title.text) == ("heading", 1, "Ferries of the Lower Sound in Spring")
    assert [block.text for block in rest] == [HARBOUR, TIMETABLE, STAFF, STAFF, HARBOUR, TIMETABLE, TIMETABLE]


def test_three_columns_are_read_one_after_the_other() -> None:
    def draw(canvas: Canvas) -> None:
        for x, text in ((50, HARBOUR), (225, TIMETABLE), (400, STAFF)):
            column(canvas, x, 120, 150, [text, text])

    assert texts(drawn(draw)) == [HARBOUR, HARBOUR, TIMETABLE, TIMETABLE, STAFF, STAFF]


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    def draw(canvas: Canvas) -> None:
        end = column(canvas, 60, 120, 220, [TIMETABLE])
        lines = broken(f"{HARBOUR} {STAFF}", 220)
        for at, line in enumerate(lines):
            left = at < 5
            put(canvas, 60 if left else 310, (end if left else 55) + 13 * at, line)
        column(canvas, 310, 55 + 13 * len(lines) + 8, 220, [TIMETABLE])

    assert texts(drawn(draw)) == [TIMETABLE, f"{HARBOUR} {STAFF}", TIMETABLE]


def test_running_heads_and_page_numbers_are_left_out_and_told() -> None:
    def page(number: int) -> Drawing:
        def draw(canvas: Canvas) -> None:
            put(canvas, 72, 40, "Harbour bulletin", 9)
            column(canvas, 72, 100, 300, [(HARBOUR, TIMETABLE, STAFF)[number % 3]])
            centred(canvas, HEIGHT - 40, f"{number + 1}/4", 9)

        return draw

    pdf = drawn(*(page(number) for number in range(4)))
    found = source(pdf)
    assert [block.text for block in found.blocks] == [HARBOUR, TIMETABLE, STAFF, HARBOUR]
    (note,) = found.notes
    assert note.code == "running-heads"
    assert "“Harbour bulletin”" in note.message
    assert "page numbers of 4 pages" in note.message


@pytest.mark.parametrize("form", ["— {} —", "第{}页 共3页", "{}", "Page {} of 3", "- {} -", "{} / 3"])
def test_page_numbers_of_many_forms_are_left_out(form: str) -> None:
    def page(number: int) -> Drawing:
        def draw(canvas: Canvas) -> None:
            chinese(canvas, 100, [(ROADS, SIGNS, BRIDGE)[number - 1]])
            centred(canvas, HEIGHT - 50, form.format(number), 14, SONG)

        return draw

    pdf = drawn(*(page(number) for number in (1, 2, 3)))
    assert texts(pdf) == [ROADS, SIGNS, BRIDGE]


def test_the_number_of_a_single_page_is_left_out_where_it_is_set_as_one() -> None:
    def draw(canvas: Canvas) -> None:
        chinese(canvas, 100, [ROADS])
        centred(canvas, HEIGHT - 50, "— 2 —", 14, SONG)

    assert texts(drawn(draw)) == [ROADS]


def test_a_figure_that_stands_alone_in_the_text_is_no_page_number() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 100, 300, [HARBOUR])
        put(canvas, 72, 300, "2031", 10)
        column(canvas, 72, 340, 300, [TIMETABLE])

    assert texts(drawn(draw)) == [HARBOUR, "2031", TIMETABLE]


def test_pages_that_are_alike_keep_their_text() -> None:
    def draw(canvas: Canvas) -> None:
        chinese(canvas, 100, [ROADS])

    assert texts(drawn(draw, draw, draw)) == [ROADS] * 3


def test_a_ruled_table_keeps_its_cells_merged_ones_and_those_of_several_lines() -> None:
    def draw(canvas: Canvas) -> None:
        xs, ys = (80, 200, 300, 400), (100, 120, 150, 170)
        canvas.line(200, HEIGHT - 120, 400, HEIGHT - 120)
        ruled(canvas, (80, 200), (100, 150, 170))
        ruled(canvas, (200, 400), (100, 120))
        ruled(canvas, xs[1:], ys[1:])
        put(canvas, 85, 128, "Ferry")
        put(canvas, 205, 114, "Crossings in March")
        put(canvas, 205, 132, "kept")
        put(canvas, 305, 132, "cancelled")
        put(canvas, 305, 144, "by wind")
        for x, cell in zip(xs, ("Petrel", "118", "6"), strict=False):
            put(canvas, x + 5, 164, cell)

    found = source(drawn(draw))
    assert [block.cells for block in found.blocks] == [
        ("Ferry", "Crossings in March", ""),
        ("", "kept", "cancelled by wind"),
        ("Petrel", "118", "6"),
    ]
    assert {block.table for block in found.blocks} == {1}
    last = found.blocks[-1]
    assert found.span(last, last.text.index("118"), last.text.index("118") + 3).at == "page 1, B3"
    assert found.span(last, last.text.index("118"), last.text.index("118") + 3).quote == "118"


def test_a_table_that_goes_on_keeps_its_number_and_its_head_row_once() -> None:
    def page(rows: list[tuple[str, str]]) -> Drawing:
        def draw(canvas: Canvas) -> None:
            ruled(canvas, (80, 200, 300), [100 + 20 * at for at in range(len(rows) + 2)])
            for at, cells in enumerate([("Route", "Passengers"), *rows]):
                for x, cell in zip((85, 205), cells, strict=True):
                    put(canvas, x, 114 + 20 * at, cell, font="Helvetica" if at else "Helvetica-Bold")

        return draw

    pages = page([("North", "5,120"), ("West", "880")]), page([("South", "2,004"), ("Night", "97")])
    found = source(drawn(*pages))
    rows = [(block.text, block.level, block.table, found.span(block, 0, 1).at) for block in found.blocks]
    assert rows == [
        ("Route\tPassengers", 1, 1, "page 1, A1"),
        ("North\t5,120", 0, 1, "page 1, A2"),
        ("West\t880", 0, 1, "page 1, A3"),
        ("South\t2,004", 0, 1, "page 2, A4"),
        ("Night\t97", 0, 1, "page 2, A5"),
    ]
    assert [note.code for note in found.notes] == ["head-rows-again"]


def test_a_table_with_level_rules_alone_and_one_without_rules() -> None:
    rows = [("Pier", "Boats", "Share"), ("Old pier", "12", "40%"), ("New pier", "18", "60%")]

    def table(canvas: Canvas, down: float) -> None:
        for at, cells in enumerate(rows):
            for x, cell in zip((80, 220, 330), cells, strict=True):
                put(canvas, x, down + 18 * at, cell)

    def draw(canvas: Canvas) -> None:
        column(canvas, 80, 80, 400, [HARBOUR])
        for y in (140, 160, 200):
            canvas.line(75, HEIGHT - y, 400, HEIGHT - y)
        table(canvas, 155)
        column(canvas, 80, 230, 400, [TIMETABLE])
        table(canvas, 330)

    found = source(drawn(draw))
    assert [block.cells for block in found.blocks if block.kind == "row"] == rows * 2
    assert [block.level for block in found.blocks if block.kind == "row"] == [1, 0, 0] * 2
    assert [block.text for block in found.blocks if block.kind == "paragraph"] == [HARBOUR, TIMETABLE]


def test_footnotes_stand_behind_what_they_belong_to_and_marks_are_part_of_no_number() -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(72, HEIGHT - 100)
        text.setFont("Helvetica", 10)
        text.textOut("Passenger numbers rose by 641")
        text.setFont("Helvetica", 6)
        text.setRise(4)
        text.textOut("2")
        text.setRise(0)
        text.setFont("Helvetica", 10)
        text.textOut(" in spring.")
        canvas.drawText(text)
        column(canvas, 72, 130, 300, [TIMETABLE])
        canvas.line(72, 100, 200, 100)
        put(canvas, 72, HEIGHT - 85, "2 Without the night ferry, which was laid up from January to", 8)
        put(canvas, 72, HEIGHT - 74, "the middle of March.", 8)

    found = source(drawn(draw))
    assert [(block.kind, block.text) for block in found.blocks] == [
        ("paragraph", "Passenger numbers rose by 641² in spring."),
        ("note", "2 Without the night ferry, which was laid up from January to the middle of March."),
        ("paragraph", TIMETABLE),
    ]


def test_bullets_are_items_and_hang() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 100, 300, [HARBOUR])
        put(canvas, 72, 170, "•")
        put(canvas, 84, 170, "New life jackets for all of the ferries, paid by the operator long before")
        put(canvas, 84, 183, "the summer season")
        put(canvas, 72, 196, "•")
        put(canvas, 84, 196, "A second mate at night")

    items = [block for block in source(drawn(draw)).blocks if block.kind == "item"]
    assert [(block.text, block.level) for block in items] == [
        ("New life jackets for all of the ferries, paid by the operator long before the summer season", 1),
        ("A second mate at night", 1),
    ]


def test_a_word_is_joined_where_the_document_shows_it_and_keeps_a_hyphen_of_its_own() -> None:
    def draw(canvas: Canvas) -> None:
        lines = (
            "The inspection found that safety equipment was in its place on every deck and that the inspec-",
            "tion of boats should be held twice a year, as the well-known rules of the port demand of well-",
            "known operators, who were told so in writing at the beginning of the year by the office.",
        )
        for at, line in enumerate(lines):
            put(canvas, 72, 100 + 13 * at, line)

    (text,) = texts(drawn(draw))
    assert "that the inspection of boats" in text
    assert "demand of well-known operators" in text


def test_what_looks_like_a_headline_is_a_heading_by_its_size() -> None:
    def draw(canvas: Canvas) -> None:
        centred(canvas, 80, "Ferry services after the", 18, "Helvetica-Bold")
        centred(canvas, 102, "storms of January", 18, "Helvetica-Bold")
        put(canvas, 72, 140, "What was found", 13, "Helvetica-Bold")
        column(canvas, 72, 160, 451, [HARBOUR])
        put(canvas, 72, 230, "What comes next", 13, "Helvetica-Bold")
        column(canvas, 72, 250, 451, [STAFF])

    headings = [(block.level, block.text) for block in source(drawn(draw)).blocks if block.kind == "heading"]
    assert headings == [
        (1, "Ferry services after the storms of January"),
        (2, "What was found"),
        (2, "What comes next"),
    ]


def test_a_chinese_number_is_left_to_who_reads_the_outline() -> None:
    def draw(canvas: Canvas) -> None:
        centred(canvas, 80, "关于农村公路养护情况的通报", 22, SONG)
        end = chinese(canvas, 130, ["一、基本情况", ROADS])
        chinese(canvas, end, ["二、存在的问题", SIGNS])

    found = [(block.kind, block.text) for block in source(drawn(draw)).blocks]
    assert found == [
        ("heading", "关于农村公路养护情况的通报"),
        ("paragraph", "一、基本情况"),
        ("paragraph", ROADS),
        ("paragraph", "二、存在的问题"),
        ("paragraph", SIGNS),
    ]


def test_turned_text_comes_last_and_a_page_that_is_turned_is_read_as_it_is_shown() -> None:
    def beside(canvas: Canvas) -> None:
        column(canvas, 90, 100, 350, [HARBOUR])
        canvas.saveState()
        canvas.translate(40, 300)
        canvas.rotate(90)
        canvas.setFont("Helvetica", 9)
        canvas.drawString(0, 0, "Beside the text")
        canvas.restoreState()

    assert texts(drawn(beside)) == [HARBOUR, "Beside the text"]

    def sideways(canvas: Canvas) -> None:
        canvas.translate(WIDTH, 0)
        canvas.rotate(90)
        canvas.translate(0, WIDTH - HEIGHT)
        column(canvas, 90, 300, 500, [HARBOUR, TIMETABLE])

    assert texts(drawn(sideways)) == [HARBOUR, TIMETABLE]

    def turned(canvas: Canvas) -> None:
        canvas.setPageRotation(180)
        column(canvas, 90, 100, 350, [HARBOUR])

    assert texts(drawn(turned)) == [HARBOUR]


def test_a_watermark_and_text_without_ink_are_told_and_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 90, 100, 350, [HARBOUR])
        canvas.saveState()
        canvas.translate(150, 300)
        canvas.rotate(45)
        canvas.setFont("Helvetica", 60)
        canvas.drawString(0, 0, "Draft")
        canvas.restoreState()
        hidden = canvas.beginText(90, 300)
        hidden.setTextRenderMode(3)
        hidden.textOut("nobody sees this")
        canvas.drawText(hidden)

    pdf = drawn(draw)
    assert texts(pdf) == [HARBOUR]
    assert codes(pdf) == ["hidden-text", "slanted-text"]


def test_letters_that_are_drawn_twice_for_weight_are_read_once() -> None:
    def draw(canvas: Canvas) -> None:
        for aside in (0, 0.3):
            put(canvas, 72 + aside, 100, "Annual meeting of the committee")

    assert texts(drawn(draw)) == ["Annual meeting of the committee"]


def test_a_pdf_without_text_with_a_password_or_broken_is_refused() -> None:
    assert "no text" in refused(drawn(lambda _: None)).what
    assert "no PDF" in refused(b"Not one").what
    assert "broken" in refused(drawn(lambda canvas: put(canvas, 72, 80, "a"))[:80]).what
    locked = StandardEncryption("secret", ownerPassword="owner")
    error = refused(drawn(lambda canvas: put(canvas, 72, 80, "Locked"), encrypt=locked))
    assert "password" in error.what
    assert "without the password" in error.hint
    owned = StandardEncryption("", ownerPassword="owner", canPrint=0)
    assert texts(drawn(lambda canvas: column(canvas, 72, 80, 300, [HARBOUR]), encrypt=owned)) == [HARBOUR]


def test_characters_without_a_meaning_are_told() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 80, 300, [HARBOUR])
        put(canvas, 72, 200, "\ue123\ue124路", 16, SONG)

    pdf = drawn(draw)
    assert codes(pdf) == ["text-unreadable"]
    assert texts(pdf) == [HARBOUR, "\ufffd\ufffd路"]


def test_a_headline_that_fills_its_column_goes_on_below_it() -> None:
    title = "关于全县乡村公路养护和桥梁安全检查情况的报告"

    def draw(canvas: Canvas) -> None:
        put(canvas, 80, 90, title[:-2], 21.6, SONG)
        put(canvas, 80, 122, title[-2:], 21.6, SONG)
        chinese(canvas, 180, [ROADS, SIGNS])

    first, *rest = source(drawn(draw)).blocks
    assert (first.kind, first.level, first.text) == ("heading", 1, title)
    assert [block.text for block in rest] == [ROADS, SIGNS]


def test_pictures_beside_the_text_are_told() -> None:
    def draw(canvas: Canvas) -> None:
        chinese(canvas, 100, [ROADS, SIGNS])
        canvas.drawInlineImage(Image.new("RGB", (40, 20), "teal"), 80, 200, 300, 150)
        canvas.drawInlineImage(Image.new("RGB", (20, 20), "red"), 80, 20, 20, 20)

    notes = [note for note in source(drawn(draw)).notes if note.code == "pictures-left-out"]
    assert [(note.message, note.where) for note in notes] == [("left out: 1 picture", "page 1")]


def test_small_type_at_the_top_of_a_single_page_is_its_running_head() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 80, 30, "县交通运输局内部资料", 8, SONG)
        centred(canvas, 90, "公路养护简况", 22, SONG)
        chinese(canvas, 160, [ROADS, SIGNS])

    assert texts(drawn(draw)) == ["公路养护简况", ROADS, SIGNS]
    assert codes(drawn(draw)) == ["running-heads"]


def test_a_first_line_in_the_type_of_the_text_is_no_running_head() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 80, 50, "特急", 16, SONG)
        chinese(canvas, 160, [ROADS, SIGNS])

    assert texts(drawn(draw)) == ["特急", ROADS, SIGNS]


def test_items_with_a_plain_number_or_letter_stand_apart_where_their_lines_are_full() -> None:
    items = (
        "1 The pier at the old harbour is closed from Monday on, and all the ferries call at the new one.",
        "2 Tickets that were bought before the change stay valid until the end of the season on all",
        "3 Bicycles are taken free of charge.",
    )

    def draw(canvas: Canvas) -> None:
        down = 80.0
        for item in items:
            put(canvas, 72, down, item)
            down += 13
        column(canvas, 72, 150, 400, [HARBOUR, TIMETABLE])

    assert texts(drawn(draw))[:3] == list(items)


@pytest.mark.parametrize("middle", [False, True])
def test_a_title_in_two_lines_is_one(middle: bool) -> None:
    def draw(canvas: Canvas) -> None:
        for down, text in (
            (80, "Report on the safety of ferries"),
            (112 if middle else 103, "in the northern harbours"),
        ):
            if middle:
                centred(canvas, down, text, 18)
            else:
                put(canvas, 72, down, text, 18)
        column(canvas, 72, 150, 400, [HARBOUR, TIMETABLE])

    assert texts(drawn(draw)) == ["Report on the safety of ferries in the northern harbours", HARBOUR, TIMETABLE]


@pytest.mark.parametrize(("size", "font"), [(14, "Helvetica"), (18, "Helvetica-Bold")])
def test_what_looks_otherwise_or_is_numbered_is_no_line_of_the_title(size: float, font: str) -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 72, 80, "Report on the safety of ferries", 18)
        put(canvas, 72, 103, "1 Summary" if size == 18 else "Summary", size, font)
        column(canvas, 72, 150, 400, [HARBOUR, TIMETABLE])

    assert texts(drawn(draw), "heading")[0] == "Report on the safety of ferries"


def test_columns_of_three_lines_are_read_one_after_the_other() -> None:
    short = "Crews asked for a second mate on night crossings, which the operator has agreed to try on one route."
    other = "The timetable was kept on most days, and crossings were cancelled when the wind was above forty knots."

    def draw(canvas: Canvas) -> None:
        down = column(canvas, 72, 80, 450, [HARBOUR])
        column(canvas, 72, down + 10, 210, [short])
        column(canvas, 312, down + 10, 210, [other])
        column(canvas, 72, down + 80, 450, [STAFF])

    assert texts(drawn(draw)) == [HARBOUR, short, other, STAFF]


def test_names_beside_values_are_no_columns() -> None:
    def draw(canvas: Canvas) -> None:
        for at, (name, value) in enumerate((("Ferries", "nine"), ("Crews of them", "36 in all"), ("Piers", "four"))):
            put(canvas, 72, 80 + 13 * at, name)
            put(canvas, 312, 80 + 13 * at, value)
        column(canvas, 72, 180, 450, [HARBOUR, STAFF])

    assert "Ferries nine" in " ".join(texts(drawn(draw))).replace("\t", " ")


@pytest.mark.parametrize(("length", "kind"), [(130, "note"), (400, "paragraph")])
def test_a_note_in_the_type_of_the_text_stands_below_its_rule(length: float, kind: str) -> None:
    note = "Of which three were laid up from January to the middle of March."

    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 80, 450, [HARBOUR])
        canvas.line(72, HEIGHT - 700, 72 + length, HEIGHT - 700)
        put(canvas, 72, 711, "1", 6)
        put(canvas, 76, 715, note)

    assert [(block.kind, block.text) for block in source(drawn(draw)).blocks] == [
        ("paragraph", HARBOUR),
        (kind, f"¹{note}"),
    ]
