"""The smallest theme that sets every kind of block, and changes to it."""

from __future__ import annotations

import tomllib
from typing import Any

from masthead.theme import Theme
from masthead.theme_file import build_theme, merge

SMALLEST = """
[page]
width = "210mm"
height = "297mm"
top = "20mm"
bottom = "20mm"
left = "20mm"
right = "20mm"

[grid]
line = "16pt"

[fonts.body]
han = ["Noto Serif CJK SC"]
latin = ["Liberation Serif"]
word-han = "宋体"
word-latin = "Times New Roman"

[styles]
body = { indent = "2字", tracking = "0.1pt" }
caption = { base = "body" }
table-cell = { base = "body", size = "9pt" }
table-head = { base = "table-cell" }
footer = {}
side = {}
tile = {}
tile-label = {}
tile-lead = {}
point-number = {}
point-label = {}
point-text = {}
node-date = {}
node-caption = {}

[runs]
strong = { font = "body", scale = 1.2, rise = 0.1, color = "" }
tile-number = {}
tile-unit = { size = "8pt", gap = "1pt" }

[tables]
plain = { widths = ["20mm", "40mm"], padding-x = "1mm", rule-top = { weight = "1pt" } }
zone = {}

[cells]
side = {}
tile-next = { rule-top = { weight = "0.5pt", color = "#7f7F7f", dash = ["1mm", "1mm"] } }
node-done = { marker = "filled", padding-right = "2mm" }
node-planned = { marker = "hollow" }

[groups.foot]
pin = "foot"
inset = "2mm"

[footer]
drop = "5mm"
left = "{page}"

[zone]
side = "25mm"
number = "5mm"
label = "30mm"
padding-top = "2mm"
padding-bottom = "2mm"
tile-min = "25mm"
tile-gap = "2mm"

[fit]
pages = 1
shrink = [{ grid = { line = "15pt" } }]
grow = [{ grid = { line = "17pt" } }, { styles = { body = { size = "12pt" } } }]
"""


def tables(change: str = "") -> dict[str, Any]:
    """The smallest theme's tables, changed by some lines of TOML."""
    return merge(tomllib.loads(SMALLEST), tomllib.loads(change))


def theme(change: str = "") -> Theme:
    return build_theme(tables(change), "mine/theme.toml")
