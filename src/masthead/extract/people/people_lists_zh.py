"""People in lists: behind a label (出席：…, 组长：…), and lines of bodies and names, of names and titles."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from masthead.extract.people.found_person import FoundPerson
from masthead.extract.people.person_names import NO_NAMES, is_han, is_plain, name_end
from masthead.extract.people.person_titles import ends_title, titles_in
from masthead.extract.people.role_words import PRESENT, ROLE_LABELS
from masthead.extract.people.surnames import SURNAMES
from masthead.patterns import regex

_LABEL = regex(
    r"(?:^|(?<=[\n。；;，,（( \u3000\t])|(?<=名单：))(?:[一二三四五六七八九十\d]{1,2}[、.．])?"
    r"(?P<label>[㐀-鿿](?:[ \u3000]{0,4}[㐀-鿿]){1,15})[ \u3000]*[：:][ \u3000]*(?=[^\n])"
)
_PRESENT, _ROLE_LABELS = frozenset(PRESENT), frozenset(ROLE_LABELS)
_DOES = regex("[㐀-鿿]{2,14}(?<![收购招中投标法本])人")  # 主要完成人, 复核人
_PRESENT_STARTS = ("出席", "列席", "参加", "参会", "与会", "到会", "缺席", "请假")
_STOP = regex("[。；;\n]")
_SEPARATOR = regex(r"[、，,\t \u3000]+|(?<=[）)])")
_BRACKET = regex(r"[（(](?P<inside>[^（）()\n]{2,40})[)）]")
_BEHIND = regex(r"[ \u3000\t]+(?P<titles>[㐀-鿿（）、]{2,60})(?=$|[ \u3000\t\n；;。，,])")
_FROM_COLON = regex("[：:]\\n?(?=[㐀-鿿]{2,4}[（(])")
_ITEM_ENDS = frozenset(("", *"、，, \t\u3000\n；;。（("))
_BLANKS = regex(r"[ \u3000\t]+")
_LINE = regex(r"^(?=[㐀-鿿][㐀-鿿 \u3000·]{1,12}?(?:[（(][^（）()\n]{1,40}[)）])?[ \u3000\t])", re.MULTILINE)
_PARTICULARS = regex(r"[（(][^（）()\n]{1,40}[)）](?=[ \u3000\t])")
# A part of a body before who comes from there: 办公室王某, 财务部李某.
_PARTS = regex("办公室|中心|公司|街道|[部室局处科股办院所站队组委社镇乡村厂校]")
_ENDS_PART = regex("[部室局处科股办院所站队组委社镇乡村厂校员长任记级]")
_ITEM_HAN = regex("[㐀-鿿]+")
_LONGEST_PART = 20


def listed_people(
    text: str, organisations: Sequence[tuple[int, int]], titled: Sequence[FoundPerson]
) -> Iterator[FoundPerson]:
    """titled: people who are found by their titles; in a list they have the role of its label first."""
    labels = [*_LABEL.finditer(text)]
    ends = [*(one.start("label") for one in labels[1:]), len(text)]
    for match, following in zip(labels, ends, strict=False):
        label = re.sub(r"[ \u3000]", "", match["label"])
        is_present = label in _PRESENT or label.startswith(_PRESENT_STARTS)
        is_role = not is_present and (
            label in _ROLE_LABELS or _DOES.fullmatch(label) or ends_title(label, 0, len(label))
        )
        if is_present or is_role:
            stop = _STOP.search(text, match.end(), following)
            roles = (label,) if is_role else ()
            last = stop.start() if stop else following
            if roles:
                yield from (one._replace(roles=roles) for one in _items(text, match.end(), last, titled))
            yield from _listed(text, match.end(), last, roles, organisations)
    yield from _lines(text)
    yield from _columns(text, organisations)
    yield from _bracketed(text)


def _items(text: str, start: int, end: int, titled: Sequence[FoundPerson]) -> list[FoundPerson]:
    """Those of them who stand in text[start:end], if it lists them: it may be what the label's bearer says."""
    inside = [one for one in titled if start <= one.start < end]
    first = min(inside, key=lambda one: one.start, default=None)
    lists = first and (text.startswith(first.roles[:1], start) or "，" not in text[start : first.start])
    return inside if lists else []


