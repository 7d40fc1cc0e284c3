"""Changes the text of a paragraph that is cut into runs: the text is edited as one, the cuts stay where they were."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple
from unicodedata import normalize

from masthead.document import Run, Runs, whole
from masthead.fill.print_text import (
    BREAK,
    TAB,
    WIDE_MARKS,
    Edit,
    is_cjk,
    is_only_widened,
    needs_edits,
    print_edits,
    widened,
)
from masthead.patterns import regex

_LANG = attrgetter("lang")
_new = tuple.__new__  # quicker than the call of a named tuple, and there are many
_SPACE = regex(r"[ \t\n\r]+")
# Characters that print nothing and that no font has: soft hyphens, joiners, marks of direction, variation selectors.
_INVISIBLE = regex("[\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
_COMBINING = regex("[\u0300-\u036f\u3099\u309a]")
_ODD = regex(f"{_INVISIBLE.pattern}|{_COMBINING.pattern}")


class _Cut(NamedTuple):
    """A run and where its text starts in the paragraph."""

    start: int
    run: Run


def finished(runs: Iterable[Run], language: str) -> Runs:
    """Runs as they print: white space folded as in HTML, marks as in print, breaks and tabs as characters."""
    shown = tuple(runs)
    text = _text(shown)
    if _ODD.search(text):
        shown = _visible(shown)
        text = _text(shown)
    if edits := fold_edits(text):
        shown = rewrite(shown, edits)
        text = _text(shown)
    if not needs_edits(text):
        printed = _merged(shown)
    elif language.startswith("zh") and is_only_widened(text) and not any(map(_LANG, shown)):
        printed = _merged(_with_texts(shown, widened(text)))
    else:
        printed = _merged(rewrite(shown, _print_edits(shown, text, language)))
    if BREAK not in text and TAB not in text:
        return tuple(printed)
    return tuple(run._replace(text=run.text.replace(BREAK, "\n").replace(TAB, "\t")) for run in printed)


def _with_texts(runs: Runs, text: str) -> list[Run]:
    """The runs with their parts of another text of the same length."""
    ends = list(accumulate([len(run.text) for run in runs]))
    return [_new(Run, (text[start:end], *run[1:])) for run, start, end in zip(runs, (0, *ends[:-1]), ends, strict=True)]


def _print_edits(runs: Runs, text: str, language: str) -> list[Edit]:
    """The edits for print, in each run those of its language; a pair of quotes may span runs."""
    if not any(run.lang for run in runs):
        return print_edits(text, language)
    owners = [run.lang or language for run in runs for _ in run.text]
    edits: list[Edit] = []
    for name in set(owners):
        # Quotes pair within a language: those of the others are taken out of sight.
        own = "".join(
            "." if owner != name and char in "\"'" else char for char, owner in zip(text, owners, strict=True)
        )
        edits += [edit for edit in print_edits(own, name) if owners[edit.start] == name]
    edits.sort()
    return [edit for index, edit in enumerate(edits) if not index or edit.start >= edits[index - 1].end]


def _visible(runs: Runs) -> Runs:
    """The runs without what cannot be seen, and with letters and their accents in one character."""
    # An accent that its field parts from its letter goes with it.
    parted = any(run.goes_on and _COMBINING.match(run.text) for run in runs)
    return tuple(map(_visible_run, whole(runs) if parted else runs))


def _visible_run(run: Run) -> Run:
    text = _INVISIBLE.sub("", run.text)
    if _COMBINING.search(text):
        text = normalize("NFC", text)
    return run if text == run.text else run._replace(text=text)


def finished_text(text: str, language: str) -> str:
    return _text(finished((Run(text),), language))


def fold_edits(text: str) -> list[Edit]:
    """White space is one blank; none at the edges of a line, nor for a line break between Chinese characters."""
    edits = []
    for match in _SPACE.finditer(text):
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        edge = not before or not after or before in BREAK + TAB or after in BREAK + TAB
        blank = "" if edge or _vanishes(match[0], before, after) else " "
        if blank != match[0]:
            edits.append(Edit(*match.span(), blank))
    return edits


def _vanishes(space: str, before: str, after: str) -> bool:
    if "\n" not in space:
        return False
    both = is_cjk(before) and is_cjk(after)
    return both or before in WIDE_MARKS or after in WIDE_MARKS


def rewrite(runs: Iterable[Run], edits: Iterable[Edit]) -> Runs:
    """The runs with the edits done (in order, not overlapping); new text goes to the run in which the edit starts."""
    pending = deque(edits)
    if not pending:
        return tuple(runs)
    runs = tuple(runs)
    if len(runs) == 1:
        return (_new(Run, (_edited(runs[0].text, pending), *runs[0][1:])),)
    cuts, position = [], 0
    for run in runs:
        cuts.append(_Cut(position, run))
        position += len(run.text)
    return tuple([_new(Run, (_rewritten(cut, pending), *cut.run[1:])) for cut in cuts])


def _edited(text: str, edits: Iterable[Edit]) -> str:
    pieces: list[str] = []
    done = 0
    for start, end, new in edits:
        pieces += (text[done:start], new)
        done = end
    return "".join((*pieces, text[done:]))


def _rewritten(cut: _Cut, edits: deque[Edit]) -> str:
    start, text = cut.start, cut.run.text
    pieces: list[str] = []
    done = 0
    while edits and edits[0].start < start + len(text):
        edit = edits[0]
        first, last = max(edit.start - start, 0), min(edit.end - start, len(text))
        pieces += [text[done:first], edit.text if edit.start >= start else ""]
        done = last
        if edit.end > start + len(text):  # the rest of the edit lies in the next run
            break
        edits.popleft()
    return "".join(pieces) + text[done:]


def _merged(runs: Sequence[Run]) -> list[Run]:
    """Plain neighbours joined, empty runs gone but for footnotes. Styled ones stay apart: a style may set a gap between
    them. Those that only their fields part stay two of one piece."""
    if len(runs) == 1 and runs[0].text:
        return [runs[0]]
    merged: list[Run] = []
    begun = False  # whether the last one kept is of the piece that this run goes on with
    for run in runs:
        begun = run.goes_on and begun
        if run.note:
            merged.append(run)
        elif merged and (begun or (not run.styles and merged[-1][1:8] == run[1:8])):  # all but the text and its field
            begun = True
            if merged[-1].field == run.field:
                merged[-1] = merged[-1]._replace(text=merged[-1].text + run.text)
            elif run.text:
                merged.append(run._replace(goes_on=True))
        elif run.text:
            begun = True
            merged.append(run._replace(goes_on=False) if run.goes_on else run)
    return merged


def _text(runs: Iterable[Run]) -> str:
    return "".join([run.text for run in runs])
