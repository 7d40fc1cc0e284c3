"""The installed command, run as a person runs it: a process of its own in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

TEXT = """\
关于全市消防安全检查第一阶段情况的通报

3月1日至3月20日，市消防安全委员会办公室组织6个检查组，对全市10个县区开展检查。共检查单位1200余家，发现隐患356处。

一、主要成效

（一）责任进一步落实。各县区签订责任书120份，约谈单位负责人35人次。

（二）隐患逐步消除。当场整改隐患218处，责令限期整改138处。

二、下一步工作

（一）加强督查。各县区要尽快完成隐患整改，力争6月底前全部销号。
"""

Done = subprocess.CompletedProcess[str]
Run = Callable[..., Done]


def run_in(folder: Path, *arguments: str | Path, **environment: str) -> Done:
    """The command with these arguments in the folder. environment: variables that differ from this process's."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "masthead", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, the hidden ones too."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
