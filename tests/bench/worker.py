"""One engine in a process of its own. Arguments: the engine, the folder of inputs, how often the text is repeated.

For each number on standard input it makes the document of that number, for "idle" none, and answers with a line of
JSON: the seconds, the size, and the most memory the process has had so far. After "keep" the last document is written
to a file.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from engines import ENGINES


def main(name: str, folder: str, times: str) -> None:
    engine = ENGINES[name](Path(folder), int(times))
    data = b""
    for line in sys.stdin:
        if line.strip() == "keep":
            Path(folder, f"{name}-{times}.out").write_bytes(data)
            continue
        seconds = 0.0
        if line.strip() != "idle":
            prepared = engine.prepare(int(line))
            start = time.perf_counter()
            data = engine.make(prepared)
            seconds = time.perf_counter() - start
            del prepared
        kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(json.dumps({"seconds": seconds, "size": len(data), "memory": kilobytes / 1024}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
