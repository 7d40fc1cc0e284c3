"""The file: fonts, properties, outline, links, and that equal pages give equal bytes."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from masthead import __version__
from masthead.document import Document, Paragraph, Run
from masthead.errors import ConfigError, WriteError
from masthead.pages import Bookmark, Box, Link, Page, Pages, Placed, Rule
from masthead.write.pdf import write_pdf
from tests.conformance import syntax_faults
from tests.spoken import spoken
from tests.unit.write_pdf.samples import HEIGHT, THEME, WIDTH, composed, page, run


def full() -> Pages:
    """Pages with everything in them."""
    first = page(
        run("关于工作的简报", y=90, size=22, color="#c00000", role="title"),
        Rule(72, 100, 500, 100, 1.5, "#c00000"),
        run("共召开座谈会"),
        run("641", x=168),
        run("office", y=150, role="title"),
        Box(72, 260, 100, 30, "#eeeeee", "#0000ff", 1),
        Rule(72, 300, 500, 300, 0.5, "#808080", (3, 2)),
        Link(72, 140, 60, 20, "https://example.org/"),
        bookmarks=[Bookmark("关于工作的简报", 1, 70)],
    )
    return composed(first, page(run("第二页"), bookmarks=[Bookmark("续", 3, 80)]))


def opened(pages: Pages) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(write_pdf(pages)))


@pytest.mark.needs("qpdf")
def test_file_is_sound(tmp_path: Path) -> None:
    path = tmp_path / "full.pdf"
    path.write_bytes(write_pdf(full()))
    checked = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, check=False, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "No syntax or stream encoding errors" in checked.stdout


@pytest.mark.needs("pdffonts")
def test_every_font_is_embedded_and_subset(tmp_path: Path) -> None:
    path = tmp_path / "full.pdf"
    path.write_bytes(write_pdf(full()))
    listed = subprocess.run(["pdffonts", str(path)], capture_output=True, check=True, text=True)
    rows = listed.stdout.splitlines()[2:]
    assert listed.stderr == ""
    assert len(rows) == 4
    assert all(re.match(r"[A-Z]{6}\+\S+ .*Identity-H +yes yes yes", row) for row in rows), rows


def test_no_other_font_no_ascii85_no_transition() -> None:
    data = write_pdf(full())
    assert b"Helvetica" not in data
    assert b"ASCII85" not in data
    assert b"/Trans" not in data


def test_streams_end_with_a_line_of_their_own() -> None:
    data = write_pdf(full())
    assert data.count(b"\nendstream") == data.count(b"endstream")


def test_subset_is_small() -> None:
    """A font of 30,000 glyphs costs a page with seven of them no more than those seven."""
    assert len(write_pdf(composed(page(run("关于工作的简报", role="title"))))) < 6000


def test_font_descriptor_tells_the_truth() -> None:
    with opened(composed(page(run("Italic")))) as file:
        font = file.pages[0].Resources.Font.F1
        descendant = font.DescendantFonts[0]
        descriptor = descendant.FontDescriptor
        assert str(descriptor.FontName) == str(descendant.BaseFont) == str(font.BaseFont)
        assert str(descriptor.FontName).endswith("+LiberationSerif")
        assert (int(descriptor.Ascent), int(descriptor.Descent), int(descriptor.CapHeight)) == (891, -216, 655)
        assert int(descriptor.Flags) == 4
        assert len(descriptor.FontFile2.read_bytes()) == int(descriptor.FontFile2.Length1)


def test_default_width_is_not_listed() -> None:
    with opened(composed(page(run("全是汉字")))) as file:
        descendant = file.pages[0].Resources.Font.F1.DescendantFonts[0]
        assert int(descendant.DW) == 1000
        assert len(descendant.W) == 0


def test_properties() -> None:
    with opened(composed(page(run("国")), title="简报（第3期）", author="督查室")) as file:
        assert str(file.docinfo["/Title"]) == "简报（第3期）"
        assert str(file.docinfo["/Author"]) == "督查室"
        assert str(file.docinfo["/Producer"]) == f"Masthead {__version__}"
        assert set(file.docinfo) == {"/Title", "/Author", "/Producer"}
        assert str(file.Root.Lang) == "zh-CN"
        assert bool(file.Root.ViewerPreferences.DisplayDocTitle)


@pytest.mark.parametrize("title", ["a\ud800b", "a\x00b", "a\nb\x85", "a\uffffb", "(a\\) b", "𠮷"])
def test_any_title_is_written(title: str) -> None:
    with opened(composed(page(run("国"), bookmarks=[Bookmark(title, 1, 0)]), title=title)) as file:
        kept = re.sub("[\x00-\x1f\x7f-\x9f\ud800-\udfff\uffff]", " ", title).strip()
        assert str(file.docinfo["/Title"]) == kept
        with file.open_outline() as outline:
            assert [item.title for item in outline.root] == [kept]


def test_document_without_title_and_author() -> None:
    with opened(composed(page(run("国")), title="", author="")) as file:
        assert set(file.docinfo) == {"/Producer"}
        assert bool(file.Root.ViewerPreferences.DisplayDocTitle)


def test_outline_follows_levels_however_they_jump() -> None:
    marks = [("A", 2), ("B", 1), ("B.1", 3), ("B.2", 2), ("B.2.1", 4), ("C", 0), ("C.1", 2)]
    first = page(run("国"), bookmarks=[Bookmark(title, level, 100) for title, level in marks[:4]])
    second = page(run("国"), bookmarks=[Bookmark(title, level, 50) for title, level in marks[4:]])
    with pypdfium2.PdfDocument(write_pdf(composed(first, second))) as pdf:
        found = [(item.get_title(), item.level, item.get_dest().get_index()) for item in pdf.get_toc()]
        top = next(iter(pdf.get_toc())).get_dest().get_view()
    assert found == [
        ("A", 0, 0),
        ("B", 0, 0),
        ("B.1", 1, 0),
        ("B.2", 1, 0),
        ("B.2.1", 2, 1),
        ("C", 0, 1),
        ("C.1", 1, 1),
    ]
    assert top[1][1] == pytest.approx(HEIGHT - 100, abs=0.001)


def test_links_lead_to_the_web_and_to_mailboxes_only() -> None:
    hrefs = [
        "https://example.org/a b?x=(1)&y=一",
        "HTTP://example.org",
        "mailto:office@example.org",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "report.pdf",
        "",
        "https://example.org/\ud800\x00",
    ]
    links = [Link(72, 100 + 20 * row, 50, 12, href) for row, href in enumerate(hrefs)]
    with opened(composed(page(*links))) as file:
        annotations = list(file.pages[0].Annots)
        assert [str(item.A.URI) for item in annotations] == [
            "https://example.org/a%20b?x=(1)&y=%E4%B8%80",
            "HTTP://example.org",
            "mailto:office@example.org",
            "https://example.org/?%00",
        ]
        assert [round(float(edge), 2) for edge in annotations[0].Rect] == [72, 729.89, 122, 741.89]


def test_page_without_links_has_no_annotations() -> None:
    with opened(composed(page(run("国")))) as file:
        assert "/Annots" not in file.pages[0]


def test_rules_and_boxes_are_drawn_where_they_stand() -> None:
    items = Rule(72, 100, 500, 100, 4, "#c00000"), Box(72, 200, 100, 30, "#00ff00"), Box(300, 200, 100, 30, "", "", 1)
    with pypdfium2.PdfDocument(write_pdf(composed(page(*items)))) as pdf:
        picture = pdf[0].render(scale=1).to_pil()
    assert picture.getpixel((300, 100)) == (192, 0, 0)
    assert picture.getpixel((120, 215)) == (0, 255, 0)
    assert picture.getpixel((350, 215)) == (255, 255, 255)
    assert picture.getpixel((300, 104)) == (255, 255, 255)


@pytest.mark.needs("qpdf")
def test_many_pages_stand_in_a_tree(tmp_path: Path) -> None:
    """And so do the elements and links of their contents."""
    link = Link(72, 84, 16, 16, "https://example.org/")
    pages = [Page(WIDTH, HEIGHT, (Placed(at, (run("国")._replace(href=link.href), link)),)) for at in range(150)]
    document = Document("题", "zh-CN", tuple(Paragraph("body", (Run("国", href=link.href),)) for _ in pages))
    path = tmp_path / "many.pdf"
    path.write_bytes(write_pdf(Pages(tuple(pages), document, THEME)))
    assert syntax_faults(path) == ""
    heard = spoken(path.read_bytes())
    assert [one.pages for one in heard.all("Link")] == [[at] for at in range(150)]
    with pikepdf.open(path) as file:
        assert len(file.pages) == 150
        assert [int(node.Count) for node in file.Root.Pages.Kids] == [64, 64, 22]
        assert [list(map(int, leaf.Limits)) for leaf in file.Root.StructTreeRoot.ParentTree.Kids] == [
            [0, 63],
            [64, 127],
            [128, 191],
            [192, 255],
            [256, 299],
        ]


def test_objects_share_streams() -> None:
    """Nothing but streams stands by itself, and no content is kept twice."""
    data = write_pdf(full())
    assert data.count(b" obj\n") == data.count(b"\nstream\n")
    assert b"/ObjStm" in data


def test_document_without_pages_is_a_write_error() -> None:
    with pytest.raises(WriteError, match="no page"):
        write_pdf(composed())


def test_blank_page_and_empty_runs() -> None:
    with opened(composed(page(), page(run("国")._replace(glyphs=(), advances=(), texts=())))) as file:
        assert len(file.pages) == 2


def test_meaningless_source_date_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(ConfigError, match="SOURCE_DATE_EPOCH"):
        write_pdf(composed(page()))


def test_same_pages_give_the_same_bytes(tmp_path: Path) -> None:
    """Whatever the order of sets, the time zone, the language and the folder, and whatever was written before."""
    program = (
        "import hashlib; from tests.unit.write_pdf.test_file import full; from masthead.write.pdf import write_pdf; "
        "print(hashlib.sha256(write_pdf(full())).hexdigest())"
    )
    root = Path(__file__).resolve().parents[3]
    paths = os.pathsep.join([str(root), str(root / "src")])
    settings = (
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONUTF8": "1"},
        {"PYTHONHASHSEED": "2", "TZ": "America/St_Johns", "LANG": "tr_TR.UTF-8"},
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            check=True,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": paths, **more},
            text=True,
        ).stdout.strip()
        for folder, more in zip((root, tmp_path), settings, strict=True)
    }
    write_pdf(composed(page(run("前一份"))))
    assert printed == {hashlib.sha256(write_pdf(full())).hexdigest()}


def test_files_of_different_pages_have_different_identifiers() -> None:
    with opened(composed(page(run("甲")))) as first, opened(composed(page(run("乙")))) as second:
        assert bytes(first.trailer.ID[0]) != bytes(second.trailer.ID[0])
