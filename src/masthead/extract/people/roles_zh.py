"""The words for roles and for people in a Chinese text, behind which a name may stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from masthead.extract.people.person_names import FIRST, is_han
from masthead.extract.people.role_words import NO_PEOPLE, NOT_PEOPLE_BEFORE, PEOPLE, PEOPLE_ENDINGS, ROLES
from masthead.patterns import regex

# What may part a title from the name behind it: 队长（市局派驻）王某, 组长为王某.
PARTS_TITLE = "（(分为是"


def _last_two(words: tuple[str, ...]) -> str:
    """A regular expression that holds behind the last character of any of the words, and behind few others."""
    before, last = ("".join(sorted({word[at] for word in words})) for at in (-2, -1))
    return f"(?<=[{before}][{last}])"


def _by_last_two(words: tuple[str, ...]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[-2:], []).append(word)
    return found


def _rests(beginnings: frozenset[str], words: tuple[str, ...]) -> dict[str, list[str]]:
    """How the words go on behind each of these that they begin with."""
    found: dict[str, list[str]] = {}
    for word in words:
        for end in range(1, len(word)):
            if word[:end] in beginnings:
                found.setdefault(word[:end], []).append(word[end:])
    return found


# A last character first, which is what keeps the search fast. The words that only stand before names are looked for
# only there.
_LAST = regex(
    f"[{''.join(sorted({word[-1] for word in (*ROLES, *PEOPLE, *PEOPLE_ENDINGS)}))}]"
    f"(?:{_last_two(ROLES)}|(?:{_last_two(PEOPLE)}|(?<=[{PEOPLE_ENDINGS}]))"
    f"(?=[{''.join(sorted(FIRST))}{PARTS_TITLE} \u3000]|[㐀-鿿]{{1,7}}·))"
)
_BY_PAIR: dict[str, tuple[str, ...]] = {
    pair: tuple(sorted(some, key=len, reverse=True)) for pair, some in _by_last_two((*ROLES, *PEOPLE)).items()
}
_TITLES = frozenset(ROLES)
# How words go on that begin longer ones: 博士 and 博士生, 护士 and 护士长.
_LONGER: dict[str, tuple[str, ...]] = {
    word: tuple(rests) for word, rests in _rests(frozenset(ROLES), (*ROLES, *PEOPLE)).items()
}
# 长 that begins a word behind 省, 市: 四川省长江上游.
_LONG = regex(
    "长(?:江[上中下流经干大沿口堤防水航以北南两生保禁岸]|江[路街](?:[时上口的段与和至东西南北沿]|小学|派出所)|"
    "江[东西]路|江[一二三四]桥|江隧道|[征期效远度三假途短])"
)


class Role(NamedTuple):
    """A word at text[start:end]. is_title: one that stands behind names as well."""

    word: str
    start: int
    end: int
    is_title: bool


def roles_in(text: str) -> Iterator[Role]:
    """All of them, in order."""
    for match in _LAST.finditer(text):
        end = match.end()
        for word in _BY_PAIR.get(text[end - 2 : end], ()):
            if text.endswith(word, 0, end):
                if not (word[-1] == "长" and _LONG.match(text, end - 1)) and not _is_longer(text, word, end):
                    yield Role(word, end - len(word), end, word in _TITLES)
                break
        else:
            if match[0] in PEOPLE_ENDINGS and _is_kind(text, end):
                yield Role(text[end - 2 : end], end - 2, end, is_title=False)


def _is_longer(text: str, word: str, end: int) -> bool:
    """Whether the word that ends at text[:end] is the beginning of another one."""
    return text.startswith(_LONGER.get(word, ()), end)


def _is_kind(text: str, end: int) -> bool:
    """Whether a word for people ends at text[:end] in one of PEOPLE_ENDINGS."""
    return (
        is_han(text[end - 2 : end - 1])
        and text[end : end + 1] not in tuple(NOT_PEOPLE_BEFORE[text[end - 1]])
        and not text.endswith(NO_PEOPLE, 0, end)
    )
