# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""The states of the world, and what regions of China are called beside their divisions. Data for places."""

from __future__ import annotations

# China's provinces as English texts write them.
PINYIN = (
    "Beijing|Tianjin|Hebei|Shanxi|Inner Mongolia|Liaoning|Jilin|Heilongjiang|Shanghai|Jiangsu|Zhejiang|Anhui|"
    "Fujian|Jiangxi|Shandong|Henan|Hubei|Hunan|Guangdong|Guangxi|Hainan|Chongqing|Sichuan|Guizhou|Yunnan|Tibet|"
    "Shaanxi|Gansu|Qinghai|Ningxia|Xinjiang|Taiwan|Hong Kong|Macao|Macau"
).split("|")

STATES = (
    "United Republic of Tanzania|Republic of Korea|Russian Federation|Islamic Republic of Iran|Syrian Arab Republic|"
    "Lao People’s Democratic Republic|Bolivarian Republic of Venezuela|Republic of Moldova|UK|USA|"
    "Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahrain|"
    "Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia and Herzegovina|Botswana|Brazil|"
    "Brunei|Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Cape Verde|Central African Republic|Chad|Chile|"
    "China|Colombia|Comoros|Costa Rica|Croatia|Cuba|Cyprus|Czechia|Czech Republic|"
    "Democratic Republic of the Congo|Denmark|Djibouti|Dominican Republic|Ecuador|Egypt|El Salvador|"
    "Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Germany|Ghana|Greece|"
    "Grenada|Guatemala|Guinea-Bissau|Guinea|Guyana|Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|"
    "Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Kazakhstan|Kenya|Kiribati|Kosovo|Kuwait|Kyrgyzstan|Laos|"
    "Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Maldives|"
    "Mali|Malta|Mauritania|Mauritius|Mexico|Micronesia|Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|"
    "Myanmar|Namibia|Nauru|Nepal|Netherlands|New Zealand|Nicaragua|Nigeria|Niger|North Korea|North Macedonia|"
    "Norway|Oman|Pakistan|Palau|Palestine|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|"
    "Qatar|Romania|Russia|Rwanda|Samoa|San Marino|Saudi Arabia|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|"
    "Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Korea|South Sudan|Spain|Sri Lanka|Sudan|"
    "Suriname|Sweden|Switzerland|Syria|Tajikistan|Tanzania|Thailand|Timor-Leste|Togo|Tonga|Trinidad and Tobago|"
    "Tunisia|Turkmenistan|Türkiye|Turkey|Tuvalu|Uganda|Ukraine|United Arab Emirates|United Kingdom|United States|"
    "Uruguay|Uzbekistan|Vanuatu|Venezuela|Vietnam|Viet Nam|Yemen|Zambia|Zimbabwe"
).split("|")

# States whose names people bear as well.
AMBIGUOUS = "Georgia|Jordan"

STATES_ZH = (
    "阿富汗 阿尔巴尼亚 阿尔及利亚 安道尔 安哥拉 阿根廷 亚美尼亚 澳大利亚 奥地利 阿塞拜疆 巴哈马 巴林 孟加拉国 "
    "巴巴多斯 白俄罗斯 比利时 伯利兹 贝宁 不丹 玻利维亚 波黑 博茨瓦纳 巴西 文莱 保加利亚 布基纳法索 布隆迪 柬埔寨 "
    "喀麦隆 加拿大 佛得角 中非共和国 乍得 智利 哥伦比亚 科摩罗 哥斯达黎加 克罗地亚 古巴 塞浦路斯 捷克 "
    "刚果民主共和国 刚果（金） 刚果（布） 丹麦 吉布提 多米尼加 厄瓜多尔 埃及 萨尔瓦多 赤道几内亚 厄立特里亚 "
    "爱沙尼亚 斯威士兰 埃塞俄比亚 斐济 芬兰 法国 加蓬 冈比亚 格鲁吉亚 德国 加纳 希腊 格林纳达 危地马拉 几内亚比绍 "
    "几内亚 圭亚那 海地 洪都拉斯 匈牙利 冰岛 印度尼西亚 印度 印尼 伊朗 伊拉克 爱尔兰 以色列 意大利 科特迪瓦 牙买加 "
    "日本 约旦 哈萨克斯坦 肯尼亚 基里巴斯 科威特 吉尔吉斯斯坦 老挝 拉脱维亚 黎巴嫩 莱索托 利比里亚 利比亚 "
    "列支敦士登 立陶宛 卢森堡 马达加斯加 马拉维 马来西亚 马尔代夫 马里 马耳他 毛里塔尼亚 毛里求斯 墨西哥 "
    "密克罗尼西亚 摩尔多瓦 摩纳哥 蒙古国 黑山共和国 摩洛哥 莫桑比克 缅甸 纳米比亚 瑙鲁 尼泊尔 荷兰 新西兰 尼加拉瓜 "
    "尼日利亚 尼日尔 朝鲜 北马其顿 挪威 阿曼 巴基斯坦 帕劳 巴勒斯坦 巴拿马 巴布亚新几内亚 巴拉圭 秘鲁 菲律宾 波兰 "
    "葡萄牙 卡塔尔 罗马尼亚 俄罗斯 卢旺达 萨摩亚 圣马力诺 沙特阿拉伯 沙特 塞内加尔 塞尔维亚 塞舌尔 塞拉利昂 新加坡 "
    "斯洛伐克 斯洛文尼亚 所罗门群岛 索马里 南非 韩国 南苏丹 西班牙 斯里兰卡 苏丹 苏里南 瑞典 瑞士 叙利亚 "
    "塔吉克斯坦 坦桑尼亚 泰国 东帝汶 多哥 汤加 特立尼达和多巴哥 突尼斯 土耳其 土库曼斯坦 图瓦卢 乌干达 乌克兰 "
    "阿联酋 英国 美国 乌拉圭 乌兹别克斯坦 瓦努阿图 委内瑞拉 越南 也门 赞比亚 津巴布韦"
).split()

# Regions by the first characters of their parts, and others that are no division.
REGIONS = (
    "京津冀 京津 长三角 长江三角洲 珠三角 珠江三角洲 粤港澳大湾区 粤港澳 港澳台 港澳 成渝 川渝 闽台 陕甘宁 晋陕蒙 "
    "雄安新区 两江新区 舟山群岛新区 兰州新区 南沙新区 西咸新区 贵安新区 西海岸新区 金普新区 天府新区 湘江新区 "
    "江北新区 福州新区 滇中新区 哈尔滨新区 长春新区 赣江新区 晋冀鲁豫 云贵川 苏浙皖 沪苏浙皖 沪苏浙 苏浙沪 江浙沪 "
    "东三省 东北三省 湘鄂赣 川陕甘 甘青宁"
).split()
