"""Contrast of text against what is behind it (WCAG 2.2, 1.4.3): 4.5 to 1, for large text 3 to 1."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.soundness.package import Package, W

_LEAST, _LEAST_LARGE = 4.5, 3.0
_LARGE, _LARGE_BOLD = 36, 28  # half points


def contrast_faults(package: Package) -> Iterator[str]:
    """Texts and styles whose colour is too near to that of the shading around them, or to white."""
    for name, root in {**package.stories(), "styles": package.of_kind("styles")}.items():
        for one in root.iter(f"{W}rPr"):
            color = one.find(f"{W}color")
            if color is None or color.get(f"{W}val") == "auto":
                continue
            found = contrast(color.get(f"{W}val"), _ground(one))
            if found < (_LEAST_LARGE if _is_large(one) else _LEAST):
                yield f"{name}: {color.get(f'{W}val')} on {_ground(one)} is {found:.1f} to 1"


def contrast(one: str, other: str) -> float:
    """Of two colours, RRGGBB."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _ground(properties: Any) -> str:
    """The fill of the nearest shading around a run; white without one."""
    for one in (properties, *properties.iterancestors()):
        for holder in (one, one.find(f"{W}pPr"), one.find(f"{W}tcPr")):
            shading = holder.find(f"{W}shd") if holder is not None else None
            if shading is not None and shading.get(f"{W}fill", "auto") != "auto":
                return str(shading.get(f"{W}fill"))
    return "FFFFFF"


def _is_large(properties: Any) -> bool:
    size, bold = properties.find(f"{W}sz"), properties.find(f"{W}b")
    return size is not None and int(size.get(f"{W}val")) >= (_LARGE if bold is None else _LARGE_BOLD)
