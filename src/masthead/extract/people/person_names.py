"""Chinese names of people: whether one stands at a place in a text, and where it ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from masthead.extract.official_words import VERBS
from masthead.extract.people.names_by_sound import (
    CLANS,
    FOREIGN,
    JAPANESE,
    SOUNDS,
    ends_by_sound,
    is_spelled,
    last_part_end,
)
from masthead.extract.people.names_by_sound import FIRST as FIRST_SOUNDS
from masthead.extract.people.role_words import (
    CALLED_BY,
    CLEAR,
    FOLLOWING,
    FOLLOWING_CHARACTERS,
    NAMES_TOO,
    NOBODY,
    NOT_GIVEN,
    PEOPLE,
    ROLES,
    SPEECH,
    VERB_STARTS,
)
from masthead.extract.people.surnames import COMPOUND, RARE_SURNAMES, SURNAMES, WORDS
from masthead.patterns import regex

_GIVEN_NOT = frozenset(
    "的了在将及或是由被把从到等并就也都率说我你他她它们这那个各每·驻您吗呢吧啊很没还已且但却只给往按据款费税额债罚罪案票账券件项类"
)
# Characters that are as often words of their own behind a name: 李为 and 李可为, 王和.
_RARELY_LAST = frozenset("对与和为以")
_NEVER_THIRD = VERB_STARTS | frozenset("与和及对")
# What follows 某 and is no part of the name: 王某等.
_NOT_LAST = FOLLOWING_CHARACTERS | VERB_STARTS | frozenset("等处家某")
_BLANKS = " \u3000"
_SPEECH, _FOLLOWING = tuple(SPEECH.split("|")), (*FOLLOWING, *VERBS, *ROLES)
_COMPOUND = frozenset((*COMPOUND, *CLANS, *JAPANESE))
_SURNAMES = SURNAMES | RARE_SURNAMES
# With these a name begins, foreign ones of several parts aside.
FIRST = _SURNAMES | FIRST_SOUNDS | {name[0] for name in _COMPOUND}
_ROLES = frozenset((*ROLES, *PEOPLE))
_LONG_ROLES = tuple(word for word in _ROLES if len(word) > 1)
_SPELLING = frozenset(FOREIGN) | SOUNDS
# Behind 某 where several bear the surname: 侯某甲, 张某1.
_COUNTED = frozenset("甲乙丙丁戊己庚辛0123456789")
_MEASURED = regex(r"\d(?:[\d,.年月日时点岁万元次名个人天小])")  # 罗某1979年, which 张某1 is not
# Verbs that only a name stands before.
_CLEAR = (*_SPEECH, *CLEAR)
# Verbs and heads of names of things are nobody: 成立, 安全.
_NO_STARTS = frozenset(["单位", "安全", "金额", "任务", "时间", "朴实", "朴素"])
NO_NAMES = frozenset((*VERBS, *NOBODY))
# A role that begins how a firm's or a body's name ends: 安信律师事务所, 广安村民委员会.
FIRM = regex(
    "(?:律师|会计师|税务师|评估师|工程师|建筑师|教师|医师|作家|记者|书法家|企业家)(?:事务所|协会|学会|联合会)|[村居]民(?:委员会|小组(?!长))"
)
_PARTS = regex("[㐀-鿿]{1,7}(?:·[㐀-鿿]{1,7})+")
_PARTS_BEFORE = regex("[㐀-鿿]{1,7}(?:·[㐀-鿿]{1,7})+\\Z")
_LEADS = frozenset("在由和与经及请受向对是为任命去举接聘邀随了予授追给让将把被问念习彰评悼到据")
_DEAR = ("尊敬的", "敬爱的", "亲爱的")
_LONGEST = 24
_PAIR = 2


def is_han(character: str) -> bool:
    return "㐀" <= character <= "鿿"


def name_end(text: str, start: int, *, titled: bool = False) -> int | None:
    """Where the name of a person ends that begins at text[start:]; None where none does.

    titled: that a title stands before it, so that it may begin with one of the rare surnames.
    """
    if text[start : start + 1] not in FIRST and "·" not in text[start : start + 8]:
        return None
    ends = [
        end
        for end in _ends(text, start)
        if (_follows(text, end) or (end - start > _PAIR and _acts(text, end)))
        and is_name(text, start, end, titled=titled)
    ]
    if len(ends) > 1 and "·" not in text[start : ends[0]]:  # 林业主持: rather 林业 before 主持 than 林 before 业主
        return next((end for end in ends if text[end - 1] not in _NOT_LAST and is_clear(text, end)), ends[0])
    return ends[0] if ends else None


def likely_end(text: str, start: int, *, titled: bool = True) -> int | None:
    """Where a name most likely ends that stands behind somebody's title, whatever follows: behind three characters,
    unless the third begins a verb."""
    parts = _PARTS.match(text, start) if "·" in text[start : start + 8] else None
    if parts:
        return last_part_end(text, text.rindex("·", start, parts.end()) + 1)
    ends = [end for end in _ends(text, start) if is_name(text, start, end, titled=titled)]
    longer = [end for end in ends if end - start > _PAIR and not _is_verb(text, end)]
    shorter = [end for end in ends if end - start == _PAIR and text[end - 1] not in VERB_STARTS]
    spelled = [end for end in longer if is_spelled(text[start:end])]  # 查干巴特尔, not 查干巴
    return next(iter((*spelled[:1], *longer[:1], *shorter)), None)


def _is_verb(text: str, end: int) -> bool:
    """Whether the third character of what may be a name is rather the verb behind it: 申某敬了."""
    return text[end - 1] in _NEVER_THIRD or text.startswith("了", end)


def word_end(text: str, start: int) -> int | None:
    """Where a word of two characters ends that can only be a name behind somebody's title: 科长解放介绍."""
    end = start + _PAIR
    if text[start : start + 1] not in _SURNAMES or text[start:end] in NO_NAMES or not is_han(text[start + 1 : end]):
        return None
    if text[start] in RARE_SURNAMES and not is_plain(text[start:end]) and text[start:end] not in NAMES_TOO:
        return None  # 公示
    return end if is_clear(text, end) else None


