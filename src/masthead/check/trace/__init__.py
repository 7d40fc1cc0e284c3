"""The trace: where does each number, date and name of an output come from?"""

from __future__ import annotations

from masthead.check.trace.computed import check_computed
from masthead.check.trace.printed import trace_document, trace_message

__all__ = ["check_computed", "trace_document", "trace_message"]
