"""The letters that English texts write names with, as character classes of regular expressions."""

from __future__ import annotations

_LETTERS = [chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isalpha()]
LARGE = "A-Z" + "".join(letter for letter in _LETTERS if letter.isupper())
SMALL = "a-z" + "".join(letter for letter in _LETTERS if letter.islower())
