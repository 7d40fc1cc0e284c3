"""Rewrites a template's syntax tree so that everything it does is counted, and every element knows its line."""

from __future__ import annotations

from typing import Any, cast

from jinja2 import TemplateSyntaxError, nodes
from jinja2.visitor import NodeTransformer
from markupsafe import escape

from masthead.fill.markup import PLACE
from masthead.patterns import regex

# Filters that only the rewritten tree uses; a template that names them does itself no good and no harm.
ROUNDS, PRINT, DATA, CONCAT = "_rounds", "_print", "_data", "_concat"
LITERAL, PLAIN, CUT = "_literal", "_plain", "_cut"

_START_TAG = regex(r"<([A-Za-z][\w.-]*)(?=[\s/>])")


class Guard(NodeTransformer):
    """Wraps loops, output, joining and literals in filters of the sandbox; refuses what would get round them.

    markup: whether start tags are to carry their place; not for text that is no markup.
    """

    def __init__(self, filename: str, *, markup: bool) -> None:
        self.filename = filename
        self.markup = markup
        self.place = escape(filename)

    def visit_Output(self, node: nodes.Output) -> nodes.Output:
        node.nodes = [self.output(child) for child in node.nodes]
        return node

    def output(self, child: nodes.Expr) -> nodes.Expr:
        if isinstance(child, nodes.TemplateData):
            data = self.placed(child.data, child.lineno)
            return _filtered(nodes.Const(data, lineno=child.lineno), DATA)
        wording = describe(child)
        return _filtered(self.visit(child), PRINT, nodes.Const(wording, lineno=child.lineno))

    def placed(self, data: str, line: int) -> str:
        """The markup with its file and line in each start tag."""
        if not self.markup:
            return data
        pieces, end = [], 0
        for match in _START_TAG.finditer(data):
            line += data.count("\n", end, match.start())
            pieces.append(f'{data[end : match.end()]} {PLACE}="{self.place}:{line}"')
            line += data.count("\n", match.start(), match.end())
            end = match.end()
        return "".join(pieces) + data[end:]

    def visit_For(self, node: nodes.For) -> nodes.For:
        if node.recursive:
            self.refuse(node, "loops marked recursive are not supported; call a macro instead")
        self.generic_visit(node)
        node.iter = _filtered(cast("nodes.Expr", node.iter), ROUNDS)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Expr:
        wordings = tuple(describe(operand) for operand in node.nodes)
        self.generic_visit(node)
        operands = nodes.List(node.nodes, lineno=node.lineno)
        return _filtered(operands, CONCAT, nodes.Const(wordings, lineno=node.lineno))

    def visit_List(self, node: nodes.List) -> nodes.Expr:
        self.generic_visit(node)
        return _filtered(node, LITERAL)

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Expr:
        self.generic_visit(node)
        return _filtered(node, LITERAL) if node.ctx == "load" else node

    def visit_Compare(self, node: nodes.Compare) -> nodes.Compare:
        self.generic_visit(node)
        if self.markup:
            node.expr = self.compared(node.expr)
            for operand in node.ops:
                operand.expr = self.compared(operand.expr)
        return node

    def compared(self, node: nodes.Expr) -> nodes.Expr:
        """What is compared; a name, a field or a call may stand for what was captured."""
        return _filtered(node, PLAIN) if isinstance(node, nodes.Name | nodes.Getattr | nodes.Call) else node

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Expr:
        self.generic_visit(node)
        if not isinstance(node.arg, nodes.Slice):
            return node
        nothing = nodes.Const(None, lineno=node.lineno)
        return _filtered(node.node, CUT, *(part or nothing for part in (node.arg.start, node.arg.stop, node.arg.step)))

    def visit_Dict(self, node: nodes.Dict) -> nodes.Dict:
        self.refuse(node, "dictionaries are not supported")
        return node

    def visit_Name(self, node: nodes.Name) -> nodes.Name:
        # These would build nested lists, which grow without being counted.
        if node.name in ("varargs", "kwargs"):
            self.refuse(node, f"{node.name} is not supported; name the macro's arguments")
        return node

    def visit_EvalContextModifier(self, node: nodes.EvalContextModifier) -> nodes.Node:
        self.refuse(node, "escaping is always on; autoescape cannot be changed")
        return node

    visit_ScopedEvalContextModifier = visit_EvalContextModifier

    def refuse(self, node: nodes.Node, what: str) -> None:
        raise TemplateSyntaxError(what, node.lineno, filename=self.filename)


def _filtered(node: nodes.Expr, name: str, *arguments: nodes.Expr) -> nodes.Filter:
    line = node.lineno
    return nodes.Filter(node, name, list(arguments), [], None, None, lineno=line)


def describe(node: Any) -> str:
    """An expression as the template wrote it, as far as names go: "report.issue.number"."""
    match node:
        case nodes.Name():
            return str(node.name)
        case nodes.Getattr():
            return f"{describe(node.node)}.{node.attr}"
        case nodes.Getitem(arg=nodes.Const(value=key)):
            return f"{describe(node.node)}[{key!r}]"
        case nodes.Filter(node=nodes.Node()):
            return f"{describe(node.node)} | {node.name}"
        case nodes.Call():
            return f"{describe(node.node)}(…)"
        case nodes.Const():
            return repr(node.value)
    return "an expression"
