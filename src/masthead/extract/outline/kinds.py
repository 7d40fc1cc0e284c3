"""What a section is about, told by the words of its heading."""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["results", "rectification", "directions", "attachment", "other"]

# The first that is found decides: "整改工作安排" is about rectification, "运用成果谋划推进" about what comes next.
_CLEAR: tuple[tuple[Kind, str], ...] = (
    ("rectification", r"整改|整治问题|销号|销账|rectif|corrective|remedial|remediation"),
    (
        "directions",
        (
            r"下一步|下一阶段|下阶段|今后|谋划|安排|打算|计划|部署|展望|工作思路|努力方向|重点任务|主要任务"
            r"|next steps?\b|next phase"
            r"|way forward|forward look|outlook|looking ahead|\bahead\b|planned|\bplans?\b|priorities|recommendation"
        ),
    ),
    (
        "results",
        (
            r"成效|成果|成绩|成就|战果|亮点|回顾|完成情况|取得|主要做法|result|achiev|outcome|highlight|accomplish"
            r"|progress|delivered"
        ),
    ),
    (
        "rectification",
        r"问题|不足|短板|隐患|薄弱环节|problem|shortcoming|deficienc|\bfindings?\b|failing|weakness",
    ),
)
# Words that tell only where the section around it is of no kind itself.
_FAINT: tuple[tuple[Kind, str], ...] = (
    ("results", r"进展|工作情况|总体情况|基本情况|\bresponse\b"),
    (
        "directions",
        (
            r"总体要求|工作要求|工作目标|保障措施|保障|措施|职责|任务|要求|目标|加强|推进|建设|管理|follow-up"
            r"|\bactions?\b|\bnext\b"
        ),
    ),
)


def section_kind(heading: str, around: Kind = "other") -> Kind:
    """The kind of a section. around: that of the section it stands in, which is its own where no clear word tells."""
    clear = _kind(heading, _CLEAR)
    if clear != "other" or around != "other":
        return around if clear == "other" else clear
    return _kind(heading, _FAINT)


def _kind(heading: str, words: tuple[tuple[Kind, str], ...]) -> Kind:
    return next((kind for kind, pattern in words if re.search(pattern, heading, re.IGNORECASE)), "other")
