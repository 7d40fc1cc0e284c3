"""sRGB as an ICC profile of version 2, made from the numbers of its standard (IEC 61966-2-1; ICC.1:2001-04).

A profile is data that someone holds rights in; these 700 bytes are nobody's, and the same on every machine.
"""

from __future__ import annotations

from functools import cache
from struct import pack

NAME = "sRGB IEC61966-2.1"
_COPYRIGHT = "Public domain"
_HEAD_BYTES = 128
# What the primaries are under the profile connection space's D50, and D50 itself (ICC.1, annex A and 6.3.2).
_WHITE = (0.9642, 1.0, 0.8249)
_COLORANTS = {
    "rXYZ": (0.4360657, 0.2224884, 0.0139160),
    "gXYZ": (0.3851471, 0.7168732, 0.0970764),
    "bXYZ": (0.1430664, 0.0606079, 0.7140961),
}
_CURVE_POINTS = 256


@cache
def srgb_profile() -> bytes:
    """The profile."""
    curve = _curve()
    tags = {
        "desc": _description(NAME),
        "cprt": b"text\0\0\0\0" + _COPYRIGHT.encode("ascii") + b"\0",
        "wtpt": _xyz(_WHITE),
        **{name: _xyz(value) for name, value in _COLORANTS.items()},
        **dict.fromkeys(("rTRC", "gTRC", "bTRC"), curve),
    }
    offset = _HEAD_BYTES + 4 + 12 * len(tags)
    table, body, places = b"", b"", dict[bytes, int]()
    for name, data in tags.items():
        if data not in places:
            places[data] = offset + len(body)
            body += data + bytes(-len(data) % 4)
        table += name.encode("ascii") + pack(">II", places[data], len(data))
    size = offset + len(body)
    return _head(size) + pack(">I", len(tags)) + table + body


def _head(size: int) -> bytes:
    """Version 2.1, a display, RGB to XYZ, dated by the standard, perceptual intent under D50."""
    head = pack(">I4sI4s4s4s6H4s", size, b"", 0x02100000, b"mntr", b"RGB ", b"XYZ ", 1999, 10, 1, 0, 0, 0, b"acsp")
    return (head.ljust(68, b"\0") + b"".join(map(_fixed, _WHITE))).ljust(_HEAD_BYTES, b"\0")


def _curve() -> bytes:
    """From a value to its light: a straight piece near black, a power above (IEC 61966-2-1, 5.2)."""
    values = [at / (_CURVE_POINTS - 1) for at in range(_CURVE_POINTS)]
    light = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in values]
    return b"curv\0\0\0\0" + pack(f">I{_CURVE_POINTS}H", _CURVE_POINTS, *(round(value * 65535) for value in light))


def _description(text: str) -> bytes:
    """A textDescriptionType, with no Unicode and no ScriptCode text (ICC.1, 6.5.17)."""
    data = text.encode("ascii") + b"\0"
    return b"desc\0\0\0\0" + pack(">I", len(data)) + data + bytes(4 + 4 + 2 + 1 + 67)


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(map(_fixed, values))


def _fixed(value: float) -> bytes:
    """An s15Fixed16Number."""
    return pack(">i", round(value * 65536))
