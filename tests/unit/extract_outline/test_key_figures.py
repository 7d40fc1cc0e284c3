"""Which figures a one-page summary shows, and in which order."""

from __future__ import annotations

from masthead.extract.summary.key_figures import key_figures
from masthead.report import Figure


def figure(number: int, text: str, **fields: object) -> Figure:
    return Figure(id=f"f{number}", text=text, **fields)  # type: ignore[arg-type]  # test shorthand


def test_families_stand_together_behind_single_figures() -> None:
    figures = (
        figure(1, "86个乡镇", unit="个", lead="共走到"),
        figure(2, "412个村", unit="个", lead="共走到"),
        figure(3, "近9000份", unit="份", counts="问卷", value=9000, qualifier="近"),
    )
    assert key_figures(figures) == ("f3", "f1", "f2")


def test_ordinals_words_and_repetitions_are_left_out() -> None:
    figures = (
        figure(1, "第三次", form="ordinal", unit="次"),
        figure(2, "一批", form="words"),
        figure(3, "38座", unit="座", counts="水厂", value=38),
        figure(4, "38座", unit="座", counts="水厂", value=38),
    )
    assert key_figures(figures) == ("f3",)


def test_at_most_ten() -> None:
    figures = tuple(
        figure(number, f"{number}座", unit="座", counts=f"第{number}类", value=number) for number in range(30)
    )
    assert key_figures(figures) == tuple(f"f{number}" for number in range(10))


def test_durations_come_last() -> None:
    figures = (
        figure(1, "2年", unit="年", value=2),
        *(figure(n, f"{n}座", unit="座", counts=f"{n}") for n in range(2, 12)),
    )
    assert "f1" not in key_figures(figures)
