"""How much an SVG draws when each <use> is the copy it asks for."""

from __future__ import annotations

from dataclasses import dataclass, field

_FAR = 1 << 40  # more than any limit; also for parts that copy themselves
_DEEPEST = 200


@dataclass(slots=True)
class _Part:
    """An element. target: the id that it copies. weight: what it draws; 0 until that is known, -1 meanwhile."""

    target: str = ""
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
        part = _Part(hrefs[0].strip().removeprefix("#") if element == "use" and hrefs else "")
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
            weight = 1 + sum(self._weight(child, depth + 1) for child in part.children)
            target = self.ids.get(part.target) if part.target else None
            part.weight = min(weight + (self._weight(target, depth + 1) if target else 0), _FAR)
        return part.weight
