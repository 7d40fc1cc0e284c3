"""What holds for every PDF, whatever standard its pages keep."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.inspect.finding import Finding, judged
from masthead.inspect.page_checks import paper
from masthead.inspect.parts import Parts


def file_checks(parts: Parts, _form: str) -> Iterator[Finding]:
    """Whether the fonts are in the file: a print shop has others."""
    loose = sorted(face.name for face in parts.sheets.faces if not face.embedded)
    measured = f"not: {', '.join(loose)}" if loose else f"all {len(parts.sheets.faces)}"
    yield Finding("PDF", "fonts embedded", measured, "all", judged(not loose))
    scans = [sheet.number for sheet in parts.sheets.pages if sheet.pictures and not sheet.glyphs]
    if scans:
        note = "a scan cannot be measured"
        yield Finding("PDF", "pages of pictures", str(len(scans)), "none", "n/a", scans[0], note)


def foreign_checks(parts: Parts, _form: str) -> Iterator[Finding]:
    """For what is not Chinese: the standard is for Chinese documents, so only the paper is looked at."""
    yield paper(parts)
    asked = "GB/T 9704-2012 is for documents in Chinese"
    note = "give --form to measure it all the same"
    yield Finding("5 to 10", "layout", "not a Chinese document", asked, "n/a", 0, note)
