"""House rules over a report file: what they find, and their fixes put into it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from masthead.deliver import deliver
from masthead.deliver.kept import kept_copies
from masthead.errors import Artifact, ConfigError, Diagnostic, ModelError
from masthead.field_path import steps_of
from masthead.input_file import file_bytes
from masthead.pipeline.model_file import ModelFile, is_docx, is_pdf
from masthead.report_file import change_report, dump_report, report_format

if TYPE_CHECKING:
    from masthead.check.house import Words

_LARGEST_LIST = 1_000_000


def read_word_list(path: Path) -> Words:
    """An office's own list of words. Raises ConfigError."""
    from masthead.check.house import read_words

    return read_words(file_bytes(path, _LARGEST_LIST, "Name a shorter list.", ConfigError), str(path))


def mend(model: ModelFile, path: Path, words: Words | None) -> tuple[ModelFile, tuple[Artifact, ...], list[Diagnostic]]:
    """The model with every fix of the house rules, the file as it is written then, and what is to be said of that.

    The comments of a report.yaml stay; where they cannot, a copy of it does. Nothing is written where nothing is to be
    mended. Raises ModelError for what is no report file, and DeliverError.
    """
    from masthead.check.house import mended
    from masthead.pipeline import copy_note

    if is_pdf(path) or is_docx(path):
        hint = f"Make one of it first: masthead read {path.name} -o report.yaml."
        raise ModelError("fixes go into a report file, and this is none", where=str(path), hint=hint)
    report, fixes = mended(model.report, words)
    if not fixes:
        return model, (), []
    text = None
    if report_format(path) == "yaml":
        texts = {steps_of(fix.field): fix.now for fix in fixes}
        text = change_report(model.data.decode("utf-8-sig"), report, texts)
    data = (text or dump_report(report, report_format(path))).encode()
    made = Artifact(path.name, data)
    kept = () if text else kept_copies([made], path.parent)
    deliver([made, *kept], path.parent)
    return model._replace(report=report, data=data), (made,), [copy_note(copy) for copy in kept]
