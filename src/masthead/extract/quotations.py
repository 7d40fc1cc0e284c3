"""Quotations: reported speech and whole sentences in quotation marks. A term in quotation marks is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from masthead.extract.people_en import short_name
from masthead.report import Person, Quotation
from masthead.source import Block, Source

_QUOTED = re.compile(
    r"“(?P<curly>[^“”]{2,600})”|「(?P<corner>[^「」]{2,600})」|(?<![\w\"])\"(?P<straight>[^\"]{8,600})\"(?!\w)"
)
_SPEECH = re.compile(
    r"(?:强调|指出|表示|介绍|说|认为|要求|透露|坦言|称|写道|讲道|问|答|道)(?:，|,)?[:：]?\s*$"
    r"|\b(?:said|says|told [\w ]{1,30}|added|noted|stressed|stated|explained|warned|announced|asked|replied|"
    r"wrote)(?: that)?[,:]?\s*$"
)
_FOLLOWED = re.compile(
    r"[,，]?\s*(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3} )?(?:said|says|added|noted|stated|told|explained)\b|"
    r".{2,8}(?:说|表示|介绍)"
)
_ENDS = re.compile(r"[。！？；…!?.，,]$")
_WHOLE = {"zh": 12, "en": 40}


def find_quotations(source: Source, language: str, people: Sequence[Person] = ()) -> tuple[Quotation, ...]:
    """What the source quotes, in source order; the speaker only if it is one of `people`, named in that sentence."""
    return tuple(
        Quotation(
            text=block.text[start:end],
            speaker=_speaker(block.text, start, end, people),
            span=source.span(block, start, end),
        )
        for block in source.blocks
        for start, end in _quoted(block, language)
    )


def _quoted(block: Block, language: str) -> Iterator[tuple[int, int]]:
    """The text inside each pair of marks that reports speech, is a sentence, or is the whole block."""
    longest_term = _WHOLE["zh" if language.startswith("zh") else "en"]
    for match in _QUOTED.finditer(block.text):
        group = match.lastgroup or ""
        start, end = match.span(group)
        said = _SPEECH.search(block.text, max(0, match.start() - 50), match.start())
        after = _FOLLOWED.match(block.text, match.end(), match.end() + 60)
        sentence = end - start >= longest_term and _ENDS.search(match[group])
        if sentence or (said and end - start >= 6) or (after and end - start >= longest_term):
            yield start, end


def _speaker(text: str, start: int, end: int, people: Sequence[Person]) -> str | None:
    """The person named nearest before the quotation in its sentence, or right after it."""
    names = [(name, person.name) for person in people for name in (person.name, short_name(person.name))]
    before = re.split(r"[。！？!?]", text[max(0, start - 120) : start])[-1]
    named = [(before.rfind(name), full) for name, full in names if name in before]
    if named and _SPEECH.search(before.rstrip('“「"')):
        return max(named)[1]
    after = text[end : end + 60]
    return next((full for name, full in names if _FOLLOWED.match(after[1:]) and name in after), None)
