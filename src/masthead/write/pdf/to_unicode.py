"""What the characters of a font mean: its ToUnicode CMap (ISO 32000-1, 9.10.3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from masthead.write.pdf.syntax import utf16

_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
# A CMap may list this many ranges at a time.
_BLOCK = 100


def to_unicode(texts: Mapping[int, str]) -> bytes:
    """The CMap from character codes to their texts, which are not empty: a line for each stretch of codes, which is a
    third of what a line for each code takes."""
    ranges = [
        f"<{start:04X}> <{start + len(found) - 1:04X}> [{' '.join(f'<{utf16(text)}>' for text in found)}]\n"
        for start, found in _stretches(texts)
    ]
    blocks = [ranges[at : at + _BLOCK] for at in range(0, len(ranges), _BLOCK)]
    body = "".join(f"{len(block)} beginbfrange\n{''.join(block)}endbfrange\n" for block in blocks)
    return (_HEAD + body + _TAIL).encode("ascii")


def _stretches(texts: Mapping[int, str]) -> Iterator[tuple[int, list[str]]]:
    """(first code, texts) of neighbouring codes; only the last byte of the codes in a range may differ."""
    start = 0
    found: list[str] = []
    for code in sorted(texts):
        if found and (code != start + len(found) or code % 256 == 0):
            yield start, found
            found = []
        if not found:
            start = code
        found.append(texts[code])
    if found:
        yield start, found
