"""PNG and JPEG files: what is let through, upright and in sRGB, and what is not."""

from __future__ import annotations

import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from masthead.errors import ReadError
from masthead.pictures import opaque, read_picture
from masthead.pictures.jpeg import read_jpeg
from tests.unit.pictures.made import drawn, jpeg, png, raw_png, saved


def pixels(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_is_taken_as_it_is(mode: str) -> None:
    data = saved(Image.new("I;16", (33, 17)), "PNG") if mode == "I;16" else png(mode)
    picture = read_picture(data, "a.png")
    assert (picture.kind, picture.pixels, picture.data) == ("png", (33, 17), data)
    assert (picture.width, picture.height) == (33 * 0.75, 17 * 0.75)


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
@pytest.mark.parametrize("progressive", [False, True])
def test_jpegs_are_grey_or_rgb(mode: str, progressive: bool) -> None:
    picture = read_picture(jpeg(mode, progressive=progressive), "a.jpg")
    assert (picture.kind, picture.pixels) == ("jpeg", (33, 17))
    assert pixels(picture.data).mode == ("L" if mode == "L" else "RGB")


def test_an_rgb_jpeg_keeps_its_data_but_not_who_took_it() -> None:
    exif = Image.Exif()
    exif[0x9003] = "2026:01:01 10:00:00"
    data = jpeg(exif=exif, comment=b"a comment")
    picture = read_picture(data, "a.jpg")
    assert b"2026:01:01" not in picture.data
    assert b"a comment" not in picture.data
    assert list(pixels(picture.data).get_flattened_data()) == list(pixels(data).get_flattened_data())


@pytest.mark.parametrize(("orientation", "size"), [(1, (33, 17)), (3, (33, 17)), (6, (17, 33)), (8, (17, 33))])
def test_a_turned_jpeg_is_set_upright(orientation: int, size: tuple[int, int]) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    assert read_picture(jpeg(exif=exif), "a.jpg").pixels == size


def test_the_resolution_says_how_large_a_picture_is() -> None:
    assert read_picture(jpeg(dpi=(300, 300)), "a.jpg").width == pytest.approx(33 * 72 / 300)
    assert read_picture(png(dpi=(300, 300)), "a.png").width == pytest.approx(33 * 72 / 300, rel=0.001)
    assert read_picture(png(dpi=(1, 1)), "a.png").width == 33 * 0.75


def test_a_picture_in_other_colours_is_brought_to_srgb() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    assert read_picture(png(icc_profile=lab.tobytes()), "a.png").kind == "png"  # it says nothing of RGB: left out
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = png(icc_profile=srgb)
    assert read_picture(data, "a.png").data == data


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "neither PNG, JPEG nor SVG"),
        (b"GIF89a" + bytes(50), "neither PNG, JPEG nor SVG"),
        (png()[:-30], "cut short"),
        (png()[:20], "cut short"),
        (jpeg(size=(200, 200))[:-300], "cut short"),
        (jpeg()[:30], "cut short or broken"),
        (png().replace(b"IDAT", b"IDAT\0", 1), "checksum"),
        (raw_png(8, 8, zlib.compress(bytes(9 * 8))), ""),
        (raw_png(8, 8, zlib.compress(bytes(9 * 7))), "cut short"),
        (raw_png(8, 8, zlib.compress(bytes(9 * 800))), "more rows than it says"),
        (raw_png(8, 8, zlib.compress(b"\x09" * 9 * 8)), "no known filter"),
        (raw_png(8, 8, b"no rows"), "cannot be unpacked"),
        (raw_png(8, 8, zlib.compress(bytes(72)), depth=3), "header is wrong"),
        (raw_png(8, 8, zlib.compress(bytes(72)), colors=3), "palette"),
        (raw_png(0, 8, zlib.compress(b"")), "no pixels"),
        (raw_png(30_000, 30_000, zlib.compress(bytes(1000))), "too large"),
        (raw_png(2**31 - 1, 1, zlib.compress(bytes(1000))), "too large"),
    ],
)
def test_what_is_broken_cut_short_or_too_large_is_named(data: bytes, fault: str) -> None:
    if not fault:
        assert read_picture(data, "pictures/a.png").pixels == (8, 8)
        return
    with pytest.raises(ReadError, match=fault) as caught:
        read_picture(data, "pictures/a.png")
    assert caught.value.where == "pictures/a.png"
    assert caught.value.hint


def test_a_jpeg_with_too_many_scans_is_refused() -> None:
    data = jpeg(progressive=True)
    scan = data.index(b"\xff\xda")
    with pytest.raises(ReadError, match="too many scans"):
        read_picture(data[:-2] + (data[scan : scan + 40]) * 100 + data[-2:], "a.jpg")


def test_a_jpeg_of_another_kind_is_refused() -> None:
    data = bytearray(jpeg())
    data[data.index(b"\xff\xc0") + 1] = 0xC3
    with pytest.raises(ReadError, match="lossless"):
        read_picture(bytes(data), "a.jpg")
    assert read_jpeg(jpeg(), "a.jpg").ycc


@pytest.mark.parametrize("mode", ["LA", "RGBA", "P", "I;16"])
def test_what_is_clear_is_white_as_the_paper_is(mode: str) -> None:
    image = Image.new("I;16", (4, 4), 0xFFFF) if mode == "I;16" else Image.new("RGBA", (4, 4), (0, 0, 0, 0))
    if mode == "P":
        data = saved(drawn("P", (4, 4)), "PNG", transparency=bytes([0] * 256))
    else:
        data = saved(image if mode == "I;16" else image.convert(mode), "PNG")
    found = opaque(read_picture(data, "a.png"))
    assert (found.clear, found.depth, found.interlaced) == (False, 8, False)
    assert set(pixels(saved_again(found)).convert("L").get_flattened_data()) == {255}


def test_an_interlaced_png_is_set_straight() -> None:
    """An 8 by 8 picture in the seven passes of Adam7, each pass of one grey."""
    passes = ((1, 1), (1, 1), (2, 1), (2, 2), (4, 2), (4, 4), (8, 4))
    rows = b"".join((b"\0" + bytes([10 * at]) * wide) * high for at, (wide, high) in enumerate(passes, 1))
    picture = read_picture(raw_png(8, 8, zlib.compress(rows), interlace=1), "a.png")
    found = opaque(picture)
    assert not found.interlaced
    assert list(pixels(saved_again(found)).crop((0, 0, 8, 2)).get_flattened_data()) == [
        *(10, 60, 40, 60, 20, 60, 40, 60),
        *[70] * 8,
    ]
    with pytest.raises(ReadError, match="cut short"):
        read_picture(raw_png(8, 8, zlib.compress(rows[:-9]), interlace=1), "a.png")


def saved_again(found: object) -> bytes:
    from masthead.pictures.png import Png

    assert isinstance(found, Png)
    return raw_png(found.columns, found.rows, found.packed, found.depth, found.colors)
