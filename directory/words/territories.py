"""Territories that have no foreign ministry of their own, and the state whose ministry serves their people.

Names come from CLDR in every language; here stand only names beside those, and parts of a state that CLDR does not
know. What is disputed between states (Western Sahara, Northern Cyprus) is in no list: a wrong one is worse than none.
"""

_SERVED = (
    "AU CC|CX|HM|NF,CN HK|MO,DK FO|GL,FI AX,FR BL|GF|GP|MF|MQ|NC|PF|PM|RE|TF|WF|YT"
    ",GB AC|AI|BM|DG|FK|GG|GI|GS|IM|IO|JE|KY|MS|PN|SH|TA|TC|VG,NL AW|BQ|CW|SX,NO BV|SJ,NZ CK|NU|TK"
    ",US AS|GU|MP|PR|UM|VI"
)
SERVED_BY = {code: entry[:2] for entry in _SERVED.split(",") for code in entry[3:].split("|")}
# Names that CLDR lacks: other spellings, parts, chief towns.
_ALSO = {
    "AS": "Pago Pago|Паго-Паго",
    "AW": "Oranjestad",
    "AX": "Aland|Ahvenanmaa|Mariehamn|Аланды|Аландские острова|جزر آلاند",
    "BM": "Bermudas|Bermudes|Бермуды|برمودا",
    "BQ": "Bonaire|Saba|Sint Eustatius|Statia|Caribbean Netherlands|Kralendijk|Бонайре|بونير",
    "CC": "Cocos Islands|Keeling Islands|Kokosinseln|Îles Cocos|Islas Cocos|Кокосовые острова|جزر كوكوس",
    "CK": "Rarotonga|Cook Islands",
    "CW": "Curacao|Willemstad|Кюрасао|كوراساو",
    "DG": "Chagos|Diego Garcia",
    "FK": "Falklands|Malvinas|Malouines|Falklandinseln|Islas Malvinas|Фолкленды|الفوكلاند|فوكلاند",
    "FO": "Faroes|Faeroe Islands|Torshavn|Färöer|Îles Féroé|Féroé|Фареры|جزر فارو",
    "GF": "Cayenne|Guyane|Französisch-Guayana|Guayana Francesa|Кайенна",
    "GG": "Channel Islands|Kanalinseln|Îles Anglo-Normandes|Islas del Canal|Нормандские острова|جزر القنال"
    "|Alderney|Sark|Guernesey|Гернси",
    "GL": "Kalaallit Nunaat|Nuuk|Groenland|Grønland|جرينلاند|غرينلاند|غرينلند|Нуук",
    "GP": "Basse-Terre|Pointe-à-Pitre",
    "GU": "Guam|Hagåtña",
    "HK": "Hongkong|HKSAR|Hong Kong SAR|Hong-Kong|Kowloon|香港|Гонконг|هونج كونج|هونغ كونغ",
    "IM": "Isle of Man|Manx|Île de Man|Остров Мэн|جزيرة مان",
    "JE": "Jersey|Джерси|جيرسي",
    "KY": "Caymans|Cayman|Grand Cayman|Каймановы острова|Кайманы",
    "MF": "Saint-Martin|Marigot|Collectivité de Saint-Martin",
    "MO": "Macau|Macao|Macau SAR|澳门|Макао|ماكاو",
    "MP": "Saipan|Northern Marianas",
    "MQ": "Fort-de-France",
    "NC": "Nouméa|Kanaky|Nouvelle-Calédonie",
    "PF": "Tahiti|Papeete|Bora Bora|Polynésie|Таити|تاهيتي",
    "PM": "Miquelon",
    "PR": "Puerto Rico|Porto Rico|Puerto Rican|Portoricain|San Juan|Portorriqueño|Puertorriqueño|Boricua|Пуэрто-Рико"
    "|بورتوريكو|بورتو ريكو",
    "RE": "Reunion|La Réunion|Île de la Réunion|Реюньон|Saint-Denis de La Réunion|ريونيون|لا ريونيون",
    "SH": "Saint Helena|St Helena|Ascension|Jamestown",
    "SJ": "Svalbard|Spitsbergen|Spitzbergen|Longyearbyen|Jan Mayen|Шпицберген|سفالبارد",
    "SX": "Sint Maarten|St Maarten|Philipsburg",
    "TC": "Turks and Caicos|Turks & Caicos|Grand Turk",
    "TK": "Fakaofo|Tokelauan",
    "VG": "British Virgin Islands|BVI|Tortola|Road Town",
    "VI": "US Virgin Islands|U.S. Virgin Islands|USVI|American Virgin Islands|St Thomas|Saint Croix",
    "WF": "Wallis|Futuna",
    "YT": "Mamoudzou|Maore",
}
ALSO_CALLED = {code: tuple(names.split("|")) for code, names in _ALSO.items()}
