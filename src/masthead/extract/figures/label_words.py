# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Words before which an English number is a name: Figure 1, Section 3, caesium 137. Data for labels."""

from __future__ import annotations

# With a full stop or without it.
ABBREVIATIONS = "fig no nos ref ext p pp vol col cols sect sched para".split()

LABELS = (
    "figure table section number annex appendix chapter article page item paragraph part phase level "
    "step room option version clause rule schedule line junction route agenda minute reference extension "
    "postcode code id model grade tier category type class group volume resolution regulation day week bill petition "
    "docket exhibit directive protocol covid revision berth quay pier gate terminal platform runway lane unit zone "
    "plot lock ward block building floor flight channel highway motorway interstate exit reactor camp sector precinct "
    "bulletin circular hotline helpline stage kilometre kilometer milepost latitude "
    "longitude caesium cesium strontium plutonium uranium iodine cobalt americium polonium thorium"
).split()

# These are verbs as well, or may stand before the number of other things: build 300 homes, but Build 300; at the
# station 45 people waited, but station 45 opened late.
LABELS_OR_VERBS = (
    "contract issue order act motion question form release build call dial ring house box file train coach bus book "
    "lot round team case page notice "
    # parts of texts
    "amendment recommendation column footnote endnote subsection sub-section subparagraph sub-paragraph subclause "
    "sub-clause bullet point row verse stanza preamble annexure attachment enclosure addendum corrigendum supplement "
    "diagram map chart plate sheet drawing slide folio frame lesson module "
    # what plans and reviews number
    "benchmark criterion indicator milestone objective outcome output goal priority pillar principle finding "
    "deliverable workstream strand theme component subcomponent commitment proposal scenario "
    # papers and records
    "statute decree ordinance bylaw by-law loan invoice cheque check voucher receipt batch serial docket badge ticket "
    "ballot paper meeting sitrep communique advisory warrant summons licence affidavit tranche "
    # parties without names
    "defendant respondent appellant applicant complainant claimant witness accused juror suspect participant "
    "interviewee informant candidate specimen "
    # places and plant
    "site station stop district constituency cluster parcel well borehole shaft adit seam pit tank boiler turbine "
    "generator pump furnace kiln mill valve sluice spillway dam hangar dock bay wing hall cell counter desk booth "
    "courtroom theatre cubicle cot bed locker shelter tent tower pylon bridge pole buoy gauge sensor camera signal "
    "marker km port track carriage wagon tug hull engine locomotive squad troop platoon battalion brigade "
    "squadron division region subdivision sub-division county sub-county township area locality "
    # ranks and degrees
    "rank ranks ranked ranking band severity quintile quartile decile percentile generation text "
    "sms freephone condition arm cohort copy ground entry example experiment variant strain serotype subgroup"
).split()

# Verbs that end like plurals, of which a label is the subject: recommendation 45 concerns schools, cell 14 holds two.
VERBS_IN_S = frozenset(
    (
        "concerns holds shows requires covers sets provides deals applies contains states says asks calls remains "
        "relates refers needs gives opens closes lists proposes seeks aims describes allows permits prohibits bans "
        "imposes creates adds removes amends repeals replaces defines explains summarises summarizes outlines presents "
        "reads runs serves stands starts begins ends takes carries works uses has does goes comes makes"
    ).split()
)
