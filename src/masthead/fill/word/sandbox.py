"""The sandbox of templates, for Word: its sources are the parts of a drawn file, its values stand in runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, TemplateNotFound, pass_context
from markupsafe import Markup

from masthead.fill.calls import TAKE_NOTHING
from masthead.fill.runs import finished_text
from masthead.fill.sandbox import Sandbox

# Markup, as is a text that something in it was escaped of: that escapes whatever plain text is put into it.
_BREAK = Markup('</w:t><w:br/><w:t xml:space="preserve">')
_TAB = Markup('</w:t><w:tab/><w:t xml:space="preserve">')
_TEXT_BREAK, _TEXT_TAB = "\x0b", "\x0c"  # what `finished_text` takes for <br/> and <tab/>


class InRun(Markup):
    """XML that may stand in a run between its texts: a picture."""


class _Sources(BaseLoader):
    """Nothing but the part that is being filled: a drawn file includes no other."""

    def __init__(self, sources: Mapping[str, str], label: str, files: set[str]) -> None:
        self.sources = sources
        self.label = label
        self.files = files

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002 - Jinja2 calls it so
        if template not in self.sources:
            raise TemplateNotFound(template)
        self.files.add(f"{self.label}/{template}")
        return self.sources[template], f"{self.label}/{template}", lambda: True


class WordSandbox(Sandbox):
    """sources: Jinja2 by the names of parts."""

    def __init__(
        self,
        sources: Mapping[str, str],
        label: str,
        language: str,
        *,
        filters: Mapping[str, Callable[..., Any]],
        functions: Mapping[str, Callable[..., Any]],
    ) -> None:
        super().__init__(
            Path(),
            label,
            filters=filters,
            functions=functions,
            markup=False,
            spoken=lambda text: _in_print(text, language),
        )
        self.loader = _Sources(sources, label, self.files)
        self.filters |= {name: _of_nothing(self.filters[name]) for name in self.filters if _gives_nothing(name)}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field; of what is absent, nothing: in Word nobody writes an "if" around every field."""
        if obj is None and not attribute.startswith("_"):
            return None
        return super().getattr(obj, attribute)

    @pass_context
    def printed(self, context: Any, value: Any, wording: str) -> str:
        """What a tag prints, as it stands in a run. What is absent prints nothing."""
        if value is None:
            return ""
        if isinstance(value, InRun):
            self.budget.text(len(value))
            return value
        text = super().printed(context, value, wording)
        if "\n" not in text and "\t" not in text:
            return text
        made = text.replace("\n", _BREAK).replace("\t", _TAB)
        self.budget.text(len(made) - len(text))
        return made


def _gives_nothing(name: str) -> bool:
    return name[0].isalpha() and name not in TAKE_NOTHING


def _of_nothing(apply: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, which makes nothing of what is absent."""

    @pass_context
    def applied(context: Any, value: Any, *args: Any, **kwargs: Any) -> Any:
        return None if value is None else apply(context, value, *args, **kwargs)

    return applied


def _in_print(text: str, language: str) -> str:
    """A value with its marks as in print; its line ends and tabs stay."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", _TEXT_BREAK)
    return finished_text(lines.replace("\t", _TEXT_TAB), language)
