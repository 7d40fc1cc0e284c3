"""Certificates and PKCS#12 files made on the spot, and PDFs to sign."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from typing import Any, NamedTuple

import pikepdf
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1
from cryptography.hazmat.primitives.asymmetric.ec import generate_private_key as ec_key
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key as rsa_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, NoEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID
from PIL import Image, ImageDraw

from masthead.compose import compose
from masthead.fill import fill, load_template
from masthead.fonts import load_fonts
from masthead.report import Issue, Origin, Passage, Report, Title
from masthead.write.pdf import write_pdf

WHEN = datetime(2026, 11, 27, 10, tzinfo=UTC)
PASSWORD = "开门 geheim"  # noqa: S105 (of a key made for the test)
SIGNER = "栗川市人民政府办公室"


class Authority(NamedTuple):
    key: RSAPrivateKey
    certificate: x509.Certificate


@cache
def authority() -> Authority:
    key = rsa_key(65537, 2048)
    builder = _builder("Test Authority", 1, datetime(2020, 1, 1, tzinfo=UTC), years=30)
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    builder = builder.add_extension(_usage("key_cert_sign", "crl_sign"), critical=True)
    return Authority(key, builder.public_key(key.public_key()).sign(key, SHA256()))


@cache
def key_file(
    *,
    first: datetime = datetime(2026, 1, 1, tzinfo=UTC),
    password: str = PASSWORD,
    usage: str = "content_commitment",
    kind: str = "rsa",
) -> bytes:
    """A PKCS#12 file whose certificate is valid for a year from `first` on."""
    key = rsa_key(65537, 2048) if kind == "rsa" else ec_key(SECP256R1())
    builder = _builder(SIGNER, 2, first, years=1).add_extension(_usage(usage), critical=True)
    certificate = builder.public_key(key.public_key()).sign(authority().key, SHA256())
    cipher = BestAvailableEncryption(password.encode()) if password else NoEncryption()
    return serialize_key_and_certificates(b"signer", key, certificate, [authority().certificate], cipher)


def certificates_only() -> bytes:
    """A PKCS#12 file without a key."""
    cipher = BestAvailableEncryption(PASSWORD.encode())
    return serialize_key_and_certificates(None, None, None, [authority().certificate], cipher)


def key_only() -> bytes:
    """A PKCS#12 file without a certificate."""
    cipher = BestAvailableEncryption(PASSWORD.encode())
    return serialize_key_and_certificates(b"signer", ec_key(SECP256R1()), None, None, cipher)


def _builder(name: str, number: int, first: datetime, years: int) -> x509.CertificateBuilder:
    subject, issuer = (x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)]) for text in (name, "Test Authority"))
    builder = x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).serial_number(number)
    return builder.not_valid_before(first).not_valid_after(first.replace(year=first.year + years))


def _usage(*allowed: str) -> x509.KeyUsage:
    names = (
        *("digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement"),
        *("key_cert_sign", "crl_sign", "encipher_only", "decipher_only"),
    )
    return x509.KeyUsage(**{name: name in allowed for name in names})


@cache
def briefing(template_name: str = "jianbao") -> bytes:
    """A document of one page as Masthead makes it: dates at its head or under its text, and in the imprint."""
    report = Report(
        language="zh-CN",
        origin=Origin(file="a.txt", sha256="0" * 64),
        title=Title(text="关于消防安全检查情况的通报"),
        lead=(Passage(text="3月1日至3月20日，检查组对全市10个县区开展检查。"),),
        issue=Issue(
            series="消防简报",
            number="第1期",
            issuer="办公室",
            signature="办公室",
            date="2026年11月27日",
            printed_by="办公室",
            print_date="2026年11月28日",
        ),
    )
    template = load_template(template_name)
    return write_pdf(compose(fill(report, template), template.theme, load_fonts(template.theme.fonts)))


def plain_pdf(pages: int = 1, **save: Any) -> bytes:
    """Blank pages without tags."""
    with pikepdf.new() as pdf:
        for _ in range(pages):
            pdf.add_blank_page(page_size=(595.276, 841.89))
        file = BytesIO()
        pdf.save(file, **save)
    return file.getvalue()


def seal_picture() -> bytes:
    """A red ring on clear ground, as PNG."""
    picture = Image.new("RGBA", (200, 200), (0, 0, 0, 0))
    ImageDraw.Draw(picture).ellipse((5, 5, 195, 195), outline=(200, 0, 0, 255), width=8)
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()
