"""Text as nobody would write it, and markup of any nesting."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from hypothesis import strategies as st

from masthead.fill.vocabulary import ELEMENTS, PATTERNS

# What XML forbids, what is not shown, what runs the other way, what looks like markup, what is put together.
_WILD = [
    *("\x00", "\x07", "\x0b", "\x0c", "\x1f", "\x7f", "\x85", "\u2028", "\u2029", "\r", "\r\n", "\n", "\t", "\t\t"),
    *("\ud800", "\udfff", "\udbff\udc00", "\ufdd0", "\ufffe", "\uffff", "\U0001fffe", "\U0010ffff", "\ue000"),
    *("\u200b", "\u200d", "\u2060", "\ufeff", "\xad", "\u202e", "\u2066", "\u2069", "\ufe0f", "\U000e0100"),
    *("א", "سلام", "e\u0301\u0323", "\u0301", "👩\u200d👩\u200d👧\u200d👦", "🇨🇳", "𠮷", "㍿", "ﷺ", "\u3000", "   "),
    *("&", "<", ">", '"', "'", "]]>", "&#0;", "<w:p/>", "<!--", "_x000D_", "{{ 7 }}", "{% x %}", "\\", "%00", "://"),
    *("一、", "（一）", "1.", "①", "“”", "——", "……", "2031年4月28日", "5764份", "www.example.org", "a@example.org"),
]
WILD = st.lists(st.one_of(st.sampled_from(_WILD), st.text(st.characters(), max_size=12)), max_size=6).map("".join)
# Nothing, one character, and more than any page holds without a place to break.
LENGTHS = [text * count for text in ("字", "a", "。", "\u0301", "\u200b") for count in (0, 1, 20_000)]
TEXT = st.one_of(WILD, WILD, WILD, st.sampled_from(LENGTHS))

_HREF = st.one_of(
    WILD, st.builds("https://example.org/{}".format, WILD), st.sampled_from(["#a", "mailto:a", "https://["])
)
_SHORT = {
    "count": ["1", "2", "3", "7", "61"],
    "number": ["1", "9999999"],
    "step": ["1", "2"],
    "width": ["1pt", "9999mm"],
}


@st.composite
def attributes(draw: st.DrawFn, name: str) -> dict[str, str]:
    """Attributes that the element may have, those that it must have among them; now and then one has a wild value."""
    element = ELEMENTS[name]
    made = {}
    for key, kind in element.attributes.items():
        if key not in element.required and draw(st.integers(0, 3)):
            continue
        if key == "href":
            made[key] = draw(_HREF)
        elif kind in _SHORT:
            made[key] = draw(st.sampled_from(_SHORT[kind]))
        elif kind in PATTERNS:
            made[key] = draw(st.from_regex(PATTERNS[kind], fullmatch=True, alphabet=st.characters(codec="ascii")))
        elif kind == "text":
            made[key] = draw(WILD)
    return made


@st.composite
def elements(draw: st.DrawFn, name: str, depth: int) -> str:
    """An element as markup, with what it may hold in any order, up to `depth` elements in each other."""
    element = ELEMENTS[name]
    inside = [child for child in sorted(element.children) if depth > 0 and child not in ("img", "figure")]
    parts = []
    for _ in range(draw(st.integers(0, 4)) if inside or element.text else 0):
        if inside and (not element.text or draw(st.booleans())):
            parts.append(draw(elements(draw(st.sampled_from(inside)), depth - 1)))
        elif element.text:
            parts.append(escape(draw(TEXT)))
    said = "".join(f" {key}={quoteattr(value)}" for key, value in draw(attributes(name)).items())
    return f"<{name}{said}>{''.join(parts)}</{name}>"


@st.composite
def nested_lists(draw: st.DrawFn) -> str:
    """Lists in each other, deeper than Word has levels."""
    depth = draw(st.integers(1, 18))
    kinds = [draw(st.sampled_from(["ul", "ol", "ol start='7'"])) for _ in range(depth)]
    markup = "<li>最里</li>"
    for kind in kinds:
        markup = f"<li>项<{kind}>{markup}<li>又一项</li></{kind.partition(' ')[0]}></li>"
    return f"<ul>{markup}</ul>"


@st.composite
def spanned_tables(draw: st.DrawFn) -> str:
    """Tables with spans in any combination, those that overlap or leave the table too."""
    rows = []
    for _ in range(draw(st.integers(1, 6))):
        cells = []
        for _ in range(draw(st.integers(0, 4))):
            spans = [f"{kind}='{draw(st.integers(1, 5))}'" for kind in ("colspan", "rowspan") if draw(st.booleans())]
            name = draw(st.sampled_from(["td", "td", "th"]))
            cells.append(
                f"<{name} {' '.join(spans)}>{draw(st.sampled_from(['', '格', '<p>一</p><p>二</p>']))}</{name}>"
            )
        rows.append(f"<tr>{''.join(cells)}</tr>")
    head = draw(st.integers(0, len(rows)))
    return f"<table><thead>{''.join(rows[:head])}</thead>{''.join(rows[head:])}</table>"


PART = st.one_of(
    nested_lists(),
    spanned_tables(),
    st.sampled_from(sorted(ELEMENTS["document"].children)).flatmap(lambda name: elements(name, 6)),
)
MARKUP = st.lists(PART, min_size=1, max_size=5).map(lambda parts: f"<document title='题'>{''.join(parts)}</document>")
