"""What the pages of a document share: fonts, pictures, degrees of transparency (ISO 32000-1, 7.8.3)."""

from __future__ import annotations

from collections.abc import Iterable

from masthead.write.pdf.embed import embed_font
from masthead.write.pdf.file import File
from masthead.write.pdf.graphics import Graphics
from masthead.write.pdf.syntax import dictionary, reference
from masthead.write.pdf.text import UsedFont


def add_resources(file: File, fonts: Iterable[UsedFont], graphics: Graphics) -> int:
    """Adds fonts, pictures and graphics states, each once; gives the number of the dictionary that all pages name."""
    named = {
        "Font": {font.resource: reference(embed_font(file, font)) for font in fonts},
        "XObject": {name: reference(file.add_stream(*image)) for name, image in graphics.objects()},
        "ExtGState": graphics.states(),
    }
    return file.add(dictionary({key: dictionary(value) for key, value in named.items() if value}))
