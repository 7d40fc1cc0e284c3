"""Report files: report.yaml and report.json, read with the line of every fault, written, and their JSON Schema."""

from __future__ import annotations

from masthead.report_file.file import (
    change_report,
    dump_report,
    load_report,
    parse_report,
    report_format,
    report_schema,
)

__all__ = ["change_report", "dump_report", "load_report", "parse_report", "report_format", "report_schema"]