def name_start(text: str, end: int) -> int | None:
    """Where the name of a person begins that ends at text[:end], behind a mark or a word that leads to it."""
    parts = _PARTS_BEFORE.search(text, max(0, end - _LONGEST), end) if "·" in text[max(0, end - 8) : end] else None
    if parts:
        return _parts_start(text, parts.start(), end)
    for start in range(end - 2, max(-1, end - 6), -1):
        begins = text[start : start + 1] in FIRST and _begins(text, start)
        if begins and end in _ends(text, start) and is_name(text, start, end):
            return start
    return None


def _parts_start(text: str, start: int, end: int) -> int | None:
    """Where a foreign name of several parts begins in text[start:end]: behind a title or what leads to it. None where
    it does not end there: …·帕帕斯和."""
    if text[end - 1] in "和与及":
        return None
    first = text[start : text.index("·", start, end)]
    behind = [first.rfind(word) + len(word) for word in _LONG_ROLES if word in first]
    leads = [at + 1 for at, character in enumerate(first) if character in _LEADS and character not in _SPELLING]
    begin = max((*behind, *leads), default=0)
    return start + begin if begin < len(first) else None


def _ends(text: str, start: int) -> Iterator[int]:
    """Where a name that begins here may end, the likeliest first."""
    parts = _PARTS.match(text, start) if "·" in text[start : start + 8] else None
    if parts:
        last = text.rindex("·", start, parts.end()) + 1
        likely = last_part_end(text, last)
        yield from (likely, *(end for end in range(last + 1, parts.end() + 1) if end != likely))
        return
    if text[start : start + 2] in _COMPOUND:
        yield from _given(text, start + 2)
    if text[start : start + 1] in _SURNAMES:
        yield from _given(text, start + 1)
    yield from ends_by_sound(text, start)


