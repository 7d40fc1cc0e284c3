"""Attachment: a file that travels inside a PDF (ISO 19005-3, 6.8)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# What a file is to the document it is attached to (ISO 19005-3, annex E).
Relationship = Literal["Source", "Data", "Alternative", "Supplement", "Unspecified"]

# What the model is called inside a PDF; `masthead read` looks for it under this name.
MODEL_NAME = "report.yaml"


@dataclass(frozen=True, slots=True)
class Attachment:
    """name: what the file is called, unique in the document. mime: its type. description: what it is, in the reader's
    words.

    relationship: "Source" for what the document was made from in the first place, "Data" for what its content
    was taken from.
    """

    name: str
    data: bytes
    mime: str
    relationship: Relationship
    description: str
