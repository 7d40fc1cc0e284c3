"""English organisations: where their names begin and end, and what the text calls them afterwards."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from masthead.extract.organisations.organisations import find_organisations
from masthead.source import Source

BODIES = {
    # What leads to the name, and what follows it.
    "Minutes of the Monthly Meeting of Easton County Council": ["Easton County Council"],
    "He was tried at Easton Crown Court on Friday.": ["Easton Crown Court"],
    "They heard the Permanent Secretary of the Ministry of Works, Mr Ade Bako, and others.": ["Ministry of Works"],
    "Chief Executive Officer Per Aas for Fjordfoods AS signed.": ["Fjordfoods AS"],
    "Coordinator Emeka Obi of Easton Relief Network spoke.": ["Easton Relief Network"],
    # Two names, or one of several words.
    "The Federation of Small Shops and the Institute of Directors agreed.": [
        "Federation of Small Shops",
        "Institute of Directors",
    ],
    "The Ministry of Agriculture, Forestry and Fisheries agreed.": ["Ministry of Agriculture, Forestry and Fisheries"],
    "The Truth, Justice and Reconciliation Commission met.": ["Truth, Justice and Reconciliation Commission"],
    # Companies, capitals, possessives.
    "Delmar Deep Mining (Pty) Ltd and Aceros del Sur S.A. bid.": [
        "Delmar Deep Mining (Pty) Ltd",
        "Aceros del Sur S.A.",
    ],
    "IN THE HIGH COURT OF MALANDIA": ["HIGH COURT OF MALANDIA"],
    "According to the Attorney General's Chambers it closed.": ["Attorney General's Chambers"],
    # Told beside a name in which nothing tells.
    "Clean Rivers for All, a charity in Easton, agreed.": ["Clean Rivers for All"],
    "The consultancy Brook Hanley agreed.": ["Brook Hanley"],
    "Tom Hanley, an agency nurse, and the firm director Ann Bell agreed.": [],
    "The Mayor and Council, the Board and the Department agreed.": [],
}


@pytest.mark.parametrize("text", BODIES)
def test_names_of_bodies(source: Callable[[str], Source], text: str) -> None:
    assert [one.name for one in find_organisations(source(text), "en")] == BODIES[text]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The National Disaster Institute (INGD, by its Portuguese acronym) reports.", "INGD"),
        ("The Department of Works (the Department) reports.", "the Department"),
        ('The Easton Housing Board (hereinafter referred to as "the Board") reports.', "the Board"),
        ("The Easton Housing Board (hereinafter EHB) reports.", "EHB"),
    ],
)
def test_a_short_form(source: Callable[[str], Source], text: str, short: str) -> None:
    assert [one.short_forms for one in find_organisations(source(text), "en")] == [(short,)]
