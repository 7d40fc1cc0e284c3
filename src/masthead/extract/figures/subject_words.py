# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Verbs that state or move a number in English prose, and what stands between them and it: data for its subject."""

from __future__ import annotations

# Regular expressions, each of them alternatives.
AUXILIARY = (
    "has|have|had|will|would|may|might|could|should|can|is|are|was|were|be|been|being|to|not|now|also|still|already"
    "|only|just|currently|again|then|never|more than|almost|nearly|[a-z]+ly"
)
MOVES = (
    "r(?:ose|ises?|isen)|f(?:ell|alls?|allen)|increase[sd]?|decrease[sd]?|decline[sd]?|gr(?:ew|ows?|own)|climb(?:s|ed)?"
    "|jump(?:s|ed)?|surge[sd]?|soar(?:s|ed)?|slip(?:s|ped)?|dip(?:s|ped)?|slid(?:es?)?|drop(?:s|ped)?"
    "|shr(?:ank|inks?|unk)|contract(?:s|ed)?|expand(?:s|ed)?|widen(?:s|ed)?|narrow(?:s|ed)?|edge[sd]?(?: up| down)?"
    "|tumble[sd]?|plunge[sd]?|plummet(?:s|ed)?|recover(?:s|ed)?|rebound(?:s|ed)?|double[sd]?|treble[sd]?|triple[sd]?"
    "|halve[sd]?|improve[sd]?|worsen(?:s|ed)?|ease[sd]?|slow(?:s|ed)?|accelerate[sd]?|strengthen(?:s|ed)?"
    "|weaken(?:s|ed)?|lengthen(?:s|ed)?|shorten(?:s|ed)?|gain(?:s|ed)?|advance[sd]?|(?:went|goes) (?:up|down)"
    "|(?:is|are|was|were) (?:up|down)"
)
MOVES_NOUNS = "increase|decrease|rise|fall|drop|reduction|decline|growth|cut|improvement|jump|surge|gain"
EQUALS = (
    "is|are|was|were|be|been|reach(?:es|ed)?|hits?|total(?:l?ed|s)?|number(?:s|ed)?|average[sd]?|represent(?:s|ed)?"
    "|account(?:s|ed)? for|ma(?:kes?|de) up|comprise[sd]?|constitute[sd]?"
    "|costs?(?: (?:the|its|their|our) [a-z]+| taxpayers)?|measure[sd]?|weigh(?:s|ed)?"
    "|last(?:s|ed)?|t(?:akes?|ook)|cover(?:s|ed)?|amount(?:s|ed)? to|c(?:omes?|ame) (?:to|in at)|st(?:ands?|ood) at"
    "|remain(?:s|ed)?(?: at)?|stay(?:s|ed)? at|settle[sd]? at|close[sd]? at|peak(?:s|ed)? at|r(?:uns?|an) at"
    "|h(?:olds?|eld) (?:at|steady at)|start(?:s|ed)? at|end(?:s|ed)? at|opened at|stabili[sz]ed at"
)
PUT = (
    "(?:estimated|put|recorded|valued|budgeted|pegged|set|projected|forecast|expected|measured|capped|fixed|assessed"
    "|calculated|rated|priced|reported|reduced|cut|raised|increased|lowered|revised|brought|kept|held|predicted"
    "|planned)(?: up| down)?(?: to (?:be|reach|rise|fall|grow|increase|decline|drop|peak|stand|average|remain|amount"
    "|cost|total|come|stay))?"
)
BETWEEN = (
    "a (?:record|further|total|new|mere|combined|weekly|monthly|yearly|annual)"
    "|an? (?:[a-z-]+ )?(?:total|average|record|high|low|peak|rate|level|maximum|minimum|median|mean)(?: high| low)? of"
    "|another|an (?:average|additional|all-time)|the equivalent of|worth|only|just|still|now|high|low|[a-z]+ly"
)
# Verbs whose object is what they move: raised its policy rate by, kept the deficit below.
CHANGING = (
    "rais(?:es?|ed|ing)|cut(?:s|ting)?|reduc(?:es?|ed|ing)|increas(?:es?|ed|ing)|lower(?:s|ed|ing)?|lift(?:s|ed|ing)?"
    "|push(?:es|ed|ing)?|boost(?:s|ed|ing)?|expand(?:s|ed|ing)?|extend(?:s|ed|ing)?|doubl(?:es?|ed|ing)"
    "|narrow(?:s|ed|ing)|shorten(?:s|ed|ing)|br(?:ings?|ought|inging)|k(?:eeps?|ept|eeping)|h(?:olds?|eld|olding)"
    "|sets?|setting|puts?|putting|estimat(?:es?|ed|ing)|takes?|taking|took|slash(?:es|ed|ing)?|trim(?:s|med|ming)?"
)
# Verbs that hand out a sum to what stands between: fined the company £2 million.
GIVING = "fined|awarded|paid|lent|granted|charged|owes|owed|saved|gave|gives|offered"
SPENDING = (
    "spen[dt](?:s|ing)?|invest(?:s|ed|ing)?|allocat(?:es?|ed|ing)|budget(?:s|ed)?|earmark(?:s|ed)|commit(?:s|ted)?"
    "|pledge[sd]?"
)
# What is said of a figure that is a subject itself: 62% agreed, £900 million has been spent.
PREDICATE = (
    r"(?:(?:is|are|was|were|has|have|had|will|would)(?: (?:been|be|now|also|already|still|not|being))*"
    r"|said|say|agreed|disagreed|want|wanted|need|needed|feel|felt|think|thought|know|knew|use|used|live|lived|work"
    r"|worked|reached|obtained|achieved|received|reported|went|came|took|left|died|passed|failed|remain|remained|lack"
    r"|lacked|met|qualified|owned|own|rated|supported|support|opposed|oppose|voted|attended|completed|lost|expect"
    r"|expected|plan|planned|believe|believed|prefer|preferred|visited|returned)"
)
BESIDE = (
    "of|worth|valued at|totall?ing|amounting to|costing|averaging|numbering|estimated at|budgeted at|measuring|covering"
    "|priced at"
)

