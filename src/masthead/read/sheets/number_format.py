"""A cell's number as a spreadsheet shows it (ECMA-376 part 1, 18.8.30 and 18.8.31: number formats)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from masthead.read.sheets.date_format import date_text, is_date

_TOKEN = re.compile(
    r"\"(?P<quoted>[^\"]*)\"?|[\\!](?P<escaped>.)|(?P<blank>[_*].)|\[(?P<bracket>[^\]]*)\]|(?P<clock>AM/PM|A/P|上午/下午)"
    r"|(?P<general>General|G/通用格式)|(?P<exponent>E[+-])|(?P<date>y+|m+|d+|h+|s+(?:\.0+)?|a{3,4}|e+|g+)"
    r"|(?P<place>[0#?])|(?P<mark>[.,%@])|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d{1,15}(?:\.\d{1,10})?)")
_COLOUR = re.compile(
    r"(?:black|blue|cyan|green|magenta|red|white|yellow|黑色|蓝色|青色|绿色|洋红|红色|白色|黄色|(?:color|颜色)\s*\d+)$",
    re.IGNORECASE,
)
_CURRENCY = re.compile(r"\$(?P<symbol>[^-]*)(?:-(?P<locale>[0-9A-F]{1,8}))?$", re.IGNORECASE)
_ELAPSED = re.compile(r"(?:h+|m+|s+)$", re.IGNORECASE)
_LONGEST_CODE = 255
_GENERAL_WIDTH = 11
_LARGEST = Decimal(10) ** 40
_EXACT = Context(prec=120)


class Token(NamedTuple):
    """kind: literal, place, mark, date, elapsed, clock, exponent, general. locale: what a bracket says of it."""

    kind: str
    text: str


class Section(NamedTuple):
    """tokens: None where something in it is not known here. condition: such as (">=", 100). locale: "804". coloured: a
    colour tells its numbers from others."""

    tokens: tuple[Token, ...] | None
    condition: tuple[str, Decimal] | None
    locale: str
    coloured: bool = False


def number_text(value: float, code: str, *, since_1904: bool = False) -> str | None:
    """The number as this format shows it; None for a format, or a number in it, that is not known here."""
    sections = _sections(code)
    exact = Decimal(repr(value))
    if sections is None or abs(exact) > _LARGEST:
        return None
    at = _chosen(sections, exact)
    section = sections[at]
    if section.tokens is None:
        return None
    if is_date(section.tokens):
        return date_text(value, section.tokens, section.locale, since_1904=since_1904)
    own = at == 1 and section.condition is None
    # Where a colour alone says that a number is negative, a minus says so here.
    signed = exact < 0 and (not own or (section.coloured and _said(section) == _said(sections[0])))
    text = _filled(section.tokens, abs(exact))
    return f"-{text}" if text and signed and re.search("[1-9]", text) else text


def _said(section: Section) -> str:
    return "".join(token.text for token in section.tokens or () if token.kind == "literal")


def words_text(value: str, code: str) -> str:
    """A text in this format: what the format has around its @."""
    sections = _sections(code) or ()
    section = next((one for one in sections if one.tokens and Token("mark", "@") in one.tokens), None)
    if section is None or section.tokens is None:
        return value
    return "".join(value if token == ("mark", "@") else token.text for token in section.tokens if _is_said(token))


def general_text(value: float) -> str:
    """A number without a format: eleven characters wide at most, but every digit of a whole number."""
    exact = Decimal(repr(value))
    if exact == exact.to_integral_value() and abs(exact) < Decimal(10) ** 21:
        return f"{exact:.0f}" if exact else "0"
    if not Decimal("1e-9") <= abs(exact) < Decimal(10) ** 11:
        return f"{value:.6g}".replace("e", "E")
    whole = len(f"{abs(int(exact))}")
    places = max(0, _GENERAL_WIDTH - 1 - whole)
    text = f"{exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _EXACT):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _is_said(token: Token) -> bool:
    return token.kind == "literal" or token == ("mark", "@")


@lru_cache(maxsize=512)
def _sections(code: str) -> tuple[Section, ...] | None:
    """The sections of a format, for positive and negative numbers, 0 and texts; None for one that is too long."""
    if len(code) > _LONGEST_CODE:
        return None
    parts: list[list[re.Match[str]]] = [[]]
    for match in _TOKEN.finditer(code):
        if match["other"] == ";":
            parts.append([])
        else:
            parts[-1].append(match)
    return tuple(_section(part) for part in parts[:4])


def _section(matches: Sequence[re.Match[str]]) -> Section:
    tokens: list[Token] = []
    condition, locale, known, coloured = None, "", True, False
    for match in matches:
        kind = match.lastgroup or ""
        if kind == "bracket":
            inner = match["bracket"]
            found, currency = _CONDITION.fullmatch(inner), _CURRENCY.match(inner)
            if found:
                condition = (found[1], Decimal(found[2]))
            elif currency:
                locale = (currency["locale"] or locale)[-4:].upper().lstrip("0")
                tokens.append(Token("literal", currency["symbol"]))
            elif _ELAPSED.match(inner):
                tokens.append(Token("elapsed", inner.lower()))
            elif _COLOUR.match(inner):
                coloured = True
            else:
                known = False
        elif kind in ("quoted", "escaped", "other"):
            tokens.append(Token("literal", match[kind]))
        elif kind != "blank":
            tokens.append(Token(kind, match[kind]))
    if Token("literal", "/") in tokens and any(token.kind == "place" for token in tokens):
        known = False  # a fraction
    return Section(tuple(tokens) if known else None, condition, locale, coloured)


def _chosen(sections: Sequence[Section], value: Decimal) -> int:
    """Which section shows the value."""
    numbers = [at for at, one in enumerate(sections) if one.tokens is None or Token("mark", "@") not in one.tokens]
    if any(sections[at].condition for at in numbers):
        return next((at for at in numbers if _holds(sections[at].condition, value)), numbers[-1])
    if not numbers:
        return 0
    if value < 0 and len(numbers) > 1:
        return numbers[1]
    return numbers[2] if not value and len(numbers) > 2 else numbers[0]


def _holds(condition: tuple[str, Decimal] | None, value: Decimal) -> bool:
    if condition is None:
        return True
    sign, bound = condition
    below, same = value < bound, value == bound
    return {"<": below, "<=": below or same, ">": not (below or same), ">=": not below, "=": same, "<>": not same}[sign]


def _filled(tokens: Sequence[Token], value: Decimal) -> str | None:
    """The value's digits in the places of the format, from the decimal point outwards."""
    if any(token.kind == "general" for token in tokens) or Token("mark", "@") in tokens:
        said = general_text(float(value))
        return "".join(said if token.kind == "general" or token.text == "@" else token.text for token in tokens)
    places = [at for at, token in enumerate(tokens) if token.kind == "place"]
    if not places:
        return "".join(token.text for token in tokens if token.kind == "literal" or token.text == "%")
    if any(token.kind == "exponent" for token in tokens):
        return _scientific(tokens, value)
    point = next((at for at, token in enumerate(tokens) if token == ("mark", ".")), len(tokens))
    whole = [at for at in places if at < point]
    after = [at for at in places if at > point]
    commas = [at for at, token in enumerate(tokens) if token == ("mark", ",")]
    last = max(whole, default=-1)
    scaled = sum(1 for at in commas if last < at < point) + sum(1 for at in commas if at > max(places))
    scaled = min(scaled, sum(1 for at in commas if at > last))
    value = value * Decimal(100) ** sum(1 for token in tokens if token == ("mark", "%")) / Decimal(1000) ** scaled
    value = value.quantize(Decimal(1).scaleb(-len(after)), ROUND_HALF_UP, _EXACT)
    digits, _, fraction = f"{value:f}".partition(".")
    texts = {**_whole(tokens, whole, digits.lstrip("0"), grouped=any(at < last for at in commas))}
    texts |= _fraction(tokens, after, fraction)
    return "".join(texts.get(at, _mark(token)) for at, token in enumerate(tokens))


