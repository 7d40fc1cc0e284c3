from __future__ import annotations
from masthead.extract.found_figure import FoundFigure
def english_figures(text: str) -> list[FoundFigure]:
    return []
