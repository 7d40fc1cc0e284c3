"""What paragraphs of Word files made elsewhere say, and what of them is left out and told."""

from __future__ import annotations

import pytest

from tests.unit.read.word_files import codes, document, p, r, source_of, style, styled, texts

_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def field(code: str, result: str) -> str:
    return _FIELD.format(code=code, result=r(result) if result else "")


def test_paragraphs_are_counted_and_stand_a_line_each() -> None:
    source = source_of(p("甲县水库12座。") + p() + p("乙县水库29座。"))
    assert source.raw == "甲县水库12座。\n\n乙县水库29座。\n"
    assert [(block.kind, block.line, block.place.paragraph) for block in source.blocks] == [
        ("paragraph", 1, 1),
        ("paragraph", 3, 3),
    ]
    span = source.span(source.blocks[1], 4, 7)
    assert (span.quote, span.at) == ("29座", "paragraph 3")


def test_tabs_breaks_and_hyphens() -> None:
    body = (
        "<w:p><w:r><w:t>名称</w:t><w:tab/><w:t>数量</w:t><w:softHyphen/><w:noBreakHyphen/><w:t>合计</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>甲县。</w:t><w:br/><w:t>乙县</w:t><w:cr/><w:t>丙县</w:t></w:r></w:p>"
    )
    source = source_of(body)
    assert texts(source) == ["名称 数量-合计", "甲县。", "乙县 丙县"]
    assert source.raw == "名称\t数量-合计\n甲县。\n乙县\n丙县\n"


def test_a_heading_that_is_broken_is_one() -> None:
    body = f"<w:p><w:pPr>{styled('T')}</w:pPr><w:r><w:t>关于水库安全</w:t><w:br/><w:t>检查的通报</w:t></w:r></w:p>"
    source = source_of(body, styles=style("T", "Title"))
    assert [(block.kind, block.level, block.text) for block in source.blocks] == [
        ("heading", 1, "关于水库安全检查的通报")
    ]


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        (field(" PAGE ", "3"), "共座"),
        (field("NUMPAGES", "12"), "共座"),
        (field(" PAGEREF a ", "3"), "共座"),
        (field(" DOCPROPERTY count ", "41"), "共41座"),
        (field(" HYPERLINK \\l place ", "41"), "共41座"),
        (field(f" IF {'x'} ", "41"), "共41座"),
        ('<w:fldSimple w:instr=" SEQ 图 "><w:r><w:t>1</w:t></w:r></w:fldSimple>', "共1座"),
        ('<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>', "共座"),
        (field(r" eq \o\ac(○,3) ", ""), "共③座"),
        (field(r" EQ \f(1,3) ", ""), "共1/3座"),
        (r"<w:hyperlink><w:r><w:t>41</w:t></w:r></w:hyperlink>", "共41座"),
        ("<w:smartTag><w:r><w:t>41</w:t></w:r></w:smartTag>", "共41座"),
        ("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>41</w:t></w:r></w:sdtContent></w:sdt>", "共41座"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "共✓座"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', "共≥座"),
        ('<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>\uf06e</w:t></w:r>', "共■座"),
        ("<w:ins w:id='1'><w:r><w:t>41</w:t></w:r></w:ins>", "共41座"),
        ("<w:del w:id='1'><w:r><w:delText>41</w:delText></w:r></w:del>", "共座"),
        ("<w:moveTo w:id='1'><w:r><w:t>41</w:t></w:r></w:moveTo>", "共41座"),
        ("<w:moveFrom w:id='1'><w:r><w:t>41</w:t></w:r></w:moveFrom>", "共座"),
        (r("41", "<w:vanish/>"), "共座"),
        (r("41", '<w:vanish w:val="0"/>'), "共41座"),
        (r("41", '<w:rStyle w:val="H"/>'), "共座"),
        (r("41", "<w:strike/>") + r("38"), "共38座"),
        (r("41", "<w:dstrike/>"), "共座"),
        (r("41", '<w:strike w:val="0"/>'), "共41座"),
        (r("10") + r("6", '<w:vertAlign w:val="superscript"/>'), "共10⁶座"),
        (r("41") + r("2", '<w:vertAlign w:val="subscript"/>'), "共41₂座"),
        (r("CO") + r("2", '<w:vertAlign w:val="subscript"/>'), "共CO2座"),
        ("<m:oMath><m:r><m:t>41</m:t></m:r></m:oMath>", "共41座"),
        (
            "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath>",
            "共1/3座",
        ),
        (
            "<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>4</m:t></m:r></m:sup></m:sSup></m:oMath>",
            "共10^4座",
        ),
        (
            f"<w:r><w:ruby><w:rt>{r('yī')}</w:rt><w:rubyBase>{r('一')}</w:rubyBase></w:ruby></w:r>",
            "共一座",
        ),
    ],
)
def test_what_stands_in_a_paragraph(inside: str, said: str) -> None:
    hidden = style("H", "Hidden", "<w:rPr><w:vanish/></w:rPr>", kind="character")
    assert texts(source_of(f"<w:p>{r('共')}{inside}{r('座')}</w:p>", styles=hidden)) == [said]


