"""Whether a PDF's signatures still fit what they sign. Not whether their signers are who they say: that needs
certificates that one trusts."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from masthead.errors import Diagnostic, ReadError

_ALLOWED = (ModificationLevel.NONE, ModificationLevel.LTA_UPDATES, ModificationLevel.FORM_FILLING)
_WHO = "The signer's name is the certificate's own; whether to trust it is for you to know."
_MAKE_SURE = "Ask the signer for the PDF again."


def findings(pdf: bytes, where: str) -> tuple[Diagnostic, ...]:
    """A note for each signature that holds, an error for each that does not. Raises ReadError."""
    try:
        signatures = PdfFileReader(BytesIO(pdf), strict=False).embedded_regular_signatures
        with _quiet():
            found = tuple(_finding(signature) for signature in signatures)
    except Exception:  # noqa: BLE001  whatever a broken PDF makes pyHanko raise is that PDF's fault
        raise ReadError("the PDF is broken, or its signatures are", where=where, hint=_MAKE_SURE) from None
    if not found:
        raise ReadError("the PDF is not signed", where=where, hint="Sign it: masthead sign PDF --cert KEY.")
    return found


@contextmanager
def _quiet() -> Iterator[None]:
    """pyHanko logs what is wrong with a signature, and here it is said."""
    logger = logging.getLogger("pyhanko")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)


def _finding(signature: Any) -> Diagnostic:
    status = validate_pdf_signature(signature, ValidationContext(trust_roots=[], allow_fetching=False))
    name, when = status.signing_cert.subject.human_friendly, status.signer_reported_dt
    stated = f"{when:%Y-%m-%d %H:%M %Z}" if when else "at no stated time"
    said = f"signed by {name}, {stated}"
    if not (status.intact and status.valid):
        message = f"{said}: what was signed is changed"
        return Diagnostic("error", "signature-broken", message, signature.field_name, _MAKE_SURE)
    if status.coverage == SignatureCoverageLevel.ENTIRE_FILE:
        return Diagnostic("note", "signature-intact", f"{said}: unchanged since", signature.field_name, _WHO)
    if status.modification_level in _ALLOWED:
        message = f"{said}: signed or filled in again since, else unchanged"
        return Diagnostic("note", "signature-intact", message, signature.field_name, _WHO)
    return Diagnostic("error", "signature-outdated", f"{said}: changed since", signature.field_name, _MAKE_SURE)