# Their last words; and words after which none of the verbs that state a number can stand.
BESIDE_ENDS = frozenset("of worth at totalling totaling to costing averaging numbering measuring covering".split())
CHANGING_ENDS = frozenset("by to at from below above under just only further".split())
NO_VERB = frozenset("the a and or of in on with for its their these those through across some nor than".split())

# Nouns that say nothing of what a number is of: a total of, a rise of.
GENERIC = frozenset(
    (
        "total average maximum minimum record high low peak excess region order sum amount number range series result "
        "fraction way rate level share proportion more less combination period distance value out made one ones "
        "up because ahead instead short each some any all increase decrease rise fall drop reduction decline growth "
        "gain cut jump surge improvement"
    ).split()
)

# Words that open what leads in to a clause, and those that are no part of a noun phrase or open none.
INTRODUCING = (
    "in|at|on|by|from|since|during|after|before|over|for|within|under|between|among|across|as|while|when|although"
    "|(?:year|month|quarter|week)[ -](?:on|over)[ -](?:year|month|quarter|week)"
    "|though|despite|with|without|of|according|overall|meanwhile|however|also|moreover|nationally|globally|regionally"
    "|last|this|today|yesterday|nationwide|elsewhere|until|following|compared|if|once|further|similarly|instead"
    "|[A-Z]?[a-z]+ly"
)
PREPOSITIONS = (
    "in|at|on|by|from|since|during|after|before|over|for|within|under|between|among|across|with|without|of|until"
    "|through|throughout|despite|to|into|than|per|about|against|following|there|some|around|up|down|more"
)
NO_SUBJECT = (
    "which|who|whom|whose|it|they|this|these|those|he|she|we|you|I|there|here|what|where|is|are|was|were|has|have|had"
    "|will|would|can|could|may|might|must|should|not|being|been"
)
NO_ENDING = "in|at|on|by|from|for|with|of|to|and|or|the|a|an|its|their|than|as|per|into|under|over|which|that"
VERB_LIKE = (
    r"\d|\b[a-z]+ed (?:in|at|to|by|from|on|for|the|a|an|its|their|with|up|down|and)\b|\b(?:rose|fell|grew|came|stood"
    r"|made|took|went|said|told|found|saw|gave|held|kept|met|set|put|won|lost|paid|sent|began|built|opened)\b"
)
