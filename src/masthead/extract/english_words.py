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
        "following according due via plus minus versus still already currently now each annually daily total below "
        "above behind beyond beside them me us him struck spent lent sold bought set put won sent kept drawn left cut "
        "hit like"
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

# Plurals without -s, alone or at the end of a word (schoolchildren, policemen).
PLURALS = frozenset(
    "people children men women staff personnel cattle livestock sheep police data media households head aircraft fish "
    "species series crew dead injured wounded homeless missing poultry criteria bacteria feet teeth".split()
)
PLURAL_ENDINGS = ("people", "children", "men", "women", "folk", "craft", "staff")

# Verbs whose object is what somebody says: what follows them begins a clause of its own.
REPORTING = (
    "said says say noted notes reported reports report found finds estimates estimated shows show showed suggests "
    "suggest suggested indicates indicate indicated believes believe expects expect warns warned announced confirmed "
    "confirms added adds claims claimed argued predicts predicted forecasts told reveals revealed means meant"
).split()

# Plurals that say nothing without what they are of: pieces of equipment, heads of state, counts of fraud.
EMPTY = frozenset(
    (
        "pieces heads counts acts types kinds sorts sets pairs forms items bags bottles boxes bales rounds sheets "
        "lengths loads truckloads bundles packets tubes tins rolls strips tablets batches consignments incidents"
    ).split()
)

# What may follow a whole noun phrase, other than its verb.
AFTER_NOUN = frozenset(
    (
        "in on at of to for from by with without across under over near during since after before between who that "
        "which and or but per each while when as a the"
    ).split()
)

UNITS = (
    "(?i:per cent|percentage points?|percent|%|pct|square (?:kilometres|kilometers|metres|meters|miles|feet|yards)"
    "|sq\\.? ?(?:km|mi|ft|m)|cubic (?:metres|meters|feet|kilometres|kilometers)|inches|knots|kilometres|kilometers"
    "|centimetres|centimeters|millimetres|millimeters|metres|meters|(?:nautical )?miles|feet|yards|hectares|acres"
    "|kilograms|kilogrammes|milligrams|micrograms|grams|ounces|quintals|bushels"
    "|(?:metric |short |long |gross |deadweight )?ton(?:ne)?s|kilotonnes|megatonnes|gigatonnes"
    "|(?:milli|centi|hecto|kilo|mega|giga)?lit(?:re|er)s|gallons|pints|barrels"
    "|(?:mega|giga|kilo|tera)watt(?:[ -]hour)?s|watts|volts|kilovolts|amps"
    "|decibels|hectopascals|millibars|millisieverts|microsieverts|becquerels|kilocalories|calories|(?:mega|giga|tera)bytes"
    "|degrees(?: (?:Celsius|Fahrenheit|centigrade))?|years|months|weeks|days|nights|hours|minutes|seconds|milliseconds"
    "|fortnights|decades|times|(?:working|business|calendar|trading|person|man)[ -]days|(?:person|man|working)[ -]hours"
    "|basis points?|bps|parts per (?:million|billion)|pounds)"
    "|percentage-points?|pp|km²|km2|km|kg|ha|Mha|MW[hp]?|GW[hp]?|kW[hp]?|TW[h]?|W|MVA|mm|cm|m²|m2|m³|m3|m|°C|ºC|°F|℃"
    "|[KMGT]i?B|mg|[µμ]g|ng|g|ml|mL|[lL](?=/)|(?<= )L|NTU|dB(?:\\(A\\))?|kV|[mµμ]?Sv|[kMGT]?Bq|[hkM]?Pa|mph|bar"
    "|mbar|psi|rpm|bcm|mcm|[kMG]?Hz|[KMGT]bps|[KMG]bit|TEUs?|[kMG]?tCO2(?:e|eq)?|[kMG]t|mt|MT|ppm|ppb|kcal|oz|lbs?|dwt|DWT"
    "|cusecs|cumecs|(?<=\\d)p|¢|t"
)

# A unit after a number up to one: 0.5 metre, 1 hectare.
UNIT_OF_ONE = (
    "(?i:square (?:kilometre|kilometer|metre|meter|mile)|cubic (?:metre|meter)|inch|kilometre|kilometer|centimetre"
    "|centimeter|millimetre|millimeter|metre|meter|mile|foot|hectare|acre|kilogram|milligram|microgram|gram|ton(?:ne)?"
    "|litre|liter|gallon|barrel|megawatt|gigawatt|degree|year|month|week|day|hour|minute|second)"
)

# Words that loosen a number, with what may stand before them and between them and it.
_MORE = (
    "(?:(?:only |well |no |not |a |slightly |just |far |rather |considerably |significantly |marginally |comfortably "
    "|substantially |somewhat )*(?:little |bit )?)?(?:over|under|above|below|more than|less than|fewer than"
    "|greater than|higher than|lower than|short of)"
)
BEFORE = (
    f"(?:{_MORE}|at (?:the very |the )?(?:least|most)|(?:at )?a (?:minimum|maximum)(?: of)?|up to|upwards? of"
    "|in excess of|north of|close to|near to|nearly|almost|virtually|approaching|nearing|barely|hardly"
    "|approx(?:imately)?\\.?|about|around|roughly|some|circa|ca?\\.|in the (?:region|order) of"
    "|(?:of|on) the order of|as (?:many|much|few|little|high|low|long) as|an estimated|estimated"
    "|(?:not |n[o’']t )?(?:exceed(?:ing|ed|s)?|surpass(?:ing|ed|es)?|topp(?:ing|ed)))"
    "(?: (?:about|around|roughly|approximately|some|another|a further|an additional|an estimated|a total of"
    "|a maximum of))?"
)
# A number is looked at for these only where one of their last words stands before it, which may need another before.
LOOSENING = frozenset(
    (
        "over under above below least most minimum maximum nearly almost virtually approaching nearing barely hardly "
        "approx approx. approximately about around roughly some circa c. ca. estimated exceed exceeding exceeded "
        "exceeds surpass surpassing surpassed surpasses topping topped another further additional"
    ).split()
)
LOOSENING_PAIRS = {
    "to": frozenset("up close near".split()),
    "than": frozenset("more less fewer greater higher lower".split()),
    "as": frozenset("many much few little high low long".split()),
    "of": frozenset("excess minimum maximum upwards upward north short region order total".split()),
}
AFTER = (
    "or (?:more|less|fewer|over|above|older|under|below|younger|higher|lower|greater|longer|better|upwards?|so"
    "|thereabouts)|and (?:more|over|above|older|under|below|younger|upwards?)|plus|upwards"
    "|at (?:least|most)(?=[,.;)]|$)"
)
