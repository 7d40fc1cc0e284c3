"""From a report to finished documents, a template at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from os.path import isdir
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import masthead
from masthead.attachment import MODEL_NAME, Attachment
from masthead.carried import CarriedModel
from masthead.collection import collection_paused
from masthead.document import Document, Figure
from masthead.errors import Artifact, ConfigError, Diagnostic, shortened
from masthead.face import Face, FontSet, Substitution
from masthead.pages import Glyphs, Pages, Slanted
from masthead.pipeline.drawn import drawn_docx, drawn_findings
from masthead.reading_order import leaves
from masthead.report import Report
from masthead.theme_file import changed

if TYPE_CHECKING:
    from masthead.fill import Template
    from masthead.fill.word import Filled

FORMATS = ("pdf", "docx")


class Composed(NamedTuple):
    """One template's document. stem: what its files are called. pages: none where the template is drawn in Word alone.
    fonts: PostScript names of the faces on the pages, sorted. substitutions: those that show on them. drawn: the DOCX
    of a template that is drawn in Word."""

    stem: str
    template: Template
    pages: Pages
    fonts: tuple[str, ...]
    substitutions: tuple[Substitution, ...]
    drawn: Filled | None = None


class Beside(NamedTuple):
    """What documents have besides the report: the folder its pictures are in, and the fingerprint of their inputs."""

    folder: Path | None = None
    fingerprint: str = ""


NOTHING = Beside()


def wanted_templates(report: Report, names: Sequence[str], lines: str = "") -> list[Template]:
    """The templates named, each once; the two that the report's language asks for, where none is. lines: what their
    themes are to say of lines, if not what they do. Raises TemplateError."""
    from masthead.fill import default_templates, load_template

    templates = [load_template(name) for name in dict.fromkeys(names or default_templates(report.language))]
    return [one._replace(theme=changed(one.theme, {"lines": lines})) for one in templates] if lines else templates


def typeset(report: Report, names: Sequence[str]) -> list[Composed]:
    """The report set in each template; in the two that its language asks for, where none is named."""
    return typeset_in(report, wanted_templates(report, names))


def typeset_in(
    report: Report, templates: Sequence[Template], beside: Beside = NOTHING, formats: Sequence[str] = FORMATS
) -> list[Composed]:
    """The report set in each template. formats: those that will be written.

    A result is named for its template's role, and for the template where several have that role. Raises
    TemplateError and ComposeError.
    """
    roles = Counter(template.role for template in templates)
    stems = [template.role if roles[template.role] == 1 and template.role else template.name for template in templates]
    for stem, count in Counter(stems).items():
        if count > 1:
            raise ConfigError(f"{count} templates are called {stem}", hint="Rename one in its template.toml.")
    composed = [_compose(report, template, stem, beside) for template, stem in zip(templates, stems, strict=True)]
    if "docx" not in formats:
        return composed
    return [one._replace(drawn=drawn_docx(report, one.template, beside.folder)) for one in composed]


def compose_report(report: Report, template: Template, fonts: FontSet, beside: Beside = NOTHING) -> Pages:
    """The report set in a template; no pages of one that is drawn in Word alone. Raises TemplateError and
    ComposeError."""
    from masthead.compose import compose
    from masthead.fill import fill

    if not template.entry:
        return Pages((), Document(report.title.text, report.language, ()), template.theme)
    with collection_paused():
        filled = fill(report, template, folder=beside.folder, fingerprint=beside.fingerprint)
        return compose(filled, template.theme, fonts)


def _compose(report: Report, template: Template, stem: str, beside: Beside) -> Composed:
    from masthead.fonts import load_fonts

    fonts = load_fonts(template.theme.fonts)
    pages = compose_report(report, template, fonts, beside)
    if (
        template.entry
        and (report.pictures or report.charts)
        and not any(isinstance(leaf, Figure) for leaf in leaves(pages.document.blocks))
    ):
        pages = replace(pages, diagnostics=(*pages.diagnostics, _not_shown(template)))
    names = _font_names(pages)
    shown = tuple(one for one in fonts.substitutions if _stand_in(fonts, one) in names)
    return Composed(stem, template, pages, names, shown)


def _not_shown(template: Template) -> Diagnostic:
    message, hint = "the report's pictures and charts are not printed", "A template prints them with <figure>."
    return Diagnostic("note", "figures-not-shown", message, f"template {template.name}", hint)


def _stand_in(fonts: FontSet, substitution: Substitution) -> str:
    """The name of the face that stands in: the one a common character of the script is set in."""
    han = substitution.script == "han"
    face = fonts.pick(substitution.role, "国" if han else "n", han=han)
    return face.name if face else ""


def _font_names(pages: Pages) -> tuple[str, ...]:
    return tuple(sorted(face.name for face in faces_on(pages)))


def faces_on(pages: Pages) -> list[Face]:
    """The faces on the pages, each once, in the order in which they are met."""
    return list({glyphs.face.name: glyphs.face for glyphs in _glyphs(pages)}.values())


def _glyphs(pages: Pages) -> Iterator[Glyphs]:
    for page in pages.pages:
        for placed in (*page.placed, *page.turned):
            for item in placed.items:
                if isinstance(item, Glyphs):
                    yield item
                elif isinstance(item, Slanted):
                    yield from item.glyphs


def write(
    composed: Sequence[Composed], formats: Sequence[str], attachments: Sequence[Attachment] = ()
) -> list[Artifact]:
    """Each document in each format, PDF before DOCX; no PDF of one that is drawn in Word alone. attachments: what each
    PDF carries; a DOCX carries the model that is among them, unless it is drawn. Raises WriteError."""
    return [
        _written(one, name, attachments)
        for one in composed
        for name in FORMATS
        if name in formats and (name != "pdf" or one.template.entry)
    ]


def _written(one: Composed, format_name: str, attachments: Sequence[Attachment]) -> Artifact:
    name, pages = f"{one.stem}.{format_name}", one.pages
    if format_name == "pdf":
        from masthead.write.pdf import write_pdf

        return Artifact(name, write_pdf(pages, attachments), one.template.name, len(pages.pages))
    if one.drawn:
        return Artifact(name, one.drawn.data, one.template.name)  # how many pages it has, Word alone knows
    from masthead.write.docx import write_docx

    models = [one.data for one in attachments if one.name == MODEL_NAME]
    model = CarriedModel(models[0], one.template.name, masthead.__version__) if models else None
    return Artifact(name, write_docx(pages, model), one.template.name, len(pages.pages))


def check_formats(formats: Sequence[str]) -> None:
    """Raises ConfigError for a format that is not written, and where none is named."""
    if not formats:
        raise ConfigError("no format is named", hint=f"Known formats: {', '.join(FORMATS)}.")
    for name in formats:
        if name not in FORMATS:
            raise ConfigError(f"unknown format {shortened(name)!r}", hint=f"Known formats: {', '.join(FORMATS)}.")


def diagnostics(composed: Sequence[Composed], formats: Sequence[str] = ()) -> tuple[Diagnostic, ...]:
    """What composing and the writers of the formats found, each said once, and for which roles fonts stand in for
    others; the manifest lists these."""
    found = dict.fromkeys(finding for one in composed for finding in (*one.pages.diagnostics, *_of(one, formats)))
    replaced = substitutions(composed)
    if not replaced:
        return tuple(found)
    roles = ", ".join(dict.fromkeys(one.role for one in replaced))
    message = f"fonts stand in for roles {roles}"
    return (*found, Diagnostic("note", "font-substituted", message, hint="See `masthead fonts`."))


def _of(composed: Composed, formats: Sequence[str]) -> tuple[Diagnostic, ...]:
    if composed.template.drawn:
        return drawn_findings(composed.template, composed.drawn, formats)
    if "docx" not in formats:
        return ()
    from masthead.write.docx import docx_findings

    return docx_findings(composed.pages)


def font_folder_notes() -> tuple[Diagnostic, ...]:
    """A warning for each folder in MASTHEAD_FONTS that is not there, and each file in them that is no whole font."""
    from masthead.fonts.folders import configured_folders, font_files
    from masthead.fonts.opentype import cut_short

    folders = configured_folders()
    missing, broken = "MASTHEAD_FONTS names a folder that is not there", "the font file is cut short; it is not used"
    hints = "Correct MASTHEAD_FONTS, or unset it.", "Install the font again."
    return (
        *(
            Diagnostic("warning", "font-folder-missing", missing, folder, hints[0])
            for folder in folders
            if not isdir(folder)  # noqa: PTH112 (Path.is_dir raises for a name that is too long)
        ),
        *(
            Diagnostic("warning", "font-file-broken", broken, path, hints[1])
            for path in (font_files(folders).values() if folders else ())
            if cut_short(path)
        ),
    )


def substitutions(composed: Sequence[Composed]) -> tuple[Substitution, ...]:
    """Those of all documents, each once."""
    return tuple(dict.fromkeys(found for one in composed for found in one.substitutions))
