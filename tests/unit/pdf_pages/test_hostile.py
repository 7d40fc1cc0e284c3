"""PDFs that mean harm: a ReadError within the limits, and the next file is read all the same."""

from __future__ import annotations

import zlib
from array import array
from contextlib import suppress
from io import BytesIO

import pytest

from masthead.errors import ReadError
from masthead.pdf_pages import channel
from masthead.pdf_pages.channel import Allowed, end_idle, open_pdf
from masthead.pdf_pages.page import Head, Page, decoded_page
from masthead.read import read_bytes

MB = 1024 * 1024
ALLOWED = Allowed(memory=512 * MB, seconds=30, objects=10_000, characters=100_000)
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
HELLO = b"BT /F1 12 Tf 72 700 Td (Nine ferries were inspected) Tj ET"
FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>"


def pdf(objects: dict[int, bytes], trailer: bytes = b"") -> bytes:
    """A file of these objects; the first is its catalogue."""
    out = BytesIO()
    out.write(b"%PDF-1.7\n")
    places = {}
    for number, held in objects.items():
        places[number] = out.tell()
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, held))
    start, size = out.tell(), max(objects) + 1
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % size)
    out.writelines(b"%010d 00000 n \n" % places.get(number, 0) for number in range(1, size))
    out.write(b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (size, trailer, start))
    return out.getvalue()


def stream(data: bytes, entries: bytes = b"") -> bytes:
    packed = zlib.compress(data, 9)
    return b"<<%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (entries, len(packed), packed)


def paged(content: bytes, box: bytes = b"0 0 595 842", more: dict[int, bytes] | None = None) -> bytes:
    """A PDF of one page. Object 6 is its XObject X."""
    resources = b"/Font<</F1 5 0 R>>/XObject<</X 6 0 R>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Resources<<%s>>/Contents 4 0 R>>" % (box, resources)
    first = {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Count 1/Kids[3 0 R]>>", 3: page}
    return pdf({**first, 4: stream(content), 5: FONT, **(more or {})})


def tree(kids: bytes, count: int) -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
    return pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids), 3: page})


def pages(data: bytes, allowed: Allowed = ALLOWED) -> list[Page]:
    with open_pdf(data, "a.pdf", allowed) as opened:
        return [opened.page(number) for number in range(1, opened.count + 1)]


def read_hello() -> None:
    (block,) = read_bytes(paged(HELLO), "a.pdf", "a.pdf").blocks
    assert block.text == "Nine ferries were inspected"


HOSTILE = {
    "a tree of pages that leads to itself": tree(b"2 0 R 2 0 R 3 0 R", 3),
    "100,000 pages": tree(b"3 0 R " * 100_000, 100_000),
    "a count of pages that is not true": tree(b"3 0 R", 100_000),
    "cross references that lead to themselves": paged(HELLO).replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev 9"),
    "a huge page": paged(HELLO, b"0 0 1e30 1e30"),
    "a page without a box": paged(HELLO, b"0 0 0 0"),
    "nested states": paged(b"q " * 500_000 + HELLO),
    "nested arrays": paged(b"[" * 500_000),
    "nested dictionaries": pdf({1: b"<</A " * 100_000 + b"1" + b">>" * 100_000}),
    "text of no size and of any": paged(b"BT /F1 0 Tf (a) Tj /F1 1 Tf 1e30 0 0 1e30 0 0 Tm (b) Tj ET " + HELLO),
    "rules everywhere": paged(
        b"".join(b"%d 0 m %d 842 l 0 %d m 595 %d l S " % ((at,) * 4) for at in range(590)) + HELLO
    ),
    "a thousand letters in one place": paged(b"BT /F1 12 Tf 72 700 Td " + b"0 0 Td (ferries) Tj " * 1000 + b"ET"),
    "cut off": paged(HELLO)[:300],
    "nothing else than its beginning": b"%PDF-1.7",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_pdf_is_read_or_refused(name: str) -> None:
    with suppress(ReadError):
        assert read_bytes(HOSTILE[name], "a.pdf", "a.pdf").blocks
    read_hello()


BOMBS = {
    "a stream of a gigabyte": paged(b" " * (1000 * MB)),
    "forms in forms": paged(
        b"/X Do",
        more={**{at: stream(b"/X Do " * 40, FORM % (at + 1)) for at in range(6, 14)}, 14: stream(b"n", FORM % 15)},
    ),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_ends_the_process_and_no_more(name: str) -> None:
    with pytest.raises(ReadError) as caught:
        pages(BOMBS[name], ALLOWED._replace(memory=400 * MB))
    assert "broke off" in caught.value.what
    assert caught.value.where == "a.pdf"
    read_hello()


def test_a_pdf_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(ReadError) as caught:
        pages(BOMBS["forms in forms"], ALLOWED._replace(memory=4096 * MB, seconds=0.3))
    assert "longer than 0.3 seconds" in caught.value.what
    read_hello()


def test_a_pdf_that_draws_too_much_is_refused() -> None:
    with pytest.raises(ReadError) as caught:
        pages(paged(b"0 0 m 9 9 l S " * 10_001))
    assert "more objects" in caught.value.what


def test_a_pdf_of_too_many_characters_is_refused_before_they_are_taken() -> None:
    two = pdf(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Count 2/Kids[3 0 R 3 0 R]>>",
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
            4: stream(HELLO),
            5: FONT,
        }
    )
    assert len(pages(two, ALLOWED._replace(characters=60))) == 2
    with pytest.raises(ReadError) as caught:
        pages(two, ALLOWED._replace(characters=40))
    assert ("more characters" in caught.value.what, caught.value.where) == (True, "a.pdf, page 2")
    read_hello()


def test_a_process_that_was_ended_while_it_waited_is_none_of_the_next_file() -> None:
    end_idle()
    read_hello()
    (waiting,) = channel._idle
    waiting.kill()
    waiting._process.wait()
    read_hello()


def test_one_process_serves_many_files_and_another_begins_where_it_ended() -> None:
    end_idle()
    read_hello()
    read_hello()
    end_idle()
    read_hello()


def test_the_limits_are_those_of_the_other_process_alone() -> None:
    resource = pytest.importorskip("resource")
    before = [resource.getrlimit(kind) for kind in (resource.RLIMIT_AS, resource.RLIMIT_FSIZE, resource.RLIMIT_CPU)]
    read_hello()
    assert before == [
        resource.getrlimit(kind) for kind in (resource.RLIMIT_AS, resource.RLIMIT_FSIZE, resource.RLIMIT_CPU)
    ]


@pytest.mark.parametrize("place", [float("nan"), float("inf")])
def test_a_process_that_says_places_which_are_nowhere(place: float) -> None:
    columns = [array("I", [65]).tobytes(), array("f", [place, 1.0, 1.0]).tobytes(), array("I", [0]).tobytes()]
    head = Head(100.0, 100.0, [(9.0, "", 400, 0, 0, 1)], 1, (1, 1, 1, 1, 1, 0, 0))
    with pytest.raises(ValueError, match="nowhere"):
        decoded_page(1, head, b"".join(columns))
