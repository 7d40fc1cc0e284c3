"""How much an SVG draws when each <use> is the copy it asks for, and each clipping path is drawn for whom it clips."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_URL = re.compile(r"url\s*\(\s*[\"']?\s*#([^)\"']*)")
_CLIP = re.compile(rf"clip-path\s*:\s*{_URL.pattern}")
_FAR = 1 << 40  # more than any limit; also for parts that copy themselves
_DEEPEST = 200


@dataclass(slots=True)
class _Part:
    """An element. targets: the ids that it copies or is clipped to. weight: what it draws; 0 until that is known, -1
    meanwhile."""

    targets: tuple[str, ...] = ()
    children: list[_Part] = field(default_factory=list)
    weight: int = 0


class Copies:
    """The tree of elements, with who copies whom."""

    def __init__(self) -> None:
        self.root = _Part()
        self.open = [self.root]
        self.ids: dict[str, _Part] = {}

    def start(self, element: str, attributes: dict[str, str]) -> None:
        hrefs = [value for key, value in attributes.items() if key.rpartition(" ")[2] == "href"]
        copied = [value.strip() for value in hrefs if element == "use"]
        clips = [match[1] for value in attributes.values() for match in _CLIP.finditer(value)]
        clips += [match[1] for match in _URL.finditer(attributes.get("clip-path", ""))]
        part = _Part((*(value.removeprefix("#") for value in copied), *clips))
        self.open[-1].children.append(part)
        self.open.append(part)
        self.ids.setdefault(attributes.get("id", ""), part)

    def end(self) -> None:
        self.open.pop()

    def drawn(self) -> int:
        """How many elements there are with all copies made."""
        return self._weight(self.root, 0)

    def _weight(self, part: _Part, depth: int) -> int:
        if part.weight < 0 or depth > _DEEPEST:
            return _FAR
        if not part.weight:
            part.weight = -1
            targets = [self.ids[name] for name in part.targets if name in self.ids]
            part.weight = min(1 + sum(self._weight(other, depth + 1) for other in (*part.children, *targets)), _FAR)
        return part.weight
