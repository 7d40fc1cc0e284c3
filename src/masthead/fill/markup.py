"""Reads rendered markup into a tree, checked against the vocabulary, each element with its place in the template."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.parsers import expat

from masthead.document import ALWAYS, Fit
from masthead.errors import TemplateError
from masthead.fill.near import did_you_mean
from masthead.fill.told import END, START, TEXT, unmarked, without_forged
from masthead.fill.vocabulary import ELEMENTS, PATTERNS, Element
from masthead.patterns import regex

PLACE = "_at"  # the private attribute that tells a start tag its template file and line
_DEEPEST = 40
_UNKNOWN = Element("other")
_BLANKS = " \t\r\n"  # of XML
_PLACES = regex(rf' {PLACE}="[^"]*"')


class FieldText(str):
    """A text of a field of the model."""

    __slots__ = ("field",)
    field: str


@dataclass(slots=True)
class Node:
    """An element as it stands. place: template file and line. children: elements and texts in order. element: what the
    vocabulary says of it."""

    name: str
    attributes: dict[str, str]
    place: str
    children: list[Node | str] = field(default_factory=list)
    element: Element = field(init=False)

    def __post_init__(self) -> None:
        self.element = ELEMENTS.get(self.name, _UNKNOWN)

    @property
    def nodes(self) -> Iterator[Node]:
        return (child for child in self.children if isinstance(child, Node))

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def fit(self) -> Fit:
        if not self.attributes:
            return ALWAYS
        since, until = self.attributes.get("show-at"), self.attributes.get("drop-at")
        return Fit(int(since or 0), int(until) if until else None) if since or until else ALWAYS

    def number(self, attribute: str, default: int) -> int:
        return int(self.attributes.get(attribute, default))

    def error(self, what: str, hint: str) -> TemplateError:
        near = " ".join(self.text.split())[:24]
        where = f"{self.place}, <{self.name}>" + (f" near {near!r}" if near else "")
        return TemplateError(what, where=where, hint=hint)

    def pieces(self, blocks: tuple[str, ...]) -> list[Node]:
        """The children named in `blocks`, and a paragraph for each stretch of text and runs between them."""
        found: list[Node] = []
        loose: list[Node | str] = []
        for child in [*self.children, None]:
            if child is not None and (isinstance(child, str) or child.name not in blocks):
                loose.append(child)
                continue
            if any(not isinstance(item, str) or item.strip() for item in loose):
                found.append(Node("p", {}, self.place, loose))
            loose = []
            if child is not None:
                found.append(child)
        return found


def parse_markup(markup: str, place: str, fields: Sequence[str] = ()) -> Node:
    """The root of the rendered markup. place: the file it came of. fields: those that its marks number. Raises
    TemplateError."""
    return _Reader(without_forged(markup), place, fields).read()


class _Reader:
    """Expat's events to nodes. No document type, no entities of one's own, no instructions to other programs."""

    def __init__(self, markup: str, place: str, fields: Sequence[str]) -> None:
        self.markup = markup
        self.place = place
        self.fields = {str(number): field for number, field in enumerate(fields)}
        self.open: list[Node] = []
        self.root: Node | None = None

    def read(self) -> Node:
        parser = expat.ParserCreate()
        data = _encoded(self.markup)
        parser.buffer_text = True
        parser.buffer_size = len(data) + 1  # so that no text is told in pieces
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        parser.StartDoctypeDeclHandler = lambda *_: self.refuse("a document type")
        parser.ProcessingInstructionHandler = lambda *_: self.refuse("a processing instruction")
        parser.StartCdataSectionHandler = lambda: self.refuse("a CDATA section")
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            raise self.broken(error, parser.ErrorByteIndex) from None
        if self.root is None or self.root.name != "document":
            raise TemplateError("the root is not <document>", where=self.place, hint="Put everything in <document>.")
        return self.root

    def start(self, name: str, attributes: dict[str, str]) -> None:
        file, _, line = attributes.pop(PLACE, "").rpartition(":")
        if line:
            self.place = f"{file}, line {line}"
        node = Node(name, attributes, self.place)
        self.check(node)
        if self.open:
            before = self.open[-1].children
            if name == "footnote" and before and isinstance(before[-1], str):
                before[-1] = _like(before[-1].rstrip(), before[-1])  # a mark stands at its word
            before.append(node)
        else:
            self.root = node
        self.open.append(node)

    def end(self, _name: str) -> None:
        self.open.pop()

    def characters(self, text: str) -> None:
        if not self.open:
            return
        node = self.open[-1]
        if node.element.text:
            if START in text:
                self.add_texts(node.children, text)
            else:
                node.children.append(text)
        elif text.strip(_BLANKS) and unmarked(text).strip(_BLANKS):
            near = " ".join(unmarked(text).split())[:24]
            raise node.error(f"text {near!r} stands outside a paragraph", "Put it in <p> or another text element.")

    def add_texts(self, children: list[Node | str], text: str) -> None:
        """The stretches of a text that are of one field, or of none."""
        before, *marked = text.split(START)
        if before:
            children.append(before)
        for piece in marked:
            number, _, rest = piece.partition(TEXT)
            own, _, behind = rest.partition(END)
            if own:
                children.append(_of(self.fields.get(number, ""), own))
            if behind:
                children.append(behind)

    def check(self, node: Node) -> None:
        parent = self.open[-1] if self.open else None
        if node.name not in ELEMENTS:
            allowed = sorted(parent.element.children) if parent else ["document"]
            raise node.error(f"unknown element <{node.name}>", did_you_mean(node.name, allowed))
        if parent and node.name not in parent.element.children:
            allowed = sorted(parent.element.children)
            hint = f"<{parent.name}> holds {', '.join(allowed)}." if allowed else f"<{parent.name}> holds no elements."
            raise node.error(f"<{node.name}> may not stand in <{parent.name}>", hint)
        if len(self.open) >= _DEEPEST:
            raise node.error(f"more than {_DEEPEST} elements stand in each other", "Nest less.")
        if node.attributes or node.element.required:
            self.check_attributes(node)

    def check_attributes(self, node: Node) -> None:
        known = node.element.attributes
        for name, value in node.attributes.items():
            if START in value:
                node.attributes[name] = value = unmarked(value)  # marks are for texts
            if name not in known:
                raise node.error(f"unknown attribute {name!r}", did_you_mean(name, sorted(known)))
            pattern = PATTERNS.get(known[name])
            if pattern and not re.fullmatch(pattern, value):
                raise node.error(f"{name}={value!r} is not right", f"Write {_WORDINGS[known[name]]}.")
        if node.element.required <= node.attributes.keys():
            return
        for name in sorted(node.element.required - node.attributes.keys()):
            raise node.error(f"the attribute {name!r} is missing", f'Write <{node.name} {name}="…">.')

    def refuse(self, what: str) -> None:
        raise TemplateError(f"{what} is not allowed", where=self.place, hint="Write elements and text only.")

    def broken(self, error: expat.ExpatError, index: int) -> TemplateError:
        at = len(_encoded(self.markup)[: max(index, 0)].decode("utf-8", "ignore"))
        before, after = (unmarked(_PLACES.sub("", part)) for part in (self.markup[:at], self.markup[at:]))
        near = " ".join((before[-60:] + after[:30]).split())
        message = expat.ErrorString(error.code) or str(error)
        hint = f"Correct the markup near {near!r}; each start tag needs its end tag."
        return TemplateError(f"not well-formed XML: {message}", where=f"{self.place} or after", hint=hint)


def _of(field: str, text: str) -> str:
    if not field:
        return text
    made = FieldText(text)
    made.field = field
    return made


def _like(text: str, other: str) -> str:
    """A text of the field that another is of."""
    return _of(other.field if isinstance(other, FieldText) else "", text)


def _encoded(markup: str) -> bytes:
    """The markup as expat takes it, which refuses half a character like all that is no XML."""
    return markup.encode("utf-8", "surrogatepass")


_WORDINGS = {
    "step": "a step from 1 to 99",
    "count": "a whole number from 1 to 9999",
    "number": "a whole number from 1 to 9999999",
    "columns": "1 or 2",
    "state": "done or planned",
    "language": "a language as BCP 47 has it, such as en-GB",
    "width": "a width such as 80mm, 200pt or 50%",
    "decimal": "a number in digits, such as 12.5",
    "chart-kind": "bar, line, pie, stacked or multiples",
    "code": "fingerprint",
    "flag": "yes or no",
    "name": "a name of letters, digits, - and _ that begins with a letter",
    "align": "left, center, right or decimal",
    "levels": "1 to 4",
    "number-level": "1 to 9",
    "side-by-side": "2 to 6",
}
