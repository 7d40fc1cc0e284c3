"""Fonts: which file stands for which role, and its metrics."""

from __future__ import annotations

from masthead.fonts.roles import FontUse, describe_fonts, load_fonts

__all__ = ["FontUse", "describe_fonts", "load_fonts"]