@pytest.mark.parametrize(
    ("inside", "code", "words"),
    [
        ("<w:del w:id='1'><w:r><w:delText>41</w:delText></w:r></w:del>", "changes-accepted", "1 deletion"),
        (r("41座", "<w:vanish/>"), "hidden-text", "“41座”"),
        (r("41座", "<w:strike/>"), "struck-out", "“41座” (paragraph 1)"),
        ('<w:r><w:commentReference w:id="0"/></w:r>', "comments", "1 comment left out"),
        (field(r" EQ \x(1) ", ""), "formula", "EQ"),
        ('<w:r><w:sym w:font="Webdings" w:char="F001"/></w:r>', "symbols", "Webdings"),
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击</w:t></w:r></w:sdtContent></w:sdt>",
            "prompts",
            "1 prompt",
        ),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>yī</w:t></w:r></w:rt><w:rubyBase/></w:ruby></w:r>",
            "readings",
            "“yī”",
        ),
        ("<w:r><w:object><o:OLEObject/></w:object></w:r>", "drawing-left-out", "1 embedded object"),
    ],
)
def test_what_is_left_out_is_told(inside: str, code: str, words: str) -> None:
    (note,) = source_of(f"<w:p>{r('共')}{inside}</w:p>").notes
    assert (note.code, note.where) == (code, "a.docx")
    assert words in note.message


def test_a_paragraph_whose_end_was_deleted_goes_on() -> None:
    gone = "<w:rPr><w:del w:id='1'/></w:rPr>"
    assert texts(source_of(p("共检查", gone) + p("41座。") + p("完", gone))) == ["共检查41座。", "完"]


def test_a_table_of_contents_is_left_out() -> None:
    toc = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("一、情况")}{field("PAGEREF x", "1")}</w:p>'
        f'<w:p>{r("二、做法")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    listed = p("三、打算\t3", styled("TOC1"))
    source = source_of(toc + listed + p("正文。"), styles=style("TOC1", "toc 1"))
    assert (texts(source), codes(source)) == (["正文。"], ["contents"])


