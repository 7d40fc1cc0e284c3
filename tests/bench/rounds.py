"""Measuring in turn (A B A B), so that a slow moment of the machine falls on all; medians of seconds and of ratios."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

Measure = Callable[[int], float]


def interleave(measures: Mapping[str, Measure], rounds: int) -> dict[str, list[float]]:
    """Seconds of each measure in each round. Round 0 warms caches and is not counted."""
    seconds: dict[str, list[float]] = {name: [] for name in measures}
    for number in range(rounds + 1):
        for name, measure in measures.items():
            taken = measure(number)
            if number:
                seconds[name].append(taken)
    return seconds


def ratio(peer: Sequence[float], own: Sequence[float]) -> float:
    """How many times as long the peer took: the median over the rounds."""
    return statistics.median(theirs / ours for theirs, ours in zip(peer, own, strict=True))


def process(command: Sequence[str], folder: Path) -> Measure:
    """A whole process, from its start to its end, in `folder`."""

    def measure(_number: int) -> float:
        start = time.perf_counter()
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        seconds = time.perf_counter() - start
        if done.returncode not in (0, 1):  # 1: done, with findings
            sys.exit(f"{' '.join(command)}\n{done.stderr}")
        return seconds

    return measure


class Worker:
    """An engine that waits in a process of its own (worker.py), so that its memory is its own too."""

    def __init__(self, engine: str, folder: Path, times: int = 1) -> None:
        self.output = folder / f"{engine}-{times}.out"
        self.memory = 0.0
        self.size = 0
        command = [sys.executable, str(Path(__file__).with_name("worker.py")), engine, str(folder), str(times)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __call__(self, number: int) -> float:
        """Seconds for the document of this number."""
        answer = json.loads(self._ask(f"{number}\n"))
        self.memory, self.size = answer["memory"], answer["size"]
        return float(answer["seconds"])

    def idle(self) -> float:
        """The most memory so far, in MB, before any document."""
        return float(json.loads(self._ask("idle\n"))["memory"])

    def finish(self) -> None:
        """Keep the last document in `output`, and end the process."""
        assert self._process.stdin
        self._process.stdin.write("keep\n")
        self._process.stdin.close()
        self._process.wait()

    def _ask(self, line: str) -> str:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(line)
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            sys.exit(f"{self.output.stem}: the worker ended; its error stands above")
        return answer
