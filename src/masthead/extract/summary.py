"""The summary, filled slot by slot: what has been concluded, what comes next, where, and the key figures."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, islice

from masthead.extract.clause_words import clause_words
from masthead.extract.key_figures import key_figures
from masthead.extract.language import HAN
from masthead.extract.next_steps import next_steps
from masthead.extract.occurrences import Occurrences
from masthead.extract.outline import Outline
from masthead.extract.shapes import is_prose
from masthead.extract.stretch import Stretch
from masthead.extract.windows import Run, Window, Windows
from masthead.report import Figure, Id, Language, Name, Passage, Summary

# What fits three lines above the fold of a one-page summary: characters in Chinese, words in English.
_LONGEST = {"zh-CN": 75, "en": 45}
_WIDEST = {"zh-CN": 75.0, "en": 150.0}
_READ = 3000
# What a window may gain at most by its figures and deeds.
_RICH = 9.0
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
        r"|minutes\b.*\b(?:approved|agreed|confirmed|signed)|(?:approved|agreed|confirmed) .*minutes|apologies|none"
        r"|no (?:declarations|interests))\b",
        re.IGNORECASE,
    ),
}
# What says how all of it went says more than any of its figures; what an audit or a review found is what it is for.
_OVERALL = {
    "zh-CN": re.compile(r"(?:完成|实现|取得)了.{0,8}各项|各项.{0,8}(?:完成|实现|取得)了|完成了.{0,4}(?:年初|年度)"),
    "en": re.compile(r"\b(?:overall|on the whole|all (?:the )?(?:aims|targets|goals))\b", re.IGNORECASE),
}
_FINDS = {
    "zh-CN": re.compile(
        r"总体上?看|总的看|总体来看|综合来看|综上所述|初步核算"
        r"|(?:审计|调查|检查|评估|考核|抽查|监测|测评|统计)结果(?:表明|显示)"
    ),
    "en": re.compile(
        r"\b(?:in summary|in conclusion|we conclude|we found|(?:audit|review|inspection|inquiry|survey|results?)"
        r" (?:found|concluded|shows?|showed)|(?:is|are|was|were) recommended (?:for|that)|resolved)\b",
        re.IGNORECASE,
    ),
}
# What gives the sum of what was done.
_TOTALS = {
    "zh-CN": re.compile(
        r"(?:此次|本次|本周|(?<!公)共(?![同享产建识]))[^，。；]{0,6}(?:检查|抽查|排查|督查|受理|查处|开工|安排|投入|收购|接种|完成)"
        r"|特(?:申请|请求|商请)|恳请"
    ),
    "en": re.compile(r"\b(?:a total of|in all|altogether|cumulative\w*)\b", re.IGNORECASE),
}
# What is still to come is no conclusion.
_TO_COME = {
    "zh-CN": re.compile(
        r"将(?=于|在|会|继续|进一步|组织|召开|按)|(?<![模虚草])拟(?![定订态人合稿])|力争|争取|下一步|预计|要(?=[以抓坚加推强守落确完])"
    ),
    "en": re.compile(
        r"(?<!that )(?<!which )(?<!who )\b(?:will|plans? to|aims? to|intends? to|should|must|is due|are due)\b",
        re.IGNORECASE,
    ),
}
# A document that asks or plans: what is to come is what it says.
_ASKS = re.compile(
    r"(?:函|请示|方案|计划|规划|通知|预案|要点)$|\b(?:memo(?:randum)?|plans?|proposals?|request|deadlines?)\b",
    re.IGNORECASE,
)
_CONCLUDES = re.compile(
    r"结论|总体(?:情况|评价|进展)|基本(?:情况|评价)|审计评价|评[估价]结果|概况|综述"
    r"|\b(?:conclusions?|summary|overview|highlights|key (?:findings|messages|points|facts)|decisions?|decided)\b",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"[^\W_]+")
_LISTED = 3
# 山阳、水北、林西3县区
_PLACES_IN_A_ROW = re.compile(
    rf"(?:[{HAN}]{{2,5}}、){{2,40}}[{HAN}]{{2,5}}?等?(?:\d{{1,3}}|[一二三四五六七八九十]{{1,3}})个?(?:省|市|县|区|州|盟|旗|乡|镇|街道)"
)
_FIRST = 40


def find_summary(
    outline: Outline,
    figures: Sequence[Figure],
    places: Sequence[Name],
    language: Language,
    planned: Collection[Id],
    windows: Windows,
) -> Summary:
    """Every text in it is one or more whole clauses of the source, without the mark that ends them.

    planned: the figures that are aims, which are no key figures beside results.

    A note that is no longer than a conclusion may be is its own conclusion, paragraph by paragraph.
    """
    steps = next_steps(outline, language, windows)
    return Summary(
        headline=outline.title.text,
        conclusion=_whole(outline, language) or _conclusion(outline, steps, language, windows),
        scope=_scope(outline, places, language, windows),
        figures=key_figures(figures, planned),
        next=tuple(step.stretch().passage() for step in sorted(steps, key=lambda step: step.place)),
    )


def _whole(outline: Outline, language: Language) -> tuple[Passage, ...]:
    """The paragraphs of a text without sections that is short enough."""
    pieces = [piece for piece in outline.lead if isinstance(piece, Stretch) and is_prose(piece.text, language)]
    asks = any(mark in piece.text for piece in pieces for mark in "?？")
    if outline.sections or asks or sum(length(piece.text, language) for piece in pieces) > _LONGEST[language]:
        return ()
    return tuple(piece.passage() for piece in pieces)


def _conclusion(outline: Outline, steps: Sequence[Window], language: Language, windows: Windows) -> tuple[Passage, ...]:
    """What has been concluded, and the first next step for which there is room."""
    room = _LONGEST[language]
    found = _concluding(outline, language, windows)
    chosen = [found] if found else []
    room -= sum(length(window.text, language) for window in chosen)
    fits = (
        step for step in steps if length(step.text, language) <= room and all(step.apart(other) for other in chosen)
    )
    chosen += islice(fits, 1)
    return tuple(window.stretch().passage() for window in chosen)


def length(text: str, language: Language) -> int:
    """Characters of a Chinese text, words of an English one."""
    return len(text) if language == "zh-CN" else len(text.split())


def _concluding(outline: Outline, language: Language, windows: Windows) -> Window | None:
    """The window of the lead, else of the first sections, that speaks most as the conclusion; the first of such."""
    topic = _grams(outline.title.text, language)
    best: Window | None = None
    lead = _opening(outline, language)
    told = (piece for piece in _pieces(outline) if is_prose(piece.text, language))
    pieces = [*lead, *islice(told, _FIRST)]
    windows.look_through(pieces)
    foremost = _foremost(outline)
    asks = bool(_ASKS.search(outline.title.text))
    for order, piece in enumerate(pieces):
        weighed = _Told(piece, topic, language, asks=asks and order < len(lead))
        less = 0.15 * min(order, 12) - (id(piece) in foremost)
        for run in islice(windows.of(piece, _WIDEST[language]), _READ):
            score = weighed.score(run, less, best.score if best else -math.inf)
            if score is not None:
                best = Window(piece, run, score)
    return best


class _Told:
    """What speaks for the windows of a piece as the conclusion."""

    def __init__(self, piece: Stretch, topic: set[str], language: Language, *, asks: bool) -> None:
        self.asks = asks
        self.text = piece.text
        self.topic = topic
        self.language = language
        self.finds, self.overall, self.ended, self.done, self.total, self.to_come, self.formal = (
            Occurrences(words[language], self.text)
            for words in (_FINDS, _OVERALL, _ENDED, _DONE, _TOTALS, _TO_COME, _FORMAL)
        )
        self.most = max(5, self._told(0, len(self.text))) + _share(len(topic), _hits(topic, self.text, language), 0)

    def score(self, run: Run, less: float, least: float) -> float | None:
        """A window's score: it shares the title's words, and says that something has ended. None where it is no more
        than `least`, or where the window is too long or states nothing."""
        start, end, language = run.start, run.end, self.language
        long = end - start if language == "zh-CN" else length(self.text[start:end], language)
        score = (
            0.3 * min(run.worth, _RICH) - 0.8 * long / _LONGEST[language] - less + 0.5 * run.opens + 0.6 * run.closes
        )
        if long > _LONGEST[language] or score + self.most <= least:
            return None
        text = self.text[start:end]
        grams = _grams(text, language)
        score += self._told(start, end) - self._against(start, end)
        score += _share(len(self.topic), len(self.topic & grams), len(grams))
        return score if score > least and clause_words(language).states.search(text) else None

    def _told(self, start: int, end: int) -> int:
        """What a window gains by what it says to have ended, or at least to have been done."""
        if self.finds.within(start, end):
            return 5
        ending = 4 if self.overall.within(start, end) else 2 * (self.ended.within(start, end) > 0)
        return ending + (self.done.within(start, end) > 0) + 2 * (self.total.within(start, end) > 0)

    def _against(self, start: int, end: int) -> float:
        """What a window loses that is a form of words, or tells of what is still to come, unless the document is about
        that."""
        to_come = (0.5 if self.asks else 2.0) * (self.to_come.within(start, end) > 0)
        return to_come + 4 * (self.formal.within(start, end) > 0)


def _foremost(outline: Outline) -> set[int]:
    """The pieces, by identity, that stand under a heading that promises what matters most."""
    return {
        id(piece)
        for section in outline.sections
        if section.heading and _CONCLUDES.search(section.heading.text)
        for piece in section.pieces()
    }


def _share(topic: int, shared: int, grams: int) -> float:
    """What a text gains that has so many grams, and shares so many of them with the title, which has `topic`."""
    return 6 * shared / max(6.0, (topic + max(grams, shared)) / 2)


def _hits(topic: set[str], text: str, language: Language) -> int:
    """How many of the title's grams a text holds, or a few more."""
    plain = text.lower() if language == "en" else "".join(_PLAIN.findall(text))
    return sum(1 for gram in topic if gram in plain)


