"""The Jinja2 environment templates run in: what they may read, call and use up.

A template reads the fields of the report and calls the filters listed here, and nothing else: no methods, no Python
objects, no files outside its folder. Every filter takes the context, so that nothing is computed while compiling.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, cast

import jinja2
from jinja2 import Undefined, nodes, pass_context
from jinja2.filters import FILTERS
from jinja2.runtime import BlockReference, LoopContext, Macro, markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.tests import TESTS
from jinja2.utils import Namespace
from markupsafe import Markup, escape
from msgspec import Struct

from masthead.fill.budget import CALL_STEPS, CHARACTERS, Budget, RefusedError
from masthead.fill.compiled import Code, CompiledTemplates
from masthead.fill.folder import FolderLoader
from masthead.fill.guard import CONCAT, DATA, LITERAL, PRINT, ROUNDS, Guard
from masthead.fill.undefined import Missing, check_defined

_FILTERS = (
    *("d", "default", "e", "escape", "first", "groupby", "last", "length", "list", "lower", "map", "reject"),
    *("rejectattr", "reverse", "select", "selectattr", "sort", "trim", "unique", "upper"),
)
_TESTS = (
    *("defined", "undefined", "none", "string", "number", "odd", "even", "divisibleby", "in", "true", "false"),
    *("eq", "ne", "lt", "le", "gt", "ge", "equalto", "==", "!=", "<", "<=", ">", ">="),
)
_TAKE_NOTHING = ("d", "default", "missing", "issue_number")
_LOOP = frozenset(
    (
        *("index", "index0", "revindex", "revindex0", "first", "last", "length", "depth"),
        *("previtem", "nextitem", "cycle", "changed"),
    )
)
_LARGEST_NUMBER = 2**53
_LISTS, _NUMBERS = (list, tuple), (int, float)  # quicker to ask for than list | tuple
# Markup, escaping and wording are compiled into a template, so each way has its own.
_COMPILED = {(markup, escaped, own): CompiledTemplates() for markup, escaped, own in product((True, False), repeat=3)}
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# What is not printed as it is: these, and what is escaped.
_SPECIAL = re.compile(f"{_NOT_XML.pattern[:-1]}&<>\"']")


class Sandbox(ImmutableSandboxedEnvironment):
    """One environment for one rendering.

    folder: the only place templates are read from. label: what errors call it. markup: whether what is rendered is
    the markup of a document, whose start tags are told their place. spoken: what printed texts pass through. worded:
    what the template's own source passes through, so that its words are in the report's script.
    """

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))

    def __init__(
        self,
        folder: Path,
        label: str,
        *,
        filters: Mapping[str, Callable[..., Any]],
        functions: Mapping[str, Callable[..., Any]],
        markup: bool = True,
        escaped: bool = True,
        spoken: Callable[[str], str] = str,
        worded: Callable[[str], str] = str,
    ) -> None:
        self.files: set[str] = set()
        super().__init__(
            loader=FolderLoader(folder, label, self.files),
            bytecode_cache=_COMPILED[markup, escaped, worded is str],
            undefined=Missing,
            autoescape=escaped,
            optimized=False,  # no filter here is computed while compiling: looking for constants finds none
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
        )
        self.label = label
        self.budget = Budget()
        self.markup, self.escaped, self.spoken, self.worded = markup, escaped, spoken, worded
        self.globals = {"namespace": Namespace, **functions}
        known = {name: FILTERS[name] for name in _FILTERS} | {"join": _join} | dict(filters)
        self.filters = {name: _counted(self, name, function) for name, function in known.items()}
        self.filters |= self._own_filters()
        self.tests = {name: TESTS[name] for name in _TESTS}

    def _own_filters(self) -> dict[str, Callable[..., Any]]:
        own = (self.rounds, self.printed, self.data, self.concatenated, self.literal)
        return dict(zip((ROUNDS, PRINT, DATA, CONCAT, LITERAL), own, strict=True))

    # What the rewritten syntax tree calls. Jinja2 works out nothing while compiling that takes the context.

    @pass_context
    def rounds(self, _context: Any, value: Any) -> list[Any]:
        """A loop's items, each paid for."""
        check_defined(value)
        if not hasattr(value, "__iter__"):
            raise RefusedError(f"cannot loop over {_kind(value)}\nLoop over a list, such as report.sections.")
        items = list(value)
        self.budget.step(1 + len(items))
        return items

    @pass_context
    def printed(self, _context: Any, value: Any, wording: str) -> str:
        """What an expression prints, escaped."""
        if type(value) is Markup:
            self.budget.text(len(value))
            return value
        if type(value) is not str:
            check_defined(value)
            if isinstance(value, bool) or not isinstance(value, str | int | float):
                raise RefusedError(_unprintable(value, wording))
        text = self.spoken(str(value))
        self.budget.text(len(text))
        if not _SPECIAL.search(text):
            return text
        text = _NOT_XML.sub("\ufffd", text)
        return escape(text) if self.escaped else text

    @pass_context
    def data(self, _context: Any, value: str) -> str:
        """What the template itself says."""
        budget = self.budget
        budget.characters += len(value)
        if budget.characters > CHARACTERS:
            budget.text(0)
        return value

    @pass_context
    def concatenated(self, _context: Any, values: list[Any], wordings: Sequence[str]) -> str:
        """Texts and numbers joined. wordings: the values as the template wrote them."""
        for value, wording in zip(values, wordings, strict=True):
            check_defined(value)
            if not isinstance(value, str | int | float):
                raise RefusedError(_unprintable(value, wording))
            self.budget.text(len(str(value)))
        return markup_join(values) if self.escaped else "".join(map(str, values))

    @pass_context
    def literal(self, _context: Any, value: list[Any] | tuple[Any, ...]) -> list[Any] | tuple[Any, ...]:
        """A list as written. Lists in lists in lists could double at each step without being counted."""
        self.budget.step(len(value))
        for inner in value:
            if isinstance(inner, list | tuple) and any(isinstance(item, list | tuple) for item in inner):
                raise RefusedError("lists are nested too deep\nLoop over the lists one after another.")
        return value

    # What Jinja2 asks a sandbox.

    code_generator_class = Code

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The short way to a field of the report; all else is looked at closely."""
        kind: Any = type(obj)
        if attribute in _struct_fields(kind):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(self.worded(source), name, filename)
        guard = Guard(filename or "", markup=self.markup)
        return cast("nodes.Template", guard.visit(tree))

    def compile(self, *args: Any, **kwargs: Any) -> Any:
        """Compiling goes as deep as the template nests, in Jinja2 and in Python, which has words of its own for it."""
        try:
            return super().compile(*args, **kwargs)
        except (RecursionError, MemoryError, SyntaxError):
            hint = "Take brackets, filters or blocks that stand in each other apart, with {% set %}."
            raise RefusedError(f"an expression or block is nested too deep\n{hint}") from None

    def _load_template(self, name: str, globals: Any) -> jinja2.Template:  # noqa: A002  Jinja2's own name
        self.budget.step()
        return super()._load_template(name, globals)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        if attr.startswith("_"):
            return False
        if isinstance(obj, LoopContext):
            return attr in _LOOP
        return isinstance(obj, Namespace) or attr in _fields(obj) or isinstance(value, Macro)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        raise RefusedError(
            f"a template may not use {attribute!r} of {_kind(obj)}\nUse the report's fields and the filters."
        )

    def wrap_str_format(self, value: Any) -> None:
        """No str.format at all: widths in it make text of any size."""

    def is_safe_callable(self, obj: Any) -> bool:
        if isinstance(obj, Macro | BlockReference | Undefined):
            return True
        bound = isinstance(getattr(obj, "__self__", None), LoopContext)
        return bound or any(obj is function for function in self.globals.values())

    def call(self, context: Any, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        self.budget.step(CALL_STEPS)
        if not self.is_safe_callable(obj):
            raise RefusedError(f"a template may not call {_kind(obj)}\nUse a filter, a macro or a field.")
        return context.call(obj, *args, **kwargs)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        for value in (left, right):
            check_defined(value)
        if operator == "+" and isinstance(left, _LISTS) and isinstance(right, _LISTS):
            self.budget.step(len(left) + len(right))
            return [*left, *right]
        if operator == "**" or not (_is_small_number(left) and _is_small_number(right)):
            hint = "Join texts with ~; compute with small numbers only."
            raise RefusedError(f"cannot work out {_kind(left)} {operator} {_kind(right)}\n{hint}")
        return super().call_binop(context, operator, left, right)


@cache  # to ask a Struct each time takes as long as to read its field
def _struct_fields(kind: type) -> frozenset[str]:
    return frozenset(kind.__struct_fields__) if issubclass(kind, Struct) else frozenset()


def _fields(value: Any) -> tuple[str, ...]:
    if isinstance(value, Struct):
        return value.__struct_fields__
    if not isinstance(value, tuple):
        return ()
    fields: tuple[str, ...] = getattr(type(value), "_fields", ())
    return (*fields, *(name for name, kind in vars(type(value)).items() if isinstance(kind, property)))


def _is_small_number(value: Any) -> bool:
    return isinstance(value, _NUMBERS) and abs(value) <= _LARGEST_NUMBER


def _kind(value: Any) -> str:
    names = {str: "a text", list: "a list", tuple: "a list", int: "a number", float: "a number", type(None): "nothing"}
    return names.get(type(value), type(value).__name__)


def _unprintable(value: Any, wording: str) -> str:
    if value is None:
        guard = wording.partition(" | ")[0] if "an " not in wording else "…"
        return f"{wording} is absent in this report\nGuard it: {{% if {guard} %}}…{{% endif %}}."
    if isinstance(value, list | tuple):
        return f"{wording} is a list, not a text\nLoop over it or join it."
    return f"{wording} is {_kind(value)}, not a text\nPrint one of its fields."


def _counted(sandbox: Sandbox, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, paid for by the length of what it is given; a generator it makes becomes a list."""
    wanted = getattr(getattr(function, "jinja_pass_arg", None), "name", "")

    @pass_context
    def apply(context: Any, value: Any, *args: Any, **kwargs: Any) -> Any:
        sandbox.budget.step()
        if type(value) is not str and name not in _TAKE_NOTHING:
            check_defined(value)
            if value is None:
                raise RefusedError(f"the filter {name!r} was given a field that is absent\nGuard it: {{% if … %}}.")
        if isinstance(value, str):
            sandbox.budget.text(len(value))
        elif isinstance(value, _LISTS):
            sandbox.budget.step(len(value))
        first = () if not wanted else (_wanted(wanted, context, sandbox),)
        try:
            result = function(*first, value, *args, **kwargs)
            return list(result) if type(result) is not str and isinstance(result, Iterator) else result
        except (TypeError, AttributeError, ValueError, LookupError, ArithmeticError):
            raise RefusedError(_misused(name, value)) from None

    return apply


def _wanted(kind: str, context: Any, sandbox: Sandbox) -> Any:
    return {"context": context, "eval_context": context.eval_ctx, "environment": sandbox}[kind]


def _misused(name: str, value: Any) -> str:
    """Python's own words on a filter's fault would speak of the program, not of the template."""
    items = f" of {_kind(value[0])}" if isinstance(value, list | tuple) and value and not _fields(value) else ""
    what = f"the filter {name!r} cannot be used on {_kind(value)}{items}, or not with these arguments"
    return f'{what}\nGive it a text, or a field of the items: sort(attribute="id"), map(attribute="text").'


@pass_context
def _join(context: Any, values: Any, mark: str = "") -> str:
    """The texts with `mark` between them."""
    sandbox: Sandbox = context.environment
    pieces = [piece for value in sandbox.rounds(context, values) for piece in (mark, value)][1:]
    return sandbox.concatenated(context, pieces, ["an item to join"] * len(pieces))
