"""Documents with figures: the text of the PDF is the text of the Document, and the file is one that archives accept."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import pdfa

from masthead.compose import compose
from masthead.document import Block, Document, Figure, Group, Paragraph, Run
from masthead.errors import ComposeError
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Glyphs, Pages
from masthead.picture import Chart, Code, Picture, chart_fault
from masthead.pictures import read_picture
from masthead.reading_order import plain_text
from masthead.write.pdf import write_pdf
from tests.property.test_charts import charts
from tests.unit.pictures.made import jpeg, png, svg

THEME = load_template("jianbao").theme
FONTS = load_fonts(THEME.fonts)
# A checker that knows no extension schemas takes the one that PDF/UA needs for a fault.
FALSE_ALARM = "ISO_19005_3:6.6.2.3.1-1"

SVG = svg('<rect width="30" height="9" fill="#C00000" fill-opacity=".5"/><text x="9" y="9" font-size="6">字a</text>')
PICTURES = [read_picture(data, "a") for data in (png("RGBA"), png("P"), jpeg(), jpeg("CMYK"), SVG)]
TEXT = st.text("检查整改落实，。abc 12", min_size=1, max_size=60)
RUNS = st.builds(lambda text: (Run(text),), TEXT)
CONTENT: st.SearchStrategy[Picture | Chart | Code] = st.one_of(
    st.sampled_from(PICTURES),
    charts("zh-CN").filter(lambda chart: chart_fault(chart) is None and len(chart.categories) < 20),
    st.just(Code("abc")),
)
FIGURE = st.builds(
    Figure,
    content=CONTENT,
    alt=TEXT.filter(lambda text: bool(text.strip())),
    caption=st.just(()) | RUNS,
    width=st.sampled_from([0.0, 80.0, 2000.0]),
    floats=st.booleans(),
).filter(lambda figure: not isinstance(figure.content, Chart) or figure.width != 80.0)
PARAGRAPH = st.builds(Paragraph, style=st.just("body"), runs=RUNS)
BLOCKS: st.SearchStrategy[tuple[Block, ...]] = st.lists(
    st.one_of(FIGURE, PARAGRAPH, st.builds(lambda block: Group("signature", (block,)), FIGURE)), min_size=1, max_size=5
).map(tuple)


def furniture(pages: Pages) -> str:
    items = [item for page in pages.pages for placed in page.placed if placed.block < 0 for item in placed.items]
    return "".join("".join(item.texts) for item in items if isinstance(item, Glyphs))


def printed(data: bytes) -> str:
    """The characters that PDFium finds."""
    document = pypdfium2.PdfDocument(data)
    return "".join(page.get_textpage().get_text_range() for page in document)


def letters(text: str) -> list[str]:
    """Without blanks, and hyphens at the ends of lines, which PDFium takes for breaks of words."""
    return sorted(char for char in text if not char.isspace() and char not in "-\ufffe\x02")


@settings(max_examples=60, deadline=None)
@given(blocks=BLOCKS)
def test_the_text_of_the_pdf_is_the_text_of_the_document(blocks: tuple[Block, ...]) -> None:
    try:
        pages = compose(Document("题目", "zh-CN", blocks), THEME, FONTS)
    except ComposeError:
        return  # a chart that is far higher than the page
    data = write_pdf(pages)
    assert letters(printed(data)) == letters(plain_text(pages.document) + furniture(pages))
    with pikepdf.open(BytesIO(data)) as pdf:
        found = [one for one in pdfa.check(pdf, "3b").findings if one.rule != FALSE_ALARM]
    assert found == []
