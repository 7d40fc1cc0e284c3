"""Who says something in English: the subject of a verb of speech, beside the verb or where its sentence begins."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from masthead.extract.people.nobody_words import NO_SURNAMES
from masthead.extract.people.people_names_en import is_office_word
from masthead.extract.speech.speech import Speakers, any_of
from masthead.extract.speech.speech_words_en import (
    ADVERBS,
    BOUNDARIES,
    GROUPS,
    LEADING,
    LEADS,
    NO_SUBJECTS,
    NOBODY,
    NOUNS_TOO,
    SURNAMES,
)
from masthead.patterns import regex

PRONOUNS = frozenset(("he", "she", "they", "it"))
"""A speaker that is whoever was named before."""

_STOP = regex(r"[.!?](?=[\"”’')\]]*(?:\s|\Z))|\n")
_ABBREVIATED = regex(
    r"(?<![A-Za-z])(?:[A-Z]|Mr|Mrs|Ms|Dr|Cllr|Prof|St|No|Hon|Rev|Fr|Sr|Jr|Gen|Col|Lt|Sgt|Capt|Cmdr|Maj|Gov|Sen|Rep|Smt|Messrs|"
    r"Supt|Insp|Det|approx|para|paras|Art|Fig|pp|vs|e\.g|i\.e|cf|a\.m|p\.m(?=\. [a-z])|[A-Z]\.[A-Z])\Z"
)
_LONGEST_ABBREVIATION = 7
_BETWEEN = regex(
    rf"(?:,? (?:{any_of(ADVERBS)}|(?:on|in) (?:[A-Z]\w+|turn|reply|response|evidence|a statement|the meeting)),?)+\Z"
)
_NO_SUBJECT = regex(rf"(?:\A|[ “\"])(?:{any_of(NO_SUBJECTS)})\Z")
_JOINED = regex(r",? (?:and|but)\Z")
# Their paper, published in …, says: who stands behind a preposition is no subject.
_DEPENDS = regex(r" (?:in|by|with|from|to|for|at|of|against|after|behind|under) (?:the )?\Z")
_RELATIVE = regex(r", who\Z")
_NOUN_TOO = regex(rf" ?(?:{any_of(NOUNS_TOO)})(?![\w’'])")
_PLURAL = regex(
    r"(?<![’'s])(?<!\AHi)(?<!\AIt)(?<!\AThi)s\Z|\A(?:I|we|they|you)\Z|"
    r"\b(?:people|police|men|women|children|who) ?\Z| and "
)
_BRACKET = regex(r" ?\([^()\n]{1,40}\)\Z")
# Where a noun group begins: behind a mark, or a word that no noun group holds.
_BOUNDARY = regex(rf"[,;:–—()“”\"\n]|(?<![\w’'])(?:{any_of(BOUNDARIES)})(?= )")
_LEAD = regex(rf"(?:(?:{any_of(LEADS)})\b[^,.;\n]{{1,90}}, |(?:{any_of(LEADING)}|(?:Last|This|On|In) \w+),? )")
_ARTICLE = regex(rf"(?:(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|{any_of(LEADING)}|Now|Both|Then),? )+")
_LEADING_PREPOSITION = regex(rf"(?:{any_of(LEADS)}|Last|This|Next) (?:[^\n]* )?(?=(?:the|a|an|his|her|its) )")
_HEAD_END = regex(r" (?:of|for|at|from|in|on|with|to|about|representing|based) ")
_TITLES = regex(r"(?:(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts|of|for|and|[A-Z][\w’'&.-]*|[a-z-]+ (?=[A-Z])),? )*\Z")
_OF = regex(r"(?:,? (?:of|from|for|at)|[’']s) ")
# A spokesperson for Jane Hill.
_OF_PERSON = regex(
    r"(?:[Tt]he |[Aa]n? )?(?:[\w-]+ ){0,2}(?:spokes\w+|representatives?|lawyers?|aides?|solicitors?|colleagues?) "
    r"(?:for|of) "
)
# The council's director, Jane Hill, of whom a sentence is.
_HELD = regex(
    r"(?:[Tt]he |[Aa]n? |[Ii]ts |[Oo]ur )?(?:[\w-]+[’']s? )?(?:(?![\w-]+ed )[\w-]+ ){0,3}?(?P<office>[\w-]+), \Z"
)
# Her rival, Dan Hurst, said; Head teacher Gwen Price said.
_CAPITALS = r"[A-Z][\w’'&-]*(?: (?:(?:of|the|and|for|de|van|von|al) )?[A-Z][\w’'&-]*){0,4}"
_APPOSED = regex(rf", (?P<name>{_CAPITALS})")
_DESCRIBED = regex(
    r"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[\w-]+[’']s) )?[a-z][\w’'-]*(?: [\w’'-]+){0,6}\Z"
)
_TITLED = regex(r"(?:.* )?(?P<job>[\w-]+) (?P<name>[A-Z][\w-]+ (?:[A-Z][’'])?[A-Z][\w-]+)\Z")
_PEOPLE = regex(
    r"\w*(?:[a-z]{2}(?:er|or|ist|ian|ant|ee|dent|cian|gent|ary|eer)s?|(?:man|woman|men|women|person|people|ent))\Z"
)
_GROUPS = frozenset(GROUPS)
_MOST_WORDS, _LONGEST = 9, 160
_FIRST_WORDS = regex(r"(?:[\w’'&.-]+ ){1,7}")
_ACTS = regex(r"(?:[a-z]+(?:ed|s)|has|have|had|met|took|gave|led|held|spoke|made|sent|saw|rose|began|sought)\b")


@dataclass(frozen=True)
class Named:
    """A text with who is named in it. people, bodies: where they stand."""

    text: str
    people: Speakers
    bodies: Speakers

    @cached_property
    def ends(self) -> list[int]:
        """Where sentences end: at their last marks."""
        return [one.start() for one in _STOP.finditer(self.text) if not self._is_abbreviated(one.start())]

    def _is_abbreviated(self, at: int) -> bool:
        first = max(0, at - _LONGEST_ABBREVIATION)
        return self.text[at] == "." and bool(_ABBREVIATED.search(self.text, first, at))

    def sentence_start(self, at: int) -> int:
        before = bisect_left(self.ends, at)
        start = self.ends[before - 1] + 1 if before else 0
        while start < at and self.text[start] in " \t\n\"”’')]":
            start += 1
        return start

    def sentence_end(self, at: int) -> int:
        """Where the mark stands that ends the sentence of text[at]."""
        before = bisect_left(self.ends, at)
        return self.ends[before] if before < len(self.ends) else len(self.text)

    def subject(self, first: int, verb: int) -> str | None:
        """Who does what the verb before text[verb] tells, named behind text[first]; a pronoun, or None for nobody."""
        first = max(first, verb - _LONGEST)
        between = _BETWEEN.search(self.text, first, verb)
        end = between.start() if between else verb
        bracket = _BRACKET.search(self.text, first, end)
        end = bracket.start() if bracket else end
        if self.text[end - 1 : end] == ",":
            return self._before_apposition(first, end - 1)
        relative, joined = _RELATIVE.search(self.text, first, end), _JOINED.search(self.text, first, end)
        if relative:
            return self._person_ending(relative.start())
        if joined:
            return self.of_sentence(first, joined.start())
        if _NO_SUBJECT.search(self.text, first, end):
            return None
        marks = [mark.end() for mark in _BOUNDARY.finditer(self.text, first, end)]
        who = self.who(marks[-1] if marks else first, end)
        if who and _NOUN_TOO.match(self.text, verb) and not _PLURAL.search(who):
            return None  # the Committee's final report
        return who

    def of_sentence(self, first: int, end: int) -> str | None:
        """Whom a sentence is about that begins at text[first]."""
        lead = _LEAD.match(self.text, first, end)
        start = lead.end() if lead else first
        person = next(self._people(start, end), None)
        held = _HELD.match(self.text, start, person[0]) if person else None
        if person and (_TITLES.match(self.text, start, person[0]) or (held and self._may_speak(held["office"]))):
            return person[2]
        words = _FIRST_WORDS.match(self.text, start, end)
        blank = start
        while words and (blank := self.text.find(" ", blank + 1, words.end())) >= 0:
            who = self.who(start, blank) if _ACTS.match(self.text, blank + 1) else None
            if who:
                return who
        return None

    def _before_apposition(self, first: int, end: int) -> str | None:
        """Who is meant where a group between commas ends at text[end]: Jane Hill, of the Coastal Agency,."""
        for start, last, name in self._people(first, end):
            if _DEPENDS.search(self.text, first, start):
                continue
            if self.text[last : last + 1] == "," or last == end:
                return name
            if self.text[last : last + 2] == " (" and start > first:
                return name
        lead = _LEAD.match(self.text, first, end)
        start = lead.end() if lead else first
        comma = self.text.find(",", start, end)
        apposed = _APPOSED.fullmatch(self.text, comma, end) if comma >= 0 else None
        if apposed and _DESCRIBED.match(self.text, start, comma) and self._may_speak(apposed["name"]):
            return apposed["name"]
        return self.who(start, comma if comma >= 0 else end)

    def _people(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        people = self.people
        at = bisect_left(people.starts, start)
        while at < len(people.starts) and people.ends[at] <= end:
            yield people.starts[at], people.ends[at], people.names[at]
            at += 1

    def _person_ending(self, end: int) -> str | None:
        at = bisect_left(self.people.ends, end)
        return self.people.names[at] if at < len(self.people.ends) and self.people.ends[at] == end else None

    def who(self, start: int, end: int) -> str | None:
        """Who is named by the noun group text[start:end]; a pronoun, or None for nobody."""
        while start < end and self.text[start] in " ,":
            start += 1
        end = start + len(self.text[start:end].rstrip(" ,"))
        person = self._person_ending(end) or self._person_of_body(start, end)
        if person and not _OF_PERSON.match(self.text, start, end):
            return person
        phrase = self.text[start:end]
        leading = _LEADING_PREPOSITION.match(phrase)
        phrase = phrase[leading.end() :] if leading else phrase
        article = _ARTICLE.match(phrase)
        bare = phrase[article.end() :] if article else phrase
        if bare.lower() in PRONOUNS:
            return bare.lower()
        if bare != self.bodies.last(start, end) and not self._may_speak(bare):
            return None
        titled = _TITLED.match(bare)
        if titled and self._is_job(titled["job"]) and NO_SURNAMES.isdisjoint(titled["name"].split()):
            return titled["name"]
        return bare

    def _person_of_body(self, start: int, end: int) -> str | None:
        """Whom text[start:end] names before what they belong to: Dr Rao of the Institute."""
        person = next(self._people(start, end), None)
        of = person and _OF.match(self.text, person[1], end) and _TITLES.match(self.text, start, person[0])
        return person[2] if person and of else None

    def _is_job(self, word: str) -> bool:
        return is_office_word(word) or (word.islower() and self._may_speak(word))

    def _may_speak(self, phrase: str) -> bool:
        words = phrase.split()
        if not words or len(words) > _MOST_WORDS or not phrase[0].isalpha():
            return False
        head = _HEAD_END.split(phrase, maxsplit=1)[0].split()[-1]
        named = len(words) > 1 and words[-2][0].isupper() and head in SURNAMES
        told = (words[0],) if named else (words[0], head)
        if any(word.lower() in NOBODY and not word.isupper() for word in told) or not head[0].isalpha():
            return False
        return phrase[0].isupper() or head.lower() in _GROUPS or bool(_PEOPLE.match(head.lower()))