def _opening(outline: Outline, language: Language) -> list[Stretch]:
    lead = [piece for piece in outline.lead if isinstance(piece, Stretch) and is_prose(piece.text, language)]
    return [piece for piece in lead if clause_words(language).states.search(piece.text)][:8]


def _pieces(outline: Outline) -> Iterator[Stretch]:
    return chain.from_iterable(section.pieces() for section in outline.sections)


def _grams(text: str, language: Language) -> set[str]:
    """Pairs of characters in Chinese, words of four letters and more in English."""
    if language == "en":
        return {word.lower()[:6] for word in re.findall(r"[A-Za-z]{4,}", text)}
    plain = "".join(_PLAIN.findall(text))
    return {plain[at : at + 2] for at in range(len(plain) - 1)}


def _scope(outline: Outline, places: Sequence[Name], language: Language, windows: Windows) -> Passage | None:
    """The clauses that list the places covered: the first window of the lead in which at least three are named."""
    starts = sorted(place.span.start for place in places if place.span)
    for piece in _opening(outline, language):
        best: Window | None = None
        for run in islice(windows.of(piece, 1.6 * _WIDEST[language]), _READ):
            window = Window(piece, run, _listed(piece, run, starts))
            if window.score >= _LISTED and (best is None or _lists_more(window, best)):
                best = window
        if best:
            return best.stretch().passage()
    return None


def _lists_more(window: Window, other: Window) -> bool:
    """Whether it lists more places, or as many in less room."""
    return (-window.score, window.run.width) < (-other.score, other.run.width)


def _listed(piece: Stretch, run: Run, starts: Sequence[int]) -> int:
    """How many places a window names: known ones, or names in a row before a count of counties or the like."""
    first, last = (piece.block.raw(piece.start + at) for at in (run.start, run.end - 1))
    known = bisect_right(starts, last) - bisect_left(starts, first)
    row = _PLACES_IN_A_ROW.search(piece.text, run.start, run.end)
    return max(known, row[0].count("、") + 1 if row else 0)
