"""The PDF of any document keeps PDF/A-3b and PDF/UA-1: notes, contents, columns, floats and turned pages are tagged."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings

from masthead.compose import compose
from masthead.document import Document
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.write.pdf import write_pdf
from tests.conformance import archive_faults, reader_faults
from tests.unit.compose.documents import DOCUMENT

THEME = load_template("jianbao").theme
FONTS = load_fonts(THEME.fonts)
# A rule of pdfua breaks off where a heading has more than one piece of content; one of outloud guesses from the numbers
# of header and data cells, which a generated table of few rows has as it likes.
NO_FAULTS = ("UA-14-001 rule raised", "TBL-010 header cells look shredded")


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@settings(max_examples=12, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(DOCUMENT)
def test_checkers_find_nothing(document: Document) -> None:
    data = write_pdf(compose(document, THEME, FONTS))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made.pdf"
        path.write_bytes(data)
        assert archive_faults(data) == []
        assert [fault for fault in reader_faults(path) if not fault.startswith(NO_FAULTS)] == []
