"""Compiled templates, kept for the life of the process: compiling one takes ten times as long as filling it."""

from __future__ import annotations

from collections import OrderedDict
from types import CodeType
from typing import Any

from jinja2 import nodes
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.compiler import CodeGenerator, Frame

_MOST = 64


class Code(CodeGenerator):
    """Python of a template. What is printed has passed one of the sandbox's filters, which escapes it."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        """Nothing before a printed expression."""

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        """Nor behind it."""


class CompiledTemplates(BytecodeCache):
    """Code by file and content, the least lately used forgotten first. Nothing is written to disk."""

    def __init__(self) -> None:
        self.codes: OrderedDict[tuple[str, str], CodeType] = OrderedDict()

    def load_bytecode(self, bucket: Bucket) -> None:
        code = self.codes.get((bucket.key, bucket.checksum))
        if code is not None:
            self.codes.move_to_end((bucket.key, bucket.checksum))
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self.codes[bucket.key, bucket.checksum] = bucket.code
            if len(self.codes) > _MOST:
                self.codes.popitem(last=False)
