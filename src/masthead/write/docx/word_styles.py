"""What Word says of a style beside its look: where its lists show it, what comes next, what it is linked to.

ECMA-376 part 1, 17.7.4; the numbers are those of Word's own files.
"""

from __future__ import annotations

import re

from masthead.write.docx.elements import Element, element, switch, value

CHARACTER_DEFAULT, TABLE_DEFAULT, LIST_DEFAULT = "DefaultParagraphFont", "TableNormal", "NoList"
_FIRST, _HEADINGS, _CONTENTS, _LAST = 1, 9, 39, 99
_PRIORITIES = {"title": 10, "title-second": 11, "em": 20, "strong": 22, "list": 34, "caption": 35, "toc-title": 39}
# What a person gives to text; the others belong to a place of the form.
_QUICK = re.compile("title|title-second|heading-[1-9]|body|flush|point|list|caption|strong|em|label")
# Latent styles are those of Word that a file does not have (17.7.4.5): 376 in Word 2019.
_LATENT: dict[str, str | int] = {
    "defLockedState": 0,
    "defUIPriority": _LAST,
    "defSemiHidden": 1,
    "defUnhideWhenUsed": 1,
    "defQFormat": 0,
    "count": 376,
}
_BUILT_IN = re.compile(
    "Normal|heading [1-9]|toc [1-9]|Title|Subtitle|Body Text|List( (Bullet|Number)( [2-5])?)?|caption|footer|header"
    "|footnote (text|reference)|TOC Heading|Strong|Emphasis|Signature|Date|Table Grid"
)


def latent_styles() -> Element:
    """None of Word's other styles in the lists until someone uses it."""
    return element("latentStyles", _LATENT)


def is_built_in(name: str) -> bool:
    """Whether Word has a style of that name itself."""
    return bool(_BUILT_IN.fullmatch(name))


def standing(key: str) -> list[Element]:
    """How a style of the theme stands in Word's lists."""
    quick = bool(_QUICK.fullmatch(key))
    if key.startswith("heading-"):
        rank = _HEADINGS
    elif key.startswith("toc-") and key != "toc-title":
        rank = _CONTENTS
    else:
        rank = _PRIORITIES.get(key, _FIRST if quick else _LAST)
    return [value("uiPriority", rank), *([switch("qFormat")] if quick else [])]


def follower(key: str) -> str:
    """The style of the paragraph behind one of a style, by the theme's name; "" where it is the same."""
    return "body" if re.fullmatch("title|title-second|heading-[1-9]|caption", key) else ""
