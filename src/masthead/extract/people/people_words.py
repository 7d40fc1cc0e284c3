# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Words that stand beside English names: data for people."""

from __future__ import annotations

# How somebody is addressed: behind one of these stands a name.
STYLES = (
    "CSP ASP DSP ACP DCP DGP ADGP AIG DIG SSP IGP Mdm Madam Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Cllr Cr YB "
    "YBhg YAB Councillor Councilor Alderman Alderwoman Rev Revd Reverend Hon Honourable Honorable Sen Rep "
    "Congressman Congresswoman Senator Baroness Shri Sri Smt Shrimati Kumari Thiru Adv Advocate Engr Barr Barrister "
    "Alhaji "
    "Alhaja Hajiya Hajia Datuk Dato Dato’ Dato' Datin Datuk’ Tengku Encik Puan Sheikh Shaikh Sheikha Imam Rabbi "
    "Pastor Madame Mme Monsieur Herr Frau Señor Señora Amb Comrade Cde Sgt Sergt Insp Supt DI DS DC DCI DSI PC DCC "
    "Det Capt Lt Maj Brig Cpl Cdr Gp Wg Sqn Mwalimu Ratu Daw H.E HE HRH HH Mag Ing Ir HHJ"
).split()
# Ranks and styles that are as often words of other things: General Hospital, King Street, Sister agencies.
RANKS = (
    "Lord Lady Baron Viscount Viscountess Earl Count Countess Duke Duchess Prince Princess King Queen Bishop "
    "Archbishop Cardinal Canon Father Fr Sister Brother Mother Justice Judge General Major Colonel Captain "
    "Lieutenant Brigadier Commander Commodore Admiral Marshal Sergeant Corporal Private Constable Inspector "
    "Superintendent Detective Garda Trooper Gunner Sapper Chief Deputy Airman Seaman Trainee Bro"
).split()
# Behind a name, and no part of it.
LETTERS = frozenset(
    (
        "QC KC SC MP TD MLA MEP MSP MCA MLC MHK MS AM MHA MNA MPP MPA MK CBE OBE MBE KBE DBE CMG KCMG DSO BEM QPM "
        "KPM PhD MD IAS IPS IFS IRS JP FRS FCA CPA RN Esq AO AC OAM PSM SAN OFR GCFR MON CB KCB DL BSc MA MSc LLB "
        "LLM MBA CFA PE RGN PC BA BEng MEng LLD DPhil MPH MPhil MRTPI MRICS FRICS FCCA ACCA CEng MICE MCIPS RIBA "
        "MRCP FRCS MBBS MRCS AJA JA JSC"
    ).split()
)
# Offices that are written as letters.
SHORT_OFFICES = frozenset(
    (
        "CEO CFO COO CTO CIO CMO CHRO DG DDG ED MD PS MP TD MLA MEP MSP MHA MCA MLC MHK MNA SRSG DSRSG VP SVP EVP "
        "PM HR DVC VC CE GM MEC MMC"
    ).split()
)

