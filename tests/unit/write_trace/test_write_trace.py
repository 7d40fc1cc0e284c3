"""The page of a trace: one file, closed to the network, with nothing in it that a text could run."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from io import BytesIO

import pytest
from PIL import Image

from masthead.errors import Diagnostic
from masthead.output_text import Box
from masthead.traced import (
    Placed,
    Range,
    Stretch,
    Trace,
    TracedLine,
    TracedMention,
    TracedOutput,
    TracedSheet,
    TracedSource,
)
from masthead.write.trace import write_trace
from masthead.write.trace.png import grey_png
from masthead.write.trace.words import WORDS, place_words

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&\u2028]]>"


def page(text: str = "共641家", language: str = "zh-CN") -> Trace:
    sheet = TracedSheet(grey_png(2, 2, b"\x00\xff\xff\x00"), 595, 842, (Placed(0, Box(10, 20, 30.5, 40)),))
    return Trace(
        text,
        language,
        (
            TracedOutput(f"{text}.pdf", sheets=(sheet,)),
            TracedOutput("b.docx", lines=(TracedLine("paragraph 2", (Stretch(text), Stretch("641", 0))),)),
        ),
        (TracedMention(text, "fact", (text,), (Range(0, 0, len(text)),), (Range(0, 1, 4),)),),
        (TracedSource(text, text),),
        (Diagnostic("error", "number-changed", text, text), Diagnostic("note", "told", "not shown")),
    )


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def elements(data: bytes) -> list[tuple[str, dict[str, str | None]]]:
    reader = _Elements()
    reader.feed(data.decode())
    return reader.tags


def test_a_hostile_text_is_text() -> None:
    plain, hostile = elements(write_trace(page())), elements(write_trace(page(HOSTILE)))
    assert [tag for tag, _ in hostile if tag in ("script", "img")] == ["script", "script"]
    assert not any(name.startswith("on") or name == "style" for _, attributes in hostile for name in attributes)
    assert {tag for tag, _ in hostile} == {tag for tag, _ in plain}


def test_the_data_come_back_whole() -> None:
    text = write_trace(page(HOSTILE)).decode()
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert found
    (mention,) = json.loads(found[1])["mentions"]
    assert mention["text"] == HOSTILE
    assert mention["words"] == [1]
    assert mention["near"] == [0, 1, 2]


def test_the_policy_allows_its_own_script_and_nothing_else() -> None:
    text = write_trace(page()).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    script, style = (
        re.search(r"<script>(.*?)</script>", text, re.DOTALL),
        re.search(r"<style>(.*?)</style>", text, re.DOTALL),
    )
    assert policy
    assert script
    assert style
    assert policy[1].startswith("default-src 'none'; img-src data:;")
    for part in (script[1], style[1]):
        assert b64encode(sha256(part.encode()).digest()).decode() in policy[1]
    assert not re.search(r"https?:|unsafe", text)


def test_every_box_can_be_reached_by_the_keyboard() -> None:
    boxes = [attributes for tag, attributes in elements(write_trace(page())) if "data-m" in attributes and tag]
    assert len(boxes) == 2
    assert all((box["tabindex"], box["role"]) == ("0", "button") and box["aria-label"] for box in boxes)


def test_notes_are_no_findings() -> None:
    text = write_trace(page()).decode()
    assert "number-changed" in text
    assert "not shown" not in text


@pytest.mark.parametrize("language", WORDS)
def test_each_language_has_every_word(language: str) -> None:
    assert WORDS[language].keys() == WORDS["en"].keys()
    assert WORDS[language]["findings"] in write_trace(page(language=language)).decode()


def test_places_in_chinese() -> None:
    assert place_words("paragraph 12", "zh-CN") == "第 12 段"
    assert place_words("text, line 3", "zh-CN") == "正文第 3 行"
    assert place_words("text, line 3", "en") == "text, line 3"


def test_the_same_trace_gives_the_same_bytes() -> None:
    assert write_trace(page()) == write_trace(page())


def test_a_grey_picture() -> None:
    picture = Image.open(BytesIO(grey_png(3, 2, bytes([0, 128, 255, 255, 128, 0]))))
    assert (picture.size, list(picture.tobytes())) == ((3, 2), [0, 128, 255, 255, 128, 0])
