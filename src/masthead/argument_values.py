"""The values of the command line's options, read and checked: what is wrong is wrong usage."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from masthead.errors import MastheadError, shortened


class OnceEach(argparse.Action):
    """Gathers NAME=VALUE pairs into a mapping; a name that stands twice is an error."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,  # noqa: ARG002 (argparse's signature)
        namespace: argparse.Namespace,
        values: Any,
        option_string: str | None = None,  # noqa: ARG002 (argparse's signature)
    ) -> None:
        name, value = values
        known: dict[str, str] = getattr(namespace, self.dest)
        if name in known:
            raise argparse.ArgumentError(self, f"{name} is set twice. Give one value, lists separated by ;")
        setattr(namespace, self.dest, known | {name: value})


def whole(text: str) -> int:
    """A page number."""
    if not text.isdecimal() or not 0 < len(text) < 7:
        raise argparse.ArgumentTypeError(f"{shortened(text)!r} is no page number")
    return int(text)


def size(text: str) -> float:
    """A width in mm, 1 mm or more."""
    return _millimetres(text, least=1.0)


def place(text: str) -> tuple[float, float]:
    """X,Y in mm."""
    x, comma, y = text.partition(",")
    if not comma:
        raise argparse.ArgumentTypeError(f"{shortened(text)!r} is not X,Y")
    return _millimetres(x), _millimetres(y)


def _millimetres(text: str, least: float = 0.0) -> float:
    if not re.fullmatch(r" *[0-9]{1,4}(?:\.[0-9]{1,3})? *", text) or float(text) < least:
        raise argparse.ArgumentTypeError(f"{shortened(text)!r} is no length in mm")
    return float(text)


def formats(text: str) -> tuple[str, ...]:
    """Formats parted by commas, each once."""
    from masthead.pipeline.typeset import check_formats

    names = tuple(dict.fromkeys(part.strip().lower() for part in text.split(",") if part.strip()))
    with _usage():
        check_formats(names)
    return names


def form(text: str) -> str:
    """A form that the inspector knows."""
    from masthead.inspect import FORMS

    if text not in FORMS:
        raise argparse.ArgumentTypeError(f"{shortened(text)!r} is no form that is known. Forms: {', '.join(FORMS)}.")
    return text


def setting(text: str) -> tuple[str, str]:
    """NAME=VALUE, the name as a field of the issue."""
    from masthead.pipeline.settings import setting as read_setting

    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise argparse.ArgumentTypeError(f"{shortened(text)!r} is not NAME=VALUE")
    with _usage():
        return read_setting(name, value).field, value


def address(text: str) -> str:
    """A mail address."""
    from masthead.deliver import mail_address

    with _usage():
        mail_address(text)
    return text


@contextmanager
def _usage() -> Iterator[None]:
    """A wrong value of an option is wrong usage, whatever stage knows that it is wrong."""
    try:
        yield
    except MastheadError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
