"""What a Chinese figure counts, in the source's words beside it: 5764名党员干部, 召开各类座谈会641个."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.extract.dates.dates_zh import chinese_dates
from masthead.extract.figures.bounding_words import Token, bounds, known_words
from masthead.extract.official_words import (
    BARE_STATISTICS,
    BARE_VERBS,
    DOUBTFUL,
    LAST_CHARACTERS,
    LEADS,
    LINKS,
    MODIFIERS,
    STATISTICS,
)
from masthead.patterns import alternatives, regex

LONGEST = 10
_LONGEST_STATISTIC = 18  # 城镇居民人均可支配收入同比增长
_LOOSE = 6  # characters of a name that ends in no known word for a thing
_WINDOW = 24
_HAN = regex(r"(?:[A-Za-z&]{1,8}(?=[㐀-鿿]))?[㐀-鿿]{1,24}")
_HAN_BEFORE = regex(r"[㐀-鿿A-Za-z&]{0,24}$")


_LINKS = regex(f"(?<![行作])(?:{alternatives(LINKS)})+$")  # 行为 and 作为 end in no 为 of their own
_LEADS = regex(f"(?:{alternatives(LEADS)})+")
_AFTER_DIGIT = regex("(?:年度?|月份?|日|季度|个月)(?:以来|底|初|末)?")
# A time by, since or within which something is counted names nothing; the day it is counted on does (月末职工).
_TIME_BOUND = ("前", "以来", "内", "期间", "止", "起")
_COMPARED = regex("[比较][去上前同年][^比较]{1,6}$")
# What a name may be instead: 县（市、区）.
_OR = regex("[（(][省市县区州盟旗乡镇街道村社、]{1,12}[）)]")
_OF = regex("占|完成|相当于")
_DIVISIONS = tuple("省市县区州盟旗乡镇村")
_NOUN_LIKE = ("贷款", "融资")
_OPENING_NAMES = ("最", "未", "无", "应")
_BARE = frozenset(BARE_VERBS)
_MODIFIERS = frozenset(MODIFIERS)


def starts_name(text: str, position: int) -> bool:
    """Whether a name, and no verb or particle, begins at text[position:]."""
    match = _HAN.match(text, position)
    return match is not None and _boundary(match[0], bounds(match[0])) > 0


def name_after(text: str, position: int, *, known: bool = False) -> str | None:
    """The name that follows a measure word at text[position:]; None where nothing short and whole does.

    None, too, where the name is the first of a list (31个省、自治区): the number may count the list. What it may be
    instead belongs to it (县（市、区）).
    known: only a name that ends in a known word for a thing.
    """
    match = _HAN.match(text, position)
    if not match:
        return None
    tokens = bounds(match[0])
    boundary = _boundary(match[0], tokens)
    end = match.start() + boundary
    name, rest, either = match[0][:boundary], text[end : end + 2], _OR.match(text, end)
    if either:
        return name + either[0] if name.endswith(_DIVISIONS) else None
    if rest[:1] in tuple("、和及") and not rest[1:].isdecimal():
        return None
    if not (rest.startswith("”") and len(name) <= _LOOSE):
        goes_on = match[0][boundary:].startswith(_NOUN_LIKE)  # 按揭贷款, 不良贷款率
        name = _whole(name, tokens, loose=0 if known or goes_on else 3 if rest.startswith("的") else 2) or ""
    return name if 0 < len(name) <= LONGEST else None


def _boundary(text: str, tokens: Sequence[Token]) -> int:
    """Where the name ends: before the first particle or verb, unless the verb is part of it (建设项目)."""
    heads = {token.start: token.end for token in tokens if token.kind == "head"}
    for token in tokens:
        part = text[token.start : token.end] in _MODIFIERS and token.end in heads and token.start not in heads.values()
        if token.kind != "head" and not part:
            return token.start
    return len(text)


def _whole(name: str, tokens: Sequence[Token], loose: int) -> str | None:
    """The name, cut back to its last head word where it runs on.

    loose: how many characters a name needs at least that ends in no known word; 0 for none such.
    """
    ends = [token.end for token in tokens if token.kind == "head" and token.end <= len(name)]
    if name[-1:] in tuple(LAST_CHARACTERS):
        return name
    if ends:
        return name[: ends[-1]]
    return name if loose and loose <= len(name) <= _LOOSE else None


def name_before(text: str, start: int, position: int, *, of_amount: bool = False, alone: bool = False) -> str | None:
    """The name that stands before a number at text[position:], no further left than `start`. alone: nothing follows
    the number that it may count, so that a verb may say it all (审结120件).

    A verb that the name hangs on is left out (发放调查问卷 → 调查问卷); of an amount or share it may be all that
    is stated (同比增长). None where the name may be one of several (国内、国际航线), is cut short or may be torn.
    """
    match = _HAN_BEFORE.search(text, max(start, position - _WINDOW), position)
    phrase = match[0] if match else ""
    before = text[position - len(phrase) - 1 : position - len(phrase)] if position - len(phrase) > start else ""
    if before.isdecimal():
        dated = _AFTER_DIGIT.match(phrase)
        phrase = phrase[dated.end() :] if dated else phrase
        before = "" if dated else before
    led = _after_leads(phrase)
    torn = before.isdecimal() and led == phrase  # 5G基站: the name goes on to the left
    phrase = _without_links(led)
    if of_amount and phrase.endswith("的"):
        return None if torn else _share_of(phrase[:-1]) or _share_of(match[0][:-1] if match else "")
    if not phrase or phrase[-1] in "的等后":
        return None
    cut, end = _statistic(phrase) if of_amount or phrase[-1] in STATISTICS else _object(phrase, alone=alone)
    listed = torn or (before == "、" and position - len(match[0] if match else "") - 1 > start)
    if cut and phrase[cut - 1] in _OPENING_NAMES and _follows_verb(phrase, cut - 1):
        cut -= 1  # 查处无牌船只
    if (cut == 0 and listed) or _follows_and(phrase, cut) or _tears(phrase, cut):
        return None
    name = phrase[cut:end]
    longest = _LONGEST_STATISTIC if of_amount or phrase[-1] in STATISTICS else LONGEST
    return name if bool(cut) < len(name) <= longest and name not in _BARE else None


def _share_of(phrase: str) -> str | None:
    """民生支出占一般公共预算支出, 完成年度目标 of a share …的68%: without the verb it would be said of the whole."""
    of = _OF.search(phrase)
    if of is None:
        return None
    cut = max((token.end for token in bounds(phrase[: of.start()]) if token.kind == "particle"), default=0)
    said = phrase[cut if of[0] == "占" else of.start() :]
    return said if len(of[0]) < len(said) <= _LONGEST_STATISTIC else None


def _after_leads(phrase: str) -> str:
    """The phrase without what only leads in to it: 全年, 力争年底前, 今年以来."""
    date = next(iter(chinese_dates(phrase)), None)
    if date and date[0] == 0 and phrase[: date[1]].endswith(_TIME_BOUND):
        return _after_leads(phrase[date[1] :])
    lead = _LEADS.match(phrase)
    if lead is None:
        return phrase
    # 经济总量 does not begin with 经, nor 并网容量 with 并.
    torn = next((token for token in known_words(phrase) if token.start < lead.end() < token.end), None)
    return phrase[torn.start :] if torn else _after_leads(phrase[lead.end() :])


def _without_links(phrase: str) -> str:
    """The phrase without what stands between a name and its number: 达到, 为."""
    links = _LINKS.search(phrase)
    if links is None:
        return phrase
    torn = next((token for token in known_words(phrase) if token.start < links.start() < token.end), None)
    return phrase[: torn.end if torn else links.start()]


def _follows_and(phrase: str, cut: int) -> bool:
    """Whether a cut is behind a word for and or or, so that the name would be one of several."""
    return any(token.end == cut and phrase[token.start : cut] in ("及", "和", "与", "或") for token in bounds(phrase))


def _tears(phrase: str, cut: int) -> bool:
    """Whether a cut after 在, 到, 无 … may go through a word: they bound a name after a verb or before a known one."""
    if not cut or phrase[cut - 1] not in DOUBTFUL:
        return False
    head = any((token.kind, token.start) == ("head", cut) for token in bounds(phrase))
    return not head and not _follows_verb(phrase, cut - 1)


def _follows_verb(phrase: str, at: int) -> bool:
    return any((token.kind, token.end) == ("verb", at) for token in bounds(phrase))


def _statistic(phrase: str) -> tuple[int, int]:
    """The phrase without the verbs it starts with; where it is too long, the comparison or the verbs it ends in."""
    tokens = bounds(phrase)
    closing = _closing(phrase, tokens)
    heads = {token.end for token in tokens if token.kind == "head"}
    cut = 0
    for token in tokens:
        leading = token.start == cut or (token.start in heads and phrase[token.start : token.end] not in _MODIFIERS)
        said = phrase[token.end :] not in BARE_STATISTICS
        if token.kind == "particle" or (token.kind == "verb" and leading and said and closing - token.end >= 2):
            cut = token.end
    if len(phrase) - cut > _LONGEST_STATISTIC:
        compared = _COMPARED.search(phrase)
        cut = compared.start() if compared else closing
    return cut, len(phrase)


def _object(phrase: str, *, alone: bool) -> tuple[int, int]:
    """What follows the last verb or particle; where verbs end the phrase, these if they say something (新增就业)."""
    tokens = bounds(phrase)
    closing = _closing(phrase, tokens)
    cut = max((token.end for token in tokens if token.kind != "head" and token.end <= closing), default=0)
    if closing == len(phrase):
        return cut, len(phrase)
    if len(phrase) - closing < 4:
        verbs = [token for token in tokens if token.start >= closing]
        while verbs and phrase[verbs[0].start : verbs[0].end] in _BARE:
            verbs.pop(0)
        if not alone or not verbs or phrase[verbs[-1].start : verbs[-1].end] in _BARE:
            return 0, 0
        whole = closing > cut and verbs[0].start == closing  # 危桥改造, but 期间共立案 says no more than 立案
        return (cut if whole else verbs[0].start), len(phrase)
    return (cut if closing - cut <= 2 else closing), len(phrase)


def _closing(phrase: str, tokens: Sequence[Token]) -> int:
    """Where the verbs that end the phrase begin; its length where it ends in none."""
    closing = len(phrase)
    for token in reversed(tokens):
        if token.kind == "verb" and token.end == closing:
            closing = token.start
    return closing


def lead_before(text: str, position: int) -> str | None:
    """The words from the last mark to a run of figures (共下沉到); None if they are more than ten characters."""
    match = _HAN_BEFORE.search(text, max(0, position - _WINDOW), position)
    return match[0] if match and 0 < len(match[0]) <= LONGEST else None


def holds_verb(text: str) -> bool:
    """Whether a verb of official prose stands in the text."""
    return any(token.kind == "verb" for token in bounds(text))
