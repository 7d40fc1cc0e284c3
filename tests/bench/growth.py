"""How time and memory grow with the length of a document."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from rounds import Worker

_ROUNDS = {1: 20, 10: 5}  # of a length; once for those that are longer


class Growth(NamedTuple):
    """seconds: the median for a document `times` as long. memory: the most its process took, in MB; idle: what it took
    with its engine loaded, before the first document."""

    times: int
    seconds: float
    memory: float
    idle: float

    @classmethod
    def of(cls, engine: str, folder: Path, times: int) -> Growth:
        worker = Worker(engine, folder, times)
        idle = worker.idle()
        rounds = _ROUNDS.get(times, 1)
        seconds = [worker(number) for number in range(1 + rounds)][1:] if rounds > 1 else [worker(0)]
        worker.finish()
        return cls(times, statistics.median(seconds), worker.memory, idle)


def exponents(points: Sequence[Growth]) -> tuple[float, float]:
    """Of time, and of memory over the idle process's."""
    lengths = [point.times for point in points]
    return slope(lengths, [point.seconds for point in points]), slope(lengths, [p.memory - p.idle for p in points])


def slope(xs: Sequence[float], ys: Sequence[float]) -> float:
    """Of the line that fits the logarithms best."""
    return statistics.linear_regression([math.log(x) for x in xs], [math.log(max(y, 1e-6)) for y in ys]).slope
