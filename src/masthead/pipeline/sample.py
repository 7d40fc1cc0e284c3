"""A small report with something in every field that a template may print."""

from __future__ import annotations

from masthead.report import Language, Report
from masthead.report_file import parse_report

_CHINESE = """\
title: {kicker: 简讯, text: 全市消防安全检查第一阶段结束, second: 共查单位120家}
language: zh-CN
origin: {file: sample.txt, sha256: "", published: "2026-03-12", credits: [{name: 市消防办, role: author}]}
issue:
  series: 消防简报
  number: 第1期
  issuer: 市消防安全委员会办公室
  date: 2026年3月12日
  co_issuers: [市应急管理局]
  document_number: 消安〔2026〕1号
  signers: [王某, 李某某]
  classification: 秘密
  secrecy_term: 1年
  urgency: 加急
  copy_number: "000001"
  report_to: [市政府]
  send_to: [各成员单位]
  distribute_to: [各县区]
  recipients: [各县区]
  copy_to: [市公安局]
  attachments: [隐患清单, 单位名单]
  note: 联系人：王某
  signature: 市消防安全委员会办公室
  sealed: true
  printed_by: 市消防安全委员会办公室
  print_date: 2026年3月13日
  present: [王某, 李某某]
  absent: [赵某]
  observers: [钱某]
  copies: 30
lead:
  - text: 3月，市消防办组织检查单位120家，发现隐患35处。
sections:
  - heading: 主要成效
    kind: results
    paragraphs: [{text: 检查覆盖全部重点单位。}]
    points:
      - {label: 责任进一步落实。, text: 各单位签订责任书120份。, brief: [{text: 签订责任书120份}]}
      - {label: 隐患逐步消除。, text: 当场整改28处，其余限期整改。}
  - heading: 整改要求
    kind: rectification
    paragraphs: [{rows: [[单位, 隐患], [甲单位, 3处]], head: 1}]
    points: [{label: 消防通道, text: 尽快清理堵塞的通道。}]
  - heading: 下一步
    kind: directions
    points: [{label: 加强巡查, text: 适时组织第二阶段检查。}]
  - heading: 隐患清单
    kind: attachment
    paragraphs: [{rows: [[单位, 隐患], [甲单位, 3处]], head: 1}]
summary:
  conclusion: [{text: 检查单位120家，发现隐患35处。}]
  scope: {text: 范围：全市重点单位}
  figures: [f1, f2]
  next: [{text: 适时组织第二阶段检查。}]
figures:
  - {id: f1, text: 120家, value: 120, unit: 家, counts: 检查单位}
  - {id: f2, text: 35处, value: 35, unit: 处, counts: 隐患}
dates: [{text: 3月, start: "--03"}]
events:
  - {when: 3月, what: 第一阶段检查}
  - {when: 适时, what: 第二阶段检查, state: planned}
actions: [{what: 清理堵塞的通道, hedge: 尽快}]
people: [{name: 王某, roles: [市消防办主任], speaker: true}]
organisations: [{name: 市消防办}]
places: [{name: 全市}]
charts:
  - {kind: bar, alt: 检查与隐患, caption: 图1　检查单位, unit: 家, categories: [东区, 西区],
     series: [{values: [70, 50]}]}
  - {kind: multiples, alt: 关键数字, figures: [f1, f2]}
quotations: [{text: 隐患不除，检查不停。, speaker: 王某}]
"""

_ENGLISH = """\
title: {text: First phase of fire inspections ends, second: 120 sites inspected}
language: en
origin: {file: sample.txt, sha256: "", published: "2026-03-12", credits: [{name: Fire Office, role: author}]}
issue:
  series: Fire Safety Briefing
  number: No. 1
  issuer: Fire Office
  date: 12 March 2026
  recipients: [District offices]
  signature: Fire Office
lead:
  - text: In March the Fire Office inspected 120 sites and found 35 hazards.
sections:
  - heading: Results
    kind: results
    paragraphs: [{text: All priority sites were covered.}]
    points:
      - {label: Duties assigned., text: Sites signed 120 pledges., brief: [{text: Sites signed 120 pledges}]}
      - {label: Hazards removed., text: 28 hazards were removed on the spot.}
  - heading: Remedies
    kind: rectification
    paragraphs: [{rows: [[Site, Hazards], [Site A, "3"]], head: 1}]
    points: [{label: Exits, text: Blocked exits are to be cleared soon.}]
  - heading: Next steps
    kind: directions
    points: [{label: Patrols, text: A second phase is planned.}]
summary:
  conclusion: [{text: The Fire Office inspected 120 sites and found 35 hazards.}]
  scope: {text: "Scope: priority sites"}
  figures: [f1, f2]
  next: [{text: A second phase is planned.}]
figures:
  - {id: f1, text: 120 sites, value: 120, unit: sites, counts: inspected}
  - {id: f2, text: 35 hazards, value: 35, unit: hazards, counts: found}
dates: [{text: March, start: "--03"}]
events:
  - {when: March, what: First phase}
  - {when: later, what: Second phase, state: planned}
actions: [{what: Clear blocked exits, deadline: soon}]
people: [{name: A. Smith, roles: [head of the Fire Office], speaker: true}]
organisations: [{name: Fire Office}]
charts:
  - {kind: bar, alt: Sites by district, caption: Sites inspected, unit: sites, categories: [East, West],
     series: [{values: [70, 50]}]}
  - {kind: multiples, alt: Key figures, figures: [f1, f2]}
quotations: [{text: We go on until every hazard is gone., speaker: A. Smith}]
"""


def sample_report(language: Language) -> Report:
    """The sample in a language."""
    return parse_report(_CHINESE if language == "zh-CN" else _ENGLISH, "yaml", "sample")
