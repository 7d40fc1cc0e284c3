"""Finished files read as bytes: every line that they print, whatever made it and whoever changed it since."""

from __future__ import annotations

from masthead.errors import Artifact, ReadError
from masthead.output_text import OutputLine

__all__ = ["attached_files", "output_lines"]


def output_lines(data: bytes, name: str, where: str) -> tuple[OutputLine, ...]:
    """The lines of a finished PDF, DOCX or email, by the ending of its name. Raises ReadError."""
    if name.endswith(".pdf"):
        from masthead.read.output.pdf import pdf_lines

        return pdf_lines(data, where)
    if name.endswith(".docx"):
        from masthead.read.output.docx import docx_lines

        return docx_lines(data, where)
    if name.endswith(".eml"):
        from masthead.read.output.mail import mail_lines

        return mail_lines(data, where)
    hint = "Name a finished .pdf, .docx or .eml."
    raise ReadError("this is no output of a kind that is traced", where=where, hint=hint)


def attached_files(data: bytes, name: str, where: str) -> tuple[Artifact, ...]:
    """The files that a finished email carries; none of any other output. Raises ReadError."""
    if not name.endswith(".eml"):
        return ()
    from masthead.read.output.mail import mail_files

    return mail_files(data, where)
