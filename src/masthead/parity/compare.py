"""Two PDFs of one document compared: where pages and lines start, and whether a character is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, zip_longest
from typing import Literal, NamedTuple

from masthead.parity.alignment import align
from masthead.parity.lines import PageText

_HYPHENS = "-‐"
_SHOWN = 24  # characters of a line that a difference shows


class Difference(NamedTuple):
    """A page or line that starts otherwise, or what stands around a page. line: from 1; 0 for the page itself.

    pdf, docx: how it starts in each; of a line that starts in the PDF alone, docx is the line it is in there. "more": a
    line that the DOCX has more, between two that start alike; pdf is the line it is in there, which page and line name.
    """

    kind: Literal["page", "line", "more", "around"]
    page: int
    line: int
    pdf: str
    docx: str


class Comparison(NamedTuple):
    """pages: of the PDF, of the DOCX. alike: how many start with the same characters. lines: of the PDF, and those
    that the DOCX has more; lines_alike: how many of them start in both. lost, added: characters of the PDF that the
    DOCX has not, and the other way round. differences: pages first."""

    pages: tuple[int, int]
    alike: int
    lines: int
    lines_alike: int
    lost: str
    added: str
    differences: tuple[Difference, ...]

    @property
    def exit_code(self) -> int:
        """0, or 1 where a page starts otherwise or a character is lost or added."""
        same = self.pages == (self.alike, self.alike)
        return int(not same or bool(self.lost or self.added))

    @property
    def share(self) -> float:
        """Of the lines that start alike, in per cent."""
        return 100.0 * self.lines_alike / self.lines if self.lines else 100.0


def compare(pdf: Sequence[PageText], docx: Sequence[PageText]) -> Comparison:
    """pdf, docx: the pages of the PDF made here, and those that an office makes of the DOCX."""
    pages = list(_page_differences(pdf, docx))
    lines = list(_line_differences(pdf, docx))
    count = sum(len(page.lines) for page in pdf) + sum(found.kind == "more" for found in lines)
    ours, theirs = _characters(pdf), _characters(docx)
    return Comparison(
        pages=(len(pdf), len(docx)),
        alike=sum(_start_alike(one, other) for one, other in zip(pdf, docx, strict=False)),
        lines=count,
        lines_alike=count - len(lines),
        lost="".join(sorted((ours - theirs - _divisions(pdf)).elements())),
        added="".join(sorted((theirs - ours - _divisions(docx)).elements())),
        differences=(*pages, *_around_differences(pdf, docx), *lines),
    )


def _characters(pages: Sequence[PageText]) -> Counter[str]:
    return Counter(chain.from_iterable(page.text + page.around for page in pages))


def _divisions(pages: Sequence[PageText]) -> Counter[str]:
    """The hyphens at ends of lines: they may be there because a word is divided, and not be the text's own."""
    ends = (line[-1] for page in pages for line in page.lines)
    return Counter(end for end in ends if end in _HYPHENS)


def _start_alike(one: PageText, other: PageText) -> bool:
    """Their top lines begin with the same characters; where the lines end is another question."""
    length = min(len(one.start), len(other.start))
    return one.start[:length] == other.start[:length] and (length > 0 or one.start == other.start)


def _page_differences(pdf: Sequence[PageText], docx: Sequence[PageText]) -> Iterator[Difference]:
    for number, (one, other) in enumerate(zip_longest(pdf, docx), 1):
        if one is None or other is None or not _start_alike(one, other):
            yield Difference("page", number, 0, one.start if one else "", other.start if other else "")


def _around_differences(pdf: Sequence[PageText], docx: Sequence[PageText]) -> Iterator[Difference]:
    for number, (one, other) in enumerate(zip(pdf, docx, strict=False), 1):
        if Counter(one.around) != Counter(other.around):
            yield Difference("around", number, 0, one.around[:_SHOWN], other.around[:_SHOWN])


def _line_differences(pdf: Sequence[PageText], docx: Sequence[PageText]) -> Iterator[Difference]:
    """The lines of the PDF whose first character starts no line of the DOCX, and those that the DOCX has more."""
    ours, theirs = _lines(pdf), _lines(docx)
    places = align(*("".join(line for _, _, line in lines) for lines in (ours, theirs)))
    starts, their_starts = _starts(ours), _starts(theirs)
    owners, their_owners = _owners(ours), _owners(theirs)
    apart = set()
    for at, (line, start) in enumerate(zip(ours, starts, strict=True)):
        place = places[start]
        if place not in their_starts:
            apart.add(at)
            inside = theirs[their_owners[place]][2] if place >= 0 else ""
            yield Difference("line", line[0], line[1], line[2][:_SHOWN], inside[:_SHOWN])
    found = {place: at for at, place in enumerate(places)}
    for line, start in zip(theirs, their_starts, strict=True):
        at = owners[found[start]] if found.get(start, -1) not in (-1, *starts) else -1
        if at >= 0 and not apart & {at, at + 1}:
            yield Difference("more", *ours[at][:2], ours[at][2][:_SHOWN], line[2][:_SHOWN])


def _owners(lines: Sequence[tuple[int, int, str]]) -> list[int]:
    """The line that each character is in."""
    return [at for at, (_, _, line) in enumerate(lines) for _ in line]


def _lines(pages: Sequence[PageText]) -> list[tuple[int, int, str]]:
    """(page, line, text), both counted from 1."""
    return [(page, number, line) for page, one in enumerate(pages, 1) for number, line in enumerate(one.lines, 1)]


def _starts(lines: Sequence[tuple[int, int, str]]) -> dict[int, None]:
    """Where each line starts in the text of all, in order."""
    return dict.fromkeys(accumulate((len(line) for _, _, line in lines[:-1]), initial=0) if lines else ())
