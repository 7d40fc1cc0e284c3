"""Languages by their names (BCP 47)."""

from __future__ import annotations

import re
from functools import lru_cache

_TRADITIONAL = re.compile(r"zh-(?:hant|tw|hk|mo)\b", re.IGNORECASE)


@lru_cache(64)
def is_traditional(language: str) -> bool:
    """Whether a language is Chinese in traditional characters: by its script, or by a place that writes them."""
    return bool(_TRADITIONAL.match(language))
