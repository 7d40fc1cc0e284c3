"""Speed and memory beside Typst, WeasyPrint, docxtpl and python-docx, as a Markdown table.

Run by `make bench`; ARGS=--quick for a smoke run, ARGS=FILE for another text than the example.

All engines set the same text on the same page in the same fonts, in turn (A B A B), on one core of this machine; all
PDFs are tagged. A ratio is the median over the rounds of the peer's time by Masthead's, or the peer's size by
Masthead's: above 1 is for Masthead. An exponent e says that a document n times as long takes n to the e times as much;
it is fitted to all lengths, and to the last two, which fixed costs no longer hide. Memory counts over what a process
takes before its first document.
"""

from __future__ import annotations

import argparse
import compileall
import datetime
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

import pypdfium2
from content import load_content
from engines import STANDARDS
from growth import Growth, exponents
from rounds import Measure, Worker, interleave, process, ratio

import masthead

HERE = Path(__file__).resolve().parent
EXAMPLE = HERE.parents[1] / "examples" / "zh-inspection.txt"
OWN = "Masthead"
READING = "masthead-extract"
ENGINES = {OWN: "masthead-pdf", "Typst": "typst-pdf", "WeasyPrint": "weasyprint-pdf"}


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few rounds, and shorter long documents")
    parser.add_argument("text", nargs="?", default=str(EXAMPLE), help="the text, read as the example is")
    arguments = parser.parse_args()
    quick, text = arguments.quick, str(Path(arguments.text).resolve())
    lengths = (1, 10, 100) if quick else (1, 10, 100, 1000)
    keep_to_one_core()
    with tempfile.TemporaryDirectory(prefix="masthead-bench-") as name:
        folder = Path(name)
        compile_modules()
        subprocess.run([sys.executable, str(HERE / "prepare.py"), text, name, *map(str, lengths)], check=True)
        show_only_fonts_in(folder / "fonts")
        print_heading(folder)
        print_cold(folder, text, rounds=2 if quick else 10)
        print_warm(folder, rounds=3 if quick else 30)
        print_long_docx(folder, times=10 if quick else 100, rounds=2 if quick else 10)
        print_long(folder, times=10 if quick else 100, rounds=1 if quick else 3)
        typst = growth(ENGINES["Typst"], folder, lengths)
        print_growth("", growth(ENGINES[OWN], folder, lengths), typst)
        print_growth(": the text read and extracted", growth(READING, folder, lengths), typst)


def compile_modules() -> None:
    """Masthead's modules to byte code, as pip leaves those of every package that it installs."""
    compileall.compile_dir(str(Path(masthead.__file__).parent), quiet=1)


def keep_to_one_core() -> None:
    """This process and all it starts: Typst would use several. Where the system cannot, the heading says so."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def show_only_fonts_in(folder: Path) -> None:
    """Give fontconfig, through which WeasyPrint finds fonts, the same folder that Typst searches."""
    config = folder.with_name("fonts.conf")
    cache = folder.with_name("fontconfig")
    config.write_text(f"<fontconfig><dir>{folder}</dir><cachedir>{cache}</cachedir></fontconfig>", encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(config)


def print_heading(folder: Path) -> None:
    packages = ("masthead", "typst", "weasyprint", "docxtpl", "python-docx")
    characters = sum(len(item.text) for item in load_content(folder / "briefing-1.json").texts)
    cores = "one core" if hasattr(os, "sched_setaffinity") else f"{os.cpu_count()} cores"
    print(f"{datetime.datetime.now(datetime.UTC).date()}, {cores}, {processor()}, Python {platform.python_version()};")
    print(f"{', '.join(f'{name} {version(name)}' for name in packages)};")
    print(f"{characters} characters, tagged PDF (Typst: {', '.join(STANDARDS)}).\n")
    print(f"| measure | {OWN} | peer | | ratio |\n| --- | --- | --- | --- | --- |")


def processor() -> str:
    """The machine's class: the processor by name where the system tells it."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return f"{names[0]}, {platform.machine()}" if names else platform.machine()


def print_cold(folder: Path, text: str, rounds: int) -> None:
    """Fresh processes, from start to end."""
    command = str(Path(sys.executable).with_name("masthead"))
    options = f"font_paths=['fonts'], ignore_system_fonts=True, pdf_standards={STANDARDS}"
    briefing = f"import typst; typst.compile('briefing.typ', output='briefing.typst.pdf', {options})"
    one_page = f"typst.compile('one-page.typ', output='one-page.typst.pdf', {options})"
    docx = (
        "import json, docxtpl; document = docxtpl.DocxTemplate('template.docx');"
        "document.render(json.load(open('context.json')), autoescape=True); document.save('briefing.docxtpl.docx')"
    )
    tagged = "'briefing.weasyprint.pdf', pdf_variant='pdf/ua-1'"
    weasyprint = f"import weasyprint; weasyprint.HTML('briefing.html').write_pdf({tagged})"

    def python(code: str) -> Measure:
        return process([sys.executable, "-c", code], folder)

    everything = {
        OWN: process([command, "make", text, "-o", "made"], folder),
        "Typst, docxtpl and Typst in one process": python(f"{briefing}; {docx}; {one_page}"),
    }
    print_seconds("cold: all documents from the text, s", interleave(everything, rounds))
    pdf_alone = {
        OWN: process([command, "render", "report.yaml", "-t", "jianbao", "-f", "pdf", "-o", "made"], folder),
        "Typst": python(briefing),
        "WeasyPrint": python(weasyprint),
    }
    print_seconds("cold: the briefing's PDF, s", interleave(pdf_alone, rounds))


