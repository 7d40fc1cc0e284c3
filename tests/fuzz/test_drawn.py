"""Whatever a drawn file holds, it gives a document or a TemplateError."""

from __future__ import annotations

import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.errors import TemplateError
from masthead.fill.word import fill_file
from masthead.pipeline.sample import sample_report
from tests.fuzz.effort import TIMES

DRAWN = sorted((Path(__file__).parents[1] / "drawn").glob("*/document.docx"))
REPORT = sample_report("zh-CN")
PARTS = ("word/document.xml", "word/document.xml", "word/header1.xml", "word/_rels/document.xml.rels", "_rels/.rels",
         "word/styles.xml", "[Content_Types].xml", "word/settings.xml")  # fmt: skip
PIECES = st.sampled_from(
    ["", "{{", "}}", "{%", "%}", "{%p ", "{%tr ", "{%tc endfor %}", "{% else %}", "{# ", "#}", "“", "’", "endfor",
     "for x in", "</w:t></w:r><w:r><w:t>", "<w:br/>", "<w:p/>", "</w:p><w:p>", "</w:tc>", "<w:tbl>", "<w:tr/>",
     "<w:tc><w:p/></w:tc>", "<w:sectPr/>", "<w:bookmarkEnd w:id='1'/>", "<?masthead-tag 1?>", "<?masthead-tag x?>",
     "<!-- -->", "&amp;", "&#11;", "\x00", "\ud7ff", "99999999999", "-1", "rId1", "word/document.xml", "../", "title",
     ".text", " | join", "\n", "🀄"]
)  # fmt: skip
# A place in the part as a share of its length, how many characters are taken out there, and what is put in.
EDIT = st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 40), PIECES | st.text(max_size=4))


@cache
def parts(drawn: int) -> dict[str, bytes]:
    with zipfile.ZipFile(DRAWN[drawn]) as file:
        return {name: file.read(name) for name in file.namelist()}


def packed(changed: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, part in changed.items():
            file.writestr(name, part)
    return out.getvalue()


def check(data: bytes) -> None:
    try:
        made = fill_file(REPORT, data, "drawn")
    except TemplateError as error:
        assert error.hint  # noqa: PT017 (an error is one of the two good ends)
        return
    opened = docx.Document(BytesIO(made.data))
    assert not opened.element.body.xpath(".//w:tc[not(w:p)]")


@settings(deadline=None, max_examples=200 * TIMES)
@given(st.integers(0, 2), st.sampled_from(PARTS), st.lists(EDIT, min_size=1, max_size=4))
def test_changed_xml(drawn: int, name: str, edits: list[tuple[float, int, str]]) -> None:
    changed = dict(parts(drawn))
    text = changed.get(name, b"<w:hdr/>").decode()
    for share, out, piece in edits:
        at = int(share * len(text))
        text = text[:at] + piece + text[at + out :]
    changed[name] = text.encode("utf-8", "surrogatepass")
    check(packed(changed))


@settings(deadline=None, max_examples=200 * TIMES)
@given(st.integers(0, 2), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 30), PIECES), min_size=1, max_size=6))
def test_changed_text(drawn: int, edits: list[tuple[float, int, str]]) -> None:
    """Changes between tags, so that the XML stays whole more often."""
    changed = dict(parts(drawn))
    pieces = changed["word/document.xml"].decode().split("<w:t")
    for share, out, piece in edits:
        at = min(int(share * len(pieces)), len(pieces) - 1)
        head, mark, text = pieces[at].partition(">")
        pieces[at] = head + mark + piece + text[out if "<" not in text[:out] else 0 :]
    changed["word/document.xml"] = "<w:t".join(pieces).encode("utf-8", "surrogatepass")
    check(packed(changed))


@settings(deadline=None, max_examples=60 * TIMES)
@given(st.integers(0, 2), st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=8)), max_size=6), st.floats(0.5, 1))
def test_changed_bytes(drawn: int, edits: list[tuple[float, bytes]], end: float) -> None:
    data = bytearray(DRAWN[drawn].read_bytes())
    for share, piece in edits:
        at = int(share * len(data))
        data[at : at + len(piece)] = piece
    check(bytes(data[: int(end * len(data))]))
