"""One document, as each engine gets it: the same text, headings, page, type area, line pitch and fonts."""

from __future__ import annotations

import dataclasses
import html
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Text:
    """A paragraph. kind: "title", "heading-1" to "heading-4" or "body". lead: the words at its start that are set in a
    face of their own."""

    kind: str
    text: str
    lead: str = ""

    @property
    def rest(self) -> str:
        return self.text.removeprefix(self.lead)


@dataclass(frozen=True)
class Look:
    """How one kind of paragraph is set. families: the Latin one first. Lengths in points."""

    families: tuple[str, str]
    weight: int
    size: float
    leading: float
    indent: float
    align: str


@dataclass(frozen=True)
class Sheet:
    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float


@dataclass(frozen=True)
class Content:
    texts: tuple[Text, ...]
    looks: dict[str, Look]
    sheet: Sheet

    def numbered(self, number: int) -> Content:
        """Another document of the same length."""
        texts = tuple(Text(item.kind, numbered(item.text, number), item.lead) for item in self.texts)
        return dataclasses.replace(self, texts=texts)

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(dataclasses.asdict(self), ensure_ascii=False), encoding="utf-8")


def load_content(path: Path) -> Content:
    tables = json.loads(path.read_text(encoding="utf-8"))
    return Content(
        texts=tuple(Text(**item) for item in tables["texts"]),
        looks={kind: Look(**look) for kind, look in tables["looks"].items()},
        sheet=Sheet(**tables["sheet"]),
    )


def numbered(text: str, number: int) -> str:
    """A long paragraph ends in the document's number, so that no engine can hand out its last result again."""
    return f"{text.removesuffix('。')}（{number}）。" if len(text) > 40 else text


def typst_source(content: Content) -> str:
    sheet, looks = content.sheet, content.looks
    gap = looks["body"].leading - looks["body"].size
    margins = ", ".join(f"{side}: {getattr(sheet, side)}pt" for side in ("top", "bottom", "left", "right"))
    footer = "context align(center, [— #counter(page).display() —])"
    indent = f"(amount: {looks['body'].indent}pt, all: true)"
    title = json.dumps(next(item.text for item in content.texts if item.kind == "title"), ensure_ascii=False)
    head = [
        f"#set document(title: {title})",
        f"#set page(width: {sheet.width}pt, height: {sheet.height}pt, margin: ({margins}), footer: {footer})",
        f'#set text({_typst_text(looks["body"])}, lang: "zh", region: "cn", top-edge: 0.8em, bottom-edge: -0.2em)',
        f"#set par(justify: true, leading: {gap}pt, spacing: {gap}pt, first-line-indent: {indent})",
        f"#show heading: set block(above: {gap}pt, below: {gap}pt)",
        f"#let lead(body) = text({_typst_font(looks['lead'])}, body)",
        f"#let title(body) = align(center, text({_typst_text(looks['title'])}, body))",
    ]
    head.extend(
        f"#show heading.where(level: {level}): set text({_typst_text(looks[f'heading-{level}'])})"
        for level in range(1, 5)
    )
    return "\n".join([*head, *map(_typst_paragraph, content.texts)]) + "\n"


def html_source(content: Content) -> str:
    sheet = content.sheet
    tags = {"title": "h1", "body": "p"} | {f"heading-{level}": f"h{level + 1}" for level in range(1, 5)}
    margins = f"{sheet.top}pt {sheet.right}pt {sheet.bottom}pt {sheet.left}pt"
    footer = f"@bottom-center {{ content: '— ' counter(page) ' —'; {_css(content.looks['body'])} }}"
    page = f"@page {{ size: {sheet.width}pt {sheet.height}pt; margin: {margins}; {footer} }}"
    rules = [page, *(f"{tag} {{ {_css(content.looks[kind])} }}" for kind, tag in tags.items())]
    rules.append(f"b {{ font-family: {_css_families(content.looks['lead'])}; font-weight: inherit }}")
    body = "\n".join(f"<{tags[item.kind]}>{_html(item)}</{tags[item.kind]}>" for item in content.texts)
    return f"<html lang=zh-CN><meta charset=utf-8><style>{' '.join(rules)}</style><body>{body}</body></html>"


def docx_context(content: Content) -> dict[str, Any]:
    return {"texts": [dataclasses.asdict(item) for item in content.texts]}


def write_docx_template(path: Path, content: Content) -> None:
    """A docxtpl template that repeats a paragraph for each text, in the style of its kind."""
    import docx
    from docx.shared import Pt

    template = docx.Document()
    for name, value in dataclasses.asdict(content.sheet).items():
        setattr(template.sections[0], f"page_{name}" if name in ("width", "height") else f"{name}_margin", Pt(value))
    template.add_paragraph("{%p for item in texts %}")
    for kind, look in content.looks.items():
        if kind == "lead":
            continue
        template.add_paragraph(f"{{%p if item.kind == '{kind}' %}}")
        paragraph = template.add_paragraph(style=word_style(kind))
        paragraph.paragraph_format.line_spacing = Pt(look.leading)
        paragraph.paragraph_format.first_line_indent = Pt(look.indent)
        paragraph.add_run("{{ item.text }}").font.size = Pt(look.size)
        template.add_paragraph("{%p endif %}")
    template.add_paragraph("{%p endfor %}")
    template.save(str(path))


def word_style(kind: str) -> str:
    """What the styles of python-docx's own template are called."""
    return {"title": "Title", "body": "Normal"}.get(kind, f"Heading {kind[-1]}")


def _typst_text(look: Look) -> str:
    return f"{_typst_font(look)}, size: {look.size}pt, weight: {look.weight}"


def _typst_font(look: Look) -> str:
    latin, han = look.families
    return f'font: ((name: "{latin}", covers: "latin-in-cjk"), "{han}")'


def _typst_paragraph(item: Text) -> str:
    text = json.dumps(item.text, ensure_ascii=False)
    if item.kind.startswith("heading-"):
        return f"#heading(level: {item.kind[-1]}, {text})"
    if item.lead:
        lead, rest = (json.dumps(part, ensure_ascii=False) for part in (item.lead, item.rest))
        return f"#par({{ lead({lead}); {rest} }})"
    return f"#title({text})" if item.kind == "title" else f"#par({text})"


def _html(item: Text) -> str:
    lead = f"<b>{html.escape(item.lead)}</b>" if item.lead else ""
    return lead + html.escape(item.rest)


def _css_families(look: Look) -> str:
    return ", ".join(f"'{family}'" for family in look.families)


def _css(look: Look) -> str:
    align = look.align if look.align in ("center", "justify") else "left"
    return (
        f"font: {look.weight} {look.size:.3f}pt/{look.leading - 0.01:.3f}pt {_css_families(look)}; text-align: {align};"
        f" text-indent: {look.indent:.3f}pt; margin: 0"
    )
