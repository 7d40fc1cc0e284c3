"""The summary, filled slot by slot: what has been concluded, what comes next, where, and the key figures."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, islice

from masthead.extract.clause_words import clause_words
from masthead.extract.key_figures import key_figures
from masthead.extract.language import HAN
from masthead.extract.next_steps import next_steps
from masthead.extract.outline import Outline
from masthead.extract.shapes import is_prose
from masthead.extract.stretch import Stretch
from masthead.extract.windows import Window, windows
from masthead.report import Figure, Id, Language, Name, Passage, Summary

# What fits three lines above the fold of a one-page summary: characters in Chinese, words in English.
_LONGEST = {"zh-CN": 75, "en": 45}
_WIDEST = {"zh-CN": 75.0, "en": 150.0}
_READ = 3000
# That something has ended says more than that something was done.
_ENDED = {
    "zh-CN": re.compile(r"告一段落|结束|收官|闭幕|圆满|至此|全部完成|通过了|正式实施"),
    "en": re.compile(
        r"(?<!be )\b(?:ended|concluded|completed|finished|closed|agreed|approved|decided|adopted|declared"
        r"|no new|in total)\b",
        re.IGNORECASE,
    ),
}
_DONE = {
    "zh-CN": re.compile(r"完成|召开|决定|印发|公布|通报|取得|启动|部署|建成|达到|开展"),
    "en": re.compile(
        r"\b(?:launched|began|reached|restored|requires?|total|amounts?|remain|held|reported)\b", re.IGNORECASE
    ),
}
# What only opens or closes a speech, a letter or a meeting, or tells those present what to do.
_FORMAL = {
    "zh-CN": re.compile(r"请予审议|请审议|如下|我代表|委托|各位代表|现将|提出意见"),
    "en": re.compile(
        r"\b(?:call this meeting|(?-i:I|I'm|I'd|I’m|I’d)|my|your?|thank|welcome|please|proceed to"
        r"|minutes of .*approved|approved .*minutes|apologies)\b",
        re.IGNORECASE,
    ),
}
# What says how all of it went says more than any of its figures.
_OVERALL = {
    "zh-CN": re.compile(r"(?:完成|实现|取得)了.{0,8}各项|各项.{0,8}(?:完成|实现|取得)了|完成了.{0,4}(?:年初|年度)"),
    "en": re.compile(r"\b(?:overall|on the whole|all (?:the )?(?:aims|targets|goals))\b", re.IGNORECASE),
}
_LISTED = 3
# 山阳、水北、林西3县区
_PLACES_IN_A_ROW = re.compile(
    rf"(?:[{HAN}]{{2,5}}、){{2,40}}[{HAN}]{{2,5}}?等?(?:\d{{1,3}}|[一二三四五六七八九十]{{1,3}})个?(?:省|市|县|区|州|盟|旗|乡|镇|街道)"
)
_FIRST = 40


def find_summary(
    outline: Outline, figures: Sequence[Figure], places: Sequence[Name], language: Language, planned: Collection[Id]
) -> Summary:
    """Every text in it is one or more whole clauses of the source, without the mark that ends them.

    planned: the figures that are aims, which are no key figures beside results.

    A note that is no longer than a conclusion may be is its own conclusion, paragraph by paragraph.
    """
    steps = next_steps(outline, language)
    return Summary(
        headline=outline.title.text,
        conclusion=_whole(outline, language) or _conclusion(outline, steps, language),
        scope=_scope(outline, places, language),
        figures=key_figures(figures, planned),
        next=tuple(step.stretch().passage() for step in sorted(steps, key=_place)),
    )


def _whole(outline: Outline, language: Language) -> tuple[Passage, ...]:
    """The paragraphs of a text without sections that is short enough."""
    pieces = [piece for piece in outline.lead if isinstance(piece, Stretch) and is_prose(piece.text, language)]
    asks = any(mark in piece.text for piece in pieces for mark in "?？")
    if outline.sections or asks or sum(length(piece.text, language) for piece in pieces) > _LONGEST[language]:
        return ()
    return tuple(piece.passage() for piece in pieces)


def _conclusion(outline: Outline, steps: Sequence[Window], language: Language) -> tuple[Passage, ...]:
    """What has been concluded, and the first next step for which there is room."""
    room = _LONGEST[language]
    found = max(_concluding(outline, language), key=lambda window: window.score, default=None)
    chosen = [found] if found else []
    room -= sum(length(window.text, language) for window in chosen)
    fits = (step for step in steps if length(step.text, language) <= room and not _overlap(step, chosen))
    chosen += islice(fits, 1)
    return tuple(window.stretch().passage() for window in chosen)


def length(text: str, language: Language) -> int:
    """Characters of a Chinese text, words of an English one."""
    return len(text) if language == "zh-CN" else len(text.split())


def _concluding(outline: Outline, language: Language) -> Iterator[Window]:
    """Windows of the lead (else of the first section), scored by what they share with the title."""
    topic = _grams(outline.title.text, language)
    for order, piece in enumerate(chain(_opening(outline, language), islice(_pieces(outline), _FIRST))):
        for window in islice(windows(piece, language, _WIDEST[language]), _READ):
            if length(window.text, language) <= _LONGEST[language] and clause_words(language).states.search(
                window.text
            ):
                yield window._replace(score=_conclusiveness(window, topic, language) - 0.15 * min(order, 12))


def _conclusiveness(window: Window, topic: set[str], language: Language) -> float:
    """What speaks for a window as the conclusion: it shares the title's words, and says that something has ended."""
    grams = _grams(window.text, language)
    shared = len(topic & grams) / max(6.0, (len(topic) + len(grams)) / 2)
    ended, done = (bool(words[language].search(window.text)) for words in (_ENDED, _DONE))
    brevity = length(window.text, language) / _LONGEST[language]
    formal = bool(_FORMAL[language].search(window.text))
    ending = 4 if _OVERALL[language].search(window.text) else 2 * ended
    return 6 * shared + ending + done - 4 * formal - 0.8 * brevity + 0.3 * window.score


