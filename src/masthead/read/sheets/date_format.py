"""A cell's date or time as a spreadsheet shows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

_FIRST, _FIRST_OF_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001  (a day on paper has no zone)
_LAST = 2_958_465  # 9999-12-31
_LEAP_DAY = 60  # the 29 February 1900 that spreadsheets count and that never was
_DAY_SECONDS = 86_400
_CHINESE = frozenset(("804", "404", "C04", "1004", "1404", "4", "7804", "7C04"))
_DAYS_ZH = "一二三四五六日"
_MONTHS_ZH = "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月".split()  # noqa: SIM905  (read as text)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


class Token(Protocol):
    @property
    def kind(self) -> str: ...
    @property
    def text(self) -> str: ...


def is_date(tokens: Sequence[Token]) -> bool:
    """Whether a section of a format shows dates or times."""
    return any(token.kind in ("date", "elapsed", "clock") for token in tokens)


def date_text(serial: float, tokens: Sequence[Token], locale: str, *, since_1904: bool) -> str | None:
    """The date or time of a serial number. None where it is none, or the format has more than dates in it."""
    if not 0 <= serial < _LAST + 1 or any(token.kind in ("place", "general", "exponent") for token in tokens):
        return None
    finest = any(token.kind == "date" and "." in token.text for token in tokens)
    seconds = round(serial * _DAY_SECONDS, 3 if finest else 0)
    base = _FIRST_OF_1904 if since_1904 else _FIRST
    if not since_1904 and serial < _LEAP_DAY:
        base += timedelta(days=1)
    try:
        when = base + timedelta(seconds=seconds)
    except OverflowError:
        return None
    if "F800" in locale:  # the day as the reader's system writes it
        return f"{when.year}/{when.month}/{when.day}"
    twelve = any(token.kind == "clock" for token in tokens)
    return "".join(
        _piece(token, when, seconds, chinese=locale in _CHINESE, twelve=twelve, minutes=_is_minutes(tokens, at))
        for at, token in enumerate(tokens)
    )


def _is_minutes(tokens: Sequence[Token], at: int) -> bool:
    """Whether an m means minutes: behind hours, or before seconds."""
    if not tokens[at].text.lower().startswith("m"):
        return False
    parts = [other for other, token in enumerate(tokens) if token.kind in ("date", "elapsed")]
    place = parts.index(at) if at in parts else -1
    before = tokens[parts[place - 1]].text[0].lower() if place > 0 else ""
    after = tokens[parts[place + 1]].text[0].lower() if 0 <= place < len(parts) - 1 else ""
    return before == "h" or after == "s"


def _piece(token: Token, when: datetime, seconds: float, *, chinese: bool, twelve: bool, minutes: bool) -> str:
    text = token.text.lower()
    if token.kind == "elapsed":
        part = {"h": 3600, "m": 60, "s": 1}[text[0]]
        return str(int(seconds // part)).zfill(len(text))
    if token.kind == "clock":
        morning, evening = token.text.split("/")
        return morning if when.hour < 12 else evening
    if token.kind != "date":
        return token.text if token.kind == "literal" or token.text in ".,%" else ""
    if text[0] == "h":
        return str((when.hour - 1) % 12 + 1 if twelve else when.hour).zfill(len(text[:2]))
    if text[0] == "m" and minutes:
        return str(when.minute).zfill(len(text[:2]))
    if text[0] == "s":
        whole, point, places = text.partition(".")
        return str(when.second).zfill(len(whole[:2])) + (point and f".{when.microsecond:06d}"[: 1 + len(places)])
    return _DATES[text[0]](when, len(text), chinese)


def _month(when: datetime, length: int, chinese: bool) -> str:
    if length <= 2:
        return str(when.month).zfill(length)
    if chinese:
        return _MONTHS_ZH[when.month - 1]
    return {3: _MONTHS[when.month - 1][:3], 5: _MONTHS[when.month - 1][0]}.get(length, _MONTHS[when.month - 1])


def _day(when: datetime, length: int, chinese: bool) -> str:
    if length <= 2:
        return str(when.day).zfill(length)
    if chinese:
        return ("周" if length == 3 else "星期") + _DAYS_ZH[when.weekday()]
    return _DAYS[when.weekday()][:3] if length == 3 else _DAYS[when.weekday()]


_DATES: Mapping[str, Callable[[datetime, int, bool], str]] = {
    "y": lambda when, length, _: f"{when.year % 100:02d}" if length <= 2 else f"{when.year:04d}",
    "e": lambda when, _length, _chinese: f"{when.year:04d}",
    "g": lambda _when, _length, _chinese: "",
    "m": _month,
    "d": _day,
    "a": lambda when, length, _: ("" if length == 3 else "星期") + _DAYS_ZH[when.weekday()],
}
