"""SOURCE_DATE_EPOCH (reproducible-builds.org): the time that results state, where somebody has set it."""

from __future__ import annotations

import os

from masthead.errors import ConfigError, shortened


def stated_time() -> int | None:
    """Whole seconds since 1970, None where it is not set. Raises ConfigError."""
    text = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not text:
        return None
    if not text.isdecimal() or len(text) > 10:
        raise ConfigError(
            f"SOURCE_DATE_EPOCH is {shortened(text)!r}", hint="Set it to a number of seconds since 1970, or unset it."
        )
    return int(text)
