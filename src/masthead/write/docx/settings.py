"""word/settings.xml and docProps: how Word shall read the file, whose it is, and how many pages it has."""

from __future__ import annotations

from masthead.document import Document
from masthead.stated_time import moment, stated_time
from masthead.write.docx.elements import element, escaped, part_root, switch, tag, value
from masthead.write.docx.notes import SEPARATORS
from masthead.write.docx.setup import Setup
from masthead.write.docx.sides import has_outer

_WORD_2013 = 15
_MICROSOFT = "http://schemas.microsoft.com/office/word"
_PROGRAM = "Masthead"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_CORE = {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


def settings_root(setup: Setup) -> str:
    """The w:settings. No field is updated on opening: that would ask the reader first. Nothing is hyphenated but
    where the text has a soft hyphen."""
    made = [value("defaultTabStop", 420), switch("autoHyphenation", on=False)]
    made += [switch("evenAndOddHeaders")] if has_outer(setup.theme) else []
    made.append(value("characterSpacingControl", "doNotCompress"))
    if setup.numbering.used:
        separators = [element("footnote", {"id": number}) for number in SEPARATORS]
        made.append(element("footnotePr", None, [*setup.numbering.elements(), *separators]))
    mode: dict[str, str | int] = {"name": "compatibilityMode", "uri": _MICROSOFT, "val": _WORD_2013}
    # doNotExpandShiftReturn: a line that a forced break ends is not justified.
    compat = element("compat", None, [switch("doNotExpandShiftReturn"), element("compatSetting", mode)])
    return part_root("settings", [*made, compat])


def core_properties(document: Document) -> str:
    """The package's core properties (ECMA-376 part 2, 11); the time is SOURCE_DATE_EPOCH or 1980, never the clock."""
    stamp = _stamp()
    texts = {
        "dc:title": document.title,
        "dc:creator": document.author,
        "cp:lastModifiedBy": document.author,
        "dcterms:created": stamp,
        "dcterms:modified": stamp,
        "dc:language": document.language,
    }
    stated = {name: escaped(text) for name, text in texts.items() if text}
    typed = {"xsi:type": "dcterms:W3CDTF"}
    properties = [tag(name, typed if name.startswith("dcterms") else None, text) for name, text in stated.items()]
    return tag("cp:coreProperties", _CORE, "".join(properties))


def extended_properties(pages: int) -> str:
    """What programs show of a file that they do not lay out (ECMA-376 part 1, 22.2)."""
    said = tag("Pages", None, str(pages)) + tag("Application", None, _PROGRAM)
    return tag("Properties", {"xmlns": _EXTENDED}, said)


def _stamp() -> str:
    epoch = stated_time()
    return "1980-01-01T00:00:00Z" if epoch is None else moment(epoch).strftime("%Y-%m-%dT%H:%M:%SZ")
