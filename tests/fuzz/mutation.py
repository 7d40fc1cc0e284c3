"""Files made slightly, or wildly, wrong: bytes, parts of a zip, tags and numbers of its XML."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from random import Random

_ODD_NUMBERS = (b"0", b"-1", b"1", b"65536", b"1048577", b"2147483648", b"99999999999999999999", b"1e999", b"NaN", b"")
_ODD_TEXT = (
    b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"&#0;", b"&a;", b"]]>", b"<", b">", b"</", b"<!--", b"<![CDATA[", b"\\",
    b"%", b"=", b"\r", b"\n\n", b"\t", b'"', b"'", b"--", b"=?utf-8?b?", b"{\\", b"}", b"<<", b">>", b"obj",
    b"stream\n",
    b"endobj", "一".encode(), "\u202e".encode(), "\U0001f600".encode(), b"../../x", b"http://example.org/x",
)  # fmt: skip
_DOCTYPE = (
    b'<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">'
    b'<!ENTITY d SYSTEM "file:///etc/passwd">]>'
)
_NUMBER = re.compile(rb"\d+")
_TAG = re.compile(rb"<[^<>]{1,400}>")
_LINE = re.compile(rb"[^\n]*\n")
_LARGEST = 400_000  # a mutated file stays small, so that many can be tried


def mutated(data: bytes, random: Random, others: Sequence[bytes] = ()) -> bytes:
    """The file with one to eight things wrong. others: files of which pieces may get into it."""
    if data.startswith(b"PK") and random.random() < 0.85:
        return _zip_mutated(data, random)
    for _ in range(random.choice((1, 1, 1, 2, 3, 8))):
        data = random.choice(_ANY)(data, random)
    if others and random.random() < 0.05:
        other = random.choice(others)
        at, start = random.randrange(len(data) + 1), random.randrange(len(other) + 1)
        data = data[:at] + other[start : start + random.randrange(1, 2000)] + data[at:]
    return data[:_LARGEST]


def _flip(data: bytes, random: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(random.choice((1, 1, 4, 32))):
        if changed:
            changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _cut(data: bytes, random: Random) -> bytes:
    return data[: random.randrange(len(data) + 1)]


def _drop(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + data[at + random.choice((1, 2, 16, 256, 4096)) :]


def _double(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    piece = data[at : at + random.choice((1, 8, 64, 1024))]
    return data[:at] + piece * random.choice((2, 3, 50)) + data[at:]


def _insert(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + random.choice(_ODD_TEXT) * random.choice((1, 1, 2, 400)) + data[at:]


def _number(data: bytes, random: Random) -> bytes:
    return _replaced(data, _NUMBER, random.choice(_ODD_NUMBERS), random)


def _tag(data: bytes, random: Random) -> bytes:
    """A tag, taken out, doubled, or nested deep."""
    tags = list(_TAG.finditer(data))
    if not tags:
        return _insert(data, random)
    tag = random.choice(tags)
    times = random.choice((0, 2, 2, 300, 3000))
    return data[: tag.start()] + tag[0] * times + data[tag.end() :]


def _swap(data: bytes, random: Random) -> bytes:
    """Two lines, or two tags, in each other's place."""
    pieces = list(random.choice((_LINE, _TAG)).finditer(data))
    if len(pieces) < 2:
        return _flip(data, random)
    first, second = sorted(random.sample(pieces, 2), key=lambda piece: piece.start())
    return b"".join(
        (data[: first.start()], second[0], data[first.end() : second.start()], first[0], data[second.end() :])
    )


def _entities(data: bytes, random: Random) -> bytes:
    end = data.find(b"?>") + 2 if data.startswith(b"<?xml") else 0
    at = random.randrange(len(data) + 1)
    return data[:end] + _DOCTYPE + data[end:at] + b"&c;&d;" + data[at:]


_ANY: Sequence[Callable[[bytes, Random], bytes]] = (
    _flip, _flip, _cut, _drop, _double, _insert, _number, _number, _tag, _tag, _swap,
)  # fmt: skip
_XML = (*_ANY, _entities)


def _replaced(data: bytes, pattern: re.Pattern[bytes], new: bytes, random: Random) -> bytes:
    found = list(pattern.finditer(data))
    if not found:
        return _flip(data, random)
    match = random.choice(found)
    return data[: match.start()] + new + data[match.end() :]


def _zip_mutated(data: bytes, random: Random) -> bytes:
    """A part or two changed, lost, doubled under another name, or packed so that it grows large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            parts = {name: file.read(name) for name in file.namelist()}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError):
        return _flip(data, random)
    names = sorted(parts, key=lambda name: (-len(parts[name]), name))
    for _ in range(random.choice((1, 1, 2))):
        name = names[min(int(random.expovariate(0.5)), len(names) - 1)]
        choice = random.random()
        if choice < 0.85:
            parts[name] = random.choice(_XML)(parts.get(name, b""), random)[:_LARGEST]
        elif choice < 0.9:
            parts.pop(name, None)
        elif choice < 0.95:
            parts[random.choice(("../../up", "/etc/x", name.upper(), name + "/x", "", "a" * 300))] = parts.get(
                name, b""
            )
        else:
            parts[name] = random.choice((b" ", b"<a>", b"0")) * random.choice((1, 1_000_000))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target:
        for name, part in parts.items():
            target.writestr(zipfile.ZipInfo(name or "x"), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()