def _mark(token: Token) -> str:
    return token.text if token.kind == "literal" or token.text in ("%", ".") else ""


def _whole(tokens: Sequence[Token], places: Sequence[int], digits: str, *, grouped: bool) -> dict[int, str]:
    """What stands in the places before the point: the first takes all digits that are left."""
    texts = {}
    position = 0
    for at in reversed(places):
        digit = digits[len(digits) - 1 - position] if position < len(digits) else "0" if tokens[at].text == "0" else ""
        comma = "," if grouped and digit and position and position % 3 == 0 else ""
        position += 1
        texts[at] = digit + comma
    if places and position < len(digits):
        texts[places[0]] = _rest(digits, position, grouped=grouped) + texts[places[0]]
    return texts


def _rest(digits: str, position: int, *, grouped: bool) -> str:
    said = ""
    for at in range(position, len(digits)):
        said = digits[len(digits) - 1 - at] + ("," if grouped and at % 3 == 0 else "") + said
    return said


def _fraction(tokens: Sequence[Token], places: Sequence[int], digits: str) -> dict[int, str]:
    """What stands in the places after the point; zeros at the end only where a 0 asks for them."""
    needed = max((number for number, at in enumerate(places, 1) if tokens[at].text == "0"), default=0)
    kept = max(needed, len(digits.rstrip("0")))
    return {at: digits[number] if number < kept else "" for number, at in enumerate(places)}


def _scientific(tokens: Sequence[Token], value: Decimal) -> str | None:
    """0.00E+00, with one digit before the point."""
    code = "".join(token.text for token in tokens)
    form = re.fullmatch(r"[0#](?:\.([0#]{1,20}))?E([+-])(0{1,4})", code, re.IGNORECASE)
    if form is None:
        return None
    mantissa, _, exponent = f"{value:.{len(form[1] or '')}E}".partition("E")
    sign = "-" if exponent.startswith("-") else "+" if form[2] == "+" else ""
    return f"{mantissa}E{sign}{exponent.lstrip('+-').zfill(len(form[3]))}"
