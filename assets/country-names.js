export const names = `
AD اندورا|انڈورا
AE الامارات العربية المتحدة|امارات متحده عربی|متحدہ عرب امارات
AF افغانستان
AG انتيغوا وبربودا|انتیگوا و باربودا|انٹیگوا اور باربودا
AL البانيا|البانی|البانیا|البانیہ
AM ارمنستان|ارمينيا|ارمینیا
AO انغولا|انگولا
AR ارجنتاین|ارجنٹینا|ارژانتین|الارجنتين
AT اتریش|اسٹریا|النمسا
AU استراليا|استرالیا|اسٹریلیا
AZ اذربايیجان|اذربيجان|جمهوری اذربایجان
BA البوسنة والهرسك|بوسنی و هرزگوین|بوسنیا اور ہرزیگووینا|بوسنیا و هرزهگوینا
BB باربادوس|بارباڈوس|بربادوس
BD بنغلاديش|بنگلادش|بنگلهدیش|بنگلہ دیش
BE بلجيكا|بلجیم|بلژیک|بیلجیم
BF برکینا فاسو|بوركينا فاسو|بورکینافاسو
BG بلغارستان|بلغاريا|بلغاریا|بلغاریہ
BH البحرين|بحرین
BI برونڈی|بوروندي|بوروندی
BJ بنين|بنین|بینن
BN بروناي|برونايی|بروني|برونيی|برونی
BO بوليفيا|بولیوی|بولیویا
BR البرازيل|برازیل|برزیل
BS باهاما|بهاماس|بہاماس|جزر البهاما
BT بوتان|بھوٹان
BW بوتسوانا
BY بلاروس|بيلاروس|بیلاروس
BZ بليز|بلیز|بیلايز
CA كندا|کانادا|کینیڈا
CD الكونغو كينشاسا|کانگو کنشاسا|کنگو کینشاسا
CF جمهورية افريقيا الوسطى|جمهوری افریقای مرکزی|وسط افریقی جمہوریہ
CG الكونغو برازافيل|کانگو برازاویلے|کنگو برازویل
CH سويسرا|سويٹزر لینڈ|سويیس|سویس
CI ساحل العاج|ساحل عاج|کوٹ ڈی ايیوری
CL تشيلي|شیلی|چلی
CM الكاميرون|کامرون|کیمرون
CN الصين|چین
CO كولومبيا|کلمبیا|کولمبیا
CR كوستاريكا|کاستاریکا|کاستریکا|کوسٹا ریکا
CU كوبا|کوبا|کیوبا
CV الراس الاخضر|کیپ ورڈی|کیپورد
CY قبرس|قبرص
CZ التشيك|چک|چیکیا
DE المان|المانيا|جرمنی
DJ جبوتی|جيبوتي|جیبوتی
DK الدانمرك|دانمارک|دنمارک|ڈنمارک
DM دومينيكا|دومینیکا|ڈومنیکا
DO جمهورية الدومينيكان|جمهوری دومینیکن|جمہوریہ ڈومينيکن
DZ الجزاير|الجزایر|الجیریا
EC الاكوادور|اکوادور|ایکواڈور
EE استونيا|استونی|استونیا|اسٹونیا
EG مصر
ER اريتريا|اریتره|اریتریا|اریٹیریا
ES اسبانيا|اسپانیا|هسپانیه|ہسپانیہ
ET اتیوپی|اثيوبيا|ایتوپیا|ایتھوپیا
FI فن لینڈ|فنلاند|فنلند|فنلندا
FJ فجی|فيجي|فیجی
FM مايکرونیشیا|ميكرونيزيا|میکرونزی|میکرونزیا
FR فرانس|فرانسه|فرنسا
GA الغابون|گابن|گیبون
GB المملكة المتحدة|بریتانیا|سلطنت متحدہ
GD غرينادا|گرنادا|گرینادا|گریناڈا
GE جارجیا|جورجيا|گرجستان
GH غانا|غنا|گھانا
GM غامبيا|گامبیا|گیمبیا
GN غينيا|گنی|گینه|گینیا
GQ استوايی گیانا|غينيا الاستوايية|گینه استوایی|گینیا استوایی
GR اليونان|یونان
GT غواتيمالا|گواتمالا|گواتیمالا|گواٹے مالا
GW غينيا بيساو|گنی بساو|گینه بیسايو|گینیا بیسايو
GY غيانا|گویان|گیانا
HN هاندوراس|هندوراس|ہونڈاروس
HR كرواتيا|کرواسی|کروشیا
HT هايتي|هايیتی|هایتی|ہیٹی
HU مجارستان|هنغاريا|ہنگری
ID اندونزی|اندونيسيا|اندونیزیا|انڈونیشیا
IE ايرلندا|ايرلینڈ|ایرلند
IL اسراييل|اسرايیل
IN الهند|بھارت|هند
IQ العراق|عراق
IR ايران|ایران
IS ايس لینڈ|ايسلندا|ایسلند
IT ايطاليا|اٹلی|ایتالیا
JM جامايكا|جامايیکا|جمايیکا
JO اردن|الاردن
JP اليابان|جاپان|ژاپن
KE كينيا|کنیا|کینیا
KG قرقیزستان|قيرغيزستان|کرغزستان
KH كمبوديا|کامبوج|کمبوڈیا|کمپوچیا
KI كيريباتي|کریباتی|کیریباتی
KM جزر القمر|کومور|کوموروس
KN سانت كيتس ونيفيس|سنت کیتس و نویس|سینٹ کٹس اور نیویس
KP شمالی کوریا|كوريا الشمالية|کره شمالی|کوریای شمالی
KR جنوبی کوریا|كوريا الجنوبية|کره جنوبی|کوریای جنوبی
KW الكويت|کویت
KZ قازاق ەلى|قزاخستان|قزاقستان|كازاخستان
LA لاوس|لايوس
LB لبنان
LC سانت لوسيا|سنت لوسیا|سینٹ لوسیا
LI ليختنشتاين|لیختناشتاین|لیشٹنسٹاين
LK سريلانكا|سری لنکا|سریلانکا
LR لايبیریا|ليبيريا|لیبریا
LS لسوتو|ليسوتو|لیسوتو|لیسوتھو
LT لتوانیا|ليتوانيا|لیتوانی|لیتھونیا
LU لوكسمبورغ|لوکزامبورگ|لکسمبرگ
LV لاتفيا|لاتویا|لتونی|لٹویا
LY ليبيا|لیبی|لیبیا
MA المغرب|مراکش
MC موناكو|موناکو
MD مالدووا|مولداوی|مولدوفا
ME الجبل الاسود|مونتهنگرو|مونٹے نیگرو
MG ماداگاسکار|مادغاسکر|مدغشقر|مڈغاسکر
MH جزاير مارشل|جزایر مارشال|جزر مارشال|مارشل ايلینڈز
MK شمالی مقدونیہ|مقدونيا الشمالية|مقدونیه شمالی
ML مالي|مالی
MM ميانمار بورما|میانمار برما|میانمار برمه
MN مغولستان|منغوليا|منگولیا
MR موريتانيا|موریتانی|موریتانیا|موریطانیہ
MT مالت|مالتا|مالطا|مالٹا
MU ماریشس|موريشيوس|موریس
MV جزر المالديف|مالدیو|مالدیپ
MW مالاوی|ملاوي|ملاوی
MX المكسيك|مکزیک|مکسیکو|میکسیکو
MY مالزی|ماليزيا|مالیزیا|ملايشیا|مليسيا
MZ موزامبیک|موزمبيق|موزمبیق
NA ناميبيا|نامیبیا
NE النيجر|نايجر|نیجر
NG نايجیریا|نيجيريا|نیجریا|نیجریه
NI نيكاراغوا|نکاراگووا|نیکاراگوا|نیکاراگويه
NL نیدر لینڈز|هالند|هلند|هولندا
NO النرويج|ناروی|ناروے|نروژ
NP نيبال|نپال|نیپال
NR ناورو|نايورو|نورو
NZ زیلاند جدید|نيوزيلندا|نیوزی لینڈ|نیوزیلند
OM عمان
PA بنما|پاناما|پانامه|پانامہ
PE بيرو|پرو|پیرو
PG بابوا غينيا الجديدة|پاپوا نیو گنی|پاپوا نیو گینیا|پاپوا گینه نو
PH الفلبين|فلپاين|فیلیپین
PK باكستان|پاکستان
PL بولندا|لهستان|پولند|پولینڈ
PS الاراضي الفلسطينية|سرزمینهای فلسطینی|فلسطینی خطے
PT البرتغال|پرتغال|پرتگال
PW بالاو|پالايو|پلاو
PY باراغواي|پاراگوای|پاراگويه|پیراگويے
QA قطر
RO رومانيا|رومانی|رومانیا|رومانیہ
RS سربیا|صربستان|صربيا
RU روس|روسيا|روسیه
RW رواندا|روانڈا
SA المملكة العربية السعودية|سعودی عرب|عربستان سعودی
SB جزاير سلیمان|جزایر سلیمان|جزر سليمان|سولومن ايلینڈز
SC سشلیز|سيشل|سیشل
SD السودان|سودان|سوڈان
SE السويد|سويد|سویدن|سویڈن
SG سنغافورة|سنگاپور|سینگاپور
SI اسلوونی|سلوفينيا|سلونیا|سلووینیا
SK اسلواکی|سلواکیا|سلوفاكيا|سلوواکیہ
SL سيراليون|سیراليون|سیرالیون
SM سان مارينو|سان مارینو|سانمارینو
SN السنغال|سنگال|سینیگال|سینیگل
SO الصومال|سومالی|سومالیه|صومالیہ
SR سورينام|سورینام
SS جنوب السودان|جنوبی سوڈان|سودان جنوبی
ST ساو تومي وبرينسيبي|ساو ٹومے اور پرنسپے|سايوتومه و پرینسیپ
SV ال سلواڈور|السالوادور|السلفادور|السلوادور
SY سوريا|سوریه|شام
SZ اسواتيني|اسواتینی|سواتنی
TD تشاد|چاد|چاڈ
TG توغو|توگو|ٹوگو
TH تايلاند|تایلند|تھايی لینڈ
TJ تاجکستان|تاجیکستان|طاجيكستان
TL تيمور ليشتي|تیمور لسته|تیمور لیسٹ
TM تركمانستان|ترکمانستان|ترکمنستان
TN تونس
TO تونغا|تونگا|ٹونگا
TR تركيا|ترکیه|ترکیہ
TT ترينيداد وتوباغو|ترینیداد اور ٹوباگو|ترینیداد و توباگو
TV توفالو|تووالو|ٹووالو
TW تايوان|تايیوان|تایوان
TZ تانزانیا|تنزانيا|تنزانیہ
UA اوكرانيا|اوکراین|یوکرین
UG اوغندا|اوگاندا|یوگنڈا
US الولايات المتحدة|ایالات متحده|ریاست ہايے متحدہ امریکہ
UY اروگويه|اورغواي|اوروغواي|یوروگوای|یوروگويے
UZ ازبکستان|اوزبكستان
VA الفاتيكان|واتیکان|ویٹیکن سٹی
VC سانت فنسنت وجزر غرينادين|سنت وینسنت و گرنادین|سینٹ ونسنٹ اور گرینیڈاينز
VE فنزويلا|ونزويلا|ونزویلا|وینزويیلا
VN فيتنام|ویتنام
VU فانواتو|وانواتو|وینواٹو
WS ساموا
XK كوسوفو|کوزوو|کوسووو
YE اليمن|یمن
ZA افریقای جنوبی|جنوب افريقيا|جنوبی افریقہ
ZM زامبيا|زامبیا
ZW زمبابوے|زيمبابوي|زیمبابوه|زیمبابوی
AM հայաստան
BD বলদশ
AD 安道尔|安道爾
AE 阿拉伯联合酋长国|阿拉伯聯合大公國|阿拉伯聯合酋長國
AF 阿富汗
AG 安地卡及巴布達|安提瓜和巴布达|安提瓜和巴布達
AL 阿尔巴尼亚|阿爾巴尼亞
AM 亚美尼亚|亞美尼亞
AO 安哥拉
AR 阿根廷
AT 奥地利|奧地利
AU 澳大利亚|澳洲
AZ 亞塞拜然|亞塞拜疆|阿塞拜疆
BA 波士尼亞與赫塞哥維納|波斯尼亚和黑塞哥维那|波斯尼亞和黑塞哥維那
BB 巴巴多斯|巴貝多
BD 孟加拉|孟加拉国
BE 比利时|比利時
BF 布吉納法索|布基納法索|布基纳法索
BG 保加利亚|保加利亞
BH 巴林
BI 布隆迪|蒲隆地
BJ 貝南|貝寧|贝宁
BN 文莱|汶萊
BO 玻利維亞|玻利维亚
BR 巴西
BS 巴哈馬|巴哈马
BT 不丹
BW 博茨瓦納|博茨瓦纳|波札那
BY 白俄罗斯|白俄羅斯
BZ 伯利兹|伯利茲|貝里斯
CA 加拿大
CD 刚果 金|剛果 金夏沙
CF 中央アフリカ共和国|中非共和国|中非共和國
CG 刚果 布|剛果 布拉薩
CH 瑞士
CI 科特迪瓦|象牙海岸
CL 智利
CM 喀麥隆|喀麦隆
CN 中国|中國
CO 哥伦比亚|哥倫比亞
CR 哥斯大黎加|哥斯达黎加|哥斯達黎加
CU 古巴
CV 佛得角|維德角
CY 塞浦路斯|賽普勒斯
CZ 捷克
DE 德国|德國
DJ 吉布地|吉布提
DK 丹麥|丹麦
DM 多米尼克
DO 多明尼加共和國|多米尼加共和国|多米尼加共和國
DZ 阿尔及利亚|阿爾及利亞
EC 厄瓜多|厄瓜多尔|厄瓜多爾
EE 愛沙尼亞|爱沙尼亚
EG 埃及
ER 厄利垂亞|厄立特里亚|厄立特里亞
ES 西班牙
ET 埃塞俄比亚|埃塞俄比亞|衣索比亞
FI 芬兰|芬蘭
FJ 斐济|斐濟
FM 密克罗尼西亚|密克羅尼西亞
FR 法国|法國
GA 加彭|加蓬
GB 英国|英國
GD 格林納達|格林纳达|格瑞那達
GE 喬治亞|格魯吉亞|格鲁吉亚
GH 加納|加纳|迦納
GM 冈比亚|岡比亞|甘比亞
GN 几内亚|幾內亞
GQ 赤道キニア|赤道几内亚|赤道幾內亞
GR 希腊|希臘
GT 危地馬拉|危地马拉|瓜地馬拉
GW 几内亚比绍|幾內亞比索|幾內亞比紹
GY 圭亚那|圭亞那|蓋亞那
HN 宏都拉斯|洪都拉斯
HR 克罗地亚|克羅地亞|克羅埃西亞
HT 海地
HU 匈牙利
ID 印尼|印度尼西亚
IE 愛爾蘭|爱尔兰
IL 以色列
IN 印度
IQ 伊拉克
IR 伊朗
IS 冰岛|冰島
IT 意大利|義大利
JM 牙买加|牙買加
JO 約旦|约旦
JP 日本
KE 肯亞|肯尼亚|肯尼亞
KG 吉尔吉斯斯坦|吉爾吉斯
KH 柬埔寨
KI 吉里巴斯|基里巴斯
KM 科摩罗|科摩羅|葛摩
KN 圣基茨和尼维斯|聖克里斯多福及尼維斯|聖基茨和尼維斯
KP 北朝鮮|北韓|朝鲜
KR 南韓|韓国|韩国
KW 科威特
KZ 哈萨克斯坦|哈薩克
LA 寮國|老挝|老撾
LB 黎巴嫩
LC 圣卢西亚|聖盧西亞|聖露西亞
LI 列支敦士登|列支敦斯登
LK 斯里兰卡|斯里蘭卡
LR 利比里亚|利比里亞|賴比瑞亞
LS 莱索托|萊索托|賴索托
LT 立陶宛
LU 卢森堡|盧森堡
LV 拉脫維亞|拉脱维亚
LY 利比亚|利比亞
MA 摩洛哥
MC 摩納哥|摩纳哥
MD 摩尔多瓦|摩爾多瓦
ME 蒙特內哥羅|黑山
MG 馬達加斯加|马达加斯加
MH 馬紹爾群島|马绍尔群岛
MK 北マケトニア|北馬其頓|北马其顿
ML 馬利|馬里|马里
MM 緬甸|缅甸
MN 蒙古
MR 毛里塔尼亚|毛里塔尼亞|茅利塔尼亞
MT 馬爾他|馬耳他|马耳他
MU 模里西斯|毛里求斯|毛里裘斯
MV 馬爾代夫|馬爾地夫|马尔代夫
MW 馬拉威|馬拉維|马拉维
MX 墨西哥
MY 馬來西亞|马来西亚
MZ 莫三比克|莫桑比克
NA 納米比亞|纳米比亚
NE 尼日|尼日尔|尼日爾
NG 奈及利亞|尼日利亚|尼日利亞
NI 尼加拉瓜
NL 荷兰|荷蘭
NO 挪威
NP 尼泊尔|尼泊爾
NR 瑙魯|瑙鲁|諾魯
NZ 新西兰|紐西蘭
OM 阿曼
PA 巴拿馬|巴拿马
PE 秘魯|秘鲁
PG 巴布亚新几内亚|巴布亞新畿內亞|巴布亞紐幾內亞
PH 菲律宾|菲律賓
PK 巴基斯坦
PL 波兰|波蘭
PS 巴勒斯坦自治區|巴勒斯坦領土|巴勒斯坦领土
PT 葡萄牙
PW 帕劳|帛琉
PY 巴拉圭
QA 卡塔尔|卡塔爾|卡達
RO 罗马尼亚|羅馬尼亞
RS 塞尔维亚|塞爾維亞
RU 俄罗斯|俄羅斯
RW 卢旺达|盧安達|盧旺達
SA 沙地阿拉伯|沙烏地阿拉伯|沙特阿拉伯
SB 所罗门群岛|所羅門群島|索羅門群島
SC 塞席爾|塞舌尔|塞舌爾
SD 苏丹|蘇丹
SE 瑞典
SG 新加坡
SI 斯洛文尼亚|斯洛文尼亞|斯洛維尼亞
SK 斯洛伐克
SL 塞拉利昂|獅子山
SM 圣马力诺|聖馬利諾|聖馬力諾
SN 塞內加爾|塞内加尔
SO 索馬利亞|索馬里|索马里
SR 苏里南|蘇利南|蘇里南
SS 南スータン|南苏丹|南蘇丹
ST 圣多美和普林西比|聖多美和普林西比|聖多美普林西比
SV 萨尔瓦多|薩爾瓦多
SY 叙利亚|敘利亞
SZ 史瓦帝尼|斯威士兰|斯威士蘭
TD 乍得|查德
TG 多哥
TH 泰国|泰國
TJ 塔吉克|塔吉克斯坦
TL 东帝汶|東ティモール|東帝汶
TM 土库曼斯坦|土庫曼
TN 突尼斯|突尼西亞
TO 東加|汤加|湯加
TR 土耳其
TT 千里達及托巴哥|千里達和多巴哥|特立尼达和多巴哥
TV 吐瓦魯|图瓦卢|圖瓦盧
TW 台湾|台灣
TZ 坦尚尼亞|坦桑尼亚|坦桑尼亞
UA 乌克兰|烏克蘭
UG 乌干达|烏干達
US 美国|美國
UY 乌拉圭|烏拉圭
UZ 乌兹别克斯坦|烏茲別克
VA 梵蒂冈|梵蒂岡
VC 圣文森特和格林纳丁斯|聖文森及格瑞那丁|聖文森特和格林納丁斯
VE 委內瑞拉|委内瑞拉
VN 越南
VU 瓦努阿图|瓦努阿圖|萬那杜
WS 萨摩亚|薩摩亞
XK 科索沃
YE 也門|也门|葉門
ZA 南アフリカ|南非
ZM 尚比亞|贊比亞|赞比亚
ZW 津巴布韋|津巴布韦|辛巴威
AD андорра
AE оаэ|обʼєднані арабські емірати
AF афганистан|афганістан
AG антигуа и барбуда|антигуа і барбуда
AL албания|албанія
AM армения|вірменія
AO ангола
AR аргентина
AT австрия|австрія
AU австралия|австралія
AZ азербаиджан|азәрбајҹан
BA босна и херцеговина|босния и герцеговина|боснія і герцеговина
BB барбадос
BD бангладеш
BE бельгия|бельгія
BF буркина фасо|буркіна фасо
BG болгария|болгарія|българия
BH бахреин
BI бурунди|бурунді
BJ бенин|бенін
BN брунеи
BO боливия|болівія
BR бразилия|бразилія
BS багамські острови|багамы
BT бутан
BW ботсвана
BY беларусь|білорусь
BZ белиз|беліз
CA канада
CD конго киншаса|конго кіншаса
CF центрально африканская республика|центральноафриканська республіка
CG конго браззавиль|конго браззавіль
CH швеицария|швеицарія
CI кот д ивуар|кот дʼівуар
CL чили|чилі
CM камерун
CN китаи
CO колумбия|колумбія
CR коста рика
CU куба
CV кабо верде
CY кипр|кіпр
CZ чехия|чехія
DE германия|німеччина
DJ джибути|джибуті
DK дания|данія
DM доминика|домініка
DO доминиканская республика|домініканська республіка
DZ алжир
EC еквадор|эквадор
EE естонія|эстония
EG египет|єгипет
ER еритрея|эритрея
ES испания|іспанія
ET ефіопія|эфиопия
FI финляндия|фінляндія
FJ фиджи|фіджі
FM мікронезія|федеративные штаты микронезии
FR франция|франція
GA габон
GB велика британія|великобритания
GD гренада
GE грузия|грузія
GH гана
GM гамбия|гамбія
GN гвинея|гвінея
GQ екваторіальна гвінея|экваториальная гвинея
GR греция|греція
GT гватемала
GW гвинея бисау|гвінея бісау
GY гаиана|гаяна
HN гондурас
HR хорватия|хорватія
HT гаити|гаіті
HU венгрия|угорщина
ID индонезия|індонезія
IE ирландия|ірландія
IL израиль|ізраіль
IN индия|індія
IQ ирак|ірак
IR иран|іран
IS исландия|ісландія
IT италия|італія
JM ямаика
JO иордания|иорданія
JP япония|японія
KE кения|кенія
KG киргизия|киргизстан
KH камбоджа
KI кирибати|кірибаті
KM комори|коморы
KN сент китс и невис|сент кітс і невіс
KP кндр|північна корея
KR південна корея|республика корея
KW кувеит
KZ казахстан|қазақстан
LA лаос
LB ливан|ліван
LC сент люсия|сент люсія
LI лихтенштеин|ліхтенштеин
LK шри ланка|шрі ланка
LR либерия|ліберія
LS лесото
LT литва
LU люксембург
LV латвия|латвія
LY ливия|лівія
MA марокко
MC монако
MD молдова
ME црна гора|черногория|чорногорія
MG мадагаскар
MH маршалловы о ва|маршаллові острови
MK північна македонія|северна македонија|северная македония
ML мали|малі
MM мʼянма бірма|мьянма бирма
MN монгол|монголия|монголія
MR мавритания|мавританія
MT мальта
MU маврикии|маврикіи
MV мальдивы|мальдіви
MW малави|малаві
MX мексика
MY малаизия|малаизія
MZ мозамбик|мозамбік
NA намибия|намібія
NE нигер|нігер
NG нигерия|нігерія
NI никарагуа|нікарагуа
NL нидерланды|нідерланди
NO норвегия|норвегія
NP непал
NR науру
NZ нова зеландія|новая зеландия
OM оман
PA панама
PE перу
PG папуа нова гвінея|папуа новая гвинея
PH филиппины|філіппіни
PK пакистан
PL польша|польща
PS палестинские территории|палестинські територіі
PT португалия|португалія
PW палау
PY парагваи
QA катар
RO румунія|румыния
RS сербия|сербія|србија
RU россия|росія
RW руанда
SA саудовская аравия|саудівська аравія
SB соломоновы о ва|соломонові острови
SC сеишельские о ва|сеишельські острови
SD судан
SE швеция|швеція
SG сингапур|сінгапур
SI словения|словенія
SK словакия|словаччина
SL сьерра леоне|сьєрра леоне
SM сан марино
SN сенегал
SO сомали|сомалі
SR суринам
SS південнии судан|южныи судан
ST сан томе и принсипи|сан томе і принсіпі
SV сальвадор
SY сирия|сирія
SZ есватіні|эсватини
TD чад
TG того
TH таиланд|таіланд
TJ таджикистан|тоҷикистон
TL восточныи тимор|тимор лешті
TM туркменистан|туркменістан
TN тунис|туніс
TO тонга
TR туреччина|турция
TT тринидад и тобаго|тринідад і тобаго
TV тувалу
TW таивань
TZ танзания|танзанія
UA украина|украіна
UG уганда
US соединенные штаты|сполучені штати
UY уругваи
UZ узбекистан|узбекистон
VA ватикан
VC сент винсент и гренадины|сент вінсент і гренадіни
VE венесуела|венесуэла
VN вʼєтнам|вьетнам
VU вануату
WS самоа
XK косово
YE иемен|ємен
ZA південно африканська республіка|южно африканская республика
ZM замбия|замбія
ZW зимбабве|зімбабве
AD 𐐰𐑌𐐼𐐱𐑉𐐲
AE 𐐷𐐭𐑌𐐴𐐼𐐮𐐼 𐐯𐑉𐐲𐐺 𐐯𐑋𐐲𐑉𐐩𐐻𐑅
AF 𐐰𐑁𐑀𐐰𐑌𐐲𐑅𐐻𐐰𐑌
AG 𐐰𐑌𐐻𐐨𐑀𐐶𐐲 𐐰𐑌𐐼 𐐺𐐪𐑉𐐺𐐷𐐭𐐼𐐲
AL 𐐰𐑊𐐺𐐩𐑌𐐨𐐲
AM 𐐪𐑉𐑋𐐨𐑌𐐨𐐲
AO 𐐰𐑌𐑀𐐬𐑊𐐲
AR 𐐪𐑉𐐾𐐲𐑌𐐻𐐨𐑌𐐲
AT 𐐱𐑅𐐻𐑉𐐨𐐲
AU 𐐱𐑅𐐻𐑉𐐩𐑊𐐨𐐲
AZ 𐐰𐑆𐐲𐑉𐐺𐐴𐑈𐐪𐑌
BA 𐐺𐐱𐑆𐑌𐐨𐐲 𐐰𐑌𐐼 𐐸𐐲𐑉𐐻𐑅𐐲𐑀𐐬𐑂𐐨𐑌𐐲
BB 𐐺𐐪𐑉𐐺𐐩𐐼𐐬𐑅
BD 𐐺𐐪𐑍𐑀𐑊𐐲𐐼𐐯𐑇
BE 𐐺𐐯𐑊𐐾𐐲𐑋
BF 𐐺𐐲𐑉𐐿𐐩𐑌𐐲 𐑁𐐰𐑅𐐬
BG 𐐺𐐲𐑊𐑀𐐯𐑉𐐨𐐲
BH 𐐺𐐪𐑉𐐩𐑌
BI 𐐺𐐲𐑉𐐳𐑌𐐼𐐨
BJ 𐐺𐐲𐑌𐐨𐑌
BN 𐐺𐑉𐐭𐑌𐐴
BO 𐐺𐐬𐑊𐐮𐑂𐐨𐐲
BR 𐐺𐑉𐐲𐑆𐐮𐑊
BS 𐐺𐐲𐐸𐐪𐑋𐐲𐑅
BT 𐐺𐐭𐐻𐐪𐑌
BW 𐐺𐐪𐐻𐑅𐐶𐐪𐑌𐐲
BY 𐐺𐐯𐑊𐐲𐑉𐐭𐑅
BZ 𐐺𐐲𐑊𐐨𐑆
CA 𐐿𐐰𐑌𐐲𐐼𐐲
CD 𐐿𐐪𐑍𐑀𐐬 𐐿𐐲𐑌𐑇𐐪𐑅𐐲
CF 𐑅𐐯𐑌𐐻𐑉𐐲𐑊 𐐰𐑁𐑉𐐲𐐿𐐲𐑌 𐑉𐐨𐐹𐐲𐐺𐑊𐐮𐐿
CG 𐐿𐐪𐑍𐑀𐐬 𐐺𐑉𐐪𐑆𐐲𐑂𐐮𐑊
CH 𐑅𐐶𐐮𐐻𐑅𐐲𐑉𐑊𐐲𐑌𐐼
CI 𐐴𐑂𐑉𐐨 𐐿𐐬𐑅𐐻
CL 𐐽𐐨𐑊𐐩
CM 𐐿𐐰𐑋𐐲𐑉𐐭𐑌
CN 𐐽𐐴𐑌𐐲
CO 𐐿𐐲𐑊𐐲𐑋𐐺𐐨𐐲
CR 𐐿𐐱𐑅𐐻𐐲 𐑉𐐨𐐿𐐲
CU 𐐿𐐷𐐭𐐺𐐲
CV 𐐿𐐩𐐹 𐑂𐐯𐑉𐐼𐐨
CY 𐑅𐐴𐐹𐑉𐐲𐑅
CZ 𐐽𐐯𐐿 𐑉𐐨𐐹𐐲𐐺𐑊𐐮𐐿
DE 𐐾𐐲𐑉𐑋𐐲𐑌𐐨
DJ 𐐾𐐲𐐺𐐭𐐼𐐨
DK 𐐼𐐯𐑌𐑋𐐪𐑉𐐿
DM 𐐼𐐪𐑋𐐲𐑌𐐨𐐿𐐲
DO 𐐼𐐲𐑋𐐮𐑌𐐲𐐿𐐲𐑌 𐑉𐐨𐐹𐐲𐐺𐑊𐐮𐐿
DZ 𐐰𐑊𐐾𐐮𐑉𐐨𐐲
EC 𐐯𐐿𐐶𐐲𐐼𐐱𐑉
EE 𐐯𐑅𐐻𐐬𐑌𐐨𐐲
EG 𐐨𐐾𐐲𐐹𐐻
ER 𐐯𐑉𐐮𐐻𐑉𐐨𐐲
ES 𐑅𐐹𐐩𐑌
ET 𐐨𐑃𐐨𐐬𐐹𐐨𐐲
FI 𐑁𐐮𐑌𐑊𐐲𐑌𐐼
FJ 𐑁𐐨𐐾𐐨
FM 𐑋𐐴𐐿𐑉𐐲𐑌𐐨𐑈𐐲
FR 𐑁𐑉𐐰𐑌𐑅
GA 𐑀𐐲𐐺𐐪𐑌
GB 𐐷𐐭𐑌𐐴𐐻𐐲𐐼 𐐿𐐨𐑍𐐼𐐲𐑋
GD 𐑀𐑉𐐲𐑌𐐩𐐼𐐲
GE 𐐾𐐱𐑉𐐾𐐲
GH 𐑀𐐪𐑌𐐲
GM 𐑀𐐰𐑋𐐺𐐨𐐲
GN 𐑀𐐮𐑌𐐨
GQ 𐐯𐐿𐐶𐐲𐐻𐐱𐑉𐐨𐐲𐑊 𐑀𐐮𐑌𐐨
GR 𐑀𐑉𐐨𐑅
GT 𐑀𐐶𐐪𐐼𐐲𐑋𐐪𐑊𐐲
GW 𐑀𐐮𐑌𐐨 𐐺𐐮𐑅𐐵
GY 𐑀𐐴𐐰𐑌𐐲
HN 𐐸𐐪𐑌𐐼𐐭𐑉𐐲𐑅
HR 𐐿𐑉𐐬𐐩𐑇𐐲
HT 𐐸𐐩𐐻𐐨
HU 𐐸𐐲𐑍𐑀𐐲𐑉𐐨
ID 𐐮𐑌𐐼𐐲𐑌𐐨𐑈𐐲
IE 𐐴𐑉𐑊𐐲𐑌𐐼
IL 𐐮𐑆𐑉𐐨𐐲𐑊
IN 𐐮𐑌𐐼𐐨𐐲
IQ 𐐮𐑉𐐰𐐿
IR 𐐮𐑉𐐪𐑌
IS 𐐴𐑅𐑊𐐲𐑌𐐼
IT 𐐮𐐻𐐲𐑊𐐨
JM 𐐾𐐲𐑋𐐩𐐿𐐲
JO 𐐾𐐱𐑉𐐼𐐲𐑌
JP 𐐾𐐲𐐹𐐰𐑌
KE 𐐿𐐯𐑌𐐷𐐲
KG 𐐿𐐮𐑉𐑀𐐲𐑅𐐻𐐰𐑌
KH 𐐿𐐰𐑋𐐺𐐬𐐼𐐨𐐲
KI 𐐿𐐮𐑉𐐲𐐺𐐪𐐻𐐨
KM 𐐿𐐪𐑋𐐲𐑉𐐬𐑆
KN 𐑅𐐩𐑌𐐻 𐐿𐐮𐐻𐑅 𐐰𐑌𐐼 𐑌𐐨𐑂𐐮𐑅
KP 𐑌𐐱𐑉𐑃 𐐿𐐲𐑉𐐨𐐲
KR 𐑅𐐵𐑃 𐐿𐐲𐑉𐐨𐐲
KW 𐐿𐐲𐐶𐐩𐐻
KZ 𐐿𐐲𐑆𐐪𐐿𐑅𐐻𐐪𐑌
LA 𐑊𐐪𐐬𐑅
LB 𐑊𐐯𐐺𐐲𐑌𐐪𐑌
LI 𐑊𐐮𐐿𐐻𐐲𐑌𐑅𐐻𐐴𐑌
LK 𐑇𐑉𐐨 𐑊𐐰𐑍𐐿𐐲
LR 𐑊𐐴𐐺𐐮𐑉𐐨𐐲
LS 𐑊𐐲𐑅𐐬𐑃𐐬
LT 𐑊𐐮𐑃𐐲𐐶𐐩𐑌𐐨𐐲
LU 𐑊𐐲𐐿𐑅𐐲𐑋𐐺𐐲𐑉𐑀
LV 𐑊𐐰𐐻𐑂𐐨𐐲
LY 𐑊𐐮𐐺𐐨𐐲
MA 𐑋𐐲𐑉𐐪𐐿𐐬
MC 𐑋𐐪𐑌𐐲𐐿𐐬
MD 𐑋𐐱𐑊𐐼𐐬𐑂𐐲
ME 𐑋𐐪𐑌𐐲𐑌𐐨𐑀𐑉𐐬
MG 𐑋𐐰𐐼𐐲𐑀𐐰𐑅𐐿𐐲𐑉
MH 𐑋𐐪𐑉𐑇𐐲𐑊 𐐴𐑊𐐲𐑌𐐼𐑆
MK 𐑋𐐰𐑅𐐲𐐼𐐬𐑌𐐨𐐲
ML 𐑋𐐪𐑊𐐨
MM 𐑋𐐨𐐲𐑌𐑋𐐪𐑉
MN 𐑋𐐪𐑍𐑀𐐬𐑊𐐨𐐲
MR 𐑋𐐱𐑉𐐲𐐻𐐩𐑌𐐨𐐲
MT 𐑋𐐱𐑊𐐻𐐲
MU 𐑋𐐱𐑉𐐮𐑇𐐲𐑅
MV 𐑋𐐪𐑊𐐼𐐨𐑂𐑆
MW 𐑋𐐲𐑊𐐪𐐶𐐨
MX 𐑋𐐯𐐿𐑅𐐲𐐿𐐬
MY 𐑋𐐲𐑊𐐩𐑈𐐲
MZ 𐑋𐐬𐑆𐐰𐑋𐐺𐐨𐐿
NA 𐑌𐐲𐑋𐐮𐐺𐐨𐐲
NE 𐑌𐐴𐐾𐐲𐑉
NG 𐑌𐐴𐐾𐐮𐑉𐐨𐐲
NI 𐑌𐐮𐐿𐐲𐑉𐐪𐑀𐐶𐐲
NL 𐑌𐐯𐑄𐐲𐑉𐑊𐐲𐑌𐐼𐑆
NO 𐑌𐐱𐑉𐐶𐐩
NP 𐑌𐐩𐐹𐐪𐑊
NR 𐑌𐐪𐐭𐑉𐐭
NZ 𐑌𐐭 𐑆𐐨𐑊𐐲𐑌𐐼
OM 𐐬𐑋𐐲𐑌
PA 𐐹𐐰𐑌𐐲𐑋𐐪
PE 𐐹𐐲𐑉𐐭
PG 𐐹𐐰𐐹𐐷𐐳𐐲 𐑌𐐭 𐑀𐐮𐑌𐐨
PH 𐑁𐐮𐑊𐐲𐐹𐐨𐑌𐑆
PK 𐐹𐐰𐐿𐐲𐑅𐐻𐐰𐑌
PL 𐐹𐐬𐑊𐐲𐑌𐐼
PS 𐐹𐐰𐑊𐐲𐑅𐐻𐐮𐑌𐐨𐐲𐑌 𐐻𐐯𐑉𐐲𐐻𐐱𐑉𐐨
PT 𐐹𐐱𐑉𐐽𐐲𐑀𐐲𐑊
PW 𐐹𐐲𐑊𐐵
PY 𐐹𐐯𐑉𐐲𐑀𐐶𐐴
QA 𐐿𐐲𐐻𐐪𐑉
RO 𐑉𐐬𐑋𐐩𐑌𐐨𐐲
RS 𐑅𐐲𐑉𐐺𐐨𐐲
RU 𐑉𐐲𐑇𐐲
RW 𐑉𐐲𐐶𐐪𐑌𐐼𐐲
SA 𐑅𐐵𐐼𐐨 𐐲𐑉𐐩𐐺𐐨𐐲
SB 𐑅𐐪𐑊𐐲𐑋𐐲𐑌 𐐴𐑊𐐲𐑌𐐼𐑆
SC 𐑅𐐩𐑇𐐯𐑊𐑆
SD 𐑅𐐭𐐼𐐰𐑌
SE 𐑅𐐶𐐨𐐼𐑌
SG 𐑅𐐮𐑍𐐲𐐹𐐱𐑉
SI 𐑅𐑊𐐬𐑂𐐨𐑌𐐨𐐲
SK 𐑅𐑊𐐬𐑂𐐪𐐿𐐨𐐲
SL 𐑅𐐨𐐯𐑉𐐲 𐑊𐐨𐐬𐑌
SM 𐑅𐐪𐑌 𐑋𐐲𐑉𐐨𐑌𐐬
SN 𐑅𐐯𐑌𐐲𐑀𐐱𐑊
SO 𐑅𐐲𐑋𐐪𐑊𐐨𐐲
SR 𐑅𐐭𐑉𐐲𐑌𐐪𐑋
ST 𐑅𐐵 𐐻𐐬𐑋 𐐰𐑌𐐼 𐐹𐑉𐐮𐑌𐐽𐐮𐐹𐐩
SV 𐐯𐑊 𐑅𐐰𐑊𐑂𐐲𐐼𐐱𐑉
SY 𐑅𐐮𐑉𐐨𐐲
SZ 𐑅𐐶𐐪𐑆𐐨𐑊𐐰𐑌𐐼
TD 𐐽𐐰𐐼
TG 𐐻𐐬𐑀𐐬
TH 𐐻𐐴𐑊𐐰𐑌𐐼
TJ 𐐻𐐲𐐾𐐨𐐿𐐲𐑅𐐻𐐰𐑌
TL 𐐨𐑅𐐻 𐐻𐐨𐑋𐐱𐑉
TM 𐐻𐐲𐑉𐐿𐑋𐐯𐑌𐐲𐑅𐐻𐐰𐑌
TO 𐐻𐐪𐑍𐑀𐐲
TR 𐐻𐐲𐑉𐐿𐐨
TT 𐐻𐑉𐐮𐑌𐐮𐐼𐐰𐐼 𐐰𐑌𐐼 𐐻𐐲𐐺𐐩𐑀𐐬
TV 𐐻𐐲𐑂𐐪𐑊𐐭
TW 𐐻𐐴𐐶𐐪𐑌
TZ 𐐻𐐰𐑌𐑆𐐲𐑌𐐨𐐲
UG 𐐷𐐭𐑀𐐰𐑌𐐼𐐲
US 𐐷𐐭𐑌𐐴𐐻𐐲𐐼 𐑅𐐻𐐩𐐻𐑅
UY 𐐷𐐳𐑉𐐲𐑀𐐶𐐴
UZ 𐐭𐑆𐐺𐐯𐐿𐐲𐑅𐐻𐐰𐑌
VA 𐑂𐐰𐐼𐐲𐐿𐐲𐑌
VC 𐑅𐐩𐑌𐐻 𐑂𐐮𐑌𐑅𐐲𐑌𐐻 𐐰𐑌𐐼 𐑄 𐑀𐑉𐐯𐑌𐐲𐐼𐐨𐑌𐑆
VN 𐑂𐐨𐐯𐐻𐑌𐐪𐑋
VU 𐑂𐐪𐑌𐐳𐐪𐐼𐐭
WS 𐑅𐐲𐑋𐐬𐐲
YE 𐐷𐐯𐑋𐐲𐑌
ZA 𐑅𐐵𐑃 𐐰𐑁𐑉𐐲𐐿𐐲
ZM 𐑆𐐰𐑋𐐺𐐨𐐲
ZW 𐑆𐐮𐑋𐐺𐐪𐐺𐐶𐐩
AD एडर
AE सयकत अरब अमरत
AF अफगनसतन
AG एटगआ और बरबड
AL अलबनय
AM आरमनय
AO अगल
AR अरजटन
AT ऑसटरय
AU ऑसटरलय
AZ अजरबजन
BA बसनय और हरजगवन
BB बरबडस
BD बगलदश
BE बलजयम
BF बरकन फस
BG बलगरय
BH बहरन
BI बरड
BJ बनन
BN बरनई
BO बलवय
BR बरजल
BS बहमस
BT भटन
BW बतसवन
BY बलरस
BZ बलज
CA कनड
CD कग कशस
CF मधय अफरक गणरजय
CG कग बरजवल
CH सवटजरलड
CI कत दवआर
CL चल
CM कमरन
CN चन
CO कलबय
CR कसटरक
CU कयब
CV कप वरड
CY सइपरस
CZ चकय
DE जरमन
DJ जबत
DK डनमरक
DM डमनक
DO डमनकन गणरजय
DZ अलजरय
EC इकवडर
EE एसटनय
EG मसर
ER इरटरय
ES सपन
ET इथयपय
FI फनलड
FJ फज
FM मइकरनशय
FR फरस
GA गबन
GB यनइटड कगडम
GD गरनड
GE जरजय
GH घन
GM गमबय
GN गन
GQ इकवटरयल गन
GR यनन
GT गवटमल
GW गन बसउ
GY गयन
HN हडरस
HR करएशय
HT हत
HU हगर
ID इडनशय
IE आयरलड
IL इजरइल
IN भरत
IQ इरक
IR ईरन
IS आइसलड
IT इटल
JM जमक
JO जरडन
JP जपन
KE कनय
KG करगजसतन
KH कबडय
KI करबत
KM कमरस
KN सट कटस और नवस
KP उततर करय
KR दकषण करय
KW कवत
KZ कजखसतन
LA लओस
LB लबनन
LC सट लसय
LI लचसटन
LK शरलक
LR लइबरय
LS लसथ
LT लथआनय
LU लगजमबरग
LV लतवय
LY लबय
MA मरकक
MC मनक
MD मलडव
ME मटनगर
MG मडगसकर
MH मरशल दवपसमह
MK उततर मकदनय
ML मल
MM मयमर बरम
MN मगलय
MR मरटनय
MT मलट
MU मरशस
MV मलदव
MW मलव
MX मकसक
MY मलशय
MZ मजबक
NA नमबय
NE नइजर
NG नइजरय
NI नकरगआ
NL नदरलड
NO नरव
NP नपल
NR नउर
NZ नयजलड
OM ओमन
PA पनम
PE पर
PG पपआ नय गन
PH फलपस
PK पकसतन
PL पलड
PS फलसतन कषतर
PT परतगल
PW पलऊ
PY परगव
QA कतर
RO रमनय
RS सरबय
RU रस
RW रवड
SA सऊद अरब
SB सलमन दवपसमह
SC सशलस
SD सडन
SE सवडन
SG सगपर
SI सलवनय
SK सलवकय
SL सएर लयन
SM सन मरन
SN सनगल
SO समलय
SR सरनम
SS दकषण सडन
ST सओ टम और परसप
SV अल सलवडर
SY सरय
SZ एसवटन
TD चड
TG टग
TH थईलड
TJ तजकसतन
TL तमर लसत
TM तरकमनसतन
TN टयनशय
TO टग
TR तरकय
TT तरनदद और टबग
TV तवल
TW तइवन
TZ तजनय
UA यकरन
UG यगड
US सयकत रजय
UY उरगव
UZ उजबकसतन
VA वटकन सट
VC सट वसट और गरनडइस
VE वनजएल
VN वयतनम
VU वनआत
WS समआ
XK कसव
YE यमन
ZA दकषण अफरक
ZM जमबय
ZW जमबबव
ER ኤርትራ
GE საქართველო
CY κυπροσ
GR ελλαδα
AD 안도라
AE 아랍에미리트
AF 아프가니스탄
AG 앤티가 바부다
AL 알바니아
AM 아르메니아
AO 앙골라
AR 아르헨티나
AT 오스트리아
AU 오스트레일리아
AZ 아제르바이잔
BA 보스니아 헤르체고비나
BB 바베이도스
BD 방글라데시
BE 벨기에
BF 부르키나파소
BG 불가리아
BH 바레인
BI 부룬디
BJ 베냉
BN 브루나이
BO 볼리비아
BR 브라질
BS 바하마
BT 부탄
BW 보츠와나
BY 벨라루스
BZ 벨리즈
CA 캐나다
CD 콩고 킨샤사
CF 중앙 아프리카 공화국
CG 콩고 브라자빌
CH 스위스
CI 코트디부아르
CL 칠레
CM 카메룬
CN 중국
CO 콜롬비아
CR 코스타리카
CU 쿠바
CV 카보베르데
CY 키프로스
CZ 체코
DE 독일
DJ 지부티
DK 덴마크
DM 도미니카
DO 도미니카 공화국
DZ 알제리
EC 에콰도르
EE 에스토니아
EG 이집트
ER 에리트리아
ES 스페인
ET 에티오피아
FI 핀란드
FJ 피지
FM 미크로네시아
FR 프랑스
GA 가봉
GB 영국
GD 그레나다
GE 조지아
GH 가나
GM 감비아
GN 기니
GQ 적도 기니
GR 그리스
GT 과테말라
GW 기니비사우
GY 가이아나
HN 온두라스
HR 크로아티아
HT 아이티
HU 헝가리
ID 인도네시아
IE 아일랜드
IL 이스라엘
IN 인도
IQ 이라크
IR 이란
IS 아이슬란드
IT 이탈리아
JM 자메이카
JO 요르단
JP 일본
KE 케냐
KG 키르기스스탄
KH 캄보디아
KI 키리바시
KM 코모로
KN 세인트키츠 네비스
KP 북한|조선민주주의인민공화국
KR 대한민국
KW 쿠웨이트
KZ 카자흐스탄
LA 라오스
LB 레바논
LC 세인트루시아
LI 리히텐슈타인
LK 스리랑카
LR 라이베리아
LS 레소토
LT 리투아니아
LU 룩셈부르크
LV 라트비아
LY 리비아
MA 모로코
MC 모나코
MD 몰도바
ME 몬테네그로
MG 마다가스카르
MH 마셜 제도
MK 북마케도니아
ML 말리
MM 미얀마
MN 몽골
MR 모리타니
MT 몰타
MU 모리셔스
MV 몰디브
MW 말라위
MX 멕시코
MY 말레이시아
MZ 모잠비크
NA 나미비아
NE 니제르
NG 나이지리아
NI 니카라과
NL 네덜란드
NO 노르웨이
NP 네팔
NR 나우루
NZ 뉴질랜드
OM 오만
PA 파나마
PE 페루
PG 파푸아뉴기니
PH 필리핀
PK 파키스탄
PL 폴란드
PS 팔레스타인 지구
PT 포르투갈
PW 팔라우
PY 파라과이
QA 카타르
RO 루마니아
RS 세르비아
RU 러시아
RW 르완다
SA 사우디아라비아
SB 솔로몬 제도
SC 세이셸
SD 수단
SE 스웨덴
SG 싱가포르
SI 슬로베니아
SK 슬로바키아
SL 시에라리온
SM 산마리노
SN 세네갈
SO 소말리아
SR 수리남
SS 남수단
ST 상투메 프린시페
SV 엘살바도르
SY 시리아
SZ 에스와티니
TD 차드
TG 토고
TH 태국
TJ 타지키스탄
TL 동티모르
TM 투르크메니스탄
TN 튀니지
TO 통가
TR 튀르키예
TT 트리니다드 토바고
TV 투발루
TW 대만
TZ 탄자니아
UA 우크라이나
UG 우간다
US 미국
UY 우루과이
UZ 우즈베키스탄
VA 바티칸 시국
VC 세인트빈센트그레나딘
VE 베네수엘라
VN 베트남
VU 바누아투
WS 사모아
XK 코소보
YE 예멘
ZA 남아프리카
ZM 잠비아
ZW 짐바브웨
IL ישראל
AD アントラ
AE アラフ首長国連邦
AF アフカニスタン
AG アンティクア ハーフータ
AL アルハニア
AM アルメニア
AO アンコラ
AR アルセンチン
AT オーストリア
AU オーストラリア
AZ アセルハイシャン
BA ホスニア ヘルツェコヒナ
BB ハルハトス
BD ハンクラテシュ
BE ヘルキー
BF フルキナファソ
BG フルカリア
BH ハーレーン
BI フルンシ
BJ ヘナン
BN フルネイ
BO ホリヒア
BR フラシル
BS ハハマ
BT フータン
BW ホツワナ
BY ヘラルーシ
BZ ヘリース
CA カナタ
CD コンコ民主共和国 キンシャサ
CG コンコ共和国 フラサヒル
CH スイス
CI コートシホワール
CL チリ
CM カメルーン
CO コロンヒア
CR コスタリカ
CU キューハ
CV カーホヘルテ
CY キフロス
CZ チェコ
DE トイツ
DJ シフチ
DK テンマーク
DM トミニカ国
DO トミニカ共和国
DZ アルシェリア
EC エクアトル
EE エストニア
EG エシフト
ER エリトリア
ES スヘイン
ET エチオヒア
FI フィンラント
FJ フィシー
FM ミクロネシア連邦
FR フランス
GA カホン
GB イキリス
GD クレナタ
GE ショーシア
GH カーナ
GM カンヒア
GN キニア
GR キリシャ
GT クアテマラ
GW キニアヒサウ
GY カイアナ
HN ホンシュラス
HR クロアチア
HT ハイチ
HU ハンカリー
ID イントネシア
IE アイルラント
IL イスラエル
IN イント
IQ イラク
IR イラン
IS アイスラント
IT イタリア
JM シャマイカ
JO ヨルタン
KE ケニア
KG キルキス
KH カンホシア
KI キリハス
KM コモロ
KN セントクリストファー ネーウィス
KW クウェート
KZ カサフスタン
LA ラオス
LB レハノン
LC セントルシア
LI リヒテンシュタイン
LK スリランカ
LR リヘリア
LS レソト
LT リトアニア
LU ルクセンフルク
LV ラトヒア
LY リヒア
MA モロッコ
MC モナコ
MD モルトハ
ME モンテネクロ
MG マタカスカル
MH マーシャル諸島
ML マリ
MM ミャンマー ヒルマ
MN モンコル
MR モーリタニア
MT マルタ
MU モーリシャス
MV モルティフ
MW マラウイ
MX メキシコ
MY マレーシア
MZ モサンヒーク
NA ナミヒア
NE ニシェール
NG ナイシェリア
NI ニカラクア
NL オランタ
NO ノルウェー
NP ネハール
NR ナウル
NZ ニューシーラント
OM オマーン
PA ハナマ
PE ヘルー
PG ハフアニューキニア
PH フィリヒン
PK ハキスタン
PL ホーラント
PS ハレスチナ自治区
PT ホルトカル
PW ハラオ
PY ハラクアイ
QA カタール
RO ルーマニア
RS セルヒア
RU ロシア
RW ルワンタ
SA サウシアラヒア
SB ソロモン諸島
SC セーシェル
SD スータン
SE スウェーテン
SG シンカホール
SI スロヘニア
SK スロハキア
SL シエラレオネ
SM サンマリノ
SN セネカル
SO ソマリア
SR スリナム
ST サントメ フリンシヘ
SV エルサルハトル
SY シリア
SZ エスワティニ
TD チャト
TG トーコ
TH タイ
TJ タシキスタン
TM トルクメニスタン
TN チュニシア
TO トンカ
TR トルコ
TT トリニタート トハコ
TV ツハル
TZ タンサニア
UA ウクライナ
UG ウカンタ
US アメリカ合衆国
UY ウルクアイ
UZ ウスヘキスタン
VA ハチカン市国
VC セントヒンセント及ひクレナティーン諸島
VE ヘネスエラ
VN ヘトナム
VU ハヌアツ
WS サモア
XK コソホ
YE イエメン
ZM サンヒア
ZW シンハフエ
KH កមពជ
LA ລາວ
AD andora|andorra|andorre
AE birlesik arap emirlikleri|cac tieu vuong quoc a rap thong nhat|emirados arabes unidos|emirati arabi uniti|emiratos arabes unidos|emirats arabes unis|uni emirat arab|united arab emirates|vereinigte arabische emirate|verenigde arabische emiraten|zjednoczone emiraty arabskie
AF afeganistao|afganistan|afghanistan
AG antigua and barbuda|antigua barbuda|antigua dan barbuda|antigua e barbuda|antigua en barbuda|antigua et barbuda|antigua i barbuda|antigua und barbuda|antigua va barbuda|antigua ve barbuda|antigua y barbuda
AL albania|albanie|albanien|arnavutluk|shqiperi
AM armenia|armenie|armenien|ermenistan
AO angola
AR argentina|argentine|argentinie|argentinien|argentyna|arjantin
AT ao|austria|autriche|avusturya|oostenrijk|osterreich
AU australia|australie|australien|avustralya
AZ aserbaidschan|azerbaidjan|azerbaigian|azerbaijan|azerbaijao|azerbaiyan|azerbaycan|azerbeidzjan|azerbejdzan|azərbaycan
BA bosna hersek|bosna i hercegovina|bosnia and herzegovina|bosnia dan herzegovina|bosnia e herzegovina|bosnia ed erzegovina|bosnia herzegovina|bosnia i hercegowina|bosnia va herzegovina|bosnia y herzegovina|bosnie en herzegovina|bosnie herzegovine|bosnien und herzegowina
BB barbade|barbados
BD bangladeche|banglades|bangladesch|bangladesh|bangladesz
BE belcika|belgia|belgica|belgie|belgien|belgio|belgique|belgium|bi
BF burkina faso|burquina faso
BG bulgaria|bulgarie|bulgarien|bulgarije|bulgaristan
BH bahrain|bahrajn|bahrein|bahreyn|barein|barem
BI burundi|uburundi
BJ benim|benin
BN brunei|brunei darussalam
BO bolivia|bolivie|bolivien|bolivya|boliwia
BR brasil|brasile|brasilien|brazil|brazilie|brazylia|bresil|brezilya
BS baamas|bahama|bahama s|bahamalar|bahamas|bahamy
BT bhoutan|bhutan|butan|butao
BW botsuana|botsvana|botswana
BY belarus|bialorus|bielorrusia|bielorrussia|bielorussia|bielorussie
BZ belice|belize
CA canada|kanada
CD congo kinshasa|demokratyczna republika konga|kongo kinsasa|kongo kinshasa|republica democratica del congo
CF centraal afrikaanse republiek|central african republic|cong hoa trung phi|orta afrika cumhuriyeti|repubblica centrafricana|republica centro africana|republica centroafricana|republik afrika tengah|republika srodkowoafrykanska|republique centrafricaine|zentralafrikanische republik
CG congo|congo brazzaville|kongo|kongo brazavil|kongo brazzaville|republica del congo|republica do congo
CH isvicre|schweiz|schwiiz|suica|suisse|suiza|svizzera|swiss|switzerland|szwajcaria|thuy si|zwitserland
CI costa d avorio|costa de marfil|costa do marfim|cote d ivoire|cote d ivoire costa do marfim|ivoorkust
CL chile|chili|cile|sili
CM camaroes|cameroon|cameroun|camerun|kameroen|kamerun
CN china|chine|chiny|cin|cina|tiongkok|trung quoc
CO colombia|colombie|kolombia|kolombiya|kolumbia|kolumbien
CR costa rica|kosta rika|kostaryka
CU cuba|kuba
CV cabo verde|cap vert|cape verde|capo verde|kaapverdie|kapverden|republika zielonego przyladka|tanjung verde
CY chipre|chypre|cipro|cypr|cyprus|kibris|sip|siprus|zypern
CZ cechia|ceko|cekya|cesko|chequia|czechia|czechy|sec|tchequia|tchequie|tschechien|tsjechie
DE alemanha|alemania|allemagne|almanya|deutschland|duc|duitsland|germania|germany|jerman|niemcy
DJ cibuti|djibouti|djibuti|dschibuti|dzibuti|gibuti|jibuti|yibuti
DK dan mach|danemark|dania|danimarca|danimarka|danmark|denemarken|denmark|dinamarca
DM dominica|dominika|dominique
DO cong hoa dominica|dominicaanse republiek|dominican republic|dominik cumhuriyeti|dominikana|dominikanische republik|repubblica dominicana|republica dominicana|republik dominika|republique dominicaine
DZ algeria|algerie|algerien|algerije|algieria|aljazair|argelia|cezayir
EC ecuador|ekuador|ekvador|ekwador|equador|equateur
EE eesti|estland|estonia|estonie|estonya
EG agypten|ai cap|egipt|egipto|egito|egitto|egypt|egypte|mesir|misir
ER eritre|eritrea|eritreia|erythree|erytrea
ES espagne|espana|espanha|hiszpania|ispanya|spagna|spain|spanien|spanje|spanyol|tay ban nha
ET athiopien|ethiopia|ethiopie|etiopia|etiyopya
FI finland|finlande|finlandia|finlandiya|finnland|phan lan|suomi
FJ fidji|fidschi|fidzi|figi|fiji|fiyi
FM micronesia|micronesie|mikronesia|mikronesien|mikronezja|mikronezya
FR franca|france|francia|francja|frankreich|frankrijk|fransa|phap|prancis
GA gabao|gabon|gabun
GB birlesik krallik|inggris raya|regno unito|reino unido|royaume uni|united kingdom|vereinigtes konigreich|verenigd koninkrijk|vuong quoc anh|wielka brytania
GD granada|grenada|grenade
GE georgia|georgie|georgien|gruzja|gurcistan
GH gana|ghana
GM gambia|gambie|gambiya
GN gine|guine|guinea|guinee|gwinea
GQ aquatorialguinea|ekvator ginesi|equatoriaal guinea|equatorial guinea|guine equatorial|guinea ecuatorial|guinea ekuatorial|guinea equatoriale|guinea xich dao|guinee equatoriale|gwinea rownikowa
GR grece|grecia|grecja|greece|griechenland|griekenland|hy lap|yunani|yunanistan
GT guatemala|gwatemala
GW gine bissau|guine bissau|guinea bisau|guinea bissau|guinee bissau|gwinea bissau
GY guiana|gujana|guyana
HN honduras
HR chorwacja|croacia|croatia|croatie|croazia|hirvatistan|hrvatska|kroasia|kroatie|kroatien
HT haiti
HU hongarije|hongrie|hungaria|hungary|hungria|macaristan|magyarorszag|ungarn|ungheria|wegry
ID endonezya|indonesia|indonesie|indonesien|indonezja
IE ierland|ireland|irland|irlanda|irlande|irlandia
IL israel|israele|israil|izrael
IN an do|bharat|hindistan|inde|india|indie|indien
IQ irak|iraq|iraque
IR ira|iran|irao
IS iceland|ijsland|island|islanda|islande|islandia|izlanda
IT italia|italie|italien|italy|italya|wlochy
JM giamaica|jamaica|jamaika|jamaique|jamajka
JO giordania|jordan|jordania|jordanie|jordanien|urdun|yordania
JP giappone|japan|japao|japon|japonia|japonya|jepang|nhat ban
KE kenia|kenya|quenia
KG kirghizistan|kirghizstan|kirgisistan|kirgistan|kirgizie|kirgizistan|kirgizstan|kirguistan|kyrgyzstan|quirguistao
KH cambodge|cambodia|cambodja|cambogia|camboja|camboya|campuchia|kambocya|kambodscha|kambodza|kamboja
KI kiribati|quiribati
KM comoras|comore|comoren|comores|comoros|komoren|komorlar|komoro|komory
KN saint christophe et nieves|saint kitts and nevis|saint kitts dan nevis|saint kitts e nevis|saint kitts en nevis|saint kitts et nevis|saint kitts i nevis|saint kitts ve nevis|san cristobal y nieves|sao cristovao e neves|sao cristovao e nevis|st kitts nevis|st kitts und nevis|st kitts va nevis
KP corea del nord|corea del norte|coree du nord|coreia do norte|korea polnocna|korea utara|kuzey kore|noord korea|nordkorea|north korea|trieu tien
KR corea del sud|corea del sur|coree du sud|coreia do sul|guney kore|han quoc|korea poludniowa|korea selatan|south korea|sudkorea|zuid korea
KW koeweit|koweit|kuveyt|kuwait|kuwejt
KZ cazaquistao|kasachstan|kazachstan|kazajistan|kazakhstan|kazakistan
LA lao|laos
LB lebanon|li bang|liban|libano|libanon|lubnan
LC saint lucia|sainte lucie|santa lucia|st lucia
LI liachteschtai|liechtenstein|listenstaine
LK sri lanca|sri lanka
LR liberia|liberya
LS lesotho|lesoto
LT lietuva|litauen|lithuania|litouwen|lituania|lituanie|litva|litvanya|litwa
LU letzebuerg|luksemburg|lussemburgo|luxembourg|luxemburg|luxemburgo
LV latvia|latvija|letland|letonia|letonya|lettland|lettonia|lettonie|lotwa
LY libia|libie|libya|libye|libyen
MA fas|ma roc|maroc|marocco|marokko|maroko|marrocos|marruecos|morocco
MC monaco|monako
MD moldavia|moldavie|moldawia|moldova|republica moldova|republik moldau
ME crna gora|czarnogora|karadag|montenegro
MG madagascar|madagasikara|madagaskar
MH iles marshall|ilhas marshall|islas marshall|isole marshall|kepulauan marshall|marshall adalari|marshall islands|marshalleilanden|marshallinseln|quan dao marshall|wyspy marshalla
MK bac macedonia|kuzey makedonya|macedoine du nord|macedonia del nord|macedonia del norte|macedonia do norte|macedonia polnocna|makedonia utara|noord macedonie|nordmazedonien|north macedonia
ML mali
MM mianmar birmania|mjanma birma|myanmar|myanmar birma|myanmar birmania|myanmar birmanie|myanmar burma|myanmar mien dien
MN mogolistan|mong co|mongolei|mongolia|mongolie
MR mauretania|mauretanien|mauritania|mauritanie|moritanya
MT malta|malte
MU maurice|mauricia|mauricio|mauritius
MV maladewa|maldivas|maldive|maldiven|maldives|maldivler|malediven|malediwy
MW malaui|malavi|malawi
MX meksika|meksiko|meksyk|messico|mexico|mexiko|mexique
MY malaisie|malasia|malaysia|maleisie|malezja|malezya
MZ mocambique|mosambik|mozambico|mozambik|mozambique
NA namibia|namibie|namibya
NE niger|nijer
NG nigeria|nijerya
NI nicaragua|nikaragua
NL belanda|ha lan|holandia|hollanda|nederland|netherlands|niederlande|paesi bassi|paises baixos|paises bajos|pays bas
NO na uy|noorwegen|norge|noruega|norvec|norvege|norvegia|norway|norwegen|norwegia
NP nepal
NR nauru
NZ neuseeland|new zealand|nieuw zeeland|nouvelle zelande|nova zelandia|nowa zelandia|nueva zelanda|nuova zelanda|selandia baru|yeni zelanda
OM oma|oman|umman
PA panama
PE perou|peru
PG papoea nieuw guinea|papouasie nouvelle guinee|papua neuguinea|papua new guinea|papua niugini|papua nova guine|papua nowa gwinea|papua nueva guinea|papua nugini|papua nuova guinea|papua yeni gine
PH filipijnen|filipina|filipinas|filipinler|filipiny|filippine|philippinen|philippines|pilipinas
PK pakistan|paquistao
PL ba lan|poland|polandia|polen|pologne|polonia|polonya|polska
PS filistin bolgeleri|lanh tho palestine|palastinensische autonomiegebiete|palestijnse gebieden|palestinian territories|territoires palestiniens|territori palestinesi|territorios palestinianos|territorios palestinos|terytoria palestynskie|wilayah palestina
PT bo dao nha|portekiz|portogallo|portugal|portugalia
PW palaos|palau
PY paraguai|paraguay|paragwaj
QA catar|katar|qatar
RO roemenie|romania|romanya|romenia|roumanie|rumania|rumanien|rumunia
RS serbia|serbie|serbien|servia|servie|sirbistan|srbija
RU nga|rosja|rusia|rusland|russia|russie|russland|rusya
RW ruanda|rwanda|u rwanda
SA a rap xe ut|arab saudi|arabia saudi|arabia saudita|arabia saudyjska|arabie saoudite|saoedi arabie|saudi arabia|saudi arabien|suudi arabistan
SB iles salomon|ilhas salomao|islas salomon|isole salomone|kepulauan solomon|quan dao solomon|salomon inseln|salomonen|salomonseilanden|solomon adalari|solomon islands|wyspy salomona
SC seicheles|seszele|seychellen|seychelles|seyseller
SD soedan|soudan|sudan|sudao
SE isvec|schweden|suecia|suede|sverige|svezia|sweden|swedia|szwecja|thuy dien|zweden
SG singapore|singapour|singapur|singapura
SI eslovenia|slovenia|slovenie|slovenija|slovenya|slowenia|slowenien
SK eslovaquia|slovacchia|slovakia|slovakya|slovaquie|slovensko|slowacja|slowakei|slowakije
SL serra leoa|sierra leona|sierra leone
SM saint marin|san marino|sao marinho
SN senegaal|senegal
SO somali|somalia|somalie|soomaaliya
SR surinam|suriname
SS guney sudan|nam sudan|soudan du sud|south sudan|sud sudan|sudan del sur|sudan poludniowy|sudan selatan|sudao do sul|sudsudan|zuid soedan
ST santo tome y principe|sao tome and principe|sao tome dan principe|sao tome e principe|sao tome en principe|sao tome et principe|sao tome principe|sao tome und principe|sao tome va principe|sao tome ve principe|wyspy swietego tomasza i ksiazeca
SV el salvador|salvador|salwador
SY siria|suriah|suriye|syria|syrie|syrien
SZ essuatini|esuatini|esvatini|eswatini
TD cad|chad|chade|ciad|czad|tchad|tschad|tsjaad
TG togo
TH tailandia|tajlandia|tayland|thai lan|thailand|thailande|thailandia
TJ tacikistan|tadjikistan|tadjiquistao|tadschikistan|tadzjikistan|tadzykistan|tagikistan|tajikistan|tajiquistao|tayikistan
TL oost timor|osttimor|timor est|timor leste|timor oriental|timor wschodni
TM turcomenistao|turkmenistan|turquemenistao
TN tunesie|tunesien|tunez|tunezja|tunisia|tunisie|tunus
TO tonga
TR tho nhi ky|turchia|turcja|turkei|turki|turkije|turkiye|turquia|turquie
TT trindade e tobago|trinidad and tobago|trinidad dan tobago|trinidad e tobago|trinidad en tobago|trinidad tobago|trinidad und tobago|trinidad va tobago|trinidad ve tobago|trinidad y tobago|trinite et tobago|trynidad i tobago
TV tuvalu
TW dai loan|taiwan|tajwan|tayvan
TZ tansania|tanzania|tanzanie|tanzanya
UA oekraine|ucraina|ucrania|ukraina|ukraine|ukrayna
UG oeganda|ouganda|uganda
US america|amerika birlesik devletleri|amerika serikat|estados unidos|etats unis|hoa ky|stany zjednoczone|stati uniti|united states|vereinigte staaten|verenigde staten
UY uruguai|uruguay|urugwaj
UZ oezbekistan|ouzbekistan|ozbekistan|oʻzbekiston|usbekistan|usbequistao|uzbekistan|uzbequistao
VA cidade do vaticano|cite du vatican|citta del vaticano|ciudad del vaticano|etat de la cite du vatican|thanh vatican|vaticaanstad|vatican city|vatikan|vatikanstadt|watykan
VC saint vincent and the grenadines|saint vincent dan grenadine|saint vincent e grenadine|saint vincent en de grenadines|saint vincent et les grenadines|saint vincent i grenadyny|saint vincent ve grenadinler|san vicente y las granadinas|sao vicente e granadinas|st vincent grenadines|st vincent the grenadines|st vincent und die grenadinen|st vincent va grenadines
VE venezuela|wenezuela
VN viet nam|vietna|vietnam|vietname|wietnam
VU vanuatu
WS samoa
XK kosova|kosove|kosovo|kosowo
YE iemen|jemen|yaman|yemen
ZA africa do sul|afrika selatan|afrique du sud|guney afrika|nam phi|republika poludniowej afryki|south africa|sudafrica|sudafrika|zuid afrika
ZM sambia|zambia|zambie|zambiya
ZW simbabwe|zimbabue|zimbabve|zimbabwe
MN ᠮᠣᠩᠭᠣᠯ
MM မနမ
LK ශර ලකව
MV ދވހ ރއޖ
TH ไทย
`;
export const aliases = `
AD AND
AE ARE|UAE|Emirates|EAU|VAE|ОАЭ|الإمارات|阿联酋|Émirats|Trucial States|Trucial Oman
AF AFG
AG ATG|Antigua|Barbuda|Антигуа
AL ALB|Shqiperia|ألبانيا|Shqipërisë
AM ARM|Hayastan|Հայաստանի Հանրապետության|Հայաստանի
AO AGO|أنجولا|أنغولا|Portuguese West Africa|Portugiesisch-Westafrika
AR ARG|Palacio San Martín|Cancillería argentina
AT AUT|Osterreich|Oesterreich|Republik Österreich|Autriche|Austria-Hungary|Autriche-Hongrie|Österreich-Ungarn|Austria-Hungría|Imperio austrohúngaro|Австро-Венгрия|النمسا والمجر|BMEIA|Ballhausplatz
AU AUS|DFAT|Department of Foreign Affairs and Trade
AZ AZE
BA BIH|Bosnia|Bosnie|Bosnien|Босния|البوسنة والهرسك|البوسنة|Bosnia-Herzegovina|Bosnie-Herzégovine|Yugoslavia|Jugoslavia|Yougoslavie|Jugoslawien|Югославия|يوغوسلافيا|Jugoslavija|Југославија
BB BRB
BD BGD|بنجلاديش|بنغلادش|بنغلاديش|East Pakistan|Pakistan oriental|Ostpakistan|Восточный Пакистан|باكستان الشرقية|Segunbagicha
BE BEL|FPS Foreign Affairs|SPF Affaires étrangères|FOD Buitenlandse Zaken|Palais d'Egmont|Egmont Palace
BF BFA|Upper Volta|Haute-Volta|Obervolta|Alto Volta|Верхняя Вольта|فولتا العليا
BG BGR
BH BHR
BI BDI|Urundi|Ruanda-Urundi|German East Africa|Afrique orientale allemande|Deutsch-Ostafrika
BJ BEN|Dahomey
BN BRN|Brunei|بروناي|Brunei Darussalam|Бруней
BO BOL|Plurinational State of Bolivia
BR BRA|Itamaraty|Itamarati|Ministério das Relações Exteriores|Итамарати|إيتاماراتي
BS BHS|Bahamas|باهاماس
BT BTN
BW BWA|Bechuanaland|Betschuanaland|Бечуаналенд
BY BLR|Byelorussia|Belorussia|Weißrussland|Biélorussie|Bielorrusia|Bielorussia|Белоруссия|روسيا البيضاء|بيلاروسيا|بيلاروس|Беларусь
BZ BLZ|British Honduras
CA CAN|Global Affairs Canada|Global Affairs|GAC|Affaires mondiales Canada|Affaires mondiales
CD COD|ZAR|Congo|DRC|DR Congo|Democratic Republic of the Congo|Congo-Kinshasa|Zaire|RDC|République démocratique du Congo|ДР Конго|Demokratische Republik Kongo|República Democrática del Congo|Демократическая Республика Конго|جمهورية الكونغو الديمقراطية|الكونغو الديمقراطية|Заир|زائير|Belgian Congo|Congo belge|Belgisch-Kongo|Congo Belga|Бельгийское Конго
CF CAF|CAR|RCA|Centrafrique|Ubangi-Shari|Oubangui-Chari
CG COG|Congo-Brazzaville|Republic of the Congo|République du Congo|Republik Kongo|República del Congo|Республика Конго|جمهورية الكونغو
CH CHE|Swiss Confederation|Confoederatio Helvetica|Helvetia|Schweizerische Eidgenossenschaft|Confédération suisse|Confederación Suiza|Швейцарская Конфедерация|الاتحاد السويسري|FDFA|EDA|DFAE|Federal Department of Foreign Affairs|Département fédéral des affaires étrangères|Eidgenössisches Departement für auswärtige Angelegenheiten|Departamento Federal de Asuntos Exteriores
CI CIV|Ivory Coast|Côte d'Ivoire|Elfenbeinküste|Costa de Marfil|Costa do Marfim|Costa d'Avorio|Ivoorkust|Кот-д’Ивуар|Берег Слоновой Кости|ساحل العاج|象牙海岸
CL CHL|شيلي|تشيلي|Minrel
CM CMR
CN CHN|PRC|People's Republic of China|Zhongguo|中华人民共和国|中華人民共和國|République populaire de Chine|Volksrepublik China|República Popular China|КНР|Китайская Народная Республика|جمهورية الصين الشعبية|중화인민공화국|Waijiaobu
CO COL|New Granada|Nouvelle-Grenade|Neugranada|Nueva Granada
CR CRI|Casa Amarilla
CU CUB|MINREX
CV CPV|Cape Verde|Cap-Vert|Kap Verde|Cabo Verde|Кабо-Верде|الرأس الأخضر|Capo Verde
CY CYP|Kibris|Kypros|Κύπρου|Κυπριακής Δημοκρατίας
CZ CZE|Czech Republic|Czechia|Česká republika|République tchèque|Tschechische Republik|Tschechei|República Checa|Repubblica Ceca|Чешская Республика|جمهورية التشيك|تشيكيا|Чехия|Böhmen und Mähren|České republiky|Czechoslovakia|Tchécoslovaquie|Tschechoslowakei|Checoslovaquia|Чехословакия|تشيكوسلوفاكيا|Československo|Česko-Slovensko|Czechosłowacja|Czernin Palace|Černínský palác|Ministerstvo zahraničních věcí
DE DDR|DEU|Federal Republic of Germany|FRG|BRD|ФРГ|Bundesrepublik Deutschland|République fédérale d’Allemagne|República Federal de Alemania|Федеративная Республика Германия|East Germany|GDR|RDA|ГДР|Deutsche Demokratische Republik|West Germany|Auswärtiges Amt|Auswärtige Amt|Federal Foreign Office|Bundesaußenministerium|Werderscher Markt
DJ DJI|French Somaliland|Côte française des Somalis
DK DNK|الدنمارك|الدنمرك|Dänemark|Udenrigsministeriet|Asiatisk Plads
DM DMA
DO DOM|MIREX
DZ DZA
EC ECU|Palacio de Najas
EE EST|استونيا|Välisministeerium
EG EGY|Misr|Masr|République arabe d’Égypte|United Arab Republic|République arabe unie|Vereinigte Arabische Republik|República Árabe Unida|الجمهورية العربية المتحدة
ER ERI
ES ESP|Espana|MAUC|MAEC|Palacio de Santa Cruz|Ministerio de Asuntos Exteriores, Unión Europea y Cooperación
ET ETH|Abyssinia|Abyssinie|Abessinien|Abisinia|Абиссиния|الحبشة
FI FIN|Suomi|Ulkoministeriö|Formin|Utrikesministeriet
FJ FJI
FM FSM|Federated States of Micronesia|Micronésie|Mikronesien
FR FRA|FXX|Quai d'Orsay|MEAE|Ministère de l'Europe et des Affaires étrangères|Ministry for Europe and Foreign Affairs|Ке д’Орсе|Кэ д’Орсэ|كي دورسيه|الكي دورسيه
GA GAB|الجابون|الغابون
GB GBR|UK|U.K.|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|Angleterre|Écosse|Pays de Galles|Royaume-Uni|Grande-Bretagne|Grossbritannien|Schottland|Inglaterra|Escocia|Gran Bretaña|Inghilterra|Gran Bretagna|Grã-Bretanha|Англия|Великобритания|Шотландия|Англія|إنجلترا|بريطانيا|انگلستان|İngiltere|Αγγλία|אנגליה|英国|英國|イギリス|英格兰|영국|อังกฤษ|इंग्लैंड|انگلینڈ|United Kingdom of Great Britain and Northern Ireland|Royaume-Uni de Grande-Bretagne et d’Irlande du Nord|Irlande du Nord|Nordirland|Irlanda del Norte|Северная Ирландия|أيرلندا الشمالية|Vereinigtes Königreich Großbritannien und Nordirland|Reino Unido de Gran Bretaña e Irlanda del Norte|Соединённое Королевство Великобритании и Северной Ирландии|المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية|بريطانيا العظمى|اسكتلندا|ويلز|Уэльс|Gales|FCDO|FCO|Foreign Office|Foreign, Commonwealth & Development Office|Foreign and Commonwealth Office|Foreign Commonwealth and Development Office|King Charles Street|Форин-офис|فورين أوفيس
GD GRD
GE GEO|Sakartvelo|Gruzia|Грузия|საქართველოს
GH GHA|Gold Coast|Goldküste|Costa de Oro|Золотой Берег
GM GMB|The Gambia|جامبيا|غامبيا
GN GIN|Guinea-Conakry|Guinée-Conakry|غينيا كوناكري|Гвинея-Конакри|French Guinea|Guinée française|Französisch-Guinea
GQ GNQ|Spanish Guinea|Guinée espagnole|Spanisch-Guinea|Guinea Española
GR GRC|Hellas|Ellada|Hellenic Republic|République hellénique|Hellenische Republik|República Helénica|Греческая Республика|Эллада|Эллинская Республика|الجمهورية الهيلينية|Ελλάδας|Ελληνικής Δημοκρατίας|Ελληνική Δημοκρατία|ΥΠΕΞ|Υπουργείο Εξωτερικών
GT GTM
GW GNB|غينيا بيساو|Guinea Bissau|Portuguese Guinea|Guinée portugaise|Portugiesisch-Guinea|Guinea Portuguesa|Португальская Гвинея
GY GUY|جويانا|غيانا|British Guiana|Guayana
HN HND
HR HRV|Hrvatska|Hrvatske|Republike Hrvatske|Yugoslavia|Jugoslavia|Yougoslavie|Jugoslawien|Югославия|يوغوسلافيا|Jugoslavija|Југославија|MVEP
HT HTI
HU HUN|Magyarorszag|هنغاريا|المجر|Austria-Hungary|Autriche-Hongrie|Österreich-Ungarn|Austria-Hungría|Imperio austrohúngaro|Австро-Венгрия|النمسا والمجر|Külügyminisztérium|Külgazdasági és Külügyminisztérium
ID IDN|Dutch East Indies|Netherlands East Indies|Indes néerlandaises|Niederländisch-Indien|Голландская Ост-Индия|Kemlu|Deplu|Kementerian Luar Negeri|Pejambon
IE IRL|Eire|Irish Republic|أيرلندا|Republic of Ireland|République d’Irlande|Republik Irland|Iveagh House|DFA Ireland|An Roinn Gnóthaí Eachtracha
IL ISR|Yisrael|Misrad HaHutz|משרד החוץ
IN IND|Bharat|Hindustan|MEA|Ministry of External Affairs|South Block
IQ IRQ
IR IRN|Persia|Islamic Republic of Iran|Perse|Персия|République islamique d’Iran
IS ISL|ايسلندا|Utanríkisráðuneytið
IT ITA|Farnesina|La Farnesina|MAECI|Ministero degli Affari Esteri|Фарнезина|فارنيزينا
JM JAM
JO JOR|Transjordan|Transjordanie|Transjordanien|Transjordania|Трансиордания|شرق الأردن
JP JPN|Nippon|Nihon|日本国|にほん|にっぽん|ニッポン|Gaimusho|外務省|Kasumigaseki
KE KEN
KG KGZ|Kirghizia|Kirgizia|Киргизия|Kirghizistan|Kirgistan|Kirgisien|قيرغيزستان|قرغيزستان|Кыргызстан|Kirguizistán
KH KHM|Kampuchea|Khmer Republic|Cambodge|French Indochina|Indochina|Indochine|Indochine française|Französisch-Indochina|Индокитай|الهند الصينية
KI KIR|Gilbert Islands|Îles Gilbert|Gilbertinseln|Islas Gilbert|Острова Гилберта|جزر جيلبرت
KM COM|جزر القمر
KN KNA|St Kitts|Saint Kitts|Сент-Китс|Saint-Christophe
KP PRK|DPRK|Democratic People's Republic of Korea|Corée du Nord|Nordkorea|КНДР|북한|조선|朝鮮|北朝鮮|République populaire démocratique de Corée|Demokratische Volksrepublik Korea|República Popular Democrática de Corea|Корейская Народно-Демократическая Республика|Северная Корея|جمهورية كوريا الشعبية الديمقراطية|جمهورية كوريا الديمقراطية الشعبية
KR KOR|ROK|Korea|Republic of Korea|Hanguk|Corée|Corea|Корея|كوريا|한국|대한민국|韩国|韓國|South Korea|République de Corée|Republik Korea|República de Corea|Республика Корея|Южная Корея|جمهورية كوريا|大韓民国|大韓民國|외교부|Oegyobu
KW KWT
KZ KAZ|Kazakstan|Казахия
LA LAO|Lao PDR|Lao People's Democratic Republic|Laos|لاوس|French Indochina|Indochina|Indochine|Indochine française|Französisch-Indochina|Индокитай|الهند الصينية
LB LBN
LC LCA|St Lucia
LI LIE|Amt für Auswärtige Angelegenheiten
LK LKA|Ceylon|Ceylan|Ceilán|Цейлон|سيلان
LR LBR
LS LSO|Basutoland
LT LTU|Litva|لتوانيا|ليتوانيا|Lietuvos Respublikos|Lietuvos|Užsienio reikalų ministerija|URM
LU LUX|MAEE|Mission Lëtzebuerg
LV LVA|Latvijas Republikas|Latvijas|Ārlietu ministrija
LY LBY|Libyan Arab Jamahiriya
MA MAR
MC MCO
MD MDA|Republic of Moldova|Moldavia|Moldavie|Молдавия|مولدافيا|Moldau|Молдова
ME MNE|Crna Gora|Yugoslavia|Jugoslavia|Yougoslavie|Jugoslawien|Югославия|يوغوسلافيا|Jugoslavija|Југославија|Serbia and Montenegro|Serbie-et-Monténégro|Serbien und Montenegro|Serbia y Montenegro|Сербия и Черногория|صربيا والجبل الأسود
MG MDG|Malagasy Republic
MH MHL|Marshalls
MK MKD|Macedonia|FYROM|Republic of Macedonia|Macédoine|Mazedonien|Македония|Македонија|مقدونيا|Northern Macedonia|North Macedonia|Severna Makedonija|Nordmazedonien|Yugoslavia|Jugoslavia|Yougoslavie|Jugoslawien|Югославия|يوغوسلافيا|Jugoslavija|Југославија
ML MLI|French Sudan|Soudan français|Französisch-Sudan
MM BUR|MMR|Burma|Myanmar|Birmanie|Birma|Birmania|Бирма|بورما|緬甸|ビルマ|พม่า|Мьянма|ميانمار
MN MNG
MR MRT
MT MLT
MU MUS|Île Maurice|Isla Mauricio|موريشيوس|موريشس|جزيرة موريشيوس
MV MDV|Maldive Islands
MW MWI|Nyasaland
MX MEX|United Mexican States|Méjico|SRE|Secretaría de Relaciones Exteriores|Tlatelolco
MY MYS|Malaya|Federation of Malaya|Wisma Putra
MZ MOZ|Portuguese East Africa|Portugiesisch-Ostafrika
NA NAM|South West Africa|Sud-Ouest africain|Südwestafrika|África del Sudoeste|Юго-Западная Африка
NE NER
NG NGA|Naija
NI NIC
NL NLD|Holland|The Netherlands|Hollande|Holanda|Olanda|Голландия|Голландія|هولندا|هلند|Hollanda|Ολλανδία|荷兰|荷蘭|オランダ|הולנד|Ollanda|Pays Bas|Niederlande|Países Bajos|Нидерланды|Buitenlandse Zaken|Minbuza|BuZa|Ministerie van Buitenlandse Zaken
NO NOR|Utenriksdepartementet
NP NPL
NR NRU
NZ NZL|Aotearoa|نيوزلندا|نيوزيلاندا|نيوزيلندا|MFAT|Manatū Aorere
OM OMN|عُمان|سلطنة عمان|Sultanate of Oman
PA PAN|Palacio Bolívar
PE PER|البيرو|Torre Tagle
PG PNG
PH PHL|Filipinas|Philippine Islands|الفيليبين|الفلبين|DFA Philippines
PK PAK
PL POL|بولونيا|بولندا|Rzeczpospolita|Rzeczypospolitej Polskiej|Rzeczpospolita Polska|MSZ|Ministerstwo Spraw Zagranicznych|Aleja Szucha
PS PSE|Palestine|State of Palestine|West Bank|Gaza|فلسطين|Filastin|Palästina|Cisjordania|Palestina|Палестина|أراضي فلسطين
PT PRT|برتغال|Palácio das Necessidades|Ministério dos Negócios Estrangeiros
PW PLW|Belau
PY PRY|باراجواي|باراغواي
QA QAT|قطر
RO ROU|României
RS SRB|Srbije|Republike Srbije|Републике Србије|Србије|Yugoslavia|Jugoslavia|Yougoslavie|Jugoslawien|Югославия|يوغوسلافيا|Jugoslavija|Југославија|Serbia and Montenegro|Serbie-et-Monténégro|Serbien und Montenegro|Serbia y Montenegro|Сербия и Черногория|صربيا والجبل الأسود
RU RUS|Russian Federation|Rossiya|РФ|Российская Федерация|Russische Föderation|Fédération de Russie|Federación de Rusia|روسيا الاتحادية|الاتحاد الروسي|МИД РФ|МИД России|Russian MID|Smolenskaya Square|Смоленская площадь
RW RWA|Ruanda-Urundi|German East Africa|Afrique orientale allemande|Deutsch-Ostafrika
SA SAU|KSA|Saudi|السعودية|Arabie saoudite|Saudi-Arabien|Arabia Saudita|Саудовская Аравия
SB SLB|Solomons|Solomon Is
SC SYC
SD SDN
SE SWE|Utrikesdepartementet
SG SGP
SI SVN|Slovenije|Republike Slovenije|Yugoslavia|Jugoslavia|Yougoslavie|Jugoslawien|Югославия|يوغوسلافيا|Jugoslavija|Југославија
SK SVK|Slovak Republic|Slovenskej republiky|Czechoslovakia|Tchécoslovaquie|Tschechoslowakei|Checoslovaquia|Чехословакия|تشيكوسلوفاكيا|Československo|Česko-Slovensko|Czechosłowacja|MZVEZ|Ministerstvo zahraničných vecí
SL SLE
SM SMR
SN SEN
SO SOM|British Somaliland|Italian Somaliland
SR SUR|Dutch Guiana
SS SSD
ST STP|Sao Tome|Сан-Томе
SV SLV|Salvador
SY SYR|Syrian Arab Republic|سورية|سوريا|Сирийская Арабская Республика|United Arab Republic|République arabe unie|Vereinigte Arabische Republik|República Árabe Unida|الجمهورية العربية المتحدة
SZ SWZ|Swaziland|Suazilandia|Swasiland|Свазиленд|سوازيلاند|斯威士兰|إسواتيني|Royaume d’Eswatini
TD TCD
TG TGO|Togoland
TH THA|Siam|ประเทศไทย|เมืองไทย|تايلاند|تايلند|Тайланд|Сиам|سيام|Saranrom Palace
TJ TJK|Tadzhikistan
TL TLS|TMP|East Timor|Timor Oriental|Timor Est|Osttimor|Timor-Leste|Восточный Тимор|تيمور الشرقية|东帝汶
TM TKM|Turkmenia
TN TUN
TO TON
TR TUR|Turkey|Türkiye|تركية|تركيا|Dışişleri Bakanlığı|Dışişleri|Hariciye
TT TTO|Trinidad|Tobago|Тринидад
TV TUV|Ellice Islands|Îles Ellice|Ellice-Inseln|Islas Ellice|Острова Эллис|جزر إليس
TW TWN|Republic of China|ROC|Chinese Taipei|中華民國|中华民国|République de Chine|Republik China|República de China|Китайская Республика|جمهورية الصين|تايوان|Formose
TZ TZA|Zanzibar|Tanganyika|تنزانيا|Танзания|Танганьика|German East Africa|Afrique orientale allemande|Deutsch-Ostafrika
UA UKR|The Ukraine|Ukrayina|МЗС|Міністерство закордонних справ
UG UGA|اوغندة
US USA|U.S.A.|U.S.|America|United States of America|the States|Etats-Unis|É.-U.|EEUU|EE. UU.|EUA|США|Америка|أمريكا|امریکا|Amerika|Amérique|美国|美國|アメリカ|미국|Stati Uniti|ארצות הברית|אמריקה|अमेरिका|États-Unis d’Amérique|Vereinigte Staaten von Amerika|Estados Unidos de América|Соединённые Штаты Америки|الولايات المتحدة الأمريكية|أميركا|Stati Uniti d’America|Соединённые Штаты|Штаты|Estados Unidos de Norteamérica|State Department|Department of State|State Dept|Foggy Bottom|Département d'État|Departamento de Estado|Госдеп|Госдепартамент|Государственный департамент
UY URY|اوروجواي|أوروغواي|Palacio Santos
UZ UZB
VA VAT|Vatican|Holy See|Saint-Siège|Heiliger Stuhl|Santa Sede|Ватикан|Vatikan|Vaticano|الفاتيكان|Святой Престол|الكرسي الرسولي|Secretariat of State|Segreteria di Stato|Secrétairerie d'État
VC VCT|St Vincent|Saint Vincent|Сент-Винсент
VE VEN|MPPRE
VN VNM|Viet Nam|فييتنام|فيتنام|French Indochina|Indochina|Indochine|Indochine française|Französisch-Indochina|Индокитай|الهند الصينية
VU VUT|New Hebrides|Nouvelles-Hébrides|Neue Hebriden|Nuevas Hébridas|Новые Гебриды
WS WSM|Western Samoa
XK XKK|Kosova|Yugoslavia|Jugoslavia|Yougoslavie|Jugoslawien|Югославия|يوغوسلافيا|Jugoslavija|Југославија
YE YMD|YEM
ZA ZAF|RSA|Mzansi|جنوب أفريقيا|ЮАР|Южная Африка|DIRCO|Department of International Relations and Cooperation
ZM ZMB|Northern Rhodesia|Rhodésie du Nord|Nordrhodesien|Rodesia del Norte|Северная Родезия
ZW ZWE|Rhodesia|Southern Rhodesia|Rhodésie|Rhodesien|Rodesia|Родезия|روديسيا
`;
export const places = `
AD Andorra la Vella|Andorre-la-Vieille|Andorra la Vieja|Андорра-ла-Велья|أندورا لا فيلا
AE Abu Dhabi|Abou Dabi|Abu Dabi|Абу-Даби|أبو ظبي|أبوظبي|Dubai|Sharjah|Schardscha|Шарджа|الشارقة|Ajman|Al Ain|Дубай|دبي
AF Kabul|Kaboul|Kandahar|Кандагар|قندهار|Herat|Герат|هرات|Mazar-i-Sharif|Jalalabad|Кабул|كابول
AG Saint John's|Сент-Джонс|سانت جونز
AL Tirana|Tiranë|Durrës|Vlorë|Shkodër|Тирана|تيرانا
AM Yerevan|Erivan|Gyumri|Гюмри|Erevan|Eriwan|Ереван|يريفان
AO Luanda|Huambo|Benguela|Lobito|Cabinda|Луанда|لواندا
AR Buenos Aires|Rosario|Mendoza|La Plata|Mar del Plata|Tucuman|Ushuaia|Росарио|Patagonia|Patagonie|Тукуман|تاكمان|Ушуая|أشوا
AT Vienna|Graz|Грац|غراتس|Linz|Линц|Salzburg|Salzbourg|Зальцбург|سالزبورغ|Innsbruck|Инсбрук|Klagenfurt|Tyrol|Tirol|Vienne|Wien|Viena|Вена|فيينا
AU Canberra|Канберра|كانبرا|كانبيرا|Sydney|Melbourne|Brisbane|Perth|Adelaide|Hobart|Darwin|New South Wales|Queensland|Tasmania|Western Australia|South Australia|Northern Territory|New Holland|Adelaida|Аделаида|أديليد|Брисбен|برسيبان|Дарвин|دارون|Хобарт|هوبارت|Мельбурн|ميلبورن|Перт|برثا|Sídney|Сидней|سيدني
AZ Baku|Ganja|Gəncə|Гянджа|Sumqayit|Sumgait|Nakhchivan|Нахичевань|Bakou|Баку|باكو
BA Sarajevo|Banja Luka|Баня-Лука|Mostar|Мостар|Tuzla|Тузла|Herzegovina|Republika Srpska|Сараево|سراييفو
BB Bridgetown|Бриджтаун|بريدج تاون
BD Dhaka|Dacca|Chittagong|Chattogram|Khulna|Rajshahi|Sylhet|Cox's Bazar|Daca|Дакка|دكا
BE Brussels|Brussel|Antwerp|Antwerpen|Anvers|Amberes|Антверпен|أنتويرب|أنفرس|Ghent|Gent|Gand|Gante|Гент|Liège|Lüttich|Lieja|Льеж|Bruges|Brugge|Brujas|Брюгге|بروج|Charleroi|Namur|Leuven|Louvain|Löwen|Flanders|Flandern|Flandre|Wallonia|Wallonie|Bruxelles|Bruselas|Брюссель|بروكسل
BF Ouagadougou|Bobo-Dioulasso|Uagadugú|Уагадугу|واغادوغو
BG Sofia|Plovdiv|Пловдив|Varna|Варна|Burgas|Бургас|Eastern Rumelia|София|صوفيا
BH Manama|Манама|المنامة|Muharraq
BI Gitega|Гитега|جيتيغا|Bujumbura|Бужумбура|بوجومبورا
BJ Porto-Novo|Cotonou|Котону|كوتونو|Portonovo|Порто-Ново|بورتو نوفو
BN Bandar Seri Begawan|Бандар-Сери-Бегаван|بندر سيري بيغاوان
BO Sucre|Сукре|سوكري|La Paz|Santa Cruz de la Sierra|Cochabamba|El Alto|Ла-Пас|لا باز
BR Brasilia|Бразилиа|برازيليا|São Paulo|Rio de Janeiro|Рио-де-Жанейро|ريو دي جانيرو|Rio|Salvador da Bahia|Salvador de Bahia|Belo Horizonte|Fortaleza|Recife|Curitiba|Porto Alegre|Manaus|Belém|Форталеза|فورتاليزا|Manaos|Манаус|ماناوس|Ресифи|ريسيف
BS Nassau|Freeport|Нассау|ناسو
BT Thimphu|Timbu|Тхимпху|تيمفو
BW Gaborone|Francistown|Габороне|غابورون
BY Minsk|Brest-Litovsk|Брест|Gomel|Homel|Гомель|Grodno|Hrodna|Гродно|Vitebsk|Витебск|Mogilev|Могилёв|Минск|مينسك
BZ Belmopan|Бельмопан|بلموبان|Belize City
CA Ottawa|Оттава|أوتاوا|Toronto|Vancouver|Montreal|Монреаль|مونتريال|Calgary|Калгари|كالغاري|Edmonton|Quebec City|Québec|Квебек|كيبيك|Winnipeg|Halifax|Ontario|Онтарио|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Labrador|Prince Edward Island|Yukon|Nunavut|Northwest Territories|New France|Nouvelle-France|Эдмонтон|ايدمونتون|Галифакс|هاليفاكس|Торонто|تورونتو|Ванкувер|فانكوفر|Виннипег|وينيبيج
CD Kinshasa|Lubumbashi|Goma|Гома|Kisangani|Bukavu|Mbuji-Mayi|Kivu|Лубумбаши|لومبباشا|Киншаса|كينشاسا
CF Bangui|Банги|بانغوي
CG Brazzaville|Pointe-Noire|Браззавиль|برازافيل
CH Bern|Berne|Berna|Берн|برن|Zurich|Geneva|Genève|Genf|Ginebra|Женева|جنيف|Basel|Bâle|Basilea|Базель|بازل|Lausanne|Lausana|Лозанна|لوزان|Lucerne|Luzern|Lucerna|Люцерн|Lugano|Лугано|St. Gallen|Winterthur|Ticino|Tessin|Цюрих|زيورخ
CI Yamoussoukro|Ямусукро|ياموسوكرو|Abidjan|Bouaké|Abiyán|Абиджан|أبيدجان
CL Santiago de Chile|Santiago|Valparaíso|Вальпараисо|Concepción|Punta Arenas|Easter Island|Rapa Nui|Osterinsel|Пунта-Аренас|بونتا أريناز|Сантьяго|سانتياغو
CM Yaoundé|Jaunde|Yaunde|Яунде|ياوندي|Douala|Bamenda|Duala|Дуала|دوالا
CN Beijing|Peking|Pékin|Pechino|Пекин|بكين|北京|Shanghai|上海|Guangzhou|Canton|Kanton|Гуанчжоу|Shenzhen|Шэньчжэнь|Chengdu|Wuhan|Ухань|ووهان|Tianjin|Chongqing|Xian|Nanjing|Hangzhou|Harbin|Харбин|Urumqi|Xinjiang|Синьцзян|شينجيانغ|Tibet|Тибет|التبت|Lhasa|Лхаса|Inner Mongolia|Шанхай|شنغهاي|Урумчи|أرومكي
CO Bogota|Medellín|Медельин|Cali|Кали|Barranquilla|Cartagena de Indias|Bucaramanga|Богота|بوغوتا
CR San José de Costa Rica|San José|Сан-Хосе|سان خوسيه
CU Havana|La Habana|La Havane|Santiago de Cuba|Camagüey|Guantanamo|Havanna|Гавана|هافانا
CV Praia|Прая|برايا|Mindelo
CY Nicosia|Lefkosia|Lefkoşa|Limassol|Лимасол|Larnaca|Ларнака|Paphos|Famagusta|Famagouste|Фамагуста|فاماغوستا|Nicosie|Nikosia|Никосия|نيقوسيا
CZ Prague|Praha|Brno|Brünn|Брно|برنو|Ostrava|Острава|Plzeň|Pilsen|Olomouc|Liberec|Bohemia|Moravia|Böhmen|Mähren|Prag|Praga|Прага|براغ
DE Berlin|Munich|München|Monaco di Baviera|Мюнхен|ميونخ|ميونيخ|Hamburg|Hambourg|Hamburgo|Гамбург|هامبورغ|Cologne|Köln|Colonia|Кёльн|كولونيا|Frankfurt|Francfort|Франкфурт|فرانكفورت|Stuttgart|Штутгарт|شتوتغارت|Düsseldorf|Дюссельдорф|Leipzig|Лейпциг|Dresden|Dresde|Дрезден|Hanover|Hannover|Ганновер|Nuremberg|Nürnberg|Нюрнберг|Bremen|Бремен|Dortmund|Дортмунд|Essen|Bonn|Бонн|Heidelberg|Freiburg|Münster|Mainz|Kiel|Bavaria|Bayern|Bavière|Baviera|Бавария|بافاريا|Saxony|Sachsen|Hesse|Hessen|Karlsruhe|Mannheim|Prussia|Prusse|Preußen|Prusia|Пруссия|بروسيا|Берлин|برلين
DJ Djibouti City|مدينة جيبوتي
DK Copenhagen|København|Aarhus|Århus|Орхус|Odense|Оденсе|Aalborg|Jutland|Jylland|Copenhague|Kopenhagen|Копенгаген|كوبنهاغن
DM Roseau|Розо|روسو
DO Santo Domingo|Saint-Domingue|Santiago de los Caballeros|Punta Cana|Санто-Доминго|سانتو دومينغو
DZ Algiers|Alger|Argel|Oran|Оран|وهران|Constantine|قسنطينة|Annaba|Kabylia|Kabylie|Algier
EC Quito|Кито|كيتو|Guayaquil|Cuenca|Galapagos|Галапагосские о-ва|جلاباجوس|Гуаякиль|غواياكويل
EE Tallinn|Reval|Tartu|Тарту|Narva|Нарва|Pärnu|Tallin|Таллин|تالين
EG Cairo|Le Caire|Alexandria|Alexandrie|Alejandría|Александрия|الإسكندرية|Giza|Gizeh|Гиза|الجيزة|Luxor|Louxor|Aswan|Assouan|Sinai|Kairo|El Cairo|Каир|القاهرة
ER Asmara|Massawa
ES Madrid|Barcelona|Barcelone|Барселона|برشلونة|Valencia|Valence|Валенсия|فالنسيا|Seville|Sevilla|Севилья|إشبيلية|Bilbao|Бильбао|Zaragoza|Saragossa|Saragosse|Сарагоса|Málaga|Малага|مالقة|Granada|Гранада|غرناطة|Catalonia|Cataluña|Catalunya|Catalogne|Katalonien|Каталония|كتالونيا|Andalusia|Andalucía|Andalusien|Andalousie|Galicia|Basque Country|País Vasco|Baskenland|Pays basque|Euskadi|Canary Islands|Islas Canarias|Kanarische Inseln|Îles Canaries|Gran Canaria|Tenerife|Teneriffa|Mallorca|Majorca|Majorque|Ibiza|Menorca|Balearic Islands|Ceuta|Melilla|Palma de Mallorca|Alicante|San Sebastián|Salamanca|Canarias|Castile|Castilla|Aragon|Navarre|Сеута|سيتا|Мадрид|مدريد
ET Addis Ababa|Addis-Abeba|Tigray|Tigré|Oromia|Dire Dawa|Mekelle|Adís Abeba|Аддис-Абеба|أديس أبابا
FI Helsinki|Helsingfors|Tampere|Тампере|Turku|Åbo|Турку|Espoo|Oulu|Lapland|Lappland|Laponie|Хельсинки|هلسنكي
FJ Suva|Сува|سوفا|Nadi
FM Palikir|Паликир|باليكير|Pohnpei|Chuuk|Yap|Kosrae|Косрае|كوسرا
FR Paris|Marseille|Marseilles|Marsella|Marsiglia|Марсель|مارسيليا|مرسيليا|Lyon|Lyons|Lión|Лион|ليون|Toulouse|Tolosa|Тулуза|تولوز|Nice|Niza|Nizza|Ницца|نيس|Nantes|Нант|Strasbourg|Straßburg|Estrasburgo|Страсбург|ستراسبورغ|Bordeaux|Burdeos|Бордо|بوردو|Lille|Лилль|ليل|Montpellier|Rennes|Grenoble|Cannes|Канны|Corsica|Corse|Korsika|Córcega|Корсика|Brittany|Bretagne|Bretaña|Normandy|Normandie|Normandía|Alsace|Elsass|Alsacia|Provence|Provenza|Париж|باريس
GA Libreville|Port-Gentil|Либревиль|ليبرفيل
GB London|Edinburgh|Édimbourg|Edimburgo|Эдинбург|إدنبرة|Glasgow|Глазго|غلاسكو|Cardiff|Кардифф|كارديف|Belfast|Белфаст|بلفاست|Manchester|Манчестер|مانشستر|Birmingham|Бирмингем|برمنغهام|Liverpool|Ливерпуль|ليفربول|Leeds|Лидс|Sheffield|Шеффилд|Bristol|Бристоль|Brighton|Oxford|Оксфорд|Newcastle upon Tyne|Nottingham|Leicester|Southampton|Portsmouth|Plymouth|Aberdeen|Dundee|Swansea|Coventry|Ulster|Cornwall|Cornouailles|Derry|Londonderry|Londres|Лондон|لندن
GD Saint George's|Сент-Джорджес|سانت جورجز
GE Tbilisi|Tiflis|Batumi|Батуми|باتومي|Kutaisi|Кутаиси|Adjara|Gori|Tbilissi|Тбилиси|تبليسي
GH Accra|Kumasi|Кумаси|Tamale|Acra|Аккра|أكرا
GM Banjul|Serekunda|Банжул|بانجول
GN Conakry|Nzérékoré|Kankan|Conakri|Конакри|كوناكري
GQ Malabo|Ciudad de la Paz|Bata|Oyala|Малабо|مالابو
GR Athens|Athina|Αθήνα|Thessaloniki|Saloniki|Salonika|Thessalonique|Salónica|Салоники|سالونيك|Patras|Crete|Kreta|Creta|Крит|كريت|Heraklion|Rhodes|Rodos|Corfu|Korfu|Corfou|Lesbos|Mytilene|Santorini|Piraeus|Athènes|Athen|Atenas|Афины|أثينا
GT Guatemala City|Ciudad de Guatemala|Guatemala-Stadt|مدينة غواتيمالا
GW Bissau|Bisáu|Бисау|بيساو
GY Georgetown|Джорджтаун|جورج تاون
HN Tegucigalpa|San Pedro Sula|Тегусигальпа|تيغوسيغالبا
HR Zagreb|Split|Сплит|Dubrovnik|Дубровник|Rijeka|Osijek|Zadar|Dalmatia|Istria|Slavonia|Slavonie|Slawonien|Eslavonia|Славония|Загреб|زغرب
HT Port-au-Prince|Puerto Príncipe|Cap-Haïtien|Порт-о-Пренс|بورت أو برنس
HU Budapest|Debrecen|Дебрецен|Szeged|Сегед|Miskolc|Pécs|Győr|Будапешт|بودابست
ID Jakarta|Djakarta|Dschakarta|Yakarta|Nusantara|Surabaya|Сурабая|Bandung|Бандунг|Medan|Медан|Bali|Бали|بالي|Denpasar|Sumatra|Суматра|Aceh|Yogyakarta|Makassar|Sulawesi|West Papua|Kalimantan|West Timor|Timor occidental|Westtimor|Джакарта|جاكرتا|Macassar|Makasar|Макасар|ماكسار
IE Dublin|Baile Átha Cliath|Cork|Корк|Galway|Голуэй|Limerick|Лимерик|Waterford|Kilkenny|Donegal|Дублин|دبلن
IL Tel Aviv|Тель-Авив|تل أبيب|Haifa|Хайфа|حيفا|Jerusalem|Beersheba|Eilat|Netanya|Jerusalén|Иерусалим|القدس
IN New Delhi|Neu-Delhi|Nueva Delhi|Нью-Дели|نيودلهي|Delhi|Дели|دلهي|Mumbai|Bombay|Мумбаи|مومباي|Kolkata|Calcutta|Kalkutta|Chennai|Madras|Ченнаи|Bangalore|Bengaluru|Бангалор|بنغالور|Hyderabad|Хайдарабад|Ahmedabad|Pune|Jaipur|Lucknow|Goa|Гоа|Kerala|Керала|Punjab|Tamil Nadu|Gujarat|Assam|Manipur|Kashmir Valley|Kashmir|Cachemire|Kaschmir|Cachemira|Кашмир|كشمير
IQ Baghdad|Bagdad|Basra|Basrah|Bassora|Басра|البصرة|Mosul|Mossoul|Мосул|الموصل|Erbil|Arbil|Эрбиль|أربيل|Kirkuk|Киркук|كركوك|Sulaymaniyah|Najaf|Karbala|Iraqi Kurdistan|Mesopotamia|Mésopotamie|Mesopotamien|Месопотамия|بلاد الرافدين|Багдад|بغداد
IR Tehran|Teheran|Isfahan|Ispahan|Исфахан|أصفهان|Mashhad|Мешхед|مشهد|Shiraz|Chiraz|Шираз|شيراز|Tabriz|Тебриз|تبريز|Qom|Ahvaz|Тегеран|طهران
IS Reykjavik|Akureyri|Reikiavik|Рейкьявик|ريكيافيك
IT Rome|Roma|Milan|Milano|Mailand|Милан|ميلانو|Naples|Napoli|Neapel|Nápoles|Неаполь|نابولي|Turin|Torino|Турин|تورينو|Florence|Firenze|Florenz|Florencia|Флоренция|فلورنسا|Venice|Venezia|Venise|Venedig|Venecia|Венеция|البندقية|Bologna|Bologne|Bolonia|Болонья|Palermo|Палермо|باليرمو|Genoa|Genova|Gênes|Genua|Генуя|جنوة|Verona|Bari|Catania|Trieste|Triest|Pisa|Sicily|Sicilia|Sizilien|Sicile|Сицилия|صقلية|Sardinia|Sardegna|Sardinien|Sardaigne|Cerdeña|Сардиния|Tuscany|Toscana|Toskana|Toscane|South Tyrol|Südtirol|Lombardy|Lombardia|Bozen|Bolzano|Rom|Рим|روما
JM Kingston|Кингстон|كينغستون|Montego Bay
JO Amman|Zarqa|الزرقاء|Irbid|إربد|Aqaba|العقبة|Амман|عمّان
JP Tokyo|Tokio|東京|Osaka|Осака|أوساكا|大阪|Kyoto|Kioto|Киото|كيوتو|Yokohama|Иокогама|Nagoya|Sapporo|Hiroshima|Хиросима|هيروشيما|Nagasaki|Нагасаки|Fukuoka|Kobe|Okinawa|Окинава|Hokkaido|Sendai|Токио|طوكيو
KE Nairobi|Mombasa|Момбаса|مومباسا|Kisumu|Nakuru|Eldoret|Найроби|نيروبي
KG Bishkek|Osh|Ош|Bichkek|Bischkek|Бишкек|بشكيك
KH Phnom Penh|Siem Reap|Battambang|Пномпень|بنوم بنه
KI Tarawa|South Tarawa|Южная Тарава|Тарава|تاراوا
KM Moroni|Морони|موروني|Anjouan
KN Basseterre|Бастер|باستير|Nevis
KP Pyongyang|Pjöngjang|Пхеньян|بيونغ يانغ
KR Seoul|Busan|Pusan|Пусан|بوسان|Incheon|Инчхон|Daegu|Daejeon|Gwangju|Jeju|Seúl|Сеул|سول
KW Kuwait City|Koweït City|Kuwait-Stadt|Ciudad de Kuwait|Эль-Кувейт|مدينة الكويت
KZ Astana|Nur-Sultan|Nursultan|Астана|أستانا|Almaty|Shymkent|Шымкент|Karaganda|Караганда|Aktobe|Alma Ata|Алматы|ألماتي
LA Vientiane|Luang Prabang|Vientián|Вьентьян|فيانتيان
LB Beirut|Beyrouth|Sidon|صيدا|Бейрут|بيروت
LC Castries|Кастри|كاستريس
LI Vaduz|Вадуц|فادوز
LK Sri Jayawardenepura Kotte|Kotte|Шри-Джаяварденепура-Котте|سري جاياواردنابورا كوتي|Colombo|Kandy|Jaffna|Galle|Коломбо|كولومبو
LR Monrovia|Монровия|مونروفيا
LS Maseru|Масеру|ماسيرو
LT Vilnius|Wilna|Вильно|Kaunas|Каунас|كاوناس|Klaipėda|Memel|Клайпеда|Šiauliai|Panevėžys|Vilna|Вильнюс|فيلنيوس
LU Luxembourg City|Luxemburg-Stadt
LV Riga|Daugavpils|Даугавпилс|Jurmala|Liepāja|Рига|ريغا
LY Tripoli|Benghazi|Bengasi|Бенгази|بنغازي|Misrata|مصراتة|Tripoli (Libye)|Tripolis|Триполи|طرابلس
MA Rabat|Рабат|الرباط|Casablanca|Marrakesh|Marrakech|Marrakesch|Марракеш|مراكش|Fez|Fès|Фес|فاس|Tangier|Tanger|Танжер|طنجة|Agadir|Касабланка|الدار البيضاء
MC Monaco-Ville|Monte Carlo|Монте-Карло|مونت كارلو
MD Chisinau|Kishinev|Transnistria|Приднестровье|Tiraspol|Тирасполь|Gagauzia|Кишинев|تشيسيناو
ME Podgorica|Cetinje|Budva|Kotor|Подгорица|بودغوريكا
MG Antananarivo|Tananarive|Антананариву|أنتاناناريفو
MH Majuro|Маджуро|ماجورو
MK Skopje|Skoplje|Ohrid|Bitola|Tetovo|Skopie|Скопье|سكوبي
ML Bamako|Timbuktu|Tombouctou|Тимбукту|تمبكتو|Gao|Бамако|باماكو
MM Naypyidaw|Nay Pyi Taw|Нейпьидо|نايبيداو|Yangon|Rangoon|Rangun|Mandalay|Мандалай|Rakhine
MN Ulaanbaatar|Ulan Bator|Oulan-Bator|Улан-Батор|آلانباتار
MR Nouakchott|Nouadhibou|Nuakchot|Нуакшот|نواكشوط
MT Valletta|La Valette|La Valeta|Валлетта|فاليتا|Gozo
MU Port Louis|Порт-Луи|بورت لويس|Rodrigues
MV Malé|Мале|ماليه
MW Lilongwe|Лилонгве|ليلونغوي|Blantyre|Блантайр|بلانتاير
MX Mexico City|Ciudad de México|CDMX|Mexiko-Stadt|Guadalajara|Гвадалахара|Monterrey|Puebla|Tijuana|Cancun|Chiapas|Oaxaca|Yucatán|Ciudad Juárez|Acapulco|New Spain|Nouvelle-Espagne|Nueva España|Канкун|كانكون|Мехико|مكسيكو سيتي|Монтеррей|مونتيري|Тихуана|تيخوانا
MY Kuala Lumpur|Putrajaya|Penang|Johor Bahru|Sarawak|Sabah|Malacca|Куала-Лумпур|كوالا لامبور
MZ Maputo|Beira|Nampula|Мапуту|مابوتو
NA Windhoek|Swakopmund|Виндхук|ويندهوك
NE Niamey|Agadez|Zinder|Ниамей|نيامي
NG Abuja|Абуджа|أبوجا|Lagos|Kano|Кано|Ibadan|Ибадан|Port Harcourt|Kaduna|Benin City|Biafra|Maiduguri|Лагос|لاغوس
NI Managua|Манагуа|ماناغوا
NL Amsterdam|The Hague|Den Haag|La Haye|La Haya|Гаага|لاهاي|Rotterdam|Роттердам|روتردام|Utrecht|Утрехт|أوتريخت|Eindhoven|Эйндховен|Groningen|Maastricht|Маастрихт|Leiden|Haarlem|Nijmegen|Friesland|Амстердам|أمستردام
NO Oslo|Bergen|Берген|بيرغن|Trondheim|Тронхейм|Stavanger|Tromsø|Тромсё|Осло|أوسلو
NP Kathmandu|Katmandou|Pokhara
NR Yaren|Ярен|يارين
NZ Wellington|Веллингтон|ويلينغتون|ويلنغتون|Auckland|Christchurch|Крайстчерч|Dunedin|Queenstown|Chatham Islands|Окленд|أوكلاند
OM Muscat|Mascate|Maskat|Salalah|صلالة|Маскат|مسقط
PA Panama City|Panama-Stadt|Ciudad de Panamá
PE Lima|Arequipa|Арекипа|Cusco|Cuzco|Куско|كوسكو|Trujillo|Лима|ليما
PG Port Moresby|Lae|Bougainville|New Britain|Порт-Морсби|بور مورسبي|Бугенвиль|بوغانفيل
PH Manila|Manille|Quezon City|Cebu|Себу|Davao|Давао|Mindanao|Манила|مانيلا
PK Islamabad|Исламабад|إسلام آباد|Karachi|Karatschi|Lahore|Лахор|لاهور|Peshawar|Пешавар|بيشاور|Rawalpindi|Faisalabad|Quetta|Balochistan|Kashmir|Cachemire|Kaschmir|Cachemira|Кашмир|كشمير|Azad Kashmir|Карачи|كراتشي
PL Warsaw|Warszawa|Krakow|Cracow|Krakau|Cracovie|Cracovia|Краков|كراكوف|Gdańsk|Danzig|Гданьск|Wrocław|Breslau|Вроцлав|Poznań|Posen|Познань|Łódź|Лодзь|Katowice|Lublin|Люблин|Szczecin|Stettin|Щецин|Silesia|Varsovie|Warschau|Varsovia|Варшава|وارسو
PS Ramallah|Рамалла|رام الله|Gaza|Hebron|Jerusalem|Nablus|نابلس|Bethlehem|Betlehem|Bethléem|Вифлеем|بيت لحم|Jenin|Rafah|Khan Yunis|Gaza Strip|Gazastreifen|Franja de Gaza|Bande de Gaza|Сектор Газа|قطاع غزة|Jericho|West Bank|Westjordanland|Cisjordanie|Cisjordania|الضفة الغربية|Газа|غزة|Хеврон|هيبرون (مدينة الخليل)
PT Lisbon|Lisboa|Lissabon|Porto|Oporto|Порту|بورتو|Braga|Coimbra|Madeira|Azores|Algarve|Funchal|Madère|Мадейра|ماديرا|Lisbonne|Лиссабон|لشبونة|Açores|Azoren|Азорские о-ва|أزورس
PW Ngerulmud|Koror|Melekeok|Нгерулмуд|نغيرولمود
PY Asuncion|Ciudad del Este|Асунсьон|أسونسيون
QA Doha|Доха|الدوحة
RO Bucharest|București|Cluj-Napoca|Cluj|Клуж|Timișoara|Temeswar|Iași|Jassy|Constanța|Brașov|Sibiu|Transylvania|Siebenbürgen|Bucarest|Bukarest|Бухарест|بوخارست
RS Belgrade|Beograd|Novi Sad|Нови-Сад|Niš|Ниш|Subotica|Vojvodina|Belgrad|Belgrado|Белград|بلغراد
RU Moscow|Moskva|Saint Petersburg|St Petersburg|Petersburg|Saint-Pétersbourg|Sankt Petersburg|San Petersburgo|Leningrad|Санкт-Петербург|Петербург|Питер|سانت بطرسبرغ|سان بطرسبورغ|Novosibirsk|Yekaterinburg|Ekaterinburg|Kazan|Казань|قازان|Nizhny Novgorod|Нижний Новгород|Chelyabinsk|Челябинск|Samara|Omsk|Rostov-on-Don|Ростов-на-Дону|Ufa|Уфа|Krasnoyarsk|Perm|Пермь|Voronezh|Воронеж|Volgograd|Krasnodar|Краснодар|Sochi|Sotschi|Сочи|سوتشي|Vladivostok|Kaliningrad|Königsberg|Murmansk|Мурманск|Irkutsk|Tyumen|Тюмень|Grozny|Grosny|Грозный|غروزني|Chechnya|Tschetschenien|Tchétchénie|Chechenia|Чечня|الشيشان|Dagestan|Дагестан|داغستان|Makhachkala|Махачкала|Ingushetia|Ингушетия|Tatarstan|Татарстан|Siberia|Sibirien|Sibérie|Сибирь|سيبيريا|Sakhalin|Kamchatka|Yakutsk|Bashkortostan|Башкортостан|Buryatia|Irkoutsk|Иркутск|ايركيتسك|Kaliningrado|Калининград|كالينجراد|Krasnoïarsk|Krasnojarsk|Красноярск|كراسنويارسك|Самара|سمراء|Moscou|Moskau|Moscú|Москва|موسكو|Омск|أومسك|Novossibirsk|Nowosibirsk|Новосибирск|نوفوسبيرسك|Kamtchatka|Kamtschatka|Петропавловск-Камчатский|كامتشاتكا|Sakhaline|Sachalin|Sajalín|о-в Сахалин|سكالين|Wolgograd|Volgogrado|Волгоград|فولوجراد|Wladiwostok|Владивосток|فلاديفوستك|Ekaterinbourg|Jekaterinburg|Ekaterimburgo|Екатеринбург|يكاترنبيرج|Iakoutsk|Jakutsk|Якутск|ياكتسك
RW Kigali|Кигали|كيغالي
SA Riyadh|Riad|Jeddah|Djeddah|Dschidda|Yeda|Джидда|جدة|Mecca|La Mecque|Mekka|La Meca|Мекка|مكة|Medina|Médine|Медина|المدينة المنورة|Dammam|Riyad|Эр-Рияд|الرياض
SB Honiara|Хониара|هونيارا|Guadalcanal|Гуадалканал|غوادالكانال
SC Victoria|Виктория|فيكتوريا|Mahé
SD Khartoum|Khartum|Jartum|Omdurman|أم درمان|Darfur|Darfour|Дарфур|دارفور|Port Sudan|El Fasher|Хартум|الخرطوم
SE Stockholm|Gothenburg|Göteborg|Gotemburgo|Гётеборг|غوتنبرغ|Malmö|Мальмё|مالمو|Uppsala|Упсала|أوبسالا|Lund|Umeå|Linköping|Örebro|Estocolmo|Стокгольм|ستوكهولم
SG Singapore City
SI Ljubljana|Laibach|Liubliana|Maribor|Марибор|Любляна|ليوبليانا
SK Bratislava|Pressburg|Košice|Kaschau|Кошице|Братислава|براتيسلافا
SL Freetown|Фритаун|فري تاون
SM City of San Marino|Serravalle
SN Dakar|Thiès|Saint-Louis du Sénégal|Casamance|Touba|Дакар|داكار
SO Mogadishu|Hargeisa|Харгейса|هرجيسا|Somaliland|Сомалиленд|Puntland|Mogadiscio|Mogadischu|Могадишо|مقديشيو
SR Paramaribo|Парамарибо|باراماريبو
SS Juba|Джуба|جوبا
ST São Tomé
SV San Salvador|Сан-Сальвадор|سان سلفادور
SY Damascus|Aleppo|Alep|Alepo|Халеб|Алеппо|حلب|Homs|Хомс|حمص|Latakia|Lattaquié|Латакия|اللاذقية|Idlib|Идлиб|إدلب|Raqqa|Ракка|الرقة|Hama|Deir ez-Zor|Damas|Damaskus|Damasco|Дамаск|دمشق
SZ Mbabane|Lobamba|Manzini|Мбабане|مباباني
TD Ndjamena|N'Djamena|Nyamena|Yamena|Нджамена|نجامينا
TG Lome|Ломе|لومي
TH Bangkok|Chiang Mai|Чиангмай|Phuket|Пхукет|بوكيت|Pattaya|Паттайя|Бангкок|بانكوك
TJ Dushanbe|Khujand|Худжанд|Douchanbé|Duschanbe|Dusambé|Душанбе|دوشانبي
TL Dili|Дили|ديلي
TM Ashgabat|Ashkhabad|Ашгабат|Achgabat|Aşgabat|Asjabad|Ашхабад|عشق آباد
TN Tunis|Sfax|صفاقس|Sousse|سوسة|Djerba
TO Nuku'alofa|Нукуалофа|نوكوالوفا
TR Ankara|Анкара|أنقرة|Istanbul|Constantinople|Konstantinopel|Izmir|Измир|إزمير|Smyrna|Antalya|Анталья|أنطاليا|Adana|Адана|Bursa|Diyarbakir|Диярбакыр|Gaziantep|Konya|Trabzon|Anatolia|Estambul|Стамбул|إسطنبول
TT Port of Spain|Tobago|Тобаго|Port-d’Espagne|Puerto España|Порт-оф-Спейн|بورت أوف سبين
TV Funafuti|Фунафути|فونافوتي
TW Taipei|Kaohsiung|Гаосюн|Taichung|Formosa|Tainan|Taipeh|Тайбэй|تايبيه
TZ Dodoma|Додома|دودوما|Dar es Salaam|Arusha|Zanzibar City|Mwanza|Занзибар|زنجبار|Daressalam|Dar es-Salam|Дар-эс-Салам|دار السلام
UA Kyiv|Kiev|Kiew|Київ|Киев|كييف|Kharkiv|Kharkov|Charkiw|Jarkov|Харьков|Харків|خاركيف|Odesa|Odessa|Одесса|Одеса|أوديسا|Lviv|Lvov|Lwów|Lemberg|Львов|Львів|لفيف|Dnipro|Дніпро|Днепр|Donetsk|Донецк|Luhansk|Lugansk|Луганск|Donbas|Donbass|Донбасс|Zaporizhzhia|Запорожье|Mariupol|Мариуполь|ماريوبول|Kherson|Херсон|Crimea|Krim|Crimée|Крым|القرم|Sevastopol|Севастополь|Chernihiv|Sumy|Simferopol|Симферополь|سيمفروبول
UG Kampala|Entebbe|Gulu|Кампала|كامبالا
US Washington|Washington DC|Washington, D.C.|Вашингтон|واشنطن|New York|New York City|NYC|Nueva York|Нью-Йорк|نيويورك|Los Angeles|Chicago|San Francisco|Сан-Франциско|سان فرانسيسكو|Boston|Бостон|بوسطن|Philadelphia|Philadelphie|Filadelfia|Филадельфия|Seattle|Сиэтл|سياتل|Houston|Хьюстон|هيوستن|Dallas|Даллас|Austin|San Antonio|San Diego|Сан-Диего|Las Vegas|Лас-Вегас|Miami|Майами|ميامي|Atlanta|Атланта|Detroit|Denver|Phoenix|Minneapolis|New Orleans|La Nouvelle-Orléans|Nueva Orleans|Nashville|Pittsburgh|Cleveland|Honolulu|Salt Lake City|Baltimore|Indianapolis|Milwaukee|Kansas City|Sacramento|Brooklyn|Manhattan|Silicon Valley|Hollywood|Anchorage|Charlotte|Alabama|Alaska|Аляска|ألاسكا|Arizona|Аризона|Arkansas|California|Californie|Kalifornien|Калифорния|كاليفورنيا|Colorado|Connecticut|Delaware|Florida|Floride|Флорида|فلوريدا|Hawaii|Hawai|Гавайи|هاواي|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Louisiane|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|South Carolina|North Dakota|South Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Pennsylvanie|Rhode Island|Tennessee|Texas|Техас|تكساس|Utah|Vermont|Virginia|Virginie|West Virginia|Wisconsin|Wyoming|Washington State|Louisville|District of Columbia|New England|Confederate States|Анкоридж|أنشوراج|Чикаго|شيكاغو|Денвер|دنفر|Детройт|ديترويت|Гонолулу|هونولولو|Лос-Анджелес|لوس انجلوس|Финикс|فينكس
UY Montevideo|Punta del Este|Монтевидео|مونتفيديو
UZ Tashkent|Samarkand|Samarcande|Bukhara|Buchara|Бухара|Fergana|Karakalpakstan|Samarcanda|Самарканд|سمرقند|Tachkent|Taschkent|Taskent|Ташкент|طشقند
VA مدينة الفاتيكان
VC Kingstown|Кингстаун|كينغستاون
VE Caracas|Maracaibo|Маракайбо|Каракас|كاراكاس
VN Hanoi|Ha Noi|Ханой|هانوي|Ho Chi Minh City|Ho Chi Minh|Saigon|Сайгон|سايغون|Da Nang|Дананг|Haiphong
VU Port Vila|Порт-Вила|بورت فيلا|Efate|Эфате|إيفات
WS Apia|Апиа|أبيا
XK Pristina|Prishtina|Приштина|بريشتينا|Prizren|Призрен|Mitrovica|Peja
YE Sanaa|Sana'a|Sana|Сана|صنعاء|Aden|عدن|Hodeidah|الحديدة|Taiz|تعز|Socotra|Аден
ZA Pretoria|Претория|بريتوريا|Tshwane|Cape Town|Kapstadt|Le Cap|Ciudad del Cabo|Кейптаун|كيب تاون|Bloemfontein|Johannesburg|Durban|Дурбан|Soweto|Port Elizabeth|Gqeberha|KwaZulu-Natal|Joburg|Gauteng|Johannesburgo|Йоханнесбург|جوهانسبرغ
ZM Lusaka|Kitwe|Ndola|Лусака|لوساكا
ZW Harare|Bulawayo|Булавайо|Mutare|Хараре|هراري
`;
export const territories = `
AC جزيرة أسينشيون|Ascension|Ascension Island|Isla de la Ascensión|Île de l’Ascension|о-в Вознесения|остров Вознесения
AI أنغويلا|Anguilla|Anguila|Ангилья
AS ساموا الأمريكية|Amerikanisch-Samoa|American Samoa|Samoa Americana|Samoa américaines|Американское Самоа|Pago Pago|Паго-Паго
AW أروبا|Aruba|Аруба|Oranjestad
AX جزر آلاند|Ålandinseln|Åland Islands|Islas Aland|Îles Åland|Аландские о-ва|Аландские острова|Aland|Ahvenanmaa|Mariehamn|Аланды
BL سان بارتليمي|St. Barthélemy|San Bartolomé|Saint-Barthélemy|Сен-Бартелеми
BM برمودا|Bermuda|Bermudas|Bermudes|Бермудские о-ва|Бермудские острова|Бермуды
BQ هولندا الكاريبية|Karibische Niederlande|Caribbean Netherlands|Caribe neerlandés|Pays-Bas caribéens|Бонэйр, Синт-Эстатиус и Саба|Bonaire|Saba|Sint Eustatius|Statia|Kralendijk|Бонайре|بونير
BV جزيرة بوفيه|Bouvetinsel|Bouvet Island|Isla Bouvet|Île Bouvet|о-в Буве|остров Буве
CC جزر كوكوس (كيلينغ)|Kokosinseln|Cocos (Keeling) Islands|Islas Cocos|Îles Cocos|Кокосовые о-ва|Кокосовые острова|Cocos Islands|Keeling Islands|جزر كوكوس
CK جزر كوك|Cookinseln|Cook Islands|Islas Cook|Îles Cook|о-ва Кука|острова Кука|Rarotonga
CW كوراساو|Curaçao|Curazao|Кюрасао|Willemstad
CX جزيرة كريسماس|Weihnachtsinsel|Christmas Island|Isla de Navidad|Île Christmas|о-в Рождества|остров Рождества
DG دييغو غارسيا|Diego Garcia|Диего-Гарсия|Chagos
FK جزر فوكلاند|Falklandinseln|Falkland Islands|Islas Malvinas|Îles Malouines|Фолклендские о-ва|Фолклендские острова|Falklands|Malvinas|Malouines|Фолкленды|الفوكلاند|فوكلاند
FO جزر فارو|Färöer|Faroe Islands|Islas Feroe|Îles Féroé|Фарерские о-ва|Фарерские острова|Faroes|Faeroe Islands|Torshavn|Féroé|Фареры
GF غويانا الفرنسية|Französisch-Guayana|French Guiana|Guayana Francesa|Guyane française|Французская Гвиана|Cayenne|Guyane|Кайенна
GG غيرنزي|Guernsey|Guernesey|Гернси|Channel Islands|Kanalinseln|Îles Anglo-Normandes|Islas del Canal|Нормандские острова|جزر القنال|Alderney|Sark
GI جبل طارق|Gibraltar|Гибралтар
GL غرينلاند|Grönland|Greenland|Groenlandia|Groenland|Гренландия|Kalaallit Nunaat|Nuuk|جرينلاند|غرينلند|Нуук
GP غوادلوب|Guadeloupe|Guadalupe|Гваделупа|Basse-Terre|Pointe-à-Pitre
GS جورجيا الجنوبية وجزر ساندويتش الجنوبية|Südgeorgien und die Südlichen Sandwichinseln|South Georgia & South Sandwich Islands|Islas Georgia del Sur y Sandwich del Sur|Géorgie du Sud-et-les Îles Sandwich du Sud|Южная Георгия и Южные Сандвичевы о-ва|Южная Георгия и Южные Сандвичевы острова
GU غوام|Guam|Гуам|Hagåtña
HK هونغ كونغ الصينية (منطقة إدارية خاصة)|Sonderverwaltungsregion Hongkong|Hong Kong SAR China|RAE de Hong Kong (China)|R.A.S. chinoise de Hong Kong|Гонконг (САР)|Hongkong|HKSAR|Hong Kong SAR|Hong-Kong|Kowloon|香港|Гонконг|هونج كونج|هونغ كونغ
HM جزيرة هيرد وجزر ماكدونالد|Heard und McDonaldinseln|Heard & McDonald Islands|Islas Heard y McDonald|Îles Heard-et-MacDonald|о-ва Херд и Макдональд|острова Херд и Макдональд
IM جزيرة مان|Isle of Man|Isla de Man|Île de Man|о-в Мэн|остров Мэн|Manx
IO الإقليم البريطاني في المحيط الهندي|Britisches Territorium im Indischen Ozean|British Indian Ocean Territory|Territorio Británico del Océano Índico|Territoire britannique de l’océan Indien|Британская территория в Индийском океане
JE جيرسي|Jersey|Джерси
KY جزر كايمان|Kaimaninseln|Cayman Islands|Islas Caimán|Îles Caïmans|о-ва Кайман|острова Кайман|Caymans|Cayman|Grand Cayman|Каймановы острова|Кайманы
MF سان مارتن|St. Martin|San Martín|Saint-Martin|Сен-Мартен|Marigot|Collectivité de Saint-Martin
MO منطقة ماكاو الإدارية الخاصة|Sonderverwaltungsregion Macau|Macao SAR China|RAE de Macao (China)|R.A.S. chinoise de Macao|Макао (САР)|Macau|Macao|Macau SAR|澳门|Макао|ماكاو
MP جزر ماريانا الشمالية|Nördliche Marianen|Northern Mariana Islands|Islas Marianas del Norte|Îles Mariannes du Nord|Северные Марианские о-ва|Северные Марианские острова|Saipan|Northern Marianas
MQ جزر المارتينيك|Martinique|Martinica|Мартиника|Fort-de-France
MS مونتسرات|Montserrat|Монтсеррат
NC كاليدونيا الجديدة|Neukaledonien|New Caledonia|Nueva Caledonia|Nouvelle-Calédonie|Новая Каледония|Nouméa|Kanaky
NF جزيرة نورفولك|Norfolkinsel|Norfolk Island|Isla Norfolk|Île Norfolk|о-в Норфолк|остров Норфолк
NU نيوي|Niue|Ниуэ
PF بولينيزيا الفرنسية|Französisch-Polynesien|French Polynesia|Polinesia Francesa|Polynésie française|Французская Полинезия|Tahiti|Papeete|Bora Bora|Polynésie|Таити|تاهيتي
PM سان بيير ومكويلون|St. Pierre und Miquelon|St. Pierre & Miquelon|San Pedro y Miquelón|Saint-Pierre-et-Miquelon|Сен-Пьер и Микелон|Miquelon
PN جزر بيتكيرن|Pitcairninseln|Pitcairn Islands|Islas Pitcairn|Îles Pitcairn|о-ва Питкэрн|острова Питкэрн
PR بورتوريكو|Puerto Rico|Porto Rico|Пуэрто-Рико|Puerto Rican|Portoricain|San Juan|Portorriqueño|Puertorriqueño|Boricua|بورتو ريكو
RE روينيون|Réunion|La Réunion|Реюньон|Île de la Réunion|Saint-Denis de La Réunion|ريونيون|لا ريونيون
SH سانت هيلينا|St. Helena|Santa Elena|Sainte-Hélène|о-в Св. Елены|остров Св. Елены|Saint Helena|Ascension|Jamestown
SJ سفالبارد وجان ماين|Spitzbergen und Jan Mayen|Svalbard & Jan Mayen|Svalbard y Jan Mayen|Svalbard et Jan Mayen|Шпицберген и Ян-Майен|Svalbard|Spitsbergen|Spitzbergen|Longyearbyen|Jan Mayen|Шпицберген|سفالبارد
SX سانت مارتن|Sint Maarten|Saint-Martin (partie néerlandaise)|Синт-Мартен|St Maarten|Philipsburg
TA تريستان دا كونا|Tristan da Cunha|Tristán de Acuña|Тристан-да-Кунья
TC جزر توركس وكايكوس|Turks- und Caicosinseln|Turks & Caicos Islands|Islas Turcas y Caicos|Îles Turques-et-Caïques|Тёркс и Кайкос|Turks and Caicos|Turks & Caicos|Grand Turk
TF الأقاليم الجنوبية الفرنسية|Französische Süd- und Antarktisgebiete|French Southern Territories|Territorios Australes Franceses|Terres australes françaises|Французские Южные территории
TK توكيلاو|Tokelau|Токелау|Fakaofo|Tokelauan
UM جزر الولايات المتحدة النائية|Amerikanische Überseeinseln|U.S. Outlying Islands|Islas menores alejadas de EE. UU.|Îles mineures éloignées des États-Unis|Внешние малые о-ва (США)|Внешние малые острова (США)
VG جزر فيرجن البريطانية|Britische Jungferninseln|British Virgin Islands|Islas Vírgenes Británicas|Îles Vierges britanniques|Виргинские о-ва (Великобритания)|Виргинские острова (Великобритания)|BVI|Tortola|Road Town
VI جزر فيرجن الأمريكية|Amerikanische Jungferninseln|U.S. Virgin Islands|Islas Vírgenes de EE. UU.|Îles Vierges des États-Unis|Виргинские о-ва (США)|Виргинские острова (США)|US Virgin Islands|USVI|American Virgin Islands|St Thomas|Saint Croix
WF جزر والس وفوتونا|Wallis und Futuna|Wallis & Futuna|Wallis y Futuna|Wallis-et-Futuna|Уоллис и Футуна|Wallis|Futuna
YT مايوت|Mayotte|Майотта|Mamoudzou|Maore
`;
export const peoples = `
AD andorran|андорр|اندوري
AE emirat|emirati|emiratisch|emirien|эмират|اماراتي
AF afgan|afghan|afghani|афган|افغاني
AG antiguais|antiguan|antiguen|barbudan|антигуа|антигуан|انتيغوي
AL alban|albanais|albanes|albanian|албан|الباني
AM armeni|armenian|armenien|armenier|armenisch|армен|армян|ارمني|ارميني
AO angolais|angolan|angolanisch|angolen|ангол|انغولي
AR argentin|argentine|argentinian|argentinisch|аргентин|ارجنتيني
AT austriac|austrian|autrichien|osterreicher|osterreichisch|австри|نمساوي
AU aussie|australian|australien|australier|australisch|австрали|استرالي
AZ aserbaidschaner|aserbaidschanisch|azerbaidjanais|azerbaijani|azerbaiyan|azeri|азербаиджан|اذربيجاني|اذري
BA bosni|bosniak|bosnian|bosniaque|bosnien|bosnier|bosnisch|herzegovinian|herzegovinien|herzegovino|herzegowiner|herzegowinisch|босни|герцегов|بوسني|هرسكي
BB bajan|barbadense|barbadian|barbadien|barbadier|barbadisch|барбадос|بربادوسي
BD bangladais|bangladescher|bangladeschisch|bangladeshi|bangladesi|бангладеш|بنغالي|بنغلاديشي
BE belga|belge|belgian|belgier|belgisch|бельги|бельгии|بلجيكي
BF burkinabe|burkines|burkinisch|буркин|بوركيني
BG bulgar|bulgare|bulgarian|bulgarisch|болгар|بلغاري
BH bahraini|bahrainisch|bahreini|bahreinien|бахреин|بحريني
BI burundais|burundes|burundian|burundier|burundisch|бурунди|بوروندي
BJ beniner|benines|beninese|beninisch|beninois|бенин|بنيني
BN bruneano|bruneian|bruneien|bruneisch|брунеи|بروناوي
BO bolivian|bolivianisch|bolivien|боливи|بوليفي
BR brasileir|brasilen|brasilianisch|brazilian|bresilien|бразил|бразиль|برازيلي
BS bahamaisch|bahameen|bahamen|bahamian|багам|باهامي
BT bhoutanais|bhutaner|bhutanese|bhutanisch|butanes|бутан|بوتاني
BW botsuan|botsuanisch|botswanais|botswanan|botswanisch|motswana|ботсван|بوتسواني
BY belarusian|belarusse|belarussian|belarussien|belarussisch|bielorrus|bielorusse|weissrussisch|белорус|بيلاروسي
BZ belicen|belizean|belizien|belizisch|белиз|بليزي
CA canadian|canadien|canadiense|canuck|kanadier|kanadisch|quebecer|quebecois|канад|كندي
CD congolais|congolen|congolese|kongolese|kongolesisch|конголез|كونغولي
CF centrafricain|central african|centroafrican|zentralafrikanisch|центральноафрикан|افريقي اوسطي|افريقي وسط
CG congolais|congolen|congolese|kongolese|kongolesisch|конголез|كونغولي
CH schweizer|schweizerisch|suisse|suiz|swiss|швеицар|سويسري
CI ivoirien|ivorer|ivorian|ivorisch|marfilen|ивуари|ايفواري
CL chilean|chilen|chilenisch|chilien|чили|تشيلي
CM cameroonian|camerounais|camerunes|kameruner|kamerunisch|камерун|كاميروني
CN chin|chinese|chinesisch|chinois|китаец|китаи|китаянк|صيني
CO colombian|colombien|kolumbianer|kolumbianisch|колумби|كولومبي
CR costa rican|costa ricanisch|costaricien|costarricense|tico|коста рикан|كوستاريكي
CU cubain|cuban|kubaner|kubanisch|кубин|كوبي
CV cabo verdean|caboverdian|cap verdien|cape verdean|kapverdier|kapverdisch|кабо верд|راس اخضري
CY chipriota|chypriote|cypriot|zyprer|zypriot|zypriotisch|кипр|киприот|قبرصي
CZ chec|czech|tcheque|tscheche|tschechisch|чех|чеш|تشيكي
DE aleman|allemand|deutsch|deutscher|german|герман|немец|немк|немц|الماني
DJ djiboutian|djiboutien|dschibutier|dschibutisch|yibutian|джибути|جيبوتي
DK dane|danes|danisch|danish|danois|датск|датчан|دانماركي|دنماركي
DM dominican|dominicanisch|dominiquais|dominiques|доминик|دومينيكي
DO dominicain|dominican|dominikaner|dominikanisch|доминикан|دومينيكاني
DZ algerian|algerien|algerier|algerisch|argelin|алжир|جزايري
EC ecuadorean|ecuadorian|ecuadorianer|ecuadorianisch|ecuatorian|equatorien|эквадор|اكوادوري
EE estnisch|estoni|estonian|estonien|эстон|استوني
EG agypter|agyptisch|egipci|egyptian|egyptien|египет|египт|مصري
ER eritre|eritrean|eritreer|eritreisch|erythreen|эритре|اريتري
ES espagnol|espanol|spaniard|spanier|spanisch|spanish|испан|اسباني
ET athiopier|athiopisch|ethiopian|ethiopien|etiope|эфиоп|اثيوبي
FI fines|finlandais|finlandes|finn|finne|finnisch|finnish|finnois|финл|финн|финск|فنلندي
FJ fidjien|fidschianisch|fijian|fiyian|фиджи|فيجي
FM micronesi|micronesian|micronesien|mikronesisch|микронези|ميكرونيزي
FR francais|frances|franzose|franzosin|franzosisch|french|frenchman|frenchwoman|француженк|француз|فرنسي
GA gabonais|gabones|gabonese|gabuner|gabunisch|габон|غابوني
GB anglais|brit|britanic|britannique|brite|britisch|british|briton|ecossais|englander|englisch|english|englishman|escoces|gales|gallois|ingles|northern irish|schott|schotte|schottisch|scot|scots|scotsman|scottish|waliser|walisisch|welsh|welshman|англииск|англичан|британ|валлии|шотланд|اسكتلندي|انجليزي|انكليزي|بريطاني|ويلزي
GD granadin|grenader|grenadian|grenadien|grenadisch|гренад|غرينادي
GE georgian|georgien|georgier|georgisch|грузин|جورجي
GH ghanaer|ghanaian|ghanaisch|ghaneen|ghanes|ган|غاني
GM gambian|gambien|gambier|gambisch|гамби|غامبي
GN guinean|guineen|guineer|guineisch|гвине|гвинеи|غيني
GQ aquatorialguineisch|ecuatoguinean|equato guineen|equatoguinean|equatorial guinean|экваториальногвинеиск|غيني استوايي
GR grec|grecque|greek|grieche|griechisch|grieg|hellen|hellenic|грек|греч|يوناني
GT guatemalan|guatemaltec|guatemalteke|guatemaltekisch|guatemalteque|гватемал|гватемаль|غواتيمالي
GW bisauguinean|bissau guinean|bissau guineen|bissau guineisch|guinea bissauan|guinean bissau|бисау гвинеи|غيني بيساوي
GY guyaner|guyanes|guyanese|guyanien|guyanisch|гаиан|غياني
HN honduran|honduranisch|honduren|hondurien|гондурас|هندوراسي
HR croat|croata|croate|croatian|kroate|kroatisch|хорват|كرواتي
HT haitian|haitianer|haitianisch|haitien|гаити|гаитян|هايتي
HU hongrois|hungar|hungarian|magyar|ungar|ungarisch|венгер|венгерск|венгр|مجري|هنغاري
ID indonesi|indonesian|indonesien|indonesier|indonesisch|индонези|اندونيسي
IE irisch|irish|irishman|irlandais|irlandes|ирланд|ايرلندي
IL israeli|israelien|israelisch|израиль|израильтян|اسراييلي
IN inder|indi|indian|indien|indio|indisch|индиец|индии|индус|هندي
IQ iraker|iraki|irakien|irakisch|iraqi|iraqui|iraquien|ирак|عراقي
IR iraner|irani|iranian|iranien|iranisch|persa|perse|perser|persian|persisch|иран|перс|ايراني|فارسي
IS icelander|icelandic|islandais|islander|islandes|islandisch|исланд|ايسلندي
IT italian|italien|italiener|italienisch|итальян|ايطالي
JM jamaicain|jamaican|jamaikaner|jamaikanisch|jamaiquin|ямаи|ямаиск|جامايكي
JO jordan|jordanian|jordanien|jordanier|jordanisch|иордан|اردني
JP japaner|japanese|japanisch|japonais|japones|япон|ياباني
KE kenian|kenianer|kenianisch|kenyan|кениец|кенииск|кенииц|كيني
KG kirghize|kirgise|kirgisisch|kirguis|kyrgyz|kyrgyzstani|киргиз|кыргыз|قرغيزي|قيرغيزي
KH cambodgien|cambodian|camboyan|kambodschaner|kambodschanisch|khmer|камбодж|камбоджии|кхмер|كمبودي
KI i kiribati|kiribatian|kiribatien|kiribatisch|кирибати|كيريباتي
KM comoran|comorense|comorian|comorien|komorer|komorisch|комор|قمري
KN christophien|cristobalen|kittitian|kittitien|nevisian|сент китс|كيتي
KP norcorean|nord coreen|nordkoreaner|nordkoreanisch|north korean|северокореи|كوري شمالي
KR corean|coreen|korean|koreaner|koreanisch|south korean|sud coreen|sudkoreaner|sudkoreanisch|surcorean|кореи|кореиск|южнокореи|كوري|كوري جنوبي
KW koweitien|kuwaiter|kuwaiti|kuwaitisch|кувеит|كويتي
KZ kasache|kasachisch|kazaj|kazakh|kazakhstanais|kazakhstani|казах|كازاخستاني|كازاخي
LA lao|laosian|laote|laotian|laotien|laotisch|лаос|لاوسي
LB lebanese|libanais|libanes|libanese|libanesisch|ливан|لبناني
LC lucianisch|saint lucian|saint lucien|santalucense|сент люси|لوسي
LI liechtensteiner|liechtensteinian|liechtensteinisch|liechtensteinois|лихтенштеин|ليختنشتايني
LK ceilanes|cingales|esrilanques|sri lankais|sri lankan|sri lanker|sri lankisch|ланкии|шри ланкии|سريلانكي
LR liberian|liberianer|liberianisch|liberien|либери|ليبيري
LS basotho|basuto|lesotense|lesothan|lesother|lesothien|lesothisch|mosotho|лесот|ليسوتي
LT litauer|litauisch|lithuanian|lituan|lituanien|литов|литовск|لتواني|ليتواني
LU luxembourgeois|luxembourger|luxembourgish|luxemburger|luxemburgisch|luxemburgues|люксембург|لوكسمبورغي
LV latvian|leton|lette|lettisch|letton|латвии|латыш|لاتفي
LY libi|libyan|libyen|libyer|libysch|ливи|ливии|ليبي
MA marocain|marokkaner|marokkanisch|marroqui|moroccan|марокк|مغربي
MC monacan|monegasc|monegasque|monegasse|monegassisch|монак|موناكي
MD moldauer|moldauisch|moldav|moldave|moldovan|молдав|молдаван|مولدوفي
ME montenegrin|montenegrinisch|черногор|مونتينيغري
MG madagascan|madagasse|madagassisch|malagasy|malgache|мадагаскар|малагасии|مدغشقري|ملغاشي
MH marshales|marshallais|marshaller|marshallese|marshallisch|маршаль|مارشالي
MK macedoni|macedonian|macedonien|mazedonier|mazedonisch|nordmazedonisch|north macedonian|македон|مقدوني
ML malian|malien|maliense|malier|malisch|мали|малии|مالي
MM birman|birmanisch|burmese|burmesisch|бирман|мьянман|بورمي|ميانماري
MN mongol|mongole|mongolian|mongolisch|монгол|монголь|منغولي
MR mauretanier|mauretanisch|mauritan|mauritanian|mauritanien|мавритан|موريتاني
MT maltais|maltes|maltese|malteser|maltesisch|мальт|мальтии|مالطي
MU maurician|mauricien|mauritian|mauritier|mauritisch|маврики|موريشي
MV maldiv|maldivian|maldivien|malediver|maledivisch|мальдив|مالديفي
MW malaui|malawian|malawien|malawier|malawisch|малави|مالاوي|ملاوي
MX mejican|mexicain|mexican|mexikaner|mexikanisch|мексикан|مكسيكي
MY malaiisch|malaisien|malasi|malay|malaysian|malaysier|malaysisch|малаи|малаизи|ماليزي
MZ mosambikaner|mosambikanisch|mozambicain|mozambican|mozambiquen|мозамбик|موزمبيقي
NA namibi|namibian|namibien|namibier|namibisch|намиби|ناميبي
NE nigerien|nigerin|nigrer|nigrisch|нигерск|نيجري
NG nigerian|nigerianer|nigerianisch|нигериец|нигерии|نيجيري
NI nicaraguan|nicaraguaner|nicaraguanisch|nicaraguayen|nicaraguense|никарагуан|نيكاراغوي
NL dutch|dutchman|dutchwoman|holandes|hollandais|hollander|hollandisch|neerlandais|neerlandes|niederlander|niederlandisch|голланд|нидерланд|هولندي
NO norueg|norvegien|norweger|norwegian|norwegisch|норвеж|نرويجي
NP nepalais|nepales|nepalese|nepalesisch|nepali|непал|непаль|نيبالي
NR nauruan|nauruer|nauruisch|науру|ناوروي
NZ kiwi|neo zelandais|neozelandes|neuseelander|neuseelandisch|new zealand|new zealander|новозеланд|نيوزلندي|نيوزيلندي
OM omanais|omaner|omani|omanisch|оман|عماني
PA panamaer|panamaisch|panamanian|panameen|panamen|панам|بنمي
PE peruan|peruaner|peruanisch|peruvian|peruvien|перуан|بيروفي|بيروي
PG papou|papouan|papu|papua neuguineisch|papua new guinean|папуас|بابوي
PH filipin|filipina|filipino|philippin|philippine|philippinisch|pinoy|филиппин|فلبيني|فليبيني
PK pakistanais|pakistaner|pakistani|pakistanisch|paquistani|пакистан|باكستاني
PL polac|pole|polish|polnisch|polonais|польк|польск|поляк|بولندي|بولوني
PS palastinenser|palastinensisch|palestin|palestinian|palestinien|палестин|فلسطيني
PT portugais|portugiese|portugiesisch|portugues|portuguese|португал|португаль|برتغالي
PW palaois|palauan|palauer|palauisch|палау|بالاوي
PY paraguay|paraguayan|paraguayen|paraguayer|paraguayisch|парагваи|باراغواي
QA catari|katarer|katarisch|qatari|qatarien|катар|قطري
RO romanian|roumain|ruman|rumane|rumanisch|румын|روماني
RS serb|serbe|serbi|serbian|serbisch|серб|صربي
RU chechen|rus|russe|russian|russisch|tchetchene|tschetschenisch|россии|россиян|русск|чечен|روسي|شيشاني
RW ruander|ruandes|ruandisch|rwandais|rwandan|руанд|رواندي
SA saoudien|saudi|saudi arabian|saudi arabisch|saudisch|саудии|саудов|سعودي
SB salomonais|salomonense|salomoner|salomonisch|solomon islander|соломон|سليماني
SC seychellense|seycheller|seychellisch|seychellois|сеишель|سيشلي
SD soudanais|sudanes|sudanese|sudanesisch|судан|سوداني
SE schwede|schwedisch|suec|suedois|swede|swedish|швед|سويدي
SG singaporean|singapourien|singapurense|singapurer|singapurisch|сингапур|سنغافوري
SI esloven|slovene|slovenian|slowene|slowenisch|словен|سلوفيني
SK eslovac|slovak|slovaque|slowake|slowakisch|словак|словац|سلوفاكي
SL sierra leonais|sierra leonean|sierra leoner|sierra leonisch|sierraleones|сьерра леон|سيراليوني
SM saint marinais|sammarinese|san marinesisch|sanmarinense|сан марин|سان ماريني
SN senegalais|senegales|senegalese|senegalesisch|сенегал|сенегаль|سنغالي
SO somali|somalien|somalier|somalisch|сомали|сомалии|صومالي
SR surinamais|surinamer|surinames|surinamese|surinamisch|суринам|سورينامي
SS south sudanese|sud soudanais|sudsudanesisch|sursudanes|южносудан|جنوب سوداني|سوداني جنوبي
ST santomeen|santotomense|sao tomean|sao tomeisch|сан том|ساوتومي
SV salvadoran|salvadorean|salvadoren|salvadorian|salvadorianer|salvadorianisch|salvadorien|сальвадор|سلفادوري
SY siri|syrer|syrian|syrien|syrisch|сириец|сирии|сирииц|سوري
SZ eswatini|suazi|swasilandisch|swazi|свази|اسواتيني|سوازي
TD chadian|tchadien|tschader|tschadisch|чад|чадск|تشادي
TG togoer|togoisch|togolais|togoles|togolese|togolesisch|того|توغولي
TH tailandes|thai|thailandais|thailandes|thailandisch|таи|таиланд|таиск|تايلاندي|تايلندي
TJ tadjik|tadschike|tadschikisch|tajik|tajikistani|tayik|таджик|طاجيكي
TL east timorese|est timorais|osttimoresisch|timorais|timorense|timorese|timoresisch|тимор|تيموري
TM turcoman|turkmen|turkmene|turkmenisch|turkmenistani|туркмен|تركماني
TN tunecin|tunesier|tunesisch|tunisian|tunisien|тунис|تونسي
TO tongaer|tongaisch|tongan|tongien|тонган|تونغي
TR turc|turk|turke|turkisch|turkish|turque|турец|турецк|турк|تركي
TT tobagonian|trini|trinidadian|trinidadien|trinidadisch|trinitense|тринидад|ترينيدادي
TV tuvaluan|tuvaluisch|тувалу|توفالي
TW taiwanais|taiwaner|taiwanes|taiwanese|taiwanesisch|taiwanisch|таиван|таиваньск|تايواني
TZ tansanier|tansanisch|tanzan|tanzanian|tanzanien|танзани|танзанииск|تنزاني
UA ucranian|ukrainian|ukrainien|ukrainisch|украин|اوكراني
UG ougandais|ugandan|ugander|ugandes|ugandisch|уганд|угандии|اوغندي
US americain|american|amerikaner|amerikanisch|estadounidense|etats unien|etatsunien|norteamerican|us american|us amerikaner|us amerikanisch|yank|yankee|американ|امريكي|اميركي
UY uruguay|uruguayan|uruguayen|uruguayer|uruguayisch|уругваи|اوروغواي|اوروغوياني
UZ ouzbek|ouzbeke|usbeke|usbekisch|uzbek|uzbekistani|узбек|اوزبكي
VA vatican|vaticanense|vatikanisch|ватикан|فاتيكاني
VC saint vincentais|sanvicentin|vincentian|vincentinisch|сент винсент|فنسنتي
VE venezolan|venezolaner|venezolanisch|venezuelan|venezuelien|венесуэл|венесуэль|فنزويلي
VN vietnamese|vietnamesisch|vietnamien|vietnamit|вьетнам|فيتنامي|فييتنامي
VU ni vanuatu|vanuatais|vanuatuan|vanuatuense|vanuatuisch|вануат|فانواتي
WS samoan|samoanisch|самоан|ساموي
XK kosovan|kosovar|kosovare|kosovarisch|kosovisch|косов|косовар|كوسوفي
YE jemenit|jemenitisch|yemeni|yemenite|иемен|يمني
ZA south african|sud africain|sudafrican|sudafrikaner|sudafrikanisch|юар|южноафрикан|جنوب افريقي
ZM sambier|sambisch|zambian|zambien|замби|زامبي
ZW simbabwer|simbabwisch|zimbabuense|zimbabwean|zimbabween|зимбабв|зимбабви|زيمبابوي
`;
export const served = `
AU CC|CX|HM|NF
CN HK|MO
DK FO|GL
FI AX
FR BL|GF|GP|MF|MQ|NC|PF|PM|RE|TF|WF|YT
GB AC|AI|BM|DG|FK|GG|GI|GS|IM|IO|JE|KY|MS|PN|SH|TA|TC|VG
NL AW|BQ|CW|SX
NO BV|SJ
NZ CK|NU|TK
US AS|GU|MP|PR|UM|VI
`;
export const small = `
a an and aux d das de del dem den der des die du e el et l la las le les los of s the und von y и
`;
export const formal = `
abode arab arabe arabes arabische bolivarian bolivariana bolivarienne bolivarische bund bundes bundesrepublik city co commonwealth confederacion confederation cooperativa cooperative democratic democratica democratique demokratische ducado duche duchy eastern eidgenossenschaft emirat emirate emirato estado estados etat etats federacion federada federados federal federale federated federatif federation federativa federative federes foderale foderation foderative foderierte fondee furstentum gran grand grossherzogtum hachemi hachemite haschemitisches hashemite iles independant independent independiente inseln islamic islamica islamique islamische islamisches islands islas isles kingdom konigreich kooperative mancomunidad nation operative oriental orientale ostlich pays peace people peoples plurinational plurinationaler populaire popular principado principality principaute reino republic republik republique royaume soberana socialist socialista socialiste sovereign sozialistisch sozialistische staat staaten state states sultanat sultanate sultanato transitional unabhangiger uni unida unido unidos unie unies union unis united vereinigte vereinigten vereinigtes volksrepublik арабская арабское боливарианская великое восточная герцогство государство демократическая исламская исламскии княжество конфедерация кооперативная королевство многонациональное народная народно независимое объединенная острова республика республике республики содружество соединенные социалистическая союз султанат федеральная федеративная федеративные федерация хашимитское штаты эмират اتحاد اتحادية الاتحاد الاتحادية الاسلامية الاشتراكية الامارة البوليفارية التعاونية الجمهورية الدوقية الدولة الديمقراطية الشعبية العربية العظمى الفيدرالية الكبرى الكونفدرالية المتحدة المستقلة المملكة الهاشمية الولايات امارة جزر جمهورية دوقية دولة سلطنة كومنولث مملكة ولايات
`;
export const asking = `
address addresse adresse affaires affairs al ambassade amt an angelegenheiten asuntos auf aupres aussenamt aussenministerium aussenministeriums aussenpolitik auswartige auswartigen auswartiges bei botschaft bundesaussenministerium bundesministerium can canciller cancilleria comment como con contact contactar contacter contacto contacts cooperation coordonnees correo country courriel cual dans department details direccion do does donde du ecrire electronico email embajada embassy en erreiche erreichen es escribir escribo est etrangeres exterieures exterior exteriores external fax find finde for foreign form formulaire fur get gobierno gouvernement government have help how i ich in international is ist it je kann kontakt kontaktieren lautet mae maee mail me meine mfa mi minister ministere ministerio ministerium ministre ministries ministro ministry minrex mofa mofaic mon my number numero nummer of office official on ou page pagina para phone please por pour puedo que quel quelle quelles quien reach regierung relaciones relations schreibe schreiben secretaria send site sont telefon telefonnummer telefono telephone tell their trouver un und une visa visas von votre was webseite website wer what where which who wie with wo write writing you your zu zum zur адрес в внешних где дел дела и иностранные иностранных как какои контакт контакты мид мида министерства министерстве министерство министр мне на наити написать номер обратиться по посольство почта правительство с саит связаться телефон у электронная اتصال اتصل اتواصل اراسل اكتب الاتصال البريد الخارجية الشوون الكتروني الوزارة الى اين ب بريد بـ تواصل حكومة خارجية رقم سفارة شوون على عنوان في كيف للشوون ما مراسلة مع من موقع هاتف هو هي والتعاون وزارة وزير
`;
export const endings = `
a as e em en er erin erinnen ern ers es i ian ians ic in innen ique iques is isch ische ischem ischen ischer isches ish le les n ne nes o os s te tes um us а ая е еская еские ескии еским ескими еских еского еское ескои еском ескому ескую ец и ие ии им ими ин иская иские искии иским искими иских иского иское искои иском искому искую их ка ки ов ого ое ои ок ом ому ская ские скии ским скими ских ского ское скои ском скому скую ую ца цев цы ы яне янин ات ان ة ه ون ين
`;
export const elsewhere = `
america central|america del norte|america del sur|america latina|amerique centrale|amerique du nord|amerique du sud|amerique latine|annam|australasia|austrasia|british india|british raj|central america|centroamerica|dacia|dacie|dakien|east africa|east indies|east prussia|edom|elam|french equatorial africa|french west africa|gaul|genovia|iberia|iberie|iberien|indies|ionia|ionie|ionien|italian east africa|kanem|latin america|latveria|little russia|lunda|lycia|lycie|lydia|lykien|media|morea|narnia|north america|nubia|pandora|panem|pegu|roumelie|rumelia|rumelien|ruritania|sahara|sahara espagnol|sahara espanol|samaria|samarie|samarien|scania|sheba|south america|soviet union|sowjetunion|spanish morocco|spanish sahara|swabia|udssr|union sovietica|union sovietique|urss|ussr|west africa|west indies|west prussia|zamunda|дакия|иберия|иония|испанская сахара|латинская америка|ликия|румелия|самария|сахара|северная америка|советскии союз|ссср|центральная америка|южная америка|الاتحاد السوفيتي|الاتحاد السوفييتي|امريكا الجنوبية|امريكا الشمالية|امريكا اللاتينية|امريكا الوسطى
`;
