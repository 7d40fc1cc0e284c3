"""Fields: text that Word computes, with the result it shows until then (ECMA-376 part 1, 17.16)."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.write.docx.elements import Element, element, text_element


def field(code: str, cached: Sequence[Element]) -> list[Element]:
    """The runs of a field. cached: the runs of its result."""
    return [*field_start(code), *cached, field_end()]


def field_start(code: str) -> list[Element]:
    """What comes before the result of a field."""
    instruction = element("r", None, [text_element("instrText", f" {code} ")])
    return [_mark("begin"), instruction, _mark("separate")]


def field_end() -> Element:
    return _mark("end")


def text_run(text: str) -> Element:
    """A run without properties; "\t" is a tab."""
    if text == "\t":
        return element("r", None, [element("tab")])
    return element("r", None, [text_element("t", text)])


def _mark(kind: str) -> Element:
    return element("r", None, [element("fldChar", {"fldCharType": kind})])
