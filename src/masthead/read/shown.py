"""The pictures of an office file: those of kinds that can be printed, each once, with what is said of them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence

from masthead.errors import ReadError
from masthead.pictures import read_picture
from masthead.pictures.jpeg import SIGNATURE as JPEG
from masthead.pictures.png import SIGNATURE as PNG
from masthead.read import limits
from masthead.read.left_out import LeftOut
from masthead.source import SourcePicture

_SIGNS = ((PNG, ".png"), (JPEG, ".jpg"))
_CAPTION = re.compile(
    r"(?:附?图|照片|图片|圖|Fig(?:ure|\.)?|Photo|Picture|Image|Map|Chart)\s*[\d一二三四五六七八九十：:.]", re.IGNORECASE
)
_FILE_NAME = re.compile(r"\S{1,100}\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)", re.IGNORECASE)  # says nothing
_LONGEST_CAPTION = 200
_OTHERS = {
    b"\x01\x00\x00\x00": "EMF",
    b"\xd7\xcd\xc6\x9a": "WMF",
    b"\x01\x00\x09\x00": "WMF",
    b"GIF8": "GIF",
    b"BM": "BMP",
    b"II*\0": "TIFF",
    b"MM\0*": "TIFF",
}


class Pictures:
    """Takes pictures in the order in which the document shows them."""

    def __init__(self, parts: Mapping[str, bytes], left_out: LeftOut, deadline: limits.Deadline) -> None:
        """parts: of the file, by their names."""
        self._parts = parts
        self._left_out = left_out
        self._deadline = deadline
        self._endings: dict[str, str | None] = {}  # of parts; None of one that can't be printed
        self._found: dict[tuple[str, str, str], SourcePicture] = {}
        self._size = 0

    @property
    def found(self) -> tuple[SourcePicture, ...]:
        return tuple(self._found.values())

    def take(self, names: Sequence[str], alt: str, caption: str, line: int) -> bool:
        """Whether a picture can be taken. names: of the parts that hold it, the best first. alt, caption: what the
        document says of it. line: of the block before it."""
        targets = [name for name in names if name in self._parts]
        alt = "" if _FILE_NAME.fullmatch(alt) else alt
        name = next((one for one in targets if self._ending(one, told=one == targets[-1])), None)
        if name is None:
            if not targets:
                self._left_out.pictures.append("its file is not there, or outside the document, and was not fetched")
            return False
        key = (name, alt, caption)
        if key in self._found:
            return True
        data = self._parts[name]
        fresh = not any(part == name for part, _, _ in self._found)
        if len(self._found) >= limits.PICTURES or self._size + len(data) * fresh > limits.PICTURE_BYTES:
            self._left_out.pictures.append(f"there are more than {limits.PICTURES}, or they are too large together")
            return False
        self._size += len(data) * fresh
        called = self._unique(posixpath.splitext(posixpath.basename(name))[0], self._endings[name] or "")
        self._found[key] = SourcePicture(called, data, alt, caption, line)
        return True

    def _ending(self, name: str, *, told: bool) -> str | None:
        """The ending of a part's kind. told: the last that could be taken, so that why it can't be is said."""
        if name not in self._endings:
            self._deadline.check()
            data = self._parts[name]
            self._endings[name] = ending = next((kind for sign, kind in _SIGNS if data.startswith(sign)), None)
            try:
                if ending is None:  # an SVG has others to stand in for it
                    read_picture(data, posixpath.basename(name))
                    self._endings[name] = ".svg"
            except ReadError as error:
                other = next((kind for sign, kind in _OTHERS.items() if data.startswith(sign)), "")
                if told:
                    self._left_out.pictures.append(f"a picture file of the kind {other}" if other else error.what)
        return self._endings[name]

    def _unique(self, stem: str, ending: str) -> str:
        taken = {picture.name for picture in self._found.values()}
        number, name = 1, f"{stem}{ending}"
        while name in taken:
            number += 1
            name = f"{stem}-{number}{ending}"
        return name


def is_caption(text: str, *, styled: bool) -> bool:
    """Whether a paragraph beside a picture is its caption: styled as one, but not a table's, or numbered as one."""
    text = text.strip()
    if not text or len(text) > _LONGEST_CAPTION:
        return False
    return bool(_CAPTION.match(text)) or (styled and not re.match(r"附?表|Table", text))