def print_warm(folder: Path, rounds: int) -> None:
    """Processes that have their engine and fonts loaded; each document is another."""
    pdf = {name: Worker(engine, folder) for name, engine in ENGINES.items()}
    print_rates("warm: PDF, documents/s", measured(pdf, rounds))
    print_sizes("PDF, KB", {name: worker.size / 1024 for name, worker in pdf.items()})
    read = {OWN: Worker(READING, folder), "Typst: the PDF": Worker(ENGINES["Typst"], folder)}
    print_rates("warm: the text read and extracted, documents/s", measured(read, rounds))
    docx = {OWN: Worker("masthead-docx", folder), "docxtpl": Worker("docxtpl-docx", folder)}
    print_rates("warm: DOCX, documents/s", measured(docx, rounds))


def print_long_docx(folder: Path, times: int, rounds: int) -> None:
    """The same paragraphs as a DOCX: Masthead's writer handed composed pages, then Masthead from the report. The loop
    beside it is handed the texts, lays nothing out and gives them the styles of python-docx's own template."""
    for what, engine in (("composed pages", "masthead-docx-of-pages"), ("the report", "masthead-docx")):
        workers = {OWN: Worker(engine, folder, times), "add_paragraph": Worker("python-docx", folder, times)}
        print_rates(f"{times} times as long: DOCX from {what}, documents/s", measured(workers, rounds))


def print_long(folder: Path, times: int, rounds: int) -> None:
    """A document many times as long, in processes of their own, whose peak memory is told too."""
    workers = {name: Worker(engine, folder, times) for name, engine in ENGINES.items()}
    seconds = measured(workers, rounds)
    pages = {name: page_count(worker.output) for name, worker in workers.items()}
    print_rates(f"{times} times as long, pages/s", seconds, pages)
    print_sizes(f"{times} times as long, peak MB", {name: worker.memory for name, worker in workers.items()})
    print_sizes(f"{times} times as long, PDF, KB", {name: worker.size / 1024 for name, worker in workers.items()})
    print(f"\nPages: {', '.join(f'{name} {count}' for name, count in pages.items())}.")


def growth(engine: str, folder: Path, lengths: Sequence[int]) -> list[Growth]:
    """Time and memory of ever longer documents, each in a process of its own."""
    return [Growth.of(engine, folder, times) for times in lengths]


def print_growth(what: str, own: Sequence[Growth], typst: Sequence[Growth]) -> None:
    """How they grow. what: Masthead does in this time, where it is not what Typst does."""
    print(f"\n| times as long | {OWN}{what}, s | MB | Typst, s | MB |\n| --- | --- | --- | --- | --- |")
    for ours, theirs in zip(own, typst, strict=True):
        print(f"| {ours.times} | {ours.seconds:.3f} | {ours.memory:.0f} | {theirs.seconds:.3f} | {theirs.memory:.0f} |")
    for name, first in (("exponent", 0), ("exponent of the last step", -2)):
        cells = [f"{exponent:.2f}" for points in (own, typst) for exponent in exponents(points[first:])]
        print(f"| {name} | {' | '.join(cells)} |", flush=True)


def measured(workers: Mapping[str, Worker], rounds: int) -> dict[str, list[float]]:
    seconds = interleave(workers, rounds)
    for worker in workers.values():
        worker.finish()
    return seconds


def page_count(pdf: Path) -> int:
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def print_seconds(measure: str, seconds: Mapping[str, list[float]]) -> None:
    medians = {name: f"{statistics.median(taken):.3f}" for name, taken in seconds.items()}
    print_rows(measure, medians, ratios(seconds))


def print_rates(measure: str, seconds: Mapping[str, list[float]], parts: Mapping[str, int] | None = None) -> None:
    """parts: how many pages a document has, where pages are counted."""
    rates = {name: (parts[name] if parts else 1) / statistics.median(taken) for name, taken in seconds.items()}
    print_rows(measure, {name: f"{rate:.1f}" for name, rate in rates.items()}, ratios(seconds))


def print_sizes(measure: str, sizes: Mapping[str, float]) -> None:
    shown = {name: f"{size:.0f}" for name, size in sizes.items()}
    print_rows(measure, shown, {name: size / sizes[OWN] for name, size in sizes.items()})


def ratios(seconds: Mapping[str, list[float]]) -> dict[str, float]:
    return {name: ratio(taken, seconds[OWN]) for name, taken in seconds.items()}


def print_rows(measure: str, shown: Mapping[str, str], by_own: Mapping[str, float]) -> None:
    for name in shown:
        if name != OWN:
            print(f"| {measure} | {shown[OWN]} | {name} | {shown[name]} | {by_own[name]:.2f} |", flush=True)


if __name__ == "__main__":
    main()
