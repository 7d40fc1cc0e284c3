# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Words of English official prose that bound the name of what is counted: data for figures."""

from __future__ import annotations

# Function words and verbs that never stand inside a short noun phrase.
STOPS = frozenset(
    (
        "a an the and or but nor of in on at to for from by with without within into onto over under across through "
        "throughout between among per than as since until during before after about against around near off out up "
        "down is are was were be been being am has have had having do does did will would shall should can could may "
        "might must not no that which who whom whose when where while whereas because if so then there here this "
        "these those it its he she they we you i his her their our your my all both each every such also only just "
        "more less fewer higher lower greater ago later earlier remain remains remained rose rise fell fall came "
        "come took take went go made make said say says found find gave give left lost met paid held began begin "
        "require requires need needs receive receives include includes including continue continues amount amounts "
        "attend attends live lives work works suffer suffers lack lacks respectively including excluding compared "
        "following according due via plus minus versus still already currently now each annually daily total"
    ).split()
)

# Words that open a sentence before a number and name nothing.
OPENERS = frozenset(
    (
        "another some other others further additional additionally overall last first next past previous including "
        "among another nearly almost around over under approximately roughly like unlike together meanwhile today "
        "yesterday tomorrow only just even yet still altogether police officers staff since nationwide worldwide "
        "globally monday tuesday wednesday thursday friday saturday sunday january february march april may june "
        "july august september october november december"
    ).split()
)

PLURALS = frozenset(
    "people children men women staff personnel cattle livestock sheep police data media households".split()
)

# Words before a bare number that make it a label: Figure 1, Section 3.
LABELS = (
    "figure fig figures table tables section sections no nos number annex chapter article articles page pages "
    "item items paragraph para part phase level step room option appendix version clause rule schedule line "
    "junction route item items agenda minute ref reference extension ext postcode code id contract model grade tier "
    "category type class group volume issue resolution order regulation act day week bill motion week "
    "petition question docket exhibit directive protocol no covid form release build revision berth quay pier gate "
    "terminal platform call dial ring runway lane unit zone plot"
).split()

UNITS = (
    "(?i:per cent|percentage points?|percent|%|square (?:kilometres|kilometers|metres|meters|miles|feet)"
    "|cubic "
    "(?:metres|meters|feet)|inches|knots|kilometres|kilometers|kilograms|kilogrammes|grams|metres|meters|miles|feet|hectares"
    "|acres|(?:metric |short |long )?ton(?:ne)?s|litres|liters|gallons|barrels|megawatts|gigawatts|kilowatts"
    "|kilowatt-hours|degrees(?: Celsius)?|years|months|weeks|days|hours|minutes|seconds|times|working days"
    "|business days|basis points?|pence|cents|dollars|pounds|euros|yuan)|percentage-points?|pp|km²|km2|km|kg|ha"
    "|MW|GW|kW|kWh|MWh|GWh|TWh|mm|cm|m²|m2|m³|m3|m|°C|°F|[KMGT]B|mg/L|mg/l|µg/m³|μg/m3|μg/m³|mg|g|ml|mL|NTU|dB|kV"
    "|mph|bar|psi|rpm|bcm|MHz|GHz|Mbps|TEU|t"
)

BEFORE = (
    "about|approximately|around|roughly|some|nearly|almost|over|more than|less than|fewer than|under|at least|"
    "at most|up to|no more than|no fewer than|no less than|not less than|not more than|an estimated|estimated|"
    "just over|just under|well over|below|above|exceeding|close to|circa|not exceeding|as many as|in excess of|"
    "a minimum of|a maximum of|upwards of|only just over|slightly over|slightly under|slightly more than|"
    "slightly less than|greater than|higher than|lower than"
)
AFTER = (
    "or more|or less|or fewer|or over|or above|and over|and above|or older|and older|or under|and under|or younger|"
    "and younger|or so|plus"
)
