"""Signed PDFs, as pyHanko's validator and the checkers of PDF/A and PDF/UA see them."""

from __future__ import annotations

import socket
import subprocess
import sys
from contextlib import suppress
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any, NoReturn

import pikepdf
import pytest
from asn1crypto import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pikepdf import pdfa
from pyhanko.pdf_utils.generic import StreamObject, pdf_name
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from masthead.errors import ConfigError, MastheadError, ReadError
from masthead.extract import extract
from masthead.pictures import read_picture
from masthead.pipeline.typeset import typeset, write
from masthead.read import read
from masthead.sign import Seal, SealImage, Wanted, load_identity, sign, verify
from masthead.sign.identity import Identity
from masthead.sign.update import open_update
from masthead.write.pdf.graphics import image_object
from tests.unit.sign.keys import PASSWORD, SIGNER, WHEN, authority, briefing, key_file, plain_pdf, seal_picture
from tests.unit.write_pdf.samples import glyph_places, pdfium_text

A4 = (595.276, 841.89)


def identity(**options: Any) -> Identity:
    return load_identity(key_file(**options), PASSWORD.encode(), WHEN, "key.p12")


def seal(size: float = 119.0, **place: Any) -> Seal:
    image = image_object(read_picture(seal_picture(), "seal.png"))
    return Seal(SealImage(image.entries, image.data), size, size, **place)


def signed(pdf: bytes, **wanted: Any) -> bytes:
    return sign(pdf, identity(), Wanted(WHEN, **wanted), "a.pdf")


def statuses(pdf: bytes) -> list[Any]:
    """What pyHanko's validator says of each signature, the authority trusted and nothing fetched."""
    root = x509.Certificate.load(authority().certificate.public_bytes(Encoding.DER))
    context = ValidationContext(trust_roots=[root], allow_fetching=False, moment=WHEN)
    return [validate_pdf_signature(one, context) for one in PdfFileReader(BytesIO(pdf)).embedded_signatures]


