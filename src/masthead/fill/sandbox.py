"""The Jinja2 environment templates run in: what they may read, call and use up.

A template reads the fields of the report and calls the filters listed here, and nothing else: no methods, no Python
objects, no files outside its folder. Every filter takes the context, so that nothing is computed while compiling.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, cast

import jinja2
from jinja2 import Undefined, nodes, pass_context
from jinja2.filters import FILTERS
from jinja2.runtime import BlockReference, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.tests import TESTS
from jinja2.utils import Namespace
from markupsafe import Markup, escape
from msgspec import Struct

from masthead.fill.budget import CALL_STEPS, CHARACTERS, Budget, RefusedError
from masthead.fill.calls import counted, join, plain
from masthead.fill.compiled import Code, CompiledTemplates
from masthead.fill.folder import FolderLoader
from masthead.fill.guard import CONCAT, CUT, DATA, LITERAL, PLAIN, PRINT, ROUNDS, Guard
from masthead.fill.told import Told, kept, marked, put_together, unmarked
from masthead.fill.undefined import Missing, check_defined
from masthead.fill.unusable import kind_word, unprintable
from masthead.patterns import regex

_FILTERS = (
    *("d", "default", "e", "escape", "first", "groupby", "last", "length", "list", "lower", "map", "reject"),
    *("rejectattr", "reverse", "select", "selectattr", "sort", "trim", "unique", "upper"),
)
_TESTS = (
    *("defined", "undefined", "none", "string", "number", "odd", "even", "divisibleby", "in", "true", "false"),
    *("eq", "ne", "lt", "le", "gt", "ge", "equalto", "==", "!=", "<", "<=", ">", ">="),
)


def _of_plain(test: Any) -> Callable[..., Any]:
    """The test, asked of a value without the marks of what was captured."""
    return lambda value, *args: test(plain(value), *args)


_PLAIN_TESTS = {name: _of_plain(TESTS[name]) for name in _TESTS}
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
# What XML has no room for, and what the marks around texts of the report are made of.
_NOT_XML = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufdd0-\ufdd2\ufffe\uffff]")
# What is not printed as it is: these, and what is escaped.
_SPECIAL = regex(f"{_NOT_XML.pattern[:-1]}&<>\"']")


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
        self.fields: dict[str, int] = {}  # those whose texts were printed, by their numbers in the marks
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
        known = {name: FILTERS[name] for name in _FILTERS} | {"join": join} | dict(filters)
        known |= dict.fromkeys(("e", "escape"), self.as_markup)
        self.filters = {name: counted(self, name, function) for name, function in known.items()}
        self.filters |= self._own_filters()
        self.tests = dict(_PLAIN_TESTS)

    def _own_filters(self) -> dict[str, Callable[..., Any]]:
        own = (self.rounds, self.printed, self.data, self.concatenated, self.literal, self.plain_value, self.cut)
        return dict(zip((ROUNDS, PRINT, DATA, CONCAT, LITERAL, PLAIN, CUT), own, strict=True))

    # What the rewritten syntax tree calls. Jinja2 works out nothing while compiling that takes the context.

    @pass_context
    def rounds(self, _context: Any, value: Any) -> list[Any]:
        """A loop's items, each paid for."""
        check_defined(value)
        if not hasattr(value, "__iter__"):
            raise RefusedError(f"cannot loop over {kind_word(value)}\nLoop over a list, such as report.sections.")
        items = list(plain(value))
        self.budget.step(1 + len(items))
        return items

    @pass_context
    def printed(self, _context: Any, value: Any, wording: str) -> str:
        """What an expression prints, escaped."""
        if type(value) is Markup:
            self.budget.text(len(value))
            return value
        if type(value) is Told and self.markup:
            self.budget.text(len(value))
            return marked(value, self.fields, self.shown)
        if type(value) is not str:
            check_defined(value)
            if isinstance(value, bool) or not isinstance(value, str | int | float):
                raise RefusedError(unprintable(value, wording))
        text = self.spoken(str(value))
        self.budget.text(len(text))
        return self.shown(text)

    def shown(self, text: str) -> str:
        """A text as it stands in what is rendered."""
        if not _SPECIAL.search(text):
            return text
        text = _NOT_XML.sub("\ufffd", text)
        return escape(text) if self.escaped else text

    def as_markup(self, value: Any) -> Markup:
        """A value escaped, which is not escaped again."""
        if type(value) is Markup:
            return value
        text = marked(value, self.fields, self.shown) if type(value) is Told else self.shown(str(value))
        return Markup(text)  # noqa: S704  it is escaped

    @pass_context
    def plain_value(self, _context: Any, value: Any) -> Any:
        """A value to be compared: of what was captured, without the marks in it."""
        return plain(value)

    @pass_context
    def cut(self, _context: Any, value: Any, start: Any, stop: Any, step: Any) -> Any:
        """Some of a list or text; of a text of a field, it is that field's."""
        return kept(plain(value)[start:stop:step], value)

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
                raise RefusedError(unprintable(value, wording))
            self.budget.text(len(str(value)))
        if self.escaped and any(type(value) is Markup for value in values):
            return Markup("").join(map(self.as_markup, values))
        return put_together([value if isinstance(value, str) else str(value) for value in values])

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
        tree = super()._parse(self.worded(unmarked(source)), name, filename)
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
            f"a template may not use {attribute!r} of {kind_word(obj)}\nUse the report's fields and the filters."
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
            raise RefusedError(f"a template may not call {kind_word(obj)}\nUse a filter, a macro or a field.")
        return context.call(obj, *args, **kwargs)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        for value in (left, right):
            check_defined(value)
        if operator == "+" and isinstance(left, _LISTS) and isinstance(right, _LISTS):
            self.budget.step(len(left) + len(right))
            return [*left, *right]
        if operator == "**" or not (_is_small_number(left) and _is_small_number(right)):
            hint = "Join texts with ~; compute with small numbers only."
            raise RefusedError(f"cannot work out {kind_word(left)} {operator} {kind_word(right)}\n{hint}")
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
