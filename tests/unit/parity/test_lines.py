"""Lines read from PDFs: which characters are one line, which are the text's, where a page starts."""

from __future__ import annotations

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]  # it ships no types

from masthead.errors import ReadError
from masthead.parity import Margins, PageText, TypeArea, read_pages

WIDTH, HEIGHT, SIZE = 400.0, 600.0, 10.0
AREA = TypeArea(Margins(50, 50), Margins(50, 50), turned=Margins(80, 50))
Piece = tuple[float, float, str]


def made(*pages: list[Piece], turned: bool = False) -> bytes:
    """A PDF of these pages: (x, y of the baseline from the top, text) in the order in which they are drawn."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT))
    for pieces in pages:
        canvas.setFont("Helvetica", SIZE)
        if turned:
            canvas.translate(WIDTH, 0)
            canvas.rotate(90)
        for x, y, text in pieces:
            canvas.drawString(x, (WIDTH if turned else HEIGHT) - y, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def read(data: bytes, *words: str) -> tuple[PageText, ...]:
    return read_pages(data, AREA, set(words), "made.pdf")


def test_a_line_is_what_stands_on_one_baseline() -> None:
    (page,) = read(made([(60, 100, "first line"), (60, 120, "second line")]))
    assert page.lines == ("firstline", "secondline")
    assert page.start == "firstline"


def test_a_note_s_mark_is_of_its_line() -> None:
    (page,) = read(made([(60, 100, "text"), (79, 96, "1"), (86, 100, "goes on")]))
    assert page.lines == ("text1goeson",)


def test_cells_side_by_side_are_lines_of_their_own() -> None:
    (page,) = read(made([(60, 100, "one"), (60, 112, "two"), (200, 100, "three"), (200, 112, "four")]))
    assert page.lines == ("one", "two", "three", "four")
    assert page.start == "onethree"  # as it is seen, whatever the order in which it was drawn


def test_the_page_starts_at_its_top_whatever_is_drawn_first() -> None:
    (page,) = read(made([(60, 500, "a note"), (60, 100, "the text")]))
    assert page.start == "thetext"


def test_page_foot_and_running_head_are_not_of_the_text() -> None:
    (page,) = read(made([(60, 30, "head"), (60, 100, "text"), (60, 580, "7")]))
    assert (page.lines, page.text) == (("text",), "text")
    assert page.around == "".join(sorted("head7"))


def test_words_of_drawings_are_of_the_text_and_no_lines() -> None:
    (page,) = read(made([(60, 80, "bar one"), (60, 100, "text")]), "bar one")
    assert (page.lines, page.start, page.text) == (("text",), "text", "baronetext")


def test_a_turned_page_is_read_as_it_is_turned() -> None:
    (page,) = read(made([(60, 70, "head"), (60, 100, "first"), (60, 120, "second")], turned=True))
    assert (page.lines, page.around) == (("first", "second"), "".join(sorted("head")))


def test_the_dots_of_a_leader_are_no_text() -> None:
    (page,) = read(made([(60, 100, "Results............3"), (60, 112, "and so on ...")]))
    assert page.lines == ("Results3", "andsoon...")
    assert page.text == "Results3andsoon..."


def test_a_hyphen_at_the_end_of_a_line_is_read() -> None:
    (page,) = read(made([(60, 100, "well-"), (60, 112, "known")]))
    assert page.lines == ("well-", "known")


def test_a_page_without_text_is_a_page() -> None:
    empty, page = read(made([], [(60, 100, "text")]))
    assert empty == PageText("", (), "", "")
    assert page.lines == ("text",)


@pytest.mark.parametrize("data", [b"", b"text", b"%PDF-1.7\nbroken"])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"made\.pdf: this is no PDF"):
        read(data)
