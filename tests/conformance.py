"""Whether a PDF keeps the standards it claims, PDF/A-3b and PDF/UA-1, as other people's checkers see it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import outloud
import pdfua
import pikepdf
import pikepdf.pdfa
from pikepdf import Dictionary, Name

from masthead.write.pdf import cff

JARS = tuple(
    f"/usr/share/java/{name}.jar"
    for name in ("preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api")
)

# pikepdf takes each property that PDF/A does not name for a fault. ISO 19005-3, 6.6.2.3.2, allows those whose schema
# the file describes, as pdfuaid's is here; PDFBox reads that description and finds nothing wrong.
_FALSE_ALARMS = (
    "XMP namespace pdfaExtension=",
    "XMP namespace pdfaSchema=",
    "XMP namespace pdfaProperty=",
    "XMP property pdfaExtension:schemas is not permitted",
    "XMP property pdfuaid:part is not permitted",
)


def archive_faults(data: bytes) -> list[str]:
    """What pikepdf finds against PDF/A-3b, but for the known false alarm."""
    with pikepdf.open(BytesIO(data)) as pdf:
        findings = [str(finding) for finding in pikepdf.pdfa.check(pdf, "3b").findings]
    return [finding for finding in findings if not any(alarm in finding for alarm in _FALSE_ALARMS)]


def reader_faults(path: Path) -> list[str]:
    """What outloud and pdfua find against PDF/UA-1; a rule that could not run is a fault too."""
    heard, checked = outloud.check(str(path)), pdfua.validate(str(path))
    faults = [f"{found.rule} {found.message} {found.evidence}" for found in heard.findings if found.severity == "error"]
    faults += [f"{run.rule} {run.reason}" for run in heard.runs if run.status == "crashed"]
    faults += [f"{found.rule_id} {found.message}" for found in checked.findings]
    faults += [f"{outcome.rule_id} {outcome.skipped_reason}" for outcome in checked.outcomes if outcome.skipped_reason]
    return [heard.error, *faults] if heard.error else faults


def syntax_faults(path: Path) -> str:
    """What qpdf finds against ISO 32000."""
    checked = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, check=False, text=True)
    return "" if checked.returncode == 0 and not checked.stderr else checked.stdout + checked.stderr


def preflight_faults(paths: Iterable[Path]) -> dict[str, str]:
    """What PDFBox finds against PDF/A-1b, the only part it knows, by the name of the file.

    Part 1 forbids object streams and attachments and wants a CIDSet, so copies are checked that differ in just that:
    fonts, colours, metadata and page contents are ours.
    """
    copies = []
    for path in paths:
        copy = path.with_suffix(".a1b.pdf")
        copy.write_bytes(as_part_1(path.read_bytes()))
        copies.append(copy)
    listed = copies[0].with_name("list.txt")
    listed.write_text("".join(f"{copy}\n" for copy in copies), encoding="utf-8")
    command = ["java", "-cp", ":".join(JARS), "org.apache.pdfbox.preflight.Validator_A1b", "batch", str(listed)]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    said = [part.strip() for part in done.stdout.split("The file ") if part.strip()]
    assert len(said) == len(copies), done.stdout + done.stderr
    return {part.split()[0]: part for part in said if "is a valid PDF/A-1b file" not in part}


def as_part_1(data: bytes) -> bytes:
    """The file as PDF/A-1b would have it."""
    with pikepdf.open(BytesIO(data)) as pdf:
        for key in ("/AF", "/Names"):
            if key in pdf.Root:
                del pdf.Root[key]
        packet = pdf.Root.Metadata.read_bytes()
        assert b"<pdfaid:part>3<" in packet
        part_1 = packet.replace(b"<pdfaid:part>3<", b"<pdfaid:part>1<")
        pdf.Root.Metadata = pdf.make_stream(part_1, Dictionary(Type=Name.Metadata, Subtype=Name.XML))
        for font in _cid_fonts(pdf):
            count = _glyphs(font)
            bits = (1 << count) - 1 << -count % 8
            font.FontDescriptor.CIDSet = pdf.make_stream(bits.to_bytes((count + 7) // 8, "big"))
        copy = BytesIO()
        plain = pikepdf.ObjectStreamMode.disable
        pdf.save(copy, object_stream_mode=plain, force_version="1.4", deterministic_id=True, fix_metadata_version=False)
    return copy.getvalue()


def _cid_fonts(pdf: pikepdf.Pdf) -> Iterator[Any]:
    for page in pdf.pages[:1]:
        for font in page.Resources.get("/Font", {}).values():
            yield font.DescendantFonts[0]


def _glyphs(font: Any) -> int:
    """How many glyphs a font program has."""
    descriptor = font.FontDescriptor
    if "/FontFile2" in descriptor:
        program = descriptor.FontFile2.read_bytes()
        tables = {program[at : at + 4]: program[at + 8 : at + 12] for at in range(12, 12 + 16 * program[5], 16)}
        start = int.from_bytes(tables[b"maxp"], "big") + 4
        return int.from_bytes(program[start : start + 2], "big")
    program = descriptor.FontFile3.read_bytes()
    _, at = cff._index(program, program[2])
    top, _ = cff._index(program, at)
    start = next(cff._integers(one.operands)[0] for one in cff._dictionary(top[0]) if one.operator == b"\x11")
    return int.from_bytes(program[start : start + 2], "big")
