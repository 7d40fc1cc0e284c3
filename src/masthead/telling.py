"""What the command line says of an outcome, as lines of text and as the fields of its JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from masthead.errors import Diagnostic, MastheadError, Outcome

_MOST = 8
_IN_NUMBERS = ("gave-way", "house-half-width", "house-fixed")


def finding_lines(outcome: Outcome) -> Iterator[str]:
    """A line a finding, those of one kind together; kinds that come in numbers are cut short."""
    kinds: dict[str, list[Diagnostic]] = {}
    for found in outcome.diagnostics:
        kinds.setdefault(found.code, []).append(found)
    for code, group in kinds.items():
        if code == "issue-unset":
            yield _unset_line(group)
            continue
        shown = group[:_MOST] if code in _IN_NUMBERS else group
        yield from map(str, shown)
        if len(shown) < len(group):
            listed = any(made.name == "manifest.json" for made in outcome.artifacts)
            yield f"… and {len(group) - len(shown)} more{', see manifest.json' if listed else ''}"


def _unset_line(group: Sequence[Diagnostic]) -> str:
    names = ", ".join(found.where.removeprefix("issue.") for found in group)
    hint = "Give --set NAME=VALUE, or set them in report.yaml"
    return str(Diagnostic("note", "issue-unset", f"not set: {names} (issue)", hint=hint))


def counts(outcome: Outcome) -> str:
    """'no errors, 1 warning, 2 notes'."""
    found = [diagnostic.severity for diagnostic in outcome.diagnostics]
    counts = [(found.count(severity), severity) for severity in ("error", "warning", "note")]
    return ", ".join(f"{count or 'no'} {severity}{'' if count == 1 else 's'}" for count, severity in counts)


def file_lines(outcome: Outcome) -> list[str]:
    """A line a file: its path from the current folder, and its pages."""
    folder = _from_here(Path(outcome.folder))
    paths = [str(folder / artifact.name) for artifact in outcome.artifacts]
    width = max(map(len, paths), default=0)
    pages = [{0: "", 1: "1 page"}.get(made.pages, f"{made.pages} pages") for made in outcome.artifacts]
    return [f"{path:{width}}  {count}".rstrip() for path, count in zip(paths, pages, strict=True)]


def _from_here(path: Path) -> Path:
    try:
        return path.absolute().relative_to(Path.cwd())
    except (ValueError, OSError):  # elsewhere, or the current folder is gone
        return path


def outcome_fields(outcome: Outcome) -> dict[str, Any]:
    files = [
        {"name": made.name, "bytes": len(made.data), "pages": made.pages, "template": made.template}
        for made in outcome.artifacts
    ]
    return {
        "folder": outcome.folder,
        "files": files,
        "diagnostics": [_diagnostic_fields(found) for found in outcome.diagnostics],
        "exit_code": outcome.exit_code,
    }


def _diagnostic_fields(found: Diagnostic) -> dict[str, str]:
    names = ("severity", "code", "message", "where", "hint", *(["fix"] if found.fix else []))
    return {name: getattr(found, name) for name in names}


def error_fields(error: MastheadError) -> dict[str, str]:
    return {"kind": type(error).__name__, "what": error.what, "where": error.where, "hint": error.hint}
