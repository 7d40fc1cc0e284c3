# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""How the names of English organisations begin and end: data for organisations."""

from __future__ import annotations

KINDS = (
    *(
        "Ministry Department Office Bureau Council Committee Commission Agency Organization Organisation Authority "
        "Board Institute Institution University Bank Fund Association Federation Confederation Union Company "
        "Corporation Foundation Trust Court Programme Secretariat Society Service Services Unit Inspectorate "
        "Directorate Taskforce Ombudsman Tribunal Assembly Academy College Hospital Branch Division Laboratory "
        "Museum Constabulary Partnership Consortium Chamber Network Alliance Coalition Embassy Consulate "
        "Polytechnic Infirmary Hospice Clinic Registry Treasury Guild Archives Observatory Conservatoire Seminary "
        "Diocese Archdiocese Synod Senate Parliament Cooperative Co-operative Forum Facility Regiment Brigade "
        "Battalion Club Charity Orchestra Exchange Regulator Conservancy League Congress Legislature Administration"
    ).split(),
    *(f"{level} School" for level in "Primary Secondary High Grammar Infant Junior Middle Elementary Nursery".split()),
    *(f"{subject} School" for subject in "Law Medical Business".split()),
    *(f"{field} {place}" for field in "Health Medical Research".split() for place in ("Centre", "Center")),
    *(f"{body} Force" for body in "Task Police Air Defence Defense".split()),
    *(f"{subject} Executive" for subject in "Service Safety Transport Housing Education".split()),
    *(
        "Geological Survey",
        "Hydrographic Survey",
        "Ordnance Survey",
    ),
    *("High Commission", "Armed Forces", "Coast Guard", "Coastguard", "Fire Brigade"),
)
COMPANIES = (
    "Ltd Limited Inc plc PLC LLC LLP GmbH AG ASA Holdings Group Nations Police Pty AB AS Oy Oyj ApS SA SAS SARL SpA "
    "SRL BV NV KG SE KK Corp Pte Bhd Berhad PJSC JSC DAC CIC CLG Airlines Airways Enterprises Industries "
    "Pharmaceuticals Laboratories Ventures Railways Tbk"
).split()
# Bodies that are named by these letters or words alone.
KNOWN = (
    "UN|WHO|UNICEF|UNHCR|UNFPA|UNDP|UNEP|UNESCO|UNIDO|UNCTAD|UNODC|UNRWA|UNOPS|UN Women|UN-Habitat|OCHA|UNOCHA|"
    "OHCHR|WFP|FAO|IFAD|IOM|ILO|IMF|WTO|WMO|WIPO|ITU|ICAO|IMO|OECD|OSCE|NATO|ASEAN|SAARC|CARICOM|SADC|IGAD|ECOWAS|"
    "COMESA|OPEC|IFRC|ICRC|MSF|IAEA|OPCW|UNAIDS|USAID|FEMA|NASA|NOAA|CDC|FBI|FDA|HMRC|DEFRA|Defra|NHS England|"
    "NHS Scotland|NHS Wales|HM Revenue (?:and|&) Customs|HM Prison (?:and|&) Probation Service|"
    "HM Courts (?:and|&) Tribunals Service|HM Land Registry|Save the Children|Doctors Without Borders|"
    "Médecins Sans Frontières|Red Cross|Red Crescent|Oxfam|World Vision|World Bank|Islamic Relief|Caritas|"
    "Norwegian Refugee Council|Danish Refugee Council|Mercy Corps|WaterAid|ActionAid|CARE International|"
    "Plan International|Amnesty International|Human Rights Watch|Transparency International|Action Against Hunger|"
    "Christian Aid|Catholic Relief Services|Handicap International|Humanity & Inclusion|Habitat for Humanity|"
    "Norwegian People’s Aid|Norwegian People's Aid|Network Rail|National Highways|Highways England|Sport England|"
    "Natural England|Historic England|St John Ambulance|Uisce Éireann|Irish Water|Citizens Advice|Age UK|"
    "Greenpeace|Concern Worldwide|Trócaire|Ofsted|Ofgem|Ofcom|Ofwat|Ofqual|Estyn|Interpol|INTERPOL|Europol|"
    "Eurostat|Eurojust|Frontex|HM Treasury|An Garda Síochána|Treasury(?! [Bb]ill| [Bb]ond| [Nn]ote| yield)|"
    "European Commission|European Parliament|European Union|"
    "House of (?:Commons|Lords|Representatives|Assembly|Keys)(?! [A-Z])|Dáil Éireann|Seanad Éireann|Lok Sabha|"
    "Rajya Sabha"
)
# What stands before of or for, and is no body: meetings and papers of one, who belongs to one.
NO_BODIES = frozenset(
    "Meeting Meetings Minutes Session Sitting Conference Report Reports Review Agenda Proceedings Statement Letter "
    "Note Summary Annual Members Staff Officers Heads Head Office-bearers Faculty Representatives Chairs Branches "
    "Republic State "
    "Kingdom County City Borough Province District Region Town Village Parish Island Islands Leader Leaders".split()
)
# Kinds of bodies whose names go on behind on.
ON = (
    "Committee|Commission|Council|Board|Authority|Taskforce|Task Force|Institute|Programme|Secretariat|Inspectorate|"
    "Office|Forum|Network|Alliance"
)
# What a name is said to be behind a comma, where nothing in it tells: Water for All, a charity; and before one.
SAID_TO_BE = (
    "charity|agency|firm|company|non-profit|nonprofit|NGO|non-governmental organisation|organisation|organization|"
    "consultancy|think tank|subsidiary|start-up|airline|insurer|bank|broadcaster|newspaper|brewer|retailer|"
    "manufacturer|cooperative|co-operative|social enterprise|housebuilder|utility|regulator|trade body|union"
)
