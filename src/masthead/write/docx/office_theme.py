"""word/theme/theme1.xml: the colours and faces Word offers beside the styles (DrawingML, ECMA-376 part 1, 20.1.6).

No style refers to it. Word and its checkers expect the part, so it says plainly what the theme prints with.
"""

from __future__ import annotations

from masthead.theme import FontRole
from masthead.write.docx.elements import tag

_DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006/main"
_COLORS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "595959",
    "lt2": "F2F2F2",
    "accent1": "C00000",
    "accent2": "7F7F7F",
    "accent3": "1F4E79",
    "accent4": "BF8F00",
    "accent5": "548235",
    "accent6": "833C0B",
    "hlink": "0563C1",
    "folHlink": "954F72",
}
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_FORMATS = (
    f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
    f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
)


def office_theme(body: FontRole) -> str:
    """The a:theme; body: the role whose faces it names."""
    colors = "".join(tag(f"a:{name}", None, tag("a:srgbClr", {"val": color})) for name, color in _COLORS.items())
    slots = (("latin", body.word_latin), ("ea", body.word_han), ("cs", ""))
    faces = "".join(tag(f"a:{slot}", {"typeface": face}) for slot, face in slots)
    fonts = tag("a:majorFont", None, faces) + tag("a:minorFont", None, faces)
    named = {"name": "Masthead"}
    parts = tag("a:clrScheme", named, colors) + tag("a:fontScheme", named, fonts) + tag("a:fmtScheme", named, _FORMATS)
    return tag("a:theme", {"xmlns:a": _DRAWINGML, **named}, tag("a:themeElements", None, parts))
