"""Official documents set by hand on the tests' own press, right in every clause, and what to put wrong in them."""

from __future__ import annotations

from dataclasses import dataclass

from tests.unit.inspect.press import BLACK, MM, RED, Color, Press, ink_bottom, ink_top

FANG, HEI, KAI, SONG = "FangSong_GB2312", "SimHei", "KaiTi_GB2312", "SimSun"
BIAO = "FZXBSJW--GB1-0"

_POOL = "各级机关要按照会议部署认真组织实施并及时报告工作进展情况确保任务按期完成取得实效"


@dataclass(frozen=True)
class Spec:
    """GB/T 9704-2012, in millimetres; type sizes in points. Each field is something a document can get wrong."""

    width: float = 210
    height: float = 297
    left: float = 28
    top: float = 37
    cell: float = 156 / 28
    characters: int = 28
    pitch: float = 225 / 22
    lines: int = 22
    size: float = 15.79
    face: str = FANG
    ink: Color = BLACK
    copy_number: str = "000012"
    secrecy: str = "机密★1年"
    urgency: str = "特急"
    control_face: str = HEI
    mark: str = "某某市人民政府文件"
    mark_ink: Color = RED
    mark_top: float = 72
    mark_shift: float = 0
    number: str = "某政发〔2026〕12号"
    number_below: float = 2.2  # lines
    signer: str = ""
    signer_face: str = KAI
    rule_below: float = 4
    rule_width: float = 156
    title: tuple[str, ...] = ("关于进一步加强农村", "供水安全管理工作的通知")
    title_size: float = 22
    title_face: str = BIAO
    title_below: float = 2.2
    title_shift: float = 0
    recipients: str = "各县区人民政府，市政府各部门："
    recipients_below: float = 1.2
    indent: float = 2
    faces: tuple[str, str, str, str] = (HEI, KAI, FANG, FANG)
    annex_note: str = "附件：实施方案"
    annex_note_below: int = 1
    name: str = "某某市人民政府"
    date: str = "2026年9月30日"
    name_right: float = 2
    date_shift: float = 2
    note: str = "（此件公开发布）"
    annex: str = "附件"
    annex_face: str = HEI
    annex_title_line: int = 2
    imprint_face: str = FANG
    imprint_size: float = 14
    outer_rule: float = 0.35
    inner_rule: float = 0.25
    imprint_bottom: float = 262
    imprint_indent: float = 1
    copies: str = "抄送：市委办公室，市人大常委会办公室。"
    printed: str = "2026年9月30日印发"
    number_form: str = "— {} —"
    number_face: str = SONG
    number_size: float = 14
    number_down: float = 7
    number_swapped: bool = False
    body_lines: tuple[str, ...] = ()
    embedded: bool = True
    # 10.1
    doubles_turned: bool = False
    foot: float = 20
    first_below: float = 7 / 8
    number_inset: float = 0
    number_on_first: bool = False
    imprint_rules: bool = False
    # 10.3
    present: str = "市水利局张某"
    present_face: str = HEI
    names_face: str = FANG
    present_indent: float = 2


