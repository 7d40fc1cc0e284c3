"""What comes next: clauses about the future that hold a date or a hedge, told with both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from masthead.extract.occurrences import Occurrences
from masthead.extract.outline.kinds import section_kind
from masthead.extract.outline.outline import Outline
from masthead.extract.outline.windows import Window, Windows
from masthead.extract.stretch import Stretch
from masthead.patterns import regex
from masthead.report import Language

_MOST = 6
_WIDEST = {"zh-CN": 75.0, "en": 150.0}
_READ = 400
_CANDIDATES = 2000
_FUTURE = {
    "zh-CN": regex(
        r"将(?=会|围绕|于|在|适时|继续|组织|开展|进一步|启动|全面|对|着重|予以|统筹|按|根据|积极|与|进行|陆续|分批"
        r"|再|同步|联合|适度|建立|举行|举办|召开|着力|加快|加大|加强|加密|推进|推出|推动|投入|投运|投用|开工"
        r"|开通|实施|新建|新增|正式|持续|重点|聚焦|从|以"
        r"|为|把|逐步|不断|大力|全力|抓紧|尽快|深入|完成|出台|制定|发布|公布|通过|依法|严格|扩大|增设|增加"
        r"|安排|派出|赴)|明年|下(?<!为下)一步|下一阶段|下阶段|今后|拟于|拟(?<![模虚草]拟)(?![定订态人合稿])"
        r"|力争|争取(?=在"
        r"|于|到\d|年|尽早|早日|实现|完成|\d)|适时|计划(?=于|\d|明年|年内|今年)|预(?<!年预)计|定于|年底前"
        r"|年(?<![一二三四五六七八九十两半几数多\d]年)内|年(?<=\d{4}年)内|到\d{4}年"
        r"|确保(?=[^，。；]{0,12}(?:前|底|内))|月(?:底|末)?前(?=.{0,6}(?:完成|实现|建成|全部|报送|开工|投用|到位|销号))"
    ),
    "en": regex(
        r"\b(?:(?<!that )(?<!which )(?<!who )will|next (?:week|month|quarter|year|phase|step)|aims?|plans? to|intends?"
        r"|(?:expects?|hopes?|proposes?|seeks?|pledges?|undertakes?) to"
        r"|is due|are due|(?:is|are|be|,) (?:\w+ )?planned|(?<!than )(?<!as )(?<!had )(?:expected|scheduled)"
        r"|to be (?:held|completed|reviewed)|by the end of|by (?:early |mid-|late )?(?:20\d\d|(?:\d{1,2} )?(?:January"
        r"|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?(?:,? 20\d\d)?)"
        r"(?=[.,;:)]|$))",
        re.IGNORECASE,
    ),
}
_WHEN = {
    # As in all of these, a branch begins with a character of its own: so it is found many times as fast.
    "zh-CN": regex(
        r"明年|下一步|下一阶段|下半年|上半年|年底|月底|个月内|前(?<=\d日前)"
        r"|年(?<![一二三四五六七八九十两半几数多]年)内|季度"
        r"|年(?<=\d{4}年)|月(?<=\d月)|今后"
    ),
    "en": regex(
        r"\b(?:next|by|until|before|January|February|March|April|May|June|July|August|September|October"
        r"|November|December|quarter"
        r"|20\d\d)\b"
    ),
}
_HEDGE = {
    "zh-CN": regex(
        r"适时|力争|争取(?=在|于|到\d|年|尽早|早日|实现|完成|\d)|拟(?<![模虚草]拟)(?![定订态人合稿])|初步"
        r"|原则上|有望|预计|视情|择机|计划"
    ),
    "en": regex(
        r"\b(?:aims?|plans?|planned|intends?|expects?|hopes?|expected|subject to|if|where possible|may|should|seeks?"
        r"|provisional\w*|as appropriate"
        r"|no later than|at the latest)\b",
        re.IGNORECASE,
    ),
}
# What somebody says or asks for is no step that anybody takes.
_QUOTED = ('"', "“")
_WISH = {"zh-CN": regex(r"请求|希望|建议"), "en": regex(r"\b(?:call|calls|asked|asks|urges?|requests?)\b")}
# A label that says who or when, not what: Action: Clerk.
_LABEL = {
    "zh-CN": regex(
        "(?:责任|牵头|承办|主办|落实|配合)(?:单位|部门|人|领导)[：:]|(?:完成|整改|办理)(?:时限|时间|期限)[：:]"
    ),
    "en": regex(r"(?i:actions?(?: by| on)?|owner|lead(?: officer)?|responsible|due(?: date)?|deadline):(?!.* to )"),
}


def next_steps(outline: Outline, language: Language, windows: Windows) -> tuple[Window, ...]:
    """At most six windows, the most telling first, none overlapping another."""
    found = sorted(islice(_candidates(outline, language, windows), _CANDIDATES), key=lambda window: -window.score)
    chosen: list[Window] = []
    for window in found:
        if len(chosen) < _MOST and all(window.apart(other) for other in chosen):
            chosen.append(window)
    return tuple(chosen)


def _candidates(outline: Outline, language: Language, windows: Windows) -> Iterator[Window]:
    for piece, weight in _pieces(outline):
        text = piece.text
        if not _FUTURE[language].search(text):
            continue
        future, when, hedge, wish = (Occurrences(words[language], text) for words in (_FUTURE, _WHEN, _HEDGE, _WISH))
        for run in islice(windows.of(piece, _WIDEST[language]), _READ):
            times, dated, hedged = (places.within(run.start, run.end) for places in (future, when, hedge))
            said = wish.within(run.start, run.end) or text.startswith(_QUOTED, run.start)
            if _LABEL[language].match(text, run.start, run.end):
                continue
            if times and (dated or hedged) and not said:
                score = (
                    2.0 * bool(dated) + 2.0 * bool(hedged) + min(times, 3) + 0.8 * run.opens + 0.3 * run.closes + weight
                )
                yield Window(piece, run, score - run.width / _WIDEST[language])


def _pieces(outline: Outline) -> Iterator[tuple[Stretch, float]]:
    """The running text from the end, as what comes next is told last, and what a piece gains by where it stands."""
    for section in reversed(outline.sections):
        ahead = section.heading is not None and section_kind(section.heading.text) == "directions"
        yield from ((piece, float(ahead)) for piece in reversed(list(section.pieces())))
    yield from ((piece, 0.0) for piece in reversed(outline.lead) if isinstance(piece, Stretch))
