"""Who signs: a private key with its certificate, out of a PKCS#12 file (RFC 7292)."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from asn1crypto.pkcs12 import Pfx
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.ed448 import Ed448PrivateKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization.pkcs12 import load_key_and_certificates
from cryptography.x509 import Certificate, ExtensionNotFound, KeyUsage, NameOID

from masthead.errors import ConfigError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes

_LARGEST = 4 * 1024 * 1024
_KEYS = (RSAPrivateKey, EllipticCurvePrivateKey, Ed25519PrivateKey, Ed448PrivateKey)


class Identity(NamedTuple):
    """chain: the certificates that lead from the signer's to its root, as far as the file has them."""

    key: PrivateKeyTypes
    certificate: Certificate
    chain: tuple[Certificate, ...]

    @property
    def name(self) -> str:
        """The signer's, as the certificate has it."""
        return certificate_name(self.certificate)


def certificate_name(certificate: Certificate) -> str:
    names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(names[0].value) if names else certificate.subject.rfc4514_string()


def read_identity(data: bytes, password: bytes | None, when: datetime, where: str) -> Identity:
    """See `load_identity`."""
    _check_is_pkcs12(data, where)
    try:
        key, certificate, chain = load_key_and_certificates(data, password)
    except UnsupportedAlgorithm:
        _refuse("the key file uses a cipher that is not known", where, "Export the key anew with AES-256.")
    except (ValueError, TypeError):
        if password:
            _refuse("the password does not open the key file", where, "Check the password.")
        hint = "Give it by --password-file, or in MASTHEAD_P12_PASSWORD."
        _refuse("the key file needs a password, or is broken", where, hint)
    if key is None:
        _refuse("the file holds no private key", where, "Export the certificate together with its key.")
    if certificate is None:
        _refuse("the file holds no certificate that belongs to its key", where, "Export the key with its certificate.")
    if not isinstance(key, _KEYS):
        _refuse("the key is of a kind that cannot sign a PDF", where, "Use an RSA, EC or EdDSA key.")
    _check_time(certificate, when, where)
    _check_usage(certificate, where)
    return Identity(key, certificate, tuple(chain))


def _check_is_pkcs12(data: bytes, where: str) -> None:
    hint = "Give the .p12 or .pfx file that holds key and certificate."
    if len(data) > _LARGEST:
        _refuse("the key file is larger than any PKCS#12 file", where, hint)
    try:
        is_pkcs12 = Pfx.load(data, strict=True)["version"].native == "v3"
    except (ValueError, TypeError, KeyError, RecursionError):
        is_pkcs12 = False
    if not is_pkcs12:
        _refuse("the file is no PKCS#12 file", where, hint)


def _check_time(certificate: Certificate, when: datetime, where: str) -> None:
    first, last = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    name = certificate_name(certificate)
    if when < first:
        hint = "Sign later, or check the computer's clock."
        _refuse(f"the certificate of {name!r} is not valid before {_day(first)}", where, hint)
    if when > last:
        _refuse(f"the certificate of {name!r} expired on {_day(last)}", where, "Ask who issued it for a new one.")


def _check_usage(certificate: Certificate, where: str) -> None:
    try:
        usage = certificate.extensions.get_extension_for_class(KeyUsage).value
    except ExtensionNotFound:
        return
    except ValueError:
        _refuse("the certificate cannot be read", where, "Ask who issued it for another.")
    if not (usage.digital_signature or usage.content_commitment):
        name = certificate_name(certificate)
        _refuse(f"the certificate of {name!r} is not meant for signing", where, "Use one whose key usage allows it.")


def _day(time: datetime) -> str:
    return f"{time:%Y-%m-%d %H:%M} UTC"


def _refuse(what: str, where: str, hint: str) -> NoReturn:
    raise ConfigError(what, where=where, hint=hint) from None
