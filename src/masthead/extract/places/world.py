# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""The states of the world, their territories, parts of some of them, and what regions of China are called beside their
divisions. Data for places; tests/unit/extract_facts/test_world.py holds it against the names of Unicode CLDR."""

from __future__ import annotations

# China's provinces as English texts write them.
PINYIN = (
    "Beijing|Tianjin|Hebei|Shanxi|Inner Mongolia|Liaoning|Jilin|Heilongjiang|Shanghai|Jiangsu|Zhejiang|Anhui|"
    "Fujian|Jiangxi|Shandong|Henan|Hubei|Hunan|Guangdong|Guangxi|Hainan|Chongqing|Sichuan|Guizhou|Yunnan|Tibet|"
    "Shaanxi|Gansu|Qinghai|Ningxia|Xinjiang|Taiwan|Hong Kong|Macao|Macau"
).split("|")

STATES = (
    "United Republic of Tanzania|Republic of Korea|Russian Federation|Islamic Republic of Iran|"
    "Syrian Arab Republic|Lao People’s Democratic Republic|Bolivarian Republic of Venezuela|Republic of Moldova|UK|"
    "USA|Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahrain|"
    "Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia and Herzegovina|Botswana|Brazil|Brunei|"
    "Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Cape Verde|Central African Republic|Chad|Chile|China|"
    "Colombia|Comoros|Costa Rica|Croatia|Cuba|Cyprus|Czechia|Czech Republic|Democratic Republic of the Congo|"
    "Denmark|Djibouti|Dominican Republic|Ecuador|Egypt|El Salvador|Equatorial Guinea|Eritrea|Estonia|Eswatini|"
    "Ethiopia|Fiji|Finland|France|Gabon|Gambia|Germany|Ghana|Greece|Grenada|Guatemala|Guinea-Bissau|Guinea|Guyana|"
    "Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|"
    "Kazakhstan|Kenya|Kiribati|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|"
    "Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Mauritania|Mauritius|Mexico|Micronesia|"
    "Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|New Zealand|"
    "Nicaragua|Nigeria|Niger|North Korea|North Macedonia|Norway|Oman|Pakistan|Palau|Palestine|Panama|"
    "Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Rwanda|Samoa|San Marino|"
    "Saudi Arabia|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|Somalia|"
    "South Africa|South Korea|South Sudan|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|Tajikistan|"
    "Tanzania|Thailand|Timor-Leste|Togo|Tonga|Trinidad and Tobago|Tunisia|Turkmenistan|Türkiye|Turkey|Tuvalu|"
    "Uganda|Ukraine|United Arab Emirates|United Kingdom|United States|Uruguay|Uzbekistan|Vanuatu|Venezuela|Vietnam|"
    "Viet Nam|Yemen|Zambia|Zimbabwe|Antigua and Barbuda|Bahamas|Bosnia-Herzegovina|Burma|Cabo Verde|"
    "Republic of the Congo|Côte d’Ivoire|Cote d’Ivoire|Dominica|Marshall Islands|Federated States of Micronesia|"
    "Saint Kitts and Nevis|St Kitts and Nevis|St. Kitts and Nevis|Saint Lucia|St Lucia|St. Lucia|"
    "Saint Vincent and the Grenadines|St Vincent and the Grenadines|St. Vincent and the Grenadines|"
    "St. Vincent and Grenadines|São Tomé and Príncipe|Sao Tome and Principe|Vatican City|East Timor|Swaziland|"
    "Great Britain|Democratic People’s Republic of Korea|People’s Republic of China|State of Palestine|"
    "Lao PDR|DR Congo|DRC|UAE|Brunei Darussalam|Plurinational State of Bolivia|Kyrgyz Republic|Slovak Republic"
).split("|")

# Territories that are called by names of their own.
TERRITORIES = (
    "American Samoa|Anguilla|Antarctica|Aruba|Åland Islands|Bermuda|British Virgin Islands|Canary Islands|"
    "Caribbean Netherlands|Cayman Islands|Ceuta and Melilla|Christmas Island|Cocos (Keeling) Islands|Cook Islands|"
    "Curaçao|Falkland Islands|Faroe Islands|French Guiana|French Polynesia|Gibraltar|Greenland|Guadeloupe|Guam|"
    "Isle of Man|Martinique|Mayotte|Montserrat|New Caledonia|Niue|Norfolk Island|Northern Mariana Islands|"
    "Palestinian Territories|Palestinian Territory|West Bank|Gaza Strip|Pitcairn Islands|Puerto Rico|Réunion|"
    "Saint Barthélemy|St. Barthélemy|Saint Helena|St. Helena|Saint Martin|St. Martin|Saint Pierre and Miquelon|"
    "St. Pierre and Miquelon|Sint Maarten|Svalbard|Tokelau|Turks and Caicos Islands|U.S. Virgin Islands|"
    "US Virgin Islands|Wallis and Futuna|Western Sahara|Somaliland|Crimea|Zanzibar|Kurdistan|Transnistria|"
    "Nagorno-Karabakh"
).split("|")

# States, provinces and nations that stand without their state; their names are borne by nobody.
PARTS = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|District of Columbia|Florida|Hawaii|"
    "Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|"
    "Missouri|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|"
    "Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|"
    "West Virginia|Wisconsin|Wyoming|Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland and Labrador|"
    "Newfoundland|Nova Scotia|Northwest Territories|Nunavut|Ontario|Prince Edward Island|Quebec|Québec|"
    "Saskatchewan|Yukon|New South Wales|Queensland|South Australia|Western Australia|Tasmania|Northern Territory|"
    "Australian Capital Territory|England|Scotland|Wales|Northern Ireland|Andhra Pradesh|Arunachal Pradesh|Assam|"
    "Bihar|Chhattisgarh|Goa|Gujarat|Haryana|Himachal Pradesh|Jammu and Kashmir|Jharkhand|Karnataka|Kerala|Ladakh|"
    "Madhya Pradesh|Maharashtra|Manipur|Meghalaya|Mizoram|Nagaland|Odisha|Orissa|Puducherry|Punjab|Rajasthan|"
    "Sikkim|Tamil Nadu|Telangana|Tripura|Uttarakhand|Uttar Pradesh|West Bengal|Balochistan|Khyber Pakhtunkhwa|"
    "Sindh|Gilgit-Baltistan|KwaZulu-Natal|Eastern Cape|Western Cape|Northern Cape|Limpopo|Mpumalanga|Gauteng|"
    "Darfur|Bavaria|Catalonia|Lombardy|Sicily|Sardinia|Flanders|Wallonia|Normandy|Brittany|Okinawa|Hokkaido|"
    "Cornwall|Devon|Essex|Sussex|Surrey|Norfolk|Suffolk|Dorset|Somerset|Cumbria|Northumberland|Merseyside|Tyneside|"
    "Teesside|Tyne and Wear|Greater Manchester|West Midlands|East Midlands|East Anglia|Scottish Borders|Outer Hebrides|"
    "Tower Hamlets|"
    "Aberdeenshire|Ayrshire|Bedfordshire|Berkshire|Buckinghamshire|Cambridgeshire|Carmarthenshire|Cheshire|Denbighshire|"
    "Derbyshire|Flintshire|Gloucestershire|Hampshire|Herefordshire|Hertfordshire|Lanarkshire|Lancashire|Leicestershire|"
    "Lincolnshire|Monmouthshire|Northamptonshire|Nottinghamshire|Oxfordshire|Pembrokeshire|Perthshire|Shropshire|"
    "Staffordshire|Warwickshire|Wiltshire|Worcestershire|Yorkshire|Gwynedd|Powys|Anglesey|Ceredigion|Fife|Orkney|Shetland|"
    "Ulster|Leinster|Munster|Connacht|Donegal|Galway|Sligo|Leitrim|Tipperary|Roscommon|Westmeath|Kilkenny|Wexford|Wicklow|"
    "Fermanagh|Armagh|Mindanao|Luzon|Sumatra|Sulawesi|Kalimantan|Bali|Donbas|Anatolia|Siberia"
).split("|")

# Parts of the world, as English texts name them.
CONTINENTS = (
    "Africa|Asia|Europe|Oceania|Latin America|Central America|South America|North America|Caribbean|Middle East|"
    "East Africa|West Africa|North Africa|Southern Africa|Central Africa|Sub-Saharan Africa|Horn of Africa|Sahel|"
    "East Asia|South Asia|Central Asia|Southeast Asia|South-East Asia|South-east Asia|South East Asia|"
    "Eastern Europe|Western Europe|South-Eastern Europe|South-eastern Europe|Southeastern Europe|South-East Europe|"
    "Northeast Asia|North-East Asia|North-east Asia|Southwest Asia|Northwest Africa|North-West Africa|Asia-Pacific|"
    "Asia Pacific|Balkans|Caucasus|Maghreb|Mashreq|Levant|Scandinavia|Baltics|Far East|Near East|Melanesia|Polynesia|"
    "Indochina|Mesoamerica|Americas|Benelux"
).split("|")

# States and parts whose names people and other things bear as well.
AMBIGUOUS = "Georgia|Jordan|Chad|Jersey|Guernsey|Victoria|Virginia|Washington|Maine|Montana|Sark"

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
    "阿联酋 英国 美国 乌拉圭 乌兹别克斯坦 瓦努阿图 委内瑞拉 越南 也门 赞比亚 津巴布韦 阿拉伯联合酋长国 "
    "安提瓜和巴布达 波斯尼亚和黑塞哥维那 多米尼克 多米尼加共和国 圣基茨和尼维斯 圣卢西亚 圣文森特和格林纳丁斯 "
    "圣多美和普林西比 马绍尔群岛 黑山 蒙古 梵蒂冈 科索沃 象牙海岸 刚果共和国 孟加拉 吉尔吉斯"
).split()

TERRITORIES_ZH = (
    "安圭拉 南极洲 美属萨摩亚 阿鲁巴 奥兰群岛 圣巴泰勒米 百慕大 荷属加勒比区 科科斯（基林）群岛 库克群岛 库拉索 "
    "圣诞岛 休达及梅利利亚 西撒哈拉 福克兰群岛 马尔维纳斯群岛 法罗群岛 法属圭亚那 根西岛 直布罗陀 格陵兰岛 格陵兰 "
    "瓜德罗普 关岛 加纳利群岛 加那利群岛 马恩岛 泽西岛 开曼群岛 法属圣马丁 荷属圣马丁 北马里亚纳群岛 马提尼克 "
    "蒙特塞拉特 新喀里多尼亚 诺福克岛 纽埃 法属波利尼西亚 圣皮埃尔和密克隆群岛 皮特凯恩群岛 波多黎各 巴勒斯坦领土 "
    "约旦河西岸 加沙地带 留尼汪 圣赫勒拿 特克斯和凯科斯群岛 托克劳 英属维尔京群岛 美属维尔京群岛 瓦利斯和富图纳 "
    "马约特 索马里兰 克里米亚 桑给巴尔"
).split()

# Regions by the first characters of their parts, and others that are no division.
REGIONS = (
    "京津冀 京津 长三角 长江三角洲 珠三角 珠江三角洲 粤港澳大湾区 粤港澳 港澳台 港澳 成渝 川渝 闽台 陕甘宁 晋陕蒙 "
    "雄安新区 两江新区 舟山群岛新区 兰州新区 南沙新区 西咸新区 贵安新区 西海岸新区 金普新区 天府新区 湘江新区 "
    "江北新区 福州新区 滇中新区 哈尔滨新区 长春新区 赣江新区 晋冀鲁豫 云贵川 苏浙皖 沪苏浙皖 沪苏浙 苏浙沪 江浙沪 "
    "东三省 东北三省 湘鄂赣 川陕甘 甘青宁"
).split()
