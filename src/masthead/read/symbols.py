"""Characters of symbol faces, which stand at places of their own, as the characters that look like them."""

from __future__ import annotations

import re

FIRST, _LAST = 0xF000, 0xF0FF  # where Word puts the characters of a symbol face (ECMA-376 part 1, 17.3.3.30)
_PRIVATE = re.compile("[\uf000-\uf0ff]")

_WINGDINGS = {
    0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x4A: "☺", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□",
    0x71: "❑", 0x72: "❒", 0x73: "◆", 0x74: "◆", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x78: "☒", 0x9E: "·", 0x9F: "•",
    0xA1: "○", 0xA2: "○", 0xA4: "◉", 0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xB2: "✧", 0xD8: "➢", 0xDF: "←", 0xE0: "→",
    0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    **{0x81 + at: chr(ord("①") + at) for at in range(10)},
    **{0x8C + at: chr(ord("❶") + at) for at in range(10)},
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0x98: "◉", 0xA3: "□"}
_WINGDINGS_3 = {0x66: "←", 0x67: "→", 0x68: "↑", 0x69: "↓", 0x70: "▲", 0x71: "▼", 0x75: "▶", 0x7D: "▶"}
_SYMBOL = {
    **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
    **dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)),
    **{at: chr(at) for at in range(0x25, 0x40) if at not in (0x27, 0x2A, 0x2D)},
    0x2A: "∗", 0x2D: "−", 0xA3: "≤", 0xA5: "∞", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•",
    0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD7: "·", 0xE5: "∑", 0xD6: "√",
}  # fmt: skip
_FACES = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "wingdings 3": _WINGDINGS_3, "symbol": _SYMBOL}
_UNKNOWN = "□"


def symbol(code: int, face: str) -> tuple[str, bool]:
    """What a character of a face looks like, and whether that is known."""
    place = code - FIRST if FIRST <= code <= _LAST else code
    known = _FACES.get(face.strip().lower())
    if known is not None and place in known:
        return known[place], True
    character = chr(code) if 0x20 <= code < 0x110000 else ""
    if known is None and character.isprintable() and character:
        return character, True
    return _UNKNOWN, False


def symbols(text: str, face: str) -> str:
    """A text with the characters of symbol faces in it, which stand in Unicode's private area, as what they look
    like."""
    if not _PRIVATE.search(text):
        return text
    face = face if face.strip().lower() in _FACES else "symbol"
    return "".join(symbol(ord(one), face)[0] if FIRST <= ord(one) <= _LAST else one for one in text)
