"""The table of elements as a RELAX NG schema, for editors and checkers."""

from __future__ import annotations

from masthead.fill.vocabulary import ELEMENTS, PATTERNS, Element, Value

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<grammar xmlns="http://relaxng.org/ns/structure/1.0"'
    ' datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">\n'
    '  <start><ref name="document"/></start>\n'
)


def vocabulary_schema() -> str:
    """RELAX NG, in its XML syntax, of the markup a template renders."""
    return _HEAD + "".join(_definition(name, element) for name, element in ELEMENTS.items()) + "</grammar>\n"


def _definition(name: str, element: Element) -> str:
    attributes = "".join(
        _attribute(key, value, key in element.required) for key, value in sorted(element.attributes.items())
    )
    return (
        f'  <define name="{name}">\n    <element name="{name}">\n'
        f"{attributes}      {_content(element)}\n    </element>\n  </define>\n"
    )


def _attribute(name: str, value: Value, required: bool) -> str:
    data = "<text/>"
    if pattern := PATTERNS.get(value):
        data = f'<data type="string"><param name="pattern">{pattern}</param></data>'
    attribute = f'<attribute name="{name}">{data}</attribute>'
    return f"      {attribute if required else f'<optional>{attribute}</optional>'}\n"


def _content(element: Element) -> str:
    text = "<text/>" if element.text else ""
    refs = "".join(f'<ref name="{child}"/>' for child in sorted(element.children))
    if not refs:
        return text or "<empty/>"
    return f"<zeroOrMore><choice>{text}{refs}</choice></zeroOrMore>"
