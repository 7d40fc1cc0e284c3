"""The words that say in Chinese what is to be done, by whom and by when: data for actions."""

from __future__ import annotations

from masthead.extract.actions.action_owners_zh import GROUNDS, WHOM, assigned_to, is_tasked, owner_of
from masthead.extract.actions.action_words import ActionRules
from masthead.extract.actions.markers_zh import find_marker, resolves
from masthead.patterns import regex

CHINESE = ActionRules(
    hint=regex(
        "要(?![点素闻件害么领义案职塞道是约旨事务])|将(?!军)|拟|须|应|力争|确保|争取|计划|承诺|原则|责[令成]"
        "|请|由|负责|牵头|组织实施"
        "|严禁|禁止|不得|不准|切勿|务必|一律|建议|决定|议定|商定|审定|确定|同意|明确|通过"
        "|前(?<=[日月底末旬以之]前)[,，]?."
    ),
    marker=find_marker,
    promise=regex("将|拟|力争|争取|确保|计划|承诺"),
    decides=regex(
        r"(?:[㐀-鿿]{0,12}会议?|全会|与会[㐀-鿿]{2,6}|经)?(?:经?(?:研究|讨论|审议|协商|表决|认真|充分|一致)){0,3}"
        r"(?:决定|议定|商定|明确|同意|原则上?(?:同意|通过)|通过|审定|确定)"
    ),
    settled=regex(
        r"(?:会议?|全会|与会[㐀-鿿]{2,6}|研究|审议|讨论|协商|表决|一致)(?:后|并)?(?:决定|议定|商定|明确|同意"
        r"|原则|一致|通过|审定|确定|研究|讨论|审议)"
    ),
    deciding=regex("决定|议定|商定|明确|同意|原则|通过|审定|确定"),
    lists=regex(
        r"(?:会议?|全会|研究|讨论|审议|协商|一致)[^。；;]{0,12}?(?:决定|议定|商定|明确|同意|通过|审定"
        r"|确定)[^。]{0,160}?[；;]"
    ),
    resolves=resolves,
    leads_up=regex(
        r"(?:对|对于|针对|围绕|按照|根据|在|为|为了|通过|结合|凡|如|若|如果|一旦)(?![^,，]*(?<![主重需必])要)"
        r"|[^,，要将拟须]{2,30}(?:的|前|时|后|期间|过程中)$"
        rf"|[㐀-鿿、]{{2,16}}?对[^,，要将拟须已了]{{2,24}}(?:{WHOM})$"
        rf"|[㐀-鿿、]{{2,16}}?(?:根据|按照|依据|结合)[^,，要将拟须已了]{{2,24}}(?:{GROUNDS})$"
        r"|(?:到|至)[^,，要将拟须]{2,12}(?:年|底|末)$"
    ),
    goals=("力争", "确保", "争取", "原则上", "严禁", "禁止", "不得"),
    tasked=is_tasked,
    assigned=assigned_to,
    owner=owner_of,
    hedge=regex(
        r"适时|力争|争取|力求|尽快|尽早|尽量|必要时|原则上?(?=同意|通过)|原则上|视情|酌情|择机|逐步|有条件的"
        r"|条件成熟|条件允许|尽可能|初步(?!设计|勘察|勘测|审查)|暂定"
        r"|拟|计划(?=于|到\d|在)"
        r"|探索(?=建立|开展|推行|实行|实施|推进|构建|形成|制定|设立|运用|采用|试行|创新|完善|通过|打造|引入"
        r"|发展|以|将|在|把|对)"
    ),
    due_before=regex(r"(?:力争|争取|确保|到|至|于|在)$"),
    due_in=regex(r"前$|底|末|内$|年终"),
    due_after=regex(r"[,，]?(?:之前|以前|前|完成|实现|建成|全部|基本|底|全面完成|完工|竣工|投入使用|启动|开工)"),
    comma="、",
    longest=120,
)
