"""Texts cut and put together from those of the evaluation: whatever they say, a report whose spans quote them."""

from __future__ import annotations

import re
from random import Random

import pytest

from masthead.check.walk import spans
from masthead.extract import extract
from masthead.read import read_bytes
from tests.eval.scoring import CONCERNS, LANGUAGES, cases
from tests.fuzz.effort import TIMES

TITLES = {"zh": "标题", "en": "Title"}
EXAMPLES = 400
_PIECE = re.compile(r".{1,12}?(?:[，。；：、“”（）！？\n]|[,.;:]? |$)", re.DOTALL)
_CLAUSE = re.compile(r"[^，。；：！？\n,.;:!?]{2,120}")
_JOINTS = {"zh": ("，", "，", "；", "：", "、"), "en": (", ", ", ", "; ", ": ", " and ", " – ")}
_ODD = ("", "", "\n", "\n\n", "“", "”", "：", "，", "（", "某", "王", "3", "一、", " ", "\u3000", "’", '"', "- ", "|")


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_put_together_anyhow_are_reported(language: str) -> None:
    texts = [case.text for concern in CONCERNS for part in cases(concern).values() for case in part]
    texts = [text for text in texts if (language == "zh") == ("的" in text or "，" in text or "。" in text)]
    pieces = [piece for text in texts for piece in _PIECE.findall(text)]
    clauses = [clause.strip() for text in texts for clause in _CLAUSE.findall(text)]
    for number in range(EXAMPLES * TIMES):
        random = Random(number)  # noqa: S311 (the same texts each time)
        text = _put_together(random, texts, pieces) if random.random() < 0.5 else _sentences(random, clauses, language)
        source = read_bytes(
            f"标题\n\n{text}".encode() if language == "zh" else f"Title\n\n{text}".encode(), "x.txt", "x"
        )
        try:
            report = extract(source)
            assert all(source.quoted(span) == span.quote for _, span in spans(report))
        except Exception as error:
            error.add_note(f"example {number}: {text!r}")
            raise


def _put_together(random: Random, texts: list[str], pieces: list[str]) -> str:
    """Pieces of texts in any order, with odd characters between them, in the middle of a text or alone."""
    mixed = "".join(random.choice(pieces) + random.choice(_ODD) for _ in range(random.randrange(1, 60)))
    text = random.choice(texts)
    at = random.randrange(len(text) + 1)
    return random.choice((mixed, text[:at] + mixed, mixed + text[at:], text[:at] + random.choice(_ODD) + text[at:]))


def _sentences(random: Random, clauses: list[str], language: str) -> str:
    """Sentences of whole clauses, each from another text."""
    sentences = [
        "".join(random.choice(clauses) + random.choice(_JOINTS[language]) for _ in range(random.randrange(5)))
        + random.choice(clauses)
        for _ in range(random.randrange(1, 6))
    ]
    return ("。" if language == "zh" else ". ").join(sentences) + ("。" if language == "zh" else ".")
