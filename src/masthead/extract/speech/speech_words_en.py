# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Words with which English prose tells what somebody says, and who may say it: data for speech."""

from __future__ import annotations

# What is said may follow without that.
PLAIN = (
    "said says say insisted insists explained explains replied claimed claims argued argues predicted predicts "
    "stressed admitted admits conceded concedes acknowledged acknowledges suggested suggests warned warns added "
    "adds estimated estimates believes believed maintained maintains declared"
).split()
# With that alone.
WITH_THAT = (
    "noted notes stated states announced announces reported reports confirmed confirms urged concluded concludes "
    "observed observes remarked commented emphasised emphasises emphasized emphasizes reiterated reiterates "
    "recalled wrote responded answered cautioned cautions agreed agree agrees indicated indicates highlighted "
    "highlights pledged promised expects expect expected recommended recommends found finds find denied denies "
    "alleged alleges asserted asserts contended contends submitted submits testified held holds ruled rules "
    "considered considers felt hoped hopes feared fears fear complained protested objected clarified disclosed "
    "revealed reveals underlined underlines underscored affirmed reaffirmed vowed joked lamented proposed "
    "proposes demanded requested accepted accepts report warn believe note argue estimate claim insist suggest "
    "acknowledge regretted repeated accused speculated forecasts projected calculated certified recorded "
    "undertook resolved decided directed counselled counseled advised advises swore attested hears heard "
    "ascertained"
).split()
# Of these a noun is as frequent, and a verb needs several who speak before it: residents claim.
NOUNS_TOO = frozenset(("report", "note", "claim", "estimate", "fear"))
# What somebody thinks or finds, which is quoted of nobody: felt "abandoned".
THOUGHT = (
    "felt considered considers found finds find held holds hopes hoped feared fears fear expect expects expected "
    "heard hears believe believed believes regretted decided resolved accepted accepts calculated"
).split()
# What is said follows behind whom it is said to: told members that.
ADDRESSING = (
    "told tells informed informs reminded reminds assured assures notified notifies advised advises warned warns "
    "updated promised cautioned briefed"
).split()
# More words that say that somebody says something.
PHRASES = (
    "pointed out",
    "points out",
    "went on to say",
    "made clear",
    "made it clear",
    "made the point",
    "was of the view",
    "was of the opinion",
    "took the view",
    "takes the view",
    "expressed the view",
    "expressed the hope",
    "expressed concern",
    "expressed confidence",
    "expressed regret",
    "expressed disappointment",
    "expressed the opinion",
    "gave an assurance",
    "gave assurances",
    "gave an undertaking",
    "gave evidence",
    "issued a reminder",
    "drew attention to the fact",
    "was adamant",
    "was clear",
    "put it to the witness",
)
# Only beside what is quoted.
QUOTING = (
    "asks asked recounted quipped countered retorted interjected called cried shouted exclaimed laughed joked "
    "reflected tweeted posted read ran began continued recalls writes commenting smiled sighed enthused opined "
    "mused"
).split()
PARTICIPLES = (
    "saying adding noting warning stressing arguing explaining stating claiming insisting confirming pointing".split()
)
# Nobody: papers and things. A paper may tell a lot, what it tells nobody says.
NOBODY = frozenset(
    (
        "this that which who what there these those such report reports study studies survey surveys data figures "
        "sign signs letter letters article articles agenda minutes plan plans paper papers document documents "
        "statement log logs record records evidence research analysis review reviews result results finding findings "
        "poll polls guidance policy law laws act bill rule rules notice notices clause section chapter table chart "
        "map website page text note notes book story stories contract agreement agreements order orders licence "
        "lease will tender budget forecast forecasts index indicator model test tests sample exercise experience "
        "history practice assessment audit audits inspection bulletin newsletter poster leaflet email memo "
        "submission presentation dashboard number numbers weather river rivers water measures measure system systems "
        "time date matter factor factors sector sectors error errors amendment amendments event events incident "
        "incidents plant grant grants summer winter quarter computer resolution protocol treaty convention charter "
        "constitution judgment judgement ruling decision decisions verdict estimate estimates projection projections "
        "statistics sheet summary annex appendix file files register certificate form forms media trend trends "
        "picture code everything nothing something anything one ones price prices rate rates proposal proposals "
        "scheme strategy framework programme evaluation inventory list lists label labels extract passage entry "
        "timetable schedule invoice receipt meter camera footage recording message messages warning warnings alert "
        "alerts advice"
    ).split()
)
# Who may be meant where no name stands: the agency said.
GROUPS = (
    "agency agencies council councils board boards committee committees company companies firm firms "
    "government governments ministry ministries department commission court courts tribunal panel charity "
    "charities residents officials police trust trusts union unions association service services crew crews "
    "force office team teams jury bench coroner chair chairs clerk clerks secretariat delegation delegations "
    "bank banks airline airlines hospital university college school schools authority authorities parish house "
    "parliament assembly senate congress cabinet bureau branch institute foundation fund federation group "
    "groups party parties body bodies network operator staff family families witness witnesses ombudsman "
    "counsel parents governors colleagues mayor mayors premier head heads judge judges expert experts critics "
    "critic people villagers locals coach nurse nurses widow neighbour neighbours relatives mother father son "
    "daughter wife husband sister brother pupil pupils guest crown prosecution defence defense state taskforce "
    "inquiry mission unit corps army navy guard patrol brigade society club alliance consortium partnership "
    "campaign watchdog regulator registry utility utilities exchange conference summit meeting members bishop "
    "priest chief chiefs lead leads aide aides captain source sources economist delegate delegates advocate "
    "advocates candidate candidates associate associates magistrate magistrates prefect representative "
    "representatives spokespeople executive executives detective detectives constable colonel general sergeant "
    "professor professors academic academics youth minister ministers sheriff surgeon manager inspectorate "
    "church synod diocese council-owner planner official rival rivals ally allies insider insiders intern "
    "graduate pilot pilots guide guides athlete athletes friend friends victim victims inmate inmates vet vets "
    "attorney attorneys monk imam pastor rabbi cleric clerics diplomat diplomats mechanic paramedic paramedics "
    "medic medics soldier troops rebel rebels militia junta regime opposition coalition bloc mp mps rapporteur"
).split()

