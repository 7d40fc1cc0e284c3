"""The words that say what is to be done, by whom and by when: data for actions."""

from __future__ import annotations

import re
from typing import NamedTuple


class ActionWords(NamedTuple):
    """The words that tell actions in one language; each pattern is searched in one clause or sentence.

    marker: what makes a clause an action. charges: a clause that only names who is to do what follows; it makes no
    action where `done` stands in its sentence. leads_up: a clause that only opens the next. owner: who may stand before
    the marker. hedge: what limits the promise.

    due: what before or after a date makes it a deadline. longest: characters of one action.
    """

    marker: re.Pattern[str]
    charges: re.Pattern[str]
    done: re.Pattern[str]
    leads_up: re.Pattern[str]
    owner: re.Pattern[str]
    hedge: re.Pattern[str]
    due_before: re.Pattern[str]
    due_in: re.Pattern[str]
    due_after: re.Pattern[str]
    comma: str
    longest: int


_FUTURE_VERBS = (
    "于|在|会同|继续|进一步|适时|组织|开展|召开|推动|推进|加强|加大|全面|按|重点|从|与|持续|逐步|陆续|启动|实施|"
    "建立|建成|完善|制定|出台|举行|不断|"
    "严格|依法|通过|新增|投入|安排|派|赴|根据|认真|积极|深入|视情|联合|严肃|强化|努力|对(?![^,，。；]{1,15}(?:纳入|"
    "列入|作为))|以|会|尽快|完成|同步|牵头|负责|"
    "督促|指导|围绕|坚持|加快|着力|抓好|做好|确保|力争|争取|再|统筹|予以|给予"
)
_BODY = (
    r"(?:组|办|委|局|厅|部|会|院|处|科|室|队|公司|集团|单位|部门|机关|机构|政府|党委|企业|学校|医院|地区|各地|乡镇|街道|"
    r"社区|(?:市|县|区|省)(?:（[省市县区州旗、]{1,9}）)?|负责人|责任人|同志|干部|人员|国家)"
)
CHINESE = ActionWords(
    marker=re.compile(
        r"(?<![主重需必只纲摘概简首紧次提扼不还将想纪])要(?![求点素闻件害么领义案职塞道是约旨事务])"
        rf"|将(?={_FUTURE_VERBS})|(?<![模虚草])拟(?![定订态人合稿])|必须|(?<!必)须(?![知要])|应当|应该"
        r"|"
        r"(?<![响反相适供效对顺感照呼])应(?![急用对届邀聘变诉付激答声有运景])(?=[及尽按当严立依根在对从建由与把主积于])|力争|^(?:确保|争取)(?![了到])|(?<![按照原])计划(?=于)"
    ),
    charges=re.compile(
        rf"(?:(?:[^,，由]{{2,20}})?由(?P<charged>[㐀-鿿、（）]{{2,24}})|(?P<leading>(?![对是在把我该并还也将由此])[㐀-鿿、（）]{{1,24}}{_BODY}))"
        r"(?:负责|牵头|牵头负责|负责牵头|具体负责|负责落实|组织实施)$"
    ),
    done=re.compile(r"已|了(?!解)|曾|先后|累计"),
    leads_up=re.compile(
        r"(?:对|对于|针对|围绕|按照|根据|在|为|为了|通过|结合|凡|如|若|如果|一旦)(?![^,，]*(?<![主重需必])要)"
        r"|[^,，要将拟须]{2,20}(?:的|前|时)$"
    ),
    owner=re.compile(
        rf"(?P<owner>(?![对是在把我该并还也将])[㐀-鿿、（）]{{1,24}}?{_BODY})"
        r"(?:也|都|均|还|仍|要|一律|今后|明年|今年|下一步|近期|继续|原则上)?$"
    ),
    hedge=re.compile(
        r"适时|力争|争取|尽快|尽量|必要时|原则上|视情|择机|逐步|有条件的|条件成熟|尽可能|初步|拟|计划"
        r"|探索(?=建立|开展|推行|实行|实施|推进|构建|形成|制定|设立|运用|采用|试行|创新|完善|通过|打造|引入|发展|以|将|在|把|对)"
    ),
    due_before=re.compile(r"(?:力争|争取|确保|到|至|于|在)$"),
    due_in=re.compile(r"前$|底|末|内$|年终"),
    due_after=re.compile(r"[,，]?(?:之前|以前|前|完成|实现|建成|全部|基本|底|全面完成|完工|竣工|投入使用)"),
    comma="、",
    longest=120,
)
ENGLISH = ActionWords(
    marker=re.compile(
        r"(?<!\byou )(?<!\bwho )(?<!\bwhich )(?<!\bthat )(?<!\bthere )(?<!\bcontinues )"
        r"\b(?:will(?! not be able)|must(?! have )|should(?! you)|shall|(?:is|are) to(?= [a-z])|"
        r"to be (?:completed|confirmed|reviewed|submitted|circulated|agreed|held|"
        r"signed|updated|provided|published|prepared)|(?:(?<!all )(?<!the )(?<!any )(?<!its )(?<!our )plans?|aims?|"
        r"intends?|agreed|undert(?:ook|akes)|(?:is|are|was|were) (?:asked|required|requested)|resolved)"
        r" to|actions?:)(?![A-Za-z])",
        re.IGNORECASE,
    ),
    charges=re.compile(r"(?!)"),
    done=re.compile(r"(?!)"),
    leads_up=re.compile(r"(?:To|For|In|On|Where|If|When|Once|Subject) "),
    owner=re.compile(
        r"(?P<owner>(?!(?:We|It|I|You|They|He|She|This|That|These|There|What|Who|But|And|If|As|"
        r"The [a-z])\b)(?:[Tt]he |All |Each )?[A-Z][\w.’'-]*(?: (?:of|for|and|the|&|"
        r"[A-Z][\w.’'-]*)){0,8})(?: (?:also|then|now|and))?$"
        r"|(?P<common>(?:[Tt]he|[Aa]ll|[Ee]ach) (?:[a-z]+ ){0,2}(?:council|committee|clerk|chair|government|"
        r"ministry|department|board|team|"
        r"secretariat|office|members?|councillors?|staff|partners?|working group|agency|agencies|departments|"
        r"ministries|teams))$"
    ),
    hedge=re.compile(
        r"\b(?:aims? to|plans? to|intends? to|where possible|if possible|if necessary|as appropriate|subject to|"
        r"as soon as possible|expected to|"
        r"in principle|provisionally|where necessary|next available opportunity)\b",
        re.IGNORECASE,
    ),
    due_before=re.compile(r"\b(?:by|before|until|no later than|within|due(?: on)?)(?: the)? $", re.IGNORECASE),
    due_in=re.compile(r"^(?:by|before|until)\b", re.IGNORECASE),
    due_after=re.compile(r"(?!)"),
    comma=", ",
    longest=300,
)
