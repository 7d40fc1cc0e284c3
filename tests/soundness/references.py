"""What refers to what in WordprocessingML, and what must be there once (ECMA-376 part 1, 17)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from tests.soundness.package import WP, Package, W

_STYLED = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
_POINTING = re.compile(r"\s*(?:PAGEREF|REF|NOTEREF)\s+(\S+)")
_LONGEST_BOOKMARK = 40  # characters; Word cuts what is longer


def reference_faults(package: Package) -> Iterator[str]:
    styles = package.of_kind("styles")
    kinds = {one.get(f"{W}styleId"): one.get(f"{W}type") for one in styles.iter(f"{W}style")}
    yield from _styles(styles, kinds)
    for name, root in {**package.stories(), "styles": styles, "numbering": package.of_kind("numbering")}.items():
        if root is not None:
            yield from (f"{name}: {fault}" for fault in _styled(root, kinds))
    yield from _once(package)
    yield from _notes(package)
    yield from _numbered(package)
    names = {one.get(f"{W}name") for root in package.stories().values() for one in root.iter(f"{W}bookmarkStart")}
    for name, root in package.stories().items():
        yield from (f"{name}: {fault}" for fault in (*_bookmarks(root), *_fields(root), *_pointing(root, names)))


def _styles(root: Any, kinds: dict[str, str]) -> Iterator[str]:
    styles = list(root.iter(f"{W}style"))
    yield from _repeated("style id", (one.get(f"{W}styleId") for one in styles))
    yield from _repeated("style name", (one.find(f"{W}name").get(f"{W}val").lower() for one in styles))
    yield from _repeated("default of", (one.get(f"{W}type") for one in styles if one.get(f"{W}default") == "1"))
    for style in styles:
        own = style.get(f"{W}type")
        for tag, wanted in (("basedOn", {own}), ("next", {"paragraph"}), ("link", {"paragraph", "character"} - {own})):
            for one in style.iter(f"{W}{tag}"):
                if kinds.get(one.get(f"{W}val")) not in wanted:
                    yield f"styles: {tag} of {style.get(f'{W}styleId')} names {one.get(f'{W}val')}"


def _styled(root: Any, kinds: dict[str, str]) -> Iterator[str]:
    for tag, kind in _STYLED.items():
        for name in {one.get(f"{W}val") for one in root.iter(f"{W}{tag}")}:
            if kinds.get(name) != kind:
                yield f"{tag} names {name}, which is no {kind} style"


def _once(package: Package) -> Iterator[str]:
    """Numbers and names of which a file may have each once."""
    roots = package.stories().values()
    drawings = [one.get("id") for root in roots for one in root.iter(f"{WP}docPr")]
    yield from _repeated("drawing", drawings)
    starts = [one for root in roots for one in root.iter(f"{W}bookmarkStart")]
    yield from _repeated("bookmark id", (one.get(f"{W}id") for one in starts))
    yield from _repeated("bookmark", (one.get(f"{W}name").lower() for one in starts))
    yield from _repeated(
        "content control", (one.get(f"{W}val") for root in roots for one in root.iterfind(f".//{W}sdtPr/{W}id"))
    )
    for start in starts:
        if not re.fullmatch(r"[^\W\d]\w*", start.get(f"{W}name")) or len(start.get(f"{W}name")) > _LONGEST_BOOKMARK:
            yield f"{start.get(f'{W}name')} is no name of a bookmark"


def _notes(package: Package) -> Iterator[str]:
    """Each note is referred to once, in the order in which they stand."""
    for kind in ("footnote", "endnote"):
        root = package.of_kind(f"{kind}s")
        notes = [] if root is None else [one.get(f"{W}id") for one in root if one.get(f"{W}type") in (None, "normal")]
        references = [
            one.get(f"{W}id") for story in package.stories().values() for one in story.iter(f"{W}{kind}Reference")
        ]
        if notes != references:
            yield f"{kind}s {notes}, references {references}"


def _numbered(package: Package) -> Iterator[str]:
    root = package.of_kind("numbering")
    nums = {} if root is None else {one.get(f"{W}numId"): one for one in root.iter(f"{W}num")}
    abstract = [] if root is None else [one.get(f"{W}abstractNumId") for one in root.iter(f"{W}abstractNum")]
    yield from _repeated("abstract numbering", abstract)
    for number, one in nums.items():
        if one.find(f"{W}abstractNumId").get(f"{W}val") not in abstract:
            yield f"numbering {number} is of none that is there"
    for name, part in {**package.stories(), "styles": package.of_kind("styles")}.items():
        for one in part.iter(f"{W}numPr"):
            number, level = one.find(f"{W}numId"), one.find(f"{W}ilvl")
            if number is not None and number.get(f"{W}val") not in {"0", *nums}:
                yield f"{name}: numbering {number.get(f'{W}val')} is not there"
            if level is not None and not 0 <= int(level.get(f"{W}val")) <= 8:
                yield f"{name}: level {level.get(f'{W}val')} of a numbering"


def _bookmarks(root: Any) -> Iterator[str]:
    """Each start has its end behind it, in the same part."""
    opened: list[str] = []
    closed: list[str] = []
    for one in root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd"):
        if one.tag == f"{W}bookmarkStart":
            opened.append(one.get(f"{W}id"))
        elif one.get(f"{W}id") in opened:
            closed.append(one.get(f"{W}id"))
        else:
            yield f"bookmark {one.get(f'{W}id')} ends before it starts"
    if sorted(opened) != sorted(closed):
        yield f"bookmarks {opened} start, {closed} end"


def _fields(root: Any) -> Iterator[str]:
    """Each field has its code, then its result, then its end."""
    stack: list[str] = []
    for one in root.iter(f"{W}fldChar", f"{W}instrText"):
        kind = one.get(f"{W}fldCharType", "code")
        before = stack[-1] if stack else ""
        if kind == "begin":
            stack.append(kind)
        elif (kind, before) in (("code", "begin"), ("code", "code"), ("separate", "code")):
            stack[-1] = kind
        elif kind == "end" and before in ("separate", "code"):
            stack.pop()
        else:
            yield f"a field's {kind} follows its {before or 'end'}"
    if stack:
        yield f"fields without an end: {len(stack)}"


def _pointing(root: Any, names: set[str]) -> Iterator[str]:
    anchors = {one.get(f"{W}anchor") for one in root.iter(f"{W}hyperlink")} - {None}
    codes = [found[1] for one in root.iter(f"{W}instrText") if (found := _POINTING.match(one.text or ""))]
    yield from (f"{name}: no such bookmark" for name in {*anchors, *codes} - names)


def _repeated(what: str, found: Any) -> Iterator[str]:
    ordered = sorted(map(str, found))
    yield from sorted({f"{what} {one} twice" for one, after in pairwise(ordered) if one == after})
