"""How PDF spells numbers, colours, names, texts and dictionaries (ISO 32000-1, 7.3)."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from masthead.errors import WriteError

_COLOR = re.compile(r"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})")
_PLAIN = re.compile("[A-Za-z0-9_+-]")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@lru_cache(4096)  # pages repeat sizes, indents and the pitch of their lines
def number(value: float) -> str:
    """A number to a thousandth, without exponent and idle zeros."""
    if not math.isfinite(value):
        raise WriteError(f"a position on the page is no number: {value}", hint="Check the lengths in the theme.")
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


@lru_cache(4096)  # to round takes four times as long as to find what was rounded before
def thousandth(value: float) -> float:
    """A number rounded as `number` spells it."""
    return round(value, 3)


def numbers(*values: float) -> str:
    return " ".join(map(number, values))


@lru_cache(256)
def color(value: str) -> str:
    """The operands of rg and RG for '#rrggbb'. Raises WriteError for anything else."""
    match = _COLOR.fullmatch(value)
    if not match:
        raise WriteError(f"{value!r} is not a colour", hint="Write it like #c00000.")
    return numbers(*(int(part, 16) / 255 for part in match.groups()))


def font_name(name: str) -> str:
    """A PostScript name that needs no escapes in a PDF name."""
    return re.sub(r"[^A-Za-z0-9-]", "", name) or "Font"


def printable(text: str) -> str:
    """A text for properties and outline: each control character or lone surrogate is a blank."""
    return _UNPRINTABLE.sub(" ", text).strip()


@lru_cache(4096)  # a document shows the same characters again and again
def utf16(text: str) -> str:
    """The hex digits of a text in UTF-16BE; a lone surrogate becomes U+FFFD."""
    return text.encode("utf-16-be", "surrogatepass").decode("utf-16-be", "replace").encode("utf-16-be").hex().upper()


def text_string(text: str) -> str:
    """A text string object, in hex: ASCII as it is, anything else in UTF-16BE with its byte order mark."""
    return f"<{text.encode('ascii').hex()}>" if text.isascii() else f"<FEFF{utf16(text)}>"


def name(text: str) -> str:
    """A name object, with # escapes for all but letters, digits and -_+."""
    return "/" + "".join(char if _PLAIN.match(char) else f"#{ord(char):02X}" for char in text)


def reference(number: int) -> str:
    """A reference to the object of that number."""
    return f"{number} 0 R"


def dictionary(entries: Mapping[str, object]) -> str:
    """A dictionary. Keys without their slash; values as PDF spells them."""
    return f"<<{''.join([f'/{key} {value}' for key, value in entries.items()])}>>"


def array(items: Iterable[object]) -> str:
    return f"[{' '.join(map(str, items))}]"
