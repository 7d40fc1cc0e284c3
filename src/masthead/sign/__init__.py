"""Signs a PDF with a key of one's own: PAdES baseline B-B (ETSI EN 319 142-1), added to the file as it is.

pyHanko does the signing, the optional extra `masthead[sign]`. Nothing is fetched: no time stamp, no revocation list.
The time that a signature states is given by the caller; no clock is read here.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from masthead.errors import ConfigError, Diagnostic

if TYPE_CHECKING:
    from masthead.sign.identity import Identity

__all__ = ["Seal", "SealImage", "Wanted", "load_identity", "sign", "verify"]

_INSTALL = "Install it: pip install 'masthead[sign]'."


class SealImage(NamedTuple):
    """An image XObject as PDF has it. entries: its dictionary in PDF's syntax, Filter included, Length not."""

    entries: Mapping[str, str]
    data: bytes


class Seal(NamedTuple):
    """A picture that shows the signature. page: from 1; None for the one with the date of signing, or the last.
    center: from the page's top left corner; None for over the date of signing, which is looked for. Lengths in
    points."""

    image: SealImage
    width: float
    height: float
    page: int | None = None
    center: tuple[float, float] | None = None


class Wanted(NamedTuple):
    """What a signature says and shows. when: the time it states, with its zone. reason: why it was made, or ""."""

    when: datetime
    reason: str = ""
    seal: Seal | None = None


def load_identity(pkcs12: bytes, password: bytes | None, when: datetime, where: str) -> Identity:
    """The key and certificates in a PKCS#12 file. when: the time at which the certificate must be valid. where: what
    errors call the file. Raises ConfigError."""
    _check_installed()
    from masthead.sign.identity import read_identity

    return read_identity(pkcs12, password, when, where)


def sign(pdf: bytes, identity: Identity, wanted: Wanted, where: str) -> bytes:
    """The PDF with one signature more, what was there untouched in front. where: what errors call the file.

    The field is tagged in the first signature of a tagged PDF alone: to the signatures that are there, a new tag would
    be a change of what they signed.
    Raises ReadError where the PDF is broken, encrypted or closed to signatures, ConfigError where the seal has no
    place.
    """
    _check_installed()
    from masthead.sign.pades import signed

    return signed(pdf, identity, wanted, where)


def verify(pdf: bytes, where: str) -> tuple[Diagnostic, ...]:
    """What holds of each signature in a PDF: a note where nothing was changed since but what it allows, else an error.

    Who the signers are is not checked. Raises ReadError where the PDF is broken or not signed.
    """
    _check_installed()
    from masthead.sign.verify import findings

    return findings(pdf, where)


def _check_installed() -> None:
    try:
        import pyhanko  # noqa: F401 (only whether it is there)
    except ImportError:
        raise ConfigError("signing needs pyHanko, which is not installed", hint=_INSTALL) from None
