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
        "Municipality Party Battalion Club Charity Orchestra Exchange Regulator Conservancy League Congress "
        "Legislature Administration"
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
    "Pharmaceuticals Laboratories Ventures Railways Tbk CC NPC "
    "Ltda FZE OJSC Solicitors Architects Utilities FC AFC RFC RUFC"
).split()
# Bodies that are named by these letters or words alone.
KNOWN = (
    "UN|WHO|UNICEF|UNHCR|UNFPA|UNDP|UNEP|UNESCO|UNIDO|UNCTAD|UNODC|UNRWA|UNOPS|UN Women|UN-Habitat|OCHA|UNOCHA|"
    "OHCHR|WFP|FAO|IFAD|IOM|ILO|IMF|WTO|WMO|WIPO|ITU|ICAO|IMO|OECD|OSCE|NATO|ASEAN|SAARC|CARICOM|SADC|IGAD|ECOWAS|"
    "COMESA|OPEC|IFRC|ICRC|MSF|IAEA|OPCW|UNAIDS|USAID|FEMA|NASA|NOAA|CDC|FBI|FDA|HMRC|DEFRA|Defra|NHS England|"
    "NHS Scotland|NHS Wales|HM Revenue (?:and|&) Customs|HM Prison (?:and|&) Probation Service|"
    "HM Courts (?:and|&) Tribunals Service|HM Land Registry|Save the Children|Doctors Without Borders|"
    "Médecins Sans Frontières|(?:(?!Local|National|The)[A-Z][a-z]+ )?Red (?:Cross|Crescent)|KPMG|PwC|Deloitte|Ernst "
    "& Young|Oxfam|World Vision|World Bank|Islamic Relief|Caritas|"
    "Norwegian Refugee Council|Danish Refugee Council|Mercy Corps|WaterAid|ActionAid|CARE International|"
    "Plan International|Amnesty International|Human Rights Watch|Transparency International|Action Against Hunger|"
    "Christian Aid|Catholic Relief Services|Handicap International|Humanity & Inclusion|Habitat for Humanity|"
    "Norwegian People’s Aid|Norwegian People's Aid|Network Rail|National Highways|Highways England|Sport England|"
    "Natural England|Historic England|St John Ambulance|Uisce Éireann|Irish Water|Citizens Advice|Age UK|"
    "Greenpeace|Concern Worldwide|Trócaire|Ofsted|Ofgem|Ofcom|Ofwat|Ofqual|Estyn|Interpol|INTERPOL|Europol|"
    "Eurostat|Eurojust|Frontex|HM Treasury|An Garda Síochána|Treasury(?! [Bb]ill| [Bb]ond| [Nn]ote| yield)|"
    "European Commission|European Parliament|European Union|"
    "House of (?:Commons|Lords|Representatives|Assembly|Keys)(?! [A-Z])|Dáil Éireann|Seanad Éireann|Lok Sabha|"
    "Rajya Sabha|Gavi|GAVI|Global Fund|RNLI|RSPB|RSPCA|NSPCC|BBC|UKHSA|DVLA|OSHA|RCMP|UNISON|TUC|Eskom|Transnet|"
    "Royal Navy|Royal Air Force|Royal Marines|British Army|Marine Corps|Peace Corps|Companies House|Crown Estate|"
    "National Grid|Church of England|Church of Scotland|Church in Wales|Church of Ireland|Associated Press|Reuters|"
    "(?:Pacific|Caribbean|Andean|East African|Southern African Development) Community|Scottish Enterprise|"
    "Highlands and Islands Enterprise|HM Government|Dŵr Cymru(?: Welsh Water)?|"
    "(?:Scottish|Welsh|Thames|Anglian|Severn Trent|Southern|South West|South East|Wessex|Northumbrian|Yorkshire|"
    "Northern Ireland|Affinity|Bristol|Portsmouth|Sydney|Hunter|Melbourne|Yarra Valley) Water|"
    "NHS (?:Greater Glasgow (?:and|&) Clyde|Ayrshire (?:and|&) Arran|Dumfries (?:and|&) Galloway|Highland|Lothian|"
    "Grampian|Tayside|Fife|Borders|Lanarkshire|Forth Valley|Orkney|Shetland|Western Isles|24|Digital|Resolution|"
    "Blood (?:and|&) Transplant|Property Services|Providers|Employers|National Services Scotland|Education for "
    "Scotland)"
)
# Bodies that are named by their subject and their land: Audit Scotland, Health Canada.
SUBJECTS = (
    "Audit|Creative|Sport|Visit|Police|Statistics|(?:Public )?Health|Transport|Parks|Services|Geoscience|"
    "Natural Resources|Social Security|Historic Environment|Education|Environment(?: and Climate Change)?|"
    "Infrastructure|Fire and Emergency|Invest|Enterprise|Tourism|Maritime|Fire and Rescue|Skills Development|Food "
    "Standards|Elections|"
    "Innovation|Research|Corrections|Standards|Safe Work|Volunteering|Citizens Advice|Age|Forestry(?: and Land)?|"
    "Marine|Farming|Consumer|Disability|Higher Education|Agriculture|Global Affairs|Public Safety|Employment|"
    "Fisheries and Oceans|Veterans Affairs|Destination|Waterways|Housing|Arts Council|Export Development|Screen|Film|"
    "Heritage|Prosecution Service|Law Council|Airservices|Cancer|Diabetes|Cycling|Athletics|Swim|Rowing|Cricket|Rugby"
)
LANDS = (
    "Scotland|Wales|Cymru|England|Ireland|Northern Ireland|UK|Canada|Australia|New Zealand|Aotearoa|NZ|NSW|Victoria|"
    "Queensland|Tasmania|Ontario|Alberta|Nova Scotia|Quebec|Québec|Manitoba|Saskatchewan|Singapore|Malaysia|Malta|"
    "Jersey|Guernsey|Norway|Finland|Sweden|Denmark|Estonia|South Africa|Kenya|Uganda|Nigeria"
)
# Towns that stand behind the names of colleges and schools without a comma.
COLLEGE_TOWNS = "London|Dublin|Cork|Galway|Belfast|Cardiff|Maynooth|Durham|Delhi|Ibadan"
# Whose government: Scottish Government, UK Government.
PEOPLES = (
    "UK|US|U\\.S\\.|British|English|Scottish|Welsh|Irish|French|German|Italian|Spanish|Portuguese|Dutch|Belgian|Swiss|"
    "Austrian|Polish|Czech|Hungarian|Romanian|Bulgarian|Greek|Turkish|Russian|Ukrainian|Norwegian|Swedish|Danish|"
    "Finnish|Icelandic|Estonian|Latvian|Lithuanian|Serbian|Croatian|Canadian|Australian|American|Mexican|Brazilian|"
    "Indian|Pakistani|Bangladeshi|Nepali|Nepalese|Thai|Vietnamese|Cambodian|Malaysian|Indonesian|Philippine|Chinese|"
    "Japanese|Korean|Afghan|Iranian|Iraqi|Syrian|Lebanese|Jordanian|Israeli|Saudi|Yemeni|Egyptian|Sudanese|Ethiopian|"
    "Somali|Kenyan|Ugandan|Tanzanian|Rwandan|Zambian|Zimbabwean|Malawian|Namibian|Nigerian|Ghanaian|Commonwealth|"
    "Victorian|Queensland|NSW|Tasmanian|Albertan|Ontario|Alberta|Manitoba|Jersey|Manx|Gibraltar|New Zealand|Singapore|"
    "South African"
)
# What companies without a sign trade in, as the last word of their names: Barclay Energy, Harcourt Homes.
TRADES = (
    "Water Power Energy Gas Electricity Electric Oil Petroleum Rail Trains Buses Coaches Ferries Lines Cruises Telecom "
    "Broadband Mobile Networks Motors Foods Logistics Freight Haulage Shipping Insurance Solutions Systems Software "
    "Technologies Pharma Therapeutics Diagnostics Biotech Construction Contractors Builders Developments Homes "
    "Lettings "
    "Estates Care Engineering Consulting Consultants Associates Partners Advisers Advisors Steel Metals Mining "
    "Minerals "
    "Quarries Cement Timber Textiles Chemicals Plastics Packaging Paper Printing Publishing Media Studios Films Games "
    "Bakery Bakeries Brewery Breweries Dairy Dairies Farms Poultry Seafoods Fisheries Recycling Renewables Wind Solar "
    "Aerospace Automotive Robotics Semiconductors Electronics Retail Stores Supermarkets Hotels Leisure Travel Tours "
    "Couriers Express Cargo Trading Catering Capital Securities Analytics Labs Brothers Books Roofing Plumbing "
    "Heating Tyres"
).split()
# What stands before of or for, and is no body: meetings and papers of one, who belongs to one.
NO_BODIES = frozenset(
    "Meeting Meetings Minutes Session Sitting Conference Report Reports Review Agenda Proceedings Statement Letter "
    "Note Notice Invitation Register Articles Summary Annual Members Staff Officers Heads Head Office-bearers "
    "Faculty Representatives Chairs Branches "
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
