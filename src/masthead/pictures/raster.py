"""Pixels, by Pillow: pictures found whole, set upright, brought to sRGB, put on white."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from masthead.errors import MastheadError
from masthead.picture import Picture
from masthead.pictures.limits import broken

# For the few pictures that must be packed anew: no visible loss, colours at full resolution.
_QUALITY = 95
_WHITE = 255


def check_jpeg(data: bytes, name: str) -> None:
    """Raises ReadError where the JPEG's pixels end too early. An eighth of the size is enough to know."""
    with _opened(data, name) as image:
        image.draft(image.mode, (max(image.width // 8, 1), max(image.height // 8, 1)))
        image.load()


def is_turned(data: bytes, name: str) -> bool:
    """Whether Exif data say that the picture is to be turned or mirrored."""
    from PIL.ExifTags import Base

    try:
        with _opened(data, name) as image:
            return image.getexif().get(Base.Orientation, 1) in range(2, 9)
    except MastheadError:
        return False  # Exif data that cannot be read say nothing


def plain_jpeg(data: bytes, profile: bytes, name: str) -> bytes:
    """The JPEG packed anew: upright, grey or sRGB."""
    from PIL import ImageOps

    with _opened(data, name) as image:
        image.load()
        try:
            upright = ImageOps.exif_transpose(image)
        except Exception:  # noqa: BLE001 - whatever broken Exif data make of it, the pixels are there
            upright = image
        return _saved(in_srgb(upright, profile), "JPEG", quality=_QUALITY, subsampling=0)


def plain_png(data: bytes, profile: bytes, name: str) -> bytes:
    """The PNG packed anew in sRGB."""
    with _opened(data, name) as image:
        image.load()
        alpha = image.convert("RGBA").getchannel("A") if "A" in image.mode or "transparency" in image.info else None
        found = in_srgb(image.convert("RGB"), profile)
        if alpha is not None:
            found.putalpha(alpha)
        return _saved(found, "PNG")


def opaque_png(picture: Picture) -> bytes:
    """The picture as a PNG of 8 bits a channel, grey or sRGB, not interlaced; what is clear in it is white, as the
    paper is."""
    from PIL import Image

    with _opened(picture.data, picture.name) as image:
        image.load()
        found: Any = image
        if image.mode.startswith("I"):  # 16 bits of grey
            found = image.point(lambda value: value / 256).convert("L")
        elif "A" in image.mode or "transparency" in image.info:
            front = image.convert("RGBA")
            found = Image.alpha_composite(Image.new("RGBA", image.size, (_WHITE,) * 4), front).convert("RGB")
        elif image.mode not in ("L", "RGB"):
            found = image.convert("L" if image.mode == "1" else "RGB")
        return _saved(found, "PNG")


def in_srgb(image: Any, profile: bytes) -> Any:
    """The image in grey or sRGB: by its profile where that says something else, else by the plain rule."""
    found = _by_profile(image, profile) if profile and image.mode in ("RGB", "CMYK") else None
    if found is not None:
        return found
    return image if image.mode in ("L", "RGB") else image.convert("RGB")


def is_srgb(profile: bytes) -> bool:
    """Whether an ICC profile is sRGB by its name; one that cannot be read says nothing, so it is taken for it."""
    from PIL import ImageCms

    try:
        return "srgb" in ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(BytesIO(profile))).casefold()
    except Exception:  # noqa: BLE001 - whatever is wrong with a profile, the pixels are there
        return True


def _by_profile(image: Any, profile: bytes) -> Any:
    from PIL import ImageCms

    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        return ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except Exception:  # noqa: BLE001 - a profile that cannot be used is as good as none
        return None


def _saved(image: Any, kind: str, **options: Any) -> bytes:
    out = BytesIO()
    image.info = {}
    image.save(out, kind, **options)
    return out.getvalue()


@contextmanager
def _opened(data: bytes, name: str) -> Iterator[Any]:
    """The image; whatever Pillow finds wrong is a ReadError. Its size has been checked before."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as image:
                yield image
    except MastheadError:
        raise
    except Exception as error:  # noqa: BLE001 - decoders raise whatever they come upon
        short = "truncated" in str(error)
        raise broken("the picture is cut short" if short else "the picture is broken", name) from None
