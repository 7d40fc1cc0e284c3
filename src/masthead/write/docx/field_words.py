"""What the fields that a person fills in are called, in the language of the document."""

from __future__ import annotations

import re

from masthead.language import is_traditional

_NUMBER = re.compile(r"\[(\d+)\]$")
# In simplified Chinese, traditional Chinese and English.
_WORDS = {
    "title.text": ("标题", "標題", "Title"),
    "title.second": ("标题第二行", "標題第二行", "Title, second line"),
    "title.kicker": ("标题前的栏目", "標題前的欄目", "Tag before the title"),
    "issue.series": ("刊名", "刊名", "Series"),
    "issue.number": ("期号", "期號", "Issue number"),
    "issue.issuer": ("发文机关", "發文機關", "Issuer"),
    "issue.date": ("日期", "日期", "Date"),
    "issue.co_issuers": ("联合发文机关", "聯合發文機關", "Co-issuer"),
    "issue.document_number": ("发文字号", "發文字號", "Document number"),
    "issue.signers": ("签发人", "簽發人", "Signer"),
    "issue.classification": ("密级", "密級", "Classification"),
    "issue.secrecy_term": ("保密期限", "保密期限", "Term of secrecy"),
    "issue.urgency": ("紧急程度", "緊急程度", "Urgency"),
    "issue.copy_number": ("份号", "份號", "Copy number"),
    "issue.report_to": ("报", "報", "Report to"),
    "issue.send_to": ("送", "送", "Send to"),
    "issue.distribute_to": ("发", "發", "Distribute to"),
    "issue.recipients": ("主送机关", "主送機關", "To"),
    "issue.copy_to": ("抄送机关", "抄送機關", "Copy to"),
    "issue.attachments": ("附件", "附件", "Attachment"),
    "issue.note": ("附注", "附註", "Note"),
    "issue.signature": ("署名", "署名", "Signature"),
    "issue.printed_by": ("印发机关", "印發機關", "Printed by"),
    "issue.print_date": ("印发日期", "印發日期", "Date of printing"),
    "issue.present": ("出席", "出席", "Present"),
    "issue.absent": ("请假", "請假", "Absent"),
    "issue.observers": ("列席", "列席", "Observers"),
}


def field_words(field: str, language: str) -> str:
    """The name of a field of the issue or the title; of an item of a list, with its number. A field without a name is
    called by its path."""
    number = _NUMBER.search(field)
    words = _WORDS.get(_NUMBER.sub("", field))
    if words is None:
        return field
    at = 1 if is_traditional(language) else 0 if language.startswith("zh") else 2
    return f"{words[at]} {int(number[1]) + 1}" if number else words[at]
