"""Chinese verbs of speech where they stand: before a mark, behind which somebody is quoted or what is said is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from masthead.extract.speech.speech_words_zh import (
    ADDRESSING,
    ASKING,
    AT_ONCE,
    AT_ONCE_BEFORE,
    CALLING,
    COLLECTIVES,
    OFTEN_NOUNS,
    SAID_LIKE,
    SAID_SO,
    SAYING,
    STATEMENTS,
)
from masthead.patterns import alternatives, regex


class Verb(NamedTuple):
    """text[start:stop] is the verb with whom it addresses, what is said begins at text[end].

    tells: also without quotation marks. often_noun: it is a verb only behind somebody who speaks. at_once: no mark
    stands between.
    """

    start: int
    stop: int
    end: int
    tells: bool = True
    often_noun: bool = False
    at_once: bool = False


# 报告称 is what a report says, 汇报说 what somebody reports.
_JOINED = [word + so for word in {*SAYING, *OFTEN_NOUNS} - {*COLLECTIVES} for so in SAID_SO]
_SAYING, _OFTEN, _CALLING = frozenset((*SAYING, *_JOINED)), frozenset(OFTEN_NOUNS), frozenset(CALLING)
_WORDS = _SAYING | _OFTEN | _CALLING
_SIZES = range(max(map(len, _WORDS)), 0, -1)
# Every pattern here begins with characters, not with a look around: so it is looked for where one of them stands.
_LAST = regex(f'[{"".join(sorted({word[-1] for word in _WORDS}))}道](?=[，,：:。；;！\n“「『"]|\\Z)')
_STATED = regex(rf"(?:发[表布出]|[作做提给][出了]?)[㐀-鿿]{{0,2}}(?:{alternatives(STATEMENTS)})(?:说|称|表示|指出)?\Z")
_LONGEST_STATED = 9
_TELLING_MARKS, _OPENING = frozenset("，,：:"), frozenset('“「『"')
_ASKING = frozenset(ASKING)
_TO = regex(rf"(?P<word>{alternatives((*ADDRESSING, *ASKING))})[㐀-鿿、]{{1,12}}(?P<mark>[，,：:“「『。])")
_AT_ONCE = regex(rf"(?:{alternatives(AT_ONCE)})(?=(?:{alternatives(AT_ONCE_BEFORE)})[㐀-鿿\d“])")


def verbs(text: str) -> list[Verb]:
    """The verbs of speech of a text, in order."""
    return sorted([*_before_marks(text), *_addressing(text), *_at_once(text)])


def _before_marks(text: str) -> Iterator[Verb]:
    for last in _LAST.finditer(text):
        stop = last.end()
        word = next((text[stop - size : stop] for size in _SIZES if text[stop - size : stop] in _WORDS), "")
        quotes = text[stop : stop + 1] in _OPENING or text[stop + 1 : stop + 2] in _OPENING
        stated = _STATED.search(text, max(0, stop - _LONGEST_STATED), stop) if quotes or word in SAID_SO else None
        start = stated.start() if stated else stop - len(word)
        if last[0] == "道" and not word and text[stop - 2 : stop - 1] in SAID_LIKE:
            start = stop - 1
        if start < stop:
            tells = text[stop : stop + 1] in _TELLING_MARKS and word not in _CALLING
            yield Verb(start, stop, _behind(text, stop), tells, often_noun=word in _OFTEN)


def _addressing(text: str) -> Iterator[Verb]:
    for match in _TO.finditer(text):
        stop, asks = match.start("mark"), match["word"] in _ASKING
        if not asks or match["mark"] not in "，,。":
            tells = match["mark"] in _TELLING_MARKS and not asks
            yield Verb(match.start(), stop, _behind(text, stop), tells, often_noun=asks)


def _at_once(text: str) -> Iterator[Verb]:
    for match in _AT_ONCE.finditer(text):
        if text[match.start() - 1 : match.start()] not in ("的", "所"):
            yield Verb(*match.span(), match.end(), often_noun=True, at_once=True)


def _behind(text: str, stop: int) -> int:
    """Where what is said begins behind the mark at text[stop]."""
    if text[stop : stop + 1] not in _TELLING_MARKS:
        return stop
    return stop + 1 + (text[stop + 1 : stop + 2] == " ")