@pytest.fixture(autouse=True)
def _no_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever connects fails."""

    def refuse(*_: object) -> NoReturn:
        raise AssertionError("a connection was opened")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.parametrize("kind", ["rsa", "ec"])
def test_a_signature_is_intact_trusted_and_covers_the_file(kind: str) -> None:
    data = sign(briefing(), identity(kind=kind), Wanted(WHEN, reason="批准印发"), "a.pdf")
    (status,) = statuses(data)
    assert status.bottom_line
    assert status.intact
    assert status.trusted
    assert status.modification_level == ModificationLevel.NONE
    (found,) = PdfFileReader(BytesIO(data)).embedded_signatures
    assert found.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert found.sig_object["/M"] == "D:20261127100000Z"
    assert found.sig_object["/Reason"] == "批准印发"
    attributes = {attribute["type"].native for attribute in found.signer_info["signed_attrs"]}
    assert {"content_type", "message_digest", "signing_certificate_v2"} <= attributes
    assert "signing_time" not in attributes  # PAdES: the time is /M


def test_what_was_there_stays_as_it_is() -> None:
    assert signed(briefing()).startswith(briefing())
    assert signed(briefing(), seal=seal()).startswith(briefing())


def test_the_same_key_at_the_same_time_gives_the_same_bytes() -> None:
    assert signed(briefing(), seal=seal()) == signed(briefing(), seal=seal())


def test_a_changed_byte_is_found_out() -> None:
    data = signed(briefing())
    at = briefing().index(b"/Title") if b"/Title" in briefing() else 200
    (status,) = statuses(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
    assert not status.bottom_line


@pytest.mark.parametrize("visible", [False, True])
def test_a_signed_briefing_still_keeps_pdf_a_and_is_tagged(visible: bool) -> None:
    data = signed(briefing(), seal=seal() if visible else None)
    with pikepdf.open(BytesIO(data)) as pdf, pikepdf.open(BytesIO(briefing())) as before:
        found, known = (pdfa.check(one, "3b").findings for one in (pdf, before))
        # The checker knows no forms at all: that it says so is its one false alarm on a signed file.
        more = [str(one) for one in found if str(one) not in {str(old) for old in known}]
        assert all("interactive forms (/AcroForm) are not supported" in one for one in more)
        field = pdf.Root.AcroForm.Fields[0]
        assert str(field.TU) == SIGNER
        assert int(field.F) & 4  # printed, as PDF/A wants of every annotation
        element = tagged(pdf, int(field.StructParent))
        assert element.S == "/Form"
        assert element.K.Obj.objgen == field.objgen
        assert element.P.K[-1].objgen == element.objgen
        assert all(page.obj.get("/Tabs") == "/S" for page in pdf.pages if "/Annots" in page.obj)
    assert PdfFileReader(BytesIO(data)).xrefs.total_revisions == 2


@pytest.mark.parametrize("visible", [False, True])
def test_a_signed_briefing_still_keeps_pdf_ua(visible: bool, tmp_path: Path) -> None:
    (tmp_path / "signed.pdf").write_bytes(signed(briefing(), seal=seal() if visible else None))
    command = [str(Path(sys.executable).with_name("outloud")), "signed.pdf"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("PASS"), done.stdout


def tagged(pdf: pikepdf.Pdf, number: int) -> Any:
    """The structure element that the parent tree has for a number."""
    return pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)[number]


def test_a_second_signature_leaves_the_first_one_valid() -> None:
    first, second = statuses(sign(signed(briefing(), seal=seal()), identity(kind="ec"), Wanted(WHEN), "a.pdf"))
    assert first.bottom_line
    assert first.modification_level == ModificationLevel.FORM_FILLING
    assert second.bottom_line


def test_what_holds_of_signatures_is_told() -> None:
    once = signed(briefing())
    (found,) = verify(once, "a.pdf")
    assert (found.severity, found.code, found.where) == ("note", "signature-intact", "Signature1")
    assert SIGNER in found.message
    assert "2026-11-27 10:00" in found.message
    assert [one.code for one in verify(signed(once), "a.pdf")] == ["signature-intact"] * 2


def test_a_signature_that_no_longer_fits_is_told() -> None:
    data = signed(briefing())
    at = data.index(b"stream") + 20
    (found,) = verify(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :], "a.pdf")
    assert (found.severity, found.code) == ("error", "signature-broken")
    update = open_update(data, "a.pdf")
    page = update.find_page_for_modification(0)[0].get_object()
    page[pdf_name("/Contents")] = update.add_object(StreamObject(stream_data=b"0 0 9 9 re f"))
    update.update_container(page)
    changed = BytesIO()
    update.write(changed)
    (found,) = verify(changed.getvalue(), "a.pdf")
    assert (found.severity, found.code) == ("error", "signature-outdated")


def test_signatures_of_a_pdf_that_has_none_cannot_be_checked() -> None:
    for pdf, words in ((briefing(), "not signed"), (b"%PDF-1.7", "broken")):
        with pytest.raises(ReadError, match=words):
            verify(pdf, "a.pdf")


def test_a_pdf_without_tags_gets_none() -> None:
    with pikepdf.open(BytesIO(signed(plain_pdf()))) as pdf:
        assert "/StructTreeRoot" not in pdf.Root
        assert "/StructParent" not in pdf.Root.AcroForm.Fields[0]


def test_a_seal_stands_over_the_date_of_signing_or_where_it_is_told_to() -> None:
    left, bottom, right, top = seal_rectangle(signed(briefing(), seal=seal()))
    assert (right - left, top - bottom) == pytest.approx((119, 119))
    assert left > A4[0] / 3
    letter = briefing("gongwen")
    assert "印发" in pdfium_text(letter)
    _, bottom, _, top = seal_rectangle(signed(letter, seal=seal()))
    printed, date, *_ = (y for char, _, y in reversed(glyph_places(letter)) if char == "年")
    assert printed > date
    assert bottom < A4[1] - date < (bottom + top) / 2
    told = seal_rectangle(signed(plain_pdf(3), seal=seal(page=2, center=(100.0, 200.0))), page=1)
    assert told == pytest.approx((40.5, A4[1] - 259.5, 159.5, A4[1] - 140.5))


def test_the_page_that_is_signed_is_found_before_attached_texts() -> None:
    notice = Path(__file__).parents[3] / "examples/zh-notice.txt"
    pdf = write(typeset(extract(read(notice)), ["gongwen"]), ["pdf"])[0].data
    with pikepdf.open(BytesIO(signed(pdf, seal=seal()))) as done:
        sealed = [number for number, page in enumerate(done.pages) if "/Annots" in page and "/V" in page.Annots[-1]]
        assert len(sealed) == 1
        assert sealed[0] < len(done.pages) - 1


def seal_rectangle(data: bytes, page: int = 0) -> tuple[float, ...]:
    with pikepdf.open(BytesIO(data)) as pdf:
        return tuple(float(side) for side in pdf.pages[page].Annots[-1].Rect)


def test_a_seal_is_seen_and_lets_the_text_through() -> None:
    with pikepdf.open(BytesIO(signed(briefing(), seal=seal()))) as pdf:
        form = pdf.Root.AcroForm.Fields[0].AP.N
        assert form.Resources.ExtGState.G.BM == "/Multiply"
        assert form.Resources.XObject.Im.Width == 200


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ({}, "no date of signing"),
        ({"page": 4}, "no page 4"),
        ({"page": 0}, "no page 0"),
        ({"center": (10.0, 10.0)}, "over the edge"),
        ({"center": (300.0, 840.0)}, "over the edge"),
    ],
)
def test_a_seal_without_a_place_is_refused(place: dict[str, Any], words: str) -> None:
    with pytest.raises(ConfigError, match=words):
        signed(plain_pdf(3), seal=seal(**place))


def test_a_pdf_that_is_encrypted_broken_or_none_is_refused() -> None:
    locked = plain_pdf(encryption=pikepdf.Encryption(owner="a", user="b"))
    open_to_read = plain_pdf(encryption=pikepdf.Encryption(owner="a", user=""))
    for pdf, words in (
        (locked, "encrypted"),
        (open_to_read, "encrypted"),
        (b"%PDF-1.7\nnothing", "broken"),
        (briefing()[: len(briefing()) // 2], "broken"),
        (b"plain text", "no PDF"),
        (b"", "no PDF"),
    ):
        with pytest.raises(ReadError, match=words):
            signed(pdf)


@pytest.mark.parametrize("step", range(60))
def test_whatever_is_broken_in_a_pdf_gives_a_plain_error_or_a_signature(step: int) -> None:
    data = bytearray(plain_pdf(2))
    at = step * len(data) // 60
    data[at : at + 6] = b"<</A 0"
    with suppress(MastheadError):
        assert signed(bytes(data)).startswith(data)


def test_a_closed_pdf_takes_no_signature() -> None:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import MDPPerm
    from pyhanko.sign.signers import PdfSignatureMetadata, SimpleSigner, sign_pdf

    signer = SimpleSigner.load_pkcs12_data(key_file(), (), PASSWORD.encode())
    closing = PdfSignatureMetadata("Closed", certify=True, docmdp_permissions=MDPPerm.NO_CHANGES)
    closed = sign_pdf(IncrementalPdfFileWriter(BytesIO(plain_pdf())), closing, signer).getvalue()
    with pytest.raises(ReadError, match="no more signatures"):
        signed(closed)


def test_a_certificate_is_valid_up_to_its_last_second() -> None:
    last = WHEN.replace(year=2027, month=1, day=1, hour=0)
    assert load_identity(key_file(), PASSWORD.encode(), last, "key.p12").name == SIGNER
    with pytest.raises(ConfigError, match="expired on 2027-01-01"):
        load_identity(key_file(), PASSWORD.encode(), last + timedelta(seconds=1), "key.p12")
