"""How the process that PDFium runs in is spoken to. One serves many files, one after the other; where it breaks off,
hangs or asks for too much memory, that is an error of the file, and the next file gets a new process."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec

from masthead.errors import ReadError
from masthead.pdf_pages.page import Head, Page, decoded_page
from masthead.pdf_pages.rendering import Rendered
from masthead.pdf_pages.worker import LENGTHS

_START = "import sys; sys.path[:0] = sys.argv[1:]; from masthead.pdf_pages.worker import serve; serve()"
_MOST_HEAD = 64 * 1024 * 1024
_MOST_DATA = 512 * 1024 * 1024
_SAVE = "Open it in a PDF viewer and save it anew, or save the document in another format."
_FAULTS = {
    "file": ("this is no PDF, or a broken one", _SAVE),
    "page": ("a page of it is broken", _SAVE),
    "characters": ("up to here the PDF has more characters than are read", "Split the document."),
    "password": ("the PDF is encrypted and asks for a password", "Save it without the password."),
    "security": ("the PDF is encrypted in a way that is not known", "Save it without encryption."),
}


class _Failed(msgspec.Struct):
    failed: str | None = None


class _Count(msgspec.Struct):
    pages: int


class _Size(msgspec.Struct):
    width: int
    height: int
    scale: float


_Kind = TypeVar("_Kind", bound=msgspec.Struct)


class _Broken(Exception):  # noqa: N818 (it becomes a ReadError, which says the rest)
    """The process is gone, or says what it must not say."""


class Allowed(NamedTuple):
    """What reading a PDF may take: bytes of memory, seconds, drawn objects and characters of all its pages."""

    memory: int
    seconds: float
    objects: int
    characters: int


class _Process:
    def __init__(self) -> None:
        package, library = Path(__file__).parents[2], find_spec("pypdfium2_raw")
        folders = [str(package)]
        if library and library.origin:
            folders.append(str(Path(library.origin).parents[1]))
        command = [sys.executable, "-I", "-S", "-c", _START, *folders]
        self.owner = os.getpid()
        self._process = subprocess.Popen(  # noqa: S603 (this very Python, and a module of this package)
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )

    def ask(self, request: dict[str, Any], data: bytes = b"") -> tuple[bytes, bytes]:
        """The answer's JSON and its bytes. Raises _Broken."""
        text = msgspec.json.encode(request)
        gives, takes = self._process.stdin, self._process.stdout
        if gives is None or takes is None:
            raise _Broken
        try:
            gives.write(LENGTHS.pack(len(text), len(data)))
            gives.write(text)
            gives.write(data)
            gives.flush()
            head = takes.read(LENGTHS.size)
            lengths = LENGTHS.unpack(head) if len(head) == LENGTHS.size else (_MOST_HEAD + 1, 0)
            if lengths[0] > _MOST_HEAD or lengths[1] > _MOST_DATA:
                raise _Broken
            found = takes.read(lengths[0]), takes.read(lengths[1])
        except (OSError, ValueError):
            raise _Broken from None
        if (len(found[0]), len(found[1])) != lengths:
            raise _Broken
        return found

    @property
    def lives(self) -> bool:
        """Whether it still runs: it may have been ended from outside while it waited."""
        return self._process.poll() is None

    def kill(self) -> None:
        self._process.kill()

    def end(self) -> None:
        """End it, and give back what it holds of this process."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                if pipe:
                    pipe.close()
        self._process.wait()


class OpenPdf:
    """A PDF whose pages can be asked for. count: of its pages."""

    def __init__(self, process: _Process, data: bytes, where: str, allowed: Allowed) -> None:
        self._process, self._where = process, where
        self._objects, self._characters = allowed.objects, allowed.characters
        request = {"do": "open", "memory": allowed.memory, "seconds": int(allowed.seconds) + 1}
        self.count: int = self._answer(request, _Count, data)[0].pages

    def page(self, number: int) -> Page:
        """A page by its number from 1. Raises ReadError."""
        left = {"objects": self._objects, "characters": self._characters}
        head, data = self._answer({"do": "page", "number": number - 1, **left}, Head)
        self._objects -= head.objects
        self._characters -= head.lengths[0]
        if self._characters < 0:  # of a process that says what it must not say
            raise _Broken
        if self._objects < 0:
            what = "the PDF draws more objects than are looked at"
            raise ReadError(what, where=self._where, hint="Split the document, or save the text in another format.")
        try:
            return decoded_page(number, head, data)
        except ValueError:
            raise _Broken from None

    def picture(self, number: int, dots: int) -> Rendered:
        """A page as a picture, so many dots to the inch. Raises ReadError."""
        head, data = self._answer({"do": "render", "number": number - 1, "dots": dots}, _Size)
        if len(data) != head.width * head.height:
            raise _Broken
        return Rendered(head.width, head.height, head.scale, data)

    def _answer(self, request: dict[str, Any], kind: type[_Kind], data: bytes = b"") -> tuple[_Kind, bytes]:
        text, found = self._process.ask(request, data)
        try:
            failed = msgspec.json.decode(text, type=_Failed).failed
            if failed is None:
                return msgspec.json.decode(text, type=kind), found
        except (msgspec.MsgspecError, UnicodeDecodeError):
            raise _Broken from None
        what, hint = _FAULTS.get(failed, _FAULTS["file"])
        where = f"{self._where}, page {request['number'] + 1}" if "number" in request else self._where
        raise ReadError(what, where=where, hint=hint)


_lock = threading.Lock()
_idle: list[_Process] = []


@contextmanager
def open_pdf(data: bytes, where: str, allowed: Allowed) -> Iterator[OpenPdf]:
    """The PDF in a process of its own. where: what errors call it. Raises ReadError, also inside."""
    if b"%PDF-" not in data[:1024]:
        raise ReadError("this is no PDF", where=where, hint="Give the document as the program that made it saved it.")
    process = _taken(where)
    late = threading.Event()

    def stop() -> None:
        late.set()
        process.kill()

    clock = threading.Timer(allowed.seconds, stop)
    clock.daemon = True
    clock.start()
    fit = False
    try:
        yield OpenPdf(process, data, where, allowed)
        fit = True
    except ReadError:
        fit = True
        raise
    except _Broken:
        raise _broken_off(where, allowed.seconds if late.is_set() else 0) from None
    finally:
        clock.cancel()
        clock.join()  # it may be stopping the process right now
        if fit and not late.is_set():
            _give_back(process)
        else:
            process.end()


def _broken_off(where: str, seconds: float) -> ReadError:
    if seconds:
        what = f"reading the PDF takes longer than {seconds:g} seconds"
        return ReadError(what, where=where, hint="Split the document, or save a smaller copy of it.")
    what = "the PDF broke off the program that takes it apart: it is damaged, asks for too much memory, or means harm"
    return ReadError(what, where=where, hint=_SAVE)


def _taken(where: str) -> _Process:
    with _lock:
        while _idle:
            process = _idle.pop()
            if process.owner != os.getpid():  # it is that of the process this one was forked from
                continue
            if process.lives:
                return process
            process.end()
    try:
        return _Process()
    except OSError as error:
        what = f"the process that PDFs are read in cannot be started: {error.strerror or error}"
        raise ReadError(what, where=where, hint="Check how many processes may run.") from None


def _give_back(process: _Process) -> None:
    with _lock:
        if not _idle:
            _idle.append(process)
            return
    process.end()


@atexit.register
def end_idle() -> None:
    """End the process that waits for the next file."""
    with _lock:
        while _idle:
            process = _idle.pop()
            if process.owner == os.getpid():
                process.end()
