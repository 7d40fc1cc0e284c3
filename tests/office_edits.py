"""A person at work in LibreOffice: a DOCX opened, edited by LibreOffice's own Basic, and written by LibreOffice."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<!DOCTYPE {0} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "{1}.dtd">\n'
)
_LIBRARIES = (
    _HEAD.format("library:libraries", "libraries")
    + '<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">'
    '<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" '
    'library:link="false"/></library:libraries>'
)
_LIBRARY = (
    _HEAD.format("library:library", "library")
    + '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" '
    'library:readonly="false" library:passwordprotected="false"><library:element library:name="Edit"/>'
    "</library:library>"
)
_MODULE = (
    _HEAD.format("script:module", "module")
    + '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edit" script:language="StarBasic">'
    "{0}</script:module>"
)
_CODE = """
Sub Main
  On Error Goto Fault
  Dim doc, hit, cursor, note, number
  doc = StarDesktop.loadComponentFromURL("{source}", "_blank", 0, Array(Value("Hidden", True)))
{edits}
  doc.storeToURL("{result}", Array(Value("FilterName", "MS Word 2007 XML")))
  doc.close(True)
  StarDesktop.terminate()
  Exit Sub
Fault:
  number = FreeFile
  Open "{fault}" For Output As #number
  Print #number, Error$ & " in line " & CStr(Erl)
  Close #number
  StarDesktop.terminate()
End Sub

Function Value(name, what)
  Dim made As New com.sun.star.beans.PropertyValue
  made.Name = name
  made.Value = what
  Value = made
End Function

Function Found(doc, words)
  Dim search
  search = doc.createSearchDescriptor()
  search.SearchString = words
  search.SearchCaseSensitive = True
  Found = doc.findFirst(search)
End Function
"""


def set_text(words: str, new: str) -> str:
    """Basic that puts a text in the place of the first that says so."""
    return f'hit = Found(doc, "{words}")\nhit.String = "{new}"\n'


def take_out_paragraph(words: str) -> str:
    """Basic that takes out the paragraph in which the words stand, with its end."""
    return (
        f'hit = Found(doc, "{words}")\ncursor = hit.Text.createTextCursorByRange(hit)\n'
        "cursor.gotoStartOfParagraph(False)\ncursor.gotoNextParagraph(True)\n"
        'cursor.String = ""\n'
    )


def add_paragraph(words: str, new: str) -> str:
    """Basic that writes a paragraph behind the one in which the words stand."""
    return (
        f'hit = Found(doc, "{words}")\ncursor = hit.Text.createTextCursorByRange(hit)\n'
        "cursor.gotoEndOfParagraph(False)\nhit.Text.insertControlCharacter(cursor, 0, False)\n"
        f'hit.Text.insertString(cursor, "{new}", False)\n'
    )


def comment(words: str, author: str, text: str) -> str:
    """Basic that comments on the words."""
    return (
        'note = doc.createInstance("com.sun.star.text.textfield.Annotation")\n'
        f'note.Author = "{author}"\nnote.Content = "{text}"\nhit = Found(doc, "{words}")\n'
        "hit.Text.insertTextContent(hit, note, True)\n"
    )


TRACKED = "doc.RecordChanges = True\n"


def edited(data: bytes, folder: Path, edits: str = "") -> bytes:
    """The DOCX as LibreOffice writes it after the edits. folder: an empty one. Raises AssertionError for edits that
    cannot be made."""
    source, result, fault = (folder / name for name in ("before.docx", "after.docx", "fault.txt"))
    source.write_bytes(data)
    code = _CODE.format(source=source.as_uri(), result=result.as_uri(), fault=fault, edits=edits)
    _run(folder, "--terminate_after_init")  # a new profile gets its own library first
    basic = folder / "profile" / "user" / "basic"
    (basic / "script.xlc").write_text(_LIBRARIES, encoding="utf-8")
    (basic / "Standard" / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
    (basic / "Standard" / "Edit.xba").write_text(_MODULE.format(escape(code)), encoding="utf-8")
    _run(folder, "macro:///Standard.Edit.Main")
    assert not fault.exists(), fault.read_text()
    return result.read_bytes()


def _run(folder: Path, what: str) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--norestore", "--nologo", what]
    subprocess.run(command, capture_output=True, env={**os.environ, "HOME": str(folder)}, timeout=120, check=False)
