"""Pictures and paths in a PDF: what a reader gets back is what was put in."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from PIL import Image as Pixels

from masthead.errors import WriteError
from masthead.pages import Image, Page, Path, Placed
from masthead.picture import Picture
from masthead.pictures import read_picture
from masthead.write.pdf.graphics import Graphics, graphics_used, image_object, image_operators, path_operators
from tests.unit.pictures.made import drawn, jpeg, png, saved, svg

SQUARE = (("m", 0.0, 0.0), ("l", 10.0, 0.0), ("l", 10.0, 10.0), ("h",))


def read_back(picture: Picture) -> Pixels.Image:
    """The picture as pikepdf takes it out of a PDF."""
    made = image_object(picture)
    pdf = pikepdf.new()
    source = " ".join(f"/{key} {value}" for key, value in made.entries.items())
    entries = pikepdf.Object.parse(f"<<{source}>>".encode())
    assert isinstance(entries, pikepdf.Dictionary)
    stream = pikepdf.Stream(pdf, b"")
    parameters = entries.get("/DecodeParms")
    assert isinstance(entries.Filter, pikepdf.Name)
    assert parameters is None or isinstance(parameters, pikepdf.Dictionary)
    stream.write(made.data, filter=entries.Filter, decode_parms=parameters)
    for key, value in entries.items():
        if key not in ("/Filter", "/DecodeParms"):
            stream[key] = value
    return pikepdf.PdfImage(stream).as_pil_image().convert("RGB")


def on_white(data: bytes) -> Pixels.Image:
    front = Pixels.open(BytesIO(data)).convert("RGBA")
    return Pixels.alpha_composite(Pixels.new("RGBA", front.size, "white"), front).convert("RGB")


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "LA", "RGBA"])
def test_a_png_comes_back_on_white(mode: str) -> None:
    data = png(mode)
    assert read_back(read_picture(data, "a.png")).tobytes() == on_white(data).tobytes()


def test_a_clear_colour_of_a_palette_is_white() -> None:
    data = saved(drawn("P"), "PNG", transparency=0)
    assert read_back(read_picture(data, "a.png")).tobytes() == on_white(data).tobytes()


def test_the_rows_of_a_plain_png_are_taken_as_they_are() -> None:
    picture = read_picture(png(), "a.png")
    made = image_object(picture)
    assert made.data in picture.data
    assert made.entries["DecodeParms"] == "<</Predictor 15/Colors 3/BitsPerComponent 8/Columns 33>>"


def test_a_palette_stays_one() -> None:
    made = image_object(read_picture(png("P"), "a.png"))
    assert made.entries["ColorSpace"].startswith("[/Indexed /DeviceRGB ")


@pytest.mark.parametrize(("mode", "space"), [("L", "/DeviceGray"), ("RGB", "/DeviceRGB"), ("CMYK", "/DeviceRGB")])
def test_a_jpeg_s_data_are_the_picture_s(mode: str, space: str) -> None:
    picture = read_picture(jpeg(mode, size=(64, 64), quality=95), "a.jpg")
    made = image_object(picture)
    assert (made.entries["Filter"], made.entries["ColorSpace"], made.data) == ("/DCTDecode", space, picture.data)
    corner = read_back(picture).getpixel((2, 2))
    assert isinstance(corner, tuple)
    assert (corner[0] > 150) is (mode != "L")


def test_one_picture_in_many_places_is_one_object() -> None:
    picture, other = read_picture(png(), "a.png"), read_picture(png(), "b.png")
    placed = tuple(Placed(at, (Image(0, 0, 9, 9, one),)) for at, one in enumerate((picture, other, picture)))
    graphics = graphics_used([Page(100, 100, placed), Page(100, 100, placed)])
    assert [name for name, _ in graphics.objects()] == ["Im1"]
    assert image_operators(Image(10, 20, 30, 40, picture), 100, graphics) == "q 30 0 0 40 10 40 cm /Im1 Do Q"


def test_an_svg_is_no_image() -> None:
    with pytest.raises(WriteError, match="no image object"):
        image_object(read_picture(svg('<rect width="9" height="9"/>'), "a.svg"))


def test_a_path_is_filled_stroked_clipped_and_seen_through() -> None:
    path = Path(5, 5, SQUARE, "#FF0000", "#000000", 2, (3, 1), even_odd=True, opacity=0.5, cap=1, clip=SQUARE)
    graphics = graphics_used([Page(100, 100, (Placed(0, (path,)),))])
    assert graphics.states() == {"G1": "<</Type/ExtGState/ca 0.5/CA 0.5>>"}
    assert list(path_operators(path, 100, graphics)) == [
        "q",
        "5 95 m 15 95 l 15 85 l h W n",
        "/G1 gs",
        "1 0 0 rg",
        "0 0 0 RG 2 w [3 1]0 d 1 J 0 j",
        "5 95 m 15 95 l 15 85 l h B*",
        "Q",
    ]


def test_what_is_not_seen_is_not_drawn() -> None:
    for path in (Path(0, 0, SQUARE), Path(0, 0, (), "#000000"), Path(0, 0, SQUARE, stroke="#000000")):
        assert list(path_operators(path, 100, Graphics())) == []
