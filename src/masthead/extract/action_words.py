"""The words that say what is to be done, by whom and by when: data for actions."""

from __future__ import annotations

import re
from typing import NamedTuple

from masthead.patterns import regex


class ActionWords(NamedTuple):
    """The words that tell actions in one language; each pattern is searched in one clause or sentence.

    hint: one of these stands in whatever says what is to be done; a quick look before all others. marker: what makes a
    clause an action. promise: a marker by which somebody says what they will do. decides, settled: how a clause begins
    that tells what a meeting settled, and what stands in it; where that is all of it, what follows is the decision.

    charges: a clause that only names who is to do what follows, with its last words in `charge_ends`; it makes no
    action where `done` stands in its sentence. charged: a clause that names who is to do something and what. assigned:
    the same with any verb, where a meeting settled it. leads_up: a clause that only opens the next. owner: who may
    stand before the marker. hedge: what limits the promise. aims: markers that make a clause an action only where a
    sentence opens.

    due: what before or after a date makes it a deadline. longest: characters of one action.
    """

    hint: re.Pattern[str]
    marker: re.Pattern[str]
    promise: re.Pattern[str]
    decides: re.Pattern[str]
    settled: re.Pattern[str]
    charges: re.Pattern[str]
    charge_ends: tuple[str, ...]
    charged: re.Pattern[str]
    assigned: re.Pattern[str]
    done: re.Pattern[str]
    leads_up: re.Pattern[str]
    owner: re.Pattern[str]
    hedge: re.Pattern[str]
    aims: tuple[str, ...]
    due_before: re.Pattern[str]
    due_in: re.Pattern[str]
    due_after: re.Pattern[str]
    comma: str
    longest: int


