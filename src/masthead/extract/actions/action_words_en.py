"""The words that say in English what is to be done, by whom and by when: data for actions."""

from __future__ import annotations

import re

from masthead.extract.actions.action_owners_en import assigned_to, is_tasked, owner_of
from masthead.extract.actions.action_words import ActionRules
from masthead.extract.actions.markers_en import find_marker
from masthead.patterns import regex

ENGLISH = ActionRules(
    # Each way begins with a character of its own, as only so a search passes over other characters at once.
    hint=regex(
        r"will|must|should|shall|to(?<=\bto)\b|To\b|ction|CTION|undert|RESOLVED|Resolved|resolved|greed|GREED|ecided|ECIDED"
        r"|ecommend|lease|equests? that|equires? that|ropose"
    ),
    marker=find_marker,
    promise=regex(
        r"(?:will|plans? |aims? |intends? |expects? |commits? |pledges? |hopes? |seeks? |proposes? to"
        r"|promises? |undert|endeavo"
        r"|.*expected|.*committed|ha(?:s|ve) [a-z]+ed)",
        re.IGNORECASE,
    ),
    decides=regex(r"(?!)"),
    settled=regex(r"(?:agreed|decided|resolved|voted)\b", re.IGNORECASE),
    deciding=regex(r"(?!)"),
    lists=regex(r"(?!)"),
    resolves=lambda _text, _start, _end: False,
    leads_up=regex(
        r"(?:To|For|In|On|Where|If|When|Once|Subject|At|By|Before|After|From|Following|Under|During|Within"
        r"|Until|Unless|While|Given|With|"
        r"Pending|Through|Because|Provided|Effective|Starting|Beginning) "
    ),
    goals=(),
    tasked=is_tasked,
    assigned=assigned_to,
    owner=owner_of,
    hedge=regex(
        r"\b(?:(?:aim|plan|intend|hope|seek|propose|expect|endeavou?r)s? to|(?:where|if|as far as|wherever"
        r"|when) (?:possible|practicable|feasible)|"
        r"(?:if|where|as) (?:necessary|appropriate|required|needed)|subject to|as soon as (?:possible"
        r"|practicable)|expected to|in principle|provisionally|"
        r"tentatively|(?:funding|resources|weather|conditions|security|access) permitting|if (?:funds|funding"
        r"|conditions|resources) (?:allows?|permits?)|"
        r"in due course|next available opportunity)\b",
        re.IGNORECASE,
    ),
    due_before=regex(
        r"\b(?:by|before|until|no later than|not later than|within|due(?: on)?|on or before|ahead of|by "
        r"(?:noon|midnight|[\d.:]+ ?[ap]\.?m\.?|close of business) on)(?: the)? $",
        re.IGNORECASE,
    ),
    due_in=regex(r"^(?:by|before|until|no later than|within)\b", re.IGNORECASE),
    due_after=regex(r"(?!)"),
    comma=", ",
    longest=300,
)
