"""Chinese people who are told of as they say something: 王某强调，…, “…。”李某说."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.extract.occurrences import mentions
from masthead.extract.official_words import VERBS
from masthead.extract.people.found_person import FoundPerson
from masthead.extract.people.person_names import is_han, likely_end, name_end, word_end
from masthead.extract.people.role_words import SPEECH
from masthead.extract.people.surnames import RARE_SURNAMES
from masthead.patterns import regex

SPEAKS = regex(rf"(?:同志)?(?:[^，。；：:\n“”]{{0,16}}?)?(?:{SPEECH})(?=[，,：:“]|[^㐀-鿿]|[要将会]|道|说|称)")
_CLAUSE_MARK = regex(r"[,，。；;：:！!？?\n\t”]")
_SAYS_FIRST = "".join(sorted({verb[0] for verb in (*SPEECH.split("|"), "告诫", "叮嘱", "嘱咐")}))
_SAYS = regex(
    f"(?=[{_SAYS_FIRST}])(?:(?:{SPEECH})(?:记者|大家)?(?=[，,：:“。])|"
    "(?:要求|勉励|告诫|叮嘱|嘱咐)(?=[㐀-鿿、]{1,12}“))"
)
# 曾 before these is a word: 曾多次强调.
_ONCE = frozenset(
    ("多次", "经常", "公开", "明确", "反复", "先后", "专门", "亲自", "特别", "书面", "当面", "一度", *VERBS)
)
_CALLED = regex("[名简职别统俗号代人]称")
_QUOTE_END = "”"
_FAR = 60  # characters of a sentence before its verb
_SENTENCE_ENDS = "。；;！!？?\n"
# Surnames that begin other words more often than names at the beginning of a clause.
ALSO_WORDS = frozenset("应向于任时全国成经代管查连曾余乐付申许通")


def saying_people(text: str) -> Iterator[FoundPerson]:
    """Who says something at the beginning of a clause or of its sentence: 王某强调，…."""
    for verb in _SAYS.finditer(text):
        marks = [*_CLAUSE_MARK.finditer(text, max(0, verb.start() - _FAR), verb.start())]
        behind = bool(marks) and marks[-1][0] == _QUOTE_END
        if (text[verb.end()] == "。" and not behind) or _CALLED.match(text, verb.start() - 1):
            continue
        sentence = next(
            (mark.end() for mark in reversed(marks) if mark[0] in _SENTENCE_ENDS), 0 if verb.start() < _FAR else None
        )
        for start in dict.fromkeys((marks[-1].end() if marks else sentence, sentence)):
            end = name_end(text, start) if start is not None else None
            if start is not None and end is None and behind and start == marks[-1].end():
                end = likely_end(text, start, titled=False) or word_end(text, start)  # “…。”王某掰着指头说
            if start is not None and end is not None and end <= verb.start() and _may_begin(text, start, end):
                yield FoundPerson(text[start:end], start, end, (), True)
                break


def _may_begin(text: str, start: int, end: int) -> bool:
    """Whether a clause may begin with this name: no 曾多次, no 高兴地."""
    if text[end - 1] in "地着" or text[start] in RARE_SURNAMES:
        return False
    return text[start] not in ALSO_WORDS or (
        text[start] == "曾" and end - start == 3 and text[start + 1 : end] not in _ONCE
    )


def speaking_people(text: str, names: set[str]) -> list[FoundPerson]:
    """Those who are named once, wherever they speak at the beginning of a clause."""
    found: list[FoundPerson] = []
    told = 0
    for start, end in mentions(text, names):
        spoken = SPEAKS.match(text, end) if start >= told and not is_han(text[start - 1 : start]) else None
        if spoken:
            found.append(FoundPerson(text[start:end], start, end, speaker=True))
            told = spoken.end()
    return found
