# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Words with a capital letter that are no part of an English name: data for people."""

from __future__ import annotations

from masthead.extract.organisations.organisation_words_en import COMPANIES, KINDS, TRADES
from masthead.extract.people.people_words import OFFICES
from masthead.extract.places.cities import CITIES
from masthead.extract.places.towns_en import TOWNS
from masthead.extract.places.towns_world_en import TOWNS_ABROAD
from masthead.extract.places.world import PARTS, PINYIN, STATES, TERRITORIES

# They begin sentences and headings; a name may follow them.
LEADING = frozenset(
    (
        "On In At By For From With To And But If When While As Of Or Then Thus Also Yet So Because Since Until "
        "Under After Before During Through Despite Although Though Whereas However Meanwhile Yesterday Today "
        "Tonight Tomorrow Later Earlier Previously Finally Secondly Firstly Thirdly Additionally Furthermore "
        "Moreover Nevertheless Thank Thanks Dear Contact Email Call Ask Asked Said Says Both Like Unlike Among "
        "Between Following Concerning Regarding Re Per Via About Against Without Within Where Whether Not Only Even "
        "Just Once Now Here There Again According Chaired Led Signed Moved Carried Present Absent Apologies "
        "Proposed Seconded Prepared Approved Written Photo Picture Pictured Left Right Above Below Answering "
        "Replying Responding Speaking Opening Closing Introducing Welcoming Thanking Joining Monday Tuesday "
        "Wednesday Thursday Friday Saturday Sunday January February March April May June July August September "
        "October November December"
    ).split()
)
_ARTICLES = (
    "The This That These Those A An Our Their His Her Its My Your Each Every Any Some No All It He She They We You "
    "Who What Which"
)
_KINDS_OF_PLACE = (
    "Street Road Lane Avenue Drive Close Crescent Terrace Square Place Gardens Garden Park Bridge Station Airport "
    "Harbour Harbor Port Quay Pier Dock Wharf Beach Bay Island Islands Isle River Lake Creek Brook Canal Dam "
    "Reservoir Valley Mountain Mountains Mount Hills Heights Forest Wood Woods Moor Marsh Common Green Field Fields "
    "Farm Mill Mine Quarry Estate Village Town City County Parish Borough District Province Region State States "
    "Territory Ward Constituency Division Canton Prefecture Municipality Republic Kingdom Emirate Commonwealth "
    "North South East West Northern Southern Eastern Western Central Upper Lower Inner Outer Greater Great Little "
    "Old New Saint St Fort Cape Point Head Falls Springs Junction Cross Corner Way Walk Row Mews Court Gate Yard "
    "Plaza Boulevard Highway Motorway Bypass Roundabout Tunnel Causeway Promenade Esplanade Parade Rise Hill Camp "
    "Settlement Township Reserve Sanctuary Plateau Peninsula Delta Basin Gulf Strait Channel Sea Ocean Coast Shore "
    "Santa San Puerto Rio Monte Ciudad Villa Costa Sierra Mont Sainte Ville Kuala Bukit Kota Tanjung Pulau Sungai "
    "Kampung Kampong Addis Wadi Jebel Tel"
)
_HOUSES = (
    "House Hall Building Centre Center Church Chapel Cathedral Abbey Mosque Temple Synagogue School College "
    "Hospital Clinic Infirmary Hospice Fleet Army Navy Corps Command Regiment Brigade Battalion Squadron Minute "
    "Charge Library Museum Gallery Theatre Theater Cinema Stadium Arena Ground Hotel Inn Tower Towers Castle Palace "
    "Barracks Prison Gaol Jail Depot Works Plant Factory Shop Store Stores Market Mall Room Suite Wing Floor Block "
    "Laboratory Lab Memorial Monument Statue Cemetery Crematorium Lodge Cottage Manor Pavilion Auditorium Chambers "
    "Observatory Nursery Kindergarten Campus Unit Site Sites Terminal Platform Ferry Line Railway Rail Metro Tram "
    "Bus"
)
_PAPERS = (
    "Report Act Bill Plan Policy Strategy Review Bulletin Scheme Programme Program Project Prize Award Awards Medal "
    "Cup Trophy Lecture Lectures Fellowship Scholarship Grant Fund Trust Foundation Appeal Campaign Initiative "
    "Inquiry Enquiry Investigation Case Trial Hearing Judgment Judgement Order Orders Regulation Regulations Rules "
    "Code Charter Convention Treaty Agreement Accord Protocol Declaration Resolution Motion Amendment Budget "
    "Account Accounts Estimates Statement Framework Guidance Guidelines Standard Standards Survey Census Study "
    "Index Register Directory Handbook Manual Guide Agenda Minutes Paper Papers Note Notes Letter Article Chapter "
    "Section Part Annex Appendix Schedule Table Figure Item Clause Rule Page Volume Edition Series Journal Gazette "
    "Times News Post Herald Tribune Mail Press Magazine Radio Television Channel Show Festival Conference Summit "
    "Forum Congress Seminar Workshop Symposium Webinar Exhibition Fair Carnival Concert Tournament Championship "
    "Championships League Games Olympics Day Days Week Month Year Night Morning Evening Season Session Meeting "
    "Assembly Committee Working Group Panel Team Force Unit Cluster Phase Stage Step Round Level Grade Category "
    "Class Type Form Model Method Theory Law Principle Theorem Disease Syndrome Virus Hurricane Cyclone Typhoon "
    "Storm Operation Exercise Mission Task Tasks Action Actions Update Alert Notice Warning Advisory Release "
    "Communique Communiqué Summary Overview Introduction Background Conclusion Conclusions Recommendation "
    "Recommendations Finding Findings Next Steps Key Points Main Results Objective Objectives Target Targets"
)
_SUBJECTS = (
    "Health Care Social Mental Public Private National International Regional Local Federal Royal Civil Criminal "
    "Crown Planning Finance Financial Fiscal Monetary Economic Economy Economics Education Educational Defence "
    "Defense Security Foreign Home Interior Internal External Justice Legal Agriculture Agricultural Food Foods "
    "Farming Fisheries Forestry Environment Environmental Climate Energy Power Electricity Gas Oil Petroleum "
    "Nuclear Solar Water Sanitation Hygiene Waste Sewerage Drainage Transport Transportation Traffic Highways Roads "
    "Railways Aviation Maritime Marine Shipping Ports Logistics Labour Labor Employment Work Pensions Welfare "
    "Benefits Housing Homes Communities Community Infrastructure Industry Industrial Industries Trade Commerce "
    "Commercial Business Enterprise Enterprises Innovation Science Sciences Scientific Technology Technologies "
    "Technical Digital Data Information Communications Communication Media Culture Cultural Arts Heritage Tourism "
    "Sport Sports Leisure Recreation Youth Children Child Women Gender Equality Diversity Inclusion Disability "
    "Family Families Veterans Immigration Migration Asylum Refugee Refugees Border Customs Revenue Revenues Tax "
    "Taxation Treasury Audit Accounting Procurement Assets Asset Property Properties Estates Human Humanitarian "
    "Rights Relief Emergency Emergencies Disaster Response Recovery Rescue Fire Police Policing Safety Risk "
    "Resilience Protection Safeguarding Statistics Statistical Research Development Developments Affairs Relations "
    "Cooperation Co-operation Integration Policy Governance Government Parliament Parliamentary Senate Cabinet "
    "Congress Election Elections Electoral Democratic Democracy Liberal Conservative Conservatives Republican "
    "Republicans Democrat Democrats Green Greens Independent Independents Socialist Unionist Nationalist Party "
    "Coalition Opposition Corporate Strategic Operations Operational Management Administration Administrative "
    "Executive Resources Personnel Staff Services Service Support Supply Supplies Systems Solutions Capital "
    "Partners Holdings Insurance Assurance Investment Investments Bank Banking Credit Mutual Building Construction "
    "Engineering Mining Minerals Metals Steel Cement Timber Textiles Pharma Pharmaceuticals Medical Medicine "
    "Medicines Clinical Nursing Dental Pharmacy Surgery Vaccination Immunisation Immunization Epidemic Pandemic "
    "Nutrition Livelihoods Shelter Camp Coordination Airlines Airways Motors Electronics Software Networks Telecom "
    "Mobile Broadband Internet Online Web Website Annual Monthly Weekly Daily Quarterly General Special "
    "Extraordinary Ordinary Joint Standing Select Sub Steering Advisory Interim Acting Deputy Assistant Associate "
    "Senior Junior Chief Head Lead Vice Principal Former Prime First Second Third Fourth Fifth Last Yes Other "
    "Another More Most Many Several Various Further Total Overall Average High Low Early Late Long Short Big Small "
    "Good Best Better Free Full Open Closed Live United Allied Global World European African Asian American British "
    "English Scottish Welsh Irish French German Italian Spanish Portuguese Dutch Belgian Swiss Austrian Polish "
    "Czech Hungarian Romanian Bulgarian Greek Turkish Russian Ukrainian Norwegian Swedish Danish Finnish Icelandic "
    "Estonian Latvian Lithuanian Serbian Croatian Canadian Australian Mexican Brazilian Argentine Chilean Peruvian "
    "Colombian Cuban Haitian Jamaican Indian Pakistani Bangladeshi Nepali Nepalese Sri Burmese Thai Vietnamese "
    "Cambodian Laotian Malaysian Malay Singaporean Indonesian Filipino Philippine Chinese Taiwanese Japanese Korean "
    "Mongolian Kazakh Uzbek Afghan Iranian Iraqi Syrian Lebanese Jordanian Israeli Palestinian Saudi Yemeni Omani "
    "Emirati Kuwaiti Qatari Bahraini Egyptian Libyan Tunisian Algerian Moroccan Sudanese Ethiopian Eritrean Somali "
    "Kenyan Ugandan Tanzanian Rwandan Burundian Congolese Angolan Zambian Zimbabwean Malawian Mozambican Namibian "
    "Botswanan Nigerian Ghanaian Ivorian Senegalese Malian Gambian Liberian Cameroonian Chadian Christian Muslim "
    "Islamic Catholic Anglican Protestant Methodist Presbyterian Orthodox Jewish Hindu Buddhist Sikh Christmas "
    "Easter Ramadan Diwali Eid Access Speaker Whole Whilst Deputation Delegation Facebook Twitter Zoom Teams "
    "Microsoft Google Covid Ebola Zika Lessons Learned Matters Arising Correspondence Declarations Interest "
    "Interests Attendance Participation Resolved Agreed Noted Action Ongoing Complete Completed Pending Name Names "
    "Title Position Post Role Telephone Tel Fax Address Date Time Venue Place Subject Reference Ref Attention Attn "
    "Copy Copies Encl Enclosure Distribution Yours Sincerely Faithfully Regards Kind Chairman’s Mayor’s Mines "
    "Prisons Schools Lands Forests Taxes Courts Patents Archives Museums Charities Associates Zone Zones Area Areas "
    "Sector Lot Box Desk"
)
# Surnames, too, behind a given name or a title: Theresa May, Dr Hall.
ALSO_SURNAMES = frozenset(
    (
        "Hall Park Church Ward Knight Fleet Bridge Lane Street Wood Woods Hill Hills Green Field Fields Marsh Moor "
        "Brook Banks Rivers Lake Waters Day May March April June August Young West North East South Northern King "
        "Prince Pope Bishop Dean Abbott Judge Baker Butcher Cook Mason Carpenter Shepherd Porter Painter Fisher "
        "Farmer Gardener Marshall Marshal Warden Reeve Archer Miller Taylor Smith Sawyer Clerk Constable Sheriff "
        "Provost Chamberlain Page Price Law Case Bill Grant Best Little Small Long Short Close Court Parish House "
        "Castle Temple Abbey Gates Yard Mills Farm Village Towns Cross Corner Way Head Chambers Stone Bush Fair "
        "Rose Power Noble Major Sergeant Penny Rice Post Good Goode Savage Wise Sharp Strong Swift Speed Drew Wells "
        "Beach Camp Mount Forest Winter Summers Friday Christmas Noel Easter Coates Lodge Manor Gale Storm Frost "
        "Snow Rain Flood Cove Rowe Mews Berry Love Darling English French Irish Welsh German Scott Holland Ireland "
        "England Wales Franklin Lincoln Jordan Paris Chelsea Florence Sydney Austin Sierra Victoria Charlotte "
        "Georgia Madison Kent York Hope Grace Faith Joy Mercy Patience Prudence Dawn Summer Wade Troy Forum Master "
        "Masters Cardinal Canon Duke Earl Baron Bond Cash Great Works Powers Steel Wing Partridge Sacramento Santos "
        "Rosario Costa Villa Rio Monte "
        "Lim El"
    ).split()
)
# Given names, too, before one of them: Wade Cardinal, Grace Bishop.
ALSO_GIVEN = frozenset(
    "Wade Troy Grace Hope Faith Joy Dawn Charlotte Florence Madison Austin Jordan Georgia Victoria April June May "
    "Rose Summer Drew Grant Kent Mercy Patience Prudence Dean".split()
)
# Of these, those that make a place or a house of most names: Alice Street, Albert Hall.
ENDS_OF_PLACES = frozenset(
    (
        "Street Park Lane Bridge Church Hall Court House Castle Farm Village Close Way Corner Cross Beach Mount "
        "Forest Camp Manor Lodge Mews Cove Yard Gates Abbey Temple Ward Parish Forum Fair Storm Gale"
    ).split()
)
# Surnames of these are too rare to be told from the office: Mr Chair, Madam President.
ADDRESSED = frozenset(
    "Chair Chairman Chairwoman Chairperson Speaker President Vice Mayor Minister Secretary Commissioner Ambassador "
    "Moderator Governor Director Deputy Premier Chancellor Convener Convenor".split()
)
# Whose titles a seat goes on: Lord Hall of Easton.
PEERS = frozenset("Lord Lady Baroness Baron Viscount Viscountess Earl Countess".split())
NO_NAMES = (
    frozenset(" ".join((_ARTICLES, _KINDS_OF_PLACE, _HOUSES, _PAPERS, _SUBJECTS)).split())
    | LEADING
    | frozenset(word for kind in (*KINDS, *COMPANIES, *TRADES) for word in kind.split())
) - frozenset("Smith Taylor Miller".split())
# And what is no part of a name unless it ends one: offices with a capital letter, too.
NO_SURNAMES = (NO_NAMES | {office.capitalize() for office in OFFICES}) - ALSO_SURNAMES
# What a name with a title in it is no longer that of a person before: Dr Gray's Hospital, Lord Nelson Street.
THINGS = (
    frozenset(" ".join((_KINDS_OF_PLACE, _HOUSES, _PAPERS)).split())
    | frozenset(KINDS)
    | frozenset("College Trust Foundation Society Institute Awards".split())
) - frozenset(
    (
        "Hall Park Church Ward Knight Fleet Bridge Lane Wood Woods Hill Hills Green Field Fields Marsh Moor Brook "
        "Lake Court Head Cross Parade Walk Rise Point Place Close Case Day Page Law Mount Forest Castle Temple "
        "Abbey Young Camp Beach Farm Mills Wing Way Chambers Garden Reserve Bad Monte Villa Costa Sierra Rio Santa "
        "San El St Saint North South East West Northern"
    ).split()
)
# Places whose names look like those of people.
_TABLES = (STATES, TERRITORIES, PARTS, PINYIN, CITIES, TOWNS, TOWNS_ABROAD)
PLACES = frozenset(name for table in _TABLES for name in table if " " in name) | frozenset(
    (
        *(
            "Abu Dhabi",
            "Las Vegas",
            "Belo Horizonte",
            "Porto Alegre",
            "Al Fasher",
            "El Fasher",
            "Da Nang",
            "Ho Chi Minh",
        ),
        *("Baton Rouge", "Des Moines", "Palo Alto", "Ciudad Juárez", "Nizhny Novgorod", "Khan Younis", "Deir ez-Zor"),
        *(
            "Deir al-Balah",
            "Milton Keynes",
            "Bognor Regis",
            "Dun Laoghaire",
            "Cox’s Bazar",
            "Cox's Bazar",
            "Alice Springs",
        ),
    )
)
