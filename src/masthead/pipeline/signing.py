"""Signing a finished PDF: key, password, seal and time found, the signed file put beside the PDF."""

from __future__ import annotations

from datetime import UTC, datetime
from os.path import lexists
from pathlib import Path
from typing import NamedTuple

from masthead.deliver import deliver
from masthead.errors import Artifact, ConfigError, DeliverError, Outcome, ReadError
from masthead.input_file import LARGEST_PDF, file_bytes
from masthead.sign import Seal, SealImage, Wanted, load_identity, sign, verify
from masthead.stated_time import moment, stated_time
from masthead.units import MM

PASSWORD_VARIABLE = "MASTHEAD_P12_PASSWORD"  # noqa: S105 (the name of a variable, no password)
_LARGEST_KEY = 4 * 1024 * 1024
_LONGEST_PASSWORD = 4096
_CHECK = "Check the name."
_SEAL_SIZE = 42.0  # mm across: the seal of a county's government and of its offices


class SealFile(NamedTuple):
    """A picture as a visible seal. page: from 1; None for the one with the date of signing, or the last.
    at: its centre in mm from the page's top left corner; None for over that date. size: of its longer side, in mm."""

    picture: Path
    page: int | None = None
    at: tuple[float, float] | None = None
    size: float = _SEAL_SIZE


def sign_file(
    pdf_path: Path | str,
    key_path: Path | str,
    password: str | None = None,
    output: Path | str | None = None,
    *,
    reason: str = "",
    seal: SealFile | None = None,
) -> Outcome:
    """A signed copy of a PDF. key_path: a PKCS#12 file. output: <name>-signed.pdf beside the PDF where none is named;
    one that is named may be the PDF itself.

    The signature states the time of the clock, or of SOURCE_DATE_EPOCH where that is set. Raises ConfigError for key,
    password, certificate and seal, ReadError for the PDF, DeliverError.
    """
    pdf_path, key_path = Path(pdf_path), Path(key_path)
    target = _target(pdf_path, output)
    when = _now()
    key = file_bytes(key_path, _LARGEST_KEY, _CHECK, ConfigError)
    identity = load_identity(key, password.encode() if password is not None else None, when, str(key_path))
    wanted = Wanted(when, reason, _seal(seal) if seal else None)
    data = sign(file_bytes(pdf_path, LARGEST_PDF, _CHECK), identity, wanted, str(pdf_path))
    made = Artifact(target.name, data)
    deliver([made], target.parent)
    return Outcome(str(target.parent), (made,))


def check_signatures(pdf_path: Path | str) -> Outcome:
    """Whether what the signatures of a PDF sign is unchanged. Raises ReadError."""
    path = Path(pdf_path)
    return Outcome(str(path.parent), (), verify(file_bytes(path, LARGEST_PDF, _CHECK), str(path)))


def read_password(path: Path | str) -> str:
    """The password in a file, without the line's end. Raises ConfigError."""
    data = file_bytes(Path(path), _LONGEST_PASSWORD, _CHECK, ConfigError)
    try:
        return data.decode().removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError:
        raise ConfigError("the password is no UTF-8 text", where=str(path), hint="Save the file as UTF-8.") from None


def _target(pdf: Path, output: Path | str | None) -> Path:
    if output is not None:
        return Path(output)
    target = pdf.with_name(f"{pdf.stem}-signed.pdf")
    if lexists(target):
        hint = "Take it away, or name another file with -o."
        raise DeliverError("a file stands where the signed PDF goes", where=str(target), hint=hint)
    return target


def _now() -> datetime:
    """The one place where a result takes the time from the clock: a signature states when it was made."""
    stated = stated_time()
    if stated is None:
        return datetime.now(UTC).replace(microsecond=0)  # noqa: TID251 (a signature states when it was made)
    return moment(stated)


def _seal(wanted: SealFile) -> Seal:
    from masthead.pictures import read_picture
    from masthead.write.pdf.graphics import image_object

    where = str(wanted.picture)
    try:
        picture = read_picture(file_bytes(wanted.picture, _LARGEST_KEY, _CHECK, ConfigError), where)
    except ReadError as error:
        raise ConfigError(error.what, where=where, hint=error.hint) from None
    if picture.kind == "svg":
        raise ConfigError("a seal is a PNG or JPEG picture", where=where, hint="Save it as PNG.")
    image = image_object(picture)
    scale = wanted.size * MM / max(picture.width, picture.height)
    center = (wanted.at[0] * MM, wanted.at[1] * MM) if wanted.at else None
    size = (picture.width * scale, picture.height * scale)
    return Seal(SealImage(image.entries, image.data), *size, page=wanted.page, center=center)
