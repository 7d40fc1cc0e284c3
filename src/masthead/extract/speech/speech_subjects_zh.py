"""Who says something in Chinese: the subject of the clause that a verb of speech ends, or of its sentence.

    [市政府新闻发布会上] [市教育局副局长王某] [就有关问题] [向记者] 介绍

What leads to the subject is taken off on the left, what the verb has with it on the right. What is left is a person, a
body, or words that end as those for people, bodies and papers do.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from masthead.extract.speech.speech import Speakers
from masthead.extract.speech.speech_nouns_zh import (
    HE_WORDS,
    THEY_WORDS,
    is_word,
    lead_end,
    means_somebody,
    opening_noun,
    speaking_noun,
    without_manner,
)
from masthead.extract.speech.speech_verbs_zh import Verb, verbs
from masthead.extract.speech.speech_views_zh import View, views
from masthead.extract.speech.speech_words_zh import HUMANS, PURE
from masthead.patterns import alternatives, regex

HE = "他"
"""The speaker where a pronoun stands for one."""
THEY = "他们"
SAME = ""
"""The speaker where the sentence names none: whoever spoke before."""

_SENTENCE_END = regex(r"[。！？!?\n]")
_CLAUSE_MARK = regex(r"[，,。；;：:！？!?\n\t“”「」『』（）()《》]")
_CLOSING = {"”": "“", "」": "「", "』": "『", "）": "（", ")": "(", "》": "《"}
_ENDS_SPEECH = frozenset("，,。！？!?…；")
_OPENING_MARKS = "《(（“「『"
_LONGEST_CLAUSE, _LONGEST_LEAD, _LONGEST_TITLE = 120, 30, 24
_MOST_CLAUSES = 2
_NAME_SIZES = range(2, 5)
_NONE_NAMED = frozenset(("", "并", "还", "也", "又", "再", "则", "仍", "而", "且", "并且"))
# What is no subject: 根据通知要求.
_BY = regex(
    "(?:根据|按照|遵照|落实|依照|对照|围绕|针对|结合|为了?|经(?![济营理贸开])|鉴于|依据|贯彻|传达|学习|以便|通过|坚持|按(?![揭摩]))"
)
# What looks like a verb of speech is what somebody gives or does: 作出承诺，提出意见建议，.
_IS_OBJECT = regex(
    "(?:[出行予的]|(?<![工合操运写创])[作做][^，。]{0,4}|重要|具体|提供|发表|宝贵|合理化|心得|相关|有关)$"
)
_TITLE_BEHIND = regex(rf"(?:副|总)?(?:同志|{alternatives(HUMANS)})?(?:（[^（）]*）)?")
_ACCOMPANIED = regex("(?:同志)?等?(?:[一同及的][㐀-鿿]{0,8})?(?:陪同|带领|率领|主持|见证|组织|支持|帮助|协调|引导)下")
_TOWARDS = regex(
    "(?:[他她其]|会议)?(?:对(?![外口台])|向(?!阳)|陪同(?!下)|跟随|随同|当着|面对|告诉|和|与(?!会)|给|替|受)"
)


@dataclass(frozen=True)
class Named:
    """A text with who is named in it. people, bodies: where they stand."""

    text: str
    people: Speakers
    bodies: Speakers

    @cached_property
    def ends(self) -> list[int]:
        """Where sentences end."""
        return [match.start() for match in _SENTENCE_END.finditer(self.text)]

    @cached_property
    def verbs(self) -> list[Verb]:
        return verbs(self.text)

    @cached_property
    def views(self) -> list[View]:
        return [*views(self.text)]

    @cached_property
    def _announcing(self) -> dict[int, Verb]:
        """The verbs that something is quoted right behind, by where that begins."""
        return {verb.end: verb for verb in self.verbs if not verb.at_once}

    def verb_before(self, at: int) -> Verb | None:
        return self._announcing.get(at)

    def view_before(self, at: int) -> View | None:
        return next((view for view in self.views if view.end == at), None)

    def verbs_within(self, start: int, end: int) -> Iterator[Verb]:
        """The verbs of text[start:end], in order."""
        at = bisect_left(self.verbs, (start,))
        while at < len(self.verbs) and self.verbs[at].stop <= end:
            yield self.verbs[at]
            at += 1

    def sentence_start(self, at: int) -> int:
        before = bisect_left(self.ends, at)
        return self.ends[before - 1] + 1 if before else 0

    def sentence_end(self, at: int) -> int:
        """Where the mark stands that ends the sentence of text[at]."""
        before = bisect_left(self.ends, at)
        return self.ends[before] if before < len(self.ends) else len(self.text)

    def clause_start(self, first: int, at: int) -> int:
        """Where the clause begins that ends at text[at], not before first. What stands in brackets or is quoted as a
        term ends no clause: 在“双百”行动推进会上强调."""
        first = max(first, at - _LONGEST_CLAUSE)
        outside = at
        for mark in reversed([*_CLAUSE_MARK.finditer(self.text, first, at)]):
            if mark.start() >= outside:
                continue
            opening = _CLOSING.get(mark[0])
            opened = self.text.rfind(opening, first, mark.start()) if opening else -1
            if opened >= 0 and self.text[mark.start() - 1] not in _ENDS_SPEECH:
                outside = opened
            elif mark[0] not in _OPENING_MARKS:
                return mark.end()
        return first

    def speaker(self, first: int, verb: Verb) -> str | None:
        """Who says what the verb tells, named behind text[first]: also HE, THEY, SAME. None where nobody speaks."""
        stop, often_noun = verb.start, verb.often_noun
        clause = self.clause_start(first, stop)
        if _BY.match(self.text, clause, stop):
            return None
        pure = self.text.endswith(PURE, stop, verb.stop)
        if not pure and stop not in self.people.ends and _IS_OBJECT.search(self.text, clause, stop):
            return None
        person = self._person(clause, stop, often_noun=often_noun)
        if person:
            return person
        phrase = self.text[clause:stop].strip(" \u3000")
        bare = without_manner(phrase)
        if bare in HE_WORDS:
            return self._heading(first, clause) or HE
        if bare in THEY_WORDS:
            return THEY
        if bare in _NONE_NAMED:
            return self.of_sentence(first, clause)
        return self._noun(clause, stop, often_noun=often_noun)

    def whose(self, view: View) -> str | None:
        """Whose words or view it is."""
        if self.text[view.start : view.stop] in HE_WORDS:
            return HE
        return self.people.last(view.start, view.stop) or self._noun(view.start, view.stop, often_noun=True)

    def _noun(self, start: int, end: int, *, often_noun: bool) -> str | None:
        phrase = self.text[start:end]
        noun = speaking_noun(phrase, self.bodies.last(start, end), often_noun=often_noun)
        return noun or self._introduced(without_manner(phrase), start)

    def _introduced(self, name: str, before: int) -> str | None:
        """The name, where it stands behind a title before text[before]."""
        at = self.text.rfind(name, 0, before) if len(name) in _NAME_SIZES else -1
        return name if at > 0 and self.text.endswith(HUMANS, 0, at) else None

    def _person(self, start: int, verb: int, *, often_noun: bool) -> str | None:
        """The person who does what text[start:verb] leads to. often_noun: nothing else is done between."""
        for person, end in self._acting(start, verb):
            between = without_manner(self.text[end:verb])
            if not often_noun or not between or _TITLE_BEHIND.fullmatch(between):
                return person
        return None

    def _acting(self, start: int, end: int) -> Iterator[tuple[str, int]]:
        """The people in text[start:end] who do something there, not those with whom or to whom it is done, with the
        ends of their names."""
        at, before = bisect_left(self.people.starts, start), start
        while at < len(self.people.starts) and self.people.ends[at] <= end:
            last = self.people.ends[at]
            towards = _TOWARDS.match(self.text, before, self.people.starts[at])
            if not is_word(self.people.names[at]) and not towards and not _ACCOMPANIED.match(self.text, last):
                yield self.people.names[at], last
            at, before = at + 1, last

    def of_sentence(self, first: int, end: int) -> str:
        """Whom the sentence is about that begins at text[first], where the clause of the verb at text[end] names
        nobody: the subject of its first clause that has one."""
        person, named_until = next(self._acting(first, end), (None, 0))
        for start in self._clauses(first, end):
            opens, opens_until = opening_noun(self.text, start, end) or (None, start)
            if person and named_until <= opens_until:
                return person
            if opens and not (person and self._holds(opens_until, person, end)):
                return opens
            if self.text[start : start + 1] in HE_WORDS:
                return HE
        return person or SAME

    def _heading(self, first: int, end: int) -> str | None:
        """The person whom a clause of text[first:end] begins with: 镇长王某作了发言，他表示."""
        for start in self._clauses(first, end):
            opens = opening_noun(self.text, start, end)
            for name, last in self._acting(start, end):
                if start == last - len(name) or (opens and self._holds(opens[1], name, end)):
                    return name
        return None

    def _clauses(self, first: int, end: int) -> Iterator[int]:
        """Where the clauses of text[first:end] begin, behind what only leads to their subjects."""
        marks = [mark.end() for mark in _CLAUSE_MARK.finditer(self.text, first, end)]
        for start in (first, *marks[:_MOST_CLAUSES]):
            yield start + lead_end(self.text[start : min(end, start + _LONGEST_LEAD)])

    def _holds(self, at: int, person: str, end: int) -> bool:
        """Whether words that end at text[at] belong to the title of a person who stands right behind them."""
        name = self.text.find(person, at, min(end, at + _LONGEST_TITLE))
        return name >= 0 and not set("了的，") & set(self.text[at:name])

    def shows(self, first: int, end: int) -> str | None:
        """Who is the subject of text[first:end] and may speak: a person, HE, or somebody without a name."""
        who = self.of_sentence(first, end)
        return who if who and self.is_somebody(who) else None

    def is_somebody(self, speaker: str) -> bool:
        """Whether a speaker is a person, not a body, a meeting or a paper."""
        return speaker in (HE, THEY) or speaker in self.people.names or means_somebody(speaker)
