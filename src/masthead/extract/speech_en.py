"""English speech: what stands in quotation marks beside said, and what is told: X said that …; according to X, …."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from masthead.extract.speech import Said, Speakers
from masthead.patterns import regex

_SAID = (
    "said|says|told|added|noted|notes|stressed|stated|states|explained|warned|warns|announced|reported|replied|"
    "asked|confirmed|argued|argues|urged|concluded|insisted|acknowledged|observed|remarked|commented|emphasised|"
    "emphasized|declared|reiterated|suggested|estimates|estimated|claimed|recalled|wrote|responded|predicted|"
    "cautioned|agreed|indicated|highlighted|pledged|promised|believes|expects|recommended|found|finds|estimate|say|"
    "report|warn|expect|believe|note|argue|fear|concedes|conceded"
)
_QUOTED = regex(r"“(?P<curly>[^“”\n]{2,800})”|(?<![\w\"])\"(?P<straight>[^\"\n]{2,800})\"(?!\w)")
_BEFORE = regex(
    rf"(?P<who>[^.!?\"“”\n]{{0,120}}?)\b(?:{_SAID})"
    r"(?: (?:the|that|[a-z]+ing|reporters|members|councillors|journalists|[A-Z][\w ]{1,20}))?[,:]? ?$"
)
# Jane Hill: “…”
_LABEL = regex(r"(?:^|(?<=[\n\t]))(?P<who>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}): ?$")
_BEHIND = regex(
    rf",? ?(?:(?:{_SAID}) (?P<after>[^.,;!?\"“”\n]{{2,60}}(?:, [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){{1,3}})?)|"
    rf"(?P<before>[^.,;!?\"“”\n]{{2,60}}?(?:, [^.;!?\"“”\n]{{3,60}},)?) (?:{_SAID})\b(?! that\b))"
)
# No two of these match the same word, and none is long: else lines of names alone would take for ever.
_SHORT = r"(?:Dr|Mr|Mrs|Ms|St|Prof|Hon|Rev|[A-Z])\."
_WORD = r"[\w’'-]{1,40}(?![\w’'-])"
_TOLD = regex(
    rf"(?<!\w)(?P<who>(?:the )?(?:{_SHORT}|(?=[A-Z]){_WORD})(?: (?:{_SHORT}|{_WORD})){{0,11}}?(?: \([A-Z]{{2,10}}\))?"
    rf"(?:, [^.,;!?\n]{{3,60}},)?) (?:also "
    rf"|further |then |later |has |have |had )?(?P<verb>{_SAID})(?:(?<=told|sked|rned) (?:"
    rf"(?:the )?[A-Z]\w*(?: (?:on |of |for |and )?[A-Z]\w*){{0,5}}|the \w+|members|reporters|councillors|journalists))?"
    rf"(?: on [A-Z]\w+| today| yesterday)?"
    r"(?: (?P<that>that|whether))? (?!to )(?=[\w£$€])"
)
_BRACKET = regex(r" \([A-Z]{2,10}\)$")
_ACCORDING = regex(r"\bAccording to (?P<who>[^.,;\n]{3,60}), ")
_NEEDS_THAT = frozenset(
    [
        "found",
        "finds",
        "report",
        "note",
        "estimate",
        "fear",
        "say",
        "added",
        "asked",
        "agreed",
        "reported",
        "noted",
        "confirmed",
        "recommended",
        "stated",
        "told",
        "observed",
        "wrote",
        "highlighted",
        "urged",
        "announced",
    ]
)
_CLAUSE = regex(r"[;\n]|[.!?](?=[\s\"”]|$)")
_SENTENCE = regex(r"[.!?\n](?=\s|$)|\n")
_ABBREVIATED = regex(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Cllr|Prof|St|No|approx|e\.g|i\.e)$")
_ENDS = regex(r"[.!?…,]$")
_QUOTE_END = regex('[”"],? ?$')
_PASSIVE = frozenset(["was", "were", "is", "are", "been", "be", "being"])
_WHOLE = 40
_SHORTEST = 6
_ARTICLE = regex(r"^(?:The|the|A|An|But|And|However|Meanwhile|Yesterday|Today|In \w+|On \w+),? ")
_PRONOUNS = frozenset(["he", "she", "they", "it", "we", "i"])
# Who is meant where no name stands: the agency said.
_GROUPS = regex(
    "agency|council|board|committee|company|government|ministry|department|commission|court|tribunal|panel|charity|"
    "inspectors?|auditors?|residents|officials|police|researchers|investigators|trust|union|association|operator|"
    "services?|crews?|force|office|team|union|developer|contractor|applicant|regulator"
)
_NOBODY = frozenset(
    [
        "this",
        "that",
        "which",
        "who",
        "what",
        "there",
        "report",
        "reports",
        "study",
        "survey",
        "data",
        "figures",
        "sign",
        "letter",
        "article",
        "agenda",
        "minutes",
        "plan",
    ]
)


def english_speech(text: str, people: Speakers, bodies: Speakers) -> list[Said]:
    """What is said, in order."""
    said = list(_quoted(text, people, bodies))
    taken = [(one.start - 1, one.end + 1) for one in said]
    said += _told(text, people, bodies, taken)
    found: list[Said] = []
    last: str | None = None
    for one in sorted(said, key=lambda one: one.start):
        line = text.rfind("\n", 0, one.start) + 1
        # A pronoun is whoever was named last in its paragraph, else who spoke last.
        speaker = people.last(line, one.start) or last if one.speaker == "" else one.speaker
        found.append(one._replace(speaker=speaker))
        last = speaker or last
    return found


def _quoted(text: str, people: Speakers, bodies: Speakers) -> Iterator[Said]:
    before: Said | None = None
    for match in _QUOTED.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        lead = _BEFORE.search(text, max(0, match.start() - 140), match.start())
        behind = _BEHIND.match(text, match.end())
        speaker = None
        lead = lead or _LABEL.search(text, text.rfind("\n", 0, match.start()) + 1, match.start())
        if lead:
            speaker = _who(text, *lead.span("who"), people, bodies)
        elif behind:
            speaker = _who(text, *behind.span("after" if behind["after"] else "before"), people, bodies)
        ended = bool(_ENDS.search(text, start, end))
        joined = (
            before is not None
            and speaker is None
            and 0 < match.start() - before.end < 60
            and "\n" not in text[before.end : match.start()]
        )
        whole = ended and (end - start >= _WHOLE or joined)
        if whole or ((lead or (behind and ended)) and end - start >= _SHORTEST):
            before = Said(start, end, before.speaker if joined and before else speaker, True)
            yield before


def _told(text: str, people: Speakers, bodies: Speakers, taken: Sequence[tuple[int, int]]) -> Iterator[Said]:
    free = 0
    for match in sorted([*_TOLD.finditer(text), *_ACCORDING.finditer(text)], key=lambda one: one.start()):
        start = match.end()
        at = bisect_left(taken, (match.start("who"), 0)) - 1
        if start < free or (at >= 0 and taken[at][1] > match.start("who")):
            continue
        groups = match.groupdict()
        # “…,” Jane Hill said on Friday
        attributes = _QUOTE_END.search(text, max(0, match.start("who") - 3), match.start("who"))
        if (attributes or groups.get("verb") in _NEEDS_THAT) and not groups.get("that"):
            continue
        speaker = _who(text, *match.span("who"), people, bodies)
        end = _end(text, start)
        quoted = bisect_left(taken, (start, 0))
        if speaker is None or (quoted < len(taken) and taken[quoted][0] <= start + len("that ")):
            continue
        free = end
        yield Said(start, end, speaker, False)


def _end(text: str, start: int) -> int:
    """Where the sentence, or its part before a semicolon, ends."""
    for mark in _CLAUSE.finditer(text, start):
        if mark[0] != "." or not _ABBREVIATED.search(text, start, mark.start()):
            return mark.end() if mark[0] not in ";\n" else mark.start()
    return len(text)


def _who(text: str, start: int, end: int, people: Speakers, bodies: Speakers) -> str | None:
    """Who text[start:end] names; "" for a pronoun, None for nobody."""
    person = people.last(start, end)
    if person:
        return person
    phrase = text[start:end].strip(" ,")
    phrase = _ARTICLE.sub("", phrase).strip(" ,")
    if phrase.lower() in _PRONOUNS:
        return ""
    phrase = _BRACKET.sub("", phrase)
    body = bodies.last(start, end)
    if body and phrase.endswith(body):
        return body
    words = phrase.split()
    if not words or len(words) > 6 or words[-1].lower() in _NOBODY or words[0].lower() in _NOBODY:
        return None
    if words[-1] in _PASSIVE:
        return None
    return phrase if phrase[0].isupper() or _GROUPS.fullmatch(words[-1]) else None
