# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Who may be charged with something in English: the council, all regional directors, heads of school, Telbridge."""

from __future__ import annotations

import re

from masthead.patterns import regex

_BODIES = (
    "council committee subcommittee sub-committee government ministry department board team secretariat office "
    "group panel cabinet parliament "
    "assembly senate court tribunal agency company firm authority trust charity commission university college "
    "school academy nursery hospital clinic "
    "union association service unit centre center management cluster region district province state county "
    "borough city town village division "
    "branch bureau bank fund institute institution laboratory police constabulary army navy staff crew "
    "directorate inspectorate ombudsman regulator "
    "taskforce force organisation organization business industry community household family society club "
    "federation network partnership "
    "consortium operator practice pharmacy brigade command headquarters administration municipality embassy "
    "mission delegation congregation parish "
    "church diocese faculty workforce leadership party country nation workgroup utility airline broadcaster "
    "shop store restaurant hotel pub farm port airport factory prison museum library theatre cinema mine plant "
    "facility post outlet"
).split()
_PEOPLE = (
    "clerk chair chairman chairwoman chairperson chairs member councillor partner minister mayor officer "
    "director manager lead head trustee governor "
    "auditor resident applicant tenant claimant consultant participant accountant attendant student pupil "
    "patient client agent parent guardian "
    "president superintendent respondent recipient candidate delegate advocate associate graduate witness "
    "nurse doctor physician surgeon midwife "
    "clinician technician librarian pharmacist chief sergeant judge secretary treasurer bursar registrar "
    "principal dean provost warden rector vicar "
    "headteacher coach driver pilot captain passenger traveller visitor citizen individual person people "
    "everyone anyone public child adult "
    "woman man women men youth volunteer colleague representative official expert specialist professional "
    "practitioner spokesperson host guest "
    "licensee holder landlord neighbour donor sponsor creditor debtor author editor lecturer researcher "
    "scientist colleague "
    "attorney solicitor barrister counsel coroner sheriff constable inspector commissioner ambassador envoy "
    "premier taoiseach speaker convenor "
    "convener deputy assistant coordinator co-ordinator chancellor farmer fisher grower"
).split()
# Things whose names end as those of people do.
_NO_PEOPLE = (
    "number paper order letter matter offer water power error factor sector corridor tower river weather "
    "winter summer timber cover transfer tender "
    "register quarter chapter answer door floor motor computer server printer scanner router sensor newsletter "
    "folder filter boiler meter container "
    "helicopter disaster fever border shelter master layer buffer corner behavior labor harbor vapor indicator "
    "monitor generator reactor detector "
    "ventilator refrigerator elevator sewer fee guarantee degree list checklist shortlist charter voucher "
    "poster banner trailer sticker marker ladder "
    "scooter tractor charger heater cooler counter calendar centimeter kilometer diameter parameter semester "
    "trimester remainder reminder flyer pier "
    "tier barrier frontier career mirror terror manor minor major vector cancer ulcer danger anger hunger "
    "shower thunder gender under over after other "
    "another whether either neither rather never ever together however further former latter west east test "
    "interest request forest harvest tree three "
    "free coffee toffee levee knee decree pedigree jubilee marquee twist mist fist colour honour favour humour "
    "rumour tumour behaviour labour harbour "
    "vapour endeavour anchor horror proper taper copper upper pepper super temper finger trigger dinner inner "
    "manner hammer polymer primer timer laser "
    "character shutter gutter butter clutter litter fertiliser fertilizer sanitiser sanitizer stapler roller "
    "propeller lever liver silver cursor "
    "compressor processor incinerator transformer inverter converter freezer dryer cylinder binder blender "
    "fender cinder murder powder shoulder boulder "
    "ether slower lower flower wonder supper paver adapter amplifier better longer higher greater larger "
    "smaller earlier later"
).split()
_DOERS = frozenset((*_BODIES, *_PEOPLE))
_NOBODY = frozenset(_NO_PEOPLE)
_PERSONAL = regex(r"[a-z-]{2,}(?:er|or|ist|ee|ian|eer)$")
_NO_NAMES = frozenset(
    (
        "budget bill scheme plan report act policy programme program project strategy guidance agreement "
        "contract meeting conference summit festival "
        "bridge road phase stage line railway airport station park museum exhibition survey review inquiry audit study "
        "vaccine system website app portal minutes year week month gdp cpi vat covid hiv aids ai it id pdf sms "
        "usd gbp eur"
    ).split()
)
_SMALL = frozenset(("of", "for", "and", "the", "&", "de", "du", "la", "al", "bin", "van", "von"))
_ENDS_HEAD = frozenset(
    (
        "of for in at on from with to within under across by who that whose responsible concerned affected "
        "holding using receiving working living "
        "visiting travelling attending operating serving outside inside near over above below as between about "
        "through into among against after before during since"
    ).split()
)
_DETERMINERS = frozenset(
    "the all each every any no both local other our its their these those a an some most many two three four "
    "five six several relevant".split()
)
_PRONOUNS = frozenset("we i it you they he she this that these those there what who which such one".split())
_OPENERS = regex(
    r"^(?:(?:and|but|so|that|then|therefore|thus|also|meanwhile|accordingly|nevertheless) )+", re.IGNORECASE
)
_CLOSERS = regex(
    r"(?: (?:also|then|now|both|all|each|still|jointly|further|first|therefore|together|themselves|immediately"
    r"|always|only))+$"
)
_MOST = 9


