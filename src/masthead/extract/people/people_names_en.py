"""English names of people as they are written: where one stands in a text, with its title and without."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from masthead.extract.english_letters import LARGE, SMALL
from masthead.extract.people.given_names import GIVEN_NAMES
from masthead.extract.people.nobody_words import (
    ADDRESSED,
    ALSO_GIVEN,
    ALSO_SURNAMES,
    ENDS_OF_PLACES,
    LEADING,
    NO_NAMES,
    PEERS,
    PLACES,
    THINGS,
)
from masthead.extract.people.people_titles_en import STYLED, TITLE_STARTS, TITLES, is_office_rank, is_soft
from masthead.extract.people.people_words import GROUPS, LETTERS, OFFICES, OFFICES_JOINED, RANKS, STYLES
from masthead.patterns import regex

_PARTICLE = (
    "de|van|von|der|den|da|di|bin|binti|bint|binte|al|el|la|le|du|dos|das|do|ibn|ter|ten|zu|della|del|e|y|"
    "ole|a/l|a/p|s/o|d/o|ap|ab|abu|af|av"
)
# One word with a capital letter: Hill, O'Brien, Suk-yeol, J., J.R., Mr., al-Rashid.
_TOKEN = (
    rf"(?:(?:{STYLED}|St|Jr|Sr|Rt|Col|Gen|Ald|Gov|Pres|Pte|Cst|Adm)\.(?= )|"
    rf"(?:[{LARGE}]\.-?){{1,4}}(?![{LARGE}{SMALL}])|"
    rf"(?:(?:al|el|ul|as|ad)-|[dl]['’])?[{LARGE}][{LARGE}{SMALL}]*(?:[-'’][{LARGE}{SMALL}]+)*['’]?)"
)
# All that stands together with capital letters, and what joins parts of names.
_RUN = regex(
    rf"(?<![\w'’@/.-])(?=[{LARGE}]|(?:al|el|as|ad)-|d['’]){_TOKEN}(?: (?:(?:{_PARTICLE}) ){{0,2}}{_TOKEN}){{0,11}}"
)
_TOKENS = regex(_TOKEN)
_OF_SOMEBODY = regex(
    r"\b(?:DEATH|ESTATE|MEMORY|TRIAL|SENTENCING|EXTRADITION) OF (?:(?:THE LATE|MR|MRS|MS|MISS|DR)\.? )?"
    rf"(?P<name>[{LARGE}][{LARGE}'’-]+(?: (?:[{LARGE}]\.|[{LARGE}][{LARGE}'’-]+)){{1,3}})(?![\w-])"
)
_INITIAL = regex(rf"(?:[{LARGE}]\.?-?){{1,3}}")
_WORD = regex(
    rf"(?:(?:al|el|ul|as|ad)-|[dl]['’])?(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O['’]|N['’]|D['’]|M['’]|Ng['’])?"
    rf"[{LARGE}][{SMALL}]+(?:(?:[-'’][{LARGE}][{SMALL}]+)*|['’][{SMALL}]{{2,}}|-[{SMALL}]{{2,}})"
)
_PREFIXED = regex(r"(?:Vice|Co|Non|Mid|Inter|Self|Multi|Post|Pre|Anti|Ex|Sub|Under|Twenty|Thirty|Forty|Well|Follow)-")
# Occupations by how they end: helmsman, bookmaker, audiologist.
_WORKER = regex(
    r"[a-z]{2,}(?:sman|woman|person|keeper|maker|worker|holder|ologist|ician|ographer|player|owner|dealer|grower|bearer)"
)
_POSSESSIVE = regex(r"['’]s$|(?<=s)['’]$")
# Lord Hall of Easton
_SEAT = regex(rf" of [{LARGE}][{SMALL}]+(?:[ -][{LARGE}][{SMALL}]+)?")
_OF = (" for ", " of ")
_SAINTS = ("St", "St.")
_NUMERALS = ("II", "III", "IV", "VI")
_MOST_WORDS = 5
_SHORTEST_IN_CAPITALS = 4


class Written(NamedTuple):
    """text[start:end] is a name with its title, text[bare:end] without.

    usual: it begins with a usual given name. led: a word with a capital letter that begins no sentence and is no office
    stands directly before it. single: it is a surname alone, behind an office.
    """

    start: int
    bare: int
    end: int
    usual: bool
    led: bool = False
    single: bool = False

    @property
    def titled(self) -> bool:
        return self.bare > self.start


class _Token(NamedTuple):
    """word: without 's, which owned tells; a name ends with it."""

    word: str
    start: int
    end: int
    owned: bool


