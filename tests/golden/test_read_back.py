"""A PDF made here, read as one made elsewhere: nothing that its text says is lost, and nothing is added."""

from __future__ import annotations

import unicodedata
from collections import Counter

import pytest

from masthead.read import read_bytes
from masthead.source import Source
from tests.golden.cases import ALL_BY_TEMPLATE, Case, make_case, name_of


def plain(text: str) -> str:
    """Without blanks, and raised figures as figures."""
    return "".join(unicodedata.normalize("NFKC", text.replace("\xad", "")).split())


def read_back(case: Case, template: str) -> Source:
    return read_bytes(make_case(case).printed[template].pdf, "a.pdf", "a.pdf")


@pytest.mark.parametrize(("case", "template"), ALL_BY_TEMPLATE, ids=name_of)
def test_every_character_of_the_document_comes_back(case: Case, template: str) -> None:
    source = read_back(case, template)
    found = Counter(plain("".join(block.text for block in source.blocks)))
    wanted = Counter(plain(make_case(case).printed[template].text))
    assert wanted - found == Counter()
    # What stands at the foot of a page alone cannot be told from its text.
    single = max(block.place.page for block in source.blocks) == 1
    assert single or found - wanted == Counter()


@pytest.mark.parametrize(("case", "template"), ALL_BY_TEMPLATE, ids=name_of)
def test_each_character_of_a_block_is_where_it_says(case: Case, template: str) -> None:
    source = read_back(case, template)
    for block in source.blocks:
        for at, character in enumerate(block.text):
            raw = source.raw[block.raw(at)]
            assert raw == character or character in " \t"
        assert source.raw.count("\n", 0, block.raw(0)) + 1 == block.line
        assert block.place.page


@pytest.mark.parametrize(
    "case", [one for one in ALL_BY_TEMPLATE if one[1] in ("jianbao", "gongwen")], ids=lambda one: one[0].name
)
def test_the_paragraphs_of_a_page_in_one_column_are_those_of_the_document(case: tuple[Case, str]) -> None:
    made = make_case(case[0]).printed[case[1]]
    wanted = [plain(line) for line in made.text.splitlines() if len(plain(line)) > 40]
    found = {plain(block.text) for block in read_back(*case).blocks}
    assert [line for line in wanted if line not in found] == []
