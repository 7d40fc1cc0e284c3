"""What the command line takes."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

import masthead
from masthead.argument_values import OnceEach, address, form, formats, place, setting, size, whole

_EXAMPLES = """\
examples:
  masthead make report.txt                     everything, into output/report/
  masthead make report.txt --set series=督查简报 --set number=第1期 -o issue-1
  masthead read report.txt -o report.yaml      the model alone, to review and correct
  masthead render output/report/report.yaml    the documents again, from the corrected model
  masthead check output/report/report.yaml --source report.txt
  masthead trace output/report/report.yaml     a page that leads from each number to its source
  masthead inspect output/report/briefing.pdf  what the PDF measures, against GB/T 9704-2012
  masthead parity output/report/report.yaml    whether pages and lines of PDF and DOCX agree
  masthead theme from-docx house.docx -o my-brief/theme.toml
  masthead sign output/report/briefing.pdf --cert key.p12 --seal seal.png

exit codes:
  0 done   1 done, with findings of severity error   2 wrong usage
  3 source unreadable   4 nothing to report in it   5 report file wrong   6 template wrong   7 does not fit or
  cannot be set   8 cannot be written   9 cannot be delivered   10 set-up wrong   70 a fault of the program
"""


def parse_arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """The arguments of one command; `run` names it. Exits with 2 and the usage where they are wrong."""
    return _parser().parse_args(argv)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="masthead",
        description="From a document to a print-ready briefing.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"masthead {masthead.__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_make(commands)
    _add_read(commands)
    _add_check(commands)
    _add_trace(commands)
    _add_render(commands)
    _add_inspect(commands)
    _add_parity(commands)
    _add_sign(commands)
    _add_templates(commands)
    _add_theme(commands)
    _add_command(commands, "fonts", "which font stands behind each role of each theme")
    schema = _add_command(commands, "schema", "the JSON Schema of report files")
    schema.add_argument("--markup", action="store_true", help="the elements a template may render, instead")
    return parser


Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 (argparse has no public name for it)


def _add_command(commands: Commands, name: str, summary: str, example: str = "") -> argparse.ArgumentParser:
    epilog = f"example:\n  {example}" if example else None
    style = argparse.RawDescriptionHelpFormatter
    return commands.add_parser(
        name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.", epilog=epilog, formatter_class=style
    )


def _add_make(commands: Commands) -> None:
    example = "masthead make report.txt -t jianbao -f pdf --set series=督查简报 --set copies=30"
    make = _add_command(commands, "make", "a document into report, documents and email", example)
    make.add_argument("sources", metavar="SOURCE", nargs="+", help="the document to read; several make one report")
    _add_output(make, "output/<name of the first source>/")
    make.add_argument(
        "--set",
        dest="settings",
        metavar="NAME=VALUE",
        type=setting,
        action=OnceEach,
        default={},
        help="a field that the office adds, such as series, number, issuer or date",
    )
    make.add_argument(
        "--fresh", action="store_true", help="read the source anew although report.yaml was edited; a copy is kept"
    )
    _add_names(make)


def _add_render(commands: Commands) -> None:
    example = "masthead render output/report/report.yaml -t one-page"
    render = _add_command(commands, "render", "a reviewed report into documents and email", example)
    render.add_argument("report", metavar="REPORT", help="report.yaml, report.json, or a PDF or DOCX made from one")
    _add_output(render, "the report's own folder")


def _add_output(parser: argparse.ArgumentParser, folder: str) -> None:
    parser.add_argument("-o", "--output", metavar="DIR", help=f"where the results go (default: {folder})")
    _add_templates_wanted(parser)
    parser.add_argument(
        "-f", "--formats", metavar="LIST", type=formats, default=("pdf", "docx"), help="default: pdf,docx"
    )
    parser.add_argument(
        "--to",
        metavar="ADDRESS",
        type=address,
        action="append",
        default=[],
        help="a recipient of the email; may be repeated",
    )
    _add_json(parser)


def _add_templates_wanted(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-t",
        "--template",
        dest="templates",
        metavar="TEMPLATE",
        action="append",
        default=[],
        help="a template's name or folder; may be repeated (default: briefing and one page)",
    )
    parser.add_argument(
        "--lines",
        choices=("styled", "fitted"),
        default="",
        help="styled: lines broken as Word does, no formatting in the DOCX but styles; fitted: at their best, with "
        "letter spacing that holds Word to them (default: as the template says)",
    )


def _add_read(commands: Commands) -> None:
    read = _add_command(commands, "read", "a document into a report file", "masthead read report.txt -o report.yaml")
    read.add_argument(
        "sources",
        metavar="SOURCE",
        nargs="+",
        help="the document to read, or a PDF or DOCX made here; several make one report",
    )
    read.add_argument("-o", "--output", metavar="REPORT", help="a .yaml or .json file (default: standard output)")
    _add_names(read)


def _add_names(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--names",
        choices=("rules", "model"),
        default="rules",
        help="who finds names: the rules, or a model besides (Chinese; needs masthead[nlp]; default: rules)",
    )


def _add_check(commands: Commands) -> None:
    example = "masthead check output/report/report.yaml --source report.txt"
    summary = "whether facts match their source, outputs the facts, and texts the house rules"
    check = _add_command(commands, "check", summary, example)
    check.add_argument("report", metavar="REPORT", help="report.yaml, report.json, or a finished PDF, DOCX or email")
    check.add_argument("--words", metavar="FILE", help="words the office does not want, a line each")
    check.add_argument("--fix", action="store_true", help="put the fixes of the house rules into the report file")
    _add_traced(check)
    _add_json(check)


def _add_trace(commands: Commands) -> None:
    summary = "a page that shows where each printed number, date and name comes from"
    trace = _add_command(commands, "trace", summary, "masthead trace output/report/report.yaml")
    trace.add_argument("report", metavar="REPORT", help="report.yaml, report.json, or a finished PDF, DOCX or email")
    trace.add_argument("-o", "--output", metavar="FILE", help="the page (default: trace.html beside REPORT)")
    _add_traced(trace)
    _add_json(trace)


def _add_traced(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--source",
        dest="sources",
        metavar="SOURCE",
        action="append",
        default=[],
        help="the document the report was read from (default: the one a PDF carries); may be repeated",
    )
    parser.add_argument(
        "-t",
        "--template",
        dest="templates",
        metavar="TEMPLATE",
        action="append",
        default=[],
        help="what the outputs were made with (default: what the manifest says); for one of your own, its folder",
    )


def _add_inspect(commands: Commands) -> None:
    summary = "what a PDF measures, clause by clause of GB/T 9704-2012"
    inspect = _add_command(commands, "inspect", summary, "masthead inspect output/report/briefing.pdf")
    inspect.add_argument("pdf", metavar="PDF", help="a finished PDF, of this or of another program")
    inspect.add_argument(
        "--form",
        metavar="FORM",
        type=form,
        help="gongwen (公文), jianbao (简报), xinhan (信函), jiyao (纪要) or other (default: told from page 1)",
    )
    _add_json(inspect)


def _add_parity(commands: Commands) -> None:
    summary = "whether pages and lines of PDF and DOCX agree, as LibreOffice lays the DOCX out"
    parity = _add_command(
        commands, "parity", summary, "masthead parity output/report/report.yaml -t jianbao -t one-page"
    )
    parity.add_argument("report", metavar="REPORT", help="report.yaml, report.json, or a PDF or DOCX made from one")
    _add_templates_wanted(parity)
    _add_json(parity)


def _add_sign(commands: Commands) -> None:
    example = "masthead sign briefing.pdf --cert key.p12 --password-file password.txt --seal seal.png"
    sign = _add_command(commands, "sign", "a finished PDF, signed (PAdES B-B)", example)
    sign.add_argument("pdf", metavar="PDF", help="the PDF to sign; it is left as it is unless -o names it")
    what = sign.add_mutually_exclusive_group(required=True)
    what.add_argument("--cert", metavar="KEY", help="a PKCS#12 file (.p12, .pfx): key and certificate")
    what.add_argument("--check", action="store_true", help="sign nothing; say whether its signatures still fit it")
    sign.add_argument(
        "--password-file", metavar="FILE", help="holds its password (default: MASTHEAD_P12_PASSWORD, or asked for)"
    )
    sign.add_argument("-o", "--output", metavar="FILE", help="the signed PDF (default: <name>-signed.pdf beside it)")
    sign.add_argument("--reason", default="", help="why it is signed; the signature says so")
    sign.add_argument("--seal", metavar="PICTURE", type=Path, help="a PNG or JPEG that shows the signature")
    sign.add_argument(
        "--page", metavar="N", type=whole, help="the seal's page (default: that of the date of signing, or the last)"
    )
    sign.add_argument(
        "--at",
        metavar="X,Y",
        type=place,
        help="the seal's centre in mm from the page's top left corner (default: over the date of signing)",
    )
    sign.add_argument("--size", metavar="MM", type=size, default=42.0, help="the seal's longer side (default: 42)")
    _add_json(sign)


def _add_templates(commands: Commands) -> None:
    templates = _add_command(commands, "templates", "the templates there are, and your own")
    actions = templates.add_subparsers(dest="action", metavar="ACTION")
    actions.add_parser("list", help="the shipped templates")
    show = actions.add_parser("show", help="what a template is and needs")
    show.add_argument("template", metavar="TEMPLATE")
    new = actions.add_parser("new", help="a copy of a template to make your own")
    new.add_argument("folder", metavar="NAME", help="the folder to make")
    new.add_argument("--from", dest="origin", metavar="TEMPLATE", default="jianbao", help="default: jianbao")
    check = actions.add_parser("check", help="whether a template of your own works")
    check.add_argument("template", metavar="DIR")


def _add_theme(commands: Commands) -> None:
    theme = _add_command(commands, "theme", "a theme from an office's own Word file")
    actions = theme.add_subparsers(dest="action", metavar="ACTION", required=True)
    from_docx = actions.add_parser(
        "from-docx",
        help="page, styles, fonts, header, footer and logo of a Word file as a theme",
        description="Page, styles, fonts, header, footer and logo of a Word file as a theme.toml.",
        epilog=_THEME_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    from_docx.add_argument("house", metavar="DOCX", help="a document as the office prints it (.docx)")
    from_docx.add_argument(
        "-o", "--output", metavar="FILE", required=True, help="the theme's file (.toml); its pictures go beside it"
    )
    from_docx.add_argument(
        "--inherits",
        metavar="THEME",
        default="",
        help="the theme that it changes (default: that of the template in FILE's folder, else the language's briefing)",
    )
    _add_json(from_docx)


_THEME_EXAMPLE = """\
example:
  masthead templates new my-brief --from jianbao
  masthead theme from-docx house.docx -o my-brief/theme.toml
  masthead render output/report/report.yaml -t my-brief
"""


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print the outcome as JSON")
