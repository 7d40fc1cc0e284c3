"""Files of every format, mutated: a Source whose places are right, or a ReadError; nothing is fetched or written."""

from __future__ import annotations

from contextlib import suppress
from random import Random
from zlib import crc32

import pytest

from masthead.errors import ReadError
from masthead.extract import extract
from masthead.read import FORMATS, read_bytes
from masthead.source import Source
from tests.fuzz.effort import TIMES
from tests.fuzz.mutation import mutated
from tests.fuzz.samples import SAMPLES
from tests.fuzz.watching import watched

ENDINGS = {file_format.name: ending for ending, file_format in reversed(list(FORMATS.items()))}
EXAMPLES = 500
_EXTRACTED = 25  # one of so many is extracted too, which takes longer than reading


def check_places(source: Source) -> None:
    """Every character of a block stands in the raw text where its runs say, but for blanks, and for what an entity of
    Markdown stands for."""
    for block in source.blocks:
        assert block.text.strip(), block
        ends = [at for at, _ in block.runs[1:]] + [len(block.text)]
        for (at, raw), end in zip(block.runs, ends, strict=True):
            for said, stands in zip(block.text[at:end], source.raw[raw : raw + end - at], strict=True):
                assert said == stands or said.isspace() or stands == "&", (block, at)


@pytest.mark.parametrize("name", sorted(ENDINGS))
def test_samples_are_read(name: str) -> None:
    for sample in SAMPLES[name]():
        check_places(read_bytes(sample, f"x{ENDINGS[name]}", "x"))


@pytest.mark.parametrize("name", sorted(ENDINGS))
def test_mutated_files_are_read_or_refused(name: str) -> None:
    samples = SAMPLES[name]()
    file = f"x{ENDINGS[name]}"
    for number in range(EXAMPLES * TIMES):
        random = Random(crc32(f"{name} {number}".encode()))  # noqa: S311 (the same files each time)
        data = mutated(random.choice(samples), random, samples)
        with suppress(ReadError), watched() as asked:
            try:
                source = read_bytes(data, file, "x")
                check_places(source)
                if number % _EXTRACTED == 0:
                    extract(source)
            except ReadError:
                raise
            except BaseException as error:
                error.add_note(f"{name}, example {number}")
                raise
            finally:
                assert not asked, (name, number, asked)