_FUTURE_VERBS = (
    "于|在|会同|继续|进一步|适时|组织|开展|召开|推动|推进|加强|加大|全面|按|重点|从|与|持续|逐步|陆续|启动|实施|"
    "建立|建成|完善|制定|出台|举行|不断|再次|首次|聚焦|紧盯|瞄准|新建|改建|扩大|提升|优化|打造|发放|举办|调整|"
    "严格|依|移送|一律|通过|新增|投入|安排|派|赴|根据|认真|积极|深入|视情|联合|严肃|强化|努力|对(?![^,，。；]{1,15}(?:纳入|"
    "列入|作为))|以|会|尽快|完成|同步|牵头|负责|抓紧|为(?!期)|把|向|给予|采取|开放|推出|免费|优先|健全|落实|支持|引进|培育|"
    "督促|指导|围绕|坚持|加快|着力|抓好|做好|确保|力争|争取|再|统筹|予以|给予"
)
_BODY = (
    r"(?:组|办|委|局|厅|部|会|院|处|科|室|队|公司|集团|单位|部门|机关|机构|政府|党委|企业|学校|医院|地区|各地|乡镇|街道|"
    r"社区|(?:市|县|区|省)(?:（[省市县区州旗、]{1,9}）)?|负责人|责任人|同志|干部|人员|国家)(?:（[㐀-鿿、]{1,12}）)?"
)
# What may follow who is charged: 由市水务局牵头…, 市财政局做好…
_TASKS = (
    "牵头|负责(?!人|同志|的)|会同|组织|统筹|制定|修改|研究|做好|抓好|抓紧|落实|配合|协调|承办|审核|提出|拟定|起草|完善|汇总|跟踪|"
    "督促|指导|实施|保障|安排|编制|推进|印发"
)
_HAS_ACTED = "(?:了|已|曾|过)"
_CHARGED = (
    rf"(?:(?:[^,，由]{{2,20}}由|[由请])(?P<by>[㐀-鿿、（）]{{1,24}}?{_BODY})(?=(?:{_TASKS}))"
    rf"|(?P<tasked>(?![对是在把我该并还也将由此])[㐀-鿿、（）]{{1,24}}?{_BODY})(?=负责(?!人|同志|的)[㐀-鿿“《]{{2}}))"
)
CHINESE = ActionWords(
    hint=regex(
        "要(?![点素闻件害么领义案职塞道是约旨事务])|将(?!军)|拟|必须|须|应|力争|确保|争取|计划|原则|责令|请|负责|牵头|组织实施"
        "|严禁|禁止|不得|建议|决定|议定|商定|审定|确定|同意|明确|通过"
    ),
    # Each way begins with the word itself, as only so a search passes over other characters at once.
    marker=regex(
        r"要(?<![主重需必只纲摘概简首紧次提扼不还将想纪]要)(?![求点素闻件害么领义案职塞道是约旨事务])"
        rf"|将(?={_FUTURE_VERBS})(?!(?:进一步|持续|逐步|不断)?(?:显现|凸显|提升|提高|改善|增强|扩大|下降|上升|增长|完善)$)"
        r"|拟(?<![模虚草]拟)(?![定订态人合稿])|必须|须(?<!必须)(?![要知])|应当|应该"
        r"|应(?<![响反相适供效对顺感照呼]应)(?![急用对届邀聘变诉付激答声有运景])(?=[及尽按当严立依根在对从建由与把主积于])"
        r"|力争|确保(?<!.确保)(?![了到])|争取(?:(?<!.争取)(?![了到])|(?=在|于|尽早|早日|年[内底]|[今明]年|\d))|计划(?<![按照原]计划)(?=于|到\d|在)"
        r"|原则上(?<!.原则上)(?!同意|通过)|严禁|禁止|不得(?![不已其])"
        rf"|责令(?=[㐀-鿿、]{{1,24}}?{_BODY}(?:于|在|限期|立即|尽快|认真|抓紧|切实|全面|进一步|严格))"
        rf"|请(?<!.请)(?=[㐀-鿿、（）]{{1,24}}?{_BODY}(?:于|在|按|认真|抓紧|尽快|结合|对照|严格|高度|将))"
        rf"|建议(?=[㐀-鿿、]{{1,24}}?{_BODY}(?:于|在|尽快|认真|抓紧|进一步|加强|加快|研究|明确|督促|组织|统筹|严格))"
        rf"|要求(?=[㐀-鿿、]{{1,24}}?{_BODY}(?:于|在|限期|立即|尽快|认真|抓紧|切实|全面|进一步|严格))"
    ),
    promise=regex("将|拟|力争|争取|确保|计划"),
    decides=regex(
        r"(?:[㐀-鿿]{0,12}会议?|全会|与会[㐀-鿿]{2,6}|经)?(?:经?(?:研究|讨论|审议|协商|表决|认真|充分|一致)){0,3}"
        r"(?:决定|议定|商定|明确|同意|原则上?(?:同意|通过)|通过|审定|确定)"
    ),
    settled=regex(
        r"(?:会议?|全会|与会[㐀-鿿]{2,6}|研究|审议|讨论|协商|表决|一致)(?:后|并)?(?:决定|议定|商定|明确|同意|原则|一致|通过|审定|确定|研究|讨论|审议)"
    ),
    charges=regex(
        rf"(?:(?:[^,，由]{{2,20}})?由(?P<charged>[㐀-鿿、（）]{{2,24}})|(?P<leading>(?![对是在把我该并还也将由此])[㐀-鿿、（）]{{1,24}}{_BODY}))"
        r"(?:负责|牵头|牵头负责|负责牵头|具体负责|负责落实|组织实施)$"
    ),
    charge_ends=("负责", "牵头", "落实", "实施"),
    charged=regex(_CHARGED),
    assigned=regex(rf"(?P<assigned>(?![对是在把我该并还也将此请])[㐀-田甲-鿿、（）]{{1,24}}?{_BODY})(?=(?:{_TASKS}))"),
    done=regex(r"已|了(?!解)|曾|先后|累计"),
    leads_up=regex(
        r"(?:对|对于|针对|围绕|按照|根据|在|为|为了|通过|结合|凡|如|若|如果|一旦)(?![^,，]*(?<![主重需必])要)"
        r"|[^,，要将拟须]{2,20}(?:的|前|时)$|(?:到|至)[^,，要将拟须]{2,12}(?:年|底|末)$"
    ),
    owner=regex(
        rf"(?P<owner>(?![对是在把该并还也将]|[今明去本]年|近期|全[市省县区国](?:也|都|均|要)?$)(?:[㐀-鿿、（）]{{1,24}}?{_BODY}|各[地级方]))"
        r"(?:也|都|均|还|仍|要|一律|今后|明年|今年|下一步|近期|继续|原则上)?$"
    ),
    hedge=regex(
        r"适时|力争|争取|尽快|尽量|必要时|原则上?(?=同意|通过)|原则上|视情|择机|逐步|有条件的|条件成熟|尽可能|初步|拟|计划(?=于|到\d|在)"
        r"|探索(?=建立|开展|推行|实行|实施|推进|构建|形成|制定|设立|运用|采用|试行|创新|完善|通过|打造|引入|发展|以|将|在|把|对)"
    ),
    aims=("确保", "争取", "原则上", "严禁", "禁止", "不得"),
    due_before=regex(r"(?:力争|争取|确保|到|至|于|在)$"),
    due_in=regex(r"前$|底|末|内$|年终"),
    due_after=regex(r"[,，]?(?:之前|以前|前|完成|实现|建成|全部|基本|底|全面完成|完工|竣工|投入使用|启动|开工)"),
    comma="、",
    longest=120,
)
_BODIES = (
    "council|committee|clerk|chair|government|ministry|department|board|team|secretariat|office|members?|"
    "councillors?|staff|partners?|"
    "working group|agency|agencies|departments|ministries|teams|company|firm|authority|authorities|"
    "trust|charity|auditors?|minister|mayor|police|bank|commission|university|school|hospital|union|association|service|unit|"
    "panel|cabinet|parliament|centre|officers?|directors?|managers?|leads|management|cluster|region|district|province"
)
_ALONE = (
    "Partners|Members|Officers|Management|Staff|Councillors|Authorities|Ministers|Teams|Agencies|Residents|Trustees|"
    "Directors|Auditors|Managers|Departments|Ministries|Schools|Hospitals|Police|Parliament|Cabinet|Donors|Suppliers|"
    "Contractors|Households|Landlords|Parents|Owners|Applicants|Tenants|Employers|Companies|Visitors|(?!Numbers|Papers|Errors|Orders|Letters|Matters|Offers|Waters|Powers)[A-Z][a-z]+(?:ers|ors|ists|ees)|[A-Z]{2,8}"
)
ENGLISH = ActionWords(
    hint=regex(r"will|must|should|shall|\bto\b|ction|undert|RESOLVED|greed|ecided", re.IGNORECASE),
    marker=regex(
        r"(?<!\byou )(?<!\bwho )(?<!\bwhich )(?<!\bthat )(?<!\bthere )(?<!\bcontinues )"
        r"\b(?:will(?! not be able)|must(?! have )|should(?! you)|shall|(?:is|are) to(?= [a-z])|"
        r"to be (?:completed|confirmed|reviewed|submitted|circulated|agreed|held|"
        r"signed|updated|provided|published|prepared)|(?:(?<!all )(?<!the )(?<!any )(?<!its )(?<!our )plans?|aims?|"
        r"intends?|expects?|commits?|pledges?|agreed(?: in principle)?|decided|undert(?:ook|akes?)|"
        r"(?:is|are) expected|(?:is|are|was|were) (?:asked|required|requested)|resolved)"
        r" to|resolved(?=:? that\b.)|(?:agreed|decided)(?= that\b.)|actions?:)(?![A-Za-z])",
        re.IGNORECASE,
    ),
    promise=regex(r"(?:will|plans? |aims? |intends? |expects? |commits? |pledges? |undert|.*expected)", re.IGNORECASE),
    decides=regex(r"(?!)"),
    settled=regex(r"(?:agreed|decided|resolved)\b", re.IGNORECASE),
    charges=regex(r"(?!)"),
    charge_ends=(),
    charged=regex(r"(?!)"),
    assigned=regex(r"(?!)"),
    done=regex(r"(?!)"),
    leads_up=regex(r"(?:To|For|In|On|Where|If|When|Once|Subject) "),
    owner=regex(
        r"(?:and )?(?P<owner>(?!(?:We|It|I|You|They|He|She|This|That|These|There|What|Who|But|And|If|As|"
        r"The [a-z])\b)(?:[Tt]he |All |Each )?[A-Z][\w.’'-]*(?: (?:of|for|and|the|&|"
        r"[A-Z][\w.’'-]*)){1,8})(?: (?:also|then|now|and))?$"
        rf"|(?P<alone>{_ALONE}|[Tt]he [A-Z][\w.’'-]*)(?: (?:also|then|now|and))?$"
        rf"|(?:and )?(?P<common>(?:[Tt]he|[Aa]ll|[Ee]ach) (?:[a-z]+ ){{0,2}}(?:{_BODIES}))$"
        rf"|(?P<both>[Tt]he (?:[a-z]+ ){{0,2}}(?:{_BODIES})|{_ALONE}) [a-z]+ed [^,;]{{1,80}} and$"
    ),
    hedge=regex(
        r"\b(?:aims? to|plans? to|intends? to|where possible|if possible|if necessary|as appropriate|subject to|"
        r"as soon as possible|expected to|expects? to|"
        r"in principle|provisionally|where necessary|next available opportunity)\b",
        re.IGNORECASE,
    ),
    aims=(),
    due_before=regex(r"\b(?:by|before|until|no later than|within|due(?: on)?)(?: the)? $", re.IGNORECASE),
    due_in=regex(r"^(?:by|before|until|no later than)\b", re.IGNORECASE),
    due_after=regex(r"(?!)"),
    comma=", ",
    longest=300,
)
_TITLED = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|and|the|for|&)){%s,8}"
# The Clerk to write …: minutes leave out the verb.
ASSIGNED = regex(
    rf"(?:Actions?: (?P<owner>{_TITLED % 0})|(?!According|Due|Thanks|Prior|Owing|Access|Further|Next|Response|Welcome)"
    rf"(?P<titled>{_TITLED % 1})) to (?!the |an? |our |his |her |their |this |that |be )[a-z]"
)
PLANS = regex(r"(?P<who>[A-Z][\w’'-]+) (?:plans?|aims?|intends?|commits?|pledges?|undertakes?) to\b")
