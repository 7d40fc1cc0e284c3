"""Which font role each style of a theme gets, so that it has the house's faces."""

from __future__ import annotations

from typing import Any

from masthead.house.faces import Wanted, provides, role_tables
from masthead.house.looks import Look
from masthead.house.making import Making
from masthead.house.wanted import House
from masthead.theme import FontRole

# The styles whose role is what the house makes it, also where other styles have it.
_LEADING = ("body", "title", "heading-1", "heading-2", "table-cell", "footer")


def _family(role: FontRole) -> str:
    return role.latin[0].partition(":")[0] if role.latin else ""


class Casting:
    """Gives styles their font roles. A role that a style has settled is not changed for another. moved: families of
    Latin faces, and what the house has for them."""

    def __init__(self, house: House, making: Making) -> None:
        self.house, self.making = house, making
        self.settled: list[str] = []
        self.moved: dict[str, str] = {}

    def of(self, key: str, look: Look) -> dict[str, Any]:
        """What a paragraph style changes to have the house's faces: nothing, or its font role."""
        shown = {**self.house.styles.base, **look.shown}
        wanted = Wanted(shown["han"], shown["latin"], bool(shown["bold"]), bool(shown["italic"]))
        own = self.making.theme.styles[key].font
        role = self._role(own, wanted, key, may_change=key in _LEADING and look.weight > 0)
        return {"font": role} if role != own else {}

    def of_run(self, key: str, own: dict[str, Any]) -> dict[str, Any]:
        """The same of a run style: what it does not say itself is as in running text."""
        body = self.making.theme.fonts[self.making.theme.styles["body"].font]
        wanted = Wanted(
            own.get("han", body.word_han),
            own.get("latin", body.word_latin),
            bool(own.get("bold")),
            bool(own.get("italic")),
        )
        before = self.making.theme.runs[key].font
        role = self._role(before, wanted, key, may_change=False)
        return {"font": role} if role != before else {}

    def _role(self, own: str, wanted: Wanted, key: str, *, may_change: bool) -> str:
        fonts = self.making.theme.fonts
        for name in dict.fromkeys((own, *self.settled, *fonts)):
            if name in fonts and provides(fonts[name], self._with_han(wanted, name)):
                self.settled.append(name)
                return name
        name = own if may_change and own in fonts and own not in self.settled else self._free(key)
        full = role_tables(self._with_han(wanted, own), self.house.families)
        if name == own:
            self.moved.setdefault(_family(fonts[own]), wanted.latin)
        self.making.change(f"the faces of {key}", {"fonts": {name: self._shorter(name, full)}})
        self.settled.append(name)
        return name

    def follow(self) -> None:
        """In English, the other weights of a family that the house has another for are of that one, too."""
        for name, role in self.making.base.fonts.items() if not self.house.chinese else ():
            face = self.moved.get(_family(role))
            if face and name not in self.settled:
                style = role.latin[0].partition(":")[2].lower()
                wanted = Wanted(role.word_han, face, "bold" in style, "italic" in style)
                full = role_tables(wanted, self.house.families)
                self.making.change(f"the faces of {name}", {"fonts": {name: self._shorter(name, full)}})

    def _with_han(self, wanted: Wanted, role: str) -> Wanted:
        """English text says nothing of Chinese faces: the role's own stays."""
        fonts = self.making.theme.fonts
        return wanted if self.house.chinese or role not in fonts else wanted._replace(han=fonts[role].word_han)

    def _shorter(self, name: str, full: dict[str, Any]) -> dict[str, Any]:
        """What of a role differs from the one that has its name."""
        own = self.making.theme.fonts.get(name)
        if own is None:
            return {key: value for key, value in full.items() if key != "word-bold" or value}
        same = own.word_han == full["word-han"] and (own.word_bold == full["word-bold"] or not self.house.chinese)
        kept = {"han", "word-han"} if same else set()
        kept |= {"word-bold"} if own.word_bold == full["word-bold"] else set()
        return {key: value for key, value in full.items() if key not in kept}

    def _free(self, key: str) -> str:
        return key if key not in self.making.theme.fonts else f"{key}-face"