def doer(words: str, text: str = "") -> str | None:
    """The name of somebody who may be charged, if that is all that these words hold; None otherwise.

    text: the paragraph they stand in, which may show that a word is a name."""
    name = _CLOSERS.sub("", _OPENERS.sub("", words.strip()))
    tokens = name.split()
    if not tokens or len(tokens) > _MOST or any(token[-1] in ",;:" for token in tokens):
        return None
    if tokens[0].lower() in _PRONOUNS and (len(tokens) == 1 or tokens[0].lower() not in _DETERMINERS):
        return None
    return name if _names_somebody(tokens, text) else None


def _names_somebody(tokens: list[str], text: str) -> bool:
    rest = tokens[1:] if tokens[0].lower() in _DETERMINERS and len(tokens) > 1 else tokens
    stop = next((at for at, token in enumerate(rest) if at and token in _ENDS_HEAD), len(rest))
    head = rest[stop - 1].strip("“”\"'’()")
    if _is_personal(head.lower()) and not any(_is_verb(token) for token in rest[:-1]):
        return True
    if not all(token[0].isupper() or token in _SMALL or token[0] in '“"(' for token in rest):
        return False
    if head.lower() in _NO_NAMES or head.lower() in _NOBODY:
        return False
    return len(tokens) > 1 or (head.isupper() and 1 < len(head) <= 8) or _is_name(head, text)


def _is_personal(word: str) -> bool:
    """Whether a common noun is of people or a body: directors, agencies, the supplier."""
    singular = word
    if word.endswith("ies"):
        singular = word[:-3] + "y"
    elif word.endswith(("sses", "ches", "shes", "xes")):
        singular = word[:-2]
    elif word.endswith("s") and not word.endswith("ss"):
        singular = word[:-1]
    if word in _DOERS or singular in _DOERS or word.endswith(("woman", "women", "people", "persons")):
        return True
    return bool(_PERSONAL.fullmatch(singular)) and singular not in _NOBODY


def _is_verb(word: str) -> bool:
    """Whether a word before a name's last one shows that this is a sentence: officers visited residents."""
    return word[0].islower() and word.endswith(("ed", "ing")) and word not in _ADJECTIVES


_ADJECTIVES = frozenset(
    (
        "affected concerned nursing teaching commissioning participating contracting operating planning "
        "housing managing visiting existing elected "
        "appointed registered licensed qualified designated authorised authorized unauthorised accredited "
        "implementing managing sending receiving "
        "building engineering accounting auditing lending training working steering governing acting retired "
        "incoming outgoing neighbouring "
        "neighboring surviving remaining dispensing prescribing referring reporting listed named interested "
        "related unvaccinated vaccinated infected "
        "displaced injured disabled advanced combined united federated devolved"
    ).split()
)


def _is_name(word: str, text: str) -> bool:
    """Whether a capitalised word that opens a sentence is a name: the text has it inside another one."""
    if not word[:1].isupper() or not word.isalpha():
        return False
    return bool(re.search(rf"[a-z,;] {word}\b", text)) and not re.search(rf"\b{word.lower()}\b", text)
