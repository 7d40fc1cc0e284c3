"""SVG files: nothing in them runs, nothing is fetched, and what they draw is plain paths and texts."""

from __future__ import annotations

import logging

import pytest

from masthead.errors import ReadError
from masthead.pages import Path
from masthead.pictures import read_picture
from masthead.pictures.vector import Drawing, Words, svg_drawing
from tests.unit.pictures.made import svg

XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def drawing(body: str, head: str = 'width="40" height="20"') -> Drawing:
    return svg_drawing(read_picture(svg(body, head), "a.svg"))


def paths(body: str) -> list[Path]:
    return [part for part in drawing(body).parts if isinstance(part, Path)]


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (svg("<script>alert(1)</script>"), "a script"),
        (svg('<rect width="9" height="9" onclick="run()"/>'), "event handler 'onclick'"),
        (svg("<rect/>", 'onload="run()"'), "event handler 'onload'"),
        (svg('<image href="file:///etc/hostname" width="9" height="9"/>'), "a picture inside it"),
        (svg('<use href="other.svg#part"/>'), "a reference to 'other.svg#part'"),
        (svg(f'<use {XLINK} xlink:href="http://a.example/b.svg#c"/>'), "a reference to 'http://a.example/b.svg#c'"),
        (svg('<rect fill="url(http://a.example/b)"/>'), "a reference to"),
        (svg("<rect style=\"fill: URL( 'file:///x' )\"/>"), "a reference to"),
        (svg("<style>@import 'http://a.example/b.css';</style>"), "@import"),
        (svg("<style>@font-face { src: url(#a) }</style>"), "@font-face"),
        (svg("<style>rect { fill: url(x.svg#a) }</style>"), "a reference to 'x.svg#a'"),
        (svg("<style>rect { fill: u\\72l(x.svg#a) }</style>"), "escapes"),
        (svg("<foreignObject><p>text</p></foreignObject>"), "foreign content"),
        (svg('<rect><animate attributeName="x"/></rect>'), "an animation"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("<text>&a;</text>"), "a document type"),
        (b'<?xml-stylesheet href="a.css"?>' + svg(""), "a processing instruction"),
        (svg("<g>" * 100 + "</g>" * 100), "deeper nesting"),
        (svg("<rect/>" * 30_000), "more elements"),
        (svg('<path d="' + "M0 0" * 600_000 + '"/>'), "paths are too long"),
        (svg("<style>" + "a{b:c}" * 10_000 + "</style>"), "style sheet is too long"),
        (svg('<g id="a"><use href="#a"/></g>'), "copies its parts"),
        (
            svg("".join(f'<g id="a{n}">' + f'<use href="#a{n + 1}"/>' * 10 + "</g>" for n in range(9))),
            "copies its parts",
        ),
        (
            svg(f'<clipPath id="c">{"<rect/>" * 99}</clipPath>' + '<rect clip-path="url(#c)"/>' * 99),
            "copies its parts",
        ),
        (svg(f'<rect style="{"fill:red;" * 2000}"/>'), "style is too long"),
        (svg(f"<text>{'字' * 80_000}</text>"), "too much text"),
        (svg("<rect", "")[:40], "not well-formed"),
        (svg("", 'width="1e7" height="20"'), "none for a page"),
        (b"<html><svg/></html>", "its root is not <svg>"),
        (svg(""), "shows nothing"),
        (svg('<g><text x="1" y="1"></text><defs><rect width="9" height="9"/></defs></g>'), "shows nothing"),
        (b"<svg " + b" " * 5_000_000 + b"/>", "larger than"),
    ],
)
def test_what_runs_fetches_or_overflows_is_refused(data: bytes, fault: str) -> None:
    with pytest.raises(ReadError, match=fault.replace("(", r"\(").replace("?", r"\?")) as caught:
        read_picture(data, "a.svg")
    assert caught.value.where == "a.svg"
    assert caught.value.hint


