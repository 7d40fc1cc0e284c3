"""English speech: what stands in quotation marks beside said, and what is told: X said that …; according to X, …."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from masthead.extract.occurrences import is_inside
from masthead.extract.speech.speech import Said, Speakers, any_of
from masthead.extract.speech.speech_pronouns_en import resolved
from masthead.extract.speech.speech_quoted_en import quoted
from masthead.extract.speech.speech_subjects_en import PRONOUNS, Named
from masthead.extract.speech.speech_words_en import ADDRESSING, PARTICIPLES, PHRASES, PLAIN, WITH_THAT
from masthead.patterns import regex

_VERB = regex(rf" (?P<verb>{any_of((*PHRASES, *PLAIN, *WITH_THAT, *ADDRESSING, *PARTICIPLES, 'asked'))})(?=[ ,])")
_SAID, _PLAIN, _WITH_THAT, _ADDRESSING, _PARTICIPLES = (
    *(frozenset(("said", "says", "say")), frozenset(PLAIN)),
    *(frozenset((*PLAIN, *WITH_THAT, *PHRASES)), frozenset(ADDRESSING), frozenset(PARTICIPLES)),
)
# What stands before that: on Monday, in a statement, to the Board.
_ADJUNCT = (
    r"(?:,? (?:on|in|at|to|during|through|via|after|before|earlier|today|yesterday|again|later|last|this|for|with|from|"
    r"by|under|only|unanimously|publicly|clearly|rightly|out)\b[^.,;:!?\"“”\n]{0,70}?,?|"
    r", (?:however|for example|though|too|therefore|"
    r"(?:in|on) [^,.;\n]{2,40}),)?"
)
_THAT = regex(rf"{_ADJUNCT} that ")
_WORD = r"(?:(?:Mr|Mrs|Ms|Dr|St|Hon)\.|[\w’'&-]+)"
_TO_WHOM = regex(rf" (?!(?:that|to|in|of|as|by) ){_WORD}(?: (?!that ){_WORD}){{0,8}}?{_ADJUNCT} that ")
_WHETHER = regex(rf"(?: (?!to ){_WORD}){{0,6}}? whether ")
_TOLD = regex(
    r" (?:the )?[\w’'-]+(?: [A-Z][\w’'-]+){0,3} "
    r"(?=(?:it|he|she|they|there|this|these|those|we|more than|about|all|some|no) )"
)
_AT_ONCE = regex(r"(?: (?:on [A-Z]\w+|today|yesterday|in a statement))? (?=[\w£$€])")
# What is no clause: said nothing of costs, said in March.
_NO_CLAUSE = regex(
    r"(?:(?:to|by|of|in|for|with|on|during|after|before|when|while|nothing|yes|so|goodbye|hello|much|little|outside|inside|"
    r"from|via|through|earlier|later|again|today|yesterday|the same|a (?:few|lot|great)|thank|thanks|sorry|and|or|that|"
    r"no(?=[.,;])|it all|enough|otherwise|more(?! than)|"
    r"at(?! least| most)|as(?! many| much| few))\b|(?:about|over|under|near) (?![\d£$€]))"
)
_FINITE = regex(
    r"[^,.;:\n]{1,90}? (?:was|were|is|are|would|will|could|should|had|has|have|may|might|must|can|cannot|did|does|do|"
    r"needs|needed)\b"
)
_NO_FINITE = regex(r" (?:that|which|who|where|when|how|what|why) ")
_ACCORDING = regex(
    r"(?:According to (?P<whom>[^.,;\n]{3,80})(?:, [^.,;\n]{3,60}(?=, ))?|"
    r"In the (?:view|opinion|words) of (?P<of>[^.,;\n]{3,60})|"
    r"As (?P<as>[^,.;\n]{3,60}?) (?:said|says|noted|notes|put it|observed|explained|stated|warned|pointed out)|"
    r"In (?P<whose>[^.,;\n]{3,40}?)[’']s? (?:view|opinion|words|assessment)), (?=[\w£$€])|"
    r"It (?:is|was|remains) (?P<view>[^.,;\n]{3,40}?)[’']s? (?:view|opinion|position|contention|understanding) that "
)
_CLOSING = '”’"'


class _Telling(NamedTuple):
    """A verb before text[start], or the words that name whose view it is, at text[start:stop]; what is said begins at
    text[end]. that: the word stands before it."""

    start: int
    stop: int
    end: int
    that: bool


def english_speech(text: str, people: Speakers, bodies: Speakers) -> list[Said]:
    """What is said, in order."""
    named = Named(text, people, bodies)
    direct = quoted(named)
    told = list(_told(named, [(one.start - 1, one.end + 1) for one in direct]))
    starts = [one.start for one in told]
    apart = [one for one in direct if not _is_part(told, bisect_right(starts, one.start) - 1, one)]
    return resolved(named, sorted([*apart, *told], key=lambda one: one.start))


def _is_part(told: Sequence[Said], at: int, said: Said) -> bool:
    """Whether what is quoted stands inside what is told."""
    return at >= 0 and said.end <= told[at].end


def _told(named: Named, taken: Sequence[tuple[int, int]]) -> Iterator[Said]:
    free = 0
    tellings = sorted([*_verbs(named.text), *_according(named.text)])
    for number, telling in enumerate(tellings):
        if telling.start < free or is_inside(taken, telling.start):
            continue
        before = bisect_right(taken, (telling.start, 0)) - 1
        if not telling.that and before >= 0 and _attributes(named, taken[before][1], telling.start):
            continue
        following = bisect_left(taken, (telling.end, 0))
        if following < len(taken) and taken[following][0] <= telling.end:
            continue
        speaker = _teller(named, telling)
        after = tellings[number + 1 : number + 1 + _MOST_TELLINGS]
        end = _until_another(named, after, telling.end, _end(named, telling.end))
        if speaker is None or end <= telling.end:
            continue
        free = end
        yield Said(telling.end, end, speaker, False)


def _attributes(named: Named, quoted: int, verb: int) -> bool:
    """Whether the verb at text[verb] tells who says the quotation that ends at text[quoted]: “…,” Jane Hill said."""
    return named.text[quoted - 2] == "," and named.sentence_end(quoted) >= verb


def _verbs(text: str) -> Iterator[_Telling]:
    for verb in _VERB.finditer(text):
        word, at = verb["verb"], verb.end()
        that = _THAT.match(text, at) if word in _WITH_THAT or word in _PARTICIPLES else None
        if not that and word in _ADDRESSING:
            that = _TO_WHOM.match(text, at) or (_TOLD.match(text, at) if word == "told" else None)
        if not that and word == "asked":
            that = _WHETHER.match(text, at)
        if that:
            yield _Telling(verb.start(), verb.start(), that.end(), that=True)
        elif word in _PLAIN or word == "saying":
            at_once = _AT_ONCE.match(text, at)
            if at_once and _is_clause(text, at_once.end(), word):
                yield _Telling(verb.start(), verb.start(), at_once.end(), that=False)


def _is_clause(text: str, at: int, verb: str) -> bool:
    """Whether what stands at text[at:] tells something, though no that stands before it."""
    if _NO_CLAUSE.match(text, at):
        return False
    finite = _FINITE.match(text, at)
    return verb in _SAID or bool(finite and not _NO_FINITE.search(finite[0]))


def _according(text: str) -> Iterator[_Telling]:
    for match in _ACCORDING.finditer(text):
        yield _Telling(*match.span(match.lastgroup or 0), match.end(), that=True)


def _teller(named: Named, telling: _Telling) -> str | None:
    text, first = named.text, named.sentence_start(telling.start)
    if telling.stop > telling.start:
        return named.who(telling.start, telling.stop)
    if text[telling.start - 1 : telling.start] == "," and _PARTICIPLE.match(text, telling.start):
        return named.of_sentence(first, telling.start)
    return named.subject(first, telling.start)


_ANOTHER = regex(r", (?:while|whereas|but|and|although) (?P<who>[^,.;:\n]{2,60})\Z")
_FAR, _MOST_TELLINGS = 70, 4


def _until_another(named: Named, tellings: Sequence[_Telling], start: int, end: int) -> int:
    """Where somebody else begins to speak in text[start:end]: …, while the Governor said …; end where nobody does."""
    for telling in tellings:
        if telling.start >= end:
            break
        another = _ANOTHER.search(named.text, max(start, telling.start - _FAR), telling.start)
        who = named.who(*another.span("who")) if another else None
        if another and who and who not in PRONOUNS:
            return another.start()
    return end


_PARTICIPLE = regex(rf" (?:{any_of(PARTICIPLES)})\b")


def _end(named: Named, start: int) -> int:
    """Where the sentence, or its part before a semicolon, ends."""
    text, end = named.text, named.sentence_end(start)
    semicolon = text.find(";", start, end)
    if semicolon >= 0:
        return semicolon
    if text[end : end + 1] in ("", "\n"):
        return end
    closes = text[end + 1 : end + 2]
    return end + 1 + (closes != "" and closes in _CLOSING and text.find(_OPENING[closes], start, end) >= 0)


_OPENING = {"”": "“", "’": "‘", '"': '"'}
