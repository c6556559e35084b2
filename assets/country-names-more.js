export const names = `
AD 𞤢𞤲𞤣𞤮𞤪𞤢
AE 𞤣𞤫𞤲𞤼𞤢𞤤 𞤭𞤥𞤪𞤢𞤼𞤭 𞤢𞤪𞤢𞤦𞤵
AF 𞤢𞤬𞤺𞤢𞤲𞤭𞤧𞤼𞤢𞤲
AG 𞤢𞤲𞤼𞤭𞤺𞤵𞤱𞤢 𞤦𞤢𞤪𞤦𞤵𞤣𞤢
AL 𞤢𞤤𞤦𞤢𞤲𞤭𞤴𞤢
AM 𞤢𞤪𞤥𞤫𞤲𞤭𞤴𞤢
AO 𞤢𞤲𞤺𞤮𞤤𞤢
AR 𞤢𞤪𞤶𞤢𞤲𞤼𞤭𞤲𞤢
AT 𞤮𞤼𞤭𞤪𞤧𞤢
AU 𞤮𞤧𞤼𞤢𞤪𞤤𞤭𞤴𞤢
AZ 𞤢𞥁𞤫𞤪𞤦𞤢𞤭𞤶𞤢𞤲
BA 𞤦𞤮𞤧𞤲𞤭𞤴𞤢 𞤸𞤫𞤪𞤧𞤫𞤳𞤮𞤾𞤭𞤲𞤢
BB 𞤦𞤢𞤪𞤦𞤫𞤣𞤮𞤧
BD 𞤦𞤢𞤲𞤺𞤭𞤤𞤢𞤣𞤫𞤧
BE 𞤦𞤫𞤤𞤶𞤭𞤳𞤢
BF 𞤦𞤵𞤪𞤳𞤭𞤲𞤢 𞤬𞤢𞤧𞤮
BG 𞤦𞤵𞤤𞤺𞤢𞤪𞤭𞤴𞤢
BH 𞤦𞤢𞤸𞤢𞤪𞤢𞤴𞤲
BI 𞤦𞤵𞤪𞤵𞤲𞤣𞤭
BJ 𞤦𞤫𞤲𞤫𞤲
BN 𞤦𞤵𞤪𞤲𞤢𞤴
BO 𞤦𞤮𞤤𞤭𞤾𞤭𞤴𞤢
BR 𞤦𞤪𞤢𞤧𞤭𞤤
BS 𞤦𞤢𞤸𞤢𞤥𞤢𞤧
BT 𞤦𞤵𞤼𞤢𞤲
BW 𞤦𞤮𞤼𞤧𞤵𞤱𞤢𞤲𞤢
BY 𞤦𞤫𞤤𞤢𞤪𞤵𞤧
BZ 𞤦𞤫𞤤𞤭𞥁
CA 𞤳𞤢𞤲𞤢𞤣𞤢
CD 𞤳𞤮𞤲𞤺𞤮 𞤳𞤭𞤲𞤧𞤢𞤧𞤢
CF 𞤲𞤣𞤫𞤲𞤣𞤭 𞤼𞤵𞤥𞤦𞤮𞤪𞤭 𞤢𞤬𞤪𞤭𞤳𞤢
CG 𞤳𞤮𞤲𞤺𞤮 𞤦𞤪𞤢𞥁𞤢𞤾𞤭𞤤
CH 𞤧𞤵𞤱𞤭𞤪𞤧𞤢
CI 𞤳𞤮𞤼𞤣𞤭𞤾𞤢𞤪
CL 𞤷𞤭𞤤𞤫
CM 𞤳𞤢𞤥𞤢𞤪𞤵𞤲
CN 𞤷𞤢𞤴𞤲𞤢
CO 𞤳𞤮𞤤𞤮𞤥𞤦𞤭𞤴𞤢
CR 𞤳𞤮𞤧𞤼𞤢 𞤪𞤭𞤳𞤢
CU 𞤳𞤵𞤦𞤢
CV 𞤳𞤢𞤦𞤮 𞤾𞤫𞤪𞤣𞤫
CY 𞤳𞤵𞤦𞤪𞤵𞤧
CZ 𞤷𞤫𞤳𞤭𞤴𞤢
DE 𞤶𞤫𞤪𞤥𞤢𞤲𞤭
DJ 𞤶𞤭𞤦𞤵𞤼𞤭
DK 𞤣𞤢𞤲𞤵𞤥𞤢𞤪𞤳
DM 𞤣𞤮𞤥𞤭𞤲𞤭𞤳𞤢
DO 𞤲𞤣𞤫𞤲𞤣𞤭 𞤣𞤮𞤥𞤭𞤲𞤭𞤳𞤢
DZ 𞤢𞤤𞤶𞤢𞤪𞤭
EC 𞤫𞤳𞤵𞤱𞤢𞤣𞤮𞤪
EE 𞤫𞤧𞤼𞤮𞤲𞤭𞤴𞤢
EG 𞤥𞤭𞤧𞤭𞤪𞤢
ER 𞤫𞤪𞤭𞤼𞤫𞤪𞤫
ES 𞤫𞤧𞤨𞤢𞤻𞤢
ET 𞤢𞤦𞤢𞤧𞤭𞤲𞤭
FI 𞤬𞤭𞤲𞤤𞤢𞤲𞤣
FJ 𞤬𞤭𞤶𞤭
FM 𞤥𞤭𞤳𞤪𞤮𞤲𞤫𞤧𞤭𞤴𞤢
FR 𞤬𞤢𞤪𞤢𞤲𞤧𞤭
GA 𞤺𞤢𞤦𞤮𞤲
GB 𞤣𞤫𞤲𞤼𞤢𞤤 𞤲𞤺𞤫𞤯𞤵𞤪𞤭
GD 𞤺𞤢𞤪𞤲𞤢𞤣𞤢
GE 𞤶𞤮𞤪𞤶𞤭𞤴𞤢
GH 𞤺𞤢𞤲𞤢
GM 𞤺𞤢𞤥𞤦𞤭𞤴𞤢
GN 𞤺𞤭𞤲𞤫
GQ 𞤺𞤭𞤲𞤫 𞤷𞤢𞤳𞤢𞤲𞤼𞤫𞤪𞤭
GR 𞤢𞤤𞤴𞤵𞤲𞤢𞤲
GT 𞤺𞤵𞤱𞤢𞤼𞤫𞤥𞤢𞤤𞤢
GW 𞤺𞤭𞤲𞤫 𞤦𞤭𞤧𞤢𞤱𞤮
GY 𞤺𞤢𞤴𞤢𞤲𞤢
HN 𞤸𞤮𞤲𞤣𞤭𞤪𞤢𞤧
HR 𞤳𞤵𞤪𞤱𞤢𞤧𞤭𞤴𞤢
HT 𞤸𞤢𞤴𞤼𞤭
HU 𞤸𞤢𞤲𞤺𞤢𞤪𞤭𞤴𞤢
ID 𞤭𞤲𞤣𞤮𞤲𞤭𞤧𞤴𞤢
IE 𞤭𞤪𞤤𞤢𞤲𞤣
IL 𞤭𞤧𞤪𞤢𞤴𞤭𞤤
IN 𞤭𞤲𞤣𞤭𞤴𞤢
IQ 𞤭𞤪𞤢𞤳
IR 𞤭𞤪𞤢𞤲
IS 𞤢𞤴𞤧𞤵𞤤𞤢𞤲𞤣
IT 𞤭𞤼𞤢𞤤𞤭
JM 𞤶𞤢𞤥𞤢𞤴𞤳𞤢
JO 𞤶𞤮𞤪𞤣𞤢𞤲
JP 𞤲𞤭𞤨𞤮𞤲
KE 𞤳𞤫𞤲𞤭𞤴𞤢
KG 𞤳𞤭𞤪𞤶𞤭𞤧𞤼𞤢𞤲
KH 𞤳𞤢𞤥𞤦𞤮𞤣𞤭𞤴𞤢
KI 𞤳𞤭𞤪𞤦𞤢𞤼𞤭
KM 𞤳𞤮𞤥𞤮𞤪𞤮
KN 𞤧𞤼 𞤳𞤪𞤭𞤧𞤼𞤮𞤦𞤢𞤤 𞤲𞤫𞤾𞤭𞤧
KP 𞤳𞤮𞤪𞤫𞤴𞤢 𞤲𞤢𞤲𞤢𞤲𞤺𞤫
KR 𞤳𞤮𞤪𞤫𞤴𞤢 𞤻𞤢𞤥𞤲𞤢𞤲𞤺𞤫
KW 𞤳𞤵𞤱𞤢𞤴𞤼𞤵
KZ 𞤳𞤢𞥁𞤢𞤧𞤼𞤢𞤲
LA 𞤤𞤢𞤱𞤮𞤧
LB 𞤤𞤭𞤦𞤢𞤲𞤮𞤲
LC 𞤧𞤼 𞤤𞤵𞤧𞤭𞤴𞤢
LI 𞤤𞤭𞤧𞤼𞤫𞤲𞤧𞤭𞤼𞤫𞤲
LK 𞤧𞤭𞤪 𞤤𞤢𞤲𞤳𞤢
LR 𞤤𞤢𞤦𞤭𞤪𞤭𞤴𞤢
LS 𞤤𞤫𞤧𞤮𞤼𞤮
LT 𞤤𞤭𞤼𞤵𞤾𞤢
LU 𞤤𞤵𞤳𞤧𞤢𞤲𞤦𞤵𞤺
LV 𞤤𞤢𞤼𞤾𞤭𞤴𞤢
LY 𞤤𞤭𞤦𞤭𞤴𞤢
MA 𞤥𞤢𞤪𞤮𞤳
MC 𞤥𞤮𞤲𞤢𞤳𞤮
MD 𞤥𞤮𞤤𞤣𞤮𞤾𞤢
ME 𞤥𞤮𞤲𞤼𞤫𞤲𞤫𞤺𞤮𞤪𞤮
MG 𞤥𞤢𞤣𞤢𞤺𞤢𞤧𞤳𞤢𞤪
MH 𞤧𞤵𞤪𞤭𞤪𞤫 𞤥𞤢𞤪𞥃𞤢𞤤
MK 𞤥𞤢𞤳𞤫𞤣𞤮𞤲𞤭𞤴𞤢 𞤲𞤢𞤲𞤢𞤲𞤺𞤫
ML 𞤥𞤢𞤤𞤭
MM 𞤥𞤭𞤴𞤢𞤥𞤢𞤪 𞤦𞤵𞤪𞤥𞤢
MN 𞤥𞤮𞤲𞤺𞤮𞤤𞤭𞤴𞤢
MR 𞤥𞤮𞤪𞤼𞤢𞤲𞤭
MT 𞤥𞤢𞤤𞤼𞤢
MU 𞤥𞤮𞤪𞤭𞤧𞤭
MV 𞤥𞤢𞤤𞤣𞤭𞤬
MW 𞤥𞤢𞤤𞤢𞤱𞤭
MX 𞤥𞤫𞤳𞤧𞤭𞤳𞤮
MY 𞤥𞤢𞤤𞤫𞤧𞤭𞤴𞤢
MZ 𞤥𞤮𞤧𞤢𞤥𞤦𞤭𞤳
NA 𞤲𞤢𞤥𞤭𞤦𞤭𞤴𞤢
NE 𞤲𞤭𞤶𞤫𞤪
NG 𞤲𞤢𞤶𞤫𞤪𞤭𞤴𞤢
NI 𞤲𞤭𞤳𞤢𞤪𞤢𞤺𞤵𞤱𞤢
NL 𞤸𞤮𞤤𞤢𞤲𞤣𞤭𞤴𞤢
NO 𞤲𞤮𞤪𞤺𞤫𞤴𞤢
NP 𞤲𞤭𞤨𞤢𞤤
NR 𞤲𞤢𞤱𞤪𞤵
NZ 𞤲𞤫𞤱 𞥁𞤫𞤤𞤢𞤲𞤣
OM 𞤮𞤥𞤢𞤲
PA 𞤨𞤢𞤲𞤢𞤥𞤢
PE 𞤨𞤫𞤪𞤵
PG 𞤨𞤢𞤨𞤵𞤱𞤢 𞤺𞤭𞤲𞤫 𞤸𞤫𞤧𞤮
PH 𞤬𞤭𞤤𞤭𞤨𞤭𞤲
PK 𞤨𞤢𞤳𞤭𞤧𞤼𞤢𞤲
PL 𞤨𞤮𞤤𞤢𞤲𞤣
PS 𞤤𞤫𞤧𞤣𞤭𞤶𞤭 𞤬𞤢𞤤𞤫𞤧𞤼𞤭𞤲
PT 𞤨𞤮𞤪𞤼𞤵𞤺𞤢𞤤
PW 𞤨𞤢𞤤𞤢𞤱
PY 𞤨𞤢𞤪𞤢𞤺𞤵𞤱𞤢𞤴
QA 𞤬𞤢𞤤𞤫𞤧𞤼𞤭𞤲
RO 𞤪𞤵𞤥𞤢𞤲𞤭𞤴𞤢
RS 𞤧𞤫𞤪𞤦𞤭𞤴𞤢
RU 𞤪𞤮𞤧𞤭𞤴𞤢
RW 𞤪𞤵𞤱𞤢𞤲𞤣𞤢
SA 𞤧𞤢𞤵𞤣 𞤢𞤪𞤢𞤦𞤭𞤴𞤢
SB 𞤷𞤵𞤪𞤭𞤶𞤫 𞤧𞤵𞤤𞤢𞤴𞤥𞤢𞤲
SC 𞤧𞤫𞤴𞤭𞤧𞤫𞤤
SD 𞤧𞤵𞤣𞤢𞤲
SE 𞤧𞤵𞤱𞤫𞤣𞤭𞤴𞤢
SG 𞤧𞤭𞤲𞤺𞤢𞤨𞤵𞤪
SI 𞤧𞤵𞤤𞤮𞤾𞤫𞤲𞤭𞤴𞤢
SK 𞤧𞤵𞤤𞤮𞤾𞤢𞤳𞤭𞤴𞤢
SL 𞤧𞤢𞤪𞤢𞤤𞤮𞤲
SM 𞤧𞤢𞤲 𞤥𞤢𞤪𞤭𞤲𞤮
SN 𞤧𞤫𞤲𞤫𞤺𞤢𞤤
SO 𞤧𞤵𞤥𞤢𞤤𞤭
SR 𞤧𞤵𞤪𞤭𞤲𞤢𞤥
SS 𞤧𞤵𞤣𞤢𞤲 𞤤𞤫𞤧𞤤𞤫𞤴𞤪𞤭
ST 𞤧𞤢𞤱𞤵 𞤼𞤵𞤥𞤫 𞤨𞤫𞤪𞤫𞤲𞤧𞤭𞤨𞤫
SV 𞤫𞤤 𞤧𞤢𞤤𞤾𞤢𞤣𞤮𞤪
SY 𞤧𞤵𞤪𞤭𞤴𞤢
SZ 𞤫𞤧𞤱𞤢𞤼𞤭𞤲𞤭
TD 𞤷𞤢𞤣
TG 𞤼𞤮𞤺𞤮
TH 𞤼𞤢𞤴𞤤𞤢𞤲𞤣
TJ 𞤼𞤢𞤶𞤭𞤳𞤭𞤧𞤼𞤢𞤲
TL 𞤼𞤭𞤥𞤮𞤪 𞤤𞤫𞤧𞤼𞤫
TM 𞤼𞤵𞤪𞤳𞤵𞤥𞤫𞤲𞤭𞤧𞤼𞤢𞤲
TN 𞤼𞤵𞤲𞤭𞤧𞤢
TO 𞤼𞤮𞤲𞤺𞤢
TR 𞤼𞤵𞤪𞤳𞤭𞤴𞤢
TT 𞤼𞤭𞤪𞤲𞤭𞤣𞤢𞤣 𞤼𞤮𞤦𞤢𞤺𞤮
TV 𞤼𞤵𞤾𞤢𞤤𞤵
TW 𞤼𞤢𞤴𞤱𞤢𞤲
TZ 𞤼𞤢𞤲𞤧𞤢𞤲𞤭
UA 𞤵𞤳𞤪𞤫𞤲𞤭𞤴𞤢
UG 𞤵𞤺𞤢𞤲𞤣𞤢
US 𞤣𞤫𞤲𞤼𞤢𞤤 𞤤𞤢𞤪𞤫
UY 𞤴𞤵𞤪𞤺𞤮𞤴
UZ 𞤵𞥁𞤦𞤫𞤳𞤭𞤧𞤼𞤢𞤲
VA 𞤾𞤢𞤼𞤭𞤳𞤢𞤲
VC 𞤧𞤼 𞤾𞤭𞤲𞤧𞤢𞤲 𞤺𞤭𞤪𞤲𞤢𞤣𞤭𞤲
VE 𞤾𞤫𞤲𞤭𞥁𞤵𞤱𞤫𞤤𞤢
VN 𞤾𞤭𞤴𞤫𞤼𞤲𞤢𞤥
VU 𞤾𞤢𞤲𞤵𞤱𞤢𞤼𞤵
WS 𞤧𞤢𞤥𞤵𞤱𞤢
XK 𞤳𞤮𞤧𞤮𞤾𞤮
YE 𞤴𞤢𞤥𞤢𞤲
ZA 𞤢𞤬𞤪𞤭𞤳𞤢 𞤤𞤫𞤧𞤤𞤫𞤴𞤪𞤭
ZM 𞥁𞤢𞤥𞤦𞤭𞤴𞤢
ZW 𞥁𞤭𞤥𞤦𞤢𞤥𞤵𞤴𞤢
AD ياندۆرا
AE متحده عربی امارات|متحدین عربین امارات|میرنشینە یەکگرتووە عەرەبییەکان|يەرەب بىرلەشمە خەلىپىلىكى
AF يافغانىستان|يەفغانستان
AG اؠنٹگوا تہ باربوڑا|انټيګوا او باربودا|انٽيگا باربد|يانتىگۇيا ۋە باربۇدا
AL يالبانىيە|يەڵبانیا
AM ارمانیا|يەرمېنىيە|يەرمەنستان
AO يەنگۆلا
AR ارجنټاين|ارجنٽينا|يارگېنتىنا|يەرژەنتین
AT اسٽريا|نەمسا|ياۋىستىرىيە
AU اسٽريليا|ياۋسترالىيە|يوسترالیا
AZ اذربایجون|ازربایجان|يازەربایجان|يەزەربەيجان
BA بوسنيا او هېرزګوينا|بوسنيا هرزوگووينا|بوسنیا اں ہرزیگووینا|بوسنیا تہ ہرزگوونا|بوسىنىيە ۋە گېرتسېگوۋىنا|بۆسنیا و ھەرزەگۆڤینا
BB باربڊوس
BD بنگله دېش|بېنگال|بەنگلادیش
BE بيلجيم|بېلگىيە
BF برکنا فیسو|برڪينا فاسو|بۇركىنا فاسو
BG بلجیریا|بولغاریه|بۇلغارىيە
BH بەحرەین|بەھرەين
BI بروندي|بروندی|برونڊي|بورنڈ|بۇرۇندى
BJ بنن|بېنىن
BN بروونای|بىرۇنېي
BO بولىۋىيە|بۆلیڤیا
BR بىرازىلىيە|بيريزیل
BS بەھاما
BT بهوټان|ڀوٽان
BY بیلاڕووس|بېلارۇسىيە
BZ بېلىز
CA کەنەدا|ڪينيڊا
CD كونگو كىنشاسا|کانګو کینشاسا|کۆنگۆ کینشاسا|ڪانگو ڪنشاسا
CF مرکزی افریقای جمهوری|مرکزی افریکی جموریت|وسطي افريقا جمهور|وچ افريقي جمهوريه|يوتتۇرا يافرىقا جۇمھۇرىيىتى|کۆماری يەفریقای ناوەڕاست
CG كونگو بىراززاۋىل|کانګو بروزوییل|کونگو برزاولی|کۆنگۆ برازاڤیل|ڪانگو برازاویل
CH سوزرلینڑ|سويزرلينڊ|سویسڕا|شىۋېتسارىيە
CI د عاج ساحل|عاج ساحل|كوتې دې يىۋويىر|کوٹ ڈلواير|کۆتدیڤوار|ڪوٽي ويرا
CL چلي|چىلى
CM كامېرون|کامیرۆن|ڪيمرون
CN جۇڭگو
CO كولومبىيە|کۆلۆمبیا|ڪولمبيا
CR ڪوسٽا ريڪا
CU ڪيوبا
CV يېشىل تۇمشۇق|کیپ ورد|کەیپڤەرد|ڪيپ وردي
CY سايپرس|سىپرۇس
CZ چيڪيا|چک جمهوری|چکیا|چېخ جۇمھۇرىيىتى|کۆماری چیک
DE يەڵمانیا|گېرمانىيە
DJ جىبۇتى|ڊجبيوتي
DK دانىيە|ڊينمارڪ
DM دومىنىكا|دۆمینیکا|ڊومينيڪا
DO جمهوريه ډومينيکن|دومنیکن جمهوری|دومىنىكا جۇمھۇرىيىتى|ڈومنکن جموریت|ڊومينيڪن جمهوريه|کۆماری دۆمینیکا
DZ الجزیره|الجيريا|جەزایر|يالجىرىيە
EC ايڪواڊور|يیکوادۆر|يېكۋاتور
EE ايسٽونيا|يیستۆنیا|يېستونىيە
EG میسر
ER ارٹیا|ايريٽيريا|يېرىترىيە|يەریتریا
ES اسپين|سپین|يىسپانىيە|يیسپانیا
ET ايٿوپيا|حبشه|يېفىيوپىيە|يەتیۆپیا
FI فن لينڊ|فنلینډ|فىنلاندىيە
FJ فجي|فىجى
FM مايڪرونيشيا|مایکرۆنیزیا|مىكرونېزىيە
FR فارانسە|فىرانسىيە|فەڕەنسا|پرانس
GA ګابن|گیبان
GB برتانیه|برطانيہ|بىرلەشمە پادىشاھلىق|بیریتانیا گاپ|شانشینی یەکگرتوو|متحدہ مملکت
GD گريناڊا|گرینیڈا|گىرېنادا
GE گىرۇزىيە
GH ګانا|گهانا
GM ګامبیا|گامبىيە|گيمبيا
GN ګینه|گني|گوینیا|گىۋىنىيە|گینێ
GQ استوایی ګیني|استوایی گینه|ايڪوٽوريل گايينا|اکوٹوریل گنی|يېكۋاتور گىۋىنىيەسى|گینێی يیستوایی
GR يونان|گریس|گىرېتسىيە
GT گويٽي مالا|گىۋاتېمالا
GW ګینه بیسو|گني بسايو|گىۋىنىيە بىسسايۇ|گینێ بیساو
GY ګیانا|گویانا|گىۋىيانا|گيانا
HN هنڊورس|ھوندۇراس|ھۆندووراس|ہونڈورس
HR كىرودىيە|کرواشيا|کرۆواتیا|ڪروييشيا
HT هایټي|هيٽي|ھايتى
HU هنگري|هەنگاریا|ۋېنگىرىيە
ID انڊونيشيا|يیندۆنیزیا|ھىندونېزىيە
IE ايرلينڊ|ايرلېنډ|ایرلینڑ|يىرېلاندىيە|يیرلەند
IL اسرا ییل|ایسراییل|يىسرايىلىيە|يیسرايیل
IN هندستان|ڀارت|ھىندىستان|ھين|ھیندستان|ہندوستان
IQ ایراق|يىراق
IR يىران
IS ايس لينڊ|ایسلینډ|ایسلینڑ|يایسلەند|يىسلاندىيە
IT اٽلي|ایټالیه|يىتالىيە
JM جميڪا|جمیکا
JO جورڈن|يوردن|يىيوردانىيە
JP ياپونىيە
KE كېنىيە|ڪينيا
KG قىرغىزىستان|قیرغیزستان|کرگیزستان|ڪرغستان
KH كامبودژا|کەمبۆدیا|ڪمبوڊيا
KI كىرىباتى|کیري باتي|کیریباس|ڪرباتي
KM دوورگەکانی کۆمۆر|كومورو|کمورس
KN ساينت كىتىس ۋە نېۋىس|سينٽ ڪٽس و نيوس|سینٹ کٹس تہ نیوس|سینټ کټس او نیویس|سەن کیتس و نیڤیس
KP اتر ڪوريا|شمالی کره|چاۋشيەن|کۆریای باکوور
KR جنوبی کره|سویلي کوریا|كورېيە|ڏکڻ ڪوريا|کۆریای باشوور
KW كۇۋەيت|ڪويت
KZ قازاقىستان
LA لاس
LB لىۋان
LC ساينت لۇسىيە|سينٽ لوسيا|سەن لووسیا
LI لىكتېنستېين|لچي ٽينسٽين|لکٹیسٹین|لیختن اشتاین
LK سري لنڪا|سريلنکا|سىرىلانكا
LR لىبېرىيە
LS لەسۆتۆ
LT لتونی|لىتۋانىيە|لٿونيا|لیتوانایا
LU لوکسەمبورگ|لوګزامبورګ|لىيۇكسېمبۇرگ|لگزمبرگ
LV لاتۋىيە|ليتهويا
LY لىۋىيە
MA ماراكەش|موروکو|مەغریب
MC مۆناکۆ
MD مالداویا|مولڈووا|مۆلدۆڤا
ME قارا تاغ|مونټینیګرو|مونٽي نيگرو|موٹونیگریو|مۆنتینیگرۆ
MG ماداغاسقار|مدگاسڪر|میڈاگاسکار
MH دوورگەکانی مارشاڵ|مارشال جزایر|مارشال ياراللىرى|مارشل جزیر|مارشل ٻيٽ|مارشل ټاپوګان
MK اتر مقدونيا|شمالي مقدونيه|شمالی میسڈونیا|شىمالىي ماكېدونىيە|مەکدۆنیای باکوور
ML مالى
MM بىرما
MN موڭغۇلىيە|مەنگۆلیا
MR مارٹانیا|ماۋرىتانىيە|مۆریتانیا
MU ماۋرىتىيۇس|مورشس|مورى تيوس|موريشس|موریتانیا|موریشیس|مووریتیووس
MV مالدىۋې
MW مالاۋى
MX مؠکسکو|ميڪسيڪو|مېكسىكا|مەکسیک
MY مالايسىيا|ملاييشيا|ملیشیا
MZ موزمبک
NA نامبیا|نامىبىيە|نیمبیا
NE نایجر|نىگېر
NG ناييجيريا|نىگېرىيە
NI نىكاراگۇيا|نکاراګوا|نڪراگوا
NL نيدرلينڊ|نیدرلینڑ|هالېنډ|گوللاندىيە|ھۆڵەندا
NO ناروي|ناروۍ|نورۋېگىيە|نۆرویژ
NR ناروو|نایرو
NZ نيو زيلينڊ|نیوزلنڈ|يېڭى زېلاندىيە
OM اومان|يومان
PE پێروو|پېرۇ
PG پاپوا نو گینه|پاپوا نيو ګيني|پاپوا نیو گني|پاپوا گینێی نوێ|پاپۇيا يېڭى گىۋىنىيەسى
PH فىلىپپىن
PL پولينڊ|پۆڵەندا
PS فلسطين سيمے|فلسطيني علايقا|فلسطین سرزمین|فلسطیني سيمې|فلسطینی علاقہ|ناوچە فەلەستینیەکان|پەلەستىن زېمىنى
PT پورتوگال|پورتګال|پورتۇگالىيە
PW پلايو
PY پاراګوی|پاراگوی|پراگے|پيراگوء
QA قەتەر
RO رومىنىيە|ڕۆمانیا
RS سربيا|سیربستان|سېربىيە|صربستون
RU رۇسىيە|ڕووسیا
SA سعودي عربستان|سەيۇدىي يەرەبىستان|عربستون|عەرەبستانی سەعوودی
SB دوورگەکانی سلێمان|سليمان ټاپوګان|سلیمون جزیره|سولامان جزیر|سولومون ياراللىرى|سولومون ٻيٽ
SC سیچیلیس|سېيشېل|شي شلز
SD سوودان|سوډان|سوڊان|سۇدان
SE سوييڊن|سویډن|شىۋېتسىيە
SI سلوانیا|سلۆڤێنیا|سىلوۋېنىيە
SK سلوواڪيا|سلۆڤاکیا|سىلوۋاكىيە
SL سيرا ليون|سییرا لیون|سیەرالیۆن|سېررالېيون
SM سن مارینو|سین مرینو
SN سينيګال|سێنێگاڵ|سېنېگال
SO سۆمالیا
SR سرنام|سۇرىنام
SS جەنۇبىي سۇدان|سوودانی باشوور|سويلي سوډان|ڏکڻ سوڊان
ST سان تومې ۋە پرىنسىپې|ساو توم تہ پرنسپی|ساو ٹومے اں پرنسپے|ساو ټیم او پرنسیپ|ساوتۆمێ و پرینسیپی|سايو ٽوم پرنسپیي
SV ایل سلویڈر|سالوېډور|يێلسالڤادۆر
SY سووریا|سۇرىيە
SZ ايسواٽني|ایسواتنی|سوازیلاند|سىۋېزىلاند
TD چاډ|چاڊ|چاڑ
TG تۆگۆ|ټوګو
TH تهايلنډ|ٹایلنڈ|ٿاييليند
TL تيمور ليسټ|تیمور شرقی|تیمۆری ڕۆژھەڵات|شەرقىي تىمور
TM ترکمونستون|تۈركمەنىستان
TN تيونيسيا|تۇنىس|ٹونیس|ٹونیشیا
TR ترکي|ترڪييي|تورکیا|تۈركىيە
TT ترینیداد اں ٹوباگو|تىرىنىداد ۋە توباگو|ٹرننداد تہ ٹوبیگو|ټرينيډاډ او ټوباګو|ٽريني ڊيڊ ٽوباگو ٻيٽ
TV توالیو|تووڤالوو|تۇۋالۇ
TW تەيۋەن
TZ تانزانىيە|تنجانیا
UA يوڪرين|يۆکرانیا|يۇكرايىنا
UG يوگنڊا|يۇگاندا|یوګانډا|یوگانڑا
US امريڪا جون گڏيل رياستون|امریکی هيوارێن ملک|متحده ايالات|متحدین ایالات|ویلایەتە یەکگرتووەکان|يامېرىكا قوشما يىشتاتلىرى|ڤولاتیا یاکاگيرتە|یونایٹڑ سٹیٹس
UY اوراگوی|يوروگوء|يۇرۇگۋاي|یوروګوی|یوروگے
UZ اوزبکیستان|يوزبەکستان|يۆزبېكىستان
VA واتیکان ښار|ويٽڪين سٽي|ۋاتىكان
VC ساينت ۋىنسېنت ۋە گىرېنادىنېس|سینٹ ونسنٹ اں گرینیڈاينز|سینٹ وینسؠٹ تہ گریناڑاینز|سینټ ویسنټینټ او ګرینډینز|سینٽ ونسنت گریناڊینز|سەینت ڤینسەنت و گرینادینز
VE وینازولا|ڤەنزوێلا|ۋېنېسۇيېلا
VN ڤیەتنام|ۋىيېتنام
VU وينيٽيو|ڤانوواتوو|ۋانۇياتۇ
XK کۆسۆڤۆ
YE يمن
ZA جەنۇبىي يافرىقا|سویلي افریقا|يەفریقای باشوور|ڏکڻ افريقا
ZM زامبىيە|زيمبيا|زیمبیا
ZW زىمبابۋې
AD আনদৰ
AE সযকত আৰব আমৰত
AG এণটগৱ আৰ বৰবড
AM আৰমনয
AO এগল
AR আৰজণটন
AT অষটৰয
AU অষটৰলয
BA ব ছনয আৰ হৰজগ ভন
BB বৰবডচ
BF বৰকন ফচ
BH বহৰইন
BI বৰণড
BS বহমছ
BW ব টচৱন
BY বলৰছ
CD কঙগ কনচছ
CH চইজৰলণড
CM কমৰণ
CR কষট ৰক
CY চইপৰছ
CZ চজচয
DE জৰমন
DJ জবট
DM ড মনক
DO ড মনকন ৰপবলক
EC ইকৱডৰ
EE ইষটনয
EG ইজপত
ER এৰতৰয
ES সপইন
ET ইথঅ পয
FI ফনলণড
FM মইকৰনচয
GA গবন
GB যনইটদ কদম|সযকত ৰজয
GD গৰনড
GQ ইকৱটৰযল গন
GR গৰচ
GT গৱটমল
GW গন বছও
HN হনদৰছ
HR কৰৱছয
HT হইট
HU হগৰ
ID ইণডনচয
IE আযৰলণড
IL ইজৰইল
IN ইনদয|ভৰত
IQ ইৰক
IR ইৰন
IS আইচলণড
IT ইটল
JO জৰডন
KI কৰবট
KM কমৰজ
KN ছইণট কটছ আৰ নভছ
KP উততৰ কৰয
KR দকষণ কৰয
KW কৱইট
LA লওচ
LC ছইণট লচয
LI লচটনষটইন
LR লবৰয
LS লছ থ
MA মৰকক
ME মণটনগৰ
MH মৰশবল দবপপঞজ
MK উততৰ মচডনয
MM মযনমৰ বৰম
MR মউৰটনয
MU মৰছছ
MW মলৱ
MZ ম জমবক
NE নইজৰ
NG নইজৰয
NI নকৰগৱ
NL নডৰলণড
NO নৰৱ
NR নউৰ
NZ নউজলণড
PE পৰ
PG পপৱ নউ গন
PL পলণড
PS ফলসতন অঞচল
PY পৰগৱ
QA কটৰ
RO ৰমনয
RS ছৰবয
RU রসয|ৰছয
RW ৰৱণড
SA চড আৰবয
SC ছচলছ
SD চডন
SE চইডন
SG ছগপৰ
SI শলভনয
SK শলভকয
SL চযৰ লঅ ন
SM চন মৰন
SR ছৰনম
SS দকষণ চডন
ST চও টম আৰ পৰনচপ
SV এল ছলভড ৰ
SY চৰয
SZ ইচচটন
TD চড
TH থইলণড
TL টমৰ লচট
TN টনচয
TO টগ
TR তৰকয
TT টৰনডড আৰ টবগ
TW টইৱন
UA ইউকৰইন
US মৰকন যকতৰষটৰ|যনইটদ ষটটস
UY উৰগৱ
VA ভটকন চট
VC ছইণট ভনচণট আৰ গৰণডইনছ
VU ভনট
WS চমৱ
XK কচ ভ
YE যমন
CA ᑲᓇᑕᒥ|ᑳᓇᑕ
US ᑭᐦᒋ ᒨᑯᒫᓂᕽ
AD 𑄃𑄚𑄓𑄢
AE 𑄎𑄙 𑄃𑄢𑄝 𑄃𑄟𑄢𑄖
AF 𑄃𑄛𑄉𑄚𑄌𑄖𑄚
AG 𑄆𑄚𑄖𑄉 𑄃 𑄝𑄢𑄟𑄓
AL 𑄃𑄣𑄝𑄚𑄠
AM 𑄃𑄢𑄟𑄚𑄠
AO 𑄃𑄠𑄋𑄉𑄣
AR 𑄃𑄢𑄎𑄚𑄑𑄚
AT 𑄃𑄌𑄑𑄢𑄠
AU 𑄃𑄌𑄑𑄢𑄣𑄠
AZ 𑄃𑄎𑄢𑄝𑄎𑄚
BA 𑄝𑄥𑄚𑄠 𑄃 𑄦𑄢𑄎𑄉𑄞𑄚
BB 𑄝𑄢𑄝𑄘𑄌
BD 𑄝𑄣𑄘𑄌
BE 𑄝𑄣𑄎𑄠𑄟
BF 𑄝𑄢𑄇𑄚 𑄜𑄥
BG 𑄝𑄣𑄉𑄢𑄠
BH 𑄝𑄦𑄢𑄚
BI 𑄝𑄢𑄚𑄘
BJ 𑄝𑄚𑄚
BN 𑄝𑄢𑄚
BO 𑄝𑄣𑄞𑄠
BR 𑄝𑄢𑄎𑄣
BS 𑄝𑄦𑄟 𑄉 𑄉 𑄞𑄘𑄠
BT 𑄞𑄑𑄚
BW 𑄝𑄖𑄥𑄠𑄚
BY 𑄝𑄣𑄢𑄌
BZ 𑄝𑄣𑄎
CA 𑄇𑄚𑄓
CD 𑄇𑄋𑄉 𑄚𑄇𑄥𑄥
CF 𑄟𑄖𑄙𑄠 𑄃𑄜𑄢𑄇𑄢𑄛𑄢𑄎𑄖𑄚𑄖𑄢
CG 𑄇𑄋𑄉 𑄝𑄢𑄎𑄞𑄣
CH 𑄥𑄎𑄢𑄣𑄠𑄚𑄓
CI 𑄃𑄞𑄢 𑄇𑄌𑄑
CL 𑄌𑄣
CM 𑄇𑄠𑄟𑄢𑄚
CN 𑄌𑄚
CO 𑄃𑄣𑄟𑄝𑄠
CR 𑄇𑄥𑄑𑄢𑄇
CU 𑄇𑄃𑄝
CV 𑄇𑄛𑄞𑄢𑄘
CY 𑄥𑄛𑄢𑄥
CZ 𑄌𑄌𑄠
DE 𑄎𑄢𑄟𑄚
DJ 𑄎𑄝𑄖
DK 𑄓𑄚𑄟𑄢𑄇
DM 𑄓𑄟𑄚𑄇
DO 𑄓𑄟𑄚𑄇𑄚 𑄛𑄢𑄎𑄖𑄚𑄖𑄢
DZ 𑄃𑄢𑄎𑄢𑄠
EC 𑄄𑄇𑄠𑄓𑄢
EE 𑄆𑄌𑄖𑄚𑄠
EG 𑄟𑄥𑄢
ER 𑄄𑄢𑄖𑄢𑄠
ES 𑄥𑄛𑄚
ET 𑄃𑄜𑄃𑄛𑄠
FI 𑄜𑄚𑄣𑄠𑄚𑄓
FJ 𑄜𑄎
FM 𑄟𑄇𑄢𑄚𑄥𑄠
FR 𑄜𑄢𑄚𑄥
GA 𑄉𑄠𑄝𑄚
GB 𑄎𑄙𑄢𑄌𑄎
GD 𑄉𑄢𑄚𑄓
GE 𑄎𑄢𑄎𑄠
GH 𑄊𑄚
GM 𑄉𑄟𑄝𑄠
GN 𑄉𑄚
GQ 𑄚𑄢𑄇𑄈𑄠 𑄉𑄚
GR 𑄉𑄢𑄌
GT 𑄉𑄠𑄖𑄟𑄣
GW 𑄉𑄚 𑄝𑄥𑄃
GY 𑄉𑄠𑄚
HN 𑄦𑄚𑄓𑄢𑄥
HR 𑄇𑄢𑄠𑄥𑄠
HT 𑄦𑄖
HU 𑄦𑄋𑄉𑄢
ID 𑄄𑄚𑄘𑄚𑄥𑄠
IE 𑄃𑄠𑄢𑄣𑄠𑄚𑄓
IL 𑄄𑄎𑄢𑄠𑄣
IN 𑄞𑄢𑄖
IQ 𑄄𑄢𑄇
IR 𑄄𑄢𑄚
IS 𑄃𑄥𑄣𑄠𑄚𑄓
IT 𑄄𑄖𑄣
JM 𑄎𑄟𑄇
JO 𑄎𑄢𑄓𑄚
JP 𑄎𑄛𑄚
KE 𑄇𑄚𑄠
KG 𑄇𑄢𑄉𑄎𑄌𑄖𑄚
KH 𑄇𑄟𑄝𑄓𑄠
KI 𑄇𑄢𑄝𑄖
KM 𑄇𑄟𑄢𑄌
KN 𑄥𑄚𑄑 𑄇𑄑𑄥 𑄃 𑄚𑄞𑄌
KP 𑄅𑄖𑄖𑄢 𑄇𑄢𑄠
KR 𑄘𑄉𑄚 𑄇𑄢𑄠
KW 𑄇𑄠𑄖
KZ 𑄇𑄎𑄈𑄌𑄖𑄚
LA 𑄣𑄃𑄌
LB 𑄣𑄝𑄚𑄚
LC 𑄥𑄚𑄑 𑄣𑄥𑄠
LI 𑄣𑄌𑄚𑄥𑄑𑄃𑄚
LK 𑄥𑄢𑄣𑄇
LR 𑄃𑄝𑄢𑄠
LS 𑄣𑄥𑄗
LT 𑄣𑄗𑄠𑄚𑄠
LU 𑄣𑄇𑄥𑄟𑄝𑄢𑄉
LV 𑄣𑄖𑄞𑄠
LY 𑄣𑄝𑄠
MA 𑄟𑄢𑄇𑄇
MC 𑄟𑄚𑄇
MD 𑄟𑄣𑄘𑄞𑄠
ME 𑄟𑄚𑄑𑄚𑄉𑄢
MG 𑄟𑄘𑄉𑄌𑄇𑄢
MH 𑄟𑄢𑄥𑄣 𑄉 𑄉 𑄞𑄘𑄠
MK 𑄟𑄠𑄥𑄓𑄚𑄠
ML 𑄟𑄣
MM 𑄟𑄠𑄚𑄟𑄢 𑄝𑄢𑄟
MN 𑄟𑄋𑄉𑄣𑄠
MR 𑄟𑄢𑄖𑄚𑄠
MT 𑄟𑄣𑄑
MU 𑄟𑄢𑄥𑄥
MV 𑄟𑄣𑄘𑄛
MW 𑄟𑄣𑄃𑄃
MX 𑄟𑄇𑄥𑄇
MY 𑄟𑄣𑄠𑄥𑄠
MZ 𑄟𑄎𑄟𑄝𑄇
NA 𑄚𑄟𑄝𑄠
NE 𑄚𑄎𑄢
NG 𑄚𑄎𑄢𑄠
NI 𑄚𑄇𑄢𑄉𑄠
NL 𑄚𑄘𑄢𑄣𑄠𑄚𑄓𑄥
NO 𑄚𑄢𑄃𑄠
NP 𑄚𑄛𑄣
NR 𑄚𑄃𑄢
NZ 𑄚𑄃𑄎𑄣𑄠𑄚𑄓
OM 𑄃𑄟𑄚
PA 𑄛𑄚𑄟
PE 𑄛𑄢
PG 𑄛𑄛𑄠 𑄚𑄃 𑄉𑄚
PH 𑄜𑄣𑄛𑄚
PK 𑄛𑄇𑄌𑄖𑄚
PL 𑄛𑄣𑄠𑄚𑄓
PS 𑄜𑄣𑄌𑄖𑄚 𑄎𑄉𑄊𑄚
PT 𑄛𑄢𑄖𑄉𑄣
PW 𑄛𑄣𑄃
PY 𑄛𑄠𑄢𑄉𑄠
QA 𑄇𑄖𑄢
RO 𑄢𑄟𑄚𑄠
RS 𑄥𑄢𑄝𑄠
RU 𑄢𑄥𑄠
RW 𑄢𑄠𑄚𑄓
SA 𑄥𑄘 𑄃𑄢𑄝
SB 𑄥𑄣𑄟𑄚 𑄉 𑄉 𑄞𑄘𑄠
SC 𑄥𑄥𑄣
SD 𑄥𑄘𑄚
SE 𑄥𑄓𑄚
SG 𑄥𑄋𑄉𑄛𑄢
SI 𑄥𑄣𑄞𑄚𑄠
SK 𑄥𑄣𑄞𑄇𑄠
SL 𑄥𑄠𑄢𑄣𑄃𑄚
SM 𑄥𑄚 𑄟𑄢𑄚
SN 𑄥𑄚𑄉𑄣
SO 𑄥𑄟𑄣𑄠
SR 𑄥𑄢𑄚𑄟
SS 𑄘𑄉𑄚 𑄥𑄘𑄚
ST 𑄥𑄃𑄑𑄟 𑄃 𑄛𑄢𑄚𑄥𑄛
SV 𑄆𑄣 𑄥𑄣𑄞𑄘𑄢
SY 𑄥𑄢𑄠
SZ 𑄥𑄠𑄎𑄣𑄠𑄚𑄓
TD 𑄌𑄘
TG 𑄑𑄉
TH 𑄗𑄣𑄠𑄚𑄓
TJ 𑄖𑄎𑄇𑄥𑄗𑄚
TL 𑄖𑄟𑄢 𑄣𑄌𑄖
TM 𑄖𑄢𑄇𑄟𑄚𑄌𑄖𑄚
TN 𑄖𑄃𑄚𑄥𑄠
TO 𑄑𑄋𑄉
TR 𑄖𑄢𑄌𑄇
TT 𑄖𑄢𑄚𑄚𑄘 𑄃 𑄑𑄝𑄠𑄉
TV 𑄑𑄞𑄣
TW 𑄖𑄤𑄚
TZ 𑄖𑄚𑄎𑄚𑄠
UA 𑄃𑄃𑄇𑄢𑄚
UG 𑄅𑄉𑄚𑄓
US 𑄟𑄢𑄇𑄚 𑄎𑄙𑄢𑄌𑄎
UY 𑄅𑄢𑄉𑄠
UZ 𑄅𑄎𑄝𑄇𑄌𑄖𑄚
VA 𑄞𑄠𑄑𑄇𑄚 𑄥𑄑
VC 𑄥𑄚𑄑 𑄞𑄚𑄥𑄚𑄑 𑄃 𑄘𑄠 𑄉𑄢𑄚𑄓𑄚𑄥
VE 𑄞𑄚𑄎𑄠𑄣
VN 𑄞𑄠𑄖𑄚𑄟
VU 𑄞𑄚𑄠𑄑
WS 𑄥𑄟𑄠
XK 𑄇𑄥𑄞
YE 𑄃𑄠𑄟𑄚
ZA 𑄘𑄉𑄚 𑄃𑄜𑄢𑄇
ZM 𑄎𑄟𑄝𑄠
ZW 𑄎𑄟𑄝𑄝𑄠
AD ᎠᏂᏙᎳ
AE ᏌᏊ ᎢᏳᎾᎵᏍᏔᏅ ᎡᎳᏈ ᎢᎹᎵᏘᏏ
AF ᎠᏫᎨᏂᏍᏖᏂ
AG ᎤᏪᏘ ᏆᏊᏓ
AL ᎠᎵᏇᏂᏯ
AM ᎠᎵᎻᏂᎠ
AO ᎠᏂᎪᎳ
AR ᎠᏥᏂᏘᏂᎠ
AT ᎠᏍᏟᏯ
AU ᎡᎳᏗᏜ
AZ ᎠᏎᏆᏣᏂ
BA ᏉᏏᏂᎠ ᎲᏤᎪᏫᎾ
BB ᏆᏇᏙᏍ
BD ᏆᏂᎦᎵᏕᏍ
BE ᏇᎵᏥᎥᎻ
BF ᏋᎩᎾ ᏩᏐ
BG ᏊᎵᎨᎵᎠ
BH ᏆᎭᎴᎢᏂ
BI ᏋᎷᏂᏗ
BJ ᏆᏂᎢᏂ
BN ᏊᎾᎢ
BO ᏉᎵᏫᎠ
BR ᏆᏏᎵ
BS ᎾᏍᎩ ᏆᎭᎹᏍ
BT ᏊᏔᏂ
BW ᏆᏣᏩᎾ
BY ᏇᎳᎷᏍ
BZ ᏇᎵᏍ
CA ᎨᎾᏓ
CD ᎧᏂᎪ ᎨᏂᏝᏌ
CF ᎬᎿᎨᏍᏛ ᎠᏰᏟ ᏍᎦᏚᎩ
CG ᎧᏂᎪ ᏆᏌᏩᎵ
CH ᏍᏫᏍ
CI ᎢᏬᎵ ᎾᎿ ᎠᎹᏳᎶᏗ
CL ᏥᎵ
CM ᎧᎹᎷᏂ
CN ᏓᎶᏂᎨᏍᏛ
CO ᎪᎸᎻᏈᎢᎠ
CR ᎪᏍᏓ ᎵᎧ
CU ᎫᏆ
CV ᎢᎬᎾᏕᎾ ᎢᏤᏳᏍᏗ
CY ᏌᎢᏆᏍ
CZ ᏤᎩᎠ
DE ᎠᏂᏛᏥ
DJ ᏥᏊᏗ
DK ᏗᏂᎹᎦ
DM ᏙᎻᏂᎧ
DO ᏙᎻᏂᎧᏂ ᏍᎦᏚᎩ
DZ ᎠᎵᏥᎵᏯ
EC ᎡᏆᏙᎵ
EE ᎡᏍᏙᏂᏯ
EG ᎢᏥᏈᎢ
ER ᎡᎵᏟᏯ
ES ᎠᏂᏍᏆᏂᏱ
ET ᎢᏗᎣᏈᎠ
FI ᏫᏂᎦᏙᎯ
FJ ᏫᏥ
FM ᎹᎢᏉᏂᏏᏯ
FR ᎦᎸᏥᏱ
GA ᎦᏉᏂ
GB ᎩᎵᏏᏲ
GD ᏋᎾᏓ
GE ᏣᎠᏥᎢ
GH ᎦᎠᎾ
GM ᎦᎹᏈᎢᎠ
GN ᎩᎢᏂ
GQ ᎡᏆᏙᎵᎠᎵ ᎩᎢᏂ
GR ᎪᎢᎯ
GT ᏩᏔᎹᎳ
GW ᎩᎢᏂ ᏈᏌᎤᏫ
GY ᎦᏯᎾ
HN ᎭᏂᏚᎳᏍ
HR ᎧᎶᎡᏏᎠ
HT ᎮᎢᏘ
HU ᎲᏂᎦᎵ
ID ᎢᏂᏙᏂᏍᏯ
IE ᎠᏲᎳᏂ
IL ᎢᏏᎵᏱ
IN ᎢᏅᏗᎾ
IQ ᎢᎳᎩ
IR ᎢᎴᏂ
IS ᏧᏁᏍᏓᎸᎯ
IT ᎢᏔᎵ
JM ᏣᎺᎢᎧ
JO ᏦᏓᏂ
JP ᏣᏩᏂᏏ
KE ᎨᏂᏯ
KG ᎩᎵᏣᎢᏍ
KH ᎧᎹᏉᏗᎠᏂ
KI ᎧᎵᏆᏘ
KM ᎪᎼᎳᏍ
KN ᎤᏓᏅᏘ ᎨᏘᏏ ᎠᎴ ᏁᏪᏏ
KP ᏧᏴᏢ ᎪᎵᎠ
KR ᏧᎦᏃᏮ ᎪᎵᎠ
KW ᎫᏪᎢᏘ
KZ ᎧᏎᎧᏍᏕᏂ
LA ᎴᎣᏍ
LB ᎴᏆᎾᏂ
LC ᎤᏓᏅᏘ ᎷᏏᏯ
LI ᎵᎦᏗᏂᏍᏓᏂ
LK ᏍᎵ ᎳᏂᎧ
LR ᎳᏈᎵᏯ
LS ᎴᏐᏙ
LT ᎵᏗᏪᏂᎠ
LU ᎸᎧᏎᏋᎩ
LV ᎳᏘᏫᎠ
LY ᎵᏈᏯ
MA ᎼᎶᎪ
MC ᎹᎾᎪ
MD ᎹᎵᏙᏫᎠ
ME ᎼᏂᏔᏁᎦᎶ
MG ᎹᏓᎦᏍᎧᎵ
MH ᎹᏌᎵ ᏚᎦᏚᏛᎢ
MK ᏧᏴᏜ ᎹᏎᏙᏂᏯ
ML ᎹᎵ
MM ᎹᏯᎹᎵ ᏇᎵᎹ
MN ᎹᏂᎪᎵᎠ
MR ᎹᏘᎢᏯ
MT ᎹᎵᏔ
MU ᎼᎵᏏᎥᏍ
MV ᎹᎵᏗᏫᏍ
MW ᎹᎳᏫ
MX ᎠᏂᏍᏆᏂ
MY ᎹᎴᏏᎢᎠ
MZ ᎼᏎᎻᏇᎩ
NA ᎾᎻᏈᎢᏯ
NE ᎾᎢᏨ
NG ᏂᏥᎵᏯ
NI ᏂᎧᎳᏆ
NL ᏁᏛᎳᏂ
NO ᏃᏪ
NP ᏁᏆᎵ
NR ᏃᎤᎷ
NZ ᎢᏤ ᏏᎢᎴᏂᏗ
OM ᎣᎺᏂ
PA ᏆᎾᎹ
PE ᏇᎷ
PG ᏆᏇ ᎢᏤ ᎩᎢᏂ
PH ᎠᏂᏈᎵᎩᏃ
PK ᏆᎩᏍᏖᏂ
PL ᏉᎳᏂ
PS ᏆᎴᏍᏗᏂᎠᏂ ᏄᎬᏫᏳᏌᏕᎩ
PT ᏉᏥᎦᎳ
PW ᏆᎴᎠᏫ
PY ᏆᎳᏇᎢᏯ
QA ᎧᏔᎵ
RO ᎶᎹᏂᏯ
RS ᏒᏈᏯ
RU ᏲᏂᎢ
RW ᎶᏩᏂᏓ
SA ᏌᎤᏗ ᎡᎴᏈᎠ
SB ᏐᎶᎹᏂ ᏚᎦᏚᏛᎢ
SC ᏏᎡᏥᎵᏍ
SD ᏑᏕᏂ
SE ᏍᏫᏕᏂ
SG ᏏᏂᎦᏉᎵ
SI ᏍᎶᏫᏂᎠ
SK ᏍᎶᏩᎩᎠ
SL ᏏᎡᎳ ᎴᎣᏂ
SM ᎤᏓᏅᏘ ᎹᎵᎢᏃ
SN ᏏᏂᎦᎵ
SO ᏐᎹᎵ
SR ᏒᎵᎾᎻ
SS ᏧᎦᎾᏮ ᏑᏕᏂ
ST ᏌᎣ ᏙᎺ ᎠᎴ ᏈᏂᏏᏇ
SV ᎡᎵᏌᎵᏆᏙᎵ
SY ᏏᎵᎠ
SZ ᎡᏍᏩᏘᏂ
TD ᏣᏗ
TG ᏙᎪ
TH ᏔᏯᎴᏂ
TJ ᏔᏥᎩᏍᏕᏂ
TL ᏘᎼᎵ ᎴᏍᏖ
TM ᏛᎵᎩᎺᏂᏍᏔᏂ
TN ᏚᏂᏏᏍᎠ
TO ᏙᎾᎦ
TR ᎬᏃ
TT ᏟᏂᏕᏗ ᎠᎴ ᏙᏆᎪ
TV ᏚᏩᎷ
TW ᏔᎢᏩᏂ
TZ ᏖᏂᏏᏂᏯ
UA ᏳᎧᎴᏂ
UG ᏳᎦᏂᏓ
US ᏌᏊ ᎢᏳᎾᎵᏍᏔᏅ ᏍᎦᏚᎩ
UY ᏳᎷᏇ
UZ ᎤᏍᏇᎩᏍᏖᏂ
VA ᎠᏥᎳᏁᏠ ᎦᏚᎲ
VC ᎤᏓᏅᏘ ᏫᏂᏏᏂᏗ ᎠᎴ ᎾᏍᎩ ᏇᎾᏗᏁᏍ
VE ᏪᏁᏑᏪᎳ
VN ᏫᎡᏘᎾᎻ
VU ᏩᏂᎤᏩᏚ
WS ᏌᎼᎠ
XK ᎪᏐᏉ
YE ᏰᎺᏂ
ZA ᏧᎦᎾᏮ ᎬᎿᎨᏍᏛ
ZM ᏌᎻᏈᏯ
ZW ᏏᎻᏆᏇ
AE 阿拉伯联合大公国
BB 巴贝多
BJ 贝南
BN 汶莱
BZ 贝里斯
CD 刚果 金夏沙
CG 刚果 布拉萨
CN 中华人民共和国
CV 维德角
FM 密克罗尼西亚群岛|密克羅尼西亞群島
GE 乔治亚共和国
GH 迦纳
GM 甘比亚
GY 盖亚那
HR 克罗埃西亚
IT 义大利
KE 肯亚
KP 北韩
KR 南韩
LA 寮国
LR 赖比瑞亚
LS 赖索托
ME 蒙特内哥罗
MK 马其顿
ML 马利
MT 马尔他
MW 马拉威
NR 诺鲁
NZ 新西蘭|纽西兰
OM 阿曼王国
QA 卡达
RW 卢安达
SC 塞席尔
SL 狮子山
SO 索马利亚
SR 苏利南
SZ 史瓦济兰|史瓦濟蘭
TO 东加
TT 千里达同多巴哥
TV 吐瓦鲁
VU 万那杜
YE 叶门
ZM 尚比亚
AE арапсен перлешулле эмираче|берләшкән гарәп әмирлекләре|бириккен араб эмираттары|бирлескен араб әмирликлери|еае|ӏарбиин цхьанатоьхна эмираташ
AF овхӏан мохк
AG антигуа а барбуда а|антигуа жана барбуда|антигуа тата барбуда|антигуа ҳәм барбуда|антигуа һәм барбуда|антигуеи барбудеи
AM арменэнь мастор|ермантәыла|эрмалоичоь|әрмәнстан
AU аѵстраліѧ
AZ азербаиџьан|әзәрбаиҗан
BA босни а герцеговина а|босниеи герцеговинеи|боснипе герцеговина|босния жана герцеговина|босния ҳәм герцеговина|босния һәм герцеговина
BH бәхрәин
BS багам утраулары|багама атаулары|багаман гӏаиренаш|баӷама|пахам утравесем
BY беларусия|беларуҫ|белорусси|бѣлаѧ рꙋсь
CD демократин республика конго|конго кдр
CF агәҭантәи африкатәи ареспублика|борбордук африка республикасы|ораилық африка республикасы|теп африка республики|юккъерчу африкин республика|үзәк африка республикасы
CI кот дивуар
CN хинскаѧ страна|циичоь
CZ чехия республикасы
DJ җибүти
DO доминикан республики|доминиканатәи ареспублика
DZ алгерия
EE эстэнь мастор
FI финлиандиа|финнэнь мастор
FM еилоу микронезиатәи аштатқәа|микронезин федеративни штаташ|микронезия федеративлик штатлары
FR галліа
GB асла британи|берләшкән корольлек|британиа ду|великаѧ брітаніа|иоккха британи|стыр британи|уллы британия|улуу британия
GE гуырдзыстон|гуьржиичоь|қырҭтәыла
GM гамбиа
GN гвинеиа
GQ екваториалтәи гвинеиа|экватордук гвинея|экваториалла гвинеи|экваториальлық гвинея
GR бырзентәыла|грекень мастор
IE ирландиа
IN хӏинди|ҳиндстан
IQ гыирак|ӏиракъ
IR гӏажариичоь
IS исландиа
JM дьамааика|иамаика
JO урдан
JP иапониа|япононь мастор|ꙗпѡніа
KG киргизіа
KM комор атаулары|комор утравесем|комор утраулары|комораш|коморос
KN сент китс а невис а|сент китс жана невис|сент китс тата невис|сент китс ҳәм невис|сент китс һәм невис|сент китси невиси
KP арқа корея|кжәдр|къилбаседа кореи|түндүк корея|төньяк корея
KR кореи республики|кореиа ареспублика|къилба кореи|көньяк корея|түштүк корея|қубла корея
KW күвәит
KZ кхазакхстан|ҟазахсҭан
LY ливиа|лиибииэ
ME ашьхеиқәаҵәа|ӏаьржаламанчоь
MH маршалл атаулары|маршалл утраулары|маршаллан гӏаиренаш|маршаллов утравесем|маршаллтәи адгьылбжьахақәа
MK арқа македония|аҩадатәи македониа|түндүк македония|төньяк македония|ҫурҫер македони
MN монголонь мастор
MV мальдив утраулары|мальдиваш|мальдивсем
MX меѯіко|миэксикэ
NL нидерландаш
NZ зеландиа ҿыц|керла зеланди|од зеландия|яңа зеландия|ҫене зеланди
PG папуа гвинеиа ҿыц|папуа керла гвинеи|папуа яңа гвинея|папуа ҫене гвинеи
PH филиппинаш|филиппинсем
PS палестина территориялары|палестинан территорииесем|палестинатәи аҵакырадгьылқәа|палестӏинан латтанаш|фәләстин территорияләре
PT португалонь мастор
RS сербень мастор
RU арассыыиа|раҫҫеи|рузонь мастор|рѡссіа|урыстәыла|уӕрӕсе
SA сауд аравиие|саудия арабстаны|саудтәи арабсҭан|саӏудиин ӏаьрбиичоь|согуд гарәбстаны
SB соломон атаулары|соломон усият|соломон утравесем|соломонан гӏаиренаш|соломонтәи адгьылбжьахақәа|сөләиман утраулары
SC сеишел утравесем|сеишел утраулары|сеишелан гӏаиренаш|сеишелтәи адгьылбжьахақәа|сеишель атаулары
SE шведэнь мастор
SS аладатәи судан|кантар судан|къилба судан|көньяк судан|түштүк судан|қубла судан
ST сан томе а принсипи а|сан томе жана принсипи|сан томе тата принсипи|сан томе ҳәм принсипи|сан томе һәм принсипи|сан томеи принсипиеи
SY шема|шьамтәыла
TH таимастор
TJ таџьықсҭан|таҗикстан
TL малхбален тимор|мрагыларатәи тимор|хевелтухаҫ тимор|шығыс тимор
TM түркмөнстан|төркмәнстан|ҭурқменисҭан
TR туркоичоь|ҭырқәтәыла
TT тринидад а тобаго а|тринидад жана тобаго|тринидад тата тобаго|тринидад ҳәм тобаго|тринидад һәм тобаго|тринидади тобагои
US аиш|акш|америка холбоһуктаах штааттара|америка қурама штатлары|американь веисэндявкс штаттнэ|амеріканскіѧ соединєнныѧ державы|еиду аштатқәа|кошмо штаттар|перлешенне штатсем|цхьанатоьхна штаташ
UZ узбеқьисҭан|үзбәкстан
VA ватикан ош
VC сент винсент а гренадинаш а|сент винсент жана гренадиндер|сент винсент тата гренадины|сент винсент ҳәм гренадин атаулары|сент винсент һәм гренадин|сент винсенти гренадини
ZA алада африкатәи ареспублика|кантар африка республики|къилба африкин республика|көньяк африка|түштүк африка республикасы|қубла африка республикасы
ZM замбиа
AD अडर|अनडरर|एडर
AE आणड त अरब एमरटस|जथय आरब एमरत|यनइटड अरब इमरत|सयकत अरब अमरत|सयकत अरब इमरटस
AF अपगनसतन|अफगणसतन|आफगनसतन
AG अटगव आण बरबड|एटगआ आ बरबड|एटगआ आन बरबड|एटगआ ऑड बरबड|एटगआ और बरबड|एटगआ कन बरबड|एनटगआ आर बरबड|एनटगआ र बरबड
AL अलबनय|आलबनय
AM अरमनय|आरमनय
AO अगल|अङगल|आगल
AR अरजनटन
AT अषटरय|असटरय|आसटरय|ऑसटरय
AU असटरलय|आसटरलय|ऑसटरलय
AZ अजरबजन|आजरबईजन
BA बसनय अण हरजगवन|बसनय आ हरजगबन|बसनय आन हरजगवन|बसनय आर हरजगभन|बसनय एणड हरजगभनय|बसनय ऑड हरजगवन|बसनय और हरजगवन|बसनय कन हरजगवन
BB बरबड स|बरबडस
BD बगलदस|बङगलदश|बलदश
BE बलजयम
BF बरकन पस|बरकन फस
BG बलगरय
BH बहरइन|बहरन
BI बरड|बरणड
BJ बनन
BN बरनइ|बरनई
BO बलबय|बलभय|बलवय|बलवहय
BR बरजल
BS बहमज
BT बटन|भटन|भतन
BW बटसवन|बतसबन
BY बलरस
BZ बलज|बलझ
CA कनड|कयनड
CD कग कनशस|कग कशस|कग कसस|कङग कनशस
CF कदरय अफरक परजसततक|बचल अफरक गणरजय|मधय अपरक गणरजय|मधय अफरक गणतनतर|मधय अफरक रपबलक|मधय अफरक लकसततकरजय|मर आफरक सबखथय
CG कग बरजजभल|कग बरजबल|कग बरझवल|कङग बरजभल
CH सईजरलणड|सवजरलयणड|सवटजरलड|सवतझरलड
CI कट ड आइवर|कट ड वआ|कट दभर|कट दभवर|कत द ईवआर|कत दवआर
CL चल
CM कमरन|कयमरन
CN चइन|चन
CO कलबय|कलमबय
CR कषटरक|कसट रक|कसत रक
CU कयब
CV कप बरड|कप भरड|कप भरद|कप वरड|कप वरद|कप वहरड
CY सइपरस
CZ चकय|चखय|झकय
DE जरमनदश
DJ जबट|जबत|डजबट
DK डनमरक
DM डमनक|दमनक
DO डमनकन गणतनतर|डमनकन गणरजय|डमनकन परजसततक|डमनकन रपबलक|दमनकन सबखथय
DZ अलजरय
EC इकवडर|एकवड र
EE इसटनय|एसट नय|एसटनय
EG इजपट|ईजपत|मसर
ER इरटरय
ES सपन
ET इतयपय|इथओपय|इथय पय
FI पनलड|फनलयणड
FJ पज|फज
FM मइकरनशय
FR परस|फरनस|फरस
GA गबन|गयबन|गवन
GB जथय बरटश हदर|बरतन|मतहद बदशहत|यनइटड कगडम|सयकत अधरजय|सयकत रषटर
GD गरनड|गरनद
GE जरजय
GH गन|घन
GM गमबय
GN गएनय|गनय
GQ इकवटरयल गएनय|इकवटरयल गन|बसबर गनय|भ मधयय गन
GR गरस|यनन
GT गवटमल
GW गअनय बसउ|गन बसउ|गन बसऊ|गनय बसऊ
GY गयन
HN हणडरस
HR करएशय
HT हइत|हट|हत
HU हगर|हङगर
ID इडनसय|इणड नशय|इनडनशय
IE आयरलड|आयरलयणड
IL इजरइल|इजरयल|इसतरइल
IN बरत|भरत|हदसतन
IQ इरक|ईरक
IR इरण|इरन|ईरन
IS आइसलड|आइसलयणड
IT इटल
JM जमइक|जमक
JO जरडन
JP जपन
KE कनय
KG करगजसतन
KH कबडय|कमब डय|कमबडय
KI करबट
KM कम र ज|कमरज|कमरस
KN सट कटस आ नवस|सट कटस आण नवहस|सट कटस आन नवस|सट कटस ऑड नवस|सट कटस और नवस|सट कटस कन नवस|सनट कटस र नभस|सनट कतस आर नभस
KP उततर करय|उतर करय|सह करय
KR खल करय|दकण करय|दकषण करय|दखण करय
KW कवत
KZ कजकसतन
LA लओस
LB लबन न|लबनन
LC सट लयसय|सट लसय|सनट लसय
LI लकटनसटइन|लकतनसतईन|लखतसतइन|लचसटन
LK शर लक|शरलङक|सरलक
LR लइबरय
LS लस थ|लसत|लसथ
LT लतआनय|लथएनय
LU लकजमबरग|लकझबरग
LV लटभय|लटवय|लटवहय|लतवय
LY लबय
MA मरकक
MC मनक
MD मलड भ|मलडभ|मलडवह
ME मनटनगर
MG मडगसकर
MH मरशल आयलडस|मरशल टपहर|मरशल दवप द झड|मरशल दवपसमह|मरशल बट|मरसल दवप
MK उततर मकदनय|उततर मयसडनय|उतर मकदनय|सह मसड नय
ML मल
MM मयनमर बरम
MN मगलय|मङगलय
MR मउरटनय
MT मलट
MU मरशस|मरसयस|मरसस
MV मलदप|मलदब|मलदभस|मलदव
MW मलब|मलव
MX मकसक
MY मलशय|मलसय
MZ मजमबक|मझबक
NA नमबय
NE नइजर|नयजर
NG नइजरय|नयजरय
NI नकरगआ
NL नदरलड|नदरलयणड
NO नरव
NP नपल|नपळ
NR नउर|नर|नवर
NZ नयजलड|नयजलयणड|नयझलनड
OM ओमन
PA पनम|पयनम
PE पर
PG पपआ नउ गन|पपआ नय गइनय|पपआ नय गन
PH पलपस|फलपनझ
PK पकसतन
PL पलड|पलणड|पलयणड
PS पयलसटन भ भगहर|पलसटनयन परत|पलसटनयन परदश|पलसतइनन ओनसलफर|पलसतन कषतर|फलसतन लक
PT परचगल
PW पलउ|पलऊ
PY पयरगव|परगए|परगव
QA कतर
RO रमनय
RS सरबय
RU रशय|रषयदश|रसय
RW र वड|रआणड|रवड|रवणड
SA सउद अरब|सउद आरबय|सऊद अरबय|सद अरब
SB सल मन दवप|सलमन आइलडस|सलमन टपहर|सलमन दवपसमह|सलमन बट
SC सचलस|सशललस
SD सडन|सदन
SE सवडन
SG सगप र|सङगपर
SI सल भनय|सलबनय|सलभनय|सलवनय|सलवहनय
SK सलभकय|सलवकय|सलवहकय
SL सएर लओन|सएर लयन|सएरर लओन|सयर लओन|सयर लयन
SM सन मरन
SN सनगल
SO समलय
SR सरनम
SS खल सदन|दकण सडन|दकषण सडन|दकषण सदन|दखण सडन
ST सऊ तम आर परनसप|सओ टम आ परसप|सओ टम आण परसप|सओ टम आन परनसप|सओ टम ऑड परसप|सओ टम और परसप|सओ टम कन परसप|सओ टम र परनसप
SV अल सलवडर|एल सलभड र|एल सलभडर
SY सरय
SZ इसवतन|एसवटन|सवजलयणड
TD चड
TG टग
TH तईलड|थइलयणड|थयलड
TJ तजकसतन
TL टमर लसट|तमर लसत
TM तरकमनसतन
TN टयनशय
TO टग
TR तरकय
TT टरनदद आ टबग|टरनदद आन टबग|तरनडड आर तबग|तरनडड एणड टबग|तरनदद आण टबग|तरनदद ऑड टबग|तरनदद और टबग|तरनदद कन टबग
TV टवल|तभल|तवल
TW तइबन|तयवन|तवन
TZ टझनय|तनजनय
UA यकरन
UG उगणड|यगड
US अमरक|आणड त रजय|जथय हदर आमरक|मतहद रयसत|यएस|यनयटड सटटस|सयकत रजय
UY उरगव|ऊरगव
UZ उजबकसतन
VA बटकन सट|भटकन नगर|वहटकन सट
VC सट वसट आ गरनडइस|सट वसट ऐड द गरनडइस|सट वसट ऑड गरनडइस|सट वसट और गरनडइस|सट वसट कन गरनडइस|सट वहनसट आण गरनडइनस|सनट भनसनट आर गरनदनस|सनट भनसनट र गरनडनस
VE बनजएल|भनजवल|वहनझएल
VN बयतनम|भएतनम|वहएतनम
VU बनत|भनआट|वनआत|वनत
WS समआ
XK कस भ|कसभ|कसवह
YE यमन
ZA खल आफरक|दकण आपरक|दकषण अफरक|दखण अफरक
ZM जमबय|झबय|झमबय
ZW जमबबब|झमबबव
AE የተባበሩት አረብ ኤምሬትስ|የተባበሩት ዓረብ ኤምሬትስ
AG አንቲጓ እና ባርቡዳ
AL አልባኒያ
AM አርሜኒያ
AO አንጐላ
AU አውስትሬሊያ
BA ቦስኒያ እና ሄርዞጎቪኒያ
BE ቤልጄም
BG ቡልጌሪያ
BN ብሩኒ
BZ ቤሊዘ
CD ኮንጎ ኪንሻሳ
CF ማዕከላዊ አፍሪካ ሪፑብሊክ|የመካከለኛው አፍሪካ ሪፐብሊክ
CG ኮንጎ ብራዛቪል
CI ኮትዲቯር
CL ቺሊ
CR ኮስታሪካ
CV ኬፕ ቬርዴ|ኬፕቨርዴ
CY ሳይፕረስ
CZ ቼቺያ|ቼክ ሪፑብሊክ
DJ ጂቡቲ
DO ዶመኒካን ሪፑብሊክ|ዶሚኒክ ሪፑብሊክ
DZ አልጄሪያ
EG ግብጽ
ES ስፔን
FM ሚክሮኔዢያ|ማይክሮኔዢያ
GB እንግሊዝ|ዩናይትድ ኪንግደም
GM ጋምቢያ
GR ግሪክ
GT ጉዋቲማላ
GW ቢሳዎ
HT ሀይቲ
ID ኢንዶኔዢያ
IN ህንድ
IQ ኢራቅ
IT ጣሊያን
JO ጆርዳን
KN ቅዱስ ኪትስ እና ኔቪስ
KP ሰሜን ኮሪያ|ደቡብ ኮሪያ
KR ሰሜን ኮሪያ|ደቡብ ኮሪያ
KW ክዌት
LC ሴንት ሉቺያ
LI ሊችተንስታይን
LK ሲሪላንካ
LR ላይቤሪያ
LT ሊቱዌኒያ
LY ሊቢያ
MH ማርሻል ደሴቶች
MK ማከዶኒያ
MM ማይናማር በርማ
MR ሞሪቴኒያ
MU ማሩሸስ|ሞሪሸስ
MY ማሌዢያ
NG ናይጄሪያ
NO ኖርዌ
NR ናኡሩ
OM ኦማን
PG ፓፑዋ ኒው ጊኒ
PS የፍልስጤም ግዛት
QA ኳታር
RO ሮሜኒያ
RU ራሺያ
SA ሳውድአረቢያ
SB ሰለሞን ደሴቶች
SE ስዊድን
SL ሴራሊዮን
SN ሴኔጋል
SO ሱማሌ
ST ሳኦ ቶሜ እና ፕሪንሲፔ
SY ሲሪያ|ሶሪያ
TG ቶጐ
TL ምስራቅ ቲሞር|ቲሞር ሌስቴ
TR ቱርክ
TT ትሪኒዳድ እና ቶባጎ|ትሪናዳድ እና ቶቤጎ
US አሜሪካ|ዩናይትድ ስቴትስ
VA ቫቲካን ከተማ
VC ሴንት ቪንሴንት እና ግሬናዲንስ
VE ቬንዙዌላ
VU ቫኑአቱ
WS ሳሞአ
ZA ደቡብ አፍሪካ
ZM ዛምቢያ
ZW ዚምቧቤ
AD ઍડર
AE યનઇટડ આરબ અમરત
AF અફઘનસતન
AG ઍનટગઆ અન બરમડ
AL અલબનય
AM આરમનય
AO અગલ
AR આરજનટન
AT ઑસટરય
AU ઑસટરલય
AZ અઝરબજન
BA બસનય અન હરઝગવન
BB બરબડસ
BD બગલદશ
BE બલજયમ
BF બરકન ફસ
BG બલગરય
BH બહરન
BI બરડ
BJ બનન
BN બરનઇ
BO બલવય
BR બરઝલ
BS બહમસ
BT ભટન
BW બતસવન
BY બલરસ
BZ બલઝ
CA કનડ
CD કગ કશસ
CF સનટરલ આફરકન રપબલક
CG કગ બરઝવલ
CH સવટઝરલનડ
CI કટ ડઆઇવર
CL ચલ
CM કમરન
CN ચન
CO કલમબય
CR કસટ રક
CU કયબ
CV કપ વરડ
CY સયપરસ
CZ ચકય
DE જરમન
DJ જબટ
DK ડનમરક
DM ડમનક
DO ડમનકન રપબલક
DZ અલજરય
EC એકવડર
EE એસટનય
EG ઇજપત
ER એરટરય
ES સપન
ET ઇથઓપય
FI ફનલનડ
FJ ફજ
FM મઇકરનશય
FR ફરસ
GA ગબન
GB યનઇટડ કગડમ
GD ગરનડ
GE જયરજય
GH ઘન
GM ગમબય
GN ગન
GQ ઇકવટરયલ ગન
GR ગરસ
GT ગવટમલ
GW ગન બસઉ
GY ગયન
HN હનડરસ
HR કરએશય
HT હત
HU હગર
ID ઇનડનશય
IE આયરલનડ
IL ઇઝરઇલ
IN ભરત
IQ ઇરક
IR ઈરન
IS આઇસલનડ
IT ઇટલ
JM જમક
JO જરડન
JP જપન
KE કનય
KG કરગઝસતન
KH કબડય
KI કરબટ
KM કમરસ
KN સટ કટસ અન નવસ
KP ઉતતર કરય
KR દકષણ કરય
KW કવત
KZ કઝકસતન
LA લઓસ
LB લબનન
LC સટ લસય
LI લચટસટઇન
LK શરલક
LR લઇબરય
LS લસથ
LT લથઆનય
LU લકઝમબરગ
LV લતવય
LY લબય
MA મરકક
MC મનક
MD મલડવ
ME મનટનગર
MG મડગસકર
MH મરશલ આઇલનડસ
MK ઉતતર મસડનય
ML મલ
MM મયમર બરમ
MN મગલય
MR મરટનય
MT મલટ
MU મરશયસ
MV મલદવસ
MW મલવ
MX મકસક
MY મલશય
MZ મઝમબક
NA નમબય
NE નઇજર
NG નઇજરય
NI નકરગઆ
NL નધરલનડસ
NO નરવ
NP નપળ
NR નર
NZ નયઝલનડ
OM ઓમન
PA પનમ
PE પર
PG પપઆ નય ગન
PH ફલપનસ
PK પકસતન
PL પલડ
PS પલસટનયન ટરટર
PT પરટગલ
PW પલઉ
PY પરગવ
QA કતર
RO રમનય
RS સરબય
RU રશય
RW રવડ
SA સઉદ અરબય
SB સલમન આઇલનડસ
SC સશલસ
SD સદન
SE સવડન
SG સગપર
SI સલવનય
SK સલવકય
SL સએર લઓન
SM સન મરન
SN સનગલ
SO સમલય
SR સરનમ
SS દકષણ સદન
ST સઓ ટમ અન પરસપ
SV એલ સલવડર
SY સરય
SZ એસવટન
TD ચડ
TG ટગ
TH થઇલડ
TJ તજકસતન
TL તમર લસત
TM તરકમનસતન
TN ટયનશય
TO ટગ
TR તરકય
TT ટરનદદ અન ટબગ
TV તવલ
TW તઇવન
TZ તઝનય
UA યકરન
UG યગડ
US યનઇટડ સટટસ
UY ઉરગવ
UZ ઉઝબકસતન
VA વટકન સટ
VC સટ વનસટ અન ગરનડઇસ
VE વનઝએલ
VN વયતનમ
VU વનઆત
WS સમઆ
XK કસવ
YE યમન
ZA દકષણ આફરક
ZM ઝમબય
ZW ઝમબબવ
AD ਅਡਰ
AE ਸਯਕਤ ਅਰਬ ਅਮਰਤ
AF ਅਫਗਨਸਤਨ
AG ਐਟਗਆ ਅਤ ਬਰਬਡ
AL ਅਲਬਨਆ
AM ਅਰਮਨਆ
AO ਅਗਲ
AR ਅਰਜਨਟਨ
AT ਆਸਟਰਆ
AU ਆਸਟਰਲਆ
AZ ਅਜਰਬਈਜਨ
BA ਬਸਨਆ ਅਤ ਹਰਜਗਵਨ
BB ਬਰਬਡਸ
BD ਬਗਲਦਸ
BE ਬਲਜਅਮ
BF ਬਰਕਨ ਫਸ
BG ਬਲਗਰਆ
BH ਬਹਰਨ
BI ਬਰਡ
BJ ਬਨਨ
BN ਬਰਨਈ
BO ਬਲਵਆ
BR ਬਰਜਲ
BS ਬਹਮਸ
BT ਭਟਨ
BW ਬਤਸਵਨ
BY ਬਲਰਸ
BZ ਬਲਜ
CA ਕਨਡ
CD ਕਗ ਕਸਸ
CF ਕਦਰ ਅਫਰਕ ਗਣਰਜ
CG ਕਗ ਬਰਜਵਲ
CH ਸਵਟਜਰਲਡ
CI ਕਟ ਡਵਆਰ
CL ਚਲ
CM ਕਮਰਨ
CN ਚਨ
CO ਕਲਬਆ
CR ਕਸਟ ਰਕ
CU ਕਊਬ
CV ਕਪ ਵਰਡ
CY ਸਇਪਰਸ
CZ ਚਕਆ
DE ਜਰਮਨ
DJ ਜਬਤ
DK ਡਨਮਰਕ
DM ਡਮਨਕ
DO ਡਮਨਕਈ ਗਣਰਜ
DZ ਅਲਜਰਆ
EC ਇਕਵਡਰ
EE ਇਸਟਨਆ
EG ਮਸਰ
ER ਇਰਟਰਆ
ES ਸਪਨ
ET ਇਥਪਆ
FI ਫਨਲਡ
FJ ਫਜ
FM ਮਇਕਰਨਸਆ
FR ਫਰਸ
GA ਗਬਨ
GB ਯਨਈਟਡ ਕਗਡਮ
GD ਗਰਨਡ
GE ਜਰਜਆ
GH ਘਨ
GM ਗਬਆ
GN ਗਨ
GQ ਭ ਖਡ ਗਨ
GR ਗਰਸ
GT ਗਆਟਮਲ
GW ਗਨ ਬਸਉ
GY ਗਯਨ
HN ਹਡਰਸ
HR ਕਰਏਸਆ
HT ਹਤ
HU ਹਗਰ
ID ਇਡਨਸਆ
IE ਆਇਰਲਡ
IL ਇਜਰਈਲ
IN ਭਰਤ
IQ ਇਰਕ
IR ਈਰਨ
IS ਆਈਸਲਡ
IT ਇਟਲ
JM ਜਮਇਕ
JO ਜਰਡਨ
JP ਜਪਨ
KE ਕਨਆ
KG ਕਰਗਜਸਤਨ
KH ਕਬਡਆ
KI ਕਰਬਤ
KM ਕਮਰਸ
KN ਸਟ ਕਟਸ ਐਡ ਨਵਸ
KP ਉਤਰ ਕਰਆ
KR ਦਖਣ ਕਰਆ
KW ਕਵਤ
KZ ਕਜਖਸਤਨ
LA ਲਓਸ
LB ਲਬਨਨ
LC ਸਟ ਲਸਆ
LI ਲਚਸਟਇਨ
LK ਸਰ ਲਕ
LR ਲਈਬਰਆ
LS ਲਸਥ
LT ਲਥਆਨਆ
LU ਲਕਜਮਬਰਗ
LV ਲਤਵਆ
LY ਲਬਆ
MA ਮਰਕ
MC ਮਨਕ
MD ਮਲਡਵ
ME ਮਟਨਗਰ
MG ਮਡਗਸਕਰ
MH ਮਰਸਲ ਟਪ
MK ਉਤਰ ਮਕਡਨਆ
ML ਮਲ
MM ਮਆਮਰ ਬਰਮ
MN ਮਗਲਆ
MR ਮਰਟਨਆ
MT ਮਲਟ
MU ਮਰਸਸ
MV ਮਲਦਵ
MW ਮਲਵ
MX ਮਕਸਕ
MY ਮਲਸਆ
MZ ਮਜਮਬਕ
NA ਨਮਬਆ
NE ਨਈਜਰ
NG ਨਈਜਰਆ
NI ਨਕਰਗਆ
NL ਨਦਰਲਡ
NO ਨਰਵ
NP ਨਪਲ
NR ਨਉਰ
NZ ਨਊਜਲਡ
OM ਓਮਨ
PA ਪਨਮ
PE ਪਰ
PG ਪਪਆ ਨਊ ਗਨ
PH ਫਲਪਨਜ
PK ਪਕਸਤਨ
PL ਪਲਡ
PS ਫਲਸਤਨ ਇਲਕ
PT ਪਰਤਗਲ
PW ਪਲਉ
PY ਪਰਗਵ
QA ਕਤਰ
RO ਰਮਨਆ
RS ਸਰਬਆ
RU ਰਸ
RW ਰਵਡ
SA ਸਊਦ ਅਰਬ
SB ਸਲਮਨ ਟਪ
SC ਸਸਲਸ
SD ਸਡਨ
SE ਸਵਡਨ
SG ਸਗਪਰ
SI ਸਲਵਨਆ
SK ਸਲਵਕਆ
SL ਸਏਰ ਲਓਨ
SM ਸਨ ਮਰਨ
SN ਸਨਗਲ
SO ਸਮਲਆ
SR ਸਰਨਮ
SS ਦਖਣ ਸਡਨ
ST ਸਓ ਟਮ ਅਤ ਪਰਸਪ
SV ਅਲ ਸਲਵਡਰ
SY ਸਰਆ
SZ ਇਸਵਤਨ
TD ਚਡ
TG ਟਗ
TH ਥਈਲਡ
TJ ਤਜਕਸਤਨ
TL ਤਮਰ ਲਸਤ
TM ਤਰਕਮਨਸਤਨ
TN ਟਊਨਸਆ
TO ਟਗ
TR ਤਰਕ
TT ਟਰਨਡਡ ਅਤ ਟਬਗ
TV ਟਵਲ
TW ਤਇਵਨ
TZ ਤਨਜਨਆ
UA ਯਕਰਨ
UG ਯਗਡ
US ਸਯਕਤ ਰਜ
UY ਉਰਗਵ
UZ ਉਜਬਕਸਤਨ
VA ਵਟਕਨ ਸਟ
VC ਸਟ ਵਨਸਟ ਐਡ ਗਰਨਡਨਸ
VE ਵਨਜਏਲ
VN ਵਅਤਨਮ
VU ਵਨਆਟ
WS ਸਮਆ
XK ਕਸਵ
YE ਯਮਨ
ZA ਦਖਣ ਅਫਰਕ
ZM ਜਮਬਆ
ZW ਜਬਬਵ
AD אנדארע
AF אפגהאניסטאן
AG אנטיגוע און בארבודע
AL אלבאניע
AM ארמעניע
AO אנגאלע
AR ארגענטינע
AT עסטרייך
AU אויסטראליע
BA באסניע הערצעגאווינע
BB בארבאדאס
BD באנגלאדעש
BE בעלגיע
BF בורקינע פאסא
BG בולגאריע
BO באליוויע
BS באהאמאס
BW באצוואנע
CA קאנאדע
CD קאנגא קינשאזע
CF צענטראל אפריקאנישע רעפובליק
CI העלפא נדביין בארטן
CL טשילע
CM קאמערון
CN כינע
CO קאלאמביע
CR קאסטא ריקא
CV קאפווערדישע אינזלען
CZ טשעכיי
DE דייטשלאנד
DJ דזשיבוטי
DK דענמארק
DM דאמיניקע
DO דאמיניקאנישע רעפובליק
EC עקוואדאר
EE עסטלאנד
EG עגיפטן
ER עריטרעע
ES שפאניע
ET עטיאפיע
FJ פידזשי
FM מיקראנעזיע
FR פראנקרייך
GA גאבאן
GB פאראייניגטע קעניגרייך
GD גרענאדא
GE גרוזיע
GH גהאנע
GM גאמביע
GN גינע
GQ עקוואטארישע גינע
GR גריכנלאנד
GT גוואטעמאלע
GW גינע ביסאו
GY גויאנע
HN האנדוראס
HR קראאטיע
HU אונגערן
ID אינדאנעזיע
IE אירלאנד
IN אינדיע
IS איסלאנד
IT איטאליע
JM דזשאמייקע
JP יאפאן
KE קעניע
KH קאמבאדיע
KM קאמאראס
LK סרי לאנקא
LR ליבעריע
LS לעסאטא
LV לעטלאנד
LY ליביע
MA מאראקא
MC מאנאקא
MD מאלדאווע
ME מאנטענעגרא
MG מאדאגאסקאר
MH מארשאל אינזלען
MM מיאנמאר
MN מאנגאליי
MR מאריטאניע
MT מאלטא
MV מאלדיוון
MX מעקסיקע
MY מאלייזיע
MZ מאזאמביק
NA נאמיביע
NE ניזשער
NG ניגעריע
NI ניקאראגוע
NL האלאנד
NO נארוועגיע
PA פאנאמא
PG פאפוא נײ גינע
PH פיליפינען
PK פאקיסטאן
PT פארטוגאל
PY פאראגווײ
RO רומעניע
RS סערביע
RU רוסלאנד
RW רוואנדע
SB סאלאמאן אינזלען
SC סיישעל
SD סודאן
SE שוועדן
SI סלאוועניע
SK סלאוואקיי
SL סיערע לעאנע
SM סאן מארינא
SN סענעגאל
SO סאמאליע
ST סאא טאמע און פרינסיפע
SV על סאלוואדאר
SY סיריע
SZ סוואזילאנד
TD טשאד
TG טאגא
TH טיילאנד
TL מזרח טימאר
TM טורקמעניסטאן
TN טוניסיע
TO טאנגא
TR טערקיי
TT טרינידאד און טאבאגא
TV טואוואלו
TZ טאנזאניע
UG אוגאנדע
US פאראייניגטע שטאטן
VA וואטיקאן שטאט
VE ווענעזועלע
VN וויעטנאם
VU וואנואטו
WS סאמאא
XK קאסאווא
ZM זאמביע
ZW זימבאבווע
AD ಅಡರ
AE ಯನಟಡ ಅರಬ ಎಮರಟಸ
AF ಅಫಘನಸಥನ
AG ಆಟಗವ ಮತತ ಬರಬಡ
AL ಅಲಬನಯ
AM ಆರಮನಯ
AO ಅಗಲ
AR ಅರಜಟನ
AT ಆಸಟರಯ
AU ಆಸಟರಲಯ
AZ ಅಜರಬಜನ
BA ಬಸನಯ ಮತತ ಹರಜಗವನ
BB ಬರಬಡಸ
BD ಬಗಲದಶ
BE ಬಲಜಯಮ
BF ಬರಕನ ಫಸ
BG ಬಲಗರಯ
BH ಬಹರನ
BI ಬರಡ
BJ ಬನನ
BN ಬರನ
BO ಬಲವಯ
BR ಬರಜಲ
BS ಬಹಮಸ
BT ಭತನ
BW ಬಟಸವನ
BY ಬಲರಸ
BZ ಬಲಜ
CA ಕನಡ
CD ಕಗ ಕನಶಸ
CF ಮಧಯ ಆಫರಕ ಗಣರಜಯ
CG ಕಗ ಬರಜವಲಲ
CH ಸವಟಜರಲಯಡ
CI ಕತ ದ ಇವರ
CL ಚಲ
CM ಕಯಮರನ
CN ಚನ
CO ಕಲಬಯ
CR ಕಸಟ ರಕ
CU ಕಯಬ
CV ಕಪ ವರಡ
CY ಸಪರಸ
CZ ಝಕಯ
DE ಜರಮನ
DJ ಜಬಟ
DK ಡನಮರಕ
DM ಡಮನಕ
DO ಡಮನಕನ ರಪಬಲಕ
DZ ಅಲಜರಯ
EC ಈಕವಡರ
EE ಎಸಟನಯ
EG ಈಜಪಟ
ER ಎರಟರಯ
ES ಸಪನ
ET ಇಥಯಪಯ
FI ಫನಲಯಡ
FJ ಫಜ
FM ಮಕರನಶಯ
FR ಫರನಸ
GA ಗಬನ
GB ಯನಟಡ ಕಗಡಮ
GD ಗರನಡ
GE ಜರಜಯ
GH ಘನ
GM ಗಯಬಯ
GN ಗನ
GQ ಈಕವಟರಯಲ ಗನ
GR ಗರಸ
GT ಗವಟಮಲ
GW ಗನ ಬಸಸವ
GY ಗಯನ
HN ಹಡರಸ
HR ಕರಯಷಯ
HT ಹಟ
HU ಹಗರ
ID ಇಡನಶಯ
IE ಐರಲಡ
IL ಇಸರಲ
IN ಭರತ
IQ ಇರಕ
IR ಇರನ
IS ಐಸಲಯಡ
IT ಇಟಲ
JM ಜಮಕ
JO ಜರಡನ
JP ಜಪನ
KE ಕನಯ
KG ಕರಗಸಥನ
KH ಕಬಡಯ
KI ಕರಬಟ
KM ಕಮರಸ
KN ಸಟ ಕಟಸ ಮತತ ನವಸ
KP ಉತತರ ಕರಯ
KR ದಕಷಣ ಕರಯ
KW ಕವತ
KZ ಕಝಕಸಥನ
LA ಲವಸ
LB ಲಬನನ
LC ಸಟ ಲಸಯ
LI ಲಚನಸಟನ
LK ಶರಲಕ
LR ಲಬರಯ
LS ಲಸಥ
LT ಲಥವನಯ
LU ಲಕಸಬರಗ
LV ಲಟವಯ
LY ಲಬಯ
MA ಮರಕಕ
MC ಮನಕ
MD ಮಲಡವ
ME ಮಟನಗರ
MG ಮಡಗಸಕರ
MH ಮರಷಲ ದವಪಗಳ
MK ಉತತರ ಮಯಸಡನಯ
ML ಮಲ
MM ಮಯನಮರ ಬರಮ
MN ಮಗಲಯ
MR ಮರಟನಯ
MT ಮಲಟ
MU ಮರಷಸ
MV ಮಲಡವಸ
MW ಮಲವ
MX ಮಕಸಕ
MY ಮಲಶಯ
MZ ಮಜಬಕ
NA ನಮಬಯ
NE ನಜರ
NG ನಜರಯ
NI ನಕರಗವ
NL ನದರಲಯಡಸ
NO ನರವ
NP ನಪಳ
NR ನರ
NZ ನಯಜಲಡ
OM ಓಮನ
PA ಪನಮ
PE ಪರ
PG ಪಪವ ನಯಗನಯ
PH ಫಲಫನಸ
PK ಪಕಸತನ
PL ಪಲಯಡ
PS ಪಯಲಸಟನಯನ ಪರದಶಗಳ
PT ಪರಚಗಲ
PW ಪಲವ
PY ಪರಗವ
QA ಖತರ
RO ರಮನಯ
RS ಸರಬಯ
RU ರಷಯ
RW ರವಡ
SA ಸದ ಅರಬಯ
SB ಸಲಮನ ದವಪಗಳ
SC ಸಶಲಲಸ
SD ಸಡನ
SE ಸವಡನ
SG ಸಗಪರ
SI ಸಲವನಯ
SK ಸಲವಕಯ
SL ಸಯರರ ಲಯನ
SM ಸಯನ ಮರನ
SN ಸನಗಲ
SO ಸಮಲಯ
SR ಸರನಮ
SS ದಕಷಣ ಸಡನ
ST ಸವ ಟಮ ಮತತ ಪರನಸಪ
SV ಎಲ ಸಲವಡರ
SY ಸರಯ
SZ ಎಸವಟನ
TD ಚದ
TG ಟಗ
TH ಥಲಯಡ
TJ ತಜಕಸತನ
TL ಟಮರ ಲಸಟ
TM ತರಕಮನಸತನ
TN ಟನಶಯ
TO ಟಗ
TR ತರಕಯ
TT ಟರನಡಡ ಮತತ ಟಬಗ
TV ಟವಲ
TW ತವನ
TZ ತಜನಯ
UA ಉಕರನ
UG ಉಗಡ
US ಯನಟಡ ಸಟಟಸ
UY ಉರಗವ
UZ ಉಜಬಕಸಥನ
VA ವಯಟಕನ ಸಟ
VC ಸಟ ವನಸಟ ಮತತ ಗರನಡನಸ
VE ವನಜವಲ
VN ವಯಟನಮ
VU ವನಟ
WS ಸಮವ
XK ಕಸವ
YE ಯಮನ
ZA ದಕಷಣ ಆಫರಕ
ZM ಜಬಯ
ZW ಜಬಬವ
AD adura|anatora|andola|andooraa|andorra nutome|andura|andɔrǝ|anhdauwj|anndoora|anɖɔraa|aŋdɔr|aŋtula|e andorra|emetab andorra|huandola|i andorra|ma antola|undura|ynora
AE aanditi arab emirets|adna i bilɔŋ bi arabia|amahanga ga buharabu ageeteereine|aontas na neimiriochtai arabacha|arabiar emirerri batuak|arabiemirkodeh|arabo emirati oko|arabu mara kafoli|azlenzciuz|bemira ya arabə uni|bǝlɔŋ bǝ kaksa bɛ taataaŋzǝn|dei sameinte arabiske emirata|dimiliki dya vakulungwa va chalabu|e united arab emirates|emarat|emetab kibagenge nebo arabuk|emiir baganɔ gaɖɔŋkɔnɔ kaalaaributǝna|emiraat araab denntuɗe|emirac arabics unis|emiradau arabaidd unedig|emiradu arabi yepewasuwaita|emiradus arabi unidu|emirai arabi unii|emirano arame unino|emirate ti awon arabu|emirati arabbi junciuti|emiratos arabe unite|emiratos arabes unius|emiratos arabes xunios|emireeti|emirelezhiou arab unanet|falme cia kiarabu|falme dha kiarabu|ferianigt araabisk emiraaten|haɗaɗɗiyar daular larabawa|hufalme dza hihalabu|i united arab emirates|imarat arab rempug|imarat tiεrabin tidduklin|imilaat i paalaap|kotahitanga o nga whenua o arapi|laaraw imaarawey margantey|lemila alabu|limarat|lɛmila alabo|minlambɔ nsaŋnsa mi arabia|mirgehen erebi yen yekbuyi|na h iomaratan arabach aonaichte|ovttastuvvan arabaemirahtat|phylarchiarum arabicarum confoederatio|sameindu emirrikini|sǝr arabiya ma taini|tigeldunin yedduklen taɛrabin|unit arab emiratus|united arab emirates nutome|unuigintaj arabaj emirlandoj|vereenigte araabsche emiraten|vereinigti arabise emirat|vereinschte arrabesche emmirate|verenigde arabiese emirate|verenigde arabyske emiraten|wutwa wa shiyalabu|yunaetɛ alab ɛmelɛ|yunaited arab emirets|yunaitɛ arabhi ɛmire|yuunaatid arab emereet|zjadnosone arabiske emiraty|zjednocene arabske emiraty|zjednoczone ymiraty arabske|ɛmirate ti awɔn arabu|ʉtemi wa kɨaraabu
AF aapganistan|abganithtan|afaganistan|afeganiretama|afeganita|afgania|afganujo|afghanastan|afghanistan nutome|afigandesitaŋ|afiganisita|afjaanistahn|afəganisətan|afɣanistan|afɨganisɨtan|ahfuhan|an afganastain|awghanestan|awhekenetana|e afghanistan|efxanistan|emetab afghanistan|faganita afganistaan|huafuganistani|i afghanistan|ma akanisan|ufugustani
AG aantigua ati baribuda|aintioga is barbuda|angiguwa na babuda|anitiguya ni balubuda|antiga ba barbuda|antiga d brbuda|antiga mpe barbuda|antiga ni barbuda|antiga o barbuda|antiga ri barbuda|antigua aamma barbuda|antigua agus barbuda|antigua da barbuda|antigua da bardudasuollu|antigua di barbuda|antigua ek barbuda|antigua eta barbuda|antigua gi barbuda|antigua ha barbuda|antigua kple barbuda nutome|antigua kɛ barbuda|antigua lan barbuda|antigua le barbuda|antigua nda barbuuda|antiguaa kɛnɛ barbuda|antiguab tsi barbudab|antiguua na baribuuda|antiguwaa e barbudaa|antiguwaa na barbuɖaa|antigvo kaj barbudo|antigwa a babuda|antigwa ai barəbuda|antigwa be barbuda|antigwa d barbuda|antigwa ne barabuda|antigwa ni barabuda|antiigua an barbuuda|antiiguyaa fi barbuudaa|atigua asui babuda|aŋtiga ɓɔ barbuda|aŋtigwa ɓahabhuda|aŋtika na palputa|e antigua barbuda|emetab antigua ak barbuda|entigaa ade barbudaa|huantigua na hubarubuda|i antigua ne barbuda|motu nehe me paputa|untiga d barbuda|yntiguva kar marmuna
AL aabɛnia|abhaniya|ahwjbahnizya|albania nutome|albanujo|albanya|albenia|alibani|alpani|alubaniani|an albain|arapeinia|armanija|arubania|e albania|emetab albania|hualbania|i albania|lalbani|ma sipe
AM airmeinea|alimeniya|almania|almenia|ameni|amɛnyia|an airmein|arimeni|armeenien|armenia nutome|armeniya|armenujo|arminya|armynijo|armɛni|arrmeenije|aɛrmania|e armenia|emetab armenia|ermenia|huamenia|i armenia|lemender|ma aja|yameijnizya
AO aangola|agura|anakora|angola nutome|angolia|angora|angula|anhgohlah|aŋgola|aŋkula|e angola|emetab angola|huangola|i angola|ma ankola|ygora
AR aarhentina|adyentina|adzɛntina|agyɛntina|ahgwnhdingz|ajjentiinije|ajɛntin|ajɛŋtina|aketina|alsaŋtin|an airgintin|an argantain|archentina|arcʼhantina|argaŋtina|argentina nutome|argentinija|argentinska|arizantinɛ|arjetiny|arəhenətina|aɛrgentin|e argentina|emetab argentina|huajendina|i argentina|larzantinn|ma alensina|yr ariannin
AT agtirija|an ostair|asitiria|ataria|athtɛria|audili|ausitiriya|austerrike|austrariki|austria nutome|austrujo|authtria|awistirya|awstriska|awusitiliya|awusituriya|awustiriyaa|e austria|eastenryk|emetab austria|eysturriki|huastlia|i austria|lostris|ma esalasi|nnemsa|nuortariika|nuortivaʹldd|nuorttariijka|oostenryk|oosterisch|oosterriek|osituria|ostenrek|ostiriya|osətəlia|otilisi|otric|otrish|otrisi|uastenrik|ustriyya|usɨtɨla|ɔsituwa|ɔstria
AU ahitereiria|an astrail|asthrelia|athɔralia|audaliya|ausitaraliya|ausitereelia|austraalije|australia nutome|authtralia|avotyraria|awistralya|awstralska|awusitilaliya|awusitureliya|awustiraaliyaa|e australia|emetab australia|huaustlalia|i australia|lostrali|ma oselija|nuholani|ositali|ositirali|ositureeriya|ostaraalii|ostareliya|ostraalia|ostralii sotralii|ostrelia|osətəlali|otalali|ustrali|ustralya|usɨtɛlɛlia|ɔsituweeliya|ɔstraliya
AZ acerbaixan|adhabajani|adherbejan|adrabijan|ahsaibaigyangh|ajelbayidja|ajerbaijan|ajerbayjaan|ajermajjav|an asarbaiseain|asabegyan|asarbaidean|asebajani|aserbadjan|aserbaizan|aserbaysan|aseriretama|asserbaidschahn|asɛlpaisaŋ|asɛrbaɩjaŋ|atepaihania|atropatene|azabadyani|azabecan|azabhaijaŋ|azarbaijan|azerbaajiyaan|azerbaayijaŋ|azerbaichan|azerbaidzhan|azerbaijan nutome|azerbajgano|azerbigan|azerebayijaani|azɛlɛbaiza|azɛrbayjaŋ|azɛrəbaidzaŋ|azɨbɛdzan|e azerbaijan|emetab azerbaijan|huazabajani|i azerbaijan|zerebaidyaan azerbaidyaan
BA alang posniya|an bhoisnia agus an heirseagaivein|bajnia ade hertsegovina|bhosnia le herzegovina|bhɔsiniya|bohnia ɛrzegovina|bohswhnizya caeuq hwzsaigohveizna|bosiiniyaa fi herzoogovinaa|bosini mpe hezegovine|bosinia ati etisegofina|bosiniya ni hesegovina|bosna is hearsagobhana|bosna u hersek|bosni di hersegovin|bosni en hersegowina|bosni herzegovinn|bosni nda herzegovine|bosnia a herzegovina|bosnia aamma herzegovina|bosnia da hertsegovinajannam|bosnia e ercegovina|bosnia et herzegovina|bosnia gi herzegovina|bosnia ha herzegovina|bosnia i erzegovina|bosnia ja hercegovina|bosnia kple herzergovina nutome|bosnia lan hersegovina|bosnia na ɛrzegovina|bosnia ne hɛzegovina|bosniab tsi herzegovinab|bosnie e ercegovine|bosnien an hertsegowina|bosnien un herzegowina|bosnii hersegowiin|bosnii na herzegovinni|bosnija be ercegowina|bosniska a hercegowina|bosniya da harzagobina|bosniya ne herzegovina|bosnujo kaj hercegovino|bossnije un herzegovina|bosəni ai ɛrəzegovin|bosɨnyia a hɛzɛgovina|bothnia kɛnɛ ɣargobinia|bothnia na hedhegovina|boziniya hezegovina|boziniya na hezegovina|bozni ɛrizigovini|boznia e erzegovina|boznia hezegovina|businiya asui eseguwina|busna d hersek|busna d hirsik|bɔsinia ati ɛtisɛgofina|bɔsniya na hɛrsegɔfina|bɔsnyɛ ri hɛrsǝgɔvin|emetab bosnia ak herzegovina|hubosinia na huhezegovina|i bosnia ne herzegovina|ma posan|mbosini ne hezegovine|mosinija|pongia herekowini|pusini ɛlkofina
BB baabaadǝ|baabados|babadothi|babadu|bahbahdohswh|barabada|barbaados|barbadas|barbadhos|barbadiya|barbados nutome|barbadoth|barbata|barbaɖɔɔsɩ|barbedos|barəbad|barɛbadɛ|bhabhadosi|bhabhedo|de ensel barbados|ebarbados|emetab barbados|hubabadosi|i barbados|juva mag|palpatos|papatohe
BD an bhanglaideis|bagaradexi|bangaladɛs|banggaladesa|bangiradeshi|banglaadees|banglaadish|bangladac|bangladais|bangladesh nutome|bangladeshiya|bangladexi|bangladɛhye|baŋgladɛs|baŋglaɖɛɛshɩ|baŋgɨladɛ|baŋladɛc|bengalidɛsi|bengeladiec|benguladeshi|bhangiladeshi|bɛngiladɛsi|bɛŋgladɛsh|ebangladesh|emetab bangladesh|hubangaladeshi|i bangladesh|ma panla|magranesi|munggyahlahgoz|pakaratehi|paŋkalatɛs
BE a bheilg|an bheilg|beeljiyeem|begiomu|belchica|belejiki|beleze beleziki|belgiiki|belgiska|belgium nutome|belgiummi|belgiyom|belgjiche|belgujo|beljik|beljom|bellje|belsik|bergiu|beronjiamu|beujika|bhɛgiyɔŋ|bijlisiz|bljika|bubirigi|bɛlgik|bɛlgyium|bɛliziki|bɛljiiki|bɛləhig|bɛɛdzwum|emetab belgium|gwlad belg|huubelgiji|i belgium|ma pesije|merjika|peretiama|pɛlsiik|ʉbeligiiji
BF bhokina faso|buchinafaso|buircine faso|buirciona faso|bukina fasu|bukina fǝ asɔ|bukinafatho|bukkinna faase|buləkina faso|burkibaa faaso|burkiinaa faasoo|burkina faso nutome|burkina fasojannam|burkinaa|burkino|burkinɛ pathu|bɔkina faso|emetab burkina faso|hubukinafaso|i burkina faso|ma pukinapaso|mbulukina fasɔ|murkiny faso|pakina wharo|pulikinafaso
BG a bhulgair|an bhulgair|baujgyahliya|belɣarya|bhulgariya|bhɔgeriya|blɣara|bolgeria|bolharska|borgaia|bugariya|bulgaria nutome|bulgarujo|bulgarye|bulljaarije|bulugarii|burugariya|buugɛlia|bɔlgeria|emetab bulgaria|hubulgaria|i bulgaria|murgarjia|purukaria|toki pokasi
BH baahireen|baareeni|bahareen|baharina|bahlinz|bahrain nutome|bahrene|bahrɛnɛ|bahərɛn|balaen|barani|barejno|baren|bareyini|barɛɛn|bharɛŋ|emetab bahrain|hubahaleni|i bahrain|lbehrin|ma palani|marej|palɛŋ|pareina
BI an bhuruin|bhurundi|burandi|burudi|burundaidh|burundi nutome|burundo|burunndi|burunɖii|emetab burundi|i burundi|mbulundi|muruni|pulundi|urundi
BJ beenii|beiningz|benin nutome|beninjannam|beninum|benɛn|bhɛni|bynin|bəniŋ|bɛnǝn|bɛnɛ|bɛnɨŋ|da benin|ebenin|emetab benin|hubenini|i benin|ma penen|mbɛnɛŋ|meninh|penina|penɛŋ|ubelin
BN bhurunɛi|biruniyee|blunei|brineyi|broenei|bruine|brunae|brunaigh|brunei nutome|bruneium|bruniya|brunǝ|brunɛi|bruunee|bulune|burinɛyi|burnaay|burunɛli|burunɛy|ebrunei|emetab brunei|hubrunei|i brunei|mrunej|poronai|puluney|vwnzlaiz
BO an bholaiv|bohliveizya|boilibhia|boleva|boliiviyaa|boliiwien|bolivia nutome|boliwijo|boliwiska|bolliivije|boolivi|boriiviya|bulibia|bulibya|bulivi|buriwia|bɔlifiya|bɔɔlivi|emetab bolivia|hubolivia|i bolivia|mbolivi|morivija|poriwia
BR alang pajey|an bhrasail|bahsih|baraadhiil|barasili|bhurazeli|biraazil|blazili|braisil|brajil|brasilan|brasilije|brasiu|braxi|brazil nutome|brazilo|brazilska|brazylijo|breezil|brizil|bulasili|buraziiri|bəlazil|bɨlazii|ebrazil|emetab brazil|hublazili|i brazil|ma pasiju|mbɛlazil|mnulezile|mrasir|parihi|pilesil
BS bahamaasɩ|bahamak|bahamaoyggjar|bahamas nutome|bahammasuollu|bahhahmaj|bamuɔth|bayama|bhahamas|de bahamas|ebahamas|emetab bahamas|hubahama|i bahamas|insulae bahamenses|les bahames|na bahamai|na h eileanan bhathama|y bahamas
BT an bhutain|bhutan nutome|bhuutaan|bihuutan|botan|budanh|butania|buthan|buttaan|ebhutan|emetab bhutan|hubutani|i bhutan|mbutan|mutyv
BW an bhotsuain|baswana|bhosuwana|bothiwaana|botisuwana|botosowaanaa|botswana nutome|botthwana|bozswvajnaz|bozwaana|bustwana|buteswana|bɔsʊwanaa|bɔtisiwana|emetab botswana|hubotiswana|ma posuwana|mbɔtswana|monsuvyny|poriwana|posuana
BY a bhealaruis|an bhealaruis|bararusi|beelaarus|belarrusia|belarus nutome|belaruscia|belarussiya|belaruthi|belaruus|belorusujo|belurussia|belɛruth|bhɛlarusi|bieru rusiya|bilarusya|bilorisi|bwzngozlozswh|byelorisi|bəlarus|bɛlalus|ebelarus|emetab belarus|hubelalusi|hvideruslandi|hvitarussland|i belarus|kreiwa|ma pelalusi|miero husija|perara|ruslan puti|ruthenia alba|vielgis ruossa|vilges ruossa|wisrussland|wit ruslan|witjruslun|wittrussland
BZ a bheilis|an bheilis|belidhe|beliizi|belij|belise|belisi|belize nutome|belizejannam|beliziya|belizo|bheliz|bilidha|biliz|bwzlizswh|bɛlezɨ|bɛliz|emetab belize|hubelize|i belize|merije|perihi
CA canada nutome|ekhanada|emetab canada|gyahnazda|hukanada|i canada|kanado|kananda|kanyna|kanɛda|kaynadha|ukanada|uŋciyapi makhoche
CD avorekoo|congo de kinshasa|congo rdc|congu kinxasa|da konggo kinschasa|demokoratika ripaaburika ya kongo|demokraatsche republik kongo|demokratiese republiek van die kongo|ditunga wa kongu|dymokratyczno republika konga|dɛmukalati lekpubele e kuŋgu|emetab congo kinshasa|i congo kinshasa|ijamhuri ya hidemokrasi ya hukongo|jamhuli ya kidemoklasia ya kongo|jamhuri ya kidemokrathia ya kongo|jamhuriyar dimokuraɗiyyar kongo|jamuhuli ya chidemoklasia ya kukongo|jamuhuli ya kidemokilasiya ya kongo|jamuhuuri ya kɨdemokurasia ya koongo|kago kisaja|kango kenshasa|kitɔŋ ki kongo|kodorosese ti ngunuhalezo ti kongo|kongo dem lydveldid|kongo demokraattisas tasivaldi|kongo ka republiki demɔkratiki|kongo kinhyaahya|kongo kinihaha|kongo kinshasa nutome|kongo zayire|kongoko errepublika demokratikoa|kongoo demookaratiki laboo|koongoo kinshaasaa|koŋgo ikɛŋi|koŋgoo kinshasaa|kugu kixasa|kɔngo anyɔn|kɔŋgɔ kinshasa|ma konko pi ma tomo kinsasa|mofam demokratik mati kongo|ndenndaandi demokaraasiire konngo|nnam kongo demokəlatig|nthi ya kidemokrasi ya kongo|poblacht dhaonlathach an chongo|repiblik demokratik kongo|republega democratega de l congo|republica democratica d o congo|republica democratica do congo|republiche democratiche dal congo|republiki ya kongo demokratiki|res publica democratica congensis|rripublik tadimuqratit n kungu|sǝr kongo ma dii ne zair|tagduda tadimuqratit n kungu|tagdudant tadimukratit n kongo|tigduda tagdudant n kungu|y congo kinshasa
CF afirika lumaa tɛ boloe|afrika erdiko errepublika|afrika finimfin man|afrikany kuju repumrika|arin gungun afirika|centr afrika respubliko|centraafriki koyra|centrafrika|central african republiki|cɛntrɔl aprika repuɔblic|de zantraalaffrikaanesche republik|den sentralafrikanske republikken|ditunga dya afrika wa munkatshi|eihanga rya rwagati ya afirika|emetab afrika nebo kwen|gaska afrihka dassevaldi|gweriniaeth canolbarth affrica|i central african republic|ijamhuri ya afrika ya pagati|jamhuli ya afrika ya gati|jamhuriyar afirka ta tsakiya|jamuhuli ya afilika ya paching ati|jamuhuli ya afilika ya pakhati|juhuuri ya afɨrɨka ya katɨ katɨ|kiblik aprika tenga|kodorosese ti beafrika|komara afrikaya navin|koska afrika tasivaldi|lipabulika ya senturafiriki|lipubulika eya senturafiriki|ma santapiken|madelafrikoonsk republiik|madini aaprika republik|midafrikalydveldid|myani apriki eshtan|ndenndaandi santarafrik|nnam zaŋ afirika|nthi ya afrika gatigati|poblachd meadhan afraga|poblacht na hafraice lair|repibiki ya afrika ya kati|repiblik lafrik santral|repubirika afirika piterapura|republega sentrafregana|republica african central|republica centralafricana|republica tzentrafricana|republiche centri africane|republik kreizafrikan|republika postrzodkowoafrykansko|republika sentroafrikano|republika sentru afrikanu|res publica africae mediae|rippaablika afrikaa gidduugaleessaa|rripublik n terfriqt n lwest|santalafiliik|santarafiriki|santrafrika|sentral afrikan ripoblik|sintraal afrikaanske republyk|sɛnta afɨlekan lekpobele|tagduda n afrika wammas|tagdudant tanammast n ifriqya|te whenua tuhake o awherika waenga|teŋgbɛ afrika jeŋmaŋ|tigduda n tefriqt talemmast|titina afrika repɔblik nutome|zentralafrikaansche republik|zentralafrikanisi rebublik|ŋɛm afrika
CG a chongo brazzaville|congo de brazzavila|congob|da konggo brassavill|emetab congo brazzaville|hukongo|i congo brazzaville|kago repumrika|kango brazawille|khongo|kongo brajavil|kongo brasawil|kongo brassaville|kongo brazzaville nutome|kongo parawhe|kongo tasivaldi|kongoo|kongu brazavili|konngo|koongoo biraazaavil|koŋgoo brasafil|kungu|kuŋgu|kɔngo|kɔŋgɔ mbɛlazavil|ma konko pi ma tomo pasapi|repubirika kuguyara|republega de l congo|republica d o congo|republik kongo|res publica congoliae|ukongo|y congo brazzaville
CH alang switjrrant|an eilbheis|an eilveis|de schweiz|emetab switzerland|huiterangi|huuswisi|i switzerland|isvitzera|laswis|ma suwasi|sbizzira|siwizerlaand|sswis|suezalan|suisa|suvisa|suweza lumaa|suwiis|suwizalan|sveiccjannam|sveis|svissera|svissia|svisujo|svitjerland|svizra|svuizare|sweici|sweits|swetzaland|swiez|swisra|switishilandi|switizirandi|switsaland|switserlan|switzerland nutome|swizarland|swizilandi|szwajcaryjo|sǝr swiss|uswiisi|uthwithi|y swistir|zvisara
CI aibari kwas|aivore kositi|aivri kost|alfebeijn koss|an costa eabhair|aod an olifant|boli kosta|costa d avore|costa d evori|costa d ivur|costa de avoriu|costa de ebore|coste de ivor|cueste di avoli|custa d avoriu|ebur bordo|ecote d ivoire|elfebeikusta|elfenbeenkust|elfenbenariddu|emetab cote d ivoire|hukodivaa|i cote d ivoire|ivori kositi|jan mag kupri fyr|ko divua|kod divɔr|koddiwar|kodduwaar|kodiboo|kodivowa|kodiwari|kosta di marfin|kot di vaa|kote d ivoire nutome|kote diawori|kote divwa|kotedivuale|koti divoor|kotidivualɛ|kotifualɛ|koute fora|koɖifʊaa|ku dɨvua|kudivwar|kudwar|kut difwar|kɔt ndivwa|kɔtiwuar|litus eburneum|ma kosiwa|mafim kupe|maŋ mi njɔk|pante gading|pasisir gadhing|ser ivoiriya|taɣazut n uszer|te tai rei|ukodiva
CL an t sile|an tsile|chiilii|chilay|chilia|chilska|cillɛ|emetab chile|hiri|huchile|i chile|ma sile|schiile|shile|siili|sire|syili|tsile nutome|tsili|tzile|xiri
CM cameronia|cameroonni|emetab cameroon|gahmwzlungz|hukameruni|i cameroon|kamalum|kamarons|kamaruna|kamerounn|kamerun nutome|kameruŋ|kamirun|kammeruhn|kamyraj|kamɛlun|kamɛrune|kaymrun|kemarun|kemelun|kɛmɛrun|ma kamelun|puty ita|republica dos camaroes
CN alang ipaw|an t sin|an tsin|cayina|caɩna|ccinwa|chaayinaa|chaena|cine|cinujo|cunghgoz|emetab china|etshayina|haina|i china|kyaena|kyaina|lacin|lasinn|ma sonko|phechokaŋhaŋska makhoche|res publica popularis sinarum|shine|siine|siniwajamana|siny|sinɛ|ssin|syiŋ|tsaina nutome|tsieina|tsyinan|tzina
CO an choloim|culommia|culumbya|emetab colombia|gohlunzbijya|hukolombia|i colombia|kolmbiaa|kolombia nutome|kolonbi|kolumbiska|kolɔmbii|koramija|koromopia|kulumbi|kurubiya|kɔllɔmbi|kɔlɔmbiya|ma kolonpija
CR costarica|emetab costa rica|gohswhdazlizgyah|hukostarika|i costa rica|khosta rikha|konhta rika|kosita riko|kosita rɨɨka|kosta rika nutome|kostaa rikaa|kosɨta leka|kothtarika|koto rika|kupe rika|kuusita rika|kwasta rika|kɔsta rikaa
CU ciwba|emetab cuba|gujbah|hukuba|i cuba|kiumba|kiyubha|kuba nutome|kuma|kupa|kuubajannam
CV an ceap uaine|azua ti kapo vere|bisanga bya kapevɛrɛ|bizinga by e kepu veredi|cabu birde|cao verdo|cape verde islands|capivɛrdi|capu virdi|chwɨla ŋ kɛb vɛɛ|cjaf vert|de kapvardesche enselle|duuɗe kap weer|ebizinga bya kepu veredi|ebizinga bya kepuvade|etiokun kape fende|fozdwzgoz|gronhovdaoyggjar|hukepuvede|i cape verde|ikwembeyotab cape verde|kab glas|kabu suikiri|kabu verdi|kabwɛr|kap ma laŋne|kap verdesuollu|kap warde|kape verde nutome|kapfɛl|kapfɛɛr|kapuver gungey|kapvɛr|keeppi vaardee|kep ved|kep vrdi|kepi vɛdi tiŋŋɛ|kepvɛdfo islands|kɛp bedi ɣaylɛn|lutanda lua kapevele|maŋ ma kapvɛr|minlan mi kab vɛr|pongol verde|pu tanh|qabu yazegza|republika zielonego przilondka|res publica capitis viridis|rinn verde|tanjung ijo|te kurae matomato|tigzirin n iɣf uzegzaw|tigzirin n kabbirdi|tigzirin n yixef azegzaw|tsibiran cape verde
CY an chipir|caipurasi|ciopras|cypria|cypriska|emetab cyprus|haipara|hukuprosi|i cyprus|kiprenez|kupilosi|kuprothi|kupuroosi|kurusi|ma kiposi|qoophiroos|saekpulu|saeprɔso|saibujluswh|saifurus|saipros|saiprus nutome|saɛpurɔ|shipele|sipre|sipria|sipro|sipuriya|sipəlus|sipɛlɛ|syipriya|tsypern|tzipru|xipiri|xipri|zuppere
CZ an t seic|an tseicia|ccek|ceahkka|cehujo|cek labo|ceki republiki|cezgwz|cheechiya|chɛ lekpubele|chɛki boloe|czech republiki|cɛk|de tschaschei|ditunga dya tsheka|emetab czech republic|i czechia|ijamhuri ya cheki|jamhuli ya cheki|jamuhuli ya chechi|jamuhuli ya sheki|jamuhuuri ya cheeki|kekkia|kitɔŋ ki cɛk|kodorosese ti tyeki|kyɛk|lipabulika ya ceeka|ma seki|mofam mati cek|ndenndaandi cek|nlambɔ bo tschɛk|nnam tsɛg|nthi ya cheki|repiblik chek|republica cecca|republica tcheca|republiche ceche|ripaaburika ya zeeki|seeki|shɛɛki|sǝr syek|tagduda n cik|tagdudant tatcikit|tchekia|tiekia|tschechia|tsecie|tsiecia|tsjeggie|tsɛk repɔblik nutome|ttcik|ucheki
DE a ghearmailt|alamagn|alang towjih|alemana|aliman|alimaɲi|almaaɲe|an ghearmain|aremaya|aremyija|budaaki|bugirimaani|detslan|deutan|djɛrman|duiska|dwzgoz|dzamane|ejamani|emetab geruman|gajaamatǝna|germania nutome|germanujo|girmania|gyaaman|huujerumani|i germany|iyasica makhoche|jamai|jamani|jamus|jarmanii|jermania|kelemania|lalman|ma tosi|mikskatauta|ndzaman|nemska|njamani|njeremani|nsaman|paisc todesc|saksslajannam|tiamana|titsland|tjiisklun|udyerumani|wujelumani|yr almaen|zamani|ʉjerumaani
DJ dibooti|dibutuii|diobutaidh|dzibuti nutome|dzibuwti|emetab djibouti|gibutum|hujibuti|i djibouti|jibuutii|ma sipusi|nhimuti|njimbuti
DK an danmhairg|daanmark|dananmarki|danemalaku|danemerke|danhmwz|danimaha|danimarcje|danmak|danujo|danəmarəg|danɛmarike|daŋmark|deenimaaka|deenmaark|denmark nutome|dinamaka|dɛmaki|dɛnɨma|emetab denmark|hudenmaki|i denmark|kenemaka|ma tansi|ninymyrka|udenimaka|ɖanǝmark
DM dohmijnizgwz|doiminicea|domenega|domeneka|domiinika|dominiche|dominiikaa|dominika nutome|dominiko|dominɨka|domnik|domənika|doominiki|duminica|duminika|duminiku|dɔmeneka|dɔminiki|edominica|emetab dominica|hudominika|i dominica|tumuneke|ɖominikaa
DO a phoblachd dhoiminiceach|an phoblacht dhoiminiceach|arripublik n dduminikan|de dommenekaanesche reppublik|den dominikanske republikken|ditunga wa duminiku|dohmijnizgyah gunghozgoz|domeneka lekpubele|domiinika ɓoloe|domingo|dominika repɔblik nutome|dominika ripoblik|dominikaa rippaabilik|dominikaallaz taaʹssvaʹldd|dominikaanisas tasivaldi|dominikaans republiik|dominikaansche republik|dominikaanske republyk|dominikalydveldid|dominikan republik|dominikana dassevaldi|dominikanisi rebublik|dominikar errepublika|dominikas republiki|domnika|doominiki laboo|duminiki estan|dɔmeneka man|dɔmimiki republiki|dɔminik rɛpublik|emetab dominican republic|gweriniaeth dominica|i dominican republic|ijamhuri ya hudominika|jamhuriyar dominika|jamuhuli ya dominika|jamuhuuri ya dominɨka|kiblik dominika|kitɔŋ ki tumunikɛŋ|kodorosese ti dominika|komara dominike|lipabulika ya dominika|mofam mati dominik|ndenndanndi dominika|nlambɔ dominika|nthi ya dominika|repibiki ya dominikɛ|repubirika duminikana|republega domenegana|republiche dominicane|repumrika nominikyny|res publica dominicana|ripaaburika ya dominica|ripubblica duminicana|sǝr dominik ma lii|tagduda n duminikan|tagdudant taduminikt|te whenua tuhake o tominika|tigduda taduminikit|ɖominikaa karepibliiki
DZ aadzɛlia|agiriya|ahwjgizliya|aildiria|alcheria|algeria nutome|algeriska|algerium|algeryjo|aligerya|alijeria|alizeri|aljajaer|aljiriaa|aljɛli|alljeerije|alugeriani|aləyeria|an ailgeir|angiria|aratiria|argeriya|arigyeriya|arjerija|ddzayer|dzayr|e algeria|emetab algeria|hualjelia|i algeria|lezzayer|ma sasali|ɔlgyeria
EC aequatoria|ecuadori|ekuadu|ekuadɔ nutome|ekuatere|ekuatoa|ekuatɛl|ekuvanor|ekuwaador|ekuwatoor|ekuwaɖɔɔr|ekvadoro|ekwateer|ekwatele|ekwatoria|ekwatǝr|ekwatɔr|ekwatɛlɛ|ekwuado|emetab ecuador|equator|huekwado|i ecuador|ikwado|ikwadur|ikweda|ma ekato|ngwzgyahdohwj|yikuwedɔ|ɛkuwedɔ|ɛkwandɔ|ɛkwatɛǝ
EE aisahnizya|an eastoin|assland|e estonia|eestieennam|eestlun|emetab estonia|enhtonija|esetoni|estantauta|estiska|estlandi|estniska|estonia nutome|estonii|estonujo|esɨtonyia|ethtonia|etonia|huestonia|i estonia|isituniya|istooniyaa|istunya|ma esi|ɛsitoninya|ɛstoni
EG aegyptus|aihgiz|an eigipt|an eipheit|echipto|edzi|eggittu|egipiti|egiptia|egiptujo|egypte nutome|egyptojska|ehibətɛn|ejipti|ejitu|emetab misiri|exiptu|ezipite|eziputi|humisri|i egypt|ihipa|ijipt|isipit|iyiputa|kamita|lezipt|ma masu|masr|misela|misli|misra|missir|mithri|mushidi|sǝr egypt|yr aifft|ɛjiptɛ
ER an eiritre|e eritrea|eartra|eertiraa|eletɨla|elitele|elitileya|elitlea|emetab eritrea|eretria|eriteriya|eritiria|eritrea nutome|erythraea|erytireja|hueritrea|i eritrea|iritirya|iritriaa|ma eliteja|sǝr eritre|uriterea|ɛlitɛlɛya|ɛritera|ɛritrɛ
ES an spainnt|emetab spain|enhpynija|esipanye|esipaɲi|espaaɲe|espaŋiya|espin|hispanujo|hiszpanijo|hithpania|i spain|isipaya|ispeen|kepania|kpanya|lespagn|ma epanja|nsipani|panya|panyɛi|paŋa|peina|sbaen|sbanya|schpaanije|seppanya|sihbanhyaz|sipen|spain nutome|spana|spaniska|spanyan|spayolahce makhoche|spini|spoonien|sɨkpɛn|ɛspanyǝ
ET aihsaiwzbizya|an aetoip|an itiop|attijoopije|e ethiopia|ecioopi|emetab ethiopia|esyopya|etiopia nutome|etiopiska|etiopujo|etiupiya|etiyopii|etopia|etshiopi|habasha|habsi etiopi|huuhabeshi|i ethiopia|itiyoophiya|itoophiyaa|ityubya|letiopi|ma isijopija|otobbia|uhabeshi|utyupi|ɛtiyɔpi|ʉhabeeshi
FI an fhionlainn|an fhionnlann|bufini|efinland|emetab finland|felande|fenland|fiinlaand|filande|filandi|fillannia|finland nutome|finlandyjo|finlund|finnia|finəlan|firadiya|firynija|fiŋlɛŋ|fwnhlanz|fɛnlanɖ|fɨnlan|huufini|i finland|laaʹddjannam|ma sumi|pinland|suoma|suopma|sǝr finland|whinarana|y ffindir
FJ de fidschi endelle|emetab fiji|feijci|fidi|fidyii|fidzi nutome|figoj|fiijii|fijisullot|hufiji|i fiji|islles fixi|ma pisi|sǝr fiji|ufiji|viti|whiti
FM an mhicrineis|emetab micronesia|federasi mikronesia|goj veso si kesir|humikronesia|i micronesia|maayikirooneeshiyaa|maekoloneshia|maekronehyia|maikronishia|makoronesia|mekanehia|micrunisia|mikilonesiya|mikironesia|miklonesia|mikonisiya|mikroneshia|mikronesia littovaldi|mikronesia nutome|mikronesiasamveldid|mikroneziska|mikronezyjo|mikronɛsi|mikrunizya|mikuronesiya|mikuruneziya|na meanbh eileanan|tuupslooden stooten faan mikroneesien
FR alang posey|an fhrainc|bufalansa|emetab france|falansɛ|falaŋnsi|faransaay|faranse|faranzi|fazgoz|felensi|ffrainc|france nutome|francojska|francujo|frankreiki|frankriika|frankryk|franskkjannam|franssǝ|frantscha|frantzia|frasa|fulɛnsi|furansi|fɛlanci|fɛŋsi|gafɔntǝna|huufaransa|i france|lafrans|ma kanse|nfalanse|palani|parans|pow frenk|prankriki|prans|prasman|pulasi fɛlɛnsi|pɛrɛsǝ|ubaranja|ufarantha|uvalanza|wiwi|ʉfaraansa
GA an ghabuin|egabon|emetab gabon|gaban|gabhɔŋ|gaboen|gabɔn nutome|gbon|gyahbungz|hugaboni|i gabon|jabuhn|kapɔŋ|ma kapon|ngabu|ŋgabɔŋ
GB adna i lɔŋ|aglinzi|alang inglis|albaasalaama marganta|an riocht aontaithe|an rioghachd aonaichte|angeletele|angilɛtɛri|angɛlɛtɛlɛ|aupuni moʻi hui pu ʻia|bartania|biritaniya|britania raya|britanniarum regnum|bungyereza|debabritanija|e united kingdom|emetab kibagenge nebo uingereza|england|erresuma batua|ferianigt koningrik|gagɛɛshɩtǝna|geesi|gran bretana|grootbritannien|gɛɛsi|huuingereza|i united kingdom|ingiliis|jruussbrettannije|karajan manunggal|kerajaan rempug|kodorogbia oko|kǝlɔŋ kǝ kǝtaataaŋzǝn|laamateeri rentundi|ngeretha|nlambɔ ngɛlɛn|nnam engəlis|nngalesa|ovtastum kunagaskodde|qiraliyeta yekbuyi|ream unit|reame unitu|regan pebalol|reginavel uni|regn uni|regnu junciutu|regnu unidu|reiaume unit|reino uniu|reinu xuniu|rejnu uninu|reyinu yepewasu|rouantelezh unanet|rywvaneth unys|storabretland|stuorra britannia|sǝr anglofoŋ|tagelda taddukelt|tagelda yedduklen|tagldit imunn|te hononga o piritene|tuluit nunaat|uingeredha|uingereza|uk|unit reyia|united kingdom nutome|unuiginta reglando|uwingelesa|verenigde koninkryk|wielko brytanijo|y deyrnas unedig|yinghgoz|yunaetɛ kiŋdɔm|yunaitɛ kiŋdɔŋ|zjadnosone kralejstwo|zjednocene kralestwo|ʉɨngereesa
GD emetab grenada|gelenadɛ|gilenada|girenaada|girnada|granadi|graneida|granyna|greanada|grenada nutome|grenaɖaa|grunad|grɛnadǝ|gurineda|gwzlinznazdaz|gələnadə|gɨlɛnada|hugrenada|i grenada|jrenahda|ngelenade|ɣrnata
GE a chairtbheil|an tseoirsia|cheorchia|dyodya|dzɔɔdzia|emetab georgia|georgia nutome|georgiska|geugiya|gogia|gorgi|grusiyan|gruzyjo|gwzlujgizya|gyogiya|gyɔgyea|horia|horəyia|hujojia|i georgia|jarjia|jeorgii|jeorja|jeorjiaa|jeorrjije|jiorjia|jiyurji|joriji|jurejya|jyurjya|jɔrgia|jɔrjiya|kartvelujo|ma katelo|sɔlsii|xeorxia|zeyɔrzi|zorzii
GH emetab ghana|gaanaa|ganaa|ganao|ghaana|ghana nutome|gyahnaz|hughana|i ghana|jaana|khana|ma kana|ngana|ugana|ŋgana
GM a ghaimbia|an ghaimbia|egambia|emetab gambia|gaambiyaa|gabiya|gambia nutome|gambiab|gambii|gambijo|gambio|gambya|gammbi|gammia|ganbia|ganghbijya|gymija|hugambia|i gambia|jambija|kambii|ma kanpija|ugambia|ŋgambi
GN an ghuine|eguinea|emetab guinea|gene|giine|giinii|gijneiya|gineja|ginia|ginɛ|guineab|guineajannam|guini nutome|guinia|gvineo|hujine|i guinea|jinneha|kiine|ma kine|ngine|ugine|ŋginɛ|ɣinya
GQ an ghuine mheanchiorclach|aquatorial jineeja|cizdau gijneiya|duunya tɛ giini|e equatorial guinea|ekuatore ginea|ekuatorial guini nutome|ekutoria gini|ekvatora gvineo|ekvatorguinea|ekwatoriaal guinee|ekwatoriaalguinea|ekwatorialna gineja|ekwaturi ginia|ekwɛtolia gine|emetab equatorial guinea|gayana ey oku ekweta|gayana yaku ekweta|giine ikweeta|gine ekuatorial|gine ekuaturiyau|gine ekuvatoriar|gine ekwatele|gine ekwatoria|gine ekwatoryal|gine ekwatɔri|gine katulistiwa|gine ya iquita|ginea ar cʼheheder|ginee ekuwaatoriyaal|ginee ekwatorial|ginee malabo|ginee ti ekuatere|ginekweta|gineya ekwadore|gini gyhydeddol|gini ikuweta|gini mheadhan chriosach|ginɛ ɛkwatɔrial|ginɛkwatɛlɛ|guinea aequatorensis|guinea ecuadoriale|guinia equaturiali|guni|huginekweta|i equatorial guinea|ikkuwaatooriyaal giinii|ikvetorial gini|ikwatoriyal gini|kineekuatolial|kini ekuatoria|ma kinejekatolija|peeivitasideijee guinea|rownikowo gwinea|sǝr guine|ŋginɛ ɛkwatɔliyal|ɣinya n ikwadur|ɣinya tasebgast|ɣinya tayikwaturit|ɣinya tikwatur it
GR a ghreug|an ghreig|bugereeki buyonaani|buyonaani|emetab greece|geleki|geresi|giriisi|girka|grecyjo|greece nutome|greekman|greika|grekantauta|grekujo|gretzia|grezia|griceland|grichiska|griichenlun|grikan|grikenlan|grikya|gris|grjekska|grɛk|gwlad groeg|gəlɛs|gɛrɛsi|gɨles|helene|hihlaz|huugiliki|hɛlɛŋ|i greece|jriescheland|kilɛɛk|kirihi|lagris|legrig|lyunan|ma elena|ngeleka|sǝr grek|ugilichi|wugiliki|xrikelandi|ŋgɛlɛk
GT emetab guatemala|guatemala nutome|guatimalia|guvatimyra|guwaatimaalaa|gwaatemalaa|hugwatemala|i guatemala|juwatemahla|veizdimajlah
GW emetab guinea bissau|gene busau|giine bisaau|giinii bisaawoo|gijneiyabijsau|gine bisawu|gine misav|ginee bisoo|gini bhisawo|gini bioso|gini bisao nutome|gini bisau|ginia bissau|ginɛ bisɔ|gninee bisau|guine bisso|guine ma bissao|guinea bissaujannam|guinea bissaviensis|gvineo bisauo|huginebisau|i guinea bissau|jinneha bissau|kiinepisao|kini pihao|ma kinepisa|ŋginɛ mbisawu|ɣinya bissaw|ɣinyabisaw
GY an ghuain|emetab guyana|giana|gijyny|guidheana|guyaanaa|guyanadu|gveihyana|gwiyana|huguyana|i guyana|jujaana|kaiana|kuyaan|ngiyane
HN ehonduras|emetab honduras|hanura|hinduras|hondurasdu|hondurathi|honduria|honduro|honduuras|honotura|huhondulasi|hungzduhlahswh|hunnuras|hɔndirasi|hɔndulas|hɔndura|hɔnɖuraasɩ|i honduras|ondurase|sǝr honduras|udura|yankin honduras|ɔnduras
HR a chrothais|alang krowtia|an chroit|chorwacyjo|chorwatska|cravuazie|cruazzia|emetab croatia|gwzlozdiya|hukorasia|i croatia|kerwasya|kirooshiyaa|kolasiya|kolowasii|korathia|koresiya|korwaatia|korwasii|kowɛshia|kroatsia nutome|kroatujo|kroshia|krowasi|krowazije|krowehyia|krwaasi|krwatya|kurowaishiya|kurowesya|kuruwasiya|kəlowasia|ma lowasi|xirwatistan
HT aiti|ajti|ehaiti|emetab haiti|ha itti|haati|haayitii|haidhti|haijdi|haiti nutome|haitisual|heiti|huhaiti|i haiti|sǝr haiti
HU an ungair|emetab hungary|hanekari|hangaarii|henɣarya|hongareieb|hongarye|honggari|hongiruii|huhungalia|hungaari|hungari nutome|hungarujo|hungorska|hɔngare|hɔngri|hɔŋgale|i hungary|ma mosijo|ongaia|ongili|ongjarie|onngiri|oŋri|ugiriya|ugrija|ungrai|unjann|uŋgar|wyngry|yunghyazli|ɔngria|ɔŋgrii
ID an indineis|andunisya|e indonesia|emetab indonesia|endhoneshia|endonesi|enndonesii|huindonesia|i indonesia|idunesiya|indoneezi|indonesia nutome|indonethia|indoneziska|indonezyjo|indonishia|indonisiya|indonɛsi|indooneeshiyaa|indunizi|indunizya|indunusiya|indɔnehyia|initonihia|innunesia|inoneja|ma intonesija|na h innd innse|yindonezya|yindunizsihya|yndonesie|ɛndonezi|ɛnɖonosii
IE aayarland|aelandi|aelɨlan|aereland|aerland|ailandi|airani|aiwjlanz|are lumaa|ayeerlaand|e ireland|eire|eirinn|emetab ireland|hibernia|huayalandi|i ireland|ilan|ililand|irada|ireland nutome|irerandi|irlando|irlandyjo|irlanna|irlannda|irlantt|irlanɖ|irlun|iryna|irəlandə|iwerddon|iwerzhon|lirlund|ma alan|republik irlan|sǝr ireland
IL asrɛl|bhanisilaila|e israel|emetab israel|ezɨlɛ|huislaheli|iharaira|isereli|isihae|isilaeli|isilayɛl|isirairi|isirayele|isirayeu|israa eel|israa iila|israel nutome|israʼila|issraal|isəraɛl|ithraeli|izrayil|izrel|kwa israel|ma isale|sǝr israel|yijswzlez|yishraɛl|yisirayeri
IN alang intu|an india|andɛ|bharat|buyindi|e indiya|emetab india|endia|ennde|enndo|eynda|hendostan|hindii|hindujo|huindia|i india|idiya|india nutome|indiska|indu laboo|indyjo|indɛ|inia|inija|innia|inɖiya|lenn|lhend|lindan|ma palata|na h innseachan|sǝr indǝ|uhindini|yindu|ɛndujamana|ɛndə|ɛɛnd
IQ an iaraic|e iraq|elakɨ|emetab iraq|erak|huilaki|i iraq|ilak|iorac|iraaki|iraaq|iracum|irako|iraqdukɔ|iraqi|iraƙi|lɛiraq|ma ilakija|yihlahgwz|yiraaka|ɩraakɩ
IR an iarain|e iran|elan|emetab iran|eran|huuajemi|i iran|ilaŋ|ioran|iraani|iran nutome|irania|iranni|irano|irau|iry|ma ilan|persije|uadyemi|uwajemi|yihlangj|yiraani|ʉajeemi
IS aesland|aesɨlan|aisalan|aiseland nutome|aisi lumaa|aislandi|aithlandi|an ioslainn|ashilandi|asilandi|ayceland|ayeslanda|binghdauj|e iceland|emetab iceland|eslan|gwlad yr ia|huaislandi|i iceland|iesland|inhrynija|innis tile|isilandi|isiradiya|islaand|islando|islandska|islandyjo|islanna|islannda|islantt|islanɖ|islun|issland|isəlandə|ma isilan|sǝr island|tiorangi|ysland|zǝ i glas
IT alang itariya|an eadailt|an iodail|atayal|e italy|emetab italy|etale|huitalia|i italy|italia nutome|italska|italuii|italujo|itare|itaria|litaliyan|ma italija|telyan|walkija|xaaliyaan|yidali|yitale|yr eidal
JM chamaica|diameuga|dyamaika|dzamaika nutome|dzamɛka|emetab jamaica|gjamaiche|gyameka|hamaika|hemeika|hujamaika|i jamaica|iamaice|jamaayikaa|jamaega|samayiik|yamaika|yazmaijgyah|zamaika|zamayiki
JO an iordain|chordania|dzodan|ejordan|emetab jordan|gwlad iorddonen|gyɔdan|horano|horədani|huyolodani|i jordan|jirdaan|jodani|jordaniska|jordanni|jɔrdan|jɔrɖanii|jɔɔdaŋ|lajurdani|ma utun|njorondani|ordon|sɔltani|uyordani|yolodani|yordan nutome|yorudaani|yozdan|yudaniya|zordanii|zɔrdani
JP alang nihong|an t seapan|an tseapain|chapon|dyapani|dzakpan|dzapan nutome|ejapan|emetab japan|giappuni|giapun|gjapon|gyapaani|gyapan|hapani|hapɔn|hujapani|i japan|iapan|jaapoŋ|jaappaan|japanujo|jappu|japɔŋ|jjappun|kisuŋla makhoche|lyaban|ma nijon|nipo|njabani|sapoo|sapɔɔŋ|xapon|yapan|yizbwnj|zapoon|zapɔ
KE an cheinia|ceinia|emetab kenya|gwnjnizya|hukenya|i kenya|keeniyaa|kenjo|kenya nutome|kinia|kinya|kynijo|ma kenja|sǝr kenya
KG an chirgeastain|chirgisia|ciorgastan|emetab kyrgyzstan|gizwjgizswhswhdanj|hukiligizistani|i kyrgyzstan|karghazestan|kejistan|kidzisɨtan|kigisitaŋ|kigizisita|kikitanga|kiligisisitani|kilikisistaŋ|kirginhtyv|kirgizstan nutome|kirgizujo|kirigiretama|kirigisətan|kirigizisitaani|kirigizisitaŋ|kirigizithtani|kirigizituaan|kirrjiisije|kiyirigiyizistan|kurishisitani|kyrgystaŋ|kyrgyzstanni|kɛɛgestan
KH an chamboid|cambocha|camboze|cambudya|cambuidea|emetab cambodia|genjbujsai|hukambodia|i cambodia|kabuya|kambodia nutome|kambodso|kambogo|kamboogi|kambozi|kamboɖiya|kambudj|kaŋbhodiya|kymoja|ma kanpusi
KI ciribeas|ekiribati|emetab kiribati|hukilibati|i kiribati|kelebati|khiribati|kilibati|kiribari|kiribati nutome|kiribato|kirimati|kribati|ma kilipasi|sǝr kiribati
KM bizinga by ekomoro|cumur|de kommoore|ebizinga bya komoro|emetab comoros|gohmozloz|hukomoro|i comoros|insulae comorianae|izole comore|kamoris|komare|komoreak|komoreh|komoros nutome|komoroyggjar|komruth|komɔri|komɔɔr|koromo|kumure ita|kwamoras|kɔmɔlɔshi|kɔmɔrɔs|kɔmɔɔl|les comores|ma komo|oileain chomora|qumrus
KN emetab saint kitts ak nevis|est kitts nevis|hato kiti me newhi|husantakitzi na hunevis|i saint kitts ne nevis|kiiti ati neefi|kristɔfo senu ni ɲevɛs|mʉtakatiifu kitisi na neviisi|naomh cristean is nibheis|nfufub kilisətov ai nevis|numpubi kits ni nevis|s cristofer e nevis|s kitts e nevis|sa kirituwau sui newi|saint christophe ek nieves|saint kitis kple nevis nutome|saint kits lan nevis|saint kitts a nevis|saint kitts aamma nevis|saint kitts da nevissuollu|saint kitts eta nevis|saint kitts gi nevis|saint kitts ha nevis|saint kitts na nevis|saint kitts ne nɛves|saint kitts y nevis|san criostoir nimheas|san cristoffa e nevis|san kirituwan sui newi|san kiti da nebis|san kits d nivis|san kitts e nevis|san kristovan i nevis|sancte christophoro e nevis|sanctus christophorus et nevis|sankits d nivis|sankris d nifis|sankta kristoforo kaj neviso|sant cristofo y nieus|santakitisi ni nevisi|santekits d nivis|santu cristolu e nevis|santu kristofe mpe nevɛs|santu kristofe ne neves|seint kits ade nebis|sen kristofo na nevisi|sent kits e newis|sent kits nevis|senti kitisi ne nevisi|senti kittis na nevisi|seŋ kitts nda nevis|sint kristoper en newis|siŋ kisi ɓɛ nevisi|st kiitis fi neevis|st kitts a nevis|st kitts e nevis|st kitts i nevis|st kitts ja nevis|st kitts kɛ nevis|st kitts o newis|st kitts un nevis|st kitts y nevis|sy krinhtovyv kar nevinh|sǝr kristof ne nievǝ|sɛn ki a nevi|sɛnkrǝstɔf ri nyɛvǝ|sɛŋ kits na nefis|sɛŋkilistɔf eniɛf|thantakitdhi na nevith|usantakitzi na nevis|zint kitts un nevis
KP an choire thuaidh|cauzsenh|coirea a tuath|corea d o norte|corea dal nord|corea de l nord|corea de su nord|corea dl nord|corea do nord|curia di tramuntana|davvi korea|dziehe korea nutome|emetab korea nebo murot katam|emntla korea|gogledd corea|gurma kooree|guusu koria|hukolea kaskazini|i north korea|ipar korea|kolea kasikazini|koleya ya luvala lwa kunyamande|kooree gurma|kooriyaa kaaba|kore wa muulu|kore ya nor|kore yi bvuɔ|korea an norzh|korea atifi|korea avannarleq|korea kathkazini|korea ki te raki|korea lor|korea masawa|korea nothi|korea yʉ ʉtʉrʉko|koreab noord|koree gʊnyɩpɛnɛlaŋ|koree rewo|koree ti banga|koreia di norti|koreya amatemba|koreya bakur|koreya ey omumambuka|koreya eya mumambuka|koriya kɔi kaŋndɔ|koriya ta arewa|korɛ ya nɔrdi|korɛanɔr|kureya nuti sui|kurya n izzlmd|kurya n sennej|kurya tugafat|kurya ufella|kuulia ekuw|kɔle u muɛnɛ|kɔre i ŋɔmbɔk|kɛɲɛka kore|lakore dinor|ma anku|narti koreja|nood koreja|nordurkorea|not koria|nuurdkorea|podpolnocna koreja|polnocno korea|res publica popularis democratica coreana|sewjerna koreja|shamali koria|sǝr kore fah sǝŋ|tave korea|uttar koriya
KR an choire theas|anyiehe korea nutome|ariwa koria|coirea|corea d o sud|corea dal sid|corea de l sud|corea de su sud|corea dl sud|corea do sud|corea do sur|coree dal sud|curia di sciroccu|de corea|dkin koriyaa|emetab korea nebo murot tai|emzantsi korea|hanzgoz|hawsa kooree|hego korea|hukolea kusini|i south korea|koleya ya kusini|kooree hawsa|kooriyaa kibbaa|kore wa mwinshi|kore ya sud|kore yi si|korea anaafoɔ|korea ar su|korea ki te tonga|korea kidul|korea kujalleq|korea kuthini|korea milambo|korea sauthi|korea ya saame|koreab suid|koree gʊnyɩsonolaŋ|koree ti mbongo|koree worgo|koreia di sul|koreya amashuuma|koreya basur|koreya ey omumaserengeta|koreya eya mumaserengeta|koriya kɔi leŋŋɛ lɔ|koriya ta kudu|korɛ ya sudi|korɛasud|kureya su sui|kurya n iffus|kurya n wadday|kurya tunzult|kurya wadda|kuulia emam|kɔle wu mbat|kɔre i ŋwɛlmbɔk|lakore disid|ma soson|maada korea|matta korea|podpoldnjowa koreja|poledniowo korea|pussideinankoreja|res publica coreana|saut koria|sod koreja|soodkorea|sud korea|sudurkorea|sur koreja|sǝr kore nekǝsǝŋ|worodugu kore|zerbari koria
KW cuait|cuibheit|cuvaitum|emetab kuwait|gohveihdwz|hukuwaiti|i kuwait|khuweiti|kowɛd|kuwait nutome|kuwi ti|kuwɛ|kʉwaiti|lkwit|ma kuwasi|sǝr kowait
KZ an chasacstain|cazacstan|emetab kazakhstan|hahsahgwzswhdanj|hukazakistani|i kazakhstan|kajakinhtyv|kasakiretama|kasaksitaŋ|kasasatani|kashashatani|kassakstahn|katatanga|kazachistani|kazachstania|kazahujo|kazakasitaani|kazakhstanni|kazakisitaan|kazakistaŋ|kazakithtani|kazakstan nutome|kazakusita|kazakətaŋ|kazasitaŋ|kazasɨtan|kazzakistan
LA elaos|emetab laos|hulaosi|i laos|la os|laa oos|laojvoh|laos nutome|laothi|laotia|lathos|laus|laws|laɔs|raoho|raosi|rawo|sǝr laos
LB an liobain|elebanon|emetab lebanon|hulebanoni|i lebanon|labanan|leabanon|lebanu|lebanɔn nutome|lebbannon|lebhanɔ|libaanoon|libaŋ|libbanu|libnan|libuaan|liibaaŋ|lipaŋ|lizbahnwn|lɛbane|lɛbanɔn|ma lunpan|repanona|ribanu|rimana
LC de ensel zint lutscha|emetab lucia ne|est lucia|hato ruhia|husantalusia|i saint lucia|lushia|lusi senu|lusia|mʉtakatiifu lusiia|naomh luisea|nfufub lusia|numpubi lusi|s lusia|saint luciasual|saint lusia nutome|san lucya|san lusiya|sancte lucia|sankta lucio|sanlusya|santa lughia|santalusiya|sante lusie|santelusya|santlusi|santu lisi|sata lusiya|sent lisii|sent lushia|senti luciya|senti rusiya|seŋ lussia|sint lusia|siŋ lusiya|st suusiyaa|syta rusija|sǝr lucia|sɛn lushia|sɛntlisi|sɛŋ lusiya|sɛŋtɛlusi|thantaluthia
LI emetab liechtenstein|hulishenteni|i liechtenstein|layctenstan|lektenstaen|lesitenisiteni|letɨnshɨn|lezcihdunhswdwngh|licansitan|lichistensteyin|lichtenstenum|lichtinstein|lichtǝnsteiŋ|licitensitayini|lictenctayn|lictɛnstɛn|liechtensteinjannam|liechtensteinni|liectestei|ligstɛntan|lihtenstejno|liishtɛntaɩn|likinctayn|liktenstain|liktensten|liktinstein|lincenstayn|lischteschtein|lishuteni|listɛnsitayin|lisəsətain|lisɛnsitayini|litsenstein nutome|lixenstain|lɛshitɛnisiteni|ma lisensan|rikenetaina|rinhsitenh tajin|rixitexitai|ushenteni
LK emetab sri lanka|hiri ranaka|husirilanka|i sri lanka|ma lanka|sililaŋka|siri laankaa|siri laŋkaa|siri raka|siri rynka|sri lanka nutome|suri laŋka|swhlijlanzgaj|sǝr lanka|sɨle laŋka|taprobane|thirilanka
LR an libeir|emetab liberia|hulibelia|i liberia|laayibeeriyaa|laeberia|laebɛlia|laibhiya|libeir|liberia nutome|liberyjo|libijlijya|libirya|libɛri|ma lapewija|raipiria|rimerija
LS emetab lesotho|hulesoto|laizsozdoz|leosota|leseettoo|lesothum|lethoto|lezotu|lisothu|lisutu|lɛsoto nutome|lɛsotu|lɛsɔtɔ|ma lesoto|resotu|sǝr lesotho|teroto
LT an liotuain|emetab lithuania|hulitwania|i lithuania|laitawa|letwanyia|lisuwenya|litava|litawska|litovujo|lituaanii|lituania nutome|lituwenia|lituweninya|litwani|lizdauzvanj|lutaaniyaa|ma lijatuwa|rituynija|utwania
LU emetab luxembourg|hulasembagi|i luxembourg|lakizembaaga|lathembagi|lazembɔg nutome|leksembereh|likisambulu|likisanburu|liksambuul|liksembuur|liksumburg|loksemborg|lucsamburg|lugsambur|lugzamburu|lukisembaaga|luksanburg|luksembarg|luksemborig|luksymburg|luksɛmbur|lukəzambud|lusemogi|lusenburgo|lusimbɔ|lusimbɛg|lussemburc|lussimmurgu|lusɛmbuur|luxeburg|luxembogu|luxemburgska|luxemburgum|luxembursch|luzswnhbauj|luzɨmbuʔ|lwcsembwrg|ma lusepu|rakapuo|rusemurgu|ruxebugu|sǝr luxemburg|usembaji
LV an laitbhe|an laitvia|elatvia|emetab latvia|hulativia|i latvia|lahdozveizya|latevya|latfia|lativiyaa|lattawa|latvia nutome|latviajannam|latvujo|latwia|letiska|letlandi|letlun|letonie|letonii|letoniya|letonuii|letooni|litibiya|littonia|littunya|lətoni|lɛtoni|ma lawi|rawhia|retanija|retuniya
LY an libia|emetab libya|hulibiya|i libya|lebhiya|lebia|libbije|libhiya|libijya|libya nutome|libyska|liibiyaa|ma lipija|rimija|ulibya
MA emetab morocco|humoloko|i morocco|lmerruk|lmuɣrib|ma malipe|maarok|malook|maraco|marocum|marokkojannam|marokus|maruku|marɔk|mohlozgoh|moroko nutome|myhokonh|mɔlɔk
MC emetab monaco|humonako|i monaco|manyko|mohnazgoh|monacojannam|monako nutome|monego|monegue|monoecus|moonaakoo|munaku
MD a mholdobha|an mholdoiv|emetab moldova|humoldova|i moldova|ma motowa|maldoba|marnova|modofia|mohwjdohvaj|moldaavije|moldau|moldavuii|moldavujo|moldawijo|moldawska|moldoovaa|moldova nutome|moldoviya|molidavi|molidoova|moltafi|moridova|morotawa|muduwa|muldabi|muldavya|muldufya|mulduva|murdova|mɔldavi|mɔlidova|mɔlɖafiya|res publica moldavica
ME alang mondineygrw|am monadh neagrach|et monteneejro|gunung item montenegro|hwzsanh|i montenegro|krisa|manteneguro|maungakororiko|mons niger|montaineagro|montenegiroo|montenegran|montenegro nutome|montinigro|muntinigru|muteneguru|mɔntenegroo|umantegro
MG bukiini|bukini|emetab madagascar|hubukini|i madagascar|ma malakasi|madagascaria|madagasita|madagaska nutome|madagaskaro|madagasəkarə|madagasɨka|madasika|madaɣacqar|madaɣecqer|maddajaska|madeiaskar|majdazgyahswhgyah|mandaŋgasɛka|matakaskaal|maɖagaskaa|mynaganhtar
MH agwaetiti marshall|airandi cia marshal|azua marshal|bion bi marcal|bisanga bya marishalɛ|bizinga bya mariso|chisiwa cha malushal|chuia mar marshall|chwɨla fɨ masha|de machschall enselle|duuɗe marsaal|ebizinga bya marshaa|eileanan mharshall|etikun mashali|figunguli ifya malishali|giraven marsale|i marshall islands|ifisima fya marshal|ikwembeiyotab marshall|ilhas marxal|ilmalasaal|inizi marshall|inslas da marshall|insulae marsalienses|insulas marshall|isulis marshall|kapuama ita marshall|kapuloan marshall|lutanda lua marishale|mahyaa aeland|marisali gun|marsal gungey|marsalinsla|marsall dip|marsaloj|marshal kabʊtukǝltǝna|marshal ƒudomekpowo nutome|marshall eilannen|marshall eilunen|marshall uharteak|marshallowe kupy|marshalloyggjar|marshallsullot|marshallsuolluuh|masha tiŋŋɛ|mashal ailands|maŋ ma marshall|minlan mi maresal|myrsar goj veso|nga motu mahara|odoloota maarshaal|oileain marshall|pulo marsal|sǝr marshall ma laŋne|tigzirin n marcal|tsibiran marshal|visiiwa vya marishaali|visiwa vya mashal|vithiwa vya marshal|ynysoedd marshall|zil marshall|zǝ i marcal
MK a mhasadon a tuath|an mhacadoin thuaidh|ariwa macedonia|bwz majgizdun|emntla macedonia|gogledd macedonia|i north macedonia|ipar mazedonia|ma maketonija|macedonia d o norte|macedonia dal nord|macedonia dl nord|macedonia do nord|macedonia ta arewa|macidonia di tramuntana|makedoni lor|makedonia an norzh|makedonien|makendonyaya bakur|makeronia ki te raki|maqdooniyaa kaabaa|maqdunya n sennej|masedonia de l nord|maseduniya|maseɖoniya gʊnyɩpɛnɛlaŋ kaja|masidonia di norti|masidunya n ugafa|matzedonia de su nord|mesidonia atifi|narti mysenonija|noard masedoanie|nord makedonujo|not masidonia|nuurdmatsedoonien|podpolnocna makedanska|polnocno macedonijo|republik makedonia lor|res publica macedonica|serwjerna makedonska|shemali makdunia|ut tor masedonia|uttar mesidoniya
ML emali|emetab mali|humali|imali|ma mali|maili|majlij|male|mali nutome|malib|malii|malijannam|malio|malium|mari|myri|sǝr mali
MM birmania|birmo|burma miyamar|emetab myanmar|humyama|i myanmar burma|ma mijama|maayinaamar burma|maenmar burma|manamari|mayaama bɛɛma|menjden|miaama|mianma boma|mianəmar|miaŋmaal|mijymyr|miyama bimaniya|miyamaha|miyanmaa birmanii|mjanmaar|muyama|myamara|myanamar|myanimari|myanmar burma nutome|pema|sǝr myanmar
MN an mhongoil|duthaich nam mongol|emetab mongolia|humongolia|i mongolia|mangolia|mangorija|mangulya|mnɣulya|monggoli|mongolia nutome|mongolujo|monngolii|moŋoli|muguriya|mungulia|mungzguj|muŋgolia|mɔngɔlia|mɔŋgolii
MR an mharatai|emetab mauritania|humolitania|i mauritania|ma mulitanija|maritynija|mauritania nutome|mauritanujo|mauriteeniya|mautitaanije|mauzlijdaznizya|mawretanska|mawulitenya|mawuritaaniyaa|molitani|moratainea|muletanyia|muritani|mwaritani|mɔretaninya|mɔretenia
MT emetab malta|humalta|i malta|majwjdah|malta nutome|malti|malto|malətə|malɛt|marata|marita|molta|myrta|sǝr malta
MU emetab mauritius|humolisi|i mauritius|imoris|izole maurisio|ma mowisi|marihi|mariso|maurishiasi|maurisiyu|mauriss|mauritiasi|mauritiusdukɔ|mauritiussual|maurizi|mawulisyasi|molis|mooris gungey|moorishiyees|morishos|morisse|morithi|moritus|muleshwɨs|muricyus|murishias|mwaris|mɔrehyeɔs|mɔreshɔ|na h eileanan mhoiriseas|oilean mhuiris|sǝr mauricǝ
MV bizinga by emalidive|ebizinga bya malidive|emetab maldives|humodivu|i maldives|insulae maldivae|les maldives|lmaldiv|maaldiivs|madive|majwjdaifuh|maladifi|maldibi|maldif|maldiivu|maldivesdukɔ|maldivoj|maldivoyggjar|malediivvat|maletiif|malidavi|mallediive|malɖiifu|malədivə|maratiri|mardivi|maridives|maudiwa ita|modiivu|moldivs|myrniva|na h eileanan mhaladaibh|oileain mhaildive|y maldives
MW an mhalaiv|emalawi|emetab malawi|humalawi|imalawi|ma malawi|maalaawwii|majlahveiz|malabhaidh|malavium|malawi nutome|malawib|malawii|myravi|sǝr malawi|umalawi
MX emetab mexico|humeksiko|i mexico|ma mesiko|maxikan|meagsago|mecʼhiko|meeksiikoo|meicsiceo|mekisiki|mekthiko|mesego|mesiku|mexico nutome|mexicum|miksiku|mwzsihgoh|mɛgsik|mɛksiik|mɛkəsig|mɛkɨziku|mɛsiko|mɛxik|spayola makhoche
MY an mhalaeisia|emetab malaysia|humalesia|i malaysia|ma malasija|majlaizsihya|malaidhsea|malaysia nutome|maleeshiyaa|maleezi|malehyia|maleseaa|malethia|malezii|malezyjo|malɛshia|malɛsii|malɛzia|marayizia|mareia|myraja
MZ emetab mozambique|humusumbiji|i mozambique|ma mosanpi|masymiki|mohapiki|moozaambik|mosaimbic|moshamibiku|mozambicum|mozambiki nutome|mozanbigo|mthumbiji|musabiki|musumbiiji|muzambiq|muznbiq|muzzammicu|mɔzambik|omosambikhi
NA an namaib|emetab namibia|hunamibia|i namibia|ma namipija|naamibi|nambya|namibia nutome|namibuii|namiibije|namimbi|nazmijbijya|nymimija
NE an nigir|el nixer|emetab niger|eniger|hunijeli|i niger|ma nise|naedza|naiger|naigya|naija|ngaika|nicher|nidyeli|nigeeʹr|nigeir|niger nutome|nigero|nigyɛɛ|nihɛr|niiger|niija|niijer|nijar|nijeer|nijeli|nijɛr|nisɛɛl|nixer|nizere|nizyizwj|nizɛri|nnijir|res publica nigritana|sǝr niger|unijeri
NG an nigeir|anago|emetab nigeria|gɨanyɨ|hunijelia|i nigeria|ma naselija|naajiriia|naayijeeriyaa|naegyeria|naigyeriya|naijelia|naijeria|naijiriya|nainjeria|nanjiiriya|nayijerya|ngaitiria|nicheria|nidyelia|nigeria nutome|nigerio|nigeryjo|nikaraagua|ninjɛliya|niselia|nizyizliyah|unijeria
NI emetab nicaragua|hunikaragwa|i nicaragua|nicaraguadukɔ|nikaraagua|nikaraguaa|nikaragwua|nizgyahlahgvah
NL an isiltir|de nederlang|emetab holand|herbehereak|holanɖ|hoorandi|horana|hozlanz|hulanda|huuholanzi|i netherlands|izelvroiou|kǝlɔŋ kǝ azǝ|ma netelan|na tirean isle|nedalandi|nedarland|nedderlannen|nederlandia|nederlando|nederlannda|neederlunen|neezerlaand|netherlands nutome|nidurlond|nidɔlɛŋ|nitililaand|nlɛndi|nɛdɛland|olanda|olandɛ|paezi basi|paisc basc|paises basses|paisi vasci|paisos bassos|paixi basci|pajais bass|pajisi rur|peyiba|pɛiba|sǝr ma kasǝŋ|tetama iwiboi ita|timura yessakesren|uholandhi|vualadahenameh|vueʹlljannam|vuolleeatnamat|walanda|wuholansi|yr iseldiroedd|ʉholaanzi
NO an iorua|emetab norway|hunolwe|i norway|ma nosiki|narovega|nirribhidh|nnarwij|nolwei|noowii|noowɛɛ|norga|noriveje|norivezɛ|norrweeje|norveej|norvegujo|norveja|norwage|norway nutome|norwegijo|norwegska|norwigai|noweyi|nozveih|nuruwega|nurveggia|nurvij|nɔlfɛɛs|nɔlɛvɛjɛ|nɔrfɛsh|nɔriwɛzi|nɔrvɛg|nɔrvɛjǝ|nɔrəvɛs|nɔɔwe|nɔɔwii|taarr|taaza|unorwe
NP emetab nepal|hunepali|i nepal|nefal|neipeal|nepal nutome|nepar|nepora|nibal|nipal|nippal|nizbozwj|nɛkpaa|sǝr nepal
NR emetab nauru|hunauru|i nauru|naawuruu|nabhru|naujluj|naurean|nauru nutome|neru|noru|nuru|sǝr nauru
NZ an nua shealainn|aotearoa|emetab new zealand|fini zelande|gnove zelande|hunyuzilandi|i new zealand|jerynija tag|ma nusilan|nawazelandan|neewu zilaand|neisialun|new zealand nutome|nieu seeland|nij seelan|niu ziland|niuzirandi|niwseland|niyuziirandi|nkpamɛn zelaŋ|nouvel zeland|nov zelando|nova zilannia|nowo zelandyjo|nowoseelandska|nufɛl selaand|nutaaq zeelandi|nuwel selannda|nuzilan|nysaeland|nyu jiland|nyudhilandi|nyusilendi|odda selanda|sealainn nuadh|selan baru|seland newydd|selandia anyar|selanɖ afɔlɩ|seradiya pisasu|shilandi titun|siland yɔndɔ|sinhsihlanz|udda seeland|zeelanda berria|zeelandu taaga|zeland mafuu|zeland nevez|zeland nwanah|zelanda noa|zelanda wa mumu|zelandaya nu|zelandi koura|zelandɛ ya sika|zilan e fughu|ziland foforo|zilanda tamaynut|zilɛŋ namaa|zɛlan anyɔn
OM ahman|e oman|emetab oman|huomani|i oman|ma uman|omaani|oman nutome|omania|omaŋ|omy|ooma|uman|uomani|ɔɔma|ɛuman
PA bahnazmaj|banama|emetab panama|hupanama|i panama|paanamaa|panama nutome|panymy|parama|sǝr panama
PE biluj|biru|emetab peru|eperu|feru|hupelu|i peru|kpɛlu|ma pelu|pearu|peiriu|periw|perruh|peru nutome|perujannam|peruvia|pheru|piru|pɛlu
PG babwa ɣinya tamaynut|bahbuyasinhgijneiya|emetab papua new guinea|gine i papu|gini nuadh phaputhach|guine papuasi|hupapua|i papua new guinea|kpakpua gine e fughu|ma papuwanijukini|nua ghuine phapua|paapu ti giini|papoea nieu guinee|papoea nij guinea|papoua ginea nevez|papouazi nouvel gine|papu fini ginee papuazii|papua gine baru papua nugini|papua ginea berria|papua ginee taaga|papua gineya nu|papua gini foforɔ|papua guinea newydd|papua guinea noa|papua nei guinea|papua new gini nutome|papua niu ginia|papua niwginea|papua nov guinea|papua nova gine|papua nutaaq guinea|papua nyguinea|papua nyu gini|papua odda guinea|papuasi nufɛl kiine|papuasii ginee afɔlɩ|papuasiya guine mafuu|papue gnove guinee|papuo nov gvineo|papuua|papuva gine tag|papuwa gine pisasu|papuwa gini namaa|papuwa neawu giinii|papuwa neujineeja|papuwa nowa gineja|papuwaa nuwel gine|papuwasi gine koura|papwa nyugini|papwa ɣinya tamaynut|papwazi ginɛ anyɔn|papwazi ginɛ ya sika|papwazi wa nginɛ wa mumu|papwazi ya nkpamɛn gine|ɣinya tamaynut tapaput
PH ebizinga bya firipino|emetab philippines|feihlizbinh|felekpi|felepiŋ|filipini nutome|filipinoj|filipiŋ|filippiinnat|filippiins|filippyne|filipsoyggjar|filipǝn|fillipiine|firipina|i philippines|ma pilipina|na h eileanan filipineach|na hoileain fhilipineacha|nfilipi|pelpin|philippinae|philippinni|pilipenen pilipina|piripini|y philipinau
PK an phacastain|bahgihswhdanj|emetab pakistan|epakistan|hupakistani|i pakistan|kpakisɨtan|ma pakisan|paakistaan|pagastan|pakestan|pakinhtyv|pakiretama|pakistahn|pakistan nutome|pakitane|pakithtani
PL a pholainn|an pholainn|bohlanz|bulunya|emetab poland|epoland|folis|gwlad pwyl|hupolandi|i poland|kpulan|ma posuka|mpoloni|pholandi|poland nutome|polanɖ|pologŋ|poloɲe|polɛŋ|poolaand|poorandi|porana|poranija|pulanda|pulund|puluniya|pulunya|pɔland|pɔlɔŋ|pɔlɔɔny
PS adzɨma kɨ ŋguŋ kɨ palɛsɨtɨnyia a kɨ gaza ko|agbegbe ara palesitini|agemmad ugut d ɣazza ifilistiniyen|agmmad n tagut d ɣzza|daangaawwan paalestaayin|dieg bahlwzswhdanj|emetab palestine|falistin d ɣezza|heremen filistini|i palestinian territories|kitɔŋ ki palɛstiin|ma pilisin|mpaghara ndi palestine|munjema gwa kusikha nu luvala lwa gasa lwa palesit|mweemberera wa kʉmweeri wa gaaza|na criocha palaistineacha|nchingu wa magalibi wa mpanda wa kugaza wa kupales|nga rohe o parihitini|nnam palɛsətin|palastinay damag|palastinensische rebeden|palesine|palesitayini ni gaza|palesitininya tele jii kɔiyɛ la hi gaza|palestaen west bank ne gaza|palestain eria dem|palestiati handi|palestiin sisjordani e gaasaa|palestina kamachikuq|palestinar lurralde okupatuak|palestine dangay nda gaaza|palestinia nutome|palestinian west bank and gaza|palestinian west bank gi gaza|palestinski awtonomny teritorij|palestinski awtonomny teritorium|palestinskt landoki|palestynse grondgebiede|palestynske gebieten|palestynske terytoria|palɛhtina hyɔŋg ni gaza|palɛstiin kasaʊ|palɛstin|parestiina na gaza|rutere rwa westi banki na gaza cia palestina|sese ti palestini|stoot palestiina|sǝr palestiniya|taere palestineixi|tehitorijo parenhtinu|teritori palestinesc|teritori palestinezi|teritoris palestines|teritwar palestinn|territori palestinais|territoria palaestinensia|territorias de palestina|territorio da palestina|territorios palestinesos|territoris palestinians|tetama paretinu ita yara|tiriadou palestina|tiriogaethau palesteinaidd|tiritoriu palistinianu|tirritori palistinesi|tlatah palestina|ughdarras nam palastaineach|ukingo wa maghalibi na ukanda wa gaza wa palestina|ulubali lwa magharibi nu gaza wa hupalestina|wilayah palesten|yankunan palasɗinu|zǝ palɛstinǝ
PT a phortagail|an phortaingeil|brtqiz|buzdauzyaz|emetab portugal|eportugal|fɔrətugɛs|huuleno|i portugal|kputuwga|ma potuke|mputulugeshi|pochtojall|pocugo|poorchugaal|portiwgal|portugal nutome|portugale kodoro pura|portugallu|portugalujo|portugan|potogo|potokii|potugaali|potugal|potukara|ppurtugal|purtugaal|purtuɣal|putugau|putulugɛsi|pɔltukaal|pɔritigali|pɔrtigal|pɔtuga|pɔtɔki|sǝr portugal|wuleno|ʉreeno
PW balaw|belavia|bwzlauh|emetab palau|epalau|hupalau|i palau|oileain palau|palabh|palau nutome|palauans|palawoo|palo|palu|palwa|parau|paravu|sǝr palau
PY bahlahgveih|emetab paraguay|hupalagwai|i paraguay|kpalagwɛ|paaraguwaay|palagwayi|palagwei|palakue|paragua nutome|paraguaidh|paraguwayi|parakai|paraquaria|pareguvai|parraguwai
QA emetab qatar|gajdajwj|hukatali|i qatar|kataal|kataha|katar nutome|kota|kuwaatar|qeter|quataria
RO an romain|emetab romania|eromania|errumania|homenija|hulomania|i romania|lomania|lomaniya|lozmajnizya|lumanyia|ma lomani|romaanije|romania nutome|romeniya|romininya|roomaaniyaa|rumanujo|rumeenien|rɔmani|ulumani
RS alang srbia|an t seirb|an tseirbia|hirupia|i serbia|ma sopisi|sabiya|saiwjveizya|sarbia|sebia|serbia nutome|serbiska|serbujo|serwi|sewiya|sirbya|sirebya|sɛlɛbi|sɛrbii
RU alang ruski|an ruis|emetab russia|erashiya|errusia|husija|huulusi|i russia|irisi laboo|larisi|lasa|loshia|lukia|ma lusi|ngozlozswh|raashiyaa|rasha|rashia|rasiab|riisii|roshia|roxya|rrasha|rrus|ruhia|ruossa|ruossjannam|rusan|ruska|ruslun|russia nutome|rusujo|rɔhyea|rɔshiya|rɔɔshɩya|ulusi|uruthi|uruusi|wulusi
RW emetab rwanda|huada|hulwanda|huyna|i rwanda|luzvangdaz|lwanda|ma luwanta|rawana|rawunda|ruandaa|ruando|ruanna|rubhanda|ruwanndaa|ruwwandaa|rwaanda|rwanda nutome|rʊwanɖaa|uluanda
SA abari saudi|alabi sawuditɛ|alabu nsawudi|alapisawutiit|an araib shadach|arabi saodi|arabia saoudat|arabia saudiana|arabie saudide|arabii sawdit|arabiya sawudiya|araibia nan sabhd|aramija savnita|emetab saudi arabia|erebistana siudi|hauri arapia|husaudi|i saudi arabia|lahabu|larabi saoudit|ma sawusi|saawud arabiyaa|sahdwz ahlahbwz|sauda arabujo|saudi arabia nutome|saudi arabiska|saudi areebiya|saudi arraabije|saudiarabia|saudiia arabiia|sauditic arabia|saudiyya|saudyjsko arabijo|sauɖiya|sawdi arabska|sawudarebya buwarabu|sawudi alabi|ssaɛudiya|ssaεudiyya taεrabt|suɛudiya taɛrabt|sǝr arabiya|thaudi
SB agwaetiti solomon|airandi cia solomon|bion bi salomo|bisanga solomɔ|bizanga by esolomooni|chisiwa cha solomon|chwɨla fɨ solomwɨn|de solomone enselle|duuɗe solomon|ebizanga bya solomooni|ebizinga bya surimaani|eileanan sholaimh|etikun solomoni|figunguli fya solomoni|giraven solomone|i solomon islands|ifisima fya solomon|ikwembeiyotab solomon|il salomɔŋ|ilhas salumau|illas salamon|inizi salomon|inslas salomonas|insulae salomonis|insulas solomon|isiwa sya solomon|islles salomon|isoe salomon|isulas salomone|isuli salumuni|isulis salomon|izole salomon|kapuama ita sarumu|kapuloan suleman|lutanda lua solomu|maŋ ma salomɔn|minlan mi solomɔn|nga motu horomona|odoloota solomoon|oileain sholaimh|pulo suleman|salomo gun|salomon eilunen|salomon sullot|salomon uharteak|salomonoj|salomonoyggjar|salomony|salomosuolluuh|salomɔɔn kabʊtukǝltǝna|saromyv goj veso|soloman dip|soloman island|solomon aelan|solomon ailands|solomon gungey|solomon ƒudomekpowo nutome|solomɔn aeland|sulaimaana tiŋŋɛ|sǝr salomon ma laŋne|tigzirin n saluman|tigzirin n suliman|tigzirin n sulumun|tsibiran salaman|visiiwa vya solomooni|vithiwa vya tholomon|ynysoedd solomon|zil salomon|zua salomoon|zǝ salomɔn
SC de seischalle|emetab seychelles|eseychelles|heikere|i seychelles|insulae seisellenses|izole seisel|les seixeles|na h eileanan sheiseall|na seiseil|pɛsɛshɛl|saichel|secelle|sechelez|sechels|seesel|seisselas|seixelis|seixeri|sejseloj|sejserenh|seschelen|seselesi|sesere|seshɛls nutome|seshɛɛ|sesɛli|sesɛɛl|seycel|seychellas|seychelleak|seychelleh|seychellsullot|seychɛlle|seyhyɛl|seyshelles|seyskelloyggjar|shelisheeli|shesheresi|sheshɛlɛsi|sicel|siisheels|siselles|ssicil|sɛchɛlɛs|sɛcɛl|sɛshɛlɛ
SD an tsudain|ausuda|avannarleqsudan|davvisudan|emetab sudan|esudan|husudani|hutane|i sudan|ma sutan|noodsudahn|ssudan|sudan nutome|sudania|sudano|sudon|suhdanh|suna|sundan|sutaaŋ|suɖaŋ|swdan|thudani
SE an t suain|an tsualainn|emetab sweden|huitene|huuswidi|i sweden|isvetzia|laswed|ma sensa|ruocc|ruota|ruoŧŧa|sbezzia|siwiidin|ssewwid|sswid|suedɨn|suesa|suesia|suidenj|suwedan|suweed|suwidɛŋ|suwɛd|suɛd|svecia|svedia|svedujo|svezie|sviden|svoriki|sweden nutome|swedɛ|sweede|swideni|swɛdǝ|szwecyjo|sǝr sued|sʊwɛɖ|uswiidi|uthwidi|zvesia
SG cingapura|emetab singapore|husingapoo|i singapore|ma sinkapo|sanɣafura|scingapo|sengapur|sigapura|siingapoo|singaapoor|singafur|singapɔr nutome|singeapor|sinhgyahboh|siŋapo|siŋgakpoo|siŋgapur|thingapoo
SI an t slobhain|an tsloivein|emetab slovenia|enhrovenija|esiruweniya|horowinia|huslovenia|i slovenia|islooveeniyaa|ma lowensina|silofania|silofeni|sirovaaniya|sirovenya|slovania|slovenia nutome|slovenujo|slovɛni|slowjenska|slowynijo|slufinya|solovenii|ssloveenije|sulobeniya|suloveninya|swhlozvwnznizya|sɨlovɨnyia|thlovenia
SK an t slobhac|an tslovaic|emetab slovakia|enhrovakija|esiruwakiya|horowakia|huslovakia|i slovakia|isloovaakiyaa|islovachia|ma lowenki|silofakia|sirovaakiya|sirovakya|slofakii|slovaaki|slovachie|slovakia nutome|slovakujo|slovekia|slowacyjo|slowakska|slowakye|slufakya|solovakii|sslovakei|sulobakiya|sulovaakia|swhlozfazgwz|sɨlovɨkɨa|tholvakia|zlovachia
SL emetab sierra leone|gbeya bahawɔ|gunung singa siera leon|husiela lioni|i sierra leone|iwitera leowa|kri migkusug fi|ma sijelalijon|mons leoninus|salewo|seera leon|seeraaliyoon|sera lioa|seraa liyon|seraleooni|seraleyɔn|siarra leomhann|siarra leon|siela liyoni|sielaleyɔɔn|siera lion|sieraleono|sierra leone nutome|sierra leyon|sierra leɔn|sierra liuni|silia luŋ|sira lyun|siraliyyun|siria looni|sirra riyooni|siyera lewɔni|siyɛla lɛɔn|sjarra lejone|ssiralyun|syɛraleon|sɛra liɔn|te araone|thiera leoni
SM alang snmarinow|emetab san marino|hana marino|husamalino|i san marino|ma samalino|marini senu|nfufub marino|numpubi maatin|res publica sancti marini|saan mariinoo|samalino|samariino|san mairine|san malenu|san marino nutome|santu marine|saŋ marindo|see maree|sen mareen|swngmajlinoz|sy myrinu|sǝr marino|sɛnmarǝn|sɛŋ marinoo|thamarino|usamarino
SN an tseineagail|der sennejall|emetab senegal|esenegal|henekara|husenegali|i senegal|ma seneka|saineigyahwj|sanigal|seanagal|senegal nutome|senegar|senego|sinigaha|ssinigal|synegal|sɛnɛgaa|thenegali
SO an tsomail|emetab somalia|humarie|husomalia|i somalia|ma somalija|somaaliyaa|somaariya|somalia nutome|somalujo|somyrija|sozmajlij|ssumal|sumalya|sɔmali|thomalia
SR emetab suriname|husurinamu|i suriname|suhlijnanz|sulinaam|suranam|surinaamu|suriname nutome|surinamska|suurinam|sǝr surinam|thurinamu
SS an tsudain theas|anyiehe sudan nutome|ausuda su sui|de swdan|dkin sudan|guusu sudan|hego sudan|hutane ki te tonga|i south sudan|kujalleqsudan|ma sasutan|maada sudan|mattasudan|nanz suhdanh|podpoldnjowy sudan|poledniowy sudan|saut sudan|sodsudahn|ssudan n wadday|sud soedan|sudaan kibbaa|sudaan mbongo|sudan a deas|sudan anaafoɔ|sudan d o sud|sudan dal sid|sudan de su sud|sudan di sciroccu|sudan dl sud|sudan do sud|sudan do sur|sudan kidul|sudan n unzul|sudan ta kudu|sudan wuoyi|sudana basur|sudani ya sidi|sudania australis|sudon di sul|sudursudan|sur sunav|susoudan|suudsudaan|suɖaŋ gʊnyɩsonolaŋ|zerbari sudan
ST emetab sao tome and principe|hato tomei me pirinipei|husaotome na huprinsipe|i sao tome kanye ne principe|insulae sancti thomae et principis|s tomazo e prinsipe|sa oo toomee fi prinsippee|sa tume asui pirisipe|san tome e principe|san tume i prinsipi|sanitome ne purincipe|sanitome ni purincipe|sant tomas e prince|santomeo kaj principeo|sao tom ade prinsipe|sao tome aamma principe|sao tome agus principe|sao tome ai pəlinəsipe|sao tome an principe|sao tome ba prinship|sao tome ek prinsip|sao tome eta principe|sao tome gi principe|sao tome ha principe|sao tome kple principe nutome|sao tome kɛ prinsipe|sao tome lan principe|sao tome mpe presipɛ|sao tome nda prinsipe|sao tome ne presipɛ|sao tome ne principe|sao tome o prensip|sao tome prinsipi|sao tome un principe|sao tome y principe|sao tome ɓɔ prɛŋcipe|sao tomi ati piriishipi|sao toome na pirinsipe|saotome na prinsipe|saotomee|saotomɛ ri priŋsib|saw tumi d pransip|sawo tombe ɓɛ a gbawoe|sawo tome da paransip|sawo tome e pelensipe|sawo tome na purinsipo|sawo tome ni prinicipe|sawo tɔme a kpelensikpɛ|sawtumi d bransib|sawtumi d prinsip|sawɔŋ tɔmɛ nɛ pɛlinsipɛ|sayo tome ni pilinikipe|sint tomas en prins|sy tome kar prisipi|thao tome na principe|wyspy swiyntego tomasza i princowa|zint tommeh un printschipe
SV al slavadohr|an salbhador|an tsalvadoir|e el salvador|eesafado|el salivado|el salvaadoor|el salvadɔ nutome|elisalivado|elisavado|emetab el salvador|er sarvanor|eri salivado|eru sawadu|esavado|huelsavado|i el salvador|lo salvador|o salvador|salfadur|salfatɔɔl|salivadɔr|salvadoor|salvador laboo|salvatoria|saləvador|savadore|savadɔrɛ|sazwjvajdoh|ssalvadur|sǝr salvador|usalavado|whakaora|ɛl salfaɖɔɔr|ɛl salvadɔ|ɛlɛ savadɔ|ɛɛsafado
SY an tsiria|emetab syria|hiria|husilia|i syria|lasiri|ma sulija|sciria|sham siriya|siria nutome|siridhea|sirie|sirii|sirio|siyaŋ|sooriyaa|syriska|syryjo|thiria|usiria
SZ ehiwatini|emetab swaziland|huuswazi|i swaziland|iswaatinii|ma sawasi|sashiland|sasiland|shuazilan|sswaasiland|suasilaand|suazilandia|suwazi lumaa|svazieana|svazilando|swaasilannda|swasiska|swazia|swazieennam|swaziland nutome|swazilandi|swhveihswlanz|sǝr swaziland|uswasi|uthwadhi|ɛsʊwatinii|ʉswaazi
TD an t sead|caadu|cadwz|cat|caɖ|chaad|der tschadd|emetab chad|huchadi|i chad|kata|kjad|ma sate|saadi|saat|sane|sead|shaadi|shadi|tsad nutome|tsadi|tshadi|tyade|tzadia|xade
TG dohgoh|emetab togo|etogo|hutogo|i togo|ma toko|sǝr togo|thogo|togo nutome|togob|togojannam|togolando|togoo|togum|ttugu|tɔŋgɔ|utogo
TH an tealainn|daigoz|duthaich nan taidh|emetab thailand|ethailand|gwlad thai|hutailandi|i thailand|ma tawi|siam|taayilaand|taeland|tai lumaa|tailandɛ|tairandi|tairanga|tairetama|taj ga|tajlandyjo|tanah thai|taylannda|taɩlanɖ|thaieana|thaieennam|thailand nutome|thailandska|thailun|tɛlan
TJ an taidsiceastain|dazgizgwzswhdanj|emetab tajikistan|etajikistan|hutajikistani|i tajikistan|taazikiistaan|taazikistan|tadzikisətaŋ|tadzikisɨtan|tagikujo|taidigeastan|tajakistan|tajekestan|tajikistaan|tajikistan nutome|tajikithtani|tajikstan|takiritanga|takisitani|tanijikinhtyv|tasikistaaŋ|tatgiquistan|taxiquistan|tayikiretama|tazikisita|ujikistani
TL aust timor|burugweizooba bwa timori|dunghdivwn|ekialdeko timor|emetab timor nebo murot tai|es taemo|etimor leste|eysturtimor|hutimori ya mashariki|i timor leste|ist timo|kɔrɔn timɔr|nuorta timor|oos timor|orienta timoro|oss timor|tele ɓɔ timɔɔ|temur leste|tiimoor leestee|timar rajur|timo lesiti|timoa ki te rawhiti|timoli ya kunena|timoli ya mashaliki|timoor fuɗnaange|timoor hawsa|timoori yi itʉʉmba|timor anǝ a ɛst|timor da l ost|timor del est|timor kangilliit|timor leste nutome|timor lesti|timor wetan|timori ya isti|timoria orientalis|timoriya|timoro ti to|timoru wa diboku|timorɛ ya moniɛlɛ|timowa|timu semusawa|timur licti|timur n lqblt|timur tagmut|timɔ boka|timɔ lɛsiti|timɔr likol|timɔr tsindikeh|timɔɔ gajakalaŋ|timɔɔl u nipalɛn|tiomor thoir|tumur asamar|utimo mashariki
TM an tuircmeanastain|dujgumanswhdanj|emetab turkmenistan|eturkmenistan|huuturukimenistani|i turkmenistan|takimenesitaani|tekɨmenesɨtan|tikɛmenisita|tukemenisita|tukimɛnisitaŋ|tukumanatanga|tukumenistani|tuluchimenistani|tulukimenisitani|tulukmenisitaaŋ|turcmanastan|turcmenistan|turcomannia|turikimenisitani|turkimenistaan|turkmanstan|turkmeenistaan|turkmeniska|turkmenistahn|turkmenistani|turkmenujo|turkmɛnistaŋ|turkomeninhtyv|turkumenistan|turkuranaretama|turukimenithtani|turəkəmənisətaŋ|tɔkimɛnisitani|tɛkmenistan nutome|tɛkmɛnistan|uturukimenisitaani|uturukimenistani
TN an tuineis|duznizswh|emetab tunisia|hutunisia|i tunisia|ma tunisi|tiwnisia|tuinisea|tuneshia|tuneziska|tunezyjo|tunihyia|tuniiziyaa|tunija|tunisia nutome|tunithia|tunizii|tunɛsi
TO emetab tonga|etonga|hutonga|i tonga|ma tona|sǝr tonga|taga|tanghgyah|toga|tonga nutome|tongo|tonngaa|tunga|tuŋga|tɔŋga
TR an tuirc|buturuki take|de torkei|dujwjgiz|durka|emetab turkey|huuturuki|i turkey|ma tuki|takei|taki|teeki|thekhi|tiliki|toki|tooki|tulukii|turcyjo|turekya|turiki|turkaland|turkeieb|turkojska|turkujo|twrci|tɔɔki|tɛki nutome|tɛɛki|utuki|utuluchi
TT emetab trinidad ak tobago|hutrinad na hutobago|i trinidad ne tobago|oilean na trionoide agus tobaga|teleneda a tobagu|tilinidad na tobago|tilinidadi ni tobago|tilinitaat na tupakɔ|tinidade ne tobago|tinidadɛ mpe tobago|tirinaki topako|tirinida ati tobaga|tirinidad da tobago|tirinidadi asui tobagu|tirinidan fi tobaagoo|tiriniida ya tobaago|tirnidaad e tobaago|trianaid agus tobago|trinane kar tomagu|trinida e tabaco|trinida y tobagu|trinidad aamma tobago|trinidad ade tobego|trinidad ba tobago|trinidad d tubagu|trinidad da tobagosual|trinidad eta tobago|trinidad gi tobago|trinidad ha tobago|trinidad kple tobago nutome|trinidad kɛ tobago|trinidad lan tobago|trinidad le tobago|trinidad nda tobaago|trinidad ne tobago|trinidad o tobago|trinidad un tobahjo|trinidad ɓɔ tobago|trinidado kaj tobago|trinidads be tobago|trinitas et tabacum|trinite ek tobago|trinite ne tobago|trinite ni tobago|trinituee na tobago|triniɖaaɖ na tobagoo|turindaadi ne tobago|turindaadi ni tobago|turindeda ɓɛ tobhego|təlinite ai tobago|tɛrinitɛ ri tobago
TV emetab tuvalu|hutuvalu|i tuvalu|ma tuwalu|sǝr tuvalu|tubhalu|tuvalu nutome|tuwvaluw
TW an teavain|daizvanh|emetab taiwan|etaiwan|hutaiwani|i taiwan|res publica sinarum|taayiwwan|taewan|taidh bhan|taiwan nutome|taiwaŋ|tajuvy|tɛwan
TZ an tansain|dajsanghnizya|emetab tanzania|hutanzania|i tanzania|ma tansanija|taanzaaniyaa|taanzanyia|tadhania|tanahia|tanzaani|tanzania nutome|tasaniya|taŋzaninya|taŋəzani|tynjynija
UA an ucrain|de ukra iine|e ukraine|emetab ukrainie|huukraini|i ukraine|ikrenn|ikrɛni|ikrɛɛn|ma ukawina|ukaraniya|ukareinga|ukarini|ukereen|ukilɛɛn|ukirini|uklaini|ukraine nutome|ukrainujo|ukraiŋ|ukran|ukrynija|ukureini|ukərɛn|ukɛrɛni|vuhgwzlanz|wcrain|yukaran|yukileini|yukreini|yukren|yukurayine|yukureŋ|yukɛlɛ|yuukireen|ʉkɨreeni
UG e uganda|emetab uganda|huuganda|i uganda|ma ukanta|ugada|uganda nutome|ugandaa|ugando|uganna|ugyna|ujanda|ukanda|unganndaa|uɣanda|vuhganhdaz|yugandha
US adna i bilɔŋ bi amerka|alang amarika|aleaa oko ti amerika|amalika|amarikan|america|amerihka ovttastuvvan stahtat|amerika sarekat|amerikab|ameriketako estatu batuak|ameriki laabu margantey|amerɨka|amrik serekat|amrikaay tepaken estan|amurka|amɛrika|civitates foederatae americae|de vereineschte schtaate vun ammarrika|dewleten yekbuyi yen amerikaye|dowlaaji dentuɗi amerik|emelika|emetab amerika|enhtano unino|estaos xunios|estaus unius|ferianagt stooten|ferienigde staten|ganɔ gaɖɔŋkɔnɔ kabʊtǝna amalɩka nɩ|hononga o amerika|humalekani|i united states|iwunak idduklen n amirika|iwunak munnin n mirikan|lamerikan|ma mewika|meijgoz|merka|milahaŋska thamakhoche|na staitean aonaichte|naalagaaffeqatigiit|nnam amɛrəkə|ohttosvaldia|ovtastum staatah|perainintas walstis|poo|sambandsriki amerika|stac unis|stadi unii|stadis unids da l america|stadou unanet|stadus unidos di merka|stait aontaithe mheiricea|stati junciuti|statos unite|statys unys|tetama ita yepewasu|unit states|usa nutome|usono|verenigde state van amerika|wdm|yiinaayitid isteet|yr unol daleithiau|yunaited stets|zjadnosone staty ameriki|zjednocene staty ameriki
UY e uruguay|emetab uruguay|huulugwai|i uruguay|ulugwayi|ulukuey|uragua|uraquaria|urrujwai|uruguaidh|uruguaydukɔ|uruguayjannam|uruguwee|urugwɛ|urukoi|vuhlahgveih|wurugwayi|yulugwɛ|yuraagaay|yurigwai|yurogoay|yurugwae|yuwegɔwe
UZ an uisbeiceastain|e uzbekistan|emetab uzibekistani|huuzibekistani|i uzbekistan|ma opekisan|nshibɛkisitani|nsibekisitani|ozbequistan|udhibekithtani|uhipeketane|ujbekistaan|unhmekinhtyv|usbagastan|usibekisitaani|ussbeekistahn|usupekistaaŋ|uzbaxistan|uzbechistan|uzbecia|uzbeekistaan|uzbekistan nutome|uzbekujo|uzibechistani|uzibekisita|uzubekisətan|vuhsihbezgwzswhdanj|wuzibekisitaani|yubhɛkisitaŋ|yubuesara retama|yuzɨbɛkisɨtan
VA awanek n vatikan|awank iɣrem n vatikan|awank n fatikan|birnin batikan|cathair na bhatacain|cathair na vatacaine|citad dal vatican|citate del vaticano|cite de vatican|cite dl vatican|citta du vaticanu|cittae do vatican|ciuda del vaticanu|ciudat d o vaticano|civitas vaticana|der vattikahn|dowla waticaan|emetab vatican|fanzdigangh|fatikaaŋ|fatikaŋ kampa|huvatikani|i vatican city|ilu vatican|kota watikan|kutha vatikan|lata vatikan|letee ti vatikaan|lvatikan|ma wasikano|nnam vatikan|nvatika|santa sede ciudad del vaticano|te poho o pita|tzitade de su vaticanu|vaatikaan siitii|vaatikan laama|vategan|vatican man|vaticano|vaticaŋ|vatikan siti|vatikan sɨtɛ|vatikana|vatikanbyur|vatikandu nutome|vatikano hiria|vatikanske mesto|vatikaŋ ɓoloe|vatikynu ema mag|watikaanstaad|watikan sethi|watikanu tawa wasu|y fatican
VC emetab vincent netilil ak grenadines|est vincent grenadines|fisennti ati genadina|hato weneti me keretini|husantavisenti na hugrenadini|i saint vincent ne grenadines|mʉtakatiifu viseenti na gernadiini|naomh bhionsant agus eileanan greanadach|nfufub vɛngəsaŋ ai bə gələnadin|numpubi vɛŋsaŋ ni grenadin|s vincenso e granadine|s vincent e grenadine|sa wiseti asui garanadina ita|saint vincent a r grenadines|saint vincent ba grenadines|saint vincent e las grenadinas|saint vincent ek grenadines|saint vincent eta grenadinak|saint vincent gi grenadines|saint vincent ja grenadine|saint vincent kple grenadine nutome|saint vincent ne grenadines|saint vincent u giraven grenadine|saint vinsen lan grenadin|san binsan da girnadin|san bisenti i granadinas|san uinseann agus na greanaidini|san vansu d grunadin|san vicenso e e granadine|san vicente e as granadinas|san vicente y granadines|san vincent e lis grenadinis|sancte vincente e le grenadinas|sanctus vincentius et granatinae|sanfansan d grinadin|sankta vincento kaj grenadinoj|sant vicent y las granadinas|sant visant hag ar grenadinez|santavisenti na gilenadini|santevinsent d grinadin|santu vesa mpe gelenadinɛ|santu vesa ne ngelenadine|santu vissente e sas grenadinas|sanvinsit d grinadin|see weesaa e garnadiin|seint vinsent ade grenadi|sen vensaan na agrenadini|sent vinsent grenadians|senti vinsent na gurenadini|senti vinsenti ne gurendadiini|senti vinsenti ni gurendadiini|seŋvinsaŋ nda grenadine|sint vicent i grenadines|sint vincent en die grenadine|sint winsen en grenadin|siŋ viŋsi|st vincent a grenadiny|st vincent an grenadiinen|st vincent e granadinas|st vincent e grenadines|st vincent ja grenadines|st vincent un de grenadinen|st vincent und d grenadine|st vincent y grenadines|st vinseet fi gireenadines|st vinsent grenadinoyggjar|st vinsent kɛ grenadines|st wensent o grenadin|sy visenti kar granyniny|sǝr vinceŋ ne grenadiŋ|sɛn vinsɨn a gɨlenadi u te|sɛnvǝnsǝŋ ri grɛnadin|sɛŋ fɛŋsaŋ elekelenatiin|sɛŋ fɩnsaŋ na grenaɖiniisi|thantavithenti na grenadini|usantavisenti na grenadini|vinisɛn senu ni grenadini|zint vinzanz un de jrenadines enselle
VE a bheiniseala|emetab venezuela|fenesuwelaa|finzwila|fɛnɛshuɛla|huvenezuela|i venezuela|ma penesuwela|penehuera|sǝr venezuela|vanzwilla|veenzuweelaa|veijneisuilah|veiniseala|veneezuyeela|venejuvera|venetiola|venezuela nutome|venzwera|venzwila|vinizzuela|vǝnǝzuela|vɛnɛzuwela|vɛnɛzuɛɛla|vɛnɛzwɛla|wɛnǝzwɛla
VN bhiet nam|biyetinam|emetab vietnam|evietnam|fetinami|fitnam|fiɛtnaam|huvietinamu|i vietnam|ma wije|sǝr vietnam|veetinaam|vietinaamu|vietnaam|vietnam nutome|vietnamia|vietnammi|vijatnamm|vijetiny|vitneam|viyanami|viyɛnam|viɛdənam|viɛtnam|whitinamu|wiyetina|wiyɛtinamu|yeznanz
VU emetab vanuatu|faniatu|huvanuatu|i vanuatu|ma wanuwatu|sǝr vanuatu|vajnujahduz|vanawuwatu|vanuatu nutome|wanuwaatuu|whenuatu
WS emetab samoa|husamoa|i samoa|ma samowa|samava|sammoha|samoa nutome|samotha|samɔ|sazmozya|sǝr samoa|thamoa
XK a chosobho|an chosaiv|cossovo|gohsozvo|i kosovo|kasar kosovo|kohoro|kosawa|kosoovoo|kosovia|kossuvu|kozovu|kusuvu|kɔsofoo
YE an eaman|eimin|emetab yemen|eyemen|huyemeni|i yemen|iemenia|imene|jamme|jemeno|jymyn|lyaman|ma jamanija|yamen|yejmwnz|yemen nutome|yemeŋ|yemɛnɛ|yǝmɛn
ZA abibirem anaafoɔ|afili mbatɛ|afilika kusini|afirika kɔi leŋŋɛ lɔ|afirika su sui|afirika ya sud|afirka ta kudu|afraga a deas|africa australis|africa dal sid|africa del sud|africa di sciroccu|afrik anǝ a sud|afrik bŋ worgo|afrika di sul|afrika du sulu|afrika kidul|afrika kuthini|afrika nekǝsǝŋ|afrika sɔ|afrika ya southi|afrika ya sudi|afrika yi si|afrikaa kibbaa|afrikaya basur|afriqya n iffus|afɨleka ghɨ emam gho|afɨrɨka ya saame|an afraic theas|anyiehe africa nutome|awherika ki te tonga|de affrica|de republik sodaffrika|dkin aaprika|emetab afrika nebo murot tai|emzantsi afrika|guushu afirika|hawsa afriki laboo|hegoafrika|huafrika iya hukusini|iningizimu afrika|juzna afrika republika|kujalleqafrika|ma setapika|maada afrikka|matta afrihka|mbongo afrika|mzansi ye afrika|nanz feih|podpoldnjowa afrika republika|pussideinanafrika|republica de sudafrica|republika poledniowyj afryki|sausi afirika|saut afrika|sautafrika|sawusafirika|sid afrik|soodafrika|sud afriche|sud afriko|sudafrega|sudurafrika|suid afrikab|sur afrika|suudafrikoo|tafrikt tunzul|tafriqt n wadday|tafriqt wadda|worodugu afriki|zerbari aprika
ZM an tsaimbia|canbijya|dhambia|emetab zambia|ezambia|huzambia|i zambia|jambiya|jymija|ma sanpija|nzambia|saambii|sabiya|sambii|sambija|sambiya|samibia|sammbi|shamibia|tamipia|uzambia|zaambiyaa|zambia nutome|zambiab|zambii|zambijo|zambio|zambya|zammia|zanbia
ZW an t siombab|an tsiombaib|cinhbahbuveiz|dhimbabwe|emetab zimbabwe|huzimbabwe|jimamuje|ma sinpapuwe|nzimbambwe|shimibabe|sibabuwe|simbabʊwee|simbapuwe|timuwawe|zimbaabuwee|zimbabhuwe|zimbabwe nutome|zimbagbɛ|zimbambwɛ|zinbawe
AD അൻഡറ
AE യണററഡ അറബ എമറററസ
AF അഫഗനസഥൻ
AG ആൻറഗവയ ബർബഡയ
AL അൽബനയ
AM അർമനയ
AO അഗള
AR അർജനറന
AT ഓസടരയ
AU ഓസടരലയ
AZ അസർബജൻ
BA ബസനയയ ഹർസഗവനയ
BB ബർബഡസ
BD ബഗലദശ
BE ബൽജയ
BF ബർകകന ഫസ
BG ബൾഗറയ
BH ബഹറൻ
BI ബറണട
BJ ബനൻ
BN ബരണ
BO ബളവയ
BR ബരസൽ
BS ബഹമസ
BT ഭടടൻ
BW ബടസവന
BY ബലറസ
BZ ബലസ
CA കനഡ
CD കഗ കൻഷസ
CF സൻടരൽ ആഫരകകൻ റപപബലകക
CG കഗ ബരസവലല
CH സവററസർലൻഡ
CI കടട ഡ വർ
CL ചല
CM കമറൺ
CN ചന
CO കളബയ
CR കസറററകക
CU കയബ
CV കപപ വർഡ
CY സപരസ
CZ ചകകയ
DE ജർമമന
DJ ജബതത
DK ഡൻമർകക
DM ഡമനകക
DO ഡമനകകൻ റപപബലകക
DZ അൾജരയ
EC ഇകവഡർ
EE എസററണയ
EG ഈജപത
ER എറതരയ
ES സപയൻ
ET എതയപയ
FI ഫൻലൻഡ
FJ ഫജ
FM മകരനഷയ
FR ഫരൻസ
GA ഗബൺ
GB യണററഡ കഗഡ
GD ഗരനഡ
GE ജർജജയ
GH ഘന
GM ഗബയ
GN ഗനയ
GQ ഇകവറററയൽ ഗനയ
GR ഗരസ
GT ഗവടടമല
GW ഗനയ ബസ
GY ഗയന
HN ഹണടറസ
HR കരയഷയ
HT ഹയത
HU ഹഗറ
ID ഇനതനഷയ
IE അയർലൻഡ
IL ഇസരയൽ
IN ഇനതയ
IQ ഇറഖ
IR ഇറൻ
IS ഐസലനറ
IT ഇററല
JM ജമകക
JO ജർദദൻ
JP ജപപൻ
KE കനയ
KG കർഗസഥൻ
KH കബഡയ
KI കരബടട
KM കമറസ
KN സനറ കററസ നവസ
KP ഉതതരകറയ
KR ദകഷണകറയ
KW കവററ
KZ കസഖസഥൻ
LA ലവസ
LB ലബനൻ
LC സനറ ലസയ
LI ലചചൺസററൻ
LK ശരലങക
LR ലബരയ
LS ലസത
LT ലതവനയ
LU ലകസബർഗ
LV ലററവയ
LY ലബയ
MA മറകക
MC മണകക
MD മൾഡവ
ME മണടനഗര
MG മഡഗസകർ
MH മർഷൽ ദവപകൾ
MK നർതത മസഡണയ
ML മല
MM മയൻമർ ബർമമ
MN മഗളയ
MR മറററനയ
MT മൾടട
MU മറഷയസ
MV മലദവപ
MW മലവ
MX മകസകക
MY മലഷയ
MZ മസബകക
NA നമബയ
NE നജർ
NG നജരയ
NI നകകരഗവ
NL നതർലൻഡസ
NO നർവ
NP നപപൾ
NR നറ
NZ നയസലൻഡ
OM ഒമൻ
PA പനമ
PE പറ
PG പപപവ നയ ഗനയ
PH ഫലപപൻസ
PK പകകസഥൻ
PL പളണട
PS പലസതൻ പരദശങങൾ
PT പർചചഗൽ
PW പലവ
PY പരഗവ
QA ഖതതർ
RO റമനയ
RS സർബയ
RU റഷയ
RW റവണട
SA സദ അറബയ
SB സളമൻ ദവപകൾ
SC സഷൽസ
SD സഡൻ
SE സവഡൻ
SG സഗപപർ
SI സലവനയ
SK സലവകയ
SL സയറ ലയൺ
SM സൻ മറന
SN സനഗൽ
SO സമലയ
SR സരന
SS ദകഷണ സഡൻ
ST സവ ടമ പരൻസപയ
SV എൽ സൽവദർ
SY സറയ
SZ സവസലൻഡ
TD ഛഡ
TG ടഗ
TH തയലൻഡ
TJ തജകകസഥൻ
TL തമർ ലസററ
TM തർകകമനസഥൻ
TN ടണഷയ
TO ടഗ
TR തർകകയ
TT ടരനഡഡ ടബഗയ
TV ടവല
TW തയവൻ
TZ ടൻസനയ
UA ഉകരയൻ
UG ഉഗണട
US അമരകകൻ ഐകയനടകൾ
UY ഉറഗവ
UZ ഉസബകകസഥൻ
VA വതതകകൻ
VC സനറ വൻസനറ ഗരനഡൻസ
VE വനസവല
VN വയററന
VU വനവത
WS സമവ
XK കസവ
YE യമൻ
ZA ദകഷണഫരകക
ZM സബയ
ZW സബബവ
IE ʻilelani
IL ʻiseraʻela
IN ʻinia
IT ʻikalia
PH ʻaina pilipino
US ʻamelika hui pu ʻia
MM မၼမ မငမၼ
TH မငထ
AD ߊߘߐߙ
AE ߋߡߌߙߊߕ ߊߙߊߓߎ ߘߍߣߍ
AF ߊߝߎߜߊߣߌߛߑߕߊ
AG ߊߕߌߞߎߥߊ ߣߌ ߓߊߙߑߓߎߘߊ
AL ߊߟߑߓߊߣߌ
AM ߊߙߑߡߋߣߌ
AO ߊߜߏߟߊ
AR ߊߙߑߖߊߕߌߣ
AT ߏߕߑߙߌߛ
AU ߐߛߑߕߙߊߟߌ
AZ ߊߖߊߙߑߓߊߦߌߖߊ
BA ߓߐߛߑߣߌ ߍߙߑߖߋߜߏߝߌߣ
BB ߓߊߙߑߓߊߘ
BD ߓߊߜߑߟߊߘߍߛ
BE ߓߍߟߑߖߌߞ
BF ߓߙߎߞߌߣߊ ߝߊߛߏ
BG ߓߌߟߑߜߊߙߌ
BH ߓߤߊߙߊߦߌߣ
BI ߓߎߙߎߘߌ
BJ ߓߋߣߍ
BN ߓߙߎߣߋ
BO ߓߏߟߝߌ
BR ߓߙߋߖߌߟ
BS ߓߤߊߡߊߛ
BT ߓߎߕߊ
BW ߓߐߛߎߥߣߊ
BY ߓߌߟߏߙߌߛ
BZ ߓߋߟߌߖ
CA ߞߣߊߘߊ
CD ߞߏߜߏ ߞߌߛߊߛߊ
CF ߕߊߓߊ ߝߘߊߝߌߠߊ ߞߊߓߍ
CG ߞߏߜߏ ߓߙߊߖߊ
CH ߛߎߥߌߛ
CI ߜߋ ߞߐߖߌߘߊ
CL ߛߟߌ
CM ߞߊߡߋߙߎ
CN ߛߌߣ
CO ߞߏߟߐߓߌ
CR ߞߐߛߑߕߊ ߙߌߞߊ
CU ߞߎߓߊ
CV ߜߙߋߞߎ ߝߙߌߛߌ
CY ߛߌߔߑߙߎ
CZ ߗߍߞ
DE ߊߟߑߡߊߘߎ
DJ ߖߌߓߎߕߌ
DK ߘߊߣߌߡߊߙߑߞ
DM ߘߏߡߣߌߞ
DO ߘߏߡߣߌߞ ߞߊߓߍ
DZ ߊߟߑߖߋߙߌ
EC ߕߍߡߊߓߊ
EE ߋߛߑߕߏߣߌ
EG ߋߖߌߔߑߕ
ER ߋߙߕߌߙߋ
ES ߊߛߌߔߊ
ET ߋߗߏߔߌ
FI ߝߍߟߊߘ
FJ ߝߖߌ
FM ߡߌߞߙߏߣߋߖߌ
FR ߝߊߙߊߛߌ
GA ߜߊߓߐ
GB ߡߊߛߊߟߊ ߟߊߘߍߣߍ
GD ߜߙߋߣߊߘ
GE ߖߋߐߙߑߖߌ
GH ߜߊߣߊ
GM ߜߊߓߌ
GN ߖߌߣߍ
GQ ߕߍߡߊߓߊ ߖߌߣߍ
GR ߜߙߍߞߌ
GT ߜߎߥߊߕߋߡߟߊ
GW ߖߌߣߍ ߓߌߛߊߥߏ
GY ߜߎߦߊߣ
HN ߤߎߘߎߙߊ
HR ߞߙߏߥߊߛߌ
HT ߤߊߦߕߌ
HU ߤߐߜߙߌ
ID ߍߘߣߏߖߌ
IE ߌߙߑߟߊߘ
IL ߌߛߑߙߊߍߟ
IN ߌߘߎ
IQ ߌߙߊߞߌ
IR ߌߙߊ
IS ߌߛߑߟߊߘ
IT ߌߕߊߟߌ
JM ߖߡߊߦߌߞ
JO ߖߐߙߑߘߊߣߌ
JP ߖߊߔߐ
KE ߞߋߣߌߦߊ
KG ߞߌߙߑߜߌߛߑߕߊ
KH ߞߊߓߐߘߑߖ
KI ߞߙߌߓߊߕߌ
KM ߞߡߐߙ
KN ߛߍߕ ߞߙߌߛߑߕߐߝ ߣߌ ߢߝߋ
KP ߞߐߘߎ ߞߏߙߋ
KR ߕߟߋߓߋ ߞߏߙߋ
KW ߞߎߥߊߕ
KZ ߞߖߊߞߌߛߑߕߊ
LA ߟߊߐߛ
LB ߟߌߓߊ
LC ߛߍߕ ߟߎߛߌ
LI ߟߎߛߑߕߊߛߑߕߍ
LK ߛߙߌߟߊߞߊ
LR ߟߌߓߋߙߌߦߊ
LS ߟߋߛߕߏ
LT ߟߎߕߎߦߊߣߌ
LU ߟߎߜߑߛߊߓߎߙ
LV ߟߋߕߏߣߌ
LY ߟߓߌ
MA ߡߊߙߐߞߎ
MC ߡߏߣߊߞߏ
MD ߡߐߟߑߘߊߝߌ
ME ߡߐߕߣߋߜߙߏ
MG ߡߘߊߜߛߑߞߊߙ
MH ߡߊߙߑߛߊߟ ߕߌ
MK ߞߐߘߎ ߡߊߛߋߘߏߣߌ
ML ߡߊߟߌ
MM ߡߌߦߊߡߊߙ ߓߙߌߡߊߣߌ
MN ߡߐߜߐߟߌ
MR ߡߏߙߌߕߊߣߌ
MT ߡߊߟߑߕ
MU ߡߏߙߌߛ
MV ߡߊߟߑߘߌߝ
MW ߡߟߊߥߌ
MX ߡߍߞߑߛߌߞ
MY ߡߊߟߍߘߎ
MZ ߡߏߖߊߓߌߞ
NA ߣߊߡߌߓߌ
NE ߖߋߟߌߓߊߘߎ
NG ߖߋߟߌߓߊߟߊ
NI ߣߌߞߙߊߜߎߥߊ
NL ߤߏߟߊߘ
NO ߣߐߙߑߝߍߖ
NP ߣߋߔߊߟ
NR ߣߏߙߎ
NZ ߖߋߟߊߘߌ ߞߎߘߊ
OM ߏߡߊ
PA ߔߣߊߡߊ
PE ߔߋߙߎ
PG ߡߊߡߎߥߊߖߌ ߖߌߣߍ ߞߎߘߊ
PH ߝߟߌߔߌߣ
PK ߔߊߞߌߛߑߕߊ
PL ߔߏߟߐߢ
PS ߔߊߟߍߛߑߕߌߣ ߞߣߍ
PT ߔߐߙߑߕߎߜߊߟ
PW ߔߟߊߐߛ
PY ߔߙߊߜߏߦߋ
QA ߞߊߕߊߙ
RO ߙߎߡߊߣߌ
RS ߛߍߙߑߓߌ
RU ߌߙߌߛߌ
RW ߙߎߥߊߘߊ
SA ߛߎߘߎߟߊ ߡߊߛߊߟߊ
SB ߛߊߟߏߡߐ ߕߌ
SC ߛߋߦߌߛߍߟ
SD ߛߎߘߊ
SE ߛߎߥߍߘ
SG ߛߌߜߊߔߎߙ
SI ߛߑߟߏߝߋߣߌ
SK ߛߑߟߏߝߊߞߌ
SL ߛߙߊߟߏ
SM ߛߍߕ ߡߊߙߍ
SN ߛߣߍߜߊߟߌ
SO ߛߏߡߊߟߌ
SR ߛߎߙߑߣߊߡ
SS ߥߙߏߘߎ ߛߎߘߊ
ST ߛߊߥߕߏߡߋ ߣߌ ߔߑߙߍߛߌߔ
SV ߛߊߟߑߝߊߘߐߙ
SY ߛߙߌ
SZ ߒߛߎߥߊߕߣߌ
TD ߗߊߘ
TG ߕߜߏ
TH ߕߊߦߌߘߎ
TJ ߕߊߖߞߌߛߑߕߊ
TL ߕߌߡߐߙ ߕߟߋߓߐߝߊ
TM ߕߎߙߑߞߌߡߋߣߌߛߑߕߊ
TN ߕߎߣߖߌ
TO ߕߏߜߊ
TR ߕߎߙߑߞߌ
TT ߕߙߌߣߌߕߋ ߣߌ ߕߏߓߊߜߏ
TV ߕߎߝߊߟߎ
TW ߕߊߦߌߥߊ
TZ ߕߊߖߊߣߌ
UA ߎߞߑߙߍߣ
UG ߎߜߊߘߊ
US ߞߊߝߏ ߘߍߣߍ
UY ߎߙߑߜߋߦߌ
UZ ߎߖߑߓߋߞߌߛߑߕߊ
VA ߝߊߕߌߞߊ ߞߊߝߏ
VC ߛߍߕ ߝߍߛߊ ߜߙߋߣߊߘߌ
VE ߝߣߋߖߎߦߋߟߊ
VN ߝߌߦߍߕߑߣߊߡ
VU ߝߊߣߎߦߊߕߎ
WS ߛߊߡߏߥߊ
XK ߞߛߏߝߏ
YE ߦߡߊߣߌ
ZA ߥߙߏߘߎ ߝߘߊߝߌߠߊ
ZM ߖߊߓߌ
ZW ߖߌߓߊߓߏߦߋ
US 𞄒𞄫𞄔𞄩
AD ᱟᱱᱰᱚᱨᱟ
AE ᱡᱩᱢᱤᱫ ᱟᱨᱟᱹᱵ ᱮᱢᱤᱨᱮᱴᱥ
AF ᱟᱯᱷᱜᱟᱱᱤᱥᱛᱟᱱ
AG ᱟᱱᱴᱤᱜᱩᱣᱟ ᱟᱨ ᱵᱟᱹᱨᱢᱩᱱᱰᱟ
AL ᱟᱞᱵᱟᱱᱤᱭᱟ
AM ᱟᱨᱢᱮᱱᱤᱭᱟ
AO ᱟᱹᱱᱜᱚᱞᱟ
AR ᱟᱨᱡᱮᱱᱴᱤᱱᱟ
AT ᱟᱥᱴᱨᱮᱞᱤᱭᱟ
AU ᱚᱥᱴᱨᱮᱞᱤᱭᱟ
AZ ᱟᱹᱡᱟᱹᱨᱵᱮᱭᱡᱟᱱ
BA ᱵᱚᱥᱱᱤᱭᱟ ᱟᱨ ᱦᱟᱹᱨᱡᱮᱜᱚᱣᱤᱭᱟ
BB ᱵᱟᱨᱵᱟᱰᱚᱥ
BD ᱵᱟᱝᱞᱟᱫᱮᱥ
BE ᱵᱮᱞᱡᱤᱭᱟᱹᱢ
BF ᱵᱩᱨᱠᱤᱱᱟ ᱯᱷᱟᱥᱚ
BG ᱵᱩᱞᱜᱟᱨᱤᱭᱟ
BH ᱵᱟᱦᱨᱮᱱ
BI ᱵᱩᱨᱩᱱᱰᱤ
BJ ᱵᱮᱱᱤᱱ
BN ᱵᱽᱨᱩᱱᱮᱭ
BO ᱵᱚᱞᱤᱣᱤᱭᱟ
BR ᱵᱨᱟᱡᱤᱞ
BS ᱵᱟᱦᱟᱢᱟᱥ
BT ᱵᱷᱩᱴᱟᱱ
BW ᱵᱚᱴᱥᱣᱟᱱᱟ
BY ᱵᱮᱞᱟᱨᱩᱥ
BZ ᱵᱮᱞᱤᱡᱽ
CA ᱠᱟᱱᱟᱰᱟ
CD ᱠᱚᱝᱜᱚ ᱼ ᱠᱤᱱᱥᱟᱥᱟ
CF ᱛᱟᱞᱟ ᱟᱯᱷᱨᱤᱠᱟ ᱟᱹᱯᱱᱟᱹᱛ
CG ᱠᱚᱝᱜᱚ ᱼ ᱵᱽᱨᱟᱡᱟᱣᱤᱞ
CH ᱥᱮᱤᱡᱟᱹᱨᱞᱮᱸᱰ
CI ᱠᱚᱛᱮ ᱫᱤᱣᱚᱭᱮᱨ
CL ᱪᱟᱭᱤᱞ
CM ᱠᱟᱢᱮᱨᱩᱱ
CN ᱪᱤᱱ
CO ᱠᱚᱞᱚᱢᱵᱤᱭᱟ
CR ᱠᱚᱥᱴᱟ ᱨᱤᱠᱟ
CU ᱠᱭᱩᱵᱟ
CV ᱠᱮᱯ ᱣᱟᱹᱨᱰᱮ
CY ᱥᱟᱭᱯᱨᱟᱹᱥ
CZ ᱪᱮᱠᱤᱭᱟ
DE ᱡᱟᱨᱢᱟᱱᱤ
DJ ᱡᱤᱵᱩᱛᱤ
DK ᱰᱮᱱᱢᱟᱨᱠ
DM ᱰᱚᱢᱤᱱᱤᱠᱟ
DO ᱰᱚᱢᱤᱱᱤᱠᱟᱱ ᱨᱤᱯᱚᱵᱞᱤᱠ
DZ ᱟᱞᱡᱮᱨᱤᱭᱟ
EC ᱤᱠᱣᱟᱰᱚᱨ
EE ᱮᱥᱴᱚᱱᱤᱭᱟ
EG ᱤᱡᱤᱯᱴ
ER ᱤᱨᱤᱴᱨᱤᱭᱟ
ES ᱥᱯᱮᱱ
ET ᱤᱛᱷᱤᱭᱚᱯᱤᱭᱟ
FI ᱯᱷᱤᱱᱞᱮᱸᱰ
FJ ᱯᱷᱤᱡᱤ
FM ᱢᱟᱭᱠᱨᱚᱱᱮᱥᱤᱭᱟ
FR ᱯᱷᱨᱟᱱᱥ
GA ᱜᱟᱵᱚᱱ
GB ᱭᱩᱱᱤᱭᱴᱮᱰ ᱠᱤᱝᱰᱚᱢ
GD ᱜᱽᱨᱮᱱᱟᱰᱟ
GE ᱡᱭᱚᱨᱡᱤᱭᱟ
GH ᱜᱷᱟᱱᱟ
GM ᱜᱟᱢᱵᱤᱭᱟ
GN ᱜᱩᱭᱱᱤᱭᱟ
GQ ᱤᱠᱣᱤᱴᱚᱨᱤᱭᱟᱹᱞ ᱜᱤᱱᱤ
GR ᱜᱽᱨᱤᱥ
GT ᱜᱩᱣᱟᱴᱮᱢᱟᱞᱟ
GW ᱜᱩᱭᱱᱤᱭᱟᱼᱵᱤᱥᱟᱣ
GY ᱜᱩᱭᱟᱱᱟ
HN ᱦᱚᱱᱰᱩᱨᱟᱥ
HR ᱠᱨᱚᱮᱥᱤᱭᱟ
HT ᱦᱟᱭᱴᱤ
HU ᱦᱟᱹᱝᱜᱟᱨᱤ
ID ᱤᱱᱰᱚᱱᱮᱥᱤᱭᱟ
IE ᱟᱭᱟᱹᱨᱞᱮᱸᱰ
IL ᱤᱥᱨᱟᱭᱮᱞ
IN ᱤᱱᱰᱤᱭᱟ
IQ ᱤᱨᱟᱠ
IR ᱤᱨᱟᱱ
IS ᱟᱭᱥᱞᱮᱸᱰ
IT ᱤᱴᱞᱤ
JM ᱡᱟᱢᱟᱭᱠᱟ
JO ᱡᱚᱨᱰᱟᱱ
JP ᱡᱟᱯᱟᱱ
KE ᱠᱮᱱᱭᱟ
KG ᱠᱤᱨᱜᱤᱥᱛᱟᱱ
KH ᱠᱟᱹᱢᱵᱚᱰᱤᱭᱟ
KI ᱠᱤᱨᱤᱵᱚᱛᱤ
KM ᱠᱚᱢᱚᱨᱚᱥ
KN ᱮᱥ ᱴᱤ ᱠᱤᱴᱥ ᱟᱨ ᱱᱮᱣᱤᱥ
KP ᱮᱛᱚᱢ ᱠᱚᱨᱤᱭᱟ
KR ᱠᱚᱧᱮ ᱠᱚᱨᱤᱭᱟ
KW ᱠᱩᱣᱟᱹᱭᱛ
KZ ᱠᱟᱡᱟᱠᱷᱟᱥᱛᱷᱟᱱ
LA ᱞᱟᱣᱚᱥ
LB ᱞᱮᱵᱟᱱᱟᱱ
LC ᱮᱥ ᱴᱤ ᱞᱩᱥᱤᱭᱟ
LI ᱞᱤᱪᱮᱥᱴᱤᱱ
LK ᱥᱨᱤ ᱞᱚᱝᱟ
LR ᱞᱟᱭᱵᱮᱨᱤᱭᱟ
LS ᱞᱮᱥᱚᱛᱷᱚ
LT ᱞᱤᱛᱷᱩᱣᱟᱱᱤᱭᱟ
LU ᱞᱤᱠᱡᱟᱹᱢᱵᱟᱹᱨᱜᱽ
LV ᱞᱟᱛᱣᱤᱭᱟ
LY ᱞᱤᱵᱭᱟ
MA ᱢᱚᱨᱚᱠᱚ
MC ᱢᱚᱱᱟᱠᱚ
MD ᱢᱚᱞᱰᱚᱣᱟ
ME ᱢᱚᱱᱴᱮᱱᱜᱽᱨᱚ
MG ᱢᱟᱰᱟᱜᱟᱥᱠᱚᱨ
MH ᱢᱟᱨᱥᱟᱞ ᱟᱭᱞᱮᱸᱰ
MK ᱮᱛᱚᱢ ᱢᱟᱥᱮᱰᱚᱱᱤᱭᱟ
ML ᱢᱟᱞᱤ
MM ᱢᱭᱟᱱᱢᱟᱨ ᱵᱟᱹᱨᱢᱟ
MN ᱢᱚᱝᱜᱚᱞᱤᱭᱟ
MR ᱢᱟᱣᱨᱤᱴᱟᱱᱤᱭᱟ
MT ᱢᱟᱞᱴᱟ
MU ᱢᱚᱨᱤᱥᱟᱹᱥ
MV ᱢᱟᱞᱰᱤᱵᱷᱥ
MW ᱢᱟᱹᱞᱟᱣᱤ
MX ᱢᱮᱠᱥᱤᱠᱚ
MY ᱢᱟᱹᱞᱮᱥᱤᱭᱟ
MZ ᱢᱚᱡᱟᱢᱵᱤᱠ
NA ᱱᱟᱢᱤᱵᱤᱭᱟ
NE ᱱᱟᱭᱡᱟᱹᱨ
NG ᱱᱟᱭᱡᱮᱨᱤᱭᱟ
NI ᱱᱤᱠᱟᱨᱟᱜᱩᱣᱟ
NL ᱱᱮᱫᱚᱨᱞᱮᱸᱰ
NO ᱱᱚᱨᱣᱮ
NP ᱱᱮᱯᱟᱞ
NR ᱱᱟᱶᱨᱩ
NZ ᱱᱤᱭᱩ ᱡᱤᱞᱮᱸᱰ
OM ᱳᱢᱟᱱ
PA ᱯᱟᱱᱟᱢᱟ
PE ᱯᱮᱨᱩ
PG ᱯᱟᱹᱯᱩᱣᱟ ᱱᱟᱶᱟ ᱡᱤᱱᱤᱭᱟ
PH ᱯᱷᱤᱞᱤᱯᱤᱱᱥ
PK ᱯᱟᱠᱮᱥᱛᱟᱱ
PL ᱯᱚᱞᱮᱸᱰ
PS ᱯᱟᱞᱮᱥᱴᱤᱱᱤᱭᱟᱹᱱ ᱡᱟᱭᱜᱟ
PT ᱯᱚᱨᱛᱩᱜᱟᱞ
PW ᱯᱟᱞᱟᱣ
PY ᱯᱟᱨᱟᱜᱩᱣᱮ
QA ᱠᱚᱛᱚᱨ
RO ᱨᱚᱢᱟᱱᱤᱭᱟ
RS ᱥᱟᱹᱨᱵᱤᱭᱟ
RU ᱨᱩᱥ
RW ᱨᱟᱹᱣᱟᱹᱱᱰᱟ
SA ᱥᱟᱹᱣᱫᱤ ᱚᱨᱚᱵ
SB ᱥᱚᱞᱚᱢᱚᱱ ᱟᱭᱞᱮᱸᱰ
SC ᱥᱮᱥᱮᱞᱥ
SD ᱥᱩᱫᱟᱱ
SE ᱥᱣᱤᱰᱮᱱ
SG ᱥᱤᱝᱜᱟᱯᱩᱨ
SI ᱥᱞᱚᱣᱮᱱᱤᱭᱟ
SK ᱥᱞᱚᱣᱮᱠᱤᱭᱟ
SL ᱥᱟᱭᱨᱟ ᱞᱮᱭᱚᱱᱤ
SM ᱥᱟᱱ ᱢᱟᱨᱤᱱᱚ
SN ᱥᱮᱱᱮᱜᱚᱞ
SO ᱥᱚᱢᱟᱞᱤᱭᱟ
SR ᱥᱩᱨᱤᱱᱟᱢ
SS ᱠᱚᱧᱮ ᱥᱩᱫᱟᱱ
ST ᱥᱟᱣ ᱴᱚᱢ ᱟᱨ ᱯᱨᱤᱱᱥᱤᱯᱮ
SV ᱮᱞ ᱥᱟᱞᱣᱟᱰᱚᱨ
SY ᱥᱤᱨᱤᱭᱟ
SZ ᱮᱥᱣᱟᱴᱤᱱᱟ
TD ᱪᱟᱰ
TG ᱴᱚᱜᱚ
TH ᱛᱷᱟᱭᱞᱮᱸᱰ
TJ ᱛᱟᱡᱤᱠᱤᱥᱛᱟᱱ
TL ᱴᱤᱢᱚᱨᱼᱞᱮᱥᱴᱮ
TM ᱛᱩᱨᱠᱢᱮᱱᱤᱥᱛᱟᱱ
TN ᱴᱩᱱᱤᱥᱤᱭᱟ
TO ᱴᱚᱝᱜᱟ
TR ᱛᱟᱹᱨᱠᱤ
TT ᱴᱨᱤᱱᱤᱰᱟᱰ ᱟᱨ ᱴᱚᱵᱟᱜᱚ
TV ᱴᱩᱣᱟᱞᱩ
TW ᱛᱟᱭᱣᱟᱱ
TZ ᱛᱟᱹᱱᱡᱟᱱᱤᱭᱟ
UA ᱭᱩᱠᱨᱮᱱ
UG ᱩᱜᱟᱱᱰᱟ
US ᱭᱩᱱᱟᱭᱴᱮᱰ ᱮᱥᱴᱮᱴ
UY ᱩᱨᱩᱜᱩᱣᱮ
UZ ᱩᱡᱽᱵᱮᱠᱤᱥᱛᱟᱱ
VA ᱣᱟᱴᱤᱠᱟᱱ ᱥᱚᱦᱚᱨ
VC ᱮᱥ ᱴᱤ ᱵᱷᱤᱱᱥᱮᱴ ᱟᱨ ᱜᱽᱨᱮᱱᱟᱰᱤᱱᱥ
VE ᱣᱮᱱᱮᱡᱣᱮᱞᱟ
VN ᱣᱤᱭᱮᱛᱱᱟᱢ
VU ᱵᱷᱟᱱᱩᱟᱴᱩ
WS ᱥᱟᱢᱚᱣᱟ
XK ᱠᱚᱥᱚᱣᱚ
YE ᱭᱮᱢᱮᱱ
ZA ᱠᱚᱧᱮ ᱟᱯᱷᱨᱤᱠᱟ
ZM ᱡᱟᱢᱵᱤᱭᱟ
ZW ᱡᱤᱢᱵᱟᱣᱮ
AD ଆଣଡର
AE ଆଣଡତ ଆରବ ଏମରଟସ|ସଯକତ ଆରବ ଏମରଟସ
AF ଆପଗନସତନ
AG ଆଣଟଗଆ ଏବ ବରବଦ|ଏଣଟଗଆ ଅଡ ବରବଦ
AL ଆଲବନଆ
AM ଆରମନଆ
AO ଅଙଗଲ
AR ଅରଜଣଟନ
AT ଅଷଟରଆ
AU ଅଷଟରଲଆ
AZ ଅଜରବଇଜନ
BA ବସନଆ ଅଡ ହରଜଗୱନ|ବସନଆ ଏବ ହରଜଗଭନ
BB ବରବଡସ
BD ବଲଦଶ
BE ବଲଜୟମ
BF ବରକନ ପସୱ|ବରକନ ଫସ
BG ବଲଗରଆ
BH ବହରନ
BI ବରଣଡ|ବରନଦ
BJ ବନନ
BN ବରନଇ
BO ବଲଭଆ|ବଲୱୟ
BR ବରଜଲ
BS ବହମସ
BT ବଟନ|ଭଟନ
BW ବଟସୱନ
BY ବଲରଷ
BZ ବଲଜ
CA କନଡ
CD କଙଗ କସସ|କଙଗ ଡଆରସ
CF ମଦନ ଆପରକ ରପବଲକ|ମଧୟ ଆଫରକୟ ସଧରଣତନତର
CG କଙଗ ବରଜଭଲଲ|କଙଗ ବରଜୱଲ
CH ସୱଜଅରଲଣଡ|ସୱଜରଲୟଣଡ
CI କଟ ଡ ୱ|କତ ଡ ଭଵର
CL ଚଲ
CM କମରନ
CN ଚନ
CO କଲମବଆ
CR କଷଟ ରକ|କସଟ ରକ
CU କୟବ
CV କପ ଭରଦ|କପ ୱଡ
CY ସଇପରସ
CZ ଚକଆ|ଚଚଆ
DE ଜରମନ
DJ ଜବଟ|ଜବତ
DK ଡନମରକ
DM ଡମନକ
DO ଡମନକ ତ ରପବଲକ|ଡମନକନ ସଧରଣତନତର
DZ ଅଲଜରଆ
EC ଇକୱଡର
EE ଏସଟନଆ
EG ଇଜପଟ
ER ଇରଟରଆ
ES ସପନ
ET ଇତୟପଆ|ଇଥଓପଆ
FI ପନଲଣଡ|ଫନଲୟଣଡ
FJ ପଜ|ଫଜ
FM ମଇକରନସଆ
FR ପରନସ
GA ଗବନ
GB ଇଉନଇଟଡ କଡମ|ଯକତରଜୟ
GD ଗରନଡ
GE ଜରଜଆ
GH ଗନ|ଘନ
GM ଗମବଆ
GN ଗଇନଆ|ଗନ
GQ ଇକବଟରଆଲ ଗଇନଆ|ଇକୟଏଟରୟଲ ଗନ
GR ଗରସ
GT ଗଏତମଲ|ଗୱଟମଲ
GW ଗଇନଆ ବସଉ|ଗନ ବସଉ
GY ଗଇନ|ଗୟନ
HN ହଣଡରସ
HR କରଏସଆ|କରସଆ
HT ହଇତ
HU ହଙଗର
ID ଇଣଡନସଆ
IE ଅଇରଲଣଡ|ଆୟରଲୟଣଡ
IL ଇସରଇଲ
IN ବରତ|ଭରତ
IQ ଇରକ
IR ଇରନ
IS ଆଇସଲୟଣଡ
IT ଇଟଲ
JM ଜମଇକ
JO ଜରଡନ
JP ଜପନ
KE କନୟ
KG କରଗଜସତନ
KH କମବଡଆ
KI କରବଟ
KM କମରସ
KN ସଣଟ କଟସ ଅଡ ନବସ|ସଣଟ କଟସ ଏବ ନଭସ
KP ଉତତର କରଆ|ଉତର କରୟ
KR ଦକଣ କରୟ|ଦକଷଣ କରଆ
KW କଏତ|କୱତ
KZ କଜକସତନ
LA ଲଅସ|ଲଓସ
LB ଲବନନ
LC ସଣଟ ଲସଆ
LI ଲକଟନଷଟଇନ
LK ଶରଲଙକ|ସର ଲଙକ
LR ଲଇବରଆ
LS ଲସତ|ଲସଥ
LT ଲତଆନଆ
LU ଲକସମବରଗ|ଲଗଜମବରଗ
LV ଲଟଭଆ|ଲତୱୟ
LY ଲବୟ
MA ମରକକ
MC ମନକ
MD ମଲଡଭ|ମଲଡୱ
ME ମଣଟନଗର
MG ମଡଗସକର
MH ମରଶଲ ଦୱପପଞଜ|ମରସଲ ଦପ
MK ଉତତର ମସଡନଆ|ଉତର ମସଡନୟ
ML ମଲ
MM ମଆମର|ମୟମର ବରମ
MN ମଙଗଲଆ
MR ମଉରଟନୟ|ମରଟନଆ
MT ମଲଟ
MU ମରସସ
MV ମଲଦପ|ମଲଦଭସ
MW ମଲୱ
MX ମକସକ
MY ମଲସଆ
MZ ମଜମବକ
NA ନମବଆ|ନମବୟ
NE ନଇଜର
NG ନଇଜରଆ
NI ନକରଗଆ
NL ନଦରଲୟଣଡ
NO ନରୱ
NP ନପଲ|ନପଳ
NR ନଉର
NZ ନୟଜଲଣଡ
OM ଅମନ|ଓମନ
PA ପନମ
PE ପର
PG ପପଆ ନୟ ଗନ
PH ପଲପଇନସ
PK ପକସତନ
PL ପଲଣଡ
PS ପଲଷଟନୟ ଭଭଗ|ପଲସଟଆତ ହନଦ
PT ପରତତଗଲ
PW ପଲଉ
PY ପରଗଏ|ପରଗୱ
QA କତର
RO ରମନଆ
RS ସରବଆ|ସରବୟ
RU ରଷଆ|ରସଆ
RW ରୱଣଡ
SA ସଉଦ ଆରବଆ
SB ସଲମନ ଦପ|ସଲମନ ଦୱପପଞଜ
SC ସଚଲସ
SD ସଡନ|ସଦନ
SE ସୱଡନ
SG ସଙଗପର
SI ସଲବନଆ|ସଲଭନଆ
SK ସଲବକୟ|ସଲଭକଆ
SL ସଏର ଲଓନ|ସଏର ଲୟନ
SM ସନ ମରନ
SN ସନଗଲ
SO ସମଲଆ
SR ସରନମ
SS ଦକଣ ସଡନ|ଦକଷଣ ସଦନ
ST ସଅ ଟମ ଅଡ ପରନସପ|ସଓ ଟମ ଏବ ପରନସପ
SV ଅଲ ସଲବଡର|ଏଲ ସଲଭଡର
SY ସରଆ|ସରୟ
SZ ଇସୱତନ|ଏସୱଟନ
TD ଚଡ|ଚଦ
TG ଟଗ
TH ତଇଲଣଡ|ଥଇଲୟଣଡ
TJ ତଜକସତନ
TL ତମର ଲଷଟ|ତମର ଲସତ
TM ତରକମନସତନ
TN ଟୟନସଆ
TO ଟଙଗ
TR ତରକ
TT ତରନଡଡ ଅଡ ଟବଗ|ତରନଦଦ ଏବ ଟବଗ
TV ତଭଲ|ତୱଲ
TW ତଇୱନ
TZ ତଞଜନଆ
UA ୟକରନ
UG ଉଗଣଡ
US ଆଣଡତ ରଜୟ|ଯକତ ରଷଟର
UY ଉରଗଏ|ଉରଗୱ
UZ ଉଜବକସତନ
VA ବଟକନ ସଟ
VC ସଣଟ ଭନସଣଟ ଏବ ଗରନଡଇନସ|ସଣଟ ୱନସଣଟ ଅଡ ଗରନଡଇନସ
VE ଭନଜଏଲ
VN ଭଏତନମ
VU ଭନଆତ
WS ସମଆ|ସମୱ
XK କସଭ|କସୱ
YE ୟମନ
ZA ଦକଣ ଆପରକ|ଦକଷଣ ଆଫରକ
ZM ଜମବଆ|ଜମବୟ
ZW ଜମବୱ
AD ܐܢܕܘܪܐ
AE ܐܡܝܪܘܬܐ ܡܚܝܕܬܐ ܥܪܒܝܐ
AF ܐܦܓܐܢܣܬܐܢ
AG ܐܢܬܝܓܘܐ ܘܒܐܪܒܘܕܐ
AL ܐܠܒܢܝܐ
AM ܐܪܡܢܝܐ
AO ܐܢܓܘܠܐ
AR ܐܪܓܢܬܝܢܐ
AT ܐܘܣܛܪܝܐ
AU ܐܘܣܬܪܠܝܐ
AZ ܐܙܪܒܝܓܐܢ
BA ܒܘܣܢܐ ܘܗܪܬܣܓܘܒܝܢܐ
BB ܒܪܒܐܕܘܣ
BD ܒܢܓܠܐܕܝܫ
BE ܒܠܓܝܩܐ
BF ܒܘܪܩܝܢܐ ܦܐܣܘ
BG ܒܘܠܓܐܪܝܐ
BH ܒܚܪܝܢ
BI ܒܘܪܘܢܕܝ
BJ ܒܢܝܢ
BN ܒܪܘܢܐܝ
BO ܒܘܠܝܒܝܐ
BR ܒܪܐܙܝܠ
BS ܒܗܐܡܣ
BT ܒܘܬܐܢ
BW ܒܘܛܣܘܐܢܐ
BY ܒܠܐܪܘܣ
BZ ܒܠܝܙ
CA ܟܢܕܐ
CD ܟܘܢܓܘ ܟܝܢܫܐܣܐ
CF ܩܘܛܢܝܘܬܐ ܕܐܦܪܝܩܐ ܡܨܥܝܬܐ
CG ܟܘܢܓܘ ܒܪܐܙܐܒܝܠ
CH ܣܘܝܣܪܐ
CI ܩܘܛ ܕܝܒܘܐܪ
CL ܬܫܝܠܝ
CM ܟܐܡܪܘܢ
CN ܨܝܢ
CO ܟܘܠܘܡܒܝܐ
CR ܟܘܣܬܐ ܪܝܩܐ
CU ܟܘܒܐ
CV ܟܐܦ ܒܝܪܕܝ ܪܝܫܐ ܝܘܪܩܐ
CY ܩܘܦܪܘܣ
CZ ܬܫܝܟܝܐ
DE ܐܠܡܢܝܐ
DJ ܓܝܒܘܛܝ
DK ܕܐܢܡܐܪܩ
DM ܕܘܡܝܢܝܩܐ
DO ܩܘܛܢܝܘܬܐ ܕܘܡܝܢܝܩܐܢܝܬܐ
DZ ܓܙܐܪ
EC ܐܩܘܐܕܘܪ
EE ܐܣܛܘܢܝܐ
EG ܡܨܪܝܢ
ER ܐܪܬܪܝܐ
ES ܐܣܦܢܝܐ
ET ܟܘܫ
FI ܦܝܢܠܢܕ
FJ ܦܝܓܝ
FM ܐܬܪܘܬܐ ܦܕܪܠܝܐ ܕܡܝܩܪܘܢܝܣܝܐ
FR ܦܪܢܣܐ
GA ܓܒܘܢ
GB ܡܠܟܘܬܐ ܡܚܝܕܬܐ
GD ܓܪܝܢܐܕܐ
GE ܓܘܪܓܝܐ
GH ܓܐܢܐ
GM ܓܡܒܝܐ
GN ܓܝܢܝܐ
GQ ܓܝܢܝܐ ܫܘܝܬܐ
GR ܝܘܢ
GT ܓܘܐܬܝܡܐܠܐ
GW ܓܝܢܝܐ ܒܝܣܐܘ
GY ܓܘܝܐܢܐ
HN ܗܘܢܕܘܪܣ
HR ܩܪܘܐܛܝܐ
HT ܗܐܝܬܝ
HU ܡܓܪ
ID ܐܝܢܕܘܢܝܣܝܐ
IE ܐܝܪܠܢܕ
IL ܐܝܣܪܐܝܠ
IN ܗܢܕܘ
IQ ܥܝܪܩ
IR ܐܝܪܐܢ
IS ܐܝܣܠܢܕ
IT ܐܝܛܠܝܐ
JM ܓܡܝܟܐ
JO ܐܘܪܕܘܢ
JP ܝܦܢ
KE ܩܝܢܝܐ
KG ܩܝܪܓܝܙܣܬܐܢ
KH ܟܡܒܘܕܝܐ
KI ܟܝܪܝܒܬܝ
KM ܓܙܪܬܐ ܕܩܡܪ
KN ܣܐܢܬ ܟܝܬܣ ܘܢܝܒܝܣ
KP ܟܘܪܝܐ ܕܓܪܒܝܐ
KR ܟܘܪܝܐ ܕܬܝܡܢܝܐ
KW ܟܘܝܬ
KZ ܟܙܩܣܬܐܢ
LA ܠܐܘܣ
LB ܠܒܢܢ
LC ܡܪܬܝ ܠܘܫܐ
LI ܠܝܟܛܢܫܛܝܢ
LK ܫܪܝ ܠܐܢܟܐ
LR ܠܝܒܝܪܝܐ
LS ܠܣܘܛܘ
LT ܠܬܘܢܝܐ
LU ܠܘܟܣܡܒܘܪܓ
LV ܠܐܛܒܝܐ
LY ܠܘܒܐ
MA ܡܓܪܒ
MC ܡܘܢܐܩܘ
MD ܡܘܠܕܘܒܐ
ME ܡܘܢܛܝܢܝܓܪܘ
MG ܡܕܓܣܩܪ
MH ܓܙܪܬܐ ܡܐܪܫܐܠ
MK ܓܪܒܝ ܡܩܕܘܢܝܐ
ML ܡܐܠܝ
MM ܡܝܐܢܡܐܪ ܒܘܪܡܐ
MN ܡܘܢܓܘܠܝܐ
MR ܡܘܪܝܛܢܝܐ
MT ܡܝܠܛܐ
MU ܡܘܪܝܛܝܘܣ
MV ܓܙܪܬܐ ܡܐܠܕܝܒܝܬܐ
MW ܡܠܐܘܝ
MX ܡܟܣܝܟܘ
MY ܡܠܝܙܝܐ
MZ ܡܘܙܡܒܝܩ
NA ܢܡܝܒܝܐ
NE ܢܝܓܪ
NG ܢܝܓܝܪܝܐ
NI ܢܝܟܪܐܓܘܐ
NL ܗܘܠܢܕܐ
NO ܢܘܪܒܝܓ
NP ܢܝܦܐܠ
NR ܢܐܘܪܘ
NZ ܢܝܘ ܙܝܠܢܕ
OM ܥܘܡܐܢ
PA ܦܢܡܐ
PE ܦܝܪܘ
PG ܦܐܦܘܐ ܓܝܢܝܐ ܚܕܬܐ
PH ܦܝܠܝܦܝܢܝܐ
PK ܦܐܟܣܬܐܢ
PL ܦܘܠܢܕ
PS ܐܬܖܘܬܐ ܕܦܠܣܛܝܢ
PT ܦܘܪܛܘܓܠ
PW ܦܠܐܘ
PY ܦܪܓܘܐܝ
QA ܩܛܪ
RO ܪܘܡܢܝܐ
RS ܣܪܒܝܐ
RU ܪܘܣܝܐ
RW ܪܘܐܢܕܐ
SA ܣܥܘܕܝܐ
SB ܓܙܪܬܐ ܕܫܠܝܡܘܢ
SC ܣܐܝܫܝܠ
SD ܣܘܕܐܢ
SE ܣܘܝܕ
SG ܣܝܢܓܐܦܘܪ
SI ܣܠܘܒܢܝܐ
SK ܣܠܘܒܩܝܐ
SL ܣܝܝܪܐ ܠܝܐܘܢܝ
SM ܣܢ ܡܪܝܢܘ
SN ܣܢܓܐܠ
SO ܨܘܡܐܠ
SR ܣܘܪܝܢܐܡ
SS ܬܝܡܢ ܣܘܕܐܢ
ST ܣܐܘ ܛܘܡܝ ܘܦܪܝܢܣܝܦܝ
SV ܐܠ ܣܠܒܐܕܘܪ
SY ܣܘܪܝܐ
SZ ܐܣܘܐܛܝܢܝ
TD ܬܫܐܕ
TG ܬܘܓܘ
TH ܬܐܝܠܢܕ
TJ ܬܐܓܝܟܣܬܐܢ
TL ܬܝܡܘܪ ܠܣܬܝ
TM ܬܘܪܟܡܢܣܬܐܢ
TN ܬܘܢܣ
TO ܬܘܢܓܐ
TR ܬܘܪܟܝܐ
TT ܬܪܝܢܝܕܐܕ ܘܬܘܒܐܓܘ
TV ܬܘܒܐܠܘ
TW ܬܐܝܘܐܢ
TZ ܛܢܙܢܝܐ
UA ܐܘܩܪܐܝܢܐ
UG ܐܘܓܢܕܐ
US ܐܘܚܕܢܐ ܡܚܝܕܐ
UY ܐܘܪܘܓܘܐܝ
UZ ܐܘܙܒܟܣܬܐܢ
VA ܡܕܝܢܬܐ ܕܘܛܝܩܢ
VC ܣܐܢܬ ܒܝܢܣܝܢܬ ܘܓܪܝܢܐܕܝܢܐܣ
VE ܒܢܙܘܝܠܐ
VN ܒܝܬܢܐܡ
VU ܒܐܢܘܐܛܘ
WS ܣܡܘܐ
XK ܩܘܣܘܒܘ
YE ܝܡܢ
ZA ܬܝܡܢ ܐܦܪܝܩܐ
ZM ܙܐܡܒܝܐ
ZW ܙܝܡܒܐܒܘܝ
AD அனடர
AE ஐககய அரப எமரடஸ
AF ஆஃபகனஸதன
AG ஆணடகவ மறறம பரபட
AL அலபனய
AM அரமனய
AO அஙகல
AR அரஜனடன
AT ஆஸதரய
AU ஆஸதரலய
AZ அசரபஜன
BA பஸனய ஹரஸகவன
BB பரபடஸ
BD பஙகளதஷ
BE பலஜயம
BF பரகன ஃபஸ
BG பலகரய
BH பஹரன
BI பரணட
BJ பனன
BN பரன
BO பலவய
BR பரசல
BS பஹமஸ
BT படன
BW படஸவன
BY பலரஸ
BZ பலஸ
CA கனட
CD கஙக கனஷச
CF மததய ஆபரககக கடயரச
CG கஙக பரஸவலல
CH ஸவடசரலநத
CI கட த வயர
CL சல
CM கமரன
CN சன
CO கலமபய
CR கஸடரக
CU கயப
CV கப வரட
CY சபரஸ
CZ சசய
DE ஜரமன
DJ ஜபடட
DK டனமரக
DM டமனக
DO டமனகன கடயரச
DZ அலஜரய
EC ஈகவடர
EE எஸடனய
EG எகபத
ER எரடரய
ES ஸபயன
ET எததயபபய
FI பனலநத
FJ ஃபஜ
FM மகரனஷய
FR பரனஸ
GA கபன
GB யனடட கஙடம
GD கரனட
GE ஜரஜய
GH கன
GM கமபய
GN கனய
GQ ஈகவடரயல கனய
GR கரஸ
GT கவதமல
GW கனய பஸஸவ
GY கயன
HN ஹணடரஸ
HR கரஷய
HT ஹடட
HU ஹஙகர
ID இநதனசய
IE அயரலநத
IL இஸரல
IN இநதய
IQ ஈரக
IR ஈரன
IS ஐஸலநத
IT இததல
JM ஜமக
JO ஜரடன
JP ஜபபன
KE கனய
KG கரகஸதன
KH கமபடய
KI கரபடட
KM கமரஸ
KN சயனட கடஸ நவஸ
KP வட கரய
KR தன கரய
KW கவத
KZ கஸகஸதன
LA லவஸ
LB லபனன
LC சயனட லசய
LI லசசணஸடயன
LK இலஙக
LR லபரய
LS லசத
LT லதவனய
LU லகஸசமபரக
LV லடவய
LY லபய
MA மரகக
MC மனகக
MD மலடவ
ME மனடனகர
MG மடகஸகர
MH மரஷல தவகள
MK வடகக மசடனய
ML மல
MM மயனமர பரம
MN மஙகலய
MR மரடனய
MT மலட
MU மரசயஸ
MV மலததவ
MW மலவ
MX மகசக
MY மலசய
MZ மசமபக
NA நமபய
NE நஜர
NG நஜரய
NI நகரகவ
NL நதரலநத
NO நரவ
NP நபளம
NR நர
NZ நயசலநத
OM ஓமன
PA பனம
PE பர
PG பபபவ நய கனய
PH பலபபனஸ
PK பகஸதன
PL பலநத
PS பலஸதனய பரதசஙகள
PT பரசசககல
PW பல
PY பரகவ
QA கததர
RO ரமனய
RS சரபய
RU ரஷய
RW ரவணட
SA சவத அரபய
SB சலமன தவகள
SC சஷலஸ
SD சடன
SE ஸவடன
SG சஙகபபர
SI ஸலவனய
SK ஸலவகய
SL சயர லயன
SM சன மரன
SN சனகல
SO சமலய
SR சரனம
SS தறக சடன
ST சவ தம பரனசப
SV எல சலவடர
SY சரய
SZ எஸவடடன
TD சட
TG டக
TH தயலநத
TJ தஜகஸதன
TL தமர லஸத
TM தரகமனஸதன
TN டனசய
TO டஙக
TR தரககய
TT டரனடட டபக
TV தவல
TW தவன
TZ தனசனய
UA உகரன
UG உகணட
US அமரகக
UY உரகவ
UZ உஸபகஸதன
VA வடகன நகரம
VC சயனட வனசனட கரனடனஸ
VE வனசல
VN வயடநம
VU வனவடட
WS சமவ
XK கசவ
YE ஏமன
ZA தன ஆபபரகக
ZM ஜமபய
ZW ஜமபபவ
AD ఆడర
AE యనటడ అరబ ఎమరటస|యనటడ ఆరబ ఎమరబస
AF ఆపగనసతన|ఆఫఘనసతన
AG ఆటగవ మరయ బరబడ
AL అలబనయ|ఆలలనయ
AM ఆరమనయ
AO అగల|ఆగల
AR అరజటన
AT ఆసటరయ
AU ఆసటరలయ
AZ అజరబజన
BA బసనయ మరయ బరజగవన
BB బరబడస
BD బగలదశ
BE బలజయ
BF బరకన పస|బరకన ఫస
BG బలగరయ
BH బహరన|బహరయన
BI బరడ
BJ బనన
BN బరనఇ
BO బలవయ
BR బరజల
BS బహమస
BT బటన|భటన
BW బటసవన
BY బలరస
BZ బలజ
CA కనడ
CD కగ కనషస
CF సటరల ఆపరకన రపబలక
CG కగ బరజవలల
CH సవటజరలడ
CI కట డ ఐవర
CL చల
CM కమరన
CN చన
CO కలబయ
CR కసట రక
CU కయబ
CV కప వడ|కప వరడ
CY సపరస
CZ చకయ
DE జరమన
DJ జబట|జబత
DK డనమరక
DM డమనక
DO డమనకన రపబలక
DZ అలజరయ
EC ఈకవడర
EE ఎసటనయ
EG ఈజపట
ER ఇరటరయ
ES సపన|సపయన
ET ఇతయపయ
FI పనలడ
FJ పజ|ఫజ
FM మకరనషయ
FR పరనస
GA గబన
GB యనటడ కగడమ
GD గరనడ
GE జరజయ
GH గన|ఘన
GM గబయ
GN గనయ
GQ ఈకవటరయల గనయ
GR గరస
GT గవటమల
GW గనయ బససవ
GY గయన
HN హడరస
HR కరయషయ
HT హట|హత
HU హగర
ID ఇడనషయ
IE ఐరలడ
IL ఇజరయల
IN బరతదస|భరతదశ
IQ ఇరక
IR ఇరన
IS ఐసలడ
IT ఇటల
JM జమక
JO జరడన
JP జపన
KE కనయ
KG కరగజసతన
KH కబడయ
KI కరబట
KM కమరస
KN సయట కటస మరయ నవస
KP ఉతతర కరయ
KR దకణ కరయ|దకషణ కరయ
KW కవట
KZ కజకసతన
LA లవస
LB లబనన
LC సయట లసయ
LI లకటనసటయన
LK శరలక|సర లక
LR లబరయ
LS లసత
LT లతవనయ|లథవనయ
LU లకసబరగ
LV లతవయ
LY లబయ
MA మరక
MC మనక
MD మలడవ
ME మటనగర
MG మడగసకర
MH మరషల దవల|మరసల దపల
MK ఉతతర మసడనయ
ML మల
MM మయనమర బరమ
MN మగలయ
MR మరటనయ
MT మలట|మలడ
MU మరషస|మరసస
MV మలదప|మలదవల
MW మలవ
MX మకసక
MY మలషయ|మలసయ
MZ మజబక
NA నమబయ
NE నఇజర|నజర
NG నజరయ
NI నకరగవ
NL నదరలడస
NO నరవ
NP నపల
NR నర
NZ నయజలడ
OM ఓమన
PA పనమ
PE పర
PG పపవ నయ గనయ
PH పలపపనస
PK పకసతన
PL పలడ
PS పలసతనయన పరతల
PT పరచగల
PW పలవ
PY పరగవ
QA కతర|ఖతర
RO రమనయ
RS సరబయ
RU రషయ|రసయ
RW రవడ
SA సద అరబయ
SB సలమన దవల
SC సషలస
SD సడన
SE సవడన
SG సగపర
SI సలవనయ
SK సలవకయ
SL సయరర లయన
SM శన మరన|సస మరస
SN సనగల
SO సమలయ
SR సరనమ
SS దకషణ సడన
ST సవ టమ మరయ పరనసప
SV ఎల సలవడర
SY సరయ
SZ ఈసవటన
TD చద
TG టగ
TH తయలడ
TJ తజకసతన
TL టమర లసట
TM టరకమనసతన
TN టయనషయ
TO టగ
TR టరక|తరకయ
TT టరనడడ మరయ టబగ
TV టవల
TW తవన
TZ టజనయ
UA ఉకరయన
UG ఉగడ
US యనటడ సటటస
UY ఉరగవ
UZ ఉజబకసతన
VA బటకన సట|వటకన నగర
VC సయట వనసట మరయ గరనడనస
VE వనజల
VN వయతన
VU వనట
WS సమవ
XK కసవ
YE యమన
ZA దకణ అపరక|దకషణ ఆఫరక
ZM జబయ
ZW జబబవ
AD ཨན ཌ ར|ཨན ད ར
AE ཡ ནའ ཊཌ ཨ རབ ཨ མ རཊས|ཨ རབ ཨ མ རཊ ཆག སལ རལ ཁབ
AF ཨཕ ག ན སཏན|ཨཕ ག ན སན
AG ཨན ཊ ག དང བར བ ཌ|ཨན ཊ ག ཝ ཨནཌ བར བ ཌ
AL ཨལ བ ན ཡ
AM ཨར མ ན ཡ
AO ཨང ག ལ
AR ཨར ཇན ཊ ན
AT ཨས ཊ ཡ|ཨས ཡ
AU ཨས ཊལ ལ ཡ|ཨས ལ ཡ
AZ ཨ ཛར བའ ཇན|ཨཛར བཡ ཇན
BA བས ན ཡ ཨནཌ ཧར ཛ ག བ ན|བས ཡ དང ཧར ག ཝ ན
BB བར ཌས|བར བ ཌས
BD བང ལ དཤ
BE བལ ཇ ཡམ|བལ ཇམ
BF བར ཀ ན ཕ ས|བརཀ ན ཕས
BG བལ ག ར ཡ
BH བ རན
BI བ རན ཌ
BJ བ ནན
BN བ ནའ|བ ར ན
BO བ ལ བ ཡ|བ ལ ཝཡ
BR བ ཛལ|བ ར ཛལ
BS བ མས|བ ཧ མས
BT འབག ཡལ
BW བཙ ཝ ན
BY བ ལ ར ས|བལ ཨ ར ས
BZ བ ལཛ
CA ཀ ན ཌ|ཁ ན ཌ
CD ཀང ག ཀན ཤ ས
CF སན ཊལ ཨཕ ར ཀན ར པབ ལཀ
CG ཀང ག བ ཛ བལ
CH ས ཝཊ ཛར ལནཌ|ཧད ཧ
CI ཀ ཊ ཌ ཨ ཝ ར
CL ཅ ལ
CM ཀ མ རན
CN ར ནག
CO ཀ ལམ བ ཡ
CR ཀ སཊ ར ཀ|ཀས ཊ ར ཀ
CU ཀའ བ|ཁའ བ
CV ཀཔ བཌ
CY སའ པས|སཡ པ རས
CZ ཅཀ ར པབ ལཀ|ཅག ས མཐན རལ ཁབ
DE ཇར མ ན|འཇར མན
DJ ཇ བ ཊ|ཛ བ ཏ
DK ཌན མཀ|ཌན མར
DM ཌ མ ན ཀ|ཌ མན ན ཀ
DO ཌ མ ན ཀན ར པབ ལཀ|ཌ མནན ཀན ས མཐན རལ ཁབ
DZ ཨལ ཇ ར ཡ
EC ཨ ཁ ཌར
EE ཨས ཊ ན ཡ|ཨས ན ཡ
EG ཨ ཇབཊ
ER ཨ ར ཊ ཡ|ཨ ར ཏ ཨ
ES ས པན|ཨས པན
ET ཨ ཐ ཡ པ ཡ|ཨ ཐའ པ ཡ
FI ཕན ལནཌ
FJ ཕ ཇ
FM མའ ཀ ན ཤ ཡ
FR ཕ རན ས|ཕནས
GA ག བན
GB དབན ཇ|ཡ ནའ ཊཌ ཀང ཌམ
GD ག ན ཌ|ག ར ན ཌ
GE ཇར ཇ ཡ
GH ག ན
GM གམ བ ཡ
GN ག ན ཡ
GQ ཨ ཀ ཊ རལ ག ན
GR ག ར ས|གརས
GT ག ཊ མ ལ
GW ག ན བ སའ|ག ན ཡ བས ས
GY ག ཡ ན
HN ཧན ཌ རས|ཧན ད རས
HR ཀ ཨ ཤ|ཀར ཤ ཡ
HT ཧ ཊ|ཧ ཏ
HU ཧང ག ར|ཧང ར
ID ཨན ཌ ན ཤ ཡ
IE ཨ ཡ ལནཌ|ཨ ཡར ལནཌ
IL ཨ ཛ རལ|ཨས ར ཡལ
IN ར གར
IQ ཨ རཀ|ཨ རག
IR ཨ རན
IS ཨ ཨ ས ལནད|ཨའས ལནཌ
IT ཨ ཀར ལ|ཨ ཊ ལ
JM ཇ མ ཀ|ཛ མ ཀ
JO ཇར ཌན
JP ཇ པན|ཉ ཧང
KE ཀན ཡ|ཁན ཉ ཡ
KG ཀར གས སཏན|ཁར གཛ སན
KH ཀམ བ ཌ ཡ
KI ཀ ར བ ཏ མཚ གང
KM ཀ མ རས
KN སན ཀཊས དང ན བས|སནཊ ཀཊས དང ན བས
KP བང ཀ ར ཡ
KR ལ ཀ ར ཡ
KW ཀ ཝཊ|ཀ ཝད རལ ཁབ
KZ ཀ ཛགས སཏན|ཁ ཛག སན
LA ལ ཝས|ལ འས
LB ལ བ ནན|ལབ ནན
LC སན ལ ཤ ཡ|སནཊ ལ ས ཡ
LI ལཀ ཏནས ཏ ཡན|ལག ཏན ཚན
LK ཤ ལང ཀ
LR ལ བ ར ཡ|ལའ བ ར ཡ
LS ལ ས ཐ
LT ལ ཐ ཝ ན ཡ|ལ ཐ ཨ ན ཡ
LU ལཀ ཛམ བར|ལག ཛམ བར
LV ལཊ བ ཡ|ལཏ བ ཡ
LY ལ བ ཡ
MA མ ར ཀ
MC མ ན ཀ
MD མལ ད བ
ME མན ཊ ནག ར
MG མ ད གས ཀར|མ ད གསར
MH མར ཤལ གང ཕན|མར ཤལ གང ཚམ
ML མ ལ
MM མ ཡན མར བར མ|འབར མ
MN སག པ ཡལ|སག ཡལ
MR མ ར ཊ ན ཡ|མ ར ཏ ན ཡ
MT མལ ཊ
MU མ ར ཤས|མ རཤས
MV མལ དབས
MW མ ལ ཝ
MX མཀ ས ཀ
MY མ ལ ཤ ཡ
MZ མ ཛམ བཀ|མ ཛམ བག
NA ན མ བ ཡ
NE ནའ ཇར
NG ནའ ཇ ར ཡ
NI ན ཀ ཝ ག|ན ཀ ར ག ཨ
NL ན དར ལནཌས|ཧའ ལན
NO ནར ཝ
NP བལ ཡལ
NR ན ར|ནའ ར
NZ ནའ ཛ ལནཌ
OM ཨ མན
PA པ ན མ
PE པ ར
PG པ པ ནའ ག ན|པ པ ཨ ནའ ག ན
PH ཕ ལ པནས
PK པ ཀ སཏན|པཀ སན
PL པ ལནཌ
PS པ ལས ཊ ན ཡན ཊ ར ཐ ར
PT པར ཅ གལ|པར ཏ གལ
PW པ ལའ
PY པ ར ག ཝའ
QA ཀ ཊར|ཀ ཏར
RO ར མ ན ཡ|ར མ ནཡ
RS སར བ ཡ
RU ཨ ར ས
RW ར ཝན ཌ
SA ས ད ཨ ར བ ཡ|སཝ ད ཨ ར བ ཡ
SB ས ལ མན གང ཕན ཚ ཁག|ས ལ མན གང ཚམ
SC ས ཤལས
SD ས ཌན|ས དན
SE སའ ཌན|ཧའ ཏན
SG སང ག པར|སང པར
SI ས ལ བ ན ཡ|ས ལ ཝ ན ཡ
SK ས ལ བ ཀ ཡ|ས ལ ཝཀ
SL ས ཡར ར ལའན|ས ར ལ འན
SM སན མ ར ན
SN ས ན གལ
SO ས མ ལ ཡ|ས མལ ཡ
SR ས ར ནམ
SS སའཐ ས ཌན
ST ས འ ཏད མད དང པརན ས པ|སཝ ཊ མ ཨནཌ པན ས པ
SV ཨལ སལ བ ཌར|ཨལ སལ ཝ ཌར
SY ས ར ཡ
SZ ས ཝ ཛ ལནཌ
TD ཅཌ
TG ཊ ག
TH ཐའ ལནཌ
TJ ཏ ཇག ག སཏན
TL ཏ མར ལ ཨསཊ
TM ཊརཀ མནའ སཏན
TN ཊ ན ཤ ཡ
TO ཊང ག
TR ཊར ཀ|ཏརཀ
TT ཊ ན ཌཌ ཨནཌ ཊ བ ག
TV ཏ ཝ ལ|ཐ ཝ ལ
TW ཊའ ཝན
TZ ཊན ཛ ན ཡ
UA ཡ ཀན|ཡ ཀརན
UG ཡ གན ཌ
US ཡ ཨས ཨ|ཨ མ ར ཀ
UY ཡ ར ག ཝའ|ཨ ར ག
UZ ཨཛ བ ཀསན|ཨས བག ག སཏན
VA བ ཊ ཀན ས ཊ|ཝ ཊ ཀན
VC སན ཝན སན དང གརན ཌན|སནཊ ཝན སནཌ ཨནཌ ག ར ན དནས
VE བ ན ཛ ཝ ལ|ཝ ན ཛའ ལ
VN བ ད ནམ|བཊ ནམ
VU ཝ ན ཨ ཏ|ཝ ན ཨ ཐ
WS ན བ ས མ འ|ས མ ཨ
YE ཡ མན
ZA ལ ཨཕ ཀ|སའཐ ཨཕ ར ཀ
ZM ཛམ བ ཡ
ZW ཛམ བ བ|ཛམ བབ ཝ
AD ⴰⵏⴷⵓⵔⴰ
AE ⵍⵉⵎⴰⵔⴰⵜ
AF ⴰⴼⵖⴰⵏⵉⵙⵜⴰⵏ
AG ⴰⵏⵜⵉⴳⴰ ⴷ ⴱⵔⴱⵓⴷⴰ
AL ⴰⵍⴱⴰⵏⵢⴰ
AM ⴰⵔⵎⵉⵏⵢⴰ
AO ⴰⵏⴳⵓⵍⴰ
AR ⴰⵔⵊⴰⵏⵜⵉⵏ
AT ⵏⵏⵎⵙⴰ
AU ⵓⵙⵜⵔⴰⵍⵢⴰ
AZ ⴰⴷⵔⴰⴱⵉⵊⴰⵏ
BA ⴱⵓⵙⵏⴰ ⴷ ⵀⵉⵔⵙⵉⴽ
BB ⴱⴰⵔⴱⴰⴷ
BD ⴱⴰⵏⴳⵍⴰⴷⵉⵛ
BE ⴱⵍⵊⵉⴽⴰ
BF ⴱⵓⵔⴽⵉⵏⴰ ⴼⴰⵙⵓ
BG ⴱⵍⵖⴰⵔⵢⴰ
BH ⴱⵃⵔⴰⵢⵏ
BI ⴱⵓⵔⵓⵏⴷⵉ
BJ ⴱⵉⵏⵉⵏ
BN ⴱⵔⵓⵏⵉ
BO ⴱⵓⵍⵉⴱⵢⴰ
BR ⴱⵔⴰⵣⵉⵍ
BS ⴱⴰⵀⴰⵎⴰⵙ
BT ⴱⵀⵓⵜⴰⵏ
BW ⴱⵓⵜⵙⵡⴰⵏⴰ
BY ⴱⵉⵍⴰⵔⵓⵙⵢⴰ
BZ ⴱⵉⵍⵉⵣ
CA ⴽⴰⵏⴰⴷⴰ
CD ⵜⴰⴳⴷⵓⴷⴰⵏⵜ ⵜⴰⴷⵉⵎⵓⵇⵔⴰⵜⵉⵜ ⵏ ⴽⵓⵏⴳⵓ
CF ⵜⴰⴳⴷⵓⴷⴰⵏⵜ ⵜⴰⵏⴰⵎⵎⴰⵙⵜ ⵏ ⵉⴼⵔⵉⵇⵢⴰ
CG ⴽⵓⵏⴳⵓ
CH ⵙⵡⵉⵙⵔⴰ
CI ⴽⵓⵜ ⴷⵉⴼⵡⴰⵔ
CL ⵛⵛⵉⵍⵉ
CM ⴽⴰⵎⵉⵔⵓⵏ
CN ⵛⵛⵉⵏⵡⴰ
CO ⴽⵓⵍⵓⵎⴱⵢⴰ
CR ⴽⵓⵙⵜⴰ ⵔⵉⴽⴰ
CU ⴽⵓⴱⴰ
CV ⵜⵉⴳⵣⵉⵔⵉⵏ ⵏ ⴽⴰⴱⴱⵉⵔⴷⵉ
CY ⵇⵓⴱⵔⵓⵙ
CZ ⵜⴰⴳⴷⵓⴷⴰⵏⵜ ⵜⴰⵜⵛⵉⴽⵉⵜ
DE ⴰⵍⵎⴰⵏⵢⴰ
DJ ⴷⵊⵉⴱⵓⵜⵉ
DK ⴷⴰⵏⵎⴰⵔⴽ
DM ⴷⵓⵎⵉⵏⵉⴽ
DO ⵜⴰⴳⴷⵓⴷⴰⵏⵜ ⵜⴰⴷⵓⵎⵉⵏⵉⴽⵜ
DZ ⴷⵣⴰⵢⵔ
EC ⵉⴽⵡⴰⴷⵓⵔ
EE ⵉⵙⵜⵓⵏⵢⴰ
EG ⵎⵉⵚⵕ
ER ⵉⵔⵉⵜⵉⵔⵢⴰ
ES ⵙⴱⴰⵏⵢⴰ
ET ⵉⵜⵢⵓⴱⵢⴰ
FI ⴼⵉⵍⵍⴰⵏⴷⴰ
FJ ⴼⵉⴷⵊⵉ
FM ⵎⵉⴽⵔⵓⵏⵉⵣⵢⴰ
FR ⴼⵔⴰⵏⵙⴰ
GA ⴳⴰⴱⵓⵏ
GB ⵜⴰⴳⵍⴷⵉⵜ ⵉⵎⵓⵏⵏ
GD ⵖⵔⵏⴰⵟⴰ
GE ⵊⵓⵔⵊⵢⴰ
GH ⵖⴰⵏⴰ
GM ⴳⴰⵎⴱⵢⴰ
GN ⵖⵉⵏⵢⴰ
GQ ⵖⵉⵏⵢⴰ ⵏ ⵉⴽⵡⴰⴷⵓⵔ
GR ⵍⵢⵓⵏⴰⵏ
GT ⴳⵡⴰⵜⵉⵎⴰⵍⴰ
GW ⵖⵉⵏⵢⴰ ⴱⵉⵙⴰⵡ
GY ⴳⵡⵉⵢⴰⵏⴰ
HN ⵀⵓⵏⴷⵓⵔⴰⵙ
HR ⴽⵔⵡⴰⵜⵢⴰ
HT ⵀⴰⵢⵜⵉ
HU ⵀⵏⵖⴰⵔⵢⴰ
ID ⴰⵏⴷⵓⵏⵉⵙⵢⴰ
IE ⵉⵔⵍⴰⵏⴷⴰ
IL ⵉⵙⵔⴰⵢⵉⵍ
IN ⵍⵀⵉⵏⴷ
IQ ⵍⵄⵉⵔⴰⵇ
IR ⵉⵔⴰⵏ
IS ⵉⵙⵍⴰⵏⴷ
IT ⵉⵟⴰⵍⵢⴰ
JM ⵊⴰⵎⴰⵢⴽⴰ
JO ⵍⵓⵔⴷⵓⵏ
JP ⵍⵢⴰⴱⴰⵏ
KE ⴽⵉⵏⵢⴰ
KG ⴽⵉⵔⵖⵉⵣⵉⵙⵜⴰⵏ
KH ⴽⴰⵎⴱⵓⴷⵢⴰ
KI ⴽⵉⵔⵉⴱⴰⵜⵉ
KM ⵇⵓⵎⵓⵔ
KN ⵙⴰⵏⴽⵔⵉⵙ ⴷ ⵏⵉⴼⵉⵙ
KP ⴽⵓⵔⵢⴰ ⵏ ⵉⵥⵥⵍⵎⴹ
KR ⴽⵓⵔⵢⴰ ⵏ ⵉⴼⴼⵓⵙ
KW ⵍⴽⵡⵉⵜ
KZ ⴽⴰⵣⴰⵅⵙⵜⴰⵏ
LA ⵍⴰⵡⵙ
LB ⵍⵓⴱⵏⴰⵏ
LC ⵙⴰⵏⵜⵍⵓⵙⵉ
LI ⵍⵉⴽⵉⵏⵛⵜⴰⵢⵏ
LK ⵙⵔⵉⵍⴰⵏⴽⴰ
LR ⵍⵉⴱⵉⵔⵢⴰ
LS ⵍⵉⵚⵓⵟⵓ
LT ⵍⵉⵜⵡⴰⵏⵢⴰ
LU ⵍⵓⴽⵙⴰⵏⴱⵓⵔⴳ
LV ⵍⴰⵜⴼⵢⴰ
LY ⵍⵉⴱⵢⴰ
MA ⵍⵎⵖⵔⵉⴱ
MC ⵎⵓⵏⴰⴽⵓ
MD ⵎⵓⵍⴷⵓⴼⵢⴰ
ME ⵎⵓⵏⵜⵉⵏⵉⴳⵔⵓ
MG ⵎⴰⴷⴰⵖⴰⵛⵇⴰⵔ
MH ⵜⵉⴳⵣⵉⵔⵉⵏ ⵏ ⵎⴰⵔⵛⴰⵍ
ML ⵎⴰⵍⵉ
MM ⵎⵢⴰⵏⵎⴰⵔ
MN ⵎⵏⵖⵓⵍⵢⴰ
MR ⵎⵓⵕⵉⵟⴰⵏⵢⴰ
MT ⵎⴰⵍⵟⴰ
MU ⵎⵓⵔⵉⵙ
MV ⵎⴰⵍⴷⵉⴼ
MW ⵎⴰⵍⴰⵡⵉ
MX ⵎⵉⴽⵙⵉⴽ
MY ⵎⴰⵍⵉⵣⵢⴰ
MZ ⵎⵓⵣⵏⴱⵉⵇ
NA ⵏⴰⵎⵉⴱⵢⴰ
NE ⵏⵏⵉⵊⵉⵔ
NG ⵏⵉⵊⵉⵔⵢⴰ
NI ⵏⵉⴽⴰⵔⴰⴳⵡⴰ
NL ⵀⵓⵍⴰⵏⴷⴰ
NO ⵏⵏⵔⵡⵉⵊ
NP ⵏⵉⴱⴰⵍ
NR ⵏⴰⵡⵔⵓ
NZ ⵏⵢⵓⵣⵉⵍⴰⵏⴷⴰ
OM ⵄⵓⵎⴰⵏ
PA ⴱⴰⵏⴰⵎⴰ
PE ⴱⵉⵔⵓ
PG ⴱⴰⴱⵡⴰ ⵖⵉⵏⵢⴰ ⵜⴰⵎⴰⵢⵏⵓⵜ
PH ⴼⵉⵍⵉⴱⴱⵉⵏ
PK ⴱⴰⴽⵉⵙⵜⴰⵏ
PL ⴱⵓⵍⵓⵏⵢⴰ
PS ⴰⴳⵎⵎⴰⴹ ⵏ ⵜⴰⴳⵓⵜ ⴷ ⵖⵣⵣⴰ
PT ⴱⵕⵟⵇⵉⵣ
PW ⴱⴰⵍⴰⵡ
PY ⴱⴰⵔⴰⴳⵡⴰⵢ
QA ⵇⴰⵜⴰⵔ
RO ⵔⵓⵎⴰⵏⵢⴰ
RS ⵙⵉⵔⴱⵢⴰ
RU ⵔⵓⵙⵢⴰ
RW ⵔⵡⴰⵏⴷⴰ
SA ⵙⵙⴰⵄⵓⴷⵉⵢⴰ
SB ⵜⵉⴳⵣⵉⵔⵉⵏ ⵏ ⵙⴰⵍⵓⵎⴰⵏ
SC ⵙⵙⵉⵛⵉⵍ
SD ⵙⵙⵓⴷⴰⵏ
SE ⵙⵙⵡⵉⴷ
SG ⵙⵏⵖⴰⴼⵓⵔⴰ
SI ⵙⵍⵓⴼⵉⵏⵢⴰ
SK ⵙⵍⵓⴼⴰⴽⵢⴰ
SL ⵙⵙⵉⵔⴰⵍⵢⵓⵏ
SM ⵙⴰⵏⵎⴰⵔⵉⵏⵓ
SN ⵙⵙⵉⵏⵉⴳⴰⵍ
SO ⵚⵚⵓⵎⴰⵍ
SR ⵙⵓⵔⵉⵏⴰⵎ
SS ⵙⵙⵓⴷⴰⵏ ⵏ ⵉⴼⴼⵓⵙ
ST ⵙⴰⵡⵟⵓⵎⵉ ⴷ ⴱⵔⴰⵏⵙⵉⴱ
SV ⵙⴰⵍⴼⴰⴷⵓⵔ
SY ⵙⵓⵔⵢⴰ
SZ ⵙⵡⴰⵣⵉⵍⴰⵏⴷⴰ
TD ⵜⵛⴰⴷ
TG ⵟⵓⴳⵓ
TH ⵟⴰⵢⵍⴰⵏⴷ
TJ ⵜⴰⴷⵊⴰⴽⵉⵙⵜⴰⵏ
TL ⵜⵉⵎⵓⵔ ⵏ ⵍⵇⴱⵍⵜ
TM ⵜⵓⵔⴽⵎⴰⵏⵙⵜⴰⵏ
TN ⵜⵓⵏⵙ
TO ⵟⵓⵏⴳⴰ
TR ⵜⵓⵔⴽⵢⴰ
TT ⵜⵔⵉⵏⵉⴷⴰⴷ ⴷ ⵟⵓⴱⴰⴳⵓ
TV ⵜⵓⴼⴰⵍⵓ
TW ⵟⴰⵢⵡⴰⵏ
TZ ⵟⴰⵏⵥⴰⵏⵢⴰ
UA ⵓⴽⵔⴰⵏⵢⴰ
UG ⵓⵖⴰⵏⴷⴰ
US ⵉⵡⵓⵏⴰⴽ ⵎⵓⵏⵏⵉⵏ ⵏ ⵎⵉⵔⵉⴽⴰⵏ
UY ⵓⵔⵓⴳⵡⴰⵢ
UZ ⵓⵣⴱⴰⴽⵉⵙⵜⴰⵏ
VA ⴰⵡⴰⵏⴽ ⵏ ⴼⴰⵜⵉⴽⴰⵏ
VC ⵙⴰⵏⴼⴰⵏⵙⴰⵏ ⴷ ⴳⵔⵉⵏⴰⴷⵉⵏ
VE ⴼⵉⵏⵣⵡⵉⵍⴰ
VN ⴼⵉⵜⵏⴰⵎ
VU ⴼⴰⵏⵡⴰⵟⵓ
WS ⵙⴰⵎⵡⴰ
YE ⵢⴰⵎⴰⵏ
ZA ⴰⴼⵔⵉⵇⵢⴰ ⵏ ⵉⴼⴼⵓⵙ
ZM ⵣⴰⵎⴱⵢⴰ
ZW ⵣⵉⵎⴱⴰⴱⵡⵉ
AD ꕉꖆꕟ
AE ꖳꕯꔤꗳ ꕉꕟꔬ ꗡꕆꔓꔻ
AF ꕉꔱꕭꔕꔻꕚꘋ
AG ꕉꘋꔳꖶꕎ ꗪ ꕑꖜꕜ
AL ꕉꔷꕑꕇꕩ
AM ꕉꕆꕯ
AO ꕉꖐꕞ
AR ꕉꘀꘋꔳꕯ
AT ꖺꔻꖤꕎ
AU ꖺꖬꖤꔃꔷꕩ
AZ ꕉꕤꕑꔤꕧꘋ
BA ꕷꔻꕇꕰ ꗪ ꗥꕤꖑꔲꕯ
BB ꕑꔆꖁꔻ
BD ꕑꕅꕞꗵꔼ
BE ꗩꕀꗚꘋ
BF ꕷꕃꕯ ꕘꖇ
BG ꗂꔠꔸꕩ
BH ꕑꗸꘋ
BI ꖜꖩꔺ
BJ ꗩꕇꘋ
BN ꖜꖩꘉꔧ
BO ꕷꔷꔲꕩ
BR ꖜꕟꔘꔀ
BS ꕑꕌꕮꔻ
BT ꖜꕚꘋ
BW ꕷꖬꕎꕯ
BY ꗩꕞꖩꔻ
BZ ꔆꔷꔘ
CA ꕪꕯꕜ
CD ꖏꖐ ꗵꗞꖴꕟꔎ ꕸꖃꔀ
CF ꕉꔱꔸꕪ ꗳ ꗳ ꕸꖃꔀ
CG ꖏꖐ
CH ꖬꔃꕤ ꖨꕮꕊ
CI ꖏꔳ ꕾꕎ
CL ꔚꔷ
CM ꕪꔈꖩꘋ
CN ꕦꔤꕯ
CO ꗛꗏꔭꕩ
CR ꖏꔻꕚ ꔸꕪ
CU ꕃꖳꕑ
CV ꔞꔪ ꗲꔵ ꔳꘋꗣ
CY ꕢꗡꖛꗐꔻ
CZ ꗿꕃ ꕸꖃꔀ
DE ꕧꕮꔧ
DJ ꕀꖜꔳ
DK ꕜꕇꕮꕃ
DM ꖁꕆꕇꕪ
DO ꖁꕆꕇꕪꘋ ꕸꕱꔀ
DZ ꕉꔷꔠꔸꕩ
EC ꗡꖴꔃꗍ
EE ꗡꔻꕿꕇꕰ
EG ꕆꔖꕞ
ER ꔀꔸꔳꕟ
ES ꕐꘊꔧ
ET ꔤꔳꖎꔪꕩ
FI ꔱꘋ ꖨꕮꕊ
FJ ꔱꔤꕀ
FM ꕆꖏꕇꔻꕩ
FR ꖢꕟꘋꔻ
GA ꕭꕷꘋ
GB ꖕꕯꔤꗳ
GD ꖶꕟꕯꕜ
GE ꗘꖺꕀꕩ
GH ꕭꕌꕯ
GM ꕭꔭꕩ
GN ꕅꔤꕇ
GQ ꖦꕰꕊ ꗳ ꕅꔤꕇ
GR ꗥꗷꘋ
GT ꖶꕎꔎꕮꕞ
GW ꕅꔤꕇ ꔫꕢꕴ
GY ꖶꕩꕯ
HN ꖽꖫꕟ
HR ꖏꔓꔻꕩ
HT ꕌꔤꔳ
HU ꖽꘋꕭꔓ
ID ꔤꖆꕇꔻꕩ
IE ꕉꔓ ꖨꕮꕊ
IL ꕑꕇꔻꕞꔤꕞ
IN ꔤꔺꕩ
IQ ꔤꕟꕃ
IR ꔤꕟꘋ
IS ꕉꔤꔻ ꖨꕮꕊ
IT ꔤꕚꔷ
JM ꕧꕮꔧꕪ
JO ꗘꖺꗵꘋ
JP ꔛꗨꗢ
KE ꔞꕰ
KG ꕃꕅꔻꕚꘋ
KH ꕪꕹꔵꕩ
KI ꕃꔸꕑꔳ
KM ꖏꕹꖄꔻ
KN ꔻꘋ ꕃꔳꔻ ꗪ ꔕꔲꔻ
KP ꖏꔸꕩ ꗛꔤ ꕪꘋꗒ
KR ꖏꔸꕩ ꗛꔤ ꔒꘋꗣ ꗏ
KW ꖴꔃꔳ
KZ ꕪꕤꔻꕚꘋ
LA ꕞꕴꔻ
LB ꔒꕑꗟꘋ
LC ꔻꘋ ꖨꔻꕩ
LI ꔷꗿꘋꔻꗳꘋ
LK ꖬꔸ ꕞꘋꕪ
LR ꕞꔤꔫꕩ
LS ꔷꖇꕿ
LT ꔷꖤꔃꕇꕰ
LU ꗏꔻꘋꗂꖺ
LV ꕞꔳꔲꕩ
LY ꔒꔫꕩ
MA ꗞꕟꖏ
MC ꗞꕯꖏ
MD ꖒꔷꖁꕙ
ME ꗞꔳꕇꖶꖄ
MG ꕮꕜꕭꔻꕪ
MH ꕮꕊꕣ ꔳꘋꗣ
ML ꕮꔷ
MM ꕆꕩꘋꕮ
MN ꗞꖐꔷꕩ
MR ꗞꔓꔎꕇꕰ
MT ꕮꕊꕚ
MU ꗞꔓꗔ
MV ꕮꔷꕜꔍ
MW ꕮꕞꕌꔨ
MX ꘈꔻꖏ
MY ꕮꔒꔻꕩ
MZ ꕹꕤꔭꕃ
NA ꕯꕆꔫꕩ
NE ꕯꔤꕧ
NG ꕯꔤꕀꔸꕩ
NI ꕇꕪꕟꖶꕎ
NL ꘉꕜ ꖨꕮꕊ
NO ꗟꖺꔃ
NP ꕇꕐꔷ
NR ꖆꖩ
NZ ꔽꔤ ꖨꕮ ꕯꕮꕊ
OM ꕱꕮꘋ
PA ꕐꕯꕮ
PE ꗨꗡꖩ
PG ꕐꖛꕎ ꕅꔤꕇ ꕯꕮꕊ
PH ꔱꔒꔪꘋ
PK ꕐꕃꔻꕚꘋ
PL ꕶꗷꘋ
PS ꕐꔒꔻꔳꕯ ꔎꔒ ꕀꔤ ꗛꔤ ꕞ ꗱ ꗪ ꕭꕌꕤ
PT ꕶꕿꕃꔤ ꕸꖃꔀ
PW ꕐꖃ
PY ꕐꕟꗝꔀ
QA ꕪꕚꕌ
RO ꖄꕆꕇꕰ
RS ꗻꗡꔬꕩ
RU ꗐꖺꔻꕩ
RW ꕟꖙꕡ
SA ꕞꕌꖝ ꕸꖃꔀ
SB ꖬꕞꔤꕮꕊꕯ ꔳꘋꗣ
SC ꔖꗼꔷ
SD ꖬꗵꘋ
SE ꖬꔨꗵꘋ
SG ꔻꕬꕶꕱ
SI ꔻꖃꔍꕇꕰ
SK ꔻꖃꕙꕃꕩ
SL ꔋꕩ ꕒꕌꖺ ꕸꖃꔀ
SM ꕮꔸꖆ ꕢꘋ
SN ꔻꕇꕭꕌ
SO ꖇꕮꔷꕩ
SR ꖬꔸꕯꔈ
SS ꖬꕜꘋ ꗛꔤ ꔒꘋꗣ ꗏ
ST ꕢꕴ ꕿꔈ ꗪ ꕉ ꕮꔧ ꕗꕴꔀ
SV ꗡꗷ ꕢꔍꗍꖺ
SY ꔻꕩꘋ
SZ ꖬꕎꔽ ꖨꕮꕊ
TD ꕦꔵ
TG ꕿꖑ
TH ꕚꔤ ꖨꕮꕊ
TJ ꕚꕀꕃꔻꕚꘋ
TL ꔎꔒ ꗃ ꔳꗞꖻ
TM ꗋꖺꕃꕮꕇꔻꕚꘋ
TN ꖤꕇꔻꕩ
TO ꗋꕬ
TR ꗋꖺꕃ
TT ꖤꔸꔕꕜ ꗪ ꕿꔆꖑ
TV ꕚꖣꖨ
TW ꕚꔤꕎꘋ
TZ ꕚꘋꕤꕇꕰ
UA ꖳꖴꔓꘋ
UG ꖳꕭꕡ
US ꕶꕱ
UY ꖳꔓꗝꔀ
UZ ꖳꗩꕃꔻꕚꘋ
VA ꕙꔳꕪꘋ ꕢꕨꕌ
VC ꔻꘋ ꔲꘋꔻꘋ ꗪ ꖶꔓꕯꔵꘋ ꖸ
VE ꕙꔳꕪꘋ ꕸꖃꔀ
VN ꗲꕇꖮꔃꕞ
VU ꕙꖸꕎꖤ
WS ꕢꕹꖙꕉ
XK ꖏꖇꕾ
YE ꔝꘈꘋ
ZA ꕉꔱꔸꕪ ꗛꔤ ꔒꘋꗣ ꗏ ꕸꖃꔀ
ZM ꕤꔭꕩ
ZW ꔽꕓꖜꔃ
BE ꀘꆹꏃ
BR ꀠꑭ
CN ꍏꇩ
DE ꄓꇩ
FR ꃔꇩ
GB ꑱꇩ
IN ꑴꄗ
IT ꑴꄊꆺ
JP ꏝꀪ
MX ꃀꑭꇬ
RU ꊉꇆꌦ
US ꂰꇩ
`;
