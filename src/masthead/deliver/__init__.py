"""Deliver: where results go. A folder, an email file, and the manifest that says what was made from what."""

from __future__ import annotations

from masthead.deliver.folder import deliver
from masthead.deliver.message import Attachment, build_message, mail_address

__all__ = ["Attachment", "build_message", "deliver", "mail_address"]