OFFICES = frozenset(
    (
        "chair chairman chairwoman chairperson clerk director directress secretary minister president officer "
        "treasurer mayor mayoress manager manageress head lead leader commissioner coordinator representative "
        "spokesperson spokesman spokeswoman deputy governor adviser advisor professor analyst editor chief "
        "administrator auditor inspector ambassador envoy master engineer surveyor registrar warden executive "
        "economist constable statistician scientist planner principal headteacher headmaster headmistress solicitor "
        "convener convenor rapporteur facilitator accountant architect consultant specialist prefect magistrate "
        "attorney comptroller controller superintendent sheriff premier chancellor founder partner fellow lecturer "
        "nurse epidemiologist physician researcher member assistant supervisor ombudsman ombudswoman trustee bursar "
        "curator librarian ranger speaker taoiseach tánaiste tanaiste cathaoirleach whip moderator provost dean "
        "bailiff alderman marshal marshall recorder coroner judge justice prosecutor counsel counsellor advocate "
        "barrister lawyer notary paralegal usher custodian overseer steward proctor dispatcher author correspondent "
        "reporter journalist photographer columnist broadcaster presenter publisher writer novelist poet artist "
        "painter sculptor musician composer conductor actor actress producer designer illustrator historian "
        "archaeologist anthropologist sociologist psychologist psychiatrist philosopher linguist theologian "
        "biologist chemist physicist geologist hydrologist meteorologist forecaster seismologist volcanologist "
        "oceanographer ecologist botanist zoologist entomologist virologist immunologist microbiologist geneticist "
        "toxicologist pathologist radiologist oncologist cardiologist neurologist paediatrician pediatrician "
        "obstetrician gynaecologist midwife surgeon anaesthetist doctor clinician practitioner pharmacist dentist "
        "optician physiotherapist therapist paramedic carer caregiver matron vet veterinarian agronomist forester "
        "gamekeeper farmer grower herder fisherman fisher shepherd rancher beekeeper winemaker brewer baker butcher "
        "chef cook waiter waitress barista hotelier landlord landlady tenant shopkeeper shopowner trader merchant "
        "vendor hawker retailer owner proprietor entrepreneur businessman businesswoman industrialist financier "
        "banker broker investor shareholder underwriter actuary bookkeeper cashier teller teacher tutor "
        "schoolteacher educator instructor trainer coach mentor pupil student undergraduate postgraduate apprentice "
        "trainee intern graduate scholar academic technician technologist mechanic electrician plumber carpenter "
        "joiner mason bricklayer roofer plasterer welder machinist driver pilot copilot captain skipper sailor "
        "seafarer mariner navigator coxswain lifeguard docker stevedore porter guard caretaker janitor cleaner "
        "gardener groundsman labourer laborer worker employee staffer operator foreman miner driller builder "
        "contractor subcontractor developer programmer cartographer draughtsman soldier cadet veteran firefighter "
        "fireman policeman policewoman detective investigator examiner assessor valuer adjudicator arbitrator "
        "mediator conciliator negotiator interpreter translator activist campaigner organiser organizer lobbyist "
        "volunteer fundraiser philanthropist patron donor benefactor champion delegate observer diplomat attaché "
        "attache consul legate nuncio plenipotentiary emissary lawmaker legislator senator congressman "
        "congresswoman parliamentarian backbencher councillor councilwoman councilman politician candidate "
        "incumbent nominee chieftain headman headwoman elder sultan emir monk nun priest vicar rector curate "
        "chaplain deacon pastor preacher imam rabbi bishop archbishop archdeacon verger organist applicant "
        "appellant respondent claimant defendant plaintiff petitioner complainant witness victim suspect accused "
        "resident pensioner householder homeowner neighbour neighbor motorist cyclist passenger patient survivor "
        "refugee returnee evacuee beneficiary recipient winner laureate medallist runner goalkeeper player athlete "
        "referee umpire commentator pundit critic expert authority strategist theorist pioneer inventor explorer "
        "astronaut commander commandant colonel lieutenant sergeant brigadier admiral general adjutant "
        "quartermaster receiver liquidator executor guardian archivist conservator scrutineer invigilator proposer "
        "seconder postmaster postmistress stationmaster harbourmaster harbormaster paymaster taskmaster housekeeper "
        "receptionist typist stenographer notetaker hydrographer geographer demographer mathematician regent "
        "viceroy liaison aide selectman assemblyman assemblywoman assemblymember freeholder jailer warder "
        "probationer collector tehsildar sarpanch burgomaster burgermeister bürgermeister landrat undersecretary "
        "taker agent handler keeper responder comedian singer dancer minder carrier goalscorer striker bowler "
        "batter batsman wicketkeeper skater swimmer boxer wrestler co-ordinator reeve gaffer seamstress tailor "
        "jeweller printer draper grocer greengrocer fishmonger official helmsman postman milkman conservationist "
        "environmentalist naturalist counterpart procurator eyewitness bystander"
    ).split()
)
# What goes on after an office: Auditor General, Governor-elect, Secretary of State apart.
OFFICE_ENDS = frozenset("general elect designate emeritus emerita generalissimo ordinary fiscal assisting".split())
# Who somebody is besides: no office, but only people are called so.
KIN = frozenset(
    (
        "mother father grandmother grandfather widow widower son daughter wife husband brother sister cousin nephew "
        "niece uncle aunt friend colleague man woman boy girl teenager baby parent twin fiancée fiancé girlfriend "
        "boyfriend orphan toddler grandson granddaughter stepfather stepmother"
    ).split()
)
# With a name before or behind them: what is said, what is done.
SAID = (
    "said|says|told|added|noted|stressed|stated|explained|warned|announced|reported|replied|asked|confirmed|argued|"
    "urged|concluded|insisted|acknowledged|observed|remarked|commented|emphasised|emphasized|declared|reiterated|"
    "suggested|admitted|conceded|claimed|responded|pledged|promised|cautioned|testified|recalled|underlined|"
    "underscored|complained|maintained|predicted|answered|pointed out|tells|adds|explains|notes|warns|asks|recalls|"
    "hopes|believes|thinks|wrote|writes|queried|enquired|inquired"
)
DID = (
    "agreed|thanked|thanks|welcomed|proposed|described|presented|moved|seconded|informed|advised|briefed|updated|"
    "chaired|attended|signed|resigned|retired|introduced|spoke|circulated|tabled|declined|apologised|apologized|"
    "congratulated|praised|criticised|criticized|accused|denied|pleaded|appeared|represented|disagreed|dissented|"
    "abstained|voted|undertook|led|heads|leads|chairs|oversees|outlined|summarised|summarized|demonstrated|"
    "unveiled|inaugurated|laid|cut the ribbon|addressed|hailed|condemned|deplored|expressed|paid tribute|invited|"
    "sought|wondered|felt|declared an interest|left the (?:meeting|room)|returned|travelled|traveled|walked|fled|"
    "lives|lived|grew up|studied|graduated|teaches|taught|died|was born|was (?:arrested|charged|sentenced|jailed|"
    "convicted|acquitted|fined|remanded|cautioned|questioned|injured|killed|sworn in|re-elected|in attendance|"
    "also present|present)|is (?:due to appear|accused|survived)|has been (?:charged|arrested|jailed|sentenced|"
    "remanded)|will (?:chair|lead|circulate|report back|attend|present|contact|write|join|succeed|replace|"
    "step down|retire|take over|serve|draft|prepare|arrange|follow up|liaise|send)|to (?:obtain|get|order|"
    "purchase|raise|review|update|provide|submit|produce|attend|meet with|ask|request|seek|discuss|invite|inform|"
    "organise|organize|share|look into|action|book|email|consult|finalise|finalize|complete|present|bring|"
    "circulate|contact|chase|write|report|liaise|arrange|send|draft|prepare|follow up|check|confirm|investigate|"
    "speak)|joins|succeeds|succeeded|replaces|replaced|takes over|took over|took office|steps down|stepped down|"
    "stood down|convened|moderated|facilitated|held talks|met|remembers|lost (?:his|her|their)|cried|smiled|"
    "swore|drowned|survived|rescued|coached|captained|scored|serves|served|acts|acted|authored|edited|curated|"
    "founded|co-founded|clarified|reminded|requested|recommended|highlighted|reviewed|assured|appealed|commended|"
    "lauded|gave (?:evidence|birth|a (?:speech|talk|presentation|statement|report))|took (?:the chair|part|"
    "questions|notes|the minutes)|called for|called on|opened the (?:meeting|debate|session|discussion)|"
    "raised (?:the|a|concerns?|questions?)|(?:was|were|has been|have been|had been) (?:elected|re-elected|promoted|"
    "co-opted|sworn in|ordained|knighted|widowed|bereaved)"
)
# Several who have the same office or style, before their names.
GROUPS = frozenset(
    (
        "Residents Members Councillors Cllrs Officers Directors Ministers Commissioners Neighbours Parents Trustees "
        "Governors Deputies Senators Doctors Drs Teachers Students Witnesses Messrs Professors Judges Justices Mmes "
        "Inspectors Volunteers Farmers Brothers Sisters Researchers Delegates Ambassadors Presidents Detectives "
        "Constables Sergeants Reporters Editors Authors Pupils Co-chairs Co-Chairs Vice-chairs Apprentices "
        "Firefighters Paramedics Organisers Organizers Magistrates Mayors Secretaries Managers Analysts Candidates "
        "Defendants"
    ).split()
)
# The first parts of offices with a hyphen.
OFFICES_JOINED = frozenset(
    (
        "vice co deputy sub under ex pro joint assistant inspector director secretary governor attorney auditor "
        "accountant postmaster lieutenant solicitor surveyor commissioner comptroller advocate speaker president "
        "mayor chancellor chair chairman chairperson prime surgeon consul quartermaster adjutant clerk minister "
        "superintendent head principal non chief"
    ).split()
)
# Before a name: succeeded Jane Hill, chaired by Jane Hill.
TAKEN = (
    "(?:succeeds|succeeded|succeeding|replaces|replaced|replacing|named|names|appointed|appoints|appointing|"
    "(?:appointment|election|nomination|promotion) of|elected|elects|re-elected|re-appointed|reappointed|"
    "nominated|nominates|co-opted|thanked|thanking|congratulated|congratulating|sentenced|jailed|convicted|"
    "acquitted|arrested|charged|remanded|dismissed|suspended|promoted|invited|interviewed|questioned|accused|"
    "sued|murdered|represented|represents|employs|employed|hired|recruited|married|welcomed|welcomes|assisted|"
    "accompanied|honoured|honored|commemorated|assigned to|contact|email|addressed to)"
)
DONE = (
    "chaired|led|headed|moderated|presented|proposed|seconded|signed|prepared|written|approved|opened|taken|"
    "introduced|represented|facilitated|compiled|authored|accompanied|assisted|supported|conducted|delivered|hosted|"
    "edited|reviewed|drafted|submitted|tabled|convened|founded|owned|driven|cautioned|heard|succeeded|replaced|"
    "nominated|tendered|designed|directed|translated|photographed|photo|filed|reported|supervised|attended|joined|"
    "flanked|brought|made|moved|recorded|minuted|checked|verified|certified|witnessed|issued|inspected|audited|"
    "commissioned|read|performed|unveiled|sponsored|piloted|skippered|received|launched|inaugurated|given|held"
)
