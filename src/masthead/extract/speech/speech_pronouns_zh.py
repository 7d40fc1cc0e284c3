"""Whom 他 and 她 mean, and who says what is told without naming anybody."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.extract.speech.speech import Said, is_said
from masthead.extract.speech.speech_subjects_zh import HE, SAME, THEY, Named


def resolved(named: Named, said: Sequence[Said]) -> list[Said]:
    """What is said, each with its speaker: 他 is who spoke or was named last before it in its paragraph, else who spoke
    last; whoever goes on to speak without being named does so in the same paragraph."""
    found: list[Said] = []
    for one in said:
        line = named.text.rfind("\n", 0, one.start) + 1
        if one.speaker == HE:
            found.append(one._replace(speaker=_he(named, found, line, one.start)))
        elif one.speaker == THEY:
            last = found[-1].speaker if found else None
            found.append(one._replace(speaker=None if last in named.people.names else last))
        elif one.speaker == SAME:
            if found and found[-1].start >= line:
                found.append(one._replace(speaker=found[-1].speaker))
            elif one.direct:
                found.append(one._replace(speaker=None))
        else:
            found.append(one)
    return found


def _he(named: Named, found: Sequence[Said], line: int, at: int) -> str | None:
    spoke = next((one for one in reversed(found) if one.speaker and named.is_somebody(one.speaker)), None)
    sentence = named.sentence_start(at)
    while sentence > line and not (spoke and spoke.start >= sentence):
        before = max(line, named.sentence_start(sentence - 1))
        subject = named.shows(before, sentence - 1) if not is_said(found, before) else None
        if subject and subject not in (HE, THEY):
            return subject
        sentence = before
    return spoke.speaker if spoke else None
