"""Plain values as YAML text: block style, one line a scalar, leaves such as spans in flow style.

Scalars are plain where every YAML 1.1 and 1.2 reader takes them for the same text, else double-quoted, so that
"no", "2026-09-30" and "641" stay texts everywhere.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

# Characters YAML 1.2.2, 5.1 calls not printable, and the line breaks of YAML 1.1.
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_NOT_PLAIN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|: | #")
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`~=<.")
_FLOW_INDICATORS = re.compile(r"[,\[\]{}:?]")
_OTHER_TYPE = re.compile(
    r"[+0-9][-+.,_:0-9a-fx tz]*|null|true|false|yes|no|on|off|y|n",
    re.IGNORECASE,
)


def write_yaml(values: Mapping[str, Any]) -> str:
    """A mapping of plain values as a YAML document; a blank line stands before each part of several lines.

    values: dicts with text keys, lists, tuples, str, int, float, bool and None. Raises ValueError for a number that
    is not finite and UnicodeEncodeError for a lone surrogate.
    """
    parts = ["\n".join(_entry(key, value, "")) for key, value in values.items()]
    spaced = ["\n" + part if "\n" in part and number else part for number, part in enumerate(parts)]
    return "\n".join(spaced) + "\n" if spaced else "{}\n"


def write_scalar(text: str, *, flow: bool) -> str:
    """A text as it stands in such a document; flow: between brackets."""
    return _scalar(text, flow=flow)


def _entry(key: str, value: Any, indent: str) -> Iterator[str]:
    if _is_leaf(value):
        yield f"{indent}{key}: {_flow(value)}"
    else:
        yield f"{indent}{key}:"
        yield from _block(value, indent + "  ")


def _block(value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _entry(key, inner, indent)
        return
    for item in value:
        if _is_leaf(item):
            yield f"{indent}- {_flow(item)}"
        else:
            first, *rest = _block(item, indent + "  ")
            yield f"{indent}- {first.lstrip(' ')}"
            yield from rest


def _is_leaf(value: Any) -> bool:
    """Scalars, empty collections, lists of scalars, and spans: the mappings that quote."""
    if isinstance(value, Mapping):
        return not value or "quote" in value
    if _is_list(value):
        return not any(isinstance(item, Mapping) or _is_list(item) for item in value)
    return True


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _flow(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_scalar(inner, flow=True)}" for key, inner in value.items()) + "}"
    if _is_list(value):
        return "[" + ", ".join(_scalar(item, flow=True) for item in value) + "]"
    return _scalar(value, flow=False)


def _scalar(value: Any, *, flow: bool) -> str:
    if isinstance(value, str):
        return value if _is_plain(value, flow=flow) else _quoted(value)
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError(f"{value} is not a number a report can state")
    return (
        {None: "null", True: "true", False: "false"}[value] if value is None or isinstance(value, bool) else str(value)
    )


def _is_plain(text: str, *, flow: bool) -> bool:
    if not text or text[0] in _INDICATORS or text[0].isspace() or text[-1].isspace() or text[-1] == ":":
        return False
    if _NOT_PLAIN.search(text) or _OTHER_TYPE.fullmatch(text):
        return False
    return not (flow and _FLOW_INDICATORS.search(text))


def _quoted(text: str) -> str:
    # JSON's escapes are YAML's too (YAML 1.2.2, 5.7).
    escaped = msgspec.json.encode(text).decode()
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", escaped)
