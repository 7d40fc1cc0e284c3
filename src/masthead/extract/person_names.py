"""Chinese names of people: whether one stands at a place in a text, and where it ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from masthead.extract.official_words import VERBS
from masthead.extract.role_words import FOLLOWING, FOLLOWING_CHARACTERS, ROLES, SPEECH, VERB_STARTS
from masthead.extract.surnames import COMPOUND, SURNAMES, WORDS
from masthead.patterns import regex

_GIVEN_NOT = frozenset("的了在将及或是由被把从到等并就也都率说我你他她它们这那个各每·")
# Characters of names from Mongolian, Tibetan and Uyghur that stand without a surname: 巴特尔, 次仁卓玛.
SOUNDS = frozenset(
    "巴特尔扎布次仁多吉卓玛达娃格桑旺杰央金尼罗平措边普顿珠洛丹增索朗德白阿土登赤列强旦嘎哈斯其木乌云娜图雅苏日勒赫宝力额敦朝鲁都拉古不热合曼买提吾肯江依克孜别汗努尔帕热木沙吐逊艾再克里穆罕默迪蒙丽姆"
)
# Characters that are as often words of their own behind a name: 李为 and 李可为, 王和.
_RARELY_LAST = frozenset("对与和为以")
_BLANKS = " \u3000"
_SPEECH, _FOLLOWING = tuple(SPEECH.split("|")), (*FOLLOWING, *VERBS, *ROLES)
_COMPOUND = frozenset(COMPOUND)
_ROLES = frozenset(ROLES)
# Verbs and heads of names of things are nobody: 成立, 安全.
_NO_STARTS = frozenset(["单位", "安全", "金额", "任务", "时间"])
NO_NAMES = frozenset((*VERBS, "安全", "全体", "单位", "党员", "金额", "任务", "时间"))
_PARTS = regex("[㐀-鿿]{1,7}(?:·[㐀-鿿]{1,7})+")
_PARTS_BEFORE = regex("[㐀-鿿]{1,7}(?:·[㐀-鿿]{1,7})+\\Z")
_LEADS = frozenset("在由和与经及请受向对是为任命去举接聘邀随了")
# What stands behind a word's first character, and is no given name: 有关部门.
_NOT_GIVEN = frozenset(
    [
        "部门",
        "单位",
        "人员",
        "干部",
        "群众",
        "企业",
        "职工",
        "工作",
        "同志",
        "领导",
        "机关",
        "组织",
        "会议",
        "方案",
        "地区",
        "系统",
        "行业",
        "领域",
        "项目",
        "情况",
        "问题",
    ]
)
# By which people are called behind their surnames.
_TITLES = (
    *(
        "书记",
        "省长",
        "市长",
        "县长",
        "区长",
        "镇长",
        "乡长",
        "部长",
        "局长",
        "厅长",
        "司长",
        "处长",
        "科长",
        "主任",
        "主席",
    ),
    *(
        "校长",
        "院长",
        "所长",
        "站长",
        "队长",
        "会长",
        "社长",
        "秘书长",
        "董事长",
        "经理",
        "总裁",
        "教授",
        "医生",
        "律师",
        "法官",
    ),
    *("检察官", "大使", "院士", "老师", "工程师", "委员", "代表", "总理", "总统"),
)
_LONGEST = 24
_PAIR = 2
_LONGEST_SOUNDS = 5
_SHORTEST_LAST_PART = 2


def is_han(character: str) -> bool:
    return "㐀" <= character <= "鿿"


def name_end(text: str, start: int) -> int | None:
    """Where the name of a person ends that begins at text[start:]; None where none does."""
    ends = (end for end in _ends(text, start) if _follows(text, end) and is_name(text, start, end))
    return next(ends, None)


def likely_end(text: str, start: int) -> int | None:
    """Where a name most likely ends that stands behind somebody's title, whatever follows: behind three characters,
    unless the third begins a verb."""
    ends = [end for end in _ends(text, start) if is_name(text, start, end)]
    longer = [end for end in ends if end - start > _PAIR and text[end - 1] not in VERB_STARTS]
    shorter = [end for end in ends if end - start == _PAIR and text[end - 1] not in VERB_STARTS]
    words = (end for end in _ends(text, start) if _is_word_name(text, start, end))
    return next(iter((*longer[:1], *shorter)), None) or next(words, None)


def _is_word_name(text: str, start: int, end: int) -> bool:
    """Whether a word of two characters can only be a name before what follows: 科长解放介绍."""
    return end - start == _PAIR and text[start:end] not in NO_NAMES and text.startswith(_SPEECH, end)


def name_start(text: str, end: int) -> int | None:
    """Where the name of a person begins that ends at text[:end], behind a mark or a word that leads to it."""
    parts = _PARTS_BEFORE.search(text, max(0, end - _LONGEST), end) if "·" in text[max(0, end - 8) : end] else None
    if parts:
        return parts.start()
    for start in range(end - 2, max(-1, end - 6), -1):
        if end in _ends(text, start) and _begins(text, start) and is_name(text, start, end):
            return start
    return None


def _ends(text: str, start: int) -> Iterator[int]:
    """Where a name that begins here may end, the likeliest first."""
    if "·" in text[start : start + 8]:
        parts = _PARTS.match(text, start)
        if parts:
            last = text.rindex("·", start, parts.end()) + 1
            yield from range(min(last + _SHORTEST_LAST_PART, parts.end()), parts.end() + 1)
        return
    first = text[start : start + 1]
    if text[start : start + 2] in _COMPOUND:
        yield from _given(text, start + 2)
    if first in SURNAMES:
        yield from _given(text, start + 1)
    if first in SOUNDS:
        end = start
        while text[end : end + 1] in SOUNDS and text[end : end + 1] and end - start < _LONGEST_SOUNDS:
            end += 1
        yield from range(end, start + 2, -1)


def _given(text: str, start: int) -> Iterator[int]:
    end = start
    while text[end : end + 1] == "某":
        end += 1
    if end > start:
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
    if text[end - 1] == "某":
        return True
    if not is_han(right):
        return right != "·"
    if text.startswith(_FOLLOWING, end):
        return True
    return right in FOLLOWING_CHARACTERS and is_han(text[end + 1 : end + 2])


def _begins(text: str, start: int) -> bool:
    before = text[start - 1 : start] if start else ""
    return not is_han(before) or before in _LEADS


def is_name(text: str, start: int, end: int) -> bool:
    """Whether what looks like a name is no word (高度, 方面). 高新民 is one where the text is clear about its end."""
    name = text[start:end]
    if name[-1] in _RARELY_LAST and not _is_clear(text, end):
        return False
    if any(name[at : at + long] in _ROLES for at in range(len(name) - 1) for long in (2, 3)):
        return False
    if "·" in name:
        return True
    if name == name[0] * _PAIR or name[1:] in _NOT_GIVEN or name in NO_NAMES or name[:2] in _NO_STARTS:
        return False
    if name[1] in WORDS.get(name[0], ()):
        return len(name) > _PAIR and _is_clear(text, end)
    return True


def _is_clear(text: str, end: int) -> bool:
    """Whether nothing but a name ends here."""
    return not is_han(text[end : end + 1]) or text.startswith((*_SPEECH, "同志", "主持", "出席"), end)


def by_title(name: str, roles: Iterable[str]) -> tuple[str, ...]:
    """How somebody with these roles may be called by surname and title: 李局长, for 市水利局局长 李某某."""
    if not is_han(name[:1]) or "·" in name:
        return ()
    surname = name[:2] if name[:2] in _COMPOUND and len(name) > _PAIR else name[:1]
    titles = (next((title for title in _TITLES if role.endswith(title)), None) for role in roles)
    return tuple({f"{surname}{title}": None for title in titles if title})


def parts_of_name(name: str) -> tuple[str, ...]:
    """The parts of a foreign name that may stand for it alone."""
    return tuple(part for part in name.split("·") if len(part) >= _PAIR) if "·" in name else ()
