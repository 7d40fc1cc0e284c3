"""What the file says of itself, and what its colours mean."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from PIL import Image, ImageCms

from masthead.document import Document, Paragraph, Run
from masthead.pages import Pages
from masthead.write.pdf import write_pdf
from masthead.write.pdf.icc import NAME, srgb_profile
from tests.conformance import archive_faults
from tests.unit.write_pdf.samples import THEME, composed, page, run


def opened(pages: Pages) -> Any:
    return pikepdf.open(BytesIO(write_pdf(pages)))


def test_it_claims_archive_and_accessibility() -> None:
    with opened(composed(page(run("国")), title="简报 <第1期> & 附件", author="督查室")) as pdf:
        with pdf.open_metadata() as said:
            assert said.pdfa_status == "3B"
            assert said["pdfuaid:part"] == "1"
            assert said["dc:title"] == "简报 <第1期> & 附件"
            assert said["dc:creator"] == ["督查室"]
            assert set(said["dc:language"]) == {"zh-CN"}
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.Root.Metadata.Subtype) == "/XML"
        assert "/Filter" not in pdf.Root.Metadata


def test_a_date_is_the_one_that_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = composed(page(run("国")))
    assert b"Date" not in write_pdf(pages)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert archive_faults(write_pdf(pages)) == []
    with opened(pages) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == str(pdf.docinfo["/ModDate"]) == "D:20231114221320+00'00'"
        with pdf.open_metadata() as said:
            assert said["xmp:CreateDate"] == said["xmp:ModifyDate"] == "2023-11-14T22:13:20+00:00"


def test_a_document_without_a_title_has_its_first_words() -> None:
    blocks = (Paragraph("body", ()), Paragraph("body", (Run("关于\n工作的通知"),)))
    document = Document("", "zh-CN", blocks)
    with opened(Pages((page(),), document, THEME)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "关于 工作的通知"


def test_the_profile_is_srgb() -> None:
    """Little CMS takes it, and finds the very colours of its own sRGB."""
    ours = ImageCms.ImageCmsProfile(BytesIO(srgb_profile()))
    assert ours.profile.profile_description == NAME
    assert ours.profile.version == pytest.approx(2.1)
    ramp = Image.frombytes("RGB", (256, 3), bytes(range(256)) * 9)
    theirs = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    turned = ImageCms.profileToProfile(ramp, ours, theirs)
    assert turned is not None
    assert max(abs(a - b) for a, b in zip(turned.tobytes(), ramp.tobytes(), strict=True)) <= 1


def test_the_output_intent_is_in_the_file() -> None:
    with opened(composed(page(run("国")))) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert intent.DestOutputProfile.read_bytes() == srgb_profile()
        assert (str(intent.S), int(intent.DestOutputProfile.N)) == ("/GTS_PDFA1", 3)
