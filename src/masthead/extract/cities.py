# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Cities of the world that stand without a word that says what they are. Data for places; tests/unit/extract_facts/
test_world.py holds it against the cities that Unicode CLDR names for the time zones."""

from __future__ import annotations

CITIES = (
    "Abidjan|Abuja|Accra|Addis Ababa|Adelaide|Algiers|Almaty|Amman|Amsterdam|Ankara|Antananarivo|Apia|Ashgabat|"
    "Asmara|Astana|Asunción|Athens|Atlanta|Auckland|Baghdad|Baku|Bamako|Bangkok|Bangui|Banjul|Barcelona|Beirut|"
    "Belgrade|Berlin|Bern|Birmingham|Bishkek|Bissau|Blantyre|Bogotá|Bogota|Boston|Bratislava|Brazzaville|Brisbane|"
    "Brussels|Bucharest|Budapest|Buenos Aires|Bujumbura|Cairo|Canberra|Cape Town|Caracas|Casablanca|Chennai|"
    "Chicago|Chișinău|Chisinau|Colombo|Conakry|Copenhagen|Dakar|Dallas|Damascus|Dar es Salaam|Davos|Delhi|Detroit|"
    "Dhaka|Dili|Doha|Douala|Dubai|Dublin|Durban|Dushanbe|Edinburgh|Edmonton|Entebbe|Frankfurt|Freetown|Funafuti|"
    "Gaborone|Gaza|Geneva|Glasgow|Guayaquil|Hanoi|Harare|Havana|Helsinki|Ho Chi Minh City|Honiara|Honolulu|"
    "Hyderabad|Indianapolis|Irkutsk|Islamabad|Istanbul|Jakarta|Jayapura|Jerusalem|Johannesburg|Juba|Kabul|"
    "Kaliningrad|Kampala|Karachi|Kathmandu|Kharkiv|Khartoum|Kigali|Kinshasa|Kolkata|Kuala Lumpur|Kyiv|Lagos|"
    "Lahore|La Paz|Libreville|Lilongwe|Lima|Lisbon|Liverpool|Ljubljana|Lomé|London|Los Angeles|Luanda|Lubumbashi|"
    "Lusaka|Madrid|Majuro|Malabo|Managua|Manila|Maputo|Maseru|Mbabane|Melbourne|Mexico City|Miami|Milan|Minsk|"
    "Mogadishu|Mombasa|Monrovia|Montevideo|Montreal|Moscow|Mumbai|Munich|N’Djamena|Nairobi|New Delhi|"
    "New York City|Niamey|Nicosia|Nouakchott|Nouméa|Novosibirsk|Nuuk|Nuku’alofa|Osaka|Oslo|Ottawa|Ouagadougou|"
    "Paramaribo|Paris|Perth|Philadelphia|Phnom Penh|Podgorica|Port-au-Prince|Port Louis|Port Moresby|"
    "Port of Spain|Port Vila|Porto-Novo|Prague|Pretoria|Pyongyang|Quito|Reykjavik|Reykjavík|Riga|Rio de Janeiro|"
    "Riyadh|Rome|San Francisco|San Salvador|Sana’a|Sanaa|Santo Domingo|São Paulo|Sao Paulo|Sarajevo|Seattle|Seoul|"
    "Shenzhen|Guangzhou|Skopje|Stockholm|Suva|Sydney|Tallinn|Tarawa|Tashkent|Tbilisi|Tegucigalpa|Tehran|Tel Aviv|"
    "The Hague|Thimphu|Tirana|Tokyo|Toronto|Tripoli|Ulaanbaatar|Vaduz|Vancouver|Vienna|Vientiane|Vilnius|"
    "Vladivostok|Warsaw|Windhoek|Winnipeg|Yangon|Yaoundé|Yerevan|Zagreb|Zurich|Zürich"
).split("|")

CITIES_ZH = (
    "万象 东京 东加塔布 中科雷姆斯克 中途岛 丹佛 丹马沙文 乌兰巴托 乌拉尔 乌斯内拉 乌斯怀亚 乌里扬诺夫斯克 亚丁 "
    "亚库塔特 亚松森 亚的斯亚贝巴 亚速尔群岛 仰光 伊努维克 伊尔库茨克 伊斯坦布尔 伊魁特 伏尔加格勒 休达 伦敦 "
    "依伦尼贝 克孜洛尔达 克拉伦代克 克拉斯诺亚尔斯克 克雷斯顿 兰今湾 内罗毕 凯尔盖朗 利伯维尔 利雅得 利马 剑桥湾 "
    "加尔各答 加德满都 加拉加斯 加沙 加那利 加里宁格勒 努克 努瓦克肖特 努美阿 华沙 华雷斯城 南乔治亚 博伊西 "
    "博阿维斯塔 卡塔马卡 卡宴 卡拉奇 卡萨布兰卡 卢布尔雅那 卢本巴希 卢萨卡 印第安纳波利斯 古斯湾 古晋 可可斯 "
    "叶卡捷琳堡 吉隆坡 哈利法克斯 哈博罗内 哈拉雷 哈瓦那 哥本哈根 喀土穆 喀布尔 图勒 图库曼 圣保罗 圣地亚哥 圣基茨 "
    "圣塔伦 圣多明各 圣多美 圣巴泰勒米岛 圣托马斯 圣文森特 圣约翰斯 圣胡安 圣路易斯 地拉那 坎帕拉 坎昆 坎顿岛 坤甸 "
    "埃德蒙顿 埃法特 埃莫西约 埃达克 埃里温 基加利 基希讷乌 基辅 基里地马地岛 堪察加 塔什干 塔希提 塔拉瓦 塔林 塞班 "
    "墨尔本 墨西哥城 复活节岛 多伦多 大坎普 大特克 大马士革 太子港 夸贾林 奇瓦瓦 奥克兰 奥希纳加 奥斯陆 姆巴巴纳 "
    "安克雷奇 安塔那那利佛 安提瓜 安曼 密克隆 富纳富提 尤克拉 尼亚美 尼科西亚 巴伊亚 巴伊亚班德拉斯 巴尔瑙尔 巴库 "
    "巴格达 巴马科 巴黎 布兰克萨布隆 布兰太尔 布加勒斯特 布宜诺斯艾利斯 布干维尔 布拉柴维尔 布拉格 布拉迪斯拉发 "
    "布琼布拉 布罗肯希尔 布辛根 布达佩斯 布里斯班 布鲁塞尔 希伯伦 帕拉马里博 帕果帕果 帝力 平壤 库亚巴 库斯塔奈 "
    "库赛埃 底特律 廷布 开曼 开罗 弗里敦 德黑兰 怀特霍斯 恩贾梅纳 悉尼 托尔托拉 托木斯克 拉各斯 拉巴斯 拉罗汤加 "
    "拉里奥哈 拿骚 摩加迪沙 撒马尔罕 斯威夫特卡伦特 斯德哥尔摩 斯科列斯比桑德 斯科普里 新库兹涅茨克 新西伯利亚 "
    "明斯克 曼谷 朗伊尔城 望加锡 朱巴 朱诺 杜尚别 杜阿拉 柏林 查亚普拉 查塔姆 查戈斯 格莱斯贝 梅特拉卡特拉 梅诺米尼 "
    "梅里达 檀香山 比什凯克 比绍 汉德加 法罗 法考福 法马古斯塔 波哥大 波多诺伏 波多韦柳 波德戈里察 波纳佩岛 洛杉矶 "
    "洛罗尼亚 洛美 海参崴 温哥华 温尼伯 温得和克 特古西加尔巴 特鲁克群岛 玛丽港 珀斯 班吉 班珠尔 瓜亚基尔 "
    "瓜达尔卡纳尔 瓦利斯 瓦加杜古 瓦杜兹 甘比尔 的黎波里 皮特凯恩 福塔雷萨 科伊艾克 科伦坡 科尔多瓦 科布多 科纳克里 "
    "科隆群岛 第比利斯 索非亚 累西腓 约翰内斯堡 纳尔逊堡 纽约 维也纳 维尔纽斯 罗安达 罗马 耶路撒冷 胡志明市 胡胡伊 "
    "芝加哥 苏黎世 莫尔兹比港 莫斯科 萨哈林 萨尔塔 萨拉托夫 萨拉热窝 萨格勒布 萨马拉 蒂华纳 蒙克顿 蒙得维的亚 蒙特雷 "
    "蒙罗维亚 蓬塔阿雷纳斯 西班牙港 诺福克 豪勋爵岛 贝伦 贝尔格莱德 贝鲁特 赤塔 赫尔辛基 路易斯维尔 辛菲罗波尔 达卡 "
    "达喀尔 达累斯萨拉姆 迪拜 道森 道森克里克 都柏林 鄂木斯克 里加 里奥加耶戈斯 里奥布郎库 里斯本 里贾纳 金沙萨 金边 "
    "锡特卡 门多萨 阿什哈巴德 阿克套 阿克托别 阿克拉 阿姆斯特丹 阿尔及尔 阿尤恩 阿德莱德 阿拉木图 阿拉瓜伊纳 "
    "阿斯特拉罕 阿斯马拉 阿比让 阿特劳 阿皮亚 阿纳德尔 阿蒂科肯 雅典 雅加达 雅库茨克 雷克雅未克 雷索卢特 霍巴特 首尔 "
    "马克萨斯 马加丹 马埃岛 马塔莫罗斯 马塞卢 马塞约 马尼拉 马德拉 马德里 马拉博 马斯喀特 马普托 马朱罗 马瑙斯 "
    "马萨特兰 马那瓜 马里戈特 塞班岛 阿布贾 阿布扎比 开普敦 比勒陀利亚 德班 蒙巴萨 亚历山大港 拉巴特 安卡拉 特拉维夫 "
    "多哈 科威特城 麦纳麦 伊斯兰堡 拉合尔 白沙瓦 瓜达尔港 新德里 孟买 班加罗尔 马累 内比都 曼德勒 河内 岘港 "
    "西哈努克港 清迈 普吉岛 巴厘岛 登巴萨 泗水 槟城 大阪 京都 横滨 名古屋 福冈 札幌 神户 广岛 长崎 冲绳 釜山 仁川 "
    "阿斯塔纳 圣彼得堡 喀山 符拉迪沃斯托克 哈巴罗夫斯克 日内瓦 伯尔尼 达沃斯 海牙 鹿特丹 安特卫普 慕尼黑 法兰克福 "
    "斯图加特 莱比锡 德累斯顿 杜伊斯堡 杜塞尔多夫 波恩 米兰 威尼斯 佛罗伦萨 那不勒斯 巴塞罗那 瓦伦西亚 里昂 "
    "斯特拉斯堡 爱丁堡 格拉斯哥 曼彻斯特 利物浦 伯明翰 华盛顿 旧金山 西雅图 波士顿 费城 休斯敦 亚特兰大 迈阿密 "
    "夏威夷 加利福尼亚 得克萨斯 渥太华 蒙特利尔 魁北克 里约热内卢 巴西利亚 基多 钱凯港 堪培拉 惠灵顿 克赖斯特彻奇 "
    "苏瓦 霍尼亚拉 维拉港 英格兰 苏格兰 威尔士 北爱尔兰 西伯利亚"
).split()

# Of Taiwan, whose parts GB/T 2260 gives no codes.
TAIWAN = "台北 桃园 台中 台南 高雄 基隆 新竹 嘉义 苗栗 彰化 屏东 宜兰 花莲 台东 澎湖 马祖".split()
