"""What a screen reader gets from a PDF: its structure tree, and the text of each element, to the character."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf

_RANGE = re.compile(r"<(\w{4})> <\w{4}> \[([^\]]*)\]")
_Marks = Mapping[tuple[Any, int], str]


@dataclass
class Spoken:
    """An element. text: its own content, without its kids'. entries: its dictionary. pages: of its content. parts: its
    content and its kids, in order. annotations: what its annotations say of themselves."""

    kind: str
    entries: Any
    text: str = ""
    pages: list[int] = field(default_factory=list)
    annotations: list[str] = field(default_factory=list)
    kids: list[Spoken] = field(default_factory=list)
    parts: list[str | Spoken] = field(default_factory=list)

    def all(self, *kinds: str) -> list[Spoken]:
        """The elements of these kinds among it and those below it, in order; all where none is named."""
        found = [self] if not kinds or self.kind in kinds else []
        return found + [one for kid in self.kids for one in kid.all(*kinds)]

    @property
    def whole(self) -> str:
        """All that is read out, in order."""
        return "".join(part if isinstance(part, str) else part.whole for part in self.parts)

    def outline(self) -> Any:
        """Kinds alone, nested: ("P",) or ("L", ("LI", …))."""
        return (self.kind, *(kid.outline() for kid in self.kids))


def spoken(data: bytes) -> Spoken:
    """The Document element of a PDF. Checks on the way that elements and marked content know each other."""
    with pikepdf.open(BytesIO(data)) as pdf:
        numbers = {page.objgen: at for at, page in enumerate(pdf.pages)}
        marks = {(page.objgen, mcid): text for page in pdf.pages for mcid, text in _marked(page).items()}
        root = pdf.Root.StructTreeRoot
        claimed: dict[tuple[Any, int], Any] = {}
        found = _element(root.K, None, marks, numbers, claimed)
        assert set(claimed) == set(marks)
        parents = _numbers(root.ParentTree)
        for page in pdf.pages:
            owners = parents[int(page.StructParents)]
            for (place, mcid), owner in claimed.items():
                assert place != page.objgen or owners[mcid].objgen == owner.objgen
        return found


def artifacts(data: bytes) -> list[dict[str, str]]:
    """The properties of every artifact, in order, with its text as "text"."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return [one for page in pdf.pages for one in _artifacts(page)]


def _element(node: Any, parent: Any, marks: _Marks, numbers: Mapping[Any, int], claimed: dict[Any, Any]) -> Spoken:
    assert parent is None or node.P.objgen == parent.objgen
    found = Spoken(str(node.S)[1:], dict(node.items()))
    kids = node.get("/K")
    for kid in [] if kids is None else kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            found.kids.append(_element(kid, node, marks, numbers, claimed))
            found.parts.append(found.kids[-1])
        elif isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid:
            found.annotations.append(str(kid.Obj.Contents))
        else:
            page = (kid.get("/Pg", node.get("/Pg")) if isinstance(kid, pikepdf.Dictionary) else node.Pg).objgen
            mcid = int(kid.MCID if isinstance(kid, pikepdf.Dictionary) else kid)
            assert (page, mcid) not in claimed
            claimed[page, mcid] = node
            found.text += marks[page, mcid]
            found.parts.append(marks[page, mcid])
            found.pages.append(numbers[page])
    return found


def _marked(page: Any) -> dict[int, str]:
    """The text of each marked-content sequence that has a number."""
    texts: dict[int, str] = {}
    for mcid, _, text in _shown(page):
        if mcid is not None:
            texts[mcid] = texts.get(mcid, "") + text
    return texts


def _artifacts(page: Any) -> Iterator[dict[str, str]]:
    last: Any = None
    for _, artifact, text in _shown(page):
        if artifact is None:
            last = None
        elif last is not None and last[0] is artifact:
            last[1]["text"] += text
        else:
            last = (artifact, {**artifact, "text": text})
            yield last[1]


def _shown(page: Any) -> Iterator[tuple[int | None, dict[str, str] | None, str]]:
    """(number, artifact, text) of each piece of text; an empty one where a sequence opens."""
    fonts = {name: _characters(font) for name, font in page.Resources.get("/Font", {}).items()}
    font: Mapping[int, str] = {}
    saved: list[Mapping[int, str]] = []
    stack: list[tuple[int | None, dict[str, str] | None, bool]] = [(None, None, False)]
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        mcid, artifact, replaced = stack[-1]
        name = str(instruction.operator)
        if name == "BDC":
            entries = operands[1]
            if str(operands[0]) == "/Artifact":
                artifact = {key[1:]: str(value) for key, value in entries.items()}
            mcid = int(entries.MCID) if "/MCID" in entries else mcid
            stack.append((mcid, artifact, replaced or "/ActualText" in entries))
            yield mcid, artifact, str(entries.get("/ActualText", ""))
        elif name == "EMC":
            stack.pop()
        elif name == "q":
            saved.append(font)
        elif name == "Q":
            font = saved.pop()
        elif name == "Tf":
            font = fonts[str(operands[0])]
        elif name == "TJ" and not replaced:
            assert mcid is not None or artifact is not None
            codes = b"".join(bytes(part) for part in operands[0] if isinstance(part, pikepdf.String))
            pairs = zip(codes[::2], codes[1::2], strict=True)
            yield mcid, artifact, "".join(font[high * 256 + low] for high, low in pairs)


def _characters(font: Any) -> dict[int, str]:
    """Code → text, from ToUnicode."""
    found = {}
    for start, texts in _RANGE.findall(font.ToUnicode.read_bytes().decode("ascii")):
        for at, text in enumerate(re.findall(r"<(\w+)>", texts), int(start, 16)):
            found[at] = bytes.fromhex(text).decode("utf-16-be")
    return found


def _numbers(node: Any) -> dict[int, Any]:
    """A number tree."""
    entries = list(node.get("/Nums", []))
    found = {int(key): value for key, value in zip(entries[::2], entries[1::2], strict=True)}
    for kid in node.get("/Kids", []):
        found |= _numbers(kid)
    return found