# What stands between a subject and its verb.
ADVERBS = (
    "also then later further has have had again today yesterday repeatedly subsequently previously recently "
    "consistently clearly rightly simply merely only still already always often nevertheless however therefore "
    "moreover separately formally publicly privately briefly duly accordingly himself herself themselves itself "
    "earlier first finally meanwhile both all jointly unanimously strongly firmly immediately initially"
).split()
# What shows before a verb that nobody is told to say anything.
NO_SUBJECTS = (
    "to not never is was are were be been being having would could may might must can cannot should will shall "
    "did does do as of for with than or nor if when by in on at from about that which whom what widely "
    "reportedly don't didn't don’t didn’t"
).split()
# Behind these another noun group begins.
BOUNDARIES = (
    "that when while as because if but although though where whereas whether since until after before so".split()
)
# What leads to a subject: In March, Asked about the costs,.
LEADS = (
    "In On At By After Before During For Since From Under With Following Asked Speaking Writing Commenting "
    "Responding Turning Opening Closing Introducing Presenting As When While Referring Addressing Despite "
    "Regarding Concerning"
).split()
LEADING = (
    "However Meanwhile Separately Yesterday Today Later Earlier Finally Moreover Nevertheless Instead Overall Also But "
    "And"
).split()
# Words for papers and things that are surnames as well: Gwen Price.
SURNAMES = frozenset("Price Page Law Story Book Rivers Waters Will Plant Winter Summer Order Bill Grant".split())
