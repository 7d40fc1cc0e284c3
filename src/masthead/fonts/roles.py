"""Font roles → faces: which file stands for which role, and for which character."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from masthead.errors import ConfigError
from masthead.face import Face, FontSet, Substitution
from masthead.fonts.families import HEAVY, LAST_RESORT, known_files, split_family, traditional
from masthead.fonts.folders import configured_folders, font_files, font_folders
from masthead.fonts.names import fonts_by_name
from masthead.fonts.opentype import OpenTypeFace, open_face
from masthead.theme import FontRole

_PROBES = {"han": "国", "latin": "n"}


class FontUse(NamedTuple):
    """What stands for a role and script ("han", "latin"): the family wanted first, the family used and its file."""

    role: str
    script: str
    wanted: str
    used: str
    path: str


class RoleFonts:
    """The `FontSet` of some roles. A family's file is opened when it is first asked for a character."""

    def __init__(self, roles: Mapping[str, FontRole], folders: tuple[str, ...]) -> None:
        """Raises ConfigError where there is no font at all for a role."""
        self._roles = roles
        self._orders = {(role, han): _order(roles, role, han=han) for role in roles for han in (True, False)}
        self._traditional = {role: _traditional_order(self._orders[role, True]) for role in roles}
        self._folders = folders
        self._faces: dict[str, OpenTypeFace | None] = {}
        self._names: dict[str, OpenTypeFace] = {}
        self._picked: dict[tuple[str, str, bool, bool], Face | None] = {}
        self.uses = tuple(use for role in roles for use in self._uses(role))
        self.substitutions = tuple(
            Substitution(use.role, use.script, use.wanted, use.used)
            for use in self.uses
            if use.used != display_name(use.wanted)
        )

    def pick(self, role: str, char: str, *, han: bool, traditional: bool = False) -> Face | None:
        """See `FontSet.pick`; after the faces of the set come the program's own last resorts."""
        key = (role, char, han, traditional)
        try:
            return self._picked[key]
        except KeyError:
            order = self._order(role, han=han)
            faces = map(self._face, self._traditional[role] if han and traditional else order)
            found = next((face for face in faces if face and face.glyph(char)), None)
            return self._picked.setdefault(key, found)

    def _order(self, role: str, *, han: bool) -> tuple[str, ...]:
        try:
            return self._orders[role, han]
        except KeyError:
            hint = f"The theme's roles are {', '.join(self._roles)}."
            raise ConfigError(f"no font role {role!r}", where="fonts", hint=hint) from None

    def _face(self, family: str) -> OpenTypeFace | None:
        if family not in self._faces:
            self._faces[family] = self._open(family)
        return self._faces[family]

    def _open(self, family: str) -> OpenTypeFace | None:
        for path, index in find_files(family, self._folders):
            face = open_face(path, index)
            if face:
                # A PostScript name stands for one font in a document: the first file with it is that font.
                return self._names.setdefault(face.name, face)
        return None

    def _uses(self, role: str) -> Iterator[FontUse]:
        for script, wanted in (("han", self._roles[role].han), ("latin", self._roles[role].latin)):
            if wanted:
                family, face = self._first(role, script)
                yield FontUse(role, script, wanted[0], display_name(family), face.path)

    def _first(self, role: str, script: str) -> tuple[str, OpenTypeFace]:
        for family in self._order(role, han=script == "han"):
            face = self._face(family)
            if face and face.glyph(_PROBES[script]):
                return family, face
        own = self._roles[role]
        raise ConfigError(
            f"no font for {role!r}: found none of {', '.join(map(display_name, own.han + own.latin))}",
            where=f"fonts.{role}",
            hint="Install Noto CJK and Liberation (Debian: fonts-noto-cjk, fonts-liberation), "
            "or name a folder of font files in MASTHEAD_FONTS.",
        )


def load_fonts(roles: Mapping[str, FontRole], folders: tuple[str, ...] | None = None) -> FontSet:
    """The faces behind font roles. folders: where to look; by default MASTHEAD_FONTS and the system's folders.

    Raises ConfigError where there is no font at all for a role.
    """
    return RoleFonts(roles, font_folders() if folders is None else folders)


def describe_fonts(roles: Mapping[str, FontRole], folders: tuple[str, ...] | None = None) -> tuple[FontUse, ...]:
    """Which font stands for which role and script, in the order of the roles. Raises as `load_fonts` does."""
    return RoleFonts(roles, font_folders() if folders is None else folders).uses


def find_files(wanted: str, folders: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """Files and face numbers for 'Family' or 'Family:Style', best first.

    A known family is looked up by its file names; in the configured folders, whose files may be called anything,
    and for other families everywhere, by the names inside the files.
    """
    family, style = split_family(wanted)
    known = known_files(family, style)
    if known is not None:
        files = font_files(folders)
        yield from ((files[name], index) for name, index in known if name in files)
    searched = folders if known is None else tuple(folder for folder in configured_folders() if folder in folders)
    named = fonts_by_name(searched).get((family.casefold(), style))
    if named:
        yield named


def _order(roles: Mapping[str, FontRole], role: str, *, han: bool) -> tuple[str, ...]:
    """The families to try for a role's characters of one script, the role's own first.

    The others stand in the order of the roles, those of the same colour on the page, heavy or not, before the rest.
    """
    own = _by_script(roles[role], han=han)
    others = [family for other in roles.values() for family in _by_script(other, han=han)]
    heavy = any(map(_is_heavy, own))
    rest = sorted([*others, *LAST_RESORT], key=lambda family: _is_heavy(family) != heavy)
    return tuple(dict.fromkeys([*own, *rest]))


def _traditional_order(order: tuple[str, ...]) -> tuple[str, ...]:
    """Families for traditional Chinese: those with its forms, then the others in their order."""
    return tuple(dict.fromkeys([name for family in order for name in traditional(family)] + list(order)))


def _by_script(role: FontRole, *, han: bool) -> tuple[str, ...]:
    return role.han + role.latin if han else role.latin + role.han


def _is_heavy(wanted: str) -> bool:
    return split_family(wanted)[1] in HEAVY


def display_name(wanted: str) -> str:
    """'Family:Style' as it is printed: 'Family Style'."""
    return " ".join(wanted.split(":"))