def written_names(text: str) -> Iterator[Written]:
    """What is written as names of people are, in order: with a title, or of two words that name nothing else."""
    yield from heapq.merge(_in_runs(text), _in_capitals(text), key=lambda one: one.start)


def _in_capitals(text: str) -> Iterator[Written]:
    """Names in capital letters that a heading leads to: ESTATE OF JANE HILL."""
    for match in _OF_SOMEBODY.finditer(text):
        if NO_NAMES.isdisjoint(word.capitalize() for word in match["name"].split()):
            yield Written(match.start("name"), match.start("name"), match.end("name"), usual=True)


def _in_runs(text: str) -> Iterator[Written]:
    for run in _RUN.finditer(text):
        tokens = [_token(match) for match in _TOKENS.finditer(text, run.start(), run.end())]
        at = 0
        while at < len(tokens):
            found, at = _titled(text, tokens, at) or _plain(tokens, at)
            if found:
                yield found


def is_office_word(word: str) -> bool:
    """Whether a word is an office: Chair, vice-chair, Governor-General, editor-in-chief."""
    small = word.lower()
    if "-" not in small:
        return small in OFFICES or _WORKER.fullmatch(small) is not None
    first, *rest = small.split("-")
    if first in OFFICES and rest[0] == "in":
        return True
    return first in OFFICES_JOINED and (first in OFFICES or not OFFICES.isdisjoint(rest))


def is_plural_office(word: str) -> bool:
    """Whether a word names several of an office: Ministers, Co-Chairs."""
    return word.endswith("s") and is_office_word(word[:-1])


def _token(match: re.Match[str]) -> _Token:
    owned = _POSSESSIVE.search(match[0])
    end = match.start() + owned.start() if owned else match.end()
    return _Token(match[0][: end - match.start()], match.start(), end, bool(owned))


def _titled(text: str, tokens: Sequence[_Token], at: int) -> tuple[Written, int] | None:
    """The name behind the titles that begin at tokens[at], and which token follows; None where none stands there."""
    first = tokens[at]
    if first.word.rstrip(".") not in TITLE_STARTS or (first.word == "Justice" and text.endswith(_OF, 0, first.start)):
        return None  # Secretary for Justice …
    if first.word == "Sri" and text.startswith("Sri Lanka", first.start):
        return None
    titles = TITLES.match(text, first.start)
    before = tokens[at - 1].word if at and tokens[at - 1].word not in LEADING else ""
    if not titles or is_office_rank(titles[0], before):
        return None
    begin = next((number for number in range(at, len(tokens)) if tokens[number].start > titles.end()), len(tokens))
    end = begin
    soft = is_soft(titles[0])
    while end < min(len(tokens), begin + _MOST_WORDS) and _goes_on(tokens, begin, end, soft=soft):
        end += 1
        if tokens[end - 1].owned:
            break
    if _is_place(tokens[at:end]) or all(_is_initial(token.word) for token in tokens[begin:end]):
        return None
    if _names_thing(tokens, begin, end, soft=soft):
        return None
    seat = _SEAT.match(text, tokens[end - 1].end) if first.word in PEERS else None
    last = seat.end() if seat else tokens[end - 1].end
    # The name begins behind the titles, with what joins its parts: Dr van der Berg.
    return Written(first.start, titles.end() + 1, last, _is_usual(tokens[begin:end])), end


def _goes_on(tokens: Sequence[_Token], begin: int, at: int, *, soft: bool) -> bool:
    """Whether tokens[at] is part of the name that begins behind a title with tokens[begin]."""
    word = tokens[at].word
    if _is_initial(word):
        return True
    if word in GROUPS or (at == begin and (word in ADDRESSED or is_plural_office(word))):
        return False
    if word in NO_NAMES:
        return word in ALSO_SURNAMES and not soft
    if is_office_word(word):
        return word in ALSO_SURNAMES and not (soft and at == begin)
    if word.isupper():
        if at > begin and word in LETTERS:
            return False
        return at == begin or len(word) >= _SHORTEST_IN_CAPITALS or word in _NUMERALS
    return bool(_WORD.fullmatch(word)) and word not in RANKS


