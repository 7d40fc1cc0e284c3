"""Filters as a template calls them: counted, given what they can use, and told of which field their text is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from jinja2 import pass_context
from markupsafe import Markup

from masthead.fill.budget import RefusedError
from masthead.fill.told import Told, kept, unmarked
from masthead.fill.undefined import check_defined
from masthead.fill.unusable import misused

if TYPE_CHECKING:
    from masthead.fill.sandbox import Sandbox

TAKE_NOTHING = ("d", "default", "missing", "issue_number")
_LISTS = (list, tuple)  # quicker to ask for than list | tuple


def counted(sandbox: Sandbox, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, paid for by the length of what it is given; a generator it makes becomes a list."""
    wanted = getattr(getattr(function, "jinja_pass_arg", None), "name", "")

    @pass_context
    def apply(context: Any, value: Any, *args: Any, **kwargs: Any) -> Any:
        sandbox.budget.step()
        kind = type(value)
        if kind is not Told and kind is not str and name not in TAKE_NOTHING:
            check_defined(value)
            if value is None:
                raise RefusedError(f"the filter {name!r} was given a field that is absent\nGuard it: {{% if … %}}.")
        if isinstance(value, str):
            if kind is Markup:
                value = plain(value)
            sandbox.budget.text(len(value))
        elif isinstance(value, _LISTS):
            sandbox.budget.step(len(value))
        first = () if not wanted else (_wanted(wanted, context, sandbox),)
        try:
            result = function(*first, value, *args, **kwargs)
            if kind is Told:
                return kept(result, value)
            return list(result) if type(result) is not str and isinstance(result, Iterator) else result
        except (TypeError, AttributeError, ValueError, LookupError, ArithmeticError):
            raise RefusedError(misused(name, value)) from None

    return apply


def _wanted(kind: str, context: Any, sandbox: Sandbox) -> Any:
    return {"context": context, "eval_context": context.eval_ctx, "environment": sandbox}[kind]


@pass_context
def join(context: Any, values: Any, mark: str = "") -> str:
    """The texts with `mark` between them."""
    sandbox: Sandbox = context.environment
    pieces = [piece for value in sandbox.rounds(context, values) for piece in (mark, value)][1:]
    return sandbox.concatenated(context, pieces, ["an item to join"] * len(pieces))


def plain(value: Any) -> Any:
    """A value without the marks of what was captured."""
    return Markup(unmarked(value)) if type(value) is Markup else value  # noqa: S704  it was one
