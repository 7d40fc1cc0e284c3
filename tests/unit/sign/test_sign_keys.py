"""Key files that cannot sign are refused in plain words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.dsa import generate_private_key as dsa_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from masthead.errors import ConfigError
from masthead.sign import load_identity
from tests.unit.sign.keys import PASSWORD, SIGNER, WHEN, certificates_only, key_file, key_only


def refusal(data: bytes, password: str | None = PASSWORD) -> str:
    with pytest.raises(ConfigError) as caught:
        load_identity(data, password.encode() if password is not None else None, WHEN, "key.p12")
    assert caught.value.where == "key.p12"
    assert caught.value.hint
    return caught.value.what


def test_a_key_file_gives_its_signer() -> None:
    found = load_identity(key_file(), PASSWORD.encode(), WHEN, "key.p12")
    assert found.name == SIGNER
    assert len(found.chain) == 1


@pytest.mark.parametrize("password", [None, b""])
def test_a_key_file_may_have_no_password(password: bytes | None) -> None:
    assert load_identity(key_file(password=""), password, WHEN, "key.p12").name == SIGNER


def test_a_wrong_password_is_told_from_one_that_is_missing() -> None:
    assert refusal(key_file(), "falsch") == "the password does not open the key file"
    assert refusal(key_file(), None) == "the key file needs a password, or is broken"
    assert refusal(key_file(), "") == "the key file needs a password, or is broken"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
        b"\x30\x03\x02\x01\x03",
        b"\x30\x80" * 200,
        b"%PDF-1.7",
        b"\x30\x84\x7f\xff\xff\xff",
        bytes(5 * 1024 * 1024),
    ],
)
def test_a_file_that_is_no_pkcs12_is_called_so(data: bytes) -> None:
    assert "PKCS#12 file" in refusal(data)


def test_half_a_key_file_is_refused() -> None:
    assert "PKCS#12 file" in refusal(key_file()[:500])


def test_a_key_or_certificate_that_is_missing_is_named() -> None:
    assert refusal(certificates_only()) == "the file holds no private key"
    assert refusal(key_only()) == "the file holds no certificate that belongs to its key"


def test_a_certificate_out_of_its_time_is_refused() -> None:
    early, late = datetime(2020, 1, 1, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC)
    assert refusal(key_file(first=early)) == f"the certificate of {SIGNER!r} expired on 2021-01-01 00:00 UTC"
    assert refusal(key_file(first=late)) == f"the certificate of {SIGNER!r} is not valid before 2026-12-01 00:00 UTC"


def test_a_certificate_for_something_else_is_refused() -> None:
    assert "not meant for signing" in refusal(key_file(usage="key_encipherment"))
    assert load_identity(key_file(usage="digital_signature"), PASSWORD.encode(), WHEN, "").name == SIGNER


def test_a_bare_key_is_no_key_file() -> None:
    bare = dsa_key(2048).private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    assert refusal(bare) == "the file is no PKCS#12 file"