def _names_thing(tokens: Sequence[_Token], begin: int, end: int, *, soft: bool) -> bool:
    """Whether tokens[end] makes tokens[begin:end] the name of a thing: Dr Gray's Hospital, Lord Nelson Street."""
    if end == len(tokens) or (tokens[end - 1].owned and end > begin + 1):
        return False
    word = tokens[end].word
    return word in THINGS or (soft and word in NO_NAMES and word not in LEADING)


def _plain(tokens: Sequence[_Token], at: int) -> tuple[Written | None, int]:
    """The name without a title that begins at tokens[at], if one does, and which token follows."""
    if is_plural_office(tokens[at].word):  # Liquidators Jane Hill and …
        return None, at + 1
    end = at
    while end < len(tokens) and (_is_name(tokens[end].word) or (end > at and _is_surname(tokens, at, end))):
        end += 1
        if tokens[end - 1].owned:
            break
    found = tokens[at:end]
    if len(found) == 1 and _is_all_behind_office(tokens, at):
        return Written(found[0].start, found[0].start, found[0].end, usual=False, single=True), end
    if not 1 < len(found) <= _MOST_WORDS or _is_initial(found[-1].word) or not _may_end(tokens, end):
        return None, max(end, at + 1)
    if _is_place(found) or is_plural_office(found[-1].word):
        return None, end
    before = tokens[at - 1].word if at else ""
    office = is_office_word(before) or is_plural_office(before)
    led = bool(before) and not (before.isupper() or before in LEADING or before in GROUPS or office)
    usual = _is_usual(found) and found[-1].word not in ENDS_OF_PLACES
    return Written(found[0].start, found[0].start, found[-1].end, usual, led), end


def _is_all_behind_office(tokens: Sequence[_Token], at: int) -> bool:
    """Whether tokens[at] is all that stands behind an office with a capital letter: Minister Okello."""
    if not at or _is_initial(tokens[at].word) or tokens[at - 1].owned:
        return False
    return (at + 1 == len(tokens) or tokens[at].owned) and is_office_word(tokens[at - 1].word)


def _may_end(tokens: Sequence[_Token], end: int) -> bool:
    """Whether a name may end before tokens[end]: before letters such as MP, an office, or what begins a sentence."""
    if end == len(tokens) or tokens[end - 1].owned:
        return True
    word = tokens[end].word
    return word.isupper() or word in LEADING or is_office_word(word)


def _is_name(word: str) -> bool:
    """Whether a word is written as part of a name, and names nothing else."""
    if _is_initial(word):
        return True
    if word in NO_NAMES or word in GROUPS or word in STYLES or word in RANKS or is_office_word(word):
        return False
    return bool(_WORD.fullmatch(word)) and not _PREFIXED.match(word)


def _is_surname(tokens: Sequence[_Token], begin: int, at: int) -> bool:
    """Whether a word that is as often another one ends the name: Theresa May, Jean DUPONT."""
    word, first = tokens[at].word, tokens[begin].word
    if at + 1 < len(tokens) and not tokens[at].owned and word not in _SAINTS:
        return False
    if word.isupper() and len(word) >= _SHORTEST_IN_CAPITALS and at == begin + 1:
        return first in GIVEN_NAMES
    if word in _SAINTS:  # Verlyn St. Rose
        return at + 1 < len(tokens) and _is_name(tokens[at + 1].word)
    if first in ALSO_GIVEN and at == begin + 1 and word not in ENDS_OF_PLACES:
        return word in ALSO_SURNAMES
    return word in ALSO_SURNAMES and (first in GIVEN_NAMES or _is_initial(first))


def _is_initial(word: str) -> bool:
    return bool(_INITIAL.fullmatch(word)) and (len(word) <= len("JR") or "." in word) and word not in LETTERS


def _is_place(tokens: Sequence[_Token]) -> bool:
    return " ".join(token.word for token in tokens) in PLACES


def _is_usual(tokens: Sequence[_Token]) -> bool:
    word = next((token.word for token in tokens if not _is_initial(token.word)), "")
    return word in GIVEN_NAMES or word.split("-")[0] in GIVEN_NAMES
