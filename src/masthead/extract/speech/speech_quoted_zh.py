"""What Chinese prose quotes, with who is told before or behind it to say it. A term in quotation marks is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.extract.speech.speech import Said
from masthead.extract.speech.speech_subjects_zh import Named
from masthead.extract.speech.speech_verbs_zh import Verb
from masthead.extract.speech.speech_words_zh import SHOWING
from masthead.patterns import alternatives, regex

_QUOTED = regex(
    r"“(?P<curly>[^“”\n]{2,800})”|「(?P<corner>[^「」\n]{2,800})」|『(?P<inner>[^『』\n]{2,800})』|"
    r"(?<![\w\"])\"(?P<straight>[^\"\n]{8,800})\"(?!\w)|“(?P<goes_on>[^“”\n]{12,800})(?=\n“)"
)
_OPENING = regex('[“「『"]')
_SHOWING = regex(alternatives(SHOWING))
# To whom something is said: 要求各县区“…”.
_ADDRESSED = regex(r"(?:要求|鼓励|号召|希望|倡议)[㐀-鿿、]{1,12}$")
# What is written somewhere, said by nobody.
_WRITTEN = regex(
    r"(?:[写印挂贴刻书题画标]着?(?:有|着|的是)|标语|横幅|口号|题写|名为|题为|主题[为是]|打出|展板|条幅|牌匾)[了：:，,]*$"
)
_COMMA = regex("[，,；;]")
_ENDS = frozenset("。！？；…!?.，,")
_MARKS_BEFORE, _MARKS_BEHIND = "，,：: ", "。；;！\n“「"
_WHOLE, _SHORTEST = 12, 6
_LEAD, _FAR = 24, 90
_MOST_COMMAS = 2


def quoted(named: Named) -> list[Said]:
    """What is quoted, in order."""
    text, found = named.text, list[Said]()
    attributed = 0  # where that ends which tells the speaker of the last quotation
    for match in _marked(text):
        start, end = match.span(match.lastgroup or 0)
        ended = text[end - 1] in _ENDS or match.lastgroup == "goes_on"
        if not ended and _goes_on(text, match.end()):
            continue
        before = found[-1] if found else None
        announced = _announced(named, match.start())
        goes_on = before and _continues(text, before.end, attributed, match.start())
        own = announced is None and not (before and goes_on and attributed > before.end)
        behind = _attribution(named, match.end(), whole=ended) if own else None
        if behind and text[match.start() - 1] in "：:" and text[behind[1] : behind[1] + 2] in ("：“", ":“"):
            behind = None  # it tells of the next quotation
        if behind:
            announced, attributed = behind
        elif announced is None and before and goes_on:
            announced = (before.speaker,)
        elif announced is None and ended:
            announced = _shown_by_colon(named, match.start())
        near = announced and (end - start >= _SHORTEST or text[match.start() - 1] in _MARKS_BEFORE)
        whole = ended and (end - start >= _WHOLE or _stands_alone(text, match)) and not _is_written(text, match.start())
        if near or whole:
            speaker = announced[0] if announced else _shown_before(named, match.start())
            found.append(Said(start, end, speaker, True))
    return found


def _marked(text: str) -> Iterator[re.Match[str]]:
    """What stands in quotation marks."""
    free = 0
    for opening in _OPENING.finditer(text):
        match = _QUOTED.match(text, opening.start()) if opening.start() >= free else None
        if match:
            free = match.end()
            yield match


def _goes_on(text: str, at: int) -> bool:
    """Whether a sentence goes on behind what stands in quotation marks before text[at]: a term is a part of it."""
    return "㐀" <= text[at : at + 1] <= "鿿" or text[at : at + 1] in tuple("、“（")


def _is_written(text: str, at: int) -> bool:
    return bool(_WRITTEN.search(text, max(0, at - _LEAD), at))


def _announced(named: Named, at: int) -> tuple[str | None] | None:
    """Who is told before a quotation that begins at text[at] to say it; None where nothing tells of its being said."""
    text, first = named.text, named.sentence_start(at)
    verb, view = named.verb_before(at), named.view_before(at)
    if verb and verb.stop < at:
        return (named.speaker(first, verb),)
    speaker = None
    addressed = _ADDRESSED.search(text, max(first, at - _LEAD), at)
    if verb or addressed:
        meant = verb or Verb(addressed.start() if addressed else at, at, at, often_noun=True)
        speaker = named.speaker(first, meant)
    elif view:
        speaker = named.whose(view)
    return None if speaker is None else (speaker,)


def _continues(text: str, end: int, attributed: int, start: int) -> bool:
    """Whether a quotation from text[start] on goes on with the one that ends at text[end], whose speaker is told until
    text[attributed]: “…，”王某说，“…。”"""
    if attributed > end:
        return start - attributed <= 2 and not text[attributed:start].strip("，,：:。")
    return start == end + 1 or text[end:start] == "\n"


def _attribution(named: Named, at: int, *, whole: bool) -> tuple[tuple[str], int] | None:
    """Who is told behind a quotation that ends at text[at] to say it, and where that ends."""
    text, end = named.text, min(named.sentence_end(at), at + _FAR)
    verb = next((one for one in named.verbs_within(at, end) if not one.at_once), None)
    if verb and len(_COMMA.findall(text, at + 1, verb.start)) <= (_MOST_COMMAS if whole else 0):
        speaker = named.speaker(at, verb)
        closed = text[verb.stop : verb.stop + 1] in _MARKS_BEHIND or text[verb.end : verb.end + 1] in ("“", "「")
        if speaker and (closed or named.is_somebody(speaker)):
            return (speaker,), verb.stop
    shown = named.shows(at, end) if whole and _SHOWING.search(text, at, end) else None
    return ((shown,), end) if shown else None


def _shown_before(named: Named, at: int) -> str | None:
    """Who speaks or is moved to before a quotation that stands alone: 老人很激动。“…。”"""
    text, line = named.text, named.text.rfind("\n", 0, at) + 1
    if at == line or text[at - 1] not in "。！？":
        return None
    first = max(line, named.sentence_start(at - 1))
    if _SHOWING.search(text, first, at):
        return named.shows(first, at - 1)
    verb = next((one for one in named.verbs_within(first, at) if one.tells), None)
    speaker = named.speaker(first, verb) if verb else None
    return speaker if speaker and named.is_somebody(speaker) else None


def _shown_by_colon(named: Named, at: int) -> tuple[str] | None:
    """Who does something before a colon that a quotation stands behind: 老人握着民警的手：“…”"""
    if named.text[at - 1 : at] not in ("：", ":") or _is_written(named.text, at):
        return None
    shown = named.shows(named.sentence_start(at), at - 1)
    return (shown,) if shown else None


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether what is quoted is the last sentence of a paragraph that has others."""
    before, behind = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return before in ("。", "！", "？") and behind in ("", "\n")
