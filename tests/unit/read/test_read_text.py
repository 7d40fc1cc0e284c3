"""Plain text: lines, wrapped lines, and characters that no page can show."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.read.text import text_blocks
from masthead.source import Block, Source


def source_of(raw: str) -> Source:
    return Source(name="a.txt", sha256="", format="txt", encoding="utf-8", raw=raw, blocks=text_blocks(raw))


def texts(raw: str) -> list[str]:
    return [block.text for block in text_blocks(raw)]


def test_a_line_is_a_paragraph() -> None:
    blocks = text_blocks("题目\r\n\r\n　　第一段。\r第二段。\n")
    assert [(block.text, block.line) for block in blocks] == [("题目", 1), ("第一段。", 3), ("第二段。", 4)]


def test_positions_hold_after_full_width_indents_and_crlf() -> None:
    raw = "题目\r\n　　第一段，共3个。\r\n"
    source = source_of(raw)
    span = source.span(source.blocks[1], 4, 8)
    assert span.quote == "共3个。" == raw[span.start : span.end]


def test_wrapped_english_is_joined() -> None:
    raw = (
        "Report\n\n"
        "The river rose by two metres during the night of the flood, and the\n"
        "families who live along the lower bank were taken to the school hall\n"
        "before dawn. Nobody was hurt.\n\n"
        "A second wave is expected on Friday, so the hall will stay open until\n"
        "the water has gone back below the mark that was painted on the bridge\n"
        "after the last flood.\n"
    )
    assert len(texts(raw)) == 3
    assert "flood, and the families who" in texts(raw)[1]
    assert texts(raw)[2].endswith("bridge after the last flood.")


def test_a_line_that_ends_early_ends_its_paragraph() -> None:
    raw = (
        "The river rose by two metres during the night of the flood, and the\n"
        "families who live along the lower bank were taken to the school hall\n"
        "before dawn.\n"
        "Another paragraph begins here and runs on to the width of the page as\n"
        "the first one did.\n"
        "- a point\n"
        "- another point\n"
    )
    assert [text[:7] for text in texts(raw)] == ["The riv", "Another", "- a poi", "- anoth"]


def test_one_wider_line_does_not_hide_that_a_text_is_wrapped() -> None:
    names = "Present: Ada Smith (Chair), Bert Jones (Engineer of the Works), Cora Brown (Clerk), Dan Green (Treasurer)"
    raw = (
        f"Minutes\n\nPlace: Room 4\n{names}\nApologies: none\n\n"
        "The office reported that dredging of the north channel had reached 70 per\n"
        "cent. The work is to be finished by the middle of the month, as the boats\n"
        "and the crew are wanted elsewhere from then on, and the weather turns.\n"
        "No more is known.\n"
    )
    assert texts(raw)[:4] == ["Minutes", "Place: Room 4", names, "Apologies: none"]
    assert len(texts(raw)) == 6


def test_a_word_that_begins_with_a_sign_is_one_word() -> None:
    raw = (
        "The company now expects sales in the whole of the year to be between 830 and\n"
        "€850 million, which is more than it had said in the spring of the year before\n"
        "“Nothing is certain,” it said in a letter to those who own its shares, and the\n"
        "letter was read in full.\n"
    )
    assert len(texts(raw)) == 1


def test_wrapped_chinese_is_joined_without_blanks() -> None:
    line = "各地要把供水工程放在乡村建设的大局中考虑保障住户的合理用水"
    raw = f"题目\n\n{line}\n{line}\n{line}\n用水。\n\n又一段。\n"
    assert texts(raw) == ["题目", f"{line * 3}用水。", "又一段。"]


def test_lines_that_are_paragraphs_are_not_joined() -> None:
    raw = "Present: A Smith (chair), B Jones, C Brown and the clerk of the council today.\nApologies: none.\n" * 3
    assert len(texts(raw)) == 6


def test_invisible_characters_are_dropped_and_places_kept() -> None:
    raw = "\x07题\u200b目\ud800共\x00641\x1b个\ufeff\n"
    source = source_of(raw)
    block = source.blocks[0]
    assert block.text == "题目共641个"
    assert source.span(block, 3, 6).quote == "641"
    assert source.span(block, 2, 7).quote == "共\x00641\x1b个"


def test_tabs_become_blanks() -> None:
    assert texts("a\tb") == ["a b"]


def holds(source: Source, block: Block) -> bool:
    """Every character stands where its run says, blanks as blanks."""
    places = [block.raw(at) for at in range(len(block.text))]
    same = all(
        source.raw[place] == char or (char == " " and source.raw[place].isspace())
        for place, char in zip(places, block.text, strict=True)
    )
    return same and places == sorted(places)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab题目，。 \u3000\t\r\n\x00\u200b\ud800-•1."), max_size=200))
def test_every_character_stands_where_it_says(raw: str) -> None:
    source = source_of(raw)
    visible = [char for char in raw if not char.isspace() and char not in "\x00\u200b\ud800"]
    assert [char for block in source.blocks for char in block.text if not char.isspace()] == visible
    for block in source.blocks:
        assert block.text == block.text.strip()
        assert block.runs[0][0] == 0
        assert holds(source, block)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_read(raw: str) -> None:
    source = source_of(raw)
    for block in source.blocks:
        span = source.span(block, 0, len(block.text))
        assert source.raw[span.start : span.end] == span.quote
        block.text.encode()


def test_a_thousand_times_the_text_gives_a_thousand_times_the_blocks() -> None:
    raw = "题目\n\n——要点。正文共641个。\n" * 1000
    assert len(text_blocks(raw)) == 2000
