"""Chinese speech: what stands in quotation marks behind or before 说, and what is told: 会议指出，….

A speaker is the person named last before the verb in its clause, else who or what the clause begins with (会议, a body,
a group); without either, whom the sentence is about, and for 他 the speaker before.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from masthead.extract.counted import alternatives
from masthead.extract.official_words import VERBS
from masthead.extract.speech import Said, Speakers
from masthead.patterns import regex

# Verbs that tell what somebody says, before a comma or colon.
_TELLING = (
    "强调|指出|表示|介绍说|介绍|说道|说|认为|要求|透露|坦言|称|宣布|提出|告诉记者|回应称|回应|回答说|回答|建议|"
    "希望|呼吁|提醒|直言|解释说|解释|补充说|补充道|补充|(?<=[坦笑喊叹])道|号召|明确|反映|重申|承诺|写道|讲道|谈道|"
    "谈到|认定|决定|表态|坚称|通报称|评价说|感慨道|感慨|回忆说|回忆|告诉[㐀-鿿]{1,6}(?=[，,：:“])|通报|确认|"
    "警告|警示|勉励|嘱咐|叮嘱|反问|追问|(?<=[发自反])问|(?:问|答|喊|批示|点评|感叹|直呼|留言|寄语|告诫)(?=[，,：:]?“)"
)
# Those before a clause without a mark between: 表示将加强监管.
_AT_ONCE = "表示|指出|强调|要求|说|称|透露|介绍说|建议"
# Their first characters, looked for first: that is what keeps the search fast.
_FIRST = "".join(sorted({verb[0] for verb in _TELLING.split("|")} - {"("})) + "道"
_VERB = regex(
    rf"(?=[{_FIRST}])(?:(?P<verb>{_TELLING})(?P<mark>[，,：:]|(?=“))|(?P<once>(?<![的所])(?:{_AT_ONCE}))(?=将|要|会|已|正|继续|各|"
    rf"全|必须|尽快|力争|这|该|目前|今年|我|他|其))"
)
_SENTENCE_END = regex(r"[。！？!?\n]")
_CLAUSE_MARK = regex(r"[，,。；;：:！？!?\n“”\t]")
_QUOTED = regex(
    r"“(?P<curly>[^“”\n]{2,600})”|「(?P<corner>[^「」\n]{2,600})」|(?<![\w\"])\"(?P<straight>[^\"\n]{8,600})\"(?!\w)"
)
# After a quotation: “…，”王某说。
_BEHIND = regex(
    rf"[，,]?(?:在[^，。“”\n]{{1,24}}，)?(?P<who>[^，,。；;：:！？\n“”]{{1,30}}?)(?:{_TELLING})(?=[，,。：:；;！]|$|\n)"
)
_ENDS = regex(r"[。！？；…!?.，,]$")
_WHOLE = 12
_SHORTEST = 6
_NEAR, _LONGEST_CLAUSE = 12, 200
_FROM = ("家住", "来自", "住在")  # 家住河湾社区的居民王女士
_SEMICOLON = regex("；")
_TOLD = 4
# What stands between a subject and its verb: 王某在会上强调, 他还进一步指出.
_MANNER = (
    r"(?:在[^，。]{1,20}(?:上|中|时|后|会|里)|举报|投诉|来信|来电|爆料|(?:总结)?讲话(?:中|时)|发言(?:中|时)|[在]?会上|同时|还|也|又|再次|"
    r"多次|反复|进一步|特别|着重|郑重|明确|分别|首先|最后|随后|对此|一致|普遍|纷纷|公开|严肃|语重心长地|欣慰地|"
    r"激动地|高兴地|感慨地|坚定地|曾|曾经|均|都|就此|则|并|笑着|对记者|向记者|接受[^，。]{1,12}采访时|"
    r"在接受[^，。]{1,12}时|[^，。]{1,4}地|就[^，。]{1,20}|围绕[^，。]{1,20}|用[^，。]{1,12}|(?:指|看|望|捧|拿|握|拉|掰|扳|搂|抱)着[^，。]{0,10})"
)
_MANNERS = regex(rf"{_MANNER}+$")
_LEADING = regex(
    r"^(?:在[^，。]{1,20}(?:上|中|时|后|里)|昨日|今日|日前|近日|目前|当日|据悉|其间|期间|对此|同时|此外|另外|因此|"
    r"为此|但|而|不过|此次|这次|本次|经查|\d{1,4}年?\d{0,2}月?\d{0,2}日?|多位|不少|许多|部分|有的|有|多名|一些|"
    r"几位|一位|一名|也有|还有|据)+"
)
_HE = "他她"
_PRONOUNS = frozenset(("他", "她", "其", "双方", "他们", "她们", "并", "还", "他还", "她还", "也", ""))
# Words before the verb that make it no telling: 通知要求的, 督查发现.
_NO_SUBJECT = regex(
    r"(?:如|若|假如|即|也就是|可以|应当|能够|不能|没有|无法|按照|根据|所|被|需|需要|要|应|再|应予|予以|积极|主动|及时|有关|法律法规|凡|据)$"
)
_NOUNS = regex(
    "(?:会议|大会|全会|例会|推进会|调度会|座谈会|部署会|专题会|办公会|常务会|报告|通知|意见|方案|决定|通报|办法|"
    "规定|公告|讲话|批示|文件|条例|规划|计划|纪要|公报|决议|声明|发言人|负责人|负责同志|专家|学者|群众|村民|居民|"
    "市民|企业|企业家|代表|委员|干部|职工|业主|商户|家长|学生|教师|医生|记者|组|局|厅|部|委|办|院|会|府|公司|集团|"
    "中心|法院|检察院|支队|大队|学校|医院|银行|政协|人大|组织|协会|方|所|处|科|队|党组|党委|《[^》]{2,30}》|人士|"
    "人员|人|者|员|长|记|任|理|们|[老小][㐀-鿿]|[㐀-鿿](?:[婶叔伯嫂姨爷]|大[爷娘妈叔姐哥]|阿姨|奶奶|爷爷|师傅|老汉|先生|女士)|各地|各方|与会者|大家|同志|网友|客商|游客|法人|司机|工人|导游|老师|农户|贫困户|"
    "种植户|养殖户)$"
)
_BY = regex("(?:根据|按照|遵照|落实|依照|对照|围绕|针对|结合|为了|经|鉴于|依据|贯彻)")
_WORDS = regex(rf"^(?:{alternatives(verb for verb in VERBS if len(verb) > 1)})(?![组队员办人]|报告|方案|意见)")


def chinese_speech(text: str, people: Speakers, bodies: Speakers) -> list[Said]:
    """What is said, in order; what is told inside a quotation, or quoted inside what is told, is part of it."""
    ends = [match.start() for match in _SENTENCE_END.finditer(text)]
    said = _quoted(text, ends, people, bodies)
    taken = [(one.start - 1, one.end + 1) for one in said]
    said += _told(text, ends, people, bodies, taken)
    return _named(text, sorted(said, key=lambda one: one.start), people)


def _quoted(text: str, ends: Sequence[int], people: Speakers, bodies: Speakers) -> list[Said]:
    found: list[Said] = []
    for match in _QUOTED.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        sentence = _sentence_start(ends, match.start())
        verb = next(
            (
                one
                for one in _VERB.finditer(text, max(sentence, match.start() - 20), match.end())
                if one.end() == match.start()
            ),
            None,
        )
        behind = _BEHIND.match(text, match.end())
        speaker: str | None = None
        if verb:
            speaker = _speaker(text, sentence, verb.start(), people, bodies)
        elif addressed := _ADDRESSED.search(text, sentence, match.start()) if "，" in match[0] else None:
            speaker = _speaker(text, sentence, addressed.start(), people, bodies) or None
            verb = addressed if speaker else None
        elif of := _WORDS_OF.search(text, sentence, match.start()):
            speaker = people.last(of.start(), of.end()) or _subject(text, *of.span("who"), bodies)
            verb = of if speaker else None
        elif behind and end - start >= _SHORTEST:
            speaker = people.last(behind.start("who"), behind.end("who") + 1) or _subject(
                text, *behind.span("who"), bodies
            )
            speaker = speaker or (_HE if behind["who"] in tuple(_HE) else None)
        ended = bool(_ENDS.search(text, start, end))
        whole = ended and end - start >= _WHOLE
        continues = found and speaker is None and not verb and 0 < match.start() - found[-1].end <= 40
        if continues and _CONTINUES.fullmatch(text, found[-1].end + 1, match.start()):
            speaker, whole = found[-1].speaker, True
        announced = bool(verb and (end - start >= _SHORTEST or text[match.start() - 1] in "，,：:"))
        if whole or announced or (behind and speaker and (ended or end - start >= _WHOLE)):
            found.append(Said(start, end, speaker, True))
    return found


# Whom it is said to: 要求各县区“…”.
_ADDRESSED = regex(r"(?:要求|勉励|嘱咐|叮嘱|告诫|提醒|寄语|鼓励|告诉)[㐀-鿿、]{1,12}$")
# Whose words are told before a colon: 县长的话掷地有声：“…”.
_WORDS_OF = regex(r"(?P<who>[㐀-鿿]{2,12})的(?:这?一?[句番席]?话|回答|承诺|表态)[㐀-鿿]{0,8}[：:]$")
_CONTINUES = regex(rf"[，,]?[^，,。；;：:！？\n“”]{{1,30}}(?:{_TELLING})[，,：:。]")


def _told(
    text: str, ends: Sequence[int], people: Speakers, bodies: Speakers, taken: Sequence[tuple[int, int]]
) -> Iterator[Said]:
    free = 0
    for verb in _VERB.finditer(text):
        start = verb.end()
        if start < free or _is_inside(taken, verb.start()):
            continue
        at = bisect_left(ends, start)
        end = ends[at] if at < len(ends) else len(text)
        if text.startswith("“", start) and text.find("”", start, end) in (-1, end - 1):
            continue  # a term, nothing that is told
        quoted = bisect_left(taken, (start, 0))
        if quoted < len(taken) and _leads_to(text, start, taken[quoted][0]):
            continue
        sentence = _sentence_start(ends, verb.start())
        speaker = _speaker(text, sentence, verb.start(), people, bodies)
        end = end if speaker is None else _until_another(text, start, end, people, bodies)
        if speaker is None or end - start < _TOLD:
            continue
        if end < len(text) and text[end] not in "\n；":
            end += 1
        free = end
        yield Said(start, end, speaker, False)


def _leads_to(text: str, verb: int, quotation: int) -> bool:
    """Whether a quotation is what the verb tells that ends at text[verb]: 要求各县区“…”."""
    return quotation - verb <= _NEAR and not _CLAUSE_MARK.search(text, verb, quotation)


def _until_another(text: str, start: int, end: int, people: Speakers, bodies: Speakers) -> int:
    """Where somebody else begins to speak behind a semicolon in text[start:end]; end where nobody does."""
    for mark in _SEMICOLON.finditer(text, start, end):
        verb = _VERB.search(text, mark.end(), end)
        opens = verb and not _CLAUSE_MARK.search(text, mark.end(), verb.start())
        if verb and opens and _speaker(text, mark.end(), verb.start(), people, bodies):
            return mark.start()
    return end


def _is_inside(taken: Sequence[tuple[int, int]], at: int) -> bool:
    before = bisect_right(taken, (at, 1 << 60)) - 1
    return before >= 0 and taken[before][1] > at


def _sentence_start(ends: Sequence[int], at: int) -> int:
    before = bisect_left(ends, at)
    return ends[before - 1] + 1 if before else 0


def _speaker(text: str, sentence: int, verb: int, people: Speakers, bodies: Speakers) -> str | None:
    """Who says it; "" for a pronoun or where nobody is named; None where the verb tells of no speech."""
    near = max(sentence, verb - _LONGEST_CLAUSE)
    marks = [mark.end() for mark in _CLAUSE_MARK.finditer(text, near, verb)]
    clause = marks[-1] if marks else near
    if _BY.match(text, clause):
        return None
    person = people.last(clause, verb)
    if person:
        return person
    subject = _subject(text, clause, verb, bodies)
    if subject:
        return subject
    manner = _MANNERS.sub("", text[clause:verb].strip())
    if manner in _PRONOUNS:
        return people.first(sentence, verb) or (_HE if manner.startswith(tuple(_HE)) else "")
    return None


def _subject(text: str, start: int, end: int, bodies: Speakers) -> str | None:
    """The subject of text[start:end]: a body that is named in it, else the noun that it begins with."""
    phrase = text[start:end]
    bare = _MANNERS.sub("", phrase)
    lead = _LEADING.match(bare)
    noun = bare[lead.end() if lead else 0 :].strip(" \u3000")
    noun = noun.rpartition("的")[2] if noun.startswith(_FROM) else noun
    if not noun or len(noun) > 16 or _NO_SUBJECT.search(phrase) or "的" in noun[-2:] or noun in _PRONOUNS:
        return None
    body = bodies.last(start, end)
    if body and noun.endswith(body):
        return body
    return noun if _NOUNS.search(noun) and not _WORDS.match(noun) else None


def _named(text: str, said: Sequence[Said], people: Speakers) -> list[Said]:
    """A pronoun is the last speaker that had a name; 他 without one, who is named last before it in its paragraph."""
    found: list[Said] = []
    last: str | None = None
    for one in said:
        speaker = last if one.speaker in ("", _HE) else one.speaker
        if one.speaker == _HE and last is None:
            speaker = people.last(text.rfind("\n", 0, one.start) + 1, one.start)
        if one.direct or speaker or one.speaker == _HE:
            found.append(one._replace(speaker=speaker))
        last = speaker or last
    return found
