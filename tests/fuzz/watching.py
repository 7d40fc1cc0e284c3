"""What Python is asked for while a file is read: files to write, connections, programs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_NEVER = (
    "socket.connect", "socket.sendto", "socket.getaddrinfo", "urllib.Request", "ftplib.connect", "smtplib.connect",
    "os.remove", "os.rename", "os.mkdir", "os.rmdir", "shutil.move", "os.system", "os.exec", "webbrowser.open",
)  # fmt: skip
_seen: list[str] | None = None


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if _seen is None:
        return
    if event in _NEVER:
        _seen.append(f"{event} {arguments!r}")
    elif event == "open":
        path, mode, flags = arguments
        writes = isinstance(flags, int) and flags & _WRITES
        if (writes or (isinstance(mode, str) and set(mode) & set("wax+"))) and not _is_null(path):
            _seen.append(f"open for writing {path!r}")


def _is_null(path: Any) -> bool:
    return isinstance(path, int) or str(path) == os.devnull


sys.addaudithook(_hook)


@contextmanager
def watched() -> Iterator[list[str]]:
    """What was asked for that a reader has no business with, one line each."""
    global _seen
    seen: list[str] = []
    _seen = seen
    try:
        yield seen
    finally:
        _seen = None
