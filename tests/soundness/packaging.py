"""What ECMA-376 part 2 asks of a package: names, content types, relationships, and XML that is well formed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from tests.soundness.package import TYPES, Package, R, Relation

# Relationships that the part itself names by their ids; all others say what they are by their kind alone.
_NAMED = {"hyperlink", "image", "header", "footer", "chart", "package"}
# What names a relationship → the kind that it must be of.
_KINDS = {"headerReference": "header", "footerReference": "footer", "hyperlink": "hyperlink", "blip": "image"}
_KINDS |= {"chart": "chart", "externalData": "package", "imagedata": "image"}
_DECLARATION = re.compile(rb"<\?xml version=(['\"])1\.0\1 encoding=(['\"])UTF-8\2 standalone=(['\"])yes\3\?>\s*<[^?!]")
_ADDRESSES = {"http", "https", "mailto"}
_ADDRESS = re.compile(r"[A-Za-z0-9%/:=&?~#+!$,;'@()*\[\]._-]+")
_LONGEST_ADDRESS = 2083  # the most that Windows opens


def packaging_faults(package: Package) -> Iterator[str]:
    yield from package.broken
    yield from _names(package)
    yield from _xml(package)
    yield from _content_types(package)
    for source, relations in package.relations.items():
        yield from _relations(package, source, relations)
    yield from (f"{name}: nothing is related to it" for name in _orphans(package))


def _names(package: Package) -> Iterator[str]:
    yield from (f"{name}: {count} entries" for name, count in Counter(package.names).items() if count > 1)
    lower = Counter(name.lower() for name in set(package.names))
    yield from (f"{name}: differs from another by case alone" for name, count in lower.items() if count > 1)
    for name in package.names:
        if name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/") or name.endswith("/"):
            yield f"{name}: is no name of a part"
    if package.names[:1] != [TYPES]:
        yield f"{TYPES} is not the first entry"


def _xml(package: Package) -> Iterator[str]:
    for name in package.roots:
        part = package.parts[name]
        if not _DECLARATION.match(part) or part.count(b"<?xml ") != 1 or b"<!" in part:
            yield f"{name}: no, or not one, declaration"
        if re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", part.replace(b"\r", b"")):
            yield f"{name}: a control character"


def _content_types(package: Package) -> Iterator[str]:
    root = package.roots[TYPES]
    extensions = Counter(one.get("Extension") for one in root if one.tag.endswith("}Default"))
    overrides = Counter(one.get("PartName", "").removeprefix("/") for one in root if one.tag.endswith("}Override"))
    for name, count in (extensions + overrides).items():
        if count > 1:
            yield f"{name}: {count} content types"
    for name in package.names:
        if name != TYPES and name not in overrides and name.rpartition(".")[2] not in extensions:
            yield f"{name}: no content type"
        if name.endswith(".xml") and name != TYPES and name not in overrides:
            yield f"{name}: plain XML"
    yield from (f"{name}: a content type, but no part" for name in overrides if name not in package.parts)


def _relations(package: Package, source: str, relations: list[Relation]) -> Iterator[str]:
    if source and source not in package.parts:
        yield f"{source}: has relationships, but is not there"
    yield from (
        f"{source}: {id_} is the id of {count} relationships"
        for id_, count in Counter(one.id for one in relations).items()
        if count > 1
    )
    for one in relations:
        if one.external:
            yield from _address(source, one)
        elif one.target not in package.parts:
            yield f"{source}: {one.id} leads to {one.target}, which is not there"
    if source in package.roots:
        yield from _named(package, source, {one.id: one for one in relations})


def _address(source: str, one: Relation) -> Iterator[str]:
    parts = urlsplit(one.target)
    if one.kind != "hyperlink" or parts.scheme not in _ADDRESSES or not _ADDRESS.fullmatch(one.target):
        yield f"{source}: {one.id} leads to {one.target}"
    if len(one.target) > _LONGEST_ADDRESS:
        yield f"{source}: {one.id} leads to an address of {len(one.target)} characters"


def _named(package: Package, source: str, relations: dict[str, Relation]) -> Iterator[str]:
    """What the part names by r:id and the like, against what it has."""
    used = set()
    for node in package.roots[source].iter():
        for key, id_ in node.attrib.items():
            if not str(key).startswith(R):
                continue
            used.add(id_)
            name = str(node.tag).rpartition("}")[2]
            if id_ not in relations:
                yield f"{source}: {name} names the relationship {id_}, which is not there"
            elif relations[id_].kind != _KINDS.get(name, relations[id_].kind):
                yield f"{source}: {name} names {id_}, which is of the kind {relations[id_].kind}"
    for one in relations.values():
        if one.kind in _NAMED and one.id not in used:
            yield f"{source}: {one.id}, of the kind {one.kind}, is named nowhere"


def _orphans(package: Package) -> list[str]:
    reached: set[str] = set()
    waiting = [""]
    while waiting:
        for one in package.relations.get(waiting.pop(), ()):
            if not one.external and one.target not in reached:
                reached.add(one.target)
                waiting.append(one.target)
    return [name for name in package.names if name not in reached and name != TYPES and not name.endswith(".rels")]
