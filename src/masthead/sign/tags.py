"""The signature's field in the structure tree, as PDF/UA wants of every widget (ISO 14289-1, 7.18.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
)

from masthead.sign.update import Update

_DEEPEST = 40


def tag_field(update: Update, field: IndirectObject, page: IndirectObject) -> None:
    """Hang the field behind all else that is read. A PDF without a structure tree gets none."""
    root: Any = _entry(update.root, "/StructTreeRoot")
    if not isinstance(root, DictionaryObject):
        return
    parent = _document(root)
    element = update.add_object(
        _dictionary(
            Type=NameObject("/StructElem"),
            S=NameObject("/Form"),
            P=_reference(parent, update),
            K=_dictionary(Type=NameObject("/OBJR"), Obj=field, Pg=page),
        )
    )
    _append(update, parent, "/K", element)
    number = _number_in_tree(update, root, element)
    field.get_object()["/StructParent"] = NumberObject(number)


def set_tab_order(update: Update, page: Any) -> None:
    """Tabs follow the structure (ISO 14289-1, 7.18.3)."""
    if "/StructTreeRoot" in update.root and _entry(page, "/Tabs") != "/S":
        page["/Tabs"] = NameObject("/S")
        update.update_container(page)


def _document(root: Any) -> Any:
    """The element that holds all others, or the root itself."""
    kids = _entry(root, "/K")
    first = kids[0] if isinstance(kids, ArrayObject) and len(kids) == 1 else kids
    is_element = isinstance(first, DictionaryObject) and _entry(first, "/S") == "/Document"
    return first if is_element else root


def _reference(value: Any, update: Update) -> IndirectObject:
    reference = value.container_ref
    return IndirectObject(reference.idnum, reference.generation, update)


def _append(update: Update, holder: Any, key: str, item: Any) -> None:
    """Add to an array that may be missing, or stand for its only item."""
    held = _entry(holder, key)
    if isinstance(held, ArrayObject):
        held.append(item)
        update.update_container(held)
        return
    holder[key] = ArrayObject([item] if held is None else [holder.raw_get(key), item])
    update.update_container(holder)


def _number_in_tree(update: Update, root: Any, element: IndirectObject) -> int:
    """Enter the element in the parent tree, a number tree (ISO 32000-1, 7.9.7); gives the number it got."""
    tree: Any = _entry(root, "/ParentTree")
    if not isinstance(tree, DictionaryObject):
        tree = _dictionary(Nums=ArrayObject())
        root["/ParentTree"] = update.add_object(tree)
    stated = _entry(root, "/ParentTreeNextKey") or 0
    number = max([int(stated), *(used + 1 for used in _numbers(tree, 0))])
    entry = ArrayObject([NumberObject(number), element])
    if "/Kids" in tree:
        limits = ArrayObject([NumberObject(number), NumberObject(number)])
        _append(update, tree, "/Kids", update.add_object(_dictionary(Limits=limits, Nums=entry)))
    else:
        for item in entry:
            _append(update, tree, "/Nums", item)
    root["/ParentTreeNextKey"] = NumberObject(number + 1)
    update.update_container(root)
    return number


def _numbers(tree: Any, depth: int) -> Iterator[int]:
    """The numbers that are taken; of a leaf with many the last, for they are in order."""
    taken = _entry(tree, "/Nums")
    if taken:
        yield int(taken[-2])
    if depth < _DEEPEST:
        for kid in _entry(tree, "/Kids") or ():
            yield from _numbers(kid, depth + 1)


def _entry(holder: Any, key: str) -> Any:
    """The value itself, where it is there; pyHanko's get() gives the reference to it."""
    if key not in holder:
        return None
    return holder[key]


def _dictionary(**entries: Any) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{name}"): value for name, value in entries.items()})
