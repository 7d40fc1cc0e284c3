"""Who says what in English: the subject of a verb of speech, wherever it stands, and what only looks like speech."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from masthead.extract.names import find_names
from masthead.source import Source

MakeSource = Callable[[str], Source]


def _said(source: Source) -> list[tuple[str | None, str]]:
    return [(one.speaker, one.text) for one in find_names(source, "en").quotations]


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("Jane Hill, director of the Coastal Agency, said that work had begun.", "Jane Hill", "work had begun."),
        ("Mr Hall informed members of the panel that work had begun.", "Mr Hall", "work had begun."),
        ("Mr Hall thanked the clerk and noted that work had begun.", "Mr Hall", "work had begun."),
        ("Asked by Mrs Pike, Mr Hall conceded that work had begun.", "Mr Hall", "work had begun."),
        ("Mr Hall welcomed the plan, adding that work had begun.", "Mr Hall", "work had begun."),
        ("The court held that the notice was void; costs follow.", "court", "the notice was void"),
        ("Dr. K. N. Rao of the Institute told the panel that work had begun.", "Dr. K. N. Rao", "work had begun."),
        ("The operator said about 40 homes were without power.", "operator", "about 40 homes were without power."),
        ("In the view of the Committee, work should begin.", "Committee", "work should begin."),
        ("As the Auditor General noted, controls were weak.", "Auditor General", "controls were weak."),
        ("Mrs Jean Ross met Mr Paul Tull. She said that work had begun.", "Mrs Jean Ross", "work had begun."),
        ("The Secretary-General arrived. He said that work had begun.", "Secretary-General", "work had begun."),
        ("Halima Abdi walked for hours. “Nothing was left,” she told us.", "Halima Abdi", "Nothing was left,"),
        ("Shri Arun Rathore came. Shri Rathore said that work had begun.", "Shri Arun Rathore", "work had begun."),
        ("Her rival, Dan Hurst, said voters had been misled.", "Dan Hurst", "voters had been misled."),
        ("Head teacher Gwen Price said that work had begun.", "Gwen Price", "work had begun."),
        ("‘It is a disgrace,’ said Professor Helen Dray.", "Professor Helen Dray", "It is a disgrace,"),
        ("“It is a disgrace,” the mayor, Elena Fisk, told us.", "Elena Fisk", "It is a disgrace,"),
    ],
)
def test_who_speaks(source: MakeSource, text: str, speaker: str, said: str) -> None:
    assert (speaker, said) in _said(source(text))


@pytest.mark.parametrize(
    "text",
    [
        "It was agreed that quotes be obtained. Members were told that the insurance had lapsed.",
        "The report states that 40 schools were closed. The letter said that the lease would end.",
        "The minister did not say that the scheme would end. She declined to say that it would.",
        "Ms Lee said yes. Mr Cho said nothing of costs. The Board said a few words about him.",
        "The phrase “best endeavours” was removed. The project is called “Safe Streets.”",
        "The clerk urged parents to check records and asked the Ministry to table the contracts.",
        "Team leader Joseph Lokwang expects more families to arrive.",
    ],
)
def test_what_is_no_speech(source: MakeSource, text: str) -> None:
    assert _said(source(text)) == []


def test_a_quotation_goes_on_behind_its_speaker(source: MakeSource) -> None:
    text = "“We had no choice,” said Jane Hill, the mayor of Westport. “None at all.” “Why?” asked Mr Hall."
    assert _said(source(text)) == [
        ("Jane Hill", "We had no choice,"),
        ("Jane Hill", "None at all."),
        ("Mr Hall", "Why?"),
    ]


def test_one_sentence_tells_what_two_say(source: MakeSource) -> None:
    text = "Opponents argued that it went too far, while the Governor said she would sign it."
    assert _said(source(text)) == [("Opponents", "it went too far"), ("Governor", "she would sign it.")]
