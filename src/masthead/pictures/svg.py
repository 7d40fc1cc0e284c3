"""SVG files: looked through before anything reads them, so that nothing in them is run or fetched."""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.parsers import expat

from masthead.errors import MastheadError, ReadError, shortened
from masthead.pictures.limits import MAX_SVG_BYTES, PIXEL, broken
from masthead.pictures.svg_copies import Copies

_NAMESPACE = "http://www.w3.org/2000/svg"
_MOST_ELEMENTS = 5_000  # svglib takes about half a millisecond for each
_DEEPEST = 60
_MOST_STEPS = 400_000  # characters of path data
_LONGEST = 10_000  # characters of any other attribute
_MOST_TEXT = 20_000
_MOST_STYLE = 50_000  # characters of style sheets
_HINT = "Simplify it, or save it as a PNG."
_LARGEST = 14_400.0  # points; PDF's largest page
_DEFAULT = (300.0, 150.0)  # pixels, as browsers have it

# What runs, fetches or moves. Other elements that svglib does not know are left out with a finding.
_REFUSED = {
    "script": "a script",
    "handler": "a script",
    "foreignObject": "foreign content",
    "iframe": "foreign content",
    "image": "a picture inside it",
    "feImage": "a picture inside it",
    "audio": "sound",
    "video": "a film",
    "font-face-uri": "an external font",
    **dict.fromkeys(("animate", "animateMotion", "animateTransform", "animateColor", "set"), "an animation"),
}
_LEFT_OUT = {
    "filter": "filters",
    "mask": "masks",
    "pattern": "patterns",
    "textPath": "text on a path",
    "marker": "marks on lines",
}
_UNIT = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "em": 16.0}
_LENGTH = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*(px|pt|pc|mm|cm|in|em|)\s*")
_URL = re.compile(r"url\s*\(\s*([\"']?)\s*([^)\"']*)", re.IGNORECASE)
_OPACITY = re.compile(r"(?:^|[;{\s])opacity\s*:", re.IGNORECASE)
_IMPORT = re.compile(r"@\s*(import|font-face|charset|namespace)", re.IGNORECASE)


class Svg(NamedTuple):
    """width, height: in points. left_out: what of it cannot be drawn."""

    width: float
    height: float
    left_out: tuple[str, ...]


