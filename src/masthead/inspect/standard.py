"""The numbers of GB/T 9704-2012, by clause. The checker's own: no rule may come from what is to be measured by it.

Lengths are millimetres, type sizes points.
"""

from __future__ import annotations

# 3.2: a line (行) is the height of a character and 7/8 of one in 三号.
LEADING_PARTS = 15 / 8

# 5.1, 6.3
PAPER = (210.0, 297.0)
PAPER_TOLERANCE = 2.0

# 5.2.1
TOP = 37.0
LEFT = 28.0
MARGIN_TOLERANCE = 1.0
AREA = (156.0, 225.0)
BOTTOM_EDGE = TOP + AREA[1]

# 5.2.3
LINES = 22
CHARACTERS = 28

# 6.1: 误差不超过 1 mm. It serves wherever a clause names a place and no tolerance.
TOLERANCE = 1.0

# 5.2.2, 7.3.1, 7.4.2, 7.5: sizes by name. 28 characters fill 156 mm at 15.79 pt; Word's 三号 is 16.
SIZES = {"二号": 22.0, "三号": 16.0, "四号": 14.0}
SIZE_TOLERANCE = 0.3
CELL = AREA[0] / CHARACTERS  # 一字 (3.1) of the text, in mm

# 7.2.4, 10.1, 10.2, 10.3: the mark's top edge, below the type area's top (letters: below the page's).
MARK_BELOW_AREA = 35.0
MARK_BELOW_PAGE = 30.0

# 7.2.5, 7.3.1
BLANK_LINES_ABOVE_NUMBER = 2
BLANK_LINES_ABOVE_TITLE = 2
BLANK_LINES_ABOVE_RECIPIENTS = 1
BLANK_LINES_ABOVE_ANNEX_NOTE = 1
BLANK_LINES_ABOVE_SIGNATURE = 1

# 7.2.7
RULE_BELOW_NUMBER = 4.0

# 7.3.3
INDENT = 2

# 7.3.5
SIGNATURE_RIGHT = 2
SIGNATURE_DATE_SHIFT = 2
SEALED_DATE_RIGHT = 4

# 7.4.1
IMPRINT_OUTER_RULE = 0.35
IMPRINT_INNER_RULE = 0.25
WEIGHT_TOLERANCE = 0.05

# 7.5
NUMBER_BELOW_AREA = 7.0

# 10.1
LETTER_RULE_WIDTH = 170.0
LETTER_RULE_BELOW_MARK = 4.0
LETTER_FOOT_RULE = 20.0
LETTER_GAP = 7 / 8  # of the height of a character in 三号
