"""The structure tree's objects: elements, and the way from marked content back to them (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from masthead.write.pdf.file import File
from masthead.write.pdf.structure import Area, Element, Mark, Tree, kept
from masthead.write.pdf.syntax import array, dictionary, number, reference

# How many entries a leaf of the parent tree holds.
_LEAF = 64


class TreeWriter:
    """Adds a document's elements to its file. pages: the pages' objects."""

    def __init__(self, file: File, pages: Sequence[int]) -> None:
        self._file = file
        self._pages = [reference(page) for page in pages]
        self._numbers: dict[Element, int] = {}
        self._ids: dict[str, int] = {}

    def write(self, tree: Tree, owners: Sequence[Sequence[Element]], areas: Mapping[int, Element]) -> int:
        """Adds everything; gives the number of the root. owners: the element of each marked sequence of each page.
        areas: the element of each annotation, by its key in the parent tree."""
        root = self._file.reserve()
        top = self._file.reserve()
        self._add(tree.root, root, top)
        entries: dict[str, object] = {
            "Type": "/StructTreeRoot",
            "K": reference(top),
            "ParentTree": reference(self._add_parents(owners, areas)),
            "ParentTreeNextKey": len(owners) + len(areas),
        }
        if self._ids:
            names = array(f"{key} {reference(self._ids[key])}" for key in sorted(self._ids))
            entries["IDTree"] = f"<</Names {names}>>"
        return self._file.add(dictionary(entries), root)

    def _add(self, element: Element, parent: int, numbered: int) -> None:
        self._numbers[element] = numbered
        kids = list(kept(element))
        page = next((kid.page for kid in kids if not isinstance(kid, Element)), None)
        items = []
        for kid in kids:
            if isinstance(kid, Element):
                below = self._file.reserve()
                self._add(kid, numbered, below)
                items.append(reference(below))
            else:
                items.append(self._content(kid, page))
        entries: dict[str, object] = {"S": f"/{element.kind}", "P": reference(parent), **element.entries}
        if page is not None:
            entries["Pg"] = self._pages[page]
        if items:
            entries["K"] = items[0] if len(items) == 1 else array(items)
        if element.box:
            entries["A"] = f"<</O/Layout/Placement/Block/BBox{array(map(number, element.box))}>>"
        if "ID" in element.entries:
            self._ids[str(element.entries["ID"])] = numbered
        self._file.add(dictionary(entries), numbered)

    def _content(self, kid: Mark | Area, page: int | None) -> str:
        """A marked sequence or an annotation as a kid of an element whose own page is given."""
        where = "" if kid.page == page else f"/Pg {self._pages[kid.page]}"
        if isinstance(kid, Area):
            return f"<</Type/OBJR/Obj {reference(kid.number)}{where}>>"
        return f"<</Type/MCR/MCID {kid.mcid}{where}>>" if where else str(kid.mcid)

    def _add_parents(self, owners: Sequence[Sequence[Element]], areas: Mapping[int, Element]) -> int:
        """The number tree from a page's or annotation's key to its elements."""
        values = [(at, array(map(self._reference, page))) for at, page in enumerate(owners)]
        values += [(key, self._reference(element)) for key, element in areas.items()]
        leaves = [values[at : at + _LEAF] for at in range(0, len(values), _LEAF)]
        if len(leaves) == 1:
            return self._file.add(f"<</Nums {_pairs(leaves[0])}>>")
        kids = [self._file.add(f"<</Limits[{leaf[0][0]} {leaf[-1][0]}]/Nums {_pairs(leaf)}>>") for leaf in leaves]
        return self._file.add(f"<</Kids {array(map(reference, kids))}>>")

    def _reference(self, element: Element) -> str:
        return reference(self._numbers[element])


def _pairs(values: Iterable[tuple[int, str]]) -> str:
    return array(f"{key} {value}" for key, value in values)
