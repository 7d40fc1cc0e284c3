"""docxtpl at work on a drawn file whose tags have been joined.

docxtpl goes through the parts and puts them back, and gives drawings their numbers. What it does to the text itself is
done here: its patterns look for tags in XML, it reads what they have broken as far as it can, and it changes texts of
the report that look like its own escapes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from docxtpl import DocxTemplate
from jinja2 import TemplateSyntaxError
from lxml.etree import tostring

from masthead.errors import TemplateError, shortened
from masthead.fill.budget import RefusedError
from masthead.fill.render import render
from masthead.fill.word.joining import MARK
from masthead.fill.word.tags import CLOSERS, Tag
from masthead.fill.word.tidying import tidy
from masthead.office_file import xml_root
from masthead.patterns import regex

if TYPE_CHECKING:
    from docx.opc.part import Part
    from lxml.etree import _Element

    from masthead.fill.word.sandbox import WordSandbox

_MARKS = regex(rf"<\?{MARK} (\d+)\?>")
_STRAY = regex(r"\{[{%#][^<\"]*")
_NOTES = ("footnotes+xml", "endnotes+xml")


class Engine(DocxTemplate):  # type: ignore[misc]  # docxtpl ships no types
    """tags: by the numbers of their marks. label: what errors call the file. sources: takes Jinja2's source by part."""

    def __init__(self, data: bytes, tags: Sequence[Tag], label: str, sources: dict[str, str]) -> None:
        super().__init__(BytesIO(data))
        self.tags = tags
        self.label = label
        self.sources = sources
        self.lines: dict[str, tuple[list[int], list[Tag]]] = {}  # where each tag of a part stands in its source
        self.source_lines: tuple[list[int], list[Tag]] = ([], [])
        self.pictures = 0  # of the report, put in so far

    def place(self, file: str, line: int) -> str:
        """The tag on a line of a part's source, in words."""
        lines, tags = self.lines[file.removeprefix(f"{self.label}/")]
        at = bisect_right(lines, line) - 1
        return f"{self.label}, {tags[at].place}, {shortened(tags[at].text)}" if at >= 0 else self.label

    def _placed(self, error: TemplateError, sandbox: WordSandbox) -> TemplateError:
        """The error with its tag, where what compiles the whole could not say which: the one that fails by itself."""
        if error.where.startswith(f"{self.label}, "):
            return error
        for tag in self.source_lines[1]:
            try:
                sandbox.compile(tag.code + (f"{{% {CLOSERS[tag.word]} %}}" if tag.opens else ""))
            except RefusedError:
                return tag.error(error.what, error.hint, self.label)
            except TemplateSyntaxError:  # one that stands in another, such as an elif
                continue
        return TemplateError(error.what, where=self.label, hint=error.hint)

    # What docxtpl asks for.

    def patch_xml(self, src_xml: str) -> str:
        """Jinja2's source: the XML with each tag in the place of its mark, on a line of its own."""
        if stray := _STRAY.search(_MARKS.sub("", src_xml)):
            hint = "Tags are filled in the text of paragraphs, not in alternative texts, links and fields."
            what = f"{shortened(stray[0])} stands where no text is"
            raise TemplateError(what, where=self.label, hint=hint)
        pieces: list[str] = []
        lines, tags, line, end = [], [], 1, 0
        for match in _MARKS.finditer(src_xml):
            tag = self.tags[int(match[1])]
            data = src_xml[end : match.start()]
            line += data.count("\n") + tag.code.count("\n")
            pieces += (data, tag.code)
            if tag.code:
                lines.append(line)
                tags.append(tag)
            end = match.end()
        self.source_lines = lines, tags
        return "".join((*pieces, src_xml[end:]))

    def render_xml_part(
        self, src_xml: str, part: Part, context: Mapping[str, Any], jinja_env: WordSandbox | None = None
    ) -> str:
        """A part filled. Raises TemplateError."""
        if jinja_env is None:
            raise TypeError("a drawn file is filled in the sandbox")
        self.current_rendering_part = part
        name = part.partname.membername
        self.lines[name] = self.source_lines
        self.sources[name] = src_xml
        try:
            made = render(jinja_env, name, context, self.place) if self.source_lines[0] else src_xml
        except TemplateError as error:
            raise self._placed(error, jinja_env) from None
        root = xml_root(made.encode(), f"{self.label}, {name}", TemplateError)
        tidy(root)
        return tostring(root, encoding="unicode")

    def fix_tables(self, xml: str) -> _Element:
        """The text as elements. Its tables have been put right: docxtpl would take the rows of tables in tables for
        those around them."""
        return xml_root(xml.encode(), self.label, TemplateError)

    def render_properties(self, context: Mapping[str, Any], jinja_env: WordSandbox | None = None) -> None:
        """Nothing: they are written anew."""

    def render_footnotes(self, context: Mapping[str, Any], jinja_env: WordSandbox | None = None) -> None:
        """Footnotes and endnotes filled."""
        for part in self.docx.part.package.iter_parts():
            if part.content_type.endswith(_NOTES):
                source = self.patch_xml(tostring(xml_root(part.blob, self.label, TemplateError), encoding="unicode"))
                part._blob = self.render_xml_part(source, part, context, jinja_env).encode()  # noqa: SLF001 (as docxtpl does)