def _listed(
    text: str, start: int, end: int, roles: tuple[str, ...], organisations: Sequence[tuple[int, int]]
) -> Iterator[FoundPerson]:
    """Names in text[start:end], each with titles in brackets or behind a blank, or with the body before it."""
    at = start
    while at < end:
        name = _body_end(organisations, at)
        finish = _whole_name(text, name) or (_word_name(text, name) if roles else None)
        if finish is None and not roles:
            name, finish = _name_behind_part(text, at)
        if finish is not None and finish <= end:
            bracket, behind = _BRACKET.match(text, finish), _BEHIND.match(text, finish)
            own = titles_in(bracket["inside"]) if bracket else titles_in(behind["titles"]) if behind else ()
            yield FoundPerson(text[name:finish], name, finish, tuple(dict.fromkeys((*roles, *own))))
            at = bracket.end() if bracket else behind.end() if behind and own else finish
        mark = _SEPARATOR.search(text, at, end)
        at = max(mark.end(), at + 1) if mark else end


def _whole_name(text: str, start: int) -> int | None:
    """Where a name ends that is all of an item."""
    end = name_end(text, start, titled=True)
    whole = end is not None and (not is_han(text[end : end + 1]) or text.startswith(("等", "同志"), end))
    return end if whole else None


def _name_behind_part(text: str, start: int) -> tuple[int, int | None]:
    """Where a name begins and ends that is the rest of an item behind a part of a body: 办公室王某."""
    for part in _PARTS.finditer(text, start + 1, start + _LONGEST_PART):
        at = part.end()
        if not _ITEM_HAN.fullmatch(text, start, at):
            break
        end = _whole_name(text, at) if text[at : at + 1] in SURNAMES and is_plain(text[at : at + 2]) else None
        if end is not None and text[end : end + 1] in _ITEM_ENDS and not _ENDS_PART.match(text, end - 1):
            return at, end
    return start, None


def _behind_particulars(text: str, end: int) -> int:
    """Where brackets end that stand between a name that ends at text[:end] and a blank: 王某（女，苗族）　…."""
    bracket = _PARTICULARS.match(text, end)
    return bracket.end() if bracket else end


def _word_name(text: str, start: int) -> int | None:
    """Where a name of two characters ends that is a word as well (田野, 成功), and all of an item that names a role."""
    end = start + 2
    alone = text[end : end + 1] in _ITEM_ENDS
    return end if alone and text[start : start + 1] in SURNAMES and text[start:end] not in NO_NAMES else None


def _body_end(organisations: Sequence[tuple[int, int]], at: int) -> int:
    """Where the body ends that begins here; here, where none does."""
    place = bisect_left(organisations, (at, 0))
    found = place < len(organisations) and organisations[place][0] == at
    return organisations[place][1] if found else at


def _lines(text: str) -> Iterator[FoundPerson]:
    """王某某　市政府副市长: a line of a name and its titles."""
    for match in _LINE.finditer(text):
        end = name_end(text, match.start())
        behind = _BEHIND.match(text, _behind_particulars(text, end)) if end is not None else None
        titles = titles_in(behind["titles"]) if behind else ()
        if end is not None and behind and titles and text[behind.end() : behind.end() + 1] in ("", "\n"):
            yield FoundPerson(text[match.start() : end], match.start(), end, titles)


def _columns(text: str, organisations: Sequence[tuple[int, int]]) -> Iterator[FoundPerson]:
    """市教育局 唐某　市民政局 章某: bodies with the names of who stands for them."""
    for start, end in organisations:
        blank = _BLANKS.match(text, end) if not start or text[start - 1] in "\n \u3000\t" else None
        finish = _whole_name(text, blank.end()) if blank else None
        if blank and finish is not None and (finish == len(text) or text[finish] in "\n \u3000\t"):
            behind = _BEHIND.match(text, finish)
            yield FoundPerson(
                text[blank.end() : finish], blank.end(), finish, titles_in(behind["titles"]) if behind else ()
            )


def _bracketed(text: str) -> Iterator[FoundPerson]:
    """邝某（市一中）、穆某（市实验小学）: names with where each is from, behind a colon."""
    for match in _FROM_COLON.finditer(text):
        at, found = match.end(), []
        while (end := name_end(text, at, titled=True)) is not None and (held := _BRACKET.match(text, end)):
            found.append(FoundPerson(text[at:end], at, end, titles_in(held["inside"])))
            at = held.end() + 1
            if text[at - 1 : at] not in tuple("、，和"):
                break
        yield from found if len(found) > 1 else ()
