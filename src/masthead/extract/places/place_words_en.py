# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Words beside and inside English names of places: data for places."""

from __future__ import annotations

from masthead.extract.organisations.organisation_words_en import KINDS

# What a place is, behind its name: Marsh County, Companiganj Upazila.
CLASSES = (
    "County|Province|District|Prefecture|Region|Municipality|City|State|Territory|Islands?|Isles?|Valley|Township|"
    "Borough|Parish(?! (?:Council|Clerk|Plan|Meeting|Hall|Church))|Governorate|Oblast|Emirate|Canton|Ward|Village|"
    "Sub-[Cc]ounty|Subcounty|Atoll|Upazila|Tehsil|Taluka?|Woreda|Kebele|Regency|Raion|Krai|Okrug|Voivodeship|Shire|"
    "Local Government Areas?|LGA|Peninsula|Archipelago|Delta|Highlands|Lowlands|Coast|Constituency|Commune|Cercle|Town"
)
# The same in small letters: Kassala and Gedaref states, the Tigray region.
SMALL_CLASSES = (
    "county|counties|provinces?|districts?|prefectures?|regions?|municipalit(?:y|ies)|townships?|"
    "boroughs?|parish(?:es)?|"
    "governorates?|oblasts?|cantons?|villages?|sub-?count(?:y|ies)|upazilas?|woredas?|states?|islands?|peninsula|"
    "archipelago|valley|delta|highlands|communes?|constituency|towns?|cit(?:y|ies)"
)
# What a place is, before its name: the towns of A and B, the port city of C.
KINDS_OF = (
    "count(?:y|ies)|provinces?|districts?|cit(?:y|ies)|states?|regions?|towns?|villages?|ports?|"
    "municipalit(?:y|ies)|townships?|boroughs?|parish(?:es)?|communit(?:y|ies)|governorates?|prefectures?|"
    "islands?|suburbs?|hamlets?|communes?|constituenc(?:y|ies)|outskirts|wards?|divisions?|peninsula"
)
CLASSES_OF = f"{KINDS_OF}|parts|capital|people|residents|villagers|settlements?|neighbou?rhoods?|inhabitants"
# What is in force for a place.
WARNINGS = (
    "(?i:warnings?|alerts?|watch|advisory|advisories|curfews?|lockdowns?|evacuation (?:orders?|notices?)|fire bans?|"
    "boil[- ]water (?:notices?|orders?|advice)|state of (?:emergency|disaster|calamity))"
)
# Before a place wherever they stand.
INTO = (
    "[Ii]n|[Nn]ear|[Aa]round|[Oo]utside|[Tt]owards?|[Aa]cross|[Nn]eighbou?ring|[Nn]earby|[Tt]hroughout|[Ii]nto|"
    "[Vv]ia|(?:(?:north|south)?-?(?:east|west)|north|south|upstream|downstream|inland|upriver|"
    "downriver|offshore|ahead) of|off|"
    "[Rr]each(?:ed|es|ing)?|near(?:ed|ing)|retook|retaken|liberated|departed|departing|"
    "en route (?:to|for)|destined for|headed for|"
    "(?:[Rr]esident|[Cc]itizen|[Nn]atives?|[Ii]nhabitant|[Pp]eople|[Cc]itizens) of|fled|entered|entering|"
    "leaving|(?:north|south|east|west|central|coastal|rural)(?:-?(?:east|west|central))?(?:ern)?|bound for|"
    "left for|bordering|borders|(?:kilometres|kilometers|km|miles) from|[Cc]apital,?|"
    "(?:[Mm]embers?|MPs?|MLAs?|MSPs?|MEPs?|TDs?|[Ss]enators?|[Cc]andidates?) for|"
    "(?:[Mm]ayor|[Gg]overnor|[Pp]refect|[Pp]rovost|[Vv]icar|[Rr]ector|[Bb]urgomaster) of|(?<=\\d\\d, )of|"
    "(?:defendant|appellant|accused|deceased|applicant|driver), of|"
    f"(?:{WARNINGS}|hoisted|issued|in force|in effect) for"
)
# Before a place, and before whom something comes from or goes to.
BETWEEN = (
    "[Ff]rom|[Tt]o|[Bb]etween|[Tt]hrough|[Aa]t|over|beyond|serving|linking|connecting|visit(?:ed|s|ing)?|"
    "struck|toured|touring|[Vv]alid for|"
    "(?:[Ff]orecast|[Oo]utlook) (?:for|over)|battered|devastated|lashed|flooded|inundated|swamped|ravaged|besieged|"
    "shelled|bombed|bombarded|passed over|(?:attacks?|raids?|assaults?|air ?strikes?|offensive) on|attacked|recaptured|"
    "(?:cyclones?|hurricanes?|typhoons?|storms?|earthquakes?|quakes?|tremors?|floods?|"
    "tornado(?:es)?|tsunamis?|droughts?|"
    "blasts?|explosions?|blizzards?|landslides?|missiles?|drones?|air ?strikes?|shelling|heatwaves?)"
    "(?: [A-Z][a-z]+)?(?: has| have| had)? hit(?:s|ting)?"
)
# Of these, what is done to places and seldom to people: two words beside one name of one word are a place's, too.
VISITS = frozenset("visited visits visiting visit toured touring struck battered devastated".split())
# What stands before "from" and "to" where people and bodies follow.
NO_WAY = (
    "payments?|sums?|compensation|refunds?|fees|donations?|donated|gifts?|worked|works|employed|studied|studies|"
    "(?:contracts?|money|rest|prize|award|patent|proceeds|funds|orders?|bulk|lowest|highest)"
    "(?: [\\w-]+){0,6}? (?:went|go(?:es)?|came)|"
    "according|due|thanks|thank you|addressed|reported|reports|sold|awarded|given|gave|give|paid|pay|handed|said|"
    "told|wrote|written|grateful|subject|attributed|assigned|contrary|response|responded|responding|reply|"
    "replied|letters?|spoke|spoken|speaking|listen(?:ed|ing)?|belong(?:s|ed|ing)?|presented|referred|owed|"
    "dedicated|granted|contract|contracts|offered|lent|statement|statements|emails?|apologies|received|quotes?|"
    "quotations?|bids?|tenders?|petition|evidence|support|funding|grants?|advice|borrowed|bought|purchased|heard|"
    "questions?|comments?|presentation|delegated|similar|analysts?|economists?|strategists?|managers?|directors?|"
    "head|executive|professor|lecturer|researchers?|fellow|staff|workers|employees|shares|look(?:s|ed|ing)?|"
    "aimed|invoices?|update|message"
)
# Of these, what stands before "at" where bodies and houses follow.
NO_STAY = (
    "worked|works|employed|studied|studies|analysts?|economists?|strategists?|managers?|directors?|head|executive|"
    "professor|lecturer|researchers?|fellow|staff|workers|employees|look(?:s|ed|ing)?|aimed|shares|questions?|speaking|"
    "anger|angry|dismay|surprise|delight|disappointment|frustration|shock|criticism|outrage|laughed|shouted|smiled"
)
# What comes or hangs over a place, or flies over it; over others one wins.
WEATHER = (
    "rain(?:s|fall)?|showers?|snow(?:fall)?|fog|mist|smoke|haze|dust|ash|cloud(?:s|y)?|skies|sky|"
    "storms?|winds?|thunderstorms?|"
    "gales?|depression|low|trough|ridge|cyclone|typhoon|hurricane|airspace|flights?|flew|flying|"
    "fl(?:y|ies)|fell|falling|"
    "linger(?:s|ed|ing)?|drift(?:s|ed|ing)?|spread(?:s|ing)?|mov(?:e|es|ed|ing)|pass(?:es|ed|ing)?|"
    "centred|centered|drones?|"
    "shot down|temperatures?|heat|frost|ice|hail|lightning|conditions|plumes?|helicopters?|aircraft|control|weather"
)
# What stands before "from" and "to" where somebody or something is on its way.
ON_THE_WAY = (
    "travel(?:s|led|ed|ling|ing)?|return(?:s|ed|ing)?|mov(?:e|es|ed|ing)|flew|flying|fly|drove|driven|driving|"
    "went|go|goes|going|came|come|comes|coming|walk(?:ed|ing)?|marched|sail(?:ed|ing)|fled|flee|fleeing|roads?|"
    "routes?|tracks?|line|lines|railway|trains?|flights?|bus|buses|convoys?|ferry|ferries|journey|trip|visit|"
    "border|way|pipeline|link|links|highway|access|back|deported|evacuated|relocated|transferred|spread|extends?|"
    "extended|arriv(?:e|es|ed|ing)|residents?|families|refugees|migrants|people|delegates|exports?|imports?|"
    "shipments|deliver(?:ed|ies)|displaced|far|crossing|corridor|services?|sealift|voyages?|supplies|cargo|trucks|aid"
)
# First words and last words of names of more than one, which nobody's name has.
OPENS_NAMES = (
    "Great|Little|Upper|Lower|Old|New|North|South|East|West|Northern|Southern|Eastern|Western|Central|Greater|St|"
    "Saint|San|Santa|Santo|São|Sao|Port|Puerto|Porto|Fort|Mount|Mt|Lake|Cape|Cabo|Monte|Villa|Ciudad|Al|El|Los|"
    "Las|La|Le|Les|Dar|Umm|Tel|Beit|Bir|Deir|Ras|Wadi|Jebel|Kuala|Kota|Tanjung|Nova|Novo|Nueva|Nuevo|Nizhny|"
    "Castle|Market|Abbey|Chipping|Stoke|Isle|Île|Bahía|Addis|Quang|Hai|Ban|Bad"
)
ENDS_NAMES = (
    "Bluffs|Mines|Prairie|Lakes|Landing|Crossing|Junction|Cove|Rocks|Bay|Beach|Falls|Springs|Creek|"
    "Heights|Hills|Flats?|Rapids|Harbour|Harbor|Corner|Point|Island|Islands|City|Inlet|"
    "Valley|Grove|Ridge|Downs|Mills|Magna|Parva|Regis|Spa|Bazar|Bazaar|Ghat|Nagar|Sadar|Coast|Ferry|Haven"
)
NOT_FIRST = frozenset(
    (
        "The This That These Each Every Our Their One Other Local Parish Any No Some Its His Her Which Both "
        "All In At From To Near Around Across Within Between Outside For By On Of And While Since When As "
        "If Unless Once Whether Although Though Because But Or So Yet Than That Then Until Before After During Despite "
        "Without With Through Throughout Via Beyond Behind Beside Among Amid Against About Into Onto "
        "Over Under Towards "
        "Toward Like Unlike Including Whereas Where Why How Whose Both Either Neither Nor Only Even Also Not Now Today "
        "Yesterday Tomorrow Meanwhile Elsewhere Later Earlier However Here There Is Are Was Were Will Can Could "
        "Upstream Downstream Overnight Locally Overall Separately Similarly Nearby Farther Further "
        "Inland Offshore Again "
        "Recently Currently Previously Formerly Finally Initially Perhaps Still Together Afterwards "
        "Nationally Regionally "
        "Does Did Do Has Have Had Should Would May Must Except Besides Inside Along Off Out Per "
        "Concerning Regarding Following"
    ).split()
)
# Words with a capital letter that are no places, or make a name that of something else.
NO_PLACES = frozenset(
    (
        "Brief Conclusion Summary Context Total Addition Particular Response Attendance Camera Closing Detail "
        "Depth Focus Progress Memory Honour Honor Lieu Maths Mathematics Science Physics Chemistry Biology "
        "History Geography Art Arts Music Law Economics Engineering Medicine Computing Drama Literacy "
        "Numeracy Writing Sport Religious Photoshop Python Java Slack Acrobat PowerPoint SharePoint Homes "
        "Houses Schools Hospitals Colleges Roads Streets Parks Centres Centers Shops Buildings Offices Cases "
        "Units Nature Partners Communities Families Children Women Men Young People Adults Councils Committees "
        "January February March April May June July August September October November December Monday Tuesday "
        "Wednesday Thursday Friday Saturday Sunday Spring Summer Autumn Winter Easter Christmas Ramadan "
        "English French German Spanish Chinese Arabic Welsh Latin Russian Mandarin Parliament Congress "
        "Cabinet Senate Commons Lords House Annex Table Figure Section Part Phase Chapter Appendix Article "
        "Schedule Item Order Question Stage Step Level Grade Year Week Quarter God Earth Government Mr Mrs Ms "
        "Miss Dr Prof Professor Sir Dame Lord Lady Cllr Councillor Senator Rev Minister Mayor Chair Chairman "
        "Clerk Director President Secretary Treasurer Officer Members Member Staff Council Committee Party "
        "Road Street Lane Avenue Hall Park School College Hospital Station Quay Bridge Church Centre Hotel "
        "Building Square Terrace Drive Close Way Airport Theatre Library Museum Gardens Act Plan Report "
        "Programme Program Project Strategy Policy Bill Code Charter Treaty Convention Agreement Protocol "
        "Guidance Regulations Standard Framework Fund Budget Review Bulletin Survey Census Index Day Days "
        "Team Teams Group Court Force Army Police Service Services Network Alliance League Mission Summit "
        "Conference Assembly Room Suite Floor Zone Line Box Teams Zoom Internet Facebook Twitter Whereas "
        "While Since Although However It We He She They There What Who Where Resident Residents General "
        "Internal External Public Private National International Finance Financial Health Education Planning "
        "Highways Housing Transport Environment Audit Information Technology Data Shri Smt Hon Detective "
        "Inspector Sergeant Constable Captain Colonel Major Sheriff Judge Justice Bishop King Queen Prince "
        "Princess Governor Commissioner Ambassador Speaker Chief Deputy Vice Acting Interim Head Labour "
        "Conservative Conservatives Democrats Republicans Liberal Greens Hindi Urdu Bengali Swahili "
        "Portuguese Dutch Greek Hebrew Turkish Italian Japanese Hausa Yoruba Amharic Tamil Excel Word "
        "Outlook Google Microsoft Skype Webex YouTube WhatsApp Instagram LinkedIn Reuters Brexit Euro Dollar "
        "Christ Islam Muslim Christian Covid Ebola Measles Malaria Cholera Appeal Crown Supreme High "
        "Magistrates River Lake Sea Ocean Mountain Mountains Clinic Surgery Farm Mill Stadium Barracks Prison "
        "Factory Depot Cathedral Chapel Mosque Abbey Temple Crescent Row Wharf Lodge Manor Estate Tower "
        "Pavilion Arena Club Cup Show Festival Fair Award Awards Prize Press Times Post Daily Herald Gazette "
        "Economist Guardian Bond Bonds Treasury Exchange Stock Markets Contract Lot Block Unit Room Ward Car "
        "Title Form Option Paper Bank Airways Airlines Railways Railway Rail Line Pier Good Sorry Yes Thank "
        "Thanks Dear Please Note Notes Minutes Agenda Apologies Present Action Actions Matters Any Next Canal "
        "Reservoir Dam Roundabout Expressway Highway Motorway Corridor Pipeline Platform Runway Terminal Gate "
        "Allah Buddha Prophet Bible Quran Earth Moon Mars Sun Web Office Windows Linux Android Minister "
        "Learning Adult Social Care Procurement Customer Customers Waste Leisure Culture Early Digital Governance "
        "Legal Human Resources Safeguarding Recycling Licensing Benefits Revenues Corporate Commercial Property "
        "Assets Nursing Midwifery Maternity Paediatrics Radiology Cardiology Oncology Intensive Pharmacy Retail "
        "Wholesale Banking Insurance Marketing Sales Tourism Agriculture Forestry Fisheries Mining Manufacturing "
        "Construction Innovation Research Growth Recovery Resilience Welfare Fees Charges Nurses Porters Patients "
        "Ministers Ministry Nominated Independent Jubilee Contractors Builders Enterprises Suppliers "
        "Traders Consultants Parents Consumers Pupils Students Tenants Landlords Pensioners Motorists Drivers Visitors "
        "Businesses Households Employers Employees "
        "Engineers Associates Solutions Brothers Sons Limited Ltd Systems Technologies Motors Logistics Holdings "
        "Investments Ventures Agencies Industries Foods Stores Consultancy Consulting Partnership Hardware Electricals "
        "Faith Color Colour Concern Interest Character Nasdaq Nikkei Sensex Nifty Bitcoin Sterling "
        "Libor Euribor Sonia Bunds Gilts Treasuries"
    ).split()
) | frozenset(KINDS)
# Companies, movements and others that go by one word, beside which such words name no places either.
COMPANIES = frozenset(
    (
        "Acas Accenture Adani Adobe Airbnb Airbus Aldi Alibaba Allianz Alphabet Alstom Amazon Apple Aramco Arriva "
        "Asda AstraZeneca Audi Aviva BASF Babcock Baidu Barclays Bayer BioNTech BlackRock Boeing Bombardier Boots "
        "Bosch ByteDance Capita Cargill Carillion Carrefour Caterpillar Chevron Cisco Citigroup Comcast Costco "
        "Daimler Danone Deliveroo Deloitte Diageo Dyson EasyJet Embraer Engie Equinor Ericsson Exxon ExxonMobil "
        "Facebook Fatah Ferrari Fiat FirstGroup Foxconn Fujitsu Gazprom Genesis Gilead Glencore Goldman Google "
        "Greggs Halliburton Hamas Heineken Hezbollah Hitachi Honda Huawei Hyundai IKEA Ikea Infosys Intel Iveco "
        "JPMorgan Komatsu Kyndryl Lenovo Lidl Lockheed Lufthansa Maersk Mahler Mastercard Mazda McDonald McKinsey "
        "Mencap Merck Michelin Microsoft Mitsubishi Moderna Monsanto Monzo Morrisons Motorola Mozart NatWest "
        "Nestle Nestlé Netflix Nike Nintendo Nissan Nokia Nomis Novartis Novavax Nvidia Ocado Openreach Oracle "
        "Orsted Palantir Panasonic PayPal Pegatron Pemex PepsiCo Petrobras Petronas Peugeot Pfizer Philips "
        "Porsche Qualcomm Raytheon Renault Repsol Roche Rosneft Ryanair Saab Sainsbury Samsung Sanofi Scania "
        "Serco Shell Shelter Siemens Sodexo Sony SpaceX Spotify Stagecoach Starbucks Starlink Stellantis "
        "Superdrug Syngenta Taliban Tata Telefónica Tencent Tesco Tesla Thales ThyssenKrupp Thyssenkrupp TikTok "
        "Toshiba TotalEnergies Toyota Twitter Uber Unilever Unison Unite Vattenfall Veolia Verizon Vodafone "
        "Volkswagen Volvo Waitrose Walmart Wipro Xerox Xiaomi Zoom Ørsted"
    ).split()
)
# What towns are called with that is else no part of a place's name: Council Bluffs, Iowa; High Point.
OPENS_TOWNS = (
    "(?:High|Council|College|Bishop|King|Queen|Prince|Princess|Crown|Park|Lake|Sea|Mill|Castle|Sun|Moon|Church|Temple|"
    "Farm|Forest|River|Abbey|Ocean|Mountain|Hall|Duke|Lodge|Grand|Station)"
    "(?! (?:Court|School|Street|Road|Lane|Avenue|Office|Offices|Hospital|Church|Hotel|Centre|Center|Commission|House))"
)
# What a state calls itself, before its name.
STYLES_OF_STATES = (
    *("Republic", "Kingdom", "Sultanate", "Principality", "Grand Duchy", "Commonwealth", "Union", "Emirate", "State"),
    "Federation",
)
BEFORE_STYLES = (
    "Islamic|Democratic|Federal|Federative|Socialist|Plurinational|Bolivarian|Arab|Hashemite|Co-?operative|United|"
    "Independent|Oriental|People[’']s"
)
# A house or a street, behind which the place follows that it stands in: Vale Primary School, Torwick.
HOUSES = (
    "School|College|Academy|Hospital|Hall|Church|Centre|Center|Library|Hotel|Inn|Park|Road|Street|Lane|Avenue|"
    "Close|Drive|Theatre|Museum|Clinic|Surgery|Station|Institute|Farm|Mill|Stadium|Barracks|Prison|Factory|Depot|"
    "House|Estate|Square|Gardens|Terrace|Way|Crescent|Place|Row|Quay|Wharf|Arms|Chapel|Cathedral|Temple|Mosque|"
    "Abbey|Castle|Pavilion|Club|Nursery|Primary|University"
)
# What makes a kind of thing of a state's name (Turkey meat, Brazil nuts), or the name of a house (Kenya Airways).
THINGS = (
    r" (?:(?:line|meat|breasts?|mince|farm(?:s|ing)?|peppers?|powder|nuts?|fowl|pigs?|worms?|"
    r"puddings?|police|magistrates|firefighters|sauce|sheep|cows?|cattle|terriers?|cheese|boots|cider|clay|plates?)\b|"
    "(?:Airways|Airlines|Air|Bank|Power|Railways?|Telecoms?|Steel|Petroleum|Breweries|Times|Daily|"
    "Herald|Open|Cup|Street|"
    r"Road|Avenue|Lane|House|Square|Yard|Instruments)\b"
    r"|and [A-Z][a-z]+ (?:Canal|Railway|Navigation|Line)\b)"
)
# Of charities, houses and movements that are called after the state they are at home in: Clean Water Malawi.
WORDS_OF_BODIES = (
    "Action|Aid|Alliance|Association|Bank|Campaign|Care|Caritas|Charity|Children|Clean|Coalition|Concern|Council|Doctors|"
    "Education|Engineers|Farmers|Federation|Forests?|Foundation|Freedom|Friends|Futures?|Habitat|Hands|Health|Hope|"
    "Initiative|International|Justice|Lawyers|Learning|Lifeline|Literacy|Minds|Missions?|Movement|Network|Oceans|Oxfam|"
    "Partners|Partnership|Platform|Relief|Rescue|Rights|Rotary|Save|Scouts|Society|Solidarity|Teachers|Together|"
    "Transparency|Trust|Union|Villages|Vision|Voices?|Volunteers|Watch|Water|WaterAid|Wildlife|Women|Youth"
)
# One such word before a state makes a name with it: Radio Pakistan.
OPENS_BODIES = (
    "Radio|Team|Miss|Brand|Invest|Air|Oxfam|WaterAid|Caritas|ActionAid|CARE|WWF|Greenpeace|Statistics|Elections"
)
# What a whole line of capitals before a dash is when it is no dateline: UPDATE – …
NO_DATELINES = frozenset(
    (
        "UPDATE SUMMARY BACKGROUND NOTE NOTES NEWS ALERT WARNING STATEMENT PRESS RELEASE MEDIA NOTICE REPORT "
        "FLASH BRIEF BRIEFING HEALTH URGENT IMMEDIATE SITUATION ACTION ACTIONS DECISION ITEM AGENDA MINUTES "
        "CONTEXT OVERVIEW KEY MESSAGE MESSAGES HIGHLIGHTS INTRODUCTION CONCLUSION NEXT STEPS BREAKING "
        "CORRECTION REMINDER IMPORTANT PUBLIC COVID WHO UN UNICEF WFP FAO THE AND OF FOR A AN IN ON TO NEW "
        "ALL SECTION PART ANNEX TABLE FIGURE DRAFT FINAL STRICTLY EMBARGOED CONFIDENTIAL FOOD SECURITY WATER "
        "SHELTER EDUCATION PROTECTION NUTRITION LOGISTICS FINANCE BUDGET RISK STATUS OPTION RECOMMENDATION "
        "PURPOSE SCOPE RESULTS RESPONSE NEEDS FUNDING GAPS Q A QUESTION ANSWER"
    ).split()
)
# Abbreviations of the states of the US behind a town: Austin, TX.
POSTAL = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|"
    "PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|NSW|QLD|VIC|ACT"
)
