"""Extract what a document says: its outline, and every fact with the words it came from."""

from __future__ import annotations

from itertools import islice

from masthead.collection import collection_paused
from masthead.errors import ExtractError
from masthead.extract.actions.actions import find_actions
from masthead.extract.actions.events import find_events
from masthead.extract.dates.dates import find_dates
from masthead.extract.figures.figures import find_figures
from masthead.extract.language import detect_language
from masthead.extract.names import find_names
from masthead.extract.outline.outline import find_outline
from masthead.extract.outline.sections import sections
from masthead.extract.outline.windows import Windows
from masthead.extract.summary.figures_planned import planned_figures
from masthead.extract.summary.headline_figures import headline_figures
from masthead.extract.summary.summary import find_summary
from masthead.report import Origin, OtherFile, Report
from masthead.report_base import NameFinder
from masthead.source import Source

# Of a short text, all that its windows are looked for in.
_AT_FIRST = 64


def extract(source: Source, *, names: NameFinder = "rules") -> Report:
    """The report of a source. Nothing is added to what it says; what it does not state is left out.

    names: who finds people, organisations and places: the rules alone, or also a model (the extra `masthead[nlp]`) that
    adds what it finds in a Chinese text where the rules found nothing.
    Raises ExtractError if the source holds no text, ConfigError if the model is wanted and not installed.
    """
    if not source.blocks:
        raise ExtractError("the document holds no text", where=source.name, hint="Give a document with text in it.")
    with collection_paused():
        return _report(source, names)


def _report(source: Source, names: NameFinder) -> Report:
    language = detect_language(source.raw)
    outline = find_outline(source, language)
    windows = Windows(language)
    windows.look_through(islice(outline.pieces(), _AT_FIRST))
    figures = find_figures(source, language)
    dates = find_dates(source, language)
    named = find_names(source, language, model=names == "model")
    planned = planned_figures(figures, source, language)
    return Report(
        title=outline.title,
        language=language,
        origin=Origin(
            file=source.name,
            sha256=source.sha256,
            others=tuple(OtherFile(file=file.name, sha256=file.sha256) for file in source.files[1:]),
            published=outline.published,
            credits=outline.credits,
        ),
        lead=tuple(piece.passage() for piece in outline.lead),
        sections=sections(outline.sections, language, windows),
        summary=find_summary(outline, headline_figures(figures, source), named.places, language, planned, windows),
        figures=figures,
        dates=dates,
        events=find_events(source, language, dates),
        actions=find_actions(source, language),
        people=named.people,
        organisations=named.organisations,
        places=named.places,
        quotations=named.quotations,
    )
