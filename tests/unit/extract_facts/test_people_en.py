"""English people as official prose names them: with roles before and behind, titles, in lists, by what they do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from masthead.extract.people.people import find_people
from masthead.extract.people.same_person import fuller_names
from masthead.source import Source

TOLD = {
    # Before the name, with a comma and without.
    "The executive headteacher, Mr Tom Reed, and the chair of governors, Lena Hart, set targets.": [
        ("Mr Tom Reed", "executive headteacher"),
        ("Lena Hart", "chair of governors"),
    ],
    "They heard the Permanent Secretary of the Ministry of Works, Mr Ade Bako, on Friday.": [
        ("Mr Ade Bako", "Permanent Secretary of the Ministry of Works")
    ],
    "Interim finance director Sven Falk left.": [("Sven Falk", "Interim finance director")],
    "The Minister for Housing, Local Government and Heritage, Ciara Doyle TD, replied.": [
        ("Ciara Doyle", "Minister for Housing, Local Government and Heritage")
    ],
    "The Special Rapporteur on the right to food, Ms. Elif Kaya, visited Samoa.": [
        ("Ms. Elif Kaya", "Special Rapporteur on the right to food")
    ],
    "Trucks were sent, said field officer Omar Diallo.": [("Omar Diallo", "field officer")],
    "The Clerk (Mrs Ann Wood) read the letter.": [("Mrs Ann Wood", "Clerk")],
    "The lead inspector was Hugh Tennant.": [("Hugh Tennant", "lead inspector")],
    "WHO Representative Dr Walter Mbeki and Sri Lankan Finance Minister Ranjith Peiris met.": [
        ("Dr Walter Mbeki", "WHO Representative"),
        ("Ranjith Peiris", "Sri Lankan Finance Minister"),
    ],
    # Behind it.
    "Amina Warsame, the charity's coordinator in Garissa County, agreed.": [
        ("Amina Warsame", "charity's coordinator in Garissa County")
    ],
    "Silver: Dr. Hemant Rao (Surgeon, Easton District Hospital)": [
        ("Dr. Hemant Rao", "Surgeon, Easton District Hospital")
    ],
    "Norvik Foods plc appointed Eva Lind as Chief Financial Officer with effect from 1 May.": [
        ("Eva Lind", "Chief Financial Officer")
    ],
    "Ms Tan Siew Hoon was appointed Deputy Chief Executive (Operations).": [
        ("Ms Tan Siew Hoon", "Deputy Chief Executive (Operations)")
    ],
    "Peter Vance, Head of Audit, Lucy Chen, Clerk, and Rui Costa, Treasurer, attended.": [
        ("Peter Vance", "Head of Audit"),
        ("Lucy Chen", "Clerk"),
        ("Rui Costa", "Treasurer"),
    ],
    # Titles, ranks and offices that look like them.
    "Detective Constable Sunita Rai made the arrest.": [("Detective Constable Sunita Rai", "")],
    "Assistant Chief Constable Joy Bell spoke.": [("Joy Bell", "Assistant Chief Constable")],
    "Shri Devendra Rathore spoke. Shri Rathore left.": [("Shri Devendra Rathore", "")],
    "Sheikh Hamdan bin Saif Al Nuaimi received Lord Ash of Kirkby.": [
        ("Sheikh Hamdan bin Saif Al Nuaimi", ""),
        ("Lord Ash of Kirkby", ""),
    ],
    "Minister Okello said the road would open.": [("Okello", "Minister")],
    # What people do, how old they are, who stands beside them.
    "Craig Benfold, 34, of Mill Street, was sentenced on Friday.": [("Craig Benfold", "")],
    "Residents Anna Kowalska and Tom Price asked about the limit.": [("Anna Kowalska", ""), ("Tom Price", "")],
    "Theresa May thanked the staff of the Florence Nightingale Ward.": [("Theresa May", "")],
    # Lists.
    "Present: Cllr R Marsh (Cathaoirleach), P. Singh, M. Lo Presti (Deputy Mayor)": [
        ("Cllr R Marsh", "Cathaoirleach"),
        ("P. Singh", ""),
        ("M. Lo Presti", "Deputy Mayor"),
    ],
    "FROM: Lorraine Bell, Comptroller of Accounts": [("Lorraine Bell", "Comptroller of Accounts")],
    "Signed:\n\nJonathan Adeyinka\n\nPermanent Secretary": [("Jonathan Adeyinka", "Permanent Secretary")],
}


@pytest.mark.parametrize("text", TOLD)
def test_people_and_their_roles(source: Callable[[str], Source], text: str) -> None:
    found = find_people(source(text), "en")
    assert [(one.name, "; ".join(one.roles)) for one in found] == TOLD[text]


@pytest.mark.parametrize(
    "text",
    [
        "Members visited the Alexander Fleming Building and Victoria Gardens.",
        "King Edward Street and the Queen Elizabeth Hospital were closed.",
        "Alice Street and the Jane Goodall lecture were mentioned.",
        "The ferry Agia Marina was inspected at Port Lisle.",
        "The Lord Mayor thanked the Chief Constable and the General Manager.",
        "Sir John Moore Barracks and Dr Gray's Hospital are listed.",
        "The Province of Port Lisle invited tenders; Sri Lanka agreed.",
        "The Mayor and Council met; Mr Chairman, members noted.",
    ],
)
def test_nobody(source: Callable[[str], Source], text: str) -> None:
    assert not find_people(source(text), "en")


def test_names_of_one_person() -> None:
    names = [
        "Dr Jane Hall",
        "Jane Hall",
        "Dr Hall",
        "Ms Tan Wei Ling",
        "Ms Tan",
        "Cllr Hall",
        "Okello",
        "Mr. Geoffrey Okello",
    ]
    assert fuller_names(names) == {
        "Jane Hall": "Dr Jane Hall",
        "Dr Hall": "Dr Jane Hall",
        "Ms Tan": "Ms Tan Wei Ling",
        "Okello": "Mr. Geoffrey Okello",
    }


def test_a_surname_of_two_people_is_neither_of_them() -> None:
    assert fuller_names(["Ana Hall", "Tom Hall", "Ms Hall"]) == {}
