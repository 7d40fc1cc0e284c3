"""References: links whose words are those of the place they lead to are fields that Word keeps right."""

from __future__ import annotations

from masthead.write.docx.elements import clean
from masthead.write.docx.setup import Setup


def reference(setup: Setup, href: str, words: str) -> str:
    """The code of a REF field (ECMA-376 part 1, 17.16.5.51) whose result the words of a link are: the text of the
    heading or paragraph that it leads to, or the number that Word counts before it, a full stop behind that aside.
    "" for other words, for links that lead out of the document, and in a table of contents, which is a field itself:
    LibreOffice shows none inside it."""
    target, name = setup.bookmarks.target(href[1:]), setup.bookmarks.name(href[1:])
    if setup.in_contents or not href.startswith("#") or target is None or any(run.note for run in target.runs):
        return ""
    number = setup.lists.number(target)
    text = clean(target.text.removeprefix(number))
    if text and words == text and not {"\n", "\t"} & set(text):
        return f"REF {name} \\h"
    if number and words == number.strip().removesuffix("."):
        return f"REF {name} \\n \\h"
    return ""
