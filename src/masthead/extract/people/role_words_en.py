# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Words of the phrases that English roles are: data for roles."""

from __future__ import annotations

from masthead.extract.people.nobody_words import LEADING
from masthead.extract.people.people_words import DID, SAID

DETERMINERS = frozenset("a an the its his her their our my your this that".split())
JOINTS = frozenset("of for to at in on with from and by & de".split())
# Before what has a name alone: field coordinator in Garissa County; consultant with the World Bank.
NAMED_JOINTS = frozenset("at in on with from by".split())
# They lead to a role and are no part of it.
LEADS = frozenset(
    "then also now later currently formerly previously today yesterday them him us me both new next".split()
)
# Of places, New is part of the name.
NEW_LANDS = frozenset("zealand york jersey mexico hampshire orleans brunswick delhi england caledonia plymouth".split())
# They lead to a role behind a name: now an adviser; and these are part of it: formerly head of the field office.
NOW = frozenset("also both currently new newly next now presently".split())
ONCE = frozenset("formerly lately once previously then".split())
PRONOUNS = frozenset("he she they it we i you who which what when while where".split())
# Who speaks on a subject that has no name of its own: Special Rapporteur on the right to food.
ON_SUBJECTS = frozenset(
    (
        "rapporteur expert adviser advisor specialist consultant spokesperson spokesman spokeswoman envoy "
        "representative coordinator commissioner counsellor authority lecturer correspondent"
    ).split()
)
CALENDAR = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december"
    ).split()
)
# What for is followed by where it says how long somebody holds an office, and no part of its name.
TIMES = frozenset(
    (
        "term period time spell stint year years month months week weeks day days decade decades remainder rest "
        "duration first second third fourth fifth sixth next last past previous further another additional initial "
        "fixed final one two three four five six seven eight nine ten eleven twelve twenty thirty many several nearly "
        "almost about over more some now life"
    ).split()
)
SENTENCE_WORDS = frozenset(word.lower() for word in LEADING) - frozenset("head assistant associate first".split())
# Words that look like those of verbs, and stand before offices.
MODIFIERS = frozenset(
    (
        "retired elected appointed re-elected unelected designated outgoing incoming acting managing operating "
        "marketing planning housing engineering nursing training presiding visiting sitting leading reporting "
        "standing ruling founding building mining farming fishing shipping banking accounting monitoring purchasing "
        "governing teaching commanding attending investigating supervising consulting licensing lending learning "
        "safeguarding counselling recruiting policing ageing aging breeding parking lighting trading certified "
        "chartered accredited registered qualified seconded united salaried celebrated renowned decorated family "
        "assembly supply early monthly weekly elderly broadcasting publishing printing catering cleaning driving "
        "programming serving existing coaching writing advertising testing cycling rowing swimming sailing climbing "
        "weaving newly recently former"
    ).split()
)
VERBS = frozenset(
    word
    for word in (
        *SAID.split("|"),
        *DID.replace("(?:", "").replace(")", "").split("|"),
        *"was met saw sent made".split(),
    )
    if " " not in word
) - frozenset("leads heads chairs contact report check lead".split())
