"""A finished PDF, measured."""

from __future__ import annotations

from pathlib import Path

from masthead.inspect import Inspection
from masthead.pipeline.inputs import refuse_odd


def inspect(path: Path | str, form: str = "") -> Inspection:
    """What a PDF measures, clause by clause of GB/T 9704-2012. form: as `masthead.inspect` takes it.

    Raises ReadError, also for what is there and is no file; ConfigError for a form that is not known.
    """
    from masthead.inspect import inspect as inspect_file

    path = Path(path)
    refuse_odd(path, "Save the PDF as a file and name that.")
    return inspect_file(path, form)
