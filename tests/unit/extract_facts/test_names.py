"""Organisations and places."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from masthead.extract.names import find_names
from masthead.extract.organisations.organisations import find_organisations
from masthead.extract.places.places import find_places
from masthead.source import Source

MakeSource = Callable[[str], Source]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("督查组分赴河北、内蒙古、黑龙江、贵州4省区。", ["河北", "内蒙古", "黑龙江", "贵州"]),
        ("浙江省启动试点，浙江经验推广。", ["浙江省"]),
        ("组长赴青山县、白河市调研。", ["青山县", "白河市"]),
        ("各市县、全市、城市、开发区、市场监管。", []),
        ("按照区委部署推进县域经济。", []),
        ("方案完成后，报市水利局、转县林业局。", []),
        ("该县柳林镇王庄村建成冷库，11个设区市跟进。", ["柳林镇王庄村"]),
        ("代表团到访昆明。", ["昆明"]),
        ("专家来自美国加利福尼亚州和日本福岛县。", ["美国加利福尼亚州", "日本福岛县"]),
        ("班列抵达德国杜伊斯堡和波兰马拉舍维奇。", ["德国杜伊斯堡", "波兰马拉舍维奇"]),
        ("泰国政府、美国各州、法国全省均未回应西班牙语版本。", ["泰国", "美国", "法国"]),
        ("墨西哥湾飓风后，加拿大元走弱，驻纽约总领馆提醒。", []),
        ("暂停进口日本水产品，平日本地供应充足。", ["日本"]),
        ("宝山区顾村镇、睢宁县沙集镇入选，全县特色村镇、中心集镇参加。", ["宝山区顾村镇", "睢宁县沙集镇"]),
        ("上海虹桥站、南京长江大桥、丹东电厂检修。", []),
        ("在昆山、江阴抓获嫌疑人。", ["昆山", "江阴"]),
        ("在昆山落网，途经凭祥入境，货物经二连浩特口岸出境。", ["昆山", "凭祥", "二连浩特"]),
        ("开展合作、交流，做到无为而治，坚如磐石，水平度良好。", []),
        ("李某（安徽阜阳人）到案，安徽人居多。", ["安徽阜阳"]),
        ("昆山市花桥经济开发区、南京市长江路、昆山市市场。", ["昆山市花桥经济开发区", "南京市", "昆山市"]),
        ("与德国巴伐利亚州因戈尔施塔特市结好。", ["德国巴伐利亚州因戈尔施塔特市"]),
        ("乌克兰东部顿涅茨克地区告急。", ["乌克兰", "顿涅茨克地区"]),
        ("湖北秭归、巴东及杭州、安吉启动响应，推动南昌、新建项目落地。", ["湖北秭归", "巴东", "杭州", "安吉", "南昌"]),
        ("新华社开罗3月5日电", ["开罗"]),
        ("雁塔区、新城区实行管制，老城区、新城区改造。", ["雁塔区", "新城区"]),
        ("辽宁舰、山东舰返航。", []),
        ("赴龙潭苗族乡、下沉少数民族乡村。", ["龙潭苗族乡"]),
        ("坚持公开、公正，突出重点、难点。", []),
        ("在合肥新站高新区、武汉东湖新技术开发区设厂。", ["合肥新站高新区", "武汉东湖新技术开发区"]),
        ("巡察松树坪村，镇政府驻上屯村。", ["松树坪村", "上屯村"]),
    ],
)
def test_chinese_places(source: MakeSource, text: str, names: list[str]) -> None:
    assert [place.name for place in find_places(source(text), "zh-CN")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Teams worked in Kenya, Uganda and South Sudan.", ["Kenya", "Uganda", "South Sudan"]),
        ("Wells were dug across Marsh County and the District of Halden.", ["Marsh County", "District of Halden"]),
        ("Delegates from Hebei and Inner Mongolia came.", ["Hebei", "Inner Mongolia"]),
        ("This District and the County agreed.", []),
        ("Turkey meat and Brazil nuts were recalled.", []),
        ("Drought persists across Somalia's Bay Region.", ["Somalia", "Bay Region"]),
        ("A petition from Elm Valley East was read.", ["Elm Valley East"]),
        ("Ms. Nora Finch (Elm Valley East, Ind.): Thank you.", []),
        ("The well is near Harrow (Marsh County).", ["Harrow", "Marsh County"]),
        ("Prices rose in Kassala and Gedaref states and in the Afar region.", ["Kassala", "Gedaref", "Afar"]),
        ("Member and observer states met in the Council area.", []),
        ("The plant is at Choma in Southern Province.", ["Choma", "Southern Province"]),
        ("The bus runs from Kafue, Zambia, to Hwange.", ["Kafue", "Zambia", "Hwange"]),
        ("A mill in Barrow, Ohio, and one in Austin, TX, closed.", ["Barrow", "Ohio", "Austin"]),
        (
            "Water is off in Castletown, Derryglass and parts of Lower Moyne.",
            ["Castletown", "Derryglass", "Lower Moyne"],
        ),
        ("Vale Primary School, Torwick, was judged good.", ["Torwick"]),
        ("Binh Duong Province and Hai Phong grew.", ["Binh Duong Province", "Hai Phong"]),
        ("In Kenya's Turkana County, wells are dry.", ["Kenya", "Turkana County"]),
        (
            "TORWICK – A man died when his van left the road early on Friday, the police of the county said.",
            ["TORWICK"],
        ),
        ("SUMMARY – The panel met for the first time on Friday, and heard what the officers had to tell.", []),
        ("A letter from Jane Hill and a bid from Kier were read; payments went to Hartley and Moss.", []),
        ("An analyst at Barclays, according to Reuters, wrote to Severn Trent and to Costain.", []),
        ("Patients of Florence Nightingale Ward were moved.", []),
        ("Electors of Eastfield Ward vote in May.", ["Eastfield Ward"]),
        ("The Indian Coast Guard and Hackney Town Hall were told.", []),
        ("Mr London and Kenya Airways met South Wales and Greater London.", ["South Wales", "Greater London"]),
        ("Pupils did well in Maths and Science, in Excel and in Year 6.", []),
        ("Côte d'Ivoire, São Paulo and Newcastle upon Tyne", ["Côte d'Ivoire", "São Paulo", "Newcastle upon Tyne"]),
        ("The accused, of Oak Road, Torwick, Severnshire, was fined.", ["Torwick", "Severnshire"]),
        ("The School, Parents and Governors agreed; the Hall, Library, Café and Gym are open.", []),
        ("Crews came from Stoke-on-Trent and Newcastle upon Tyne.", ["Stoke-on-Trent", "Newcastle upon Tyne"]),
        (
            "Boats reached Companiganj Upazila; rain fell across Sylhet Division.",
            ["Companiganj Upazila", "Sylhet Division"],
        ),
    ],
)
def test_english_places(source: MakeSource, text: str, names: list[str]) -> None:
    assert [place.name for place in find_places(source(text), "en")] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("国务院安全生产委员会办公室印发通知。", "国务院安全生产委员会办公室"),
        ("市生态环境局向市人大常委会报告。", "市生态环境局"),
        ("全国防汛抗旱工作领导小组召开会议。", "全国防汛抗旱工作领导小组"),
        ("中央第六巡视组进驻。", "中央第六巡视组"),
        ("方案报市住房和城乡建设局审定，市文化和旅游局列席。", "市住房和城乡建设局"),
        ("由华东云海建设有限公司承建。", None),
        ("县应急管理局局长到场。", "县应急管理局"),
        ("国家税务总局成都市税务局稽查局作出决定。", "国家税务总局成都市税务局稽查局"),
        ("县委组织部研究并报市委同意。", "县委组织部"),
        ("原市水务局副局长到案。", "市水务局"),
        ("武警某部官兵到场，蓝天救援队参与。", "蓝天救援队"),
    ],
)
def test_chinese_organisations(source: MakeSource, text: str, name: str | None) -> None:
    found = [organisation.name for organisation in find_organisations(source(text), "zh-CN")]
    assert found[0] == name if name else found in ([], ["华东云海建设有限公司"])


@pytest.mark.parametrize(
    "text",
    [
        "国家部署，中央部门，市委托书，全局观念。",
        "各级各部门要落实。",
        "缔结姊妹学校，保障生鲜超市，范围内无学校，共建联合实验室。",
        "压实县区政府责任，督促县市党委，直辖市人民政府。",
        "科研院所要开放实验室，有关律师事务所、劳动仲裁委员会。",
    ],
)
def test_what_is_no_organisation(source: MakeSource, text: str) -> None:
    assert find_organisations(source(text), "zh-CN") == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("团省委、省学联举办。", ["团省委", "省学联"]),
        ("县残联联合县妇幼保健院义诊。", ["县残联", "县妇幼保健院"]),
        ("省委第七巡视组巡视省体育局党组。", ["省委第七巡视组", "省体育局党组"]),
        ("市政协提案委员会交市园林中心办理。", ["市政协提案委员会", "市园林中心"]),
        ("外交部领事司会同公安部国际合作局研究。", ["外交部领事司", "公安部国际合作局"]),
        ("我国驻新西兰大使馆提醒。", ["驻新西兰大使馆"]),
        ("曲阳河水利枢纽工程建设管理局通报。", ["曲阳河水利枢纽工程建设管理局"]),
        ("北岭大学化学与材料科学学院和白马河水库管理处。", ["北岭大学化学与材料科学学院", "白马河水库管理处"]),
        ("香港中文大学（深圳）派代表。", ["香港中文大学（深圳）"]),
        ("督办单下发至高新区管委会。", ["高新区管委会"]),
        ("县社会福利院和县儿童福利院由县民政局管理。", ["县社会福利院", "县儿童福利院", "县民政局"]),
        (
            "中央军委联合参谋部、西部战区陆军、美国环境保护署。",
            ["中央军委联合参谋部", "西部战区陆军", "美国环境保护署"],
        ),
        ("设计单位中交公路规划设计院，国家广播电视总局。", ["中交公路规划设计院", "国家广播电视总局"]),
        ("省水利工程质量监督站检查正和律师事务所。", ["省水利工程质量监督站", "正和律师事务所"]),
    ],
)
def test_several_chinese_organisations(source: MakeSource, text: str, names: list[str]) -> None:
    assert [organisation.name for organisation in find_organisations(source(text), "zh-CN")] == names


def test_an_abbreviation_in_brackets_is_a_short_form(source: MakeSource) -> None:
    (body,) = find_organisations(source("亚洲基础设施投资银行（亚投行）贷款。亚投行审批。"), "zh-CN")
    assert (body.name, body.short_forms) == ("亚洲基础设施投资银行", ("亚投行",))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Ministry of Rural Affairs replied.", "Ministry of Rural Affairs"),
        ("The World Health Organization (WHO) advised.", "World Health Organization"),
        ("It went to the Harbour Valley Parish Council.", "Harbour Valley Parish Council"),
    ],
)
def test_english_organisations(source: MakeSource, text: str, name: str) -> None:
    assert [found.name for found in find_organisations(source(text), "en")] == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("赴辽宁省沈阳市和平区、大连市金州区核查。", [("辽宁省沈阳市和平区", "210102"), ("大连市金州区", "210213")]),
        ("鼓楼区率先完成。", [("鼓楼区", None)]),
        ("福建省福州市：鼓楼区率先完成。", [("福建省福州市", "350100"), ("鼓楼区", "350102")]),
        ("云栖市和平区开工。", [("云栖市和平区", None)]),
        ("吉林省与吉林市协作。", [("吉林省", "220000"), ("吉林市", "220200")]),
        ("贵州省、贵州多地。", [("贵州省", "520000")]),
        ("东城区、朝阳区抽检。", [("东城区", "110101"), ("朝阳区", "110105")]),
        ("走向大同，社会安康，隆重庆祝。", []),
    ],
)
def test_the_code_of_a_division(source: MakeSource, text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(place.name, place.code) for place in find_places(source(text), "zh-CN")] == found


def test_a_place_in_the_name_of_a_body_is_none(source: MakeSource) -> None:
    names = find_names(source("沈阳市公安局向大连市通报。"), "zh-CN")
    assert [place.name for place in names.places] == ["大连市"]
    assert [body.name for body in names.organisations] == ["沈阳市公安局"]


def test_a_short_form_that_is_stated_names_the_same_body(source: MakeSource) -> None:
    text = "市大数据发展管理局（以下简称“市大数据局”）牵头。\n市大数据局报告。"
    (body,) = find_organisations(source(text), "zh-CN")
    assert (body.name, body.short_forms) == ("市大数据发展管理局", ("市大数据局",))


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("会议指出，形势稳定。", "zh-CN", [("形势稳定。", "会议", "reported")]),
        ("县长李明华说：“路要修好，桥要建牢。”", "zh-CN", [("路要修好，桥要建牢。", "李明华", "direct")]),
        ("县长李明华说：“马上改。”", "zh-CN", [("马上改。", "李明华", "direct")]),
        ("会议要求，“稳”是大局。", "zh-CN", [("“稳”是大局。", "会议", "reported")]),
        (
            "李明华表示，将全面整改。“我们一定抓紧。”他说。县长李明华离开。",
            "zh-CN",
            [("将全面整改。", "李明华", "reported"), ("我们一定抓紧。", "李明华", "direct")],
        ),
        ("通知要求的各项任务已经完成。", "zh-CN", []),
        ("落实“河长制”，形成“一网通办”格局。", "zh-CN", []),
        ("我们常抓安全，方向更加明确，成色更足。", "zh-CN", []),  # 常 and 方 are surnames
        ("The Clerk said that work had begun.", "en", [("work had begun.", "Clerk", "reported")]),
        ("The so-called “green belt” was discussed.", "en", []),
    ],
)
def test_what_is_said(source: MakeSource, text: str, language: str, said: list[tuple[str, str, str]]) -> None:
    found = find_names(source(text), language).quotations
    assert [(one.text, one.speaker, one.kind) for one in found] == said
