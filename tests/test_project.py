"""Rules for the project as a whole, which no linter knows."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from importlib import import_module
from inspect import getdoc
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "masthead"
MODULES = sorted(PACKAGE.rglob("*.py"))

# Names of XML namespaces and schemas, and of hosts that are nobody's (RFC 2606).
HOSTS = {
    "schemas.openxmlformats.org",
    "schemas.microsoft.com",
    "json-schema.org",
    "purl.org",
    "www.w3.org",
    "ns.adobe.com",
    "example.org",
    "example.com",
}

# Modules that are one table of data each may be longer than the rest.
LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
TABLES: set[str] = set()

STAGES = {
    "masthead.read": ["read"],
    "masthead.extract": ["extract"],
    "masthead.check": ["check"],
    "masthead.fill": ["fill", "load_template"],
    "masthead.fonts": ["load_fonts"],
    "masthead.compose": ["compose"],
    "masthead.write.pdf": ["write_pdf"],
    "masthead.write.docx": ["write_docx"],
    "masthead.deliver": ["deliver", "build_message"],
}

HEAVY = ("docx", "jinja2", "lxml", "markdown_it", "reportlab", "uharfbuzz")


def tracked() -> list[Path]:
    """The files that git has, or would have with the next `git add`."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    return [ROOT / os.fsdecode(name) for name in names.split(b"\0") if name and (ROOT / os.fsdecode(name)).is_file()]


def texts() -> list[tuple[Path, str]]:
    """The tracked files that are text."""
    return [(path, data.decode()) for path in tracked() if b"\0" not in (data := path.read_bytes())]


def named(path: Path, line: int = 0) -> str:
    return f"{path.relative_to(ROOT)}:{line}" if line else str(path.relative_to(ROOT))


def matches(pattern: str) -> list[str]:
    """Every place where a text of the project matches."""
    found = re.compile(pattern)
    return [
        f"{named(path, number)}: {match[0]}"
        for path, text in texts()
        for number, line in enumerate(text.splitlines(), 1)
        for match in found.finditer(line)
    ]


def literal_lines(node: ast.AST) -> set[int]:
    """The lines of a node that its docstring takes."""
    doc = ast.get_docstring(node, clean=False) if isinstance(node, ast.FunctionDef) else None
    return set(range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1)) if doc else set()  # type: ignore[attr-defined]
