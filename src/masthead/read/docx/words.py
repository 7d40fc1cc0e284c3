"""Places of a report in words: "section 2, paragraph 3"."""

from __future__ import annotations

from masthead.field_path import steps_of

_NAMES = {
    "sections": "section",
    "paragraphs": "paragraph",
    "points": "point",
    "rows": "row",
    "lead": "lead, paragraph",
    "events": "event",
    "brief": "short form",
}
_SILENT = ("text",)


def place_words(field: str) -> str:
    """Where a field stands, as a reader counts; the field's own path where there are no words for it."""
    steps = steps_of(field)
    if not steps or steps[0] not in ("sections", "lead"):
        return field.removesuffix(".text")
    words: list[str] = []
    for at, step in enumerate(steps):
        if isinstance(step, int):
            name = steps[at - 1]
            words.append(f"column {step + 1}" if isinstance(name, int) else f"{_NAMES.get(name, name)} {step + 1}")
        elif step not in _NAMES and step not in _SILENT:
            words.append(step)
    return ", ".join(words)
