"""Jinja2 tags as people type them into Word: found in a paragraph's text, and put as Jinja2 reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from masthead.errors import TemplateError, shortened
from masthead.fill.near import did_you_mean
from masthead.fill.word.wordml import OBJECT
from masthead.patterns import regex

_OPENING = regex(r"\{[{%#]")
_WIDE = regex("｛[｛{%％#＃]|\\{[｛％＃]")  # braces typed with a Chinese input method
_LEVEL = regex(r"(p|tr|tc|r)\s")
_PRINTED_LEVEL = regex(r"(p|tr|tc|r)\s+[\w\"'“‘(]")
_UNSEEN = "\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_DOUBLE, _SINGLE = '"“”„', "'‘’‚"
_LONGEST = 2000  # characters of a tag
CLOSERS = {"if": "endif", "for": "endfor"}
_STATEMENTS = ("for", "endfor", "if", "elif", "else", "endif", "set")


class Tag(NamedTuple):
    """text: as it was typed. place: where it stands, in words. level: what it takes the place of with all that stands
    in it: "p", "tr", "tc"; "" for nothing but itself. word: the statement ("for"); "" where it prints. code: what
    Jinja2 reads; "" for a remark. Its second line is the tag's own, so that the line of an error tells the tag."""

    text: str
    place: str
    level: str = ""
    word: str = ""
    code: str = ""

    @property
    def opens(self) -> bool:
        return self.word in CLOSERS

    def error(self, what: str, hint: str, label: str) -> TemplateError:
        return TemplateError(what, where=f"{label}, {self.place}, {shortened(self.text)}", hint=hint)


class Found(NamedTuple):
    """text[start:end] of a paragraph is this tag."""

    start: int
    end: int
    tag: Tag


def find_tags(text: str, place: str, label: str) -> Iterator[Found]:
    """The tags of a paragraph in their order. place: where it stands. label: what errors call the file. Raises
    TemplateError for one that is not closed, or says what is not known here."""
    if match := _WIDE.search(text):
        hint = "Type the braces and marks of a tag half-width: {{ … }}, {% … %}."
        raise Tag(text[match.start() :], place).error("full-width braces are no tag", hint, label)
    end = 0
    while match := _OPENING.search(text, end):
        start, closing = match.start(), {"{{": "}}", "{%": "%}", "{#": "#}"}[match[0]]
        end = text.find(closing, match.end()) + len(closing)
        if end < len(closing):
            hint = f"End it with {closing} in the same paragraph."
            raise Tag(text[start:], place).error("the tag is not closed", hint, label)
        if end - start > _LONGEST:
            hint = "Take it apart with {% set name = … %}."
            raise Tag(text[start:end], place).error(f"the tag is longer than {_LONGEST:,} characters", hint, label)
        yield Found(start, end, _tag(text[start:end], place, label))


def _tag(typed: str, place: str, label: str) -> Tag:
    inside = typed[2:-2]
    tag = Tag(typed, place)
    if OBJECT in typed:
        raise tag.error("a picture or a field stands in the tag", "Move it out of the tag.", label)
    if typed[1] == "#":
        match = _LEVEL.match(inside)
        return tag._replace(level=_level(match), word="#")
    if inside[:1] in "-+" or inside[-1:] in ("-", "+"):
        hint = "Write {% … %} without it; {%p … %} takes its whole paragraph away."
        raise tag.error("a tag in Word cannot take blanks away", hint, label)
    return _printing(tag, inside, label) if typed[1] == "{" else _statement(tag, inside, label)


def _level(match: re.Match[str] | None) -> str:
    """A tag with "r" takes the place of its run, as every statement does here."""
    return "" if match is None or match[1] == "r" else match[1]


def _printing(tag: Tag, inside: str, label: str) -> Tag:
    if match := _PRINTED_LEVEL.match(inside):
        hint = f"Write {{{{ … }}}} without {match[1]}."
        raise tag.error(f"{{{{{match[1]} … }}}} prints no text of the report", hint, label)
    return tag._replace(code=f"{{{{\n{straightened(inside)}}}}}")


def _statement(tag: Tag, inside: str, label: str) -> Tag:
    match = _LEVEL.match(inside)
    inside = straightened(inside[match.end() :] if match else inside).strip()
    word = re.match(r"\w*", inside)[0]  # type: ignore[index]  # matches always
    if word not in _STATEMENTS:
        what = f"there is no {{% {word} %}} in a template drawn in Word" if word else "the tag says nothing"
        is_level = word in ("p", "tr", "tc", "r")
        hint = f"Write {{%{word} … %}}, without a blank." if is_level else did_you_mean(word, _STATEMENTS)
        raise tag.error(what, hint, label)
    if word == "set" and "=" not in inside:
        raise tag.error("what is set has no value", "Write {% set name = … %}.", label)
    return tag._replace(level=_level(match), word=word, code=f"{{%\n{inside} %}}")


def straightened(inside: str) -> str:
    """What stands in a tag, as Jinja2 reads it: on one line, with the straight quotes that Word makes curly. A curly
    quote inside straight ones is text, and stays."""
    pieces: list[str] = []
    at = 0
    while at < len(inside):
        char = inside[at]
        kind = next((quotes for quotes in (_DOUBLE, _SINGLE) if char in quotes), "")
        end = _string_end(inside, at, kind) if kind else 0
        if end:
            pieces.append(f"{kind[0]}{inside[at + 1 : end]}{kind[0]}")
            at = end + 1
        else:
            pieces.append(_outside_string(inside, at))
            at += 1
    return "".join(pieces).replace("\n", " ")


def _outside_string(inside: str, at: int) -> str:
    """A character that is part of no string. What cannot be seen goes from within a name alone: elsewhere that could
    make an end of the tag from what was none."""
    char = inside[at]
    if char in _UNSEEN:
        return "" if re.match(r"[\w.]", inside[at - 1 : at]) and re.match(r"[\w.]", inside[at + 1 : at + 2]) else " "
    return " " if char.isspace() else char


def _string_end(inside: str, start: int, kind: str) -> int:
    """Where the string that opens at `start` closes; 0 where it does not."""
    closing = inside[start] if inside[start] == kind[0] else kind
    at = start + 1
    while at < len(inside):
        if inside[at] == "\\":
            at += 1
        elif inside[at] in closing:
            return at
        at += 1
    return 0
