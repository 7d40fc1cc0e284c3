"""The email of a run, as mail programs open it: those of today, and those that know RFC 2047 names only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage, Message
from typing import Any

import pytest
from lxml import etree

from tests.golden.cases import ALL, Case, make_case, name_of

every_message = pytest.mark.parametrize("case", ALL, ids=name_of)

_LABELS = {"zh-CN": "{}（{}）.{}", "en": "{} ({}).{}"}
_NAMES = {
    "zh-CN": {
        "briefing": "简报",
        "one-page": "一页纸",
        "gongwen": "公文",
        "xinhan": "信函",
        "jiyao": "纪要",
    },
    "en": {"briefing": "Briefing", "one-page": "One page"},
}
_LOADED = {"script", "link", "img", "iframe", "object", "embed", "svg", "video", "audio", "form", "input", "base"}
_TOKEN = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_]+")
_ZONE_NUMBER = re.compile(r"^\d (?=[A-Z])")


def parsed(case: Case) -> EmailMessage:
    message = message_from_bytes(make_case(case).files["message.eml"], policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def body(case: Case, kind: str) -> str:
    part = parsed(case).get_body(preferencelist=(kind,))
    assert part is not None
    text = part.get_content()
    assert isinstance(text, str)
    return text.replace("\r\n", "\n")


def tree(case: Case) -> Any:
    return etree.fromstring(body(case, "html"), etree.HTMLParser())


def attachment_names(case: Case) -> list[str]:
    language, title = case.language, make_case(case).report.title.text
    title = " ".join(re.sub(r'[\\/:*?"<>|\x00-\x1f]', " ", title).split())
    form = _LABELS[language]
    return [form.format(_NAMES[language][stem], title, ending) for stem in stems(case) for ending in ("pdf", "docx")]


def stems(case: Case) -> list[str]:
    """What the case's documents are called, the default two first."""
    made = {name.removesuffix(".pdf") for name in make_case(case).files if name.endswith(".pdf")}
    return ["briefing", "one-page", *sorted(made - {"briefing", "one-page"})]


def attached_bytes(case: Case) -> list[bytes]:
    files = make_case(case).files
    return [files[f"{stem}.{ending}"] for stem in stems(case) for ending in ("pdf", "docx")]


@every_message
def test_a_mail_program_of_today_opens_it_without_a_defect(case: Case) -> None:
    message = parsed(case)
    report = make_case(case).report
    assert [part.defects for part in message.walk() if part.defects] == []
    assert (report.summary.headline or report.title.text) in message["Subject"]
    assert message["Subject"].startswith(report.issue.series or "")
    files = list(message.iter_attachments())
    assert [file.get_filename() for file in files] == attachment_names(case)
    assert [file.get_content() for file in files] == attached_bytes(case)


@every_message
def test_a_mail_program_that_knows_no_rfc_2231_opens_it_under_the_same_names(case: Case) -> None:
    message = message_from_bytes(make_case(case).files["message.eml"], policy=policy.compat32)
    assert unfolded(message["Subject"]) == parsed(case)["Subject"]
    parts = [part for part in message.walk() if part.get_content_disposition() == "attachment"]
    assert [naive_name(part, "Content-Disposition", "filename") for part in parts] == attachment_names(case)
    assert [naive_name(part, "Content-Type", "name") for part in parts] == attachment_names(case)
    assert [part.get_payload(decode=True) for part in parts] == attached_bytes(case)


def naive_name(part: Message, header: str, parameter: str) -> str:
    """The name in quotes after `parameter=`, its encoded words decoded: all that a simple program looks for."""
    match = re.search(rf'[;\s]{parameter}="([^"]*)"', part[header])
    assert match
    return unfolded(match[1])


def unfolded(text: str) -> str:
    return str(make_header(decode_header(text)))


@every_message
def test_the_html_loads_nothing_and_runs_nothing(case: Case) -> None:
    html = body(case, "html")
    elements = list(tree(case).iter(etree.Element))
    assert not {element.tag for element in elements} & _LOADED
    attributes = [(name, value) for element in elements for name, value in element.attrib.items()]
    assert not [name for name, _ in attributes if name.startswith("on") or name in ("src", "background", "srcset")]
    assert not [value for name, value in attributes if name == "href" and not value.startswith(("https:", "mailto:"))]
    assert not re.search(
        r"url\(|@import|expression\(", " ".join(value for name, value in attributes if name == "style")
    )
    assert "<style" not in html


@every_message
def test_the_html_is_whole(case: Case) -> None:
    """One heading above the others, a title, a language; tables for the layout say so to a screen reader."""
    root = tree(case)
    report = make_case(case).report
    assert root.get("lang") == report.language
    assert root.findtext("head/title") == root.findtext(".//h1")
    assert len(root.findall(".//h1")) == 1
    assert all(table.get("role") == "presentation" for table in root.iter("table"))
    for table in root.iter("table"):
        assert len({columns(row) for row in table.findall("tr") if row.findall("td")} - {1}) <= 1
    assert all("".join(cell.itertext()).strip() for cell in root.iter("h1", "h2", "p"))


def columns(row: Any) -> int:
    return sum(int(cell.get("colspan", 1)) for cell in row.findall("td"))


@every_message
def test_the_plain_text_says_the_same_in_the_same_order(case: Case) -> None:
    """Key figures aside, whose families the HTML sets in one line: these are the same, in whatever order."""
    lines = body(case, "plain").splitlines()
    figures = range(*figure_lines(lines))
    rest = "\n".join(line for at, line in enumerate(lines) if at not in figures)
    shown = list(html_lines(tree(case).find("body")))
    assert words(rest) == words("\n".join(line for line, figure in shown if not figure))
    told, seen = ("\n".join(lines[at] for at in figures), "\n".join(line for line, figure in shown if figure))
    assert sorted(numbers(told)) == sorted(numbers(seen))


def figure_lines(lines: list[str]) -> tuple[int, int]:
    """Where the key figures stand in the plain text, their heading included."""
    heads = [at for at, line in enumerate(lines) if line in ("关键数字", "Key figures")]
    if not heads:
        return 0, 0
    return heads[0], next(at for at in range(heads[0], len(lines) + 1) if at == len(lines) or not lines[at])


def html_lines(parent: Any) -> Iterator[tuple[str, bool]]:
    """Text of the cells and paragraphs that show, and whether it is a key figure."""
    for part in parent.iter("h1", "h2", "p", "td"):
        if part.tag != "td":
            yield "".join(part.itertext()), False
        elif not any(part.find(f".//{tag}") is not None for tag in ("table", "h1", "h2", "p")):
            yield " ".join(part.itertext()), part.find("span") is not None


def words(text: str) -> list[str]:
    """Words and numbers, marks aside; Chinese runs are cut into characters, for a mark may stand for a cell's edge."""
    return [piece for token in _TOKEN.findall(text) for piece in (token if ord(token[0]) > 0x2E80 else [token])]


def numbers(text: str) -> list[str]:
    return [token for token in _TOKEN.findall(text) if token[0].isdigit()]


@every_message
def test_no_number_is_invented(case: Case) -> None:
    made = make_case(case)
    issue = made.report.issue
    known = {*digits(made.source.raw), *digits(" ".join(str(getattr(issue, name)) for name in issue.__struct_fields__))}
    for kind in ("plain", "html"):
        text = body(case, "plain") if kind == "plain" else "\n".join(line for line, _ in html_lines(tree(case)))
        for line in text.splitlines():
            assert set(digits(_ZONE_NUMBER.sub("", line))) <= known, line


def digits(text: str) -> list[str]:
    return re.findall(r"\d+", re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text))
