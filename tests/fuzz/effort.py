"""How hard the fuzz tests try: `make fuzz` tells them to try so many times as many examples as each asks for."""

from __future__ import annotations

import os

TIMES = int(os.environ.get("FUZZ", "1"))
