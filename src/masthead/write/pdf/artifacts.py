"""Artifacts: what is on a page and no part of the document (ISO 32000-1, 14.8.2.2)."""

from __future__ import annotations

from masthead.pages import Glyphs, Image, Pages, Path, Placed, Slanted

_LAYOUT = "<</Type/Layout>>"
_REPEATED = "<</Type/Pagination>>"
_HEADER, _FOOTER, _WATERMARK = (f"<</Type/Pagination/Subtype/{name}>>" for name in ("Header", "Footer", "Watermark"))


def artifact(part: Placed, pages: Pages, height: float) -> str:
    """The properties of an artifact's marked content. Rules and squares are layout; text and pictures are furniture of
    the page: the watermark, what stands above or below the type area, or the head of a table that goes on from the page
    before."""
    if any(isinstance(item, Slanted) for item in part.items):
        return _WATERMARK
    shown = next((item for item in part.items if isinstance(item, Glyphs | Image | Path)), None)
    if shown is None:
        return _LAYOUT
    page, y = pages.theme.page, shown.y
    if y > height - page.bottom:
        return _FOOTER
    return _HEADER if y < page.top else _REPEATED
