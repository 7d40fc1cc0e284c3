"""The text of a web page: what its mark, its sender or itself says of its encoding, in that order."""

from __future__ import annotations

import codecs
import re

from masthead.errors import Diagnostic, ReadError
from masthead.read import decoding

_DECLARED = re.compile(
    rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_LOOKED_AT = 4096
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
# As browsers take these names (WHATWG, Encoding Standard).
_TAKEN = {"gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252", "ascii": "cp1252", "cp936": "gb18030"}
_UNSAFE = frozenset(("utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"))
_FEW = 1000  # one broken character in so many is shown as broken


def page_text(data: bytes, where: str, said: str = "") -> tuple[str, str, tuple[Diagnostic, ...]]:
    """The text, the name of its encoding, and a note where single characters are broken. said: the encoding that
    whoever sent the page names. Raises ReadError where it is no text."""
    if not data.strip():
        raise ReadError("the page is empty", where=where, hint="Save the page again when it has loaded.")
    name = "" if data.startswith(_MARKS) else _known(said) or _declared(data)
    if not name or b"\0" in data:
        return (*decoding.decode(data, where), ())
    try:
        return data.decode(name), name, ()
    except UnicodeError:
        pass
    text = data.decode(name, "replace")
    broken = text.count("\ufffd")
    if broken * _FEW > len(text):
        return (*decoding.decode(data, where), ())
    note = f"{broken} characters are broken in the file, and are shown as \ufffd"
    return text, name, (Diagnostic("warning", "broken-characters", note, where),)


def _declared(data: bytes) -> str:
    """What the page says of itself; UTF-16 cannot be meant where that can be read."""
    found = _DECLARED.search(data[:_LOOKED_AT])
    name = _known((found[1] or found[2]).decode("ascii", "ignore")) if found else ""
    return "utf-8" if name.startswith(("utf-16", "utf-32")) else name


def _known(name: str) -> str:
    """The name that Python has for an encoding; "" for none."""
    try:
        found = codecs.lookup(name.strip("\"' "))
    except (LookupError, ValueError):
        return ""
    text = getattr(found, "_is_text_encoding", True) and found.name not in _UNSAFE
    return _TAKEN.get(found.name, found.name) if text else ""
