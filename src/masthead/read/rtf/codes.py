"""The code pages of RTF, and what its control words stand for."""

from __future__ import annotations

import codecs
from collections.abc import Mapping

# By the charset of a face (fcharset); 0 and 1 are the file's own code page.
_CHARSETS = {
    2: "", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250",
}  # fmt: skip
_PAGES = {936: "gb18030", 950: "cp950", 10000: "mac_roman", 65001: "utf-8"}

CHARACTERS: Mapping[str, str] = {
    "tab": "\t", "line": "\n", "lbr": "\n", "softline": "", "emdash": "—", "endash": "–", "emspace": "\u2003",
    "enspace": "\u2002", "qmspace": "\u2005", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "nestcell": " ", "nestrow": "\n",
}  # fmt: skip
SIGNS: Mapping[str, str] = {"~": "\xa0", "_": "-", "-": "", "{": "{", "}": "}", "\\": "\\"}
# Groups that say nothing which is printed in the text.
SILENT = frozenset(
    (
        "colortbl", "info", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
        "fldinst", "listtable", "listoverridetable", "revtbl", "filetbl", "generator", "themedata", "userprops",
        "colorschememapping", "latentstyles", "datastore", "xmlnstbl", "rsidtbl", "bkmkstart", "bkmkend", "nonshppict",
        "atnid", "atnauthor", "atndate", "atnref", "sp", "pntxta", "pntxtb", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc",
        "xe", "tc", "picprop", "objdata", "objclass", "objname", "mmathPr", "falt", "panose",
    )
)  # fmt: skip
# Groups that a program may skip if it does not know them, and that hold text of the document.
KNOWN = frozenset(("shpinst", "shptxt", "shppict", "footnote", "pntext", "listtext", "ud", "objresult"))


def codec(page: int) -> str:
    """The codec of a code page; that of Western Europe for one that is not known."""
    name = _PAGES.get(page, f"cp{page}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


def charset_codec(charset: int, own: str) -> str:
    """The codec of a face's charset; "" of a symbol face. own: the file's."""
    return _CHARSETS.get(charset, own)
