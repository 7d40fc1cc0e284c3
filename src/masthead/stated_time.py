"""SOURCE_DATE_EPOCH (reproducible-builds.org): the time that results state, where somebody has set it."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from masthead.errors import ConfigError, shortened


def stated_time() -> int | None:
    """Whole seconds since 1970, None where it is not set. Raises ConfigError."""
    text = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) <= 10):
        hint = "Set it to a number of seconds since 1970, or unset it."
        raise ConfigError(f"SOURCE_DATE_EPOCH is {shortened(text)!r}", hint=hint)
    return int(text)


def moment(epoch: int) -> datetime:
    """Seconds since 1970 as a time, in UTC."""
    return datetime.fromtimestamp(epoch, UTC)
