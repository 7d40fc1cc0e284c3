"""The rules by their codes: how serious, what is wrong, where it is laid down, what is to be done by hand."""

from __future__ import annotations

from collections.abc import Mapping

from masthead.check.house.slip import Rule

_GB_MARKS = "GB/T 15834-2011"
_GB_NUMERALS = "GB/T 15835-2011"
_GB_FORM = "GB/T 9704-2012"

RULES: Mapping[str, Rule] = {
    "house-half-width": Rule("note", "a half-width mark in Chinese text; it prints full-width", f"{_GB_MARKS}, 5.1"),
    "house-full-width": Rule("note", "full-width letters or digits", f"{_GB_NUMERALS}, 5.1.7"),
    "house-straight-quotes": Rule("note", "straight quotation marks; they print as “ ”", f"{_GB_MARKS}, 4.8.2"),
    "house-blank": Rule("note", "a blank that parts nothing", "no blank in Chinese, one in English"),
    "house-doubled-mark": Rule(
        "warning", "marks that do not go together", f"{_GB_MARKS}, 4.1 to 4.7", "Keep the mark that is meant."
    ),
    "house-ellipsis": Rule("warning", "an ellipsis is six dots: ……", f"{_GB_MARKS}, 4.11.2"),
    "house-ellipsis-mark": Rule("note", "no such mark beside an ellipsis", f"{_GB_MARKS}, B.2.4"),
    "house-ellipsis-etc": Rule(
        "warning", "an ellipsis and 等 say the same", f"{_GB_MARKS}, A.9", "Keep one of the two."
    ),
    "house-dash": Rule("note", "a dash is as long as two characters: ——", f"{_GB_MARKS}, 4.10.2"),
    "house-before-etc": Rule("warning", "no 、 before 等", f"{_GB_MARKS}, B.1.2"),
    "house-before-and": Rule("note", "no 、 before what joins the last of a list", f"{_GB_MARKS}, A.3 and B.1.1"),
    "house-list-of-quoted": Rule("note", "no 、 between words in quotation or title marks", f"{_GB_MARKS}, 4.5.3.5"),
    "house-nested-colon": Rule(
        "note", "a colon within what a colon leads in", f"{_GB_MARKS}, 4.7.3.5", "Make two sentences, or lines, of it."
    ),
    "house-semicolon": Rule(
        "note", "；behind an item that holds whole sentences", f"{_GB_MARKS}, A.5", "End all items with 。"
    ),
    "house-stop-behind-quotation": Rule(
        "warning", "a mark behind a quotation that has its own stop", f"{_GB_MARKS}, B.2.1", "Keep one of the two."
    ),
    "house-heading-stop": Rule(
        "warning", "a mark at the end of a heading", f"{_GB_MARKS}, B.4", "Take it out, or complete the heading."
    ),
    "house-caption-stop": Rule("note", "。 at the end of a caption", f"{_GB_MARKS}, A.1"),
    "house-title-marks": Rule(
        "note", "title marks around what is no work", f"{_GB_MARKS}, A.13", "Write it in “ ”, or without marks."
    ),
    "house-nested-marks": Rule(
        "note",
        "marks within marks of the same kind",
        f"{_GB_MARKS}, 4.8.3 and 4.15.3",
        "Write 〈 〉 within 《 》, and ‘ ’ within “ ”.",
    ),
    "house-unpaired": Rule("warning", "a mark without its partner", f"{_GB_MARKS}, 4.8, 4.9 and 4.15", "Complete it."),
    "house-ordinal": Rule("warning", "another mark belongs behind a number of an order", f"{_GB_MARKS}, B.3"),
    "house-order": Rule("warning", "the numbering jumps or repeats", f"{_GB_MARKS}, B.3", "Number the parts in turn."),
    "house-mixed-numerals": Rule(
        "warning",
        "Arabic and Chinese numerals in one number",
        f"{_GB_NUMERALS}, 5.3",
        "Write all of it in one kind; only 万 and 亿 go with Arabic numerals.",
    ),
    "house-vague-number": Rule(
        "warning", "a vague number", f"{_GB_NUMERALS}, 4.2.2 and 5.2.1", "Write it in Chinese numerals."
    ),
    "house-percent": Rule(
        "warning",
        "a percentage written in two ways at once",
        f"{_GB_NUMERALS}, 4.1.1",
        "Write a share as 5% or 百分之五, a difference of shares as 5个百分点.",
    ),
    "house-times-less": Rule(
        "warning", "倍 with a decrease", "倍 counts what grows", "Say by which share, or to what it fell."
    ),
    "house-short-year": Rule(
        "warning", "a year in two digits", f"{_GB_NUMERALS}, 5.1.4", "Write all four digits, as the source has them."
    ),
    "house-year-zero": Rule("warning", "〇 stands for naught in a year", f"{_GB_NUMERALS}, 5.2.5"),
    "house-range": Rule("note", "a range has ～ or —", f"{_GB_MARKS}, 4.13.3, and {_GB_NUMERALS}, 5.1.3"),
    "house-range-percent": Rule("warning", "both ends of a range need %", f"{_GB_NUMERALS}, 5.1.3"),
    "house-range-scale": Rule(
        "note",
        "the first number could be meant without 万 or 亿",
        f"{_GB_NUMERALS}, 5.1.3",
        "Write 万 or 亿 at both ends, if it belongs to both.",
    ),
    "house-until": Rule("warning", "截止 before a time is 截至", "现代汉语词典, 截止 and 截至"),
    "house-document-brackets": Rule("warning", "the year of a document number stands in 〔〕", f"{_GB_FORM}, 7.2.5"),
    "house-document-number": Rule(
        "warning", "no 第 and no leading naught in a document number", f"{_GB_FORM}, 7.2.5", "Write it as 8号."
    ),
    "house-confused-word": Rule("warning", "a wrong character", "现代汉语词典 and GF 1001-2001"),
    "house-word": Rule("warning", "the office's list has this word", "--words FILE", "Write another word."),
    "house-long-sentence": Rule(
        "note", "a sentence that is hard to read at once", "150 Chinese characters, or 50 words", "Make two of it."
    ),
    "house-doubled-word": Rule("warning", "a word that stands twice", "English usage"),
}
