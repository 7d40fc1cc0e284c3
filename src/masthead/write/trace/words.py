"""What the page of a trace says of itself, in the report's language."""

from __future__ import annotations

import re
from collections.abc import Mapping

_ZH = {
    "title": "数据溯源",
    "findings": "溯源结果",
    "none": "未发现问题。",
    "outputs": "成品",
    "sources": "原文",
    "legend": "图例",
    "fact": "事实（原文所载数据）",
    "quoted": "引自原文",
    "person": "人工填写或修改",
    "computed": "由数据计算",
    "counted": "编号、页码等排版计数",
    "template": "模板用语",
    "unknown": "未能溯源",
    "error": "与报告不符",
    "help": "点击（或用 Tab 键选中后按回车）成品中的数字、日期、名称，右侧显示其原文出处；"
    "点击原文中的标记，可回到成品。",
    "nothing": "尚未选择。",
    "source": "原文",
    "page": "第 {} 页",
    "errors": "错误",
    "warnings": "警告",
}
_HANT = {
    **_ZH,
    "title": "數據溯源",
    "findings": "溯源結果",
    "none": "未發現問題。",
    "legend": "圖例",
    "fact": "事實（原文所載數據）",
    "person": "人工填寫或修改",
    "computed": "由數據計算",
    "counted": "編號、頁碼等排版計數",
    "template": "範本用語",
    "unknown": "未能溯源",
    "error": "與報告不符",
    "help": "點擊（或用 Tab 鍵選中後按 Enter）成品中的數字、日期、名稱，右側顯示其原文出處；"
    "點擊原文中的標記，可回到成品。",
    "nothing": "尚未選擇。",
    "page": "第 {} 頁",
    "errors": "錯誤",
}
_EN = {
    "title": "Trace of figures",
    "findings": "Findings of the trace",
    "none": "Nothing was found.",
    "outputs": "Outputs",
    "sources": "Sources",
    "legend": "Legend",
    "fact": "a fact that the source states",
    "quoted": "quoted from the source",
    "person": "set or changed by a person",
    "computed": "computed of facts",
    "counted": "counted in setting: headings, pages, notes",
    "template": "the template's own words",
    "unknown": "not traced",
    "error": "not what the report says",
    "help": "Click a number, date or name on the left, or reach it with Tab and press Enter: its source shows on the "
    "right. A marked passage of the source leads back to what prints it.",
    "nothing": "Nothing is chosen yet.",
    "source": "source",
    "page": "page {}",
    "errors": "error",
    "warnings": "warning",
}
WORDS: Mapping[str, Mapping[str, str]] = {"zh-CN": _ZH, "zh-Hant": _HANT, "en": _EN}

_LINE = re.compile(r"(?P<place>\w+?)(?: (?P<number>\d+))?(?:, line (?P<line>\d+))?")
_PLACES = {
    "paragraph": "第 {} 段",
    "header": "页眉",
    "footer": "页脚",
    "footnote": "脚注",
    "endnote": "尾注",
    "chart": "图表",
    "subject": "主题",
    "text": "正文",
    "HTML": "HTML 正文",
    "attachment": "附件",
}


def place_words(place: str, language: str) -> str:
    """A place of an output in the page's language: "text, line 3" is 正文第 3 行."""
    found = _LINE.fullmatch(place)
    if language == "en" or not found or found["place"] not in _PLACES:
        return place
    words = _PLACES[found["place"]].format(found["number"] or "")
    return f"{words}第 {found['line']} 行" if found["line"] else words