@pytest.mark.parametrize(
    ("head", "size"),
    [
        ('width="40" height="20"', (30, 15)),
        ('width="40mm" height="20mm"', (113.386, 56.693)),
        ('viewBox="0 0 100 50"', (75, 37.5)),
        ('width="40" viewBox="0 0 100 50"', (30, 15)),
        ('width="100%" height="100%" viewBox="0 0 8 4"', (6, 3)),
        ("", (225, 112.5)),
    ],
)
def test_the_size_is_the_file_s_own(head: str, size: tuple[float, float]) -> None:
    picture = read_picture(svg("<rect width='4' height='4'/>", head), "a.svg")
    assert (picture.width, picture.height) == pytest.approx(size, abs=0.01)


def test_shapes_are_paths_in_points_from_the_top_left() -> None:
    (path,) = paths('<rect x="4" y="8" width="8" height="4" fill="#C00000"/>')
    assert path.fill == "#C00000"
    assert path.steps == (("m", 3, 6), ("l", 9, 6), ("l", 9, 9), ("l", 3, 9), ("h",))
    assert path.clip == ()


def test_lines_dashes_rules_and_opacity_are_kept() -> None:
    body = (
        '<path d="M0 0 L8 0 L8 8 Z M2 2 L4 2 L4 4 Z" fill="#00F" fill-rule="evenodd" fill-opacity=".5" '
        'stroke="black" stroke-width="2" stroke-dasharray="4 2" stroke-linecap="round"/>'
    )
    fill, stroke = paths(body)
    assert (fill.fill, fill.even_odd, fill.opacity) == ("#0000FF", True, 0.5)
    assert (stroke.stroke, stroke.weight, stroke.dash, stroke.cap) == ("#000000", 1.5, (3, 1.5), 1)


def test_transforms_go_through_to_the_places() -> None:
    (path,) = paths('<g transform="translate(8 4) scale(2)"><rect width="4" height="2"/></g>')
    assert path.steps[0] == ("m", 6, 3)
    assert path.steps[2] == ("l", 12, 6)


def test_a_clip_is_kept_and_what_hangs_over_the_edge_is_clipped_to_the_frame() -> None:
    body = '<defs><clipPath id="c"><rect width="4" height="4"/></clipPath></defs>'
    (clipped,) = paths(body + '<rect clip-path="url(#c)" width="20" height="9"/>')
    assert clipped.clip[2] == ("l", 3, 3)
    (over,) = paths('<rect width="100" height="9"/>')
    assert over.clip[2] == ("l", 30, 15)


def test_a_gradient_is_one_even_colour_and_that_is_said() -> None:
    stops = '<stop offset="0" stop-color="#FF0000"/><stop offset="1" stop-color="#0000FF"/>'
    body = f'<defs><linearGradient id="g">{stops}</linearGradient></defs><rect width="9" height="9" fill="url(#g)"/>'
    found = drawing(body)
    assert next(part.fill for part in found.parts if isinstance(part, Path)) == "#800080"
    assert any("gradients" in what for what in found.left_out)


def test_texts_are_words_with_place_size_and_turn() -> None:
    body = (
        '<text x="20" y="8" font-size="8" text-anchor="middle" font-weight="bold">汉字</text>'
        '<g transform="rotate(30)"><text fill="#C00000">turned</text></g>'
    )
    upright, turned = [part for part in drawing(body).parts if isinstance(part, Words)]
    assert upright == Words("汉字", 15, 6, 6, "#000000", "middle", True, 0)
    assert (turned.text, turned.color, round(turned.turn)) == ("turned", "#C00000", 30)
    assert read_picture(svg(body), "a.svg").words == ("汉字", "turned")


def test_what_follows_in_a_line_stands_behind_it() -> None:
    han, latin = list(drawing('<text font-size="8">汉字<tspan>ab</tspan></text>').parts)
    assert isinstance(han, Words)
    assert isinstance(latin, Words)
    assert latin.x - han.x == 2 * han.size


def test_what_cannot_be_drawn_is_said() -> None:
    body = '<filter id="f"/><rect width="9" height="9" opacity="0.5"/>'
    assert set(drawing(body).left_out) == {"filters", "the opacity of whole shapes and groups"}


def test_no_font_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")  # svglib would run fontconfig's program
    logging.getLogger("svglib").setLevel(logging.CRITICAL)
    assert read_picture(svg('<text font-family="Nowhere Sans">a</text>'), "a.svg").words == ("a",)