def _opening(outline: Outline, language: Language) -> list[Stretch]:
    lead = [piece for piece in outline.lead if isinstance(piece, Stretch) and is_prose(piece.text, language)]
    return [piece for piece in lead if clause_words(language).states.search(piece.text)][:8]


def _pieces(outline: Outline) -> Iterator[Stretch]:
    return chain.from_iterable(section.pieces() for section in outline.sections)


def _grams(text: str, language: Language) -> set[str]:
    """Pairs of characters in Chinese, words of four letters and more in English."""
    if language == "en":
        return {word.lower()[:6] for word in re.findall(r"[A-Za-z]{4,}", text)}
    plain = re.sub(r"[\W_]", "", text)
    return {plain[at : at + 2] for at in range(len(plain) - 1)}


def _scope(outline: Outline, places: Sequence[Name], language: Language) -> Passage | None:
    """The clauses that list the places covered: the first window of the lead in which at least three are named."""
    starts = sorted(place.span.start for place in places if place.span)
    for piece in _opening(outline, language):
        best: Window | None = None
        for window in islice(windows(piece, language, 1.6 * _WIDEST[language]), _READ):
            listed = _listed(window, starts)
            if listed >= _LISTED and (best is None or (-listed, window.width) < (-best.score, best.width)):
                best = window._replace(score=float(listed))
        if best:
            return best.stretch().passage()
    return None


def _listed(window: Window, starts: Sequence[int]) -> int:
    """How many places a window names: known ones, or names in a row before a count of counties or the like."""
    span = window.stretch().span
    known = bisect_left(starts, span.end) - bisect_left(starts, span.start)
    row = _PLACES_IN_A_ROW.search(window.text)
    return max(known, row[0].count("、") + 1 if row else 0)


def _overlap(window: Window, others: Iterable[Window]) -> bool:
    return any(
        window.piece == other.piece and window.start < other.end and other.start < window.end for other in others
    )


def _place(window: Window) -> int:
    return window.stretch().span.start
