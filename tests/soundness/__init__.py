"""Whether a DOCX file is sound: what openxml-audit finds, and what it does not look for.

openxml-audit knows the schema (which children, in which order, with which attributes) and part of what refers to what;
a reversed pair of children is found by it wherever the schema has an order. The modules here look at the package, at
references, and at what Word asks beyond the schema.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
from openxml_audit import FileFormat, OpenXmlValidator

from tests.soundness.package import Package, opened
from tests.soundness.packaging import packaging_faults
from tests.soundness.references import reference_faults
from tests.soundness.tables import table_faults
from tests.soundness.wording import wording_faults

# Its security rules name every address outside the file; `packaging` says which ones a file may lead to.
_LINK = "External relationship target: "


def assert_sound(data: bytes) -> None:
    """The file has no fault, and opens in python-docx."""
    found = faults(data)
    assert not found, "\n".join(found[:20])
    docx.Document(BytesIO(data))


def faults(data: bytes) -> list[str]:
    """All that is wrong with a DOCX file, in words."""
    package = opened(data)
    found = [*packaging_faults(package), *audited(data, "docx")]
    if found:  # the rest would stumble over what these find
        return found
    checks = (reference_faults, table_faults, wording_faults, _workbooks)
    return [fault for check in checks for fault in check(package)]


def audited(data: bytes, kind: str) -> list[str]:
    """What openxml-audit finds by its strictest rules, warnings too. kind: "docx" or "xlsx"."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"made.{kind}"
        path.write_bytes(data)
        # A validator may serve one file alone: it remembers parts by the identity of a package that is gone.
        validator = OpenXmlValidator(FileFormat.MICROSOFT_365, max_errors=0, security_validation=True, strict=True)
        found = [f"{error.part_uri}: {error.description}" for error in validator.validate(path).errors]
    return [fault for fault in found if _LINK not in fault]


def _workbooks(package: Package) -> Iterator[str]:
    """Faults of the workbooks of charts."""
    for name, part in package.parts.items():
        if name.endswith(".xlsx"):
            yield from (f"{name}: {fault}" for fault in audited(part, "xlsx"))