def is_svg(data: bytes) -> bool:
    """Whether the bytes look like XML of SVG."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"<") and b"<svg" in data[:65536]


def read_svg(data: bytes, name: str) -> Svg:
    """The size of the SVG in these bytes.

    Raises ReadError where it is broken, too large, or would run or fetch anything: scripts, event handlers, animations,
    references to anything outside itself, imported styles, a document type, other pictures.
    """
    if len(data) > MAX_SVG_BYTES:
        raise ReadError(f"the SVG is larger than {MAX_SVG_BYTES:,} bytes", where=name, hint=_HINT)
    return _Reader(data, name).read()


class _Reader:
    """Expat's events: what each element is and refers to."""

    def __init__(self, data: bytes, name: str) -> None:
        self.data = data
        self.name = name
        self.open: list[str] = []
        self.count = self.steps = self.text = 0
        self.copies = Copies()
        self.root: dict[str, str] = {}
        self.styles: list[str] = []
        self.left_out: dict[str, None] = {}

    def read(self) -> Svg:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        parser.StartDoctypeDeclHandler = lambda *_: self.refuse("a document type, which may define entities")
        parser.ProcessingInstructionHandler = lambda *_: self.refuse("a processing instruction")
        try:
            parser.Parse(self.data, True)
        except MastheadError:
            raise
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise broken(f"the SVG is not well-formed: {str(error)[:60]}", self.name) from None
        self.style("".join(self.styles))
        if self.copies.drawn() > _MOST_ELEMENTS:
            raise ReadError("the SVG copies its parts too often, or into themselves", where=self.name, hint=_HINT)
        return Svg(*self.size(), tuple(self.left_out))

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        namespace, _, element = tag.rpartition(" ")
        self.count += 1
        if not self.open and (element != "svg" or namespace not in ("", _NAMESPACE)):
            raise broken("this is no SVG: its root is not <svg>", self.name)
        self.open.append(element)
        if self.count > _MOST_ELEMENTS or len(self.open) > _DEEPEST:
            fault = "more elements" if self.count > _MOST_ELEMENTS else "deeper nesting"
            raise ReadError(
                f"the SVG has {fault} than can be drawn (at most {_MOST_ELEMENTS:,} elements, {_DEEPEST} deep)",
                where=self.name,
                hint=_HINT,
            )
        if element in _REFUSED:
            self.refuse(_REFUSED[element])
        if element in _LEFT_OUT:
            self.left_out[_LEFT_OUT[element]] = None
        self.root = self.root or {"": "", **attributes}
        self.attributes(element, attributes)
        self.copies.start(element, attributes)

    def attributes(self, element: str, attributes: dict[str, str]) -> None:
        for key, value in attributes.items():
            local = key.rpartition(" ")[2].casefold()
            if local.startswith("on"):
                self.refuse(f"the event handler {shortened(local)!r}")
            leads_out = local in ("href", "src", "base") and not value.strip().startswith("#")
            if leads_out and (element != "a" or local != "href"):  # what is printed follows no link
                self.refuse(f"a reference to {shortened(value.strip())!r}")
            if (local == "opacity" and value.strip() not in ("1", "1.0")) or _OPACITY.search(value):
                self.left_out["the opacity of whole shapes and groups"] = None
            if local in ("d", "points"):
                self.steps += len(value)
            elif len(value) > _LONGEST:
                raise ReadError(f"the SVG's {shortened(local)} is too long", where=self.name, hint=_HINT)
            self.references(value)
        if self.steps > _MOST_STEPS:
            raise ReadError("the SVG's paths are too long", where=self.name, hint=_HINT)

    def references(self, value: str) -> None:
        """Raises ReadError where an attribute or style names something outside the file."""
        if "\\" in value and "(" in value:
            self.refuse("a style with escapes")
        for _, target in _URL.findall(value):
            if not target.strip().startswith("#"):
                self.refuse(f"a reference to {shortened(target.strip())!r}")

    def style(self, text: str) -> None:
        if len(text) > _MOST_STYLE:
            raise ReadError("the SVG's style sheet is too long", where=self.name, hint=_HINT)
        if found := _IMPORT.search(text):
            self.refuse(f"a style with @{found[1].lower()}")
        if "\\" in text:
            self.refuse("a style with escapes")
        self.references(text)

    def end(self, _tag: str) -> None:
        self.open.pop()
        self.copies.end()

    def characters(self, text: str) -> None:
        if "style" in self.open:
            self.styles.append(text)
        self.text += len(text)
        if self.text > _MOST_TEXT + _MOST_STYLE:
            raise ReadError("the SVG holds too much text", where=self.name, hint=_HINT)

    def refuse(self, what: str) -> None:
        hint = "Take it out of the SVG: a picture may hold shapes and text only."
        raise ReadError(f"the SVG holds {what}", where=self.name, hint=hint)

    def size(self) -> tuple[float, float]:
        """Width and height in points, by its own attributes, its view box, or as browsers have it."""
        box = _view_box(self.root.get("viewBox", ""))
        width, height = (_pixels(self.root.get(key, "")) for key in ("width", "height"))
        if box and not (width and height):
            width = width or (height * box[0] / box[1] if height else box[0])
            height = height or width * box[1] / box[0]
        size = (width or _DEFAULT[0]) * PIXEL, (height or _DEFAULT[1]) * PIXEL
        if not all(0.01 < length <= _LARGEST for length in size):
            raise ReadError(
                f"the SVG's size of {size[0]:.4g} by {size[1]:.4g} pt is none for a page",
                where=self.name,
                hint="Correct its width, height or viewBox.",
            )
        return size


def _pixels(value: str) -> float:
    """A length in pixels; 0 where it is missing, a percentage or none."""
    match = _LENGTH.fullmatch(value)
    return max(float(match[1]) * _UNIT[match[2]], 0.0) if match else 0.0


def _view_box(value: str) -> tuple[float, float] | None:
    try:
        _, _, width, height = (float(part) for part in value.replace(",", " ").split())
    except ValueError:
        return None
    return (width, height) if 0 < width < 1e9 and 0 < height < 1e9 else None
