"""`python -m masthead`."""

from __future__ import annotations

import sys

from masthead.cli import main

sys.exit(main())
