"""What house rules leave alone: quotations, titles, addresses, names of sources."""

from __future__ import annotations

from collections.abc import Iterable

from masthead.check.house.slip import Text
from masthead.patterns import regex

_HIDDEN = "\ufffc"
_ENCLOSED = regex(
    "“([^“”]*(?:“[^“”]*”[^“”]*)*)”|「([^「」]*)」|『([^『』]*)』|《([^《》]*(?:《[^《》]*》[^《》]*)*)》"
    '|(?<![\\w"])"([^"\n]{1,400})"(?!\\w)|[\u3400-\u9fff]"([^"\n]{1,400})"'
)
_ADDRESS = regex(
    r"(?:[A-Za-z][A-Za-z0-9+.-]{0,20}://|www\.)[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+|[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9.-]+"
    r"|&#?\w{1,16};|`[^`]*`"
)


def spared(raw: str, names: Iterable[str] = ()) -> Text:
    """The text with what is not the office's own wording hidden. names: words that are hidden wherever they stand."""
    chars = list(raw)
    for match in _ENCLOSED.finditer(raw):
        for group in range(1, len(match.groups()) + 1):
            _hide(chars, *match.span(group))
    for match in _ADDRESS.finditer(raw):
        _hide(chars, *match.span())
    for name in names:
        at = raw.find(name)
        while at >= 0:
            _hide(chars, at, at + len(name))
            at = raw.find(name, at + len(name))
    return Text(raw, "".join(chars))


def _hide(chars: list[str], start: int, end: int) -> None:
    if end > start >= 0:
        chars[start:end] = _HIDDEN * (end - start)