def test_headings_by_style_base_name_and_outline() -> None:
    styles = (
        style("a", "标题 1")
        + style("b", "部门标题", based="Heading2")
        + style("Heading2", "heading 2")
        + style("c", "小标题", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
        + style("d", "文字", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', based="a")
    )
    body = (
        p("总体情况", styled("a"))
        + p("主要做法", styled("b"))
        + p("压实责任", styled("c"))
        + p("正文在此", styled("d"))
        + p("直接指定", '<w:outlineLvl w:val="0"/>')
        + p("不是标题", styled("a") + '<w:outlineLvl w:val="9"/>')
    )
    assert [(block.kind, block.level) for block in source_of(body, styles=styles).blocks] == [
        ("heading", 1),
        ("heading", 2),
        ("heading", 3),
        ("paragraph", 0),
        ("heading", 1),
        ("paragraph", 0),
    ]


def test_below_a_title_headings_are_a_level_deeper() -> None:
    styles = style("T", "Title") + style("H", "heading 1")
    blocks = source_of(p("通报", styled("T")) + p("情况", styled("H")), styles=styles).blocks
    assert [block.level for block in blocks] == [1, 2]


def test_running_text_in_a_heading_style_is_no_heading() -> None:
    body = p("（一）压实责任。各县要把责任落到每一座水库。", styled("H"))
    assert [block.kind for block in source_of(body, styles=style("H", "heading 3")).blocks] == ["paragraph"]


def test_styles_that_are_based_on_each_other() -> None:
    styles = style("a", "一", based="b") + style("b", "二", based="a")
    assert texts(source_of(p("正文", styled("a")), styles=styles)) == ["正文"]


def test_notes_stand_behind_their_paragraph_with_their_mark() -> None:
    def note(kind: str, number: int, inside: str) -> str:
        return f'<w:{kind} w:id="{number}"><w:p><w:r><w:{kind}Ref/></w:r>{inside}</w:p></w:{kind}>'

    body = (
        f'<w:p>{r("共41座")}<w:r><w:footnoteReference w:id="2"/></w:r>{r("，发现126处")}'
        '<w:r><w:endnoteReference w:id="3"/></w:r></w:p>' + p("完。")
    )
    source = source_of(
        body,
        footnotes=note("footnote", 2, r(" 截至6月底。")) + note("footnote", 9, r("没有人提到")),
        endnotes=note("endnote", 3, r("见附表。")),
    )
    assert [(block.kind, block.text) for block in source.blocks] == [
        ("paragraph", "共41座[1]，发现126处[i]"),
        ("note", "[1] 截至6月底。"),
        ("note", "[i]见附表。"),
        ("paragraph", "完。"),
    ]


def test_notes_that_refer_to_each_other_are_told_once() -> None:
    def note(number: int, other: int) -> str:
        reference = f'<w:r><w:footnoteReference w:id="{other}"/></w:r>'
        return f'<w:footnote w:id="{number}"><w:p>{r(f"注{number}")}{reference}</w:p></w:footnote>'

    body = f'<w:p>{r("正文")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    found = texts(source_of(body, footnotes=note(1, 2) + note(2, 1)))
    assert found == ["正文[1]", "[1] 注1[2]", "[2] 注2[1]"] or found[0] == "正文[1]"
    assert len(found) == 3


def test_notes_in_circles() -> None:
    body = (
        f'<w:p>{r("正文")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
        '<w:sectPr><w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/></w:footnotePr></w:sectPr>'
    )
    note = f'<w:footnote w:id="1">{p("注文")}</w:footnote>'
    assert texts(source_of(body, footnotes=note)) == ["正文①", "① 注文"]


def test_headers_are_told_where_they_say_more() -> None:
    from tests.unit.read.word_files import relation, root_of

    sides = "".join(f'<w:headerReference w:type="default" r:id="h{at}"/>' for at in range(3))
    source = source_of(
        p("关于水库的通报") + f"<w:sectPr>{sides}</w:sectPr>",
        parts={
            "word/h0.xml": root_of("hdr", p("内部资料〔2031〕5号")),
            "word/h1.xml": root_of("hdr", p("关于水库的通报")),
            "word/h2.xml": root_of("ftr", f"<w:p>{r('第')}{field('PAGE', '3')}{r('页 共 ')}{r('12 页')}</w:p>"),
        },
        relations="".join(relation(f"h{at}", "header", f"h{at}.xml") for at in range(3)),
    )
    assert texts(source) == ["关于水库的通报"]
    (note,) = source.notes
    assert (note.code, "内部资料〔2031〕5号" in note.message, "第" in note.message) == ("page-furniture", True, False)


def test_macros_are_told_of() -> None:
    assert codes(source_of(p("正文"), parts={"word/vbaProject.bin": b"x"})) == ["macros"]


def test_the_strict_form_is_read() -> None:
    from io import BytesIO
    from zipfile import ZipFile

    from masthead.read import read_bytes
    from tests.unit.read.word_files import packed

    with ZipFile(BytesIO(document(p("正文", styled("H")), styles=style("H", "heading 1")))) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    strict = "http://" + "purl.oclc.org/ooxml"
    for name, data in parts.items():
        text = data.decode().replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006", f"{strict}/wordprocessingml"
        )
        relations = "http://schemas.openxmlformats.org/officeDocument/2006"
        parts[name] = text.replace(relations, f"{strict}/officeDocument").encode()
    assert [(block.kind, block.text) for block in read_bytes(packed(parts), "a.docx", "a").blocks] == [
        ("heading", "正文")
    ]


def test_a_title_that_was_broken_by_hand_is_one() -> None:
    def line(text: str, size: int = 44, align: str = "center") -> str:
        look = f'<w:sz w:val="{size}"/>'
        return f'<w:p><w:pPr><w:jc w:val="{align}"/></w:pPr>{r(text, look)}</w:p>'

    head = line("云栖市人民政府文件", 100) + line("云政发〔2031〕12号", 32)
    title = line("云栖市人民政府关于") + line("汛前检查情况的通报") + line("（2031年）")
    source = source_of(head + title + line("各县人民政府：", 32, "left"))
    assert texts(source) == [
        "云栖市人民政府文件",
        "云政发〔2031〕12号",
        "云栖市人民政府关于汛前检查情况的通报",
        "（2031年）",
        "各县人民政府：",
    ]
    assert source.raw.splitlines()[2:4] == ["云栖市人民政府关于", "汛前检查情况的通报"]
    assert [block.place.paragraph for block in source.blocks] == [1, 2, 3, 5, 6]


@pytest.mark.parametrize(
    ("look", "said"),
    [
        ('<w:position w:val="10"/>', "共10⁶座"),
        ('<w:position w:val="6"/><w:sz w:val="14"/>', "共10⁶座"),
        ('<w:position w:val="-6"/><w:sz w:val="14"/>', "共10₆座"),
        ('<w:position w:val="2"/>', "共106座"),
        ('<w:position w:val="1"/><w:sz w:val="14"/>', "共106座"),
    ],
)
def test_digits_moved_off_their_line_join_no_number(look: str, said: str) -> None:
    assert texts(source_of(f"<w:p>{r('共10')}{r('6', look)}{r('座')}</w:p>")) == [said]


def test_a_whole_line_that_is_moved_stays_as_it_is() -> None:
    moved = r("2026年", '<w:position w:val="12"/>')
    assert texts(source_of(f"<w:p>{moved}</w:p>")) == ["2026年"]
