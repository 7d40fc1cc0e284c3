"""The file: its parts, its properties, the same bytes each time."""

from __future__ import annotations

import re
from io import BytesIO

import docx
import pytest

from masthead.document import Block
from masthead.errors import ConfigError
from masthead.write.docx.elements import _SEQUENCES
from tests.unit.write_docx.docx_samples import JIANBAO, NOTE, parts, text, written

SAMPLES = pytest.mark.parametrize(
    ("name", "blocks", "language"), [("jianbao", JIANBAO, "zh-CN"), ("briefing-note", NOTE, "en-GB")]
)


@SAMPLES
def test_the_same_document_gives_the_same_bytes(name: str, blocks: tuple[Block, ...], language: str) -> None:
    assert written(name, blocks, language) == written(name, blocks, language)


@SAMPLES
def test_every_part_is_related_and_none_is_a_leftover(name: str, blocks: tuple[Block, ...], language: str) -> None:
    found = parts(written(name, blocks, language))
    targets = {
        target for part in found if part.endswith(".rels") for target in re.findall('Target="([^"]*)"', found[part])
    }
    for part in found:
        if not part.endswith(".rels") and part != "[Content_Types].xml":
            assert part.rpartition("/")[2] in {target.rpartition("/")[2] for target in targets}
    assert not [part for part in found if "thumbnail" in part or "customXml" in part]
    assert not [part for part, content in found.items() if re.search(r'w:\w+Theme="', content)]


@SAMPLES
def test_children_stand_in_the_order_of_the_schema(name: str, blocks: tuple[Block, ...], language: str) -> None:
    document = docx.Document(BytesIO(written(name, blocks, language)))
    for root in (document.element, document.styles.element):
        for parent, sequence in _SEQUENCES.items():
            order = sequence.split()
            for found in root.iter(f"{{{root.nsmap['w']}}}{parent}"):
                ranks = [order.index(child.tag.rpartition("}")[2]) for child in found]
                assert ranks == sorted(set(ranks))


def test_properties_of_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    data = written("jianbao", (text("body", "正文"),), title="长" * 300, author="办公室")
    core = docx.Document(BytesIO(data)).core_properties
    assert (core.title, core.author, core.language) == ("长" * 300, "办公室", "zh-CN")
    assert core.created is not None
    assert core.created.isoformat() == "1970-01-02T00:00:00+00:00"


def test_a_wrong_source_date_epoch_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(ConfigError, match="yesterday"):
        written("jianbao", ())


def test_an_empty_source_date_epoch_states_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    unset = written("jianbao", ())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    assert written("jianbao", ()) == unset


def test_an_empty_document_opens() -> None:
    assert docx.Document(BytesIO(written("jianbao", ()))).paragraphs == []
