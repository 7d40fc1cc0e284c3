# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Names of places: China's provincial-level divisions and the states of the world. Data for places."""

from __future__ import annotations

# Short name → full name, in the order of GB/T 2260.
PROVINCES = {
    (
        "北京"
): (
        "北京市"
), (
        "天津"
): (
        "天津市"
), (
        "河北"
): (
        "河北省"
), (
        "山西"
): (
        "山西省"
), (
        "内蒙古"
): (
        "内蒙古自治区"
), (
        "辽宁"
): (
        "辽宁省"
), (
        "吉林"
): (
        "吉林省"
),
    (
        "黑龙江"
): (
        "黑龙江省"
), (
        "上海"
): (
        "上海市"
), (
        "江苏"
): (
        "江苏省"
), (
        "浙江"
): (
        "浙江省"
), (
        "安徽"
): (
        "安徽省"
), (
        "福建"
): (
        "福建省"
), (
        "江西"
): (
        "江西省"
),
    (
        "山东"
): (
        "山东省"
), (
        "河南"
): (
        "河南省"
), (
        "湖北"
): (
        "湖北省"
), (
        "湖南"
): (
        "湖南省"
), (
        "广东"
): (
        "广东省"
), (
        "广西"
): (
        "广西壮族自治区"
), (
        "海南"
): (
        "海南省"
),
    (
        "重庆"
): (
        "重庆市"
), (
        "四川"
): (
        "四川省"
), (
        "贵州"
): (
        "贵州省"
), (
        "云南"
): (
        "云南省"
), (
        "西藏"
): (
        "西藏自治区"
), (
        "陕西"
): (
        "陕西省"
), (
        "甘肃"
): (
        "甘肃省"
),
    (
        "青海"
): (
        "青海省"
), (
        "宁夏"
): (
        "宁夏回族自治区"
), (
        "新疆"
): (
        "新疆维吾尔自治区"
), (
        "台湾"
): (
        "台湾省"
), (
        "香港"
): (
        "香港特别行政区"
), (
        "澳门"
): (
        "澳门特别行政区"
),
}  # fmt: skip

PINYIN = (
    "Beijing|Tianjin|Hebei|Shanxi|Inner Mongolia|Liaoning|Jilin|Heilongjiang|Shanghai|Jiangsu|Zhejiang|Anhui|"
    "Fujian|Jiangxi|Shandong|Henan|Hubei|Hunan|Guangdong|Guangxi|Hainan|Chongqing|Sichuan|Guizhou|Yunnan|Tibet|"
    "Shaanxi|Gansu|Qinghai|Ningxia|Xinjiang|Taiwan|Hong Kong|Macao|Macau"
).split("|")

STATES = (
    "Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahrain|"
    "Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia and Herzegovina|Botswana|Brazil|"
    "Brunei|Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Cape Verde|Central African Republic|Chile|"
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

# Words that end in a division's character and name no place.
COMMON_NOUNS = (
    "城市 都市 超市 股市 楼市 上市 门市 夜市 集市 地市 省市 县市 全市 各市 我市 本市 该市 直辖市 副省级市 自治区 "
    "地区 社区 景区 园区 灾区 城区 市区 山区 新区 校区 片区 特区 辖区 开发区 小区 矿区 林区 牧区 库区 高新区 "
    "老区 郊区 农区 疫区 厂区 院区 战区 军区 病区 街区 城乡 中心城区 主城区 旧城区 新城区 功能区 试验区 示范区 "
    "保护区 度假区 旅游区 合作区 经济区 工业区 居民区 商业区 棚户区 贫困区 沙区 湖区 库区 全区 各区 我区 本区 "
    "全县 各县 我县 本县 全省 各省 我省 本省 市县 区县 郡县 贫困县 国旗 党旗 红旗 锦旗 彩旗 城镇 乡镇 村镇 集镇 "
    "小城镇 建制镇 全镇 各镇 同盟 联盟 加盟 结盟 本州 全州 误区 禁区 时区 选区 盲区 雷区 专区 分区 跨区 撤县设区 "
    "雨区 战区 行政区 特别行政区 协作区 水淹区 保税区 自贸区 聚集区 集聚区"
).split()
