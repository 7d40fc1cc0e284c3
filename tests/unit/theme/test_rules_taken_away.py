"""A rule without weight takes that of an inherited theme away."""

from __future__ import annotations

from tests.unit.theme.themes import theme


def test_a_rule_without_weight_is_none() -> None:
    built = theme("tables.plain.rule-top = { weight = '0pt' }\nstyles.body.rule-below = { weight = 0 }\n")
    assert built.table_styles["plain"].rule_top is None
    assert built.style("body").rule_below is None


def test_a_cell_s_rule_without_weight_is_not_that_of_its_table() -> None:
    rule = theme("cells.tile-next.rule-top = { weight = '0pt' }").cells["tile-next"].rule_top
    assert rule
    assert rule.weight == 0
