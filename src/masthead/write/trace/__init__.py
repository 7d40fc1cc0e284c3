"""The page of a trace as one HTML file: nothing is fetched, nothing runs but its own script, every text is escaped.

Boxes over the pages are rectangles of SVG, which need no style of their own, so that the page's policy allows none.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from pathlib import Path

from masthead.traced import Range, Trace, TracedLine, TracedOutput, TracedSheet
from masthead.write.trace.segments import Segments
from masthead.write.trace.words import WORDS, place_words

_HERE = Path(__file__).parent
_KINDS = ("fact", "quoted", "person", "computed", "counted", "template", "unknown", "error")
_LABEL = 80  # characters of what is said of a box to who cannot see it


def write_trace(trace: Trace) -> bytes:
    """The page, in UTF-8. The same trace gives the same bytes."""
    style, script = ((_HERE / name).read_text("utf-8") for name in ("page.css", "page.js"))
    words = WORDS[trace.language]
    segments = Segments(trace)
    title = escape(f"{words['title']} — {trace.title}")
    parts = [
        f'<!DOCTYPE html>\n<html lang="{escape(trace.language)}">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(style, script)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>",
        f"<header><h1>{title}</h1><p>{words['help']}</p>",
        *_findings(trace),
        *_legend(trace),
        "</header>\n<main>",
        f'<section aria-label="{words["outputs"]}"><h2>{words["outputs"]}</h2>',
        *_outputs(trace),
        f'</section>\n<section aria-label="{words["sources"]}"><h2>{words["sources"]}</h2>',
        f'<div id="chain" role="status" aria-live="polite">{words["nothing"]}</div><div class="scroll">',
        *segments.html(),
        "</div></section>\n</main>",
        f'<script type="application/json" id="data">{_data(trace, segments)}</script>',
        f"<script>{script}</script>\n</body>\n</html>\n",
    ]
    return "\n".join(parts).encode("utf-8", "replace")


def _policy(style: str, script: str) -> str:
    of_style, of_script = (b64encode(sha256(text.encode()).digest()).decode() for text in (style, script))
    allowed = f"img-src data:; style-src 'sha256-{of_style}'; script-src 'sha256-{of_script}'"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _findings(trace: Trace) -> Iterator[str]:
    words = WORDS[trace.language]
    shown = [one for one in trace.findings if one.severity != "note"]
    yield f"<details open><summary>{words['findings']} ({len(shown)})</summary>"
    if not shown:
        yield f"<p>{words['none']}</p>"
    yield '<ul class="findings">'
    for one in shown:
        kind = words["errors"] if one.severity == "error" else words["warnings"]
        place = f"<b>{escape(one.where)}</b> " if one.where else ""
        said = f"{kind}: {place}{escape(one.message)} <code>{escape(one.code)}</code>"
        yield f'<li class="is-{one.severity}">{said}</li>'
    yield "</ul></details>"


def _legend(trace: Trace) -> Iterator[str]:
    words = WORDS[trace.language]
    yield f'<ul class="legend" aria-label="{words["legend"]}">'
    found = {mention.kind for mention in trace.mentions}
    for kind in _KINDS:
        if kind in found:
            yield f'<li><span class="swatch {kind}"></span>{words[kind]}</li>'
    yield "</ul>"


def _outputs(trace: Trace) -> Iterator[str]:
    yield "<nav>"
    for number, output in enumerate(trace.outputs):
        pressed = "false" if number else "true"
        yield f'<button type="button" data-tab="{number}" aria-pressed="{pressed}">{escape(output.name)}</button>'
    yield "</nav>"
    for number, output in enumerate(trace.outputs):
        yield f'<div class="scroll" data-output="{number}">'
        yield from _output(output, trace)
        yield "</div>"


def _output(output: TracedOutput, trace: Trace) -> Iterator[str]:
    for number, sheet in enumerate(output.sheets, 1):
        yield _sheet(sheet, number, trace)
    for line in output.lines:
        yield _line(line, trace)


def _sheet(sheet: TracedSheet, number: int, trace: Trace) -> str:
    words = WORDS[trace.language]
    label = words["page"].format(number)
    size = f'width="{sheet.width:.2f}" height="{sheet.height:.2f}"'
    picture = b64encode(sheet.png).decode()
    boxes = "".join(
        f'<g {_mention(placed.mention, trace)}><rect x="{box.left:.2f}" y="{box.top:.2f}" '
        f'width="{max(box.right - box.left, 1):.2f}" height="{max(box.bottom - box.top, 1):.2f}"/></g>'
        for placed in sheet.placed
        for box in (placed.box,)
    )
    return (
        f'<svg viewBox="0 0 {sheet.width:.2f} {sheet.height:.2f}" role="group" aria-label="{label}">'
        f'<image href="data:image/png;base64,{picture}" {size}/>{boxes}</svg>'
    )


def _line(line: TracedLine, trace: Trace) -> str:
    said = "".join(
        escape(piece.text)
        if piece.mention < 0
        else f"<span {_mention(piece.mention, trace)}>{escape(piece.text)}</span>"
        for piece in line.stretches
    )
    return f'<p class="line"><span class="place">{escape(place_words(line.place, trace.language))}</span>{said}</p>'


def _mention(number: int, trace: Trace) -> str:
    mention = trace.mentions[number]
    label = f"{mention.text}: {WORDS[trace.language][mention.kind]}"[:_LABEL]
    return f'class="m {mention.kind}" tabindex="0" role="button" data-m="{number}" aria-label="{escape(label)}"'


def _data(trace: Trace, segments: Segments) -> str:
    words = WORDS[trace.language]
    data = {
        "words": {kind: words[kind] for kind in _KINDS},
        "mentions": [
            {
                "text": one.text,
                "kind": one.kind,
                "steps": [*one.steps, *(_quoted(trace, at) for at in one.quotes)],
                "near": _all(one.quotes, segments),
                "words": _all(one.words, segments),
            }
            for one in trace.mentions
        ],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def _quoted(trace: Trace, at: Range) -> str:
    source = trace.sources[at.source]
    return f"{WORDS[trace.language]['source']} {source.name}: {' '.join(source.text[at.start : at.end].split())}"


def _all(ranges: tuple[Range, ...], segments: Segments) -> list[int]:
    return [number for at in ranges for number in segments.numbers(at)]
