"""Headers and footers: what they say that the text does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.read.left_out import LeftOut
from masthead.read.word.numbering import Numbering
from masthead.read.word.package import R, W
from masthead.read.word.stories import Parts, Story, plain

_SIDES = (f"{W}headerReference", f"{W}footerReference")
# Page numbers with the words and marks around them: 第 3 页 共 12 页, Page 3 of 12, - 3 -.
_NUMBERED = re.compile(r"[\s\d\-–—―－·•.,/|:：]|第|共|页|頁|page|of", re.IGNORECASE)
_MOST = 200


def said_beside(parts: Parts, text: str) -> Iterator[str]:
    """The lines of headers and footers that say more than the page's number, and that do not stand in the text."""
    solid = "".join(text.split())
    names = [parts.file.own.get(one.get(f"{R}id", "")) for one in parts.file.document.iter(*_SIDES)]
    for name in list(dict.fromkeys(one.target for one in names if one))[:_MOST]:
        root = parts.file.root(name)
        if root is None:
            continue
        story = Story(parts._replace(left_out=LeftOut()), Numbering(None, parts.styles))
        for one in (*story.contents(root), *story.rest()):
            line = plain(one)
            if _NUMBERED.sub("", line) and "".join(line.split()) not in solid:
                yield line