class Gongwen:
    """A 公文 of three pages: head and text, text and signature, attachment and imprint."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.press = Press(spec.width, spec.height, embedded=spec.embedded)
        self.pages = 1
        self.line = 0

    @property
    def right(self) -> float:
        return self.spec.left + 156

    def y(self, line: float) -> float:
        return self.spec.top + line * self.spec.pitch

    def set(self, x: float, top: float, text: str, size: float, face: str, color: Color | None = None) -> float:
        own = abs(size - self.spec.size) < 0.01
        return self.press.text(
            x, top, text, size=size, face=face, color=color or self.spec.ink, step=self.spec.cell if own else 0
        )

    def centred(self, top: float, text: str, size: float, face: str, color: Color | None = None, by: float = 0) -> None:
        self.set(self.spec.left + 78 + by - width(text, size) / 2, top, text, size, face, color)

    def data(self) -> bytes:
        self.head()
        self.text()
        self.closing()
        self.attachment()
        return self.press.data()

    def head(self) -> None:
        spec = self.spec
        self.set(spec.left, self.y(0), spec.copy_number, spec.size, FANG)
        self.set(spec.left, self.y(1), spec.secrecy, spec.size, spec.control_face)
        self.set(spec.left, self.y(2), spec.urgency, spec.size, spec.control_face)
        size = 48.0
        top = spec.mark_top - (0.88 - ink_top(spec.mark)) * size / MM
        self.centred(top, spec.mark, size, BIAO, spec.mark_ink, spec.mark_shift)
        bottom = top + (0.88 - ink_bottom(spec.mark)) * size / MM
        y = bottom + spec.number_below * spec.pitch
        if spec.signer:
            self.set(spec.left + spec.cell, y, spec.number, spec.size, FANG)
            x = self.right - spec.cell * (5 + len(spec.signer))
            x = self.set(x, y, "签发人：", spec.size, FANG)
            self.set(x, y, spec.signer, spec.size, spec.signer_face)
        else:
            self.centred(y, spec.number, spec.size, FANG)
        y += spec.size / MM + spec.rule_below
        self.press.rule(spec.left + 78 - spec.rule_width / 2, y, spec.rule_width, 0.7, RED)
        self.title(y + 0.7 + spec.title_below * spec.pitch)

    def title(self, y: float) -> None:
        spec = self.spec
        for row in spec.title:
            self.centred(y, row, spec.title_size, spec.title_face, by=spec.title_shift)
            y += 31 / MM
        y += spec.title_size / MM - 31 / MM + spec.recipients_below * spec.pitch
        self.line = round((y - spec.top) / spec.pitch)
        if spec.recipients:
            self.set(spec.left, y, spec.recipients, spec.size, spec.face)
            self.line = int((y - spec.top) / spec.pitch) + 2

    def put(self, x: float, text: str, face: str) -> None:
        """A line on the grid; a new page where this one is full."""
        if self.line >= self.spec.lines:
            self.turn()
        self.set(x, self.y(self.line), text, self.spec.size, face)
        self.line += 1

    def turn(self) -> None:
        self.folio()
        self.press.page()
        self.pages += 1
        self.line = 0

    def folio(self) -> None:
        spec = self.spec
        text = spec.number_form.format(self.pages)
        at_right = (self.pages % 2 == 1) != spec.number_swapped
        long = width(text, spec.number_size)
        x = self.right - spec.number_size / MM - long if at_right else spec.left + spec.number_size / MM
        down = spec.number_down - (0.88 - ink_top("—")) * spec.number_size / MM
        self.press.text(x, 262 + down, text, size=spec.number_size, face=spec.number_face, color=spec.ink)

    def text(self) -> None:
        spec = self.spec
        hei, kai, third, fourth = spec.faces
        start = spec.left + spec.indent * spec.cell
        for mark, face in (
            ("一、总体要求", hei),
            ("（一）工作目标。", kai),
            ("1.任务分工。", third),
            ("（1）责任单位。", fourth),
        ):
            self.put(start, mark, face)
            self.paragraph(start)
        for index, line in enumerate(spec.body_lines):
            self.put(spec.left if index else start, line, spec.face)

    def paragraph(self, start: float) -> None:
        text, full = _POOL * 4, self.spec.characters
        self.put(start, text[: full - 2], self.spec.face)
        self.put(self.spec.left, text[full - 2 : 2 * full - 2], self.spec.face)
        self.put(self.spec.left, text[2 * full - 2 : 3 * full - 2], self.spec.face)
        self.put(self.spec.left, text[3 * full - 2 : 3 * full + 8] + "。", self.spec.face)

    def closing(self) -> None:
        spec = self.spec
        if spec.annex_note:
            self.line += spec.annex_note_below
            self.put(spec.left + 2 * spec.cell, spec.annex_note, spec.face)
        self.line += 1
        x = self.right - spec.name_right * spec.cell - len(spec.name) * spec.cell
        self.put(x, spec.name, spec.face)
        self.put(x + spec.date_shift * spec.cell, spec.date, spec.face)
        if spec.note:
            self.put(spec.left + 2 * spec.cell, spec.note, spec.face)
        self.turn()

    def attachment(self) -> None:
        spec = self.spec
        self.set(spec.left, self.y(0), spec.annex, spec.size, spec.annex_face)
        self.centred(self.y(spec.annex_title_line), "实施方案", 22, BIAO)
        self.line = 4
        self.paragraph(spec.left + spec.indent * spec.cell)
        self.imprint()
        self.folio()

    def imprint(self) -> None:
        spec = self.spec
        row, em = 7.7, spec.imprint_size / MM
        x = spec.left + spec.imprint_indent * em
        last = spec.imprint_bottom - spec.outer_rule
        for index, weight in enumerate((spec.outer_rule, spec.inner_rule, spec.outer_rule)):
            self.press.rule(spec.left, last - (2 - index) * row, 156, weight)
        down = (row - em) / 2
        self.set(x, last - 2 * row + down, spec.copies, spec.imprint_size, spec.imprint_face)
        self.set(x, last - row + down, "某某市人民政府办公室", spec.imprint_size, spec.imprint_face)
        end = self.right - em - width(spec.printed, spec.imprint_size)
        self.set(end, last - row + down, spec.printed, spec.imprint_size, spec.imprint_face)


class Letter(Gongwen):
    """信函: 10.1."""

    def head(self) -> None:
        spec, size = self.spec, 40.0
        top = spec.mark_top - (0.88 - ink_top(spec.mark)) * size / MM
        self.centred(top, spec.mark, size, BIAO, spec.mark_ink, spec.mark_shift)
        y = top + (0.88 - ink_bottom(spec.mark)) * size / MM + spec.rule_below
        thick, thin = (1.0, 0.35) if not spec.doubles_turned else (0.35, 1.0)
        x = (spec.width - spec.rule_width) / 2
        self.press.rule(x, y, spec.rule_width, thick, RED)
        self.press.rule(x, y + thick + 0.7, spec.rule_width, thin, RED)
        foot = spec.height - spec.foot
        self.press.rule(x, foot - thick, spec.rule_width, thick, RED)
        self.press.rule(x, foot - thick - 0.7 - thin, spec.rule_width, thin, RED)
        y += thick + 0.7 + thin + spec.first_below * spec.size / MM
        self.set(spec.left, y, spec.secrecy, spec.size, spec.control_face)
        end = self.right - spec.number_inset
        self.set(end - width(spec.number, spec.size), y, spec.number, spec.size, FANG)
        self.title(y + spec.size / MM + spec.title_below * spec.pitch)

    def folio(self) -> None:
        if self.pages > 1 or self.spec.number_on_first:
            super().folio()

    def imprint(self) -> None:
        spec = self.spec
        em = spec.imprint_size / MM
        self.set(spec.left + em, 262 - em, spec.copies, spec.imprint_size, spec.imprint_face)
        if spec.imprint_rules:
            self.press.rule(spec.left, 262 - 2 * em, 156, spec.outer_rule)
            self.press.rule(spec.left, 262 - spec.outer_rule, 156, spec.outer_rule)


class Minutes(Gongwen):
    """纪要: 10.3. Its signature is the list of those present."""

    def closing(self) -> None:
        spec = self.spec
        self.line += 1
        for label, names in (("出席", spec.present), ("列席", "市财政局李某")):
            x = spec.left + spec.present_indent * spec.cell
            end = self.press.text(x, self.y(self.line), label, size=spec.size, face=spec.present_face, step=spec.cell)
            self.set(end, self.y(self.line), "：" + names, spec.size, spec.names_face)
            self.line += 1
        self.turn()


def width(text: str, size: float) -> float:
    """In mm."""
    from tests.unit.inspect.press import advance

    return sum(0.25 if character == " " else advance(character) for character in text) * size / MM
