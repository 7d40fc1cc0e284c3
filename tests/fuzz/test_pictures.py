"""Picture files that are spoilt: a ReadError, or a picture that can be placed, and nothing else."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.errors import ReadError
from masthead.pictures import read_picture
from masthead.pictures.vector import svg_drawing
from masthead.write.pdf.graphics import image_object
from tests.fuzz.effort import TIMES
from tests.unit.pictures.made import drawn, jpeg, png, saved, svg

DRAWING = svg(
    '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient><clipPath id="c">'
    '<circle cx="9" cy="9" r="8"/></clipPath></defs><style>.a{fill:blue;stroke-width:2px}</style>'
    '<g transform="rotate(10) scale(1,2) translate(3)" clip-path="url(#c)">'
    '<rect class="a" width="30" height="9" rx="2"/>'
    '<path d="M1 1C2 2 3 3 4 4S5 5 6 6Q7 7 8 8T9 9A3 4 0 0 1 5 5Z" fill="url(#g)" stroke-dasharray="3,1"/></g>'
    '<use href="#t" x="4"/><text id="t" x="3" y="9" font-size="2em">汉字<tspan dx="2">b</tspan></text>'
    '<polygon points="1,2 3,4 5,6"/><ellipse rx="3" ry="4" opacity=".5"/><line x2="9" stroke="#123456"/>',
    'viewBox="0 0 40 20"',
)
SEEDS = [
    png(), png("P"), png("RGBA"), png("1"), saved(drawn("P"), "PNG", transparency=0), jpeg(), jpeg("L"), jpeg("CMYK"),
    jpeg(progressive=True), DRAWING, DRAWING, DRAWING,
]  # fmt: skip
WORDS = [b"url(", b"#g", b"<use href='#t'/>", b"1e309", b"-1", b"NaN", b"<g>", b"\\", b"%", b"\xff\xd9", b"IDAT", b"0"]


@st.composite
def spoilt(draw: st.DrawFn) -> bytes:
    data = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(data)))
        match draw(st.integers(0, 4)):
            case 0:
                data[at : at + 1] = bytes([draw(st.integers(0, 255))])
            case 1:
                del data[at : at + draw(st.integers(1, 40))]
            case 2:
                data[at:at] = draw(st.sampled_from(WORDS))
            case 3:
                data[at : at + 8] = draw(st.binary(min_size=0, max_size=8))
            case _:
                data[at:] = data[at:] * 2 if draw(st.booleans()) else b""
    return bytes(data)


@settings(max_examples=1500 * TIMES, deadline=None)
@given(data=spoilt())
def test_a_spoilt_picture_is_refused_or_placed(data: bytes) -> None:
    try:
        picture = read_picture(data, "a")
    except ReadError:
        return
    assert picture.width > 0
    assert picture.height > 0
    if picture.kind == "svg":
        assert svg_drawing(picture).width > 0
    else:
        assert image_object(picture).data