def _given(text: str, start: int) -> Iterator[int]:
    end = start
    while text[end : end + 1] == "某":
        end += 1
    if end > start:
        if text[end : end + 1] in _COUNTED and text[end : end + 1] and not _MEASURED.match(text, end):
            end += 1
        elif is_han(text[end : end + 1]) and text[end] not in _NOT_LAST and not is_han(text[end + 1 : end + 2]):
            yield end + 1  # 张某明
        yield end
        return
    while text[end : end + 1] and text[end] in _BLANKS and end - start < 3:
        end += 1
    longest = end + (1 if end > start else 2)
    while end < longest and is_han(text[end : end + 1]) and text[end] not in _GIVEN_NOT:
        end += 1
        yield end


def _follows(text: str, end: int) -> bool:
    """Whether a name may end here: before a mark, a word that tells what somebody does, or one of their titles."""
    right = text[end : end + 1]
    if text[end - 1] == "某" or (text[end - 1] in _COUNTED and text[end - 2] == "某"):
        return True
    if not is_han(right):
        return right != "·"
    if text.startswith(_FOLLOWING, end) and not FIRM.match(text, end):
        return True
    if right == "家" and (not is_han(text[end + 1 : end + 2]) or text[end + 1] in "里中的门"):
        return True
    return right in FOLLOWING_CHARACTERS and text[end + 1 : end + 2].isalnum()


def _acts(text: str, end: int) -> bool:
    """Whether a verb follows: 背着, 拿出了."""
    if text.startswith("家", end):
        return text[end + 1 : end + 2] not in tuple("庄村湾沟坪屯寨堡")
    if text.startswith("同", end):  # 白某某同来访的…, which 同志 is not
        return is_han(text[end + 1 : end + 2]) and text[end + 1] != "志"
    acts = text[end + 1 : end + 2] in tuple("着了过") or text[end + 2 : end + 3] == "了"
    return acts and text[end - 1] not in VERB_STARTS


def _begins(text: str, start: int) -> bool:
    before = text[start - 1 : start] if start else ""
    return not is_han(before) or before in _LEADS or (before == "的" and text.startswith(_DEAR, max(0, start - 3)))


def surname_start(text: str, end: int) -> int | None:
    """Where a surname begins that ends at text[:end], behind a mark or a word that leads to it: 魏女士, 欧阳先生."""
    for start, known in ((end - _PAIR, _COMPOUND), (end - 1, SURNAMES)):
        if start >= 0 and text[start:end] in known and (text[start - 1 : start] == "的" or _begins(text, start)):
            return start
    return None


def is_name(text: str, start: int, end: int, *, titled: bool = False) -> bool:
    """Whether what looks like a name is no word (高度, 方面). 高新民 is one where the text is clear about its end."""
    name = text[start:end]
    if name[-1] in _RARELY_LAST and not is_clear(text, end):
        return False
    if any(name[at : at + long] in _ROLES for at in range(len(name) - 1) for long in (2, 3)):
        return False
    if "·" in name or name[:_PAIR] in _COMPOUND:
        return True
    if name == name[0] * _PAIR or name[1:] in NOT_GIVEN or name in NO_NAMES or name[:2] in _NO_STARTS:
        return False
    if name[1] in WORDS.get(name[0], ()):
        return len(name) > _PAIR and name[0] not in RARE_SURNAMES and is_clear(text, end)
    return titled or is_spelled(name) or name[0] not in RARE_SURNAMES or name[1] == "某" or is_clear(text, end)


def is_plain(name: str) -> bool:
    """Whether a name begins with no word."""
    return name[1:2] not in WORDS.get(name[0], ())


def is_clear(text: str, end: int) -> bool:
    """Whether nothing but a name ends here."""
    return not is_han(text[end : end + 1]) or text.startswith(_CLEAR, end)


def by_title(name: str, roles: Iterable[str]) -> tuple[str, ...]:
    """How somebody with these roles may be called by surname and title: 李局长, for 市水利局局长 李某某."""
    if not is_han(name[:1]) or "·" in name:
        return ()
    surname = name[:2] if name[:2] in _COMPOUND and len(name) > _PAIR else name[:1]
    titles = (next((title for title in CALLED_BY if role.endswith(title)), None) for role in roles)
    return tuple({f"{surname}{title}": None for title in titles if title})


def parts_of_name(name: str) -> tuple[str, ...]:
    """The parts of a foreign name that may stand for it alone."""
    return tuple(part for part in name.split("·") if len(part) >= _PAIR) if "·" in name else ()
