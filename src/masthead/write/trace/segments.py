"""The sources, cut where a marked passage begins or ends, each piece with its number."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from html import escape
from itertools import pairwise

from masthead.traced import Range, Trace


class Segments:
    """Passages overlap: a quote holds its figures. So texts are cut at all of their ends, and a passage is a run of
    pieces."""

    def __init__(self, trace: Trace) -> None:
        self._sources = trace.sources
        self._cuts = [{0, len(source.text)} for source in trace.sources]
        self._marked: list[set[Range]] = [set() for _ in trace.sources]
        for one in trace.mentions:
            for at in (*one.quotes, *one.words):
                self._cuts[at.source] |= {self._inside(at.start, at), self._inside(at.end, at)}
                self._marked[at.source].add(at)
        self._edges = [sorted(cuts) for cuts in self._cuts]
        self._firsts = [sum(len(edges) for edges in self._edges[:number]) for number in range(len(self._edges))]

    def _inside(self, at: int, one: Range) -> int:
        return min(max(at, 0), len(self._sources[one.source].text))

    def numbers(self, at: Range) -> range:
        """The pieces that a passage is made of."""
        edges, first = self._edges[at.source], self._firsts[at.source]
        start, end = (bisect_left(edges, self._inside(place, at)) for place in (at.start, at.end))
        return range(first + start, first + end)

    def html(self) -> Iterator[str]:
        for number, source in enumerate(self._sources):
            marked = {piece for at in self._marked[number] for piece in self.numbers(at)}
            yield f"<h3>{escape(source.name)}</h3>"
            edges, first = self._edges[number], self._firsts[number]
            pieces = []
            for at, (start, end) in enumerate(pairwise(edges), first):
                text = escape(source.text[start:end])
                pieces.append(f'<mark id="s{at}" tabindex="0">{text}</mark>' if at in marked else text)
            yield f'<pre class="raw">{"".join(pieces)}</pre>'
